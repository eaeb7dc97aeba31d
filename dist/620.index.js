"use strict";
exports.id = 620;
exports.ids = [620];
exports.modules = {

/***/ 2620:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findWithSecretlint: () => (/* binding */ findWithSecretlint)
/* harmony export */ });
/* harmony import */ var _secretlint_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(198);
/* harmony import */ var _secretlint_secretlint_rule_preset_recommend__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1577);


// `secretlint-disable` in a log must not switch the scanner off, so its filter stays out. The two rules for URLs stay out
// too, since they report the whole URL: our own rule for user information keeps the host readable.
const LEFT_OUT = /-(?:filter-comments|basicauth|database-connection-string)$/;
/**
 * Runs secretlint's recommended rules over a text. This module is heavy: load it by `import()` when there is something to scan.
 * Rejects when secretlint fails.
 */
async function findWithSecretlint(text) {
    const { messages } = await (0,_secretlint_core__WEBPACK_IMPORTED_MODULE_0__/* .lintSource */ .n)({
        source: { filePath: 'log.txt', ext: '.txt', contentType: 'text', content: text },
        options: {
            noPhysicFilePath: true,
            maskSecrets: true,
            config: {
                rules: _secretlint_secretlint_rule_preset_recommend__WEBPACK_IMPORTED_MODULE_1__/* .rules */ .a
                    .filter((rule) => !LEFT_OUT.test(rule.meta.id))
                    .map((rule) => ({ id: rule.meta.id, rule, options: {} })),
            },
        },
    });
    return messages.map(({ range: [start, end] }) => ({ start, end }));
}


/***/ })

};
;