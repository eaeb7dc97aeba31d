/** What a script's exit handler prints after the error that ended the script. Pure. */
import type { CauseKind } from './cause-rule.ts'
import { findRule } from './classify-line.ts'
import { tracedCommand } from './trace.ts'

/** How a handler begins, in a trace or in its own words. */
const HANDLER =
  /^(?:\++ (?:_*clean_?up|on_?exit|on_?err(?:or)?|at_?exit|tear_?down|finish|handle_?err(?:or)?|err(?:or)?_?handler|bail(?:_?out)?|trap_\w+)\b|(?:==> |\[[\w -]{1,20}\] |=+ )?(?:[Cc]leaning up|[Rr]unning (?:the )?(?:clean-?up|exit handler|teardown))\b)/
/** A script names its handler where `set -x` shows it; with it begins what the shell traces at the end. */
const TRAP = /^\++ trap (?:-- )?['"]?(?<first>[^;'"]{1,200})['";].*\b(?:EXIT|ERR|0)$/
/** The error stands at most so many lines above its handler. */
const ERROR_ABOVE = 6
/** A handler prints no more lines than this. */
const HANDLER_LINES = 60
/** What a handler may fail at: files, mounts and processes that are not there. */
const OF_HANDLER: readonly CauseKind[] = [
  'command',
  'container',
  'docker',
  'error',
  'file',
  'image',
  'network',
  'permission',
]

/**
 * Where an exit handler begins that ran because of the error above it; the number of lines where there is none. What stands below
 * neither shows why the script ended nor that it went on.
 *
 * @param lines without indentation and prefixes
 */
export function exitHandlerStart(lines: readonly string[]): number {
  const traps = lines.flatMap((line) => TRAP.exec(line)?.groups?.['first']?.trim() ?? [])
  for (let start = Math.max(1, lines.length - HANDLER_LINES); start < lines.length; start += 1) {
    const line = lines[start] ?? ''
    const command = tracedCommand(line)
    if ((HANDLER.test(line) || (command !== undefined && traps.includes(command))) && isHandler(lines, start))
      return start
  }
  return lines.length
}

function isHandler(lines: readonly string[], start: number): boolean {
  const above = lines.slice(Math.max(0, start - ERROR_ABOVE), start)
  if (!above.some((line, index) => findRule(line, above[index + 1]) !== undefined)) return false
  const below = lines.slice(start + 1).flatMap((line, index, all) => findRule(line, all[index + 1]) ?? [])
  return below.every(({ kind, priority }) => priority === 1 || OF_HANDLER.includes(kind))
}
