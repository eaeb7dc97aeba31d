import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type AttemptEnd, askedWaitMs, nextStep } from '../../src/delivery/retry-policy.ts'

const NOW = Date.parse('2026-11-23T12:00:00Z')
const plenty = { attempt: 1, remainingMs: 60_000 }

function decision(end: AttemptEnd, idempotent: boolean): string {
  const step = nextStep(end, { ...plenty, idempotent }, 0.5)
  return step.kind === 'wait' ? 'retry' : step.why
}

describe('which results are retried', () => {
  const cases: readonly (readonly [end: AttemptEnd | number, discord: string, generic: string])[] = [
    [{ kind: 'before-request' }, 'retry', 'retry'],
    [{ kind: 'incomplete' }, 'retry', 'retry'],
    [{ kind: 'ambiguous' }, 'ambiguous', 'retry'],
    [{ kind: 'permanent' }, 'permanent', 'permanent'],
    [408, 'retry', 'retry'],
    [429, 'retry', 'retry'],
    [500, 'retry', 'retry'],
    [502, 'retry', 'retry'],
    [503, 'retry', 'retry'],
    [504, 'ambiguous', 'retry'],
    [520, 'ambiguous', 'retry'],
    [521, 'retry', 'retry'],
    [522, 'retry', 'retry'],
    [523, 'retry', 'retry'],
    [524, 'ambiguous', 'retry'],
    [525, 'retry', 'retry'],
    [530, 'retry', 'retry'],
    ...[507, 509, 527, 529, 598, 599].map((status) => [status, 'ambiguous', 'retry'] as const),
    ...[418, 420, 421, 425, 451, 506, 508, 510, 511, 526, 600, 999].map(
      (status) => [status, 'permanent', 'permanent'] as const,
    ),
    ...[300, 301, 302, 303, 307, 308, 400, 401, 403, 404, 405, 407, 410, 413, 415, 422, 501, 505].map(
      (status) => [status, 'permanent', 'permanent'] as const,
    ),
  ]
  for (const [given, discord, generic] of cases) {
    const end: AttemptEnd = typeof given === 'number' ? { kind: 'status', status: given } : given
    test(typeof given === 'number' ? `${given}` : given.kind, () => {
      assert.equal(decision(end, false), discord, 'Discord')
      assert.equal(decision(end, true), generic, 'generic')
    })
  }
})

describe('the wait that a response asks for, in milliseconds', () => {
  const cases: readonly {
    readonly name: string
    readonly status?: number
    readonly headers?: Record<string, string>
    readonly bodySeconds?: number
    readonly ms: number | undefined
  }[] = [
    { name: 'whole seconds', headers: { 'retry-after': '3' }, ms: 3000 },
    { name: 'zero', headers: { 'retry-after': '0' }, ms: 0 },
    { name: 'a fraction', headers: { 'retry-after': '0.75' }, ms: 750 },
    { name: 'a fraction of a millisecond is rounded up', headers: { 'retry-after': '0.0001' }, ms: 1 },
    { name: 'spaces around', headers: { 'retry-after': ' 2 ' }, ms: 2000 },
    {
      name: 'a date, against our clock',
      headers: { 'retry-after': 'Mon, 23 Nov 2026 12:00:05 GMT' },
      ms: 5000,
    },
    {
      name: "a date, against the server's clock",
      headers: { 'retry-after': 'Thu, 01 Jan 1970 00:00:09 GMT', date: 'Thu, 01 Jan 1970 00:00:02 GMT' },
      ms: 7000,
    },
    { name: 'a date in the past', headers: { 'retry-after': 'Mon, 23 Nov 2026 11:00:00 GMT' }, ms: 0 },
    { name: 'the body alone', bodySeconds: 1.25, ms: 1250 },
    { name: 'the longer of header and body', headers: { 'retry-after': '1' }, bodySeconds: 1.9, ms: 1900 },
    { name: 'the longer of body and header', headers: { 'retry-after': '2' }, bodySeconds: 1.1, ms: 2000 },
    { name: 'reset-after on a 429', headers: { 'x-ratelimit-reset-after': '0.5' }, ms: 500 },
    {
      name: 'reset-after on a 500',
      status: 500,
      headers: { 'x-ratelimit-reset-after': '0.5' },
      ms: undefined,
    },
    { name: 'nothing', ms: undefined },
    { name: 'an empty header', headers: { 'retry-after': '' }, ms: undefined },
    { name: 'a negative number', headers: { 'retry-after': '-5' }, ms: undefined },
    { name: 'an exponent', headers: { 'retry-after': '1e9' }, ms: undefined },
    { name: 'text', headers: { 'retry-after': 'soon' }, ms: undefined },
    { name: 'a body that is not a number', bodySeconds: Number.NaN, ms: undefined },
  ]
  for (const { name, status = 429, headers = {}, bodySeconds, ms } of cases) {
    test(name, () => assert.equal(askedWaitMs({ status, headers }, NOW, bodySeconds), ms))
  }
})

