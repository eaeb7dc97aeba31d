/** All that is known about the build -> the event that is told. */
import type { BuildTruth } from './build-log/read.ts'
import { collectFacts, type FactSource } from './environment/facts.ts'
import { machineFact } from './environment/machine.ts'
import { runOf } from './environment/workflow-run.ts'
import type { BuildEvent, RunContext } from './event.ts'
import type { Inputs, Outcome } from './inputs.ts'
import type { Environment } from './variables.ts'
import type { World } from './world.ts'

/** What a workflow may claim of a build that is told. */
export type ToldOutcome = Exclude<Outcome, 'skipped'>

const MESSAGES: Readonly<Record<ToldOutcome, string>> = {
  success: 'Build completed successfully',
  failure: 'Build failed',
  cancelled: 'Build was cancelled or timed out',
}

/** What was found out beyond the inputs. */
export interface Found {
  readonly truth: BuildTruth
  readonly envFile: Environment
  readonly workflowRun: RunContext | undefined
}

/** The event as the workflow claims it, corrected by what the logs tell, with the facts of the runner. */
export function assemble(
  outcome: ToldOutcome,
  inputs: Inputs,
  { envFile, truth, workflowRun }: Found,
  { clock, env, machine }: Pick<World, 'clock' | 'env' | 'machine'>,
): BuildEvent {
  const { command, mentions, message } = inputs
  // The machine that tells of other jobs is not the one they ran on.
  const elsewhere = inputs.needs !== undefined && inputs.needs.length > 0
  const told = truth.message ?? MESSAGES[truth.contradiction ? 'failure' : outcome]
  // The workflow's own words cannot hide that the build was stopped, or failed where success is claimed; nor pass for the reason.
  const kept = truth.contradiction
    ? `${told} (the workflow's own words: ${message})`
    : outcome === 'cancelled' && `${told}: ${message}`
  const details = [inputs.details, truth.excerpt].filter((part) => part).join('\n\n')
  return {
    status: truth.status,
    endTime: new Date(clock.now()).toISOString().replace(/\.\d+Z$/, 'Z'),
    packages: truth.packages ?? inputs.packages,
    ...(command && { command }),
    environment: collectFacts(inputs.environment, [
      own(env),
      own(envFile),
      (name) => (elsewhere ? undefined : machineFact(name, machine)),
    ]),
    message: message ? kept || message : told,
    ...(details && { details }),
    results: truth.results,
    ...(workflowRun && { run: runOf(truth.status, workflowRun) }),
    ...(truth.status === 'failure' && mentions && { mentions }),
  }
}

/** A name like `toString` is no variable, though every object has a member of that name. */
function own(variables: Environment): FactSource {
  return (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined)
}
