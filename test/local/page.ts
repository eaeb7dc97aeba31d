/** Messages and job summaries as pages, for a browser and for pictures. */
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import type { DiscordMessage } from './draw.ts'

/** The message as an HTML page that looks like Discord's. */
export function htmlPage({ content, embeds = [] }: DiscordMessage): string {
  const cards = embeds.map(
    ({
      color,
      description,
      fields,
      footer,
      title,
      url,
    }) => `<div class="embed" style="border-color:#${color.toString(16).padStart(6, '0')}">
      <div class="title${url ? ' link' : ''}">${escaped(title)}</div><div>${markdown(description)}</div>
      <div class="fields">${fields.map(({ inline, name, value }) => `<div class="${inline ? 'inline' : 'wide'}"><b>${escaped(name)}</b>${markdown(value)}</div>`).join('')}</div>
      ${footer ? `<div class="footer">${escaped(footer.text)}</div>` : ''}</div>`,
  )
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; padding: 20px; box-sizing: content-box; background: #313338; color: #dbdee1; font: 16px/1.375 "Noto Sans", "DejaVu Sans", sans-serif; width: 720px }
    .head { color: #f2f3f5; font-weight: 600; margin-bottom: 4px } .head i { background: #5865f2; border-radius: 3px; font: 600 10px sans-serif; padding: 2px 4px; margin-left: 4px }
    code { background: #2b2d31; border-radius: 3px; padding: 1px 4px; font: 14px "DejaVu Sans Mono", monospace }
    pre { background: #1e1f22; border: 1px solid #1a1b1e; border-radius: 4px; padding: 7px; margin: 4px 0 0; font: 12.5px/1.35 "DejaVu Sans Mono", monospace; white-space: pre-wrap; overflow-wrap: anywhere }
    .embed { background: #2b2d31; border-left: 4px solid; border-radius: 4px; margin-top: 8px; padding: 8px 16px 14px 12px; font-size: 14px; width: 620px }
    .title { font-weight: 600; font-size: 16px; margin: 4px 0; color: #f2f3f5 } .link { color: #00a8fc }
    .fields { display: flex; flex-wrap: wrap; gap: 8px } .inline { width: 196px; white-space: pre-wrap } .wide { width: 100%; white-space: pre-wrap } .fields b { display: block; color: #f2f3f5 }
    .footer { font-size: 12px; margin-top: 8px }
  </style><div class="head">Jetson builds<i>APP</i></div>${content.split('\n').map(markdown).join('<br>')}${cards.join('')}`
}

/** A job summary as GitHub shows it, near enough. */
export function summaryPage(markdownText: string): string {
  const options = { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true }
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; padding: 20px; background: #fff; color: #1f2328; font: 15px/1.5 "Noto Sans", "DejaVu Sans", sans-serif; width: 720px }
    table { border-collapse: collapse } td, th { border: 1px solid #d1d9e0; padding: 5px 12px }
    code, pre { background: #f6f8fa; border-radius: 6px; font: 12.5px/1.4 "DejaVu Sans Mono", monospace } code { padding: 2px 5px }
    pre { padding: 12px; white-space: pre-wrap; overflow-wrap: anywhere } pre code { padding: 0 } a { color: #0969da }
  </style>${micromark(markdownText, options)}`
}

/** The little of Discord's Markdown that our messages use. */
function markdown(text: string): string {
  const [, code] = /^```\w*\n([\s\S]*)\n```$/.exec(text) ?? []
  if (code !== undefined) return `<pre>${escaped(code)}</pre>`
  return escaped(text)
    .replace(/(?<!\\)\*\*(.+?)\*\*/g, '<b>$1</b>')
    .replace(/(?<!\\)`(.+?)`/g, '<code>$1</code>')
    .replace(/\\([\\*_~`|:[\]]|&lt;|&gt;)/g, '$1')
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
