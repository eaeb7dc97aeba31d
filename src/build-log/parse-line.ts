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

/** A colour may come first. */
const ESC = '\u001b'

/** The beginnings of {@link LINE_SHAPES}, as bytes. */
const STARTS: readonly Buffer[] = [
  ...new Set([...LINE_SHAPES.flatMap(({ starts }) => starts), ...TIMES, ESC]),
].map((start) => Buffer.from(start))

const [DIGIT, NINE, SPACE, UPPER, LOWER] = [0x30, 0x39, 0x20, 0x41, 0x61]

/** The beginnings, by the first byte that they may have: most lines of a log begin with none of these. */
const STARTS_BY_BYTE: readonly (readonly Buffer[])[] = Array.from({ length: 256 }, (_, byte) =>
  STARTS.filter((start) => fits(byte, start, 0)),
)

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
  const candidates = STARTS_BY_BYTE[bytes[start] ?? 0] ?? []
  return candidates.some((candidate) =>
    candidate.every((_, offset) => fits(bytes[start + offset], candidate, offset)),
  )
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
