import type { Status } from '../event.ts'
import type { Env } from '../lib/runtime.ts'
import { nonEmptyLines } from '../lib/strings.ts'
import { basicAuthHeader, decodePercents, queryTokenCandidates } from '../lib/url.ts'
import { isMixedRandom } from '../redaction/harmless-values.ts'
import { isSecretName } from '../redaction/secret-names.ts'

/** The variable that jetson-containers itself reads (network.py), for the step's environment and for `.env`. */
export const urlVariable = (status: Status) => `JC_BUILD_${status.toUpperCase()}_WEBHOOK_URL`

/** Every webhook URL in these variables, for either outcome. */
export function addressesIn(variables: Env): readonly string[] {
  return (['success', 'failure'] as const).flatMap((status) =>
    nonEmptyLines(variables[urlVariable(status)] ?? ''),
  )
}

/** Everything in an address that must not be shown: the whole, its login, and each part that may be a token. */
export function secretsOfAddress(address: string): readonly string[] {
  if (!URL.canParse(address)) return address.length >= SHORTEST_TOKEN ? [address] : []
  const url = new URL(address)
  const { password, username } = url
  const parts = [
    ...url.pathname.split('/').filter(isTokenOfPath),
    ...queryTokenCandidates(url).filter(mayBeToken),
  ]
  const [, webhookToken = ''] = WEBHOOK_TOKEN.exec(url.pathname) ?? []
  const named = [...url.searchParams].flatMap(([name, value]) => (isSecretName(name) ? [value] : []))
  const login = basicAuthHeader(url)
  const hasPassword = password.length >= SHORTEST_PASSWORD
  const keys = hasPassword ? [password] : [username].filter(mayBeToken)
  return [
    ...new Set([
      address,
      url.href,
      ...keys,
      ...keys.map(decodePercents),
      ...(login ? [login.slice('Basic '.length)] : []),
      ...[webhookToken, ...named].filter((token) => token.length >= SHORTEST_MASK),
      ...parts,
      ...parts.map(decodePercents),
    ]),
  ]
}

/** Characters. Shorter parts of a path are words (`webhooks`, `services`): masking those would hide parts of every log line. */
const SHORTEST_TOKEN = 12

/** Characters from which a part with letters and digits is treated as a token. */
const SHORTEST_MIXED_TOKEN = 8

/** Discord's token and those of servers with the same paths: here even a short segment is a token. */
const WEBHOOK_TOKEN = /\/webhooks\/[^/]+\/([^/]+)/

/** Characters. Masking one letter would hide most of the log. */
const SHORTEST_MASK = 4

/** Characters. In `https://TOKEN:x@host` the user name is the token and the password a placeholder. */
const SHORTEST_PASSWORD = 2

/** Words with a number, as in the path of a lab's address: `jetson-containers`, `orin-lab-3`, `v1`, `nightly.json`. */
const WORDS_OF_PATH =
  /^(?:[A-Z]?[a-z]*(?:[A-Z][a-z]+){0,3}|[A-Z]+)\d{0,4}(?:[-_.+~](?:[A-Z]?[a-z]*\d{0,4}|\d{1,4}[a-z]{0,2}|[A-Z]+))*$/

/**
 * Longer than a word. Each issuer's token has such a run behind its prefix. The table of prefixes itself is not used here: it is large,
 * and each start would load it.
 */
const LONG_RUN = /[A-Za-z0-9]{20}/

/**
 * Is this segment of a path a token? Plain words are not: masking them would hide parts of every log line, and GitHub drops a job
 * output that holds a masked value.
 */
function isTokenOfPath(segment: string): boolean {
  if (segment.length < SHORTEST_MIXED_TOKEN) return false
  return (
    (segment.length >= 16 && isMixedRandom(segment)) ||
    (/[A-Za-z]/.test(segment) && !WORDS_OF_PATH.test(segment)) ||
    LONG_RUN.test(segment)
  )
}

function mayBeToken(part: string): boolean {
  return (
    part.length >= SHORTEST_TOKEN ||
    (part.length >= SHORTEST_MIXED_TOKEN && /[A-Za-z]/.test(part) && /\d/.test(part))
  )
}
