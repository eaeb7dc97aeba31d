/** The requests to GitHub's REST API about a workflow run and its jobs. */

import { defined } from '../lib/defined.ts'
import { member } from '../lib/json.ts'
import { type ApiClient, ApiError, UNEXPECTED_SHAPE } from './api-client.ts'
import { type CurrentJob, failedStep, findCurrentJob, type Job, parseJob } from './jobs.ts'
import { parseStopReason } from './stop-reason.ts'

/** One attempt of a workflow run. */
export interface RunAttempt {
  readonly runId: number
  readonly runAttempt: number
}

/** Jobs, and the server's time: a Jetson's clock may be years off after a power cut, until it is set over the network. */
export interface FetchedJobs {
  readonly jobs: readonly Job[]
  /** Milliseconds since 1970; undefined where the server did not send its time. */
  readonly serverTime?: number
}

/** Facts about one job for the message. What is not known is absent. */
export interface JobFacts {
  readonly url?: string
  readonly failedStep?: string
  readonly durationSeconds?: number
  readonly runner?: string
}

/** All jobs of an attempt. */
export async function fetchJobs(client: ApiClient, { runAttempt, runId }: RunAttempt): Promise<FetchedJobs> {
  const path = '/actions/runs/{run_id}/attempts/{attempt_number}/jobs'
  const { entries, headers } = await client.list(path, 'jobs', {
    run_id: runId,
    attempt_number: runAttempt,
  })
  return defined({ jobs: parseJobs(entries), serverTime: timeOf(headers['date']) })
}

/**
 * The job that this step runs in: one request with its id, else it is searched among all jobs of the attempt.
 * @returns undefined `job` where none of them is certainly this one
 */
export async function fetchCurrentJob(
  client: ApiClient,
  attempt: RunAttempt,
  own: CurrentJob,
): Promise<FetchedJobs & { readonly job?: Job }> {
  if (own.id === undefined) {
    const fetched = await fetchJobs(client, attempt)
    return defined({ ...fetched, job: findCurrentJob(fetched.jobs, own) })
  }
  const { data, headers } = await client.get('/actions/jobs/{job_id}', { job_id: own.id })
  const [job] = parseJobs([data])
  return defined({ jobs: [], job, serverTime: timeOf(headers['date']) })
}

/** Jobs whose annotations are read at most: each is a request. */
const MAX_ANNOTATED_JOBS = 10

/**
 * The same jobs, with the reason why they were stopped. It is looked up for jobs that were cancelled or ran out of time, and for
 * those that failed at no step, whose runner may be lost. Without the permission `checks: read` the jobs stay as they are.
 */
export async function withStopReasons(client: ApiClient, jobs: readonly Job[]): Promise<readonly Job[]> {
  const stopped = jobs.filter(mayBeStopped).slice(0, MAX_ANNOTATED_JOBS)
  const reasons = new Map(
    await Promise.all(
      stopped.map(async ({ id }) => [id, await fetchStopReason(client, id).catch(() => undefined)] as const),
    ),
  )
  return jobs.map((job) => defined({ ...job, stopReason: reasons.get(job.id) }))
}

function mayBeStopped(job: Job): boolean {
  const { conclusion, steps } = job
  if (conclusion === 'cancelled' || conclusion === 'timed_out') return true
  return conclusion === 'failure' && !steps.some((step) => step.conclusion === 'failure')
}

/**
 * Why this job was stopped.
 * @param jobId also the id of the job's check run
 */
export async function fetchStopReason(client: ApiClient, jobId: number): Promise<Job['stopReason']> {
  const { data } = await client.get('/check-runs/{check_run_id}/annotations', {
    check_run_id: jobId,
    per_page: 100,
  })
  return Array.isArray(data) ? parseStopReason(data) : undefined
}

/** A workflow run as `GET /actions/runs/ID` shows it. */
export interface WorkflowRun {
  readonly id: number
  readonly attempt: number
  readonly number: number
  readonly status: string
  /** Undefined while it runs. */
  readonly conclusion?: string
  readonly workflowId?: number
  readonly workflow: string
  readonly url?: string
  readonly branch?: string
  readonly sha?: string
  readonly actor?: string
  /** `owner/name` of the repository that the commit comes from: another one for a fork's pull request. */
  readonly headRepository?: string
}

