/** Faults of the connection: it hangs, breaks, is slow or never ends. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accept, at, type Fault } from './fault.ts'
import { blackholeScene, deadPort, httpScene, rawScene, silentScene } from './scenes.ts'

const raw = (act: (socket: Socket, count: number) => void) => async () => {
  const scene = await rawScene(act)
  return { url: at(scene.port), scenes: [scene] }
}

const TAKEN = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\n'

const take = (socket: Socket) => socket.end(`${TAKEN}content-length: 11\r\n\r\n{"id":"42"}`)

/** The first exchange breaks; Discord must not get a second, other receivers may. */
function breaking(name: string, act: (socket: Socket) => void, reason: string): readonly Fault[] {
  const stage = raw((socket, count) => (count === 1 ? act(socket) : take(socket)))
  return [
    {
      name,
      format: 'discord',
      stage,
      requests: 1,
      delivered: false,
      within: 3,
      logs: new RegExp(
        `${reason}; not sent again, because it may have arrived and would then be posted twice`,
      ),
    },
    {
      name,
      stage,
      requests: 2,
      delivered: true,
      logs: new RegExp(`${reason}; trying again in`),
      check: (posts) => assert.equal(posts[0]?.body, posts[1]?.body),
    },
  ]
}

/** Writes `head` at once, then `bytes` every second. */
function drip(socket: Socket, head: string, bytes: string): void {
  socket.write(head)
  const timer = setInterval(() => socket.write(bytes), 1000)
  socket.on('close', () => clearInterval(timer))
}

/** Sends until the other side closes the connection. */
function flood(socket: Socket): void {
  const block = Buffer.alloc(1 << 20, 'x')
  const more = () => {
    while (!socket.destroyed && socket.write(block));
  }
  socket.write(`${TAKEN}content-length: ${5 * 2 ** 30}\r\n\r\n`)
  socket.on('drain', more)
  more()
}

/** Makes the step load a module first. This replaces the DNS lookup without root privileges. */
const preload = (code: string) => ({
  NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(code)}`,
})

/** A lookup that blocks a thread of libuv as a silent DNS server does: it opens a FIFO without a writer. */
function hangingLookup(): { readonly env: Record<string, string>; readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'lookup-'))
  const fifo = join(folder, 'fifo')
  execFileSync('mkfifo', [fifo])
  const env = preload(`import fs from 'node:fs'; import dns from 'node:dns'
dns.lookup = () => fs.open(${JSON.stringify(fifo)}, 'r', () => {})`)
  return { env, folder }
}

/** A lookup that finds two IP addresses, of which only the first has a receiver. It connects to `port` when it is called. */
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
    logs: /connection refused: nothing listens there; gave up after \d attempts/,
  },
  {
    name: 'unknown host name',
    timeout: 3,
    stage: async () => ({ url: at(80, 'http', 'board.invalid'), scenes: [] }),
    requests: 0,
    delivered: false,
    logs: /(no such host name|could not be looked up)/,
  },
  {
    name: 'DNS lookup hangs',
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
    logs: /no connection in time; gave up after 1 attempt:/,
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
    logs: /no connection in time; gave up after 1 attempt:/,
  },
  {
    name: 'the first of two IP addresses takes a second',
    stage: async () => {
      const hole = await blackholeScene()
      const scene = await httpScene(accept)
      const bell = createServer((socket) => {
        socket.on('error', () => {})
        // Longer than the 250 ms that Node.js waits by default; the kernel repeats its SYN after a second.
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
    logs: /Sent the success notification to board\.example:\d+ \(HTTP 200, 1 attempt\)/,
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
    logs: /no connection in time; gave up after 1 attempt:/,
  },
  {
    name: 'headers never come',
    format: 'discord',
    timeout: 3,
    stage: raw(() => {}),
    requests: 1,
    delivered: false,
    logs: /no response in time; not sent again/,
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
    logs: /no response in time; trying again in/,
    check: ([first, second]) => {
      assert.ok(first && second && second.at - first.at > 9_000, 'an attempt has ten seconds')
    },
  },
  {
    name: 'headers arrive slowly',
    format: 'discord',
    timeout: 3,
    stage: raw((socket) => drip(socket, 'HTTP/1.1 200 OK\r\nx-slow: ', 'z')),
    requests: 1,
    delivered: false,
    logs: /no response in time; not sent again/,
  },
  {
    name: 'body arrives slowly after 200',
    format: 'discord',
    stage: raw((socket) => drip(socket, `${TAKEN}content-length: 9000\r\n\r\n`, ' ')),
    requests: 1,
    delivered: true,
    within: 5,
    logs: /Sent the success notification to/,
  },
  {
    name: 'body arrives slowly after 503',
    timeout: 4,
    stage: raw((socket) =>
      drip(socket, 'HTTP/1.1 503 Service Unavailable\r\ncontent-length: 9000\r\n\r\n', 'z'),
    ),
    requests: 1,
    delivered: false,
    logs: /answered 503(: z+)?; gave up after 1 attempt:/,
  },
  {
    name: 'a reply of 5 GB',
    format: 'discord',
    stage: raw(flood),
    requests: 1,
    delivered: true,
    within: 3,
    logs: /Sent the success notification to/,
  },
  {
    name: 'a body cut off after 200',
    format: 'discord',
    stage: raw((socket) => socket.end(`${TAKEN}content-length: 500\r\n\r\n{"id":`)),
    requests: 1,
    delivered: true,
    within: 3,
    logs: /Sent the success notification to/,
  },
  {
    name: '100 Continue that was not requested',
    format: 'discord',
    stage: raw((socket) => {
      socket.write('HTTP/1.1 100 Continue\r\n\r\n')
      setTimeout(() => take(socket), 100)
    }),
    requests: 1,
    delivered: true,
    within: 3,
    logs: /Sent the success notification to/,
  },
  {
    name: '101 Switching Protocols that was not requested',
    format: 'discord',
    stage: raw((socket) =>
      socket.write('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: h2c\r\n\r\n'),
    ),
    requests: 1,
    delivered: false,
    within: 3,
    logs: /answered 101$/,
  },
  {
    name: '64 kB of response headers',
    format: 'discord',
    stage: raw((socket) => {
      const headers = Array.from({ length: 64 }, (_, index) => `x-policy-${index}: ${'x'.repeat(1000)}\r\n`)
      socket.end(`${TAKEN}${headers.join('')}content-length: 11\r\n\r\n{"id":"42"}`)
    }),
    requests: 1,
    delivered: true,
    within: 3,
    logs: /Sent the success notification to/,
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
    logs: /no response in time; not sent again/,
  },
  ...breaking(
    'reset after the body',
    (socket) => socket.resetAndDestroy(),
    'the connection broke after the message was sent and before a response came',
  ),
  ...breaking(
    'closed after the body',
    (socket) => socket.end(),
    'the connection broke after the message was sent and before a response came',
  ),
  ...breaking(
    'cut in the headers',
    (socket) => socket.end('HTTP/1.1 200 OK\r\nx-a'),
    'the connection broke after the message was sent and before a response came',
  ),
  ...breaking(
    'a response that is not HTTP',
    (socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'),
    'the response is not HTTP',
  ),
  {
    name: 'headers without end',
    format: 'discord',
    stage: raw((socket) => socket.write(`HTTP/1.1 200 OK\r\nx-long: ${'x'.repeat(300_000)}`)),
    requests: 1,
    delivered: false,
    within: 3,
    logs: /the response has too many headers; not sent again/,
  },
]
