/** Chooses the proxy for a URL from the environment. Pure. */

import type { Env } from '../lib/runtime.ts'
import { basicAuthHeader } from '../lib/url.ts'

/** The proxy to use, or why the proxy variable cannot be used. */
export type ProxyChoice =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'proxy'
      /** Origin, without a login. */
      readonly url: string
      readonly host: string
      /** The value of `proxy-authorization`. */
      readonly authorization?: string
    }
  | { readonly kind: 'invalid'; readonly text: string }

function readProxyVariable(env: Env, name: string): { name: string; value: string } | undefined {
  // The lower-case name takes precedence, as in curl and undici.
  for (const candidate of [name.toLowerCase(), name]) {
    const value = env[candidate]?.trim()
    if (value !== undefined && value !== '') return { name: candidate, value }
  }
  return undefined
}

/**
 * The proxy for `url`, as Node.js chooses it: HTTPS_PROXY for https, HTTP_PROXY for http, none for hosts in NO_PROXY.
 * `lab-proxy:3128` means `http://lab-proxy:3128`.
 *
 * @param env the step's environment
 */
export function proxyFor(url: URL, env: Env): ProxyChoice {
  const set = readProxyVariable(env, url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY')
  if (set === undefined || bypassesProxy(url, readProxyVariable(env, 'NO_PROXY')?.value ?? ''))
    return { kind: 'none' }
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(set.value) ? set.value : `http://${set.value}`
  const proxy = URL.parse(address)
  // The URL parser takes `me` for the host of `me:12#34@lab`, and a part of the password for the port.
  if (proxy === null || `${proxy.pathname}${proxy.search}${proxy.hash}`.includes('@')) {
    return {
      kind: 'invalid',
      text: `${set.name} is not a URL: write it as http://HOST:PORT; write /, ? and # in a user name or password as %2F, %3F and %23`,
    }
  }
  if (proxy.protocol !== 'http:' && proxy.protocol !== 'https:') {
    return {
      kind: 'invalid',
      text: `${set.name} is set to a ${proxy.protocol.slice(0, -1)} proxy: only http:// and https:// proxies can be used`,
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
 * Whether NO_PROXY exempts this URL.
 *
 * @param noProxy entries separated by commas or white space: a host, which includes its subdomains, with or without a leading `.` or
 *   `*.`; an IP address; a range (`10.0.0.0/8`, as in curl since 7.86, Go and Python's requests); `*` for everything. An entry with a
 *   port applies to that port only.
 */
export function bypassesProxy({ hostname, port, protocol }: URL, noProxy: string): boolean {
  const host = normalizeHost(hostname)
  const requestedPort = port || DEFAULT_PORTS[protocol]
  return noProxy.split(/[,\s]+/).some((entry) => {
    const [, name = entry, entryPort] = /^(\[.*\]|[^:]*):(\d+)$/.exec(entry) ?? []
    if (entryPort !== undefined && Number(entryPort) !== Number(requestedPort)) return false
    if (name === '*') return true
    const entryHost = normalizeHost(name.replace(/^\*?\./, ''))
    if (entryHost === '') return false
    if (netModule().isIP(host) !== 0) return isInRange(host, entryHost)
    return (host === entryHost && !name.startsWith('*.')) || host.endsWith(`.${entryHost}`)
  })
}

/** A host name for comparison: lower case, without brackets and trailing dot. */
function normalizeHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '')
}

/** Loaded only if a proxy is set. */
function netModule(): typeof import('node:net') {
  return process.getBuiltinModule('node:net')
}

function isInRange(address: string, range: string): boolean {
  const [, first = range, bits] = /^(.*)\/(\d{1,3})$/.exec(range) ?? []
  const { BlockList, isIP } = netModule()
  const family = isIP(first)
  const length = family === 6 ? 128 : 32
  if (family === 0 || Number(bits ?? 0) > length) return false
  const list = new BlockList()
  list.addSubnet(first, Number(bits ?? length), family === 6 ? 'ipv6' : 'ipv4')
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}
