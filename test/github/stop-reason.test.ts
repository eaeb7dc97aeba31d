import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseStopReason, STOP_RULES } from '../../src/github/stop-reason.ts'

const reasonOf = (...messages: string[]) => parseStopReason(messages.map((message) => ({ message })))

for (const { example, kind, reason } of STOP_RULES) {
  test(`stop reason: ${kind}`, () => {
    assert.deepEqual(reasonOf('Process completed with exit code 1.', example), { kind, text: reason })
    assert.equal(reasonOf(`echo "${example}"`), undefined)
  })
}

for (const [message, text] of [
  ['The job has exceeded the maximum execution time of 2h30m0s', 'timed out after 150 min'],
  ['The job has exceeded the maximum execution time of 6m0s', 'timed out after 6 min'],
  [
    'The job running on runner thor-1 has exceeded the maximum execution time of 360 minutes.',
    'timed out after 360 min',
  ],
  [
    'The hosted runner lost communication with the server. Anything in your workflow',
    'the runner lost contact',
  ],
  ['The run was canceled by @dependabot[bot].', 'cancelled by dependabot[bot]'],
] as const) {
  test(`stop reason: ${message}`, () => {
    assert.equal(reasonOf(message)?.text, text)
  })
}

test('no stop reason: other annotations, and what is none', () => {
  assert.equal(reasonOf('The operation was canceled.'), undefined)
  assert.equal(parseStopReason([null, 'x', { message: 7 }]), undefined)
})
