/** One row for each package, leg or job that the jobs in `needs` have: what they report, and what the API shows of them. Pure. */

import type { PackageResult } from '../event.ts'
import type { Need } from '../inputs/needs.ts'
import type { BuildReport, ReportRow } from '../inputs/result-rows.ts'
import { defined } from '../lib/defined.ts'
import { STOPPED } from '../lib/phrases.ts'
import { toSingleLine } from '../lib/strings.ts'
import { endedBadly, failedStep, hasFailed, type Job, jobSucceeded } from './jobs.ts'
import type { Legs } from './matrix-legs.ts'
import type { NeedReport } from './need-outputs.ts'

/** One row, and what the message needs to know about it. */
export interface JobRow {
  readonly result: PackageResult
  /** `package`: a job reports it; `job`: the job itself; `no-report`: a job without a report; `no-results`: one with an unusable output. */
  readonly kind: 'package' | 'job' | 'no-report' | 'no-results'
  /** The job was cancelled or timed out: nothing failed of itself. */
  readonly isStopped: boolean
  readonly isSuperseded: boolean
}

/** What is known of one job in `needs`. */
export interface NeedEvidence {
  readonly reports: readonly NeedReport[]
  readonly legs: Legs
  /** The job, or legs of it, whose outputs should have results and have none that can be used. */
  readonly unusable: readonly string[]
  /** Some job reports packages: then a job without a report is taken for one that builds nothing. */
  readonly hasPackages: boolean
}

/**
 * Whether a job of this need wrote the report.
 * @param legs the jobs in the API that belong to it
 */
export function isReportOf(
  need: Need,
  legs: readonly Job[],
  { jobId, jobKey }: BuildReport['origin'],
): boolean {
  return jobKey === need.job || (jobId !== undefined && legs.some(({ id }) => id === jobId))
}

/**
 * The rows of one job. A job that failed has a failing row whatever its reports contain, because a board that died wrote none; and
 * so has each leg of its matrix that failed and that no failing report accounts for.
 */
export function rowsOfNeed(need: Need, evidence: NeedEvidence): readonly JobRow[] {
  const { hasPackages, legs, reports } = evidence
  if (need.result === 'skipped') return hasPackages ? [] : [ownRow(need)]
  if (reports.length === 0) return rowsWithoutReports(need, evidence)
  const { jobs, siblingsOf } = legs
  const matched = reports.map((entry) => ({ ...entry, leg: legOfReport(entry, jobs) }))
  const rows = matched.flatMap(({ ending, leg, report }) =>
    report.rows.map((row) => packageRow(row, leg?.name ?? legName(need.job, ending), leg?.runner)),
  )
  const isBadReport = ({ report }: NeedReport) => report.rows.some(({ status }) => status === 'failure')
  const accounted = new Set(matched.flatMap(({ leg, ...entry }) => (leg && isBadReport(entry) ? leg.id : [])))
  const looseBad = matched.filter((entry) => entry.leg === undefined && isBadReport(entry)).length
  const badLegs = jobs.filter((leg) => endedBadly(leg) && !accounted.has(leg.id))
  if (badLegs.length > looseBad) rows.push(...badLegs.map(jobRow))
  const isGreen = rows.every(({ result }) => result.status !== 'failure')
  if (need.result !== 'success' && isGreen) rows.push(ownRow(need))
  return [...rows, ...missingReports(matched, siblingsOf)]
}

function rowsWithoutReports(need: Need, { hasPackages, legs, unusable }: NeedEvidence): readonly JobRow[] {
  const rows = legs.jobs.map(jobRow)
  const hasBadLeg = rows.some(({ result }) => result.status === 'failure')
  const isBad = need.result !== 'success'
  // The failures of jobs without legs of their own are named for all of them together.
  if (legs.isLegless && isBad) return []
  if (!isBad && unusable.length > 0) return unusable.map((name) => missingRow('no-results', name))
  const isMatrix = isBad ? hasBadLeg : rows.length > 1
  const shown = isMatrix ? rows : [ownRow(need)]
  // A job that is no build is of interest only where it failed.
  return hasPackages ? shown.filter(({ result }) => result.status === 'failure') : shown
}

