/** The input `results`: files in which other jobs report their builds. Nothing in them is trusted. */

import { relative, resolve } from 'node:path'
import { checkFreshness } from '../build-log/freshness.ts'
import { LogError, type LogPlaces, openLog } from '../build-log/log-file.ts'
import { defined } from '../lib/defined.ts'
import { errorCode } from '../lib/errors.ts'
import { expandGlob } from '../lib/glob.ts'
import { jobStart } from '../lib/job-start.ts'
import { parseJson } from '../lib/json.ts'
import { withDoubtOn } from './report-doubt.ts'
import { type BuildReport, parseReport, type ReportRow } from './result-rows.ts'

/** Bounds, far above those of a real sweep: 400 packages on 3 boards are 600 kB. */
const MAX_FILES = 2000
const MAX_FILE_BYTES = 8 * 1024 * 1024
const MAX_TOTAL_BYTES = 32 * 1024 * 1024

/** Files that are read at the same time: a file takes several waits for the disk, and little else. */
const CONCURRENT_READS = 16

/** Where the files may be, and when this job runs. */
export interface ResultFileOptions {
  /** Absolute; relative paths start here. */
  readonly workspace: string
  /** The variable `RUNNER_TEMP`; empty where it is not set. */
  readonly runnerTemp: string
  /** GitHub's ids of the runs whose results count: this one, and the one that is reported; empty where they are not known. */
  readonly runIds: readonly number[]
  readonly now: Date
}

/** What the files report. */
export interface ResultFiles {
  readonly reports: readonly BuildReport[]
  /** Patterns that match nothing, and files without usable results: the message mentions them. */
  readonly withoutResults: readonly string[]
  /** Why, one sentence for each. */
  readonly warnings: readonly string[]
}

/** One file's report and what a reader should know about it; or why there is none. */
type FileResult = { readonly report: BuildReport; readonly warning?: string } | { readonly warning: string }

/**
 * Reads the files. Never throws: a file that cannot be used is reported as one without results.
 * @param patterns paths or globs
 */
export async function readResultFiles(
  patterns: readonly string[],
  { now, runIds, runnerTemp, workspace }: ResultFileOptions,
): Promise<ResultFiles> {
  const places: LogPlaces = { roots: [workspace, runnerTemp].filter((root) => root !== ''), cwd: workspace }
  const freshness = checkFreshness(await jobStart(runnerTemp), now)
  const reports: BuildReport[] = []
  const withoutResults: string[] = []
  const warnings: string[] = []
  /** By the whole path, because several patterns can match one file. */
  const paths = new Map<string, string>()
  for (const pattern of patterns) {
    // One more than is read: that a file is left out must not go unnoticed.
    const found = await expandGlob(pattern, workspace, MAX_FILES + 1).catch(() => [])
    for (const path of found) {
      const whole = resolve(workspace, path)
      if (!paths.has(whole)) paths.set(whole, path)
    }
    if (found.length > 0) continue
    const name = displayPath(pattern, places.roots)
    withoutResults.push(name)
    warnings.push(
      `The input results: no file matches ${name}${await deeperPattern(pattern, name, workspace)}`,
    )
  }
  const names = [...paths.values()]
  const budget = { bytes: MAX_TOTAL_BYTES }
  for (let at = 0; at < names.length; at += CONCURRENT_READS) {
    const batch = names.slice(at, at + CONCURRENT_READS)
    const results = await Promise.all(
      batch.map((path, index): FileResult | Promise<FileResult> =>
        at + index < MAX_FILES
          ? readResultFile(path, places, freshness, runIds, budget)
          : { warning: `the input results matches more than ${MAX_FILES} files` },
      ),
    )
    for (const [index, result] of results.entries()) {
      const name = displayPath(batch[index] ?? '', places.roots)
      if (result.warning !== undefined) warnings.push(`${name}: ${result.warning}`)
      if ('report' in result) reports.push(result.report)
      else withoutResults.push(name)
    }
  }
  return { reports: dropEarlierAttempts(dropRepeatedRows(reports)), withoutResults, warnings }
}

/**
 * For a pattern with a folder for each artifact: download-artifact gives several artifacts a folder each, and the only one none
 * (actions/download-artifact#419).
 */
async function deeperPattern(pattern: string, name: string, workspace: string): Promise<string> {
  const deeper = pattern.replaceAll('/*/', '/**/')
  if (deeper === pattern) return ''
  const found = await expandGlob(deeper, workspace).catch(() => [])
  return found.length > 0 ? `, but ${name.replaceAll('/*/', '/**/')} does: use that` : ''
}

