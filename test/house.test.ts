/** The house keeps its order: which room may import which, who may reach the world outside, and what is loaded at the start. */
import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { test } from 'node:test'
import ts from 'typescript'

const SRC = resolve(import.meta.dirname, '../src')

interface Source {
  /** From src/, e.g. `formats/discord.ts`. */
  readonly path: string
  /** The code as JavaScript, without comments and types. */
  readonly code: string
  /** What it imports, types too: paths from src/, or names of packages. */
  readonly imports: readonly string[]
}

const sources: Source[] = []
for (const path of await readdir(SRC, { recursive: true })) {
  if (!path.endsWith('.ts') || path.endsWith('.d.ts')) continue
  const text = await readFile(join(SRC, path), 'utf8')
  sources.push({ path, code: javaScript(text), imports: importsOf(path, text) })
}

function javaScript(text: string): string {
  const compilerOptions = {
    removeComments: true,
    verbatimModuleSyntax: true,
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ES2024,
  }
  return ts.transpileModule(text, { compilerOptions }).outputText
}

function importsOf(path: string, text: string): readonly string[] {
  const names = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)
  return names.map((name) => (name.startsWith('.') ? relative(SRC, resolve(SRC, dirname(path), name)) : name))
}

/** Of no room: what any file may use. It knows nothing but its like. */
const SHARED = ['event', 'display', 'input-error', 'json', 'text', 'variables']

/** What each room may know beside itself. `run` is the sequence and the files that lead from one room to the next. */
const KNOWS: Readonly<Record<string, readonly string[]>> = {
  event: [],
  shared: [],
  environment: ['shared', 'event'],
  'build-log': ['shared', 'event'],
  redaction: ['shared', 'event'],
  formats: ['shared', 'event'],
  // Bytes to an address: never a build.
  delivery: ['shared'],
  // It hands a room's own inputs to that room's parser.
  inputs: ['shared', 'event', 'environment', 'delivery'],
  report: ['shared', 'event', 'formats', 'delivery', 'runner', 'run'],
  runner: ['shared'],
  run: [
    ...[
      'shared',
      'event',
      'environment',
      'build-log',
      'redaction',
      'formats',
      'delivery',
      'inputs',
      'report',
    ],
    'runner',
  ],
  index: ['run', 'runner', 'delivery', 'package.json'],
}

const INPUTS = ['inputs', 'needs', 'mentions']
const RUN = ['run', 'assemble', 'behind', 'destinations', 'dispatch', 'exit', 'secrets', 'truth', 'world']

/** The room of a path from src/. A file that stands in no list is a room by itself, which nothing may know. */
function roomOf(path: string): string {
  const [first = '', ...rest] = path.replace(/\.ts$/, '').split('/')
  if (rest.length > 0) return first === '..' ? rest.join('/') : first
  if (first === 'event') return 'event'
  if (SHARED.includes(first)) return 'shared'
  if (INPUTS.includes(first)) return 'inputs'
  return RUN.includes(first) ? 'run' : first
}

const isOurs = (name: string) => sources.some(({ path }) => path === name) || name === '../package.json'

test('imports point inward', () => {
  const wrong = sources.flatMap(({ imports, path }) =>
    imports
      .filter(isOurs)
      .filter((name) => roomOf(name) !== roomOf(path) && !KNOWS[roomOf(path)]?.includes(roomOf(name)))
      .map((name) => `${path} -> ${name}`),
  )
  assert.deepEqual(wrong, [])
  assert.deepEqual(sources.find(({ path }) => path === 'event.ts')?.imports, [])
})

/** Each package, and the one file that may know it. Types cost nothing and are anybody's. */
const PACKAGES: Readonly<Record<string, string>> = {
  undici: 'delivery/transport.ts',
  standardwebhooks: 'delivery/signing.ts',
  '@actions/core': 'runner.ts',
  '@actions/github': 'environment/github-job.ts',
  '@secretlint/core': 'redaction/scanner.ts',
  '@secretlint/secretlint-rule-preset-recommend': 'redaction/scanner.ts',
}

