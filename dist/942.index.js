"use strict";
exports.id = 942;
exports.ids = [942];
exports.modules = {

/***/ 7942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchJob: () => (/* binding */ fetchJob)
/* harmony export */ });
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8453);
/* harmony import */ var _jobs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(203);
/** Asks GitHub's REST API about the job behind the message: its page, the step that failed, how long it took. */


/** One call of the API gives up to this many jobs; GitHub takes no more. */
const PAGE_SIZE = 100;
/**
 * Asks for the job, within `timeoutMs`. Never throws, and leaves no connection behind.
 *
 * With the job's id known one request is enough; without it all jobs of this attempt are listed, all pages.
 */
async function fetchJob(question) {
    const { signal, timeoutMs } = question;
    const over = new AbortController();
    let giveUp = (_trouble) => { };
    const givenUp = new Promise((resolve) => {
        giveUp = (trouble) => resolve({ trouble });
    });
    const stop = () => giveUp('the step is to stop');
    // Not AbortSignal.timeout, whose timer would not keep a process up that waits for nothing else.
    const timer = setTimeout(() => giveUp(`no answer within ${timeoutMs / 1000} s`), timeoutMs);
    signal.addEventListener('abort', stop);
    if (signal.aborted)
        stop();
    try {
        return await Promise.race([givenUp, ask(question, over.signal)]);
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
        over.abort();
    }
}
async function ask(question, signal) {
    try {
        const { jobs, now } = await listJobs(question, signal);
        const job = question.about === 'own' ? (0,_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .findCurrentJob */ .G5)(jobs, question.own) : (0,_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .onlyFailedJob */ .jX)(jobs);
        if (job)
            return { facts: { ...factsOf(job, now), jobs } };
        if (question.about === 'failed')
            return { facts: { jobs } };
        return { trouble: `none of the run's ${jobs.length} jobs is certainly this one` };
    }
    catch (error) {
        return { trouble: reason(error) };
    }
}
/**
 * The jobs to choose from, and the server's time: a Jetson's own clock may be years off after a power cut, until
 * it is set over the network.
 */
async function listJobs({ apiUrl, token, repository, runId, runAttempt, own, about, now, fetch, userAgent }, signal) {
    const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(405), __webpack_require__.e(672), __webpack_require__.e(413)]).then(__webpack_require__.bind(__webpack_require__, 2413));
    const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };
    const octokit = getOctokit(token, { baseUrl: apiUrl, request: { fetch, signal }, log: silent, userAgent });
    const [owner = '', repo = ''] = repository.split('/');
    if (about === 'own' && own.id !== undefined) {
        const { data, headers } = await octokit.rest.actions.getJobForWorkflowRun({ owner, repo, job_id: own.id });
        return { jobs: parseJobs([data]), now: serverTime(headers.date) ?? now() };
    }
    const jobs = [];
    let serverNow;
    const pages = octokit.paginate.iterator(octokit.rest.actions.listJobsForWorkflowRunAttempt, {
        owner,
        repo,
        run_id: runId,
        attempt_number: runAttempt,
        per_page: PAGE_SIZE,
    });
    for await (const { data, headers } of pages) {
        jobs.push(...parseJobs(data));
        serverNow = serverTime(headers.date);
    }
    return { jobs, now: serverNow ?? now() };
}
function parseJobs(entries) {
    if (!Array.isArray(entries))
        throw new UnknownShape();
    return entries.map((entry) => {
        const job = (0,_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJob */ .JN)(entry);
        if (!job)
            throw new UnknownShape();
        return job;
    });
}
function factsOf(job, now) {
    const step = (0,_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .failedStep */ .cG)(job);
    const seconds = job.startedAt === undefined ? -1 : Math.round(((job.completedAt ?? now) - job.startedAt) / 1000);
    return {
        ...(job.url !== undefined && { url: job.url }),
        ...(step !== undefined && { failedStep: step }),
        ...(job.runner !== undefined && { runner: job.runner }),
        ...(seconds >= 0 && { durationSeconds: seconds }),
    };
}
function serverTime(date) {
    const time = typeof date === 'string' ? Date.parse(date) : Number.NaN;
    return Number.isNaN(time) ? undefined : time;
}
class UnknownShape extends Error {
}
/** Says in our own words what went wrong: the server's text may hold anything, the address may hold anything. */
function reason(error) {
    if (error instanceof UnknownShape)
        return 'the answer has not the shape of a list of jobs';
    const status = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(error, 'status');
    const response = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(error, 'response');
    if (typeof status !== 'number' || response === undefined) {
        const systemCode = code(error);
        return systemCode ? `the request failed (${systemCode})` : 'no usable answer came';
    }
    if (status === 429 || (status === 403 && isRateLimited((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(response, 'headers'))))
        return 'the rate limit is used up';
    if (status === 401)
        return 'the token is not accepted (401)';
    if (status === 403 || status === 404) {
        return `the token may not read this run (${status}): give the job \`permissions: actions: read\``;
    }
    return `it answered ${status}`;
}
/** A 403 is GitHub's older way to say that there were too many requests. (docs.github.com/en/rest/using-the-rest-api/rate-limits) */
function isRateLimited(headers) {
    return (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(headers, 'x-ratelimit-remaining') === '0' || (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(headers, 'retry-after') !== undefined;
}
/** The system's name for a connection's end, e.g. `ECONNREFUSED`, from wherever in the chain of causes it is. */
function code(error, depth = 0) {
    if (depth > 4)
        return undefined;
    const own = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(error, 'code');
    return typeof own === 'string' && /^[A-Z_]{3,40}$/.test(own) ? own : code((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(error, 'cause'), depth + 1);
}
function nothing() { }


/***/ })

};
;