"use strict";
exports.id = 615;
exports.ids = [615];
exports.modules = {

/***/ 5635:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Al: () => (/* binding */ withApiClient),
/* harmony export */   hD: () => (/* binding */ ApiError),
/* harmony export */   w9: () => (/* binding */ UNEXPECTED_SHAPE)
/* harmony export */ });
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8453);
/** The client for GitHub's REST API: the only file that creates one. */

/** GitHub's largest page. */
const PAGE_SIZE = 100;
/** A workflow run has at most a few matrices of 256 jobs each; a server that always links to a next page must not keep us. */
const MAX_PAGES = 20;
/**
 * Runs `ask` with a client. Never throws, takes no longer than `timeoutMs`, and leaves no connection open.
 *
 * @param ask gets the client, and a function that keeps a value: it is the result where the time is up before `ask` ends. What `ask`
 *   throws becomes the error.
 */
async function withApiClient(options, ask) {
    const { signal, timeoutMs } = options;
    const requests = new AbortController();
    let kept;
    let giveUp = (_error) => { };
    const givenUp = new Promise((resolve) => {
        giveUp = (error) => resolve(kept ?? { error });
    });
    const stop = () => giveUp('the step got a signal to stop');
    // Not AbortSignal.timeout: its timer does not keep the process alive, which may wait for nothing else.
    const timer = setTimeout(() => giveUp(`no answer within ${timeoutMs / 1000} s`), timeoutMs);
    signal.addEventListener('abort', stop);
    if (signal.aborted)
        stop();
    try {
        const answer = createApiClient(options, requests.signal)
            .then((client) => ask(client, (value) => {
            kept = { value };
        }))
            .then((value) => ({ value }));
        return await Promise.race([
            givenUp,
            answer.catch((error) => ({ error: describeApiError(error) })),
        ]);
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
        requests.abort();
    }
}
/**
 * `getOctokit` of `@actions/github` would load `@actions/http-client` and a whole undici (1 MB, 35 ms) to look for a proxy, and tables
 * of all endpoints. This action brings its own `fetch`, so it takes the class that `getOctokit` extends, `Octokit` of
 * `@octokit/core`, and its `request`. That package is a dependency of `@actions/github`, which decides its version; the type below
 * is that of `getOctokit`, and a test compares the two.
 */
async function createApiClient({ apiUrl, fetch, repository, token, userAgent }, signal) {
    const { Octokit } = await __webpack_require__.e(/* import() */ 194).then(__webpack_require__.bind(__webpack_require__, 2813));
    const log = { debug: ignore, info: ignore, warn: ignore, error: ignore };
    const octokit = new Octokit({
        auth: token,
        baseUrl: apiUrl,
        request: { fetch, signal, log },
        log,
        userAgent,
    });
    const [owner = '', repo = ''] = repository.split('/');
    const get = async (path, parameters) => {
        const { data, headers } = await octokit.request(`GET /repos/{owner}/{repo}${path}`, {
            owner,
            repo,
            ...parameters,
        });
        return { data, headers: { ...headers } };
    };
    return {
        get,
        async list(path, key, parameters) {
            const entries = [];
            for (let page = 1;; page += 1) {
                // GitHub's own links have no page=1 either.
                const { data, headers } = await get(path, {
                    ...parameters,
                    per_page: PAGE_SIZE,
                    ...(page > 1 && { page }),
                });
                const found = Array.isArray(data) ? data : (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .D)(data, key);
                if (!Array.isArray(found))
                    throw new ApiError(UNEXPECTED_SHAPE);
                entries.push(...found);
                // https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api
                if (page >= MAX_PAGES || !/;\s*rel="next"/.test(String(headers['link'] ?? '')))
                    return { entries, headers };
            }
        },
    };
}
const UNEXPECTED_SHAPE = 'the answer does not have the documented shape';
/** What the API answered cannot be used; the message is one of ours and may be shown. */
class ApiError extends Error {
}
/** What went wrong, without the text of the error: the server's text, and the address in an error's text, may contain anything. */
function describeApiError(error) {
    if (error instanceof ApiError)
        return error.message;
    const status = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .D)(error, 'status');
    const response = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .D)(error, 'response');
    if (typeof status !== 'number' || response === undefined) {
        const code = systemCode(error);
        return code ? `the request failed (${code})` : 'no usable answer came';
    }
    if (status === 429 || (status === 403 && isRateLimited((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .D)(response, 'headers'))))
        return 'the rate limit is used up';
    if (status === 401)
        return 'the token is not accepted (401)';
    if (status === 403 || status === 404) {
        return `the token may not read this run (${status}): give the job \`permissions: actions: read\``;
    }
    return `it answered ${status}`;
}
/** GitHub also answers 403 for too many requests. (docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api) */
function isRateLimited(headers) {
    return (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .D)(headers, 'x-ratelimit-remaining') === '0' || (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .D)(headers, 'retry-after') !== undefined;
}
/** The system's error code, e.g. `ECONNREFUSED`, from wherever in the chain of causes it is. */
function systemCode(error, depth = 0) {
    if (depth > 4)
        return undefined;
    const code = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .D)(error, 'code');
    return typeof code === 'string' && /^[A-Z_]{3,40}$/.test(code)
        ? code
        : systemCode((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .D)(error, 'cause'), depth + 1);
}
function ignore() { }


