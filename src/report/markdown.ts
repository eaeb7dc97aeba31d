/** Untrusted text in GitHub's Markdown: it is shown literally. Pure. */

import { stripControlCodes } from '../lib/ansi.ts'
import { toSingleLine } from '../lib/strings.ts'
import { truncateEnd, truncateStart } from '../lib/truncate.ts'

/**
 * Text for a sentence, a list or a table cell, on one line. ASCII punctuation becomes character references, which never start
 * Markdown or HTML structure (CommonMark 0.31, section 2.5). GitHub links URLs and `@name` in the finished text, so a
 * zero-width space breaks them up.
 * @param limit UTF-16 units of the text that are kept
 */
export function inlineText(text: string, limit: number): string {
  return toReferences(
    truncateEnd(toSingleLine(stripControlCodes(text)), limit).replace(/@|:(?=\/)|www(?=\.)/gi, '$&\u200b'),
  )
}

/**
 * The same text as code, where GitHub does not link names.
 * @param limit UTF-16 units of the text that are kept
 */
export function codeText(text: string, limit: number): string {
  const shown = toReferences(truncateEnd(toSingleLine(stripControlCodes(text)), limit))
  return shown === '' ? '' : `<code>${shown}</code>`
}

/**
 * Several lines as code. A raw HTML block continues past empty lines until `</pre>` (CommonMark 0.31, section 4.6), and the text
 * cannot contain that, because its `<` are character references.
 * @param limit UTF-16 units of the text that are kept; the end is kept
 */
export function codeBlock(text: string, limit: number): string {
  return `<pre>${toReferences(truncateStart(stripControlCodes(text), limit))}</pre>`
}

/**
 * A link.
 * @param url made by this action, never from untrusted text
 * @param limit UTF-16 units of the text that are kept
 */
export function linkTo(text: string, url: string, limit: number): string {
  return `<a href="${toReferences(stripControlCodes(url))}">${inlineText(text, limit)}</a>`
}

function toReferences(text: string): string {
  return text.replace(/[!-+.:-@[-`{-~-]/g, (mark) => `&#${mark.charCodeAt(0)};`)
}
