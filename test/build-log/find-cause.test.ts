/** Which of several errors in a stage's output is the cause, and which were survived. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeCause } from '../../src/build-log/describe-cause.ts'
import { failedCommand } from '../../src/build-log/failed-command.ts'
import { findCause } from '../../src/build-log/find-cause.ts'

/** `kind: line` of the cause of a stage that ended with these lines; undefined where none is found. */
function causeOf(lines: readonly string[], end?: string, phase = 'build', ended = true): string | undefined {
  const found = findCause(lines, end, ended)
  if (!found) return undefined
  const { kind, line } = describeCause(found, lines, { end, phase })
  return `${kind}: ${line}`
}

const labelOf = (lines: readonly string[], phase = 'build'): string | undefined => {
  const found = findCause(lines)
  return found && describeCause(found, lines, { phase }).label
}

const innocent: readonly string[] = [
  '-- Performing Test HAVE_SEGMENTATION_FAULT - Failed',
  'echo "No space left on device" > /tmp/message',
  'checking what happens with No space left on device',
  'g++ -Werror -Wfatal-errors -c error.cpp -o error.o',
  'x.cpp:12:5: warning: control reaches end of non-void function',
  'x.cpp:12:5: note: error: is only mentioned',
  '0 errors, 3 warnings',
  'Compiling timeout v0.1.0',
  "Unable to find image 'x:y' locally, downloading it",
  'Unable to locate packages is what apt would print',
  '-- Could NOT resolve hosts file',
  'WARNING: Retrying (Retry(total=4)) after connection broken by \'Broken("pipe")\': /simple/numpy/',
  '======================== 43 passed, 2 warnings in 12.34s ========================',
  '100% tests passed, 0 tests failed out of 100',
  '[  PASSED  ] 12 tests.',
  'echo "FAILED: kernel.o" >> report.txt',
  'if ! grep -q "FAILED tests/test_x.py::test_y" report.txt; then',
  'see [  FAILED  ] Suite.Test in the report of last week',
  'the last line was FAILED (failures=1)',
  'the last line was FAILED: Build did NOT complete successfully',
  'Successfully uninstalled killed-1.0',
  'Killed processes: 0',
  'downloading segmentation-fault-handler 1.2.3',
  'warning: No matching distribution found for x, trying another index',
  'exit code: 137 means that a process was killed',
  '-- The following REQUIRED packages have been found',
  'CMake Warning at CMakeLists.txt:12 (message):',
]

for (const line of innocent) {
  test(`no cause: ${line}`, () => assert.equal(causeOf([line]), undefined))
}

const compile = 'x.cpp:1:1: error: no'
const unknown = (count: number) => Array.from({ length: count }, (_, index) => `unpacking ${index}`)

test('the kill explains the compiler errors near it', () => {
  const killed = 'c++: fatal error: Killed signal terminated program cc1plus'
  const lines = [killed, 'compilation terminated.', compile, 'ninja: build stopped: subcommand failed.']
  assert.equal(causeOf(lines), `out-of-memory: ${killed}`)
})

test('an index that was not reached explains the package that was not found', () => {
  const retry = (left: number) =>
    `WARNING: Retrying (Retry(total=${left}, connect=None)) after connection broken by 'Broken("pipe")': /jp6/cu126/torch/`
  const missing = 'ERROR: No matching distribution found for torch'
  assert.equal(causeOf([retry(1), retry(0), missing]), `network: ${retry(0)}`)
  assert.equal(causeOf([retry(1), missing]), `python-package: ${missing}`)
})

test('a download that failed long before the compiler did was tried again', () => {
  const apt = "E: Failed to fetch http://ports.ubuntu.com/x  Temporary failure resolving 'ports.ubuntu.com'"
  const missing = 'E: Unable to locate package x'
  assert.equal(causeOf([apt, ...unknown(40), compile]), `compiler: ${compile}`)
  assert.equal(causeOf([apt, ...unknown(5), missing]), `network: ${apt}`)
})

test('the first error of those that belong together is the cause', () => {
  const error = (name: string) => `${name}.cpp:1:1: error: no`
  assert.equal(
    causeOf([error('first'), 'x', error('next'), 'ninja: build stopped: subcommand failed.']),
    `compiler: ${error('first')}`,
  )
})

test("other jobs' output after a compiler error does not hide it", () => {
  const jobs = Array.from({ length: 300 }, (_, index) => [
    `[${81 + index}/900] Building CXX object h.o`,
    `h.h:${index}:1: warning: unused`,
  ]).flat()
  assert.equal(
    causeOf([
      '[80/900] Building CXX object g.o',
      compile,
      ...jobs,
      'ninja: build stopped: subcommand failed.',
    ]),
    `compiler: ${compile}`,
  )
})

