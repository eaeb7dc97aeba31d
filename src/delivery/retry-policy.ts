/** Decides whether and when a request is repeated. Pure: `request.ts` waits and sends. */

/** Milliseconds for one attempt, the limit of GitHub's own webhooks. */
export const ATTEMPT_MS = 10_000

/** Milliseconds that a TLS handshake over a slow link and its response need. With less time left no attempt is started. */
const USEFUL_ATTEMPT_MS = 500

const FIRST_BACKOFF_MS = 1_000
const LONGEST_BACKOFF_MS = 10_000

/** Cloudflare's 1015 bans an IP address for up to hours; each request during a ban may extend it. */
const BANNED_BACKOFF_MS = 10_000

/** How one attempt ended, as far as a repeat depends on it. */
export type AttemptEnd =
  | { readonly kind: 'status'; readonly status: number; readonly askedMs?: number; readonly banned?: boolean }
  /** Nothing was sent to the receiver. */
  | { readonly kind: 'before-request' }
  /** A part of the request was sent. A receiver needs all of it, so it did not process the message. */
  | { readonly kind: 'incomplete' }
  /** It is not known whether the receiver processed the message. */
  | { readonly kind: 'ambiguous' }
  /** Nothing was sent, and a repeat would fail in the same way. */
  | { readonly kind: 'permanent' }

/** What to do after a failed attempt. */
export type NextStep =
  /** `required`: the receiver asks for this wait, or has banned this machine; it must not be shortened. */
  | { readonly kind: 'wait'; readonly ms: number; readonly required: boolean }
  | { readonly kind: 'stop'; readonly why: 'permanent' | 'ambiguous' | 'deadline' }
  /** The receiver asks for a wait that ends after the deadline. `ms` is that wait. */
  | { readonly kind: 'stop'; readonly why: 'retry-after-exceeds-deadline'; readonly ms: number }

/**
 * Whether a request with this status was processed.
 *
 * This table decides between losing a message and posting it twice. Discord's webhooks are not idempotent, so there only
 * `not-processed` is repeated; receivers that recognize a repeat by its `webhook-id` get `ambiguous` repeated as well.
 * - 408, 429, 503: the server did not process the request.
 * - 500: the API itself failed; with `wait=true` it responds after the message was saved (discord-api-docs, webhook.mdx).
 * - 502: "There was not a gateway available to process your request. Wait a bit and retry." (discord-api-docs,
 *   opcodes-and-status-codes.mdx)
 * - 504 and Cloudflare's 520, 524: the request was forwarded and the response did not come in time. It may still be processed;
 *   repeats after slow responses have posted one message several times (discord.js issue 2655).
 * - Cloudflare's 521, 522, 523, 525, 530: no connection to the origin was made; 530 is also its tunnel when it is down.
 * - 501, 505, 506, 508, 510, 511, Cloudflare's 526: the server, the network or a certificate would give the same response again.
 *
 * Any other 5xx is a failure of the server (RFC 9110, section 15) and ambiguous; any other status is permanent.
 */
const STATUS_CLASSES: Readonly<Record<number, 'not-processed' | 'ambiguous' | 'permanent'>> = {
  408: 'not-processed',
  429: 'not-processed',
  500: 'not-processed',
  501: 'permanent',
  502: 'not-processed',
  503: 'not-processed',
  504: 'ambiguous',
  505: 'permanent',
  506: 'permanent',
  508: 'permanent',
  510: 'permanent',
  511: 'permanent',
  520: 'ambiguous',
  521: 'not-processed',
  522: 'not-processed',
  523: 'not-processed',
  524: 'ambiguous',
  525: 'not-processed',
  526: 'permanent',
  530: 'not-processed',
}

/** The same for a request without a response. */
const NETWORK_CLASSES = {
  'before-request': 'not-processed',
  incomplete: 'not-processed',
  ambiguous: 'ambiguous',
  permanent: 'permanent',
} as const

