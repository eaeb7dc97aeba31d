/** Causes that lie in compiling, configuring and testing. Data. */
import type { CauseRule } from './cause-rule.ts'

/** A compiler's or linker's name at the start of its message, with a path and a version. */
const TOOL = String.raw`(?:[\w./+-]*\b)?(?:cc1(?:plus|obj)?|collect2|cicc|cudafe\+\+|nvcc|nvlink|ptxas|clang(?:\+\+)?|g\+\+|gcc|c\+\+|cc|as|ld(?:\.\w+)?|lto1|rustc|f951)(?:-\d+)?`

export const BUILD_RULES: readonly CauseRule[] = [
  {
    kind: 'gpu',
    label: 'unsupported GPU architecture',
    priority: 2,
    patterns: [
      {
        pattern: /\bUnsupported gpu architecture ['‘](?<what>\w+)['’]/,
        example: "nvcc fatal   : Unsupported gpu architecture 'compute_110'",
      },
      {
        pattern:
          /\bValue '(?<what>(?:sm|compute)_\w+)' is not defined for option 'gpu-(?:architecture|code)'/,
        example: "nvcc fatal   : Value 'sm_101' is not defined for option 'gpu-architecture'",
      },
      {
        pattern: /\bUnknown CUDA arch \((?<what>[^)]*)\) or GPU not supported\b/,
        example: 'ValueError: Unknown CUDA arch (11.0) or GPU not supported',
      },
      {
        pattern:
          /\bno kernel image is available for execution on the device\b|\bUnknown CUDA Architecture Name\b|\bNo supported gpu backend found\b/,
        example: 'RuntimeError: CUDA error: no kernel image is available for execution on the device',
      },
      {
        pattern:
          /\b(?:CMAKE_CUDA_ARCHITECTURES|CUDA_ARCHITECTURES) (?:must be non-empty|is empty|is set to "native", but no)/,
        example: 'CMAKE_CUDA_ARCHITECTURES must be non-empty if set.',
      },
    ],
  },
  {
    kind: 'gpu',
    label: 'CUDA not available',
    priority: 2,
    patterns: [
      {
        pattern:
          /\bTorch not compiled with CUDA enabled\b|\bNo CUDA GPUs are available\b|\bno CUDA-capable device is detected\b|\bFound no NVIDIA driver on your system\b|\bThe NVIDIA driver on your system is too old\b|\bCUDA driver version is insufficient\b|\bcudaErrorNoDevice\b|\bCUDA driver initialization failed\b/,
        example: 'AssertionError: Torch not compiled with CUDA enabled',
      },
      {
        pattern:
          /^(?:E\s+)?(?:AssertionError|RuntimeError|Exception|ValueError|ImportError|OSError)?:? ?.*\b(?:CUDA|cuda|GPU)\b[\w ]{0,20} (?:is|was|isn't|are) ?(?:not|n't|un)? ?(?:available|found|detected|enabled|supported)\b/,
        example: 'AssertionError: CUDA is not available',
        not: 'the CUDA toolkit is installed',
      },
      {
        pattern: /^(?:E\s+)?AssertionError: .*\bcuda\b/i,
        example: 'AssertionError: PyTorch was built without CUDA',
      },
    ],
  },
  {
    kind: 'gpu',
    label: 'CUDA error',
    priority: 2,
    patterns: [
      {
        pattern:
          /^(?:E\s+)?(?:torch\.AcceleratorError|RuntimeError): (?:CUDA error|CUDA driver error|cuDNN error|cuBLAS error|NCCL error): (?<what>.{1,60})/,
        example: 'RuntimeError: CUDA error: operation not supported',
      },
      {
        pattern:
          /^(?:CUDA error|Cuda failure|cudaError\w*|NvRmMem\w*|CUBLAS_STATUS_\w+|CUDNN_STATUS_\w+)\b.*(?:error|fail|:)/i,
        example: 'CUDA error: named symbol not found',
      },
    ],
  },
  {
    kind: 'compiler',
    label: 'compiler error (linker)',
    priority: 2,
    patterns: [
      {
        pattern: /^(?:\S+: )+undefined reference to (?:symbol )?[`'"](?<what>[^`'"]+)/,
        example: "/usr/bin/ld: main.o: undefined reference to symbol 'dlopen@@GLIBC_2.17'",
      },
      {
        pattern: new RegExp(String.raw`^${TOOL}: cannot find (?<what>-l\S+)`),
        example: '/usr/bin/ld: cannot find -lcudart: No such file or directory',
      },
      {
        pattern: /^(?:\S+: )+multiple definition of [`'"](?<what>[^`'"]+)/,
        example: "/usr/bin/ld: b.o: multiple definition of `foo'; a.o: first defined here",
      },
      {
        pattern: new RegExp(
          String.raw`^${TOOL}: (?:final link failed|cannot open output file|\S+: (?:file not recognized|error adding symbols)|skipping incompatible)`,
        ),
        example: '/usr/bin/ld: final link failed: bad value',
      },
      {
        pattern: /^error: linking with `[^`]+` failed: /,
        example: 'error: linking with `cc` failed: exit status: 1',
      },
      {
        pattern: /^ld\.lld: error: \S/,
        example: 'ld.lld: error: undefined symbol: foo',
      },
    ],
  },
  {
    kind: 'compiler',
    label: 'compiler error',
    priority: 2,
    patterns: [
      {
        pattern: /^[^\s()]+\(\d+\): (?:catastrophic )?error(?: #\d+(?:-D)?)?: \S/,
        example:
          '/opt/vllm/csrc/attention/kernel_401.cu(212): error: identifier "__nv_bfloat162" is undefined',
        not: 'x.cu(3): warning #20: identifier "y" is unused',
      },
      {
        pattern: /^[^\s:]+:\d+:(?:\d+:)? (?:fatal )?error: \S/,
        example: '/src/x.cpp:12:5: error: ‘foo’ was not declared in this scope',
        not: 'x.cpp:12:5: warning: control reaches end of non-void function',
      },
      {
        pattern: /^[^\s:]+:\d+:\d+: (?:undefined: |undeclared name: |cannot use |syntax error: )/,
        example: './main.go:12:3: undefined: foo',
      },
      {
        pattern: /: internal compiler error: /,
        example: 'x.cpp:1:1: internal compiler error: in expand_expr, at expr.c:1',
      },
      {
        pattern: /^(?:\S*\/)?\S+\.(?:s|S): ?(?:\d+: )?Error: \S|^\/tmp\/\w+\.s:\d+: Error: /,
        example: '/tmp/ccABC.s: 12: Error: unknown mnemonic',
      },
      {
        pattern: /^\S+:\d+: Error: \S/,
        example: "/tmp/ccAbC.s:64: Error: selected processor does not support `bf16mmla'",
      },
      {
        pattern: /^(?:nvcc|nvlink|ptxas) (?:fatal|error)\s+: \S/,
        example: "ptxas fatal   : Unresolved extern function 'foo'",
      },
      {
        pattern: /^#error:? (?:--|")/,
        example: '#error -- unsupported GNU version! gcc versions later than 12 are not supported!',
      },
      { pattern: /^error\[E\d{4}\]: \S/, example: 'error[E0425]: cannot find value `x` in this scope' },
      {
        pattern:
          /^error: (?:package `[^`]+` cannot be built because|failed to (?:run custom build command|select a version|parse manifest|load source|get `)|no matching package named|rustc [\d.]+ is not supported)/,
        example: 'error: failed to run custom build command for `openssl-sys v0.9.99`',
      },
      {
        pattern: /^error TS\d+: |^\S+\(\d+,\d+\): error TS\d+: /,
        example: 'src/a.ts(3,1): error TS2304: Cannot find name',
      },
      {
        pattern: /^\S+\.pyx:\d+:\d+: \S/,
        example: 'csrc/a.pyx:12:4: undeclared name not builtin: x',
      },
    ],
  },
  {
    kind: 'compiler',
    label: 'compiler error',
    priority: 1,
    // What compilers print last, after the errors themselves.
    patterns: [
      {
        pattern: new RegExp(String.raw`^${TOOL}: (?:fatal )?error: \S`),
        example: 'collect2: error: ld returned 1 exit status',
      },
      {
        pattern: /^\d+ errors? detected in the compilation of /,
        example: '1 error detected in the compilation of "/opt/x.cu".',
      },
      {
        pattern: /^error: could not compile `(?<what>[^`]+)`|^error: aborting due to /,
        example: 'error: could not compile `tokenizers` (lib) due to 2 previous errors',
      },
      { pattern: /^compilation terminated\.$/, example: 'compilation terminated.' },
      {
        pattern: /^cargo rustc .* failed with code \d+|^error: cargo (?:build )?failed|^error: `cargo /,
        example: 'error: `cargo rustc --lib` failed with code 101',
      },
    ],
  },
  {
    kind: 'configure',
    label: 'CMake error',
    priority: 2,
    subject: 'line below',
    patterns: [
      {
        pattern: /^CMake Error(?: at \S+:\d+ ?(?:\(\S+\))?| in \S+)?:$/,
        example: 'CMake Error at CMakeLists.txt:12 (find_package):',
        not: 'CMake Warning at CMakeLists.txt:12 (message):',
      },
      {
        pattern: /^CMake Error: Error processing file:?$|^CMake Error(?: \(dev\))? at \S+/,
        example: 'CMake Error at /opt/x.cmake:1',
      },
    ],
  },
  {
    kind: 'configure',
    label: 'CMake error',
    priority: 2,
    patterns: [
      { pattern: /^CMake Error: (?<what>\S.{0,80})/, example: 'CMake Error: CUDA not found' },
      {
        pattern: /^-- Configuring incomplete, errors occurred!/,
        example: '-- Configuring incomplete, errors occurred!',
      },
      {
        pattern: /^CMake [\d.]+ or higher is required\. {1,2}You are running version /,
        example: 'CMake 3.26 or higher is required.  You are running version 3.22.1',
      },
      {
        pattern: /^Could not find CMAKE_ROOT|^CMake was unable to find a build program/,
        example: 'Could not find CMAKE_ROOT !!!',
      },
      {
        pattern: /^(?:\*\*\* )?CMake build failed\b|^RuntimeError: CMake must be installed/,
        example: 'RuntimeError: CMake must be installed to build x',
      },
    ],
  },
  {
    kind: 'configure',
    label: 'configure error',
    priority: 2,
    patterns: [
      {
        pattern: /^(?:\S+\/)?configure: error: (?<what>\S.{0,80})/,
        example: 'configure: error: no acceptable C compiler found in $PATH',
      },
      {
        pattern: /^\S*meson\.build:\d+:\d+: ERROR: (?<what>\S.{0,80})/,
        example: '../meson.build:12:0: ERROR: Dependency "glib-2.0" not found, tried pkgconfig',
      },
      {
        pattern:
          /^No package '(?<what>[^']+)' found$|^Package (?<what>\S+) was not found in the pkg-config search path/,
        example: "No package 'libavformat' found",
      },
      {
        pattern:
          /^ERROR: (?:Analysis of target|no such (?:package|target)|Skipping|error loading package|Config value|The project you're trying to build requires Bazel) /,
        example: "ERROR: no such package '@rules_cc//cc': BUILD file not found",
      },
      {
        pattern: /^ERROR: (?<what>\S+) (?:not found|requires?|is required|must be)\b/,
        example: 'ERROR: libx264 not found',
      },
      {
        pattern: /^colcon: error: |^\[\d+\.\d+s\] colcon\.\S+ ERROR /,
        example: 'colcon: error: Duplicate package names not supported',
      },
    ],
  },
  {
    kind: 'file',
    label: 'nothing to build',
    priority: 2,
    patterns: [
      {
        pattern: /^g?make(?:\[\d+\])?: \*\*\* No rule to make target [`'](?<what>[^']+)'/,
        example: "make: *** No rule to make target 'install'.  Stop.",
      },
      {
        pattern:
          /^g?make(?:\[\d+\])?: \*\*\* (?:No targets specified and no makefile found|\S+: No such file or directory)/,
        example: 'make: *** No targets specified and no makefile found.  Stop.',
      },
      {
        pattern: /^ninja: error: (?<what>\S.{0,80})/,
        example: "ninja: error: loading 'build.ninja': No such file or directory",
      },
    ],
  },
  {
    kind: 'build-step',
    label: 'build step failed (ninja)',
    priority: 1,
    patterns: [
      {
        pattern: /^ninja: build stopped: /,
        example: 'ninja: build stopped: subcommand failed.',
      },
      {
        pattern: /^FAILED: (?<what>(?!Build did)\S+)/,
        example: 'FAILED: CMakeFiles/_C.dir/x.cu.o',
        not: 'FAILED (failures=1)',
      },
    ],
  },
  {
    kind: 'build-step',
    label: 'build step failed (make)',
    priority: 1,
    patterns: [
      {
        pattern: /^g?make(?:\[\d+\])?: \*\*\* \[(?<what>.+)\] Error \d+/,
        example: 'gmake: *** [Makefile:146: all] Error 2',
      },
      {
        pattern: /^g?make(?:\[\d+\])?: \*\*\* Waiting for unfinished jobs/,
        example: 'make[2]: *** Waiting for unfinished jobs....',
      },
      { pattern: /^g?make(?:\[\d+\])?: \*\*\* /, example: 'make: *** missing separator.  Stop.' },
    ],
  },
  {
    kind: 'build-step',
    label: 'build step failed (bazel)',
    priority: 1,
    patterns: [
      {
        pattern: /^ERROR: \S+BUILD(?:\.bazel)?:\d+:\d+: .* failed\b/,
        example: "ERROR: /w/core/BUILD:3495:1: C++ compilation of rule '//core:x' failed (Exit 4)",
      },
      {
        pattern: /^(?:FAILED|ERROR): Build did NOT complete successfully/,
        example: 'FAILED: Build did NOT complete successfully',
      },
    ],
  },
  {
    kind: 'build-step',
    label: 'build step failed (colcon)',
    priority: 1,
    patterns: [
      {
        pattern: /^Failed {3}<<< (?<what>\S+)/,
        example: 'Failed   <<< cv_bridge [1min 2s, exited with code 2]',
      },
      { pattern: /^Aborted {2}<<< (?<what>\S+)/, example: 'Aborted  <<< rclcpp [3.2s]' },
    ],
  },
  {
    kind: 'build-step',
    label: 'build step failed',
    priority: 1,
    patterns: [
      {
        pattern:
          /^(?:npm (?:ERR!|error) (?:code|errno|command failed)|gradle: |BUILD FAILED|Build FAILED|error: build failed|ERROR: Build failed)\b/,
        example: 'npm ERR! code ELIFECYCLE',
      },
      {
        pattern: /^error: Recipe `(?<what>[^`]+)` failed/,
        example: 'error: Recipe `build` failed on line 3',
      },
      {
        pattern:
          /^(?:\w+\.)*CalledProcessError: Command '?(?<what>.{1,60}?)'? (?:returned non-zero exit status|died with)/,
        example:
          "subprocess.CalledProcessError: Command '['cmake', '--build', '.']' returned non-zero exit status 1.",
      },
    ],
  },
  {
    kind: 'test',
    label: 'failed test',
    priority: 2,
    patterns: [
      {
        pattern: /^(?:FAILED|ERROR) (?<what>\S+::\S+)/,
        example: 'FAILED tests/test_x.py::test_y - AssertionError: assert 1 == 2',
      },
      {
        pattern: /^ERROR collecting (?<what>\S+)|^_+ ERROR (?:collecting|at setup of) (?<what>\S+)/,
        example: '______ ERROR collecting tests/test_a.py ______',
      },
      {
        // pytest's last line. Two lookups, one after the other: nested, they would take exponential time on a hostile line.
        pattern: /^=+ (?=[^=]* in [\d.]+s[^=]*=+$)[^=]*\b[1-9]\d* (?:failed|errors?)\b/,
        example: '========================= 2 failed, 41 passed in 12.34s =========================',
        not: '======================== 43 passed, 2 warnings in 12.34s ========================',
      },
      { pattern: /^FAILED \((?:failures|errors)=\d+/, example: 'FAILED (failures=1, errors=2)' },
      {
        pattern: /^\d+% tests passed, [1-9]\d* tests? failed out of \d+/,
        example: '97% tests passed, 3 tests failed out of 100',
        not: '100% tests passed, 0 tests failed out of 100',
      },
      {
        pattern: /^\[ {2}FAILED {2}\] (?:[1-9]\d* tests?\b|(?<what>\S+))/,
        example: '[  FAILED  ] 2 tests, listed below:',
        not: '[  PASSED  ] 12 tests.',
      },
    ],
  },
]
