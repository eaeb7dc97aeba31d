/** The details of an event, cut to fit. */

import { CAUSE_MARK } from '../lib/phrases.ts'
import { truncateEnd, truncateStart } from '../lib/truncate.ts'

/**
 * The end of `details`, because the cause is usually there. When the line marked `▶ ` is in the part that is cut off, it is put in
 * front of the rest.
 *
 * @param limit UTF-16 units
 */
export function truncateDetails(details: string, limit: number): string {
  const end = truncateStart(details, limit)
  if (end === details) return details
  const marked = details.split('\n').find((line) => line.startsWith(CAUSE_MARK))
  if (marked === undefined || end.includes(marked)) return end
  const cause = truncateEnd(marked, Math.floor(limit / 2))
  return `${cause}\n${truncateStart(details, limit - cause.length - '\n'.length)}`
}
