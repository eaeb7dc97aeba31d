/** The whole sequence, top to bottom: inputs in, one true message out. */

import { formatNames } from './formats/index.ts'
import { aggregateNeeds, type NeedsSummary } from './github/needs-results.ts'
import { fetchWorkflowRun } from './github/workflow-run.ts'
import { readEnvFile } from './inputs/env-file.ts'
import { InputError } from './inputs/input-error.ts'
import { type Outcome, readInputs } from './inputs/read-inputs.ts'
import { collectStepSecrets } from './inputs/secrets.ts'
import { addressesIn } from './inputs/webhook-urls.ts'
import type { Env, Runtime } from './lib/runtime.ts'
import { resolveBuildResult } from './pipeline/build-result.ts'
import { createBuildEvent } from './pipeline/create-event.ts'
import { resolveDestinations } from './pipeline/destinations.ts'
import { sendToAll } from './pipeline/send.ts'
import { redactEvent } from './redaction/redact-event.ts'
import { createRedactor } from './redaction/redactor.ts'
import {
  reportDeliveries,
  reportDryRun,
  reportNoDestination,
  setEmptyOutputs,
  setEventOutputs,
} from './report/outputs.ts'

/**
 * Tells the build. Everything that goes wrong on the way is told to the runner, once, and costs no more than it must.
 * @returns whether the step is to fail: never unless `fail-on-error` is true.
 */
export async function run(world: Runtime): Promise<boolean> {
  const { env, commands } = world
  const secrets = collectStepSecrets(env, (secret) => commands.mask(secret))
  const { inputs, problems } = readInputs(env, formatNames)
  const { unread, variables: envFile } = await readNamedEnvFile(inputs.envFile)
  secrets.addUrls(addressesIn(envFile))
  let wrong = problems.length > 0
  if (problems.length > 0) {
    // A value that was refused is quoted, and may be a secret that stands in the wrong input.
    const { redact } = createRedactor({ env, envFile, secrets: [...secrets.values] })
    for (const { message } of problems) commands.error(redact(message))
  }
  const failing = () => wrong && inputs.failOnError

  const reported = inputs.needs?.length ?? 0
  if (inputs.needs === undefined || (inputs.outcome === undefined && reported === 0)) {
    setEmptyOutputs(commands)
    return failing()
  }
  // Under way while files are read: it may take seconds.
  const behind = fetchWorkflowRun(inputs, world)
  const needs = reported > 0 ? aggregateNeeds(inputs.needs, (await behind).jobs) : undefined
  const outcome = worse(inputs.outcome, needs?.outcome)
  if (outcome === 'skipped') {
    const cure = needs
      ? 'list in needs: the jobs that the build waits for as well'
      : "leave the input outcome out: the job's own status is told then"
    commands.notice(
      `The build was skipped: nothing was built, so nothing is sent. If something failed before it, ${cure}.`,
    )
    setEmptyOutputs(commands)
    return failing()
  }

  if (unread !== undefined) commands.warning(unread)
  const redactor = createRedactor({ env, envFile, secrets: [...secrets.values] })
  const truth = await resolveBuildResult(outcome, inputs, world, redactor, needs)
  for (const warning of truth.warnings) commands.warning(redactor.redact(warning))
  const found = { truth, envFile, workflowRun: (await behind).run }
  const event = await redactEvent(createBuildEvent(outcome, inputs, found, world), redactor)
  setEventOutputs(commands, event)

  const {
    requestedCount,
    destinations,
    problems: unusable,
  } = resolveDestinations(event.status, inputs, env, envFile)
  for (const { message } of unusable) commands.error(message)
  wrong ||= unusable.length > 0
  if (inputs.dryRun) {
    reportDryRun(commands, event, destinations)
    return failing()
  }
  if (requestedCount === 0) {
    reportNoDestination(commands, event)
    return failing()
  }
  const outcomes = await sendToAll(event, destinations, inputs, world, redactor.redact)
  const expected = { addresses: requestedCount, failOnError: inputs.failOnError }
  if (!reportDeliveries(commands, event, outcomes, expected)) wrong = true
  return failing()
}

/**
 * A job that itself went wrong cannot report success, whatever became of the jobs before it. Where they are told, its own word is
 * not needed.
 */
function worse(own: Outcome | undefined, needs: NeedsSummary['outcome'] | undefined): Outcome {
  return own === 'failure' || own === 'cancelled' ? own : (needs ?? own ?? 'skipped')
}

/** The variables of the `env-file`, or why it was not read. */
async function readNamedEnvFile(
  path: string,
): Promise<{ readonly variables: Env; readonly unread?: string }> {
  try {
    return { variables: path === '' ? {} : await readEnvFile(path) }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { variables: {}, unread: error.message }
  }
}
