/** Faults of the connection: what hangs, breaks, drips or never ends. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { at, type Fault, took } from './fault.ts'
import { blackholeScene, deadPort, httpScene, rawScene, silentScene } from './scenes.ts'

const raw = (act: (socket: Socket, count: number) => void) => async () => {
  const scene = await rawScene(act)
  return { url: at(scene.port), scenes: [scene] }
}

const TAKEN = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\n'

const take = (socket: Socket) => socket.end(`${TAKEN}content-length: 11\r\n\r\n{"id":"42"}`)

/** The first exchange breaks in some way; Discord must not get a second, others may. */
function breaking(name: string, act: (socket: Socket) => void, why: string): readonly Fault[] {
  const stage = raw((socket, count) => (count === 1 ? act(socket) : take(socket)))
  return [
    {
      name,
      format: 'discord',
      stage,
      requests: 1,
      delivered: false,
      within: 3,
      says: new RegExp(`${why}; not sent again, because it may have arrived and would be posted twice`),
    },
    {
      name,
      stage,
      requests: 2,
      delivered: true,
      says: new RegExp(`${why}; trying again in`),
      check: (posts) => assert.equal(posts[0]?.body, posts[1]?.body),
    },
  ]
}

/** Writes one byte a second, beginning with what is given at once. */
function drip(socket: Socket, head: string, bytes: string): void {
  socket.write(head)
  const timer = setInterval(() => socket.write(bytes), 1000)
  socket.on('close', () => clearInterval(timer))
}

/** Sends until the other side has had enough. */
function flood(socket: Socket): void {
  const block = Buffer.alloc(1 << 20, 'x')
  const more = () => {
    while (!socket.destroyed && socket.write(block));
  }
  socket.write(`${TAKEN}content-length: ${5 * 2 ** 30}\r\n\r\n`)
  socket.on('drain', more)
  more()
}

