/** Names and paths with wildcards. */

import { resolve } from 'node:path'

/** Paths that one pattern may expand to; more are dropped. */
export const MAX_GLOB_MATCHES = 2000

/** Whether a name or path contains a wildcard: `*`, `?` or `[`. */
export function hasWildcard(name: string): boolean {
  return /[*?[]/.test(name)
}

/** `{a,b}`, which paths can have and package names cannot. */
const ALTERNATIVES = /\{[^{}]*,[^{}]*\}/

/**
 * The paths that match `pattern`, sorted. A pattern without a wildcard is returned as it is, whether or not the file exists; so is
 * one that is the name of a file, such as `results [orin].json`.
 *
 * @param cwd folder where relative patterns start
 * @param most paths; more are dropped
 */
export async function expandGlob(
  pattern: string,
  cwd: string,
  most = MAX_GLOB_MATCHES,
): Promise<readonly string[]> {
  if (!hasWildcard(pattern) && !ALTERNATIVES.test(pattern)) return [pattern]
  const { glob, lstat } = await import('node:fs/promises')
  if (await lstat(resolve(cwd, pattern)).catch(() => undefined)) return [pattern]
  const paths: string[] = []
  for await (const path of glob(pattern, { cwd })) {
    paths.push(path)
    if (paths.length >= most) break
  }
  return paths.sort()
}
