/**
 * One line of jetson-containers' own output -> what it says. Pure.
 *
 * Only the exact forms that its logging.py prints count, at the start of a line: what a package's build or test prints can
 * hold any word at all. Under BuildKit every line of a package's build starts with `#7 12.3`, and so never gets here.
 */
import { plain } from './terminal.ts'

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

export type LogLine =
  | {
      readonly kind: 'header'
      readonly packages: readonly string[]
      readonly multiple: boolean
      readonly skipErrors: boolean
    }
  | { readonly kind: 'building'; readonly chain: readonly string[] }
  | { readonly kind: 'stage'; readonly phase: Phase; readonly package: string }
  | { readonly kind: 'rule' }
  | { readonly kind: 'built'; readonly package: string }
  | { readonly kind: 'broke' }
  | { readonly kind: 'error'; readonly text: string; readonly command?: FailedCommand }
  | { readonly kind: 'summary' }
  | {
      readonly kind: 'row'
      readonly package: string
      readonly failed: boolean
      readonly text: string
      readonly command?: FailedCommand
    }
  | { readonly kind: 'gave-up'; readonly packages: readonly string[] }

/** No package has a longer name; what a hostile log claims to be one must not fill a message. */
const LONGEST_NAME = 200

/** The header is some two thousand characters long; its pattern would take long to see that a longer line is none. */
const LONGEST_HEADER = 16 * 1024

/** build.py:88 prints argparse's namespace before anything else: what was asked for. */
const HEADER =
  /^Namespace\(packages=(\[.*?\]), name=['"].*\bmultiple=(True|False), .*\bskip_errors=(True|False)\b.*\)$/
/** logging.py: `[HH:MM:SS]`, then since 2026 a badge for the level. */
const STAMPED = /^\[[0-2]\d:[0-5]\d:[0-5]\d\] (?:(done|warn|error) )?/
const RULE = /^={85}$/
const BUILT = /^✅ `jetson-containers build ([^`\s]{1,200})` \(\S+\)$/u
const BROKE = /^💣 `jetson-containers build` failed after [\d.]+ seconds \([\d.]+ minutes\)$/u
const SUMMARY = /^Build logs at: {2}\S/
const ROW = /^ {3}\* (\S{1,200}) \(\S*\) (?:SUCCESS|(FAILED) {2}\((.*))$/
const GAVE_UP = /^Failed building: {2}(\S.*)$/
const BUILDING = /^BUILDING {1,2}(\[.*\])$/
/** container.py writes `[1/2] Building`; since 2026 a bar comes first: `[####----] 1/2 Building`. */
const STAGE = /^(?:\[[#-]+\] \d+\/\d+|\[\d+\/\d+\]) (Building|Testing) (\S{1,200}) \(\S+\)(?: |$)/
/** subprocess.CalledProcessError, as Python words it. */
const COMMAND =
  /^Command '(.*)' (?:returned non-zero exit status (\d+)|died with <Signals\.\w+: (\d+)>)\.?\)?$/
/** container.py:422 and :660: every stage's command ends by teeing into its log. */
const TEE = '2>&1 | tee '
const TEED = /^(?:(.*)\/)?(build|test)\/(\d\d(?:o\d+_|-\d+_)[^/\s]+\.txt); exit \$\{PIPESTATUS\[0\]\}$/

/** False for most bytes of a log without decoding them: its own lines start with ESC, `[HH:MM:SS]` or `Namespace`. */
export function mayBeOwn(bytes: Buffer, start: number): boolean {
  switch (bytes[start]) {
    case 0x1b:
      return true
    case 0x5b:
      return bytes[start + 3] === 0x3a && bytes[start + 9] === 0x5d
    case 0x4e:
      return bytes[start + 1] === 0x61
    default:
      return false
  }
}

/** What one line says, colours, newline and all; `undefined` for a line that is not jetson-containers' own. */
export function readLine(raw: string): LogLine | undefined {
  const line = plain(raw).trimEnd()
  const header = line.length <= LONGEST_HEADER ? HEADER.exec(line) : null
  if (header) {
    return {
      kind: 'header',
      packages: pythonList(header[1] ?? ''),
      multiple: header[2] === 'True',
      skipErrors: header[3] === 'True',
    }
  }
  const stamp = STAMPED.exec(line)
  return stamp ? readMessage(line.slice(stamp[0].length), stamp[1]) : undefined
}

function readMessage(text: string, badge: string | undefined): LogLine | undefined {
  const at = (level: string) => badge === undefined || badge === level
  if (RULE.test(text)) return { kind: 'rule' }
  const built = BUILT.exec(text)?.[1]
  if (built !== undefined && at('done')) return { kind: 'built', package: built }
  if (BROKE.test(text) && at('warn')) return { kind: 'broke' }
  if (text.startsWith('Error: ') && at('warn')) return { kind: 'error', ...failure(text.slice(7)) }
  if (SUMMARY.test(text)) return { kind: 'summary' }
  const row = ROW.exec(text)
  if (row?.[1] !== undefined && at(row[2] === undefined ? 'done' : 'error')) {
    return {
      kind: 'row',
      package: row[1],
      failed: row[2] !== undefined,
      ...failure((row[3] ?? '').replace(/\)$/, '')),
    }
  }
  const gaveUp = GAVE_UP.exec(text)?.[1]
  if (gaveUp !== undefined && at('error')) return { kind: 'gave-up', packages: gaveUp.split(', ') }
  const chain = BUILDING.exec(text)?.[1]
  if (chain !== undefined) return { kind: 'building', chain: pythonList(chain) }
  const stage = STAGE.exec(text)
  if (stage?.[2] !== undefined) {
    return { kind: 'stage', phase: stage[1] === 'Testing' ? 'test' : 'build', package: stage[2] }
  }
  return undefined
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
  return Array.from(text.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g), (match) =>
    (match[1] ?? match[2] ?? '').replace(/\\(.)/g, '$1'),
  ).filter((name) => name !== '' && name.length <= LONGEST_NAME)
}
