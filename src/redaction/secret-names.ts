/** Which names of variables, options, fields and headers hold a secret. The rules are rows; a test walks their examples. */
import { cached } from '../lib/lazy.ts'

/**
 * How sure a name is. `strong`: any value is hidden that is no type, state or reference. `medium`: what looks made by a machine, or
 * has a digit. `weak`: long random text only, because the name is as often a dictionary's key or a test's verdict.
 */
export type NameStrength = 'strong' | 'medium' | 'weak' | 'none'

/** A word, or the end of a run-together word (`HFTOKEN`), that makes a name secret. Words are in upper case. */
interface SecretWordRow {
  readonly label: string
  readonly pattern: RegExp
  /** Of a name with more words, and of one that is this word alone. */
  readonly compound: NameStrength
  readonly alone: NameStrength
  /** The word before it, where the name is about something else. */
  readonly notAfter?: RegExp
  readonly example: string
  readonly not: string
}

/** Adds of a language model, a parser or a counter that has tokens of another kind. */
const TOKEN_OF_TEXT =
  /^(?:NEXT|PREV|MAX|MIN|NUM|N|NR|TOTAL|PROMPT|COMPLETION|OUTPUT|SPECIAL|PAD|BOS|EOS|EOT|EOM|UNK|SEP|CLS|MASK|LF|FIM|IMAGE|IMG|VIDEO|AUDIO|STOP|PER|DRAFT|CACHED|GENERATED|JS|CSS|LAST|FIRST|EXTRA|ADDITIONAL|UNEXPECTED|PREPROCESSING|SEPARATOR|DECODER|ENCODER|START|END)$/

const KEY_OF_DATA =
  /^(?:CACHE|INPUT|PRIMARY|FOREIGN|SORT|PARTITION|PUBLIC|PUB|HOT|RESTORE|STATE|DICT|GROUP|INDEX|LOOKUP|MAP|ROUTING|UNIQUE|JSON|ROW|COLUMN|FEATURE|RECV|FETCH|TRANSLATION|CONFIG|MISSING|UNEXPECTED|ANY|PAST|NUM|QUERY|DATA|HASH|MESSAGE|OBJECT|ID|PARAMETER|DICTIONARY|PARAM|ATTRIBUTE|HEADER|TAG|LABEL)$/

/** What a key is for, where the key is a secret. */
const KEY_OF_ACCESS =
  /^(?:API|ACCESS|SECRET|PRIVATE|AUTH|SSH|ENCRYPTION|ENCRYPT|DECRYPT|DECRYPTION|SIGNING|SIGN|LICENSE|LICENCE|MASTER|ACCOUNT|STORAGE|DEPLOY|SERVICE|ADMIN|CLIENT|SESSION|HMAC|AES|WEBHOOK|INTEGRATION|APP|APPLICATION|CONSUMER|SUBSCRIPTION|SHARED|DEVICE|ACTIVATION|UNSEAL|RECOVERY|SETUP|JOIN|INSTRUMENTATION|INGEST|ROUTING_?API|PRESHARED|SERVER|JWT|COOKIE|VAULT|OPENAI|ANTHROPIC|NGC|WANDB|SENDGRID|STRIPE|SERVICEKEY|PASS|HUB|REFRESH|BEARER|LOGIN|REGISTRY|BOT)$/

