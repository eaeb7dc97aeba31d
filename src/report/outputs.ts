/** What the runner and later steps learn: log lines, annotations, outputs. */
import type { DeliveryOutcome } from '../delivery/types.ts'
import type { BuildEvent } from '../event.ts'
import { genericJson } from '../formats/generic.ts'
import { type Format, formatNamed, formatNames } from '../formats/index.ts'
import { urlVariable } from '../inputs/webhook-urls.ts'
import type { WorkflowCommands } from '../lib/runtime.ts'
import { renderSummary } from './summary.ts'

/** Sets what is known before anything is sent: a delivery that goes wrong must not cost a later step the payload. */
export function setEventOutputs(commands: WorkflowCommands, event: BuildEvent): void {
  commands.setOutput('outcome', event.status)
  const failed = event.results.filter(({ status }) => status === 'failure')
  commands.setOutput('failed-packages', JSON.stringify(failed.map((result) => result.package)))
  commands.setOutput('payload', genericJson(event))
}

/** Sets the outputs of a step that has nothing to tell: `fromJSON` of an empty one would end the workflow that reads it. */
export function setEmptyOutputs(commands: WorkflowCommands): void {
  commands.setOutput('failed-packages', '[]')
  commands.setOutput('deliveries', '[]')
}

/** Shows each message as it would be sent; without an address, in every format. */
export function reportDryRun(
  commands: WorkflowCommands,
  event: BuildEvent,
  destinations: readonly { readonly format: Format; readonly url: URL }[],
): void {
  const shown: readonly { format: Format; host: string }[] =
    destinations.length > 0
      ? destinations.map(({ format, url }) => ({ format, host: url.host }))
      : formatNames.map((name) => ({ format: formatNamed(name), host: 'no address' }))
  const messages = shown.map(({ format, host }) => ({
    host,
    format: format.name,
    body: JSON.stringify(JSON.parse(format.render(event)), null, 2),
  }))
  for (const { body, format, host } of messages) {
    commands.info(`Dry run, nothing is sent. To ${host}, format ${format}:\n${body}`)
  }
  commands.setOutput('deliveries', '[]')
  commands.addSummary(renderSummary({ event, messages, dryRun: true }))
}

/** Says that nobody was told, and what would have been. */
export function reportNoDestination(commands: WorkflowCommands, event: BuildEvent): void {
  const { status } = event
  commands.notice(
    `There is no address for a ${status}: set the input ${status}-webhook-url or webhook-url, or the variable ${urlVariable(status)}. Nothing was sent.`,
  )
  commands.setOutput('deliveries', '[]')
  commands.addSummary(renderSummary({ event, messages: [], dryRun: false }))
}

/**
 * Tells how each delivery ended and sets the outputs.
 * @param addresses how many addresses were asked for: an unusable one is no destination
 * @returns whether every address took the message
 */
export function reportDeliveries(
  commands: WorkflowCommands,
  event: BuildEvent,
  outcomes: readonly DeliveryOutcome[],
  { addresses, failOnError }: { readonly addresses: number; readonly failOnError: boolean },
): boolean {
  const all = outcomes.length === addresses && outcomes.every(({ delivered }) => delivered)
  commands.setOutput('delivered', String(all))
  const messages = outcomes.map((delivery) => ({ host: delivery.host, format: delivery.format, delivery }))
  const payload = all ? undefined : genericJson(event, 2)
  commands.addSummary(renderSummary({ event, messages, dryRun: false, ...(payload && { payload }) }))
  commands.setOutput(
    'deliveries',
    JSON.stringify(
      outcomes.map(({ attempts, delivered, format, host, messageId, reason, status }) => ({
        host,
        format,
        delivered,
        // Every entry has the same members: `null` where no answer came.
        status: status ?? null,
        attempts,
        ...(messageId && { message_id: messageId }),
        ...(reason && { reason }),
      })),
    ),
  )
  for (const { attempts, delivered, host, plain, reason, status } of outcomes) {
    const tries = attempts === 1 ? '1 attempt' : `${attempts} attempts`
    if (delivered) {
      commands.info(`The ${event.status} was told to ${host} (HTTP ${status}, ${tries}).`)
      if (plain)
        commands.warning(
          `${host} refused the full message and took a plain one: ${reason ?? 'no reason given'}`,
        )
    } else {
      const line = `The ${event.status} could not be told to ${host} (${tries}): ${reason ?? 'no reason given'}`
      if (failOnError) commands.error(line)
      else commands.warning(line)
    }
  }
  return all
}
