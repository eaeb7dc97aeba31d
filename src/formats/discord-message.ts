/** The Discord message: content and one embed, in the form of jetson-containers' own webhook. */
import type { BuildEvent, RunContext } from '../event.ts'
import { stripControlCodes } from '../lib/ansi.ts'
import { truncateMessage } from '../lib/phrases.ts'
import { toSingleLine } from '../lib/strings.ts'
import { truncateEnd } from '../lib/truncate.ts'
import { truncateDetails } from './details-text.ts'
import {
  DISCORD_BUDGET,
  DISCORD_LIMIT,
  type DiscordBody,
  packageList,
  renderContent,
  STATUS_STYLE,
  withAllowedMentions,
} from './discord-content.ts'
import { escapeMarkdown, escapeMarkdownWithin, fenced, withoutPings } from './discord-markdown.ts'
import type { AttachedLogs, RenderOptions } from './format.ts'
import { commitRanges } from './history-lines.ts'
import { NAMES_ABOVE_UNITS, namesAreListedBelow, resultLines } from './result-lines.ts'
import { runParts } from './run-parts.ts'

/** Above about 10 kB of UTF-8 Discord answers 500 instead of 400 (discord-api-docs issues 8554, 7628, 7310). */
const MAX_BODY_BYTES = 9000

type RenderAtScale = (event: BuildEvent, scale: number) => DiscordBody

/** The message as JSON. */
export function renderDiscordMessage(event: BuildEvent, options: RenderOptions = {}): string {
  return shrinkToFit(event, (some, scale) => ({
    ...renderEmbed(some, scale, options.logs),
    ...placement(options),
  }))
}

/** The same text in the content alone, without an embed: fewer parts that Discord could reject. */
export function renderDiscordFallback(event: BuildEvent, options: RenderOptions = {}): string {
  return shrinkToFit(event, (some, scale) => ({
    ...renderContentOnly(some, scale, options.logs),
    ...placement(options),
  }))
}

/** The message as JSON, at the largest scale that stays within `MAX_BODY_BYTES`. At scale 0.25 every event fits. */
function shrinkToFit(event: BuildEvent, renderAtScale: RenderAtScale): string {
  for (let scale = 1; ; scale -= 0.125) {
    const message = renderAtScale(event, scale)
    const body = JSON.stringify(message)
    // Cause, history and mentions together can take what the other parts of the content leave.
    const contentFits = (message.content ?? '').length <= DISCORD_LIMIT.content
    if (scale <= 0.25 || (contentFits && Buffer.byteLength(body) <= MAX_BODY_BYTES)) return body
  }
}

/** https://docs.discord.com/developers/resources/channel#channel-object: a thread's name has 1 to 100 characters. */
const THREAD_NAME_UNITS = 100

/** SUPPRESS_NOTIFICATIONS (https://docs.discord.com/developers/resources/message#message-object-message-flags). */
const SILENT_FLAG = 4096

/** The members that decide where the message is shown, and whether it makes a sound. */
export function placement({ silent, threadName }: RenderOptions): Pick<DiscordBody, 'flags' | 'thread_name'> {
  const name = truncateEnd(toSingleLine(stripControlCodes(threadName ?? '')), THREAD_NAME_UNITS)
  return { ...(name && { thread_name: name }), ...(silent && { flags: SILENT_FLAG }) }
}

function renderEmbed(event: BuildEvent, scale: number, logs: AttachedLogs | undefined): DiscordBody {
  const { color, embed, title } = STATUS_STYLE[event.status]
  const { command, environment, results, run } = event
  const room = (units: number) => Math.floor(units * scale)
  const facts = environment
    .map(({ name, value }) => `${escapeMarkdown(name)}: ${escapeMarkdown(value)}`)
    .join('\n')
  const shownCommand = fenced(command ?? '')
  const commits = commitRanges(event)
    .map(({ text, url }) => `[${text}](${url})`)
    .join('\n')
  const resultList = resultLines(results, room(DISCORD_BUDGET.value), escapeMarkdownWithin)
  return {
    ...withAllowedMentions(renderContent(event, scale, logs), event),
    embeds: [
      {
        title: embed,
        description: renderDescription(event, scale),
        ...(run && { url: run.url }),
        color,
        timestamp: event.endTime,
        fields: [
          { name: 'Status', value: title, inline: true },
          { name: 'Package Count', value: String(event.packages.length), inline: true },
          ...(commits ? [{ name: 'Commits since the last good build', value: commits, inline: false }] : []),
          ...(resultList ? [{ name: 'Results', value: resultList, inline: false }] : []),
          ...(shownCommand
            ? [
                {
                  name: 'Build Command',
                  value: fence('bash', truncateEnd(shownCommand, room(DISCORD_BUDGET.value) - FENCE_LENGTH)),
                  inline: false,
                },
              ]
            : []),
          ...(facts
            ? [{ name: 'Environment', value: truncateEnd(facts, room(DISCORD_BUDGET.value)), inline: true }]
            : []),
          { name: 'Details', value: detailsBlock(event, room(DISCORD_BUDGET.value)), inline: false },
        ],
        ...(run && { footer: { text: truncateEnd(footerText(event, run), room(DISCORD_BUDGET.footer)) } }),
      },
    ],
  }
}

/** The packages. Above them, why a cancelled or timed out build stopped: its title and colour are those of a failure. */
function renderDescription(event: BuildEvent, scale: number): string {
  const units = namesAreListedBelow(event) ? NAMES_ABOVE_UNITS : DISCORD_BUDGET.description
  const packages = `Packages: ${packageList(event, Math.floor(units * scale))}`
  const stopped = escapeMarkdownWithin(event.stopReason ?? '', DISCORD_BUDGET.stopReason)
  return event.status === 'failure' && stopped ? `Stopped: ${stopped}\n${packages}` : packages
}

/** Content without an embed: the end of the details is in the content. */
function renderContentOnly(event: BuildEvent, scale: number, logs: AttachedLogs | undefined): DiscordBody {
  const head = renderContent(event, scale, logs)
  const link = event.run ? `\n🔗 <${event.run.url}>` : ''
  const linked = head.length + link.length <= DISCORD_LIMIT.content ? head + link : head
  const left = Math.floor((DISCORD_LIMIT.content - linked.length - '\n'.length) * scale)
  const plainEvent = {
    ...event,
    message: withoutPings(stripControlCodes(event.message)),
    details: withoutPings(stripControlCodes(event.details ?? '')),
  }
  const text = left > FENCE_LENGTH ? `${linked}\n${detailsBlock(plainEvent, left)}` : linked
  return withAllowedMentions(text, event)
}

/** A fenced block with the message and, below it, the details. */
function detailsBlock(event: BuildEvent, room: number): string {
  const message = truncateMessage(
    fenced(event.message),
    Math.min(DISCORD_BUDGET.message, room - FENCE_LENGTH),
  )
  const rest = fenced(event.details ?? '')
  const left = room - FENCE_LENGTH - message.length - 1
  return fence('', rest && left > 0 ? `${message}\n${truncateDetails(rest, left)}` : message)
}

const FENCE_LENGTH = '```bash\n\n```'.length

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``
}

function footerText(event: BuildEvent, run: RunContext): string {
  return toSingleLine(
    runParts(event, run)
      .map((part) => truncateEnd(stripControlCodes(part), 100))
      .join(' · '),
  )
}
