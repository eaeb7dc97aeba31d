/** What became of a build -> one line for a reader. Pure. */

import type { PackageResult, Status } from '../event.ts'
import { hasWildcard } from '../lib/glob.ts'
import { OUTCOME_PHRASES } from '../lib/phrases.ts'
import { formatDuration, toSingleLine } from '../lib/strings.ts'
import { truncateEnd, truncateMiddle } from '../lib/truncate.ts'
import type { BuildFailure } from './attempt.ts'
import type { DiagnosedFailure, Diagnosis } from './diagnose.ts'
import { stageOfLog } from './package-names.ts'
import type { PackageOutcome, RunOutcome } from './run-outcome.ts'

/** Names beyond these are counted, not listed. */
const MAX_NAMES_LISTED = 5
/** Graphemes of a line of the log that a reason quotes. */
const MAX_QUOTE = 160
/** UTF-16 units of an event's `cause`. */
const MAX_CAUSE_CHARS = 200

/** Why one package failed, in one line: `failed in the build phase: compiler error: file.cu(212): error: …`. */
export function failureReason(diagnosed: DiagnosedFailure): string {
  const { cause, failure } = diagnosed
  const quoted = cause && !cause.labelIsLine && cause.line !== '' && cause.line !== failure.command?.end
  return [
    `failed${phaseOf(failure)}`,
    ...causeParts(diagnosed),
    ...(quoted ? [truncateMiddle(toSingleLine(cause.line), MAX_QUOTE)] : []),
  ].join(': ')
}

/** Why a package that was under way where the log ends is not reported as built. */
export function unfinishedReason({ failure = {} }: PackageOutcome): string {
  return `stopped${phaseOf(failure)}: the log ends there`
}

/**
 * The message about a build that failed:
 * `Build failed: vllm (1 of 3 packages), in the build phase: compiler error (after 1 h 48 min, stage 12 of 13, [4510/6236])`.
 *
 * @returns undefined where the logs show no more than the workflow knows
 */
export function failureMessage(
  outcome: RunOutcome,
  { explained, unnamed }: Pick<Diagnosis, 'explained' | 'unnamed'>,
  cancelled: boolean,
): string | undefined {
  const opening = OUTCOME_PHRASES[cancelled ? 'cancelled' : 'failure']
  const failed = outcome.results.filter((result) => result.status === 'failure')
  if (failed.length > 0) {
    const { currentStage } = outcome
    const what = `${listPackages(failed)}${failedPackagesShare(failed, outcome)}${inCommon(explained)}`
    const rest = currentStage ? `; its log ends ${during(currentStage)}` : ''
    return `${opening}${cancelled ? '; failed before' : ''}: ${what}${rest}${extent(outcome, explained)}`
  }
  // A build that is cancelled is killed too: what its log ends with is not the cause.
  const reason = unnamed && !cancelled ? causeParts(unnamed) : []
  const quote = unnamed?.cause && !unnamed.cause.labelIsLine && !cancelled ? [unnamed.cause.line] : []
  const quoted = quote
    .filter((line) => line !== '')
    .map((line) => truncateMiddle(toSingleLine(line), MAX_QUOTE))
  switch (outcome.outcome) {
    case 'failure':
      return [`${opening}${phaseOf(unnamed?.failure ?? {})}`, ...reason].join(': ')
    case 'success':
      return `${opening}, though its log shows every package built`
    case 'unfinished':
      return outcome.currentStage || reason.length > 0
        ? [`${opening}${outcome.currentStage ? ` ${during(outcome.currentStage)}` : ''}`, ...reason].join(
            ': ',
          )
        : undefined
    default:
      return reason.length > 0 ? [opening, ...reason, ...quoted].join(': ') : undefined
  }
}

/**
 * The event's `cause`: `vllm (1 of 3 packages), build phase: compiler error`, at most {@link MAX_CAUSE_CHARS} long; undefined where no
 * cause is known.
 */
export function causeLine(
  outcome: RunOutcome,
  { explained, unnamed }: Pick<Diagnosis, 'explained' | 'unnamed'>,
): string | undefined {
  const failed = outcome.results.filter((result) => result.status === 'failure')
  const known = (explained.length > 0 ? explained : unnamed ? [unnamed] : []).filter(
    ({ cause, failure }) => cause !== undefined || failure.text !== undefined,
  )
  const [first] = known
  if (!first) return undefined
  const labels = new Set(explained.map((one) => causeParts(one).join('')))
  const prefix = ({ failure, package: name }: DiagnosedFailure, shown: string) => {
    const phase = failure.phase ? `${name === '' ? '' : ', '}${failure.phase} phase` : ''
    const of = failure.dependency === undefined ? '' : ` of ${failure.dependency}`
    return [
      `${shown}${phase}${of}`,
      ...causeParts({ ...first, ...known.find((one) => one.package === name) }),
    ]
  }
  const parts =
    labels.size <= 1
      ? [
          prefix(
            first,
            first.package === '' ? '' : `${listPackages(failed)}${failedPackagesShare(failed, outcome)}`,
          ),
        ]
      : known.map((one) => prefix(one, one.package))
  const line = parts.map((part) => part.filter((text) => text !== '').join(': ')).join('; ')
  return truncateEnd(toSingleLine(line), MAX_CAUSE_CHARS)
}

