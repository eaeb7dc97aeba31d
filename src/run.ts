/** Runs the action: reads inputs, finds out how the build ended, sends the message, sets outputs. */

import type { BuildEvent } from './event.ts'
import { formatNames } from './formats/index.ts'
import { InputError } from './inputs/input-error.ts'
import { type Inputs, readInputs } from './inputs/read-inputs.ts'
import { collectStepSecrets } from './inputs/secrets.ts'
import { addressesIn } from './inputs/webhook-urls.ts'
import type { Env, Runtime } from './lib/runtime.ts'
import type { LogFiles } from './pipeline/attached-logs.ts'
import { beginReadingHistory, compareWithHistory, usualSeconds } from './pipeline/build-history.ts'
import { resolveBuild, resolveStartedBuild } from './pipeline/build-result.ts'
import { createBuildEvent } from './pipeline/create-event.ts'
import { type Destination, resolveDestinations, takesFiles } from './pipeline/destinations.ts'
import { sendFinalMessage, sendNothing } from './pipeline/final-message.ts'
import type { ResolvedBuild } from './pipeline/resolved-build.ts'
import { renderAll } from './pipeline/send.ts'
import { redactEvent } from './redaction/redact-event.ts'
import { createRedactor, type Redactor } from './redaction/redactor.ts'
import {
  reportDeliveries,
  reportDryRun,
  reportNoDestination,
  reportNotWanted,
  setEmptyOutputs,
  setEventOutputs,
} from './report/outputs.ts'

/**
 * Runs the action. Problems become annotations; nothing throws but a defect of the action itself.
 * @returns whether the step is to fail: only where `fail-on-error` is true and an input was invalid or a delivery failed
 */
export async function run(runtime: Runtime): Promise<boolean> {
  const { commands, env } = runtime
  const { inputs, problems, secrets: parsed } = readInputs(env, formatNames)
  const secrets = collectStepSecrets(env, parsed, (secret) => commands.mask(secret))
  const { unread, variables: envFile } = await readNamedEnvFile(inputs.envFile)
  secrets.addUrls(addressesIn(envFile))
  const redactor = createRedactor({ env, envFile, secrets: [...secrets.values] })
  // An invalid value is quoted, and may be a secret that was set as the wrong input.
  for (const { message } of problems) commands.error(await redactor.redact(message))

  const allSent = await report(inputs, envFile, runtime, redactor, unread)
  return inputs.failOnError && (problems.length > 0 || !allSent)
}

/**
 * Reports the build to every destination.
 * @param unread why the `env-file` was not read
 * @returns false where a destination was invalid or did not accept the message
 */
async function report(
  inputs: Inputs,
  envFile: Env,
  runtime: Runtime,
  redactor: Redactor,
  unread: string | undefined,
): Promise<boolean> {
  const { commands, env } = runtime
  if (inputs.subject.kind === 'started') {
    const build = await resolveStartedBuild(inputs, runtime)
    const event = await redactEvent(createBuildEvent(build, inputs, envFile, runtime), redactor)
    const usual = await usualSeconds(event, build, inputs, runtime)
    const { sendStartedCards } = await import('./pipeline/started-card.ts')
    await sendStartedCards(event, inputs, envFile, runtime, redactor.redact, usual)
    setEmptyOutputs(commands)
    return true
  }
  const reading = beginReadingHistory(inputs, runtime)
  const resolution = await resolveBuild(inputs, runtime, redactor)
  if (resolution.kind === 'nothing') {
    if (resolution.notice) commands.notice(resolution.notice)
    if (resolution.error) commands.error(await redactor.redact(resolution.error))
    setEmptyOutputs(commands)
    await sendNothing(inputs, envFile, runtime, redactor.redact)
    return resolution.error === undefined
  }
  const { build } = resolution
  if (unread !== undefined) commands.warning(unread)
  for (const warning of build.warnings) commands.warning(await redactor.redact(warning))
  const redacted = await redactEvent(createBuildEvent(build, inputs, envFile, runtime), redactor)
  const { event, isWanted, prepare, record } = await compareWithHistory(
    redacted,
    build,
    inputs,
    runtime,
    reading,
  )
  await setEventOutputs(commands, event)
  if (inputs.payloadFile !== '') {
    const { writePayloadFile } = await import('./pipeline/payload-file.ts')
    await writePayloadFile(event, inputs.payloadFile, runtime)
  }

  const { destinations, problems, requestedCount } = resolveDestinations(event.status, inputs, env, envFile)
  for (const { message } of problems) commands.error(message)
  const logs = isWanted ? await loadLogs(event, build, destinations, inputs, runtime, redactor) : undefined
  if (inputs.dryRun) reportDryRun(commands, event, renderAll(event, destinations, inputs))
  else if (!isWanted) {
    reportNotWanted(commands, event, inputs.notifyOn)
    await sendNothing(inputs, envFile, runtime, redactor.redact)
    await record('not-wanted')
  } else if (requestedCount === 0) {
    reportNoDestination(commands, event)
    await sendNothing(inputs, envFile, runtime, redactor.redact)
    await record('lost')
  } else {
    const { redact } = redactor
    await prepare()
    const outcomes = await sendFinalMessage(event, destinations, inputs, envFile, runtime, redact, logs)
    const expected = { addresses: requestedCount, failOnError: inputs.failOnError }
    const allSent = reportDeliveries(commands, event, outcomes, expected)
    await record(outcomes.some(({ delivered }) => delivered) ? 'delivered' : 'lost')
    return allSent && problems.length === 0
  }
  return problems.length === 0
}

/** The logs to attach: none unless the build failed, the input `attach-log` is true, and a receiver takes files. */
async function loadLogs(
  event: BuildEvent,
  build: ResolvedBuild,
  destinations: readonly Destination[],
  inputs: Inputs,
  runtime: Runtime,
  redactor: Redactor,
): Promise<LogFiles | undefined> {
  if (!inputs.attachLog || event.status === 'success' || !destinations.some(takesFiles)) return undefined
  const { announceAttachedLogs, readAttachedLogs } = await import('./pipeline/attached-logs.ts')
  const logs = build.failedLogs ?? []
  if (!inputs.dryRun && logs.length > 0) return readAttachedLogs(logs, runtime, redactor)
  await announceAttachedLogs(logs, runtime.commands, redactor)
  return undefined
}

/** The variables of the `env-file`, or why it was not read. */
async function readNamedEnvFile(
  path: string,
): Promise<{ readonly variables: Env; readonly unread?: string }> {
  try {
    if (path === '') return { variables: {} }
    const { readEnvFile } = await import('./inputs/env-file.ts')
    return { variables: await readEnvFile(path) }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { variables: {}, unread: error.message }
  }
}
