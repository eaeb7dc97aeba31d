/** What a name in a text says of the value behind it, with what stands before the name. */
import { isAccessWord, type NameStrength, nameStrength, wordsOfName } from './secret-names.ts'

/** A name that is a secret's. */
export interface NamedSecret {
  /** The line before the name, at most 100 characters of it. */
  readonly line: string
  readonly dashes: string
  /** The part of the name that counts: of `self.token` the last. */
  readonly subject: string
  readonly strength: NameStrength
  /** Do more words than one say that it is a secret: `hub_token`, `api key`? */
  readonly compound: boolean
}

/** Characters before a name that are looked at. */
const LOOK_BEHIND = 100

/** Before a dot, what is a variable of a program, not a setting's group. */
const CODE_OBJECT =
  /^(?:self|this|cls|args|opts|options|row|item|obj|node|event|e|ev|it|x|m|kv|entry|pair|re|match|test|tests)$/i

/** Words before `pass` with which it is a password. */
const USER_OF_PASS = /^(?:smtp|admin|user|root|db|ftp|mail|upload|login|registry|redis|wifi)$/i

/**
 * Reads a name; nothing where it is no secret's.
 * @param at where the name begins, with its dashes
 */
export function readName(
  text: string,
  { at, dashes, name }: { readonly at: number; readonly dashes: string; readonly name: string },
): NamedSecret | undefined {
  // Of `self.token` and `spring.datasource.password` the last part is what is assigned to.
  const parts = name.split('.')
  const last = parts.at(-1) ?? ''
  let strength = nameStrength(last)
  let subject = last
  if (dashes === '-' && strength !== 'strong' && /^[DXPEU][A-Za-z]/.test(last)) {
    // CMake's and Java's `-DNAME=…`.
    subject = last.slice(1)
    strength = nameStrength(subject)
  }
  const group = (parts.at(-2) ?? '').replace(/^D(?=[a-z])/, dashes === '-' ? '' : 'D')
  if (strength === 'weak' && group !== '' && !CODE_OBJECT.test(group)) {
    // A setting's `signing.key`, `mail.pass`.
    const joined = `${group}_${last}`
    const ofGroup = nameStrength(joined)
    if (ofGroup === 'strong' || ofGroup === 'none') {
      strength = ofGroup
      subject = joined
    }
  }
  if (strength === 'none' && parts.length > 1) {
    // poetry's `pypi-token.NAME`, `http-basic.NAME`.
    subject = parts.at(-2) ?? ''
    strength =
      /^(?:pypi-token|http-basic)$/.test(subject) || nameStrength(subject) === 'strong' ? 'medium' : 'none'
  }
  if (strength === 'none') return undefined
  // NetworkManager's `wifi-sec.psk`.
  if (subject === 'psk' && parts.length > 1) strength = 'strong'
  const before = text.slice(Math.max(0, at - LOOK_BEHIND), at)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  let compound =
    wordsOfName(subject).length > 1 || /(?:api|access|auth|secret|private|license|account)key$/i.test(subject)
  if (!compound) {
    const word = wordBefore(line)
    const joined = nameStrength(subject, word)
    if (joined === 'none') return undefined
    // "api key", "client secret", "smtp pass".
    if (joined === 'strong' || (/^(?:pass|pwd)$/i.test(subject) && USER_OF_PASS.test(word)))
      strength = 'strong'
    if (/^(?:pat|psk|jwt)$/i.test(subject) && word !== '') strength = 'strong'
    compound = strength === 'strong' && isAccessWord(word)
  }
  return { line, dashes, subject, strength, compound }
}

/** The word that a line ends in, before one blank. A pattern that is bound to the line's end would try each of its characters. */
function wordBefore(line: string): string {
  if (!line.endsWith(' ')) return ''
  let start = line.length - 1
  while (start > 0 && /[A-Za-z]/.test(line.charAt(start - 1))) start -= 1
  return line.slice(start, -1)
}
