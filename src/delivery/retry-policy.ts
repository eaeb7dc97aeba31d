/** When a POST is tried again, and when it must not be. Pure: it decides, `deliver.ts` waits and sends. */

/** At most this long for one attempt: what GitHub gives a webhook of its own. */
export const ATTEMPT_MS = 10_000

/** An attempt with less time than a distant TLS handshake and its answer need is cut off half-way: not worth the risk. */
const USEFUL_ATTEMPT_MS = 500

const FIRST_BACKOFF_MS = 1_000
const LONGEST_BACKOFF_MS = 10_000

/** Cloudflare's 1015 is a ban of a whole address for up to hours; each request under it may prolong it. */
const BANNED_BACKOFF_MS = 10_000

/** How one attempt ended, as far as a repeat is concerned. */
export type AttemptEnd =
  | { readonly kind: 'status'; readonly status: number; readonly askedMs?: number; readonly banned?: boolean }
  /** Nothing reached the receiver. */
  | { readonly kind: 'before-request' }
  /** It is not known whether the receiver took the message. */
  | { readonly kind: 'ambiguous' }
  /** Nothing reached the receiver, and nothing will. */
  | { readonly kind: 'permanent' }

/** What follows an attempt that did not deliver. */
export type NextStep =
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'stop'; readonly why: 'permanent' | 'ambiguous' | 'deadline' }
  /** The receiver asks for a wait that ends after the deadline. `ms` is that wait. */
  | { readonly kind: 'stop'; readonly why: 'retry-after-exceeds-deadline'; readonly ms: number }

/**
 * What a status says about the message.
 *
 * This table and `ambiguous` above are the whole of the choice between losing a message and posting it twice. Discord's webhooks
 * have no idempotency, so there only `not-processed` is repeated; receivers that know `webhook-id` get both repeated.
 * - 408, 429, 503: the server says that it did not take the request.
 * - 500: the API itself says that it failed; with `wait=true` it answers after the save (discord-api-docs, webhook.mdx).
 * - 502: "There was not a gateway available to process your request. Wait a bit and retry." (discord-api-docs,
 *   opcodes-and-status-codes.mdx); a gateway that found nobody behind it.
 * - 504 and Cloudflare's 520, 524: the request was passed on and the answer did not come in time. It may yet be carried out; repeats
 *   after slow answers are how one message became several (discord.js issue 2655).
 * - Cloudflare's 521, 522, 523, 525, 530: no connection to the origin was made; 530 is its tunnel that is down, too.
 * - 501, 505, 506, 508, 510, 511, Cloudflare's 526: a server, a network or a certificate that will answer the same again.
 *
 * Any other 5xx is a failure of the server as well (RFC 9110, section 15), of which nothing more is known; any other status lasts.
 */
const STATUS: Readonly<Record<number, 'not-processed' | 'ambiguous' | 'permanent'>> = {
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

function statusVerdict(status: number): 'not-processed' | 'ambiguous' | 'permanent' {
  return STATUS[status] ?? (status >= 500 && status < 600 ? 'ambiguous' : 'permanent')
}

/**
 * The wait a reply asks for, in milliseconds, or undefined when it asks for none. Of several the longest counts, so
 * that none is undercut. A date is read against the server's own clock where it gives it: a board without a clock
 * battery does not know the time.
 * @param reply header names in lower case
 * @param now milliseconds since 1970
 * @param bodySeconds Discord's `retry_after`
 */
export function askedWaitMs(
  reply: { readonly status: number; readonly headers: Readonly<Record<string, string>> },
  now: number,
  bodySeconds?: number,
): number | undefined {
  const { status, headers } = reply
  const asked: number[] = []
  const header = headers['retry-after']?.trim()
  if (header !== undefined && header !== '') {
    if (/^\d+(\.\d*)?$|^\.\d+$/.test(header)) asked.push(Number(header) * 1000)
    // A date has a letter in it: Date.parse would read years into "-5" or "1e3".
    else if (/^[a-z]{3}/i.test(header)) {
      const serverNow = Date.parse(headers['date'] ?? '')
      asked.push(Date.parse(header) - (Number.isNaN(serverNow) ? now : serverNow))
    }
  } else if (status === 429 && /^\d+(\.\d+)?$/.test(headers['x-ratelimit-reset-after'] ?? '')) {
    // Discord sends this one with every reply: only on a 429 is it a request to wait.
    asked.push(Number(headers['x-ratelimit-reset-after']) * 1000)
  }
  if (bodySeconds !== undefined) asked.push(bodySeconds * 1000)
  const usable = asked.filter((ms) => !Number.isNaN(ms))
  return usable.length === 0 ? undefined : Math.ceil(Math.max(0, ...usable))
}

/** The middle of the wait before the next attempt; jitter takes it from half to one and a half of that. */
function backoffMs(attempt: number, banned: boolean): number {
  const doubled = (banned ? BANNED_BACKOFF_MS : FIRST_BACKOFF_MS) * 2 ** (attempt - 1)
  return banned ? doubled : Math.min(doubled, LONGEST_BACKOFF_MS)
}

/**
 * Many senders told to come back at the same moment would be told so again. Each round of that spreads them wider. Always added,
 * never taken off: nobody comes early.
 */
function spreadMs(attempt: number, random: number): number {
  return Math.min(250 * 2 ** (attempt - 1), 4_000) * random
}

/**
 * Decides what follows an attempt that did not deliver.
 * @param attempt 1 for the first
 * @param remainingMs until the deadline
 * @param random 0 ≤ random < 1
 */
export function nextStep(
  end: AttemptEnd,
  state: { readonly attempt: number; readonly remainingMs: number; readonly idempotent: boolean },
  random: number,
): NextStep {
  const verdict =
    end.kind === 'status'
      ? statusVerdict(end.status)
      : ({ 'before-request': 'not-processed', ambiguous: 'ambiguous', permanent: 'permanent' } as const)[
          end.kind
        ]
  if (verdict === 'permanent') return { kind: 'stop', why: 'permanent' }
  if (verdict === 'ambiguous' && !state.idempotent) return { kind: 'stop', why: 'ambiguous' }

  const latest = state.remainingMs - USEFUL_ATTEMPT_MS
  const asked = end.kind === 'status' ? end.askedMs : undefined
  if (asked !== undefined) {
    if (asked > Math.max(state.remainingMs, USEFUL_ATTEMPT_MS))
      return { kind: 'stop', why: 'retry-after-exceeds-deadline', ms: asked }
    if (asked > latest) return { kind: 'stop', why: 'deadline' }
    return { kind: 'wait', ms: Math.min(asked + spreadMs(state.attempt, random), latest) }
  }
  const backoff = backoffMs(state.attempt, end.kind === 'status' && end.banned === true)
  if (backoff / 2 > latest) return { kind: 'stop', why: 'deadline' }
  return { kind: 'wait', ms: Math.min(backoff * (0.5 + random), latest) }
}
