/** One message for the jobs before this one, through the bundled action. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiJob, matrixJobs } from '../harness/github-api.ts'
import { RUN_URL, run, tell } from '../harness/workflow-run.ts'

const needs = (jobs: Record<string, { result: string; outputs?: Record<string, string> }>): string =>
  JSON.stringify(jobs, null, 2)

const legs = matrixJobs('Build vllm')
const teller = { GITHUB_JOB: 'tell', RUNNER_NAME: 'GitHub Actions 7' }

test('needs: one message for a matrix, linked to the leg that failed', async (context) => {
  const told = await tell(context, {
    jobs: legs,
    jobId: '3',
    env: teller,
    inputs: { packages: '', needs: needs({ build: { result: 'failure' }, docs: { result: 'skipped' } }) },
  })
  assert.equal(told.body.status, 'failure')
  assert.equal(told.body.message, 'Build failed: build (thor) (1 of 2)')
  assert.deepEqual(told.body.packages, ['build (orin)', 'build (thor)'])
  assert.equal(told.body.details, 'docs: skipped\nbuild (thor): the job failed at the step Build vllm')
  assert.deepEqual(told.body.results, [
    { package: 'docs', status: 'skipped' },
    { package: 'build (orin)', status: 'success' },
    { package: 'build (thor)', status: 'failure', error: 'the job failed at the step Build vllm' },
  ])
  assert.deepEqual(told.body.run, {
    ...run,
    ...{ job: 'tell', url: `${RUN_URL}/job/2`, runner: 'thor-01' },
    ...{ failed_step: 'Build vllm', duration_seconds: 1800 },
  })
})

for (const result of ['success', 'cancelled']) {
  test(`needs: a job of the run that is none of theirs and failed is not linked, theirs: ${result}`, async (context) => {
    const told = await tell(context, {
      jobs: [
        apiJob({ id: 1, name: 'build', status: 'completed', conclusion: result }),
        apiJob({
          id: 2,
          name: 'lint',
          status: 'completed',
          conclusion: 'failure',
          runner_name: 'GitHub Actions 8',
        }),
      ],
      env: teller,
      inputs: { packages: '', needs: needs({ build: { result } }) },
    })
    assert.equal(told.body.status, result === 'success' ? 'success' : 'failure')
    const { runner: _, ...others } = run
    assert.deepEqual(told.body.run, { ...others, job: 'tell', url: RUN_URL })
  })
}

test('needs: without the API, one row for each job, and the run as link', async (context) => {
  const told = await tell(context, {
    jobId: '3',
    env: teller,
    inputs: {
      packages: '',
      'github-token': '',
      needs: needs({ orin: { result: 'success' }, thor: { result: 'cancelled' } }),
    },
  })
  assert.equal(told.body.status, 'failure')
  assert.deepEqual(told.body.results, [
    { package: 'orin', status: 'success' },
    { package: 'thor', status: 'failure', error: 'cancelled or timed out' },
  ])
  assert.equal(told.body.run.url, RUN_URL)
  assert.equal(told.body.run.runner, undefined)
})

test("needs: this action's own output tells the packages of each board", async (context) => {
  const built = await tell(context, { inputs: { packages: 'pytorch vllm' } })
  const payload = built.step.outputs['payload'] ?? ''
  const told = await tell(context, {
    inputs: {
      packages: '',
      needs: needs({ build: { result: 'success', outputs: { 'payload-orin': payload } } }),
    },
  })
  assert.equal(told.body.status, 'success')
  assert.deepEqual(told.body.packages, ['pytorch', 'vllm'])
})

test('needs: the machine that tells has no say about the boards', async (context) => {
  const told = await tell(context, {
    inputs: {
      environment: 'LSB_RELEASE PYTHON_VERSION BOARDS',
      needs: needs({ build: { result: 'success' } }),
    },
    env: { BOARDS: 'orin, thor' },
  })
  assert.deepEqual(told.body.environment, { BOARDS: 'orin, thor' })
})

test('needs: a log that is named beside it is not read, and the step says so', async (context) => {
  const told = await tell(context, {
    inputs: { needs: needs({ build: { result: 'success' } }), 'build-log': 'build.log' },
  })
  assert.equal(told.body.status, 'success')
  const warnings = told.step.commands.filter(({ name }) => name === 'warning')
  assert.deepEqual(
    warnings.map(({ message }) => /build-log and log-dir are not read here/.test(message)),
    [true],
  )
})

test('needs: nothing is sent when every job was skipped', async (context) => {
  const told = await tell(context, { inputs: { needs: needs({ build: { result: 'skipped' } }) } })
  assert.equal(told.body, undefined)
  const notices = told.step.commands.filter(({ name }) => name === 'notice')
  assert.deepEqual(
    notices.map(({ message }) => /nothing is sent.*list in needs: the jobs/.test(message)),
    [true],
  )
})

test('needs: what cannot be read makes no success', async (context) => {
  const told = await tell(context, { inputs: { needs: '{"build":"green"}' } })
  assert.equal(told.body, undefined)
  const errors = told.step.commands.filter(({ name }) => name === 'error')
  assert.deepEqual(
    errors.map(({ message }) => /toJSON\(needs\)/.test(message)),
    [true],
  )
})

for (const outcome of ['', 'sucess']) {
  test(`needs: tell the build where this job's own outcome is "${outcome}"`, async (context) => {
    const told = await tell(context, { inputs: { outcome, needs: needs({ build: { result: 'failure' } }) } })
    assert.equal(told.body.status, 'failure')
    assert.equal(told.body.message, 'Build failed: build')
    const errors = told.step.commands.filter(({ name }) => name === 'error')
    assert.equal(errors.length, outcome === '' ? 0 : 1)
  })
}
