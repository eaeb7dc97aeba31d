/** The workflow run of this step, from the variables that the runner sets for every step. */

import type { PullRequest, RunContext } from '../event.ts'
import { defined } from '../lib/defined.ts'
import { member, parseJson } from '../lib/json.ts'
import type { Env } from '../lib/runtime.ts'
import { toSingleLine } from '../lib/strings.ts'

/**
 * The run of this step; undefined where a variable for the repository, the run's id or the server is missing or unusable.
 *
 * @param env the step's environment: the `GITHUB_*` and `RUNNER_NAME` variables of
 *   docs.github.com/en/actions/reference/workflows-and-actions/variables
 * @param event what triggered the run, parsed (see {@link readTriggeringEvent}); anything else has no pull request
 * @param jobId `job.check_run_id` as text: GitHub's id of this job, the number in the address of its page. github.com sets it since
 *   September 2025, GitHub Enterprise Server does not; anything but digits is ignored.
 */
export function runContext(env: Env, event: unknown, jobId: string): RunContext | undefined {
  const repository = env['GITHUB_REPOSITORY'] ?? ''
  const runId = positive(env['GITHUB_RUN_ID'])
  const server = serverUrl(env)
  if (runId === undefined || server === undefined || !/^[\w.-]+\/[\w.-]+$/.test(repository)) return undefined
  const runAttempt = positive(env['GITHUB_RUN_ATTEMPT']) ?? 1
  const job = positive(jobId)
  const pullRequest = pullRequestOf(event, `${server}/${repository}`)
  return defined({
    repository,
    workflow: env['GITHUB_WORKFLOW'] ?? '',
    job: env['GITHUB_JOB'] ?? '',
    runId,
    runNumber: positive(env['GITHUB_RUN_NUMBER']) ?? 1,
    runAttempt,
    url: `${server}/${repository}/actions/runs/${runId}${page(job, runAttempt)}`,
    ref: env['GITHUB_REF'] || undefined,
    sha: env['GITHUB_SHA'] || undefined,
    actor: env['GITHUB_ACTOR'] || undefined,
    runner: env['RUNNER_NAME'] || undefined,
    pullRequest,
  })
}

/**
 * The event that triggered the run, parsed. Only events about a pull request or another run are read: the event of a push to a busy
 * repository may be megabytes, and nothing of it is used.
 *
 * @param readText gives a file's text; where it throws, there is no event
 */
export async function readTriggeringEvent(
  env: Env,
  readText: (path: string) => Promise<string>,
): Promise<unknown> {
  const path = env['GITHUB_EVENT_PATH']
  if (!path || !/^(pull_request|issue_comment|workflow_run)/.test(env['GITHUB_EVENT_NAME'] ?? ''))
    return undefined
  try {
    return parseJson(await readText(path))
  } catch {
    return undefined
  }
}

/** The address of GitHub's pages, without a slash at the end: `https://github.com`, or that of an Enterprise Server. */
export function serverUrl(env: Env): string | undefined {
  return baseUrl(env['GITHUB_SERVER_URL'] || 'https://github.com')
}

/** The address of GitHub's REST API, without a slash at the end. */
export function apiUrl(env: Env): string | undefined {
  return baseUrl(env['GITHUB_API_URL'] || 'https://api.github.com')
}

/** `text` as a positive whole number that a double represents exactly; undefined for anything else. */
export function positive(text: string | undefined): number | undefined {
  if (!text || !/^\d+$/.test(text)) return undefined
  const value = Number(text)
  return value > 0 && Number.isSafeInteger(value) ? value : undefined
}

/** The page of the job where its id is known; else that of the attempt, since a run's page always shows the newest attempt. */
function page(job: number | undefined, attempt: number): string {
  if (job !== undefined) return `/job/${job}`
  return attempt > 1 ? `/attempts/${attempt}` : ''
}

function baseUrl(text: string): string | undefined {
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
}

/** The event of a comment on a pull request has it as an `issue` (webhook payload `issue_comment`). */
function pullRequestOf(event: unknown, repositoryUrl: string): PullRequest | undefined {
  const issue = member(event, 'issue')
  const source = member(event, 'pull_request') ?? (member(issue, 'pull_request') ? issue : undefined)
  const number = member(source, 'number')
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 1) return undefined
  const title = member(source, 'title')
  return defined({
    number,
    url: `${repositoryUrl}/pull/${number}`,
    title: typeof title === 'string' ? toSingleLine(title) || undefined : undefined,
  })
}
