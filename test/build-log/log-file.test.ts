/** Only logs are opened: inside of the job's folders, regular files, and never waiting for anything. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, realpath, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { LogError, openLog, openLogDir } from '../../src/build-log/log-file.ts'
import { jobStart } from '../../src/lib/job-start.ts'
import { startJob } from './runner-temp.ts'

const folder = await realpath(await mkdtemp(join(tmpdir(), 'files-')))
after(() => rm(folder, { recursive: true, force: true }))
const workspace = join(folder, 'workspace')
const temp = join(folder, 'temp')
await mkdir(join(workspace, '.git'), { recursive: true })
await mkdir(join(temp, '_runner_file_commands'), { recursive: true })
await writeFile(join(workspace, 'build.log'), 'a log\n')
await writeFile(join(workspace, '.git/config'), 'AUTHORIZATION: basic c2VjcmV0\n')
await writeFile(join(temp, 'build.log'), 'a log\n')
await writeFile(join(temp, '_runner_file_commands/set_env_1'), 'SECRET=1\n')
await writeFile(join(folder, 'config.json'), '{"auths": {}}\n')
await symlink('../config.json', join(workspace, 'escape.log'))
await symlink('build.log', join(workspace, 'inside.log'))
await symlink('.git/config', join(workspace, 'credentials.log'))
await symlink('..', join(workspace, 'up'))
await symlink('loop.log', join(workspace, 'loop.log'))
await symlink('workspace', join(folder, 'linked-workspace'))
execFileSync('mkfifo', [join(workspace, 'fifo.log')])

const places = { roots: [workspace, temp], cwd: workspace }

for (const name of [
  'build.log',
  './build.log',
  join(workspace, 'build.log'),
  '../temp/build.log',
  'inside.log',
]) {
  test(`opens ${name.replace(folder, '')}`, async () => {
    const log = await openLog('build-log', name, places)
    assert.equal((await log.read(0, log.size)).toString(), 'a log\n')
    await log.close()
  })
}

test('opens a log where the workspace itself is a link to a bigger disk', async () => {
  const linked = join(folder, 'linked-workspace')
  const log = await openLog('build-log', 'build.log', { roots: [linked], cwd: linked })
  assert.equal(log.size, 6)
  await log.close()
})

const refused: readonly (readonly [string, string, RegExp])[] = [
  ['a missing file', 'none.log', /does not exist/],
  ['a file below a file', 'build.log/x', /does not exist/],
  ['a path out of the workspace', '../config.json', /leads out/],
  ['an absolute path out of it', '/etc/passwd', /leads out/],
  ['a link out of it', 'escape.log', /leads out/],
  ['a path through a linked folder', 'up/config.json', /leads out/],
  ['the environment of this process', '/proc/self/environ', /leads out/],
  ["git's credentials", '.git/config', /a private file/],
  ["a link to git's credentials", 'credentials.log', /a private file/],
  ["the runner's own files", '../temp/_runner_file_commands/set_env_1', /a private file/],
  ['a folder', '.git/..', /a directory/],
  ['a FIFO that nobody writes to', 'fifo.log', /no regular file/],
  ['a link to itself', 'loop.log', /ELOOP|is a link/],
  ['a NUL character', 'build.log\0', /NUL/],
]

for (const [what, name, reason] of refused) {
  test(`refuses ${what}, and names the input`, async () => {
    await assert.rejects(openLog('build-log', name, places), (error) => {
      assert.ok(error instanceof LogError)
      assert.match(error.message, /The input build-log /)
      assert.match(error.message, reason)
      return true
    })
  })
}

test('refuses everything where no root is known, or the root is the whole disk', async () => {
  await assert.rejects(openLog('build-log', 'build.log', { roots: [], cwd: workspace }), LogError)
  await assert.rejects(openLog('build-log', 'build.log', { roots: ['/'], cwd: workspace }), LogError)
})

test('a log folder: inside of the workspace, and a folder', async () => {
  await mkdir(join(workspace, 'logs'))
  assert.equal(await openLogDir('log-dir', 'logs', places), join(workspace, 'logs'))
  await assert.rejects(openLogDir('log-dir', 'build.log', places), /points to no folder/)
  await assert.rejects(openLogDir('log-dir', '..', places), /leads out/)
  await assert.rejects(openLogDir('log-dir', 'none', places), /does not exist/)
})

test('a refused file or folder: the message says what the input accepts', async () => {
  const refusal = (input: string, name: string) =>
    openLog(input, name, places).then(
      () => '',
      (error: Error) => error.message,
    )
  assert.match(await refusal('build-log', '.'), /it accepts a file that tee wrote$/)
  assert.match(await refusal('results', '.'), /it accepts a file of results$/)
  assert.match(await refusal('results', '..'), /it accepts a file of results inside of them$/)
  await assert.rejects(openLogDir('payload-file', 'build.log', places), /it accepts a folder$/)
})

test('reads no more than there is when the file shrinks', async () => {
  const file = join(workspace, 'shrinking.log')
  await writeFile(file, 'x'.repeat(1000))
  const log = await openLog('build-log', file, places)
  await writeFile(file, 'y')
  assert.equal((await log.read(0, log.size)).toString(), 'y')
  await log.close()
})

test("the job's start is when the runner made its folder, whatever was written to it later", async (t) => {
  const own = await mkdtemp(join(folder, 'temp-'))
  const made = await startJob(own)
  if (made === undefined) return t.skip('this file system keeps no birth time')
  await utimes(join(own, '_runner_file_commands'), new Date(0), new Date(0))
  assert.deepEqual(await jobStart(own), made)
})

test("the job's start is not known without the runner's folder", async () => {
  assert.equal(await jobStart(undefined), undefined)
  assert.equal(await jobStart(''), undefined)
  assert.equal(await jobStart(workspace), undefined)
})
