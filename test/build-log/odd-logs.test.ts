/** Logs of any size and of any bytes; secrets in them. */
import assert from 'node:assert/strict'
import { appendFile, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import * as out from './output.ts'
import { read, SAMPLES, workspaceOf } from './workspaces.ts'

const BOM = '\ufeff'
const odd: readonly (readonly [string, string | Buffer, RegExp | undefined])[] = [
  ['invalid UTF-8', Buffer.from([0x6f, 0x6b, 0xff, 0xfe, 0xc3, 0x0a, 0x65, 0x6e, 0x64]), /ok.*\nend/],
  ['NUL bytes alone', Buffer.alloc(100_000), undefined],
  ['NUL bytes alone, more than are looked at', Buffer.alloc(1_000_000), undefined],
  ['CRLF', out.SEVERAL.replaceAll('\n', '\r\n'), /error: a/],
  ['one line without a newline', 'x'.repeat(1_000_000), /^…?x+ … x+$/],
  ['a byte-order mark', `${BOM}only line\n`, /^only line$/],
  ['newlines alone', '\n'.repeat(300_000), undefined],
]

for (const [name, content, expected] of odd) {
  test(`a log of ${name}`, async () => {
    const truth = await read({ buildLog: 'x', workspace: await workspaceOf({ x: content }) })
    assert.equal(truth.status, 'failure')
    if (expected) assert.match(truth.excerpt ?? '', expected)
    else assert.equal(truth.excerpt, undefined)
  })
}

test('an empty log is a warning', async () => {
  const truth = await read({ buildLog: 'x', workspace: await workspaceOf({ x: '' }) })
  assert.match(truth.warnings.join(), /build-log points to x, which is empty/)
})

test('a missing log and a missing folder are a warning each', async () => {
  const truth = await read({ buildLog: 'x', logDir: 'y', workspace: await workspaceOf() })
  assert.equal(truth.status, 'failure')
  assert.equal(truth.warnings.length, 2)
  assert.match(
    truth.warnings.join('\n'),
    /build-log points to a file that does not exist.*\n.*log-dir points to a folder that/,
  )
})

for (const bytes of [5, 9] as const) {
  test(`a log of ${bytes} MiB between its beginning and its end is read from both`, async () => {
    const noise = '#7 1.0 c++ -c some/file.cc\n'.repeat(Math.ceil((bytes * 1024 * 1024) / 27))
    const text = `${out.log(out.header({ packages: ['a', 'b', 'c'], multiple: true }), out.building(['a']))}${noise}x.cpp:1:1: error: b\n${out.broke(out.failing('b'))}\n`
    const truth = await read({ buildLog: 'x', workspace: await workspaceOf({ x: text }) })
    assert.equal(
      truth.message,
      'Build failed: b (1 of 3 packages), in the build phase: compiler error (after 1 min)',
    )
    assert.deepEqual(
      truth.results.map(({ status }) => status),
      ['success', 'failure', 'skipped'],
    )
    assert.match(truth.excerpt ?? '', /error: b$/)
  })
}

test('a line of a GiB takes little memory, and hides no evidence behind it', async () => {
  const workspace = await workspaceOf({ x: 'begin ' })
  await truncate(join(workspace, 'x'), 1024 ** 3)
  await appendFile(join(workspace, 'x'), `\nlast words\n${out.broke(out.failing('a'))}\n`)
  const before = process.memoryUsage().rss
  const truth = await read({ buildLog: 'x', workspace })
  assert.equal(truth.message, 'Build failed: a, in the build phase (after 1 min)')
  assert.equal(truth.excerpt, 'last words')
  assert.ok(process.memoryUsage().rss - before < 100 * 1024 ** 2)
})

test('redaction sees whole passages: a secret over several lines, longer than the excerpt, does not leave', async () => {
  const key = [
    '-----BEGIN KEY-----',
    ...Array.from({ length: 40 }, (_, i) => `secret${'abcdefgh'[i % 8]}${i}`),
    '-----END KEY-----',
  ]
  const workspace = await workspaceOf({ x: `${key.join('\n')}\nafter\n` })
  const redact = async (text: string) =>
    text.replace(/-----BEGIN KEY-----[\s\S]*-----END KEY-----/g, '[REDACTED]')
  const truth = await read({ buildLog: 'x', workspace, redact })
  assert.equal(truth.excerpt, '[REDACTED]\nafter')
})

for (const [where, lines, word] of [['what is read', 40283, '[1/2] progress']] as const) {
  test(`what is left of a key that the beginning of ${where} cuts does not leave`, async () => {
    const letter = (index: number) => 'abcdefghij'[index % 10]
    const body = Array.from({ length: 50 }, (_, index) => `keykeykey${letter(index)}${'x'.repeat(51)}`)
    const noise = Array.from({ length: lines }, (_, index) => `${word.padEnd(51, '.')}${letter(index)}`)
    let cut = 0
    for (let shift = 0; shift < 50; shift += 5) {
      const workspace = await workspaceOf({ x: [...body, ...noise.slice(shift), 'end'].join('\n') })
      const truth = await read({ buildLog: 'x', workspace, logLines: 50_000 })
      assert.match(truth.excerpt ?? '', /end$/)
      if (!truth.excerpt?.includes('keykeykey')) cut += 1
      // All of it or nothing: where nothing was cut there was no key without its first line.
      else assert.ok(truth.excerpt.startsWith(body[0] ?? ''))
    }
    assert.ok(cut >= 5, 'most of these logs are cut within the key')
  })
}

test('redaction comes before cutting: half a secret does not leave', async () => {
  const secret = `hf_${'s'.repeat(300)}`
  const text = `${'a'.repeat(100)} ${secret} ${'z'.repeat(100)}\n`
  const redact = async (whole: string) => whole.replaceAll(secret, '[REDACTED]')
  const truth = await read({ buildLog: 'x', workspace: await workspaceOf({ x: text }), redact })
  assert.doesNotMatch(JSON.stringify(truth), /sss/)
  assert.match(truth.excerpt ?? '', /\[REDACTED\]/)
})

test('redaction reaches the reasons too', async () => {
  const text = out.log(
    out.header({ packages: ['a'] }),
    out.broke('no access with TOKEN123'),
    out.gaveUp(['a']),
  )
  const redact = async (whole: string) => whole.replaceAll('TOKEN123', '[REDACTED]')
  const truth = await read({ buildLog: 'x', workspace: await workspaceOf({ x: text }), redact })
  assert.equal(truth.message, 'Build failed: a: no access with [REDACTED] (after 1 min)')
  assert.doesNotMatch(JSON.stringify(truth), /TOKEN123/)
})

test('where redaction fails, nothing is quoted and the result stands', async () => {
  const redact = () => Promise.reject(new Error('no scanner'))
  const truth = await read({ buildLog: 'x', workspace: await workspaceOf({ x: out.SEVERAL }), redact })
  assert.equal(truth.excerpt, undefined)
  assert.equal(truth.message, 'Build failed: a, b (2 of 3 packages), in the build phase (after 3 min)')
  assert.match(truth.warnings.join(), /could not be searched for secrets/)
})

test('no lines wanted: the cause is reported all the same', async () => {
  const truth = await read({
    buildLog: 'build.log',
    workspace: join(SAMPLES, 'chain-failure'),
    logLines: 0,
    now: new Date(0),
  })
  assert.equal(truth.excerpt, undefined)
  assert.equal(
    truth.message,
    'Build failed: vllm (1 of 2 packages), in the build phase: compiler error (stage 2 of 2, [400/512])',
  )
})

/** Shapes on which patterns and loops tend to blow up: each must come to an end. */
const slow: Readonly<Record<string, (count: number) => string>> = {
  'saved cursors that are never restored': (count) => '\u001b7'.repeat(count),
  'titles without an end': (count) => '\u001b]0;'.repeat(count),
  'a header that goes on and on': (count) =>
    `Namespace(packages=[], name='', ${'multiple=True, skip_errors=Tru, '.repeat(count / 64)}\n`,
  'a header of many beginnings and no end': () =>
    `Namespace(packages=[${"], name='".repeat(500)}${'multiple=True, '.repeat(250)}${'skip_errors=True '.repeat(250)}\n`,
  'a command that tees and tees': (count) =>
    `${out.broke(`Command '${'2>&1 | tee x/build/'.repeat(count / 32)}' returned non-zero exit status 1.`)}\n`,
  "names of stages' logs without an end": (count) =>
    out.log(
      out.header({ packages: ['a'] }),
      ...Array(60).fill(out.broke(out.failedCommand(`01o2_${'_-'.repeat(count / 4)}.txt`))),
    ),
  'rules after a failed step': (count) => `#7 ERROR: x\n${'a\n------\n'.repeat(count / 16)}`,
  'test results in one line': (count) => `${'= 1 failed in 1s '.repeat(count / 16)}\n`,
  'test results in many lines': () => `= ${'1 failed in 1s '.repeat(130)}=x\n`.repeat(300),
  'objects in one line': (count) => `${'a.o: '.repeat(count / 4)}\n`,
  'carriage returns': (count) => '\r'.repeat(count),
  'a wildcard of many stars': () =>
    out.log(
      out.header({ packages: [`${'*a'.repeat(40)}b`] }),
      out.building(['a'.repeat(200)]),
      out.gaveUp([]),
    ),
  'lists in a list': (count) => `[14:09:20] BUILDING [${"'\\\\".repeat(count / 8)}]\n`,
}

for (const [name, make] of Object.entries(slow)) {
  test(`does not hang on ${name}`, { timeout: 30_000 }, async () => {
    const workspace = await workspaceOf({ x: make(200_000) })
    assert.equal((await read({ buildLog: 'x', workspace })).status, 'failure')
  })
}

test('of more packages than there are, those that failed are reported', async () => {
  const rows = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`p${index}`, true as const]))
  const text = out.log(
    out.header({ packages: ['*'], multiple: true, skipErrors: true }),
    out.table({ ...rows, p2999: 'words' }),
  )
  const truth = await read({
    buildLog: 'x',
    workspace: await workspaceOf({ x: text }),
    reportedStatus: 'success',
  })
  assert.equal(truth.overridden, true)
  assert.equal(truth.results.length, 1000)
  assert.equal(truth.results[0]?.package, 'p2999')
})

