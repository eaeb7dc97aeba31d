/** Invalid and hostile input: one error that helps, no secret in the log, no workflow command, and the message still sent where possible. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { test } from 'node:test'
import { runAction } from '../harness/action.ts'
import { startReceiver } from '../harness/receiver.ts'

const bad: readonly {
  name: string
  inputs: Record<string, string>
  error: RegExp
  /** Messages that still arrive. */
  sent: number
}[] = [
  {
    name: 'an unknown outcome',
    inputs: { outcome: 'sucess' },
    error: /input outcome got "sucess"; it accepts started, success, failure, cancelled or skipped/,
    sent: 0,
  },
  {
    name: 'an empty outcome',
    inputs: { outcome: '' },
    error: /input outcome is empty.*Does the step/,
    sent: 0,
  },
  {
    name: 'an unknown format',
    inputs: { format: 'teams' },
    error: /input format got "teams"; it accepts auto, discord, slack or generic/,
    sent: 1,
  },
  {
    name: 'a timeout in words',
    inputs: { timeout: 'soon' },
    error: /input timeout got "soon"; it accepts a number of seconds from 1 to 3600/,
    sent: 1,
  },
  { name: 'a timeout of nothing', inputs: { timeout: '0' }, error: /input timeout got "0"/, sent: 1 },
  { name: 'an endless timeout', inputs: { timeout: '1e9' }, error: /input timeout got "1e9"/, sent: 1 },
  {
    name: 'a dry-run that cannot be read, which sends nothing',
    inputs: { 'dry-run': 'yes' },
    error: /input dry-run got "yes"; it accepts true or false/,
    sent: 0,
  },
  {
    name: 'a run-id that is no number',
    inputs: { 'run-id': 'latest' },
    error: /input run-id got "latest"; it accepts the id of a workflow run/,
    sent: 0,
  },
  {
    name: 'packages that are half JSON',
    inputs: { packages: '["a", ' },
    error: /input packages .* JSON array/,
    sent: 1,
  },
  {
    name: 'packages that are no strings',
    inputs: { packages: '[1]' },
    error: /input packages .* JSON array/,
    sent: 1,
  },
  {
    name: 'a fact that is no name',
    inputs: { environment: 'CUDA_VERSION $(id)' },
    error: /input environment got "\$\(id\)"/,
    sent: 1,
  },
  {
    name: 'an address that is none',
    inputs: { 'success-webhook-url': 'discord.com/api/webhooks/1/k3Jx81mQz7Lp2vT0' },
    error: /input success-webhook-url is not a valid URL/,
    sent: 1,
  },
  {
    name: 'two addresses on one line',
    inputs: { 'success-webhook-url': 'http://127.0.0.1:9/open-sesame-1, http://127.0.0.1:9/open-sesame-2' },
    error: /input success-webhook-url is not a valid URL; .*one per line/,
    sent: 1,
  },
  {
    name: 'two addresses on one line, no space between them',
    inputs: { 'success-webhook-url': 'http://127.0.0.1:9/open-sesame-1,http://127.0.0.1:9/open-sesame-2' },
    error: /input success-webhook-url is not a valid URL; .*one per line/,
    sent: 1,
  },
  {
    name: 'a URL with a trailing comma',
    inputs: { 'success-webhook-url': 'http://127.0.0.1:9/k3Jx81mQz7Lp2vT0,' },
    error: /The input success-webhook-url ends with a comma; it accepts one URL per line, without separators/,
    sent: 1,
  },
  {
    name: 'the third line of a list',
    inputs: {
      'success-webhook-url': 'http://127.0.0.1:9/open-sesame-1\n\nhttp://127.0.0.1:9/open-sesame-2;',
      'dry-run': 'true',
    },
    error: /Line 3 of the input success-webhook-url ends with a semicolon/,
    sent: 0,
  },
  {
    name: 'an address of another scheme',
    inputs: { 'success-webhook-url': 'file:///etc/k3Jx81mQz7Lp2vT0' },
    error: /input success-webhook-url has a scheme other than https or http; it accepts https/,
    sent: 1,
  },
  {
    name: 'a Discord address for Slack messages',
    inputs: { 'success-webhook-url': 'https://discord.com/api/webhooks/1/k3Jx81mQz7Lp2vT0/slack' },
    error: /input success-webhook-url: the URL at discord\.com cannot be used: its path ends in \/slack/,
    sent: 1,
  },
  {
    name: 'an address pasted into the outcome',
    inputs: { outcome: 'https://discord.com/api/webhooks/1/k3Jx81mQz7Lp2vT0' },
    error: /input outcome got a value of 51 characters; it accepts/,
    sent: 0,
  },
]

