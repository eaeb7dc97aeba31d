/** Runs the bundled action as the Actions runner does, and reads its outputs. Used by the scenario tests and by `npm start`. */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'

const ROOT = resolve(import.meta.dirname, '../..')

/** The entry that users run; `npm run coverage` puts a bundle with source maps in its place. */
export const ENTRY = process.env['ACTION_ENTRY'] ?? join(ROOT, 'dist/index.js')

/** action.yml, as far as it is used here. */
export interface Manifest {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
  readonly runs: { readonly using: string; readonly main: string }
}

/** action.yml, parsed. */
export async function readManifest(): Promise<Manifest> {
  return parse(await readFile(join(ROOT, 'action.yml'), 'utf8'))
}

export interface StepOptions {
  /** The step's `with:`. Other inputs get the default of action.yml. */
  readonly inputs?: Readonly<Record<string, string>>
  /** The step's `env:`. Of this process's environment only `PATH` and `HOME` are added. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** `job.status` for the default of `outcome`. */
  readonly jobStatus?: string
  /** `github.token`, for defaults that use it. */
  readonly token?: string
  /** `job.check_run_id`: github.com sets it, Enterprise Server does not. */
  readonly jobId?: string
  /** The step's working folder and `GITHUB_WORKSPACE`; by default a new, empty one. */
  readonly workspace?: string
  /** ISO time at which the clock of the process stands still. */
  readonly at?: string
  /** The command that runs Node; by default this process's own. */
  readonly node?: readonly string[]
  /** Seconds after which the process is killed, so that a hang fails its own test. Default: 120. */
  readonly limit?: number
  /** Receives the process, e.g. to send it a signal. */
  readonly onSpawn?: (child: { kill(signal: NodeJS.Signals): boolean }) => void
}

/** One workflow command, as the runner parses it. */
export interface Command {
  readonly name: string
  readonly message: string
}

export interface StepResult {
  /** `null` when the process was killed. */
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
  readonly commands: readonly Command[]
  /** The log without workflow commands. */
  readonly log: readonly string[]
  readonly masks: readonly string[]
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  readonly seconds: number
}

/** Spawns the action and waits until it exits. */
export async function runAction(options: StepOptions = {}): Promise<StepResult> {
  const { inputs } = await readManifest()
  for (const name of Object.keys(options.inputs ?? {})) {
    if (!(name in inputs)) throw new Error(`action.yml has no input ${name}`)
  }
  const folder = await mkdtemp(join(tmpdir(), 'runner-'))
  try {
    const files = Object.fromEntries(
      ['OUTPUT', 'STEP_SUMMARY', 'STATE', 'ENV', 'PATH'].map((name) => [
        `GITHUB_${name}`,
        join(folder, name),
      ]),
    )
    for (const file of Object.values(files)) await writeFile(file, '')
    const workspace = options.workspace ?? join(folder, 'workspace')
    if (!options.workspace) await import('node:fs/promises').then(({ mkdir }) => mkdir(workspace))
    const temp = join(folder, '_temp')
    const given = Object.entries(inputs).map(([name, { default: value = '' }]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      options.inputs?.[name] ?? evaluate(value, options),
    ])
    const env = {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      // Set by `npm run coverage`.
      NODE_V8_COVERAGE: process.env['NODE_V8_COVERAGE'],
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: temp,
      ...files,
      ...Object.fromEntries(given),
      ...options.env,
    }
    const clock = options.at ? ['--import', clockModule(options.at)] : []
    const started = performance.now()
    const [command = process.execPath, ...args] = options.node ?? []
    const child = spawn(command, [...args, ...clock, ENTRY], {
      cwd: workspace,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const killer = setTimeout(() => child.kill('SIGKILL'), (options.limit ?? 120) * 1000)
    options.onSpawn?.(child)
    const [stdout, stderr, exitCode] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done)),
    ])
    clearTimeout(killer)
    const parsed = parseLog(stdout)
    return {
      exitCode,
      stdout,
      stderr,
      ...parsed,
      masks: parsed.commands.filter(({ name }) => name === 'add-mask').map(({ message }) => message),
      outputs: parseFileCommands(await readFile(join(folder, 'OUTPUT'), 'utf8')),
      summary: await readFile(join(folder, 'STEP_SUMMARY'), 'utf8'),
      seconds: (performance.now() - started) / 1000,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Evaluates the three expressions that defaults use, and throws on any other. */
function evaluate(value: string, { jobId = '', jobStatus = 'success', token = '' }: StepOptions): string {
  return value.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_whole, expression: string) => {
    if (expression === 'job.status') return jobStatus
    if (expression === 'github.token') return token
    if (expression === 'job.check_run_id') return jobId
    throw new Error(`the harness cannot evaluate ${expression}`)
  })
}

/** A module that stops `Date` at this time; `performance` and timers continue. */
function clockModule(at: string): string {
  const code = `const at = ${Date.parse(at)}; const Real = Date
globalThis.Date = class extends Real { constructor(...a) { super(...(a.length ? a : [at])) } static now() { return at } }`
  return `data:text/javascript,${encodeURIComponent(code)}`
}

/**
 * Reads a log the way the runner does (actions/runner, ActionCommand.cs): a line that starts with `::` after white space, or
 * holds `##[` anywhere, is a command if its name is one that the runner knows; `%25 %0D %0A` are unescaped.
 */
export function parseLog(stdout: string): {
  readonly commands: readonly Command[]
  readonly log: readonly string[]
} {
  const commands: Command[] = []
  const log: string[] = []
  for (const line of stdout.split(/\r\n|\n|\r/)) {
    const match =
      /^\s*::([\w-]+)(?: [^:]*)?::(.*)$/.exec(line) ?? /##\[([\w-]+)(?: [^\]]*)?\](.*)$/.exec(line)
    if (match) {
      const [, name = '', message = ''] = match
      commands.push({
        name,
        message: message.replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%25/g, '%'),
      })
    } else if (line !== '') log.push(line)
  }
  return { commands, log }
}

/** `name<<delimiter`, the lines of the value, the delimiter. */
function parseFileCommands(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const [, name, delimiter] = /^(.+?)<<(.+)$/.exec(lines[at] ?? '') ?? []
    if (!name || !delimiter) continue
    const end = lines.indexOf(delimiter, at + 1)
    if (end < 0) throw new Error(`the output ${name} has no end`)
    outputs[name] = lines.slice(at + 1, end).join('\n')
    at = end
  }
  return outputs
}

async function text(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
