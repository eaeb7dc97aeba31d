/** The jobs before this one: the input `needs`, `${{ toJSON(needs) }}` -> one outcome for all of them. */

import type { PackageResult, Status } from '../event.ts'
import type { Need } from '../inputs/needs.ts'
import { member, parseJson } from '../lib/json.ts'
import { splitList, toSingleLine } from '../lib/strings.ts'
import { joinNames, truncateStart } from '../lib/truncate.ts'
import { failedStep, type Job, jobsForKey } from './jobs.ts'

/** What all jobs together come to. */
export interface NeedsSummary {
  /** `failure` when any job or package failed or was cancelled, `skipped` when every job was. */
  readonly outcome: 'success' | 'failure' | 'skipped'
  /** What was built; the jobs' names where no output says. */
  readonly packages: readonly string[]
  /** One for each package that an output tells of, else one for each job; failures last. */
  readonly results: readonly PackageResult[]
  /** One line on what went wrong; absent where nothing did. */
  readonly message?: string
  /** What failing payloads had for details, then one line for each that failed or was skipped; failures last. */
  readonly details?: string
}

/**
 * One outcome, and a result for each package.
 *
 * A job tells its packages by outputs of these names, alone or with an ending of their own (`payload-orin`), so that
 * the legs of a matrix do not overwrite each other:
 * - `payload`: the output `payload` of this action
 * - `results`: a JSON array of `{package, status, error}`
 * - `packages`, names like the input `packages`, with or without `failed-packages`
 *
 * @param jobs all jobs of the run as GitHub's API lists them, where it was asked: they tell the legs of a matrix apart
 */
export function aggregateNeeds(needs: readonly Need[], jobs: readonly Job[]): NeedsSummary {
  const rows = needs.flatMap((need) => jobResults(need, jobsForKey(jobs, need.job)))
  const results = rows.toSorted((a, b) => ORDER[a.status] - ORDER[b.status])
  const names = rows.filter(({ status }) => status !== 'skipped').map((row) => row.package)
  const bad = results.filter(({ status }) => status === 'failure').map((row) => row.package)
  const allSkipped = needs.every(({ result }) => result === 'skipped')
  return {
    outcome: bad.length > 0 ? 'failure' : allSkipped ? 'skipped' : 'success',
    packages: [...new Set(names)],
    results,
    ...(bad.length > 0 && {
      message: `${opening(results)}: ${joinNames([...new Set(bad)], LONGEST_LIST)}${names.length > 1 ? ` (${bad.length} of ${names.length})` : ''}`,
      details: [...needs.flatMap(excerpts), linesOf(results)].join('\n\n'),
    }),
  }
}

/** UTF-16 units of names in the message's one line. */
const LONGEST_LIST = 200

/** Where nothing failed of itself, the message does not say so. */
function opening(results: readonly PackageResult[]): string {
  const failures = results.filter(({ status }) => status === 'failure')
  return failures.every(({ error }) => error?.startsWith(STOPPED))
    ? 'Build was cancelled or timed out'
    : 'Build failed'
}

function linesOf(results: readonly PackageResult[]): string {
  const told = results.filter(({ status }) => status !== 'success').map(line)
  return [...new Set(told)].join('\n')
}

function line({ error, package: name, status }: PackageResult): string {
  return `${name}: ${error ?? (status === 'skipped' ? 'skipped' : 'failed')}`
}

/** Where a list is cut, its end is kept: what failed has to stand there. */
const ORDER = { skipped: 0, success: 1, failure: 2 } as const

/**
 * What one job's outputs tell. A job that ended badly has a failure among its rows whatever they say: a board that
 * died set no output. With the API's word on each leg, that is one for every leg that no output accounts for.
 */
function jobResults(need: Need, legs: readonly Job[]): readonly PackageResult[] {
  const groups = outputGroups(need)
  const rows = groups.flat()
  const legRows = legs.map(matrixJobResult)
  const badLegs = legRows.filter(({ status }) => status === 'failure')
  const badGroups = groups.filter((group) => group.some(({ status }) => status === 'failure')).length
  if (need.result === 'skipped') return [{ package: need.job, status: 'skipped' }]
  if (need.result === 'success') return rows.length > 0 ? rows : legRows.length > 1 ? legRows : [jobRow(need)]
  if (rows.length === 0) return badLegs.length > 0 ? legRows : [jobRow(need)]
  if (badLegs.length > badGroups) return [...rows, ...badLegs]
  return badGroups > 0 ? rows : [...rows, jobRow(need)]
}

function jobRow({ job, result }: Need): PackageResult {
  if (result === 'success' || result === 'skipped') return { package: job, status: result }
  return { package: job, status: 'failure', error: result === 'cancelled' ? STOPPED : 'the job failed' }
}

/** GitHub's word for a job that a person stopped and for one that ran out of time is the same. */
const STOPPED = 'cancelled or timed out'

