/** Which addresses hear about this outcome, and in which format. */
import type { Status } from './event.ts'
import { chooseFormat, type Format } from './formats/index.ts'
import { InputError } from './input-error.ts'
import type { Inputs } from './inputs.ts'
import { isSecretName } from './redaction/names.ts'
import { basicLogin, lines, partsOfAddress, percentDecoded } from './text.ts'
import type { Environment } from './variables.ts'

/** One place to send to. */
export interface Destination {
  readonly format: Format
  /** As it is requested: without a login, the format's own changes made. */
  readonly url: URL
  /** The value of an `authorization` header, from the user name and password in the URL. */
  readonly authorization?: string
  /** Whether the workflow named the address. An `env-file` lies in a checkout, which a stranger's pull request may have changed. */
  readonly trusted: boolean
}

/** Where a message goes, and what was wrong on the way there. */
export interface Destinations {
  readonly destinations: readonly Destination[]
  /** One for each address that cannot be used. */
  readonly problems: readonly InputError[]
  /** How many addresses were looked at, those that cannot be used among them. */
  readonly asked: number
}

/** Addresses as given, and the name of the input or variable that gave them. */
interface Addresses {
  readonly source: string
  readonly urls: readonly string[]
  readonly trusted: boolean
}

/** The variable that jetson-containers itself reads (network.py), for the step's environment and for `.env`. */
export const urlVariable = (status: Status) => `JC_BUILD_${status.toUpperCase()}_WEBHOOK_URL`

/** Every address that the variables of this environment hold, for either outcome. */
export function addressesIn(variables: Environment): readonly string[] {
  return (['success', 'failure'] as const).flatMap((status) => lines(variables[urlVariable(status)] ?? ''))
}

/**
 * The addresses of the first of: the input for this outcome, `webhook-url`, the step's environment, the `env-file`. One that cannot
 * be used costs itself; where none of a source can, the next is asked: a misspelt input must not cost the message.
 */
export function destinationsFor(
  status: Status,
  inputs: Inputs,
  env: Environment,
  envFile: Environment,
): Destinations {
  const variable = urlVariable(status)
  const sources: readonly Addresses[] = [
    {
      source: `the input ${status}-webhook-url`,
      urls: status === 'success' ? inputs.successWebhookUrl : inputs.failureWebhookUrl,
      trusted: true,
    },
    { source: 'the input webhook-url', urls: inputs.webhookUrl, trusted: true },
    { source: `the variable ${variable}`, urls: lines(env[variable] ?? ''), trusted: true },
    { source: `${variable} in the env-file`, urls: lines(envFile[variable] ?? ''), trusted: false },
  ]
  const destinations: Destination[] = []
  const problems: InputError[] = []
  for (const addresses of sources) {
    // One message is promised: an address that is listed twice hears it once.
    for (const url of new Set(addresses.urls)) {
      try {
        destinations.push(destinationOf(url, addresses, inputs.format))
      } catch (error) {
        if (!(error instanceof InputError)) throw error
        problems.push(error)
      }
    }
    if (destinations.length > 0) break
  }
  return { destinations, problems, asked: destinations.length + problems.length }
}

/** The destination of one address. Throws InputError, which names the source and at most the host. */
function destinationOf(address: string, { source, trusted }: Addresses, formatName: string): Destination {
  // `new URL` would take two addresses on one line for one, and post to neither, or to the first at a path that it may not mind.
  const given = /\s|^[^?#]*[,;]https?:\/\//i.test(address) ? null : URL.parse(address)
  if (given === null) {
    throw new InputError(
      `${capital(source)} holds a line that is no valid URL; it accepts https://… or http://…, one a line`,
    )
  }
  if (given.protocol !== 'https:' && given.protocol !== 'http:') {
    throw new InputError(`${capital(source)} holds a URL of another scheme; it accepts https://… or http://…`)
  }
  const authorization = basicLogin(given)
  given.username = ''
  given.password = ''
  const format = chooseFormat(formatName, given)
  try {
    return { format, url: format.endpoint(given), ...(authorization && { authorization }), trusted }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new InputError(`${capital(source)}: the address at ${given.host} cannot be used: ${why}`)
  }
}

/** Everything in an address that must not be seen: the whole, the login, and each part that may be a token. */
export function secretsOfAddress(address: string): readonly string[] {
  if (!URL.canParse(address)) return address.length >= SHORTEST_TOKEN ? [address] : []
  const url = new URL(address)
  const { password, username } = url
  const parts = partsOfAddress(url).filter(mayBeToken)
  const [, webhookToken = ''] = WEBHOOK_TOKEN.exec(url.pathname) ?? []
  const named = [...url.searchParams].flatMap(([name, value]) => (isSecretName(name) ? [value] : []))
  const login = basicLogin(url)
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

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
