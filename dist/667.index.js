"use strict";
exports.id = 667;
exports.ids = [667];
exports.modules = {

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

/***/ 1667:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writePayloadFile: () => (/* binding */ writePayloadFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _build_log_log_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6800);
/* harmony import */ var _formats_generic_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1031);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7268);
/* harmony import */ var _lib_workspace_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3090);
/** The input `payload-file`: the generic payload as a file, for an artifact that a later job reads by its input `results`. */






/**
 * Writes the payload, also with `dry-run`. Never throws: a file that cannot be written gives a warning.
 *
 * The file is in the workspace or in `RUNNER_TEMP`, links resolved. A new file is renamed to it, so that no reader sees half of it and
 * a link in its place is replaced instead of followed.
 *
 * @param path the value of the input
 */
async function writePayloadFile(event, path, { commands, env, random }) {
    const workspace = (0,_lib_workspace_js__WEBPACK_IMPORTED_MODULE_4__/* .workspaceOf */ .B)(env);
    const roots = [workspace, env['RUNNER_TEMP'] ?? ''].filter((root) => root !== '');
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path);
    try {
        const folder = await (0,_build_log_log_file_js__WEBPACK_IMPORTED_MODULE_2__/* .openLogDir */ .uS)('payload-file', (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target), { roots, cwd: workspace });
        const unfinished = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `.payload-${random().toString(36).slice(2)}.tmp`);
        try {
            await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.writeFile(unfinished, `${(0,_formats_generic_js__WEBPACK_IMPORTED_MODULE_3__/* .genericJson */ .Y)(event)}\n`, { flag: 'wx' });
            await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.rename(unfinished, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(target)));
        }
        catch (error) {
            await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.rm(unfinished, { force: true });
            throw error;
        }
    }
    catch (error) {
        const reason = error instanceof _build_log_log_file_js__WEBPACK_IMPORTED_MODULE_2__/* .LogError */ .ZI
            ? 'its folder does not exist, or is not inside the workspace or RUNNER_TEMP'
            : ((0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .errorCode */ .C)(error) ?? 'unknown error');
        commands.warning(`The input payload-file: the file could not be written: ${reason}`);
    }
}


/***/ })

};
;