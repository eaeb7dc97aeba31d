/** What whole runs prove about each package: those that the samples do not hold, and those that try to mislead. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { evaluateRun } from '../../src/build-log/evaluate-run.ts'
import { parseLine } from '../../src/build-log/parse-line.ts'
import type { Located } from '../../src/build-log/parse-run.ts'
import type { RunOutcome } from '../../src/build-log/run-outcome.ts'
import * as out from './output.ts'

function located(text: string): readonly Located[] {
  let start = 0
  return text.split('\n').flatMap((raw) => {
    const at = start
    start += Buffer.byteLength(raw) + 1
    const line = parseLine(raw)
    return line ? [{ line, start: at, end: start }] : []
  })
}

/** `numpy ok`, `vllm failed in test via opencv`, `torch skipped`. */
function summarize({ outcome, results }: RunOutcome): readonly string[] {
  return [
    outcome,
    ...results.map(({ package: name, status, failure }) =>
      [
        name,
        { success: 'ok', failure: 'failed', skipped: 'skipped' }[status],
        ...(failure?.phase ? [`in ${failure.phase}`] : []),
        ...(failure?.dependency ? [`via ${failure.dependency}`] : []),
      ].join(' '),
    ),
  ]
}

const vllm = { packages: ['vllm'] }
const many = { packages: ['numpy', 'vllm', 'torch'], multiple: true }
const vllmBroke = out.broke(out.failedCommand(out.buildLogName(1, 1, 'vllm', 'vllm')))

