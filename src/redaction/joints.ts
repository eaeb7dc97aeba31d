/** Finds how a name and its value are joined. */
import { type JointKind, jointRows, nextLineRow } from './joint-rows.ts'

/** A joint that was found. */
export interface Joint {
  readonly kind: JointKind
  /** Where the value begins. */
  readonly end: number
  readonly text: string
}

/**
 * The joint behind a name.
 * @param at where the name ends
 * @param before up to 100 characters before the name
 */
export function findJoint(text: string, at: number, before: string): Joint | undefined {
  for (const { kind, pattern, before: needed } of jointRows()) {
    // Most rows fail at the first character behind the name: this is cheaper than to look at what stands before it.
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match === null || (needed !== undefined && !needed.test(before))) continue
    return { kind, end: at + match[0].length, text: match[0] }
  }
  return undefined
}

/**
 * The joint to a value that stands alone on the next line.
 * @param at where the name ends
 */
export function findNextLineJoint(text: string, at: number): Joint | undefined {
  const { kind, pattern } = nextLineRow()
  pattern.lastIndex = at
  const match = pattern.exec(text)
  return match === null ? undefined : { kind, end: at + match[0].length, text: match[0] }
}
