/** Results of builds that other jobs report, as JSON in an output or a file -> one row for each package and board. Pure. */

import type { PackageResult } from '../event.ts'
import { stripControlCodes } from '../lib/ansi.ts'
import { defined } from '../lib/defined.ts'
import { member } from '../lib/json.ts'
import { toSingleLine } from '../lib/strings.ts'
import { truncateEnd, truncateStart } from '../lib/truncate.ts'
import { doubtOfError, withDoubtOfMessage } from './report-doubt.ts'

/** Longest text of one member, in UTF-16 units: what another job wrote is not trusted. */
const MEMBER_LIMITS = { name: 200, error: 500, details: 2000 } as const

/** The result of one package, and the attempt of a run that built it, where the report contains it. */
export interface ReportRow extends PackageResult {
  readonly attempt?: { readonly runId: number; readonly number: number }
}

/** What one job, board or file reports. */
export interface BuildReport {
  readonly rows: readonly ReportRow[]
  /** Entries that are no result of a package: what they mean is unknown. */
  readonly unreadable: number
  /** Error messages of a failing build; their end is kept. */
  readonly details?: string
  /** The job that wrote it. */
  readonly origin: ReportOrigin
}

/** The job that wrote a report, as far as the report contains it. */
export interface ReportOrigin {
  /** GitHub's id of the run. */
  readonly runId?: number
  /** GitHub's id of the job, from the link to its page. */
  readonly jobId?: number
  /** The job's key in the workflow file. */
  readonly jobKey?: string
  readonly runner?: string
}

/**
 * Reads the output `payload` of this action, its `results`, or jetson-containers' sweep `results.json`.
 *
 * @param json the parsed JSON
 * @param buildName what was built, where a payload contains no package
 * @returns undefined where it is none of these, or a list without a result
 */
export function parseReport(json: unknown, buildName: string): BuildReport | undefined {
  if (Array.isArray(json)) {
    const parsed = parseRows(json)
    return parsed.rows.length > 0 ? { ...parsed, origin: {} } : undefined
  }
  // One result outside of a list.
  if (member(json, 'packages') === undefined && line(json, 'package', MEMBER_LIMITS.name) !== undefined)
    return parseReport([json], buildName)
  return parsePayload(json, buildName)
}

/** A payload of this action. One that reports a failure has a failing row, even where it knows no package that failed. */
function parsePayload(payload: unknown, buildName: string): BuildReport | undefined {
  const status = word(payload, 'status')
  if (status === undefined) return undefined
  const origin = originOf(member(payload, 'run'))
  const results = member(payload, 'results')
  // A member that is no list is one result that cannot be read.
  const { rows, unreadable } = parseRows(results === undefined ? [] : [results].flat())
  const attempt = attemptOf(member(payload, 'run'))
  const report = (found: readonly PackageResult[]): BuildReport =>
    defined({
      rows: found.map((row) => defined({ ...row, runner: row.runner ?? origin.runner, attempt })),
      unreadable,
      details: status === 'success' ? undefined : parseDetails(payload),
      origin,
    })
  if (rows.some((row) => row.status === 'failure')) return report(rows)
  const packages = namesOf(member(payload, 'packages'))
  if (status === 'success') {
    const names = packages.length > 0 ? packages : [buildName]
    const claimed: readonly PackageResult[] =
      rows.length > 0 ? rows : names.map((name) => ({ package: name, status }))
    return report(withDoubtOfMessage(claimed, member(payload, 'message')))
  }
  // Which of several packages failed is unknown: a row for each would blame them all.
  const [name = buildName] = rows.length === 0 && packages.length === 1 ? packages : []
  const message = line(payload, 'message', MEMBER_LIMITS.error)
  const error = status === 'failure' ? message : status
  return report([...rows, defined({ package: name, status: 'failure' as const, error })])
}

/** Entries with a package become rows. */
function parseRows(list: readonly unknown[]): Pick<BuildReport, 'rows' | 'unreadable'> {
  const rows = list.flatMap((entry) => parseRow(entry) ?? [])
  return { rows, unreadable: list.length - rows.length }
}

