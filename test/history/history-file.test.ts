/** The history file under accidents: several processes, `kill -9`, broken files, places that cannot be written. */
import assert from 'node:assert/strict'
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import { EMPTY_HISTORY, type HistoryDocument } from '../../src/history/history.ts'
import { findHistoryText, readHistory } from '../../src/history/history-file.ts'
import { MAX_ENTRIES } from '../../src/history/history-json.ts'
import { type HistoryPlaces, resolveHistoryFile } from '../../src/history/history-path.ts'
import { renderHistory } from '../../src/history/history-render.ts'
import { prepareUpdate, updateHistory } from '../../src/history/history-update.ts'
import { recordBuild } from '../../src/history/record-build.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { finishedBuild, playSequence } from './builds.ts'

/** A folder that is the workspace. */
async function workspace(
  context: TestContext,
): Promise<{ folder: string; places: HistoryPlaces; file: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'history-'))
  context.after(async () => {
    await chmod(folder, 0o755)
    await rm(folder, { recursive: true, force: true })
  })
  return { folder, places: { roots: [folder], cwd: folder }, file: path.join(folder, 'history.json') }
}

/** Records one failed build of a package, as the action does. */
async function record(
  file: string,
  places: HistoryPlaces,
  name: string,
  timeoutMs = 20_000,
): Promise<string | undefined> {
  return updateHistory(
    file,
    places,
    (history) => recordBuild(history, finishedBuild({ run: 1, failed: [name] }), 'delivered'),
    { clock: systemClock, timeoutMs, keptSuffix: '7-1' },
  )
}

/** Names of the packages in a file, sorted. */
async function packagesIn(file: string, places: HistoryPlaces): Promise<readonly string[]> {
  const { history } = await readHistory(file, places)
  return history.entries.map(({ key }) => key.package ?? '').sort()
}

