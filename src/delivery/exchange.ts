/** One HTTP exchange: the types that both transports share, and how a response is read. */

/** One request. A login in the URL is not sent: it has become an `authorization` header. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** Bytes of the response's body to read; default 64 KiB, far more than an error or a message has. */
  readonly maxBodyBytes?: number
}

/** A response as it was received. */
export interface HttpResponse {
  readonly kind: 'response'
  readonly status: number
  /** Names are lower case; of a repeated header the first value counts. */
  readonly headers: Readonly<Record<string, string>>
  /** As much of the body as arrived in time, at most `maxBodyBytes`. */
  readonly body: string
}

/** No status was received. */
export interface RequestFailed {
  readonly kind: 'failed'
  readonly error: unknown
  /** The connection was established and the request was being written to it. */
  readonly requestStarted: boolean
  /**
   * The last byte of the request was handed to the operating system: the receiver may have processed it.
   */
  readonly requestWritten: boolean
  /** The signal ended the request. */
  readonly aborted: boolean
}

/** How far a request has come. Each function is called once. */
export interface ExchangeProgress {
  /** The connection is established, the request is being written. */
  started(): void
  /** See {@link RequestFailed.requestWritten}. */
  written(): void
}

/**
 * Sends one request and reads its response. Never rejects. Settles as soon as the signal aborts, whatever hangs, and leaves no
 * connection open. Redirects are responses like any other.
 */
export type Transport = (
  request: HttpRequest,
  signal: AbortSignal,
  progress?: ExchangeProgress,
) => Promise<HttpResponse | RequestFailed>

/** What a transport reports while an exchange is running. Calls after the end have no effect. */
export interface ExchangeEvents extends ExchangeProgress {
  /** @param headers name and value in turn, as they were received */
  head(status: number, headers: readonly string[]): void
  data(chunk: Uint8Array): void
  /** The response is complete, or its body ended early. */
  end(): void
  fail(error: unknown): void
}

/** Bytes of response headers that are accepted; Node.js and undici accept 16 KiB by default. */
export const MAX_HEADER_BYTES = 128 * 1024

/**
 * Milliseconds before the next IP address of a host is tried. Node.js waits 250 ms, which is less than a satellite or VPN link needs,
 * and less than one lost packet: TCP repeats its SYN after a second (RFC 6298).
 */
export const NEXT_ADDRESS_AFTER_MS = 2_000

const DEFAULT_BODY_BYTES = 64 * 1024

/**
 * Milliseconds for the body once the status is known. The status decides about the delivery; the body contains only a message id or an
 * error text.
 */
const BODY_MS = 3_000

/**
 * Runs one exchange and collects its response.
 *
 * @param progress receives how far the request has come
 * @param open starts the exchange and returns a function that ends it, whatever state it is in
 */
export async function runExchange(
  { maxBodyBytes = DEFAULT_BODY_BYTES }: Pick<HttpRequest, 'maxBodyBytes'>,
  signal: AbortSignal,
  progress: ExchangeProgress | undefined,
  open: (events: ExchangeEvents) => () => void,
): Promise<HttpResponse | RequestFailed> {
  let requestStarted = false
  let requestWritten = false
  let close: (() => void) | undefined
  let abort = (): void => {}
  let bodyTimer: NodeJS.Timeout | undefined
  try {
    return await new Promise<HttpResponse>((resolve, reject) => {
      let head: Pick<HttpResponse, 'status' | 'headers'> | undefined
      const chunks: Uint8Array[] = []
      let size = 0
      const settle = (error?: unknown): void => {
        // A known status is the result, however the body ends.
        if (head === undefined) reject(error)
        else
          resolve({
            kind: 'response',
            ...head,
            body: Buffer.concat(chunks).toString('utf8', 0, maxBodyBytes),
          })
      }
      abort = () => settle(signal.reason)
      if (signal.aborted) return abort()
      signal.addEventListener('abort', abort)
      close = open({
        started: () => {
          requestStarted = true
          progress?.started()
        },
        written: () => {
          requestWritten = true
          progress?.written()
        },
        head: (status, headers) => {
          head = { status, headers: firstValues(headers) }
          bodyTimer = setTimeout(settle, BODY_MS)
        },
        data: (chunk) => {
          chunks.push(chunk)
          size += chunk.length
          if (size >= maxBodyBytes) settle()
        },
        end: () => settle(new Error('the connection ended without a response')),
        fail: settle,
      })
    })
  } catch (error) {
    return { kind: 'failed', error, requestStarted, requestWritten, aborted: signal.aborted }
  } finally {
    clearTimeout(bodyTimer)
    signal.removeEventListener('abort', abort)
    close?.()
  }
}

function firstValues(headers: readonly string[]): Record<string, string> {
  const first: Record<string, string> = {}
  for (let index = 0; index + 1 < headers.length; index += 2) {
    const name = headers[index]?.toLowerCase() ?? ''
    if (!Object.hasOwn(first, name)) first[name] = headers[index + 1] ?? ''
  }
  return first
}
