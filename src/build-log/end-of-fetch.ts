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

/** A program in the command, after the last download, that can end with any exit code. */
const LATER_COMMAND =
  /\b(?:wget|curl)\b(?!.*\b(?:wget|curl)\b).*(?:&&|;|\|)\s*(?:sudo )?(?:(?:\S*\/)?(?:(?:ba|da|z)?sh|python[\d.]*|node|perl)\b|\.\/|make\b|cmake\b)/

/** Whether the exit code may be that of another program than wget or curl. */
export function mayBeLaterCommand(line: string): boolean {
  return LATER_COMMAND.test(line)
}

/** A download that `set -x` prints. */
const TRACED = /^\++ (?:sudo )?(?:wget|curl) /
/** What a script does when a command failed. */
const LEAVES = /^\++ (?:exit|return|false|set|cleanup|trap)\b/

/**
 * The download that a script ended with, as docker would report it: wget and curl may print nothing. `undefined` where the last line
 * is another.
 *
 * @param lines without indentation and prefixes, up to the end of the step
 * @param code the exit code of the script
 */
export function tracedFetch(
  lines: readonly string[],
  code: string,
): { readonly index: number; readonly text: string } | undefined {
  const index = lines.findLastIndex((line) => line !== '' && !LEAVES.test(line))
  const line = lines[index] ?? ''
  return TRACED.test(line)
    ? { index, text: `The command '${line}' returned a non-zero code: ${code}` }
    : undefined
}
