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

/** The same stretches in order, where those that overlap or touch are one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: { readonly start: number; end: number }[] = []
  for (const { end, start } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged
}

/**
 * Replaces each span by one marker. Spans may come in any order and overlap; those that overlap or touch share a
 * marker, and so does a marker that is already there: this is what makes a second pass change nothing.
 */
export function replaceSpans(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text
  let out = ''
  let copied = 0
  for (const { end, start } of mergeSpans([...spans, ...occurrences(text, MARKER)])) {
    out += text.slice(copied, start) + MARKER
    copied = end
  }
  return out + text.slice(copied)
}