export const SECRET_WORDS: readonly SecretWordRow[] = [
  {
    label: 'password',
    pattern:
      /(?:PASSWORDS?|PASSWDS?|PASSPHRASES?|PASSCODES?|PASSWORT|KENNWORT|CONTRASENA|SSHPASS|ASKPASS|STOREPASS|KEYPASS|REQUIREPASS|(?:DB|FTP|SFTP|SMTP|IMAP|MAIL|USER|ROOT|ADMIN|MY|BIND|LOGIN|PG|BECOME|VNC|RPC|WIFI|PROXY|BASIC|SUDO)PASS)\d*$/,
    compound: 'strong',
    alone: 'strong',
    example: 'dbPassword',
    not: 'password_policy',
  },
  {
    label: 'pw',
    pattern: /^(?:USER)?PW$/,
    compound: 'strong',
    alone: 'strong',
    example: 'user-pw',
    not: 'pwm',
  },
  {
    label: 'pwd',
    // PWD alone is the working directory, which every shell exports; `pwd=` in a connection string is handled by the joint.
    pattern: /^(?:\w{1,12}PWD|PWD)\d*$/,
    compound: 'strong',
    alone: 'medium',
    notAfter: /^OLD$/,
    example: 'DB_PWD',
    not: 'OLDPWD_COUNT',
  },
  {
    label: 'pass',
    pattern: /^PASS\d*$/,
    compound: 'strong',
    alone: 'weak',
    notAfter:
      /^(?:FORWARD|BACKWARD|FIRST|SECOND|THIRD|RENDER|BY|NUM|COMPILER|OPT|MULTI|SINGLE|TEST|TESTS|LAST|ONE|TWO|FUSION|GRAPH|CAN|WILL|ALLOW|BAND|LOW|HIGH|CHECK|ALL|MUST|IS|TO|OPTIMIZATION)$/,
    example: 'SMTP_PASS',
    not: 'forward_pass',
  },
  {
    label: 'secret',
    pattern: /SECRETS?\d*$/,
    compound: 'strong',
    alone: 'strong',
    notAfter: /^(?:NO|USE|WITH|CREATE|DELETE|GET|LIST|PULL|EXISTING|SHARED_?MEMORY)$/,
    example: 'clientSecret',
    not: 'secretstorage',
  },
  {
    label: 'token',
    pattern: /TOKEN\d*$/,
    compound: 'strong',
    alone: 'strong',
    notAfter: TOKEN_OF_TEXT,
    example: 'hub-token',
    not: 'next_token_logits',
  },
  {
    label: 'tokens',
    pattern: /TOKENS$/,
    compound: 'medium',
    alone: 'weak',
    notAfter: TOKEN_OF_TEXT,
    example: 'API_TOKENS',
    not: 'max_tokens',
  },
  {
    label: 'run-together key',
    pattern:
      /(?:API|ACCESS|AUTH|SECRET|PRIVATE|SIGNING|ENCRYPTION|LICENSE|ACCOUNT|MASTER|SHAREDACCESS|STORAGE|PRESHARED|DEPLOY|SUBSCRIPTION)KEYS?\d*$/,
    compound: 'strong',
    alone: 'strong',
    example: 'apikey',
    not: 'monkey',
  },
  {
    label: 'key',
    pattern: /^KEYS?\d*$/,
    compound: 'medium',
    alone: 'weak',
    notAfter: KEY_OF_DATA,
    example: 'NGC_API_KEY',
    not: 'CACHE_KEY',
  },
  {
    label: 'credentials',
    pattern: /^(?:CREDENTIALS?|CREDS?)\d*$/,
    compound: 'medium',
    alone: 'medium',
    example: 'registry_creds',
    not: 'credentials_file',
  },
  {
    label: 'short names of tokens',
    pattern: /^(?:(?:PAT|PSK|JWT|DSN|OTP)S?|SAS|BEARER|NETRC|MNEMONIC)$/,
    compound: 'strong',
    alone: 'weak',
    notAfter: /^(?:MY|CUR)$/,
    example: 'GITHUB_PAT',
    not: 'pattern',
  },
  {
    label: 'psk',
    pattern: /^(?:PSK|JWT|PASSKEY)$/,
    compound: 'strong',
    alone: 'strong',
    example: 'psk',
    not: 'psk_file',
  },
  {
    label: 'auth',
    pattern: /^_?(?:AUTH|AUTHORIZATION|COOKIES?|SIGNATURE|WEBHOOK|\w{1,9}AUTH)$/,
    compound: 'medium',
    alone: 'medium',
    notAfter: /^(?:USE|WITH|NO|ENABLE|DISABLE|REQUIRE|REQUIRES|SUDO)$/,
    example: 'X_AUTH',
    not: 'author',
  },
  {
    label: 'webhook URL',
    pattern: /^WEBHOOK$/,
    compound: 'medium',
    alone: 'medium',
    example: 'SLACK_WEBHOOK_URL',
    not: 'webhook_count',
  },
]

/** Words behind the secret word that do not change what the name holds: `HF_TOKEN_PROD`, `password2`, `token_value`. */
const NEUTRAL =
  /^(?:\d+|V\d+|VALUE|VAL|STRING|STR|TEXT|RAW|PLAIN|PLAINTEXT|BASE64|B64|HEX|ENC|ENCODED|ENCRYPTED|PROD|PRODUCTION|DEV|STAGING|STAGE|TEST|LIVE|RO|RW|READ|WRITE|READONLY|READWRITE|ADMIN|OLD|NEW|CURRENT|DEFAULT|PREVIOUS|SECONDARY|CONFIRM|CONFIRMATION|CONFIRMED|AGAIN|REPEAT|BASE|DATA|CONTENT|CONTENTS|VAR|ENV|RELEASE|PUBLISH|UPLOAD|DEPLOY|BUILD|CI|BOT|INPUT|OVERRIDE|BACKUP|GH|GITHUB|GITLAB|DOCKER|PYPI|NPM|ID\d+|URL|URI|ONE|TWO|ROOT)$/

