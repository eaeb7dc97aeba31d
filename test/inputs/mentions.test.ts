import assert from 'node:assert/strict'
import { test } from 'node:test'
import { InputError } from '../../src/inputs/input-error.ts'
import { parseMentions } from '../../src/inputs/mentions.ts'

const A = '123456789012345678'
const B = '98765432109876543'

for (const [name, value, users, roles, everyone] of [
  ['nobody', ' \n', [], [], []],
  ['a user', A, [A], [], []],
  ['a role', `&${A}`, [], [A], []],
  ['users and roles, any separator', `${A}, &${B}\n${B}`, [A, B], [B], []],
  ['as Discord shows them', `<@${A}> <@!${B}> <@&${A}>`, [A, B], [A], []],
  ['everybody', '@here,@everyone', [], [], ['@here', '@everyone']],
  ['nobody twice', `${A} <@${A}> @here @here`, [A], [], ['@here']],
  ['the largest id there can be', '18446744073709551615', ['18446744073709551615'], [], []],
] as const) {
  test(`mentions: ${name}`, () => {
    assert.deepEqual(parseMentions(value), { users, roles, everyone })
  })
}

const accepts =
  /^The input mentions got .*; it accepts Discord user ids \(17 to 20 digits\), role ids as &ID, @here and @everyone$/
for (const [name, value, message] of [
  ['a name', '@mona', accepts],
  ['an id too short', '1234567890', accepts],
  ['an id too long', '123456789012345678901', accepts],
  ['an id beyond 64 bits', '18446744073709551616', accepts],
  ['a word that only begins with an id', `${A}x`, accepts],
  ['a number that YAML has spoilt', '1.23456789012346E+17', /write the id in quotes/],
  [
    'eleven',
    Array.from({ length: 11 }, (_, index) => `1234567890123456${index + 10}`).join(' '),
    /more than 10/,
  ],
] as const) {
  test(`no mentions: ${name}`, () => {
    assert.throws(
      () => parseMentions(value),
      (error) => error instanceof InputError && message.test(error.message),
    )
  })
}

test('an error repeats no text that could be a secret or a command', () => {
  assert.throws(() => parseMentions('https://discord.com/api/webhooks/1/TOKEN'), {
    message: /got a word of 40 characters;/,
  })
})
