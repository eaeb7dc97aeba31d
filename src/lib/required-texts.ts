/** The texts of which a pattern needs one, so that most lines can be skipped without it. Pure. */

/** In place of what can match different texts. */
const ANYTHING = '\0'

/** UTF-16 units. A shorter text is in so many lines that looking for it saves little. */
const MIN_CHARS = 4

const PATTERN_ESCAPE = /\\(?:u[\da-f]{4}|u\{[^}]*\}|x[\da-f]{2}|p\{[^}]*\}|k<[^>]*>|[\s\S])/gi
const CLASS = /\[[^\]]*\]/g
const INNER_GROUP = /\([^()]*\)(?:[?*+]|\{[^}]*\})?/g
/** A group that is there at least once, and no look ahead or behind: without a name, with one, or one that is not captured. */
const MANDATORY = /^\((?:\?:|\?<\w+>|(?!\?))(?<inside>[^()]*)\)\+?$/
/** A character, and how often it may occur. */
const REPEATED = /[\s\S](?:[?*+]|\{\d[^}]*\})/g

/** Characters for private use stand for groups. */
const FIRST_MARK = 0xe000
const GROUP_MARK = /[\ue000-\uf8ff]/

/**
 * The texts of which at least one is in each line that the pattern matches, in lower case. Node.js compiles a pattern at its first use,
 * which takes many times longer than this.
 *
 * @returns undefined where no such texts are found; then the pattern has to be tried
 */
export function requiredTexts({ source }: RegExp): readonly string[] | undefined {
  const groups: (readonly string[])[] = []
  let outside = source.replace(PATTERN_ESCAPE, ANYTHING).replace(CLASS, ANYTHING)
  while (outside.includes('(')) {
    const next = outside.replace(INNER_GROUP, (group) => {
      const inside = MANDATORY.exec(group)?.groups?.['inside']
      const texts = inside === undefined ? undefined : textsOf(inside, groups)
      return texts ? String.fromCharCode(FIRST_MARK + groups.push(texts) - 1) : ANYTHING
    })
    if (next === outside) return undefined
    outside = next
  }
  return textsOf(outside, groups)
}

/** One text for each branch, or all of a group in it. */
function textsOf(pattern: string, groups: readonly (readonly string[])[]): readonly string[] | undefined {
  const found: string[] = []
  for (const branch of pattern.replace(REPEATED, ANYTHING).split('|')) {
    const literal = longestLiteral(branch)
    const mark = GROUP_MARK.exec(branch)?.[0]
    const texts = literal.length >= MIN_CHARS ? [literal] : mark && groups[mark.charCodeAt(0) - FIRST_MARK]
    if (!texts) return undefined
    found.push(...texts)
  }
  return found
}

function longestLiteral(branch: string): string {
  const literals = branch.split(/[\0.^$\ue000-\uf8ff]/)
  return literals.reduce((longest, text) => (text.length > longest.length ? text : longest), '').toLowerCase()
}
