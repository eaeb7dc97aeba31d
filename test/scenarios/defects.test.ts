/** Internal errors: reported without their message, and without an effect on the build's result. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { ENTRY, runAction } from '../harness/action.ts'
import { startReceiver } from '../harness/receiver.ts'

const ADDRESS = 'http://127.0.0.1:9/hooks/open-sesame-1234'

const SAMPLE = join(import.meta.dirname, '../fixtures/jetson-containers/multiple-skip-errors')

const ERROR = `new TypeError('it broke at ' + process.env['INPUT_WEBHOOK-URL'] + ' in the end')`

const defects = [
  { name: 'in the main sequence', code: `Date.prototype.toISOString = () => { throw ${ERROR} }` },
  {
    name: 'in a callback',
    code: `Date.prototype.toISOString = () => { setImmediate(() => { throw ${ERROR} }); return '2026-11-23T00:00:00Z' }`,
  },
  {
    name: 'in a promise without a handler',
    code: `Date.prototype.toISOString = () => { Promise.reject(${ERROR}); return '2026-11-23T00:00:00Z' }`,
  },
]

for (const { code, name } of defects) {
  test(`an internal error ${name}: one annotation without its message, exit 0, and 1 with fail-on-error`, async () => {
    for (const failOnError of ['false', 'true', 'TRUE']) {
      const step = await runAction({
        inputs: { outcome: 'success', 'webhook-url': ADDRESS, 'fail-on-error': failOnError },
        // The bundle has no known bug to trigger: a preloaded module breaks a built-in method.
        env: { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(code)}` },
        limit: 30,
      })
      const annotations = step.commands.filter((command) => command.name !== 'add-mask')
      assert.equal(annotations.length, 1, step.stdout)
      assert.match(
        annotations[0]?.message ?? '',
        /^Internal error: TypeError at .*\. This is a bug in jetson-build-notifier, please report it\.$/,
      )
      assert.equal(step.exitCode, /^true$/i.test(failOnError) ? 1 : 0)
      assert.equal(step.stderr, '')
      assert.ok(!/sesame/.test(JSON.stringify([annotations, step.log, step.outputs, step.summary])))
    }
  })
}

test('an internal error while logs are read: one warning, and the message is sent with the reported outcome', async () => {
  await using receiver = await startReceiver()
  const workspace = await mkdtemp(join(tmpdir(), 'workspace-'))
  try {
    await cp(SAMPLE, workspace, { recursive: true })
    // Breaks at its second call: the first is in the search for lines, where an error is caught earlier.
    const code = `const real = Array.prototype.findLastIndex; let uses = 0
      Array.prototype.findLastIndex = function (find) { if (++uses > 1) throw ${ERROR}; return real.call(this, find) }`
    const step = await runAction({
      workspace,
      inputs: {
        outcome: 'failure',
        'webhook-url': `${receiver.origin}/open-sesame`,
        'build-log': 'build.log',
      },
      env: { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(code)}` },
    })
    assert.equal(JSON.parse(receiver.requests[0]?.body ?? '').message, 'Build failed')
    const warnings = step.commands.filter(({ name }) => name === 'warning').map(({ message }) => message)
    assert.equal(warnings.length, 1, step.stdout)
    assert.match(warnings[0] ?? '', /logs could not be read to their end \(TypeError/)
    assert.ok(!/sesame/.test(JSON.stringify([warnings, step.log])))
  } finally {
    await rm(workspace, { recursive: true })
  }
})

test('a full disk under GITHUB_OUTPUT: one warning, and the message is sent', async () => {
  await using receiver = await startReceiver()
  const step = await runAction({
    inputs: { outcome: 'success', 'webhook-url': receiver.origin },
    env: { GITHUB_OUTPUT: '/dev/full' },
  })
  assert.equal(receiver.requests.length, 1)
  assert.equal(step.exitCode, 0)
  const warnings = step.commands.filter(({ name }) => name === 'warning').map(({ message }) => message)
  assert.deepEqual(warnings, ['GITHUB_OUTPUT could not be written: ENOSPC'])
})

test('a closed stdout does not prevent the message', async () => {
  await using receiver = await startReceiver()
  const env = { INPUT_OUTCOME: 'success', 'INPUT_WEBHOOK-URL': receiver.origin }
  const child = spawn(process.execPath, [ENTRY], { env, stdio: ['ignore', 'pipe', 'ignore'] })
  child.stdout.destroy()
  const exitCode = await new Promise((done) => child.on('close', done))
  assert.equal(receiver.requests.length, 1)
  assert.equal(exitCode, 0)
})
