/** Every row of the rules' tables finds its example and leaves its counter-example alone. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { firstCharacters } from '../../src/redaction/first-characters.ts'
import { HARMLESS_VALUES } from '../../src/redaction/harmless-values.ts'
import { hookHosts } from '../../src/redaction/hook-hosts.ts'
import { jointRows } from '../../src/redaction/joint-rows.ts'
import { loginRows } from '../../src/redaction/logins.ts'
import { nameStrength, SECRET_WORDS } from '../../src/redaction/secret-names.ts'
import { tokenPatterns } from '../../src/redaction/token-patterns.ts'
import { tokenPrefixes } from '../../src/redaction/token-prefixes.ts'
import { createSyncRedactor } from './sync-redactor.ts'

const { redact } = createSyncRedactor({ env: {}, secrets: [] })
const SECRET = 'x7Kq2mW9vR4tB8nZ'

describe('names', () => {
  for (const { example, label, not } of SECRET_WORDS) {
    test(label, () => {
      assert.notEqual(nameStrength(example), 'none', example)
      assert.equal(nameStrength(not), 'none', not)
    })
  }
})

describe('harmless values', () => {
  for (const { example, label, not, pattern } of HARMLESS_VALUES) {
    test(label, () => {
      assert.match(example, pattern)
      assert.doesNotMatch(not, pattern)
    })
  }
})

describe('joints', () => {
  for (const { example } of jointRows()) {
    test(example, () => {
      const line = example.replace(/\bN\b/, 'HF_TOKEN').replace(/\bV\b/, SECRET)
      assert.ok(line.includes('HF_TOKEN') && line.includes(SECRET), line)
      assert.ok(!redact(line).includes(SECRET), redact(line))
    })
  }
})

test('no joint begins with a character by which its row is turned down', () => {
  const rows = jointRows().map(({ pattern }) => ({ pattern, first: firstCharacters(pattern) }))
  const pieces = [
    ...rows.map(({ pattern: { source } }) => source),
    ...jointRows().map(({ example }) => example),
  ]
  const texts = fc
    .tuple(fc.constantFrom(...pieces), fc.nat(60), fc.string({ unit: 'binary-ascii', maxLength: 3 }))
    .map(([piece, from, lead]) => lead + piece.slice(from))
  fc.assert(
    fc.property(texts, (text) => {
      for (const { first, pattern } of rows) {
        pattern.lastIndex = 0
        const code = text.charCodeAt(0)
        assert.ok(!(pattern.test(text) && code < 128) || (first?.has(code) ?? true), `${pattern} ${text}`)
      }
    }),
    { numRuns: 2000 },
  )
  // Else the test could not fail.
  assert.ok(rows.filter(({ first }) => first !== undefined && first.size < 40).length > 40)
})

describe('logins', () => {
  for (const { counterExample, example, hint, label, pattern } of loginRows()) {
    test(label, () => {
      const line = example.includes('VVVV')
        ? example.replace('VVVVVVVVVV', SECRET)
        : example.replace(/(?<![A-Z])V(?![A-Za-z])/, SECRET)
      assert.ok(line.includes(SECRET), line)
      assert.match(line, hint)
      assert.match(line, new RegExp(pattern.source, pattern.flags.replace('g', '')))
      assert.ok(!redact(line).includes(SECRET), redact(line))
      assert.equal(redact(counterExample), counterExample)
    })
  }
})

describe('addresses', () => {
  for (const { example, service } of hookHosts()) {
    test(service, () => {
      const address = `https://${example.replace(/(?<![A-Za-z])V(?![A-Za-z])/, SECRET)}`
      const shown = redact(`POST ${address} 404`)
      assert.ok(!shown.includes(SECRET), shown)
      assert.ok(
        shown.startsWith(`POST ${address.slice(0, address.indexOf('/', 8))}`) && shown.endsWith(' 404'),
        shown,
      )
    })
  }
})

/** Characters of each alphabet, digits among them. */
const BODY = {
  alnum: 'a1B2c3D4e5F6',
  url: 'a1B2c3D4-e5F6',
  base64: 'a1B2c3D4+e5F6',
  hex: '0a1b2c3d4e5f6789',
  lower: 'a1b2c3d4',
  upper: 'A2B3C4D5',
  parts: 'a1B2.c3D4',
  cookie: 'a1B2%2Bc3D4',
  tilde: 'a1B2~c3D4',
} as const

/** A text that a row's prefix matches: without lookaheads, the first of its alternatives, one character for each class. */
function examplePrefix(prefix: string): string {
  let text = prefix.replace(/\(\?=(?:[^()]|\([^()]*\))*\)/g, '')
  while (/\(\?:[^()]*\)\??/.test(text)) {
    text = text.replace(/\(\?:([^()]*)\)(\?)?/, (_whole, inner: string, optional?: string) =>
      optional ? '' : (inner.split('|')[0] ?? ''),
    )
  }
  return (text.split('|')[0] ?? '')
    .replace(/\[([^\]])(?:[^\]]*)\](?:\{(\d+)(?:,\d+)?\})?/g, (_whole, one: string, times = '1') =>
      one.repeat(Number(times)),
    )
    .replace(/\\d(?:\{(\d+)(?:,\d+)?\})?/g, (_whole, times = '1') => '7'.repeat(Number(times)))
    .replaceAll('\\', '')
    .replace(/[a-z]\?/g, '')
}

describe('token prefixes', () => {
  for (const { body, issuer, min, prefix } of tokenPrefixes()) {
    test(`${issuer}: ${prefix}`, () => {
      const bound = /\[[^\]]+\]\{(\d+)\}\(\?!/.exec(prefix)?.[1]
      const token = examplePrefix(prefix) + BODY[body].repeat(30).slice(0, Number(bound ?? Math.max(min, 40)))
      const line = `using ${token} now`
      assert.equal(redact(line), 'using [REDACTED] now', line)
      const short = `using ${examplePrefix(prefix).slice(0, 4)} now`
      assert.equal(redact(short), short)
    })
  }

  test('every row has a source', () => {
    for (const { issuer, source } of tokenPrefixes()) assert.match(source, /^https:\/\//, issuer)
  })
})

describe('token patterns', () => {
  for (const { accepts, counterExample, example, hint, pattern } of tokenPatterns()) {
    test(example, () => {
      const line = example.replace(/V(?![A-Za-z])/, SECRET)
      assert.match(line, hint)
      const [, kept = '', secret = ''] = pattern.exec(line) ?? []
      pattern.lastIndex = 0
      assert.ok(secret !== '' && (accepts?.(secret) ?? true), line)
      assert.ok(line.includes(kept + secret))
      assert.ok(!redact(line).includes(secret), redact(line))
      assert.equal(redact(counterExample), counterExample)
    })
  }
})
