/** What docker prints about the step that failed. Pure. */
import { truncateEnd } from '../lib/truncate.ts'
import { bareText } from './classify-line.ts'

/** Graphemes of a command. */
const MAX_COMMAND = 120

/** How docker reports the end of a failed step. */
export const STEP_END =
  /^(?:ERROR: )?(?:failed to (?:build: failed to )?solve: )?(?:rpc error: code = \w+ desc = )?(?:process "(?<buildkit>.*)" did not complete successfully: (?:exit code: (?<code>\d+)|.*)|executor failed running \[(?<buildkit>.*)\]: (?:exit code: (?<code>\d+)|.*))$|^The command '(?<classic>.*)' returned a non-zero code: (?<status>\d+)$/

/** The command that failed and its exit code, where docker prints them: `/tmp/pytorch/build.sh (exit code 1)`. */
export function failedCommand(lines: readonly string[]): string | undefined {
  for (const line of lines.toReversed()) {
    const { buildkit, classic, code, status } = STEP_END.exec(bareText(line))?.groups ?? {}
    const command = buildkit ?? classic
    if (command === undefined) continue
    const shown = command.replace(/^(?:\/\S*\/)?(?:ba|da|z)?sh (?:-\S+ )*-\w*c /, '').replace(/\s+/g, ' ')
    return `${truncateEnd(shown, MAX_COMMAND)} (exit code ${code ?? status ?? 'unknown'})`
  }
  return undefined
}
