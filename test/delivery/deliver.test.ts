/** What only shows inside of a process; everything else is in test/fault, through dist. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deliver } from '../../src/delivery/deliver.ts'
import type { DeliverOptions, Delivery } from '../../src/delivery/types.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { httpScene, silentScene } from '../fault/scenes.ts'

function world(overrides: Partial<DeliverOptions> = {}): DeliverOptions & { readonly lines: string[] } {
  const lines: string[] = []
  return {
    timeoutMs: 5000,
    env: {},
    clock: systemClock,
    random: () => 0.5,
    log: (line) => lines.push(line),
    userAgent: 'test/1',
    redact: (text) => text,
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

test('an upload that gets stuck half-way ends at the deadline and leaves no connection behind', async () => {
  await using stuck = await silentScene()
  // More than the kernel keeps for both ends of a connection.
  const body = 'x'.repeat(64 << 20)
  const [outcome] = await deliver(
    [message(stuck.port, { body, idempotent: false })],
    world({ timeoutMs: 1000 }),
  )
  assert.deepEqual(outcome, {
    format: 'generic',
    host: `127.0.0.1:${stuck.port}`,
    attempts: 1,
    delivered: false,
    reason: 'no answer in time; not sent again, because it may have arrived and would be posted twice',
  })
  // A closed socket leaves with the event loop's next turns. The server's end of the connection is still there.
  for (let turn = 0; turn < 100 && sockets().length > 1; turn++) await new Promise(setImmediate)
  assert.equal(sockets().length, 1)
})

test('a clock that jumps moves no deadline', async () => {
  await using refusing = await httpScene((response) => response.writeHead(503).end())
  for (const jump of [-1, 1]) {
    let wall = Date.parse('2026-11-23T12:00:00Z')
    // Each look finds the wall clock years away from the last.
    const clock = { ...systemClock, now: () => (wall += jump * 1e11) }
    const [outcome] = await deliver([message(refusing.port)], world({ clock, timeoutMs: 2000 }))
    assert.equal(outcome?.attempts, 2)
    assert.match(outcome?.reason ?? '', /^answered 503; gave up after 2 attempts/)
  }
})

test('a wait that ends after the last date there is gets no number', async () => {
  await using refusing = await httpScene((response) =>
    response.writeHead(429, { 'retry-after': '9'.repeat(400) }).end(),
  )
  const [outcome] = await deliver([message(refusing.port)], world())
  assert.equal(
    outcome?.reason,
    'answered 429: too many requests; it asks for a longer wait than the timeout of 5 s leaves',
  )
})

test('a reply that its reader chokes on is still a message taken', async () => {
  await using taking = await httpScene((response) => response.writeHead(200).end('{'))
  const parseResponse = () => {
    throw new Error('choked')
  }
  const [outcome] = await deliver([message(taking.port, { parseResponse })], world())
  assert.deepEqual(outcome, {
    format: 'generic',
    host: `127.0.0.1:${taking.port}`,
    attempts: 1,
    status: 200,
    delivered: true,
  })
})

test('an error inside of one delivery costs another nothing', async () => {
  await using refusing = await httpScene((response) => response.writeHead(404).end())
  await using taking = await httpScene((response) => response.writeHead(204).end())
  const redact = () => {
    throw new RangeError('k3y')
  }
  const parseResponse = () => ({ reason: 'gone' })
  const deliveries = [message(refusing.port, { parseResponse }), message(taking.port, { parseResponse })]
  const [failed, taken] = await deliver(deliveries, world({ redact }))
  assert.equal(failed?.delivered, false)
  assert.match(failed?.reason ?? '', /^given up at an error inside this action \(RangeError\)/)
  assert.equal(taken?.delivered, true)
})

test('a stop asked for before the start still gets one attempt', async () => {
  await using refusing = await httpScene((response) => response.writeHead(503).end())
  const options = world({ signal: AbortSignal.abort() })
  const [outcome] = await deliver([message(refusing.port)], options)
  assert.equal(outcome?.reason, 'answered 503; stopped by the runner')
  assert.equal(refusing.posts.length, 1)
  assert.deepEqual(options.lines, [])
})

test('an address that cannot be sent to is an outcome, not an exception', async () => {
  const [outcome] = await deliver([message(1, { headers: { 'x-bad': 'a\nb' } })], world())
  assert.equal(outcome?.delivered, false)
  assert.equal(outcome?.reason, 'the address or a header cannot be sent')
})

test('nothing to deliver is delivered at once', async () => {
  assert.deepEqual(await deliver([], world()), [])
})
