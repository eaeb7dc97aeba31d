/** `fetch` for a client that wants one: a GET by this room's own transport, proxies and all. */

import type { Env } from '../lib/runtime.ts'
import { proxyFor } from './proxy.ts'
import { get } from './transport.ts'

/** The part of `fetch` that such a client uses. */
export type Fetch = (url: string, init?: FetchInit) => Promise<FetchReply>

/** The part of a `Response` that such a client uses. Node's own class would load a second undici, for a tenth of the start-up. */
export interface FetchReply {
  readonly url: string
  readonly status: number
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>
  text(): Promise<string>
}

/** The part of a `RequestInit` that such a client uses. */
export interface FetchInit {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

/**
 * A `fetch` that gets: it ends the moment its signal aborts, whatever hangs, leaves no connection behind, follows no
 * redirect, and reads 2 MiB at most.
 *
 * @param env the step's environment, for the proxy variables
 */
export function fetchBy(env: Env): Fetch {
  return async (address, { method = 'GET', headers = {}, signal = new AbortController().signal } = {}) => {
    if (method !== 'GET') throw new TypeError(`only GET, not ${method}`)
    const url = new URL(address)
    const proxy = proxyFor(url, env)
    if (proxy.kind === 'invalid') throw new Error(proxy.text)
    const reply = await get({ url, headers }, proxy, signal)
    if (reply.kind === 'broken') throw reply.error
    const { body, status } = reply
    return { url: url.href, status, headers: new Map(Object.entries(reply.headers)), text: async () => body }
  }
}
