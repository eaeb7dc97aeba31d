/** Every format of the table is documented wherever a user looks for it. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { formatNames } from '../../src/formats/index.ts'
import { readManifest } from '../harness/action.ts'
import { assertGenericPayload } from './schema.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const payloadPage = await readFile(join(ROOT, '.github/docs/payload.md'), 'utf8')
const readme = await readFile(join(ROOT, 'README.md'), 'utf8')
const { inputs } = await readManifest()

/** The JSON blocks of one format's section, parsed. */
function examples(format: string): readonly unknown[] {
  const [, section = ''] = payloadPage.split(`\n## ${format}\n`)
  const blocks = (section.split('\n## ')[0] ?? '').matchAll(/^```json\n([\s\S]*?)^```$/gm)
  return [...blocks].map(([, json = '']) => JSON.parse(json))
}

for (const name of formatNames) {
  test(`${name} is in action.yml, in the README's table, and has a section with an example`, () => {
    assert.match(inputs['format']?.description ?? '', new RegExp(`\\b${name}\\b`))
    assert.match(readme, new RegExp(`^\\| \`format\` \\|.*\`${name}\``, 'm'))
    assert.ok(examples(name).length > 0)
    assert.match(payloadPage, new RegExp(`^\\| \\[\`${name}\`\\]\\(#${name}\\) \\|`, 'm'))
  })
}

test('the generic examples are valid', () => {
  for (const example of examples('generic')) assertGenericPayload(JSON.stringify(example))
})
