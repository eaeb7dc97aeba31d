/** What the search for a cause finds. */
import type { CauseRule } from './cause-rule.ts'

/** Where the cause stands. */
export interface FoundCause {
  readonly rule: CauseRule
  /** Index of its line; -1 for the exit code of the stage's command. */
  readonly index: number
  /** Index of the line with the reason, where that stands below: CMake's sentence below `CMake Error at …`. */
  readonly reason?: number
}