async function readResultFile(
  path: string,
  places: LogPlaces,
  freshness: ReturnType<typeof checkFreshness>,
  runIds: readonly number[],
  budget: { bytes: number },
): Promise<FileResult> {
  try {
    const file = await openLog('results', path, places)
    try {
      // An archive's file keeps the time of its last change; when it was created on this disk counts as well.
      const written = Math.max(file.modified.getTime(), file.created?.getTime() ?? 0)
      const { fresh, warning } = freshness(new Date(written))
      if (!fresh) return { warning: `this file ${warning ?? 'is old'}` }
      if (file.size > MAX_FILE_BYTES) {
        return { warning: `the file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MiB` }
      }
      budget.bytes -= file.size
      if (budget.bytes < 0) {
        return { warning: `all files together are larger than ${MAX_TOTAL_BYTES / 1024 / 1024} MiB` }
      }
      const text = (await file.read(0, file.size)).toString('utf8').replace(/^\ufeff/, '')
      const report = parseReport(parseJson(text), buildNameOf(path))
      if (!report) return { warning: NO_RESULTS }
      return checkRun(report, runIds, warning)
    } finally {
      await file.close()
    }
  } catch (error) {
    return {
      warning:
        error instanceof LogError
          ? error.message
          : `the file could not be read (${errorCode(error) ?? 'unknown error'})`,
    }
  }
}

/**
 * A workspace on a board lasts: a payload of yesterday's run proves nothing about today's, so its successes get a doubt. Rows of a sweep
 * cause a warning only: the results of several runs may have been collected on purpose.
 * @param warning of the file's age
 */
function checkRun(report: BuildReport, runIds: readonly number[], warning: string | undefined): FileResult {
  const isOther = (id: number | undefined) => id !== undefined && runIds.length > 0 && !runIds.includes(id)
  const { runId } = report.origin
  const others = report.rows.filter(({ attempt }) => isOther(attempt?.runId))
  const about = isOther(runId)
    ? `it is a payload of the run ${runId}, not of ${runIds.join(' or ')}`
    : `${others.length} of ${report.rows.length} results are of another run, such as ${others[0]?.attempt?.runId}`
  if (!isOther(runId) && others.length === 0) return defined({ report, warning })
  const rows = isOther(runId) ? withDoubtOn(report.rows, `a payload of the run ${runId}`) : report.rows
  return { report: { ...report, rows }, warning: warning === undefined ? about : `${warning}; ${about}` }
}

const NO_RESULTS =
  'the file contains no results; it accepts a payload of this action, or a JSON array of {"package", "status"}'

/** A name for what a payload without packages built: the folder of `payloads/orin/payload.json`, as an artifact is downloaded. */
function buildNameOf(path: string): string {
  const [file = '', folder] = path.split('/').reverse()
  return folder || file
}

/** The path in a message, from the folder of the runner that it is in. */
function displayPath(path: string, roots: readonly string[]): string {
  const below = roots.map((root) => relative(root, path)).find((name) => !name.startsWith('..'))
  return path.startsWith('/') && below ? below : path
}

/**
 * A sweep has a file for each chunk, and one with all of them: a row that is in both is taken once. Rows with different durations are
 * different rows.
 */
function dropRepeatedRows(reports: readonly BuildReport[]): readonly BuildReport[] {
  const seen = new Set<string>()
  return reports.map((report) => ({
    ...report,
    rows: report.rows.filter((row) => {
      if (row.durationSeconds === undefined || row.runner === undefined) return true
      const key = JSON.stringify(row)
      const isNew = !seen.has(key)
      seen.add(key)
      return isNew
    }),
  }))
}

/**
 * A re-run builds a package again on the same board: its last attempt counts. The artifacts of all attempts of a run are in one place.
 * A report of which nothing is left has no details to quote.
 */
function dropEarlierAttempts(reports: readonly BuildReport[]): readonly BuildReport[] {
  const last = new Map<string, number>()
  const keyOf = ({ attempt, package: name, runner }: ReportRow) =>
    attempt && runner !== undefined ? JSON.stringify([attempt.runId, name, runner]) : undefined
  for (const row of reports.flatMap(({ rows }) => rows)) {
    const key = keyOf(row)
    if (key !== undefined && row.attempt) last.set(key, Math.max(last.get(key) ?? 0, row.attempt.number))
  }
  return reports.map((report) => {
    const rows = report.rows.filter((row) => {
      const key = keyOf(row)
      return key === undefined || row.attempt?.number === last.get(key)
    })
    const { details: _, ...rest } = report
    return rows.length === 0 && report.rows.length > 0 ? { ...rest, rows } : { ...report, rows }
  })
}
