/** Which names speak of a secret, and which values are none whatever their name. */

// Words that make a name secret wherever they stand in it, since they are often run together: HFTOKEN, dbPassword.
const ANYWHERE =
  /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|WEBHOOK|APIKEY|PRIVATEKEY|ACCESSKEY|AUTHKEY|SSHPASS/
// Words that do so only as a word of their own: KEYBOARD, AUTHOR, COMPASS and PATH are no secrets.
const WORD = /^(?:KEYS?|PASS|PWD|PAT|PSK|AUTH|CREDS?|COOKIES?|JWT|DSN|NETRC|BEARER|SIGNATURE|AUTHORIZATION)$/
// Names that contain such a word and are about something else.
const HARMLESS_WORD =
  /^(?:TOKENIZERS?|TOKENIZED|TOKENIZATION|CACHE|PUBLIC|PUB|RECV|KEYRING|KEYSERVER|FINGERPRINT|HASH|PRIMARY|FOREIGN|SORT)$/
// What a name ends in when it is about the secret, not the secret itself: SSH_AUTH_SOCK, TOKEN_FILE, KEY_TYPE.
const ABOUT =
  /^(?:PATH|FILE|FILENAME|DIR|DIRECTORY|SOCK|SOCKET|NAME|USER|USERNAME|TYPE|METHOD|MODE|COUNT|LEN|LENGTH|LIMIT|MAX|MIN|SIZE|TTL|EXPIRY|EXPIRES|EXPIRATION|VERSION|ENABLED|DISABLED|ERROR|STDIN|PROMPT|PROVIDER|HELPER|BACKEND|CLASS|FORMAT|INDEX|HOST|PORT|REGION|ALGORITHM|RATE|THROUGHPUT|LATENCY|BUDGET)$/
// A language model's own words for the beginning and end of a text, and their like (transformers, SpecialTokensMixin).
const SPECIAL_TOKEN = /(?:^|_)(?:BOS|EOS|UNK|SEP|PAD|CLS|MASK)_TOKENS?$/

/** Splits `HF_TOKEN`, `x-api-key` and `dbPassword` into upper-case words. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== '')
}

/**
 * Does a variable, option, field or header of this name hold a secret? Takes names up to 128 characters; case and
 * separators (`_`, `-`, `.`, camel case) do not matter.
 */
export function isSecretName(name: string): boolean {
  const words = wordsOf(name)
  const last = words.at(-1)
  if (last === undefined || ABOUT.test(last) || words.some((word) => HARMLESS_WORD.test(word))) return false
  if (SPECIAL_TOKEN.test(words.join('_'))) return false
  // The working directory, which every shell exports.
  if (words.length === 1 && last === 'PWD') return false
  return ANYWHERE.test(words.join('')) || words.some((word) => WORD.test(word))
}

/** A name as the environment's variables have it: `HF_TOKEN`, not `token`. */
export function isVariableName(name: string): boolean {
  return /^[A-Z][A-Z0-9_]*$/.test(name)
}

/** A name that is as often a dictionary's key or a function's argument as a secret. */
export function isWeakName(name: string): boolean {
  return /^(?:keys?|signature|pass|pat|cookies?)$/i.test(name)
}

// "HF_TOKEN: not set" is what a reader has to know.
const WORDS_OF_SETTINGS =
  /^[([<]?(?:true|false|yes|no|on|off|none|null|nil|undefined|auto|always|never|default|required|optional|enabled|disabled|unset|empty|basic|bearer|not|set|missing|invalid|expired|hidden|masked)[)\]>]?$/i
// 4096, v1.2.3, 2.4.0+cu126, Debian's 1:0.20.5-2ubuntu1.
const NUMBER_OR_VERSION =
  /^v?(?:\d{1,11}|(?:\d{1,2}:)?\d{1,5}(?:\.\d{1,9}){1,4}(?:[-+~.a-z][\w.+~-]{0,30})?)$/
