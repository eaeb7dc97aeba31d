/**
 * `node test/benchmark/sweep.ts [rounds]`: the time and memory of a message about many builds, as a ratio to a plain message. Whole
 * processes, by turns, on loopback; medians.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runAction } from '../harness/action.ts'
import { startReceiver } from '../harness/receiver.ts'
import { sweepRows, writeChunks } from '../harness/sweep.ts'
import { mark, median } from './figures.ts'

const rounds = Number(process.argv[2] ?? 15)
await using receiver = await startReceiver()
const folder = await mkdtemp(join(tmpdir(), 'sweep-'))
const measured = join(folder, 'usage')

/** Writes the peak memory of the process, in KiB, and its CPU time, in microseconds, to a file as it exits. */
const meter = `import { writeFileSync } from 'node:fs'; process.on('exit', () => {
  const { maxRSS, systemCPUTime, userCPUTime } = process.resourceUsage()
  writeFileSync(${JSON.stringify(measured)}, JSON.stringify({ peak: maxRSS, cpu: systemCPUTime + userCPUTime })) })`

await writeChunks(join(folder, 'sweep'), sweepRows(667, 75).slice(0, 2000), 40)
await writeChunks(join(folder, 'green'), sweepRows(667, 0).slice(0, 2000), 40)
for (let board = 0; board < 30; board += 1) {
  const home = join(folder, `payloads/board-${board}`)
  await mkdir(home, { recursive: true })
  const isBad = board % 10 === 0
  const payload = {
    status: isBad ? 'failure' : 'success',
    packages: ['pytorch', 'vllm'],
    message: isBad ? 'Build failed: vllm' : 'Build completed successfully',
    ...(isBad && { details: `${'nvcc line of a log\n'.repeat(60)}error: identifier is undefined` }),
    results: [
      { package: 'pytorch', status: 'success' },
      { package: 'vllm', status: isBad ? 'failure' : 'success', ...(isBad && { error: 'compiler error' }) },
    ],
    run: { job: 'build', runner: `board-${board}` },
  }
  await writeFile(join(home, 'payload.json'), JSON.stringify(payload))
}

const contenders: Readonly<Record<string, Record<string, string>>> = {
  plain: { packages: 'pytorch', outcome: 'success' },
  'plain failure with details': { packages: 'pytorch', outcome: 'failure', details: 'Killed' },
  '2,000 rows in 40 files, all green': { results: 'green/**/results.json' },
  '2,000 rows in 40 files, 75 failed': { results: 'sweep/**/results.json' },
  "30 boards' payloads, 3 failed": { results: 'payloads/*/payload.json' },
}

const figures: Record<string, { seconds: number; cpu: number; peak: number }[]> = {}
for (let round = 0; round <= rounds; round += 1) {
  for (const [name, inputs] of Object.entries(contenders)) {
    const step = await runAction({
      workspace: folder,
      inputs: { format: 'discord', 'webhook-url': `${receiver.origin}/api/webhooks/1/t`, ...inputs },
      env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(meter)}` },
    })
    if (step.exitCode !== 0) throw new Error(step.stdout)
    const { cpu, peak } = JSON.parse(await readFile(measured, 'utf8'))
    // The first round warms the disk's cache.
    if (round > 0)
      figures[name] = [...(figures[name] ?? []), { seconds: step.seconds, cpu: cpu / 1e6, peak: peak / 1024 }]
  }
}
await rm(folder, { recursive: true })

console.log(`${mark()}, ${rounds} rounds\n`)
console.log('| message | wall | × plain | CPU | × plain | peak |\n|---|--:|--:|--:|--:|--:|')
const plain = figures['plain'] ?? []
for (const [name, taken] of Object.entries(figures)) {
  const of = (key: 'seconds' | 'cpu' | 'peak') => median(taken.map((figure) => figure[key]))
  const ratio = (key: 'seconds' | 'cpu') =>
    median(taken.map((figure, at) => figure[key] / (plain[at]?.[key] ?? Number.NaN))).toFixed(2)
  const ms = (seconds: number) => `${(seconds * 1000).toFixed(0)} ms`
  console.log(
    `| ${name} | ${ms(of('seconds'))} | ${ratio('seconds')} | ${ms(of('cpu'))} | ${ratio('cpu')} | ${of('peak').toFixed(0)} MiB |`,
  )
}
