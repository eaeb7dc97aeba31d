/** Reads the history file, compares the build with it, and records the build there. Loaded only where the input `history` is set. */
import { resolve } from 'node:path'
import type { BuildEvent, BuildHistory, HistoryItem, PackageResult } from '../event.ts'
import { type HistoryScope, readHistoryScope } from '../github/history-scope.ts'
import {
  describeChanges,
  type Judgement,
  judgeBuild,
  pastDurations,
  slowerThanUsual,
} from '../history/compare.ts'
import { type BuildOutcome, type FinishedBuild, keyName } from '../history/history.ts'
import {
  HistoryError,
  type HistoryPlaces,
  type HistoryRead,
  type IsAsked,
  readHistory,
  resolveHistoryFile,
  updateHistory,
} from '../history/history-file.ts'
import { type BuildPlace, countedOutcomes, timedOutcome } from '../history/outcomes.ts'
import { type MessageFate, recordBuild } from '../history/update.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import { defined } from '../lib/defined.ts'
import type { Runtime } from '../lib/runtime.ts'
import type { ResolvedBuild } from './resolved-build.ts'

/** What the history says about a build. */
export interface HistoryUse {
  /** Undefined where the build was not compared. */
  readonly history?: BuildHistory
  readonly judgements: readonly Judgement[]
  /** The file, or a part of it, could not be read. */
  readonly isUnreadable: boolean
  /** Records the build. Never throws. */
  record(fate: MessageFate): Promise<void>
}

/** Milliseconds for reading the file: a network drive that is gone does not hold up the message. */
const MAX_HISTORY_READING_MS = 5000

/** Milliseconds that other processes may hold the lock of the file. */
const MAX_LOCK_MS = 10_000

/** The same when the runner has asked the step to stop: it kills the step some seconds later. */
const MAX_LOCK_STOPPED_MS = 1000

/** Compares the build with the file. Never throws: what goes wrong is a warning. */
export async function useHistory(
  event: BuildEvent,
  build: ResolvedBuild,
  inputs: Inputs,
  runtime: Runtime,
): Promise<HistoryUse> {
  const { commands, env } = runtime
  const unused = { judgements: [], record: async () => {} }
  const found = await readHistoryScope(env, inputs.subject.kind === 'run' ? inputs.subject.runId : undefined)
  if ('reason' in found) {
    commands.info(`History is not used: ${found.reason}.`)
    return { ...unused, isUnreadable: false }
  }
  const { scope } = found
  const place = buildPlaceOf(event, build, scope)
  const finished = finishedBuild(event, scope, place)
  const names = new Set(
    [undefined, ...event.packages, ...finished.outcomes.map((one) => one.package)].map(keyName),
  )
  const isAsked: IsAsked = (name) => names.has(name)
  const opened = await openHistory(inputs.history, placesOf(env), isAsked, runtime)
  if ('warning' in opened) {
    commands.warning(opened.warning)
    return { ...unused, isUnreadable: true }
  }
  const known = opened.read.history
  const judgements = judgeBuild(known, finished)
  const durations = pastDurations(known, finished, timedOutcome(event, place))
  return {
    judgements,
    isUnreadable: opened.read.isDamaged,
    history: describeChanges(judgements, {
      repositoryUrl: scope.repositoryUrl,
      headSha: scope.headSha,
      durations: slowerThanUsual(place.durationSeconds, durations),
      shown: (outcome) => shownItem(outcome, place),
    }),
    record: (fate) => recordInFile(opened, finished, fate, isAsked, runtime),
  }
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
  // Outside of Actions the folder that the command is run in is the workspace.
  const workspace = resolve(env['GITHUB_WORKSPACE'] || '.')
  const others = [env['RUNNER_TEMP'], env['RUNNER_TOOL_CACHE']].flatMap((root) => root || [])
  return { roots: [workspace, ...others], cwd: workspace }
}

/** A history file that was read. */
interface OpenHistory {
  readonly file: string
  readonly places: HistoryPlaces
  readonly read: HistoryRead
}

async function openHistory(
  name: string,
  places: HistoryPlaces,
  isAsked: IsAsked,
  { clock }: Runtime,
): Promise<OpenHistory | { readonly warning: string }> {
  const open = async (): Promise<OpenHistory> => {
    const file = await resolveHistoryFile(name, places)
    return { file, places, read: await readHistory(file, places, isAsked) }
  }
  const timeout = new AbortController()
  try {
    return await Promise.race([
      open(),
      clock.sleep(MAX_HISTORY_READING_MS, timeout.signal).then(() => ({
        warning: `The history file could not be read within ${MAX_HISTORY_READING_MS / 1000} s; the message is sent without it.`,
      })),
    ])
  } catch (error) {
    if (!(error instanceof HistoryError)) throw error
    return { warning: `${error.message}. The message is sent without it.` }
  } finally {
    timeout.abort()
  }
}

/** A job that was cancelled, timed out or superseded says nothing about its packages. */
function isStoppedResult({ error, status }: PackageResult): boolean {
  return status === 'failure' && /^(?:cancelled|timed out after|superseded)\b/.test(error ?? '')
}

/** The job and the board are shown where the result names them. */
function shownItem({ job, package: name, runner }: BuildOutcome, place: BuildPlace): HistoryItem {
  if (name === undefined) return { job }
  return {
    package: name,
    ...defined({
      job: job === place.job || job === name ? undefined : job,
      runner: runner === place.runner ? undefined : runner,
    }),
  }
}

async function recordInFile(
  { file, places, read }: OpenHistory,
  finished: FinishedBuild,
  fate: MessageFate,
  isAsked: IsAsked,
  { clock, commands, signal }: Runtime,
): Promise<void> {
  if (finished.isPullRequest || finished.outcomes.length === 0) return
  try {
    const kept = await updateHistory(file, places, (history) => recordBuild(history, finished, fate), {
      clock,
      timeoutMs: signal.aborted ? MAX_LOCK_STOPPED_MS : MAX_LOCK_MS,
      known: read,
      isAsked,
      keptSuffix: `${finished.run.id}-${finished.attempt}`,
    })
    if (kept !== undefined) {
      commands.warning(
        `The history file could not be read in full. It was kept as ${kept} in the same folder, and a new one was begun with what could be read.`,
      )
    }
  } catch (error) {
    if (!(error instanceof HistoryError)) throw error
    commands.warning(`${error.message}. This build is not recorded in the history.`)
  }
}
