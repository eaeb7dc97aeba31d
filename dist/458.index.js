"use strict";
exports.id = 458;
exports.ids = [458];
exports.modules = {

/***/ 3599:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DT: () => (/* binding */ describeChanges),
/* harmony export */   Gj: () => (/* binding */ pastDurations),
/* harmony export */   Mw: () => (/* binding */ slowerThanUsual),
/* harmony export */   qA: () => (/* binding */ judgeBuild),
/* harmony export */   qB: () => (/* binding */ compareRuns),
/* harmony export */   rV: () => (/* binding */ usualDuration)
/* harmony export */ });
/* unused harmony exports REMINDER_BUILDS, REMINDER_MS */
/* harmony import */ var _lib_defined_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7994);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3328);


/** A failure that goes on is mentioned again after this many builds, or after this time. */
const REMINDER_BUILDS = 10;
const REMINDER_MS = 7 * 24 * 60 * 60 * 1000;
/** A duration is reported when it is above the median of at least so many good builds by both margins. */
const MIN_DURATIONS = 5;
const SLOWER_FACTOR = 1.25;
const SLOWER_SECONDS = 5 * 60;
/** Compares each outcome of a build with its entry. */
function judgeBuild(history, build) {
    const find = (0,_history_js__WEBPACK_IMPORTED_MODULE_0__/* .entryFinder */ .RV)(history, build);
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
    const before = isSameRun ? entry.before : (0,_history_js__WEBPACK_IMPORTED_MODULE_0__/* .stateAfter */ .W_)(entry.before, entry.build);
    const last = isSameRun && order > 0 ? (0,_history_js__WEBPACK_IMPORTED_MODULE_0__/* .stateAfter */ .W_)(entry.before, entry.build) : before;
    const judged = { outcome, entry, ...(0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_1__/* .defined */ .s)({ before }) };
    if (outcome.status === 'success') {
        const failed = last?.status === 'failure' ? last.builds : entry.pending?.kind === 'fixed' ? entry.pending.builds : 0;
        return { ...judged, change: failed > 0 ? { kind: 'fixed', builds: failed } : { kind: 'good' } };
    }
    const after = (0,_history_js__WEBPACK_IMPORTED_MODULE_0__/* .stateAfter */ .W_)(before, { run: build.run, attempt: build.attempt, status: 'failure' });
    if (last?.status !== 'failure' || entry.pending?.kind === 'newly-failed') {
        return { ...judged, change: { kind: 'newly-failed', ...(0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_1__/* .defined */ .s)({ lastGood: after.lastGood }) } };
    }
    return {
        ...judged,
        change: {
            kind: 'still-failing',
            builds: after.builds,
            ...(0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_1__/* .defined */ .s)({ since: after.since }),
            isReminderDue: isReminderDue(entry, after, build.run.endTime),
        },
    };
}
/** Compares with the last build on another branch: the base of a pull request, or the default branch. */
function compareWithBranch({ before, build, key: { branch } }, outcome) {
    const last = (0,_history_js__WEBPACK_IMPORTED_MODULE_0__/* .stateAfter */ .W_)(before, build);
    if (outcome.status === 'success') {
        return last.status === 'failure' ? { kind: 'fixed', builds: last.builds, branch } : { kind: 'good' };
    }
    if (last.status === 'success')
        return { kind: 'newly-failed', ...(0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_1__/* .defined */ .s)({ lastGood: last.lastGood }) };
    return {
        kind: 'still-failing',
        builds: last.builds,
        ...(0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_1__/* .defined */ .s)({ since: last.since }),
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
                    ...(0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_1__/* .defined */ .s)({
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
                    ...(0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_1__/* .defined */ .s)({ sinceRunNumber: change.since?.number, branch: change.branch }),
                },
            ]
            : []),
        fixed: items.flatMap(({ change, item }) => change.kind === 'fixed'
            ? [{ ...item, builds: change.builds, ...(0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_1__/* .defined */ .s)({ branch: change.branch }) }]
            : []),
        ...durations,
    };
}
function lastGoodBuild({ endTime, number, sha }) {
    return { runNumber: number, endTime, ...(0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_1__/* .defined */ .s)({ sha }) };
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
/** Seconds of the last good builds of the same thing, for {@link usualDuration}; this run's own attempts are not among them. */
function pastDurations(history, build, timed) {
    const find = (0,_history_js__WEBPACK_IMPORTED_MODULE_0__/* .entryFinder */ .RV)(history, build);
    const entry = find(build.branch, timed) ??
        (build.defaultBranch === undefined ? undefined : find(build.defaultBranch, timed));
    if (!entry)
        return [];
    const isOwnRun = entry.build.run.id === build.run.id;
    const state = isOwnRun ? entry.before : (0,_history_js__WEBPACK_IMPORTED_MODULE_0__/* .stateAfter */ .W_)(entry.before, entry.build);
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


/***/ }),

