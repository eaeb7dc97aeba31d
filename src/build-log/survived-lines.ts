/** Lines that look like errors although nothing ended because of them: warnings, a compiler's probes, processes that a script killed. Pure. */
import type { CauseRule } from './cause-rule.ts'

/** A line that its program itself calls a warning. */
const WARNING =
  /^(?:[\w.+/-]+: |\[)?(?:warning|warn)\b[:\]]|^(?:\([\w.-]+:\d+\): )?\w+-WARNING \*\*: |^time="[^"]*" level=(?:warning|info|debug)\b/i
/** The level at which a logger writes a line that is no error. */
const LEVEL = /^\[? ?(?:INFO|DEBUG|NOTICE|WARN(?:ING)?)(?:\]|:(?!root:)|[ :]\d)/
/** What a program adds about a shortage that it works around: ccache and sccache go on without their cache. */
const WENT_ON =
  /\b(?:disabled|disabling|falling back|fallback|continuing|will continue|skipp(?:ed|ing)|ignor(?:ed|ing)|instead|retrying|(?:is|are) off|without (?:the |a )?cach\w+|not (?:be )?cached)\b/i

/** How a test runner ends the line of a test that passed: what stands before it was expected. */
const PASSED = /(?:\.\.\.|: )\s?(?:ok|passed|PASSED|OK)$/

/** A test that must fail. */
const MUST_FAIL = /^XFAIL |\bXFAIL(?:$| \()| \.\.\. (?:expected failure|xfail)$/

/** Whether a line shows an error that a test provoked. */
export function isExpected(line: string): boolean {
  return PASSED.test(line) || MUST_FAIL.test(line)
}

/** Where the warning is the only line about an error: pip has tried for the last time, a checksum does not match. */
const ERROR_ALL_THE_SAME = /^(?:WARNING: Retrying \(Retry\(total=0|\w+sum: WARNING: )/

/** Whether a line only warns: its program itself calls it so or, of a shortage, says that it goes on. */
export function isWarning(line: string, rule: CauseRule): boolean {
  if (WARNING.test(line) || LEVEL.test(line)) return !ERROR_ALL_THE_SAME.test(line)
  return rule.priority === 3 && WENT_ON.test(line)
}

/** Where CMake, autoconf, meson and distutils try what a compiler can do: an error there is an answer. */
const PROBE =
  /\bCMakeFiles\/(?:CMakeScratch|CMakeTmp|ShowIncludes)\/|\bTryCompile-\w+\/|\bcmTC_\w+|(?:^|\/)conftest\.(?:c|cc|cpp|cxx|cu|o)\b|\b_configtest\.(?:c|o)\b|\bmeson-private\/tmp/

/** Whether a line shows how a compiler answered a probe of a configure script. */
export function isProbe(line: string): boolean {
  return PROBE.test(line)
}

/** How a shell reports a process that was killed, by its id. */
export const KILLED_PROCESS = /^(?:Killed|Terminated)$|: line \d+:\s+(?<process>\d+) (?:Killed|Terminated)\b/
/** What a script or a test prints before it kills a process, or restarts one. */
const KILLS =
  /^(?!\+).*\b(?:kill(?:s|ing)?|pkill|killall|SIGKILL|stopp(?:s|ing)|terminating|shut(?:s|ting)? ?down|restart(?:s|ing)?)\b/i
/** What it prints afterwards. */
const STARTS_AGAIN =
  /\b(?:start(?:s|ing|ed)? again|restart(?:s|ing|ed)|came back|comes back|respawn(?:s|ing|ed)|was (?:stopped|killed)|as expected|ok \d+)\b/i
/** The kernel's and a user's words for a shortage, which must not pass for a script's own. */
const SHORTAGE = /\b(?:oom|memory|ram)\b/i

/** A line is only compared with lines this near. */
const NEAR_LINES = { above: 3, below: 2 }
/** `set -x` prints the call of kill some lines earlier. */
const TRACE_LINES = 50

/**
 * Whether a script or a test killed this process itself, and expects the shell's report.
 *
 * @param lines without indentation and prefixes
 * @param index of the shell's line
 * @param isError whether another line is an error, and so no statement about what the script does
 */
export function killedItself(
  lines: readonly string[],
  index: number,
  isError: (line: string) => boolean,
): boolean {
  const killed = KILLED_PROCESS.exec(lines[index] ?? '')
  if (!killed) return false
  const states = (pattern: RegExp, from: number, to: number) =>
    lines
      .slice(Math.max(0, from), to)
      .some((line) => pattern.test(line) && !SHORTAGE.test(line) && !isError(line))
  const { process } = killed.groups ?? {}
  const trace = new RegExp(`^\\++ (?:kill (?:\\S+ ){0,9}${process ?? '\\S+'}(?: |$)|(?:pkill|killall) )`)
  return (
    states(trace, index - TRACE_LINES, index) ||
    states(KILLS, index - NEAR_LINES.above, index) ||
    states(STARTS_AGAIN, index + 1, index + 1 + NEAR_LINES.below)
  )
}
