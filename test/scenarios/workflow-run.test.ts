/** The run behind the message, from the runner's variables and a GitHub API on loopback to what arrives. */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { StepOptions, StepResult } from '../harness/action.ts'
import { type Answer, apiJob, REPOSITORY, RUN_ENV, RUN_ID, send } from '../harness/github-api.ts'
import { JOB_URL, RUN_URL, run, tell } from '../harness/workflow-run.ts'

const debugLines = ({ commands }: StepResult): string[] =>
  commands.filter(({ name }) => name === 'debug').map(({ message }) => message)

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
