/** Receivers that misbehave: real servers and raw sockets on loopback. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { createServer as createTlsServer, type TlsOptions } from 'node:tls'

/** One POST as it came in whole. */
export interface Post {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
  /** Milliseconds on the monotonic clock. */
  readonly at: number
}

/** Answers a request; `count` is 1 for the first. */
export type Reply = (response: ServerResponse, count: number, post: Post) => void

/** A place to send to, torn down with its scope. */
export interface Scene extends AsyncDisposable {
  readonly port: number
  /** Requests that came in whole, headers and body. */
  readonly posts: readonly Post[]
}

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** An HTTP server; with `tls` an HTTPS one, behind `onConnection` where the connection itself is to misbehave. */
export async function httpScene(
  reply: Reply,
  { tls, onConnection }: { tls?: TlsOptions; onConnection?: (socket: Socket, count: number) => boolean } = {},
): Promise<Scene> {
  const posts: Post[] = []
  const http = createHttpServer(async (request, response) => {
    const chunks: Buffer[] = []
    try {
      for await (const chunk of request) chunks.push(chunk)
    } catch {
      // The sender went away in the middle: not a request that came in whole.
      return
    }
    const { headers, url = '' } = request
    const post = { path: url, headers, body: Buffer.concat(chunks).toString(), at: performance.now() }
    posts.push(post)
    reply(response, posts.length, post)
  })
  const inner = tls ? createTlsServer(tls, (socket) => http.emit('connection', socket)) : http
  const sockets = new Set<Socket>()
  let count = 0
  const door = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => {})
    count++
    if (onConnection?.(socket, count) !== false) inner.emit('connection', socket)
  })
  // A handshake that the sender broke off is what some cases are about.
  inner.on('tlsClientError', () => {})
  const port = await listening(door)
  return {
    port,
    posts,
    async [Symbol.asyncDispose]() {
      door.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

/**
 * A server that speaks for itself once a request is in: `act` is handed the raw connection. With `hangUpload` it never reads.
 */
export async function rawScene(act: (socket: Socket, count: number) => void): Promise<Scene> {
  const posts: Post[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => {})
    let text = ''
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1')
      const [head = '', body] = text.split(/\r\n\r\n(.*)/s)
      const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? Number.NaN)
      if (body === undefined || body.length < length) return
      const path = head.split(' ')[1] ?? ''
      posts.push({ path, headers: {}, body, at: performance.now() })
      text = ''
      act(socket, posts.length)
    })
  })
  const port = await listening(server)
  return {
    port,
    posts,
    async [Symbol.asyncDispose]() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

/** A server that accepts connections and never reads or writes a byte: a hung TLS handshake, proxy or upload. */
export async function silentScene(): Promise<Scene> {
  const sockets = new Set<Socket>()
  const server = createServer({ pauseOnConnect: true }, (socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
  })
  const port = await listening(server)
  return {
    port,
    posts: [],
    async [Symbol.asyncDispose]() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

/** A port where nobody listens. */
export async function deadPort(): Promise<number> {
  const server = createServer()
  const port = await listening(server)
  server.close()
  await once(server, 'close')
  return port
}

/** Listens, says on which port, and then does nothing at all: the kernel's queue of connections fills up. */
const STALLED = `
const server = require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
  require('node:fs').writeSync(1, String(server.address().port))
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
})`

/** An address whose connections are never established: further SYNs are dropped, as by a firewall. */
export async function blackholeScene(): Promise<Scene> {
  const child = spawn(process.execPath, ['-e', STALLED], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = await once(child.stdout, 'data')
  const port = Number(said)
  const fillers: Socket[] = []
  for (;;) {
    const filler = connect(port, '127.0.0.1').on('error', () => {})
    fillers.push(filler)
    // Loopback connects in microseconds; what has not by then is in the queue's way.
    const connected = await Promise.race([
      once(filler, 'connect').then(() => true),
      new Promise<boolean>((resolve) => setTimeout(resolve, 500, false)),
    ])
    if (!connected) break
  }
  return {
    port,
    posts: [],
    async [Symbol.asyncDispose]() {
      for (const filler of fillers) filler.destroy()
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}
