/** What the logs tell about a build: its true status, each package's result, the reason, and the lines that show it. */
import type { PackageResult, Status } from '../event.ts'
import { type Age, judgeAge } from './age.ts'
import type { CauseKind } from './cause.ts'
import { excerpt } from './excerpt.ts'
import { type Explanation, explain, type OpenLog } from './explain.ts'
import { jobStart, LogError, type LogPlaces, openLog, openLogDir } from './files.ts'
import { failureMessage, names } from './message.ts'
import { aboutPackages } from './results.ts'
import { tellsOfFailure, withEarlierRuns } from './runs.ts'
import { type Scan, scan } from './scan.ts'
import { type StageLogs, stageLogs } from './stage-logs.ts'
import { judge, type Verdict } from './verdict.ts'

/** Which logs to read, and what the workflow says of the build. */
export interface BuildLogRequest {
  /** The input `build-log`: what tee wrote. */
  readonly buildLog?: string
  /** The input `log-dir`: jetson-containers' log folder. */
  readonly logDir?: string
  /** How many lines to quote; 0 for none. */
  readonly logLines: number
  /** What the workflow says. */
  readonly claimed: Status
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
export interface BuildTruth {
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
  readonly contradiction: boolean
}

/**
 * Reads the logs that the inputs name. Never throws for what they hold or whether they are there: what cannot be used becomes
 * a warning, and the claim of the workflow stands.
 */
export async function readBuildLog(request: BuildLogRequest): Promise<BuildTruth> {
  const roots = [request.workspace, request.runnerTemp].flatMap((root) => root || [])
  const places: LogPlaces = { roots, cwd: request.workspace || '.' }
  const warnings: string[] = []
  const started = await jobStart(request.runnerTemp)
  const age = judgeAge(started, request.now)
  const log = await attempt(warnings, () => openBuildLog(request.buildLog, places, age, warnings))
  try {
    const last: Verdict = log
      ? judge(log.scanned.lines, log.scanned.gapAfter)
      : { outcome: 'none', results: [] }
    // A log that this job itself made holds no run of an earlier job.
    const own = started !== undefined && log?.file.created !== undefined && log.file.created >= started
    const told = own ? withEarlierRuns(last, log.scanned.earlier) : last
    const stages = await attempt(warnings, () => openStages(request.logDir, told, places, age))
    const asked = request.packages.length > 0 ? request.packages : (told.asked ?? [])
    const verdict =
      told.outcome === 'none' && stages
        ? ((await attempt(warnings, () =>
            judgeStages(stages, { ...request, packages: asked }, { age, started }, warnings),
          )) ?? told)
        : told
    if (log) warnings.push(...doubts(told === last ? log.scanned.earlier : [], verdict, request))

    const contradiction = request.claimed === 'success' && verdict.outcome === 'failure'
    if (contradiction) warnings.push(contradictionOf(verdict))
    const status = contradiction ? 'failure' : request.claimed
    if (status === 'success')
      return { status, ...aboutPackages(verdict, [], request), warnings, contradiction }

    const redact = guarded(request.redact, warnings)
    const why = (await attempt(warnings, () => explain(verdict, log, stages, redact))) ?? NOTHING
    const causes = why.killer && !request.cancelled ? [why.killer] : why.explained.map(({ cause }) => cause)
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
      contradiction,
    }
  } finally {
    await log?.file.close()
  }
}

const NOTHING: Explanation = { explained: [], sections: [] }

/**
 * What the stage logs prove. In a folder that earlier runs share, an old log looks like a new one: unless it is known when this job
 * started, only the newest may speak, and not against a claimed success.
 */
async function judgeStages(
  stages: StageLogs,
  { cancelled, claimed, packages }: BuildLogRequest,
  { age, started }: { readonly age: (modified: Date) => Age; readonly started: Date | undefined },
  warnings: string[],
): Promise<Verdict> {
  const newest = await stages.newest()
  await newest?.close()
  if (!newest) {
    warnings.push(
      'The input log-dir names a folder without a stage log of this job; the message is sent without it',
    )
    return { outcome: 'none', results: [] }
  }
  const { doubt } = age(newest.modified)
  if (doubt !== undefined) warnings.push(`The input log-dir names a folder whose newest log ${doubt}`)
  const verdict = await stages.verdict(packages, started ? 'all' : 'newest')
  if (verdict.outcome === 'none' && claimed === 'failure' && !cancelled) return stages.brokenTest(packages)
  if (started || claimed === 'failure' || verdict.outcome === 'none') return verdict
  const failed = verdict.results.map((result) => result.package).join(', ')
  warnings.push(
    `The log-dir holds a log in which ${failed} failed, and it is not known whether this job wrote it; the input build-log would tell`,
  )
  return { outcome: 'none', results: [] }
}

/** A text that could not be searched for secrets does not leave. */
function guarded(
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

async function attempt<T>(warnings: string[], open: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await open()
  } catch (error) {
    // A disk that fails while it is read must not cost the message either.
    if (!(error instanceof Error)) throw error
    const code = 'code' in error ? String(error.code) : error.name
    warnings.push(error instanceof LogError ? error.message : `A log could not be read (${code})`)
    return undefined
  }
}

async function openBuildLog(
  name: string | undefined,
  places: LogPlaces,
  age: (modified: Date) => Age,
  warnings: string[],
): Promise<OpenLog | undefined> {
  if (!name) return undefined
  const file = await openLog('build-log', name, places)
  try {
    const { fresh, doubt } = age(file.modified)
    if (doubt !== undefined) warnings.push(`The input build-log names a file that ${doubt}`)
    if (fresh && file.size === 0)
      warnings.push('The input build-log names an empty file; the message is sent without it')
    if (fresh && file.size > 0) return { file, scanned: await scan(file) }
  } catch (error) {
    await file.close()
    throw error
  }
  await file.close()
  return undefined
}

async function openStages(
  name: string | undefined,
  told: Verdict,
  places: LogPlaces,
  age: (modified: Date) => Age,
): Promise<StageLogs | undefined> {
  if (!name) return undefined
  const commands = told.results.map(({ failure }) => failure?.command)
  const hint = [told.failure?.command, ...commands].find((command) => command?.logDir)?.logDir
  return stageLogs(await openLogDir('log-dir', name, places), hint, places, (modified) => age(modified).fresh)
}

/** What a reader should know about the evidence itself. */
function doubts(earlier: Scan['earlier'], verdict: Verdict, { claimed }: BuildLogRequest): readonly string[] {
  const found: string[] = []
  if (tellsOfFailure(earlier)) {
    found.push(
      'The build-log holds several runs, and one before the last had failed; only the last one is reported',
    )
  }
  if (claimed === 'success' && verdict.outcome === 'unfinished') {
    found.push('The build-log ends before the build did: whether it succeeded is only what the workflow says')
  }
  return found
}

function contradictionOf({ results }: Verdict): string {
  const failed = results.filter(({ status }) => status === 'failure')
  const who = failed.length > 0 ? `${names(failed)} failed` : 'it failed'
  return `The workflow claims success, but the build's log shows that ${who}: a failure is reported. build.sh --multiple exits 0 when a package fails, and without pipefail a pipe ends as tee does`
}
