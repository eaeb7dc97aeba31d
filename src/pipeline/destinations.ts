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
  /** The URL's thread is the one that this job's card has opened. */
  readonly threadOfCard?: true
}

/** Whether files can be attached to a message to this destination. */
export function takesFiles({ format }: Destination): boolean {
  return format.features.includes('attachments')
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
  /** The text that contains the URLs, to find a URL's line in it. */
  readonly text: string | undefined
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
  const { forBoth, forStatus, others } = sourcesOf(status, inputs, env, envFile)
  return firstUsable([forStatus, forBoth, ...others], inputs.format)
}

/**
 * Where a card is shown while the build runs: `webhook-url`, else the URLs for a success. Invalid URLs are skipped.
 * @param env the step's environment
 * @param envFile the variables of the `env-file`
 */
export function startDestinations(inputs: Inputs, env: Env, envFile: Env): readonly Destination[] {
  const { forBoth, forStatus, others } = sourcesOf('success', inputs, env, envFile)
  return firstUsable([forBoth, forStatus, ...others], inputs.format).destinations
}

/**
 * Every usable URL of this step, for either outcome.
 * @param env the step's environment
 * @param envFile the variables of the `env-file`
 */
export function allDestinations(inputs: Inputs, env: Env, envFile: Env): readonly Destination[] {
  return (['success', 'failure'] as const).flatMap((status) => {
    const { forBoth, forStatus, others } = sourcesOf(status, inputs, env, envFile)
    return [forBoth, forStatus, ...others].flatMap(
      (source) => firstUsable([source], inputs.format).destinations,
    )
  })
}

function sourcesOf(
  status: Status,
  inputs: Inputs,
  env: Env,
  envFile: Env,
): { readonly forStatus: UrlSource; readonly forBoth: UrlSource; readonly others: readonly UrlSource[] } {
  const variable = urlVariable(status)
  const forStatus = {
    source: `the input ${status}-webhook-url`,
    text: env[`INPUT_${status.toUpperCase()}-WEBHOOK-URL`],
    urls: status === 'success' ? inputs.successWebhookUrl : inputs.failureWebhookUrl,
    fromWorkflow: true,
  }
  const forBoth = {
    source: 'the input webhook-url',
    text: env['INPUT_WEBHOOK-URL'],
    urls: inputs.webhookUrl,
    fromWorkflow: true,
  }
  const others = [
    {
      source: `the variable ${variable}`,
      text: env[variable],
      urls: nonEmptyLines(env[variable] ?? ''),
      fromWorkflow: true,
    },
    {
      source: `${variable} in the env-file`,
      text: envFile[variable],
      urls: nonEmptyLines(envFile[variable] ?? ''),
      fromWorkflow: false,
    },
  ]
  return { forStatus, forBoth, others }
}

/** The destinations of the first source that has a valid URL. */
function firstUsable(sources: readonly UrlSource[], formatName: string): Destinations {
  const destinations: Destination[] = []
  const problems: InputError[] = []
  for (const source of sources) {
    // A URL that is listed twice gets one message.
    for (const url of new Set(source.urls)) {
      try {
        destinations.push(parseDestination(url, source, formatName))
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
 * @throws InputError whose message contains the source, the line where there are several, and at most the host
 */
function parseDestination(address: string, source: UrlSource, formatName: string): Destination {
  const { fromWorkflow } = source
  const place = sourcePosition(address, source)
  if (/[,;]$/.test(address)) {
    throw new InputError(
      `${place} ends with a ${address.endsWith(',') ? 'comma' : 'semicolon'}; it accepts one URL per line, without separators`,
    )
  }
  // The URL parser accepts two URLs on one line as one, with a path that may even exist.
  const given = /\s|^[^?#]*[,;]https?:\/\//i.test(address) ? null : URL.parse(address)
  if (given === null) {
    throw new InputError(`${place} is not a valid URL; it accepts https://… or http://…, one per line`)
  }
  if (given.protocol !== 'https:' && given.protocol !== 'http:') {
    throw new InputError(`${place} has a scheme other than https or http; it accepts https://… or http://…`)
  }
  const authorization = basicAuthHeader(given)
  given.username = ''
  given.password = ''
  const format = chooseFormat(formatName, given)
  try {
    return { format, url: format.endpoint(given), ...(authorization && { authorization }), fromWorkflow }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new InputError(`${place}: the URL at ${given.host} cannot be used: ${reason}`)
  }
}

/** `The input webhook-url`, and of several lines which one: `Line 2 of the input webhook-url`. */
function sourcePosition(address: string, { source, text = '', urls }: UrlSource): string {
  if (urls.length === 1) return capital(source)
  const line = text.split(/\r\n?|\n/).findIndex((candidate) => candidate.trim() === address)
  return `Line ${(line < 0 ? urls.indexOf(address) : line) + 1} of ${source}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
