/** The workflow run that the message is about: from the runner's variables, and from GitHub's API where that adds something. */

import type { RunContext, Status } from '../event.ts'
import type { Inputs, Subject } from '../inputs/read-inputs.ts'
import { defined } from '../lib/defined.ts'
import { jobStart } from '../lib/job-start.ts'
import { member } from '../lib/json.ts'
import type { Runtime } from '../lib/runtime.ts'
import type { ApiClient, ApiOptions, ApiResult } from './api-client.ts'
import type { CurrentJob, Job } from './jobs.ts'
import { findCurrentJob, onlyFailedJob } from './jobs.ts'
import type { JobFacts, RunAttempt, WorkflowRun } from './jobs-api.ts'
import { apiUrl, positive, readTriggeringEvent, runContext, serverUrl } from './run-context.ts'
import type { StopReason } from './stop-reason.ts'

/** A person waits for the message, not for its link. */
const TIMEOUT_MS = 5000

/** A job on a self-hosted runner takes five days at most (docs.github.com, "Actions limits"): beyond that the clock was set in between. */
const MAX_JOB_SECONDS = 5 * 24 * 3600

/** What was found out about the run. */
export interface WorkflowRunFindings {
  /** Undefined outside of Actions and with `run-context: false`. */
  readonly run?: RunContext
  /** The other jobs of this attempt, where the message is about them and the API answered. */
  readonly jobs: readonly Job[]
  /** Why the job of this step was stopped. */
  readonly stopReason?: StopReason
  /** The number of a newer run, where this one was superseded and the API shows one. */
  readonly newerRun?: number
  /** One sentence where the API was asked in vain. */
  readonly error?: string
}

/** What was found out about the run of the input `run-id`. */
export interface OtherRunFindings extends WorkflowRunFindings {
  readonly conclusion: string
  /** The commit comes from another repository: a stranger wrote what was built. */
  readonly isFork: boolean
}

/** The step as this file needs it. */
interface Step {
  readonly api: ApiOptions
  readonly attempt: RunAttempt
  readonly own: CurrentJob
  readonly now: () => number
}

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
  const event = await readTriggeringEvent(env, readEventFile)
  const isOwnJob = subject.kind === 'job'
  const context = runContext(env, event, isOwnJob ? jobId : '')
  if (!context) return { jobs: [] }
  const run = isOwnJob
    ? defined({ ...context, durationSeconds: await secondsSinceStart(env, clock.now()) })
    : withoutRunner(context)
  const step = stepOf(inputs, runtime, context)
  if (!step || !needsApi(subject, step.own)) return { run, jobs: [] }
  const found = isOwnJob
    ? await fetchOwnJob(step, run, subject.outcome === 'cancelled')
    : await fetchOtherJobs(step, run, subject)
  if ('value' in found) return found.value
  commands.debug(`GitHub's API gave nothing about this run: ${found.error}`)
  return { run, jobs: [], error: found.error }
}

function needsApi(subject: Subject, own: CurrentJob): boolean {
  return subject.kind !== 'job' || subject.outcome !== 'success' || own.id === undefined
}

