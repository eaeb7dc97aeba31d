/** Bundles the action: `node test/local/build.ts [folder]`, by default into dist/. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { completeLicenses } from './licenses.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const LICENSES = 'licenses.txt'

/** What ncc's API gives back, as far as it is used here (vercel/ncc, "Programmatically From Node.js"); it has no types of its own. */
interface Bundle {
  readonly code: string
  /** With `sourceMap` only. */
  readonly map?: string
  readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>
}

/**
 * Builds into `folder`, which is emptied before.
 *
 * The bundle is CommonJS although the sources are ES modules: Node links an ES module asynchronously, file by file, which takes
 * longer at every start, and a static `import` of `node:http` also loads Node's own copy of undici. Only ncc's API can choose the
 * output's format; its command follows the `type` of package.json.
 *
 * @param folder absolute, or relative to the current directory
 * @param options `sourceMap`: also write a `.map` beside each chunk
 */
export async function build(folder: string, { sourceMap = false } = {}): Promise<void> {
  const home = resolve(folder)
  const ncc: (entry: string, options: object) => Promise<Bundle> = createRequire(import.meta.url)(
    '@vercel/ncc',
  )
  const before = process.cwd()
  // ncc takes module paths, and from them the modules' numbers, relative to the current directory.
  process.chdir(ROOT)
  const { assets, code, map } = await ncc(join(ROOT, 'src/index.ts'), {
    ...{ esm: false, cache: false, quiet: true },
    license: LICENSES,
    ...(sourceMap && { sourceMap, sourceMapRegister: false }),
  }).finally(() => process.chdir(before))
  await rm(home, { recursive: true, force: true })
  await mkdir(home, { recursive: true })
  await writeFile(join(home, 'index.js'), asAscii(code))
  if (map) await writeFile(join(home, 'index.js.map'), map)
  for (const [name, { source }] of Object.entries(assets)) {
    await writeFile(join(home, name), name.endsWith('.js') ? asAscii(source.toString()) : source)
  }
  await writeFile(join(home, 'package.json'), '{"type":"commonjs"}\n')
  await completeLicenses(join(home, LICENSES))
}

/**
 * The same script in ASCII: one other character makes Node.js hold and read the whole script in two bytes a character. The escapes
 * mean the same in strings, in templates of regular expressions, and in comments.
 */
function asAscii(script: string): string {
  return script.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

if (import.meta.main) await build(resolve(process.argv[2] ?? join(ROOT, 'dist')))
