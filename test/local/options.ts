/** The command line of `npm start`: every input of action.yml is an option of the same name. */
import { parseArgs } from 'node:util'
import type { Manifest } from '../harness/action.ts'
import { wrap } from './terminal.ts'

/** One example for each input, as a person would type it. */
export const EXAMPLES: Readonly<Record<string, string>> = {
  outcome: '--outcome failure',
  packages: '--packages "pytorch vllm"',
  command: '--command "./build.sh --multiple pytorch vllm"',
  'webhook-url': '--webhook-url "https://discord.com/api/webhooks/ID/TOKEN"',
  'success-webhook-url': '--success-webhook-url "https://builds.example.com/hook"',
  'failure-webhook-url': '--failure-webhook-url "https://builds.example.com/alarm"',
  format: '--format generic',
  message: '--message "Nightly build of the robots lab"',
  details: '--details "Ask in the robots channel"',
  environment: '--environment "CUDA_VERSION L4T_VERSION"',
  'env-file': '--env-file ~/jetson-containers/.env',
  headers: '--headers "X-Lab: robots"',
  'signing-secret': '--signing-secret "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"',
  'build-log': '--build-log ~/jetson-containers/build.log',
  'log-dir': '--log-dir ~/jetson-containers/logs/20260101_120000',
  'log-lines': '--log-lines 30',
  timeout: '--timeout 20',
  'fail-on-error': '--fail-on-error true',
  'dry-run': '--dry-run true',
  needs: `--needs '{"build":{"result":"failure","outputs":{}}}'`,
  'run-context': '--run-context false',
  'github-token': '--github-token ""',
  'job-id': '--job-id 51725241954',
  mentions: '--mentions 123456789012345678',
  results: '--results "results-*.json"',
  'payload-file': '--payload-file payload.json',
  'run-id': '--run-id 17534829101',
  'thread-name': '--thread-name "Nightly builds"',
  silent: '--silent success',
  history: '--history builds.json',
  'notify-on': '--notify-on change',
  'attach-log': '--attach-log true',
}

/** What `npm start` was given. */
export interface CommandLine {
  readonly inputs: Readonly<Record<string, string>>
  readonly help: boolean
  /** Show the message in the browser. */
  readonly open: boolean
}

/**
 * Parses the arguments.
 * @throws Error that names the unknown option or the missing value
 */
export function parseCommandLine(args: readonly string[], names: readonly string[]): CommandLine {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
      help: { type: 'boolean', short: 'h' },
      open: { type: 'boolean' },
    },
  })
  const { help = false, open = false, ...inputs } = values
  return {
    inputs: Object.fromEntries(
      Object.entries(inputs).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
    help: help === true,
    open: open === true,
  }
}

/** The text of `--help`. */
export function helpText({ inputs }: Manifest): string {
  const options = Object.entries(inputs).map(([name, { default: value = '', description }]) =>
    [
      `  --${name}`,
      `      ${description}`,
      `      Default: ${defaultOf(name, value)}`,
      ...(EXAMPLES[name] ? [`      Example: ${commandLines(EXAMPLES[name], 8)}`] : []),
    ].join('\n'),
  )
  return wrap(`Usage: npm start -- [options]

Runs the bundled action as the runner does, and shows the message in every format.
Without options it shows two examples. Without an address nothing leaves this machine.
With an address (webhook-url, success-webhook-url, failure-webhook-url or env-file) the message is sent for real.

Your own log, of any age, from any folder:

  ${commandLines('--build-log ~/jetson-containers/build.log --log-dir ~/jetson-containers/logs/20260101_120000', 4)}

  --open
      Open the message as a page in the browser. Its path is always printed.
  --help
      Show this text.

Every input of action.yml is an option:

${options.join('\n\n')}
`)
}

/** The command with these options, one a line where it is long: a shell joins the lines when they are pasted. */
function commandLines(options: string, indent: number): string {
  const command = `npm start -- ${options}`
  if (command.length <= 60) return command
  return command.replace(/ (?=--\w)/g, ` \\\n${' '.repeat(indent)}`)
}

/** The default as it is here: expressions are GitHub's. */
function defaultOf(name: string, value: string): string {
  if (name === 'outcome') return 'success'
  return value === '' || value.startsWith('${{') ? 'none' : value
}
