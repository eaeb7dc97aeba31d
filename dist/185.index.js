"use strict";
exports.id = 185;
exports.ids = [185];
exports.modules = {

/***/ 9185:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readEnvFile: () => (/* binding */ readEnvFile)
/* harmony export */ });
/* unused harmony export shellVariables */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7268);
/* harmony import */ var _input_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9354);
/** A `.env` as jetson-containers sources it (build.sh:11). Read only where the workflow names it. */



/** Bytes. Far more than any `.env` has: a wrong path must not fill the memory. */
const MAX_ENV_FILE_BYTES = 256 * 1024;
/**
 * Reads the variables of the file at `path`.
 * @throws InputError that names the input `env-file` where the file cannot be read, is no regular file, or is over 256 KiB.
 */
async function readEnvFile(path) {
    const refused = (why) => new _input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d(`The file in the input env-file ${why}; it is ignored`);
    try {
        // O_NONBLOCK: opening a FIFO would otherwise wait until another process opens it for writing.
        const { open } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1455, 23));
        const file = await open(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
        try {
            const { size } = await file.stat().then((stat) => {
                if (!stat.isFile())
                    throw refused('is not a regular file');
                return stat;
            });
            if (size > MAX_ENV_FILE_BYTES)
                throw refused(`is larger than ${MAX_ENV_FILE_BYTES / 1024} KiB`);
            return shellVariables(await file.readFile('utf8'));
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        if (error instanceof _input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d)
            throw error;
        const code = (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .C)(error) ?? 'an unknown error';
        throw refused(code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`);
    }
}
const SHELL_QUOTED = String.raw `'[^']*'|"(?:[^"\\]|\\[\s\S])*"`;
const SHELL_PIECE = String.raw `'[^'\n]*'|"(?:[^"\\\n]|\\.)*"|\\.|[^\s'"\\;]`;
/** `NAME=`, the word behind it, and the rest of the line. Only a quote that the value begins with may span lines. */
const ENV_ASSIGNMENT = new RegExp(String.raw `^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=(?:[ \t]+(?!#))?((?:${SHELL_QUOTED})?(?:${SHELL_PIECE})*)(.*)$`, 'gm');
/**
 * The variables that a shell has after it sourced `text` (POSIX.1-2024, 2.2 Quoting and 2.3 Token Recognition): a `#` begins a
 * comment only after white space, quoted pieces are joined to what touches them, and a backslash escapes the next character. The
 * values have to be exactly those of the shell: only then is a password recognised in a log. Nothing is expanded or run. A value
 * with blanks and without quotes, which a shell would refuse, ends at the end of its line, as in other readers of `.env`.
 */
function shellVariables(text) {
    const assignments = text.matchAll(ENV_ASSIGNMENT);
    return Object.fromEntries([...assignments].map(([, name = '', word = '', rest = '']) => [name, shellUnquotedWord(word, rest)]));
}
function shellUnquotedWord(word, rest) {
    const ended = /^\s*(?:$|;)|^\s+#/.test(rest) || /^['"]/.test(word);
    if (!ended)
        return (word + rest).replace(/\s#.*$/, '').trim();
    return word.replace(/'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])/g, (_whole, single, double, escaped) => single ?? double?.replace(/\\(?:\n|([$`"\\]))/g, '$1') ?? escaped);
}


/***/ })

};
;