/** Which folder of src/ may import which, which files may use the clock, disk, network and environment, and what is loaded at start. */
import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
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

/**
 * The rooms, a folder each, from the entry inwards. A room may import the rooms of the rows below its own, and no other. A file
 * directly in `src/` is a room of its own name; `event` and `lib` are at the bottom.
 */
const ROWS: readonly (readonly string[])[] = [
  ['index'],
  ['run'],
  ['pipeline', 'report'],
  ['github'],
  ['inputs'],
  ['machine', 'build-log', 'redaction', 'history', 'formats', 'delivery'],
  ['event', 'lib', 'package.json'],
]

/** `delivery` sends bytes to an address and must not know the build event. `lib` imports nothing else of `src/`. */
const FORBIDDEN: readonly (readonly [from: string, to: string])[] = [['delivery', 'event']]

/** The room of a path from `src/`: its folder, or the name of a file directly in `src/`. */
function roomOf(path: string): string {
  const [first = '', ...rest] = path.split('/')
  if (first === '..') return rest.join('/')
  return rest.length > 0 ? first : first.replace(/\.ts$/, '')
}

function mayImport(from: string, to: string): boolean {
  const row = (room: string) => ROWS.findIndex((rooms) => rooms.includes(room))
  if (row(from) < 0 || row(to) < 0) return false
  const forbidden = FORBIDDEN.some(([one, other]) => one === from && other === to)
  return from === to || (row(from) < row(to) && !forbidden)
}

const isOurs = (name: string) => sources.some(({ path }) => path === name) || name === '../package.json'

test('a folder imports only folders of lower rows', () => {
  const wrong = sources.flatMap(({ imports, path }) =>
    imports
      .filter(isOurs)
      .filter((name) => !mayImport(roomOf(path), roomOf(name)))
      .map((name) => `${path} -> ${name}`),
  )
  assert.deepEqual(wrong, [])
  assert.deepEqual(sources.find(({ path }) => path === 'event.ts')?.imports, [])
})

test('src/ has three files outside a folder', () => {
  const loose = sources.map(({ path }) => path).filter((path) => !path.includes('/'))
  assert.deepEqual(loose.sort(), ['event.ts', 'index.ts', 'run.ts'])
})

test('a top-level name of src/ is declared in one file, so that it has one meaning', async () => {
  const files = new Map<string, string[]>()
  for (const { path } of sources) {
    const text = await readFile(join(SRC, path), 'utf8')
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest)
    for (const name of new Set(file.statements.flatMap(declaredNames))) {
      files.set(name, [...(files.get(name) ?? []), path])
    }
  }
  const ambiguous = [...files].filter(([, paths]) => paths.length > 1)
  assert.deepEqual(
    ambiguous.map(([name, paths]) => `${name}: ${paths.join(', ')}`),
    [],
  )
})

/** The names that a statement declares: functions, classes, types, constants. */
function declaredNames(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name) ? [name.text] : [],
    )
  }
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement)
  return isNamed && statement.name ? [statement.name.text] : []
}

/** Each dependency, and the one file that may import it. Type imports are allowed everywhere: they are erased. */
const PACKAGES: Readonly<Record<string, string>> = {
  undici: 'delivery/proxy-transport.ts',
  standardwebhooks: 'delivery/signing.ts',
  '@actions/core': 'github/workflow-commands.ts',
  '@actions/github': 'github/api-client.ts',
  '@secretlint/core': 'redaction/secretlint.ts',
  '@secretlint/secretlint-rule-preset-recommend': 'redaction/secretlint.ts',
}

/** The package that is loaded for another one: see the comment in github/api-client.ts. */
const CORE_OF: Readonly<Record<string, string>> = { '@actions/github': '@octokit/core' }

/** Files that import something of `name` at run time, in any of its modules. */
function usersOf(packageName: string): readonly string[] {
  const name = CORE_OF[packageName] ?? packageName
  const pattern = new RegExp(`(?:from |import\\(|import )'(?:(?:\\.\\./)+node_modules/)?${name}(?:/[^']*)?'`)
  return sources.filter(({ code }) => pattern.test(code.replaceAll('"', "'"))).map(({ path }) => path)
}

