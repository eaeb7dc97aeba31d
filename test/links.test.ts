/** Links between the documents of this repository lead to files and headings that exist. */
import assert from 'node:assert/strict'
import { access, readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { test } from 'node:test'

const ROOT = resolve(import.meta.dirname, '..')

const documents = ['README.md']
for (const name of await readdir(join(ROOT, '.github'), { recursive: true })) {
  if (name.endsWith('.md')) documents.push(join('.github', name))
}

/** The text without fenced code and HTML comments. */
async function prose(document: string): Promise<string> {
  const text = await readFile(join(ROOT, document), 'utf8')
  return text.replace(/^ *```[\s\S]*?^ *```/gm, '').replace(/<!--[\s\S]*?-->/g, '')
}

/** The anchors of a document's headings, as GitHub makes them. */
async function anchorsOf(document: string): Promise<ReadonlySet<string>> {
  const headings = [...(await prose(document)).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  )
  return new Set(
    headings.map((name, at) => {
      const earlier = headings.slice(0, at).filter((other) => other === name).length
      return earlier ? `${name}-${earlier}` : name
    }),
  )
}

for (const document of documents) {
  test(`links of ${document}`, async () => {
    const text = await prose(document)
    const links = [
      ...[...text.matchAll(/\]\(([^()\s]+)\)/g)].map(([, target = '']) => target),
      ...[...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, target = '']) => target),
    ]
    for (const link of links) {
      if (/^(https:|mailto:)/.test(link)) continue
      const [path = '', anchor] = link.split('#')
      const target = path === '' ? document : relative(ROOT, resolve(ROOT, dirname(document), path))
      await assert.doesNotReject(access(join(ROOT, target)), `${document} links to ${link}`)
      if (anchor === undefined) continue
      assert.ok((await anchorsOf(target)).has(anchor), `${document} links to ${link}: no such heading`)
    }
  })
}

test('the README has at most 1,500 words', async () => {
  const words = (await readFile(join(ROOT, 'README.md'), 'utf8')).split(/\s+/).filter(Boolean).length
  assert.ok(words <= 1500, `${words} words`)
})

test('every picture has an alternative text and less than 150 kB', async () => {
  for (const document of documents) {
    const text = await prose(document)
    for (const [image, path = ''] of text.matchAll(/<img[^>]*src="([^"]+)"[^>]*>/g)) {
      assert.match(image, /alt="[^"]{20,}"/, `${document}: ${path}`)
      const { length } = await readFile(resolve(ROOT, dirname(document), path))
      assert.ok(length < 150_000, `${path}: ${length} bytes`)
    }
  }
})

test('every picture is shown in a document', async () => {
  const texts = await Promise.all(documents.map(prose))
  const pictures = await readdir(join(ROOT, '.github/pictures'))
  assert.deepEqual(
    pictures.filter((name) => !texts.some((text) => text.includes(`pictures/${name}"`))),
    [],
  )
})

test('the messages in troubleshooting.md are those of the sources', async () => {
  const names = (await readdir(join(ROOT, 'src'), { recursive: true })).filter((name) => name.endsWith('.ts'))
  const sources = await Promise.all(names.map((name) => readFile(join(ROOT, 'src', name), 'utf8')))
  const text = await readFile(join(ROOT, '.github/docs/troubleshooting.md'), 'utf8')
  const [, own = ''] = /## Messages of this action\n([\s\S]*?)\n## /.exec(text) ?? []
  const rows = [...own.matchAll(/^\| `([^`]+)`/gm)].map(([, message = '']) => message)
  assert.ok(rows.length > 12)
  for (const message of rows) {
    for (const part of message.split('…').map((words) => words.trim().replace(/^\(|[:)]$/g, ''))) {
      if (/^\d*$/.test(part)) continue
      assert.ok(
        sources.some((source) => source.includes(part)),
        `no source has "${part}"`,
      )
    }
  }
})
