/** Every row of the tables of causes and of progress matches its example and not its counter-example. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CausePattern } from '../../src/build-log/cause-rule.ts'
import { CAUSE_RULES, CAUSE_TRIGGER } from '../../src/build-log/cause-rules.ts'
import { bareText, findRule } from '../../src/build-log/classify-line.ts'
import { PROGRESS_RULES } from '../../src/build-log/progress-rules.ts'

/** The first rule that a line matches, as a text that a failed assertion shows. */
function firstMatch({ below, example }: CausePattern): string | undefined {
  const rule = findRule(example, below?.example)
  return rule && `${rule.kind}: ${rule.label} (${rule.priority})`
}

const nameOf = ({ pattern }: Pick<CausePattern, 'pattern'>) => pattern.source.slice(0, 80)

for (const rule of CAUSE_RULES) {
  for (const row of rule.patterns) {
    test(`cause ${rule.kind}, ${rule.label}: ${nameOf(row)}`, () => {
      assert.match(row.example, row.pattern)
      assert.equal(bareText(row.example), row.example, 'the example is not as bareText leaves a line')
      assert.ok(CAUSE_TRIGGER.test(row.example), 'CAUSE_TRIGGER does not let the example through')
      assert.equal(firstMatch(row), `${rule.kind}: ${rule.label} (${rule.priority})`)
      assert.equal(row.pattern.flags.includes('g'), false)
      if (row.not !== undefined) assert.doesNotMatch(row.not, row.pattern)
      if (row.below) {
        assert.match(row.below.example, row.below.pattern)
        assert.notEqual(findRule(row.example), rule, 'the line alone is enough')
      }
    })
  }
}

for (const { patterns, what } of PROGRESS_RULES) {
  for (const row of patterns) {
    test(`progress, ${what}: ${nameOf(row)}`, () => {
      assert.match(row.example, row.pattern)
      if (row.not !== undefined) assert.doesNotMatch(row.not, row.pattern)
    })
  }
}

test('no rule takes long over a hostile line', () => {
  const hostile = ['= ', 'a: ', "Command '", '[1/', 'ERROR: ', ' failed', 'x.so: ', '(1): ', 'E: '].map(
    (part) => part.repeat(2000 / part.length),
  )
  for (const line of hostile) {
    for (const { pattern } of [...CAUSE_RULES, ...PROGRESS_RULES].flatMap(({ patterns }) => patterns)) {
      const started = performance.now()
      pattern.test(line)
      assert.ok(performance.now() - started < 100, `${pattern.source} over ${line.slice(0, 20)}`)
    }
  }
})
