/** A stage's output -> the line that shows why it failed, and what kind of failure that is. Pure. */
import type { CauseKind } from './cause-rule.ts'
import { EXCEPTION } from './cause-rules.ts'
import { bareText, findRule, PYTHON_ERROR, TEST_EXCEPTION } from './classify-line.ts'
import { earlierFailure } from './earlier-failure.ts'
import { tracedFetch } from './end-of-fetch.ts'
import { exitHandlerStart } from './exit-handler.ts'
import { EXPLAINS } from './explains.ts'
import { STEP_END } from './failed-command.ts'
import type { FoundCause } from './found-cause.ts'
import { lastWordsOf, reportAbove } from './last-words.ts'
import { reasonBelow } from './line-below.ts'
import { errorOfCompilerCheck } from './probe-output.ts'
import { COMPILING } from './progress-rules.ts'
import { type ErrorLine, type Scan, scanLines } from './scan-lines.ts'
import { KILLED_PROCESS } from './survived-lines.ts'

/** Lines that are searched, from the end. */
const LAST_LINES = 3000
/** Other lines that may stand between two errors that belong together. */
const SAME_ERROR_LINES = 30
/** Other lines after which an error that scripts often survive no longer counts. */
const SURVIVED_LINES = 60
/** Without a line that marks the end of the stage, only an error this near to the end of the log counts. */
const NEAR_END_LINES = 15

/** So many lines about other work after an error show that the program went on. */
const WORK_LINES = 2

/**
 * The cause of a failed stage, or `undefined` where no line shows it. The error that ended the stage is the cause; an error that the
 * script went on after was survived.
 *
 * @param lines as `cleanStageOutput` gives them
 * @param end how the stage's command ended: `exit code: 137`
 * @param ended false where nothing shows that the last error was the end: then it must stand at the end of the lines
 */
export function findCause(lines: readonly string[], end?: string, ended = true): FoundCause | undefined {
  const offset = Math.max(0, lines.length - LAST_LINES)
  const raw = lines.slice(offset)
  const bare = raw.map(bareText)
  const found = ended ? searchBack(raw, bare) : searchLines(raw, bare, ended)
  if (found) return withReason({ ...found, index: found.index + offset }, lines)
  const quiet = quietDownload(bare, end)
  if (quiet) return { ...quiet, index: quiet.index + offset }
  const rule = end === undefined ? undefined : findRule(end)
  return rule && { rule, index: -1 }
}

/** The error that ended a stage or, where that is about something missing, the error of the command that should have made it. */
function searchBack(raw: readonly string[], bare: readonly string[]): FoundCause | undefined {
  const found = searchLines(raw, bare, true)
  const earlier = found && earlierFailure(bare, found)
  if (earlier === undefined) return found
  return searchLines(raw.slice(0, earlier + 1), bare.slice(0, earlier + 1), true) ?? found
}

/** A download that `set -x` printed last and that ended with an exit code of wget or curl. */
function quietDownload(bare: readonly string[], end: string | undefined): FoundCause | undefined {
  const stepEnd = bare.findLastIndex((line) => STEP_END.test(line))
  const groups = STEP_END.exec(bare[stepEnd] ?? '')?.groups
  const code = groups?.['code'] ?? groups?.['status'] ?? /^exit code: (\d+)$/.exec(end ?? '')?.[1]
  const traced =
    code === undefined ? undefined : tracedFetch(stepEnd < 0 ? bare : bare.slice(0, stepEnd), code)
  const rule = traced && findRule(traced.text)
  return rule && { rule, index: traced.index }
}

/** Where a rule's line is only a headline, the line below it shows the reason. */
function withReason(found: FoundCause, lines: readonly string[]): FoundCause {
  const inner = errorOfCompilerCheck(lines, found.index)
  if (inner) return inner
  const below = found.rule.subject === 'line below' ? reasonBelow(lines, found.index) : undefined
  return below ? { ...found, reason: below.index } : found
}

/**
 * The same for an error that jetson-containers itself reports.
 *
 * @param lines as `cleanStageOutput` gives them, `text` among them
 * @param text one line: `KeyError: 'alias'`
 */
export function findCauseOfText(lines: readonly string[], text: string): FoundCause | undefined {
  const line = bareText(text)
  const rule = findRule(line) ?? (EXCEPTION.test(line) ? PYTHON_ERROR : undefined)
  return rule && { rule, index: lines.lastIndexOf(text) }
}

/**
 * Searches all of these lines.
 *
 * @param raw as `cleanStageOutput` gives them
 * @param bare the same lines as `bareText` gives them
 */