/***/ }),

/***/ 888:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Uz: () => (/* binding */ factsOfJob),
  Xs: () => (/* binding */ fetchCurrentJob),
  Yu: () => (/* binding */ fetchEndedRun),
  vA: () => (/* binding */ fetchJobs),
  fp: () => (/* binding */ fetchNewerRun),
  kB: () => (/* binding */ fetchRun),
  jM: () => (/* binding */ fetchStopReason),
  wW: () => (/* binding */ withStopReasons)
});

// EXTERNAL MODULE: ./src/lib/defined.ts
var defined = __webpack_require__(7994);
// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(8453);
// EXTERNAL MODULE: ./src/github/api-client.ts
var api_client = __webpack_require__(5635);
// EXTERNAL MODULE: ./src/github/jobs.ts
var jobs = __webpack_require__(203);
;// CONCATENATED MODULE: ./src/github/stop-reason.ts
/** Why a job was stopped, by the annotations that GitHub's runner service writes about it. Pure. */

/** The annotations of actions/runner and of GitHub's service, in the order of their weight. */
const STOP_RULES = [
    {
        kind: 'timed-out',
        // `4h0m0s` is a .NET TimeSpan as GitHub prints it; hours and seconds may be missing.
        pattern: /^The job (?:running on runner .{1,200} )?has exceeded the maximum execution time of (\d{1,6} minutes|[\dhms]{1,20})\b/,
        text: ([, time = '']) => `timed out after ${minutesOf(time)} min`,
        example: 'The job has exceeded the maximum execution time of 4h0m0s',
        reason: 'timed out after 240 min',
    },
    {
        kind: 'superseded',
        pattern: /^Canceling since a higher priority waiting request for /,
        text: () => 'superseded by a newer run',
        example: 'Canceling since a higher priority waiting request for ci-refs/heads/main exists',
        reason: 'superseded by a newer run',
    },
    {
        kind: 'runner-lost',
        pattern: /^The (?:self-hosted|hosted) runner(?:: .{1,200}?)? lost communication with the server/,
        text: () => 'the runner lost contact',
        example: 'The self-hosted runner: thor-1 lost communication with the server. Verify the machine is running.',
        reason: 'the runner lost contact',
    },
    {
        kind: 'cancelled-by',
        pattern: /^The (?:run|job|workflow run) was cancell?ed by @?([\w.-]{1,100}(?:\[bot\])?)/,
        text: ([, name = '']) => `cancelled by ${name.replace(/\.$/, '')}`,
        example: 'The run was canceled by @mona.',
        reason: 'cancelled by mona',
    },
];
/**
 * The reason in a job's annotations.
 * @param annotations the entries of `GET /check-runs/ID/annotations`
 * @returns undefined where none of them is about a stop
 */
