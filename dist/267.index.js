"use strict";
exports.id = 267;
exports.ids = [267];
exports.modules = {

/***/ 5267:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   countedOutcomes: () => (/* binding */ countedOutcomes),
/* harmony export */   packageSetOf: () => (/* binding */ packageSetOf),
/* harmony export */   timedOutcome: () => (/* binding */ timedOutcome)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_defined_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7994);
/** Which results of a build count for the history. Pure. */


/**
 * One outcome for each package and board that was built, and one for the build as a whole: good when everything is, failed when
 * it failed and no package is known to have failed.
 *
 * @param isStopped tells results that were cancelled or timed out: they do not count
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


/***/ })

};
;