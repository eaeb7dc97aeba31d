/**
 * One line of jetson-containers' own output -> what it reports. Pure.
 *
 * Only the exact forms that its releases print count, at the start of a line: what a package's build or test prints can contain
 * any word. Under BuildKit every line of a package's build starts with `#7 12.3`, so it never gets here.
 */
import { stripEscapeSequences } from '../lib/ansi.ts'
import { withoutTime } from './timestamps.ts'

/** The part of a package's build that failed. */
export type Phase = 'build' | 'test' | 'push'

/** Where a failed command kept its log, and how it ended, as far as the command's text shows it. */
export interface FailedCommand {
  readonly phase: Phase
  /** The stage's log without its folder: `01o2_vllm_r36.4…-vllm.txt`. Absent for a push. */
  readonly log?: string
  /** The folder above `build` or `test`, as the command wrote it: `logs/20260530_140920`. */
  readonly logDir?: string
  /** How the command ended: `exit code: 1`, `signal 9`. */
  readonly end: string
}

/** What one of jetson-containers' own lines reports. `unstamped`: without a time, as old releases print it. */
export type LogLine =
  | {
      readonly kind: 'header'
      readonly packages: readonly string[]
      readonly multiple: boolean
      readonly skipErrors: boolean
      /** `--simulate`: the same output, and nothing is built. */
      readonly simulate?: true
    }
  | {
      readonly kind: 'building'
      readonly chain: readonly string[]
      /** Printed by an old release: Python buffered the line, which may stand far behind the output that it announces. */
      readonly bufferedByPython?: true
    }
  | { readonly kind: 'stage'; readonly phase: Phase; readonly package: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'build-succeeded'; readonly package: string; readonly unstamped?: true }
  | { readonly kind: 'total-time'; readonly seconds: number }
  | { readonly kind: 'build-failed'; readonly seconds: number }
  | { readonly kind: 'error'; readonly text: string; readonly command?: FailedCommand }
  | { readonly kind: 'summary'; readonly unstamped?: true }
  | {
      readonly kind: 'summary-row'
      readonly package: string
      readonly failed: boolean
      readonly text: string
      readonly command?: FailedCommand
      readonly unstamped?: true
    }
  /** `print(error)` of a run of many packages, or the end of a traceback: a stage's command, word for word. */
  | { readonly kind: 'command'; readonly command: FailedCommand; readonly traceback: boolean }
  | { readonly kind: 'aborted'; readonly packages: readonly string[] }
  /** What the sweep workflow appends to the log of a package that it ended. */
  | { readonly kind: 'sweep-marker'; readonly text: string }

/** No package has a longer name; longer ones in a hostile log must not fill a message. */
const MAX_NAME_CHARS = 200
/** No list has more names: with the packages that they depend on, some hundred. */
const MAX_NAMES = 1000
/** The header is some two thousand characters long, more where many packages are asked for. */
const MAX_HEADER_CHARS = 16 * 1024

/** logging.py: `[HH:MM:SS]`, then since 2026 a badge for the level. */
const STAMPED = /^\[[0-2]\d:[0-5]\d:[0-5]\d\] (?:(done|warn|error) )?/
const PACKAGES = /^packages=(\[.*?\]), (?:name|push)=['"]/
const MULTIPLE = /, multiple=(True|False), /
const SKIP_ERRORS = /, skip_errors=(True|False), /
const SIMULATE = /, simulate=True\b/
const CALLED_PROCESS_ERROR = 'subprocess.CalledProcessError: '
/** How Python words a CalledProcessError. */
const COMMAND =
  /^Command '(.*)' (?:returned non-zero exit status (\d+)|died with <Signals\.\w+: (\d+)>)\.?\)?$/
/** container.py:422 and :660: every stage's command ends by teeing into its log. */
const TEE = '2>&1 | tee '
/** An old release's log has no number. Linux allows no longer file name (NAME_MAX); a pattern without that bound is slow on long lines. */
const TEED =
  /^(?:(.*)\/)?(build|test)\/((?:\d\d(?:o\d+_|-\d+_))?[^/\s]{1,250}\.txt); exit \$\{PIPESTATUS\[0\]\}$/
/** container.py:429: on a terminal the command is `script -q -e -c '…' LOG`. */
const SCRIPT = 'script -q -e -c '
const SCRIPTED = /' (?:(\S*)\/)?(build|test)\/((?:\d\d(?:o\d+_|-\d+_))?[^/\s]{1,250}\.txt)$/

