/**
 * A value the user gave and cannot be used. The message names the input (or variable), says what it got unless that may be
 * a secret, and what it accepts.
 */
export class InputError extends Error {
  override readonly name = 'InputError'
}
