export const id = 6042;
export const ids = [6042];
export const modules = {

/***/ 18812:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QZ: () => (/* binding */ longestEvidence),
/* harmony export */   sB: () => (/* binding */ renderManifest),
/* harmony export */   vS: () => (/* binding */ manifestName),
/* harmony export */   yQ: () => (/* binding */ renderDocument)
/* harmony export */ });
/* harmony import */ var _model_canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29563);
/** The manifest file: the manifest of one deploy as the one text that says it. */

/** The name of the file, beside its bundle and as a subject of the statement. */
const manifestName = 'migration-manifest.json';
/** Evidence beyond this many bytes is refused by its size; nothing larger is read into memory. */
const longestEvidence = 32 * 1024 * 1024;
/** The manifest file's exact text: RFC 8785 order of keys, two spaces of indent, one final newline. */
function renderManifest(manifest) {
    return renderDocument(manifest);
}
/** Any JSON value in the manifest's spelling (clause F3). */
function renderDocument(value) {
    const ordered = JSON.parse((0,_model_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(value));
    return `${JSON.stringify(ordered, null, 2)}\n`;
}


/***/ }),

/***/ 96042:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   _1: () => (/* binding */ parseManifestValue),
/* harmony export */   vW: () => (/* binding */ parseManifestJson)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92857);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18812);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46470);
/* harmony import */ var _schema_issue_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90708);
/* harmony import */ var _strict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18576);
/** The strict reading of a manifest: its bytes become a manifest, or a Problem that names the entry. */






const manifestForm = { place: 'manifest', maxBytes: 16 * 1024 * 1024, spell: _document_js__WEBPACK_IMPORTED_MODULE_1__/* .renderDocument */ .yQ, spacing: 'exact' };
/** The manifest that a manifest file's bytes hold. Throws `verify/too-large`, `not-json`, `not-canonical`, `manifest-version`, `manifest-invalid`. */
function parseManifest(bytes) {
    return parseManifestValue(parseManifestJson(bytes));
}
/** The JSON value of a manifest file's bytes, spelt as F3 says; whether it is a manifest is not asked yet. */
function parseManifestJson(bytes) {
    return (0,_strict_js__WEBPACK_IMPORTED_MODULE_3__/* .parseStrict */ .z)(bytes, manifestForm);
}
/** The manifest that a JSON value is. */
function parseManifestValue(value) {
    refuseOtherVersion(value);
    const parsed = _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestSchema */ .rc.safeParse(value);
    if (parsed.success)
        return parsed.data;
    throw new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('verify/manifest-invalid', {
        message: `The manifest is not a manifest of version 1: ${(0,_schema_issue_js__WEBPACK_IMPORTED_MODULE_4__/* .renderIssues */ .$1)(parsed.error, value)}.`,
        remedy: 'Use the manifest exactly as the deploy published it.',
        place: `${_document_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestName */ .vS}: ${(0,_schema_issue_js__WEBPACK_IMPORTED_MODULE_4__/* .issuePlace */ .VV)(parsed.error)}`,
    });
}
const versioned = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ schemaVersion: zod__WEBPACK_IMPORTED_MODULE_5__/* .int */ .Whr() });
/** A version of its own code: a later manifest is no broken manifest. */
function refuseOtherVersion(value) {
    const mark = versioned.safeParse(value);
    if (!mark.success || mark.data.schemaVersion === 1)
        return;
    throw new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('verify/manifest-version', {
        message: `The manifest says schemaVersion ${(0,_schema_issue_js__WEBPACK_IMPORTED_MODULE_4__/* .renderFound */ .Hw)(mark.data.schemaVersion)}; this release reads version 1.`,
        remedy: 'Verify it with the release of drizzle-attest that wrote it, or a later one.',
        place: `${_document_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestName */ .vS}: schemaVersion`,
    });
}


/***/ }),

/***/ 27264:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ identity),
/* harmony export */   Fy: () => (/* binding */ limits),
/* harmony export */   Gj: () => (/* binding */ gate)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _schema_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1789);
/** The parts of the manifest that say who was running, and what the gates answered. */


