import type { Env } from '../lib/runtime.ts'
import type { KnownSecret } from './known-secrets.ts'
import { collectKnownSecrets } from './known-secrets.ts'
import { isPlainText } from './plain-text.ts'

/** What a redactor has to know. */
export interface RedactorOptions {
  /** The step's environment. Values of variables with a secret's name are hidden. */
  readonly env: Env
  /** The variables of the `env-file`, treated alike. */
  readonly envFile?: Env
  /** The action's own secrets: webhook URLs, tokens, headers' values, signing secrets. Those under 6 characters are left alone. */
  readonly secrets: readonly string[]
}

/**
 * Replaces secrets by `[REDACTED]`, and keeps the rest of the line as it was. Applied again, it changes nothing more. The rules are
 * loaded at the first text in which they may find something: most messages hold none, and the rules are a quarter of the code.
 */
export interface Redactor {
  /** Hides known values and what has the form of a secret. */
  redact(text: string): Promise<string>
  /**
   * The same, plus the secret scanner where what is left may hold a token of a form that our rules do not know. The scanner is
   * loaded only then. Rejects when the scanner fails.
   */
  scan(text: string): Promise<string>
}

/** Makes a redactor that hides these secrets, in any of the forms in which programs print them. */
export function createRedactor(options: RedactorOptions): Redactor {
  const needles = collectKnownSecrets([options.env, options.envFile ?? {}], options.secrets)
  return {
    async redact(text) {
      if (!mayHoldSecret(text, needles)) return text
      const { redactText } = await import('./redact-text.ts')
      return redactText(text, needles)
    },
    async scan(text) {
      if (!mayHoldSecret(text, needles)) return text
      const { scanText } = await import('./redact-text.ts')
      return scanText(text, needles)
    },
  }
}

/**
 * Is this a text that the rules have to search?
 *
 * @param needles values to hide; in a plain text each is looked for as it is, and with blanks in it
 */
export function mayHoldSecret(text: string, needles: readonly KnownSecret[]): boolean {
  if (!isPlainText(text)) return true
  const unwrappedText = text.replaceAll(' ', '')
  return needles.some(({ text: needle }) => text.includes(needle) || unwrappedText.includes(needle))
}
