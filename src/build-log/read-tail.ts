/** A log of any size -> jetson-containers' own lines in it, and the text before a place; read in blocks, never whole. */
import type { LogFile } from './log-file.ts'
import { mayBeBuilderLine, parseLine } from './parse-line.ts'
import type { Located } from './parse-run.ts'

const BLOCK = 128 * 1024
/** How much of the log's end is searched: a run's last lines are there, and 4 MiB take some milliseconds. */
const TAIL = 4 * 1024 * 1024
/**
 * How many own lines of that end are parsed. So much output has some hundred; each is compared with others, and a log of nothing else
 * would take minutes.
 */
const MOST_LINES = 10_000
/** How much of its beginning: build.py prints what was asked for first, before any package's output. */
const HEAD = 256 * 1024
/** jetson-containers' longest lines hold a whole docker command: some ten thousand characters. */
const LONGEST = 128 * 1024
const NEWLINE = 0x0a
/** Takes half the time of the method of the same name that a Buffer has, which searches for texts, too. */
const { lastIndexOf } = Uint8Array.prototype

/** What a log holds of jetson-containers' own lines. */
export interface LogScan {
  /** In the order of the log. */
  readonly lines: readonly Located[]
  /** How many of them come before the part that was not read; absent where everything was. */
  readonly linesBeforeGap?: number
  /** The own lines of the runs before the last one, in what was read. */
  readonly earlier: readonly Located[]
}

/** Searches the end of a log back to where its last run began, then, where that is out of reach, the log's beginning. */
export async function scanLog(file: LogFile): Promise<LogScan> {
  const tail = await scanBack(file, file.size, Math.max(0, file.size - TAIL), MOST_LINES)
  const header = lastHeader(tail.lines)
  if (header >= 0 || tail.from === 0) {
    return { lines: tail.lines.slice(Math.max(0, header)), earlier: tail.lines.slice(0, Math.max(0, header)) }
  }
  const head = await scanBack(file, Math.min(HEAD, tail.from), 0)
  const first = Math.max(0, lastHeader(head.lines))
  const lines = [...head.lines.slice(first), ...tail.lines]
  return { lines, linesBeforeGap: head.lines.length - first, earlier: head.lines.slice(0, first) }
}

function lastHeader(lines: readonly Located[]): number {
  return lines.findLastIndex(({ line }) => line.kind === 'header')
}

/** The own lines that start between `floor` and `end`, in order. A line that `floor` cuts is not among them. */
async function scanBack(
  file: LogFile,
  end: number,
  floor: number,
  most = Number.POSITIVE_INFINITY,
): Promise<{ readonly lines: readonly Located[]; readonly from: number }> {
  const found: Located[] = []
  /** Bytes after `position` that end a line whose beginning is still to come. */
  let rest = 0
  /** True inside of a line too long to be kept. */
  let skipping = false
  let position = end
  while (position > floor && found.length < most) {
    const start = Math.max(floor, position - BLOCK)
    let text = await file.read(start, position + rest)
    if (skipping) text = text.subarray(0, text.lastIndexOf(NEWLINE) + 1)
    skipping &&= text.length === 0
    const cut = start === 0 ? 0 : text.indexOf(NEWLINE) + 1
    if (start === 0 || cut > 0) ownLines(text.subarray(cut), start + cut, found)
    rest = cut > 0 ? cut : text.length
    // One line of a GiB must not be gathered; jetson-containers writes none so long.
    if (rest > LONGEST) {
      rest = 0
      skipping = true
    }
    position = start
  }
  return { lines: found.reverse(), from: position }
}

/** Adds the own lines of a block to `found`, the last one first. */
function ownLines(block: Buffer, offset: number, found: Located[]): void {
  let end = block.length
  while (end > 0) {
    const start = end < 2 ? 0 : lastIndexOf.call(block, NEWLINE, end - 2) + 1
    if (mayBeBuilderLine(block, start) && end - start <= LONGEST) {
      const line = parseLine(block.toString('utf8', start, end))
      if (line) found.push({ line, start: offset + start, end: offset + end })
    }
    end = start
  }
}

/** Text of a log. */
export interface Passage {
  readonly text: string
  /** True when it begins where it was asked to; otherwise its beginning may be that of nothing, not even of a line. */
  readonly complete: boolean
}

/**
 * The text of a log before a place in it.
 *
 * @param end where it ends, in bytes from the log's beginning
 * @param bytes how much at most
 * @param from nothing from before this place, in bytes
 */
export async function textBefore(file: LogFile, end: number, bytes: number, from = 0): Promise<Passage> {
  const start = Math.max(from, end - bytes)
  return { text: (await file.read(start, end)).toString('utf8'), complete: start === from }
}
