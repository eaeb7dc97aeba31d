/** Finds out from the logs how a build really ended: its status, each package's result, the cause, and the lines that show it. */

import type { PackageResult, Status } from '../event.ts'
import { jobStart } from '../lib/job-start.ts'
import { SIMULATED } from '../lib/phrases.ts'
import { type OpenLog, openBuildLogs } from './build-logs.ts'
import type { CauseKind } from './cause-rule.ts'
import { type Diagnosis, diagnose } from './diagnose.ts'
import { evaluateRun } from './evaluate-run.ts'
import { renderExcerpt } from './excerpt.ts'
import { type FailedLog, findFailedLogs } from './failed-logs.ts'
import { checkFreshness } from './freshness.ts'
import type { LogPlaces } from './log-file.ts'
import { hasEarlierFailure, mergeEarlierRuns, mergeLogs } from './merge-runs.ts'
import { aboutPackages, causeLine, failureMessage, listPackages } from './message.ts'
import { NO_OUTCOME, type PackageOutcome, type RunOutcome } from './run-outcome.ts'
import { analyzeStageLogs, openStages } from './stage-evidence.ts'
import { redactOrDrop, tryOrWarn } from './try-or-warn.ts'

/** Which logs to read, and what the workflow reports. */
export interface BuildLogRequest {
  /** The input `build-log`: files that tee wrote, as paths or globs, one a line. */
  readonly buildLog?: string
  /** The input `log-dir`: jetson-containers' log folder. */
  readonly logDir?: string
  /** How many lines to quote; 0 for none. */
  readonly logLines: number
  /** What the workflow reports. */
  readonly reportedStatus: Status
  /** The workflow reports that the build was cancelled or ran out of time. */
  readonly cancelled: boolean
  /** The input `packages`. */
  readonly packages: readonly string[]
  /** Relative paths start in the workspace; logs lie in it or in the runner's temporary folder. */
  readonly workspace?: string
  readonly runnerTemp?: string
  readonly now: Date
  /** How many logs of a failure to list in `failedLogs`; by default none. */
  readonly listedLogs?: number
  /** Takes every secret out of a text. It is given whole passages, before any line is cut. A text that it refuses is not quoted. */
  readonly redact: (text: string) => Promise<string>
}

/** What the workflow reports, corrected by what the logs prove. */
export interface BuildResult {
  readonly status: Status
  /** The packages really built, where the workflow set none or a wildcard. */
  readonly packages?: readonly string[]
  readonly results: readonly PackageResult[]
  /** One line; absent where the logs show nothing that the workflow does not know. */
  readonly message?: string
  /** One line about the cause of a failure, the package first: `vllm (1 of 3 packages), build phase: compiler error`. */
  readonly cause?: string
  /** On failure only: the lines that show the cause. */
  readonly excerpt?: string
  /** On failure only, and where they were asked for: the logs of what failed. */
  readonly failedLogs?: readonly FailedLog[]
  /** The kinds of causes of what failed, each once; absent where none is known. */
  readonly causes?: readonly CauseKind[]
  /** How long the build took, as far as its log states it. */
  readonly durationSeconds?: number
  /** Why a reported success could not be checked although a log was set: `build.log is empty`. */
  readonly unverified?: string
  /** jetson-containers ran with `--simulate`. */
  readonly simulated?: true
  readonly warnings: readonly string[]
  /** The workflow reports success and the logs prove the opposite. */
  readonly overridden: boolean
}

/**
 * Reads the logs that the inputs set. Never throws, whatever they contain and whether or not they exist: what cannot be used becomes a
 * warning, and what the workflow reports stands.
 */
export async function analyzeBuildLog(request: BuildLogRequest): Promise<BuildResult> {
  const roots = [request.workspace, request.runnerTemp].flatMap((root) => root || [])
  const places: LogPlaces = { roots, cwd: request.workspace || '.' }
  const warnings: string[] = []
  const started = await jobStart(request.runnerTemp)
  const age = checkFreshness(started, request.now)
  const { doubts, logs } = await openBuildLogs(request.buildLog ?? '', places, age, warnings)
  try {
    const runs = logs.map((log) => readRuns(log, started, request, warnings))
    const sources = new Map(
      runs.flatMap(({ log, outcome }) => outcome.results.map((one) => [one, log] as const)),
    )
    const merged = runs.length > 0 ? mergeLogs(runs.map(({ outcome }) => outcome)) : NO_OUTCOME
    const stages = await tryOrWarn(warnings, () => openStages(request.logDir, merged, places, age))
    const asked = request.packages.length > 0 ? request.packages : (merged.asked ?? [])
    const fromStages =
      merged.outcome === 'none' && stages && !merged.simulated
        ? await tryOrWarn(warnings, () =>
            analyzeStageLogs(stages, { ...request, packages: asked }, { age, started }, warnings),
          )
        : undefined
    const outcome = fromStages ?? merged
    const overridden = request.reportedStatus === 'success' && outcome.outcome === 'failure'
    if (overridden) warnings.push(overrideWarning(outcome))
    const status = overridden ? 'failure' : request.reportedStatus
    if (status === 'success') return verifiedSuccess(outcome, runs, doubts, request, warnings)

    const redact = redactOrDrop(request.redact, warnings)
    const { logLines, cancelled } = request
    const log = lastRelevant(runs)
    const logOf = (one: PackageOutcome) => sources.get(one) ?? log
    const diagnosis =
      (await tryOrWarn(warnings, () => diagnose(outcome, logOf, log, stages, { logLines, redact }))) ??
      NO_DIAGNOSIS
    const { listedLogs = 0 } = request
    const failedLogs =
      listedLogs === 0
        ? undefined
        : await tryOrWarn(warnings, () => findFailedLogs(outcome, logOf, log, stages, listedLogs))
    return {
      status,
      ...failureFacts(outcome, diagnosis, cancelled),
      ...aboutPackages(outcome, diagnosis.explained, request),
      ...(failedLogs && { failedLogs }),
      warnings,
      overridden,
    }
  } finally {
    for (const log of logs) await log.file.close()
  }
}

