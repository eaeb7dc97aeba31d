"use strict";
exports.id = 688;
exports.ids = [688,228];
exports.modules = {

/***/ 228:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ readdir),
/* harmony export */   Kz: () => (/* binding */ realpath),
/* harmony export */   close: () => (/* binding */ close),
/* harmony export */   dJ: () => (/* binding */ stat),
/* harmony export */   fstat: () => (/* binding */ fstat),
/* harmony export */   h_: () => (/* binding */ readlink),
/* harmony export */   ho: () => (/* binding */ open),
/* harmony export */   mkdir: () => (/* binding */ mkdir),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   openForReading: () => (/* binding */ openForReading),
/* harmony export */   readFile: () => (/* binding */ readFile),
/* harmony export */   readStart: () => (/* binding */ readStart),
/* harmony export */   removeFile: () => (/* binding */ removeFile),
/* harmony export */   rename: () => (/* binding */ rename),
/* harmony export */   writeFile: () => (/* binding */ writeFile),
/* harmony export */   ws: () => (/* binding */ fdatasync)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7268);
/**
 * The file system as promises, by the callbacks of `node:fs`. `node:fs/promises` takes a millisecond to load, and `node:fs` is loaded in
 * any case.
 */



const close = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.close);
const fdatasync = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.fdatasync);
const fstat = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.fstat);
const link = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.link);
const mkdir = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdir);
const open = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.open);
const readdir = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.readdir);
const readFile = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.readFile);
const readlink = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.readlink);
/** By the system's own call: the other one looks at each part of the path in turn. */
const realpath = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.realpath.native);
const rename = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.rename);
const stat = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.stat);
const writeFile = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFile);
const read = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.read);
const unlink = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.unlink);
/**
 * Reads the beginning of an open file.
 * @param size bytes at most
 */
async function readStart(file, size) {
    const { buffer, bytesRead } = await read(file, Buffer.allocUnsafe(size), 0, size, 0);
    return buffer.subarray(0, bytesRead);
}
/** Removes a file, if it is there. */
async function removeFile(name) {
    try {
        await unlink(name);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .C)(error) !== 'ENOENT')
            throw error;
    }
}
/** Opens without following a link and without waiting for a FIFO's writer; undefined when there is no file. */
async function openForReading(name) {
    const { O_NOFOLLOW, O_NONBLOCK, O_RDONLY } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
    try {
        return await open(name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .C)(error) === 'ENOENT')
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 3688:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readHistoryInTime: () => (/* reexport */ readHistoryInTime),
  useHistory: () => (/* binding */ useHistory),
  usualBuildSeconds: () => (/* reexport */ usualBuildSeconds)
});

