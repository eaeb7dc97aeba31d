/** The texts of a message about several jobs. Pure. */

import type { PackageResult } from '../event.ts'
import { isSimulated, isUnverified } from '../inputs/report-doubt.ts'
import type { BuildReport } from '../inputs/result-rows.ts'
import { NOT_VERIFIED, OUTCOME_PHRASES, SIMULATED, stoppedPhrase, UNPROVEN } from '../lib/phrases.ts'
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

/**
 * UTF-16 units. `groups` is for all lines of {@link failureLines} together: with the message above them they fit into the details of a
 * Discord message, which are cut at their beginning.
 */
const MESSAGE_LIMITS = {
  names: 200,
  causeNames: 80,
  cause: 200,
  groups: 640,
  missing: 120,
  doubtNames: 80,
  doubt: 120,
} as const

/** Names that the cause lists; of more only the first is shown. */
const MAX_CAUSE_NAMES = 3

/** Reasons with a line of their own. */
const MAX_GROUPS = 8

/** Failures up to this many are shown line by line; more are grouped by their reason. */
const MAX_LINES = 12

/** Missing results that the one line lists. */
const MAX_MISSING = 3

/** Doubts that the message lists. */
const MAX_DOUBTS = 2

/** Reports whose details are quoted. */
const MAX_QUOTED = 20

/** `Build failed: vllm on thor-1 (1 of 6 builds); failed jobs: lint; no report from build (orin)` */
export function messageOf(rows: ShownRows): string {
  const { failed, otherJobs } = split(rows)
  const missing = joinMissing(rows.missing)
  if (failed.length + otherJobs.length === 0) return `${UNPROVEN}: ${missing}`
  const opening = rows.stopReason === undefined ? OUTCOME_PHRASES.failure : stoppedPhrase(rows.stopReason)
  const jobs = joinNames(otherJobs.map(nameOf), MESSAGE_LIMITS.names)
  const parts = [
    ...(failed.length > 0
      ? [`${joinNames(namesOfRows(failed), MESSAGE_LIMITS.names)}${failedBuildsShare(failed, rows)}`]
      : []),
    ...(otherJobs.length > 0
      ? [failed.length > 0 ? `failed ${otherJobs.length === 1 ? 'job' : 'jobs'}: ${jobs}` : jobs]
      : []),
    ...(missing === '' ? [] : [missing]),
  ]
  return `${opening}: ${parts.join('; ')}`
}

/**
 * `vllm on thor-1 (1 of 6 builds), build phase: compiler error`, or each reason with the number of its failures:
 * `a on orin and 44 more (45 of 1200 builds): timeout after 90 min (34), out of memory (11)`.
 */
export function summarizeCauses(rows: ShownRows): string {
  const { failed, otherJobs } = split(rows)
  const shown = failed.length > 0 ? failed : otherJobs
  if (shown.length === 0) return truncateEnd(joinMissing(rows.missing), MESSAGE_LIMITS.cause)
  const head = `${causeNames(shown)}${failedBuildsShare(shown, rows)}`
  const groups = groupRows(shown, ({ result }) => withoutQuote(resultReason(result)))
  const isCounted = groups.some(([, group]) => group.length > 1) && groups.length > 1
  const reasons = groups
    .map(([reason, group]) => (isCounted ? `${reason} (${group.length})` : reason))
    .join(', ')
  const joint = groups.length === 1 && PHASE_FIRST.test(reasons) ? ', ' : ': '
  return truncateEnd(`${head}${joint}${reasons}`, MESSAGE_LIMITS.cause)
}

function causeNames(rows: readonly JobRow[]): string {
  const names = namesOfRows(rows)
  const all = names.join(', ')
  if (names.length <= MAX_CAUSE_NAMES && all.length <= MESSAGE_LIMITS.causeNames) return all
  return `${names[0]} and ${rows.length - 1} more`
}

const PHASE_FIRST = /^\w+ phase\b/

/**
 * The reason of a payload of this action, `failed in the build phase of its dependency torch: compiler error: file.cu(212): …`, as its
 * own message shows it: `build phase of torch: compiler error`. A cause has several words, unlike the name of an exception.
 */
function withoutQuote(reason: string): string {
  const [, phase, dependency = '', why] =
    /^failed in the (\w+ phase)(?: of its dependency ([^:]+))?(?:: (.*))?$/.exec(reason) ?? []
  if (phase === undefined) return reason
  const [label] = /^(?!command failed)\w+ [\w /()-]+(?=: )/.exec(why ?? '') ?? [why]
  return `${phase}${dependency && ` of ${dependency}`}${label ? `: ${label}` : ''}`
}

