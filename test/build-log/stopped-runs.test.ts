/** Runs that were killed or stopped on the way: what was not finished is reported as such, and nothing unknown is counted. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BuildLogRequest, BuildResult } from '../../src/build-log/analyze.ts'
import * as out from './output.ts'
import { read, workspaceOf } from './workspaces.ts'

const MANY = ['a', 'b', 'c']
const start = (name: string) => [out.building([name]), out.stage('Building', name, name)]
const broken = (name: string) => [...start(name), 'x.cpp:1:1: error: no', out.broke(out.failing(name))]

async function truth(parts: readonly string[], request: Partial<BuildLogRequest> = {}): Promise<BuildResult> {
  return read({ buildLog: 'x', workspace: await workspaceOf({ x: out.log(...parts) }), ...request })
}

const failed = (name: string, error: string) => ({
  ...{ package: name, status: 'failure', error },
  ...(error === NO && { durationSeconds: 61 }),
})
const passed = (name: string) => ({ package: name, status: 'success', durationSeconds: 61 })
const never = (name: string, at: string) => ({
  ...{ package: name, status: 'skipped' },
  error: `never built: the run stopped at ${at}`,
})
const OPEN = 'stopped in the build phase: the log ends there'
const NO = 'failed in the build phase: compiler error: x.cpp:1:1: error: no'

const killed = [out.header({ packages: MANY, multiple: true }), out.building(['a']), out.built('a')]

test('a run of many that was killed: the one package that was built is not reported as failed', async () => {
  for (const cancelled of [true, false]) {
    const found = await truth([...killed, ...start('b'), '#7 1.0 compiling'], { cancelled })
    assert.match(found.message ?? '', / while building b$/)
    assert.deepEqual(found.packages, MANY)
    assert.deepEqual(found.results, [passed('a'), failed('b', OPEN), never('c', 'b')])
  }
})

test('the same where success is reported: an early end of the log proves no failure', async () => {
  const found = await truth([...killed, ...start('b')], { reportedStatus: 'success' })
  assert.deepEqual([found.status, found.packages, found.results], ['success', MANY, [passed('a')]])
})

test('a chain that was killed', async () => {
  const found = await truth([
    out.header({ packages: MANY }),
    out.building(MANY),
    out.stage('Building', 'b', 'c'),
  ])
  assert.deepEqual(found.results, [{ package: 'a', status: 'success' }, failed('b', OPEN), never('c', 'b')])
})

test('what killed the run is reported; where it was cancelled, that was no lack of memory', async () => {
  const parts = [...killed, ...start('b'), 'build.sh: line 20: 12345 Killed python3 build.py']
  const found = await truth(parts)
  assert.deepEqual(
    [found.message, found.causes],
    ['Build failed while building b: out of memory (killed)', ['out-of-memory']],
  )
  const stopped = await truth(parts, { cancelled: true })
  assert.deepEqual(
    [stopped.message, stopped.causes],
    ['Build was cancelled or timed out while building b', undefined],
  )
})

test('an error that was survived is not what killed a run', async () => {
  const found = await truth([...killed, ...start('b'), 'conftest.c:1:1: error: no', 'checking for cc... yes'])
  assert.equal(found.message, 'Build failed while building b')
})

test('a run that skips errors and was killed', async () => {
  const asked = { packages: [...MANY, 'd'], multiple: true, skipErrors: true }
  const parts = [out.header(asked), ...broken('a'), out.building(['b']), out.built('b'), ...start('c')]
  const message =
    'Build failed: a (1 of 4 packages), in the build phase: compiler error; its log ends while building c (after 2 min)'
  const found = await truth(parts)
  assert.equal(found.message, message)
  assert.deepEqual(found.results, [failed('a', NO), passed('b'), failed('c', OPEN), never('d', 'c')])
  const contradicted = await truth(parts, { reportedStatus: 'success' })
  assert.equal(contradicted.message, message)
  assert.deepEqual(contradicted.results, [failed('a', NO), passed('b')])
})

test('a wildcard in a run that stopped: the packages after it were never built, and their number is unknown', async () => {
  const found = await truth(
    [
      out.header({ packages: ['numpy', 'ros:*', 'vllm', 'llama*'], multiple: true }),
      ...[out.building(['numpy']), out.built('numpy'), out.building(['ros:a']), out.built('ros:a')],
      ...broken('ros:b'),
    ],
    { packages: ['numpy', 'ros:*', 'vllm', 'llama*'] },
  )
  assert.equal(found.message, 'Build failed: ros:b, in the build phase: compiler error (after 3 min)')
  assert.deepEqual(found.packages, ['numpy', 'ros:a', 'ros:b', 'vllm', 'llama*'])
  assert.deepEqual(found.results, [
    ...[passed('numpy'), passed('ros:a'), failed('ros:b', NO)],
    ...[never('vllm', 'ros:b'), never('llama*', 'ros:b')],
  ])
})
