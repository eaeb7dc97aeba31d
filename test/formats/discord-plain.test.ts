/** The fallback message when its first lines leave almost no space for the details. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { discord } from '../../src/formats/discord.ts'
import { buildEvent } from './events.ts'

for (const mentions of [0, 5, 10]) {
  test(`the fallback fits with ${mentions} mentions and a link of any length`, () => {
    const sizes = new Set<number>()
    for (let length = 0; length < 250; length++) {
      const event = buildEvent({
        status: 'failure',
        packages: Array.from({ length: 300 }, (_, at) => `a-package-${at}`),
        command: 'x'.repeat(5000),
        environment: [{ name: 'CUDA_VERSION', value: 'y'.repeat(5000) }],
        message: 'm'.repeat(500),
        details: 'd'.repeat(5000),
        mentions: {
          users: Array.from({ length: mentions }, () => '18446744073709551615'),
          roles: [],
          everyone: [],
        },
        run: {
          ...{ repository: 'o/r', workflow: 'w', job: 'j', runId: 1, runNumber: 1, runAttempt: 1 },
          url: `https://github.com/${'u'.repeat(length)}`,
        },
      })
      const { content } = JSON.parse(discord.renderFallback?.(event) ?? '{}')
      assert.ok(content.length <= 2000, `${length}: ${content.length}`)
      assert.equal((content.match(/```/g) ?? []).length % 2, 0)
      sizes.add(content.length)
    }
    assert.ok(Math.max(...sizes) > 1900)
  })
}
