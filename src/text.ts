/** The same text on one line: runs of white space turned to one space, none at the ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** The lines of a text that say something, trimmed. */
export function lines(text: string): readonly string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** What stands between white space and commas: names in an input. */
export function words(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((word) => word !== '')
}

/** A time span as a person says it: `42 s`, `7 min`, `2 h 5 min`. Parts of a second or minute are cut. */
export function duration(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  if (minutes === 0) return `${Math.floor(seconds)} s`
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

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
export function basicLogin({ username, password }: URL): string {
  if (!username && !password) return ''
  return `Basic ${Buffer.from(`${percentDecoded(username)}:${percentDecoded(password)}`).toString('base64')}`
}

/** What may be a token in a URL: the segments of its path, and of its query the values, or the names of those that have none. */
export function partsOfAddress({ pathname, searchParams }: URL): readonly string[] {
  return [...pathname.split('/'), ...[...searchParams].map(([name, value]) => value || name)]
}
