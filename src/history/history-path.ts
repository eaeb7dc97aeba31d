/** Where the history file may lie. */
import path from 'node:path'
import { errorCode } from '../lib/errors.ts'
import { readlink, realpath } from '../lib/files.ts'
import { asHistoryError, HistoryError } from './history-error.ts'

/** Where the file may lie, and where a relative path starts. */
export interface HistoryPlaces {
  /** Absolute paths of the workspace, the runner's temporary folder and its tool cache. */
  readonly roots: readonly string[]
  readonly cwd: string
}

/** On a self-hosted runner a pull request may control what is in the workspace; these hold credentials. */
const PRIVATE_PARTS = /(?:^|\/)(?:\.git|_runner_file_commands|_github_home)(?:\/|$)/

/**
 * Resolves the input `history` to the file's real path, links followed. The file itself need not exist.
 *
 * @param name relative to `places.cwd`, or absolute
 * @throws {HistoryError} for a path outside of the roots
 */
export async function resolveHistoryFile(name: string, places: HistoryPlaces): Promise<string> {
  if (name.includes('\0'))
    throw new HistoryError('The input history contains a NUL character; it accepts a path')
  const asked = path.resolve(places.cwd, name)
  void realRoots(places)
  const missing: string[] = []
  for (let at = asked; ; at = path.dirname(at)) {
    try {
      const real = path.join(await realpath(at), ...missing)
      await assertInside(real, places)
      return real
    } catch (error) {
      if (errorCode(error) !== 'ENOENT' || at === path.dirname(at)) throw asHistoryError(error)
      // A link to a file that is not there: where it leads cannot be checked.
      if (await readlink(at).catch(() => undefined)) {
        throw new HistoryError(
          'The input history is a link to a file that does not exist; history is not used',
        )
      }
      missing.unshift(path.basename(at))
    }
  }
}

/**
 * Checks a path whose links are resolved.
 * @throws {HistoryError} when it is outside of the roots, or private
 */
export async function assertInside(real: string, places: HistoryPlaces): Promise<void> {
  for (const root of await realRoots(places)) {
    const below = path.relative(root, real)
    if (below === '' || below === '..' || below.startsWith('../') || path.isAbsolute(below)) continue
    if (!PRIVATE_PARTS.test(below)) return
  }
  throw new HistoryError(
    'The input history leads out of the workspace, RUNNER_TEMP and RUNNER_TOOL_CACHE, or to a private folder there; history is not used',
  )
}

const resolvedRoots = new WeakMap<HistoryPlaces, Promise<readonly string[]>>()

/** The roots with their links resolved, once; those that do not exist are left out. */
export function realRoots(places: HistoryPlaces): Promise<readonly string[]> {
  const known = resolvedRoots.get(places)
  if (known) return known
  const roots = Promise.all(places.roots.map((root) => realpath(root).catch(() => '/'))).then((found) =>
    found.filter((root) => root !== '/'),
  )
  resolvedRoots.set(places, roots)
  return roots
}
