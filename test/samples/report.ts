/**
 * `node test/samples/report.ts FOLDER…`: runs dist/index.js on folders of sample logs and prints a table of what it reported.
 *
 * A sample is a folder with `build.log`, perhaps `build-logs`, and `truth.json` (or `scenario.json`) with what an expert would point at:
 * `accepts` (a pattern that the reported reason matches), `cause_line`, `failed`, `outcome`, `phase`. `framed/` below it is the same
 * failure inside of jetson-containers' output.
 */
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { runAction } from '../harness/action.ts'

interface Truth {
  readonly accepts?: string
  readonly cause_line?: string
  readonly cause?: string
  readonly failed?: readonly string[]
  readonly phase?: string
  readonly outcome?: string
}

interface Row {
  readonly name: string
  readonly kind: 'right' | 'WRONG' | 'none' | 'no cause'
  readonly line: 'yes' | 'NO' | '-'
  readonly status: string
  readonly failed: string
  readonly phase: string
  readonly message: string
}

const json = async (path: string): Promise<Record<string, unknown> | undefined> =>
  readFile(path, 'utf8').then(JSON.parse, () => undefined)

async function truthOf(folder: string): Promise<Truth | undefined> {
  const truth = (await json(join(folder, 'truth.json'))) ?? (await json(join(dirname(folder), 'truth.json')))
  if (truth) return truth
  const scenario = await json(join(folder, 'scenario.json'))
  if (!scenario) return undefined
  return {
    outcome: scenario['exit_code'] === 0 ? 'success' : 'failure',
    failed: scenario['failed_packages'] as readonly string[],
  }
}

async function samplesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const own = entries.some(({ name }) => name === 'build.log') ? [folder] : []
  const below = entries
    .filter((one) => one.isDirectory() && one.name !== 'build-logs')
    .map(({ name }) => name)
  return [...own, ...(await Promise.all(below.sort().map((name) => samplesIn(join(folder, name))))).flat()]
}

async function check(folder: string): Promise<Row> {
  const truth = (await truthOf(folder)) ?? {}
  const workspace = await mkdtemp(join(tmpdir(), 'sample-'))
  // Logs count only when they are fresh: a copy has the time of now.
  await cp(folder, workspace, { recursive: true })
  const inputs = { outcome: truth.outcome ?? 'failure', 'build-log': 'build.log', 'log-dir': 'build-logs' }
  const logDir = (await readdir(workspace)).includes('build-logs') ? {} : { 'log-dir': '' }
  const step = await runAction({ workspace, inputs: { ...inputs, ...logDir, 'dry-run': 'true' } })
  await rm(workspace, { recursive: true, force: true })
  const payload = JSON.parse(step.outputs['payload'] || '{}')
  const results: readonly { package: string; status: string; error?: string }[] = payload.results ?? []
  const broken = results.filter(({ status }) => status === 'failure')
  const said = [payload.message, ...broken.map(({ error }) => error ?? '')].join('\n')
  const reason = said.replace(/Build (?:failed|was cancelled or timed out|completed successfully)/g, '')
  const accepts = truth.accepts ?? truth.cause
  const known = /: /.test(reason.replace(/^: /, '').replace(/failed in the \w+ phase/g, ''))
  const right = accepts ? new RegExp(accepts, 'i').test(reason) : false
  const short = truth.cause_line?.slice(0, 60)
  const failed = JSON.parse(step.outputs['failed-packages'] || '[]').join(' ')
  const expected = truth.failed?.join(' ')
  return {
    name: `${basename(dirname(folder))}/${basename(folder)}`.replace(/^issue-logs\//, ''),
    kind: !accepts
      ? 'no cause'
      : right
        ? 'right'
        : known && !/command failed: /.test(reason)
          ? 'WRONG'
          : 'none',
    line: !short
      ? '-'
      : `${payload.details ?? ''}\n${said}`.replace(/\s+/g, ' ').includes(short.replace(/\s+/g, ' '))
        ? 'yes'
        : 'NO',
    status: step.outputs['outcome'] ?? '',
    failed: expected === undefined || expected === failed ? failed : `${failed} (EXPECTED ${expected})`,
    phase: /in the (\w+) phase|while (push|build|test)/.exec(said)?.slice(1).find(Boolean) ?? '',
    message: said.split('\n').slice(0, 2).join(' ⏎ '),
  }
}

const rows: Row[] = []
for (const folder of process.argv.slice(2))
  for (const sample of await samplesIn(folder)) rows.push(await check(sample))
console.log(
  '| sample | kind | cause line | status | failed | phase | message |\n|---|---|---|---|---|---|---|',
)
for (const { failed, kind, line, message, name, phase, status } of rows) {
  console.log(
    `| ${[name, kind, line, status, failed, phase, message.replaceAll('|', '\\|').slice(0, 230)].join(' | ')} |`,
  )
}
const count = (kind: Row['kind']) => rows.filter((row) => row.kind === kind).length
console.log(
  `\nright ${count('right')}, WRONG ${count('WRONG')}, none ${count('none')}, without a cause ${count('no cause')}`,
)
