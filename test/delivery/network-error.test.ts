import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  classifyNetworkError,
  type FailedExchange,
  type NetworkError,
} from '../../src/delivery/network-error.ts'

const SECRET_URL = 'https://hooks.lan/tOkEn'

const withCode = (code: string, message = `it broke at ${SECRET_URL}`) =>
  Object.assign(new Error(message), { code })

const broken = (error: unknown, more: Partial<FailedExchange> = {}): NetworkError =>
  classifyNetworkError({
    error,
    requestStarted: false,
    aborted: false,
    host: 'hooks.lan',
    extraCa: false,
    ...more,
  })

const cases: readonly (readonly [
  name: string,
  failure: NetworkError,
  kind: NetworkError['kind'],
  text: RegExp,
])[] = [
  ['a name that is not there', broken(withCode('ENOTFOUND')), 'before-request', /^no such host name/],
  ['a silent name server', broken(withCode('EAI_AGAIN')), 'before-request', /did not answer$/],
  ['refused', broken(withCode('ECONNREFUSED')), 'before-request', /^connection refused/],
  ['reset before the request', broken(withCode('ECONNRESET')), 'before-request', /while it was being made$/],
  [
    'reset after the request',
    broken(withCode('ECONNRESET'), { requestStarted: true }),
    'ambiguous',
    /after the message was sent/,
  ],
  [
    'reset before the proxy answered',
    broken(withCode('UND_ERR_PRX_CONN'), { proxyHost: 'lab:1' }),
    'before-request',
    /^the proxy lab:1: the connection broke/,
  ],
  [
    'no answer',
    broken(new Error('x'), { requestStarted: true, aborted: true }),
    'ambiguous',
    /^no answer in time$/,
  ],
  ['no connection', broken(new Error('x'), { aborted: true }), 'before-request', /^no connection in time$/],
  [
    'all addresses fail, IPv6 for want of IPv6',
    broken(
      Object.assign(new AggregateError([withCode('ENETUNREACH'), withCode('ECONNREFUSED')]), {
        code: 'ENETUNREACH',
      }),
    ),
    'before-request',
    /^connection refused/,
  ],
  [
    'a code in the cause',
    broken(new Error('x', { cause: withCode('ENOTFOUND') })),
    'before-request',
    /^no such host/,
  ],
  [
    'an unknown code',
    broken(withCode('EWHATEVER')),
    'before-request',
    /^the connection failed \(EWHATEVER\)$/,
  ],
  ['no code at all', broken(new Error(SECRET_URL)), 'before-request', /^the connection failed$/],
  ['not even an error', broken(SECRET_URL), 'before-request', /^the connection failed$/],
  [
    'a handshake that failed',
    broken(withCode('EPROTO')),
    'before-request',
    /^the TLS handshake failed \(EPROTO\)$/,
  ],
  ['what undici refuses to send', broken(withCode('UND_ERR_INVALID_ARG')), 'permanent', /cannot be sent$/],
  [
    'unknown CA',
    broken(withCode('UNABLE_TO_VERIFY_LEAF_SIGNATURE')),
    'permanent',
    /: set NODE_EXTRA_CA_CERTS to/,
  ],
  [
    'unknown CA despite the variable',
    broken(withCode('SELF_SIGNED_CERT_IN_CHAIN'), { extraCa: true }),
    'permanent',
    /not even with NODE_EXTRA_CA_CERTS/,
  ],
  [
    'proxy login, tunnel',
    broken(withCode('UND_ERR_ABORTED', 'Proxy response (407) !== 200 when HTTP Tunneling'), {
      proxyHost: 'lab:1',
    }),
    'permanent',
    /^the proxy lab:1 refused the login/,
  ],
  [
    'proxy rules',
    broken(withCode('UND_ERR_ABORTED', 'Proxy response (403) !== 200 when HTTP Tunneling'), {
      proxyHost: 'lab:1',
    }),
    'permanent',
    /^the proxy lab:1 refused to connect to hooks\.lan \(403\)$/,
  ],
  [
    'proxy out of order',
    broken(withCode('UND_ERR_ABORTED', 'Proxy response (503) !== 200 when HTTP Tunneling'), {
      proxyHost: 'lab:1',
    }),
    'before-request',
    /\(503\)$/,
  ],
]

describe('what a broken exchange means', () => {
  for (const [name, failure, kind, text] of cases) {
    test(name, () => {
      assert.equal(failure.kind, kind)
      assert.match(failure.text, text)
      assert.doesNotMatch(failure.text, /tOkEn/, 'no message of another program is shown')
    })
  }
})
