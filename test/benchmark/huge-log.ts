/**
 * `node test/benchmark/huge-log.ts [rounds] [MiB]`: how much longer a huge log takes, as a ratio to the same run with a small one, in time and
 * peak memory of the whole process. Needs that much room in the temporary folder, for one log at a time.
 */
import { mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { runAction } from '../harness/action.ts'
import { startReceiver } from '../harness/receiver.ts'
import { mark, median } from './figures.ts'

const rounds = Number(process.argv[2] ?? 15)
const mebibytes = Number(process.argv[3] ?? 1024)
const SAMPLE = resolve(import.meta.dirname, '../fixtures/jetson-containers/multiple-stop/build.log')

const folder = await mkdtemp(join(tmpdir(), 'huge-log-'))
await using receiver = await startReceiver()
try {
  const sample = await readFile(SAMPLE, 'utf8')
  // The noise goes where it is in a long build: between what the run was asked for and the error that ended it.
  const cut = sample.indexOf('#7 140.2 FAILED')
  const line =
    '#7 99.0 [1/9] /usr/local/cuda/bin/nvcc -I/opt/vllm/csrc -c /opt/vllm/csrc/attention/kernel.cu -o kernel.o\n'
  const lines = line.repeat(Math.ceil(2 ** 20 / line.length))
  const noises: Readonly<Record<string, string>> = {
    [`${mebibytes} MiB of lines`]: lines,
    [`${mebibytes} MiB that start as jetson-containers' own`]: lines.replaceAll(
      '#7 99.0 [1/9]',
      '[14:09:20] BUILDING',
    ),
    [`${mebibytes} MiB in one line`]: 'x'.repeat(2 ** 20),
  }

  console.log(`${mark()}, ${rounds} rounds, with and without in turns`)
  for (const [name, noise] of Object.entries(noises)) {
    await writeFile(join(folder, 'small.log'), sample)
    await grow(join(folder, 'huge.log'), sample.slice(0, cut), noise, `\n${sample.slice(cut)}`)
    const { size } = await stat(join(folder, 'huge.log'))
    const small: Run[] = []
    const huge: Run[] = []
    for (let round = 0; round <= rounds; round += 1) {
      const pair = [await run('small.log'), await run('huge.log')] as const
      // The first round warms the disk's cache.
      if (round === 0) continue
      small.push(pair[0])
      huge.push(pair[1])
    }
    const time = median(huge.map(({ seconds }) => seconds)) / median(small.map(({ seconds }) => seconds))
    const memory = median(huge.map(({ peak }) => peak)) - median(small.map(({ peak }) => peak))
    console.log(
      `${name.padEnd(52)} ${(size / 2 ** 20).toFixed(0).padStart(5)} MiB  ${time.toFixed(2)} × the time  ${(memory / 1024).toFixed(1).padStart(5)} MiB more`,
    )
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

interface Run {
  readonly seconds: number
  /** Kibibytes. */
  readonly peak: number
}

/** One whole process. Its result must be right: the time of a wrong one is not counted. */
async function run(log: string): Promise<Run> {
  const file = join(folder, 'peak')
  const module = `import { writeFileSync } from 'node:fs'
process.on('exit', () => writeFileSync(${JSON.stringify(file)}, String(process.resourceUsage().maxRSS)))`
  const step = await runAction({
    workspace: folder,
    inputs: { outcome: 'success', 'build-log': log, 'webhook-url': receiver.origin },
    env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(module)}` },
  })
  if (step.outputs['failed-packages'] !== '["vllm"]' || step.outputs['delivered'] !== 'true') {
    throw new Error(`${log} was not reported correctly:\n${step.stdout}`)
  }
  return { seconds: step.seconds, peak: Number(await readFile(file, 'utf8')) }
}

/** Writes a real file, not a sparse one, a MiB at a time. */
async function grow(file: string, head: string, noise: string, end: string): Promise<void> {
  const handle = await open(file, 'w')
  try {
    await handle.write(head)
    for (let count = 0; count < mebibytes; count += 1) await handle.write(noise)
    await handle.write(end)
  } finally {
    await handle.close()
  }
}
