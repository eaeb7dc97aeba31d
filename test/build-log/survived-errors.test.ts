/** Lines that look like the cause and are not: caught exceptions, warnings, probes, processes that a script killed. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeCause } from '../../src/build-log/describe-cause.ts'
import { findCause } from '../../src/build-log/find-cause.ts'

/** The label of the cause, and the line that an excerpt marks. */
function causeOf(
  lines: readonly string[],
  phase = 'build',
): readonly [label: string, marked: string] | undefined {
  const found = findCause(lines)
  if (!found) return undefined
  return [describeCause(found, lines, { phase }).label, lines[found.reason ?? found.index] ?? '']
}
const labelOf = (lines: readonly string[], phase = 'build') => causeOf(lines, phase)?.[0]

const traceback = (exception: string, statement = 'run()') => [
  'Traceback (most recent call last):',
  '  File "/test/test.py", line 12, in <module>',
  `    ${statement}`,
  exception,
]
const missing = traceback("ModuleNotFoundError: No module named 'triton'", 'import triton')

test('an exception after which the program worked on is not the cause of a later failure', () => {
  const work = ['backend: torch', 'run 1: 6.2 GB/s']
  const ends: readonly (readonly [readonly string[], string])[] = [
    [traceback('AssertionError: 6.2 is not above 10'), 'failed test (AssertionError)'],
    [['FAILED test_speed.py::test_half - assert 6.2 > 10'], 'failed test: test_speed.py::test_half'],
    [['not ok 3 - the speed is above 10'], 'failed test: the speed is above 10'],
    [["x: speed.cpp:41: int main(): Assertion `v > 10' failed."], 'failed assertion: v > 10'],
    [['FAIL: 6.2 GB/s is too slow'], 'FAIL: 6.2 GB/s is too slow'],
  ]
  for (const [end, label] of ends) assert.equal(labelOf([...missing, ...work, ...end], 'test'), label)
})

test('an exception that ends the program is the cause, whatever is printed about the end', () => {
  const label = 'Python module missing: triton'
  for (const end of [[], ['test failed'], ['cleaning up', 'shutting down', 'ERROR: the test failed']])
    assert.equal(labelOf([...missing, ...end], 'test'), label)
  assert.equal(labelOf([...missing, 'FAILED (errors=1)'], 'test'), label)
})

test('a message about a slower path shows that an exception was caught', () => {
  assert.equal(labelOf([...missing, 'triton is missing, using the slow path'], 'test'), undefined)
})

test('an exception that points to one above it keeps that as the cause', () => {
  const pointer = traceback('RuntimeError: Engine core initialization failed. See root cause above.')
  assert.equal(
    labelOf([...missing, 'waiting', 'waiting more', ...pointer], 'test'),
    'Python module missing: triton',
  )
})

test('the source that a traceback quotes is not marked', () => {
  const last = "requests.exceptions.ConnectionError: HTTPSConnectionPool(host='hf.co', port=443): Max retries"
  assert.deepEqual(causeOf(traceback(last, 'raise ConnectionError(e, request=request)')), [
    'network error: hf.co',
    last,
  ])
})

test('an exception of a module ends a traceback without the word error in its name', () => {
  const lines = traceback('msgspec.DecodeTrouble: bad byte')
  assert.equal(labelOf(lines), 'Python error (msgspec.DecodeTrouble)')
})

test('a warning about a shortage is not the cause', () => {
  const failed = ['FAIL: 9 is not 10']
  for (const line of [
    'sccache: warning: cannot write, Disk quota exceeded, cache disabled',
    'ccache: warning: failed to write /root/.cache/ccache/a.tmp: No space left on device',
    'WARNING: cannot lock pages: Cannot allocate memory',
    'sccache: error: cache write: No space left on device, caching is off',
  ])
    assert.equal(labelOf([line, ...failed]), 'FAIL: 9 is not 10', line)
  assert.equal(
    labelOf(['ccache: error: /tmp/x.o: No space left on device', ...failed]),
    'no space left on device',
  )
})

const killed = '/test/run.sh: line 5:    70 Killed                  ./server'

