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