const survived: readonly (readonly [string, readonly string[]])[] = [
  ['a command that `set -x` prints', ['E: Unable to locate package libfoo', "+ echo 'not there'"]],
  ['a retry', ['g++: fatal error: Killed signal terminated program cc1plus', 'retrying with MAX_JOBS=1']],
  [
    'the next step of the classic builder',
    ['fatal: early EOF', ' ---> Removed intermediate container 5dbdceaa0d86', 'Step 9/14 : RUN make'],
  ],
  ['pip that collects', ['ERROR: No matching distribution found for torch', 'Collecting numpy']],
  ['git that clones', ['curl: (6) Could not resolve host: x.y', "Cloning into 'x'..."]],
  [
    'CMake that configures',
    ['/bin/sh: 1: nvcc: not found', '-- Found CUDA: /usr/local/cuda', '-- Configuring done (1.0s)'],
  ],
  [
    'ninja that begins again',
    [
      '[90/100] Building a.o',
      'a.cpp:1:1: error: first try',
      'ninja: build stopped: subcommand failed.',
      '[1/100] Building a.o',
    ],
  ],
  [
    'a build after an error of pip',
    ['× No solution found when resolving dependencies:', '[1/3000] Building CXX object a.o'],
  ],
]
for (const [name, lines] of survived) {
  test(`survived: ${name}`, () => {
    const last = 'CMake Error at CMakeLists.txt:12 (message):'
    assert.equal(causeOf([...lines, last]), `configure: ${last}`)
    assert.equal(causeOf([...lines, 'make: *** [all] Error 2']), 'build-step: make: *** [all] Error 2')
  })
}

const kept: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'the wheel that pip builds next',
    `compiler: ${compile}`,
    [
      compile,
      'error: subprocess-exited-with-error',
      '× Building wheel for a (pyproject.toml) did not run successfully.',
      'ERROR: Failed building wheel for a',
      'Building wheel for b (setup.py): started',
      "Building wheel for b (setup.py): finished with status 'done'",
      'Created wheel for b: filename=b-1.0-py3-none-any.whl',
      'ERROR: Could not build wheels for a, which is required to install pyproject.toml-based projects',
    ],
  ],
  [
    "pip's frame around a kill",
    'out-of-memory: Killed',
    [
      'FAILED: flash_bwd.o',
      'Killed',
      'ninja: build stopped: subcommand failed.',
      'RuntimeError: Error compiling objects for extension',
      'error: subprocess-exited-with-error',
      '× Building wheel for flash-attn (pyproject.toml) did not run successfully.',
      '│ exit code: 1',
      'note: This error originates from a subprocess, and is likely not a problem with pip.',
      'ERROR: Failed building wheel for flash-attn',
    ],
  ],
  [
    'the signal that pip shows',
    'out-of-memory: │ exit code: -9',
    [
      'error: subprocess-exited-with-error',
      '× Building wheel for a (pyproject.toml) did not run successfully.',
      '│ exit code: -9',
      'ERROR: Could not build wheels for a, which is required to install pyproject.toml-based projects',
    ],
  ],
  [
    'the files that patch patches next',
    'patch: 1 out of 2 hunks FAILED -- saving rejects to file a.c.rej',
    [
      'Hunk #1 FAILED at 12.',
      '1 out of 2 hunks FAILED -- saving rejects to file a.c.rej',
      'patching file b.c',
      'Hunk #1 succeeded at 435 (offset -89 lines).',
    ],
  ],
  [
    'a hint of git',
    'patch: error: patch failed: setup.py:1',
    [
      'error: patch failed: setup.py:1',
      'hint: If you prefer to skip this patch, run "git am --skip" instead.',
      'Patch failed at 0001 x',
    ],
  ],
  [
    'a warning of the compiler',
    `compiler: ${compile}`,
    [compile, 'a.h:12:3: warning: ignoring attributes on template argument', 'make: *** [all] Error 2'],
  ],
  [
    'the index that apt could not download',
    "network: W: Failed to fetch http://x/InRelease  Temporary failure resolving 'x'",
    [
      "W: Failed to fetch http://x/InRelease  Temporary failure resolving 'x'",
      'W: Some index files failed to download. They have been ignored, or old ones used instead.',
      'Reading package lists...',
      'E: Unable to locate package libfoo',
    ],
  ],
  [
    'the package that dpkg sets up next',
    'system-package: dpkg: error processing package a (--configure):',
    ['dpkg: error processing package a (--configure):', 'Setting up b (1.2) ...', 'done'],
  ],
]
for (const [name, cause, lines] of kept) {
  test(`not survived: ${name}`, () => assert.equal(causeOf(lines), cause))
}

