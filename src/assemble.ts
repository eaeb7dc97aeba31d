/** All that is known about the build -> the event that is told. */
import { collectFacts } from './environment/facts.ts'
import { machineFact } from './environment/machine.ts'
import type { BuildEvent } from './event.ts'
import type { Environment, Inputs, Outcome } from './inputs.ts'
import type { World } from './world.ts'

/** What a workflow may claim of a build that is told. */
export type ToldOutcome = Exclude<Outcome, 'skipped'>

const MESSAGES: Readonly<Record<ToldOutcome, string>> = {
  success: 'Build completed successfully',
  failure: 'Build failed',
  cancelled: 'Build was cancelled or timed out',
}

/** The event as the workflow claims it, with the facts of the runner. */
export function assemble(
  outcome: ToldOutcome,
  inputs: Inputs,
  { clock, env, machine }: Pick<World, 'clock' | 'env' | 'machine'>,
  envFile: Environment,
): BuildEvent {
  const { command, details, message } = inputs
  return {
    status: outcome === 'success' ? 'success' : 'failure',
    endTime: new Date(clock.now()).toISOString().replace(/\.\d+Z$/, 'Z'),
    packages: inputs.packages,
    ...(command && { command }),
    environment: collectFacts(inputs.environment, [
      (name) => env[name],
      (name) => envFile[name],
      (name) => machineFact(name, machine),
    ]),
    message:
      outcome === 'cancelled' && message ? `${MESSAGES.cancelled}: ${message}` : message || MESSAGES[outcome],
    ...(details && { details }),
    results: [],
  }
}
