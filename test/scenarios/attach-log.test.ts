/** The input `attach-log`: which logs arrive as files, what is in them, and what happens where they are refused. */
import assert from 'node:assert/strict'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, test } from 'node:test'
import { startJob } from '../build-log/runner-temp.ts'
import { runAction, type StepResult } from '../harness/action.ts'
import { type DiscordServer, parseBody, startDiscordServer } from '../harness/discord-server.ts'
import { partsOf } from '../harness/multipart.ts'
import { startReceiver } from '../harness/receiver.ts'

const SAMPLES = resolve(import.meta.dirname, '../fixtures/jetson-containers')
const STAGE_LOG = (name: string) => `01o1_${name}_r36.4.tegra-aarch64-cp310-cu126-22.04-${name}.txt`
const MIB = 1024 * 1024
const folder = await mkdtemp(join(tmpdir(), 'attach-'))
after(() => rm(folder, { recursive: true, force: true }))

/** A workspace with the output of a build whose package vllm failed; `log` takes the place of its stage's log. */
async function failedBuild(log?: string): Promise<string> {
  const workspace = await mkdtemp(join(folder, 'workspace-'))
  await cp(join(SAMPLES, 'single-build-failure'), workspace, { recursive: true })
  if (log !== undefined) await writeFile(join(workspace, 'build-logs/build', STAGE_LOG('vllm')), log)
  return workspace
}

async function send(
  workspace: string,
  url: string,
  inputs: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
): Promise<StepResult> {
  const step = await runAction({
    workspace,
    env,
    inputs: {
      ...{ outcome: 'failure', 'build-log': 'build.log', 'log-dir': 'build-logs', 'attach-log': 'true' },
      ...{ format: 'discord', 'webhook-url': url, ...inputs },
    },
  })
  assert.equal(step.exitCode, 0)
  assert.equal(step.stderr, '')
  return step
}

const annotations = ({ commands }: StepResult) =>
  commands.filter(({ name }) => name === 'warning' || name === 'notice').map(({ message }) => message)

/** The files of the only message. */
function filesAt({ requests }: DiscordServer) {
  assert.equal(requests.length, 1)
  const [message, ...files] = partsOf(requests[0] as (typeof requests)[number])
  assert.equal(message?.name, 'payload_json')
  return files
}

test('the log of the failed stage arrives as a file, without control codes, with the same message', async () => {
  const log = `\u001b[31mred\u001b[0m\r\n10 %\r90 %\r100 %\nping @everyone <@1> \u202Ereversed\nERROR: failed to solve: no\n`
  const workspace = await failedBuild(log)
  await using server = await startDiscordServer()
  await using plain = await startDiscordServer()
  const step = await send(workspace, server.url)
  await send(workspace, plain.url, { 'attach-log': 'false' })
  assert.deepEqual(filesAt(server), [
    {
      ...{ name: 'files[0]', filename: 'vllm.log', type: 'text/plain; charset=utf-8' },
      content: 'red\n100 %\nping @everyone <@1> reversed\nERROR: failed to solve: no\n',
    },
  ])
  const message = parseBody(server.requests[0] as (typeof server.requests)[number])
  const without = JSON.parse(plain.requests[0]?.body ?? '')
  const timeless = (body: unknown) => JSON.stringify(body).replace(/\d{4}-\d\d-\d\dT[\d:]{8}Z/g, 'TIME')
  assert.equal(timeless(message), timeless(without))
  assert.equal(step.outputs['delivered'], 'true')
  assert.deepEqual(annotations(step), [])
})

test('without log-dir the end of the build log is attached', async () => {
  await using server = await startDiscordServer()
  await send(await failedBuild(), server.url, { 'log-dir': '' })
  const [file, ...others] = filesAt(server)
  assert.deepEqual(others, [])
  assert.equal(file?.filename, 'build.log')
  assert.match(file?.content ?? '', /Failed building: /)
})

