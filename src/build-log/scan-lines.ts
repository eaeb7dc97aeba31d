/** All lines of a stage's output -> its errors, and which of them the script went on after. Pure. */
import type { CauseKind, CauseRule } from './cause-rule.ts'
import { EXCEPTION } from './cause-rules.ts'
import { CONFIG_ERROR, PYTHON_ERROR, ruleOf } from './classify-line.ts'
import { COMPILING, PROGRESS_RULES } from './progress-rules.ts'

/** An error in the text. */
export interface ErrorLine {
  readonly rule: CauseRule
  readonly index: number
  /** How many lines of unknown meaning stand before it; the difference of two is their distance. */
  readonly unknownBefore: number
}

/** One line of the text, classified. */
export interface Scan {
  readonly errors: readonly ErrorLine[]
  /** For each kind of error, the index of the last line that shows that such an error was survived. */
  readonly survivedUntil: (kind: CauseKind) => number
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
  const survived = new Map<readonly CauseKind[] | undefined, number>()
  const unknown: number[] = [0]
  let restart = -1
  let step = 0
  let traceback = false
  let previous = ''
  for (const [index, line] of lines.entries()) {
    const rule =
      ruleOf(line) ?? (traceback && EXCEPTION.test(line) ? exceptionRule(line, lines, index) : undefined)
    if (rule) errors.push({ rule, index, unknownBefore: unknown[index] ?? 0 })
    if (line === 'Traceback (most recent call last):') traceback = !/^Exception ignored /.test(previous)
    else if (!rule && EXCEPTION.test(line)) traceback = false
    const work = rule
      ? undefined
      : PROGRESS_RULES.find(({ patterns }) => patterns.some(({ pattern }) => pattern.test(line)))
    if (work) survived.set(work.keeps, index)
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
  return {
    errors,
    survivedUntil: (kind) =>
      Math.max(
        COMPILING.includes(kind) ? restart : -1,
        ...[...survived].map(([keeps, index]) => (keeps?.includes(kind) ? -1 : index)),
      ),
    unknownBefore: (index) => unknown[index] ?? 0,
  }
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
