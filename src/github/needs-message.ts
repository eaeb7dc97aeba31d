/** The texts of a message about several jobs. Pure. */

import type { PackageResult } from '../event.ts'
import type { BuildReport } from '../inputs/result-rows.ts'
import { OUTCOME_PHRASES, stoppedPhrase } from '../lib/phrases.ts'
import { joinNames, truncateEnd } from '../lib/truncate.ts'
import type { JobRow } from './job-rows.ts'

/** The rows that a text is about. */
interface ShownRows {
  readonly bad: readonly JobRow[]
  /** What was built, and failures among it: packages where any is known, else jobs. */
  readonly built: readonly JobRow[]
  readonly missing: readonly string[]
  /** Set where nothing failed of itself. */
  readonly stopReason: string | undefined
}

/** A report whose details may be quoted, and the job that it is an output of. */
export interface QuotableReport {
  readonly report: BuildReport
  readonly job?: string
}

/** UTF-16 units. */
const MESSAGE_LIMITS = { names: 200, cause: 200, group: 400, missing: 120 } as const

/** Failures up to this many are shown line by line; more are grouped by their reason. */
const MAX_LINES = 12

/** Missing results that the one line lists. */
const MAX_MISSING = 3

/** Reports whose details are quoted. */
const MAX_QUOTED = 20

/** `Build failed: vllm on thor-1 (1 of 6 builds); failed jobs: lint; no report from build (orin)` */
export function messageOf(rows: ShownRows): string {
  const { failed, otherJobs } = split(rows)
  const missing = joinMissing(rows.missing)
  if (failed.length + otherJobs.length === 0) return `Build not verified: ${missing}`
  const opening = rows.stopReason === undefined ? OUTCOME_PHRASES.failure : stoppedPhrase(rows.stopReason)
  const jobs = joinNames(otherJobs.map(nameOf), MESSAGE_LIMITS.names)
  const parts = [
    ...(failed.length > 0
      ? [`${joinNames(failed.map(nameOf), MESSAGE_LIMITS.names)}${failedBuildsShare(failed, rows)}`]
      : []),
    ...(otherJobs.length > 0
      ? [failed.length > 0 ? `failed ${otherJobs.length === 1 ? 'job' : 'jobs'}: ${jobs}` : jobs]
      : []),
    ...(missing === '' ? [] : [missing]),
  ]
  return `${opening}: ${parts.join('; ')}`
}

/** `vllm on thor-1 (1 of 6 builds): compiler error`, or the number of failures for each reason. */
export function summarizeCauses(rows: ShownRows): string {
  const { failed, otherJobs } = split(rows)
  const shown = failed.length > 0 ? failed : otherJobs
  const [first] = shown
  if (!first) return truncateEnd(joinMissing(rows.missing), MESSAGE_LIMITS.cause)
  const groups = byReason(shown)
  const rest = shown.length > 1 ? ` and ${shown.length - 1} more` : ''
  const head = `${nameOf(first)}${rest}${failedBuildsShare(shown, rows)}`
  const reasons = groups.map(([reason, group]) =>
    groups.length > 1 ? `${reason} (${group.length})` : reason,
  )
  return truncateEnd(`${head}: ${reasons.join(', ')}`, MESSAGE_LIMITS.cause)
}

/** The details of failing reports, then a line for each row that is no success, then what is missing. */
export function composeDetails(
  rows: readonly JobRow[],
  missing: readonly string[],
  reports: readonly QuotableReport[],
): string {
  const quoted = reports.filter(({ report }) => report.details)
  const excerpts = quoted.slice(0, MAX_QUOTED).map((entry) => `${titleOf(entry)}:\n${entry.report.details}`)
  const unquoted = quoted.length - excerpts.length
  const lines = [
    ...failureLines(rows.filter(({ result }) => result.status === 'skipped')),
    ...failureLines(
      rows.filter(
        ({ kind, result }) => (kind === 'package' || kind === 'job') && result.status === 'failure',
      ),
    ),
    ...missing,
  ]
  return [
    ...excerpts,
    ...(unquoted > 0 ? [`… and the details of ${unquoted} more reports`] : []),
    [...new Set(lines)].join('\n'),
  ].join('\n\n')
}

function titleOf({ job, report }: QuotableReport): string {
  const { origin, rows } = report
  if (origin.runner === undefined && job !== undefined) return job
  const failed = rows.filter(({ status }) => status === 'failure').map((row) => row.package)
  const board = origin.runner === undefined ? '' : ` on ${origin.runner}`
  return `${joinNames([...new Set(failed)], MESSAGE_LIMITS.names)}${board}`
}

function failureLines(rows: readonly JobRow[]): readonly string[] {
  if (rows.length <= MAX_LINES) return rows.map((row) => `${nameOf(row)}: ${resultReason(row.result)}`)
  return byReason(rows).map(
    ([reason, group]) => `${reason} (${group.length}): ${joinNames(group.map(nameOf), MESSAGE_LIMITS.group)}`,
  )
}

/** The largest group first. */
function byReason(rows: readonly JobRow[]): readonly (readonly [string, readonly JobRow[]])[] {
  const groups = Map.groupBy(rows, ({ result }) => resultReason(result))
  return [...groups].toSorted(([, a], [, b]) => b.length - a.length)
}

function resultReason({ error, status }: PackageResult): string {
  return error ?? (status === 'skipped' ? 'skipped' : 'failed')
}

/** `vllm on thor-1`; where the board is unknown, its job: two boards may build the same package. */
function nameOf({ kind, result }: JobRow): string {
  if (kind !== 'package') return result.package
  if (result.runner) return `${result.package} on ${result.runner}`
  return result.job && result.job !== result.package ? `${result.package} in ${result.job}` : result.package
}

/** A failed job that is no build, such as `lint`, is not counted among the builds. */
function split({ bad, built }: ShownRows): {
  readonly failed: readonly JobRow[]
  readonly otherJobs: readonly JobRow[]
} {
  const arePackages = built.some(({ kind }) => kind === 'package')
  const shown = bad.filter(({ kind }) => kind === 'package' || kind === 'job')
  if (!arePackages) return { failed: shown, otherJobs: [] }
  return {
    failed: shown.filter(({ kind }) => kind === 'package'),
    otherJobs: shown.filter(({ kind }) => kind === 'job'),
  }
}

function failedBuildsShare(failed: readonly JobRow[], { built }: ShownRows): string {
  if (built.length <= 1) return ''
  return ` (${failed.length} of ${built.length} ${built.some(({ kind }) => kind === 'package') ? 'builds' : 'jobs'})`
}

/** The first of them, and how many more there are. */
function joinMissing(missing: readonly string[]): string {
  const shown = missing.slice(0, MAX_MISSING).map((name) => truncateEnd(name, MESSAGE_LIMITS.missing))
  const rest = missing.length - shown.length
  return `${shown.join('; ')}${rest > 0 ? ` and ${rest} more` : ''}`
}
