/** The encoding of a message with files. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { encodeMultipart } from '../../src/delivery/multipart.ts'
import { partsOf } from '../harness/multipart.ts'

const decoded = (json: string, files: Parameters<typeof encodeMultipart>[1], random = () => 0.25) => {
  const { body, contentType } = encodeMultipart(json, files, random)
  return partsOf({ body: Buffer.from(body).toString(), headers: { 'content-type': contentType } })
}

test('the message and each file arrive as they are, whatever they hold', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('\r\n--', '\r\n--jetson', '--\r\n', ''),
  )
  fc.assert(
    fc.property(fc.json(), fc.array(text, { maxLength: 5 }), (json, texts) => {
      const files = texts.map((one, at) => ({ name: `log-${at}.log`, content: Buffer.from(one) }))
      assert.deepEqual(decoded(json, files), [
        { name: 'payload_json', type: 'application/json', content: json },
        ...texts.map((one, at) => ({
          name: `files[${at}]`,
          type: 'text/plain; charset=utf-8',
          content: Buffer.from(one).toString(),
          filename: `log-${at}.log`,
        })),
      ])
    }),
  )
})

test('a log that quotes the boundary gets another one', () => {
  const boundary = /boundary=(.*)/.exec(encodeMultipart('{}', [], () => 0.25).contentType)?.[1] ?? ''
  const content = `a\r\n--${boundary}--\r\nb`
  const parts = decoded('{}', [{ name: 'a.log', content: Buffer.from(content) }])
  assert.equal(parts[1]?.content, content)
})

test('a file name cannot end its header', () => {
  for (const name of ['a".log', 'a\r\nb.log', '../a.log', 'é.log', ''])
    assert.throws(() => encodeMultipart('{}', [{ name, content: Buffer.of(1) }], () => 0.25), TypeError)
})
