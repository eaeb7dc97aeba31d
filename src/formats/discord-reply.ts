/** What Discord answers (https://docs.discord.com/developers/reference#error-messages). */
import { member, parseJson } from '../json.ts'
import { oneLine } from '../text.ts'
import type { Reply } from './format.ts'

/** The code of `Invalid Form Body`: the message's size or shape was refused (opcodes-and-status-codes). */
const INVALID_FORM_BODY = 50035

/** Reads the answer to an executed webhook. Never throws; says nothing where the body is not Discord's JSON. */
export function readDiscordReply(status: number, body: string): Reply {
  const json = parseJson(body)
  const id = member(json, 'id')
  if (status >= 200 && status < 300)
    return typeof id === 'string' && /^\d{1,20}$/.test(id) ? { messageId: id } : {}
  const retryAfter = member(json, 'retry_after')
  const code = member(json, 'code')
  const message = member(json, 'message')
  const errors = flatten(member(json, 'errors'))
  const parts = [
    ...(typeof message === 'string' ? [message] : []),
    ...(typeof code === 'number' && code !== 0 ? [`code ${code}`] : []),
    ...errors,
  ]
  return {
    // Not cut here: half a token at the cut would no longer be known for one.
    ...(parts.length > 0 && { reason: oneLine(parts.join('; ')) }),
    ...(typeof retryAfter === 'number' && retryAfter >= 0 && { retryAfterSeconds: retryAfter }),
    shapeRefused: status === 413 || (status === 400 && code === INVALID_FORM_BODY),
  }
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
