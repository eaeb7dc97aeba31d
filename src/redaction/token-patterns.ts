import type { Span } from './spans.ts'

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

/** Tokens that carry their issuer's prefix. A prefix starts where no letter or digit stands before it. */
function prefixedToken(prefix: string, body: string, accepts?: (secret: string) => boolean): TokenPattern {
  const pattern = new RegExp(`(?<![A-Za-z0-9])()((?:${prefix})${body})`, 'g')
  return accepts === undefined ? { pattern } : { pattern, accepts }
}

const ISSUED: readonly TokenPattern[] = [
  // https://huggingface.co/docs/hub/security-tokens
  prefixedToken('hf_|api_org_', '[A-Za-z0-9]{20,}'),
  // https://github.blog/engineering/behind-githubs-new-authentication-token-formats; ghs_ may hold a JWT since 2026.
  prefixedToken('gh[pousr]_', '[A-Za-z0-9_.-]{20,}'),
  prefixedToken('github_pat_', '[A-Za-z0-9_]{20,}'),
  prefixedToken('nvapi-', '[A-Za-z0-9_-]{20,}'),
  // OpenAI, Anthropic and those who took the habit from them.
  prefixedToken('sk-', '[A-Za-z0-9_-]{20,}', hasDigit),
  prefixedToken('gsk_|xai-|pplx-|tvly-|r8_', '[A-Za-z0-9_-]{20,}', hasDigit),
  prefixedToken('[srw]k_(?:live|test)_|whsec_', '[A-Za-z0-9+/=_-]{16,}', hasDigit),
  prefixedToken('npm_', '[A-Za-z0-9]{30,}'),
  // A PyPI token is a macaroon: base64 of a version byte and a location (pypi/warehouse, macaroons).
  prefixedToken('pypi-Ag', '[A-Za-z0-9_-]{20,}'),
  prefixedToken('wandb_v1_', '[A-Za-z0-9_]{20,}'),
  prefixedToken('xox[a-z]-|xapp-|xoxe\\.xox[bp]-', '[A-Za-z0-9-]{10,}', hasDigit),
  prefixedToken('gl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|oas|soat)-', '[A-Za-z0-9_.=-]{16,}'),
  prefixedToken('dckr_(?:pat|oat)_', '[A-Za-z0-9_-]{20,}'),
  // AWS access key ids: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
  prefixedToken('A(?:KI|SI)A', '[A-Z2-7]{16}(?![A-Za-z0-9])'),
  prefixedToken('AIza', '[A-Za-z0-9_-]{35}'),
  prefixedToken('ya29\\.', '[A-Za-z0-9_-]{20,}'),
  prefixedToken('hv[sbr]\\.', '[A-Za-z0-9_-]{20,}'),
  prefixedToken('SG\\.', '[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{16,}'),
  prefixedToken('tskey-[a-z]{2,20}-', '[A-Za-z0-9-]{16,}'),
  prefixedToken('AGE-SECRET-KEY-1', '[A-Z0-9]{50,}'),
  // JSON Web Tokens, RFC 7519: `{"` in base64 begins with eyJ. A cut one has two parts.
  { pattern: /(?<![A-Za-z0-9_.-])()(eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{4,}(?:\.[A-Za-z0-9_-]*)?)/g },
  // Telegram bot tokens.
  prefixedToken('\\d{8,10}:AA', '[A-Za-z0-9_-]{33}'),
]

/** Does this decode to `user:password`, as RFC 7617 has it? */
function isBasicCredential(text: string): boolean {
  return /^[\x20-\x7e]*:[\x20-\x7e]*$/.test(Buffer.from(text, 'base64').toString('latin1'))
}

const QUERY_SECRETS =
  'X-Amz-Signature|X-Amz-Security-Token|X-Amz-Credential|X-Goog-Signature|X-Goog-Credential|AWSAccessKeyId|Signature|' +
  'sig|sign|hmac|token|[a-z]{2,12}[_-]token|api[_-]?key|key|auth|secret|client_secret|password|passwd|pwd'

