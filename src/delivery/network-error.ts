/** What a broken exchange means, in words a person can act on. Pure. */
import { errorCode } from '../lib/errors.ts'

/** What is known about an exchange that brought no status back. */
export interface FailedExchange {
  readonly error: unknown
  /** The request was handed to the connection. */
  readonly requestStarted: boolean
  readonly aborted: boolean
  /** Host and port of the address. */
  readonly host: string
  /** Host and port of the proxy in use, if any. */
  readonly proxyHost?: string
  /** NODE_EXTRA_CA_CERTS is set. */
  readonly extraCa: boolean
}

/** A broken exchange, named. */
export interface NetworkError {
  /**
   * `before-request`: nothing was sent, so a repeat is always safe. `ambiguous`: the receiver may have taken the
   * message. `permanent`: nothing was sent, and a repeat would end the same way.
   */
  readonly kind: 'before-request' | 'ambiguous' | 'permanent'
  /** Says nothing of the address; names the proxy, where it is the proxy's doing. */
  readonly text: string
}

interface ErrorCode {
  readonly code: string
  readonly message: string
}

/** What says least about a broken connection: a machine without IPv6 says so of each IPv6 address. */
const UNREACHABLE = new Set(['EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL'])

/** The most telling code found in an error, its parts (Happy Eyeballs throws one error for all addresses) or its cause. */
function findErrorCode(error: unknown, depth = 0): ErrorCode {
  if (!(error instanceof Error) || depth > 4) return { code: '', message: '' }
  if (error instanceof AggregateError) {
    const parts = error.errors.map((part) => findErrorCode(part, depth + 1))
    const telling = parts.find(({ code }) => !UNREACHABLE.has(code)) ?? parts[0]
    if (telling !== undefined) return telling
  }
  const code = errorCode(error) ?? ''
  if (code !== '') return { code, message: error.message }
  // undici leaves the code of some of these out.
  if (error.name === 'HTTPParserError') return { code: 'HPE_', message: error.message }
  const cause = findErrorCode(error.cause, depth + 1)
  return cause.code === '' ? { code: '', message: error.message } : cause
}

/** OpenSSL's verification errors as Node names them (nodejs.org/api/tls.html, "X509 certificate error codes"). */
const UNTRUSTED = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'CERT_UNTRUSTED',
  'CERT_SIGNATURE_FAILURE',
  'INVALID_CA',
  'CERT_CHAIN_TOO_LONG',
  'INVALID_PURPOSE',
  'CERT_REJECTED',
  'CERT_REVOKED',
])

function certificateText(code: string, extraCa: boolean): string | undefined {
  if (UNTRUSTED.has(code)) {
    return extraCa
      ? 'certificate not trusted, not even with NODE_EXTRA_CA_CERTS: check that its file holds the CA that signed it'
      : "certificate not trusted: set NODE_EXTRA_CA_CERTS to the signing CA's PEM file in the step's env"
  }
  switch (code) {
    case 'CERT_HAS_EXPIRED':
      return "certificate expired: have it renewed, or check this machine's clock"
    case 'CERT_NOT_YET_VALID':
      // A Jetson without a clock battery wakes up in 1970.
      return "certificate not valid yet: check this machine's clock"
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
    case 'UND_ERR_PRX_TLS':
      return 'certificate made out to another name: check the host in the address'
    case 'ERR_SSL_WRONG_VERSION_NUMBER':
    case 'ERR_SSL_PACKET_LENGTH_TOO_LONG':
    case 'ERR_SSL_HTTP_REQUEST':
      return 'no TLS at that port: should the address start with http://?'
  }
  return undefined
}

/** What happened, to follow the host in a sentence. */
function networkText(code: string, sent: boolean): string {
  switch (code) {
    case 'ENOTFOUND':
      return 'no such host name: check the address and the DNS of this machine'
    case 'EAI_AGAIN':
      return 'its name could not be looked up: the DNS of this machine did not answer'
    case 'ECONNREFUSED':
      return 'connection refused: nothing listens there'
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EADDRNOTAVAIL':
      return 'no way to that address from this machine'
    case 'ETIMEDOUT':
    case 'UND_ERR_CONNECT_TIMEOUT':
      return 'no connection in time'
    case 'ECONNRESET':
    case 'EPIPE':
    case 'UND_ERR_SOCKET':
    case 'UND_ERR_PRX_CONN':
      return sent
        ? 'the connection broke after the message was sent, before an answer came'
        : 'the connection broke while it was being made'
    case 'EMFILE':
    case 'ENFILE':
      return 'too many files open on this machine'
    case 'UND_ERR_INVALID_ARG':
      return 'the address or a header cannot be sent'
  }
  if (code.startsWith('HPE_') || code === 'UND_ERR_HEADERS_OVERFLOW') return 'the answer is not HTTP'
  if (code === 'EPROTO' || code.startsWith('ERR_SSL') || code.startsWith('ERR_TLS')) {
    return `the TLS handshake failed (${code})`
  }
  return code === '' ? 'the connection failed' : `the connection failed (${code})`
}

/** The status with which a proxy refused: undici has it in messages only (lib/dispatcher/proxy-agent.js). */
function proxyStatus(message: string): number | undefined {
  const match = /^Proxy response \((\d{3})\)|^Proxy Authentication Required \((407)\)/.exec(message)
  const status = match?.[1] ?? match?.[2]
  return status === undefined ? undefined : Number(status)
}

function proxyFailure(status: number, proxyHost: string, host: string): NetworkError {
  if (status === 407) {
    return {
      kind: 'permanent',
      text: `the proxy ${proxyHost} refused the login: check the user and password in the proxy variable`,
    }
  }
  const text = `the proxy ${proxyHost} refused to connect to ${host} (${status})`
  // 5xx: the proxy did not get through this time. 4xx: its rules forbid it.
  return status >= 500 ? { kind: 'before-request', text } : { kind: 'permanent', text }
}

/**
 * Names a broken exchange. Messages of undici and Node are never shown, only read: some hold the whole URL.
 */
export function classifyNetworkError(broken: FailedExchange): NetworkError {
  const { host, proxyHost, requestStarted } = broken
  const { code, message } = findErrorCode(broken.error)
  const refused = proxyStatus(message)
  if (proxyHost !== undefined && refused !== undefined) return proxyFailure(refused, proxyHost, host)
  const certificate = certificateText(code, broken.extraCa)
  const through = proxyHost === undefined ? '' : ` through the proxy ${proxyHost}`
  // A proxy that looks into TLS shows a certificate of its own.
  if (certificate !== undefined && !requestStarted) {
    return { kind: 'permanent', text: through === '' ? certificate : `${certificate} (seen${through})` }
  }
  const kind = requestStarted ? 'ambiguous' : 'before-request'
  if (broken.aborted) {
    return { kind, text: requestStarted ? 'no answer in time' : `no connection in time${through}` }
  }
  const network = networkText(code, requestStarted)
  if (code === 'UND_ERR_INVALID_ARG') return { kind: 'permanent', text: network }
  // Behind a proxy every connection made by this machine is one to the proxy.
  return {
    kind,
    text: proxyHost === undefined || requestStarted ? network : `the proxy ${proxyHost}: ${network}`,
  }
}
