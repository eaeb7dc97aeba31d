/** The reports of other jobs, from outputs, files and the API to what arrives: nothing unproven is a plain success. */
import assert from 'node:assert/strict'
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { matrixJobs } from '../harness/github-api.ts'
import { sweepRows, writeChunks } from '../harness/sweep.ts'
import { makeWorkspace, notify } from '../harness/workflow-run.ts'

const warningsOf = ({ step }: Awaited<ReturnType<typeof notify>>): readonly string[] =>
  step.commands.filter(({ name }) => name === 'warning').map(({ message }) => message)

const needsOf = (outputs: Record<string, string>, result = 'success') =>
  JSON.stringify({ collate: { result, outputs } })
const rowsOf = (...statuses: string[]) =>
  JSON.stringify(statuses.map((status, at) => ({ package: `p${at}`, status })))

const notifier = { GITHUB_JOB: 'notify', RUNNER_NAME: 'GitHub Actions 7' }

/** Each was reported as "Build completed successfully". */
const unproven: [string, Record<string, string>, string][] = [
  ['a row that is build_fail', { results: rowsOf('build_fail') }, 'Build failed: p0 in collate'],
  [
    'a row that is timeout',
    { results: rowsOf('success', 'timeout') },
    'Build failed: p1 in collate (1 of 2 builds)',
  ],
  ['a row that is oom_killed', { results: rowsOf('oom_killed') }, 'Build failed: p0 in collate'],
  ['a row that is failed', { results: rowsOf('failed', 'skipped') }, 'Build failed: p0 in collate'],
  ['a row that is cancelled', { results: rowsOf('cancelled') }, 'Build cancelled: p0 in collate'],
  ['results that are []', { results: '[]' }, 'Build not verified: no results from job collate'],
  ['results that are no JSON', { results: '{' }, 'Build not verified: no results from job collate'],
  ['a payload that is garbage', { payload: 'x' }, 'Build not verified: no results from job collate'],
  [
    'an entry that is no result',
    { results: '[{"package":"a","status":"success"},{"status":"success"}]' },
    'Build not verified: 1 result cannot be read',
  ],
]
for (const [name, outputs, message] of unproven) {
  test(`no plain success: ${name}`, async (context) => {
    const sent = await notify(context, { env: notifier, inputs: { packages: '', needs: needsOf(outputs) } })
    assert.equal(sent.body.status, 'failure')
    assert.equal(sent.body.message, message)
    if (message.startsWith('Build not verified')) {
      assert.match(warningsOf(sent).join('\n'), /not reported as a success: (no results from job|1 result)/)
    }
  })
}

test('no plain success: every result is skipped, in an output or in a file; outputs and the reason are set', async (context) => {
  const workspace = await makeWorkspace(context)
  await writeFile(join(workspace, 'results.json'), rowsOf('skipped', 'skipped'))
  for (const inputs of [
    { needs: needsOf({ results: rowsOf('skipped', 'skipped') }) },
    { needs: needsOf({}), results: 'results.json' },
    { outcome: 'success', results: 'results.json' },
  ]) {
    const at = new Date().toISOString()
    const sent = await notify(context, { workspace, at, env: notifier, inputs: { packages: '', ...inputs } })
    assert.equal(sent.body.status, 'failure')
    assert.equal(sent.body.message, 'Build not verified: all 2 results are skipped')
    assert.match(warningsOf(sent).join(), /not reported as a success: all 2 results are skipped$/)
    assert.equal(sent.step.outputs['outcome'], 'failure')
    assert.equal(sent.step.outputs['failed-packages'], '[]')
  }
})

test('no plain success: a leg of a matrix without a report where its sibling has one', async (context) => {
  const jobs = matrixJobs('x').map((job) =>
    job.id === 2 ? { ...job, conclusion: 'success', steps: [] } : job,
  )
  const payload = JSON.stringify({ status: 'success', packages: ['vllm'], message: 'ok' })
  const needs = JSON.stringify({ build: { result: 'success', outputs: { 'payload-orin': payload } } })
  const sent = await notify(context, { env: notifier, jobs, inputs: { packages: '', needs } })
  assert.equal(sent.body.status, 'failure')
  assert.equal(sent.body.message, 'Build not verified: no report from build (thor)')
})

