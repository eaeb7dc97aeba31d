/** What of a webhook URL is masked in the runner's log. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { secretsOfAddress } from '../../src/inputs/webhook-urls.ts'

const WORDS = [
  'jetson-containers',
  'orin-lab-3',
  'nightly',
  'webhooks',
  'jetson-orin-nano-8gb',
  'build_results',
  'v1',
  'JetPack6',
  'api-2024.json',
]
for (const word of WORDS) {
  test(`the ordinary word ${word} in the path of an address is not masked`, () => {
    const address = `https://lab.lan/${word}/hook`
    assert.deepEqual(secretsOfAddress(address), [address])
  })
}

const random = (length: number) => 'aB3dE5gH7jK9mN1pQ8rS2tU4vW6xY0z'.repeat(3).slice(0, length)
const TOKENS = [
  random(16),
  random(32),
  `hf_${'abcdefghij'.repeat(3)}`,
  '0f3c9a7be1d24c55',
  '7f3c1d52-9a4b-4c1e-8f2d-1a2b3c4d5e6f',
  'abcdefghijklmnopqrstuvwxyzab',
]
for (const token of TOKENS) {
  test(`the token ${token} in the path of an address is masked`, () => {
    const address = `https://lab.lan/in/${token}`
    assert.ok(secretsOfAddress(address).includes(token))
    assert.ok(secretsOfAddress(address).includes(address))
  })
}
