/**
 * A receiver with Discord's rate limit of 5 messages in 2 seconds (figure of its staff, 2017). The rest get 429 with Discord's headers.
 * It is a worker, because starting a hundred processes blocks the main thread for seconds. It posts its port first, and the arrivals
 * whenever it gets a message.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parentPort } from 'node:worker_threads'

const LIMIT = 5
const WINDOW_MS = 2000

/** When a board sent a request, how long after the time it was given (milliseconds), and whether the request was accepted. */
export interface Arrival {
  readonly at: number
  readonly lateMs: number | undefined
  readonly taken: boolean
}

const arrivals: Arrival[] = []
const allowedAt = new Map<string, number>()
let windowEnd = 0
let used = 0

/** The bucket of one webhook, as the headers of docs.discord.com/developers/topics/rate-limits describe it. */
function limit(board: string): {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: object
} {
  const now = performance.now()
  if (now >= windowEnd) {
    windowEnd = now + WINDOW_MS
    used = 0
  }
  const taken = used < LIMIT
  const allowed = allowedAt.get(board)
  arrivals.push({ at: now, lateMs: allowed === undefined ? undefined : now - allowed, taken })
  const left = (windowEnd - now) / 1000
  const bucket = {
    'content-type': 'application/json',
    'x-ratelimit-limit': String(LIMIT),
    'x-ratelimit-reset-after': left.toFixed(3),
    'x-ratelimit-bucket': 'a1b2c3',
  }
  if (taken) {
    used++
    return {
      status: 200,
      headers: { ...bucket, 'x-ratelimit-remaining': String(LIMIT - used) },
      body: { id: String(arrivals.length) },
    }
  }
  const retryAfter = Math.ceil(left * 1000) / 1000
  // The header has whole seconds, the body a fraction: the later one binds.
  allowedAt.set(board, now + Math.max(Math.ceil(left), retryAfter) * 1000)
  return {
    status: 429,
    headers: {
      ...bucket,
      'retry-after': String(Math.ceil(left)),
      'x-ratelimit-remaining': '0',
      'x-ratelimit-scope': 'user',
    },
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global: false },
  }
}

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const board = /board-\d+/.exec(Buffer.concat(chunks).toString())?.[0] ?? ''
  const { body, headers, status } = limit(board)
  response.writeHead(status, headers).end(JSON.stringify(body))
})
server.listen(0, '127.0.0.1', () => parentPort?.postMessage((server.address() as AddressInfo).port))
parentPort?.on('message', () => parentPort?.postMessage(arrivals))
