/** What a script or a program reports in its own words where a stage ends, of a kind that no rule knows. Pure. */
import { EXCEPTION } from './cause-rules.ts'
import { findRule, LAST_WORDS, PYTHON_ERROR, withoutMark } from './classify-line.ts'
import { STEP_END } from './failed-command.ts'
import type { FoundCause } from './found-cause.ts'
import type { ErrorLine, Scan } from './scan-lines.ts'
import { traceAbove, tracedCommand } from './trace.ts'

/** A line that reports a failure in the wording of a script. */
const SAYS_FAILURE =
  /^(?:\S+: )?(?:\[?(?:ERROR|Error|error|FATAL|Fatal|FAILED|Failed|FAIL)\]?\b(?!: 0|:? *$)|.{0,60}\b(?:[Bb]uild|[Ii]nstall\w*|[Tt]est|[Cc]onversion|[Dd]ownload\w*|[Ss]etup|[Cc]ompilation) (?:has )?(?:failed|FAILED)\b)/

/** A tool that called docker repeats what docker reports: only the command, and no cause. */
const QUOTES_STEP =
  /\b(?:process ".*" did not complete successfully|executor failed running \[|returned a non-zero code: \d)/

/** A report that explains why a build tool stopped stands directly above. */
const REPORT_ABOVE = 3
const REPORTS_ERROR =
  /^(?:[\w./+-]+: )?(?:\*+ )?(?:ERROR|Error|error|FATAL|Fatal|fatal)(?: error)?(?:: | \[\w+\]:? )\S/

/** A script that ends itself prints why in its last line: `FAILED to install llama.cpp`. */
export function lastWordsOf(lines: readonly string[], scan: Scan): FoundCause | undefined {
  const stepEnd = lines.findLastIndex((line) => STEP_END.test(line))
  const end = stepEnd < 0 ? lines.length : stepEnd
  for (let index = end - 1; index >= 0 && index >= end - 3; index -= 1) {
    const line = lines[index] ?? ''
    if (scan.isNoCause(index)) return undefined
    if (scan.wentOnAfter(index)) break
    const exception = EXCEPTION.exec(withoutMark(line))
    if (
      exception &&
      !/(?:CalledProcessError|SystemExit|KeyboardInterrupt)$/.test(exception.groups?.['what'] ?? '')
    )
      return { rule: PYTHON_ERROR, index }
    if (SAYS_FAILURE.test(line) && !QUOTES_STEP.test(line))
      return { rule: LAST_WORDS, index: firstOfReports(lines, index) }
  }
  return scan.wentOnAfter(end - 1) ? undefined : reportOfLastCommand(lines.slice(0, end))
}

/** Of several reports in a row, the first one: the others follow from it. */
function firstOfReports(lines: readonly string[], index: number): number {
  let first = index
  while (REPORTS_ERROR.test(lines[first] ?? '') && REPORTS_ERROR.test(lines[first - 1] ?? '')) first -= 1
  return first
}

/** What the last command that `set -x` shows printed last, under its own name: `useradd: UID 1000 is not unique`. */
function reportOfLastCommand(lines: readonly string[]): FoundCause | undefined {
  const index = lines.findLastIndex((line) => line !== '')
  const program = /^(?:\S*\/)?([\w.+-]{2,40}): \S/.exec(lines[index] ?? '')?.[1]
  if (program === undefined || /^(?:warning|note|info|hint)$/i.test(program)) return undefined
  const traced = tracedCommand(lines[traceAbove(lines, lines.length)] ?? '') ?? ''
  const command = /^(?:sudo )?(?:\S*\/)?([\w.+-]+)(?: |$)/.exec(traced)?.[1]
  return command === program && !/\b(?:warning|info)\b/i.test(lines[index] ?? '')
    ? { rule: LAST_WORDS, index }
    : undefined
}

/** What a program reported directly before the build tool stopped, of a kind that no rule knows. */
export function reportAbove(stop: ErrorLine, lines: readonly string[], scan: Scan): FoundCause | undefined {
  if (stop.rule.kind !== 'build-step') return undefined
  for (let index = stop.index - 1; index >= Math.max(0, stop.index - REPORT_ABOVE); index -= 1) {
    const line = lines[index] ?? ''
    if (scan.wentOnAfter(index) || scan.isNoCause(index)) return undefined
    // An error of a known kind that is not the cause was survived.
    if (REPORTS_ERROR.test(line) && !QUOTES_STEP.test(line) && !findRule(line))
      return { rule: LAST_WORDS, index }
  }
  return undefined
}