test('only the last MiB is sent, and no secret that the cut goes through', async () => {
  const secret = `zq8${'Kx7vQ2mR9'.repeat(4500)}`
  const line = `step ${'x'.repeat(95)}\n`
  const tail = line.repeat(Math.ceil((1.2 * MIB) / line.length))
  for (const overlap of [10, 30_000]) {
    // The secret lies across the place where reading begins, and across the first byte that would be sent.
    for (const kept of [MIB, MIB + 64 * 1024]) {
      const end = `${tail.slice(-(kept - overlap) + 27)}ERROR: failed to solve: no\n`
      await using server = await startDiscordServer()
      await send(
        await failedBuild(`start\n${line.repeat(2000)}${secret}\n${end}`),
        server.url,
        {},
        { A_TOKEN: secret },
      )
      const content = filesAt(server)[0]?.content ?? ''
      assert.ok(Buffer.byteLength(content) <= MIB && content.length > 0.9 * MIB, String(content.length))
      assert.ok(!content.includes('Kx7vQ2mR9'), `overlap ${overlap}`)
      assert.match(content, /^\[the end of \d+ KiB\]\n/)
      assert.ok(content.endsWith('ERROR: failed to solve: no\n'))
    }
  }
})

test('secrets are not in the file, also across the border of two windows and between control codes', async () => {
  const secret = 'sesame-open-7Qx2Vb9Lm4'
  const filler = 'plain words of a build\n'
  const parts = ['']
  for (let at = 32 * 1024 - 12; at < 200_000; at += 32 * 1024) {
    const before = parts.join('').length
    parts.push(filler.repeat(9000).slice(0, at - before), secret)
  }
  const log = `${parts.join('')}\n${secret.slice(0, 9)}\u001b[31m${secret.slice(9)}\nghp_${'a1B2'.repeat(9)}\nERROR: failed to solve: no\n`
  await using server = await startDiscordServer()
  await send(await failedBuild(log), server.url, {}, { A_TOKEN: secret })
  const content = filesAt(server)[0]?.content ?? ''
  assert.doesNotMatch(content, /sesame|7Qx2Vb9Lm4|ghp_/)
  assert.ok((content.match(/\[REDACTED\]/g) ?? []).length >= 8)
})

const tooLarge = { _errors: [{ code: 'BASE_TYPE_MAX', message: 'too large' }] }
const refusals: readonly { status: number; body: string }[] = [
  { status: 413, body: JSON.stringify({ message: 'Request entity too large', code: 40005 }) },
  { status: 413, body: '<html>413 Request Entity Too Large</html>' },
  { status: 403, body: JSON.stringify({ message: 'Missing Permissions', code: 50013 }) },
  { status: 403, body: JSON.stringify({ message: 'Missing Access', code: 50001 }) },
  { status: 403, body: '<html>blocked by the firewall</html>' },
  { status: 400, body: JSON.stringify({ message: 'Invalid Form Body', code: 50035, errors: {} }) },
  {
    status: 400,
    body: JSON.stringify({ message: 'Invalid Form Body', code: 50035, errors: { files: { 0: tooLarge } } }),
  },
  { status: 400, body: JSON.stringify({ message: 'File exceeds the maximum size', code: 50045 }) },
  { status: 400, body: JSON.stringify({ message: 'Invalid file uploaded', code: 50046 }) },
  { status: 400, body: '' },
  { status: 408, body: '' },
  { status: 415, body: '' },
]
for (const { body, status } of refusals) {
  test(`refused with ${status} ${body.slice(0, 40)}: the full message arrives without files`, async () => {
    await using server = await startDiscordServer((request, response) => {
      if (request.headers['content-type'] === 'application/json') return false
      response.writeHead(status).end(body)
      return true
    })
    const step = await send(await failedBuild(), server.url)
    const [message, ...others] = [...server.messages.values()]
    assert.deepEqual(others, [])
    assert.equal(message?.body.embeds.length, 1)
    assert.match(message?.body.content, /\n📎 \*\*Logs:\*\* could not be attached$/)
    assert.equal(step.outputs['delivered'], 'true')
    assert.equal(server.requests.length, 2)
    assert.match(
      annotations(step).join('\n'),
      /^The logs could not be attached at \S+; the message was sent without them: answered \d+/,
    )
    assert.match(step.summary, /without the attached logs/)
  })
}

const otherRefusals: readonly { readonly status: number; readonly body: object }[] = [
  { status: 400, body: { message: 'Cannot send an empty message', code: 50006 } },
  { status: 400, body: { message: 'Webhooks posted to forum channels must have a name', code: 220001 } },
  { status: 400, body: { message: 'Invalid Form Body', code: 50035, errors: { thread_id: tooLarge } } },
  { status: 403, body: { message: 'Verification needed', code: 40002 } },
  { status: 401, body: { message: 'Invalid Webhook Token', code: 50027 } },
  { status: 404, body: { message: 'Unknown Webhook', code: 10015 } },
]
for (const { body, status } of otherRefusals) {
  test(`refused with ${status} ${JSON.stringify(body).slice(0, 40)}: not sent again, the files are not the reason`, async () => {
    await using server = await startDiscordServer((_request, response) => {
      response.writeHead(status).end(JSON.stringify(body))
      return true
    })
    const step = await send(await failedBuild(), server.url)
    assert.equal(server.requests.length, 1)
    assert.equal(step.outputs['delivered'], 'false')
  })
}

