/** Lines that are made to keep a pattern busy: a build that writes them must not delay its notifier. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CAUSE_RULES } from '../../src/build-log/cause-rules.ts'
import { PREFIX_RULES } from '../../src/build-log/line-prefixes.ts'
import { PROGRESS_RULES } from '../../src/build-log/progress-rules.ts'

/** As long as a line that is matched can be. */
const CHARS = 2000
/** A pattern that looks at each pair of characters takes some 3 ms, one that looks at each three of them half a second. */
const MOST_MS = 50
const PARTS = [
  'a',
  ' ',
  '/a',
  '//a',
  'a:',
  '[1/1] ',
  "'",
  '(',
  '1.',
  ': ',
  'E: ',
  'error: a: ',
  'A.B',
  '::',
  '= ',
  '-',
]

test('no pattern takes long on a line that repeats parts of what it looks for', () => {
  const rows = [...CAUSE_RULES, ...PROGRESS_RULES].flatMap(({ patterns }) => patterns)
  for (const { example, pattern } of [...rows, ...PREFIX_RULES]) {
    for (const part of [...PARTS, `${example} `, example.slice(0, 8)]) {
      for (const start of ['', example.slice(0, 20)]) {
        const line = (start + part.repeat(CHARS)).slice(0, CHARS)
        const before = performance.now()
        pattern.test(line)
        const took = performance.now() - before
        assert.ok(took < MOST_MS, `${pattern} took ${took.toFixed(0)} ms on ${start}${part}${part}…`)
      }
    }
  }
})
