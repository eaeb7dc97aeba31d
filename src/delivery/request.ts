/** Sends one request, and repeats it within the deadline where a repeat is safe. */

import { defined } from '../lib/defined.ts'
import type { ResponseDetails } from '../lib/http.ts'
import type { HttpRequest, Transport } from './exchange.ts'
import { type ProxyChoice, proxyFor } from './proxy.ts'
import { type ClassifiedResponse, classifyResponse } from './response.ts'
import { ATTEMPT_MS, type AttemptEnd, type NextStep, nextStep } from './retry-policy.ts'
import { newWebhookId, signatureHeaders } from './signing.ts'
import { transportFor } from './transport.ts'
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

/** How a request ended. */
export interface RequestOutcome {
  /** The last response had a 2xx status. */
  readonly accepted: boolean
  /** Requests, including those without a connection. */
  readonly attempts: number
  /** The last HTTP status; absent when there was no response. */
  readonly status?: number
  /** The receiver's id of the accepted message. */
  readonly messageId?: string
  /** One line to follow the host: why the request, or its full body, was not accepted. */
  readonly reason?: string
  /** The shorter body was accepted. */
  readonly shortened?: true
  /** The body without files was accepted, or a shorter one after it. */
  readonly withoutFiles?: true
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

/** The result of one attempt: a classified response, or a failure without a response. */
type AttemptResult = ClassifiedResponse | { readonly end: AttemptEnd; readonly reason: string }

/** What all attempts of one request share. */
interface AttemptContext {
  readonly request: RepeatableRequest
  readonly options: DeliverOptions
  /** Milliseconds on the monotonic clock. */
  readonly deadline: number
  readonly proxy: ProxyChoice
  readonly send: Transport
  readonly webhookId: string | undefined
}

/**
 * Sends a request of any method, through the proxy of `options.env`, and repeats it where that is safe. Never rejects, except for a bug
 * in `parseResponse` or `fallbackBody`. Settles within `options.timeoutMs`, and within about two seconds after `options.signal` aborts.
 */
export async function sendRequest(
  request: RepeatableRequest,
  options: DeliverOptions,
): Promise<RequestOutcome> {
  const { clock, log } = options
  const { host } = request.url
  const deadline = clock.monotonic() + options.timeoutMs
  const proxy = proxyFor(request.url, options.env)
  if (proxy.kind === 'invalid') {
    return { accepted: false, attempts: 0, reason: `nothing was sent: ${proxy.text}` }
  }
  const send = await transportFor(proxy)
  const webhookId = request.signingSecrets && newWebhookId()
  let context: AttemptContext = { request, options, deadline, proxy, send, webhookId }
  let shortenedBecause: string | undefined
  let withoutFilesBecause: string | undefined
  let status: number | undefined
  for (let attempts = 1; ; attempts++) {
    const result = await attemptOnce(context)
    if (result.end.kind === 'status') status = result.end.status
    const failed = (reason: string): RequestOutcome => ({
      accepted: false,
      ...defined({ attempts, status, reason }),
    })
    if ('accepted' in result && result.accepted) {
      const { messageId } = result
      const shortened = shortenedBecause === undefined ? undefined : (true as const)
      const withoutFiles = withoutFilesBecause === undefined ? undefined : (true as const)
      return {
        accepted: true,
        ...defined({ attempts, status, messageId, shortened }),
        ...defined({ reason: shortenedBecause ?? withoutFilesBecause, withoutFiles }),
      }
    }
    const { bodyWithoutFiles } = context.request
    if (bodyWithoutFiles !== undefined && mustDropFiles(result)) {
      context = { ...context, request: asJson(request, bodyWithoutFiles) }
      withoutFilesBecause = result.reason
      log(`${host}: ${result.reason}; sending the message without its files instead`)
      continue
    }
    if (isStopped(options)) return failed(`${result.reason}; stopped by the runner`)
    const payloadRejected = 'accepted' in result && result.payloadRejected
    const shorter = payloadRejected && !shortenedBecause ? request.fallbackBody?.() : undefined
    if (shorter !== undefined) {
      if (bodyWithoutFiles !== undefined) withoutFilesBecause = result.reason
      context = { ...context, request: asJson(request, shorter) }
      shortenedBecause = result.reason
      log(`${host}: ${result.reason}; sending a shorter message instead`)
      continue
    }
    const remainingMs = deadline - clock.monotonic()
    const state = { attempt: attempts, remainingMs, idempotent: request.idempotent }
    const step = nextStep(result.end, state, options.random())
    if (step.kind === 'stop') return failed(result.reason + stopReason(step, attempts, options))
    log(`${host}: ${result.reason}; trying again in ${inSeconds(step.ms)}`)
    await clock.sleep(step.ms, options.signal)
    if (isStopped(options)) {
      if (step.required) return failed(`${result.reason}; stopped by the runner`)
      log(`${host}: the runner stops this step; trying once more now`)
    }
  }
}

/** Whether the message is to be sent without its files: they were refused, or could not be sent in full. */
function mustDropFiles(result: AttemptResult): boolean {
  return 'accepted' in result ? result.filesRejected : result.end.kind === 'incomplete'
}

/** The request with a JSON body that has no files. */
function asJson(request: RepeatableRequest, body: string): RepeatableRequest {
  const { bodyWithoutFiles: _, ...others } = request
  return { ...others, headers: { ...request.headers, 'content-type': 'application/json' }, body }
}

async function attemptOnce(context: AttemptContext): Promise<AttemptResult> {
  const { options, proxy, request, send } = context
  const { clock, env } = options
  const headers = { 'user-agent': options.userAgent, ...request.headers, ...(await webhookHeaders(context)) }
  const requestAbort = new AbortController()
  const attemptDone = new AbortController()
  const abort = (): void => requestAbort.abort()
  const remainingMs = context.deadline - clock.monotonic()
  const hasFiles = request.bodyWithoutFiles !== undefined
  const progress = { isStarted: false, isWritten: false }
  const after = (wait: Promise<void>, isDue: () => boolean) =>
    void wait.then(() => {
      if (isDue()) abort()
    })
  const sleep = (ms: number) => clock.sleep(ms, attemptDone.signal)
  after(sleep(hasFiles ? remainingMs : Math.min(ATTEMPT_MS, remainingMs)), () => true)
  after(graceAfterStop(options, GRACE_AFTER_STOP_MS, attemptDone.signal), () => true)
  if (hasFiles) {
    after(sleep(ATTEMPT_MS), () => !progress.isStarted)
    after(sleep(remainingMs * UPLOAD_SHARE), () => !progress.isWritten)
    after(graceAfterStop(options, UPLOAD_GRACE_MS, attemptDone.signal), () => !progress.isWritten)
  }
  const { body, method, url } = request
  const result = await send({ method, url, headers, ...defined({ body }) }, requestAbort.signal, {
    started: () => {
      progress.isStarted = true
    },
    written: () => {
      progress.isWritten = true
    },
  })
  attemptDone.abort()
  if (result.kind === 'response') return classifyResponse(result, request, clock.now(), options.redact)
  // Most requests get a response.
  const { classifyNetworkError } = await import('./network-error.ts')
  const failure = classifyNetworkError({
    ...result,
    host: url.host,
    extraCa: (env['NODE_EXTRA_CA_CERTS'] ?? '') !== '',
    ...(proxy.kind === 'proxy' && { proxyHost: proxy.host }),
  })
  return { end: { kind: failure.kind }, reason: failure.text }
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

function isStopped({ signal }: DeliverOptions): boolean {
  return signal?.aborted === true
}

function stopReason(stop: NextStep & { kind: 'stop' }, attempts: number, options: DeliverOptions): string {
  const timeout = `the timeout of ${inSeconds(options.timeoutMs)}`
  switch (stop.why) {
    case 'permanent':
      return ''
    case 'ambiguous':
      return '; not sent again, because it may have arrived and would then be posted twice'
    case 'deadline':
      return `; gave up after ${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}: ${timeout} leaves no time for another`
    case 'retry-after-exceeds-deadline': {
      const until = new Date(options.clock.now() + stop.ms)
      // Later than the last date that JavaScript can represent.
      if (Number.isNaN(until.getTime())) return `; the receiver asks for a longer wait than ${timeout} allows`
      const when = `${until.toISOString().slice(0, 19)}Z`
      return `; the receiver asks to wait ${inSeconds(stop.ms)} (until ${when}), which is longer than ${timeout} allows`
    }
  }
}

/** Milliseconds as seconds with one decimal. */
function inSeconds(ms: number): string {
  return `${Math.round(ms / 100) / 10} s`
}
