/** A real HTTP server on loopback that keeps every request. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  readonly method: string
  /** Path and query, as requested. */
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface Receiver extends AsyncDisposable {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  readonly host: string
  readonly requests: readonly Received[]
}

/** Sends the response; `count` is the number of requests so far, including this one. */
export type Answer = (request: Received, response: ServerResponse, count: number) => void

/** The id of every Discord message that the receiver returns. */
export const MESSAGE_ID = '1290000000000000001'

/** Answers `wait=true` as Discord does, with the message, and everything else with an empty 204. */
export const accept: Answer = ({ body, path }, response) => {
  if (/\bwait=true\b/.test(path)) {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ ...JSON.parse(body), id: MESSAGE_ID, channel_id: '42' }))
  } else response.writeHead(204).end()
}

/** Starts a receiver on 127.0.0.1, by default on a free port; `await using` closes it. */
export async function startReceiver(answer: Answer = accept, port = 0): Promise<Receiver> {
  const requests: Received[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const received = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(chunks).toString('utf8'),
    }
    requests.push(received)
    answer(received, response, requests.length)
  })
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', done))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin: `http://${host}`,
    host,
    requests,
    [Symbol.asyncDispose]: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
