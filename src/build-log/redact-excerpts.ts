/** Lines of several logs -> the same lines without secrets, by one redaction of all that is shown. */

import type { LineRange } from './excerpt.ts'

/** What is wanted of one log. */
export interface Excerpt {
  readonly lines: readonly string[]
  /** The lines that are shown. */
  readonly shown: readonly LineRange[]
  /** Lines that something is quoted from. */
  readonly context: readonly LineRange[]
  /** More texts of a line each. */
  readonly texts: readonly string[]
}

/** The same, redacted. */
export interface RedactedExcerpt {
  /** A line without its secrets; undefined where the redaction joined it with others, or where it was not wanted. */
  readonly at: (index: number) => string | undefined
  readonly texts: readonly string[]
}

/**
 * Characters of the lines above a passage that are redacted with it: more than a private key has, so that the rest of a key without
 * its first line is recognised.
 */
const LEAD_CHARS = 6 * 1024
/** Characters of a longer line's beginning and end that are redacted; an excerpt shows far fewer. */
const MAX_SIDE_CHARS = 2000
/** A line without blanks is redacted whole up to this length; of a longer one, the end is kept, without what a cut leaves of a secret. */
const MAX_WORD_CHARS = 48 * 1024
/** Stands on a line of its own between passages. No log holds it, and no rule of the redaction changes it. */
const SEPARATOR = '\u2060\u241e\u2060'

/**
 * Redacts what is wanted.
 *
 * @param redact takes every secret out of a text. Where it fails or refuses, nothing is returned of any line.
 */
export async function redactExcerpts(
  excerpts: readonly Excerpt[],
  redact: (text: string) => Promise<string>,
): Promise<readonly RedactedExcerpt[]> {
  const passages: { readonly excerpt: number; readonly first: number; readonly lines: readonly string[] }[] =
    []
  for (const [excerpt, { context, lines, shown, texts }] of excerpts.entries()) {
    for (const text of texts) passages.push({ excerpt, first: -1, lines: [text] })
    for (const range of joinRanges([...shown, ...context].map((one) => withLead(one, lines)))) {
      const passage = lines.slice(range.start, range.end).map(cutLine)
      passages.push({ excerpt, first: range.start, lines: passage })
    }
  }
  const redacted = await redactAll(
    passages.map(({ lines }) => lines.join('\n')),
    redact,
  )
  return excerpts.map(({ shown, context }, excerpt) => {
    const known = new Map<number, string>()
    const texts: string[] = []
    for (const [index, passage] of passages.entries()) {
      if (passage.excerpt !== excerpt) continue
      const text = redacted[index] ?? ''
      if (passage.first < 0) texts.push(text)
      // A text that was refused comes back empty.
      if (passage.first < 0 || (text === '' && passage.lines.some((line) => line !== ''))) continue
      for (const [place, line] of alignLines(passage.lines, text.split('\n'))) {
        known.set(passage.first + place, line)
      }
    }
    const wanted = [...shown, ...context]
    return {
      at: (index) =>
        wanted.some(({ end, start }) => index >= start && index < end) ? known.get(index) : undefined,
      texts,
    }
  })
}

/** Each text redacted, by one call where no secret spans two of them. */
async function redactAll(
  texts: readonly string[],
  redact: (text: string) => Promise<string>,
): Promise<readonly string[]> {
  if (texts.every((text) => text === '')) return texts
  const together = (await redact(texts.join(`\n${SEPARATOR}\n`))).split(`\n${SEPARATOR}\n`)
  if (together.length === texts.length) return together
  const apart: string[] = []
  for (const text of texts) apart.push(text === '' ? '' : await redact(text))
  return apart
}

/**
 * Where the lines of a redacted passage stood before. A private key of many lines becomes one, which takes the place of its last line.
 *
 * @returns place -> redacted line; places of lines that are gone are missing
 */
function alignLines(before: readonly string[], after: readonly string[]): ReadonlyMap<number, string> {
  const places = new Map<number, string>()
  let next = 0
  for (const line of after) {
    const same = before.indexOf(line, next)
    const changed = places.get(next - 1)
    if (same > next && changed !== undefined && changed !== before[next - 1]) {
      places.delete(next - 1)
      places.set(same - 1, changed)
    }
    const place = same < 0 ? next : same
    if (place < before.length) places.set(place, line)
    next = place + 1
  }
  return places
}

/** The range, and the lines above it that its redaction needs. */
function withLead({ end, start }: LineRange, lines: readonly string[]): LineRange {
  let first = start
  let chars = 0
  while (first > 0 && chars < LEAD_CHARS) {
    first -= 1
    chars += Math.min(lines[first]?.length ?? 0, 2 * MAX_SIDE_CHARS) + 1
  }
  return { start: first, end }
}

/** Ranges in order, those that overlap joined. */
function joinRanges(ranges: readonly LineRange[]): readonly LineRange[] {
  const joined: LineRange[] = []
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (!last || range.start > last.end) joined.push(range)
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
  }
  return joined
}

/**
 * A long line without its middle, cut at blanks only: a secret without blanks is either whole or gone. Of a private key on one line,
 * everything behind its beginning is dropped.
 */
function cutLine(line: string): string {
  if (line.length <= 2 * MAX_SIDE_CHARS) return line
  if (!line.includes(' '))
    return line.length <= MAX_WORD_CHARS ? line : `…${line.slice(-MAX_WORD_CHARS).slice(LEAD_CHARS)}`
  const head = line.slice(0, line.lastIndexOf(' ', MAX_SIDE_CHARS) + 1)
  const tailAt = line.indexOf(' ', line.length - MAX_SIDE_CHARS)
  const tail = tailAt < 0 ? '' : line.slice(tailAt + 1)
  const hidden = line.slice(0, line.length - tail.length)
  const opensKey = /-----BEGIN (?!.*-----END )/s.test(hidden)
  return `${head}…${opensKey || tail === '' ? '' : ` ${tail}`}`
}
