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
import { HistoryError } from '../history/history-error.ts'
import {
  discardPrepared,
  type PreparedUpdate,
  prepareUpdate,
  updateHistory,
} from '../history/history-update.ts'
import { type BuildPlace, timedOutcome } from '../history/outcomes.ts'
import { type MessageFate, recordBuild } from '../history/record-build.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import { defined } from '../lib/defined.ts'
import type { Runtime } from '../lib/runtime.ts'
import { withinTime } from '../lib/within-time.ts'
import { type OpenHistory, openHistory, type ReadingResult } from './open-history.ts'
import type { ResolvedBuild } from './resolved-build.ts'

/** What the history says about a build. */
export interface HistoryUse {
  /** Undefined where the build was not compared. */
  readonly history?: BuildHistory
  readonly judgements: readonly Judgement[]
  /** The file, or a part of it, could not be read. */
  readonly isUnreadable: boolean
  /** Begins to write what `record('delivered')` needs: the disk has time for it while the message is sent. Never throws. */
  prepare(): Promise<void>
  /** Records the build. Never throws. */
  record(fate: MessageFate): Promise<void>
}

/** Milliseconds that the message waits for the disk. */
const MAX_PREPARING_MS = 500

/** Milliseconds that other processes may hold the lock of the file. */
const MAX_LOCK_MS = 10_000

/** The same when the runner has asked the step to stop: it kills the step some seconds later. */
const MAX_LOCK_STOPPED_MS = 1000

/** Milliseconds for writing the file: a network drive that is gone does not hold up the job. */
const MAX_WRITING_MS = 2000

/**
 * Compares the build with the file. Never throws: what goes wrong is a warning.
 * @param reading result of `readHistoryInTime`
 */
export async function useHistory(
  event: BuildEvent,
  build: ResolvedBuild,
  inputs: Inputs,
  runtime: Runtime,
  reading: Promise<ReadingResult>,
): Promise<HistoryUse> {
  const opened = await openHistory(event, build, inputs, runtime, reading)
  if ('kind' in opened) return { ...UNUSED, isUnreadable: opened.kind === 'unreadable' }
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
    ...recorder(opened, runtime),
  }
}

const UNUSED = { judgements: [], prepare: async () => {}, record: async () => {} }

function recorder(opened: OpenHistory, runtime: Runtime): Pick<HistoryUse, 'prepare' | 'record'> {
  const { file, finished, places, read } = opened
  if (finished.isPullRequest || finished.outcomes.length === 0) return UNUSED
  let prepared: Promise<PreparedUpdate> | undefined
  return {
    prepare: async () => {
      prepared = prepareUpdate(file, places, (history) => recordBuild(history, finished, 'delivered'), read)
      await withinTime(runtime.clock, MAX_PREPARING_MS, prepared, undefined)
    },
    record: async (fate) => {
      const { clock, commands, signal } = runtime
      const write = async () => {
        const name = await (await prepared)?.name
        if (name !== undefined && fate !== 'delivered') await discardPrepared(name)
        await recordInFile(opened, fate, runtime, fate === 'delivered' ? name : undefined)
      }
      const ms = signal.aborted ? MAX_LOCK_STOPPED_MS : MAX_LOCK_MS + MAX_WRITING_MS
      if ((await withinTime(clock, ms, write(), 'late')) === 'late')
        commands.warning(
          'The history file could not be written in time. This build is not recorded in the history.',
        )
    },
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
  { file, finished, asked, places, read }: OpenHistory,
  fate: MessageFate,
  { clock, commands, signal }: Runtime,
  prepared: string | undefined,
): Promise<void> {
  try {
    const kept = await updateHistory(file, places, (history) => recordBuild(history, finished, fate), {
      clock,
      timeoutMs: signal.aborted ? MAX_LOCK_STOPPED_MS : MAX_LOCK_MS,
      known: read,
      asked,
      prepared,
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

// One module for those who load it by import(): each would otherwise get a bundle of its own.
export { readHistoryInTime, usualBuildSeconds } from './open-history.ts'