test('a process that its script stops is no lack of memory', () => {
  const failed = traceback('AssertionError: got 503')
  const stopped: readonly (readonly string[])[] = [
    ['stopping the server', killed],
    [killed, 'starting again with 2 workers'],
    ['+ pkill -9 server', killed],
    ['test_restart: killing the worker', 'Killed'],
    [killed, 'ok 1 - the server was stopped'],
    [killed, 'server is up', 'sending 16 requests'],
  ]
  for (const lines of stopped)
    assert.equal(labelOf([...lines, ...failed], 'test'), 'failed test (AssertionError)', lines.join('\n'))
})

test('a process that was killed for lack of memory stays the cause', () => {
  const out = 'out of memory (killed)'
  assert.equal(labelOf([killed]), out)
  assert.equal(labelOf([killed, ...traceback('FileNotFoundError: dist')]), out)
  assert.equal(labelOf([killed, 'cleaning up', 'test failed'], 'test'), out)
  assert.equal(labelOf(['the OOM killer is killing a process', killed]), out)
  assert.equal(labelOf(['Killed', 'ERROR: the model could not be loaded'], 'test'), out)
})

test('an error within a probe of a configure script is an answer', () => {
  const real = '/opt/x/foo.cu(31): error: identifier "y" is undefined'
  for (const path of [
    '/opt/x/build/CMakeFiles/CMakeScratch/TryCompile-ab12/src.c',
    '/opt/x/build/CMakeFiles/CMakeTmp/src.c',
    'conftest.c',
    '_configtest.c',
  ]) {
    const probe = `${path}:1:10: fatal error: arm_sve2.h: No such file or directory`
    assert.deepEqual(causeOf([probe, 'compilation terminated.', real]), ['compiler error', real])
    assert.deepEqual(causeOf([real, probe]), ['compiler error', real])
  }
  const answered = ['src.c:1:10: fatal error: sve2.h: No such file', '-- Performing Test HAVE_SVE2 - Failed']
  assert.deepEqual(causeOf([...answered, real]), ['compiler error', real])
})

test('the reason below a headline of CMake is marked', () => {
  const headline = 'CMake Error at CMakeLists.txt:31 (message):'
  assert.deepEqual(causeOf([headline, '  CUDA 13 is required']), [
    'CMake error: CUDA 13 is required',
    '  CUDA 13 is required',
  ])
  assert.deepEqual(causeOf([headline]), ['CMake error', headline])
})

test('of several tools that stopped, the compiler is shown before the build tool, and that before pip', () => {
  const linker = 'collect2: error: ld returned 1 exit status'
  assert.deepEqual(causeOf(['FAILED: x', linker, 'ninja: build stopped: subcommand failed.']), [
    'compiler error (linker)',
    linker,
  ])
  const wheel = 'ERROR: Failed building wheel for abc'
  assert.deepEqual(causeOf(['error: subprocess-exited-with-error', wheel]), [
    'Python package failed to build: abc',
    wheel,
  ])
})

test('a library that is missing explains the abort of a program', () => {
  const lines = [
    './x: error while loading shared libraries: libnvinfer.so.9: cannot open',
    'Aborted (core dumped)',
  ]
  assert.equal(labelOf(lines), 'shared library missing: libnvinfer.so.9')
})

test('a library that a program did without is not the cause', () => {
  const missing = '[video] hardware decoder: libnvv4l2.so: cannot open shared object file: No such file'
  assert.equal(
    labelOf([missing, 'the software decoder is used instead', 'AssertionError: 11 fps'], 'test'),
    'failed test (AssertionError)',
  )
  assert.equal(
    labelOf([missing, 'frame 1', 'frame 2', 'AssertionError: 11 fps'], 'test'),
    'failed test (AssertionError)',
  )
  assert.equal(
    labelOf([missing, 'AssertionError: no decoder'], 'test'),
    'shared library missing: libnvv4l2.so',
  )
})

