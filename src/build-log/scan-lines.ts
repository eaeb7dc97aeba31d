/** All lines of a stage's output -> its errors, and which of them the script went on after. Pure. */
import type { CauseRule } from './cause-rule.ts'
import { EXCEPTION } from './cause-rules.ts'
import { CONFIG_ERROR, findRule, LAST_WORDS, PYTHON_ERROR } from './classify-line.ts'
import { COMPILING, PROGRESS_RULES, type ProgressRule } from './progress-rules.ts'

/** A program that reports an error and that it will try again. With `total=0` pip has tried for the last time. */
const RETRIED = /\bretrying\b(?! \(Retry\(total=0)|\bwill (?:be retried|retry)\b|\bretry scheduled\b/i

/** An error in the text. */
export interface ErrorLine {
  readonly rule: CauseRule
  readonly index: number
  /** How many lines of unknown meaning stand before it; the difference of two is their distance. */
  readonly unknownBefore: number
}

/** One line of the text, classified. */
export interface Scan {
  /** The errors that nothing below them shows to have been survived. */
  readonly alive: readonly ErrorLine[]
  /** Whether a script that failed in its own words went on after this line. */
  readonly wentOnAfter: (index: number) => boolean
  /** Lines of unknown meaning before an index. */
  readonly unknownBefore: (index: number) => number
}

/**
 * Classifies each line.
 *
 * @param lines without indentation and prefixes
 * @param raw the same lines with them: what is indented belongs to the line above
 */
export function scanLines(lines: readonly string[], raw: readonly string[]): Scan {
  const errors: ErrorLine[] = []
  const lastWork = new Map<ProgressRule, number>()
  const unknown: number[] = [0]
  let restart = -1
  let step = 0
  let traceback = false
  let previous = ''
  for (const [index, line] of lines.entries()) {
    const matching =
      findRule(line) ?? (traceback && EXCEPTION.test(line) ? exceptionRule(line, lines, index) : undefined)
    const rule = matching?.recoverable && RETRIED.test(line) ? onlyIfAlone(matching) : matching
    if (rule) errors.push({ rule, index, unknownBefore: unknown[index] ?? 0 })
    if (line === 'Traceback (most recent call last):') traceback = !/^Exception ignored /.test(previous)
    else if (!matching && EXCEPTION.test(line)) traceback = false
    const work = rule
      ? undefined
      : PROGRESS_RULES.find(({ patterns }) => patterns.some(({ pattern }) => pattern.test(line)))
    if (work) lastWork.set(work, index)
    const now = Number(/^\[ *([\d,]+) ?(?:\/|%)/.exec(line)?.[1]?.replaceAll(',', '') ?? Number.NaN)
    if (!Number.isNaN(now)) {
      // A build that counts from its beginning again was started again.
      if (now < step && now <= 2) restart = index
      step = now
    }
    unknown.push(
      (unknown[index] ?? 0) + (rule || work || line === '' || /^\s/.test(raw[index] ?? '') ? 0 : 1),
    )
    if (line !== '') previous = line
  }
  const survivedAt = ({ rule, index }: Pick<ErrorLine, 'rule' | 'index'>) =>
    (COMPILING.includes(rule.kind) && index <= restart) ||
    [...lastWork].some(
      ([{ keeps = [], keepsLines }, last]) =>
        index <= last &&
        keeps !== 'all' &&
        !keeps.includes(rule.kind) &&
        !keepsLines?.test(lines[index] ?? ''),
    )
  return {
    alive: errors.filter((error) => !survivedAt(error)),
    wentOnAfter: (index) => survivedAt({ rule: LAST_WORDS, index }),
    unknownBefore: (index) => unknown[index] ?? 0,
  }
}

/** What was tried again is the cause only where no other error is found. */
function onlyIfAlone(rule: CauseRule): CauseRule {
  return { ...rule, priority: 1 }
}

/** An exception that ends a traceback through a package's config.py comes from that file. */
function exceptionRule(line: string, lines: readonly string[], index: number): CauseRule | undefined {
  const from = lines.lastIndexOf('Traceback (most recent call last):', index)
  const inConfig = lines
    .slice(from, index)
    .some((frame) => /^File ".*\/packages\/.*\.py", line \d+/.test(frame))
  if (/^(?:\w+\.)*(?:CalledProcessError|SystemExit|KeyboardInterrupt)\b/.test(line)) return undefined
  return inConfig ? CONFIG_ERROR : PYTHON_ERROR
}
