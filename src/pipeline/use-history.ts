/** Reads the history file, compares the build with it, and records the build there. Loaded only where the input `history` is set. */
import type { BuildEvent, BuildHistory, HistoryItem } from '../event.ts'
import {
  describeChanges,
  type Judgement,
  judgeBuild,
  pastDurations,
  slowerThanUsual,
} from '../history/compare.ts'
import type { BuildOutcome } from '../history/history.ts'
import { HistoryError, updateHistory } from '../history/history-file.ts'
import { type BuildPlace, timedOutcome } from '../history/outcomes.ts'
import { type MessageFate, recordBuild } from '../history/update.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import { defined } from '../lib/defined.ts'
import type { Runtime } from '../lib/runtime.ts'
import { type OpenHistory, openHistory } from './open-history.ts'
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
  const opened = await openHistory(event, build, inputs, runtime)
  if ('kind' in opened)
    return { judgements: [], record: async () => {}, isUnreadable: opened.kind === 'unreadable' }
  const { finished, place, read, scope } = opened
  const judgements = judgeBuild(read.history, finished)
  const durations = pastDurations(read.history, finished, timedOutcome(event, place))
  return {
    judgements,
    isUnreadable: read.isDamaged,
    history: describeChanges(judgements, {
      repositoryUrl: scope.repositoryUrl,
      headSha: scope.headSha,
      durations: slowerThanUsual(place.durationSeconds, durations),
      shown: (outcome) => shownItem(outcome, place),
    }),
    record: (fate) => recordInFile(opened, fate, runtime),
  }
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
  { file, finished, isAsked, places, read }: OpenHistory,
  fate: MessageFate,
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
