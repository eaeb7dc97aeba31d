/** Values in a list below or behind a secret's name: YAML rows, bullets, `["V", "W"]`. */
import { lazy } from '../lib/lazy.ts'
import { CLOSE, sticky } from './joint-row.ts'
import type { Joint } from './joints.ts'

/** Items of a list that are looked at. */
const MAX_ITEMS = 20

const rowsBegin = lazy(() =>
  sticky(
    String.raw`${CLOSE}[ \t]{0,3}[:=][ \t]{0,3}(?=\r?\n(?:[ \t]{0,40}\r?\n)?[ \t]{0,40}(?:[-*\u2022+]|\d{1,2}[.)])[ ])`,
  ),
)
const row = lazy(() =>
  sticky(
    String.raw`\r?\n(?:[ \t]{0,40}\r?\n)?[ \t]{0,40}(?:[-*\u2022+]|\d{1,2}[.)])[ ]{1,4}(?=[^\s:]{1,256}[ \t]{0,3}(?:\r?\n|$)|["'][^"'\n]{1,256}["'][ \t]{0,3}(?:\r?\n|$))`,
  ),
)
const listBegin = lazy(() =>
  sticky(
    String.raw`${CLOSE}\s{0,3}(?:[:=]|=>|:=)\s{0,3}(?:set|list|tuple|array|\[\]string)?[\[({](?=\s{0,20}["'])`,
  ),
)
const bareListBegin = lazy(() =>
  sticky(
    String.raw`${CLOSE}(?::[ \t]{1,3}|[ \t]{0,3}=[ \t]{0,3})\[(?!REDACTED\])(?=[^\s"'{}[\]]{4,256}[\],])`,
  ),
)
const quotedItem = lazy(() => sticky(String.raw`[\s,]{0,40}(?=["'][^"'\n]{0,256}["'][ \t]{0,3}[,\n\r\])}])`))
const bareItem = lazy(() => sticky(String.raw`[ ,]{0,4}(?=[^\s"'{}[\],]{1,256}[ ]{0,3}[,\]])`))

/**
 * The items of a list behind a name; none if there is no list.
 * @param at where the name ends
 * @param endOf where the item ends that begins at a place, with its quotes
 */
export function* listItems(text: string, at: number, endOf: (start: number) => number): Generator<Joint> {
  // Most names have no list: a look is cheaper than the patterns.
  const near = text.slice(at, at + 60)
  if (!/[:=]/.test(near) || !/[\n[({]/.test(near)) return
  for (const [begin, item] of [
    [rowsBegin, row],
    [listBegin, quotedItem],
    [bareListBegin, bareItem],
  ] as const) {
    const begun = matchEnd(begin(), text, at)
    if (begun === undefined) continue
    let next = begun
    for (let count = 0; count < MAX_ITEMS; count += 1) {
      const start = matchEnd(item(), text, next)
      if (start === undefined) return
      yield { kind: 'row', end: start, text: '' }
      next = endOf(start)
    }
    return
  }
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}
