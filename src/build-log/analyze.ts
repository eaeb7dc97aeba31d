/** Finds out from the logs how a build really ended: its status, each package's result, the cause, and the lines that show it. */

import { basename } from 'node:path'
import type { PackageResult, Status } from '../event.ts'
import { errorCode } from '../lib/errors.ts'
import { expandGlob, hasWildcard } from '../lib/glob.ts'
import { jobStart } from '../lib/job-start.ts'
import { nonEmptyLines } from '../lib/strings.ts'
import type { CauseKind } from './cause-rule.ts'
import { type Diagnosis, diagnose, type OpenLog } from './diagnose.ts'
import { evaluateRun } from './evaluate-run.ts'
import { excerpt } from './excerpt.ts'
import { type FailedLog, findFailedLogs } from './failed-logs.ts'
import { checkFreshness, type Freshness } from './freshness.ts'
import { LogError, type LogFile, type LogPlaces, openLog, openLogDir } from './log-file.ts'
import { hasEarlierFailure, mergeEarlierRuns, mergeLogs } from './merge-runs.ts'
import { aboutPackages, causeLine, failureMessage, names } from './message.ts'
import { scanLog } from './read-tail.ts'
import type { PackageOutcome, RunOutcome } from './run-outcome.ts'
import { type StageLogs, stageLogs } from './stage-logs.ts'

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

/** More logs than these are not read. */
const MAX_LOGS = 500

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
const NO_OUTCOME: RunOutcome = { outcome: 'none', results: [] }

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
      ? { results: [], simulated: true as const, message: 'Build simulated: nothing was built' }
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
  const quoted = excerpt(sections, hidden)
  return {
    ...(message !== undefined && { message }),
    ...(cause !== undefined && { cause }),
    ...(quoted !== '' && { excerpt: quoted }),
    ...(kinds.length > 0 && { causes: kinds }),
    ...(outcome.seconds !== undefined && { durationSeconds: Math.round(outcome.seconds) }),
  }
}

/**
 * What the stage logs prove. In a folder that earlier runs share, an old log looks like a new one: unless it is known when this job
 * started, only the newest counts, and not against a reported success.
 */
async function analyzeStageLogs(
  stages: StageLogs,
  { cancelled, packages, reportedStatus }: BuildLogRequest,
  { age, started }: { readonly age: (modified: Date) => Freshness; readonly started: Date | undefined },
  warnings: string[],
): Promise<RunOutcome> {
  const newest = await stages.newest()
  await newest?.close()
  if (!newest) {
    warnings.push(
      'The input log-dir points to a folder without a stage log of this job; the message is sent without it',
    )
    return NO_OUTCOME
  }
  const { warning } = age(newest.modified)
  if (warning !== undefined) warnings.push(`The input log-dir points to a folder whose newest log ${warning}`)
  const outcome = await stages.failedBuilds(packages, started ? 'all' : 'newest')
  if (outcome.outcome === 'none' && reportedStatus === 'failure' && !cancelled)
    return stages.failedTest(packages)
  if (started || reportedStatus === 'failure' || outcome.outcome === 'none') return outcome
  const failed = outcome.results.map((result) => result.package).join(', ')
  warnings.push(
    `The log-dir contains a log in which ${failed} failed, and it is not known whether this job wrote it; set the input build-log to find out`,
  )
  return NO_OUTCOME
}

/** A text that could not be searched for secrets is not quoted. */
function redactOrDrop(
  redact: (text: string) => Promise<string>,
  warnings: string[],
): (text: string) => Promise<string> {
  return (text) =>
    redact(text).catch(() => {
      const warning = 'A log could not be searched for secrets; nothing of it is quoted'
      if (!warnings.includes(warning)) warnings.push(warning)
      return ''
    })
}

async function tryOrWarn<T>(warnings: string[], read: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    // A disk that fails while it is read must not stop the message either.
    if (!(error instanceof Error)) throw error
    const code = errorCode(error) ?? error.name
    warnings.push(error instanceof LogError ? error.message : `A log could not be read (${code})`)
    return undefined
  }
}

/** The logs that can be used, and why others leave a success unchecked. */
async function openBuildLogs(
  input: string,
  places: LogPlaces,
  age: (modified: Date) => Freshness,
  warnings: string[],
): Promise<{ readonly logs: readonly OpenLog[]; readonly doubts: readonly string[] }> {
  const logs: OpenLog[] = []
  const doubts: string[] = []
  for (const pattern of nonEmptyLines(input)) {
    const found = await tryOrWarn(warnings, () => expandGlob(pattern, places.cwd))
    const paths = (found ?? []).slice(0, MAX_LOGS - logs.length)
    const opened = logs.length
    const unusable: string[] = []
    for (const path of paths) {
      const log = await tryOrWarn(warnings, () => openFreshLog(path, places, age, warnings, unusable))
      if (log) logs.push(log)
      else if (unusable.length === 0 || !hasWildcard(pattern))
        unusable.push(`${basename(path)} could not be read`)
    }
    if (paths.length === 0) {
      warnings.push(
        `The input build-log points to ${pattern}, which matches no file; the message is sent without it`,
      )
      doubts.push(`${pattern} matches no file`)
    } else if (logs.length === opened) doubts.push(...unusable.slice(0, 1))
  }
  return { logs, doubts }
}

/** Opens a log, unless it is empty or of an earlier job; `unusable` gets the reason. */
async function openFreshLog(
  path: string,
  places: LogPlaces,
  age: (modified: Date) => Freshness,
  warnings: string[],
  unusable: string[],
): Promise<OpenLog | undefined> {
  const name = basename(path)
  const file = await openLog('build-log', path, places).catch((error: unknown) => {
    unusable.push(`${name} ${error instanceof LogError ? error.reason : 'could not be read'}`)
    throw error
  })
  try {
    const { fresh, warning } = age(file.modified)
    if (warning !== undefined) warnings.push(`The input build-log points to ${name}, which ${warning}`)
    const reopen = () => reopenLog(path, places, age)
    if (fresh && file.size > 0) return { name, file, scanned: await scanLog(file), reopen }
    if (fresh)
      warnings.push(`The input build-log points to ${name}, which is empty; the message is sent without it`)
    unusable.push(`${name} is ${fresh ? 'empty' : 'from an earlier run'}`)
  } catch (error) {
    await file.close()
    throw error
  }
  await file.close()
  return undefined
}

async function reopenLog(
  path: string,
  places: LogPlaces,
  age: (modified: Date) => Freshness,
): Promise<LogFile | undefined> {
  const file = await openLog('build-log', path, places).catch(() => undefined)
  if (file && age(file.modified).fresh) return file
  await file?.close()
  return undefined
}

async function openStages(
  name: string | undefined,
  outcome: RunOutcome,
  places: LogPlaces,
  age: (modified: Date) => Freshness,
): Promise<StageLogs | undefined> {
  if (!name) return undefined
  const commands = outcome.results.map(({ failure }: PackageOutcome) => failure?.command)
  const hint = [outcome.failure?.command, ...commands].find((command) => command?.logDir)?.logDir
  return stageLogs(await openLogDir('log-dir', name, places), hint, places, (modified) => age(modified).fresh)
}

function overrideWarning({ results }: RunOutcome): string {
  const failed = results.filter(({ status }) => status === 'failure')
  const who = failed.length > 0 ? `${names(failed)} failed` : 'it failed'
  return `The workflow reports success, but the build's log shows that ${who}: a failure is reported. build.sh --multiple exits 0 when a package fails, and without pipefail a pipeline returns tee's exit code`
}
