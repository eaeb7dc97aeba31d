import type { Status } from '../event.ts'
import type { Env } from '../lib/runtime.ts'
import { nonEmptyLines } from '../lib/strings.ts'
import { basicAuthHeader, percentDecoded, urlTokenCandidates } from '../lib/url.ts'
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
  const parts = urlTokenCandidates(url).filter(mayBeToken)
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
      ...keys.map(percentDecoded),
      ...(login ? [login.slice('Basic '.length)] : []),
      ...[webhookToken, ...named].filter((token) => token.length >= SHORTEST_MASK),
      ...parts,
      ...parts.map(percentDecoded),
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

function mayBeToken(part: string): boolean {
  return (
    part.length >= SHORTEST_TOKEN ||
    (part.length >= SHORTEST_MIXED_TOKEN && /[A-Za-z]/.test(part) && /\d/.test(part))
  )
}
