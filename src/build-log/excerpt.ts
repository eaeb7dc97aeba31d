/** A stage's output -> the lines that say why it failed. Pure. */

import { finalLineState, stripEscapeSequences } from '../lib/ansi.ts'
import { truncateMiddle } from '../lib/truncate.ts'
import { withoutTimes } from './timestamps.ts'

/** Graphemes of one line: a compiler's error fits, and ten of them fit into a message. */
const LINE_LIMIT = 240
/** Of a line of progress: it only shows how far things went. */
const PROGRESS_LIMIT = 100

/** BuildKit's own prefix: the step's number, and the seconds since it began or a word about it. */
const STEP = /^#(\d+) (?:\d+\.\d+ ?)?/
/** What BuildKit says about a step, and not what the step said. */
const STEP_NOISE =
  /^#\d+ (?:DONE \d|CACHED$|transferring |sha256:|extracting |resolve |exporting |\.\.\.$|naming to |writing image |unpacking to )/
/** ninja's `[12/512]`, make's `[ 12%]`, a bar, or the speed of a download: one line of many, each replacing the last. */
const PROGRESS = /^\s*(?:\[\s*\d+\/\d+\]|\[\s*\d+%\])|[━█▏▎▍▌▋▊▉]{3}|\beta \d+:\d\d/
/** Rules, boxes and lone dots. */
const DECORATION = /^[\s\-=_*~#+|.─═│]*$/
const TRACEBACK = 'Traceback (most recent call last):'
/** subprocess and argparse print whole commands; a test's does not matter, its output does. */
const COMMAND_START = /^(?:│ )?> (?:BUILDING|TESTING) {2}\S+(?: +│)?$/

/**
 * What a stage said, line by line, as a reader wants it: without colours, repeated progress, BuildKit's prefixes and summaries,
 * rules and blank lines. Lines of other steps that BuildKit ran at the same time are left out.
 *
 * @param text the end of a stage's log, or of the whole output before a banner
 */
export function cleanStageOutput(text: string): readonly string[] {
  const shown = withoutTimes(stripEscapeSequences(text).split('\n')).map((line) =>
    finalLineState(line).trimEnd(),
  )
  const own = onlyFailedStep(withoutSummary(sinceCommand(beforeCrash(shown))))
  const kept: string[] = []
  let shape: string | undefined
  for (const raw of own) {
    if (STEP_NOISE.test(raw)) continue
    const line = raw.replace(STEP, '')
    if (DECORATION.test(line)) continue
    const now = PROGRESS.test(line) ? 'progress' : line.replace(/\d+/g, '0')
    if (now === shape) kept.pop()
    shape = now
    kept.push(line)
  }
  return kept
}

/** The traceback of jetson-containers itself, and what Python's buffer yields after it, tell nothing of the stage that failed. */
function beforeCrash(lines: readonly string[]): readonly string[] {
  const end = lines.findLastIndex((line) => line.startsWith("subprocess.CalledProcessError: Command '"))
  const start = lines.findLastIndex((line, index) => index < end && line === TRACEBACK)
  const own = lines
    .slice(start, end)
    .some((line) => /^ {2}File ".*\/jetson_containers\/build\.py", /.test(line))
  return start >= 0 && own ? lines.slice(0, start) : lines
}

/** jetson-containers prints the command of a stage before it runs it; only what comes after it is the stage's. */
function sinceCommand(lines: readonly string[]): readonly string[] {
  const block = lines.findLastIndex((line) => COMMAND_START.test(line))
  if (block < 0) return lines
  // A rule, a blank line, and the command, whose lines end in a backslash up to the last one.
  const command = lines.findIndex((line, index) => index > block && line.endsWith('\\'))
  const last = command < 0 ? block : lines.findIndex((line, index) => index > command && !line.endsWith('\\'))
  const status = lines.findIndex(
    (line, index) => index > last && /^\[\d\d:\d\d:\d\d\] \[.* (?:Building|Testing) /.test(line),
  )
  return lines.slice(Math.max(last, status) + 1)
}

/** BuildKit's last words: the end of the failed step once more, the lines of the Dockerfile, and the error once more. */
function withoutSummary(lines: readonly string[]): readonly string[] {
  const failed = lines.findLastIndex((line) => /^#\d+ ERROR: /.test(line))
  if (failed < 0) return lines
  const error = (lines[failed] ?? '').replace(/^#\d+ ERROR: /, '')
  // Between the rules of `------` stands what was said before; between those of `-----…` the Dockerfile.
  let quoted = false
  const rest = lines.slice(failed + 1).filter((line) => {
    const rule = /^-{6,}$/.test(line)
    if (rule) quoted = !quoted
    return !rule && !quoted && !line.endsWith(error) && !/^\S*Dockerfile\S*:\d+$/.test(line)
  })
  return [...lines.slice(0, failed + 1), ...rest]
}

function onlyFailedStep(lines: readonly string[]): readonly string[] {
  const failed = lines.findLast((line) => /^#\d+ ERROR: /.test(line))
  const step = failed === undefined ? undefined : STEP.exec(failed)?.[1]
  return step === undefined ? lines : lines.filter((line) => (STEP.exec(line)?.[1] ?? step) === step)
}

/**
 * The last `count` lines, each short enough to read. Where the line that names the cause is not among them, it comes first.
 *
 * @param cause the line that names the cause, as it stands in `lines`
 */
export function tailWithCause(
  lines: readonly string[],
  count: number,
  cause: string | undefined,
): readonly string[] {
  if (count < 1) return []
  const last = lines.slice(-count)
  const chosen =
    cause === undefined || last.includes(cause) ? last : [cause, ...(count > 1 ? last.slice(1 - count) : [])]
  return chosen.map((line) => truncateMiddle(line, PROGRESS.test(line) ? PROGRESS_LIMIT : LINE_LIMIT))
}

/** One failed package and what its stage said last. */
export interface Section {
  readonly package: string
  readonly lines: readonly string[]
  readonly cause?: string
  /** There are too many failures to read the logs of all. */
  readonly unread?: true
}

/**
 * The excerpt of a build: the lines of the only failure, or those of each under its package's name, sharing `count` lines.
 * Packages beyond `count`, and those whose logs were not read, are told by their number.
 */
export function excerpt(sections: readonly Section[], count: number): string {
  const told = sections.filter((section) => section.lines.length > 0)
  if (count < 1 || told.length === 0) return ''
  if (told.length === 1 && sections.length === 1) {
    return told.flatMap((section) => tailWithCause(section.lines, count, section.cause)).join('\n')
  }
  const shown = told.slice(0, count)
  const blocks = shown.map((section, index) => {
    const share = Math.floor(count / shown.length) + (index < count % shown.length ? 1 : 0)
    return [`${section.package}:`, ...tailWithCause(section.lines, share, section.cause)].join('\n')
  })
  const left = told.length - shown.length + sections.filter(({ unread }) => unread).length
  const unseen = left === 1 ? '1 more failed; its log is' : `${left} more failed; their logs are`
  return [...(left > 0 ? [`${unseen} not shown`] : []), ...blocks].join('\n\n')
}
