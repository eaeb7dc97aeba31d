"use strict";
exports.id = 138;
exports.ids = [138];
exports.modules = {

/***/ 7487:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ checkFreshness)
/* harmony export */ });
/** Decides from the time of its last change whether this job wrote a log. Pure. */
const MINUTE = 60_000;
/** Where the job's start is not known, a log older than this is not used; from an hour on there is a warning. */
const TOO_OLD = 6 * 60 * MINUTE;
const OLD = 60 * MINUTE;
/** FAT keeps the time of the last change in steps of two seconds, and no runner goes from one job to the next in less. */
const MTIME_RESOLUTION_MS = 2000;
/**
 * Returns a function that decides for the time at which a log was last written.
 *
 * @param started when this job began, by this machine's clock; where it is not known, the age decides
 */
function checkFreshness(started, now) {
    return (modified) => {
        const written = `was last written at ${modified.toISOString()}`;
        if (started) {
            if (modified.getTime() > started.getTime() - MTIME_RESOLUTION_MS)
                return { fresh: true };
            const warning = `${written}, before this job started at ${started.toISOString()}: it is from an earlier run and was not used`;
            return { fresh: false, warning };
        }
        const old = now.getTime() - modified.getTime();
        if (old <= OLD)
            return { fresh: true };
        if (old <= TOO_OLD)
            return { fresh: true, warning: `${written}; if that was an earlier run, this message is about it` };
        return {
            fresh: false,
            warning: `${written}, hours ago: it is taken for that of an earlier run and was not used`,
        };
    };
}


/***/ }),

/***/ 6800:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ne: () => (/* binding */ openLog),
/* harmony export */   ZI: () => (/* binding */ LogError),
/* harmony export */   gF: () => (/* binding */ modifiedTimes),
/* harmony export */   uS: () => (/* binding */ openLogDir),
/* harmony export */   wX: () => (/* binding */ namesIn)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7268);
/** Opens the logs that a workflow sets, and nothing else. No other file of this room reads the disk. */




/** A path that is no log of this job. The message names the input and what to do, and can be shown. */
class LogError extends Error {
    name = 'LogError';
    /** What is wrong with the file, to follow its name: `does not exist`. */
    reason;
    constructor(message, reason = 'cannot be used') {
        super(message);
        this.reason = reason;
    }
}
/** What an input accepts, as a message calls it. */
const ACCEPTED = {
    'build-log': 'a file that tee wrote',
    'log-dir': "jetson-containers' log folder",
    results: 'a file of results',
};
/** On a self-hosted runner a pull request may control what lies in the workspace; these hold credentials. */
const PRIVATE = /(?:^|\/)(?:\.git|_runner_file_commands|_github_home)(?:\/|$)/;
/**
 * Opens a regular file under one of the roots. Never blocks: a FIFO is opened without waiting for its writer, and refused.
 *
 * @param input the action's input that sets it, for the message
 * @param name the path, relative to `places.cwd` or absolute
 * @throws {LogError} for anything else: missing, no regular file, or outside of the roots once links are resolved
 */
async function openLog(input, name, places) {
    const real = await locate(input, name, places);
    let handle;
    try {
        handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(real, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
    }
    catch (error) {
        throw unreadable(input, error);
    }
    try {
        const stats = await handle.stat();
        if (!stats.isFile()) {
            throw new LogError(`The input ${input} points to ${stats.isDirectory() ? 'a directory' : 'no regular file'}; it accepts ${acceptedBy(input)}`, 'is no regular file');
        }
        // Between the check and the opening, a link may have taken the place of a folder: ask the kernel what was opened.
        const opened = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(`/proc/self/fd/${handle.fd}`).catch(() => real);
        await within(input, opened, places);
        return {
            path: opened,
            size: stats.size,
            modified: stats.mtime,
            ...(stats.birthtimeMs > 0 && { created: stats.birthtime }),
            read: async (start, end) => {
                const buffer = Buffer.allocUnsafe(Math.max(0, end - start));
                let filled = 0;
                while (filled < buffer.length) {
                    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, start + filled);
                    if (bytesRead === 0)
                        break;
                    filled += bytesRead;
                }
                return buffer.subarray(0, filled);
            },
            close: () => handle.close(),
        };
    }
    catch (error) {
        await handle.close();
        throw error instanceof LogError ? error : unreadable(input, error);
    }
}
/**
 * A folder of logs under one of the roots, resolved.
 *
 * @param input the action's input that sets it, for the message
 * @param name the path, relative to `places.cwd` or absolute
 * @throws {LogError} as {@link openLog}
 */
