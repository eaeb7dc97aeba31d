/** GitHub's REST API for workflow runs, their jobs and annotations, on loopback: shapes and headers are GitHub's. */

import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export interface ApiStep {
  name: string
  status: string
  conclusion: string | null
  number: number
}

export interface ApiJob {
  id: number
  name: string
  status: string
  conclusion: string | null
  started_at: string
  html_url: string
  runner_name: string | null
  steps: ApiStep[]
  [more: string]: unknown
}

export const REPOSITORY = 'lab/jetson-images'
export const RUN_ID = 17534829101

/** The variables that the runner sets for every step of that run. */
export const RUN_ENV: Readonly<Record<string, string>> = {
  GITHUB_REPOSITORY: REPOSITORY,
  GITHUB_WORKFLOW: 'Nightly',
  GITHUB_JOB: 'build',
  GITHUB_RUN_ID: String(RUN_ID),
  GITHUB_RUN_NUMBER: '42',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_SHA: '3f786850e387550fdab836ed7e6dc881de23001b',
  GITHUB_ACTOR: 'mona',
  RUNNER_NAME: 'orin-01',
}

/** One running job as `GET …/actions/jobs/ID` returns it, with every property that GitHub sends. */
export function apiJob(change: Partial<ApiJob> = {}): ApiJob {
  const id = change.id ?? 51725241954
  const repository = `https://api.github.com/repos/${REPOSITORY}`
  return {
    id,
    run_id: RUN_ID,
    workflow_name: 'Nightly',
    head_branch: 'main',
    run_url: `${repository}/actions/runs/${RUN_ID}`,
    run_attempt: 1,
    node_id: 'CR_kwDOPEW7t88AAAAMCwb34g',
    head_sha: '3f786850e387550fdab836ed7e6dc881de23001b',
    url: `${repository}/actions/jobs/${id}`,
    html_url: `https://github.com/${REPOSITORY}/actions/runs/${RUN_ID}/job/${id}`,
    status: 'in_progress',
    conclusion: null,
    created_at: '2026-11-23T10:00:00Z',
    started_at: '2026-11-23T10:00:05Z',
    completed_at: null,
    name: 'build',
    steps: [apiStep(1, 'Set up job', 'success'), apiStep(2, 'Build', 'failure'), apiStep(3, 'Notify', null)],
    check_run_url: `${repository}/check-runs/${id}`,
    labels: ['self-hosted', 'jetson'],
    runner_id: 3,
    runner_name: 'orin-01',
    runner_group_id: 1,
    runner_group_name: 'Default',
    ...change,
  }
}

/** The jobs of a run: a matrix of two boards, one of which failed at this step after half an hour, and the notifying job. */
export function matrixJobs(failedStep: string): ApiJob[] {
  return [
    apiJob({ id: 1, name: 'build (orin)', status: 'completed', conclusion: 'success', steps: [] }),
    apiJob({
      id: 2,
      name: 'build (thor)',
      status: 'completed',
      conclusion: 'failure',
      completed_at: '2026-11-23T10:30:05Z',
      runner_name: 'thor-01',
      steps: [apiStep(1, 'Set up job', 'success'), apiStep(2, failedStep, 'failure')],
    }),
    apiJob({ id: 3, name: 'notify', runner_name: 'GitHub Actions 7' }),
  ]
}

/** One step of a job; without a conclusion it is still running. */
export function apiStep(number: number, name: string, conclusion: string | null): ApiStep {
  const done = conclusion !== null
  return {
    name,
    status: done ? 'completed' : 'in_progress',
    conclusion,
    number,
    ...{ started_at: '2026-11-23T10:00:06Z', completed_at: done ? '2026-11-23T11:00:00Z' : null },
  }
}

/** A workflow run as `GET …/actions/runs/ID` shows it. */
export interface ApiRun {
  id: number
  run_number: number
  run_attempt: number
  status: string
  conclusion: string | null
  head_branch: string
  head_repository: { full_name: string; fork: boolean } | null
  [more: string]: unknown
}

/** The run of `RUN_ENV`, which has not ended. */
export function apiRun(change: Partial<ApiRun> = {}): ApiRun {
  const id = change.id ?? RUN_ID
  return {
    id,
    name: 'Nightly',
    node_id: 'WFR_kwLOPEW7t88AAAAEFTgXbQ',
    head_branch: 'main',
    head_sha: '3f786850e387550fdab836ed7e6dc881de23001b',
    path: '.github/workflows/nightly.yml',
    display_title: 'Nightly',
    run_number: 42,
    event: 'schedule',
    status: 'in_progress',
    conclusion: null,
    workflow_id: 161335,
    url: `https://api.github.com/repos/${REPOSITORY}/actions/runs/${id}`,
    html_url: `https://github.com/${REPOSITORY}/actions/runs/${id}`,
    pull_requests: [],
    created_at: '2026-11-23T10:00:00Z',
    updated_at: '2026-11-23T10:30:00Z',
    run_attempt: 1,
    run_started_at: '2026-11-23T10:00:00Z',
    actor: { login: 'mona', id: 1 },
    triggering_actor: { login: 'mona', id: 1 },
    repository: { full_name: REPOSITORY },
    head_repository: { full_name: REPOSITORY, fork: false },
    ...change,
  }
}

