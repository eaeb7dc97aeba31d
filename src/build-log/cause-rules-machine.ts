/** Causes that lie in the machine: the sweep's limits, disk, crashes and timeouts. Data. */
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
        pattern: /(?:: ['‘]?|\[Errno 28\] )[Nn]o space left on device\b(?!")/,
        example: 'cc1plus: fatal error: error writing to /tmp/ccA.s: No space left on device',
        not: 'echo "No space left on device" > /tmp/message',
      },
      {
        pattern: /^(?:npm (?:ERR!|error) (?:code|errno) )?ENOSPC\b/,
        example: 'npm ERR! code ENOSPC',
      },
      {
        pattern: /^E: You don't have enough free space in /,
        example: "E: You don't have enough free space in /var/cache/apt/archives/.",
      },
    ],
  },
  {
    kind: 'no-space',
    label: 'no space left (disk quota exceeded)',
    priority: 3,
    patterns: [
      {
        pattern: /(?:: |\[Errno 122\] )Disk quota exceeded\b/,
        example: "OSError: [Errno 122] Disk quota exceeded: '/opt/x.so'",
        not: 'Disk quota exceeded is what a full home folder is called',
      },
    ],
  },
  {
    kind: 'file',
    label: 'disk error (input/output error)',
    priority: 2,
    patterns: [
      {
        pattern: /(?:: |\[Errno 5\] )Input\/output error(?:$|:)/,
        example: "cp: error reading '/mnt/ssd/model.bin': Input/output error",
        not: 'Input/output error rate: 0',
      },
    ],
  },
  {
    kind: 'file',
    label: 'too many open files',
    priority: 2,
    patterns: [
      {
        pattern: /(?:: |\[Errno 24\] |\(os error 24\)|EMFILE: )[Tt]oo many open files\b/,
        example: "OSError: [Errno 24] Too many open files: '/opt/data/1.jpg'",
        not: 'close some if there are too many open files',
      },
    ],
  },
  {
    kind: 'crash',
    label: 'compiler crash (segmentation fault)',
    priority: 2,
    patterns: [
      {
        pattern: /(?:^|: )internal compiler error: Segmentation fault\b/,
        example: 'x.cpp:12:1: internal compiler error: Segmentation fault',
      },
      {
        pattern:
          /^nvcc error\s+: '\w[\w+]*' died due to signal 11\b|: fatal error: .*\bterminated with signal 11\b/,
        example: "nvcc error   : 'cicc' died due to signal 11 (Invalid memory reference)",
      },
    ],
  },
  {
    kind: 'crash',
    label: 'crash under emulation (qemu)',
    priority: 2,
    patterns: [
      {
        pattern: /^qemu(?:-\w+)?: uncaught target signal \d+ \((?<what>[\w ]+)\)/,
        example: 'qemu: uncaught target signal 11 (Segmentation fault) - core dumped',
        not: 'qemu: Unsupported syscall: 291',
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
        pattern: /\bdied due to signal 11\b|\bterminated with signal 11\b|\(signal: 11, SIGSEGV\b/,
        example: 'error: test failed (signal: 11, SIGSEGV: invalid memory reference)',
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
        pattern: /^timeout: sending signal \w+ to command [‘'"](?<what>[^’'"]+)/,
        example: "timeout: sending signal TERM to command 'mpirun'",
      },
      {
        // timeout(1) under make, in the language of the machine
        pattern: /^g?make(?:\[\d+\])?: \*\*\* \[.*\] \S+ 124$/,
        example: 'make: *** [Makefile:30: bench] Error 124',
        not: 'make: *** [Makefile:30: bench] Error 12',
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
  {
    kind: 'crash',
    label: 'terminated by a signal (SIGTERM)',
    priority: 1,
    patterns: [
      {
        pattern: /^Terminated$|: line \d+:\s+\d+ Terminated\b|^g?make(?:\[\d+\])?: \*\*\* \[.*\] Terminated$/,
        example: '/test/run.sh: line 12:  1234 Terminated              python3 server.py',
        not: 'Terminated the old server',
      },
      {
        pattern:
          /\bdid not complete successfully: exit code: 143\b|\breturned a non-zero code: 143\b|^exit code: 143$|\bdied with <Signals\.SIGTERM: 15>/,
        example: "The command '/bin/sh -c ./serve.sh' returned a non-zero code: 143",
      },
    ],
  },
]
