/** Time and memory of redaction on text that is made to be slow, and on much text. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { hookHosts } from '../../src/redaction/hook-hosts.ts'
import { jointRows } from '../../src/redaction/joint-rows.ts'
import { loginRows } from '../../src/redaction/logins.ts'
import { createSyncRedactor } from './sync-redactor.ts'

const SIZE = 120_000
/** CPU time, on a machine that does {@link fixedWork} in {@link FIXED_WORK_MS}. A slower one, such as a board, gets more in proportion. */
const LIMIT_MS = 500
const FIXED_WORK_MS = 60

/** The kind of work that the rules do, which a change of the rules does not change. Milliseconds of CPU time; the fastest of five. */
function fixedWork(): number {
  const text = 'HF_HOME=/data/hf; --build-arg "name:value" %20 '.repeat(2500)
  return Math.min(
    ...Array.from({ length: 5 }, () => {
      const before = process.cpuUsage()
      for (let round = 0; round < 120; round += 1) {
        for (const { index } of text.matchAll(/(?<![\w-])[A-Za-z_]{2,20}(?=[=:])/g))
          text.slice(index, index + 80).trim()
        text.replace(/%[\da-f]{2}/gi, (match) => String.fromCharCode(Number.parseInt(match.slice(1), 16)))
      }
      const { system, user } = process.cpuUsage(before)
      return (system + user) / 1000
    }),
  )
}

/** Pieces that make bad patterns slow when they are repeated, without what would end a match. */
const PIECES: readonly string[] = [
  ...[
    'a',
    'A',
    '0',
    '_',
    '-',
    '.',
    ' ',
    '\t',
    '\n',
    '\r\n',
    '"',
    "'",
    '`',
    '\\',
    '\\"',
    '%',
    '%61',
    '&',
    '&amp;',
    '<',
    '>',
    '<a',
    '</',
  ],
  ...[
    'token',
    'token ',
    'token=',
    'token: ',
    'token: (',
    'key=',
    'pass',
    'password ',
    'password for ',
    'password is ',
    'secret, ',
    'api key ',
  ],
  ...[
    'token {',
    'token: {"',
    'token:\n ',
    'token>',
    '<token ',
    '<token>',
    '"token", ',
    '--token ',
    '-p ',
    ' -u a ',
    ' -u a:',
    '-P',
    '<<<',
  ],
  ...[
    'https://',
    'https://a',
    'https://a/',
    'https://a:',
    'https://a/hooks/',
    'https://a/?token=',
    'a://a:',
    '@',
    ':',
    '::',
    '//',
    '?sig=',
    '/t/',
  ],
  ...[
    'eyJ',
    'eyJ.',
    'sk-',
    'hf_',
    'ghp_',
    'v1.',
    'A-',
    'a_',
    'aB3',
    'AAAA_',
    's.',
    '00',
    'Bearer ',
    'Basic ',
    'Authorization: ',
    'Cookie: a',
  ],
  ...[
    'curl ',
    'curl -u ',
    'sshpass ',
    'sshpass -p ',
    'docker login ',
    'a b c login ',
    'mysql ',
    'openssl ',
    'vault login',
    'echo ',
    'echo a | ',
    'echo a > ',
  ],
  ...[
    'send ',
    'send "',
    'machine a login ',
    'login a ',
    'a:1:a:a:',
    '$6$',
    '{SHA}',
    'IDENTIFIED BY ',
    'PASSWORD ',
    'user a on ',
    'wandb key ',
  ],
  ...[
    '-----BEGIN PRIVATE KEY-----',
    '-----END PRIVATE KEY-----',
    '-----BEGIN ',
    '[REDACTED]',
    '[REDACTED',
    "'\\''",
    '#7 1.1 ',
    '\u001b[',
    '\u001b[1m',
    '\u0000',
    '\u009d',
    '\u200b',
  ],
  // Names, joints, quotes and brackets that a random search found slow once.
  ...[
    'auth|',
    'key|[',
    'x-api-key|password(',
    'pass<-x-api-key',
    'psk = ("\\pass<',
    ': &quot;auth',
    'token=%3D\u200bpassword ',
    ' default("sshpass %3D\\',
    '"password":{"value":"',
    "'\"'token'\"'",
    'token:                                        ',
    '\u200b key>pass',
    '--secret\tauthkey ',
    '"name":"x_token","a":"b"',
    'name: api_key\n a: b\n',
    'x_tokens:\n- a\n',
    'x_token,a\n',
    'x_token  a\nb  c\n',
    'api_tokens = ["a", ',
    '"token=%s',
    'x_token: got "a", ',
    '"a" == x_token ',
    'value: a b: c ',
    'mot de passe ',
    '密码',
    'пароль is ',
    'Private-Lines: 1\n',
    '"kty" "d":"',
    ';sid=a',
    '-y a:',
  ],
]

const EXAMPLES = [...jointRows(), ...loginRows(), ...hookHosts()].map(({ example }) => `${example} `)

test('a hundred hostile texts of 120 kB are redacted in less than half a second each', {
  timeout: 300_000,
}, () => {
  assert.ok(PIECES.length >= 100, String(PIECES.length))
  const { redact } = createSyncRedactor({
    env: { X_TOKEN: 'aaaaaaaab' },
    secrets: ['=a=a=a=a=b', '%61%61%61%61'],
  })
  redact(EXAMPLES.join('\n'))
  const limitMs = LIMIT_MS * Math.max(1, fixedWork() / FIXED_WORK_MS)
  const slow: string[] = []
  for (const piece of [...PIECES, ...EXAMPLES]) {
    const text = piece.repeat(Math.ceil(SIZE / piece.length))
    // The machine may be busy: of three rounds the fastest counts.
    let best = Number.POSITIVE_INFINITY
    for (let round = 0; round < 3 && best > limitMs; round += 1) {
      const before = process.cpuUsage()
      redact(text)
      const { system, user } = process.cpuUsage(before)
      best = Math.min(best, (system + user) / 1000)
    }
    if (best > limitMs) slow.push(`${JSON.stringify(piece)}: ${Math.round(best)} ms`)
  }
  assert.deepEqual(slow, [])
})

/** Peak memory of a process that makes 4 MB of log and redacts it, or does not. */
function peakMegabytes(redacts: boolean): number {
  const redactor = join(import.meta.dirname, 'sync-redactor.ts')
  const code = `
    const { createSyncRedactor } = await import(${JSON.stringify(redactor)})
    const { redact } = createSyncRedactor({ env: { X_TOKEN: 'zq8-unusual' }, secrets: ['https://lab.lan/hook/1a2b'] })
    const line = '#7 140.2 [12/512] /usr/local/cuda/bin/nvcc -DNAME=\\\\"a%20b\\\\" -c kernel_12.cu -o k.o X_TOKEN=abc123def \\u001b[31mred\\u001b[0m\\n'
    const text = line.repeat(4_000_000 / line.length)
    if (${redacts}) redact(text)
    console.log(process.resourceUsage().maxRSS / 1024)`
  const { status, stderr, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
  })
  assert.equal(status, 0, stderr)
  return Number(stdout)
}

test('redacting 4 MB of log needs at most 150 MiB more than reading it', { timeout: 120_000 }, (context) => {
  const added = peakMegabytes(true) - peakMegabytes(false)
  context.diagnostic(`${Math.round(added)} MiB`)
  assert.ok(added <= 150, `${added} MiB`)
})
