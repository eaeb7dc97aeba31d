import type { Env } from '../lib/runtime.ts'
import { decodePercents, urlTokenCandidates } from '../lib/url.ts'
import { isHarmlessValue, isPlainWords } from './harmless-values.ts'
import type { MappedText } from './mapped-text.ts'
import { isSecretName } from './secret-names.ts'
import type { Span } from './spans.ts'
import { MARKER, occurrences } from './spans.ts'

/** A text that must not leave. */
export interface KnownSecret {
  readonly text: string
  /** How many characters at its beginning stay: a URL's host. */
  readonly visiblePrefix: number
  /** Only where no letter or digit stands next to it: a short or wordlike value must not eat other words. */
  readonly wholeWord: boolean
}

/** Shorter values are never looked for: they would eat the text, and are no secret to speak of. */
const MIN_LENGTH = 6
/** Shorter values of the environment are looked for as a word of their own, and not at all when they are a plain word. */
const MIN_GUESSED_LENGTH = 8
/** From this length on even a value of letters alone is looked for inside of words. */
const MIN_RANDOM_LETTERS = 16

/** The values to look for: those of the environments' secret-looking variables, and the action's own secrets. */
export function collectKnownSecrets(environments: readonly Env[], secrets: readonly string[]): KnownSecret[] {
  const needles = new Map<string, KnownSecret>()
  const add = (needle: KnownSecret) => {
    const { text, wholeWord } = needle
    // A value that is part of the marker would be found again in every replacement.
    if (text.length < MIN_LENGTH || MARKER.includes(text)) return
    if (wholeWord && needles.has(text)) return
    needles.set(text, needle)
  }
  const addValue = (value: string, wholeWord: boolean) => {
    for (const { text, visiblePrefix } of partsOf(value)) add({ text, visiblePrefix, wholeWord })
    for (const line of valueAndItsLines(value)) {
      if (line.length < MIN_GUESSED_LENGTH) continue
      for (const text of encodedForms(line)) add({ text, visiblePrefix: 0, wholeWord: false })
    }
  }
  const words = wordsOfUrls(secrets)
  const added = new Set(secrets.filter((secret) => !words.has(secret)))
  for (const secret of added) addValue(secret, false)
  for (const [name, value] of environments.flatMap((env) => Object.entries(env))) {
    const given = value?.trim() ?? ''
    // Most inputs are empty, and the patterns of names are slow at their first use.
    if (given.length < MIN_LENGTH) continue
    const text = isSecretName(name) ? given : passwordIn(name, given)
    // Most variables, and those that hold one of the action's own secrets: the patterns of harmless values are slow at their first use.
    if (text === '' || added.has(text)) continue
    if (isHarmlessValue(text, name)) continue
    const plain = /^[a-z]+$|^[A-Z]+$/i.test(text)
    if (plain && text.length < MIN_GUESSED_LENGTH) continue
    addValue(text, text.length < MIN_GUESSED_LENGTH || (plain && text.length < MIN_RANDOM_LETTERS))
  }
  return [...needles.values()]
}

/**
 * The password in a URL that a variable of any name holds, in a proxy's also where the scheme is left out; empty where there is
 * none. One of letters alone (`postgres:postgres@`) is a name as well, and would eat it in every log.
 */
function passwordIn(name: string, value: string): string {
  if (!value.includes('@') || /\s/.test(value)) return ''
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(value)
  const url = scheme || /_PROXY$/i.test(name) ? URL.parse(scheme ? value : `http://${value}`) : null
  const password = decodePercents(url?.password ?? '')
  return /^[a-z]*$/i.test(password) ? '' : password
}

/** A value and, where it has several lines, each of them: the runner masks them so too. */
function valueAndItsLines(value: string): string[] {
  const whole = value.trim()
  const lines = whole.split(/[\r\n]+/).map((line) => line.trim())
  return (lines.length > 1 ? [whole, ...lines] : [whole]).filter((line) => line.length >= MIN_LENGTH)
}

type Part = Pick<KnownSecret, 'text' | 'visiblePrefix'>

