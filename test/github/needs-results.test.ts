import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type JobsSummary, summarizeJobs } from '../../src/github/needs-results.ts'
import { InputError } from '../../src/inputs/input-error.ts'
import { parseNeeds } from '../../src/inputs/needs.ts'
import { type Entry, entry, failed, leg, passed, skipped, summarize, withoutJobs } from './needs.ts'

const cases: [string, Record<string, Entry>, JobsSummary['outcome'], string[], unknown[]][] = [
  ['one job passed', { build: entry('success') }, 'success', ['build'], [passed('build')]],
  ['one job failed', { build: entry('failure') }, 'failure', ['build'], [failed('build', 'the job failed')]],
  [
    'one job was stopped',
    { build: entry('cancelled') },
    'failure',
    ['build'],
    [failed('build', 'cancelled or timed out')],
  ],
  [
    'every job was skipped',
    { build: entry('skipped'), test: entry('skipped') },
    'skipped',
    [],
    [skipped('build'), skipped('test')],
  ],
  [
    'some of each, failures last',
    { a: entry('failure'), b: entry('success'), c: entry('skipped') },
    'failure',
    ['a', 'b'],
    [skipped('c'), passed('b'), failed('a', 'the job failed')],
  ],
  [
    'packages of a job that passed',
    { build: entry('success', { packages: 'pytorch, vllm' }) },
    'success',
    ['pytorch', 'vllm'],
    [passed('pytorch'), passed('vllm')],
  ],
  [
    'a job that succeeded although a package failed',
    { build: entry('success', { packages: '["pytorch","vllm"]', 'failed-packages': '["vllm"]' }) },
    'failure',
    ['pytorch', 'vllm'],
    [passed('pytorch'), { package: 'vllm', status: 'failure' }],
  ],
  [
    'the only package of a job that failed',
    { build: entry('failure', { packages: 'vllm', 'failed-packages': '[]' }) },
    'failure',
    ['vllm'],
    [{ package: 'vllm', status: 'failure' }],
  ],
  [
    'one of several packages failed, and it is unknown which',
    { build: entry('failure', { packages: 'pytorch vllm' }) },
    'failure',
    ['pytorch', 'vllm'],
    [failed('build', 'the job failed')],
  ],
  [
    'results as a list',
    {
      build: entry('failure', {
        results: JSON.stringify([
          passed('a'),
          failed('b', 'out\nof memory'),
          skipped('c'),
          { package: 'd', status: 'great' },
          { status: 'success' },
          null,
        ]),
      }),
    },
    'failure',
    ['a', 'b', 'd'],
    [skipped('c'), passed('a'), failed('b', 'out of memory'), failed('d', 'great')],
  ],
  [
    'legs of a matrix by outputs of their own',
    {
      build: entry('failure', {
        'payload-orin': '{"status":"success","packages":["pytorch"],"message":"ok"}',
        'payload-thor': '{"status":"failure","packages":["pytorch"],"message":"No space left"}',
        'payload-nano': '',
      }),
    },
    'failure',
    ['pytorch'],
    [passed('pytorch'), failed('pytorch', 'No space left')],
  ],
  [
    'a payload with results',
    {
      build: entry('success', {
        payload: JSON.stringify({
          status: 'failure',
          packages: ['x'],
          results: [passed('x'), failed('y', 'why')],
        }),
      }),
    },
    'failure',
    ['x', 'y'],
    [passed('x'), failed('y', 'why')],
  ],
  [
    'a board that reports a failure but no failed package, in a job that succeeded',
    {
      build: entry('success', {
        'payload-orin': '{"status":"failure","packages":["a","b"],"message":"Build failed"}',
        'payload-thor': JSON.stringify({
          status: 'failure',
          packages: ['a'],
          message: 'Build failed while building b',
          results: [passed('a')],
        }),
        'payload-nano': '{"status":"failure","packages":[]}',
      }),
    },
    'failure',
    ['build (orin)', 'a', 'build (thor)', 'build (nano)'],
    [
      passed('a'),
      failed('build (orin)', 'Build failed'),
      failed('build (thor)', 'Build failed while building b'),
      { package: 'build (nano)', status: 'failure' },
    ],
  ],
  [
    'a board that died after it reported a success',
    { build: entry('failure', { results: JSON.stringify([passed('a')]) }) },
    'failure',
    ['a'],
    [passed('a'), failed('build', 'the job failed')],
  ],
  [
    'outputs that are no JSON',
    { build: entry('success', { payload: '{', results: 'null' }) },
    'failure',
    [],
    [failed('build', 'no results')],
  ],
  [
    'outputs of other names',
    { build: entry('success', { version: '1', payloads: '{}' }) },
    'success',
    ['build'],
    [passed('build')],
  ],
]
for (const [name, needs, outcome, packages, results] of cases) {
  test(`needs: ${name}`, () => {
    const { outcome: found, packages: built, results: rows } = summarize(needs)
    assert.deepEqual(
      { outcome: found, packages: built, results: withoutJobs(rows) },
      { outcome, packages, results },
    )
  })
}