test('what an uncaught exception of C++ says is shown instead of the abort', () => {
  const thrown = "terminate called after throwing an instance of 'c10::Error'"
  const aborted = 'Aborted (core dumped)'
  assert.equal(
    labelOf([thrown, 'what():  vector::_M_range_check', aborted]),
    'uncaught C++ exception: vector::_M_range_check',
  )
  assert.equal(
    labelOf([
      thrown,
      'what():  CUDA error: no kernel image is available for execution on the device',
      aborted,
    ]),
    'unsupported GPU architecture',
  )
})

test('a script that removes an image which is not there goes on', () => {
  const lines = [
    'Error response from daemon: No such image: tmp',
    "docker: 'buildx' is not a docker command.",
  ]
  assert.equal(labelOf(lines), 'docker plugin missing: buildx')
  assert.equal(labelOf(lines.slice(0, 1)), 'container image not found: tmp')
})

test('the messages of npm are read without its prefix', () => {
  const npm = (...lines: readonly string[]) => lines.map((line) => `npm ERR! ${line}`)
  const head = ['code 1', 'path /opt/app', 'command failed', 'command sh -c node-gyp rebuild']
  assert.deepEqual(causeOf(npm(...head, 'gyp ERR! stack Error: not found: make')), [
    'native module build (node-gyp), command not found: make',
    'npm ERR! gyp ERR! stack Error: not found: make',
  ])
  assert.equal(labelOf(npm(...head, 'sh: 1: husky: not found')), 'command not found: husky')
  assert.equal(labelOf(npm(...head)), 'npm script failed: sh -c node-gyp rebuild')
  assert.equal(labelOf(npm('code 1')), undefined)
})

test('the host of a failed download is shown where the command or the line above holds it', () => {
  const step = (command: string, code: number) =>
    `ERROR: process "/bin/sh -c ${command}" did not complete successfully: exit code: ${code}`
  const wget = 'wget --quiet https://a.example.org/x || wget --quiet https://user:pw@b.example.org/x'
  assert.equal(labelOf([step(wget, 4)]), 'network error: b.example.org')
  assert.equal(labelOf([step(wget, 5)]), 'network error (TLS): b.example.org')
  assert.equal(labelOf([step(wget, 8)]), 'download failed: b.example.org')
  assert.equal(labelOf([step(wget, 1)]), undefined)
  const refused = ['Connecting to a.example.org|10.0.0.7|:443...', 'failed: Connection refused.']
  assert.equal(labelOf(refused), 'network error: a.example.org')
})

test('an error that a test provoked and expected is not the cause', () => {
  const expected = [
    'OSError: [Errno 28] No space left on device ... ok',
    "ModuleNotFoundError: No module named 'x' ... ok",
  ]
  assert.equal(labelOf([...expected, 'FAIL: 1 of 3'], 'test'), 'FAIL: 1 of 3')
})

test('an exception that a test runner counted is a failed test, in whatever phase', () => {
  assert.equal(
    labelOf([...traceback('AssertionError: (3, 5) != (3, 4)'), 'FAILED (failures=1)']),
    'failed test (AssertionError)',
  )
})

test('a quiet download that a script ended with is shown with its host', () => {
  const traced = ['+ wget -q https://a.example.org/x', '+ wget -q https://b.example.org/x']
  const end = "The command '/bin/bash -ex /tmp/get.sh' returned a non-zero code: "
  assert.deepEqual(causeOf([...traced, '+ exit 4', `${end}4`]), ['network error: b.example.org', traced[1]])
  assert.equal(labelOf([...traced, `${end}1`]), undefined)
  assert.equal(labelOf([...traced, 'unpacking', `${end}4`]), undefined)
})

test('an exit code that a later command may have set is not attributed to the download', () => {
  const step = (command: string) =>
    `ERROR: process "/bin/sh -c ${command}" did not complete successfully: exit code: 4`
  const chain = 'wget -q https://a.example.org/m.sh && sh m.sh'
  assert.equal(labelOf(['m.sh: this board is unknown', step(chain)]), undefined)
  assert.equal(labelOf([step(chain)]), 'network error: a.example.org')
  assert.equal(
    labelOf(['one moment', step('wget -q https://a.example.org/x && tar xf x')]),
    'network error: a.example.org',
  )
})

