/** A build that other jobs ran: those in `needs`, those of the run `run-id`, and those that wrote the files in `results`. */

import type { RunContext } from '../event.ts'
import { type JobsEvidence, type JobsSummary, summarizeJobs } from '../github/needs-results.ts'
import { fetchOtherRun } from '../github/other-run.ts'
import { positive } from '../github/run-context.ts'
import type { WorkflowRunFindings } from '../github/run-findings.ts'
import { fetchWorkflowRun, loadTriggeringEvent } from '../github/workflow-run.ts'
import type { Need } from '../inputs/needs.ts'
import type { Inputs, Outcome } from '../inputs/read-inputs.ts'
import type { ResultFiles } from '../inputs/result-files.ts'
import { defined } from '../lib/defined.ts'
import { member } from '../lib/json.ts'
import { OUTCOME_PHRASES, STOPPED, stoppedPhrase, UNPROVEN } from '../lib/phrases.ts'
import type { Runtime } from '../lib/runtime.ts'
import { toSingleLine } from '../lib/strings.ts'
import { workspaceOf } from '../lib/workspace.ts'
import {
  type BuildResolution,
  MAX_READING_MS,
  type ReportableOutcome,
  resultFromOutcome,
  skippedBuild,
  supersededBuild,
  withinReadingTime,
} from './resolved-build.ts'

/**
 * The jobs in `needs` together, and the builds in result files.
 * @param needs empty where only files report, or where the input `needs` cannot be read
 */
export async function resolveJobs(
  needs: readonly Need[],
  ownOutcome: Outcome | undefined,
  inputs: Inputs,
  runtime: Runtime,
): Promise<BuildResolution> {
  const [found, files] = await Promise.all([fetchWorkflowRun(inputs, runtime), readFiles(inputs, runtime)])
  const isUnreadable = inputs.subject.kind === 'needs' && needs.length === 0
  const evidence = evidenceOf(needs, found, files)
  const summary = summarizeJobs(isUnreadable ? { ...evidence, unproven: [NEEDS_UNREADABLE] } : evidence)
  const ownFailure = ownOutcome === 'failure' || ownOutcome === 'cancelled' ? ownOutcome : undefined
  if (ownFailure === undefined && summary.isSuperseded && found.newerRun !== undefined)
    return supersededBuild(found.newerRun)
  // Jobs that were stopped did not fail: their message keeps the reason beside the input message.
  const outcome = ownFailure ?? (summary.stopReason === undefined ? summary.outcome : 'cancelled')
  if (outcome === 'skipped') return skippedBuild('list in needs: the jobs that the build waits for as well')
  const stopReason = ownFailure === 'cancelled' ? (found.stopReason?.text ?? STOPPED) : summary.stopReason
  const opening =
    ownFailure && (stopReason === undefined ? OUTCOME_PHRASES.failure : stoppedPhrase(stopReason))
  return reportJobs(
    // What is missing does not hide that this job failed.
    opening ? defined({ ...summary, message: summary.message?.replace(UNPROVEN, opening) }) : summary,
    { outcome, stopReason, run: found.run, mayPing: !summary.isSuperseded },
    inputs,
    files,
  )
}

/** The error about the input has the reason. */
const NEEDS_UNREADABLE = 'the input needs could not be read'

/** GitHub's conclusions of a run in which nothing was built: `action_required` waits for a maintainer's approval. */
const NOTHING_BUILT = new Set(['skipped', 'action_required'])

/** The run of the input `run-id`. Its conclusion decides; files, which a stranger may have written, can only make a failure of it. */
export async function resolveOtherRun(
  runId: number,
  inputs: Inputs,
  runtime: Runtime,
): Promise<BuildResolution> {
  const [answer, files] = await Promise.all([
    fetchOtherRun(runId, inputs, runtime),
    readFiles(inputs, runtime),
  ])
  if ('error' in answer) {
    const error = `The input run-id: nothing can be reported about the run ${runId}: ${answer.error}. It accepts the id of a run of this repository that has ended, and needs the permission actions: read.`
    return { kind: 'nothing', error }
  }
  const { conclusion, isFork, newerRun, run } = answer.value
  if (NOTHING_BUILT.has(conclusion)) {
    return { kind: 'nothing', notice: `The run ${runId} built nothing (${conclusion}), so nothing is sent.` }
  }
  const isGood = conclusion === 'success'
  // GitHub shows it in grey: nothing failed, and nothing is proven to be good.
  const isNeutral = conclusion === 'neutral'
  const result: Need['result'] =
    isGood || isNeutral ? 'success' : conclusion === 'cancelled' ? 'cancelled' : 'failure'
  const wholeRun: Need = defined({
    job: `${run?.workflow ?? 'run'} #${run?.runNumber ?? runId}`,
    result,
    reason: conclusion === 'failure' ? undefined : `ended as ${toSingleLine(conclusion)}`,
    outputs: {},
  })
  const summary = summarizeJobs({
    ...evidenceOf([wholeRun], answer.value, files),
    unproven: isNeutral ? ['the run ended as neutral'] : [],
  })
  if (summary.isSuperseded && newerRun !== undefined) return supersededBuild(newerRun)
  const hasFailed = !isGood || summary.outcome === 'failure'
  const outcome = summary.stopReason !== undefined ? 'cancelled' : hasFailed ? 'failure' : 'success'
  const build: ReportedJobs = {
    outcome,
    stopReason: summary.stopReason,
    run: inputs.runContext ? run : undefined,
    mayPing: !isFork && !summary.isSuperseded,
  }
  return reportJobs(summary, build, inputs, files)
}