/** Files that import something of `name` at run time, in any of its modules. */
function usersOf(name: string): readonly string[] {
  const pattern = new RegExp(`(?:from |import\\(|import )'(?:\\.\\./node_modules/)?${name}(?:/[^']*)?'`)
  return sources.filter(({ code }) => pattern.test(code.replaceAll('"', "'"))).map(({ path }) => path)
}

test('each package is known to one file', async () => {
  const { dependencies } = JSON.parse(await readFile(join(SRC, '../package.json'), 'utf8'))
  assert.deepEqual(Object.keys(dependencies).sort(), Object.keys(PACKAGES).sort())
  for (const [name, user] of Object.entries(PACKAGES)) assert.deepEqual(usersOf(name), [user], name)
})

const WORLD: readonly { name: string; used: RegExp; by: readonly string[] }[] = [
  {
    name: 'the environment',
    used: /process\.env\b|process\[|\benv\b.*from ["']node:process/,
    by: ['index.ts'],
  },
  { name: 'chance', used: /Math\.random|randomBytes|getRandomValues/, by: ['index.ts'] },
  { name: 'the time', used: /Date\.now|new Date\(\)|performance\.now|hrtime/, by: ['delivery/clock.ts'] },
  {
    name: 'timers',
    used: /\bset(?:Timeout|Interval|Immediate)\(|timers\/promises/,
    by: ['delivery/clock.ts', 'delivery/transport.ts', 'environment/github-job.ts'],
  },
  {
    name: 'the disk',
    used: /["'](?:node:)?fs(?:\/promises)?["']/,
    by: [
      'build-log/files.ts',
      ...['board', 'env-file', 'machine', 'workflow-run'].map((file) => `environment/${file}.ts`),
    ],
  },
  { name: 'other processes', used: /child_process|execve/, by: ['exit.ts'] },
  { name: 'the output', used: /process\.std|console\./, by: ['runner.ts'] },
]

for (const { by, name, used } of WORLD) {
  test(`${name}: only where it is meant to be reached`, () => {
    const users = sources.filter(({ code }) => used.test(code)).map(({ path }) => path)
    assert.deepEqual(users.sort(), [...by].sort())
  })
}

/** A static import, or an export from elsewhere. */
const STATIC = /^(?:import|export)\s(?:[^;"'()]*?\sfrom\s)?["']([^"']+)["']/gm

/** What is loaded before the first line of run() is executed. */
function loadedAtStart(path: string, seen = new Set<string>()): ReadonlySet<string> {
  const code = sources.find((source) => source.path === path)?.code
  if (seen.has(path)) return seen
  seen.add(path)
  for (const [, name = ''] of (code ?? '').matchAll(STATIC)) {
    loadedAtStart(name.startsWith('.') ? relative(SRC, resolve(SRC, dirname(path), name)) : name, seen)
  }
  return seen
}

test('nothing is loaded at the start that a plain message does not need', () => {
  const loaded = [...loadedAtStart('index.ts')]
  assert.ok(loaded.includes('run.ts') && loaded.includes('formats/discord.ts'), loaded.join())
  assert.deepEqual(loaded.filter((name) => !isOurs(name)).sort(), [
    ...['command.js', 'file-command.js'].map((file) => `../node_modules/@actions/core/lib/${file}`),
    ...['node:fs', 'node:fs/promises', 'node:path', 'node:util'],
  ])
  const late = ['build-log/', 'redaction/scanner', 'environment/board', 'environment/github-job']
  const early = ['delivery/clock.ts', 'delivery/header-input.ts', 'delivery/signing.ts']
  assert.deepEqual(
    loaded.filter((name) => late.some((start) => name.startsWith(start))),
    [],
  )
  assert.deepEqual(loaded.filter((name) => name.startsWith('delivery/')).sort(), early)
})
