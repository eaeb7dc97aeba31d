/** `npm start`, as a person runs it. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, symlink, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import { formatNames } from '../../src/formats/index.ts'
import { readManifest } from '../harness/action.ts'
import { startReceiver } from '../harness/receiver.ts'
import { EXAMPLES, helpText } from './options.ts'
import { COLUMNS, prettyJson, wrap } from './terminal.ts'

const FAILED_RUN = join(import.meta.dirname, '../fixtures/jetson-containers/multiple-skip-errors')

interface Shown {
  readonly exitCode: number
  /** Without colours. */
  readonly stdout: string
  readonly stderr: string
}

/** Runs `npm start -- OPTIONS` in a folder, on a machine with CUDA 99.1. */
function start(options: readonly string[] = [], folder: string = tmpdir()): Promise<Shown> {
  const script = join(import.meta.dirname, 'start.ts')
  return new Promise((done) => {
    const env = { ...process.env, CUDA_VERSION: '99.1', INIT_CWD: folder }
    execFile(process.execPath, [script, ...options], { env, timeout: 60_000 }, (error, stdout, stderr) => {
      const exitCode = error ? Number(error.code ?? -1) : 0
      done({ exitCode, stdout: stripVTControlCharacters(stdout), stderr: stripVTControlCharacters(stderr) })
    })
  })
}

/** A folder outside the workspace with a failed run's logs, last written years ago. */
async function oldLogs(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'own-'))
  context.after(() => rm(folder, { recursive: true, force: true }))
  await cp(FAILED_RUN, folder, { recursive: true })
  const old = new Date('2020-01-01T00:00:00Z')
  for (const entry of await readdir(folder, { recursive: true })) await utimes(join(folder, entry), old, old)
  return folder
}

