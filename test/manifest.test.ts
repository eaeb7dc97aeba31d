/** action.yml, the README's tables and the code have the same inputs, outputs and defaults. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { DEFAULT_TIMEOUT, type Inputs, readInputs } from '../src/inputs/read-inputs.ts'
import { readManifest } from './harness/action.ts'

const ROOT = resolve(import.meta.dirname, '..')
const { inputs, outputs, runs } = await readManifest()

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** The inputs that one member of Inputs combines. */
const COMBINED: Readonly<Record<string, readonly string[]>> = { subject: ['outcome', 'needs', 'run-id'] }

test('action.yml and the type Inputs have the same inputs', () => {
  const members: readonly (keyof Inputs)[] = Object.keys(readInputs({}, []).inputs) as (keyof Inputs)[]
  assert.deepEqual(
    members.flatMap((member) => COMBINED[member] ?? [kebab(member)]).sort(),
    Object.keys(inputs).sort(),
  )
})

test('the code and action.yml have the same defaults', () => {
  const env = Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [
      `INPUT_${name.toUpperCase()}`,
      input.default?.replace(/\$\{\{.*\}\}/, '') ?? '',
    ]),
  )
  const asDeclared = readInputs(env, ['discord', 'generic']).inputs
  const withoutAny = readInputs({}, ['discord', 'generic']).inputs
  assert.equal(asDeclared.timeout, DEFAULT_TIMEOUT)
  assert.deepEqual(asDeclared, withoutAny)
  assert.deepEqual(readInputs({ INPUT_ENVIRONMENT: '' }, []).inputs.environment, [])
})

test('the action runs on Node 24 from dist', () => {
  assert.deepEqual(runs, { using: 'node24', main: 'dist/index.js' })
})

/** The README's table under this heading: the names in each row's first cell, with its second cell. */
async function table(heading: string): Promise<Map<string, string>> {
  const readme = await readFile(join(ROOT, 'README.md'), 'utf8')
  const [, section = ''] = readme.split(`\n## ${heading}\n`)
  const rows = new Map<string, string>()
  for (const line of section.split('\n## ')[0]?.split('\n') ?? []) {
    const [, first = '', second = ''] = line.split(/(?<!\\)\|/)
    for (const [, name = ''] of first.matchAll(/`([a-z-]+)`/g)) rows.set(name, second.trim())
  }
  return rows
}

test("the README's table of inputs has each input with its default", async () => {
  const rows = await table('Inputs')
  assert.deepEqual([...rows.keys()].sort(), Object.keys(inputs).sort())
  for (const [name, { default: value = '' }] of Object.entries(inputs)) {
    assert.equal(rows.get(name)?.replaceAll('`', ''), value, `the default of ${name}`)
  }
})

test("the README's table of outputs has each output", async () => {
  assert.deepEqual([...(await table('Outputs')).keys()].sort(), Object.keys(outputs).sort())
})

test('every input and output has a description in sentences', () => {
  for (const [name, { description }] of [...Object.entries(inputs), ...Object.entries(outputs)]) {
    assert.ok(description.length > 30 && description.endsWith('.'), `${name} needs a sentence`)
    // The runner evaluates expressions in descriptions too, and rejects the action (actions/runner, TemplateReader.cs).
    assert.doesNotMatch(description, /\$\{\{/, name)
  }
})
