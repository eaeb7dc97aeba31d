/** Messages and job summaries as pages, for a browser and for pictures. */
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { type DiscordMessage, type SlackMessage, shownTime } from './draw.ts'

/** How a page is shown. */
export interface PageOptions {
  /** By default the one that the reader's system uses. */
  readonly theme?: 'dark' | 'light'
  /** The time at which somebody reads the message, in milliseconds since 1970. Default: now. */
  readonly now?: number
}

/** The message as an HTML page that looks like Discord's, on a desktop and on a phone. */
export function discordPage(
  { content, embeds = [] }: DiscordMessage,
  { now = Date.now(), theme }: PageOptions = {},
): string {
  const markdown = (text: string) => discordHtml(text, now)
  const cards = embeds.map(
    ({
      color,
      description,
      fields,
      footer,
      timestamp,
      title,
      url,
    }) => `<div class="embed" style="border-color:#${color.toString(16).padStart(6, '0')}">
      <div class="title${url ? ' link' : ''}">${escaped(title)}</div><div class="wide">${markdown(description)}</div>
      <div class="fields">${fields.map(({ inline, name, value }) => `<div class="${inline ? 'inline' : 'wide'}"><b>${escaped(name)}</b>${markdown(value)}</div>`).join('')}</div>
      <div class="footer">${escaped([footer?.text, timestamp && shortDate(timestamp)].filter(Boolean).join(' • '))}</div></div>`,
  )
  return `${head(theme)}<style>
    body { background: light-dark(#fff, #313338); color: light-dark(#313338, #dbdee1); font: 16px/1.375 ${SANS} }
    .head { color: light-dark(#060607, #f2f3f5); font-weight: 600; margin-bottom: 4px } .head i { background: #5865f2; color: #fff; border-radius: 3px; font: 600 10px sans-serif; padding: 2px 4px; margin-left: 4px }
    a, .link { color: light-dark(#006ce7, #00a8fc); text-decoration: none } .time { background: light-dark(#e3e5e8, #3f4147); border-radius: 3px; padding: 0 2px }
    code { background: light-dark(#e3e5e8, #2b2d31); border-radius: 3px; padding: 1px 4px; font: 14px ${MONO} }
    pre { background: light-dark(#f2f3f5, #1e1f22); border: 1px solid light-dark(#e3e5e8, #1a1b1e); border-radius: 4px; padding: 7px; margin: 4px 0 0; font: 12.5px/1.35 ${MONO}; white-space: pre-wrap; overflow-wrap: anywhere }
    .embed { background: light-dark(#f2f3f5, #2b2d31); border-left: 4px solid; border-radius: 4px; margin-top: 8px; padding: 8px 16px 14px 12px; font-size: 14px; max-width: 620px }
    .title { font-weight: 600; font-size: 16px; margin: 4px 0 } .title:not(.link), b { color: light-dark(#060607, #f2f3f5) }
    .fields { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px } .inline { width: 196px; white-space: pre-wrap } .wide { width: 100%; white-space: pre-wrap } .fields b { display: block }
    .footer { font-size: 12px; margin-top: 8px }
    @media (max-width: 480px) { .inline { width: 100% } }
  </style><div class="head">Jetson builds<i>APP</i></div>${content.split('\n').map(markdown).join('<br>')}${cards.join('')}`
}

