/** The input `attach-log` on slow and broken connections: the logs may be lost, the message must not. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { startJob } from '../build-log/runner-temp.ts'
import { localhost, trust } from '../fault/authority.ts'
import { accept, at } from '../fault/fault.ts'
import { httpScene, type Post, rawScene, type Scene } from '../fault/scenes.ts'
import { runAction, type StepOptions, type StepResult } from '../harness/action.ts'

const MIB = 1024 * 1024
const folder = await mkdtemp(join(tmpdir(), 'attach-faults-'))
const temp = join(folder, 'temp')
const workspace = join(folder, 'workspace')
after(() => rm(folder, { recursive: true, force: true }))

/** Five failed packages whose logs have 5 MiB: more than the kernel keeps for a connection to a receiver that does not read. */
const packages = ['a', 'b', 'c', 'd', 'e']
before(async () => {
  await mkdir(temp)
  await startJob(temp)
  await mkdir(join(workspace, 'logs/build'), { recursive: true })
  const text = `${'a plain line of a build\n'.repeat((1.01 * MIB) / 24)}ERROR: failed to build: failed to solve: no\n`
  for (const name of packages)
    await writeFile(join(workspace, `logs/build/01o1_${name}_r36.4.tegra-${name}.txt`), text)
})

async function send(
  url: string,
  timeout: number,
  options: Pick<StepOptions, 'env' | 'onSpawn'> = {},
  failed = packages,
): Promise<StepResult> {
  const step = await runAction({
    workspace,
    ...options,
    env: { RUNNER_TEMP: temp, ...options.env },
    inputs: {
      ...{ outcome: 'failure', packages: failed.join(' '), 'log-dir': 'logs', 'attach-log': 'true' },
      ...{ format: 'discord', 'webhook-url': url, timeout: String(timeout) },
    },
  })
  assert.equal(step.exitCode, 0)
  assert.equal(step.stderr, '')
  return step
}

const warnings = ({ commands }: StepResult) =>
  commands.filter(({ name }) => name === 'warning').map(({ message }) => message)

/** The only complete request is the message without its files. */
function assertWithoutLogs(step: StepResult, posts: readonly Post[], reason: string): void {
  assert.equal(posts.length, 1, step.stdout)
  assert.match(JSON.parse(posts[0]?.body ?? '').content, /\n📎 \*\*Logs:\*\* could not be attached$/)
  assert.equal(step.outputs['delivered'], 'true')
  const [warning = '', ...others] = warnings(step)
  assert.ok(warning.endsWith(`; the message was sent without them: ${reason}`), warning)
  assert.deepEqual(others, [])
  const [delivery] = JSON.parse(step.outputs['deliveries'] ?? '')
  assert.equal(delivery.attempts, 2)
}

const TOO_SLOW = 'the message could not be sent in full in time'
const BROKEN = 'the connection broke before the message was sent in full'

/** A Discord-like receiver whose first connection is handled by `act`. */
const firstConnection = (act: (socket: Socket) => void): Promise<Scene> =>
  httpScene(accept, {
    onConnection: (socket, count) => {
      if (count === 1) act(socket)
      return count > 1
    },
  })

/** Reads a part of what arrives every 50 ms, as over a slow link. */
function readSlowly(socket: Socket): void {
  const timer = setInterval(() => socket.read(8 * 1024), 50)
  socket.on('close', () => clearInterval(timer))
}

test('a receiver that stops reading: the message arrives without the logs, in time', async () => {
  await using scene = await firstConnection(() => {})
  const step = await send(at(scene.port), 4)
  assertWithoutLogs(step, scene.posts, TOO_SLOW)
})

test('a receiver that stops reading, of which the kernel of this machine would keep everything', async () => {
  await using scene = await firstConnection(() => {})
  const step = await send(at(scene.port), 4, {}, ['a'])
  assertWithoutLogs(step, scene.posts, TOO_SLOW)
})

test('a receiver that reads too slowly: the message arrives without the logs', async () => {
  await using scene = await firstConnection(readSlowly)
  const step = await send(at(scene.port), 4)
  assertWithoutLogs(step, scene.posts, TOO_SLOW)
})

test('the connection breaks during the upload: the message arrives without the logs, at once', async () => {
  await using scene = await firstConnection((socket) => {
    let received = 0
    socket.on('data', ({ length }) => {
      received += length
      if (received > MIB) socket.destroy()
    })
  })
  assertWithoutLogs(await send(at(scene.port), 60), scene.posts, BROKEN)
})

