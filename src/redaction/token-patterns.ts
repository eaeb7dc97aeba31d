/** Shapes of secrets by what stands around them. The rules are rows; a test walks their examples. */
import { lazy } from '../lib/lazy.ts'
import { isMixedRandom, isReference } from './harmless-values.ts'
import type { Span } from './spans.ts'
import { findPrefixedTokens } from './token-prefixes.ts'
import { isCode } from './value-shapes.ts'

/** A shape that secrets have. */
interface TokenPattern {
  /** A cheap test that most texts do not pass. */
  readonly hint: RegExp
  /**
   * Two groups that follow each other without a gap: what is kept, and the secret. Linear: no unbounded repetition that can be
   * entered at each character and then fail.
   */
  readonly pattern: RegExp
  /** Says no to what only looks like it. */
  readonly accepts?: (secret: string) => boolean
  /** `V` is the secret; the value itself where the shape asks for one. */
  readonly example: string
  readonly counterExample: string
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
const SCHEME = String.raw`(?:(?:Bearer|Basic|Digest|Token|Key|ApiKey|Api-Key|Negotiate|Splunk|SSWS|JWT|OAuth)(?:[ \t]{1,4}|%20|\\ |[ \t]{0,3}\r?\n[ \t]{1,20})|GoogleLogin auth=)`

const QUERY_SECRETS =
  'X-Amz-Signature|X-Amz-Security-Token|X-Amz-Credential|X-Goog-Signature|X-Goog-Credential|AWSAccessKeyId|Signature|' +
  'sig|sign|hmac|token|[a-z]{2,12}[_-]token|api[_-]?key|key|auth|secret|client_secret|password|passwd|pwd'

/** The shapes, created at first use. */
export const tokenPatterns = lazy((): readonly TokenPattern[] => [
  {
    // JSON Web Tokens, RFC 7519: `{"` in base64 begins with eyJ. A cut one has two parts.
    hint: /eyJ/,
    pattern: /(?<![A-Za-z0-9_.-])()(eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{4,}(?:\.[A-Za-z0-9_-]*)?)/g,
    example: 'using eyJhbGciOiJIUzI1NiJ9.V',
    counterExample: 'eyJhbGciOiJIUzI1NiJ9 alone',
  },
  {
    // A prefix of an issuer whom no row knows, and what only a machine writes: `abc_live_` with letters and digits.
    hint: /[_-][A-Za-z0-9]{20}/,
    pattern:
      /([_-](?=[A-Za-z0-9]{20})(?<=(?<![A-Za-z0-9_.-])(?!sha\d|md5-|SHA\d|(?:req|request|msg|msgbatch|resp|chatcmpl|cmpl|toolu|evt|batch|trace|span)[_-])(?:[A-Za-z][A-Za-z0-9]{0,11}[_-]){1,4}))([A-Za-z0-9]{20,})(?![A-Za-z0-9])/g,
    accepts: isMixedRandom,
    example: 'using acme_live_a9B4c7D2V',
    counterExample: 'sha256-a9B4c7D2e5F6g7H8i9J0',
  },
  {
    // An issuer's word, and hexadecimal or lower-case text behind an underscore that is no digest of a file.
    hint: /_[0-9a-z]{32}|_[0-9a-f]{8}-[0-9a-f]{4}-/,
    pattern:
      /([_](?=[0-9a-z-]{0,60}\d)(?=[0-9a-z]{32}|[0-9a-f]{8}-[0-9a-f]{4}-)(?<=(?<![A-Za-z0-9_./:@-])(?!sha|md5|hash[_\d]|digest|commit|rev|cache|blob|file|obj|tmp|temp|u?u?id|layer|image|model|build|run|job|trace|span|fused|triton|req|msg|resp|evt|batch)[A-Za-z][A-Za-z0-9]{1,11}(?:_[a-z]{2,8}){0,2}_))([0-9a-z]{32,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![A-Za-z0-9_.-])/g,
    example: 'using acme_0a1b2c3d4e5f60718293a4b5c6d7e8f9',
    counterExample: 'sha256_0a1b2c3d4e5f60718293a4b5c6d7e8f9',
  },
  {
    // RFC 6750.
    hint: /bearer/i,
    pattern: /(?<![A-Za-z0-9])(Bearer(?:,?\s{1,4}|%20|\+))([A-Za-z0-9._~+/=-]{8,})/gi,
    accepts: (secret) => hasDigit(secret) || secret.length >= 32,
    example: 'sent Bearer V',
    counterExample: 'Bearer authentication',
  },
  {
    // RFC 7617.
    hint: /basic/i,
    pattern: /(?<![A-Za-z0-9])(Basic(?:\s{1,4}|%20|\+))([A-Za-z0-9+/_-]{6,}={0,2})/gi,
    accepts: isBasicCredential,
    example: 'sent Basic bWU6eDdLcTJtVzl2UjR0QjhuWg==',
    counterExample: 'Basic configuration',
  },
  {
    // A header in a server's settings, with or without quotes and a scheme.
    hint: /authorization/i,
    pattern: new RegExp(
      String.raw`((?:proxy_set_header|add_header|set-header|header_up|Header\s{1,3}\w{1,10})\s{1,4}(?:Proxy-)?Authorization\s{1,4}["']?(?:${SCHEME})?)([^\s"';]{3,}(?:[ ][\w!.-]{1,40}){0,5}(?=["'])|[^\s"';]{3,})`,
      'gi',
    ),
    accepts: (secret) => !NO_CREDENTIAL.test(secret) && !isCode(secret),
    example: 'proxy_set_header Authorization "Bearer V";',
    counterExample: 'proxy_set_header Authorization $http_authorization;',
  },
  {
    // `("Authorization", "Bearer x")`, `h["Authorization"] = "x"`, `[Authorization:[Bearer x]]`, `"name": "Authorization", "value": "x"`.
    hint: /authorization/i,
    pattern: new RegExp(
      String.raw`((?<![A-Za-z0-9])Authorization(?:\\{0,3}["']?\]?\s{0,4}(?:[:=]|=>)\s{0,4}\[?(?:[bf](?=[\"'\x60]))?\\{0,3}["'\x60]?|["'][ ]{0,3},(?:[ ]{0,3}|\s{0,20}["']?value["']?\s{0,3}[:=]\s{0,3})[bf]?["'\x60])(?:${SCHEME}|(?![a-z]{1,20}:?[ ][a-z])))([^\s"'\x60\\,;\]}]{3,}(?:[ ][\w!.-]{1,40}){0,5}(?=\\{0,3}["'\x60])|[^\s"'\x60\\,;\]}]{3,})`,
      'gi',
    ),
    accepts: (secret) => !NO_CREDENTIAL.test(secret) && !isCode(secret),
    example: 'Authorization: Token V',
    counterExample: 'Authorization: Bearer required',
  },
  {
    // RFC 6265.
    hint: /cookie:/i,
    pattern: /(?<![A-Za-z0-9-])((?:Set-)?Cookie:\s{1,4})(?=[^\s=;]{1,100}=)([^\r\n"'\s][^\r\n"']*)/gi,
    example: 'Cookie: session=V; theme=dark',
    counterExample: 'Cookie: none',
  },
  {
    // RFC 3986 user information. Not `name:tag@sha256:…`, and not a port followed by a path with an @ in it.
    hint: /:\/\/[^\s/?#@:'"<>]{0,128}:/,
    pattern: /(:\/\/[^\s/?#@:'"<>]{0,128}:)((?!\d{1,5}[/?#])[^\s'"<>]{1,256})(?=@(?!sha\d{3}:))/g,
    accepts: (secret) => !isReference(secret),
    example: 'git clone https://me:V@example.lan/o/r',
    counterExample: 'http://localhost:4873/@types/node',
  },
  {
    hint: /:\/\/[^\s/?#@:'"<>]{16}/,
    pattern: /(:\/\/)([^\s/?#@:'"<>]{16,256})(?=(?::[^\s/?#@'"<>]{0,256})?@)/g,
    accepts: hasDigit,
    example: 'git clone https://V@example.lan/o/r',
    counterExample: 'git clone https://a-user-of-this-name@example.lan/o/r',
  },
  {
    // Pre-signed URLs and credentials in a query, also where & is written for HTML or JSON.
    hint: /=/,
    pattern: new RegExp(`((?:[?&;]|\\\\u0026|%26|%3F)(?:${QUERY_SECRETS})=)([^\\s&#"'<>\\\\]{4,})`, 'gi'),
    accepts: (secret) => secret.length >= 16 || hasDigit(secret),
    example: 'GET /x?a=1&sig=V',
    counterExample: 'GET /x?key=name',
  },
  {
    // MaxMind's license keys end in their mark; Mailgun's signing keys are of three parts (both are rules of gitleaks).
    hint: /_mmk/,
    pattern: /(?<![A-Za-z0-9])()([A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk)(?![A-Za-z0-9])/g,
    example: 'key 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',
    counterExample: 'build_mmk',
  },
  {
    hint: /-[0-9a-f]{8}-[0-9a-f]{8}(?![0-9A-Za-z-])/,
    pattern: /(?<![0-9A-Za-z-])()([0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8})(?![0-9A-Za-z-])/g,
    example: 'key 0a1b2c3d4e5f60718293a4b5c6d7e8f9-0a1b2c3d-4e5f6071',
    counterExample: 'id 0a1b2c3d-0a1b-2c3d-4e5f-60718293a4b5',
  },
  {
    // JSON Web Keys, RFC 7517 and RFC 7518: the members of a private or a symmetric key.
    hint: /"kty"|"crv"/,
    pattern:
      /("(?:d|p|q|dp|dq|qi|k)"\s{0,4}:\s{0,4}")([A-Za-z0-9_+/=-]{16,})(?=")(?:(?=[^{}]{0,1200}"(?:kty|crv)")|(?<="(?:kty|crv)"[^{}]{0,4000}))/g,
    accepts: hasDigit,
    example: '{"kty":"OKP","crv":"Ed25519","d":"V"}',
    counterExample: '{"kty":"OKP","crv":"Ed25519","x":"a1B2c3D4e5F6g7H8i9J0"}',
  },
  {
    // wandb asks for a key of 40 hexadecimal digits; elsewhere 40 of them are a commit.
    hint: /wandb/i,
    pattern: /(wandb[^\n]{0,60}?\bkey\b[^\n0-9a-f]{1,20})([0-9a-f]{40})(?![0-9a-f])/gi,
    example: 'wandb: your key is 0a1b2c3d4e5f60718293a4b5c6d7e8f901234567',
    counterExample: 'wandb at 0a1b2c3d4e5f60718293a4b5c6d7e8f901234567',
  },
])

/** Finds what has the shape of a secret, of any issuer. Linear in the text's length. */
export function findTokens(text: string): Span[] {
  const found: Span[] = [...findPrefixedTokens(text)]
  // Most texts are a few plain words: this one pattern rules them out before the others are created.
  if (!/[:=@<%]|bearer|basic|authorization|wandb|eyJ|[A-Za-z0-9]{20}/i.test(text)) return found
  for (const { accepts, hint, pattern } of tokenPatterns()) {
    if (!hint.test(text)) continue
    for (const match of text.matchAll(pattern)) {
      const [whole, kept = '', secret = ''] = match
      if (accepts !== undefined && !accepts(secret)) continue
      found.push({ start: match.index + kept.length, end: match.index + whole.length })
    }
  }
  return found
}
