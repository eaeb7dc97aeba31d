/** Causes that lie in the machine, the network or docker. Data. */
import type { CauseRule } from './cause-rule.ts'

export const SYSTEM_RULES: readonly CauseRule[] = [
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
      { pattern: /^(?:npm (?:ERR!|error) )?ENOSPC\b/, example: 'npm ERR! ENOSPC: no space left on device' },
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
      { pattern: /^exit code: 137$|^signal 9$/, example: 'exit code: 137', not: 'exit code: 1' },
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
  {
    kind: 'network',
    label: 'network error (name resolution)',
    priority: 2,
    recoverable: true,
    patterns: [
      {
        pattern: /\bCould not resolve host: (?<what>[\w.-]+)/,
        example: "fatal: unable to access 'https://github.com/x/y/': Could not resolve host: github.com",
        not: '-- Could NOT resolve hosts file',
      },
      {
        pattern: /\bTemporary failure resolving '(?<what>[\w.-]+)'/,
        example:
          "W: Failed to fetch http://ports.ubuntu.com/x  Temporary failure resolving 'ports.ubuntu.com'",
      },
      {
        pattern: /^wget: unable to resolve host address [‘'"](?<what>[\w.-]+)/,
        example: "wget: unable to resolve host address 'download.pytorch.org'",
      },
      {
        pattern:
          /\bdial tcp: lookup (?<what>[\w.-]+)(?: on \S+)?: (?:no such host|.*i\/o timeout|server misbehaving|Temporary failure in name resolution)/,
        example:
          'failed to do request: Head "https://nvcr.io/v2/": dial tcp: lookup nvcr.io on 127.0.0.53:53: no such host',
      },
      {
        pattern:
          /\b(?:Failed to resolve|host=)'(?<what>[\w.-]+)'.*(?:\[Errno -[23]\]|Name or service not known|Temporary failure in name resolution)/,
        example:
          "urllib3.exceptions.MaxRetryError: HTTPSConnectionPool(host='huggingface.co', port=443): Max retries exceeded (Caused by NewConnectionError: [Errno -3] Temporary failure in name resolution)",
      },
      {
        pattern: /\b(?:Temporary failure in name resolution|Name or service not known)\b/,
        example: 'ssh: Could not resolve hostname box: Temporary failure in name resolution',
      },
      { pattern: /^(?:curl: \(6\)|wget: bad address) /, example: "wget: bad address 'x.y'" },
      {
        pattern: /\bgetaddrinfo (?:ENOTFOUND|EAI_AGAIN) (?<what>[\w.-]+)/,
        example: 'npm error getaddrinfo EAI_AGAIN registry.npmjs.org',
      },
      {
        pattern: /\bdns error: failed to lookup address information\b/,
        example: 'Caused by: dns error: failed to lookup address information: Try again',
      },
    ],
  },
  {
    kind: 'network',
    label: 'network error (TLS)',
    priority: 2,
    recoverable: true,
    patterns: [
      {
        pattern:
          /\b(?:SSL certificate problem|server certificate verification failed|certificate verify failed|CERTIFICATE_VERIFY_FAILED)\b/,
        example:
          "fatal: unable to access 'https://x/': server certificate verification failed. CAfile: none CRLfile: none",
      },
      {
        pattern: /\bx509: (?:certificate|cannot)\b/,
        example:
          'failed to do request: Head "https://x": tls: failed to verify certificate: x509: certificate signed by unknown authority',
      },
      {
        pattern: /^ERROR: (?:cannot verify (?<what>[\w.-]+)'s certificate|The certificate of [‘'"])/,
        example: "ERROR: cannot verify nvidia.box.com's certificate, issued by 'CN=x':",
      },
      {
        pattern:
          /\bCertificate verification failed: |\bThe certificate is NOT trusted\b|\bcertificate has expired\b/,
        example: 'Err:1 https://x  Certificate verification failed: The certificate is NOT trusted.',
      },
      {
        pattern:
          /\bgnutls_handshake\(\) failed\b|\bGnuTLS recv error\b|\bSSL_ERROR_SYSCALL\b|\bTLS connection was non-properly terminated\b|\bSSLEOFError\b|\bSSLError\(/,
        example:
          "fatal: unable to access 'https://github.com/x/': gnutls_handshake() failed: Error in the pull function.",
      },
      {
        pattern: /^curl: \((?:35|51|58|60|77)\) /,
        example: 'curl: (60) SSL certificate problem: unable to get issuer',
      },
      { pattern: /\bTLS handshake timeout\b/, example: 'net/http: TLS handshake timeout is a failure' },
    ],
  },
  {
    kind: 'network',
    label: 'network error (timed out)',
    priority: 2,
    recoverable: true,
    patterns: [
      {
        pattern: /^curl: \(28\) /,
        example: 'curl: (28) Operation timed out after 30001 milliseconds with 0 bytes received',
      },
      {
        pattern: /^(?:E\s+)?(?:\w+\.)*(?:ReadTimeoutError|ReadTimeout|ConnectTimeout|TimeoutError)(?::|$)/,
        example:
          "urllib3.exceptions.ReadTimeoutError: HTTPSConnectionPool(host='pypi.org', port=443): Read timed out.",
      },
      {
        pattern:
          /^(?:E: |fatal: |ERROR: |error: |wget: |ssh: ).*\b(?:[Cc]onnection timed out|Operation timed out|i\/o timeout|Operation too slow|deadline exceeded)\b/,
        example: "fatal: unable to access 'https://github.com/x/y/': Failed to connect: Connection timed out",
      },
      {
        pattern: /\bdial tcp \S+: (?:i\/o timeout|connect: connection timed out)/,
        example:
          'ERROR: failed to solve: ubuntu:22.04: failed to do request: dial tcp 1.2.3.4:443: i/o timeout',
      },
      {
        pattern: /\bConnecting to .* failed: Connection timed out\.$/,
        example: 'Connecting to x.y|1.2.3.4|:443... failed: Connection timed out.',
      },
    ],
  },
  {
    kind: 'network',
    label: 'network error (rate limit)',
    priority: 2,
    recoverable: true,
    patterns: [
      {
        pattern:
          /\btoomanyrequests: |\b429 (?:Client Error: )?Too Many Requests\b|\bAPI rate limit exceeded\b/i,
        example: 'ERROR: failed to solve: toomanyrequests: You have reached your pull rate limit.',
      },
    ],
  },
  {
    kind: 'network',
    label: 'network error',
    priority: 2,
    recoverable: true,
    patterns: [
      {
        pattern:
          /^(?:fatal|curl|wget|ssh|E|ERROR|error|Error)\b.*\b(?:Connection refused|Network is unreachable|Could not connect to server|No route to host|Connection reset by peer)\b/i,
        example: 'curl: (7) Failed to connect to x.y port 443: Connection refused',
      },
      {
        // pip goes on without the index, and then reports that it found no such package.
        pattern: /^WARNING: Retrying \(Retry\(total=0, .*\) after connection broken by '/,
        example:
          "WARNING: Retrying (Retry(total=0, connect=None)) after connection broken by 'ProtocolError': /simple/torch/",
        not: "WARNING: Retrying (Retry(total=4)) after connection broken by 'ReadTimeoutError': /simple/numpy/",
      },
      { pattern: /^error: RPC failed; /, example: 'error: RPC failed; HTTP 502 curl 22' },
      {
        pattern:
          /^fatal: (?:early EOF|the remote end hung up|fetch-pack: )|^fetch-pack: unexpected disconnect/,
        example: 'fatal: early EOF',
      },
      {
        pattern:
          /\b(?:ConnectionResetError|ConnectionError|ProtocolError|IncompleteRead|ChunkedEncodingError|RemoteDisconnected|NewConnectionError|MaxRetryError)\b[(:]/,
        example:
          "requests.exceptions.ConnectionError: ('Connection aborted.', RemoteDisconnected('no response'))",
      },
      {
        pattern:
          /\bconnect: (?:connection refused|network is unreachable|no route to host)\b|\bread: connection reset by peer\b/,
        example:
          'failed to do request: Head "https://r/v2/": dial tcp 10.0.0.2:443: connect: connection refused',
      },
      {
        pattern: /^curl: \((?:5|7|18|52|55|56|92)\) /,
        example: 'curl: (56) Recv failure: Connection reset by peer',
        not: 'curl: (22) The requested URL returned error: 404',
      },
      {
        pattern: /^fatal: unable to access '(?<what>[^']+)'/,
        example: "fatal: unable to access 'https://github.com/x/y/': Recv failure",
      },
      {
        pattern:
          /^error: (?:Failed to fetch: |Request failed after \d+ retries|error sending request)|\berror sending request for url\b/,
        example: 'error: Failed to fetch: `https://pypi.jetson-ai-lab.dev/simple/torch/`',
      },
      {
        pattern:
          /^E: (?:Some index files failed to download|Failed to fetch \S+ +(?:Could not|Unable to|Undetermined|Connection))/,
        example: 'E: Failed to fetch http://ports.ubuntu.com/x  Could not connect to ports.ubuntu.com:80',
      },
      {
        pattern: /\bunexpected EOF\b.*$|\bunexpected status(?: code)?(?: from \w+ request to)? .*\b50[0-9]\b/,
        example: 'ERROR: failed to solve: failed to copy: unexpected EOF',
        not: 'bash: -c: line 1: unexpected end of file',
      },
    ],
  },
  {
    kind: 'download',
    label: 'download failed',
    priority: 2,
    recoverable: true,
    patterns: [
      {
        pattern: /\b(?<what>HTTP (?:error|Error|status) [45]\d\d)\b/,
        example: 'ERROR: HTTP error 404 while getting https://x.y/torch-2.1.whl',
      },
      {
        pattern: /^curl: \(22\) The requested URL returned error: (?<what>\d+)/,
        example: 'curl: (22) The requested URL returned error: 404',
      },
      {
        pattern: /(?:^|\d\d:\d\d:\d\d )ERROR (?<what>[45]\d\d): \S/,
        example: '2026-05-30 14:09:19 ERROR 404: Not Found.',
      },
      {
        pattern: /\b(?<what>[45]\d\d (?:Client|Server) Error)\b/,
        example: 'requests.exceptions.HTTPError: 404 Client Error: Not Found for url: https://x',
      },
      {
        pattern:
          /^(?:\w+\.)*(?<what>GatedRepoError|RepositoryNotFoundError|EntryNotFoundError|LocalEntryNotFoundError):?/,
        example: 'huggingface_hub.errors.GatedRepoError: 401 Client Error.',
      },
      {
        pattern:
          /^ERROR: An error occurred during the fetch of repository '(?<what>[^']+)'|^Error in download(?:_and_extract)?: /,
        example: "ERROR: An error occurred during the fetch of repository 'rules_cc':",
      },
      {
        pattern: /^error: (?:Failed to download|failed to download|download failed)\b/i,
        example: 'error: Failed to download `torch==2.8.0`',
      },
      {
        pattern:
          /\bprocess "[^"]*\b(?<what>wget|curl)\b[^"]*" did not complete successfully: exit code: (?:[4-8]|22)$/,
        example: 'ERROR: process "/bin/sh -c wget https://x.y/z" did not complete successfully: exit code: 8',
      },
      {
        pattern: /^The command '[^']*\b(?<what>wget|curl)\b.*' returned a non-zero code: (?:[4-8]|22)$/,
        example: "The command '/bin/sh -c wget -q https://x.y/z' returned a non-zero code: 4",
      },
      {
        pattern: /^(?:exit code: )?wget: (?:server returned error|error getting response)/,
        example: 'wget: server returned error: HTTP/1.1 404 Not Found',
      },
    ],
  },
  {
    kind: 'download',
    label: 'downloaded file is damaged',
    priority: 2,
    recoverable: true,
    patterns: [
      {
        pattern:
          /\bTHESE PACKAGES DO NOT MATCH THE HASHES\b|\bHash Sum mismatch\b|\bchecksum (?:mismatch|did not match|failed)\b|: FAILED$(?<=sum.*)|\bcomputed checksum did NOT match\b|\bexpected sha256\b|^Hash mismatch for /i,
        example: 'E: Failed to fetch http://x/Packages.gz  Hash Sum mismatch',
      },
      {
        pattern:
          /^(?:gzip|tar|xz|bzip2|unzip): .*(?:not in gzip format|unexpected end of file|Unexpected EOF in archive|does not look like a tar archive|File format not recognized|not a bzip2 file)/,
        example: 'gzip: stdin: not in gzip format',
      },
      {
        pattern:
          /^\s*End-of-central-directory signature not found\b|^zipfile\.BadZipFile: |^(?:E\s+)?tarfile\.ReadError: /,
        example: 'zipfile.BadZipFile: File is not a zip file',
      },
    ],
  },
  {
    kind: 'docker',
    label: 'no access to docker',
    priority: 2,
    patterns: [
      {
        pattern:
          /^(?:ERROR: |docker: |Got )?(?:Cannot connect to the Docker daemon at |permission denied while trying to connect to the (?:Docker daemon socket|docker API) at )/,
        example:
          'ERROR: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
      },
      {
        pattern: /^ERROR: BuildKit is enabled but the buildx component is missing or broken\b/,
        example: 'ERROR: BuildKit is enabled but the buildx component is missing or broken.',
      },
    ],
  },
  {
    kind: 'architecture',
    label: 'wrong architecture',
    priority: 2,
    patterns: [
      {
        pattern: /\b[Ee]xec format error\b/,
        example: 'standard_init_linux.go:228: exec user process caused: exec format error',
        not: 'exec format is elf',
      },
      {
        pattern:
          /\bno match(?:ing manifest)? for (?:platform in manifest|(?<what>linux\/\S+) in the manifest list entries)/,
        example: 'no matching manifest for linux/arm64/v8 in the manifest list entries',
      },
      {
        pattern: /^ERROR: (?<what>\S+\.whl) is not a supported wheel on this platform/,
        example: 'ERROR: torch-2.1.0-cp38-cp38-linux_aarch64.whl is not a supported wheel on this platform.',
      },
      {
        pattern:
          /^dpkg: error processing archive \S+ .*\n? ?package architecture \((?<what>\w+)\) does not match|^package architecture \((?<what>\w+)\) does not match system/,
        example: ' package architecture (amd64) does not match system (arm64)'.trim(),
      },
    ],
  },
  {
    kind: 'container',
    label: 'container could not start (NVIDIA runtime)',
    priority: 2,
    patterns: [
      {
        pattern:
          /\bnvidia-container-(?:cli|runtime(?:-hook)?): |\berror running hook\b|\bunresolvable CDI devices\b|\bfailed to inject CDI devices\b|\bcould not select device driver\b.*\bgpu\b|\b[Uu]nknown (?:or invalid )?runtime(?: name)?(?: specified)?:? nvidia\b/,
        example:
          'docker: Error response from daemon: could not select device driver "" with capabilities: [[gpu]].',
      },
    ],
  },
  {
    kind: 'container',
    label: 'container could not start',
    priority: 2,
    patterns: [
      {
        pattern:
          /\bOCI runtime (?:create|exec) failed\b|\bfailed to create (?:shim )?task\b|\bunable to start container process\b|\brunc run failed\b|^docker: Error response from daemon: (?:failed to create|error gathering device information|invalid mount|driver failed|unknown)/,
        example:
          'docker: Error response from daemon: OCI runtime create failed: container_linux.go:380: starting',
      },
      {
        pattern:
          /\b(?:iptables failed|failed to set up container networking|modprobe: FATAL: Module \w+ not found|port is already allocated)\b/,
        example: 'docker: Error response from daemon: failed to set up container networking: driver failed',
      },
    ],
  },
  {
    kind: 'image',
    label: 'container image not found',
    priority: 2,
    patterns: [
      {
        pattern:
          /^ERROR: failed to (?:build: failed to )?solve: \S+: .*\b(?:not found|pull access denied, .*)$/,
        example:
          'ERROR: failed to solve: nvcr.io/nvidia/l4t-jetpack:r99: failed to resolve source metadata for nvcr.io/nvidia/l4t-jetpack:r99: nvcr.io/nvidia/l4t-jetpack:r99: not found',
        not: 'ERROR: failed to solve: failed to compute cache key: "/foo": not found',
      },
      {
        // What BuildKit prints about the step itself. A name without a registry's host is a file's.
        pattern: /^(?:ERROR: )?(?<what>[\w-]+[.:][\w.:-]*\/[\w./-]+(?::[\w.-]+|@sha256:\w+)): not found$/,
        example: 'ERROR: docker.io/dustynv/l4t-pytorch:r36.4: not found',
        not: 'ERROR: src/build.sh:x: not found',
      },
      {
        pattern: /\bmanifest for (?<what>\S+) not found\b|\bmanifest unknown\b/,
        example: 'manifest for dustynv/ros:humble-r99 not found: manifest unknown: manifest unknown',
      },
      {
        pattern: /\bpull access denied(?: for (?<what>[^\s,]+))?,/,
        example:
          'docker: Error response from daemon: pull access denied for numpy, repository does not exist',
      },
      {
        pattern: /\binvalid reference format\b|\binvalid from flag value\b|\bfailed to parse stage name\b/,
        example: 'failed to parse stage name "": invalid reference format',
      },
      {
        pattern: /^(?:docker: )?(?:Error response from daemon: )?No such image: (?<what>\S+)/,
        example: 'Error response from daemon: No such image: vllm:r36.4',
      },
    ],
  },
  {
    kind: 'registry',
    label: 'registry access denied',
    priority: 2,
    patterns: [
      {
        pattern:
          /^(?:ERROR: .*)?(?:denied|unauthorized): \S|\bno basic auth credentials\b|\b(?:insufficient_scope|authorization failed)\b|\bunauthorized: (?:authentication|incorrect)/,
        example: 'denied: requested access to the resource is denied',
        not: 'access is denied: no',
      },
      {
        pattern: /\bfailed to authorize: |\bfailed to fetch (?:anonymous|oauth) token\b/,
        example: 'ERROR: failed to solve: failed to fetch oauth token: unexpected status: 401 Unauthorized',
      },
    ],
  },
  {
    kind: 'file',
    label: 'missing in the build context',
    priority: 2,
    patterns: [
      {
        pattern: /\bfailed to (?:compute cache key|calculate checksum)\b.*"(?<what>[^"]+)": not found/,
        example:
          'ERROR: failed to compute cache key: failed to calculate checksum of ref x: "/foo": not found',
      },
      {
        pattern:
          /^(?:COPY|ADD) failed: (?:file not found in build context|no source files|stat (?<what>\S+))/,
        example: 'COPY failed: stat /var/lib/docker/tmp/docker-builder1/foo.sh: no such file or directory',
      },
      {
        pattern:
          /\bunable to (?:prepare context|evaluate symlinks)\b|\bfailed to read dockerfile: |\bCannot locate specified Dockerfile\b/,
        example:
          'ERROR: failed to solve: failed to read dockerfile: open Dockerfile: no such file or directory',
      },
    ],
  },
  {
    kind: 'docker',
    label: 'docker error',
    priority: 2,
    patterns: [
      {
        pattern: /^docker: (?:Error response from daemon: )?\S/,
        example: 'docker: Error response from daemon: something else',
        not: 'docker run failed',
      },
      {
        pattern: /^Error response from daemon: \S/,
        example: 'Error response from daemon: no such container',
      },
      {
        pattern:
          /\bDockerfile(?::\d+)?: (?:unknown instruction|parse error)|^ERROR: failed to solve: dockerfile parse error|^Error response from daemon: dockerfile parse error|\bunknown instruction: /,
        example: 'ERROR: failed to solve: dockerfile parse error on line 3: unknown instruction: RUNN',
      },
      { pattern: /^unknown (?:shorthand )?flag: /, example: 'unknown flag: --progress' },
    ],
  },
]
