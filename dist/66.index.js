"use strict";
exports.id = 66;
exports.ids = [66];
exports.modules = {

/***/ 9066:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readHistoryScope: () => (/* binding */ readHistoryScope)
/* harmony export */ });
/* unused harmony exports historyScope, isHostedRunner */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _history_history_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6119);
/* harmony import */ var _lib_defined_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7994);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8453);
/* harmony import */ var _run_context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7068);
/** What a build is compared with in the history, and whether it is recorded there: by the runner's variables and the event. */





const FORK = 'the commit comes from a fork: a stranger wrote what was built';
/**
 * The scope of the run of this step. Never throws: without the event, the default branch and the head of a pull request are not known.
 *
 * @param otherRunId the run of the input `run-id`, where the message is about that one
 */
async function readHistoryScope(env, otherRunId) {
    const path = env['GITHUB_EVENT_PATH'];
    const text = path ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch(() => '') : '';
    return historyScope(env, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .q)(text), otherRunId);
}
/**
 * The scope by the event. Pure.
 *
 * @param event the event that triggered the run, parsed; its text is a stranger's
 * @param otherRunId the run of the input `run-id`, where the message is about that one
 */
function historyScope(env, event, otherRunId) {
    const run = (0,_run_context_js__WEBPACK_IMPORTED_MODULE_3__/* .runContext */ .pO)(env, undefined, '');
    if (!run)
        return { reason: 'this step does not run in a workflow' };
    const { job, ref = '', repository, runAttempt, runId, runNumber, runner, sha, workflow } = run;
    const eventName = env['GITHUB_EVENT_NAME'] ?? '';
    const isHosted = env['RUNNER_ENVIRONMENT'] === 'github-hosted' || isHostedRunner(runner ?? '');
    const own = {
        ...{ repository, repositoryUrl: run.url.slice(0, run.url.indexOf('/actions/runs/')) },
        ...{ workflow, job, runId, runNumber, runAttempt },
        ...(0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_4__/* .defined */ .s)({
            runner: isHosted ? undefined : runner,
            defaultBranch: textOf((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(event, 'repository'), 'default_branch')),
        }),
    };
    const triggering = eventName === 'workflow_run' ? (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(event, 'workflow_run') : undefined;
    if (otherRunId !== undefined || eventName === 'workflow_run')
        return triggeringScope(own, triggering, otherRunId);
    if (eventName.startsWith('pull_request')) {
        const pullRequest = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(event, 'pull_request');
        const [head, base] = [(0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(pullRequest, 'head'), (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(pullRequest, 'base')];
        const branch = textOf((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(base, 'ref'));
        if (!isOwnRepository((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(head, 'repo'), repository))
            return { reason: FORK };
        if (branch === undefined)
            return { reason: 'the base branch of the pull request is not known' };
        return {
            scope: { ...own, branch, isPullRequest: true, ...(0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_4__/* .defined */ .s)({ headSha: commitIn((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(head, 'sha')) }) },
        };
    }
    if ((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(event, 'issue'), 'pull_request') !== undefined) {
        return { reason: 'for a comment on a pull request it is not known whose commit was built' };
    }
    const queued = /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-\d+-[0-9a-f]+$/.exec(ref)?.[1];
    // A branch that GitHub makes for one group of its merge queue has no builds of its own.
    if (queued !== undefined)
        return { scope: { ...own, branch: queued, isPullRequest: true, ...(0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_4__/* .defined */ .s)({ headSha: commitIn(sha) }) } };
    const branch = ref.replace(/^refs\/heads\//, '');
    if (branch === '')
        return { reason: 'the branch is not known' };
    return { scope: { ...own, branch, isPullRequest: false, ...(0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_4__/* .defined */ .s)({ headSha: commitIn(sha) }) } };
}
/**
 * A `workflow_run` workflow builds or reports what the triggering run is about, so its branch counts. With `run-id` that run itself
 * is reported.
 */
function triggeringScope(own, triggering, otherRunId) {
    const field = (name) => (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(triggering, name);
    const [id, number, attempt] = [field('id'), field('run_number'), field('run_attempt')];
    if (otherRunId !== undefined && id !== otherRunId) {
        return { reason: 'for the run in the input run-id it is not known whose commit was built' };
    }
    if (!isOwnRepository(field('head_repository'), own.repository))
        return { reason: FORK };
    const isPullRequest = String(field('event')).startsWith('pull_request');
    const pullRequests = field('pull_requests');
    const [pullRequest] = Array.isArray(pullRequests) ? pullRequests : [];
    const branch = textOf(isPullRequest ? (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(pullRequest, 'base'), 'ref') : field('head_branch'));
    if (branch === undefined)
        return { reason: 'the branch of the run that triggered this one is not known' };
    const common = { branch, isPullRequest, ...(0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_4__/* .defined */ .s)({ headSha: commitIn(field('head_sha')) }) };
    if (otherRunId === undefined)
        return { scope: { ...own, ...common } };
    const [runNumber, runAttempt] = [(0,_run_context_js__WEBPACK_IMPORTED_MODULE_3__/* .positive */ .yj)(String(number)), (0,_run_context_js__WEBPACK_IMPORTED_MODULE_3__/* .positive */ .yj)(String(attempt))];
    const { runner: _, ...elsewhere } = own;
    const workflow = textOf(field('name')) ?? own.workflow;
    return {
        scope: {
            ...{ ...elsewhere, ...common, workflow, job: '' },
            ...{ runId: otherRunId, runNumber: runNumber ?? 1, runAttempt: runAttempt ?? 1 },
        },
    };
}
/** `GitHub Actions 7` is another machine in every job. */
function isHostedRunner(name) {
    return /^GitHub Actions \d+$/.test(name);
}
/** Names of repositories are compared without regard to case, as GitHub does. A deleted fork is null. */
function isOwnRepository(value, repository) {
    const name = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(value, 'full_name');
    return typeof name === 'string' && name.toLowerCase() === repository.toLowerCase();
}
/** The event is a stranger's text: only a commit may become part of a link. */
function commitIn(value) {
    return (0,_history_history_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isCommit */ .WM)(value) ? value : undefined;
}
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}


/***/ }),

/***/ 6119:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DT: () => (/* binding */ revisionOf),
/* harmony export */   MQ: () => (/* binding */ isNewerVersion),
/* harmony export */   WM: () => (/* binding */ isCommit),
/* harmony export */   Yw: () => (/* binding */ MAX_HISTORY_BYTES),
/* harmony export */   i6: () => (/* binding */ parseHistory),
/* harmony export */   zs: () => (/* binding */ renderHistory)
/* harmony export */ });
/* unused harmony exports HISTORY_VERSION, MAX_ENTRIES */
/* harmony import */ var _lib_defined_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7994);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8453);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3328);
/** The history as JSON: how a file's text is read, and how it is written. The published schema is history.schema.json. Pure. */



