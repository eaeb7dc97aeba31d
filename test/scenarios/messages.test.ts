/** Requests that receivers get, byte for byte, and the step's outputs and annotations. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runAction, type StepOptions } from '../harness/action.ts'
import { MESSAGE_ID, startReceiver } from '../harness/receiver.ts'

const example: StepOptions = {
  at: '2025-09-07T12:34:56Z',
  inputs: { packages: 'pytorch torchvision', command: './build.sh pytorch torchvision' },
  env: { CUDA_VERSION: '12.2', LSB_RELEASE: '20.04', PYTHON_VERSION: '3.8' },
}

const GENERIC =
  '{"status":"success","end_time":"2025-09-07T12:34:56Z","packages":["pytorch","torchvision"],' +
  '"build_command":"./build.sh pytorch torchvision",' +
  '"environment":{"CUDA_VERSION":"12.2","LSB_RELEASE":"20.04","PYTHON_VERSION":"3.8"},' +
  '"message":"Build completed successfully"}'

const DISCORD =
  '{"content":"✅ **Build Successful**\\n📦 **Packages:** pytorch, torchvision\\n⏰ **Time:** 2025-09-07T12:34:56Z\\n' +
  '💻 **Command:** `./build.sh pytorch torchvision`\\n' +
  '🔧 **Environment:** CUDA_VERSION=12.2, LSB_RELEASE=20.04, PYTHON_VERSION=3.8",' +
  '"embeds":[{"title":"Jetson Containers Build Success","description":"Packages: pytorch, torchvision","color":65280,' +
  '"timestamp":"2025-09-07T12:34:56Z","fields":[' +
  '{"name":"Status","value":"Build Successful","inline":true},' +
  '{"name":"Package Count","value":"2","inline":true},' +
  '{"name":"Build Command","value":"```bash\\n./build.sh pytorch torchvision\\n```","inline":false},' +
  '{"name":"Environment","value":"CUDA_VERSION: 12.2\\nLSB_RELEASE: 20.04\\nPYTHON_VERSION: 3.8","inline":true},' +
  '{"name":"Details","value":"```\\nBuild completed successfully\\n```","inline":false}]}]}'

/** The example with more inputs and variables. */
const withMore = (
  inputs: Record<string, string>,
  env: Record<string, string | undefined> = {},
): StepOptions => ({
  ...example,
  inputs: { ...example.inputs, ...inputs },
  env: { ...example.env, ...env },
})

test('the generic payload of the example, byte for byte', async () => {
  await using receiver = await startReceiver()
  const step = await runAction(withMore({ 'webhook-url': `${receiver.origin}/hook` }))
  const [request, ...more] = receiver.requests
  assert.equal(request?.body, GENERIC)
  assert.deepEqual(more, [])
  assert.equal(request?.method, 'POST')
  assert.equal(request?.path, '/hook')
  assert.equal(request?.headers['content-type'], 'application/json')
  assert.match(request?.headers['user-agent'] ?? '', /^jetson-build-notifier\/\d+\.\d+\.\d+$/)
  assert.equal(step.exitCode, 0)
  assert.equal(step.stderr, '')
  assert.equal(step.outputs['outcome'], 'success')
  assert.equal(step.outputs['delivered'], 'true')
  assert.equal(step.outputs['payload'], GENERIC)
  assert.deepEqual(JSON.parse(step.outputs['deliveries'] ?? ''), [
    { host: receiver.host, format: 'generic', delivered: true, status: 204, attempts: 1 },
  ])
})

test('the Discord message of the example, byte for byte', async () => {
  await using receiver = await startReceiver()
  const url = `${receiver.origin}/api/webhooks/1/token?thread_id=7`
  const step = await runAction(withMore({ 'webhook-url': url, format: 'discord' }))
  assert.equal(receiver.requests[0]?.body, DISCORD)
  assert.equal(receiver.requests[0]?.path, '/api/webhooks/1/token?thread_id=7&wait=true')
  assert.equal(receiver.requests.length, 1)
  assert.equal(step.outputs['payload'], GENERIC)
  assert.deepEqual(JSON.parse(step.outputs['deliveries'] ?? ''), [
    {
      host: receiver.host,
      format: 'discord',
      delivered: true,
      status: 200,
      attempts: 1,
      message_id: MESSAGE_ID,
    },
  ])
})

