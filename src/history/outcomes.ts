/** Which results of a build count for the history. Pure. */
import type { BuildEvent, PackageResult } from '../event.ts'
import { defined } from '../lib/defined.ts'
import type { BuildOutcome, CountedStatus } from './history.ts'

/** What is known of a build beside its event. */
export interface BuildPlace {
  /** The job that is reported where a result names none. */
  readonly job: string
  /** The board of that job, where a result names none. */
  readonly runner?: string
  /** How long the build as a whole took. */
  readonly durationSeconds?: number
}

/**
 * One outcome for each package and board that was built, and one for the build as a whole: good when everything is, failed when
 * it failed and no package is known to have failed.
 *
 * @param isStopped whether a result was cancelled or timed out: such results do not count
 */
export function countedOutcomes(
  event: Pick<BuildEvent, 'packages' | 'results' | 'status'>,
  place: BuildPlace,
  isStopped: (result: PackageResult) => boolean,
): readonly BuildOutcome[] {
  const rows = event.results.filter((result) => result.status !== 'skipped' && !isStopped(result))
  const isStoppedBuild = event.results.some(isStopped)
  const [only] = event.packages.length === 1 ? event.packages : []
  const time = only === undefined ? undefined : place.durationSeconds
  const outcomes = rows.map((result) => resultOutcome(result, place, time))
  const hasFailure = rows.some(({ status }) => status === 'failure')
  if (event.status === 'failure') {
    if (hasFailure || isStoppedBuild) return mergeOutcomes(outcomes)
    // Of one package it is plain which one failed; of several it is not.
    if (only !== undefined && rows.length === 0) return [packageOutcome(only, 'failure', place, time)]
    return mergeOutcomes([...outcomes, wholeBuild('failure', event.packages, place)])
  }
  const built =
    rows.length > 0 ? outcomes : event.packages.map((name) => packageOutcome(name, 'success', place, time))
  return mergeOutcomes([...built, wholeBuild('success', event.packages, place)])
}

/**
 * The outcome whose durations this build's is compared with: the package's when one was built, else the whole build's, which counts
 * only builds of the same packages.
 */
export function timedOutcome(
  { packages, status }: Pick<BuildEvent, 'packages' | 'status'>,
  place: BuildPlace,
): BuildOutcome {
  const [only] = packages.length === 1 ? packages : []
  return only === undefined
    ? wholeBuild(status, packages, place)
    : packageOutcome(only, status, place, place.durationSeconds)
}

/** @param time seconds of the whole build, when it built this package only */
function resultOutcome(result: PackageResult, place: BuildPlace, time: number | undefined): BuildOutcome {
  return {
    package: result.package,
    job: result.job ?? place.job,
    status: result.status === 'success' ? 'success' : 'failure',
    ...defined({
      runner: result.runner ?? place.runner,
      durationSeconds: wholeSeconds(result.durationSeconds ?? time),
    }),
  }
}

/** A package that no log shows: it was built alone, or with others that all are good. */
function packageOutcome(
  name: string,
  status: CountedStatus,
  { job, runner }: BuildPlace,
  time: number | undefined,
): BuildOutcome {
  return { package: name, job, status, ...defined({ runner, durationSeconds: wholeSeconds(time) }) }
}

/** The file holds whole seconds. */
function wholeSeconds(seconds: number | undefined): number | undefined {
  return seconds === undefined ? undefined : Math.round(seconds)
}

function wholeBuild(
  status: CountedStatus,
  packages: readonly string[],
  { durationSeconds, job, runner }: BuildPlace,
): BuildOutcome {
  return {
    job,
    status,
    packageSet: packageSetOf(packages),
    ...defined({ runner, durationSeconds: wholeSeconds(durationSeconds) }),
  }
}

/**
 * The same for the same packages in any order: a build is as long as another only when both built the same. 64 bits of FNV-1a
 * over their names: `node:crypto` takes a millisecond to get ready, and nobody gains from two equal sums.
 */
export function packageSetOf(packages: readonly string[]): string {
  let hash = 0xcbf29ce484222325n
  for (const byte of Buffer.from(JSON.stringify([...new Set(packages)].sort())))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  return hash.toString(16).padStart(16, '0')
}

/** A package may be listed twice, e.g. under two tags of its image: one failure is a failure. */
function mergeOutcomes(outcomes: readonly BuildOutcome[]): readonly BuildOutcome[] {
  const merged = new Map<string, BuildOutcome>()
  for (const outcome of outcomes) {
    const text = JSON.stringify([outcome.job, outcome.runner, outcome.package ?? null])
    if (merged.get(text)?.status !== 'failure') merged.set(text, outcome)
  }
  return [...merged.values()]
}
