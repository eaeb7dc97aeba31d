/** One way to join a name and its value, and the pieces that the rows share. */

/**
 * How likely the text behind a joint is a value. `assigned` and `field`: a value, surely. `tight`: `NAME:value`, which is also how
 * `host:port` is written. `pair`: a name and its value as two members. `call`: a quoted argument. `item`: the
 * next member or line, machine-made text only. `row`: a row of a list or of a column. `compared`: a quoted text, which for
 * `token` alone is as often a parser's. `prompt`, `sentence`, `table`,
 * `space`: text that may be prose.
 */
export type JointKind =
  | 'assigned'
  | 'field'
  | 'tight'
  | 'pair'
  | 'element'
  | 'call'
  | 'tuple'
  | 'prompt'
  | 'sentence'
  | 'table'
  | 'item'
  | 'row'
  | 'compared'
  | 'space'

/** One way to join a name and its value. */
export interface JointRow {
  readonly kind: JointKind
  /** Tried where the name ends; the value begins where it ends. Bounded, so that it is linear. */
  readonly pattern: RegExp
  /** What must stand before the name. */
  readonly before?: RegExp
  /** `N` is the name, `V` the value. */
  readonly example: string
}

/** What closes a quoted, emphasised or indexed name: `"N"`, `**N**`, `['N']`, `%N%`. */
export const CLOSE = String.raw`(?:\\{0,7}["'\x60]|\*{1,2}|%)?[\])]{0,2}(?:\*{1,2})?`
/** Names of the member that holds the value, behind the member that holds the name. */
export const VALUE_MEMBER =
  '(?:parameter[_-]?)?(?:value|val|data|content|contents|text|body|plaintext|secretvalue|defaultvalue|string)'

/** A pattern that is tried at one place. */
export const sticky = (source: string) => new RegExp(source, 'iy')
