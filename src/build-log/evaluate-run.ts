/** The lines of one run of jetson-containers -> what became of each package. Pure. */
import { targetPackage } from './attempt.ts'
import { evaluateChain } from './evaluate-chain.ts'
import { evaluateAttempts, evaluateTable } from './evaluate-multiple.ts'
import { samePackage } from './package-names.ts'
import { type Located, parseRun, type Run } from './parse-run.ts'
import { limitResults, type RunOutcome } from './run-outcome.ts'

/**
 * What became of the last run in a log.
 *
 * @param linesBeforeGap how many of the lines come before the part of the log that was not read; absent where all of it was
 */
export function evaluateRun(located: readonly Located[], linesBeforeGap?: number): RunOutcome {
  const first = Math.max(
    0,
    located.findLastIndex(({ line }) => line.kind === 'header'),
  )
  const run =
    linesBeforeGap === undefined
      ? parseRun(located.slice(first), undefined)
      : joinHeadAndTail(located, linesBeforeGap)
  if (run.asked?.simulate) return { outcome: 'none', results: [], simulated: true }
  const outcome = outcomeOf(run)
  const seconds = run.attempts.reduce((sum, attempt) => sum + (attempt.seconds ?? 0), 0)
  const proven = run.asked !== undefined || run.attempts.some(({ chain }) => chain !== undefined)
  return {
    ...outcome,
    results: limitResults(outcome.results),
    ...(seconds > 0 && { seconds }),
    ...(!proven && outcome.outcome !== 'none' && { unproven: true as const }),
  }
}

function outcomeOf(run: Run): RunOutcome {
  if (run.rows && run.rows.length > 0) return evaluateTable(run, run.rows)
  if (!run.asked && run.attempts.length === 0 && !run.gaveUp) return { outcome: 'none', results: [] }
  const multiple = run.asked?.multiple ?? (!run.gaveUp && run.attempts.length > 1)
  return multiple ? evaluateAttempts(run) : evaluateChain(run)
}

/** A run of which only the beginning and the end were read, if they are of the same run: a log can hold several. */
function joinHeadAndTail(located: readonly Located[], linesBeforeGap: number): Run {
  const whole = parseRun(located, linesBeforeGap)
  const end = parseRun(located.slice(linesBeforeGap), undefined)
  const asked = whole.asked?.packages ?? []
  const names = end.attempts.flatMap((attempt) => (attempt.end ? (targetPackage(attempt) ?? []) : []))
  const same = end.gaveUp
    ? end.gaveUp.join() === asked.join()
    : names.every((name) => asked.some((one) => samePackage(one, name)))
  return same ? whole : end
}
