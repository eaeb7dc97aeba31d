/** The input `mentions`: the people and roles to ping about a failure. */

import type { Mentions } from '../event.ts'
import { splitList } from '../lib/strings.ts'
import { InputError } from './input-error.ts'

/** Ten pings always fit into a message's 2000 characters beside everything else; for more people there are roles. */
const MAX_MENTIONS = 10

/**
 * Reads user ids, role ids as `&ID`, `@here` and `@everyone`, separated by spaces, commas or newlines; also `<@ID>`
 * and `<@&ID>`, as Discord shows them. Duplicates are dropped.
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
  if (users.size + roles.size + everyone.size > MAX_MENTIONS) {
    throw new InputError(
      `The input mentions lists more than ${MAX_MENTIONS}; give those people a role and list it as &ID`,
    )
  }
  return { users: [...users], roles: [...roles], everyone: [...everyone] }
}

/** Ids are unsigned 64-bit numbers (docs.discord.com/developers/reference#snowflakes). */
function isSnowflake(id: string): boolean {
  return BigInt(id) <= 0xffff_ffff_ffff_ffffn
}

/** YAML reads an id without quotes as a number, and the input gets `1.23456789012346E+17`: the last digits are lost. */
function refusal(word: string): string {
  if (/^[\d.]+E\+\d+$/i.test(word)) {
    return 'The input mentions got a number that lost its last digits: write the id in quotes, e.g. mentions: "123456789012345678"'
  }
  const shown = /^[\w@&<>!.#-]{1,40}$/.test(word) ? `"${word}"` : `a word of ${word.length} characters`
  return `The input mentions got ${shown}; it accepts Discord user ids (17 to 20 digits), role ids as &ID, @here and @everyone`
}
