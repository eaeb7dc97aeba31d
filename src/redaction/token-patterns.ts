import { isMixedRandom } from './harmless-values.ts'
import type { Span } from './spans.ts'
import { findPrefixedTokens } from './token-prefixes.ts'

/**
 * A shape that secrets have. The pattern has two groups that follow each other without a gap: what is kept, and the
 * secret. It must be linear: no unbounded repetition that can be entered at each character and then fail.
 */
interface TokenPattern {
  readonly pattern: RegExp
  /** Says no to what only looks like it. */
  readonly accepts?: (secret: string) => boolean
}

const hasDigit = (text: string) => /\d/.test(text)

/** Does this decode to `user:password`, as RFC 7617 has it? */
function isBasicCredential(text: string): boolean {
  return /^[\x20-\x7e]*:[\x20-\x7e]*$/.test(Buffer.from(text, 'base64').toString('latin1'))
}

/** What follows `Authorization:` in prose, and references. */
const NO_CREDENTIAL =
  /^(?:and|or|but|then|to|in|of|the|a|required|missing|none|null|basic|bearer|token|digest|negotiate|failed|failure|fails|not|denied|header|headers|is|was|needed|invalid|expired|error|unauthorized|realm|for|with|string|str|[$*<{[%.].*)(?:\W|$)/i

/** Schemes of the header Authorization, RFC 9110 and the world. */
const SCHEME = String.raw`(?:(?:Bearer|Basic|Digest|Token|Key|ApiKey|Api-Key|Negotiate|Splunk|SSWS|JWT|OAuth)(?:[ \t]{1,4}|%20|\\ )|GoogleLogin auth=)`

const QUERY_SECRETS =
  'X-Amz-Signature|X-Amz-Security-Token|X-Amz-Credential|X-Goog-Signature|X-Goog-Credential|AWSAccessKeyId|Signature|' +
  'sig|sign|hmac|token|[a-z]{2,12}[_-]token|api[_-]?key|key|auth|secret|client_secret|password|passwd|pwd'

const IN_CONTEXT: readonly TokenPattern[] = [
  // JSON Web Tokens, RFC 7519: `{"` in base64 begins with eyJ. A cut one has two parts.
  { pattern: /(?<![A-Za-z0-9_.-])()(eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{4,}(?:\.[A-Za-z0-9_-]*)?)/g },
  // A prefix of an issuer whom no row knows, and what only a machine writes: `abc_live_` with letters and digits.
  {
    pattern:
      /(?<![A-Za-z0-9_.-])(?!sha\d|md5-|SHA\d)((?:[A-Za-z][A-Za-z0-9]{0,11}[_-]){1,4})([A-Za-z0-9]{20,})(?![A-Za-z0-9])/g,
    accepts: isMixedRandom,
  },
  // RFC 6750, RFC 7617 and the schemes that look like them.
  {
    pattern: /(?<![A-Za-z0-9])(Bearer(?:\s{1,4}|%20|\+))([A-Za-z0-9._~+/=-]{8,})/gi,
    accepts: (secret) => hasDigit(secret) || secret.length >= 32,
  },
  {
    pattern: /(?<![A-Za-z0-9])(Basic(?:\s{1,4}|%20|\+))([A-Za-z0-9+/_-]{6,}={0,2})/gi,
    accepts: isBasicCredential,
  },
  // A header in a server's settings, with or without quotes and a scheme.
  {
    pattern: new RegExp(
      String.raw`((?:proxy_set_header|add_header|set-header|header_up|Header\s{1,3}\w{1,10})\s{1,4}(?:Proxy-)?Authorization\s{1,4}["']?(?:${SCHEME})?)([^\s"';]{3,}(?:[ ][\w!.-]{1,40}){0,5}(?=["'])|[^\s"';]{3,})`,
      'gi',
    ),
    accepts: (secret) => !NO_CREDENTIAL.test(secret),
  },
  // `("Authorization", "Bearer x")`, `h["Authorization"] = "x"`, `[Authorization:[Bearer x]]`, `"name": "Authorization", "value": "x"`.
  {
    pattern: new RegExp(
      String.raw`((?<![A-Za-z0-9])Authorization(?:\\{0,3}["']?\]?\s{0,4}(?:[:=]|=>)\s{0,4}\[?(?:[bf](?=[\"'\x60]))?\\{0,3}["'\x60]?|["']\s{0,3},\s{0,3}(?:["']?value["']?\s{0,3}[:=]\s{0,3})?[bf]?["'\x60])(?:${SCHEME})?)([^\s"'\x60\\,;\]}]{3,}(?:[ ][\w!.-]{1,40}){0,5}(?=\\{0,3}["'\x60])|[^\s"'\x60\\,;\]}]{3,})`,
      'gi',
    ),
    accepts: (secret) => !NO_CREDENTIAL.test(secret),
  },
  { pattern: /(?<![A-Za-z0-9-])((?:Set-)?Cookie:\s{1,4})(?=[^\s=;]{1,100}=)([^\r\n"'\s][^\r\n"']*)/gi },
  // RFC 3986 user information. Not `name:tag@sha256:…`, and not a port followed by a path with an @ in it.
  {
    pattern:
      /(?<![A-Za-z0-9+.-])([A-Za-z][A-Za-z0-9+.-]{0,31}:\/\/[^\s/?#@:'"<>]{0,128}:)((?!\d{1,5}[/?#])[^\s'"<>]{1,256})(?=@(?!sha\d{3}:))/g,
  },
  {
    pattern:
      /(?<![A-Za-z0-9+.-])([A-Za-z][A-Za-z0-9+.-]{0,31}:\/\/)([^\s/?#@:'"<>]{16,256})(?=(?::[^\s/?#@'"<>]{0,256})?@)/g,
    accepts: hasDigit,
  },
  // Pre-signed URLs and credentials in a query, also where & is written for HTML or JSON.
  {
    pattern: new RegExp(`((?:[?&;]|\\\\u0026|%26|%3F)(?:${QUERY_SECRETS})=)([^\\s&#"'<>\\\\]{4,})`, 'gi'),
    accepts: (secret) => secret.length >= 16 || hasDigit(secret),
  },
  // MaxMind's license keys end in their mark; Mailgun's signing keys are of three parts (both are rules of gitleaks).
  { pattern: /(?<![A-Za-z0-9])()([A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk)(?![A-Za-z0-9])/g },
  { pattern: /(?<![0-9A-Za-z-])()([0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8})(?![0-9A-Za-z-])/g },
  // wandb asks for a key of 40 hexadecimal digits; elsewhere 40 of them are a commit.
  { pattern: /(wandb[^\n]{0,60}?\bkey\b[^\n0-9a-f]{1,20})([0-9a-f]{40})(?![0-9a-f])/gi },
]

// Most texts are a few plain words: this one pattern rules them out before the others run.
const MAY_HAVE_CONTEXT = /[:=@<%]|bearer|basic|wandb|eyJ|[_-][A-Za-z0-9]{20}/i

/** Finds what has the shape of a secret, of any issuer. Linear in the text's length. */
export function findTokens(text: string): Span[] {
  const found: Span[] = [...findPrefixedTokens(text)]
  for (const { accepts, pattern } of MAY_HAVE_CONTEXT.test(text) ? IN_CONTEXT : []) {
    for (const match of text.matchAll(pattern)) {
      const [whole, kept = '', secret = ''] = match
      if (accepts !== undefined && !accepts(secret)) continue
      found.push({ start: match.index + kept.length, end: match.index + whole.length })
    }
  }
  return found
}
