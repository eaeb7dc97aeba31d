/** Text that a receiver sent, made fit to be quoted. Pure. */

const LONGEST_QUOTE = 300

/** Shorter pieces of an address stand in every other sentence: `api`, `v10`, `hooks`. */
const SHORTEST_SECRET = 8

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/**
 * What must not be quoted back: an address's path, queries and their parts, and the headers' values. Longest first,
 * so that a whole is blotted out before its parts.
 */
export function secretsOf(url: URL, headers: Readonly<Record<string, string>>): readonly string[] {
  const parts = [
    url.href,
    url.pathname,
    url.pathname + url.search,
    ...url.pathname.split('/'),
    ...url.searchParams.values(),
    // A login or a key stands behind its scheme: `Bearer KEY`.
    ...Object.entries(headers).flatMap(([name, value]) =>
      name === 'content-type' || name === 'user-agent' ? [] : [value, ...value.split(/\s+/)],
    ),
  ]
  const forms = new Set(parts.flatMap((part) => [part, decoded(part)]))
  return [...forms].filter((part) => part.length >= SHORTEST_SECRET).sort((a, b) => b.length - a.length)
}

/** One line of at most 300 characters, without control characters and without any of `secrets`. */
export function quotable(text: string, secrets: readonly string[]): string {
  let line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
  for (const secret of secrets) line = line.replaceAll(secret, '***')
  const characters = [...line.toWellFormed()]
  return characters.length <= LONGEST_QUOTE
    ? line.toWellFormed()
    : `${characters.slice(0, LONGEST_QUOTE - 1).join('')}…`
}
