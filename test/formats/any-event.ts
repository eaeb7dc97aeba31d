/** Random events for property tests. */
import fc from 'fast-check'
import type { BuildEvent, BuildHistory, HistoryItem, PackageResult } from '../../src/event.ts'
import { defined } from '../../src/lib/defined.ts'
import { buildEvent } from './events.ts'

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '`',
    '```',
    '````bash\n```',
    '\ud83d',
    '@everyone',
    '@here',
    '<@1><@&2>@everyone',
    '\0\u001b[31mred\u001b[0m',
    '\u202etxt.exe',
    '**_~||>',
    '   ',
    '\n\n\n',
    '\u200b',
    '[x](https://example.com)',
    '👩‍👩‍👧‍👦'.repeat(60),
    '字'.repeat(3000),
    'a\u0301\u0302\u0303'.repeat(400),
    `x${'\u0301'.repeat(5000)}`,
    'مرحبا بالعالم '.repeat(200),
    '"\\'.repeat(3000),
    '<'.repeat(3000),
  ),
)
const text = fc.oneof(
  nasty,
  fc.array(nasty, { maxLength: 12 }).map((parts) => parts.join('')),
)
const snowflake = fc.bigInt({ min: 1n, max: 10n ** 19n }).map(String)

const anyResult: fc.Arbitrary<PackageResult> = fc
  .record({
    package: text,
    status: fc.constantFrom('success' as const, 'failure' as const, 'skipped' as const),
    error: fc.option(text, { nil: undefined }),
    job: fc.option(text, { nil: undefined }),
    runner: fc.option(text, { nil: undefined }),
  })
  .map((result) => defined(result))

const anyItem: fc.Arbitrary<HistoryItem> = fc
  .record({
    package: text,
    job: fc.option(text, { nil: undefined }),
    runner: fc.option(text, { nil: undefined }),
  })
  .map((item) => defined(item))

const commit = fc.stringMatching(/^[0-9a-f]{40}$/)
const someBuilds = fc.integer({ min: 1, max: 2 ** 52 })

/** What the history says: names of this build, numbers and commits of the file. */
const anyHistory: fc.Arbitrary<BuildHistory> = fc
  .record({
    newlyFailed: fc.array(
      fc.tuple(anyItem, fc.option(commit, { nil: undefined }), fc.nat()).map(([item, sha, runNumber]) =>
        sha === undefined
          ? item
          : {
              ...item,
              lastGood: { runNumber, sha, endTime: '2025-09-01T00:00:00Z' },
              compareUrl: `https://github.com/o/r/compare/${sha}...${'a'.repeat(40)}`,
            },
      ),
      { maxLength: 5 },
    ),
    stillFailing: fc.array(
      fc
        .tuple(
          anyItem,
          someBuilds,
          fc.option(fc.nat(), { nil: undefined }),
          fc.option(text, { nil: undefined }),
        )
        .map(([item, builds, sinceRunNumber, branch]) => ({
          ...item,
          ...defined({ builds, sinceRunNumber, branch }),
        })),
      { maxLength: 5 },
    ),
    fixed: fc.array(
      fc.tuple(anyItem, someBuilds).map(([item, builds]) => ({ ...item, builds })),
      { maxLength: 5 },
    ),
    slow: fc.option(fc.tuple(fc.nat(), fc.nat()), { nil: undefined }),
  })
  .map(({ slow, ...history }) =>
    slow ? { ...history, durationSeconds: slow[0], usualDurationSeconds: slow[1] } : history,
  )

/** Any event, with hostile text in every part. */
export const anyEvent: fc.Arbitrary<BuildEvent> = fc
  .record({
    status: fc.constantFrom('success', 'failure'),
    packages: fc.oneof(
      fc.array(text, { maxLength: 4 }),
      fc.array(fc.string({ maxLength: 30 }), { maxLength: 300 }),
    ),
    command: text,
    environment: fc.array(
      fc.record({
        name: fc.constantFrom('CUDA_VERSION', '_A', 'B__'),
        value: text.map((value) => value || 'x'),
      }),
      {
        maxLength: 6,
      },
    ),
    message: text.map((line) => line || 'x'),
    details: text,
    cause: fc.option(text, { nil: undefined }),
    stopReason: fc.option(text, { nil: undefined }),
    results: fc.array(anyResult, { maxLength: 40 }),
    durationSeconds: fc.option(fc.nat(), { nil: undefined }),
    history: fc.option(anyHistory, { nil: undefined }),
    run: fc.option(
      fc.record({
        workflow: text,
        runner: text,
        failedStep: text,
        ref: text,
        sha: text,
        actor: text,
        title: text,
      }),
      {
        nil: undefined,
      },
    ),
    mentions: fc.option(
      fc.record({
        users: fc.uniqueArray(snowflake, { maxLength: 10 }),
        roles: fc.uniqueArray(snowflake, { maxLength: 10 }),
        everyone: fc.constantFrom([], ['@here' as const], ['@everyone' as const]),
      }),
      { nil: undefined },
    ),
  })
  .map(({ cause, durationSeconds, history, mentions, run, stopReason, ...rest }) => ({
    ...buildEvent(rest),
    ...defined({ cause, durationSeconds, history, stopReason }),
    ...(run && {
      run: {
        ...run,
        pullRequest: { number: 7, title: run.title, url: 'https://github.com/o/r/pull/7' },
        repository: 'o/r',
        job: 'build',
        runId: 1,
        runNumber: 42,
        runAttempt: 1,
        url: 'https://github.com/o/r/actions/runs/1',
      },
    }),
    ...(mentions && { mentions }),
  }))