/** Undefined without a token, or where the address of the API is unusable. */
function stepOf(
  { githubToken, jobId }: Inputs,
  { clock, env, fetch, signal, userAgent }: Runtime,
  { job, repository, runAttempt, runId, runner = '' }: RunContext,
): Step | undefined {
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

/** The job of this step. */
async function fetchOwnJob(
  { api, attempt, now, own }: Step,
  run: RunContext,
  isStopped: boolean,
): Promise<ApiResult<WorkflowRunFindings>> {
  return ask(api, async (requests, client, keep) => {
    const { job, jobs, serverTime } = await requests.fetchCurrentJob(client, attempt, own)
    if (!job) return { run, jobs: [], error: `none of the run's ${jobs.length} jobs is certainly this one` }
    const findings = { run: merge(run, requests.factsOfJob(job, serverTime ?? now())), jobs: [] }
    if (!isStopped) return findings
    keep(findings)
    const stopReason = await requests.fetchStopReason(client, job.id).catch(() => undefined)
    keep(defined({ ...findings, stopReason }))
    return defined({
      ...findings,
      stopReason,
      newerRun: stopReason?.kind === 'superseded' ? await newerRunOf(requests, client, attempt) : undefined,
    })
  })
}

/** The other jobs of this attempt, for a message about the jobs in `needs`. */
async function fetchOtherJobs(
  { api, attempt, now, own }: Step,
  run: RunContext,
  subject: Subject,
): Promise<ApiResult<WorkflowRunFindings>> {
  const someFailed = subject.kind === 'needs' && subject.needs.some(({ result }) => result === 'failure')
  return ask(api, async (requests, client, keep) => {
    const { jobs, serverTime } = await requests.fetchJobs(client, attempt)
    const ownId = findCurrentJob(jobs, own)?.id
    const others = jobs.filter(({ id }) => id !== ownId)
    // Where no job in needs failed, a failed job of the run is not one that the message is about.
    const failed = someFailed ? onlyFailedJob(others) : undefined
    const linked = failed ? merge(run, requests.factsOfJob(failed, serverTime ?? now())) : run
    keep({ run: linked, jobs: others })
    const annotated = await requests.withStopReasons(client, others)
    const findings = { run: linked, jobs: annotated }
    keep(findings)
    if (!annotated.some(({ stopReason }) => stopReason?.kind === 'superseded')) return findings
    return defined({ ...findings, newerRun: await newerRunOf(requests, client, attempt) })
  })
}

/**
 * The run of the input `run-id`, with its jobs.
 * @returns an error where the run cannot be read, or has not ended: then nothing true can be reported
 */
export async function fetchOtherRun(
  runId: number,
  inputs: Inputs,
  runtime: Runtime,
): Promise<ApiResult<OtherRunFindings>> {
  const { clock, env } = runtime
  const context = runContext(env, undefined, '')
  const step = context && stepOf(inputs, runtime, context)
  if (!context || !step) return { error: 'it needs the input github-token, and a workflow run to look from' }
  const event = await readTriggeringEvent(env, readEventFile)
  const triggering = member(event, 'workflow_run')
  const attempt = member(triggering, 'id') === runId ? member(triggering, 'run_attempt') : undefined
  return ask(step.api, async (requests, client, keep) => {
    const run = await requests.fetchEndedRun(client, runId, typeof attempt === 'number' ? attempt : undefined)
    const { conclusion } = run
    const isFork = run.headRepository?.toLowerCase() !== context.repository.toLowerCase()
    const page = pageOf(run, context, serverUrl(env) ?? '')
    keep({ run: page, jobs: [], conclusion, isFork })
    const { jobs } = await requests.fetchJobs(client, { runId, runAttempt: run.attempt })
    const failed = onlyFailedJob(jobs)
    const linked = failed
      ? { ...merge(page, requests.factsOfJob(failed, clock.now())), job: failed.name }
      : page
    keep({ run: linked, jobs, conclusion, isFork })
    const annotated = await requests.withStopReasons(client, jobs)
    const findings = { run: linked, jobs: annotated, conclusion, isFork }
    if (!annotated.some(({ stopReason }) => stopReason?.kind === 'superseded')) return findings
    return defined({
      ...findings,
      newerRun: await requests.fetchNewerRun(client, run).catch(() => undefined),
    })
  })
}

/** The run as the message shows it. */
function pageOf(run: WorkflowRun, { repository }: RunContext, server: string): RunContext {
  const attempt = run.attempt > 1 ? `/attempts/${run.attempt}` : ''
  return defined({
    repository,
    workflow: run.workflow,
    job: '',
    runId: run.id,
    runNumber: run.number,
    runAttempt: run.attempt,
    url: `${server}/${repository}/actions/runs/${run.id}${attempt}`,
    ref: run.branch && `refs/heads/${run.branch}`,
    sha: run.sha,
    actor: run.actor,
  })
}

type Requests = typeof import('./jobs-api.ts')

/** Loads the requests and the client only when they are needed. */
async function ask<Value>(
  api: ApiOptions,
  send: (requests: Requests, client: ApiClient, keep: (value: Value) => void) => Promise<Value>,
): Promise<ApiResult<Value>> {
  const [{ withApiClient }, requests] = await Promise.all([
    import('./api-client.ts'),
    import('./jobs-api.ts'),
  ])
  return withApiClient<Value>(api, (client, keep) => send(requests, client, keep))
}

async function newerRunOf(
  requests: Requests,
  client: ApiClient,
  { runAttempt, runId }: RunAttempt,
): Promise<number | undefined> {
  try {
    return await requests.fetchNewerRun(client, await requests.fetchRun(client, runId, runAttempt))
  } catch {
    return undefined
  }
}

/** The run without `failed_step` where the build is reported as a success. */
export function withoutFailedStepOnSuccess(status: Status, { failedStep, ...run }: RunContext): RunContext {
  return failedStep !== undefined && status === 'failure' ? { ...run, failedStep } : run
}

function merge(run: RunContext, { durationSeconds, failedStep, runner, url }: JobFacts): RunContext {
  return {
    ...run,
    ...defined({
      // An address on another host is not a page of this server.
      url: url !== undefined && new URL(url).origin === new URL(run.url).origin ? url : undefined,
      runner,
      failedStep,
      durationSeconds,
    }),
  }
}

/** The runner of the notifying job did not build what the message is about. */
function withoutRunner({ runner: _, ...run }: RunContext): RunContext {
  return run
}

/** Loads `node:fs/promises` only for a run with an event to read. */
async function readEventFile(path: string): Promise<string> {
  return (await import('node:fs/promises')).readFile(path, 'utf8')
}
