/** Which characters a match of a pattern may begin with: most patterns are turned down by it at a glance. */

/** ASCII characters that a part of a pattern may begin with, and whether it may match nothing. */
interface First {
  readonly codes: ReadonlySet<number>
  readonly empty: boolean
}

const ASCII = Array.from({ length: 128 }, (_, code) => code)

/**
 * The ASCII codes that a match may begin with; nothing where it may begin with any.
 * @param pattern of groups without names, classes, alternatives, quantifiers and assertions, with or without the flag `i`
 */
export function firstCharacters(pattern: RegExp): ReadonlySet<number> | undefined {
  const { codes, empty } = new Parser(pattern.source).alternatives()
  if (empty) return undefined
  if (!pattern.ignoreCase) return codes
  const both = [...codes].flatMap((code) => {
    const char = String.fromCharCode(code)
    return [char.toLowerCase().charCodeAt(0), char.toUpperCase().charCodeAt(0)]
  })
  return new Set(both)
}

class Parser {
  #at = 0
  readonly #source: string

  constructor(source: string) {
    this.#source = source
  }

  alternatives(): First {
    const all = [this.#sequence()]
    while (this.#take('|')) all.push(this.#sequence())
    return {
      codes: new Set(all.flatMap(({ codes }) => [...codes])),
      empty: all.some(({ empty }) => empty),
    }
  }

  #take(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false
    this.#at += text.length
    return true
  }

  #sequence(): First {
    const codes = new Set<number>()
    let empty = true
    while (this.#at < this.#source.length && !/[|)]/.test(this.#source.charAt(this.#at))) {
      const part = this.#repeated(this.#atom())
      if (empty) for (const code of part.codes) codes.add(code)
      empty &&= part.empty
    }
    return { codes, empty }
  }

  #repeated(part: First): First {
    const quantifier = /(?:[*+?]|\{\d+(?:,\d*)?\})\??/y
    quantifier.lastIndex = this.#at
    const [text = ''] = quantifier.exec(this.#source) ?? []
    this.#at += text.length
    return /^(?:[*?]|\{0)/.test(text) ? { ...part, empty: true } : part
  }

  #atom(): First {
    for (const assertion of ['(?=', '(?!', '(?<=', '(?<!']) {
      if (!this.#take(assertion)) continue
      this.alternatives()
      this.#take(')')
      return { codes: new Set(), empty: true }
    }
    if (this.#take('(?:') || this.#take('(')) {
      const group = this.alternatives()
      this.#take(')')
      return group
    }
    if (this.#take('^') || this.#take('$') || this.#take('\\b') || this.#take('\\B'))
      return { codes: new Set(), empty: true }
    // A class, an escape or a character: the engine itself says which characters it matches.
    const one = /\[\^?(?:\\[\s\S]|[^\]\\])*\]|\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|[\s\S])|[\s\S]/y
    one.lastIndex = this.#at
    const [text = ''] = one.exec(this.#source) ?? []
    this.#at += text.length
    // A reference to a group may be empty.
    if (/^\\[1-9]/.test(text)) return { codes: new Set(ASCII), empty: true }
    const matches = new RegExp(`^${text}$`)
    return { codes: new Set(ASCII.filter((code) => matches.test(String.fromCharCode(code)))), empty: false }
  }
}
