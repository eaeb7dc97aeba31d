/** Lines that show that a script went on after an error, so that the error was survived. Data; a test walks it. */
import type { CauseKind } from './cause-rule.ts'

/** Output of one kind of program that is at work. */
export interface ProgressRule {
  readonly what: string
  /** Errors of the same program, which it prints while its other jobs still run: this output does not prove that they were survived. */
  readonly keeps?: readonly CauseKind[] | 'all'
  /**
   * Other steps of a build print the like: after the first that failed, they only come to their end. `ninja`: only where ninja says when
   * the last of them has ended.
   */
  readonly steps?: 'any' | 'ninja'
  /** What a program says in its own words, be it in the line of the error itself. */
  readonly inWords?: true
  /** The same for single lines, of whatever kind. */
  readonly keepsLines?: RegExp
  readonly patterns: readonly { readonly pattern: RegExp; readonly example: string; readonly not?: string }[]
}

/** What compilers print; a parallel build goes on for a while after the first of these. */
export const COMPILING: readonly CauseKind[] = [
  'compiler',
  'out-of-memory',
  'no-space',
  'crash',
  'gpu',
  'build-step',
  'python-build',
]

export const PROGRESS_RULES: readonly ProgressRule[] = [
  {
    what: 'a command that `set -x` prints',
    // While other steps of a build run, only a process in the background prints.
    steps: 'ninja',
    patterns: [
      {
        // A trap or a check of the exit code runs after the error that ends the script.
        pattern:
          /^(?!\+{2,} (?:date|free|df|ps|uptime|grep|awk|sed|cut|head|tail|tr|bc|cat|nproc)\b)\++ (?!(?:cleanup|sleep|kill|exit|return|trap|false|true|rm|wait|popd|:|set|ret|rc|status|code|err\w*|fail\w*|die|result)\b|\[|local |\w*(?:STATUS|RC|RET)=|(?:echo|printf) .*(?:fail|error|abort|exit|kill|memory: |✗|❌)|(?:cp|mv|cat|tail|head) (?:.* )?\S+\.log\b)\S/i,
        example: "+ echo 'previous OpenCV installation not found'",
        not: '+ kill 3986',
      },
    ],
  },
  {
    what: 'a step of docker build',
    patterns: [
      { pattern: /^Step \d+\/\d+ : /, example: 'Step 9/17 : RUN make' },
      {
        pattern:
          /^ ?---> (?:[0-9a-f]{12}$|Running in |Using cache)|^(?:---> )?Removed intermediate container /i,
        example: ' ---> 0815fe60144f',
      },
      { pattern: /^#\d+ \[[^\]]*\d+\/\d+\] /, example: '#8 [3/9] RUN apt-get update' },
      { pattern: /^Successfully (?:built [0-9a-f]{12}|tagged )/, example: 'Successfully tagged vllm:r36.4' },
    ],
  },
  {
    what: 'pip or uv',
    patterns: [
      {
        pattern:
          /^(?!.*(?:status 'error'|\.\.\. error$))(?:Collecting|Installing collected packages:|Successfully (?:installed|uninstalled)|Requirement already satisfied:|Looking in (?:indexes|links):|Building wheels for collected|Installing build dependencies|Discarding|WARNING: Discarding|Processing (?:\.|\/)|Attempting uninstall:|Resolved \d+ packages? in|Prepared \d+ packages? in|Installed \d+ packages? in)/,
        example: 'Collecting numpy<2',
        not: "Installing build dependencies: finished with status 'error'",
      },
    ],
  },
  {
    what: 'pip that builds one wheel after another, and fails when it has tried all',
    keeps: 'all',
    patterns: [
      {
        pattern:
          /^(?:(?:Building|Created) wheel for |Successfully built (?![0-9a-f]{12}$)|Stored in directory: |Running setup\.py (?:clean|bdist_wheel) for )/,
        example: "Building wheel for numpy (pyproject.toml): finished with status 'done'",
        not: 'Building wheels for collected packages: numpy, scipy',
      },
    ],
  },
  {
    what: 'npm that has finished, or begins a script',
    patterns: [
      {
        pattern: /^(?:added|changed|removed|up to date|audited)\b.*\bpackages?\b.* in \d/,
        example: 'added 312 packages in 31s',
      },
      { pattern: /^> [\w@/.-]+@\d\S* \w\S*$/, example: '> web@1.0.0 build' },
    ],
  },
  {
    what: 'apt that begins',
    // Of an index that it could not download it only warns: the packages are then not found.
    keepsLines:
      /^(?:Err:\d+ |[WE]: (?:Failed to fetch|Some index files)|Temporary failure resolving|Could not connect)/,
    patterns: [
      {
        pattern:
          /^(?:(?:Get|Hit|Ign):\d+ |Fetched [\d,.]+ \w?B in|Reading package lists|Building dependency tree|\d+ upgraded, \d+ newly installed|Need to get )/,
        example: 'Get:1 http://ports.ubuntu.com/ubuntu-ports jammy InRelease [270 kB]',
      },
    ],
  },
  {
    what: 'dpkg, which goes on with the other packages',
    keepsLines: /^(?:dpkg\b|package architecture |trying to overwrite )/,
    patterns: [
      {
        pattern:
          /^(?:Setting up|Unpacking|Preparing to unpack|Selecting previously unselected|Processing triggers for) /,
        example: 'Setting up libfoo (1.2) ...',
      },
    ],
  },
  {
    what: 'git',
    patterns: [
      {
        pattern:
          /^(?:Cloning into '|HEAD is now at |Submodule (?:path )?'|Receiving objects: |remote: (?:Enumerating|Counting)|Note: (?:switching to|checking out) |Already up to date|Switched to |Updating files: |Applied patch )/,
        example: "Submodule path 'third_party/zlib': checked out '7433119187d51ba7'",
      },
    ],
  },
  {
    what: 'patch, which goes on with the other files',
    keeps: ['patch'],
    patterns: [
      {
        pattern: /^(?:Checking patch |patching file |Hunk #\d+ succeeded )\S/,
        example: 'patching file setup.py',
      },
    ],
  },
  {
    what: 'a download that went on',
    patterns: [
      {
        pattern:
          /\b(?:awaiting response\.\.\. 200 OK|saved \[\d+(?:\/\d+)?\])$|^(?:Downloading|Downloaded|Extracting|Unpacking objects)\b/,
        example: 'HTTP request sent, awaiting response... 200 OK',
      },
      {
        // curl's meter
        pattern: /^100 +[\d.]+[kMGT]? +100 +[\d.]+[kMGT]? /,
        example: '100  9.2M  100  9.2M    0     0  11.0M      0 --:--:-- --:--:-- --:--:-- 11.0M',
        not: '  0   315    0     0    0     0      0      0 --:--:--  0:00:01 --:--:--     0',
      },
      {
        pattern: /^\S+ +100%\[=+>?\]/,
        example: 'OpenCV-4.5.0-aarch6 100%[===================>]  56.94M  23.7MB/s    in 2.4s',
        not: 'OpenCV-4.5.0-aarch6  57%[==========>        ]  32.1M  23.7MB/s    eta 1s',
      },
    ],
  },
  {
    what: 'a configure script',
    patterns: [{ pattern: /^checking (?:for|whether|if|how) .*\.\.\./, example: 'checking for cc... yes' }],
  },
  {
    what: 'the answer to a check of CMake',
    patterns: [
      {
        pattern: /^-- (?:Performing Test|Looking for|Check(?:ing)?|Testing) .* - (?:Failed|not found|no)$/i,
        example: '-- Performing Test HAVE_SVE2 - Failed',
        not: '-- Performing Test HAVE_SVE2',
      },
    ],
  },
  {
    what: 'CMake that configures',
    keeps: [...COMPILING, 'configure'],
    patterns: [
      {
        pattern: /^-- (?!Configuring incomplete)(?!Generating done)\S/,
        example: '-- Performing Test HAVE_FOO - Success',
        not: '-- Configuring incomplete, errors occurred!',
      },
    ],
  },
  {
    what: 'CMake that has finished',
    patterns: [
      {
        pattern: /^-- (?:Configuring done|Build files have been written to)/,
        example: '-- Configuring done (12.3s)',
      },
    ],
  },
  {
    what: 'a step of ninja, make or bazel',
    steps: 'any',
    keeps: COMPILING,
    patterns: [
      {
        pattern: /^\[ *[\d,]+ ?\/ ?[\d,]+\] (?!(?:RUN|COPY|FROM|ADD|WORKDIR) )\S|^\[ *\d+%\] \S/,
        example: '[12/512] Building CXX object a.o',
        not: '[4/6] RUN make',
      },
      {
        pattern:
          /^(?:Scanning dependencies of target|Consolidate compiler generated|(?:Compiling|Finished|Checking|Building) \S+ v\d|Starting >>> |Finished <<< |(?:gcc|g\+\+|cc|c\+\+|aarch64-linux-gnu-g?c?c?\+*) -)/,
        example: '   Compiling serde v1.0.1'.trim(),
      },
    ],
  },
  {
    what: 'a test that has passed, whatever it printed before',
    keeps: ['test'],
    patterns: [
      {
        pattern: /^\[ {7}OK \] \S/,
        example: '[       OK ] SignalHandler.DeathTest (212 ms)',
        not: '[  FAILED  ] X.Y',
      },
      { pattern: /^[^\s:]\S{0,300}?::\S{1,300} PASSED\b/, example: 'tests/test_a.py::test_b PASSED [ 12%]' },
    ],
  },
  {
    what: 'make that goes on after an error, or TensorRT with an engine',
    patterns: [
      {
        pattern: /^g?make(?:\[\d+\])?: \[.*\] \S+ \d+ \(\S+\)$/,
        example: 'make: [Makefile:88: check] Error 2 (ignored)',
        not: 'make: *** [Makefile:88: check] Error 2',
      },
      {
        pattern: /^\[[\d/:-]+\] \[I\] (?:\[TRT\] )?(?:Engine built in|Created engine|Loaded engine)/,
        example: '[07/19/2025-10:04:10] [I] Engine built in 119.3 sec.',
      },
    ],
  },
  {
    what: 'a message that the script goes on',
    inWords: true,
    patterns: [
      {
        pattern:
          /^(?!hint: |[EWN]: |\S+(?::\d+|\(\d+\)): (?:warning|note)\b|.*\bif you(?:'re)?\b).*\b(?:re-?trying|trying (?:again|next|another|to build)|try \d|attempt \d+|fall(?:ing|s)? ?back|fallback|building (?:\S+ )?from source|(?:using|building|installing|downloading|switching to) .{1,60} instead|(?:is|are|was|were) used instead|(?:using|taking|on) (?:the |a )?(?:slow(?:er)?|naive|eager|reference|generic|pure[- ]Python) (?:\w+ )?(?:path|version|implementation|kernels?|attention|mode|backend)|taking (?:the |a )?(?:local|cached|\/\w)\S*|using (?:the |a )?(?:local|cached)|was caught)\b/i,
        example: 'retrying with MAX_JOBS=1',
        not: 'x.h:12:3: note: trying again with -std=c++17',
      },
    ],
  },
  {
    what: 'a message that something is left out',
    // Other jobs of a build print the like about what they compile.
    steps: 'any',
    inWords: true,
    patterns: [
      {
        pattern:
          /^(?!hint: |[EWN]: |Exception ignored |.*\b\d+ (?:tests? )?(?:skipped|ignored)\b|.*\b(?:skipped|ignored)\b: *\d|.*\.\.\. (?:skipped|ignored)\b|ptxas |nvlink |[Rr]emark: |\S+(?::\d+|\(\d+\)): (?:warning|note)\b|.*\b(?:clean-?up|tear-?down|at ?exit|destructor)\b).*\b(?:(?<!before )[Cc]ontinuing|will continue|skipping|skipped|ignoring|ignored|not critical|non-?fatal|left out|will (?:not be (?:enabled|used|available)|be disabled)|disabling)\b/i,
        example: 'triton is missing, its kernels will be disabled',
        not: 'x.h:12:3: warning: ignoring attributes on template argument [-Wignored-attributes]',
      },
    ],
  },
  {
    what: 'success',
    patterns: [
      {
        pattern:
          /^(?:#?All required rosdeps installed successfully|Build (?:succeeded|completed|finished)|BUILD SUCCESS|Successfully \w|\S+ (?:built|installed) successfully|INFO: Build completed successfully|OK$|Done\.?$|PASSED\b|[✓✔✅]|.{0,40}\| SUCCESS +\|)/,
        example: 'OK',
        not: 'OKAY',
      },
    ],
  },
]
