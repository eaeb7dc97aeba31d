/** Causes that lie in the machine's memory. Data. */
import type { CauseRule } from './cause-rule.ts'

export const MEMORY_RULES: readonly CauseRule[] = [
  {
    kind: 'out-of-memory',
    label: 'out of memory (killed)',
    priority: 3,
    patterns: [
      {
        pattern: /: fatal error: Killed signal terminated program \w+/,
        example: 'c++: fatal error: Killed signal terminated program cc1plus',
      },
      {
        pattern: /: internal compiler error: Killed(?: \(program \w+\))?/,
        example: 'gcc: internal compiler error: Killed (program cc1plus)',
        not: 'x.cpp:1:1: internal compiler error: Segmentation fault',
      },
      {
        pattern: /^nvcc error\s+: '\w[\w+]*' died due to signal 9\b/,
        example: "nvcc error   : 'cicc' died due to signal 9 (Kill signal)",
        not: "nvcc error   : 'ptxas' died due to signal 11 (Invalid memory reference)",
      },
      {
        pattern: /\bterminated with signal 9 \[Killed\]/,
        example: 'collect2: fatal error: ld terminated with signal 9 [Killed]',
      },
      {
        // A shell reports a signal as `FILE: line N: PID Killed  COMMAND`.
        pattern: /: line \d+:\s+\d+ Killed\b/,
        example: '/tmp/vllm/build.sh: line 12:  1234 Killed                  python3 setup.py bdist_wheel',
        not: 'kill.sh: line 3: Killed processes: 0',
      },
      { pattern: /^Killed$/, example: 'Killed', not: 'Killed processes: 0' },
      {
        pattern: /^g?make(?:\[\d+\])?: \*\*\* \[.*\] Killed$/,
        example: 'make[2]: *** [CMakeFiles/x.dir/build.make:76: x.o] Killed',
        not: 'make[2]: *** [x.o] Error 1',
      },
      {
        pattern: /^g?make(?:\[\d+\])?: \*\*\* \[.*\] Error 137$/,
        example: 'gmake[2]: *** [x.dir/build.make:63: x.cu.o] Error 137',
        not: 'make[2]: *** [x.o] Error 13',
      },
      {
        pattern: /\(signal: 9, SIGKILL: kill\)|\bis killed by signal: Killed\b/,
        example: 'error: could not compile `foo` (signal: 9, SIGKILL: kill)',
        not: 'process exited (signal: 15, SIGTERM: termination signal)',
      },
      {
        pattern: /\breturned non-zero exit status (?:137|-9)\b|\bdied with <Signals\.SIGKILL: 9>/,
        example: "subprocess.CalledProcessError: Command '['ninja']' returned non-zero exit status 137.",
        not: "subprocess.CalledProcessError: Command 'x' returned non-zero exit status 1.",
      },
      {
        pattern:
          /\bdid not complete successfully: (?:exit code: 137\b|signal: killed\b)|\bexecutor failed running \[.*\]: exit code: 137\b/,
        example: 'ERROR: process "/bin/bash -c /tmp/build.sh" did not complete successfully: exit code: 137',
        not: 'ERROR: process "/bin/bash -c x" did not complete successfully: exit code: 1',
      },
      {
        pattern: /\breturned a non-zero code: 137\b/,
        example: "The command '/bin/sh -c make' returned a non-zero code: 137",
      },
      {
        // pip shows the signal that killed a wheel's build as a negative exit code.
        pattern: /^exit code: (?:137|-9)$|^signal 9$/,
        example: 'exit code: 137',
        not: 'exit code: 1',
      },
      {
        pattern: /^(?:\[\s*\d+\.\d+\] )?(?:Out of memory: |Memory cgroup out of memory: )Kill(?:ed)? process/,
        example: 'Out of memory: Killed process 4242 (cc1plus)',
      },
    ],
  },
  {
    kind: 'out-of-memory',
    label: 'bus error (shared memory too small)',
    priority: 3,
    patterns: [
      {
        // PyTorch's DataLoader
        pattern: /\bUnexpected bus error encountered in worker\b|\bis killed by signal: Bus error\b/,
        example: 'RuntimeError: DataLoader worker (pid 325) is killed by signal: Bus error.',
        not: 'Bus error rate: 0',
      },
    ],
  },
  {
    kind: 'out-of-memory',
    label: 'out of memory',
    priority: 3,
    patterns: [
      {
        pattern:
          /^(?:virtual memory exhausted: )?Cannot allocate memory$|(?:: |\[Errno 12\] )Cannot allocate memory\b/,
        example: 'virtual memory exhausted: Cannot allocate memory',
      },
      {
        pattern: /\bout of memory allocating \d+ bytes/,
        example: 'cc1plus: out of memory allocating 65536 bytes after a total of 1048576 bytes',
      },
      {
        pattern: /^terminate called after throwing an instance of 'std::bad_alloc'/,
        example: "terminate called after throwing an instance of 'std::bad_alloc'",
      },
      { pattern: /^(?:E\s+)?MemoryError(?:$|:)/, example: 'MemoryError' },
      {
        pattern:
          /^(?:E\s+)?(?:torch\.(?:cuda\.)?OutOfMemoryError|RuntimeError): CUDA (?:error: )?out of memory/,
        example: 'torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.00 GiB.',
      },
      {
        pattern:
          /\bCUDA error: out of memory\b|^cudaErrorMemoryAllocation\b|\bcudaMalloc failed: out of memory\b/,
        example: 'ggml_backend_cuda_buffer_type_alloc_buffer: cudaMalloc failed: out of memory',
        not: 'docker: out of memory is not what happened here',
      },
      { pattern: /^LLVM ERROR: out of memory/, example: 'LLVM ERROR: out of memory' },
      {
        pattern: /\bjava\.lang\.OutOfMemoryError\b/,
        example: 'ERROR: D8: java.lang.OutOfMemoryError: Java heap space',
      },
      {
        pattern: /^FATAL ERROR: .*JavaScript heap out of memory/,
        example: 'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
      },
      { pattern: /^ERROR: .*\bOut of memory\b/, example: 'ERROR: Out of memory, please lower MAX_JOBS' },
    ],
  },
  {
    kind: 'out-of-memory',
    label: 'out of memory',
    priority: 2,
    recoverable: true,
    // Programs often take a smaller batch.
    patterns: [
      {
        pattern: /^NvMapMemAllocInternalTagged: .* error 12\b/,
        example: 'NvMapMemAllocInternalTagged: 1075072515 error 12',
      },
    ],
  },
]
