/** What a failure looks like in a log: one row for each kind of cause. Data. */

/** The kinds of failure that a reader can do something about. */
export type CauseKind =
  | 'out-of-memory'
  | 'no-space'
  | 'crash'
  | 'network'
  | 'docker'
  | 'image'
  | 'system-package'
  | 'python-package'
  | 'compiler'
  | 'configure'
  | 'timeout'
  | 'test'

interface Rule {
  readonly kind: CauseKind
  readonly label: string
  readonly patterns: readonly RegExp[]
}

const TOOL = String.raw`(?:[\w./+-]*\b)?(?:cc1(?:plus|obj)?|collect2|cicc|cudafe\+\+|nvcc|nvlink|ptxas|clang(?:\+\+)?|g\+\+|gcc|c\+\+|cc|as|ld(?:\.\w+)?|lto1|rustc|f951)(?:-\d+)?`

const rule = (kind: CauseKind, label: string, ...patterns: readonly RegExp[]): Rule => ({
  kind,
  label,
  patterns,
})

/**
 * In the order of their weight: a compiler that was killed also reports a compiler error, and the kill is the cause.
 * A shell tells of a signal as `FILE: line N: PID Killed  COMMAND`; 128 + N is its exit code for signal N.
 */
export const RULES: readonly Rule[] = [
  rule(
    'no-space',
    'no space left on device',
    /(?:: |\[Errno 28\] )[Nn]o space left on device\b(?!")/,
    /^(?:npm (?:ERR!|error) )?ENOSPC\b/,
    /: Disk quota exceeded$/,
  ),
  rule(
    'out-of-memory',
    'out of memory (killed)',
    /: fatal error: Killed signal terminated program \w+/,
    /: internal compiler error: Killed \(program \w+\)/,
    /^nvcc error\s+: '\w[\w+]*' died due to signal 9\b/,
    /\bterminated with signal 9 \[Killed\]/,
    /: line \d+:\s+\d+ Killed\b/,
    /^Killed$/,
    /^make(?:\[\d+\])?: \*\*\* \[.*\] Killed$/,
    /\(signal: 9, SIGKILL: kill\)/,
    /\bdid not complete successfully: (?:exit code: 137\b|signal: killed\b)/,
    /\breturned a non-zero code: 137\b/,
    /^exit code: 137$|^signal 9$/,
  ),
  rule(
    'out-of-memory',
    'out of memory',
    /^(?:virtual memory exhausted: )?Cannot allocate memory$|(?:: |\[Errno 12\] )Cannot allocate memory\b/,
    /\bout of memory allocating \d+ bytes/,
    /^terminate called after throwing an instance of 'std::bad_alloc'/,
    /^MemoryError(?:$|:)/,
    /^(?:torch\.(?:cuda\.)?OutOfMemoryError|RuntimeError): CUDA (?:error: )?out of memory/,
    /\bCUDA error: out of memory\b|^cudaErrorMemoryAllocation\b/,
    /^LLVM ERROR: out of memory/,
    /^FATAL ERROR: .*JavaScript heap out of memory/,
    /^ERROR: .*\bOut of memory\b/,
  ),
  rule(
    'crash',
    'crash (segmentation fault)',
    /^Segmentation fault(?: \(core dumped\))?$/,
    /: line \d+:\s+\d+ Segmentation fault\b/,
    /^Fatal Python error: Segmentation fault\b/,
    /: internal compiler error: Segmentation fault\b/,
    /\bdied due to signal 11\b|\bterminated with signal 11\b|\(signal: 11, SIGSEGV\b/,
    /\bdid not complete successfully: exit code: 139\b|\breturned a non-zero code: 139\b/,
    /^exit code: 139$|^signal 11$/,
  ),
  rule(
    'crash',
    'crash (illegal instruction)',
    /^Illegal instruction(?: \(core dumped\))?$|: line \d+:\s+\d+ Illegal instruction\b/,
    /\bdid not complete successfully: exit code: 132\b|^exit code: 132$|^signal 4$/,
  ),
  rule(
    'crash',
    'crash (aborted)',
    /^(?:Aborted|Bus error)(?: \(core dumped\))?$|: line \d+:\s+\d+ (?:Aborted|Bus error)\b/,
    /^Fatal Python error: (?:Aborted|Bus error)\b/,
    /\bdid not complete successfully: exit code: 13[45]\b|^exit code: 13[45]$|^signal [67]$/,
  ),
  rule(
    'timeout',
    'timeout',
    /\bdid not complete successfully: exit code: 124\b|\breturned a non-zero code: 124\b|^exit code: 124$/,
    /^(?:E\s+)?Failed: Timeout (?:\(?>|>)?\s*\d+(?:\.\d+)?s/,
    /^subprocess\.TimeoutExpired: /,
    /^curl: \(28\) /,
    /^(?:\w+\.)*(?:ReadTimeoutError|ReadTimeout|ConnectTimeout|TimeoutError)(?::|$)/,
    /^(?:E: |fatal: |ERROR: ).*\b(?:Connection timed out|Operation timed out|i\/o timeout|TLS handshake timeout)\b/,
  ),
  rule(
    'network',
    'network error',
    /\b(?:Could not resolve host: \S|Temporary failure in name resolution\b|Temporary failure resolving ')/,
    /^(?:fatal|curl|wget|E|ERROR): .*\b(?:Connection refused|Network is unreachable|Could not connect to server)\b/i,
    /\btoomanyrequests: /,
    // pip goes on without the index, and then says that it found no such package.
    /^WARNING: Retrying \(Retry\(total=0, .*\) after connection broken by '/,
    /^error: RPC failed; /,
  ),
  rule(
    'docker',
    'no access to docker',
    /^(?:ERROR: |docker: )?(?:Cannot connect to the Docker daemon at |permission denied while trying to connect to the (?:Docker daemon socket|docker API) at )/,
  ),
  rule(
    'image',
    'container image not found',
    /^ERROR: failed to (?:build: failed to )?solve: \S+: .*\b(?:not found|pull access denied, .*)$/,
    // BuildKit's word on the step itself, which its summary repeats. A name without a registry's host is a file's.
    /^ERROR: [\w-]+[.:][\w.:-]*\/[\w./-]+(?::[\w.-]+|@sha256:\w+): not found$/,
    /^ERROR: pull access denied, /,
    /^(?:ERROR: .*|docker: Error response from daemon: )\b(?:manifest unknown|pull access denied for \S)/,
  ),
  rule('system-package', 'Debian package not found', /^E: Unable to locate package (?<what>[\w.+:-]+)$/),
  rule(
    'python-package',
    'Python package not found',
    /^(?:error: |ERROR: )(?:Could not find a version that satisfies the requirement|No matching distribution found for) (?<what>[\w.@[\]<>=!~,-]+)/,
    /\bBecause (?<what>[\w.-]+) was not found in the (?:package registry|provided package locations)/,
    /^ModuleNotFoundError: No module named '(?<what>[\w.]+)'/,
  ),
  rule(
    'compiler',
    'compiler error',
    /^[^\s()]+\(\d+\): (?:catastrophic )?error(?: #\d+(?:-D)?)?: \S/,
    /^[^\s:]+:\d+:(?:\d+:)? (?:fatal )?error: \S/,
    new RegExp(String.raw`^${TOOL}: (?:fatal )?error: \S`),
    /^(?:nvcc|nvlink|ptxas) (?:fatal|error)\s+: \S/,
    /^(?:\S+: )+undefined reference to (?:symbol )?[`'"]/,
    new RegExp(String.raw`^${TOOL}: cannot find -l\S+`),
    /^error\[E\d{4}\]: \S/,
    // What cargo and rustc say last; an error of rustc's has a code only where it has an explanation.
    /^error: could not compile `[^`]+`/,
    /^error: linking with `[^`]+` failed: /,
  ),
  rule('configure', 'CMake error', /^CMake Error(?: at \S+:\d+ \(\w+\))?:/),
  rule(
    'test',
    'failed test',
    // pytest's last line, looked at twice, one after the other: nested, the looks would take for ever over a hostile line.
    /^=+ (?=[^=]* in [\d.]+s[^=]*=+$)[^=]*\b[1-9]\d* (?:failed|errors?)\b/,
    /^FAILED \S+::\S/,
    /^FAILED \((?:failures|errors)=\d+/,
    /^\d+% tests passed, [1-9]\d* tests? failed out of \d+/,
    /^\[ {2}FAILED {2}\] [1-9]\d* tests?\b/,
  ),
]

/** The last line of a Python traceback: a test that is a script fails this way. */
export const EXCEPTION = /^(?<what>(?:[a-z_]\w*\.)*[A-Z]\w*(?:Error|Exception|Failure))(?::|$)/
