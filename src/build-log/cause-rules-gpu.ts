/** Causes that lie in the GPU, its driver and NVIDIA's libraries. Data. */
import type { CauseRule } from './cause-rule.ts'

export const GPU_RULES: readonly CauseRule[] = [
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
          /\bValue '(?<what>(?:sm|compute)_\w+)' is not defined for option 'gpu-(?:architecture|code|name)'/,
        example: "nvcc fatal   : Value 'sm_101' is not defined for option 'gpu-architecture'",
      },
      {
        pattern: /\bUnknown CUDA arch \((?<what>[^)]*)\) or GPU not supported\b/,
        example: 'ValueError: Unknown CUDA arch (11.0) or GPU not supported',
      },
      {
        pattern:
          /\bno kernel image is available for execution on the device\b|\bUnknown CUDA Architecture Name\b|\bUnknown compute capability\b|\bNo supported gpu backend found\b/,
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
    label: 'CUDA driver too old',
    priority: 2,
    patterns: [
      {
        pattern:
          /\bCUDA driver version is insufficient\b|\bThe NVIDIA driver on your system is too old\b|\bforward compatibility was attempted on non supported HW\b|\bthe provided PTX was compiled with an unsupported toolchain\b/,
        example: 'RuntimeError: CUDA driver version is insufficient for CUDA runtime version',
        not: 'the driver of the camera is too old',
      },
    ],
  },
  {
    kind: 'gpu',
    label: 'cuDNN version does not fit',
    priority: 2,
    patterns: [
      {
        pattern: /\bLoaded runtime CuDNN library: (?<what>[\d.]+) but source was compiled with: [\d.]+/,
        example: 'Loaded runtime CuDNN library: 9.1.0 but source was compiled with: 9.3.0.',
      },
      {
        pattern: /\bcuDNN version incompatibility: (?<what>\S.{0,80})/,
        example: 'RuntimeError: cuDNN version incompatibility: PyTorch was compiled against (9, 3, 0)',
      },
    ],
  },
  {
    kind: 'gpu',
    label: 'NCCL error',
    priority: 2,
    patterns: [
      {
        pattern:
          /\bNCCL (?:failure|error)\b:?(?: in:?)? ?(?<what>\S.{0,80})|\bncclSystemError\b|\bncclUnhandledCudaError\b/,
        example: "node1: Test NCCL failure common.cu:777 'unhandled system error'",
        not: 'NCCL version 2.21.5+cuda12.4',
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
          /\bTorch not compiled with CUDA enabled\b|\bNo CUDA GPUs are available\b|\bno CUDA-capable device is detected\b|\bFound no NVIDIA driver on your system\b|\bcudaErrorNoDevice\b|\b[Nn]o (?:visible )?GPU devices?\b|\bCUDA driver initialization failed\b/,
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
    // How trtexec ends.
    patterns: [
      {
        pattern:
          /^\[[\d/:-]+\] \[E\] (?<what>(?:Parsing model failed|Engine set up failed|Failed to (?:parse|create engine)).{0,80})/,
        example: '[11/04/2025-10:31:05] [E] Failed to parse onnx file',
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
]