test('packages that apt does not find to remove are survived', () => {
  const purge = ['E: Unable to locate package *opencv*', "E: Couldn't find any package by regex '*opencv*'"]
  const bar = 'OpenCV-4.5.0-aarch6 100%[===================>]  56.94M  23.7MB/s    in 2.4s'
  const copy = "cp: cannot stat '/usr/lib/python3/cv2': No such file or directory"
  assert.equal(causeOf([...purge, bar, copy]), `file: ${copy}`)
  assert.equal(causeOf([...purge, bar]), undefined)
  const broken = 'dpkg: error processing archive opencv-libs.deb (--install):'
  assert.equal(
    causeOf([...purge, 'Preparing to unpack opencv-libs.deb ...', broken]),
    `system-package: ${broken}`,
  )
})

test('an error that a program reports and tries again is the cause only where nothing else is found', () => {
  const retried = 'DEBUG Transient request failure, retrying: HTTP status server error (503 Unavailable)'
  assert.equal(causeOf([retried]), `download: ${retried}`)
  assert.equal(causeOf([retried, compile]), `compiler: ${compile}`)
  assert.equal(causeOf([retried, 'make: *** [all] Error 2']), `download: ${retried}`)
})

const traceback = (exception: string) => [
  'Traceback (most recent call last):',
  '  File "x.py", line 1',
  exception,
]

test('an exception that a program caught does not explain a later one', () => {
  const missing = "ModuleNotFoundError: No module named 'triton'"
  const last = 'RuntimeError: shape mismatch'
  assert.equal(causeOf([...traceback(missing), ...traceback(last)], undefined, 'test'), `test: ${last}`)
  const chain = 'During handling of the above exception, another exception occurred:'
  assert.equal(
    causeOf([...traceback(missing), '', chain, '', ...traceback(last)], undefined, 'test'),
    `python-package: ${missing}`,
  )
  const parent = 'RuntimeError: Engine core initialization failed. See root cause above.'
  assert.equal(
    causeOf([...traceback(missing), ...traceback(parent)], undefined, 'test'),
    `python-package: ${missing}`,
  )
})

test('steps that come to their end after one that failed do not hide why it did', () => {
  const missing = "ModuleNotFoundError: No module named 'yaml'"
  const others = ['[12/90] Building CXX object b.o', '[13/90] Building CXX object c.o']
  const stop = 'ninja: build stopped: subcommand failed.'
  const failed = ['[11/90] Generating x.h', 'FAILED: x.h', ...traceback(missing)]
  assert.equal(causeOf([...failed, ...others, stop]), `python-package: ${missing}`)
  assert.equal(
    causeOf([...failed, ...others, stop, '[1/90] Building CXX object a.o', 'make: *** [all] Error 2']),
    'build-step: make: *** [all] Error 2',
  )
})

test('a process that the script itself killed is no lack of memory', () => {
  const killed = '/test/test.sh: line 12:  3986 Killed                  ./server'
  const failed = [...traceback('AssertionError'), '+ kill -9 3986', killed]
  assert.equal(causeOf(failed, undefined, 'test'), 'test: AssertionError')
  assert.equal(causeOf(['+ kill -9 77', killed], undefined, 'test'), `out-of-memory: ${killed}`)
})

test('a question to git that was not answered is the cause only where nothing else is found', () => {
  const git = 'fatal: not a git repository (or any of the parent directories): .git'
  const last = 'RuntimeError: TensorRT headers are required'
  assert.equal(causeOf([git, ...traceback(last)]), `python-error: ${last}`)
})

test('a banner in a box is no error', () => {
  assert.equal(causeOf(['* ERROR: this distribution is no longer supported *']), undefined)
  assert.equal(
    causeOf(['│ ERROR: No matching distribution found for x']),
    'python-package: │ ERROR: No matching distribution found for x',
  )
})

test('a trap that cleans up does not mean that the script went on', () => {
  assert.equal(causeOf([compile, '+ cleanup', '+ [[ -n 3986 ]]', '+ kill 3986']), `compiler: ${compile}`)
})

