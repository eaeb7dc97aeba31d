/** Headers, login and signature of a generic request, and which addresses never get them. */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { Webhook } from 'standardwebhooks'
import { runAction } from '../harness/action.ts'
import { accept, startReceiver } from '../harness/receiver.ts'

const OLD = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const NEW = `whsec_${Buffer.alloc(32, 'new').toString('base64')}`
const KEY = 'k3y-0123456789'

const inputs = { outcome: 'success', packages: 'pytorch' }

describe('signature', () => {
  test('each attempt is signed with both secrets and its own timestamp, under one id', async () => {
    await using receiver = await startReceiver((received, response, count) => {
      // More than a second, so that the second attempt has another timestamp.
      if (count === 1) response.writeHead(503, { 'retry-after': '1.1' }).end()
      else accept(received, response, count)
    })
    const result = await runAction({
      inputs: { ...inputs, 'webhook-url': receiver.origin, 'signing-secret': `${OLD}\n${NEW}` },
    })
    assert.equal(result.outputs['delivered'], 'true')
    assert.equal(receiver.requests.length, 2)
    const seen = receiver.requests.map(({ body, headers }) => {
      const signed = {
        'webhook-id': String(headers['webhook-id']),
        'webhook-timestamp': String(headers['webhook-timestamp']),
        'webhook-signature': String(headers['webhook-signature']),
      }
      for (const secret of [OLD, NEW]) new Webhook(secret).verify(body, signed)
      assert.throws(() => new Webhook(OLD).verify(`${body} `, signed), /No matching signature/)
      assert.equal(signed['webhook-signature'].split(' ').length, 2)
      return signed
    })
    assert.equal(seen[0]?.['webhook-id'], seen[1]?.['webhook-id'])
    assert.notEqual(seen[0]?.['webhook-timestamp'], seen[1]?.['webhook-timestamp'])
    assert.ok(result.masks.includes(OLD) && result.masks.includes(NEW))
  })

  test('a request without a signing secret has an id and no signature', async () => {
    await using receiver = await startReceiver()
    await runAction({ inputs: { ...inputs, 'webhook-url': receiver.origin } })
    const headers = receiver.requests[0]?.headers ?? {}
    assert.match(String(headers['webhook-id']), /^msg_/)
    assert.ok(!('webhook-signature' in headers) && !('webhook-timestamp' in headers))
  })

  test('a request to Discord has neither an id nor a signature', async () => {
    await using receiver = await startReceiver()
    await runAction({
      inputs: { ...inputs, format: 'discord', 'webhook-url': receiver.origin, 'signing-secret': OLD },
    })
    const names = Object.keys(receiver.requests[0]?.headers ?? {})
    assert.deepEqual(
      names.filter((name) => name.startsWith('webhook-')),
      [],
    )
  })

  test('a malformed secret is one error that does not show it', async () => {
    await using receiver = await startReceiver()
    const result = await runAction({
      inputs: { ...inputs, 'webhook-url': receiver.origin, 'signing-secret': 'whsec_0pen-sesame' },
    })
    const errors = result.commands.filter(({ name }) => name === 'error')
    assert.equal(errors.length, 1)
    assert.match(errors[0]?.message ?? '', /^The input signing-secret is malformed; it accepts whsec_/)
    assert.deepEqual(result.masks.includes('whsec_0pen-sesame'), true)
    assert.ok(result.masks.includes('0pen-sesame'))
    assert.ok(!result.stdout.replace(/^::add-mask::.*$/gm, '').includes('0pen-sesame'))
  })

  test('a prefix without a secret is an error with the accepted length', async () => {
    const result = await runAction({ inputs: { ...inputs, 'signing-secret': 'whsec_' } })
    const errors = result.commands.filter(({ name }) => name === 'error')
    assert.match(errors[0]?.message ?? '', /holds 0 bytes; it accepts 24 to 64, in base64 after whsec_ /)
  })
})

describe('headers', () => {
  test('headers and the login of the address go to a generic endpoint and are masked', async () => {
    await using receiver = await startReceiver()
    const result = await runAction({
      inputs: {
        ...inputs,
        'webhook-url': receiver.origin.replace('://', '://board:p%40ss@'),
        headers: `X-Key: ${KEY}\nX-Board: orin nano`,
      },
    })
    const headers = receiver.requests[0]?.headers
    assert.equal(headers?.['x-key'], KEY)
    assert.equal(headers['x-board'], 'orin nano')
    assert.equal(headers.authorization, `Basic ${Buffer.from('board:p@ss').toString('base64')}`)
    assert.ok(result.masks.includes(KEY))
    assert.ok(!result.stdout.replaceAll(`::add-mask::${KEY}`, '').includes(KEY))
  })

  test('headers never go to Discord', async () => {
    await using receiver = await startReceiver()
    await runAction({
      inputs: { ...inputs, format: 'discord', 'webhook-url': receiver.origin, headers: `X-Key: ${KEY}` },
    })
    assert.ok(!('x-key' in (receiver.requests[0]?.headers ?? {})))
  })

  test('headers never go to an address from the env-file', async () => {
    await using receiver = await startReceiver()
    const workspace = await mkdtemp(join(tmpdir(), 'workspace-'))
    try {
      await writeFile(join(workspace, '.env'), `JC_BUILD_SUCCESS_WEBHOOK_URL=${receiver.origin}\n`)
      await runAction({ inputs: { ...inputs, 'env-file': '.env', headers: `X-Key: ${KEY}` }, workspace })
      assert.equal(receiver.requests.length, 1)
      assert.ok(!('x-key' in (receiver.requests[0]?.headers ?? {})))
    } finally {
      await rm(workspace, { recursive: true })
    }
  })

  test('a request to an address from the env-file is not signed, and one warning reports it', async () => {
    await using receiver = await startReceiver()
    const workspace = await mkdtemp(join(tmpdir(), 'workspace-'))
    try {
      await writeFile(join(workspace, '.env'), `JC_BUILD_SUCCESS_WEBHOOK_URL=${receiver.origin}\n`)
      const result = await runAction({
        inputs: { ...inputs, 'env-file': '.env', 'signing-secret': OLD },
        workspace,
      })
      assert.equal(result.outputs['delivered'], 'true')
      const headers = receiver.requests[0]?.headers ?? {}
      assert.ok(!('webhook-signature' in headers) && !('webhook-timestamp' in headers))
      const warnings = result.commands.filter(({ name }) => name === 'warning')
      assert.equal(warnings.length, 1)
      assert.match(
        warnings[0]?.message ?? '',
        /^The request to .* is not signed: its URL comes from the env-file/,
      )
    } finally {
      await rm(workspace, { recursive: true })
    }
  })

  test('an injected header is refused and the message is sent without headers', async () => {
    await using receiver = await startReceiver()
    const result = await runAction({
      inputs: { ...inputs, 'webhook-url': receiver.origin, headers: `X-Key: ${KEY}\rX-Evil: 1` },
    })
    const errors = result.commands.filter(({ name }) => name === 'error')
    assert.equal(errors.length, 1)
    assert.match(errors[0]?.message ?? '', /^The input headers, line 1 \(x-key\), has a value with a control/)
    const headers = receiver.requests[0]?.headers ?? {}
    assert.ok(!('x-key' in headers) && !('x-evil' in headers))
  })
})