test('a receiver that refuses before it has read everything', async () => {
  await using scene = await firstConnection((socket) => {
    socket.once('data', () => socket.end('HTTP/1.1 413 Content Too Large\r\ncontent-length: 0\r\n\r\n'))
  })
  const step = await send(at(scene.port), 60)
  assert.equal(scene.posts.length, 1)
  assert.equal(step.outputs['delivered'], 'true')
})

test('a receiver that takes everything and never answers: not sent again, it may have arrived', async () => {
  await using scene = await rawScene(() => {})
  const step = await send(at(scene.port), 4)
  assert.equal(scene.posts.length, 1)
  assert.equal(step.outputs['delivered'], 'false')
  assert.match(warnings(step).join(), /no response in time; not sent again, because it may have arrived/)
})

test('a connection that breaks after everything was read: not sent again', async () => {
  await using scene = await rawScene((socket) => socket.destroy())
  const step = await send(at(scene.port), 60)
  assert.equal(scene.posts.length, 1)
  assert.match(warnings(step).join(), /after the message was sent and before a response came; not sent again/)
})

test('an upload that takes longer than one attempt of a small message arrives with its logs', async () => {
  let received = 0
  const server = createServer((request, response) => {
    assert.match(request.headers['content-type'] ?? '', /^multipart/)
    // A message without files has ten seconds.
    setTimeout(() => {
      request.on('data', ({ length }) => {
        received += length
      })
      request.on('end', () => response.writeHead(200).end('{"id":"42"}'))
    }, 11_000)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  try {
    const step = await send(at((server.address() as AddressInfo).port), 40)
    assert.deepEqual(warnings(step), [])
    assert.ok(received > 5 * MIB)
    assert.equal(step.outputs['delivered'], 'true')
    assert.ok(step.seconds > 11)
  } finally {
    server.close()
  }
})

test('the runner stops the step during the upload: the message arrives without the logs', async () => {
  const stop = { now: () => {} }
  await using scene = await firstConnection(() => stop.now())
  const onSpawn: StepOptions['onSpawn'] = (child) => {
    stop.now = () => child.kill('SIGINT')
  }
  const step = await send(at(scene.port), 60, { onSpawn })
  assertWithoutLogs(step, scene.posts, TOO_SLOW)
  assert.ok(step.seconds < 7.5, 'the runner kills a step 7.5 s after its signal')
})

test('through a forwarding proxy that stops reading', async () => {
  await using proxy = await firstConnection(() => {})
  const step = await send(at(80, 'http', 'receiver.invalid'), 4, {
    env: { HTTP_PROXY: `http://127.0.0.1:${proxy.port}` },
  })
  assertWithoutLogs(step, proxy.posts, TOO_SLOW)
})

test('through a tunnel: files arrive, and the message arrives without them where the tunnel stops', async () => {
  const ca = trust()
  await using _file = ca.scene
  await using scene = await httpScene(accept, { tls: localhost })
  let stopsAfter = Number.POSITIVE_INFINITY
  const proxy = createServer().on('connect', (_request, socket: Socket) => {
    const limit = stopsAfter
    stopsAfter = Number.POSITIVE_INFINITY
    const onward = connect(scene.port, '127.0.0.1', () => socket.write('HTTP/1.1 200 OK\r\n\r\n'))
    let passed = 0
    socket.on('data', (chunk) => {
      onward.write(chunk)
      passed += chunk.length
      if (passed > limit) socket.pause()
    })
    onward.on('data', (chunk) => socket.write(chunk)).on('error', () => socket.destroy())
    socket.on('error', () => {}).on('close', () => onward.destroy())
  })
  await once(proxy.listen(0, '127.0.0.1'), 'listening')
  const env = { ...ca.env, HTTPS_PROXY: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}` }
  try {
    const url = at(scene.port, 'https', 'localhost')
    assert.deepEqual(warnings(await send(url, 60, { env })), [])
    assert.match(scene.posts[0]?.headers['content-type'] ?? '', /^multipart/)
    // Just behind the handshake: the more a connection is read, the more its kernel keeps for it.
    stopsAfter = 4096
    assertWithoutLogs(await send(url, 4, { env }), scene.posts.slice(1), TOO_SLOW)
  } finally {
    proxy.close()
  }
})
