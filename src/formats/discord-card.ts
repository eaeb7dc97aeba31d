/** The card that Discord shows while a build runs. */

import type { BuildEvent, RunContext } from '../event.ts'
import { member, parseJson } from '../lib/json.ts'
import {
  commandAndFacts,
  contentHead,
  type DiscordBody,
  PACKAGES_LABEL,
  packageList,
} from './discord-content.ts'
import { escapeMarkdownWithin } from './discord-markdown.ts'
import { placement } from './discord-message.ts'
import type { CardFormat, CardTimes, RenderOptions } from './format.ts'
import { commitOf } from './run-parts.ts'

/** Cards of Discord's webhooks. A card never pings: it is silent, and an edit of it allows no mentions. */
export const discordCard: CardFormat = {
  webhookId: (url) => /\/webhooks\/(\d{1,20})\//.exec(url.pathname)?.[1],
  renderStarted: (event, times, options) => JSON.stringify(renderStarted(event, times, options)),
  renderEnded: (event, note) => JSON.stringify(cardBody(endedLines(event, note))),
  messageUrl,
  threadOf: (body) => {
    const id = member(parseJson(body), 'channel_id')
    return typeof id === 'string' && /^\d{1,20}$/.test(id) ? id : undefined
  },
}

/** UTF-16 units; all lines together stay under 2000. */
const CARD_BUDGET = { packages: 500, part: 120, note: 400, scale: 0.8 } as const

function renderStarted(event: BuildEvent, times: CardTimes, options: RenderOptions): DiscordBody {
  const { run } = event
  const { noResultBy, startedAt, usuallyDoneAt } = times
  const lines = [
    `🔨 **Build Started** ${timestamp(startedAt, 'R')}`,
    `${PACKAGES_LABEL}${packageList(event, CARD_BUDGET.packages)}`,
    ...commandAndFacts(event, CARD_BUDGET.scale),
    ...(run ? runLines(run) : []),
    ...(usuallyDoneAt === undefined ? [] : [`⏳ **Usually done:** ${timestamp(usuallyDoneAt, 't')}`]),
    `🔇 no result by ${timestamp(noResultBy, 't')}: the board or its runner stopped`,
  ]
  return { ...cardBody(lines), ...placement({ ...options, silent: true }) }
}

function runLines(run: RunContext): readonly string[] {
  const part = (text: string) => escapeMarkdownWithin(text, CARD_BUDGET.part)
  const commit = commitOf(run)
  const by = [run.actor && part(run.actor), commit && `on ${part(commit)}`].filter((text) => text)
  const name = part(`${run.repository} · ${run.workflow} #${run.runNumber}`)
  return [
    ...(run.runner ? [`🖥️ **Board:** ${part(run.runner)}`] : []),
    ...(by.length > 0 ? [`👤 **By:** ${by.join(' ')}`] : []),
    `🔗 **Run:** [${name}](<${run.url}>)`,
  ]
}

/** How the build ended, and why there is no full message. Without an event nothing is known about its end. */
function endedLines(event: BuildEvent | undefined, note: string): readonly string[] {
  const shown = `ℹ️ ${escapeMarkdownWithin(note, CARD_BUDGET.note)}`
  if (!event) return ['🔨 **Build Ended**', shown]
  const link = event.run ? [`🔗 <${event.run.url}>`] : []
  return [
    ...contentHead(event),
    `${PACKAGES_LABEL}${packageList(event, CARD_BUDGET.packages)}`,
    shown,
    ...link,
  ]
}

function cardBody(lines: readonly string[]): DiscordBody {
  return { content: lines.join('\n'), allowed_mentions: { parse: [] } }
}

/** https://docs.discord.com/developers/reference#message-formatting: shown in the reader's own time zone. */
function timestamp(ms: number, style: 'R' | 't'): string {
  return `<t:${Math.floor(ms / 1000)}:${style}>`
}

/** https://docs.discord.com/developers/resources/webhook#delete-webhook-message */
function messageUrl(endpoint: URL, messageId: string, threadId: string | undefined): URL {
  const url = new URL(endpoint)
  url.pathname = `${url.pathname.replace(/\/$/, '')}/messages/${messageId}`
  url.searchParams.delete('wait')
  if (threadId !== undefined) url.searchParams.set('thread_id', threadId)
  return url
}
