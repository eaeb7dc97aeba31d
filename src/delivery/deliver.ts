/** Takes messages to their addresses: the attempts, the waits between them, and the words for how it ended. */

import { classifyNetworkError } from './network-error.ts'
import { type ProxyChoice, proxyFor } from './proxy.ts'
import { type ClassifiedResponse, classifyResponse } from './response.ts'
import { ATTEMPT_MS, type AttemptEnd, type NextStep, nextStep } from './retry-policy.ts'
import { newWebhookId, signatureHeaders } from './signing.ts'
import { post } from './transport.ts'
import type { DeliverOptions, Delivery, DeliveryOutcome } from './types.ts'

/**
 * A request on its way when the runner asks to stop may still end well. The runner kills 10 s after its first signal
 * (actions/runner, ProcessInvoker.cs: SIGINT, 7.5 s, SIGTERM, 2.5 s), and the report has to be written by then.
 */
const GRACE_AFTER_STOP_MS = 2_000

/** One attempt, judged: with an answer, or broken off without one. */
type Attempt = ClassifiedResponse | { readonly end: AttemptEnd; readonly reason: string }

/** What all attempts of one delivery share. */
interface DeliveryContext {
  readonly delivery: Delivery
  readonly options: DeliverOptions
  /** On the monotonic clock. */
  readonly deadline: number
  readonly proxy: ProxyChoice
  readonly webhookId?: string
}

/**
 * Delivers everything at once. Gives one outcome per delivery, in order; never rejects, and settles within
 * `timeoutMs`, or two seconds after `signal` aborts. A name lookup that hangs is left behind, and holds the process:
 * see exit.ts.
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
        // A defect of this action or of what it was handed: it must not cost the other deliveries theirs. Its message may hold anything.
        const name = error instanceof Error ? error.name : 'unknown'
        const reason = `given up at an error inside this action (${name}); whether it arrived is not known`
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
    return { format, host, delivered: false, attempts: 0, reason: `nothing sent: ${proxy.text}` }
  }
  const course: DeliveryContext = {
    delivery,
    options,
    deadline,
    proxy,
    ...(delivery.idempotent && { webhookId: await newWebhookId() }),
  }
  let body = delivery.body
  let plainBecause: string | undefined
  let lastStatus: { readonly status: number } | undefined
  for (let attempts = 1; ; attempts++) {
    const attempt = await attemptOnce(course, body)
    if (attempt.end.kind === 'status') lastStatus = { status: attempt.end.status }
    const outcome = { format, host, attempts, ...lastStatus }
    const failed = (why: string): DeliveryOutcome => ({ ...outcome, delivered: false, reason: why })

    if ('accepted' in attempt && attempt.accepted) {
      return {
        ...outcome,
        delivered: true,
        ...(attempt.messageId !== undefined && { messageId: attempt.messageId }),
        ...(plainBecause !== undefined && { plain: true, reason: plainBecause }),
      }
    }
    if (isStopped(options)) return failed(`${attempt.reason}; stopped by the runner`)
    const plainer =
      'accepted' in attempt && attempt.payloadRejected && !plainBecause
        ? delivery.fallbackBody?.()
        : undefined
    if (plainer !== undefined) {
      body = plainer
      plainBecause = attempt.reason
      options.log(`${host}: ${attempt.reason}; sending the plain message instead`)
      continue
    }
    const remainingMs = deadline - options.clock.monotonic()
    const state = { attempt: attempts, remainingMs, idempotent: delivery.idempotent }
    const step = nextStep(attempt.end, state, options.random())
    if (step.kind === 'stop') return failed(attempt.reason + stopReason(step, attempts, options))
    options.log(`${host}: ${attempt.reason}; trying again in ${seconds(step.ms)}`)
    await options.clock.sleep(step.ms, options.signal)
    if (isStopped(options)) return failed(`${attempt.reason}; stopped by the runner`)
  }
}

async function attemptOnce(course: DeliveryContext, body: string): Promise<Attempt> {
  const { delivery, options, proxy } = course
  const { clock, env } = options
  const headers = { 'user-agent': options.userAgent, ...delivery.headers, ...(await idHeaders(course, body)) }
  const requestAbort = new AbortController()
  const attemptDone = new AbortController()
  const abort = (): void => requestAbort.abort()
  void clock.sleep(Math.min(ATTEMPT_MS, course.deadline - clock.monotonic()), attemptDone.signal).then(abort)
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

/** The id is the same on every attempt, so that the receiver knows a repeat; the signature is fresh. */
async function idHeaders(course: DeliveryContext, body: string): Promise<Record<string, string>> {
  const { delivery, options, webhookId } = course
  if (webhookId === undefined) return {}
  const secrets = delivery.signingSecrets ?? []
  const signature =
    secrets.length === 0 ? {} : await signatureHeaders(secrets, webhookId, options.clock.now(), body)
  return { 'webhook-id': webhookId, ...signature }
}

/** Resolves a grace after the runner asked to stop; not at all when the attempt has ended by then. */
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
  const timeout = `the timeout of ${seconds(options.timeoutMs)}`
  switch (stop.why) {
    case 'permanent':
      return ''
    case 'ambiguous':
      return '; not sent again, because it may have arrived and would be posted twice'
    case 'deadline':
      return `; gave up after ${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}, ${timeout} leaves no time for another`
    case 'retry-after-exceeds-deadline': {
      const until = new Date(options.clock.now() + stop.ms)
      // Beyond the calendar's end there is no date, and no number that says more.
      if (Number.isNaN(until.getTime())) return `; it asks for a longer wait than ${timeout} leaves`
      const when = `${until.toISOString().slice(0, 19)}Z`
      return `; it asks to wait ${seconds(stop.ms)} (${when}), which is longer than ${timeout} leaves`
    }
  }
}

/** Milliseconds as seconds with one decimal. */
function seconds(ms: number): string {
  return `${Math.round(ms / 100) / 10} s`
}
