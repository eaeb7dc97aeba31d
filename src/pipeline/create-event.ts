/** Creates the event that the message is rendered from: the inputs, what was found out about the build, and facts of the machine. */

import type { BuildEvent } from '../event.ts'
import { withoutFailedStepOnSuccess } from '../github/workflow-run.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import { defined } from '../lib/defined.ts'
import { mergedMessage, OUTCOME_PHRASES, withDoubt } from '../lib/phrases.ts'
import type { Env, Runtime } from '../lib/runtime.ts'
import { collectFacts, type FactSource } from '../machine/collect-facts.ts'
import { probeFact } from '../machine/probes.ts'
import type { ResolvedBuild } from './resolved-build.ts'

/**
 * Creates the event.
 * @param envFile the variables of the `env-file`
 */
export function createBuildEvent(
  build: ResolvedBuild,
  inputs: Inputs,
  envFile: Env,
  { clock, env, machine }: Pick<Runtime, 'clock' | 'env' | 'machine'>,
): BuildEvent {
  const { outcome, overridden, status } = build
  const found = build.message ?? OUTCOME_PHRASES[overridden ? 'failure' : outcome]
  const isStopped = outcome === 'cancelled' || build.simulated === true
  const kind = overridden ? 'overridden' : isStopped ? 'stopped' : 'reported'
  const details = [inputs.details, build.excerpt].filter((part) => part).join('\n\n')
  return defined({
    status,
    endTime: new Date(clock.now()).toISOString().replace(/\.\d+Z$/, 'Z'),
    packages: build.packages ?? inputs.packages,
    command: inputs.command || undefined,
    environment: collectFacts(inputs.environment, [
      variablesOf(env),
      variablesOf(envFile),
      // Other jobs ran on other machines: the facts of this one are not theirs.
      (name) => (build.isRemote ? undefined : probeFact(name, machine)),
    ]),
    message: withDoubt(mergedMessage(found, inputs.message, kind), build.unverified),
    durationSeconds: build.durationSeconds,
    details: details || undefined,
    results: build.results,
    cause: status === 'failure' ? build.cause : undefined,
    stopReason: status === 'failure' ? build.stopReason : undefined,
    run: build.run && withoutFailedStepOnSuccess(status, build.run),
    mentions: status === 'failure' && build.mayPing ? inputs.mentions : undefined,
  })
}

/** Own members only: every object has a `toString`, which is no variable. */
function variablesOf(variables: Env): FactSource {
  return (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined)
}