// 35.2ms, 1200tok/s.
const QUANTITY = /^\d{1,7}(?:\.\d{1,9})?(?:[num]?s|%|[kMG]i?B|(?:tok|tokens?|it)\/s)$/
const REFERENCE =
  /^(?:\$[A-Za-z_]\w*|\$\{.*\}|\$\(.*\)?|%[sdr]|%\w+%|<[\w .:|/-]{1,60}>|\{\{.*\}\}|\*+|x{3,}|\.{3,}|…)$/is
// Only roots that a machine has: base64 may begin with a slash too.
const PATH =
  /^(?:~|\.{1,2}|\/(?:home|usr|opt|tmp|var|run|etc|root|mnt|media|srv|data|dev|proc|sys|boot|workspace|github|test|Users))\//
const KEY_FILE = /^[\w./~-]+\.(?:pem|key|crt|cer|asc|gpg|pub|json|ya?ml|toml|txt|env)$/
// What names a secret to docker buildx: --secret id=hf_token,env=HF_TOKEN.
const BUILDX_SECRET = /^(?:id|type)=/
// Standard Webhooks' prefix without a secret behind it: `whsec_${{ secrets.MISSPELT }}`. The error about it has to name the prefix.
const BARE_PREFIX = /^whsec_$/

// "unexpected token: '}'" is a parser's word.
const PUNCTUATION = /^[^\w\s]{1,3}$/

/** Is this value of that name no secret: a switch, a number (but for a password), a reference to a variable, a path? */
export function isHarmlessValue(value: string, name = ''): boolean {
  return (
    value === '' ||
    WORDS_OF_SETTINGS.test(value) ||
    PUNCTUATION.test(value) ||
    (NUMBER_OR_VERSION.test(value) && !(value.length >= 4 && /PASSW|_PASS$|PWD/i.test(name))) ||
    QUANTITY.test(value) ||
    isFingerprint(name, value) ||
    isAddressOfKeys(name, value) ||
    isReference(value) ||
    PATH.test(value) ||
    KEY_FILE.test(value) ||
    BUILDX_SECRET.test(value) ||
    BARE_PREFIX.test(value)
  )
}

/** Does this stand for a value that is kept elsewhere: `$X`, `${X}`, `%s`, `<token>`, `***`? */
export function isReference(value: string): boolean {
  return REFERENCE.test(value)
}

/** Does this text look made by a machine, or by someone who was asked for a digit in the password? */
export function looksRandom(value: string): boolean {
  if (value.length < 6 || !/^[\x21-\x7e]+$/.test(value)) return false
  return /[A-Za-z]/.test(value) && /\d/.test(value)
}

/**
 * Is this made of words alone: `robots`, `application/json`, `jetson-inference`? Hiding such a value, where nothing else speaks of
 * a secret, would hide the same word in every log and message.
 */
export function isPlainWords(value: string): boolean {
  return /^(?:[A-Z]?[a-z]{1,15}|[A-Z]{1,15})(?:[ /._-](?:[A-Z]?[a-z]{1,15}|[A-Z]{1,15}))*$/.test(value)
}

/** A public key's fingerprint, as the Dockerfiles of Python and Node carry it in `GPG_KEY`. */
function isFingerprint(name: string, value: string): boolean {
  return /GPG|PGP/i.test(name) && /^(?:0x)?[0-9A-F]{8,40}$/i.test(value)
}

/** Where public keys are fetched from: `apt-key adv --fetch-keys https://…/3bf863cc.pub`, `GPG_KEY_URL`. */
function isAddressOfKeys(name: string, value: string): boolean {
  return /(?:^|[-_])KEYS?(?:[-_]URL)?$/i.test(name) && /^https?:\/\/[^\s@?#]+$/.test(value)
}

/** Is this a part of a model or of a configuration: `model.layers.0.self_attn.q_proj.weight`? */
export function isDottedName(value: string): boolean {
  return /^[a-z_]+\d{0,3}(?:\.(?:[a-z_]+\d{0,3}|\d{1,4})){1,30}$/i.test(value)
}
