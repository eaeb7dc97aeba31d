/** Strangers' text in GitHub's Markdown: shown as it is, never obeyed. Pure. */

import { stripControlCodes } from '../lib/ansi.ts'
import { toSingleLine } from '../lib/strings.ts'
import { truncateEnd, truncateStart } from '../lib/truncate.ts'

/**
 * Text for a sentence, a list or a table's cell, on one line. Every ASCII mark that Markdown or HTML could take for
 * structure becomes a character reference, which never is one (CommonMark 0.31, section 2.5). GitHub looks for
 * addresses and `@name` once more in the finished text: a zero-width space keeps them from being links.
 * Here and below, `most` is the number of UTF-16 units of the text that are kept.
 */
export function inline(text: string, most: number): string {
  return references(
    truncateEnd(toSingleLine(stripControlCodes(text)), most).replace(/@|:(?=\/)|www(?=\.)/gi, '$&\u200b'),
  )
}

/** The same text in the type of code. GitHub looks for no names there. */
export function code(text: string, most: number): string {
  const shown = references(truncateEnd(toSingleLine(stripControlCodes(text)), most))
  return shown === '' ? '' : `<code>${shown}</code>`
}

/**
 * Several lines in the type of code. As a raw HTML block it goes on past empty lines up to `</pre>` (CommonMark 0.31,
 * section 4.6), which the text cannot hold: its `<` are references. The end of the text is kept.
 */
export function block(text: string, most: number): string {
  return `<pre>${references(truncateStart(stripControlCodes(text), most))}</pre>`
}

/** A link whose address this action has made. */
export function link(text: string, url: string, most: number): string {
  return `<a href="${references(stripControlCodes(url))}">${inline(text, most)}</a>`
}

function references(text: string): string {
  return text.replace(/[!-+.:-@[-`{-~-]/g, (mark) => `&#${mark.charCodeAt(0)};`)
}