/** How much of each list a manifest takes; a longer one is unknown, with its length as the reason. */
const limits = {
    approvals: 4_096,
    developers: 4_096,
    triggerers: 64,
    pullRequests: 1_024,
    commits: 250,
    coAuthors: 64,
    reviews: 1_024,
    files: 10_000,
    requiredReviewers: 64,
    branchNames: 256,
    customRules: 64,
    requiredChecks: 256,
    ruleTypes: 256,
    workflows: 64,
    unreadable: 1_024,
};
/** A text of GitHub's that may be empty, such as the name in a commit. */
const line = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(512);
const path = _schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq.min(1);
const issue = zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1);
const list = (entry, limit) => (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(entry).max(limits[limit]));
const identity = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    proof: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('oidc'), issuer: _schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU }), zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('declared'), reason: _schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq.min(1) })])
        .describe('oidc: every fact comes from a token that the issuer signed; declared: from variables, which nobody vouches for'),
    environment: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU),
    runId: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .int64 */ .Gk),
    attempt: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1)),
    jobId: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .int64 */ .Gk),
    event: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU),
    ref: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU),
    sha: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .gitId */ .IW).describe('commit of the run, which need not be the one that was checked out'),
    repository: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ fullName: _schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU, id: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .int64 */ .Gk), ownerId: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .int64 */ .Gk), visibility: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU) })),
    actor: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ login: _schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU, id: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .int64 */ .Gk) })),
    workflowRef: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU),
    workflowSha: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .gitId */ .IW),
    jobWorkflowRef: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU).describe('the workflow that holds the job: another one where a reusable workflow was called'),
    jobWorkflowSha: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .gitId */ .IW),
    runnerEnvironment: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU),
});
const actor = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    login: line,
    id: _schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .int64 */ .Gk,
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['person', 'bot', 'other']).describe('person: an account of type User, and nothing else'),
});
const gateKind = zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['environment', 'pull-request']);
const role = zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['author', 'commit-author', 'committer', 'co-author', 'last-pusher', 'merger', 'triggering-actor', 'actor']);
const approval = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    gate: gateKind,
    approver: actor.nullable().describe('null: the account is gone'),
    boundTo: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        commit: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .gitId */ .IW),
        pullRequest: issue.nullable(),
        run: _schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .int64 */ .Gk.nullable(),
        environment: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ id: _schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .int64 */ .Gk, name: line }).nullable(),
    }),
    comment: _schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq.nullable(),
    at: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ time: _schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB, source: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['review', 'deployment-status', 'observed']).describe('observed: only the moment when it was seen') }),
    discount: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['not-a-person', 'not-independent', 'stale', 'without-write', 'unknown-rights'])
        .nullable()
        .describe('why it does not count; null: it counts'),
});
const developer = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    account: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ login: line, id: _schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .int64 */ .Gk.nullable() }).nullable().describe('null: nothing ties the name in the commit to an account'),
    name: line,
    roles: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(role).max(role.options.length),
});
const separationOfDuties = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    rule: _schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    developers: list(developer, 'developers'),
    triggerers: list(developer, 'triggerers').describe('who started the run, and who re-ran it'),
    approvers: list(actor, 'approvals'),
    counted: list(actor, 'approvals').describe('the approvers of approvals that count, each once'),
    violations: list(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ approver: actor, gate: gateKind, roles: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(role).max(role.options.length) }), 'approvals'),
});
const review = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ reviewer: actor.nullable(), state: line, submittedAt: _schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB.nullable(), commit: _schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .gitId */ .IW.nullable() });
const commit = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    sha: _schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .gitId */ .IW,
    author: actor.nullable(),
    committer: actor.nullable(),
    coAuthors: list(line, 'coAuthors'),
    signatureVerified: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()),
});
const pullRequest = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    number: issue,
    url: line,
    title: _schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    author: actor.nullable(),
    merger: actor.nullable(),
    mergedAt: _schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB,
    headSha: _schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .gitId */ .IW,
    mergeSha: _schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .gitId */ .IW.nullable(),
    lastPusher: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .orUnknown */ .uL)(actor),
    reviews: list(review, 'reviews'),
    commits: list(commit, 'commits'),
    files: list(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ path, blob: _schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .gitId */ .IW }), 'files').describe('the planned migrations that it brought, each with its git blob id'),
});
const environment = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    id: _schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .int64 */ .Gk,
    name: line,
    requiredReviewers: list(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ type: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['User', 'Team']), name: line, id: _schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .int64 */ .Gk }), 'requiredReviewers'),
    preventSelfReview: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()),
    adminsCanBypass: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()),
    waitTimer: _schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9.describe('minutes'),
    branchPolicy: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('protected-branches') }), zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('custom'), names: list(line, 'branchNames') })])
        .nullable()
        .describe('null: any branch and tag may deploy'),
    customRules: list(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ app: line, enabled: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY() }), 'customRules'),
});
const branch = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    name: line,
    pullRequest: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ requiredApprovals: _schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9, codeOwners: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), dismissStale: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), lastPushApproval: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY() }).nullable(),
    requiredChecks: list(line, 'requiredChecks'),
    types: list(line, 'ruleTypes').describe('the types of all rules that hold for the branch'),
    sha256: _schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc.describe('digest of the RFC 8785 form of the rules as GitHub gave them'),
});
const controls = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    readAt: _schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB,
    repository: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ fullName: line, id: _schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .int64 */ .Gk, visibility: line, defaultBranch: line, owner: actor })),
    environment: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .orUnknown */ .uL)(environment.nullable()).describe('null: there is no such environment'),
    branch: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .orUnknown */ .uL)(branch),
    branchProtected: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()),
    workflows: list(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ ref: line, sha: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .gitId */ .IW), pinned: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY() }), 'workflows'),
    unreadable: list(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ what: _schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, reason: _schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }), 'unreadable'),
});
const gate = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    outcome: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['approved', 'refused', 'emergency', 'not-asked']),
    settings: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        approval: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['environment', 'pull-request', 'both', 'none']),
        strict: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
        codeOwners: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['require', 'off']),
        emergency: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ reason: _schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, ticket: _schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }).nullable(),
    }),
    approvedPlanSha256: _schema_values_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc.nullable().describe('digest of the plan that was approved beforehand; null: none was handed to the deploy'),
    approvals: list(approval, 'approvals').describe('those that were found, whether they count or not'),
    separationOfDuties,
    pullRequests: list(pullRequest, 'pullRequests').describe('those that brought planned migrations'),
    controls: controls.describe('as they were read at the time of the deploy'),
});


