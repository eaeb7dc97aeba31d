"use strict";
exports.id = 476;
exports.ids = [476];
exports.modules = {

/***/ 4476:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   shortenedPayload: () => (/* binding */ shortenedPayload)
/* harmony export */ });
/* harmony import */ var _formats_generic_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1031);
/* harmony import */ var _lib_phrases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6709);
/* harmony import */ var _lib_truncate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5065);
/** Makes the payload small enough for a job's output. Loaded by `import()`: hardly any payload is too large. Pure. */



/** Failures that are kept until nothing else can be left out. */
const KEPT_FAILURES = 200;
/** UTF-16 units of one text, where everything else has been left out. */
const SHORT = { line: 500, fact: 200 };
/** In the order in which they are applied until the payload fits. */
const SHORTENINGS = [
    withoutDetails,
    withoutSuccesses,
    (event) => withFailures(event, KEPT_FAILURES),
    (event) => withPackages(event, KEPT_FAILURES),
    withShortTexts,
    (event) => withFailures(event, 20),
    (event) => withPackages(event, 20),
];
/**
 * The payload of a shortened event, always valid JSON. What was left out is counted in `details`.
 *
 * @param maxBytes of the JSON; it may still be larger where nothing else can be left out
 */
function shortenedPayload(event, maxBytes) {
    let current = event;
    let json = '';
    const leftOut = [];
    for (const shorten of SHORTENINGS) {
        const shortened = shorten(current);
        if (!shortened)
            continue;
        current = shortened.event;
        leftOut.push(shortened.leftOut);
        json = (0,_formats_generic_js__WEBPACK_IMPORTED_MODULE_0__/* .genericJson */ .Y)({
            ...current,
            details: `Left out of this output for its size: ${leftOut.join(', ')}.`,
        });
        if (Buffer.byteLength(json) <= maxBytes)
            break;
    }
    return json || (0,_formats_generic_js__WEBPACK_IMPORTED_MODULE_0__/* .genericJson */ .Y)(event);
}
function withoutDetails({ details, ...event }) {
    return details ? { event, leftOut: `details of ${details.length} characters` } : undefined;
}
function withoutSuccesses(event) {
    return withResults(event, event.results.filter(({ status }) => status === 'failure'), 'results that are no failure');
}
function withFailures(event, most) {
    return withResults(event, event.results.slice(0, most), 'failures');
}
function withResults(event, results, what) {
    const count = event.results.length - results.length;
    return count > 0 ? { event: { ...event, results }, leftOut: `${count} ${what}` } : undefined;
}
function withPackages(event, most) {
    const count = event.packages.length - most;
    if (count <= 0)
        return undefined;
    return { event: { ...event, packages: event.packages.slice(0, most) }, leftOut: `${count} packages` };
}
/** For texts of a size that nobody meant: a command of 100 kB, a fact that is a file. */
function withShortTexts(event) {
    const cut = (text) => (0,_lib_truncate_js__WEBPACK_IMPORTED_MODULE_2__/* .truncateEnd */ .SO)(text, SHORT.line);
    const { command, environment, packages, results } = event;
    return {
        event: {
            ...event,
            ...(command !== undefined && { command: cut(command) }),
            message: (0,_lib_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .truncateMessage */ .Sj)(event.message, SHORT.line),
            packages: packages.map((name) => (0,_lib_truncate_js__WEBPACK_IMPORTED_MODULE_2__/* .truncateEnd */ .SO)(name, SHORT.fact)),
            environment: environment.slice(0, 40).map(({ name, value }) => ({
                name: (0,_lib_truncate_js__WEBPACK_IMPORTED_MODULE_2__/* .truncateEnd */ .SO)(name, SHORT.fact),
                value: (0,_lib_truncate_js__WEBPACK_IMPORTED_MODULE_2__/* .truncateEnd */ .SO)(value, SHORT.fact),
            })),
            results: results.map((result) => ({
                ...result,
                package: (0,_lib_truncate_js__WEBPACK_IMPORTED_MODULE_2__/* .truncateEnd */ .SO)(result.package, SHORT.fact),
                ...(result.error !== undefined && { error: (0,_lib_truncate_js__WEBPACK_IMPORTED_MODULE_2__/* .truncateEnd */ .SO)(result.error, SHORT.fact) }),
                ...(result.job !== undefined && { job: (0,_lib_truncate_js__WEBPACK_IMPORTED_MODULE_2__/* .truncateEnd */ .SO)(result.job, SHORT.fact) }),
                ...(result.runner !== undefined && { runner: (0,_lib_truncate_js__WEBPACK_IMPORTED_MODULE_2__/* .truncateEnd */ .SO)(result.runner, SHORT.fact) }),
            })),
        },
        leftOut: 'parts of long texts',
    };
}


/***/ })

};
;