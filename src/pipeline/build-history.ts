/** Compares a build with the history before its message is sent, and records it afterwards. */
import { resolve } from 'node:path'
import type { BuildEvent, BuildHistory, HistoryItem, PackageResult } from '../event.ts'
import type { HistoryScope } from '../github/history-scope.ts'
import type { Judgement } from '../history/compare.ts'
import type { BuildOutcome, FinishedBuild } from '../history/history.ts'
import type { HistoryPlaces, HistoryRead } from '../history/history-file.ts'
import { isWanted } from '../history/notify.ts'
import type { MessageFate } from '../history/update.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import { defined } from '../lib/defined.ts'
import type { Runtime } from '../lib/runtime.ts'
import type { ResolvedBuild } from './resolved-build.ts'

/** The event with what the history says about it, and what to do with it. */
export interface ComparedBuild {
  readonly event: BuildEvent
  /** Whether `notify-on` wants a message about this build. */
  readonly isWanted: boolean
  /** Records the build, when it counts. Never throws: what goes wrong is a warning. */
  record(fate: MessageFate): Promise<void>
}

/** Milliseconds for reading the file: a network drive that is gone does not hold up the message. */
const MAX_READING_MS = 5000

/** Milliseconds that other processes may hold the lock of the file. */
const MAX_LOCK_MS = 10_000

/** The same when the runner has asked the step to stop: it kills the step some seconds later. */
const MAX_LOCK_STOPPED_MS = 1000

/**
 * Compares the build with the history file, where the input `history` sets one and the build counts: not when it was stopped or
 * simulated, not in a dry run, and not when a stranger wrote the commit. Never throws.
 *
 * @param event redacted: names in it are compared and stored
 */
export async function compareWithHistory(
  event: BuildEvent,
  build: ResolvedBuild,
  inputs: Inputs,
  runtime: Runtime,
): Promise<ComparedBuild> {
  const isStopped = build.outcome === 'cancelled' || build.stopReason !== undefined
  const decide = (judgements: readonly Judgement[], isUnreadable: boolean) =>
    isWanted(inputs.notifyOn, { status: event.status, isStopped, isUnreadable, judgements })
  const uncompared = (isUnreadable: boolean): ComparedBuild => ({
    event,
    isWanted: decide([], isUnreadable),
    record: async () => {},
  })
  if (inputs.history === '' || isStopped || build.simulated || inputs.dryRun) return uncompared(false)

  const { commands, env } = runtime
  const { readHistoryScope } = await import('../github/history-scope.ts')
  const scope = await readHistoryScope(env, inputs.subject.kind === 'run' ? inputs.subject.runId : undefined)
  if ('reason' in scope) {
    commands.info(`History is not used: ${scope.reason}.`)
    return uncompared(false)
  }
  const opened = await openHistory(inputs.history, placesOf(env), runtime)
  if ('warning' in opened) {
    commands.warning(opened.warning)
    return uncompared(true)
  }
  const { finished, history, judgements } = await judge(event, build, scope.scope, opened.read)
  return {
    event: { ...event, history },
    isWanted: decide(judgements, opened.read.isDamaged),
    record: (fate) => record(opened, finished, fate, runtime),
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
  { clock }: Runtime,
): Promise<OpenHistory | { readonly warning: string }> {
  const { HistoryError, readHistory, resolveHistoryFile } = await import('../history/history-file.ts')
  const open = async (): Promise<OpenHistory> => {
    const file = await resolveHistoryFile(name, places)
    return { file, places, read: await readHistory(file, places) }
  }
  const timeout = new AbortController()
  try {
    return await Promise.race([
      open(),
      clock.sleep(MAX_READING_MS, timeout.signal).then(() => ({
        warning: `The history file could not be read within ${MAX_READING_MS / 1000} s; the message is sent without it.`,
      })),
    ])
  } catch (error) {
    if (!(error instanceof HistoryError)) throw error
    return { warning: `${error.message}. The message is sent without it.` }
  } finally {
    timeout.abort()
  }
}

async function judge(
  event: BuildEvent,
  build: ResolvedBuild,
  scope: HistoryScope,
  { history }: HistoryRead,
): Promise<{ finished: FinishedBuild; history: BuildHistory; judgements: readonly Judgement[] }> {
  const [{ describeChanges, judgeBuild, pastDurations, slowerThanUsual }, { countedOutcomes, timedOutcome }] =
    await Promise.all([import('../history/compare.ts'), import('../history/outcomes.ts')])
  // The job of this step did not build what the message is about: its board and duration say nothing.
  const place = build.isRemote
    ? defined({ job: scope.job, durationSeconds: event.durationSeconds })
    : defined({
        job: scope.job,
        runner: scope.runner,
        durationSeconds: event.durationSeconds ?? build.run?.durationSeconds,
      })
  const { branch, defaultBranch, headSha, isPullRequest, repository, workflow } = scope
  const finished: FinishedBuild = {
    ...{ repository, workflow, branch, isPullRequest },
    ...defined({ defaultBranch }),
    run: { id: scope.runId, number: scope.runNumber, ...defined({ sha: headSha }), endTime: event.endTime },
    attempt: scope.runAttempt,
    outcomes: countedOutcomes(event, place, isStoppedResult),
  }
  const judgements = judgeBuild(history, finished)
  const durations = pastDurations(history, finished, timedOutcome(event, place))
  return {
    finished,
    judgements,
    history: describeChanges(judgements, {
      repositoryUrl: scope.repositoryUrl,
      headSha,
      durations: slowerThanUsual(place.durationSeconds, durations),
      shown: (outcome) => shownItem(outcome, place),
    }),
  }
}

/** A job that was cancelled, timed out or superseded says nothing about its packages. */
function isStoppedResult({ error, status }: PackageResult): boolean {
  return status === 'failure' && /^(?:cancelled|timed out after|superseded)\b/.test(error ?? '')
}

/** The job and the board are shown where the result names them. */
function shownItem(
  { job, package: name, runner }: BuildOutcome,
  place: { readonly job: string; readonly runner?: string },
): HistoryItem {
  if (name === undefined) return { job }
  return {
    package: name,
    ...defined({
      job: job === place.job || job === name ? undefined : job,
      runner: runner === place.runner ? undefined : runner,
    }),
  }
}

async function record(
  { file, places, read }: OpenHistory,
  finished: FinishedBuild,
  fate: MessageFate,
  { clock, commands, signal }: Runtime,
): Promise<void> {
  if (finished.isPullRequest || finished.outcomes.length === 0) return
  const [{ HistoryError, updateHistory }, { recordBuild }] = await Promise.all([
    import('../history/history-file.ts'),
    import('../history/update.ts'),
  ])
  try {
    const kept = await updateHistory(file, places, (history) => recordBuild(history, finished, fate), {
      clock,
      timeoutMs: signal.aborted ? MAX_LOCK_STOPPED_MS : MAX_LOCK_MS,
      known: read,
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
