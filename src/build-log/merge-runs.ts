/** Several runs -> one outcome: those in one log of this job (`for p in …; do ./build.sh $p; done | tee build.log`), or in several logs. Pure. */

import { evaluateRun } from './evaluate-run.ts'
import { samePackage } from './package-names.ts'
import type { Located } from './parse-run.ts'
import { limitResults, type PackageOutcome, type RunOutcome } from './run-outcome.ts'

/**
 * The outcome of the last run in a log, and what became of packages before it that no later run built again: the exit code of a loop is
 * that of its last round.
 *
 * @param earlier the lines of the runs before the last one, all of the same job
 */
export function mergeEarlierRuns(last: RunOutcome, earlier: readonly Located[]): RunOutcome {
  let known: readonly PackageOutcome[] = []
  for (const run of splitRuns(earlier)) known = limitResults(mergeResults(known, evaluateRun(run).results))
  const results = mergeResults(known, [...last.results, ...(last.stopped ?? [])])
  const before = results.slice(0, results.length - last.results.length - (last.stopped?.length ?? 0))
  if (last.outcome === 'none' || before.length === 0) return last
  const failed = before.some(({ status }) => status === 'failure')
  return {
    ...last,
    ...(failed && { outcome: 'failure' }),
    results: [...before, ...last.results],
    ...(last.asked && { asked: [...before.map((one) => one.package), ...last.asked] }),
  }
}

/**
 * The outcomes of several logs, each of a run of its own, as one. Where two logs are about the same package, the later one counts.
 *
 * @param outcomes in the order of the logs
 */
export function mergeLogs(outcomes: readonly RunOutcome[]): RunOutcome {
  const [only] = outcomes
  if (only && outcomes.length === 1) return only
  let results: readonly PackageOutcome[] = []
  for (const outcome of outcomes) results = mergeResults(results, outcome.results)
  const stopped = outcomes
    .flatMap((outcome) => outcome.stopped ?? [])
    .filter((open) => !results.some((one) => samePackage(one.package, open.package)))
  const kinds = new Set(outcomes.map(({ outcome }) => outcome))
  const order = ['failure', 'unfinished', 'success'] as const
  const failed = results.some(({ status }) => status === 'failure')
  const withoutResults = outcomes.some((one) => one.outcome === 'failure' && one.results.length === 0)
  const outcome =
    order.find((kind) => kinds.has(kind) && (kind !== 'failure' || failed || withoutResults)) ?? 'none'
  const unfinished = outcomes.findLast(({ currentStage }) => currentStage !== undefined)
  const failure = outcomes.findLast((one) => one.failure !== undefined)?.failure
  const asked = [
    ...new Set(outcomes.flatMap((one) => one.asked ?? one.results.map((result) => result.package))),
  ]
  const seconds = outcomes.reduce((sum, one) => sum + (one.seconds ?? 0), 0)
  return {
    outcome,
    results: limitResults(results),
    ...(stopped.length > 0 && { stopped }),
    ...(unfinished?.currentStage && stopped.length > 0 && { currentStage: unfinished.currentStage }),
    ...(outcomes.some((one) => one.packageCountUnknown) && { packageCountUnknown: true as const }),
    ...(failure && { failure }),
    ...(asked.length > 0 && { asked }),
    ...(seconds > 0 && { seconds }),
    ...(outcomes.every((one) => one.simulated) && { simulated: true as const }),
  }
}

/** Whether a build failed in lines of earlier runs, which are not evaluated. */
export function hasEarlierFailure(lines: readonly Located[]): boolean {
  return lines.some(
    ({ line }) =>
      line.kind === 'build-failed' ||
      (line.kind === 'summary-row' && line.failed) ||
      // A traceback stands before the header of its own run where Python buffered that.
      (line.kind === 'command' && !line.traceback),
  )
}

function splitRuns(lines: readonly Located[]): readonly (readonly Located[])[] {
  const runs: Located[][] = []
  for (const located of lines) {
    if (located.line.kind === 'header' || runs.length === 0) runs.push([])
    runs.at(-1)?.push(located)
  }
  return runs
}

/** What is known of packages that a later run did not build again, and then what that run reports. */
function mergeResults(
  known: readonly PackageOutcome[],
  later: readonly PackageOutcome[],
): readonly PackageOutcome[] {
  const again = (name: string) => later.some((one) => samePackage(one.package, name))
  return [...known.filter((one) => !again(one.package)), ...later]
}