for (const [name, outputs, message] of [
  ['an output that is empty', { payload: '' }, 'Build not verified: no results from job build'],
  [
    'an output in upper case',
    { Payload: '{"status":"failure","packages":["a"]}' },
    'Build failed: a in build',
  ],
  ['an output that is no text', { results: [failed('a', 'x')] }, 'Build failed: a in build'],
] as const) {
  test(`needs: ${name} is no plain success`, () => {
    const needs = parseNeeds(JSON.stringify({ build: { result: 'success', outputs } }))
    const { message: found } = summarizeJobs({ needs, jobs: [], reports: [], withoutResults: [] })
    assert.equal(found, message)
  })
}

test('needs: jobs that report nothing but skipped packages are no plain success', () => {
  const outputs = (...rows: unknown[]) => ({ results: JSON.stringify(rows) })
  const { outcome, message, missing } = summarize({
    lint: entry('success'),
    build: entry('success', outputs(skipped('a'), skipped('b'))),
  })
  assert.equal(outcome, 'failure')
  assert.equal(message, 'Build not verified: all 2 results are skipped')
  assert.deepEqual(missing, ['all 2 results are skipped'])
  const some = summarize({ build: entry('success', outputs(skipped('a'), passed('b'))) })
  assert.equal(some.outcome, 'success')
  assert.equal(summarize({ build: entry('failure', outputs(skipped('a'))) }).message, 'Build failed: build')
})

const matrix = [
  leg('build (orin)', 'success'),
  leg('build (thor)', 'failure', 'Build vllm'),
  leg('build (nano)', 'timed_out'),
  leg('notify', 'success'),
]
const bad = [failed('build (thor)', 'failed at the step Build vllm'), failed('build (nano)', 'timed out')]

test('needs: with the API each leg of a matrix has a row', () => {
  assert.deepEqual(withoutJobs(summarize({ build: entry('failure') }, matrix).results), [
    passed('build (orin)'),
    ...bad,
  ])
})

test('needs: failed legs without a failing report have rows', () => {
  const outputs = { 'results-thor': JSON.stringify([failed('vllm', 'nvcc')]) }
  assert.deepEqual(withoutJobs(summarize({ build: entry('failure', outputs) }, matrix).results), [
    failed('vllm', 'nvcc'),
    // The failing report has the ending of the leg on thor.
    failed('build (nano)', 'timed out'),
    failed('build (orin)', 'no report'),
  ])
})

test('needs: a failed leg with a failing report has no second row', () => {
  const outputs = { 'results-thor': JSON.stringify([failed('vllm', 'nvcc')]) }
  const jobs = matrix.filter(({ name }) => name !== 'build (nano)')
  assert.deepEqual(withoutJobs(summarize({ build: entry('failure', outputs) }, jobs).results), [
    failed('vllm', 'nvcc'),
    failed('build (orin)', 'no report'),
  ])
})

test('needs: jobs with a name of their own are the legs of the one job that has none', () => {
  const jobs = [
    leg('Build package: vllm on orin', 'success'),
    leg('Build package: mlc on orin', 'failure', 'Build'),
  ]
  const summary = summarize({ lint: entry('success'), build: entry('failure') }, [
    ...jobs,
    leg('lint', 'success'),
  ])
  assert.deepEqual(withoutJobs(summary.results), [
    passed('lint'),
    passed('Build package: vllm on orin'),
    failed('Build package: mlc on orin', 'failed at the step Build'),
  ])
  assert.equal(summary.message, 'Build failed: Build package: mlc on orin (1 of 3 jobs)')
})

test('needs: where several jobs have none, every failed one is named', () => {
  const jobs = [
    leg('Discover packages', 'success'),
    leg('Build vllm', 'failure'),
    leg('Build mlc', 'cancelled'),
  ]
  const needs = { discover: entry('success', { packages: '["vllm","mlc"]' }), build: entry('failure') }
  const summary = summarize(needs, jobs)
  assert.deepEqual(withoutJobs(summary.results), [
    passed('discover'),
    failed('Build vllm', 'the job failed'),
    failed('Build mlc', 'cancelled or timed out'),
  ])
  assert.deepEqual(summary.packages, ['vllm', 'mlc'])
})

