/** The history as JSON: what is written fits the schema and is read again; what a stranger wrote is bounded. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import fc from 'fast-check'
import schema from '../../src/history/history.schema.json' with { type: 'json' }
import { EMPTY_HISTORY, type HistoryDocument } from '../../src/history/history.ts'
import {
  isNewerVersion,
  MAX_ENTRIES,
  MAX_HISTORY_BYTES,
  parseHistory,
  revisionOf,
} from '../../src/history/history-json.ts'
import { renderHistory } from '../../src/history/history-render.ts'
import { parseLines, renderLines } from '../../src/history/stored-lines.ts'
import { playSequence, type SequenceStep } from './builds.ts'

const ajv = new Ajv2020({ allErrors: true, strict: true })
formats.default(ajv)
const validate = ajv.compile(schema)

/** Reads what was rendered; asserts that it fits the schema and lost nothing. */
function reread(history: HistoryDocument): HistoryDocument {
  const text = renderHistory(history)
  assert.ok(validate(JSON.parse(text)), JSON.stringify(validate.errors))
  const parsed = parseHistory(text)
  assert.equal(parsed.kind, 'valid')
  assert.ok(parsed.kind === 'valid' && parsed.dropped === 0)
  return parsed.history
}

/** The document with its entries in a fixed order. */
function sorted({ entries, revision }: HistoryDocument): HistoryDocument {
  return {
    revision,
    entries: entries.toSorted((a, b) => (JSON.stringify(a.key) < JSON.stringify(b.key) ? -1 : 1)),
  }
}

const anyStep = fc.record<SequenceStep>(
  {
    run: fc.integer({ min: 1, max: 9 }),
    attempt: fc.integer({ min: 1, max: 3 }),
    failed: fc.array(fc.constantFrom('a', 'b', 'c@x', 'c@y', '')),
    good: fc.array(fc.constantFrom('a', 'd', 'e@x', '')),
    branch: fc.constantFrom('main', 'dev'),
    fate: fc.constantFrom('delivered', 'lost', 'not-wanted'),
    seconds: fc.integer({ min: 0, max: 100_000 }),
  },
  { requiredKeys: ['run'] },
)

test('what any sequence of builds leaves is written by the schema and read again', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 12 }), (steps) => {
      const { history } = playSequence(EMPTY_HISTORY, steps)
      assert.deepEqual(sorted(reread(history)), sorted(history))
    }),
  )
})

test('a history that is written and read between builds gives the same judgements as one in memory', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 12 }), (steps) => {
      const inMemory = playSequence(EMPTY_HISTORY, steps).said
      let history = EMPTY_HISTORY
      const said = steps.map((step) => {
        const played = playSequence(history, [step])
        history = reread(played.history)
        return played.said[0]
      })
      assert.deepEqual(said, inMemory)
    }),
  )
})

test('entries that are not asked for are written again as they are', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 12 }), anyStep, (steps, next) => {
      const { history } = playSequence(EMPTY_HISTORY, steps)
      const asked = new Set(
        [...(next.failed ?? []), ...(next.good ?? [])].map((name) => name.split('@')[0] || undefined),
      )
      const parsed = parseHistory(renderHistory(history), asked)
      assert.ok(parsed.kind === 'valid' && parsed.dropped === 0)
      assert.equal(
        parsed.history.entries.length + (parsed.history.others?.length ?? 0),
        history.entries.length,
      )
      const partly = playSequence(parsed.history, [next])
      const whole = playSequence(history, [next])
      assert.deepEqual(partly.said, whole.said)
      assert.deepEqual(sorted(reread(partly.history)), sorted(reread(whole.history)))
    }),
  )
})

test('an update by lines leaves what an update of the whole file leaves', () => {
  let byLines = 0
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 1, maxLength: 12 }), anyStep, (steps, next) => {
      const text = renderHistory(playSequence(EMPTY_HISTORY, steps).history)
      const asked = new Set([
        undefined,
        ...[...(next.failed ?? []), ...(next.good ?? [])].map((name) => name.split('@')[0] || undefined),
      ])
      const parsed = parseLines(text, asked)
      // An empty history has no lines.
      if (parsed?.kind !== 'valid' || !parsed.history.lines) return assert.match(text, /"jobs":\[\n\n\]/)
      byLines += 1
      const whole = parseHistory(text, asked)
      assert.ok(whole.kind === 'valid')
      assert.deepEqual(sorted(parsed.history), sorted({ ...whole.history, entries: whole.history.entries }))
      assert.equal(
        parsed.history.lines.count,
        whole.history.entries.length + (whole.history.others?.length ?? 0),
      )
      const [partly, all] = [playSequence(parsed.history, [next]), playSequence(whole.history, [next])]
      assert.deepEqual(partly.said, all.said)
      const changed = renderLines(partly.history, parsed.history.lines) ?? ''
      assert.ok(validate(JSON.parse(changed)), JSON.stringify(validate.errors))
      const reparsed = parseHistory(changed)
      assert.ok(reparsed.kind === 'valid' && reparsed.dropped === 0)
      assert.deepEqual(sorted(reparsed.history), sorted(reread(all.history)))
      // And the next update can be made by lines, too.
      assert.equal(parseLines(changed, asked)?.kind, 'valid')
    }),
  )
  assert.ok(byLines > 50)
})

