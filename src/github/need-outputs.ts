/** The outputs of the jobs in `needs` -> what each job reports. Pure. */

import type { PackageResult } from '../event.ts'
import type { Need } from '../inputs/needs.ts'
import { type BuildReport, namesOf, parseReport } from '../inputs/result-rows.ts'
import { parseJson } from '../lib/json.ts'
import { splitList } from '../lib/strings.ts'

/** A report, and the ending of the output that has it: `orin` of `payload-orin`. */
export interface NeedReport {
  readonly report: BuildReport
  readonly ending?: string
}

/** The reports in the outputs of all jobs. */
export interface OutputReports {
  readonly all: readonly BuildReport[]
  of(need: Need): readonly NeedReport[]
  /** The job, or legs of it, with an output that should have results and has none that can be used: `collate`, `build (orin)`. */
  unusableOf(need: Need): readonly string[]
  /** The packages that a job lists for others to build: no result of theirs is known. */
  readonly planned: readonly string[]
}

/** The outputs of a job with one ending, by kind. */
type OutputGroup = ReadonlyMap<string, string>

/**
 * Reads the outputs. A job reports its packages by outputs of these names, alone or with an ending of their own (`payload-orin`), so
 * that the legs of a matrix do not overwrite each other:
 * - `payload`: the output `payload` of this action
 * - `results`: a JSON array of `{package, status, error}`
 * - `packages`, names like the input `packages`, with or without `failed-packages`
 *
 * Groups outputs by ending; the first of payload and results that parses wins, and the names count where the job has neither.
 */
export function reportsOfOutputs(needs: readonly Need[]): OutputReports {
  const reports = new Map<Need, NeedReport[]>()
  const unusable = new Map<Need, string[]>()
  const planned: string[] = []
  const ran = needs.filter(({ result }) => result !== 'skipped')
  const groups = ran.flatMap((need) =>
    [...outputGroups(need)].map(([ending, group]) => ({ ending, group, need })),
  )
  // A job like `discover` lists packages for another job: the names alone are results only where all jobs give no more than that.
  const areResults = ran.every((need) => isNamesOnly(outputGroups(need)))
  for (const { ending, group, need } of groups) {
    const name = ending ? `${need.job} (${ending})` : need.job
    const report = firstUsableOutput(group, need, name, areResults)
    if (report) reports.set(need, [...(reports.get(need) ?? []), { report, ending }])
    else if (group.has('payload') || group.has('results') || hasUnusableFailures(group)) {
      unusable.set(need, [...(unusable.get(need) ?? []), name])
    } else planned.push(...(parsePackageNames(group.get('packages')) ?? []))
  }
  return {
    all: [...reports.values()].flat().map(({ report }) => report),
    of: (need) => reports.get(need) ?? [],
    unusableOf: (need) => unusable.get(need) ?? [],
    planned: [...new Set(planned)],
  }
}

function isNamesOnly(groups: ReadonlyMap<string, OutputGroup>): boolean {
  return (
    groups.size > 0 && [...groups.values()].every((group) => !group.has('payload') && !group.has('results'))
  )
}

function outputGroups({ outputs }: Need): ReadonlyMap<string, OutputGroup> {
  const groups = new Map<string, Map<string, string>>()
  for (const [name, value] of Object.entries(outputs)) {
    const [, kind, ending = ''] =
      /^(payload|results|packages|failed-packages)(?:[-_](.+))?$/i.exec(name) ?? []
    if (!kind) continue
    const group = groups.get(ending) ?? new Map<string, string>()
    groups.set(ending, group.set(kind.toLowerCase(), value))
  }
  return groups
}

function firstUsableOutput(
  group: OutputGroup,
  need: Need,
  buildName: string,
  areResults: boolean,
): BuildReport | undefined {
  for (const kind of ['payload', 'results']) {
    const report = parseReport(parseJson(group.get(kind) ?? ''), buildName)
    if (report) return report
  }
  // Names alone would hide what a payload that was lost on the way had against them.
  if (group.has('payload') || group.has('results')) return undefined
  if (hasUnusableFailures(group) || (!areResults && !group.has('failed-packages'))) return undefined
  const failed = parsePackageNames(group.get('failed-packages')) ?? []
  const rows = rowsOfNames(need, parsePackageNames(group.get('packages')) ?? [], failed)
  return rows.length > 0 ? { rows, unreadable: 0, origin: {} } : undefined
}

/** Names alone: those that failed are certain, the others only where the job succeeded. */
function rowsOfNames(
  { result }: Need,
  names: readonly string[],
  failed: readonly string[],
): readonly PackageResult[] {
  const blamed = result !== 'success' && failed.length === 0 && names.length === 1 ? names : failed
  const failures = blamed.map((name): PackageResult => ({ package: name, status: 'failure' }))
  if (result !== 'success') return failures
  const others = names.filter((name) => !failed.includes(name))
  return [...others.map((name): PackageResult => ({ package: name, status: 'success' })), ...failures]
}

/** This action writes `[]` where nothing failed: an empty text was lost on the way, and JSON that does not end was cut off. */
function hasUnusableFailures(group: OutputGroup): boolean {
  const value = group.get('failed-packages')
  return value !== undefined && (value.trim() === '' || parsePackageNames(value) === undefined)
}

/** Undefined where the value is JSON that cannot be read: its fragments are no names. */
function parsePackageNames(value = ''): readonly string[] | undefined {
  const list = parseJson(value)
  if (Array.isArray(list)) return namesOf(list)
  return /^\s*[[{]/.test(value) ? undefined : namesOf(splitList(value))
}
