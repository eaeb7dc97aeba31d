/** Reports to the runner and to later steps: log lines, annotations, outputs, the job summary. */
import type { DeliveryOutcome } from '../delivery/types.ts'
import type { BuildEvent, BuildHistory, HistoryItem } from '../event.ts'
import { genericJson } from '../formats/generic.ts'
import { urlVariable } from '../inputs/webhook-urls.ts'
import type { WorkflowCommands } from '../lib/runtime.ts'
import { failedPackages, payloadOutput } from './payload-output.ts'
import { renderSummary } from './summary.ts'

/** Sets the outputs that describe the event. Called before sending, so that later steps have the payload even if delivery fails. */
export async function setEventOutputs(commands: WorkflowCommands, event: BuildEvent): Promise<void> {
  commands.setOutput('outcome', event.status)
  const { names, total } = failedPackages(event)
  if (names.length < total) {
    commands.warning(
      `The output failed-packages has the first ${names.length} of ${total} packages: GitHub limits its size`,
    )
  }
  commands.setOutput('failed-packages', JSON.stringify(names))
  setHistoryOutputs(commands, event.history)
  commands.setOutput('payload', await payloadOutput(event))
}

/** Without a history the lists are empty, and `changed` is empty, too: it is not known. */
function setHistoryOutputs(commands: WorkflowCommands, history: BuildHistory | undefined): void {
  const names = (items: readonly HistoryItem[] = []) =>
    JSON.stringify([...new Set(items.flatMap((item) => item.package ?? []))])
  const changes = history && history.newlyFailed.length + history.fixed.length > 0
  commands.setOutput('newly-failed-packages', names(history?.newlyFailed))
  commands.setOutput('fixed-packages', names(history?.fixed))
  commands.setOutput('changed', changes === undefined ? '' : String(changes))
}

/** Sets the outputs of a step that reports nothing. They are valid JSON, because `fromJSON('')` fails the workflow that reads it. */
export function setEmptyOutputs(commands: WorkflowCommands): void {
  commands.setOutput('failed-packages', '[]')
  setHistoryOutputs(commands, undefined)
  commands.setOutput('deliveries', '[]')
}

/**
 * Shows each message as it would be sent.
 * @param messages each with its body as JSON
 */
export function reportDryRun(
  commands: WorkflowCommands,
  event: BuildEvent,
  messages: readonly { readonly host: string; readonly format: string; readonly body: string }[],
): void {
  const indented = messages.map((message) => ({
    ...message,
    body: JSON.stringify(JSON.parse(message.body), null, 2),
  }))
  for (const { body, format, host } of indented) {
    commands.info(`Dry run, nothing is sent. To ${host}, format ${format}:\n${body}`)
  }
  commands.setOutput('deliveries', '[]')
  commands.addSummary(renderSummary({ event, messages: indented, dryRun: true }))
}

/**
 * Reports that the input `notify-on` does not want a message about this build, and adds the event to the summary.
 * @param notifyOn value of the input
 */
export function reportNotWanted(commands: WorkflowCommands, event: BuildEvent, notifyOn: string): void {
  const reason = notifyOn === 'change' ? 'no package is newly failing or fixed' : 'the build did not fail'
  commands.notice(`Nothing was sent: notify-on is ${notifyOn}, and ${reason}.`)
  commands.setOutput('deliveries', '[]')
  commands.addSummary(
    renderSummary({ event, messages: [], notSent: `notify-on is ${notifyOn}, and ${reason}`, dryRun: false }),
  )
}

/** Reports that there is no URL for this outcome, and adds the event to the summary. */
export function reportNoDestination(commands: WorkflowCommands, event: BuildEvent): void {
  const { status } = event
  commands.notice(
    `No webhook URL is set for a ${status}, so nothing was sent. Set the input ${status}-webhook-url or webhook-url, or the variable ${urlVariable(status)}.`,
  )
  commands.setOutput('deliveries', '[]')
  commands.addSummary(renderSummary({ event, messages: [], dryRun: false }))
}

/**
 * Reports how each delivery ended and sets the outputs.
 * @param addresses number of requested URLs, including invalid ones, which have no outcome
 * @param failOnError whether a failed delivery is an error instead of a warning
 * @returns whether the message was delivered to every URL
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
        // `null` if there was no response: every entry has this member.
        status: status ?? null,
        attempts,
        ...(messageId && { message_id: messageId }),
        ...(reason && { reason }),
      })),
    ),
  )
  for (const { attempts, delivered, host, plain, reason, status, withoutFiles } of outcomes) {
    const tries = attempts === 1 ? '1 attempt' : `${attempts} attempts`
    if (delivered) {
      commands.info(`Sent the ${event.status} notification to ${host} (HTTP ${status}, ${tries}).`)
      if (withoutFiles)
        commands.warning(
          `The logs could not be attached at ${host}; the message was sent without them: ${reason ?? 'no reason given'}`,
        )
      if (plain)
        commands.warning(
          `${host} rejected the full message and accepted a shorter one: ${reason ?? 'no reason given'}`,
        )
    } else {
      const line = `Could not notify ${host} (${tries}): ${reason ?? 'no reason given'}`
      if (failOnError) commands.error(line)
      else commands.warning(line)
    }
  }
  return all
}
