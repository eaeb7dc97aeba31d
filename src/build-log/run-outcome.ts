/** One run of jetson-containers -> what became of each package. Pure. */
import type { PackageResult } from '../event.ts'
import { hasWildcard } from '../lib/glob.ts'
import { matches, stageOfLog } from './package-names.ts'
import type { LogLine, Phase } from './parse-line.ts'
import {
  type Attempt,
  type BuildFailure,
  failedStageName,
  failureEnd,
  failureOf,
  type Located,
  parseRun,
  type Run,
  targetPackage,
} from './parse-run.ts'

/** What became of one package, as far as jetson-containers' own lines prove it. */
export interface PackageOutcome {
  readonly package: string
  readonly status: PackageResult['status']
  /** What is known of its failure, where it failed. */
  readonly failure?: BuildFailure
  /** How long its build took. */
  readonly seconds?: number
}

/** What became of a run. */
export interface RunOutcome {
  /** `unfinished`: a run was started, and its end is not in the log. `none`: the log has no line of jetson-containers. */
  readonly outcome: 'success' | 'failure' | 'unfinished' | 'none'
  readonly results: readonly PackageOutcome[]
  /** The stage at which the log ends, where the run did not finish. */
  readonly currentStage?: { readonly phase: Phase; readonly package: string }
  /** The packages that such a run leaves open: the one under way, and those that were to follow. */
  readonly stopped?: readonly PackageOutcome[]
  /** What a run that did not finish was asked for. */
  readonly asked?: readonly string[]
  /** More packages may have been asked for than are named: a wildcard was, or all there are. */
  readonly packageCountUnknown?: true
  /** What is known of a failure of which no package is known. */
  readonly failure?: BuildFailure
  /** How long the run took, as far as its banners state it. */
  readonly seconds?: number
  /** The run was called with `--simulate`: nothing was built. */
  readonly simulated?: true
  /** No header and no `BUILDING` line stands before the evidence: it may be of another run, or quoted. */
  readonly unproven?: true
}

/** The whole of jetson-containers has some hundred packages. */
const MOST_PACKAGES = 1000

/** At most {@link MOST_PACKAGES} results, failures before others: a made-up log must not take minutes. */
export function plausible(results: readonly PackageOutcome[]): readonly PackageOutcome[] {
  if (results.length <= MOST_PACKAGES) return results
  const failed = results.filter(({ status }) => status === 'failure')
  return [...failed, ...results.filter(({ status }) => status !== 'failure')].slice(0, MOST_PACKAGES)
}

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
    results: plausible(outcome.results),
    ...(seconds > 0 && { seconds }),
    ...(!proven && outcome.outcome !== 'none' && { unproven: true as const }),
  }
}

function outcomeOf(run: Run): RunOutcome {
  if (run.rows && run.rows.length > 0) return fromTable(run, run.rows)
  if (!run.asked && run.attempts.length === 0 && !run.gaveUp) return { outcome: 'none', results: [] }
  const multiple = run.asked?.multiple ?? (!run.gaveUp && run.attempts.length > 1)
  return multiple ? fromAttempts(run) : evaluateChain(run)
}

/** A run of which only the beginning and the end were read, if they are of the same run: a log can hold several. */
function joinHeadAndTail(located: readonly Located[], linesBeforeGap: number): Run {
  const whole = parseRun(located, linesBeforeGap)
  const end = parseRun(located.slice(linesBeforeGap), undefined)
  const asked = whole.asked?.packages ?? []
  const names = end.attempts.flatMap((attempt) => (attempt.end ? (targetPackage(attempt) ?? []) : []))
  const same = end.gaveUp
    ? end.gaveUp.join() === asked.join()
    : names.every((name) => asked.some((one) => matches(one, name)))
  return same ? whole : end
}

