/** The card while the build runs, and its end, against a server that keeps messages as Discord does. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { runAction, type StepOptions, type StepResult } from '../harness/action.ts'
import { type DiscordServer, startDiscordServer } from '../harness/discord-server.ts'
import { RUN_ENV } from '../harness/github-api.ts'
import type { Received } from '../harness/receiver.ts'
import { startReceiver } from '../harness/receiver.ts'

/** The steps of one job: they share RUNNER_TEMP. */
async function job(context: TestContext, env: Readonly<Record<string, string>> = RUN_ENV) {
  const temp = await mkdtemp(join(tmpdir(), 'runner-temp-'))
  context.after(() => rm(temp, { recursive: true, force: true }))
  const step = (inputs: Record<string, string>, options: StepOptions = {}): Promise<StepResult> =>
    runAction({
      at: '2026-11-24T12:00:00Z',
      ...options,
      inputs: { packages: 'pytorch vllm', command: './build.sh pytorch vllm', format: 'discord', ...inputs },
      env: {
        ...env,
        RUNNER_TEMP: temp,
        CUDA_VERSION: '12.6',
        LSB_RELEASE: '22.04',
        PYTHON_VERSION: '3.10',
        ...options.env,
      },
    })
  return { step, file: join(temp, '_jetson-build-notifier/started-cards.json') }
}

const contents = (server: DiscordServer) =>
  [...server.messages.values()].map(({ body }) => body.content.split('\n')[0].replace(/ <t:.*/, ''))
const warnings = ({ commands }: StepResult) => commands.filter(({ name }) => name === 'warning')

test('the card shows what is built, where, by whom and since when, and by when a result is due', async (context) => {
  await using server = await startDiscordServer()
  const { file, step } = await job(context)
  const started = await step({ outcome: 'started', 'webhook-url': server.url })
  const body = [...server.messages.values()][0]?.body
  const at = Date.parse('2026-11-24T12:00:00Z') / 1000
  assert.deepEqual(body, {
    content: [
      `🔨 **Build Started** <t:${at}:R>`,
      '📦 **Packages:** pytorch, vllm',
      '💻 **Command:** `./build.sh pytorch vllm`',
      '🔧 **Environment:** CUDA_VERSION=12.6, LSB_RELEASE=22.04, PYTHON_VERSION=3.10',
      '🖥️ **Board:** orin-01',
      '👤 **By:** mona on main @ 3f78685',
      '🔗 **Run:** [lab/jetson-images · Nightly #42](<https://github.com/lab/jetson-images/actions/runs/17534829101>)',
      `🔇 no result by <t:${at + 6 * 3600}:t>: the board or its runner stopped`,
    ].join('\n'),
    allowed_mentions: { parse: [] },
    flags: 4096,
  })
  assert.equal(started.exitCode, 0)
  assert.equal(started.outputs['outcome'], undefined)
  const kept = await readFile(file, 'utf8')
  assert.ok(!/sesame|http/.test(kept), kept)
})

for (const [outcome, headline] of [
  ['success', '✅ **Build Successful**'],
  ['failure', '❌ **Build Failed**'],
] as const) {
  test(`started, then ${outcome}: one message is left, and it was sent before the card was removed`, async (context) => {
    await using server = await startDiscordServer()
    const { step } = await job(context)
    await step({ outcome: 'started', 'webhook-url': server.url })
    const final = await step({ outcome, 'webhook-url': server.url })
    assert.deepEqual(contents(server), [headline])
    assert.deepEqual(
      server.calls.map((call) => call.split(/[ ?]/)[0]),
      ['POST', 'POST', 'DELETE'],
    )
    assert.equal(final.outputs['delivered'], 'true')
    assert.deepEqual(warnings(final), [])
    await step({ outcome, 'webhook-url': server.url })
    assert.equal(server.calls.length, 4, 'a card was closed twice')
  })
}

