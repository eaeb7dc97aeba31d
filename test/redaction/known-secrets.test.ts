import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createSyncRedactor } from './sync-redactor.ts'

const M = '[REDACTED]'
const RUNS = { numRuns: 1000 }

const base64 = (text: string) => Buffer.from(text).toString('base64')
const base64url = (text: string) => Buffer.from(text).toString('base64url')
const wrapped = (text: string, every: number, between: string) =>
  (text.match(new RegExp(`[^]{1,${every}}`, 'g')) ?? []).join(between)
const percentAll = (text: string) =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
const singleQuoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
const singleQuotedByPython = (text: string) => `'${text.replaceAll("'", `'"'"'`)}'`
const doubleQuoted = (text: string) => `"${text.replace(/["\\$`]/g, '\\$&')}"`
const printfQ = (text: string) => text.replace(/[^A-Za-z0-9_./-]/g, '\\$&')

/** Every way in which a value may be printed. */
const ENCODINGS: Readonly<Record<string, (secret: string) => string>> = {
  plain: (s) => s,
  base64,
  'base64, one byte before': (s) => base64(`:${s}`),
  'base64, two bytes before': (s) => base64(`u:${s}`),
  'base64, amid a text': (s) => base64(`user:${s}\nand more`),
  base64url,
  'base64url, one byte before': (s) => base64url(`?${s}>`),
  'base64, wrapped': (s) => wrapped(base64(s), 7, '\n'),
  hex: (s) => Buffer.from(s).toString('hex'),
  'URL-encoded': encodeURIComponent,
  'URL-encoded, small letters': (s) => encodeURIComponent(s).replace(/%../g, (hex) => hex.toLowerCase()),
  'URL-encoded as a form': (s) => new URLSearchParams({ s }).toString().slice(2),
  'URL-encoded, each byte': percentAll,
  'base64, URL-encoded': (s) => encodeURIComponent(base64(s)),
  JSON: (s) => JSON.stringify(s),
  'JSON within JSON': (s) => JSON.stringify(JSON.stringify(s)),
  'JSON, ASCII only': (s) =>
    [...s].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  'shell, single quotes': singleQuoted,
  'shell, as Python quotes': singleQuotedByPython,
  'shell, double quotes': doubleQuoted,
  'shell, printf %q': printfQ,
  'shell within JSON': (s) => JSON.stringify(`X=${singleQuoted(s)}`),
  'wrapped by line ends': (s) => wrapped(s, 5, '\n'),
  'wrapped by CRLF and indented': (s) => wrapped(s, 6, '\r\n    '),
  'wrapped behind BuildKit prefixes': (s) => `#7 140.1 ${wrapped(s, 6, '\n#7 140.2 ')}`,
  'wrapped behind timestamps': (s) => wrapped(s, 6, '\n2025-09-07T12:34:56.1234567Z #12 '),
  'wrapped with a backslash': (s) => wrapped(s, 6, '\\\n  '),
  coloured: (s) => `\u001b[31m${wrapped(s, 4, '\u001b[0m\u001b[1;32m')}\u001b[0m`,
  'with NUL and zero-width characters': (s) => wrapped(s, 3, '\u0000\u200b'),
}

/**
 * Printable, at least eight characters, none of them white space at an end. The marker's own parts are not secrets, and an
 * address keeps its host.
 */
const secrets = fc
  .string({
    unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
    minLength: 8,
    maxLength: 60,
  })
  .filter((s) => s.trim() === s && !M.includes(s) && !/^[a-z][a-z0-9+.-]+:\/\//i.test(s))
/** Secrets that are still some once their blanks are gone, as a wrapped line may have lost them. */
const dense = secrets.filter((s) => s.replaceAll(' ', '').length >= 6)

for (const [name, encode] of Object.entries(ENCODINGS)) {
  test(`a secret is gone from any text: ${name}`, () => {
    fc.assert(
      fc.property(
        dense,
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        (secret, before, after) => {
          const shown = encode(secret)
          const { redact } = createSyncRedactor({ env: {}, secrets: [secret] })
          // Nothing is left but what the encoding itself adds, and the last digit of base64, with its padding.
          const alone = redact(`| ${shown} |`)
          assert.ok(alone.includes(M), alone)
          assert.ok(alone.replaceAll(M, '').length <= encode('').length + 12, alone)
          const redacted = redact(`${before}\n| ${shown} |\n${after}`)
          assert.ok(!redacted.includes(`| ${shown} |`), redacted)
          assert.equal(redact(redacted), redacted)
        },
      ),
      RUNS,
    )
  })
}

test('a secret is gone wherever it stands, with no space around it', () => {
  fc.assert(
    fc.property(secrets, fc.string(), fc.string(), (secret, before, after) => {
      const { redact } = createSyncRedactor({ env: { X_TOKEN: `${secret}9` }, secrets: [secret] })
      const redacted = redact(before + secret + after)
      assert.ok(!redacted.replaceAll(M, '\u0000').includes(secret), redacted)
    }),
    RUNS,
  )
})

test('any text: nothing more to hide the second time, and no growth without bound', () => {
  const words = fc.constantFrom(
    'TOKEN', 'X_PASS', '=', ':', ': ', '"', "'", '\\', '\\"', '--password ', M, '[RED', 'ACTED]', '\n', ' ', 'Bearer ',
    'https://', 'u:p@', '@h', '?sig=', '%3D', '\u001b[1m', '-----BEGIN PRIVATE KEY-----', '-----END PRIVATE KEY-----',
    'sshpass -p ', "'\\''", 'a1b2c3d4', 'hf_', 'A'.repeat(24), '{', '}', '&x=', 'Authorization: Basic ', 'curl -u a:',
  ) // biome-ignore format: a list of words
  const texts = fc.oneof(
    fc.array(words, { maxLength: 14 }).map((list) => list.join('')),
    fc.string({ unit: 'binary' }),
  )
  const { redact } = createSyncRedactor({ env: { MY_SECRET: 'a1b2c3d4' }, secrets: ['u:p@h-very-secret'] })
  fc.assert(
    fc.property(texts, (text) => {
      const redacted = redact(text)
      assert.equal(redact(redacted), redacted)
      assert.ok(redacted.length <= text.length * 4 + M.length)
    }),
    { numRuns: 20_000 },
  )
})

test('what the scanner finds is hidden for good too', async () => {
  const { scan } = createSyncRedactor({ env: {}, secrets: ['s3cret-value'] })
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
      const redacted = await scan(`${text}\ndapi${'0123456789abcdef'.repeat(2)} s3cret-value`)
      assert.ok(!redacted.includes('dapi0') && !redacted.includes('s3cret'))
      assert.equal(await scan(redacted), redacted)
    }),
    { numRuns: 300 },
  )
})

