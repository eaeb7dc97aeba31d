/** What CMake quotes of a check that failed: an answer to a question, unless it is the check of the compiler itself. Pure. */
import type { CauseKind, CauseRule } from './cause-rule.ts'
import { bareText, findRule } from './classify-line.ts'

/** How CMake begins the output of a check, on the terminal or where its CMakeError.log is printed. */
const QUOTES =
  /^(?:-- )?(?:Performing .*[Tt]est \S+|Determining if .+|(?:Checking|Detecting) .+) failed with the following (?:\w+ )?output:$/
/** How it goes on. */
const AFTER_CHECK =
  /^(?:-- |CMake (?:Error|Warning)|\[ *\d+(?:\/\d+|%)\] (?!.*\bcmTC_)|Configuring |Scanning dependencies)/
/** A check prints no more. */
const CHECK_LINES = 200

/**
 * The lines that CMake quotes of failed checks.
 *
 * @param lines without indentation and prefixes
 */
export function probeOutput(lines: readonly string[]): Set<number> {
  const quoted = new Set<number>()
  for (const [start, line] of lines.entries()) {
    if (!QUOTES.test(line)) continue
    for (let index = start; index < lines.length && index < start + CHECK_LINES; index += 1) {
      if (index > start && AFTER_CHECK.test(lines[index] ?? '')) break
      quoted.add(index)
    }
  }
  return quoted
}

/** The check whose failure ends the configuration. */
const COMPILER_CHECK = /\bCMakeTest\w+Compiler\.cmake:\d+|\bis not able to compile a simple test program/
/** What CMake prints below the output of that check. */
const CHECK_ENDS = /^(?:CMake will not be able to correctly generate|Call Stack \(|-- Configuring incomplete)/
/** What can be wrong with a compiler. */
const IN_COMPILER: readonly CauseKind[] = [
  'architecture',
  'command',
  'compiler',
  'crash',
  'gpu',
  'library',
  'no-space',
  'out-of-memory',
  'permission',
]

/**
 * The error that CMake quotes below `CMake Error at …/CMakeTestCUDACompiler.cmake:52 (message):`.
 *
 * @param lines as the program printed them
 * @param index of that headline
 */
export function errorOfCompilerCheck(
  lines: readonly string[],
  index: number,
): { readonly index: number; readonly rule: CauseRule } | undefined {
  if (!COMPILER_CHECK.test(lines[index] ?? '')) return undefined
  for (let below = index + 1; below < lines.length && below < index + CHECK_LINES; below += 1) {
    const text = bareText(lines[below] ?? '')
    if (CHECK_ENDS.test(text)) return undefined
    const rule = findRule(text, bareText(lines[below + 1] ?? ''))
    if (rule && rule.priority > 1 && IN_COMPILER.includes(rule.kind)) return { index: below, rule }
  }
  return undefined
}