/***/ 4357:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tx: () => (/* binding */ HistoryError),
  Lu: () => (/* binding */ readHistory),
  z0: () => (/* binding */ resolveHistoryFile),
  Al: () => (/* binding */ updateHistory)
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
;// CONCATENATED MODULE: ./src/history/history-render.ts

/**
 * The document as the text of a file of at most {@link MAX_ENTRIES} entries and {@link MAX_HISTORY_BYTES} bytes. Entries that were
 * not updated for the longest time are dropped.
 */
function renderHistory({ entries, others = [], revision }) {
    const stored = [...entries.map(toStored), ...others];
    if (stored.length > history_json/* MAX_ENTRIES */.Sd)
        stored.sort((a, b) => b.seen - a.seen);
    for (let kept = Math.min(stored.length, history_json/* MAX_ENTRIES */.Sd);; kept = Math.floor(kept * 0.9)) {
        const text = `${JSON.stringify(toDocument(revision, stored.slice(0, kept)))}\n`;
        if (kept === 0 || Buffer.byteLength(text) <= history_json/* MAX_HISTORY_BYTES */.Yw)
            return text;
        stored.sort((a, b) => b.seen - a.seen);
    }
}
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
function toDocument(revision, stored) {
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
    return {
        version: history_json/* HISTORY_VERSION */.g1,
        revision,
        runs: [...runs.values()].map(({ id, number, sha, endTime }) => ({ id, number, sha, end_time: endTime })),
        jobs: [...jobs.values()].map(({ packages, scope }) => ({ ...scope, packages })),
    };
}

;// CONCATENATED MODULE: ./src/history/history-file.ts
/** Reads and writes the history file: the only file of this room that touches the disk. */








/** Thrown when the history cannot be used. The message gives the reason and can be shown: it quotes nothing from the file. */
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
 * @param isAsked which packages are read; the entries of others are kept as they are
 * @throws {HistoryError} when it cannot be opened, is no regular file, or was written by a newer release
 */
async function readHistory(file, places, isAsked) {
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
        const parsed = size > history_json/* MAX_HISTORY_BYTES */.Yw ? { kind: headKind(text) } : (0,history_json/* parseHistory */.i6)(text, isAsked);
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
                const read = await readUnlessKnown(file, places, options);
                const kept = read.isDamaged ? await keepCopy(file, options.keptSuffix) : undefined;
                const changed = change(read.history);
                const next = Math.max(revision, read.history.revision) + 1;
                if (await replaceFile(file, renderHistory({ ...changed, revision: next }), lock))
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
async function readUnlessKnown(file, places, { isAsked, known }) {
    if (known?.stamp !== undefined) {
        const stats = await (0,promises_.stat)(file, { bigint: true }).catch(() => undefined);
        if (stats && known.stamp === stampOf(stats))
            return known;
    }
    return readHistory(file, places, isAsked);
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
/* harmony export */   Sd: () => (/* binding */ MAX_ENTRIES),
/* harmony export */   Yw: () => (/* binding */ MAX_HISTORY_BYTES),
/* harmony export */   _$: () => (/* binding */ isCommitSha),
/* harmony export */   g1: () => (/* binding */ HISTORY_VERSION),
/* harmony export */   i6: () => (/* binding */ parseHistory)
/* harmony export */ });
/* harmony import */ var _lib_defined_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7994);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8453);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3328);
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
 * @param isAsked which packages are read, by the name in the key; the entries of others are kept as they are
 */
