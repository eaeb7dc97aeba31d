import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { BuildEvent, RunContext } from '../../src/event.ts'
import { generic } from '../../src/formats/generic.ts'
import { buildEvent } from './events.ts'
import { assertGenericPayload, objections } from './schema.ts'

const run: RunContext = {
  repository: 'lab/images',
  workflow: 'Nightly',
  job: 'build',
  runId: 17534829101,
  runNumber: 42,
  runAttempt: 1,
  url: 'https://ghe.lab:8443/lab/images/actions/runs/1/job/2',
  ref: 'refs/pull/7/merge',
  sha: '3f786850e387550fdab836ed7e6dc881de23001b',
  actor: 'mona',
  runner: 'orin-01',
  failedStep: 'Build',
  durationSeconds: 0,
  pullRequest: { number: 7, title: 'x', url: 'https://github.com/lab/images/pull/7' },
}

const full = buildEvent({
  status: 'failure',
  details: 'Killed',
  results: [
    { package: 'a', status: 'success' },
    { package: 'b', status: 'failure', error: 'x' },
    { package: 'c', status: 'skipped' },
  ],
  run,
})

test('the schema accepts the smallest, the example and the fullest payload', () => {
  const { command: _, ...least } = buildEvent({ packages: [], environment: [] })
  for (const event of [least, buildEvent(), full]) assertGenericPayload(generic.render(event))
})

test('run is the last member, and its members have the documented order', () => {
  const payload = JSON.parse(generic.render(full))
  assert.equal(Object.keys(payload).at(-1), 'run')
  assert.deepEqual(Object.keys(payload.run), [
    ...['repository', 'workflow', 'job', 'run_id', 'run_number', 'run_attempt', 'url', 'ref', 'sha', 'actor'],
    ...['runner', 'failed_step', 'duration_seconds', 'pull_request'],
  ])
  assert.deepEqual(Object.keys(payload.run.pull_request), ['number', 'title', 'url'])
})

const payload = (): Record<string, unknown> => JSON.parse(generic.render(full))
const invalid: [string, (good: Record<string, unknown>) => unknown][] = [
  ['no status', ({ status: _, ...rest }) => rest],
  ['a third status', (good) => ({ ...good, status: 'cancelled' })],
  ['a time with fractions', (good) => ({ ...good, end_time: '2025-09-07T12:34:56.789Z' })],
  ['an invalid time', (good) => ({ ...good, end_time: '2025-13-07T12:34:56Z' })],
  ['another name', (good) => ({ ...good, endTime: '' })],
  ['packages as text', (good) => ({ ...good, packages: 'a b' })],
  ['no results', (good) => ({ ...good, results: [] })],
  ['another status of a package', (good) => ({ ...good, results: [{ package: 'a', status: 'oom' }] })],
  [
    'a run without a link',
    (good) => ({ ...good, run: { ...(good['run'] as object), url: 'actions/runs/1' } }),
  ],
  ['a run id as text', (good) => ({ ...good, run: { ...(good['run'] as object), run_id: '1' } })],
  ['half a second', (good) => ({ ...good, run: { ...(good['run'] as object), duration_seconds: 0.5 } })],
]
for (const [name, change] of invalid) {
  test(`the schema rejects ${name}`, () => {
    assert.deepEqual(objections(payload()), [])
    assert.notDeepEqual(objections(change(payload())), [])
  })
}

test('the schema accepts the payload of any event', () => {
  const line = fc.string({ unit: 'binary', minLength: 1 })
  const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,20}$/)
  const result = fc.record(
    {
      package: fc.string({ unit: 'binary' }),
      status: fc.constantFrom('success', 'failure', 'skipped'),
      error: line,
    },
    { requiredKeys: ['package', 'status'] },
  )
  const event = fc.record(
    {
      status: fc.constantFrom('success', 'failure'),
      endTime: fc.constant('2025-09-07T12:34:56Z'),
      packages: fc.array(line),
      command: fc.string({ unit: 'binary' }),
      environment: fc.array(fc.record({ name, value: line })),
      message: line,
      details: fc.string({ unit: 'binary' }),
      results: fc.array(result),
      run: fc.record({ workflow: line, runner: line, failedStep: line }).map((some) => ({ ...run, ...some })),
    },
    { requiredKeys: ['status', 'endTime', 'packages', 'environment', 'message', 'results'] },
  )
  fc.assert(
    fc.property(event as fc.Arbitrary<BuildEvent>, (some) => assertGenericPayload(generic.render(some))),
  )
})
