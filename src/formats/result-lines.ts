/** One line for each package and board, for formats that people read. */

import type { PackageResult } from '../event.ts'
import { toSingleLine } from '../lib/strings.ts'

/** More lines are counted, not shown. */
const MOST_RESULT_LINES = 12

/** UTF-16 units of one line, before escaping, when there is room for more. */
const RESULT_LINE_UNITS = 200

const RESULT_ICON = { failure: '❌', skipped: '⏭️', success: '✅' } as const
const RESULT_ORDER = { failure: 0, skipped: 1, success: 2 } as const

/** The same results, failures first: lists are cut at their end. */
export function failuresFirst(results: readonly PackageResult[]): readonly PackageResult[] {
  return results.toSorted((a, b) => RESULT_ORDER[a.status] - RESULT_ORDER[b.status])
}

/**
 * The results as lines, failures first: `❌ vllm on thor-1: compiler error`, `✅ numpy on thor-1`. At most 12, then `and 37 more`.
 * Empty for less than two results, because the rest of the message already has everything about one.
 *
 * @param room UTF-16 units for all lines together
 * @param escapeWithin escapes one text for the format, in at most `limit` UTF-16 units
 */
export function resultLines(
  results: readonly PackageResult[],
  room: number,
  escapeWithin: (text: string, limit: number) => string,
): string {
  if (results.length < 2) return ''
  const shown = failuresFirst(results).slice(0, MOST_RESULT_LINES)
  const iconUnits = '⏭️ '.length
  const perLine = Math.floor((room - '\nand 100000 more'.length) / shown.length) - iconUnits - '\n'.length
  const limit = Math.min(RESULT_LINE_UNITS, Math.max(24, perLine))
  const lines: string[] = []
  let units = 0
  for (const result of shown) {
    const line = `${RESULT_ICON[result.status]} ${escapeWithin(describeResult(result), limit)}`
    if (units + line.length + 1 > room - '\nand 100000 more'.length) break
    units += line.length + 1
    lines.push(line)
  }
  const rest = results.length - lines.length
  return [...lines, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n')
}

/** `vllm on thor-1: compiler error` */
function describeResult({ error, job, package: name, runner }: PackageResult): string {
  const place = runner ? ` on ${runner}` : job && job !== name ? ` in ${job}` : ''
  const reason = error ? shortReason(error) : ''
  return toSingleLine(`${name}${place}${reason && `: ${reason}`}`)
}

/** Without `failed in the build phase: `, which the icon already shows; that alone is kept when nothing follows. */
function shortReason(error: string): string {
  return error.replace(/^failed(?: in the \w+ phase)?: /, '')
}
