import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseHeaders } from '../../src/inputs/headers.ts'
import { InputError } from '../../src/inputs/input-error.ts'
import { parseSigningSecrets } from '../../src/inputs/signing-secret.ts'

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'

/** The first problem is an InputError that matches `message` and quotes none of the secret words. */
function assertProblem(
  problems: readonly InputError[],
  message: RegExp,
  secretWords: readonly string[],
): void {
  const [error = assert.fail('there is no problem')] = problems
  assert.ok(error instanceof InputError)
  assert.match(error.message, message)
  for (const word of secretWords) assert.ok(!error.message.includes(word), `${error.message} holds ${word}`)
}

describe('headers', () => {
  const good: readonly (readonly [name: string, text: string, headers: Record<string, string>])[] = [
    ['none', '', {}],
    ['empty lines', '\n \n', {}],
    ['one', 'X-Board: orin', { 'x-board': 'orin' }],
    ['a colon and spaces in the value', 'X-Url:  http://a/b c ', { 'x-url': 'http://a/b c' }],
    ['several, CRLF', 'A: 1\r\nB: 2\r\n', { a: '1', b: '2' }],
    ['an odd but legal name', "x!#$%&'*+.^_`|~-1: y", { "x!#$%&'*+.^_`|~-1": 'y' }],
    ['a name that objects have', '__proto__: y', Object.fromEntries([['__proto__', 'y']])],
    ['a login', 'Authorization: Bearer abc', { authorization: 'Bearer abc' }],
  ]
  for (const [name, text, headers] of good) {
    test(name, () => {
      const parsed = parseHeaders(text)
      assert.deepEqual(parsed.headers, headers)
      assert.deepEqual(parsed.problems, [])
    })
  }

  const bad: readonly (readonly [name: string, text: string, message: RegExp])[] = [
    ['no colon', 'sesame', /^The input headers, line 1, is not a header/],
    ['no name', ': sesame', /line 1, is not a header/],
    ['a space in the name', 'X Y: sesame', /line 1, is not a header/],
    ['a folded line', 'A: 1\n sesame', /line 2, is not a header/],
    ['no value', 'A:', /line 1 \(a\), has no value/],
    ['a lone CR', 'A: 1\rHost: sesame', /line 1 \(a\), has a value with a control/],
    ['NUL', 'A: sesame\0', /control or non-ASCII/],
    ['DEL', 'A: sesame\x7f', /control or non-ASCII/],
    ['a line separator', 'A: sesame\u2028B: 2', /control or non-ASCII/],
    ['an umlaut', 'A: sesame\u00e9', /control or non-ASCII/],
    ['a character that narrows to LF in one byte', 'A: sesame\u010aB: 2', /control or non-ASCII/],
    ['twice', 'A: 1\na: sesame', /line 2: a is given twice/],
    ['host', 'Host: sesame', /line 1: host is set by the action itself/],
    ['length', 'content-length: 5', /content-length is set by/],
    ['hop by hop', 'Transfer-Encoding: chunked', /transfer-encoding is set by/],
    ['proxy login', 'Proxy-Authorization: sesame', /proxy-authorization is set by/],
    ['signature', 'Webhook-Signature: v1,sesame', /webhook-signature is set by/],
  ]
  for (const [name, text, message] of bad) {
    test(`refused: ${name}`, () => {
      const parsed = parseHeaders(text)
      assertProblem(parsed.problems, message, ['sesame'])
      assert.deepEqual(parsed.headers, {})
    })
  }
})

describe('secrets of the headers', () => {
  test('values and the keys in them, of bad lines too', () =>
    assert.deepEqual(
      parseHeaders(
        'Authorization: Bearer k-0123456789\nX-Short: abc\nno header at all\nHost: sesame-open',
      ).secrets.map(({ value }) => value),
      ['Bearer k-0123456789', 'no header at all', 'sesame-open', 'k-0123456789'],
    ))
})

test('a header value is masked from four characters', () => {
  const { secrets } = parseHeaders('X-Pin: abcd\nX-Board: abc')
  assert.deepEqual(secrets, [{ name: 'X-Pin', value: 'abcd' }])
})

test('every bad line of the headers is reported', () => {
  const { problems } = parseHeaders('A: 1\nHost: x\nno header')
  assert.deepEqual(
    problems.map(({ message }) => message.slice(0, 27)),
    ['The input headers, line 2: ', 'The input headers, line 3, '],
  )
})

describe('signing-secret', () => {
  const good: readonly (readonly [name: string, text: string, count: number])[] = [
    ['none', ' \n', 0],
    ['one', SECRET, 1],
    ['without its prefix', SECRET.slice(6), 1],
    ['two', `${SECRET}\n${Buffer.alloc(64, 7).toString('base64')}\n`, 2],
  ]
  for (const [name, text, count] of good) {
    test(name, () => assert.equal(parseSigningSecrets(text).signingSecrets.length, count))
  }

  const bad: readonly (readonly [name: string, text: string, message: RegExp])[] = [
    ['no base64', 'whsec_sesame!', /^The input signing-secret is malformed/],
    ['padding amiss', `${SECRET}A`, /malformed/],
    ['base64url', 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLa_-', /malformed/],
    ['an empty secret', 'whsec_', /holds 0 bytes/],
    ['too short', 'whsec_c2VzYW1l', /holds 6 bytes; it accepts 24 to 64/],
    ['too long', Buffer.alloc(65).toString('base64'), /holds 65 bytes/],
    ['the second one', `${SECRET}\nsesame!`, /^The input signing-secret, line 2, is malformed/],
    ['three', `${SECRET}\n${SECRET}\n${SECRET}`, /has 3 lines/],
  ]
  for (const [name, text, message] of bad) {
    const secretLines = text.split('\n').filter((line) => line !== 'whsec_')
    test(`refused: ${name}`, () => assertProblem(parseSigningSecrets(text).problems, message, secretLines))
  }
})