/***/ }),

/***/ 90708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ renderIssues),
/* harmony export */   Hw: () => (/* binding */ renderFound),
/* harmony export */   VV: () => (/* binding */ issuePlace)
/* harmony export */ });
/** The first few things that are wrong with `value`, as `entry: found …, expected …`. */
function renderIssues(error, value) {
    const issues = error.issues.map(nearest);
    const told = issues.slice(0, 3).map((issue) => renderIssue(issue, value));
    if (issues.length > told.length)
        told.push(`${String(issues.length - told.length)} more`);
    return told.join('; ');
}
/** The entry of the first thing that is wrong, `$` for the whole. */
function issuePlace(error) {
    const [first] = error.issues;
    return first === undefined ? '$' : renderPath(nearest(first).path);
}
/** A value as short printable text: nothing in hostile input may reach a terminal or a page as it is. */
function renderFound(value) {
    if (value === undefined)
        return 'nothing';
    if (Array.isArray(value))
        return `an array of ${String(value.length)}`;
    if (typeof value === 'object' && value !== null)
        return 'an object';
    if (typeof value === 'string')
        return `"${printable(value)}"`;
    return JSON.stringify(value);
}
/** Of the alternatives of a union the one that came furthest, so that the deepest entry is named. */
function nearest(issue) {
    if (issue.code !== 'invalid_union')
        return issue;
    const firsts = issue.errors.flatMap(([first]) => (first === undefined ? [] : [nearest({ ...first, path: [...issue.path, ...first.path] })]));
    return firsts.reduce((best, other) => (other.path.length > best.path.length ? other : best), firsts[0] ?? issue);
}
function renderIssue(issue, value) {
    const entry = renderPath(issue.path);
    if (issue.code === 'unrecognized_keys')
        return `${entry}: found the key ${renderFound(issue.keys[0])}, expected no such key`;
    return `${entry}: found ${renderFound(valueAt(value, issue.path))}, expected ${renderExpected(issue)}`;
}
function renderExpected(issue) {
    switch (issue.code) {
        case 'invalid_type':
            return issue.expected;
        case 'invalid_value':
            return issue.values.map((allowed) => JSON.stringify(allowed)).join(' or ');
        case 'too_big':
            return `at most ${String(issue.maximum)}`;
        case 'too_small':
            return `at least ${String(issue.minimum)}`;
        case 'invalid_format':
            return issue.format === 'regex' ? (issue.pattern ?? issue.format) : issue.format;
        case 'custom':
        case 'invalid_element':
        case 'invalid_key':
        case 'invalid_union':
        case 'not_multiple_of':
        case 'unrecognized_keys':
            return issue.message;
    }
}
function renderPath(path) {
    const text = path.map((key) => (typeof key === 'number' ? `[${String(key)}]` : `.${printable(String(key))}`)).join('');
    return text === '' ? '$' : text.replace(/^\./u, '');
}
function valueAt(value, path) {
    return path.reduce((at, key) => (typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined), value);
}
function printable(text) {
    const short = text.length > 80 ? `${text.slice(0, 80)}…` : text;
    return short.replace(/[^\u0020-\u007e…]/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}


/***/ }),

