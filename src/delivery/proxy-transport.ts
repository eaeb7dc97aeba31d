/** Sends requests through a proxy. The only file that imports undici: load it by `import()`. */
import type { Readable } from 'node:stream'
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
  return (request, signal, progress) =>
    runExchange(request, signal, progress, (events) => {
      const { body = null, headers, method, url } = request
      const isLong = body instanceof Uint8Array
      const agent = openAgent(proxy)
      agent.dispatch(
        {
          ...{ method, reset: true },
          body: isLong ? blocksOf(body, events.written) : body,
          headers: isLong ? { ...headers, 'content-length': String(body.length) } : headers,
          origin: url.origin,
          path: url.pathname + url.search,
        },
        {
          onRequestStart: () => {
            events.started()
            if (!isLong) events.written()
          },
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

/** Bytes. */
const BLOCK_BYTES = 64 * 1024

/**
 * A body in blocks: undici reads the next one when the connection has taken those before, so the end of this function shows that the
 * body was written. undici's own event for that comes as soon as the body is queued.
 *
 * @param written called when the last block was taken
 */
function blocksOf(body: Uint8Array, written: () => void): Readable {
  function* blocks(): Generator<Uint8Array> {
    for (let start = 0; start < body.length; start += BLOCK_BYTES)
      yield body.subarray(start, start + BLOCK_BYTES)
    // A connection that breaks while it takes the last block also asks for another one, but never for one after that.
    yield body.subarray(body.length)
    written()
  }
  // undici accepts any iterable; its types do not say so.
  return blocks() as unknown as Readable
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
