/** Values that are no secret, whatever their name. The rules are rows; a test walks their examples. */

/** One kind of value that is no secret. */
interface HarmlessRow {
  readonly label: string
  readonly pattern: RegExp
  readonly example: string
  readonly not: string
}

export const HARMLESS_VALUES: readonly HarmlessRow[] = [
  {
    label: 'a state or a setting: "HF_TOKEN: not set" is what a reader has to know',
    pattern:
      /^[([<{]?(?:true|false|yes|no|y|n|on|off|none|null|nil|void|undefined|auto|always|never|default|required|optional|enabled|disabled|unset|empty|basic|bearer|not|set|missing|invalid|expired|hidden|masked|redacted|n\/a|unknown|ok|failed|valid|wrong|incorrect|correct|found|given|provided|supplied|mandatory|deprecated|unauthorized|forbidden|denied|rejected|accepted|revoked|mismatch|readonly|sensitive|\(?sensitive value\)?|known|known after apply|projected|encrypted|unencrypted|present|absent|yes\/no|stdin|prompt|anonymous|keyring|inherit|read|write|rejecting|updated|changed|loaded|saved|stored|generated|created|deleted|rotated|got|must|cannot|unable|error|warning|unexpected|expecting|expected|field|same-origin|include|omit|trial|demo|free|community|authentication|authorization)[)\]>}.!,:]{0,3}$/i,
    example: 'disabled',
    not: 'disabledly',
  },
  {
    label: 'a type',
    pattern:
      /^(?:[&*{([<]{0,2}(?:str|string|bytes?|bytearray|int|integer|float|bool|boolean|object|dict|list|tuple|any|char|text|varchar|number|uuid|secretstr|option|self|Self|SecureString)|(?:std::|typing\.|t\.)?(?:Optional|Union|List|Dict|Literal|Option|Vec|Promise|Annotated|Callable|Tensor)[[<(].*|(?:Token|String|SecretStr|Str|Object|Password|Secret|Key|Tensor|None)(?:[ ,;)\]|].*)?|(?:<class '.*|type=.*))$/,
    example: 'Optional[str]',
    not: 'stringly',
  },
  {
    label: 'a version, or a range of versions',
    pattern:
      /^(?:[~^<>=!|, ]{0,3}v?\d{1,5}(?:\.(?:\d{1,9}|[x*])){1,4}(?:[-+~.a-z][\w.+~-]{0,30})?(?:\s?[,|]{0,2}\s?[<>=!~^]{1,2}v?[\d.x*]{1,20})*|v\d{1,5}|(?:\d{1,2}:)?\d{1,5}(?:\.\d{1,9}){1,4}(?:[-+~.a-z][\w.+~-]{0,30})?)$/,
    example: '^4.0.0',
    not: 'v4pe4lr',
  },
  {
    label: 'a quantity',
    pattern:
      /^-?\d{1,7}(?:\.\d{1,9})?(?:e[+-]?\d+)?(?:[num]?s|%|[kKMG]i?B?|b|bits?|bytes?|x|min|h|d|(?:tok|tokens?|it)\/s)?$/,
    example: '35.2ms',
    not: '20240917a',
  },
  {
    label: 'a value that is kept elsewhere',
    pattern:
      /^(?:\$\w+[);]{0,2}|\$(?:ENV|CACHE)?\{.*\}[);]{0,2}|\$\(.*\)?|\$env:\w+|%[sdrvq]|%\w+%|<[\w .:|/'-]{1,60}>?|\{\{.*\}?\}?|\{[\w.]*\}|\*+|[xX]{3,}|\.{3,}|…|•+|-+|_+|#+|\?+|\[?(?:REDACTED|MASKED|FILTERED|HIDDEN)\]?|!(?:reference|vault|secret|ref|sub|env)\b.*|#[a-z]+(?:-[a-z]+)+|secretKeyRef|valueFrom:?|VALUE_SPECIFIED_IN_NO_LOG_PARAMETER|vault:.*|arn:aws:.*|op:\/\/.*|(?:your|my|insert|some|the)[-_ ](?:\w+[-_ ]?){1,4}(?:here)?)$/is,
    example: '${HF_TOKEN}',
    not: '$9aB_x!',
  },
  {
    label: 'a path of a machine: base64 may begin with a slash too',
    pattern:
      /^(?:file:\/\/|~\/|\.{1,2}\/|[A-Z]:\\|\/(?:home|usr|opt|tmp|var|run|etc|root|mnt|media|srv|data|dev|proc|sys|boot|workspace|github|test|Users)\/)/,
    example: '/run/secrets/hf_token',
    not: '/9aBcD/x1',
  },
  {
    label: 'a file',
    pattern:
      /^[\w./~-]+\.(?:pem|key|crt|cer|asc|gpg|pub|json|ya?ml|toml|txt|env|ini|conf|py|cpp|cu|h|so|js|ts|jks|p12|pfx)$/,
    example: 'server.pem',
    not: 'server.pemx',
  },
  {
    label: 'where docker buildx finds a secret',
    pattern: /^(?:id|type|src|env)=/,
    example: 'id=hf_token,env=HF_TOKEN',
    not: 'idx=1',
  },
  {
    label: 'the prefix of a signing secret without a secret behind it',
    pattern: /^whsec_$/,
    example: 'whsec_',
    not: 'whsec_a',
  },
  {
    label: "a parser's token",
    pattern: /^(?:[^\w\s]{1,3}|<\|[\w ]{1,40}\|>|<\/?\w{1,12}>|\[[A-Z]{2,6}\]|->\w)$/,
    example: '}',
    not: 'x}y',
  },
  {
    label: 'a shape or an element type of a tensor',
    pattern: /^(?:b?float|u?int|bf|fp|half|bool|f|i|u|torch\.\w+)\d{0,3}[[(][\d, x?]*[\])].*$/i,
    example: 'float16[1,128256]',
    not: 'float16secret',
  },
  {
    label: 'a number in hexadecimal',
    pattern: /^0x[0-9a-f]{1,16}$/i,
    example: '0xdeadbeef',
    not: '0xdeadbeefzz',
  },
  {
    label: 'a digest with its algorithm',
    pattern: /^(?:sha\d{1,3}|md5|blake\w{1,3})[:-]\S+$/i,
    example: 'SHA256:uNiV',
    not: 'sha',
  },
]

/** Does this stand for a value that is kept elsewhere: `$X`, `${X}`, `%s`, `<token>`, `***`? */
export function isReference(value: string): boolean {
  return HARMLESS_VALUES.some(
    ({ label, pattern }) => label === 'a value that is kept elsewhere' && pattern.test(value),
  )
}

/**
 * Is this value of that name no secret: a state, a number, a reference to a variable, a path?
 * @param name empty where it is not known. A password of four and more digits is a password.
 */
export function isHarmlessValue(value: string, name = ''): boolean {
  if (value === '') return true
  if (/^\d{4,}$/.test(value)) return !/PASSW|_PASS$|PASS$|PWD|PSK|PIN$/i.test(name) && value.length < 13
  return (
    HARMLESS_VALUES.some(({ pattern }) => pattern.test(value)) ||
    isFingerprint(name, value) ||
    isAddressOfKeys(name, value)
  )
}

/** How often a text changes between upper case, lower case and digits, from 0 to 1: about 0.6 for random letters and digits. */
export function classChanges(text: string): number {
  const changes = text.match(/[a-z](?=[A-Z0-9])|[A-Z](?=[a-z0-9])|[0-9](?=[A-Za-z])/g)?.length ?? 0
  return changes / Math.max(1, text.length - 1)
}

/** Is a text of letters and digits of all three classes mixed as only a machine mixes them? Not `_ZN5torch3jit6script6Module`. */
export function isMixedRandom(text: string): boolean {
  return /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text) && classChanges(text) >= 0.38
}

/**
 * Is this made of words alone: `robots`, `application/json`, `jetson-inference`? Where nothing else suggests a
 * secret, hiding such a value would hide the same word in every log and message.
 */
export function isPlainWords(value: string): boolean {
  return /^(?:[A-Z]?[a-z]{1,15}|[A-Z]{1,15})(?:[ /._-](?:[A-Z]?[a-z]{1,15}|[A-Z]{1,15}))*$/.test(value)
}

/** A public key's fingerprint, as the Dockerfiles of Python and Node have it in `GPG_KEY`. */
function isFingerprint(name: string, value: string): boolean {
  return /GPG|PGP|PUBKEY|RECV/i.test(name) && /^(?:0x)?[0-9A-F]{8,40}$/i.test(value)
}

/** Where public keys are fetched from: `apt-key adv --fetch-keys https://…/3bf863cc.pub`, `GPG_KEY_URL`. */
function isAddressOfKeys(name: string, value: string): boolean {
  return /(?:^|[-_])KEYS?(?:[-_]URL)?$/i.test(name) && /^https?:\/\/[^\s@?#]+$/.test(value)
}