function statusClass(status: number): 'not-processed' | 'ambiguous' | 'permanent' {
  return STATUS_CLASSES[status] ?? (status >= 500 && status < 600 ? 'ambiguous' : 'permanent')
}

/**
 * The wait that a response asks for, in milliseconds; undefined when it asks for none. The longest of several counts. A date is
 * compared with the `Date` header where there is one: a board without a clock battery may have a wrong time.
 *
 * @param response header names in lower case
 * @param now milliseconds since 1970
 * @param bodySeconds Discord's `retry_after`, in seconds
 */
export function askedWaitMs(
  response: { readonly status: number; readonly headers: Readonly<Record<string, string>> },
  now: number,
  bodySeconds?: number,
): number | undefined {
  const { status, headers } = response
  const asked: number[] = []
  const header = headers['retry-after']?.trim()
  if (header !== undefined && header !== '') {
    if (/^\d+(\.\d*)?$|^\.\d+$/.test(header)) asked.push(Number(header) * 1000)
    // Only text that begins with letters is a date: Date.parse would take "-5" or "1e3" for a year.
    else if (/^[a-z]{3}/i.test(header)) {
      const serverNow = Date.parse(headers['date'] ?? '')
      asked.push(Date.parse(header) - (Number.isNaN(serverNow) ? now : serverNow))
    }
  } else if (status === 429 && /^\d+(\.\d+)?$/.test(headers['x-ratelimit-reset-after'] ?? '')) {
    // Discord sends this header with every response; only on a 429 it is a request to wait.
    asked.push(Number(headers['x-ratelimit-reset-after']) * 1000)
  }
  if (bodySeconds !== undefined) asked.push(bodySeconds * 1000)
  const usable = asked.filter((ms) => !Number.isNaN(ms))
  return usable.length === 0 ? undefined : Math.ceil(Math.max(0, ...usable))
}

/** Milliseconds before the next attempt, before jitter of ±50 %. */
function backoffMs(attempt: number, banned: boolean): number {
  const doubled = (banned ? BANNED_BACKOFF_MS : FIRST_BACKOFF_MS) * 2 ** (attempt - 1)
  return banned ? doubled : Math.min(doubled, LONGEST_BACKOFF_MS)
}

/**
 * Jitter on a wait that the receiver asked for: 0 to 250 ms · 2^(attempt−1), at most 4 s, never negative. Without it, many boards that
 * were rate limited together would all return at the same moment.
 */
function jitterMs(attempt: number, random: number): number {
  return Math.min(250 * 2 ** (attempt - 1), 4_000) * random
}

/**
 * Decides what to do after a failed attempt.
 *
 * @param state `attempt` is 1 for the first; `remainingMs` until the deadline
 * @param random 0 ≤ random < 1
 */
export function nextStep(
  end: AttemptEnd,
  state: { readonly attempt: number; readonly remainingMs: number; readonly idempotent: boolean },
  random: number,
): NextStep {
  const processed = end.kind === 'status' ? statusClass(end.status) : NETWORK_CLASSES[end.kind]
  if (processed === 'permanent') return { kind: 'stop', why: 'permanent' }
  if (processed === 'ambiguous' && !state.idempotent) return { kind: 'stop', why: 'ambiguous' }

  const latest = state.remainingMs - USEFUL_ATTEMPT_MS
  const asked = end.kind === 'status' ? end.askedMs : undefined
  if (asked !== undefined) {
    if (asked > Math.max(state.remainingMs, USEFUL_ATTEMPT_MS))
      return { kind: 'stop', why: 'retry-after-exceeds-deadline', ms: asked }
    if (asked > latest) return { kind: 'stop', why: 'deadline' }
    return { kind: 'wait', ms: Math.min(asked + jitterMs(state.attempt, random), latest), required: true }
  }
  const banned = end.kind === 'status' && end.banned === true
  const backoff = backoffMs(state.attempt, banned)
  if (backoff / 2 > latest) return { kind: 'stop', why: 'deadline' }
  return { kind: 'wait', ms: Math.min(backoff * (0.5 + random), latest), required: banned }
}
