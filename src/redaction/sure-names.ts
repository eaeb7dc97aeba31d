/** Values behind names that are sure of a secret: any text, if the joint does not speak against it. */
import {
  GOES_ON,
  HEADER_LIKE,
  LAST_ON_LINE,
  PROSE_START,
  REFUSED_BEHIND,
  SETTER,
  STATE,
  VERB,
} from './context-words.ts'
import { firstWord, type SecretCandidate } from './secret-candidate.ts'
import { isPasswordName, isVariableName, nameStrength, wordsOfName } from './secret-names.ts'
import { isDashedToken, isDottedName, isMachineMade } from './value-shapes.ts'

/** A line that sets the name behind it. */
const SETS = /\b(?:set|chang|reset|rotat|updat|assign|initiali)\w{0,8}\b/i
/** A call whose first argument is the secret itself: `pbkdf2('secret', 'salt')`. */
const TAKES_SECRET = /(?:scrypt|pbkdf2|hmac|hash|crypt|sign|verify|cipher|derive)\w{0,20}\(\s{0,3}["'`]$/i

/**
 * Is this value behind a sure name a secret?
 * @param random does the value look made by a machine?
 */
export function isSecretOfStrongName(candidate: SecretCandidate, random: boolean): boolean {
  const { compound, dashes, head, joint, line, next, strength, subject } = candidate
  const { quoted, text } = head
  const sure = compound || isPasswordName(subject) || strength !== 'strong'
  const first = firstWord(text)
  // A word of prose has no digit: a hexadecimal number may end in `ed`.
  const prose = !/\d/.test(first) && (STATE.test(first) || GOES_ON.test(first))
  if (quoted && /\s/.test(text) && PROSE_START.test(text)) return false
  const last = quoted || LAST_ON_LINE.test(next)
  switch (joint.kind) {
    case 'assigned':
      // `token != other` and `a -> b` are code or prose.
      if (/[=!]=|<-|->|=~|eq|ne/.test(joint.text) && !(quoted && (compound || isPasswordName(subject)))) {
        return (
          random || (joint.text.includes('->') && (compound || isPasswordName(subject)) && last && !prose)
        )
      }
      return true
    case 'field':
      if (HEADER_LIKE.test(subject) || isVariableName(subject)) return true
      if (quoted || random) return !(quoted && !sure && prose)
      if (prose && /^[ \t]+\w/.test(next)) return false
      return compound || last
        ? !(prose && !compound)
        : isPasswordName(subject) && !prose && !/^ [a-z]+ [a-z]+/.test(next)
    case 'tight':
      if (/\S\/$|[.@]$/.test(line) || /^[:/]/.test(text)) return false
      // "libsecret-1-0:arm64" is a package; `secret:latest` a tag.
      if (/^(?:latest|arm64|amd64|aarch64|all|any|i386|main|master|r\d\S*)\b/.test(text)) return false
      return (compound || isPasswordName(subject) || last || random) && !prose
    case 'element':
      // `<token>.command` is prose about a placeholder.
      return random || !/^[.:,;)]/.test(text)
    case 'pair':
      return true
    case 'call':
      return (
        !/^(?:get|has|is|read|ask|prompt|input|fetch|find|load|check|validate|parse|verify|require|encode|decode|hash|show|print|log|test)(?=[_A-Z])/.test(
          subject,
        ) &&
        !/[:?]\s?$|\s/.test(text) &&
        quoted
      )
    case 'tuple':
      // An option and its value in a list: `["--token", "V"]`.
      if (dashes === '--' && !text.startsWith('-')) return !isMetavariable(text)
      if (TAKES_SECRET.test(line)) return false
      return random || /[({]\s{0,2}[bru]?["'`]$/.test(line) || (compound && /^["']$/.test(line))
        ? !/^[A-Z][a-z]+ /.test(text)
        : false
    case 'prompt':
      return random ? last || !prose : last && !prose
    case 'sentence':
      // "the key to generate", "passwords are strings"; not "set the token to x".
      if (/[ ](?:to|as|are)[ ]+$/.test(joint.text) && !SETS.test(line + joint.text)) return random || quoted
      if (random) return !prose
      if (quoted) return true
      return !prose && last
    case 'compared':
      return random ? !prose : quoted && sure && !prose
    case 'table': {
      if (random) return true
      const cell = /[|\u2502\u2503\u2551]/.test(joint.text)
      return (
        !prose && last && (cell || quoted || compound || /^[\s|+*•~<>-]*(?:[A-Za-z]{1,20} ){0,3}$/.test(line))
      )
    }
    case 'space':
      return isSecretAfterSpace(candidate, { random, prose, last })
    default:
      return false
  }
}

/** `--token X`, Java's `-password X`, a Dockerfile's `ENV X_TOKEN x`, `git config x.token x`, "using token X". */
function isSecretAfterSpace(
  { compound, dashes, head, line, next, subject }: SecretCandidate,
  { last, prose, random }: { readonly random: boolean; readonly prose: boolean; readonly last: boolean },
): boolean {
  const { quoted, text } = head
  // `--no-token` takes no value.
  if (/^no[-_]/i.test(subject)) return false
  if (isDashedToken(text)) return dashes !== '' || compound
  if (text.startsWith('-') || /^[([{<|=:]/.test(text) || (text.startsWith('+') && !isMachineMade(text)))
    return false
  if (dashes !== '' || /(?:^|\s)\/$/.test(line)) {
    if (dashes === '-' && !/passw|token|secret|key|pass|pw/i.test(subject)) return false
    // `pulumi config set --secret NAME value`: a flag, and the name behind it.
    if (
      nameStrength(text) === 'strong' &&
      wordsOfName(text).length > 1 &&
      !/\d/.test(text) &&
      /^["']? +\S/.test(next)
    )
      return false
    if (quoted || random) return true
    return !GOES_ON.test(text) && !isMetavariable(text)
  }
  if (SETTER.test(line)) {
    // Prose that adds, sets and updates: "add token support for x".
    if (!random && !quoted && /^[a-z]+$/.test(text) && /^[ ][\w(]/.test(next)) return false
    return (
      (compound || random || isPasswordName(subject) || quoted || last) &&
      !GOES_ON.test(text) &&
      (!prose || compound)
    )
  }
  if (quoted) return (compound || isPasswordName(subject) || random) && !prose && /[\w!]/.test(text)
  // The rest of a name in bold: `**secret key**: x`.
  if (/^\w+\*{1,2}:?$/.test(text)) return false
  if (random && !/[([{]|=./.test(text)) return isVariableName(subject) ? compound : !isDottedName(text)
  if (prose || !/^[\w.!@#$%^&*+-]{4,}$/.test(text)) return false
  if (REFUSED_BEHIND.test(next)) return text.length >= 5
  // "using token swordfish", "login failed for me with password swordfish"; a file's line `password swordfish`.
  if (VERB.test(line)) return last && text.length >= 5
  // `GITHUB_TOKEN Permissions` is a heading.
  if (isVariableName(subject) && /^[A-Z][a-z]+$/.test(text)) return false
  return (
    /^\s*[#;]?\s*$/.test(line) && /^[ \t]*(?:;|$|[\r\n])/.test(next) && (compound || isPasswordName(subject))
  )
}

/** A help text's stand-in for a value: `--token TOKEN`, `--password string`. */
function isMetavariable(text: string): boolean {
  return /^[A-Z][A-Z_]*\]?$/.test(text) || /^(?:string|str|text|value|stringArray|strings)$/.test(text)
}
