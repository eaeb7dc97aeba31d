/** Causes that lie in the machine: the sweep's limits, disk, memory, crashes and timeouts. Data. */
import type { CauseRule } from './cause-rule.ts'

export const MACHINE_RULES: readonly CauseRule[] = [
  {
    kind: 'timeout',
    label: 'timeout',
    priority: 3,
    // sweep-build-matrix.yml appends these to a package's log.
    patterns: [
      {
        pattern: /^\[(?:PKG|CHUNK)_TIMEOUT\] \S/,
        example: "[PKG_TIMEOUT] Package 'vllm' exceeded 5400s and was terminated.",
        not: 'see [PKG_TIMEOUT] in the documentation',
      },
    ],
  },
  {
    kind: 'out-of-memory',
    label: 'out of memory (killed)',
    priority: 3,
    patterns: [
      {
        pattern: /^\[OOM(?:_PREVENTION)?\] \S/,
        example: "[OOM] Package 'vllm' was killed due to out of memory (exit code 137)",
        not: '[OOM_SCORE] adjusted',
      },
    ],
  },
  {
    kind: 'error',
    label: 'error of the sweep script',
    priority: 3,
    patterns: [
      { pattern: /^\[EXCEPTION\] \S/, example: '[EXCEPTION] Package vllm: broken pipe', not: '[EXCEPTION]' },
    ],
  },
  {
    kind: 'no-space',
    label: 'no space left on device',
    priority: 3,
    patterns: [
      {
        pattern: /(?:: |\[Errno 28\] )[Nn]o space left on device\b(?!")/,
        example: 'cc1plus: fatal error: error writing to /tmp/ccA.s: No space left on device',
        not: 'echo "No space left on device" > /tmp/message',
      },
      {
        pattern: /^(?:npm (?:ERR!|error) (?:code|errno) )?ENOSPC\b/,
        example: 'npm ERR! code ENOSPC',
      },
      { pattern: /: Disk quota exceeded$/, example: "cp: error writing 'a': Disk quota exceeded" },
      {
        pattern: /^E: You don't have enough free space in /,
        example: "E: You don't have enough free space in /var/cache/apt/archives/.",
      },
    ],
  },
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
        pattern: /\(signal: 9, SIGKILL: kill\)/,
        example: 'error: could not compile `foo` (signal: 9, SIGKILL: kill)',
        not: 'process exited (signal: 15, SIGTERM: termination signal)',
      },
      {
        pattern: /\breturned non-zero exit status (?:137|-9)\b|\bdied with <Signals\.SIGKILL: 9>/,
        example: "subprocess.CalledProcessError: Command '['ninja']' returned non-zero exit status 137.",
        not: "subprocess.CalledProcessError: Command 'x' returned non-zero exit status 1.",
      },
      {
        pattern: /\bdid not complete successfully: (?:exit code: 137\b|signal: killed\b)/,
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
        pattern: /^FATAL ERROR: .*JavaScript heap out of memory/,
        example: 'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
      },
      { pattern: /^ERROR: .*\bOut of memory\b/, example: 'ERROR: Out of memory, please lower MAX_JOBS' },
      {
        pattern: /^NvMapMemAllocInternalTagged: .* error 12\b/,
        example: 'NvMapMemAllocInternalTagged: 1075072515 error 12',
      },
    ],
  },
  {
    kind: 'crash',
    label: 'crash (segmentation fault)',
    priority: 2,
    patterns: [
      {
        pattern: /^(?:.*: line \d+:\s+\d+ )?Segmentation fault\b(?!er)/,
        example: '/test/test.sh: line 3:    12 Segmentation fault      (core dumped) python3 test.py',
        not: 'downloading segmentation-fault-handler 1.2.3',
      },
      {
        pattern: /^Fatal Python error: Segmentation fault\b/,
        example: 'Fatal Python error: Segmentation fault',
      },
      {
        pattern: /: internal compiler error: Segmentation fault\b/,
        example: 'x.cpp:12:1: internal compiler error: Segmentation fault',
      },
      {
        pattern: /\bdied due to signal 11\b|\bterminated with signal 11\b|\(signal: 11, SIGSEGV\b/,
        example: "nvcc error   : 'ptxas' died due to signal 11 (Invalid memory reference)",
      },
      {
        pattern: /\bdid not complete successfully: exit code: 139\b|\breturned a non-zero code: 139\b/,
        example: 'ERROR: process "/bin/bash -c x" did not complete successfully: exit code: 139',
      },
      {
        pattern: /\bdied with <Signals\.SIGSEGV: 11>|\breturned non-zero exit status (?:139|-11)\b/,
        example: "subprocess.CalledProcessError: Command 'x' died with <Signals.SIGSEGV: 11>.",
      },
      { pattern: /^exit code: 139$|^signal 11$/, example: 'exit code: 139' },
    ],
  },
  {
    kind: 'crash',
    label: 'crash (illegal instruction)',
    priority: 2,
    patterns: [
      {
        pattern: /^(?:.*: line \d+:\s+\d+ )?Illegal instruction\b/,
        example:
          '/test/test.sh: line 1:     7 Illegal instruction     (core dumped) python3 -c "import numpy"',
      },
      {
        pattern: /\bdid not complete successfully: exit code: 132\b|\breturned a non-zero code: 132\b/,
        example: "The command '/bin/sh -c python3 x.py' returned a non-zero code: 132",
      },
      { pattern: /^exit code: 132$|^signal 4$/, example: 'exit code: 132' },
    ],
  },
  {
    kind: 'crash',
    label: 'crash (aborted)',
    priority: 2,
    patterns: [
      {
        pattern: /^(?:Aborted|Bus error)(?: \(core dumped\))?$|: line \d+:\s+\d+ (?:Aborted|Bus error)\b/,
        example: 'Aborted (core dumped)',
        not: 'Aborted by the user?',
      },
      {
        pattern: /^Fatal Python error: (?:Aborted|Bus error)\b/,
        example: 'Fatal Python error: Aborted',
      },
      {
        pattern: /\bdid not complete successfully: exit code: 13[45]\b|^exit code: 13[45]$|^signal [67]$/,
        example: 'ERROR: process "/bin/sh -c x" did not complete successfully: exit code: 134',
      },
    ],
  },
  {
    kind: 'timeout',
    label: 'timeout',
    priority: 2,
    patterns: [
      {
        pattern:
          /\bdid not complete successfully: exit code: 124\b|\breturned a non-zero code: 124\b|^exit code: 124$/,
        example: 'ERROR: process "/bin/bash -c timeout 60 x" did not complete successfully: exit code: 124',
      },
      {
        pattern: /^(?:E\s+)?Failed: Timeout (?:\(?>|>)?\s*\d+(?:\.\d+)?s/,
        example: 'E       Failed: Timeout >60.0s',
        not: 'Compiling timeout v0.1.0',
      },
      {
        pattern: /^(?:E\s+)?subprocess\.TimeoutExpired: /,
        example: "subprocess.TimeoutExpired: Command '['ping']' timed out after 30 seconds",
      },
      {
        pattern: /^##\[error\]The (?:operation was canceled|action .* has timed out after \d+ minutes)/,
        example: "##[error]The action 'Build' has timed out after 240 minutes.",
      },
    ],
  },
]