const withoutMessage: readonly { name: string; inputs: Record<string, string>; left: readonly string[] }[] = [
  { name: 'a skipped build', inputs: { outcome: 'skipped' }, left: [] },
  { name: 'no URL for this outcome', inputs: { outcome: 'failure', 'webhook-url': '' }, left: [] },
  { name: 'a dry run', inputs: { outcome: 'success', 'dry-run': 'true' }, left: ['🔨 **Build Started**'] },
]
for (const { inputs, left, name } of withoutMessage) {
  test(`${name} leaves ${left.length} cards`, async (context) => {
    await using server = await startDiscordServer()
    const { step } = await job(context)
    await step({ outcome: 'started', 'success-webhook-url': server.url })
    await step({ 'success-webhook-url': server.url, ...inputs })
    assert.deepEqual(contents(server), left)
  })
}

test('a final message to another URL removes the card', async (context) => {
  await using server = await startDiscordServer()
  await using alarms = await startReceiver()
  const { step } = await job(context)
  const urls = {
    'success-webhook-url': server.url,
    'failure-webhook-url': `${alarms.origin}/api/webhooks/7/other`,
  }
  await step({ ...urls, outcome: 'started' })
  assert.equal(alarms.requests.length, 0, 'a failure URL that differs got a card')
  await step({ ...urls, outcome: 'failure' })
  assert.deepEqual(contents(server), [])
  assert.equal(alarms.requests.length, 1)
})

test('the thread of the URL is kept for the card and for its removal', async (context) => {
  await using server = await startDiscordServer()
  const { step } = await job(context)
  await step({ outcome: 'success', 'webhook-url': server.url, 'thread-name': 'a post' })
  const [post = ''] = server.messages.keys()
  const url = `${server.url}?thread_id=${post}`
  await step({ outcome: 'started', 'webhook-url': url })
  await step({ outcome: 'success', 'webhook-url': url })
  assert.equal(server.messages.size, 2)
  assert.match(server.calls.at(-1) ?? '', new RegExp(`^DELETE /messages/\\d+\\?thread_id=${post}$`))
})

test('with thread-name the card opens the post, the message goes into it, and the card is edited', async (context) => {
  await using server = await startDiscordServer()
  const { step } = await job(context)
  const inputs = { 'webhook-url': server.url, 'thread-name': 'nightly' }
  await step({ ...inputs, outcome: 'started' })
  const final = await step({ ...inputs, outcome: 'failure' })
  const [card, message] = [...server.messages.values()]
  assert.equal(card?.body.thread_name, 'nightly')
  assert.equal(message?.thread, card?.id)
  assert.equal(message?.body.thread_name, undefined)
  assert.match(
    card?.body.content,
    /^❌ \*\*Build Failed\*\*\n📦 .*\nℹ️ The message about this build is below\./,
  )
  assert.deepEqual(card?.body.allowed_mentions, { parse: [] })
  assert.deepEqual(
    final.commands.filter(({ name }) => name === 'notice'),
    [],
  )
})

test('a post that was deleted meanwhile: the message opens a new one', async (context) => {
  await using server = await startDiscordServer()
  const { step } = await job(context)
  const inputs = { 'webhook-url': server.url, 'thread-name': 'nightly' }
  await step({ ...inputs, outcome: 'started' })
  for (const id of server.messages.keys()) server.delete(id)
  const final = await step({ ...inputs, outcome: 'success' })
  const [message] = [...server.messages.values()]
  assert.equal(message?.body.thread_name, 'nightly')
  assert.equal(final.outputs['delivered'], 'true')
})

test('generic receivers and Slack get nothing at the start, and a notice says so', async (context) => {
  const { step } = await job(context)
  for (const format of ['generic', 'slack']) {
    await using receiver = await startReceiver()
    const started = await step({ outcome: 'started', format, 'webhook-url': receiver.origin })
    assert.equal(receiver.requests.length, 0)
    assert.match(
      started.commands.find(({ name }) => name === 'notice')?.message ?? '',
      /Only Discord.*nothing was sent to 127/,
    )
    assert.deepEqual(started.outputs, {
      'failed-packages': '[]',
      'newly-failed-packages': '[]',
      'fixed-packages': '[]',
      changed: '',
      deliveries: '[]',
    })
  }
})

