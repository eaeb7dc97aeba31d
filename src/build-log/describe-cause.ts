/** A cause that was found -> what a message shows of it. Pure. */

import { truncateEnd } from '../lib/truncate.ts'
import type { CauseKind, CauseRule } from './cause-rule.ts'
import { EXCEPTION, MODULE_EXCEPTION } from './cause-rules.ts'
import {
  bareText,
  CONFIG_ERROR,
  LAST_WORDS,
  PYTHON_ERROR,
  TEST_EXCEPTION,
  withoutMark,
} from './classify-line.ts'
import type { FoundCause } from './found-cause.ts'
import { reasonBelow } from './line-below.ts'

/** Graphemes of what a cause is about. */
const MAX_SUBJECT = 120

/** Why a stage failed. */
export interface Cause {
  readonly kind: CauseKind
  /** As a message shows it: `out of memory (killed)`, `Python package not found: torch==2.9`. */
  readonly label: string
  /** The line that shows it, whole. */
  readonly line: string
  /** The label holds all that the line does. */
  readonly labelIsLine?: true
}

/** What a message shows of a cause. Give it the redacted lines: the label quotes them. */
export function describeCause(
  { index, rule }: FoundCause,
  lines: readonly string[],
  { end = '', phase }: { readonly end?: string | undefined; readonly phase?: string | undefined } = {},
): Cause {
  const line = index < 0 ? end : (lines[index] ?? '')
  const text = bareText(line)
  if (rule === LAST_WORDS)
    return { kind: 'error', label: truncateEnd(text, MAX_SUBJECT), line, labelIsLine: true }
  const subject =
    subjectOf(rule, lines, index, text) ??
    (rule.kind === 'network' ? (hostIn(text) ?? hostAbove(lines, index)) : undefined)
  if (rule === PYTHON_ERROR || rule === CONFIG_ERROR || rule === TEST_EXCEPTION) {
    const exception = withoutMark(text)
    const name = (EXCEPTION.exec(exception) ?? MODULE_EXCEPTION.exec(exception))?.groups?.['what']
    // An exception without a text: the statement that raised it stands above it.
    const statement = exception === name ? bareText(lines[index - 1] ?? '') : ''
    if (/cuda.*available/i.test(statement)) {
      return { kind: 'gpu', label: `CUDA not available: ${truncateEnd(statement, MAX_SUBJECT)}`, line }
    }
    const shown = statement === '' ? '' : `: ${truncateEnd(statement, MAX_SUBJECT)}`
    if (rule === TEST_EXCEPTION || (phase === 'test' && rule === PYTHON_ERROR)) {
      return { kind: 'test', label: `failed test (${name})${shown}`, line }
    }
    return { kind: rule.kind, label: `${rule.label} (${name})${shown}`, line }
  }
  return {
    kind: rule.kind,
    label: subject ? `${rule.label}: ${truncateEnd(subject, MAX_SUBJECT)}` : rule.label,
    line,
  }
}

/** The host that a line about the network shows, without a user's name and password. */
const HOST_OF_LINE =
  /\bhost='(?<host>[\w.-]+)'|\bhttps?:\/\/(?:[^\s/@'"]{0,200}@)?(?<host>[\w.-]+)|\bResolving (?<host>[\w-]+(?:\.[\w-]+)+)|\b[Cc]onnect(?:ing)? to (?:host |server |remote host )?\(?(?<host>[\w-]+(?:\.[\w-]+)+)/

function hostIn(text: string): string | undefined {
  return HOST_OF_LINE.exec(text)?.groups?.['host']
}

/** wget's `failed: Connection refused.` may stand on a line of its own, below the one with the host. */
function hostAbove(lines: readonly string[], index: number): string | undefined {
  const above = bareText(lines[index - 1] ?? '')
  return /^(?:Connecting to|Resolving) /.test(above) ? hostIn(above) : undefined
}

function subjectOf(
  rule: CauseRule,
  lines: readonly string[],
  index: number,
  text: string,
): string | undefined {
  for (const { pattern } of rule.patterns) {
    const what = pattern.exec(text)?.groups?.['what']
    if (what) return what
  }
  if (rule.subject === 'line below') return reasonBelow(lines, index)?.text
  if (rule.subject === 'unmet dependency above') {
    const above = lines.slice(Math.max(0, index - 60), index).map(bareText)
    const list = above.findLastIndex((line) =>
      line.startsWith('The following packages have unmet dependencies'),
    )
    return list < 0 ? undefined : /^(\S+) : /.exec(above[list + 1] ?? '')?.[1]
  }
  return undefined
}
