/** One line of a stage's output -> the error that it shows. Pure. */

import { cached } from '../lib/lazy.ts'
import { requiredTexts } from '../lib/required-texts.ts'
import { SECONDS } from './buildkit-prefix.ts'
import type { CauseRule } from './cause-rule.ts'
import { CAUSE_RULES, CAUSE_TRIGGER } from './cause-rules.ts'
import { PROGRESS_RULES, type ProgressRule } from './progress-rules.ts'

/** Of a longer line, only the beginning is matched: a tool writes what went wrong there. */
const MAX_LINE_CHARS = 2000

/** A line of a box: `* ERROR: this distribution is no longer supported *`. */
const BANNER = new RegExp(String.raw`^\s*(?:#\d+ )?(?:${SECONDS} +)?([*|#])\1* .{1,200} \1+\s*$`)

/** Indentation, with BuildKit's prefix, and the mark before what nix quotes of a build. */
const MARGIN = new RegExp(String.raw`^(?:\s{3,}>(?: |$))?\s*(?:#\d+ )?(?:${SECONDS} +(?=\S))?`)

/** npm puts this before what a script of a package printed, and before what it reports itself. */
const NPM_PREFIX = /^npm (?:ERR!|error) (?!(?:code|errno|command) )(?=\S|\s+\S)\s*/

/** The exception of a traceback. */
export const PYTHON_ERROR: CauseRule = {
  kind: 'python-error',
  label: 'Python error',
  priority: 2,
  patterns: [],
}
/** An exception that a package's own config.py raised. */
export const CONFIG_ERROR: CauseRule = {
  ...PYTHON_ERROR,
  kind: 'config',
  label: "error in a package's config.py",
}
/** An exception that a test runner counts as a failed test. */
export const TEST_EXCEPTION: CauseRule = { ...PYTHON_ERROR, kind: 'test', label: 'failed test' }
/** What a script prints last, in its own words. */
export const LAST_WORDS: CauseRule = { ...PYTHON_ERROR, kind: 'error', label: '' }

/**
 * A line as the program itself printed it: without indentation (pip indents what a wheel's build prints), without the boxes that pip
 * and uv draw, without npm's prefix, and without the time that BuildKit and GitHub put before it. A banner in a box of asterisks or bars keeps them: it warns
 * of something that need not have happened.
 */
export function bareText(line: string): string {
  if (BANNER.test(line)) return line.trim()
  return line
    .slice(0, MAX_LINE_CHARS)
    .replace(MARGIN, '')
    .replace(NPM_PREFIX, '')
    .replace(/^(?:##\[error\](?!The )|\[stderr\] ?|[\s│|×╰─▶├└⚠✗✘❌💥*]+(?=\S))+/u, '')
    .trimEnd()
}

/**
 * The first rule that a line matches.
 *
 * @param text the line as {@link bareText} gives it
 * @param textBelow the next line, likewise
 */
export function findRule(text: string, textBelow = ''): CauseRule | undefined {
  if (!CAUSE_TRIGGER.test(text)) return undefined
  const lowerCase = text.toLowerCase()
  return CAUSE_RULES.find(({ patterns }) =>
    patterns.some(
      ({ below, pattern }) =>
        mayMatch(pattern, lowerCase) && pattern.test(text) && (below?.pattern.test(textBelow) ?? true),
    ),
  )
}

/**
 * The kind of program that a line shows at work.
 *
 * @param text the line as {@link bareText} gives it
 */
export function findProgress(text: string): ProgressRule | undefined {
  const lowerCase = text.toLowerCase()
  return PROGRESS_RULES.find(({ patterns }) =>
    patterns.some(({ pattern }) => mayMatch(pattern, lowerCase) && pattern.test(text)),
  )
}

const required = cached(requiredTexts, Number.POSITIVE_INFINITY)

/** Has the text one of those that the pattern needs? Most patterns are never compiled so. */
function mayMatch(pattern: RegExp, lowerCase: string): boolean {
  return required(pattern)?.some((needed) => lowerCase.includes(needed)) ?? true
}

/** pytest marks the lines of an exception by `E`. */
export function withoutMark(text: string): string {
  return text.replace(/^E {2,}/, '')
}