test('a trace that reports an exit code does not show that the script went on', () => {
  assert.equal(
    labelOf([killed, '+ status=137', "+ echo 'exited with 137'", 'exited with 137']),
    'out of memory (killed)',
  )
})

test('a tool of npm that failed before npm succeeded is not the cause', () => {
  const gyp = 'npm error gyp ERR! stack Error: not found: make'
  assert.equal(labelOf([gyp, 'added 312 packages in 31s', 'error during deploy:']), 'error during deploy:')
})

test('exceptions that nobody can catch any more end nothing', () => {
  const cause = traceback('RuntimeError: Error(s) in loading state_dict for Model:\n\tsize mismatch')
  const lost: readonly (readonly string[])[] = [
    [
      'Exception ignored in: <function Reader.__del__ at 0xffff6a3b5750>',
      ...traceback("AttributeError: 'Reader' object has no attribute 'handle'"),
    ],
    ['Error in atexit._run_exitfuncs:', ...traceback('ValueError: I/O operation on closed file.')],
    [
      'Task exception was never retrieved',
      "future: <Task finished name='Task-3' coro=<f()> exception=ConnectionResetError(104, 'Connection reset by peer')>",
      ...traceback('ConnectionResetError: [Errno 104] Connection reset by peer'),
    ],
  ]
  for (const noise of lost) {
    assert.equal(labelOf(noise, 'test'), undefined)
    assert.equal(labelOf([...cause, ...noise], 'test'), 'failed test (RuntimeError)')
    assert.equal(labelOf([...noise, 'goes on', ...cause], 'test'), 'failed test (RuntimeError)')
  }
})

test('a line that its program calls a warning is no cause', () => {
  assert.equal(
    labelOf(['WARNING: Download from https://x.y/z.gz failed: GET returned 404 Not Found']),
    undefined,
  )
  assert.equal(
    labelOf(['sha256sum: WARNING: 1 computed checksum did NOT match']),
    'downloaded file is damaged (checksum)',
  )
})

test('messages of other jobs do not show that a build went on after a failed step', () => {
  const failed = ['FAILED: a.cu.o', 'a.cu(184): error: static assertion failed with "x"']
  const others = [
    "ptxas info    : (C7508) 'setmaxnreg' ignored to maintain minimum register requirements.",
    'b.cu: 3 unknown pragmas ignored',
  ]
  const stop = 'ninja: build stopped: subcommand failed.'
  assert.equal(labelOf([...failed, ...others, stop]), 'compiler error')
  assert.equal(
    labelOf([...failed, stop, 'kernels are skipped', 'E: Unable to locate package foo']),
    'Debian package not found: foo',
  )
})

test('what a program reports directly above the end of a build tool is quoted', () => {
  assert.equal(
    labelOf(['ERROR: No hash found for gcc-7.5.0.tar.xz', 'make: *** [pkg.mk:144: x] Error 1']),
    'ERROR: No hash found for gcc-7.5.0.tar.xz',
  )
  assert.equal(
    labelOf(['all is well', 'make: *** [pkg.mk:144: x] Error 1']),
    'build step failed (make): pkg.mk:144: x',
  )
})

test('the count of skipped tests does not show that a test was survived', () => {
  const failed = '14/16 bad:elements_nvdec   TIMEOUT   30.04s   killed by signal 15 SIGTERM'
  for (const count of [
    'Skipped:            0',
    'test result: FAILED. 3 passed; 1 failed; 0 ignored',
    'test a::b ... ignored',
  ])
    assert.equal(labelOf([failed, count], 'test'), 'failed test: bad:elements_nvdec', count)
})

test("ninja's output above the first failed step, with steps in between, is no cause", () => {
  const probe = ["collect2: fatal error: cannot find 'ld.gold'", 'compilation terminated.']
  const rest = ['FAILED: apps/autotune.stamp', 'ninja: build stopped: subcommand failed.']
  const step = '[611/702] Building CXX object a.o'
  assert.equal(labelOf([...probe, step, ...rest]), 'build step failed (ninja): apps/autotune.stamp')
  assert.equal(
    labelOf([step, 'FAILED: a.o', ...probe, '[612/702] Building b.o', ...rest]),
    'compiler error (linker missing): ld.gold',
  )
})

