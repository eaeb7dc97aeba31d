/** The Discord message: content and one embed, in the form of jetson-containers' own webhook. */
import type { AllowedMentionsTypes } from 'discord-api-types/payloads/v10'
import type { RESTPostAPIWebhookWithTokenJSONBody } from 'discord-api-types/rest/v10'
import type { BuildEvent, Mentions, RunContext, Status } from '../event.ts'
import { stripControlCodes } from '../lib/ansi.ts'
import { toSingleLine } from '../lib/strings.ts'
import { joinNames, truncateEnd } from '../lib/truncate.ts'
import { truncateDetails } from './details-text.ts'
import { escapeMarkdown, escapeMarkdownWithin, fenced, inlineCode, withoutPings } from './discord-markdown.ts'
import type { RenderOptions } from './format.ts'
import { commitRanges, historyLine } from './history-lines.ts'
import { LEAD_LINE_UNITS, leadLines } from './lead-lines.ts'
import { resultLines } from './result-lines.ts'
import { runParts } from './run-parts.ts'

/** https://docs.discord.com/developers/resources/webhook#execute-webhook and …/message#embed-object-embed-limits, in UTF-16 units. */
const DISCORD_LIMIT = { content: 2000, fieldValue: 1024 } as const

/** Above about 10 kB of UTF-8 Discord answers 500 instead of 400 (discord-api-docs issues 8554, 7628, 7310). */
const MAX_BODY_BYTES = 9000

/** UTF-16 units for each part at scale 1. The parts of the content add up to less than 2000, those of the embed to less than 6000. */
const BUDGET = {
  contentPackages: 800,
  namesAbove: 160,
  contentCommand: 400,
  contentEnvironment: 400,
  description: 1000,
  stopReason: 150,
  value: DISCORD_LIMIT.fieldValue,
  history: 400,
  message: 300,
  footer: 400,
} as const

const STATUS_STYLE: Readonly<Record<Status, { icon: string; title: string; embed: string; color: number }>> =
  {
    success: {
      icon: '✅',
      title: 'Build Successful',
      embed: 'Jetson Containers Build Success',
      color: 0x00ff00,
    },
    failure: { icon: '❌', title: 'Build Failed', embed: 'Jetson Containers Build Failure', color: 0xff0000 },
  }

export type DiscordBody = RESTPostAPIWebhookWithTokenJSONBody
type RenderAtScale = (event: BuildEvent, scale: number) => DiscordBody

/** The message as JSON. */
export function renderDiscordMessage(event: BuildEvent, options: RenderOptions = {}): string {
  return shrinkToFit(event, (some, scale) => ({ ...renderEmbed(some, scale), ...placement(options) }))
}

/** The same text in the content alone, without an embed: fewer parts that Discord could reject. */
export function renderDiscordFallback(event: BuildEvent, options: RenderOptions = {}): string {
  return shrinkToFit(event, (some, scale) => ({ ...renderContentOnly(some, scale), ...placement(options) }))
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

function renderEmbed(event: BuildEvent, scale: number): DiscordBody {
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
  const resultList = resultLines(results, room(BUDGET.value), escapeMarkdownWithin)
  return {
    ...withAllowedMentions(renderContent(event, scale), event),
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
                  value: fence('bash', truncateEnd(shownCommand, room(BUDGET.value) - FENCE_LENGTH)),
                  inline: false,
                },
              ]
            : []),
          ...(facts
            ? [{ name: 'Environment', value: truncateEnd(facts, room(BUDGET.value)), inline: true }]
            : []),
          { name: 'Details', value: detailsBlock(event, room(BUDGET.value)), inline: false },
        ],
        ...(run && { footer: { text: truncateEnd(footerText(event, run), room(BUDGET.footer)) } }),
      },
    ],
  }
}

/** The packages. Above them, why a cancelled or timed out build stopped: its title and colour are those of a failure. */
function renderDescription(event: BuildEvent, scale: number): string {
  const units = namesAreListedBelow(event) ? BUDGET.namesAbove : BUDGET.description
  const packages = `Packages: ${packageList(event, Math.floor(units * scale))}`
  const stopped = escapeMarkdownWithin(event.stopReason ?? '', BUDGET.stopReason)
  return event.status === 'failure' && stopped ? `Stopped: ${stopped}\n${packages}` : packages
}