test('a failure goes to the failure address, with its message and details', async () => {
  await using success = await startReceiver()
  await using failure = await startReceiver()
  const env = { JC_BUILD_SUCCESS_WEBHOOK_URL: success.origin, JC_BUILD_FAILURE_WEBHOOK_URL: failure.origin }
  const step = await runAction({ ...withMore({ details: 'nvcc: out of memory' }, env), jobStatus: 'failure' })
  assert.equal(success.requests.length, 0)
  const payload = JSON.parse(failure.requests[0]?.body ?? '')
  assert.equal(payload.status, 'failure')
  assert.equal(payload.message, 'Build failed')
  assert.equal(payload.details, 'nvcc: out of memory')
  assert.deepEqual(Object.keys(payload).slice(-2), ['message', 'details'])
  assert.equal(step.outputs['outcome'], 'failure')
})

test('a cancelled build is reported as a failure with its own message', async () => {
  await using receiver = await startReceiver()
  await runAction({ inputs: { outcome: 'cancelled', 'webhook-url': receiver.origin } })
  await runAction({ inputs: { outcome: 'Cancelled', 'webhook-url': receiver.origin, message: 'Nightly' } })
  const [plain, named] = receiver.requests.map(({ body }) => JSON.parse(body))
  assert.equal(plain.status, 'failure')
  assert.equal(plain.message, 'Build was cancelled or timed out')
  assert.equal(named.message, 'Build was cancelled or timed out: Nightly')
})

test('a skipped build sends nothing and adds a notice', async () => {
  await using receiver = await startReceiver()
  const step = await runAction({ inputs: { outcome: 'skipped', 'webhook-url': receiver.origin } })
  assert.equal(receiver.requests.length, 0)
  assert.equal(step.exitCode, 0)
  assert.deepEqual(step.outputs, {
    'failed-packages': '[]',
    'newly-failed-packages': '[]',
    'fixed-packages': '[]',
    changed: '',
    deliveries: '[]',
  })
  assert.match(
    step.commands.find(({ name }) => name === 'notice')?.message ?? '',
    /skipped.*nothing is sent.*leave the input outcome out/,
  )
})

test('without a URL nothing is sent, and a notice is added', async () => {
  const step = await runAction(withMore({ 'fail-on-error': 'true' }))
  assert.equal(step.exitCode, 0)
  assert.equal(step.outputs['delivered'], undefined)
  assert.equal(step.outputs['deliveries'], '[]')
  assert.equal(step.outputs['payload'], GENERIC)
  const notices = step.commands.filter(({ name }) => name !== 'add-mask')
  assert.equal(notices.length, 1)
  assert.equal(notices[0]?.name, 'notice')
  assert.match(notices[0]?.message ?? '', /success-webhook-url.*webhook-url.*JC_BUILD_SUCCESS_WEBHOOK_URL/)
})

test('order of URL sources: input for the outcome, webhook-url, environment, env-file', async () => {
  await using receiver = await startReceiver()
  const at = (place: string) => `${receiver.origin}/${place}`
  const all = {
    inputs: { 'success-webhook-url': at('outcome'), 'webhook-url': at('both'), 'env-file': 'jc.env' },
    env: { JC_BUILD_SUCCESS_WEBHOOK_URL: at('environment') },
  }
  const { mkdtemp, rm, writeFile } = await import('node:fs/promises')
  const workspace = await mkdtemp('/tmp/workspace-')
  try {
    await writeFile(
      `${workspace}/jc.env`,
      `# jetson-containers\nexport JC_BUILD_SUCCESS_WEBHOOK_URL="${at('env-file')}" # quoted\nCUDA_VERSION=12.8\n`,
    )
    await runAction({ workspace, ...all })
    await runAction({ workspace, ...all, inputs: { ...all.inputs, 'success-webhook-url': '' } })
    await runAction({ workspace, env: all.env, inputs: { 'env-file': 'jc.env' } })
    const last = await runAction({ workspace, inputs: { 'env-file': 'jc.env' } })
    assert.deepEqual(
      receiver.requests.map(({ path }) => path),
      ['/outcome', '/both', '/environment', '/env-file'],
    )
    assert.ok(last.masks.includes(at('env-file')))
    assert.equal(JSON.parse(receiver.requests[3]?.body ?? '').environment.CUDA_VERSION, '12.8')
    await runAction({ workspace })
    assert.equal(receiver.requests.length, 4, 'an env-file was read that no input names')
  } finally {
    await rm(workspace, { recursive: true })
  }
})

