/** One attempt to send a request, within its time. */

import { defined } from '../lib/defined.ts'
import type { ResponseDetails } from '../lib/http.ts'
import type { ExchangeProgress, HttpRequest, Transport } from './exchange.ts'
import type { ProxyChoice } from './proxy.ts'
import { type ClassifiedResponse, classifyResponse } from './response.ts'
import { ATTEMPT_MS, type AttemptEnd } from './retry-policy.ts'
import { signatureHeaders } from './signing.ts'
import type { DeliverOptions } from './types.ts'

/** A request that may be repeated. */
export interface RepeatableRequest extends Pick<HttpRequest, 'method' | 'url' | 'headers' | 'body'> {
  /** Whether a repeat is safe after an ambiguous failure: the receiver recognizes it, or the method has the same effect twice. */
  readonly idempotent: boolean
  /** Present when `body` has files: the message as JSON without them, sent once if they are refused or cannot be sent in full. */
  readonly bodyWithoutFiles?: string
  /** A shorter JSON body without files, rendered and sent once if the receiver rejects the size or structure of `body`. */
  readonly fallbackBody?: (() => string | undefined) | undefined
  /** Adds the headers of Standard Webhooks: an id, and a signature with each of these secrets. */
  readonly signingSecrets?: readonly string[] | undefined
  /** Reads the receiver's response. */
  readonly parseResponse?: ((status: number, body: string) => ResponseDetails) | undefined
}

/** The result of one attempt: a classified response, or a failure without a response. */
export type AttemptResult = ClassifiedResponse | { readonly end: AttemptEnd; readonly reason: string }

/** What all attempts of one request share. */
export interface AttemptContext {
  readonly request: RepeatableRequest
  readonly options: DeliverOptions
  /** Milliseconds on the monotonic clock. */
  readonly deadline: number
  readonly proxy: ProxyChoice
  readonly send: Transport
  readonly webhookId: string | undefined
}

/**
 * Milliseconds that a running request, or the last one, still gets after the runner's first signal. The runner kills the process 10 s
 * after that signal (actions/runner, ProcessInvoker.cs: SIGINT, 7.5 s, SIGTERM, 2.5 s), and the outputs have to be written before.
 */
const GRACE_AFTER_STOP_MS = 2_000

/** The same for the upload of files: then there is time for the message without them. */
const UPLOAD_GRACE_MS = 500

/**
 * The part of the remaining time in which a message with files must be written. The other half is for the response, or for the message
 * without its files: in 30 s, 5 MiB need 1.4 Mbit/s.
 */
const UPLOAD_SHARE = 0.5

/** Sends the request once. Never rejects, except for a bug in `parseResponse`. */
export async function attemptOnce(context: AttemptContext): Promise<AttemptResult> {
  const { options, proxy, request, send } = context
  const headers = { 'user-agent': options.userAgent, ...request.headers, ...(await webhookHeaders(context)) }
  const requestAbort = new AbortController()
  const attemptDone = new AbortController()
  const progress = limitTime(context, attemptDone.signal, () => requestAbort.abort())
  const { body, method, url } = request
  const result = await send({ method, url, headers, ...defined({ body }) }, requestAbort.signal, progress)
  attemptDone.abort()
  if (result.kind === 'response')
    return classifyResponse(result, request, options.clock.now(), options.redact)
  // Most requests get a response.
  const { classifyNetworkError } = await import('./network-error.ts')
  const failure = classifyNetworkError({
    ...result,
    host: url.host,
    extraCa: (options.env['NODE_EXTRA_CA_CERTS'] ?? '') !== '',
    ...(proxy.kind === 'proxy' && { proxyHost: proxy.host }),
  })
  return { end: { kind: failure.kind }, reason: failure.text }
}

/**
 * Ends an attempt that takes too long. A message with files may take longer as a whole, because its upload does; the connection may not,
 * and the upload must leave time for the message without files.
 *
 * @param done aborts when the attempt has ended
 * @returns what the transport reports its progress to
 */
function limitTime(
  { deadline, options, request }: AttemptContext,
  done: AbortSignal,
  abort: () => void,
): ExchangeProgress {
  const { clock } = options
  let isStarted = false
  let isWritten = false
  const after = (wait: Promise<void>, isDue: () => boolean = () => true) =>
    void wait.then(() => {
      if (isDue()) abort()
    })
  const remainingMs = deadline - clock.monotonic()
  const hasFiles = request.bodyWithoutFiles !== undefined
  after(clock.sleep(hasFiles ? remainingMs : Math.min(ATTEMPT_MS, remainingMs), done))
  after(graceAfterStop(options, GRACE_AFTER_STOP_MS, done))
  if (hasFiles) {
    after(clock.sleep(ATTEMPT_MS, done), () => !isStarted)
    after(clock.sleep(remainingMs * UPLOAD_SHARE, done), () => !isWritten)
    after(graceAfterStop(options, UPLOAD_GRACE_MS, done), () => !isWritten)
  }
  return {
    started: () => {
      isStarted = true
    },
    written: () => {
      isWritten = true
    },
  }
}

/** The id is the same on every attempt, so that the receiver recognizes a repeat; the signature and its time are new. */
async function webhookHeaders({
  options,
  request: { body, signingSecrets = [] },
  webhookId,
}: AttemptContext): Promise<Record<string, string>> {
  if (webhookId === undefined) return {}
  if (signingSecrets.length === 0) return { 'webhook-id': webhookId }
  const text = typeof body === 'string' ? body : Buffer.from(body ?? '').toString()
  const signature = await signatureHeaders(signingSecrets, webhookId, options.clock.now(), text)
  return { 'webhook-id': webhookId, ...signature }
}

/** Resolves `ms` after the runner's signal, or when `ended` aborts. */
async function graceAfterStop(
  { signal, clock }: DeliverOptions,
  ms: number,
  ended: AbortSignal,
): Promise<void> {
  await new Promise<void>((resolve) => {
    if (signal?.aborted === true) resolve()
    else signal?.addEventListener('abort', () => resolve(), { once: true, signal: ended })
  })
  await clock.sleep(ms, ended)
}
