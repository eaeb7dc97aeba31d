/** Causes that lie in the GPU's architecture and the compiler. Data. */
import type { CauseRule } from './cause-rule.ts'
import { TOOL } from './cause-rules-linker.ts'

export const COMPILER_RULES: readonly CauseRule[] = [
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
          /\bTorch not compiled with CUDA enabled\b|\bNo CUDA GPUs are available\b|\bno CUDA-capable device is detected\b|\bFound no NVIDIA driver on your system\b|\bThe NVIDIA driver on your system is too old\b|\bCUDA driver version is insufficient\b|\bcudaErrorNoDevice\b|\b[Nn]o (?:visible )?GPU devices?\b|\bCUDA driver initialization failed\b/,
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
    kind: 'gpu',
    label: 'CUDA toolkit not found',
    priority: 2,
    patterns: [
      {
        pattern: /\b(?:CUDA_HOME|CUDA_PATH|CUDACXX) (?:environment variable )?is not set\b/,
        example:
          'OSError: CUDA_HOME environment variable is not set. Please set it to your CUDA install root.',
      },
    ],
  },
  {
    kind: 'gpu',
    label: 'TensorRT error',
    priority: 2,
    patterns: [
      {
        // trtexec
        pattern: /^\[[\d/:-]+\] \[E\] (?<what>\S.{0,80})/,
        example: '[06/01/2025-10:00:01] [E] Engine could not be created from network',
        not: '[06/01/2025-10:00:00] [I] === Model Options ===',
      },
    ],
  },
  {
    kind: 'gpu',
    label: 'TensorRT error',
    priority: 2,
    recoverable: true,
    patterns: [
      {
        pattern:
          /^(?:\[[\d/:-]+\] )?\[(?:TRT|TensorRT)\]\s+(?:\[[EF]\]:?|(?:INTERNAL_?|INVALID_\w+)? ?ERROR:|(?=\d: \[|.{0,40}\bError Code \d))\s*(?<what>\S.{0,80})/,
        example:
          '[TRT] [E] 1: [caskUtils.cpp::trtSmToCask::147] Error Code 1: Internal Error (Unsupported SM: 0x809)',
        not: '[TRT]    could not register plugin creator -  ::FlattenConcat_TRT version 1',
      },
      {
        pattern: /^\[TRT\]\s+(?:\d: )?(?<what>The engine plan file is not compatible\b.{0,60})/,
        example: '[TRT] 6: The engine plan file is not compatible with this version of TensorRT',
      },
    ],
  },
  {
    kind: 'gpu',
    label: 'CUDA version does not fit PyTorch',
    priority: 2,
    patterns: [
      {
        // torch.utils.cpp_extension
        pattern: /^(?:RuntimeError: )?The detected CUDA version \((?<what>[\d.]+)\) mismatches the version/,
        example: 'The detected CUDA version (12.6) mismatches the version that was used to compile',
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
        pattern:
          /^(?!\S*\b(?:configure(?:\.ac|\.in)?|Makefile\.am):)[^\s:]+:\d+:(?:\d+:)? (?:fatal )?error: \S/,
        example: '/src/x.cpp:12:5: error: ‘foo’ was not declared in this scope',
        not: 'x.cpp:12:5: warning: control reaches end of non-void function',
      },
      {
        pattern: /^[^\s:]+\.go:\d+:\d+: \S/,
        example: './main.go:12:3: undefined: foo',
      },
      {
        pattern: /(?:^|: )internal compiler error: /,
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
        pattern: /^(?:nvcc|ptxas) (?:fatal|error)\s+: \S/,
        example: "ptxas fatal   : Unresolved extern function 'foo'",
      },
      {
        pattern: /^#error:? (?:--|")/,
        example: '#error -- unsupported GNU version! gcc versions later than 12 are not supported!',
      },
      { pattern: /^error\[E\d{4}\]: \S/, example: 'error[E0425]: cannot find value `x` in this scope' },
      {
        pattern: /^error: (?!aborting due to |could not compile )\S/,
        example: 'error: this arithmetic operation will overflow',
        not: 'error: aborting due to 1 previous error',
        below: { pattern: /^--> \S+:\d+:\d+/, example: '--> src/lib.rs:3:5' },
      },
      {
        pattern:
          /^error: (?:package `[^`]+` cannot be built because|failed to (?:run custom build command|select a version|load source|get `)|no matching package named)/,
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
      {
        pattern: /^\S+\.proto:\d+:\d+: (?!warning: )\S/,
        example: 'onnx.proto:1:10: Unrecognized syntax identifier "proto4".',
        not: 'onnx.proto:1:10: warning: Import x is unused.',
      },
    ],
  },
  {
    kind: 'compiler',
    label: 'compiler error (Cython)',
    priority: 1,
    // The errors themselves stand above.
    patterns: [
      {
        pattern: /^Cython\.Compiler\.Errors\.CompileError: (?<what>\S+)/,
        example: 'Cython.Compiler.Errors.CompileError: src/foo.pyx',
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
        example: 'cc1plus: error: unrecognized command-line option',
      },
      {
        pattern:
          /^\d+ errors? detected in the compilation of |^(?:\d+ warnings? and )?[1-9]\d* errors? generated\b/,
        example: '1 error detected in the compilation of "/opt/x.cu".',
        not: '2 warnings generated.',
      },
      {
        pattern: /^fatal error: ['‘"](?<what>[^'’"]+)['’"]:? (?:file not found|No such file or directory)$/,
        example: "fatal error: 'cuda_runtime.h' file not found",
      },
      {
        pattern: /^error: could not compile `(?<what>[^`]+)`|^error: aborting due to /,
        example: 'error: could not compile `tokenizers` (lib) due to 2 previous errors',
      },
      { pattern: /^compilation terminated\.$/, example: 'compilation terminated.' },
      {
        // cargo's reason stands below, behind `Caused by:`.
        pattern: /^error: failed to parse (?:manifest|lock file) at:? [`']?(?<what>[^`']+)/,
        example: 'error: failed to parse manifest at `/root/.cargo/registry/src/x/Cargo.toml`',
      },
      {
        pattern: /^cargo rustc .* failed with code \d+|^error: cargo (?:build )?failed|^error: `cargo /,
        example: 'error: `cargo rustc --lib` failed with code 101',
      },
    ],
  },
]
