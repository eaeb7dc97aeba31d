/** Renders the event for each destination and delivers it. The only file that uses both formats and delivery. */
import type { Delivery, DeliveryOutcome } from '../delivery/types.ts'
import type { BuildEvent } from '../event.ts'
import { chooseFormat } from '../formats/index.ts'
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
  const { deliver } = await import('../delivery/deliver.ts')
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

function toDelivery(
  event: BuildEvent,
  { authorization, format, fromWorkflow, url }: Destination,
  { headers, signingSecret }: Inputs,
): Delivery {
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
    body: format.render(event),
    fallbackBody: () => format.renderFallback?.(event),
    idempotent: format.idempotent,
    ...(signable && { signingSecrets: signingSecret }),
    ...(format.parseResponse && { parseResponse: format.parseResponse }),
  }
}
