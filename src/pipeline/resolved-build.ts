/** The type of a build that was looked into, and the parts of it that any of its sources makes. */

import type { BuildResult } from '../build-log/analyze.ts'
import type { RunContext, Status } from '../event.ts'
import type { Outcome } from '../inputs/read-inputs.ts'
import type { Runtime } from '../lib/runtime.ts'
import { withinTime } from '../lib/within-time.ts'

/** The outcomes of a build that is reported: a skipped one is not. */
export type ReportableOutcome = Exclude<Outcome, 'skipped'>

/** How the build ended, and which workflow run it belongs to. */
export interface ResolvedBuild extends BuildResult {
  /** What the workflow reports; `status` may differ from it. */
  readonly outcome: ReportableOutcome
  /** The message is about jobs on other machines. */
  readonly isRemote: boolean
  /** Undefined outside of Actions and with `run-context: false`. */
  readonly run?: RunContext
  readonly cause?: string
  readonly stopReason?: string
  /** Whether people may be pinged about a failure. */
  readonly mayPing: boolean
}

/** A build to report; or a notice or error with the reason why nothing is reported. */
export type BuildResolution =
  | { readonly kind: 'report'; readonly build: ResolvedBuild }
  | { readonly kind: 'nothing'; readonly notice?: string; readonly error?: string }

/** Nothing is reported of a build that was skipped; `remedy` is what to change where that is wrong. */
export function skippedBuild(remedy: string): BuildResolution {
  const notice = `The build was skipped: nothing was built, so nothing is sent. If something failed before it, ${remedy}.`
  return { kind: 'nothing', notice }
}

/** Nothing is reported of a build that a newer run repeats. */
export function supersededBuild(newerRun: number): BuildResolution {
  const notice = `The newer run #${newerRun} of this workflow took the place of this one: nothing is sent, the newer run reports.`
  return { kind: 'nothing', notice }
}

/** The status by the workflow's report. */
export function statusOf(outcome: ReportableOutcome): Status {
  return outcome === 'success' ? 'success' : 'failure'
}

/** What the workflow reports, and nothing more. */
export function resultFromOutcome(outcome: ReportableOutcome, warnings: readonly string[] = []): BuildResult {
  return { status: statusOf(outcome), results: [], warnings, overridden: false }
}

/** A big log takes a second. A folder of a hundred thousand files, or a network drive that is gone, must not hold up the message. */
export const MAX_READING_MS = 20_000

/** What `reading` gives, or `otherwise` where it takes longer than {@link MAX_READING_MS}. */
export async function withinReadingTime<Value>(
  clock: Runtime['clock'],
  reading: Promise<Value>,
  otherwise: Value,
): Promise<Value> {
  return withinTime(clock, MAX_READING_MS, reading, otherwise)
}
