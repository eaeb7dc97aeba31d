/** What of a stage's output a reader is shown. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  chooseLines,
  cleanStageOutput,
  excerptLine,
  renderExcerpt,
  shareLines,
} from '../../src/build-log/excerpt.ts'
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
  [
    'on a terminal, the step is quoted with seconds alone',
    '[+] Building 61.3s (5/8)\n => CACHED [1/4] FROM ubuntu\n => [2/4] RUN x  1.0s\n => ERROR [4/4] RUN make  61.2s\n------\n > [4/4] RUN make:\n8.412 x.cu(2): error: no\n61.4 make: *** [all] Error 2\n------\nDockerfile:12\n--------------------\n  11 |     COPY x\n  12 | >>> RUN make\n--------------------\nERROR: failed to solve: process "make" did not complete successfully: exit code: 2\n',
    [
      ' => ERROR [4/4] RUN make  61.2s',
      'x.cu(2): error: no',
      'make: *** [all] Error 2',
      'ERROR: failed to solve: process "make" did not complete successfully: exit code: 2',
    ],
  ],
  [
    "jetson-containers' frame goes",
    "Namespace(packages=['x'])\n│ L4T_VERSION   36.4.3  │ JETPACK_VERSION  6.2   │\n$ jetson-containers x\n-- Package dir '/p' doesn't exist, skipping...\n[14:09:19] BUILDING ['x']\nmine\n[14:09:20] warn 💣 `jetson-containers build` failed after 1.0 seconds (0.0 minutes)\n[14:09:20] error Failed building:  x\n",
    ['mine'],
  ],
  [
    'the traceback of Ctrl-C goes',
    'mine\nTraceback (most recent call last):\n  File "/r/jetson_containers/build.py", line 150, in <module>\n    build_container(**vars(args))\nKeyboardInterrupt\n',
    ['mine'],
  ],
  [
    'another exception of jetson-containers stays',
    'Traceback (most recent call last):\n  File "/r/jetson_containers/tag.py", line 58, in <module>\nKeyError: \'x\'\n',
    [
      'Traceback (most recent call last):',
      '  File "/r/jetson_containers/tag.py", line 58, in <module>',
      "KeyError: 'x'",
    ],
  ],
  ['no newline at all', 'one', ['one']],
  ['nothing', '', []],
  ['NUL bytes', 'a\u0000b\u0000\n', ['ab']],
]

for (const [name, text, expected] of cases) {
  test(name, () => assert.deepEqual(cleanStageOutput(text), expected))
}

/** The lines that an excerpt of `count` shows, as their numbers. */
const chosen = (total: number, count: number, cause?: number) =>
  chooseLines(total, count, cause).flatMap(({ end, start }) =>
    Array.from({ length: end - start }, (_, offset) => start + offset),
  )

test('the last lines; a cause further up is shown with what follows it', () => {
  assert.deepEqual(chosen(4, 2, 0), [0, 3])
  assert.deepEqual(chosen(4, 1, 0), [0])
  assert.deepEqual(chosen(4, 2, 2), [2, 3])
  assert.deepEqual(chosen(4, 9), [0, 1, 2, 3])
  assert.deepEqual(chosen(4, 0, 0), [])
  assert.deepEqual(chosen(100, 6, 50), [50, 51, 52, 97, 98, 99])
  assert.deepEqual(chosen(0, 6), [])
})

test('any excerpt has at most the lines asked for, in order, and the cause among them', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.integer({ min: 1, max: 200 }), fc.nat(299), (total, count, index) => {
      const cause = total > 0 ? index % total : undefined
      const lines = chosen(total, count, cause)
      assert.equal(lines.length, Math.min(total, count))
      assert.deepEqual(
        lines,
        [...new Set(lines)].sort((a, b) => a - b),
      )
      assert.ok(cause === undefined || lines.includes(cause))
    }),
  )
})

test('the line of the cause is marked, and a long line is cut', () => {
  assert.equal(excerptLine('why', true), '▶ why')
  assert.equal(excerptLine('x'.repeat(600), false).length, 500)
  assert.equal(excerptLine('x'.repeat(500), false), 'x'.repeat(500))
})

test('several packages share the lines, each under its name', () => {
  const section = (name: string, ...lines: string[]) => ({ package: name, lines })
  assert.deepEqual(shareLines(5, 2), [3, 2])
  assert.deepEqual(shareLines(1, 2), [1, 0])
  assert.equal(renderExcerpt([section('a', '1', '2'), section('b', '3')], 0), 'a:\n1\n2\n\nb:\n3')
  assert.equal(renderExcerpt([section('a', '1', '2')], 0), '1\n2')
  assert.equal(
    renderExcerpt([section('a', '1'), section('b', '2'), section('c')], 1),
    '1 more failed; its log is not shown\n\na:\n1\n\nb:\n2',
  )
  const unread = { package: 'd', lines: [], unread: true } as const
  assert.equal(
    renderExcerpt([section('a', '1'), section('b'), unread, unread], 1),
    '3 more failed; their logs are not shown\n\na:\n1',
  )
  assert.equal(renderExcerpt([section('a')], 0), '')
})

test('whatever comes in: whole characters, nothing that paints', () => {
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
    fc.property(fc.array(fc.oneof(parts, fc.string({ unit: 'binary' }))), (texts) => {
      const lines = cleanStageOutput(texts.join('')).map((line) => excerptLine(line, false))
      for (const line of lines) {
        assert.doesNotMatch(line, /[\u0000-\u0008\u000a-\u001f\u007f]/)
        assert.ok([...new Intl.Segmenter().segment(line)].length <= 503)
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