/** `--multiple` to its end: the table at the end decides for each package. */
function fromTable(run: Run, rows: readonly Extract<LogLine, { kind: 'summary-row' }>[]): RunOutcome {
  const broken = run.attempts.filter((one) => typeof one.end === 'object')
  const lastOf = new Map(broken.map((one) => [targetPackage(one), one]))
  const secondsOf = secondsByPackage(run)
  const results = rows.map((row): PackageOutcome => {
    const seconds = secondsOf.get(row.package)
    const took = seconds !== undefined && { seconds }
    if (!row.failed) return { package: row.package, status: 'success', ...took }
    const attempt = lastOf.get(row.package)
    const end = {
      ...(row.command ? { command: row.command } : { text: row.text }),
      ...failureEnd(attempt ?? {}),
    }
    return {
      ...{ package: row.package, status: 'failure', ...took },
      failure: failureOf({ ...attempt, end }, row.package),
    }
  })
  return { outcome: results.some((one) => one.status === 'failure') ? 'failure' : 'success', results }
}

/** How long the builds of each package took together. */
function secondsByPackage(run: Run): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const attempt of run.attempts) {
    const name = targetPackage(attempt)
    if (name !== undefined && attempt.seconds) sums.set(name, (sums.get(name) ?? 0) + attempt.seconds)
  }
  return sums
}

/** `--multiple` without a table: it stopped at the first failure (container.py:548), or never came to its end. */
function fromAttempts(run: Run): RunOutcome {
  const known = new Map<string, PackageOutcome>()
  const stops = run.asked?.skipErrors === false
  let unnamed: BuildFailure | undefined
  // The last banner about a package counts: after an earlier one the build went on, so something else printed it.
  for (const attempt of run.attempts) {
    const name = targetPackage(attempt) ?? unknownPackage(attempt, run.asked?.packages ?? [])
    const took = attempt.seconds ? { seconds: attempt.seconds } : {}
    if (attempt.end === 'built' && name !== undefined)
      known.set(name, { package: name, status: 'success', ...took })
    if (typeof attempt.end !== 'object') continue
    const failure = failureOf(attempt, name)
    if (name === undefined) unnamed = failure
    else known.set(name, { package: name, status: 'failure', failure, ...took })
  }
  const broken = [...known.values()].find(({ status }) => status === 'failure')
  const results = stops && broken ? completed(run, known, broken) : [...known.values()]
  const asked = run.asked?.packages ?? []
  const packageCountUnknown = asked.length === 0 || asked.some(hasWildcard)
  const rest = { ...unfinishedPackages(run, known), ...(packageCountUnknown && { packageCountUnknown }) }
  if (broken || unnamed || run.gaveUp) {
    return { outcome: 'failure', results, ...(unnamed && { failure: unnamed }), ...rest }
  }
  return { outcome: 'unfinished', results, ...(asked.length > 0 && { asked }), ...rest }
}

/** The package that was under way where a log ends, and those that were to follow. */
function unfinishedPackages(
  run: Run,
  known: ReadonlyMap<string, PackageOutcome>,
): Pick<RunOutcome, 'currentStage' | 'stopped'> {
  const { currentStage } = findCurrentStage(run)
  const last = run.attempts.at(-1)
  const name = last && targetPackage(last)
  if (!currentStage || !last || name === undefined) return {}
  const underWay: PackageOutcome = { package: name, status: 'failure', failure: failureOf(last, name) }
  return { currentStage, stopped: [underWay, ...neverBuilt(run, name, known)] }
}

/** What was asked for behind a package; a wildcard as it was written. */
function neverBuilt(
  run: Run,
  name: string,
  known: ReadonlyMap<string, PackageOutcome>,
): readonly PackageOutcome[] {
  const asked = run.asked?.packages ?? []
  const at = asked.findIndex((one) => matches(one, name))
  const behind = at < 0 ? [] : asked.slice(at + 1)
  return behind
    .filter((one) => ![...known.keys()].some((built) => matches(one, built)))
    .map((one) => ({ package: one, status: 'skipped' }))
}

/** What control flow proves of a run that stops at its first failure: all before it were built, none after it. */
function completed(
  run: Run,
  known: ReadonlyMap<string, PackageOutcome>,
  broken: PackageOutcome,
): readonly PackageOutcome[] {
  const asked = run.asked?.packages ?? []
  const at = asked.findIndex((name) => matches(name, broken.package))
  if (at < 0) return [...known.values()]
  const after = neverBuilt(run, broken.package, known)
  if (asked.some(hasWildcard)) return [...known.values(), ...after]
  const before = asked.slice(0, at).map((name): PackageOutcome => {
    const built = [...known.keys()].find((one) => matches(name, one))
    return { package: built ?? name, status: 'success' }
  })
  return [...before, broken, ...after]
}

