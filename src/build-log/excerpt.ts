/** A stage's output -> the lines that show why it failed. Pure. */

import { finalLineState, stripEscapeSequences } from '../lib/ansi.ts'
import { CAUSE_MARK } from '../lib/phrases.ts'
import { truncateMiddle } from '../lib/truncate.ts'
import { SECONDS } from './buildkit-prefix.ts'
import { withoutPrefixes } from './line-prefixes.ts'
import { withoutTimes } from './timestamps.ts'

/** Graphemes of one line: what is longer loses its middle. */
const MAX_LINE_GRAPHEMES = 500
/** `truncateMiddle` sets a blank on either side of its mark. */
const CUT_BLANKS = 2
/** Of a line of progress: it only shows how far things went. */
const MAX_PROGRESS_GRAPHEMES = 100

/** BuildKit's own prefix: the step's number, and the seconds since it began or its state. */
const STEP = new RegExp(String.raw`^#(\d+) (?:${SECONDS} ?)?`)
/** The prefix of the same lines where BuildKit quotes a failed step: the seconds alone. */
const SECONDS_PREFIX = new RegExp(String.raw`^(?:#\d+ )?${SECONDS}(?: |$)`)
/** What BuildKit reports about a step, and not what the step printed. */
const STEP_NOISE =
  /^#\d+ (?:DONE \d|CACHED$|transferring |sha256:|extracting |resolve |exporting |\.\.\.$|naming to |writing image |unpacking to |CANCELED)/
/** What the processes of vLLM, Ray and torchrun put before their lines. */
const WORKER =
  /^(?:\(\w+ pid=\d+(?:, ip=[\d.]+)?\) ?|\[rank\d+\]:(?:\[[^\]]*\]:)? ?)?(?:ERROR \d\d-\d\d \d\d:\d\d:\d\d \[[\w./]+:\d+\] ?)?/
