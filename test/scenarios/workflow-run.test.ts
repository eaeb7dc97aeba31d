/** The run behind the message, from the runner's variables and a GitHub API on loopback to what arrives. */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { assertGenericPayload } from '../formats/schema.ts'
import { runAction, type StepOptions, type StepResult } from '../harness/action.ts'
import {
  type Answer,
  type ApiJob,
  apiJob,
  githubApi,
  matrixJobs,
  REPOSITORY,
  RUN_ENV,
  RUN_ID,
  send,
} from '../harness/github-api.ts'
import { startReceiver } from '../harness/receiver.ts'

const TOKEN = 'ghs_thisIsNoRealToken0123456789'
const RUN_URL = `https://github.com/${REPOSITORY}/actions/runs/${RUN_ID}`
const JOB_URL = `${RUN_URL}/job/51725241954`

interface Told {
  readonly step: StepResult
  /** The body that arrived, parsed; absent where none did. */
  readonly body: ReturnType<typeof JSON.parse>
  /** What the API was asked. */
  readonly asked: readonly string[]
}

/** Runs the action as a step of that run, against a receiver and an API that serves `jobs`. */
async function tell(
  context: TestContext,
  {
    answer,
    env = {},
    format = 'generic',
    inputs = {},
    jobs = [],
    ...options
  }: Omit<StepOptions, 'env'> & {
    answer?: Answer
    env?: Record<string, string | undefined>
    format?: string
    jobs?: readonly ApiJob[]
  } = {},
): Promise<Told> {
  const api = await githubApi(jobs, answer ? { answer } : {})
  context.after(() => api.close())
  await using receiver = await startReceiver()
  const step = await runAction({
    at: '2026-11-23T12:34:56Z',
    token: TOKEN,
    inputs: { packages: 'vllm', 'webhook-url': `${receiver.origin}/hook`, format, ...inputs },
    env: { ...RUN_ENV, GITHUB_EVENT_NAME: 'push', GITHUB_API_URL: api.url, ...env },
    ...options,
  })
  assert.equal(step.exitCode, 0, step.stderr)
  assert.equal(step.stderr, '')
  assert.ok(step.log.every((line) => !line.includes(TOKEN)))
  const body = receiver.requests[0]?.body
  if (body !== undefined && format === 'generic') assertGenericPayload(body)
  return { step, body: body === undefined ? undefined : JSON.parse(body), asked: api.requests }
}

const debugLines = ({ commands }: StepResult): string[] =>
  commands.filter(({ name }) => name === 'debug').map(({ message }) => message)

const run = {
  repository: REPOSITORY,
  workflow: 'Nightly',
  job: 'build',
  run_id: RUN_ID,
  run_number: 42,
  run_attempt: 1,
  url: JOB_URL,
  ref: 'refs/heads/main',
  sha: '3f786850e387550fdab836ed7e6dc881de23001b',
  actor: 'mona',
  runner: 'orin-01',
}

test('a failed job: its page, its failed step, its duration', async (context) => {
  const told = await tell(context, { jobs: [apiJob()], jobId: '51725241954', jobStatus: 'failure' })
  assert.deepEqual(told.body.run, { ...run, failed_step: 'Build', duration_seconds: 3600 })
  assert.equal(told.asked.length, 1)
  assert.deepEqual(debugLines(told.step), [])
})

