/** The final message of a job, and with it the end of the cards that the job has posted. */

import type { DeliveryOutcome } from '../delivery/types.ts'
import type { BuildEvent } from '../event.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import type { Env, Runtime } from '../lib/runtime.ts'
import type { LogFiles } from './attached-logs.ts'
import { readCards } from './card-file.ts'
import type { Destination } from './destinations.ts'
import { sendToAll } from './send.ts'

/** Milliseconds of the input `timeout` that are kept for the card when the message uses up all others. */
const RESERVED_MS = 5_000

/**
 * Sends the message to all destinations, then closes the cards, all within the input `timeout`.
 *
 * @param envFile the variables of the `env-file`
 * @param redact removes secrets from text that a receiver sent back
 * @param logs attached where the format can take files
 * @returns one outcome for each destination, in order
 */
export async function sendFinalMessage(
  event: BuildEvent,
  destinations: readonly Destination[],
  inputs: Inputs,
  envFile: Env,
  runtime: Runtime,
  redact: (text: string) => Promise<string>,
  logs?: LogFiles,
): Promise<readonly DeliveryOutcome[]> {
  const { clock, env } = runtime
  const deadline = clock.monotonic() + inputs.timeout * 1000
  const left = () => deadline - clock.monotonic()
  const open = await openCards(inputs, env)
  const reservedMs = open?.reservedMs ?? 0
  const send = (to: readonly Destination[]) =>
    sendToAll(event, to, inputs, runtime, redact, left() - reservedMs, logs)
  if (!open) return send(destinations)
  const { cards, closeCards, threadOpenedAt } = open
  const outcomes = await sendIntoThreads(
    destinations,
    destinations.map((destination) => threadOpenedAt(destination, cards)),
    send,
  )
  await closeCards(cards, { event, destinations, outcomes }, inputs, envFile, runtime, left(), redact)
  return outcomes
}

/**
 * Closes the cards of a job that sends no final message.
 * @param envFile the variables of the `env-file`
 * @param redact removes secrets from text that a receiver sent back
 */
export async function sendNothing(
  inputs: Inputs,
  envFile: Env,
  runtime: Runtime,
  redact: (text: string) => Promise<string>,
): Promise<void> {
  const open = await openCards(inputs, runtime.env)
  const result = { destinations: [], outcomes: [] }
  await open?.closeCards(open.cards, result, inputs, envFile, runtime, inputs.timeout * 1000, redact)
}

/** The cards that this job has posted, with what closes them. Undefined in most jobs, which do not load the code for cards. */
async function openCards({ dryRun, timeout }: Inputs, env: Env) {
  const cards = dryRun ? [] : await readCards(env)
  if (cards.length === 0) return undefined
  const { closeCards, threadOpenedAt } = await import('./started-card.ts')
  return { cards, closeCards, threadOpenedAt, reservedMs: Math.min(RESERVED_MS, timeout * 100) }
}

/** Sends into the threads that the cards have opened. Where such a thread is gone, the message opens a new one. */
async function sendIntoThreads(
  destinations: readonly Destination[],
  threads: readonly (string | undefined)[],
  send: (to: readonly Destination[]) => Promise<readonly DeliveryOutcome[]>,
): Promise<readonly DeliveryOutcome[]> {
  const first = await send(destinations.map((destination, at) => inThread(destination, threads[at])))
  const lost = destinations.filter((_, at) => threads[at] !== undefined && threadIsGone(first[at]))
  if (lost.length === 0) return first
  const second = await send(lost)
  return first.map((outcome, at) => second[lost.indexOf(destinations[at] as Destination)] ?? outcome)
}

function inThread(destination: Destination, threadId: string | undefined): Destination {
  if (threadId === undefined) return destination
  const url = new URL(destination.url)
  url.searchParams.set('thread_id', threadId)
  return { ...destination, url, threadOfCard: true }
}

/** Discord answers 400 or 404 for a thread that was deleted, locked or archived. */
function threadIsGone(outcome: DeliveryOutcome | undefined): boolean {
  return outcome?.delivered === false && (outcome.status === 400 || outcome.status === 404)
}
