import {
  isDottedName,
  isHarmlessValue,
  isSecretName,
  isVariableName,
  isWeakName,
  looksRandom,
} from './secret-names.ts'
import type { Value } from './shell-values.ts'
import { readValue } from './shell-values.ts'
import type { Span } from './spans.ts'

// A name, and what may stand between it and its value. The lookbehind, the bound and the name being taken whole (a lookahead
// does not backtrack) keep this linear.
const NAME =
  /(?<![A-Za-z0-9_])(-{0,2})(?=([A-Za-z_][A-Za-z0-9_.-]{0,127}))\2(?:(\\{0,3}["']\]?)?([ \t]{0,3}[=:][ \t]{0,3})|([ \t]{1,3}))/g

/** A header's name as it is written: `X-Api-Key`, `x-api-key`, `PRIVATE-TOKEN`. */
const HEADER = /^x-|^[A-Z]\w*(?:-[A-Z]\w*)+$/

// Commands that take a name and a value as two words.
const SETTING = /\b(?:ENV|set|setenv) $/

/** What a sentence goes on with after an option's name: "use --token to log in", "the option --password is required". */
const GOES_ON =
  /^(?:and|are|argument|as|but|can|cannot|does|expects?|flag|for|has|if|in|instead|is|must|needs?|options?|or|requires?|should|to|was|with)$/i

/** Characters of a value that decide whether it is a secret. */
const PEEK = 256

/** How a name and its value are joined, which tells how sure one can be that a value follows. */
type Joint = 'assigned' | 'header' | 'field' | 'option' | 'none'

/**
 * Finds the values of variables, options, fields and headers with a secret's name: `X_TOKEN=…`, `--build-arg X_PASS='…'`,
 * `--password …`, `"auth": "…"`, `environ['X_TOKEN'] = "…"`, `X-Api-Key: …`. The name stays.
 */
export function findAssignments(text: string): Span[] {
  const found: Span[] = []
  NAME.lastIndex = 0
  for (let match = NAME.exec(text); match !== null; match = NAME.exec(text)) {
    const [whole, dashes = '', name = '', quote = '', sign, gap] = match
    const after = match.index + whole.length
    // The value is looked at as a name too: in `--build-arg X_TOKEN=…` the first name is not the one.
    NAME.lastIndex = match.index + dashes.length + name.length
    // Of `self.token` and `spring.datasource.password` the last part is what is assigned to.
    const subject = name.slice(name.lastIndexOf('.') + 1)
    const before = text.slice(Math.max(0, match.index - 8), match.index)
    // Every word of a text comes by here.
    if (gap !== undefined && dashes === '' && !SETTING.test(before)) continue
    if (!isSecretName(subject)) continue
    const joint =
      sign === undefined
        ? jointBySpace(before, dashes, subject, gap)
        : jointBySign(before, subject, quote, sign, text.charAt(after))
    if (joint === 'none') continue
    // Most names are turned down: what that takes must not grow with the line.
    const head = readValue(text.slice(after, after + PEEK), 0)
    if (
      head.end === head.start ||
      !isSecretValue(joint, dashes + subject, head, text.charAt(after + head.end))
    )
      continue
    const value = readValue(text, after)
    found.push({ start: value.start, end: value.end })
    NAME.lastIndex = value.end
  }
  return found
}

/** `--token X`, Java's `-password X`, a Dockerfile's `ENV X_TOKEN x`, `aws configure set aws_session_token x`. */
function jointBySpace(before: string, dashes: string, name: string, gap = ''): Joint {
  // `--no-token` takes no value.
  if (gap === '' || !endsInSecret(name) || /^no[-_]/i.test(name)) return 'none'
  if (dashes === '--' || (dashes === '-' && /passw|token|secret/i.test(name))) return 'option'
  return SETTING.test(before) && name.includes('_') ? 'option' : 'none'
}

function jointBySign(before: string, name: string, quote: string, sign: string, next: string): Joint {
  if (sign.includes(':')) {
    // The user name of a URL is no header: https://x-access-token:…@host.
    if (before.endsWith('//')) return 'none'
    if (quote !== '') return 'field'
    // "host:port", "a::b" and "libsecret-1-0:arm64" are no headers; "X-Api-Key:…" is one.
    return sign.trimEnd() !== sign || HEADER.test(name) ? 'header' : 'none'
  }
  // "torch==2.4.0", "token == other"
  return next === '=' ? 'none' : 'assigned'
}

/** `--upload-token X` takes a secret; `--token-type X` and `--secrets-dir X` do not. */
function endsInSecret(name: string): boolean {
  return isSecretName(name.split(/[-_.]/).at(-1) ?? '')
}

/** Is this too long for a word of a sentence: "token: a1b2c3d4e5f6a7b8 was refused"? */
function isLongToken(text: string): boolean {
  return text.length >= 16 && !isDottedName(text)
}

function isSecretValue(joint: Joint, name: string, value: Value, next: string): boolean {
  const { text, quoted } = value
  if (isHarmlessValue(text, name)) return false
  // "token = next(stream)" and "key=lambda x: x" are code in a traceback.
  const code = joint === 'assigned' && !quoted && /[([{]/.test(text)
  if (isWeakName(name)) return !code && looksRandom(text) && isLongToken(text)
  switch (joint) {
    case 'option':
      return !text.startsWith('-') && (quoted || !GOES_ON.test(text))
    case 'field':
      return quoted || looksRandom(text)
    case 'header':
      // "X-Api-Key: …" is a header and "HF_TOKEN: …" a workflow's env; "Token: unexpected end of file" is a sentence.
      if (HEADER.test(name) || (isVariableName(name) && name.includes('_'))) return true
      return quoted || (looksRandom(text) && (/^[\r\n"']?$/.test(next) || isLongToken(text)))
    case 'assigned':
      if (isVariableName(name)) return true
      if (code) return false
      return quoted || /^-|passw|passphrase|pwd/i.test(name) || looksRandom(text)
    default:
      return false
  }
}
