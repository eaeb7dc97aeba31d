"use strict";
exports.id = 275;
exports.ids = [275];
exports.modules = {

/***/ 3596:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ec: () => (/* binding */ doubtOfError),
/* harmony export */   Ht: () => (/* binding */ isSimulated),
/* harmony export */   Kq: () => (/* binding */ withDoubtOn),
/* harmony export */   lv: () => (/* binding */ withDoubtOfMessage),
/* harmony export */   sU: () => (/* binding */ isUnverified)
/* harmony export */ });
/* harmony import */ var _lib_ansi_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8448);
/* harmony import */ var _lib_phrases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6709);
/* harmony import */ var _lib_strings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2769);
/* harmony import */ var _lib_truncate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5065);
/**
 * What a report that claims a success has against it: its own doubt, a simulated build, or words that contradict the claim. It can turn
 * a success into less, and nothing into a success. Pure.
 */




/** UTF-16 units of a doubt, and of a text that it quotes. */
const MAX_DOUBT = 200;
const MAX_QUOTED_WORDS = 80;
/** The beginnings of this action's messages about a failure. */
const FAILURE_MESSAGE = /^build (?:failed|not verified|was cancelled|cancelled|timed out|superseded)\b/i;
/** What programs write as the error of a success. */
const NO_ERROR = /^(?:none|null|nil|n\/a|no errors?|ok|success|0|-)$/i;
/**
 * The rows of a payload that claims a success, each with what the payload's message has against it.
 *
 * A row that has a doubt of its own is of a payload about several jobs: then the message only repeats what its rows contain.
 *
 * @param message the payload's member of this name
 */
function withDoubtOfMessage(rows, message) {
    if (typeof message !== 'string' || rows.some((row) => isUnverified(row) || isSimulated(row)))
        return rows;
    if (message.startsWith(_lib_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .SIMULATED */ .Nc.message)) {
        return rows.map((row) => row.status === 'success' ? { ...row, status: 'skipped', error: _lib_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .SIMULATED */ .Nc.reason } : row);
    }
    const doubt = (0,_lib_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .doubtIn */ .CT)(message) ?? contradictionIn(message);
    return doubt === undefined ? rows : withDoubtOn(rows, doubt);
}
/**
 * The rows, each success of them with this doubt unless it has one.
 * @param doubt in words, `build.log is empty`
 */
function withDoubtOn(rows, doubt) {
    const reason = `${_lib_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .NOT_VERIFIED */ .hB}${(0,_lib_truncate_js__WEBPACK_IMPORTED_MODULE_2__/* .truncateEnd */ .SO)(cleanLine(doubt) || 'no reason given', MAX_DOUBT)}`;
    return rows.map((row) => row.status === 'success' && row.error === undefined ? { ...row, error: reason } : row);
}
/** The doubt of a row that claims a success and has an error. */
function doubtOfError(error) {
    if (error === undefined || NO_ERROR.test(error))
        return undefined;
    if (error.startsWith(_lib_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .NOT_VERIFIED */ .hB))
        return error;
    return `${_lib_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .NOT_VERIFIED */ .hB}reported as a success with the error "${(0,_lib_truncate_js__WEBPACK_IMPORTED_MODULE_2__/* .truncateEnd */ .SO)(error, MAX_QUOTED_WORDS)}"`;
}
/** A success that is not verified. */
function isUnverified({ error, status }) {
    return status === 'success' && error !== undefined;
}
/** A package whose build was only simulated. */
function isSimulated({ error, status }) {
    return status === 'skipped' && error === _lib_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .SIMULATED */ .Nc.reason;
}
function contradictionIn(message) {
    return FAILURE_MESSAGE.test(message)
        ? `reported as a success with the message "${(0,_lib_truncate_js__WEBPACK_IMPORTED_MODULE_2__/* .truncateEnd */ .SO)(cleanLine(message), MAX_QUOTED_WORDS)}"`
        : undefined;
}
/** On one line, without control characters. A cut before the cleaning bounds its time. */
function cleanLine(text) {
    return (0,_lib_strings_js__WEBPACK_IMPORTED_MODULE_3__/* .toSingleLine */ .OX)((0,_lib_ansi_js__WEBPACK_IMPORTED_MODULE_0__/* .stripControlCodes */ .Ah)(text.slice(0, MAX_DOUBT * 8)));
}


/***/ }),

/***/ 6968:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ parseReport),
/* harmony export */   e: () => (/* binding */ namesOf)
/* harmony export */ });
/* harmony import */ var _lib_ansi_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8448);
/* harmony import */ var _lib_defined_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7994);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8453);
/* harmony import */ var _lib_strings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2769);
/* harmony import */ var _lib_truncate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5065);
/* harmony import */ var _report_doubt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3596);
/** Results of builds that other jobs report, as JSON in an output or a file -> one row for each package and board. Pure. */






/** Longest text of one member, in UTF-16 units: what another job wrote is not trusted. */
const MEMBER_LIMITS = { name: 200, error: 500, details: 2000 };
/**
 * Reads the output `payload` of this action, its `results`, or jetson-containers' sweep `results.json`.
 *
 * @param json the parsed JSON
 * @param buildName what was built, where a payload contains no package
 * @returns undefined where it is none of these, or a list without a result
 */