const runs: readonly (readonly [string, string, readonly string[]])[] = [
  ['another tool', 'make: *** [all] Error 2\nFAILED: everything\n', ['none']],
  [
    'a dependency that fails',
    out.log(
      out.header(vllm),
      out.building(['cuda', 'opencv', 'vllm']),
      out.stage('Building', 'opencv', 'vllm'),
      out.broke(out.failedCommand(out.buildLogName(2, 3, 'vllm', 'opencv'))),
      out.gaveUp(['vllm']),
    ),
    ['failure', 'vllm failed in build via opencv'],
  ],
  [
    'a dependency of the second of three that fails',
    out.log(
      out.header({ packages: ['numpy', 'vllm', 'torch'] }),
      out.building(['cuda', 'numpy', 'opencv', 'vllm', 'torch']),
      out.broke(out.failedCommand(out.buildLogName(3, 5, 'torch', 'opencv'))),
      out.gaveUp(['numpy', 'vllm', 'torch']),
    ),
    ['failure', 'numpy ok', 'vllm failed in build via opencv', 'torch skipped'],
  ],
  [
    'an alias: pytorch is built as pytorch:2.8',
    out.log(
      out.header({ packages: ['numpy', 'pytorch'] }),
      out.building(['numpy', 'pytorch:2.8']),
      out.broke(out.failedCommand(out.buildLogName(2, 2, 'pytorch', '2.8'))),
      out.gaveUp(['numpy', 'pytorch']),
    ),
    ['failure', 'numpy ok', 'pytorch failed in build'],
  ],
  [
    'a test of the finished image that fails, after every stage was built',
    out.log(
      out.header({ packages: ['numpy', 'torch'] }),
      out.building(['numpy', 'torch']),
      out.stage('Testing', 'numpy', 'torch'),
      out.broke(out.failedCommand(out.testLogName(1, 'torch'))),
      out.gaveUp(['numpy', 'torch']),
    ),
    ['failure', 'numpy failed in test', 'torch ok'],
  ],
  [
    'a push that fails',
    out.log(
      out.header(vllm),
      out.building(['vllm']),
      out.stage('Testing', 'vllm', 'vllm'),
      out.broke("Command 'docker tag a b && docker push me/vllm:r36' returned non-zero exit status 1."),
      out.gaveUp(['vllm']),
    ),
    ['failure', 'vllm failed in push'],
  ],
  [
    'a package that does not exist',
    out.log(out.header(vllm), out.broke('"couldn\'t find package:  vllm"'), out.gaveUp(['vllm'])),
    ['failure', 'vllm failed'],
  ],
  [
    '--multiple with a package that does not exist',
    out.log(out.header(many), out.gaveUp(many.packages)),
    ['failure'],
  ],
  [
    '--multiple that stops at the first package',
    out.log(
      out.header(many),
      out.building(['numpy']),
      out.broke(out.failedCommand(out.buildLogName(1, 1, 'numpy', 'numpy'))),
    ),
    ['failure', 'numpy failed in build', 'vllm skipped', 'torch skipped'],
  ],
  [
    '--multiple with a wildcard: only what was seen is named',
    out.log(
      out.header({ packages: ['ros:*'], multiple: true }),
      out.building(['ros:humble']),
      out.built('ros:humble'),
      out.building(['ros:jazzy']),
      out.broke(out.failedCommand(out.buildLogName(1, 1, 'ros', 'ros_jazzy'))),
    ),
    ['failure', 'ros:humble ok', 'ros:jazzy failed in build'],
  ],
  [
    '--skip-errors killed before its table',
    out.log(
      out.header({ ...many, skipErrors: true }),
      out.building(['numpy']),
      out.built('numpy'),
      out.building(['vllm']),
      vllmBroke,
      out.building(['torch']),
      out.stage('Building', 'torch', 'torch'),
    ),
    ['failure', 'numpy ok', 'vllm failed in build'],
  ],
  [
    'a table whose failure is a dependency',
    out.log(
      out.header({ ...many, skipErrors: true }),
      out.building(['numpy']),
      out.built('numpy'),
      out.building(['opencv', 'vllm']),
      out.broke(out.failedCommand(out.buildLogName(1, 2, 'vllm', 'opencv'))),
      out.table({ numpy: true, vllm: out.failedCommand(out.buildLogName(1, 2, 'vllm', 'opencv')) }),
    ),
    ['failure', 'numpy ok', 'vllm failed in build via opencv'],
  ],
  [
    'a run that is still going on',
    out.log(out.header(vllm), out.building(['vllm']), out.stage('Building', 'vllm', 'vllm')),
    ['unfinished'],
  ],
  [
    'no header: the log was cut by tail',
    out.log(vllmBroke, out.gaveUp(['vllm'])),
    ['failure', 'vllm failed in build'],
  ],
  [
    'an appended log: the last run failed',
    out.log(
      out.header(vllm),
      out.building(['vllm']),
      out.built('vllm'),
      out.header(vllm),
      out.building(['vllm']),
      vllmBroke,
      out.gaveUp(['vllm']),
    ),
    ['failure', 'vllm failed in build'],
  ],
  [
    'an appended log: the last run succeeded',
    out.log(
      out.header(vllm),
      out.building(['vllm']),
      vllmBroke,
      out.gaveUp(['vllm']),
      out.header(vllm),
      out.building(['vllm']),
      out.built('vllm'),
    ),
    ['success', 'vllm ok'],
  ],
  [
    "a test that prints another run's failure and succeeds",
    out.log(
      out.header(vllm),
      out.building(['vllm']),
      out.stage('Testing', 'vllm', 'vllm'),
      vllmBroke,
      out.gaveUp(['vllm']),
      out.built('vllm'),
    ),
    ['success', 'vllm ok'],
  ],
  [
    "a test that prints another run's success, and fails",
    out.log(
      out.header(vllm),
      out.building(['vllm']),
      out.stage('Testing', 'vllm', 'vllm'),
      out.built('vllm'),
      vllmBroke,
      out.gaveUp(['vllm']),
    ),
    ['failure', 'vllm failed in build'],
  ],
  [
    'a banner without its frame',
    out.log(
      out.header(vllm),
      out.building(['vllm']),
      '[14:09:20] warn 💣 `jetson-containers build` failed after 1.0 seconds (0.0 minutes)',
      out.built('vllm'),
    ),
    ['success', 'vllm ok'],
  ],
  [
    'a banner of failure without its frame, and nothing after it',
    out.log(
      out.header(vllm),
      out.building(['vllm']),
      '[14:09:20] warn 💣 `jetson-containers build` failed after 1.0 seconds (0.0 minutes)',
    ),
    ['unfinished'],
  ],
  [
    'a banner of success without its frame, and nothing after it',
    out.log(
      out.header(vllm),
      out.building(['vllm']),
      `[14:09:20] done ${'='.repeat(85)}`,
      'between',
      '[14:09:20] done ✅ `jetson-containers build vllm` (vllm:r36)',
    ),
    ['unfinished'],
  ],
  [
    '--multiple that goes on after a banner, and is not at its end yet',
    out.log(
      out.header({ packages: ['numpy', 'vllm'], multiple: true }),
      out.building(['numpy']),
      vllmBroke,
      out.built('numpy'),
      out.building(['vllm']),
    ),
    ['unfinished', 'numpy ok'],
  ],
  [
    'a row of a table before the table',
    out.log(
      out.header({ ...many, skipErrors: true }),
      out.building(['numpy']),
      out.table({ numpy: 'no' }),
      out.built('numpy'),
      out.table({ numpy: true }),
    ),
    ['success', 'numpy ok'],
  ],
  [
    '--multiple that goes on after a banner had no failure there',
    out.log(
      out.header({ packages: ['numpy', 'vllm'], multiple: true }),
      out.building(['numpy']),
      vllmBroke,
      out.built('numpy'),
      out.building(['vllm']),
      out.built('vllm'),
      out.table({ numpy: true, vllm: true }),
    ),
    ['success', 'numpy ok', 'vllm ok'],
  ],
]

