/** What is asked and found out about a workflow run. */

import type { RunContext } from '../event.ts'
import type { ApiOptions } from './api-client.ts'
import type { CurrentJob, Job } from './jobs.ts'
import type { RunAttempt } from './jobs-api.ts'
import type { StopReason } from './stop-reason.ts'

/** What was found out about the run. */
export interface WorkflowRunFindings {
  /** Undefined outside of Actions and with `run-context: false`. */
  readonly run?: RunContext
  /** The other jobs of this attempt, where the message is about them and the API answered. */
  readonly jobs: readonly Job[]
  /** Why the job of this step was stopped. */
  readonly stopReason?: StopReason
  /** The number of a newer run, where this one was superseded and the API shows one. */
  readonly newerRun?: number
  /** One sentence where the API was asked in vain. */
  readonly error?: string
}

/** What was found out about the run of the input `run-id`. */
export interface OtherRunFindings extends WorkflowRunFindings {
  readonly conclusion: string
  /** The commit comes from another repository: a stranger wrote what was built. */
  readonly isFork: boolean
}

/** What a request about the run of this step needs. */
export interface RunQuery {
  readonly api: ApiOptions
  readonly attempt: RunAttempt
  readonly own: CurrentJob
  /** Milliseconds since 1970, by this machine's clock. */
  readonly now: () => number
}
