/** Classifies a receiver's response. Pure. */

import type { ResponseDetails } from '../lib/http.ts'
import { urlTokenCandidates } from '../lib/url.ts'
import type { HttpResponse } from './exchange.ts'
import { type AttemptEnd, askedWaitMs } from './retry-policy.ts'

/** The parts of a request that its response is read with. */
interface RequestContext {
  readonly url: URL
  readonly parseResponse?: ((status: number, body: string) => ResponseDetails) | undefined
}

/** What a response means for the delivery. */
export interface ClassifiedResponse {
  readonly end: AttemptEnd & { readonly kind: 'status' }
  readonly accepted: boolean
  readonly messageId?: string
  /** The receiver rejected the size or structure of the message; it may accept a shorter one. */
  readonly payloadRejected: boolean
  /** The refusal may be about the files of the message. */
  readonly filesRejected: boolean
  /** One line to follow the host; empty when the message was accepted. */
  readonly reason: string
}

/**
 * Classifies a response.
 *
 * @param now milliseconds since 1970, to read a `Retry-After` date
 * @param redact hides secrets in quoted text
 */
export async function classifyResponse(
  response: HttpResponse,
  request: RequestContext,
  now: number,
  redact: (text: string) => Promise<string>,
): Promise<ClassifiedResponse> {
  const { status, headers, body } = response
  const details = readDetails(request, status, body)
  const askedMs = askedWaitMs(response, now, details.retryAfterSeconds)
  // "Error 1015" on Cloudflare's page, "error code: 1015" in its API.
  const cloudflareBanned = status === 429 && /\b1015\b/.test(body)
  const accepted = status >= 200 && status < 300
  const explanation = async (): Promise<string> => {
    // The text of Cloudflare's page is longer and less specific.
    if (cloudflareBanned) return statusMeaning(status, cloudflareBanned)
    const quote = await sanitizeQuote(details.reason ?? '', sensitiveUrlParts(request.url), redact)
    const remedy = remedyFor(status, await redirectHost(headers['location'], request.url, redact))
    return quote && remedy
      ? `${quote} (${remedy})`
      : quote || remedy || statusMeaning(status, cloudflareBanned)
  }
  return {
    end: { kind: 'status', status, banned: cloudflareBanned, ...(askedMs !== undefined && { askedMs }) },
    accepted,
    ...(details.messageId !== undefined && { messageId: details.messageId }),
    // 413 is about size by definition; for 400 the receiver's error text decides.
    payloadRejected: status === 413 || (status === 400 && details.payloadRejected === true),
    filesRejected:
      FILE_STATUSES.has(status) || (MAYBE_FILE_STATUSES.has(status) && details.filesRejected !== false),
    reason: accepted ? '' : [`answered ${status}`, await explanation()].filter(Boolean).join(': '),
  }
}

/** RFC 9110: Request Timeout (the upload took too long), Content Too Large, Unsupported Media Type. */
const FILE_STATUSES: ReadonlySet<number> = new Set([408, 413, 415])

/** Size, structure or permission: the receiver's text decides, and where it has none, e.g. a firewall's page, it may be the files. */
const MAYBE_FILE_STATUSES: ReadonlySet<number> = new Set([400, 403])

function readDetails(request: RequestContext, status: number, body: string): ResponseDetails {
  try {
    return request.parseResponse?.(status, body) ?? {}
  } catch {
    // The status decides: a body that cannot be parsed must not turn an accepted message into a failure.
    return {}
  }
}

/** What a user can do about a status; empty where there is no general advice. */
function remedyFor(status: number, target: string): string {
  // Following a redirect could turn the POST into a GET, or send message and signature to another party.
  if (status >= 300 && status < 400)
    return `it redirects ${target === '' ? 'elsewhere' : `to ${target}`}; redirects are not followed: use the final URL`
  switch (status) {
    case 401:
    case 403:
      return 'not allowed: check the login or token'
    case 404:
      return 'not found: check the URL, or create a new webhook'
    case 405:
      return 'that URL does not accept this method'
    case 407:
      return 'a proxy requires a login'
    case 410:
      return 'the webhook was deleted: create a new one'
  }
  return ''
}

/** What a status means, for responses without a text of their own. */
function statusMeaning(status: number, banned: boolean): string {
  if (banned) return 'Cloudflare has temporarily banned the IP address of this machine (1015)'
  if (status === 413) return 'the message is too large'
  return status === 429 ? 'too many requests' : ''
}

/**
 * The host that a redirect leads to, safe to show; empty when there is none. The location is redacted before it is parsed: the parser
 * changes a host to lower case, where a secret would not be recognized. A redacted host is not a valid URL and gives an empty string.
 */
async function redirectHost(
  location: string | undefined,
  url: URL,
  redact: (text: string) => Promise<string>,
): Promise<string> {
  const target = location === undefined ? null : URL.parse(await redact(location), url.href)
  return target === null ? '' : sanitizeQuote(target.host, [], redact)
}

/** Characters. */
const LONGEST_QUOTE = 300

/** Characters. Shorter paths, such as `/hook`, are common words. */
const SHORTEST_PATH = 8

/** Parts of a URL that may contain its token and that a receiver may quote; the longest first. */
export function sensitiveUrlParts(url: URL): readonly string[] {
  const parts = urlTokenCandidates(url).filter((part) => part !== 'webhooks')
  const paths = [url.pathname + url.search, url.pathname, ...parts]
  return [...new Set(paths.filter((path) => path.length >= SHORTEST_PATH))].sort(
    (a, b) => b.length - a.length,
  )
}

/**
 * Makes text of a receiver safe to show: one line of at most 300 characters, without control characters.
 *
 * @param paths replaced by `***`, see {@link sensitiveUrlParts}
 * @param redact hides secrets; it gets the whole line, because a secret that is cut in half would not be recognized
 */
export async function sanitizeQuote(
  text: string,
  paths: readonly string[],
  redact: (text: string) => Promise<string>,
): Promise<string> {
  let line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
  for (const path of paths) line = line.replaceAll(path, '***')
  const characters = [...(await redact(line)).toWellFormed()]
  return characters.length <= LONGEST_QUOTE
    ? characters.join('')
    : `${characters.slice(0, LONGEST_QUOTE - 1).join('')}…`
}
