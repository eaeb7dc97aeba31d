/** Which workflow run this is, from what the runner tells every step. */

import type { PullRequest, RunContext } from '../event.ts'
import { member, parseJson } from '../lib/json.ts'
import type { Env } from '../lib/runtime.ts'
import { toSingleLine } from '../lib/strings.ts'

/**
 * The run this step belongs to, or nothing when this is no workflow run (no repository, run id or server is named).
 *
 * @param env the step's environment: the `GITHUB_*` and `RUNNER_NAME` variables of
 *   docs.github.com/en/actions/reference/workflows-and-actions/variables
 * @param event what triggered the run, parsed (see {@link readTriggeringEvent}); anything else gives no pull request
 * @param jobId `job.check_run_id` as text: GitHub's id of this very job, the number in the job's own address.
 *   github.com tells it since September 2025, GitHub Enterprise Server does not; anything but digits is no id.
 */
export function runContext(env: Env, event: unknown, jobId: string): RunContext | undefined {
  const repository = env['GITHUB_REPOSITORY'] ?? ''
  const runId = positive(env['GITHUB_RUN_ID'])
  const server = serverUrl(env)
  if (runId === undefined || server === undefined || !/^[\w.-]+\/[\w.-]+$/.test(repository)) return undefined
  const runAttempt = positive(env['GITHUB_RUN_ATTEMPT']) ?? 1
  const job = positive(jobId)
  const pullRequest = pullRequestOf(event, `${server}/${repository}`)
  return {
    repository,
    workflow: env['GITHUB_WORKFLOW'] ?? '',
    job: env['GITHUB_JOB'] ?? '',
    runId,
    runNumber: positive(env['GITHUB_RUN_NUMBER']) ?? 1,
    runAttempt,
    url: `${server}/${repository}/actions/runs/${runId}${page(job, runAttempt)}`,
    ...known('ref', env['GITHUB_REF']),
    ...known('sha', env['GITHUB_SHA']),
    ...known('actor', env['GITHUB_ACTOR']),
    ...known('runner', env['RUNNER_NAME']),
    ...(pullRequest && { pullRequest }),
  }
}

/**
 * The event that triggered the run, parsed, or nothing. Only events about a pull request are read: a push to
 * a busy repository may be megabytes, and nothing in it is told.
 *
 * @param readText gives a file's text; whatever it throws means that there is no event
 */
export async function readTriggeringEvent(
  env: Env,
  readText: (path: string) => Promise<string>,
): Promise<unknown> {
  const path = env['GITHUB_EVENT_PATH']
  if (!path || !/^(pull_request|issue_comment)/.test(env['GITHUB_EVENT_NAME'] ?? '')) return undefined
  try {
    return parseJson(await readText(path))
  } catch {
    return undefined
  }
}

/** Where GitHub's pages are, without a slash at the end: `https://github.com`, or the Enterprise Server's own. */
function serverUrl(env: Env): string | undefined {
  return baseUrl(env['GITHUB_SERVER_URL'] || 'https://github.com')
}

/** Where GitHub's REST API is, without a slash at the end. */
export function apiUrl(env: Env): string | undefined {
  return baseUrl(env['GITHUB_API_URL'] || 'https://api.github.com')
}

/** `text` as a positive whole number that a double holds exactly, else nothing. */
export function positive(text: string | undefined): number | undefined {
  if (!text || !/^\d+$/.test(text)) return undefined
  const value = Number(text)
  return value > 0 && Number.isSafeInteger(value) ? value : undefined
}

/** The job's own page where its id is known; else the attempt's, since a run's page always shows the newest one. */
function page(job: number | undefined, attempt: number): string {
  if (job !== undefined) return `/job/${job}`
  return attempt > 1 ? `/attempts/${attempt}` : ''
}

function baseUrl(text: string): string | undefined {
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
}

/** A comment on a pull request tells it as an `issue` (webhook payload `issue_comment`). */
function pullRequestOf(event: unknown, repositoryUrl: string): PullRequest | undefined {
  const issue = member(event, 'issue')
  const source = member(event, 'pull_request') ?? (member(issue, 'pull_request') ? issue : undefined)
  const number = member(source, 'number')
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 1) return undefined
  const title = member(source, 'title')
  return {
    number,
    url: `${repositoryUrl}/pull/${number}`,
    ...known('title', typeof title === 'string' ? toSingleLine(title) : undefined),
  }
}

function known<Name extends string>(name: Name, value: string | undefined): { [key in Name]?: string } {
  return value ? ({ [name]: value } as { [key in Name]: string }) : {}
}
