/** Compares a build with the history before its message is sent, and records it afterwards. */
import type { BuildEvent } from '../event.ts'
import type { Judgement } from '../history/compare.ts'
import { isWanted } from '../history/notify.ts'
import type { MessageFate } from '../history/record-build.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import type { Runtime } from '../lib/runtime.ts'
import type { ReadingResult } from './open-history.ts'
import type { ResolvedBuild } from './resolved-build.ts'

/** The event with what the history says about it, and what to do with it. */
export interface ComparedBuild {
  readonly event: BuildEvent
  /** Whether `notify-on` wants a message about this build. */
  readonly isWanted: boolean
  /** Begins to write the record: the disk has time for it while the message is sent. Never throws. */
  prepare(): Promise<void>
  /** Records the build, when it counts. Never throws: what goes wrong is a warning. */
  record(fate: MessageFate): Promise<void>
}

/** Begins to read the history, where the input `history` sets one and the step may use it. */
export function beginReadingHistory(inputs: Inputs, runtime: Runtime): Promise<ReadingResult> | undefined {
  if (inputs.history === '' || inputs.dryRun) return undefined
  // Loaded only for those who use it.
  const reading = import('./use-history.ts').then(({ readHistoryInTime }) =>
    readHistoryInTime(inputs, runtime),
  )
  // A build that does not count is not compared, and nobody waits for this.
  reading.catch(() => {})
  return reading
}

/**
 * How long a build that begins now usually takes, where the input `history` is set and knows it. Never throws.
 * @param event redacted, as it will be recorded
 */
export async function usualSeconds(
  event: BuildEvent,
  build: ResolvedBuild,
  inputs: Inputs,
  runtime: Runtime,
): Promise<number | undefined> {
  if (inputs.history === '' || inputs.dryRun) return undefined
  const { usualBuildSeconds } = await import('./use-history.ts')
  return usualBuildSeconds(event, build, inputs, runtime)
}

/**
 * Compares the build with the history file, where the input `history` sets one and the build counts: not when it was stopped or
 * simulated, not in a dry run, and not when a stranger wrote the commit. Never throws.
 *
 * @param event redacted: names in it are compared and stored
 * @param reading result of {@link beginReadingHistory}
 */
export async function compareWithHistory(
  event: BuildEvent,
  build: ResolvedBuild,
  inputs: Inputs,
  runtime: Runtime,
  reading: Promise<ReadingResult> | undefined,
): Promise<ComparedBuild> {
  const isStopped = build.outcome === 'cancelled' || build.stopReason !== undefined
  const decide = (judgements: readonly Judgement[], isUnreadable: boolean) =>
    isWanted(inputs.notifyOn, { status: event.status, isStopped, isUnreadable, judgements })
  if (reading && !isStopped && !build.simulated) {
    const { useHistory } = await import('./use-history.ts')
    const { history, isUnreadable, judgements, prepare, record } = await useHistory(
      event,
      build,
      inputs,
      runtime,
      reading,
    )
    return {
      event: history ? { ...event, history } : event,
      isWanted: decide(judgements, isUnreadable),
      prepare,
      record,
    }
  }
  return { event, isWanted: decide([], false), prepare: async () => {}, record: async () => {} }
}