for (const { error, inputs, name, sent } of bad) {
  test(`${name}: one error, exit 0, and 1 with fail-on-error`, async () => {
    await using receiver = await startReceiver()
    for (const failOnError of ['false', 'true']) {
      const step = await runAction({
        inputs: { 'webhook-url': receiver.origin, 'fail-on-error': failOnError, ...inputs },
      })
      const annotations = step.commands.filter((command) => command.name !== 'add-mask')
      assert.deepEqual(
        annotations.map((command) => command.name),
        ['error'],
        step.stdout,
      )
      assert.match(annotations[0]?.message ?? '', error)
      assert.equal(step.exitCode, failOnError === 'true' ? 1 : 0)
      assert.ok(!/sesame/.test(JSON.stringify([annotations, step.log, step.outputs, step.stderr])))
    }
    assert.equal(receiver.requests.length, sent * 2)
  })
}

test('an invalid fail-on-error is an error, and the step stays green', async () => {
  await using receiver = await startReceiver()
  const step = await runAction({ inputs: { 'fail-on-error': 'yes', 'webhook-url': receiver.origin } })
  assert.equal(step.exitCode, 0)
  assert.match(
    step.commands.find(({ name }) => name === 'error')?.message ?? '',
    /fail-on-error got "yes"; it accepts true or false/,
  )
  assert.equal(receiver.requests.length, 1)
})

test('a secret that was set as the wrong input is not quoted', async () => {
  const PASSWORD = 'Op3n/se+sa.me'
  for (const name of ['outcome', 'format', 'log-lines', 'dry-run', 'environment']) {
    const step = await runAction({ inputs: { [name]: PASSWORD }, env: { UPLOAD_PASS: PASSWORD } })
    const error = step.commands.find((command) => command.name === 'error')?.message ?? ''
    assert.match(error, new RegExp(`^The input ${name} got "\\[REDACTED\\]"; it accepts `))
    assert.ok(!step.stdout.includes(PASSWORD), step.stdout)
  }
})

test('one invalid address of three: the message goes to the other two', async () => {
  await using receiver = await startReceiver()
  const step = await runAction({
    inputs: { 'webhook-url': `${receiver.origin}/a\nnot a url\n${receiver.origin}/b` },
  })
  assert.equal(receiver.requests.length, 2)
  assert.equal(step.commands.filter(({ name }) => name === 'error').length, 1)
  assert.equal(step.outputs['delivered'], 'false')
})

test('an input without a valid address: the next source is used, and delivered is false', async () => {
  await using receiver = await startReceiver()
  const step = await runAction({
    inputs: { 'success-webhook-url': 'not a url', 'webhook-url': 'nor this' },
    env: { JC_BUILD_SUCCESS_WEBHOOK_URL: receiver.origin },
  })
  assert.equal(receiver.requests.length, 1)
  assert.equal(step.commands.filter(({ name }) => name === 'error').length, 2)
  assert.equal(step.outputs['delivered'], 'false')
  const none = await runAction({ inputs: { 'webhook-url': 'not a url', 'fail-on-error': 'true' } })
  assert.equal(none.exitCode, 1)
  assert.equal(none.outputs['deliveries'], '[]')
})

test('the addresses of the env-file are masked before an invalid input is reported', async () => {
  const workspace = await mkdtemp('/tmp/workspace-')
  try {
    await writeFile(`${workspace}/.env`, 'JC_BUILD_FAILURE_WEBHOOK_URL=http://127.0.0.1:9/k3Jx81mQz7Lp2vT0\n')
    for (const inputs of [{ timeout: 'soon' }, { outcome: 'red' }, { outcome: 'skipped' }]) {
      const step = await runAction({ workspace, inputs: { ...inputs, 'env-file': '.env' } })
      const names = step.commands.map(({ name }) => name)
      assert.ok(step.masks.includes('k3Jx81mQz7Lp2vT0'))
      assert.ok(names.lastIndexOf('add-mask') < names.findIndex((name) => name !== 'add-mask'), step.stdout)
    }
  } finally {
    await rm(workspace, { recursive: true })
  }
})