const IN_CONTEXT: readonly TokenPattern[] = [
  // RFC 6750, RFC 7617 and the schemes that look like them.
  {
    pattern: /(?<![A-Za-z0-9])(Bearer(?:\s{1,4}|%20|\+))([A-Za-z0-9._~+/=-]{8,})/gi,
    accepts: (secret) => hasDigit(secret) || secret.length >= 32,
  },
  {
    pattern: /(?<![A-Za-z0-9])(Basic(?:\s{1,4}|%20|\+))([A-Za-z0-9+/_-]{6,}={0,2})/gi,
    accepts: isBasicCredential,
  },
  {
    pattern:
      /(?<![A-Za-z0-9])(Authorization\\{0,3}["']?\s{0,4}[:=]\s{0,4}\\{0,3}["']?(?:(?:Bearer|Basic|Digest|Token|ApiKey|Negotiate|Splunk)\s{1,4})?)([^\s"'\\,;]{4,})/gi,
    accepts: (secret) => hasDigit(secret) || secret.length >= 16,
  },
  { pattern: /(?<![A-Za-z0-9-])((?:Set-)?Cookie:\s{1,4})([^\r\n"'\s][^\r\n"']*)/gi },
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
  // Webhooks: whoever knows the path may post.
  {
    pattern:
      /((?:discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks|hooks\.slack\.com\/(?:services|workflows|triggers)|\.webhook\.office\.com)\/)([^\s"'<>)\]\\]+)/gi,
  },
  { pattern: /(api\.telegram\.org\/(?:file\/)?bot)([^\s"'<>/]+)/gi },
  // Pre-signed URLs and credentials in a query, also where & is written for HTML or JSON.
  {
    pattern: new RegExp(`((?:[?&;]|\\\\u0026|%26|%3F)(?:${QUERY_SECRETS})=)([^\\s&#"'<>\\\\]{4,})`, 'gi'),
    accepts: (secret) => secret.length >= 16 || hasDigit(secret),
  },
  // Maven's settings.xml and its like.
  { pattern: /(<(?:password|passphrase|privateKey|token|secret|apiKey)>)([^<\r\n]{1,256})(?=<\/)/gi },
  // openssl(1), pass phrase arguments.
  { pattern: /(?<![\w-])(-pass(?:in|out)?\s{1,4}pass:)(\S+)/g },
  // netrc(5), and what people type.
  {
    pattern: /((?:machine\s{1,4}\S{1,128}|default)\s{1,4}login\s{1,4}\S{1,128}\s{1,4}password\s{1,4})(\S+)/g,
  },
  {
    pattern: /(wandb\s{1,4}login\s{1,4}(?:--?[a-z-]{1,20}\s{1,4}){0,4})([A-Za-z0-9_-]{16,})/g,
    accepts: hasDigit,
  },
  // wandb asks for a key of 40 hexadecimal digits; elsewhere 40 of them are a commit.
  { pattern: /(wandb[^\n]{0,60}?\bkey\b[^\n0-9a-f]{1,20})([0-9a-f]{40})(?![0-9a-f])/gi },
]

// A pattern costs most when it is first used. Most texts are a few plain words: these tell so at the price of two patterns.
const MAY_BE_ISSUED = /[A-Za-z0-9_.+/=-]{15}/
const MAY_HAVE_CONTEXT = /[:=@<%]|\.(?:com|org)\/|bearer|basic|wandb|password/i

/** Finds what has the shape of a secret, whoever it belongs to. Linear in the text's length. */
export function findTokens(text: string): Span[] {
  const found: Span[] = []
  const shapes = [
    ...(MAY_BE_ISSUED.test(text) ? ISSUED : []),
    ...(MAY_HAVE_CONTEXT.test(text) ? IN_CONTEXT : []),
  ]
  for (const { pattern, accepts } of shapes) {
    for (const match of text.matchAll(pattern)) {
      const [whole, kept = '', secret = ''] = match
      if (accepts !== undefined && !accepts(secret)) continue
      const start = match.index + kept.length
      found.push({ start, end: match.index + whole.length })
    }
  }
  return text.includes('PRIVATE KEY') ? found.concat(findPrivateKeys(text)) : found
}

const KEY_BEGIN = /-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g
const KEY_END = /-----END (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g
// One line of a key's body with whatever a builder writes before it, and the headers of RFC 1421.
const BODY_LINE =
  /^(?:.{0,60}?[A-Za-z0-9+/=]{40,}|.{0,60}?(?:Proc-Type|DEK-Info|Version|Comment): .{0,200})[\\rn"',]{0,6}$/
const LAST_BODY_LINE = /^(?:.{0,60}? )?[A-Za-z0-9+/=]{4,64}[\\rn"',]{0,6}$/

/** Private keys (RFC 7468 and its relatives), also those whose beginning or end is cut off. */
function findPrivateKeys(text: string): Span[] {
  const found: Span[] = []
  const begins = [...text.matchAll(KEY_BEGIN)]
  let done = 0
  for (const end of text.matchAll(KEY_END)) {
    while ((begins[0]?.index ?? end.index) < done) begins.shift()
    const begin = begins[0]?.index ?? end.index
    const start = begin < end.index ? begin : bodyBefore(text, end.index, done)
    done = end.index + end[0].length
    found.push({ start, end: done })
  }
  for (const begin of begins) {
    if (begin.index < done) continue
    done = bodyAfter(text, begin.index + begin[0].length)
    found.push({ start: begin.index, end: done })
  }
  return found
}

/** Where the body begins that ends at `at`, looking no further back than `floor`. */
function bodyBefore(text: string, at: number, floor: number): number {
  let start = at
  while (start > floor && /[A-Za-z0-9+/=\\]/.test(text.charAt(start - 1))) start -= 1
  let line = lineStart(text, start, floor)
  for (let pattern = LAST_BODY_LINE; line > floor; pattern = BODY_LINE) {
    const previous = lineStart(text, line - 1, floor)
    const content = text.slice(previous, line).trim()
    if (!pattern.test(content) && !BODY_LINE.test(content)) break
    start = previous
    line = previous
  }
  return start
}

/** No line of a key is longer, with what is written before it. */
const MAX_KEY_LINE = 2000

function lineStart(text: string, at: number, floor: number): number {
  const window = Math.max(floor, at - MAX_KEY_LINE)
  const newline = text.slice(window, at).lastIndexOf('\n')
  return newline < 0 ? floor : window + newline + 1
}

/** Where the body ends that begins at `at`. */
function bodyAfter(text: string, at: number): number {
  let end = at
  while (end < text.length && /[A-Za-z0-9+/=\\]/.test(text.charAt(end))) end += 1
  for (let next = end; next < text.length; ) {
    const stop = text.indexOf('\n', next + 1)
    const line = text.slice(next, stop < 0 ? text.length : stop).trim()
    const last = LAST_BODY_LINE.test(line)
    if (line !== '' && !last && !BODY_LINE.test(line)) break
    next = stop < 0 ? text.length : stop
    if (line !== '') end = next
    if (last && !BODY_LINE.test(line)) break
  }
  return end
}
