import { nonEmptyLines } from '../lib/strings.ts'
import { InputError } from './input-error.ts'

/** Bounds of a symmetric secret, in bytes (Standard Webhooks, "Signature scheme"). */
const MIN_SECRET_BYTES = 24
const MAX_SECRET_BYTES = 64
const SIGNING_SECRET = /^(?:whsec_)?((?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?)$/

/** The input `signing-secret` after parsing. */
export interface ParsedSigningSecrets {
  /** One secret, or two while rotating. Empty where there is a problem. */
  readonly signingSecrets: readonly string[]
  /** At most one. It never holds the secret. */
  readonly problems: readonly InputError[]
  /** What must not be shown: each line, with `whsec_` and without, whether or not it can be used. */
  readonly secrets: readonly string[]
}

/** Parses the input `signing-secret`: one secret, or two, one per line, while rotating. Never throws. */
export function parseSigningSecrets(text: string): ParsedSigningSecrets {
  const lines = nonEmptyLines(text)
  const problem = signingProblem(lines)
  return {
    signingSecrets: problem === undefined ? lines : [],
    problems: problem === undefined ? [] : [new InputError(problem)],
    secrets: lines.flatMap((line) => {
      const key = line.replace(/^whsec_/, '')
      // The prefix alone is no secret, and the error about an empty secret has to show it.
      return key === '' ? [] : [line, key]
    }),
  }
}

function signingProblem(lines: readonly string[]): string | undefined {
  if (lines.length > 2) {
    return `The input signing-secret has ${lines.length} lines; it accepts one secret, or two, one per line, while rotating`
  }
  for (const [index, line] of lines.entries()) {
    const which = `The input signing-secret${lines.length > 1 ? `, line ${index + 1},` : ''}`
    const base64 = SIGNING_SECRET.exec(line)?.[1]
    if (base64 === undefined) {
      return `${which} is malformed; it accepts whsec_ followed by base64 (Standard Webhooks)`
    }
    const bytes = Buffer.from(base64, 'base64').length
    if (bytes < MIN_SECRET_BYTES || bytes > MAX_SECRET_BYTES) {
      return `${which} holds ${bytes} bytes; it accepts ${MIN_SECRET_BYTES} to ${MAX_SECRET_BYTES}, in base64 after whsec_ (Standard Webhooks)`
    }
  }
  return undefined
}
