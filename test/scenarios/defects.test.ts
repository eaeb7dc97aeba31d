/** Errors that nobody foresaw: told without their text, and the build's result is left alone. */
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

const defect = `new TypeError('it broke at ' + process.env['INPUT_WEBHOOK-URL'] + ' in the end')`

const defects = [
  { name: 'in the sequence itself', code: `Date.prototype.toISOString = () => { throw ${defect} }` },
  {
    name: 'in a callback',
    code: `Date.prototype.toISOString = () => { setImmediate(() => { throw ${defect} }); return '2026-11-23T00:00:00Z' }`,
  },
  {
    name: 'in a promise that nobody awaits',
    code: `Date.prototype.toISOString = () => { Promise.reject(${defect}); return '2026-11-23T00:00:00Z' }`,
  },
]

for (const { code, name } of defects) {
  test(`a defect ${name}: one error without its text, exit 0, and 1 with fail-on-error`, async () => {
    for (const failOnError of ['false', 'true']) {
      const step = await runAction({
        inputs: { outcome: 'success', 'webhook-url': ADDRESS, 'fail-on-error': failOnError },
        // The one way to a defect in a bundle that has none known.
        env: { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(code)}` },
        limit: 30,
      })
      const annotations = step.commands.filter((command) => command.name !== 'add-mask')
      assert.equal(annotations.length, 1, step.stdout)
      assert.match(annotations[0]?.message ?? '', /failed in itself, nothing more is told: TypeError at /)
      assert.equal(step.exitCode, failOnError === 'true' ? 1 : 0)
      assert.equal(step.stderr, '')
      assert.ok(!/sesame/.test(JSON.stringify([annotations, step.log, step.outputs, step.summary])))
    }
  })
}

test('a defect in the reading of logs: a warning, and the message goes out with the claim', async () => {
  await using receiver = await startReceiver()
  const workspace = await mkdtemp(join(tmpdir(), 'workspace-'))
  try {
    await cp(SAMPLE, workspace, { recursive: true })
    // Its second use: the first is in the search for lines, where a defect costs less.
    const code = `const real = Array.prototype.findLastIndex; let uses = 0
      Array.prototype.findLastIndex = function (find) { if (++uses > 1) throw ${defect}; return real.call(this, find) }`
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

test('a full disk under the output file: one warning, and the message goes out', async () => {
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

test('a log that nobody reads any more costs no message', async () => {
  await using receiver = await startReceiver()
  const env = { INPUT_OUTCOME: 'success', 'INPUT_WEBHOOK-URL': receiver.origin }
  const child = spawn(process.execPath, [ENTRY], { env, stdio: ['ignore', 'pipe', 'ignore'] })
  child.stdout.destroy()
  const exitCode = await new Promise((done) => child.on('close', done))
  assert.equal(receiver.requests.length, 1)
  assert.equal(exitCode, 0)
})
