/** What can only be observed in the same process; everything else is in test/fault, through dist. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deliver } from '../../src/delivery/deliver.ts'
import type { DeliverOptions, Delivery } from '../../src/delivery/types.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { httpScene, silentScene } from '../fault/scenes.ts'

function deliverOptions(
  overrides: Partial<DeliverOptions> = {},
): DeliverOptions & { readonly lines: string[] } {
  const lines: string[] = []
  return {
    timeoutMs: 5000,
    env: {},
    clock: systemClock,
    random: () => 0.5,
    log: (line) => lines.push(line),
    userAgent: 'test/1',
    redact: async (text) => text,
    lines,
    ...overrides,
  }
}

const message = (port: number, overrides: Partial<Delivery> = {}): Delivery => ({
  format: 'generic',
  url: new URL(`http://127.0.0.1:${port}/`),
  headers: { 'content-type': 'application/json' },
  body: '{}',
  idempotent: true,
  ...overrides,
})

const sockets = () =>
  process.getActiveResourcesInfo().filter((name) => /TCPSocketWrap|TCPWRAP|TLSWrap/i.test(name))

test('an upload that hangs ends at the deadline and leaves no connection open', async () => {
  await using stuck = await silentScene()
  // More than the kernel buffers for both ends of a connection.
  const body = 'x'.repeat(64 << 20)
  const [outcome] = await deliver(
    [message(stuck.port, { body, idempotent: false })],
    deliverOptions({ timeoutMs: 1000 }),
  )
  assert.deepEqual(outcome, {
    format: 'generic',
    host: `127.0.0.1:${stuck.port}`,
    attempts: 1,
    delivered: false,
    reason:
      'the message could not be sent in full in time; gave up after 1 attempt: the timeout of 1 s leaves no time for another',
  })
  // A closed socket is released in the next turns of the event loop. The server's end of the connection remains.
  for (let turn = 0; turn < 100 && sockets().length > 1; turn++) await new Promise(setImmediate)
  assert.equal(sockets().length, 1)
})

test('a jump of the wall clock does not move the deadline', async () => {
  await using refusing = await httpScene((response) => response.writeHead(503).end())
  for (const jump of [-1, 1]) {
    let wall = Date.parse('2026-11-23T12:00:00Z')
    // Each reading is years away from the last.
    const clock = { ...systemClock, now: () => (wall += jump * 1e11) }
    const [outcome] = await deliver([message(refusing.port)], deliverOptions({ clock, timeoutMs: 2000 }))
    assert.equal(outcome?.attempts, 2)
    assert.match(outcome?.reason ?? '', /^answered 503; gave up after 2 attempts/)
  }
})

test('a requested wait beyond the last possible date is reported without a date', async () => {
  await using refusing = await httpScene((response) =>
    response.writeHead(429, { 'retry-after': '9'.repeat(400) }).end(),
  )
  const [outcome] = await deliver([message(refusing.port)], deliverOptions())
  assert.equal(
    outcome?.reason,
    'answered 429: too many requests; the receiver asks for a longer wait than the timeout of 5 s allows',
  )
})

test('a response that its parser rejects is still an accepted message', async () => {
  await using taking = await httpScene((response) => response.writeHead(200).end('{'))
  const parseResponse = () => {
    throw new Error('not parseable')
  }
  const [outcome] = await deliver([message(taking.port, { parseResponse })], deliverOptions())
  assert.deepEqual(outcome, {
    format: 'generic',
    host: `127.0.0.1:${taking.port}`,
    attempts: 1,
    status: 200,
    delivered: true,
  })
})

test('an internal error in one delivery does not affect another', async () => {
  await using refusing = await httpScene((response) => response.writeHead(404).end())
  await using taking = await httpScene((response) => response.writeHead(204).end())
  const redact = () => {
    throw new RangeError('k3y')
  }
  const parseResponse = () => ({ reason: 'gone' })
  const deliveries = [message(refusing.port, { parseResponse }), message(taking.port, { parseResponse })]
  const [failed, taken] = await deliver(deliveries, deliverOptions({ redact }))
  assert.equal(failed?.delivered, false)
  assert.match(failed?.reason ?? '', /^an internal error of this action \(RangeError\)/)
  assert.equal(taken?.delivered, true)
})

test('a stop before the start still allows one attempt', async () => {
  await using refusing = await httpScene((response) => response.writeHead(503).end())
  const options = deliverOptions({ signal: AbortSignal.abort() })
  const [outcome] = await deliver([message(refusing.port)], options)
  assert.equal(outcome?.reason, 'answered 503; stopped by the runner')
  assert.equal(refusing.posts.length, 1)
  assert.deepEqual(options.lines, [])
})

test('a header that HTTP does not allow is an outcome, not an exception', async () => {
  const [outcome] = await deliver([message(1, { headers: { 'x-bad': 'a\nb' } })], deliverOptions())
  assert.equal(outcome?.delivered, false)
  assert.equal(outcome?.reason, 'the URL or a header contains a character that HTTP does not allow')
})

test('no deliveries: no outcomes', async () => {
  assert.deepEqual(await deliver([], deliverOptions()), [])
})
