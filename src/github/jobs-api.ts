/** Asks GitHub's REST API about the job behind the message: its page, the step that failed, how long it took. */

import { member } from '../lib/json.ts'
import { type CurrentJob, failedStep, findCurrentJob, type Job, onlyFailedJob, parseJob } from './jobs.ts'

/** One call of the API gives up to this many jobs; GitHub takes no more. */
const PAGE_SIZE = 100

/** What to ask. */
export interface FetchJobOptions {
  /** The REST API, e.g. `https://api.github.com`, or `https://HOST/api/v3` on Enterprise Server. */
  readonly apiUrl: string
  readonly token: string
  /** `owner/name`. */
  readonly repository: string
  readonly runId: number
  readonly runAttempt: number
  readonly own: CurrentJob
  /** `own`: the job this runs in. `failed`: the one job of the run that failed, for a message about other jobs. */
  readonly about: 'own' | 'failed'
  /** The whole question takes no longer than this, in milliseconds, whatever hangs. */
  readonly timeoutMs: number
  /** This machine's clock, in milliseconds since 1970: asked where the server does not tell its own. */
  readonly now: () => number
  /** Gives up at once when the step is asked to stop: the few seconds that are left belong to the message. */
  readonly signal: AbortSignal
  /** Ends every connection when its own signal aborts. */
  readonly fetch: (url: string, init?: { readonly signal?: AbortSignal }) => Promise<unknown>
  readonly userAgent: string
}

/** What GitHub knows. A field that is not known is absent. */
export interface JobFacts {
  readonly url?: string
  readonly failedStep?: string
  readonly durationSeconds?: number
  readonly runner?: string
  /** Every job that was listed: with `about: 'failed'`, all jobs of this attempt. */
  readonly jobs: readonly Job[]
}

/** What came of asking: facts, or one sentence that says why there are none. Nothing in it comes from the server. */
export type FetchJobResult = { readonly facts: JobFacts } | { readonly trouble: string }

/**
 * Asks for the job, within `timeoutMs`. Never throws, and leaves no connection behind.
 *
 * With the job's id known one request is enough; without it all jobs of this attempt are listed, all pages.
 */
export async function fetchJob(question: FetchJobOptions): Promise<FetchJobResult> {
  const { signal, timeoutMs } = question
  const over = new AbortController()
  let giveUp = (_trouble: string): void => {}
  const givenUp = new Promise<FetchJobResult>((resolve) => {
    giveUp = (trouble) => resolve({ trouble })
  })
  const stop = (): void => giveUp('the step is to stop')
  // Not AbortSignal.timeout, whose timer would not keep a process up that waits for nothing else.
  const timer = setTimeout(() => giveUp(`no answer within ${timeoutMs / 1000} s`), timeoutMs)
  signal.addEventListener('abort', stop)
  if (signal.aborted) stop()
  try {
    return await Promise.race([givenUp, ask(question, over.signal)])
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
    over.abort()
  }
}

async function ask(question: FetchJobOptions, signal: AbortSignal): Promise<FetchJobResult> {
  try {
    const { jobs, now } = await listJobs(question, signal)
    const job = question.about === 'own' ? findCurrentJob(jobs, question.own) : onlyFailedJob(jobs)
    if (job) return { facts: { ...factsOf(job, now), jobs } }
    if (question.about === 'failed') return { facts: { jobs } }
    return { trouble: `none of the run's ${jobs.length} jobs is certainly this one` }
  } catch (error) {
    return { trouble: reason(error) }
  }
}

/**
 * The jobs to choose from, and the server's time: a Jetson's own clock may be years off after a power cut, until
 * it is set over the network.
 */
async function listJobs(
  { apiUrl, token, repository, runId, runAttempt, own, about, now, fetch, userAgent }: FetchJobOptions,
  signal: AbortSignal,
): Promise<{ jobs: Job[]; now: number }> {
  const { getOctokit } = await import('@actions/github')
  const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing }
  const octokit = getOctokit(token, { baseUrl: apiUrl, request: { fetch, signal }, log: silent, userAgent })
  const [owner = '', repo = ''] = repository.split('/')
  if (about === 'own' && own.id !== undefined) {
    const { data, headers } = await octokit.rest.actions.getJobForWorkflowRun({ owner, repo, job_id: own.id })
    return { jobs: parseJobs([data]), now: serverTime(headers.date) ?? now() }
  }
  const jobs: Job[] = []
  let serverNow: number | undefined
  const pages = octokit.paginate.iterator(octokit.rest.actions.listJobsForWorkflowRunAttempt, {
    owner,
    repo,
    run_id: runId,
    attempt_number: runAttempt,
    per_page: PAGE_SIZE,
  })
  for await (const { data, headers } of pages) {
    jobs.push(...parseJobs(data))
    serverNow = serverTime(headers.date)
  }
  return { jobs, now: serverNow ?? now() }
}

function parseJobs(entries: unknown): Job[] {
  if (!Array.isArray(entries)) throw new UnknownShape()
  return entries.map((entry) => {
    const job = parseJob(entry)
    if (!job) throw new UnknownShape()
    return job
  })
}

function factsOf(job: Job, now: number): Omit<JobFacts, 'jobs'> {
  const step = failedStep(job)
  const seconds =
    job.startedAt === undefined ? -1 : Math.round(((job.completedAt ?? now) - job.startedAt) / 1000)
  return {
    ...(job.url !== undefined && { url: job.url }),
    ...(step !== undefined && { failedStep: step }),
    ...(job.runner !== undefined && { runner: job.runner }),
    ...(seconds >= 0 && { durationSeconds: seconds }),
  }
}

function serverTime(date: unknown): number | undefined {
  const time = typeof date === 'string' ? Date.parse(date) : Number.NaN
  return Number.isNaN(time) ? undefined : time
}

class UnknownShape extends Error {}

/** Says in our own words what went wrong: the server's text may hold anything, the address may hold anything. */
function reason(error: unknown): string {
  if (error instanceof UnknownShape) return 'the answer has not the shape of a list of jobs'
  const status = member(error, 'status')
  const response = member(error, 'response')
  if (typeof status !== 'number' || response === undefined) {
    const systemCode = code(error)
    return systemCode ? `the request failed (${systemCode})` : 'no usable answer came'
  }
  if (status === 429 || (status === 403 && isRateLimited(member(response, 'headers'))))
    return 'the rate limit is used up'
  if (status === 401) return 'the token is not accepted (401)'
  if (status === 403 || status === 404) {
    return `the token may not read this run (${status}): give the job \`permissions: actions: read\``
  }
  return `it answered ${status}`
}

/** A 403 is GitHub's older way to say that there were too many requests. (docs.github.com/en/rest/using-the-rest-api/rate-limits) */
function isRateLimited(headers: unknown): boolean {
  return member(headers, 'x-ratelimit-remaining') === '0' || member(headers, 'retry-after') !== undefined
}

/** The system's name for a connection's end, e.g. `ECONNREFUSED`, from wherever in the chain of causes it is. */
function code(error: unknown, depth = 0): string | undefined {
  if (depth > 4) return undefined
  const own = member(error, 'code')
  return typeof own === 'string' && /^[A-Z_]{3,40}$/.test(own) ? own : code(member(error, 'cause'), depth + 1)
}

function nothing(): void {}
