/** Renders the event for each destination and delivers it. The only file that uses both formats and delivery. */
import { deliver } from '../delivery/deliver.ts'
import { encodeMultipart, type MultipartBody } from '../delivery/multipart.ts'
import type { DeliverOptions, Delivery, DeliveryOutcome } from '../delivery/types.ts'
import type { BuildEvent, Status } from '../event.ts'
import {
  type AttachedLogs,
  chooseFormat,
  type FormatFeature,
  formatNamed,
  formatNames,
  type RenderOptions,
} from '../formats/index.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import { defined } from '../lib/defined.ts'
import type { Runtime } from '../lib/runtime.ts'
import type { LogFiles } from './attached-logs.ts'
import { type Destination, takesFiles } from './destinations.ts'

/**
 * Sends the event to all destinations at the same time.
 * @param redact removes secrets from text that a receiver sent back
 * @param timeoutMs for all attempts to all destinations
 * @param logs attached where the format can take files
 * @returns one outcome for each destination, in order
 */
export async function sendToAll(
  event: BuildEvent,
  destinations: readonly Destination[],
  inputs: Inputs,
  runtime: Runtime,
  redact: (text: string) => Promise<string>,
  timeoutMs: number,
  logs?: LogFiles,
): Promise<readonly DeliveryOutcome[]> {
  if (destinations.length === 0) return []
  const { commands } = runtime
  for (const notice of ignoredInputs(event, destinations, inputs)) commands.notice(notice)
  const unsigned = unsignedHosts(destinations, inputs)
  if (unsigned.length > 0) {
    commands.warning(
      `The request to ${unsigned.join(', ')} is not signed: its URL comes from the env-file, which a pull request can change. The receiver may reject it; set the URL in an input or a variable of the workflow.`,
    )
  }
  const encoded = new Map<string, MultipartBody>()
  /** Several addresses get the same bytes: with files they are megabytes. */
  const withLogs = (destination: Destination): Delivery => {
    if (!logs || !takesFiles(destination)) return toDelivery(event, destination, inputs)
    const { files, total } = logs
    const delivery = toDelivery(event, destination, inputs, { attached: 0, total })
    if (files.length === 0) return delivery
    const { body: json } = toDelivery(event, destination, inputs, { attached: files.length, total })
    const { body, contentType } = encoded.get(json) ?? encodeMultipart(json, files, runtime.random)
    encoded.set(json, { body, contentType })
    const headers = { ...delivery.headers, 'content-type': contentType }
    return { ...delivery, headers, body, bodyWithoutFiles: delivery.body }
  }
  return deliver(destinations.map(withLogs), deliverOptions(runtime, timeoutMs, redact))
}

/**
 * What the delivery needs from the runtime.
 *
 * @param timeoutMs for all attempts to all destinations
 * @param redact removes secrets from text that a receiver sent back
 */
export function deliverOptions(
  { clock, commands, env, random, signal, userAgent }: Runtime,
  timeoutMs: number,
  redact: (text: string) => Promise<string>,
): DeliverOptions {
  return {
    ...{ timeoutMs, env, signal, clock, random, userAgent, redact },
    log: (line) => commands.info(line),
  }
}

/** A message as it would be sent. */
export interface RenderedMessage {
  readonly host: string
  /** Name of the format. */
  readonly format: string
  readonly body: string
}

/** The message to each destination; without a destination, the message in each format. */
export function renderAll(
  event: BuildEvent,
  destinations: readonly Destination[],
  inputs: Inputs,
): readonly RenderedMessage[] {
  if (destinations.length === 0) {
    return formatNames.map((format) => ({ host: 'no URL', format, body: formatNamed(format).render(event) }))
  }
  return destinations.map((destination) => ({
    host: destination.url.host,
    format: destination.format.name,
    body: destination.format.render(event, placementOf(destination, event.status, inputs)),
  }))
}

/**
 * How a message of this status is placed. A thread in the URL exists already, and Discord rejects both together (code 220002).
 * @param status of the build: `silent: success` is for that one only
 */
export function placementOf(
  { url }: Destination,
  status: Status,
  { silent, threadName }: Inputs,
): RenderOptions {
  return {
    threadName: url.searchParams.has('thread_id') ? '' : threadName,
    silent: silent === 'always' || silent === status,
  }
}

/** One sentence for each input that has no effect at a destination. */
function ignoredInputs(
  { mentions, status }: BuildEvent,
  destinations: readonly Destination[],
  { attachLog, silent, threadName }: Inputs,
): readonly string[] {
  const without = (feature: FormatFeature) =>
    destinations.filter(({ format }) => !format.features.includes(feature))
  const withThread = destinations.filter(
    ({ threadOfCard, url }) => url.searchParams.has('thread_id') && !threadOfCard,
  )
  return [
    ...(mentions ? ignoredAt('mentions', without('mentions')) : []),
    ...(attachLog && status === 'failure' ? ignoredAt('attach-log', without('attachments')) : []),
    ...(threadName !== '' ? ignoredAt('thread-name', without('placement')) : []),
    ...(threadName !== '' ? ignoredAt('thread-name', withThread, 'its URL has a thread_id') : []),
    ...(silent !== 'never' ? ignoredAt('silent', without('placement')) : []),
  ]
}

function ignoredAt(
  input: string,
  destinations: readonly Destination[],
  reason = 'only Discord has such a thing',
): readonly string[] {
  const hosts = [...new Set(destinations.map(({ url }) => url.host))]
  return hosts.length === 0 ? [] : [`The input ${input} is ignored for ${hosts.join(', ')}: ${reason}.`]
}

/** Does this destination get custom headers and signatures? `format: generic` with a Discord URL does not. */
function isSignable({ format, url }: Destination): boolean {
  return format.acceptsCustomHeaders && chooseFormat('auto', url).acceptsCustomHeaders
}

/**
 * Hosts that would get a signature if the workflow itself had set their URL. A file in a checkout may come from a fork: a stranger
 * must not get a message that the workflow's secret vouches for.
 */
function unsignedHosts(destinations: readonly Destination[], { signingSecret }: Inputs): readonly string[] {
  if (signingSecret.length === 0) return []
  const unsigned = destinations.filter((destination) => !destination.fromWorkflow && isSignable(destination))
  return [...new Set(unsigned.map(({ url }) => url.host))]
}

type JsonDelivery = Delivery & { readonly body: string }

/** @param logs which logs the message says are attached */
function toDelivery(
  event: BuildEvent,
  destination: Destination,
  inputs: Inputs,
  logs?: AttachedLogs,
): JsonDelivery {
  const { authorization, format, fromWorkflow, url } = destination
  const { headers, signingSecret } = inputs
  const options = { ...placementOf(destination, event.status, inputs), ...defined({ logs }) }
  const trusted = fromWorkflow && isSignable(destination)
  return {
    format: format.name,
    url,
    headers: {
      'content-type': 'application/json',
      ...(authorization && { authorization }),
      ...(trusted && headers),
    },
    body: format.render(event, options),
    fallbackBody: () => format.renderFallback?.(event, options),
    idempotent: format.idempotent,
    ...(trusted && { signingSecrets: signingSecret }),
    ...(format.parseResponse && { parseResponse: format.parseResponse }),
  }
}
