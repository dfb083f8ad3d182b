export const id = 316;
export const ids = [316];
export const modules = {

/***/ 90316:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   markerOf: () => (/* binding */ markerOf),
/* harmony export */   notOpened: () => (/* binding */ notOpened),
/* harmony export */   renderBody: () => (/* binding */ renderBody),
/* harmony export */   renderTitle: () => (/* binding */ renderTitle)
/* harmony export */ });
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _model_fenced_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26606);
/* harmony import */ var _model_time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50816);
/** The issue that asks for the review after an emergency deploy. */



/** By this the issue of a run is found again; it is not shown. */
function markerOf({ environment, runId }) {
    return `<!-- drizzle-attest emergency-review run=${runId} environment=${encodeURIComponent(environment.toLowerCase()).replaceAll('-', '%2D')} -->`;
}
function renderTitle({ environment, runId }) {
    return (0,_model_fenced_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(`Review the emergency deploy to ${environment} (run ${runId})`).slice(0, 200);
}
function renderBody(issue) {
    return [
        markerOf(issue),
        'Migrations are deployed without waiting for an approval. Somebody who had no hand in them has to look at them now, and say here what was found.',
        '',
        (0,_model_fenced_js__WEBPACK_IMPORTED_MODULE_1__/* .fenced */ .O)([
            `environment:  ${(0,_model_fenced_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(issue.environment)}`,
            `commit:       ${(0,_model_fenced_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(issue.commit)}`,
            `started at:   ${(0,_model_time_js__WEBPACK_IMPORTED_MODULE_2__/* .rfc3339 */ .a)(issue.at)}`,
            `manifest:       ${(0,_model_fenced_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(issue.manifestId)}`,
            `started by:   ${issue.startedBy.map((login) => (0,_model_fenced_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(login)).join(', ')}`,
            `ticket:       ${(0,_model_fenced_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(issue.ticket)}`,
            `reason:       ${(0,_model_fenced_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(issue.reason)}`,
            ...issue.migrations.slice(0, 100).map((name) => `migration:    ${(0,_model_fenced_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(name)}`),
        ]),
        '',
        `The run with its manifest: ${issue.runUrl}`,
        '',
        '- [ ] reviewed by a person who did not write, push, merge or start it',
        '- [ ] the reason holds, and the ticket tells the whole story',
        '- [ ] what must not happen again is noted in the ticket',
    ].join('\n');
}
/** `reason` says why there is no issue, `remedy` what helps besides doing it by hand. */
function notOpened(reason, remedy) {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('github/issue-not-opened', {
        message: `The issue for the review of this emergency deploy was not opened: ${reason}.`,
        remedy: `Open it by hand. ${remedy}`.trim(),
        severity: 'warning',
    });
}


/***/ }),

/***/ 26606:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ fenced),
/* harmony export */   T: () => (/* binding */ oneLine)
/* harmony export */ });
/** Texts from elsewhere, in a block of an issue that they cannot break out of. */
/** Within the fence nothing is a mention, a link or markup; a fence that is longer than any within it ends nowhere else. */
function fenced(lines) {
    const text = lines.join('\n');
    const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([ticks]) => ticks.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}text\n${text}\n${fence}`;
}
/** At most `limit` characters of it, on one line. */
function oneLine(text, limit = 1_000) {
    return text
        .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
        .trim()
        .slice(0, limit);
}


/***/ })

};
