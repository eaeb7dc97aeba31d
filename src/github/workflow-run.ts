/** The workflow run that the message is about: from the runner's variables, and from GitHub's API where that adds something. */

import type { RunContext, Status } from '../event.ts'
import type { Inputs, Subject } from '../inputs/read-inputs.ts'
import { defined } from '../lib/defined.ts'
import { jobStart } from '../lib/job-start.ts'
import type { Runtime } from '../lib/runtime.ts'
import type { CurrentJob } from './jobs.ts'
import { apiUrl, positive, readTriggeringEvent, runContext } from './run-context.ts'
import type { RunQuery, WorkflowRunFindings } from './run-findings.ts'

/** A person waits for the message, not for its link. */
const TIMEOUT_MS = 5000

/** A job on a self-hosted runner takes five days at most (docs.github.com, "Actions limits"): beyond that the clock was set in between. */
const MAX_JOB_SECONDS = 5 * 24 * 3600

/**
 * The run of this step. Never throws, and takes five seconds at most: a late message is worse than one without a link.
 *
 * The API is not asked about a success whose job id is known: the page of the job follows from the id, its duration from when the
 * runner made its folder for it.
 */
export async function fetchWorkflowRun(inputs: Inputs, runtime: Runtime): Promise<WorkflowRunFindings> {
  const { jobId, runContext: wanted, subject } = inputs
  const { clock, commands, env } = runtime
  if (!wanted) return { jobs: [] }
  const event = await loadTriggeringEvent(env)
  const isOwnJob = subject.kind === 'job'
  const context = runContext(env, event, isOwnJob ? jobId : '')
  if (!context) return { jobs: [] }
  const run = isOwnJob
    ? defined({ ...context, durationSeconds: await secondsSinceStart(env, clock.now()) })
    : withoutRunner(context)
  const query = runQuery(inputs, runtime, context)
  if (!query || !needsApi(subject, query.own)) return { run, jobs: [] }
  const { fetchOtherJobs, fetchOwnJob } = await import('./run-queries.ts')
  const found = isOwnJob
    ? await fetchOwnJob(query, run, subject.outcome === 'cancelled')
    : await fetchOtherJobs(query, run, hasFailedJob(subject))
  if ('value' in found) return found.value
  commands.debug(`GitHub's API gave nothing about this run: ${found.error}`)
  return { run, jobs: [], error: found.error }
}

function needsApi(subject: Subject, own: CurrentJob): boolean {
  return subject.kind !== 'job' || subject.outcome !== 'success' || own.id === undefined
}

function hasFailedJob(subject: Subject): boolean {
  return subject.kind === 'needs' && subject.needs.some(({ result }) => result === 'failure')
}

/**
 * What requests about this run need. Undefined without a token, or where the address of the API is unusable.
 *
 * @param context the run of this step
 */
export function runQuery(
  { githubToken, jobId }: Inputs,
  { clock, env, fetch, signal, userAgent }: Runtime,
  { job, repository, runAttempt, runId, runner = '' }: RunContext,
): RunQuery | undefined {
  const api = apiUrl(env)
  if (githubToken === '' || api === undefined) return undefined
  return {
    api: { apiUrl: api, token: githubToken, repository, timeoutMs: TIMEOUT_MS, signal, fetch, userAgent },
    attempt: { runId, runAttempt },
    own: defined({ id: positive(jobId), key: job, runner }),
    now: () => clock.now(),
  }
}

/** The seconds since this job started, by this machine's clock. */
async function secondsSinceStart(env: Runtime['env'], now: number): Promise<number | undefined> {
  const start = await jobStart(env['RUNNER_TEMP'])
  const seconds = start ? Math.round((now - start.getTime()) / 1000) : -1
  return seconds >= 0 && seconds <= MAX_JOB_SECONDS ? seconds : undefined
}

/** The run without `failed_step` where the build is reported as a success. */
export function withoutFailedStepOnSuccess(status: Status, { failedStep, ...run }: RunContext): RunContext {
  return failedStep !== undefined && status === 'failure' ? { ...run, failedStep } : run
}

/** The runner of the notifying job did not build what the message is about. */
function withoutRunner({ runner: _, ...run }: RunContext): RunContext {
  return run
}

/** The webhook payload that started this run. `node:fs/promises` is loaded only where there is one to read. */
export function loadTriggeringEvent(env: Runtime['env']): Promise<unknown> {
  return readTriggeringEvent(env, async (path) => (await import('node:fs/promises')).readFile(path, 'utf8'))
}
