import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import { newWebhookId, signatureHeaders } from '../../src/delivery/signing.ts'

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'

test("Standard Webhooks' own example", async () => {
  // The vector that its libraries test themselves with (standard-webhooks, libraries/javascript).
  const id = 'msg_p5jXN8AQM9LWM0D4loKWxJek'
  const body = '{"test": 2432232314}'
  const headers = await signatureHeaders([SECRET], id, 1_614_265_330_999, body)
  assert.deepEqual(headers, {
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  })
})

test('two secrets give two signatures over bytes, not characters', async () => {
  const body = '{"message":"✅ größer 👩‍💻"}'
  const second = Buffer.alloc(64, 9)
  const { 'webhook-signature': both } = await signatureHeaders(
    [SECRET, second.toString('base64')],
    'msg_1',
    5000,
    body,
  )
  const expected = [Buffer.from(SECRET.slice(6), 'base64'), second].map(
    (key) => `v1,${createHmac('sha256', key).update(`msg_1.5.${body}`).digest('base64')}`,
  )
  assert.equal(both, expected.join(' '))
})

test('no two messages share an id', async () => {
  const ids = await Promise.all(Array.from({ length: 100 }, newWebhookId))
  assert.equal(new Set(ids).size, 100)
  for (const id of ids) assert.match(id, /^msg_[\da-f-]{36}$/)
})
