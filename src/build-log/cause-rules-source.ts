/** Causes that lie in sources: patches and git. Data. */
import type { CauseRule } from './cause-rule.ts'

export const SOURCE_RULES: readonly CauseRule[] = [
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
      {
        pattern:
          /^\d+ out of \d+ hunks? (?:FAILED|ignored)(?:.* rejects (?:to|in) (?:file )?(?<what>\S+?)(?:\.rej)?$)?/,
        example: '1 out of 2 hunks FAILED -- saving rejects to file setup.py.rej',
      },
      {
        pattern:
          /^(?:Patch (?<what>\S+) does not apply \(enforce with -f\)|Reversed \(or previously applied\) patch detected|can't find file to patch at input line|patch: \*\*\*\* )/,
        example: "can't find file to patch at input line 5",
      },
    ],
  },
  {
    kind: 'patch',
    label: 'patch does not apply',
    priority: 1,
    // patch sums up the hunks of a file below them, with its name.
    patterns: [{ pattern: /^Hunk #\d+ FAILED at \d+/, example: 'Hunk #1 FAILED at 12.' }],
  },
  {
    kind: 'git',
    label: 'git LFS could not download',
    priority: 2,
    patterns: [
      {
        pattern:
          /\bSmudge error: Error downloading (?<what>\S+)|^fatal: (?<what>\S+): smudge filter lfs failed/,
        example: 'fatal: models/x.bin: smudge filter lfs failed',
      },
      {
        pattern: /^batch response: (?<what>\S.{0,80})/,
        example: 'batch response: This repository is over its data quota.',
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
        pattern: /^fatal: (?!error:|Killed|not a git repository|No names found|no tag exactly matches)\S/,
        example: "fatal: detected dubious ownership in repository at '/opt/x'",
        not: 'fatal: error: x',
      },
    ],
  },
  {
    kind: 'git',
    label: 'git error',
    priority: 1,
    recoverable: true,
    // Scripts ask git for a version, and go on without one.
    patterns: [
      {
        pattern: /^fatal: (?:not a git repository|No names found|no tag exactly matches)/,
        example: 'fatal: not a git repository (or any of the parent directories): .git',
      },
    ],
  },
]
