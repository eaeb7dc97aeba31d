/** A `fetch` for API clients, with the transport of this room. */

import type { Env } from '../lib/runtime.ts'
import { proxyFor } from './proxy.ts'
import { transportFor } from './transport.ts'

/** The part of `fetch` that the client of GitHub's API uses. */
export type Fetch = (url: string, init?: FetchInit) => Promise<FetchResponse>

/** The part of a `Response` that the client uses. Node's own class would load another undici, a tenth of the start-up. */
export interface FetchResponse {
  readonly url: string
  readonly status: number
  /** Names are lower case. */
  readonly headers: ReadonlyMap<string, string>
  text(): Promise<string>
}

/** The part of a `RequestInit` that the client uses. */
export interface FetchInit {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

/** A page of a hundred jobs with their steps has about 500 kB. */
const MAX_DOCUMENT_BYTES = 2 * 1024 * 1024

/**
 * A `fetch` for GET requests. It rejects as soon as its signal aborts, leaves no connection open, does not follow redirects, and reads
 * at most 2 MiB.
 *
 * @param env the step's environment, for the proxy variables
 */
export function fetchBy(env: Env): Fetch {
  return async (address, { method = 'GET', headers = {}, signal = new AbortController().signal } = {}) => {
    if (method !== 'GET') throw new TypeError(`only GET, not ${method}`)
    const url = new URL(address)
    const proxy = proxyFor(url, env)
    if (proxy.kind === 'invalid') throw new Error(proxy.text)
    const send = await transportFor(proxy)
    const response = await send({ method, url, headers, maxBodyBytes: MAX_DOCUMENT_BYTES }, signal)
    if (response.kind === 'failed') throw response.error
    const { body, status } = response
    return {
      url: url.href,
      status,
      headers: new Map(Object.entries(response.headers)),
      text: async () => body,
    }
  }
}
