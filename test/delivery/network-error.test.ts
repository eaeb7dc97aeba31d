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

const classify = (error: unknown, more: Partial<FailedExchange> = {}): NetworkError =>
  classifyNetworkError({
    error,
    requestStarted: false,
    requestWritten: false,
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
  ['unknown host name', classify(withCode('ENOTFOUND')), 'before-request', /^no such host name/],
  ['DNS server without a response', classify(withCode('EAI_AGAIN')), 'before-request', /did not answer$/],
  ['refused', classify(withCode('ECONNREFUSED')), 'before-request', /^connection refused/],
  [
    'reset before the request',
    classify(withCode('ECONNRESET')),
    'before-request',
    /while it was being established$/,
  ],
  [
    'reset after the request',
    classify(withCode('ECONNRESET'), { requestStarted: true, requestWritten: true }),
    'ambiguous',
    /after the message was sent/,
  ],
  [
    'reset while the request is written',
    classify(withCode('ECONNRESET'), { requestStarted: true }),
    'incomplete',
    /before the message was sent in full$/,
  ],
  [
    'no time for the whole request',
    classify(new Error('x'), { requestStarted: true, aborted: true }),
    'incomplete',
    /^the message could not be sent in full in time$/,
  ],
  [
    'reset before the proxy answered',
    classify(withCode('UND_ERR_PRX_CONN'), { proxyHost: 'lab:1' }),
    'before-request',
    /^the proxy lab:1: the connection broke/,
  ],
  [
    'no response',
    classify(new Error('x'), { requestStarted: true, requestWritten: true, aborted: true }),
    'ambiguous',
    /^no response in time$/,
  ],
  ['no connection', classify(new Error('x'), { aborted: true }), 'before-request', /^no connection in time$/],
  [
    'all IP addresses fail, IPv6 because the machine has none',
    classify(
      Object.assign(new AggregateError([withCode('ENETUNREACH'), withCode('ECONNREFUSED')]), {
        code: 'ENETUNREACH',
      }),
    ),
    'before-request',
    /^connection refused/,
  ],
  [
    'a code in the cause',
    classify(new Error('x', { cause: withCode('ENOTFOUND') })),
    'before-request',
    /^no such host/,
  ],
  [
    'an unknown code',
    classify(withCode('EWHATEVER')),
    'before-request',
    /^the connection failed \(EWHATEVER\)$/,
  ],
  ['no code at all', classify(new Error(SECRET_URL)), 'before-request', /^the connection failed$/],
  ['not an Error', classify(SECRET_URL), 'before-request', /^the connection failed$/],
  [
    'a failed TLS handshake',
    classify(withCode('EPROTO')),
    'before-request',
    /^the TLS handshake failed \(EPROTO\)$/,
  ],
  ['what cannot be sent', classify(withCode('UND_ERR_INVALID_ARG')), 'permanent', /HTTP does not allow$/],
  [
    'unknown CA',
    classify(withCode('UNABLE_TO_VERIFY_LEAF_SIGNATURE')),
    'permanent',
    /: set NODE_EXTRA_CA_CERTS to/,
  ],
  [
    'unknown CA although NODE_EXTRA_CA_CERTS is set',
    classify(withCode('SELF_SIGNED_CERT_IN_CHAIN'), { extraCa: true }),
    'permanent',
    /even with NODE_EXTRA_CA_CERTS/,
  ],
  [
    'the proxy rejects the login',
    classify(withCode('UND_ERR_ABORTED', 'Proxy response (407) !== 200 when HTTP Tunneling'), {
      proxyHost: 'lab:1',
    }),
    'permanent',
    /^the proxy lab:1 rejected the login/,
  ],
  [
    'the proxy forbids the host',
    classify(withCode('UND_ERR_ABORTED', 'Proxy response (403) !== 200 when HTTP Tunneling'), {
      proxyHost: 'lab:1',
    }),
    'permanent',
    /^the proxy lab:1 refused to connect to hooks\.lan \(403\)$/,
  ],
  [
    'the proxy cannot connect',
    classify(withCode('UND_ERR_ABORTED', 'Proxy response (503) !== 200 when HTTP Tunneling'), {
      proxyHost: 'lab:1',
    }),
    'before-request',
    /\(503\)$/,
  ],
]

describe('a request without a response', () => {
  for (const [name, failure, kind, text] of cases) {
    test(name, () => {
      assert.equal(failure.kind, kind)
      assert.match(failure.text, text)
      assert.doesNotMatch(failure.text, /tOkEn/, 'the message of the error is not shown')
    })
  }
})