type Case = readonly [
  name: string,
  env: Record<string, string>,
  secrets: string[],
  text: string,
  expected: string,
]

const CASES: readonly Case[] = [
  ['a masked variable', { HF_TOKEN: 'zq8-unusual' }, [], 'got zq8-unusual!', `got ${M}!`],
  ['a run-together name', { dbPassword: 'zq8-unusual' }, [], 'got zq8-unusual!', `got ${M}!`],
  ["an action's input", { 'INPUT_SIGNING-SECRET': 'zq8-unusual' }, [], 'got zq8-unusual!', `got ${M}!`],
  ['a short value is hidden only as a whole word', { X_PASS: 'hunter2' }, [], 'hunter2 hunter22', `${M} hunter22`],
  ['a plain word is one too', { X_PASS: 'whatever' }, [], 'whatever whatevers', `${M} whatevers`],
  ['a plain word that was wrapped', { X_PASS: 'whatever' }, [], 'what\never goes', `${M} goes`],
  ['a short value that was wrapped', { X_PASS: 'hunter2' }, [], 'x hunt\n#7 140.2 er2 goes', `x ${M} goes`],
  ['a plain word that others are wrapped around', { X_PASS: 'whatever' }, [], 'somewhat\nevery', 'somewhat\nevery'],
  ['a short plain word is no secret', { X_PASS: 'nvidia' }, [], 'nvidia-smi', 'nvidia-smi'],
  ['a value under six characters is not looked for', { X_PASS: 'a1b2c' }, ['12345'], 'a1b2c 12345', 'a1b2c 12345'],
  ['a switch, a number, a path', { A_KEY: 'disabled', B_TOKEN: '12345678', C_KEY: '/home/me/x' }, [], 'disabled 12345678 /home/me/x', 'disabled 12345678 /home/me/x'],
  ['a numeric password', { X_PASSWORD: '12345678' }, [], 'pin 12345678', `pin ${M}`],
  ['another name', { PACKAGE: 'zq8-unusual' }, [], 'zq8-unusual', 'zq8-unusual'],
  ['a value of several lines', { X_SECRET: 'first-line-1\nsecond-line-2' }, [], 'only second-line-2', `only ${M}`],
  ['a webhook URL keeps its host', {}, ['https://lab.lan:8443/hooks/a8?x=1'], 'POST https://lab.lan:8443/hooks/a8?x=1 failed', `POST https://lab.lan:8443/${M} failed`],
  ['and without its scheme', {}, ['https://lab.lan/hooks/a8'], 'lab.lan/hooks/a8', `lab.lan/${M}`],
  ['a bare host is not hidden', {}, ['http://10.0.0.5:8080/'], 'http://10.0.0.5:8080/', 'http://10.0.0.5:8080/'],
  ["a URL's words are no secrets by themselves", {}, ['https://lab.lan/jetson/builds'], 'jetson builds', 'jetson builds'],
  ["nor where they are given apart", {}, ['https://lab.lan/jetson-inference', 'jetson-inference'], 'jetson-inference', 'jetson-inference'],
  ["a URL's token alone", {}, ['https://lab.lan/hook/aB3dE5gH7jK9mN1p'], 'token aB3dE5gH7jK9mN1p', `token ${M}`],
  ["a URL's token, a query by itself", {}, ['https://lab.lan/hook?aB3dE5gH7jK9mN1p'], 'token aB3dE5gH7jK9mN1p', `token ${M}`],
  ["a URL's password alone", {}, ['https://me:p%40ss-word@lab.lan/x'], 'password: p@ss-word', `password: ${M}`],
  ["several URLs in one variable", { JC_WEBHOOK_URL: 'https://a.lan/hook-1a\nhttps://b.lan/hook-2b' }, [], 'b.lan/hook-2b', `b.lan/${M}`],
  ['the longest of two that overlap', {}, ['abcd-1234', '1234-efgh'], 'abcd-1234-efgh', M],
  ['one after the other', {}, ['abcd-1234'], 'abcd-1234abcd-1234', M],
  ['a part of the marker', {}, ['REDACTED'], 'REDACTED', 'REDACTED'],
  ['a wrapped value that goes on like BuildKit counts seconds', {}, ['!   !!0.0'], '!   !!\n2025-09-07T12:34:56.1234567Z #12 0.0 |', `${M} |`],
  ['a wrapped value that goes on like a step of BuildKit', {}, ['zq8-un#7 usual'], 'zq8-un\n2025-09-07T12:34:56.1234567Z #7 usual', M],
  ['a wrapped value that goes on like a date', {}, ['zq8-un2025-09-07T12:34:56Z usual'], 'zq8-un\n2025-09-07T12:34:56Z usual', M],
  ['a secret beyond ASCII', {}, ['pässwörd-Ω'], `pässwörd-Ω ${encodeURIComponent('pässwörd-Ω')}`, `${M} ${M}`],
] // biome-ignore format: a table

