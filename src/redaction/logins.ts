/** Passwords in commands, files and statements of tools where no secret's name stands before them. */
import { lazy } from '../lib/lazy.ts'
import { isReference } from './harmless-values.ts'
import { loginInputRows } from './login-input.ts'
import { loginLanguageRows, mayHoldForeignWord } from './login-languages.ts'
import { loginOptionRows } from './login-options.ts'
import type { LoginRow } from './login-row.ts'
import { loginStatementRows } from './login-statements.ts'
import { anyToolHint, toolOptionRows } from './login-tools.ts'
import { readValue } from './shell-values.ts'
import type { Span } from './spans.ts'
import { isDashedToken } from './value-shapes.ts'

interface RowGroup {
  /** A cheap test for all of the rows. */
  readonly mayMatch?: (text: string) => boolean
  readonly rows: readonly LoginRow[]
}

const matcher = (pattern: RegExp) => (text: string) => pattern.test(text)

/** Rows that are looked at where the hint for all of them is met. Created at first use: few texts contain a command. */
const groups = lazy((): readonly RowGroup[] => [
  { rows: [...loginOptionRows(), ...loginInputRows(), ...loginStatementRows()] },
  { mayMatch: matcher(anyToolHint()), rows: toolOptionRows() },
  { mayMatch: mayHoldForeignWord, rows: loginLanguageRows() },
])

/** All rows. */
export const loginRows = (): readonly LoginRow[] => groups().flatMap(({ rows }) => rows)

/** Finds passwords of tools that no name gives away: `sshpass -p …`, `docker login -u me -p …`, `curl -u me:…`. */
export function findLogins(text: string): Span[] {
  const found: Span[] = []
  for (const { mayMatch, rows } of groups()) {
    if (mayMatch !== undefined && !mayMatch(text)) continue
    // The first use of a pattern is slow: it is compiled then.
    for (const row of rows) if (row.hint.test(text)) found.push(...passwordsOf(row, text))
  }
  return found
}

function* passwordsOf({ not, pattern, value: shape }: LoginRow, text: string): Generator<Span> {
  for (const match of text.matchAll(pattern)) {
    const at = match.index + match[0].length
    const value = shape === undefined ? wordAt(text, at, match[0]) : shapeAt(text, at, shape)
    if (value === undefined) continue
    const shown = text.slice(value.start, value.end)
    // What ends a sentence: "use -u and -p."
    if (/^[.,;:)]+$/.test(shown)) continue
    if (not?.test(shown) || (!value.literal && isReference(shown.replace(/^["']|["']$/g, '')))) continue
    yield value
  }
}

interface Found extends Span {
  /** A shell would not look for variables in it. */
  readonly literal: boolean
}

function wordAt(text: string, at: number, before: string): Found | undefined {
  // `-u "me:a b"`: the quote before the user name ends the password.
  const quote = /["'](?=[^\s"']{1,128}$)/.exec(before)?.[0]
  if (quote !== undefined && !/["']$/.test(before)) {
    const end = closing(text, at, quote)
    return end > at ? { start: at, end, literal: quote === "'" } : undefined
  }
  const value = readValue(text, at)
  return value.end > value.start &&
    value.text.length > 0 &&
    !(value.text.startsWith('-') && !value.quoted && !isDashedToken(value.text))
    ? value
    : undefined
}

function shapeAt(text: string, at: number, shape: RegExp): Found | undefined {
  shape.lastIndex = at
  const match = shape.exec(text)
  return match === null
    ? undefined
    : { start: at, end: at + match[0].length, literal: match[0].startsWith("'") }
}

function closing(text: string, start: number, quote: string): number {
  const line = text.slice(start, start + 256).search(/[\r\n]|$/)
  const end = text.slice(start, start + line).indexOf(quote)
  return start + (end < 0 ? line : end)
}
