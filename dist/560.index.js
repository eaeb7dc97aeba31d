"use strict";
exports.id = 560;
exports.ids = [560];
exports.modules = {

/***/ 8560:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   resourceUsage: () => (/* binding */ resourceUsage),
/* harmony export */   systemResources: () => (/* binding */ systemResources)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8453);
/* harmony import */ var _lib_strings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2769);
/** What this machine has left of what a build died of, read without starting a process. */




/** The machine this runs on; `root` is `/` but in tests. */
function systemResources(root, workspace) {
    return {
        readText: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path), 'utf8'),
        statfs: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path)),
        workspace,
    };
}
/** Where Docker keeps images and build layers unless its configuration says otherwise. */
const DOCKER_ROOT = '/var/lib/docker';
/**
 * Lines for a message's details: the memory after `out-of-memory`, the disks after `no-space`, nothing after anything
 * else. The figures are of now, after the build: the process that was killed has given its memory back. Never throws.
 */
async function resourceUsage(cause, board) {
    if (cause === 'out-of-memory')
        return memoryLines(await tryRead(() => board.readText('/proc/meminfo')));
    if (cause === 'no-space')
        return diskLines(board);
    return [];
}
/** `MemTotal:  7990272 kB`, one figure a line. (proc_meminfo(5); a kB there has 1024 bytes) */
function memoryLines(meminfo) {
    const bytes = (name) => {
        const kib = new RegExp(`^${name}:\\s+(\\d{1,15}) kB$`, 'm').exec(meminfo ?? '')?.[1];
        return kib === undefined ? undefined : Number(kib) * 1024;
    };
    const [total, available] = [bytes('MemTotal'), bytes('MemAvailable')];
    if (total === undefined || available === undefined)
        return [];
    const [swap, free] = [bytes('SwapTotal'), bytes('SwapFree')];
    const swapTold = swap === undefined || free === undefined
        ? ''
        : swap === 0
            ? ', no swap'
            : `, swap ${size(swap)} with ${size(free)} free`;
    return [`Memory of this machine now: ${size(total)} with ${size(available)} available${swapTold}`];
}
/** The workspace, and where Docker writes: on a Jetson that is often another disk, and the one that fills up. */
async function diskLines(board) {
    const configuration = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .q)((await tryRead(() => board.readText('/etc/docker/daemon.json'))) ?? '');
    const configured = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .member */ .D)(configuration, 'data-root');
    const dockerRoot = typeof configured === 'string' && configured.startsWith('/') ? configured : DOCKER_ROOT;
    const [work, docker] = await Promise.all([board.workspace, dockerRoot].map((path) => tryRead(() => board.statfs(path))));
    // statfs(2) names no device here: two disks of the same size that are equally full are taken for one.
    const isOne = work && docker && work.blocks === docker.blocks && work.bavail === docker.bavail;
    return [
        ...(work ? [diskLine('where the workspace is', work)] : []),
        ...(docker && !isOne
            ? [diskLine(`where Docker keeps its images (${(0,_lib_strings_js__WEBPACK_IMPORTED_MODULE_3__/* .toSingleLine */ .OX)(dockerRoot)})`, docker)]
            : []),
    ];
}
/** "No space left on device" is also what a disk says that has room but no inode for one more file. */
function diskLine(where, { bsize, blocks, bavail, files, ffree }) {
    const inodes = files > 0 && ffree < files / 100 ? `, ${ffree} of ${files} inodes free` : '';
    return `Disk ${where}, now: ${size(bavail * bsize)} free of ${size(blocks * bsize)}${inodes}`;
}
const GIB = 1024 ** 3;
function size(bytes) {
    return bytes >= GIB / 10 || bytes === 0
        ? `${(bytes / GIB).toFixed(1)} GiB`
        : `${Math.floor(bytes / 1024 ** 2)} MiB`;
}
async function tryRead(read) {
    try {
        return await read();
    }
    catch {
        return undefined;
    }
}


/***/ })

};
;