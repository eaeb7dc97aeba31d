/** A stage's output -> the kind of failure, where a line says so plainly. Pure. */
import { type CauseKind, EXCEPTION, RULES } from './cause-rules.ts'

/** Why a stage failed. */
export interface Cause {
  readonly kind: CauseKind
  /** As a message says it: `out of memory (killed)`, `compiler error`. */
  readonly label: string
  /** The line that says so, whole. */
  readonly line: string
  /** The line begins with what the label says. */
  readonly labelIsLine?: true
}

/** How many of the last lines count: what stands further up was survived. */
const LAST_LINES = 300
/** What says why stands at a line's beginning; what is longer is not a line for a reader. */
const MAX_LINE_CHARS = 2000
/** Errors this many lines apart belong together; the first of them is the cause of the others. */
const SAME_ERROR_LINES = 30

/**
 * The kind of failure that a failed stage's last lines tell, or `undefined` where none says so plainly.
 *
 * @param lines as `meaningful` gives them
 * @param end how the stage's command ended, in its caller's words: `exit code: 137`
 * @param phase a failing test needs no better reason than its exception
 */
export function findCause(
  lines: readonly string[],
  end: string | undefined,
  phase: string | undefined,
): Cause | undefined {
  const window = lines.slice(-LAST_LINES).filter((line) => line.length <= MAX_LINE_CHARS)
  let best: (Cause & { readonly last: number }) | undefined
  for (const { kind, label, patterns } of RULES) {
    // pip indents what the build of a wheel prints, and so hides most compilers on a Jetson.
    const matches = (line: string) => patterns.some((pattern) => pattern.test(line.trimStart()))
    const group = lastGroup(window, matches)
    const line = group ? window[group.first] : end !== undefined && matches(end) ? end : undefined
    if (line === undefined || (best && !wasRecovered(best, group?.first))) continue
    const what = patterns
      .map((pattern) => pattern.exec(line.trimStart())?.groups?.['what'])
      .find((name) => name)
    const told = what === undefined ? label : `${label}: ${what}`
    best = { kind, label: told, line, last: group?.last ?? Number.POSITIVE_INFINITY }
  }
  if (best) return { kind: best.kind, label: best.label, line: best.line }
  const exception = phase === 'test' ? window.findLast((line) => EXCEPTION.test(line)) : undefined
  if (exception === undefined) return undefined
  return {
    kind: 'test',
    label: `failed test (${EXCEPTION.exec(exception)?.groups?.['what']})`,
    line: exception,
    labelIsLine: true,
  }
}

/** A download is tried again: what failed long after it failed for another reason. */
function wasRecovered({ kind, last }: { kind: CauseKind; last: number }, first = 0): boolean {
  return (kind === 'timeout' || kind === 'network') && first - last > SAME_ERROR_LINES
}

/** Where the last group of matches begins and ends: later ones follow from its first, earlier ones were survived. */
function lastGroup(
  lines: readonly string[],
  says: (line: string) => boolean,
): { readonly first: number; readonly last: number } | undefined {
  const last = lines.findLastIndex(says)
  let first = last
  for (let index = last - 1; index >= 0 && first - index <= SAME_ERROR_LINES; index -= 1) {
    if (says(lines[index] ?? '')) first = index
  }
  return last < 0 ? undefined : { first, last }
}
