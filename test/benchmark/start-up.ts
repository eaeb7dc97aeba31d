/**
 * `node test/benchmark/start-up.ts [rounds]`: what a message costs on the board, as a ratio to the least that Node needs for a
 * POST. Whole processes, in turns, on loopback; medians.
 */
import { spawn } from 'node:child_process'
import { runAction, type StepOptions } from '../harness/action.ts'
import { apiJob, githubApi, RUN_ENV } from '../harness/github-api.ts'
import { startReceiver } from '../harness/receiver.ts'
import { mark, median } from './figures.ts'

const rounds = Number(process.argv[2] ?? 30)
await using receiver = await startReceiver()
const job = apiJob()
const api = await githubApi([job])

const FLOOR = `const r = require('node:http').request('${receiver.origin}', { method: 'POST' }, (s) => s.resume()); r.end('{}')`

const contenders: Readonly<Record<string, () => Promise<number>>> = {
  'node -e 0': () => node('0'),
  'node:http POST, the floor': () => node(FLOOR),
  'this action, generic': () => action({ format: 'generic', 'webhook-url': receiver.origin }),
  'this action, discord': () =>
    action({ format: 'discord', 'webhook-url': `${receiver.origin}/api/webhooks/1/t` }),
  'this action, asking GitHub': () =>
    action(
      { format: 'discord', 'webhook-url': `${receiver.origin}/api/webhooks/1/t` },
      {
        ...{ token: 'ghs_thisIsNoRealToken0123456789', jobId: String(job.id) },
        env: { ...RUN_ENV, GITHUB_API_URL: api.url },
      },
    ),
  'this action, no address': () => action({}),
}

const seconds: Record<string, number[]> = {}
for (let round = 0; round <= rounds; round++) {
  for (const [name, run] of Object.entries(contenders)) {
    const taken = await run()
    // The first round warms the disk's cache.
    if (round > 0) seconds[name] = [...(seconds[name] ?? []), taken]
  }
}
const floor = median(seconds['node:http POST, the floor'] ?? [])
console.log(`${mark()}, ${rounds} rounds`)
for (const [name, taken] of Object.entries(seconds)) {
  console.log(
    `${name.padEnd(28)} ${(median(taken) * 1000).toFixed(0).padStart(5)} ms  ${(median(taken) / floor).toFixed(2)} × the floor`,
  )
}

await api.close()

async function action(inputs: Record<string, string>, options: StepOptions = {}): Promise<number> {
  const step = await runAction({
    inputs: { packages: 'pytorch', command: './build.sh pytorch', ...inputs },
    ...options,
  })
  if (step.exitCode !== 0) throw new Error(step.stdout)
  return step.seconds
}

async function node(code: string): Promise<number> {
  const started = performance.now()
  const child = spawn(process.execPath, ['-e', code], { stdio: 'ignore' })
  await new Promise<void>((done, fail) =>
    child.on('error', fail).on('close', (code) => (code === 0 ? done() : fail(new Error(`${code}`)))),
  )
  return (performance.now() - started) / 1000
}
