/** The message about runs and about logs that are stale, cut, cancelled or of another tool. */
import assert from 'node:assert/strict'
import { stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import * as out from './output.ts'
import { startJob } from './runner-temp.ts'
import { read, workspaceOf } from './workspaces.ts'

test('several failures: each has its own reason and its own lines, and the message has nothing that holds for one only', async () => {
  const truth = await read({ buildLog: 'x.log', workspace: await workspaceOf({ 'x.log': out.SEVERAL }) })
  assert.equal(truth.message, 'Build failed: a, b (2 of 3 packages), in the build phase (after 3 min)')
  assert.equal(
    truth.excerpt,
    'a:\na said x.cpp:1:1: error: no\n▶ x.cpp:1:1: error: a\n\nb:\n▶ g++: fatal error: Killed signal terminated program cc1plus',
  )
  assert.deepEqual(
    truth.results.map(({ error }) => error),
    [
      'failed in the build phase: compiler error: x.cpp:1:1: error: a',
      'failed in the build phase: out of memory (killed): g++: fatal error: Killed signal terminated program cc1plus',
      undefined,
    ],
  )
})

test('stage logs below the folder of the run that the build itself names, not of a later one', async () => {
  const log = out.buildLogName(1, 1, 'vllm', 'vllm')
  const command = out.failedCommand(log).replace('build-logs/', '/r/logs/20260530_140920/')
  const workspace = await workspaceOf({
    'build.log': out.log(
      out.header({ packages: ['vllm'] }),
      out.building(['vllm']),
      out.broke(command),
      out.gaveUp(['vllm']),
    ),
    [`logs/20260530_140920/build/${log}`]: 'x.cpp:1:1: error: this run\n',
    [`logs/20260530_150000/build/${log}`]: 'x.cpp:1:1: error: another\n',
  })
  const truth = await read({ buildLog: 'build.log', logDir: 'logs', workspace })
  assert.equal(truth.excerpt, '▶ x.cpp:1:1: error: this run')
})

test('a folder that --logs named, below log-dir', async () => {
  const log = out.buildLogName(1, 1, 'vllm', 'vllm')
  const command = out.failedCommand(log).replace('build-logs/', 'logs/nightly/')
  const workspace = await workspaceOf({
    'build.log': out.log(out.header({ packages: ['vllm'] }), out.broke(command), out.gaveUp(['vllm'])),
    [`logs/nightly/build/${log}`]: 'x.cpp:1:1: error: this run\n',
    [`logs/20260530_150000/build/${log}`]: 'x.cpp:1:1: error: another\n',
  })
  const truth = await read({ buildLog: 'build.log', logDir: 'logs', workspace })
  assert.equal(truth.excerpt, '▶ x.cpp:1:1: error: this run')
})

test("a stage's log of an earlier run is not quoted: the build's own output is", async (t) => {
  const log = out.buildLogName(1, 1, 'vllm', 'vllm')
  const workspace = await workspaceOf({ [`build-logs/build/${log}`]: 'x.cpp:1:1: error: earlier\n' })
  const old = new Date(Date.now() - 60_000)
  await utimes(join(workspace, 'build-logs/build', log), old, old)
  const runnerTemp = join(workspace, '_temp')
  if ((await startJob(runnerTemp)) === undefined) return t.skip('this file system keeps no birth time')
  const text = ['x.cpp:1:1: error: now', out.broke(out.failedCommand(log)), out.gaveUp(['vllm'])]
  await writeFile(join(workspace, 'x.log'), out.log(out.header({ packages: ['vllm'] }), ...text))
  const truth = await read({ buildLog: 'x.log', logDir: 'build-logs', workspace, runnerTemp })
  assert.match(truth.excerpt ?? '', /error: now$/)
})

test('another build tool: its last lines, and the cause where they show one', async () => {
  const text = 'nothing to see\nmake: *** [all] Error 2\n\n\n'
  const truth = await read({ buildLog: 'make.log', workspace: await workspaceOf({ 'make.log': text }) })
  assert.deepEqual(truth, {
    status: 'failure',
    message: 'Build failed: build step failed (make): all: make: *** [all] Error 2',
    cause: 'build step failed (make): all',
    causes: ['build-step'],
    results: [],
    excerpt: 'nothing to see\n▶ make: *** [all] Error 2',
    warnings: [],
    overridden: false,
  })
  const workspace = await workspaceOf({ 'make.log': text })
  assert.equal((await read({ buildLog: 'make.log', workspace, reportedStatus: 'success' })).status, 'success')
})

test('a success in the log does not change a reported failure', async () => {
  const done = out.log(out.header({ packages: ['a'] }), out.building(['a']), out.built('a'))
  const workspace = await workspaceOf({ 'a.log': done, 'b.log': `${done}scp: lost connection\n` })
  const truth = await read({ buildLog: 'a.log', workspace })
  assert.equal(truth.status, 'failure')
  assert.equal(truth.message, 'Build failed, though its log shows every package built')
  assert.equal(truth.excerpt, undefined)
  assert.equal((await read({ buildLog: 'b.log', workspace })).excerpt, 'scp: lost connection')
})

test('a cancelled build shows where it was', async () => {
  const text = out.log(
    out.header({ packages: ['a'] }),
    out.building(['a']),
    out.stage('Building', 'a', 'a'),
    '#7 1.0 compiling',
  )
  const truth = await read({ buildLog: 'x', cancelled: true, workspace: await workspaceOf({ x: text }) })
  assert.equal(truth.message, 'Build was cancelled or timed out while building a')
  assert.equal(truth.excerpt, 'compiling')
})

test('a reported success whose log ends early is a warning', async () => {
  const text = out.log(out.header({ packages: ['a'] }), out.building(['a']))
  const truth = await read({
    buildLog: 'x',
    reportedStatus: 'success',
    workspace: await workspaceOf({ x: text }),
  })
  assert.equal(truth.status, 'success')
  assert.match(truth.warnings.join(), /ends before the build did/)
})

test('an earlier run in the same log had failed: the last one is reported, with a warning', async () => {
  const run = out.log(out.header({ packages: ['a'] }), out.building(['a']))
  const text = `${run}${out.broke(out.failing('a'))}\n${out.gaveUp(['a'])}\n${run}${out.built('a')}\n`
  const truth = await read({
    buildLog: 'x',
    reportedStatus: 'success',
    workspace: await workspaceOf({ x: text }),
  })
  assert.equal(truth.status, 'success')
  assert.match(truth.warnings.join(), /one before the last had failed/)
})

test('packages: the built ones replace a wildcard and an empty list, and no others', async () => {
  const workspace = await workspaceOf({ x: out.SEVERAL })
  for (const [packages, expected] of [
    [[], ['a', 'b', 'c']],
    [['ros:*'], ['a', 'b', 'c']],
    [['a', 'b'], undefined],
  ] as const) {
    assert.deepEqual((await read({ buildLog: 'x', workspace, packages })).packages, expected)
  }
})

test('a log older than the job is an earlier run: it is not used, and the warning has both times', async (t) => {
  const workspace = await workspaceOf({ 'x.log': out.SEVERAL })
  const runnerTemp = join(workspace, '_temp')
  if ((await startJob(runnerTemp)) === undefined) return t.skip('this file system keeps no birth time')
  await writeFile(join(workspace, 'x.log'), out.SEVERAL)
  const fresh = await read({ buildLog: 'x.log', workspace, runnerTemp, now: new Date(0) })
  await utimes(join(workspace, 'x.log'), new Date(), new Date(Date.now() - 60_000))
  const stale = await read({ buildLog: 'x.log', workspace, runnerTemp, reportedStatus: 'success' })
  const { birthtimeMs } = await stat(join(runnerTemp, '_runner_file_commands'))
  await utimes(join(workspace, 'x.log'), new Date(), new Date(birthtimeMs - 1500))
  const coarse = await read({ buildLog: 'x.log', workspace, runnerTemp })
  assert.equal(fresh.results.length, 3)
  assert.deepEqual([coarse.results.length, coarse.warnings], [3, []])
  assert.equal(stale.status, 'success')
  assert.deepEqual(stale.results, [])
  assert.match(
    stale.warnings.join(),
    /build-log .* before this job started at .*earlier run and was not used/,
  )
})

for (const [hours, used, warned] of [
  [0.5, true, false],
  [3, true, true],
  [7, false, true],
] as const) {
  test(`where the job's start is not known, a log of ${hours} hours ago is ${used ? '' : 'not '}used`, async () => {
    const workspace = await workspaceOf({ x: out.SEVERAL })
    const { results, warnings } = await read({
      buildLog: 'x',
      workspace,
      now: new Date(Date.now() + hours * 3_600_000),
    })
    assert.equal(results.length > 0, used)
    assert.equal(warnings.length > 0, warned)
  })
}

for (const [name, files, hours, warned] of [
  [
    'without any stage log',
    { 'logs/notes.txt': 'hello' },
    0,
    /^The input log-dir .*without a stage log of this job/,
  ],
  ['whose logs are of yesterday', { 'logs/build/X': 'gone' }, 24, /^The input log-dir .*without a stage log/],
  [
    'whose newest log is hours old',
    { 'logs/build/X': 'here' },
    3,
    /^The input log-dir .*was last written at/,
  ],
  ['of this job', { 'logs/build/X': 'here' }, 0, undefined],
] as const) {
  test(`a log folder ${name}, and nothing else`, async () => {
    const named = Object.entries(files).map(([file, text]): [string, string] => [
      file.replace('X', out.buildLogName(1, 1, 'a', 'a')),
      text,
    ])
    const truth = await read({
      logDir: 'logs',
      workspace: await workspaceOf(Object.fromEntries(named)),
      now: new Date(Date.now() + hours * 3_600_000),
    })
    assert.equal(
      truth.excerpt,
      Object.values(files).find((text) => text === 'here'),
    )
    assert.equal(truth.warnings.length, warned ? 1 : 0)
    if (warned) assert.match(truth.warnings.join(), warned)
  })
}

for (const [name, file, expected] of [
  ['a tag that somebody chose', '01o1_vllm_mine-vllm.txt', 'in the build phase: compiler error'],
  [
    'a stage that was none of it',
    out.buildLogName(1, 2, 'vllm', 'numpy'),
    'in the build phase of its dependency numpy: compiler error (stage 1 of 2)',
  ],
] as const) {
  test(`log-dir alone, ${name}: the package that was asked for failed`, async () => {
    const text =
      'x.cpp:1:1: error: no\nERROR: failed to solve: process "x" did not complete successfully: exit code: 1\n'
    const workspace = await workspaceOf({ [`logs/build/${file}`]: text })
    const truth = await read({ logDir: 'logs', workspace, packages: ['vllm'] })
    assert.equal(truth.message, `Build failed: vllm, ${expected}`)
  })
}

test('more failures than are read: none is left uncounted', async () => {
  const packages = Array.from({ length: 30 }, (_, index) => `p${index}`)
  const text = out.log(
    out.header({ packages, multiple: true, skipErrors: true }),
    ...packages.flatMap((name) => [
      out.building([name]),
      out.stage('Building', name, name),
      'no',
      out.broke(out.failing(name)),
    ]),
    out.table(Object.fromEntries(packages.map((name) => [name, out.failing(name)]))),
  )
  const workspace = await workspaceOf({ x: text })
  const found = await read({ buildLog: 'x', workspace, reportedStatus: 'success' })
  assert.match(found.excerpt ?? '', /^20 more failed; their logs are not shown\n\np0:\nno\n\n.*\n\np9:\nno$/s)
  assert.match(
    found.warnings.join(),
    /shows that p0, p1, p2, p3, p4 and 25 more failed: a failure is reported/,
  )
})
