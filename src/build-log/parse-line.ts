/**
 * One line of jetson-containers' own output -> what it says. Pure.
 *
 * Only the exact forms that its releases print count, at the start of a line: what a package's build or test prints can
 * hold any word at all. Under BuildKit every line of a package's build starts with `#7 12.3`, and so never gets here.
 */
import { stripEscapeSequences } from '../lib/ansi.ts'
import { withoutTime } from './timestamps.ts'

/** The part of a package's build that failed. */
export type Phase = 'build' | 'test' | 'push'

/** Where a failed command kept its log, and how it ended; told by the command's own text. */
export interface FailedCommand {
  readonly phase: Phase
  /** The stage's log without its folder: `01o2_vllm_r36.4…-vllm.txt`. Absent for a push. */
  readonly log?: string
  /** The folder above `build` or `test`, as the command wrote it: `logs/20260530_140920`. */
  readonly logDir?: string
  /** What became of the command: `exit code: 1`, `signal 9`. */
  readonly end: string
}

/** What one of jetson-containers' own lines says. `bare`: without a stamp, as old releases print it. */
export type LogLine =
  | {
      readonly kind: 'header'
      readonly packages: readonly string[]
      readonly multiple: boolean
      readonly skipErrors: boolean
    }
  | {
      readonly kind: 'building'
      readonly chain: readonly string[]
      /** Printed by an old release, whose lines wait in Python's buffer and may stand far behind what they tell of. */
      readonly late?: true
    }
  | { readonly kind: 'stage'; readonly phase: Phase; readonly package: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'build-succeeded'; readonly package: string; readonly bare?: true }
  | { readonly kind: 'build-failed' }
  | { readonly kind: 'error'; readonly text: string; readonly command?: FailedCommand }
  | { readonly kind: 'summary'; readonly bare?: true }
  | {
      readonly kind: 'summary-row'
      readonly package: string
      readonly failed: boolean
      readonly text: string
      readonly command?: FailedCommand
      readonly bare?: true
    }
  /** `print(error)` of a run of many packages, or the end of a traceback: a stage's command, word for word. */
  | { readonly kind: 'command'; readonly command: FailedCommand; readonly traceback: boolean }
  | { readonly kind: 'aborted'; readonly packages: readonly string[] }

/** No package has a longer name; what a hostile log claims to be one must not fill a message. */
const LONGEST_NAME = 200
/** No list has more of them: with the packages that they depend on, some hundred. */
const MOST_NAMES = 1000

/** The header is some two thousand characters long, more where many packages are asked for; what is still longer is none. */
const LONGEST_HEADER = 16 * 1024

/**
 * build.py:88 prints argparse's namespace before anything else: what was asked for. Before Python 3.9, and so on JetPack 5, argparse
 * sorts it. Read in parts: as one pattern it would take for ever to see that a hostile line is none.
 */
