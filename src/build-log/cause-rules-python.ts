/** Causes that lie in Python packages and in how pip, uv and Poetry install them. Data. */
import type { CauseRule } from './cause-rule.ts'

export const PYTHON_RULES: readonly CauseRule[] = [
  {
    kind: 'python-package',
    label: 'Python wheel does not fit this Python or platform',
    priority: 2,
    patterns: [
      {
        pattern: /^ERROR: (?:\S*\/)?(?<what>[^\s/]+\.whl) is not a supported wheel on this platform/,
        example: 'ERROR: torch-2.1.0-cp38-cp38-linux_aarch64.whl is not a supported wheel on this platform.',
        not: 'ERROR: torch.whl is not a valid wheel filename.',
      },
      {
        // uv
        pattern: /\bis incompatible with the current platform: (?:\S*\/)?(?<what>[^\s/]+\.whl)/,
        example:
          'Caused by: A path dependency is incompatible with the current platform: x-1-cp38-cp38-linux_aarch64.whl',
      },
    ],
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
        // Poetry
        pattern: /^(?<what>Current Python version \([\d.]+\) is not allowed by the project \([^)]+\))/,
        example: 'Current Python version (3.8.10) is not allowed by the project (>=3.9,<3.12).',
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
          /^(?:error: |ERROR: )?(?:Could not find a version that satisfies the requirement|No matching distribution found for|Unable to find installation candidates for) (?<what>[\w.@[\]<>=!~,-]+)/,
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
        // An error within pip's resolver, which ends its traceback.
        pattern: /^pip\._\w+\.[\w.]*resolv[\w.]*\.(?<what>[A-Z]\w+)(?::|$)/,
        example:
          "pip._vendor.resolvelib.resolvers.InconsistentCandidate: Provided candidate x does not satisfy 'y'",
        not: 'pip._vendor.resolvelib.resolvers.py',
      },
      {
        pattern: /^error: (?<what>resolution-too-deep)$/,
        example: 'error: resolution-too-deep',
      },
      {
        pattern: /^ERROR: ResolutionImpossible\b/,
        example: 'ERROR: ResolutionImpossible: for help visit https://x',
      },
      {
        pattern: /^(?:And )?[Bb]ecause (?:no versions of )?(?<what>[\w.-]+).{0,160} depends on /,
        example: 'Because vllm==0.9 depends on torch==2.7 and you require',
      },
      {
        pattern: /^(?<what>pyproject\.toml changed significantly since poetry\.lock was last generated)/,
        example:
          'pyproject.toml changed significantly since poetry.lock was last generated. Run `poetry lock`',
      },
      {
        // Poetry
        pattern: /^(?:So, )?[Bb]ecause (?<what>[\w.-]+) .*\bversion solving failed\.?$|^SolverProblemError$/,
        example: 'So, because app depends on torch (^2.9), version solving failed.',
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
        // venv
        pattern: /^The virtual environment was not created successfully because (?<what>ensurepip) is not/,
        example: 'The virtual environment was not created successfully because ensurepip is not',
      },
      {
        pattern: /^(?:\S*\/)?python[\d.]*: No module named (?<what>[\w.]+)/,
        example: '/usr/bin/python3: No module named pip',
      },
    ],
  },
  {
    kind: 'python-package',
    label: "Python is managed by the system's packages (externally managed)",
    priority: 2,
    patterns: [
      {
        pattern:
          /^(?:error: )?externally-managed-environment$|^error: The interpreter at .* is externally managed/,
        example: 'error: externally-managed-environment',
        not: 'error: external-environment',
      },
    ],
  },
  {
    kind: 'python-package',
    label: 'NumPy version does not fit (a module was built for another one)',
    priority: 2,
    recoverable: true,
    patterns: [
      {
        pattern:
          /^A module that was compiled using NumPy \d\.x cannot be run in$|\b_ARRAY_API not found\b|\bnumpy\.dtype size changed\b|\bnumpy\.core\.multiarray failed to import\b|\bmodule compiled against (?:ABI|API) version 0x\w+ but this version of numpy is\b/,
        example: 'A module that was compiled using NumPy 1.x cannot be run in',
        not: 'numpy 2.0 was compiled from source',
      },
    ],
  },
  {
    kind: 'python-package',
    label: 'Python packages could not be installed (pip)',
    priority: 2,
    patterns: [
      {
        pattern:
          /^ERROR: (?:Could not open requirements file|Invalid requirement|Directory '[^']*' is not installable|Requirement '[^']*' looks like a filename|File "setup\.py" (?:or "setup\.cfg" )?not found|Cannot uninstall|Project .* (?:uses a build backend|has a 'pyproject\.toml')|Could not install packages due to an (?:OS|Environment)Error(?!: \[Errno 13\])|\S+ is not a (?:supported|valid)|Could not detect requirement name|Cannot determine archive format|Wheel '|Error \[Errno)/,
        example:
          "ERROR: Could not open requirements file: [Errno 2] No such file or directory: 'requirements.txt'",
      },
      {
        pattern:
          /^error: (?:uninstall-[a-z-]+$|Distribution not found|Failed to parse|No virtual environment found|The wheel filename|Invalid (?:requirement|version)|Querying Python|no such option)/,
        example: 'error: Distribution not found at: file:///opt/vllm/dist/x.whl',
      },
      {
        pattern: /^ERROR: Could not (?:find|install|open|parse) /,
        example: 'ERROR: Could not find an activated virtualenv (required).',
        not: 'ERROR: Could not build wheels for x, which is required to install pyproject.toml-based projects',
      },
    ],
  },
  {
    kind: 'python-package',
    label: 'Python packages could not be installed (uv)',
    priority: 1,
    // The reason stands below, behind `Caused by:`.
    patterns: [
      {
        pattern: /^error: Failed to (?:install|prepare|resolve|inspect|determine installation plan|build)\b/,
        example: 'error: Failed to prepare distributions',
      },
    ],
  },
  {
    kind: 'python-package',
    label: 'Python packages could not be installed (pip)',
    priority: 1,
    // pip prints the traceback of its own error below.
    patterns: [{ pattern: /^ERROR: Exception:$/, example: 'ERROR: Exception:' }],
  },
  {
    kind: 'python-build',
    label: 'Python package failed to build',
    priority: 2,
    patterns: [
      {
        pattern: /^error in (?<what>\S+) setup command: /,
        example: "error in pycuda setup command: 'install_requires' must be a string or list of strings",
      },
    ],
  },
  {
    kind: 'compiler',
    label: 'compiler error',
    priority: 1,
    // setuptools, about the compiler that it called. The errors themselves stand above.
    patterns: [
      {
        pattern:
          /^error: command '(?<what>[^']*\b(?:gcc|g\+\+|cc|c\+\+|clang|clang\+\+|nvcc)(?:-\d+)?)' failed with exit (?:status|code) \d+/,
        example: "error: command '/usr/bin/aarch64-linux-gnu-g++' failed with exit code 1",
        not: "error: command '/usr/bin/cmake' failed with exit code 1",
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
          /^(?:ERROR: Command errored out with exit status \d|Command "python setup\.py egg_info" failed)/,
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
        example: "error: command '/usr/bin/cmake' failed with exit code 1",
      },
      {
        pattern:
          /^(?!Cython\.)(?:\w+\.)*(?:CompileError|DistutilsExecError|LinkError): (?:command )?'?(?<what>[^'\s]*)/,
        example: "distutils.errors.CompileError: command 'gcc' failed with exit status 1",
      },
    ],
  },
]
