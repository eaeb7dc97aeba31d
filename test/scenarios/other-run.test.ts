/** Runs that another run reports (`run-id`) or replaces, and why a job was stopped, through the bundled action. */
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { apiJob, apiRun, apiStep, RUN_ID } from '../harness/github-api.ts'
import { makeWorkspace, notify, RUN_URL } from '../harness/workflow-run.ts'

const OTHER_RUN = RUN_ID - 1
const fork = { full_name: 'mallory/jetson-images', fork: true }
const otherRun = (conclusion: string | null, change = {}) =>
  apiRun({ id: OTHER_RUN, run_number: 7, name: 'CI', status: 'completed', conclusion, ...change })

test('run-id: the conclusion of the run, without a ping for a fork', async (context) => {
  const workspace = await makeWorkspace(context)
  await writeFile(join(workspace, 'payload.json'), JSON.stringify({ status: 'success', packages: ['vllm'] }))
  const failed = { status: 'completed', conclusion: 'failure', runner_name: 'thor-1' }
  const jobs = [apiJob({ id: 9, name: 'Build on thor', ...failed, steps: [apiStep(1, 'Build', 'failure')] })]
  for (const [conclusion, message] of [
    ['success', 'Build completed successfully'],
    ['failure', 'Build failed: Build on thor'],
  ] as const) {
    const sent = await notify(context, {
      workspace,
      at: new Date().toISOString(),
      format: 'generic',
      api: { runs: [otherRun(conclusion, { head_repository: fork })], runId: OTHER_RUN },
      jobs: conclusion === 'success' ? [] : jobs,
      inputs: { packages: '', 'run-id': String(OTHER_RUN), results: 'payload.json', mentions: '@everyone' },
    })
    assert.equal(sent.body.status, conclusion)
    assert.equal(sent.body.message, message)
    assert.equal(sent.body.run.run_id, OTHER_RUN)
    assert.equal(sent.body.run.workflow, 'CI')
  }
  const discord = await notify(context, {
    format: 'discord',
    api: { runs: [otherRun('failure', { head_repository: fork })], runId: OTHER_RUN },
    jobs,
    inputs: { packages: '', 'run-id': String(OTHER_RUN), mentions: '@everyone' },
  })
  assert.doesNotMatch(discord.body.content, /@everyone/)
})

for (const [name, runs] of [
  ['has not ended', [otherRun(null, { status: 'in_progress' })]],
  ['is not there', []],
] as const) {
  test(`run-id: a run that ${name} is an error, and nothing is sent`, async (context) => {
    const sent = await notify(context, { api: { runs }, inputs: { 'run-id': String(OTHER_RUN) } })
    assert.equal(sent.body, undefined)
    const errors = sent.step.commands.filter((command) => command.name === 'error')
    assert.match(errors[0]?.message ?? '', /^The input run-id: nothing can be reported/)
  })
}

const superseded = ['Canceling since a higher priority waiting request for ci-main exists']
const cancelledJob = apiJob({ id: 5 })

test('a superseded run is not sent where the API shows a newer run of the branch', async (context) => {
  const runs = [apiRun(), apiRun({ id: RUN_ID + 1, run_number: 43 })]
  const sent = await notify(context, {
    jobId: '5',
    jobStatus: 'cancelled',
    jobs: [cancelledJob],
    api: { runs, annotations: { 5: superseded } },
  })
  assert.equal(sent.body, undefined)
  assert.match(sent.step.stdout, /::notice::The newer run #43/)
})

test('else it is reported as cancelled, with the reason, without a ping and a failed package', async (context) => {
  const sent = await notify(context, {
    jobId: '5',
    jobStatus: 'cancelled',
    jobs: [cancelledJob],
    format: 'discord',
    inputs: { mentions: '@everyone' },
    api: { runs: [apiRun()], annotations: { 5: superseded } },
  })
  assert.match(sent.body.embeds[0].fields.at(-1).value, /Build superseded by a newer run/)
  assert.doesNotMatch(sent.body.content, /@everyone/)
  assert.equal(sent.step.outputs['failed-packages'], '[]')
})

for (const [name, annotation, reason] of [
  ['timed out', 'The job has exceeded the maximum execution time of 4h0m0s', 'timed out after 240 min'],
  ['cancelled by a person', 'The run was canceled by @mona.', 'cancelled by mona'],
] as const) {
  test(`needs: a leg that was ${name}`, async (context) => {
    const jobs = [
      apiJob({ id: 1, name: 'build (orin)', status: 'completed', conclusion: 'success', steps: [] }),
      apiJob({ id: 2, name: 'build (thor)', status: 'completed', conclusion: 'cancelled', steps: [] }),
    ]
    const sent = await notify(context, {
      env: { GITHUB_JOB: 'notify', RUNNER_NAME: 'GitHub Actions 7' },
      jobs,
      api: { annotations: { 2: [annotation] } },
      inputs: { packages: '', needs: JSON.stringify({ build: { result: 'cancelled', outputs: {} } }) },
    })
    assert.equal(sent.body.message, `Build ${reason}: build (thor) (1 of 2 jobs)`)
    assert.equal(sent.body.run.url, RUN_URL)
  })
}
