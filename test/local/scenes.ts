/** What the pictures show. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type ApiJob, apiJob, apiStep, RUN_ENV } from '../harness/github-api.ts'
import { sweepRows, writeChunks } from '../harness/sweep.ts'
import { JOB_ID, type Scene, type SceneStep } from './scene.ts'

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

const ALL_GOOD = { numpy: true, vllm: true, torchvision: true }

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
      earlierBuild(41, '2026-11-21T03:12:44Z', ALL_GOOD),
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
        log: ALL_GOOD,
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
      { ...boardStep('orin', 1), log: ALL_GOOD },
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
      ...[37, 38, 39, 40, 41].map((run) => earlierBuild(run, `2026-11-${run - 19}T03:12:44Z`, ALL_GOOD)),
      {
        inputs: {
          ...{ outcome: 'started', packages: 'numpy vllm torchvision', ...HISTORY },
          command: './build.sh --multiple --skip-errors numpy vllm torchvision',
        },
        env: FACTS,
        at: '2026-11-23T10:00:05Z',
      },
    ],
    jobs: [failedJob],
  },
}
