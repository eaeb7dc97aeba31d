/** Which addresses hear about this outcome, and in which format. */
import type { Status } from '../event.ts'
import { chooseFormat, type Format } from '../formats/index.ts'
import { InputError } from '../inputs/input-error.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import { urlVariable } from '../inputs/webhook-urls.ts'
import type { Env } from '../lib/runtime.ts'
import { nonEmptyLines } from '../lib/strings.ts'
import { basicAuthHeader } from '../lib/url.ts'

/** One place to send to. */
export interface Destination {
  readonly format: Format
  /** As it is requested: without a login, the format's own changes made. */
  readonly url: URL
  /** The value of an `authorization` header, from the user name and password in the URL. */
  readonly authorization?: string
  /** Whether the workflow named the address. An `env-file` lies in a checkout, which a stranger's pull request may have changed. */
  readonly fromWorkflow: boolean
}

/** Where a message goes, and what was wrong on the way there. */
export interface Destinations {
  readonly destinations: readonly Destination[]
  /** One for each address that cannot be used. */
  readonly problems: readonly InputError[]
  /** How many addresses were looked at, those that cannot be used among them. */
  readonly requestedCount: number
}

/** Addresses as given, and the name of the input or variable that gave them. */
interface Addresses {
  readonly source: string
  readonly urls: readonly string[]
  readonly fromWorkflow: boolean
}

/**
 * The addresses of the first of: the input for this outcome, `webhook-url`, the step's environment, the `env-file`. One that cannot
 * be used costs itself; where none of a source can, the next is asked: a misspelt input must not cost the message.
 */
export function resolveDestinations(status: Status, inputs: Inputs, env: Env, envFile: Env): Destinations {
  const variable = urlVariable(status)
  const sources: readonly Addresses[] = [
    {
      source: `the input ${status}-webhook-url`,
      urls: status === 'success' ? inputs.successWebhookUrl : inputs.failureWebhookUrl,
      fromWorkflow: true,
    },
    { source: 'the input webhook-url', urls: inputs.webhookUrl, fromWorkflow: true },
    { source: `the variable ${variable}`, urls: nonEmptyLines(env[variable] ?? ''), fromWorkflow: true },
    {
      source: `${variable} in the env-file`,
      urls: nonEmptyLines(envFile[variable] ?? ''),
      fromWorkflow: false,
    },
  ]
  const destinations: Destination[] = []
  const problems: InputError[] = []
  for (const addresses of sources) {
    // One message is promised: an address that is listed twice hears it once.
    for (const url of new Set(addresses.urls)) {
      try {
        destinations.push(parseDestination(url, addresses, inputs.format))
      } catch (error) {
        if (!(error instanceof InputError)) throw error
        problems.push(error)
      }
    }
    if (destinations.length > 0) break
  }
  return { destinations, problems, requestedCount: destinations.length + problems.length }
}

/** The destination of one address. Throws InputError, which names the source and at most the host. */
function parseDestination(
  address: string,
  { source, fromWorkflow }: Addresses,
  formatName: string,
): Destination {
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
  const authorization = basicAuthHeader(given)
  given.username = ''
  given.password = ''
  const format = chooseFormat(formatName, given)
  try {
    return { format, url: format.endpoint(given), ...(authorization && { authorization }), fromWorkflow }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new InputError(`${capital(source)}: the address at ${given.host} cannot be used: ${why}`)
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