function parseRow(entry: unknown): ReportRow | undefined {
  const name = line(entry, 'package', MEMBER_LIMITS.name)
  if (name === undefined) return undefined
  const tag = line(entry, 'tag', MEMBER_LIMITS.name) ?? 'latest'
  const status = word(entry, 'status')
  const duration = secondsOf(member(entry, 'duration_seconds') ?? member(entry, 'duration_s'))
  const result: PackageResult['status'] = status === 'success' || status === 'skipped' ? status : 'failure'
  return defined({
    package: (tag === 'latest' ? name : `${name}:${tag}`).replace(/:latest$/, ''),
    status: result,
    error:
      status === 'success'
        ? doubtOfError(line(entry, 'error', MEMBER_LIMITS.error))
        : rowError(status, entry, duration),
    job: line(entry, 'job', MEMBER_LIMITS.name),
    runner: line(entry, 'runner', MEMBER_LIMITS.name) ?? line(entry, 'runner_label', MEMBER_LIMITS.name),
    durationSeconds: duration,
    attempt: attemptOf(entry),
  })
}

/** A sweep writes both as texts, a payload's `run` as numbers. */
function attemptOf(value: unknown): ReportRow['attempt'] {
  const [runId, number] = ['run_id', 'run_attempt'].map((name) => idOf(member(value, name)))
  return runId !== undefined && number !== undefined ? { runId, number } : undefined
}

/** A positive whole number, as a number or a text. */
function idOf(value: unknown): number | undefined {
  const id = typeof value === 'number' || typeof value === 'string' ? Number(value) : 0
  return Number.isSafeInteger(id) && id > 0 ? id : undefined
}

/** What jetson-containers' sweep writes where it does not know at which stage a build failed (sweep-build-matrix.yml). */
const NO_FAILURE_POINT = new Set(['success', 'unknown', 'log analysis failed'])

/** Why the build of a row did not succeed. The statuses are those of this action and of jetson-containers' sweep. */
function rowError(
  status: string | undefined,
  entry: unknown,
  duration: number | undefined,
): string | undefined {
  const error = line(entry, 'error', MEMBER_LIMITS.error)
  if (status === undefined) return error === undefined ? 'no status' : `no status: ${error}`
  if (status === 'failure' || status === 'skipped') return error ?? failurePoint(entry)
  if (status === 'timeout') {
    return error ?? (duration === undefined ? status : `timeout after ${shortTime(duration)}`)
  }
  if (status === 'oom_killed') return error ?? 'out of memory'
  if (status === 'build_fail') return error ?? failurePoint(entry) ?? status
  return error === undefined ? status : `${status}: ${error}`
}

/** Minutes, as time limits are set; seconds below two minutes. */
function shortTime(seconds: number): string {
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
}

function failurePoint(entry: unknown): string | undefined {
  const point = line(entry, 'failure_point', MEMBER_LIMITS.error)
  return point !== undefined && !NO_FAILURE_POINT.has(point) ? point : undefined
}

function originOf(run: unknown): ReportOrigin {
  const [, id] = /\/job\/(\d{1,15})$/.exec(line(run, 'url', MEMBER_LIMITS.error) ?? '') ?? []
  return defined({
    runId: idOf(member(run, 'run_id')),
    jobId: id === undefined ? undefined : Number(id),
    jobKey: line(run, 'job', MEMBER_LIMITS.name),
    runner: line(run, 'runner', MEMBER_LIMITS.name),
  })
}

function parseDetails(payload: unknown): string | undefined {
  const details = member(payload, 'details')
  return typeof details === 'string' && details !== ''
    ? truncateStart(stripControlCodes(details), MEMBER_LIMITS.details)
    : undefined
}

/** Names in a JSON array, cleaned; none where it is no array. */
export function namesOf(list: unknown): readonly string[] {
  if (!Array.isArray(list)) return []
  return list
    .map((name: unknown) => (typeof name === 'string' ? clean(name, MEMBER_LIMITS.name) : ''))
    .filter((name) => name !== '')
}

/** A member as text on one line, without control characters; undefined where it is no text, or empty. */
function line(value: unknown, name: string, limit: number): string | undefined {
  const text = member(value, name)
  return typeof text === 'string' ? clean(text, limit) || undefined : undefined
}

function clean(text: string, limit: number): string {
  // A cut before the cleaning bounds its time; no text needs more room for its control codes.
  return truncateEnd(toSingleLine(stripControlCodes(text.slice(0, limit * 8))), limit)
}

function word(value: unknown, name: string): string | undefined {
  return line(value, name, MEMBER_LIMITS.name)?.toLowerCase()
}

function secondsOf(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && value < 1e9 ? Math.round(value) : undefined
}
