/**
 * `npm start`: runs the bundled action as the runner does and shows what a person would see, in every format. Without an address
 * nothing leaves this machine. Without options it shows two examples. `npm start -- --help` explains the options.
 */
import { execFile } from 'node:child_process'
import { access, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatNames } from '../../src/formats/index.ts'
import { ENTRY, readManifest, runAction, type StepResult } from '../harness/action.ts'
import { startReceiver } from '../harness/receiver.ts'
import { drawDiscord, drawSlack } from './draw.ts'
import { type CommandLine, helpText, parseCommandLine } from './options.ts'
import { type OwnWorkspace, ownWorkspace, UnusableFile } from './own-files.ts'
import { discordPage, slackPage } from './page.ts'
import { prettyJson, section, wrap } from './terminal.ts'

type Inputs = Readonly<Record<string, string>>

const EXAMPLE: Inputs = { packages: 'pytorch torchvision', command: './build.sh pytorch torchvision' }
/** The facts of the example's board. For a person's own build the facts of this machine are shown. */
const EXAMPLE_FACTS = { CUDA_VERSION: '12.2', LSB_RELEASE: '20.04', PYTHON_VERSION: '3.8' }

/** A real run of jetson-containers: one of three packages failed, and the step was green. */
const FAILED_RUN = join(import.meta.dirname, '../fixtures/jetson-containers/multiple-skip-errors')
const FAILED_RUN_INPUTS: Inputs = {
  outcome: 'success',
  command: './build.sh --multiple --skip-errors numpy vllm torchvision',
  'build-log': join(FAILED_RUN, 'build.log'),
  'log-dir': join(FAILED_RUN, 'build-logs'),
}
const FAILED_RUN_FACTS = { CUDA_VERSION: '12.6', LSB_RELEASE: '22.04', PYTHON_VERSION: '3.10' }

const ADDRESSES = ['webhook-url', 'success-webhook-url', 'failure-webhook-url', 'env-file']
/** With one of these a person reports a build of their own: the example's packages and command do not belong to it. */
const OWN_BUILD = ['packages', 'command', 'needs', 'build-log', 'log-dir', 'results']

/** How a format is shown, where it is more than JSON: the path that its receivers have, and what a person sees there. */
interface FormatView {
  readonly path: string
  draw(body: string): string
  page(body: string): string
}

const VIEWS: Readonly<Record<string, FormatView>> = {
  discord: {
    path: '/api/webhooks/1/token',
    draw: (body) => drawDiscord(JSON.parse(body)),
    page: (body) => discordPage(JSON.parse(body)),
  },
  slack: {
    path: '/services/T0/B0/token',
    draw: (body) => drawSlack(JSON.parse(body)),
    page: (body) => slackPage(JSON.parse(body)),
  },
}

/** npm runs scripts in the package's folder; relative paths are meant from the folder where the person is. */
const here = process.env['INIT_CWD'] ?? process.cwd()

// `npm start | head` closes the pipe early.
process.stdout.on('error', () => process.exit())

await access(ENTRY)
const manifest = await readManifest()
process.exitCode = await start(commandLine())

function commandLine(): CommandLine {
  try {
    return parseCommandLine(process.argv.slice(2), Object.keys(manifest.inputs))
  } catch (error) {
    const [reason = '', ...more] = (error instanceof Error ? error.message : String(error)).split(/[.?]\s+/)
    // A value that begins with a dash: the last sentence shows how to write it.
    const remedy = /ambiguous/.test(reason) ? `${more.at(-1)?.replace(/\.$/, '')}. ` : ''
    console.error(
      `${reason.replace(/\.$/, '')}. ${remedy}Nothing was sent. npm start -- --help lists the options.`,
    )
    process.exit(1)
  }
}

async function start({ help, inputs: given, open }: CommandLine): Promise<number> {
  if (help) {
    console.log(helpText(manifest))
    return 0
  }
  const ownBuild = OWN_BUILD.some((name) => name in given)
  const inputs = { outcome: 'success', ...(!ownBuild && EXAMPLE), ...given }
  const facts = ownBuild ? process.env : EXAMPLE_FACTS
  try {
    const problems = await problemsOf(inputs)
    if (problems.length > 0) {
      console.error(`${problems.join('\n')}\nNothing was sent.`)
      return 1
    }
    const real = ADDRESSES.some((name) => given[name]) && given['dry-run'] !== 'true'
    if (!real) console.log('Nothing leaves this machine: a receiver on it accepts the messages.\n')
    await showFormats(inputs, facts, { showStep: !real, title: 'The message', open })
    if (real) return await send({ ...given, outcome: inputs.outcome })
    if (Object.keys(given).length > 0) return 0
    const title = 'A green step, a failed package'
    await showFormats(FAILED_RUN_INPUTS, FAILED_RUN_FACTS, { showStep: true, title, open: false })
    console.log('With your own log: npm start -- --build-log PATH. All options: npm start -- --help')
    return 0
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error
    console.error(`${error.message}. Nothing was sent.`)
    return 1
  }
}