function during({ phase, package: name }: NonNullable<RunOutcome['currentStage']>): string {
  return `while ${phase === 'test' ? 'testing' : 'building'} ${name}`
}

/** `a, b, c, d, e and 3 more` */
export function listPackages(failed: readonly PackageOutcome[]): string {
  const listed = failed.slice(0, MAX_NAMES_LISTED).map((result) => result.package)
  const left = failed.length - listed.length
  return left > 0 ? `${listed.join(', ')} and ${left} more` : listed.join(', ')
}

function failedPackagesShare(
  failed: readonly PackageOutcome[],
  { packageCountUnknown, results, stopped = [] }: RunOutcome,
): string {
  const all = results.length + stopped.length
  return all > 1 && !packageCountUnknown ? ` (${failed.length} of ${all} packages)` : ''
}

/** The phase and the cause that all failures have in common; nothing that holds for some of them only. */
function inCommon(explained: readonly DiagnosedFailure[]): string {
  const phases = new Set(explained.map(({ failure }) => phaseOf(failure)))
  const causes = new Set(explained.map((one) => causeParts(one).join('')))
  const [phase = ''] = phases.size === 1 ? phases : []
  const [cause = ''] = causes.size === 1 ? causes : []
  return `${phase && `,${phase}`}${cause && `: ${cause}`}`
}

/** How far a build got that failed: ` (after 1 h 48 min, stage 12 of 13, [4510/6236])`. */
function extent({ seconds = 0 }: RunOutcome, explained: readonly DiagnosedFailure[]): string {
  const [only, ...others] = explained
  const single = others.length === 0 ? only : undefined
  const log = single?.failure.command?.log
  const stage = log === undefined ? undefined : stageOfLog(log)
  const parts = [
    ...(seconds >= 1 ? [`after ${formatDuration(seconds)}`] : []),
    ...(stage?.total !== undefined && stage.total > 1 ? [`stage ${stage.number} of ${stage.total}`] : []),
    ...(single?.progress === undefined ? [] : [single.progress]),
  ]
  return parts.length > 0 ? ` (${parts.join(', ')})` : ''
}

function phaseOf({ dependency, phase }: BuildFailure): string {
  const of = dependency === undefined ? '' : ` of its dependency ${dependency}`
  if (phase === undefined) return of && ` in the stage${of}`
  return phase === 'push' ? ' while pushing the image' : ` in the ${phase} phase${of}`
}

/** The cause, or as much as is known of it. */
function causeParts({ cause, command, failure }: DiagnosedFailure): readonly string[] {
  if (cause) return [cause.label]
  if (failure.text) return [truncateMiddle(toSingleLine(failure.text), MAX_QUOTE)]
  return command === undefined ? [] : [`command failed: ${toSingleLine(command)}`]
}

/**
 * The results, and the packages that were really built where the workflow set none or a wildcard.
 *
 * @param explained the reasons of those that failed, free of secrets
 */
export function aboutPackages(
  { asked = [], results, stopped = [] }: RunOutcome,
  explained: readonly DiagnosedFailure[],
  { packages, reportedStatus }: { readonly reportedStatus: Status; readonly packages: readonly string[] },
): { readonly results: readonly PackageResult[]; readonly packages?: readonly string[] } {
  const broken = results.find(({ status }) => status === 'failure')?.package
  const reasons = new Map(explained.map((one) => [one.package, one]))
  const reported = results.map((result): PackageResult => {
    const { package: name, seconds, status } = result
    const took = seconds !== undefined && seconds >= 1 && { durationSeconds: Math.round(seconds) }
    if (status === 'success') return { package: name, status, ...took }
    if (status === 'skipped') return { package: name, status, error: neverBuiltReason(broken) }
    const why = reasons.get(name) ?? { package: name, failure: {} }
    return { package: name, status, error: failureReason(why), ...took }
  })
  // A log that ends early proves a failure only where the workflow reports one too.
  if (reportedStatus === 'failure') reported.push(...stoppedResults(stopped))
  const wanted = asked.some(hasWildcard) ? [] : asked
  const built = wanted.length > 0 ? wanted : reported.map((result) => result.package)
  const unnamed = packages.length === 0 || packages.some(hasWildcard)
  return { results: reported, ...(unnamed && built.length > 0 && { packages: built }) }
}

function stoppedResults(stopped: readonly PackageOutcome[]): readonly PackageResult[] {
  const underWay = stopped.find(({ status }) => status === 'failure')?.package
  return stopped.map((open): PackageResult => {
    const { package: name, status } = open
    if (status === 'success') return { package: name, status }
    return {
      ...{ package: name, status },
      error: status === 'skipped' ? neverBuiltReason(underWay) : unfinishedReason(open),
    }
  })
}

function neverBuiltReason(last: string | undefined): string {
  return `never built: the run stopped at ${last}`
}
