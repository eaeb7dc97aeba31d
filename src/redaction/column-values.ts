/** Values in the column of a secret's name: `user,db_password` and the rows below it. */
import type { Joint } from './joints.ts'
import type { Span } from './spans.ts'

/** Rows below the names that are looked at, and characters of a line. */
const MAX_ROWS = 20
const MAX_LINE = 400

/** The cells before a name and behind it: words, in quotes or not. */
const CELLS_BEFORE = /^(?:["']?[\w .-]{1,40}["']?([,;\t|])[ ]?){0,12}["']?$/
const CELLS_BEHIND = /["']?(?:([,;\t|])[ ]?["']?[\w .-]{1,40}["']?){0,12}[ \t\r]{0,3}\n/y

/** A cell, as the joint to what it holds. */
interface Cell extends Joint {
  readonly stop: number
}

/**
 * The cells below a name in the first row of a table with separators; none where it is in no such row.
 * @param at where the name ends
 * @param line the line before the name
 */
export function* cellsBelow(text: string, at: number, line: string): Generator<Cell> {
  // Most names are followed by something else.
  if (!/["',;\t\r\n|]/.test(text.charAt(at)) || line.length >= 100) return
  if (!text.slice(at, at + MAX_LINE).includes('\n')) return
  CELLS_BEHIND.lastIndex = at
  const behind = CELLS_BEHIND.exec(text)
  if (behind === null) return
  const before = CELLS_BEFORE.exec(line)
  const separator = before?.[1] ?? behind[1]
  if (before === null || separator === undefined) return
  const columns = cellsOf(line + text.slice(at, at + behind[0].length), separator).length
  const column = cellsOf(line, separator).length - 1
  let start = at + behind[0].length
  for (let row = 0; row < MAX_ROWS && start < text.length; row += 1) {
    const stop = text.slice(start, start + MAX_LINE).search(/[\r\n]|$/)
    const cells = cellsOf(text.slice(start, start + stop), separator)
    if (cells.length !== columns) return
    const cell = cells[column]
    if (cell !== undefined) yield { kind: 'row', end: start + cell.start, text: '', stop: start + cell.end }
    start += stop + (text.startsWith('\r\n', start + stop) ? 2 : 1)
  }
}

/** The cells of a line, without a blank before them. A separator in quotes parts nothing. */
function cellsOf(line: string, separator: string): Span[] {
  const cells: Span[] = []
  let start = 0
  let quoted = false
  for (let at = 0; at < line.length; at += 1) {
    const char = line.charAt(at)
    if (char === '"') quoted = !quoted
    else if (char === separator && !quoted) {
      cells.push({ start, end: at })
      start = at + (line.charAt(at + 1) === ' ' ? 2 : 1)
    }
  }
  return [...cells, { start, end: line.length }]
}
