/** The shape of a row in the table of causes. */

/** The kinds of failure that a reader can do something about. */
export type CauseKind =
  | 'architecture'
  | 'build-step'
  | 'command'
  | 'compiler'
  | 'config'
  | 'configure'
  | 'container'
  | 'crash'
  | 'docker'
  | 'download'
  | 'error'
  | 'file'
  | 'git'
  | 'gpu'
  | 'image'
  | 'library'
  | 'network'
  | 'no-space'
  | 'out-of-memory'
  | 'package'
  | 'patch'
  | 'permission'
  | 'python-build'
  | 'python-error'
  | 'python-package'
  | 'registry'
  | 'rosdep'
  | 'system-package'
  | 'test'
  | 'timeout'
  | 'usage'

/**
 * How much a line of a rule explains:
 * - 3: the machine ran out of something or a limit ended the build. It explains every other error near it.
 * - 2: an error that can be the cause.
 * - 1: a tool that stopped because of an error that it printed before. Reported only where that error is not found.
 */
export type CausePriority = 1 | 2 | 3

/** One form of a line. */
export interface CausePattern {
  /** Matched against a line without indentation and prefixes. The group `what` is the subject: a package, a host, a file. */
  readonly pattern: RegExp
  /** A line that matches. */
  readonly example: string
  /** A line that looks alike and does not match. */
  readonly not?: string
  /** What the line below must look like, where the line alone could be anything. */
  readonly below?: { readonly pattern: RegExp; readonly example: string }
}

/** One kind of cause. */
export interface CauseRule {
  readonly kind: CauseKind
  /** As the message shows it; the subject is appended after a colon. */
  readonly label: string
  readonly priority: CausePriority
  /** Scripts often go on after it: a later error that is not recoverable is reported instead. */
  readonly recoverable?: true
  /** Where the subject stands when it is not in the line itself. */
  readonly subject?: 'line below' | 'unmet dependency above'
  readonly patterns: readonly CausePattern[]
}
