import { cellsBelow } from './column-values.ts'
import { isReference } from './harmless-values.ts'
import {
  findJoint,
  findNearJoint,
  findNextLineJoint,
  type Joint,
  type LongWords,
  longWordsOf,
} from './joints.ts'
import { listItems } from './list-values.ts'
import { type NamedSecret, readName } from './named-secret.ts'
import { PART_OF_SECRET_NAME } from './secret-names.ts'
import { isSecretValue } from './secret-values.ts'
import { readValue, type ShellValue } from './shell-values.ts'
import type { Span } from './spans.ts'
import { isMixedToken } from './value-shapes.ts'
import { comparedValue, findValuesBeforeNames } from './values-before-names.ts'

// A name. The lookbehind, the bound and the name being taken whole (a lookahead does not backtrack) keep this linear.
const NAME_IN_TEXT = /(?<![A-Za-z0-9_])(-{0,2})(?=([A-Za-z_][A-Za-z0-9_.-]{0,127}))\2/g

/** What a name has that is looked at; the second is poetry's `http-basic.NAME`. */
const SECRET_WORD_IN_TEXT = new RegExp(`${PART_OF_SECRET_NAME.source}|http-basic`, 'gi')

/** Characters behind a name in which the value of a joint begins, and more. */
const FAR = 2000

/** Characters of a value that decide whether it is a secret. */
const PEEK = 256

/**
 * Finds the values of variables, options, fields and headers with a secret's name, however they are joined: `X_TOKEN=…`,
 * `--password …`, `"auth": "…"`, `N => …`, `| N | … |`, `<N>…</N>`, `name: N` with `value: …`. The name stays.
 */
export function findAssignments(text: string): Span[] {
  const found: Span[] = []
  // Most words of a text are no secret's name: only those runs of a name's characters are read that hold a part of one.
  let done = 0
  const longWords = longWordsOf(text)
  SECRET_WORD_IN_TEXT.lastIndex = 0
  for (let hit = SECRET_WORD_IN_TEXT.exec(text); hit !== null; hit = SECRET_WORD_IN_TEXT.exec(text)) {
    const read = readNames(text, { from: runStart(text, hit.index, done), to: hit.index }, longWords)
    found.push(...read.found)
    done = read.done
    SECRET_WORD_IN_TEXT.lastIndex = Math.max(done, SECRET_WORD_IN_TEXT.lastIndex)
  }
  return found.concat(findValuesBeforeNames(text))
}

/** Where the run of a name's characters begins that `at` is in, not before `floor`. */
function runStart(text: string, at: number, floor: number): number {
  let start = at
  while (start > floor && /[A-Za-z0-9_.-]/.test(text.charAt(start - 1))) start -= 1
  return start
}

/**
 * Reads the names from `from` to the one that holds the character at `to`.
 * @returns their values, and where to read on
 */
function readNames(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  longWords: LongWords,
): { readonly found: readonly Span[]; readonly done: number } {
  const found: Span[] = []
  let done = from
  while (done <= to) {
    NAME_IN_TEXT.lastIndex = done
    const match = NAME_IN_TEXT.exec(text)
    if (match === null) return { found, done: text.length }
    const dashes = match[1] ?? ''
    const name = (match[2] ?? '').replace(/[.-]+$/, '')
    const after = match.index + dashes.length + name.length
    const named = readName(text, { at: match.index, dashes, name })
    const values = named === undefined ? [] : valuesOf(text, { at: match.index, after, longWords }, named)
    found.push(...values)
    // A value that is none is looked at as a name too: in `--build-arg X_TOKEN=…` the first name is not the one.
    done = Math.max(after, values[0]?.end ?? 0)
  }
  return { found, done }
}

