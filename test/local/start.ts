/**
 * `npm start`: runs the bundled action the way the runner does and shows what a person would see. Without an address it
 * sends to a receiver of its own on loopback, in both formats; any input of action.yml can be given as `--name value`.
 */
import { access } from 'node:fs/promises'
import { parseArgs, styleText } from 'node:util'
import { ENTRY, readManifest, runAction, type StepResult } from '../harness/action.ts'
import { startReceiver } from '../harness/receiver.ts'
import { drawDiscord } from './draw.ts'

const EXAMPLE = {
  outcome: 'success',
  packages: 'pytorch torchvision',
  command: './build.sh pytorch torchvision',
}
const FACTS = { CUDA_VERSION: '12.2', LSB_RELEASE: '20.04', PYTHON_VERSION: '3.8' }
const ADDRESSES = ['webhook-url', 'success-webhook-url', 'failure-webhook-url', 'env-file']

await access(ENTRY)
const { inputs: declared } = await readManifest()
const given = await parseCommandLine()
const inputs = { ...EXAMPLE, ...given }
const real = ADDRESSES.some((name) => given[name]) || given['dry-run'] === 'true'

/** npm runs scripts in the package's folder: relative paths are meant from where the person is. */
const workspace = process.env['INIT_CWD'] ?? process.cwd()
let step: StepResult
if (real) {
  step = await runAction({ inputs, env: { ...process.env }, workspace })
  showLog(step)
} else {
  await using receiver = await startReceiver()
  const discord = `${receiver.origin}/api/webhooks/1/token`
  const asDiscord = await runAction({
    inputs: { ...inputs, format: 'discord', 'webhook-url': discord },
    env: FACTS,
    workspace,
  })
  step = await runAction({
    inputs: { ...inputs, format: 'generic', 'webhook-url': receiver.origin },
    env: FACTS,
    workspace,
  })
  const [first, second] = receiver.requests
  if (first) show('The message, as a person reads it in Discord', drawDiscord(JSON.parse(first.body)))
  if (first) show(`What arrived, format discord: POST ${first.path}`, first.body)
  if (second) show(`What arrived, format generic: POST ${second.path}`, second.body)
  showLog(asDiscord)
}
show(
  "The step's outputs",
  Object.entries(step.outputs)
    .map(([name, value]) => `${name.padEnd(16)} ${value}`)
    .join('\n'),
)
process.exitCode = step.exitCode ?? 1

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

function show(title: string, text: string): void {
  console.log(`${styleText(['bold', 'inverse'], ` ${title} `)}\n\n${text}\n`)
}
