/** Any event gives a message that the receiver accepts, in every format of the table. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { BuildEvent } from '../../src/event.ts'
import { formatNamed, formatNames, type RenderOptions } from '../../src/formats/index.ts'
import { anyEvent } from './any-event.ts'
import { discordFaults } from './discord-faults.ts'
import { buildEvent } from './events.ts'
import { objections } from './schema.ts'
import { slackFaults } from './slack-faults.ts'

/** For each format, a check that finds everything its receiver would reject. A new format needs one. */
const FAULTS: Readonly<Record<string, (body: string, event: BuildEvent) => readonly string[]>> = {
  discord: discordFaults,
  slack: slackFaults,
  generic: (body) => objections(JSON.parse(body)),
}

test('every format has a check of its limits', () => {
  assert.deepEqual(Object.keys(FAULTS).sort(), [...formatNames].sort())
})

/** What is wrong with the event's message, and with the fallback where the format has one. */
function faultsOf(name: string, event: BuildEvent, options: RenderOptions = {}): readonly string[] {
  const format = formatNamed(name)
  const bodies = [format.render(event, options), format.renderFallback?.(event, options)]
  return bodies.flatMap((body) => (body === undefined ? [] : (FAULTS[name]?.(body, event) ?? ['no check'])))
}

/** With logs of which none, some or all are attached. */
const anyOptions: fc.Arbitrary<RenderOptions> = fc.record(
  {
    threadName: fc.string(),
    silent: fc.boolean(),
    logs: fc.record({ attached: fc.integer({ min: 0, max: 5 }), total: fc.integer({ min: 0, max: 100 }) }),
  },
  { requiredKeys: [] },
)

for (const name of formatNames) {
  test(`${name}: random events fit, whatever text is in them`, () => {
    fc.assert(
      fc.property(anyEvent, anyOptions, (event, options) => {
        assert.deepEqual(faultsOf(name, event, options), [])
      }),
      { numRuns: name === 'discord' ? 10_000 : 3000 },
    )
  })
}

const large: readonly { name: string; event: Partial<BuildEvent> }[] = [
  {
    name: 'hundreds of packages',
    event: { packages: Array.from({ length: 700 }, (_, i) => `package-${i}:r36.4`) },
  },
  { name: 'a command of 100 kB', event: { command: './build.sh '.repeat(9100) } },
  { name: 'a command of back-ticks', event: { command: '`'.repeat(100_000) } },
  { name: 'details of 1 MB in CJK', event: { details: '失敗しました\n'.repeat(150_000) } },
  {
    name: 'every part at its limit, in emoji',
    event: {
      packages: Array(300).fill('🧪'.repeat(9)),
      command: '🚀'.repeat(900),
      details: '🔥'.repeat(900),
    },
  },
]
for (const { event, name } of large) {
  for (const format of formatNames) {
    test(`${format}: ${name} fits`, () => {
      assert.deepEqual(faultsOf(format, buildEvent(event)), [])
    })
  }
}
