import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sanitizeQuote, sensitiveUrlParts } from '../../src/delivery/response.ts'

const unchanged = async (text: string) => text

const cases: readonly (readonly [name: string, text: string, paths: readonly string[], quote: string])[] = [
  ['as it is', 'Unknown Webhook', [], 'Unknown Webhook'],
  ['one line', ' a\r\n\tb\u2028c\u0000d\u001b[31m ', [], 'a b c d [31m'],
  ['a path, everywhere', 'no /hooks/k3y here: /hooks/k3y', ['/hooks/k3y'], 'no *** here: ***'],
  ['a longer path before a shorter one', 'at /hooks/k3y?x=1', ['/hooks/k3y?x=1', '/hooks/k3y'], 'at ***'],
  [
    'a path with a character that is special in a pattern',
    '/hooks/a.c /hooks/abc',
    ['/hooks/a.c'],
    '*** /hooks/abc',
  ],
  ['a lone surrogate', 'a\ud83d', [], 'a\ufffd'],
]
for (const [name, text, paths, quote] of cases) {
  test(name, async () => assert.equal(await sanitizeQuote(text, paths, unchanged), quote))
}

test('the sensitive parts of a URL, except short ones', () => {
  assert.deepEqual(sensitiveUrlParts(new URL('https://a.lan/hooks/k3y?x=1')), [
    '/hooks/k3y?x=1',
    '/hooks/k3y',
  ])
  assert.deepEqual(sensitiveUrlParts(new URL('https://a.lan/hook')), [])
  assert.deepEqual(sensitiveUrlParts(new URL('https://a.lan/api/webhooks/1/s3cret-token?thread_id=2')), [
    '/api/webhooks/1/s3cret-token?thread_id=2',
    '/api/webhooks/1/s3cret-token',
    's3cret-token',
  ])
})

test('any text becomes one short, well-formed line without the secret', async () => {
  const text = fc.string({ unit: 'binary', maxLength: 2000 })
  const secret = fc
    .string({ unit: 'grapheme-ascii', minLength: 4, maxLength: 30 })
    .filter((key) => !/[\s*]/.test(key))
  await fc.assert(
    fc.asyncProperty(text, secret, text, async (before, key, after) => {
      const quote = await sanitizeQuote(before + key + after, [], async (line) => line.replaceAll(key, '***'))
      assert.ok([...quote].length <= 300)
      assert.ok(quote.isWellFormed())
      assert.doesNotMatch(quote, /[\p{Cc}\u2028\u2029]/u)
      assert.ok(!quote.includes(key))
    }),
  )
})
