/** Several runs in one log of this job (`for p in …; do ./build.sh $p; done | tee build.log`) -> one verdict. Pure. */
import { matches } from './package-names.ts'
import type { Located } from './parse-run.ts'
import { evaluateRun, type PackageOutcome, plausible, type RunOutcome } from './run-outcome.ts'

/**
 * The last run's verdict, and what became of packages before it that no later run took up again: the exit code of a loop is
 * that of its last round.
 *
 * @param earlier the lines of the runs before the last one, all of the same job
 */
export function mergeEarlierRuns(last: RunOutcome, earlier: readonly Located[]): RunOutcome {
  let known: readonly PackageOutcome[] = []
  for (const run of runsOf(earlier)) known = plausible(mergeResults(known, evaluateRun(run).results))
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

/** Whether a build failed in lines that are not judged. */
export function tellsOfFailure(lines: readonly Located[]): boolean {
  return lines.some(
    ({ line }) =>
      line.kind === 'build-failed' ||
      (line.kind === 'summary-row' && line.failed) ||
      // A traceback stands before the header of its own run, where that waited in Python's buffer.
      (line.kind === 'command' && !line.traceback),
  )
}

function runsOf(lines: readonly Located[]): readonly (readonly Located[])[] {
  const runs: Located[][] = []
  for (const located of lines) {
    if (located.line.kind === 'header' || runs.length === 0) runs.push([])
    runs.at(-1)?.push(located)
  }
  return runs
}

/** What was known of packages that a later run did not take up again, and then what that run says. */
function mergeResults(
  known: readonly PackageOutcome[],
  later: readonly PackageOutcome[],
): readonly PackageOutcome[] {
  const again = (name: string) => later.some((one) => matches(one.package, name))
  return [...known.filter((one) => !again(one.package)), ...later]
}
