/** What the logs tell about a build: its true status, each package's result, the reason, and the lines that show it. */

import type { PackageResult, Status } from '../event.ts'
import { errorCode } from '../lib/errors.ts'
import { jobStart } from '../lib/job-start.ts'
import type { CauseKind } from './cause-rules.ts'
import { type Diagnosis, diagnose, type OpenLog } from './diagnose.ts'
import { excerpt } from './excerpt.ts'
import { checkFreshness, type Freshness } from './freshness.ts'
import { LogError, type LogPlaces, openLog, openLogDir } from './log-file.ts'
import { mergeEarlierRuns, tellsOfFailure } from './merge-runs.ts'
import { aboutPackages, failureMessage, names } from './message.ts'
import { type LogScan, scanLog } from './read-tail.ts'
import { evaluateRun, type RunOutcome } from './run-outcome.ts'
import { type StageLogs, stageLogs } from './stage-logs.ts'

/** Which logs to read, and what the workflow says of the build. */
export interface BuildLogRequest {
  /** The input `build-log`: what tee wrote. */
  readonly buildLog?: string
  /** The input `log-dir`: jetson-containers' log folder. */
  readonly logDir?: string
  /** How many lines to quote; 0 for none. */
  readonly logLines: number
  /** What the workflow says. */
  readonly reportedStatus: Status
  /** The workflow says that the build was cancelled or ran out of time. */
  readonly cancelled: boolean
  /** The input `packages`. */
  readonly packages: readonly string[]
  /** Relative paths start in the workspace; logs lie in it or in the runner's temporary folder. */
  readonly workspace?: string
  readonly runnerTemp?: string
  readonly now: Date
  /** Takes every secret out of a text. It is given whole passages, before any line is cut. What it refuses is not quoted. */
  readonly redact: (text: string) => Promise<string>
}

/** The workflow's claim, corrected by what the logs prove. */
export interface BuildResult {
  readonly status: Status
  /** The packages really built, where the workflow named none or a wildcard. */
  readonly packages?: readonly string[]
  readonly results: readonly PackageResult[]
  /** One line; absent where the logs tell nothing about packages. */
  readonly message?: string
  /** On failure only: the lines that show why. */
  readonly excerpt?: string
  /** The kinds of causes of what failed, each once; absent where none is known. */
  readonly causes?: readonly CauseKind[]
  readonly warnings: readonly string[]
  /** The workflow claims success and the logs prove the opposite. */
  readonly overridden: boolean
}

/**
 * Reads the logs that the inputs name. Never throws for what they hold or whether they are there: what cannot be used becomes
 * a warning, and the claim of the workflow stands.
 */
export async function analyzeBuildLog(request: BuildLogRequest): Promise<BuildResult> {
  const roots = [request.workspace, request.runnerTemp].flatMap((root) => root || [])
  const places: LogPlaces = { roots, cwd: request.workspace || '.' }
  const warnings: string[] = []
  const started = await jobStart(request.runnerTemp)
  const age = checkFreshness(started, request.now)
  const log = await tryOrWarn(warnings, () => openBuildLog(request.buildLog, places, age, warnings))
  try {
    const lastRun: RunOutcome = log
      ? evaluateRun(log.scanned.lines, log.scanned.linesBeforeGap)
      : { outcome: 'none', results: [] }
    // A log that this job itself made holds no run of an earlier job.
    const own = started !== undefined && log?.file.created !== undefined && log.file.created >= started
    const merged = own ? mergeEarlierRuns(lastRun, log.scanned.earlier) : lastRun
    const stages = await tryOrWarn(warnings, () => openStages(request.logDir, merged, places, age))
    const asked = request.packages.length > 0 ? request.packages : (merged.asked ?? [])
    const verdict =
      merged.outcome === 'none' && stages
        ? ((await tryOrWarn(warnings, () =>
            analyzeStageLogs(stages, { ...request, packages: asked }, { age, started }, warnings),
          )) ?? merged)
        : merged
    if (log)
      warnings.push(...evidenceWarnings(merged === lastRun ? log.scanned.earlier : [], verdict, request))

    const overridden = request.reportedStatus === 'success' && verdict.outcome === 'failure'
    if (overridden) warnings.push(overrideWarning(verdict))
    const status = overridden ? 'failure' : request.reportedStatus
    if (status === 'success') return { status, ...aboutPackages(verdict, [], request), warnings, overridden }

    const redact = redactOrDrop(request.redact, warnings)
    const why = (await tryOrWarn(warnings, () => diagnose(verdict, log, stages, redact))) ?? NOTHING
    const causes =
      why.fatalCause && !request.cancelled ? [why.fatalCause] : why.explained.map(({ cause }) => cause)
    const kinds = [...new Set(causes.flatMap((cause) => cause?.kind ?? []))]
    const message = failureMessage(verdict, why, request.cancelled)
    const quoted = excerpt(why.sections, request.logLines)
    return {
      status,
      ...aboutPackages(verdict, why.explained, request),
      ...(message !== undefined && { message }),
      ...(quoted !== '' && { excerpt: quoted }),
      ...(kinds.length > 0 && { causes: kinds }),
      warnings,
      overridden,
    }
  } finally {
    await log?.file.close()
  }
}

