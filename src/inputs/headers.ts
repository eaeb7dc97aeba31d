import { nonEmptyLines } from '../lib/strings.ts'
import { InputError } from './input-error.ts'

/** Characters of the shortest value that is masked in the log: shorter words occur in many log lines. */
const MIN_MASKED_VALUE = 4
/** Characters of the shortest word of a value that is masked by itself: `Bearer` has six. */
const MIN_MASKED_KEY = 8

/** RFC 9110, 5.6.2: a token. */
const HEADER_NAME = /^[!#$%&'*+.^_`|~\dA-Za-z-]+$/

/** RFC 9110, 5.5, without its obsolete bytes above ASCII, which receivers read differently. */
const HEADER_VALUE = /^[\t\x20-\x7e]+$/

/** Set by the transport, or meant for one hop only (RFC 9110, 7.6.1). undici refuses `expect`. */
const RESERVED_HEADERS = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'expect',
  'host',
  'http2-settings',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/** A header's name as it was written, empty where the line has none, and a value that must not be shown. */
export interface HeaderSecret {
  readonly name: string
  readonly value: string
}

/** The input `headers` after parsing. */
export interface ParsedHeaders {
  /** Names in lower case. Empty where any line has a problem: a request with only some of its headers could be misread. */
  readonly headers: Readonly<Record<string, string>>
  /** One for each bad line. It names the line, never a value. */
  readonly problems: readonly InputError[]
  /**
   * The value of every line, and by itself each word of it that may be a key (`Bearer KEY`), whether or not the line can be
   * used. Values of less than four characters are left out: masking those would hide parts of every log line.
   */
  readonly secrets: readonly HeaderSecret[]
}

/** Parses the input `headers`: `Name: value`, one per line; empty lines are skipped. Never throws. */
export function parseHeaders(text: string): ParsedHeaders {
  const headers = new Map<string, string>()
  const problems: InputError[] = []
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '') return
    const { name, value } = splitHeader(line)
    const key = name.toLowerCase()
    const problem = headerProblem(key, value, headers.has(key))
    if (problem === undefined) headers.set(key, value)
    else problems.push(new InputError(`The input headers, line ${index + 1}${problem}`))
  })
  return {
    headers: problems.length > 0 ? {} : Object.fromEntries(headers),
    problems,
    secrets: headerSecrets(text),
  }
}

function splitHeader(line: string): HeaderSecret {
  const colon = line.indexOf(':')
  return { name: line.slice(0, Math.max(colon, 0)).trim(), value: line.slice(colon + 1).trim() }
}

/** What is wrong with a header, as the rest of a sentence that begins with its line's number. */
function headerProblem(name: string, value: string, repeated: boolean): string | undefined {
  if (!HEADER_NAME.test(name)) return ', is not a header; it accepts "Name: value", one per line'
  if (value === '') return ` (${name}), has no value; it accepts visible ASCII text`
  if (!HEADER_VALUE.test(value)) {
    return ` (${name}), has a value with a control or non-ASCII character; it accepts visible ASCII text`
  }
  if (RESERVED_HEADERS.has(name) || name.startsWith('webhook-')) {
    return `: ${name} is set by the action itself; the input accepts any header but ${[...RESERVED_HEADERS].join(', ')} and webhook-*`
  }
  return repeated ? `: ${name} is given twice; the input accepts each header once` : undefined
}

function headerSecrets(text: string): readonly HeaderSecret[] {
  // Lines are split at a lone carriage return too: a reader of the log sees the text after it as a line of its own.
  const given = nonEmptyLines(text).map(splitHeader)
  const keys = given.flatMap(({ name, value }) =>
    value
      .split(/\s+/)
      .filter((key) => key.length >= MIN_MASKED_KEY && key !== value)
      .map((key) => ({ name, value: key })),
  )
  return [...given.filter(({ value }) => value.length >= MIN_MASKED_VALUE), ...keys]
}