/** An annotation as `GET …/check-runs/ID/annotations` shows it. */
function apiAnnotation(message: string): Record<string, unknown> {
  return {
    path: '.github',
    blob_href: `https://github.com/${REPOSITORY}/blob/3f78/.github`,
    start_line: 1,
    start_column: null,
    end_line: 1,
    end_column: null,
    annotation_level: 'failure',
    title: '',
    message,
    raw_details: '',
  }
}

export interface GithubApi {
  readonly url: string
  /** Method and path of every request, in order. */
  readonly requests: string[]
  /** The `authorization` header of every request, in order. */
  readonly authorizations: (string | undefined)[]
  close(): Promise<void>
}

/** Handles one request; `false` leaves it to the default handler. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => boolean

/** What the API serves beside jobs. */
export interface ApiContent {
  readonly attempt?: number
  readonly date?: string
  readonly runId?: number
  readonly runs?: readonly ApiRun[]
  readonly annotations?: Readonly<Record<number, readonly string[]>>
  readonly answer?: Answer
}

/**
 * Serves `jobs` as the jobs of attempt `attempt` of the run `runId`, in pages of at most `per_page`, with `Link` headers.
 *
 * `date` is the server's clock. `runs` are all workflow runs. `annotations` has messages by the id of their job; without it the
 * token lacks `checks: read`. `answer` may take a request over.
 */
export async function githubApi(
  jobs: readonly ApiJob[],
  {
    attempt = 1,
    date = '2026-11-23T11:00:05Z',
    runId = RUN_ID,
    runs = [],
    annotations,
    answer,
  }: ApiContent = {},
): Promise<GithubApi> {
  const requests: string[] = []
  const authorizations: (string | undefined)[] = []
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`)
    authorizations.push(request.headers.authorization)
    response.setHeader('date', new Date(date).toUTCString())
    response.setHeader('x-ratelimit-remaining', '4998')
    if (answer?.(request, response)) return
    const url = new URL(request.url ?? '/', address())
    const base = `/repos/${REPOSITORY}/actions`
    const one = jobs.find(({ id }) => url.pathname === `${base}/jobs/${id}`)
    if (one) return send(response, 200, one)
    const [, checkRun = ''] = /\/check-runs\/(\d+)\/annotations$/.exec(url.pathname) ?? []
    if (checkRun !== '' && annotations) {
      return send(response, 200, (annotations[Number(checkRun)] ?? []).map(apiAnnotation))
    }
    if (checkRun !== '') return send(response, 403, { message: 'Resource not accessible by integration' })
    const run = runs.find(({ id, run_attempt }) =>
      [`${base}/runs/${id}`, `${base}/runs/${id}/attempts/${run_attempt}`].includes(url.pathname),
    )
    if (run) return send(response, 200, run)
    if (/\/actions\/workflows\/\d+\/runs$/.test(url.pathname)) {
      const branch = url.searchParams.get('branch')
      const found = runs.filter(({ head_branch }) => head_branch === branch)
      return send(response, 200, { total_count: found.length, workflow_runs: found })
    }
    if (url.pathname !== `${base}/runs/${runId}/attempts/${attempt}/jobs`) {
      return send(response, 404, { message: 'Not Found', status: '404' })
    }
    const size = Number(url.searchParams.get('per_page') ?? 30)
    const page = Number(url.searchParams.get('page') ?? 1)
    const last = Math.ceil(jobs.length / size)
    const link = (number: number, rel: string): string => {
      url.searchParams.set('page', String(number))
      return `<${url.href}>; rel="${rel}"`
    }
    if (page < last) response.setHeader('link', `${link(page + 1, 'next')}, ${link(last, 'last')}`)
    send(response, 200, { total_count: jobs.length, jobs: jobs.slice((page - 1) * size, page * size) })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = (): string => {
    const bound = server.address()
    assert.ok(bound && typeof bound === 'object')
    return `http://127.0.0.1:${bound.port}`
  }
  return {
    url: address(),
    requests,
    authorizations,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

/** Sends `body` as GitHub does. */
export function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(body))
}
