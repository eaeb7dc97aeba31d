/** The event and where it goes -> deliveries: the one place where formats and delivery meet. */
import type { Delivery, DeliveryOutcome } from '../delivery/types.ts'
import type { BuildEvent } from '../event.ts'
import { chooseFormat } from '../formats/index.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import type { Runtime } from '../lib/runtime.ts'
import type { Destination } from './destinations.ts'

/**
 * Sends the event to every destination at once; one outcome for each, in order.
 * @param redact hides secrets in what a receiver answered
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
  // The format `generic` may be forced on one of Discord's addresses: those get no key of the user's all the same.
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
