/** Private keys in text, whole or cut. */
import type { Span } from './spans.ts'

const KEY_BEGIN = /-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g
const KEY_END = /-----END (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g
// One line of a key's body with whatever a builder writes before it, and the headers of RFC 1421.
const LINE_LEAD = String.raw`(?:[\w.-]{1,40} {0,20}\| ?|(?:\d{4}-\d\d-\d\dT[\d:.]{8,20}Z )?[#\d.\s:[\]>"'|$-]{0,40})`
const BODY_LINE = new RegExp(
  String.raw`^${LINE_LEAD}(?:[A-Za-z0-9+/=]{40,}|(?:Proc-Type|DEK-Info|Version|Comment): .{0,200})[\\rn"',]{0,6}$`,
)
// The last line is shorter. `Killed` and `Aborted` are words, not the end of a key.
const LAST_BODY_LINE = new RegExp(
  String.raw`^${LINE_LEAD}(?=[A-Za-z]{0,60}[0-9+/=]|[A-Za-z]{20})[A-Za-z0-9+/=]{4,64}[\\rn"',]{0,6}$`,
)

/** PuTTY's files: base64 up to the code that authenticates it. */
const PUTTY_BEGIN = /Private-Lines: [1-9]\d{0,3}[ \t]{0,3}\r?\n(?=[A-Za-z0-9+/=]{16})/g

/** Private keys (RFC 7468 and its relatives, PuTTY's), also those whose beginning or end is cut off. */
export function findPrivateKeys(text: string): Span[] {
  const found: Span[] = []
  const begins = [...text.matchAll(KEY_BEGIN)]
  let done = 0
  for (const end of text.matchAll(KEY_END)) {
    while ((begins[0]?.index ?? end.index) < done) begins.shift()
    const begin = begins[0]?.index ?? end.index
    const start = begin < end.index ? begin : bodyBefore(text, end.index, done)
    done = end.index + end[0].length
    found.push({ start, end: done })
  }
  for (const begin of begins) {
    if (begin.index < done) continue
    done = bodyAfter(text, begin.index + begin[0].length)
    found.push({ start: begin.index, end: done })
  }
  for (const { 0: begin, index } of text.matchAll(PUTTY_BEGIN)) {
    const start = index + begin.length
    const end = bodyAfter(text, start)
    if (end > start) found.push({ start, end })
  }
  return found
}

/** Where the body begins that ends at `at`, looking no further back than `floor`. */
function bodyBefore(text: string, at: number, floor: number): number {
  let start = at
  while (start > floor && /[A-Za-z0-9+/=\\]/.test(text.charAt(start - 1))) start -= 1
  let line = lineStart(text, start, floor)
  for (let pattern: RegExp = LAST_BODY_LINE; line > floor; pattern = BODY_LINE) {
    const previous = lineStart(text, line - 1, floor)
    const content = text.slice(previous, line).trim()
    if (!pattern.test(content) && !BODY_LINE.test(content)) break
    start = previous
    line = previous
  }
  return start
}

/** No line of a key is longer, with what is written before it. */
const MAX_KEY_LINE = 2000

function lineStart(text: string, at: number, floor: number): number {
  const window = Math.max(floor, at - MAX_KEY_LINE)
  const newline = text.slice(window, at).lastIndexOf('\n')
  return newline < 0 ? floor : window + newline + 1
}

/** Where the body ends that begins at `at`. */
function bodyAfter(text: string, at: number): number {
  let end = at
  while (end < text.length && /[A-Za-z0-9+/=\\]/.test(text.charAt(end))) end += 1
  for (let next = end; next < text.length; ) {
    const stop = text.indexOf('\n', next + 1)
    const line = text.slice(next, stop < 0 ? text.length : stop).trim()
    const last = LAST_BODY_LINE.test(line)
    if (line !== '' && !last && !BODY_LINE.test(line)) break
    next = stop < 0 ? text.length : stop
    if (line !== '') end = next
    if (last && !BODY_LINE.test(line)) break
  }
  return end
}
