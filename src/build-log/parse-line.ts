/**
 * One line of jetson-containers' own output -> what it reports. Pure.
 *
 * Only the exact forms that its releases print count, at the start of a line: what a package's build or test prints can contain
 * any word. Under BuildKit every line of a package's build starts with `#7 12.3`, so it never gets here.
 */
import { stripEscapeSequences } from '../lib/ansi.ts'
import { LINE_SHAPES, STAMP } from './line-shapes.ts'
import type { BuilderLine } from './log-line.ts'
import { withoutTime } from './timestamps.ts'

/** logging.py: `[HH:MM:SS]`, then since 2026 a badge for the level. */
const STAMPED = /^\[[0-2]\d:[0-5]\d:[0-5]\d\] (?:(done|warn|error) )?/

/** How lines begin that have a time of another program before them: moreutils' `ts`, GitHub. `0` is a digit, `A` a letter. */
const TIMES = ['0000-00-00T00:', '0000-00-00 00:', '[0000-00-00 00:', '[0000-00-00T00:', 'AAA 00 00:']

/** A colour may come first, and before what follows a stamp. */
const ESC = 0x1b
/** Any byte may stand here: what is let through is parsed, and parsing is exact. */
const ANY = 0
/** The bytes that a digit and a letter can be. */
const FIRST_BYTES: Readonly<Record<string, Buffer>> = {
  '0': Buffer.from('0123456789'),
  A: Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
}

/** The beginnings of lines, by the first byte that they may have: most lines of a log begin with none of these. */
const STARTS_BY_BYTE = byFirstByte([...LINE_SHAPES.flatMap(({ starts }) => starts), ...TIMES])
const STAMP_BYTES = STARTS_BY_BYTE['['.charCodeAt(0)]?.find((bytes) => bytes.equals(withAny(STAMP)))
const BADGES_BY_BYTE = byFirstByte(['done ', 'warn ', 'error '])
/** What follows a stamp and a badge, by its first byte. */
const AFTER_BY_BYTE = byFirstByte(LINE_SHAPES.flatMap(({ after = [] }) => after))

function byFirstByte(texts: readonly string[]): readonly (readonly Buffer[])[] {
  const table: Buffer[][] = Array.from({ length: 256 }, () => [])
  for (const text of new Set(texts)) {
    const bytes = withAny(text)
    for (const byte of FIRST_BYTES[text[0] ?? ''] ?? bytes.subarray(0, 1)) table[byte]?.push(bytes)
  }
  return table
}

function withAny(text: string): Buffer {
  return Buffer.from(text.replace(/[0A]/g, String.fromCharCode(ANY)))
}

/**
 * False for most lines of a log without decoding them: they begin like none of {@link LINE_SHAPES}.
 *
 * @param bytes a part of the log
 * @param start where the line begins in it
 */
export function mayBeBuilderLine(bytes: Buffer, start: number): boolean {
  const first = bytes[start] ?? 0
  if (first === ESC) return true
  for (const text of STARTS_BY_BYTE[first] ?? []) {
    if (holds(bytes, start, text)) return text !== STAMP_BYTES || goesOn(bytes, start + text.length)
  }
  return false
}

/** Whether what follows a stamp is of a form that is read. */
function goesOn(bytes: Buffer, start: number): boolean {
  let place = start
  for (const badge of BADGES_BY_BYTE[bytes[start] ?? 0] ?? []) {
    if (holds(bytes, start, badge)) place += badge.length
  }
  const next = bytes[place] ?? 0
  if (next === ESC) return true
  for (const text of AFTER_BY_BYTE[next] ?? []) {
    if (holds(bytes, place, text)) return true
  }
  return false
}

/** From the end: many beginnings have their first bytes in common. A loop, because this is asked of each line. */
function holds(bytes: Buffer, start: number, text: Buffer): boolean {
  for (let offset = text.length - 1; offset >= 0; offset -= 1) {
    const expected = text[offset]
    if (expected !== ANY && expected !== bytes[start + offset]) return false
  }
  return true
}

/** What one line reports, colours, newline and all; `undefined` for a line that is not jetson-containers' own. */
export function parseLine(raw: string): BuilderLine | undefined {
  const line = withoutTime(stripEscapeSequences(raw)).trimEnd()
  const stamp = STAMPED.exec(line)
  const text = stamp ? line.slice(stamp[0].length) : line
  for (const { pattern, read, starts } of LINE_SHAPES) {
    if (starts.includes(STAMP) !== (stamp !== null)) continue
    const match = pattern.exec(text)
    const found = match && read(match, stamp?.[1])
    if (found) return found
  }
  return undefined
}
