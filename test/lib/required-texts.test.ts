import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CAUSE_RULES } from '../../src/build-log/cause-rules.ts'
import { PROGRESS_RULES } from '../../src/build-log/progress-rules.ts'
import { requiredTexts } from '../../src/lib/required-texts.ts'

const cases: readonly (readonly [pattern: RegExp, texts: readonly string[] | undefined])[] = [
  [/^fatal error: (?<what>\S+)/, ['fatal error: ']],
  [/\bSSL problem|TLS timeout\b/, ['ssl problem', 'tls timeout']],
  [/\bno|disk full/, undefined],
  [/(?:E: |error: ).*timed out/, ['timed out']],
  [/(?:abc)?(?:a(?:b|c)){0,2}defg/, ['defg']],
  [/(?:only in|groups)/, ['only in', 'groups']],
  [/(?:only|in)/, undefined],
  [/^(?:E: |x)?(?<what>fatal|(?:hard|soft) error): \d/, ['fatal', ' error']],
  [/(?:left out)?(?:abcd|efgh)+(?!behind)(?:may be){0,2}/, ['abcd', 'efgh']],
  [/(?:wxyz|abc(?:defg|hijk))|other/, ['wxyz', 'defg', 'hijk', 'other']],
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

test('each line that a rule matches has one of the texts that the rule needs', () => {
  const patterns = [...CAUSE_RULES, ...PROGRESS_RULES].flatMap(({ patterns }) => patterns)
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
  assert.ok(skipped > 0.9 * patterns.length * lines.length, `${skipped} of ${patterns.length * lines.length}`)
})
