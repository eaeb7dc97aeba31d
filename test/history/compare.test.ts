/** Sequences of builds, and how the history judges each. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { describeChanges, judgeBuild, slowerThanUsual, usualDuration } from '../../src/history/compare.ts'
import { EMPTY_HISTORY } from '../../src/history/history.ts'
import { recordBuild } from '../../src/history/record-build.ts'
import { commitOf, finishedBuild, playSequence, type SequenceStep } from './builds.ts'

const vllm = ['vllm']

const sequences: readonly { name: string; steps: readonly (SequenceStep & { expected: string })[] }[] = [
  {
    name: 'good, failed twice, fixed',
    steps: [
      { run: 41, good: vllm, expected: '' },
      { run: 42, failed: vllm, expected: 'vllm: new, good #41' },
      { run: 43, failed: vllm, expected: 'vllm: still, 2 since #42' },
      { run: 44, good: vllm, expected: 'vllm: fixed after 2' },
      { run: 45, good: vllm, expected: '' },
    ],
  },
  {
    name: 'a package that was never seen: newly failing when it fails, nothing when it is good',
    steps: [
      { run: 1, good: ['a'], expected: '' },
      { run: 2, good: ['a'], failed: ['b'], expected: 'b: new' },
      { run: 3, good: ['a', 'c'], failed: ['b'], expected: 'b: still, 2 since #2' },
    ],
  },
  {
    name: 'two packages that swap',
    steps: [
      { run: 1, good: ['a'], failed: ['b'], expected: 'b: new' },
      { run: 2, good: ['b'], failed: ['a'], expected: 'a: new, good #1; b: fixed after 1' },
      { run: 3, good: ['a'], failed: ['b'], expected: 'b: new, good #2; a: fixed after 1' },
    ],
  },
  {
    name: 'a package that was not built keeps its state',
    steps: [
      { run: 1, failed: ['a'], good: ['b'], expected: 'a: new' },
      { run: 2, good: ['b'], expected: '' },
      { run: 3, failed: ['a'], expected: 'a: still, 2 since #1' },
    ],
  },
  {
    name: 'branches have histories of their own',
    steps: [
      { run: 1, good: vllm, expected: '' },
      { run: 2, branch: 'dev', failed: vllm, expected: 'vllm: new' },
      { run: 3, good: vllm, expected: '' },
      { run: 4, branch: 'dev', failed: vllm, expected: 'vllm: still, 2 since #2' },
      { run: 5, failed: vllm, expected: 'vllm: new, good #3' },
    ],
  },
  {
    name: 'the first build on a branch is compared with the default branch',
    steps: [
      { run: 1, failed: ['a'], good: ['b', 'c'], expected: 'a: new' },
      { run: 2, failed: ['a'], good: ['b', 'c'], expected: 'a: still, 2 since #1' },
      {
        run: 3,
        branch: 'dev',
        defaultBranch: 'main',
        failed: ['a', 'b'],
        good: ['c'],
        expected: 'a: still on main, 2 since #1; b: new, good #2',
      },
      {
        run: 4,
        branch: 'dev',
        defaultBranch: 'main',
        failed: ['a'],
        good: ['b', 'c'],
        expected: 'a: still, 2 since #3; b: fixed after 1',
      },
    ],
  },
  {
    name: 'a pull request is compared with its base branch and changes nothing',
    steps: [
      { run: 1, failed: ['a'], good: ['b'], expected: 'a: new' },
      {
        run: 2,
        isPullRequest: true,
        good: ['a'],
        failed: ['b'],
        expected: 'b: new, good #1; a: fixed on main after 1',
      },
      { run: 3, failed: ['a'], good: ['b'], expected: 'a: still, 2 since #1' },
      { run: 2, isPullRequest: true, failed: ['a'], good: ['b'], expected: 'a: still on main, 2 since #1' },
    ],
  },
  {
    name: 'boards have histories of their own',
    steps: [
      { run: 1, good: ['vllm@orin-1', 'vllm@thor-1'], expected: '' },
      { run: 2, failed: ['vllm@orin-1'], good: ['vllm@thor-1'], expected: 'vllm@orin-1: new, good #1' },
      {
        run: 3,
        failed: ['vllm@thor-1'],
        good: ['vllm@orin-1'],
        expected: 'vllm@thor-1: new, good #2; vllm@orin-1: fixed after 1',
      },
    ],
  },
  {
    name: 'a result that names its board continues the entry without one, and the other way round',
    steps: [
      { run: 1, good: vllm, expected: '' },
      { run: 2, failed: ['vllm@orin-1'], expected: 'vllm@orin-1: new, good #1' },
      { run: 3, failed: vllm, expected: 'vllm: still, 2 since #2' },
      { run: 4, good: ['vllm@orin-1'], expected: 'vllm@orin-1: fixed after 2' },
    ],
  },
  {
    name: 'two boards do not share the entry without one',
    steps: [
      { run: 1, good: vllm, expected: '' },
      { run: 2, failed: ['vllm@a', 'vllm@b'], expected: 'vllm@a: new, good #1; vllm@b: new, good #1' },
      {
        run: 3,
        failed: ['vllm@a'],
        good: ['vllm@b'],
        expected: 'vllm@a: still, 2 since #2; vllm@b: fixed after 1',
      },
    ],
  },
  {
    name: 'a message that reached nobody: the change is in the next message',
    steps: [
      { run: 1, good: vllm, expected: '' },
      { run: 2, failed: vllm, fate: 'lost', expected: 'vllm: new, good #1' },
      { run: 3, failed: vllm, fate: 'lost', expected: 'vllm: new, good #1' },
      { run: 4, failed: vllm, expected: 'vllm: new, good #1' },
      { run: 5, failed: vllm, expected: 'vllm: still, 4 since #2' },
      { run: 6, good: vllm, fate: 'lost', expected: 'vllm: fixed after 4' },
      { run: 7, good: vllm, expected: 'vllm: fixed after 4' },
      { run: 8, good: vllm, expected: '' },
    ],
  },
  {
    name: 'a pending change ends when the package changes back',
    steps: [
      { run: 1, good: vllm, expected: '' },
      { run: 2, failed: vllm, fate: 'lost', expected: 'vllm: new, good #1' },
      { run: 3, good: vllm, expected: 'vllm: fixed after 1' },
      { run: 4, good: vllm, expected: '' },
    ],
  },
  {
    name: 'what notify-on leaves out is not pending',
    steps: [
      { run: 1, failed: vllm, expected: 'vllm: new' },
      { run: 2, good: vllm, fate: 'not-wanted', expected: 'vllm: fixed after 1' },
      { run: 3, good: vllm, expected: '' },
    ],
  },
  {
    name: 'a re-run takes the place of its run',
    steps: [
      { run: 1, good: vllm, expected: '' },
      { run: 2, failed: vllm, expected: 'vllm: new, good #1' },
      { run: 2, attempt: 2, failed: vllm, expected: 'vllm: still, 1 since #2' },
      { run: 2, attempt: 3, good: vllm, expected: 'vllm: fixed after 1' },
      { run: 3, failed: vllm, expected: 'vllm: new, good #2' },
      { run: 3, attempt: 2, failed: vllm, expected: 'vllm: still, 1 since #3' },
      { run: 4, failed: vllm, expected: 'vllm: still, 2 since #3' },
    ],
  },
  {
    name: 'a re-run that fails takes the good result of its run away',
    steps: [
      { run: 1, good: vllm, expected: '' },
      { run: 2, good: vllm, expected: '' },
      { run: 2, attempt: 2, failed: vllm, expected: 'vllm: new, good #1' },
      { run: 3, failed: vllm, expected: 'vllm: still, 2 since #2' },
    ],
  },
  {
    name: 'a second step of the same job gets the same judgement as the first',
    steps: [
      { run: 1, good: vllm, expected: '' },
      { run: 2, failed: vllm, expected: 'vllm: new, good #1' },
      { run: 2, failed: vllm, fate: 'lost', expected: 'vllm: new, good #1' },
      { run: 3, failed: vllm, expected: 'vllm: still, 2 since #2' },
    ],
  },
  {
    name: 'in one attempt a failure outweighs a success, whichever comes first',
    steps: [
      { run: 1, good: vllm, expected: '' },
      { run: 2, failed: vllm, expected: 'vllm: new, good #1' },
      { run: 2, good: vllm, expected: '' },
      { run: 3, good: vllm, expected: 'vllm: fixed after 1' },
      { run: 3, failed: vllm, expected: 'vllm: still, 2 since #2' },
      { run: 4, failed: vllm, expected: 'vllm: still, 3 since #2' },
    ],
  },
  {
    name: 'an older run that ends late is not compared and not recorded',
    steps: [
      { run: 1, good: vllm, expected: '' },
      { run: 3, good: vllm, expected: '' },
      { run: 2, failed: vllm, expected: 'vllm: outdated' },
      { run: 4, failed: vllm, expected: 'vllm: new, good #3' },
      { run: 2, attempt: 2, good: vllm, expected: 'vllm: outdated' },
      { run: 5, failed: vllm, expected: 'vllm: still, 2 since #4' },
    ],
  },
  {
    name: 'run IDs that start again are accepted at the third build',
    steps: [
      { run: 900, good: vllm, expected: '' },
      { run: 1, failed: vllm, expected: 'vllm: outdated' },
      { run: 2, failed: vllm, expected: 'vllm: outdated' },
      { run: 2, attempt: 2, failed: vllm, expected: 'vllm: outdated' },
      { run: 3, failed: vllm, expected: 'vllm: outdated' },
      { run: 4, failed: vllm, expected: 'vllm: still, 2 since #3' },
      { run: 5, good: vllm, expected: 'vllm: fixed after 2' },
    ],
  },
  {
    name: 'a clock that jumps back five years changes nothing',
    steps: [
      { run: 1, good: vllm, endTime: '2026-11-24T12:00:00Z', expected: '' },
      { run: 2, failed: vllm, endTime: '2021-11-24T12:00:00Z', expected: 'vllm: new, good #1' },
      { run: 3, failed: vllm, endTime: '2026-11-24T12:00:00Z', expected: 'vllm: still, 2 since #2' },
      { run: 4, good: vllm, endTime: '2021-11-24T12:00:00Z', expected: 'vllm: fixed after 2' },
    ],
  },
  {
    name: 'a failure without a known package is remembered for the job',
    steps: [
      { run: 1, good: ['a', ''], expected: '' },
      { run: 2, failed: [''], expected: 'the job: new, good #1' },
      { run: 3, failed: [''], expected: 'the job: still, 2 since #2' },
      { run: 4, good: ['a', ''], expected: 'the job: fixed after 2' },
    ],
  },
]

for (const { name, steps } of sequences) {
  test(name, () => {
    const { said } = playSequence(EMPTY_HISTORY, steps)
    assert.deepEqual(
      said,
      steps.map(({ expected }) => expected),
    )
  })
}

/** The judgement about this package, derived from the statuses of its builds alone. */
function expected(statuses: readonly boolean[]): readonly string[] {
  return statuses.map((isGood, at) => {
    const before = statuses.slice(0, at)
    const streak = before.length - 1 - before.lastIndexOf(!before.at(-1))
    const last = before.at(-1)
    if (isGood) return last === false ? `vllm: fixed after ${streak}` : ''
    const good = before.lastIndexOf(true)
    if (last === false) return `vllm: still, ${streak + 1} since #${at - streak + 1}`
    return good < 0 ? 'vllm: new' : `vllm: new, good #${good + 1}`
  })
}

