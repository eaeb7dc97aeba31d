import { nonEmptyLines } from '../lib/strings.ts'
import { InputError } from './input-error.ts'

/** The spec's bounds of a symmetric secret, in bytes. */
const SHORTEST_SECRET = 24
const LONGEST_SECRET = 64
const SECRET = /^(?:whsec_)?((?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?)$/

/**
 * Reads the input `signing-secret`: one secret, or two, one per line, while rotating. Empty text gives none.
 * Throws InputError, which never holds the secret.
 */
export function parseSigningSecrets(text: string): readonly string[] {
  const secrets = nonEmptyLines(text)
  if (secrets.length > 2) {
    throw new InputError(
      `The input signing-secret has ${secrets.length} lines; it accepts one secret, or two, one per line, while rotating`,
    )
  }
  secrets.forEach((secret, index) => {
    const which = `The input signing-secret${secrets.length > 1 ? `, line ${index + 1},` : ''}`
    const base64 = SECRET.exec(secret)?.[1]
    if (base64 === undefined) {
      throw new InputError(`${which} is malformed; it accepts whsec_ followed by base64 (Standard Webhooks)`)
    }
    const bytes = Buffer.from(base64, 'base64').length
    if (bytes < SHORTEST_SECRET || bytes > LONGEST_SECRET) {
      throw new InputError(
        `${which} holds ${bytes} bytes; it accepts ${SHORTEST_SECRET} to ${LONGEST_SECRET}, in base64 after whsec_ (Standard Webhooks)`,
      )
    }
  })
  return secrets
}

/** What must not be seen of the input `signing-secret`: each line, with `whsec_` and without, whether or not it can be used. */
export function secretsOfSigning(text: string): readonly string[] {
  return nonEmptyLines(text).flatMap((line) => {
    const key = line.replace(/^whsec_/, '')
    // The prefix alone is everybody's, and what the error about an empty secret has to name.
    return key === '' ? [] : [line, key]
  })
}
