import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { type TestContext, test } from 'node:test'
import { fetchBy } from '../../src/delivery/fetch.ts'
import { type ApiOptions, type ApiResult, withApiClient } from '../../src/github/api-client.ts'
import { type CurrentJob, onlyFailedJob } from '../../src/github/jobs.ts'
import {
  factsOfJob,
  fetchCurrentJob,
  fetchJobs,
  fetchNewerRun,
  fetchRun,
  type JobFacts,
  withStopReasons,
} from '../../src/github/jobs-api.ts'
import {
  type Answer,
  type ApiJob,
  apiJob,
  apiRun,
  githubApi,
  matrixJobs,
  REPOSITORY,
  RUN_ID,
  send,
} from '../harness/github-api.ts'

const token = 'ghs_thisIsNoRealToken0123456789'

/** The options of a test's request, and which job it is about. */
interface Question extends ApiOptions {
  readonly own: CurrentJob
  readonly runAttempt: number
}

function question(apiUrl: string, change: Partial<Question> = {}): Question {
  return {
    apiUrl,
    token,
    repository: REPOSITORY,
    runAttempt: 1,
    own: { key: 'build', runner: 'orin-01' },
    timeoutMs: 5000,
    signal: new AbortController().signal,
    fetch: fetchBy({}),
    userAgent: 'jetson-build-notifier/test',
    ...change,
  }
}

/** A board's clock after a power cut. */
const BOARD_TIME = Date.parse('2001-01-01T00:00:00Z')

async function fetchFacts(options: Question): Promise<ApiResult<JobFacts | undefined>> {
  return withApiClient(options, async (client) => {
    const attempt = { runId: RUN_ID, runAttempt: options.runAttempt }
    const { job, serverTime } = await fetchCurrentJob(client, attempt, options.own)
    return job && factsOfJob(job, serverTime ?? BOARD_TIME)
  })
}

async function askApi(
  context: TestContext,
  jobs: ApiJob[],
  { options, change }: { options?: Parameters<typeof githubApi>[1]; change?: Partial<Question> } = {},
): Promise<{ answer: ApiResult<JobFacts | undefined>; api: Awaited<ReturnType<typeof githubApi>> }> {
  const api = await githubApi(jobs, options)
  context.after(() => api.close())
  return { answer: await fetchFacts(question(api.url, change)), api }
}

function facts(answer: ApiResult<JobFacts | undefined>): JobFacts {
  assert.ok('value' in answer && answer.value, JSON.stringify(answer))
  return answer.value
}

const runner = 'orin-01'
const page = (id: number): string => `https://github.com/${REPOSITORY}/actions/runs/${RUN_ID}/job/${id}`

test('with the job’s id one request is enough; the duration is by the server’s clock', async (context) => {
  const { answer, api } = await askApi(context, [apiJob()], {
    change: { own: { id: 51725241954, key: 'build', runner: 'orin-01' } },
  })
  assert.deepEqual(facts(answer), {
    url: page(51725241954),
    failedStep: 'Build',
    durationSeconds: 3600,
    runner,
  })
  assert.deepEqual(api.requests, [`GET /repos/${REPOSITORY}/actions/jobs/51725241954`])
  assert.deepEqual(api.authorizations, [`token ${token}`])
})

test('without it, the job is found on the last of three pages', async (context) => {
  const others = Array.from({ length: 250 }, (_, index) =>
    apiJob({ id: index + 1, name: `build (${index})`, runner_name: `orin-${index + 100}` }),
  )
  const { answer, api } = await askApi(context, [...others, apiJob({ id: 999, name: 'build (here)' })])
  assert.equal(facts(answer).url, page(999))
  assert.equal(api.requests.length, 3)
  assert.match(api.requests[0] ?? '', /\/attempts\/1\/jobs\?per_page=100$/)
  assert.match(api.requests[2] ?? '', /page=3/)
})

test('a re-run requests its own attempt', async (context) => {
  const { answer, api } = await askApi(context, [apiJob({ id: 5, run_attempt: 3 })], {
    options: { attempt: 3 },
    change: { runAttempt: 3 },
  })
  assert.equal(facts(answer).url, page(5))
  assert.match(api.requests[0] ?? '', /\/attempts\/3\/jobs/)
})

