/** Mentions in the Discord message that the bundled action sends. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { notify } from '../harness/workflow-run.ts'

const [USER, ROLE] = ['123456789012345678', '223456789012345678']

test('mentions: a failure allows exactly the requested users and roles', async (context) => {
  const sent = await notify(context, {
    format: 'discord',
    jobStatus: 'failure',
    inputs: { packages: '@everyone <@323456789012345678>', mentions: `${USER} &${ROLE}` },
  })
  assert.deepEqual(sent.body.allowed_mentions, { parse: [], users: [USER], roles: [ROLE] })
  assert.ok(sent.body.content.includes(`<@${USER}> <@&${ROLE}>`))
  assert.ok(sent.body.content.length <= 2000)
})

test('mentions: ten roles fit into the content of the largest event', async (context) => {
  const ids = Array.from({ length: 10 }, (_, index) => `&1844674407370955160${index}`)
  const packages = Array.from({ length: 300 }, (_, index) => `a-rather-long-package-name-${index}`).join(' ')
  const command = `./build.sh ${'x'.repeat(5000)}`
  const environment = Array.from({ length: 30 }, (_, index) => `FACT_${index}`)
  const sent = await notify(context, {
    format: 'discord',
    jobStatus: 'failure',
    inputs: { packages, command, mentions: ids.join('\n'), environment: environment.join(' ') },
    env: Object.fromEntries(environment.map((name) => [name, 'y'.repeat(100)])),
  })
  assert.ok(sent.body.content.length <= 2000, String(sent.body.content.length))
  assert.equal(sent.body.allowed_mentions.roles.length, 10)
})

test('mentions: a success pings nobody', async (context) => {
  const sent = await notify(context, { format: 'discord', inputs: { mentions: `${USER} @everyone` } })
  assert.doesNotMatch(sent.body.content, /@/)
  assert.equal(sent.body.allowed_mentions, undefined)
})

test('mentions: an invalid id is an error, and the message is sent without it', async (context) => {
  const sent = await notify(context, {
    format: 'discord',
    jobStatus: 'failure',
    inputs: { mentions: '1.23456789012346E+17' },
  })
  assert.equal(sent.body.allowed_mentions, undefined)
  const errors = sent.step.commands.filter(({ name }) => name === 'error')
  assert.deepEqual(
    errors.map(({ message }) => /in quotes/.test(message)),
    [true],
  )
})
