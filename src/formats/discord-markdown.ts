/** Escaping for Discord's Markdown (https://support.discord.com/hc/en-us/articles/210298617). */

import { stripControlCodes } from '../lib/ansi.ts'
import { toSingleLine } from '../lib/strings.ts'

/**
 * `allowed_mentions` lets `@everyone` and `@here` both ping or neither: where one was asked for, a text must not bring the
 * other into the content. Embeds never ping.
 */
export function withoutPings(text: string): string {
  return text.replace(/@(?=everyone|here)/g, '@\u200b')
}

/**
 * Text outside of code: shown as it is, no emphasis, link, mention or emoji comes out of it. On one line.
 *
 * An address is no link, since a link shows the backslashes in it and draws a preview under the message. A `_` between two
 * ASCII letters or digits is left alone, for the names of variables; beside any other letter it would begin emphasis, since the
 * client's `\b` knows ASCII only. A `:` is left alone but in `://` and where another one may make the name of an emoji of it.
 */
export function escapeMarkdown(text: string): string {
  return withoutPings(toSingleLine(stripControlCodes(text)))
    .replace(/[\\*~`|<>[\]]|:(?=\/\/|[^\s:]+:)/g, '\\$&')
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_')
}

/** Text for between two single back-ticks, on one line. A back-tick cannot be escaped there: a look-alike takes its place. */
export function inlineCode(text: string): string {
  return withoutPings(toSingleLine(stripControlCodes(text))).replaceAll('`', 'ˋ')
}

/** Text for inside a fence. Three back-ticks would end it: a zero-width space comes between them. */
export function fenced(text: string): string {
  return stripControlCodes(text)
    .trimEnd()
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .replace(/``(?=`)/g, '``\u200b')
}