for (const [name, env, list, text, expected] of CASES) {
  test(`known values: ${name}`, () =>
    assert.equal(createSyncRedactor({ env, secrets: list }).redact(text), expected))
}

test('a megabyte of what makes bad patterns slow', { timeout: 240_000 }, () => {
  const size = 1_000_000
  const fill = (text: string) => text.repeat(Math.ceil(size / text.length))
  const { redact } = createSyncRedactor({ env: { X_TOKEN: 'aaaaaaaab' }, secrets: ['=a=a=a=a=b', '%61%61%61%61'] })
  for (const piece of [
    'a', ' ', '\n', 'A_', 'a-', 'a.', 'token=', 'token=(', 'X_KEY="', "'", '"', '\\', '\\"', '%', '%61', 'eyJ', 'eyJ.', 'sk-', 'hf_',
    'Bearer ', 'Authorization: ', 'https://', 'a://a:', 'a://:@', '@', ':', '?sig=', '?sig=abc&', '\u001b[', '\u001b[1m', '\u0000', 'mysql ',
    'sshpass -p ', 'curl -u ', 'docker login ', 'machine a login ', 'wandb key ', 'wandb login -', '-----BEGIN PRIVATE KEY-----',
    '-----END PRIVATE KEY-----', '-----BEGIN ', '[REDACTED]', '[REDACTED', "'\\''", '#1 1.1 ', '\n#7 140.2 a', '--password ', 'x: ', 'aaaaaaaab',
  ]) {
    const redacted = redact(fill(piece))
    assert.ok(redacted.length <= size * 2 + 100, piece)
  }
}) // biome-ignore format: a list of pieces

test('a megabyte of what makes the scanner slow', { timeout: 240_000 }, async () => {
  const { scan } = createSyncRedactor({ env: {}, secrets: [] })
  for (const piece of [
    'ghs_1_a.',
    'ghs_1_',
    'SG.',
    'SG.aaaaaaaaaaaa',
    'xoxb-1-',
    'ops_eyA',
    '_authToken=',
    'mongodb://a:',
    'tskey-a-',
  ]) {
    const redacted = await scan(piece.repeat(Math.ceil(1_000_000 / piece.length)))
    assert.ok(redacted.length <= 2_000_100, piece)
  }
})

const inUrls: readonly (readonly [name: string, value: string, text: string, expected: string])[] = [
  ['HTTPS_PROXY', 'http://me:n3ver%2Fsay@lab:3128', 'refused n3ver/say', `refused ${M}`],
  [
    'https_proxy',
    'me:n3ver-say@lab:3128',
    'https_proxy=me:n3ver-say@lab:3128',
    `https_proxy=me:${M}@lab:3128`,
  ],
  ['PIP_INDEX_URL', 'https://me:n3ver-say@pypi.lab/simple', base64('me:n3ver-say'), `bWU6${M}`],
  ['DATABASE_URL', 'postgres://postgres:postgres@db/ci', 'apt install postgres', 'apt install postgres'],
  ['IMAGE', 'lab/vllm:r36.4.0@sha256:12', 'vllm:r36.4.0', 'vllm:r36.4.0'],
  ['PIP_INDEX_URL', 'https://pypi.lab:8443/a@b', 'pypi.lab:8443', 'pypi.lab:8443'],
]
for (const [name, value, text, expected] of inUrls) {
  test(`the password in the URL of a variable without a secret's name: ${name}=${value}`, () => {
    assert.equal(createSyncRedactor({ env: { [name]: value }, secrets: [] }).redact(text), expected)
  })
}
