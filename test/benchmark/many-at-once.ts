/**
 * A matrix of boards that finish together: `node test/benchmark/many-at-once.ts [processes] [timeout]`.
 *
 * Each board runs dist/index.js against one receiver that limits as Discord does, 5 messages in 2 seconds (its staff's figure of 2017),
 * and answers the rest with 429 and its headers. Shows whether all were delivered in time, whether anybody came back before the
 * time it was given, and how the retries spread.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { runAction } from '../harness/action.ts'

const LIMIT = 5
const WINDOW_MS = 2000
/** Wide enough to count by, narrow enough to show a herd. */
const BIN_MS = 250

const processes = Number(process.argv[2] ?? 100)
const timeout = process.argv[3] ?? '60'

/** When a board came, how long after the time it had been told, and what it got. */
interface Arrival {
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
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/42/token`

const results = await Promise.all(
  Array.from({ length: processes }, (_, index) =>
    runAction({
      inputs: {
        outcome: 'success',
        packages: `board-${index}`,
        format: 'discord',
        timeout,
        'webhook-url': url,
      },
    }),
  ),
)
server.close()

const quantile = (sorted: readonly number[], q: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN
const sort = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)
const show = (numbers: readonly number[], digits = 0) =>
  [0, 0.5, 0.9, 1].map((q) => quantile(sort(numbers), q).toFixed(digits)).join(' / ')

const start = Math.min(...arrivals.map(({ at }) => at))
const seconds = (at: number) => (at - start) / 1000
const taken = arrivals.filter((arrival) => arrival.taken)
const late = arrivals.flatMap(({ lateMs }) => (lateMs === undefined ? [] : [lateMs]))
const attempts = results.map(({ outputs }) =>
  Number(JSON.parse(outputs['deliveries'] ?? '[{}]')[0]?.attempts),
)
const bins = new Map<number, number>()
for (const { at } of arrivals) {
  const bin = Math.floor((at - start) / BIN_MS)
  bins.set(bin, (bins.get(bin) ?? 0) + 1)
}
const delivered = results.filter(({ outputs }) => outputs['delivered'] === 'true').length
const least = (Math.ceil(processes / LIMIT) - 1) * (WINDOW_MS / 1000)

console.log(`delivered                          ${delivered} of ${processes}, timeout ${timeout} s`)
console.log(
  `last one taken after               ${Math.max(...taken.map(({ at }) => seconds(at))).toFixed(1)} s; the limit alone needs ${least} s`,
)
console.log(
  `requests                           ${arrivals.length}, of which ${arrivals.length - taken.length} got 429`,
)
console.log(`before the time they were given    ${late.filter((ms) => ms < 0).length}`)
console.log(`after it, ms (least/median/p90/most)   ${show(late)}`)
console.log(`attempts (least/median/p90/most)   ${show(attempts)}`)
console.log(`busiest ${BIN_MS} ms                     ${Math.max(...bins.values())} requests`)
for (const { commands, outputs } of results) {
  if (outputs['delivered'] !== 'true') console.log(`not delivered: ${commands.at(-1)?.message}`)
}
console.log('\nrequests in each second (# taken, . limited):')
for (let second = 0; second <= seconds(Math.max(...arrivals.map(({ at }) => at))); second++) {
  const here = arrivals.filter(({ at }) => Math.floor(seconds(at)) === second)
  const got = here.filter((arrival) => arrival.taken).length
  console.log(`${String(second).padStart(4)} ${'#'.repeat(got)}${'.'.repeat(here.length - got)}`)
}
process.exitCode = delivered === processes && late.every((ms) => ms >= 0) ? 0 : 1
