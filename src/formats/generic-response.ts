/** Reads the error text in the response of any HTTP receiver. */
import { defined } from '../lib/defined.ts'
import type { ResponseDetails } from '../lib/http.ts'
import { member, parseJson } from '../lib/json.ts'
import { nonEmptyLines } from '../lib/strings.ts'

/** Members of a JSON error that contain its text; `detail` and `title` are those of RFC 9457. */
const ERROR_MEMBERS = ['message', 'error', 'detail', 'error_description', 'title', 'reason'] as const

/**
 * The first line of a receiver's error text. Never throws. The text is untrusted: the delivery redacts, cleans and shortens it.
 * A redirect's text only repeats its target.
 *
 * @param status the HTTP status
 */
export function parseGenericResponse(status: number, body: string): ResponseDetails {
  return status < 400 ? {} : defined({ reason: errorText(body) })
}

function errorText(body: string): string | undefined {
  const json = parseJson(body)
  if (typeof json === 'string') return nonEmptyLines(json)[0]
  if (typeof json === 'object' && json !== null) {
    const nested = member(json, 'error')
    const texts = [json, nested].flatMap((owner) => ERROR_MEMBERS.map((name) => member(owner, name)))
    const text = texts.find((value) => typeof value === 'string' && value.trim() !== '')
    if (typeof text === 'string') return nonEmptyLines(text)[0]
  }
  // Of an HTML page only the title is meant for a reader of one line.
  const text = /^\s*</.test(body) ? (/<title[^>]*>([^<]*)</i.exec(body)?.[1] ?? '') : body
  return nonEmptyLines(text)[0]
}
