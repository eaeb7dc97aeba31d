import assert from 'node:assert/strict'
import { test } from 'node:test'
import { finalLineState, stripControlCodes, stripEscapeSequences } from '../../src/lib/ansi.ts'

const cases: readonly (readonly [name: string, text: string, shown: string])[] = [
  ['text without codes', 'plain äöü 中 ok', 'plain äöü 中 ok'],
  ['colours', '\u001b[1;31mred\u001b[0m', 'red'],
  ['a colour in 8-bit form (C1 CSI)', '\u009b31mred\u009b0m', 'red'],
  ['a character set, as `tput sgr0` prints it', 'bold\u001b(B\u001b[m end', 'bold end'],
  ['a window title that ends in BEL', '\u001b]0;title\u0007text', 'text'],
  ['a link that ends in ST', '\u001b]8;;https://example.org\u001b\\link\u001b]8;;\u001b\\', 'link'],
  ['a title in 8-bit form', '\u009d0;title\u009ctext', 'text'],
  [
    'an unterminated title keeps the text behind it',
    '\u001b]0;error: no space\nnext line',
    '0;error: no space\nnext line',
  ],
  ['a device control string', '\u001bP1$r0m\u001b\\text', 'text'],
  ['the status bar of jetson-containers', '\u001b7\u001b[24;1Hbar\u001b8text', 'text'],
  ['control characters', 'a\u0000b\u0007c\u007fd\u0085e', 'abcde'],
]

for (const [name, text, shown] of cases) {
  test(`escape sequences: ${name}`, () => {
    assert.equal(stripEscapeSequences(text), shown)
    assert.equal(stripControlCodes(text), shown)
  })
}

test('for display, line ends become newlines, and marks that reorder text and lone surrogates are removed', () => {
  assert.equal(stripControlCodes('a\r\nb\rc\u202ed\ud800'), 'a\nb\ncd\ufffd')
  assert.equal(stripEscapeSequences('a\rb'), 'a\rb')
})

test('a line that a program wrote over with \\r is shown in its final state', () => {
  assert.equal(finalLineState('10%\r50%\r100%'), '100%')
  assert.equal(finalLineState('abc\r\r  '), 'abc')
  assert.equal(finalLineState('\r'), '')
})
