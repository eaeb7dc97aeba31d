/** What the pictures show: the steps of the action that lead to each message, with real logs of jetson-containers. */
import { cp, mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { broke, building, built, failing, header, log, table } from '../build-log/output.ts'
import { runAction } from '../harness/action.ts'
import { type ApiJob, apiJob, apiStep, githubApi, RUN_ENV } from '../harness/github-api.ts'
import { startReceiver } from '../harness/receiver.ts'
import { sweepRows, writeChunks } from '../harness/sweep.ts'

const LOGS = resolve(import.meta.dirname, '../fixtures/jetson-containers')

/** One step of this action. All steps of a scene share a workspace and the runner's temporary folder. */
interface SceneStep {
  readonly inputs: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** GitHub's id of the job. */
  readonly jobId?: string
  /** When the step runs, ISO 8601. */
  readonly at?: string
  /** The result of each package in `build.log`; by default the log is that of the scene. */
  readonly log?: Readonly<Record<string, boolean>>
}

/** A message, or the job summary of its step. */
interface Scene {
  /** The message of the last one is shown. */
  readonly steps: readonly SceneStep[]
  /** A folder of real logs, copied to the workspace. */
  readonly logs?: string
  readonly fill?: (workspace: string) => Promise<void>
  readonly jobs?: readonly ApiJob[]
  /** By the id of the job. */
  readonly annotations?: Readonly<Record<number, readonly string[]>>
  /** What is shown; by default the message that arrived. */
  readonly show?: 'summary'
}

const END = '2026-11-23T12:10:05Z'
const JOB_ID = 51725241954
const FACTS = { CUDA_VERSION: '12.6', LSB_RELEASE: '22.04', PYTHON_VERSION: '3.10' }
const NOTIFY_JOB = { GITHUB_JOB: 'notify', RUNNER_NAME: 'GitHub Actions 7' }
const READ_LOGS = { 'build-log': 'build.log', 'log-dir': 'build-logs' }

const FAILED_BUILD: SceneStep = {
  inputs: {
    outcome: 'failure',
    command: './build.sh --multiple --skip-errors numpy vllm torchvision',
    ...READ_LOGS,
  },
  env: FACTS,
}
const failedJob = apiJob()
const greenJob = apiJob({ steps: [apiStep(1, 'Set up job', 'success'), apiStep(2, 'Build', 'success')] })

/** A build of the same workflow some nights before, in the history file. */
function earlierBuild(run: number, at: string, results: Readonly<Record<string, boolean>>): SceneStep {
  return {
    inputs: { outcome: 'success', 'build-log': 'build.log', ...HISTORY },
    env: { ...FACTS, ...runNumber(run) },
    at,
    log: results,
  }
}

const HISTORY = { history: 'history.json' }

function runNumber(run: number): Readonly<Record<string, string>> {
  return {
    GITHUB_RUN_ID: String(17_534_829_059 + run),
    GITHUB_RUN_NUMBER: String(run),
    GITHUB_SHA: run === 42 ? String(RUN_ENV['GITHUB_SHA']) : `4c5d9a1e${String(run).padStart(32, '0')}`,
  }
}

function boardJob(id: number, board: string, conclusion: string, failedStep?: string): ApiJob {
  const steps = [apiStep(1, 'Set up job', 'success'), apiStep(2, failedStep ?? 'Build', conclusion)]
  return apiJob({
    ...{ id, name: `build (${board})`, status: 'completed', conclusion, runner_name: `${board}-01`, steps },
    completed_at: '2026-11-23T12:08:05Z',
  })
}

const notifyJob = apiJob({ id: 4, name: 'notify', runner_name: 'GitHub Actions 7' })

/** One board of a matrix, which keeps its payload for the last job. */
function boardStep(board: string, jobId: number): SceneStep {
  return {
    inputs: {
      ...{ outcome: 'success', ...READ_LOGS, 'dry-run': 'true' },
      'payload-file': `payloads/${board}/payload.json`,
    },
    env: { ...FACTS, RUNNER_NAME: `${board}-01` },
    jobId: String(jobId),
  }
}

/** By the name of the picture. */
export const SCENES: Readonly<Record<string, Scene>> = {
  success: {
    logs: 'multiple-success',
    steps: [
      {
        inputs: { command: './build.sh --multiple numpy torchvision', ...READ_LOGS },
        env: FACTS,
      },
    ],
    jobs: [greenJob],
  },
  failure: { logs: 'multiple-skip-errors', steps: [FAILED_BUILD], jobs: [failedJob] },
  summary: { logs: 'multiple-skip-errors', steps: [FAILED_BUILD], jobs: [failedJob], show: 'summary' },
  'newly-failing': {
    logs: 'multiple-skip-errors',
    steps: [
      earlierBuild(41, '2026-11-21T03:12:44Z', { numpy: true, vllm: true, torchvision: true }),
      { ...FAILED_BUILD, inputs: { ...FAILED_BUILD.inputs, ...HISTORY } },
    ],
    jobs: [failedJob],
  },
  fixed: {
    logs: 'multiple-success',
    steps: [
      ...[39, 40, 41].map((run) =>
        earlierBuild(run, `2026-11-${run - 19}T03:12:44Z`, { numpy: true, vllm: false, torchvision: true }),
      ),
      {
        inputs: {
          ...{ command: './build.sh --multiple --skip-errors numpy vllm torchvision', ...HISTORY },
          ...{ outcome: 'success', 'build-log': 'build.log' },
        },
        env: FACTS,
        log: { numpy: true, vllm: true, torchvision: true },
      },
    ],
    jobs: [greenJob],
  },
  matrix: {
    steps: [
      {
        inputs: { needs: '{"build":{"result":"failure","outputs":{}}}', environment: '' },
        env: NOTIFY_JOB,
        jobId: '4',
      },
    ],
    jobs: [
      boardJob(1, 'orin', 'success'),
      boardJob(2, 'thor', 'failure'),
      boardJob(3, 'nano', 'failure', 'Test'),
      notifyJob,
    ],
  },
  boards: {
    logs: 'multiple-skip-errors',
    steps: [
      boardStep('thor', 2),
      { ...boardStep('orin', 1), log: { numpy: true, vllm: true, torchvision: true } },
      {
        inputs: {
          ...{ needs: '{"build":{"result":"failure","outputs":{}}}', environment: '' },
          results: 'payloads/**/payload.json',
        },
        env: NOTIFY_JOB,
        jobId: '4',
      },
    ],
    fill: async (workspace) => {
      for (const board of ['orin', 'thor'])
        await mkdir(join(workspace, 'payloads', board), { recursive: true })
    },
    jobs: [boardJob(1, 'orin', 'success'), boardJob(2, 'thor', 'failure'), notifyJob],
  },
  sweep: {
    fill: (workspace) => writeChunks(workspace, sweepRows(400, 45), 40),
    steps: [
      {
        inputs: {
          needs: '{"run-chunks":{"result":"success","outputs":{}}}',
          results: '*/results.json',
          environment: '',
        },
        env: NOTIFY_JOB,
        jobId: '4',
      },
    ],
    jobs: [notifyJob],
  },
  'timed-out': {
    steps: [
      {
        inputs: { outcome: 'cancelled', packages: 'pytorch', command: './build.sh pytorch' },
        env: FACTS,
      },
    ],
    jobs: [apiJob({ steps: [apiStep(1, 'Set up job', 'success'), apiStep(2, 'Build', 'cancelled')] })],
    annotations: { [JOB_ID]: ['The job has exceeded the maximum execution time of 4h0m0s'] },
  },
  started: {
    steps: [
      {
        inputs: {
          ...{ outcome: 'started', packages: 'numpy vllm torchvision' },
          command: './build.sh --multiple --skip-errors numpy vllm torchvision',
        },
        env: FACTS,
        at: '2026-11-23T10:00:05Z',
      },
    ],
    jobs: [failedJob],
  },
}

/** What the last step of a scene left. */
export interface SceneResult {
  /** The body of its message, as it arrived; empty where nothing was sent. */
  readonly body: string
  readonly summary: string
  /** The time of the step, in milliseconds since 1970. */
  readonly time: number
}

/**
 * Runs the bundled action for each step of the scene, with a receiver and a GitHub API on loopback.
 * @param format a format of the action
 */
export async function runScene(
  { annotations, fill, jobs = [], logs, steps }: Scene,
  format: string,
): Promise<SceneResult> {
  const folder = await mkdtemp(join(tmpdir(), 'scene-'))
  const api = await githubApi(jobs, { date: END, ...(annotations && { annotations }) })
  await using receiver = await startReceiver()
  try {
    const [workspace, temp] = [join(folder, 'work'), join(folder, 'temp')]
    for (const home of [workspace, temp]) await mkdir(home)
    await fill?.(workspace)
    let result: SceneResult | undefined
    for (const { at = END, env, inputs, jobId = String(JOB_ID), log: results } of steps) {
      if (logs) await cp(join(LOGS, logs), workspace, { recursive: true })
      if (results) await writeFile(join(workspace, 'build.log'), logOf(results))
      await setTimes(workspace, new Date(at))
      const before = receiver.requests.length
      const step = await runAction({
        inputs: { format, 'webhook-url': `${receiver.origin}/api/webhooks/1/token`, ...inputs },
        env: {
          ...{ ...RUN_ENV, GITHUB_EVENT_NAME: 'push', GITHUB_API_URL: api.url, RUNNER_TEMP: temp },
          ...env,
        },
        ...{ at, jobId, workspace, token: 'ghs_example' },
      })
      if (step.exitCode !== 0) throw new Error(step.stdout + step.stderr)
      result = {
        body: receiver.requests[before]?.body ?? '',
        // The summary shows the host, which is another one for every picture.
        summary: step.summary.replace(/127&#46;0&#46;0&#46;1&#58;\d+/g, 'discord.com'),
        time: Date.parse(at),
      }
    }
    if (!result) throw new Error('the scene has no step')
    return result
  } finally {
    await api.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Gives all files the time of the step: the action ignores logs of another time. */
async function setTimes(folder: string, time: Date): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) await utimes(join(folder, name), time, time)
}

/** What jetson-containers prints for these results. */
function logOf(results: Readonly<Record<string, boolean>>): string {
  const packages = Object.keys(results)
  return log(
    header({ packages, multiple: true, skipErrors: true }),
    ...packages.flatMap((name) => [building([name]), results[name] ? built(name) : broke(failing(name))]),
    table(Object.fromEntries(packages.map((name) => [name, results[name] ? true : failing(name)]))),
  ).replaceAll('61.0 seconds (1.0 minutes)', '2604.0 seconds (43.4 minutes)')
}