/**
 * One attempt of a workflow run.
 * @param runAttempt undefined: the latest
 * @throws ApiError
 */
export async function fetchRun(
  client: ApiClient,
  runId: number,
  runAttempt: number | undefined,
): Promise<WorkflowRun> {
  const path =
    runAttempt === undefined ? '/actions/runs/{run_id}' : '/actions/runs/{run_id}/attempts/{attempt_number}'
  const { data } = await client.get(path, {
    run_id: runId,
    ...(runAttempt !== undefined && { attempt_number: runAttempt }),
  })
  const run = parseWorkflowRun(data)
  if (run?.id !== runId) throw new ApiError(UNEXPECTED_SHAPE)
  return run
}

/**
 * The same, for a run that must have ended.
 * @throws ApiError where it still runs
 */
export async function fetchEndedRun(
  client: ApiClient,
  runId: number,
  runAttempt: number | undefined,
): Promise<WorkflowRun & { readonly conclusion: string }> {
  const run = await fetchRun(client, runId, runAttempt)
  const { conclusion, status } = run
  if (status !== 'completed' || conclusion === undefined) throw new ApiError('the run has not ended')
  return { ...run, conclusion }
}

/**
 * The number of a newer run of the same workflow on the same branch of the same repository; undefined where there is none among the
 * last 30.
 */
export async function fetchNewerRun(
  client: ApiClient,
  { branch, headRepository, number, workflowId }: WorkflowRun,
): Promise<number | undefined> {
  if (branch === undefined || workflowId === undefined) return undefined
  const path = '/actions/workflows/{workflow_id}/runs'
  const { data } = await client.get(path, { workflow_id: workflowId, branch, per_page: 30 })
  const runs = member(data, 'workflow_runs')
  if (!Array.isArray(runs)) return undefined
  return runs
    .flatMap((entry: unknown) => parseWorkflowRun(entry) ?? [])
    .find((run) => run.number > number && run.branch === branch && run.headRepository === headRepository)
    ?.number
}

function parseWorkflowRun(value: unknown): WorkflowRun | undefined {
  const text = (...path: readonly string[]): string | undefined => {
    const found = path.reduce(member, value)
    return typeof found === 'string' && found !== '' ? found : undefined
  }
  const [id, number, attempt, workflowId] = ['id', 'run_number', 'run_attempt', 'workflow_id'].map((name) => {
    const found = member(value, name)
    return typeof found === 'number' && Number.isSafeInteger(found) && found > 0 ? found : undefined
  })
  const status = text('status')
  if (id === undefined || number === undefined || status === undefined) return undefined
  return defined({
    id,
    number,
    attempt: attempt ?? 1,
    status,
    conclusion: text('conclusion'),
    workflowId,
    workflow: text('name') ?? text('path') ?? '',
    url: text('html_url'),
    branch: text('head_branch'),
    sha: text('head_sha'),
    actor: text('triggering_actor', 'login') ?? text('actor', 'login'),
    headRepository: text('head_repository', 'full_name'),
  })
}

function parseJobs(entries: readonly unknown[]): Job[] {
  return entries.map((entry) => {
    const job = parseJob(entry)
    if (!job) throw new ApiError(UNEXPECTED_SHAPE)
    return job
  })
}

/**
 * What the message shows of a job.
 * @param now milliseconds since 1970, for the duration of a job that still runs
 */
export function factsOfJob(job: Job, now: number): JobFacts {
  const seconds =
    job.startedAt === undefined ? -1 : Math.round(((job.completedAt ?? now) - job.startedAt) / 1000)
  return defined({
    url: job.url,
    failedStep: failedStep(job),
    runner: job.runner,
    durationSeconds: seconds >= 0 ? seconds : undefined,
  })
}

function timeOf(date: unknown): number | undefined {
  const time = typeof date === 'string' ? Date.parse(date) : Number.NaN
  return Number.isNaN(time) ? undefined : time
}
