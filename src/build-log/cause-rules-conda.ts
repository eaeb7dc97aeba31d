/** Causes that lie in conda's packages. Data. */
import type { CauseRule } from './cause-rule.ts'

export const CONDA_RULES: readonly CauseRule[] = [
  {
    kind: 'python-package',
    label: 'conda package not found',
    priority: 2,
    patterns: [
      {
        pattern: /^- nothing provides (?:requested )?(?<what>\S+)/,
        example: '- nothing provides requested quarto',
      },
      {
        pattern: /^PackagesNotFoundError: /,
        example: 'PackagesNotFoundError: The following packages are missing',
      },
    ],
  },
  {
    kind: 'python-package',
    label: 'conda package not found',
    priority: 2,
    subject: 'line below',
    patterns: [{ pattern: /^ResolvePackageNotFound: *$/, example: 'ResolvePackageNotFound:' }],
  },
  {
    kind: 'python-package',
    label: 'conda packages conflict',
    priority: 2,
    patterns: [
      {
        pattern:
          /^(?:LibMamba)?UnsatisfiableError: |^(?:error|critical) +libmamba (?:Could not solve|UnsatisfiableError)|^Could not solve for environment specs$/,
        example: 'LibMambaUnsatisfiableError: Encountered problems while solving:',
      },
    ],
  },
  {
    kind: 'python-package',
    label: 'conda failed',
    priority: 2,
    patterns: [
      {
        pattern:
          /^LinkError: (?<what>\S+ script failed for package \S+)|^(?<what>UnavailableInvalidChannel|Conda\w*Error|EnvironmentLocationNotFound|EnvironmentFileNotFound|SpecNotFound|NoWritableEnvsDirError)\b:?/,
        example: 'CondaVerificationError: The package for pytorch located at /opt/conda/pkgs/x is corrupted',
      },
    ],
  },
]
