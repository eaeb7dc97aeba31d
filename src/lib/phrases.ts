/** The sentences that a message begins with, and how the workflow's own `message` is combined with them. Pure. */

import { truncateEnd } from './truncate.ts'

/** One line for each outcome, where nothing more is known. */
export const OUTCOME_PHRASES = {
  success: 'Build completed successfully',
  failure: 'Build failed',
  cancelled: 'Build was cancelled or timed out',
} as const

/** Begins the message about a build that no job reports as failed, and that is not proven to be good. */
export const UNPROVEN = 'Build not verified'

/** The message about a run with `--simulate`, and the reason of a package that another job only simulated. */
export const SIMULATED = {
  message: 'Build simulated: nothing was built',
  reason: 'simulated: nothing was built',
}

/** Begins the reason of a package that was reported as built, where the report itself has a doubt. */
export const NOT_VERIFIED = 'not verified: '

/** Why a build was stopped, where nothing more is known: GitHub has one word for both. */
export const STOPPED = 'cancelled or timed out'

/** Begins the line of the log excerpt in `details` that shows the cause. */
export const CAUSE_MARK = '▶ '

/** The message about a build that was stopped; `reason` follows "Build", e.g. `timed out after 240 min`. */
export function stoppedPhrase(reason: string | undefined): string {
  return reason === undefined || reason === STOPPED ? OUTCOME_PHRASES.cancelled : `Build ${reason}`
}

/**
 * The message of an event. The input `message` replaces a phrase, but never hides a status that the workflow does not know of: it is
 * appended to the phrase of a build that was stopped, and to that of a failure where the workflow reports a success.
 *
 * @param found what was found out, or the phrase of the outcome
 * @param given the input `message`, empty where there is none
 * @param kind `overridden`: the build failed although the workflow reports a success; `stopped`: it was cancelled, timed out or was only
 * simulated
 */
export function mergedMessage(
  found: string,
  given: string,
  kind: 'reported' | 'stopped' | 'overridden',
): string {
  if (given === '') return found
  if (kind === 'overridden') return `${found} (message of the workflow: ${given})`
  return kind === 'stopped' ? `${found}: ${given}` : given
}

/** The message of a success that could not be checked, with the reason: `… (not verified: build.log is empty)`. */
export function withDoubt(message: string, unverified: string | undefined): string {
  return unverified === undefined ? message : `${message} (${NOT_VERIFIED}${unverified})`
}

/** What {@link withDoubt} appends: it stands at the end of a message, whose beginning may be anybody's. */
const DOUBT = / ?\(not verified:/i

/**
 * The doubt in a message: what {@link withDoubt} has appended, `build.log is empty`. The end of it may be cut off.
 * @returns undefined where the message contains none
 */
export function doubtIn(message: string): string | undefined {
  const match = DOUBT.exec(message)
  return match
    ? message
        .slice(match.index + match[0].length)
        .replace(/\)$/, '')
        .trim()
    : undefined
}

/**
 * The message in at most `limit` UTF-16 units. What is cut is the text before a doubt, not the doubt: the text may be the input
 * `message` of any length.
 */
export function truncateMessage(message: string, limit: number): string {
  const at = message.length > limit ? message.search(DOUBT) : -1
  if (at < 0) return truncateEnd(message, limit)
  const doubt = truncateEnd(message.slice(at), Math.ceil((limit * 2) / 3))
  return truncateEnd(message.slice(0, at), limit - doubt.length) + doubt
}
