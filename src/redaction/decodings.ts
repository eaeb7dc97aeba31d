/** The ways in which programs write a text: each gives the view in which it reads as it was meant. */
import { ESCAPE_SEQUENCE } from '../lib/ansi.ts'
import { lazy } from '../lib/lazy.ts'
import { type MappedText, replacedView } from './mapped-text.ts'

/** Characters that a terminal does not show: C0 and C1 controls (not tab and line ends), zero-width ones, soft hyphen. */
const INVISIBLE = String.raw`[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2060\ufeff]`
const ANY_INVISIBLE = new RegExp(INVISIBLE)
const terminalCode = lazy(() => new RegExp(`${ESCAPE_SEQUENCE}|${INVISIBLE}`, 'g'))

/** Without colours and invisible characters: finds a secret that holds some. */
export function stripped(source: MappedText): MappedText {
  return ANY_INVISIBLE.test(source.text) ? replacedView(source, terminalCode(), '') : source
}

/** With a space for each colour and invisible character: finds a secret that is set off by nothing else. */
export function spaced(source: MappedText): MappedText {
  return ANY_INVISIBLE.test(source.text) ? replacedView(source, terminalCode(), ' ') : source
}

// What programs write before a line: the Actions runner ("2025-09-07T12:34:56.1234567Z "), BuildKit ("#7 140.2 ",
// moby/buildkit util/progress/progressui), jetson-containers ("[14:09:19] ", its logging.py).
const TIMESTAMP = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z `
const VERTEX = String.raw`#\d{1,6} `
const LOG_SECONDS = String.raw`\d{1,9}\.\d{1,6} `
const CLOCK = String.raw`\[\d\d:\d\d:\d\d\] `
const LINE_PREFIX = `(?:${TIMESTAMP})?(?:${VERTEX}(?:${LOG_SECONDS})?|${CLOCK})?`

/** Shorter prefixes, each with the lines that read otherwise with it: their last part may be the value's own. */
const shorterPrefixes = lazy(() =>
  [
    { prefix: `(?:${TIMESTAMP})?${VERTEX}`, lines: `(?:${TIMESTAMP})?${VERTEX}${LOG_SECONDS}` },
    { prefix: TIMESTAMP, lines: `${TIMESTAMP}(?:${VERTEX}|${CLOCK})` },
    { prefix: '', lines: `${TIMESTAMP}|${VERTEX}|${CLOCK}` },
  ].map(({ prefix, lines }) => ({
    wrap: wrapOf(`(?:${prefix})?`),
    lines: new RegExp(`[\\r\\n](?:${lines})`),
  })),
)

/** What a wrapped value has between two of its characters: blanks, and line ends with what stands before the next line. */
function wrapOf(linePrefix: string): RegExp {
  return new RegExp(`[ \\t\\u00a0]+|[\\r\\n]${linePrefix}`, 'g')
}

const wrap = lazy(() => wrapOf(LINE_PREFIX))
// A shell's line continuation.
const wrapOrContinuation = lazy(() => new RegExp(`${wrap().source}|\\\\(?=\\r?\\n)`, 'g'))

/**
 * Without white space and line ends: a value reads the same however it was wrapped. What a builder writes before a line, or
 * a shell at its end, may as well be the value's own: there is one reading for each, the likeliest first.
 */
export function unwrapped(source: MappedText): readonly MappedText[] {
  const { text } = source
  const readings = [replacedView(source, wrap(), '')]
  for (const { lines, wrap: shorter } of shorterPrefixes()) {
    if (lines.test(text)) readings.push(replacedView(source, shorter, ''))
  }
  if (/\\\r?\n/.test(text)) readings.push(replacedView(source, wrapOrContinuation(), ''))
  return readings
}

/** An ASCII byte stands alone, so that a secret may begin and end at any of them. */
const ESCAPED_BYTES = /%[0-7][0-9a-fA-F]|(?:%[89a-fA-F][0-9a-fA-F])+/g

/** With `%XX` decoded, as UTF-8 where it is. */
export function percentDecoded(source: MappedText): MappedText {
  return replacedView(source, ESCAPED_BYTES, (bytes) =>
    Buffer.from(bytes.replaceAll('%', ''), 'hex').toString('utf8'),
  )
}

// How a single quote is written inside single quotes: 'it'\''s', 'it'"'"'s'.
const QUOTED_QUOTE = /'\\''|'"'"'/g

/** Is there a single quote written inside of single quotes? */
export function hasQuotedQuotes(text: string): boolean {
  return text.includes(`'\\''`) || text.includes(`'"'"'`)
}

/** With single quotes inside of single quotes taken back; a backslash stands for itself there. */
export function shellUnquoted(source: MappedText): MappedText {
  return replacedView(source, QUOTED_QUOTE, "'")
}

const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[\s\S])/g
const CONTROL_ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }

/** With one level of the escapes of JSON, of double quotes and of bare shell words taken back. */
export function unescaped(source: MappedText): MappedText {
  return replacedView(source, ESCAPE, (sequence) => {
    if (sequence.length > 2) return String.fromCharCode(Number.parseInt(sequence.slice(2), 16))
    const char = sequence.charAt(1)
    return CONTROL_ESCAPES[char] ?? char
  })
}

// The next member of an object is no argument.
const NEXT_ARGUMENT = /(["']), ?\1(?![^"'\n]{0,64}["'] ?:)/g

/** With `['sshpass', '-p', 'x']` read as `['sshpass -p x']`: how Python and JSON print a command. */
export function joinedArguments(source: MappedText): MappedText {
  return replacedView(source, NEXT_ARGUMENT, ' ')
}

const ENTITY = /&(?:quot|amp|lt|gt|apos|#39|#34|#x27|#x22);/g
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
  return replacedView(source, ENTITY, (entity) => ENTITIES[entity] ?? entity)
}
