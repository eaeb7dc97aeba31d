/** Which addresses are reached without the proxy. Pure. */
import { BlockList, isIP } from 'node:net'

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
