/** Leak rates over the corpus: forms × names × values, by kind, for seen forms and for those that are held back. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ADDRESSES } from './corpus/addresses.ts'
import { FORMS } from './corpus/forms.ts'
import { HARMLESS } from './corpus/harmless.ts'
import { LOGINS } from './corpus/logins.ts'
import { corpus, leaks } from './corpus/rates.ts'
import { TOKENS } from './corpus/tokens.ts'
import { createSyncRedactor } from './sync-redactor.ts'

const { redact, scan } = createSyncRedactor({ env: {}, secrets: [] })

/** The share of secrets that may leak, by kind, also of the rows that are held back: forms that no rule was written for. */
const LIMITS = { named: 0.03, login: 0.05, address: 0.05, token: 0.05 } as const

test('the corpus has at least 80 forms, 40 tools, 60 token formats and 150 harmless lines', () => {
  assert.ok(FORMS.length >= 80 && new Set(LOGINS.map(({ tool }) => tool)).size >= 20 && LOGINS.length >= 120)
  assert.ok(Object.keys(TOKENS).length >= 60 && ADDRESSES.length >= 60 && HARMLESS.length >= 150)
})

test('few secrets of the corpus leak', (context) => {
  const rates = new Map<string, { lines: number; leaked: number }>()
  for (const { heldBack, kind, line, secret } of corpus()) {
    const key = `${kind} ${heldBack ? 'held back' : 'seen'}`
    const rate = rates.get(key) ?? { lines: 0, leaked: 0 }
    rate.lines += 1
    if (leaks(secret, line, redact(line))) rate.leaked += 1
    rates.set(key, rate)
  }
  for (const [key, { leaked, lines }] of rates) {
    context.diagnostic(`${key}: ${leaked} of ${lines} (${((leaked / lines) * 100).toFixed(1)} %)`)
    const [kind = 'named'] = key.split(' ')
    assert.ok(leaked / lines <= LIMITS[kind as keyof typeof LIMITS], key)
  }
})

for (const line of HARMLESS) {
  test(`a harmless line stays: ${line}`, async () => {
    assert.equal(await scan(line), line)
    assert.equal(redact(`#7 140.2 ${line}\n`), `#7 140.2 ${line}\n`)
  })
}

test('harmless lines stay in one text, too', () => {
  const text = HARMLESS.join('\n')
  assert.equal(redact(text), text)
})

test('a private key that is cut in its middle hides no line behind it', () => {
  const rule = '-'.repeat(5)
  const body = Array.from(
    { length: 5 },
    (_, index) => `${'aB3dE5gH7jK9mN1pQ8rS2tU4vW6xY0zLcOfR'.repeat(2).slice(index, index + 60)}ABC+`,
  )
  const causes = [
    'error: no space left on device',
    'RuntimeError: CUDA error: out of memory',
    '#7 140.2 ERROR: process "/bin/sh -c make" did not complete successfully: exit code: 2',
    'fatal: unable to access',
    'Killed',
    'make: *** [Makefile:12: all] Error 2',
  ]
  for (const cause of causes) {
    const shown = redact(`${rule}BEGIN RSA PRIVATE KEY${rule}\n${body.join('\n')}\n${cause}\nnext line`)
    assert.ok(shown.endsWith(`\n${cause}\nnext line`), shown)
    for (const line of body) assert.ok(!shown.includes(line.slice(0, 20)))
  }
})

const FIXTURES = join(import.meta.dirname, '../fixtures')

test('logs of fixtures stay as they are', () => {
  for (const name of readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:log|txt)$/.test(name)) continue
    const text = readFileSync(join(FIXTURES, name), 'utf8')
    assert.equal(redact(text), text, name)
  }
})

test('what the end of a searched window cuts does not pass for the last word of a line', () => {
  const text = `${'\u200b key>pass'.repeat(11_000)} of the key in one line`
  assert.equal(redact(text), text)
})
