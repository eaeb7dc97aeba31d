/** What a receiver's answer means. Pure. */
import { type AttemptEnd, askedWaitMs } from './retry-policy.ts'
import { pathsOf, quotable } from './said.ts'
import type { Delivery, Reply } from './types.ts'

/** An answer as it came over the network. Header names are lower case. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** An attempt that brought an answer, judged. */
export interface Verdict {
  readonly end: AttemptEnd & { readonly kind: 'status' }
  readonly taken: boolean
  readonly messageId?: string
  /** The receiver will not take a message of this size or shape, but may take a plainer one. */
  readonly shapeRefused: boolean
  /** One line about the answer, to follow the host; empty where it was taken. */
  readonly reason: string
}

/**
 * Judges an answer.
 * @param now milliseconds since 1970
 * @param redact hides secrets in what is quoted
 */
export function judge(
  answer: Answer,
  delivery: Delivery,
  now: number,
  redact: (text: string) => string,
): Verdict {
  const { status, headers, body } = answer
  const reply = readReply(delivery, status, body)
  const askedMs = askedWaitMs(answer, now, reply.retryAfterSeconds)
  // Cloudflare's page says "Error 1015", its API "error code: 1015".
  const banned = status === 429 && /\b1015\b/.test(body)
  const taken = status >= 200 && status < 300
  const words = (): string => {
    const said = quotable(reply.reason ?? '', pathsOf(delivery.url), redact)
    const cure = cureFor(status, pointedTo(headers['location'], delivery.url, redact))
    return said && cure ? `${said} (${cure})` : said || cure || meaning(status, banned)
  }
  return {
    end: { kind: 'status', status, banned, ...(askedMs !== undefined && { askedMs }) },
    taken,
    ...(reply.messageId !== undefined && { messageId: reply.messageId }),
    // A 413 is about size by definition; of a 400 only the receiver's own words can tell.
    shapeRefused: status === 413 || (status === 400 && reply.shapeRefused === true),
    reason: taken ? '' : [`answered ${status}`, words()].filter(Boolean).join(': '),
  }
}

function readReply(delivery: Delivery, status: number, body: string): Reply {
  try {
    return delivery.readReply?.(status, body) ?? {}
  } catch {
    // The status has decided: a reply that cannot be understood must not turn a taken message into a failure.
    return {}
  }
}

/** What a person can do about a status, whatever the receiver says itself; empty where there is nothing. */
function cureFor(status: number, target: string): string {
  // Following it could turn the POST into a GET, or carry message and signature to a stranger.
  if (status >= 300 && status < 400)
    return `it points ${target === '' ? 'elsewhere' : `to ${target}`}; redirects are not followed, give the final address`
  switch (status) {
    case 401:
    case 403:
      return 'not allowed: check the login or token'
    case 404:
      return 'nothing there: check the address, or make a new webhook'
    case 405:
      return 'that address takes no POST'
    case 407:
      return 'a proxy asks for a login'
    case 410:
      return 'the webhook is gone: make a new one'
  }
  return ''
}

/** What a status means, where the receiver says nothing itself. */
function meaning(status: number, banned: boolean): string {
  if (banned) return 'Cloudflare has banned the address of this machine for a while (1015)'
  if (status === 413) return 'the message is too large'
  return status === 429 ? 'too many requests' : ''
}

/**
 * The host that a redirect leads to, fit to be quoted; empty where there is none. Hidden before it is parsed: in a host, letters
 * become small and a secret is no longer known for one. The marker cannot stand in a host, so such an address gives none.
 */
function pointedTo(location: string | undefined, url: URL, redact: (text: string) => string): string {
  const target = location === undefined ? null : URL.parse(redact(location), url.href)
  return target === null ? '' : quotable(target.host, [], redact)
}
