/** All that is known about the build -> the event that is told. */
import type { BuildResult } from '../build-log/analyze.ts'
import type { BuildEvent, RunContext } from '../event.ts'
import { withoutFailedStepOnSuccess } from '../github/workflow-run.ts'
import type { Inputs, Outcome } from '../inputs/read-inputs.ts'
import type { Env, Runtime } from '../lib/runtime.ts'
import { collectFacts, type FactSource } from '../machine/collect-facts.ts'
import { probeFact } from '../machine/probes.ts'

/** What a workflow may claim of a build that is told. */
export type ReportableOutcome = Exclude<Outcome, 'skipped'>

const MESSAGES: Readonly<Record<ReportableOutcome, string>> = {
  success: 'Build completed successfully',
  failure: 'Build failed',
  cancelled: 'Build was cancelled or timed out',
}

/** What was found out beyond the inputs. */
export interface BuildFindings {
  readonly truth: BuildResult
  readonly envFile: Env
  readonly workflowRun: RunContext | undefined
}

/** The event as the workflow claims it, corrected by what the logs tell, with the facts of the runner. */
export function createBuildEvent(
  outcome: ReportableOutcome,
  inputs: Inputs,
  { envFile, truth, workflowRun }: BuildFindings,
  { clock, env, machine }: Pick<Runtime, 'clock' | 'env' | 'machine'>,
): BuildEvent {
  const { command, mentions, message } = inputs
  // The machine that tells of other jobs is not the one they ran on.
  const isRemoteBuild = inputs.needs !== undefined && inputs.needs.length > 0
  const told = truth.message ?? MESSAGES[truth.overridden ? 'failure' : outcome]
  // The workflow's own words cannot hide that the build was stopped, or failed where success is claimed; nor pass for the reason.
  const mergedMessage = truth.overridden
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
      (name) => (isRemoteBuild ? undefined : probeFact(name, machine)),
    ]),
    message: message ? mergedMessage || message : told,
    ...(details && { details }),
    results: truth.results,
    ...(workflowRun && { run: withoutFailedStepOnSuccess(truth.status, workflowRun) }),
    ...(truth.status === 'failure' && mentions && { mentions }),
  }
}

/** A name like `toString` is no variable, though every object has a member of that name. */
function own(variables: Env): FactSource {
  return (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined)
}
