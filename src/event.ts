/** The types of a finished build that every other folder uses. Imports nothing. */

/** How a build ended. A cancelled build is a failure whose message contains the stop reason. */
export type Status = 'success' | 'failure'

/** How one package (or one job of a matrix) ended. `skipped` was never built. */
export interface PackageResult {
  readonly package: string
  readonly status: Status | 'skipped'
  /** The reason in one line, where it is known. */
  readonly error?: string
  /** The job that built it, as GitHub displays it. Set when the message is about other jobs. */
  readonly job?: string
  /** The runner (board) that built it. */
  readonly runner?: string
  /** How long its build took. */
  readonly durationSeconds?: number
}

/** One fact about the machine or the build, e.g. `CUDA_VERSION` and `12.6`. */
export interface Fact {
  readonly name: string
  readonly value: string
}

/** The pull request a run belongs to. Its title is a stranger's text. */
export interface PullRequest {
  readonly number: number
  readonly url: string
  readonly title?: string
}

/** The workflow run behind the message. A field that is not known is absent. */
export interface RunContext {
  readonly repository: string
  readonly workflow: string
  readonly job: string
  readonly runId: number
  readonly runNumber: number
  readonly runAttempt: number
  /** Where one click should lead: this very job where it is known, the run otherwise. */
  readonly url: string
  readonly ref?: string
  readonly sha?: string
  readonly actor?: string
  readonly runner?: string
  readonly failedStep?: string
  /** Seconds since the job was started. */
  readonly durationSeconds?: number
  readonly pullRequest?: PullRequest
}

/** What an entry of {@link BuildHistory} is about. Without a package it is the job: no package is known to have failed. */
export interface HistoryItem {
  readonly package?: string
  /** The job, where two entries differ only in it. */
  readonly job?: string
  /** The runner (board), where the result is for one of several. */
  readonly runner?: string
}

/** The last good build of a package, as the history file has it. */
export interface LastGoodBuild {
  readonly runNumber: number
  readonly sha?: string
  /** ISO 8601 in UTC, to the second, by the clock of that machine. */
  readonly endTime: string
}

/** It failed; its last build that counted was good, or none is known. */
export interface NewlyFailed extends HistoryItem {
  readonly lastGood?: LastGoodBuild
  /** GitHub's page that compares the last good commit with this one. */
  readonly compareUrl?: string
}

/** It failed, as its last build that counted did. */
export interface StillFailing extends HistoryItem {
  /** Failed builds in a row. */
  readonly builds: number
  /** Number of the first run of them. */
  readonly sinceRunNumber?: number
  /** The branch on which they were counted, where it is not this build's own. */
  readonly branch?: string
}

/** It was built; its last build that counted had failed. */
export interface FixedPackage extends HistoryItem {
  /** Failed builds in a row before this one. */
  readonly builds: number
  /** The branch on which they were counted, where it is not this build's own. */
  readonly branch?: string
}

/** What changed since the last builds, as far as the input `history` knows. */
export interface BuildHistory {
  readonly newlyFailed: readonly NewlyFailed[]
  readonly stillFailing: readonly StillFailing[]
  readonly fixed: readonly FixedPackage[]
  /** How long this build took; present with `usualDurationSeconds` when it took notably longer than usual. */
  readonly durationSeconds?: number
  /** The median of the last good builds. */
  readonly usualDurationSeconds?: number
}

/** Whom to ping: ids are Discord snowflakes. */
export interface Mentions {
  readonly users: readonly string[]
  readonly roles: readonly string[]
  /** `@everyone` and `@here`, exactly as asked for. */
  readonly everyone: readonly ('@everyone' | '@here')[]
}

/** One finished build, ready to be reported. Its text is redacted but not escaped: each format escapes it. */
export interface BuildEvent {
  readonly status: Status
  /** ISO 8601 in UTC, to the second: `2025-09-07T12:34:56Z`. */
  readonly endTime: string
  readonly packages: readonly string[]
  readonly command?: string
  readonly environment: readonly Fact[]
  /** One line. */
  readonly message: string
  /**
   * Why the build failed: one line, at most 200 characters, package first, e.g. `vllm (1 of 3 packages), build phase: compiler error`.
   * Absent when the cause is unknown.
   */
  readonly cause?: string
  /** Set when the build was stopped from outside, e.g. `cancelled or timed out` or `timed out after 240 min`. */
  readonly stopReason?: string
  /** Error messages and the log's excerpt; its end matters most. */
  readonly details?: string
  readonly results: readonly PackageResult[]
  /** How long the build took, from its own log. */
  readonly durationSeconds?: number
  readonly run?: RunContext
  /** Absent without the input `history`, and where it cannot be compared. */
  readonly history?: BuildHistory
  /** Present only where somebody is to be pinged about this event. */
  readonly mentions?: Mentions
}