function parseHistory(text, isAsked = () => true) {
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
        const packages = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(job, 'packages');
        const scope = parseScope(job);
        if (!scope || !Array.isArray(packages)) {
            dropped += 1;
            continue;
        }
        const names = known.get((0,_history_js__WEBPACK_IMPORTED_MODULE_0__/* .keyText */ .Pu)(scope)) ?? new Set();
        known.set((0,_history_js__WEBPACK_IMPORTED_MODULE_0__/* .keyText */ .Pu)(scope), names);
        for (const value of packages) {
            const stored = value?.package;
            const name = stored === undefined ? undefined : storedName(stored);
            const isAskedFor = isAsked(name);
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
function parsePastRun(value) {
    const [id, number, sha, endTime] = ['id', 'number', 'sha', 'end_time'].map((name) => (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .D)(value, name));
    if (!isCount(id) || !isCount(number) || !isTime(endTime))
        return undefined;
    if (sha !== undefined && !isCommitSha(sha))
        return undefined;
    return { id, number, ...(0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_2__/* .defined */ .s)({ sha: isCommitSha(sha) ? sha : undefined }), endTime };
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
function isCommitSha(value) {
    return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
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


/***/ }),

/***/ 5267:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CU: () => (/* binding */ countedOutcomes),
/* harmony export */   Uv: () => (/* binding */ timedOutcome)
/* harmony export */ });
/* unused harmony export packageSetOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_defined_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7994);
/** Which results of a build count for the history. Pure. */


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
        ...(0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_1__/* .defined */ .s)({
            runner: result.runner ?? place.runner,
            durationSeconds: wholeSeconds(result.durationSeconds ?? time),
        }),
    };
}
/** A package that no log shows: it was built alone, or with others that all are good. */
function packageOutcome(name, status, { job, runner }, time) {
    return { package: name, job, status, ...(0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_1__/* .defined */ .s)({ runner, durationSeconds: wholeSeconds(time) }) };
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
        ...(0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_1__/* .defined */ .s)({ runner, durationSeconds: wholeSeconds(durationSeconds) }),
    };
}
/** The same for the same packages in any order: a build is as long as another only when both built the same. */
function packageSetOf(packages) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([...new Set(packages)].sort()))
        .digest('hex')
        .slice(0, 16);
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


/***/ }),

/***/ 7458:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ openHistory),
  usualBuildSeconds: () => (/* binding */ usualBuildSeconds)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/history/history-json.ts
var history_json = __webpack_require__(6119);
// EXTERNAL MODULE: ./src/lib/defined.ts
var defined = __webpack_require__(7994);
// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(8453);
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
    const text = path ? await (0,promises_.readFile)(path, 'utf8').catch(() => '') : '';
    return historyScope(env, (0,json/* parseJson */.q)(text), otherRunId);
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
            defaultBranch: textOf((0,json/* member */.D)((0,json/* member */.D)(event, 'repository'), 'default_branch')),
        }),
    };
    const triggering = eventName === 'workflow_run' ? (0,json/* member */.D)(event, 'workflow_run') : undefined;
    if (otherRunId !== undefined || eventName === 'workflow_run')
        return triggeringScope(own, triggering, otherRunId);
    if (eventName.startsWith('pull_request')) {
        const pullRequest = (0,json/* member */.D)(event, 'pull_request');
        const [head, base] = [(0,json/* member */.D)(pullRequest, 'head'), (0,json/* member */.D)(pullRequest, 'base')];
        const branch = textOf((0,json/* member */.D)(base, 'ref'));
        if (!isOwnRepository((0,json/* member */.D)(head, 'repo'), repository))
            return { reason: FORK };
        if (branch === undefined)
            return { reason: 'the base branch of the pull request is not known' };
        return {
            scope: { ...own, branch, isPullRequest: true, ...(0,defined/* defined */.s)({ headSha: commitIn((0,json/* member */.D)(head, 'sha')) }) },
        };
    }
    if ((0,json/* member */.D)((0,json/* member */.D)(event, 'issue'), 'pull_request') !== undefined) {
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
    const field = (name) => (0,json/* member */.D)(triggering, name);
    const [id, number, attempt] = [field('id'), field('run_number'), field('run_attempt')];
    if (otherRunId !== undefined && id !== otherRunId) {
        return { reason: 'for the run in the input run-id it is not known whose commit was built' };
    }
    if (!isOwnRepository(field('head_repository'), own.repository))
        return { reason: FORK };
    const isPullRequest = String(field('event')).startsWith('pull_request');
    const pullRequests = field('pull_requests');
    const [pullRequest] = Array.isArray(pullRequests) ? pullRequests : [];
    const branch = textOf(isPullRequest ? (0,json/* member */.D)((0,json/* member */.D)(pullRequest, 'base'), 'ref') : field('head_branch'));
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
    const name = (0,json/* member */.D)(value, 'full_name');
    return typeof name === 'string' && name.toLowerCase() === repository.toLowerCase();
}
/** The event is a stranger's text: only a commit may become part of a link. */
function commitIn(value) {
    return (0,history_json/* isCommitSha */._$)(value) ? value : undefined;
}
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}