test('a text that is not written line by line is read as a whole, and so is a damaged one', () => {
  const text = renderHistory(
    playSequence(EMPTY_HISTORY, [{ run: 1, failed: ['a', 'b\n"\\c'], good: [''] }]).history,
  )
  const asked = new Set(['a', undefined])
  assert.equal(parseLines(text, asked)?.kind, 'valid')
  assert.equal(parseLines(text, new Set(['b "\\c']))?.kind, 'valid')
  const others: readonly (readonly [name: string, text: string])[] = [
    ['formatted', JSON.stringify(JSON.parse(text), null, 2)],
    ['on one line', JSON.stringify(JSON.parse(text))],
    ['cut', text.slice(0, -5)],
    ['longer', `${text}x`],
    ['an empty line', text.replace('\n{"package"', '\n\n{"package"')],
    ['an entry on two lines', text.replace('"attempt"', '\n"attempt"')],
    ['an entry that is no JSON', text.replace(/("package":"a",.*?)"status"/, '$1status')],
    ['a run that is no run', text.replace('"number":1', '"number":"1"')],
    ['an entry twice', text.replace(/(\{"package":"a",.*)/, '$1\n$1')],
    ['a job twice', text.replace(/\n(\{"repository":.*?\n\])\}/s, '\n$1},\n$1}')],
    ['Windows', text.replaceAll('\n', '\r\n')],
    ['nothing', ''],
  ]
  for (const [name, other] of others) {
    assert.notEqual(other, text, name)
    assert.equal(parseLines(other, asked), undefined, name)
  }
})

/** A history with so many packages, each with all that an entry can hold. */
function fullHistory(packages: number, nameLength = 20): HistoryDocument {
  const names = Array.from({ length: packages }, (_, at) => `package-${at}`.padEnd(nameLength, 'x'))
  const good: SequenceStep[] = Array.from({ length: 20 }, (_, at) => ({
    run: at + 1,
    good: names,
    seconds: 5000 + at,
  }))
  return playSequence(EMPTY_HISTORY, [
    ...good,
    { run: 21, failed: names, seconds: 1 },
    { run: 22, failed: names },
  ]).history
}

test('2,000 packages fit; one more drops the one that was not updated for the longest time', () => {
  const full = fullHistory(MAX_ENTRIES)
  assert.ok(Buffer.byteLength(renderHistory(full)) < MAX_HISTORY_BYTES)
  assert.equal(reread(full).entries.length, MAX_ENTRIES)
  const { history } = playSequence(full, [
    { run: 23, good: full.entries.slice(1).map(({ key }) => key.package ?? '') },
  ])
  const more = reread(playSequence(history, [{ run: 24, good: ['new'] }]).history)
  assert.equal(more.entries.length, MAX_ENTRIES)
  const names = new Set(more.entries.map(({ key }) => key.package))
  assert.ok(names.has('new') && !names.has(full.entries[0]?.key.package))
})

test('a file stays below 1 MiB: the oldest entries are dropped', () => {
  const text = renderHistory(fullHistory(MAX_ENTRIES, 200))
  assert.ok(Buffer.byteLength(text) <= MAX_HISTORY_BYTES)
  const parsed = parseHistory(text)
  assert.ok(parsed.kind === 'valid' && parsed.history.entries.length > 1000)
})

test('names of any length and script are remembered by their first 200 characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
      const name = text.replaceAll('@', '') || 'x'
      const { said, history } = playSequence(EMPTY_HISTORY, [
        { run: 1, good: [name] },
        { run: 2, failed: [name] },
      ])
      assert.match(said[1] ?? '', /new, good #1$/s)
      reread(history)
    }),
  )
})

const valid = () =>
  JSON.parse(
    renderHistory(
      playSequence(EMPTY_HISTORY, [
        { run: 1, good: ['a'] },
        { run: 2, failed: ['a', 'b'], seconds: 3 },
      ]).history,
    ),
  )

