/** Percent-decodes what is valid UTF-8 and leaves the rest: a password may hold a `%` that escapes nothing. */
export function decodePercents(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped)
    } catch {
      return escaped
    }
  })
}

/** The login in an address as the value of an `authorization` header (RFC 7617); empty where the address has none. */
export function basicAuthHeader({ username, password }: URL): string {
  if (!username && !password) return ''
  return `Basic ${Buffer.from(`${decodePercents(username)}:${decodePercents(password)}`).toString('base64')}`
}

/** Parts of a URL that may be a token: the segments of its path, the values of its query, and query names without a value. */
export function urlTokenCandidates(url: URL): readonly string[] {
  return [...url.pathname.split('/'), ...queryTokenCandidates(url)]
}

/** The values of a query, and its names without a value. */
export function queryTokenCandidates({ searchParams }: URL): readonly string[] {
  return [...searchParams].map(([name, value]) => value || name)
}