function parseStopReason(annotations) {
    const messages = annotations.flatMap((annotation) => {
        const message = (0,json/* member */.D)(annotation, 'message');
        return typeof message === 'string' ? message.trim() : [];
    });
    for (const { kind, pattern, text } of STOP_RULES) {
        for (const message of messages) {
            const match = pattern.exec(message);
            if (match)
                return { kind, text: text(match) };
        }
    }
    return undefined;
}
/** `4h0m0s`, `90m0s` or `90 minutes` in minutes. */
function minutesOf(time) {
    const part = (unit) => Number(new RegExp(`(\\d+) ?${unit}`).exec(time)?.[1] ?? 0);
    return Math.round(part('h') * 60 + part('m') + part('s') / 60);
}

;// CONCATENATED MODULE: ./src/github/jobs-api.ts
/** The requests to GitHub's REST API about a workflow run and its jobs. */





/** All jobs of an attempt. */
async function fetchJobs(client, { runAttempt, runId }) {
    const path = '/actions/runs/{run_id}/attempts/{attempt_number}/jobs';
    const { entries, headers } = await client.list(path, 'jobs', {
        run_id: runId,
        attempt_number: runAttempt,
    });
    return (0,defined/* defined */.s)({ jobs: parseJobs(entries), serverTime: timeOf(headers['date']) });
}
/**
 * The job that this step runs in: one request with its id, else it is searched among all jobs of the attempt.
 * @returns undefined `job` where none of them is certainly this one
 */
async function fetchCurrentJob(client, attempt, own) {
    if (own.id === undefined) {
        const fetched = await fetchJobs(client, attempt);
        return (0,defined/* defined */.s)({ ...fetched, job: (0,jobs/* findCurrentJob */.G5)(fetched.jobs, own) });
    }
    const { data, headers } = await client.get('/actions/jobs/{job_id}', { job_id: own.id });
    const [job] = parseJobs([data]);
    return (0,defined/* defined */.s)({ jobs: [], job, serverTime: timeOf(headers['date']) });
}
/** Jobs whose annotations are read at most: each is a request. */
const MAX_ANNOTATED_JOBS = 10;
/**
 * The same jobs, with the reason why they were stopped. It is looked up for jobs that were cancelled or ran out of time, and for
 * those that failed at no step, whose runner may be lost. Without the permission `checks: read` the jobs stay as they are.
 */
async function withStopReasons(client, jobs) {
    const stopped = jobs.filter(mayBeStopped).slice(0, MAX_ANNOTATED_JOBS);
    const reasons = new Map(await Promise.all(stopped.map(async ({ id }) => [id, await fetchStopReason(client, id).catch(() => undefined)])));
    return jobs.map((job) => (0,defined/* defined */.s)({ ...job, stopReason: reasons.get(job.id) }));
}
function mayBeStopped(job) {
    const { conclusion, steps } = job;
    if (conclusion === 'cancelled' || conclusion === 'timed_out')
        return true;
    return conclusion === 'failure' && !steps.some((step) => step.conclusion === 'failure');
}
/**
 * Why this job was stopped.
 * @param jobId also the id of the job's check run
 */
async function fetchStopReason(client, jobId) {
    const { data } = await client.get('/check-runs/{check_run_id}/annotations', {
        check_run_id: jobId,
        per_page: 100,
    });
    return Array.isArray(data) ? parseStopReason(data) : undefined;
}
/**
 * One attempt of a workflow run.
 * @param runAttempt undefined: the latest
 * @throws ApiError
 */
async function fetchRun(client, runId, runAttempt) {
    const path = runAttempt === undefined ? '/actions/runs/{run_id}' : '/actions/runs/{run_id}/attempts/{attempt_number}';
    const { data } = await client.get(path, {
        run_id: runId,
        ...(runAttempt !== undefined && { attempt_number: runAttempt }),
    });
    const run = parseWorkflowRun(data);
    if (run?.id !== runId)
        throw new api_client/* ApiError */.hD(api_client/* UNEXPECTED_SHAPE */.w9);
    return run;
}
/**
 * The same, for a run that must have ended.
 * @throws ApiError where it still runs
 */