test('no plain success: files that are missing, empty, no JSON, or outside of the workspace', async (context) => {
  const workspace = await makeWorkspace(context)
  const outside = await makeWorkspace(context)
  await writeFile(join(outside, 'secret.json'), rowsOf('success'))
  await writeFile(join(workspace, 'empty.json'), '[]')
  await writeFile(join(workspace, 'garbage.json'), '<html>')
  await symlink(join(outside, 'secret.json'), join(workspace, 'link.json'))
  await writeFile(join(workspace, 'good.json'), rowsOf('success'))
  for (const [results, missing] of [
    ['missing/*.json', 'missing/*.json'],
    ['empty.json', 'empty.json'],
    ['garbage.json', 'garbage.json'],
    ['link.json', 'link.json'],
    [join(outside, 'secret.json'), join(outside, 'secret.json')],
  ] as const) {
    const sent = await notify(context, {
      workspace,
      at: new Date().toISOString(),
      inputs: { packages: '', results: `${results}\ngood.json` },
    })
    assert.equal(sent.body.status, 'failure', results)
    assert.equal(sent.body.message, `Build not verified: no results from ${missing}`)
    assert.ok(warningsOf(sent).length >= 2)
  }
})

test('results: a pattern that expects a folder for each artifact, where there is only one, is corrected', async (context) => {
  const workspace = await makeWorkspace(context)
  await mkdir(join(workspace, 'payloads'))
  await writeFile(join(workspace, 'payloads/payload.json'), rowsOf('success'))
  for (const [results, message, warning] of [
    ['payloads/**/payload.json', 'Build completed successfully', /^$/],
    [
      'payloads/*/payload.json',
      'Build not verified: no results from payloads/*/payload.json',
      /no file matches payloads\/\*\/payload\.json, but payloads\/\*\*\/payload\.json does: use that/,
    ],
  ] as const) {
    const at = new Date().toISOString()
    const sent = await notify(context, { workspace, at, inputs: { packages: '', results } })
    assert.equal(sent.body.message, message)
    assert.match(warningsOf(sent).join('\n'), warning)
  }
})

test('a job that is no build is shown only where it failed, and is not counted', async (context) => {
  const outputs = { results: rowsOf('success', 'build_fail') }
  for (const [lint, message] of [
    ['success', 'Build failed: p1 in build (1 of 2 builds)'],
    ['failure', 'Build failed: p1 in build (1 of 2 builds); failed job: lint'],
  ]) {
    const needs = JSON.stringify({
      lint: { result: lint, outputs: {} },
      build: { result: 'success', outputs },
    })
    const sent = await notify(context, { env: notifier, inputs: { packages: '', needs } })
    assert.equal(sent.body.message, message)
    assert.deepEqual(sent.body.packages, ['p0', 'p1'])
    assert.equal(sent.step.outputs['failed-packages'], '["p1"]')
  }
})

test("jetson-containers' sweep: 400 packages on 3 boards, 45 failures in four ways", async (context) => {
  const workspace = await makeWorkspace(context)
  await writeChunks(workspace, sweepRows(400, 45), 40)
  await writeFile(join(workspace, 'results.json'), JSON.stringify(sweepRows(400, 45)))
  const options = {
    workspace,
    at: new Date().toISOString(),
    env: notifier,
    inputs: { packages: '', environment: '', needs: needsOf({}), results: '**/results.json' },
  }
  const sent = await notify(context, options)
  assert.match(sent.body.message, /^Build failed: package-0 on orin, .* and \d+ more \(45 of 1200 builds\)$/)
  assert.equal(sent.body.packages.length, 400)
  assert.equal(sent.body.results.length, 1200)
  assert.deepEqual(
    new Set(sent.body.results.map(({ error }: { error?: string }) => error)),
    new Set([undefined, 'timeout after 90 min', 'out of memory', 'BUILDING torch (cmake)', 'TESTING vllm']),
  )
  assert.ok(Buffer.byteLength(sent.step.outputs['payload'] ?? '') < 64 * 1024)
  const { details, results } = JSON.parse(sent.step.outputs['payload'] ?? '')
  assert.equal(results.length, 45)
  assert.match(details, /^Left out of this output for its size: .*1155 results that are no failure/)
  const discord = await notify(context, { ...options, format: 'discord' })
  assert.match(
    discord.body.content,
    /package-0 on orin and 44 more \(45 of 1200 builds\): timeout after 90 min \(12\)/,
  )
})

