"use strict";
exports.id = 101;
exports.ids = [101];
exports.modules = {

/***/ 5101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  useHistory: () => (/* binding */ useHistory)
});

// EXTERNAL MODULE: ./src/history/compare.ts
var compare = __webpack_require__(3599);
// EXTERNAL MODULE: ./src/history/history-file.ts + 2 modules
var history_file = __webpack_require__(4357);
// EXTERNAL MODULE: ./src/history/outcomes.ts
var outcomes = __webpack_require__(5267);
// EXTERNAL MODULE: ./src/lib/defined.ts
var defined = __webpack_require__(7994);
// EXTERNAL MODULE: ./src/history/history.ts
var history_history = __webpack_require__(3328);
;// CONCATENATED MODULE: ./src/history/update.ts
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
    for (const judgement of (0,compare/* judgeBuild */.qA)(history, build)) {
        const { entry, outcome } = judgement;
        const known = entry && (updated.get(entry) ?? entry);
        const isOtherBoard = known !== entry && outcome.runner !== undefined && known?.key.runner !== (0,history_history/* keyName */.xT)(outcome.runner);
        const next = nextEntry(judgement, isOtherBoard ? undefined : known, build, fate, revision);
        if (entry && !isOtherBoard)
            updated.set(entry, next);
        // Two long names may be the same after they were cut: one failure is a failure.
        else if (added.get((0,history_history/* keyText */.Pu)(next.key))?.build.status !== 'failure')
            added.set((0,history_history/* keyText */.Pu)(next.key), next);
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
    const isRepeat = known !== undefined && (0,compare/* compareRuns */.qB)(build, known) === 0;
    // Two steps of one job, or two legs of a matrix on one board, may report the same package: one failure is a failure.
    if (isRepeat && known.build.status === 'failure' && status === 'success')
        return { ...known, seen: revision };
    const recorded = {
        ...{ run: build.run, attempt: build.attempt, status },
        ...(0,defined/* defined */.s)({ durationSeconds, packageSet }),
    };
    const { builds } = (0,history_history/* stateAfter */.W_)(before, recorded);
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
        repository: (0,history_history/* keyName */.xT)(repository),
        workflow: (0,history_history/* keyName */.xT)(workflow),
        branch: (0,history_history/* keyName */.xT)(branch),
        job: (0,history_history/* keyName */.xT)(job),
        ...(0,defined/* defined */.s)({ runner: (0,history_history/* keyName */.xT)(runner) ?? known?.key.runner, package: (0,history_history/* keyName */.xT)(name) }),
    };
}
function pendingAfter(change) {
    if (change.kind === 'newly-failed')
        return { kind: 'newly-failed' };
    return change.kind === 'fixed' && change.branch === undefined
        ? { kind: 'fixed', builds: change.builds }
        : undefined;
}

// EXTERNAL MODULE: ./src/pipeline/open-history.ts + 1 modules
var open_history = __webpack_require__(7458);
;// CONCATENATED MODULE: ./src/pipeline/use-history.ts






/** Milliseconds that other processes may hold the lock of the file. */
const MAX_LOCK_MS = 10_000;
/** The same when the runner has asked the step to stop: it kills the step some seconds later. */
const MAX_LOCK_STOPPED_MS = 1000;
/** Compares the build with the file. Never throws: what goes wrong is a warning. */
async function useHistory(event, build, inputs, runtime) {
    const opened = await (0,open_history/* openHistory */.j)(event, build, inputs, runtime);
    if ('kind' in opened)
        return { judgements: [], record: async () => { }, isUnreadable: opened.kind === 'unreadable' };
    const { finished, place, read, scope } = opened;
    const judgements = (0,compare/* judgeBuild */.qA)(read.history, finished);
    const durations = (0,compare/* pastDurations */.Gj)(read.history, finished, (0,outcomes/* timedOutcome */.Uv)(event, place));
    return {
        judgements,
        isUnreadable: read.isDamaged,
        history: (0,compare/* describeChanges */.DT)(judgements, {
            repositoryUrl: scope.repositoryUrl,
            headSha: scope.headSha,
            durations: (0,compare/* slowerThanUsual */.Mw)(place.durationSeconds, durations),
            shown: (outcome) => shownItem(outcome, place),
        }),
        record: (fate) => recordInFile(opened, fate, runtime),
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
async function recordInFile({ file, finished, isAsked, places, read }, fate, { clock, commands, signal }) {
    if (finished.isPullRequest || finished.outcomes.length === 0)
        return;
    try {
        const kept = await (0,history_file/* updateHistory */.Al)(file, places, (history) => recordBuild(history, finished, fate), {
            clock,
            timeoutMs: signal.aborted ? MAX_LOCK_STOPPED_MS : MAX_LOCK_MS,
            known: read,
            isAsked,
            keptSuffix: `${finished.run.id}-${finished.attempt}`,
        });
        if (kept !== undefined) {
            commands.warning(`The history file could not be read in full. It was kept as ${kept} in the same folder, and a new one was begun with what could be read.`);
        }
    }
    catch (error) {
        if (!(error instanceof history_file/* HistoryError */.tx))
            throw error;
        commands.warning(`${error.message}. This build is not recorded in the history.`);
    }
}


/***/ })

};
;