test('the API of an Enterprise Server is below a path of its own', async (context) => {
  const paths: string[] = []
  const answer: Answer = (request, response) => {
    paths.push(request.url ?? '')
    send(response, 200, { total_count: 1, jobs: [apiJob({ html_url: 'https://ghe.lab/j/1' })] })
    return true
  }
  const api = await githubApi([], { answer })
  context.after(() => api.close())
  const result = await fetchFacts(question(`${api.url}/api/v3`))
  assert.equal(facts(result).url, 'https://ghe.lab/j/1')
  assert.deepEqual(paths, [`/api/v3/repos/${REPOSITORY}/actions/runs/${RUN_ID}/attempts/1/jobs?per_page=100`])
})

test('all jobs of an attempt, and the facts of the one that failed', async (context) => {
  const api = await githubApi(matrixJobs('Compile'))
  context.after(() => api.close())
  const answer = await withApiClient(question(api.url), (client) =>
    fetchJobs(client, { runId: RUN_ID, runAttempt: 1 }),
  )
  assert.ok('value' in answer)
  const { jobs } = answer.value
  assert.deepEqual(
    jobs.map(({ name, conclusion }) => [name, conclusion]),
    [
      ['build (orin)', 'success'],
      ['build (thor)', 'failure'],
      ['notify', undefined],
    ],
  )
  const failed = onlyFailedJob(jobs)
  assert.ok(failed)
  assert.deepEqual(factsOfJob(failed, 0), {
    ...{ url: page(2), failedStep: 'Compile', durationSeconds: 1800, runner: 'thor-01' },
  })
})

const hostile = '::error::x ##[error] https://hooks.example/TOKEN'
const reply =
  (status: number, headers: Record<string, string> = {}, body: unknown = { message: hostile }): Answer =>
  (_, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    send(response, status, body)
    return true
  }

const troubles: [string, Answer, string][] = [
  [
    'no permission',
    reply(403),
    'the token may not read this run (403): give the job `permissions: actions: read`',
  ],
  [
    'a private repository',
    reply(404),
    'the token may not read this run (404): give the job `permissions: actions: read`',
  ],
  ['an expired token', reply(401), 'the token is not accepted (401)'],
  ['the rate limit', reply(403, { 'x-ratelimit-remaining': '0' }), 'the rate limit is used up'],
  ['the secondary rate limit', reply(403, { 'retry-after': '60' }), 'the rate limit is used up'],
  ['too many requests', reply(429), 'the rate limit is used up'],
  ['an outage', reply(503), 'it answered 503'],
  [
    'another shape',
    reply(200, {}, { total_count: 1, jobs: [{ id: hostile }] }),
    'the answer does not have the documented shape',
  ],
  ['no list', reply(200, {}, { jobs: hostile }), 'the answer does not have the documented shape'],
  [
    'a page that is no JSON',
    (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(`<h1>${hostile}</h1>`)
      return true
    },
    'the answer does not have the documented shape',
  ],
  [
    'a connection cut',
    (_, response) => {
      response.socket?.destroy()
      return true
    },
    'the request failed (ECONNRESET)',
  ],
]
for (const [name, answer, trouble] of troubles) {
  test(`unavailable: ${name}`, async (context) => {
    assert.deepEqual((await askApi(context, [], { options: { answer } })).answer, { error: trouble })
  })
}

test('unavailable: the port is closed', async () => {
  const api = await githubApi([])
  await api.close()
  assert.deepEqual(await fetchFacts(question(api.url)), {
    error: 'the request failed (ECONNREFUSED)',
  })
})

test('unavailable: an API that accepts and never answers is given up in time', async (context) => {
  const silent: Answer = () => true
  const { answer, api } = await askApi(context, [], {
    options: { answer: silent },
    change: { timeoutMs: 300 },
  })
  assert.deepEqual(answer, { error: 'no answer within 0.3 s' })
  assert.ok(api.requests.length <= 1)
})

