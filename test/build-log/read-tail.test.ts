/** Reading in blocks finds what reading whole would find, wherever the blocks end. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { LogFile } from '../../src/build-log/log-file.ts'
import { parseLine } from '../../src/build-log/parse-line.ts'
import { scanLog, textBefore } from '../../src/build-log/read-tail.ts'
import * as out from './output.ts'

/** A log that is in memory already. */
function fileOf(content: string | Buffer): LogFile {
  const bytes = Buffer.from(content)
  return {
    path: '/build.log',
    size: bytes.length,
    modified: new Date(0),
    read: async (start, end) => bytes.subarray(start, end),
    close: async () => undefined,
  }
}

const kinds = async (text: string) => (await scanLog(fileOf(text))).lines.map(({ line }) => line.kind)

test('lines are found whole across the ends of blocks, with their places', async () => {
  const words = [out.building(['numpy']), out.built('numpy'), out.broke('no'), out.gaveUp(['numpy'])]
  const filler = fc.integer({ min: 0, max: 70_000 }).map((length) => '#7 é'.repeat(length / 4))
  const part = fc.oneof(filler, fc.constantFrom(...words))
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 12 }), fc.boolean(), async (parts, ends) => {
      const text = parts.join('\n') + (ends ? '\n' : '')
      const whole = text.split('\n').flatMap((line) => parseLine(line) ?? [])
      const { linesBeforeGap, lines } = await scanLog(fileOf(text))
      assert.deepEqual(
        lines.map(({ line }) => line),
        whole,
      )
      assert.equal(linesBeforeGap, undefined)
      const bytes = Buffer.from(text)
      for (const { end, line, start } of lines) {
        assert.deepEqual(parseLine(bytes.toString('utf8', start, end)), line)
      }
    }),
    { numRuns: 200 },
  )
})

test('every place of a block that a line can lie across', async () => {
  const banner = out.broke('no')
  for (let shift = 0; shift <= banner.length + 2; shift += 1) {
    const text = `${banner}\n${'y'.repeat(128 * 1024 - shift)}\n`
    assert.deepEqual(
      await kinds(text),
      ['separator', 'separator', 'build-failed', 'error', 'separator', 'separator'],
      `shifted by ${shift}`,
    )
  }
})

test('of a log that holds nothing but own lines, the beginning and the end are looked at', async () => {
  const rows = (letter: string) => `[14:09:20] done    * ${letter} (c) SUCCESS\n`.repeat(30_000)
  const { linesBeforeGap, lines } = await scanLog(
    fileOf(`${out.header({ packages: [] })}\n${rows('a')}${rows('b')}`),
  )
  assert.equal(lines[0]?.line.kind, 'header')
  assert.ok(linesBeforeGap !== undefined && lines.length < 25_000, `${lines.length} lines`)
  assert.deepEqual(lines.at(-1)?.line, parseLine(rows('b').split('\n')[0] ?? ''))
})

test('the beginning of a line that is too long is no line', async () => {
  assert.deepEqual(await kinds(`[14:09:20] error Failed building:  a${' x'.repeat(300_000)}\n`), [])
  assert.deepEqual(await kinds(`one\n[14:09:20] error Failed building:  a${' x'.repeat(300_000)}\n`), [])
})

test('a long line hides nothing on either side of it', async () => {
  const text = out.log(out.building(['a']), 'x'.repeat(1_000_000), out.building(['b']))
  assert.deepEqual(await kinds(text), ['building', 'building'])
})

test('only the last run is looked at; the runs before it are kept apart', async () => {
  const run = out.log(out.header({ packages: ['a'] }), out.building(['a']))
  const { earlier, lines } = await scanLog(fileOf(run + run))
  assert.deepEqual(
    lines.map(({ line }) => line.kind),
    ['header', 'building'],
  )
  assert.deepEqual(
    earlier.map(({ line }) => line.kind),
    ['header', 'building'],
  )
})

test('text before a place, and whether it is all there is', async () => {
  const file = fileOf('one\ntwo\nthree\n')
  assert.deepEqual(await textBefore(file, 8, 100), { text: 'one\ntwo\n', complete: true })
  assert.deepEqual(await textBefore(file, 8, 6), { text: 'e\ntwo\n', complete: false })
  assert.deepEqual(await textBefore(file, 14, 100, 8), { text: 'three\n', complete: true })
  assert.deepEqual(await textBefore(file, 14, 100, 14), { text: '', complete: true })
})
