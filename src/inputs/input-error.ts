/**
 * An input or variable has a value that cannot be used. The message contains the name of the input, the value unless it may be a
 * secret, and the accepted values.
 */
export class InputError extends Error {
  override readonly name = 'InputError'
}
