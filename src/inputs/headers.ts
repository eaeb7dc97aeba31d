import { nonEmptyLines } from '../lib/strings.ts'
import { InputError } from './input-error.ts'

/** What is masked in the log: shorter words (`Bearer`) stand in every other line. */
const SHORTEST_VALUE = 4
const SHORTEST_KEY = 8

/** RFC 9110, 5.6.2: a token. */
const NAME = /^[!#$%&'*+.^_`|~\dA-Za-z-]+$/

/** RFC 9110, 5.5, without its obsolete bytes above ASCII, which receivers read differently. */
const VALUE = /^[\t\x20-\x7e]+$/

/** Set by the transport, or meant for one hop only (RFC 9110, 7.6.1). `expect` is refused by undici. */
const RESERVED = new Set([
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

/**
 * Reads the input `headers`: `Name: value`, one per line; empty lines are skipped. Names come back in lower case.
 * Throws InputError, which names the line, never a value.
 */
export function parseHeaders(text: string): Readonly<Record<string, string>> {
  const headers = new Map<string, string>()
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '') return
    const where = `The input headers, line ${index + 1}`
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase()
    const value = line.slice(colon + 1).trim()
    if (colon < 1 || !NAME.test(name)) {
      throw new InputError(`${where}, is not a header; it accepts "Name: value", one per line`)
    }
    if (!VALUE.test(value)) {
      throw new InputError(
        `${where} (${name}), ${value === '' ? 'has no value' : 'has a value with a control or non-ASCII character'}; it accepts visible ASCII text`,
      )
    }
    if (RESERVED.has(name) || name.startsWith('webhook-')) {
      throw new InputError(
        `${where}: ${name} is set by the action itself; the input accepts any header but ${[...RESERVED].join(', ')} and webhook-*`,
      )
    }
    if (headers.has(name))
      throw new InputError(`${where}: ${name} is given twice; the input accepts each header once`)
    headers.set(name, value)
  })
  return Object.fromEntries(headers)
}

/**
 * Every value in the input `headers` with its header's name, and by itself the login or key behind its scheme (`Bearer KEY`), whether
 * or not the line can be used; the name is empty where the line has none. A value of less than four characters is none that could
 * be kept secret, and masking it would riddle the log.
 */
export function secretsOfHeaders(text: string): readonly { readonly name: string; readonly value: string }[] {
  const given = nonEmptyLines(text).map((line) => {
    const colon = line.indexOf(':')
    return { name: line.slice(0, Math.max(colon, 0)).trim(), value: line.slice(colon + 1).trim() }
  })
  const keys = given.flatMap(({ name, value }) =>
    value
      .split(/\s+/)
      .filter((key) => key.length >= SHORTEST_KEY && key !== value)
      .map((key) => ({ name, value: key })),
  )
  return [...given.filter(({ value }) => value.length >= SHORTEST_VALUE), ...keys]
}
