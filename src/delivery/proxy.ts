/** Which proxy stands between the runner and an address. Pure. */

import { BlockList, isIP } from 'node:net'
import type { Env } from '../lib/runtime.ts'
import { basicAuthHeader } from '../lib/url.ts'

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

function variable(env: Env, name: string): { name: string; value: string } | undefined {
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
export function proxyFor(url: URL, env: Env): ProxyChoice {
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
  const authorization = basicAuthHeader(proxy)
  return {
    kind: 'proxy',
    url: proxy.origin,
    host: proxy.host,
    ...(authorization && { authorization }),
  }
}

const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' }

/**
 * Does NO_PROXY exempt this address? Entries stand between commas or white space: a host and its subdomains, with or without a
 * leading `.` or `*.`; an IP address or a range of them (`10.0.0.0/8`, as curl since 7.86, Go and Python's requests read it);
 * `*` for everything. Each may have a port, and then stands for that port alone.
 */
export function bypassesProxy({ hostname, port, protocol }: URL, noProxy: string): boolean {
  const host = bare(hostname)
  const portAsked = port || DEFAULT_PORTS[protocol]
  return noProxy.split(/[,\s]+/).some((entry) => {
    const [, name = entry, portNamed] = /^(\[.*\]|[^:]*):(\d+)$/.exec(entry) ?? []
    if (portNamed !== undefined && Number(portNamed) !== Number(portAsked)) return false
    if (name === '*') return true
    const named = bare(name.replace(/^\*?\./, ''))
    if (named === '') return false
    if (isIP(host) !== 0) return isInRange(host, named)
    return (host === named && !name.startsWith('*.')) || host.endsWith(`.${named}`)
  })
}

/** A host as it is compared: small letters, no brackets, no dot at its end. */
function bare(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '')
}

function isInRange(address: string, range: string): boolean {
  const [, first = range, bits] = /^(.*)\/(\d{1,3})$/.exec(range) ?? []
  const family = isIP(first)
  const length = family === 6 ? 128 : 32
  if (family === 0 || Number(bits ?? 0) > length) return false
  const list = new BlockList()
  list.addSubnet(first, Number(bits ?? length), family === 6 ? 'ipv6' : 'ipv4')
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}
