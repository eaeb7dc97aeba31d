/** Writes a history as the text of a file. Pure. */
import type { EntryScope, HistoryDocument, HistoryEntry, PastRun, StoredEntry } from './history.ts'
import { HISTORY_VERSION, MAX_ENTRIES, MAX_HISTORY_BYTES } from './history-json.ts'

/**
 * The document as the text of a file of at most {@link MAX_ENTRIES} entries and {@link MAX_HISTORY_BYTES} bytes. Entries that were
 * not updated for the longest time are dropped.
 */
export function renderHistory({ entries, others = [], revision }: HistoryDocument): string {
  const stored = [...entries.map(toStored), ...others]
  if (stored.length > MAX_ENTRIES) stored.sort((a, b) => b.seen - a.seen)
  for (let kept = Math.min(stored.length, MAX_ENTRIES); ; kept = Math.floor(kept * 0.9)) {
    const text = toText(revision, stored.slice(0, kept))
    if (kept === 0 || Buffer.byteLength(text) <= MAX_HISTORY_BYTES) return text
    stored.sort((a, b) => b.seen - a.seen)
  }
}

/** An entry as it is in the file. */
export function toStored({ before, build, key, mentioned, older, pending, seen }: HistoryEntry): StoredEntry {
  const { package: name, ...scope } = key
  return {
    scope,
    seen,
    runs: [build.run, before?.since, before?.lastGood].flatMap((run) => run ?? []),
    json: {
      package: name,
      seen,
      run: build.run.id,
      attempt: build.attempt,
      status: build.status,
      duration_seconds: build.durationSeconds,
      package_set: build.packageSet,
      before: before && {
        status: before.status,
        builds: before.builds,
        since: before.since?.id,
        last_good: before.lastGood?.id,
        durations: before.durations.length > 0 ? before.durations : undefined,
        package_set: before.packageSet,
      },
      pending,
      mentioned,
      older,
    },
  }
}

function toText(revision: number, stored: readonly StoredEntry[]): string {
  const runs = new Map<number, PastRun>()
  const jobs = new Map<string, { readonly scope: EntryScope; readonly packages: object[] }>()
  let last: { readonly scope: EntryScope; readonly packages: object[] } | undefined
  for (const { json, runs: used, scope } of stored) {
    for (const run of used) if (!runs.has(run.id)) runs.set(run.id, run)
    // Entries that were read from one job share its scope.
    if (last?.scope !== scope) {
      const text = [scope.repository, scope.workflow, scope.branch, scope.job, scope.runner ?? '\n'].join(
        '\n',
      )
      last = jobs.get(text) ?? { scope, packages: [] }
      jobs.set(text, last)
    }
    last.packages.push(json)
  }
  return joinLines(
    revision,
    [...runs.values()].map(runJson),
    [...jobs.values()].map(({ packages, scope }) => ({
      head: jobHead(scope),
      entries: packages.map((entry) => JSON.stringify(entry)),
    })),
  )
}

/** The JSON of a run. */
export function runJson({ endTime, id, number, sha }: PastRun): string {
  return JSON.stringify({ id, number, sha, end_time: endTime })
}

/** The JSON of a job up to its list of packages. */
export function jobHead({ repository, workflow, branch, job, runner }: EntryScope): string {
  return `${JSON.stringify({ repository, workflow, branch, job, runner }).slice(0, -1)},"packages":[`
}

/**
 * The text of a file, with a line for each run, job and entry: so an entry can be read and replaced without the others.
 *
 * @param runs the JSON of each run
 * @param jobs the JSON of each job up to its list of packages, and the JSON of each entry
 */
export function joinLines(
  revision: number,
  runs: readonly string[],
  jobs: readonly { readonly head: string; readonly entries: readonly string[] }[],
): string {
  const parts = jobs.map(({ entries, head }) => `${head}\n${entries.join(',\n')}\n]}`)
  return `${joinStart(revision, runs)}\n],"jobs":[\n${parts.join(',\n')}\n]}\n`
}

/**
 * The beginning of the text, up to the last run.
 * @param runs the JSON of each run
 */
export function joinStart(revision: number, runs: readonly string[]): string {
  return `{"version":${HISTORY_VERSION},"revision":${revision},"runs":[\n${runs.join(',\n')}`
}
