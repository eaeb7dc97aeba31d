/** Reads Discord's responses (https://docs.discord.com/developers/reference#error-messages). */

import type { ResponseDetails } from '../lib/http.ts'
import { member, parseJson } from '../lib/json.ts'
import { toSingleLine } from '../lib/strings.ts'

/** `Invalid Form Body`: Discord rejected something in the message or in the URL's query (opcodes-and-status-codes). */
const INVALID_FORM_BODY = 50035

/** What to do about errors that concern threads (opcodes-and-status-codes). */
const THREAD_REMEDIES: ReadonlyMap<unknown, string> = new Map([
  [220001, 'this is a forum channel: set the input thread-name, or put ?thread_id=ID at the end of the URL'],
  [220003, 'this is no forum channel: remove the input thread-name'],
])

/**
 * Errors about the files of a message (opcodes-and-status-codes): too large (40005, 50045), no access or permission to attach files
 * (50001, 50013), an invalid file (50046).
 */
const FILE_ERRORS: ReadonlySet<unknown> = new Set([40005, 50001, 50013, 50045, 50046])

/** Members of the message that describe its files. */
const FILE_MEMBERS = new Set(['files', 'attachments', '_errors'])

/** Members of the message; `_errors` applies to all of it. Errors about anything else, e.g. `thread_id`, would also hit a plainer message. */
const MESSAGE_MEMBERS = new Set(['content', 'embeds', 'allowed_mentions', '_errors'])

/**
 * Reads the response to an executed webhook. Never throws; returns no details if the body is not Discord's JSON.
 * @param status the HTTP status
 */
export function parseDiscordResponse(status: number, body: string): ResponseDetails {
  const json = parseJson(body)
  const id = member(json, 'id')
  if (status >= 200 && status < 300)
    return typeof id === 'string' && /^\d{1,20}$/.test(id) ? { messageId: id } : {}
  const retryAfter = member(json, 'retry_after')
  const code = member(json, 'code')
  const message = member(json, 'message')
  const errorTree = member(json, 'errors')
  const errors = flattenErrors(errorTree)
  const parts = [
    ...(typeof message === 'string' ? [message] : []),
    ...(typeof code === 'number' && code !== 0 ? [`code ${code}`] : []),
    ...errors,
    ...(THREAD_REMEDIES.has(code) ? [THREAD_REMEDIES.get(code)] : []),
  ]
  return {
    // Not truncated here: redaction would not recognise half a token.
    ...(parts.length > 0 && { reason: toSingleLine(parts.join('; ')) }),
    ...(typeof retryAfter === 'number' && retryAfter >= 0 && { retryAfterSeconds: retryAfter }),
    payloadRejected:
      status === 413 ||
      (status === 400 && code === INVALID_FORM_BODY && concerns(errorTree, MESSAGE_MEMBERS)),
    // Without a code it is not Discord that answered.
    ...(typeof code === 'number' &&
      code !== 0 && {
        filesRejected:
          FILE_ERRORS.has(code) || (code === INVALID_FORM_BODY && concerns(errorTree, FILE_MEMBERS)),
      }),
  }
}

/** Whether the errors are about one of these members. Without an error tree this is assumed. */
function concerns(errorTree: unknown, members: ReadonlySet<string>): boolean {
  const names = typeof errorTree === 'object' && errorTree !== null ? Object.keys(errorTree) : []
  return names.length === 0 || names.some((name) => members.has(name))
}

/** Turns `{embeds: {0: {title: {_errors: [{message}]}}}}` into `embeds[0].title: message`. */
function flattenErrors(errors: unknown, path = '', depth = 0): readonly string[] {
  if (typeof errors !== 'object' || errors === null || depth > 10) return []
  return Object.entries(errors).flatMap(([key, value]: [string, unknown]) => {
    if (key !== '_errors') {
      return flattenErrors(
        value,
        /^\d+$/.test(key) ? `${path}[${key}]` : path ? `${path}.${key}` : key,
        depth + 1,
      )
    }
    return (Array.isArray(value) ? value : []).flatMap((error: unknown) => {
      const message = member(error, 'message')
      return typeof message === 'string' ? [path ? `${path}: ${message}` : message] : []
    })
  })
}
