/** Renders the event for each destination and delivers it. The only file that uses both formats and delivery. */
import { deliver } from '../delivery/deliver.ts'
import type { Delivery, DeliveryOutcome } from '../delivery/types.ts'
import type { BuildEvent, Status } from '../event.ts'
import {
  chooseFormat,
  type FormatFeature,
  formatNamed,
  formatNames,
  type RenderOptions,
} from '../formats/index.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import type { Runtime } from '../lib/runtime.ts'
import type { Destination } from './destinations.ts'

/**
 * Sends the event to all destinations at the same time.
 * @param redact removes secrets from text that a receiver sent back
 * @returns one outcome for each destination, in order
 */
export async function sendToAll(
  event: BuildEvent,
  destinations: readonly Destination[],
  inputs: Inputs,
  { clock, env, random, commands, signal, userAgent }: Runtime,
  redact: (text: string) => string,
): Promise<readonly DeliveryOutcome[]> {
  if (destinations.length === 0) return []
  for (const notice of ignoredInputs(event, destinations, inputs)) commands.notice(notice)
  return deliver(
    destinations.map((destination) => toDelivery(event, destination, inputs)),
    {
      timeoutMs: inputs.timeout * 1000,
      env,
      signal,
      clock,
      random,
      log: (line) => commands.info(line),
      userAgent,
      redact,
    },
  )
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

/** How a message of this status is placed. A thread in the URL exists already, and Discord rejects both together (code 220002). */
function placementOf({ url }: Destination, status: Status, { silent, threadName }: Inputs): RenderOptions {
  return {
    threadName: url.searchParams.has('thread_id') ? '' : threadName,
    silent: silent === 'always' || silent === status,
  }
}

/** One sentence for each input that has no effect at a destination. */
function ignoredInputs(
  { mentions }: BuildEvent,
  destinations: readonly Destination[],
  { silent, threadName }: Inputs,
): readonly string[] {
  const without = (feature: FormatFeature) =>
    destinations.filter(({ format }) => !format.features.includes(feature))
  const withThread = destinations.filter(({ url }) => url.searchParams.has('thread_id'))
  return [
    ...(mentions ? ignoredAt('mentions', without('mentions')) : []),
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

function toDelivery(event: BuildEvent, destination: Destination, inputs: Inputs): Delivery {
  const { authorization, format, fromWorkflow, url } = destination
  const { headers, signingSecret } = inputs
  const options = placementOf(destination, event.status, inputs)
  // The input `format: generic` can be used with a Discord URL: even then Discord gets no custom headers and no signature.
  const signable = format.acceptsCustomHeaders && chooseFormat('auto', url).acceptsCustomHeaders
  return {
    format: format.name,
    url,
    headers: {
      'content-type': 'application/json',
      ...(authorization && { authorization }),
      ...(fromWorkflow && signable && headers),
    },
    body: format.render(event, options),
    fallbackBody: () => format.renderFallback?.(event, options),
    idempotent: format.idempotent,
    ...(signable && { signingSecrets: signingSecret }),
    ...(format.parseResponse && { parseResponse: format.parseResponse }),
  }
}
