/** What is committed under dist/ is what the sources build to: users run dist/, never src/. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'

const ROOT = resolve(import.meta.dirname, '..')

test('dist is fresh: npm run build changes nothing', { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dist-'))
  try {
    const ncc = join(ROOT, 'node_modules/@vercel/ncc/dist/ncc/cli.js')
    const args = [ncc, 'build', 'src/index.ts', '--out', folder, '--license', 'licenses.txt', '--no-cache']
    await promisify(execFile)(process.execPath, args, { cwd: ROOT })
    const names = async (path: string) => (await readdir(path)).sort()
    assert.deepEqual(await names(join(ROOT, 'dist')), await names(folder))
    for (const name of await names(folder)) {
      const [committed, built] = await Promise.all(
        [join(ROOT, 'dist', name), join(folder, name)].map((path) => readFile(path)),
      )
      assert.ok(built && committed?.equals(built), `dist/${name} is stale: run npm run build and commit dist`)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('one copy of undici is bundled', async () => {
  let copies = 0
  for (const name of await readdir(join(ROOT, 'dist'))) {
    copies +=
      (await readFile(join(ROOT, 'dist', name), 'utf8')).split('class ConnectTimeoutError extends').length - 1
  }
  assert.equal(copies, 1)
})
