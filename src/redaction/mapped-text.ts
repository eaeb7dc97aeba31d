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

/** Collects a view's characters, each with the stretch of the source it stands for. */
export class MappedTextBuilder {
  private readonly source: MappedText
  private readonly units: Uint16Array
  private readonly starts: Uint32Array
  private readonly ends: Uint32Array
  private length = 0

  constructor(source: MappedText) {
    this.source = source
    const size = source.text.length
    this.units = new Uint16Array(size)
    this.starts = new Uint32Array(size)
    this.ends = new Uint32Array(size)
  }

  /** `unit` stands for source[start, end). Never called more often than the source has units. */
  push(unit: number, start: number, end: number): void {
    this.units[this.length] = unit
    this.starts[this.length] = start
    this.ends[this.length] = end
    this.length += 1
  }

  build(): MappedText {
    const { source, starts, ends } = this
    const text = Buffer.from(this.units.buffer, 0, this.length * 2).toString('utf16le')
    return {
      text,
      origin: (start, end) => source.origin(starts[start] ?? 0, ends[end - 1] ?? 0),
    }
  }
}
