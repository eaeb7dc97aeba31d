"use strict";
exports.id = 503;
exports.ids = [503];
exports.modules = {

/***/ 7503:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HistoryError: () => (/* binding */ HistoryError),
  readHistory: () => (/* binding */ readHistory),
  resolveHistoryFile: () => (/* binding */ resolveHistoryFile),
  updateHistory: () => (/* binding */ updateHistory)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
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
        const owner = await (0,promises_.readFile)(name, 'utf8').catch(() => undefined);
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
        handle = await (0,promises_.open)(name, 'wx');
    }
    catch (error) {
        if ((0,errors/* errorCode */.C)(error) === 'EEXIST')
            return false;
        throw error;
    }
    try {
        await handle.writeFile(owner);
        return true;
    }
    catch (error) {
        // A full disk: nobody must wait for this lock.
        await (0,promises_.rm)(name, { force: true });
        throw error;
    }
    finally {
        await handle.close();
    }
}
function createFileLock(file, generation, turn) {
    const temporaryFile = `${file}.new-${generation}-${turn}`;
    return {
        temporaryFile,
        isLost: () => exists(lockName(file, generation, turn + 1)),
        replaced: () => removeLeftovers(file, generation),
        release: async () => {
            await (0,promises_.rm)(temporaryFile, { force: true });
            await (0,promises_.rm)(lockName(file, generation, turn), { force: true });
        },
    };
}
function lockName(file, generation, turn) {
    return `${file}.lock-${generation}-${turn}`;
}
/** A process ID means something only to processes of the same namespace: a job's container has its own. */
async function pidNamespace() {
    return (0,promises_.readlink)('/proc/self/ns/pid').catch(() => '');
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
/** Removes the lock and temporary files of this generation and earlier ones. */
async function removeLeftovers(file, generation) {
    const folder = external_node_path_default().dirname(file);
    const start = `${external_node_path_default().basename(file)}.`;
    for (const name of await (0,promises_.readdir)(folder)) {
        if (!name.startsWith(start))
            continue;
        const digits = /^(?:lock|new)-(\d{1,16})-\d{1,6}$/.exec(name.slice(start.length))?.[1];
        if (digits !== undefined && Number(digits) <= generation)
            await (0,promises_.rm)(external_node_path_default().join(folder, name), { force: true });
    }
}
async function exists(name) {
    return (0,promises_.stat)(name).then(() => true, () => false);
}

// EXTERNAL MODULE: ./src/history/history.ts
var history_history = __webpack_require__(3328);
// EXTERNAL MODULE: ./src/history/history-json.ts
var history_json = __webpack_require__(6119);
;// CONCATENATED MODULE: ./src/history/history-file.ts
/** Reads and writes the history file: the only file of this room that touches the disk. */







/** Thrown when the history cannot be used. The message says why and can be shown; it holds nothing from the file. */
class HistoryError extends Error {
    name = 'HistoryError';
}
/** On a self-hosted runner a pull request may control what is in the workspace; these hold credentials. */
const PRIVATE_PARTS = /(?:^|\/)(?:\.git|_runner_file_commands|_github_home)(?:\/|$)/;
/** Bytes that hold `version` and `revision`. */
const HEAD_BYTES = 128;
/**
 * Resolves the input `history` to the file's real path, links followed. The file itself need not exist.
 *
 * @throws {HistoryError} for a path outside of the roots
 */
async function resolveHistoryFile(name, places) {
    if (name.includes('\0'))
        throw new HistoryError('The input history contains a NUL character; it accepts a path');
    const asked = external_node_path_default().resolve(places.cwd, name);
    const missing = [];
    for (let at = asked;; at = external_node_path_default().dirname(at)) {
        try {
            const real = external_node_path_default().join(await (0,promises_.realpath)(at), ...missing);
            await assertInside(real, places);
            return real;
        }
        catch (error) {
            if ((0,errors/* errorCode */.C)(error) !== 'ENOENT' || at === external_node_path_default().dirname(at))
                throw asHistoryError(error);
            // A link to a file that is not there: where it leads cannot be checked.
            if (await (0,promises_.readlink)(at).catch(() => undefined)) {
                throw new HistoryError('The input history is a link to a file that does not exist; history is not used');
            }
            missing.unshift(external_node_path_default().basename(at));
        }
    }
}
/**
 * Reads the file.
 *
 * @param file as {@link resolveHistoryFile} returned it
 * @throws {HistoryError} when it cannot be opened, is no regular file, or was written by a newer release
 */
async function readHistory(file, places) {
    const handle = await openForReading(file).catch((error) => {
        throw asHistoryError(error);
    });
    if (!handle)
        return { history: history_history/* EMPTY_HISTORY */.nF, isDamaged: false };
    try {
        const stats = await handle.stat({ bigint: true });
        if (!stats.isFile()) {
            throw new HistoryError(`The input history is ${stats.isDirectory() ? 'a folder' : 'not a regular file'}; it accepts the path of a JSON file`);
        }
        // Between the check and the opening, a link may have taken the place of a folder: ask the kernel what was opened.
        await assertInside(await (0,promises_.readlink)(`/proc/self/fd/${handle.fd}`).catch(() => file), places);
        const size = Number(stats.size);
        const buffer = Buffer.alloc(size > history_json/* MAX_HISTORY_BYTES */.Yw ? HEAD_BYTES : size);
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
        const text = buffer.toString('utf8', 0, bytesRead);
        const parsed = size > history_json/* MAX_HISTORY_BYTES */.Yw ? { kind: headKind(text) } : (0,history_json/* parseHistory */.i6)(text);
        const stamp = stampOf(stats);
        if (parsed.kind === 'newer') {
            throw new HistoryError('The history file was written by a newer release of this action: it is neither used nor changed');
        }
        return parsed.kind === 'valid'
            ? { history: parsed.history, stamp, isDamaged: parsed.dropped > 0 }
            : { history: history_history/* EMPTY_HISTORY */.nF, stamp, isDamaged: true };
    }
    catch (error) {
        throw asHistoryError(error);
    }
    finally {
        await handle.close();
    }
}
function headKind(head) {
    return (0,history_json/* isNewerVersion */.MQ)(head) ? 'newer' : 'broken';
}
/**
 * Updates the file so that no update of another process is lost, and so that it is whole at every moment: under a lock the file is
 * read again, changed, written under another name and renamed.
 *
 * @returns the name under which a damaged file was kept, if there was one
 * @throws {HistoryError} when the file could not be updated in time, or at all
 */
async function updateHistory(file, places, change, options) {
    try {
        await (0,promises_.mkdir)(external_node_path_default().dirname(file), { recursive: true });
        await assertInside(external_node_path_default().join(await (0,promises_.realpath)(external_node_path_default().dirname(file)), external_node_path_default().basename(file)), places);
        const deadline = options.clock.monotonic() + options.timeoutMs;
        for (;;) {
            const revision = await currentRevision(file);
            const lock = await acquireFileLock(file, revision, deadline, options.clock);
            if (!lock)
                continue;
            try {
                // Another process may have updated the file between the look at it and the lock.
                if ((await currentRevision(file)) !== revision)
                    continue;
                const read = await readUnlessKnown(file, places, options.known);
                const kept = read.isDamaged ? await keepCopy(file, options.keptSuffix) : undefined;
                const changed = change(read.history);
                const next = Math.max(revision, read.history.revision) + 1;
                if (await replaceFile(file, (0,history_json/* renderHistory */.zs)({ ...changed, revision: next }), lock))
                    return kept;
            }
            finally {
                await lock.release();
            }
        }
    }
    catch (error) {
        throw asHistoryError(error);
    }
}
async function readUnlessKnown(file, places, known) {
    if (known?.stamp !== undefined) {
        const stats = await (0,promises_.stat)(file, { bigint: true }).catch(() => undefined);
        if (stats && known.stamp === stampOf(stats))
            return known;
    }
    return readHistory(file, places);
}
function stampOf({ ino, mtimeNs, size }) {
    return `${ino} ${mtimeNs} ${size}`;
}
/** The revision in the file's first bytes; 0 where there is none. */
async function currentRevision(file) {
    const handle = await openForReading(file);
    try {
        const head = await handle?.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
        return head ? ((0,history_json/* revisionOf */.DT)(head.buffer.toString('latin1', 0, head.bytesRead)) ?? 0) : 0;
    }
    finally {
        await handle?.close();
    }
}
/** @returns false when another process took this one for dead; then nothing is replaced */
async function replaceFile(file, text, lock) {
    await (0,promises_.rm)(lock.temporaryFile, { force: true });
    // `wx` follows no link that somebody placed there.
    const handle = await (0,promises_.open)(lock.temporaryFile, 'wx');
    try {
        await handle.writeFile(text);
        // A board may lose power: without this, the new name could refer to an empty file.
        await handle.datasync();
    }
    finally {
        await handle.close();
    }
    if (await lock.isLost())
        return false;
    await (0,promises_.rename)(lock.temporaryFile, file);
    await lock.replaced();
    return true;
}
/** Names to try for a damaged file, so that an earlier one is not overwritten. */
const MAX_KEPT_NAMES = 20;
/** Keeps a file that cannot be read under another name, and returns that name. */
async function keepCopy(file, suffix) {
    for (let count = 0;; count += 1) {
        const kept = `${file}.damaged-${suffix}${count === 0 ? '' : `-${count}`}`;
        try {
            await (0,promises_.link)(file, kept);
            return external_node_path_default().basename(kept);
        }
        catch (error) {
            const code = (0,errors/* errorCode */.C)(error) ?? '';
            if (code === 'EEXIST' && count < MAX_KEPT_NAMES)
                continue;
            // A file system without hard links (FAT).
            if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP' && code !== 'ENOSYS')
                throw error;
            await (0,promises_.rename)(file, kept);
            return external_node_path_default().basename(kept);
        }
    }
}
/** Opens without following a link and without waiting for a FIFO's writer; undefined when there is no file. */
async function openForReading(file) {
    try {
        return await (0,promises_.open)(file, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK | external_node_fs_.constants.O_NOFOLLOW);
    }
    catch (error) {
        if ((0,errors/* errorCode */.C)(error) === 'ENOENT')
            return undefined;
        throw error;
    }
}
async function assertInside(real, { roots }) {
    for (const root of roots) {
        const base = await (0,promises_.realpath)(root).catch(() => undefined);
        if (base === undefined || base === '/')
            continue;
        const below = external_node_path_default().relative(base, real);
        if (below === '' || below === '..' || below.startsWith('../') || external_node_path_default().isAbsolute(below))
            continue;
        if (!PRIVATE_PARTS.test(below))
            return;
    }
    throw new HistoryError('The input history leads out of the workspace, RUNNER_TEMP and RUNNER_TOOL_CACHE, or to a private folder there; history is not used');
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