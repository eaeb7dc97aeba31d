/** The input `results`: which files are read, and what each of their shapes is read as. */
import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { type ResultFiles, readResultFiles } from '../../src/inputs/result-files.ts'

const home = await mkdtemp(join(tmpdir(), 'result-files-'))
after(() => rm(home, { recursive: true }))

/** Reads the patterns in a new workspace with these files. */
async function read(
  patterns: readonly string[],
  files: Readonly<Record<string, string | Buffer>>,
  prepare: (workspace: string) => Promise<void> = async () => {},
): Promise<ResultFiles> {
  const workspace = await mkdtemp(join(home, 'workspace-'))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, name)), { recursive: true })
    await writeFile(join(workspace, name), content)
  }
  await prepare(workspace)
  return readResultFiles(patterns, { workspace, runIds: [], runnerTemp: '', now: new Date() })
}

/** `a success, b failure timeout` */
const rowsOf = ({ reports }: ResultFiles) =>
  reports
    .flatMap(({ rows }) => rows.map((row) => [row.package, row.status, row.error].filter(Boolean).join(' ')))
    .join(', ')

const good = '[{"package":"a","status":"success"}]'
const bad = '[{"package":"b","status":"build_fail"}]'

const patterns: [string, string[], Record<string, string>, string][] = [
  ['a path and a glob of the same file', ['a.json', './a.json', '*.json'], { 'a.json': good }, 'a success'],
  ['alternatives', ['{a,b}.json'], { 'a.json': good, 'b.json': bad }, 'a success, b failure build_fail'],
  ['a name that looks like a glob', ['a [orin].json'], { 'a [orin].json': good }, 'a success'],
  [
    'folders at any depth',
    ['p/**/r.json'],
    { 'p/r.json': good, 'p/x/y/r.json': bad },
    'a success, b failure build_fail',
  ],
]
for (const [name, lines, files, rows] of patterns) {
  test(`results: ${name}`, async () => {
    const found = await read(lines, files)
    assert.equal(rowsOf(found), rows)
    assert.deepEqual(found.withoutResults, [])
  })
}

test('results: a file behind a linked folder is read once', async () => {
  const found = await read(['link/a.json'], { 'folder/a.json': good }, (workspace) =>
    symlink(join(workspace, 'folder'), join(workspace, 'link')),
  )
  assert.equal(rowsOf(found), 'a success')
})

test('results: of more than 2,000 files the others are missing results', async () => {
  const files = Object.fromEntries(Array.from({ length: 2003 }, (_, at) => [`${10_000 + at}.json`, good]))
  const { reports, warnings, withoutResults } = await read(['*.json'], files)
  assert.equal(reports.length, 2000)
  assert.deepEqual(withoutResults, ['12000.json'])
  assert.match(warnings.join(), /matches more than 2000 files/)
})

test('results: the last attempt that built a package on a board counts', async () => {
  const row = (status: string, attempt: unknown, change = {}) => ({
    ...{ package: 'a', runner: 'orin', status, run_id: '7', run_attempt: attempt, ...change },
  })
  const payload = (status: string, attempt: number) =>
    JSON.stringify({
      ...{ status, packages: ['vllm'], message: 'out of memory', details: `attempt ${attempt}` },
      run: { run_id: 7, run_attempt: attempt, runner: 'thor' },
    })
  const { reports } = await read(['*.json'], {
    '1.json': JSON.stringify([row('timeout', '1'), row('timeout', '1', { runner: 'thor' })]),
    '2.json': JSON.stringify([row('success', '2'), row('timeout', '1', { run_id: '6' })]),
    '3.json': payload('failure', 1),
    '4.json': payload('success', 2),
    '5.json': JSON.stringify([row('timeout', '1', { package: 'b' }), row('timeout', 'x', { package: 'b' })]),
  })
  const found = reports.map(({ details, rows }) => [
    ...rows.map((one) => `${one.package} ${one.status} ${one.runner}`),
    ...(details ? [details] : []),
  ])
  assert.deepEqual(found, [
    ['a failure thor'],
    ['a success orin', 'a failure orin'],
    [],
    ['vllm success thor'],
    ['b failure orin', 'b failure orin'],
  ])
})

const shapes: [string, string | Buffer, string][] = [
  ['a byte order mark and CRLF', `\ufeff${good.replace(',', ',\r\n')}\r\n`, 'a success'],
  ['one result outside of a list', '{"package":"a","status":"oom_killed"}', 'a failure out of memory'],
  ['a payload', '{"status":"failure","packages":["a"],"message":"no"}', 'a failure no'],
  ['an upper-case status', '[{"package":"a","status":" SUCCESS "}]', 'a success'],
  ['a status that is no text', '[{"package":"a","status":true}]', 'a failure no status'],
  ['minutes', '[{"package":"a","status":"timeout","duration_s":5400.4}]', 'a failure timeout after 90 min'],
  ['seconds', '[{"package":"a","status":"timeout","duration_s":5}]', 'a failure timeout after 5 s'],
  [
    'a duration that no clock shows',
    '[{"package":"a","status":"timeout","duration_s":1e308}]',
    'a failure timeout',
  ],
  ['lines of JSON', `${good}\n${bad}\n`, ''],
  ['UTF-16', Buffer.from(`\ufeff${good}`, 'utf16le'), ''],
  ['a member without a package', '{"results":[]}', ''],
  ['a list that is nested very deeply', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, ''],
]
for (const [name, content, rows] of shapes) {
  test(`results: ${name}`, async () => {
    const found = await read(['r.json'], { 'r.json': content })
    assert.equal(rowsOf(found), rows)
    assert.deepEqual(found.withoutResults, rows === '' ? ['r.json'] : [])
    if (rows === '')
      assert.match(found.warnings.join(), /it accepts a payload of this action, or a JSON array/)
  })
}
