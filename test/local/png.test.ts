import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { decodePixels, encodeWithPalette, withPalette } from './png.ts'

/** A PNG of 2 x 5 pixels whose rows use the five filters, each with the same differences. */
function filtered(): Buffer {
  const row = [10, 20, 30, 40, 50, 60]
  const rows = Buffer.from([0, 1, 2, 3, 4].flatMap((filter) => [filter, ...row]))
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 5, 8, 2, 0, 0, 0])
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const numbers = Buffer.alloc(8)
    numbers.writeUInt32BE(data.length)
    numbers.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)])
  }
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

test('the five filters of a PNG are read', () => {
  const { colors, height, width } = decodePixels(filtered())
  assert.deepEqual([width, height], [2, 5])
  const hex = [...colors].map((color) => color.toString(16).padStart(6, '0'))
  assert.deepEqual(hex.slice(0, 6), ['0a141e', '28323c', '0a141e', '32465a', '14283c', '5a7896'])
  // Average: (left + above) / 2, and Paeth: the nearest of left, above and corner.
  assert.deepEqual(hex.slice(6), ['14283c', '5f82a5', '1e3c5a', '87b4e1'])
})

test('a picture with few colours stays the same', () => {
  const colors = Uint32Array.from({ length: 300 * 7 }, (_, at) => (at % 256) * 0x010101)
  const again = encodeWithPalette({ width: 300, height: 7, colors })
  const data = (type: string) => {
    const at = again.indexOf(type, 0, 'latin1')
    return again.subarray(at + 4, at + 4 + again.readUInt32BE(at - 4))
  }
  const rows = inflateSync(data('IDAT'))
  const read = Array.from({ length: 300 * 7 }, (_, at) =>
    data('PLTE').readUIntBE(3 * (rows[at + Math.floor(at / 300) + 1] ?? 0), 3),
  )
  assert.deepEqual(read, [...colors])
  assert.throws(() => withPalette(again), /kind of PNG/)
})

test('a picture with many colours gets 256 of them', () => {
  const colors = Uint32Array.from({ length: 1001 }, (_, at) =>
    at < 700 ? at % 256 : (at - 700) * 0x010000 + 7,
  )
  const again = encodeWithPalette({ width: 1001, height: 1, colors })
  assert.equal(again.readUInt32BE(again.indexOf('PLTE') - 4), 256 * 3)
})
