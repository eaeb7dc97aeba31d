/** Bundles the action: `node test/local/build.ts [folder]`, by default into dist/. */
import { execFile } from 'node:child_process'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const ROOT = resolve(import.meta.dirname, '../..')
const LICENSES = 'licenses.txt'

/** Builds into `folder`, which is emptied before. */
export async function build(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  const ncc = join(ROOT, 'node_modules/@vercel/ncc/dist/ncc/cli.js')
  const args = [ncc, 'build', 'src/index.ts', '--out', folder, '--license', LICENSES, '--no-cache']
  await promisify(execFile)(process.execPath, args, { cwd: ROOT })
  await completeLicenses(folder)
}

/** ncc 0.45 passes over the ES modules of the entry's own chunk when there are others: theirs are added here. */
async function completeLicenses(folder: string): Promise<void> {
  const file = join(folder, LICENSES)
  let licenses = await readFile(file, 'utf8')
  const bundled = new Set<string>()
  for (const name of (await readdir(folder)).filter((entry) => entry.endsWith('.js'))) {
    const code = await readFile(join(folder, name), 'utf8')
    for (const [, path = ''] of code.matchAll(
      /^;\/\/ CONCATENATED MODULE: \.\/node_modules\/((?:@[^/]+\/)?[^/]+)\//gm,
    )) {
      bundled.add(path)
    }
  }
  for (const name of [...bundled].sort()) {
    if (licenses.split('\n').includes(name)) continue
    const home = join(ROOT, 'node_modules', name)
    const license = (await readdir(home)).find((entry) => /^licen[cs]e/i.test(entry))
    if (!license) throw new Error(`${name} is bundled and has no licence file`)
    const { license: kind } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'))
    licenses += `\n${name}\n${kind}\n${await readFile(join(home, license), 'utf8')}`
  }
  await writeFile(file, licenses)
}

if (import.meta.main) await build(resolve(process.argv[2] ?? join(ROOT, 'dist')))
