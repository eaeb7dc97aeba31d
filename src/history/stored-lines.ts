/**
 * Reads and changes the text of a history file by its lines: only the entries that a build is about are parsed, all others stay text.
 * For 2,000 packages that takes a tenth of the time. Pure. A file that a person has formatted anew is read by `history-json.ts`.
 */
import { parseJson } from '../lib/json.ts'
import {
  type EntryScope,
  type HistoryDocument,
  type HistoryEntry,
  type HistoryLines,
  keyText,
  type LineSpan,
  type PastRun,
} from './history.ts'
import {
  type AskedNames,
  MAX_ENTRIES,
  MAX_HISTORY_BYTES,
  type ParsedHistory,
  parseEntry,
  parsePastRun,
  parseScope,
  revisionOf,
} from './history-json.ts'
import { jobHead, joinStart, runJson, toStored } from './history-render.ts'

/** The parts of the text between its lines of objects, as `joinLines` writes them. */
const TO_RUNS = ',"runs":[\n'
const TO_JOBS = '\n],"jobs":['
const TO_ENTRIES = ',"packages":['
const END = '\n]}\n]}\n'

/** The beginning of a line that `joinLines` does not write. */
const OTHER_LINE = /\n(?!\{"(?:id|repository|package|seen)":|\],"jobs":\[\n|\]\},?\n|$)/

/** More names make the search slower than reading everything. */
const MAX_ASKED_NAMES = 64

/**
 * Reads a text as `joinLines` writes it. Never throws. As in `parseHistory`, nothing in it is trusted; the entries of packages that are
 * not asked for are not looked at.
 *
 * @param text of the whole file
 * @returns undefined for another text, or too many names: `parseHistory` reads it
 */
export function parseLines(text: string, asked: AskedNames): ParsedHistory | undefined {
  const runsAt = text.indexOf(TO_RUNS) + TO_RUNS.length
  const runsEnd = text.indexOf(TO_JOBS, runsAt)
  const revision = revisionOf(text.slice(0, runsAt))
  const isOurs = revision !== undefined && runsEnd > runsAt && text.endsWith(END) && !OTHER_LINE.test(text)
  const runs = isOurs ? parseRuns(text.slice(runsAt, runsEnd)) : undefined
  if (!runs || revision === undefined || asked.size > MAX_ASKED_NAMES) return undefined
  const entries: HistoryEntry[] = []
  const places = new Map<HistoryEntry, LineSpan>()
  const entriesAt = new Map<string, number>()
  const known = new Set<string>()
  let scope: EntryScope | undefined
  const search = entryPattern(asked)
  search.lastIndex = runsEnd
  for (let match = search.exec(text); match !== null; match = search.exec(text)) {
    const start = match.index + 1
    const lineEnd = text.indexOf('\n', start)
    if (match[1] !== undefined) {
      const head = text.slice(start, lineEnd)
      scope = head.endsWith(TO_ENTRIES) ? parseScope(parseJson(`${head}]}`)) : undefined
      if (!scope || entriesAt.has(keyText(scope)) || text[lineEnd + 1] !== '{') return undefined
      entriesAt.set(keyText(scope), lineEnd + 1)
      continue
    }
    if (!scope) return undefined
    const end = text[lineEnd - 1] === ',' ? lineEnd - 1 : lineEnd
    const entry = parseEntry(parseJson(text.slice(start, end)), scope, runs)
    if (!entry || known.has(keyText(entry.key)) || !asked.has(entry.key.package)) return undefined
    known.add(keyText(entry.key))
    entries.push(entry)
    places.set(entry, { start, end })
  }
  // All lines but: the first and the last two, one before and one after the entries of each job, one before the jobs, and the runs.
  const count = text.split('\n').length - 4 - 2 * entriesAt.size - runs.size
  const lines = { text, runs, runsEnd, entriesAt, places, count }
  return { kind: 'valid', history: { revision, entries, lines }, dropped: 0 }
}

/** Finds the lines of jobs (group 1), of these packages, and of builds as a whole. */
function entryPattern(asked: AskedNames): RegExp {
  const starts = [...asked].map((name) =>
    name === undefined
      ? 'seen":'
      : `package":${JSON.stringify(name).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')},`,
  )
  return new RegExp(`\\n\\{"(?:(repository)":|${starts.join('|')})`, 'g')
}

function parseRuns(elements: string): ReadonlyMap<number, PastRun> | undefined {
  const values = parseJson(`[${elements}]`)
  const runs = new Map<number, PastRun>()
  for (const value of Array.isArray(values) ? values : [undefined]) {
    const run = parsePastRun(value)
    if (!run || runs.has(run.id)) return undefined
    runs.set(run.id, run)
  }
  return runs
}

/** A part of the text, and what takes its place. */
interface Edit extends LineSpan {
  readonly text: string
}

/**
 * The text with the changed entries in it: those of `document` that are not the ones that were read.
 *
 * @param lines of the text that `document` was read from
 * @returns undefined when it would have too many entries or bytes: all entries have to be read to see which of them go
 */
export function renderLines(document: HistoryDocument, lines: HistoryLines): string | undefined {
  const spans = new Map([...lines.places].map(([entry, span]) => [keyText(entry.key), span]))
  const runs = new Map(lines.runs)
  const edits: Edit[] = []
  const added = new Map<string, string[]>()
  const heads = new Map<string, string>()
  let count = lines.count
  for (const entry of document.entries) {
    if (lines.places.has(entry)) continue
    const { json, runs: used, scope } = toStored(entry)
    for (const run of used) {
      // A re-run has another time than the attempt before it.
      if (!runs.has(run.id) || run === entry.build.run) runs.set(run.id, run)
    }
    const text = JSON.stringify(json)
    const span = spans.get(keyText(entry.key))
    if (span) {
      edits.push({ ...span, text })
      continue
    }
    const job = keyText(scope)
    heads.set(job, jobHead(scope))
    added.set(job, [...(added.get(job) ?? []), text])
    count += 1
  }
  for (const [job, texts] of added) {
    const at = lines.entriesAt.get(job)
    const block = texts.join(',\n')
    // The first entry of its job, or a job before all others: each is followed by others.
    edits.push(
      at === undefined
        ? {
            ...spanAt(lines.runsEnd + TO_JOBS.length),
            text: `\n${heads.get(job)}\n${block}\n]},`,
          }
        : { ...spanAt(at), text: `${block},\n` },
    )
  }
  edits.push({
    start: 0,
    end: lines.runsEnd,
    text: joinStart(document.revision, [...runs.values()].map(runJson)),
  })
  const text = applyEdits(lines.text, edits)
  return count <= MAX_ENTRIES && Buffer.byteLength(text) <= MAX_HISTORY_BYTES ? text : undefined
}

function spanAt(at: number): LineSpan {
  return { start: at, end: at }
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  let at = 0
  let result = ''
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return result + text.slice(at)
}
