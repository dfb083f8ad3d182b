export const id = 7629;
export const ids = [7629,316];
export const modules = {

/***/ 27629:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openReviewIssue: () => (/* binding */ openReviewIssue),
/* harmony export */   readReviewIssues: () => (/* binding */ readReviewIssues)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92857);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46199);
/* harmony import */ var _model_reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60405);
/* harmony import */ var _review_issue_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90316);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97759);
/** Opens the issue for the review after an emergency deploy, once for a run. */





const issue = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ number: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr(), html_url: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() });
const issues = zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    number: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    state: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['open', 'closed']),
    body: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullish(),
    user: _answers_js__WEBPACK_IMPORTED_MODULE_0__/* .actor */ .eN.nullable(),
    author_association: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
}));
/** Anybody may open an issue on a public repository; one of a stranger must not pass for ours. */
const trusted = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);
const question = { what: 'the issues of the repository', permission: 'issues: write' };
/** `since` is a time before which no issue of this run can be: RFC 3339, or null for all issues. A failure is a warning. */
async function openReviewIssue(github, repository, words, since) {
    const at = (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$)(repository);
    const route = '/repos/{owner}/{repo}/issues';
    const pages = await github.askPages(`GET ${route}`, { ...at, state: 'all', sort: 'created', direction: 'desc', ...(since === null ? {} : { since }) });
    const found = findMarked(pages, (0,_review_issue_js__WEBPACK_IMPORTED_MODULE_2__.markerOf)(words));
    if (found !== null)
        return { issue: found, problems: [] };
    const opened = (0,_model_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAnswer */ .Wp)(await github.ask(`POST ${route}`, { ...at, title: (0,_review_issue_js__WEBPACK_IMPORTED_MODULE_2__.renderTitle)(words), body: (0,_review_issue_js__WEBPACK_IMPORTED_MODULE_2__.renderBody)(words) }), issue, question);
    if (opened.kind === 'read')
        return { issue: { number: opened.value.number, url: opened.value.html_url }, problems: [] };
    return { issue: null, problems: [(0,_review_issue_js__WEBPACK_IMPORTED_MODULE_2__.notOpened)(opened.reason, opened.remedy)] };
}
/** A list that cannot be read hides an issue at worst; two are better than none. */
function findMarked(pages, marker) {
    const read = pages.map((page) => (0,_model_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePages */ .Y7)([page], issues, question));
    const marked = selectOurs(read.flatMap((page) => (page.kind === 'read' ? page.value : []))).find(({ body }) => body?.startsWith(marker) === true);
    return marked === undefined ? null : { number: marked.number, url: marked.html_url };
}
function selectOurs(all) {
    return all.filter(({ user, author_association }) => user?.kind === 'bot' || trusted.has(author_association));
}
/** Those that were touched since then, complete or not at all. `since` is RFC 3339. */
async function readReviewIssues(github, place, since) {
    const pages = await github.askPages('GET /repos/{owner}/{repo}/issues', { ...place, state: 'all', sort: 'created', direction: 'desc', since });
    const read = (0,_model_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePages */ .Y7)(pages, issues, { ...question, permission: 'issues: read' });
    return (0,_model_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .mapReading */ .P2)(read, (all) => selectOurs([...all]).map(({ html_url: url, state, body }) => ({ url, state, body: body ?? '' })));
}


/***/ }),

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
