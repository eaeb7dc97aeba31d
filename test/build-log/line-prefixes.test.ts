import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanStageOutput } from '../../src/build-log/excerpt.ts'
import { PREFIX_RULES, withoutPrefixes } from '../../src/build-log/line-prefixes.ts'

const OUTPUT = [
  'Cloning into flash-attention',
  'building with MAX_JOBS=4',
  'ninja: build stopped: subcommand failed.',
  'the end',
]

for (const { example, not, pattern, what } of PREFIX_RULES) {
  test(`${what}: removed where nearly all lines have it`, () => {
    const prefix = pattern.exec(example)?.[0]
    assert.ok(prefix, 'the example has the prefix')
    assert.doesNotMatch(not, pattern)
    assert.deepEqual(withoutPrefixes(OUTPUT.map((line) => prefix + line)), OUTPUT)
    assert.deepEqual(
      withoutPrefixes(OUTPUT.map((line) => `#7 12.345 ${prefix}${line}`)),
      OUTPUT.map((line) => `#7 12.345 ${line}`),
      "behind BuildKit's own",
    )
    const few = [`${prefix}a`, ...OUTPUT]
    assert.deepEqual(withoutPrefixes(few), few, 'a line alone keeps it')
  })
}

test('several prefixes are removed one after the other', () => {
  assert.deepEqual(
    withoutPrefixes(OUTPUT.map((line) => `web | 2026-06-09 12:00:01,123 [INFO] ${line}`)),
    OUTPUT,
  )
})

test('the name of a program before its own messages is no prefix', () => {
  for (const name of ['dpkg:', 'E:', 'error:', 'ninja:', 'make[2]:', '[TRT]', '[ERROR]', 'npm ERR!']) {
    const lines = OUTPUT.map((line) => `${name} ${line}`)
    assert.deepEqual(withoutPrefixes(lines), lines, name)
  }
})

test('names that differ from line to line are no prefix', () => {
  const lines = OUTPUT.map((line, index) => `service${index} | ${line}`)
  assert.deepEqual(withoutPrefixes(lines), lines)
})

test('lines that hold nothing but a prefix are left out of an excerpt', () => {
  const log = OUTPUT.flatMap((line) => [`17:15:26,625 [INFO] ${line}`, '17:15:26,626 [INFO]']).join('\n')
  assert.deepEqual(cleanStageOutput(log), OUTPUT)
})
