/** Text for a terminal: wrapped lines, headings coloured by outcome. */
import { styleText } from 'node:util'

/** Columns that every line fits into. */
export const COLUMNS = 80

/** A colour code, or one character. */
const UNIT = /\u001b\[[0-9;]*m|./gsu

/** Columns of one character: emoji and East Asian wide characters need two. */
function columnsOf(character: string): number {
  if (/^\p{Mark}|^[\u200d\ufe0f]/u.test(character)) return 0
  return /^\p{Emoji_Presentation}|^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u.test(
    character,
  )
    ? 2
    : 1
}

/**
 * Wraps every line, at spaces where possible. A continued line repeats the box edge (`┃ `) or the indent of its line.
 * @param columns greatest width of a line, colour codes not counted
 */
export function wrap(text: string, columns: number = COLUMNS): string {
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, columns))
    .join('\n')
}

function wrapLine(line: string, columns: number): readonly string[] {
  const [prefix = ''] = /^(?:\u001b\[[0-9;]*m)*(?:┃(?:\u001b\[[0-9;]*m)*)? */.exec(line) ?? []
  const lines: string[] = []
  let current = prefix
  let width = widthOf(prefix)
  let space = -1
  for (const [unit] of line.slice(prefix.length).matchAll(UNIT)) {
    const size = unit.startsWith('\u001b') ? 0 : columnsOf(unit)
    if (width + size > columns && width > widthOf(prefix)) {
      const cut = space > prefix.length ? space : current.length
      lines.push(current.slice(0, cut).trimEnd())
      current = prefix + current.slice(cut).trimStart()
      width = widthOf(current)
      space = -1
    }
    if (unit === ' ') space = current.length
    current += unit
    width += size
  }
  return [...lines, current]
}

function widthOf(text: string): number {
  let width = 0
  for (const [unit] of text.matchAll(UNIT)) width += unit.startsWith('\u001b') ? 0 : columnsOf(unit)
  return width
}

/** The colour of an outcome, for `styleText`. */
export function colourOf(outcome: string): 'green' | 'red' | 'yellow' {
  if (outcome === 'success') return 'green'
  return outcome === 'failure' ? 'red' : 'yellow'
}

/** JSON with one member a line; wrapped on a terminal only, so that a pipe gets valid JSON. */
export function prettyJson(json: string, isTerminal: boolean = process.stdout.isTTY): string {
  const pretty = JSON.stringify(JSON.parse(json), null, 2)
  return isTerminal ? wrap(pretty) : pretty
}

/** A section: its heading, coloured by outcome, then its text. */
export function section(heading: string, text: string, outcome = ''): string {
  const colours =
    outcome === '' ? (['bold', 'inverse'] as const) : (['bold', 'inverse', colourOf(outcome)] as const)
  return `${styleText([...colours], ` ${heading} `)}\n\n${text}\n`
}