for (const [name, text, expected] of runs) {
  test(name, () => assert.deepEqual(summarize(evaluateRun(located(text))), expected))
}

test('a run that is still going on has a current stage', () => {
  const text = out.log(out.header(vllm), out.building(['vllm']), out.stage('Testing', 'vllm', 'vllm'))
  assert.deepEqual(evaluateRun(located(text)).currentStage, { phase: 'test', package: 'vllm' })
})

test('a gap: the beginning names what was asked for, if the end is of the same run', () => {
  const head = located(out.log(out.header(many), out.building(['numpy'])))
  const end = located(out.log(vllmBroke))
  assert.deepEqual(summarize(evaluateRun([...head, ...end], head.length)), [
    'failure',
    'numpy ok',
    'vllm failed in build',
    'torch skipped',
  ])
})

test("a gap: another run's beginning is not used for this end", () => {
  const head = located(
    out.log(
      out.header({ packages: ['numpy'] }),
      out.building(['numpy']),
      out.stage('Building', 'numpy', 'numpy'),
    ),
  )
  const end = located(out.log(vllmBroke, out.gaveUp(['vllm'])))
  assert.deepEqual(summarize(evaluateRun([...head, ...end], head.length)), [
    'failure',
    'vllm failed in build',
  ])
})

test('a gap: in a run of many, what was open before it is not what ended behind it', () => {
  const head = located(out.log(out.header({ ...many, skipErrors: true }), out.building(['numpy'])))
  const end = located(out.log(out.built('torch')))
  assert.deepEqual(summarize(evaluateRun([...head, ...end], head.length)), ['unfinished', 'torch ok'])
})

test('a gap: in a chain, the stage that is named before it is not the one that failed behind it', () => {
  const asked = { packages: ['numpy', 'torch'] }
  const head = located(
    out.log(out.header(asked), out.building(asked.packages), out.stage('Building', 'numpy', 'torch')),
  )
  const end = located(out.log(out.broke('words'), out.gaveUp(asked.packages)))
  assert.deepEqual(summarize(evaluateRun([...head, ...end], head.length)), ['failure'])
})

test('a gap with nothing behind it is a run that did not finish, at an unknown stage', () => {
  const head = located(
    out.log(out.header(vllm), out.building(['vllm']), out.stage('Building', 'vllm', 'vllm')),
  )
  const verdict = evaluateRun(head, head.length)
  assert.deepEqual(summarize(verdict), ['unfinished'])
  assert.equal(verdict.currentStage, undefined)
})
