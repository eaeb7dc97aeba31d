/** docker's line about a failed step whose command ran wget or curl, which may have printed nothing. */

/**
 * A pattern for the end of such a step; its group `what` is the host of the last address in the command.
 *
 * @param program `wget` or `curl`
 * @param code the source of a pattern for its exit code: `[678]`
 */
export function endOfFetch(program: string, code: string): RegExp {
  // What is searched within the command stands in lookaheads: they are not repeated, so a hostile line takes no long time.
  return new RegExp(
    String.raw`^(?=.*\b${program}\b)(?=(?:.*\bhttps?://(?:[^\s/@'"]{0,200}@)?(?<what>[\w-]+(?:\.[\w-]+)+))?)(?:ERROR: .*|process .*|The command .*)(?: did not complete successfully: exit code| returned a non-zero code): (?:${code})$`,
  )
}
