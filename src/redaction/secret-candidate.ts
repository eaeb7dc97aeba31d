/** A value that may be a secret, with what stands around it. */
import type { Joint } from './joints.ts'
import type { NamedSecret } from './named-secret.ts'
import type { ShellValue } from './shell-values.ts'

/** A value behind a secret's name. */
export interface SecretCandidate extends NamedSecret {
  readonly joint: Joint
  readonly head: ShellValue
  /** What follows the value. */
  readonly next: string
}

/** The first word of a value, without the end of its sentence. */
export function firstWord(text: string): string {
  return (text.split(/\s/, 1)[0] ?? '').replace(/[.!?]+$/, '')
}
