/** What a value looks like beside a secret's name: code, words, or what only a machine writes. */
import { classChanges, isMixedRandom } from './harmless-values.ts'

/** Names of variables of a program: `token = tokenizer`, `login(password=password)` are code. */
const CODE_WORD =
  /^(?:self|this|args|kwargs|params?|config|cfg|os|env|request|response|result|data|value|values|var|vars|tokenizer|stream|text|word|words|line|tok|tokens|ids?|key|keys|item|obj|node|next|prev|current|lambda|function|async|await|new|return|if|for|in|not|is|and|or|getpass|input|user|username|lexer|parser|ctx|context|options|opts|settings|module|name|s|t|k|v|x|i|c|p|ch|buf|ptr|str|NULL|nullptr|import|from|const|let|int|char|auto|static)$/

/** A command of PowerShell. */
const CMDLET =
  /^(?:ConvertTo|ConvertFrom|Get|New|Read|Import|Invoke|Select|Join|Protect|Unprotect)-[A-Z][A-Za-z]+$/

const CODE_CALL = /^[A-Za-z_$][\w$]*(?:(?:\.|::|->|\?\.)[A-Za-z_$][\w$]*)*[([{]/
const CODE_MEMBER =
  /^(?:self|this|args|os|sys|process|config|cfg|settings|opts|options|request|req|secrets|env|var|local|data|module|steps|github|inputs|vars|matrix|event|ctx|state|params|kwargs|cls|std|torch|np|node|parser|lexer|tokenizer)(?:\.|::|->|\?\.)\w/

/** Is an unquoted value a piece of code: a call, a member, a variable of a common name? */
export function isCode(value: string): boolean {
  return (
    /^\.{3}\w/.test(value) ||
    CMDLET.test(value) ||
    CODE_CALL.test(value) ||
    CODE_MEMBER.test(value) ||
    CODE_WORD.test(value)
  )
}

/** Does this text look made by a machine, or by someone who was asked for a digit in the password? */
export function looksRandom(value: string): boolean {
  if (value.length < 6 || !/^[\x21-\x7e]+$/.test(value)) return false
  return (/[A-Za-z]/.test(value) && /\d/.test(value)) || isMixedLetters(value)
}

/** Are these letters of both cases as only a machine mixes them? Words that run together have fewer capitals: `AutoModelForCausalLM`. */
function isMixedLetters(text: string): boolean {
  if (!/^[A-Za-z]{16,}$/.test(text)) return false
  const capitals = text.replace(/[a-z]+/g, '').length / text.length
  return capitals >= 0.35 && capitals <= 0.7 && classChanges(text) >= 0.3
}

/** Is this a text of at least 16 letters and digits that only a machine mixes so? No digest and no id: those have letters to `f` only. */
export function isMixedToken(text: string): boolean {
  // The header of a JSON Web Token says nothing.
  if (!/\d.*\d/.test(text) || !/[g-z]/i.test(text) || text.startsWith('eyJ')) return false
  return isMixedRandom(text) || (/^[a-z0-9]+$/.test(text) && classChanges(text) >= 0.3)
}

/** Is this one long run of letters and digits, a UUID or base64: not words joined by `-`, `_`, `.` or `/`? */
export function isMachineMade(text: string): boolean {
  if (!/\d/.test(text) || !/[A-Za-z]/.test(text)) return false
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) return true
  return /[A-Za-z0-9+/]{16}/.test(text) && !/^[\w-]+(?:[./][\w-]+)+$/.test(text)
}

/**
 * Is this a word that begins with a dash and is no option: `-Ab9…`? Only a machine writes those.
 * @param text one word of a command
 */
export function isDashedToken(text: string): boolean {
  if (!/^-[A-Za-z0-9][\w+/=.~-]{15,}$/.test(text)) return false
  const word = text.slice(1)
  return (
    isMixedRandom(word.replace(/[^A-Za-z0-9]/g, '')) || isMixedToken(word) || /^[0-9a-f]{32,}$/.test(word)
  )
}

/** Is this a part of a model or of a configuration: `model.layers.0.self_attn.q_proj.weight`? */
export function isDottedName(value: string): boolean {
  return /^[a-z_]+\d{0,3}(?:\.(?:[a-z_]+\d{0,3}|\d{1,4})){1,30}$/i.test(value)
}
