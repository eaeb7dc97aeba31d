/** Values in the column of a secret's name: `user,db_password` and the rows below it. */
import type { Joint } from './joints.ts'
import type { Span } from './spans.ts'

/** Rows below the names that are looked at, and characters of a line. */
const MAX_ROWS = 20
const MAX_LINE = 400

/** The cells before a name and behind it: words, in quotes or not. */
const CELLS_BEFORE = /^(?:[|\u2502][ ]{0,20})?(?:["']?[\w .-]{1,40}["']?([,;\t|\u2502])[ ]{0,20}){0,12}["']?$/
const CELLS_BEHIND =
  /["']?[ ]{0,40}(?:([,;\t|\u2502])[ ]{0,20}["']?[\w .-]{1,40}["']?){0,12}[|\u2502]?[ \t\r]{0,3}\n/y
/** The rule below the names. */
const RULE = /^[\s|:+=\u2500-\u257f-]{3,}$/

/** A cell, as the joint to what it holds. */
interface Cell extends Joint {
  readonly stop: number
}

/** Names of columns that blanks part, as `column -t` writes them. */
const ALIGNED_BEFORE = /^(?:[\w.-]{1,40}(?:[ ][\w.-]{1,40}){0,2}[ ]{2,40}){0,12}$/
const ALIGNED_BEHIND = /(?:[ ]{2,40}[\w.-]{1,40}(?:[ ][\w.-]{1,40}){0,2}){0,12}[ \r]{0,40}\n/y

/** @param first are there columns before the name? Else there must be some behind it. */
function alignedBehind(text: string, at: number, first: boolean): boolean {
  ALIGNED_BEHIND.lastIndex = at
  const behind = ALIGNED_BEHIND.exec(text)?.[0]
  return behind !== undefined && (first || behind.trim() !== '')
}

/** The row of names, from the beginning of its line. Where it comes again, the rows below it are searched for that one. */
function headerAt(text: string, at: number): string {
  const end = text.indexOf('\n', at)
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, end).trimEnd()
}

/** The cells that begin where the name of their column does. */
function* alignedCells(text: string, at: number, offset: number): Generator<Cell> {
  const header = headerAt(text, at)
  let start = text.indexOf('\n', at) + 1
  for (let row = 0; row < MAX_ROWS && start < text.length; row += 1) {
    const line = text.slice(start, start + MAX_LINE)
    const stop = line.search(/[\r\n]|$/)
    const content = line.slice(0, stop)
    if (stop <= offset || content.trim() === '' || content.trimEnd() === header) return
    if ((offset === 0 || line.charAt(offset - 1) === ' ') && line.charAt(offset) !== ' ') {
      const width = line.slice(offset, stop).search(/[ ]{2}|$/)
      yield { kind: 'row', end: start + offset, text: '', stop: start + offset + width }
    }
    start += stop + (text.startsWith('\r\n', start + stop) ? 2 : 1)
  }
}

/**
 * The cells below a name in the first row of a table with separators; none where it is in no such row.
 * @param at where the name ends
 * @param line the line before the name
 */
export function* cellsBelow(text: string, at: number, line: string): Generator<Cell> {
  // Most names are followed by something else.
  if (!/["',;\t\r\n| ]/.test(text.charAt(at)) || line.length >= 100) return
  if (!text.slice(at, at + MAX_LINE).includes('\n')) return
  if (ALIGNED_BEFORE.test(line) && alignedBehind(text, at, line !== '')) {
    yield* alignedCells(text, at, line.length)
    return
  }
  CELLS_BEHIND.lastIndex = at
  const behind = CELLS_BEHIND.exec(text)
  if (behind === null) return
  const before = CELLS_BEFORE.exec(line)
  const separator = before?.[1] ?? behind[1]
  if (before === null || separator === undefined) return
  const columns = cellsOf(line + text.slice(at, at + behind[0].length), separator).length
  const column = cellsOf(line, separator).length - 1
  const header = headerAt(text, at)
  let start = at + behind[0].length
  for (let row = 0; row < MAX_ROWS && start < text.length; row += 1) {
    const stop = text.slice(start, start + MAX_LINE).search(/[\r\n]|$/)
    const content = text.slice(start, start + stop)
    const cells = cellsOf(content, separator)
    const rule = RULE.test(content)
    if ((!rule && cells.length !== columns) || content === header) return
    const cell = rule ? undefined : cells[column]
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
      start = at + 1
      while (line.charAt(start) === ' ') start += 1
    }
  }
  return [...cells, { start, end: line.length }]
}
