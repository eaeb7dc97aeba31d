/** Escaping for Discord's Markdown (https://support.discord.com/hc/en-us/articles/210298617). */

import { stripControlCodes } from '../lib/ansi.ts'
import { toSingleLine } from '../lib/strings.ts'
import { escapedWithin } from './escaped-within.ts'

/**
 * Breaks up `@everyone` and `@here` with a zero-width space. `allowed_mentions` can only allow both or neither, so when the
 * user asks for one of them, text must not bring the other into the content. Embeds never ping.
 */
export function withoutPings(text: string): string {
  return text.replace(/@(?=everyone|here)/g, '@\u200b')
}

/**
 * Escapes text for use outside of code. The result is one line that Discord shows literally: no emphasis, links, mentions or
 * emoji.
 *
 * URLs are escaped too: in a link Discord would show the backslashes, and add a preview below the message. `_` between two ASCII
 * letters or digits is kept, as in variable names; next to any other letter it starts emphasis, because the client's `\b` only
 * knows ASCII. `:` is kept except in `://` and before a second `:`, which could complete an emoji name.
 */
export function escapeMarkdown(text: string): string {
  return withoutPings(toSingleLine(stripControlCodes(text)))
    .replace(/[\\*~`|<>[\]]|:(?=\/\/|[^\s:]+:)/g, '\\$&')
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_')
}

/** {@link escapeMarkdown} in at most `limit` UTF-16 units. */
export function escapeMarkdownWithin(text: string, limit: number): string {
  return escapedWithin(text, limit, escapeMarkdown)
}

/** Text to put between two single backticks, on one line. Backticks cannot be escaped there and are replaced by `ˋ` (U+02CB). */
export function inlineCode(text: string): string {
  return withoutPings(toSingleLine(stripControlCodes(text))).replaceAll('`', 'ˋ')
}

/** Text to put inside a fenced block. A zero-width space is inserted into ``` so that it cannot end the block. */
export function fenced(text: string): string {
  return stripControlCodes(text)
    .trimEnd()
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .replace(/``(?=`)/g, '``\u200b')
}
