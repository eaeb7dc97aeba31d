/** Searches texts with all rules, and replaces what they find. Loaded by `import()`: the rules are large. */

import { findAssignments } from './assignments.ts'
import {
  entitiesDecoded,
  hasQuotedQuotes,
  joinedArguments,
  percentDecoded,
  shellUnquoted,
  spaced,
  stripped,
  unescaped,
  unwrapped,
} from './decodings.ts'
import { isMixedRandom } from './harmless-values.ts'
import { findHookTokens } from './hook-addresses.ts'
import type { KnownSecret } from './known-secrets.ts'
import { findKnownSecrets } from './known-secrets.ts'
import { findLogins } from './logins.ts'
import { identity, type MappedText } from './mapped-text.ts'
import { findPrivateKeys } from './private-keys.ts'
import type { Span } from './spans.ts'
import { MARKER, mergeSpans, replaceSpans } from './spans.ts'
import { findTokens } from './token-patterns.ts'

/** How often a text is searched at most: what is hidden may uncover one more secret (`a=b=c`), rarely two. */
const MAX_PASSES = 4

/**
 * Characters that are searched at once, and those on either side of them that are searched too, so that a secret of several lines
 * is found in one piece. The decoded copies of a text need about a hundred bytes for each character.
 */
const WINDOW_CHARS = 32 * 1024
const OVERLAP_CHARS = 8 * 1024

/**
 * Hides known values and what has the form of a secret.
 *
 * @param needles values to hide in any encoding
 */
export function redactText(text: string, needles: readonly KnownSecret[]): string {
  let current = text
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const next = replaceSpans(current, findSecrets(current, needles, pass > 0))
    if (next === current) break
    current = next
  }
  return current
}

/**
 * The same, plus the secret scanner where what is left may hold a token of a form that our rules do not know. The scanner is loaded
 * only then. Rejects when the scanner fails.
 *
 * @param needles values to hide in any encoding
 */
export async function scanText(text: string, needles: readonly KnownSecret[]): Promise<string> {
  const redacted = redactText(text, needles)
  const spans: Span[] = []
  for (const { start, end } of windowsOf(redacted)) {
    const view = spaced(identity(redacted.slice(start, end)))
    if (!mayHoldUnknownToken(view.text)) continue
    const { findWithSecretlint } = await import('./secretlint.ts')
    spans.push(...shifted(toOrigin(view, await findWithSecretlint(view.text)), start))
  }
  return spans.length === 0 ? redacted : redactText(replaceSpans(redacted, spans), needles)
}

/** Is a long word left that only a machine writes? Digests are none: they are in lower case, and no scanner looks for them. */
function mayHoldUnknownToken(text: string): boolean {
  for (const [word] of text.matchAll(/[A-Za-z0-9]{20,}/g)) if (isMixedRandom(word)) return true
  return false
}

/** A part of a text, with what is searched around it. */
interface Window extends Span {
  /** The part itself. */
  readonly own: Span
}

/** The windows of a text, each with its overlap. They begin and end at line ends where there are some. */
function* windowsOf(text: string): Generator<Window> {
  if (text.length <= WINDOW_CHARS + OVERLAP_CHARS) {
    const whole = { start: 0, end: text.length }
    yield { ...whole, own: whole }
    return
  }
  for (let at = 0; at < text.length; at += WINDOW_CHARS) {
    const from = Math.max(0, at - OVERLAP_CHARS)
    const to = Math.min(text.length, at + WINDOW_CHARS + OVERLAP_CHARS)
    const lineStart = from === 0 ? 0 : text.indexOf('\n', from) + 1
    const lineEnd = to === text.length ? to : text.lastIndexOf('\n', to) + 1
    yield {
      start: lineStart > 0 && lineStart < at ? lineStart : from,
      end: lineEnd > at + WINDOW_CHARS ? lineEnd : to,
      own: { start: at, end: at + WINDOW_CHARS },
    }
  }
}

/** @param again only what a search before has changed may have uncovered more */
function findSecrets(text: string, needles: readonly KnownSecret[], again: boolean): Span[] {
  const found = findKnownSecrets(identity(text), text, needles)
  // A key may be longer than a window.
  if (text.length > WINDOW_CHARS) found.push(...findPrivateKeys(text))
  for (const { end, own, start } of windowsOf(text)) {
    const window = text.slice(start, end)
    if (again && !window.includes(MARKER)) continue
    // What lies in the overlap alone, another window sees whole: a value that is cut there would pass for the last of its line.
    const spans = shifted(mergeSpans(findInWindow(window, needles)), start)
    found.push(...spans.filter((span) => span.start < own.end && span.end > own.start))
  }
  return found
}

function findInWindow(text: string, needles: readonly KnownSecret[]): Span[] {
  const found: Span[] = []
  for (const view of readingsOf(text)) {
    for (const find of [findTokens, findHookTokens, findPrivateKeys, findAssignments, findLogins]) {
      found.push(...toOrigin(view, find(view.text)))
    }
    if (needles.length === 0) continue
    for (const reading of [view, ...unwrapped(view)]) {
      found.push(...toOrigin(reading, findKnownSecrets(reading, text, needles)))
    }
  }
  return found
}

/** The text as a reader, a shell, a browser or a JSON parser reads it: one at a time, so that only one is in memory. */
function* readingsOf(text: string): Generator<MappedText> {
  const raw = identity(text)
  const clean = stripped(raw)
  yield clean
  if (clean.text.length < text.length) yield spaced(raw)
  if (text.includes('%')) yield percentDecoded(clean)
  if (/&(?:quot|lt|gt|apos|#)/.test(text)) yield entitiesDecoded(clean)
  if (text.includes('\\')) {
    const once = unescaped(clean)
    yield once
    // JSON within JSON: `docker inspect` of a label, a log that quotes a log.
    if (once.text.includes('\\')) yield unescaped(once)
    if (hasQuotedQuotes(once.text)) yield shellUnquoted(once)
  }
  if (/["'], ?["']/.test(clean.text)) yield joinedArguments(clean)
  if (hasQuotedQuotes(clean.text)) yield shellUnquoted(clean)
}

function toOrigin(view: MappedText, spans: readonly Span[]): Span[] {
  return spans.map(({ start, end }) => view.origin(start, end))
}

function shifted(spans: readonly Span[], by: number): Span[] {
  return by === 0 ? [...spans] : spans.map(({ start, end }) => ({ start: start + by, end: end + by }))
}
