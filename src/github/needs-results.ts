/** Combines what other jobs report: their results in `needs`, their outputs, result files, and their jobs in the API. Pure. */

import type { PackageResult } from '../event.ts'
import type { Need } from '../inputs/needs.ts'
import { isSimulated } from '../inputs/report-doubt.ts'
import type { BuildReport } from '../inputs/result-rows.ts'
import { defined } from '../lib/defined.ts'
import { SIMULATED } from '../lib/phrases.ts'
import { isReportOf, type JobRow, jobRow, legName, packageRow, rowsOfNeed, stopReasonOf } from './job-rows.ts'
import type { Job } from './jobs.ts'
import { legsOf } from './matrix-legs.ts'
import { type NeedReport, reportsOfOutputs } from './need-outputs.ts'
import {
  composeDetails,
  describeDoubts,
  messageOf,
  type QuotableReport,
  summarizeCauses,
} from './needs-message.ts'

/** What is known of the jobs that a message is about. */
export interface JobsEvidence {
  /** The jobs of the input `needs`; for another run one that stands for all its jobs; empty where only files report. */
  readonly needs: readonly Need[]
  /** The jobs of the run in the API, without the one of this step; empty where it was not asked. */
  readonly jobs: readonly Job[]
  /** The reports in result files. */
  readonly reports: readonly BuildReport[]
  /** Files and patterns that should have results and have none. */
  readonly withoutResults: readonly string[]
  /** Other reasons not to report a success, as the message shows them: `the run ended as neutral`. */
  readonly unproven?: readonly string[]
}

/** All jobs together. */
export interface JobsSummary {
  /** `failure` when a package or job failed or was cancelled, or results are missing; `skipped` when no job built anything. */
  readonly outcome: 'success' | 'failure' | 'skipped'
  /** What was built, each name once; the jobs' names where no report names a package. */
  readonly packages: readonly string[]
  /** One for each package and board, else one for each job; failures last. A row for a job has its name in `package` and in `job`. */
  readonly results: readonly PackageResult[]
  /** One line on what failed; absent where nothing did. */
  readonly message?: string
  /** What failing reports have as details, then one line for each failure; failures last. */
  readonly details?: string
  /** One line: which packages failed, and why. */
  readonly cause?: string
  /** Why the jobs were stopped, where none failed of itself. */
  readonly stopReason?: string
  /** Nothing failed, but a newer run took the place of this one. */
  readonly isSuperseded: boolean
  /** `no results from job collate`: each a reason not to report a plain success. */
  readonly missing: readonly string[]
  /** What was reported as built and is not proven to be: `vllm on thor-1: build.log is empty`. Absent beside a failure. */
  readonly unverified?: string
  /** Every build was only simulated. */
  readonly simulated?: true
}

/** Combines the evidence. What is not proven to be a success is a failure. */
export function summarizeJobs({
  jobs,
  needs,
  reports,
  unproven = [],
  withoutResults,
}: JobsEvidence): JobsSummary {
  const outputs = reportsOfOutputs(needs)
  const legs = legsOf(needs, jobs)
  const perNeed = needs.map((need) => {
    const fromFiles = reports.filter(({ origin }) => isReportOf(need, legs.of(need).jobs, origin))
    return { need, reports: [...outputs.of(need), ...fromFiles.map((report): NeedReport => ({ report }))] }
  })
  const assigned = new Set(perNeed.flatMap((entry) => entry.reports.map(({ report }) => report)))
  const loose = reports.filter((report) => !assigned.has(report))
  const hasPackages = reports.length > 0 || perNeed.some((entry) => entry.reports.length > 0)

  const rows = [
    ...loose.flatMap((report) => report.rows.map((row) => packageRow(row))),
    ...perNeed.flatMap((entry) =>
      rowsOfNeed(entry.need, {
        ...entry,
        legs: legs.of(entry.need),
        unusable: outputs.unusableOf(entry.need),
        hasPackages,
      }),
    ),
    ...legs.unassignedFailures.map(jobRow),
  ]
  const missing = [
    ...unproven,
    ...needs.flatMap((need) => outputs.unusableOf(need).map((name) => `no results from job ${name}`)),
    ...unreadableRows([...reports, ...outputs.all]),
    ...rows.flatMap(({ kind, result }) => (kind === 'no-report' ? `no report from ${result.package}` : [])),
    ...withoutResults.map((name) => `no results from ${name}`),
  ]
  const quotable = [
    ...loose.map((report) => ({ report })),
    ...perNeed.flatMap((entry) =>
      entry.reports.map(({ ending, report }) => ({ report, job: legName(entry.need.job, ending) })),
    ),
  ]
  return summarize(rows, missing, outputs.planned, quotable)
}