/** The format that this code reads and writes; `version` in the file. A higher number belongs to a newer release. */
const HISTORY_VERSION = 1;
/** Entries in one file; the ones that were not updated for the longest time are dropped first. */
const MAX_ENTRIES = 2000;
/** Bytes of one file, UTF-8. */
const MAX_HISTORY_BYTES = 1024 * 1024;
/** Seconds; longer than any job may run (GitHub's limit for a self-hosted job is five days). */
const MAX_DURATION_SECONDS = 10_000_000;
/**
 * Reads the text of a history file. Never throws. The text is not trusted: numbers are bounded, commits are hexadecimal, times
 * are times. Names are used only to find entries, never shown.
 */
function parseHistory(text) {
    const json = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(text);
    const version = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(json, 'version');
    if (isCount(version) && version > HISTORY_VERSION)
        return { kind: 'newer' };
    const [jobs, runs] = [(0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(json, 'jobs'), (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(json, 'runs')];
    if (version !== HISTORY_VERSION || !Array.isArray(jobs) || !Array.isArray(runs))
        return { kind: 'broken' };
    const revision = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(json, 'revision');
    let dropped = isCount(revision) ? 0 : 1;
    const runById = new Map();
    for (const value of runs) {
        const run = parseRun(value);
        if (run)
            runById.set(run.id, run);
        else
            dropped += 1;
    }
    const entries = new Map();
    for (const job of jobs) {
        const packages = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(job, 'packages');
        const scope = parseScope(job);
        if (!scope || !Array.isArray(packages)) {
            dropped += 1;
            continue;
        }
        for (const value of packages) {
            const entry = parseEntry(value, scope, runById);
            if (!entry || entries.has((0,_history_js__WEBPACK_IMPORTED_MODULE_0__/* .keyText */ .Pu)(entry.key)))
                dropped += 1;
            else
                entries.set((0,_history_js__WEBPACK_IMPORTED_MODULE_0__/* .keyText */ .Pu)(entry.key), entry);
        }
    }
    return {
        kind: 'valid',
        history: { revision: isCount(revision) ? revision : 0, entries: [...entries.values()] },
        dropped,
    };
}
/** The revision of a file by its first characters; undefined when they do not show one. `version` and `revision` are written first. */
function revisionOf(head) {
    const digits = /^\s*\{\s*"version"\s*:\s*1\s*,\s*"revision"\s*:\s*(\d{1,16})\s*,/.exec(head)?.[1];
    const revision = Number(digits);
    return digits !== undefined && isCount(revision) ? revision : undefined;
}
/** Whether the first characters of a file show that a newer release wrote it. */
function isNewerVersion(head) {
    const digits = /^\s*\{\s*"version"\s*:\s*(\d{1,9})\s*[,}]/.exec(head)?.[1];
    return digits !== undefined && Number(digits) > HISTORY_VERSION;
}
function parseScope(value) {
    const [repository, workflow, branch, job] = ['repository', 'workflow', 'branch', 'job'].map((name) => storedName((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(value, name)));
    const runner = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(value, 'runner');
    if (repository === undefined || workflow === undefined || branch === undefined || job === undefined)
        return undefined;
    if (runner !== undefined && storedName(runner) === undefined)
        return undefined;
    return { repository, workflow, branch, job, ...(0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_2__/* .defined */ .s)({ runner: storedName(runner) }) };
}
function parseEntry(value, scope, runById) {
    const name = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(value, 'package');
    const run = runById.get(Number((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(value, 'run')));
    const [attempt, status, seen] = [(0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(value, 'attempt'), (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(value, 'status'), (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(value, 'seen')];
    if (name !== undefined && storedName(name) === undefined)
        return undefined;
    if (!run || !isCount(attempt) || !isCounted(status))
        return undefined;
    const older = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(value, 'older');
    return {
        key: { ...scope, ...(0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_2__/* .defined */ .s)({ package: storedName(name) }) },
        seen: isCount(seen) ? seen : 0,
        build: {
            ...{ run, attempt, status },
            ...(0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_2__/* .defined */ .s)({
                durationSeconds: parseDuration((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(value, 'duration_seconds')),
                packageSet: parsePackageSet((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(value, 'package_set')),
            }),
        },
        ...(0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_2__/* .defined */ .s)({
            before: parseState((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(value, 'before'), runById),
            pending: parsePending((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(value, 'pending')),
            mentioned: parseMentioned((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(value, 'mentioned')),
            older: isCount(older) ? older : undefined,
        }),
    };
}
function parseState(value, runById) {
    const [status, builds, durations] = ['status', 'builds', 'durations'].map((name) => (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(value, name));
    if (!isCounted(status) || !isCount(builds) || builds < 1)
        return undefined;
    const runOf = (name) => runById.get(Number((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(value, name)));
    const seconds = Array.isArray(durations) ? durations.slice(-_history_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_DURATIONS */ .PI).map(parseDuration) : [];
    return {
        ...{ status, builds },
        ...(0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_2__/* .defined */ .s)({
            since: runOf('since'),
            lastGood: runOf('last_good'),
            packageSet: parsePackageSet((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(value, 'package_set')),
        }),
        durations: seconds.filter((duration) => duration !== undefined),
    };
}
function parseRun(value) {
    const [id, number, sha, endTime] = ['id', 'number', 'sha', 'end_time'].map((name) => (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(value, name));
    if (!isCount(id) || !isCount(number) || !isTime(endTime))
        return undefined;
    if (sha !== undefined && !isCommit(sha))
        return undefined;
    return { id, number, ...(0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_2__/* .defined */ .s)({ sha: isCommit(sha) ? sha : undefined }), endTime };
}
function parsePending(value) {
    const [kind, builds] = [(0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(value, 'kind'), (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(value, 'builds')];
    if (kind === 'newly-failed')
        return { kind };
    return kind === 'fixed' && isCount(builds) && builds > 0 ? { kind, builds } : undefined;
}
function parseMentioned(value) {
    const [builds, time] = [(0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(value, 'builds'), (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(value, 'time')];
    return isCount(builds) && isTime(time) ? { builds, time } : undefined;
}
function parseDuration(value) {
    return isCount(value) && value <= MAX_DURATION_SECONDS ? value : undefined;
}
function parsePackageSet(value) {
    return typeof value === 'string' && /^[0-9a-f]{1,64}$/.test(value) ? value : undefined;
}
function storedName(value) {
    return typeof value === 'string' && value.length <= _history_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_NAME_UNITS */ .H1 ? value : undefined;
}
function isCounted(value) {
    return value === 'success' || value === 'failure';
}
/** A whole number from 0 that can be counted on from. */
function isCount(value) {
    return Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) < 2 ** 52;
}
function isTime(value) {
    return (typeof value === 'string' &&
        /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(value) &&
        !Number.isNaN(Date.parse(value)));
}
/** SHA-1, or SHA-256 of a repository that uses it. */
function isCommit(value) {
    return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}
/**
 * The document as the text of a file of at most {@link MAX_ENTRIES} entries and {@link MAX_HISTORY_BYTES} bytes. Entries that were
 * not updated for the longest time are dropped.
 */
function renderHistory({ entries, revision }) {
    const newestFirst = entries.toSorted((a, b) => b.seen - a.seen);
    for (let kept = Math.min(entries.length, MAX_ENTRIES);; kept = Math.floor(kept * 0.9)) {
        const text = `${JSON.stringify(toJson(revision, newestFirst.slice(0, kept)))}\n`;
        if (kept === 0 || Buffer.byteLength(text) <= MAX_HISTORY_BYTES)
            return text;
    }
}
function toJson(revision, entries) {
    const runs = new Map();
    const idOf = (run) => {
        if (run && !runs.has(run.id))
            runs.set(run.id, run);
        return run?.id;
    };
    const jobs = new Map();
    for (const entry of entries) {
        const { package: name, ...scope } = entry.key;
        const text = (0,_history_js__WEBPACK_IMPORTED_MODULE_0__/* .keyText */ .Pu)(scope);
        const job = jobs.get(text) ?? { scope, packages: [] };
        jobs.set(text, job);
        const { before, build } = entry;
        job.packages.push({
            package: name,
            seen: entry.seen,
            run: idOf(build.run),
            attempt: build.attempt,
            status: build.status,
            duration_seconds: build.durationSeconds,
            package_set: build.packageSet,
            before: before && {
                status: before.status,
                builds: before.builds,
                since: idOf(before.since),
                last_good: idOf(before.lastGood),
                durations: before.durations.length > 0 ? before.durations : undefined,
                package_set: before.packageSet,
            },
            pending: entry.pending,
            mentioned: entry.mentioned,
            older: entry.older,
        });
    }
    return {
        version: HISTORY_VERSION,
        revision,
        runs: [...runs.values()].map(({ id, number, sha, endTime }) => ({ id, number, sha, end_time: endTime })),
        jobs: [...jobs.values()].map(({ packages, scope }) => ({ ...scope, packages })),
    };
}


/***/ }),

/***/ 3328:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H1: () => (/* binding */ MAX_NAME_UNITS),
/* harmony export */   PI: () => (/* binding */ MAX_DURATIONS),
/* harmony export */   Pu: () => (/* binding */ keyText),
/* harmony export */   RV: () => (/* binding */ entryFinder),
/* harmony export */   W_: () => (/* binding */ stateAfter),
/* harmony export */   nF: () => (/* binding */ EMPTY_HISTORY),
/* harmony export */   xT: () => (/* binding */ keyName)
/* harmony export */ });
/* harmony import */ var _lib_defined_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7994);
/* harmony import */ var _lib_strings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2769);
/** The history: what is remembered about past builds, and how a build changes it. Pure. */


/** Durations that are kept per entry, the newest last. */
const MAX_DURATIONS = 20;
/** UTF-16 units of one name in a key. Longer names are cut, for the comparison as for the file. */
const MAX_NAME_UNITS = 200;
const EMPTY_HISTORY = { revision: 0, entries: [] };
/** The state after `build`, when `before` was the state before it. */
function stateAfter(before, build) {
    const continues = before?.status === build.status;
    const isGood = build.status === 'success';
    const isSameSet = before?.packageSet === build.packageSet;
    const known = isSameSet ? (before?.durations ?? []) : [];
    const packageSet = isGood ? build.packageSet : before?.packageSet;
    return {
        status: build.status,
        builds: continues ? before.builds + 1 : 1,
        ...(0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_0__/* .defined */ .s)({
            since: continues ? before.since : build.run,
            lastGood: isGood ? build.run : before?.lastGood,
            packageSet,
        }),
        durations: !isGood
            ? (before?.durations ?? [])
            : build.durationSeconds === undefined
                ? known
                : [...known, build.durationSeconds].slice(-MAX_DURATIONS),
    };
}
/** A text that is equal for equal keys and for no others. */
function keyText(key) {
    const { repository, workflow, branch, job, runner, package: name } = key;
    return JSON.stringify([repository, workflow, branch, job, runner ?? null, name ?? null].map(keyName));
}
/** A name as it stands in a key: one line, of bounded length, valid Unicode. */
function keyName(name) {
    return typeof name === 'string' ? (0,_lib_strings_js__WEBPACK_IMPORTED_MODULE_1__/* .toSingleLine */ .OX)(name.toWellFormed()).slice(0, MAX_NAME_UNITS).trim() : name;
}
/**
 * Returns a function that finds entries. A result may name its board in one run and not in the next (GitHub's API is asked only for
 * some runs): where there is no entry for exactly that board, an entry without a board is used, and for a result without a board
 * the only entry of that job and package.
 */
function entryFinder({ entries }, { repository, workflow }) {
    const exact = new Map();
    const byJob = new Map();
    for (const entry of entries) {
        if (entry.key.repository !== keyName(repository) || entry.key.workflow !== keyName(workflow))
            continue;
        const { runner: _, ...key } = entry.key;
        const list = byJob.get(keyText(key));
        exact.set(keyText(entry.key), entry);
        if (list)
            list.push(entry);
        else
            byJob.set(keyText(key), [entry]);
    }
    return (branch, { job, package: name, runner }) => {
        const key = { repository, workflow, branch, job, ...(0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_0__/* .defined */ .s)({ package: name }) };
        const text = keyText(key);
        if (runner !== undefined)
            return exact.get(keyText({ ...key, runner })) ?? exact.get(text);
        const boards = byJob.get(text) ?? [];
        return exact.get(text) ?? (boards.length === 1 ? boards[0] : undefined);
    };
}


/***/ })

};
;