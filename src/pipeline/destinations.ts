/** Chooses the URLs for this outcome, and the format for each. */
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
  /** The URL of the request: without a login, and as the format requires it. */
  readonly url: URL
  /** The value of an `authorization` header, from the user name and password in the URL. */
  readonly authorization?: string
  /** Whether the workflow set the URL. An `env-file` is part of a checkout, which a pull request may have changed. */
  readonly fromWorkflow: boolean
}

/** Where to send a message, and what is wrong with the configured URLs. */
export interface Destinations {
  readonly destinations: readonly Destination[]
  /** One for each URL that cannot be used. */
  readonly problems: readonly InputError[]
  /** Number of configured URLs, including those that cannot be used. */
  readonly requestedCount: number
}

/** URLs as configured, and the input or variable they come from. */
interface UrlSource {
  readonly source: string
  readonly urls: readonly string[]
  readonly fromWorkflow: boolean
}

/**
 * The URLs of the first source that has a valid one: the input for this outcome, `webhook-url`, the step's environment, the `env-file`.
 * Invalid URLs are reported and skipped; if a source has no valid URL, the next source is used.
 *
 * @param env the step's environment
 * @param envFile the variables of the `env-file`
 */
export function resolveDestinations(status: Status, inputs: Inputs, env: Env, envFile: Env): Destinations {
  const variable = urlVariable(status)
  const sources: readonly UrlSource[] = [
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
    // A URL that is listed twice gets one message.
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

/**
 * The destination of one URL.
 *
 * @throws InputError whose message contains the source and at most the host
 */
function parseDestination(
  address: string,
  { source, fromWorkflow }: UrlSource,
  formatName: string,
): Destination {
  // The URL parser accepts two URLs on one line as one, with a path that may even exist.
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
