/** The sentence below a headline such as `CMake Error at CMakeLists.txt:12 (find_package):`. Pure. */
import { bareText } from './classify-line.ts'

/** CMake's long sentence about a package that it does not find holds the name in its first or third line. */
const CMAKE_PACKAGE =
  /^(?:By not providing "Find(?<what>[\w-]+)\.cmake"|Could not find a package configuration file provided by "(?<what>[\w-]+)"|Could NOT find (?<what>[\w-]+) \()/

/** The lines below a headline that are searched. */
const LINES_BELOW = 5

/**
 * The reason that stands below a headline, and where.
 *
 * @param lines all lines, as the program printed them
 * @param index of the headline
 */
export function reasonBelow(
  lines: readonly string[],
  index: number,
): { readonly index: number; readonly text: string } | undefined {
  const below = lines.slice(index + 1, index + 1 + LINES_BELOW).map(bareText)
  for (const [offset, line] of below.entries()) {
    const missing = CMAKE_PACKAGE.exec(line)?.groups?.['what']
    if (missing !== undefined) return { index: index + 1 + offset, text: `${missing} not found` }
  }
  const first = below.findIndex((line) => line !== '')
  return first < 0 ? undefined : { index: index + 1 + first, text: (below[first] ?? '').replace(/^- /, '') }
}