const HEADER = /^Namespace\((?:packages=\[|base=['"]).*\)$/
const PACKAGES = /^packages=(\[.*?\]), (?:name|push)=['"]/
const MULTIPLE = /, multiple=(True|False), /
const SKIP_ERRORS = /, skip_errors=(True|False), /
/** logging.py: `[HH:MM:SS]`, then since 2026 a badge for the level. */
const STAMPED = /^\[[0-2]\d:[0-5]\d:[0-5]\d\] (?:(done|warn|error) )?/
const SEPARATOR = /^={85}$/
const BUILT = /^✅ `jetson-containers build ([^`\s]{1,200})` \(\S+\)$/u
/** In early 2025 (container.py of 0b525d7) it was one line, without a frame and without a badge. */
const BUILT_BARE = /^✅ Built (\S{1,200}) \(\S+\)$/u
const BUILD_FAILED = /^💣 `jetson-containers build` failed after [\d.]+ seconds \([\d.]+ minutes\)$/u
const SUMMARY = /^Build logs at: {2}\S/
const ROW = /^ {3}\* (\S{1,200}) \(\S*\) (?:SUCCESS|(FAILED) {2}\((.*))$/
/** Until then (container.py of 02dace5) nothing was stamped. `--multiple` prints its own list with a single blank. */
const BARE_SUMMARY = /^-- Build logs at: {2}\S/
const BARE_CHAIN = /^-- Building containers {2}(\[.*\])$/
const TRACEBACK = 'subprocess.CalledProcessError: '
const ABORTED = /^Failed building: {2}(\S.*)$/
const BUILDING = /^BUILDING {1,2}(\[.*\])$/
/** container.py writes `[1/2] Building`; since 2026 a bar comes first: `[####----] 1/2 Building`. */
const STAGE = /^(?:\[[#-]+\] \d+\/\d+|\[\d+\/\d+\]) (Building|Testing) (\S{1,200}) \(\S+\)(?: |$)/
/** subprocess.CalledProcessError, as Python words it. */
const COMMAND =
  /^Command '(.*)' (?:returned non-zero exit status (\d+)|died with <Signals\.\w+: (\d+)>)\.?\)?$/
/**
 * container.py:422 and :660: every stage's command ends by teeing into its log; an old release's has no number. Linux knows no file with
 * a longer name (NAME_MAX), and reading one of many thousand characters would take long.
 */
const TEE = '2>&1 | tee '
const TEED =
  /^(?:(.*)\/)?(build|test)\/((?:\d\d(?:o\d+_|-\d+_))?[^/\s]{1,250}\.txt); exit \$\{PIPESTATUS\[0\]\}$/

/**
 * False for most bytes of a log without decoding them: own lines start with ESC, `[HH:MM:SS]`, `Namespace`, a word of an old release,
 * or a time that another program put there.
 */
export function mayBeBuilderLine(bytes: Buffer, start: number): boolean {
  const at = (offset: number) => bytes[start + offset]
  switch (bytes[start]) {
    case 0x1b:
      return true
    // `[2026-05-30 14:09:19]` too
    case 0x5b:
      return (at(3) === 0x3a && at(9) === 0x5d) || (at(5) === 0x2d && at(14) === 0x3a)
    // `Namespace`; `Nov 30 14:09:19`
    case 0x4e:
      return at(1) === 0x61 || at(9) === 0x3a
    // `Command '`
    case 0x43:
      return at(1) === 0x6f && at(8) === 0x27
    // `subprocess.C`
    case 0x73:
      return at(1) === 0x75 && at(10) === 0x2e
    // `-- B`
    case 0x2d:
      return at(1) === 0x2d && at(3) === 0x42
    // `   * `
    case 0x20:
      return at(1) === 0x20 && at(3) === 0x2a
    default:
      // `2026-05-30T14:09:19`, `May 30 14:09:19`
      return (at(4) === 0x2d && at(13) === 0x3a) || (at(6) === 0x20 && at(9) === 0x3a)
  }
}

/** What one line says, colours, newline and all; `undefined` for a line that is not jetson-containers' own. */
export function parseLine(raw: string): LogLine | undefined {
  const line = withoutTime(stripEscapeSequences(raw)).trimEnd()
  const header = line.length <= LONGEST_HEADER ? readHeader(line) : undefined
  if (header) return header
  const stamp = STAMPED.exec(line)
  return stamp ? readMessage(line.slice(stamp[0].length), stamp[1]) : readBare(line)
}

function readHeader(line: string): LogLine | undefined {
  if (!HEADER.test(line)) return undefined
  const packages = PACKAGES.exec(line.slice(line.indexOf('packages=[')))?.[1]
  const multiple = MULTIPLE.exec(line)?.[1]
  const skipErrors = SKIP_ERRORS.exec(line)?.[1]
  if (packages === undefined || multiple === undefined || skipErrors === undefined) return undefined
  return {
    kind: 'header',
    packages: pythonList(packages),
    multiple: multiple === 'True',
    skipErrors: skipErrors === 'True',
  }
}

/** What is printed without a stamp: the error of a stage's command by any release, the rest by old ones. */
function readBare(line: string): LogLine | undefined {
  const traceback = line.startsWith(TRACEBACK)
  const { command } = failure(traceback ? line.slice(TRACEBACK.length) : line)
  if (command?.log !== undefined) return { kind: 'command', command, traceback }
  if (BARE_SUMMARY.test(line)) return { kind: 'summary', bare: true }
  const chain = BARE_CHAIN.exec(line)?.[1]
  if (chain !== undefined) return { kind: 'building', chain: pythonList(chain), late: true }
  const row = rowOf(line)
  return row && { ...row, bare: true }
}

function readMessage(text: string, badge: string | undefined): LogLine | undefined {
  const at = (level: string) => badge === undefined || badge === level
  if (SEPARATOR.test(text)) return { kind: 'separator' }
  const built = BUILT.exec(text)?.[1]
  if (built !== undefined && at('done')) return { kind: 'build-succeeded', package: built }
  if (BUILD_FAILED.test(text) && at('warn')) return { kind: 'build-failed' }
  if (text.startsWith('Error: ') && at('warn')) return { kind: 'error', ...failure(text.slice(7)) }
  if (SUMMARY.test(text)) return { kind: 'summary' }
  const bare = BUILT_BARE.exec(text)?.[1]
  if (bare !== undefined && badge === undefined) return { kind: 'build-succeeded', package: bare, bare: true }
  const row = rowOf(text)
  if (row && at(row.failed ? 'error' : 'done')) return row
  const gaveUp = ABORTED.exec(text)?.[1]
  if (gaveUp !== undefined && at('error')) return { kind: 'aborted', packages: plausible(gaveUp.split(', ')) }
  const chain = BUILDING.exec(text)?.[1]
  if (chain !== undefined) return { kind: 'building', chain: pythonList(chain) }
  const stage = STAGE.exec(text)
  if (stage?.[2] !== undefined) {
    return { kind: 'stage', phase: stage[1] === 'Testing' ? 'test' : 'build', package: stage[2] }
  }
  return undefined
}

function rowOf(text: string): Extract<LogLine, { kind: 'summary-row' }> | undefined {
  const [, name, failed, error = ''] = ROW.exec(text) ?? []
  if (name === undefined) return undefined
  return {
    kind: 'summary-row',
    package: name,
    failed: failed !== undefined,
    ...failure(error.replace(/\)$/, '')),
  }
}

function failure(text: string): { text: string; command?: FailedCommand } {
  const [, command, status, signal] = COMMAND.exec(text) ?? []
  if (command === undefined) return { text }
  const end = status === undefined ? `signal ${signal}` : `exit code: ${status}`
  const tee = command.lastIndexOf(TEE)
  const [, logDir, phase, log] = (tee < 0 ? null : TEED.exec(command.slice(tee + TEE.length))) ?? []
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
  return plausible(
    Array.from(text.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g), (match) =>
      (match[1] ?? match[2] ?? '').replace(/\\(.)/g, '$1'),
    ),
  )
}

function plausible(names: readonly string[]): readonly string[] {
  return names.filter((name) => name !== '' && name.length <= LONGEST_NAME).slice(0, MOST_NAMES)
}
