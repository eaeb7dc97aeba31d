/** Sends messages: the attempts, the waits between them, and one sentence about the result. */

import { errorName } from '../lib/errors.ts'
import { classifyNetworkError } from './network-error.ts'
import { type ProxyChoice, proxyFor } from './proxy.ts'
import { type ClassifiedResponse, classifyResponse } from './response.ts'
import { ATTEMPT_MS, type AttemptEnd, type NextStep, nextStep } from './retry-policy.ts'
import { newWebhookId, signatureHeaders } from './signing.ts'
import { post } from './transport.ts'
import type { DeliverOptions, Delivery, DeliveryOutcome } from './types.ts'

/**
 * Milliseconds that a running request still gets after the runner's first signal. The runner kills the process 10 s after that signal
 * (actions/runner, ProcessInvoker.cs: SIGINT, 7.5 s, SIGTERM, 2.5 s), and the outputs have to be written before.
 */
const GRACE_AFTER_STOP_MS = 2_000

/** The result of one attempt: a classified response, or a failure without a response. */
type AttemptResult = ClassifiedResponse | { readonly end: AttemptEnd; readonly reason: string }

/** What all attempts of one delivery share. */
interface DeliveryContext {
  readonly delivery: Delivery
  readonly options: DeliverOptions
  /** Milliseconds on the monotonic clock. */
  readonly deadline: number
  readonly proxy: ProxyChoice
  readonly webhookId?: string
}

/**
 * Sends all messages at the same time. Never rejects. Settles within `options.timeoutMs`, and within two seconds after
 * `options.signal` aborts. A DNS lookup that hangs is left behind and keeps the process alive: see `exitNow` in index.ts.
 *
 * @param deliveries one message for one URL each
 * @returns one outcome for each delivery, in the same order
 */
export async function deliver(
  deliveries: readonly Delivery[],
  options: DeliverOptions,
): Promise<readonly DeliveryOutcome[]> {
  const deadline = options.clock.monotonic() + options.timeoutMs
  return Promise.all(
    deliveries.map(async (delivery) => {
      try {
        return await deliverOne(delivery, options, deadline)
      } catch (error) {
        // A bug in this action or in a format. The other deliveries go on.
        const reason = `an internal error of this action (${errorName(error)}) ended the delivery; it is not known whether the message arrived`
        return { format: delivery.format, host: delivery.url.host, delivered: false, attempts: 0, reason }
      }
    }),
  )
}

async function deliverOne(
  delivery: Delivery,
  options: DeliverOptions,
  deadline: number,
): Promise<DeliveryOutcome> {
  const { format } = delivery
  const { host } = delivery.url
  const proxy = proxyFor(delivery.url, options.env)
  if (proxy.kind === 'invalid') {
    return { format, host, delivered: false, attempts: 0, reason: `nothing was sent: ${proxy.text}` }
  }
  const context: DeliveryContext = {
    delivery,
    options,
    deadline,
    proxy,
    ...(delivery.idempotent && { webhookId: await newWebhookId() }),
  }
  let body = delivery.body
  let fallbackReason: string | undefined
  let lastStatus: { readonly status: number } | undefined
  for (let attempts = 1; ; attempts++) {
    const attempt = await attemptOnce(context, body)
    if (attempt.end.kind === 'status') lastStatus = { status: attempt.end.status }
    const outcome = { format, host, attempts, ...lastStatus }
    const failed = (sentence: string): DeliveryOutcome => ({ ...outcome, delivered: false, reason: sentence })

    if ('accepted' in attempt && attempt.accepted) {
      return {
        ...outcome,
        delivered: true,
        ...(attempt.messageId !== undefined && { messageId: attempt.messageId }),
        ...(fallbackReason !== undefined && { plain: true, reason: fallbackReason }),
      }
    }
    if (isStopped(options)) return failed(`${attempt.reason}; stopped by the runner`)
    const shorter =
      'accepted' in attempt && attempt.payloadRejected && !fallbackReason
        ? delivery.fallbackBody?.()
        : undefined
    if (shorter !== undefined) {
      body = shorter
      fallbackReason = attempt.reason
      options.log(`${host}: ${attempt.reason}; sending a shorter message instead`)
      continue
    }
    const remainingMs = deadline - options.clock.monotonic()
    const state = { attempt: attempts, remainingMs, idempotent: delivery.idempotent }
    const step = nextStep(attempt.end, state, options.random())
    if (step.kind === 'stop') return failed(attempt.reason + stopReason(step, attempts, options))
    options.log(`${host}: ${attempt.reason}; trying again in ${inSeconds(step.ms)}`)
    await options.clock.sleep(step.ms, options.signal)
    if (isStopped(options)) return failed(`${attempt.reason}; stopped by the runner`)
  }
}

async function attemptOnce(context: DeliveryContext, body: string): Promise<AttemptResult> {
  const { delivery, options, proxy } = context
  const { clock, env } = options
  const headers = {
    'user-agent': options.userAgent,
    ...delivery.headers,
    ...(await idHeaders(context, body)),
  }
  const requestAbort = new AbortController()
  const attemptDone = new AbortController()
  const abort = (): void => requestAbort.abort()
  void clock.sleep(Math.min(ATTEMPT_MS, context.deadline - clock.monotonic()), attemptDone.signal).then(abort)
  void graceAfterStop(options, attemptDone.signal).then(abort)
  const result = await post({ url: delivery.url, headers, body }, proxy, requestAbort.signal)
  attemptDone.abort()
  if (result.kind === 'reply') return classifyResponse(result, delivery, clock.now(), options.redact)
  const failure = classifyNetworkError({
    ...result,
    host: delivery.url.host,
    extraCa: (env['NODE_EXTRA_CA_CERTS'] ?? '') !== '',
    ...(proxy.kind === 'proxy' && { proxyHost: proxy.host }),
  })
  return { end: { kind: failure.kind }, reason: failure.text }
}

/** The id is the same on every attempt, so that the receiver recognizes a repeat; the signature and its time are new. */
async function idHeaders(context: DeliveryContext, body: string): Promise<Record<string, string>> {
  const { delivery, options, webhookId } = context
  if (webhookId === undefined) return {}
  const secrets = delivery.signingSecrets ?? []
  const signature =
    secrets.length === 0 ? {} : await signatureHeaders(secrets, webhookId, options.clock.now(), body)
  return { 'webhook-id': webhookId, ...signature }
}

/** Resolves {@link GRACE_AFTER_STOP_MS} after the runner's signal; never when there is none before `ended` aborts. */
async function graceAfterStop({ signal, clock }: DeliverOptions, ended: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    if (signal?.aborted === true) resolve()
    else signal?.addEventListener('abort', () => resolve(), { once: true, signal: ended })
  })
  await clock.sleep(GRACE_AFTER_STOP_MS, ended)
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
