/** Runs the steps of the action that lead to a message, for a picture of it. */
import { cp, mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { broke, building, built, failing, header, log, table } from '../build-log/output.ts'
import { runAction } from '../harness/action.ts'
import { type ApiJob, githubApi, RUN_ENV } from '../harness/github-api.ts'
import { startReceiver } from '../harness/receiver.ts'

const LOGS = resolve(import.meta.dirname, '../fixtures/jetson-containers')

/** When a step runs, unless the scene says otherwise. */
const END = '2026-11-23T12:10:05Z'

/** The id of the job that `apiJob()` returns. */
export const JOB_ID = 51725241954

/** One step of this action. All steps of a scene share a workspace and the runner's temporary folder. */
export interface SceneStep {
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
export interface Scene {
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
