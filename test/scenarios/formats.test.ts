/** Every format of the table, through the bundled action. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatNames } from '../../src/formats/index.ts'
import { runAction } from '../harness/action.ts'
import { startReceiver } from '../harness/receiver.ts'

for (const format of formatNames) {
  test(`${format}: a failure is delivered with its packages, message and details`, async () => {
    await using receiver = await startReceiver()
    const step = await runAction({
      jobStatus: 'failure',
      inputs: { 'webhook-url': receiver.origin, format, packages: 'vllm', details: 'nvcc: error' },
    })
    assert.equal(receiver.requests.length, 1)
    const [request] = receiver.requests
    assert.equal(request?.headers['content-type'], 'application/json')
    for (const text of ['vllm', 'Build failed', 'nvcc: error']) assert.ok(request?.body.includes(text), text)
    const [delivery] = JSON.parse(step.outputs['deliveries'] ?? '')
    assert.deepEqual([delivery.format, delivery.delivered], [format, true])
  })

  test(`${format}: a dry run shows the message`, async () => {
    const step = await runAction({
      inputs: { format, 'dry-run': 'true', 'webhook-url': 'http://127.0.0.1:9/' },
    })
    assert.match(step.log.join('\n'), new RegExp(`To 127\\.0\\.0\\.1:9, format ${format}:\n\\{`))
    assert.match(step.summary, new RegExp(`<td|\\| ${format} \\|`))
  })

  test(`${format}: no secret and no workflow command of a text gets through`, async () => {
    await using receiver = await startReceiver()
    const step = await runAction({
      jobStatus: 'failure',
      inputs: {
        'webhook-url': `${receiver.origin}/hook/aB3dE5gH7jK9mN1p`,
        format,
        packages: '::error::forged zq8-unusual',
        command: './build.sh --build-arg PASS=zq8-unusual\n::set-output name=outcome::success',
        message: 'zq8-unusual ##[error]forged',
        details: '::error::forged\n##[error]forged zq8-unusual',
        environment: 'MY_TOKEN',
      },
      env: { MY_TOKEN: 'zq8-unusual' },
    })
    const visible = [receiver.requests[0]?.body, step.stdout.replace(/^::add-mask::.*$/gm, ''), step.summary]
      .concat(Object.values(step.outputs))
      .join('\n')
    assert.ok(!/zq8-unusual|aB3dE5gH7jK9mN1p/.test(visible), visible)
    assert.deepEqual(
      step.commands.filter(({ message }) => message.includes('forged')),
      [],
    )
  })
}

test('without a URL a dry run shows every format', async () => {
  const step = await runAction({ inputs: { 'dry-run': 'true' } })
  const shown = step.log
    .filter((line) => line.startsWith('Dry run'))
    .map((line) => line.replace(/.*format |:$/g, ''))
  assert.deepEqual(shown, formatNames)
})

test("inputs of Discord's are ignored with a notice elsewhere", async () => {
  await using receiver = await startReceiver()
  const inputs = {
    'webhook-url': receiver.origin,
    mentions: '"123456789012345678"'.replaceAll('"', ''),
    'thread-name': 'nightly',
    silent: 'always',
  }
  const step = await runAction({ jobStatus: 'failure', inputs: { ...inputs, format: 'slack' } })
  const notices = step.commands.filter(({ name }) => name === 'notice').map(({ message }) => message)
  assert.deepEqual(
    notices.map((notice) => notice.split(':')[0]),
    ['mentions', 'thread-name', 'silent'].map(
      (name) => `The input ${name} is ignored for ${receiver.host.split(':')[0]}`,
    ),
  )
  assert.equal(JSON.parse(receiver.requests[0]?.body ?? '').thread_name, undefined)
})

test('thread-name and silent place the Discord message; a thread in the URL wins', async () => {
  await using receiver = await startReceiver()
  const inputs = { format: 'discord', 'thread-name': 'nightly', silent: 'success' }
  await runAction({ inputs: { ...inputs, 'webhook-url': receiver.origin } })
  await runAction({ jobStatus: 'failure', inputs: { ...inputs, 'webhook-url': receiver.origin } })
  const third = await runAction({ inputs: { ...inputs, 'webhook-url': `${receiver.origin}/?thread_id=7` } })
  const placed = receiver.requests.map(({ body }) => {
    const { flags, thread_name: threadName } = JSON.parse(body)
    return { flags, threadName }
  })
  assert.deepEqual(placed, [
    { flags: 4096, threadName: 'nightly' },
    { flags: undefined, threadName: 'nightly' },
    { flags: 4096, threadName: undefined },
  ])
  assert.match(
    third.commands.find(({ name }) => name === 'notice')?.message ?? '',
    /thread-name is ignored.*thread_id/,
  )
})
