/** An error about something that is missing -> the earlier error of the command that should have made it. Pure. */
import type { CauseKind } from './cause-rule.ts'
import { findProgress, findRule } from './classify-line.ts'
import type { FoundCause } from './found-cause.ts'
import { isExpected, isProbe, isWarning } from './survived-lines.ts'
import { traceAbove, tracedCommand } from './trace.ts'

/** Errors that something is not there. */
const MISSING: readonly CauseKind[] = ['command', 'file', 'python-package', 'error']
/** How far back the command may have failed. */
const LINES_BACK = 60
/** `set -x` prints a command some lines above its error. */
const TRACE_ABOVE = 8
/** bash puts the script's own path and line before its messages. */
const SCRIPT_LINE = /^\/\S+: (?:line )?\d+: /
const PATH = /(?<![\w.:/-])(?:~|\.{1,2})?\/?[\w.+@~-]+(?:\/[\w.+@~*-]+)+/g
/** Where a command writes to; it may be a common folder. */
const TARGET = /(?<= -(?:C|d|o|O|-directory|-prefix|-output)[ =])\/[^\s'"]+/g
/** Shorter ones are fractions and the like. */
const LEAST_PATH_CHARS = 6
/** Folders that nearly every command names. */
const COMMON =
  /^\/(?:usr(?:\/(?:local|share))?(?:\/(?:s?bin|lib|include|src|share))?|dev\/\w+|etc\/\w+|root\/\.cache|tmp\/\w+\/(?:build|install)\.sh)\/?$/

/**
 * The error of a command that failed before, was survived, and should have made what is missing now: they name the same file, folder or
 * package, and nothing in between succeeded.
 *
 * @param lines without indentation and prefixes
 * @param found the error that ended the stage
 * @returns index of the line of that error; `undefined` where there is none
 */
export function earlierFailure(lines: readonly string[], found: FoundCause): number | undefined {
  if (!MISSING.includes(found.rule.kind)) return undefined
  let wanted = namedPlaces(lines, found.index)
  let earliest: number | undefined
  let next = found.index
  for (let index = found.index - 1; index >= Math.max(0, found.index - LINES_BACK); index -= 1) {
    const line = lines[index] ?? ''
    if (tracedCommand(line) !== undefined || line === '') continue
    const rule = findRule(line, lines[index + 1])
    if (!rule) {
      if (isWorking(line)) break
      continue
    }
    if (isProbe(line) || isExpected(line) || isWarning(line, rule)) continue
    // What the same command printed before belongs to its own error.
    const trace = traceAbove(lines, index)
    if (trace >= 0 && trace === traceAbove(lines, next)) continue
    const places = namedPlaces(lines, index)
    // After a `cd` that failed, every command runs in another folder.
    const related =
      /: cd: /.test(line) || places.some((place) => wanted.some((other) => isSame(place, other)))
    if (!related || wasRepeated(lines, index, next)) continue
    earliest = index
    next = index
    wanted = [...wanted, ...places]
  }
  return earliest
}

function isWorking(line: string): boolean {
  const work = findProgress(line)
  return work !== undefined && !work.inWords
}

/** The files and folders, or the package, that a line and the command above it name. */
function namedPlaces(lines: readonly string[], index: number): readonly string[] {
  const line = lines[index] ?? ''
  const trace = lines[traceAbove(lines, index, TRACE_ABOVE)] ?? ''
  const paths = [line.replace(SCRIPT_LINE, ''), trace].flatMap((text) => text.match(PATH) ?? [])
  const name =
    /(?:No module named |Failed building (?:wheel|editable) for |Failed to build |distribution found for )'?([\w.-]+)/.exec(
      line,
    )?.[1]
  return [
    ...paths.filter((path) => path.length >= LEAST_PATH_CHARS && !COMMON.test(path)),
    ...(trace.match(TARGET) ?? []),
    ...(name ? [plain(name)] : []),
  ]
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[-_.]/g, '')
}

function isSame(one: string, other: string): boolean {
  return (
    one === other ||
    ([one, other].some((path) => path.includes('/')) &&
      (one.startsWith(`${other}/`) ||
        other.startsWith(`${one}/`) ||
        one.endsWith(`/${other}`) ||
        other.endsWith(`/${one}`)))
  )
}

/** Whether the command that failed was called once more, or another one named the same place, without an error. */
function wasRepeated(lines: readonly string[], failed: number, end: number): boolean {
  const program = (line: string) => tracedCommand(line)?.split(' ')[0]
  const first = program(lines[traceAbove(lines, failed, TRACE_ABOVE)] ?? '')
  if (first === undefined) return false
  const made = namedPlaces(lines, failed)
  for (let index = failed + 1; index < end; index += 1) {
    const line = lines[index] ?? ''
    if (tracedCommand(line) === undefined) continue
    const namesPlace = (line.match(PATH) ?? []).some((path) => made.includes(path))
    if (program(line) !== first && !namesPlace) continue
    const nextTrace = lines.findIndex((below, at) => at > index && tracedCommand(below) !== undefined)
    const output = lines.slice(index + 1, nextTrace < 0 ? end : nextTrace)
    if (!output.some((line) => findRule(line) !== undefined)) return true
  }
  return false
}