test('unavailable: a TLS handshake that never ends is given up in time', async (context) => {
  const server = createServer(() => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const sockets: { destroy(): void }[] = []
  server.on('connection', (socket) => sockets.push(socket))
  context.after(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const bound = server.address()
  assert.ok(bound && typeof bound === 'object')
  const answer = await fetchFacts(question(`https://127.0.0.1:${bound.port}`, { timeoutMs: 300 }))
  assert.deepEqual(answer, { error: 'no answer within 0.3 s' })
})

test('unavailable: a fetch that ignores its signal is given up in time', async () => {
  const fetch = (): Promise<Response> => new Promise(() => {})
  const answer = await fetchFacts(question('http://127.0.0.1:9', { timeoutMs: 300, fetch }))
  assert.deepEqual(answer, { error: 'no answer within 0.3 s' })
})

test('a clock behind the job’s start gives no duration', async (context) => {
  const { answer } = await askApi(context, [apiJob()], { options: { date: '2026-11-23T09:00:00Z' } })
  assert.deepEqual(facts(answer), { url: page(51725241954), failedStep: 'Build', runner })
})

for (const [name, abort] of [
  ['before the request', (stop: AbortController) => stop.abort()],
  ['during the request', (stop: AbortController) => setImmediate(() => stop.abort())],
] as const) {
  test(`unavailable: the step gets a signal to stop ${name}`, async (context) => {
    const stop = new AbortController()
    abort(stop)
    const { answer } = await askApi(context, [], {
      options: { answer: () => true },
      change: { signal: stop.signal, timeoutMs: 60_000 },
    })
    assert.deepEqual(answer, { error: 'the step got a signal to stop' })
  })
}

test('a proxy of the environment is used', async (context) => {
  const proxied: string[] = []
  const proxy = await githubApi([], {
    answer: (request, response) => {
      proxied.push(request.url ?? '')
      send(response, 200, apiJob())
      return true
    },
  })
  context.after(() => proxy.close())
  const own = { id: 51725241954, key: 'build', runner: 'orin-01' }
  const fetch = fetchBy({ http_proxy: proxy.url })
  const answer = await fetchFacts(question('http://api.ghe.lab', { own, fetch }))
  assert.equal(facts(answer).url, page(51725241954))
  assert.equal(proxied.length, 1)
})

test('stop reasons are read for jobs that were stopped, and for those that failed at no step', async (context) => {
  const done = { status: 'completed', steps: [] }
  const jobs = [
    apiJob({ id: 1, ...done, conclusion: 'success' }),
    apiJob({ id: 2, ...done, conclusion: 'cancelled' }),
    apiJob({ id: 3, ...done, conclusion: 'failure' }),
    apiJob({ id: 4, status: 'completed', conclusion: 'failure' }),
  ]
  const annotations = {
    2: ['The operation was canceled.', 'The run was canceled by @mona.'],
    3: ['The self-hosted runner: thor-1 lost communication with the server.'],
  }
  const api = await githubApi(jobs, { annotations })
  context.after(() => api.close())
  const answer = await withApiClient(question(api.url), async (client) =>
    withStopReasons(client, (await fetchJobs(client, { runId: RUN_ID, runAttempt: 1 })).jobs),
  )
  assert.ok('value' in answer)
  assert.deepEqual(
    answer.value.map(({ stopReason }) => stopReason?.text),
    [undefined, 'cancelled by mona', 'the runner lost contact', undefined],
  )
  assert.equal(api.requests.filter((request) => request.includes('/annotations')).length, 2)
})

test('without the permission checks: read the jobs stay as they are', async (context) => {
  const api = await githubApi([apiJob({ id: 2, status: 'completed', conclusion: 'cancelled' })])
  context.after(() => api.close())
  const answer = await withApiClient(question(api.url), async (client) =>
    withStopReasons(client, (await fetchJobs(client, { runId: RUN_ID, runAttempt: 1 })).jobs),
  )
  assert.ok('value' in answer)
  assert.equal(answer.value[0]?.stopReason, undefined)
})

for (const [name, change, expected] of [
  ['a newer run of the branch', { run_number: 43 }, 43],
  ['an older run of the branch', { run_number: 41 }, undefined],
  ['a newer run of another branch', { run_number: 43, head_branch: 'dev' }, undefined],
  [
    "a newer run of a fork's branch with the same name",
    { run_number: 43, head_repository: { full_name: 'mallory/jetson-images', fork: true } },
    undefined,
  ],
] as const) {
  test(`newer run: ${name}`, async (context) => {
    const api = await githubApi([], { runs: [apiRun(), apiRun({ id: RUN_ID + 1, ...change })] })
    context.after(() => api.close())
    const answer = await withApiClient(question(api.url), async (client) =>
      fetchNewerRun(client, await fetchRun(client, RUN_ID, 1)),
    )
    assert.deepEqual(answer, { value: expected })
  })
}

test('what was kept is the result where the time is up', async (context) => {
  const answer: Answer = ({ url = '' }) => url.includes('/annotations')
  const job = apiJob({ id: 2, status: 'completed', conclusion: 'cancelled' })
  const api = await githubApi([job], { answer })
  context.after(() => api.close())
  const result = await withApiClient(question(api.url, { timeoutMs: 1000 }), async (client, keep) => {
    const { jobs } = await fetchJobs(client, { runId: RUN_ID, runAttempt: 1 })
    keep(jobs.length)
    return (await withStopReasons(client, jobs)).length + 1000
  })
  assert.deepEqual(result, { value: 1 })
})
