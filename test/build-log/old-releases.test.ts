/** Runs of older releases, as they are still pinned on JetPack 5 and 6: container.py of 02dace5 (no stamps) and of 0b525d7 (no banner). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as out from './output.ts'
import { read, workspaceOf } from './workspaces.ts'

const LOGS = '/home/jetson/jetson-containers/logs/20241009_134747'
const command = (phase: 'build' | 'test', log: string) =>
  `Command 'sudo DOCKER_BUILDKIT=0 docker build 2>&1 | tee ${LOGS}/${phase}/${log}; exit \${PIPESTATUS[0]}' returned non-zero exit status 1.`
const list = (names: readonly string[]) => `[${names.map((name) => `'${name}'`).join(', ')}]`
const python = (value: boolean | undefined) => (value ? 'True' : 'False')

/** Sorted, as Python 3.8 prints it on JetPack 5. */
const header = ({ packages, multiple, skipErrors }: out.Asked) =>
  `Namespace(base='', build_args='', build_flags='', multiple=${python(multiple)}, name='', package_dirs=[''], packages=${list(packages)}, push='', show_packages=False, simulate=False, skip_errors=${python(skipErrors)}, skip_packages=[''], skip_tests=[''], verbose=False)`

/** The lines of the old builder about a package: without a prefix. */
const docker = (name: string) => `Step 2/2 : RUN make ${name}\n ---> Running in 8a2f\nSuccessfully built 8a2f`
const BROKEN = [
  'Step 2/2 : RUN make vllm',
  '/opt/x.cu(21): error: identifier "y" is undefined',
  "The command '/bin/sh -c make vllm' returned a non-zero code: 1",
].join('\n')

const traceback = (last: string) =>
  [
    'Traceback (most recent call last):',
    '  File "/home/jetson/jetson-containers/jetson_containers/build.py", line 112, in <module>',
    '    build_container(args.name, args.packages)',
    '  File "/usr/lib/python3.8/subprocess.py", line 516, in run',
    `subprocess.CalledProcessError: ${last}`,
  ].join('\n')

/** Without stamps. */
const chain = (names: readonly string[]) =>
  `-- Building containers  ${list(names)}\n-- Building container ${names.at(-1)}:r35.4.1-${names[0]}\n\nsudo docker build \\\n2>&1 | tee x`
const table = (rows: Readonly<Record<string, true | string>>) =>
  [
    `\n-- Build logs at:  ${LOGS}/build`,
    ...Object.entries(rows).map(([name, found]) =>
      found === true
        ? `   * ${name} (${name}:r35.4.1) SUCCESS`
        : `   * ${name} (numpy:r35.4.1) FAILED  (${found})`,
    ),
  ].join('\n')

/** With stamps, and without a banner. */
const building = (names: readonly string[]) => `[10:00:00] BUILDING  ${list(names)} `
const stage = (name: string, image: string) =>
  `[10:00:01] [1/2] Building ${name} (${image}:r36.4-${name})    0 stages completed in 00m00s at 10:00:01 `

const many = { packages: ['numpy', 'vllm', 'torch'], multiple: true }
const vllmFailed = command('build', 'vllm_r35.4.1-vllm.txt')

const runs: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "the table of an old release, whose own lines all come out of Python's buffer at the end",
    out.log(
      ...[docker('numpy'), BROKEN, docker('torch')],
      header({ ...many, skipErrors: true }),
      ...[chain(['numpy']), chain(['cuda', 'vllm']), vllmFailed, chain(['torch'])],
      table({ numpy: true, vllm: vllmFailed, torch: true }),
    ),
    ['failure', 'numpy success', 'vllm failure: failed in the build phase', 'torch success'],
  ],
  [
    'a run of an old release that stopped at a dependency',
    out.log(
      ...[header(many), chain(['numpy']), docker('numpy'), chain(['cuda', 'opencv', 'vllm']), BROKEN],
      command('build', 'vllm_r35.4.1-opencv.txt'),
    ),
    [
      'failure',
      'numpy success',
      'vllm failure: failed in the build phase of its dependency opencv',
      'torch skipped: never built: the run stopped at vllm',
    ],
  ],
  [
    'one that stopped at the test of a finished image',
    out.log(header(many), chain(['numpy']), chain(['vllm']), command('test', 'vllm_r35.4.1_test.py.txt')),
    [
      'failure',
      'numpy success',
      'vllm failure: failed in the test phase',
      'torch skipped: never built: the run stopped at vllm',
    ],
  ],
  [
    'one in which docker wrote into the line that names the chain: nobody is blamed',
    out.log(
      header({ ...many, packages: ['numpy', 'vllm'] }),
      chain(['numpy']),
      '-- Building conta',
      BROKEN,
      vllmFailed,
    ),
    ['failure'],
  ],
  [
    'one that an old release built to its end',
    out.log(header(many), chain(['numpy']), table({ numpy: true, vllm: true, torch: true })),
    ['success', 'numpy success', 'vllm success', 'torch success'],
  ],
  [
    'a chain of an old release that crashed, its own lines after the traceback',
    out.log(
      header({ packages: ['numpy', 'vllm'] }),
      BROKEN,
      traceback(vllmFailed),
      chain(['cuda', 'numpy', 'vllm']),
    ),
    [
      'failure',
      'numpy success',
      'vllm failure: failed in the build phase: compiler error: /opt/x.cu(21): error: identifier "y" is undefined',
    ],
  ],
  [
    'a chain of an old release whose finished image failed a test: it is not known whose',
    out.log(
      header({ packages: ['numpy', 'vllm'] }),
      traceback(command('test', 'vllm_r35.4.1_test.py.txt')),
      chain(['numpy', 'vllm']),
    ),
    ['failure'],
  ],
  [
    'a run without banners that stopped, green',
    out.log(
      header(many),
      ...[
        building(['numpy']),
        stage('numpy', 'numpy'),
        docker('numpy'),
        '[10:10:00] ✅ Built numpy (numpy:r36.4) ',
      ],
      ...[building(['cuda', 'vllm']), stage('vllm', 'vllm'), BROKEN],
      command('build', out.buildLogName(2, 2, 'vllm', 'vllm')),
    ),
    [
      'failure',
      'numpy success',
      'vllm failure: failed in the build phase: compiler error: /opt/x.cu(21): error: identifier "y" is undefined',
      'torch skipped: never built: the run stopped at vllm',
    ],
  ],
  [
    'a chain without banners that failed, green: build.py of 0b525d7 never exits with an error',
    out.log(
      header({ packages: ['numpy', 'vllm'] }),
      ...[
        building(['numpy', 'vllm']),
        stage('vllm', 'vllm'),
        BROKEN,
        '[10:12:00] Failed building:  numpy, vllm\n',
      ],
      traceback(command('build', out.buildLogName(2, 2, 'vllm', 'vllm'))),
    ),
    [
      'failure',
      'numpy success',
      'vllm failure: failed in the build phase: compiler error: /opt/x.cu(21): error: identifier "y" is undefined',
    ],
  ],
  [
    'a chain that was built without a banner',
    out.log(header({ packages: ['numpy'] }), building(['numpy']), '[10:10:00] ✅ Built numpy (numpy:r36.4) '),
    ['success', 'numpy success'],
  ],
]

