/** Runs the action as a step of a workflow run, with a receiver and a GitHub API on loopback that serves the run's jobs. */
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { assertGenericPayload } from '../formats/schema.ts'
import { runAction, type StepOptions, type StepResult } from './action.ts'
import { type ApiContent, type ApiJob, githubApi, REPOSITORY, RUN_ENV, RUN_ID } from './github-api.ts'
import { startReceiver } from './receiver.ts'

const TOKEN = 'ghs_thisIsNoRealToken0123456789'
export const RUN_URL = `https://github.com/${REPOSITORY}/actions/runs/${RUN_ID}`
/** The page of the job that `apiJob()` returns. */
export const JOB_URL = `${RUN_URL}/job/51725241954`

export interface Notification {
  readonly step: StepResult
  /** The received body, parsed; absent when nothing was received. */
  readonly body: ReturnType<typeof JSON.parse>
  /** Method and path of each request to the API. */
  readonly apiRequests: readonly string[]
}

/** A new, empty workspace. */
export async function makeWorkspace(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'workspace-'))
  context.after(() => rm(folder, { recursive: true }))
  return folder
}

/** Runs the action as a step of that run, against a receiver and an API that serves `jobs`. */
export async function notify(
  context: TestContext,
  {
    api: content = {},
    env = {},
    format = 'generic',
    inputs = {},
    jobs = [],
    ...options
  }: Omit<StepOptions, 'env'> & {
    api?: ApiContent
    env?: Record<string, string | undefined>
    format?: string
    jobs?: readonly ApiJob[]
  } = {},
): Promise<Notification> {
  const api = await githubApi(jobs, content)
  context.after(() => api.close())
  await using receiver = await startReceiver()
  const step = await runAction({
    at: '2026-11-23T12:34:56Z',
    token: TOKEN,
    inputs: { packages: 'vllm', 'webhook-url': `${receiver.origin}/hook`, format, ...inputs },
    env: { ...RUN_ENV, GITHUB_EVENT_NAME: 'push', GITHUB_API_URL: api.url, ...env },
    ...options,
  })
  assert.equal(step.exitCode, 0, step.stderr)
  assert.equal(step.stderr, '')
  assert.ok(step.log.every((line) => !line.includes(TOKEN)))
  const body = receiver.requests[0]?.body
  if (body !== undefined && format === 'generic') assertGenericPayload(body)
  return { step, body: body === undefined ? undefined : JSON.parse(body), apiRequests: api.requests }
}

/** The member `run` of a payload of that run. */
export const run = {
  repository: REPOSITORY,
  workflow: 'Nightly',
  job: 'build',
  run_id: RUN_ID,
  run_number: 42,
  run_attempt: 1,
  url: JOB_URL,
  ref: 'refs/heads/main',
  sha: '3f786850e387550fdab836ed7e6dc881de23001b',
  actor: 'mona',
  runner: 'orin-01',
}
