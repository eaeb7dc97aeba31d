/** Which results of a build count for the history. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PackageResult, Status } from '../../src/event.ts'
import type { BuildOutcome } from '../../src/history/history.ts'
import { countedOutcomes, packageSetOf, timedOutcome } from '../../src/history/outcomes.ts'

const place = { job: 'build', runner: 'thor-1', durationSeconds: 7.4 }

const cases: readonly {
  name: string
  status: Status
  packages?: readonly string[]
  results?: readonly PackageResult[]
  /** `package=status`, `*` for the build as a whole. */
  counted: readonly string[]
}[] = [
  {
    name: 'a success without results counts for each package and the whole',
    status: 'success',
    packages: ['a', 'b'],
    counted: ['a=success', 'b=success', '*=success'],
  },
  { name: 'a success without packages counts for the whole', status: 'success', counted: ['*=success'] },
  {
    name: 'with results only they count as packages',
    status: 'success',
    packages: ['a*'],
    results: [{ package: 'a1', status: 'success' }],
    counted: ['a1=success', '*=success'],
  },
  {
    name: 'a failure with a failed package does not count for the whole',
    status: 'failure',
    packages: ['a', 'b', 'c'],
    results: [
      { package: 'a', status: 'success' },
      { package: 'b', status: 'failure' },
      { package: 'c', status: 'skipped' },
    ],
    counted: ['a=success', 'b=failure'],
  },
  {
    name: 'a failure of one package without results is that package',
    status: 'failure',
    packages: ['a'],
    counted: ['a=failure'],
  },
  {
    name: 'a failure of one of several packages without results is the whole',
    status: 'failure',
    packages: ['a', 'b'],
    counted: ['*=failure'],
  },
  {
    name: 'a failure after every package was built is the whole',
    status: 'failure',
    packages: ['a'],
    results: [{ package: 'a', status: 'success' }],
    counted: ['a=success', '*=failure'],
  },
  {
    name: 'results that were cancelled do not count',
    status: 'failure',
    results: [
      { package: 'a', status: 'failure', error: 'cancelled or timed out' },
      { package: 'b', status: 'failure', error: 'x' },
    ],
    counted: ['b=failure'],
  },
  {
    name: 'where all results were cancelled nothing counts',
    status: 'failure',
    results: [{ package: 'a', status: 'failure', error: 'cancelled or timed out' }],
    counted: [],
  },
  {
    name: 'a package that is listed twice failed when one of the two failed',
    status: 'failure',
    results: [
      { package: 'a', status: 'failure' },
      { package: 'a', status: 'success' },
      { package: 'b', status: 'success' },
      { package: 'b', status: 'failure' },
    ],
    counted: ['a=failure', 'b=failure'],
  },
]

const isStopped = ({ error }: PackageResult) => error === 'cancelled or timed out'
const short = ({ package: name, status }: BuildOutcome) => `${name ?? '*'}=${status}`

for (const { name, status, packages = [], results = [], counted } of cases) {
  test(name, () => {
    const outcomes = countedOutcomes({ status, packages, results }, place, isStopped)
    assert.deepEqual(outcomes.map(short), counted)
  })
}

test('a result keeps its own job, board and duration; others get those of the build', () => {
  const results: readonly PackageResult[] = [
    { package: 'a', status: 'success', job: 'build (orin)', runner: 'orin-1', durationSeconds: 60.6 },
    { package: 'b', status: 'success' },
  ]
  const [own, other] = countedOutcomes({ status: 'success', packages: [], results }, place, isStopped)
  assert.deepEqual(own, {
    package: 'a',
    job: 'build (orin)',
    status: 'success',
    runner: 'orin-1',
    durationSeconds: 61,
  })
  assert.deepEqual(other, { package: 'b', job: 'build', status: 'success', runner: 'thor-1' })
})

test('the duration of the build is that of its package when there is one, else of the same packages', () => {
  const one = countedOutcomes({ status: 'success', packages: ['a'], results: [] }, place, isStopped)
  assert.deepEqual(one[0], {
    package: 'a',
    job: 'build',
    status: 'success',
    runner: 'thor-1',
    durationSeconds: 7,
  })
  assert.deepEqual(timedOutcome({ status: 'success', packages: ['a'] }, place), one[0])
  const two = countedOutcomes({ status: 'success', packages: ['b', 'a'], results: [] }, place, isStopped)
  assert.deepEqual(timedOutcome({ status: 'success', packages: ['a', 'b', 'a'] }, place), two.at(-1))
  assert.notEqual(packageSetOf(['a', 'b']), packageSetOf(['a b']))
})
