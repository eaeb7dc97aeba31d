/** What became of a run of jetson-containers and of each package. Pure. */
import type { PackageResult } from '../event.ts'
import type { BuildFailure } from './attempt.ts'
import type { Phase } from './log-line.ts'

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

/** What a log shows that has no line of jetson-containers. */
export const NO_OUTCOME: RunOutcome = { outcome: 'none', results: [] }

/** The whole of jetson-containers has some hundred packages. */
const MOST_PACKAGES = 1000

/** At most {@link MOST_PACKAGES} results, failures before others: a made-up log must not take minutes. */
export function limitResults(results: readonly PackageOutcome[]): readonly PackageOutcome[] {
  if (results.length <= MOST_PACKAGES) return results
  const failed = results.filter(({ status }) => status === 'failure')
  return [...failed, ...results.filter(({ status }) => status !== 'failure')].slice(0, MOST_PACKAGES)
}
