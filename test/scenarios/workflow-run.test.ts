/** The workflow run in the message, from the runner's variables and a GitHub API on loopback to what arrives. */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { defined } from '../../src/lib/defined.ts'
import { startJob } from '../build-log/runner-temp.ts'
import type { StepOptions, StepResult } from '../harness/action.ts'
import { type Answer, apiJob, REPOSITORY, RUN_ENV, RUN_ID, send } from '../harness/github-api.ts'
import { JOB_URL, notify, RUN_URL, run } from '../harness/workflow-run.ts'

const debugLines = ({ commands }: StepResult): string[] =>
  commands.filter(({ name }) => name === 'debug').map(({ message }) => message)

test('a failed job: the message has its page, its failed step and its duration', async (context) => {
  const sent = await notify(context, { jobs: [apiJob()], jobId: '51725241954', jobStatus: 'failure' })
  assert.deepEqual(sent.body.run, { ...run, failed_step: 'Build', duration_seconds: 3600 })
  assert.equal(sent.apiRequests.length, 1)
  assert.deepEqual(debugLines(sent.step), [])
})

test('a failed job in Discord: the link, and a footer with run and runner', async (context) => {
  const sent = await notify(context, {
    format: 'discord',
    jobs: [apiJob()],
    jobId: '51725241954',
    jobStatus: 'failure',
  })
  const [embed] = sent.body.embeds
  assert.equal(embed.url, JOB_URL)
  assert.match(embed.footer.text, /^lab\/jetson-images · Nightly #42 · .*runner orin-01/)
  assert.match(embed.footer.text, /Build/)
})

test('without a token the job id alone gives the link, and the API gets no request', async (context) => {
  const sent = await notify(context, { jobId: '51725241954', inputs: { 'github-token': '' } })
  assert.deepEqual(sent.body.run, run)
  assert.deepEqual(sent.apiRequests, [])
})

test('without the job id the job is found among those of a matrix, in this attempt', async (context) => {
  const jobs = ['thor', 'orin', 'nano'].map((board, index) =>
    apiJob({
      id: 10 + index,
      name: `build (${board})`,
      runner_name: `${board}-01`,
      html_url: `${RUN_URL}/job/${10 + index}`,
    }),
  )
  const sent = await notify(context, { jobs, jobStatus: 'failure' })
  assert.equal(sent.body.run.url, `${RUN_URL}/job/11`)
})

test('a success with a known job id: link and duration without a request to the API', async (context) => {
  const temp = await mkdtemp(join(tmpdir(), 'temp-'))
  context.after(() => rm(temp, { recursive: true }))
  const start = await startJob(temp)
  const hour = 3600_000
  for (const [at, duration_seconds] of [
    [(start?.getTime() ?? 0) + hour, start ? 3600 : undefined],
    // The clock was set in between.
    [(start?.getTime() ?? 0) - hour, undefined],
    [(start?.getTime() ?? 0) + 24 * 365 * hour, undefined],
  ] as const) {
    const sent = await notify(context, {
      at: new Date(at).toISOString(),
      jobs: [apiJob()],
      jobId: '51725241954',
      env: { RUNNER_TEMP: temp },
    })
    assert.deepEqual(sent.body.run, defined({ ...run, duration_seconds }))
    assert.deepEqual(sent.apiRequests, [])
  }
})

test('a success without a job id: the API is asked, and there is no failed step', async (context) => {
  const sent = await notify(context, { jobs: [apiJob()] })
  assert.deepEqual(sent.body.run, { ...run, duration_seconds: 3600 })
})

test('an Enterprise Server: its own addresses, and no job id', async (context) => {
  const server = 'https://ghe.lab:8443'
  const job = apiJob({ html_url: `${server}/${REPOSITORY}/actions/runs/${RUN_ID}/job/7` })
  const sent = await notify(context, { jobs: [job], env: { GITHUB_SERVER_URL: server } })
  assert.equal(sent.body.run.url, job.html_url)
})

test('a page on another host is not linked', async (context) => {
  const sent = await notify(context, { jobs: [apiJob({ html_url: 'https://evil.example/' })] })
  assert.equal(sent.body.run.url, RUN_URL)
})

test('with run-context: false the payload has no run, and the API gets no request', async (context) => {
  const sent = await notify(context, {
    jobs: [apiJob()],
    jobId: '1',
    inputs: { 'run-context': 'false', environment: 'NO_SUCH_FACT' },
  })
  assert.deepEqual(Object.keys(sent.body), ['status', 'end_time', 'packages', 'message'])
  assert.deepEqual(sent.apiRequests, [])
})

test('outside of Actions the payload has no run', async (context) => {
  const sent = await notify(context, {
    env: Object.fromEntries(Object.keys(RUN_ENV).map((name) => [name, undefined])),
  })
  assert.equal(sent.body.run, undefined)
})

test('a pull request: number, title and link; the title is shown as plain text', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'event-'))
  context.after(() => rm(folder, { recursive: true }))
  const title = '::error::x ##[error]y @everyone </pre> [a](https://evil.example)'
  const event = join(folder, 'event.json')
  await writeFile(event, JSON.stringify({ pull_request: { number: 7, title } }))
  const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event }
  const generic = await notify(context, { env })
  const url = `https://github.com/${REPOSITORY}/pull/7`
  assert.deepEqual(generic.body.run.pull_request, { number: 7, title, url })
  assert.deepEqual(
    generic.step.commands.filter(({ name }) => !/^(debug|add-mask)$/.test(name)),
    [],
  )
  const discord = await notify(context, { env, format: 'discord' })
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
  test(`an API that ${name}: the message links to the run, and there is one debug line`, async (context) => {
    const sent = await notify(context, { api: { answer }, jobStatus: 'failure', limit: 30 })
    assert.deepEqual(sent.body.run, { ...run, url: RUN_URL })
    assert.equal(sent.step.outputs['delivered'], 'true')
    assert.equal(debugLines(sent.step).length, 1)
    assert.match(debugLines(sent.step)[0] ?? '', why)
    assert.deepEqual(
      sent.step.commands.filter(({ name: command }) => /^(notice|warning|error)$/.test(command)),
      [],
    )
  })
}

