/** Sends one request, and repeats it within the deadline where a repeat is safe. */

import { defined } from '../lib/defined.ts'
import { type AttemptContext, type AttemptResult, attemptOnce, type RepeatableRequest } from './attempt.ts'
import { proxyFor } from './proxy.ts'
import { type NextStep, nextStep } from './retry-policy.ts'
import { newWebhookId } from './signing.ts'
import { transportFor } from './transport.ts'
import type { DeliverOptions } from './types.ts'

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
