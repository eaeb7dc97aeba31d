/** Signs requests by the Standard Webhooks specification: github.com/standard-webhooks/standard-webhooks, spec/standard-webhooks.md. */

/** A new, unique `webhook-id`. */
export function newWebhookId(): string {
  return `msg_${process.getBuiltinModule('node:crypto').randomUUID()}`
}

/**
 * The headers that sign one attempt.
 *
 * @param secrets base64, with or without `whsec_`; each gives one signature
 * @param id the `webhook-id`, the same on every attempt
 * @param now milliseconds since 1970
 */
export async function signatureHeaders(
  secrets: readonly string[],
  id: string,
  now: number,
  body: string,
): Promise<Record<string, string>> {
  const { Webhook } = await import('standardwebhooks')
  const time = new Date(now)
  return {
    'webhook-timestamp': String(Math.floor(now / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, time, body)).join(' '),
  }
}
