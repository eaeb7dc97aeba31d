/** Lines as compilers, shells, pip, docker and test runners print them, and lines that only look like them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findCause } from '../../src/build-log/find-cause.ts'

const causes: Readonly<Record<string, readonly string[]>> = {
  'out of memory (killed)': [
    'c++: fatal error: Killed signal terminated program cc1plus',
    'aarch64-linux-gnu-g++-11: fatal error: Killed signal terminated program cc1plus',
    'c++: internal compiler error: Killed (program cc1plus)',
    "nvcc error   : 'cicc' died due to signal 9 (Kill signal)",
    'collect2: fatal error: ld terminated with signal 9 [Killed]',
    '/tmp/vllm/build.sh: line 12:  1234 Killed                  python3 setup.py bdist_wheel',
    'Killed',
    'make[2]: *** [CMakeFiles/x.dir/build.make:76: x.o] Killed',
    'error: could not compile `foo` (signal: 9, SIGKILL: kill)',
    'ERROR: process "/bin/bash -c /tmp/vllm/build.sh" did not complete successfully: exit code: 137',
    'ERROR: process "/bin/sh -c make" did not complete successfully: signal: killed',
    "The command '/bin/sh -c make' returned a non-zero code: 137",
  ],
  'out of memory': [
    'virtual memory exhausted: Cannot allocate memory',
    'OSError: [Errno 12] Cannot allocate memory',
    'cc1plus: out of memory allocating 65536 bytes after a total of 1048576 bytes',
    "terminate called after throwing an instance of 'std::bad_alloc'",
    'MemoryError',
    'torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.00 GiB.',
    'RuntimeError: CUDA error: out of memory',
    'LLVM ERROR: out of memory',
    'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
  ],
  'no space left on device': [
    'cc1plus: fatal error: error writing to /tmp/ccABC.s: No space left on device',
    "OSError: [Errno 28] No space left on device: '/usr/local/lib/python3.10'",
    'ERROR: failed to solve: failed to register layer: write /usr/lib/x.so: no space left on device',
    'tar: ./x: Cannot write: No space left on device',
    'npm ERR! ENOSPC: no space left on device, write',
  ],
  'crash (segmentation fault)': [
    'Segmentation fault (core dumped)',
    '/test/test.sh: line 3:    12 Segmentation fault      (core dumped) python3 test.py',
    'Fatal Python error: Segmentation fault',
    'x.cpp:12:1: internal compiler error: Segmentation fault',
    "nvcc error   : 'ptxas' died due to signal 11 (Invalid memory reference)",
    'ERROR: process "/bin/bash -c x" did not complete successfully: exit code: 139',
  ],
  'crash (illegal instruction)': [
    'Illegal instruction (core dumped)',
    '/test/test.sh: line 1:     7 Illegal instruction     (core dumped) python3 -c "import numpy"',
  ],
  'crash (aborted)': ['Aborted (core dumped)', 'Bus error (core dumped)'],
  timeout: [
    'ERROR: process "/bin/bash -c timeout 60 x" did not complete successfully: exit code: 124',
    'E       Failed: Timeout >60.0s',
    'Failed: Timeout (>60.0s) from pytest-timeout.',
    "subprocess.TimeoutExpired: Command '['ping']' timed out after 30 seconds",
    'curl: (28) Operation timed out after 30001 milliseconds with 0 bytes received',
    "urllib3.exceptions.ReadTimeoutError: HTTPSConnectionPool(host='pypi.org', port=443): Read timed out.",
    "fatal: unable to access 'https://github.com/x/y/': Failed to connect: Connection timed out",
    'ERROR: failed to solve: ubuntu:22.04: failed to do request: dial tcp 1.2.3.4:443: i/o timeout',
  ],
  'Python package not found: flash-attn==2.7.3': [
    'ERROR: Could not find a version that satisfies the requirement flash-attn==2.7.3 (from versions: 0.2.0)',
    'ERROR: No matching distribution found for flash-attn==2.7.3',
  ],
  'Python package not found: tensorrt': ["ModuleNotFoundError: No module named 'tensorrt'"],
  'Python package not found: foo': [
    '      ╰─▶ Because foo was not found in the package registry and you require foo, we can conclude',
  ],
  'network error': [
    "fatal: unable to access 'https://github.com/x/y/': Could not resolve host: github.com",
    "W: Failed to fetch http://ports.ubuntu.com/x  Temporary failure resolving 'ports.ubuntu.com'",
    'E: Failed to fetch http://ports.ubuntu.com/x  Connection refused',
    'curl: (7) Failed to connect to x.y port 443: Connection refused',
    'ERROR: failed to solve: toomanyrequests: You have reached your pull rate limit.',
  ],
  'no access to docker': [
    'ERROR: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
    'permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock: Post "http://x": dial unix /var/run/docker.sock: connect: permission denied',
  ],
  'container image not found': [
    'ERROR: failed to solve: nvcr.io/nvidia/l4t-jetpack:r99: failed to resolve source metadata for nvcr.io/nvidia/l4t-jetpack:r99: nvcr.io/nvidia/l4t-jetpack:r99: not found',
    'ERROR: docker.io/dustynv/l4t-pytorch:r36.4: not found',
    'ERROR: registry:5000/l4t@sha256:0123abc: not found',
    'ERROR: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope',
    'docker: Error response from daemon: pull access denied for numpy, repository does not exist',
  ],
  'Debian package not found: libfoo-dev': ['E: Unable to locate package libfoo-dev'],
  'compiler error': [
    '      /tmp/pip-req/x.cpp:12:10: fatal error: cuda_runtime.h: No such file or directory',
    '  /opt/flash-attn/csrc/x.cu(212): error: identifier "y" is undefined',
    '/opt/vllm/csrc/attention/kernel_401.cu(212): error: identifier "__nv_bfloat162" is undefined',
    '/usr/include/x.h(7): catastrophic error: cannot open source file "y.h"',
    'x.cu(3): error #20: identifier "y" is undefined',
    '/src/x.cpp:12:5: error: ‘foo’ was not declared in this scope',
    'x.c:1:10: fatal error: cuda.h: No such file or directory',
    'cc1plus: error: unrecognized command-line option ‘-foo’',
    'collect2: error: ld returned 1 exit status',
    'nvcc fatal   : Unsupported gpu architecture ‘compute_110’',
    "ptxas fatal   : Unresolved extern function 'foo'",
    'main.o: undefined reference to `cudaMalloc’'.replace('’', "'"),
    "/usr/bin/ld: main.o: undefined reference to symbol 'dlopen@@GLIBC_2.17'",
    "main.c:(.text+0x9): undefined reference to `foo'",
    '/usr/bin/ld: cannot find -lcudart: No such file or directory',
    'error[E0425]: cannot find value `x` in this scope',
    'error: could not compile `tokenizers` (lib) due to 2 previous errors',
    'error: linking with `cc` failed: exit status: 1',
  ],
  'CMake error': ['CMake Error at CMakeLists.txt:12 (find_package):', 'CMake Error: CUDA not found'],
  'failed test': [
    '========================= 2 failed, 41 passed in 12.34s =========================',
    '=================== 1 error in 0.52s ===================',
    'FAILED tests/test_x.py::test_y - AssertionError: assert 1 == 2',
    'FAILED (failures=1, errors=2)',
    '97% tests passed, 3 tests failed out of 100',
    '[  FAILED  ] 2 tests, listed below:',
  ],
}

for (const [label, lines] of Object.entries(causes)) {
  for (const line of lines) {
    test(`${label}: ${line}`, () => {
      const cause = findCause(['[1/2] make', line, 'the end'], undefined, 'build')
      assert.equal(cause?.label, label)
      assert.equal(cause.line, line)
    })
  }
}

const innocent: readonly string[] = [
  'FAILED: CMakeFiles/_C.dir/x.cu.o',
  'ninja: build stopped: subcommand failed.',
  'ERROR: process "/bin/bash -c x" did not complete successfully: exit code: 1',
  "The command '/bin/sh -c make' returned a non-zero code: 2",
  '-- Performing Test HAVE_SEGMENTATION_FAULT - Failed',
  'echo "No space left on device" > /tmp/message',
  'checking what happens with No space left on device',
  'g++ -Werror -Wfatal-errors -c error.cpp -o error.o',
  'x.cpp:12:5: warning: control reaches end of non-void function',
  'x.cpp:12:5: note: error: is only mentioned',
  '0 errors, 3 warnings',
  'Compiling timeout v0.1.0',
  "Unable to find image 'x:y' locally, downloading it",
  'ERROR: failed to compute cache key: failed to calculate checksum of ref x: "/foo": not found',
  'ERROR: src/build.sh:x: not found',
  'E: Unable to locate packages is what apt would say',
  '-- Could NOT resolve hosts file',
  'curl: (22) The requested URL returned error: 404',
  'WARNING: Retrying (Retry(total=4)) after connection broken by \'ReadTimeoutError("Read timed out.")\': /simple/numpy/',
  '======================== 43 passed, 2 warnings in 12.34s ========================',
  '100% tests passed, 0 tests failed out of 100',
  '[  PASSED  ] 12 tests.',
  'Successfully uninstalled killed-1.0',
  'Killed processes: 0',
  'downloading segmentation-fault-handler 1.2.3',
  'warning: No matching distribution found for x, trying another index',
  'exit code: 137 means that a process was killed',
  '-- The following REQUIRED packages have been found',
  'CMake Warning at CMakeLists.txt:12 (message):',
  'docker: out of memory is not what happened here',
]

for (const line of innocent) {
  test(`tells nothing: ${line}`, () => assert.equal(findCause([line], undefined, 'build'), undefined))
}

test('the kill weighs more than the compiler error that it caused', () => {
  const lines = [
    'c++: fatal error: Killed signal terminated program cc1plus',
    'compilation terminated.',
    'x.cpp:1:1: error: expected unqualified-id',
    'ninja: build stopped: subcommand failed.',
  ]
  assert.equal(findCause(lines, undefined, 'build')?.kind, 'out-of-memory')
})

test('an index that was not reached is no package that does not exist', () => {
  const retry = (left: number) =>
    `WARNING: Retrying (Retry(total=${left}, connect=None, read=None, redirect=None, status=None)) after connection broken by 'NewConnectionError('[Errno -2] Name or service not known')': /jp6/cu126/torch/`
  const missing = 'ERROR: No matching distribution found for torch'
  assert.equal(findCause([retry(1), retry(0), missing], undefined, 'build')?.kind, 'network')
  assert.equal(findCause([retry(1), missing], undefined, 'build')?.kind, 'python-package')
})

test('a download that failed long before the compiler did was tried again', () => {
  const apt =
    "W: Failed to fetch http://ports.ubuntu.com/dists/jammy/InRelease  Temporary failure resolving 'ports.ubuntu.com'"
  const between = (count: number) => Array.from({ length: count }, (_, index) => `unpacking ${index}`)
  const error = 'x.cpp:1:1: error: no'
  assert.equal(findCause([apt, ...between(40), error], undefined, 'build')?.kind, 'compiler')
  assert.equal(
    findCause([apt, ...between(5), 'E: Unable to locate package x'], undefined, 'build')?.kind,
    'network',
  )
  assert.equal(
    findCause([apt, ...between(40), 'make: *** [all] Error 2'], undefined, 'build')?.kind,
    'network',
  )
})

test('the first error of the last ones is the cause: the others follow from it', () => {
  const error = (name: string) => `${name}.cpp:1:1: error: no`
  const lines = [
    error('survived'),
    ...Array<string>(40).fill('[1/2] c++'),
    error('first'),
    'x',
    error('next'),
  ]
  assert.equal(findCause(lines, undefined, 'build')?.line, error('first'))
})

test('what stands hundreds of lines up was survived', () => {
  const lines = ['x.cpp:1:1: error: no', ...Array.from({ length: 300 }, (_, index) => `line ${index}`)]
  assert.equal(findCause(lines, undefined, 'build'), undefined)
})

test("the command's own end tells where its output does not", () => {
  assert.equal(findCause(['testing…'], 'exit code: 137', 'test')?.label, 'out of memory (killed)')
  assert.equal(findCause(['testing…'], 'signal 9', 'test')?.label, 'out of memory (killed)')
  assert.equal(findCause(['testing…'], 'exit code: 139', 'test')?.label, 'crash (segmentation fault)')
  assert.equal(findCause(['testing…'], 'exit code: 1', 'test'), undefined)
})

test("an exception is a failed test's reason, and no build's", () => {
  const line = 'ImportError: libcublasLt.so.12: cannot open shared object file: No such file or directory'
  assert.equal(findCause([line], 'exit code: 1', 'test')?.label, 'failed test (ImportError)')
  assert.equal(findCause([line], 'exit code: 1', 'build'), undefined)
})
