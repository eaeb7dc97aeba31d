/** The licences of everything that is bundled, for `dist/licenses.txt`. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')
const LICENSE_FILE = /^licen[cs]e(\.\w+)?$/i

/**
 * Packages that other packages contain in a bundle or binary of their own, so that no folder of `node_modules` has their licence.
 * The texts are those of the packages' releases.
 */
const EMBEDDED = join(import.meta.dirname, 'embedded-licenses.txt')

interface License {
  readonly name: string
  /** The package's name, its licence's name, and the text. */
  readonly text: string
}

/**
 * Adds what ncc leaves out: ES modules of the entry's own chunk (ncc 0.45), parts of a package with a licence of their own, and
 * embedded packages.
 * @param file the `licenses.txt` that ncc wrote, beside the bundle
 */
export async function completeLicenses(file: string): Promise<void> {
  let licenses = await readFile(file, 'utf8')
  const bundled = await bundledPackages(dirname(file))
  const parts = await Promise.all(bundled.map(licensesOf))
  for (const { name, text } of [...parts.flat(), ...(await embeddedLicenses())]) {
    if (!licenses.split('\n').includes(name)) licenses += `\n${text.trimEnd()}\n`
  }
  await writeFile(file, licenses)
}

/** The packages with a module in one of the folder's chunks. */
async function bundledPackages(folder: string): Promise<readonly string[]> {
  const names = new Set<string>()
  for (const chunk of (await readdir(folder)).filter((entry) => entry.endsWith('.js'))) {
    const code = await readFile(join(folder, chunk), 'utf8')
    const modules = /^(?:;?\/\/ (?:CONCATENATED|EXTERNAL) MODULE: )\.\/node_modules\/((?:@[^/]+\/)?[^/]+)\//gm
    for (const [, name = ''] of code.matchAll(modules)) names.add(name)
  }
  return [...names].sort()
}

/** The licence of a package, and those of its subfolders, e.g. `undici/lib/milo`. */
async function licensesOf(name: string): Promise<readonly License[]> {
  const home = join(ROOT, 'node_modules', name)
  const entries = await readdir(home, { recursive: true })
  const files = entries.filter((entry) => {
    const parts = entry.split('/')
    return LICENSE_FILE.test(parts.at(-1) ?? '') && !parts.includes('node_modules')
  })
  if (!files.some((file) => !file.includes('/')))
    throw new Error(`${name} is bundled and has no licence file`)
  const { license }: { license: string } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'))
  return Promise.all(
    files.map(async (file) => {
      const part = file.includes('/') ? join(name, dirname(file)) : name
      const text = await readFile(join(home, file), 'utf8')
      return { name: part, text: [part, ...(part === name ? [license] : []), text].join('\n') }
    }),
  )
}

async function embeddedLicenses(): Promise<readonly License[]> {
  const blocks = (await readFile(EMBEDDED, 'utf8')).split(/\n\n={8}\n\n/)
  return blocks.map((text) => ({ name: text.split('\n')[0] ?? '', text }))
}
