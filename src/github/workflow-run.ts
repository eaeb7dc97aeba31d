/** The workflow run behind the message: what the runner tells, and what GitHub's API adds to it. */
import { readFile } from 'node:fs/promises'
import type { RunContext, Status } from '../event.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import type { Env, Runtime } from '../lib/runtime.ts'
import type { Job } from './jobs.ts'
import type { FetchJobOptions, FetchJobResult, JobFacts } from './jobs-api.ts'
import { apiUrl, positive, readTriggeringEvent, runContext } from './run-context.ts'

/** A person waits for the message, not for its link. */
const TIMEOUT_MS = 5000

/** What to find out, and by what means. */
export interface WorkflowRunOptions extends Pick<FetchJobOptions, 'now' | 'signal' | 'fetch' | 'userAgent'> {
  readonly env: Env
  /** `job.check_run_id`, or empty where the server does not tell it. */
  readonly jobId: string
  /** Empty: the API is not asked. */
  readonly token: string
  /** The message is about other jobs of this run, not about the one that sends it. */
  readonly reportsOtherJobs: boolean
  /** One of those others failed: only then is a run's only failed job surely one that the message is about. */
  readonly othersFailed: boolean
}

/** What was found. */
export interface WorkflowRunResult {
  /** Absent outside of Actions. */
  readonly run?: RunContext
  /** All jobs of the run, where the message is about them and the API told. */
  readonly jobs: readonly Job[]
  /** One sentence where the API was asked in vain. */
  readonly error?: string
}

/** Never throws, and takes five seconds at most: a message without its link is better than one that is late. */
export async function lookUpRun(question: WorkflowRunOptions): Promise<WorkflowRunResult> {
  const { reportsOtherJobs, env, jobId, othersFailed, token } = question
  const event = await readTriggeringEvent(env, (path) => readFile(path, 'utf8'))
  const run = runContext(env, event, reportsOtherJobs ? '' : jobId)
  if (!run) return { jobs: [] }
  const answer = token === '' ? undefined : await ask(question, run)
  const known = reportsOtherJobs ? withoutRunner(run) : run
  if (answer === undefined) return { run: known, jobs: [] }
  if ('trouble' in answer) return { run: known, jobs: [], error: answer.trouble }
  if (!reportsOtherJobs) return { run: merge(known, answer.facts), jobs: [] }
  return { run: othersFailed ? merge(known, answer.facts) : known, jobs: answer.facts.jobs }
}

/** The run as it is told of a build that ended so: what failed is told of a failure only. */
export function withoutFailedStepOnSuccess(status: Status, { failedStep, ...run }: RunContext): RunContext {
  return failedStep !== undefined && status === 'failure' ? { ...run, failedStep } : run
}

async function ask(question: WorkflowRunOptions, run: RunContext): Promise<FetchJobResult> {
  const { reportsOtherJobs, env, fetch, jobId, now, signal, token, userAgent } = question
  const api = apiUrl(env)
  if (api === undefined) return { trouble: 'GITHUB_API_URL is no web address' }
  const id = positive(jobId)
  const { fetchJob } = await import('./jobs-api.ts')
  return fetchJob({
    ...{ apiUrl: api, fetch, now, signal, token, userAgent, timeoutMs: TIMEOUT_MS },
    ...{ repository: run.repository, runId: run.runId, runAttempt: run.runAttempt },
    own: { ...(id !== undefined && { id }), key: run.job, runner: run.runner ?? '' },
    about: reportsOtherJobs ? 'failed' : 'own',
  })
}

function merge(run: RunContext, { durationSeconds, failedStep, runner, url }: JobFacts): RunContext {
  return {
    ...run,
    // An address on another host is none of this server's pages.
    ...(url !== undefined && new URL(url).origin === new URL(run.url).origin && { url }),
    ...(runner !== undefined && { runner }),
    ...(failedStep !== undefined && { failedStep }),
    ...(durationSeconds !== undefined && { durationSeconds }),
  }
}

/** The runner of the job that only tells had no part in what it tells of. */
function withoutRunner({ runner: _, ...run }: RunContext): RunContext {
  return run
}

/** The run and its jobs; nothing with `run-context: false`. Five seconds at most. */
export async function fetchWorkflowRun(
  { githubToken, jobId, runContext, subject }: Inputs,
  { clock, commands, env, fetch, signal, userAgent }: Runtime,
): Promise<WorkflowRunResult> {
  if (!runContext) return { jobs: [] }
  const needs = subject.kind === 'needs' ? subject.needs : []
  const found = await lookUpRun({
    ...{ env, signal, userAgent, jobId, token: githubToken },
    reportsOtherJobs: needs.length > 0,
    othersFailed: needs.some(({ result }) => result === 'failure'),
    now: () => clock.now(),
    fetch,
  })
  if (found.error) commands.debug(`GitHub's API told nothing of this run: ${found.error}`)
  return found
}