for (const [name, value] of [
  ['no JSON', '${{ toJSON(needs) }}'],
  ['a list', '[]'],
  ['null', 'null'],
  ['a number', '7'],
  ['an object of other things', '{"message":"Bad credentials"}'],
] as const) {
  test(`no needs: ${name}`, () => {
    assert.throws(
      () => parseNeeds(value),
      (error) => error instanceof InputError && /toJSON\(needs\).*; it got (?:a|null)/.test(error.message),
    )
  })
}

for (const [name, job, reason] of [
  ['without a result', {}, 'has no result'],
  ['that is null', null, 'has no result'],
  ['with a result that is no text', { result: true }, 'has no result'],
  ['with an unknown result', { result: 'green\u001b[31m' }, 'ended as green'],
] as const) {
  test(`needs: a job ${name} is a failed job`, () => {
    const needs = parseNeeds(JSON.stringify({ lint: { result: 'success', outputs: {} }, build: job }))
    const { message, results } = summarizeJobs({ needs, jobs: [], reports: [], withoutResults: [] })
    assert.equal(message, 'Build failed: build (1 of 2 jobs)')
    assert.equal(results.at(-1)?.error, reason)
  })
}

test('no needs: an empty object: the error names what is missing', () => {
  assert.throws(() => parseNeeds('{}'), { name: 'InputError', message: /contains no job: .*`needs:` list/ })
})

test('whatever the outputs say, a bad job makes a failure and only a bad job or row does', () => {
  const result = fc.constantFrom('success', 'failure', 'cancelled', 'skipped')
  const name = fc.oneof(
    fc.constantFrom(
      'payload',
      'results',
      'packages',
      'failed-packages',
      'results-a',
      'packages_b',
      '__proto__',
    ),
    fc.string(),
  )
  const value = fc.oneof(fc.string(), fc.json(), fc.constant('[{"package":"p","status":"success"}]'))
  const needs = fc.dictionary(fc.string(), fc.record({ result, outputs: fc.dictionary(name, value) }), {
    minKeys: 1,
  })
  fc.assert(
    fc.property(needs, (given) => {
      const summary = summarize(given)
      const results = Object.values(given).map((need) => need.result)
      const isBad = results.some((word) => word === 'failure' || word === 'cancelled')
      const badRow = summary.results.some(({ status }) => status === 'failure')
      assert.equal(summary.outcome === 'failure', badRow || summary.missing.length > 0)
      if (isBad) assert.equal(summary.outcome, 'failure')
      if (summary.outcome === 'skipped')
        assert.ok(summary.results.every(({ status }) => status === 'skipped'))
      assert.ok(summary.results.length > 0)
    }),
  )
})

test('no text of a payload makes its build look better', () => {
  const phrases = [
    '(not verified: ',
    ' (not verified: x)',
    'Build simulated: nothing was built',
    'Build failed',
    'Build completed successfully',
    'not verified: ',
    'none',
    ')',
  ]
  const words = fc.array(fc.oneof(fc.constantFrom(...phrases), fc.string()), { maxLength: 3 })
  const text = words.map((parts) => parts.join(''))
  const status = fc.constantFrom('success', 'failure', 'skipped', 'build_fail')
  const row = fc.record({ status, error: text })
  /** The less, the worse: a failure, a success with a doubt or without a build, a plain success. */
  const trust = (message: string, rows: readonly { status: string; error?: string }[], overall: string) => {
    const results = rows.map((one, at) => ({ package: `p${at}`, ...one }))
    const payload = JSON.stringify({ status: overall, packages: ['a'], message, results })
    const found = summarize({ build: entry('success', { payload }) })
    if (found.outcome !== 'success') return 0
    return found.unverified === undefined && !found.simulated ? 2 : 1
  }
  fc.assert(
    fc.property(text, fc.array(row, { maxLength: 4 }), status, (message, rows, overall) => {
      const bare = rows.map((one) => ({ status: one.status }))
      const plain = trust('Build completed successfully', bare, overall)
      assert.ok(trust(message, rows, overall) <= plain)
      if (message.includes('(not verified:')) assert.ok(trust(message, bare, overall) < 2)
    }),
  )
})
