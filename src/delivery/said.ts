/** Text that a receiver sent, made fit to be quoted. Pure. */

const LONGEST_QUOTE = 300

/** A shorter path stands in every other sentence. */
const SHORTEST_PATH = 8

/** The parts of an address that a receiver may quote back and that point to its token. */
export function pathsOf({ pathname, search }: URL): readonly string[] {
  return [pathname + search, pathname].filter((path) => path.length >= SHORTEST_PATH)
}

/** One line of at most 300 characters, without control characters and without any of `secrets`. */
export function quotable(text: string, secrets: Iterable<string>): string {
  let line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
  // Longest first: a whole is blotted out before its parts break it up.
  for (const secret of [...secrets].sort((a, b) => b.length - a.length)) line = line.replaceAll(secret, '***')
  const characters = [...line.toWellFormed()]
  return characters.length <= LONGEST_QUOTE
    ? characters.join('')
    : `${characters.slice(0, LONGEST_QUOTE - 1).join('')}…`
}