async function fetchEndedRun(client, runId, runAttempt) {
    const run = await fetchRun(client, runId, runAttempt);
    const { conclusion, status } = run;
    if (status !== 'completed' || conclusion === undefined)
        throw new api_client/* ApiError */.hD('the run has not ended');
    return { ...run, conclusion };
}
/**
 * The number of a newer run of the same workflow on the same branch of the same repository; undefined where there is none among the
 * last 30.
 */
async function fetchNewerRun(client, { branch, headRepository, number, workflowId }) {
    if (branch === undefined || workflowId === undefined)
        return undefined;
    const path = '/actions/workflows/{workflow_id}/runs';
    const { data } = await client.get(path, { workflow_id: workflowId, branch, per_page: 30 });
    const runs = (0,json/* member */.D)(data, 'workflow_runs');
    if (!Array.isArray(runs))
        return undefined;
    return runs
        .flatMap((entry) => parseWorkflowRun(entry) ?? [])
        .find((run) => run.number > number && run.branch === branch && run.headRepository === headRepository)
        ?.number;
}
function parseWorkflowRun(value) {
    const text = (...path) => {
        const found = path.reduce(json/* member */.D, value);
        return typeof found === 'string' && found !== '' ? found : undefined;
    };
    const [id, number, attempt, workflowId] = ['id', 'run_number', 'run_attempt', 'workflow_id'].map((name) => {
        const found = (0,json/* member */.D)(value, name);
        return typeof found === 'number' && Number.isSafeInteger(found) && found > 0 ? found : undefined;
    });
    const status = text('status');
    if (id === undefined || number === undefined || status === undefined)
        return undefined;
    return (0,defined/* defined */.s)({
        id,
        number,
        attempt: attempt ?? 1,
        status,
        conclusion: text('conclusion'),
        workflowId,
        workflow: text('name') ?? text('path') ?? '',
        url: text('html_url'),
        branch: text('head_branch'),
        sha: text('head_sha'),
        actor: text('triggering_actor', 'login') ?? text('actor', 'login'),
        headRepository: text('head_repository', 'full_name'),
    });
}
function parseJobs(entries) {
    return entries.map((entry) => {
        const job = (0,jobs/* parseJob */.JN)(entry);
        if (!job)
            throw new api_client/* ApiError */.hD(api_client/* UNEXPECTED_SHAPE */.w9);
        return job;
    });
}
/**
 * What the message shows of a job.
 * @param now milliseconds since 1970, for the duration of a job that still runs
 */
function factsOfJob(job, now) {
    const seconds = job.startedAt === undefined ? -1 : Math.round(((job.completedAt ?? now) - job.startedAt) / 1000);
    return (0,defined/* defined */.s)({
        url: job.url,
        failedStep: (0,jobs/* failedStep */.cG)(job),
        runner: job.runner,
        durationSeconds: seconds >= 0 ? seconds : undefined,
    });
}
function timeOf(date) {
    const time = typeof date === 'string' ? Date.parse(date) : Number.NaN;
    return Number.isNaN(time) ? undefined : time;
}


/***/ }),

/***/ 203:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G5: () => (/* binding */ findCurrentJob),
/* harmony export */   H2: () => (/* binding */ jobsForKey),
/* harmony export */   JN: () => (/* binding */ parseJob),
/* harmony export */   PL: () => (/* binding */ endedBadly),
/* harmony export */   WN: () => (/* binding */ hasFailed),
/* harmony export */   cG: () => (/* binding */ failedStep),
/* harmony export */   e9: () => (/* binding */ areSiblings),
/* harmony export */   jX: () => (/* binding */ onlyFailedJob),
/* harmony export */   t: () => (/* binding */ jobSucceeded)
/* harmony export */ });
/* harmony import */ var _lib_defined_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7994);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8453);
/**
 * The jobs of a workflow run as GitHub's REST API lists them, and which of them a message is about. Pure.
 * Shapes: docs.github.com/en/rest/actions/workflow-jobs, API version 2022-11-28.
 */


