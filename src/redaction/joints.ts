/** Finds how a name and its value are joined. */
import { lazy } from '../lib/lazy.ts'
import { firstCharacters } from './first-characters.ts'
import type { JointKind, JointRow } from './joint-row.ts'
import { jointRows, nextLineRow } from './joint-rows.ts'

/** A joint that was found. */
export interface Joint {
  readonly kind: JointKind
  /** Where the value begins. */
  readonly end: number
  readonly text: string
}

/**
 * The joint behind a name.
 * @param at where the name ends
 * @param before up to 100 characters before the name
 */
export function findJoint(text: string, at: number, before: string): Joint | undefined {
  for (const { kind, pattern, before: needed } of rowsFor(text.charCodeAt(at))) {
    // Most rows fail at the first characters behind the name: this is cheaper than to look at what stands before it.
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match === null || (needed !== undefined && !needed.test(before))) continue
    return { kind, end: at + match[0].length, text: match[0] }
  }
  return undefined
}

/** The rows that may match where this character stands behind a name, in order. */
const rowsByCharacter: (readonly JointRow[])[] = []

function rowsFor(code: number): readonly JointRow[] {
  if (!(code < 128)) return jointRows()
  rowsByCharacter[code] ??= jointRows().filter((_, index) => firstsOfRows()[index]?.has(code) ?? true)
  return rowsByCharacter[code]
}

const firstsOfRows = lazy(() => jointRows().map(({ pattern }) => firstCharacters(pattern)))

/**
 * The joint to a value that stands alone on the next line.
 * @param at where the name ends
 */
export function findNextLineJoint(text: string, at: number): Joint | undefined {
  // Most names have neither a line's end nor a colon near: a look is cheaper than the pattern.
  if (!/[\n:]/.test(text.slice(at, at + 130))) return undefined
  const { kind, pattern } = nextLineRow()
  pattern.lastIndex = at
  const match = pattern.exec(text)
  return match === null ? undefined : { kind, end: at + match[0].length, text: match[0] }
}

/** Characters behind a name in which a value may stand that no joint leads to. */
const NEAR = 60

/** A word of its own that only a machine writes. */
const LONE_TOKEN = /(?<![\w/.+@:-])[A-Za-z0-9][A-Za-z0-9+/_-]{15,199}={0,2}(?![\w/.+@:-])/g

/** Where the next run of 16 characters of a token begins, for places that grow: each part of the text is looked at once. */
export type LongWords = (at: number) => number

/** Looks for long words in a text. */
export function longWordsOf(text: string): LongWords {
  const word = /[A-Za-z0-9+/_-]{16}/g
  let from = 0
  let next = -1
  return (at) => {
    if (at < from || next < at) {
      word.lastIndex = at
      from = at
      next = word.exec(text)?.index ?? Number.POSITIVE_INFINITY
    }
    return next
  }
}

/**
 * The joint to a value that stands behind the name on the same line, with anything between: `log("the N %s", "V")`.
 * @param at where the name ends
 * @param longWords those of the text
 * @param accepts is this word a secret?
 */
export function findNearJoint(
  text: string,
  at: number,
  longWords: LongWords,
  accepts: (word: string) => boolean,
): Joint | undefined {
  if (longWords(at) > at + NEAR) return undefined
  const near = text.slice(at, at + NEAR + 60)
  const line = near.slice(0, near.search(/[\r\n]|$/))
  for (const { 0: word, index } of line.matchAll(LONE_TOKEN)) {
    if (index > NEAR) return undefined
    if (accepts(word)) return { kind: 'item', end: at + index, text: line.slice(0, index) }
  }
  return undefined
}
