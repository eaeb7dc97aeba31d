import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Job } from '../../src/github/jobs.ts'
import { aggregateNeeds } from '../../src/github/needs-results.ts'
import { InputError } from '../../src/inputs/input-error.ts'
import { parseNeeds } from '../../src/inputs/needs.ts'

type Entry = { result: string; outputs: Record<string, string> }
const entry = (result: string, outputs: Record<string, string> = {}): Entry => ({ result, outputs })

function tell(needs: Record<string, Entry>, jobs: Job[] = []): ReturnType<typeof aggregateNeeds> {
  return aggregateNeeds(parseNeeds(JSON.stringify(needs, null, 2)), jobs)
}

const leg = (name: string, conclusion: string, step?: string): Job => ({
  id: 1,
  name,
  status: 'completed',
  conclusion,
  steps: step ? [{ name: step, conclusion: 'failure' }] : [],
})

const failed = (name: string, error: string) => ({ package: name, status: 'failure', error })
const passed = (name: string) => ({ package: name, status: 'success' })
const skipped = (name: string) => ({ package: name, status: 'skipped' })

const cases: [
  string,
  Record<string, Entry>,
  ReturnType<typeof aggregateNeeds>['outcome'],
  string[],
  unknown[],
][] = [
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
    'a job that passed although a package failed',
    { build: entry('success', { packages: '["pytorch","vllm"]', 'failed-packages': '["vllm"]' }) },
    'failure',
    ['pytorch', 'vllm'],
    [passed('pytorch'), failed('vllm', 'in the job build')],
  ],
  [
    'the only package of a job that failed',
    { build: entry('failure', { packages: 'vllm', 'failed-packages': '[]' }) },
    'failure',
    ['vllm'],
    [failed('vllm', 'in the job build')],
  ],
  [
    'one of several packages failed, nobody says which',
    { build: entry('failure', { packages: 'pytorch vllm' }) },
    'failure',
    ['build'],
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
    ['a', 'b'],
    [skipped('c'), passed('a'), failed('b', 'out of memory')],
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
    'a board that tells of a failure but of no package that failed, in a job that passed',
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
      failed('build (nano)', 'in the job build'),
    ],
  ],
  [
    'a board that died after it told of success',
    { build: entry('failure', { results: JSON.stringify([passed('a')]) }) },
    'failure',
    ['a', 'build'],
    [passed('a'), failed('build', 'the job failed')],
  ],
  [
    'outputs that are no JSON, and outputs of other names',
    { build: entry('success', { payload: '{', results: 'null', version: '1', payloads: '{}' }) },
    'success',
    ['build'],
    [passed('build')],
  ],
]
for (const [name, needs, outcome, packages, results] of cases) {
  test(`needs: ${name}`, () => {
    const { message: _message, details: _details, ...told } = tell(needs)
    assert.deepEqual(told, { outcome, packages, results })
  })
}

test('needs: a failure is told in one line, and line by line', () => {
  const { details, message } = tell({
    build: entry('failure'),
    test: entry('success'),
    docs: entry('skipped'),
    publish: entry('cancelled'),
  })
  assert.equal(message, 'Build failed: build, publish (2 of 3)')
  assert.equal(details, 'docs: skipped\nbuild: the job failed\npublish: cancelled or timed out')
})

test('needs: what a board said of its failure stands before the lines', () => {
  const payload = (status: string, details: unknown): string =>
    JSON.stringify({ status, packages: ['vllm'], message: 'vllm: out of memory', details })
  const { details } = tell({
    build: entry('failure', {
      'payload-orin': payload('failure', `${'x'.repeat(5000)}\nKilled`),
      'payload-thor': payload('success', 'all is well'),
      payload: payload('failure', 7),
      'packages-orin': payload('failure', 'no payload'),
    }),
  })
  assert.match(details ?? '', /^build \(orin\):\n…x{1900,2000}\nKilled\n\nvllm: vllm: out of memory/)
  assert.doesNotMatch(details ?? '', /all is well|no payload/)
})

test('needs: one that was stopped did not fail, and one alone is not counted', () => {
  assert.equal(tell({ build: entry('cancelled') }).message, 'Build was cancelled or timed out: build')
  assert.equal(tell({ build: entry('failure') }).message, 'Build failed: build')
  assert.equal(
    tell({ build: entry('cancelled'), test: entry('failure') }).message,
    'Build failed: build, test (2 of 2)',
  )
})

test('needs: what was never built says why', () => {
  const results = [{ ...skipped('c'), error: 'never built: the run stopped at b' }, failed('b', 'nvcc')]
  const { details } = tell({ build: entry('success', { results: JSON.stringify(results) }) })
  assert.equal(details, 'c: never built: the run stopped at b\nb: nvcc')
})

test('needs: a success is told by its packages alone', () => {
  assert.deepEqual(Object.keys(tell({ build: entry('success') })), ['outcome', 'packages', 'results'])
})

test('needs: a hundred failures are one line that can be read', () => {
  const many = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`build-${at}`, entry('failure')]))
  assert.match(tell(many).message ?? '', /^Build failed: build-0, .* and \d\d more \(100 of 100\)$/)
  assert.ok((tell(many).message ?? '').length < 250)
})

const matrix = [
  leg('build (orin)', 'success'),
  leg('build (thor)', 'failure', 'Build vllm'),
  leg('build (nano)', 'timed_out'),
  leg('tell', 'success'),
]
const bad = [
  failed('build (thor)', 'the job failed at the step Build vllm'),
  failed('build (nano)', 'the job failed'),
]

test('needs: the API tells the legs of a matrix apart', () => {
  assert.deepEqual(tell({ build: entry('failure') }, matrix).results, [passed('build (orin)'), ...bad])
})

test('needs: legs that no output accounts for are told', () => {
  const outputs = { 'results-thor': JSON.stringify([failed('vllm', 'nvcc')]) }
  assert.deepEqual(tell({ build: entry('failure', outputs) }, matrix).results, [
    failed('vllm', 'nvcc'),
    ...bad,
  ])
})

test('needs: legs that outputs account for are not told twice', () => {
  const outputs = { 'results-thor': JSON.stringify([failed('vllm', 'nvcc')]) }
  const jobs = matrix.filter(({ name }) => name !== 'build (nano)')
  assert.deepEqual(tell({ build: entry('failure', outputs) }, jobs).results, [failed('vllm', 'nvcc')])
})

test('needs: a job under another display name is one row', () => {
  assert.deepEqual(tell({ images: entry('failure') }, matrix).results, [failed('images', 'the job failed')])
})

for (const [name, value] of [
  ['no JSON', '${{ toJSON(needs) }}'],
  ['a list', '[]'],
  ['null', 'null'],
  ['a job without a result', '{"build":{}}'],
  ['an unknown result', '{"build":{"result":"green","outputs":{}}}'],
] as const) {
  test(`no needs: ${name}`, () => {
    assert.throws(
      () => parseNeeds(value),
      (error) => error instanceof InputError && /toJSON\(needs\)/.test(error.message),
    )
  })
}

test('no needs: a job that waits for none is told what is missing', () => {
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
      const told = tell(given)
      const results = Object.values(given).map((need) => need.result)
      const isBad = results.some((word) => word === 'failure' || word === 'cancelled')
      const badRow = told.results.some(({ status }) => status === 'failure')
      assert.equal(told.outcome === 'failure', badRow)
      if (isBad) assert.equal(told.outcome, 'failure')
      if (told.outcome === 'skipped') assert.ok(results.every((word) => word === 'skipped'))
      assert.ok(told.results.length > 0)
    }),
  )
})