function searchLines(
  raw: readonly string[],
  bare: readonly string[],
  ended: boolean,
): FoundCause | undefined {
  const end = ended ? exitHandlerStart(bare) : bare.length
  const lines = bare.slice(0, end)
  const scan = scanLines(lines, raw.slice(0, end))
  const { alive } = scan
  const total = scan.unknownBefore(lines.length)
  const near = ended
    ? alive.filter((error) => !error.rule.recoverable || total - error.unknownBefore <= SURVIVED_LINES)
    : alive.filter((error) => error.rule.priority === 3 || total - error.unknownBefore <= NEAR_END_LINES)
  const causes = near.filter(({ rule }) => rule.priority > 1)
  const firm = causes.filter(({ rule }) => !rule.recoverable)
  const last = lastFirm(firm, causes) ?? causes.at(-1)
  if (last) {
    const stopped = last.rule.kind === 'python-error' ? stopBefore(last, near) : undefined
    const first = earliest(last, causes, lines, scan)
    const words = ended && mayBeCaught(first) ? lastWordsOf(lines, scan) : undefined
    if (words && words.index > last.index && scan.workBetween(first.index, words.index) >= WORK_LINES)
      return words
    // A script in Python that calls a build tool reports its failure by an exception.
    if (stopped && first === last) return stopped
    return first.rule === PYTHON_ERROR && last.rule.kind === 'test'
      ? { ...first, rule: TEST_EXCEPTION }
      : first
  }
  const lastWords = ended ? lastWordsOf(lines, scan) : undefined
  const consequences = near.filter(({ rule }) => rule.priority === 1)
  const stop = nearestStop(consequences, lines)
  if (stop && (!lastWords || stop.index >= lastWords.index - SAME_ERROR_LINES))
    return reportAbove(stop, lines, scan) ?? stop
  return lastWords
}

/** Several tools stop one after the other: the compiler, the build tool, pip. The first of them stood nearest to the error. */
function nearestStop(consequences: readonly ErrorLine[], lines: readonly string[]): ErrorLine | undefined {
  const names = ({ index, rule }: ErrorLine) =>
    rule.patterns.some(({ pattern }) => pattern.exec(lines[index] ?? '')?.groups?.['what'] !== undefined)
  return (
    consequences.find(({ rule }) => rule.kind === 'compiler') ??
    consequences.find(({ rule }) => rule.kind !== 'python-build') ??
    consequences.find(names) ??
    consequences[0]
  )
}

/** The build tool that stopped shortly before an exception. */
function stopBefore(exception: ErrorLine, near: readonly ErrorLine[]): ErrorLine | undefined {
  return near.find(
    ({ index, rule, unknownBefore }) =>
      rule.kind === 'build-step' &&
      index < exception.index &&
      exception.unknownBefore - unknownBefore <= SAME_ERROR_LINES,
  )
}

/** The last error that a script does not go on after, unless one that it may go on after stands alone at the very end. */
function lastFirm(firm: readonly ErrorLine[], causes: readonly ErrorLine[]): ErrorLine | undefined {
  const last = firm.at(-1)
  const end = causes.at(-1)
  if (!last || !end) return last
  return end.unknownBefore - last.unknownBefore > SURVIVED_LINES ? end : last
}

/** An exception that points to one that was printed before, by another process. */
const POINTS_ABOVE =
  /\b(?:root cause|see (?:the )?(?:stack trace|above|logs?)|(?:process(?:es)?|worker|engine|child|rank) .{0,60}(?:failed|died|exited|terminated))\b/i

/** Errors that show what ended a test. */
const ENDS_TEST: readonly CauseKind[] = ['test', 'python-error', 'crash']

/** Programs often try without a module, a library or what else an exception reports. */
function mayBeCaught({ rule, traceback }: ErrorLine): boolean {
  return traceback !== undefined || rule.kind === 'library'
}

/** Whether the program went on after an error, to another that has nothing to do with it. */
function wentOn(error: ErrorLine, later: ErrorLine, lines: readonly string[], scan: Scan): boolean {
  if (POINTS_ABOVE.test(lines[later.index] ?? '')) return false
  const { traceback } = error
  if (traceback !== undefined && later.traceback !== undefined) return traceback !== later.traceback
  if (!mayBeCaught(error) && !KILLED_PROCESS.test(lines[error.index] ?? '')) return false
  return (
    (traceback !== undefined || ENDS_TEST.includes(later.rule.kind)) &&
    scan.workBetween(error.index, later.index) >= WORK_LINES
  )
}

/** The earliest error that explains `last`, directly or through others. */
function earliest(
  last: ErrorLine,
  causes: readonly ErrorLine[],
  lines: readonly string[],
  scan: Scan,
): ErrorLine {
  let best = last
  for (const error of causes.toReversed()) {
    if (error.index >= best.index) continue
    const distance = best.unknownBefore - error.unknownBefore
    const heavier = error.rule.priority > best.rule.priority
    const same = error.rule.kind === best.rule.kind
    const compiling = COMPILING.includes(error.rule.kind) && COMPILING.includes(best.rule.kind)
    // Other jobs of a parallel build print hundreds of lines after the first error.
    if (distance > SAME_ERROR_LINES && !compiling) continue
    if (best.rule.priority > error.rule.priority) continue
    if (wentOn(error, best, lines, scan)) continue
    const explains = EXPLAINS[error.rule.kind]?.includes(best.rule.kind) ?? false
    if (heavier || same || explains) best = error
  }
  return best
}
