/** The Discord message: a line of content and an embed, the shape that jetson-containers' own webhook has. */
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
const LIMIT = { content: 2000, fieldValue: 1024 } as const

/** Above about 10 kB of UTF-8 Discord answers 500 instead of 400 (discord-api-docs issues 8554, 7628, 7310). */
const LARGEST_BODY = 9000

/** Room for each part at full size: the parts of the content stay under 2000 together, those of the embed under 6000. */
const BUDGET = {
  contentPackages: 800,
  contentCommand: 400,
  contentEnvironment: 400,
  description: 1000,
  value: LIMIT.fieldValue,
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
  matches: isDiscords,
  endpoint,
  render: (event) => shrinkToFit(event, renderEmbed),
  renderFallback: (event) => shrinkToFit(event, renderContentOnly),
  parseResponse: parseDiscordResponse,
  idempotent: false,
  acceptsCustomHeaders: false,
}

/** On Discord's own hosts always API v10 (unversioned means v6, with other units) and `wait=true` (else a lost message is no error). */
function endpoint(url: URL): URL {
  const target = new URL(url)
  target.hash = ''
  if (isDiscords(url)) {
    const compatible = /\/(slack|github)\/?$/.exec(url.pathname)?.[1]
    if (compatible) {
      throw new Error(
        `its path ends in /${compatible}, which takes another service's messages: leave that ending out`,
      )
    }
    const path = WEBHOOK_PATH.exec(url.pathname)?.[1]
    if (!path) throw new Error('it is not the address of a webhook: those begin with /api/webhooks/')
    target.protocol = 'https:'
    target.host = 'discord.com'
    target.port = ''
    target.pathname = `/api/v10${path}`
  }
  target.searchParams.set('wait', 'true')
  return target
}

/** Is this one of Discord's own hosts? */
function isDiscords({ hostname }: URL): boolean {
  return HOST.test(hostname.toLowerCase().replace(/\.$/, ''))
}

type Message = RESTPostAPIWebhookWithTokenJSONBody
type Draw = (event: BuildEvent, scale: number) => Message

/** The message as JSON, at the largest scale that stays under `LARGEST_BODY`; at 0.25 any text does. */
function shrinkToFit(event: BuildEvent, draw: Draw): string {
  for (let scale = 1; ; scale -= 0.125) {
    const body = JSON.stringify(draw(event, scale))
    if (scale <= 0.25 || Buffer.byteLength(body) <= LARGEST_BODY) return body
  }
}

function renderEmbed(event: BuildEvent, scale: number): Message {
  const { color, embed, title } = STATUS_STYLE[event.status]
  const { command, environment, run } = event
  const room = (units: number) => Math.floor(units * scale)
  const facts = environment
    .map(({ name, value }) => `${escapeMarkdown(name)}: ${escapeMarkdown(value)}`)
    .join('\n')
  const shown = fenced(command ?? '')
  return {
    ...withAllowedMentions(content(event, scale), event),
    embeds: [
      {
        title: embed,
        description: `Packages: ${packages(event, room(BUDGET.description))}`,
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
                  value: fence('bash', truncateEnd(shown, room(BUDGET.value) - FENCE)),
                  inline: false,
                },
              ]
            : []),
          ...(facts
            ? [{ name: 'Environment', value: truncateEnd(facts, room(BUDGET.value)), inline: true }]
            : []),
          { name: 'Details', value: details(event, room(BUDGET.value)), inline: false },
        ],
        ...(run && { footer: { text: truncateEnd(footer(run), room(BUDGET.footer)) } }),
      },
    ],
  }
}

/** What a reader needs and little that could be refused: content alone, the end of the details in it. */
function renderContentOnly(event: BuildEvent, scale: number): Message {
  const head = content(event, scale)
  const link = event.run ? `\n🔗 <${event.run.url}>` : ''
  const linked = head.length + link.length <= LIMIT.content ? head + link : head
  const left = Math.floor((LIMIT.content - linked.length - '\n'.length) * scale)
  const told = {
    ...event,
    message: withoutPings(stripControlCodes(event.message)),
    details: withoutPings(stripControlCodes(event.details ?? '')),
  }
  const text = left > FENCE ? `${linked}\n${details(told, left)}` : linked
  return withAllowedMentions(text, event)
}

/** The content, and who may be pinged by it. */
function withAllowedMentions(
  text: string,
  { mentions }: BuildEvent,
): Pick<Message, 'allowed_mentions'> & { content: string } {
  return { content: text, ...(text.includes('@') && { allowed_mentions: allowed(mentions) }) }
}

function content(event: BuildEvent, scale: number): string {
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
    ...(event.mentions ? [`🔔 ${pings(event.mentions)}`] : []),
  ].join('\n')
  const left = LIMIT.content - before.length - after.length
  return before + packages(event, Math.min(room(BUDGET.contentPackages), left)) + after
}

function packages(event: BuildEvent, room: number): string {
  return event.packages.length > 0 ? joinNames(event.packages.map(escapeMarkdown), room) : 'No packages'
}

/** The message and, under it, the details: their end is where the cause stands. */
function details(event: BuildEvent, room: number): string {
  const message = truncateEnd(fenced(event.message), Math.min(BUDGET.message, room - FENCE))
  const rest = fenced(event.details ?? '')
  const left = room - FENCE - message.length - 1
  return fence('', rest && left > 0 ? `${message}\n${truncateStart(rest, left)}` : message)
}

const FENCE = '```bash\n\n```'.length

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``
}

function footer(run: RunContext): string {
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

function pings({ everyone, roles, users }: Mentions): string {
  return [...users.map((id) => `<@${id}>`), ...roles.map((id) => `<@&${id}>`), ...everyone].join(' ')
}

/** Exactly those who were asked for: without this, any `@` in a package's name or a command would ping (allowed-mentions-object). */
function allowed(mentions: Mentions | undefined): NonNullable<Message['allowed_mentions']> {
  return {
    parse: mentions && mentions.everyone.length > 0 ? ['everyone' as AllowedMentionsTypes] : [],
    ...(mentions && mentions.users.length > 0 && { users: [...mentions.users] }),
    ...(mentions && mentions.roles.length > 0 && { roles: [...mentions.roles] }),
  }
}
