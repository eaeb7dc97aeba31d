/** Sends requests over the network by Node.js' own `https` and `http`, or through a proxy. */
import type { ClientRequest } from 'node:http'
import {
  type HttpRequest,
  MAX_HEADER_BYTES,
  NEXT_ADDRESS_AFTER_MS,
  runExchange,
  type Transport,
} from './exchange.ts'
import type { ProxyChoice } from './proxy.ts'

/**
 * The transport for a choice of {@link proxyFor}. undici is loaded only if there is a proxy: it takes longer to load than the rest of
 * this action.
 */
export async function transportFor(proxy: Exclude<ProxyChoice, { kind: 'invalid' }>): Promise<Transport> {
  if (proxy.kind === 'none') return sendDirectly
  const { createProxyTransport } = await import('./proxy-transport.ts')
  return createProxyTransport(proxy)
}

/** The {@link Transport} without a proxy. */
const sendDirectly: Transport = (request, signal, progress) =>
  runExchange(request, signal, progress, (events) => {
    const { body, method, url } = request
    const isLong = body instanceof Uint8Array
    const headers = isLong ? { ...request.headers, 'content-length': body.length } : request.headers
    const secure = url.protocol === 'https:'
    const client = clientFor(url).request(url, {
      ...{ method, headers, auth: null, agent: false },
      // Without it a server that accepts HTTP/2 only closes the connection instead of giving a reason.
      ...{ ALPNProtocols: ['http/1.1'] },
      ...{ maxHeaderSize: MAX_HEADER_BYTES, autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_AFTER_MS },
    })
    client.on('socket', (socket) => socket.once(secure ? 'secureConnect' : 'connect', events.started))
    client.on('response', (response) => {
      events.head(response.statusCode ?? 0, response.rawHeaders)
      response.on('data', events.data).on('end', events.end).on('error', events.end).on('close', events.end)
    })
    // 101 although no upgrade was requested: a response without a body.
    client.on('upgrade', ({ rawHeaders, statusCode }) => {
      events.head(statusCode ?? 0, rawHeaders)
      events.end()
    })
    client.on('finish', events.written).on('error', events.fail)
    if (isLong) writeHoldingBack(client, body)
    else client.end(body)
    return () => client.destroy()
  })

/** Bytes of a long body that are held back. */
const HELD_BACK_BYTES = 16 * 1024

/**
 * Writes a long body. Its end is held back until the kernel has sent what is before it: the kernel keeps up to 4 MiB for a connection, and
 * sends them also when this process has given up. So a message whose upload is given up is never complete.
 */
function writeHoldingBack(client: ClientRequest, body: Uint8Array): void {
  const at = Math.max(0, body.length - HELD_BACK_BYTES)
  client.write(body.subarray(0, at), (error) => {
    const { socket } = client
    if (error || !socket) return
    void import('./send-queue.ts')
      .then(({ sendQueueDrained }) => sendQueueDrained(socket))
      .then(() => client.end(body.subarray(at)))
  })
}

/**
 * `getBuiltinModule` loads one module of the two, and only when there is something to send. An `import` of `node:http` from an ES module
 * would also load Node's own copy of undici.
 */
function clientFor({ protocol }: HttpRequest['url']): Pick<typeof import('node:https'), 'request'> {
  return process.getBuiltinModule(protocol === 'https:' ? 'node:https' : 'node:http')
}
