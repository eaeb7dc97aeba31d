"use strict";
exports.id = 635;
exports.ids = [635];
exports.modules = {

/***/ 5635:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ApiProblem: () => (/* binding */ ApiProblem),
/* harmony export */   UNEXPECTED_SHAPE: () => (/* binding */ UNEXPECTED_SHAPE),
/* harmony export */   withApiClient: () => (/* binding */ withApiClient)
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
                    throw new ApiProblem(UNEXPECTED_SHAPE);
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
class ApiProblem extends Error {
}
/** What went wrong, without the text of the error: the server's text, and the address in an error's text, may contain anything. */
function describeApiError(error) {
    if (error instanceof ApiProblem)
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


/***/ })

};
;