function* partsOf(value: string): Generator<Part> {
  for (const line of valueAndItsLines(value)) {
    if (/^[a-z][a-z0-9+.-]+:\/\/[^\s/]/i.test(line) && !/\s/.test(line) && URL.canParse(line))
      yield* partsOfUrl(line)
    else yield { text: line, visiblePrefix: 0 }
  }
}

/**
 * What of a URL is secret: all that follows the host (a bare `/` is not), and by itself its user information, its path
 * where that is long, and what of the path or the query looks like a token. The scheme and the host are not secret.
 */
function* partsOfUrl(value: string): Generator<Part> {
  const url = new URL(value)
  const rest = value.slice(value.indexOf('://') + 3).replace(/^[^/?#]*@/, '')
  const host = rest.search(/[/?#]|$/)
  if (rest.length > host + 1) yield { text: rest, visiblePrefix: host + 1 }
  if (url.pathname.length >= MIN_PATH) yield { text: url.pathname, visiblePrefix: 1 }
  // `jetson:PASSWORD@` would take jetson-containers out of every message.
  const named = url.password !== '' && isPlainWords(url.username)
  for (const text of named ? [url.password] : [url.username, url.password])
    yield { text: decodePercents(text), visiblePrefix: 0 }
  for (const text of urlTokenCandidates(url).map(decodePercents)) {
    if (isTokenLike(text)) yield { text, visiblePrefix: 0 }
  }
}

/** A path of this length is not met by chance. */
const MIN_PATH = 24

function isTokenLike(text: string): boolean {
  return text.length >= 16 && /[A-Za-z]/.test(text) && (/\d/.test(text) || /^[A-Za-z]{24,}$/.test(text))
}

/** Parts of the URLs' paths that are plain words: a package named like the receiver's path must stay readable. */
function wordsOfUrls(secrets: readonly string[]): ReadonlySet<string> {
  const paths = secrets.filter((secret) => URL.canParse(secret)).map((secret) => new URL(secret).pathname)
  const parts = paths.flatMap((path) => path.split('/')).flatMap((part) => [part, decodePercents(part)])
  return new Set(parts.filter((part) => !isTokenLike(part)))
}

/** Base64 at each of the three places a value can have in its groups, in both alphabets; hexadecimal; with `+` for a space. */
function* encodedForms(value: string): Generator<string> {
  const bytes = Buffer.from(value, 'utf8')
  for (const lead of [0, 1, 2]) {
    const bits = (lead + bytes.length) * 8
    const first = Math.ceil((lead * 8) / 6)
    // Only the characters that do not depend on the bytes before and after the value.
    const encoded = Buffer.concat([Buffer.alloc(lead), bytes])
      .toString('base64')
      .slice(first, Math.floor(bits / 6))
    yield encoded
    yield encoded.replaceAll('+', '-').replaceAll('/', '_')
  }
  const hex = bytes.toString('hex')
  yield hex
  yield hex.toUpperCase()
  if (value.includes(' ')) yield value.replaceAll(' ', '+')
  if (/\s/.test(value)) yield value.replace(/\s+/g, '')
}

/**
 * Finds each needle in a view; the spans are the view's. Linear in the text's length for a given set.
 *
 * @param source what the view is of: there, the blank behind a wrapped value still sets it off from the next word
 */
export function findKnownSecrets(view: MappedText, source: string, needles: readonly KnownSecret[]): Span[] {
  const { text } = view
  const found: Span[] = []
  for (const { text: needle, visiblePrefix, wholeWord } of needles) {
    for (const span of occurrences(text, needle)) {
      const apart = () => !isInsideWord(source, view.origin(span.start, span.end))
      if (!wholeWord || !isInsideWord(text, span) || apart())
        found.push({ start: span.start + visiblePrefix, end: span.end })
    }
  }
  return found
}

function isInsideWord(text: string, { start, end }: Span): boolean {
  return /[A-Za-z0-9]/.test(text.charAt(start - 1)) || /[A-Za-z0-9]/.test(text.charAt(end))
}
