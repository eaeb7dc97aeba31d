/** Parses the inputs of action.yml, which the runner hands over as `INPUT_*` variables. */

import type { Mentions } from '../event.ts'
import { NOTIFY_ON, type NotifyOn } from '../history/notify.ts'
import type { Env } from '../lib/runtime.ts'
import { nonEmptyLines, toSingleLine } from '../lib/strings.ts'
import { type HeaderSecret, parseHeaders } from './headers.ts'
import { InputError } from './input-error.ts'
import { parseMentions } from './mentions.ts'
import { type Need, parseNeeds } from './needs.ts'
import {
  listed,
  oneOf,
  parseBoolean,
  parseNames,
  parseNumber,
  parsePackages,
  parseRunId,
} from './parse-values.ts'
import { parseSigningSecrets } from './signing-secret.ts'

const OUTCOMES = ['started', 'success', 'failure', 'cancelled', 'skipped'] as const
const SILENT = ['never', 'success', 'always'] as const

/** How the workflow reports that its build ended; the values of GitHub's `job.status` and `steps.ID.outcome`. */
export type Outcome = Exclude<(typeof OUTCOMES)[number], 'started'>

/**
 * Which build the message is about, from the inputs `outcome`, `needs` and `run-id`:
 * - `started`: the build of this job begins now
 * - `job`: the job of this step, which ended as `outcome` reports
 * - `needs`: the jobs that this job waited for, none where the input cannot be read; `ownOutcome` is undefined where the input `outcome`
 *   is empty or unusable
 * - `run`: another run of this repository
 * - `invalid`: no usable input contains an outcome, so nothing is sent
 */
export type Subject =
  | { readonly kind: 'started' }
  | { readonly kind: 'job'; readonly outcome: Outcome }
  | { readonly kind: 'needs'; readonly needs: readonly Need[]; readonly ownOutcome: Outcome | undefined }
  | { readonly kind: 'run'; readonly runId: number }
  | { readonly kind: 'invalid' }

/** The inputs of action.yml, parsed: one member for each, but for those that {@link Subject} combines. */
export interface Inputs {
  readonly subject: Subject
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
  /** Path of the file that remembers past builds; empty for none. */
  readonly history: string
  /** Which builds a message is sent about. */
  readonly notifyOn: NotifyOn
  /** Whether a failure's logs are sent as files. */
  readonly attachLog: boolean
  /** The post to create in a forum channel; empty for none. */
  readonly threadName: string
  /** Which messages make no sound. */
  readonly silent: (typeof SILENT)[number]
  readonly logDir: string
  /** How many lines of a failed stage's log to quote. */
  readonly logLines: number
  /** Seconds for the whole delivery. */
  readonly timeout: number
  readonly failOnError: boolean
  readonly dryRun: boolean
  /** Paths or globs of files in which other jobs report their builds. */
  readonly results: readonly string[]
  /** Where to write the generic payload; empty: nowhere. */
  readonly payloadFile: string
  readonly runContext: boolean
  /** Empty: no API call. */
  readonly githubToken: string
  /** `job.check_run_id`; empty on servers that do not set it. */
  readonly jobId: string
  /** Undefined: nobody is pinged. */
  readonly mentions: Mentions | undefined
}

/** The parsed inputs, and an error for each that is invalid. */
export interface InputsRead {
  readonly inputs: Inputs
  /** One for each invalid input. Its default is used in its place, or nothing where it has none. */
  readonly problems: readonly InputError[]
  /** What `headers` and `signing-secret` hold that must not be shown, whether or not it can be used. */
  readonly secrets: { readonly headers: readonly HeaderSecret[]; readonly signing: readonly string[] }
}

/** Used where an input is empty or invalid; a test compares them with the defaults of action.yml. */
export const DEFAULT_TIMEOUT = 60
const DEFAULT_LOG_LINES = 10
const DEFAULT_ENVIRONMENT = ['CUDA_VERSION', 'LSB_RELEASE', 'PYTHON_VERSION']
const LOG_LINES = { least: 0, most: 200, pattern: /^\d+$/, unit: 'lines' }
const SECONDS_RANGE = { least: 1, most: 3600, pattern: /^\d+(\.\d+)?$/, unit: 'seconds' }