test('the same in Discord: the link, and a footer that names run and runner', async (context) => {
  const told = await tell(context, {
    format: 'discord',
    jobs: [apiJob()],
    jobId: '51725241954',
    jobStatus: 'failure',
  })
  const [embed] = told.body.embeds
  assert.equal(embed.url, JOB_URL)
  assert.match(embed.footer.text, /^lab\/jetson-images · Nightly #42 · .*runner orin-01/)
  assert.match(embed.footer.text, /Build/)
})

test('without a token the id alone gives the link, and nobody is asked', async (context) => {
  const told = await tell(context, { jobId: '51725241954', inputs: { 'github-token': '' } })
  assert.deepEqual(told.body.run, run)
  assert.deepEqual(told.asked, [])
})

test('without the id the job is found among those of a matrix, in this attempt', async (context) => {
  const jobs = ['thor', 'orin', 'nano'].map((board, index) =>
    apiJob({
      id: 10 + index,
      name: `build (${board})`,
      runner_name: `${board}-01`,
      html_url: `${RUN_URL}/job/${10 + index}`,
    }),
  )
  const told = await tell(context, { jobs, jobStatus: 'failure' })
  assert.equal(told.body.run.url, `${RUN_URL}/job/11`)
})

test('a success tells of no failed step', async (context) => {
  const told = await tell(context, { jobs: [apiJob()], jobId: '51725241954' })
  assert.deepEqual(told.body.run, { ...run, duration_seconds: 3600 })
})

test('an Enterprise Server: its own addresses, and no id', async (context) => {
  const server = 'https://ghe.lab:8443'
  const job = apiJob({ html_url: `${server}/${REPOSITORY}/actions/runs/${RUN_ID}/job/7` })
  const told = await tell(context, { jobs: [job], env: { GITHUB_SERVER_URL: server } })
  assert.equal(told.body.run.url, job.html_url)
})

test('a page on another host is not linked', async (context) => {
  const told = await tell(context, { jobs: [apiJob({ html_url: 'https://evil.example/' })] })
  assert.equal(told.body.run.url, RUN_URL)
})

test('with run-context: false the message is the two payloads of the contract, and nobody is asked', async (context) => {
  const told = await tell(context, {
    jobs: [apiJob()],
    jobId: '1',
    inputs: { 'run-context': 'false', environment: 'NO_SUCH_FACT' },
  })
  assert.deepEqual(Object.keys(told.body), ['status', 'end_time', 'packages', 'message'])
  assert.deepEqual(told.asked, [])
})

test('outside of Actions there is no run', async (context) => {
  const told = await tell(context, {
    env: Object.fromEntries(Object.keys(RUN_ENV).map((name) => [name, undefined])),
  })
  assert.equal(told.body.run, undefined)
})

test('a pull request: number, title and link; its title obeys nobody', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'event-'))
  context.after(() => rm(folder, { recursive: true }))
  const title = '::error::x ##[error]y @everyone </pre> [a](https://evil.example)'
  const event = join(folder, 'event.json')
  await writeFile(event, JSON.stringify({ pull_request: { number: 7, title } }))
  const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event }
  const generic = await tell(context, { env })
  const url = `https://github.com/${REPOSITORY}/pull/7`
  assert.deepEqual(generic.body.run.pull_request, { number: 7, title, url })
  assert.deepEqual(
    generic.step.commands.filter(({ name }) => !/^(debug|add-mask)$/.test(name)),
    [],
  )
  const discord = await tell(context, { env, format: 'discord' })
  assert.doesNotMatch(discord.body.content, /everyone/)
  assert.match(discord.body.embeds[0].footer.text, /PR #7/)
})

const reply =
  (status: number): Answer =>
  (_, response) => {
    send(response, status, { message: '::error::x ##[error]y' })
    return true
  }
for (const [name, answer, why] of [
  ['has no permission', reply(403), /actions: read/],
  ['is asked too often', reply(429), /rate limit/],
  ['is down', reply(502), /502/],
  ['never answers', () => true, /no answer within 5 s/],
] as const) {
  test(`an API that ${name} costs the link to the job and one debug line, no more`, async (context) => {
    const told = await tell(context, { answer, jobStatus: 'failure', limit: 30 })
    assert.deepEqual(told.body.run, { ...run, url: RUN_URL })
    assert.equal(told.step.outputs['delivered'], 'true')
    assert.equal(debugLines(told.step).length, 1)
    assert.match(debugLines(told.step)[0] ?? '', why)
    assert.deepEqual(
      told.step.commands.filter(({ name: command }) => /^(notice|warning|error)$/.test(command)),
      [],
    )
  })
}

test('a step that is asked to stop while the API is silent sends what it has', async (context) => {
  let child: Parameters<NonNullable<StepOptions['onSpawn']>>[0] | undefined
  const told = await tell(context, {
    answer: () => child?.kill('SIGTERM') ?? false,
    onSpawn: (spawned) => {
      child = spawned
    },
    jobStatus: 'failure',
    limit: 30,
  })
  assert.equal(told.body?.run.url, RUN_URL)
  assert.match(debugLines(told.step)[0] ?? '', /the step is to stop/)
})

