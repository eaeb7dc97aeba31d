"use strict";
exports.id = 990;
exports.ids = [990];
exports.modules = {

/***/ 6424:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ findFailedLogs),
/* harmony export */   u: () => (/* binding */ readFailedLog)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_ansi_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8448);
/** The logs of what failed, to be sent as files: which they are, and the end of each, cleaned and redacted. */


/**
 * Finds the logs: that of each failed stage; the build's own where a stage has none; each file once.
 *
 * @param logOf the build log with a failed package's result
 * @param lastLog the build log to take where no package is known to have failed
 * @param limit how many logs at most
 */
async function findFailedLogs(outcome, logOf, lastLog, stages, limit) {
    const failed = outcome.results
        .filter(({ status }) => status === 'failure')
        .map((result) => ({
        name: result.package,
        command: result.failure?.command,
        log: logOf(result),
    }));
    if (failed.length === 0)
        failed.push({ command: outcome.failure?.command, log: lastLog });
    const found = new Map();
    for (const { command, log, name } of failed) {
        if (found.size >= limit)
            break;
        const openStage = async () => command && stages?.of(command);
        const ownPath = await pathOf(openStage);
        if (ownPath !== undefined) {
            if (!found.has(ownPath))
                found.set(ownPath, { name: name ?? node_path__WEBPACK_IMPORTED_MODULE_0___default().basename(ownPath), open: openStage });
        }
        else if (log && !found.has(log.file.path))
            found.set(log.file.path, { name: log.name, open: log.reopen });
    }
    if (found.size === 0 && stages) {
        const newest = await pathOf(() => stages.newest());
        if (newest !== undefined)
            found.set(newest, { name: node_path__WEBPACK_IMPORTED_MODULE_0___default().basename(newest), open: () => stages.newest() });
    }
    return [...found.values()];
}
async function pathOf(open) {
    const file = await open();
    await file?.close();
    return file?.path;
}
/** Bytes of a log's end that are sent. */
const ATTACHED_BYTES = 1024 * 1024;
/**
 * Bytes before that end which are read too, and dropped once they are redacted: what a cut leaves of a secret is not recognized. GitHub's
 * secrets have at most 48 KB (docs.github.com, "Limits for secrets").
 */
const LEAD_BYTES = 64 * 1024;
/**
 * The end of a log, at most 1 MiB: as a terminal would show it, without control codes and secrets. It begins with a whole line and a
 * note where the log is longer.
 *
 * @param redact takes every secret out of a text, and rejects where it cannot
 * @returns undefined where the log cannot be used or has no text
 */
async function readFailedLog(log, redact) {
    const file = await log.open();
    if (!file)
        return undefined;
    const start = Math.max(0, file.size - ATTACHED_BYTES - LEAD_BYTES);
    const raw = await file.read(start, file.size).finally(() => file.close());
    const redacted = await redact(asShown(raw.toString('utf8')));
    const note = `[the end of ${Math.ceil(file.size / 1024)} KiB]\n`;
    const whole = Buffer.from(start === 0 ? redacted : afterLead(redacted));
    if (start === 0 && whole.length <= ATTACHED_BYTES)
        return redacted.trim() === '' ? undefined : whole;
    const end = lastLines(whole, ATTACHED_BYTES - note.length);
    return end.length === 0 ? undefined : Buffer.concat([Buffer.from(note), end]);
}
/** The text without control codes, and of each line that was written over only the last state. */
function asShown(text) {
    const lines = (0,_lib_ansi_js__WEBPACK_IMPORTED_MODULE_1__/* .stripEscapeSequences */ .mI)(text).split('\n');
    return (0,_lib_ansi_js__WEBPACK_IMPORTED_MODULE_1__/* .stripControlCodes */ .Ah)(lines.map(_lib_ansi_js__WEBPACK_IMPORTED_MODULE_1__/* .finalLineState */ .WZ).join('\n'));
}
/** The text from the first whole line behind its lead; of an endless line, its end. */
function afterLead(text) {
    const newline = text.indexOf('\n', LEAD_BYTES);
    return newline < 0 ? text.slice(LEAD_BYTES) : text.slice(newline + 1);
}
const LINE_FEED = 0x0a;
/** The last whole lines that fit into `bytes`; of a longer line, its end from a whole character on. */
function lastLines(text, bytes) {
    if (text.length <= bytes)
        return text;
    let start = text.length - bytes;
    const newline = text.indexOf(LINE_FEED, start - 1);
    if (newline >= 0 && newline < text.length - 1)
        return text.subarray(newline + 1);
    while (((text[start] ?? 0) & 0xc0) === 0x80)
        start += 1;
    return text.subarray(start);
}