const NO_DIAGNOSIS: Diagnosis = { explained: [], sections: [], hidden: 0 }

/** A log and what became of the runs in it. */
interface LogRuns {
  readonly log: OpenLog
  readonly outcome: RunOutcome
}

function readRuns(
  log: OpenLog,
  started: Date | undefined,
  { reportedStatus }: BuildLogRequest,
  warnings: string[],
): LogRuns {
  const { earlier, lines, linesBeforeGap } = log.scanned
  const last = evaluateRun(lines, linesBeforeGap)
  // A log that this job itself created contains no run of an earlier job.
  const own = started !== undefined && log.file.created !== undefined && log.file.created >= started
  const outcome = own ? mergeEarlierRuns(last, earlier) : last
  if (outcome === last && hasEarlierFailure(earlier))
    warnings.push(
      'The build-log contains several runs, and one before the last had failed; only the last one is reported',
    )
  if (reportedStatus === 'success' && outcome.outcome === 'unfinished')
    warnings.push(
      'The build-log ends before the build did: whether it succeeded is only what the workflow reports',
    )
  // Without a run of this job before it, the evidence may be quoted, or be of another run.
  return { log, outcome: reportedStatus === 'success' && outcome.unproven ? NO_OUTCOME : outcome }
}

/** The log to quote where no package is known to have failed: that of a run that did not succeed. */
function lastRelevant(runs: readonly LogRuns[]): OpenLog | undefined {
  return (runs.findLast(({ outcome }) => outcome.outcome !== 'success') ?? runs.at(-1))?.log
}

function verifiedSuccess(
  outcome: RunOutcome,
  runs: readonly LogRuns[],
  doubts: readonly string[],
  request: BuildLogRequest,
  warnings: readonly string[],
): BuildResult {
  const open = runs
    .filter((run) => run.outcome.outcome === 'unfinished')
    .map(({ log }) => `${log.name} ends before the build did`)
  const unverified = joinDoubts([...doubts, ...open])
  return {
    ...{ status: 'success', warnings, overridden: false },
    ...(outcome.simulated
      ? { results: [], simulated: true as const, message: SIMULATED.message }
      : aboutPackages(outcome, [], request)),
    ...(unverified !== undefined && !outcome.simulated && { unverified }),
    ...(outcome.seconds !== undefined && { durationSeconds: Math.round(outcome.seconds) }),
  }
}

function joinDoubts(doubts: readonly string[]): string | undefined {
  const [first, ...others] = doubts
  return others.length > 0 ? `${first}, and ${others.length} more` : first
}

function failureFacts(
  outcome: RunOutcome,
  diagnosis: Diagnosis,
  cancelled: boolean,
): Omit<BuildResult, 'status' | 'results' | 'warnings' | 'overridden'> {
  const { explained, hidden, sections, unnamed } = diagnosis
  const causes = [...explained, ...(unnamed && !cancelled ? [unnamed] : [])].flatMap(
    ({ cause }) => cause?.kind ?? [],
  )
  const kinds = [...new Set(causes)]
  const message = failureMessage(outcome, diagnosis, cancelled)
  const cause = cancelled && explained.length === 0 ? undefined : causeLine(outcome, diagnosis)
  const quoted = renderExcerpt(sections, hidden)
  return {
    ...(message !== undefined && { message }),
    ...(cause !== undefined && { cause }),
    ...(quoted !== '' && { excerpt: quoted }),
    ...(kinds.length > 0 && { causes: kinds }),
    ...(outcome.seconds !== undefined && { durationSeconds: Math.round(outcome.seconds) }),
  }
}

function overrideWarning({ results }: RunOutcome): string {
  const failed = results.filter(({ status }) => status === 'failure')
  const who = failed.length > 0 ? `${listPackages(failed)} failed` : 'it failed'
  return `The workflow reports success, but the build's log shows that ${who}: a failure is reported. build.sh --multiple exits 0 when a package fails, and without pipefail a pipeline returns tee's exit code`
}
