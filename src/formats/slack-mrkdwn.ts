/** Escaping for Slack's mrkdwn (https://docs.slack.dev/messaging/formatting-message-text). */

import { stripControlCodes } from '../lib/ansi.ts'
import { toSingleLine } from '../lib/strings.ts'
import { truncateEnd } from '../lib/truncate.ts'
import { escapedWithin } from './escaped-within.ts'

/** The only escapes that Slack has. Without `<`, text cannot contain a mention such as `<!channel>`, nor a link. */
function escapeEntities(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/**
 * Escapes text for use outside of code, on one line. Slack has no escape for `*`, `_`, `~`, backticks and emoji names: a zero-width
 * space separates them from the text that they would format. `_` inside of a word formats nothing and is kept.
 */
export function escapeMrkdwn(text: string): string {
  return escapeEntities(
    toSingleLine(stripControlCodes(text))
      .replace(/[*~`]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\u200b$&\u200b')
      .replace(/:(?=[^\s:]+:)/g, ':\u200b'),
  )
}

/** {@link escapeMrkdwn} in at most `limit` UTF-16 units. */
export function escapeMrkdwnWithin(text: string, limit: number): string {
  return escapedWithin(text, limit, escapeMrkdwn)
}

/**
 * Text to put between backticks, in at most `limit` UTF-16 units. Slack formats nothing there; backticks become `ˋ` (U+02CB).
 * @param cut shortens the text before it is escaped; by default its beginning is kept
 */
export function mrkdwnCode(text: string, limit: number, cut = truncateEnd): string {
  return escapedWithin(text, limit, escapeCode, cut)
}

function escapeCode(text: string): string {
  return escapeEntities(stripControlCodes(text).trimEnd().replaceAll('`', 'ˋ'))
}
