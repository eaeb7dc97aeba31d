/** What a receiver's answer means. Pure. */

import type { ResponseDetails } from '../lib/http.ts'
import { urlTokenCandidates } from '../lib/url.ts'
import { type AttemptEnd, askedWaitMs } from './retry-policy.ts'
import type { Delivery } from './types.ts'

/** An answer as it came over the network. Header names are lower case. */
export interface HttpResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** An attempt that brought an answer, judged. */
export interface ClassifiedResponse {
  readonly end: AttemptEnd & { readonly kind: 'status' }
  readonly accepted: boolean
  readonly messageId?: string
  /** The receiver will not take a message of this size or shape, but may take a plainer one. */
  readonly payloadRejected: boolean
  /** One line about the answer, to follow the host; empty where it was accepted. */
  readonly reason: string
}

/**
 * Judges an answer.
 * @param now milliseconds since 1970
 * @param redact hides secrets in what is quoted
 */
export function classifyResponse(
  answer: HttpResponse,
  delivery: Delivery,
  now: number,
  redact: (text: string) => string,
): ClassifiedResponse {
  const { status, headers, body } = answer
  const reply = parseResponse(delivery, status, body)
  const askedMs = askedWaitMs(answer, now, reply.retryAfterSeconds)
  // Cloudflare's page says "Error 1015", its API "error code: 1015".
  const cloudflareBanned = status === 429 && /\b1015\b/.test(body)
  const accepted = status >= 200 && status < 300
  const words = (): string => {
    const said = sanitizeQuote(reply.reason ?? '', sensitiveUrlParts(delivery.url), redact)
    const cure = remedyFor(status, redirectHost(headers['location'], delivery.url, redact))
    return said && cure ? `${said} (${cure})` : said || cure || meaning(status, cloudflareBanned)
  }
  return {
    end: { kind: 'status', status, banned: cloudflareBanned, ...(askedMs !== undefined && { askedMs }) },
    accepted,
    ...(reply.messageId !== undefined && { messageId: reply.messageId }),
    // A 413 is about size by definition; of a 400 only the receiver's own words can tell.
    payloadRejected: status === 413 || (status === 400 && reply.payloadRejected === true),
    reason: accepted ? '' : [`answered ${status}`, words()].filter(Boolean).join(': '),
  }
}

function parseResponse(delivery: Delivery, status: number, body: string): ResponseDetails {
  try {
    return delivery.parseResponse?.(status, body) ?? {}
  } catch {
    // The status has decided: a reply that cannot be understood must not turn an accepted message into a failure.
    return {}
  }
}

/** What a person can do about a status, whatever the receiver says itself; empty where there is nothing. */
function remedyFor(status: number, target: string): string {
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
function redirectHost(location: string | undefined, url: URL, redact: (text: string) => string): string {
  const target = location === undefined ? null : URL.parse(redact(location), url.href)
  return target === null ? '' : sanitizeQuote(target.host, [], redact)
}

const LONGEST_QUOTE = 300

/** A shorter path stands in every other sentence. */
const SHORTEST_PATH = 8

/** The parts of an address that a receiver may quote back and that may hold its token; the longer ones first. */
export function sensitiveUrlParts(url: URL): readonly string[] {
  const parts = urlTokenCandidates(url).filter((part) => part !== 'webhooks')
  const paths = [url.pathname + url.search, url.pathname, ...parts]
  return [...new Set(paths.filter((path) => path.length >= SHORTEST_PATH))].sort(
    (a, b) => b.length - a.length,
  )
}

/**
 * One line of at most 300 characters, without control characters and without any of `paths`.
 * @param redact is given the whole line: half a secret at the cut would not be known for one
 */
export function sanitizeQuote(
  text: string,
  paths: readonly string[],
  redact: (text: string) => string,
): string {
  let line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
  for (const path of paths) line = line.replaceAll(path, '***')
  const characters = [...redact(line).toWellFormed()]
  return characters.length <= LONGEST_QUOTE
    ? characters.join('')
    : `${characters.slice(0, LONGEST_QUOTE - 1).join('')}…`
}
