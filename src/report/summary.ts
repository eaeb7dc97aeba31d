/** The job summary, Markdown that GitHub shows below the job: the event and how each delivery ended. Pure. */

import type { DeliveryOutcome } from '../delivery/types.ts'
import type { BuildEvent, PackageResult, RunContext } from '../event.ts'
import { commitRanges, historyParts } from '../formats/history-lines.ts'
import { truncateMessage } from '../lib/phrases.ts'
import { formatDuration } from '../lib/strings.ts'
import { truncateEnd } from '../lib/truncate.ts'
import { codeBlock, codeText, inlineText, linkTo } from './markdown.ts'

/**
 * Limits in UTF-16 units or entries. GitHub accepts 1 MiB of summary per step (docs.github.com, "Adding a job summary"). Escaping
 * turns one UTF-16 unit into up to six bytes; all parts at their limit stay below 1 MiB.
 */
const SUMMARY_LIMIT = {
  line: 1000,
  cell: 200,
  items: 100,
  rows: 150,
  messages: 40,
  bodies: 3,
  body: 10_000,
  payload: 30_000,
  details: 30_000,
} as const

/** One message that was sent, or would have been sent. */
export interface SummaryMessage {
  /** The URL's host only: the path may contain a token. */
  readonly host: string
  /** The format's name. */
  readonly format: string
  /** How the delivery ended. Absent if nothing was sent. */
  readonly delivery?: DeliveryOutcome
  /** The request body, if it is to be shown. */
  readonly body?: string
}

/** Everything in a summary. */
export interface SummaryContent {
  readonly event: BuildEvent
  readonly messages: readonly SummaryMessage[]
  readonly dryRun: boolean
  /** Why nothing was sent on purpose. */
  readonly notSent?: string
  /** The generic payload. Present if the message did not reach every URL. */
  readonly payload?: string
}