test('a card of another job is left alone', async (context) => {
  await using server = await startDiscordServer()
  const { step } = await job(context)
  await step({ outcome: 'started', 'webhook-url': server.url })
  await step({ outcome: 'success', 'webhook-url': server.url }, { env: { GITHUB_JOB: 'other-job' } })
  assert.deepEqual(contents(server), ['🔨 **Build Started**', '✅ **Build Successful**'])
})

/** One thing that goes wrong between the start and the end. Whatever it is, the final message arrives. */
interface Fault {
  readonly name: string
  /** Answers a request in Discord's place. */
  readonly answer?: (request: Received, response: ServerResponse, count: number) => boolean | undefined
  /** Happens between the two steps. */
  readonly between?: (server: DiscordServer, file: string) => Promise<void> | void
  /** Runs at the end. */
  readonly after?: (file: string) => Promise<void>
  /** RUNNER_TEMP of the first step. */
  readonly temp?: string
  /** The first lines of what is left, if not the message alone. */
  readonly left?: readonly string[]
}

const CARD = '🔨 **Build Started**'
const MESSAGE = '✅ **Build Successful**'
const reply = (response: ServerResponse, status: number, body = '{}', headers = {}) => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)
  return true
}
/** Answers the first request only. */
const atStart =
  (act: (response: ServerResponse) => boolean): NonNullable<Fault['answer']> =>
  (_request, response, count) =>
    count === 1 ? act(response) : undefined
/** Answers each DELETE. */
const onDelete =
  (act: (response: ServerResponse) => boolean): NonNullable<Fault['answer']> =>
  ({ method }, response) =>
    method === 'DELETE' ? act(response) : undefined
const drop = (response: ServerResponse) => {
  response.destroy()
  return true
}
let deletes = 0

/** Puts another card of this job into the file. */
async function forge(file: string, card: Readonly<Record<string, string>>): Promise<void> {
  const { job } = JSON.parse(await readFile(file, 'utf8'))
  await writeFile(file, JSON.stringify({ job, cards: [{ opensThread: false, ...card }] }))
}

/** Runs a command that makes its last argument, after removing what is there. */
function replaceBy(command: string, ...args: readonly string[]): void {
  rmSync(args.at(-1) ?? '', { force: true })
  execFileSync(command, args)
}

