/** Reading logs costs the message neither its truth nor its time. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { readInputs } from '../../src/inputs/read-inputs.ts'
import { systemClock } from '../../src/lib/clock.ts'
import type { Clock } from '../../src/lib/runtime.ts'
import { resolveBuildResult } from '../../src/pipeline/build-result.ts'
import { createRedactor } from '../../src/redaction/redactor.ts'
import { SAMPLES } from '../build-log/workspaces.ts'

/** What is told of a failure, of which there is a sample's log. */
function truthBy(clock: Clock) {
  const env = { GITHUB_WORKSPACE: join(SAMPLES, 'chain-failure'), 'INPUT_BUILD-LOG': 'build.log' }
  const machine = { root: '/', arch: 'arm64', path: '' }
  const world = { clock, env, machine }
  return resolveBuildResult(
    'failure',
    readInputs(env, []).inputs,
    world,
    createRedactor({ env, secrets: [] }),
    undefined,
  )
}

// By a clock at zero no log is too old.
test('a log that can be read in time is', async () => {
  const truth = await truthBy({ ...systemClock, now: () => 0 })
  assert.match(truth.message ?? '', /vllm/)
})

test('a log that cannot be read in time costs a warning, not the message', async () => {
  const truth = await truthBy({ ...systemClock, now: () => 0, sleep: async () => undefined })
  assert.deepEqual(truth, {
    status: 'failure',
    results: [],
    warnings: ['The logs could not be read within 20 s: the message is sent without them'],
    overridden: false,
  })
})
