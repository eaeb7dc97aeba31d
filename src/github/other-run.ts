/** The run of the input `run-id`, which another workflow reports. */

import type { RunContext } from '../event.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import { defined } from '../lib/defined.ts'
import { member } from '../lib/json.ts'
import type { Runtime } from '../lib/runtime.ts'
import { type ApiResult, withApiClient } from './api-client.ts'
import { onlyFailedJob } from './jobs.ts'
import {
  factsOfJob,
  fetchEndedRun,
  fetchJobs,
  fetchNewerRun,
  type WorkflowRun,
  withStopReasons,
} from './jobs-api.ts'
import { runContext, serverUrl } from './run-context.ts'
import type { OtherRunFindings } from './run-findings.ts'
import { withJobFacts } from './run-queries.ts'
import { loadTriggeringEvent, runQuery } from './workflow-run.ts'

/**
 * The run of the input `run-id`, with its jobs.
 * @param runId GitHub's id of the run; where it triggered this workflow, the attempt that did is taken, else the latest
 * @returns an error where the run cannot be read, or has not ended: then nothing true can be reported
 */
export async function fetchOtherRun(
  runId: number,
  inputs: Inputs,
  runtime: Runtime,
): Promise<ApiResult<OtherRunFindings>> {
  const { clock, env } = runtime
  const context = runContext(env, undefined, '')
  const query = context && runQuery(inputs, runtime, context)
  if (!context || !query) return { error: 'it needs the input github-token, and a workflow run to look from' }
  const event = await loadTriggeringEvent(env)
  const triggering = member(event, 'workflow_run')
  const attempt = member(triggering, 'id') === runId ? member(triggering, 'run_attempt') : undefined
  return withApiClient<OtherRunFindings>(query.api, async (client, keep) => {
    const run = await fetchEndedRun(client, runId, typeof attempt === 'number' ? attempt : undefined)
    const { conclusion } = run
    const isFork = run.headRepository?.toLowerCase() !== context.repository.toLowerCase()
    const page = pageOf(run, context, serverUrl(env) ?? '')
    keep({ run: page, jobs: [], conclusion, isFork })
    const { jobs } = await fetchJobs(client, { runId, runAttempt: run.attempt })
    const failed = onlyFailedJob(jobs)
    const linked = failed
      ? { ...withJobFacts(page, factsOfJob(failed, clock.now())), job: failed.name }
      : page
    keep({ run: linked, jobs, conclusion, isFork })
    const annotated = await withStopReasons(client, jobs)
    const findings = { run: linked, jobs: annotated, conclusion, isFork }
    if (!annotated.some(({ stopReason }) => stopReason?.kind === 'superseded')) return findings
    return defined({
      ...findings,
      newerRun: await fetchNewerRun(client, run).catch(() => undefined),
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
