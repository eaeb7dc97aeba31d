/** The rules find nothing in a plain text: else it would not be searched. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { loginRows } from '../../src/redaction/logins.ts'
import { isPlainText } from '../../src/redaction/plain-text.ts'
import { HARMLESS } from './corpus/harmless.ts'
import { corpus } from './corpus/rates.ts'
import { createSyncRedactor } from './sync-redactor.ts'

const { redact } = createSyncRedactor({ env: {}, secrets: [] })

/** A text of two lines is not plain, so that the rules search it. */
const rulesLeave = (text: string) => redact(`${text}\n`) === `${text}\n`

test('the texts of a plain message are plain', () => {
  for (const text of [
    '',
    'pytorch',
    './build.sh pytorch',
    'jetson-containers build --multiple pytorch torchvision',
    'Build succeeded',
    '36.4.3',
    '12.6',
    'Ubuntu 24.04',
  ])
    assert.ok(isPlainText(text), text)
})

test('no example of a login is plain, whatever its password is', () => {
  for (const { example } of loginRows()) {
    for (const secret of ['swordfish', 'hunter2']) {
      const line = example.replace(/(?<![A-Z])V(?![A-Za-z])/, secret)
      assert.ok(!isPlainText(line), line)
    }
  }
})

test('the rules leave what is plain in the corpus', () => {
  for (const line of [...HARMLESS, ...[...corpus()].map((row) => row.line)])
    assert.ok(!isPlainText(line) || rulesLeave(line), line)
})

test('the rules leave words of the corpus in any order', () => {
  const words = [...HARMLESS, ...[...corpus()].map(({ line }) => line)]
    .flatMap((line) => line.split(/[^A-Za-z0-9,./_()-]+/))
    .filter((word) => isPlainText(word))
  const texts = fc
    .array(fc.constantFrom(...new Set(words)), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.join(' '))
  fc.assert(
    fc.property(texts, (text) => !isPlainText(text) || rulesLeave(text)),
    { numRuns: 500 },
  )
})

test('a known secret is found in a plain text, also where blanks part it', () => {
  const known = createSyncRedactor({ env: { HF_TOKEN: 'sword fish seven' }, secrets: ['abcdef1'] })
  for (const text of [
    'built abcdef1 now',
    'built abc def1 now',
    'built sword fish seven',
    'built swordfishseven',
  ]) {
    assert.ok(isPlainText(text), text)
    assert.match(known.redact(text), /^built \[REDACTED\]/)
  }
})
