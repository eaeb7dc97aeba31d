/** A value as a shell, a JSON text or a log line writes it: offsets without its quotes. */
export interface Value {
  readonly start: number
  readonly end: number
  /** The first stretch of it, without its quotes. */
  readonly text: string
  /** A shell would not look for variables in it. */
  readonly literal: boolean
  readonly quoted: boolean
}

const OPENING = /\\{0,3}["']/y
const UNQUOTED_END = /[\s"']|&(?:amp;)?[\w.-]{1,64}=/g

/**
 * Reads one shell word, JSON string or bare value that starts at `at` and ends on its line at the latest. Quoted and
 * bare stretches that touch are one word, as in `'it'\''s'`.
 */
export function readValue(text: string, at: number): Value {
  const opening = matchAt(OPENING, text, at)
  if (opening !== undefined) {
    const start = at + opening.length
    let end = closingOf(text, start, opening)
    const first = { start, end, text: text.slice(start, end), quoted: true, literal: opening.endsWith("'") }
    // 'a'\''b' and "a"'"'"b": the word goes on after its first quotes.
    for (;;) {
      const next = matchAt(/["'](?:\\'|"'"|'"')["']?/y, text, end)
      if (next === undefined) break
      const quote = next.at(-1) === '"' ? '"' : "'"
      end = closingOf(text, end + next.length, quote)
    }
    return { ...first, end }
  }
  UNQUOTED_END.lastIndex = at
  const stop = UNQUOTED_END.exec(text)
  const raw = text.slice(at, stop === null ? text.length : stop.index)
  const word = withoutTail(raw)
  return { start: at, end: at + word.length, text: word, quoted: false, literal: false }
}

function closingOf(text: string, start: number, opening: string): number {
  const single = opening === "'"
  for (let i = start; i < text.length; i += 1) {
    const char = text.charAt(i)
    if (char === '\n' || char === '\r' || text.startsWith(opening, i)) return i
    // Inside double quotes a backslash takes the next character with it; inside single ones it is itself.
    if (char === '\\' && !single) i += 1
  }
  return text.length
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

/** Without what the sentence or the list around a bare value added to it; `${X}` and `f(x)` keep their brackets. */
function withoutTail(word: string): string {
  const tail = /[([{]/.test(word) ? /(?<![,;\\])[,;\\]{1,8}$/ : /(?<![,;)\]}\\])[,;)\]}\\]{1,8}$/
  return word.replace(tail, '')
}