test('what make ignores, and what TensorRT worked around, was survived', () => {
  const missing = './autogen.sh: 9: aclocal: not found'
  assert.equal(
    labelOf([
      'make[3]: *** [Makefile:12: test-suite.log] Error 1',
      'make: [Makefile:88: check] Error 2 (ignored)',
      missing,
    ]),
    'command not found: aclocal',
  )
  const tactic = '[07/19/2025-10:02:40] [E] Error[10]: Could not find any implementation for node'
  assert.equal(
    labelOf(
      [
        tactic,
        '[07/19/2025-10:04:10] [I] Engine built in 119.3 sec.',
        '/test.sh: line 14:  4123 Segmentation fault (core dumped) trtexec',
      ],
      'test',
    ),
    'crash (segmentation fault)',
  )
})

test('of reports in a row the first is quoted', () => {
  assert.equal(
    labelOf(
      ['Error: eglInitialize() failed with error: 0x3001', 'Error: main: Could not initialize canvas'],
      'test',
    ),
    'Error: eglInitialize() failed with error: 0x3001',
  )
})

test('a line that a logger writes at a lower level than an error is no cause', () => {
  const lines = [
    "INFO:2025-11-04 10:14:02,613:jax: Unable to initialize backend 'tpu': libtpu.so: cannot open shared object file",
    '[ WARN:0@1.611] global cap_gstreamer.cpp:1777 GStreamer warning: no element "nvarguscamerasrc"',
    "WARNING 11-04 10:02:17 [_custom_ops.py:20] ImportError('libcudart.so.12: cannot open shared object file')",
    'time="2025-06-11T08:01:19Z" level=warning msg="trying next host" error="failed to authorize: 401 Unauthorized"',
  ]
  for (const line of lines) assert.equal(labelOf([line], 'test'), undefined, line)
  assert.equal(
    labelOf(
      [
        'docker: Error response from daemon: OCI runtime create failed: error running hook #1: stderr: time="x" level=info msg="y"',
      ],
      'test',
    ),
    'container could not start (NVIDIA runtime)',
  )
})

test('a run of CMake that gave up does not explain the next one', () => {
  const failed = [
    'CMake Error at CMakeLists.txt:9 (find_package):',
    '  Could not find a package configuration file provided by "PCL"',
    '-- Configuring incomplete, errors occurred!',
  ]
  const next = [
    'CMake Error at view/CMakeLists.txt:31 (add_executable):',
    '  add_executable cannot create target "view"',
  ]
  assert.equal(
    labelOf([...failed, 'once more without it', '-- BUILD_SHARED_LIBS is on', ...next]),
    'CMake error: add_executable cannot create target "view"',
  )
  assert.equal(labelOf([...failed, ...next]), 'CMake error: PCL not found')
})

test('a line that reports an error and what is used instead of it was survived', () => {
  const hub = 'hub not usable (HfHubHTTPError: 429 Client Error: Too Many Requests), taking /data/models/x'
  assert.equal(
    labelOf([hub, ...traceback('safetensors_rust.SafetensorError: HeaderTooLarge')], 'test'),
    'failed test (safetensors_rust.SafetensorError)',
  )
})

test('apt says of an index that it was ignored, and still ends with an error', () => {
  const lines = [
    'E: Failed to fetch http://ports.ubuntu.com/x/Packages.xz  File has unexpected size (1 != 2)',
    'E: Some index files failed to download. They have been ignored, or old ones used instead.',
  ]
  assert.equal(labelOf(lines), 'downloaded file is damaged (checksum)')
})

test('a script goes on after make, whose last step ends without a word', () => {
  const failed = [
    '/src/a.c:1:2: error: x',
    'make: *** [Makefile:3: a.o] Error 1',
    'make: *** Waiting for unfinished jobs....',
  ]
  assert.equal(
    labelOf([...failed, '+ ./other.sh', 'E: Unable to locate package foo']),
    'Debian package not found: foo',
  )
})
