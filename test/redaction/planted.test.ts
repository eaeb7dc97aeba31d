import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findWithSecretlint } from '../../src/redaction/secretlint.ts'
import { keyBody, keyFrame, PLANTED } from './planted.ts'
import { createSyncRedactor } from './sync-redactor.ts'

const { redact, scan } = createSyncRedactor({ env: {}, secrets: [] })

test('the corpus is as large as promised, and each secret is in its line or encoded in it', () => {
  assert.ok(PLANTED.length >= 150, `${PLANTED.length}`)
})

for (const { name, line, secret, kept } of PLANTED) {
  test(`no leak: ${name}`, async () => {
    const redacted = await scan(line)
    assert.match(redacted, /\[REDACTED\]/)
    // A third of a secret is a leak as well.
    const piece = Math.ceil(secret.length / 3)
    for (let at = 0; at + piece <= secret.length; at += 1) {
      assert.ok(!redacted.includes(secret.slice(at, at + piece)), redacted)
    }
    if (kept !== undefined) assert.ok(redacted.includes(kept), redacted)
    assert.equal(await scan(redacted), redacted)
  })
}

test('the whole corpus at once', async () => {
  const redacted = await scan(PLANTED.map(({ line }) => line).join('\n'))
  for (const { name, secret } of PLANTED) assert.ok(!redacted.includes(secret), name)
})

for (const kind of ['', 'RSA ', 'OPENSSH ', 'ENCRYPTED ', 'EC ']) {
  const [begin, end] = keyFrame(kind)
  const shapes: [string, (body: string[]) => string][] = [
    ['whole', (body) => [begin, ...body, end].join('\n')],
    [
      'behind BuildKit prefixes',
      (body) => [begin, ...body, end].map((line) => `#7 140.2 ${line}`).join('\n'),
    ],
    ['in JSON', (body) => `"key": "${[begin, ...body, end, ''].join('\\n')}"`],
    ['without its end', (body) => [begin, ...body].join('\n')],
    [
      'cut in the middle of a line of its body',
      (body) => [begin, ...body.slice(0, 3), body[3]?.slice(0, 22)].join('\n'),
    ],
    ['without its beginning', (body) => [...body, end].join('\n')],
    [
      'with headers',
      (body) => [begin, 'Proc-Type: 4,ENCRYPTED', 'DEK-Info: AES-128-CBC,00', '', ...body].join('\n'),
    ],
  ]
  for (const [shape, write] of shapes) {
    test(`private key: ${kind}${shape}`, () => {
      const body = keyBody()
      const redacted = redact(`[1/3] before it\n${write(body)}\n[2/3] and after it`)
      for (const line of body) assert.ok(!redacted.includes(line.slice(0, 20)), redacted)
      assert.ok(
        redacted.startsWith('[1/3] before it\n') && redacted.endsWith('\n[2/3] and after it'),
        redacted,
      )
    })
  }
}

for (const comment of [
  '// secretlint-disable',
  '/* secretlint-disable */',
  '<!-- secretlint-disable -->',
  '# secretlint-disable',
]) {
  test(`a log cannot switch the scanner off: ${comment}`, async () => {
    const secret = `dapi${'0123456789abcdef'.repeat(2)}`
    const text = `${comment}\nusing ${secret}`
    const [span = assert.fail('nothing was found')] = await findWithSecretlint(text)
    assert.equal(text.slice(span.start, span.end), secret)
  })
}

test('a colour sets a token off as a space does', () => {
  const token = `hf_${'aB3'.repeat(11)}`
  assert.equal(redact(`use\u001b[31m${token}\u001b[0m now`), 'use\u001b[31m[REDACTED]\u001b[0m now')
  assert.ok(!redact(`use\u001b[31m${token}\u001b[0mnow`).includes(token))
})
