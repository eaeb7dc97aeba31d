"use strict";
exports.id = 631;
exports.ids = [631,599];
exports.modules = {

/***/ 3599:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   REMINDER_BUILDS: () => (/* binding */ REMINDER_BUILDS),
/* harmony export */   REMINDER_MS: () => (/* binding */ REMINDER_MS),
/* harmony export */   compareRuns: () => (/* binding */ compareRuns),
/* harmony export */   describeChanges: () => (/* binding */ describeChanges),
/* harmony export */   judgeBuild: () => (/* binding */ judgeBuild),
/* harmony export */   pastDurations: () => (/* binding */ pastDurations),
/* harmony export */   slowerThanUsual: () => (/* binding */ slowerThanUsual),
/* harmony export */   usualDuration: () => (/* binding */ usualDuration)
/* harmony export */ });
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


/***/ }),

/***/ 9631:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   recordBuild: () => (/* binding */ recordBuild)
/* harmony export */ });
/* harmony import */ var _lib_defined_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7994);
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3599);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3328);
/** Records a build in the history. Pure. */



/**
 * After this many first attempts in a row with a lower run ID, the entry is taken to be wrong and starts anew: a server that was
 * restored from a backup gives out its IDs again, and a file may hold any number.
 */
const OLDER_BUILDS = 3;
/**
 * The history with this build in it. The build is judged again, against this `history`: another process may have updated the file
 * since the message was made.
 */
function recordBuild(history, build, fate) {
    const revision = history.revision + 1;
    const updated = new Map();
    const added = new Map();
    for (const judgement of (0,_compare_js__WEBPACK_IMPORTED_MODULE_0__.judgeBuild)(history, build)) {
        const { entry, outcome } = judgement;
        const known = entry && (updated.get(entry) ?? entry);
        const isOtherBoard = known !== entry && outcome.runner !== undefined && known?.key.runner !== (0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .keyName */ .xT)(outcome.runner);
        const next = nextEntry(judgement, isOtherBoard ? undefined : known, build, fate, revision);
        if (entry && !isOtherBoard)
            updated.set(entry, next);
        // Two long names may be the same after they were cut: one failure is a failure.
        else if (added.get((0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .keyText */ .Pu)(next.key))?.build.status !== 'failure')
            added.set((0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .keyText */ .Pu)(next.key), next);
    }
    return {
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
    const isRepeat = known !== undefined && (0,_compare_js__WEBPACK_IMPORTED_MODULE_0__.compareRuns)(build, known) === 0;
    // Two steps of one job, or two legs of a matrix on one board, may report the same package: one failure is a failure.
    if (isRepeat && known.build.status === 'failure' && status === 'success')
        return { ...known, seen: revision };
    const recorded = {
        ...{ run: build.run, attempt: build.attempt, status },
        ...(0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_2__/* .defined */ .s)({ durationSeconds, packageSet }),
    };
    const { builds } = (0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .stateAfter */ .W_)(before, recorded);
    const mentioned = fate === 'delivered' ? { builds, time: build.run.endTime } : known?.mentioned;
    const isSettled = isRepeat && known.build.status === status && known.pending === undefined;
    return {
        key: keyOf(build, outcome, known),
        seen: revision,
        build: recorded,
        ...(0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_2__/* .defined */ .s)({
            before,
            pending: fate === 'lost' && !isSettled ? pendingAfter(change) : undefined,
            mentioned: status === 'failure' && (fate === 'delivered' || builds > 1) ? mentioned : undefined,
        }),
    };
}
function keyOf({ branch, repository, workflow }, { job, package: name, runner }, known) {
    return {
        repository: (0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .keyName */ .xT)(repository),
        workflow: (0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .keyName */ .xT)(workflow),
        branch: (0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .keyName */ .xT)(branch),
        job: (0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .keyName */ .xT)(job),
        ...(0,_lib_defined_js__WEBPACK_IMPORTED_MODULE_2__/* .defined */ .s)({ runner: (0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .keyName */ .xT)(runner) ?? known?.key.runner, package: (0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .keyName */ .xT)(name) }),
    };
}
function pendingAfter(change) {
    if (change.kind === 'newly-failed')
        return { kind: 'newly-failed' };
    return change.kind === 'fixed' && change.branch === undefined
        ? { kind: 'fixed', builds: change.builds }
        : undefined;
}


/***/ })

};
;