test('an event file that is no JSON costs what it would have told, not the message', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'event-'))
  context.after(() => rm(folder, { recursive: true }))
  const event = join(folder, 'event.json')
  await writeFile(event, '{"pull_request":')
  const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event }
  const told = await tell(context, { env, jobs: [apiJob()], jobId: '51725241954', jobStatus: 'failure' })
  assert.equal(told.body.run.url, JOB_URL)
  assert.equal(told.body.run.pull_request, undefined)
})

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
  assert.equal(told.step.commands.filter(({ name }) => name === 'notice').length, 1)
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

const [USER, ROLE] = ['123456789012345678', '223456789012345678']
test('mentions: a failure pings exactly those who were asked for', async (context) => {
  const told = await tell(context, {
    format: 'discord',
    jobStatus: 'failure',
    inputs: { packages: '@everyone <@323456789012345678>', mentions: `${USER} &${ROLE}` },
  })
  assert.deepEqual(told.body.allowed_mentions, { parse: [], users: [USER], roles: [ROLE] })
  assert.ok(told.body.content.includes(`<@${USER}> <@&${ROLE}>`))
  assert.ok(told.body.content.length <= 2000)
})

test('mentions: the most there can be stay within the content', async (context) => {
  const ids = Array.from({ length: 10 }, (_, index) => `&1844674407370955160${index}`)
  const packages = Array.from({ length: 300 }, (_, index) => `a-rather-long-package-name-${index}`).join(' ')
  const command = `./build.sh ${'x'.repeat(5000)}`
  const environment = Array.from({ length: 30 }, (_, index) => `FACT_${index}`)
  const told = await tell(context, {
    format: 'discord',
    jobStatus: 'failure',
    inputs: { packages, command, mentions: ids.join('\n'), environment: environment.join(' ') },
    env: Object.fromEntries(environment.map((name) => [name, 'y'.repeat(100)])),
  })
  assert.ok(told.body.content.length <= 2000, String(told.body.content.length))
  assert.equal(told.body.allowed_mentions.roles.length, 10)
})

test('mentions: a success pings nobody', async (context) => {
  const told = await tell(context, { format: 'discord', inputs: { mentions: `${USER} @everyone` } })
  assert.doesNotMatch(told.body.content, /@/)
  assert.equal(told.body.allowed_mentions, undefined)
})

test('mentions: a spoilt id costs the ping, not the message', async (context) => {
  const told = await tell(context, {
    format: 'discord',
    jobStatus: 'failure',
    inputs: { mentions: '1.23456789012346E+17' },
  })
  assert.equal(told.body.allowed_mentions, undefined)
  const errors = told.step.commands.filter(({ name }) => name === 'error')
  assert.deepEqual(
    errors.map(({ message }) => /in quotes/.test(message)),
    [true],
  )
})

test('the summary tells what was reported, to whom, with what result, and shows no address', async (context) => {
  const told = await tell(context, {
    jobs: [apiJob()],
    jobId: '51725241954',
    jobStatus: 'failure',
    inputs: { details: 'Killed\n</pre><script>' },
  })
  const { summary } = told.step
  assert.match(summary, /^### ❌ Build failed\n/)
  assert.ok(
    summary.includes(`<a href="${JOB_URL.replace(/[:.-]/g, (mark) => `&#${mark.charCodeAt(0)};`)}">`),
    summary,
  )
  assert.match(summary, /<pre>Killed\n&#60;\/pre&#62;&#60;script&#62;<\/pre>/)
  assert.match(
    summary,
    /\| <code>127&#46;0&#46;0&#46;1&#58;\d+<\/code> \| generic \| ✅ delivered \(HTTP 204\) \|/,
  )
  assert.doesNotMatch(summary, /hook/)
})

test('dry-run shows exactly what would be sent, and to which host', async (context) => {
  for (const format of ['generic', 'discord']) {
    const options = { format, jobs: [apiJob()], jobId: '51725241954', jobStatus: 'failure' }
    const sent = await tell(context, options)
    const dry = await tell(context, { ...options, inputs: { 'dry-run': 'true' } })
    assert.equal(dry.body, undefined)
    const [, host, shown = ''] =
      /To (127\.0\.0\.1:\d+), format \w+:\n(\{[\s\S]*\n\})/.exec(dry.step.stdout) ?? []
    assert.ok(host)
    assert.deepEqual(JSON.parse(shown), sent.body)
    assert.match(dry.step.summary, /dry run: not sent/)
  }
})
