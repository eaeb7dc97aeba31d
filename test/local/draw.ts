/** Renders a Discord message for a terminal. */
import { styleText } from 'node:util'

export interface DiscordMessage {
  readonly content: string
  readonly embeds?: readonly {
    readonly title: string
    readonly description: string
    readonly url?: string
    readonly color: number
    readonly fields: readonly { readonly name: string; readonly value: string; readonly inline: boolean }[]
    readonly footer?: { readonly text: string }
    /** ISO 8601. */
    readonly timestamp?: string
  }[]
}

/** The message as lines of text, with colours if stdout supports them. */
export function drawDiscord({ content, embeds = [] }: DiscordMessage): string {
  const lines = content.split('\n').map(inline)
  for (const { color, description, fields, footer, title, url } of embeds) {
    const bar = styleText(color === 0x00ff00 ? 'green' : 'red', '┃')
    const body = [
      styleText('bold', title),
      ...(url ? [styleText('underline', url)] : []),
      ...description.split('\n').map(inline),
      '',
    ]
    for (const row of rows(fields)) body.push(...row, '')
    if (footer) body.push(styleText('dim', footer.text))
    else body.pop()
    lines.push('', ...body.map((line) => `${bar} ${line}`.trimEnd()))
  }
  return lines.join('\n')
}

type Field = NonNullable<DiscordMessage['embeds']>[number]['fields'][number]

/** Groups consecutive inline fields: up to three are in one row. */
function rows(fields: readonly Field[]): readonly string[][] {
  const groups: Field[][] = []
  for (const field of fields) {
    const last = groups.at(-1)
    if (field.inline && last?.[0]?.inline && last.length < 3) last.push(field)
    else groups.push([field])
  }
  return groups.map((group) => {
    const cells = group.map(({ name, value }) => [styleText('bold', name), ...block(value)])
    const height = Math.max(...cells.map((cell) => cell.length))
    return Array.from({ length: height }, (_, at) =>
      cells.map((cell) => pad(cell[at] ?? '', group.length > 1 ? 26 : 0)).join(''),
    )
  })
}

/** A field's value: fenced blocks as code, other text with its emphasis. */
function block(value: string): readonly string[] {
  const [, code] = /^```\w*\n([\s\S]*)\n```$/.exec(value) ?? []
  return code === undefined
    ? value.split('\n').map(inline)
    : code.split('\n').map((line) => styleText('cyan', line))
}

function inline(line: string): string {
  return line
    .replace(/<t:(\d+):([Rt])>/g, (_whole, seconds: string, style: string) =>
      shownTime(Number(seconds) * 1000, style, Date.now()),
    )
    .replace(/(?<!\\)\[([^\]]+)\]\(<?([^\s)>]+)>?\)/g, '$1 ($2)')
    .replace(/\*\*(.+?)\*\*/g, (_whole, text: string) => styleText('bold', text))
    .replace(/`(.+?)`/g, (_whole, text: string) => styleText('cyan', text))
    .replace(/\\([\\*_~`|<>:[\]])/g, '$1')
}

/**
 * How Discord shows `<t:SECONDS:STYLE>`, near enough.
 * @param time in milliseconds since 1970, as `now`
 * @param style `R`: from now, else the time of the day
 */
export function shownTime(time: number, style: string, now: number): string {
  if (style !== 'R') return new Date(time).toLocaleTimeString('en', { timeStyle: 'short', hourCycle: 'h23' })
  const minutes = Math.round((time - now) / 60_000)
  const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
  if (minutes === 0) return 'now'
  return Math.abs(minutes) < 60
    ? words.format(minutes, 'minute')
    : words.format(Math.round(minutes / 60), 'hour')
}

function pad(text: string, width: number): string {
  const shown = text.replace(/\u001b\[[0-9;]*m/g, '')
  return text + ' '.repeat(Math.max(0, width - shown.length))
}

export interface SlackMessage {
  readonly text: string
  readonly blocks?: readonly {
    readonly type: string
    readonly text?: { readonly text: string }
    readonly elements?: readonly { readonly text: string }[]
  }[]
}

/** The message as lines of text, much as a person sees it in Slack. */
export function drawSlack({ blocks, text }: SlackMessage): string {
  const parts = blocks?.map((block) => block.text?.text ?? block.elements?.map((one) => one.text).join(' '))
  return (parts ?? [text])
    .map((part = '') =>
      part
        .replace(/<([^|>]+)\|([^>]+)>/g, (_whole, url: string, label: string) => `${label} (${url})`)
        .replace(/(?<![*\w])\*([^*\n]+)\*/g, (_whole, bold: string) => styleText('bold', bold))
        .replace(/```\n?([\s\S]*?)\n?```/g, (_whole, code: string) => styleText('cyan', code))
        .replace(/`([^`\n]+)`/g, (_whole, code: string) => styleText('cyan', code))
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&amp;/g, '&'),
    )
    .join('\n\n')
}