/** The legs that ended well and reported nothing, where another leg of their matrix has a report. */
function missingReports(
  reports: readonly (NeedReport & { readonly leg: Job | undefined })[],
  siblingsOf: (leg: Job) => readonly Job[],
): readonly JobRow[] {
  const reported = new Set(reports.flatMap(({ leg }) => leg ?? []))
  const loose = reports.filter(({ leg }) => leg === undefined).length
  const first = [...reported][0]
  const silent = siblingsOf(first ?? { id: 0, name: '', status: '', steps: [] }).filter(
    (leg) => !reported.has(leg) && jobSucceeded(leg),
  )
  // Reports that cannot be matched may be of any of them.
  return silent.length > loose
    ? silent
        .slice(0, silent.length - loose)
        .map(({ name, runner }) => missingRow('no-report', toSingleLine(name), runner))
    : []
}

/** The leg that wrote a report: by its id, its runner, or by the ending of the output's name (`payload-orin`, `build (orin)`). */
function legOfReport({ ending, report }: NeedReport, legs: readonly Job[]): Job | undefined {
  const { jobId, runner } = report.origin
  const byId = legs.find(({ id }) => id === jobId)
  if (byId) return byId
  if (ending) {
    const words = wordsOf(ending)
    const named = legs.filter(({ name }) => words.every((word) => wordsOf(name).includes(word)))
    if (named.length === 1) return named[0]
  }
  const onRunner = runner === undefined ? [] : legs.filter((leg) => leg.runner === runner)
  return onRunner.length === 1 ? onRunner[0] : undefined
}

function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}

/**
 * The row of a package.
 * @param job the displayed name of the job that built it, used where the result has none; so is `runner`
 */
export function packageRow({ attempt: _, ...result }: ReportRow, job?: string, runner?: string): JobRow {
  const placed = defined({ ...result, job: result.job ?? job, runner: result.runner ?? runner })
  return { result: placed, kind: 'package', isStopped: result.error === 'cancelled', isSuperseded: false }
}

/** The row of a job that has no leg in the API. */
function ownRow({ job, reason, result }: Need): JobRow {
  const isStopped = result === 'cancelled'
  const error = isStopped ? STOPPED : result === 'failure' ? (reason ?? 'the job failed') : undefined
  const status = result === 'success' || result === 'skipped' ? result : ('failure' as const)
  return {
    result: defined({ package: job, status, error, job }),
    kind: 'job',
    isStopped,
    isSuperseded: false,
  }
}

/** Follows the reason why a job failed or was stopped. */
const AT_STEP = / at the step .*$/

/** The reason without the step. */
export function stopReasonOf({ result }: JobRow): string {
  return result.error?.replace(AT_STEP, '') ?? STOPPED
}

/** The row of a job by its displayed name. */
export function jobRow(leg: Job): JobRow {
  const { conclusion, runner, stopReason } = leg
  const name = toSingleLine(leg.name)
  const row = (status: PackageResult['status'], error?: string): PackageResult =>
    defined({ package: name, status, error, job: name, runner })
  const green = { kind: 'job', isStopped: false, isSuperseded: false } as const
  if (jobSucceeded(leg)) return { ...green, result: row('success') }
  if (conclusion === 'skipped') return { ...green, result: row('skipped') }
  const step = failedStep(leg)
  const why = stopReason?.text ?? FAILURES[conclusion ?? ''] ?? `the job ended as ${conclusion ?? 'unknown'}`
  return {
    kind: 'job',
    result: row(
      'failure',
      step ? `${why.replace(/^the job failed$/, 'failed')} at the step ${toSingleLine(step)}` : why,
    ),
    isStopped: stopReason ? stopReason.kind !== 'runner-lost' : !hasFailed(leg) || conclusion === 'timed_out',
    isSuperseded: stopReason?.kind === 'superseded',
  }
}

/** The conclusions that GitHub documents, beside those of a job that ended well. */
const FAILURES: Readonly<Record<string, string>> = {
  failure: 'the job failed',
  cancelled: STOPPED,
  timed_out: 'timed out',
}

function missingRow(kind: 'no-report' | 'no-results', name: string, runner?: string): JobRow {
  const error = kind === 'no-report' ? 'no report' : 'no results'
  const result = defined({ package: name, status: 'failure' as const, error, job: name, runner })
  return { kind, result, isStopped: false, isSuperseded: false }
}

/**
 * As GitHub displays the leg of a matrix: `build (orin)`.
 * @param job the job's key
 * @param ending the end of an output's name, `orin` of `payload-orin`; empty or undefined where the job is no matrix
 */
export function legName(job: string, ending: string | undefined): string {
  return ending ? `${job} (${ending})` : job
}
