/** The whole sequence, top to bottom: inputs in, one true message out. */
import { secretsOfHeaders } from './delivery/header-input.ts'
import type { Clock, DeliveryOutcome } from './delivery/types.ts'
import { addressesFor, type Destination, destinationOf, secretsOf, urlVariable } from './destinations.ts'
import { readEnvFile } from './environment/env-file.ts'
import { collectFacts } from './environment/facts.ts'
import { type Machine, machineFact } from './environment/machine.ts'
import type { BuildEvent, Status } from './event.ts'
import { chooseFormat, formatNames } from './formats/index.ts'
import { InputError } from './input-error.ts'
import { type Environment, type Inputs, type Outcome, readInput, readInputs } from './inputs.ts'
import { reportDeliveries, reportDryRun, reportEvent } from './report.ts'
import type { Runner } from './runner.ts'
import { lines } from './text.ts'

/** The real world, handed in by the entry. */
export interface World {
  readonly env: Environment
  readonly runner: Runner
  readonly machine: Machine
  readonly clock: Clock
  random(): number
  /** Aborts when the runner asks the step to stop. */
  readonly signal: AbortSignal
  readonly userAgent: string
}

/**
 * Tells the build. Everything that goes wrong on the way is told to the runner, once, and costs no more than it must.
 * @returns whether the step is to fail: never unless `fail-on-error` is true.
 */
export async function run(world: World): Promise<boolean> {
  const { env, runner } = world
  const secrets = new Set<string>()
  const protect = (addresses: readonly string[]) => {
    for (const secret of addresses.flatMap(secretsOf)) {
      if (!secrets.has(secret)) runner.mask(secret)
      secrets.add(secret)
    }
  }
  protect(givenAddresses(env))
  for (const secret of givenKeys(env)) runner.mask(secret)

  const { inputs, problems } = readInputs(env, formatNames)
  const failed = { problem: false }
  const problem = (error: InputError) => {
    failed.problem = true
    runner.error(error.message)
  }
  problems.forEach(problem)
  const failing = () => inputs.failOnError && failed.problem

  if (inputs.outcome === undefined) return failing()
  if (inputs.outcome === 'skipped') {
    runner.notice('The build was skipped: nothing was built, so nothing is sent.')
    return failing()
  }

  const envFile = await readNamedEnvFile(inputs, runner)
  protect((['success', 'failure'] as const).flatMap((status) => lines(envFile[urlVariable(status)] ?? '')))
  const event = assemble(inputs.outcome, inputs, world, envFile)
  reportEvent(runner, event)

  const addresses = addressesFor(event.status, inputs, env, envFile)
  const destinations = addresses.urls.flatMap((address): readonly Destination[] => {
    try {
      return [destinationOf(address, addresses, inputs.format)]
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      problem(error)
      return []
    }
  })
  if (inputs.dryRun) {
    reportDryRun(runner, event, destinations)
    return failing()
  }
  if (addresses.urls.length === 0) {
    runner.notice(
      `There is no address for a ${event.status}: set the input ${event.status}-webhook-url or webhook-url, or the variable ${urlVariable(event.status)}. Nothing was sent.`,
    )
    return failing()
  }
  const outcomes = await send(event, destinations, inputs, world)
  if (
    !reportDeliveries(runner, event, destinations, outcomes, {
      addresses: addresses.urls.length,
      failOnError: inputs.failOnError,
    })
  )
    failed.problem = true
  return failing()
}

/** Every address that the step was given, before anything is known about which will be used. */
function givenAddresses(env: Environment): readonly string[] {
  return [
    ...['webhook-url', 'success-webhook-url', 'failure-webhook-url'].map((name) => readInput(env, name)),
    ...(['success', 'failure'] as const).map((status) => env[urlVariable(status)] ?? ''),
  ].flatMap(lines)
}

/** What the step was given to log in or sign with. */
function givenKeys(env: Environment): readonly string[] {
  return [...secretsOfHeaders(readInput(env, 'headers')), ...lines(readInput(env, 'signing-secret'))]
}

async function readNamedEnvFile({ envFile }: Inputs, runner: Runner): Promise<Environment> {
  if (envFile === '') return {}
  try {
    return await readEnvFile(envFile)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    runner.warning(error.message)
    return {}
  }
}

const MESSAGES: Readonly<Record<Exclude<Outcome, 'skipped'>, string>> = {
  success: 'Build completed successfully',
  failure: 'Build failed',
  cancelled: 'Build was cancelled or timed out',
}

function assemble(
  outcome: Exclude<Outcome, 'skipped'>,
  inputs: Inputs,
  { clock, env, machine }: World,
  envFile: Environment,
): BuildEvent {
  const status: Status = outcome === 'success' ? 'success' : 'failure'
  const cancelled = outcome === 'cancelled' && inputs.message !== ''
  return {
    status,
    endTime: new Date(clock.now()).toISOString().replace(/\.\d+Z$/, 'Z'),
    packages: inputs.packages,
    ...(inputs.command && { command: inputs.command }),
    environment: collectFacts(inputs.environment, [
      (name) => env[name],
      (name) => envFile[name],
      (name) => machineFact(name, machine),
    ]),
    message: cancelled ? `${MESSAGES.cancelled}: ${inputs.message}` : inputs.message || MESSAGES[outcome],
    ...(inputs.details && { details: inputs.details }),
    results: [],
  }
}

async function send(
  event: BuildEvent,
  destinations: readonly Destination[],
  inputs: Inputs,
  world: World,
): Promise<readonly DeliveryOutcome[]> {
  if (destinations.length === 0) return []
  const { deliver } = await import('./delivery/deliver.ts')
  const deliveries = destinations.map(({ authorization, format, trusted, url }) => ({
    url,
    headers: {
      'content-type': 'application/json',
      ...(authorization && { authorization }),
      // The format `generic` may be forced on one of Discord's addresses: those get no key of the user's all the same.
      ...(trusted && format.signable && chooseFormat('auto', url).signable && inputs.headers),
    },
    body: format.render(event),
    ...(format.renderPlain && { plainBody: format.renderPlain(event) }),
    repeatable: format.repeatable,
    ...(format.signable && { signingSecrets: inputs.signingSecrets }),
    ...(format.readReply && { readReply: format.readReply }),
  }))
  const { clock, env, random, runner, signal, userAgent } = world
  return deliver(deliveries, {
    timeoutMs: inputs.timeout * 1000,
    env,
    signal,
    clock,
    random,
    log: (line) => runner.info(line),
    userAgent,
  })
}
