/** Whether what stands behind a secret's name is its value: by the name's strength, the joint, and what the value looks like. */
import {
  GOES_ON,
  HEADER_LIKE,
  LAST_ON_LINE,
  NOT_BEFORE,
  PROSE_START,
  REFUSED_BEHIND,
  SETTER,
  STATE,
  VERB,
} from './context-words.ts'
import { isCode, isDottedName, isHarmlessValue, isMachineMade, looksRandom } from './harmless-values.ts'
import type { Joint } from './joints.ts'
import {
  isPasswordName,
  isVariableName,
  type NameStrength,
  nameStrength,
  wordsOfName,
} from './secret-names.ts'
import type { ShellValue } from './shell-values.ts'

/** A line that sets the name behind it. */
const SETS = /\b(?:set|chang|reset|rotat|updat|assign|initiali)\w{0,8}\b/i
/** A call whose first argument is the secret itself: `pbkdf2('secret', 'salt')`. */
const TAKES_SECRET = /(?:scrypt|pbkdf2|hmac|hash|crypt|sign|verify|cipher|derive)\w{0,20}\(\s{0,3}["'`]$/i

/** A value behind a secret's name. */
export interface SecretCandidate {
  /** The line before the name. */
  readonly line: string
  readonly dashes: string
  readonly subject: string
  readonly strength: NameStrength
  readonly joint: Joint
  readonly head: ShellValue
  /** What follows the value. */
  readonly next: string
}

/** Is this value a secret? */
export function isSecretValue(candidate: SecretCandidate): boolean {
  const { dashes, head, joint, line, next, strength, subject } = candidate
  const { quoted, text } = head
  const compound = isCompoundName(subject)
  if (line.endsWith('//') && joint.kind === 'tight') return false
  // Terraform's `resource "random_password" "db"`.
  if (joint.kind === 'space' && /\b(?:resource|data) "$/.test(line)) return false
  // A scheme stands before the value: token-patterns.ts has a rule for it.
  if (/^(?:proxy-?)?authorization$/i.test(subject)) return false
  // `$NAME` and `${NAME}` are references, except where they are assigned to.
  if (/\$\{?$/.test(line) && joint.kind !== 'assigned') return false
  if (
    !isPasswordName(subject) &&
    !compound &&
    NOT_BEFORE.test(line) &&
    (strength === 'weak' || !isMachineMade(text))
  )
    return false
  if (/^\d{4,12}$/.test(text)) {
    if (strength !== 'strong') return false
    if (!isPasswordName(subject) && text.length < 6) return false
    return (
      joint.kind !== 'space' ||
      (compound && text.length >= 6) ||
      dashes !== '' ||
      SETTER.test(line) ||
      VERB.test(line) ||
      quoted
    )
  }
  if (isHarmlessValue(text, dashes + subject)) return false
  if (joint.kind === 'item') {
    const first = firstWord(text)
    if (/^[,;]/.test(joint.text) && strength === 'strong') {
      if (looksRandom(text) && !isDottedName(text)) return true
      return (
        (compound || isPasswordName(subject)) && !STATE.test(first) && !GOES_ON.test(first) && !isCode(text)
      )
    }
    return isMachineMade(text) && !/^(?:[0-9a-f]{16}|[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text)
  }
  if (sameAsName(text, subject)) return false
  // `key = name || other`: code.
  if (!quoted && /^[A-Za-z_]+$/.test(text) && /^[ ](?:\|\||&&|\?\?|\? )/.test(next)) return false
  const random =
    looksRandom(text) ||
    (text.length >= 6 && /[A-Za-z]/.test(text) && /[!@#$%^&*?~+=]/.test(text) && !/[([{]/.test(text))
  const inProse = joint.kind === 'sentence' && !random
  if ((!quoted || inProse) && isCode(text) && (joint.kind !== 'space' || dashes === '')) return false
  if (strength === 'weak') return isSecretOfWeakName(candidate, compound)
  if (strength === 'medium') {
    // A value that is the name of a secret itself: `"ParameterKey": "DB_PASSWORD"`.
    if (nameStrength(text) === 'strong' && wordsOfName(text).length > 1 && /^[A-Za-z_-]+$/.test(text))
      return false
    if (isDottedName(text) || /^(?:https?|git|ssh):\/\//.test(text)) return false
    if (joint.kind === 'assigned' || joint.kind === 'field' || joint.kind === 'pair') {
      // `pwd=` in a connection string, `_auth = …`.
      if (/^_?(?:pwd|auth)$/i.test(subject) && (quoted || joint.kind === 'assigned'))
        return random || /[;,]$|^;/.test(line) || subject !== 'auth'
      const isDefault = joint.text.includes('(')
      return (
        (random && isLongEnough(text)) ||
        (!isDefault && quoted && compound && !/\s/.test(text) && text.length >= 6)
      )
    }
    if (joint.kind === 'space' && dashes === '' && !SETTER.test(line) && !VERB.test(line)) return false
    if (joint.kind === 'space' && (text.startsWith('-') || GOES_ON.test(text))) return false
    return random && text.length >= 8
  }
  return isSecretOfStrongName(candidate, { compound, random, next })
}

/** Has a name more than one word, also where they run together: `apikey`? */
function isCompoundName(subject: string): boolean {
  return (
    wordsOfName(subject).length > 1 || /(?:api|access|auth|secret|private|license|account)key$/i.test(subject)
  )
}

function isLongEnough(text: string): boolean {
  return text.length >= 6
}

/** `key`, `pass`, `signature`: also a dictionary's key, a test's verdict, a function's argument. */
function isSecretOfWeakName(
  { dashes, head, joint, line, subject }: SecretCandidate,
  compound: boolean,
): boolean {
  const { text } = head
  if (isDottedName(text) || /^(?:https?|git|ssh):\/\//.test(text)) return false
  // PASS is a test's verdict.
  if (subject === 'PASS') return false
  if (
    /^[Pp]ass$/.test(subject) &&
    (joint.kind === 'assigned' ||
      joint.kind === 'field' ||
      joint.kind === 'tight' ||
      joint.kind === 'element')
  ) {
    if (head.quoted || joint.kind !== 'field') return /[A-Za-z]{3}|\d{4}/.test(text) && !/^test/.test(text)
    return looksRandom(text) && !/^tests?\b|_/.test(text)
  }
  if (dashes !== '' && joint.kind === 'space' && /^pass/i.test(subject))
    return !text.startsWith('-') && !GOES_ON.test(text) && text.length >= 4
  if (joint.kind === 'space' && !dashes && !compound && !VERB.test(line)) return false
  // The id of a key, its fingerprint; the key of a cache: words and a digest.
  if (/^(?:[0-9a-f]{16}|[0-9A-F]{40})$/i.test(text) && !/[a-f]\w{24}/.test(text)) return false
  if (/^[a-z][\w.]*(?:-[\w.]+)*-[0-9a-f]{8,64}$/i.test(text)) return false
  return isMachineMade(text) && text.length >= 16
}

function isSecretOfStrongName(
  { dashes, head, joint, line, strength, subject }: SecretCandidate,
  { compound, next, random }: { readonly compound: boolean; readonly random: boolean; readonly next: string },
): boolean {
  const { quoted, text } = head
  const sure = compound || isPasswordName(subject) || strength !== 'strong'
  const first = firstWord(text)
  const prose = STATE.test(first) || GOES_ON.test(first)
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
    case 'table': {
      if (random) return true
      const cell = /[|\u2502\u2503\u2551]/.test(joint.text)
      return (
        !prose && last && (cell || quoted || compound || /^[\s|+*•~<>-]*(?:[A-Za-z]{1,20} ){0,3}$/.test(line))
      )
    }
    case 'space':
      return isSecretAfterSpace(
        { dashes, head, joint, line, next, strength, subject },
        { compound, random, prose, last },
      )
    default:
      return false
  }
}

/** `--token X`, Java's `-password X`, a Dockerfile's `ENV X_TOKEN x`, `git config x.token x`, "using token X". */
function isSecretAfterSpace(
  { dashes, head, line, next, subject }: SecretCandidate,
  {
    compound,
    last,
    prose,
    random,
  }: {
    readonly compound: boolean
    readonly random: boolean
    readonly prose: boolean
    readonly last: boolean
  },
): boolean {
  const { quoted, text } = head
  // `--no-token` takes no value.
  if (/^no[-_]/i.test(subject)) return false
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

/** The first word of a value, without the end of its sentence. */
function firstWord(text: string): string {
  return (text.split(/\s/, 1)[0] ?? '').replace(/[.!?]+$/, '')
}

/** A help text's stand-in for a value: `--token TOKEN`, `--password string`. */
function isMetavariable(text: string): boolean {
  return /^[A-Z][A-Z_]*\]?$/.test(text) || /^(?:string|str|text|value|stringArray|strings)$/.test(text)
}

/** `password=password`, `token=auth_token`, `api_key: HF_TOKEN`: the value is a name of the same thing. */
function sameAsName(text: string, name: string): boolean {
  if (!/^[A-Za-z_][\w.-]*$/.test(text)) return false
  const words = wordsOfName(text)
  const names = wordsOfName(name)
  if (words.join('') === names.join('')) return true
  // `childToken = token`
  if (words.length === 1 && words[0] === names.at(-1)) return true
  // `(token) => token.kind`
  if (text.startsWith(`${name}.`)) return true
  // A variable or a secret's name that ends as this name does, or is one of the environment.
  return (
    !/\d{2}/.test(text) &&
    words.length > 1 &&
    nameStrength(text) === 'strong' &&
    (isVariableName(text) || words.at(-1) === names.at(-1) || names.length === 1)
  )
}
