/** Percent-decodes what can be decoded: a password with a bare % in it was typed as it is. */
export function percentDecoded(text: string): string {
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
  return `Basic ${Buffer.from(`${percentDecoded(username)}:${percentDecoded(password)}`).toString('base64')}`
}

/** What may be a token in a URL: the segments of its path, and of its query the values, or the names of those that have none. */
export function urlTokenCandidates({ pathname, searchParams }: URL): readonly string[] {
  return [...pathname.split('/'), ...[...searchParams].map(([name, value]) => value || name)]
}
