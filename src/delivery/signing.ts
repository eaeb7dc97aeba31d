/** Standard Webhooks: github.com/standard-webhooks/standard-webhooks, spec/standard-webhooks.md. */

/** An id that no other message has. */
export async function newWebhookId(): Promise<string> {
  const { randomUUID } = await import('node:crypto')
  return `msg_${randomUUID()}`
}

/**
 * The headers that sign one attempt.
 * @param secrets as `parseSigningSecrets` gives them
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
