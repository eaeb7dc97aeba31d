/** One message for the jobs before this one, through the bundled action. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiJob, matrixJobs } from '../harness/github-api.ts'
import { notify, RUN_URL, run } from '../harness/workflow-run.ts'

const needs = (jobs: Record<string, { result: string; outputs?: Record<string, string> }>): string =>
  JSON.stringify(jobs, null, 2)

const legs = matrixJobs('Build vllm')
const notifier = { GITHUB_JOB: 'notify', RUNNER_NAME: 'GitHub Actions 7' }

test('needs: one message for a matrix, linked to the leg that failed', async (context) => {
  const sent = await notify(context, {
    jobs: legs,
    jobId: '3',
    env: notifier,
    inputs: { packages: '', needs: needs({ build: { result: 'failure' }, docs: { result: 'skipped' } }) },
  })
  assert.equal(sent.body.status, 'failure')
  assert.equal(sent.body.message, 'Build failed: build (thor) (1 of 2 jobs)')
  assert.deepEqual(sent.body.packages, ['build (orin)', 'build (thor)'])
  assert.equal(sent.body.details, 'docs: skipped\nbuild (thor): failed at the step Build vllm')
  assert.deepEqual(sent.body.results, [
    { package: 'docs', status: 'skipped', job: 'docs' },
    { package: 'build (orin)', status: 'success', job: 'build (orin)', runner: 'orin-01' },
    {
      ...{ package: 'build (thor)', status: 'failure', error: 'failed at the step Build vllm' },
      ...{ job: 'build (thor)', runner: 'thor-01' },
    },
  ])
  assert.deepEqual(sent.body.run, {
    ...run,
    ...{ job: 'notify', url: `${RUN_URL}/job/2`, runner: 'thor-01' },
    ...{ failed_step: 'Build vllm', duration_seconds: 1800 },
  })
})

for (const result of ['success', 'cancelled']) {
  test(`needs: a failed job of the run that is not in needs is not linked, with needs: ${result}`, async (context) => {
    const sent = await notify(context, {
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
      env: notifier,
      inputs: { packages: '', needs: needs({ build: { result } }) },
    })
    assert.equal(sent.body.status, result === 'success' ? 'success' : 'failure')
    const { runner: _, ...others } = run
    assert.deepEqual(sent.body.run, { ...others, job: 'notify', url: RUN_URL })
  })
}

test('needs: without the API there is one row for each job, and the link is the run', async (context) => {
  const sent = await notify(context, {
    jobId: '3',
    env: notifier,
    inputs: {
      packages: '',
      'github-token': '',
      needs: needs({ orin: { result: 'success' }, thor: { result: 'cancelled' } }),
    },
  })
  assert.equal(sent.body.status, 'failure')
  assert.deepEqual(sent.body.results, [
    { package: 'orin', status: 'success', job: 'orin' },
    { package: 'thor', status: 'failure', error: 'cancelled or timed out', job: 'thor' },
  ])
  assert.equal(sent.body.run.url, RUN_URL)
  assert.equal(sent.body.run.runner, undefined)
})

test('needs: the output payload of this action gives the packages of each board', async (context) => {
  const built = await notify(context, { inputs: { packages: 'pytorch vllm' } })
  const payload = built.step.outputs['payload'] ?? ''
  const sent = await notify(context, {
    inputs: {
      packages: '',
      needs: needs({ build: { result: 'success', outputs: { 'payload-orin': payload } } }),
    },
  })
  assert.equal(sent.body.status, 'success')
  assert.deepEqual(sent.body.packages, ['pytorch', 'vllm'])
})

test('needs: machine facts of the notifying job are omitted', async (context) => {
  const sent = await notify(context, {
    inputs: {
      environment: 'LSB_RELEASE PYTHON_VERSION BOARDS',
      needs: needs({ build: { result: 'success' } }),
    },
    env: { BOARDS: 'orin, thor' },
  })
  assert.deepEqual(sent.body.environment, { BOARDS: 'orin, thor' })
})

test('needs: build-log and log-dir are ignored, with a warning', async (context) => {
  const sent = await notify(context, {
    inputs: { needs: needs({ build: { result: 'success' } }), 'build-log': 'build.log' },
  })
  assert.equal(sent.body.status, 'success')
  const warnings = sent.step.commands.filter(({ name }) => name === 'warning')
  assert.deepEqual(
    warnings.map(({ message }) => /build-log and log-dir are ignored here/.test(message)),
    [true],
  )
})

test('needs: nothing is sent when every job was skipped', async (context) => {
  const sent = await notify(context, { inputs: { needs: needs({ build: { result: 'skipped' } }) } })
  assert.equal(sent.body, undefined)
  const notices = sent.step.commands.filter(({ name }) => name === 'notice')
  assert.deepEqual(
    notices.map(({ message }) => /nothing is sent.*list in needs: the jobs/.test(message)),
    [true],
  )
})

test('needs: an invalid value is an error and a message that is a failure', async (context) => {
  const sent = await notify(context, { inputs: { needs: '{"build":"green"}' } })
  assert.equal(sent.body.status, 'failure')
  assert.equal(sent.body.message, 'Build not verified: the input needs could not be read')
  const errors = sent.step.commands.filter(({ name }) => name === 'error')
  assert.deepEqual(
    errors.map(({ message }) => /toJSON\(needs\)/.test(message)),
    [true],
  )
})

for (const outcome of ['', 'sucess']) {
  test(`needs: the build is reported where this job's own outcome is "${outcome}"`, async (context) => {
    const sent = await notify(context, {
      inputs: { outcome, needs: needs({ build: { result: 'failure' } }) },
    })
    assert.equal(sent.body.status, 'failure')
    assert.equal(sent.body.message, 'Build failed: build')
    const errors = sent.step.commands.filter(({ name }) => name === 'error')
    assert.equal(errors.length, outcome === '' ? 0 : 1)
  })
}
