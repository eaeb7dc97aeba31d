/** Sends requests over the network by Node.js' own `https` and `http`, or through a proxy. */
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
    const { body, method, headers, url } = request
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
    client.on('finish', events.written).on('error', events.fail).end(body)
    return () => client.destroy()
  })

/**
 * `getBuiltinModule` loads one module of the two, and only when there is something to send. An `import` of `node:http` from an ES module
 * would also load Node's own copy of undici.
 */
function clientFor({ protocol }: HttpRequest['url']): Pick<typeof import('node:https'), 'request'> {
  return process.getBuiltinModule(protocol === 'https:' ? 'node:https' : 'node:http')
}