test('hostile text in a file reaches no workflow command, mention or link', async (context) => {
  const workspace = await makeWorkspace(context)
  const hostile = '::error::x\n##[error]y @everyone <@1> [a](https://evil.example) \u001b[31m'
  await writeFile(
    join(workspace, 'r.json'),
    JSON.stringify([{ package: hostile, status: hostile, error: hostile, runner: hostile, job: hostile }]),
  )
  const sent = await notify(context, {
    workspace,
    at: new Date().toISOString(),
    format: 'discord',
    inputs: { packages: '', results: 'r.json' },
  })
  assert.deepEqual(sent.body.allowed_mentions, { parse: [] })
  assert.doesNotMatch(sent.body.content, /@everyone|<@1>|\]\(https:/)
  const names = new Set(sent.step.commands.map(({ name }) => name))
  for (const name of ['add-mask', 'debug', 'warning']) names.delete(name)
  assert.deepEqual([...names], [])
})

test('payload-file: written with dry-run, by rename, and read again by results', async (context) => {
  const workspace = await makeWorkspace(context)
  await mkdir(join(workspace, 'payloads/orin'), { recursive: true })
  await writeFile(join(workspace, 'target'), 'kept')
  await symlink(join(workspace, 'target'), join(workspace, 'payloads/orin/payload.json'))
  const built = await notify(context, {
    workspace,
    jobStatus: 'failure',
    jobId: '2',
    inputs: { 'dry-run': 'true', 'payload-file': 'payloads/orin/payload.json', environment: '' },
  })
  const text = await readFile(join(workspace, 'payloads/orin/payload.json'), 'utf8')
  assert.deepEqual(JSON.parse(text), JSON.parse(built.step.outputs['payload'] ?? ''))
  assert.equal(await readFile(join(workspace, 'target'), 'utf8'), 'kept')
  assert.deepEqual(await readdir(join(workspace, 'payloads/orin')), ['payload.json'])
  const sent = await notify(context, {
    workspace,
    at: new Date().toISOString(),
    env: notifier,
    jobs: matrixJobs('Build vllm').slice(0, 2),
    inputs: {
      packages: '',
      needs: JSON.stringify({ build: { result: 'failure', outputs: {} } }),
      results: 'payloads/*/payload.json',
    },
  })
  assert.equal(sent.body.message, 'Build failed: vllm on orin-01; no report from build (orin)')
})

for (const path of ['../payload.json', '.git/payload.json', 'missing/payload.json', '/etc/payload.json']) {
  test(`payload-file: ${path} is a warning, and the message is sent`, async (context) => {
    const workspace = await makeWorkspace(context)
    await mkdir(join(workspace, '.git'))
    const sent = await notify(context, { workspace, inputs: { 'payload-file': path } })
    assert.equal(sent.body.status, 'success')
    assert.match(warningsOf(sent).join(), /payload-file: the file could not be written: its folder/)
  })
}

test('an output payload of any size is valid JSON below 64 KiB', async (context) => {
  const workspace = await makeWorkspace(context)
  const rows = sweepRows(1700, 5000).map((row) => ({ ...row, status: 'failed', error: 'é'.repeat(400) }))
  await writeFile(join(workspace, 'r.json'), JSON.stringify(rows))
  const command = 'x'.repeat(100_000)
  const sent = await notify(context, {
    workspace,
    at: new Date().toISOString(),
    inputs: { packages: '', results: 'r.json', command },
    limit: 60,
  })
  const { payload = '' } = sent.step.outputs
  assert.ok(Buffer.byteLength(payload) < 64 * 1024, String(payload.length))
  assert.match(JSON.parse(payload).details, /failures/)
  assert.ok((sent.step.outputs['failed-packages'] ?? '').length < 64 * 1024)
})
