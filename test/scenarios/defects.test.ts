/** Errors that nobody foresaw: told without their text, and the build's result is left alone. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runAction } from '../harness/action.ts'

const ADDRESS = 'http://127.0.0.1:9/hooks/open-sesame-1234'

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
