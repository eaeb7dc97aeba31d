/** How a build is reported, through the bundled action: the samples with the outcome that their step would have reported. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, test } from 'node:test'
import * as out from '../build-log/output.ts'
import { startJob } from '../build-log/runner-temp.ts'
import { runAction, type StepResult } from '../harness/action.ts'
import { type Receiver, startReceiver } from '../harness/receiver.ts'

const SAMPLES = resolve(import.meta.dirname, '../fixtures/jetson-containers')
const folder = await mkdtemp(join(tmpdir(), 'truth-'))
after(() => rm(folder, { recursive: true, force: true }))

async function sample(name: string): Promise<string> {
  const workspace = await mkdtemp(join(folder, `${name}-`))
  await cp(join(SAMPLES, name), workspace, { recursive: true })
  return workspace
}

interface Notified {
  readonly step: StepResult
  readonly success: Receiver
  readonly failure: Receiver
}

/** Runs the action with an address for each outcome. */
async function notify(
  workspace: string,
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Promise<Notified> {
  await using success = await startReceiver()
  await using failure = await startReceiver()
  const step = await runAction({
    workspace,
    env,
    inputs: {
      'build-log': 'build.log',
      'log-dir': 'build-logs',
      'success-webhook-url': `${success.origin}/success`,
      'failure-webhook-url': `${failure.origin}/failure`,
      ...inputs,
    },
  })
  assert.equal(step.exitCode, 0)
  assert.equal(step.stderr, '')
  return { step, success, failure }
}

const payloadOf = (receiver: Receiver) => JSON.parse(receiver.requests[0]?.body ?? 'null')
const warningsOf = (step: StepResult) =>
  step.commands.filter(({ name }) => name === 'warning').map(({ message }) => message)

interface Expected {
  readonly message: string
  readonly results: readonly string[]
  readonly why?: RegExp
}

const compiler = /: error: identifier "__nv_bfloat162" is undefined$/m
const done = 'Build completed successfully'
const samples: Readonly<Record<string, Expected>> = {
  'single-success': { message: done, results: ['numpy success'] },
  'chain-success': { message: done, results: ['numpy success', 'torchvision success'] },
  'multiple-success': { message: done, results: ['numpy success', 'torchvision success'] },
  'single-build-failure': {
    message: 'Build failed: vllm, in the build phase: compiler error ([400/512])',
    results: ['vllm failure'],
    why: compiler,
  },
  'single-test-failure': {
    message: 'Build failed: onnxruntime, in the test phase: shared library missing: libcublasLt.so.12',
    results: ['onnxruntime failure'],
    why: /^▶ ImportError: libcublasLt\.so\.12: /m,
  },
  'chain-failure': {
    message:
      'Build failed: vllm (1 of 2 packages), in the build phase: compiler error (stage 2 of 2, [400/512])',
    results: ['numpy success', 'vllm failure'],
    why: compiler,
  },
  'multiple-stop': {
    message: 'Build failed: vllm (1 of 3 packages), in the build phase: compiler error ([400/512])',
    results: ['numpy success', 'vllm failure', 'torchvision skipped'],
    why: compiler,
  },
  'multiple-skip-errors': {
    message: 'Build failed: vllm (1 of 3 packages), in the build phase: compiler error ([400/512])',
    results: ['numpy success', 'vllm failure', 'torchvision success'],
    why: compiler,
  },
}

for (const [name, { message, results, why }] of Object.entries(samples)) {
  test(`${name}: the right message at the right address`, async () => {
    const workspace = await sample(name)
    const scenario = JSON.parse(await readFile(join(workspace, 'scenario.json'), 'utf8'))
    const claimed = scenario.exit_code === 0 ? 'success' : 'failure'
    const { failure, step, success } = await notify(workspace, { outcome: claimed })

    const [right, wrong] = scenario.true_outcome === 'success' ? [success, failure] : [failure, success]
    assert.equal(right.requests.length, 1)
    assert.deepEqual(wrong.requests, [])
    const payload = payloadOf(right)
    assert.equal(payload.status, scenario.true_outcome)
    assert.equal(payload.message, message)
    assert.deepEqual(payload.packages, scenario.packages)
    assert.deepEqual(
      payload.results.map(
        (result: { package: string; status: string }) => `${result.package} ${result.status}`,
      ),
      results,
    )
    assert.equal(step.outputs['outcome'], scenario.true_outcome)
    assert.deepEqual(JSON.parse(step.outputs['failed-packages'] ?? ''), scenario.failed_packages)
    const warnings = warningsOf(step)
    assert.equal(warnings.length, claimed === scenario.true_outcome ? 0 : 1)
    if (claimed !== scenario.true_outcome)
      assert.match(warnings[0] ?? '', /reports success, but .* vllm failed/)
    if (why) assert.match(payload.details, why)
    else assert.equal(payload.details, undefined)
  })
}

test("Discord's message shows the reason and the lines", async () => {
  const { failure } = await notify(await sample('multiple-skip-errors'), {
    outcome: 'success',
    format: 'discord',
  })
  const [embed] = payloadOf(failure).embeds
  assert.equal(embed.title, 'Jetson Containers Build Failure')
  const details = embed.fields.find((field: { name: string }) => field.name === 'Details')
  assert.match(
    details.value,
    /^```\nBuild failed: vllm \(1 of 3 packages\), in the build phase: compiler error \(\[400\/512\]\)\n/,
  )
  assert.match(details.value, /identifier "__nv_bfloat162" is undefined/)
})

test('the input message does not hide a failure that the workflow does not know of', async () => {
  const workspace = await sample('multiple-stop')
  const own = { message: 'All is well', details: 'mine' }
  const payload = payloadOf((await notify(workspace, { outcome: 'success', ...own })).failure)
  assert.equal(
    payload.message,
    'Build failed: vllm (1 of 3 packages), in the build phase: compiler error ([400/512]) (message of the workflow: All is well)',
  )
  assert.match(payload.details, /^mine\n\n/)
  const known = payloadOf((await notify(workspace, { outcome: 'failure', ...own })).failure)
  assert.equal(known.message, 'All is well')
})

test('outside of Actions the logs lie in the folder that the command is run in', async () => {
  const workspace = await sample('multiple-stop')
  const { failure, step } = await notify(workspace, { outcome: 'success' }, { GITHUB_WORKSPACE: '' })
  assert.match(payloadOf(failure).message, /^Build failed: vllm \(1 of 3 packages\)/)
  assert.match(payloadOf(failure).details, /__nv_bfloat162/)
  assert.deepEqual(
    warningsOf(step).filter((warning) => warning.startsWith('The input')),
    [],
  )
})

test('log-lines: none, and a value that is none', async () => {
  const workspace = await sample('chain-failure')
  const none = await notify(workspace, { outcome: 'failure', 'log-lines': '0' })
  assert.equal(payloadOf(none.failure).details, undefined)
  const bad = await notify(workspace, { outcome: 'failure', 'log-lines': 'many' })
  assert.equal(bad.failure.requests.length, 1)
  const errors = bad.step.commands.filter(({ name }) => name === 'error').map(({ message }) => message)
  assert.deepEqual(errors, ['The input log-lines got "many"; it accepts a number of lines from 0 to 200'])
})

test("a log of yesterday's run is not used for this job", async (t) => {
  const workspace = await sample('multiple-stop')
  const temp = join(workspace, '_temp')
  if ((await startJob(temp)) === undefined) return t.skip('this file system keeps no birth time')
  const yesterday = new Date(Date.now() - 86_400_000)
  await utimes(join(workspace, 'build.log'), yesterday, yesterday)
  const inputs = { outcome: 'success', 'log-dir': '' }
  const { step, success } = await notify(workspace, inputs, { RUNNER_TEMP: temp })
  assert.equal(payloadOf(success).message, `${done} (not verified: build.log is from an earlier run)`)
  assert.match(warningsOf(step).join(), /build-log .* before this job started at/)
  assert.equal(step.outputs['failed-packages'], '[]')
})

test('what is no log gives a warning, does not prevent the message, and is not waited for', async () => {
  const workspace = await sample('single-build-failure')
  const outside = join(folder, 'config.json')
  await writeFile(outside, '{"auths": {"ghcr.io": {"auth": "b3V0c2lkZQ=="}}}\n')
  await symlink(outside, join(workspace, 'link.log'))
  execFileSync('mkfifo', [join(workspace, 'fifo.log')])
  for (const name of ['link.log', 'fifo.log', '/proc/self/environ', '../config.json', '.', 'none.log']) {
    const { failure, step } = await notify(workspace, {
      outcome: 'failure',
      'build-log': name,
      'log-dir': '',
    })
    assert.equal(payloadOf(failure).message, 'Build failed', name)
    assert.equal(payloadOf(failure).details, undefined, name)
    assert.match(warningsOf(step).join('\n'), /^The input build-log /, name)
    assert.doesNotMatch(step.stdout, /b3V0c2lkZQ/, name)
  }
})

test('commands to the runner in a log never reach it', async () => {
  const workspace = await sample('single-build-failure')
  await writeFile(join(workspace, 'build.log'), '::set-env name=X::1\n##[add-mask]x\n::stop-commands::x\n')
  const inputs = { outcome: 'failure', 'log-dir': '', 'dry-run': 'true' }
  const { step } = await notify(workspace, inputs)
  assert.match(JSON.parse(step.outputs['payload'] ?? '').details, /^::set-env name=X::1$/m)
  const names = new Set(step.commands.map(({ name }) => name))
  for (const name of ['set-env', 'stop-commands']) assert.ok(!names.has(name), name)
  assert.ok(!step.masks.includes('x'))
})

for (const [what, line, found] of [
  [
    'memory',
    'c++: fatal error: Killed signal terminated program cc1plus',
    /\nMemory of this machine: \d+\.\d GiB in total/,
  ],
  [
    'disk',
    '/usr/bin/ld: final link failed: /opt/vllm/_C.so: No space left on device',
    /\nDisk of the workspace.*: \d+(\.\d G| M)iB in total/,
  ],
] as const) {
  test(`a build that ran out of ${what}: the details show how much this machine has`, async () => {
    const workspace = await sample('single-build-failure')
    const stage = 'build-logs/build/01o1_vllm_r36.4.tegra-aarch64-cp310-cu126-22.04-vllm.txt'
    for (const log of ['build.log', stage]) {
      const text = await readFile(join(workspace, log), 'utf8')
      const died = text
        .replace(/^.*identifier "__nv_bfloat162" is undefined.*\n/gm, '')
        .replace(/1 error detected in the compilation of .*/g, line)
      await writeFile(join(workspace, log), died)
    }
    const payload = payloadOf((await notify(workspace, { outcome: 'failure' })).failure)
    assert.ok(payload.details.includes(line), payload.details)
    assert.match(payload.details, found)
  })
}

test('one package of several that ran out of memory: the details show the memory all the same', async () => {
  const workspace = await mkdtemp(join(folder, 'several-'))
  await writeFile(join(workspace, 'build.log'), out.SEVERAL)
  const payload = payloadOf((await notify(workspace, { outcome: 'failure', 'log-dir': '' })).failure)
  assert.match(payload.details, /\n\nMemory of this machine: /)
})

test('a build that failed of something else: nothing about this machine', async () => {
  const payload = payloadOf(
    (await notify(await sample('single-build-failure'), { outcome: 'failure' })).failure,
  )
  assert.doesNotMatch(payload.details, /this machine|of the workspace/)
})

test('secrets in a log do not leave, not even a key that was printed within a docker build', async () => {
  const workspace = await sample('single-build-failure')
  const key = [
    '-----BEGIN RSA PRIVATE KEY-----',
    ...Array<string>(12).fill('MIIEowIBAAKCAQEAx0'.repeat(3)),
    '-----END RSA PRIVATE KEY-----',
  ]
  const token = `hf_${'AbCdEfGhIj'.repeat(3)}KLMN`
  const stage = 'build-logs/build/01o1_vllm_r36.4.tegra-aarch64-cp310-cu126-22.04-vllm.txt'
  const lines = [...key, `curl -H "Authorization: Bearer ${token}" failed`, 'x.cu(1): error: why']
  const error = 'ERROR: process "/bin/bash -c x" did not complete successfully: exit code: 1'
  await writeFile(
    join(workspace, stage),
    [...lines.map((line) => `#7 1.2 ${line}`), `#7 ${error}`, ''].join('\n'),
  )
  const { failure, step } = await notify(workspace, { outcome: 'failure', 'log-lines': '40' })
  const { details } = payloadOf(failure)
  assert.match(details, /^▶ x\.cu\(1\): error: why$/m)
  assert.match(details, /\[REDACTED\]/)
  const everything = JSON.stringify([failure.requests, step.stdout, step.outputs, step.summary])
  assert.doesNotMatch(everything, /MIIEowIB|AbCdEfGhIj/)
})

const HEADER = out.header({ packages: ['vllm'] })
const RUN = [HEADER, out.building(['vllm']), out.stage('Building', 'vllm', 'vllm')]

for (const [name, content, message] of [
  ['a missing log', undefined, 'build.log does not exist'],
  ['an empty log', '', 'build.log is empty'],
  [
    'a log that ends before the build did',
    out.log(...RUN, '#7 1.0 compiling'),
    'build.log ends before the build did',
  ],
] as const) {
  test(`${name}: a reported success is sent as not verified`, async () => {
    const workspace = await mkdtemp(join(folder, 'doubt-'))
    if (content !== undefined) await writeFile(join(workspace, 'build.log'), content)
    const { step, success } = await notify(workspace, { outcome: 'success', 'log-dir': '' })
    assert.equal(payloadOf(success).message, `${done} (not verified: ${message})`)
    assert.match(step.summary, /not verified/)
  })
}

test("another tool's log, or a quoted end of a run, changes nothing about a success", async () => {
  const workspace = await mkdtemp(join(folder, 'other-'))
  await writeFile(join(workspace, 'build.log'), 'make: done\n[17:57:34] error Failed building:  old\n')
  const { success } = await notify(workspace, { outcome: 'success', 'log-dir': '' })
  assert.equal(payloadOf(success).message, done)
})

test('--simulate is reported as simulated, not as built', async () => {
  const workspace = await mkdtemp(join(folder, 'simulated-'))
  const header = HEADER.replace('version=False)', 'simulate=True)')
  await writeFile(join(workspace, 'build.log'), out.log(header, ...RUN.slice(1), out.built('vllm')))
  const { success } = await notify(workspace, { outcome: 'success', 'log-dir': '' })
  assert.equal(payloadOf(success).message, 'Build simulated: nothing was built')
  assert.deepEqual(payloadOf(success).results ?? [], [])
})

test('several logs, as globs: the results of all are one message', async () => {
  const workspace = await mkdtemp(join(folder, 'logs-'))
  const run = (name: string, ...end: readonly string[]) =>
    out.log(out.header({ packages: [name] }), out.building([name]), out.stage('Building', name, name), ...end)
  await writeFile(join(workspace, 'index_1.log'), run('numpy', out.built('numpy')))
  await writeFile(
    join(workspace, 'index_2.log'),
    run('vllm', 'x.cpp:1:1: error: no', out.broke(out.failing('vllm')), out.gaveUp(['vllm'])),
  )
  await writeFile(
    join(workspace, 'index_3.log'),
    run('torch', "[PKG_TIMEOUT] Package 'torch' exceeded 5400s and was terminated."),
  )
  const { failure } = await notify(workspace, {
    outcome: 'success',
    'build-log': 'index_*.log',
    'log-dir': '',
  })
  const payload = payloadOf(failure)
  assert.match(payload.message, /^Build failed: vllm, torch \(2 of 3 packages\), in the build phase \(after /)
  const errors = payload.results.map(
    (one: { package: string; error?: string }) => `${one.package}: ${one.error ?? 'ok'}`,
  )
  assert.deepEqual(errors, [
    'numpy: ok',
    'vllm: failed in the build phase: compiler error: x.cpp:1:1: error: no',
    "torch: failed in the build phase: timeout: [PKG_TIMEOUT] Package 'torch' exceeded 5400s and was terminated.",
  ])
  assert.match(payload.details, /^▶ x\.cpp:1:1: error: no$/m)
})

test('log-dir: folders one level down, one for each package', async () => {
  const workspace = await mkdtemp(join(folder, 'sweep-'))
  const log = out.buildLogName(1, 1, 'vllm', 'vllm')
  const command = out.failedCommand(log).replace('build-logs/', 'logs/index_002_vllm/')
  await mkdir(join(workspace, 'logs/index_001_numpy/build'), { recursive: true })
  await mkdir(join(workspace, 'logs/index_002_vllm/build'), { recursive: true })
  await writeFile(join(workspace, 'logs/index_001_numpy/build', log), 'x.cpp:1:1: error: another\n')
  await writeFile(join(workspace, 'logs/index_002_vllm/build', log), 'x.cpp:1:1: error: mine\n')
  await writeFile(join(workspace, 'build.log'), out.log(HEADER, out.broke(command), out.gaveUp(['vllm'])))
  const { failure } = await notify(workspace, { outcome: 'failure', 'log-dir': 'logs' })
  assert.equal(payloadOf(failure).details, '▶ x.cpp:1:1: error: mine')
})

test('log-lines: 200 gives 200 lines, each of at most 500 characters', async () => {
  const workspace = await mkdtemp(join(folder, 'long-'))
  const noise = Array.from(
    { length: 300 },
    (_, index) => `${'abcdefghij'[index % 10]}${'word '.repeat(1000)}`,
  )
  await writeFile(
    join(workspace, 'build.log'),
    out.log(...RUN, 'x.cpp:1:1: error: no', ...noise, out.broke(out.failing('vllm'))),
  )
  const { failure } = await notify(workspace, { outcome: 'failure', 'log-dir': '', 'log-lines': '200' })
  const lines: readonly string[] = payloadOf(failure).details.split('\n')
  assert.equal(lines.length, 200)
  assert.ok(lines.every((line) => line.length <= 504))
  assert.equal(lines[0], '▶ x.cpp:1:1: error: no')
})
