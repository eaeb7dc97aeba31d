/** A server on loopback that keeps messages as Discord's webhooks do: POST, PATCH and DELETE, threads, and forum posts. */
import { type Answer, type Received, type Receiver, startReceiver } from './receiver.ts'

export interface KeptMessage {
  readonly id: string
  /** The thread of the message; absent in the channel. */
  readonly thread?: string
  readonly body: ReturnType<typeof JSON.parse>
}

export interface DiscordServer extends Receiver {
  readonly url: string
  /** The messages that a person sees now. */
  readonly messages: ReadonlyMap<string, KeptMessage>
  /** Deletes a message, as a person does. */
  delete(id: string): void
  /** `method path` of every request, without the webhook's own path. */
  readonly calls: readonly string[]
}

const WEBHOOK = '/api/webhooks/1290000000000000042/sesame-token-0123456789'

/**
 * @param fault may answer a request instead of Discord; returns whether it did. `undefined` lets Discord answer.
 */
export async function startDiscordServer(
  fault?: (request: Received, response: Parameters<Answer>[1], count: number) => boolean | undefined,
): Promise<DiscordServer> {
  const messages = new Map<string, KeptMessage>()
  const threads = new Set<string>()
  const calls: string[] = []
  let next = 1290000000000001000n
  const receiver = await startReceiver((request, response, count) => {
    const url = new URL(request.path, 'http://127.0.0.1')
    calls.push(`${request.method} ${url.pathname.replace(WEBHOOK, '')}${url.search}`)
    if (fault?.(request, response, count)) return
    const answer = (status: number, json?: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(json === undefined ? undefined : JSON.stringify(json))
    }
    const unknown = (code: number) => answer(404, { code, message: 'Unknown' })
    const [, id] = /\/messages\/(\d+)$/.exec(url.pathname) ?? []
    if (!url.pathname.startsWith(WEBHOOK)) return unknown(10015)
    const thread = url.searchParams.get('thread_id') ?? undefined
    if (thread !== undefined && !threads.has(thread)) return unknown(10003)
    if (request.method === 'POST' && id === undefined) {
      const body = parseBody(request)
      const own = String(next++)
      const opened = body.thread_name === undefined ? thread : own
      if (opened !== undefined) threads.add(opened)
      messages.set(own, { id: own, body, ...(opened !== undefined && { thread: opened }) })
      return answer(200, { id: own, channel_id: opened ?? '42' })
    }
    const message = messages.get(id ?? '')
    if (!message || message.thread !== thread) return unknown(10008)
    if (request.method === 'DELETE') {
      messages.delete(message.id)
      return answer(204)
    }
    messages.set(message.id, { ...message, body: { ...message.body, ...JSON.parse(request.body) } })
    answer(200, { id: message.id })
  })
  return Object.assign(receiver, {
    url: receiver.origin + WEBHOOK,
    messages,
    calls,
    delete: (id: string) => {
      messages.delete(id)
      threads.delete(id)
    },
  })
}

/** The message of a request: its JSON, or the part `payload_json` of a multipart body. */
export function parseBody({ body, headers }: Received): ReturnType<typeof JSON.parse> {
  if (headers['content-type'] === 'application/json') return JSON.parse(body)
  const [, json = ''] = /name="payload_json"\r\n(?:[^\r\n]+\r\n)*\r\n([\s\S]*?)\r\n--/.exec(body) ?? []
  return JSON.parse(json)
}
