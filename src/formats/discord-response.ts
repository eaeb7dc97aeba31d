/** What Discord answers (https://docs.discord.com/developers/reference#error-messages). */

import type { ResponseDetails } from '../lib/http.ts'
import { member, parseJson } from '../lib/json.ts'
import { toSingleLine } from '../lib/strings.ts'

/** The code of `Invalid Form Body`: something in the message, or in the address's query, was refused (opcodes-and-status-codes). */
const INVALID_FORM_BODY = 50035

/** The members of what is sent; `_errors` speaks of the whole. Anything else that is refused, a `thread_id`, a plainer message has as well. */
const MESSAGE_MEMBERS = new Set(['content', 'embeds', 'allowed_mentions', '_errors'])

/** Reads the answer to an executed webhook. Never throws; says nothing where the body is not Discord's JSON. */
export function parseDiscordResponse(status: number, body: string): ResponseDetails {
  const json = parseJson(body)
  const id = member(json, 'id')
  if (status >= 200 && status < 300)
    return typeof id === 'string' && /^\d{1,20}$/.test(id) ? { messageId: id } : {}
  const retryAfter = member(json, 'retry_after')
  const code = member(json, 'code')
  const message = member(json, 'message')
  const tree = member(json, 'errors')
  const errors = flatten(tree)
  const parts = [
    ...(typeof message === 'string' ? [message] : []),
    ...(typeof code === 'number' && code !== 0 ? [`code ${code}`] : []),
    ...errors,
  ]
  return {
    // Not cut here: half a token at the cut would no longer be known for one.
    ...(parts.length > 0 && { reason: toSingleLine(parts.join('; ')) }),
    ...(typeof retryAfter === 'number' && retryAfter >= 0 && { retryAfterSeconds: retryAfter }),
    payloadRejected:
      status === 413 || (status === 400 && code === INVALID_FORM_BODY && speaksOfMessage(tree)),
  }
}

/** An error without a tree may be about the message: it gets the benefit of the doubt. */
function speaksOfMessage(tree: unknown): boolean {
  const names = typeof tree === 'object' && tree !== null ? Object.keys(tree) : []
  return names.length === 0 || names.some((name) => MESSAGE_MEMBERS.has(name))
}

/** `{embeds: {0: {title: {_errors: [{message}]}}}}` as `embeds[0].title: message`. */
function flatten(errors: unknown, path = '', depth = 0): readonly string[] {
  if (typeof errors !== 'object' || errors === null || depth > 10) return []
  return Object.entries(errors).flatMap(([key, value]: [string, unknown]) => {
    if (key !== '_errors') {
      return flatten(value, /^\d+$/.test(key) ? `${path}[${key}]` : path ? `${path}.${key}` : key, depth + 1)
    }
    return (Array.isArray(value) ? value : []).flatMap((error: unknown) => {
      const message = member(error, 'message')
      return typeof message === 'string' ? [path ? `${path}: ${message}` : message] : []
    })
  })
}
