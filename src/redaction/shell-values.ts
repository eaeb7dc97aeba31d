/** A value as a shell, a JSON text or a log line writes it: offsets without its quotes. */
export interface ShellValue {
  readonly start: number
  readonly end: number
  /** The first stretch of it, without its quotes. */
  readonly text: string
  /** A shell would not look for variables in it. */
  readonly literal: boolean
  readonly quoted: boolean
}

const OPENING_QUOTE = /(?:\\{0,7}"{3}|'{3}|\\{0,7}["'`])/y
/** What stands before a value and is no part of it: `b'…'`, `SecretStr('…')`, `Some("…")`, `string(9) "…"`, `!!str x`, `&a x`, `[x]`. */
const VALUE_LEAD =
  /(?:\$?@?(?:[bBrRuUfFN]{1,2}(?=['"])|@(?=['"])|<<(?=")|\[\]byte\(\s?(?=["'`])|[#$]\{(?=["'])|0x[\da-f]{4,16} (?=")|std::(?:\w{1,20}::)?(?:basic_)?string(?:<[\w, :]{1,60}>)? (?=")|(?:SecretStr|SecretString|Some|String|str|bytes|Secret|Just|Ok|quote)\(\s{0,2}(?=['"`])|String::from\((?=")|string\(\d{1,6}\) (?=")|!!?\w{1,12} |&[\w-]{1,20} (?=\S)|\[\s{0,2}(?=["'])|\[(?=[^\s"'[\]]{4,80}\])|\((?=[^\s"'()]{4,80}\))|\((?=['"])|\{(?=(?=(?:[^}\n]{0,60}?\d){3}|\w{0,60}[^\w.}\n])[^\s{}$%"']{6,200}\}(?![\w}])|["'][^"'\n]{4,200}["']\})|\$(?=')|<(?=[^\s<>/]{6,80}>)|\*{2}[ ]?(?=[^*])))/y
const UNQUOTED_END = /[\s"'`]|<\/|&(?:amp;)?[\w.-]{1,64}=|[,;|][ ]?["']?[\w.-]{1,64}["']?[ ]?[=:](?!\/\/)/g

/**
 * Reads one shell word, JSON string or bare value that starts at `at` and ends on its line at the latest. Quoted and
 * bare stretches that touch are one word, as in `'it'\''s'`.
 * @param at where the value begins, with its quotes and what stands before them
 */
export function readValue(text: string, at: number): ShellValue {
  const from = at + (matchAt(VALUE_LEAD, text, at)?.length ?? 0)
  const opening = matchAt(OPENING_QUOTE, text, from)
  if (opening !== undefined) {
    const start = from + opening.length
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
  UNQUOTED_END.lastIndex = from
  const stop = UNQUOTED_END.exec(text)
  const raw = text.slice(from, stop === null ? text.length : stop.index)
  const word = withoutTail(raw)
  return { start: from, end: from + word.length, text: word, quoted: false, literal: false }
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
  const tail = /[([{]/.test(word) ? /(?<![,;\\])[,;\\]{1,8}$/ : /(?<![,;)\]}>\\])[,;)\]}>\\]{1,8}$/
  return word.replace(tail, '')
}
