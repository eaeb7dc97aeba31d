/** Sequences of builds with the input `history`, run through dist/index.js. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import { broke, building, built, failing, header, log, table } from '../build-log/output.ts'
import { assertGenericPayload } from '../formats/schema.ts'
import { runAction, type StepResult } from '../harness/action.ts'
import { REPOSITORY, RUN_ENV } from '../harness/github-api.ts'
import { type Receiver, startReceiver } from '../harness/receiver.ts'

/** One build of a sequence. */
interface Build {
  /** Its number; its ID follows from it. */
  readonly run: number
  readonly failed?: readonly string[]
  readonly good?: readonly string[]
  readonly attempt?: number
  readonly env?: Readonly<Record<string, string | undefined>>
  /** The event that triggered the run. */
  readonly event?: unknown
  readonly inputs?: Readonly<Record<string, string>>
  readonly at?: string
}

/** What came of one build. */
interface Reported {
  readonly step: StepResult
  /** The payload that arrived; undefined when nothing was sent. */
  readonly payload: ReturnType<typeof JSON.parse>
  readonly warnings: readonly string[]
  readonly notices: readonly string[]
}

const commitOf = (run: number) => run.toString(16).padStart(40, '0')

/** A board: its folders last from build to build. */
class Board {
  readonly folder: string
  readonly history: string

  private constructor(folder: string) {
    this.folder = folder
    this.history = path.join(folder, 'tools/notifier/history.json')
  }

  static async start(context: TestContext): Promise<Board> {
    const folder = await mkdtemp(path.join(tmpdir(), 'board-'))
    context.after(() => rm(folder, { recursive: true }))
    for (const name of ['work', 'temp', 'tools']) await mkdir(path.join(folder, name))
    return new Board(folder)
  }

  /** Runs the action at the end of one build. */
  async build(build: Build, receivers: readonly Receiver[] = []): Promise<Reported> {
    const at = build.at ?? '2026-11-24T12:00:00Z'
    const logFile = path.join(this.folder, 'work/build.log')
    await writeFile(logFile, buildLog(build))
    await utimes(logFile, new Date(at), new Date(at))
    const eventFile = path.join(this.folder, 'temp/event.json')
    await writeFile(eventFile, JSON.stringify(build.event ?? { repository: { default_branch: 'main' } }))
    const before = receivers.map(({ requests }) => requests.length)
    const step = await runAction({
      at,
      workspace: path.join(this.folder, 'work'),
      inputs: {
        outcome: (build.failed ?? []).length > 0 ? 'failure' : 'success',
        'build-log': 'build.log',
        history: this.history,
        timeout: '5',
        'webhook-url': receivers.map(({ origin }) => `${origin}/hook`).join('\n'),
        ...build.inputs,
      },
      env: {
        ...RUN_ENV,
        GITHUB_EVENT_NAME: 'push',
        GITHUB_EVENT_PATH: eventFile,
        GITHUB_RUN_ID: String(build.run * 1000),
        GITHUB_RUN_NUMBER: String(build.run),
        GITHUB_RUN_ATTEMPT: String(build.attempt ?? 1),
        GITHUB_SHA: commitOf(build.run),
        RUNNER_TEMP: path.join(this.folder, 'temp'),
        RUNNER_TOOL_CACHE: path.join(this.folder, 'tools'),
        ...build.env,
      },
    })
    assert.equal(step.stderr, '')
    assert.equal(step.exitCode, 0, step.stdout)
    const [body] = receivers.flatMap(({ requests }, at) =>
      requests.slice(before[at]).map((request) => request.body),
    )
    if (body?.startsWith('{"status"')) assertGenericPayload(body)
    const messages = (name: string) =>
      step.commands.filter((command) => command.name === name).map(({ message }) => message)
    return {
      step,
      payload: body && JSON.parse(body),
      warnings: messages('warning'),
      notices: messages('notice'),
    }
  }

  async entries(): Promise<number> {
    const json = JSON.parse(await readFile(this.history, 'utf8'))
    return json.jobs.flatMap((job: { packages: unknown[] }) => job.packages).length
  }
}

