/** What a build is compared with in the history, and whether it is recorded there: by the runner's variables and the event. */

import { isCommitSha } from '../history/history-json.ts'
import { defined } from '../lib/defined.ts'
import { readFile } from '../lib/files.ts'
import { member, parseJson } from '../lib/json.ts'
import type { Env } from '../lib/runtime.ts'
import { positive, runContext } from './run-context.ts'

/** Whose builds this one is compared with. */
export interface HistoryScope {
  readonly repository: string
  /** `https://github.com/owner/name` */
  readonly repositoryUrl: string
  readonly workflow: string
  /** The job's key in the workflow file; empty where another run is reported. */
  readonly job: string
  /** The board; absent on a GitHub-hosted runner, whose name changes with every job. */
  readonly runner?: string
  /** The build's own branch, or the base branch of a pull request. A tag is its full ref. */
  readonly branch: string
  readonly defaultBranch?: string
  /** Compared with its base branch, and not recorded. */
  readonly isPullRequest: boolean
  readonly runId: number
  readonly runNumber: number
  readonly runAttempt: number
  /** The commit at the head of the branch or pull request, never a merge commit that GitHub made for it. */
  readonly headSha?: string
}

/** The scope, or why there is none: then the history is neither read nor written. */
export type HistoryScopeResult = { readonly scope: HistoryScope } | { readonly reason: string }

const FORK = 'the commit comes from a fork: a stranger wrote what was built'

/**
 * The scope of the run of this step. Never throws: without the event, the default branch and the head of a pull request are not known.
 *
 * @param otherRunId the run of the input `run-id`, where the message is about that one
 */
export async function readHistoryScope(env: Env, otherRunId?: number): Promise<HistoryScopeResult> {
  const path = env['GITHUB_EVENT_PATH']
  const text = path ? await readFile(path, 'utf8').catch(() => '') : ''
  return historyScope(env, parseJson(text), otherRunId)
}

/**
 * The scope by the event. Pure.
 *
 * @param event the event that triggered the run, parsed; its text is a stranger's
 * @param otherRunId the run of the input `run-id`, where the message is about that one
 */
export function historyScope(env: Env, event: unknown, otherRunId?: number): HistoryScopeResult {
  const run = runContext(env, undefined, '')
  if (!run) return { reason: 'this step does not run in a workflow' }
  const { job, ref = '', repository, runAttempt, runId, runNumber, runner, sha, workflow } = run
  const eventName = env['GITHUB_EVENT_NAME'] ?? ''
  const isHosted = env['RUNNER_ENVIRONMENT'] === 'github-hosted' || isHostedRunner(runner ?? '')
  const own = {
    ...{ repository, repositoryUrl: run.url.slice(0, run.url.indexOf('/actions/runs/')) },
    ...{ workflow, job, runId, runNumber, runAttempt },
    ...defined({
      runner: isHosted ? undefined : runner,
      defaultBranch: textOf(member(member(event, 'repository'), 'default_branch')),
    }),
  }
  const triggering = eventName === 'workflow_run' ? member(event, 'workflow_run') : undefined
  if (otherRunId !== undefined || eventName === 'workflow_run')
    return triggeringScope(own, triggering, otherRunId)
  if (eventName.startsWith('pull_request')) {
    const pullRequest = member(event, 'pull_request')
    const [head, base] = [member(pullRequest, 'head'), member(pullRequest, 'base')]
    const branch = textOf(member(base, 'ref'))
    if (!isOwnRepository(member(head, 'repo'), repository)) return { reason: FORK }
    if (branch === undefined) return { reason: 'the base branch of the pull request is not known' }
    return {
      scope: { ...own, branch, isPullRequest: true, ...defined({ headSha: commitIn(member(head, 'sha')) }) },
    }
  }
  if (member(member(event, 'issue'), 'pull_request') !== undefined) {
    return { reason: 'for a comment on a pull request it is not known whose commit was built' }
  }
  const queued = /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-\d+-[0-9a-f]+$/.exec(ref)?.[1]
  // A branch that GitHub makes for one group of its merge queue has no builds of its own.
  if (queued !== undefined)
    return { scope: { ...own, branch: queued, isPullRequest: true, ...defined({ headSha: commitIn(sha) }) } }
  const branch = ref.replace(/^refs\/heads\//, '')
  if (branch === '') return { reason: 'the branch is not known' }
  return { scope: { ...own, branch, isPullRequest: false, ...defined({ headSha: commitIn(sha) }) } }
}

type OwnRun = Omit<HistoryScope, 'branch' | 'headSha' | 'isPullRequest'>

/**
 * A `workflow_run` workflow builds or reports what the triggering run is about, so its branch counts. With `run-id` that run itself
 * is reported.
 */
function triggeringScope(
  own: OwnRun,
  triggering: unknown,
  otherRunId: number | undefined,
): HistoryScopeResult {
  const field = (name: string) => member(triggering, name)
  const [id, number, attempt] = [field('id'), field('run_number'), field('run_attempt')]
  if (otherRunId !== undefined && id !== otherRunId) {
    return { reason: 'for the run in the input run-id it is not known whose commit was built' }
  }
  if (!isOwnRepository(field('head_repository'), own.repository)) return { reason: FORK }
  const isPullRequest = String(field('event')).startsWith('pull_request')
  const pullRequests = field('pull_requests')
  const [pullRequest] = Array.isArray(pullRequests) ? pullRequests : []
  const branch = textOf(isPullRequest ? member(member(pullRequest, 'base'), 'ref') : field('head_branch'))
  if (branch === undefined) return { reason: 'the branch of the run that triggered this one is not known' }
  const common = { branch, isPullRequest, ...defined({ headSha: commitIn(field('head_sha')) }) }
  if (otherRunId === undefined) return { scope: { ...own, ...common } }
  const [runNumber, runAttempt] = [positive(String(number)), positive(String(attempt))]
  const { runner: _, ...elsewhere } = own
  const workflow = textOf(field('name')) ?? own.workflow
  return {
    scope: {
      ...{ ...elsewhere, ...common, workflow, job: '' },
      ...{ runId: otherRunId, runNumber: runNumber ?? 1, runAttempt: runAttempt ?? 1 },
    },
  }
}

/** `GitHub Actions 7` is another machine in every job. */
export function isHostedRunner(name: string): boolean {
  return /^GitHub Actions \d+$/.test(name)
}

/** Names of repositories are compared without regard to case, as GitHub does. A deleted fork is null. */
function isOwnRepository(value: unknown, repository: string): boolean {
  const name = member(value, 'full_name')
  return typeof name === 'string' && name.toLowerCase() === repository.toLowerCase()
}

/** The event is a stranger's text: only a commit may become part of a link. */
function commitIn(value: unknown): string | undefined {
  return isCommitSha(value) ? value : undefined
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
