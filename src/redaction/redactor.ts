import type { Env } from '../lib/runtime.ts'
import { findAssignments } from './assignments.ts'
import { findPasswordOptions } from './command-options.ts'
import {
  hasQuotedQuotes,
  joinedArguments,
  percentDecoded,
  shellUnquoted,
  spaced,
  stripped,
  unescaped,
  unwrapped,
} from './decodings.ts'
import type { KnownSecret } from './known-secrets.ts'
import { collectKnownSecrets, findKnownSecrets } from './known-secrets.ts'
import { identity, type MappedText } from './mapped-text.ts'
import type { Span } from './spans.ts'
import { replaceSpans } from './spans.ts'
import { findTokens } from './token-patterns.ts'

/** What a redactor has to know. */
export interface RedactorOptions {
  /** The step's environment. Values of variables with a secret's name are hidden. */
  readonly env: Env
  /** The variables of the `env-file`, treated alike. */
  readonly envFile?: Env
  /** The action's own secrets: webhook URLs, tokens, headers' values, signing secrets. Those under 6 characters are left alone. */
  readonly secrets: readonly string[]
}

/** Replaces secrets by `[REDACTED]`, and keeps the rest of the line as it was. Applied again, it changes nothing more. */
export interface Redactor {
  /** Hides known values and what has the shape of a secret. For anything short: the command, facts, error lines. */
  redact(text: string): string
  /** The same plus a secret scanner, which is loaded at the first call. For text out of logs and details. Rejects when the scanner fails. */
  scan(text: string): Promise<string>
}

/** How often a text is gone over at most; what is hidden may uncover one more (`a=b=c`), rarely two. */
const MAX_PASSES = 4

/** Makes a redactor that hides these secrets, in any of the forms in which programs print them. */
export function createRedactor(options: RedactorOptions): Redactor {
  const needles = collectKnownSecrets([options.env, options.envFile ?? {}], options.secrets)
  const redact = (text: string) => {
    let current = text
    for (let pass = 0; pass < MAX_PASSES; pass += 1) {
      const next = replaceSpans(current, findSecrets(current, needles))
      if (next === current) break
      current = next
    }
    return current
  }
  return {
    redact,
    async scan(text) {
      const redacted = redact(text)
      const { findWithSecretlint } = await import('./secretlint.ts')
      const view = spaced(identity(redacted))
      const spans = toOrigin(view, await findWithSecretlint(view.text))
      return redact(replaceSpans(redacted, spans))
    },
  }
}

function findSecrets(text: string, needles: readonly KnownSecret[]): Span[] {
  const raw = identity(text)
  const clean = stripped(raw)
  const readings = [clean]
  if (clean.text.length < text.length) readings.push(spaced(raw))
  if (text.includes('%')) readings.push(percentDecoded(clean))
  if (text.includes('\\')) {
    const once = unescaped(clean)
    readings.push(once)
    // JSON within JSON: `docker inspect` of a label, a log that quotes a log.
    if (once.text.includes('\\')) readings.push(unescaped(once))
    if (hasQuotedQuotes(once.text)) readings.push(shellUnquoted(once))
  }
  if (/["'], ?["']/.test(clean.text)) readings.push(joinedArguments(clean))
  if (hasQuotedQuotes(clean.text)) readings.push(shellUnquoted(clean))
  return readings
    .flatMap((view) => {
      const shapes = toOrigin(
        view,
        [findTokens, findAssignments, findPasswordOptions].flatMap((find) => find(view.text)),
      )
      if (needles.length === 0) return shapes
      return [view, ...unwrapped(view)].reduce(
        (spans, reading) => spans.concat(toOrigin(reading, findKnownSecrets(reading, text, needles))),
        shapes,
      )
    })
    .concat(findKnownSecrets(raw, text, needles))
}

function toOrigin(view: MappedText, spans: readonly Span[]): Span[] {
  return spans.map(({ start, end }) => view.origin(start, end))
}