/**
 * Reads every input. Never throws: an invalid value is reported, and its default is used.
 *
 * @param env the step's environment
 * @param formatNames what the input `format` accepts beside `auto`
 */
export function readInputs(env: Env, formatNames: readonly string[]): InputsRead {
  const problems: InputError[] = []
  const text = (name: string) => readInput(env, name)
  /** The parsed input; `fallback` where it is empty or `parse` throws an InputError. */
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
  const headers = parseHeaders(text('headers'))
  const signing = parseSigningSecrets(text('signing-secret'))
  const boolean = (name: string, fallback = false) =>
    parsed(name, fallback, (value) => parseBoolean(name, value))

  const subject = (): Subject => {
    const outcome = parsed<Outcome | 'started' | undefined>('outcome', undefined, (value) =>
      oneOf('outcome', value, OUTCOMES),
    )
    if (outcome === 'started') return { kind: 'started' }
    if (text('run-id') !== '') {
      const runId = parsed<number | undefined>('run-id', undefined, parseRunId)
      return runId === undefined ? { kind: 'invalid' } : { kind: 'run', runId }
    }
    if (text('needs') !== '') {
      const needs = parsed<readonly Need[]>('needs', [], parseNeeds)
      return { kind: 'needs', needs, ownOutcome: outcome }
    }
    if (text('outcome') === '') {
      problems.push(
        new InputError(
          `The input outcome is empty; it accepts ${listed(OUTCOMES)}. Does the step that it names have that id?`,
        ),
      )
    }
    return outcome === undefined ? { kind: 'invalid' } : { kind: 'job', outcome }
  }

  const notifyOn = (): NotifyOn => {
    const value = parsed<NotifyOn>('notify-on', 'always', (given) => oneOf('notify-on', given, NOTIFY_ON))
    if (value !== 'change' || text('history') !== '') return value
    problems.push(
      new InputError(
        'The input notify-on is change, which needs the input history: without it every message is sent',
      ),
    )
    return 'always'
  }

  const inputs: Inputs = {
    subject: subject(),
    packages: parsed<readonly string[]>('packages', [], parsePackages),
    command: text('command'),
    webhookUrl: nonEmptyLines(text('webhook-url')),
    successWebhookUrl: nonEmptyLines(text('success-webhook-url')),
    failureWebhookUrl: nonEmptyLines(text('failure-webhook-url')),
    format: parsed('format', 'auto', (value) => oneOf('format', value, ['auto', ...formatNames])),
    message: toSingleLine(text('message')),
    details: text('details'),
    // An empty value means no facts. An unset variable means that no runner has applied the default.
    environment:
      env['INPUT_ENVIRONMENT'] === undefined
        ? DEFAULT_ENVIRONMENT
        : parsed<readonly string[]>('environment', [], parseNames),
    envFile: text('env-file'),
    headers: headers.headers,
    signingSecret: signing.signingSecrets,
    buildLog: text('build-log'),
    history: text('history'),
    notifyOn: notifyOn(),
    attachLog: boolean('attach-log'),
    threadName: toSingleLine(text('thread-name')),
    silent: parsed<Inputs['silent']>('silent', 'never', (value) => oneOf('silent', value, SILENT)),
    logDir: text('log-dir'),
    logLines: parsed('log-lines', DEFAULT_LOG_LINES, (value) => parseNumber('log-lines', value, LOG_LINES)),
    timeout: parsed('timeout', DEFAULT_TIMEOUT, (value) => parseNumber('timeout', value, SECONDS_RANGE)),
    failOnError: boolean('fail-on-error'),
    // A value that cannot be read may have meant true: nothing is sent then.
    dryRun: text('dry-run') !== '' && boolean('dry-run', true),
    results: nonEmptyLines(text('results')),
    payloadFile: text('payload-file'),
    runContext: boolean('run-context', true),
    githubToken: text('github-token'),
    jobId: text('job-id'),
    mentions: parsed<Mentions | undefined>('mentions', undefined, parseMentions),
  }
  problems.push(...headers.problems, ...signing.problems)
  return { inputs, problems, secrets: { headers: headers.secrets, signing: signing.secrets } }
}

/** One input, trimmed; empty where it is not set. The name of its variable is made as actions/runner does: upper case, spaces as `_`. */
export function readInput(env: Env, name: string): string {
  return (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim()
}
