/** The texts of a message about several jobs: its headline, the cause and the details. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entry, failed, passed, skipped, summarize } from './needs.ts'

test('needs: a failure is one line in the message, and a line for each job in the details', () => {
  const { details, message } = summarize({
    build: entry('failure'),
    test: entry('success'),
    docs: entry('skipped'),
    publish: entry('cancelled'),
  })
  assert.equal(message, 'Build failed: build, publish (2 of 3 jobs)')
  assert.equal(details, 'docs: skipped\nbuild: the job failed\npublish: cancelled or timed out')
})

test('needs: the details of a failing payload stand before the lines', () => {
  const payload = (status: string, details: unknown): string =>
    JSON.stringify({ status, packages: ['vllm'], message: 'vllm: out of memory', details })
  const { details } = summarize({
    build: entry('failure', {
      'payload-orin': payload('failure', `${'x'.repeat(5000)}\nKilled`),
      'payload-thor': payload('success', 'all is well'),
      payload: payload('failure', 7),
      'packages-orin': payload('failure', 'no payload'),
    }),
  })
  assert.match(
    details ?? '',
    /^build \(orin\):\n…x{1900,2000}\nKilled\n\nvllm in build \(orin\): vllm: out of memory/,
  )
  assert.doesNotMatch(details ?? '', /all is well|no payload/)
})

test('needs: a stopped job did not fail, and one job alone is not counted', () => {
  assert.equal(summarize({ build: entry('cancelled') }).message, 'Build was cancelled or timed out: build')
  assert.equal(summarize({ build: entry('failure') }).message, 'Build failed: build')
  assert.equal(
    summarize({ build: entry('cancelled'), test: entry('failure') }).message,
    'Build failed: build, test (2 of 2 jobs)',
  )
})

test('needs: what was never built has a reason', () => {
  const results = [{ ...skipped('c'), error: 'never built: the run stopped at b' }, failed('b', 'nvcc')]
  const { details } = summarize({ build: entry('success', { results: JSON.stringify(results) }) })
  assert.equal(details, 'c in build: never built: the run stopped at b\nb in build: nvcc')
})

test('needs: an excerpt about the only failure stands alone in the details', () => {
  const error = 'failed in the build phase: compiler error: /opt/vllm/a.cu(2): error: no'
  const payload = JSON.stringify({
    ...{ status: 'failure', packages: ['numpy', 'vllm'], details: '▶ /opt/vllm/a.cu(2): error: no' },
    ...{ results: [passed('numpy'), failed('vllm', error)], run: { job: 'build', runner: 'thor-1' } },
  })
  const summary = summarize({ build: entry('failure', { payload }) })
  assert.equal(summary.details, 'vllm on thor-1:\n▶ /opt/vllm/a.cu(2): error: no')
  assert.equal(summary.cause, 'vllm on thor-1 (1 of 2 builds), build phase: compiler error')
})

/** Failing packages of one job -> the cause. */
const causes: [string, string[], string][] = [
  ['one package', ['failed in the test phase: failed test: x'], 'p0 in build, test phase: failed test'],
  [
    'the stage of a dependency',
    ['failed in the build phase of its dependency torch: out of memory (killed): cc1plus'],
    'p0 in build, build phase of torch: out of memory (killed)',
  ],
  [
    'no cause but a command',
    ['failed in the build phase: command failed: /tmp/pytorch/build.sh'],
    'p0 in build, build phase: command failed: /tmp/pytorch/build.sh',
  ],
  [
    "an exception's name",
    ["failed in the build phase: KeyError: 'trt'"],
    "p0 in build, build phase: KeyError: 'trt'",
  ],
  ['no phase', ['timeout after 90 min'], 'p0 in build: timeout after 90 min'],
  [
    'two packages with one cause at different lines',
    ['failed in the build phase: compiler error: a.cu', 'failed in the build phase: compiler error: b.cu'],
    'p0 in build, p1 in build (2 of 2 builds), build phase: compiler error',
  ],
  [
    'two packages with a cause each',
    ['nvcc', 'timeout'],
    'p0 in build, p1 in build (2 of 2 builds): nvcc, timeout',
  ],
  [
    'more packages than are listed',
    ['nvcc', 'nvcc', 'nvcc', 'timeout'],
    'p0 in build and 3 more (4 of 4 builds): nvcc (3), timeout (1)',
  ],
]
for (const [name, errors, cause] of causes) {
  test(`needs: the cause of ${name}`, () => {
    const results = JSON.stringify(errors.map((error, at) => failed(`p${at}`, error)))
    assert.equal(summarize({ build: entry('failure', { results }) }).cause, cause)
  })
}

test('needs: the reasons of many failures all stand in the details, within 700 characters', () => {
  for (const reasons of [1, 4, 8, 40]) {
    const rows = Array.from({ length: 400 }, (_, at) =>
      failed(
        `package-with-a-long-name-${at}`,
        `reason ${at % reasons} ${'x'.repeat(reasons === 40 ? 300 : 9)}`,
      ),
    )
    const { details = '' } = summarize({ build: entry('failure', { results: JSON.stringify(rows) }) })
    const lines = details.split('\n')
    assert.ok(details.length <= 1000, String(details.length))
    if (reasons <= 8) {
      assert.ok(details.length <= 700, String(details.length))
      assert.equal(lines.length, reasons)
    } else assert.match(lines.at(-1) ?? '', /^32 other reasons \(320\): /)
    for (const line of lines)
      assert.match(line, / \(\d+\): (package-with-a-long-name-\d+ in build.* and \d+ more|\d+ packages)$/)
  }
})

test('needs: a success has neither message nor details', () => {
  assert.deepEqual(Object.keys(summarize({ build: entry('success') })), [
    'outcome',
    'packages',
    'results',
    'isSuperseded',
    'missing',
  ])
})

test('needs: a hundred failures are one short line', () => {
  const many = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`build-${at}`, entry('failure')]))
  assert.match(summarize(many).message ?? '', /^Build failed: build-0, .* and \d\d more \(100 of 100 jobs\)$/)
  assert.ok((summarize(many).message ?? '').length < 250)
})
