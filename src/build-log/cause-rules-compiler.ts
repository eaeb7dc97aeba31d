/** Causes that lie in what is compiled. Data. */
import type { CauseRule } from './cause-rule.ts'
import { TOOL } from './cause-rules-linker.ts'

export const COMPILER_RULES: readonly CauseRule[] = [
  {
    kind: 'compiler',
    label: 'compiler error (TypeScript)',
    priority: 2,
    patterns: [
      {
        pattern: /^error TS\d+: |^\S+(?:\(\d+,\d+\): |:\d+:\d+ - )error TS\d+: /,
        example: 'src/a.ts(3,1): error TS2304: Cannot find name',
        not: 'TS2304 is an error',
      },
    ],
  },
  {
    kind: 'compiler',
    label: 'compiler error (protoc)',
    priority: 2,
    patterns: [
      {
        pattern:
          /^\S+\.proto:\d+:\d+: (?!warning: )\S|^(?<what>\S+\.proto): (?:File not found|No such file or directory)\b/,
        example: 'onnx.proto:1:10: Unrecognized syntax identifier "proto4".',
        not: 'onnx.proto:1:10: warning: Import x is unused.',
      },
    ],
  },
  {
    kind: 'compiler',
    label: 'compiler error (SWIG)',
    priority: 2,
    patterns: [
      { pattern: /^\S+\.i:\d+: Error: \S/, example: '/opt/x/meta.i:118: Error: Syntax error in input(3).' },
    ],
  },
  {
    kind: 'compiler',
    label: 'compiler error (Rust)',
    priority: 2,
    patterns: [
      { pattern: /^error\[E\d{4}\]: \S/, example: 'error[E0425]: cannot find value `x` in this scope' },
    ],
  },
  {
    kind: 'compiler',
    label: 'compiler error (.NET)',
    priority: 2,
    patterns: [
      {
        pattern: /(?:^|: )error (?<what>(?:MSB|CS|FS|NU|NETSDK)\d{4})\s?: \S/,
        example: 'Program.cs(3,5): error CS0246: The type or namespace name could not be found',
      },
    ],
  },
  {
    kind: 'compiler',
    label: 'compiler error (Fortran)',
    priority: 2,
    patterns: [
      {
        pattern: /^(?:>> \d+ +)?(?:Fatal )?Error: \S.* at \(1\)/,
        example: 'Error: Type mismatch between actual argument at (1) and actual argument at (2)',
      },
    ],
  },
  {
    kind: 'compiler',
    label: 'compiler error (Kotlin)',
    priority: 2,
    patterns: [
      {
        pattern: /^e: (?:file:\/\/)?\S+\.kts?(?::\d+:\d+|: \(\d+, \d+\))/,
        example: 'e: file:///app/src/Main.kt:12:3 Unresolved reference: foo',
        not: 'w: file:///app/src/Main.kt:12:3 unused variable',
      },
    ],
  },
  {
    kind: 'compiler',
    label: 'compiler error',
    priority: 2,
    patterns: [
      {
        pattern: /^[^\s()]+\(\d+\): (?:catastrophic )?error(?: #\d+(?:-D)?)?: \S/,
        example:
          '/opt/vllm/csrc/attention/kernel_401.cu(212): error: identifier "__nv_bfloat162" is undefined',
        not: 'x.cu(3): warning #20: identifier "y" is unused',
      },
      {
        pattern:
          /^(?!\S*\b(?:configure(?:\.ac|\.in)?|Makefile\.am):)[^\s:]+:\d+:(?: ?\d+:)? (?:(?:fatal )?error|(?:schwerwiegender )?Fehler|erreur(?: fatale)?|errore(?: irreversibile)?|error(?: fatal)?|erro(?: fatal)?|(?:критическая )?ошибка|(?:ödesdigert )?fel|(?:onherstelbare )?fout|błąd(?: krytyczny)?|(?:致命)?错误|致命的エラー|エラー) ?[:：] ?\S/,
        example: '/src/x.cpp:12:5: error: ‘foo’ was not declared in this scope',
        not: 'x.cpp:12:5: warning: control reaches end of non-void function',
      },
      {
        pattern: /^[^\s:]+\.go:\d+:\d+: \S/,
        example: './main.go:12:3: undefined: foo',
      },
      {
        pattern: /(?:^|: )internal compiler error: /,
        example: 'x.cpp:1:1: internal compiler error: in expand_expr, at expr.c:1',
      },
      {
        pattern: /^(?:\S*\/)?\S+\.(?:s|S): ?(?:\d+: )?Error: \S|^\/tmp\/\w+\.s:\d+: Error: /,
        example: '/tmp/ccABC.s: 12: Error: unknown mnemonic',
      },
      {
        pattern: /^\S+:\d+: Error: \S/,
        example: "/tmp/ccAbC.s:64: Error: selected processor does not support `bf16mmla'",
      },
      {
        pattern: /^(?:nvcc|ptxas) (?:fatal|error)\s+: (?<what>\S.{0,100})/,
        example: "ptxas fatal   : Unresolved extern function 'foo'",
      },
      {
        pattern: /^#error:? (?:--|")/,
        example: '#error -- unsupported GNU version! gcc versions later than 12 are not supported!',
      },
      {
        pattern: /^error: (?!aborting due to |could not compile )\S/,
        example: 'error: this arithmetic operation will overflow',
        not: 'error: aborting due to 1 previous error',
        below: { pattern: /^--> \S+:\d+:\d+/, example: '--> src/lib.rs:3:5' },
      },
      {
        pattern:
          /^(?:error: )?(?:package `[^`]+` cannot be built because|failed to (?:select a version|load source|get `)|no matching package named)/,
        example: 'error: failed to select a version for `pyo3`.',
      },
      {
        pattern: /^\S+\.pyx:\d+:\d+: \S/,
        example: 'csrc/a.pyx:12:4: undeclared name not builtin: x',
      },
    ],
  },
  {
    kind: 'compiler',
    label: 'compiler error (Cython)',
    priority: 1,
    // The errors themselves stand above.
    patterns: [
      {
        pattern: /^Cython\.Compiler\.Errors\.CompileError: (?<what>\S+)/,
        example: 'Cython.Compiler.Errors.CompileError: src/foo.pyx',
      },
    ],
  },
  {
    kind: 'compiler',
    label: 'compiler error',
    priority: 1,
    // What compilers print last, after the errors themselves.
    patterns: [
      {
        pattern: new RegExp(String.raw`^${TOOL}: (?:fatal )?error: \S`),
        example: 'cc1plus: error: unrecognized command-line option',
      },
      {
        pattern:
          /^\d+ errors? detected in the compilation of |^(?:\d+ warnings? and )?[1-9]\d* errors? generated\b/,
        example: '1 error detected in the compilation of "/opt/x.cu".',
        not: '2 warnings generated.',
      },
      {
        pattern: /^fatal error: ['‘"](?<what>[^'’"]+)['’"]:? (?:file not found|No such file or directory)$/,
        example: "fatal error: 'cuda_runtime.h' file not found",
      },
      {
        pattern: /^error: could not compile `(?<what>[^`]+)`|^error: aborting due to /,
        example: 'error: could not compile `tokenizers` (lib) due to 2 previous errors',
      },
      { pattern: /^compilation terminated\.$/, example: 'compilation terminated.' },
      {
        // cargo's reason stands below, behind `Caused by:`.
        pattern: /^error: failed to parse (?:manifest|lock file) at:? [`']?(?<what>[^`']+)/,
        example: 'error: failed to parse manifest at `/root/.cargo/registry/src/x/Cargo.toml`',
      },
      {
        pattern:
          /^cargo rustc .* failed with code \d+|^error: cargo (?:build )?failed|^error: `cargo |^error: failed to compile `(?<what>[^`]+)`/,
        example: 'error: `cargo rustc --lib` failed with code 101',
      },
    ],
  },
]