/** One entry of the API's `jobs` list; undefined where it does not have that shape. */
function parseJob(value) {
    const field = (key) => (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .D)(value, key);
    const [id, name, status, steps] = ['id', 'name', 'status', 'steps'].map(field);
    if (typeof id !== 'number' || typeof name !== 'string' || typeof status !== 'string')
        return undefined;
    return (0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_1__/* .defined */ .s)({
        id,
        name,
        status,
        conclusion: text(field('conclusion')),
        url: webAddress(text(field('html_url'))),
        runner: text(field('runner_name')),
        startedAt: time(field('started_at')),
        completedAt: time(field('completed_at')),
        steps: Array.isArray(steps) ? steps.flatMap(readStep) : [],
    });
}
/**
 * The job this process runs in; undefined where that is not certain. By its id where that is known. Otherwise a runner works on one
 * job at a time, so the running job on the runner of this name is this one. Names of runners are unique in a runner group only: where
 * several runners have it, the displayed name of the job decides.
 */
function findCurrentJob(jobs, own) {
    if (own.id !== undefined)
        return jobs.find(({ id }) => id === own.id);
    const here = jobs.filter(({ status, runner }) => status === 'in_progress' && runner === own.runner);
    return only(here) ?? only(here.filter(({ name }) => isOfKey(name, own.key)));
}
/** The failed job, where exactly one of the run failed. */
function onlyFailedJob(jobs) {
    return only(jobs.filter(hasFailed));
}
/** The job ended, and well: GitHub counts `neutral` as a success too. */
function jobSucceeded({ conclusion }) {
    return conclusion === 'success' || conclusion === 'neutral';
}
/** The job ended in any other way than well or skipped. */
function endedBadly(job) {
    return job.status === 'completed' && !jobSucceeded(job) && job.conclusion !== 'skipped';
}
/** The job failed or ran out of time by its own `timeout-minutes`. */
function hasFailed({ conclusion }) {
    return conclusion === 'failure' || conclusion === 'timed_out';
}
/**
 * The jobs of one key of the workflow file, one for each leg of its matrix, by their displayed names: none where the workflow sets a
 * `name:` for the job.
 * @param key `build` of `jobs: build:`
 */
function jobsForKey(jobs, key) {
    return jobs.filter(({ name }) => isOfKey(name, key) || name.startsWith(`${key} / `));
}
/** The first step that failed; where none did, the one that ran when the job was stopped. */
function failedStep({ steps }) {
    const first = (wanted) => steps.find(({ conclusion }) => conclusion === wanted)?.name;
    return first('failure') ?? first('cancelled');
}
/**
 * Whether two jobs are legs of one matrix, for names that do not show it (`name: Build ${{ matrix.package }}`): legs have the same steps,
 * whose names may contain the matrix's values. Jobs without steps are compared by the first two words of their names.
 */
function areSiblings(one, other) {
    if (one.steps.length > 0 && other.steps.length > 0) {
        const same = one.steps.filter(({ name }, index) => other.steps[index]?.name === name).length;
        return one.steps.length === other.steps.length && same * 2 >= one.steps.length;
    }
    const start = ({ name }) => name.split(' ').slice(0, 2).join(' ');
    return start(one) === start(other);
}
/** `build` and `build (orin, 12.6)` have the key `build`, and so have both behind a caller's `nightly / `. */
function isOfKey(name, key) {
    const called = ` / ${name}`;
    return called.endsWith(` / ${key}`) || (called.includes(` / ${key} (`) && called.endsWith(')'));
}
function only(items) {
    return items.length === 1 ? items[0] : undefined;
}
function readStep(value) {
    const name = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .D)(value, 'name');
    if (typeof name !== 'string')
        return [];
    return [(0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_1__/* .defined */ .s)({ name, conclusion: text((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .D)(value, 'conclusion')) })];
}
function text(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function time(value) {
    const at = Date.parse(text(value) ?? '');
    return Number.isNaN(at) ? undefined : at;
}
function webAddress(address) {
    return address && /^https?:$/.test(URL.parse(address)?.protocol ?? '') ? address : undefined;
}


/***/ }),