/***/ 1789:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gk: () => (/* binding */ int64),
/* harmony export */   IW: () => (/* binding */ gitId),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   uL: () => (/* binding */ orUnknown)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88532);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64377);
/** The words that all parts of a manifest share: forms of digests, times and numbers, and what is not known. */

/** A parser that is compiled first pays off after hundreds of manifests; a run reads two or three. */
zod__WEBPACK_IMPORTED_MODULE_0__/* .config */ .$W({ jitless: true });
const sha256 = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .regex(/^[0-9a-f]{64}$/u)
    .describe('SHA-256, 64 lower-case hexadecimal digits');
const gitId = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/u)
    .describe('git object id, SHA-1 or SHA-256');
const time = zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$({ precision: 3 }).describe('RFC 3339, UTC, milliseconds');
const int64 = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .regex(/^(0|-?[1-9][0-9]{0,18})$/u)
    .describe('64-bit integer in decimal digits, no leading zeros');
const count = zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0);
const text = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(4096);
const name = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(512);
const unknown = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ unknown: text.min(1).describe('why it is not known') });
const orUnknown = (known) => zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([known, unknown]);


/***/ }),

/***/ 46470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ maxDeviations),
/* harmony export */   d4: () => (/* binding */ maxProblems),
/* harmony export */   rc: () => (/* binding */ manifestSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92857);
/* harmony import */ var _model_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67978);
/* harmony import */ var _schema_gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27264);
/* harmony import */ var _schema_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1789);
/** The manifest of one deploy, version 1: the one schema from which types, checks and the published JSON Schema come. */




/** How many problems a manifest names, errors first. */
const maxProblems = 256;
/** How many deviations of the history a manifest names; the ledger's digests cover all rows. */
const maxDeviations = 1_024;
const manifestId = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
    .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u)
    .describe('UUID in lower case, so that one manifest has one name');
