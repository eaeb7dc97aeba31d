/** Several URLs at once, and what a failed delivery leaves in outputs and summary. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runAction } from '../harness/action.ts'
import { MESSAGE_ID, startReceiver } from '../harness/receiver.ts'

test('a URL that hangs and a URL that rejects do not delay the third', async () => {
  await using hanging = await startReceiver(() => {})
  await using refusing = await startReceiver((_request, response) => response.writeHead(404).end())
  await using taking = await startReceiver()
  const result = await runAction({
    inputs: {
      outcome: 'failure',
      packages: 'pytorch',
      format: 'discord',
      timeout: '2',
      'webhook-url': [hanging, refusing, taking].map(({ origin }) => `${origin}/hook`).join('\n'),
    },
  })
  assert.deepEqual(
    [hanging, refusing, taking].map(({ requests }) => requests.length),
    [1, 1, 1],
  )
  assert.equal(result.exitCode, 0, 'fail-on-error is false')
  assert.equal(result.outputs['delivered'], 'false')
  const deliveries = JSON.parse(result.outputs['deliveries'] ?? '')
  assert.partialDeepStrictEqual(deliveries, [
    { host: hanging.host, format: 'discord', delivered: false, attempts: 1, status: null },
    { host: refusing.host, format: 'discord', delivered: false, attempts: 1, status: 404 },
    {
      host: taking.host,
      format: 'discord',
      delivered: true,
      attempts: 1,
      status: 200,
      message_id: MESSAGE_ID,
    },
  ])
  const warnings = result.commands.filter(({ name }) => name === 'warning').map(({ message }) => message)
  assert.equal(warnings.length, 2, 'one warning for each failed delivery')
  assert.match(warnings[0] ?? '', /no response in time; not sent again, because it may have arrived/)
  assert.match(warnings[1] ?? '', /answered 404: not found/)
  assert.equal(JSON.parse(result.outputs['payload'] ?? '').status, 'failure', 'a later step can send it')
  assert.deepEqual(payloadIn(result.summary), JSON.parse(result.outputs['payload'] ?? ''))
})

test('the summary contains the payload of a message that was not delivered, and of no other', async () => {
  await using taking = await startReceiver()
  const inputs = { outcome: 'failure', packages: 'pytorch', details: 'a < b\n\n| `c`' }
  const lost = await runAction({ inputs: { ...inputs, 'webhook-url': 'no address' } })
  assert.equal(lost.outputs['delivered'], 'false')
  assert.deepEqual(payloadIn(lost.summary), JSON.parse(lost.outputs['payload'] ?? ''))
  const delivered = await runAction({ inputs: { ...inputs, 'webhook-url': taking.origin } })
  assert.equal(delivered.outputs['delivered'], 'true')
  assert.equal(payloadIn(delivered.summary), undefined)
})

/** The JSON under "The payload", as a reader of the summary could copy it. */
function payloadIn(summary: string): unknown {
  const [, shown] = /<summary>The payload, [^<]*<\/summary>\s*<pre>([^<]*)<\/pre>/.exec(summary) ?? []
  if (shown === undefined) return undefined
  return JSON.parse(shown.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))))
}