test('without options: the message, both bodies, the outputs, and the failed example', async () => {
  const { exitCode, stderr, stdout } = await start()
  assert.equal(exitCode, 0, stderr)
  assert.match(stdout, /┃ Jetson Containers Build Success\n┃ Packages: pytorch, torchvision\n/)
  for (const name of formatNames) assert.ok(stdout.includes(`format ${name} `), name)
  assert.match(stdout, /format discord \n\n\{\n {2}"content": "✅ \*\*Build Successful\*\*/)
  assert.match(stdout, /format slack \n\n\{\n {2}"text": "✅ Build Successful/)
  assert.match(stdout, /format generic \n\n\{\n {2}"status": "success",\n/)
  const [, page = ''] = /As a page: file:\/\/(.*)/.exec(stdout) ?? []
  assert.match(await readFile(page, 'utf8'), /^<!doctype html>[\s\S]*Jetson Containers Build Success/)
  assert.match(stdout, /\ndelivered +true\n/)
  assert.match(stdout, /Build failed: vllm \(1 of 3 packages\)/)
  assert.match(stdout, /^Nothing leaves this machine/)
  assert.match(stdout, /\nWith your own log: npm start -- --build-log PATH\. .*\n$/)
  const headings = stdout.split('\n').filter((line) => /^ \S.* $/.test(line))
  assert.ok(headings.length >= 12 && headings.every(({ length }) => length <= COLUMNS), headings.join())
})

test('with an address: the message is drawn in every format and sent there once', async () => {
  await using receiver = await startReceiver()
  const { exitCode, stdout } = await start([
    ...['--outcome', 'failure', '--packages', 'numpy vllm', '--webhook-url', receiver.origin],
  ])
  assert.equal(exitCode, 0)
  const { status, packages, build_command: command } = JSON.parse(receiver.requests[0]?.body ?? '')
  assert.deepEqual(
    { status, packages, command },
    { status: 'failure', packages: ['numpy', 'vllm'], command: undefined },
  )
  assert.equal(receiver.requests.length, 1)
  assert.match(stdout, /┃ Packages: numpy, vllm\n/)
  assert.match(stdout, /format generic/)
})

test('an address that does not accept the message: exit code 1', async () => {
  await using receiver = await startReceiver((_request, response) => response.writeHead(404).end())
  const { exitCode, stderr } = await start(['--packages', 'vllm', '--webhook-url', receiver.origin])
  assert.equal(exitCode, 1)
  assert.match(stderr, /Not every address accepted the message/)
})

test("a person's own build: the facts of this machine, nothing of the example", async () => {
  const { exitCode, stdout } = await start(['--packages', 'vllm', '--environment', 'CUDA_VERSION'])
  assert.equal(exitCode, 0)
  assert.match(stdout, /┃ Packages: vllm\n[\s\S]*CUDA_VERSION: 99\.1\n/)
  assert.doesNotMatch(stdout, /torchvision/)
})

test("a person's own log: any folder, any age, relative paths and wildcards", async (context) => {
  const folder = await oldLogs(context)
  for (const options of [
    ['--build-log', join(folder, 'build.log'), '--log-dir', join(folder, 'build-logs')],
    ['--build-log', 'build.log', '--log-dir', './build-logs'],
    ['--build-log', 'bu*.log', '--log-dir', 'build-logs'],
  ]) {
    const { exitCode, stderr, stdout } = await start(options, folder)
    assert.equal(exitCode, 0, stderr)
    assert.match(stdout, /Build failed: vllm \(1 of 3 packages\)/, options.join(' '))
    assert.match(stdout, /"__nv_bfloat162" is undefined/)
    assert.doesNotMatch(stdout, /was last written|not used/)
  }
})

test('a value that the action does not accept: exit code 1, and nothing is sent', async () => {
  await using receiver = await startReceiver()
  for (const [name, value] of [
    ['--outcome', 'succes'],
    ['--timeout', 'soon'],
    ['--format', 'mail'],
    ['--success-webhook-url', 'ftp://example.com/'],
    ['--build-log', '/no/such/build.log'],
  ] as const) {
    const { exitCode, stderr, stdout } = await start(['--webhook-url', receiver.origin, name, value])
    assert.equal(exitCode, 1, `${name} ${value}: ${stdout}`)
    assert.match(stderr, new RegExp(name.slice(2)))
    assert.match(stderr, /Nothing was sent\.\n$/)
    assert.equal(stdout, '')
  }
  assert.equal(receiver.requests.length, 0)
})

test('a value that begins with a dash: how to write it', async () => {
  const { stderr } = await start(['--timeout', '-3'])
  assert.match(stderr, /ambiguous\. To specify .* use '--timeout=-XYZ'\. Nothing was sent\./)
})

test('a path that is neither a file nor a folder: exit code 1, and nothing is sent', async () => {
  const { exitCode, stderr } = await start(['--build-log', '/dev/null'])
  assert.equal(exitCode, 1)
  assert.match(
    stderr,
    /^\/dev\/null cannot be read \(it is neither .*; input build-log\)\. Nothing was sent\.\n$/,
  )
})

test('a folder with a link to nothing: its files are read', async (context) => {
  const folder = await oldLogs(context)
  await symlink(join(folder, 'gone'), join(folder, 'build-logs', 'link'))
  const { exitCode, stdout } = await start(['--build-log', 'build.log', '--log-dir', 'build-logs'], folder)
  assert.equal(exitCode, 0)
  assert.match(stdout, /"__nv_bfloat162" is undefined/)
})

test('outcome started: the card, with times for a reader', async () => {
  const { stdout } = await start(['--outcome', 'started', '--packages', 'vllm', '--format', 'discord'])
  assert.match(stdout, /\n🔨 Build Started now\n📦 Packages: vllm\n/)
  assert.match(stdout, /no result by \d\d:\d\d: /)
})

test('each format for people is shown as a page, and the one for programs is not', async () => {
  for (const [format, title] of [
    ['discord', 'Jetson Containers Build Success'],
    ['slack', 'Build Successful'],
  ] as const) {
    const { stdout } = await start(['--packages', 'vllm', '--format', format])
    const [, page = ''] = /As a page: file:\/\/(.*)/.exec(stdout) ?? []
    assert.match(await readFile(page, 'utf8'), new RegExp(`^<!doctype html>[\\s\\S]*${title}`))
  }
  const { stdout } = await start(['--packages', 'vllm', '--format', 'generic', '--open'])
  assert.match(stdout, /The format generic is for programs: it has no page\./)
})

test('an option that is not an input: exit code 1, and where the options are listed', async () => {
  const { exitCode, stderr, stdout } = await start(['--webhook', 'x'])
  assert.equal(exitCode, 1)
  assert.match(stderr, /'--webhook'\. Nothing was sent\. npm start -- --help lists the options\.\n/)
  assert.equal(stdout, '')
})

test('--help: every input with its default, its description and an example, in 80 columns', async () => {
  const manifest = await readManifest()
  const { exitCode, stdout } = await start(['--help'])
  assert.equal(exitCode, 0)
  assert.equal(stdout, `${helpText(manifest)}\n`)
  for (const name of Object.keys(manifest.inputs)) {
    const [, entry = ''] = stdout.split(new RegExp(`\n {2}--${name}\n`))
    assert.match(entry, /^ {6}\S[\s\S]*?\n {6}Default: \S+/, name)
    assert.ok(EXAMPLES[name]?.startsWith(`--${name} `), `an example of ${name} in options.ts`)
  }
  for (const line of stdout.split('\n')) assert.ok(line.length <= COLUMNS, line)
})

test('wrapped lines: at most 80 columns, the edge of the box repeated, no text lost', () => {
  const line = `┃ ${'word '.repeat(40)}end`
  const wrapped = wrap(line).split('\n')
  assert.ok(
    wrapped.length > 2 && wrapped.every((part) => part.length <= COLUMNS && part.startsWith('┃ word')),
  )
  assert.equal(wrapped.join(' ').replaceAll(' ┃ ', ' '), line)
  assert.deepEqual(
    wrap('x'.repeat(170))
      .split('\n')
      .map((part) => part.length),
    [80, 80, 10],
  )
  assert.equal(wrap(`\u001b[31m${'y'.repeat(80)}\u001b[39m`).split('\n').length, 1)
  assert.deepEqual(wrap('📦'.repeat(41)).split('\n'), ['📦'.repeat(40), '📦'])
  assert.deepEqual(JSON.parse(prettyJson('{"a":["b"]}', true)), { a: ['b'] })
})
