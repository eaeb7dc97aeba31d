"use strict";
exports.id = 228;
exports.ids = [228];
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


/***/ })

};
;