// EXTERNAL MODULE: ./src/lib/defined.ts
var defined = __webpack_require__(7994);
// EXTERNAL MODULE: ./src/lib/strings.ts
var strings = __webpack_require__(2769);
;// CONCATENATED MODULE: ./src/history/history.ts
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
        ...(0,defined/* defined */.s)({
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
    return typeof name === 'string' ? (0,strings/* toSingleLine */.OX)(name.toWellFormed()).slice(0, MAX_NAME_UNITS).trim() : name;
}
/**
 * Returns a function that finds entries. A result may name its board in one run and not in the next (GitHub's API is asked only for
 * some runs): where there is no entry for exactly that board, an entry without a board is used, and for a result without a board
 * the only entry of that job and package.
 */
function entryFinder({ entries }, { repository, workflow }) {
    const wanted = { repository: keyName(repository), workflow: keyName(workflow) };
    const byPackage = new Map();
    for (const entry of entries) {
        const { key } = entry;
        if (key.repository !== wanted.repository || key.workflow !== wanted.workflow)
            continue;
        const list = byPackage.get(key.package);
        if (list)
            list.push(entry);
        else
            byPackage.set(key.package, [entry]);
    }
    return (branch, outcome) => {
        const [job, name, runner, onBranch] = [outcome.job, outcome.package, outcome.runner, branch].map(keyName);
        const boards = (byPackage.get(name) ?? []).filter(({ key }) => key.branch === onBranch && key.job === job);
        const onBoard = (board) => boards.find(({ key }) => key.runner === board);
        if (runner !== undefined)
            return onBoard(runner) ?? onBoard(undefined);
        return onBoard(undefined) ?? (boards.length === 1 ? boards[0] : undefined);
    };
}

;// CONCATENATED MODULE: ./src/history/compare.ts


/** A failure that goes on is mentioned again after this many builds, or after this time. */
const REMINDER_BUILDS = 10;
const REMINDER_MS = 7 * 24 * 60 * 60 * 1000;
/** A duration is reported when it is above the median of at least so many good builds by both margins. */
const MIN_DURATIONS = 5;
const SLOWER_FACTOR = 1.25;
const SLOWER_SECONDS = 5 * 60;
/** Compares each outcome of a build with its entry. */
function judgeBuild(history, build) {
    const find = entryFinder(history, build);
    return build.outcomes.map((outcome) => {
        const found = find(build.branch, outcome);
        if (found && !build.isPullRequest)
            return judgeOwn(found, outcome, build);
        const branches = [build.branch, ...(build.isPullRequest ? [] : [build.defaultBranch])];
        for (const branch of branches) {
            const entry = branch === undefined ? undefined : find(branch, outcome);
            if (entry)
                return { outcome, change: compareWithBranch(entry, outcome) };
        }
        return { outcome, change: outcome.status === 'failure' ? { kind: 'newly-failed' } : { kind: 'good' } };
    });
}
/** Compares with the last build on the same branch. */
function judgeOwn(entry, outcome, build) {
    const order = compareRuns(build, entry);
    if (order < 0)
        return { outcome, entry, change: { kind: 'outdated' } };
    const isSameRun = build.run.id === entry.build.run.id;
    // A re-run takes the place of its run: it is compared with the attempt before it, and counted as the run that it is.
    const before = isSameRun ? entry.before : stateAfter(entry.before, entry.build);
    const last = isSameRun && order > 0 ? stateAfter(entry.before, entry.build) : before;
    const judged = { outcome, entry, ...(0,defined/* defined */.s)({ before }) };
    if (outcome.status === 'success') {
        const failed = last?.status === 'failure' ? last.builds : entry.pending?.kind === 'fixed' ? entry.pending.builds : 0;
        return { ...judged, change: failed > 0 ? { kind: 'fixed', builds: failed } : { kind: 'good' } };
    }
    const after = stateAfter(before, { run: build.run, attempt: build.attempt, status: 'failure' });
    if (last?.status !== 'failure' || entry.pending?.kind === 'newly-failed') {
        return { ...judged, change: { kind: 'newly-failed', ...(0,defined/* defined */.s)({ lastGood: after.lastGood }) } };
    }
    return {
        ...judged,
        change: {
            kind: 'still-failing',
            builds: after.builds,
            ...(0,defined/* defined */.s)({ since: after.since }),
            isReminderDue: isReminderDue(entry, after, build.run.endTime),
        },
    };
}
/** Compares with the last build on another branch: the base of a pull request, or the default branch. */
function compareWithBranch({ before, build, key: { branch } }, outcome) {
    const last = stateAfter(before, build);
    if (outcome.status === 'success') {
        return last.status === 'failure' ? { kind: 'fixed', builds: last.builds, branch } : { kind: 'good' };
    }
    if (last.status === 'success')
        return { kind: 'newly-failed', ...(0,defined/* defined */.s)({ lastGood: last.lastGood }) };
    return {
        kind: 'still-failing',
        builds: last.builds,
        ...(0,defined/* defined */.s)({ since: last.since }),
        branch,
        isReminderDue: false,
    };
}
/** Below zero when the build is older than the entry's, 0 for the same attempt of the same run, above zero when it is newer. */
function compareRuns(build, { build: last }) {
    return build.run.id - last.run.id || build.attempt - last.attempt;
}
/** Times and counts of the file may be wrong, by a clock or on purpose: what lies in the future counts as long ago. */
function isReminderDue(entry, after, now) {
    const { builds, time } = entry.mentioned ?? { builds: 0, time: after.since?.endTime ?? now };
    const [age, count] = [Date.parse(now) - Date.parse(time), after.builds - builds];
    return count < 0 || count >= REMINDER_BUILDS || age < -REMINDER_MS || age >= REMINDER_MS;
}
/**
 * The judgements as the message reports them.
 *
 * @param repositoryUrl `https://github.com/owner/name`, for the link that compares two commits
 * @param shown which of an outcome's job and board the message shows
 */
function describeChanges(judgements, { durations, headSha, repositoryUrl, shown }) {
    const items = judgements.map(({ change, outcome }) => ({ change, item: shown(outcome) }));
    return {
        newlyFailed: items.flatMap(({ change, item }) => change.kind === 'newly-failed'
            ? [
                {
                    ...item,
                    ...(0,defined/* defined */.s)({
                        lastGood: change.lastGood && lastGoodBuild(change.lastGood),
                        compareUrl: compareUrl(repositoryUrl, change.lastGood?.sha, headSha),
                    }),
                },
            ]
            : []),
        stillFailing: items.flatMap(({ change, item }) => change.kind === 'still-failing'
            ? [
                {
                    ...item,
                    builds: change.builds,
                    ...(0,defined/* defined */.s)({ sinceRunNumber: change.since?.number, branch: change.branch }),
                },
            ]
            : []),
        fixed: items.flatMap(({ change, item }) => change.kind === 'fixed'
            ? [{ ...item, builds: change.builds, ...(0,defined/* defined */.s)({ branch: change.branch }) }]
            : []),
        ...durations,
    };
}
function lastGoodBuild({ endTime, number, sha }) {
    return { runNumber: number, endTime, ...(0,defined/* defined */.s)({ sha }) };
}
/** Both commits were checked to be hexadecimal; nothing else of the file is in the address. */
function compareUrl(repositoryUrl, from, to) {
    return from === undefined || to === undefined || from === to
        ? undefined
        : `${repositoryUrl}/compare/${from}...${to}`;
}
/** The usual duration by the last good builds: their median in seconds, or undefined when there are too few. */
function usualDuration(durations) {
    if (durations.length < MIN_DURATIONS)
        return undefined;
    const sorted = durations.toSorted((a, b) => a - b);
    const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
    return low === undefined || high === undefined ? undefined : Math.round((low + high) / 2);
}
/**
 * Seconds of the last good builds of the same thing, for {@link usualDuration}; this run's own attempts are not among them.
 * @param timed the outcome whose durations are wanted, see `timedOutcome`
 */
function pastDurations(history, build, timed) {
    const find = entryFinder(history, build);
    const entry = find(build.branch, timed) ??
        (build.defaultBranch === undefined ? undefined : find(build.defaultBranch, timed));
    if (!entry)
        return [];
    const isOwnRun = entry.build.run.id === build.run.id;
    const state = isOwnRun ? entry.before : stateAfter(entry.before, entry.build);
    return state && state.packageSet === timed.packageSet ? state.durations : [];
}
/** The build's duration and the usual one, in seconds, when it took notably longer; else nothing. */
function slowerThanUsual(seconds, durations) {
    const usual = usualDuration(durations);
    if (seconds === undefined || usual === undefined)
        return {};
    const isSlower = seconds >= usual * SLOWER_FACTOR && seconds >= usual + SLOWER_SECONDS;
    return isSlower ? { durationSeconds: seconds, usualDurationSeconds: usual } : {};
}

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/lib/files.ts
var files = __webpack_require__(228);
;// CONCATENATED MODULE: ./src/lib/file-lock.ts
/**
 * A lock between processes for replacing one file, made of files alone. It survives `kill -9` of its holder.
 *
 * The file has a generation, a number that each replacement raises. A process that wants to replace generation N creates
 * `FILE.lock-N-0`, which only one can do. When the holder is dead, the next process creates `FILE.lock-N-1`, and so on: a lock file
 * is never removed by anybody else before generation N is replaced. So two processes that find the same dead holder
 * cannot both get the lock, which they could if they removed its file and created it again.
 */



/** The lock was held by other processes until the deadline. */
class LockBusyError extends Error {
    name = 'LockBusyError';
}
const POLL_MS = 10;
/** A holder needs milliseconds. One that has not finished after this time does not run any more, or belongs to a stopped container. */
const HOLDER_MS = 5000;
/**
 * Takes the lock for replacing `generation` of `file`.
 *
 * @param deadline by `clock.monotonic()`
 * @returns undefined when another process held the lock and has finished: look at the file's generation again
 * @throws {LockBusyError} after the deadline
 * @throws the system's error when no lock file can be created
 */
async function acquireFileLock(file, generation, deadline, clock) {
    const namespace = await pidNamespace();
    let turn = 0;
    let firstSeen = clock.monotonic();
    for (;;) {
        const name = lockName(file, generation, turn);
        if (await createLockFile(name, `${process.pid} ${namespace}\n`))
            return createFileLock(file, generation, turn);
        const owner = await (0,files.readFile)(name, 'utf8').catch(() => undefined);
        if (owner === undefined)
            return undefined;
        if (isDead(owner, namespace) || clock.monotonic() - firstSeen > HOLDER_MS) {
            turn += 1;
            firstSeen = clock.monotonic();
            continue;
        }
        if (clock.monotonic() >= deadline)
            throw new LockBusyError(`other processes hold the lock of ${external_node_path_default().basename(file)}`);
        await clock.sleep(POLL_MS);
    }
}
/** @returns false when the lock file exists */
async function createLockFile(name, owner) {
    let handle;
    try {
        handle = await (0,files/* open */.ho)(name, 'wx');
    }
    catch (error) {
        if ((0,errors/* errorCode */.C)(error) === 'EEXIST')
            return false;
        throw error;
    }
    try {
        await (0,files.writeFile)(handle, owner);
        return true;
    }
    catch (error) {
        // A full disk: nobody must wait for this lock.
        await (0,files.removeFile)(name);
        throw error;
    }
    finally {
        await (0,files.close)(handle);
    }
}
function createFileLock(file, generation, turn) {
    const temporaryFile = `${file}.new-${generation}-${turn}`;
    return {
        temporaryFile,
        isTakenOver: turn > 0,
        isLost: () => exists(lockName(file, generation, turn + 1)),
        replaced: () => removeLeftovers(file, generation),
        release: async () => {
            await (0,files.removeFile)(temporaryFile);
            await (0,files.removeFile)(lockName(file, generation, turn));
        },
    };
}
function lockName(file, generation, turn) {
    return `${file}.lock-${generation}-${turn}`;
}
let ownNamespace;
/** A process ID means something only to processes of the same namespace: a job's container has its own. */
function pidNamespace() {
    ownNamespace ??= (0,files/* readlink */.h_)('/proc/self/ns/pid').catch(() => '');
    return ownNamespace;
}
/** Whether the process that wrote this into its lock file certainly does not run any more. */
function isDead(owner, namespace) {
    const [, pid, ownerNamespace] = /^(\d{1,10}) (\S+)\n$/.exec(owner) ?? [];
    if (namespace === '' || pid === undefined || ownerNamespace !== namespace)
        return false;
    // This process holds no lock yet: its ID belonged to another one before.
    if (Number(pid) === process.pid)
        return true;
    try {
        process.kill(Number(pid), 0);
        return false;
    }
    catch (error) {
        return (0,errors/* errorCode */.C)(error) === 'ESRCH';
    }
}
/** Where this process may write the next content before it holds the lock. */
function preparedName(file, generation) {
    return `${file}.new-${generation}-p${process.pid}`;
}
/** Removes the lock and temporary files of this generation and earlier ones, all of which must have been replaced. */
async function removeLeftovers(file, generation) {
    const folder = external_node_path_default().dirname(file);
    const start = `${external_node_path_default().basename(file)}.`;
    for (const name of await (0,files/* readdir */.Cy)(folder)) {
        if (!name.startsWith(start))
            continue;
        const digits = /^(?:lock|new)-(\d{1,16})-p?\d{1,10}$/.exec(name.slice(start.length))?.[1];
        if (digits !== undefined && Number(digits) <= generation)
            await (0,files.removeFile)(external_node_path_default().join(folder, name));
    }
}
async function exists(name) {
    return (0,files/* stat */.dJ)(name).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./src/history/history-error.ts
/** Why a history cannot be used. */


/** Thrown when the history cannot be used. The message gives the reason and can be shown: it quotes nothing from the file. */
class HistoryError extends Error {
    name = 'HistoryError';
}
const REASONS = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the file system is read-only',
    ENOSPC: 'no space left on the disk',
    EDQUOT: 'the disk quota is used up',
    EISDIR: 'it is a folder',
    ESPIPE: 'it is not a regular file',
    ENOTDIR: 'a part of its path is not a folder',
    ELOOP: 'it is a link',
};
/** An error of the file system, in a sentence. */
function asHistoryError(error) {
    if (error instanceof HistoryError)
        return error;
    if (error instanceof LockBusyError)
        return new HistoryError('The history file is busy: other processes hold its lock');
    const code = (0,errors/* errorCode */.C)(error);
    // Anything else is a defect of this action; its text may hold anything.
    const reason = code === undefined ? (0,errors/* errorName */.I)(error) : (REASONS[code] ?? code);
    return new HistoryError(`The history file cannot be used: ${reason}`);
}

// EXTERNAL MODULE: ./src/lib/json.ts
var lib_json = __webpack_require__(8453);
;// CONCATENATED MODULE: ./src/history/history-json.ts
/** Reads the text of a history file. The published schema is history.schema.json. Pure. */



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
 *
 * @param asked by default all packages are read; the entries of others are kept as they are
 */
function parseHistory(text, asked) {
    const json = (0,lib_json/* parseJson */.q)(text);
    const version = (0,lib_json/* member */.D)(json, 'version');
    if (isCount(version) && version > HISTORY_VERSION)
        return { kind: 'newer' };
    const [jobs, runs] = [(0,lib_json/* member */.D)(json, 'jobs'), (0,lib_json/* member */.D)(json, 'runs')];
    if (version !== HISTORY_VERSION || !Array.isArray(jobs) || !Array.isArray(runs))
        return { kind: 'broken' };
    const revision = (0,lib_json/* member */.D)(json, 'revision');
    let dropped = isCount(revision) ? 0 : 1;
    const runById = new Map();
    for (const value of runs) {
        const run = parsePastRun(value);
        if (run)
            runById.set(run.id, run);
        else
            dropped += 1;
    }
    const entries = [];
    const others = [];
    const known = new Map();
    for (const job of jobs) {
        const packages = (0,lib_json/* member */.D)(job, 'packages');
        const scope = parseScope(job);
        if (!scope || !Array.isArray(packages)) {
            dropped += 1;
            continue;
        }
        const names = known.get(keyText(scope)) ?? new Set();
        known.set(keyText(scope), names);
        for (const value of packages) {
            const stored = value?.package;
            const name = stored === undefined ? undefined : storedName(stored);
            const isAskedFor = asked?.has(name) ?? true;
            const entry = isAskedFor ? parseEntry(value, scope, runById) : undefined;
            if (names.has(name) ||
                typeof value !== 'object' ||
                value === null ||
                (stored !== undefined && name === undefined) ||
                (isAskedFor && !entry)) {
                dropped += 1;
                continue;
            }
            names.add(name);
            if (entry)
                entries.push(entry);
            else
                others.push(storedEntry(value, scope, runById));
        }
    }
    return {
        kind: 'valid',
        history: { revision: isCount(revision) ? revision : 0, entries, ...(others.length > 0 && { others }) },
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
function storedEntry(json, scope, runById) {
    const { before, run, seen } = json;
    const runs = [run, before?.since, before?.last_good].flatMap((id) => runById.get(id) ?? []);
    return { scope, seen: isCount(seen) ? seen : 0, json, runs };
}
/** What the entries of a job have in common, from its JSON; undefined when it does not have the documented shape. */
function parseScope(value) {
    const [repository, workflow, branch, job] = ['repository', 'workflow', 'branch', 'job'].map((name) => storedName((0,lib_json/* member */.D)(value, name)));
    const runner = (0,lib_json/* member */.D)(value, 'runner');
    if (repository === undefined || workflow === undefined || branch === undefined || job === undefined)
        return undefined;
    if (runner !== undefined && storedName(runner) === undefined)
        return undefined;
    return { repository, workflow, branch, job, ...(0,defined/* defined */.s)({ runner: storedName(runner) }) };
}
/**
 * An entry from its JSON; undefined when it does not have the documented shape.
 * @param runById the runs of the file
 */
function parseEntry(value, scope, runById) {
    const name = (0,lib_json/* member */.D)(value, 'package');
    const run = runById.get(Number((0,lib_json/* member */.D)(value, 'run')));
    const [attempt, status, seen] = [(0,lib_json/* member */.D)(value, 'attempt'), (0,lib_json/* member */.D)(value, 'status'), (0,lib_json/* member */.D)(value, 'seen')];
    if (name !== undefined && storedName(name) === undefined)
        return undefined;
    if (!run || !isCount(attempt) || !isCounted(status))
        return undefined;
    const older = (0,lib_json/* member */.D)(value, 'older');
    return {
        key: { ...scope, ...(0,defined/* defined */.s)({ package: storedName(name) }) },
        seen: isCount(seen) ? seen : 0,
        build: {
            ...{ run, attempt, status },
            ...(0,defined/* defined */.s)({
                durationSeconds: parseDuration((0,lib_json/* member */.D)(value, 'duration_seconds')),
                packageSet: parsePackageSet((0,lib_json/* member */.D)(value, 'package_set')),
            }),
        },
        ...(0,defined/* defined */.s)({
            before: parseState((0,lib_json/* member */.D)(value, 'before'), runById),
            pending: parsePending((0,lib_json/* member */.D)(value, 'pending')),
            mentioned: parseMentioned((0,lib_json/* member */.D)(value, 'mentioned')),
            older: isCount(older) ? older : undefined,
        }),
    };
}
function parseState(value, runById) {
    const [status, builds, durations] = ['status', 'builds', 'durations'].map((name) => (0,lib_json/* member */.D)(value, name));
    if (!isCounted(status) || !isCount(builds) || builds < 1)
        return undefined;
    const runOf = (name) => runById.get(Number((0,lib_json/* member */.D)(value, name)));
    const seconds = Array.isArray(durations) ? durations.slice(-MAX_DURATIONS).map(parseDuration) : [];
    return {
        ...{ status, builds },
        ...(0,defined/* defined */.s)({
            since: runOf('since'),
            lastGood: runOf('last_good'),
            packageSet: parsePackageSet((0,lib_json/* member */.D)(value, 'package_set')),
        }),
        durations: seconds.filter((duration) => duration !== undefined),
    };
}
/** A run from its JSON; undefined when it does not have the documented shape. */
function parsePastRun(value) {
    const [id, number, sha, endTime] = ['id', 'number', 'sha', 'end_time'].map((name) => (0,lib_json/* member */.D)(value, name));
    if (!isCount(id) || !isCount(number) || !isTime(endTime))
        return undefined;
    if (sha !== undefined && !isCommitSha(sha))
        return undefined;
    return { id, number, ...(0,defined/* defined */.s)({ sha: isCommitSha(sha) ? sha : undefined }), endTime };
}
function parsePending(value) {
    const [kind, builds] = [(0,lib_json/* member */.D)(value, 'kind'), (0,lib_json/* member */.D)(value, 'builds')];
    if (kind === 'newly-failed')
        return { kind };
    return kind === 'fixed' && isCount(builds) && builds > 0 ? { kind, builds } : undefined;
}
function parseMentioned(value) {
    const [builds, time] = [(0,lib_json/* member */.D)(value, 'builds'), (0,lib_json/* member */.D)(value, 'time')];
    return isCount(builds) && isTime(time) ? { builds, time } : undefined;
}
function parseDuration(value) {
    return isCount(value) && value <= MAX_DURATION_SECONDS ? value : undefined;
}
function parsePackageSet(value) {
    return typeof value === 'string' && /^[0-9a-f]{1,64}$/.test(value) ? value : undefined;
}
function storedName(value) {
    return typeof value === 'string' && value.length <= MAX_NAME_UNITS ? value : undefined;
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
function isCommitSha(value) {
    return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}

;// CONCATENATED MODULE: ./src/history/history-path.ts
/** Where the history file may lie. */




/** On a self-hosted runner a pull request may control what is in the workspace; these hold credentials. */
const PRIVATE_PARTS = /(?:^|\/)(?:\.git|_runner_file_commands|_github_home)(?:\/|$)/;
/**
 * Resolves the input `history` to the file's real path, links followed. The file itself need not exist.
 *
 * @param name relative to `places.cwd`, or absolute
 * @throws {HistoryError} for a path outside of the roots
 */
async function resolveHistoryFile(name, places) {
    if (name.includes('\0'))
        throw new HistoryError('The input history contains a NUL character; it accepts a path');
    const asked = external_node_path_default().resolve(places.cwd, name);
    void realRoots(places);
    const missing = [];
    for (let at = asked;; at = external_node_path_default().dirname(at)) {
        try {
            const real = external_node_path_default().join(await (0,files/* realpath */.Kz)(at), ...missing);
            await assertInside(real, places);
            return real;
        }
        catch (error) {
            if ((0,errors/* errorCode */.C)(error) !== 'ENOENT' || at === external_node_path_default().dirname(at))
                throw asHistoryError(error);
            // A link to a file that is not there: where it leads cannot be checked.
            if (await (0,files/* readlink */.h_)(at).catch(() => undefined)) {
                throw new HistoryError('The input history is a link to a file that does not exist; history is not used');
            }
            missing.unshift(external_node_path_default().basename(at));
        }
    }
}
/**
 * Checks a path whose links are resolved.
 * @throws {HistoryError} when it is outside of the roots, or private
 */
async function assertInside(real, places) {
    for (const root of await realRoots(places)) {
        const below = external_node_path_default().relative(root, real);
        if (below === '' || below === '..' || below.startsWith('../') || external_node_path_default().isAbsolute(below))
            continue;
        if (!PRIVATE_PARTS.test(below))
            return;
    }
    throw new HistoryError('The input history leads out of the workspace, RUNNER_TEMP and RUNNER_TOOL_CACHE, or to a private folder there; history is not used');
}
const resolvedRoots = new WeakMap();
/** The roots with their links resolved, once; those that do not exist are left out. */
function realRoots(places) {
    const known = resolvedRoots.get(places);
    if (known)
        return known;
    const roots = Promise.all(places.roots.map((root) => (0,files/* realpath */.Kz)(root).catch(() => '/'))).then((found) => found.filter((root) => root !== '/'));
    resolvedRoots.set(places, roots);
    return roots;
}

;// CONCATENATED MODULE: ./src/history/history-render.ts

/**
 * The document as the text of a file of at most {@link MAX_ENTRIES} entries and {@link MAX_HISTORY_BYTES} bytes. Entries that were
 * not updated for the longest time are dropped.
 */
function renderHistory({ entries, others = [], revision }) {
    const stored = [...entries.map(toStored), ...others];
    if (stored.length > MAX_ENTRIES)
        stored.sort((a, b) => b.seen - a.seen);
    for (let kept = Math.min(stored.length, MAX_ENTRIES);; kept = Math.floor(kept * 0.9)) {
        const text = toText(revision, stored.slice(0, kept));
        if (kept === 0 || Buffer.byteLength(text) <= MAX_HISTORY_BYTES)
            return text;
        stored.sort((a, b) => b.seen - a.seen);
    }
}
/** An entry as it is in the file. */
function toStored({ before, build, key, mentioned, older, pending, seen }) {
    const { package: name, ...scope } = key;
    return {
        scope,
        seen,
        runs: [build.run, before?.since, before?.lastGood].flatMap((run) => run ?? []),
        json: {
            package: name,
            seen,
            run: build.run.id,
            attempt: build.attempt,
            status: build.status,
            duration_seconds: build.durationSeconds,
            package_set: build.packageSet,
            before: before && {
                status: before.status,
                builds: before.builds,
                since: before.since?.id,
                last_good: before.lastGood?.id,
                durations: before.durations.length > 0 ? before.durations : undefined,
                package_set: before.packageSet,
            },
            pending,
            mentioned,
            older,
        },
    };
}
function toText(revision, stored) {
    const runs = new Map();
    const jobs = new Map();
    let last;
    for (const { json, runs: used, scope } of stored) {
        for (const run of used)
            if (!runs.has(run.id))
                runs.set(run.id, run);
        // Entries that were read from one job share its scope.
        if (last?.scope !== scope) {
            const text = [scope.repository, scope.workflow, scope.branch, scope.job, scope.runner ?? '\n'].join('\n');
            last = jobs.get(text) ?? { scope, packages: [] };
            jobs.set(text, last);
        }
        last.packages.push(json);
    }
    return joinLines(revision, [...runs.values()].map(runJson), [...jobs.values()].map(({ packages, scope }) => ({
        head: jobHead(scope),
        entries: packages.map((entry) => JSON.stringify(entry)),
    })));
}
/** The JSON of a run. */
function runJson({ endTime, id, number, sha }) {
    return JSON.stringify({ id, number, sha, end_time: endTime });
}
/** The JSON of a job up to its list of packages. */
function jobHead({ repository, workflow, branch, job, runner }) {
    return `${JSON.stringify({ repository, workflow, branch, job, runner }).slice(0, -1)},"packages":[`;
}
/**
 * The text of a file, with a line for each run, job and entry: so an entry can be read and replaced without the others.
 *
 * @param runs the JSON of each run
 * @param jobs the JSON of each job up to its list of packages, and the JSON of each entry
 */
function joinLines(revision, runs, jobs) {
    const parts = jobs.map(({ entries, head }) => `${head}\n${entries.join(',\n')}\n]}`);
    return `${joinStart(revision, runs)}\n],"jobs":[\n${parts.join(',\n')}\n]}\n`;
}
/**
 * The beginning of the text, up to the last run.
 * @param runs the JSON of each run
 */
function joinStart(revision, runs) {
    return `{"version":${HISTORY_VERSION},"revision":${revision},"runs":[\n${runs.join(',\n')}`;
}

;// CONCATENATED MODULE: ./src/history/stored-lines.ts
/**
 * Reads and changes the text of a history file by its lines: only the entries that a build is about are parsed, all others stay text.
 * For 2,000 packages that takes a tenth of the time. Pure. A file that a person has formatted anew is read by `history-json.ts`.
 */




/** The parts of the text between its lines of objects, as `joinLines` writes them. */
const TO_RUNS = ',"runs":[\n';
const TO_JOBS = '\n],"jobs":[';
const TO_ENTRIES = ',"packages":[';
const END = '\n]}\n]}\n';
/** The beginning of a line that `joinLines` does not write. */
const OTHER_LINE = /\n(?!\{"(?:id|repository|package|seen)":|\],"jobs":\[\n|\]\},?\n|$)/;
/** More names make the search slower than reading everything. */
const MAX_ASKED_NAMES = 64;
/**
 * Reads a text as `joinLines` writes it. Never throws. As in `parseHistory`, nothing in it is trusted; the entries of packages that are
 * not asked for are not looked at.
 *
 * @param text of the whole file
 * @returns undefined for another text, or too many names: `parseHistory` reads it
 */
function parseLines(text, asked) {
    const runsAt = text.indexOf(TO_RUNS) + TO_RUNS.length;
    const runsEnd = text.indexOf(TO_JOBS, runsAt);
    const revision = revisionOf(text.slice(0, runsAt));
    const isOurs = revision !== undefined && runsEnd > runsAt && text.endsWith(END) && !OTHER_LINE.test(text);
    const runs = isOurs ? parseRuns(text.slice(runsAt, runsEnd)) : undefined;
    if (!runs || revision === undefined || asked.size > MAX_ASKED_NAMES)
        return undefined;
    const entries = [];
    const places = new Map();
    const entriesAt = new Map();
    const known = new Set();
    let scope;
    const search = entryPattern(asked);
    search.lastIndex = runsEnd;
    for (let match = search.exec(text); match !== null; match = search.exec(text)) {
        const start = match.index + 1;
        const lineEnd = text.indexOf('\n', start);
        if (match[1] !== undefined) {
            const head = text.slice(start, lineEnd);
            scope = head.endsWith(TO_ENTRIES) ? parseScope((0,lib_json/* parseJson */.q)(`${head}]}`)) : undefined;
            if (!scope || entriesAt.has(keyText(scope)) || text[lineEnd + 1] !== '{')
                return undefined;
            entriesAt.set(keyText(scope), lineEnd + 1);
            continue;
        }
        if (!scope)
            return undefined;
        const end = text[lineEnd - 1] === ',' ? lineEnd - 1 : lineEnd;
        const entry = parseEntry((0,lib_json/* parseJson */.q)(text.slice(start, end)), scope, runs);
        if (!entry || known.has(keyText(entry.key)) || !asked.has(entry.key.package))
            return undefined;
        known.add(keyText(entry.key));
        entries.push(entry);
        places.set(entry, { start, end });
    }
    // All lines but: the first and the last two, one before and one after the entries of each job, one before the jobs, and the runs.
    const count = text.split('\n').length - 4 - 2 * entriesAt.size - runs.size;
    const lines = { text, runs, runsEnd, entriesAt, places, count };
    return { kind: 'valid', history: { revision, entries, lines }, dropped: 0 };
}
/** Finds the lines of jobs (group 1), of these packages, and of builds as a whole. */
function entryPattern(asked) {
    const starts = [...asked].map((name) => name === undefined
        ? 'seen":'
        : `package":${JSON.stringify(name).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')},`);
    return new RegExp(`\\n\\{"(?:(repository)":|${starts.join('|')})`, 'g');
}
function parseRuns(elements) {
    const values = (0,lib_json/* parseJson */.q)(`[${elements}]`);
    const runs = new Map();
    for (const value of Array.isArray(values) ? values : [undefined]) {
        const run = parsePastRun(value);
        if (!run || runs.has(run.id))
            return undefined;
        runs.set(run.id, run);
    }
    return runs;
}
/**
 * The text with the changed entries in it: those of `document` that are not the ones that were read.
 *
 * @param lines of the text that `document` was read from
 * @returns undefined when it would have too many entries or bytes: all entries have to be read to see which of them go
 */
function renderLines(document, lines) {
    const spans = new Map([...lines.places].map(([entry, span]) => [keyText(entry.key), span]));
    const runs = new Map(lines.runs);
    const edits = [];
    const added = new Map();
    const heads = new Map();
    let count = lines.count;
    for (const entry of document.entries) {
        if (lines.places.has(entry))
            continue;
        const { json, runs: used, scope } = toStored(entry);
        for (const run of used) {
            // A re-run has another time than the attempt before it.
            if (!runs.has(run.id) || run === entry.build.run)
                runs.set(run.id, run);
        }
        const text = JSON.stringify(json);
        const span = spans.get(keyText(entry.key));
        if (span) {
            edits.push({ ...span, text });
            continue;
        }
        const job = keyText(scope);
        heads.set(job, jobHead(scope));
        added.set(job, [...(added.get(job) ?? []), text]);
        count += 1;
    }
    for (const [job, texts] of added) {
        const at = lines.entriesAt.get(job);
        const block = texts.join(',\n');
        // The first entry of its job, or a job before all others: each is followed by others.
        edits.push(at === undefined
            ? {
                ...spanAt(lines.runsEnd + TO_JOBS.length),
                text: `\n${heads.get(job)}\n${block}\n]},`,
            }
            : { ...spanAt(at), text: `${block},\n` });
    }
    edits.push({
        start: 0,
        end: lines.runsEnd,
        text: joinStart(document.revision, [...runs.values()].map(runJson)),
    });
    const text = applyEdits(lines.text, edits);
    return count <= MAX_ENTRIES && Buffer.byteLength(text) <= MAX_HISTORY_BYTES ? text : undefined;
}
function spanAt(at) {
    return { start: at, end: at };
}
function applyEdits(text, edits) {
    let at = 0;
    let result = '';
    for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
        result += text.slice(at, edit.start) + edit.text;
        at = edit.end;
    }
    return result + text.slice(at);
}

;// CONCATENATED MODULE: ./src/history/history-file.ts
/** Reads the history file. */








/** Bytes that hold `version` and `revision`. */
const HEAD_BYTES = 128;
/** After so many updates all of the JSON is read and written: then the runs go that no entry refers to any more. */
const UPDATES_BETWEEN_CHECKS = 64;
/**
 * Reads the file.
 *
 * @param file as `resolveHistoryFile` returned it
 * @param asked which packages are read; the entries of others are kept as they are. By default all are read and checked
 * @throws {HistoryError} when it cannot be opened, is no regular file, or was written by a newer release
 */
async function readHistory(file, places, asked) {
    return parseHistoryText(await readHistoryText(file, places), asked);
}
/**
 * Finds and reads the file of the input `history`.
 *
 * @param name relative to `places.cwd`, or absolute
 * @returns its real path, and its text
 * @throws {HistoryError} as `resolveHistoryFile` and {@link readHistory}
 */
async function findHistoryText(name, places) {
    // Most paths lead through no link: then nothing has to be resolved before the file is opened.
    const direct = external_node_path_default().resolve(places.cwd, name);
    const content = await readHistoryText(direct, places).catch(() => undefined);
    if (content?.opened === direct)
        return { file: direct, content };
    const file = await resolveHistoryFile(name, places);
    return { file, content: await readHistoryText(file, places) };
}
/**
 * The first half of {@link readHistory}.
 * @param file its path
 */
async function readHistoryText(file, places) {
    try {
        const [handle] = await Promise.all([(0,files.openForReading)(file), realRoots(places)]);
        if (handle === undefined)
            return { isTooLong: false };
        try {
            const [stats, opened] = await Promise.all([
                (0,files.fstat)(handle, { bigint: true }),
                // Between the check and the opening, a link may have taken the place of a folder: ask the kernel what was opened.
                (0,files/* readlink */.h_)(`/proc/self/fd/${handle}`).catch(() => undefined),
            ]);
            if (!stats.isFile()) {
                throw new HistoryError(`The input history is ${stats.isDirectory() ? 'a folder' : 'not a regular file'}; it accepts the path of a JSON file`);
            }
            await assertInside(opened ?? file, places);
            const isTooLong = stats.size > MAX_HISTORY_BYTES;
            const bytes = await (0,files.readStart)(handle, isTooLong ? HEAD_BYTES : Number(stats.size));
            return { text: bytes.toString(), isTooLong, stamp: stampOf(stats), ...(0,defined/* defined */.s)({ opened }) };
        }
        finally {
            // Nothing depends on it.
            (0,files.close)(handle).catch(() => { });
        }
    }
    catch (error) {
        throw asHistoryError(error);
    }
}
/**
 * The second half of {@link readHistory}.
 * @throws {HistoryError} for a file of a newer release
 */
function parseHistoryText({ isTooLong, stamp, text }, asked) {
    if (text === undefined)
        return { history: EMPTY_HISTORY, generation: 0, isDamaged: false };
    const generation = revisionOf(text.slice(0, HEAD_BYTES)) ?? 0;
    const parsed = isTooLong ? { kind: headKind(text) } : parseText(text, generation, asked);
    if (parsed.kind === 'newer') {
        throw new HistoryError('The history file was written by a newer release of this action: it is neither used nor changed');
    }
    const isValid = parsed.kind === 'valid';
    return {
        generation,
        ...(0,defined/* defined */.s)({ stamp }),
        history: isValid ? parsed.history : EMPTY_HISTORY,
        isDamaged: !isValid || parsed.dropped > 0,
    };
}
/** By lines where that is enough: it takes a third of the time. */
function parseText(text, generation, asked) {
    const isCheckDue = (generation + 1) % UPDATES_BETWEEN_CHECKS === 0;
    const byLines = asked && !isCheckDue ? parseLines(text, asked) : undefined;
    return byLines ?? parseHistory(text, asked);
}
function headKind(head) {
    return isNewerVersion(head) ? 'newer' : 'broken';
}
/** The stamp of the file as it is now; undefined when there is none. */
async function stampNow(file) {
    const stats = await (0,files/* stat */.dJ)(file, { bigint: true }).catch(() => undefined);
    return stats && stampOf(stats);
}
function stampOf({ ino, mtimeNs, size, }) {
    return `${ino} ${mtimeNs} ${size}`;
}
/** The revision in the file's first bytes; 0 where there is none. */
async function currentGeneration(file) {
    const handle = await (0,files.openForReading)(file);
    if (handle === undefined)
        return 0;
    try {
        return revisionOf((await (0,files.readStart)(handle, HEAD_BYTES)).toString('latin1')) ?? 0;
    }
    finally {
        await (0,files.close)(handle);
    }
}

;// CONCATENATED MODULE: ./src/history/history-update.ts
/** Updates the history file, without losing what other processes write. */









/**
 * Updates the file so that no update of another process is lost, and so that it is whole at every moment: under a lock the file is
 * read again, changed, written under another name and renamed.
 *
 * @param change may be called several times
 * @returns the name under which a damaged file was kept, if there was one
 * @throws {HistoryError} when the file could not be updated in time, or at all
 */
async function updateHistory(file, places, change, options) {
    const { asked, clock, keptSuffix } = options;
    let { prepared } = options;
    try {
        let { known } = options;
        if (known?.stamp === undefined)
            await (0,files.mkdir)(external_node_path_default().dirname(file), { recursive: true });
        // A prepared update has checked it.
        if (prepared === undefined)
            await assertRealFolder(file, places);
        const deadline = clock.monotonic() + options.timeoutMs;
        for (;;) {
            const generation = known?.generation ?? (await currentGeneration(file));
            const lock = await acquireFileLock(file, generation, deadline, clock);
            try {
                // Another process may have updated the file between the look at it and the lock.
                const isSame = lock && known && (await stampNow(file)) === known.stamp;
                if (!lock || (!isSame && (await currentGeneration(file)) !== generation)) {
                    known = undefined;
                    continue;
                }
                if (isSame && prepared !== undefined && (await usePrepared(prepared, file, lock))) {
                    prepared = undefined;
                    return undefined;
                }
                let read = isSame && known ? known : await readHistory(file, places, asked);
                let text = renderChanged(read, change);
                if (text === undefined) {
                    read = await readHistory(file, places);
                    text = renderChanged(read, change) ?? '';
                }
                const kept = read.isDamaged ? await keepCopy(file, keptSuffix) : undefined;
                if (await replaceFile(file, text, lock))
                    return kept;
                known = undefined;
            }
            finally {
                await lock?.release();
            }
        }
    }
    catch (error) {
        throw asHistoryError(error);
    }
    finally {
        if (prepared !== undefined)
            await discardPrepared(prepared);
    }
}
/** The text of the changed history; undefined when the whole file has to be read to keep it within its limits. */
function renderChanged({ generation, history }, change) {
    const changed = change(history);
    const revision = Math.max(generation, history.revision) + 1;
    return changed.lines
        ? renderLines({ ...changed, revision }, changed.lines)
        : renderHistory({ ...changed, revision });
}
/**
 * Writes the next content beside the file, so that an update only has to rename it. Settles when the content is written, while it is
 * still on its way to the disk. Never rejects.
 *
 * @param change applied to `known`
 * @param known what is in the file
 */
async function prepareUpdate(file, places, change, known) {
    const none = { name: Promise.resolve(undefined) };
    if (known.stamp === undefined || known.isDamaged)
        return none;
    const name = preparedName(file, known.generation);
    try {
        const text = renderChanged(known, change);
        if (text === undefined)
            return none;
        const { onDisk } = await writeNewFile(name, text);
        const finished = Promise.all([
            onDisk,
            removeLeftovers(file, known.generation - 1),
            assertRealFolder(file, places),
        ]);
        const useless = () => discardPrepared(name).then(() => undefined);
        return { name: finished.then(() => name, useless) };
    }
    catch (error) {
        // The update tries it again, and reports what is wrong. A file that was there is another process's.
        if ((0,errors/* errorCode */.C)(error) !== 'EEXIST')
            await discardPrepared(name);
        return none;
    }
}
/** A link may have taken the place of the folder since the file was read. */
async function assertRealFolder(file, places) {
    await assertInside(external_node_path_default().join(await (0,files/* realpath */.Kz)(external_node_path_default().dirname(file)), external_node_path_default().basename(file)), places);
}
/** Removes what {@link prepareUpdate} wrote, when it is not used. Never rejects. */
async function discardPrepared(name) {
    await (0,files.removeFile)(name).catch(() => { });
}
/** @returns false when another process took this one for dead, or the prepared file is gone; then nothing is replaced */
async function usePrepared(prepared, file, lock) {
    if (await lock.isLost())
        return false;
    const isRenamed = await (0,files.rename)(prepared, file).then(() => true, () => false);
    if (isRenamed && lock.isTakenOver)
        await lock.replaced();
    return isRenamed;
}
/** @returns false when another process took this one for dead; then nothing is replaced */
async function replaceFile(file, text, lock) {
    await (0,files.removeFile)(lock.temporaryFile);
    const { onDisk } = await writeNewFile(lock.temporaryFile, text);
    await onDisk;
    if (await lock.isLost())
        return false;
    await (0,files.rename)(lock.temporaryFile, file);
    await lock.replaced();
    return true;
}
/** @returns when it is on the disk: a board may lose power, and without that, a new name could refer to an empty file */
async function writeNewFile(name, text) {
    // `wx` follows no link that somebody placed there.
    const handle = await (0,files/* open */.ho)(name, 'wx');
    try {
        await (0,files.writeFile)(handle, text);
    }
    catch (error) {
        await (0,files.close)(handle);
        throw error;
    }
    return { onDisk: (0,files/* fdatasync */.ws)(handle).finally(() => (0,files.close)(handle)) };
}
/** Names to try for a damaged file, so that an earlier one is not overwritten. */
const MAX_KEPT_NAMES = 20;
/** Keeps a file that cannot be read under another name, and returns that name. */
async function keepCopy(file, suffix) {
    for (let count = 0;; count += 1) {
        const kept = `${file}.damaged-${suffix}${count === 0 ? '' : `-${count}`}`;
        try {
            await (0,files/* link */.nf)(file, kept);
            return external_node_path_default().basename(kept);
        }
        catch (error) {
            const code = (0,errors/* errorCode */.C)(error) ?? '';
            if (code === 'EEXIST' && count < MAX_KEPT_NAMES)
                continue;
            // A file system without hard links (FAT).
            if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP' && code !== 'ENOSYS')
                throw error;
            await (0,files.rename)(file, kept);
            return external_node_path_default().basename(kept);
        }
    }
}

;// CONCATENATED MODULE: ./src/history/outcomes.ts

/**
 * One outcome for each package and board that was built, and one for the build as a whole: good when everything is, failed when
 * it failed and no package is known to have failed.
 *
 * @param isStopped whether a result was cancelled or timed out: such results do not count
 */
function countedOutcomes(event, place, isStopped) {
    const rows = event.results.filter((result) => result.status !== 'skipped' && !isStopped(result));
    const isStoppedBuild = event.results.some(isStopped);
    const [only] = event.packages.length === 1 ? event.packages : [];
    const time = only === undefined ? undefined : place.durationSeconds;
    const outcomes = rows.map((result) => resultOutcome(result, place, time));
    const hasFailure = rows.some(({ status }) => status === 'failure');
    if (event.status === 'failure') {
        if (hasFailure || isStoppedBuild)
            return mergeOutcomes(outcomes);
        // Of one package it is plain which one failed; of several it is not.
        if (only !== undefined && rows.length === 0)
            return [packageOutcome(only, 'failure', place, time)];
        return mergeOutcomes([...outcomes, wholeBuild('failure', event.packages, place)]);
    }
    const built = rows.length > 0 ? outcomes : event.packages.map((name) => packageOutcome(name, 'success', place, time));
    return mergeOutcomes([...built, wholeBuild('success', event.packages, place)]);
}
/**
 * The outcome whose durations this build's is compared with: the package's when one was built, else the whole build's, which counts
 * only builds of the same packages.
 */
function timedOutcome({ packages, status }, place) {
    const [only] = packages.length === 1 ? packages : [];
    return only === undefined
        ? wholeBuild(status, packages, place)
        : packageOutcome(only, status, place, place.durationSeconds);
}
/** @param time seconds of the whole build, when it built this package only */
function resultOutcome(result, place, time) {
    return {
        package: result.package,
        job: result.job ?? place.job,
        status: result.status === 'success' ? 'success' : 'failure',
        ...(0,defined/* defined */.s)({
            runner: result.runner ?? place.runner,
            durationSeconds: wholeSeconds(result.durationSeconds ?? time),
        }),
    };
}
/** A package that no log shows: it was built alone, or with others that all are good. */
function packageOutcome(name, status, { job, runner }, time) {
    return { package: name, job, status, ...(0,defined/* defined */.s)({ runner, durationSeconds: wholeSeconds(time) }) };
}
/** The file holds whole seconds. */
function wholeSeconds(seconds) {
    return seconds === undefined ? undefined : Math.round(seconds);
}
function wholeBuild(status, packages, { durationSeconds, job, runner }) {
    return {
        job,
        status,
        packageSet: packageSetOf(packages),
        ...(0,defined/* defined */.s)({ runner, durationSeconds: wholeSeconds(durationSeconds) }),
    };
}
/**
 * The same for the same packages in any order: a build is as long as another only when both built the same. 64 bits of FNV-1a
 * over their names: `node:crypto` takes a millisecond to get ready, and nobody gains from two equal sums.
 */
function packageSetOf(packages) {
    let hash = 0xcbf29ce484222325n;
    for (const byte of Buffer.from(JSON.stringify([...new Set(packages)].sort())))
        hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
    return hash.toString(16).padStart(16, '0');
}
/** A package may be listed twice, e.g. under two tags of its image: one failure is a failure. */
function mergeOutcomes(outcomes) {
    const merged = new Map();
    for (const outcome of outcomes) {
        const text = JSON.stringify([outcome.job, outcome.runner, outcome.package ?? null]);
        if (merged.get(text)?.status !== 'failure')
            merged.set(text, outcome);
    }
    return [...merged.values()];
}

;// CONCATENATED MODULE: ./src/history/record-build.ts
/** Records a build in the history. Pure. */



/**
 * After this many first attempts in a row with a lower run ID, the entry is taken to be wrong and starts anew: a server that was
 * restored from a backup gives out its IDs again, and a file may hold any number.
 */
const OLDER_BUILDS = 3;
/**
 * The history with this build in it. The build is judged again, against this `history`: another process may have updated the file
 * since the message was made.
 *
 * @param history is not changed
 * @param fate decides what stays pending
 */
function recordBuild(history, build, fate) {
    const revision = history.revision + 1;
    const updated = new Map();
    const added = new Map();
    for (const judgement of judgeBuild(history, build)) {
        const { entry, outcome } = judgement;
        const known = entry && (updated.get(entry) ?? entry);
        const isOtherBoard = known !== entry && outcome.runner !== undefined && known?.key.runner !== keyName(outcome.runner);
        const next = nextEntry(judgement, isOtherBoard ? undefined : known, build, fate, revision);
        if (entry && !isOtherBoard)
            updated.set(entry, next);
        // Two long names may be the same after they were cut: one failure is a failure.
        else if (added.get(keyText(next.key))?.build.status !== 'failure')
            added.set(keyText(next.key), next);
    }
    return {
        ...history,
        revision,
        entries: [...history.entries.map((entry) => updated.get(entry) ?? entry), ...added.values()],
    };
}
/** @param known the entry so far, with what this build has already changed in it */
function nextEntry({ before, change, outcome }, known, build, fate, revision) {
    const { durationSeconds, packageSet, status } = outcome;
    if (known && change.kind === 'outdated') {
        const older = (known.older ?? 0) + (build.attempt === 1 ? 1 : 0);
        if (older < OLDER_BUILDS)
            return { ...known, older };
    }
    const isRepeat = known !== undefined && compareRuns(build, known) === 0;
    // Two steps of one job, or two legs of a matrix on one board, may report the same package: one failure is a failure.
    if (isRepeat && known.build.status === 'failure' && status === 'success')
        return { ...known, seen: revision };
    const recorded = {
        ...{ run: build.run, attempt: build.attempt, status },
        ...(0,defined/* defined */.s)({ durationSeconds, packageSet }),
    };
    const { builds } = stateAfter(before, recorded);
    const mentioned = fate === 'delivered' ? { builds, time: build.run.endTime } : known?.mentioned;
    const isSettled = isRepeat && known.build.status === status && known.pending === undefined;
    return {
        key: keyOf(build, outcome, known),
        seen: revision,
        build: recorded,
        ...(0,defined/* defined */.s)({
            before,
            pending: fate === 'lost' && !isSettled ? pendingAfter(change) : undefined,
            mentioned: status === 'failure' && (fate === 'delivered' || builds > 1) ? mentioned : undefined,
        }),
    };
}
function keyOf({ branch, repository, workflow }, { job, package: name, runner }, known) {
    return {
        repository: keyName(repository),
        workflow: keyName(workflow),
        branch: keyName(branch),
        job: keyName(job),
        ...(0,defined/* defined */.s)({ runner: keyName(runner) ?? known?.key.runner, package: keyName(name) }),
    };
}
function pendingAfter(change) {
    if (change.kind === 'newly-failed')
        return { kind: 'newly-failed' };
    return change.kind === 'fixed' && change.branch === undefined
        ? { kind: 'fixed', builds: change.builds }
        : undefined;
}

// EXTERNAL MODULE: ./src/lib/within-time.ts
var within_time = __webpack_require__(2596);
// EXTERNAL MODULE: ./src/github/run-context.ts
var run_context = __webpack_require__(7068);
;// CONCATENATED MODULE: ./src/github/history-scope.ts
/** What a build is compared with in the history, and whether it is recorded there: by the runner's variables and the event. */





const FORK = 'the commit comes from a fork: a stranger wrote what was built';
/**
 * The scope of the run of this step. Never throws: without the event, the default branch and the head of a pull request are not known.
 *
 * @param otherRunId the run of the input `run-id`, where the message is about that one
 */
async function readHistoryScope(env, otherRunId) {
    const path = env['GITHUB_EVENT_PATH'];
    const text = path ? await (0,files.readFile)(path, 'utf8').catch(() => '') : '';
    return historyScope(env, (0,lib_json/* parseJson */.q)(text), otherRunId);
}
/**
 * The scope by the event. Pure.
 *
 * @param event the event that triggered the run, parsed; its text is a stranger's
 * @param otherRunId the run of the input `run-id`, where the message is about that one
 */
function historyScope(env, event, otherRunId) {
    const run = (0,run_context/* runContext */.pO)(env, undefined, '');
    if (!run)
        return { reason: 'this step does not run in a workflow' };
    const { job, ref = '', repository, runAttempt, runId, runNumber, runner, sha, workflow } = run;
    const eventName = env['GITHUB_EVENT_NAME'] ?? '';
    const isHosted = env['RUNNER_ENVIRONMENT'] === 'github-hosted' || isHostedRunner(runner ?? '');
    const own = {
        ...{ repository, repositoryUrl: run.url.slice(0, run.url.indexOf('/actions/runs/')) },
        ...{ workflow, job, runId, runNumber, runAttempt },
        ...(0,defined/* defined */.s)({
            runner: isHosted ? undefined : runner,
            defaultBranch: textOf((0,lib_json/* member */.D)((0,lib_json/* member */.D)(event, 'repository'), 'default_branch')),
        }),
    };
    const triggering = eventName === 'workflow_run' ? (0,lib_json/* member */.D)(event, 'workflow_run') : undefined;
    if (otherRunId !== undefined || eventName === 'workflow_run')
        return triggeringScope(own, triggering, otherRunId);
    if (eventName.startsWith('pull_request')) {
        const pullRequest = (0,lib_json/* member */.D)(event, 'pull_request');
        const [head, base] = [(0,lib_json/* member */.D)(pullRequest, 'head'), (0,lib_json/* member */.D)(pullRequest, 'base')];
        const branch = textOf((0,lib_json/* member */.D)(base, 'ref'));
        if (!isOwnRepository((0,lib_json/* member */.D)(head, 'repo'), repository))
            return { reason: FORK };
        if (branch === undefined)
            return { reason: 'the base branch of the pull request is not known' };
        return {
            scope: { ...own, branch, isPullRequest: true, ...(0,defined/* defined */.s)({ headSha: commitIn((0,lib_json/* member */.D)(head, 'sha')) }) },
        };
    }
    if ((0,lib_json/* member */.D)((0,lib_json/* member */.D)(event, 'issue'), 'pull_request') !== undefined) {
        return { reason: 'for a comment on a pull request it is not known whose commit was built' };
    }
    const queued = /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-\d+-[0-9a-f]+$/.exec(ref)?.[1];
    // A branch that GitHub makes for one group of its merge queue has no builds of its own.
    if (queued !== undefined)
        return { scope: { ...own, branch: queued, isPullRequest: true, ...(0,defined/* defined */.s)({ headSha: commitIn(sha) }) } };
    const branch = ref.replace(/^refs\/heads\//, '');
    if (branch === '')
        return { reason: 'the branch is not known' };
    return { scope: { ...own, branch, isPullRequest: false, ...(0,defined/* defined */.s)({ headSha: commitIn(sha) }) } };
}
/**
 * A `workflow_run` workflow builds or reports what the triggering run is about, so its branch counts. With `run-id` that run itself
 * is reported.
 */
function triggeringScope(own, triggering, otherRunId) {
    const field = (name) => (0,lib_json/* member */.D)(triggering, name);
    const [id, number, attempt] = [field('id'), field('run_number'), field('run_attempt')];
    if (otherRunId !== undefined && id !== otherRunId) {
        return { reason: 'for the run in the input run-id it is not known whose commit was built' };
    }
    if (!isOwnRepository(field('head_repository'), own.repository))
        return { reason: FORK };
    const isPullRequest = String(field('event')).startsWith('pull_request');
    const pullRequests = field('pull_requests');
    const [pullRequest] = Array.isArray(pullRequests) ? pullRequests : [];
    const branch = textOf(isPullRequest ? (0,lib_json/* member */.D)((0,lib_json/* member */.D)(pullRequest, 'base'), 'ref') : field('head_branch'));
    if (branch === undefined)
        return { reason: 'the branch of the run that triggered this one is not known' };
    const common = { branch, isPullRequest, ...(0,defined/* defined */.s)({ headSha: commitIn(field('head_sha')) }) };
    if (otherRunId === undefined)
        return { scope: { ...own, ...common } };
    const [runNumber, runAttempt] = [(0,run_context/* positive */.yj)(String(number)), (0,run_context/* positive */.yj)(String(attempt))];
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
    const name = (0,lib_json/* member */.D)(value, 'full_name');
    return typeof name === 'string' && name.toLowerCase() === repository.toLowerCase();
}
/** The event is a stranger's text: only a commit may become part of a link. */
function commitIn(value) {
    return isCommitSha(value) ? value : undefined;
}
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}

// EXTERNAL MODULE: ./src/lib/workspace.ts
var lib_workspace = __webpack_require__(3090);
;// CONCATENATED MODULE: ./src/pipeline/open-history.ts









/** Milliseconds for reading the file: a network drive that is gone does not hold up the message. */
const MAX_HISTORY_READING_MS = 5000;
/**
 * Opens the file of the input `history` for a build. Never throws: what goes wrong is a warning.
 *
 * @param event redacted: names in it are compared and stored
 * @param reading result of {@link readHistoryInTime}
 */
async function openHistory(event, build, inputs, runtime, reading) {
    const { commands, env } = runtime;
    const scoped = await readHistoryScope(env, inputs.subject.kind === 'run' ? inputs.subject.runId : undefined);
    if ('reason' in scoped) {
        commands.info(`History is not used: ${scoped.reason}.`);
        return { kind: 'not-compared' };
    }
    const { scope } = scoped;
    const place = buildPlaceOf(event, build, scope);
    const finished = finishedBuild(event, scope, place);
    const asked = new Set([undefined, ...event.packages, ...finished.outcomes.map((one) => one.package)].map(keyName));
    const found = await reading;
    const parsed = 'warning' in found ? found : parseFound(found, asked);
    if ('warning' in parsed) {
        commands.warning(parsed.warning);
        return { kind: 'unreadable' };
    }
    return { ...parsed, asked, scope, place, finished };
}
function parseFound({ content, file, places }, asked) {
    try {
        return { file, places, read: parseHistoryText(content, asked) };
    }
    catch (error) {
        return { warning: warningFor(error) };
    }
}
/**
 * How many seconds a build that begins now usually takes, by the last good builds of the same packages. Undefined where they are too
 * few. Never throws.
 *
 * @param event redacted, as it will be recorded
 */
async function usualBuildSeconds(event, build, inputs, runtime) {
    const opened = await openHistory(event, build, inputs, runtime, readHistoryInTime(inputs, runtime));
    if ('kind' in opened)
        return undefined;
    const { finished, place, read } = opened;
    return usualDuration(pastDurations(read.history, finished, timedOutcome(event, place)));
}
/** The job of this step did not build what a message about others is about: its board and duration say nothing. */
function buildPlaceOf(event, build, { job, runner }) {
    const seconds = event.durationSeconds ?? (build.isRemote ? undefined : build.run?.durationSeconds);
    return { job, ...(0,defined/* defined */.s)({ runner: build.isRemote ? undefined : runner, durationSeconds: seconds }) };
}
function finishedBuild(event, scope, place) {
    const { branch, defaultBranch, headSha, isPullRequest, repository, workflow } = scope;
    return {
        ...{ repository, workflow, branch, isPullRequest },
        ...(0,defined/* defined */.s)({ defaultBranch }),
        run: { id: scope.runId, number: scope.runNumber, ...(0,defined/* defined */.s)({ sha: headSha }), endTime: event.endTime },
        attempt: scope.runAttempt,
        outcomes: countedOutcomes(event, place, isStoppedResult),
    };
}
function placesOf(env) {
    const workspace = (0,lib_workspace/* workspaceOf */.B)(env);
    const others = [env['RUNNER_TEMP'], env['RUNNER_TOOL_CACHE']].flatMap((root) => root || []);
    return { roots: [workspace, ...others], cwd: workspace };
}
/**
 * Reads the file of the input `history`. It can be called before the build is known: the disk has time for it while logs are read.
 * Never rejects, but for a defect.
 */
async function readHistoryInTime({ history }, { clock, env }) {
    const read = async () => {
        const places = placesOf(env);
        return { places, ...(await findHistoryText(history, places)) };
    };
    try {
        return await (0,within_time/* withinTime */.d)(clock, MAX_HISTORY_READING_MS, read(), { warning: READ_TOO_LATE });
    }
    catch (error) {
        return { warning: warningFor(error) };
    }
}
const READ_TOO_LATE = `The history file could not be read within ${MAX_HISTORY_READING_MS / 1000} s; the message is sent without it.`;
function warningFor(error) {
    if (!(error instanceof HistoryError))
        throw error;
    return `${error.message}. The message is sent without it.`;
}
/** A job that was cancelled, timed out or superseded says nothing about its packages. */
function isStoppedResult({ error, status }) {
    return status === 'failure' && /^(?:cancelled|timed out after|superseded)\b/.test(error ?? '');
}

;// CONCATENATED MODULE: ./src/pipeline/use-history.ts








/** Milliseconds that the message waits for the disk. */
const MAX_PREPARING_MS = 500;
/** Milliseconds that other processes may hold the lock of the file. */
const MAX_LOCK_MS = 10_000;
/** The same when the runner has asked the step to stop: it kills the step some seconds later. */
const MAX_LOCK_STOPPED_MS = 1000;
/** Milliseconds for writing the file: a network drive that is gone does not hold up the job. */
const MAX_WRITING_MS = 2000;
/**
 * Compares the build with the file. Never throws: what goes wrong is a warning.
 * @param reading result of `readHistoryInTime`
 */
async function useHistory(event, build, inputs, runtime, reading) {
    const opened = await openHistory(event, build, inputs, runtime, reading);
    if ('kind' in opened)
        return { ...UNUSED, isUnreadable: opened.kind === 'unreadable' };
    const { finished, place, read, scope } = opened;
    const judgements = judgeBuild(read.history, finished);
    const durations = pastDurations(read.history, finished, timedOutcome(event, place));
    return {
        judgements,
        isUnreadable: read.isDamaged,
        history: describeChanges(judgements, {
            repositoryUrl: scope.repositoryUrl,
            headSha: scope.headSha,
            durations: slowerThanUsual(place.durationSeconds, durations),
            shown: (outcome) => shownItem(outcome, place),
        }),
        ...recorder(opened, runtime),
    };
}
const UNUSED = { judgements: [], prepare: async () => { }, record: async () => { } };
function recorder(opened, runtime) {
    const { file, finished, places, read } = opened;
    if (finished.isPullRequest || finished.outcomes.length === 0)
        return UNUSED;
    let prepared;
    return {
        prepare: async () => {
            prepared = prepareUpdate(file, places, (history) => recordBuild(history, finished, 'delivered'), read);
            await (0,within_time/* withinTime */.d)(runtime.clock, MAX_PREPARING_MS, prepared, undefined);
        },
        record: async (fate) => {
            const { clock, commands, signal } = runtime;
            const write = async () => {
                const name = await (await prepared)?.name;
                if (name !== undefined && fate !== 'delivered')
                    await discardPrepared(name);
                await recordInFile(opened, fate, runtime, fate === 'delivered' ? name : undefined);
            };
            const ms = signal.aborted ? MAX_LOCK_STOPPED_MS : MAX_LOCK_MS + MAX_WRITING_MS;
            if ((await (0,within_time/* withinTime */.d)(clock, ms, write(), 'late')) === 'late')
                commands.warning('The history file could not be written in time. This build is not recorded in the history.');
        },
    };
}
/** The job and the board are shown where the result names them. */
function shownItem({ job, package: name, runner }, place) {
    if (name === undefined)
        return { job };
    return {
        package: name,
        ...(0,defined/* defined */.s)({
            job: job === place.job || job === name ? undefined : job,
            runner: runner === place.runner ? undefined : runner,
        }),
    };
}
async function recordInFile({ file, finished, asked, places, read }, fate, { clock, commands, signal }, prepared) {
    try {
        const kept = await updateHistory(file, places, (history) => recordBuild(history, finished, fate), {
            clock,
            timeoutMs: signal.aborted ? MAX_LOCK_STOPPED_MS : MAX_LOCK_MS,
            known: read,
            asked,
            prepared,
            keptSuffix: `${finished.run.id}-${finished.attempt}`,
        });
        if (kept !== undefined) {
            commands.warning(`The history file could not be read in full. It was kept as ${kept} in the same folder, and a new one was begun with what could be read.`);
        }
    }
    catch (error) {
        if (!(error instanceof HistoryError))
            throw error;
        commands.warning(`${error.message}. This build is not recorded in the history.`);
    }
}
// One module for those who load it by import(): each would otherwise get a bundle of its own.



/***/ })

};
;