async function openLogDir(input, name, places) {
    const real = await locate(input, name, places);
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(real).catch((error) => {
        throw unreadable(input, error);
    });
    if (!stats.isDirectory())
        throw new LogError(`The input ${input} points to no folder; it accepts ${acceptedBy(input, 'a folder')}`);
    return real;
}
/** The names in a folder; empty where it cannot be read. */
async function namesIn(folder) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch(() => []);
}
/** Files whose time is asked for at once: more do not make the four threads of Node's file system faster. */
const STATS_AT_ONCE = 64;
/**
 * When each of these files was last written, in their order, in milliseconds since 1970; NaN for one that is no regular file or does
 * not exist. Links are not followed.
 *
 * @param files absolute paths. For ten thousand of them a promise and a Date each would take as long as the system calls
 */
function modifiedTimes(files) {
    return new Promise((resolve) => {
        const times = new Array(files.length).fill(Number.NaN);
        let next = 0;
        let open = 0;
        const askNext = () => {
            const index = next;
            const file = files[index];
            if (file === undefined) {
                if (open === 0)
                    resolve(times);
                return;
            }
            next += 1;
            open += 1;
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstat)(file, (error, stats) => {
                if (!error && stats.isFile())
                    times[index] = stats.mtimeMs;
                open -= 1;
                askNext();
            });
        };
        for (let slot = 0; slot < STATS_AT_ONCE; slot += 1)
            askNext();
    });
}
async function locate(input, name, places) {
    if (name.includes('\0'))
        throw new LogError(`The input ${input} contains a NUL character; it accepts a path`);
    const asked = node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve(places.cwd, name);
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(asked).catch((error) => {
        throw unreadable(input, error);
    });
    await within(input, real, places);
    return real;
}
async function within(input, real, places) {
    for (const root of places.roots) {
        // The workspace itself is often a link to a bigger disk.
        const base = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(root).catch(() => undefined);
        if (base === undefined || base === '/')
            continue;
        const below = node_path__WEBPACK_IMPORTED_MODULE_2___default().relative(base, real);
        if (below === '..' || below.startsWith('../') || node_path__WEBPACK_IMPORTED_MODULE_2___default().isAbsolute(below))
            continue;
        if (!PRIVATE.test(below))
            return;
    }
    throw new LogError(`The input ${input} leads out of the workspace and the runner's temporary folder, or to a private file there; it accepts ${acceptedBy(input)} inside of them`, 'is outside of the workspace');
}
/** @param otherwise what an input that is not in the table accepts */
function acceptedBy(input, otherwise = 'a file') {
    return ACCEPTED[input] ?? otherwise;
}
function unreadable(input, error) {
    const code = (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .C)(error) ?? 'unknown error';
    const reason = {
        ENOENT: 'does not exist',
        EACCES: 'may not be read',
        ELOOP: 'is a link',
        ENOTDIR: 'does not exist',
    }[code] ?? `could not be opened (${code})`;
    const what = input === 'log-dir' ? 'folder' : 'file';
    return new LogError(`The input ${input} points to a ${what} that ${reason}; the message is sent without it`, reason);
}


/***/ }),

/***/ 7138:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readResultFiles: () => (/* binding */ readResultFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _build_log_freshness_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7487);
/* harmony import */ var _build_log_log_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6800);
/* harmony import */ var _lib_defined_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7994);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7268);
/* harmony import */ var _lib_glob_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6857);
/* harmony import */ var _lib_job_start_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2109);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8453);
/* harmony import */ var _report_doubt_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3596);
/* harmony import */ var _result_rows_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6968);
/** The input `results`: files in which other jobs report their builds. Nothing in them is trusted. */










/** Bounds, far above those of a real sweep: 400 packages on 3 boards are 600 kB. */
const MAX_FILES = 2000;
const MAX_FILE_BYTES = 8 * 1024 * 1024;
const MAX_TOTAL_BYTES = 32 * 1024 * 1024;
/** Files that are read at the same time: a file takes several waits for the disk, and little else. */
const CONCURRENT_READS = 16;
/**
 * Reads the files. Never throws: a file that cannot be used is reported as one without results.
 * @param patterns paths or globs
 */
