/** What of a stage's output a reader is shown. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cleanStageOutput, excerpt, tailWithCause } from '../../src/build-log/excerpt.ts'
import { finalLineState, stripEscapeSequences } from '../../src/lib/ansi.ts'
import { truncateMiddle } from '../../src/lib/truncate.ts'

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'colours go',
    '\u001b[01m\u001b[Kx.cu(2)\u001b[m\u001b[K: \u001b[01;31m\u001b[Kerror\u001b[m\u001b[K: no\n',
    ['x.cu(2): error: no'],
  ],
  [
    'links and titles go',
    '\u001b]8;;https://x.y\u0007text\u001b]8;;\u0007\u001b]0;title\u001b\\!\n',
    ['text!'],
  ],
  ['progress keeps its last state', 'a: 1%\ra: 50%\ra: 100%\nnext\n', ['a: 100%', 'next']],
  ['lines of Windows and of docker run -t', 'one\r\ntwo\r\n', ['one', 'two']],
  ['blank lines, rules and boxes go', '\n\none\n-----\n======\n \t \n│   │\ntwo\n\n\n', ['one', 'two']],
  ['indentation stays', 'Traceback:\n  File "x"\n', ['Traceback:', '  File "x"']],
  [
    'steps of ninja: the last one',
    '[1/9] c++ a.cc\n[2/9] c++ b.cc\nFAILED: b.o\n',
    ['[2/9] c++ b.cc', 'FAILED: b.o'],
  ],
  [
    'steps of make: the last one',
    '[  1%] Building a\n[  9%] Building b\nmake: x\n',
    ['[  9%] Building b', 'make: x'],
  ],
  [
    'a download: its last state',
    '   ━━━━━━ 1/9 MB eta 0:00:01\n   ━━━━━━ 9/9 MB eta 0:00:00\ndone\n',
    ['   ━━━━━━ 9/9 MB eta 0:00:00', 'done'],
  ],
  ['lines that differ in numbers only: the last one', 'try 1\ntry 2\ntry 3\n', ['try 3']],
  ["BuildKit's prefixes go", '#7 140.2 one\n#7 140.3 two\n#7 ERROR: no\n', ['one', 'two', 'ERROR: no']],
  ["other steps' lines go", '#7 1.0 mine\n#8 1.1 other\n#7 ERROR: no\n#8 CANCELED\n', ['mine', 'ERROR: no']],
  [
    "BuildKit's summary goes",
    '#7 1.0 why\n#7 ERROR: process "x" did not complete successfully: exit code: 1\n------\n > [4/4] RUN x:\n1.0 why\n------\nDockerfile:41\n--------------------\n  40 |     COPY x\n  41 | >>> RUN x\n--------------------\nERROR: failed to build: failed to solve: process "x" did not complete successfully: exit code: 1\n',
    ['why', 'ERROR: process "x" did not complete successfully: exit code: 1'],
  ],
  [
    'an error without any step stays',
    '#1 DONE 0.0s\nERROR: failed to solve: ubuntu:22.04: not found\n',
    ['ERROR: failed to solve: ubuntu:22.04: not found'],
  ],
  ['no newline at all', 'one', ['one']],
  ['nothing', '', []],
  ['NUL bytes', 'a\u0000b\u0000\n', ['ab']],
]

for (const [name, text, expected] of cases) {
  test(name, () => assert.deepEqual(cleanStageOutput(text), expected))
}

test('the last lines, the cause first where it is further up', () => {
  const lines = ['why', 'a', 'b', 'c']
  assert.deepEqual(tailWithCause(lines, 2, 'why'), ['why', 'c'])
  assert.deepEqual(tailWithCause(lines, 1, 'why'), ['why'])
  assert.deepEqual(tailWithCause(lines, 2, 'b'), ['b', 'c'])
  assert.deepEqual(tailWithCause(lines, 9, undefined), lines)
  assert.deepEqual(tailWithCause(lines, 0, 'why'), [])
})

test('several packages share the lines, each under its name', () => {
  const section = (name: string) => ({
    package: name,
    lines: ['1', '2', '3', '4'].map((digit) => name + digit),
  })
  assert.equal(excerpt([section('a'), section('b')], 5), 'a:\na2\na3\na4\n\nb:\nb3\nb4')
  assert.equal(excerpt([section('a')], 2), 'a3\na4')
  assert.equal(
    excerpt([section('a'), section('b'), section('c')], 2),
    '1 more failed; its log is not shown\n\na:\na4\n\nb:\nb4',
  )
  const unread = { package: 'd', lines: [], unread: true } as const
  assert.equal(
    excerpt([section('a'), section('b'), unread, unread], 1),
    '3 more failed; their logs are not shown\n\na:\na4',
  )
  assert.equal(excerpt([section('a'), { package: 'b', lines: [] }], 1), 'a:\na4')
  assert.equal(excerpt([section('a')], 0), '')
})

test('whatever comes in: as many lines as asked for, whole characters, nothing that paints', () => {
  const parts = fc.constantFrom(
    '\n',
    '\r',
    '\u001b[31m',
    '\u001b[',
    '#7 1.2 ',
    '#7 ERROR: x',
    '[1/2] ',
    '------',
    'é',
    '👩‍👩‍👧',
    '\ud800',
    'word ',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(parts, fc.string({ unit: 'binary' }))), fc.nat(20), (texts, count) => {
      const lines = tailWithCause(cleanStageOutput(texts.join('')), count, undefined)
      assert.ok(lines.length <= count)
      for (const line of lines) {
        assert.doesNotMatch(line, /[\u0000-\u0008\u000a-\u001f\u007f]/)
        assert.ok([...new Intl.Segmenter().segment(line)].length <= 243)
      }
    }),
    { numRuns: 3000 },
  )
})

test('a long line loses its middle and keeps both ends', () => {
  const line = `${'a'.repeat(500)}${'z'.repeat(500)}`
  assert.equal(truncateMiddle(line, 11), 'aaaaa … zzzzz')
  assert.equal(truncateMiddle('👩‍👩‍👧'.repeat(99), 5), '👩‍👩‍👧👩‍👩‍👧 … 👩‍👩‍👧👩‍👩‍👧')
  assert.equal(truncateMiddle('short', 240), 'short')
  assert.equal(truncateMiddle('x'.repeat(5_000_000), 11).length, 13)
})

test('what a terminal would show', () => {
  assert.equal(finalLineState('abc\r'), 'abc')
  assert.equal(finalLineState('abc\r\r  '), 'abc')
  assert.equal(finalLineState('\r'), '')
  assert.equal(stripEscapeSequences('\u001b7\u001b[24;1Hbar\u001b8text'), 'text')
  assert.equal(stripEscapeSequences('plain äöü 中 ok'), 'plain äöü 中 ok')
})
