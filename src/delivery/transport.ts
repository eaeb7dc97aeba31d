/** One request over the network. The only file that imports undici. */
import type { Dispatcher } from 'undici'
import buildConnector from 'undici/lib/core/connect.js'
import Agent from 'undici/lib/dispatcher/agent.js'
import type { ProxyChoice } from './proxy.ts'

/** Reply bodies are read this far: an error tree or a message fits many times over, a 5 GB answer does not. */
const REPLY_BYTES = 64 * 1024

/** A page of a hundred jobs with their steps has some 500 kB. */
const DOCUMENT_BYTES = 2 * 1024 * 1024

/**
 * How long a reply's body may take once its status is known. The status has decided by then; what is missing is a
 * message id or a reason, which is not worth holding a runner for.
 */
const REPLY_BODY_MS = 3_000

/**
 * Node gives an address 250 ms before it takes the next. That is less than a satellite or VPN link needs, and less than one lost
 * packet costs: TCP sends its SYN again after a second (RFC 6298).
 */
const NEXT_ADDRESS_AFTER_MS = 2_000

/** What to send, and where. A login in the address is not sent: it has become a header. */
export interface PostRequest {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

interface WebRequest extends Omit<PostRequest, 'body'> {
  readonly method: 'GET' | 'POST'
  readonly body?: string
  readonly replyBytes: number
}

/** Header names are lower case; of a repeated header the first value counts. */
export interface HttpReply {
  readonly kind: 'reply'
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** As much of the body as came in time, 64 KiB at most (2 MiB of what was asked for by GET). */
  readonly body: string
}

/** No status came back. */
export interface RequestFailed {
  readonly kind: 'broken'
  readonly error: unknown
  /** True once the first byte of the request was handed to the connection: the receiver may have taken it. */
  readonly requestStarted: boolean
  /** True when the signal ended it. */
  readonly aborted: boolean
}

type ReplyHeaders = Parameters<NonNullable<Dispatcher.DispatchHandler['onResponseStart']>>[2]

function plainHeaders(headers: ReplyHeaders): Record<string, string> {
  const plain: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    const first = Array.isArray(value) ? value[0] : value
    if (first !== undefined) plain[name.toLowerCase()] = first
  }
  return plain
}

async function open(proxy: ProxyChoice): Promise<Dispatcher> {
  const network = { autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_AFTER_MS, allowH2: false, timeout: 0 }
  const common = {
    ...{ connections: 1, allowH2: false, connectTimeout: 0, headersTimeout: 0, bodyTimeout: 0 },
    connect: buildConnector(network),
  }
  if (proxy.kind !== 'proxy') return new Agent(common)
  const ProxyAgent = await loadProxyAgent()
  return new ProxyAgent({
    ...common,
    proxyTls: network,
    uri: proxy.url,
    ...(proxy.authorization !== undefined && { token: proxy.authorization }),
  })
}

async function loadProxyAgent() {
  const [{ default: ProxyAgent }, { default: Dispatcher }, { default: connect }] = await Promise.all([
    import('undici/lib/dispatcher/proxy-agent.js'),
    import('undici/lib/dispatcher/dispatcher.js'),
    import('undici/lib/api/api-connect.js'),
  ])
  // Done by undici's index, which is not loaded: the proxy agent asks for its tunnels by this method (lib/dispatcher/proxy-agent.js).
  Dispatcher.prototype.connect = connect
  return ProxyAgent
}

/**
 * Sends one POST and reads the reply. Settles as soon as the signal aborts, whatever hangs, and leaves no connection
 * behind. Never rejects. Redirects are replies like any other.
 */
export function post(
  request: PostRequest,
  proxy: ProxyChoice,
  signal: AbortSignal,
): Promise<HttpReply | RequestFailed> {
  return send({ ...request, method: 'POST', replyBytes: REPLY_BYTES }, proxy, signal)
}

/** The same for a GET, whose reply is what it is sent for. */
export function get(
  request: Omit<PostRequest, 'body'>,
  proxy: ProxyChoice,
  signal: AbortSignal,
): Promise<HttpReply | RequestFailed> {
  return send({ ...request, method: 'GET', replyBytes: DOCUMENT_BYTES }, proxy, signal)
}

async function send(
  request: WebRequest,
  proxy: ProxyChoice,
  signal: AbortSignal,
): Promise<HttpReply | RequestFailed> {
  let dispatcher: Dispatcher | undefined
  let requestStarted = false
  try {
    dispatcher = await open(proxy)
    return await exchange(dispatcher, request, signal, () => {
      requestStarted = true
    })
  } catch (error) {
    return { kind: 'broken', error, requestStarted, aborted: signal.aborted }
  } finally {
    // Not awaited: what hangs is what is being destroyed. An abort signal alone does not end a hung handshake.
    dispatcher?.destroy().catch(() => {})
  }
}

function exchange(
  dispatcher: Dispatcher,
  { url, method, headers, body, replyBytes }: WebRequest,
  signal: AbortSignal,
  onSent: () => void,
): Promise<HttpReply> {
  return new Promise((resolve, reject) => {
    let head: Omit<HttpReply, 'body' | 'kind'> | undefined
    let bodyTimer: NodeJS.Timeout | undefined
    const chunks: Buffer[] = []
    let size = 0
    const settle = (error?: unknown): void => {
      clearTimeout(bodyTimer)
      signal.removeEventListener('abort', stop)
      // A known status stands, however its body ends.
      if (head === undefined) reject(error)
      else resolve({ kind: 'reply', ...head, body: Buffer.concat(chunks).toString('utf8', 0, replyBytes) })
    }
    const stop = (): void => settle(signal.reason)
    if (signal.aborted) {
      stop()
      return
    }
    signal.addEventListener('abort', stop)
    dispatcher.dispatch(
      {
        origin: url.origin,
        path: url.pathname + url.search,
        method,
        headers,
        body: body ?? null,
        reset: true,
      },
      {
        onRequestStart: onSent,
        onResponseStart(_controller, status, replyHeaders) {
          if (status < 200) return
          head = { status, headers: plainHeaders(replyHeaders) }
          bodyTimer = setTimeout(settle, REPLY_BODY_MS)
        },
        onResponseData(_controller, chunk) {
          chunks.push(chunk)
          size += chunk.length
          if (size >= replyBytes) settle()
        },
        onResponseEnd: () => settle(),
        onResponseError: (_controller, error) => settle(error),
      },
    )
  })
}
