/** What became of a build -> one line for a reader. Pure. */

import type { PackageResult, Status } from '../event.ts'
import { hasWildcard } from '../lib/glob.ts'
import { OUTCOME_PHRASES } from '../lib/phrases.ts'
import { toSingleLine } from '../lib/strings.ts'
import { truncateMiddle } from '../lib/truncate.ts'
import type { DiagnosedFailure, Diagnosis } from './diagnose.ts'
import type { Cause } from './find-cause.ts'
import type { BuildFailure } from './parse-run.ts'
import type { PackageOutcome, RunOutcome } from './run-outcome.ts'

/** Names beyond these are counted, not listed. */
const NAMES = 5

/** Graphemes of a reason that is somebody else's text. */
const REASON_LIMIT = 160

/** `failed in the build phase: compiler error: file.cu(212): error: …`: why one package failed, in one line. */
export function reasonOf({ failure, cause }: DiagnosedFailure): string {
  const told =
    cause && cause.line !== failure.command?.end
      ? [truncateMiddle(toSingleLine(cause.line), REASON_LIMIT)]
      : []
  return [`failed${where(failure)}`, ...(cause?.labelIsLine ? [] : kindOf(failure, cause)), ...told].join(
    ': ',
  )
}

/** Why a package that was under way where the log ends is not told as built. */
export function openReason({ failure = {} }: PackageOutcome): string {
  return `stopped${where(failure)}: the log ends there`
}

/** The message about a build that failed: `Build failed: vllm (1 of 3 packages), in the build phase: compiler error`. */
export function failureMessage(
  verdict: RunOutcome,
  { explained, fatalCause, unnamed = {} }: Pick<Diagnosis, 'explained' | 'fatalCause' | 'unnamed'>,
  cancelled: boolean,
): string | undefined {
  const opening = OUTCOME_PHRASES[cancelled ? 'cancelled' : 'failure']
  const failed = verdict.results.filter((result) => result.status === 'failure')
  if (failed.length > 0) {
    return `${opening}${cancelled ? '; failed before' : ''}: ${names(failed)}${share(failed, verdict)}${shared(explained)}${verdict.currentStage ? `; its log ends ${doing(verdict.currentStage)}` : ''}`
  }
  if (verdict.outcome === 'failure') {
    return [`${opening}${where(unnamed)}`, ...kindOf(unnamed, undefined)].join(': ')
  }
  if (verdict.outcome === 'success') return `${opening}, though its log shows every package built`
  if (verdict.outcome === 'unfinished' && verdict.currentStage) {
    // A build that is cancelled is killed too, and by no want of memory.
    return [
      `${opening} ${doing(verdict.currentStage)}`,
      ...(fatalCause && !cancelled ? [fatalCause.label] : []),
    ].join(': ')
  }
  return undefined
}

function doing({ phase, package: name }: NonNullable<RunOutcome['currentStage']>): string {
  return `while ${phase === 'test' ? 'testing' : 'building'} ${name}`
}

/** `a, b, c, d, e and 3 more` */
export function names(failed: readonly PackageOutcome[]): string {
  const listed = failed.slice(0, NAMES).map((result) => result.package)
  const left = failed.length - listed.length
  return left > 0 ? `${listed.join(', ')} and ${left} more` : listed.join(', ')
}

function share(
  failed: readonly PackageOutcome[],
  { packageCountUnknown, results, stopped = [] }: RunOutcome,
): string {
  const all = results.length + stopped.length
  return all > 1 && !packageCountUnknown ? ` (${failed.length} of ${all} packages)` : ''
}

/** What all failures have in common; nothing that holds for some of them only. */
function shared(explained: readonly DiagnosedFailure[]): string {
  const phases = new Set(explained.map(({ failure }) => where(failure)))
  const kinds = new Set(explained.map(({ failure, cause }) => kindOf(failure, cause).join('')))
  const [phase = ''] = phases.size === 1 ? phases : []
  const [kind = ''] = kinds.size === 1 ? kinds : []
  return `${phase && `,${phase}`}${kind && `: ${kind}`}`
}

function where({ phase, dependency }: BuildFailure): string {
  const of = dependency === undefined ? '' : ` of its dependency ${dependency}`
  if (phase === undefined) return of && ` in the stage${of}`
  return phase === 'push' ? ' while pushing the image' : ` in the ${phase} phase${of}`
}

function kindOf(failure: BuildFailure, cause: Cause | undefined): readonly string[] {
  if (cause) return [cause.label]
  return failure.text ? [truncateMiddle(toSingleLine(failure.text), REASON_LIMIT)] : []
}

/**
 * The results, and the packages that were really built where the workflow named none or a wildcard.
 *
 * @param explained the reasons of those that failed, free of secrets
 */
export function aboutPackages(
  { asked = [], results, stopped = [] }: RunOutcome,
  explained: readonly DiagnosedFailure[],
  { reportedStatus, packages }: { readonly reportedStatus: Status; readonly packages: readonly string[] },
): { readonly results: readonly PackageResult[]; readonly packages?: readonly string[] } {
  const broken = results.find(({ status }) => status === 'failure')?.package
  const told = results.map((result): PackageResult => {
    const { package: name, status } = result
    if (status === 'success') return { package: name, status }
    if (status === 'skipped') return { package: name, status, error: whyNeverBuilt(broken) }
    const why = explained.find((one) => one.package === name) ?? { package: name, failure: {} }
    return { package: name, status, error: reasonOf(why) }
  })
  // A log that ends early proves a failure only where the workflow tells of one too.
  if (reportedStatus === 'failure') told.push(...ofStopped(stopped))
  const wanted = asked.some(hasWildcard) ? [] : asked
  const meant = wanted.length > 0 ? wanted : told.map((result) => result.package)
  const unnamed = packages.length === 0 || packages.some(hasWildcard)
  return { results: told, ...(unnamed && meant.length > 0 && { packages: meant }) }
}

function ofStopped(stopped: readonly PackageOutcome[]): readonly PackageResult[] {
  const underWay = stopped.find(({ status }) => status === 'failure')?.package
  return stopped.map((open): PackageResult => {
    const { package: name, status } = open
    if (status === 'success') return { package: name, status }
    return { package: name, status, error: status === 'skipped' ? whyNeverBuilt(underWay) : openReason(open) }
  })
}

function whyNeverBuilt(last: string | undefined): string {
  return `never built: the run stopped at ${last}`
}