const actor = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ login: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU, id: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .int64 */ .Gk) });
const planned = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ name: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU, sha256: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc });
const problem = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ code: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU, severity: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['error', 'warning']), message: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, remedy: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, place: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU.nullable() });
const chain = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    id: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc.describe('digest of repository, environment and database fingerprint'),
    position: zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([
        zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ sequence: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1), previous: zod__WEBPACK_IMPORTED_MODULE_3__/* ["null"] */ .chJ() }).describe('declared to be the first manifest of its chain'),
        zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ sequence: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(2), previous: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ manifestId, sha256: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc }) }),
        _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5,
    ]),
});
const tool = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('drizzle-attest'),
    version: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU,
    distSha256: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc).describe('digest of the bundle that ran'),
    node: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU,
    drizzleKit: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU),
    drizzleOrm: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU),
    lockfile: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ path: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU, sha256: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc })),
});
const system = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    repository: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ fullName: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU, id: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .int64 */ .Gk), ownerId: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .int64 */ .Gk), visibility: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU) })),
    environment: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU,
    database: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        dialect: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['postgresql']),
        fingerprint: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc.describe('digest of host, port and database name; never the URL'),
        ledgerTable: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ schema: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU, name: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU })),
        server: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
            version: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU,
            role: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ superuser: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(), createRole: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY() }),
            tls: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ mode: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU, used: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY() }),
        })),
    }),
});
const source = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    commit: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .gitId */ .IW),
    ref: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU),
    tree: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .gitId */ .IW),
    migrationsPath: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU),
    migrationsTree: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .gitId */ .IW).describe('git tree of the migrations folder at the commit'),
    clean: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY()).describe('whether the migrations folder in the work tree equals the commit'),
    workflowRef: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU),
    workflowSha: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .gitId */ .IW),
});
const run = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    runner: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['github-actions', 'terminal']),
    id: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .int64 */ .Gk),
    attempt: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(1)),
    number: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .int64 */ .Gk),
    url: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU),
    event: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU),
    actor: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(actor),
    triggeringActor: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU),
    runnerEnvironment: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU),
    identity: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(_schema_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .identity */ .D_).describe('what the identity token proves of the job; the entries beside it are declared by the runner'),
});
const ledgerState = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    shape: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['absent', 'v0', 'v1']),
    rows: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9,
    sha256: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc.describe('digest of the RFC 8785 form of [[hash, createdAt], …] in the order of id'),
});
const ledgerRow = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ name: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU.nullable(), hash: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU, createdAt: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .int64 */ .Gk.nullable() });
const interruptedMigration = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    name: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU,
    sha256: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc,
    applied: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY()).describe('whether the ledger got its row before the next deploy'),
});
const ledger = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    before: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(ledgerState),
    after: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(ledgerState),
    unrecorded: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(ledgerRow).max(maxDeviations)).describe('rows that came after the previous manifest of the chain, and that no manifest tells of'),
    interrupted: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ manifestId, startedAt: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .time */ .kB, runId: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .int64 */ .Gk), migrations: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(interruptedMigration).max(_model_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .maxMigrations */ .W) }))
        .max(64)
        .describe('earlier deploys that started and left no manifest'),
});
const status = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    generation: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['v0', 'v1']),
    applied: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9,
    pending: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9,
    deviations: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['edited', 'missing', 'foreign', 'out-of-order', 'ambiguous']),
        name: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU.nullable(),
        fileSha256: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc.nullable(),
        ledgerHash: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU.nullable(),
        createdAt: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .int64 */ .Gk.nullable(),
    }))
        .max(maxDeviations),
});
const failure = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    migration: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU.nullable().describe('null: the statements with which drizzle-kit keeps its ledger'),
    statement: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(1),
    keyword: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU,
    sqlState: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
        .regex(/^[0-9A-Z]{5}$/u)
        .nullable(),
    message: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
});
const executed = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    name: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU,
    sha256: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc,
    outcome: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['applied', 'failed', 'not-executed', 'partial'])).describe('what the ledger says afterwards; unknown only where it could not be read'),
    appliedAt: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .time */ .kB),
});
const execution = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    form: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['in-job', 'isolated']).describe("in-job: the job that applied also signed; isolated: another job signed, which ran none of the project's code"),
    startedAt: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .time */ .kB),
    finishedAt: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .time */ .kB),
    lockAcquiredAt: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .time */ .kB),
    exit: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ code: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr() }), zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ signal: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU }), zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ stopped: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['time-limit', 'cancelled']) })])).describe('how drizzle-kit ended; a fact, never the proof of what it did'),
    migrations: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(executed).max(_model_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .maxMigrations */ .W).describe('one for each planned migration, in the order of the plan'),
    failure: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(failure).nullable(),
});
/** Strict: a key that is not named here is an error, so nothing rides along unseen. */
const manifestSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1),
    manifestId,
    chain,
    tool,
    system,
    change: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ type: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['standard', 'emergency', 'no-op']) }),
    source,
    run,
    gate: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(_schema_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .gate */ .Gj),
    plan: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ sha256: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc.describe('digest of the RFC 8785 form of migrations'), migrations: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(planned).max(_model_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .maxMigrations */ .W) })),
    status: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(status),
    ledger,
    execution,
    outcome: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['succeeded', 'no-op', 'failed', 'partial', 'refused', 'unknown']),
    problems: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(problem).max(maxProblems),
    signing: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['github', 'sigstore', 'key', 'none']).describe('who signs: a Sigstore instance, a key, or nobody'),
    times: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ startedAt: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .time */ .kB, recordedAt: _schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .time */ .kB, database: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_2__/* .time */ .kB) }),
});


