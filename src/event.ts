/** What happened to a build: the domain every other room speaks about. Imports nothing. */

/** How a build ended. There is no third colour: a cancelled build is a failure with a message that says so. */
export type Status = 'success' | 'failure'

/** How one package (or one job of a matrix) ended. `skipped` was never built. */
export interface PackageResult {
  readonly package: string
  readonly status: Status | 'skipped'
  /** One line that says why, where something is known. */
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

/** Whom to ping: ids are Discord snowflakes. */
export interface Mentions {
  readonly users: readonly string[]
  readonly roles: readonly string[]
  /** `@everyone` and `@here`, exactly as asked for. */
  readonly everyone: readonly ('@everyone' | '@here')[]
}

/** One finished build, ready to be told. Text in it is redacted, but not escaped: that is for the format to do. */
export interface BuildEvent {
  readonly status: Status
  /** ISO 8601 in UTC, to the second: `2025-09-07T12:34:56Z`. */
  readonly endTime: string
  readonly packages: readonly string[]
  readonly command?: string
  readonly environment: readonly Fact[]
  /** One line. */
  readonly message: string
  /** Error messages and the log's excerpt; its end matters most. */
  readonly details?: string
  readonly results: readonly PackageResult[]
  readonly run?: RunContext
  /** Present only where somebody is to be pinged about this event. */
  readonly mentions?: Mentions
}