async function readResultFiles(patterns, { now, runIds, runnerTemp, workspace }) {
    const places = { roots: [workspace, runnerTemp].filter((root) => root !== ''), cwd: workspace };
    const freshness = (0,_build_log_freshness_js__WEBPACK_IMPORTED_MODULE_1__/* .checkFreshness */ .I)(await (0,_lib_job_start_js__WEBPACK_IMPORTED_MODULE_4__/* .jobStart */ .A)(runnerTemp), now);
    const reports = [];
    const withoutResults = [];
    const warnings = [];
    /** By the whole path, because several patterns can match one file. */
    const paths = new Map();
    for (const pattern of patterns) {
        // One more than is read: that a file is left out must not go unnoticed.
        const found = await (0,_lib_glob_js__WEBPACK_IMPORTED_MODULE_3__/* .expandGlob */ .hT)(pattern, workspace, MAX_FILES + 1).catch(() => []);
        for (const path of found) {
            const whole = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, path);
            if (!paths.has(whole))
                paths.set(whole, path);
        }
        if (found.length > 0)
            continue;
        const name = displayPath(pattern, places.roots);
        withoutResults.push(name);
        warnings.push(`The input results: no file matches ${name}${await deeperPattern(pattern, name, workspace)}`);
    }
    const names = [...paths.values()];
    const budget = { bytes: MAX_TOTAL_BYTES };
    for (let at = 0; at < names.length; at += CONCURRENT_READS) {
        const batch = names.slice(at, at + CONCURRENT_READS);
        const results = await Promise.all(batch.map((path, index) => at + index < MAX_FILES
            ? readResultFile(path, places, freshness, runIds, budget)
            : { warning: `the input results matches more than ${MAX_FILES} files` }));
        for (const [index, result] of results.entries()) {
            const name = displayPath(batch[index] ?? '', places.roots);
            if (result.warning !== undefined)
                warnings.push(`${name}: ${result.warning}`);
            if ('report' in result)
                reports.push(result.report);
            else
                withoutResults.push(name);
        }
    }
    return { reports: dropEarlierAttempts(dropRepeatedRows(reports)), withoutResults, warnings };
}
/**
 * For a pattern with a folder for each artifact: download-artifact gives several artifacts a folder each, and the only one none
 * (actions/download-artifact#419).
 */
async function deeperPattern(pattern, name, workspace) {
    const deeper = pattern.replaceAll('/*/', '/**/');
    if (deeper === pattern)
        return '';
    const found = await (0,_lib_glob_js__WEBPACK_IMPORTED_MODULE_3__/* .expandGlob */ .hT)(deeper, workspace).catch(() => []);
    return found.length > 0 ? `, but ${name.replaceAll('/*/', '/**/')} does: use that` : '';
}
async function readResultFile(path, places, freshness, runIds, budget) {
    try {
        const file = await (0,_build_log_log_file_js__WEBPACK_IMPORTED_MODULE_2__/* .openLog */ .Ne)('results', path, places);
        try {
            // An archive's file keeps the time of its last change; when it was created on this disk counts as well.
            const written = Math.max(file.modified.getTime(), file.created?.getTime() ?? 0);
            const { fresh, warning } = freshness(new Date(written));
            if (!fresh)
                return { warning: `this file ${warning ?? 'is old'}` };
            if (file.size > MAX_FILE_BYTES) {
                return { warning: `the file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MiB` };
            }
            budget.bytes -= file.size;
            if (budget.bytes < 0) {
                return { warning: `all files together are larger than ${MAX_TOTAL_BYTES / 1024 / 1024} MiB` };
            }
            const text = (await file.read(0, file.size)).toString('utf8').replace(/^\ufeff/, '');
            const report = (0,_result_rows_js__WEBPACK_IMPORTED_MODULE_6__/* .parseReport */ .M)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_7__/* .parseJson */ .q)(text), buildNameOf(path));
            if (!report)
                return { warning: NO_RESULTS };
            return checkRun(report, runIds, warning);
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        return {
            warning: error instanceof _build_log_log_file_js__WEBPACK_IMPORTED_MODULE_2__/* .LogError */ .ZI
                ? error.message
                : `the file could not be read (${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .errorCode */ .C)(error) ?? 'unknown error'})`,
        };
    }
}
/**
 * A workspace on a board lasts: a payload of yesterday's run proves nothing about today's, so its successes get a doubt. Rows of a sweep
 * cause a warning only: the results of several runs may have been collected on purpose.
 * @param warning of the file's age
 */
