/** What is installed and bundled can be verified: hashes, versions, licences. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { test } from 'node:test'

const ROOT = resolve(import.meta.dirname, '..')
const read = (name: string) => readFile(join(ROOT, name), 'utf8')
const manifest: {
  version: string
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
} = JSON.parse(await read('package.json'))
const lock: { version: string; packages: Record<string, { version: string; integrity?: string }> } =
  JSON.parse(await read('package-lock.json'))

test('every entry of the lock file has an integrity hash', () => {
  const without = Object.entries(lock.packages).filter(([path, { integrity }]) => path && !integrity)
  assert.deepEqual(
    without.map(([path]) => path),
    [],
  )
})

test('dependencies have exact versions', () => {
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    assert.match(version, /^\d+\.\d+\.\d+$/, name)
  }
})

test('the version of package.json is the newest one in the changelog and the one in the lock file', async () => {
  const [, newest] = /^## (\d+\.\d+\.\d+)/m.exec(await read('.github/CHANGELOG.md')) ?? []
  assert.equal(manifest.version, newest)
  assert.equal(manifest.version, lock.version)
})