function parseReport(json, buildName) {
    if (Array.isArray(json)) {
        const parsed = parseRows(json);
        return parsed.rows.length > 0 ? { ...parsed, origin: {} } : undefined;
    }
    // One result outside of a list.
    if ((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(json, 'packages') === undefined && line(json, 'package', MEMBER_LIMITS.name) !== undefined)
        return parseReport([json], buildName);
    return parsePayload(json, buildName);
}
/** A payload of this action. One that reports a failure has a failing row, even where it knows no package that failed. */
function parsePayload(payload, buildName) {
    const status = word(payload, 'status');
    if (status === undefined)
        return undefined;
    const origin = originOf((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(payload, 'run'));
    const results = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(payload, 'results');
    // A member that is no list is one result that cannot be read.
    const { rows, unreadable } = parseRows(results === undefined ? [] : [results].flat());
    const attempt = attemptOf((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(payload, 'run'));
    const report = (found) => (0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_3__/* .defined */ .s)({
        rows: found.map((row) => (0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_3__/* .defined */ .s)({ ...row, runner: row.runner ?? origin.runner, attempt })),
        unreadable,
        details: status === 'success' ? undefined : parseDetails(payload),
        origin,
    });
    if (rows.some((row) => row.status === 'failure'))
        return report(rows);
    const packages = namesOf((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(payload, 'packages'));
    if (status === 'success') {
        const names = packages.length > 0 ? packages : [buildName];
        const claimed = rows.length > 0 ? rows : names.map((name) => ({ package: name, status }));
        return report((0,_report_doubt_js__WEBPACK_IMPORTED_MODULE_1__/* .withDoubtOfMessage */ .lv)(claimed, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(payload, 'message')));
    }
    // Which of several packages failed is unknown: a row for each would blame them all.
    const [name = buildName] = rows.length === 0 && packages.length === 1 ? packages : [];
    const message = line(payload, 'message', MEMBER_LIMITS.error);
    const error = status === 'failure' ? message : status;
    return report([...rows, (0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_3__/* .defined */ .s)({ package: name, status: 'failure', error })]);
}
/** Entries with a package become rows. */
function parseRows(list) {
    const rows = list.flatMap((entry) => parseRow(entry) ?? []);
    return { rows, unreadable: list.length - rows.length };
}
function parseRow(entry) {
    const name = line(entry, 'package', MEMBER_LIMITS.name);
    if (name === undefined)
        return undefined;
    const tag = line(entry, 'tag', MEMBER_LIMITS.name) ?? 'latest';
    const status = word(entry, 'status');
    const duration = secondsOf((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(entry, 'duration_seconds') ?? (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(entry, 'duration_s'));
    const result = status === 'success' || status === 'skipped' ? status : 'failure';
    return (0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_3__/* .defined */ .s)({
        package: (tag === 'latest' ? name : `${name}:${tag}`).replace(/:latest$/, ''),
        status: result,
        error: status === 'success'
            ? (0,_report_doubt_js__WEBPACK_IMPORTED_MODULE_1__/* .doubtOfError */ .Ec)(line(entry, 'error', MEMBER_LIMITS.error))
            : rowError(status, entry, duration),
        job: line(entry, 'job', MEMBER_LIMITS.name),
        runner: line(entry, 'runner', MEMBER_LIMITS.name) ?? line(entry, 'runner_label', MEMBER_LIMITS.name),
        durationSeconds: duration,
        attempt: attemptOf(entry),
    });
}
/** A sweep writes both as texts, a payload's `run` as numbers. */
function attemptOf(value) {
    const [runId, number] = ['run_id', 'run_attempt'].map((name) => idOf((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(value, name)));
    return runId !== undefined && number !== undefined ? { runId, number } : undefined;
}
/** A positive whole number, as a number or a text. */
function idOf(value) {
    const id = typeof value === 'number' || typeof value === 'string' ? Number(value) : 0;
    return Number.isSafeInteger(id) && id > 0 ? id : undefined;
}
/** What jetson-containers' sweep writes where it does not know at which stage a build failed (sweep-build-matrix.yml). */
const NO_FAILURE_POINT = new Set(['success', 'unknown', 'log analysis failed']);
/** Why the build of a row did not succeed. The statuses are those of this action and of jetson-containers' sweep. */
function rowError(status, entry, duration) {
    const error = line(entry, 'error', MEMBER_LIMITS.error);
    if (status === undefined)
        return error === undefined ? 'no status' : `no status: ${error}`;
    if (status === 'failure' || status === 'skipped')
        return error ?? failurePoint(entry);
    if (status === 'timeout') {
        return error ?? (duration === undefined ? status : `timeout after ${shortTime(duration)}`);
    }
    if (status === 'oom_killed')
        return error ?? 'out of memory';
    if (status === 'build_fail')
        return error ?? failurePoint(entry) ?? status;
    return error === undefined ? status : `${status}: ${error}`;
}
/** Minutes, as time limits are set; seconds below two minutes. */
function shortTime(seconds) {
    return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
function failurePoint(entry) {
    const point = line(entry, 'failure_point', MEMBER_LIMITS.error);
    return point !== undefined && !NO_FAILURE_POINT.has(point) ? point : undefined;
}
function originOf(run) {
    const [, id] = /\/job\/(\d{1,15})$/.exec(line(run, 'url', MEMBER_LIMITS.error) ?? '') ?? [];
    return (0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_3__/* .defined */ .s)({
        runId: idOf((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(run, 'run_id')),
        jobId: id === undefined ? undefined : Number(id),
        jobKey: line(run, 'job', MEMBER_LIMITS.name),
        runner: line(run, 'runner', MEMBER_LIMITS.name),
    });
}
function parseDetails(payload) {
    const details = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(payload, 'details');
    return typeof details === 'string' && details !== ''
        ? (0,_lib_truncate_js__WEBPACK_IMPORTED_MODULE_4__/* .truncateStart */ .fl)((0,_lib_ansi_js__WEBPACK_IMPORTED_MODULE_0__/* .stripControlCodes */ .Ah)(details), MEMBER_LIMITS.details)
        : undefined;
}
/** Names in a JSON array, cleaned; none where it is no array. */
function namesOf(list) {
    if (!Array.isArray(list))
        return [];
    return list
        .map((name) => (typeof name === 'string' ? clean(name, MEMBER_LIMITS.name) : ''))
        .filter((name) => name !== '');
}
/** A member as text on one line, without control characters; undefined where it is no text, or empty. */
function line(value, name, limit) {
    const text = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(value, name);
    return typeof text === 'string' ? clean(text, limit) || undefined : undefined;
}
function clean(text, limit) {
    // A cut before the cleaning bounds its time; no text needs more room for its control codes.
    return (0,_lib_truncate_js__WEBPACK_IMPORTED_MODULE_4__/* .truncateEnd */ .SO)((0,_lib_strings_js__WEBPACK_IMPORTED_MODULE_5__/* .toSingleLine */ .OX)((0,_lib_ansi_js__WEBPACK_IMPORTED_MODULE_0__/* .stripControlCodes */ .Ah)(text.slice(0, limit * 8))), limit);
}
function word(value, name) {
    return line(value, name, MEMBER_LIMITS.name)?.toLowerCase();
}
function secondsOf(value) {
    return typeof value === 'number' && value >= 0 && value < 1e9 ? Math.round(value) : undefined;
}


/***/ }),

/***/ 1275:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  resolveJobs: () => (/* binding */ resolveJobs),
  resolveOtherRun: () => (/* binding */ resolveOtherRun)
});

// EXTERNAL MODULE: ./src/inputs/report-doubt.ts
var report_doubt = __webpack_require__(3596);
// EXTERNAL MODULE: ./src/lib/defined.ts
var defined = __webpack_require__(7994);
// EXTERNAL MODULE: ./src/lib/phrases.ts
var phrases = __webpack_require__(6709);
// EXTERNAL MODULE: ./src/lib/strings.ts
var strings = __webpack_require__(2769);
// EXTERNAL MODULE: ./src/github/jobs.ts
var github_jobs = __webpack_require__(203);
;// CONCATENATED MODULE: ./src/github/job-rows.ts
/** One row for each package, leg or job that the jobs in `needs` have: what they report, and what the API shows of them. Pure. */




/**
 * Whether a job of this need wrote the report.
 * @param legs the jobs in the API that belong to it
 */
function isReportOf(need, legs, { jobId, jobKey }) {
    return jobKey === need.job || (jobId !== undefined && legs.some(({ id }) => id === jobId));
}
/**
 * The rows of one job. A job that failed has a failing row whatever its reports contain, because a board that died wrote none; and
 * so has each leg of its matrix that failed and that no failing report accounts for.
 */
function rowsOfNeed(need, evidence) {
    const { hasPackages, legs, reports } = evidence;
    if (need.result === 'skipped')
        return hasPackages ? [] : [ownRow(need)];
    if (reports.length === 0)
        return rowsWithoutReports(need, evidence);
    const { jobs, siblingsOf } = legs;
    const matched = reports.map((entry) => ({ ...entry, leg: legOfReport(entry, jobs) }));
    const rows = matched.flatMap(({ ending, leg, report }) => report.rows.map((row) => packageRow(row, leg?.name ?? legName(need.job, ending), leg?.runner)));
    const isBadReport = ({ report }) => report.rows.some(({ status }) => status === 'failure');
    const accounted = new Set(matched.flatMap(({ leg, ...entry }) => (leg && isBadReport(entry) ? leg.id : [])));
    const looseBad = matched.filter((entry) => entry.leg === undefined && isBadReport(entry)).length;
    const badLegs = jobs.filter((leg) => (0,github_jobs/* endedBadly */.PL)(leg) && !accounted.has(leg.id));
    if (badLegs.length > looseBad)
        rows.push(...badLegs.map(jobRow));
    const isGreen = rows.every(({ result }) => result.status !== 'failure');
    if (need.result !== 'success' && isGreen)
        rows.push(ownRow(need));
    return [...rows, ...missingReports(matched, siblingsOf)];
}
function rowsWithoutReports(need, { hasPackages, legs, unusable }) {
    const rows = legs.jobs.map(jobRow);
    const hasBadLeg = rows.some(({ result }) => result.status === 'failure');
    const isBad = need.result !== 'success';
    // The failures of jobs without legs of their own are named for all of them together.
    if (legs.isLegless && isBad)
        return [];
    if (!isBad && unusable.length > 0)
        return unusable.map((name) => missingRow('no-results', name));
    const isMatrix = isBad ? hasBadLeg : rows.length > 1;
    const shown = isMatrix ? rows : [ownRow(need)];
    // A job that is no build is of interest only where it failed.
    return hasPackages ? shown.filter(({ result }) => result.status === 'failure') : shown;
}
/** The legs that ended well and reported nothing, where another leg of their matrix has a report. */
function missingReports(reports, siblingsOf) {
    const reported = new Set(reports.flatMap(({ leg }) => leg ?? []));
    const loose = reports.filter(({ leg }) => leg === undefined).length;
    const first = [...reported][0];
    const silent = siblingsOf(first ?? { id: 0, name: '', status: '', steps: [] }).filter((leg) => !reported.has(leg) && (0,github_jobs/* jobSucceeded */.t)(leg));
    // Reports that cannot be matched may be of any of them.
    return silent.length > loose
        ? silent
            .slice(0, silent.length - loose)
            .map(({ name, runner }) => missingRow('no-report', (0,strings/* toSingleLine */.OX)(name), runner))
        : [];
}
/** The leg that wrote a report: by its id, its runner, or by the ending of the output's name (`payload-orin`, `build (orin)`). */
function legOfReport({ ending, report }, legs) {
    const { jobId, runner } = report.origin;
    const byId = legs.find(({ id }) => id === jobId);
    if (byId)
        return byId;
    if (ending) {
        const words = wordsOf(ending);
        const named = legs.filter(({ name }) => words.every((word) => wordsOf(name).includes(word)));
        if (named.length === 1)
            return named[0];
    }
    const onRunner = runner === undefined ? [] : legs.filter((leg) => leg.runner === runner);
    return onRunner.length === 1 ? onRunner[0] : undefined;
}
function wordsOf(name) {
    return name
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .filter((word) => word !== '');
}
/**
 * The row of a package.
 * @param job the displayed name of the job that built it, used where the result has none; so is `runner`
 */
function packageRow({ attempt: _, ...result }, job, runner) {
    const placed = (0,defined/* defined */.s)({ ...result, job: result.job ?? job, runner: result.runner ?? runner });
    return { result: placed, kind: 'package', isStopped: result.error === 'cancelled', isSuperseded: false };
}
/** The row of a job that has no leg in the API. */
function ownRow({ job, reason, result }) {
    const isStopped = result === 'cancelled';
    const error = isStopped ? phrases/* STOPPED */.yd : result === 'failure' ? (reason ?? 'the job failed') : undefined;
    const status = result === 'success' || result === 'skipped' ? result : 'failure';
    return {
        result: (0,defined/* defined */.s)({ package: job, status, error, job }),
        kind: 'job',
        isStopped,
        isSuperseded: false,
    };
}
/** Follows the reason why a job failed or was stopped. */
const AT_STEP = / at the step .*$/;
/** The reason without the step. */
function stopReasonOf({ result }) {
    return result.error?.replace(AT_STEP, '') ?? phrases/* STOPPED */.yd;
}
/** The row of a job by its displayed name. */
function jobRow(leg) {
    const { conclusion, runner, stopReason } = leg;
    const name = (0,strings/* toSingleLine */.OX)(leg.name);
    const row = (status, error) => (0,defined/* defined */.s)({ package: name, status, error, job: name, runner });
    const green = { kind: 'job', isStopped: false, isSuperseded: false };
    if ((0,github_jobs/* jobSucceeded */.t)(leg))
        return { ...green, result: row('success') };
    if (conclusion === 'skipped')
        return { ...green, result: row('skipped') };
    const step = (0,github_jobs/* failedStep */.cG)(leg);
    const why = stopReason?.text ?? FAILURES[conclusion ?? ''] ?? `the job ended as ${conclusion ?? 'unknown'}`;
    return {
        kind: 'job',
        result: row('failure', step ? `${why.replace(/^the job failed$/, 'failed')} at the step ${(0,strings/* toSingleLine */.OX)(step)}` : why),
        isStopped: stopReason ? stopReason.kind !== 'runner-lost' : !(0,github_jobs/* hasFailed */.WN)(leg) || conclusion === 'timed_out',
        isSuperseded: stopReason?.kind === 'superseded',
    };
}
/** The conclusions that GitHub documents, beside those of a job that ended well. */
const FAILURES = {
    failure: 'the job failed',
    cancelled: phrases/* STOPPED */.yd,
    timed_out: 'timed out',
};
function missingRow(kind, name, runner) {
    const error = kind === 'no-report' ? 'no report' : 'no results';
    const result = (0,defined/* defined */.s)({ package: name, status: 'failure', error, job: name, runner });
    return { kind, result, isStopped: false, isSuperseded: false };
}
/**
 * As GitHub displays the leg of a matrix: `build (orin)`.
 * @param job the job's key
 * @param ending the end of an output's name, `orin` of `payload-orin`; empty or undefined where the job is no matrix
 */
function legName(job, ending) {
    return ending ? `${job} (${ending})` : job;
}

;// CONCATENATED MODULE: ./src/github/matrix-legs.ts
/** Which jobs of a run are the legs of which job in `needs`. Pure. */

/**
 * Finds the legs by the displayed names, which begin with the job's key unless the workflow sets a `name:`. The jobs of the run that
 * have no key of `needs` belong to the one job in `needs` that has none; where several have none, only their failures are known.
 * @param jobs those of one attempt of the run, without the job of this step
 */
function legsOf(needs, jobs) {
    const ended = jobs.filter(({ status }) => status === 'completed');
    const byKey = new Map(needs.map((need) => [need, (0,github_jobs/* jobsForKey */.H2)(ended, need.job)]));
    const known = new Set([...byKey.values()].flat());
    const rest = ended.filter((job) => !known.has(job));
    const legless = needs.filter((need) => need.result !== 'skipped' && byKey.get(need)?.length === 0);
    const failedLegless = legless.filter(({ result }) => result !== 'success');
    const failures = rest.filter(github_jobs/* endedBadly */.PL);
    const isShared = legless.length > 1 && failedLegless.length > 0 && failures.length > 0;
    return {
        of(need) {
            const own = byKey.get(need) ?? [];
            const isOnlyLegless = legless.length === 1 && legless[0] === need;
            const found = isOnlyLegless ? rest : own;
            return {
                jobs: found,
                isLegless: isShared && failedLegless.includes(need),
                siblingsOf: (leg) => (isOnlyLegless ? found.filter((job) => (0,github_jobs/* areSiblings */.e9)(job, leg)) : found),
            };
        },
        unassignedFailures: isShared ? failures : [],
    };
}

// EXTERNAL MODULE: ./src/inputs/result-rows.ts
var result_rows = __webpack_require__(6968);
// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(8453);
;// CONCATENATED MODULE: ./src/github/need-outputs.ts
/** The outputs of the jobs in `needs` -> what each job reports. Pure. */



/**
 * Reads the outputs. A job reports its packages by outputs of these names, alone or with an ending of their own (`payload-orin`), so
 * that the legs of a matrix do not overwrite each other:
 * - `payload`: the output `payload` of this action
 * - `results`: a JSON array of `{package, status, error}`
 * - `packages`, names like the input `packages`, with or without `failed-packages`
 *
 * Groups outputs by ending; the first of payload and results that parses wins, and the names count where the job has neither.
 */
function reportsOfOutputs(needs) {
    const reports = new Map();
    const unusable = new Map();
    const planned = [];
    const ran = needs.filter(({ result }) => result !== 'skipped');
    const groups = ran.flatMap((need) => [...outputGroups(need)].map(([ending, group]) => ({ ending, group, need })));
    // A job like `discover` lists packages for another job: the names alone are results only where all jobs give no more than that.
    const areResults = ran.every((need) => isNamesOnly(outputGroups(need)));
    for (const { ending, group, need } of groups) {
        const name = ending ? `${need.job} (${ending})` : need.job;
        const report = firstUsableOutput(group, need, name, areResults);
        if (report)
            reports.set(need, [...(reports.get(need) ?? []), { report, ending }]);
        else if (group.has('payload') || group.has('results') || hasUnusableFailures(group)) {
            unusable.set(need, [...(unusable.get(need) ?? []), name]);
        }
        else
            planned.push(...(parsePackageNames(group.get('packages')) ?? []));
    }
    return {
        all: [...reports.values()].flat().map(({ report }) => report),
        of: (need) => reports.get(need) ?? [],
        unusableOf: (need) => unusable.get(need) ?? [],
        planned: [...new Set(planned)],
    };
}
function isNamesOnly(groups) {
    return (groups.size > 0 && [...groups.values()].every((group) => !group.has('payload') && !group.has('results')));
}
function outputGroups({ outputs }) {
    const groups = new Map();
    for (const [name, value] of Object.entries(outputs)) {
        const [, kind, ending = ''] = /^(payload|results|packages|failed-packages)(?:[-_](.+))?$/i.exec(name) ?? [];
        if (!kind)
            continue;
        const group = groups.get(ending) ?? new Map();
        groups.set(ending, group.set(kind.toLowerCase(), value));
    }
    return groups;
}
function firstUsableOutput(group, need, buildName, areResults) {
    for (const kind of ['payload', 'results']) {
        const report = (0,result_rows/* parseReport */.M)((0,json/* parseJson */.q)(group.get(kind) ?? ''), buildName);
        if (report)
            return report;
    }
    // Names alone would hide what a payload that was lost on the way had against them.
    if (group.has('payload') || group.has('results'))
        return undefined;
    if (hasUnusableFailures(group) || (!areResults && !group.has('failed-packages')))
        return undefined;
    const failed = parsePackageNames(group.get('failed-packages')) ?? [];
    const rows = rowsOfNames(need, parsePackageNames(group.get('packages')) ?? [], failed);
    return rows.length > 0 ? { rows, unreadable: 0, origin: {} } : undefined;
}
/** Names alone: those that failed are certain, the others only where the job succeeded. */
function rowsOfNames({ result }, names, failed) {
    const blamed = result !== 'success' && failed.length === 0 && names.length === 1 ? names : failed;
    const failures = blamed.map((name) => ({ package: name, status: 'failure' }));
    if (result !== 'success')
        return failures;
    const others = names.filter((name) => !failed.includes(name));
    return [...others.map((name) => ({ package: name, status: 'success' })), ...failures];
}
/** This action writes `[]` where nothing failed: an empty text was lost on the way, and JSON that does not end was cut off. */
function hasUnusableFailures(group) {
    const value = group.get('failed-packages');
    return value !== undefined && (value.trim() === '' || parsePackageNames(value) === undefined);
}
/** Undefined where the value is JSON that cannot be read: its fragments are no names. */
function parsePackageNames(value = '') {
    const list = (0,json/* parseJson */.q)(value);
    if (Array.isArray(list))
        return (0,result_rows/* namesOf */.e)(list);
    return /^\s*[[{]/.test(value) ? undefined : (0,result_rows/* namesOf */.e)((0,strings/* splitList */.ry)(value));
}

// EXTERNAL MODULE: ./src/lib/truncate.ts
var truncate = __webpack_require__(5065);
;// CONCATENATED MODULE: ./src/github/needs-message.ts
/** The texts of a message about several jobs. Pure. */



/**
 * UTF-16 units. `groups` is for all lines of {@link failureLines} together: with the message above them they fit into the details of a
 * Discord message, which are cut at their beginning.
 */
const MESSAGE_LIMITS = {
    names: 200,
    causeNames: 80,
    cause: 200,
    groups: 640,
    missing: 120,
    doubtNames: 80,
    doubt: 120,
};
/** Names that the cause lists; of more only the first is shown. */
const MAX_CAUSE_NAMES = 3;
/** Reasons with a line of their own. */
const MAX_GROUPS = 8;
/** Failures up to this many are shown line by line; more are grouped by their reason. */
const MAX_LINES = 12;
/** Missing results that the one line lists. */
const MAX_MISSING = 3;
/** Doubts that the message lists. */
const MAX_DOUBTS = 2;
/** Reports whose details are quoted. */
const MAX_QUOTED = 20;
/** `Build failed: vllm on thor-1 (1 of 6 builds); failed jobs: lint; no report from build (orin)` */
function messageOf(rows) {
    const { failed, otherJobs } = split(rows);
    const missing = joinMissing(rows.missing);
    if (failed.length + otherJobs.length === 0)
        return `${phrases/* UNPROVEN */.EO}: ${missing}`;
    const opening = rows.stopReason === undefined ? phrases/* OUTCOME_PHRASES */.K5.failure : (0,phrases/* stoppedPhrase */.FZ)(rows.stopReason);
    const jobs = (0,truncate/* joinNames */.JH)(otherJobs.map(nameOf), MESSAGE_LIMITS.names);
    const parts = [
        ...(failed.length > 0
            ? [`${(0,truncate/* joinNames */.JH)(namesOfRows(failed), MESSAGE_LIMITS.names)}${failedBuildsShare(failed, rows)}`]
            : []),
        ...(otherJobs.length > 0
            ? [failed.length > 0 ? `failed ${otherJobs.length === 1 ? 'job' : 'jobs'}: ${jobs}` : jobs]
            : []),
        ...(missing === '' ? [] : [missing]),
    ];
    return `${opening}: ${parts.join('; ')}`;
}
/**
 * `vllm on thor-1 (1 of 6 builds), build phase: compiler error`, or each reason with the number of its failures:
 * `a on orin and 44 more (45 of 1200 builds): timeout after 90 min (34), out of memory (11)`.
 */
function summarizeCauses(rows) {
    const { failed, otherJobs } = split(rows);
    const shown = failed.length > 0 ? failed : otherJobs;
    if (shown.length === 0)
        return (0,truncate/* truncateEnd */.SO)(joinMissing(rows.missing), MESSAGE_LIMITS.cause);
    const head = `${causeNames(shown)}${failedBuildsShare(shown, rows)}`;
    const groups = groupRows(shown, ({ result }) => withoutQuote(resultReason(result)));
    const isCounted = groups.some(([, group]) => group.length > 1) && groups.length > 1;
    const reasons = groups
        .map(([reason, group]) => (isCounted ? `${reason} (${group.length})` : reason))
        .join(', ');
    const joint = groups.length === 1 && PHASE_FIRST.test(reasons) ? ', ' : ': ';
    return (0,truncate/* truncateEnd */.SO)(`${head}${joint}${reasons}`, MESSAGE_LIMITS.cause);
}
function causeNames(rows) {
    const names = namesOfRows(rows);
    const all = names.join(', ');
    if (names.length <= MAX_CAUSE_NAMES && all.length <= MESSAGE_LIMITS.causeNames)
        return all;
    return `${names[0]} and ${rows.length - 1} more`;
}
const PHASE_FIRST = /^\w+ phase\b/;
/**
 * The reason of a payload of this action, `failed in the build phase of its dependency torch: compiler error: file.cu(212): \u2026`, as its
 * own message shows it: `build phase of torch: compiler error`. A cause has several words, unlike the name of an exception.
 */
function withoutQuote(reason) {
    const [, phase, dependency = '', why] = /^failed in the (\w+ phase)(?: of its dependency ([^:]+))?(?:: (.*))?$/.exec(reason) ?? [];
    if (phase === undefined)
        return reason;
    const [label] = /^(?!command failed)\w+ [\w /()-]+(?=: )/.exec(why ?? '') ?? [why];
    return `${phase}${dependency && ` of ${dependency}`}${label ? `: ${label}` : ''}`;
}
/**
 * Which of the rows were reported as built and are not proven to be: `vllm on thor-1: build.log is empty; numpy on orin-1: simulated`.
 * Undefined where there is none.
 */
function describeDoubts(rows) {
    const doubted = rows.filter(({ result }) => (0,report_doubt/* isUnverified */.sU)(result) || (0,report_doubt/* isSimulated */.Ht)(result));
    const groups = groupRows(doubted, ({ result }) => doubtReason(result));
    const shown = groups.slice(0, MAX_DOUBTS);
    const rest = groups.slice(MAX_DOUBTS).flatMap(([, group]) => group).length;
    const parts = shown.map(([reason, group]) => `${(0,truncate/* joinNames */.JH)(namesOfRows(group), MESSAGE_LIMITS.doubtNames)}: ${(0,truncate/* truncateEnd */.SO)(reason, MESSAGE_LIMITS.doubt)}`);
    return parts.length > 0 ? `${parts.join('; ')}${rest > 0 ? ` and ${rest} more` : ''}` : undefined;
}
function doubtReason({ error = '', status }) {
    return status === 'skipped' ? phrases/* SIMULATED */.Nc.reason : error.slice(phrases/* NOT_VERIFIED */.hB.length);
}
/**
 * The details of failing reports, then a line for each row that is no success, then what is missing.
 * @param rows failures last: the end is kept where a format cuts the details
 * @param missing `no results from job collate`
 * @param reports those with details are quoted
 */
function composeDetails(rows, missing, reports) {
    const quoted = reports.filter(({ report }) => report.details);
    const excerpts = quoted.slice(0, MAX_QUOTED).map((entry) => `${titleOf(entry)}:\n${entry.report.details}`);
    const unquoted = quoted.length - excerpts.length;
    const failures = rows.filter(({ kind, result }) => (kind === 'package' || kind === 'job') && result.status === 'failure');
    // The only failure is the one that the excerpt is about.
    const isQuoted = failures.length === 1 && failures[0]?.kind === 'package' && quoted.length === 1;
    const lines = [
        ...failureLines(rows.filter(({ result }) => result.status === 'skipped' || (0,report_doubt/* isUnverified */.sU)(result))),
        ...(isQuoted ? [] : failureLines(failures)),
        ...missing,
    ];
    return [
        ...excerpts,
        ...(unquoted > 0 ? [`\u2026 and the details of ${unquoted} more reports`] : []),
        ...(lines.length > 0 ? [[...new Set(lines)].join('\n')] : []),
    ].join('\n\n');
}
function titleOf({ job, report }) {
    const { origin, rows } = report;
    if (origin.runner === undefined && job !== undefined)
        return job;
    const failed = rows.filter(({ status }) => status === 'failure').map((row) => row.package);
    const board = origin.runner === undefined ? '' : ` on ${origin.runner}`;
    return `${(0,truncate/* joinNames */.JH)([...new Set(failed)], MESSAGE_LIMITS.names)}${board}`;
}
/** A line for each row, or for each reason: then all reasons have the same room, so that none pushes out another. */
function failureLines(rows) {
    if (rows.length <= MAX_LINES)
        return rows.map((row) => `${nameOf(row)}: ${resultReason(row.result)}`);
    const groups = groupRows(rows, ({ result }) => resultReason(result));
    const others = groups.slice(MAX_GROUPS);
    const shown = others.length === 0
        ? groups
        : [
            ...groups.slice(0, MAX_GROUPS),
            [`${others.length} other reasons`, others.flatMap(([, group]) => group)],
        ];
    const room = Math.floor(MESSAGE_LIMITS.groups / shown.length);
    return shown.map(([reason, group]) => {
        const head = `${(0,truncate/* truncateEnd */.SO)(reason, Math.floor(room / 2))} (${group.length}): `;
        return `${head}${(0,truncate/* joinNames */.JH)(group.map(nameOf), Math.max(MIN_NAMES_UNITS, room - head.length))}`;
    });
}
/** UTF-16 units for the names of a group whose reason is long. */
const MIN_NAMES_UNITS = 40;
/** The largest group first. */
function groupRows(rows, reasonOf) {
    return [...Map.groupBy(rows, reasonOf)].toSorted(([, a], [, b]) => b.length - a.length);
}
function resultReason({ error, status }) {
    return error ?? (status === 'skipped' ? 'skipped' : 'failed');
}
/** `vllm on thor-1`; where the board is unknown, its job: two boards may build the same package. */
function nameOf({ kind, result }) {
    if (kind !== 'package')
        return result.package;
    if (result.runner)
        return `${result.package} on ${result.runner}`;
    return result.job && result.job !== result.package ? `${result.package} in ${result.job}` : result.package;
}
/** Each name once: files that mention no board may have the same package. */
function namesOfRows(rows) {
    return [...new Set(rows.map(nameOf))];
}
/** A failed job that is no build, such as `lint`, is not counted among the builds. */
function split({ bad, built }) {
    const arePackages = built.some(({ kind }) => kind === 'package');
    const shown = bad.filter(({ kind }) => kind === 'package' || kind === 'job');
    if (!arePackages)
        return { failed: shown, otherJobs: [] };
    return {
        failed: shown.filter(({ kind }) => kind === 'package'),
        otherJobs: shown.filter(({ kind }) => kind === 'job'),
    };
}
function failedBuildsShare(failed, { built }) {
    if (built.length <= 1)
        return '';
    return ` (${failed.length} of ${built.length} ${built.some(({ kind }) => kind === 'package') ? 'builds' : 'jobs'})`;
}
/** The first of them, and how many more there are. */
function joinMissing(missing) {
    const shown = missing.slice(0, MAX_MISSING).map((name) => (0,truncate/* truncateEnd */.SO)(name, MESSAGE_LIMITS.missing));
    const rest = missing.length - shown.length;
    return `${shown.join('; ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

;// CONCATENATED MODULE: ./src/github/needs-results.ts
/** Combines what other jobs report: their results in `needs`, their outputs, result files, and their jobs in the API. Pure. */







/** Combines the evidence. What is not proven to be a success is a failure. */
function summarizeJobs({ jobs, needs, reports, unproven = [], withoutResults, }) {
    const outputs = reportsOfOutputs(needs);
    const legs = legsOf(needs, jobs);
    const perNeed = needs.map((need) => {
        const fromFiles = reports.filter(({ origin }) => isReportOf(need, legs.of(need).jobs, origin));
        return { need, reports: [...outputs.of(need), ...fromFiles.map((report) => ({ report }))] };
    });
    const assigned = new Set(perNeed.flatMap((entry) => entry.reports.map(({ report }) => report)));
    const loose = reports.filter((report) => !assigned.has(report));
    const hasPackages = reports.length > 0 || perNeed.some((entry) => entry.reports.length > 0);
    const rows = [
        ...loose.flatMap((report) => report.rows.map((row) => packageRow(row))),
        ...perNeed.flatMap((entry) => rowsOfNeed(entry.need, {
            ...entry,
            legs: legs.of(entry.need),
            unusable: outputs.unusableOf(entry.need),
            hasPackages,
        })),
        ...legs.unassignedFailures.map(jobRow),
    ];
    const missing = [
        ...unproven,
        ...needs.flatMap((need) => outputs.unusableOf(need).map((name) => `no results from job ${name}`)),
        ...unreadableRows([...reports, ...outputs.all]),
        ...rows.flatMap(({ kind, result }) => (kind === 'no-report' ? `no report from ${result.package}` : [])),
        ...withoutResults.map((name) => `no results from ${name}`),
    ];
    const quotable = [
        ...loose.map((report) => ({ report })),
        ...perNeed.flatMap((entry) => entry.reports.map(({ ending, report }) => ({ report, job: legName(entry.need.job, ending) }))),
    ];
    return summarize(rows, missing, outputs.planned, quotable);
}
/** Where a list is cut, its end is kept: failures have to be there. */
const ORDER = { skipped: 0, success: 1, failure: 2 };
function summarize(found, lacking, planned, quotable) {
    const bad = found.filter(({ result }) => result.status === 'failure');
    const simulated = found.filter(({ result }) => (0,report_doubt/* isSimulated */.Ht)(result));
    const missing = lacking.length + bad.length > 0 ? lacking : onlySkipped(found);
    const isStopped = bad.length > 0 && missing.length === 0 && bad.every((row) => row.isStopped);
    const isSuperseded = isStopped && bad.every((row) => row.isSuperseded);
    // What a newer run builds in its place did not fail.
    const rows = isSuperseded ? found.map(rowAsSkipped) : found;
    const sorted = rows.toSorted((a, b) => ORDER[a.result.status] - ORDER[b.result.status]);
    const built = rows.filter(({ kind, result }) => (kind === 'package' || kind === 'job') && result.status !== 'skipped');
    const packages = built.filter(({ kind }) => kind === 'package');
    const isBad = bad.length > 0 || missing.length > 0;
    const onlySimulated = !isBad && packages.length === 0 && simulated.length > 0;
    const names = onlySimulated ? simulated : packages.length > 0 ? packages : built;
    const stopReason = isStopped ? [...new Set(bad.map(stopReasonOf))].join(', ') : undefined;
    const shown = { bad, built: names, missing, stopReason };
    const outcome = isBad ? 'failure' : names.length > 0 ? 'success' : 'skipped';
    return (0,defined/* defined */.s)({
        outcome,
        packages: packages.length === 0 && planned.length > 0
            ? planned
            : [...new Set(names.map(({ result }) => result.package))],
        results: sorted.map(({ result }) => result),
        message: isBad ? messageOf(shown) : onlySimulated ? phrases/* SIMULATED */.Nc.message : undefined,
        details: isBad ? composeDetails(sorted, missing, quotable) : undefined,
        cause: isBad && !isStopped ? summarizeCauses(shown) : undefined,
        stopReason: shown.stopReason,
        isSuperseded,
        missing,
        unverified: isBad || onlySimulated ? undefined : describeDoubts(rows),
        simulated: onlySimulated ? true : undefined,
    });
}
/**
 * Jobs that ran and report nothing but skipped packages: that nothing was built may be a mistake, such as a filter that matches nothing.
 * Simulated builds are meant to build nothing.
 */
function onlySkipped(rows) {
    const reported = rows.filter(({ kind }) => kind === 'package').length;
    if (reported === 0 || rows.some(({ result }) => result.status !== 'skipped'))
        return [];
    if (rows.every(({ result }) => (0,report_doubt/* isSimulated */.Ht)(result)))
        return [];
    return [reported === 1 ? 'the only result is skipped' : `all ${reported} results are skipped`];
}
function rowAsSkipped(row) {
    return row.result.status === 'failure' ? { ...row, result: { ...row.result, status: 'skipped' } } : row;
}
function unreadableRows(reports) {
    const count = reports.reduce((sum, { unreadable }) => sum + unreadable, 0);
    if (count === 0)
        return [];
    return [count === 1 ? '1 result cannot be read' : `${count} results cannot be read`];
}

// EXTERNAL MODULE: ./src/github/api-client.ts
var api_client = __webpack_require__(5635);
// EXTERNAL MODULE: ./src/github/jobs-api.ts + 1 modules
var jobs_api = __webpack_require__(888);
// EXTERNAL MODULE: ./src/github/run-context.ts
var run_context = __webpack_require__(7068);
// EXTERNAL MODULE: ./src/github/run-queries.ts
var run_queries = __webpack_require__(4615);
// EXTERNAL MODULE: ./src/github/workflow-run.ts
var workflow_run = __webpack_require__(5442);
;// CONCATENATED MODULE: ./src/github/other-run.ts
/** The run of the input `run-id`, which another workflow reports. */








/**
 * The run of the input `run-id`, with its jobs.
 * @param runId GitHub's id of the run; where it triggered this workflow, the attempt that did is taken, else the latest
 * @returns an error where the run cannot be read, or has not ended: then nothing true can be reported
 */
async function fetchOtherRun(runId, inputs, runtime) {
    const { clock, env } = runtime;
    const context = (0,run_context/* runContext */.pO)(env, undefined, '');
    const query = context && (0,workflow_run/* runQuery */.GB)(inputs, runtime, context);
    if (!context || !query)
        return { error: 'it needs the input github-token, and a workflow run to look from' };
    const event = await (0,workflow_run/* loadTriggeringEvent */.l9)(env);
    const triggering = (0,json/* member */.D)(event, 'workflow_run');
    const attempt = (0,json/* member */.D)(triggering, 'id') === runId ? (0,json/* member */.D)(triggering, 'run_attempt') : undefined;
    return (0,api_client/* withApiClient */.Al)(query.api, async (client, keep) => {
        const run = await (0,jobs_api/* fetchEndedRun */.Yu)(client, runId, typeof attempt === 'number' ? attempt : undefined);
        const { conclusion } = run;
        const isFork = run.headRepository?.toLowerCase() !== context.repository.toLowerCase();
        const page = pageOf(run, context, (0,run_context/* serverUrl */.Vd)(env) ?? '');
        keep({ run: page, jobs: [], conclusion, isFork });
        const { jobs } = await (0,jobs_api/* fetchJobs */.vA)(client, { runId, runAttempt: run.attempt });
        const failed = (0,github_jobs/* onlyFailedJob */.jX)(jobs);
        const linked = failed
            ? { ...(0,run_queries/* withJobFacts */.z)(page, (0,jobs_api/* factsOfJob */.Uz)(failed, clock.now())), job: failed.name }
            : page;
        keep({ run: linked, jobs, conclusion, isFork });
        const annotated = await (0,jobs_api/* withStopReasons */.wW)(client, jobs);
        const findings = { run: linked, jobs: annotated, conclusion, isFork };
        if (!annotated.some(({ stopReason }) => stopReason?.kind === 'superseded'))
            return findings;
        return (0,defined/* defined */.s)({
            ...findings,
            newerRun: await (0,jobs_api/* fetchNewerRun */.fp)(client, run).catch(() => undefined),
        });
    });
}
/** The run as the message shows it. */
function pageOf(run, { repository }, server) {
    const attempt = run.attempt > 1 ? `/attempts/${run.attempt}` : '';
    return (0,defined/* defined */.s)({
        repository,
        workflow: run.workflow,
        job: '',
        runId: run.id,
        runNumber: run.number,
        runAttempt: run.attempt,
        url: `${server}/${repository}/actions/runs/${run.id}${attempt}`,
        ref: run.branch && `refs/heads/${run.branch}`,
        sha: run.sha,
        actor: run.actor,
    });
}

// EXTERNAL MODULE: ./src/lib/workspace.ts
var workspace = __webpack_require__(3090);
// EXTERNAL MODULE: ./src/pipeline/resolved-build.ts
var resolved_build = __webpack_require__(621);
;// CONCATENATED MODULE: ./src/pipeline/jobs-result.ts
/** A build that other jobs ran: those in `needs`, those of the run `run-id`, and those that wrote the files in `results`. */










/**
 * The jobs in `needs` together, and the builds in result files.
 * @param needs empty where only files report, or where the input `needs` cannot be read
 */
async function resolveJobs(needs, ownOutcome, inputs, runtime) {
    const [found, files] = await Promise.all([(0,workflow_run/* fetchWorkflowRun */.Zv)(inputs, runtime), readFiles(inputs, runtime)]);
    const isUnreadable = inputs.subject.kind === 'needs' && needs.length === 0;
    const evidence = evidenceOf(needs, found, files);
    const summary = summarizeJobs(isUnreadable ? { ...evidence, unproven: [NEEDS_UNREADABLE] } : evidence);
    const ownFailure = ownOutcome === 'failure' || ownOutcome === 'cancelled' ? ownOutcome : undefined;
    if (ownFailure === undefined && summary.isSuperseded && found.newerRun !== undefined)
        return (0,resolved_build/* supersededBuild */.Zf)(found.newerRun);
    // Jobs that were stopped did not fail: their message keeps the reason beside the input message.
    const outcome = ownFailure ?? (summary.stopReason === undefined ? summary.outcome : 'cancelled');
    if (outcome === 'skipped')
        return (0,resolved_build/* skippedBuild */.z9)('list in needs: the jobs that the build waits for as well');
    const stopReason = ownFailure === 'cancelled' ? (found.stopReason?.text ?? phrases/* STOPPED */.yd) : summary.stopReason;
    const opening = ownFailure && (stopReason === undefined ? phrases/* OUTCOME_PHRASES */.K5.failure : (0,phrases/* stoppedPhrase */.FZ)(stopReason));
    return reportJobs(
    // What is missing does not hide that this job failed.
    opening ? (0,defined/* defined */.s)({ ...summary, message: summary.message?.replace(phrases/* UNPROVEN */.EO, opening) }) : summary, { outcome, stopReason, run: found.run, mayPing: !summary.isSuperseded }, inputs, files);
}
/** The error about the input has the reason. */
const NEEDS_UNREADABLE = 'the input needs could not be read';
/** GitHub's conclusions of a run in which nothing was built: `action_required` waits for a maintainer's approval. */
const NOTHING_BUILT = new Set(['skipped', 'action_required']);
/** The run of the input `run-id`. Its conclusion decides; files, which a stranger may have written, can only make a failure of it. */
async function resolveOtherRun(runId, inputs, runtime) {
    const [answer, files] = await Promise.all([
        fetchOtherRun(runId, inputs, runtime),
        readFiles(inputs, runtime),
    ]);
    if ('error' in answer) {
        const error = `The input run-id: nothing can be reported about the run ${runId}: ${answer.error}. It accepts the id of a run of this repository that has ended, and needs the permission actions: read.`;
        return { kind: 'nothing', error };
    }
    const { conclusion, isFork, newerRun, run } = answer.value;
    if (NOTHING_BUILT.has(conclusion)) {
        return { kind: 'nothing', notice: `The run ${runId} built nothing (${conclusion}), so nothing is sent.` };
    }
    const isGood = conclusion === 'success';
    // GitHub shows it in grey: nothing failed, and nothing is proven to be good.
    const isNeutral = conclusion === 'neutral';
    const result = isGood || isNeutral ? 'success' : conclusion === 'cancelled' ? 'cancelled' : 'failure';
    const wholeRun = (0,defined/* defined */.s)({
        job: `${run?.workflow ?? 'run'} #${run?.runNumber ?? runId}`,
        result,
        reason: conclusion === 'failure' ? undefined : `ended as ${(0,strings/* toSingleLine */.OX)(conclusion)}`,
        outputs: {},
    });
    const summary = summarizeJobs({
        ...evidenceOf([wholeRun], answer.value, files),
        unproven: isNeutral ? ['the run ended as neutral'] : [],
    });
    if (summary.isSuperseded && newerRun !== undefined)
        return (0,resolved_build/* supersededBuild */.Zf)(newerRun);
    const hasFailed = !isGood || summary.outcome === 'failure';
    const outcome = summary.stopReason !== undefined ? 'cancelled' : hasFailed ? 'failure' : 'success';
    const build = {
        outcome,
        stopReason: summary.stopReason,
        run: inputs.runContext ? run : undefined,
        mayPing: !isFork && !summary.isSuperseded,
    };
    return reportJobs(summary, build, inputs, files);
}
function evidenceOf(needs, { jobs }, files) {
    return { needs, jobs, reports: files.reports, withoutResults: files.withoutResults };
}
function reportJobs(summary, build, { buildLog, logDir, packages }, files) {
    const { cause, details, message, missing, results, simulated } = summary;
    const unverified = build.outcome === 'success' ? summary.unverified : undefined;
    const warnings = [
        ...(buildLog !== '' || logDir !== '' ? [LOGS_IGNORED] : []),
        ...files.warnings.slice(0, MAX_WARNINGS),
        ...(missing.length > 0
            ? [`The build is not reported as a success: ${missing.slice(0, MAX_WARNINGS).join('; ')}`]
            : []),
        ...(unverified === undefined ? [] : [`The success is not verified: ${unverified}`]),
    ];
    return {
        kind: 'report',
        build: (0,defined/* defined */.s)({
            ...(0,resolved_build/* resultFromOutcome */.A9)(build.outcome, warnings),
            results,
            packages: packages.length === 0 ? summary.packages : undefined,
            message: message ?? (build.stopReason === undefined ? undefined : (0,phrases/* stoppedPhrase */.FZ)(build.stopReason)),
            excerpt: details,
            cause,
            ...build,
            isRemote: true,
            unverified,
            simulated: build.outcome === 'success' ? simulated : undefined,
            // The input message must not hide that results are missing.
            overridden: missing.length > 0,
        }),
    };
}
/** Annotations of one kind: GitHub shows ten for a step. */
const MAX_WARNINGS = 5;
const LOGS_IGNORED = 'With the input needs, results or run-id the message is about other jobs: build-log and log-dir are ignored here. Set them in the jobs that build, and pass on their payload';
const NO_FILES = { reports: [], withoutResults: [], warnings: [] };
/** The files of the input `results`, in {@link MAX_READING_MS} at most. */
async function readFiles({ results, subject }, { clock, env }) {
    if (results.length === 0)
        return NO_FILES;
    const { readResultFiles } = await __webpack_require__.e(/* import() */ 138).then(__webpack_require__.bind(__webpack_require__, 7138));
    const ownRun = (0,run_context/* positive */.yj)(env['GITHUB_RUN_ID']);
    const reportedRun = subject.kind === 'run' ? subject.runId : await triggeringRun(env);
    const files = readResultFiles(results, {
        runIds: ownRun === undefined ? [] : [ownRun, reportedRun].filter((id) => id !== undefined),
        workspace: (0,workspace/* workspaceOf */.B)(env),
        runnerTemp: env['RUNNER_TEMP'] ?? '',
        now: new Date(clock.now()),
    });
    return (0,resolved_build/* withinReadingTime */.hL)(clock, files, { ...NO_FILES, withoutResults: results, warnings: [FILES_TOO_SLOW] });
}
/** The run that a `workflow_run` workflow follows: its artifacts may be downloaded without the input `run-id`. */
async function triggeringRun(env) {
    const id = (0,json/* member */.D)((0,json/* member */.D)(await (0,workflow_run/* loadTriggeringEvent */.l9)(env), 'workflow_run'), 'id');
    return typeof id === 'number' ? id : undefined;
}
const FILES_TOO_SLOW = `The input results: the files could not be read within ${resolved_build/* MAX_READING_MS */.LM / 1000} s`;


/***/ })

};
;