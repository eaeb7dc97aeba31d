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

/** How lines begin that have a time of another program before them: moreutils' `ts`, GitHub. */
const TIMES = ['0000-00-00T00:', '0000-00-00 00:', '[0000-00-00 00:', '[0000-00-00T00:', 'Aaa 00 00:']

/** A colour may come first, and before what follows a stamp. */
const ESC = 0x1b

const [DIGIT, NINE, SPACE, UPPER, LOWER] = [0x30, 0x39, 0x20, 0x41, 0x61]

/** The beginnings of lines, by the first byte that they may have: most lines of a log begin with none of these. */
const STARTS_BY_BYTE = byFirstByte([...LINE_SHAPES.flatMap(({ starts }) => starts), ...TIMES], fits)
const STAMP_BYTES = STARTS_BY_BYTE['['.charCodeAt(0)]?.find((text) => text.equals(Buffer.from(STAMP)))
const BADGES_BY_BYTE = byFirstByte(['done ', 'warn ', 'error '], isSame)
/** What follows a stamp and a badge, by its first byte. */
const AFTER_BY_BYTE = byFirstByte(
  LINE_SHAPES.flatMap(({ after = [] }) => after),
  isSame,
)

type Fits = (byte: number | undefined, text: Buffer, offset: number) => boolean

function byFirstByte(texts: readonly string[], isByte: Fits): readonly (readonly Buffer[])[] {
  const all = [...new Set(texts)].map((text) => Buffer.from(text))
  return Array.from({ length: 256 }, (_, byte) => all.filter((text) => isByte(byte, text, 0)))
}

function isSame(byte: number | undefined, text: Buffer, offset: number): boolean {
  return byte === text[offset]
}

/** Whether a byte can stand at this place of a beginning. In the name of a month, any letter can. */
function fits(byte: number | undefined, start: Buffer, offset: number): boolean {
  const expected = start[offset]
  if (byte === undefined) return false
  if (expected === DIGIT) return (byte >= DIGIT && byte <= NINE) || (byte === SPACE && offset > 0)
  const month = start[1] === LOWER && start[2] === LOWER && start[0] === UPPER && offset < 3
  return month ? (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a : byte === expected
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
  const begins = STARTS_BY_BYTE[first]?.find((text) => holds(bytes, start, text, fits))
  return begins !== undefined && (begins !== STAMP_BYTES || goesOn(bytes, start + begins.length))
}

/** Whether what follows a stamp is of a form that is read. */
function goesOn(bytes: Buffer, start: number): boolean {
  if (bytes[start] === ESC) return true
  const badge = BADGES_BY_BYTE[bytes[start] ?? 0]?.find((text) => holds(bytes, start, text, isSame))
  const place = start + (badge?.length ?? 0)
  const next = bytes[place] ?? 0
  return next === ESC || (AFTER_BY_BYTE[next]?.some((text) => holds(bytes, place, text, isSame)) ?? false)
}

/**
 * A loop: `every` of a Buffer takes several times as long, and this is asked of each line. From the end: many beginnings have their first
 * bytes in common.
 */
function holds(bytes: Buffer, start: number, text: Buffer, isByte: Fits): boolean {
  for (let offset = text.length - 1; offset >= 0; offset -= 1) {
    const byte = bytes[start + offset]
    // Most bytes are the same; only where one is not, its place may allow others.
    if (byte !== text[offset] && !isByte(byte, text, offset)) return false
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