const faults: readonly Fault[] = [
  {
    name: 'the card is rejected (400)',
    answer: atStart((response) => reply(response, 400, '{"code":50035}')),
  },
  {
    name: 'the card is not allowed (403)',
    answer: atStart((response) => reply(response, 403, '{"code":50013}')),
  },
  {
    name: 'the webhook is unknown at the start (404)',
    answer: atStart((response) => reply(response, 404, '{"code":10015}')),
  },
  { name: 'the server fails at the start (500)', answer: atStart((response) => reply(response, 500)) },
  { name: 'the connection breaks at the start', answer: atStart(drop) },
  {
    name: 'a long wait is asked for at the start (429)',
    answer: atStart((response) => reply(response, 429, '{"retry_after":600}')),
  },
  {
    name: 'a short wait is asked for at the start (429)',
    answer: atStart((response) => reply(response, 429, '{"retry_after":0.1}')),
  },
  {
    name: 'the response to the card is no JSON',
    answer: atStart((response) => reply(response, 200, '<html>')),
  },
  { name: 'the card has no id', answer: atStart((response) => reply(response, 200, '{"channel_id":"42"}')) },
  { name: 'RUNNER_TEMP cannot be written', temp: '/proc/no-such-folder' },
  {
    name: 'a person deletes the card',
    between: (server) => [...server.messages.keys()].forEach(server.delete),
  },
  { name: 'the file is gone', between: (_server, file) => rm(file), left: [CARD, MESSAGE] },
  {
    name: 'the file is damaged',
    between: (_server, file) => writeFile(file, '{"job":'),
    left: [CARD, MESSAGE],
  },
  {
    name: 'the file holds other text than ids',
    between: async (_server, file) => {
      const kept = await readFile(file, 'utf8')
      await writeFile(file, kept.replace(/"messageId":"\d+"/, '"messageId":"../../../channels/1"'))
    },
    left: [CARD, MESSAGE],
  },
  {
    name: 'the file names a webhook of somebody else',
    between: async (_server, file) => {
      const kept = await readFile(file, 'utf8')
      await writeFile(file, kept.replace(/"webhookId":"\d+"/, '"webhookId":"77"'))
    },
    left: [CARD, MESSAGE],
  },
  {
    name: 'the file holds a URL and a token instead of ids',
    between: (_server, file) =>
      forge(file, {
        messageId: '1',
        webhookId: '1290000000000000042/sesame',
        threadId: 'https://evil.example',
      }),
    left: [CARD, MESSAGE],
  },
  {
    name: 'the thread in the file leads elsewhere',
    between: async (_server, file) => {
      const [card] = JSON.parse(await readFile(file, 'utf8')).cards
      await forge(file, { ...card, threadId: '1&wait=true#/../../..' })
    },
  },
  {
    name: 'the file holds the ids of another message',
    between: (_server, file) => forge(file, { messageId: '77', webhookId: '1290000000000000042' }),
    left: [CARD, MESSAGE],
  },
  {
    name: 'the file holds 100,000 cards',
    between: async (_server, file) => {
      const { cards, job } = JSON.parse(await readFile(file, 'utf8'))
      await writeFile(file, JSON.stringify({ job, cards: Array(100_000).fill(cards[0]) }))
    },
    left: [CARD, MESSAGE],
  },
  {
    name: 'the file is of another job',
    between: async (_server, file) => {
      const kept = JSON.parse(await readFile(file, 'utf8'))
      await writeFile(file, JSON.stringify({ ...kept, job: 'lab/jetson-images 1 1 build' }))
    },
    left: [CARD, MESSAGE],
  },
  {
    name: 'the file holds nested brackets',
    between: (_server, file) => writeFile(file, '['.repeat(60_000)),
    left: [CARD, MESSAGE],
  },
  {
    name: 'the file has 100 MB',
    between: (_server, file) => truncate(file, 100_000_000),
    left: [CARD, MESSAGE],
  },
  {
    name: 'the file is a FIFO',
    between: (_server, file) => replaceBy('mkfifo', file),
    left: [CARD, MESSAGE],
  },
  {
    name: 'the file is a folder',
    between: (_server, file) => replaceBy('mkdir', file),
    left: [CARD, MESSAGE],
  },
  {
    name: 'the file is a link to an endless one',
    between: (_server, file) => replaceBy('ln', '-s', '/dev/zero', file),
    left: [CARD, MESSAGE],
  },
  {
    name: 'a FIFO is where the file is written',
    between: (_server, file) => replaceBy('mkfifo', `${file}.new`),
  },
  {
    name: 'a link is where the file is written',
    between: async (_server, file) => {
      await writeFile(`${file}.victim`, 'precious')
      replaceBy('ln', '-s', `${file}.victim`, `${file}.new`)
    },
    after: async (file) => assert.equal(await readFile(`${file}.victim`, 'utf8'), 'precious'),
  },
  {
    name: 'the folder cannot be written',
    between: (_server, file) => replaceBy('mkdir', `${file}.new`),
  },
  {
    name: 'the final message has to wait (429)',
    answer: ({ method }, response, count) =>
      method === 'POST' && count === 2 ? reply(response, 429, '{"retry_after":0.2}') : undefined,
  },
  {
    name: 'the deletion asks for a short wait (429)',
    answer: onDelete((response) => (deletes++ === 0 ? reply(response, 429, '{"retry_after":0.1}') : false)),
  },
  {
    name: 'the deletion asks for a long wait (429)',
    answer: onDelete((response) => reply(response, 429, '{"retry_after":600}')),
    left: [CARD, MESSAGE],
  },
  {
    name: 'the deletion is not allowed (403)',
    answer: onDelete((response) => reply(response, 403)),
    left: [CARD, MESSAGE],
  },
  {
    name: 'the webhook is gone at the deletion (404)',
    answer: onDelete((response) => reply(response, 404, '{"code":10015}')),
    left: [CARD, MESSAGE],
  },
  {
    name: 'the server fails at the deletion (500)',
    answer: onDelete((response) => reply(response, 500)),
    left: [CARD, MESSAGE],
  },
  { name: 'the connection breaks at the deletion', answer: onDelete(drop), left: [CARD, MESSAGE] },
  { name: 'the deletion is never answered', answer: onDelete(() => true), left: [CARD, MESSAGE] },
]

