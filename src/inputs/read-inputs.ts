/** Strings from the runner -> Inputs. Reads no environment of its own: it is handed one. */

import type { Mentions } from '../event.ts'
import type { Env } from '../lib/runtime.ts'
import { nonEmptyLines, toSingleLine } from '../lib/strings.ts'
import { parseHeaders } from './headers.ts'
import { InputError } from './input-error.ts'
import { parseMentions } from './mentions.ts'
import { type Need, parseNeeds } from './needs.ts'
import { listed, oneOf, parseBoolean, parseNames, parseNumber, parsePackages } from './parse-values.ts'
import { parseSigningSecrets } from './signing-secret.ts'

const OUTCOMES = ['success', 'failure', 'cancelled', 'skipped'] as const

/** What the workflow claims about its build; the words of GitHub's `job.status` and `steps.ID.outcome`. */
export type Outcome = (typeof OUTCOMES)[number]

/** What the workflow asked for, one member for each input of action.yml. */
export interface Inputs {
  /** Absent where the input was no outcome: then only `needs` can truthfully tell anything. */
  readonly outcome: Outcome | undefined
  readonly packages: readonly string[]
  readonly command: string
  /** One URL a line, as given: not parsed yet. */
  readonly webhookUrl: readonly string[]
  readonly successWebhookUrl: readonly string[]
  readonly failureWebhookUrl: readonly string[]
  /** `auto` or the name of a format. */
  readonly format: string
  readonly message: string
  readonly details: string
  /** Names of the facts to report, in order. */
  readonly environment: readonly string[]
  readonly envFile: string
  /** For generic endpoints; names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly signingSecret: readonly string[]
  readonly buildLog: string
  readonly logDir: string
  /** How many lines of a failed stage's log to quote. */
  readonly logLines: number
  /** Seconds for the whole delivery. */
  readonly timeout: number
  readonly failOnError: boolean
  readonly dryRun: boolean
  /** The jobs to report instead of this one; empty where none are. Absent where the input was none of that. */
  readonly needs: readonly Need[] | undefined
  readonly runContext: boolean
  /** Empty: no API call. */
  readonly githubToken: string
  /** `job.check_run_id`: not on every server. */
  readonly jobId: string
  /** Absent: nobody. */
  readonly mentions: Mentions | undefined
}

/** What was read, and what was wrong with it. */
export interface InputsRead {
  readonly inputs: Inputs
  /** One for each input that could not be used as it stands; its default, or nothing, took its place. */
  readonly problems: readonly InputError[]
}

/** Used where an input is empty or unusable; a test holds them equal to the defaults of action.yml. */
export const DEFAULT_TIMEOUT = 60
const DEFAULT_LOG_LINES = 10
const DEFAULT_ENVIRONMENT = ['CUDA_VERSION', 'LSB_RELEASE', 'PYTHON_VERSION']
const LOG_LINES = { least: 0, most: 200, pattern: /^\d+$/, unit: 'lines' }
const SECONDS = { least: 1, most: 3600, pattern: /^\d+(\.\d+)?$/, unit: 'seconds' }

/**
 * Reads every input from `INPUT_*` variables (the name upper-cased, spaces turned to `_`, hyphens kept: actions/runner).
 * Never throws: a bad value costs its own input, not the message.
 */
export function readInputs(env: Env, formatNames: readonly string[]): InputsRead {
  const problems: InputError[] = []
  const text = (name: string) => readInput(env, name)
  /** The input as `parse` sees it; `fallback` where it is empty or `parse` refuses it. */
  const parsed = <T>(name: string, fallback: T, parse: (value: string) => T): T => {
    const value = text(name)
    if (value === '') return fallback
    try {
      return parse(value)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      problems.push(error)
      return fallback
    }
  }
  const boolean = (name: string, fallback = false) =>
    parsed(name, fallback, (value) => parseBoolean(name, value))

  if (text('outcome') === '' && text('needs') === '') {
    problems.push(
      new InputError(
        `The input outcome is empty; it accepts ${listed(OUTCOMES)}. Does the step that it names have that id?`,
      ),
    )
  }
  const inputs: Inputs = {
    outcome: parsed<Outcome | undefined>('outcome', undefined, (value) => oneOf('outcome', value, OUTCOMES)),
    packages: parsed<readonly string[]>('packages', [], parsePackages),
    command: text('command'),
    webhookUrl: nonEmptyLines(text('webhook-url')),
    successWebhookUrl: nonEmptyLines(text('success-webhook-url')),
    failureWebhookUrl: nonEmptyLines(text('failure-webhook-url')),
    format: parsed('format', 'auto', (value) => oneOf('format', value, ['auto', ...formatNames])),
    message: toSingleLine(text('message')),
    details: text('details'),
    // Empty, it asks for no facts; where it is not set at all, no runner has filled the default in.
    environment:
      env['INPUT_ENVIRONMENT'] === undefined
        ? DEFAULT_ENVIRONMENT
        : parsed<readonly string[]>('environment', [], parseNames),
    envFile: text('env-file'),
    headers: parsed<Inputs['headers']>('headers', {}, parseHeaders),
    signingSecret: parsed<readonly string[]>('signing-secret', [], parseSigningSecrets),
    buildLog: text('build-log'),
    logDir: text('log-dir'),
    logLines: parsed('log-lines', DEFAULT_LOG_LINES, (value) => parseNumber('log-lines', value, LOG_LINES)),
    timeout: parsed('timeout', DEFAULT_TIMEOUT, (value) => parseNumber('timeout', value, SECONDS)),
    failOnError: boolean('fail-on-error'),
    dryRun: boolean('dry-run'),
    needs: parsed<readonly Need[] | undefined>('needs', text('needs') === '' ? [] : undefined, parseNeeds),
    runContext: boolean('run-context', true),
    githubToken: text('github-token'),
    jobId: text('job-id'),
    mentions: parsed<Mentions | undefined>('mentions', undefined, parseMentions),
  }
  return { inputs, problems }
}

/** One input, trimmed; `''` where it is not set. */
export function readInput(env: Env, name: string): string {
  return (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim()
}
