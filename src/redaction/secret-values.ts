/** Whether what stands behind a secret's name is its value: by the name's strength, the joint, and what the value looks like. */
import { GOES_ON, NOT_BEFORE, SETTER, STATE, VERB } from './context-words.ts'
import { isHarmlessValue, isMixedRandom } from './harmless-values.ts'
import { firstWord, type SecretCandidate } from './secret-candidate.ts'
import { isAccessWord, isPasswordName, isVariableName, nameStrength, wordsOfName } from './secret-names.ts'
import { isSecretOfStrongName } from './sure-names.ts'
import { isCode, isDottedName, isMachineMade, isMixedToken, looksRandom } from './value-shapes.ts'

/** Is this value a secret? */
export function isSecretValue(candidate: SecretCandidate): boolean {
  const { compound, dashes, head, joint, line, next, strength, subject } = candidate
  const { quoted, text } = head
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
  // jetson-containers' `NAME:value`: a value that looks like a release or a digest is the variable's all the same.
  if (
    joint.kind === 'tight' &&
    strength === 'strong' &&
    isVariableName(subject) &&
    compound &&
    isLongRandom(text)
  )
    return true
  if (isHarmlessValue(text, dashes + subject)) return false
  if (joint.kind === 'row') return isSecretInRow(candidate)
  if (joint.kind === 'item') {
    const first = firstWord(text)
    if (/^[,;]/.test(joint.text) && strength === 'strong') {
      if (looksRandom(text) && !isDottedName(text)) return true
      return (
        (compound || isPasswordName(subject)) && !STATE.test(first) && !GOES_ON.test(first) && !isCode(text)
      )
    }
    return isMachineMade(text) && !isDigest(text)
  }
  if (sameAsName(text, subject)) return false
  // `key = name || other`: code.
  if (!quoted && /^[A-Za-z_]+$/.test(text) && /^[ ](?:\|\||&&|\?\?|\? )/.test(next)) return false
  const random =
    looksRandom(text) ||
    (text.length >= 6 && /[A-Za-z]/.test(text) && /[!@#$%^&*?~+=]/.test(text) && !/[([{]/.test(text))
  const inProse = joint.kind === 'sentence' && !random
  if ((!quoted || inProse) && isCode(text) && (joint.kind !== 'space' || dashes === '')) return false
  if (strength === 'weak') return isSecretOfWeakName(candidate)
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
  return isSecretOfStrongName(candidate, random)
}

/** Is this long, and random beside what looks like a release or a digest: `r36.4-a9B4c7D2e5F6g7H8`? */
function isLongRandom(text: string): boolean {
  return text.length >= 16 && text.split(/[^A-Za-z0-9]+/).some(isLongRandomPart)
}

function isLongRandomPart(part: string): boolean {
  return part.length >= 14 && (isMixedRandom(part) || isMixedToken(part) || /^[0-9a-f]{16,}$/.test(part))
}

/** Rows of a list and cells of a column: words of a sure name, else only what a machine writes. */
function isSecretInRow({ compound, head, strength, subject }: SecretCandidate): boolean {
  const { quoted, text } = head
  if (sameAsName(text, subject) || nameStrength(text) !== 'none' || (!quoted && isCode(text))) return false
  if (isDottedName(text) && !/\d{2}/.test(text)) return false
  if (strength !== 'strong') return text.length >= 16 && isMachineMade(text) && !isDigest(text)
  if (looksRandom(text)) return true
  // `secrets:` has names of secrets below it.
  const plural = /secrets$/i.test(subject) && !wordsOfName(subject).some(isAccessWord)
  const first = firstWord(text)
  return (
    (compound || isPasswordName(subject)) &&
    !plural &&
    text.length >= 4 &&
    !STATE.test(first) &&
    !GOES_ON.test(first)
  )
}

function isDigest(text: string): boolean {
  return /^(?:[0-9a-f]{16}|[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text)
}

function isLongEnough(text: string): boolean {
  return text.length >= 6
}

/** `key`, `pass`, `signature`: also a dictionary's key, a test's verdict, a function's argument. */
function isSecretOfWeakName({ compound, dashes, head, joint, line, subject }: SecretCandidate): boolean {
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

/** `password=password`, `token=auth_token`, `api_key: HF_TOKEN`: the value is a name of the same thing. */
function sameAsName(text: string, name: string): boolean {
  if (text.includes(' ')) return text.split(' ').every((word) => sameAsName(word, name))
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
