/** A run with `--multiple`, each package for itself -> what became of each. Pure. */
import { hasWildcard } from '../lib/glob.ts'
import { type BuildFailure, failureEnd, failureOf, targetPackage, unknownPackage } from './attempt.ts'
import type { BuilderLine } from './log-line.ts'
import { samePackage } from './package-names.ts'
import { currentStageOf, type Run } from './parse-run.ts'
import type { PackageOutcome, RunOutcome } from './run-outcome.ts'

/** `--multiple` to its end: the table at the end decides for each package. */
export function evaluateTable(
  run: Run,
  rows: readonly Extract<BuilderLine, { kind: 'summary-row' }>[],
): RunOutcome {
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
export function evaluateAttempts(run: Run): RunOutcome {
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
  const currentStage = currentStageOf(run)
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
  const at = asked.findIndex((one) => samePackage(one, name))
  const behind = at < 0 ? [] : asked.slice(at + 1)
  return behind
    .filter((one) => ![...known.keys()].some((built) => samePackage(one, built)))
    .map((one) => ({ package: one, status: 'skipped' }))
}

/** What control flow proves of a run that stops at its first failure: all before it were built, none after it. */
function completed(
  run: Run,
  known: ReadonlyMap<string, PackageOutcome>,
  broken: PackageOutcome,
): readonly PackageOutcome[] {
  const asked = run.asked?.packages ?? []
  const at = asked.findIndex((name) => samePackage(name, broken.package))
  if (at < 0) return [...known.values()]
  const after = neverBuilt(run, broken.package, known)
  if (asked.some(hasWildcard)) return [...known.values(), ...after]
  const before = asked.slice(0, at).map((name): PackageOutcome => {
    const built = [...known.keys()].find((one) => samePackage(name, one))
    return { package: built ?? name, status: 'success' }
  })
  return [...before, broken, ...after]
}
