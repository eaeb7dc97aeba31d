/** Reads the text of a history file. The published schema is history.schema.json. Pure. */
import { defined } from '../lib/defined.ts'
import { member, parseJson } from '../lib/json.ts'
import {
  type CountedStatus,
  type EntryScope,
  type HistoryDocument,
  type HistoryEntry,
  type HistoryState,
  keyText,
  MAX_DURATIONS,
  MAX_NAME_UNITS,
  type PastRun,
  type PendingChange,
  type StoredEntry,
} from './history.ts'

/** The format that this code reads and writes; `version` in the file. A higher number belongs to a newer release. */
export const HISTORY_VERSION = 1

/** Entries in one file; the ones that were not updated for the longest time are dropped first. */
export const MAX_ENTRIES = 2000

/** Bytes of one file, UTF-8. */
export const MAX_HISTORY_BYTES = 1024 * 1024

/** Seconds; longer than any job may run (GitHub's limit for a self-hosted job is five days). */
const MAX_DURATION_SECONDS = 10_000_000

/** The packages that are read, by the name in the key; undefined is a build as a whole. */
export type AskedNames = ReadonlySet<string | undefined>

/** The result of reading a file's text. */
export type ParsedHistory =
  | {
      readonly kind: 'valid'
      readonly history: HistoryDocument
      /** Parts that do not have the documented shape and are not in `history`. */
      readonly dropped: number
    }
  | { readonly kind: 'newer' | 'broken' }

/**
 * Reads the text of a history file. Never throws. The text is not trusted: numbers are bounded, commits are hexadecimal, times
 * are times. Names are used only to find entries, never shown.
 *
 * @param asked by default all packages are read; the entries of others are kept as they are
 */
export function parseHistory(text: string, asked?: AskedNames): ParsedHistory {
  const json = parseJson(text)
  const version = member(json, 'version')
  if (isCount(version) && version > HISTORY_VERSION) return { kind: 'newer' }
  const [jobs, runs] = [member(json, 'jobs'), member(json, 'runs')]
  if (version !== HISTORY_VERSION || !Array.isArray(jobs) || !Array.isArray(runs)) return { kind: 'broken' }
  const revision = member(json, 'revision')
  let dropped = isCount(revision) ? 0 : 1
  const runById = new Map<number, PastRun>()
  for (const value of runs) {
    const run = parsePastRun(value)
    if (run) runById.set(run.id, run)
    else dropped += 1
  }
  const entries: HistoryEntry[] = []
  const others: StoredEntry[] = []
  const known = new Map<string, Set<string | undefined>>()
  for (const job of jobs) {
    const packages = member(job, 'packages')
    const scope = parseScope(job)
    if (!scope || !Array.isArray(packages)) {
      dropped += 1
      continue
    }
    const names = known.get(keyText(scope)) ?? new Set()
    known.set(keyText(scope), names)
    for (const value of packages as readonly StoredJson[]) {
      const stored = value?.package
      const name = stored === undefined ? undefined : storedName(stored)
      const isAskedFor = asked?.has(name) ?? true
      const entry = isAskedFor ? parseEntry(value, scope, runById) : undefined
      if (
        names.has(name) ||
        typeof value !== 'object' ||
        value === null ||
        (stored !== undefined && name === undefined) ||
        (isAskedFor && !entry)
      ) {
        dropped += 1
        continue
      }
      names.add(name)
      if (entry) entries.push(entry)
      else others.push(storedEntry(value, scope, runById))
    }
  }
  return {
    kind: 'valid',
    history: { revision: isCount(revision) ? revision : 0, entries, ...(others.length > 0 && { others }) },
    dropped,
  }
}

