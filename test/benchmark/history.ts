/**
 * `node test/benchmark/history.ts [rounds]`: the time of a message with a full history of 2,000 packages over the same message without,
 * whole processes in turns on loopback. The median of the paired ratios, wall time.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { EMPTY_HISTORY } from '../../src/history/history.ts'
import { renderHistory } from '../../src/history/history-render.ts'
import { recordBuild } from '../../src/history/record-build.ts'
import { runAction } from '../harness/action.ts'
import { RUN_ENV } from '../harness/github-api.ts'
import { startReceiver } from '../harness/receiver.ts'
import { finishedBuild } from '../history/builds.ts'
import { mark, median } from './figures.ts'

const rounds = Number(process.argv[2] ?? 30)
const folder = await mkdtemp(path.join(tmpdir(), 'history-'))
const file = path.join(folder, 'history.json')
let history = EMPTY_HISTORY
// With the entries of the build as a whole and of its package, which every message updates.
const good = ['', ...Array.from({ length: 1999 }, (_, at) => `package-${at}`)]
for (let run = 1; run <= 22; run += 1) {
  history = recordBuild(history, finishedBuild({ run, good, seconds: 5000 + run }), 'delivered')
}
const text = renderHistory(history)

await using receiver = await startReceiver()

async function send(number: number, inputs: Record<string, string>): Promise<number> {
  const step = await runAction({
    inputs: { outcome: 'success', packages: 'package-7', 'webhook-url': receiver.origin, ...inputs },
    env: {
      ...RUN_ENV,
      ...{ GITHUB_REPOSITORY: 'lab/images', GITHUB_EVENT_NAME: 'push', RUNNER_TOOL_CACHE: folder },
      GITHUB_RUN_ID: String(1_000_000 + number),
      // The entries name no board.
      RUNNER_ENVIRONMENT: 'github-hosted',
    },
  })
  if (step.exitCode !== 0) throw new Error(step.stdout)
  return step.seconds
}

const ratios: number[] = []
const [withHistory, without]: [number[], number[]] = [[], []]
for (let round = 0; round <= rounds; round += 1) {
  await writeFile(file, text)
  const plain = await send(round, {})
  const full = await send(round, { history: file })
  // The first round warms the disk's cache.
  if (round === 0) continue
  withHistory.push(full)
  without.push(plain)
  ratios.push(full / plain)
}
await rm(folder, { recursive: true })
const ms = (seconds: readonly number[]) => `${(median(seconds) * 1000).toFixed(0)} ms`
console.log(`${mark()}, ${rounds} rounds, a history of 2,000 packages and ${Buffer.byteLength(text)} bytes`)
console.log(`without ${ms(without)}, with ${ms(withHistory)}; paired median × ${median(ratios).toFixed(3)}`)
