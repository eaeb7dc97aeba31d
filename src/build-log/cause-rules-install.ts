/** Causes that lie in what is installed: Debian and Python packages, ROS, git, files and commands. Data. */
import type { CauseRule } from './cause-rule.ts'

export const INSTALL_RULES: readonly CauseRule[] = [
  {
    kind: 'package',
    label: "jetson-containers couldn't find package",
    priority: 2,
    patterns: [
      {
        // packages.py:302
        pattern: /^(?:KeyError: )?["']couldn't find package: {1,2}(?<what>[^"'\s]+)["']$/,
        example: 'KeyError: "couldn\'t find package:  jax"',
        not: "warning: couldn't find package: jax",
      },
    ],
  },
  {
    kind: 'rosdep',
    label: 'rosdep key not resolved',
    priority: 1,
    patterns: [
      {
        pattern: /^ERROR: the following packages\/stacks could not have their rosdep keys resolved$/,
        example: 'ERROR: the following packages/stacks could not have their rosdep keys resolved',
      },
    ],
  },
  {
    kind: 'rosdep',
    label: 'rosdep key not resolved',
    priority: 2,
    patterns: [
      {
        pattern:
          /^(?:\S+: )?(?:No definition of \[(?<what>[^\]]+)\] for OS|Cannot locate rosdep definition for \[(?<what>[^\]]+)\])/,
        example:
          'rti_connext_dds_cmake_module: No definition of [rti-connext-dds-6.0.1] for OS version [bionic]',
      },
    ],
  },
  {
    kind: 'rosdep',
    label: 'rosdep failed',
    priority: 2,
    patterns: [
      {
        pattern:
          /^(?:ERROR: [Rr]osdep |rosdep: error|ERROR: no sources directory exists|ERROR: Not all of the URLs|ERROR: error loading sources list)/,
        example: 'ERROR: Rosdep experienced an error: The read operation timed out',
      },
    ],
  },
  {
    kind: 'rosdep',
    label: 'rosdep install failed',
    priority: 1,
    patterns: [
      {
        pattern: /^apt: command \[(?:sudo (?:-H )?)?apt-get install -y (?<what>[^\]]+)\] failed$/,
        example: 'apt: command [sudo -H apt-get install -y ros-humble-rclcpp] failed',
      },
      {
        pattern: /^ERROR: the following rosdeps failed to install$/,
        example: 'ERROR: the following rosdeps failed to install',
      },
    ],
  },
  {
    kind: 'system-package',
    label: 'Debian package not found',
    priority: 2,
    patterns: [
      {
        pattern: /^E: Unable to locate package (?<what>[\w.+:-]+)$/,
        example: 'E: Unable to locate package libfoo-dev',
        not: 'E: Unable to locate packages is what apt would print',
      },
      {
        pattern: /^E: Package '(?<what>[^']+)' has no installation candidate$/,
        example: "E: Package 'python-pip' has no installation candidate",
      },
      {
        pattern: /^E: Version '[^']+' for '(?<what>[^']+)' was not found$/,
        example: "E: Version '8.9.0' for 'libcudnn8' was not found",
      },
      {
        pattern: /^E: Couldn't find any package by (?:glob|regex) '(?<what>[^']+)'$/,
        example: "E: Couldn't find any package by glob 'libnvinfer8.5'",
      },
      {
        pattern:
          /^E: Package '(?<what>[^']+)' is not installed, so not removed$|^E: Can't find a source to download version .* of '(?<what>[^':]+)/,
        example: "E: Can't find a source to download version '1' of 'foo:arm64'",
      },
    ],
  },
  {
    kind: 'system-package',
    label: 'Debian packages conflict (unmet dependencies)',
    priority: 2,
    subject: 'unmet dependency above',
    patterns: [
      {
        pattern: /^E: Unmet dependencies\b/,
        example: "E: Unmet dependencies. Try 'apt --fix-broken install' with no packages.",
      },
      {
        pattern: /^E: Unable to correct problems, you have held broken packages\b/,
        example: 'E: Unable to correct problems, you have held broken packages.',
      },
      {
        pattern: /^E: Error, pkgProblemResolver::Resolve generated breaks\b/,
        example:
          'E: Error, pkgProblemResolver::Resolve generated breaks, this may be caused by held packages.',
      },
      { pattern: /^E: Broken packages$/, example: 'E: Broken packages' },
      {
        pattern:
          /^E: (?:Held packages were changed|Packages were downgraded|Essential packages were removed|The following packages have unmet|Pinned packages were changed)/,
        example: 'E: Packages were downgraded and -y was used without --allow-downgrades.',
      },
    ],
  },
  {
    kind: 'download',
    label: 'Debian package could not be downloaded',
    priority: 2,
    recoverable: true,
    patterns: [
      {
        pattern: /^E: Failed to fetch (?<what>\S+) +\d{3} /,
        example: 'E: Failed to fetch http://ports.ubuntu.com/pool/x.deb  404  Not Found [IP: 1.2.3.4 80]',
      },
      {
        pattern: /^E: Failed to fetch (?<what>\S+)/,
        example: 'E: Failed to fetch https://repo.download.nvidia.com/jetson/x  File has unexpected size',
      },
      {
        pattern: /^Err:\d+ (?<what>\S+) .* (?:404 +Not Found|Release)$/,
        example: 'Err:5 http://packages.ros.org/ros2/ubuntu bionic Release',
      },
    ],
  },
  {
    kind: 'system-package',
    label: 'Debian repository cannot be used',
    priority: 2,
    patterns: [
      {
        pattern:
          /^E: The repository '(?<what>[^']+)' (?:does not have a Release file|is not signed|no longer has a Release file)/,
        example:
          "E: The repository 'http://packages.ros.org/ros2/ubuntu bionic Release' does not have a Release file.",
      },
      {
        pattern: /^E: Release file for (?<what>\S+) is not (?:valid yet|expired)|^E: GPG error: (?<what>\S+)/,
        example: 'E: Release file for http://ports.ubuntu.com/dists/jammy/InRelease is not valid yet',
      },
      {
        pattern:
          /^E: (?:Conflicting values set for option|Malformed entry|The list of sources could not be read)/,
        example: 'E: Malformed entry 1 in list file /etc/apt/sources.list.d/x.list (Suite)',
      },
      {
        pattern: /^gpg: (?:no valid OpenPGP data found|keyserver receive failed)/,
        example: 'gpg: no valid OpenPGP data found.',
      },
    ],
  },
  {
    kind: 'system-package',
    label: 'Debian package could not be installed',
    priority: 2,
    patterns: [
      {
        pattern: /^dpkg: error processing archive (?:\S*\/)?(?:\d+-)?(?<what>[^/_\s]+)_\S*/,
        example:
          'dpkg: error processing archive /tmp/apt-dpkg-install-x/106-libopencv-dev_3.2.0_arm64.deb (--unpack):',
      },
      {
        pattern: /^dpkg: error processing package (?<what>\S+) /,
        example: 'dpkg: error processing package nvidia-l4t-core (--configure):',
      },
      {
        pattern: /^dpkg: dependency problems prevent configuration of (?<what>[^\s:]+)/,
        example: 'dpkg: dependency problems prevent configuration of libnvinfer-dev:',
      },
      {
        pattern: /^E: (?:Could not get lock|Unable to acquire the dpkg frontend lock|Unable to lock) /,
        example: 'E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 1234 (apt)',
      },
      {
        pattern: /^dpkg(?:-\w+)?: (?:unrecoverable fatal )?error: /,
        example: 'dpkg: error: cannot access archive',
      },
      {
        pattern: /^E: dpkg was interrupted\b/,
        example: "E: dpkg was interrupted, you must manually run 'dpkg --configure -a'",
      },
    ],
  },
  {
    kind: 'system-package',
    label: 'Debian package installation failed (dpkg)',
    priority: 1,
    patterns: [
      {
        pattern: /^E: Sub-process \S+ returned an error code \(\d+\)/,
        example: 'E: Sub-process /usr/bin/dpkg returned an error code (1)',
      },
      {
        pattern: /^E: Unable to fetch some archives\b/,
        example: 'E: Unable to fetch some archives, maybe run apt-get update',
      },
    ],
  },
  {
    kind: 'system-package',
    label: 'apt error',
    priority: 2,
    patterns: [{ pattern: /^E: \S/, example: 'E: Invalid operation instal', not: 'E   assert 1 == 2' }],
  },
  {
    kind: 'python-package',
    label: 'Python version not supported',
    priority: 2,
    patterns: [
      {
        pattern: /^ERROR: Package '?(?<what>[\w.-]+)'? requires a different Python: /,
        example: "ERROR: Package 'torch' requires a different Python: 3.8.10 not in '>=3.9'",
      },
      {
        pattern: /\bthe (?:current|requested) Python version \([\d.]+\) does not satisfy\b/,
        example: 'Because the current Python version (3.8.10) does not satisfy Python>=3.9 and x depends on',
      },
      {
        pattern: /^ERROR: This script does not work on Python \d\.\d/,
        example:
          'ERROR: This script does not work on Python 3.6. The minimum supported Python version is 3.8.',
      },
    ],
  },
  {
    kind: 'python-package',
    label: 'Python package not found',
    priority: 2,
    patterns: [
      {
        pattern:
          /^(?:error: |ERROR: )?(?:Could not find a version that satisfies the requirement|No matching distribution found for) (?<what>[\w.@[\]<>=!~,-]+)/,
        example: 'ERROR: No matching distribution found for flash-attn==2.7.3',
        not: 'warning: No matching distribution found for x, trying another index',
      },
      {
        pattern:
          /\bBecause (?<what>[\w.-]+) was not found in the (?:package registry|provided package locations|cache)/,
        example: 'Because foo was not found in the package registry and you require foo, we can conclude',
      },
      {
        pattern:
          /\bBecause (?:there (?:is|are) no versions? of |only (?:the following versions? of )?)(?<what>[\w.[\]<>=!~-]+)/,
        example: 'Because there is no version of torch==2.9.0 and you require torch==2.9.0, we can conclude',
      },
    ],
  },
  {
    kind: 'python-package',
    label: 'Python packages conflict',
    priority: 2,
    patterns: [
      {
        pattern:
          /^ERROR: Cannot install (?<what>.{1,80}?) because these package versions have conflicting dependencies/,
        example:
          'ERROR: Cannot install a==1 and b==2 because these package versions have conflicting dependencies.',
      },
      {
        pattern: /^ERROR: ResolutionImpossible\b/,
        example: 'ERROR: ResolutionImpossible: for help visit https://x',
      },
      {
        pattern: /^Because (?<what>[\w.-]+).{0,40} depends on /,
        example: 'Because vllm==0.9 depends on torch==2.7 and you require',
      },
      {
        pattern: /^No solution found when resolving\b/,
        example: 'No solution found when resolving dependencies:',
      },
    ],
  },
  {
    kind: 'python-package',
    label: 'Python module missing',
    priority: 2,
    patterns: [
      {
        pattern: /^(?:E\s+)?(?:ModuleNotFoundError|ImportError): No module named '?(?<what>[\w.]+)'?/,
        example: "ModuleNotFoundError: No module named 'tensorrt'",
      },
      {
        pattern: /^(?:\S*\/)?python[\d.]*: No module named (?<what>[\w.]+)/,
        example: '/usr/bin/python3: No module named pip',
      },
    ],
  },
  {
    kind: 'python-package',
    label: 'Python packages could not be installed (pip)',
    priority: 2,
    patterns: [
      {
        pattern: /^error: externally-managed-environment/,
        example: 'error: externally-managed-environment',
      },
      {
        pattern:
          /^ERROR: (?:Could not open requirements file|Invalid requirement|Directory '[^']*' is not installable|Requirement '[^']*' looks like a filename|File "setup\.py" (?:or "setup\.cfg" )?not found|Cannot uninstall|Project .* (?:uses a build backend|has a 'pyproject\.toml')|Could not install packages due to an (?:OS|Environment)Error|\S+ is not a (?:supported|valid)|Could not detect requirement name|Cannot determine archive format|Exception:|Wheel '|Error \[Errno)/,
        example:
          "ERROR: Could not open requirements file: [Errno 2] No such file or directory: 'requirements.txt'",
      },
      {
        pattern:
          /^error: (?:Distribution not found|Failed to parse|No virtual environment found|The wheel filename|Failed to (?:install|prepare|resolve|inspect)|Invalid (?:requirement|version)|Querying Python|no such option)/,
        example: 'error: Distribution not found at: file:///opt/vllm/dist/x.whl',
      },
      {
        pattern: /^ERROR: Could not (?:find|build|install|open|parse) /,
        example: 'ERROR: Could not find an activated virtualenv (required).',
        not: 'ERROR: Could not build wheels for x, which is required to install pyproject.toml-based projects'.replace(
          'Could',
          'could',
        ),
      },
    ],
  },
  {
    kind: 'python-build',
    label: 'Python package failed to build',
    priority: 1,
    patterns: [
      {
        pattern: /^ERROR: Failed building (?:wheel|editable) for (?<what>\S+)/,
        example: 'ERROR: Failed building wheel for flash-attn',
      },
      {
        pattern:
          /^ERROR: (?:Could not build wheels for|Failed to build installable wheels for some pyproject\.toml based projects \(?) ?(?<what>[\w.-]+)/,
        example:
          'ERROR: Failed to build installable wheels for some pyproject.toml based projects (xformers)',
      },
      {
        pattern: /^(?:×|x)? ?Failed to (?:build|download and build) `(?<what>[^`]+)`/,
        example: '× Failed to build `flash-attn==2.7.3`'.replace('× ', ''),
      },
      {
        pattern:
          /^(?:error: )?(?:subprocess-exited-with-error|metadata-generation-failed|legacy-install-failure|failed-wheel-build-for-install)\b/,
        example: 'error: subprocess-exited-with-error',
      },
      {
        pattern:
          /^(?:ERROR: Command errored out with exit status \d|Command "python setup\.py egg_info" failed|note: This error originates from a subprocess)/,
        example: 'ERROR: Command errored out with exit status 1:',
      },
      {
        pattern: /^ERROR: (?:Failed to build '?(?<what>[\w.-]+)|Failed to build one or more wheels)/,
        example: 'ERROR: Failed to build one or more wheels',
      },
      {
        pattern: /^ERROR Backend subprocess exited when trying to invoke /,
        example: 'ERROR Backend subprocess exited when trying to invoke build_wheel',
      },
      {
        pattern:
          /^(?:RuntimeError: Error compiling objects for extension|error: command '(?<what>[^']+)' failed (?:with exit (?:status|code) \d+|: .*))/,
        example: "error: command '/usr/bin/aarch64-linux-gnu-g++' failed with exit code 1",
      },
      {
        pattern: /^(?:\w+\.)*(?:CompileError|DistutilsExecError|LinkError): (?:command )?'?(?<what>[^'\s]*)/,
        example: "distutils.errors.CompileError: command 'gcc' failed with exit status 1",
      },
    ],
  },
  {
    kind: 'library',
    label: 'shared library missing',
    priority: 2,
    patterns: [
      {
        pattern: /(?<what>lib[\w.+-]+\.so[\w.]*): cannot open shared object file/,
        example: 'OSError: libcurand.so.10: cannot open shared object file: No such file or directory',
      },
      {
        pattern: /\berror while loading shared libraries: (?<what>[^\s:]+)/,
        example: './llama-cli: error while loading shared libraries: libggml.so: cannot open',
      },
      {
        pattern: /\bCould not load dynamic library '(?<what>[^']+)'/,
        example: "Could not load dynamic library 'libnvinfer.so.7'; dlerror: x",
      },
      {
        pattern: /^(?:E\s+)?OSError: (?<what>\S+\.so[\w.]*): /,
        example: 'OSError: /usr/lib/aarch64-linux-gnu/libnvrm_gpu.so: file too short',
      },
    ],
  },
  {
    kind: 'library',
    label: 'shared library does not fit',
    priority: 2,
    patterns: [
      {
        pattern: /\bversion `(?<what>[\w.]+)' not found \(required by /,
        example: "/lib/libstdc++.so.6: version `GLIBCXX_3.4.30' not found (required by /opt/x.so)",
      },
      {
        pattern: /(?<what>[\w.+-]+\.so[\w.]*): undefined symbol: \S/,
        example:
          'ImportError: /usr/lib/python3/flash_attn_2_cuda.so: undefined symbol: _ZN2at4_ops5zeros4callE',
      },
      {
        pattern: /(?<what>[\w.+-]+\.so[\w.]*): cannot allocate memory in static TLS block/,
        example: 'ImportError: /lib/libgomp.so.1: cannot allocate memory in static TLS block',
      },
    ],
  },
  {
    kind: 'patch',
    label: 'patch does not apply',
    priority: 2,
    patterns: [
      {
        pattern:
          /^error: (?:patch failed: (?<what>[^:]+)|(?<what>\S+): patch does not apply|(?<what>\S+): does not exist in index|corrupt patch|could not apply )/,
        example: 'error: patch failed: setup.py:120',
      },
      { pattern: /^Hunk #\d+ FAILED at \d+/, example: 'Hunk #1 FAILED at 12.' },
      {
        pattern: /^\d+ out of \d+ hunks? (?:FAILED|ignored)/,
        example: '1 out of 2 hunks FAILED -- saving rejects to file setup.py.rej',
      },
      {
        pattern:
          /^(?:Reversed \(or previously applied\) patch detected|can't find file to patch at input line|patch: \*\*\*\* )/,
        example: "can't find file to patch at input line 5",
      },
    ],
  },
  {
    kind: 'git',
    label: 'git clone failed',
    priority: 2,
    patterns: [
      {
        pattern:
          /^fatal: (?:You must specify a repository to clone|Remote branch (?<what>\S+) not found|repository '(?<what>[^']+)' (?:not found|does not exist)|clone of '(?<what>[^']+)' into submodule path|destination path '(?<what>[^']+)' already exists|could not read (?:Username|Password) for '(?<what>[^']+)'|Authentication failed for '(?<what>[^']+)'|unable to checkout|could not create (?:work tree|leading directories))/,
        example: 'fatal: Remote branch v9.9.9 not found in upstream origin',
      },
      {
        pattern:
          /^(?:remote: Repository not found|ERROR: Repository not found|Could not clone repository|git@\S+: Permission denied|Permission denied \(publickey\)|Host key verification failed)/,
        example: 'remote: Repository not found.',
      },
      {
        pattern:
          /^error: Server does not allow request for unadvertised object (?<what>\w+)|^fatal: remote error: upload-pack: not our ref (?<what>\w+)/,
        example: 'fatal: remote error: upload-pack: not our ref 0123abc',
      },
      {
        pattern: /^ERROR: (?:git clone|Command '?git clone)\b/,
        example: "ERROR: Command 'git clone x' failed",
      },
    ],
  },
  {
    kind: 'git',
    label: 'git checkout failed',
    priority: 2,
    patterns: [
      {
        pattern: /^error: pathspec '(?<what>[^']+)' did not match any file/,
        example: "error: pathspec 'v1.2.3' did not match any file(s) known to git",
      },
      {
        pattern:
          /^fatal: (?:reference is not a tree: (?<what>\S+)|(?:couldn't|could not) find remote ref (?<what>\S+)|invalid reference: (?<what>\S+)|ambiguous argument '(?<what>[^']+)'|bad object \S+|No url found for submodule path '(?<what>[^']+)'|Fetched in submodule path|Unable to (?:find|fetch) .* submodule)/,
        example: 'fatal: reference is not a tree: 0123abc',
      },
      {
        pattern:
          /^error: (?:Your local changes to the following files would be overwritten|The following untracked working tree files would be overwritten)/,
        example: 'error: Your local changes to the following files would be overwritten by checkout:',
      },
    ],
  },
  {
    kind: 'git',
    label: 'git error',
    priority: 2,
    recoverable: true,
    patterns: [
      {
        pattern:
          /^fatal: (?!error:|Killed)(?:detected dubious ownership|not a git repository|No names found|no tag|\S)/,
        example: 'fatal: not a git repository (or any of the parent directories): .git',
        not: 'fatal: error: x',
      },
    ],
  },
  {
    kind: 'command',
    label: 'command not found',
    priority: 2,
    recoverable: true,
    patterns: [
      {
        pattern: /^(?:\S+: )?(?:line \d+: |\d+: )?(?<what>[^\s:']+): command not found$/,
        example: '/tmp/install_python.sh: line 27: python3.6: command not found',
        not: 'the command was not found',
      },
      {
        pattern:
          /^(?:\S*\/)?(?:ba|da|z)?sh: (?:(?:line )?\d+: )?(?<what>[^\s:]+): (?:not found|command not found|inaccessible or not found)$/,
        example: '/bin/sh: 1: nvcc: not found',
      },
      {
        pattern: /^\/\S+: \d+: (?<what>[^\s:]+): not found$/,
        example: '/tmp/build.sh: 12: cmake: not found',
      },
      {
        pattern: /\bexec: "(?<what>[^"]+)": executable file not found in \$PATH/,
        example: 'exec: "bash": executable file not found in $PATH: unknown',
      },
      {
        pattern: /^(?:\/usr\/bin\/)?env: [‘'"]?(?<what>[^’'":]+)[’'"]?: No such file or directory$/,
        example: "/usr/bin/env: 'python': No such file or directory",
      },
      { pattern: /^exit code: 127$/, example: 'exit code: 127' },
      {
        pattern: /\bdid not complete successfully: exit code: 127$|\breturned a non-zero code: 127$/,
        example: 'ERROR: process "/bin/sh -c nvcc -V" did not complete successfully: exit code: 127',
      },
    ],
  },
  {
    kind: 'command',
    label: 'error in a script',
    priority: 2,
    patterns: [
      {
        pattern:
          /^(?:\S*\/)?\S+: (?:-c: )?(?:line )?\d+: (?:[Ss]yntax error|unexpected EOF|\S+: unbound variable|\S+: parameter (?:null or )?not set|\S+: Argument list too long|\S+: cannot execute|bad substitution|Bad substitution)/,
        example: "/tmp/build.sh: line 12: syntax error near unexpected token `fi'",
      },
      {
        pattern: /\bbad interpreter: /,
        example: '/tmp/build.sh: /bin/bash^M: bad interpreter: No such file or directory',
      },
    ],
  },
  {
    kind: 'file',
    label: 'missing directory',
    priority: 2,
    recoverable: true,
    patterns: [
      {
        pattern: /: cd: can't cd to (?<what>\S+)/,
        example: "/bin/sh: 1: cd: can't cd to llm/generate",
      },
      {
        pattern: /: cd: (?<what>[^:]+): (?:No such file or directory|Not a directory)$/,
        example: '/tmp/build.sh: line 7: cd: /opt/vllm: No such file or directory',
      },
      {
        pattern: /^(?:the )?working directory .*(?<what>\/\S+).* does not exist/i,
        example: 'working directory "/opt/x" does not exist',
      },
    ],
  },
  {
    kind: 'permission',
    label: 'permission denied',
    priority: 2,
    recoverable: true,
    patterns: [
      {
        pattern: /^(?:E\s+)?PermissionError: \[Errno (?:13|1)\] [^:]*(?:: '(?<what>[^']+)')?/,
        example: "PermissionError: [Errno 13] Permission denied: '/root/.cache'",
      },
      {
        pattern:
          /^(?:\S+: )+(?:line \d+: )?.*: (?:Permission denied|Read-only file system|Operation not permitted)$/,
        example: '/bin/bash: /tmp/build.sh: Permission denied',
      },
      {
        pattern: /\bexec: "(?<what>[^"]+)": permission denied\b/,
        example: 'exec: "/entrypoint.sh": permission denied: unknown',
      },
      {
        pattern: /^sudo: (?:a terminal is required|no tty present|a password is required)/,
        example: 'sudo: no tty present and no askpass program specified',
      },
      {
        pattern: /^exit code: 126$|\bdid not complete successfully: exit code: 126$/,
        example: 'exit code: 126',
      },
    ],
  },
  {
    kind: 'file',
    label: 'missing file',
    priority: 2,
    recoverable: true,
    patterns: [
      {
        pattern:
          /^(?:cp|mv|ls|ln|rm|stat|chmod|chown|install|touch|du|find|realpath|readlink|strip|patchelf|objcopy): (?:cannot|failed to|target) .*?['‘](?<what>[^'’]+)['’].*: No such file or directory/,
        example: "cp: cannot stat 'bazel-bin/libtensorflow_cc.so': No such file or directory",
      },
      {
        pattern: /^sed: can't read (?<what>[^:]+): /,
        example: "sed: can't read setup.py: No such file or directory",
      },
      {
        pattern: /^(?:\S*\/)?python[\d.]*: can't open file '(?<what>[^']+)'/,
        example: "python3: can't open file '/test/test.py': [Errno 2] No such file or directory",
      },
      {
        pattern: /^(?:E\s+)?FileNotFoundError: \[Errno 2\] No such file or directory: '(?<what>[^']+)'/,
        example: "FileNotFoundError: [Errno 2] No such file or directory: 'nvcc'",
      },
      {
        pattern:
          /^(?:tar(?: \(child\))?|cat|head|tail|unzip|grep|wc|sh|bash|\/bin\/(?:ba)?sh|source|\.|chmod|dpkg|patch|awk|gzip|xz|diff|tee|\S*\/\S+\.sh)(?::| ).*?(?<what>[^\s:'"]+)['"]?: (?:Cannot open: |cannot open )?No such file(?: or directory)?/,
        example: '/bin/bash: /test/test.sh: No such file or directory',
      },
      {
        pattern: /^unzip: {1,2}cannot find or open (?<what>[^,]+)/,
        example: 'unzip:  cannot find or open x.zip, x.zip.zip or x.zip.ZIP.',
      },
      {
        pattern: /^(?:Error|error|ERROR|fatal)[: ].*?(?<what>[^\s:'"]+)['"]?: No such file or directory/,
        example: 'Error: open /opt/x/config.json: No such file or directory',
      },
    ],
  },
  {
    kind: 'usage',
    label: 'wrong usage',
    priority: 2,
    patterns: [
      {
        pattern:
          /^(?:[\w./-]+: )?error: (?:unrecognized arguments|the following arguments are required|argument \S+: |ambiguous option|no such option|invalid choice|unexpected argument|too few arguments)/,
        example: 'build.py: error: unrecognized arguments: --skip-error',
      },
      {
        pattern:
          /^(?:[\w./-]+: )?(?:unrecognized option|illegal option|invalid option|unknown option|unknown argument)\b/i,
        example: "wget: unrecognized option '--foo'",
      },
      {
        pattern:
          /^Usage: .*\n?.*Error: |^Error: (?:No such (?:option|command)|Missing (?:option|argument)|Got unexpected extra argument)/,
        example: 'Error: No such option: --foo',
      },
    ],
  },
]
