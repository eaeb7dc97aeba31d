/** Which jobs of a run are the legs of which job in `needs`. Pure. */

import type { Need } from '../inputs/needs.ts'
import { areSiblings, endedBadly, type Job, jobsForKey } from './jobs.ts'

/** The jobs in the API that belong to one job in `needs`. */
export interface Legs {
  readonly jobs: readonly Job[]
  /** None belongs to it alone: its failures are among {@link RunLegs.unassignedFailures}. */
  readonly isLegless: boolean
  /** The legs of the same matrix as a given leg, that one included. */
  siblingsOf(leg: Job): readonly Job[]
}

/** The legs of all jobs in `needs`. */
export interface RunLegs {
  of(need: Need): Legs
  /** Failed jobs that belong to one of several jobs in `needs`, but nobody knows to which. */
  readonly unassignedFailures: readonly Job[]
}

/**
 * Finds the legs by the displayed names, which begin with the job's key unless the workflow sets a `name:`. The jobs of the run that
 * have no key of `needs` belong to the one job in `needs` that has none; where several have none, only their failures are known.
 * @param jobs those of one attempt of the run, without the job of this step
 */
export function legsOf(needs: readonly Need[], jobs: readonly Job[]): RunLegs {
  const ended = jobs.filter(({ status }) => status === 'completed')
  const byKey = new Map(needs.map((need) => [need, jobsForKey(ended, need.job)]))
  const known = new Set([...byKey.values()].flat())
  const rest = ended.filter((job) => !known.has(job))
  const legless = needs.filter((need) => need.result !== 'skipped' && byKey.get(need)?.length === 0)
  const failedLegless = legless.filter(({ result }) => result !== 'success')
  const failures = rest.filter(endedBadly)
  const isShared = legless.length > 1 && failedLegless.length > 0 && failures.length > 0
  return {
    of(need) {
      const own = byKey.get(need) ?? []
      const isOnlyLegless = legless.length === 1 && legless[0] === need
      const found = isOnlyLegless ? rest : own
      return {
        jobs: found,
        isLegless: isShared && failedLegless.includes(need),
        siblingsOf: (leg) => (isOnlyLegless ? found.filter((job) => areSiblings(job, leg)) : found),
      }
    },
    unassignedFailures: isShared ? failures : [],
  }
}
