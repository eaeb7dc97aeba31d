/** Sends messages to their receivers, all at the same time. */

import { defined } from '../lib/defined.ts'
import { errorName } from '../lib/errors.ts'
import { sendRequest } from './request.ts'
import type { DeliverOptions, Delivery, DeliveryOutcome } from './types.ts'

/**
 * Sends all messages at the same time. Never rejects. Settles within `options.timeoutMs`, and within about two seconds after
 * `options.signal` aborts. A DNS lookup that hangs is left behind and keeps the process alive: see `exitNow` in index.ts.
 *
 * @param deliveries one message for one URL each
 * @returns one outcome for each delivery, in the same order
 */
export async function deliver(
  deliveries: readonly Delivery[],
  options: DeliverOptions,
): Promise<readonly DeliveryOutcome[]> {
  return Promise.all(deliveries.map((delivery) => deliverOne(delivery, options)))
}

async function deliverOne(delivery: Delivery, options: DeliverOptions): Promise<DeliveryOutcome> {
  const { format, headers, body, bodyWithoutFiles, idempotent, fallbackBody, parseResponse, url } = delivery
  const { method = 'POST' } = delivery
  const target = { format, host: url.host }
  try {
    const { accepted, attempts, messageId, reason, shortened, status, withoutFiles } = await sendRequest(
      {
        ...{
          method,
          url,
          headers,
          ...defined({ body, bodyWithoutFiles }),
          idempotent,
          fallbackBody,
          parseResponse,
        },
        signingSecrets: idempotent ? (delivery.signingSecrets ?? []) : undefined,
      },
      options,
    )
    return {
      ...{ ...target, delivered: accepted, attempts },
      ...defined({ status, messageId, reason, plain: shortened, withoutFiles }),
    }
  } catch (error) {
    // A bug in this action or in a format. The other deliveries go on.
    const reason = `an internal error of this action (${errorName(error)}) ended the delivery; it is not known whether the message arrived`
    return { ...target, delivered: false, attempts: 0, reason }
  }
}
