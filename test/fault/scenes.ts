/** Receivers that misbehave: servers and raw sockets on loopback. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { createServer as createTlsServer, type TlsOptions } from 'node:tls'

/** One complete request. */
export interface Post {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
  /** Milliseconds on the monotonic clock. */
  readonly at: number
}

/** Responds to a request; `count` is 1 for the first. */
export type Reply = (response: ServerResponse, count: number, post: Post) => void

/** A server, closed with its scope. */
export interface Scene extends AsyncDisposable {
  readonly port: number
  /** Complete requests, headers and body. */
  readonly posts: readonly Post[]
}

/** Returns a function that closes the server and all its connections. */
function closerOf(server: Server): () => Promise<void> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => {})
  })
  return async () => {
    const closed = once(server, 'close')
    server.close()
    for (const socket of sockets) socket.destroy()
    await closed
  }
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
      // The client closed the connection: not a complete request.
      return
    }
    const { headers, url = '' } = request
    const post = { path: url, headers, body: Buffer.concat(chunks).toString(), at: performance.now() }
    posts.push(post)
    reply(response, posts.length, post)
  })
  const inner = tls ? createTlsServer(tls, (socket) => http.emit('connection', socket)) : http
  let count = 0
  const door = createServer((socket) => {
    count++
    if (onConnection?.(socket, count) !== false) inner.emit('connection', socket)
  })
  const end = closerOf(door)
  // Some tests break the handshake off.
  inner.on('tlsClientError', () => {})
  return { port: await listening(door), posts, [Symbol.asyncDispose]: end }
}

/**
 * A server that calls `act` with the raw connection once a request is complete.
 */
export async function rawScene(act: (socket: Socket, count: number) => void): Promise<Scene> {
  const posts: Post[] = []
  const server = createServer((socket) => {
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
  const end = closerOf(server)
  return { port: await listening(server), posts, [Symbol.asyncDispose]: end }
}

/** A server that accepts connections and never reads or writes a byte: a hung TLS handshake, proxy or upload. */
export async function silentScene(): Promise<Scene> {
  const server = createServer({ pauseOnConnect: true })
  const end = closerOf(server)
  return { port: await listening(server), posts: [], [Symbol.asyncDispose]: end }
}

/** A port where nobody listens. */
export async function deadPort(): Promise<number> {
  const server = createServer()
  const port = await listening(server)
  server.close()
  await once(server, 'close')
  return port
}

/**
 * Listens, prints its port, and then blocks, so that the kernel's queue of connections fills up. When it reads a port from stdin, it
 * forwards every connection to that port.
 */
const STALLED = `
const { readSync, writeSync } = require('node:fs')
const { connect, createServer } = require('node:net')
let target
const onward = (socket) => socket.on('error', () => {}).pipe(connect(target, '127.0.0.1').on('error', () => {})).pipe(socket)
const server = createServer(onward).listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
  writeSync(1, String(server.address().port))
  const input = Buffer.alloc(16)
  target = Number(input.toString('latin1', 0, readSync(0, input)))
})`

export interface Blackhole extends Scene {
  /** Forwards connections to this port of this machine. */
  open(port: number): void
}

/** An address whose connections are not established: further SYNs are dropped, as by a firewall. */
export async function blackholeScene(): Promise<Blackhole> {
  const child = spawn(process.execPath, ['-e', STALLED], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [printed] = await once(child.stdout, 'data')
  const port = Number(printed)
  const fillers: Socket[] = []
  for (;;) {
    const filler = connect(port, '127.0.0.1').on('error', () => {})
    fillers.push(filler)
    // Loopback connects in microseconds; after this time the queue is full.
    const connected = await Promise.race([
      once(filler, 'connect').then(() => true),
      // With setImmediate, a connect event that is already pending is handled first.
      new Promise<boolean>((resolve) => setTimeout(() => setImmediate(resolve, false), 500)),
    ])
    if (!connected) break
  }
  return {
    port,
    posts: [],
    open: (target) => child.stdin.write(String(target)),
    async [Symbol.asyncDispose]() {
      for (const filler of fillers) filler.destroy()
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}
