/**
 * `npm run benchmark [rounds]`: time, CPU and memory of one message, as a ratio to the least that Node.js needs for a POST over TLS.
 *
 * Each round runs every contender once, as a whole process against servers on loopback, and divides its figures by those of the floor
 * in the same round. The table has the medians. The first round is not counted: it fills the disk cache.
 */
import { spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAuthority } from '../fault/certificates.ts'
import { runAction, type StepOptions } from '../harness/action.ts'
import { apiJob, githubApi, RUN_ENV } from '../harness/github-api.ts'
import { mark, median } from './figures.ts'

interface Figures {
  readonly wallMs: number
  readonly cpuMs: number
  readonly peakMiB: number
}

const rounds = Number(process.argv[2] ?? 25)
const folder = await mkdtemp(join(tmpdir(), 'benchmark-'))
const authority = createAuthority()
const receiver = createServer(authority.issue('localhost'), (request, response) => {
  request.resume().on('end', () => response.end('{"id":"1290000000000000001"}'))
})
await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done))
const url = `https://localhost:${(receiver.address() as AddressInfo).port}/api/webhooks/1/token`
const job = apiJob()
const api = await githubApi([job])
const ca = join(folder, 'ca.pem')
const floor = join(folder, 'floor.cjs')
const usageFile = join(folder, 'usage.json')
await writeFile(ca, authority.cert)
await writeFile(
  floor,
  `const r = require('node:https').request(${JSON.stringify(url)}, { method: 'POST' }, (s) => s.resume()); r.end('{}')`,
)
const preload = join(import.meta.dirname, '../harness/usage.cjs')
const env = { NODE_EXTRA_CA_CERTS: ca, NODE_OPTIONS: `--require ${preload}`, USAGE_FILE: usageFile }
const workspace = join(folder, 'workspace')
const token: StepOptions = {
  ...{ token: 'ghs_thisIsNoRealToken0123456789', jobId: String(job.id) },
  env: { ...RUN_ENV, GITHUB_API_URL: api.url },
}
const failing = { outcome: 'failure', 'build-log': 'build.log', 'log-dir': 'build-logs' }
const needs = JSON.stringify({
  build: { result: 'failure', outputs: {} },
  test: { result: 'skipped', outputs: {} },
})

const FLOOR = 'bare node:https POST (the floor)'
const contenders: Readonly<Record<string, () => Promise<number>>> = {
  'node -e 0': () => node(['-e', '0']),
  [FLOOR]: () => node([floor]),
  'plain message': () => action({ outcome: 'success' }),
  'with token, success': () => action({ outcome: 'success' }, token),
  'failing, with excerpt': () => action(failing),
  'failing, with excerpt and token': () => action(failing, token),
  'needs, with token': () => action({ outcome: 'success', needs }, token),
}

const figures: Record<string, Figures[]> = {}
const loaded: Record<string, readonly string[]> = {}
try {
  for (let round = 0; round <= rounds; round++) {
    for (const [name, run] of Object.entries(contenders)) {
      const wallMs = await run()
      const { cpuMs, peakMiB, loaded: modules } = JSON.parse(await readFile(usageFile, 'utf8'))
      loaded[name] = modules
      if (round > 0) figures[name] = [...(figures[name] ?? []), { wallMs, cpuMs, peakMiB }]
    }
  }
} finally {
  receiver.close()
  receiver.closeAllConnections()
  await api.close()
  await rm(folder, { recursive: true })
}

console.log(`${mark()}, ${rounds} rounds, medians\n`)
console.log('| | wall, ms | wall × floor | CPU × floor | peak, MiB |\n|---|--:|--:|--:|--:|')
for (const [name, taken] of Object.entries(figures)) {
  const ratio = (figure: 'wallMs' | 'cpuMs') =>
    median(taken.map((one, round) => one[figure] / (figures[FLOOR]?.[round]?.[figure] ?? Number.NaN)))
  const wall = median(taken.map(({ wallMs }) => wallMs)).toFixed(0)
  const peak = median(taken.map(({ peakMiB }) => peakMiB)).toFixed(0)
  console.log(
    `| ${name} | ${wall} | ${ratio('wallMs').toFixed(2)} | ${ratio('cpuMs').toFixed(2)} | ${peak} |`,
  )
}
console.log('\nLoaded:')
for (const [name, modules] of Object.entries(loaded)) console.log(`- ${name}: ${modules.join(' ')}`)

/** Runs the action; milliseconds. */
async function action(inputs: Record<string, string>, options: StepOptions = {}): Promise<number> {
  // Only logs that are newer than the job's start are read.
  await rm(workspace, { recursive: true, force: true })
  const sample = join(import.meta.dirname, '../fixtures/jetson-containers/multiple-skip-errors')
  await cp(sample, workspace, { recursive: true })
  const step = await runAction({
    ...options,
    inputs: {
      ...{ packages: 'pytorch', command: './build.sh pytorch', format: 'discord', 'webhook-url': url },
      ...inputs,
    },
    env: { ...options.env, ...env },
    workspace,
  })
  if (step.exitCode !== 0 || step.outputs['delivered'] !== 'true') throw new Error(step.stdout)
  return step.seconds * 1000
}

/** Runs Node.js; milliseconds. */
async function node(args: readonly string[]): Promise<number> {
  const started = performance.now()
  const child = spawn(process.execPath, args, { stdio: 'ignore', env: { PATH: process.env['PATH'], ...env } })
  await new Promise<void>((done, fail) =>
    child
      .on('error', fail)
      .on('close', (code) => (code === 0 ? done() : fail(new Error(`exit code ${code}`)))),
  )
  return performance.now() - started
}
