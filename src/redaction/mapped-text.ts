import type { Span } from './spans.ts'

/**
 * The same text as somebody else would read it (without colours, without line wraps, decoded), with the way back:
 * what is found in a view is redacted in the text itself.
 */
export interface MappedText {
  readonly text: string
  /** Where a stretch of the view lies in the original text. */
  origin(start: number, end: number): Span
}

/** A text is a view of itself. */
export function identity(text: string): MappedText {
  return { text, origin: (start, end) => ({ start, end }) }
}

/**
 * A view in which each match of a pattern is replaced. All characters of a replacement stand for the whole match.
 * Most views hold no secret, so the way back is computed when it is asked for.
 *
 * @param pattern with the flag `g`, never matching an empty text
 * @param decode the replacement of one match
 */
export function replacedView(
  source: MappedText,
  pattern: RegExp,
  decode: string | ((match: string) => string),
): MappedText {
  // A constant holds no `$`. The cast chooses one overload of `replace` for both.
  const text = source.text.replace(pattern, decode as string)
  let positions: Positions | undefined
  return {
    text,
    origin(start, end) {
      positions ??= positionsOf(source.text, pattern, decode)
      return source.origin(positions.startOf(start), positions.endOf(end - 1))
    },
  }
}

/** From a view's offsets to its source's. */
interface Positions {
  startOf(at: number): number
  /** Where the character at `at` ends. */
  endOf(at: number): number
}

function positionsOf(
  source: string,
  pattern: RegExp,
  decode: string | ((match: string) => string),
): Positions {
  // For each match: where its replacement begins and ends in the view, and where the match begins and ends in the source.
  const rows: (readonly [from: number, to: number, start: number, end: number])[] = []
  let shift = 0
  for (const { 0: match, index } of source.matchAll(pattern)) {
    const length = (typeof decode === 'string' ? decode : decode(match)).length
    rows.push([index + shift, index + shift + length, index, index + match.length])
    shift += length - match.length
  }
  /** The last match whose replacement begins at `at` or before it. */
  const rowAt = (at: number) => {
    let low = 0
    let high = rows.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((rows[middle]?.[0] ?? 0) <= at) low = middle + 1
      else high = middle
    }
    return rows[low - 1]
  }
  return {
    startOf(at) {
      const [, to, start, end] = rowAt(at) ?? [0, 0, 0, 0]
      return at < to ? start : end + at - to
    },
    endOf(at) {
      const [, to, , end] = rowAt(at) ?? [0, 0, 0, 0]
      return at < to ? end : end + at + 1 - to
    },
  }
}
