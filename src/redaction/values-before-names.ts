/** Values that stand before their names: `{"value": "V", "name": "N"}`, `assert "V" == N`. */
import { PROSE_START } from './context-words.ts'
import { isHarmlessValue, isReference } from './harmless-values.ts'
import type { NamedSecret } from './named-secret.ts'
import { isPasswordName, nameStrength } from './secret-names.ts'
import type { Span } from './spans.ts'
import { looksRandom } from './value-shapes.ts'

/** A member between a value and its name. */
const OTHER_MEMBER = String.raw`\\?["']?(?!(?:name|key|id|value)\b)[\w@$][\w.@-]{0,39}\\?["']?\s{0,3}[:=]\s{0,3}(?:\\?"[^"\n]{0,80}"|'[^'\n]{0,80}'|[^\s,;"'{}[\]]{1,60})[\s,;]{1,40}`

/** `{"value": "V", "name": "N"}`, `ParameterValue=V,ParameterKey=N`, `SET value='V' WHERE name='N'`. */
const MEMBERS = new RegExp(
  String.raw`(\\?["']?value\\?["']?\s{0,3}[:=]\s{0,3})(?:(\\?["'])([^"'\n\\]{4,256})\2|([^\s"',;]{4,256}))(?:[\s,;]{1,40}|\swhere\s)(?:${OTHER_MEMBER}){0,3}\\?["']?(?:parameter[_-]?)?(?:name|key|id)\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?([\w.-]{2,80})`,
  'gi',
)

/** `assert "V" == N`, `left: "V", right: N`, `assertEquals("V", N)`: matched against the line before a name. */
const BEFORE_NAME =
  /(?:(["'])([^"'\n]{4,80})\1[)\]]?\s{0,2}(?:===?|!==?|,\s{0,2}(?:right|actual|expected|got|want):?)|(?:assert|expect|should|require|check)\w{0,30}(?:\.\w{1,20})?\(\s{0,3}(?:t, )?(["'])([^"'\n]{4,80})\3,)\s{0,2}$/i

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
  return found
}

/**
 * The value before a name that it is compared to.
 * @param at where the name begins
 */
export function comparedValue(
  at: number,
  { compound, line, strength, subject }: NamedSecret,
): Span | undefined {
  // Most lines end otherwise: a look is cheaper than the pattern.
  if (strength !== 'strong' || !/[=,:]$/.test(line.slice(-3).trimEnd())) return undefined
  const [whole, quote = '', first, , second] = BEFORE_NAME.exec(line) ?? []
  const value = first ?? second
  if (whole === undefined || value === undefined) return undefined
  if (isHarmlessValue(value, subject) || isReference(value)) return undefined
  const sure = compound || isPasswordName(subject)
  if (!(looksRandom(value) || (sure && !PROSE_START.test(value)))) return undefined
  const start = at - whole.length + whole.indexOf(`${quote}${value}`) + quote.length
  return { start, end: start + value.length }
}
