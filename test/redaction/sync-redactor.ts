import { collectKnownSecrets } from '../../src/redaction/known-secrets.ts'
import { redactText } from '../../src/redaction/redact-text.ts'
import { createRedactor, mayHoldSecret, type RedactorOptions } from '../../src/redaction/redactor.ts'

/** The action's redactor for tables and properties: `redact` answers at once, because here the rules are loaded already. */
export function createSyncRedactor(options: RedactorOptions) {
  const needles = collectKnownSecrets([options.env, options.envFile ?? {}], options.secrets)
  return {
    redact: (text: string) => (mayHoldSecret(text, needles) ? redactText(text, needles) : text),
    scan: createRedactor(options).scan,
  }
}