test('any sequence of builds is judged by its statuses alone, whatever the clock does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 2_000_000_000 })), { maxLength: 40 }),
      (builds) => {
        const { said } = playSequence(
          EMPTY_HISTORY,
          builds.map(([isGood, seconds], at) => ({
            run: at + 1,
            [isGood ? 'good' : 'failed']: vllm,
            endTime: new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z'),
          })),
        )
        assert.deepEqual(said, expected(builds.map(([isGood]) => isGood)))
      },
    ),
  )
})

test('a failure that goes on is due for a reminder after 10 builds, or after 7 days', () => {
  const due = (steps: readonly SequenceStep[], next: SequenceStep) => {
    const { history } = playSequence(EMPTY_HISTORY, steps)
    const [judgement] = judgeBuild(history, finishedBuild({ failed: vllm, ...next }))
    return judgement?.change.kind === 'still-failing' && judgement.change.isReminderDue
  }
  const first: SequenceStep = { run: 1, failed: vllm, endTime: '2026-11-01T00:00:00Z' }
  const quiet = (count: number): readonly SequenceStep[] =>
    Array.from({ length: count }, (_, at) => ({
      run: at + 2,
      failed: vllm,
      fate: 'not-wanted',
      endTime: '2026-11-01T01:00:00Z',
    }))
  const soon = '2026-11-01T02:00:00Z'
  assert.equal(
    due([first, ...quiet(8)], { run: 10, endTime: soon }),
    false,
    'the 10th build, 9 since the message',
  )
  assert.equal(due([first, ...quiet(9)], { run: 11, endTime: soon }), true, '10 builds since the message')
  const reminded: SequenceStep = { run: 11, failed: vllm, endTime: soon }
  assert.equal(
    due([first, ...quiet(9), reminded], { run: 12, endTime: soon }),
    false,
    'it was just mentioned',
  )
  assert.equal(due([first], { run: 2, endTime: '2026-11-07T23:59:59Z' }), false)
  assert.equal(due([first], { run: 2, endTime: '2026-11-08T00:00:00Z' }), true)
  assert.equal(due([first], { run: 2, endTime: '2021-11-01T00:00:00Z' }), true, 'a mention in the far future')
  const notWanted: SequenceStep = { ...first, fate: 'not-wanted' }
  assert.equal(due([notWanted], { run: 2, endTime: soon }), false, 'counted from the first failure')
  assert.equal(due([notWanted], { run: 2, endTime: '2026-11-08T00:00:00Z' }), true)
})