function matrixJobResult(leg: Job): PackageResult {
  const name = toSingleLine(leg.name)
  const { conclusion } = leg
  if (conclusion === 'success' || conclusion === 'neutral') return { package: name, status: 'success' }
  if (conclusion === 'skipped') return { package: name, status: 'skipped' }
  const step = failedStep(leg)
  const why = conclusion === 'cancelled' ? STOPPED : 'the job failed'
  return { package: name, status: 'failure', error: step ? `${why} at the step ${toSingleLine(step)}` : why }
}

/** UTF-16 units of one payload's details; their end is where the cause stands. */
const LONGEST_EXCERPT = 2000

function excerpts({ job, outputs }: Need): readonly string[] {
  return Object.entries(outputs).flatMap(([name, value]) => {
    const { kind, ending } = outputName(name)
    const payload = kind === 'payload' ? parseJson(value) : undefined
    const details = member(payload, 'details')
    if (member(payload, 'status') !== 'failure' || typeof details !== 'string') return []
    return [`${legName(job, ending)}:\n${truncateStart(details, LONGEST_EXCERPT)}`]
  })
}

/** `payload-orin` is of the kind `payload` and ends in `orin`. */
function outputName(name: string): { kind?: string | undefined; ending: string } {
  const [, kind, ending = ''] = /^(payload|results|packages|failed-packages)(?:[-_](.+))?$/.exec(name) ?? []
  return { kind, ending }
}

/** As GitHub displays the leg of a matrix. */
function legName(job: string, ending: string): string {
  return ending ? `${job} (${ending})` : job
}

/** One group for each ending of the outputs' names; within it the first kind that tells anything is believed. */
function outputGroups(need: Need): PackageResult[][] {
  const groups = new Map<string, Map<string, string>>()
  for (const [name, value] of Object.entries(need.outputs)) {
    const { kind, ending } = outputName(name)
    if (!kind) continue
    const group = groups.get(ending) ?? new Map<string, string>()
    groups.set(ending, group.set(kind, value))
  }
  return [...groups]
    .map(([ending, group]) =>
      firstUsableOutput(need, ending, group).map((row) => withJobAsReason(row, need.job)),
    )
    .filter((rows) => rows.length > 0)
}

function firstUsableOutput(
  need: Need,
  ending: string,
  group: ReadonlyMap<string, string>,
): readonly PackageResult[] {
  const payload = rowsOfPayload(parseJson(group.get('payload') ?? ''), legName(need.job, ending))
  if (payload.length > 0) return payload
  const results = rowsOfList(parseJson(group.get('results') ?? ''))
  if (results.length > 0) return results
  return rowsOfNames(need, namesIn(group.get('packages')), namesIn(group.get('failed-packages')))
}

/** A payload that tells a failure has one among its rows, in the name of its leg where no package is known to have failed. */
function rowsOfPayload(payload: unknown, leg: string): readonly PackageResult[] {
  const rows = rowsOfList(member(payload, 'results'))
  const status = member(payload, 'status')
  if (!isStatus(status) || rows.some((row) => row.status === 'failure')) return rows
  const packages = member(payload, 'packages')
  const names = Array.isArray(packages)
    ? packages.filter((name) => typeof name === 'string').map(toSingleLine)
    : []
  if (status === 'success') {
    return rows.length > 0 ? rows : names.map((name): PackageResult => ({ package: name, status }))
  }
  // Which of several packages failed is not said: a row for each would blame them all.
  const [name = leg] = rows.length === 0 && names.length === 1 ? names : []
  const message = member(payload, 'message')
  const error = typeof message === 'string' ? { error: toSingleLine(message) } : {}
  return [...rows, { package: name, status, ...error }]
}

function rowsOfList(list: unknown): readonly PackageResult[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((entry: unknown): PackageResult[] => {
    const [name, status, error] = ['package', 'status', 'error'].map((key) => member(entry, key))
    if (typeof name !== 'string' || (!isStatus(status) && status !== 'skipped')) return []
    return [
      {
        package: toSingleLine(name),
        status,
        ...(typeof error === 'string' && { error: toSingleLine(error) }),
      },
    ]
  })
}

/** Names alone: those that failed are certain, the others only where the job passed. */
function rowsOfNames({ result }: Need, names: readonly string[], failed: readonly string[]): PackageResult[] {
  const blamed = result !== 'success' && failed.length === 0 && names.length === 1 ? names : failed
  const failures = blamed.map((name): PackageResult => ({ package: name, status: 'failure' }))
  if (result !== 'success') return failures
  const others = names.filter((name) => !failed.includes(name))
  return [...others.map((name): PackageResult => ({ package: name, status: 'success' })), ...failures]
}

function namesIn(value: string | undefined): readonly string[] {
  const list = parseJson(value ?? '')
  const names: readonly unknown[] = Array.isArray(list) ? list : splitList(value ?? '')
  return names.filter((name): name is string => typeof name === 'string' && name !== '').map(toSingleLine)
}

/** Two boards may build the same package: where no reason is known, the job tells the rows apart. */
function withJobAsReason(row: PackageResult, job: string): PackageResult {
  return row.status === 'failure' && !row.error ? { ...row, error: `in the job ${job}` } : row
}

function isStatus(value: unknown): value is Status {
  return value === 'success' || value === 'failure'
}
