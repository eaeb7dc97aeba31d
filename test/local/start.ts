/**
 * `npm start`: runs the bundled action the way the runner does and shows what a person would see. Without an address it
 * sends to a receiver of its own on loopback, in both formats; any input of action.yml can be given as `--name value`. Without
 * any, a second example shows what becomes of a green step with a failed package.
 */
import { access, cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs, styleText } from 'node:util'
import { ENTRY, readManifest, runAction, type StepResult } from '../harness/action.ts'
import { startReceiver } from '../harness/receiver.ts'
import { drawDiscord } from './draw.ts'

const EXAMPLE = {
  packages: 'pytorch torchvision',
  command: './build.sh pytorch torchvision',
}
/** The example's machine. Of a build of one's own the facts of this one are told. */
const FACTS = { CUDA_VERSION: '12.2', LSB_RELEASE: '20.04', PYTHON_VERSION: '3.8' }
const FAILED_RUN = join(import.meta.dirname, '../fixtures/jetson-containers/multiple-skip-errors')
const ADDRESSES = ['webhook-url', 'success-webhook-url', 'failure-webhook-url', 'env-file']

await access(ENTRY)
const { inputs: declared } = await readManifest()
const given = await parseCommandLine()
/** Whoever names a build of their own must not be told the example's packages or command with it. */
const ownBuild = ['packages', 'command', 'needs', 'build-log', 'log-dir'].some((name) => name in given)
const inputs = { outcome: 'success', ...(!ownBuild && EXAMPLE), ...given }
const real = ADDRESSES.some((name) => given[name]) || given['dry-run'] === 'true'

/** npm runs scripts in the package's folder: relative paths are meant from where the person is. */
const here = process.env['INIT_CWD'] ?? process.cwd()

if (real) {
  const step = await runAction({ inputs, env: { ...process.env }, workspace: here })
  showLog(step)
  showOutputs(step)
  process.exitCode = step.exitCode ?? 1
} else {
  await tellBoth(inputs, here)
  if (Object.keys(given).length === 0) await tellRealFailure()
}

/** Sends to a receiver of its own in both formats and shows everything. */
async function tellBoth(inputs: Record<string, string>, workspace: string): Promise<void> {
  await using receiver = await startReceiver()
  const tell = (format: string, path: string) =>
    runAction({
      inputs: { ...inputs, format, 'webhook-url': receiver.origin + path },
      // A proxy of this machine's could not reach the receiver.
      env: ownBuild ? { ...process.env, NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' } : FACTS,
      workspace,
    })
  const step = await tell('discord', '/api/webhooks/1/token')
  await tell('generic', '/')
  const [first, second] = receiver.requests
  if (first) show('The message, as a person reads it in Discord', drawDiscord(JSON.parse(first.body)))
  if (first) show(`What arrived, format discord: POST ${first.path}`, first.body)
  if (second) show(`What arrived, format generic: POST ${second.path}`, second.body)
  showLog(step)
  showOutputs(step)
  process.exitCode = step.exitCode ?? 1
}

/** A run of jetson-containers that really happened: one package of three failed, and the step was green. */
async function tellRealFailure(): Promise<void> {
  const workspace = await mkdtemp(join(tmpdir(), 'workspace-'))
  try {
    // Copied, so that the log is as young as it is after a build: an old one would rightly not be believed.
    await cp(FAILED_RUN, workspace, { recursive: true })
    await using receiver = await startReceiver()
    const step = await runAction({
      inputs: {
        outcome: 'success',
        command: './build.sh --multiple --skip-errors numpy vllm torchvision',
        'build-log': 'build.log',
        'log-dir': 'build-logs',
        format: 'discord',
        'webhook-url': receiver.origin,
      },
      env: { CUDA_VERSION: '12.6', LSB_RELEASE: '22.04', PYTHON_VERSION: '3.10' },
      workspace,
    })
    const [message] = receiver.requests
    if (message)
      show(
        'And where a green step hides a failure, with the log of a real run',
        drawDiscord(JSON.parse(message.body)),
      )
    showLog(step)
  } finally {
    await rm(workspace, { recursive: true, force: true })
  }
}

/** Every input is an option of the same name. */
async function parseCommandLine(): Promise<Record<string, string>> {
  const options = Object.fromEntries(Object.keys(declared).map((name) => [name, { type: 'string' as const }]))
  try {
    const { values } = parseArgs({ options })
    return Object.fromEntries(
      Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    )
  } catch (error) {
    const names = Object.keys(declared).map((name) => `  --${name}`)
    console.error(
      `${error instanceof Error ? error.message.split('.')[0] : error}. The options are the inputs of action.yml:\n${names.join('\n')}`,
    )
    process.exit(2)
  }
}

function showLog({ commands, exitCode, log, stderr }: StepResult): void {
  const annotations = commands
    .filter(({ name }) => ['notice', 'warning', 'error'].includes(name))
    .map(({ message, name }) => `${name}: ${message}`)
  show(
    `The step's log (exit code ${exitCode})`,
    [...annotations, ...log, ...(stderr ? [stderr] : [])].join('\n'),
  )
}

function showOutputs({ outputs }: StepResult): void {
  const rows = Object.entries(outputs).map(([name, value]) => `${name.padEnd(16)} ${value}`)
  show("The step's outputs", rows.join('\n'))
}

function show(title: string, text: string): void {
  console.log(`${styleText(['bold', 'inverse'], ` ${title} `)}\n\n${text}\n`)
}
