/**
 * The jobs of a workflow run as GitHub's REST API lists them, and which of them a message should lead to.
 * Shapes: docs.github.com/en/rest/actions/workflow-jobs, API version 2022-11-28.
 */

import { member } from '../lib/json.ts'

/** One job of a workflow run. Names are the workflow author's text. */
export interface Job {
  readonly id: number
  /** As displayed: `build`, `build (orin, 12.6)`, `caller / build`, or whatever `name:` says. */
  readonly name: string
  readonly status: string
  /** Where it ended: `success`, `failure`, `cancelled`, `skipped`, `timed_out`, …; absent while it runs. */
  readonly conclusion?: string
  readonly url?: string
  /** The runner it was given to; absent while it waits. */
  readonly runner?: string
  /** Milliseconds since 1970. */
  readonly startedAt?: number
  /** The same; absent while it runs. */
  readonly completedAt?: number
  readonly steps: readonly { readonly name: string; readonly conclusion?: string }[]
}

/** What is known of a job from inside of it. */
export interface CurrentJob {
  /** `job.check_run_id`, where the server tells it. */
  readonly id?: number
  /** `GITHUB_JOB`: the job's key in the workflow file, which is not its displayed name. */
  readonly key: string
  /** `RUNNER_NAME`. */
  readonly runner: string
}

/** One entry of the API's `jobs` list, or nothing when it has not that shape. */
export function parseJob(value: unknown): Job | undefined {
  const field = (key: string) => member(value, key)
  const [id, name, status, steps] = ['id', 'name', 'status', 'steps'].map(field)
  if (typeof id !== 'number' || typeof name !== 'string' || typeof status !== 'string') return undefined
  return {
    id,
    name,
    status,
    ...optional('conclusion', text(field('conclusion'))),
    ...optional('url', webAddress(text(field('html_url')))),
    ...optional('runner', text(field('runner_name'))),
    ...optional('startedAt', time(field('started_at'))),
    ...optional('completedAt', time(field('completed_at'))),
    steps: Array.isArray(steps) ? steps.flatMap(readStep) : [],
  }
}

/**
 * The job this process runs in, or nothing when that is not certain. By its id where that is known. Otherwise a
 * runner works on one job at a time, so the running job on the runner of this name is this one; names are unique
 * in a runner group only, so where several answer to it, the displayed name has to tell.
 */
export function findCurrentJob(jobs: readonly Job[], own: CurrentJob): Job | undefined {
  if (own.id !== undefined) return jobs.find(({ id }) => id === own.id)
  const here = jobs.filter(({ status, runner }) => status === 'in_progress' && runner === own.runner)
  return only(here) ?? only(here.filter(({ name }) => isOfKey(name, own.key)))
}

/** The job that failed, when it is the only one of the run that did. */
export function onlyFailedJob(jobs: readonly Job[]): Job | undefined {
  return only(jobs.filter(({ conclusion }) => conclusion === 'failure' || conclusion === 'timed_out'))
}

/**
 * The jobs that came of one key of the workflow file, one for each leg of its matrix: by their displayed names,
 * so none where the workflow's author gave them other names by `name:`.
 */
export function jobsForKey(jobs: readonly Job[], key: string): Job[] {
  return jobs.filter(({ name }) => isOfKey(name, key) || name.startsWith(`${key} / `))
}

/** The first step that failed; where none did, the one that was running when the job was stopped. */
export function failedStep({ steps }: Job): string | undefined {
  const first = (wanted: string) => steps.find(({ conclusion }) => conclusion === wanted)?.name
  return first('failure') ?? first('cancelled')
}

/** `build` and `build (orin, 12.6)` are of the key `build`, and so are both behind a caller's `nightly / `. */
function isOfKey(name: string, key: string): boolean {
  const called = ` / ${name}`
  return called.endsWith(` / ${key}`) || (called.includes(` / ${key} (`) && called.endsWith(')'))
}

function only<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined
}

function readStep(value: unknown): Job['steps'] {
  const name = member(value, 'name')
  if (typeof name !== 'string') return []
  return [{ name, ...optional('conclusion', text(member(value, 'conclusion'))) }]
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function time(value: unknown): number | undefined {
  const at = Date.parse(text(value) ?? '')
  return Number.isNaN(at) ? undefined : at
}

function webAddress(address: string | undefined): string | undefined {
  return address && /^https?:$/.test(URL.parse(address)?.protocol ?? '') ? address : undefined
}

function optional<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { [key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [key in Name]: Value })
}
