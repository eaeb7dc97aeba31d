/** dist/ is what the sources build to: users run dist/, never src/. */
import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { build } from './local/build.ts'

const ROOT = resolve(import.meta.dirname, '..')

test('dist is fresh: npm run build changes nothing', { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dist-'))
  try {
    await build(folder)
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

test('dist/licenses.txt contains every dependency', async () => {
  const licenses = await readFile(join(ROOT, 'dist/licenses.txt'), 'utf8')
  const { dependencies } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'))
  for (const name of Object.keys(dependencies)) assert.ok(licenses.split('\n').includes(name), name)
})

test('one copy of undici is bundled', async () => {
  let copies = 0
  for (const name of await readdir(join(ROOT, 'dist'))) {
    copies +=
      (await readFile(join(ROOT, 'dist', name), 'utf8')).split('class ConnectTimeoutError extends').length - 1
  }
  assert.equal(copies, 1)
})