const REPLACED_BY =
  /["'][ \t]{0,4}(?:->|=>|\u2192|!==?|===?|,?[ ](?:but )?(?:was|got|want|wanted|expected|actual|instead of)[: ])[ \t]{0,4}(?=["'])/y

/** The second value of a change or a comparison: `N = "old" -> "new"`. */
function newValue(text: string, at: number): readonly Span[] {
  REPLACED_BY.lastIndex = at
  if (!REPLACED_BY.test(text)) return []
  const { end, start } = readValue(text, REPLACED_BY.lastIndex)
  return end > start ? [{ start, end }] : []
}

/** The values of one name: those of a list, or the one behind a joint. */
function valuesOf(
  text: string,
  { after, at, longWords }: { readonly at: number; readonly after: number; readonly longWords: LongWords },
  named: NamedSecret,
): readonly Span[] {
  // A name that is hardly a secret's has values that only a machine writes: most such names have no long word near.
  if (named.strength === 'weak' && !/^pass/i.test(named.subject) && longWords(after) > after + FAR) return []
  const listed = valuesInList(text, after, named)
  if (listed.length > 0) return listed
  const value =
    valueBehind(text, findJoint(text, after, named.line), named) ??
    valueBehind(text, findNextLineJoint(text, after), named) ??
    (named.strength === 'strong'
      ? valueBehind(text, findNearJoint(text, after, longWords, isMixedToken), named)
      : undefined)
  const compared = comparedValue(at, named)
  if (compared !== undefined) return [compared]
  return value === undefined
    ? valuesInColumn(text, after, named)
    : [{ start: value.start, end: value.end }, ...newValue(text, value.end)]
}

function valuesInList(text: string, after: number, named: NamedSecret): Span[] {
  const found: Span[] = []
  const endOf = (start: number) => {
    const value = readValue(text, start)
    return value.quoted ? value.end + 1 : value.end
  }
  for (const item of listItems(text, after, endOf)) {
    const value = valueBehind(text, item, named)
    if (value !== undefined) found.push({ start: value.start, end: value.end })
  }
  return found
}

/** The values below a name that is a column's. */
function valuesInColumn(text: string, after: number, named: NamedSecret): Span[] {
  const found: Span[] = []
  for (const cell of cellsBelow(text, after, named.line)) {
    const value = valueBehind(text, cell, named, cell.stop)
    if (value !== undefined) found.push({ start: value.start, end: value.end })
  }
  return found
}

/**
 * The value behind a joint, if it is a secret.
 * @param limit where the value ends at the latest
 */
function valueBehind(
  text: string,
  joint: Joint | undefined,
  named: NamedSecret,
  limit = text.length,
): Span | undefined {
  if (joint === undefined) return undefined
  // Most names are turned down: what that takes must not grow with the line.
  const window = text.slice(joint.end, Math.min(limit, joint.end + PEEK))
  const head = wholeValue(window, readValue(window, 0), joint, named.line)
  if (head.end === head.start) return undefined
  if (!isSecretValue({ ...named, joint, head, next: window.slice(head.end, head.end + 60) })) return undefined
  if (head.end < window.length || limit < text.length)
    return { start: joint.end + head.start, end: joint.end + head.end }
  return readValue(text, joint.end)
}

/** A value with blanks that something else than its own quotes holds together: `-e "N=a phrase"`, `<N>a phrase</N>`. */
function wholeValue(window: string, value: ShellValue, joint: Joint, line: string): ShellValue {
  if (value.quoted || isReference(value.text)) return value
  const quote = /["'`](?:-{1,2})?$/.exec(line)?.[0].charAt(0)
  const end =
    joint.kind === 'element'
      ? '<'
      : quote !== undefined && /^[ \t]{0,3}[:=]/.test(joint.text)
        ? quote
        : undefined
  if (end === undefined) return value
  const stop = value.end + (/^[^"'`<\r\n]*/.exec(window.slice(value.end))?.[0].length ?? 0)
  return window.charAt(stop) === end ? { ...value, end: stop, text: window.slice(value.start, stop) } : value
}
