/** Text that a receiver sent, made fit to be quoted. Pure. */
import { partsOfAddress } from '../text.ts'

const LONGEST_QUOTE = 300

/** A shorter path stands in every other sentence. */
const SHORTEST_PATH = 8

/** The parts of an address that a receiver may quote back and that may hold its token; the longer ones first. */
export function pathsOf(url: URL): readonly string[] {
  const parts = partsOfAddress(url).filter((part) => part !== 'webhooks')
  const paths = [url.pathname + url.search, url.pathname, ...parts]
  return [...new Set(paths.filter((path) => path.length >= SHORTEST_PATH))].sort(
    (a, b) => b.length - a.length,
  )
}

/**
 * One line of at most 300 characters, without control characters and without any of `paths`.
 * @param redact is given the whole line: half a secret at the cut would not be known for one
 */
export function quotable(text: string, paths: readonly string[], redact: (text: string) => string): string {
  let line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
  for (const path of paths) line = line.replaceAll(path, '***')
  const characters = [...redact(line).toWellFormed()]
  return characters.length <= LONGEST_QUOTE
    ? characters.join('')
    : `${characters.slice(0, LONGEST_QUOTE - 1).join('')}…`
}
