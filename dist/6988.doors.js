export const id = 6988;
export const ids = [6988];
export const modules = {

/***/ 46988:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeComment: () => (/* binding */ writeComment)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/** One comment on a pull request, updated in place: found again by the hidden marker in its first line. */

/** Characters that GitHub takes. */
const longestBody = 65_536;
const comment = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    body: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
    user: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), type: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }).nullable(),
});
const account = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr() });
/** `body` begins with the marker. Throws nothing of its own. */
async function writeComment(github, { repository, pullRequest, fork, create }, marker, body) {
    if (fork)
        return skipped('the pull request comes from a fork, whose runs may not write to it');
    if (body.length > longestBody)
        return skipped(`it has ${String(body.length)} characters, and GitHub takes ${String(longestBody)}`);
    const [owner = '', repo = ''] = repository.split('/');
    const list = parseList(await github.askPages('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', { owner, repo, issue_number: pullRequest }));
    if (list.kind === 'skipped')
        return list;
    const ours = await selectOurs(github, list.comments, marker);
    if (ours === null && !create)
        return skipped('there is nothing to tell, and no earlier comment to correct');
    if (ours === null)
        return end('created', await github.ask('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', { owner, repo, issue_number: pullRequest, body }));
    if (ours.body === body)
        return { kind: 'unchanged', url: ours.html_url };
    return end('updated', await github.ask('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { owner, repo, comment_id: ours.id, body }));
}
/** A part of the list could hide the comment, and each run would add another. */
function parseList(pages) {
    const comments = [];
    for (const page of pages) {
        const refused = refusalOf(page, 'read the comments');
        if (refused !== null)
            return refused;
        const parsed = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(comment).safeParse(page.kind === 'answered' ? page.data : null);
        if (!parsed.success)
            return skipped('the comments of the pull request are not of the form that GitHub promises');
        comments.push(...parsed.data);
    }
    const last = pages.at(-1);
    if (last === undefined || (last.kind === 'answered' && last.hasMore))
        return skipped('the pull request has more comments than are read');
    return { kind: 'read', comments };
}
/** Anybody may write the marker: a person's comment is ours only where the token is that person's. */
async function selectOurs(github, comments, marker) {
    const marked = comments.filter(({ body }) => body?.startsWith(marker) === true);
    const ofBot = marked.find(({ user }) => user?.type === 'Bot');
    if (ofBot !== undefined || marked.length === 0)
        return ofBot ?? null;
    const answer = await github.ask('GET /user');
    const self = account.safeParse(answer.kind === 'answered' && answer.status === 200 ? answer.data : null);
    return self.success ? (marked.find(({ user }) => user?.id === self.data.id) ?? null) : null;
}
function end(kind, answer) {
    const refused = refusalOf(answer, 'write the comment');
    if (refused !== null)
        return refused;
    const written = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ html_url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }).safeParse(answer.kind === 'answered' ? answer.data : null);
    return written.success ? { kind, url: written.data.html_url } : skipped('GitHub does not say where the comment is');
}
/** Null where GitHub answered with what was asked for. */
function refusalOf(answer, what) {
    if (answer.kind === 'unanswered')
        return skipped(`GitHub did not answer when asked to ${what}: ${answer.reason}`);
    const { status, rateLimited } = answer;
    if (status >= 200 && status < 300)
        return null;
    if (rateLimited)
        return skipped('the rate limit of the token is used up');
    if (status === 403 || status === 404)
        return skipped(`the token may not ${what} (${String(status)}): grant the job the permission pull-requests: write`);
    return skipped(`GitHub answered ${String(status)} when asked to ${what}`);
}
function skipped(reason) {
    return { kind: 'skipped', reason };
}


/***/ })

};
