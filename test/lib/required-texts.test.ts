import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CAUSE_RULES } from '../../src/build-log/cause-rules.ts'
import { requiredTexts } from '../../src/lib/required-texts.ts'

const cases: readonly (readonly [pattern: RegExp, texts: readonly string[] | undefined])[] = [
  [/^fatal error: (?<what>\S+)/, ['fatal error: ']],
  [/\bSSL problem|TLS timeout\b/, ['ssl problem', 'tls timeout']],
  [/\bno|disk full/, undefined],
  [/(?:E: |error: ).*timed out/, ['timed out']],
  [/(?:abc)?(?:a(?:b|c)){0,2}defg/, ['defg']],
  [/(?:only in|groups)/, undefined],
  [/abcde?f|abcd*efgh|abcd+efgh|abcd{2}efgh/, ['abcd', 'efgh', 'efgh', 'efgh']],
  [/[abcd]efg[\]wxyz]hijk/, ['hijk']],
  [/\dwhl: no\b/, ['whl: no']],
  [/\u00e9abc\x41abc\p{Lu}after/u, ['after']],
  [/(?=ahead)(?<!before)stay/, ['stay']],
  [/Unable\(Here\)/i, ['unable']],
  [/.*/, undefined],
]

test('the texts of which a pattern needs one', () => {
  for (const [pattern, texts] of cases) assert.deepEqual(requiredTexts(pattern), texts, String(pattern))
})

test('each line that a rule of a cause matches has one of the texts that the rule needs', () => {
  const patterns = CAUSE_RULES.flatMap(({ patterns }) => patterns)
  const lines = patterns.flatMap(({ example, not = '' }) => [
    example,
    not,
    `ERROR: ${example}`,
    example.toUpperCase(),
  ])
  let skipped = 0
  for (const { pattern } of patterns) {
    const texts = requiredTexts(pattern)
    for (const line of lines) {
      const isSkipped = texts !== undefined && !texts.some((text) => line.toLowerCase().includes(text))
      if (isSkipped) skipped += 1
      assert.ok(!isSkipped || !pattern.test(line), `${pattern} on ${line}`)
    }
  }
  assert.ok(skipped > 0.6 * patterns.length * lines.length, `${skipped} of ${patterns.length * lines.length}`)
})
