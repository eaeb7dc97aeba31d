/** Explains why no HTTP status came back, in a sentence with a remedy. Pure. */

import { errorCode } from '../lib/errors.ts'

/** A request that ended without an HTTP status. */
export interface FailedExchange {
  readonly error: unknown
  /** The connection was established and the request was being written to it. */
  readonly requestStarted: boolean
  /** The whole request was written: the receiver may have processed it. */
  readonly requestWritten: boolean
  /** This action ended the request, because its time was over. */
  readonly aborted: boolean
  /** Host and port of the receiver. */
  readonly host: string
  /** Host and port of the proxy in use, if any. */
  readonly proxyHost?: string
  /** NODE_EXTRA_CA_CERTS is set. */
  readonly extraCa: boolean
}

/** What a failed request means for a retry and for the user. */
export interface NetworkError {
  /**
   * `before-request`: nothing was sent, a repeat is safe. `incomplete`: only a part was sent, and a receiver cannot process that.
   * `ambiguous`: the receiver may have processed the message. `permanent`: nothing was sent, and a repeat would fail in the same way.
   */
  readonly kind: 'before-request' | 'incomplete' | 'ambiguous' | 'permanent'
  /** One line to follow the host. It never contains the URL; it contains the proxy where the proxy is the cause. */
  readonly text: string
}

interface CodedError {
  readonly code: string
  readonly message: string
}

/** Least specific codes: used only if no other address failed differently. A machine without IPv6 has them for each IPv6 address. */
const UNREACHABLE = new Set(['EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL'])

/**
 * A handshake that fails while the request waits to be written is a write error `EPROTO`, whose message contains OpenSSL's reason:
 * `…:SSL routines:tls_validate_record_header:wrong version number:…`. Its code is the one that Node.js gives a read error.
 */
function openSslCode(error: Error): string | undefined {
  if (errorCode(error) !== 'EPROTO') return undefined
  const [, reason] = /:SSL routines:[^:]*:([\w /]+)/.exec(error.message) ?? []
  return reason && `ERR_SSL_${reason.trim().toUpperCase().replace(/\W+/g, '_')}`
}

/** The most specific code in an error, its parts (Happy Eyeballs throws one AggregateError for all addresses) or its cause. */
function findErrorCode(error: unknown, depth = 0): CodedError {
  if (!(error instanceof Error) || depth > 4) return { code: '', message: '' }
  if (error instanceof AggregateError) {
    const parts = error.errors.map((part) => findErrorCode(part, depth + 1))
    const specific = parts.find(({ code }) => !UNREACHABLE.has(code)) ?? parts[0]
    if (specific !== undefined) return specific
  }
  const code = openSslCode(error) ?? errorCode(error) ?? ''
  if (code !== '') return { code, message: error.message }
  // Some of undici's parser errors have no code.
  if (error.name === 'HTTPParserError') return { code: 'HPE_', message: error.message }
  const cause = findErrorCode(error.cause, depth + 1)
  return cause.code === '' ? { code: '', message: error.message } : cause
}

const NOT_ALLOWED = 'the URL or a header contains a character that HTTP does not allow'
const HTTP_2_ONLY =
  'the server accepts HTTP/2 only: enable HTTP/1.1 there, or send to a reverse proxy that accepts it'

/** Codes of failures before the request that a repeat would not change. */
const PERMANENT: Readonly<Record<string, string>> = {
  UND_ERR_INVALID_ARG: NOT_ALLOWED,
  ERR_INVALID_CHAR: NOT_ALLOWED,
  ERR_INVALID_HTTP_TOKEN: NOT_ALLOWED,
  ERR_UNESCAPED_CHARACTERS: NOT_ALLOWED,
  // The alert of the TLS handshake (RFC 7301, section 3.2).
  ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL: HTTP_2_ONLY,
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
      ? 'certificate not trusted even with NODE_EXTRA_CA_CERTS: check that its file contains the CA that signed the certificate'
      : "certificate not trusted: set NODE_EXTRA_CA_CERTS to the signing CA's PEM file in the step's env"
  }
  switch (code) {
    case 'CERT_HAS_EXPIRED':
      return "certificate expired: have it renewed, or check this machine's clock"
    case 'CERT_NOT_YET_VALID':
      // The clock of a Jetson without a clock battery starts in 1970.
      return "certificate not valid yet: check this machine's clock"
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
    case 'UND_ERR_PRX_TLS':
      return 'the certificate is for another host name: check the host in the URL'
    case 'ERR_SSL_WRONG_VERSION_NUMBER':
    case 'ERR_SSL_PACKET_LENGTH_TOO_LONG':
    case 'ERR_SSL_HTTP_REQUEST':
      return 'that port does not use TLS: should the URL start with http://?'
  }
  return undefined
}

