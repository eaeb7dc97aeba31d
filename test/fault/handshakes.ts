/** Faults of the TLS handshake: certificates above all. */
import type { Socket } from 'node:net'
import { authority, localhost, trust } from './authority.ts'
import type { Issued } from './certificates.ts'
import { at, type Fault, took } from './fault.ts'
import { httpScene } from './scenes.ts'

/** An HTTPS receiver that is sent to as `localhost`, its CA trusted or not. */
const secure =
  (tls: Issued, trusted: boolean, breakFirst = false): Fault['stage'] =>
  async () => {
    const onConnection = (socket: Socket, count: number): boolean => {
      if (!breakFirst || count > 1) return true
      socket.once('data', () => socket.resetAndDestroy())
      return false
    }
    const scene = await httpScene(took, { tls, onConnection })
    const ca = trusted ? trust() : undefined
    return {
      url: at(scene.port, 'https', 'localhost'),
      scenes: [scene, ...(ca ? [ca.scene] : [])],
      ...(ca && { env: ca.env }),
    }
  }

export const handshakes: readonly Fault[] = [
  {
    name: 'a CA of our own, not trusted',
    stage: secure(localhost, false),
    requests: 0,
    delivered: false,
    within: 3,
    says: /certificate not trusted: set NODE_EXTRA_CA_CERTS/,
  },
  {
    name: 'a CA of our own in NODE_EXTRA_CA_CERTS',
    stage: secure(localhost, true),
    requests: 1,
    delivered: true,
    says: /notification to localhost/,
  },
  {
    name: 'an expired certificate',
    stage: secure(authority.issue('localhost', 1), true),
    requests: 0,
    delivered: false,
    within: 3,
    says: /certificate expired: have it renewed, or check this machine's clock/,
  },
  {
    name: 'a certificate that is not valid yet',
    stage: secure(authority.issue('localhost', -3), true),
    requests: 0,
    delivered: false,
    within: 3,
    says: /certificate not valid yet: check this machine's clock/,
  },
  {
    name: 'a certificate for another name',
    stage: secure(authority.issue('elsewhere.example'), true),
    requests: 0,
    delivered: false,
    within: 3,
    says: /certificate made out to another name/,
  },
  {
    name: 'https where http is spoken',
    stage: async () => {
      const scene = await httpScene(took)
      return { url: at(scene.port, 'https'), scenes: [scene] }
    },
    requests: 0,
    delivered: false,
    within: 3,
    says: /no TLS at that port: should the address start with http:\/\/\?/,
  },
  {
    name: 'reset in the TLS handshake, then taken',
    format: 'discord',
    stage: secure(localhost, true, true),
    requests: 1,
    delivered: true,
    says: /the connection broke while it was being made; trying again in/,
  },
]
