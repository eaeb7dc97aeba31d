/** One line for each package and board, for formats that people read. */

import type { BuildEvent, PackageResult } from '../event.ts'
import { toSingleLine } from '../lib/strings.ts'

/** More lines are counted, not shown. */
const MOST_RESULT_LINES = 12

/** UTF-16 units of one line, before escaping, when there is room for more. */
const RESULT_LINE_UNITS = 200

/** How a result is shown. `unverified`: it was reported as a success, and its error says why that is not proven. */
type ShownResult = PackageResult['status'] | 'unverified'

/** In the order in which results are listed: failures first, because lists are cut at their end. */
const RESULT_STYLES: Readonly<Record<ShownResult, { readonly icon: string; readonly order: number }>> = {
  failure: { icon: '❌', order: 0 },
  unverified: { icon: '⚠️', order: 1 },
  skipped: { icon: '⏭️', order: 2 },
  success: { icon: '✅', order: 3 },
}

function shownAs({ error, status }: PackageResult): ShownResult {
  return status === 'success' && error !== undefined ? 'unverified' : status
}

/** With a list of results, a long list of names would only push the failures off a phone's screen. */
export function namesAreListedBelow({ results }: BuildEvent): boolean {
  return results.length > 1
}

/** UTF-16 units of the names where {@link namesAreListedBelow}. */
export const NAMES_ABOVE_UNITS = 160

/**
 * The results as lines, failures first: `❌ vllm on thor-1: compiler error`, `✅ numpy on thor-1`. At most 12, then `and 37 more`, or
 * `and 37 more (33 failures, 4 successes)` where a failure is among them.
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
  const order = (result: PackageResult) => RESULT_STYLES[shownAs(result)].order
  const sorted = results.toSorted((a, b) => order(a) - order(b))
  const shown = sorted.slice(0, MOST_RESULT_LINES)
  const iconUnits = '⏭️ '.length
  // The line about some of the results is not longer than that about all of them.
  const roomForLines = room - `\n${restLine(results)}`.length
  const perLine = Math.floor(roomForLines / shown.length) - iconUnits - '\n'.length
  const limit = Math.min(RESULT_LINE_UNITS, Math.max(24, perLine))
  const lines: string[] = []
  let units = 0
  for (const result of shown) {
    const line = `${RESULT_STYLES[shownAs(result)].icon} ${escapeWithin(describeResult(result), limit)}`
    if (units + line.length + 1 > roomForLines) break
    units += line.length + 1
    lines.push(line)
  }
  const rest = sorted.slice(lines.length)
  return [...lines, ...(rest.length > 0 ? [restLine(rest)] : [])].join('\n')
}

/** Words for one of a kind, and for several. */
const RESULT_WORDS: Readonly<Record<ShownResult, readonly [string, string]>> = {
  failure: ['failure', 'failures'],
  unverified: ['not verified', 'not verified'],
  skipped: ['skipped', 'skipped'],
  success: ['success', 'successes'],
}

/** How many are not listed, `and 37 more`; and what they are, where not all of them are good or skipped. */
function restLine(rest: readonly PackageResult[]): string {
  const parts = (['failure', 'unverified', 'skipped', 'success'] as const).flatMap((kind) => {
    const count = rest.filter((result) => shownAs(result) === kind).length
    return count > 0 ? { count, kind, words: RESULT_WORDS[kind][count === 1 ? 0 : 1] } : []
  })
  const line = `and ${rest.length} more`
  if (parts.every(({ kind }) => kind === 'skipped' || kind === 'success')) return line
  if (parts.length === 1) return `${line} ${parts[0]?.words}`
  return `${line} (${parts.map(({ count, words }) => `${count} ${words}`).join(', ')})`
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