/**
 * Which of the rows were reported as built and are not proven to be: `vllm on thor-1: build.log is empty; numpy on orin-1: simulated`.
 * Undefined where there is none.
 */
export function describeDoubts(rows: readonly JobRow[]): string | undefined {
  const doubted = rows.filter(({ result }) => isUnverified(result) || isSimulated(result))
  const groups = groupRows(doubted, ({ result }) => doubtReason(result))
  const shown = groups.slice(0, MAX_DOUBTS)
  const rest = groups.slice(MAX_DOUBTS).flatMap(([, group]) => group).length
  const parts = shown.map(
    ([reason, group]) =>
      `${joinNames(namesOfRows(group), MESSAGE_LIMITS.doubtNames)}: ${truncateEnd(reason, MESSAGE_LIMITS.doubt)}`,
  )
  return parts.length > 0 ? `${parts.join('; ')}${rest > 0 ? ` and ${rest} more` : ''}` : undefined
}

function doubtReason({ error = '', status }: PackageResult): string {
  return status === 'skipped' ? SIMULATED.reason : error.slice(NOT_VERIFIED.length)
}

/**
 * The details of failing reports, then a line for each row that is no success, then what is missing.
 * @param rows failures last: the end is kept where a format cuts the details
 * @param missing `no results from job collate`
 * @param reports those with details are quoted
 */
export function composeDetails(
  rows: readonly JobRow[],
  missing: readonly string[],
  reports: readonly QuotableReport[],
): string {
  const quoted = reports.filter(({ report }) => report.details)
  const excerpts = quoted.slice(0, MAX_QUOTED).map((entry) => `${titleOf(entry)}:\n${entry.report.details}`)
  const unquoted = quoted.length - excerpts.length
  const failures = rows.filter(
    ({ kind, result }) => (kind === 'package' || kind === 'job') && result.status === 'failure',
  )
  // The only failure is the one that the excerpt is about.
  const isQuoted = failures.length === 1 && failures[0]?.kind === 'package' && quoted.length === 1
  const lines = [
    ...failureLines(rows.filter(({ result }) => result.status === 'skipped' || isUnverified(result))),
    ...(isQuoted ? [] : failureLines(failures)),
    ...missing,
  ]
  return [
    ...excerpts,
    ...(unquoted > 0 ? [`… and the details of ${unquoted} more reports`] : []),
    ...(lines.length > 0 ? [[...new Set(lines)].join('\n')] : []),
  ].join('\n\n')
}

function titleOf({ job, report }: QuotableReport): string {
  const { origin, rows } = report
  if (origin.runner === undefined && job !== undefined) return job
  const failed = rows.filter(({ status }) => status === 'failure').map((row) => row.package)
  const board = origin.runner === undefined ? '' : ` on ${origin.runner}`
  return `${joinNames([...new Set(failed)], MESSAGE_LIMITS.names)}${board}`
}

/** A line for each row, or for each reason: then all reasons have the same room, so that none pushes out another. */
function failureLines(rows: readonly JobRow[]): readonly string[] {
  if (rows.length <= MAX_LINES) return rows.map((row) => `${nameOf(row)}: ${resultReason(row.result)}`)
  const groups = groupRows(rows, ({ result }) => resultReason(result))
  const others = groups.slice(MAX_GROUPS)
  const shown =
    others.length === 0
      ? groups
      : [
          ...groups.slice(0, MAX_GROUPS),
          [`${others.length} other reasons`, others.flatMap(([, group]) => group)] as const,
        ]
  const room = Math.floor(MESSAGE_LIMITS.groups / shown.length)
  return shown.map(([reason, group]) => {
    const head = `${truncateEnd(reason, Math.floor(room / 2))} (${group.length}): `
    return `${head}${joinNames(group.map(nameOf), Math.max(MIN_NAMES_UNITS, room - head.length))}`
  })
}

/** UTF-16 units for the names of a group whose reason is long. */
const MIN_NAMES_UNITS = 40

/** The largest group first. */
function groupRows(
  rows: readonly JobRow[],
  reasonOf: (row: JobRow) => string,
): readonly (readonly [string, readonly JobRow[]])[] {
  return [...Map.groupBy(rows, reasonOf)].toSorted(([, a], [, b]) => b.length - a.length)
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

/** Each name once: files that mention no board may have the same package. */
function namesOfRows(rows: readonly JobRow[]): readonly string[] {
  return [...new Set(rows.map(nameOf))]
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
