import type { Clock } from './delivery/types.ts'
import type { Machine } from './environment/machine.ts'
import type { Runner } from './runner.ts'
import type { Environment } from './variables.ts'

/** The real world, handed in by the entry. */
export interface World {
  readonly env: Environment
  readonly runner: Runner
  readonly machine: Machine
  readonly clock: Clock
  random(): number
  /** Aborts when the runner asks the step to stop. */
  readonly signal: AbortSignal
  /** `name/version` of this action. */
  readonly userAgent: string
}
