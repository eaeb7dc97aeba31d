/** Each sample run is reported as it really ended, whatever its exit code. */
import assert from 'node:assert/strict'
import { cp, readFile, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { startJob } from './runner-temp.ts'
import { read, SAMPLES, workspaceOf } from './workspaces.ts'

interface Scenario {
  readonly exit_code: number
  readonly packages: readonly string[]
  readonly true_outcome: 'success' | 'failure'
  readonly failed_packages: readonly string[]
  readonly failed_phase: string | null
}

const WHY: Readonly<Record<string, RegExp>> = {
  vllm: /: error: identifier "__nv_bfloat162" is undefined$/m,
  onnxruntime: /^▶ ImportError: libcublasLt\.so\.12: cannot open shared object file/m,
}

const names = [
  'single-success',
  'single-build-failure',
  'single-test-failure',
  'chain-success',
  'chain-failure',
  'multiple-success',
  'multiple-stop',
  'multiple-skip-errors',
]

for (const name of names) {
  for (const inputs of [{ buildLog: 'build.log', logDir: 'build-logs' }, { buildLog: 'build.log' }]) {
    test(`${name} is reported right from ${Object.keys(inputs).join(' and ')}`, async () => {
      const workspace = await workspaceOf()
      await cp(join(SAMPLES, name), workspace, { recursive: true })
      const text = await readFile(join(workspace, 'scenario.json'), 'utf8')
      const scenario: Scenario = JSON.parse(text)
      const reportedStatus = scenario.exit_code === 0 ? 'success' : 'failure'
      const truth = await read({ ...inputs, workspace, reportedStatus })

      assert.equal(truth.status, scenario.true_outcome)
      assert.equal(truth.overridden, reportedStatus !== scenario.true_outcome)
      assert.deepEqual(truth.packages, scenario.packages)
      const failed = truth.results.filter(({ status }) => status === 'failure')
      assert.deepEqual(
        failed.map((result) => result.package),
        scenario.failed_packages,
      )
      const warnings = truth.overridden ? [/reports success.*\bvllm failed/] : []
      assert.equal(truth.warnings.length, warnings.length)
      for (const [index, warning] of warnings.entries()) assert.match(truth.warnings[index] ?? '', warning)
      if (scenario.true_outcome === 'success') {
        assert.equal(truth.excerpt, undefined)
        assert.equal(truth.message, undefined)
        return
      }
      assert.match(truth.message ?? '', new RegExp(`in the ${scenario.failed_phase} phase: `))
      const why = WHY[scenario.failed_packages[0] ?? '']
      assert.ok(why)
      assert.match(truth.excerpt ?? '', why)
      assert.doesNotMatch(truth.excerpt ?? '', /subprocess\.py|CalledProcessError|\u001b/)
      assert.ok((truth.excerpt ?? '').split('\n').length <= 10)
    })
  }
}

test('a run that stopped names what was never built', async () => {
  const { message, results } = await read({
    buildLog: 'build.log',
    workspace: join(SAMPLES, 'multiple-stop'),
    now: new Date(0),
  })
  assert.equal(
    message,
    'Build failed: vllm (1 of 3 packages), in the build phase: compiler error ([400/512])',
  )
  assert.deepEqual(results, [
    { package: 'numpy', status: 'success' },
    {
      package: 'vllm',
      status: 'failure',
      error:
        'failed in the build phase: compiler error: /opt/vllm/csrc/attention/kernel_401.cu(212): error: identifier "__nv_bfloat162" is undefined',
    },
    { package: 'torchvision', status: 'skipped', error: 'never built: the run stopped at vllm' },
  ])
})

test('log-dir alone proves a failed docker build, and contradicts a reported success', async (t) => {
  const workspace = await workspaceOf()
  const runnerTemp = join(workspace, '_temp')
  if ((await startJob(runnerTemp)) === undefined) return t.skip('this file system keeps no birth time')
  await cp(join(SAMPLES, 'multiple-skip-errors'), workspace, { recursive: true })
  const truth = await read({ logDir: 'build-logs', workspace, runnerTemp, reportedStatus: 'success' })
  assert.equal(truth.status, 'failure')
  assert.equal(truth.message, 'Build failed: vllm, in the build phase: compiler error ([400/512])')
  assert.match(truth.excerpt ?? '', /identifier "__nv_bfloat162"/)
})

test('log-dir alone, and nobody knows when the job started: nothing against a reported success, but a warning', async () => {
  const workspace = await workspaceOf()
  await cp(join(SAMPLES, 'single-build-failure'), workspace, { recursive: true })
  const truth = await read({ logDir: 'build-logs', workspace, reportedStatus: 'success' })
  assert.equal(truth.status, 'success')
  assert.match(truth.warnings.join(), /log-dir contains a log in which vllm failed/)
  const failed = await read({ logDir: 'build-logs', workspace })
  assert.equal(failed.message, 'Build failed: vllm, in the build phase: compiler error ([400/512])')
})

test("log-dir alone: a test's output proves no failure, but where one is reported an exception that ended the last test does", async () => {
  const request = { logDir: 'build-logs', workspace: join(SAMPLES, 'single-test-failure'), now: new Date(0) }
  assert.equal((await read({ ...request, reportedStatus: 'success' })).status, 'success')
  const workspace = await workspaceOf()
  await cp(request.workspace, workspace, { recursive: true })
  const test = join(
    workspace,
    'build-logs/test/01-1_onnxruntime_r36.4.tegra-aarch64-cp310-cu126-22.04-onnxruntime_test.sh.txt',
  )
  await utimes(test, new Date(), new Date(Date.now() + 1000))
  const truth = await read({ ...request, workspace })
  assert.equal(
    truth.message,
    'Build failed: onnxruntime, in the test phase: shared library missing: libcublasLt.so.12',
  )
  assert.deepEqual(
    truth.results.map((result) => [result.package, result.status]),
    [['onnxruntime', 'failure']],
  )
  assert.match(truth.excerpt ?? '', /^▶ ImportError: libcublasLt/m)
  const cancelled = await read({ ...request, workspace, cancelled: true })
  assert.equal(cancelled.message, undefined)
})

const RAISED = 'Traceback (most recent call last):\n  File "x.py", line 1\n    import y\nImportError: no y\n'
for (const [name, output] of [
  ['that the test went on after', `${RAISED}trying z instead\nOK\n`],
  ['that Python ignored', `OK\nException ignored in: <function X.__del__>\n${RAISED}`],
  ['that is only quoted', 'expected to raise\nImportError: no y\n'],
] as const) {
  test(`log-dir alone, a reported failure, an exception ${name}: no package is blamed`, async () => {
    const workspace = await workspaceOf({
      'logs/test/01-1_numpy_r36.4.tegra-aarch64-cp310-cu126-22.04-numpy_test.sh.txt': output,
    })
    const truth = await read({ logDir: 'logs', workspace, packages: ['numpy'] })
    assert.deepEqual([truth.message, truth.results], [undefined, []])
  })
}
