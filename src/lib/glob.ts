/** Names and paths with wildcards. */

/** Paths that one pattern may expand to; more are dropped. */
export const MAX_GLOB_MATCHES = 2000

/** Whether a name or path contains a wildcard: `*`, `?` or `[`. */
export function hasWildcard(name: string): boolean {
  return /[*?[]/.test(name)
}

/**
 * The paths that match `pattern`, sorted, at most {@link MAX_GLOB_MATCHES}. A pattern without a wildcard is returned as it is,
 * whether or not the file exists.
 *
 * @param cwd folder where relative patterns start
 */
export async function expandGlob(pattern: string, cwd: string): Promise<readonly string[]> {
  if (!hasWildcard(pattern)) return [pattern]
  const { glob } = await import('node:fs/promises')
  const paths: string[] = []
  for await (const path of glob(pattern, { cwd })) {
    paths.push(path)
    if (paths.length >= MAX_GLOB_MATCHES) break
  }
  return paths.sort()
}
