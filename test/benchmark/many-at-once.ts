/**
 * Many boards that finish at the same time: `node test/benchmark/many-at-once.ts [processes] [timeout]`.
 *
 * Each board runs dist/index.js against one receiver with Discord's rate limit (limiter.ts). Prints whether all messages were delivered
 * in time, whether a board retried before the time it was given, and how the retries are distributed.
 */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { runAction } from '../harness/action.ts'
import { mark } from './figures.ts'
import type { Arrival } from './limiter.ts'

/** Seconds that the limit needs for one message: 5 in 2 s. */
const SECONDS_EACH = 0.4
/** Width of a bin, milliseconds. */
const BIN_MS = 250

const processes = Number(process.argv[2] ?? 100)
const timeout = process.argv[3] ?? '60'

const limiter = new Worker(new URL('limiter.ts', import.meta.url))
const [port] = await once(limiter, 'message')
const url = `http://127.0.0.1:${port}/hooks/42/token`

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
limiter.postMessage('report')
const [arrivals = []]: readonly Arrival[][] = await once(limiter, 'message')
await limiter.terminate()

const quantile = (sorted: readonly number[], q: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN
const sort = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)
const show = (numbers: readonly number[]) =>
  [0, 0.5, 0.9, 1].map((q) => quantile(sort(numbers), q).toFixed(0)).join(' / ')

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
const least = (Math.ceil(processes / 5) - 1) * 5 * SECONDS_EACH

console.log(mark())
console.log(`delivered                          ${delivered} of ${processes}, timeout ${timeout} s`)
console.log(
  `last one accepted after            ${Math.max(...taken.map(({ at }) => seconds(at))).toFixed(1)} s; the limit alone needs ${least} s`,
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
console.log('\nrequests in each second (# accepted, . limited):')
for (let second = 0; second <= seconds(Math.max(...arrivals.map(({ at }) => at))); second++) {
  const here = arrivals.filter(({ at }) => Math.floor(seconds(at)) === second)
  const got = here.filter((arrival) => arrival.taken).length
  console.log(`${String(second).padStart(4)} ${'#'.repeat(got)}${'.'.repeat(here.length - got)}`)
}
process.exitCode = delivered === processes && late.every((ms) => ms >= 0) ? 0 : 1