// EXTERNAL MODULE: ./src/history/compare.ts
var compare = __webpack_require__(3599);
// EXTERNAL MODULE: ./src/history/history.ts
var history_history = __webpack_require__(3328);
// EXTERNAL MODULE: ./src/history/history-file.ts + 2 modules
var history_file = __webpack_require__(4357);
// EXTERNAL MODULE: ./src/history/outcomes.ts
var outcomes = __webpack_require__(5267);
;// CONCATENATED MODULE: ./src/pipeline/open-history.ts
/** Opens the history file for a build: whose builds it is compared with, and what the file holds about them. */







/** Milliseconds for reading the file: a network drive that is gone does not hold up the message. */
const MAX_HISTORY_READING_MS = 5000;
/**
 * Opens the file of the input `history` for a build. Never throws: what goes wrong is a warning.
 *
 * @param event redacted: names in it are compared and stored
 */
async function openHistory(event, build, inputs, runtime) {
    const { commands, env } = runtime;
    const found = await readHistoryScope(env, inputs.subject.kind === 'run' ? inputs.subject.runId : undefined);
    if ('reason' in found) {
        commands.info(`History is not used: ${found.reason}.`);
        return { kind: 'not-compared' };
    }
    const { scope } = found;
    const place = buildPlaceOf(event, build, scope);
    const finished = finishedBuild(event, scope, place);
    const names = new Set([undefined, ...event.packages, ...finished.outcomes.map((one) => one.package)].map(history_history/* keyName */.xT));
    const isAsked = (name) => names.has(name);
    const opened = await readInTime(inputs.history, placesOf(env), isAsked, runtime);
    if ('warning' in opened) {
        commands.warning(opened.warning);
        return { kind: 'unreadable' };
    }
    return { ...opened, isAsked, scope, place, finished };
}
/**
 * How many seconds a build that begins now usually takes, by the last good builds of the same packages. Undefined where they are too
 * few. Never throws.
 */
async function usualBuildSeconds(event, build, inputs, runtime) {
    const opened = await openHistory(event, build, inputs, runtime);
    if ('kind' in opened)
        return undefined;
    const { finished, place, read } = opened;
    return (0,compare/* usualDuration */.rV)((0,compare/* pastDurations */.Gj)(read.history, finished, (0,outcomes/* timedOutcome */.Uv)(event, place)));
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
        outcomes: (0,outcomes/* countedOutcomes */.CU)(event, place, isStoppedResult),
    };
}
function placesOf(env) {
    // Outside of Actions the folder that the command is run in is the workspace.
    const workspace = (0,external_node_path_.resolve)(env['GITHUB_WORKSPACE'] || '.');
    const others = [env['RUNNER_TEMP'], env['RUNNER_TOOL_CACHE']].flatMap((root) => root || []);
    return { roots: [workspace, ...others], cwd: workspace };
}
async function readInTime(name, places, isAsked, { clock }) {
    const open = async () => {
        const file = await (0,history_file/* resolveHistoryFile */.z0)(name, places);
        return { file, places, read: await (0,history_file/* readHistory */.Lu)(file, places, isAsked) };
    };
    const timeout = new AbortController();
    try {
        return await Promise.race([
            open(),
            clock.sleep(MAX_HISTORY_READING_MS, timeout.signal).then(() => ({
                warning: `The history file could not be read within ${MAX_HISTORY_READING_MS / 1000} s; the message is sent without it.`,
            })),
        ]);
    }
    catch (error) {
        if (!(error instanceof history_file/* HistoryError */.tx))
            throw error;
        return { warning: `${error.message}. The message is sent without it.` };
    }
    finally {
        timeout.abort();
    }
}
/** A job that was cancelled, timed out or superseded says nothing about its packages. */
function isStoppedResult({ error, status }) {
    return status === 'failure' && /^(?:cancelled|timed out after|superseded)\b/.test(error ?? '');
}


/***/ })

};
;