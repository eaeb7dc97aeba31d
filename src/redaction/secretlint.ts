import { lintSource } from '@secretlint/core'
import { rules } from '@secretlint/secretlint-rule-preset-recommend'
import type { Span } from './spans.ts'

// `secretlint-disable` in a log must not switch the scanner off, so its filter stays out. The two rules for URLs stay out
// too, since they report the whole URL: our own rule for user information keeps the host readable.
const LEFT_OUT = /-(?:filter-comments|basicauth|database-connection-string)$/

/**
 * Runs secretlint's recommended rules over a text. This module is heavy: load it by `import()` when there is something to scan.
 * Rejects when secretlint fails.
 */
export async function findWithSecretlint(text: string): Promise<Span[]> {
  const { messages } = await lintSource({
    source: { filePath: 'log.txt', ext: '.txt', contentType: 'text', content: text },
    options: {
      noPhysicFilePath: true,
      maskSecrets: true,
      config: {
        rules: rules
          .filter((rule) => !LEFT_OUT.test(rule.meta.id))
          .map((rule) => ({ id: rule.meta.id, rule, options: {} })),
      },
    },
  })
  return messages.map(({ range: [start, end] }) => ({ start, end }))
}
