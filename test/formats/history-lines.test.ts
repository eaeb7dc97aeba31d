/** The news by the history, in words. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BuildHistory } from '../../src/event.ts'
import { commitRanges, historyLine } from '../../src/formats/history-lines.ts'
import { buildEvent } from './events.ts'

const nothing: BuildHistory = { newlyFailed: [], stillFailing: [], fixed: [] }
const endTime = '2026-11-24T12:00:00Z'
const line = (history: Partial<BuildHistory>, room = 400) =>
  historyLine(buildEvent({ endTime, history: { ...nothing, ...history } }), room, (text) => text, '**')
const goodAt = (time: string) => ({ package: 'vllm', lastGood: { runNumber: 41, endTime: time } })

const lines: readonly (readonly [string, Partial<BuildHistory>])[] = [
  ['', {}],
  [
    '🆕 **Newly failing:** vllm (last good build: #41, 2 days ago)',
    { newlyFailed: [goodAt('2026-11-22T03:10:00Z')] },
  ],
  [
    '🆕 **Newly failing:** vllm (last good build: #41, 1 hour ago)',
    { newlyFailed: [goodAt('2026-11-24T10:10:00Z')] },
  ],
  [
    '🆕 **Newly failing:** vllm (last good build: #41, less than an hour ago)',
    { newlyFailed: [goodAt('2026-11-24T12:00:00Z')] },
  ],
  ['🆕 **Newly failing:** vllm (last good build: #41)', { newlyFailed: [goodAt('2026-11-24T12:00:01Z')] }],
  ['🆕 **Newly failing:** vllm (last good build: #41)', { newlyFailed: [goodAt('1970-01-01T00:00:00Z')] }],
  ['🆕 **Newly failing:** vllm (no good build known)', { newlyFailed: [{ package: 'vllm' }] }],
  ['🆕 **Newly failing:** the job build (no good build known)', { newlyFailed: [{ job: 'build' }] }],
  [
    '🔁 **Still failing:** vllm on thor-1 (4 builds in a row, since #42)',
    { stillFailing: [{ package: 'vllm', runner: 'thor-1', builds: 4, sinceRunNumber: 42 }] },
  ],
  [
    '🔁 **Still failing:** vllm (since #42)',
    { stillFailing: [{ package: 'vllm', builds: 1, sinceRunNumber: 42 }] },
  ],
  ['🔁 **Still failing:** vllm', { stillFailing: [{ package: 'vllm', builds: 1 }] }],
  [
    '🔁 **Still failing:** vllm – already failing on main (4 builds in a row)',
    { stillFailing: [{ package: 'vllm', builds: 4, sinceRunNumber: 42, branch: 'main' }] },
  ],
  [
    '🎉 **Fixed:** vllm (after 3 failed builds), numpy in build (orin) (after 1 failed build on main)',
    {
      fixed: [
        { package: 'vllm', builds: 3 },
        { package: 'numpy', job: 'build (orin)', builds: 1, branch: 'main' },
      ],
    },
  ],
  ['🐢 **Slow:** took 2 h 10 min, usually 1 h 44 min', { durationSeconds: 7800, usualDurationSeconds: 6240 }],
]
for (const [text, history] of lines)
  test(text || 'nothing changed: no line', () => assert.equal(line(history), text))

test('one line, the most important first; each kind is cut, none is dropped', () => {
  const many = (name: string) =>
    Array.from({ length: 40 }, (_, at) => ({ package: `${name}-${at}`, builds: 2 }))
  const text = line({ newlyFailed: many('new'), stillFailing: many('still'), fixed: many('fixed') })
  assert.ok(text.length <= 400 && !text.includes('\n'), String(text.length))
  assert.match(
    text,
    /^🆕 \*\*Newly failing:\*\* new-0 .* and \d+ more · 🔁 \*\*Still failing:\*\* still-0 .*more · 🎉 \*\*Fixed:\*\* /,
  )
})

test('ranges of commits: each once, at most three', () => {
  const url = (digit: string) => `https://github.com/o/r/compare/${digit.repeat(40)}...${'f'.repeat(40)}`
  const newlyFailed = ['1', '1', '2', '3', '4'].map((digit) => ({ package: digit, compareUrl: url(digit) }))
  assert.deepEqual(commitRanges(buildEvent({ history: { ...nothing, newlyFailed } })), [
    { text: '1111111...fffffff', url: url('1') },
    { text: '2222222...fffffff', url: url('2') },
    { text: '3333333...fffffff', url: url('3') },
  ])
  assert.deepEqual(commitRanges(buildEvent()), [])
})