test('a mention that claims more builds than there were does not silence the reminder', () => {
  const { history } = playSequence(EMPTY_HISTORY, [{ run: 1, failed: vllm }])
  const poisoned = {
    ...history,
    entries: history.entries.map((entry) => ({
      ...entry,
      mentioned: { builds: 1_000_000, time: '2026-11-24T12:00:00Z' },
    })),
  }
  const [judgement] = judgeBuild(poisoned, finishedBuild({ run: 2, failed: vllm }))
  assert.partialDeepStrictEqual(judgement?.change, { kind: 'still-failing', isReminderDue: true })
})

test('the usual duration is the median of at least five good builds', () => {
  assert.equal(usualDuration([1, 2, 3, 4]), undefined)
  assert.equal(usualDuration([9, 1, 5, 3, 7]), 5)
  assert.equal(usualDuration([9, 1, 5, 3, 7, 6]), 6)
})

test('a build is slow from 25 % and 5 minutes above the usual duration', () => {
  const hours = (seconds: number) => slowerThanUsual(seconds, [6240, 6240, 6240, 6240, 6240])
  assert.deepEqual(hours(7799), {})
  assert.deepEqual(hours(7800), { durationSeconds: 7800, usualDurationSeconds: 6240 })
  const minutes = (seconds: number) => slowerThanUsual(seconds, [60, 60, 60, 60, 60])
  assert.deepEqual(minutes(359), {}, '5 minutes are not reached')
  assert.deepEqual(minutes(360), { durationSeconds: 360, usualDurationSeconds: 60 })
  assert.deepEqual(slowerThanUsual(undefined, [1, 1, 1, 1, 1]), {})
})