function evidenceOf(needs: readonly Need[], { jobs }: WorkflowRunFindings, files: ResultFiles): JobsEvidence {
  return { needs, jobs, reports: files.reports, withoutResults: files.withoutResults }
}

/** What a message about other jobs has beside their summary. */
interface ReportedJobs {
  readonly outcome: ReportableOutcome
  readonly mayPing: boolean
  readonly run: RunContext | undefined
  readonly stopReason: string | undefined
}

function reportJobs(
  summary: JobsSummary,
  build: ReportedJobs,
  { buildLog, logDir, packages }: Inputs,
  files: ResultFiles,
): BuildResolution {
  const { cause, details, message, missing, results, simulated } = summary
  const unverified = build.outcome === 'success' ? summary.unverified : undefined
  const warnings = [
    ...(buildLog !== '' || logDir !== '' ? [LOGS_IGNORED] : []),
    ...files.warnings.slice(0, MAX_WARNINGS),
    ...(missing.length > 0
      ? [`The build is not reported as a success: ${missing.slice(0, MAX_WARNINGS).join('; ')}`]
      : []),
    ...(unverified === undefined ? [] : [`The success is not verified: ${unverified}`]),
  ]
  return {
    kind: 'report',
    build: defined({
      ...resultFromOutcome(build.outcome, warnings),
      results,
      packages: packages.length === 0 ? summary.packages : undefined,
      message: message ?? (build.stopReason === undefined ? undefined : stoppedPhrase(build.stopReason)),
      excerpt: details,
      cause,
      ...build,
      isRemote: true,
      unverified,
      simulated: build.outcome === 'success' ? simulated : undefined,
      // The input message must not hide that results are missing.
      overridden: missing.length > 0,
    }),
  }
}

/** Annotations of one kind: GitHub shows ten for a step. */
const MAX_WARNINGS = 5

const LOGS_IGNORED =
  'With the input needs, results or run-id the message is about other jobs: build-log and log-dir are ignored here. Set them in the jobs that build, and pass on their payload'

const NO_FILES: ResultFiles = { reports: [], withoutResults: [], warnings: [] }

/** The files of the input `results`, in {@link MAX_READING_MS} at most. */
async function readFiles(
  { results, subject }: Inputs,
  { clock, env }: Pick<Runtime, 'clock' | 'env'>,
): Promise<ResultFiles> {
  if (results.length === 0) return NO_FILES
  const { readResultFiles } = await import('../inputs/result-files.ts')
  const ownRun = positive(env['GITHUB_RUN_ID'])
  const reportedRun = subject.kind === 'run' ? subject.runId : await triggeringRun(env)
  const files = readResultFiles(results, {
    runIds: ownRun === undefined ? [] : [ownRun, reportedRun].filter((id) => id !== undefined),
    workspace: workspaceOf(env),
    runnerTemp: env['RUNNER_TEMP'] ?? '',
    now: new Date(clock.now()),
  })
  return withinReadingTime(clock, files, { ...NO_FILES, withoutResults: results, warnings: [FILES_TOO_SLOW] })
}

/** The run that a `workflow_run` workflow follows: its artifacts may be downloaded without the input `run-id`. */
async function triggeringRun(env: Runtime['env']): Promise<number | undefined> {
  const id = member(member(await loadTriggeringEvent(env), 'workflow_run'), 'id')
  return typeof id === 'number' ? id : undefined
}

const FILES_TOO_SLOW = `The input results: the files could not be read within ${MAX_READING_MS / 1000} s`