/** The message as an HTML page that looks like Slack's, on a desktop and on a phone. */
export function slackPage({ blocks, text }: SlackMessage, { theme }: PageOptions = {}): string {
  const parts = blocks?.map(({ elements, text: part, type }) => {
    const html = (part ? [part] : (elements ?? [])).map((one) => mrkdwnHtml(one.text)).join(' ')
    return `<div class="${type}">${html}</div>`
  })
  return `${head(theme)}<style>
    body { background: light-dark(#fff, #1a1d21); color: light-dark(#1d1c1d, #d1d2d3); font: 15px/1.46 ${SANS} }
    .head { font-weight: 900 } .head i { background: light-dark(#ddd, #35373b); border-radius: 2px; font: 700 10px sans-serif; padding: 1px 3px; margin-left: 4px }
    .header { font-size: 18px; font-weight: 900; margin: 8px 0 } .section { margin: 8px 0; white-space: pre-wrap } .context { color: light-dark(#616061, #ababad); font-size: 13px }
    a { color: light-dark(#1264a3, #1d9bd1); text-decoration: none }
    code { background: light-dark(#f6f6f6, #222529); border: 1px solid light-dark(#ddd, #3d3f42); border-radius: 3px; color: light-dark(#c01343, #e8912d); padding: 1px 3px; font: 12px ${MONO} }
    pre { background: light-dark(#f8f8f8, #222529); border: 1px solid light-dark(#ddd, #3d3f42); border-radius: 4px; padding: 8px; margin: 4px 0; font: 12px/1.5 ${MONO}; white-space: pre-wrap; overflow-wrap: anywhere }
  </style><div class="head">Jetson builds<i>APP</i></div>${parts?.join('') ?? `<div class="section">${mrkdwnHtml(text)}</div>`}`
}

/** A job summary as GitHub shows it, near enough. */
export function summaryPage(markdownText: string, { theme }: PageOptions = {}): string {
  const options = { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true }
  return `${head(theme)}<style>
    body { background: light-dark(#fff, #0d1117); color: light-dark(#1f2328, #f0f6fc); font: 15px/1.5 ${SANS} }
    table { border-collapse: collapse; margin: 12px 0; display: block; overflow: auto; overflow-wrap: normal } table code { white-space: nowrap } td, th { border: 1px solid light-dark(#d1d9e0, #3d444d); padding: 5px 12px }
    code, pre { background: light-dark(#f6f8fa, #151b23); border-radius: 6px; font: 12.5px/1.4 ${MONO} } code { padding: 2px 5px }
    pre { padding: 12px; white-space: pre-wrap; overflow-wrap: anywhere } pre code { padding: 0 } a { color: light-dark(#0969da, #4493f8) }
  </style>${micromark(markdownText, options)}`
}

const SANS = '"Noto Sans", "DejaVu Sans", sans-serif'
const MONO = '"DejaVu Sans Mono", monospace'

function head(theme = 'light dark'): string {
  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <style>:root { color-scheme: ${theme} } body { margin: 0 auto; padding: 20px; box-sizing: border-box; max-width: 760px; overflow-wrap: anywhere }</style>`
}

/** The little of Discord's Markdown that our messages use. */
function discordHtml(text: string, now: number): string {
  const [, code] = /^```\w*\n([\s\S]*)\n```$/.exec(text) ?? []
  if (code !== undefined) return `<pre>${escaped(code)}</pre>`
  return escaped(text)
    .replace(
      /&lt;t:(\d+):([Rt])&gt;/g,
      (_whole, seconds: string, style: string) =>
        `<span class="time">${shownTime(Number(seconds) * 1000, style, now)}</span>`,
    )
    .replace(/(?<!\\)\[([^\]]+)\]\((?:&lt;)?([^\s)]+?)(?:&gt;)?\)/g, '<a href="$2">$1</a>')
    .replace(/(?<!\\)\*\*(.+?)\*\*/g, '<b>$1</b>')
    .replace(/(?<!\\)`(.+?)`/g, '<code>$1</code>')
    .replace(/\\([\\*_~`|:[\]]|&lt;|&gt;)/g, '$1')
}

/** The little of Slack's mrkdwn that our messages use. Its text is escaped already. */
function mrkdwnHtml(text: string): string {
  return text
    .replace(/"/g, '&quot;')
    .split(/```([\s\S]*?)```/)
    .map((part, at) =>
      at % 2 === 1
        ? `<pre>${part}</pre>`
        : part
            .replace(/<([^|>]+)\|([^>]+)>/g, '<a href="$1">$2</a>')
            .replace(/`([^`\n]+)`/g, '<code>$1</code>')
            .replace(/(?<![*\w])\*([^*\n]+)\*/g, '<b>$1</b>'),
    )
    .join('')
}

function shortDate(time: string): string {
  return new Date(time).toLocaleString('en-GB', { dateStyle: 'short', timeStyle: 'short' })
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
