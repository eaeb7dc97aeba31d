/**
 * The jobs of a workflow run as GitHub's REST API lists them, and which of them a message is about. Pure.
 * Shapes: docs.github.com/en/rest/actions/workflow-jobs, API version 2022-11-28.
 */

import { defined } from '../lib/defined.ts'
import { member } from '../lib/json.ts'
import type { StopReason } from './stop-reason.ts'

/** One job of a workflow run. Names are the workflow author's text. */
export interface Job {
  readonly id: number
  /** As displayed: `build`, `build (orin, 12.6)`, `caller / build`, or the value of the job's `name:`. */
  readonly name: string
  readonly status: string
  /** `success`, `failure`, `cancelled`, `skipped`, `timed_out`, …; absent while it runs. */
  readonly conclusion?: string
  readonly url?: string
  /** The runner it was given to; absent while it waits. */
  readonly runner?: string
  /** Milliseconds since 1970. */
  readonly startedAt?: number
  /** The same; absent while it runs. */
  readonly completedAt?: number
  readonly steps: readonly { readonly name: string; readonly conclusion?: string }[]
  /** Why it was stopped, where its annotations were read. */
  readonly stopReason?: StopReason
}

/** What a step knows about its own job. */
export interface CurrentJob {
  /** `job.check_run_id`, where the server sets it. */
  readonly id?: number
  /** `GITHUB_JOB`: the job's key in the workflow file, which is not its displayed name. */
  readonly key: string
  /** `RUNNER_NAME`. */
  readonly runner: string
}

/** One entry of the API's `jobs` list; undefined where it does not have that shape. */
export function parseJob(value: unknown): Job | undefined {
  const field = (key: string) => member(value, key)
  const [id, name, status, steps] = ['id', 'name', 'status', 'steps'].map(field)
  if (typeof id !== 'number' || typeof name !== 'string' || typeof status !== 'string') return undefined
  return defined({
    id,
    name,
    status,
    conclusion: text(field('conclusion')),
    url: webAddress(text(field('html_url'))),
    runner: text(field('runner_name')),
    startedAt: time(field('started_at')),
    completedAt: time(field('completed_at')),
    steps: Array.isArray(steps) ? steps.flatMap(readStep) : [],
  })
}

/**
 * The job this process runs in; undefined where that is not certain. By its id where that is known. Otherwise a runner works on one
 * job at a time, so the running job on the runner of this name is this one. Names of runners are unique in a runner group only: where
 * several runners have it, the displayed name of the job decides.
 */
export function findCurrentJob(jobs: readonly Job[], own: CurrentJob): Job | undefined {
  if (own.id !== undefined) return jobs.find(({ id }) => id === own.id)
  const here = jobs.filter(({ status, runner }) => status === 'in_progress' && runner === own.runner)
  return only(here) ?? only(here.filter(({ name }) => isOfKey(name, own.key)))
}

/** The failed job, where exactly one of the run failed. */
export function onlyFailedJob(jobs: readonly Job[]): Job | undefined {
  return only(jobs.filter(hasFailed))
}

/** The job ended, and well: GitHub counts `neutral` as a success too. */
export function jobSucceeded({ conclusion }: Job): boolean {
  return conclusion === 'success' || conclusion === 'neutral'
}

/** The job ended in any other way than well or skipped. */
export function endedBadly(job: Job): boolean {
  return job.status === 'completed' && !jobSucceeded(job) && job.conclusion !== 'skipped'
}

/** The job failed or ran out of time by its own `timeout-minutes`. */
export function hasFailed({ conclusion }: Job): boolean {
  return conclusion === 'failure' || conclusion === 'timed_out'
}

/**
 * The jobs of one key of the workflow file, one for each leg of its matrix, by their displayed names: none where the workflow sets a
 * `name:` for the job.
 * @param key `build` of `jobs: build:`
 */
export function jobsForKey(jobs: readonly Job[], key: string): Job[] {
  return jobs.filter(({ name }) => isOfKey(name, key) || name.startsWith(`${key} / `))
}

/** The first step that failed; where none did, the one that ran when the job was stopped. */
export function failedStep({ steps }: Job): string | undefined {
  const first = (wanted: string) => steps.find(({ conclusion }) => conclusion === wanted)?.name
  return first('failure') ?? first('cancelled')
}

/**
 * Whether two jobs are legs of one matrix, for names that do not show it (`name: Build ${{ matrix.package }}`): legs have the same steps,
 * whose names may contain the matrix's values. Jobs without steps are compared by the first two words of their names.
 */
export function areSiblings(one: Job, other: Job): boolean {
  if (one.steps.length > 0 && other.steps.length > 0) {
    const same = one.steps.filter(({ name }, index) => other.steps[index]?.name === name).length
    return one.steps.length === other.steps.length && same * 2 >= one.steps.length
  }
  const start = ({ name }: Job) => name.split(' ').slice(0, 2).join(' ')
  return start(one) === start(other)
}

/** `build` and `build (orin, 12.6)` have the key `build`, and so have both behind a caller's `nightly / `. */
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
  return [defined({ name, conclusion: text(member(value, 'conclusion')) })]
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
