/** The forms of jetson-containers' own lines, as its releases print them. Data; a test walks it. */
import {
  COMMAND,
  plausibleNames,
  pythonList,
  readCommand,
  readFailure,
  readHeader,
  readRow,
} from './line-parts.ts'
import type { BuilderLine } from './log-line.ts'

/** The header is some two thousand characters long, more where many packages are asked for. */
const MAX_HEADER_CHARS = 16 * 1024

const CALLED_PROCESS_ERROR = 'subprocess.CalledProcessError: '

/** One form of a line. */
export interface LineShape {
  /**
   * How the line begins; `0` stands for a digit, `A` for a letter. A line that begins like none of the table is not decoded.
   */
  readonly starts: readonly string[]
  /** How a stamped line goes on after its stamp and badge, for the same reason. */
  readonly after?: readonly string[]
  readonly pattern: RegExp
  /** `undefined` where the line is not of this form after all. */
  readonly read: (match: RegExpExecArray, badge: string | undefined) => BuilderLine | undefined
  readonly example: string
  readonly not: string
}

/** The start of every line that logging.py prints. */
export const STAMP = '[00:00:00] '

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
    after: ['====='],
    pattern: /^={85}$/,
    read: () => ({ kind: 'separator' }),
    example: '='.repeat(85),
    not: '='.repeat(84),
  },
  {
    starts: [STAMP],
    after: ['✅ `jetson-containers build '],
    pattern: /^✅ `jetson-containers build ([^`\s]{1,200})` \(\S+\)$/u,
    read: ([, name = ''], badge) =>
      level(badge, 'done') ? { kind: 'build-succeeded', package: name } : undefined,
    example: '✅ `jetson-containers build numpy` (numpy:r36.4)',
    not: 'see: ✅ `jetson-containers build numpy` (numpy:r36.4)',
  },
  {
    starts: [STAMP],
    after: ['⏱'],
    // The variation selector behind the symbol is not always there.
    pattern: /^⏱\ufe0f? {1,2}Total build time: ([\d.]+) seconds/u,
    read: ([, seconds]) => ({ kind: 'total-time', seconds: Number(seconds) }),
    example: '⏱️  Total build time: 812.4 seconds (13.5 minutes)',
    not: 'Total build time: long',
  },
  {
    starts: [STAMP],
    after: ['💣 `jetson-containers build` failed'],
    pattern: /^💣 `jetson-containers build` failed after ([\d.]+) seconds \([\d.]+ minutes\)$/u,
    read: ([, seconds], badge) =>
      level(badge, 'warn') ? { kind: 'build-failed', seconds: Number(seconds) } : undefined,
    example: '💣 `jetson-containers build` failed after 7201.5 seconds (120.0 minutes)',
    not: '💣 `jetson-containers build` failed after a while',
  },
  {
    starts: [STAMP],
    after: ['Error: '],
    pattern: /^Error: (.*)$/,
    read: ([, text = ''], badge) =>
      level(badge, 'warn') ? { kind: 'error', ...readFailure(text) } : undefined,
    example: 'Error: "couldn\'t find package:  foo"',
    not: 'An Error: x',
  },
  {
    starts: [STAMP],
    after: ['Build logs at:  '],
    pattern: /^Build logs at: {2}\S/,
    read: () => ({ kind: 'summary' }),
    example: 'Build logs at:  /logs/2026/build',
    not: 'Build logs at: /logs',
  },
  {
    // In early 2025 (container.py of 0b525d7) it was one line, without a frame and without a badge.
    starts: [STAMP],
    after: ['✅ Built '],
    pattern: /^✅ Built (\S{1,200}) \(\S+\)$/u,
    read: ([, name = ''], badge) =>
      badge === undefined ? { kind: 'build-succeeded', package: name, unstamped: true } : undefined,
    example: '✅ Built numpy (numpy:r36.4)',
    not: '✅ Built in 3 s',
  },
  {
    starts: [STAMP],
    after: ['   * '],
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
    after: ['Failed building:  '],
    pattern: /^Failed building: {2}(\S.*)$/,
    read: ([, names = ''], badge) =>
      level(badge, 'error') ? { kind: 'aborted', packages: plausibleNames(names.split(', ')) } : undefined,
    example: 'Failed building:  numpy, vllm',
    not: 'Failed building: vllm',
  },
  {
    starts: [STAMP],
    after: ['BUILDING [', 'BUILDING  ['],
    pattern: /^BUILDING {1,2}(\[.*\])$/,
    read: ([, chain = '']) => ({ kind: 'building', chain: pythonList(chain) }),
    example: "BUILDING ['numpy', 'vllm']",
    not: 'BUILDING numpy',
  },
  {
    // container.py writes `[1/2] Building`; since 2026 a bar comes first: `[####----] 1/2 Building`.
    starts: [STAMP],
    after: ['['],
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
