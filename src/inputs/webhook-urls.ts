import type { Status } from '../event.ts'
import type { Env } from '../lib/runtime.ts'
import { nonEmptyLines } from '../lib/strings.ts'
import { basicAuthHeader, percentDecoded, urlTokenCandidates } from '../lib/url.ts'
import { isSecretName } from '../redaction/secret-names.ts'

/** The variable that jetson-containers itself reads (network.py), for the step's environment and for `.env`. */
export const urlVariable = (status: Status) => `JC_BUILD_${status.toUpperCase()}_WEBHOOK_URL`

/** Every address that the variables of this environment hold, for either outcome. */
export function addressesIn(variables: Env): readonly string[] {
  return (['success', 'failure'] as const).flatMap((status) =>
    nonEmptyLines(variables[urlVariable(status)] ?? ''),
  )
}

/** Everything in an address that must not be seen: the whole, the login, and each part that may be a token. */
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

/** Shorter parts of a path are words (`webhooks`, `services`): masking those would riddle the log with stars. */
const SHORTEST_TOKEN = 12

/** From here on a part with letters and digits is taken for a token. */
const SHORTEST_MIXED_TOKEN = 8

/** Discord's, and those of other servers with its paths; however short, its place tells what it is. */
const WEBHOOK_TOKEN = /\/webhooks\/[^/]+\/([^/]+)/

/** One letter masked would leave nothing of the log. */
const SHORTEST_MASK = 4

/** `https://TOKEN:x@host`: a lone letter fills the place of a password where the user name is the token. */
const SHORTEST_PASSWORD = 2
function mayBeToken(part: string): boolean {
  return (
    part.length >= SHORTEST_TOKEN ||
    (part.length >= SHORTEST_MIXED_TOKEN && /[A-Za-z]/.test(part) && /\d/.test(part))
  )
}
