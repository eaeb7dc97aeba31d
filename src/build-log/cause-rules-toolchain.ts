/** Causes that lie in the tools of Rust, Go and Node: too old, missing, or packages that they do not find. Data. */
import type { CauseRule } from './cause-rule.ts'

export const TOOLCHAIN_RULES: readonly CauseRule[] = [
  {
    kind: 'compiler',
    label: 'Rust toolchain too old',
    priority: 2,
    patterns: [
      {
        pattern:
          /^feature `(?<what>[\w-]+)` is required$|^(?:error: )?package `(?<what>[^`]+)` cannot be built because it requires rustc |^error: (?<what>rustc [\d.]+) is not supported/,
        example: 'feature `edition2024` is required',
        not: 'error: package `x` cannot be built because it is missing',
      },
      {
        pattern: /^(?:[\w-]+[@ ]v?[\d.]+ )(?<what>requires rustc [\d.]+)/,
        example: 'icu_collections@2.0.0 requires rustc 1.82',
      },
      {
        pattern: /^(?:the )?(?<what>(?:the crate|package) \S+ requires (?:the )?rustc >?=? ?[\d.]+)/,
        example: 'package home-0.5.11 requires rustc 1.81',
      },
      {
        pattern:
          /^(?<what>lock file version `?\d+`?) (?:requires|was found, but this version of Cargo does not understand)/,
        example: 'lock file version 4 requires `-Znext-lockfile-bump`',
      },
    ],
  },
  {
    kind: 'build-step',
    label: 'build script of a Rust package failed',
    priority: 2,
    patterns: [
      {
        pattern: /^error: failed to run custom build command for `(?<what>[^`]+)`/,
        example: 'error: failed to run custom build command for `openssl-sys v0.9.99`',
      },
    ],
  },
  {
    kind: 'command',
    label: 'Rust compiler missing',
    priority: 2,
    patterns: [
      {
        // setuptools-rust and maturin
        pattern:
          /^(?:error: can't find Rust compiler|(?:error: )?Cargo, the Rust package manager, is not installed)/,
        example: "error: can't find Rust compiler",
      },
    ],
  },
  {
    kind: 'compiler',
    label: 'Go toolchain too old',
    priority: 2,
    patterns: [
      {
        pattern: /^go: .{0,80}(?<what>requires go >= [\d.]+)/,
        example: 'go: go.mod requires go >= 1.24.0 (running go 1.23.8; GOTOOLCHAIN=local)',
        not: 'go: downloading github.com/x/y v1.2.3',
      },
      {
        pattern: /^\S*go\.mod:\d+: (?<what>invalid go version '[^']+': must match format .{1,20})/,
        example: "/src/go.mod:3: invalid go version '1.22.0': must match format 1.23",
      },
    ],
  },
  {
    kind: 'configure',
    label: 'Go error',
    priority: 2,
    patterns: [
      {
        pattern:
          /^go: (?<what>(?!errors parsing).{0,60}(?:cannot find |no required module|unknown revision|updates to go\.mod needed|inconsistent vendoring|checksum mismatch|module lookup disabled).{0,60})/,
        example: 'go: cannot find main module, but found .git/config in /src',
        not: 'go: downloading github.com/x/y v1.2.3',
      },
      {
        pattern: /^\S*go\.(?:mod|work|sum):\d+: (?<what>\S.{0,100})/,
        example: '/src/go.mod:9: unknown directive: toolchain',
      },
      {
        pattern:
          /^(?:\S+\.go:\d+:\d+: )?(?<what>(?:package \S+ is not in (?:GOROOT|std)\b|no required module provides package [^\s;]+|cannot find (?:package|module)\b[^;]{0,100}|use of (?:internal|vendored) package \S+ not allowed|no Go files in \S+|import cycle not allowed))/,
        example: 'a.go:3:8: package x/y is not in GOROOT (/usr/lib/go/src/x/y)',
        not: 'a.go:3:8: undefined: x',
      },
      {
        pattern: /^(?:.{1,200}: )?(?<what>build constraints exclude all Go files in \S+)/,
        example: 'imports example.com/a/gpu: build constraints exclude all Go files in /src/gpu',
      },
    ],
  },
  {
    kind: 'configure',
    label: 'Go error',
    priority: 1,
    // The reason stands in the line below.
    patterns: [{ pattern: /^go: (?<what>errors parsing \S+):$/, example: 'go: errors parsing go.mod:' }],
  },
  {
    kind: 'command',
    label: 'native module build (node-gyp), command not found',
    priority: 2,
    patterns: [
      {
        pattern: /^gyp ERR! stack Error: not found: (?<what>\S+)/,
        example: 'gyp ERR! stack Error: not found: make',
      },
      {
        pattern:
          /^gyp ERR! stack Error: (?:Could not find any (?<what>Python)|Can't find (?<what>Python) executable)\b/,
        example: 'gyp ERR! stack Error: Could not find any Python installation to use',
      },
    ],
  },
  {
    kind: 'command',
    label: 'native module build (node-gyp), command not found',
    priority: 1,
    // The sentence about it stands below.
    patterns: [{ pattern: /^gyp ERR! find (?<what>Python)\b/, example: 'gyp ERR! find Python' }],
  },
  {
    kind: 'build-step',
    label: 'native module build failed (node-gyp)',
    priority: 2,
    patterns: [
      {
        pattern: /^gyp ERR! stack Error: (?<what>(?!`[^`]+` failed with exit code)\S.{0,100})/,
        example: "gyp ERR! stack Error: EACCES: permission denied, mkdir '/root/.cache/node-gyp'",
        not: 'gyp ERR! stack Error: `make` failed with exit code: 2',
      },
    ],
  },
  {
    kind: 'build-step',
    label: 'native module build failed (node-gyp)',
    priority: 1,
    patterns: [
      {
        pattern:
          /^gyp ERR! (?:(?:build|configure) error|stack Error: (?<what>`[^`]+` failed with exit code: \d+))/,
        example: 'gyp ERR! stack Error: `make` failed with exit code: 2',
      },
    ],
  },
  {
    kind: 'build-step',
    label: 'Node.js version not supported',
    priority: 2,
    patterns: [
      {
        pattern: /^error (?<what>\S+): The engine "node" is incompatible with this module/,
        example:
          'error @foo/bar@9.0.0: The engine "node" is incompatible with this module. Expected version ">=20".',
      },
    ],
  },
  {
    kind: 'build-step',
    label: 'npm failed',
    priority: 2,
    patterns: [
      {
        pattern: /^npm (?:ERR!|error) code (?<what>(?!ELIFECYCLE$)E[A-Z0-9_]+)$/,
        example: 'npm ERR! code ERESOLVE',
        not: 'npm ERR! code ELIFECYCLE',
      },
    ],
  },
  {
    kind: 'build-step',
    label: 'pnpm failed',
    priority: 2,
    patterns: [
      {
        pattern: /^ERR_PNPM_(?<what>(?!RECURSIVE_|FETCH_)[A-Z_]+)\b/,
        example: 'ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile"',
        not: 'ERR_PNPM_RECURSIVE_RUN_FIRST_FAIL  web@1.0.0 build: `vite build`',
      },
    ],
  },
  {
    kind: 'error',
    label: 'JavaScript error',
    priority: 2,
    patterns: [
      {
        pattern: /^(?:Uncaught )?(?<what>[A-Z]?\w*Error(?: \[\w+\])?: \S.{0,100})/,
        example: "Error: Cannot find module 'esbuild'",
        not: 'npm ERR! code 1',
        below: {
          pattern: /^(?:Require stack:$|at (?:async )?\S.{0,200}(?:\(|:\d+:\d+))/,
          example: 'at Object.<anonymous> (/opt/app/build.js:1:7)',
        },
      },
    ],
  },
  {
    kind: 'build-step',
    label: 'npm script failed',
    priority: 1,
    patterns: [
      {
        pattern: /^npm (?:ERR!|error) command (?<what>(?!failed$)\S.{0,100})/,
        example: 'npm ERR! command sh -c node build.js',
        not: 'npm ERR! command failed',
      },
      { pattern: /^npm (?:ERR!|error) code (?<what>ELIFECYCLE)$/, example: 'npm ERR! code ELIFECYCLE' },
    ],
  },
]
