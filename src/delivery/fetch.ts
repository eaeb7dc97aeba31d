/** `fetch` for a client that wants one: a GET by this room's own transport, proxies and all. */

import type { Environment } from '../variables.ts'
import { proxyFor } from './proxy.ts'
import { get } from './transport.ts'

/** The part of `fetch` that such a client uses. */
export type Fetch = (url: string, init?: FetchInit) => Promise<Response>

export interface FetchInit {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

/** Statuses whose Response may have no body (fetch.spec.whatwg.org, "null body status"). */
const BODILESS = new Set([101, 103, 204, 205, 304])

/**
 * A `fetch` that gets: it ends the moment its signal aborts, whatever hangs, leaves no connection behind, follows no
 * redirect, and reads 2 MiB at most.
 *
 * @param env the step's environment, for the proxy variables
 */
export function fetchBy(env: Environment): Fetch {
  return async (address, { method = 'GET', headers = {}, signal = new AbortController().signal } = {}) => {
    if (method !== 'GET') throw new TypeError(`only GET, not ${method}`)
    const url = new URL(address)
    const proxy = proxyFor(url, env)
    if (proxy.kind === 'invalid') throw new Error(proxy.text)
    const reply = await get({ url, headers }, proxy, signal)
    if (reply.kind === 'broken') throw reply.error
    const { body, status } = reply
    const response = new Response(BODILESS.has(status) ? null : body, { status, headers: reply.headers })
    // A Response that was not fetched has an empty address; octokit's paging parses it.
    return Object.defineProperty(response, 'url', { value: url.href })
  }
}
