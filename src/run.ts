/** The whole sequence, top to bottom: inputs in, one true message out. */
import { assemble } from './assemble.ts'
import { runBehind } from './behind.ts'
import { addressesIn, destinationsFor } from './destinations.ts'
import { dispatch } from './dispatch.ts'
import { readEnvFile } from './environment/env-file.ts'
import { formatNames } from './formats/index.ts'
import { InputError } from './input-error.ts'
import { type Outcome, readInputs } from './inputs.ts'
import { type NeedsTold, tellNeeds } from './needs.ts'
import { redactEvent } from './redaction/redact-event.ts'
import { createRedactor } from './redaction/redactor.ts'
import { reportDeliveries, reportDryRun, reportEvent, reportNoAddress, reportNothing } from './report.ts'
import { secretsOfStep } from './secrets.ts'
import { findTruth } from './truth.ts'
import type { Environment } from './variables.ts'
import type { World } from './world.ts'

/**
 * Tells the build. Everything that goes wrong on the way is told to the runner, once, and costs no more than it must.
 * @returns whether the step is to fail: never unless `fail-on-error` is true.
 */
export async function run(world: World): Promise<boolean> {
  const { env, runner } = world
  const secrets = secretsOfStep(env, (secret) => runner.mask(secret))
  const { inputs, problems } = readInputs(env, formatNames)
  const { unread, variables: envFile } = await readNamedEnvFile(inputs.envFile)
  secrets.keepAddresses(addressesIn(envFile))
  let wrong = problems.length > 0
  if (problems.length > 0) {
    // A value that was refused is quoted, and may be a secret that stands in the wrong input.
    const { redact } = createRedactor({ env, envFile, secrets: [...secrets.values] })
    for (const { message } of problems) runner.error(redact(message))
  }
  const failing = () => wrong && inputs.failOnError

  const reported = inputs.needs?.length ?? 0
  if (inputs.needs === undefined || (inputs.outcome === undefined && reported === 0)) {
    reportNothing(runner)
    return failing()
  }
  // Under way while files are read: it may take seconds.
  const behind = runBehind(inputs, world)
  const needs = reported > 0 ? tellNeeds(inputs.needs, (await behind).jobs) : undefined
  const outcome = worse(inputs.outcome, needs?.outcome)
  if (outcome === 'skipped') {
    const cure = needs
      ? 'list in needs: the jobs that the build waits for as well'
      : "leave the input outcome out: the job's own status is told then"
    runner.notice(
      `The build was skipped: nothing was built, so nothing is sent. If something failed before it, ${cure}.`,
    )
    reportNothing(runner)
    return failing()
  }

  if (unread !== undefined) runner.warning(unread)
  const redactor = createRedactor({ env, envFile, secrets: [...secrets.values] })
  const truth = await findTruth(outcome, inputs, world, redactor, needs)
  for (const warning of truth.warnings) runner.warning(redactor.redact(warning))
  const found = { truth, envFile, workflowRun: (await behind).run }
  const event = await redactEvent(assemble(outcome, inputs, found, world), redactor)
  reportEvent(runner, event)

  const { asked, destinations, problems: unusable } = destinationsFor(event.status, inputs, env, envFile)
  for (const { message } of unusable) runner.error(message)
  wrong ||= unusable.length > 0
  if (inputs.dryRun) {
    reportDryRun(runner, event, destinations)
    return failing()
  }
  if (asked === 0) {
    reportNoAddress(runner, event)
    return failing()
  }
  const outcomes = await dispatch(event, destinations, inputs, world, redactor.redact)
  const expected = { addresses: asked, failOnError: inputs.failOnError }
  if (!reportDeliveries(runner, event, destinations, outcomes, expected)) wrong = true
  return failing()
}

/**
 * A job that itself went wrong cannot report success, whatever became of the jobs before it. Where they are told, its own word is
 * not needed.
 */
function worse(own: Outcome | undefined, needs: NeedsTold['outcome'] | undefined): Outcome {
  return own === 'failure' || own === 'cancelled' ? own : (needs ?? own ?? 'skipped')
}

/** The variables of the `env-file`, or why it was not read. */
async function readNamedEnvFile(
  path: string,
): Promise<{ readonly variables: Environment; readonly unread?: string }> {
  try {
    return { variables: path === '' ? {} : await readEnvFile(path) }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { variables: {}, unread: error.message }
  }
}
