import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ONE_UNIT_GRAPHEMES } from '../../src/lib/truncate.ts'

test('each character that is cut without a segmenter is one grapheme beside any other of them', () => {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  const characters = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter((unit) =>
    ONE_UNIT_GRAPHEMES.test(unit),
  )
  assert.ok(characters.length > 700, `${characters.length}`)
  for (const character of characters) {
    const text = `a${character}${character}…\n${character} `
    assert.equal([...segmenter.segment(text)].length, text.length, character)
  }
  for (const text of ['\r\n', 'e\u0301', '👩‍💻', '\u200d', '\u00ad\u0301', 'ก\u0e33']) {
    assert.ok(!ONE_UNIT_GRAPHEMES.test(text), text)
  }
})
