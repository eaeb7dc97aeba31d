/** The job summary: what was reported, to whom, with what result. GitHub shows it under the job, in Markdown. Pure. */

import type { DeliveryOutcome } from '../delivery/types.ts'
import type { BuildEvent, PackageResult, RunContext } from '../event.ts'
import { formatDuration } from '../lib/strings.ts'
import { truncateEnd } from '../lib/truncate.ts'
import { block, code, inline, link } from './markdown.ts'

/**
 * GitHub takes 1 MiB of summary from a step (docs.github.com, "Adding a job summary"); escaping makes one UTF-16 unit
 * up to six bytes. All parts at full size come to less.
 */
const MOST = {
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

/** One message as it is, or would have been, sent. */
export interface Message {
  /** The address's host, never more of it. */
  readonly host: string
  /** The format's name. */
  readonly format: string
  /** How its delivery ended; absent where nothing was sent. */
  readonly delivery?: DeliveryOutcome
  /** The request's body, where it is to be shown. */
  readonly body?: string
}

/** What a summary tells of. */
export interface Report {
  readonly event: BuildEvent
  readonly messages: readonly Message[]
  readonly dryRun: boolean
  /** The generic payload, where not everybody who was to have it got it. */
  readonly payload?: string
}

/** The summary as Markdown, well under GitHub's limit whatever the event holds. Text in it is escaped. */
export function renderSummary({ event, messages, dryRun, payload }: Report): string {
  const { details, results } = event
  const head = event.status === 'success' ? '### ✅ Build successful' : '### ❌ Build failed'
  const parts = [
    head,
    inline(event.message, MOST.line),
    facts(event).join('\n'),
    ...(results.length > 0 ? [resultsTable(results)] : []),
    ...(details ? [folded('Details', block(details, MOST.details), event.status === 'failure')] : []),
    messagesTable(messages, dryRun),
    ...messages
      .filter(({ body }) => body !== undefined)
      .slice(0, MOST.bodies)
      .map(shownBody),
    ...(payload
      ? [
          folded(
            'The payload, to be sent again',
            block(truncateEnd(payload, MOST.payload), MOST.payload),
            false,
          ),
        ]
      : []),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function facts({ command, endTime, environment, packages, run }: BuildEvent): readonly string[] {
  const told: readonly (readonly [string, string])[] = [
    ['Packages', listed(packages)],
    ['Command', code(command ?? '', MOST.line)],
    ['Ended', code(endTime, MOST.cell)],
    ['Environment', listed(environment.map(({ name, value }) => `${name}=${value}`))],
    ...(run ? runFacts(run) : []),
  ]
  return told.filter(([, value]) => value !== '').map(([name, value]) => `- **${name}:** ${value}`)
}

function runFacts(run: RunContext): readonly (readonly [string, string])[] {
  const { durationSeconds, failedStep, pullRequest, runner } = run
  const title = pullRequest?.title ? ` ${inline(pullRequest.title, MOST.cell)}` : ''
  return [
    [
      'Run',
      `${link(`${run.repository} · ${run.workflow} #${run.runNumber}`, run.url, MOST.cell)}${attempt(run)}`,
    ],
    [
      'Pull request',
      pullRequest ? `${link(`#${pullRequest.number}`, pullRequest.url, MOST.cell)}${title}` : '',
    ],
    ['Runner', code(runner ?? '', MOST.cell)],
    ['Failed step', code(failedStep ?? '', MOST.cell)],
    ['Took', durationSeconds === undefined ? '' : formatDuration(durationSeconds)],
  ]
}

function attempt({ runAttempt }: RunContext): string {
  return runAttempt > 1 ? `, attempt ${runAttempt}` : ''
}

function listed(items: readonly string[]): string {
  const shown = items.slice(0, MOST.items).map((item) => code(item, MOST.cell))
  const rest = items.length - shown.length
  return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}

const LOOK = { failure: '❌ failed', skipped: '⏭️ skipped', success: '✅ built' } as const
const ORDER = { failure: 0, skipped: 1, success: 2 } as const

/** What failed stands first: a person reads from the top, and a long table is cut at its end. */
function resultsTable(results: readonly PackageResult[]): string {
  const sorted = results.toSorted((a, b) => ORDER[a.status] - ORDER[b.status])
  const rows = sorted
    .slice(0, MOST.rows)
    .map(({ error, package: name, status }) => [
      code(name, MOST.cell),
      LOOK[status],
      inline(error ?? '', MOST.cell),
    ])
  return `${table(['Package', 'Result', 'Why'], rows)}${left(results.length - rows.length)}`
}

function messagesTable(messages: readonly Message[], dryRun: boolean): string {
  if (messages.length === 0)
    return dryRun
      ? '_Dry run: there is no usable address._'
      : '_Nothing was sent: there is no usable address._'
  const rows = messages
    .slice(0, MOST.messages)
    .map(({ delivery, format, host }) => [
      code(host, MOST.cell),
      inline(format, MOST.cell),
      ending(delivery, dryRun),
    ])
  return `${table(['Sent to', 'Format', 'Result'], rows)}${left(messages.length - rows.length)}`
}

function ending(delivery: DeliveryOutcome | undefined, dryRun: boolean): string {
  if (!delivery) return dryRun ? 'dry run: not sent' : 'not sent'
  const { attempts, delivered, plain, reason, status } = delivery
  const tries = attempts > 1 ? `, ${attempts} attempts` : ''
  const why = reason ? `: ${inline(reason, MOST.cell)}` : ''
  if (!delivered) return `❌ not delivered${tries}${why}`
  const answer = status === undefined ? '' : ` (HTTP ${status}${tries})`
  return `✅ delivered${answer}${plain ? `, in plain form${why}` : ''}`
}

/** How many rows were left out. */
function left(rows: number): string {
  return rows > 0 ? `\n\n… and ${rows} more.` : ''
}

function shownBody({ body = '', format, host }: Message): string {
  const title = `The message to ${inline(host, MOST.cell)} (${inline(format, MOST.cell)})`
  return folded(title, block(truncateEnd(body, MOST.body), MOST.body), false)
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

/** A section that opens by a click, or stands open. The empty line lets Markdown begin again inside of it. */
function folded(title: string, content: string, open: boolean): string {
  return `<details${open ? ' open' : ''}><summary>${title}</summary>\n\n${content}\n\n</details>`
}
