/** A log that is slow to read does not hold up the message. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { readInputs } from '../../src/inputs/read-inputs.ts'
import { systemClock } from '../../src/lib/clock.ts'
import type { Clock } from '../../src/lib/runtime.ts'
import { resolveLogs } from '../../src/pipeline/build-result.ts'
import { createRedactor } from '../../src/redaction/redactor.ts'
import { SAMPLES } from '../build-log/workspaces.ts'

/** The result of a reported failure, with the log of a sample. */
function resultBy(clock: Clock) {
  const env = { GITHUB_WORKSPACE: join(SAMPLES, 'chain-failure'), 'INPUT_BUILD-LOG': 'build.log' }
  const machine = { root: '/', arch: 'arm64', path: '' }
  const world = { clock, env, machine }
  return resolveLogs('failure', readInputs(env, []).inputs, world, createRedactor({ env, secrets: [] }))
}

// With the clock at zero no log is too old.
test('a log that is read in time decides the result', async () => {
  const result = await resultBy({ ...systemClock, now: () => 0 })
  assert.match(result.message ?? '', /vllm/)
})

test('a log that is not read in time gives a warning, and the reported outcome', async () => {
  const result = await resultBy({ ...systemClock, now: () => 0, sleep: async () => undefined })
  assert.deepEqual(result, {
    status: 'failure',
    results: [],
    warnings: ['The logs could not be read within 20 s: the message is sent without them'],
    overridden: false,
  })
})