/** What is wrong with the inputs, as the action reports it; nothing is sent. */
async function problemsOf(inputs: Inputs): Promise<readonly string[]> {
  await using own = await ownWorkspace(inputs, here)
  const step = await run(own, { 'dry-run': 'true', 'fail-on-error': 'true', 'github-token': '' }, process.env)
  if (step.exitCode === 0) return []
  const errors = step.commands.filter(({ name }) => name === 'error').map(({ message }) => message)
  return errors.length > 0 ? errors : [`The action failed: ${step.stderr || step.stdout}`]
}

/** Renders the message in every format with a receiver on loopback, and shows what arrived. */
async function showFormats(
  inputs: Inputs,
  facts: NodeJS.ProcessEnv,
  { open, showStep, title }: { open: boolean; showStep: boolean; title: string },
): Promise<void> {
  const wanted = formatNames.filter((name) => ['', 'auto', name].includes(inputs['format'] ?? ''))
  let last: StepResult | undefined
  for (const [at, name] of wanted.entries()) {
    const { draw, page, path = '/' } = VIEWS[name] ?? {}
    await using own = await ownWorkspace(inputs, here)
    await using receiver = await startReceiver()
    const url = receiver.origin + path
    const addresses = {
      'webhook-url': url,
      'success-webhook-url': url,
      'failure-webhook-url': url,
      'env-file': '',
    }
    // A proxy of this machine cannot reach the receiver.
    const env = { ...facts, NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' }
    const step = await run(own, { ...addresses, format: name, 'dry-run': 'false' }, env)
    const outcome = step.outputs['outcome'] ?? ''
    last ??= step
    for (const { body, method } of receiver.requests) {
      if (page) await showPage(name, page(body), open && at === 0)
      else if (open && wanted.length === 1)
        console.log(`The format ${name} is for programs: it has no page.\n`)
      if (draw) console.log(section(`${title}, as a person reads it (${name})`, wrap(draw(body)), outcome))
      console.log(section(`${title}, as it is sent: ${method}, format ${name}`, prettyJson(body), outcome))
    }
    if (receiver.requests.length === 0) console.log(section(`No message in the format ${name}`, logOf(step)))
  }
  if (last && showStep) showStepResult(last)
}

/**
 * Writes the message as a page and prints its path.
 * @param open whether the browser shows it
 */
async function showPage(format: string, html: string, open: boolean): Promise<void> {
  const page = join(await mkdtemp(join(tmpdir(), 'message-')), `${format}.html`)
  await writeFile(page, html)
  console.log(`As a page: file://${page}\n`)
  if (!open) return
  const opener = process.platform === 'darwin' ? 'open' : 'xdg-open'
  execFile(opener, [page], (error) => {
    if (error) console.error(`${opener} could not open the page: open its path in a browser.`)
  })
}

/** Sends the message to the real addresses and shows the step. */
async function send(inputs: Inputs): Promise<number> {
  await using own = await ownWorkspace(inputs, here)
  const step = await run(own, {}, process.env)
  await own.copyBack()
  showStepResult(step)
  if (step.outputs['delivered'] !== 'true') console.error('Not every address accepted the message.')
  return step.outputs['delivered'] === 'false' ? 1 : (step.exitCode ?? 1)
}

/** One step of the runner in that workspace. */
function run(own: OwnWorkspace, change: Inputs, env: NodeJS.ProcessEnv): Promise<StepResult> {
  return runAction({
    inputs: { ...own.inputs, ...change },
    env: { ...env, RUNNER_TEMP: own.temp },
    workspace: own.folder,
  })
}

function showStepResult(step: StepResult): void {
  const outcome = step.outputs['outcome'] ?? ''
  console.log(section(`The step's log (exit code ${step.exitCode})`, logOf(step), outcome))
  const rows = Object.entries(step.outputs).map(([name, value]) => {
    const shown = name === 'payload' ? 'the JSON of the format generic' : value
    return `${name.padEnd(22)} ${shown.startsWith('[{') ? `\n${prettyJson(shown)}` : shown || '(empty)'}`
  })
  console.log(section("The step's outputs", rows.join('\n'), outcome))
}

function logOf({ commands, log, stderr }: StepResult): string {
  const annotations = commands
    .filter(({ name }) => ['notice', 'warning', 'error'].includes(name))
    .map(({ message, name }) => `${name}: ${message}`)
  return wrap([...annotations, ...log, ...(stderr ? [stderr] : [])].join('\n'))
}
