/** What GitHub's API is asked about a run and its jobs. Loaded by `import()`: most successes need no request. */

import type { RunContext } from '../event.ts'
import { defined } from '../lib/defined.ts'
import { type ApiClient, type ApiResult, withApiClient } from './api-client.ts'
import { findCurrentJob, onlyFailedJob } from './jobs.ts'
import {
  factsOfJob,
  fetchCurrentJob,
  fetchJobs,
  fetchNewerRun,
  fetchRun,
  fetchStopReason,
  type JobFacts,
  type RunAttempt,
  withStopReasons,
} from './jobs-api.ts'
import type { RunQuery, WorkflowRunFindings } from './run-findings.ts'

/**
 * The job of this step.
 *
 * @param isStopped the job was cancelled or ran out of time: its annotations are read for the reason
 */
export async function fetchOwnJob(
  { api, attempt, now, own }: RunQuery,
  run: RunContext,
  isStopped: boolean,
): Promise<ApiResult<WorkflowRunFindings>> {
  return withApiClient(api, async (client, keep) => {
    const { job, jobs, serverTime } = await fetchCurrentJob(client, attempt, own)
    if (!job) return { run, jobs: [], error: `none of the run's ${jobs.length} jobs is certainly this one` }
    const findings = { run: withJobFacts(run, factsOfJob(job, serverTime ?? now())), jobs: [] }
    if (!isStopped) return findings
    keep(findings)
    const stopReason = await fetchStopReason(client, job.id).catch(() => undefined)
    keep(defined({ ...findings, stopReason }))
    return defined({
      ...findings,
      stopReason,
      newerRun: stopReason?.kind === 'superseded' ? await newerRunOf(client, attempt) : undefined,
    })
  })
}

/**
 * The other jobs of this attempt, for a message about the jobs in `needs`.
 *
 * @param someFailed a job in `needs` failed: only then may the message link to a failed job of the run
 */
export async function fetchOtherJobs(
  { api, attempt, now, own }: RunQuery,
  run: RunContext,
  someFailed: boolean,
): Promise<ApiResult<WorkflowRunFindings>> {
  return withApiClient(api, async (client, keep) => {
    const { jobs, serverTime } = await fetchJobs(client, attempt)
    const ownId = findCurrentJob(jobs, own)?.id
    const others = jobs.filter(({ id }) => id !== ownId)
    const failed = someFailed ? onlyFailedJob(others) : undefined
    const linked = failed ? withJobFacts(run, factsOfJob(failed, serverTime ?? now())) : run
    keep({ run: linked, jobs: others })
    const annotated = await withStopReasons(client, others)
    const findings = { run: linked, jobs: annotated }
    keep(findings)
    if (!annotated.some(({ stopReason }) => stopReason?.kind === 'superseded')) return findings
    return defined({ ...findings, newerRun: await newerRunOf(client, attempt) })
  })
}

async function newerRunOf(client: ApiClient, { runAttempt, runId }: RunAttempt): Promise<number | undefined> {
  try {
    return await fetchNewerRun(client, await fetchRun(client, runId, runAttempt))
  } catch {
    return undefined
  }
}

/** The run with what the API shows of the job that the message is about. */
export function withJobFacts(
  run: RunContext,
  { durationSeconds, failedStep, runner, url }: JobFacts,
): RunContext {
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
