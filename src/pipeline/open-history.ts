/** Opens the history file for a build: whose builds it is compared with, and what the file holds about them. */
import type { BuildEvent, PackageResult } from '../event.ts'
import { type HistoryScope, readHistoryScope } from '../github/history-scope.ts'
import { pastDurations, usualDuration } from '../history/compare.ts'
import { type FinishedBuild, keyName } from '../history/history.ts'
import { HistoryError } from '../history/history-error.ts'
import {
  findHistoryText,
  type HistoryRead,
  type HistoryText,
  parseHistoryText,
} from '../history/history-file.ts'
import type { AskedNames } from '../history/history-json.ts'
import type { HistoryPlaces } from '../history/history-path.ts'
import { type BuildPlace, countedOutcomes, timedOutcome } from '../history/outcomes.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import { defined } from '../lib/defined.ts'
import type { Runtime } from '../lib/runtime.ts'
import { withinTime } from '../lib/within-time.ts'
import { workspaceOf } from '../lib/workspace.ts'
import type { ResolvedBuild } from './resolved-build.ts'

/** Milliseconds for reading the file: a network drive that is gone does not hold up the message. */
const MAX_HISTORY_READING_MS = 5000

/** A history file that was read for a build. */
export interface OpenHistory {
  readonly file: string
  readonly places: HistoryPlaces
  readonly read: HistoryRead
  /** Which packages of the file were read. */
  readonly asked: AskedNames
  readonly scope: HistoryScope
  readonly place: BuildPlace
  /** The build, as it is compared and recorded. */
  readonly finished: FinishedBuild
}

/** Why there is no history: the build is not compared with any, or the file cannot be read. */
export interface NoHistory {
  readonly kind: 'not-compared' | 'unreadable'
}

/**
 * Opens the file of the input `history` for a build. Never throws: what goes wrong is a warning.
 *
 * @param event redacted: names in it are compared and stored
 * @param reading result of {@link readHistoryInTime}
 */
export async function openHistory(
  event: BuildEvent,
  build: ResolvedBuild,
  inputs: Inputs,
  runtime: Runtime,
  reading: Promise<ReadingResult>,
): Promise<OpenHistory | NoHistory> {
  const { commands, env } = runtime
  const scoped = await readHistoryScope(env, inputs.subject.kind === 'run' ? inputs.subject.runId : undefined)
  if ('reason' in scoped) {
    commands.info(`History is not used: ${scoped.reason}.`)
    return { kind: 'not-compared' }
  }
  const { scope } = scoped
  const place = buildPlaceOf(event, build, scope)
  const finished = finishedBuild(event, scope, place)
  const asked = new Set(
    [undefined, ...event.packages, ...finished.outcomes.map((one) => one.package)].map(keyName),
  )
  const found = await reading
  const parsed = 'warning' in found ? found : parseFound(found, asked)
  if ('warning' in parsed) {
    commands.warning(parsed.warning)
    return { kind: 'unreadable' }
  }
  return { ...parsed, asked, scope, place, finished }
}

function parseFound(
  { content, file, places }: Exclude<ReadingResult, { warning: string }>,
  asked: AskedNames,
): Pick<OpenHistory, 'file' | 'places' | 'read'> | { readonly warning: string } {
  try {
    return { file, places, read: parseHistoryText(content, asked) }
  } catch (error) {
    return { warning: warningFor(error) }
  }
}

/**
 * How many seconds a build that begins now usually takes, by the last good builds of the same packages. Undefined where they are too
 * few. Never throws.
 *
 * @param event redacted, as it will be recorded
 */
export async function usualBuildSeconds(
  event: BuildEvent,
  build: ResolvedBuild,
  inputs: Inputs,
  runtime: Runtime,
): Promise<number | undefined> {
  const opened = await openHistory(event, build, inputs, runtime, readHistoryInTime(inputs, runtime))
  if ('kind' in opened) return undefined
  const { finished, place, read } = opened
  return usualDuration(pastDurations(read.history, finished, timedOutcome(event, place)))
}

/** The job of this step did not build what a message about others is about: its board and duration say nothing. */
function buildPlaceOf(event: BuildEvent, build: ResolvedBuild, { job, runner }: HistoryScope): BuildPlace {
  const seconds = event.durationSeconds ?? (build.isRemote ? undefined : build.run?.durationSeconds)
  return { job, ...defined({ runner: build.isRemote ? undefined : runner, durationSeconds: seconds }) }
}

function finishedBuild(event: BuildEvent, scope: HistoryScope, place: BuildPlace): FinishedBuild {
  const { branch, defaultBranch, headSha, isPullRequest, repository, workflow } = scope
  return {
    ...{ repository, workflow, branch, isPullRequest },
    ...defined({ defaultBranch }),
    run: { id: scope.runId, number: scope.runNumber, ...defined({ sha: headSha }), endTime: event.endTime },
    attempt: scope.runAttempt,
    outcomes: countedOutcomes(event, place, isStoppedResult),
  }
}

function placesOf(env: Runtime['env']): HistoryPlaces {
  const workspace = workspaceOf(env)
  const others = [env['RUNNER_TEMP'], env['RUNNER_TOOL_CACHE']].flatMap((root) => root || [])
  return { roots: [workspace, ...others], cwd: workspace }
}

/** The text of the history file, or why there is none. */
export type ReadingResult =
  | { readonly file: string; readonly places: HistoryPlaces; readonly content: HistoryText }
  | { readonly warning: string }

/**
 * Reads the file of the input `history`. It can be called before the build is known: the disk has time for it while logs are read.
 * Never rejects, but for a defect.
 */
export async function readHistoryInTime(
  { history }: Inputs,
  { clock, env }: Runtime,
): Promise<ReadingResult> {
  const read = async (): Promise<ReadingResult> => {
    const places = placesOf(env)
    return { places, ...(await findHistoryText(history, places)) }
  }
  try {
    return await withinTime(clock, MAX_HISTORY_READING_MS, read(), { warning: READ_TOO_LATE })
  } catch (error) {
    return { warning: warningFor(error) }
  }
}

const READ_TOO_LATE = `The history file could not be read within ${MAX_HISTORY_READING_MS / 1000} s; the message is sent without it.`

function warningFor(error: unknown): string {
  if (!(error instanceof HistoryError)) throw error
  return `${error.message}. The message is sent without it.`
}

/** A job that was cancelled, timed out or superseded says nothing about its packages. */
function isStoppedResult({ error, status }: PackageResult): boolean {
  return status === 'failure' && /^(?:cancelled|timed out after|superseded)\b/.test(error ?? '')
}