/** Content without an embed: the end of the details is in the content. */
function renderContentOnly(event: BuildEvent, scale: number): DiscordBody {
  const head = renderContent(event, scale)
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

/** The content, with `allowed_mentions` if it contains `@`. */
function withAllowedMentions(
  text: string,
  { mentions }: BuildEvent,
): Pick<DiscordBody, 'allowed_mentions'> & { content: string } {
  return { content: text, ...(text.includes('@') && { allowed_mentions: allowedMentions(mentions) }) }
}

/** `❌ **Build Failed**` and, below it, the lead lines and what changed since the last builds. */
export function contentHead(event: BuildEvent): readonly string[] {
  const { icon, title } = STATUS_STYLE[event.status]
  const leads = leadLines(event).map(
    ({ icon: leadIcon, label, text }) =>
      `${leadIcon} **${label}:** ${escapeMarkdownWithin(text, LEAD_LINE_UNITS)}`,
  )
  const news = historyLine(event, BUDGET.history, escapeMarkdown, '**')
  return [`${icon} **${title}**`, ...leads, ...(news ? [news] : [])]
}

function renderContent(event: BuildEvent, scale: number): string {
  const before = [...contentHead(event), PACKAGES_LABEL].join('\n')
  const after = [
    '',
    `⏰ **Time:** ${event.endTime}`,
    ...commandAndFacts(event, scale),
    ...(event.mentions ? [`🔔 ${mentionList(event.mentions)}`] : []),
  ].join('\n')
  const left = DISCORD_LIMIT.content - before.length - after.length
  const units = namesAreListedBelow(event) ? BUDGET.namesAbove : BUDGET.contentPackages
  return before + packageList(event, Math.min(Math.floor(units * scale), left)) + after
}

/** With a Results field a long list of names would only push the failures off a phone's screen. */
function namesAreListedBelow({ results }: BuildEvent): boolean {
  return results.length > 1
}

export const PACKAGES_LABEL = '📦 **Packages:** '

/** The lines of the content about how it was built: the command and the environment, each left out if empty. */
export function commandAndFacts({ command = '', environment }: BuildEvent, scale: number): readonly string[] {
  const room = (units: number) => Math.floor(units * scale)
  const code = inlineCode(command)
  const facts = environment
    .map(({ name, value }) => `${escapeMarkdown(name)}=${escapeMarkdown(value)}`)
    .join(', ')
  return [
    ...(code ? [`💻 **Command:** \`${truncateEnd(code, room(BUDGET.contentCommand))}\``] : []),
    ...(facts ? [`🔧 **Environment:** ${truncateEnd(facts, room(BUDGET.contentEnvironment))}`] : []),
  ]
}

/**
 * The names of the packages, or `No packages`.
 * @param room UTF-16 units
 */
export function packageList({ packages }: BuildEvent, room: number): string {
  return packages.length > 0 ? joinNames(packages.map(escapeMarkdown), room) : 'No packages'
}

/** A fenced block with the message and, below it, the details. */
function detailsBlock(event: BuildEvent, room: number): string {
  const message = truncateEnd(fenced(event.message), Math.min(BUDGET.message, room - FENCE_LENGTH))
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

function mentionList({ everyone, roles, users }: Mentions): string {
  return [...users.map((id) => `<@${id}>`), ...roles.map((id) => `<@&${id}>`), ...everyone].join(' ')
}

/** Allows exactly the mentions that the user asked for. Without it, `@` in a package name or command could ping (allowed-mentions-object). */
function allowedMentions(mentions: Mentions | undefined): NonNullable<DiscordBody['allowed_mentions']> {
  return {
    parse: mentions && mentions.everyone.length > 0 ? ['everyone' as AllowedMentionsTypes] : [],
    ...(mentions && mentions.users.length > 0 && { users: [...mentions.users] }),
    ...(mentions && mentions.roles.length > 0 && { roles: [...mentions.roles] }),
  }
}
