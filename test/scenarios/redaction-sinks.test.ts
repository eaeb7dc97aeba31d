/** A secret of its own in each text that the action takes: none is seen in any text that the action gives. */
import assert from 'node:assert/strict'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, test } from 'node:test'
import { runAction, type StepResult } from '../harness/action.ts'
import { startDiscordServer } from '../harness/discord-server.ts'
import { apiJob, apiStep, RUN_ENV } from '../harness/github-api.ts'
import { partsOf } from '../harness/multipart.ts'
import { startReceiver } from '../harness/receiver.ts'
import { notify } from '../harness/workflow-run.ts'
import { makeRandom } from '../redaction/corpus/values.ts'

const SAMPLE = resolve(import.meta.dirname, '../fixtures/jetson-containers/single-build-failure')
const STAGE_LOG = 'build-logs/build/01o1_vllm_r36.4.tegra-aarch64-cp310-cu126-22.04-vllm.txt'
const folder = await mkdtemp(join(tmpdir(), 'sinks-'))
after(() => rm(folder, { recursive: true, force: true }))

const random = makeRandom(4711)
/** What only a program makes, different each time. */
const secret = () => `q7${random('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789', 28)}`

/** Everything that a step shows, without the masks: the runner does not print those. */
function shownBy(step: StepResult): string {
  const log = step.stdout.replace(/^::add-mask::.*$/gm, '')
  return [log, step.stderr, step.summary, ...Object.values(step.outputs)].join('\n')
}

test('a failed build: log, command, message, facts, title, answers and files', async () => {
  const secrets = {
    command: secret(),
    message: secret(),
    fact: secret(),
    title: secret(),
    input: secret(),
    answer: secret(),
    redirect: secret(),
    login: secret(),
    cause: secret(),
    'two lines': secret(),
  }
  const workspace = await mkdtemp(join(folder, 'workspace-'))
  await cp(SAMPLE, workspace, { recursive: true })
  const log = [
    `+ docker login -u me -p ${secrets.login} r.lan`,
    'Your access token is:',
    secrets['two lines'],
    `ERROR: failed to solve: 401 for HF_TOKEN=${secrets.cause}`,
  ]
  await writeFile(join(workspace, STAGE_LOG), `${log.join('\n')}\n`)
  const event = join(workspace, 'event.json')
  await writeFile(
    event,
    JSON.stringify({ pull_request: { number: 7, title: `use api key ${secrets.title}` } }),
  )
  await using discord = await startDiscordServer()
  await using refusing = await startReceiver((_request, response) => {
    const body = JSON.stringify({ message: `the token ${secrets.answer} is unknown` })
    response.writeHead(400, { 'content-type': 'application/json' }).end(body)
  })
  await using moved = await startReceiver((_request, response) => {
    response.writeHead(302, { location: `https://me:${secrets.redirect}@x.lan/hooks/a` }).end()
  })
  const common = {
    ...{ outcome: 'failure', 'build-log': 'build.log', 'log-dir': 'build-logs', environment: 'NOTE' },
    ...{ message: `no access with password ${secrets.message}`, timeout: `token=${secrets.input}` },
    command: `./build.sh --hub-token ${secrets.command} vllm`,
  }
  const env = {
    ...RUN_ENV,
    ...{ GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event },
    NOTE: `the passphrase is ${secrets.fact}`,
  }
  const run = (inputs: Readonly<Record<string, string>>) =>
    runAction({ workspace, env, inputs: { ...common, 'github-token': '', ...inputs } })
  const steps = [
    await run({ format: 'discord', 'webhook-url': discord.url, 'attach-log': 'true' }),
    await run({ format: 'generic', 'webhook-url': `${refusing.origin}\n${moved.origin}` }),
    await run({ format: 'slack', 'webhook-url': refusing.origin }),
  ]
  const shown = [
    ...steps.map(shownBy),
    ...[...discord.requests, ...refusing.requests, ...moved.requests].map(({ body }) => body),
  ].join('\n')
  for (const [where, text] of Object.entries(secrets)) assert.ok(!shown.includes(text), where)
  // All those texts were shown, each with its secret replaced.
  assert.match(shown, /--hub-token \[REDACTED\] vllm/)
  assert.match(shown, /no access with password \[REDACTED\]/)
  assert.match(shown, /the passphrase is \[REDACTED\]/)
  assert.match(shown, /use api key \[REDACTED\]/)
  assert.match(shown, /the token \[REDACTED\] is unknown/)
  assert.match(shown, /HF_TOKEN=\[REDACTED\]/)
  assert.ok(moved.requests.length > 0)
  const files = partsOf(discord.requests[0] as (typeof discord.requests)[number]).slice(1)
  assert.equal(
    files[0]?.content,
    `+ docker login -u me -p [REDACTED] r.lan\nYour access token is:\n[REDACTED]\nERROR: failed to solve: 401 for HF_TOKEN=[REDACTED]\n`,
  )
})

test('a sweep: errors, jobs and boards of the results, details', async () => {
  const secrets = { error: secret(), job: secret(), runner: secret(), details: secret() }
  const workspace = await mkdtemp(join(folder, 'workspace-'))
  const results = [
    { package: 'a', status: 'failure', error: `wandb login ${secrets.error} failed` },
    {
      package: 'b',
      status: 'failure',
      job: `build --password ${secrets.job}`,
      runner: `x api_key=${secrets.runner}`,
    },
  ]
  await writeFile(join(workspace, 'results.json'), JSON.stringify(results))
  await using receiver = await startReceiver()
  const step = await runAction({
    workspace,
    inputs: {
      ...{ format: 'generic', 'webhook-url': receiver.origin, outcome: 'failure', results: 'results.json' },
      details: `git clone https://me:${secrets.details}@x.lan/o/r`,
    },
  })
  const shown = `${receiver.requests.map(({ body }) => body).join('\n')}\n${shownBy(step)}`
  for (const [where, text] of Object.entries(secrets)) assert.ok(!shown.includes(text), where)
  assert.match(shown, /wandb login \[REDACTED\]/)
  assert.match(shown, /https:\/\/me:\[REDACTED\]@x\.lan/)
})

test("the failed step's name, from the jobs API", async (context) => {
  const name = secret()
  const job = apiJob({ steps: [apiStep(1, `Log in with --token ${name}`, 'failure')] })
  const sent = await notify(context, { jobs: [job], jobId: '51725241954', jobStatus: 'failure' })
  assert.equal(sent.body.run.failed_step, 'Log in with --token [REDACTED]')
  assert.ok(!`${JSON.stringify(sent.body)}${shownBy(sent.step)}`.includes(name))
})
