/** The ways in which programs write a text: each gives the view in which it reads as it was meant. */
import { ESCAPE_SEQUENCE } from '../lib/ansi.ts'
import { type MappedText, MappedTextBuilder } from './mapped-text.ts'

const ESCAPE = new RegExp(ESCAPE_SEQUENCE, 'y')
const SPACE = 0x20
const BACKSLASH = 0x5c
const QUOTE = 0x27
const PERCENT = 0x25

/** Characters that a terminal does not show: C0 and C1 controls (not tab and line ends), zero-width ones, soft hyphen. */
function isInvisible(unit: number): boolean {
  if (unit < SPACE) return unit !== 0x09 && unit !== 0x0a && unit !== 0x0d
  return (
    (unit >= 0x7f && unit <= 0x9f) ||
    unit === 0xad ||
    (unit >= 0x200b && unit <= 0x200f) ||
    unit === 0x2060 ||
    unit === 0xfeff
  )
}

const ANY_INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2060\ufeff]/

function withoutTerminalCodes(source: MappedText, replacement: number | undefined): MappedText {
  const { text } = source
  if (!ANY_INVISIBLE.test(text)) return source
  const builder = new MappedTextBuilder(source)
  for (let i = 0; i < text.length; ) {
    const unit = text.charCodeAt(i)
    if (!isInvisible(unit)) {
      builder.push(unit, i, i + 1)
      i += 1
      continue
    }
    ESCAPE.lastIndex = i
    const end = ESCAPE.test(text) ? ESCAPE.lastIndex : i + 1
    if (replacement !== undefined) builder.push(replacement, i, end)
    i = end
  }
  return builder.build()
}

/** Without colours and invisible characters: finds a secret that holds some. */
export function stripped(source: MappedText): MappedText {
  return withoutTerminalCodes(source, undefined)
}

/** With a space for each colour and invisible character: finds a secret that is set off by nothing else. */
export function spaced(source: MappedText): MappedText {
  return withoutTerminalCodes(source, SPACE)
}

// What programs write before a line: the Actions runner ("2025-09-07T12:34:56.1234567Z "), BuildKit ("#7 140.2 ",
// moby/buildkit util/progress/progressui), jetson-containers ("[14:09:19] ", its logging.py).
const TIMESTAMP = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z `
const VERTEX = String.raw`#\d{1,6} `
const LOG_SECONDS = String.raw`\d{1,9}\.\d{1,6} `
const CLOCK = String.raw`\[\d\d:\d\d:\d\d\] `
const LINE_PREFIX = new RegExp(`(?:${TIMESTAMP})?(?:${VERTEX}(?:${LOG_SECONDS})?|${CLOCK})?`, 'y')

/** Shorter prefixes, each with the lines that read otherwise with it: their last part may be the value's own. */
const SHORTER_PREFIXES = [
  { prefix: `(?:${TIMESTAMP})?${VERTEX}`, lines: `(?:${TIMESTAMP})?${VERTEX}${LOG_SECONDS}` },
  { prefix: TIMESTAMP, lines: `${TIMESTAMP}(?:${VERTEX}|${CLOCK})` },
  { prefix: '', lines: `${TIMESTAMP}|${VERTEX}|${CLOCK}` },
].map(({ prefix, lines }) => ({
  prefix: new RegExp(`(?:${prefix})?`, 'y'),
  lines: new RegExp(`[\\r\\n](?:${lines})`),
}))

// A shell's line continuation.
const CONTINUATION = /\\(?=\r?\n)/y

/**
 * Without white space and line ends: a value reads the same however it was wrapped. What a builder writes before a line, or
 * a shell at its end, may as well be the value's own: there is one reading for each, the likeliest first.
 */
export function unwrapped(source: MappedText): readonly MappedText[] {
  const { text } = source
  const readings = [squeezed(source, LINE_PREFIX, false)]
  for (const { prefix, lines } of SHORTER_PREFIXES) {
    if (lines.test(text)) readings.push(squeezed(source, prefix, false))
  }
  if (/\\\r?\n/.test(text)) readings.push(squeezed(source, LINE_PREFIX, true))
  return readings
}

function squeezed(source: MappedText, linePrefix: RegExp, dropContinuations: boolean): MappedText {
  const { text } = source
  const builder = new MappedTextBuilder(source)
  for (let i = 0; i < text.length; ) {
    const unit = text.charCodeAt(i)
    const lineEnd = unit === 0x0a || unit === 0x0d
    if (lineEnd) {
      linePrefix.lastIndex = i + 1
      i = linePrefix.test(text) ? linePrefix.lastIndex : i + 1
      continue
    }
    CONTINUATION.lastIndex = i
    const dropped =
      unit === SPACE ||
      unit === 0x09 ||
      unit === 0xa0 ||
      (dropContinuations && unit === BACKSLASH && CONTINUATION.test(text))
    if (!dropped) builder.push(unit, i, i + 1)
    i += 1
  }
  return builder.build()
}

