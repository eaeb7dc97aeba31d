/** What a build is compared with in the history, by the runner's variables and the event. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { historyScope } from '../../src/github/history-scope.ts'
import { REPOSITORY, RUN_ENV, RUN_ID } from '../harness/github-api.ts'

const repository = { full_name: REPOSITORY, default_branch: 'main' }
const HEAD = 'a'.repeat(40)
const own = {
  repository: REPOSITORY,
  repositoryUrl: `https://github.com/${REPOSITORY}`,
  workflow: 'Nightly',
  job: 'build',
  runId: RUN_ID,
  runNumber: 42,
  runAttempt: 1,
  runner: 'orin-01',
  defaultBranch: 'main',
}
const pullRequest = (headRepo: unknown) => ({
  repository,
  pull_request: { base: { ref: 'release' }, head: { ref: 'main', repo: headRepo, sha: HEAD } },
})
const triggering = (change: Record<string, unknown> = {}) => ({
  repository,
  workflow_run: {
    ...{
      id: 7,
      run_number: 3,
      run_attempt: 2,
      name: 'Build',
      head_branch: 'dev',
      head_sha: HEAD,
      event: 'push',
    },
    ...{ head_repository: repository, pull_requests: [] },
    ...change,
  },
})

const cases: readonly {
  name: string
  env?: Readonly<Record<string, string>>
  event?: unknown
  otherRunId?: number
  scope?: object
  reason?: RegExp
}[] = [
  {
    name: 'a push is compared with its branch',
    scope: { ...own, branch: 'main', isPullRequest: false, headSha: RUN_ENV['GITHUB_SHA'] },
  },
  {
    name: 'a tag is its full ref',
    env: { GITHUB_REF: 'refs/tags/v1' },
    scope: { ...own, branch: 'refs/tags/v1', isPullRequest: false, headSha: RUN_ENV['GITHUB_SHA'] },
  },
  {
    name: 'a pull request is compared with its base, by its head',
    env: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' },
    event: pullRequest(repository),
    scope: { ...own, branch: 'release', isPullRequest: true, headSha: HEAD },
  },
  {
    name: 'pull_request_target: the ref of the base does not make it a push',
    env: { GITHUB_EVENT_NAME: 'pull_request_target' },
    event: pullRequest(repository),
    scope: { ...own, branch: 'release', isPullRequest: true, headSha: HEAD },
  },
  ...[{ full_name: 'stranger/images' }, null, undefined].map((headRepo) => ({
    name: `a pull request from ${JSON.stringify(headRepo)} is not compared`,
    env: { GITHUB_EVENT_NAME: 'pull_request_target' },
    event: pullRequest(headRepo),
    reason: /fork/,
  })),
  {
    name: 'a pull request without its event is not compared',
    env: { GITHUB_EVENT_NAME: 'pull_request' },
    event: null,
    reason: /fork/,
  },
  {
    name: 'a comment on a pull request is not compared',
    env: { GITHUB_EVENT_NAME: 'issue_comment' },
    event: { repository, issue: { number: 7, pull_request: { url: 'x' } } },
    reason: /comment on a pull request/,
  },
  {
    name: 'a merge queue is compared with the branch that it merges into',
    env: { GITHUB_REF: `refs/heads/gh-readonly-queue/release/1.0/pr-12-${HEAD}` },
    scope: { ...own, branch: 'release/1.0', isPullRequest: true, headSha: RUN_ENV['GITHUB_SHA'] },
  },
  {
    name: 'a hosted runner is not a board',
    env: { RUNNER_ENVIRONMENT: 'github-hosted', RUNNER_NAME: 'pool-1' },
    scope: (({ runner: _, ...rest }) => ({
      ...rest,
      branch: 'main',
      isPullRequest: false,
      headSha: RUN_ENV['GITHUB_SHA'],
    }))(own),
  },
  {
    name: 'workflow_run: the branch of the triggering run, recorded under this workflow',
    env: { GITHUB_EVENT_NAME: 'workflow_run' },
    event: triggering(),
    scope: { ...own, branch: 'dev', isPullRequest: false, headSha: HEAD },
  },
  {
    name: 'workflow_run after a fork is not compared',
    env: { GITHUB_EVENT_NAME: 'workflow_run' },
    event: triggering({ head_repository: { full_name: 'stranger/images' } }),
    reason: /fork/,
  },
  {
    name: 'workflow_run after a pull request of this repository is compared with its base',
    env: { GITHUB_EVENT_NAME: 'workflow_run' },
    event: triggering({ event: 'pull_request', pull_requests: [{ base: { ref: 'release' } }] }),
    scope: { ...own, branch: 'release', isPullRequest: true, headSha: HEAD },
  },
  {
    name: 'run-id of the triggering run: that run, without this board',
    env: { GITHUB_EVENT_NAME: 'workflow_run' },
    event: triggering(),
    otherRunId: 7,
    scope: (({ runner: _, ...rest }) => ({
      ...rest,
      ...{ workflow: 'Build', job: '', runId: 7, runNumber: 3, runAttempt: 2 },
      ...{ branch: 'dev', isPullRequest: false, headSha: HEAD },
    }))(own),
  },
  { name: 'run-id of another run is not compared', otherRunId: 8, event: triggering(), reason: /run-id/ },
  { name: 'outside of Actions', env: { GITHUB_RUN_ID: '' }, reason: /does not run in a workflow/ },
  {
    name: 'text of the event that is no commit is not used',
    env: { GITHUB_EVENT_NAME: 'workflow_run' },
    event: triggering({ head_sha: '../../evil' }),
    scope: { ...own, branch: 'dev', isPullRequest: false },
  },
]

for (const { env, event = { repository }, name, otherRunId, reason, scope } of cases) {
  test(name, () => {
    const result = historyScope({ ...RUN_ENV, GITHUB_EVENT_NAME: 'push', ...env }, event, otherRunId)
    if (reason) assert.match('reason' in result ? result.reason : '', reason)
    else assert.deepEqual(result, { scope })
  })
}
