/** The sentences that a message begins with, and how the workflow's own `message` is combined with them. Pure. */

/** One line for each outcome, where nothing more is known. */
export const OUTCOME_PHRASES = {
  success: 'Build completed successfully',
  failure: 'Build failed',
  cancelled: 'Build was cancelled or timed out',
} as const

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
  return unverified === undefined ? message : `${message} (not verified: ${unverified})`
}
