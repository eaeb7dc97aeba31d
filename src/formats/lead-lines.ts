/** The news of an event that belongs right below the headline, because a phone's notification shows the first lines only. */

import type { BuildEvent } from '../event.ts'

/** One line, not escaped: `💥 Cause: vllm (1 of 3 packages), build phase: compiler error`. */
export interface LeadLine {
  readonly icon: string
  readonly label: string
  readonly text: string
}

/** UTF-16 units of one line's text, after escaping. */
export const LEAD_LINE_UNITS = 240

/** The lines to show between the headline and the packages, the most important first. Empty for a plain event. */
export function leadLines({ cause, status, stopReason }: BuildEvent): readonly LeadLine[] {
  if (status === 'success') return []
  return [
    ...(stopReason ? [{ icon: '🛑', label: 'Stopped', text: stopReason }] : []),
    ...(cause ? [{ icon: '💥', label: 'Cause', text: cause }] : []),
  ]
}
