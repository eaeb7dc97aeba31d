import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  failedStep,
  findCurrentJob,
  type Job,
  jobsForKey,
  onlyFailedJob,
  parseJob,
} from '../../src/github/jobs.ts'
import { apiJob, apiStep } from '../harness/github-api.ts'

function job(change: Parameters<typeof apiJob>[0]): Job {
  const read = parseJob(apiJob(change))
  assert.ok(read)
  return read
}

const own = { key: 'build', runner: 'orin-01' }

const choices: [string, Job[], Parameters<typeof findCurrentJob>[1], number | undefined][] = [
  ['the running job on this runner', [job({ id: 1, runner_name: 'thor-01' }), job({ id: 2 })], own, 2],
  ['whatever its display name', [job({ id: 2, name: 'Images for the lab' })], own, 2],
  ['never a finished one', [job({ id: 1, status: 'completed', conclusion: 'success' })], own, undefined],
  ['never a waiting one', [job({ id: 1, status: 'queued', runner_name: null })], own, undefined],
  ['nothing on another runner', [job({ id: 1, runner_name: 'orin-011' })], own, undefined],
  [
    'by name among runners of one name: plain',
    [job({ id: 1, name: 'rebuild' }), job({ id: 2, name: 'build' }), job({ id: 3, name: 'builder' })],
    own,
    2,
  ],
  [
    'by name among runners of one name: matrix',
    [job({ id: 1, name: 'test (orin)' }), job({ id: 2, name: 'build (orin, 12.6)' })],
    own,
    2,
  ],
  [
    'by name among runners of one name: reusable',
    [job({ id: 1, name: 'nightly / test' }), job({ id: 2, name: 'nightly / build (thor)' })],
    own,
    2,
  ],
  [
    'nothing when two could be it',
    [job({ id: 1, name: 'build (a)' }), job({ id: 2, name: 'build (b)' })],
    own,
    undefined,
  ],
  [
    'nothing when no name is that of the key',
    [job({ id: 1, name: 'x' }), job({ id: 2, name: 'y' })],
    own,
    undefined,
  ],
  ['by its id, whatever else', [job({ id: 1 }), job({ id: 2, runner_name: null })], { ...own, id: 2 }, 2],
  ['nothing when its id is not there', [job({ id: 1 })], { ...own, id: 2 }, undefined],
  ['nothing among nothing', [], own, undefined],
]
for (const [name, jobs, who, id] of choices) {
  test(`own job: ${name}`, () => {
    assert.equal(findCurrentJob(jobs, who)?.id, id)
  })
}

const green = job({ id: 1, status: 'completed', conclusion: 'success' })
const red = job({ id: 2, status: 'completed', conclusion: 'failure' })
const late = job({ id: 3, status: 'completed', conclusion: 'timed_out' })
const gone = job({ id: 4, status: 'completed', conclusion: 'cancelled' })
for (const [name, jobs, id] of [
  ['one failed', [green, red, gone], 2],
  ['one ran out of time', [green, late], 3],
  ['two failed', [red, late], undefined],
  ['none failed', [green, gone], undefined],
] as const) {
  test(`only failed job: ${name}`, () => {
    assert.equal(onlyFailedJob(jobs)?.id, id)
  })
}

test('the jobs of one key: every leg, and no job whose name only begins with it', () => {
  const names = [
    'build',
    'build (orin)',
    'build / inner',
    'ci / build (thor)',
    'builder',
    'test (build)',
    'build-2 (x)',
  ]
  const found = jobsForKey(
    names.map((name, id) => job({ id, name })),
    'build',
  )
  assert.deepEqual(
    found.map(({ name }) => name),
    ['build', 'build (orin)', 'build / inner', 'ci / build (thor)'],
  )
})

for (const [name, steps, expected] of [
  [
    'the first failure',
    [apiStep(1, 'a', 'success'), apiStep(2, 'b', 'failure'), apiStep(3, 'c', 'failure')],
    'b',
  ],
  ['a failure before what was cancelled', [apiStep(1, 'a', 'cancelled'), apiStep(2, 'b', 'failure')], 'b'],
  [
    'what was stopped',
    [apiStep(1, 'a', 'success'), apiStep(2, 'b', 'cancelled'), apiStep(3, 'c', 'skipped')],
    'b',
  ],
  ['nothing while all is well', [apiStep(1, 'a', 'success'), apiStep(2, 'b', null)], undefined],
  ['nothing without steps', [], undefined],
] as const) {
  test(`failed step: ${name}`, () => {
    assert.equal(failedStep(job({ steps: [...steps] })), expected)
  })
}

for (const [name, value] of [
  ['null', null],
  ['a list', []],
  ['no id', { ...apiJob(), id: undefined }],
  ['a name that is no text', apiJob({ name: JSON.parse('7') })],
  ['no status', { ...apiJob(), status: null }],
] as const) {
  test(`no job: ${name}`, () => {
    assert.equal(parseJob(value), undefined)
  })
}

test('parts without the right shape are left out', () => {
  const strange = {
    id: 1,
    name: 'n',
    status: 's',
    html_url: 'javascript:0',
    started_at: 'noon',
    steps: [7, {}, { name: 'a' }],
  }
  assert.deepEqual(parseJob(strange), { id: 1, name: 'n', status: 's', steps: [{ name: 'a' }] })
})
