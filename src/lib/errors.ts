/** What can be read from a caught value, which may be anything. */

/** The `code` of a Node.js system error, e.g. `ENOENT`; undefined when there is none. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** The `name` of an error, e.g. `TypeError`. The message is never used: it may contain a URL or a token. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown error'
}