/** How far a request without a response came. */
type ReachedPoint = Exclude<NetworkError['kind'], 'permanent'>

const BROKEN: Readonly<Record<ReachedPoint, string>> = {
  'before-request': 'the connection broke while it was being established',
  incomplete: 'the connection broke before the message was sent in full',
  ambiguous: 'the connection broke after the message was sent and before a response came',
}

const TOO_LATE: typeof BROKEN = {
  'before-request': 'no connection in time',
  incomplete: 'the message could not be sent in full in time',
  ambiguous: 'no response in time',
}

/**
 * What happened, to follow the host in a sentence.
 * @param code of Node.js, OpenSSL, llhttp or undici; may be empty
 */
function networkText(code: string, reached: ReachedPoint): string {
  switch (code) {
    case 'ENOTFOUND':
      return 'no such host name: check the URL and the DNS of this machine'
    case 'EAI_AGAIN':
      return 'the host name could not be looked up: the DNS server of this machine did not answer'
    case 'ECONNREFUSED':
      return 'connection refused: nothing listens there'
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EADDRNOTAVAIL':
      return 'no route to that address from this machine'
    case 'ETIMEDOUT':
    case 'UND_ERR_CONNECT_TIMEOUT':
      return 'no connection in time'
    case 'ECONNRESET':
    case 'EPIPE':
    case 'UND_ERR_SOCKET':
    case 'UND_ERR_PRX_CONN':
      return BROKEN[reached]
    case 'EMFILE':
    case 'ENFILE':
      return 'too many files open on this machine'
  }
  if (code === 'HPE_HEADER_OVERFLOW' || code === 'UND_ERR_HEADERS_OVERFLOW')
    return 'the response has too many headers'
  if (code.startsWith('HPE_')) return 'the response is not HTTP'
  if (code === 'EPROTO' || code.startsWith('ERR_SSL') || code.startsWith('ERR_TLS')) {
    return `the TLS handshake failed (${code})`
  }
  return code === '' ? 'the connection failed' : `the connection failed (${code})`
}

/** The status with which a proxy refused. undici has it in the error's message only (lib/dispatcher/proxy-agent.js). */
function proxyStatus(message: string): number | undefined {
  const match = /^Proxy response \((\d{3})\)|^Proxy Authentication Required \((407)\)/.exec(message)
  const status = match?.[1] ?? match?.[2]
  return status === undefined ? undefined : Number(status)
}

function proxyFailure(status: number, proxyHost: string, host: string): NetworkError {
  if (status === 407) {
    return {
      kind: 'permanent',
      text: `the proxy ${proxyHost} rejected the login: check the user name and password in the proxy variable`,
    }
  }
  const text = `the proxy ${proxyHost} refused to connect to ${host} (${status})`
  // 5xx: the proxy could not connect this time. 4xx: its rules forbid it.
  return status >= 500 ? { kind: 'before-request', text } : { kind: 'permanent', text }
}

/**
 * Classifies a request that ended without an HTTP status. Messages of Node.js and undici are read but never shown: some contain the
 * whole URL.
 */
export function classifyNetworkError(failed: FailedExchange): NetworkError {
  const { host, proxyHost, requestStarted, requestWritten } = failed
  const { code, message } = findErrorCode(failed.error)
  const refused = proxyStatus(message)
  if (proxyHost !== undefined && refused !== undefined) return proxyFailure(refused, proxyHost, host)
  const certificate = certificateText(code, failed.extraCa)
  const through = proxyHost === undefined ? '' : ` through the proxy ${proxyHost}`
  // A proxy that inspects TLS presents its own certificate.
  if (certificate !== undefined && !requestStarted) {
    return { kind: 'permanent', text: through === '' ? certificate : `${certificate} (seen${through})` }
  }
  const permanent = requestStarted ? undefined : PERMANENT[code]
  if (permanent !== undefined) return { kind: 'permanent', text: permanent }
  const kind = requestWritten ? 'ambiguous' : requestStarted ? 'incomplete' : 'before-request'
  if (failed.aborted) return { kind, text: `${TOO_LATE[kind]}${requestStarted ? '' : through}` }
  const network = networkText(code, kind)
  // With a proxy, every connection of this machine goes to the proxy.
  return {
    kind,
    text: proxyHost === undefined || requestStarted ? network : `the proxy ${proxyHost}: ${network}`,
  }
}