/** What BuildKit draws on a terminal, again and again. */
const REDRAWN = /^ ?(?:=> (?!ERROR )|\[\+\] Building )/
/** ninja's `[12/512]`, make's `[ 12%]`, a bar, or the speed of a download: one line of many, each replacing the last. */
const PROGRESS = /^\s*(?:\[\s*\d+\/\d+\]|\[\s*\d+%\])|[━█▏▎▍▌▋▊▉]{3}|\beta \d+:\d\d/
/** Rules, boxes and lone dots. */
const DECORATION = /^[\s\-=_*~#+|.─═│┌┐└┘]*$/
/** The first line of Python's traceback. */
export const TRACEBACK = 'Traceback (most recent call last):'
/** jetson-containers prints the command of a stage below this line. */
const COMMAND_START = /^(?:│ )?> (?:BUILDING|TESTING) {2}\S+(?: +│)?$/
/** What jetson-containers prints around its stages, and `script` around a command. */
const FRAME =
  /^(?:Namespace\(|│ .*(?:_VERSION|SYSTEM_ARCH|LSB_RELEASE).* │$|\$ jetson-containers |-- (?:L4T_VERSION|JETPACK_VERSION|CUDA_VERSION|PYTHON_VERSION|LSB_RELEASE|Package dir )|Script (?:started|done) on |(?:\[\d\d:\d\d:\d\d\] )(?:(?:done|warn|error) )?(?:=+$|BUILDING |💣 |Error: Command '|Failed building: |Build logs at:|\[[#\-\d/]+\] (?:\d+\/\d+ )?(?:Building|Testing) |-- Package dir ))/u

/**
 * What a stage printed, line by line, as a reader wants it: without colours, repeated progress, jetson-containers' frame, BuildKit's
 * prefixes, redraws and summaries, rules and blank lines. Lines of other steps that BuildKit ran at the same time are left out.
 *
 * @param text the end of a stage's log, or of the whole output before a banner
 */
export function cleanStageOutput(text: string): readonly string[] {
  const shown = withoutTimes(stripEscapeSequences(text).split('\n')).map((line) =>
    finalLineState(line).trimEnd(),
  )
  const own = onlyFailedStep(withoutSummary(sinceCommand(withoutCrash(shown))))
  const printed = own
    .filter((line) => !STEP_NOISE.test(line) && !REDRAWN.test(line) && !FRAME.test(line))
    .map((line) => line.replace(STEP, '').replace(WORKER, ''))
  const kept: string[] = []
  let shape: string | undefined
  for (const line of withoutPrefixes(printed)) {
    if (DECORATION.test(line)) continue
    const now = PROGRESS.test(line) ? 'progress' : line.replace(/\d+/g, '0')
    if (now === shape) kept.pop()
    shape = now
    kept.push(line)
  }
  return kept
}

/**
 * Cuts off the traceback of jetson-containers itself, and what Python's buffer yields after it: they show nothing of the stage that
 * failed. Another exception than that of a command or of Ctrl-C is the cause, and stays.
 */
function withoutCrash(lines: readonly string[]): readonly string[] {
  const start = lines.findLastIndex((line, index) => line === TRACEBACK && isOwnTraceback(lines, index))
  if (start < 0) return lines
  const exception = lines.slice(start + 1).find((line) => line !== '' && !line.startsWith(' '))
  const isNoise =
    exception === undefined || /^(?:subprocess\.CalledProcessError: |KeyboardInterrupt$)/.test(exception)
  return isNoise ? lines.slice(0, start) : lines
}

/** A traceback that begins in build.py, tag.py or a thread of packages.py of jetson-containers. */
function isOwnTraceback(lines: readonly string[], start: number): boolean {
  for (let index = start + 1; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    if (/^ {2}File ".*\/jetson_containers\/\w+\.py", /.test(line)) return true
    if (line !== '' && !line.startsWith(' ')) return false
  }
  return false
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

/** BuildKit's summary: the end of the failed step once more, the lines of the Dockerfile, and the error once more. */
function withoutSummary(lines: readonly string[]): readonly string[] {
  const failed = lines.findLastIndex((line) => /^#\d+ ERROR: /.test(line))
  if (failed < 0) return quotedStep(lines)
  const error = (lines[failed] ?? '').replace(/^#\d+ ERROR: /, '')
  // Between the rules of `------` stands what was printed before; between those of `-----…` the Dockerfile.
  let quoted = false
  const rest = lines.slice(failed + 1).filter((line) => {
    const rule = /^-{6,}$/.test(line)
    if (rule) quoted = !quoted
    return !rule && !quoted && !line.endsWith(error) && !/^\S*Dockerfile\S*:\d+$/.test(line)
  })
  return [...lines.slice(0, failed + 1), ...rest]
}

/** On a terminal the step's output stands in BuildKit's summary alone: `------`, ` > [4/4] RUN make:`, `8.412 g++ …`, `------`. */
function quotedStep(lines: readonly string[]): readonly string[] {
  let inside: 'step' | 'Dockerfile' | undefined
  return lines.flatMap((line) => {
    if (/^ > \[.*\] ?.*:$/.test(line)) inside = 'step'
    else if (/^\S*Dockerfile\S*:\d+$/.test(line)) inside = 'Dockerfile'
    else if (/^-{6,}$/.test(line)) inside = inside === 'Dockerfile' ? 'Dockerfile' : undefined
    else if (inside === 'step') return [line.replace(SECONDS_PREFIX, '')]
    else if (inside === 'Dockerfile' && /^\s*\d+ \| /.test(line)) return []
    else {
      inside = undefined
      return [line]
    }
    return []
  })
}

function onlyFailedStep(lines: readonly string[]): readonly string[] {
  const failed = lines.findLast((line) => /^#\d+ ERROR: /.test(line))
  const step = failed === undefined ? undefined : STEP.exec(failed)?.[1]
  return step === undefined ? lines : lines.filter((line) => (STEP.exec(line)?.[1] ?? step) === step)
}

/** Places of lines, from `start` to before `end`. */
export interface LineRange {
  readonly start: number
  readonly end: number
}

/**
 * Which lines an excerpt shows: the last `count`. Where the cause is not among them, it and what follows it take up to half of them.
 *
 * @param total how many lines there are
 * @param cause index of the line that shows the cause
 */
export function chooseLines(total: number, count: number, cause: number | undefined): readonly LineRange[] {
  if (count < 1 || total < 1) return []
  const start = Math.max(0, total - count)
  if (cause === undefined || cause < 0 || cause >= start) return [{ start, end: total }]
  const above = Math.max(1, Math.floor(count / 2))
  const first = { start: cause, end: Math.min(cause + above, total) }
  const rest = count - above
  if (rest < 1) return [first]
  const tail = Math.max(first.end, total - rest)
  return [first, { start: tail, end: total }]
}

/**
 * A line as an excerpt shows it: cut, and marked where it shows the cause.
 *
 * @param line without its secrets
 * @param isCause whether to put the mark before it
 */
export function excerptLine(line: string, isCause: boolean): string {
  const limit = PROGRESS.test(line) ? MAX_PROGRESS_GRAPHEMES : MAX_LINE_GRAPHEMES
  const cut = line.length <= limit ? line : truncateMiddle(line, limit - CUT_BLANKS)
  return isCause ? CAUSE_MARK + cut : cut
}

/** The lines that are shown of one failed package, ready to be shown. */
export interface Section {
  /** Empty where no package is known. */
  readonly package: string
  readonly lines: readonly string[]
  /** There are too many failures to read the logs of all. */
  readonly unread?: true
}

/**
 * How many lines each package gets; those for which no line is left get 0.
 *
 * @param count lines of all packages together
 * @param sections how many packages there are
 */
export function shareLines(count: number, sections: number): readonly number[] {
  const shown = Math.min(count, sections)
  return Array.from({ length: sections }, (_, index) =>
    index < shown ? Math.floor(count / shown) + (index < count % shown ? 1 : 0) : 0,
  )
}

/**
 * The excerpt of a build: the lines of the only failure, or those of each under its package's name. Packages of which no lines are
 * shown, although there are some, are counted.
 *
 * @param hidden how many packages' lines are left out for want of room
 */
export function renderExcerpt(sections: readonly Section[], hidden: number): string {
  const shown = sections.filter((section) => section.lines.length > 0)
  if (shown.length === 0) return ''
  if (shown.length === 1 && sections.length === 1) return shown.flatMap(({ lines }) => lines).join('\n')
  const blocks = shown.map(({ lines, package: name }) => [`${name}:`, ...lines].join('\n'))
  const left = hidden + sections.filter(({ unread }) => unread).length
  const notShown = left === 1 ? '1 more failed; its log is' : `${left} more failed; their logs are`
  return [...(left > 0 ? [`${notShown} not shown`] : []), ...blocks].join('\n\n')
}