/** One package, or a chain of packages built into one image. */
function evaluateChain(run: Run): RunOutcome {
  // The last attempt counts: after an earlier banner the run went on, so something else printed it.
  const last = { ...run.attempts.find((one) => one.chain), end: undefined, ...run.attempts.at(-1) }
  const asked = requested(run, last)
  if (last.end === 'built' && !run.gaveUp) {
    const took = asked.length === 1 && last.seconds ? { seconds: last.seconds } : {}
    return {
      outcome: 'success',
      results: asked.map((name) => ({ package: name, status: 'success', ...took })),
    }
  }
  if (typeof last.end !== 'object' && !run.gaveUp) {
    // An old release prints nothing when a chain succeeded.
    if (last.bufferedByPython) return { outcome: 'none', results: [], ...(asked.length > 0 && { asked }) }
    const { currentStage } = findCurrentStage(run)
    return {
      ...{ outcome: 'unfinished', results: [] },
      ...(asked.length > 0 && { asked }),
      ...(currentStage && { currentStage, stopped: chainBroken(asked, last).results }),
    }
  }
  return { outcome: 'failure', ...chainBroken(asked, last) }
}

/** What became of each package of a chain that broke at its last stage. */
function chainBroken(asked: readonly string[], last: Attempt): Pick<RunOutcome, 'results' | 'failure'> {
  const failure = failureOf(last, undefined)
  const stage = failedStageName(last)
  // With a single package it is certain which one failed, whatever stage it was.
  const culprit =
    asked.length === 1
      ? asked[0]
      : (packageNeedingStage(asked, last.chain, stage) ?? unknownPackage(last, asked))
  if (culprit === undefined) return { results: [], failure }
  const index = asked.indexOf(culprit)
  const own = stage === undefined || matches(culprit, stage)
  // The final tests run on the finished image, after every stage was built (container.py:467).
  const finished = failure.phase === 'push' || (failure.phase === 'test' && retested(failure))
  // Names are looked up before anything is built.
  const started = unknownPackage(last, asked) === undefined
  const took = asked.length === 1 && last.seconds ? { seconds: last.seconds } : {}
  return {
    results: asked.map((name, position): PackageOutcome => {
      if (name === culprit) {
        return {
          package: name,
          status: 'failure',
          failure: own ? failure : { ...failure, dependency: stage },
          ...took,
        }
      }
      return { package: name, status: started && (position < index || finished) ? 'success' : 'skipped' }
    }),
  }
}

/** True when the failed test ran on the finished image: its log is then named after no stage. */
function retested(failure: BuildFailure): boolean {
  const log = failure.command?.log
  const stage = log === undefined ? undefined : stageOfLog(log)
  return stage !== undefined && stage.package === undefined
}

/** The package asked for that jetson-containers does not know: `couldn't find package:  vlm` (packages.py:302). */
function unknownPackage(attempt: Attempt, asked: readonly string[]): string | undefined {
  const name = /couldn't find package: {1,2}([^"'\s]+)/.exec(failureEnd(attempt).text ?? '')?.[1]
  return name === undefined ? undefined : asked.find((one) => matches(one, name))
}

/** The first package asked for that needed the stage: dependencies are built right before whoever needs them. */
function packageNeedingStage(
  asked: readonly string[],
  chain: readonly string[] | undefined,
  stage: string | undefined,
): string | undefined {
  if (stage === undefined) return undefined
  const own = asked.find((name) => matches(name, stage))
  if (own !== undefined || !chain) return own
  const at = chain.indexOf(stage)
  return asked.find((name) => chain.findIndex((one) => matches(name, one)) > at) ?? asked.at(-1)
}

function requested(run: Run, attempt: Attempt): readonly string[] {
  const asked = run.asked?.packages ?? run.gaveUp ?? []
  const known = asked.map((name) =>
    hasWildcard(name) ? (attempt.chain?.findLast((one) => matches(name, one)) ?? name) : name,
  )
  if (known.length > 0) return known
  const name = targetPackage(attempt)
  return name === undefined ? [] : [name]
}

function findCurrentStage(run: Run): Pick<RunOutcome, 'currentStage'> {
  const last = run.attempts.at(-1)
  return last?.stage && last.end === undefined ? { currentStage: last.stage } : {}
}