test('a step that gets SIGTERM while the API is silent sends what it has', async (context) => {
  let child: Parameters<NonNullable<StepOptions['onSpawn']>>[0] | undefined
  const sent = await notify(context, {
    api: { answer: () => child?.kill('SIGTERM') ?? false },
    onSpawn: (spawned) => {
      child = spawned
    },
    jobStatus: 'failure',
    limit: 30,
  })
  assert.equal(sent.body?.run.url, RUN_URL)
  assert.match(debugLines(sent.step)[0] ?? '', /the step got a signal to stop/)
})

test('an event file that is no JSON: the message is sent without the pull request', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'event-'))
  context.after(() => rm(folder, { recursive: true }))
  const event = join(folder, 'event.json')
  await writeFile(event, '{"pull_request":')
  const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event }
  const sent = await notify(context, { env, jobs: [apiJob()], jobId: '51725241954', jobStatus: 'failure' })
  assert.equal(sent.body.run.url, JOB_URL)
  assert.equal(sent.body.run.pull_request, undefined)
})
test('the summary shows the event, the hosts and the results, and no address', async (context) => {
  const sent = await notify(context, {
    jobs: [apiJob()],
    jobId: '51725241954',
    jobStatus: 'failure',
    inputs: { details: 'Killed\n</pre><script>' },
  })
  const { summary } = sent.step
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

test('dry-run prints exactly what would be sent, and the host', async (context) => {
  for (const format of ['generic', 'discord']) {
    const options = { format, jobs: [apiJob()], jobId: '51725241954', jobStatus: 'failure' }
    const sent = await notify(context, options)
    const dry = await notify(context, { ...options, inputs: { 'dry-run': 'true' } })
    assert.equal(dry.body, undefined)
    const [, host, shown = ''] =
      /To (127\.0\.0\.1:\d+), format \w+:\n(\{[\s\S]*\n\})/.exec(dry.step.stdout) ?? []
    assert.ok(host)
    assert.deepEqual(JSON.parse(shown), sent.body)
    assert.match(dry.step.summary, /dry run: not sent/)
  }
})
