import { isHarmlessValue, isReference } from './harmless-values.ts'
import { findJoint, findNearJoint, findNextLineJoint, type Joint } from './joints.ts'
import type { SecretCandidate } from './secret-candidate.ts'
import { nameStrength, PART_OF_SECRET_NAME, wordsOfName } from './secret-names.ts'
import { isSecretValue } from './secret-values.ts'
import { readValue, type ShellValue } from './shell-values.ts'
import type { Span } from './spans.ts'
import { isMixedToken } from './value-shapes.ts'

// A name. The lookbehind, the bound and the name being taken whole (a lookahead does not backtrack) keep this linear.
const NAME_IN_TEXT = /(?<![A-Za-z0-9_])(-{0,2})(?=([A-Za-z_][A-Za-z0-9_.-]{0,127}))\2/g

/** What a name has that is looked at; the second is poetry's `http-basic.NAME`. */
const SECRET_WORD_IN_TEXT = new RegExp(`${PART_OF_SECRET_NAME.source}|http-basic`, 'gi')

/** Characters before a name that are looked at. */
const LOOK_BEHIND = 100

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
  SECRET_WORD_IN_TEXT.lastIndex = 0
  for (let hit = SECRET_WORD_IN_TEXT.exec(text); hit !== null; hit = SECRET_WORD_IN_TEXT.exec(text)) {
    done = readNames(text, runStart(text, hit.index, done), hit.index, found)
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
 * Reads the names from `from` to the one that holds the character at `to`, and adds their values to `found`.
 * @returns where to read on
 */
function readNames(text: string, from: number, to: number, found: Span[]): number {
  let done = from
  while (done <= to) {
    NAME_IN_TEXT.lastIndex = done
    const match = NAME_IN_TEXT.exec(text)
    if (match === null) return text.length
    const dashes = match[1] ?? ''
    const name = (match[2] ?? '').replace(/[.-]+$/, '')
    const after = match.index + dashes.length + name.length
    const value = secretAfter(text, { at: match.index, after, dashes, name })
    if (value !== undefined) found.push({ start: value.start, end: value.end }, ...newValue(text, value.end))
    // A value that is none is looked at as a name too: in `--build-arg X_TOKEN=…` the first name is not the one.
    done = Math.max(after, value?.end ?? 0)
  }
  return done
}

const REPLACED_BY = /["'][ \t]{0,4}(?:->|=>|\u2192)[ \t]{0,4}(?=["'])/y

/** The second value of a change: `N = "old" -> "new"`. */
function newValue(text: string, at: number): readonly Span[] {
  REPLACED_BY.lastIndex = at
  if (!REPLACED_BY.test(text)) return []
  const { end, start } = readValue(text, REPLACED_BY.lastIndex)
  return end > start ? [{ start, end }] : []
}

interface NameAt {
  readonly at: number
  readonly after: number
  readonly dashes: string
  readonly name: string
}

function secretAfter(text: string, { after, at, dashes, name }: NameAt): Span | undefined {
  // Of `self.token` and `spring.datasource.password` the last part is what is assigned to.
  const parts = name.split('.')
  const last = parts.at(-1) ?? ''
  let strength = nameStrength(last)
  let subject = last
  if (dashes === '-' && strength !== 'strong' && /^[DXPEU][A-Za-z]/.test(last)) {
    // CMake's and Java's `-DNAME=…`.
    subject = last.slice(1)
    strength = nameStrength(subject)
  }
  if (strength === 'none' && parts.length > 1) {
    // poetry's `pypi-token.NAME`, `http-basic.NAME`.
    subject = parts.at(-2) ?? ''
    strength =
      /^(?:pypi-token|http-basic)$/.test(subject) || nameStrength(subject) === 'strong' ? 'medium' : 'none'
  }
  if (strength === 'none') return undefined
  // NetworkManager's `wifi-sec.psk`.
  if (subject === 'psk' && parts.length > 1) strength = 'strong'
  const before = text.slice(Math.max(0, at - LOOK_BEHIND), at)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  if (wordsOfName(subject).length === 1) {
    const word = wordBefore(line)
    const joined = nameStrength(subject, word)
    if (joined === 'none') return undefined
    // "api key", "client secret", "smtp pass".
    if (
      joined === 'strong' ||
      (/^(?:pass|pwd)$/i.test(subject) &&
        /^(?:smtp|admin|user|root|db|ftp|mail|upload|login|registry|redis|wifi)$/i.test(word))
    )
      strength = 'strong'
    if (/^(?:pat|psk|jwt)$/i.test(subject) && word !== '') strength = 'strong'
  }
  const named = { line, dashes, subject, strength }
  return (
    valueBehind(text, findJoint(text, after, line), named) ??
    valueBehind(text, findNextLineJoint(text, after), named) ??
    (strength === 'strong' ? valueBehind(text, findNearJoint(text, after, isMixedToken), named) : undefined)
  )
}

/** The value behind a joint, if it is a secret. */
function valueBehind(
  text: string,
  joint: Joint | undefined,
  named: Pick<SecretCandidate, 'line' | 'dashes' | 'subject' | 'strength'>,
): Span | undefined {
  if (joint === undefined) return undefined
  // Most names are turned down: what that takes must not grow with the line.
  const window = text.slice(joint.end, joint.end + PEEK)
  const head = wholeValue(window, readValue(window, 0), joint, named.line)
  if (head.end === head.start) return undefined
  if (!isSecretValue({ ...named, joint, head, next: window.slice(head.end, head.end + 60) })) return undefined
  if (head.end < window.length) return { start: joint.end + head.start, end: joint.end + head.end }
  return readValue(text, joint.end)
}

/** The word that a line ends in, before one blank. A pattern that is bound to the line's end would try each of its characters. */
function wordBefore(line: string): string {
  if (!line.endsWith(' ')) return ''
  let start = line.length - 1
  while (start > 0 && /[A-Za-z]/.test(line.charAt(start - 1))) start -= 1
  return line.slice(start, -1)
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

/** `{"value": "V", "name": "N"}`, `ParameterValue=V,ParameterKey=N`, `SET value='V' WHERE name='N'`. */
const VALUE_BEFORE_NAME =
  /(\\?["']?value\\?["']?\s{0,3}[:=]\s{0,3})(?:(\\?["'])([^"'\n\\]{4,256})\2|([^\s"',;]{4,256}))(?:[\s,;]{1,10}|\swhere\s)\\?["']?(?:parameter[_-]?)?(?:name|key|id)\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?([\w.-]{2,80})/gi

function findValuesBeforeNames(text: string): Span[] {
  if (!/value/i.test(text)) return []
  const found: Span[] = []
  for (const match of text.matchAll(VALUE_BEFORE_NAME)) {
    const [, lead = '', quote = '', quoted, bare = '', name = ''] = match
    const value = quoted ?? bare
    if (nameStrength(name) !== 'strong' || isHarmlessValue(value, name) || isReference(value)) continue
    const start = match.index + lead.length + quote.length
    found.push({ start, end: start + value.length })
  }
  return found
}