test('the first characters show the revision and a newer version', () => {
  const text = renderHistory({ ...EMPTY_HISTORY, revision: 57 })
  assert.equal(revisionOf(text.slice(0, 128)), 57)
  assert.equal(revisionOf(JSON.stringify(JSON.parse(text), null, 2).slice(0, 128)), 57)
  for (const head of ['', '{', '{"version":1,"runs":[]', '{"version":1,"revision":9007199254740991,'])
    assert.equal(revisionOf(head), undefined, head)
  assert.ok(!isNewerVersion(text))
  assert.ok(isNewerVersion('{"version":2,"packages":{'))
  assert.ok(isNewerVersion('{\n  "version": 12\n}'))
  assert.ok(!isNewerVersion('{"version":2e9,'))
})

test('a newer version is neither valid nor broken, whatever else it holds', () => {
  assert.deepEqual(parseHistory('{"version":2}'), { kind: 'newer' })
  assert.deepEqual(parseHistory(JSON.stringify({ ...valid(), version: 3 })), { kind: 'newer' })
})

for (const text of [
  '',
  'null',
  '[]',
  '{}',
  '{"version":1}',
  '{"version":"1","runs":[],"jobs":[]}',
  '\0',
  '[['.repeat(50_000),
]) {
  test(`not a history: ${JSON.stringify(text.slice(0, 30))}`, () => {
    assert.deepEqual(parseHistory(text), { kind: 'broken' })
  })
}

const spoilt: readonly [string, (json: ReturnType<typeof valid>) => void][] = [
  ['a commit that is an address', (json) => (json.runs[0].sha = 'https://evil.example/x')],
  ['a run number that is text', (json) => (json.runs[0].number = '@everyone')],
  ['a time that is none', (json) => (json.runs[0].end_time = '2026-99-24T12:00:00Z')],
  ['a status that is unknown', (json) => (json.jobs[0].packages[0].status = 'oom')],
  ['a run that is missing', (json) => (json.jobs[0].packages[0].run = 5)],
  ['an infinite run ID', (json) => (json.jobs[0].packages[0].run = 1e308)],
  ['a job without a branch', (json) => delete json.jobs[0].branch],
  ['a name of 1 MB', (json) => (json.jobs[0].workflow = 'x'.repeat(1_000_000))],
  ['packages that are no list', (json) => (json.jobs[0].packages = { a: 1 })],
  ['the same package twice', (json) => json.jobs[0].packages.push(json.jobs[0].packages[0])],
  ['a revision that cannot be counted on', (json) => (json.revision = 2 ** 53)],
]
for (const [name, spoil] of spoilt) {
  test(`a part that cannot be read is dropped, and that is known: ${name}`, () => {
    const json = valid()
    spoil(json)
    const parsed = parseHistory(JSON.stringify(json))
    assert.ok(parsed.kind === 'valid' && parsed.dropped > 0, JSON.stringify(parsed))
  })
}

test('any JSON is read without an exception, and what is kept of it fits the schema', () => {
  const keys = [
    'version',
    'revision',
    'runs',
    'jobs',
    'packages',
    'package',
    'run',
    'id',
    'number',
    'sha',
    'end_time',
  ]
  const more = [
    'status',
    'before',
    'builds',
    'since',
    'durations',
    'pending',
    'mentioned',
    '__proto__',
    'branch',
  ]
  const { node } = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(1, 0, -1, 1.5, 2 ** 53, null, 'success', 'failure', '2026-11-24T12:00:00Z', 'x'),
      fc.array(tie('node'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...keys, ...more), tie('node'), { maxKeys: 5 }),
    ),
  }))
  fc.assert(
    fc.property(node, node, (jobs, runs) => {
      for (const value of [jobs, { version: 1, revision: 1, runs: [runs], jobs: [jobs] }]) {
        const parsed = parseHistory(JSON.stringify(value))
        if (parsed.kind === 'valid') reread(parsed.history)
      }
    }),
  )
})

test('members of an entry that make no sense are left out, the entry stays', () => {
  const json = valid()
  Object.assign(json.jobs[0].packages[0], {
    duration_seconds: 1e300,
    package_set: 'zz',
    pending: { kind: 'fixed', builds: 0 },
    mentioned: { builds: -1, time: 'soon' },
    older: 'x',
    before: { status: 'failure', builds: 0 },
  })
  const parsed = parseHistory(JSON.stringify(json))
  assert.ok(parsed.kind === 'valid' && parsed.dropped === 0)
  reread(parsed.history)
})
