/**
 * `node test/local/picture.ts FILE.png [--name value …]`: a picture of the Discord message that these inputs make. It runs the
 * bundled action against a receiver on loopback and has headless Chromium (Debian's package `chromium`) draw what arrived.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { readManifest, runAction } from '../harness/action.ts'
import { startReceiver } from '../harness/receiver.ts'
import type { DiscordMessage } from './draw.ts'

const { inputs: declared } = await readManifest()
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: Object.fromEntries(Object.keys(declared).map((name) => [name, { type: 'string' as const }])),
})
const [file = 'message.png'] = positionals

await using receiver = await startReceiver()
const inputs = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))
const facts = { CUDA_VERSION: '12.6', LSB_RELEASE: '22.04', PYTHON_VERSION: '3.10' }
const url = `${receiver.origin}/api/webhooks/1/token`
await runAction({
  inputs: { ...inputs, format: 'discord', 'webhook-url': url },
  env: facts,
  workspace: process.cwd(),
})
const message: DiscordMessage = JSON.parse(receiver.requests[0]?.body ?? '')

const folder = await mkdtemp(join(tmpdir(), 'picture-'))
try {
  const page = join(folder, 'message.html')
  await writeFile(page, html(message))
  await promisify(execFile)(
    'chromium',
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--hide-scrollbars',
      '--force-device-scale-factor=2',
      `--user-data-dir=${join(folder, 'profile')}`,
      `--window-size=760,${height(message)}`,
      `--screenshot=${resolve(file)}`,
      `file://${page}`,
    ],
    { timeout: 60_000 },
  )
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** CSS pixels that the message needs, near enough. */
function height({ content, embeds = [] }: DiscordMessage): number {
  const lines = (text: string) =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 72)), 0)
  const fields = embeds.flatMap((embed) => embed.fields)
  return (
    60 +
    22 * lines(content) +
    fields.filter(({ inline }) => !inline).reduce((sum, { value }) => sum + 44 + 18 * lines(value), 0) +
    fields
      .filter(({ inline }) => inline)
      .reduce((most, { value }) => Math.max(most, 44 + 20 * lines(value)), 0) +
    80
  )
}

function html({ content, embeds = [] }: DiscordMessage): string {
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
    body { margin: 0; padding: 20px; background: #313338; color: #dbdee1; font: 16px/1.375 "Noto Sans", "DejaVu Sans", sans-serif; width: 720px }
    .head { color: #f2f3f5; font-weight: 600; margin-bottom: 4px } .head i { background: #5865f2; border-radius: 3px; font: 600 10px sans-serif; padding: 2px 4px; margin-left: 4px }
    code { background: #2b2d31; border-radius: 3px; padding: 1px 4px; font: 14px "DejaVu Sans Mono", monospace }
    pre { background: #1e1f22; border: 1px solid #1a1b1e; border-radius: 4px; padding: 7px; margin: 4px 0 0; font: 12.5px/1.35 "DejaVu Sans Mono", monospace; white-space: pre-wrap; overflow-wrap: anywhere }
    .embed { background: #2b2d31; border-left: 4px solid; border-radius: 4px; margin-top: 8px; padding: 8px 16px 14px 12px; font-size: 14px; width: 620px }
    .title { font-weight: 600; font-size: 16px; margin: 4px 0; color: #f2f3f5 } .link { color: #00a8fc }
    .fields { display: flex; flex-wrap: wrap; gap: 8px } .inline { width: 196px; white-space: pre-wrap } .wide { width: 100% } .fields b { display: block; color: #f2f3f5 }
    .footer { font-size: 12px; margin-top: 8px }
  </style><div class="head">Jetson builds<i>APP</i></div>${content.split('\n').map(markdown).join('<br>')}${cards.join('')}`
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
