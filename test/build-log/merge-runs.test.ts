/** Several runs in one log: where the log is this job's own, what failed in any of them counts. */
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import * as out from './output.ts'
import { startJob } from './runner-temp.ts'
import { read, workspaceOf } from './workspaces.ts'

const passes = (name: string) =>
  out.log(out.header({ packages: [name] }), out.building([name]), out.built(name))
const fails = (name: string) =>
  out.log(
    out.header({ packages: [name] }),
    ...[out.building([name]), out.stage('Building', name, name), `${name}.cpp:1:1: error: no`],
    ...[out.broke(out.failing(name)), out.gaveUp([name])],
  )

for (const [name, text, status, results, message] of [
  [
    'one before the last failed',
    fails('a') + passes('b'),
    'failure',
    ['a failure', 'b success'],
    'Build failed: a (1 of 2 packages), in the build phase: compiler error (after 1 min)',
  ],
  [
    'two of three failed',
    fails('a') + passes('b') + fails('c'),
    'failure',
    ['a failure', 'b success', 'c failure'],
    'Build failed: a, c (2 of 3 packages), in the build phase: compiler error (after 1 min)',
  ],
  ['one failed and was tried again', fails('a') + passes('a'), 'success', ['a success'], undefined],
  ['all passed', passes('a') + passes('b'), 'success', ['a success', 'b success'], undefined],
] as const) {
  test(`several runs of this job: ${name}`, async (t) => {
    const workspace = await workspaceOf()
    const runnerTemp = join(workspace, '_temp')
    if ((await startJob(runnerTemp)) === undefined) return t.skip('this file system keeps no birth time')
    await writeFile(join(workspace, 'x'), text)
    const found = await read({ buildLog: 'x', workspace, runnerTemp, reportedStatus: 'success' })
    assert.deepEqual(
      [found.status, found.results.map((one) => `${one.package} ${one.status}`), found.message],
      [status, results, message],
    )
    assert.equal(found.excerpt?.includes('a.cpp:1:1: error: no'), message && true)
  })
}

test('several runs in a log that may be older than this job: only the last one is used', async () => {
  const workspace = await workspaceOf({ x: fails('a') + passes('b') })
  const found = await read({ buildLog: 'x', workspace, reportedStatus: 'success' })
  assert.deepEqual([found.status, found.results.length], ['success', 1])
  assert.match(found.warnings.join(), /one before the last had failed/)
})