/** Has the step load a module before its own: the one way to a name service of its own without being root. */
const preload = (code: string) => ({
  NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(code)}`,
})

/** A lookup that stands in libuv's thread pool like one whose name server is silent: that of a file nobody writes to. */
function hangingLookup(): { readonly env: Record<string, string>; readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'lookup-'))
  const fifo = join(folder, 'fifo')
  execFileSync('mkfifo', [fifo])
  const env = preload(`import fs from 'node:fs'; import dns from 'node:dns'
dns.lookup = () => fs.open(${JSON.stringify(fifo)}, 'r', () => {})`)
  return { env, folder }
}

/** A lookup that finds two addresses, of which only the first has a receiver, and tells `port` that it was asked. */
const twoAddresses = (port: number) =>
  preload(`import net from 'node:net'; import dns from 'node:dns'
dns.lookup = (_host, _options, done) => {
  net.connect(${port}, '127.0.0.1').on('error', () => {}).unref()
  done(null, ['127.0.0.1', '127.0.0.2'].map((address) => ({ address, family: 4 })))
}`)

export const connections: readonly Fault[] = [
  {
    name: 'connection refused to the end',
    timeout: 3,
    stage: async () => ({ url: at(await deadPort()), scenes: [] }),
    requests: 0,
    delivered: false,
    says: /connection refused: nothing listens there; gave up after \d attempts/,
  },
  {
    name: 'no such name',
    timeout: 3,
    stage: async () => ({ url: at(80, 'http', 'board.invalid'), scenes: [] }),
    requests: 0,
    delivered: false,
    says: /(no such host name|could not be looked up)/,
  },
  {
    name: 'name lookup hangs',
    timeout: 3,
    stage: async () => {
      const { env, folder } = hangingLookup()
      const remove = async () => rmSync(folder, { recursive: true })
      return {
        url: at(80, 'http', 'board.example'),
        scenes: [{ posts: [], [Symbol.asyncDispose]: remove }],
        env,
      }
    },
    requests: 0,
    delivered: false,
    says: /no connection in time; gave up after 1 attempt,/,
  },
  {
    name: 'TCP connect hangs',
    timeout: 3,
    stage: async () => {
      const scene = await blackholeScene()
      return { url: at(scene.port), scenes: [scene] }
    },
    requests: 0,
    delivered: false,
    says: /no connection in time; gave up after 1 attempt,/,
  },
  {
    name: 'the first of two addresses takes a second',
    stage: async () => {
      const hole = await blackholeScene()
      const scene = await httpScene(took)
      const bell = createServer((socket) => {
        socket.on('error', () => {})
        // Longer than the 250 ms that Node gives an address; the kernel sends its SYN again after a second.
        setTimeout(() => hole.open(scene.port), 600)
      })
      await once(bell.listen(0, '127.0.0.1'), 'listening')
      const silence = async () => void bell.close()
      return {
        url: at(hole.port, 'http', 'board.example'),
        scenes: [hole, scene, { posts: [], [Symbol.asyncDispose]: silence }],
        env: twoAddresses((bell.address() as AddressInfo).port),
      }
    },
    requests: 1,
    delivered: true,
    within: 5,
    says: /notification to board\.example:\d+ \(HTTP 200, 1 attempt\)/,
  },
  {
    name: 'TLS handshake hangs',
    timeout: 3,
    stage: async () => {
      const scene = await silentScene()
      return { url: at(scene.port, 'https'), scenes: [scene] }
    },
    requests: 0,
    delivered: false,
    says: /no connection in time; gave up after 1 attempt,/,
  },
  {
    name: 'headers never come',
    format: 'discord',
    timeout: 3,
    stage: raw(() => {}),
    requests: 1,
    delivered: false,
    says: /no answer in time; not sent again/,
  },
  {
    name: 'headers never come the first time',
    timeout: 15,
    stage: raw((socket, count) => {
      if (count > 1) take(socket)
    }),
    requests: 2,
    delivered: true,
    within: 13,
    says: /no answer in time; trying again in/,
    check: ([first, second]) => {
      assert.ok(first && second && second.at - first.at > 9_000, 'an attempt has ten seconds')
    },
  },
  {
    name: 'headers drip',
    format: 'discord',
    timeout: 3,
    stage: raw((socket) => drip(socket, 'HTTP/1.1 200 OK\r\nx-slow: ', 'z')),
    requests: 1,
    delivered: false,
    says: /no answer in time; not sent again/,
  },
  {
    name: 'body drips after 200',
    format: 'discord',
    stage: raw((socket) => drip(socket, `${TAKEN}content-length: 9000\r\n\r\n`, ' ')),
    requests: 1,
    delivered: true,
    within: 5,
    says: /Sent the (success|failure) notification to/,
  },
  {
    name: 'body drips after 503',
    timeout: 4,
    stage: raw((socket) =>
      drip(socket, 'HTTP/1.1 503 Service Unavailable\r\ncontent-length: 9000\r\n\r\n', 'z'),
    ),
    requests: 1,
    delivered: false,
    says: /answered 503; gave up after 1 attempt,/,
  },
  {
    name: 'a reply of 5 GB',
    format: 'discord',
    stage: raw(flood),
    requests: 1,
    delivered: true,
    within: 3,
    says: /Sent the (success|failure) notification to/,
  },
  {
    name: 'a body cut off after 200',
    format: 'discord',
    stage: raw((socket) => socket.end(`${TAKEN}content-length: 500\r\n\r\n{"id":`)),
    requests: 1,
    delivered: true,
    within: 3,
    says: /Sent the (success|failure) notification to/,
  },
  {
    name: 'the receiver never reads',
    format: 'discord',
    timeout: 3,
    stage: async () => {
      const scene = await silentScene()
      return { url: at(scene.port), scenes: [scene] }
    },
    requests: 0,
    delivered: false,
    says: /no answer in time; not sent again/,
  },
  ...breaking(
    'reset after the body',
    (socket) => socket.resetAndDestroy(),
    'the connection broke after the message was sent, before an answer came',
  ),
  ...breaking(
    'closed after the body',
    (socket) => socket.end(),
    'the connection broke after the message was sent, before an answer came',
  ),
  ...breaking(
    'cut within the headers',
    (socket) => socket.end('HTTP/1.1 200 OK\r\nx-a'),
    'the connection broke after the message was sent, before an answer came',
  ),
  ...breaking(
    'an answer that is not HTTP',
    (socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'),
    'the answer is not HTTP',
  ),
  {
    name: 'headers without end',
    format: 'discord',
    stage: raw((socket) => socket.write(`HTTP/1.1 200 OK\r\nx-long: ${'x'.repeat(100_000)}`)),
    requests: 1,
    delivered: false,
    within: 3,
    says: /the answer is not HTTP; not sent again/,
  },
]