test('a fact with the name of a member of every object is left out', async () => {
  await using receiver = await startReceiver()
  const environment = 'toString CUDA_VERSION __proto__ constructor'
  await runAction({
    inputs: { environment, 'webhook-url': receiver.origin },
    env: { CUDA_VERSION: '12.6' },
  })
  assert.deepEqual(JSON.parse(receiver.requests[0]?.body ?? '').environment, { CUDA_VERSION: '12.6' })
})

test('a wait that nothing can end is reported, and the step stays green', async () => {
  const code = `import fs from 'node:fs/promises'; import { syncBuiltinESMExports } from 'node:module'
fs.open = () => new Promise(() => {}); syncBuiltinESMExports()`
  for (const failOnError of ['false', 'true']) {
    const step = await runAction({
      inputs: { 'env-file': '.env', 'fail-on-error': failOnError },
      env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` },
      limit: 30,
    })
    assert.equal(step.exitCode, failOnError === 'true' ? 1 : 0, step.stderr)
    const errors = step.commands.filter((command) => command.name === 'error')
    assert.match(errors.map(({ message }) => message).join('\n'), /^Internal error: [^\n]*$/)
  }
})

test('hostile text never reaches stdout raw', async () => {
  await using receiver = await startReceiver((_request, response) =>
    response.writeHead(400).end('{"message":"::set-output name=a::b\\n::add-mask::x ##[error]boo","code":1}'),
  )
  const hostile =
    '::error::fake\r::add-path::/evil\n  ::warning::x\u2028::stop-commands::t\n##[error]boo \u001b[2J%0A::debug::y'
  const step = await runAction({
    inputs: {
      format: 'discord',
      'webhook-url': `${receiver.origin}/x`,
      command: hostile,
      details: hostile,
      message: hostile,
      packages: hostile,
    },
    env: { CUDA_VERSION: hostile },
  })
  const dry = await runAction({
    inputs: { 'dry-run': 'true', command: hostile, outcome: 'success', details: hostile },
  })
  for (const { commands, stdout } of [step, dry]) {
    const names = new Set(commands.map(({ name }) => name))
    for (const name of ['add-mask', 'warning', 'notice', 'error']) names.delete(name)
    assert.deepEqual([...names], [], stdout)
    assert.ok(!stdout.includes('##['))
    assert.ok(!stdout.includes('\u001b'))
  }
  assert.equal(step.commands.filter(({ name }) => name === 'warning').length, 1)
  assert.deepEqual(
    step.masks.filter((mask) => !mask.startsWith('http')),
    [],
  )
})

const files: readonly { name: string; make: (path: string) => unknown; why: RegExp }[] = [
  { name: 'missing', make: () => undefined, why: /env-file does not exist; it is ignored/ },
  { name: 'a folder', make: (path) => execFileSync('mkdir', [path]), why: /is not a regular file/ },
  { name: 'a FIFO', make: (path) => execFileSync('mkfifo', [path]), why: /is not a regular file/ },
  { name: 'a device', make: (path) => symlink('/dev/zero', path), why: /is not a regular file/ },
  { name: 'huge', make: (path) => writeFile(path, 'A=1\n'.repeat(100_000)), why: /larger than 256 KiB/ },
]
for (const { make, name, why } of files) {
  test(`an env-file that is ${name} is a warning, and the message is sent`, async () => {
    await using receiver = await startReceiver()
    const workspace = await mkdtemp('/tmp/workspace-')
    try {
      await make(`${workspace}/.env`)
      const step = await runAction({
        workspace,
        inputs: { 'env-file': '.env', 'webhook-url': receiver.origin },
        limit: 30,
      })
      assert.match(step.commands.find((command) => command.name === 'warning')?.message ?? '', why)
      assert.equal(step.exitCode, 0)
      assert.equal(receiver.requests.length, 1)
    } finally {
      await rm(workspace, { recursive: true })
    }
  })
}
