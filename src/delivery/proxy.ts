/** Which proxy stands between the runner and an address. Pure. */

import { basicLogin } from '../text.ts'
import type { Environment } from '../variables.ts'
import { bypassesProxy } from './no-proxy.ts'

/** A proxy to use, or why the variable that names it cannot be understood. */
export type ProxyChoice =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'proxy'
      /** Without its login. */
      readonly url: string
      readonly host: string
      /** The value of `proxy-authorization`. */
      readonly authorization?: string
    }
  | { readonly kind: 'invalid'; readonly text: string }

function variable(env: Environment, name: string): { name: string; value: string } | undefined {
  // Lower case wins, as in curl and undici.
  for (const candidate of [name.toLowerCase(), name]) {
    const value = env[candidate]?.trim()
    if (value !== undefined && value !== '') return { name: candidate, value }
  }
  return undefined
}

/**
 * The proxy that the environment names for `url`: HTTPS_PROXY for https, HTTP_PROXY for http, no other, as
 * Node itself does; none for what NO_PROXY exempts. `lab-proxy:3128` means `http://lab-proxy:3128`.
 */
export function proxyFor(url: URL, env: Environment): ProxyChoice {
  const set = variable(env, url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY')
  if (set === undefined || bypassesProxy(url, variable(env, 'NO_PROXY')?.value ?? '')) return { kind: 'none' }
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(set.value) ? set.value : `http://${set.value}`
  const proxy = URL.parse(address)
  // Of `me:12#34@lab` the host is `me`, and the port a part of the password.
  if (proxy === null || `${proxy.pathname}${proxy.search}${proxy.hash}`.includes('@')) {
    return {
      kind: 'invalid',
      text: `${set.name} is not a URL: write it as http://HOST:PORT; in a login before it, /, ? and # as %2F, %3F and %23`,
    }
  }
  if (proxy.protocol !== 'http:' && proxy.protocol !== 'https:') {
    return {
      kind: 'invalid',
      text: `${set.name} names a ${proxy.protocol.slice(0, -1)} proxy: only http:// and https:// proxies can be used`,
    }
  }
  const authorization = basicLogin(proxy)
  return {
    kind: 'proxy',
    url: proxy.origin,
    host: proxy.host,
    ...(authorization && { authorization }),
  }
}
