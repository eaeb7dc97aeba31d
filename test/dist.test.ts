/** dist/ is what the sources build to: users run dist/, never src/. */
import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { ENTRY, runAction } from './harness/action.ts'
import { startReceiver } from './harness/receiver.ts'
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

/** Packages with a module in a chunk of `dist/`. */
async function bundledPackages(): Promise<readonly string[]> {
  const names = new Set<string>()
  for (const chunk of (await readdir(join(ROOT, 'dist'))).filter((entry) => entry.endsWith('.js'))) {
    const code = await readFile(join(ROOT, 'dist', chunk), 'utf8')
    for (const [, name = ''] of code.matchAll(/MODULE: \.\/node_modules\/((?:@[^/]+\/)?[^/]+)\//g)) {
      names.add(name)
    }
  }
  return [...names]
}

/** Packages that a package's own bundle contains: its source maps name their files. */
async function embeddedPackages(name: string): Promise<readonly string[]> {
  const home = join(ROOT, 'node_modules', name)
  const names = new Set<string>()
  for (const file of await readdir(home, { recursive: true })) {
    if (!/\.[cm]?js\.map$/.test(file) || file.startsWith('node_modules/')) continue
    const { sources = [] }: { sources?: string[] } = JSON.parse(await readFile(join(home, file), 'utf8'))
    for (const source of sources) {
      const [, embedded] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source) ?? []
      if (embedded) names.add(embedded)
    }
  }
  return [...names]
}

test('licenses.txt has every bundled package, and every package inside of those', async () => {
  const licenses = (await readFile(join(ROOT, 'dist/licenses.txt'), 'utf8')).split('\n')
  const { dependencies } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'))
  // Of @actions/github only the types are used and the client it extends, which has a name of its own.
  const named = Object.keys(dependencies).filter((name) => name !== '@actions/github')
  const bundled = [...new Set([...named, '@octokit/core', ...(await bundledPackages())])]
  const embedded = (await Promise.all(bundled.map(embeddedPackages))).flat()
  assert.ok(bundled.length > 15 && embedded.includes('lodash.uniq'), `${bundled} ${embedded}`)
  for (const name of [...bundled, ...embedded, 'llhttp']) assert.ok(licenses.includes(name), name)
})

test('one copy of undici is bundled', async () => {
  let copies = 0
  for (const name of await readdir(join(ROOT, 'dist'))) {
    copies +=
      (await readFile(join(ROOT, 'dist', name), 'utf8')).split('class ConnectTimeoutError extends').length - 1
  }
  assert.equal(copies, 1)
})

test('a plain message loads one file of dist and no module that it does not need', async () => {
  await using receiver = await startReceiver()
  const folder = await mkdtemp(join(tmpdir(), 'usage-'))
  try {
    const file = join(folder, 'usage.json')
    const preload = join(ROOT, 'test/harness/usage.cjs')
    const step = await runAction({
      inputs: { outcome: 'success', packages: 'pytorch', 'webhook-url': receiver.origin },
      env: { NODE_OPTIONS: `--require ${preload}`, USAGE_FILE: file },
    })
    assert.equal(step.outputs['delivered'], 'true', step.stdout)
    const { loaded } = JSON.parse(await readFile(file, 'utf8'))
    // The least that it needs. perf_hooks, fs/promises, undici, octokit or secretlint would each add 5 to 50 ms.
    assert.deepEqual(loaded.toSorted(), [ENTRY, 'crypto', 'fs', 'http', 'os', 'path', 'util'])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