test('the client of @octokit/core is the one that @actions/github extends', () => {
  const resolved = (from: string) => createRequire(from).resolve('@octokit/core')
  assert.equal(
    resolved(join(SRC, 'github/api-client.ts')),
    resolved(join(SRC, '../node_modules/@actions/github/lib/github.js')),
  )
})

test('each dependency is imported by one file', async () => {
  const { dependencies } = JSON.parse(await readFile(join(SRC, '../package.json'), 'utf8'))
  assert.deepEqual(Object.keys(dependencies).sort(), Object.keys(PACKAGES).sort())
  for (const [name, user] of Object.entries(PACKAGES)) assert.deepEqual(usersOf(name), [user], name)
})

test('the functions that are imported from @actions/core by path exist', async () => {
  const command = await import('../node_modules/@actions/core/lib/command.js')
  const fileCommand = await import('../node_modules/@actions/core/lib/file-command.js')
  for (const imported of [
    command.issueCommand,
    fileCommand.issueFileCommand,
    fileCommand.prepareKeyValueMessage,
  ]) {
    assert.equal(typeof imported, 'function')
  }
  const paths = sources.flatMap(({ path, imports }) =>
    imports.filter((name) => name.includes('@actions/core')).map((name) => `${path}: ${name}`),
  )
  assert.deepEqual(paths.sort(), [
    'github/workflow-commands.ts: ../node_modules/@actions/core/lib/command.js',
    'github/workflow-commands.ts: ../node_modules/@actions/core/lib/file-command.js',
  ])
})

const RESTRICTED: readonly { name: string; used: RegExp; by: readonly string[] }[] = [
  {
    name: 'the environment',
    used: /process\.env\b|process\[|\benv\b.*from ["']node:process/,
    by: ['index.ts'],
  },
  { name: 'randomness', used: /Math\.random|randomBytes|getRandomValues/, by: ['index.ts'] },
  { name: 'the time', used: /Date\.now|new Date\(\)|performance\.now|hrtime/, by: ['lib/clock.ts'] },
  {
    name: 'timers',
    used: /\bset(?:Timeout|Interval|Immediate)\(|timers\/promises/,
    by: [
      'delivery/exchange.ts',
      'delivery/send-queue.ts',
      'github/api-client.ts',
      'index.ts',
      'lib/clock.ts',
    ],
  },
  {
    name: 'the disk',
    used: /["'](?:node:)?fs(?:\/promises)?["']/,
    by: [
      'build-log/log-file.ts',
      'github/workflow-run.ts',
      'inputs/env-file.ts',
      'lib/files.ts',
      'lib/glob.ts',
      'pipeline/card-file.ts',
      'lib/job-start.ts',
      'machine/probes.ts',
      'machine/resources.ts',
      'pipeline/payload-file.ts',
    ],
  },
  {
    name: 'the network',
    used: /["'](?:node:)?(?:https?2?|tls|dgram|dns)["']|from ["']undici|getBuiltinModule\(.*https?/,
    by: ['delivery/proxy-transport.ts', 'delivery/transport.ts'],
  },
  { name: 'other processes', used: /child_process|execve/, by: ['index.ts'] },
  { name: 'the output', used: /process\.std|console\./, by: ['github/workflow-commands.ts'] },
]

for (const { by, name, used } of RESTRICTED) {
  test(`${name}: used only in the listed files`, () => {
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

test('at start only the modules that a plain message needs are loaded', () => {
  const loaded = [...loadedAtStart('index.ts')]
  assert.ok(loaded.includes('run.ts') && loaded.includes('formats/discord.ts'), loaded.join())
  assert.deepEqual(loaded.filter((name) => !isOurs(name)).sort(), [
    ...['command.js', 'file-command.js'].map((file) => `../node_modules/@actions/core/lib/${file}`),
    ...['node:fs', 'node:path', 'node:util'],
  ])
  const late = [
    'build-log/',
    'redaction/secretlint',
    'machine/resources',
    'github/jobs-api',
    'github/api-client',
    'delivery/proxy-transport',
  ]
  assert.deepEqual(
    loaded.filter((name) => late.some((start) => name.startsWith(start))),
    [],
  )
})