/** Where a list is cut, its end is kept: failures have to be there. */
const ORDER = { skipped: 0, success: 1, failure: 2 } as const

function summarize(
  found: readonly JobRow[],
  lacking: readonly string[],
  planned: readonly string[],
  quotable: readonly QuotableReport[],
): JobsSummary {
  const bad = found.filter(({ result }) => result.status === 'failure')
  const simulated = found.filter(({ result }) => isSimulated(result))
  const missing = lacking.length + bad.length > 0 ? lacking : onlySkipped(found)
  const isStopped = bad.length > 0 && missing.length === 0 && bad.every((row) => row.isStopped)
  const isSuperseded = isStopped && bad.every((row) => row.isSuperseded)
  // What a newer run builds in its place did not fail.
  const rows = isSuperseded ? found.map(rowAsSkipped) : found
  const sorted = rows.toSorted((a, b) => ORDER[a.result.status] - ORDER[b.result.status])
  const built = rows.filter(
    ({ kind, result }) => (kind === 'package' || kind === 'job') && result.status !== 'skipped',
  )
  const packages = built.filter(({ kind }) => kind === 'package')
  const isBad = bad.length > 0 || missing.length > 0
  const onlySimulated = !isBad && packages.length === 0 && simulated.length > 0
  const names = onlySimulated ? simulated : packages.length > 0 ? packages : built
  const stopReason = isStopped ? [...new Set(bad.map(stopReasonOf))].join(', ') : undefined
  const shown = { bad, built: names, missing, stopReason }
  const outcome: JobsSummary['outcome'] = isBad ? 'failure' : names.length > 0 ? 'success' : 'skipped'
  return defined({
    outcome,
    packages:
      packages.length === 0 && planned.length > 0
        ? planned
        : [...new Set(names.map(({ result }) => result.package))],
    results: sorted.map(({ result }) => result),
    message: isBad ? messageOf(shown) : onlySimulated ? SIMULATED.message : undefined,
    details: isBad ? composeDetails(sorted, missing, quotable) : undefined,
    cause: isBad && !isStopped ? summarizeCauses(shown) : undefined,
    stopReason: shown.stopReason,
    isSuperseded,
    missing,
    unverified: isBad || onlySimulated ? undefined : describeDoubts(rows),
    simulated: onlySimulated ? (true as const) : undefined,
  })
}

/**
 * Jobs that ran and report nothing but skipped packages: that nothing was built may be a mistake, such as a filter that matches nothing.
 * Simulated builds are meant to build nothing.
 */
function onlySkipped(rows: readonly JobRow[]): readonly string[] {
  const reported = rows.filter(({ kind }) => kind === 'package').length
  if (reported === 0 || rows.some(({ result }) => result.status !== 'skipped')) return []
  if (rows.every(({ result }) => isSimulated(result))) return []
  return [reported === 1 ? 'the only result is skipped' : `all ${reported} results are skipped`]
}

function rowAsSkipped(row: JobRow): JobRow {
  return row.result.status === 'failure' ? { ...row, result: { ...row.result, status: 'skipped' } } : row
}

function unreadableRows(reports: readonly BuildReport[]): readonly string[] {
  const count = reports.reduce((sum, { unreadable }) => sum + unreadable, 0)
  if (count === 0) return []
  return [count === 1 ? '1 result cannot be read' : `${count} results cannot be read`]
}
