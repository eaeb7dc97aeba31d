/** Values that stand before their names: `{"value": "V", "name": "N"}`, `assert "V" == N`. */
import { PROSE_START } from './context-words.ts'
import { isHarmlessValue, isReference } from './harmless-values.ts'
import { isPasswordName, nameStrength, wordsOfName } from './secret-names.ts'
import type { Span } from './spans.ts'
import { looksRandom } from './value-shapes.ts'

/** A member between a value and its name. */
const OTHER_MEMBER = String.raw`\\?["']?(?!(?:name|key|id|value)\b)[\w@$][\w.@-]{0,39}\\?["']?\s{0,3}[:=]\s{0,3}(?:\\?"[^"\n]{0,80}"|'[^'\n]{0,80}'|[^\s,;"'{}[\]]{1,60})[\s,;]{1,40}`

/** `{"value": "V", "name": "N"}`, `ParameterValue=V,ParameterKey=N`, `SET value='V' WHERE name='N'`. */
const MEMBERS = new RegExp(
  String.raw`(\\?["']?value\\?["']?\s{0,3}[:=]\s{0,3})(?:(\\?["'])([^"'\n\\]{4,256})\2|([^\s"',;]{4,256}))(?:[\s,;]{1,40}|\swhere\s)(?:${OTHER_MEMBER}){0,3}\\?["']?(?:parameter[_-]?)?(?:name|key|id)\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?([\w.-]{2,80})`,
  'gi',
)

/** `assert "V" == N`, `'V' != self.N`, `left: "V", right: N`. */
const COMPARISON =
  /(["'])([^"'\n]{4,200})\1[)\]]?\s{0,2}(?:===?|!==?|,\s{0,2}(?:right|actual|expected|got|want):?)\s{0,2}(?:[\w$]{1,30}(?:\.|->|::)){0,4}([\w$]{2,60})(?![\w$(])/g

/** `assertEquals("V", N)`. */
const ASSERTION =
  /\b(?:assert|expect|should|require|check)\w{0,30}(?:\.\w{1,20})?\(\s{0,3}(?:t, )?(["'])([^"'\n]{4,200})\1,\s{0,3}(?:[\w$]{1,30}(?:\.|->|::)){0,4}([\w$]{2,60})(?![\w$(])/gi

/** Finds values that stand before their names. */
export function findValuesBeforeNames(text: string): Span[] {
  const found: Span[] = []
  if (/value/i.test(text)) {
    for (const match of text.matchAll(MEMBERS)) {
      const [, lead = '', quote = '', quoted, bare = '', name = ''] = match
      const value = quoted ?? bare
      if (nameStrength(name) !== 'strong' || isHarmlessValue(value, name) || isReference(value)) continue
      const start = match.index + lead.length + quote.length
      found.push({ start, end: start + value.length })
    }
  }
  if (/["'][)\]]?\s?[=!]=|right:|actual|expected|got|want/.test(text))
    found.push(...comparedValues(text, COMPARISON))
  if (/\b(?:assert|expect|should|require|check)\w*(?:\.\w+)?\(\s*(?:t, )?["']/i.test(text))
    found.push(...comparedValues(text, ASSERTION))
  return found
}

function* comparedValues(text: string, pattern: RegExp): Generator<Span> {
  for (const match of text.matchAll(pattern)) {
    const [whole, quote = '', value = '', name = ''] = match
    if (nameStrength(name) !== 'strong' || isHarmlessValue(value, name) || isReference(value)) continue
    const sure = wordsOfName(name).length > 1 || isPasswordName(name)
    if (!(looksRandom(value) || (sure && !PROSE_START.test(value)))) continue
    const start = match.index + whole.indexOf(quote) + 1
    yield { start, end: start + value.length }
  }
}
