/** Doubts of boards on their way to the message about all of them, through the bundled action: they can only lower trust. */
import assert from 'node:assert/strict'
import { mkdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { apiRun, RUN_ID } from '../harness/github-api.ts'
import { makeWorkspace, notify, run } from '../harness/workflow-run.ts'

const notifier = { GITHUB_JOB: 'notify', RUNNER_NAME: 'GitHub Actions 7' }
const LOGS = join(import.meta.dirname, '../fixtures/jetson-containers')

const warningsOf = ({ step }: Awaited<ReturnType<typeof notify>>): string =>
  step.commands.flatMap(({ message, name }) => (name === 'warning' ? message : [])).join('\n')

/** The message about jobs or files of other jobs. */
async function report(context: TestContext, inputs: Record<string, string>, options = {}) {
  const at = new Date().toISOString()
  return notify(context, {
    at,
    env: notifier,
    inputs: { packages: '', environment: '', ...inputs },
    ...options,
  })
}

/** What a board writes to its `payload-file`: a job that succeeded, with this build log. */
async function boardPayload(context: TestContext, board: string, log: string | undefined, inputs = {}) {
  const workspace = await makeWorkspace(context)
  if (log !== undefined) await writeFile(join(workspace, 'build.log'), log)
  const { step } = await notify(context, {
    workspace,
    at: new Date().toISOString(),
    env: { RUNNER_NAME: board, GITHUB_RUN_ATTEMPT: '1' },
    inputs: {
      packages: 'vllm',
      environment: '',
      'build-log': log === undefined ? '' : 'build.log',
      'dry-run': 'true',
      'payload-file': 'payload.json',
      ...inputs,
    },
  })
  return {
    file: await readFile(join(workspace, 'payload.json'), 'utf8'),
    output: step.outputs['payload'] ?? '',
  }
}

/** A workspace with one payload file for each board. */
async function payloads(context: TestContext, files: Readonly<Record<string, string>>): Promise<string> {
  const workspace = await makeWorkspace(context)
  for (const [board, text] of Object.entries(files)) {
    await mkdir(join(workspace, `payloads/${board}`), { recursive: true })
    await writeFile(join(workspace, `payloads/${board}/payload.json`), text)
  }
  return workspace
}

const FILES = { results: 'payloads/**/payload.json' }
const needsOf = (outputs: unknown, result = 'success') => JSON.stringify({ build: { result, outputs } })
const payload = (message: string, more = {}) =>
  JSON.stringify({
    status: 'success',
    end_time: '2026-11-23T12:00:00Z',
    packages: ['vllm'],
    message,
    ...more,
  })
const GOOD = payload('Build completed successfully')
const DOUBTED = payload('Build completed successfully (not verified: build.log is empty)')

test('a doubt of a board arrives in the message and its row, from a file and from an output', async (context) => {
  const empty = await boardPayload(context, 'thor-1', '')
  const good = await boardPayload(context, 'orin-1', undefined)
  const workspace = await payloads(context, { thor: empty.file, orin: good.file })
  const needs = needsOf({ 'payload-thor': empty.output, 'payload-orin': good.output })
  for (const inputs of [FILES, { needs }, { ...FILES, needs: needsOf({}) }]) {
    const sent = await report(context, inputs, { workspace })
    assert.equal(sent.body.status, 'success')
    assert.equal(
      sent.body.message,
      'Build completed successfully (not verified: vllm on thor-1: build.log is empty)',
    )
    const doubted = sent.body.results.find(({ runner }: { runner: string }) => runner === 'thor-1')
    assert.equal(doubted.error, 'not verified: build.log is empty')
    assert.match(warningsOf(sent), /The success is not verified: vllm on thor-1: build\.log is empty/)
  }
  const discord = await report(context, FILES, { workspace, format: 'discord' })
  const results = discord.body.embeds[0].fields.find(({ name }: { name: string }) => name === 'Results')
  assert.equal(results.value, '⚠️ vllm on thor-1: not verified: build.log is empty\n✅ vllm on orin-1')
})

test('a simulated build of a board is no success of the package, beside others and alone', async (context) => {
  const log = await readFile(join(LOGS, 'single-success/build.log'), 'utf8')
  const simulated = await boardPayload(context, 'thor-1', log.replaceAll('simulate=False', 'simulate=True'))
  assert.equal(JSON.parse(simulated.file).message, 'Build simulated: nothing was built')
  const good = await boardPayload(context, 'orin-1', undefined)
  const workspace = await payloads(context, { thor: simulated.file, orin: good.file })
  const sent = await report(context, FILES, { workspace })
  assert.equal(
    sent.body.message,
    'Build completed successfully (not verified: vllm on thor-1: simulated: nothing was built)',
  )
  assert.deepEqual(sent.body.results[0], {
    ...{ package: 'vllm', status: 'skipped', error: 'simulated: nothing was built', runner: 'thor-1' },
  })
  const alone = await report(
    context,
    { ...FILES, message: 'All boards are good' },
    { workspace: await payloads(context, { thor: simulated.file }) },
  )
  assert.equal(alone.body.status, 'success')
  assert.equal(alone.body.message, 'Build simulated: nothing was built: All boards are good')
  assert.deepEqual(alone.body.packages, ['vllm'])
})

test('a doubt survives a long input message, the cut of the output payload, and a second report', async (context) => {
  const inputs = { message: 'x'.repeat(70_000) }
  const board = await boardPayload(context, 'thor-1', '', inputs)
  assert.ok(board.output.length < 64 * 1024)
  for (const text of [board.file, board.output]) {
    const workspace = await payloads(context, { thor: text })
    const sent = await report(context, { ...FILES, 'payload-file': 'all.json' }, { workspace })
    assert.match(sent.body.message, /\(not verified: vllm on thor-1: build\.log is empty\)$/)
    const again = await report(context, { results: 'all.json' }, { workspace })
    assert.equal(again.body.message, sent.body.message)
  }
  const long = { message: 'y'.repeat(2000), ...FILES }
  const workspace = await payloads(context, { thor: board.file })
  for (const format of ['discord', 'slack']) {
    const sent = await report(context, long, { workspace, format })
    assert.match(JSON.stringify(sent.body), /not verified: vllm on thor-1: build\.log is empty/)
    const [, headline = ''] = sent.step.summary.split('\n\n')
    assert.match(headline, /y… ?&#40;not verified&#58; vllm on .*build&#46;log is empty&#41;$/)
  }
})

const doubt = (what: string) => `Build completed successfully (not verified: ${what})`

/** What a board or a file reports, and the message. None of them is a plain success, and none is silent. */
const lowered: readonly (readonly [string, readonly string[], string])[] = [
  ['a doubt beside a good board', [DOUBTED, GOOD], doubt('vllm: build.log is empty')],
  ['two doubts of one reason', [DOUBTED, DOUBTED], doubt('vllm: build.log is empty')],
  ['a doubt that is cut off', [payload('ok (not verified: build.log is em')], doubt('vllm: build.log is em')],
  ['a doubt without a reason', [payload('ok (Not verified: )')], doubt('vllm: no reason given')],
  [
    'a doubt with control codes and a command',
    [payload('ok (not verified: \u001b[31mred\n::error::x)')],
    doubt('vllm: red ::error::x'),
  ],
  [
    'a success with the message of a failure',
    [payload('Build failed: vllm')],
    doubt('vllm: reported as a success with the message "Build failed: vllm"'),
  ],
  [
    'a success with a failing row',
    [payload('ok', { results: [{ package: 'vllm', status: 'failure', error: 'x' }] })],
    'Build failed: vllm',
  ],
  [
    'a success whose row has an error',
    [payload('ok', { results: [{ package: 'vllm', status: 'success', error: 'exit code 1' }] })],
    doubt('vllm: reported as a success with the error "exit code 1"'),
  ],
  [
    'a success whose results are no list',
    [payload('ok', { results: 'vllm' })],
    'Build not verified: 1 result cannot be read',
  ],
  [
    'a success whose rows are all skipped',
    [payload('ok', { results: [{ package: 'vllm', status: 'skipped' }] })],
    'Build not verified: the only result is skipped',
  ],
  [
    'a doubt beside a board that failed',
    [DOUBTED, JSON.stringify({ status: 'failure', packages: ['numpy'], message: 'Build failed' })],
    'Build failed: numpy (1 of 2 builds)',
  ],
  [
    'a doubt beside a board without results',
    [DOUBTED, '{}'],
    'Build not verified: no results from payloads/1/payload.json',
  ],
  [
    'rows of which one is simulated',
    [
      payload('ok', {
        results: [
          { package: 'a', status: 'skipped', error: 'simulated: nothing was built' },
          { package: 'b', status: 'success' },
        ],
      }),
    ],
    doubt('a: simulated: nothing was built'),
  ],
  [
    'a simulated board beside one that skipped everything',
    [
      payload('Build simulated: nothing was built'),
      payload('ok', { results: [{ package: 'b', status: 'skipped' }] }),
    ],
    'Build not verified: all 2 results are skipped',
  ],
  [
    'a doubted row of a list, with a good one',
    [
      JSON.stringify([
        { package: 'a', status: 'success', error: 'not verified: x' },
        { package: 'b', status: 'success', error: 'none' },
      ]),
    ],
    doubt('a: x'),
  ],
  [
    'the same package on the same board, once good and once failed',
    [
      payload('ok', { run: { ...run, runner: 'thor-1' } }),
      JSON.stringify({
        ...{ status: 'failure', packages: ['vllm'], message: 'Build failed' },
        run: { ...run, runner: 'thor-1' },
      }),
    ],
    'Build failed: vllm on thor-1 (1 of 2 builds)',
  ],
  [
    'a second attempt that has a doubt, after a good first one',
    [
      payload('ok', { run }),
      payload('ok (not verified: build.log is empty)', { run: { ...run, run_attempt: 2 } }),
    ],
    doubt('vllm on orin-01: build.log is empty'),
  ],
  [
    'a success that timed out in part',
    [
      payload('ok', {
        results: [
          { package: 'a', status: 'success' },
          { package: 'b', status: 'timeout', duration_s: 5400 },
        ],
      }),
    ],
    'Build failed: b (1 of 2 builds)',
  ],
  [
    'a payload in a payload',
    [payload('ok', { results: [{ package: 'vllm', status: 'success', error: 'not verified: x' }] })],
    doubt('vllm: x'),
  ],
  [
    'more doubts than the message has room for',
    ['a', 'b', 'c', 'd'].map((why) => payload(`ok (not verified: ${why})`)),
    doubt('vllm: a; vllm: b and 2 more'),
  ],
]
for (const [name, files, message] of lowered) {
  test(`no plain success: ${name}`, async (context) => {
    const workspace = await payloads(context, Object.fromEntries(files.entries()))
    const sent = await report(context, FILES, { workspace })
    assert.equal(sent.body.message, message)
    const isFailure = message.startsWith('Build failed') || message.startsWith('Build not')
    assert.equal(sent.body.status, isFailure ? 'failure' : 'success')
    const text = JSON.stringify(sent.body)
    if (files.includes(DOUBTED))
      assert.match(text, /vllm: not verified: build\.log is empty|vllm: build\.log is empty/)
  })
}

test('a job that failed or was stopped, whatever its payload claims', async (context) => {
  for (const [result, message] of [
    ['failure', 'Build failed: build'],
    ['cancelled', 'Build was cancelled or timed out: build'],
  ] as const) {
    for (const claim of [GOOD, DOUBTED, payload('Build simulated: nothing was built')]) {
      const sent = await report(context, { needs: needsOf({ payload: claim }, result) })
      assert.equal(sent.body.status, 'failure')
      assert.match(sent.body.message, new RegExp(`^${message}`))
    }
  }
})

/** Outputs that a job has and that cannot be used. */
const unusable: readonly (readonly [string, Record<string, unknown>, string])[] = [
  ['an empty payload beside a good one', { 'payload-nano': '', 'payload-agx': GOOD }, 'build (nano)'],
  ['an empty results alone', { results: '' }, 'build'],
  ['failed-packages that is empty', { packages: 'a b', 'failed-packages': '' }, 'build'],
  ['failed-packages that is cut off', { packages: 'a b', 'failed-packages': '["a","b' }, 'build'],
  ['a payload that is empty beside names', { payload: '', packages: 'a', 'failed-packages': '[]' }, 'build'],
  ['a payload that is cut off', { payload: GOOD.slice(0, 60) }, 'build'],
]
for (const [name, outputs, job] of unusable) {
  test(`no plain success: ${name}`, async (context) => {
    const needs = JSON.stringify({
      other: { result: 'success', outputs: { payload: GOOD } },
      build: { result: 'success', outputs },
    })
    for (const value of [needs, needsOf(outputs)]) {
      const sent = await report(context, { needs: value })
      assert.equal(sent.body.status, 'failure')
      assert.equal(sent.body.message, `Build not verified: no results from job ${job}`)
      assert.doesNotMatch(JSON.stringify(sent.body), /\[\\"a/)
    }
  })
}

for (const [value, error] of [
  ['{}', /contains no job/],
  ['[]', /it got a list/],
  ['null', /it got null/],
  ['Object', /it got a text that is no JSON/],
  ['"{}"', /it got a string/],
] as const) {
  test(`needs that is ${value}: one error, and a message that is a failure`, async (context) => {
    for (const [status, message] of [
      ['success', 'Build not verified: the input needs could not be read'],
      ['failure', 'Build failed: the input needs could not be read'],
      ['cancelled', 'Build was cancelled or timed out: the input needs could not be read'],
    ] as const) {
      const sent = await report(context, { needs: value }, { jobStatus: status })
      assert.equal(sent.body.status, 'failure')
      assert.equal(sent.body.message, message)
      const errors = sent.step.commands.filter(({ name }) => name === 'error')
      assert.equal(errors.length, 1)
      assert.match(errors[0]?.message ?? '', error)
      assert.equal(sent.step.outputs['outcome'], 'failure')
    }
  })
}

test('needs with a job of an unknown result: that job failed, with the word as the reason', async (context) => {
  const needs = JSON.stringify({
    build: { result: 'success', outputs: { payload: GOOD } },
    thor: { result: 'stale', outputs: {} },
  })
  const sent = await report(context, { needs })
  assert.equal(sent.body.message, 'Build failed: thor')
  assert.equal(sent.body.details, 'thor: ended as stale')
})

const OTHER_RUN = RUN_ID - 1

test('run-id: a doubt in a file of a run that succeeded', async (context) => {
  const workspace = await payloads(context, { thor: DOUBTED })
  const runs = [
    apiRun({ id: OTHER_RUN, run_number: 7, name: 'CI', status: 'completed', conclusion: 'success' }),
  ]
  const inputs = { ...FILES, 'run-id': String(OTHER_RUN) }
  const sent = await report(context, inputs, { workspace, api: { runs, runId: OTHER_RUN } })
  assert.equal(sent.body.message, doubt('vllm: build.log is empty'))
})

for (const [conclusion, message, reason] of [
  ['neutral', 'Build not verified: the run ended as neutral', undefined],
  ['stale', 'Build failed: CI #7', 'CI #7: ended as stale'],
  ['startup_failure', 'Build failed: CI #7', 'CI #7: ended as startup_failure'],
  ['new_word', 'Build failed: CI #7', 'CI #7: ended as new_word'],
  ['timed_out', 'Build failed: CI #7', 'CI #7: ended as timed_out'],
] as const) {
  test(`run-id: a run that ended as ${conclusion} is no success`, async (context) => {
    const runs = [apiRun({ id: OTHER_RUN, run_number: 7, name: 'CI', status: 'completed', conclusion })]
    const inputs = { 'run-id': String(OTHER_RUN) }
    const sent = await report(context, inputs, { api: { runs, runId: OTHER_RUN } })
    assert.equal(sent.body.status, 'failure')
    assert.equal(sent.body.message, message)
    if (reason) assert.equal(sent.body.details, reason)
  })
}

test('a payload of another run is called not verified; one of this run, of any attempt, or of the reported run is', async (context) => {
  const of = (runId: number, attempt = 1) =>
    payload('Build completed successfully', { run: { ...run, run_id: runId, run_attempt: attempt } })
  const other = apiRun({
    id: OTHER_RUN,
    run_number: 7,
    name: 'CI',
    status: 'completed',
    conclusion: 'success',
  })
  const stale = doubt(`vllm on orin-01: a payload of the run ${RUN_ID - 7}`)
  const triggered = await makeWorkspace(context)
  const event = join(triggered, 'event.json')
  await writeFile(event, JSON.stringify({ workflow_run: { id: OTHER_RUN } }))
  for (const [runId, inputs, env, message] of [
    [RUN_ID - 7, {}, {}, stale],
    [RUN_ID - 7, { 'run-id': String(OTHER_RUN) }, {}, stale],
    [RUN_ID, {}, {}, 'Build completed successfully'],
    [OTHER_RUN, { 'run-id': String(OTHER_RUN) }, {}, 'Build completed successfully'],
    [
      OTHER_RUN,
      {},
      { GITHUB_EVENT_NAME: 'workflow_run', GITHUB_EVENT_PATH: event },
      'Build completed successfully',
    ],
    [RUN_ID - 7, {}, { GITHUB_RUN_ID: '' }, 'Build completed successfully'],
  ] as const) {
    const workspace = await payloads(context, { thor: of(runId) })
    const options = { workspace, env: { ...notifier, ...env }, api: { runs: [other], runId: OTHER_RUN } }
    const sent = await report(context, { ...FILES, ...inputs }, options)
    assert.equal(sent.body.message, message)
    if (message === stale) assert.match(warningsOf(sent), /payload of the run \d+, not of \d+/)
  }
  const again = await payloads(context, { thor: of(RUN_ID, 1), orin: of(RUN_ID, 2) })
  const sent = await report(context, FILES, {
    workspace: again,
    env: { ...notifier, GITHUB_RUN_ATTEMPT: '2' },
  })
  assert.equal(sent.body.status, 'success')
})

test('rows of a sweep of another run, and files that may be old, cause a warning', async (context) => {
  const row = { package: 'vllm', status: 'success', run_id: String(RUN_ID - 7), run_attempt: '1' }
  const workspace = await makeWorkspace(context)
  await writeFile(
    join(workspace, 'results.json'),
    JSON.stringify([row, { ...row, package: 'b', run_id: String(RUN_ID) }]),
  )
  const sent = await report(context, { results: 'results.json' }, { workspace })
  assert.equal(sent.body.message, 'Build completed successfully')
  assert.match(warningsOf(sent), /1 of 2 results are of another run/)
  await writeFile(join(workspace, 'plain.json'), JSON.stringify([{ package: 'vllm', status: 'success' }]))
  const path = join(workspace, 'plain.json')
  await utimes(path, new Date(), new Date())
  // The start of the job is not known here: the clock of the step is two hours ahead.
  const at = new Date(Date.now() + 2 * 3600 * 1000).toISOString()
  const old = await report(context, { results: 'plain.json' }, { workspace, at })
  assert.equal(old.body.message, 'Build completed successfully')
  assert.match(warningsOf(old), /plain\.json: was last written at/)
})