for (const [name, text, expected] of runs) {
  test(name, async () => {
    const workspace = await workspaceOf({ 'x.log': text })
    // What such a failure is like: the step is green.
    const claimed = await read({ buildLog: 'x.log', workspace, reportedStatus: 'success' })
    assert.equal(claimed.status, expected[0])
    const { results } = expected[0] === 'success' ? claimed : await read({ buildLog: 'x.log', workspace })
    const found = results.map(
      ({ package: which, status, error }) => `${which} ${status}${error ? `: ${error}` : ''}`,
    )
    assert.deepEqual(found, expected.slice(1))
  })
}

test('a chain that an old release built ends without a line of its own, which is no warning', async () => {
  const text = out.log(docker('numpy'), header({ packages: ['numpy'] }), chain(['numpy']))
  const workspace = await workspaceOf({ 'x.log': text })
  const truth = await read({ buildLog: 'x.log', workspace, reportedStatus: 'success' })
  assert.deepEqual([truth.status, truth.warnings, truth.packages], ['success', [], ['numpy']])
})

test('the lines before the crash of jetson-containers, not its traceback nor what its buffer held', async () => {
  const text = out.log(BROKEN, traceback(vllmFailed), header({ packages: ['vllm'] }), chain(['vllm']))
  const truth = await read({ buildLog: 'x.log', workspace: await workspaceOf({ 'x.log': text }) })
  assert.equal(truth.excerpt?.replace('▶ ', ''), BROKEN)
})

test("with log-dir, the failed stage's own log shows why", async () => {
  const log = `logs/20241009_134747/build/vllm_r35.4.1-vllm.txt`
  const rows = { numpy: true, vllm: vllmFailed, torch: true } as const
  const text = out.log(header({ ...many, skipErrors: true }), table(rows))
  const workspace = await workspaceOf({ 'x.log': text, [log]: `${BROKEN}\n` })
  const truth = await read({ buildLog: 'x.log', logDir: 'logs', workspace })
  assert.equal(truth.message, 'Build failed: vllm (1 of 3 packages), in the build phase: compiler error')
  assert.equal(truth.excerpt?.replace('▶ ', ''), BROKEN)
})

test("a chain whose traceback came before its header: with log-dir, docker's last line counts", async () => {
  const text = out.log(traceback(vllmFailed), header({ packages: ['vllm'] }), chain(['numpy', 'vllm']))
  const files = { 'x.log': text, 'logs/20241009_134747/build/vllm_r35.4.1-numpy.txt': `${BROKEN}\n` }
  const truth = await read({ buildLog: 'x.log', logDir: 'logs', workspace: await workspaceOf(files) })
  assert.equal(truth.message, 'Build failed: vllm, in the build phase: compiler error')
  assert.deepEqual(truth.warnings, [])
})

const quoted: readonly (readonly [string, string])[] = [
  [
    'a table that a package printed in a run of one image',
    out.log(header({ packages: ['numpy'] }), table({ numpy: 'x' })),
  ],
  [
    'a table about packages that nobody asked for',
    out.log(header({ ...many, skipErrors: true }), table({ other: 'x' })),
  ],
  [
    'a failure in a table, where a failure would have stopped the run',
    out.log(header(many), table({ vllm: 'x' })),
  ],
  ['rows without their head', out.log(header({ ...many, skipErrors: true }), '   * vllm () FAILED  (x)')],
  ['a table outside of any run', out.log(table({ vllm: 'x' }))],
  [
    'the error of a command in a run of one image',
    out.log(header({ packages: ['vllm'] }), chain(['vllm']), vllmFailed),
  ],
]

for (const [name, text] of quoted) {
  test(`no failure by ${name}`, async () => {
    const workspace = await workspaceOf({ 'x.log': text })
    const truth = await read({ buildLog: 'x.log', workspace, reportedStatus: 'success' })
    assert.equal(truth.status, 'success')
    assert.deepEqual(truth.results, [])
  })
}
