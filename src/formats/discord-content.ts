/** The content of the Discord message: what a phone's notification shows. */
import type { AllowedMentionsTypes } from 'discord-api-types/payloads/v10'
import type { RESTPostAPIWebhookWithTokenJSONBody } from 'discord-api-types/rest/v10'
import type { BuildEvent, Mentions, Status } from '../event.ts'
import { joinNames, truncateEnd } from '../lib/truncate.ts'
import { escapeMarkdown, escapeMarkdownWithin, inlineCode } from './discord-markdown.ts'
import type { AttachedLogs } from './format.ts'
import { historyLine } from './history-lines.ts'
import { LEAD_LINE_UNITS, leadLines } from './lead-lines.ts'
import { NAMES_ABOVE_UNITS, namesAreListedBelow } from './result-lines.ts'

export type DiscordBody = RESTPostAPIWebhookWithTokenJSONBody

/** https://docs.discord.com/developers/resources/webhook#execute-webhook and …/message#embed-object-embed-limits, in UTF-16 units. */
export const DISCORD_LIMIT = { content: 2000, fieldValue: 1024 } as const

/** UTF-16 units for each part at scale 1. The parts of the content add up to less than 2000, those of the embed to less than 6000. */
export const DISCORD_BUDGET = {
  contentPackages: 800,
  contentCommand: 400,
  contentEnvironment: 400,
  description: 1000,
  stopReason: 150,
  value: DISCORD_LIMIT.fieldValue,
  history: 400,
  message: 300,
  footer: 400,
} as const

export const STATUS_STYLE: Readonly<
  Record<Status, { icon: string; title: string; embed: string; color: number }>
> = {
  success: {
    icon: '✅',
    title: 'Build Successful',
    embed: 'Jetson Containers Build Success',
    color: 0x00ff00,
  },
  failure: { icon: '❌', title: 'Build Failed', embed: 'Jetson Containers Build Failure', color: 0xff0000 },
}

/** The content as members of the message, with `allowed_mentions` if it contains `@`. */
export function withAllowedMentions(
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
  const news = historyLine(event, DISCORD_BUDGET.history, escapeMarkdown, '**')
  return [`${icon} **${title}**`, ...leads, ...(news ? [news] : [])]
}

/**
 * The whole content.
 * @param scale of the budgets, 0.25 to 1
 */
export function renderContent(event: BuildEvent, scale: number, logs?: AttachedLogs): string {
  const before = [...contentHead(event), PACKAGES_LABEL].join('\n')
  const after = [
    '',
    `⏰ **Time:** ${event.endTime}`,
    ...commandAndFacts(event, scale),
    ...logsLine(logs),
    ...(event.mentions ? [`🔔 ${mentionList(event.mentions)}`] : []),
  ].join('\n')
  const left = DISCORD_LIMIT.content - before.length - after.length
  const units = namesAreListedBelow(event) ? NAMES_ABOVE_UNITS : DISCORD_BUDGET.contentPackages
  return before + packageList(event, Math.min(Math.floor(units * scale), left)) + after
}

/** Which logs are missing, if any: those that are attached can be seen below the message. */
function logsLine({ attached, total }: AttachedLogs = { attached: 0, total: 0 }): readonly string[] {
  if (attached >= total) return []
  return [`📎 **Logs:** ${attached === 0 ? 'could not be attached' : `${attached} of ${total} attached`}`]
}

export const PACKAGES_LABEL = '📦 **Packages:** '

/**
 * The lines of the content about how it was built: the command and the environment, each left out if empty.
 * @param scale of the budgets, 0.25 to 1
 */
export function commandAndFacts({ command = '', environment }: BuildEvent, scale: number): readonly string[] {
  const room = (units: number) => Math.floor(units * scale)
  const code = inlineCode(command)
  const facts = environment
    .map(({ name, value }) => `${escapeMarkdown(name)}=${escapeMarkdown(value)}`)
    .join(', ')
  return [
    ...(code ? [`💻 **Command:** \`${truncateEnd(code, room(DISCORD_BUDGET.contentCommand))}\``] : []),
    ...(facts ? [`🔧 **Environment:** ${truncateEnd(facts, room(DISCORD_BUDGET.contentEnvironment))}`] : []),
  ]
}

/**
 * The names of the packages, or `No packages`.
 * @param room UTF-16 units
 */
export function packageList({ packages }: BuildEvent, room: number): string {
  return packages.length > 0 ? joinNames(packages.map(escapeMarkdown), room) : 'No packages'
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
