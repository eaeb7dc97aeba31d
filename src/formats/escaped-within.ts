import { truncateEnd } from '../lib/truncate.ts'

/**
 * Escaped text in at most `limit` UTF-16 units. The text is cut before it is escaped, so that no escape is cut in half.
 *
 * @param cut shortens the text to `room` UTF-16 units; by default its beginning is kept
 */
export function escapedWithin(
  text: string,
  limit: number,
  escapeText: (text: string) => string,
  cut: (text: string, room: number) => string = truncateEnd,
): string {
  for (let room = limit; room > 0; ) {
    const escaped = escapeText(cut(text, room))
    if (escaped.length <= limit) return escaped
    room = Math.min(room - 1, Math.floor((room * limit) / escaped.length))
  }
  return ''
}
