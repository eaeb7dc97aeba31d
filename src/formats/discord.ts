/** The format for Discord's webhooks: which URLs it is for, and what is sent to them. */
import { discordCard } from './discord-card.ts'
import { renderDiscordFallback, renderDiscordMessage } from './discord-message.ts'
import { parseDiscordResponse } from './discord-response.ts'
import type { Format } from './format.ts'

const HOST = /^(?:(?:ptb|canary)\.)?discord(?:app)?\.com$/
const WEBHOOK_PATH = /^\/api(?:\/v\d+)?(\/webhooks\/\d+\/[\w-]+)\/?$/

/** Discord's webhooks (https://docs.discord.com/developers/resources/webhook#execute-webhook). */
export const discord: Format = {
  name: 'discord',
  features: ['attachments', 'mentions', 'placement', 'started-card'],
  card: discordCard,
  matches: isDiscordHost,
  endpoint,
  render: renderDiscordMessage,
  renderFallback: renderDiscordFallback,
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