/** Words at the end of a name that is about the secret, not the secret itself: SSH_AUTH_SOCK, TOKEN_FILE, KEY_TYPE. */
const ABOUT_A_SECRET =
  /^(?:PATH|FILE|FILENAME|FILES|DIR|DIRECTORY|SOCK|SOCKET|NAME|NAMES|USER|USERNAME|TYPE|METHOD|METHODS|MODE|COUNT|LEN|LENGTH|LIMIT|MAX|MIN|SIZE|TTL|EXPIRY|EXPIRE|EXPIRES|EXPIRATION|VERSION|ENABLED|DISABLED|ERROR|ERRORS|STDIN|PROMPT|PROVIDER|HELPER|BACKEND|CLASS|FORMAT|INDEX|HOST|PORT|REGION|ALGORITHM|RATE|THROUGHPUT|LATENCY|BUDGET|POLICY|ROTATION|REQUIRED|OPTIONAL|ENDPOINT|SCOPE|SCOPES|SERVER|SERVICE|STORE|MANAGER|REGULAR|EXPRESSION|BITS|MASK|EMBD|EMBEDDING|EMBEDDINGS|IDS|LOGITS|STATES|REF|REFERENCE|ALIAS|AGE|PERMISSION|PERMISSIONS|VALIDATION|RING|RINGS|STORAGE|USED|PARALLELISM|COMMAND|THROUGH|CACHE|ROLE|ISSUER|AUDIENCE|HEADER|FIELD|COLUMN|KIND|OPTIONS|CONFIG)$/

/** Words anywhere in a name that is about something else. */
const HARMLESS_WORD =
  /^(?:TOKENIZERS?|TOKENIZED|TOKENIZATION|CACHE|PUBLIC|PUB|RECV|KEYRING|KEYSERVER|FINGERPRINT|PRIMARY|FOREIGN|SORT|CHPASSWD|GPASSWD|ERR)$/

/** A name without any of these cannot be secret: this turns most words of a text down at once. */
export const PART_OF_SECRET_NAME =
  /pass|pwd|pw|secret|token|key|cred|auth|pat|psk|jwt|dsn|sas|otp|cookie|signature|bearer|netrc|webhook|kennwort|contrasena|mnemonic/i

/** Splits `HF_TOKEN`, `x-api-key` and `dbPassword` into upper-case words. */
export const wordsOfName = cached((name: string): readonly string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .replace(/(?<![A-Z0-9])PASS[^A-Z0-9]{1,2}(PHRASE|WORD|CODE)(?![A-Z0-9])/, 'PASS$1')
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== ''),
)

/**
 * How sure a name is of a secret. Case and separators (`_`, `-`, `.`, camel case) do not matter.
 * @param name at most 128 characters
 * @param before the word before it in a text, where the name is one word: `api key`
 */
export function nameStrength(name: string, before = ''): NameStrength {
  if (!PART_OF_SECRET_NAME.test(name)) return 'none'
  return strengthOf(`${before}\0${name}`)
}

/** Takes the word before a name, a NUL and the name. */
const strengthOf = cached((text: string): NameStrength => {
  const [before = '', name = ''] = text.split('\0', 2)
  // Azure's keys of an account; databases write it as two words.
  if (/^(?:primary|secondary)(?:Master|Readonly|ReadonlyMaster)?Key$/.test(name)) return 'weak'
  if (/^secret_?id$/i.test(name)) return 'medium'
  const words = wordsOfName(name)
  if (words.some((word) => HARMLESS_WORD.test(word))) return 'none'
  if (words.length === 1 && name === 'PWD') return 'none'
  const env = isVariableName(name) && words.length > 1
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at] ?? ''
    const previous = words[at - 1] ?? before.toUpperCase()
    const row = SECRET_WORDS.find(({ pattern }) => pattern.test(word))
    if (row === undefined) {
      // `HF_TOKEN_FOO` is a variable of some token; `token_foo` is a name of somebody's code.
      if (ABOUT_A_SECRET.test(word) || !(env || NEUTRAL.test(word))) return 'none'
      continue
    }
    if (row.notAfter?.test(previous)) return 'none'
    if (row.label === 'key' && (KEY_OF_ACCESS.test(previous) || (env && at > 0))) return 'strong'
    if (row.label === 'tokens' && at > 0 && KEY_OF_ACCESS.test(previous)) return 'strong'
    return at > 0 || words.length > 1 ? row.compound : row.alone
  }
  return 'none'
})

/** Does a variable, option, field or header of this name hold a secret? Takes names up to 128 characters. */
export function isSecretName(name: string): boolean {
  return nameStrength(name) !== 'none'
}

/** Is this a word of what a key or a token gives access to: `api`, `hub`, `client`? */
export function isAccessWord(word: string): boolean {
  return KEY_OF_ACCESS.test(word.toUpperCase())
}

/** A name as the environment's variables have it: `HF_TOKEN`, not `token`. */
export function isVariableName(name: string): boolean {
  return /^[A-Z][A-Z0-9_]*$/.test(name)
}

/** Is this a name of a password, which a person may have made up of digits? */
export function isPasswordName(name: string): boolean {
  return /PASS|PWD|PSK|_PW$|^PW$/.test(wordsOfName(name).join('_'))
}
