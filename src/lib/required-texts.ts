/** The texts of which a pattern needs one, so that most lines can be skipped without it. Pure. */

/** In place of what can match different texts. */
const ANYTHING = '\0'

/** UTF-16 units. A shorter text is in so many lines that looking for it saves little. */
const MIN_CHARS = 4

const PATTERN_ESCAPE = /\\(?:u[\da-f]{4}|u\{[^}]*\}|x[\da-f]{2}|p\{[^}]*\}|k<[^>]*>|[\s\S])/gi
const CLASS = /\[[^\]]*\]/g
const INNER_GROUP = /\([^()]*\)(?:[?*+]|\{[^}]*\})?/g
/** A character, and how often it may occur. */
const REPEATED = /[\s\S](?:[?*+]|\{\d[^}]*\})/g

/**
 * The texts of which at least one is in each line that the pattern matches, in lower case. Node.js compiles a pattern at its first use,
 * which takes many times longer than this.
 *
 * @returns undefined where no such texts are found outside of the pattern's groups; then it has to be tried
 */
export function requiredTexts({ source }: RegExp): readonly string[] | undefined {
  let outside = source.replace(PATTERN_ESCAPE, ANYTHING).replace(CLASS, ANYTHING)
  while (outside.includes('(')) {
    const next = outside.replace(INNER_GROUP, ANYTHING)
    if (next === outside) return undefined
    outside = next
  }
  const texts = outside.replace(REPEATED, ANYTHING).split('|').map(longestLiteral)
  return texts.every((text) => text.length >= MIN_CHARS) ? texts : undefined
}

function longestLiteral(branch: string): string {
  const literals = branch.split(/[\0.^$]/)
  return literals.reduce((longest, text) => (text.length > longest.length ? text : longest), '').toLowerCase()
}