/** The revision of a file by its first characters; undefined when they do not show one. `version` and `revision` are written first. */
export function revisionOf(head: string): number | undefined {
  const digits = /^\s*\{\s*"version"\s*:\s*1\s*,\s*"revision"\s*:\s*(\d{1,16})\s*,/.exec(head)?.[1]
  const revision = Number(digits)
  return digits !== undefined && isCount(revision) ? revision : undefined
}

/** Whether the first characters of a file show that a newer release wrote it. */
export function isNewerVersion(head: string): boolean {
  const digits = /^\s*\{\s*"version"\s*:\s*(\d{1,9})\s*[,}]/.exec(head)?.[1]
  return digits !== undefined && Number(digits) > HISTORY_VERSION
}

/** Members of an entry that are read without checking the whole entry. */
type StoredJson =
  | {
      package?: unknown
      seen?: unknown
      run?: unknown
      before?: { since?: unknown; last_good?: unknown } | null
    }
  | null
  | undefined

function storedEntry(
  json: NonNullable<StoredJson>,
  scope: EntryScope,
  runById: ReadonlyMap<unknown, PastRun>,
): StoredEntry {
  const { before, run, seen } = json
  const runs = [run, before?.since, before?.last_good].flatMap((id) => runById.get(id) ?? [])
  return { scope, seen: isCount(seen) ? seen : 0, json, runs }
}

/** What the entries of a job have in common, from its JSON; undefined when it does not have the documented shape. */
export function parseScope(value: unknown): EntryScope | undefined {
  const [repository, workflow, branch, job] = ['repository', 'workflow', 'branch', 'job'].map((name) =>
    storedName(member(value, name)),
  )
  const runner = member(value, 'runner')
  if (repository === undefined || workflow === undefined || branch === undefined || job === undefined)
    return undefined
  if (runner !== undefined && storedName(runner) === undefined) return undefined
  return { repository, workflow, branch, job, ...defined({ runner: storedName(runner) }) }
}

/**
 * An entry from its JSON; undefined when it does not have the documented shape.
 * @param runById the runs of the file
 */
export function parseEntry(
  value: unknown,
  scope: EntryScope,
  runById: ReadonlyMap<number, PastRun>,
): HistoryEntry | undefined {
  const name = member(value, 'package')
  const run = runById.get(Number(member(value, 'run')))
  const [attempt, status, seen] = [member(value, 'attempt'), member(value, 'status'), member(value, 'seen')]
  if (name !== undefined && storedName(name) === undefined) return undefined
  if (!run || !isCount(attempt) || !isCounted(status)) return undefined
  const older = member(value, 'older')
  return {
    key: { ...scope, ...defined({ package: storedName(name) }) },
    seen: isCount(seen) ? seen : 0,
    build: {
      ...{ run, attempt, status },
      ...defined({
        durationSeconds: parseDuration(member(value, 'duration_seconds')),
        packageSet: parsePackageSet(member(value, 'package_set')),
      }),
    },
    ...defined({
      before: parseState(member(value, 'before'), runById),
      pending: parsePending(member(value, 'pending')),
      mentioned: parseMentioned(member(value, 'mentioned')),
      older: isCount(older) ? older : undefined,
    }),
  }
}

function parseState(value: unknown, runById: ReadonlyMap<number, PastRun>): HistoryState | undefined {
  const [status, builds, durations] = ['status', 'builds', 'durations'].map((name) => member(value, name))
  if (!isCounted(status) || !isCount(builds) || builds < 1) return undefined
  const runOf = (name: string) => runById.get(Number(member(value, name)))
  const seconds = Array.isArray(durations) ? durations.slice(-MAX_DURATIONS).map(parseDuration) : []
  return {
    ...{ status, builds },
    ...defined({
      since: runOf('since'),
      lastGood: runOf('last_good'),
      packageSet: parsePackageSet(member(value, 'package_set')),
    }),
    durations: seconds.filter((duration) => duration !== undefined),
  }
}

/** A run from its JSON; undefined when it does not have the documented shape. */
export function parsePastRun(value: unknown): PastRun | undefined {
  const [id, number, sha, endTime] = ['id', 'number', 'sha', 'end_time'].map((name) => member(value, name))
  if (!isCount(id) || !isCount(number) || !isTime(endTime)) return undefined
  if (sha !== undefined && !isCommitSha(sha)) return undefined
  return { id, number, ...defined({ sha: isCommitSha(sha) ? sha : undefined }), endTime }
}

function parsePending(value: unknown): PendingChange | undefined {
  const [kind, builds] = [member(value, 'kind'), member(value, 'builds')]
  if (kind === 'newly-failed') return { kind }
  return kind === 'fixed' && isCount(builds) && builds > 0 ? { kind, builds } : undefined
}

function parseMentioned(value: unknown): HistoryEntry['mentioned'] {
  const [builds, time] = [member(value, 'builds'), member(value, 'time')]
  return isCount(builds) && isTime(time) ? { builds, time } : undefined
}

function parseDuration(value: unknown): number | undefined {
  return isCount(value) && value <= MAX_DURATION_SECONDS ? value : undefined
}

function parsePackageSet(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9a-f]{1,64}$/.test(value) ? value : undefined
}

function storedName(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= MAX_NAME_UNITS ? value : undefined
}

function isCounted(value: unknown): value is CountedStatus {
  return value === 'success' || value === 'failure'
}

/** A whole number from 0 that can be counted on from. */
function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) < 2 ** 52
}

function isTime(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  )
}

/** SHA-1, or SHA-256 of a repository that uses it. */
export function isCommitSha(value: unknown): value is string {
  return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value)
}