test('only good builds give durations, the last 20 are kept, a re-run replaces its own', () => {
  const steps: SequenceStep[] = Array.from({ length: 25 }, (_, at) => ({
    run: at + 1,
    good: vllm,
    seconds: at,
  }))
  steps.push({ run: 26, failed: vllm, seconds: 999 }, { run: 27, good: vllm, seconds: 100 })
  steps.push({ run: 27, attempt: 2, good: vllm, seconds: 200 }, { run: 28, good: vllm, seconds: 300 })
  const { history } = playSequence(EMPTY_HISTORY, steps)
  const [entry] = history.entries
  assert.deepEqual(entry?.before?.durations, [...Array.from({ length: 19 }, (_, at) => at + 6), 200])
  assert.equal(entry?.build.durationSeconds, 300)
})

test('the link compares two commits, and is left out when one is unknown', () => {
  const { history } = playSequence(EMPTY_HISTORY, [{ run: 41, good: vllm }])
  const judgements = judgeBuild(history, finishedBuild({ run: 42, failed: vllm }))
  const options = {
    repositoryUrl: 'https://ghe.lab/lab/images',
    durations: {},
    shown: () => ({ package: 'vllm' }),
  }
  const lastGood = { runNumber: 41, endTime: '2026-11-24T12:00:00Z', sha: commitOf(41) }
  assert.deepEqual(describeChanges(judgements, { ...options, headSha: commitOf(42) }).newlyFailed, [
    {
      package: 'vllm',
      lastGood,
      compareUrl: `https://ghe.lab/lab/images/compare/${commitOf(41)}...${commitOf(42)}`,
    },
  ])
  assert.deepEqual(describeChanges(judgements, { ...options, headSha: undefined }).newlyFailed, [
    { package: 'vllm', lastGood },
  ])
})

test('recording does not change the document that it starts from', () => {
  const { history } = playSequence(EMPTY_HISTORY, [{ run: 1, good: ['a', 'b'] }])
  const copy = structuredClone(history)
  recordBuild(history, finishedBuild({ run: 2, failed: ['a'], good: ['c'] }), 'delivered')
  assert.deepEqual(history, copy)
})