/** The summary as Markdown, within GitHub's limit for any event. All text in it is escaped. */
export function renderSummary({ event, messages, dryRun, notSent, payload }: SummaryContent): string {
  const { details, results } = event
  const head = event.status === 'success' ? '### ✅ Build successful' : '### ❌ Build failed'
  const parts = [
    head,
    inlineText(truncateMessage(event.message, SUMMARY_LIMIT.line), SUMMARY_LIMIT.line),
    ...reasons(event),
    eventFacts(event).join('\n'),
    ...(results.length > 0 ? [resultsTable(results)] : []),
    ...(details
      ? [collapsible('Details', codeBlock(details, SUMMARY_LIMIT.details), event.status === 'failure')]
      : []),
    notSent === undefined
      ? messagesTable(messages, dryRun)
      : `_Nothing was sent: ${inlineText(notSent, SUMMARY_LIMIT.line)}._`,
    ...messages
      .filter(({ body }) => body !== undefined)
      .slice(0, SUMMARY_LIMIT.bodies)
      .map(bodySection),
    ...(payload
      ? [
          collapsible(
            'The payload, for sending it again',
            codeBlock(truncateEnd(payload, SUMMARY_LIMIT.payload), SUMMARY_LIMIT.payload),
            false,
          ),
        ]
      : []),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** Why a failed build failed or stopped, where the message's headline has the reason as well. */
function reasons({ cause, status, stopReason }: BuildEvent): readonly string[] {
  if (status === 'success') return []
  return [
    ...(stopReason ? [`🛑 **Stopped:** ${inlineText(stopReason, SUMMARY_LIMIT.line)}`] : []),
    ...(cause ? [`💥 **Cause:** ${inlineText(cause, SUMMARY_LIMIT.line)}`] : []),
  ]
}

function eventFacts(event: BuildEvent): readonly string[] {
  const { command, endTime, environment, packages, run } = event
  const entries: readonly (readonly [string, string])[] = [
    ['Packages', codeList(packages)],
    ['Command', codeText(command ?? '', SUMMARY_LIMIT.line)],
    ['Ended', codeText(endTime, SUMMARY_LIMIT.cell)],
    ['Environment', codeList(environment.map(({ name, value }) => `${name}=${value}`))],
    ...historyFacts(event),
    ...(run ? runFacts(run) : []),
  ]
  return entries.filter(([, value]) => value !== '').map(([name, value]) => `- **${name}:** ${value}`)
}

function historyFacts(event: BuildEvent): readonly (readonly [string, string])[] {
  const links = commitRanges(event).map(({ text, url }) => linkTo(text, url, SUMMARY_LIMIT.cell))
  return [
    ...historyParts(event).map(({ items, label }): readonly [string, string] => {
      const shown = items.slice(0, SUMMARY_LIMIT.items).map((item) => inlineText(item, SUMMARY_LIMIT.cell))
      const rest = items.length - shown.length
      return [label, `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`]
    }),
    ['Commits since the last good build', links.join(', ')],
  ]
}

function runFacts(run: RunContext): readonly (readonly [string, string])[] {
  const { durationSeconds, failedStep, pullRequest, runner } = run
  const title = pullRequest?.title ? ` ${inlineText(pullRequest.title, SUMMARY_LIMIT.cell)}` : ''
  return [
    [
      'Run',
      `${linkTo(`${run.repository} · ${run.workflow} #${run.runNumber}`, run.url, SUMMARY_LIMIT.cell)}${attemptSuffix(run)}`,
    ],
    [
      'Pull request',
      pullRequest ? `${linkTo(`#${pullRequest.number}`, pullRequest.url, SUMMARY_LIMIT.cell)}${title}` : '',
    ],
    ['Runner', codeText(runner ?? '', SUMMARY_LIMIT.cell)],
    ['Failed step', codeText(failedStep ?? '', SUMMARY_LIMIT.cell)],
    ['Took', durationSeconds === undefined ? '' : formatDuration(durationSeconds)],
  ]
}

function attemptSuffix({ runAttempt }: RunContext): string {
  return runAttempt > 1 ? `, attempt ${runAttempt}` : ''
}

function codeList(items: readonly string[]): string {
  const shown = items.slice(0, SUMMARY_LIMIT.items).map((item) => codeText(item, SUMMARY_LIMIT.cell))
  const rest = items.length - shown.length
  return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}

const RESULT_LABEL = { failure: '❌ failed', skipped: '⏭️ skipped', success: '✅ built' } as const
const FAILURES_FIRST = { failure: 0, skipped: 1, success: 2 } as const

/** Failures first, because a long table is cut at its end. */
function resultsTable(results: readonly PackageResult[]): string {
  const hasBoards = results.some(({ job, runner }) => runner !== undefined || job !== undefined)
  const sorted = results.toSorted((a, b) => FAILURES_FIRST[a.status] - FAILURES_FIRST[b.status])
  const rows = sorted
    .slice(0, SUMMARY_LIMIT.rows)
    .map(({ error, job, package: name, runner, status }) => [
      codeText(name, SUMMARY_LIMIT.cell),
      ...(hasBoards ? [codeText(runner ?? job ?? '', SUMMARY_LIMIT.cell)] : []),
      RESULT_LABEL[status],
      inlineText(error ?? '', SUMMARY_LIMIT.cell),
    ])
  return `${table(['Package', ...(hasBoards ? ['Board'] : []), 'Result', 'Reason'], rows)}${moreRows(results.length - rows.length)}`
}

function messagesTable(messages: readonly SummaryMessage[], dryRun: boolean): string {
  if (messages.length === 0)
    return dryRun ? '_Dry run: there is no valid URL._' : '_Nothing was sent: there is no valid URL._'
  const rows = messages
    .slice(0, SUMMARY_LIMIT.messages)
    .map(({ delivery, format, host }) => [
      codeText(host, SUMMARY_LIMIT.cell),
      inlineText(format, SUMMARY_LIMIT.cell),
      deliveryResult(delivery, dryRun),
    ])
  return `${table(['Sent to', 'Format', 'Result'], rows)}${moreRows(messages.length - rows.length)}`
}

function deliveryResult(delivery: DeliveryOutcome | undefined, dryRun: boolean): string {
  if (!delivery) return dryRun ? 'dry run: not sent' : 'not sent'
  const { attempts, delivered, plain, reason, status, withoutFiles } = delivery
  const tries = attempts > 1 ? `, ${attempts} attempts` : ''
  const why = reason ? `: ${inlineText(reason, SUMMARY_LIMIT.cell)}` : ''
  if (!delivered) return `❌ not delivered${tries}${why}`
  const answer = status === undefined ? '' : ` (HTTP ${status}${tries})`
  return `✅ delivered${answer}${withoutFiles ? ', without the attached logs' : ''}${plain ? `, in short form${why}` : ''}`
}

/** `… and 37 more.` */
function moreRows(rows: number): string {
  return rows > 0 ? `\n\n… and ${rows} more.` : ''
}

function bodySection({ body = '', format, host }: SummaryMessage): string {
  const title = `The message to ${inlineText(host, SUMMARY_LIMIT.cell)} (${inlineText(format, SUMMARY_LIMIT.cell)})`
  return collapsible(title, codeBlock(truncateEnd(body, SUMMARY_LIMIT.body), SUMMARY_LIMIT.body), false)
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

/**
 * A section that can be opened and closed. The empty lines around the content make GitHub read it as Markdown.
 * @param open whether it is open at first
 */
function collapsible(title: string, content: string, open: boolean): string {
  return `<details${open ? ' open' : ''}><summary>${title}</summary>\n\n${content}\n\n</details>`
}
