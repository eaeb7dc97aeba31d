/** Whom to ping: the input `mentions` -> Discord's ids. */

import type { Mentions } from '../event.ts'
import { splitList } from '../lib/strings.ts'
import { InputError } from './input-error.ts'

/**
 * Ten pings are what is sure to fit beside everything else in a message's 2000 characters; for more people there are roles.
 */
const MOST = 10

/**
 * Reads user ids, role ids as `&ID`, `@here` and `@everyone`, separated by spaces, commas or newlines; also `<@ID>`
 * and `<@&ID>`, as Discord shows them. Nobody is named twice.
 *
 * @throws InputError for anything else, and for more than ten
 */
export function parseMentions(value: string): Mentions {
  const users = new Set<string>()
  const roles = new Set<string>()
  const everyone = new Set<'@everyone' | '@here'>()
  for (const word of splitList(value)) {
    const [, role, id] = /^(?:<@)?(?:(&)|!)?(\d{17,20})>?$/.exec(word) ?? []
    if (word === '@everyone' || word === '@here') everyone.add(word)
    else if (id !== undefined && isSnowflake(id)) (role ? roles : users).add(id)
    else throw new InputError(refusal(word))
  }
  if (users.size + roles.size + everyone.size > MOST) {
    throw new InputError(
      `The input mentions names more than ${MOST}; give those people a role and name it as &ID`,
    )
  }
  return { users: [...users], roles: [...roles], everyone: [...everyone] }
}

/** Ids are unsigned 64-bit numbers (docs.discord.com/developers/reference#snowflakes). */
function isSnowflake(id: string): boolean {
  return BigInt(id) <= 0xffff_ffff_ffff_ffffn
}

/** YAML reads a bare id as a number and hands `1.23456789012346E+17` on: the digits are gone by then. */
function refusal(word: string): string {
  if (/^[\d.]+E\+\d+$/i.test(word)) {
    return 'The input mentions got a number that lost its last digits: write the id in quotes, e.g. mentions: "123456789012345678"'
  }
  const shown = /^[\w@&<>!.#-]{1,40}$/.test(word) ? `"${word}"` : `a word of ${word.length} characters`
  return `The input mentions got ${shown}; it accepts Discord user ids (17 to 20 digits), role ids as &ID, @here and @everyone`
}