describe('the wait before a retry', () => {
  const retryable = fc.constantFrom(408, 429, 500, 502, 503)
  const attempt = fc.integer({ min: 1, max: 60 })
  const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
  const remainingMs = fc.integer({ min: -1000, max: 600_000 })

  test('is never shorter than requested, never ends after the deadline, and is omitted only when the time is too short', () => {
    const askedMs = fc.integer({ min: 0, max: 900_000 })
    fc.assert(
      fc.property(
        retryable,
        attempt,
        random,
        remainingMs,
        askedMs,
        (status, attempt, random, left, asked) => {
          const state = { attempt, remainingMs: left, idempotent: false }
          const step = nextStep({ kind: 'status', status, askedMs: asked }, state, random)
          if (step.kind === 'wait') {
            assert.ok(step.ms >= asked)
            assert.ok(step.ms < left)
            assert.ok(step.ms <= asked + 4_000, 'the jitter is bounded')
          } else {
            assert.equal(step.why, asked > Math.max(left, 500) ? 'retry-after-exceeds-deadline' : 'deadline')
            assert.ok(asked > left - 500)
          }
        },
      ),
    )
  })

  test('backs off within bounds and the deadline when the receiver requests no wait', () => {
    fc.assert(
      fc.property(retryable, attempt, random, remainingMs, (status, attempt, random, remainingMs) => {
        const step = nextStep({ kind: 'status', status }, { attempt, remainingMs, idempotent: true }, random)
        if (step.kind === 'wait') {
          assert.ok(step.ms >= 500 && step.ms <= 15_000, `${step.ms}`)
          assert.ok(step.ms <= remainingMs - 500)
        } else assert.equal(step.why, 'deadline')
      }),
    )
  })

  const middle = (attempt: number, banned = false) =>
    nextStep({ kind: 'status', status: 429, banned }, { attempt, remainingMs: 1e9, idempotent: false }, 0.5)

  test('doubles up to ten seconds', () => {
    const waits = [1, 2, 3, 4, 5, 6].map((attempt) => middle(attempt))
    assert.deepEqual(
      waits,
      [1000, 2000, 4000, 8000, 10_000, 10_000].map((ms) => ({ kind: 'wait', ms, required: false })),
    )
  })

  test('starts at ten seconds under a Cloudflare ban', () => {
    assert.deepEqual(middle(1, true), { kind: 'wait', ms: 10_000, required: true })
    assert.deepEqual(middle(2, true), { kind: 'wait', ms: 20_000, required: true })
  })

  test('differs between senders that fail at the same time', () => {
    const waits = [0, 0.25, 0.5, 0.75].map((random) =>
      nextStep({ kind: 'status', status: 429, askedMs: 2000 }, { ...plenty, idempotent: false }, random),
    )
    assert.equal(new Set(waits.map((step) => (step.kind === 'wait' ? step.ms : -1))).size, 4)
  })
})