/** What jetson-containers prints for a run of several packages with --skip-errors. */
function buildLog({ failed = [], good = [] }: Build): string {
  const rows = [...failed.map((name) => [name, failing(name)]), ...good.map((name) => [name, true])]
  return log(
    header({ packages: [...failed, ...good], multiple: true, skipErrors: true }),
    ...failed.flatMap((name) => [building([name]), broke(failing(name))]),
    ...good.flatMap((name) => [building([name]), built(name)]),
    table(Object.fromEntries(rows)),
  )
}

/** The history of a payload in short: `new vllm (#41); still mlc 3 (#38); fixed numpy 2`. */
function changes({ payload }: Reported): string {
  const history = payload?.history ?? {}
  type Item = { package?: string; job?: string; runner?: string } & Record<string, never>
  const name = (item: Item) => `${item.package ?? `job ${item.job}`}${item.runner ? `@${item.runner}` : ''}`
  const list = (member: string, text: (item: ReturnType<typeof JSON.parse>) => string): string[] =>
    (history[member] ?? []).map(text)
  return [
    ...list(
      'newly_failed',
      (item) => `new ${name(item)}${item.last_good ? ` (#${item.last_good.run_number})` : ''}`,
    ),
    ...list(
      'still_failing',
      (item) =>
        `still ${name(item)} ${item.builds}${item.branch ? ` on ${item.branch}` : ` (#${item.since_run_number})`}`,
    ),
    ...list(
      'fixed',
      (item) => `fixed ${name(item)} ${item.builds}${item.branch ? ` on ${item.branch}` : ''}`,
    ),
  ].join('; ')
}

const vllm = ['vllm']
const both = { failed: ['vllm'], good: ['numpy'] }

test('fail, fail, fix: payload and outputs of each build', async (context) => {
  const board = await Board.start(context)
  await using receiver = await startReceiver()
  const steps = [
    [{ run: 41, good: ['numpy', 'vllm'] }, '', [], [], 'false'],
    [{ run: 42, ...both }, 'new vllm (#41)', vllm, [], 'true'],
    [{ run: 43, ...both }, 'still vllm 2 (#42)', [], [], 'false'],
    [{ run: 44, good: ['numpy', 'vllm'] }, 'fixed vllm 2', [], vllm, 'true'],
  ] as const
  for (const [build, says, newly, fixed, changed] of steps) {
    const reported = await board.build(build, [receiver])
    assert.equal(changes(reported), says)
    assert.deepEqual(reported.warnings, [])
    const { outputs } = reported.step
    assert.deepEqual(JSON.parse(outputs['newly-failed-packages'] ?? ''), newly)
    assert.deepEqual(JSON.parse(outputs['fixed-packages'] ?? ''), fixed)
    assert.equal(outputs['changed'], changed)
    assert.deepEqual(JSON.parse(outputs['payload'] ?? ''), reported.payload)
  }
  assert.deepEqual(await readdir(path.dirname(board.history)), ['history.json'])
})

test('Discord, Slack and the summary show the news; links lead from the last good commit to this one', async (context) => {
  const board = await Board.start(context)
  await using receiver = await startReceiver()
  await board.build({ run: 41, good: ['numpy', 'vllm', 'mlc'], at: '2026-11-22T09:00:00Z' })
  await board.build({ run: 42, good: ['vllm'], failed: ['numpy', 'mlc'] }, [receiver])
  const next = { run: 43, good: ['numpy'], failed: ['vllm', 'mlc'] }
  const { payload, step } = await board.build({ ...next, inputs: { format: 'discord' } }, [receiver])
  assert.equal(
    payload.content.split('\n').find((line: string) => line.startsWith('🆕')),
    '🆕 **Newly failing:** vllm (last good build: #42, less than an hour ago) · 🔁 **Still failing:** mlc (2 builds in a row, since #42) · 🎉 **Fixed:** numpy (after 1 failed build)',
  )
  const url = `https://github.com/${REPOSITORY}/compare/${commitOf(42)}...${commitOf(43)}`
  assert.deepEqual(
    payload.embeds[0].fields.find(({ name }: { name: string }) => name.startsWith('Commits')),
    { name: 'Commits since the last good build', value: `[0000000...0000000](${url})`, inline: false },
  )
  assert.match(step.summary, /- \*\*Newly failing:\*\* vllm/)
  assert.ok(step.summary.includes(`/compare/`))
  const slack = await board.build({ ...next, inputs: { format: 'slack' } }, [receiver])
  assert.match(slack.payload.text, /🆕 \*Newly failing:\* vllm \(last good build: #42, /)
  assert.ok(JSON.stringify(slack.payload.blocks).includes(`<${url}|0000000...0000000>`))
  const generic = await board.build(next, [receiver])
  assert.deepEqual(generic.payload.history.newly_failed, [
    {
      package: 'vllm',
      last_good: { run_number: 42, sha: commitOf(42), end_time: '2026-11-24T12:00:00Z' },
      compare_url: url,
    },
  ])
})

test('a new package, and two packages that swap', async (context) => {
  const board = await Board.start(context)
  await using receiver = await startReceiver()
  const steps: readonly [Build, string][] = [
    [{ run: 1, good: ['a'], failed: ['b'] }, 'new b'],
    [{ run: 2, good: ['b'], failed: ['a'] }, 'new a (#1); fixed b 1'],
    [{ run: 3, good: ['a', 'c'], failed: ['b'] }, 'new b (#2); fixed a 1'],
    [{ run: 4, good: ['a', 'b'], failed: ['d'] }, 'new d; fixed b 1'],
  ]
  for (const [build, says] of steps) assert.equal(changes(await board.build(build, [receiver])), says)
})

test('two branches and a pull request side by side', async (context) => {
  const board = await Board.start(context)
  await using receiver = await startReceiver()
  const dev = { GITHUB_REF: 'refs/heads/dev' }
  const repo = { full_name: REPOSITORY }
  const pullRequest = (number: number, base: string, headRepo: unknown = repo) => ({
    event: {
      repository: { default_branch: 'main' },
      pull_request: {
        number,
        base: { ref: base, repo },
        head: { ref: 'topic', repo: headRepo, sha: commitOf(0xabc) },
      },
    },
    env: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: `refs/pull/${number}/merge` },
  })
  const steps: readonly [Build, string][] = [
    [{ run: 1, ...both }, 'new vllm'],
    [{ run: 2, ...both }, 'still vllm 2 (#1)'],
    [{ run: 3, good: vllm, failed: ['numpy'], env: dev }, 'new numpy (#2); fixed vllm 2 on main'],
    [{ run: 4, ...both, ...pullRequest(7, 'main') }, 'still vllm 2 on main'],
    [
      { run: 5, failed: ['numpy'], good: vllm, ...pullRequest(7, 'main') },
      'new numpy (#2); fixed vllm 2 on main',
    ],
    [{ run: 6, failed: ['numpy'], good: vllm, ...pullRequest(8, 'dev') }, 'still numpy 1 on dev'],
    [{ run: 7, ...both, ...pullRequest(9, 'main', { full_name: 'stranger/images' }) }, ''],
    [{ run: 8, ...both, ...pullRequest(9, 'main', null) }, ''],
    [{ run: 9, good: vllm, failed: ['numpy'], env: dev }, 'still numpy 2 (#3)'],
    [{ run: 10, ...both }, 'still vllm 3 (#1)'],
    [{ run: 11, ...both, env: { GITHUB_REF: 'refs/heads/topic' } }, 'still vllm 3 on main'],
    [{ run: 12, ...both, env: { GITHUB_REF: 'refs/heads/topic' } }, 'still vllm 2 (#11)'],
  ]
  for (const [build, says] of steps) {
    const reported = await board.build(build, [receiver])
    assert.equal(changes(reported), says, `#${build.run}`)
    if (build.run === 5) {
      const [{ compare_url: url }] = reported.payload.history.newly_failed
      assert.ok(
        url.endsWith(`/compare/${commitOf(2)}...${commitOf(0xabc)}`),
        'the head, not the merge commit',
      )
    }
    if (build.run === 7) assert.ok(reported.step.log.some((line) => /History is not used: .*fork/.test(line)))
  }
  const discord = await board.build(
    { run: 13, ...both, ...pullRequest(7, 'main'), inputs: { format: 'discord' } },
    [receiver],
  )
  assert.match(discord.payload.content, /already failing on main \(3 builds in a row\)/)
})

test('one of two destinations down: the change is not pending', async (context) => {
  const board = await Board.start(context)
  await using receiver = await startReceiver()
  await using down = await startReceiver((_request, response) => response.writeHead(404).end())
  await board.build({ run: 1, good: vllm }, [receiver])
  assert.equal(changes(await board.build({ run: 2, failed: vllm }, [receiver, down])), 'new vllm (#1)')
  assert.equal(changes(await board.build({ run: 3, failed: vllm }, [receiver, down])), 'still vllm 2 (#2)')
})

test('delivery down when something changes: the change is in the next message', async (context) => {
  const board = await Board.start(context)
  await using receiver = await startReceiver()
  await using down = await startReceiver((_request, response) => response.writeHead(404).end())
  const inputs = { 'notify-on': 'change' }
  await board.build({ run: 1, good: vllm }, [receiver])
  await board.build({ run: 2, failed: vllm, inputs }, [down])
  await board.build({ run: 3, failed: vllm, inputs }, [down])
  assert.equal(down.requests.length, 2)
  assert.equal(changes(await board.build({ run: 4, failed: vllm, inputs }, [receiver])), 'new vllm (#1)')
  assert.equal((await board.build({ run: 5, failed: vllm, inputs }, [receiver])).payload, undefined)
  await board.build({ run: 6, good: vllm, inputs }, [down])
  assert.equal(changes(await board.build({ run: 7, good: vllm, inputs }, [receiver])), 'fixed vllm 4')
  assert.equal((await board.build({ run: 8, good: vllm, inputs }, [receiver])).payload, undefined)
})

test('dry run, a cancelled build and a skipped one do not count', async (context) => {
  const board = await Board.start(context)
  await using receiver = await startReceiver()
  await board.build({ run: 1, good: vllm }, [receiver])
  const file = await readFile(board.history, 'utf8')
  const dry = await board.build({ run: 2, failed: vllm, inputs: { 'dry-run': 'true' } }, [receiver])
  assert.equal(dry.step.outputs['changed'], '')
  assert.equal(JSON.parse(dry.step.outputs['payload'] ?? '').history, undefined)
  const cancelled = await board.build({ run: 3, failed: vllm, inputs: { outcome: 'cancelled' } }, [receiver])
  assert.equal(cancelled.payload.history, undefined)
  await board.build({ run: 4, inputs: { outcome: 'skipped' } }, [receiver])
  assert.equal(await readFile(board.history, 'utf8'), file)
  assert.equal(changes(await board.build({ run: 5, failed: vllm }, [receiver])), 'new vllm (#1)')
})

test('a re-run takes the place of its run; a clock that jumps back five years changes nothing', async (context) => {
  const board = await Board.start(context)
  await using receiver = await startReceiver()
  const steps: readonly [Build, string][] = [
    [{ run: 1, good: vllm }, ''],
    [{ run: 2, failed: vllm }, 'new vllm (#1)'],
    [{ run: 2, attempt: 2, failed: vllm }, 'still vllm 1 (#2)'],
    [{ run: 2, attempt: 3, good: vllm }, 'fixed vllm 1'],
    [{ run: 3, failed: vllm, at: '2021-11-24T12:00:00Z' }, 'new vllm (#2)'],
    [{ run: 4, failed: vllm, at: '2021-11-25T12:00:00Z' }, 'still vllm 2 (#3)'],
    [{ run: 5, failed: vllm }, 'still vllm 3 (#3)'],
    [{ run: 6, good: vllm, at: '2021-11-24T12:00:00Z' }, 'fixed vllm 3'],
  ]
  for (const [build, says] of steps) {
    assert.equal(changes(await board.build(build, [receiver])), says, `#${build.run}.${build.attempt ?? 1}`)
  }
})

test('notify-on: what is sent, and the notice about what is not', async (context) => {
  const board = await Board.start(context)
  await using receiver = await startReceiver()
  const change = { 'notify-on': 'change' }
  const failure = { 'notify-on': 'failure' }
  const steps: readonly [Build, boolean][] = [
    [{ run: 1, good: vllm, inputs: change }, false],
    [{ run: 2, failed: vllm, inputs: change }, true],
    [{ run: 3, failed: vllm, inputs: change }, false],
    [{ run: 4, failed: vllm, inputs: failure }, true],
    [{ run: 5, inputs: { ...change, outcome: 'cancelled' } }, true],
    [{ run: 3, failed: vllm, inputs: change }, true],
    [{ run: 6, good: vllm, inputs: failure }, false],
    [{ run: 7, good: vllm, inputs: change }, false],
    [{ run: 8, failed: vllm, inputs: change }, true],
    [{ run: 9, failed: vllm, inputs: change, at: '2026-12-01T12:00:00Z' }, true],
    [{ run: 10, failed: vllm, inputs: change, at: '2026-12-01T13:00:00Z' }, false],
  ]
  for (const [build, isSent] of steps) {
    const { notices, payload, step } = await board.build(build, [receiver])
    assert.equal(payload !== undefined, isSent, `#${build.run}`)
    assert.equal(notices.filter((text) => text.startsWith('Nothing was sent')).length, isSent ? 0 : 1)
    assert.equal(step.outputs['deliveries'] === '[]', !isSent)
    assert.ok(JSON.parse(step.outputs['payload'] ?? '').status)
  }
})

test('notify-on: change without history: one error, and everything is sent', async (context) => {
  const board = await Board.start(context)
  await using receiver = await startReceiver()
  const { payload, step } = await board.build(
    { run: 1, good: vllm, inputs: { 'notify-on': 'change', history: '' } },
    [receiver],
  )
  assert.equal(payload.status, 'success')
  const errors = step.commands.filter(({ name }) => name === 'error').map(({ message }) => message)
  assert.equal(errors.length, 1)
  assert.match(errors[0] ?? '', /notify-on is change, which needs the input history/)
})

const accidents: readonly {
  name: string
  make: (file: string, board: Board) => unknown
  warning: RegExp
  /** What the folder holds afterwards, `*` for the name under which the file was kept. */
  leaves: readonly string[]
  inputs?: (board: Board) => Record<string, string>
}[] = [
  {
    name: 'garbage',
    make: (file) => writeFile(file, 'garbage'),
    warning: /could not be read in full. It was kept as history.json.damaged-2000-1/,
    leaves: ['history.json', 'history.json.damaged-2000-1'],
  },
  {
    name: 'a newer version',
    make: (file) => writeFile(file, '{"version":2}'),
    warning: /written by a newer release/,
    leaves: ['history.json'],
  },
  { name: 'a folder', make: (file) => mkdir(file), warning: /is a folder/, leaves: ['history.json'] },
  {
    name: 'a FIFO',
    make: (file) => execFileSync('mkfifo', [file]),
    warning: /not a regular file/,
    leaves: ['history.json'],
  },
  {
    name: 'a path outside of the workspace',
    make: () => {},
    warning: /leads out of the workspace/,
    leaves: [],
    inputs: () => ({ history: '../history.json' }),
  },
]
for (const { inputs, leaves, make, name, warning } of accidents) {
  test(`${name}: one warning, the message is sent also with notify-on: change`, async (context) => {
    const board = await Board.start(context)
    await using receiver = await startReceiver()
    await mkdir(path.dirname(board.history))
    await make(board.history, board)
    const reported = await board.build(
      { run: 2, good: vllm, inputs: { 'notify-on': 'change', ...inputs?.(board) } },
      [receiver],
    )
    assert.equal(reported.payload?.status, 'success')
    assert.equal(reported.warnings.length, 1, reported.warnings.join('\n'))
    assert.match(reported.warnings[0] ?? '', warning)
    assert.deepEqual((await readdir(path.dirname(board.history))).sort(), leaves)
  })
}

test('text of a hostile file is never shown', async (context) => {
  const board = await Board.start(context)
  await using receiver = await startReceiver()
  await board.build({ run: 1, good: vllm })
  const json = JSON.parse(await readFile(board.history, 'utf8'))
  json.runs[0].sha = 'a'.repeat(40)
  json.runs[0].title = '@everyone ::error::evil'
  json.jobs[0].packages[0].package = 'vllm'
  json.jobs.push({
    ...json.jobs[0],
    workflow: '@everyone',
    packages: [{ ...json.jobs[0].packages[0], package: '<@1> evil' }],
  })
  await writeFile(board.history, JSON.stringify(json))
  for (const format of ['discord', 'slack', 'generic']) {
    const { payload, step } = await board.build({ run: 2, failed: vllm, inputs: { format } }, [receiver])
    assert.ok(!/evil|everyone/.test(JSON.stringify([payload, step.stdout, step.summary, step.outputs])))
  }
})

test('20 builds at once at one file: no entry is lost', async (context) => {
  const board = await Board.start(context)
  await using receiver = await startReceiver()
  const names = Array.from({ length: 20 }, (_, at) => `package-${at}`)
  await Promise.all(
    names.map((name) =>
      runAction({
        inputs: {
          outcome: 'failure',
          packages: name,
          history: board.history,
          'webhook-url': receiver.origin,
        },
        env: { ...RUN_ENV, RUNNER_TOOL_CACHE: path.join(board.folder, 'tools'), GITHUB_EVENT_NAME: 'push' },
      }),
    ),
  )
  assert.equal(receiver.requests.length, 20)
  assert.equal(await board.entries(), 20)
  assert.deepEqual(await readdir(path.dirname(board.history)), ['history.json'])
})

test('a board and a job of their own: results of needs by job, a failure without a package by the job', async (context) => {
  const board = await Board.start(context)
  await using receiver = await startReceiver()
  const needs = (status: string) =>
    JSON.stringify({ orin: { result: status, outputs: {} }, thor: { result: 'success', outputs: {} } })
  const remote = (status: string) => ({
    inputs: { needs: needs(status), 'build-log': '', outcome: 'success' },
  })
  assert.equal(changes(await board.build({ run: 1, ...remote('success') }, [receiver])), '')
  assert.equal(changes(await board.build({ run: 2, ...remote('failure') }, [receiver])), 'new orin (#1)')
  assert.equal(changes(await board.build({ run: 3, ...remote('cancelled') }, [receiver])), '')
  assert.equal(changes(await board.build({ run: 4, ...remote('success') }, [receiver])), 'fixed orin 1')
  const unknown = { inputs: { packages: 'a b', 'build-log': '', outcome: 'failure' } }
  const known = { inputs: { packages: 'a b', 'build-log': '', outcome: 'success' } }
  assert.equal(changes(await board.build({ run: 5, ...known }, [receiver])), '')
  assert.equal(changes(await board.build({ run: 6, ...unknown }, [receiver])), 'new job build (#5)')
  assert.equal(changes(await board.build({ run: 7, ...known }, [receiver])), 'fixed job build 1')
})

/** Gives every good build in the file the duration of its place in this list, the oldest first. */
async function setDurations({ history }: Board, seconds: readonly number[]): Promise<void> {
  const json = JSON.parse(await readFile(history, 'utf8'))
  for (const { packages } of json.jobs) {
    for (const entry of packages) {
      entry.duration_seconds = seconds.at(-1)
      if (entry.before) entry.before.durations = seconds.slice(0, -1)
    }
  }
  await writeFile(history, JSON.stringify(json))
}

const started = { 'build-log': '', outcome: 'started', format: 'discord' }
const hook = ({ origin }: Receiver) => `${origin}/api/webhooks/42/token`

for (const packages of ['vllm', 'numpy vllm']) {
  test(`the started card of ${packages} shows when the build is usually done, by the median of five good builds`, async (context) => {
    const board = await Board.start(context)
    const good = packages.split(' ')
    const start = { ...started, packages }
    const at = Date.parse('2026-11-24T12:00:00Z') / 1000
    const card = async (run: number, more: Partial<Build> = {}): Promise<readonly string[]> => {
      await using receiver = await startReceiver()
      const before = await readFile(board.history, 'utf8')
      const { payload, warnings } = await board.build(
        { run, ...more, inputs: { ...start, 'webhook-url': hook(receiver), ...more.inputs } },
        [receiver],
      )
      assert.deepEqual(warnings, [])
      assert.equal(await readFile(board.history, 'utf8'), before, 'a card records nothing')
      return payload.content.split('\n').slice(-2)
    }
    for (const run of [41, 42, 43, 44]) await board.build({ run, good })
    await setDurations(board, [6000, 6100, 6200, 6300])
    const unknown = `🔇 no result by <t:${at + 6 * 3600}:t>: the board or its runner stopped`
    assert.equal((await card(45)).at(-1), unknown)
    assert.ok(!(await card(45)).join().includes('Usually'))
    await board.build({ run: 45, good })
    await setDurations(board, [6000, 6100, 6240, 6300, 90_000])
    const usual = [
      `⏳ **Usually done:** <t:${at + 6240}:t>`,
      `🔇 no result by <t:${at + 3 * 6240}:t>: the board or its runner stopped`,
    ]
    assert.deepEqual(await card(46), usual)
    // Three times a short build would come too early for a slow download.
    await setDurations(board, [60, 60, 60, 60, 60])
    assert.deepEqual(await card(46), [
      `⏳ **Usually done:** <t:${at + 60}:t>`,
      `🔇 no result by <t:${at + 3660}:t>: the board or its runner stopped`,
    ])
    // Other packages take another time.
    assert.equal((await card(46, { inputs: { packages: 'mlc' } })).at(-1), unknown)
    assert.equal((await card(46, { inputs: { packages: 'mlc vllm' } })).at(-1), unknown)
    assert.equal((await card(46, { inputs: { history: '' } })).at(-1), unknown)
  })
}

test('a history that cannot be read costs the started card its time, not the card', async (context) => {
  const board = await Board.start(context)
  await mkdir(board.history, { recursive: true })
  await using receiver = await startReceiver()
  const { payload, warnings } = await board.build(
    { run: 41, inputs: { ...started, packages: 'vllm', 'webhook-url': hook(receiver) } },
    [receiver],
  )
  assert.match(payload.content, /^🔨 \*\*Build Started\*\*/)
  assert.match(warnings.join(), /history is a folder/)
})

describe('a drive that hangs', { concurrency: true }, () => {
  for (const call of ['open', 'fdatasync', 'rename']) {
    test(`at ${call}: it holds up neither the message nor the job`, async (context) => {
      const board = await Board.start(context)
      await using receiver = await startReceiver()
      await board.build({ run: 41, ...both }, [receiver])
      const before = await readFile(board.history, 'utf8')
      // Calls for the history never end.
      const code = `import fs from 'node:fs'; const real = fs.${call}
fs.${call} = (at, ...more) => typeof at === 'number' || (at.includes('history.json') && ${call !== 'open'} || more[0] === 'wx') ? undefined : real(at, ...more)`
      const { payload, warnings } = await board.build(
        {
          ...{ run: 42, failed: ['vllm', 'numpy'] },
          env: { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(code)}` },
        },
        [receiver],
      )
      assert.equal(payload.history.newly_failed[0].package, 'numpy')
      assert.deepEqual(warnings, [
        'The history file could not be written in time. This build is not recorded in the history.',
      ])
      assert.equal(await readFile(board.history, 'utf8'), before)
    })
  }
})