/***/ 4615:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchOtherJobs: () => (/* binding */ fetchOtherJobs),
/* harmony export */   fetchOwnJob: () => (/* binding */ fetchOwnJob),
/* harmony export */   z: () => (/* binding */ withJobFacts)
/* harmony export */ });
/* harmony import */ var _lib_defined_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7994);
/* harmony import */ var _api_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5635);
/* harmony import */ var _jobs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(203);
/* harmony import */ var _jobs_api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(888);
/** What GitHub's API is asked about a run and its jobs. Loaded by `import()`: most successes need no request. */




/**
 * The job of this step.
 *
 * @param isStopped the job was cancelled or ran out of time: its annotations are read for the reason
 */
async function fetchOwnJob({ api, attempt, now, own }, run, isStopped) {
    return (0,_api_client_js__WEBPACK_IMPORTED_MODULE_1__/* .withApiClient */ .Al)(api, async (client, keep) => {
        const { job, jobs, serverTime } = await (0,_jobs_api_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchCurrentJob */ .Xs)(client, attempt, own);
        if (!job)
            return { run, jobs: [], error: `none of the run's ${jobs.length} jobs is certainly this one` };
        const findings = { run: withJobFacts(run, (0,_jobs_api_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOfJob */ .Uz)(job, serverTime ?? now())), jobs: [] };
        if (!isStopped)
            return findings;
        keep(findings);
        const stopReason = await (0,_jobs_api_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchStopReason */ .jM)(client, job.id).catch(() => undefined);
        keep((0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_2__/* .defined */ .s)({ ...findings, stopReason }));
        return (0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_2__/* .defined */ .s)({
            ...findings,
            stopReason,
            newerRun: stopReason?.kind === 'superseded' ? await newerRunOf(client, attempt) : undefined,
        });
    });
}
/**
 * The other jobs of this attempt, for a message about the jobs in `needs`.
 *
 * @param someFailed a job in `needs` failed: only then may the message link to a failed job of the run
 */
async function fetchOtherJobs({ api, attempt, now, own }, run, someFailed) {
    return (0,_api_client_js__WEBPACK_IMPORTED_MODULE_1__/* .withApiClient */ .Al)(api, async (client, keep) => {
        const { jobs, serverTime } = await (0,_jobs_api_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchJobs */ .vA)(client, attempt);
        const ownId = (0,_jobs_js__WEBPACK_IMPORTED_MODULE_3__/* .findCurrentJob */ .G5)(jobs, own)?.id;
        const others = jobs.filter(({ id }) => id !== ownId);
        const failed = someFailed ? (0,_jobs_js__WEBPACK_IMPORTED_MODULE_3__/* .onlyFailedJob */ .jX)(others) : undefined;
        const linked = failed ? withJobFacts(run, (0,_jobs_api_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOfJob */ .Uz)(failed, serverTime ?? now())) : run;
        keep({ run: linked, jobs: others });
        const annotated = await (0,_jobs_api_js__WEBPACK_IMPORTED_MODULE_0__/* .withStopReasons */ .wW)(client, others);
        const findings = { run: linked, jobs: annotated };
        keep(findings);
        if (!annotated.some(({ stopReason }) => stopReason?.kind === 'superseded'))
            return findings;
        return (0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_2__/* .defined */ .s)({ ...findings, newerRun: await newerRunOf(client, attempt) });
    });
}
async function newerRunOf(client, { runAttempt, runId }) {
    try {
        return await (0,_jobs_api_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchNewerRun */ .fp)(client, await (0,_jobs_api_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchRun */ .kB)(client, runId, runAttempt));
    }
    catch {
        return undefined;
    }
}
/** The run with what the API shows of the job that the message is about. */
function withJobFacts(run, { durationSeconds, failedStep, runner, url }) {
    return {
        ...run,
        ...(0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_2__/* .defined */ .s)({
            // An address on another host is not a page of this server.
            url: url !== undefined && new URL(url).origin === new URL(run.url).origin ? url : undefined,
            runner,
            failedStep,
            durationSeconds,
        }),
    };
}


/***/ })

};
;