/** Reads a multipart/form-data body as a receiver does (RFC 7578). */
import assert from 'node:assert/strict'
import type { Received } from './receiver.ts'

export interface Part {
  readonly name: string
  readonly filename?: string
  readonly type: string
  readonly content: string
}

/** The parts of a request. Fails where the body is not what its header announces. */
export function partsOf({ body, headers }: Pick<Received, 'body' | 'headers'>): readonly Part[] {
  const boundary = /^multipart\/form-data; boundary=([\w-]{1,70})$/.exec(headers['content-type'] ?? '')?.[1]
  assert.ok(boundary, headers['content-type'])
  const [preamble, ...parts] = `\r\n${body}`.split(`\r\n--${boundary}`)
  assert.equal(preamble?.trim(), '')
  assert.equal(parts.pop(), '--\r\n')
  return parts.map((part) => {
    const end = part.indexOf('\r\n\r\n')
    const head = part.slice(0, end)
    const [, name = ''] = / name="([^"]*)"/.exec(head) ?? []
    const [, filename] = /; filename="([^"]*)"/.exec(head) ?? []
    const [, type = ''] = /\r\ncontent-type: ([^\r]*)/.exec(head) ?? []
    return { name, type, content: part.slice(end + 4), ...(filename !== undefined && { filename }) }
  })
}
