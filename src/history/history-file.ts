/** Reads the history file. */
import path from 'node:path'
import { defined } from '../lib/defined.ts'
import { close, fstat, openForReading, readlink, readStart, stat } from '../lib/files.ts'
import { EMPTY_HISTORY, type HistoryDocument } from './history.ts'
import { asHistoryError, HistoryError } from './history-error.ts'
import {
  type AskedNames,
  isNewerVersion,
  MAX_HISTORY_BYTES,
  parseHistory,
  revisionOf,
} from './history-json.ts'
import { assertInside, type HistoryPlaces, realRoots, resolveHistoryFile } from './history-path.ts'
import { parseLines } from './stored-lines.ts'

/** The content of the file, and what it was read from. */
export interface HistoryRead {
  readonly history: HistoryDocument
  /** The revision in the file's first bytes; 0 where there is none. The lock is for this one. */
  readonly generation: number
  /** Changes with every update of the file; undefined when there is no file yet. */
  readonly stamp?: string
  /** The file, or parts of it, cannot be read and must be kept under another name. */
  readonly isDamaged: boolean
}

/** Bytes that hold `version` and `revision`. */
const HEAD_BYTES = 128

/** After so many updates all of the JSON is read and written: then the runs go that no entry refers to any more. */
const UPDATES_BETWEEN_CHECKS = 64

/** The text of the file, not yet parsed. */
export interface HistoryText {
  /** Of a file that is too long, its beginning; undefined when there is no file yet. */
  readonly text?: string
  readonly isTooLong: boolean
  readonly stamp?: string
  /** The path of the open file, by the kernel. */
  readonly opened?: string
}

/**
 * Reads the file.
 *
 * @param file as `resolveHistoryFile` returned it
 * @param asked which packages are read; the entries of others are kept as they are. By default all are read and checked
 * @throws {HistoryError} when it cannot be opened, is no regular file, or was written by a newer release
 */
export async function readHistory(
  file: string,
  places: HistoryPlaces,
  asked?: AskedNames,
): Promise<HistoryRead> {
  return parseHistoryText(await readHistoryText(file, places), asked)
}

/**
 * Finds and reads the file of the input `history`.
 *
 * @param name relative to `places.cwd`, or absolute
 * @returns its real path, and its text
 * @throws {HistoryError} as `resolveHistoryFile` and {@link readHistory}
 */
export async function findHistoryText(
  name: string,
  places: HistoryPlaces,
): Promise<{ readonly file: string; readonly content: HistoryText }> {
  // Most paths lead through no link: then nothing has to be resolved before the file is opened.
  const direct = path.resolve(places.cwd, name)
  const content = await readHistoryText(direct, places).catch(() => undefined)
  if (content?.opened === direct) return { file: direct, content }
  const file = await resolveHistoryFile(name, places)
  return { file, content: await readHistoryText(file, places) }
}

/**
 * The first half of {@link readHistory}.
 * @param file its path
 */
export async function readHistoryText(file: string, places: HistoryPlaces): Promise<HistoryText> {
  try {
    const [handle] = await Promise.all([openForReading(file), realRoots(places)])
    if (handle === undefined) return { isTooLong: false }
    try {
      const [stats, opened] = await Promise.all([
        fstat(handle, { bigint: true }),
        // Between the check and the opening, a link may have taken the place of a folder: ask the kernel what was opened.
        readlink(`/proc/self/fd/${handle}`).catch(() => undefined),
      ])
      if (!stats.isFile()) {
        throw new HistoryError(
          `The input history is ${stats.isDirectory() ? 'a folder' : 'not a regular file'}; it accepts the path of a JSON file`,
        )
      }
      await assertInside(opened ?? file, places)
      const isTooLong = stats.size > MAX_HISTORY_BYTES
      const bytes = await readStart(handle, isTooLong ? HEAD_BYTES : Number(stats.size))
      return { text: bytes.toString(), isTooLong, stamp: stampOf(stats), ...defined({ opened }) }
    } finally {
      // Nothing depends on it.
      close(handle).catch(() => {})
    }
  } catch (error) {
    throw asHistoryError(error)
  }
}

/**
 * The second half of {@link readHistory}.
 * @throws {HistoryError} for a file of a newer release
 */
export function parseHistoryText(
  { isTooLong, stamp, text }: HistoryText,
  asked: AskedNames | undefined,
): HistoryRead {
  if (text === undefined) return { history: EMPTY_HISTORY, generation: 0, isDamaged: false }
  const generation = revisionOf(text.slice(0, HEAD_BYTES)) ?? 0
  const parsed = isTooLong ? { kind: headKind(text) } : parseText(text, generation, asked)
  if (parsed.kind === 'newer') {
    throw new HistoryError(
      'The history file was written by a newer release of this action: it is neither used nor changed',
    )
  }
  const isValid = parsed.kind === 'valid'
  return {
    generation,
    ...defined({ stamp }),
    history: isValid ? parsed.history : EMPTY_HISTORY,
    isDamaged: !isValid || parsed.dropped > 0,
  }
}

/** By lines where that is enough: it takes a third of the time. */
function parseText(
  text: string,
  generation: number,
  asked: AskedNames | undefined,
): ReturnType<typeof parseHistory> {
  const isCheckDue = (generation + 1) % UPDATES_BETWEEN_CHECKS === 0
  const byLines = asked && !isCheckDue ? parseLines(text, asked) : undefined
  return byLines ?? parseHistory(text, asked)
}

function headKind(head: string): 'newer' | 'broken' {
  return isNewerVersion(head) ? 'newer' : 'broken'
}

/** The stamp of the file as it is now; undefined when there is none. */
export async function stampNow(file: string): Promise<string | undefined> {
  const stats = await stat(file, { bigint: true }).catch(() => undefined)
  return stats && stampOf(stats)
}

function stampOf({
  ino,
  mtimeNs,
  size,
}: {
  readonly ino: bigint
  readonly mtimeNs: bigint
  readonly size: bigint
}): string {
  return `${ino} ${mtimeNs} ${size}`
}

/** The revision in the file's first bytes; 0 where there is none. */
export async function currentGeneration(file: string): Promise<number> {
  const handle = await openForReading(file)
  if (handle === undefined) return 0
  try {
    return revisionOf((await readStart(handle, HEAD_BYTES)).toString('latin1')) ?? 0
  } finally {
    await close(handle)
  }
}
