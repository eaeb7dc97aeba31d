/** Sends requests through a proxy. The only file that imports undici: load it by `import()`. */
import type { Dispatcher as UndiciDispatcher } from 'undici'
import connect from 'undici/lib/api/api-connect.js'
import buildConnector from 'undici/lib/core/connect.js'
import Dispatcher from 'undici/lib/dispatcher/dispatcher.js'
import ProxyAgent from 'undici/lib/dispatcher/proxy-agent.js'
import { MAX_HEADER_BYTES, NEXT_ADDRESS_AFTER_MS, runExchange, type Transport } from './exchange.ts'
import type { ProxyChoice } from './proxy.ts'

// ProxyAgent opens its tunnels with this method (lib/dispatcher/proxy-agent.js), which undici's index adds. The index is not loaded.
Dispatcher.prototype.connect = connect

/** A {@link Transport} through this proxy: by CONNECT for https, by a request with the whole URL for http. */
export function createProxyTransport(proxy: ProxyChoice & { readonly kind: 'proxy' }): Transport {
  return (request, signal) =>
    runExchange(request, signal, (events) => {
      const { body = null, headers, method, url } = request
      const agent = openAgent(proxy)
      agent.dispatch(
        {
          ...{ method, headers, body, reset: true },
          origin: url.origin,
          path: url.pathname + url.search,
        },
        {
          onRequestStart: events.started,
          onResponseStart(_controller, status, responseHeaders) {
            if (status >= 200) events.head(status, flatten(responseHeaders))
          },
          onResponseData: (_controller, chunk) => events.data(chunk),
          onResponseEnd: events.end,
          onResponseError: (_controller, error) => events.fail(error),
        },
      )
      // `destroy` also ends what an abort signal does not: a proxy or a TLS handshake that hangs. What hangs is not waited for.
      return () => void agent.destroy().catch(() => {})
    })
}

function openAgent(proxy: ProxyChoice & { readonly kind: 'proxy' }): UndiciDispatcher {
  const network = { autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_AFTER_MS, allowH2: false, timeout: 0 }
  return new ProxyAgent({
    ...{ connections: 1, allowH2: false, connectTimeout: 0, headersTimeout: 0, bodyTimeout: 0 },
    maxHeaderSize: MAX_HEADER_BYTES,
    connect: buildConnector(network),
    proxyTls: network,
    requestTls: network,
    uri: proxy.url,
    ...(proxy.authorization !== undefined && { token: proxy.authorization }),
  })
}

type ResponseHeaders = Parameters<NonNullable<UndiciDispatcher.DispatchHandler['onResponseStart']>>[2]

/** Name and value in turn. */
function flatten(headers: ResponseHeaders): readonly string[] {
  return Object.entries(headers).flatMap(([name, value = []]) =>
    (Array.isArray(value) ? value : [value]).flatMap((one) => [name, one]),
  )
}
