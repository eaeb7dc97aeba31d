/**
 * `node test/benchmark/many-failures.ts [rounds]`: memory of a build with 1,000 and 10,000 failed packages over one with a single
 * failure, and time of a `log-dir` with 10,000 files over an empty one, both of the whole process.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as out from '../build-log/output.ts'
import { runAction } from '../harness/action.ts'
import { mark, median } from './figures.ts'

const rounds = Number(process.argv[2] ?? 5)
const folder = await mkdtemp(join(tmpdir(), 'many-failures-'))

/** Writes the process's peak memory to a file when it exits. */
const peakFile = join(folder, 'peak')
const PEAK = `--import=data:text/javascript,${encodeURIComponent(
  `import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(${JSON.stringify(peakFile)}, String(process.resourceUsage().maxRSS)))`,
)}`

async function run(
  inputs: Readonly<Record<string, string>>,
): Promise<{ readonly seconds: number; readonly peak: number }> {
  const step = await runAction({
    workspace: folder,
    env: { NODE_OPTIONS: PEAK },
    inputs: { outcome: 'failure', 'dry-run': 'true', 'log-dir': '', ...inputs },
  })
  return { seconds: step.seconds, peak: Number(await readFile(peakFile, 'utf8')) / 1024 }
}

function logOf(count: number): string {
  const packages = Array.from({ length: count }, (_, index) => `package-${index}`)
  const row = (name: string) =>
    `[14:09:20] error    * ${name} () FAILED  (${out.failedCommand(out.buildLogName(1, 1, name, name))})`
  return out.log(
    out.header({ packages: packages.slice(0, 100), multiple: true, skipErrors: true }),
    '[14:09:20] Build logs at:  /logs/2026/build',
    ...packages.map(row),
  )
}

try {
  console.log(`${mark()}, ${rounds} rounds`)
  for (const count of [1, 1000, 10_000]) await writeFile(join(folder, `${count}.log`), logOf(count))
  await mkdir(join(folder, 'empty/build'), { recursive: true })
  await mkdir(join(folder, 'full/build'), { recursive: true })
  for (let index = 0; index < 10_000; index += 1)
    await writeFile(join(folder, 'full/build', out.buildLogName(1, 1, `p${index}`, `p${index}`)), 'ok\n')
  const peaks = new Map<number, number[]>([
    [1, []],
    [1000, []],
    [10_000, []],
  ])
  const times: Record<'empty' | 'full', number[]> = { empty: [], full: [] }
  for (let round = 0; round < rounds; round += 1) {
    for (const [count, found] of peaks) found.push((await run({ 'build-log': `${count}.log` })).peak)
    for (const name of ['empty', 'full'] as const) times[name].push((await run({ 'log-dir': name })).seconds)
  }
  const single = median(peaks.get(1) ?? [])
  for (const [count, found] of peaks)
    console.log(
      `${count} failed: ${median(found).toFixed(0)} MiB, ${(median(found) - single).toFixed(0)} MiB over a single failure`,
    )
  const [empty, full] = [median(times.empty), median(times.full)]
  console.log(
    `log-dir of 10,000 files: ${(1000 * (full - empty)).toFixed(0)} ms over an empty one (${(1000 * empty).toFixed(0)} ms)`,
  )
} finally {
  await rm(folder, { recursive: true, force: true })
}