test('whatever the parts of a log are: never an error, and never a success out of a failure', async () => {
  const workspace = await workspaceOf()
  const words = [
    out.header({ packages: ['a', 'b'], multiple: true }),
    out.header({ packages: ['a'] }),
    out.building(['c', 'a']),
    out.stage('Testing', 'a', 'a'),
    out.built('a'),
    out.broke(out.failing('a')),
    out.broke('words'),
    out.gaveUp(['a']),
    out.table({ a: true, b: 'words' }),
  ]
  const part = fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary' }))
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 9 }), fc.boolean(), async (parts, failed) => {
      await writeFile(join(workspace, 'x'), parts.join('\n'))
      const truth = await read({ buildLog: 'x', workspace, reportedStatus: failed ? 'failure' : 'success' })
      if (failed) assert.equal(truth.status, 'failure')
      assert.equal(truth.overridden, !failed && truth.status === 'failure')
      if (truth.overridden) assert.match(truth.message ?? '', /^Build failed/)
      assert.equal(truth.excerpt === undefined || truth.status === 'failure', true)
      for (const { error, status } of truth.results) assert.equal(error !== undefined, status !== 'success')
    }),
    { numRuns: 500 },
  )
})

const TIMES: Readonly<Record<string, string>> = {
  ts: 'May 30 14:09:19 ',
  "ts '[%F %T]'": '[2026-05-30 14:09:19] ',
  GitHub: '2026-05-30T14:09:19.1234567Z ',
}
for (const [who, time] of Object.entries(TIMES)) {
  test(`a time that ${who} put before each line takes no evidence away, and is not quoted`, async () => {
    for (const name of ['multiple-skip-errors', 'multiple-stop']) {
      const plain = await readFile(join(SAMPLES, name, 'build.log'), 'utf8')
      const timed = plain.replace(/^(?!$)/gm, time)
      const [truth, expected] = await Promise.all(
        [timed, plain].map(async (text) =>
          read({
            buildLog: 'x.log',
            workspace: await workspaceOf({ 'x.log': text }),
            reportedStatus: 'success',
          }),
        ),
      )
      assert.deepEqual(truth, expected)
      assert.equal(truth?.status, 'failure')
    }
  })
}

test("a line's own time is quoted where others have none", async () => {
  const text =
    'HTTP request sent, awaiting response... 404 Not Found\n2026-05-30 14:09:20 ERROR 404: Not Found.\n'
  const truth = await read({ buildLog: 'x.log', workspace: await workspaceOf({ 'x.log': text }) })
  assert.equal(truth.excerpt?.replace('▶ ', ''), text.trimEnd())
})
