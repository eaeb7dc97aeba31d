/** The Discord message: content and one embed, in the form of jetson-containers' own webhook. */
import type { AllowedMentionsTypes } from 'discord-api-types/payloads/v10'
import type { RESTPostAPIWebhookWithTokenJSONBody } from 'discord-api-types/rest/v10'
import type { BuildEvent, Mentions, RunContext, Status } from '../event.ts'
import { stripControlCodes } from '../lib/ansi.ts'
import { formatDuration, toSingleLine } from '../lib/strings.ts'
import { joinNames, truncateEnd, truncateStart } from '../lib/truncate.ts'
import { escapeMarkdown, fenced, inlineCode, withoutPings } from './discord-markdown.ts'
import { parseDiscordResponse } from './discord-response.ts'
import type { Format } from './format.ts'

/** https://docs.discord.com/developers/resources/webhook#execute-webhook and …/message#embed-object-embed-limits, in UTF-16 units. */
const DISCORD_LIMIT = { content: 2000, fieldValue: 1024 } as const

/** Above about 10 kB of UTF-8 Discord answers 500 instead of 400 (discord-api-docs issues 8554, 7628, 7310). */
const MAX_BODY_BYTES = 9000

/** UTF-16 units for each part at scale 1. The parts of the content add up to less than 2000, those of the embed to less than 6000. */
const BUDGET = {
  contentPackages: 800,
  contentCommand: 400,
  contentEnvironment: 400,
  description: 1000,
  value: DISCORD_LIMIT.fieldValue,
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

const HOST = /^(?:(?:ptb|canary)\.)?discord(?:app)?\.com$/
const WEBHOOK_PATH = /^\/api(?:\/v\d+)?(\/webhooks\/\d+\/[\w-]+)\/?$/

/** Discord's webhooks (https://docs.discord.com/developers/resources/webhook#execute-webhook). */
export const discord: Format = {
  name: 'discord',
  matches: isDiscordHost,
  endpoint,
  render: (event) => shrinkToFit(event, renderEmbed),
  renderFallback: (event) => shrinkToFit(event, renderContentOnly),
  parseResponse: parseDiscordResponse,
  idempotent: false,
  acceptsCustomHeaders: false,
}

/**
 * On Discord's own hosts always API v10, because unversioned URLs mean v6, where `retry_after` is in milliseconds. Always
 * `wait=true`, because without it Discord reports no error for a message that it could not save.
 */
function endpoint(url: URL): URL {
  const target = new URL(url)
  target.hash = ''
  if (isDiscordHost(url)) {
    const compatible = /\/(slack|github)\/?$/.exec(url.pathname)?.[1]
    if (compatible) {
      throw new Error(
        `its path ends in /${compatible}, which accepts another service's messages: remove that ending`,
      )
    }
    const path = WEBHOOK_PATH.exec(url.pathname)?.[1]
    if (!path) throw new Error('it is not the URL of a webhook: the path must begin with /api/webhooks/')
    target.protocol = 'https:'
    target.host = 'discord.com'
    target.port = ''
    target.pathname = `/api/v10${path}`
  }
  target.searchParams.set('wait', 'true')
  return target
}

function isDiscordHost({ hostname }: URL): boolean {
  return HOST.test(hostname.toLowerCase().replace(/\.$/, ''))
}

type DiscordBody = RESTPostAPIWebhookWithTokenJSONBody
type RenderAtScale = (event: BuildEvent, scale: number) => DiscordBody

/** The message as JSON, at the largest scale that stays within `MAX_BODY_BYTES`. At scale 0.25 every event fits. */
function shrinkToFit(event: BuildEvent, renderAtScale: RenderAtScale): string {
  for (let scale = 1; ; scale -= 0.125) {
    const body = JSON.stringify(renderAtScale(event, scale))
    if (scale <= 0.25 || Buffer.byteLength(body) <= MAX_BODY_BYTES) return body
  }
}

function renderEmbed(event: BuildEvent, scale: number): DiscordBody {
  const { color, embed, title } = STATUS_STYLE[event.status]
  const { command, environment, run } = event
  const room = (units: number) => Math.floor(units * scale)
  const facts = environment
    .map(({ name, value }) => `${escapeMarkdown(name)}: ${escapeMarkdown(value)}`)
    .join('\n')
  const shown = fenced(command ?? '')
  return {
    ...withAllowedMentions(renderContent(event, scale), event),
    embeds: [
      {
        title: embed,
        description: `Packages: ${packageList(event, room(BUDGET.description))}`,
        ...(run && { url: run.url }),
        color,
        timestamp: event.endTime,
        fields: [
          { name: 'Status', value: title, inline: true },
          { name: 'Package Count', value: String(event.packages.length), inline: true },
          ...(shown
            ? [
                {
                  name: 'Build Command',
                  value: fence('bash', truncateEnd(shown, room(BUDGET.value) - FENCE_LENGTH)),
                  inline: false,
                },
              ]
            : []),
          ...(facts
            ? [{ name: 'Environment', value: truncateEnd(facts, room(BUDGET.value)), inline: true }]
            : []),
          { name: 'Details', value: detailsBlock(event, room(BUDGET.value)), inline: false },
        ],
        ...(run && { footer: { text: truncateEnd(footerText(run), room(BUDGET.footer)) } }),
      },
    ],
  }
}

/** Content without an embed: the end of the details is in the content. Fewer parts that Discord could reject. */
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

function renderContent(event: BuildEvent, scale: number): string {
  const { icon, title } = STATUS_STYLE[event.status]
  const room = (units: number) => Math.floor(units * scale)
  const command = inlineCode(event.command ?? '')
  const facts = event.environment
    .map(({ name, value }) => `${escapeMarkdown(name)}=${escapeMarkdown(value)}`)
    .join(', ')
  const before = `${icon} **${title}**\n📦 **Packages:** `
  const after = [
    '',
    `⏰ **Time:** ${event.endTime}`,
    ...(command ? [`💻 **Command:** \`${truncateEnd(command, room(BUDGET.contentCommand))}\``] : []),
    ...(facts ? [`🔧 **Environment:** ${truncateEnd(facts, room(BUDGET.contentEnvironment))}`] : []),
    ...(event.mentions ? [`🔔 ${mentionList(event.mentions)}`] : []),
  ].join('\n')
  const left = DISCORD_LIMIT.content - before.length - after.length
  return before + packageList(event, Math.min(room(BUDGET.contentPackages), left)) + after
}

function packageList(event: BuildEvent, room: number): string {
  return event.packages.length > 0 ? joinNames(event.packages.map(escapeMarkdown), room) : 'No packages'
}

/** A fenced block with the message and, below it, the details. Details keep their end, because the cause is there. */
function detailsBlock(event: BuildEvent, room: number): string {
  const message = truncateEnd(fenced(event.message), Math.min(BUDGET.message, room - FENCE_LENGTH))
  const rest = fenced(event.details ?? '')
  const left = room - FENCE_LENGTH - message.length - 1
  return fence('', rest && left > 0 ? `${message}\n${truncateStart(rest, left)}` : message)
}

const FENCE_LENGTH = '```bash\n\n```'.length

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``
}

function footerText(run: RunContext): string {
  const { durationSeconds, failedStep, pullRequest, runner } = run
  const parts = [
    run.repository,
    `${run.workflow} #${run.runNumber}`,
    ...(pullRequest ? [`PR #${pullRequest.number}${pullRequest.title ? ` ${pullRequest.title}` : ''}`] : []),
    ...(runner ? [`runner ${runner}`] : []),
    ...(failedStep ? [`failed step: ${failedStep}`] : []),
    ...(durationSeconds === undefined ? [] : [formatDuration(durationSeconds)]),
  ]
  return toSingleLine(parts.map((part) => truncateEnd(stripControlCodes(part), 100)).join(' · '))
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