/***/ }),

/***/ 2990:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   announceAttachedLogs: () => (/* binding */ announceAttachedLogs),
/* harmony export */   readAttachedLogs: () => (/* binding */ readAttachedLogs)
/* harmony export */ });
/* unused harmony export attachmentNames */
/* harmony import */ var _build_log_failed_logs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6424);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7268);
/* harmony import */ var _resolved_build_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(621);
/** Reads the logs of what failed, as files for the message. */



/** Files of one message. Discord accepts ten, and 10 MiB together. */
const MAX_ATTACHED_LOGS = 5;
/** Characters of a file's name without its ending. */
const MAX_FILE_STEM_CHARS = 60;
/**
 * Reads the first logs: the end of each, without control codes and secrets. Never rejects: a log that cannot be read or searched for
 * secrets becomes a warning, and the message is sent without it.
 *
 * @param redactor finds secrets in the text and in the names
 */
async function readAttachedLogs(logs, { clock, commands, signal }, redactor) {
    const names = await attachmentNames(logs, redactor);
    const files = [];
    const read = async () => {
        // One after the other: each needs some 20 MiB of memory while it is searched.
        for (const [index, log] of logs.slice(0, MAX_ATTACHED_LOGS).entries()) {
            const name = names[index] ?? 'build.log';
            // The runner leaves a stopped step some seconds: they are for the message.
            if (signal.aborted)
                break;
            try {
                const content = await (0,_build_log_failed_logs_js__WEBPACK_IMPORTED_MODULE_0__/* .readFailedLog */ .u)(log, (text) => redactor.scan(text));
                if (content)
                    files.push({ name, content });
                else
                    commands.warning(`${name} is not attached: the log has no text or can no longer be read.`);
            }
            catch (error) {
                commands.warning(`${name} is not attached: it could not be read and searched for secrets (${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorName */ .I)(error)}).`);
            }
        }
        return 'done';
    };
    if ((await (0,_resolved_build_js__WEBPACK_IMPORTED_MODULE_2__/* .withinReadingTime */ .hL)(clock, read(), 'late')) === 'late')
        commands.warning('The logs could not be read in time: not all of them are attached.');
    return { files: [...files], total: logs.length };
}
/**
 * Reports what a dry run would attach, or that there is nothing to attach.
 * @param redactor hides secrets in the names of the files
 */
async function announceAttachedLogs(logs, commands, redactor) {
    const names = (await attachmentNames(logs, redactor)).slice(0, MAX_ATTACHED_LOGS);
    if (names.length > 0)
        commands.info(`Dry run: ${names.length} ${names.length === 1 ? 'file' : 'files'} would be attached for Discord: ${names.join(', ')}`);
    else
        commands.notice('The input attach-log has no effect: no log of a failed stage was found. Set the inputs build-log and log-dir of the job that built.');
}
/** A safe and different file name for each log: `vllm.log`, `pytorch-2.8.log`. */
async function attachmentNames(logs, { redact }) {
    const names = [];
    for (const { name } of logs) {
        const stem = (await redact(name))
            .replace(/\.(?:log|txt)$/, '')
            .replace(/[^\w.-]+/g, '-')
            .replace(/^[.-]+|[.-]+$/g, '')
            .slice(0, MAX_FILE_STEM_CHARS) || 'build';
        let unique = `${stem}.log`;
        for (let count = 2; names.includes(unique); count += 1)
            unique = `${stem}-${count}.log`;
        names.push(unique);
    }
    return names;
}


/***/ })

};
;