for (const { after, answer, between, left = [MESSAGE], name, temp } of faults) {
  test(`${name}: the final message arrives`, async (context) => {
    await using server = await startDiscordServer(answer)
    const { file, step } = await job(context)
    const inputs = { 'webhook-url': server.url, timeout: '4', 'fail-on-error': 'true' }
    const started = await step({ ...inputs, outcome: 'started' }, temp ? { env: { RUNNER_TEMP: temp } } : {})
    assert.equal(started.exitCode, 0, 'a card must not fail the step before the build')
    await between?.(server, file)
    const final = await step({ ...inputs, outcome: 'success' })
    assert.deepEqual(contents(server), left)
    assert.equal(final.exitCode, 0)
    assert.equal(final.outputs['delivered'], 'true')
    assert.ok(!/sesame/.test(started.log.join() + final.log.join()))
    // The timeout, and the time that the process takes to start.
    assert.ok(final.seconds < 8, `${final.seconds} s`)
    await after?.(file)
  })
}

for (const make of ['mkfifo', 'mkdir']) {
  test(`the step before the build does not hang where the file is written (${make})`, async (context) => {
    await using server = await startDiscordServer()
    const { file, step } = await job(context)
    await mkdir(dirname(file))
    replaceBy(make, `${file}.new`)
    replaceBy(make, file)
    const started = await step({ outcome: 'started', 'webhook-url': server.url })
    assert.equal(started.exitCode, 0)
    assert.ok(started.seconds < 8, `${started.seconds} s`)
    const final = await step({ outcome: 'success', 'webhook-url': server.url })
    assert.equal(final.outputs['delivered'], 'true')
    assert.deepEqual(contents(server), [MESSAGE])
  })
}

test('a step that is killed while it sends the card: the final message arrives', async (context) => {
  let kill: (() => void) | undefined
  await using server = await startDiscordServer(() => {
    kill?.()
    kill = undefined
    return false
  })
  const { step } = await job(context)
  const onSpawn: StepOptions['onSpawn'] = (child) => {
    kill = () => child.kill('SIGKILL')
  }
  await step({ outcome: 'started', 'webhook-url': server.url }, { onSpawn })
  const final = await step({ outcome: 'success', 'webhook-url': server.url })
  assert.deepEqual(contents(server), [CARD, MESSAGE])
  assert.equal(final.outputs['delivered'], 'true')
})

test('a job that is killed between its two messages loses neither', async (context) => {
  let kill: (() => void) | undefined
  await using server = await startDiscordServer(({ method }) => {
    if (method !== 'DELETE') return undefined
    kill?.()
    return true
  })
  const { step } = await job(context)
  await step({ outcome: 'started', 'webhook-url': server.url })
  await step(
    { outcome: 'success', 'webhook-url': server.url },
    { onSpawn: (child) => (kill = () => child.kill('SIGKILL')) },
  )
  assert.deepEqual(contents(server), [CARD, MESSAGE])
})

test('a final message that cannot be delivered is reported on the card, without a ping', async (context) => {
  await using server = await startDiscordServer(({ method }, response, count) =>
    method === 'POST' && count > 1 ? reply(response, 500, '{"message":"@everyone is down"}') : undefined,
  )
  const { step } = await job(context)
  await step({ outcome: 'started', 'webhook-url': server.url })
  const final = await step({ outcome: 'failure', 'webhook-url': server.url, mentions: '@everyone' })
  const [card] = [...server.messages.values()]
  assert.match(
    card?.body.content,
    /^❌ \*\*Build Failed\*\*\n📦 \*\*Packages:\*\* pytorch, vllm\nℹ️ The message could not be delivered in full: answered 500/,
  )
  assert.ok(!card?.body.content.includes('@everyone'))
  assert.deepEqual(card?.body.allowed_mentions, { parse: [] })
  assert.equal(server.calls.filter((call) => call.startsWith('PATCH')).length, 1)
  assert.equal(final.outputs['delivered'], 'false')
})
