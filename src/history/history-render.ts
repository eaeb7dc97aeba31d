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
    const text = `${JSON.stringify(toDocument(revision, stored.slice(0, kept)))}\n`
    if (kept === 0 || Buffer.byteLength(text) <= MAX_HISTORY_BYTES) return text
    stored.sort((a, b) => b.seen - a.seen)
  }
}

function toStored({ before, build, key, mentioned, older, pending, seen }: HistoryEntry): StoredEntry {
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

function toDocument(revision: number, stored: readonly StoredEntry[]): unknown {
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
  return {
    version: HISTORY_VERSION,
    revision,
    runs: [...runs.values()].map(({ id, number, sha, endTime }) => ({ id, number, sha, end_time: endTime })),
    jobs: [...jobs.values()].map(({ packages, scope }) => ({ ...scope, packages })),
  }
}
