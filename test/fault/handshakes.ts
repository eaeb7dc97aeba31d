/** Faults of the TLS handshake, mainly certificates. */
import type { Socket } from 'node:net'
import type { TlsOptions } from 'node:tls'
import { authority, localhost, trust } from './authority.ts'
import type { Issued } from './certificates.ts'
import { accept, at, type Fault } from './fault.ts'
import { httpScene } from './scenes.ts'

/** An HTTPS receiver at `localhost`, its CA trusted or not. */
const secure =
  (tls: Issued & TlsOptions, trusted: boolean, breakFirst = false): Fault['stage'] =>
  async () => {
    const onConnection = (socket: Socket, count: number): boolean => {
      if (!breakFirst || count > 1) return true
      socket.once('data', () => socket.resetAndDestroy())
      return false
    }
    const scene = await httpScene(accept, { tls, onConnection })
    const ca = trusted ? trust() : undefined
    return {
      url: at(scene.port, 'https', 'localhost'),
      scenes: [scene, ...(ca ? [ca.scene] : [])],
      ...(ca && { env: ca.env }),
    }
  }

export const handshakes: readonly Fault[] = [
  {
    name: 'a server that accepts HTTP/2 only',
    stage: secure({ ...localhost, ALPNProtocols: ['h2'] }, true),
    requests: 0,
    delivered: false,
    within: 3,
    logs: /\(1 attempt\): the server accepts HTTP\/2 only: enable HTTP\/1\.1 there/,
  },
  {
    name: 'a private CA, not trusted',
    stage: secure(localhost, false),
    requests: 0,
    delivered: false,
    within: 3,
    logs: /certificate not trusted: set NODE_EXTRA_CA_CERTS/,
  },
  {
    name: 'a private CA in NODE_EXTRA_CA_CERTS',
    stage: secure(localhost, true),
    requests: 1,
    delivered: true,
    logs: /Sent the success notification to localhost:\d+ \(HTTP 200/,
  },
  {
    name: 'an expired certificate',
    stage: secure(authority.issue('localhost', 1), true),
    requests: 0,
    delivered: false,
    within: 3,
    logs: /certificate expired: have it renewed, or check this machine's clock/,
  },
  {
    name: 'a certificate that is not valid yet',
    stage: secure(authority.issue('localhost', -3), true),
    requests: 0,
    delivered: false,
    within: 3,
    logs: /certificate not valid yet: check this machine's clock/,
  },
  {
    name: 'a certificate for another name',
    stage: secure(authority.issue('elsewhere.example'), true),
    requests: 0,
    delivered: false,
    within: 3,
    logs: /the certificate is for another host name/,
  },
  {
    name: 'https to a port that serves http',
    stage: async () => {
      const scene = await httpScene(accept)
      return { url: at(scene.port, 'https'), scenes: [scene] }
    },
    requests: 0,
    delivered: false,
    within: 3,
    logs: /that port does not use TLS: should the URL start with http:\/\/\?/,
  },
  {
    name: 'reset in the TLS handshake, then accepted',
    format: 'discord',
    stage: secure(localhost, true, true),
    requests: 1,
    delivered: true,
    logs: /the connection broke while it was being established; trying again in/,
  },
]