test('the message is rejected, not its files: a shorter one says that the logs are missing', async () => {
  const errors = { embeds: { 0: { title: tooLarge } } }
  await using server = await startDiscordServer((request, response) => {
    if (request.headers['content-type'] === 'application/json') return false
    response.writeHead(400).end(JSON.stringify({ message: 'Invalid Form Body', code: 50035, errors }))
    return true
  })
  const step = await send(await failedBuild(), server.url)
  const [message] = [...server.messages.values()]
  assert.match(message?.body.content, /\n📎 \*\*Logs:\*\* could not be attached\n/)
  assert.equal(server.requests.length, 2)
  assert.equal(annotations(step).length, 2, annotations(step).join('\n'))
})

test('refused with and without files: the short message arrives', async () => {
  await using server = await startDiscordServer((request, response) => {
    if (request.headers['content-type'] === 'application/json' && !request.body.includes('"embeds"'))
      return false
    response.writeHead(413).end()
    return true
  })
  const step = await send(await failedBuild(), server.url)
  assert.equal(server.messages.size, 1)
  assert.equal(server.requests.length, 3)
  assert.equal(step.outputs['delivered'], 'true')
})

test('at most five logs are attached, each under its own safe name', async () => {
  const workspace = await mkdtemp(join(folder, 'many-'))
  const temp = await mkdtemp(join(folder, 'temp-'))
  await startJob(temp)
  await mkdir(join(workspace, 'logs/build'), { recursive: true })
  const packages = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  for (const name of packages)
    await writeFile(
      join(workspace, 'logs/build', STAGE_LOG(name)),
      `the log of ${name}\nERROR: failed to build: failed to solve: process did not complete\n`,
    )
  await using server = await startDiscordServer()
  const inputs = { 'build-log': '', 'log-dir': 'logs', packages: packages.join(' ') }
  const step = await send(workspace, server.url, inputs, { RUNNER_TEMP: temp })
  const files = filesAt(server)
  assert.equal(JSON.parse(step.outputs['failed-packages'] ?? '').length, 7)
  assert.equal(new Set(files.map(({ filename }) => filename)).size, 5)
  const message = parseBody(server.requests[0] as (typeof server.requests)[number])
  assert.match(message.content, /\n📎 \*\*Logs:\*\* 5 of 7 attached$/)
  for (const { content, filename } of files)
    assert.match(content, new RegExp(`^the log of ${filename?.[0]}\n`))
})

test('a generic receiver gets JSON only, and a notice says so', async () => {
  await using receiver = await startReceiver()
  const step = await send(await failedBuild(), `${receiver.origin}/hook`, { format: 'generic' })
  assert.equal(receiver.requests[0]?.headers['content-type'], 'application/json')
  assert.deepEqual(annotations(step), [
    `The input attach-log is ignored for ${receiver.host}: only Discord has such a thing.`,
  ])
})

test('a success has no file', async () => {
  const workspace = await mkdtemp(join(folder, 'success-'))
  await cp(join(SAMPLES, 'single-success'), workspace, { recursive: true })
  await using server = await startDiscordServer()
  await send(workspace, server.url, { outcome: 'success' })
  assert.equal(server.requests[0]?.headers['content-type'], 'application/json')
})

test('a dry run states what would be attached', async () => {
  await using server = await startDiscordServer()
  const step = await send(await failedBuild(), server.url, { 'dry-run': 'true' })
  assert.equal(server.requests.length, 0)
  assert.match(step.stdout, /Dry run: 1 files? would be attached for Discord: vllm\.log/)
})

test('without a log there is a notice, and the message arrives', async () => {
  await using server = await startDiscordServer()
  const step = await send(await failedBuild(), server.url, { 'build-log': '', 'log-dir': '' })
  assert.equal(server.messages.size, 1)
  assert.match(annotations(step).join(), /attach-log has no effect: no log of a failed stage was found/)
})