const ESCAPED_BYTE = /%[0-9a-fA-F]{2}/y

/** With `%XX` decoded, as UTF-8 where it is. */
export function percentDecoded(source: MappedText): MappedText {
  const { text } = source
  const builder = new MappedTextBuilder(source)
  for (let i = 0; i < text.length; ) {
    const run: number[] = []
    let end = i
    for (;;) {
      ESCAPED_BYTE.lastIndex = end
      if (text.charCodeAt(end) !== PERCENT || !ESCAPED_BYTE.test(text)) break
      const byte = Number.parseInt(text.slice(end + 1, end + 3), 16)
      // An ASCII byte stands alone, so that a secret may begin and end at any of them.
      if (byte < 0x80 && run.length > 0) break
      run.push(byte)
      end += 3
      if (byte < 0x80) break
    }
    if (run.length === 0) {
      builder.push(text.charCodeAt(i), i, i + 1)
      i += 1
      continue
    }
    for (const char of Buffer.from(run).toString('utf8').split('')) builder.push(char.charCodeAt(0), i, end)
    i = end
  }
  return builder.build()
}

const UNICODE_ESCAPE = /\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}/y
// How a single quote is written inside single quotes: 'it'\''s', 'it'"'"'s'.
const QUOTED_QUOTE = /'\\''|'"'"'/y
const CONTROL_ESCAPES: ReadonlyMap<string, number> = new Map([
  ['n', 0x0a],
  ['r', 0x0d],
  ['t', 0x09],
])

/** Is there a single quote written inside of single quotes? */
export function hasQuotedQuotes(text: string): boolean {
  return text.includes(`'\\''`) || text.includes(`'"'"'`)
}

/** With single quotes inside of single quotes taken back; a backslash stands for itself there. */
export function shellUnquoted(source: MappedText): MappedText {
  const { text } = source
  const builder = new MappedTextBuilder(source)
  for (let i = 0; i < text.length; ) {
    QUOTED_QUOTE.lastIndex = i
    const end = text.charCodeAt(i) === QUOTE && QUOTED_QUOTE.test(text) ? QUOTED_QUOTE.lastIndex : i + 1
    builder.push(text.charCodeAt(i), i, end)
    i = end
  }
  return builder.build()
}

/** With one level of the escapes of JSON, of double quotes and of bare shell words taken back. */
export function unescaped(source: MappedText): MappedText {
  const { text } = source
  const builder = new MappedTextBuilder(source)
  for (let i = 0; i < text.length; ) {
    const unit = text.charCodeAt(i)
    let end = i + 1
    let meant = unit
    if (unit === BACKSLASH && end < text.length) {
      UNICODE_ESCAPE.lastIndex = i
      if (UNICODE_ESCAPE.test(text)) {
        end = UNICODE_ESCAPE.lastIndex
        meant = Number.parseInt(text.slice(i + 2, end), 16)
      } else {
        end = i + 2
        meant = CONTROL_ESCAPES.get(text.charAt(i + 1)) ?? text.charCodeAt(i + 1)
      }
    }
    builder.push(meant, i, end)
    i = end
  }
  return builder.build()
}

// The next member of an object is no argument.
const NEXT_ARGUMENT = /(["']), ?\1(?![^"'\n]{0,64}["'] ?:)/y

/** With `['sshpass', '-p', 'x']` read as `['sshpass -p x']`: how Python and JSON print a command. */
export function joinedArguments(source: MappedText): MappedText {
  const { text } = source
  const builder = new MappedTextBuilder(source)
  for (let i = 0; i < text.length; ) {
    NEXT_ARGUMENT.lastIndex = i
    const joint = NEXT_ARGUMENT.test(text)
    const end = joint ? NEXT_ARGUMENT.lastIndex : i + 1
    builder.push(joint ? SPACE : text.charCodeAt(i), i, end)
    i = end
  }
  return builder.build()
}

const ENTITY = /&(?:quot|amp|lt|gt|apos|#39|#34|#x27|#x22);/y
const ENTITIES: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#34;': '"',
  '&#x22;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&#x27;': "'",
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
}

/** With the five entities of XML decoded: `&lt;password&gt;`. */
export function entitiesDecoded(source: MappedText): MappedText {
  const { text } = source
  const builder = new MappedTextBuilder(source)
  for (let i = 0; i < text.length; ) {
    ENTITY.lastIndex = i
    const entity = text.charAt(i) === '&' ? ENTITY.exec(text)?.[0] : undefined
    const end = i + (entity?.length ?? 1)
    builder.push(entity === undefined ? text.charCodeAt(i) : (ENTITIES[entity] ?? '&').charCodeAt(0), i, end)
    i = end
  }
  return builder.build()
}