function checkRun(report, runIds, warning) {
    const isOther = (id) => id !== undefined && runIds.length > 0 && !runIds.includes(id);
    const { runId } = report.origin;
    const others = report.rows.filter(({ attempt }) => isOther(attempt?.runId));
    const about = isOther(runId)
        ? `it is a payload of the run ${runId}, not of ${runIds.join(' or ')}`
        : `${others.length} of ${report.rows.length} results are of another run, such as ${others[0]?.attempt?.runId}`;
    if (!isOther(runId) && others.length === 0)
        return (0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_9__/* .defined */ .s)({ report, warning });
    const rows = isOther(runId) ? (0,_report_doubt_js__WEBPACK_IMPORTED_MODULE_5__/* .withDoubtOn */ .Kq)(report.rows, `a payload of the run ${runId}`) : report.rows;
    return { report: { ...report, rows }, warning: warning === undefined ? about : `${warning}; ${about}` };
}
const NO_RESULTS = 'the file contains no results; it accepts a payload of this action, or a JSON array of {"package", "status"}';
/** A name for what a payload without packages built: the folder of `payloads/orin/payload.json`, as an artifact is downloaded. */
function buildNameOf(path) {
    const [file = '', folder] = path.split('/').reverse();
    return folder || file;
}
/** The path in a message, from the folder of the runner that it is in. */
function displayPath(path, roots) {
    const below = roots.map((root) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(root, path)).find((name) => !name.startsWith('..'));
    return path.startsWith('/') && below ? below : path;
}
/**
 * A sweep has a file for each chunk, and one with all of them: a row that is in both is taken once. Rows with different durations are
 * different rows.
 */
function dropRepeatedRows(reports) {
    const seen = new Set();
    return reports.map((report) => ({
        ...report,
        rows: report.rows.filter((row) => {
            if (row.durationSeconds === undefined || row.runner === undefined)
                return true;
            const key = JSON.stringify(row);
            const isNew = !seen.has(key);
            seen.add(key);
            return isNew;
        }),
    }));
}
/**
 * A re-run builds a package again on the same board: its last attempt counts. The artifacts of all attempts of a run are in one place.
 * A report of which nothing is left has no details to quote.
 */
function dropEarlierAttempts(reports) {
    const last = new Map();
    const keyOf = ({ attempt, package: name, runner }) => attempt && runner !== undefined ? JSON.stringify([attempt.runId, name, runner]) : undefined;
    for (const row of reports.flatMap(({ rows }) => rows)) {
        const key = keyOf(row);
        if (key !== undefined && row.attempt)
            last.set(key, Math.max(last.get(key) ?? 0, row.attempt.number));
    }
    return reports.map((report) => {
        const rows = report.rows.filter((row) => {
            const key = keyOf(row);
            return key === undefined || row.attempt?.number === last.get(key);
        });
        const { details: _, ...rest } = report;
        return rows.length === 0 && report.rows.length > 0 ? { ...rest, rows } : { ...report, rows };
    });
}


/***/ }),

/***/ 6857:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hT: () => (/* binding */ expandGlob),
/* harmony export */   rl: () => (/* binding */ hasWildcard)
/* harmony export */ });
/* unused harmony export MAX_GLOB_MATCHES */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/** Names and paths with wildcards. */

/** Paths that one pattern may expand to; more are dropped. */
const MAX_GLOB_MATCHES = 2000;
/** Whether a name or path contains a wildcard: `*`, `?` or `[`. */
function hasWildcard(name) {
    return /[*?[]/.test(name);
}
/** `{a,b}`, which paths can have and package names cannot. */
const ALTERNATIVES = /\{[^{}]*,[^{}]*\}/;
/**
 * The paths that match `pattern`, sorted. A pattern without a wildcard is returned as it is, whether or not the file exists; so is
 * one that is the name of a file, such as `results [orin].json`.
 *
 * @param cwd folder where relative patterns start
 * @param most paths; more are dropped
 */
async function expandGlob(pattern, cwd, most = MAX_GLOB_MATCHES) {
    if (!hasWildcard(pattern) && !ALTERNATIVES.test(pattern))
        return [pattern];
    const { glob, lstat } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1455, 23));
    if (await lstat((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, pattern)).catch(() => undefined))
        return [pattern];
    const paths = [];
    for await (const path of glob(pattern, { cwd })) {
        paths.push(path);
        if (paths.length >= most)
            break;
    }
    return paths.sort();
}


/***/ })

};
;