function startWriter(file: string, name: string, count = 1): ChildProcess {
  return spawn(process.execPath, [path.join(import.meta.dirname, 'writer.ts'), file, name, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

test('a missing file is an empty history; it is created with its folders', async (context) => {
  const { folder, places } = await workspace(context)
  const file = await resolveHistoryFile('a/b/history.json', places)
  assert.deepEqual(await readHistory(file, places), {
    ...{ history: EMPTY_HISTORY, generation: 0, isDamaged: false },
  })
  assert.equal(await record(file, places, 'vllm'), undefined)
  assert.deepEqual(await packagesIn(file, places), ['vllm'])
  assert.deepEqual(await readdir(path.join(folder, 'a/b')), ['history.json'], 'nothing else is left')
})

test('20 processes at once: no entry is lost, nothing is left behind', async (context) => {
  const { file, folder, places } = await workspace(context)
  const names = Array.from({ length: 20 }, (_, at) => `package-${String(at).padStart(2, '0')}`)
  const writers = names.map((name) => startWriter(file, name))
  for (const writer of writers) assert.deepEqual(await exitOf(writer), 0)
  assert.deepEqual(await packagesIn(file, places), names)
  assert.equal((await readHistory(file, places)).history.revision, 20)
  assert.deepEqual(await readdir(folder), ['history.json'])
})

test('killed at any moment: the file is whole, no finished update is lost, the next process goes on', async (context) => {
  const { file, folder, places } = await workspace(context)
  // Big enough that reading and writing take time to be killed in.
  const names = Array.from({ length: 1000 }, (_, at) => `old-${at}`)
  await writeFile(file, renderHistory(playSequence(EMPTY_HISTORY, [{ run: 1, failed: names }]).history))
  const rounds = 12
  let confirmed = 0
  for (let round = 0; round < rounds; round += 1) {
    const writers = ['x', 'y'].map((name) => startWriter(file, `${name}-${round}`, 1000))
    const counts = writers.map((writer) => {
      const count = { lines: 0 }
      writer.stdout?.on('data', (chunk: Buffer) => {
        count.lines += chunk.toString().split('\n').length - 1
      })
      return count
    })
    // Both work; one is killed at a moment that differs from round to round.
    await Promise.all(writers.map((writer) => once(writer.stdout ?? writer, 'data')))
    await systemClock.sleep((round * 7) % 50)
    for (const writer of writers) writer.kill('SIGKILL')
    await Promise.all(writers.map(exitOf))
    confirmed += counts.filter(({ lines }) => lines > 0).length
    const read = await readHistory(file, places)
    assert.equal(read.isDamaged, false)
    assert.equal(read.history.entries.filter(({ key }) => key.package?.startsWith('old')).length, 1000)
    for (const [at, name] of ['x', 'y'].entries()) {
      const entry = read.history.entries.find(({ key }) => key.package === `${name}-${round}`)
      assert.ok(
        (entry?.build.run.number ?? 0) >= (counts[at]?.lines ?? 0),
        'what was confirmed is in the file',
      )
    }
  }
  assert.equal(confirmed, 2 * rounds)
  const started = performance.now()
  await record(file, places, 'last')
  assert.ok(performance.now() - started < 4000, 'a dead holder is not waited for')
  assert.ok((await packagesIn(file, places)).includes('last'))
  assert.deepEqual(await readdir(folder), ['history.json'], 'what killed processes left is removed')
})

test('the lock of a process that runs is waited for, and given up in time', async (context) => {
  const { file, places } = await workspace(context)
  const holder = spawn('sleep', ['60'])
  context.after(() => holder.kill('SIGKILL'))
  const namespace = execFileSync('readlink', ['/proc/self/ns/pid'], { encoding: 'utf8' }).trim()
  await writeFile(`${file}.lock-0-0`, `${holder.pid} ${namespace}\n`)
  await assert.rejects(record(file, places, 'vllm', 300), /history file is busy/)
  assert.ok(!existsSync(file))
  holder.kill('SIGKILL')
  await exitOf(holder)
  await record(file, places, 'vllm', 300)
  assert.deepEqual(await packagesIn(file, places), ['vllm'])
})

for (const owner of ['', '12 pid:[1]\n', 'garbage']) {
  test(`a lock whose holder is unknown is taken over after some seconds: ${JSON.stringify(owner)}`, async (context) => {
    const { file, folder, places } = await workspace(context)
    await writeFile(`${file}.lock-0-0`, owner)
    let now = 0
    const clock = {
      monotonic: () => now,
      sleep: async (ms: number) => {
        now += ms
      },
    }
    const change = (history: HistoryDocument) =>
      recordBuild(history, finishedBuild({ run: 1, good: ['a'] }), 'delivered')
    await updateHistory(file, places, change, { clock, timeoutMs: 10_000, keptSuffix: 'x' })
    assert.ok(now >= 5000 && now < 6000, String(now))
    assert.deepEqual(await readdir(folder), ['history.json'])
  })
}

const broken: readonly { name: string; make: (file: string) => Promise<unknown> }[] = [
  { name: 'an empty file', make: (file) => writeFile(file, '') },
  { name: 'half of a history', make: (file) => writeFile(file, '{"version":1,"revision":12,"runs":[{"id":') },
  { name: 'another JSON', make: (file) => writeFile(file, '["a"]') },
  {
    name: 'a history with a part that cannot be read',
    make: (file) => writeFile(file, '{"version":1,"revision":3,"runs":[7],"jobs":[]}'),
  },
  {
    name: '100 MB of garbage',
    make: async (file) => writeFile(file, 'garbage').then(() => truncate(file, 100_000_000)),
  },
]
for (const { make, name } of broken) {
  test(`${name}: kept under another name, and a new file is begun`, async (context) => {
    const { file, folder, places } = await workspace(context)
    await make(file)
    await writeFile(`${file}.damaged-7-1`, 'kept before')
    const before = (await readFile(file)).subarray(0, 1000)
    assert.equal((await readHistory(file, places)).isDamaged, true)
    assert.equal(await record(file, places, 'vllm'), 'history.json.damaged-7-1-1')
    assert.deepEqual(await packagesIn(file, places), ['vllm'])
    assert.deepEqual((await readFile(`${file}.damaged-7-1-1`)).subarray(0, 1000), before)
    assert.equal(await readFile(`${file}.damaged-7-1`, 'utf8'), 'kept before')
    assert.equal((await readdir(folder)).length, 3)
  })
}

const refused: readonly { name: string; make: (file: string) => unknown; reason: RegExp }[] = [
  { name: 'a folder', make: (file) => mkdir(file), reason: /is a folder/ },
  { name: 'a FIFO', make: (file) => execFileSync('mkfifo', [file]), reason: /not a regular file/ },
  { name: 'a newer version', make: (file) => writeFile(file, '{"version":2}'), reason: /newer release/ },
  {
    name: 'a newer version of 2 MB',
    make: (file) => writeFile(file, `{"version": 7, "data": "${'x'.repeat(2_000_000)}"}`),
    reason: /newer release/,
  },
]
for (const { make, name, reason } of refused) {
  test(`${name}: an error, and nothing is changed`, async (context) => {
    const { file, folder, places } = await workspace(context)
    await make(file)
    const before = execFileSync('ls', ['-lA', folder], { encoding: 'utf8' })
    await assert.rejects(readHistory(file, places), reason)
    await assert.rejects(record(file, places, 'vllm'), reason)
    assert.equal(execFileSync('ls', ['-lA', folder], { encoding: 'utf8' }), before)
  })
}

test('a path is accepted inside of the roots only, links resolved', async (context) => {
  const { folder, places } = await workspace(context)
  const outside = await mkdtemp(path.join(tmpdir(), 'outside-'))
  context.after(() => rm(outside, { recursive: true }))
  await mkdir(path.join(folder, 'real'))
  await symlink('real', path.join(folder, 'inside'))
  await symlink(outside, path.join(folder, 'away'))
  await writeFile(path.join(outside, 'history.json'), '{}')
  await symlink(path.join(outside, 'history.json'), path.join(folder, 'linked.json'))
  await symlink(path.join(outside, 'nothing'), path.join(folder, 'dangling.json'))
  assert.equal(await resolveHistoryFile('inside/new/h.json', places), path.join(folder, 'real/new/h.json'))
  assert.equal(await resolveHistoryFile(path.join(folder, 'h.json'), places), path.join(folder, 'h.json'))
  for (const name of [
    'away/h.json',
    'away/new/h.json',
    'linked.json',
    'dangling.json',
    'dangling.json/h.json',
    '../h.json',
    outside,
    '.',
    '.git/h.json',
    '_runner_file_commands/x',
    'h\0.json',
  ]) {
    await assert.rejects(resolveHistoryFile(name, places), /^HistoryError: The/, name)
  }
  await writeFile(path.join(folder, 'a-file'), '')
  await assert.rejects(resolveHistoryFile('a-file/h.json', places), /not a folder/)
})

test('the file is found with and without links in its path, and where it does not exist', async (context) => {
  const { file, folder, places } = await workspace(context)
  await record(file, places, 'vllm')
  await symlink(folder, path.join(folder, 'again'))
  await symlink('history.json', path.join(folder, 'other.json'))
  const text = await readFile(file, 'utf8')
  for (const name of ['history.json', file, './x/../history.json', 'again/history.json', 'other.json']) {
    const found = await findHistoryText(name, places)
    assert.deepEqual([found.file, found.content.text], [file, text], name)
  }
  const missing = await findHistoryText('again/new/h.json', places)
  assert.deepEqual(missing, { file: path.join(folder, 'new/h.json'), content: { isTooLong: false } })
  for (const name of ['../h.json', '/proc/self/environ', 'h\0.json', '.git/h.json'])
    await assert.rejects(findHistoryText(name, places), /^HistoryError: The input history/, name)
})

test('a link that takes the place of the file or of its folder is not followed', async (context) => {
  const { file, folder, places } = await workspace(context)
  const outside = await mkdtemp(path.join(tmpdir(), 'outside-'))
  context.after(() => rm(outside, { recursive: true }))
  await writeFile(path.join(outside, 'history.json'), renderHistory(EMPTY_HISTORY))
  await symlink(path.join(outside, 'history.json'), file)
  await assert.rejects(readHistory(file, places), /is a link/)
  await symlink(outside, path.join(folder, 'sub'))
  const swapped = path.join(folder, 'sub/history.json')
  await assert.rejects(readHistory(swapped, places), /leads out of the workspace/)
  await assert.rejects(record(swapped, places, 'vllm'), /leads out of the workspace/)
  await symlink(path.join(outside, 'planted'), path.join(folder, 'h.json.new-0-0'))
  await record(path.join(folder, 'h.json'), places, 'vllm')
  assert.deepEqual(await readdir(outside), ['history.json'])
})

test('a folder that cannot be written: an error with the reason, the file stays', async (context) => {
  if (process.getuid?.() === 0) {
    // Root may write everywhere but to /proc.
    const places = { roots: ['/proc/self'], cwd: '/proc/self' }
    await assert.rejects(record('/proc/self/task/history.json', places, 'vllm'), /cannot be used: /)
    return
  }
  const { file, folder, places } = await workspace(context)
  await record(file, places, 'vllm')
  await chmod(folder, 0o555)
  await assert.rejects(record(file, places, 'numpy'), /permission denied/)
  assert.deepEqual(await packagesIn(file, places), ['vllm'])
})

test('a result of an earlier reading is used again only while the file has not changed', async (context) => {
  const { file, places } = await workspace(context)
  await record(file, places, 'a')
  const known = await readHistory(file, places)
  await record(file, places, 'b')
  const seen: number[] = []
  const change = (history: HistoryDocument) => {
    seen.push(history.entries.length)
    return history
  }
  const options = { clock: systemClock, timeoutMs: 5000, keptSuffix: 'x' }
  await updateHistory(file, places, change, { ...options, known })
  assert.deepEqual(seen, [2])
  assert.deepEqual(await packagesIn(file, places), ['a', 'b'])
})

const names = new Set([undefined, 'b'])
const options = { clock: systemClock, timeoutMs: 5000, keptSuffix: 'x', asked: names }
const withB = (run: number) => (history: HistoryDocument) =>
  recordBuild(history, finishedBuild({ run, good: ['b'] }), 'delivered')

/** Reads the file, prepares the next update, lets something happen, and updates the file. */
async function updatePrepared(
  { file, folder, places }: Awaited<ReturnType<typeof workspace>>,
  between: (prepared: string) => unknown = () => {},
): Promise<readonly string[]> {
  const known = await readHistory(file, places, names)
  const prepared = await (await prepareUpdate(file, places, withB(2), known)).name
  await between(prepared ?? '')
  await updateHistory(file, places, withB(2), { ...options, known, prepared })
  assert.deepEqual(await readdir(folder), ['history.json'], 'nothing is left')
  return packagesIn(file, places)
}

test('an update that was prepared is put in place as it was written', async (context) => {
  const place = await workspace(context)
  await record(place.file, place.places, 'a')
  let written = ''
  const names = await updatePrepared(place, async (prepared) => {
    written = await readFile(prepared, 'utf8')
  })
  assert.deepEqual(names, ['a', 'b'])
  assert.equal(await readFile(place.file, 'utf8'), written)
})

const disturbances: readonly {
  name: string
  between: (prepared: string, place: Awaited<ReturnType<typeof workspace>>) => unknown
  packages: readonly string[]
}[] = [
  {
    name: 'another process has updated the file meanwhile',
    between: (_prepared, { file, places }) => record(file, places, 'c'),
    packages: ['a', 'b', 'c'],
  },
  { name: 'the prepared file is gone', between: (prepared) => rm(prepared), packages: ['a', 'b'] },
  { name: 'the history is gone', between: (_prepared, { file }) => rm(file), packages: ['b'] },
  {
    name: 'a holder of the lock has died',
    between: (_prepared, { file }) => writeFile(`${file}.lock-1-0`, `${process.pid} ${namespace}\n`),
    packages: ['a', 'b'],
  },
]
const namespace = await readlink('/proc/self/ns/pid').catch(() => '')
for (const { between, name, packages } of disturbances) {
  test(`an update that was prepared: ${name}`, async (context) => {
    const place = await workspace(context)
    await record(place.file, place.places, 'a')
    assert.deepEqual(await updatePrepared(place, (prepared) => between(prepared, place)), packages)
  })
}

test('what killed processes left is removed while an update is prepared, and nothing else', async (context) => {
  const place = await workspace(context)
  await record(place.file, place.places, 'a')
  await record(place.file, place.places, 'c')
  const own = `${place.file}.new-2-p${process.pid}`
  // No process has the number 0, and it stands before any other in the order of names.
  const others = ['.new-1-p0', '.lock-1-0', '.new-2-p0', '.lock-3-0', '.new-x', '.damaged-1'].map(
    (ending) => place.file + ending,
  )
  for (const name of others) await writeFile(name, '')
  const known = await readHistory(place.file, place.places, names)
  assert.equal(await (await prepareUpdate(place.file, place.places, withB(2), known)).name, own)
  const left = (await readdir(place.folder)).map((name) => name.replace('history.json', ''))
  assert.deepEqual(left.sort(), [
    '',
    '.damaged-1',
    '.lock-3-0',
    '.new-2-p0',
    `.new-2-p${process.pid}`,
    '.new-x',
  ])
  // A file of this name may be another container's: it is neither used nor removed.
  await writeFile(own, 'of another process')
  assert.equal(await (await prepareUpdate(place.file, place.places, withB(2), known)).name, undefined)
  assert.equal(await readFile(own, 'utf8'), 'of another process')
})

test('runs that no entry refers to go after some updates', async (context) => {
  const { file, places } = await workspace(context)
  for (let run = 1; run <= 70; run += 1) {
    const build = finishedBuild({ run, good: ['b'] })
    const known = await readHistory(file, places, names)
    await updateHistory(file, places, (history) => recordBuild(history, build, 'delivered'), {
      ...options,
      known,
    })
  }
  const json = JSON.parse(await readFile(file, 'utf8'))
  assert.equal(json.revision, 70)
  assert.ok(json.runs.length < 12, String(json.runs.length))
})

test('a full file that gets another package drops the one that was not built for the longest time', async (context) => {
  const { file, places } = await workspace(context)
  const packages = Array.from({ length: MAX_ENTRIES - 1 }, (_, at) => `old-${at}`)
  const steps = [
    { run: 1, good: ['oldest'] },
    { run: 2, good: packages },
  ]
  await writeFile(file, renderHistory(playSequence(EMPTY_HISTORY, steps).history))
  const known = await readHistory(file, places, names)
  assert.ok(known.history.lines)
  assert.equal(await (await prepareUpdate(file, places, withB(3), known)).name, undefined)
  await updateHistory(file, places, withB(3), { ...options, known })
  const kept = await packagesIn(file, places)
  assert.equal(kept.length, MAX_ENTRIES)
  assert.ok(kept.includes('b') && !kept.includes('oldest'))
})

test('a file that a person has formatted or sorted anew is read and updated', async (context) => {
  const { file, places } = await workspace(context)
  await record(file, places, 'a')
  const json = JSON.parse(await readFile(file, 'utf8'))
  for (const text of [
    JSON.stringify(json, null, 2),
    JSON.stringify(Object.fromEntries(Object.entries(json).reverse()), null, 2),
  ]) {
    await writeFile(file, text)
    await record(file, places, 'b')
    assert.deepEqual(await packagesIn(file, places), ['a', 'b'])
  }
  assert.equal((await readHistory(file, places)).history.revision, 2)
})

async function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const [code] = await once(child, 'exit')
  return code
}
