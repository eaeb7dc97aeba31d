/** What stands where a secret stood. */
export const MARKER = '[REDACTED]'

/** A stretch of text to be replaced: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Finds every occurrence of `needle`, overlapping ones included. */
export function* occurrences(text: string, needle: string): Generator<Span> {
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    yield { start: at, end: at + needle.length }
  }
}

/**
 * Replaces each span by one marker. Spans may come in any order and overlap; those that overlap or touch share a
 * marker, and so does a marker that is already there: this is what makes a second pass change nothing.
 */
export function replaceSpans(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text
  const all = [...spans, ...occurrences(text, MARKER)].sort((a, b) => a.start - b.start)
  let out = ''
  let copied = 0
  let start = -1
  let end = -1
  const flush = () => {
    if (start < 0) return
    out += text.slice(copied, start) + MARKER
    copied = end
  }
  for (const span of all) {
    if (start >= 0 && span.start <= end) {
      end = Math.max(end, span.end)
    } else {
      flush()
      start = span.start
      end = span.end
    }
  }
  flush()
  return out + text.slice(copied)
}