test('a git error that scripts survive is not reported when another error ends the stage', () => {
  const git = 'fatal: not a git repository (or any of the parent directories): .git'
  assert.equal(causeOf([git, compile]), `compiler: ${compile}`)
  assert.equal(causeOf([git]), `git: ${git}`)
})

test('a tool that stopped is reported only where its reason is not found', () => {
  const stop = 'ninja: build stopped: subcommand failed.'
  assert.equal(causeOf(['[4/9] c++ a.o', stop]), `build-step: ${stop}`)
})

test("the command's end shows the kind where its output does not", () => {
  assert.equal(causeOf(['testing…'], 'exit code: 137', 'test'), 'out-of-memory: exit code: 137')
  assert.equal(causeOf(['testing…'], 'signal 9', 'test'), 'out-of-memory: signal 9')
  assert.equal(causeOf(['testing…'], 'exit code: 139', 'test'), 'crash: exit code: 139')
  assert.equal(causeOf(['testing…'], 'exit code: 1', 'test'), undefined)
})

test('an exception that ends the output', () => {
  const line = "AttributeError: module 'torch' has no attribute 'x'"
  assert.equal(labelOf([line], 'test'), 'failed test (AttributeError)')
  assert.equal(labelOf([line]), 'Python error (AttributeError)')
  const traceback = 'Traceback (most recent call last):'
  assert.equal(
    labelOf([traceback, '  File "/r/packages/llm/x/config.py", line 1, in <module>', "KeyError: 'alias'"]),
    "error in a package's config.py (KeyError)",
  )
  assert.equal(causeOf(['expected to raise', line, 'all good', 'OK'], undefined, 'test'), undefined)
})

test('the subject of an error that stands in another line', () => {
  assert.equal(
    labelOf(['CMake Error at CMakeLists.txt:12 (find_package):', '  Could not find CUDA', '']),
    'CMake error: Could not find CUDA',
  )
  assert.equal(
    labelOf([
      'CMake Error at CMakeLists.txt:57 (find_package):',
      '  By not providing "Findlivox.cmake" in CMAKE_MODULE_PATH this',
      '  project has asked CMake to find a package configuration file provided by',
    ]),
    'CMake error: livox not found',
  )
  assert.equal(labelOf(['ResolvePackageNotFound:', '  - mkl=2021.4']), 'conda package not found: mkl=2021.4')
  const unmet = [
    'The following packages have unmet dependencies:',
    ' libfoo-dev : Depends: libfoo but it is not going to be installed',
  ]
  assert.equal(
    labelOf([...unmet, 'E: Unable to correct problems, you have held broken packages.']),
    'Debian packages conflict (unmet dependencies): libfoo-dev',
  )
})

test('an error of the network has the host that its line shows', () => {
  const pool = "ReadTimeoutError: HTTPSConnectionPool(host='pypi.org', port=443): Read timed out."
  assert.equal(labelOf([pool]), 'network error (timed out): pypi.org')
  assert.equal(
    labelOf(['curl: (7) Failed to connect to download.pytorch.org port 443: Connection refused']),
    'network error: download.pytorch.org',
  )
  assert.equal(
    labelOf(['ERROR: error: x at https://me:secret@nvcr.io/v2/: Connection refused']),
    'network error: nvcr.io',
  )
  assert.equal(labelOf(['curl: (56) Recv failure: Connection reset by peer']), 'network error')
})

test("a script's last line before docker's is the cause where it reports a failure", () => {
  const end = "The command '/bin/sh -c x' returned a non-zero code: 1"
  assert.equal(causeOf(['FAILED to install foo 1.2', end]), 'error: FAILED to install foo 1.2')
  assert.equal(causeOf(['HEAD is now at 0123abc', end]), undefined)
})

test('the command that failed', () => {
  assert.equal(
    failedCommand(['x', "The command '/bin/bash -c ./ros2_build.sh' returned a non-zero code: 1"]),
    './ros2_build.sh (exit code 1)',
  )
  assert.equal(
    failedCommand([
      'ERROR: process "/bin/sh -c /tmp/x.sh || /tmp/y.sh" did not complete successfully: exit code: 2',
    ]),
    '/tmp/x.sh || /tmp/y.sh (exit code 2)',
  )
  assert.equal(failedCommand(['nothing']), undefined)
})

test('in a log that may have been cut off, only an error at its end counts', () => {
  assert.equal(causeOf([compile, ...unknown(20)], undefined, 'build', false), undefined)
  assert.equal(causeOf([...unknown(20), compile], undefined, 'build', false), `compiler: ${compile}`)
})
