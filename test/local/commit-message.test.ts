/** The check of commit messages, as table and as a command. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { problemsOf } from './commit-message.ts'

const GOOD = [
  'feat(formats): add Slack',
  'fix: keep the last line of a log without a newline\n\nThe reader dropped it.',
  'refactor(build-log)!: rename the outcome\n\nhttps://example.com/a/very/long/address/that/does/not/fit/into/one/hundred/characters/of/a/line',
  'docs: explain pipefail\n# Please enter the commit message\n',
  'Merge branch main',
]

const BAD: readonly (readonly [message: string, problem: RegExp])[] = [
  ['Bundle', /type\(scope\): subject/],
  ['feature(x): add y', /one of the types/],
  [`fix: ${'x'.repeat(70)}`, /has 75 characters/],
  ['fix: stop.', /full stop/],
  ['feat: added a format', /imperative/],
  ['fix: stop\nbecause', /second line/],
  [`fix: stop\n\n${'x'.repeat(101)}`, /more than 100 characters/],
]

for (const message of GOOD) {
  test(`accepted: ${JSON.stringify(message.slice(0, 60))}`, () => assert.deepEqual(problemsOf(message), []))
}

for (const [message, problem] of BAD) {
  test(`rejected: ${JSON.stringify(message.slice(0, 60))}`, () => {
    const problems = problemsOf(message)
    assert.equal(problems.length, 1, problems.join())
    assert.match(problems[0] ?? '', problem)
  })
}

test('as a hook: exit code 1 and the problem', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'commit-'))
  try {
    const file = join(folder, 'COMMIT_EDITMSG')
    await writeFile(file, 'Bundle\n')
    const { code, stderr } = await new Promise<{ code: unknown; stderr: string }>((done) => {
      const args = [join(import.meta.dirname, 'commit-message.ts'), '--file', file]
      execFile(process.execPath, args, (error, _stdout, stderr) => done({ code: error?.code, stderr }))
    })
    assert.equal(code, 1)
    assert.match(stderr, /"Bundle": the subject must be/)
  } finally {
    await rm(folder, { recursive: true })
  }
})
