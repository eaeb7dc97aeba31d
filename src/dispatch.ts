/** The event and where it goes -> deliveries: the one place where formats and delivery meet. */
import type { Delivery, DeliveryOutcome } from './delivery/types.ts'
import type { Destination } from './destinations.ts'
import type { BuildEvent } from './event.ts'
import { chooseFormat } from './formats/index.ts'
import type { Inputs } from './inputs.ts'
import type { World } from './world.ts'

/**
 * Sends the event to every destination at once; one outcome for each, in order.
 * @param redact hides secrets in what a receiver answered
 */
export async function dispatch(
  event: BuildEvent,
  destinations: readonly Destination[],
  inputs: Inputs,
  { clock, env, random, runner, signal, userAgent }: World,
  redact: (text: string) => string,
): Promise<readonly DeliveryOutcome[]> {
  if (destinations.length === 0) return []
  const { deliver } = await import('./delivery/deliver.ts')
  return deliver(
    destinations.map((destination) => deliveryOf(event, destination, inputs)),
    {
      timeoutMs: inputs.timeout * 1000,
      env,
      signal,
      clock,
      random,
      log: (line) => runner.info(line),
      userAgent,
      redact,
    },
  )
}

function deliveryOf(
  event: BuildEvent,
  { authorization, format, trusted, url }: Destination,
  { headers, signingSecret }: Inputs,
): Delivery {
  // The format `generic` may be forced on one of Discord's addresses: those get no key of the user's all the same.
  const signable = format.signable && chooseFormat('auto', url).signable
  return {
    url,
    headers: {
      'content-type': 'application/json',
      ...(authorization && { authorization }),
      ...(trusted && signable && headers),
    },
    body: format.render(event),
    plainBody: () => format.renderPlain?.(event),
    repeatable: format.repeatable,
    ...(signable && { signingSecrets: signingSecret }),
    ...(format.readReply && { readReply: format.readReply }),
  }
}
