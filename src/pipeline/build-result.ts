/** Finds out how the build ended: what the workflow reports, corrected by what its logs and the results of its jobs prove. */

import type { BuildResult } from '../build-log/analyze.ts'
import type { PackageResult } from '../event.ts'
import { fetchWorkflowRun } from '../github/workflow-run.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import { defined } from '../lib/defined.ts'
import { errorName } from '../lib/errors.ts'
import { STOPPED, stoppedPhrase } from '../lib/phrases.ts'
import type { Runtime } from '../lib/runtime.ts'
import { workspaceOf } from '../lib/workspace.ts'
import type { Redactor } from '../redaction/redactor.ts'
import {
  type BuildResolution,
  MAX_READING_MS,
  type ReportableOutcome,
  type ResolvedBuild,
  resultFromOutcome,
  skippedBuild,
  statusOf,
  supersededBuild,
  withinReadingTime,
} from './resolved-build.ts'

/**
 * Finds out how the build ended. Precedence: `run-id`, then `needs`, then `results`, then `build-log`/`log-dir`, then `outcome`. With
 * one of the first three, local logs are ignored; a failure or cancellation of this job outranks `needs` and `results`.
 */
export async function resolveBuild(
  inputs: Inputs,
  runtime: Runtime,
  redactor: Redactor,
): Promise<BuildResolution> {
  const { results, subject } = inputs
  if (subject.kind === 'invalid' || subject.kind === 'started') return { kind: 'nothing' }
  if (subject.kind !== 'job' || (results.length > 0 && subject.outcome !== 'skipped')) {
    return resolveElsewhere(subject, inputs, runtime)
  }
  const { outcome } = subject
  if (outcome === 'skipped')
    return skippedBuild("leave the input outcome out: the job's own status is reported then")
  // The request takes up to seconds: it runs while the logs are read.
  const workflowRun = fetchWorkflowRun(inputs, runtime)
  const result = await resolveLogs(outcome, inputs, runtime, redactor)
  const { newerRun, run, stopReason } = await workflowRun
  if (newerRun !== undefined) return supersededBuild(newerRun)
  const isSuperseded = stopReason?.kind === 'superseded'
  const reason = outcome === 'cancelled' ? (stopReason?.text ?? STOPPED) : undefined
  const build = defined({
    ...result,
    // What a newer run builds in its place did not fail.
    results: isSuperseded ? result.results.map(resultAsSkipped) : result.results,
    message: result.message ?? (reason === undefined ? undefined : stoppedPhrase(reason)),
    outcome,
    isRemote: false,
    run,
    stopReason: reason,
    mayPing: !isSuperseded,
  })
  return { kind: 'report', build }
}

/** The builds of other jobs. */
async function resolveElsewhere(
  subject: Exclude<Inputs['subject'], { kind: 'invalid' | 'started' }>,
  inputs: Inputs,
  runtime: Runtime,
): Promise<BuildResolution> {
  const { resolveJobs, resolveOtherRun } = await import('./jobs-result.ts')
  if (subject.kind === 'run') return resolveOtherRun(subject.runId, inputs, runtime)
  return subject.kind === 'needs'
    ? resolveJobs(subject.needs, subject.ownOutcome, inputs, runtime)
    : resolveJobs([], subject.outcome, inputs, runtime)
}

function resultAsSkipped(result: PackageResult): PackageResult {
  return result.status === 'failure' ? { ...result, status: 'skipped' } : result
}

/** What the logs prove where the workflow sets any; otherwise what it reports. At most {@link MAX_READING_MS}. */
export async function resolveLogs(
  outcome: ReportableOutcome,
  { attachLog, buildLog, logDir, logLines, packages }: Inputs,
  { clock, env, machine }: Pick<Runtime, 'clock' | 'env' | 'machine'>,
  redactor: Redactor,
): Promise<BuildResult> {
  if (buildLog === '' && logDir === '') return resultFromOutcome(outcome)
  const reportedStatus = statusOf(outcome)
  const workspace = workspaceOf(env)
  const { analyzeBuildLog } = await import('../build-log/analyze.ts')
  const analysis = analyzeBuildLog({
    buildLog,
    logDir,
    logLines,
    reportedStatus,
    cancelled: outcome === 'cancelled',
    packages,
    workspace,
    runnerTemp: env['RUNNER_TEMP'] ?? '',
    now: new Date(clock.now()),
    listedLogs: attachLog ? MAX_LISTED_LOGS : 0,
    redact: (text) => redactor.scan(text),
  })
  const result = analysis.then((found) => appendResourceUsage(found, workspace, machine.root))
  const safe = result.catch((error: unknown) => resultFromOutcome(outcome, [brokenOff(error)]))
  return withinReadingTime(clock, safe, resultFromOutcome(outcome, [TOO_SLOW]))
}

/** Logs of failures that are counted for the message; the first of them are attached. */
const MAX_LISTED_LOGS = 100

const TOO_SLOW = `The logs could not be read within ${MAX_READING_MS / 1000} s: the message is sent without them`

/** For a log of a shape that this action cannot handle: the message is sent without it. */
function brokenOff(error: unknown): string {
  return `The logs could not be read to their end (${errorName(error)} in this action): the message is sent without them`
}

/** A build that begins now: only what the inputs and the run contain. */
export async function resolveStartedBuild(inputs: Inputs, runtime: Runtime): Promise<ResolvedBuild> {
  const { run } = await fetchWorkflowRun({ ...inputs, subject: { kind: 'job', outcome: 'success' } }, runtime)
  return defined({
    ...resultFromOutcome('success'),
    outcome: 'success' as const,
    isRemote: false,
    mayPing: false,
    run,
  })
}

/** Appends memory or disk figures to the excerpt for out-of-memory and no-space. */
async function appendResourceUsage(
  result: BuildResult,
  workspace: string,
  root: string,
): Promise<BuildResult> {
  const exhausted = (['out-of-memory', 'no-space'] as const).filter((kind) => result.causes?.includes(kind))
  if (exhausted.length === 0) return result
  const { resourceUsage, systemResources } = await import('../machine/resources.ts')
  const resources = systemResources(root, workspace)
  const figures = (await Promise.all(exhausted.map((kind) => resourceUsage(kind, resources)))).flat()
  const excerpt = [result.excerpt ?? '', figures.join('\n')].filter((part) => part !== '').join('\n\n')
  return excerpt === '' ? result : { ...result, excerpt }
}