/***/ }),

/***/ 18576:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ parseStrict)
/* harmony export */ });
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/** The strict reading of JSON: bounded bytes, and only one way to read them. */

/** How deep arrays and objects may be nested in whatever is read. */
const maxDepth = 64;
/**
 * The JSON value that these bytes spell, where no other reader could understand another one: duplicate keys, odd numbers,
 * needless escapes and a byte order mark do not survive being spelt again (clauses F1–F3).
 */
function parseStrict(bytes, form) {
    refuseSize(bytes, form);
    refuseDepth(bytes, form);
    const text = decode(bytes, form);
    const value = parseJson(text, form);
    if (!isSpelt(text, value, form))
        throw problem('verify/not-canonical', form, 'is not spelt the one way that its content is spelt: something in it can be read in two ways');
    return value;
}
function refuseSize(bytes, form) {
    if (bytes.length > form.maxBytes)
        throw problem('verify/too-large', form, `has ${String(bytes.length)} bytes; at most ${String(form.maxBytes)} are read`);
    if (bytes.length === 0)
        throw problem('verify/not-json', form, 'is empty');
}
/** Before JSON.parse and without recursion, so that no nesting can exhaust the stack here or later. */
function refuseDepth(bytes, form) {
    let depth = 0;
    let inString = false;
    for (let at = 0; at < bytes.length; at += 1) {
        const byte = bytes[at];
        if (inString && byte === backslash)
            at += 1;
        else if (byte === quote)
            inString = !inString;
        else if (inString)
            continue;
        else if (byte === openBracket || byte === openBrace)
            depth += 1;
        else if (byte === closeBracket || byte === closeBrace)
            depth -= 1;
        if (depth > maxDepth)
            throw problem('verify/too-large', form, `is nested deeper than ${String(maxDepth)} levels`);
    }
}
function decode(bytes, form) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw problem('verify/not-json', form, 'is not valid UTF-8');
    }
}
function parseJson(text, form) {
    if (text.startsWith('\uFEFF'))
        throw problem('verify/not-json', form, 'starts with a byte order mark');
    try {
        return JSON.parse(text);
    }
    catch {
        throw problem('verify/not-json', form, 'is not JSON, or ends too early');
    }
}
function isSpelt(text, value, form) {
    try {
        const spelt = form.spell(value);
        return form.spacing === 'exact' ? text === spelt : isSameButSpacing(text, spelt);
    }
    catch {
        // A value without a spelling: a number beyond the doubles, half of a surrogate pair.
        return false;
    }
}
/** Whether `text` is `compact` with white space between its tokens. */
function isSameButSpacing(text, compact) {
    let matched = 0;
    let inString = false;
    let escaped = false;
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (!inString && isSpace(code))
            continue;
        if (code !== compact.charCodeAt(matched))
            return false;
        matched += 1;
        if (code === quote && !escaped)
            inString = !inString;
        escaped = inString && code === backslash && !escaped;
    }
    return matched === compact.length;
}
function isSpace(code) {
    return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
const quote = 0x22;
const backslash = 0x5c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
function problem(code, form, found) {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF(code, {
        message: `The ${form.place} ${found}.`,
        remedy: 'Use the file exactly as the deploy published it, not a copy that an editor or another program wrote again.',
        place: form.place,
    });
}


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p6: () => (/* binding */ date),
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDate */ .db(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODate */ .Brp, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
