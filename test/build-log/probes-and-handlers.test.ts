/** Blocks of lines that look like causes: what CMake quotes of its checks, what an exit handler prints, tests that must fail. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeCause } from '../../src/build-log/describe-cause.ts'
import { cleanStageOutput } from '../../src/build-log/excerpt.ts'
import { findCause } from '../../src/build-log/find-cause.ts'

function labelOf(log: string, phase = 'build'): string | undefined {
  const lines = cleanStageOutput(log)
  const found = findCause(lines)
  return found && describeCause(found, lines, { phase }).label
}

const CHECK = `-- Performing C++ SOURCE FILE Test HAVE_FS failed with the following output:
Run Build Command(s):/usr/bin/ninja cmTC_51a2c
/usr/bin/ld: cannot find -labsl_none: No such file or directory
collect2: error: ld returned 1 exit status
ninja: build stopped: subcommand failed.
`

test('what CMake quotes of a check that failed is no cause', () => {
  assert.equal(labelOf(CHECK), undefined)
  assert.equal(
    labelOf(`${CHECK}-- Falling back to boost\n/src/a.cpp:58:41: error: 'X' was not declared`),
    'compiler error',
  )
})

test('what CMake quotes of the check of the compiler itself is the cause', () => {
  const log = (reason: string) => `-- Check for working CUDA compiler: /usr/local/cuda/bin/nvcc -- broken
CMake Error at /usr/share/cmake-3.22/Modules/CMakeTestCUDACompiler.cmake:56 (message):
  The CUDA compiler

    "/usr/local/cuda/bin/nvcc"

  is not able to compile a simple test program.

  It fails with the following output:

    Change Dir: /opt/x/build/CMakeFiles/CMakeTmp

    Run Build Command(s):/usr/bin/make -f Makefile cmTC_8dae8/fast
    ${reason}
    make: *** [Makefile:127: cmTC_8dae8/fast] Error 2

  CMake will not be able to correctly generate this project.
Call Stack (most recent call first):
  CMakeLists.txt:3 (project)
-- Configuring incomplete, errors occurred!`
  assert.equal(labelOf(log('sh: 1: cicc: not found')), 'command not found: cicc')
  assert.equal(
    labelOf(log("nvcc fatal   : Unsupported gpu architecture 'compute_110'")),
    'unsupported GPU architecture: compute_110',
  )
  assert.equal(labelOf(log('nothing is known')), 'CMake error: The CUDA compiler')
})

const BROKEN = `+ tar -xJf mm.tar.xz -C /usr/src
xz: (stdin): Unexpected end of input
tar: Unexpected EOF in archive
tar: Error is not recoverable: exiting now`
const HANDLER = `+ umount /mnt/rootfs
umount: /mnt/rootfs: not mounted.
+ ls -la /usr/src/api
ls: cannot access '/usr/src/api': No such file or directory
cleanup finished`

test('what an exit handler does shows neither the cause nor that the script went on', () => {
  const damaged = 'downloaded file is damaged (archive)'
  assert.equal(labelOf(`${BROKEN}\n+ cleanup\n${HANDLER}`), damaged)
  assert.equal(labelOf(`${BROKEN}\nCleaning up...\n${HANDLER}`), damaged)
})

test('a script that cleans up in between and works on is no exit handler', () => {
  const later = '/src/a.cpp:3:1: error: expected ;'
  assert.equal(labelOf(`${BROKEN}\n+ cleanup\n+ git clone https://x.y/z\n${later}`), 'compiler error')
  assert.equal(labelOf(`+ cleanup\n${HANDLER}\n${later}`), 'compiler error')
})

test('what a test printed that passed, or must fail, is no cause', () => {
  const passed = `[ RUN      ] Signal.DeathTest
Segmentation fault (core dumped)
[       OK ] Signal.DeathTest (212 ms)
2/2 Test #2: io_test ....................***Timeout 1500.05 sec`
  assert.equal(labelOf(passed, 'test'), 'failed test: io_test')
  const expected = `t.py::test_fp8 XFAIL (RuntimeError: CUDA error: no kernel image is available for execution on the device)
t.py::test_b FAILED
FAILED t.py::test_b - AssertionError`
  assert.equal(labelOf(expected, 'test'), 'failed test: t.py::test_b')
})

test('an exception whose text stands in the line below', () => {
  const log = `Traceback (most recent call last):
  File "/test/test.py", line 3, in <module>
    import numexpr
ImportError: 
A module that was compiled using NumPy 1.x cannot be run in
NumPy 2.0.0 as it may crash.`
  assert.equal(labelOf(log, 'test'), 'NumPy version does not fit (a module was built for another one)')
})

test('the seconds of a step that has run for long have no decimals', () => {
  const log = `#11 5985.   Building wheel for x (PEP 517): started
#11 5985.   qemu: uncaught target signal 11 (Segmentation fault) - core dumped
#11 5985.     File "setup.py", line 560, in setup`
  assert.equal(labelOf(log), 'crash under emulation (qemu): Segmentation fault')
})

test('a tool that repeats what docker reports names no cause', () => {
  assert.equal(
    labelOf(
      'Error: buildx failed with: ERROR: failed to solve: process "/bin/sh -c ./b.sh" did not complete successfully: exit code: 1',
    ),
    undefined,
  )
})

test('the handler that a script set with trap begins with its first command', () => {
  const log = (first: string) => `+ trap 'quilt pop -a -f; dh_clean' EXIT
+ quilt push -a
Hunk #2 FAILED at 6881.
1 out of 3 hunks FAILED -- rejects in file configure
${first}
rm: cannot remove 'debian/x': No such file or directory`
  assert.equal(labelOf(log('+ quilt pop -a -f')), 'patch does not apply: configure')
  assert.equal(labelOf(log('+ make install')), 'missing file: debian/x')
})

test('what the last command reported under its own name is quoted where nothing else is known', () => {
  const log = (program: string) => `+ useradd -m -u 1000 coder\n${program}: UID 1000 is not unique`
  assert.equal(labelOf(log('useradd')), 'useradd: UID 1000 is not unique')
  assert.equal(labelOf(log('coder')), undefined)
})

test('what a process in the background prints while steps run does not show that the build went on', () => {
  const log = `[4120/7044] Building CXX object a.cpp.o
FAILED: a.cpp.o
c++: fatal error: Killed signal terminated program cc1plus
+ sleep 60
++ free -m
+ echo '2025-12-07 04:49:00 - Memory: 2211/7619MB'
[4121/7044] Building CXX object b.cpp.o
ninja: build stopped: subcommand failed.
-- Building version 2.8.0
+ cleanup
+ kill 3986`
  assert.equal(labelOf(log), 'out of memory (killed)')
  assert.equal(
    labelOf(`${log}\n+ MAX_JOBS=1\nE: Unable to locate package libfoo`),
    'Debian package not found: libfoo',
  )
})

test('the processes of vLLM and torchrun have their names before their lines', () => {
  const worker = '(EngineCore_DP0 pid=212) ERROR 10-21 08:15:31 [core.py:708] '
  const log = `${worker}EngineCore failed to start.
${worker}ptxas fatal   : Value 'sm_110a' is not defined for option 'gpu-name'
Traceback (most recent call last):
  File "/test/test.py", line 9, in <module>
RuntimeError: Engine core initialization failed. See root cause above.`
  assert.equal(labelOf(log, 'test'), 'unsupported GPU architecture: sm_110a')
  assert.equal(
    labelOf('[rank0]: torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.00 GiB.', 'test'),
    'out of memory',
  )
})

test('compilers in other languages', () => {
  for (const word of ['Fehler', 'schwerwiegender Fehler', 'erreur fatale ', 'errore', '错误', '致命的エラー'])
    assert.equal(
      labelOf(`/src/session.c:71:10: ${word}: x y z\nmake: *** [all] Error 1`),
      'compiler error',
      word,
    )
})

test('a step that an old BuildKit reports', () => {
  const end = 'ERROR: executor failed running [/bin/sh -c ./build.sh]: exit code: '
  assert.equal(labelOf(`nothing\n${end}1`), undefined)
  assert.equal(labelOf(`nothing\n${end}137`), 'out of memory (killed)')
})
