/** The client for GitHub's REST API: the only file that creates one. */

import type { getOctokit } from '@actions/github'
import { member } from '../lib/json.ts'

/** What a client needs to know. */
export interface ApiOptions {
  /** The REST API, e.g. `https://api.github.com`, or `https://HOST/api/v3` on Enterprise Server. */
  readonly apiUrl: string
  readonly token: string
  /** `owner/name`. */
  readonly repository: string
  /** All requests together take no longer than this, in milliseconds. */
  readonly timeoutMs: number
  /** Gives up at once when the step gets a signal to stop: the few seconds that are left belong to the message. */
  readonly signal: AbortSignal
  /** Ends every connection when its own signal aborts. */
  readonly fetch: (url: string, init?: { readonly signal?: AbortSignal }) => Promise<unknown>
  readonly userAgent: string
}

/** A response of the API. Its data is a server's text: nothing of it is trusted. */
export interface ApiResponse {
  readonly data: unknown
  readonly headers: Readonly<Record<string, unknown>>
}

/** Sends requests about one repository. */
export interface ApiClient {
  /**
   * @param path below `/repos/OWNER/NAME`, e.g. `/actions/jobs/{job_id}`
   * @param parameters for the placeholders of the path; the others become the query
   */
  get(path: string, parameters: Readonly<Record<string, string | number>>): Promise<ApiResponse>
  /** The entries of a list from all its pages, at most {@link MAX_PAGES}, in the member `key` of each; and the last page's headers. */
  list(path: string, key: string, parameters: Readonly<Record<string, string | number>>): Promise<ApiList>
}

/** The entries of all pages. */
export interface ApiList {
  readonly entries: readonly unknown[]
  readonly headers: ApiResponse['headers']
}

/** GitHub's largest page. */
const PAGE_SIZE = 100

/** A workflow run has at most a few matrices of 256 jobs each; a server that always links to a next page must not keep us. */
const MAX_PAGES = 20

/** The result of {@link withApiClient}: a value, or one sentence with the reason why there is none. It quotes nothing from the server. */
export type ApiResult<Value> = { readonly value: Value } | { readonly error: string }

/**
 * Runs `ask` with a client. Never throws, takes no longer than `timeoutMs`, and leaves no connection open.
 *
 * @param ask gets the client, and a function that keeps a value: it is the result where the time is up before `ask` ends. What `ask`
 *   throws becomes the error.
 */
export async function withApiClient<Value>(
  options: ApiOptions,
  ask: (client: ApiClient, keep: (value: Value) => void) => Promise<Value>,
): Promise<ApiResult<Value>> {
  const { signal, timeoutMs } = options
  const requests = new AbortController()
  let kept: { readonly value: Value } | undefined
  let giveUp = (_error: string): void => {}
  const givenUp = new Promise<ApiResult<Value>>((resolve) => {
    giveUp = (error) => resolve(kept ?? { error })
  })
  const stop = (): void => giveUp('the step got a signal to stop')
  // Not AbortSignal.timeout: its timer does not keep the process alive, which may wait for nothing else.
  const timer = setTimeout(() => giveUp(`no answer within ${timeoutMs / 1000} s`), timeoutMs)
  signal.addEventListener('abort', stop)
  if (signal.aborted) stop()
  try {
    const answer = createApiClient(options, requests.signal)
      .then((client) =>
        ask(client, (value) => {
          kept = { value }
        }),
      )
      .then((value) => ({ value }))
    return await Promise.race([
      givenUp,
      answer.catch((error: unknown) => ({ error: describeApiError(error) })),
    ])
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
    requests.abort()
  }
}

/**
 * `getOctokit` of `@actions/github` would load `@actions/http-client` and a whole undici (1 MB, 35 ms) to look for a proxy, and tables
 * of all endpoints. This action brings its own `fetch`, so it takes the class that `getOctokit` extends, `Octokit` of
 * `@octokit/core`, and its `request`. That package is a dependency of `@actions/github`, which decides its version; the type below
 * is that of `getOctokit`, and a test compares the two.
 */
async function createApiClient(
  { apiUrl, fetch, repository, token, userAgent }: ApiOptions,
  signal: AbortSignal,
): Promise<ApiClient> {
  const { Octokit } = await import('@octokit/core')
  const log = { debug: ignore, info: ignore, warn: ignore, error: ignore }
  const octokit: Pick<ReturnType<typeof getOctokit>, 'request'> = new Octokit({
    auth: token,
    baseUrl: apiUrl,
    request: { fetch, signal, log },
    log,
    userAgent,
  })
  const [owner = '', repo = ''] = repository.split('/')
  const get: ApiClient['get'] = async (path, parameters) => {
    const { data, headers } = await octokit.request(`GET /repos/{owner}/{repo}${path}`, {
      owner,
      repo,
      ...parameters,
    })
    return { data, headers: { ...headers } }
  }
  return {
    get,
    async list(path, key, parameters) {
      const entries: unknown[] = []
      for (let page = 1; ; page += 1) {
        // GitHub's own links have no page=1 either.
        const { data, headers } = await get(path, {
          ...parameters,
          per_page: PAGE_SIZE,
          ...(page > 1 && { page }),
        })
        const found = Array.isArray(data) ? data : member(data, key)
        if (!Array.isArray(found)) throw new ApiError(UNEXPECTED_SHAPE)
        entries.push(...found)
        // https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api
        if (page >= MAX_PAGES || !/;\s*rel="next"/.test(String(headers['link'] ?? '')))
          return { entries, headers }
      }
    },
  }
}

export const UNEXPECTED_SHAPE = 'the answer does not have the documented shape'

/** What the API answered cannot be used; the message is one of ours and may be shown. */
export class ApiError extends Error {}

/** What went wrong, without the text of the error: the server's text, and the address in an error's text, may contain anything. */
function describeApiError(error: unknown): string {
  if (error instanceof ApiError) return error.message
  const status = member(error, 'status')
  const response = member(error, 'response')
  if (typeof status !== 'number' || response === undefined) {
    const code = systemCode(error)
    return code ? `the request failed (${code})` : 'no usable answer came'
  }
  if (status === 429 || (status === 403 && isRateLimited(member(response, 'headers'))))
    return 'the rate limit is used up'
  if (status === 401) return 'the token is not accepted (401)'
  if (status === 403 || status === 404) {
    return `the token may not read this run (${status}): give the job \`permissions: actions: read\``
  }
  return `it answered ${status}`
}

/** GitHub also answers 403 for too many requests. (docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api) */
function isRateLimited(headers: unknown): boolean {
  return member(headers, 'x-ratelimit-remaining') === '0' || member(headers, 'retry-after') !== undefined
}

/** The system's error code, e.g. `ECONNREFUSED`, from wherever in the chain of causes it is. */
function systemCode(error: unknown, depth = 0): string | undefined {
  if (depth > 4) return undefined
  const code = member(error, 'code')
  return typeof code === 'string' && /^[A-Z_]{3,40}$/.test(code)
    ? code
    : systemCode(member(error, 'cause'), depth + 1)
}

function ignore(): void {}