/** One form of a line. */
export interface LineShape {
  /**
   * How the line begins; `0` stands for a digit. A line that begins like none of the table is not decoded.
   */
  readonly starts: readonly string[]
  readonly pattern: RegExp
  /** `undefined` where the line is not of this form after all. */
  readonly read: (match: RegExpExecArray, badge: string | undefined) => LogLine | undefined
  readonly example: string
  readonly not: string
}

/** The start of every line that logging.py prints. */
const STAMP = '[00:00:00] '

/** A line that has the badge of its level, or none, as before 2026. */
const level = (badge: string | undefined, expected: string) => badge === undefined || badge === expected

/** Stamped lines are matched after their stamp. */
export const LINE_SHAPES: readonly LineShape[] = [
  {
    // build.py:88 prints argparse's namespace first. Before Python 3.9, and so on JetPack 5, argparse sorts it.
    starts: ['Namespace('],
    pattern: /^Namespace\((?:packages=\[|base=['"]).*\)$/,
    read: ([line]) => (line.length <= MAX_HEADER_CHARS ? readHeader(line) : undefined),
    example: "Namespace(packages=['vllm'], name='', multiple=False, simulate=False, skip_errors=False, x='')",
    not: 'Namespace(packages=none)',
  },
  {
    starts: [STAMP],
    pattern: /^={85}$/,
    read: () => ({ kind: 'separator' }),
    example: '='.repeat(85),
    not: '='.repeat(84),
  },
  {
    starts: [STAMP],
    pattern: /^✅ `jetson-containers build ([^`\s]{1,200})` \(\S+\)$/u,
    read: ([, name = ''], badge) =>
      level(badge, 'done') ? { kind: 'build-succeeded', package: name } : undefined,
    example: '✅ `jetson-containers build numpy` (numpy:r36.4)',
    not: 'see: ✅ `jetson-containers build numpy` (numpy:r36.4)',
  },
  {
    starts: [STAMP],
    // The variation selector behind the symbol is not always there.
    pattern: /^⏱\ufe0f? {1,2}Total build time: ([\d.]+) seconds/u,
    read: ([, seconds]) => ({ kind: 'total-time', seconds: Number(seconds) }),
    example: '⏱️  Total build time: 812.4 seconds (13.5 minutes)',
    not: 'Total build time: long',
  },
  {
    starts: [STAMP],
    pattern: /^💣 `jetson-containers build` failed after ([\d.]+) seconds \([\d.]+ minutes\)$/u,
    read: ([, seconds], badge) =>
      level(badge, 'warn') ? { kind: 'build-failed', seconds: Number(seconds) } : undefined,
    example: '💣 `jetson-containers build` failed after 7201.5 seconds (120.0 minutes)',
    not: '💣 `jetson-containers build` failed after a while',
  },
  {
    starts: [STAMP],
    pattern: /^Error: (.*)$/,
    read: ([, text = ''], badge) =>
      level(badge, 'warn') ? { kind: 'error', ...readFailure(text) } : undefined,
    example: 'Error: "couldn\'t find package:  foo"',
    not: 'An Error: x',
  },
  {
    starts: [STAMP],
    pattern: /^Build logs at: {2}\S/,
    read: () => ({ kind: 'summary' }),
    example: 'Build logs at:  /logs/2026/build',
    not: 'Build logs at: /logs',
  },
  {
    // In early 2025 (container.py of 0b525d7) it was one line, without a frame and without a badge.
    starts: [STAMP],
    pattern: /^✅ Built (\S{1,200}) \(\S+\)$/u,
    read: ([, name = ''], badge) =>
      badge === undefined ? { kind: 'build-succeeded', package: name, unstamped: true } : undefined,
    example: '✅ Built numpy (numpy:r36.4)',
    not: '✅ Built in 3 s',
  },
  {
    starts: [STAMP],
    pattern: /^ {3}\* (\S{1,200}) \(\S*\) (?:SUCCESS|(FAILED) {2}\((.*))$/,
    read: (match, badge) => {
      const row = readRow(match)
      return level(badge, row.failed ? 'error' : 'done') ? row : undefined
    },
    example: '   * vllm () FAILED  (out of luck)',
    not: '   * vllm FAILED',
  },
  {
    starts: [STAMP],
    pattern: /^Failed building: {2}(\S.*)$/,
    read: ([, names = ''], badge) =>
      level(badge, 'error') ? { kind: 'aborted', packages: plausibleNames(names.split(', ')) } : undefined,
    example: 'Failed building:  numpy, vllm',
    not: 'Failed building: vllm',
  },
  {
    starts: [STAMP],
    pattern: /^BUILDING {1,2}(\[.*\])$/,
    read: ([, chain = '']) => ({ kind: 'building', chain: pythonList(chain) }),
    example: "BUILDING ['numpy', 'vllm']",
    not: 'BUILDING numpy',
  },
  {
    // container.py writes `[1/2] Building`; since 2026 a bar comes first: `[####----] 1/2 Building`.
    starts: [STAMP],
    pattern: /^(?:\[[#-]+\] \d+\/\d+|\[\d+\/\d+\]) (Building|Testing) (\S{1,200}) \(\S+\)(?: |$)/,
    read: ([, verb, name = '']) => ({
      kind: 'stage',
      phase: verb === 'Testing' ? 'test' : 'build',
      package: name,
    }),
    example: '[####----] 1/2 Testing ros:humble (ros:r36.4) 0 stages completed',
    not: '[1/2] Linking x (y)',
  },
  {
    starts: ['Command '],
    pattern: COMMAND,
    read: ([line]) => readCommand(line, false),
    example:
      "Command 'docker build x 2>&1 | tee logs/1/build/01o1_x_r36.4-22.04-x.txt; exit ${PIPESTATUS[0]}' returned non-zero exit status 1.",
    not: "Command 'ls' failed",
  },
  {
    starts: ['subprocess.CalledProcessError: '],
    pattern: /^subprocess\.CalledProcessError: Command '/,
    read: ({ input }) => readCommand(input.slice(CALLED_PROCESS_ERROR.length), true),
    example:
      "subprocess.CalledProcessError: Command 'docker build x 2>&1 | tee logs/1/build/01o1_x_r36.4-22.04-x.txt; exit ${PIPESTATUS[0]}' returned non-zero exit status 1.",
    not: 'subprocess.CalledProcessError: none',
  },
  {
    // Until container.py of 02dace5 nothing was stamped. `--multiple` prints its own list with a single blank.
    starts: ['-- Build logs at:'],
    pattern: /^-- Build logs at: {2}\S/,
    read: () => ({ kind: 'summary', unstamped: true }),
    example: '-- Build logs at:  /logs/2024',
    not: '-- Build logs at: /logs',
  },
  {
    starts: ['-- Building containers'],
    pattern: /^-- Building containers {2}(\[.*\])$/,
    read: ([, chain = '']) => ({ kind: 'building', chain: pythonList(chain), bufferedByPython: true }),
    example: "-- Building containers  ['numpy']",
    not: "-- Building containers ['numpy']",
  },
  {
    starts: ['   * '],
    pattern: /^ {3}\* (\S{1,200}) \(\S*\) (?:SUCCESS|(FAILED) {2}\((.*))$/,
    read: (match) => ({ ...readRow(match), unstamped: true }),
    example: '   * numpy (numpy:r35.4) SUCCESS',
    not: '   * numpy OK',
  },
  {
    // sweep-build-matrix.yml
    starts: ['[PKG_TIMEOUT] ', '[CHUNK_TIMEOUT] ', '[OOM', '[EXCEPTION] '],
    pattern: /^\[(?:PKG_TIMEOUT|CHUNK_TIMEOUT|OOM|OOM_PREVENTION|EXCEPTION)\] \S.*$/,
    read: ([text]) => ({ kind: 'sweep-marker', text }),
    example: "[PKG_TIMEOUT] Package 'vllm' exceeded 5400s and was terminated.",
    not: '[OOM_SCORE] 3',
  },
]

/** How lines begin that have a time of another program before them: moreutils' `ts`, GitHub. */
const TIMES = ['0000-00-00T00:', '0000-00-00 00:', '[0000-00-00 00:', '[0000-00-00T00:', 'Aaa 00 00:']

/** A colour may come first. */
const ESC = '\u001b'

/** The beginnings of {@link LINE_SHAPES}, as bytes. */
const STARTS: readonly Buffer[] = [
  ...new Set([...LINE_SHAPES.flatMap(({ starts }) => starts), ...TIMES, ESC]),
].map((start) => Buffer.from(start))

const [DIGIT, NINE, SPACE, UPPER, LOWER] = [0x30, 0x39, 0x20, 0x41, 0x61]

/** The beginnings, by the first byte that they may have: most lines of a log begin with none of these. */
const STARTS_BY_BYTE: readonly (readonly Buffer[])[] = Array.from({ length: 256 }, (_, byte) =>
  STARTS.filter((start) => fits(byte, start, 0)),
)

/** Whether a byte can stand at this place of a beginning. In the name of a month, any letter can. */
function fits(byte: number | undefined, start: Buffer, offset: number): boolean {
  const expected = start[offset]
  if (byte === undefined) return false
  if (expected === DIGIT) return (byte >= DIGIT && byte <= NINE) || (byte === SPACE && offset > 0)
  const month = start[1] === LOWER && start[2] === LOWER && start[0] === UPPER && offset < 3
  return month ? (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a : byte === expected
}

/** False for most lines of a log without decoding them: they begin like none of {@link LINE_SHAPES}. */
export function mayBeBuilderLine(bytes: Buffer, start: number): boolean {
  const candidates = STARTS_BY_BYTE[bytes[start] ?? 0] ?? []
  return candidates.some((candidate) =>
    candidate.every((_, offset) => fits(bytes[start + offset], candidate, offset)),
  )
}

/** What one line reports, colours, newline and all; `undefined` for a line that is not jetson-containers' own. */
export function parseLine(raw: string): LogLine | undefined {
  const line = withoutTime(stripEscapeSequences(raw)).trimEnd()
  const stamp = STAMPED.exec(line)
  const text = stamp ? line.slice(stamp[0].length) : line
  for (const { pattern, read, starts } of LINE_SHAPES) {
    if (starts.includes(STAMP) !== (stamp !== null)) continue
    const match = pattern.exec(text)
    const found = match && read(match, stamp?.[1])
    if (found) return found
  }
  return undefined
}

/** Read in parts: one pattern for all of it takes exponential time on a hostile line. */
function readHeader(line: string): LogLine | undefined {
  const packages = PACKAGES.exec(line.slice(line.indexOf('packages=[')))?.[1]
  const multiple = MULTIPLE.exec(line)?.[1]
  const skipErrors = SKIP_ERRORS.exec(line)?.[1]
  if (packages === undefined || multiple === undefined || skipErrors === undefined) return undefined
  return {
    kind: 'header',
    packages: pythonList(packages),
    multiple: multiple === 'True',
    skipErrors: skipErrors === 'True',
    ...(SIMULATE.test(line) && { simulate: true as const }),
  }
}

/** The error of a stage's command; of other commands nothing is known. */
function readCommand(text: string, traceback: boolean): LogLine | undefined {
  const { command } = readFailure(text)
  return command?.log === undefined ? undefined : { kind: 'command', command, traceback }
}

function readRow([, name = '', failed, error = '']: RegExpExecArray): Extract<
  LogLine,
  { kind: 'summary-row' }
> {
  return {
    kind: 'summary-row',
    package: name,
    failed: failed !== undefined,
    ...readFailure(error.replace(/\)$/, '')),
  }
}

function readFailure(text: string): { text: string; command?: FailedCommand } {
  const [, command, status, signal] = COMMAND.exec(text) ?? []
  if (command === undefined) return { text }
  const end = status === undefined ? `signal ${signal}` : `exit code: ${status}`
  const tee = command.lastIndexOf(TEE)
  const onTerminal = command.startsWith(SCRIPT) ? SCRIPTED.exec(command) : null
  const [, logDir, phase, log] =
    onTerminal ?? (tee < 0 ? null : TEED.exec(command.slice(tee + TEE.length))) ?? []
  if (log !== undefined) {
    return {
      text,
      command: { phase: phase === 'test' ? 'test' : 'build', log, ...(logDir && { logDir }), end },
    }
  }
  return /\bdocker push \S+$/.test(command) ? { text, command: { phase: 'push', end } } : { text }
}

/** `['numpy', "it's"]`, as Python's repr writes a list of strings. */
function pythonList(text: string): readonly string[] {
  return plausibleNames(
    Array.from(text.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g), (match) =>
      (match[1] ?? match[2] ?? '').replace(/\\(.)/g, '$1'),
    ),
  )
}

function plausibleNames(names: readonly string[]): readonly string[] {
  return names.filter((name) => name !== '' && name.length <= MAX_NAME_CHARS).slice(0, MAX_NAMES)
}
