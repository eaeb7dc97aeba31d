/**
 * `npm run coverage [FILES]`: runs the tests and prints which lines of `src/` they execute, in unit tests and in the spawned bundle
 * together. Fails when a test fails or the total is below the floor. With FILES (patterns of test files) there is no floor.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { SourceMap, stripTypeScriptTypes } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { build } from './build.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const SRC = join(ROOT, 'src')

/** Per cent of the lines of `src/` that must be executed. Raise it when the coverage has risen. */
const FLOOR = 98

/** What V8 writes into NODE_V8_COVERAGE (https://nodejs.org/api/cli.html#node_v8_coveragedir), as far as it is used here. */
interface ScriptCoverage {
  readonly url: string
  readonly functions: readonly {
    readonly ranges: readonly {
      readonly startOffset: number
      readonly endOffset: number
      readonly count: number
    }[]
  }[]
}

/** For each file of `src/`: its lines with code, by number from 0, and whether each was executed. */
type Lines = Map<string, Map<number, boolean>>

/** Which characters of a script some process executed. */
type Executed = Map<string, Uint8Array>

const folder = await mkdtemp(join(tmpdir(), 'coverage-'))
try {
  process.exitCode = await measure(process.argv.slice(2))
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function measure(files: readonly string[]): Promise<number> {
  const bundle = join(folder, 'bundle')
  const reports = join(folder, 'reports')
  await build(bundle, { sourceMap: true })
  const exitCode = await runTests(files.length > 0 ? files : ['test/**/*.test.ts'], bundle, reports)
  const executed = await readReports(reports, bundle)
  const lines = await linesOf(bundle, executed)
  for (const [source, known] of lines) await mergeSource(join(SRC, source), known, executed)
  const total = print(lines)
  if (exitCode !== 0) return exitCode
  if (files.length > 0 || total >= FLOOR) return 0
  console.error(`The coverage is below ${FLOOR} %.`)
  return 1
}

/** Runs the test files as `npm test` does, with the bundle of this folder in place of `dist/`. */
function runTests(files: readonly string[], bundle: string, reports: string): Promise<number> {
  const args = ['--import', './test/harness/seed.ts', '--test', '--test-reporter=dot', ...files]
  const env = { ...process.env, ACTION_ENTRY: join(bundle, 'index.js'), NODE_V8_COVERAGE: reports }
  return new Promise((done, fail) => {
    spawn(process.execPath, args, { cwd: ROOT, env, stdio: 'inherit' })
      .on('error', fail)
      .on('close', (code) => done(code ?? 1))
  })
}

/** Merges the reports of all processes, for the scripts of the bundle and of `src/`. */
async function readReports(reports: string, bundle: string): Promise<Executed> {
  const executed: Executed = new Map()
  for (const name of await readdir(reports)) {
    const { result = [] }: { result?: readonly ScriptCoverage[] } = JSON.parse(
      // A process that was killed leaves half a report.
      await readFile(join(reports, name), 'utf8').then((text) => (text.endsWith('}') ? text : '{}')),
    )
    for (const { functions, url } of result) {
      if (!url.startsWith('file://')) continue
      const path = fileURLToPath(url)
      if (path.startsWith(`${bundle}/`) || path.startsWith(`${SRC}/`)) await paint(executed, path, functions)
    }
  }
  return executed
}

async function paint(
  executed: Executed,
  path: string,
  functions: ScriptCoverage['functions'],
): Promise<void> {
  let all = executed.get(path)
  if (!all) {
    all = new Uint8Array((await readFile(path, 'utf8')).length)
    executed.set(path, all)
  }
  // An inner range replaces the count of the range around it; outer functions come first.
  const own = new Uint8Array(all.length)
  for (const { ranges } of functions) {
    for (const { count, endOffset, startOffset } of ranges)
      own.fill(count > 0 ? 1 : 0, startOffset, endOffset)
  }
  for (const [at, value] of own.entries()) if (value) all[at] = 1
}

/** The lines of `src/` that have code in the bundle, with those that the bundle executed. */
async function linesOf(bundle: string, executed: Executed): Promise<Lines> {
  const lines: Lines = new Map()
  for (const name of (await readdir(bundle)).filter((entry) => entry.endsWith('.js'))) {
    const script = join(bundle, name)
    const map = new SourceMap(JSON.parse(await readFile(`${script}.map`, 'utf8')))
    const code = await readFile(script, 'utf8')
    const painted = executed.get(script)
    let start = 0
    for (const [row, text] of code.split('\n').entries()) {
      let before: unknown
      for (let column = 0; column < text.length; column++) {
        const entry = map.findEntry(row, column)
        // One look at each mapped segment: its columns share an entry.
        const key = 'originalSource' in entry ? `${entry.generatedLine}:${entry.generatedColumn}` : undefined
        if (key === undefined || key === before || !('originalSource' in entry)) continue
        before = key
        const source = sourceFile(entry.originalSource)
        if (source === undefined || entry.generatedLine !== row) continue
        const known = lines.get(source) ?? new Map<number, boolean>()
        lines.set(source, known)
        const hit = painted?.[start + column] === 1 || known.get(entry.originalLine) === true
        known.set(entry.originalLine, hit)
      }
      start += text.length + 1
    }
  }
  return lines
}

/** `webpack://name/./src/run.ts` or a relative path -> `run.ts`. */
function sourceFile(source: string): string | undefined {
  const [, path] = /(?:^|\/)src\/(.+\.ts)$/.exec(source) ?? []
  return source.includes('node_modules') ? undefined : path
}

/** Drops lines without code, and adds what unit tests executed: they import the source itself. */
async function mergeSource(path: string, known: Map<number, boolean>, executed: Executed): Promise<void> {
  const text = await readFile(path, 'utf8')
  const code = codeLines(text)
  const painted = executed.get(path)
  let start = 0
  for (const [row, line] of text.split('\n').entries()) {
    const first = start + line.length - line.trimStart().length
    if (!code.has(row)) known.delete(row)
    else if (known.has(row) && painted?.[first] === 1) known.set(row, true)
    start += line.length + 1
  }
}

/** The lines with a name, a keyword or a literal that remains without types and comments. */
function codeLines(text: string): ReadonlySet<number> {
  const code = stripTypeScriptTypes(text)
  const file = ts.createSourceFile('code.js', code, ts.ScriptTarget.Latest)
  const lines = new Set<number>()
  const visit = (node: ts.Node): void => {
    if (node.getChildCount(file) > 0) {
      for (const child of node.getChildren(file)) visit(child)
      return
    }
    if (!/[\p{L}\p{N}'"`/]/u.test(node.getText(file))) return
    const last = file.getLineAndCharacterOfPosition(node.getEnd()).line
    for (let row = file.getLineAndCharacterOfPosition(node.getStart(file)).line; row <= last; row++)
      lines.add(row)
  }
  visit(file)
  return lines
}

/** Prints a table of the files with unexecuted lines, and returns the total in per cent. */
function print(lines: Lines): number {
  const rows = [...lines].sort(([one], [other]) => one.localeCompare(other))
  let covered = 0
  let all = 0
  for (const [source, known] of rows) {
    const missing = [...known].filter(([, hit]) => !hit).map(([row]) => row + 1)
    all += known.size
    covered += known.size - missing.length
    if (missing.length === 0) continue
    const share = (100 * (known.size - missing.length)) / known.size
    console.log(`${share.toFixed(1).padStart(6)} %  ${source.padEnd(32)} ${ranges(missing)}`)
  }
  const total = (100 * covered) / Math.max(1, all)
  console.log(`\n${total.toFixed(2)} % of ${all} lines in ${rows.length} files of src/ (floor: ${FLOOR} %)`)
  return total
}

/** `1, 2, 3, 7` -> `1-3, 7` */
function ranges(numbers: readonly number[]): string {
  const groups: [number, number][] = []
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const last = groups.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else groups.push([number, number])
  }
  return groups.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ')
}
