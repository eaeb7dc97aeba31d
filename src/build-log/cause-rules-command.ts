/** Causes that lie in what a command needs: shared libraries, itself, files, permissions, arguments. Data. */
import type { CauseRule } from './cause-rule.ts'

export const COMMAND_RULES: readonly CauseRule[] = [
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
        pattern: /(?<![\w.+-])(?<what>[\w.+-]+\.so[\w.]*): undefined symbol: \S/,
        example:
          'ImportError: /usr/lib/python3/flash_attn_2_cuda.so: undefined symbol: _ZN2at4_ops5zeros4callE',
      },
      {
        pattern: /(?<![\w.+-])(?<what>[\w.+-]+\.so[\w.]*): cannot allocate memory in static TLS block/,
        example: 'ImportError: /lib/libgomp.so.1: cannot allocate memory in static TLS block',
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
    label: 'Perl module missing',
    priority: 2,
    patterns: [
      {
        pattern: /^Can't locate (?<what>[\w/]+\.pm) in @INC/,
        example: "Can't locate Text/Template.pm in @INC (you may need to install the Text::Template module)",
      },
    ],
  },
  {
    kind: 'library',
    label: 'GStreamer element missing',
    priority: 2,
    patterns: [
      {
        pattern: /\bno element "(?<what>[\w-]+)"/,
        example: 'gi.repository.GLib.GError: gst_parse_error: no element "nvv4l2decoder" (1)',
        not: 'the list has no element "x y"',
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
        pattern: /^\.{0,2}\/\S+: \d+: (?<what>[^\s:]+): not found$/,
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
      {
        // Python repeats the name of a program that it could not start.
        pattern: /^\w*[Ee]rror: \[Errno 2\] No such file or directory: '(?<what>[\w.+-]+)': '\k<what>'$/,
        example: "error: [Errno 2] No such file or directory: 'cargo': 'cargo'",
        not: "FileNotFoundError: [Errno 2] No such file or directory: 'x.jpg'",
      },
      {
        // setuptools and its older form
        pattern:
          /^error: command '(?:\S*\/)?(?<what>[^'/]+)' failed: No such file or directory$|^unable to execute '?(?:\S*\/)?(?<what>[\w.+-]+)'?: No such file or directory$/,
        example: "error: command 'g++' failed: No such file or directory",
        not: "error: command 'g++' failed with exit code 1",
      },
      {
        // make, in the language of the machine
        pattern:
          /^g?make(?:\[\d+\])?: (?<what>[^\s:]+): (?:No such file or directory|[Cc]ommand not found|Datei oder Verzeichnis nicht gefunden|Kommando nicht gefunden|Aucun fichier ou dossier de ce type|[Cc]ommande introuvable|No existe el (?:archivo|fichero) o el directorio|orden no encontrada|没有那个文件或目录|未找到命令|Нет такого файла или каталога)$/,
        example: 'make: g++: Datei oder Verzeichnis nicht gefunden',
        not: 'make: stat: Makefile.local: No such file or directory',
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
        pattern: /^(?:the )?working directory [^/]{0,40}(?<what>\/[^\s"']+)["']? does not exist/i,
        example: 'working directory "/opt/x" does not exist',
      },
    ],
  },
  {
    kind: 'permission',
    label: 'permission denied (sudo asks for a password)',
    priority: 2,
    recoverable: true,
    patterns: [
      {
        pattern: /^sudo: (?:a terminal is required|no tty present|a password is required)/,
        example: 'sudo: no tty present and no askpass program specified',
      },
    ],
  },
  {
    kind: 'permission',
    label: 'read-only file system',
    priority: 2,
    recoverable: true,
    patterns: [
      {
        pattern: /(?:: |\[Errno 30\] )Read-only file system(?:$|: '(?<what>[^']+)')/,
        example: '/bin/sh: 1: cannot create /etc/resolv.conf: Read-only file system',
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
        pattern: /^(?:E\s+)?(?:.* )?\w*Error: \[Errno (?:13|1)\] [^:]*(?:: '(?<what>[^']+)')?/,
        example: "PermissionError: [Errno 13] Permission denied: '/root/.cache'",
      },
      {
        pattern: /^(?:\S+: )+(?:line \d+: )?.*: (?:Permission denied|Operation not permitted)$/,
        example: '/bin/bash: /tmp/build.sh: Permission denied',
      },
      {
        pattern: /\bexec: "(?<what>[^"]+)": permission denied\b/,
        example: 'exec: "/entrypoint.sh": permission denied: unknown',
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
          /^(?:tar(?: \(child\))?|cat|head|tail|unzip|grep|wc|sh|bash|\/bin\/(?:ba)?sh|source|\.|chmod|dpkg|patch|awk|gzip|xz|diff|tee|\S*\/\S+\.sh)(?::| ).{0,300}?(?<what>[^\s:'"]{1,300})['"]?: (?:Cannot open: |cannot open )?No such file(?: or directory)?/,
        example: '/bin/bash: /test/test.sh: No such file or directory',
      },
      {
        pattern: /^unzip: {1,2}cannot find or open (?<what>[^,]+)/,
        example: 'unzip:  cannot find or open x.zip, x.zip.zip or x.zip.ZIP.',
      },
      {
        pattern:
          /^(?:Error|error|ERROR|fatal)[: ].{0,300}?(?<what>[^\s:'"]{1,300})['"]?: No such file or directory/,
        example: 'Error: open /opt/x/config.json: No such file or directory',
      },
      {
        // wget where the folder of its output does not exist.
        pattern: /^(?<what>[^\s:]*\/[^\s:]+): No such file or directory$/,
        example: 'test/data/images.tar.gz: No such file or directory',
      },
    ],
  },
  {
    kind: 'file',
    label: 'source and target are the same file',
    priority: 2,
    recoverable: true,
    patterns: [
      {
        pattern:
          /^(?:\S*\/)?(?:cp|mv|ln|install): ['‘](?<what>[^'’]+)['’] and ['‘][^'’]+['’] are the same file$/,
        example: "/usr/bin/install: '/usr/bin/qemu' and '//usr/bin/qemu' are the same file",
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
          /^(?:ERROR: )?(?:docker: )?['"]docker [^'"]+['"] requires (?:at least |exactly )?\d+ argument/,
        example: "ERROR: docker: 'docker buildx build' requires 1 argument",
      },
      {
        pattern:
          /^Usage: .*\n?.*Error: |^Error: (?:No such (?:option|command)|Missing (?:option|argument)|Got unexpected extra argument)/,
        example: 'Error: No such option: --foo',
      },
    ],
  },
]
