/** Causes that lie in the linker. Data. */
import type { CauseRule } from './cause-rule.ts'

/** A compiler's or linker's name at the start of its message, with a path and a version. */
export const TOOL = String.raw`(?:[\w./+-]*\b)?(?:cc1(?:plus|obj)?|collect2|cicc|cudafe\+\+|nvcc|nvlink|ptxas|clang(?:\+\+)?|g\+\+|gcc|c\+\+|cc|as|ld(?:\.\w+)?|lto1|rustc|f951)(?:-\d+)?`

export const LINKER_RULES: readonly CauseRule[] = [
  {
    kind: 'compiler',
    label: 'compiler error (linker missing)',
    priority: 2,
    patterns: [
      {
        pattern: /^collect2: fatal error: cannot find '(?<what>[^']+)'/,
        example: "collect2: fatal error: cannot find 'ld'",
        not: 'collect2: error: ld returned 1 exit status',
      },
      {
        pattern:
          /^clang(?:\+\+)?(?:-\d+)?: error: invalid linker name in (?:argument )?'-fuse-ld=(?<what>[^']+)'/,
        example: "clang: error: invalid linker name in argument '-fuse-ld=mold'",
      },
      {
        pattern: /^error: linker `(?<what>[^`]+)` not found/,
        example: 'error: linker `cc` not found',
      },
    ],
  },
  {
    kind: 'compiler',
    label: 'compiler error (linker)',
    priority: 2,
    patterns: [
      {
        // What ld prints in German, French, Italian, Portuguese and Russian.
        pattern:
          /(?:^|: ?)(?:undefinierter Verweis auf|référence indéfinie vers|riferimento non definito a|referência (?:não definida|indefinida) (?:para|a)|неопределённая ссылка на) [`'‘"«] ?(?<what>[^`'’"»]+?) ?['’"»]/,
        example: "main.cpp:(.text+0x10): undefinierter Verweis auf `cublasCreate_v2'",
      },
      {
        pattern:
          /: (?:(?<what>-l[^\s:]+) kann nicht gefunden werden|(?:impossible de trouver|ne peut trouver|no se puede encontrar|impossibile trovare|não foi possível (?:localizar|encontrar)|找不到) ?(?<what>-l[^\s:]+))/,
        example: '/usr/bin/ld: -lcudnn kann nicht gefunden werden: Datei oder Verzeichnis nicht gefunden',
      },
      {
        // The same in Spanish, Chinese and Japanese.
        pattern:
          /[`'‘「](?<what>[^`'’「」]{1,200})['’」] ?(?:sin definir$|未定义的引用|未定義(?:的)?參考|に対する定義されていない参照)/,
        example: 'main.cpp:(.text+0x14)：对‘cudaMalloc’未定义的引用',
      },
      {
        pattern: /^(?:\S+: )+undefined reference to (?:symbol )?[`'"](?<what>[^`'"]+)/,
        example: "/usr/bin/ld: main.o: undefined reference to symbol 'dlopen@@GLIBC_2.17'",
      },
      {
        pattern: new RegExp(String.raw`^(?:= note: )?${TOOL}: cannot find (?<what>-l[^\s:]+)`),
        example: '/usr/bin/ld: cannot find -lcudart: No such file or directory',
      },
      {
        pattern: /^(?:\S+: )+multiple definition of [`'"](?<what>[^`'"]+)/,
        example: "/usr/bin/ld: b.o: multiple definition of `foo'; a.o: first defined here",
      },
      {
        pattern: new RegExp(
          String.raw`^${TOOL}: (?:final link failed|cannot open output file|\S+: (?:file not recognized|error adding symbols)|skipping incompatible)`,
        ),
        example: '/usr/bin/ld: final link failed: bad value',
      },
      {
        pattern:
          /^(?:\S+ )*relocation truncated to fit: (?<what>R_\w+)|^(?:\S+: )+relocation (?<what>\S+) against .*(?:can not be used|recompile)/,
        example:
          "/usr/bin/ld: /usr/lib/libx.a(a.o): relocation R_AARCH64_ADR_PREL against symbol `x' can not be used when making a shared object; recompile with -fPIC",
      },
      {
        pattern:
          /(?<![\w.+-])(?<what>[\w.+-]+\.(?:so[\w.]*|a|o)): file not recognized: |: (?<what>(?:\S+ )?section `[^']+' will not fit in region `[^']+')|: (?<what>region `[^']+' overflowed by \d+ bytes)/,
        example: '/usr/lib/aarch64-linux-gnu/libcublas.so: file not recognized: File truncated',
      },
      {
        pattern: /^nvlink (?:fatal|error)\s+: (?:Undefined reference to '(?<what>[^']+)'|\S)/,
        example: "nvlink error   : Undefined reference to '_Z3foov' in 'a.o'",
        not: 'nvlink warning : Stack size for entry function cannot be statically determined',
      },
      {
        pattern: /^ld\.lld: error: \S/,
        example: 'ld.lld: error: undefined symbol: foo',
      },
    ],
  },
  {
    kind: 'compiler',
    label: 'compiler error (linker)',
    priority: 1,
    // In the language of the machine.
    patterns: [
      {
        pattern: /^collect2: ?(?!warning\b|avertissement\b|Warnung\b)\S/,
        example: 'collect2: error: ld returned 1 exit status',
        not: 'collect2: warning: x',
      },
      {
        pattern: /^clang(?:\+\+)?(?:-\d+)?: error: linker command failed with exit code \d+/,
        example: 'clang: error: linker command failed with exit code 1 (use -v to see invocation)',
        not: 'clang: error: no such file or directory: a.c',
      },
      {
        // rustc; what the linker printed stands below.
        pattern: /^error: linking with `[^`]+` failed: /,
        example: 'error: linking with `cc` failed: exit status: 1',
      },
    ],
  },
]
