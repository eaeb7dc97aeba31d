/** What `set -x` prints before it runs a command. Pure. */

const TRACE = /^\++ (.*)/

/**
 * The command that a line shows; `undefined` for a line that is no trace.
 *
 * @param line without indentation and prefixes
 */
export function tracedCommand(line: string): string | undefined {
  return TRACE.exec(line)?.[1]
}

/**
 * Index of the last trace above a line; -1 where there is none.
 *
 * @param lines without indentation and prefixes
 * @param most how many lines above it are looked at; by default all
 */
export function traceAbove(lines: readonly string[], index: number, most = index): number {
  for (let above = index - 1; above >= Math.max(0, index - most); above -= 1) {
    if (TRACE.test(lines[above] ?? '')) return above
  }
  return -1
}