const NOTHING: Diagnosis = { explained: [], sections: [] }

/**
 * What the stage logs prove. In a folder that earlier runs share, an old log looks like a new one: unless it is known when this job
 * started, only the newest may speak, and not against a reportedStatus success.
 */
async function analyzeStageLogs(
  stages: StageLogs,
  { cancelled, reportedStatus, packages }: BuildLogRequest,
  { age, started }: { readonly age: (modified: Date) => Freshness; readonly started: Date | undefined },
  warnings: string[],
): Promise<RunOutcome> {
  const newest = await stages.newest()
  await newest?.close()
  if (!newest) {
    warnings.push(
      'The input log-dir names a folder without a stage log of this job; the message is sent without it',
    )
    return { outcome: 'none', results: [] }
  }
  const { warning } = age(newest.modified)
  if (warning !== undefined) warnings.push(`The input log-dir names a folder whose newest log ${warning}`)
  const verdict = await stages.verdict(packages, started ? 'all' : 'newest')
  if (verdict.outcome === 'none' && reportedStatus === 'failure' && !cancelled)
    return stages.brokenTest(packages)
  if (started || reportedStatus === 'failure' || verdict.outcome === 'none') return verdict
  const failed = verdict.results.map((result) => result.package).join(', ')
  warnings.push(
    `The log-dir holds a log in which ${failed} failed, and it is not known whether this job wrote it; the input build-log would tell`,
  )
  return { outcome: 'none', results: [] }
}

/** A text that could not be searched for secrets does not leave. */
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

async function tryOrWarn<T>(warnings: string[], open: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await open()
  } catch (error) {
    // A disk that fails while it is read must not cost the message either.
    if (!(error instanceof Error)) throw error
    const code = errorCode(error) ?? error.name
    warnings.push(error instanceof LogError ? error.message : `A log could not be read (${code})`)
    return undefined
  }
}

async function openBuildLog(
  name: string | undefined,
  places: LogPlaces,
  age: (modified: Date) => Freshness,
  warnings: string[],
): Promise<OpenLog | undefined> {
  if (!name) return undefined
  const file = await openLog('build-log', name, places)
  try {
    const { fresh, warning } = age(file.modified)
    if (warning !== undefined) warnings.push(`The input build-log names a file that ${warning}`)
    if (fresh && file.size === 0)
      warnings.push('The input build-log names an empty file; the message is sent without it')
    if (fresh && file.size > 0) return { file, scanned: await scanLog(file) }
  } catch (error) {
    await file.close()
    throw error
  }
  await file.close()
  return undefined
}

async function openStages(
  name: string | undefined,
  told: RunOutcome,
  places: LogPlaces,
  age: (modified: Date) => Freshness,
): Promise<StageLogs | undefined> {
  if (!name) return undefined
  const commands = told.results.map(({ failure }) => failure?.command)
  const hint = [told.failure?.command, ...commands].find((command) => command?.logDir)?.logDir
  return stageLogs(await openLogDir('log-dir', name, places), hint, places, (modified) => age(modified).fresh)
}

/** What a reader should know about the evidence itself. */
function evidenceWarnings(
  earlier: LogScan['earlier'],
  verdict: RunOutcome,
  { reportedStatus }: BuildLogRequest,
): readonly string[] {
  const found: string[] = []
  if (tellsOfFailure(earlier)) {
    found.push(
      'The build-log holds several runs, and one before the last had failed; only the last one is reported',
    )
  }
  if (reportedStatus === 'success' && verdict.outcome === 'unfinished') {
    found.push('The build-log ends before the build did: whether it succeeded is only what the workflow says')
  }
  return found
}

function overrideWarning({ results }: RunOutcome): string {
  const failed = results.filter(({ status }) => status === 'failure')
  const who = failed.length > 0 ? `${names(failed)} failed` : 'it failed'
  return `The workflow claims success, but the build's log shows that ${who}: a failure is reported. build.sh --multiple exits 0 when a package fails, and without pipefail a pipe ends as tee does`
}