test('all URLs get the message; a failure of one does not affect the others', async () => {
  await using up = await startReceiver()
  await using down = await startReceiver((_request, response) => response.writeHead(404).end('gone'))
  const step = await runAction(
    withMore({ 'webhook-url': `${down.origin}\n\n  ${up.origin}/a \n${up.origin}/b` }),
  )
  assert.deepEqual(up.requests.map(({ path }) => path).sort(), ['/a', '/b'])
  assert.equal(down.requests.length, 1)
  assert.equal(step.exitCode, 0)
  assert.equal(step.outputs['delivered'], 'false')
  assert.deepEqual(
    JSON.parse(step.outputs['deliveries'] ?? '').map(({ delivered }: { delivered: boolean }) => delivered),
    [false, true, true],
  )
  const strict = await runAction(withMore({ 'webhook-url': down.origin, 'fail-on-error': 'true' }))
  assert.equal(strict.exitCode, 1)
  assert.equal(strict.commands.filter(({ name }) => name === 'error').length, 1)
})

test('a URL that is listed twice gets one message', async () => {
  await using receiver = await startReceiver()
  const url = `${receiver.origin}/a`
  const step = await runAction(withMore({ 'webhook-url': `${url}\n${receiver.origin}/b\n${url}` }))
  assert.deepEqual(receiver.requests.map(({ path }) => path).sort(), ['/a', '/b'])
  assert.equal(step.outputs['delivered'], 'true')
})

test('a redirect is a failure and is not followed', async () => {
  await using target = await startReceiver()
  await using receiver = await startReceiver((_request, response) =>
    response.writeHead(302, { location: `${target.origin}/sesame` }).end(),
  )
  const step = await runAction(withMore({ 'webhook-url': receiver.origin }))
  assert.equal(target.requests.length, 0)
  assert.equal(receiver.requests.length, 1)
  assert.equal(step.outputs['delivered'], 'false')
  assert.ok(!step.stdout.includes('sesame'))
})

test('a login in the URL becomes an authorization header and appears nowhere else', async () => {
  await using receiver = await startReceiver()
  const url = `http://lab%40home:open%20sesame@${receiver.host}/hook`
  const step = await runAction(withMore({ 'webhook-url': url }))
  const basic = Buffer.from('lab@home:open sesame').toString('base64')
  assert.equal(receiver.requests[0]?.headers.authorization, `Basic ${basic}`)
  assert.equal(receiver.requests[0]?.path, '/hook')
  for (const secret of [url, 'open sesame', 'open%20sesame', basic])
    assert.ok(step.masks.includes(secret), secret)
  const visible = JSON.stringify([step.log, step.outputs, receiver.requests[0]?.body])
  assert.ok(!/sesame/.test(visible), visible)
})

test('a password with an unencoded % is sent unchanged', async () => {
  await using receiver = await startReceiver()
  await runAction(withMore({ 'webhook-url': `http://lab:100%@home%21@${receiver.host}/hook` }))
  const basic = Buffer.from('lab:100%@home!').toString('base64')
  assert.equal(receiver.requests[0]?.headers.authorization, `Basic ${basic}`)
})

test('a dry run shows each message and sends nothing', async () => {
  await using receiver = await startReceiver()
  const step = await runAction(
    withMore({
      'webhook-url': `${receiver.origin}/hook-sesame-1234\nhttps://discord.com/api/webhooks/1/sesame-token-12`,
      'dry-run': 'true',
    }),
  )
  assert.equal(receiver.requests.length, 0)
  assert.equal(step.outputs['delivered'], undefined)
  assert.equal(step.outputs['deliveries'], '[]')
  const log = step.log.join('\n')
  assert.match(log, new RegExp(`To ${receiver.host}, format generic:\n\\{\n {2}"status": "success"`))
  assert.match(log, /To discord\.com, format discord:\n\{\n {2}"content": "✅/)
  assert.ok(!log.includes('sesame'))
  const without = await runAction(withMore({ 'dry-run': 'true' }))
  assert.match(without.log.join('\n'), /format discord[\s\S]*format generic/)
})
