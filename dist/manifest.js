export const ids = [6042,6600,6879];
export const modules = {

/***/ 18812:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QZ: () => (/* binding */ longestEvidence),
/* harmony export */   sB: () => (/* binding */ renderManifest),
/* harmony export */   vS: () => (/* binding */ manifestName),
/* harmony export */   yQ: () => (/* binding */ renderDocument)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95305);
/** The manifest file: the one text of a deploy's manifest. */

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
    const ordered = JSON.parse((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)(value));
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
/** The manifest in the bytes of a file. Throws `verify/too-large`, `not-json`, `not-canonical`, `manifest-version`, `manifest-invalid`. */
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
        message: `The manifest does not have the form of version 1: ${(0,_schema_issue_js__WEBPACK_IMPORTED_MODULE_4__/* .renderIssues */ .$1)(parsed.error, value)}.`,
        remedy: 'Use the manifest exactly as the deploy published it.',
        place: `${_document_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestName */ .vS}: ${(0,_schema_issue_js__WEBPACK_IMPORTED_MODULE_4__/* .issuePlace */ .VV)(parsed.error)}`,
    });
}
const versioned = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ schemaVersion: zod__WEBPACK_IMPORTED_MODULE_5__/* .int */ .Whr() });
/** A later version has a code of its own: it is not a broken manifest. */
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

/***/ 48365:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ statementLimits),
/* harmony export */   hF: () => (/* binding */ maxStatements),
/* harmony export */   n7: () => (/* binding */ execution)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _model_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67978);
/* harmony import */ var _schema_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1789);
/** The part of the manifest that says what ran: how drizzle-kit ended, and what became of each statement and each migration. */



/** How many statements of one migration a manifest names. */
const maxStatements = 20_000;
/** How much a manifest takes of one statement; a longer list is unknown, with its length as the reason. */
const statementLimits = { commands: 1_000, objects: 1_000, columns: 1_600 };
const sqlState = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .regex(/^[0-9A-Z]{5}$/u)
    .nullable()
    .describe('null: the connection ended before the server answered');
const position = zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).nullable().describe('in characters from 1, in the text of the statement; null: the server named none');
const failure = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    migration: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU.nullable().describe('null: the statements with which drizzle-kit keeps its ledger'),
    statement: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1),
    keyword: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU.describe('command tag of the command that failed'),
    sqlState,
    message: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    position,
});
const changedObject = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    kind: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU.describe('in lower case, as the documentation of PostgreSQL names it'),
    schema: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU.nullable().describe('null: the statement names none'),
    table: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU.nullable().describe('table of an index, a trigger, a policy or a constraint; null for what stands for itself'),
    name: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU,
    columns: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU).max(statementLimits.columns).describe('columns that the command adds, alters, drops, writes or indexes'),
});
const command = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    kind: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU).describe('command tag of PostgreSQL without its numbers'),
    objects: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(changedObject).max(statementLimits.objects)).describe("what PostgreSQL's parser found that the command changes"),
    rows: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9.nullable().describe('rows that the command wrote or returned; null: its tag has no number, or it did not complete'),
    effect: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['kept', 'rolled-back'])).describe('kept: its transaction was committed; rolled-back: it failed, or its transaction was rolled back'),
});
const statement = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    index: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).describe('from 1, in its migration, between breakpoints'),
    sha256: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc.describe('digest of the exact text between the breakpoints'),
    startedAt: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB.describe('when it was sent to the server'),
    finishedAt: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB.nullable().describe('when the server had answered it to the end; null: it never did'),
    commands: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(command).max(statementLimits.commands)).describe('in their order; if the statement failed, the last one is the one that failed'),
    error: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ sqlState, message: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, position }).nullable(),
});
const executed = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    name: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU,
    sha256: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
    outcome: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['applied', 'failed', 'rolled-back', 'not-executed', 'partial'])).describe('applied: its row is in the ledger; failed: one of its statements failed, and nothing of it stayed; rolled-back: it ran, and its transaction was rolled back; not-executed: none of its statements ran; partial: something of it stayed without its row'),
    appliedAt: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB),
    statements: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(statement).max(maxStatements)).describe('what was sent of it, in order, and what the server answered; never the SQL'),
    statementsLeftOut: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9.describe('statements that were sent and for which the manifest has no room; none of them failed'),
});
const stopped = zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n([
    'time-limit',
    'cancelled',
    'foreign-statement',
    'transaction-ended',
    'lock-released',
    'lock-unread',
    'row-missing',
    'setting-changed',
    'internal-error',
    'lock-lost',
    'connection-lost',
])
    .describe('why drizzle-attest stopped it');
const execution = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    form: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['in-job', 'isolated']).describe("in-job: the job that applied also signed; isolated: another job signed, which ran none of the project's code"),
    startedAt: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB),
    finishedAt: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB),
    lockAcquiredAt: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB),
    exit: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ code: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr() }), zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ signal: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU }), zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ stopped })])).describe('how drizzle-kit ended; a fact, never the proof of what it did'),
    connection: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['relay', 'separate'])).describe('relay: drizzle-kit worked in the session of drizzle-attest, without the database URL, and each statement was seen; separate: drizzle-kit had the URL and a session of its own, so its statements are unknown and the lock did not cover its session'),
    commit: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['not-sent', 'committed', 'rolled-back'])).describe('what became of the transaction in which drizzle-kit ran the plan; not-sent: no COMMIT of drizzle-kit reached the server'),
    lock: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['kept', 'taken-again', 'lost'])).describe('kept: the lock that keeps other deploys away was held from before the plan ran until the ledger was read again; taken-again, lost: its session ended, and another deploy may have run meanwhile'),
    migrations: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(executed).max(_model_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .maxMigrations */ .W).describe('one for each planned migration, in the order of the plan'),
    failure: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .orUnknown */ .uL)(failure).nullable(),
});


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
/* harmony import */ var _text_plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60287);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54966);


const mostIssues = 3;
/** The first few things that are wrong with `value`, as `entry: found …, expected …`. */
function renderIssues(error, value) {
    const issues = error.issues.map(nearest);
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .listClauses */ .Dp)(issues.map((issue) => renderIssue(issue, value)), mostIssues);
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
        return (0,_text_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(value);
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
    const text = path.map((key) => (typeof key === 'number' ? `[${String(key)}]` : `.${(0,_text_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)(String(key))}`)).join('');
    return text === '' ? '$' : text.replace(/^\./u, '');
}
function valueAt(value, path) {
    return path.reduce((at, key) => (typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined), value);
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
/* harmony export */   Fq: () => (/* binding */ maxInterrupted),
/* harmony export */   R: () => (/* binding */ maxDeviations),
/* harmony export */   d4: () => (/* binding */ maxProblems),
/* harmony export */   rc: () => (/* binding */ manifestSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92857);
/* harmony import */ var _model_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67978);
/* harmony import */ var _schema_execution_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48365);
/* harmony import */ var _schema_gate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27264);
/* harmony import */ var _schema_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1789);
/* harmony import */ var _model_drizzle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28647);
/** The manifest of one deploy, version 1: the one schema from which types, checks and the published JSON Schema come. */






/** How many problems a manifest names, errors first. */
const maxProblems = 256;
/** How many interrupted deploys a manifest names. */
const maxInterrupted = 64;
/** How many deviations of the history a manifest names; the ledger's digests cover all rows. */
const maxDeviations = 1_024;
const manifestId = zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
    .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u)
    .describe('UUID in lower case, so that one manifest has one name');
const actor = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ login: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU, id: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .int64 */ .Gk) });
const planned = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ name: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU, sha256: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc });
const problem = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ code: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU, severity: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['error', 'warning']), message: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq, remedy: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq, place: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU.nullable() });
const chain = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    id: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc.describe('digest of repository, environment and database fingerprint'),
    position: zod__WEBPACK_IMPORTED_MODULE_5__/* .union */ .KCZ([
        zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ sequence: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(1), previous: zod__WEBPACK_IMPORTED_MODULE_5__/* ["null"] */ .chJ() }).describe('declared to be the first manifest of its chain'),
        zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
            sequence: zod__WEBPACK_IMPORTED_MODULE_5__/* .int */ .Whr().min(2),
            previous: zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ manifestId, sha256: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc }),
            overtaken: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY()
                .describe('whether the previous manifest came after this deploy had taken the lock: it lost the lock, or the job that seals came later than another'),
        }),
        _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5,
    ]),
});
const tool = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('drizzle-attest'),
    version: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU,
    distSha256: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc).describe('digest of the bundle that ran'),
    node: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU,
    drizzleKit: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU),
    drizzleOrm: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU),
    lockfile: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ path: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU, sha256: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc })),
});
const system = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    repository: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ fullName: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU, id: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .int64 */ .Gk), ownerId: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .int64 */ .Gk), visibility: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU) })),
    environment: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU,
    database: zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
        dialect: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(_model_drizzle_js__WEBPACK_IMPORTED_MODULE_4__/* .deployDialects */ .hU),
        fingerprint: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc.describe('digest of host, port and database name; never the URL'),
        ledgerTable: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ schema: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU, name: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU })),
        server: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
            version: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU,
            role: zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ superuser: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(), createRole: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY() }),
            tls: zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ mode: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU, used: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY() }),
        })),
    }),
});
const source = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    commit: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .gitId */ .IW),
    ref: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU),
    tree: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .gitId */ .IW),
    migrationsPath: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU),
    migrationsTree: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .gitId */ .IW).describe('git tree of the migrations folder at the commit'),
    clean: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY()).describe('whether the migrations folder in the work tree equals the commit'),
    workflowRef: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU),
    workflowSha: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .gitId */ .IW),
});
const run = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    runner: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['github-actions', 'terminal']),
    id: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .int64 */ .Gk),
    attempt: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_5__/* .int */ .Whr().min(1)),
    number: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .int64 */ .Gk),
    url: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU),
    event: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU),
    actor: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(actor),
    triggeringActor: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU),
    runnerEnvironment: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU),
    identity: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(_schema_gate_js__WEBPACK_IMPORTED_MODULE_2__/* .identity */ .D_).describe('what the identity token proves of the job; the entries beside it are declared by the runner'),
});
const ledgerState = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    shape: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['absent', 'v0', 'v1']),
    rows: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9,
    sha256: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc.describe('digest of the RFC 8785 form of [[hash, createdAt], …] in the order of id'),
});
const unrecordedRow = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    name: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU.nullable(),
    hash: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU,
    createdAt: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .int64 */ .Gk.nullable(),
    deploy: manifestId.nullable().describe('the interrupted deploy that applied it; null: none did'),
});
const interruptedMigration = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    name: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU,
    sha256: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc,
    applied: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY()).describe('whether the ledger got its row before the next deploy'),
});
const interrupted = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    manifestId,
    startedAt: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .time */ .kB,
    runId: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .int64 */ .Gk),
    reason: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['no-manifest', 'outcome-unknown', 'no-place'])
        .describe('no-manifest: it was stopped before it left one; outcome-unknown: its manifest does not know what it applied; no-place: its manifest has no place in the chain'),
    migrations: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(interruptedMigration).max(_model_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .maxMigrations */ .W),
});
const ledger = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    before: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(ledgerState),
    after: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(ledgerState),
    unrecorded: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(unrecordedRow).max(maxDeviations)).describe('rows that came after the previous manifest of the chain, and that no manifest before this one names'),
    interrupted: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(interrupted)
        .max(maxInterrupted)
        .describe('earlier deploys that started, and of which no manifest of the chain before this one says what they applied'),
});
const status = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    generation: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['v0', 'v1']),
    outOfOrder: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['refuse', 'allow']).describe('whether a migration that is older than what was applied last may still run'),
    applied: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9,
    pending: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9,
    deviations: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['edited', 'missing', 'foreign', 'out-of-order', 'ambiguous']),
        name: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU.nullable(),
        fileSha256: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc.nullable(),
        ledgerHash: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU.nullable(),
        createdAt: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .int64 */ .Gk.nullable(),
    }))
        .max(maxDeviations),
});
/** Strict: a key that is not named here is an error, so nothing rides along unseen. */
const manifestSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(1),
    manifestId,
    chain,
    tool,
    system,
    change: zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ type: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['standard', 'emergency', 'no-op']) }),
    source,
    run,
    gate: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(_schema_gate_js__WEBPACK_IMPORTED_MODULE_2__/* .gate */ .Gj),
    plan: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ sha256: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc.describe('digest of the RFC 8785 form of migrations'), migrations: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(planned).max(_model_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .maxMigrations */ .W) })),
    status: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(status),
    ledger,
    execution: _schema_execution_js__WEBPACK_IMPORTED_MODULE_1__/* .execution */ .n7,
    outcome: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['succeeded', 'no-op', 'failed', 'partial', 'refused', 'unknown']),
    problems: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(problem).max(maxProblems),
    signing: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['github', 'sigstore', 'key', 'none']).describe('who signs: a Sigstore instance, a key, or nobody'),
    times: zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ startedAt: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .time */ .kB, recordedAt: _schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .time */ .kB, database: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_3__/* .time */ .kB) }),
});


/***/ }),

/***/ 18576:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ parseStrict)
/* harmony export */ });
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21789);
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
    const value = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(text);
    if (value === undefined)
        throw problem('verify/not-json', form, 'is not JSON, or ends too early');
    if (!isSpelt(text, value, form))
        throw problem('verify/not-canonical', form, `is not in the one form in which it is written: its text differs in something, such as ${differing[form.spacing]}`);
    return value;
}
const differing = {
    exact: 'a key that stands twice, the order of keys, white space or the last line end',
    free: 'a key that stands twice, or an escape that is not needed',
};
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
    const text = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeText */ .g)(bytes);
    if (text === null)
        throw problem('verify/not-json', form, 'is not valid UTF-8');
    if (text.startsWith('\uFEFF'))
        throw problem('verify/not-json', form, 'starts with a byte order mark');
    return text;
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
((i,e,n)=>{n.d(e,{p6:()=>u,w$:()=>r});var o=n(43759),t=n(92857);function r(_){return o.G1(t.You,_)}function u(_){return o.db(t.Brp,_)}function d(_){return core._isoTime(ZodISOTime,_)}function a(_){return core._isoDuration(ZodISODuration,_)}}),

/***/ 46600:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseStatement: () => (/* binding */ parseStatement),
/* harmony export */   payloadType: () => (/* binding */ payloadType),
/* harmony export */   predicateType: () => (/* binding */ predicateType),
/* harmony export */   recordedFiles: () => (/* binding */ recordedFiles),
/* harmony export */   renderStatement: () => (/* binding */ renderStatement),
/* harmony export */   statementType: () => (/* binding */ statementType),
/* harmony export */   subjectsOf: () => (/* binding */ subjectsOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92857);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95305);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65251);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18812);
/* harmony import */ var _schema_issue_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90708);
/* harmony import */ var _strict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18576);
/** The in-toto Statement v1 that is signed: the manifest as its predicate, the files that it speaks of as its subjects. */







const statementType = 'https://in-toto.io/Statement/v1';
const predicateType = 'https://github.com/drizzle-attest/drizzle-attest/attestation/migration-deployment/v1';
/** The DSSE payload type of an in-toto statement. */
const payloadType = 'application/vnd.in-toto+json';
const maxSubjects = 1024;
const subjectSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).max(1024),
    digest: zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ sha256: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/u) }),
});
const statementSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    _type: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(statementType),
    subject: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(subjectSchema).min(1).max(maxSubjects),
    predicateType: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().max(1024),
    predicate: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J()),
});
/** The exact text to sign for a manifest: the RFC 8785 form of its statement. A large manifest takes long to render, so a caller that has its digest passes it. */
function renderStatement(manifest, manifestSha256 = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br)((0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .renderManifest */ .sB)(manifest))) {
    const subject = subjectsOf(manifest, manifestSha256);
    const statement = { _type: statementType, subject, predicateType, predicate: manifest };
    return (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)(statement);
}
/**
 * The subjects of a manifest (clause F6): the manifest, then each recorded migration file as `migrations/<name>`. The prefix keeps
 * every name apart from the manifest's, whatever a migration is called. Stores take at most 1024 subjects, so the list ends there:
 * the manifest, which is the first of them, holds the digests of all.
 */
function subjectsOf(manifest, manifestSha256) {
    const files = recordedFiles(manifest).map(({ name, sha256 }) => ({ name: `migrations/${name}`, digest: { sha256 } }));
    return [{ name: _document_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestName */ .vS, digest: { sha256: manifestSha256 } }, ...files].slice(0, maxSubjects);
}
/** Each migration file of the plan and of the deviations, once; a name with two digests is told by clause C4. */
function recordedFiles(manifest) {
    const planned = (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_5__/* .isUnknown */ .t)(manifest.plan) ? [] : manifest.plan.migrations;
    const deviations = (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_5__/* .isUnknown */ .t)(manifest.status) ? [] : manifest.status.deviations;
    const deviating = deviations.flatMap(({ name, fileSha256 }) => (name === null || fileSha256 === null ? [] : [{ name, sha256: fileSha256 }]));
    return [...new Map([...planned, ...deviating].map((file) => [file.name, file])).values()];
}
/** The payload has the manifest's size and the subjects' beside it. */
const payloadForm = { place: 'signed payload', maxBytes: 20 * 1024 * 1024, spell: _model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N, spacing: 'exact' };
/** The statement that a signed payload's bytes hold. Throws `verify/too-large`, `not-json`, `not-canonical`, `statement-invalid`. */
function parseStatement(payload) {
    const value = (0,_strict_js__WEBPACK_IMPORTED_MODULE_3__/* .parseStrict */ .z)(payload, payloadForm);
    const parsed = statementSchema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    throw new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('verify/statement-invalid', {
        message: `The signed payload is not an in-toto Statement v1: ${(0,_schema_issue_js__WEBPACK_IMPORTED_MODULE_6__/* .renderIssues */ .$1)(parsed.error, value)}.`,
        remedy: 'Use the bundle that the deploy published beside the manifest.',
        place: `signed payload: ${(0,_schema_issue_js__WEBPACK_IMPORTED_MODULE_6__/* .issuePlace */ .VV)(parsed.error)}`,
    });
}


/***/ }),

/***/ 56349:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ findContradictions)
});

// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
;// CONCATENATED MODULE: ./src/manifest/outcome-clauses.ts
/** The outcome of the deploy against everything that the manifest says became of it: clauses C5–C11. */

/** C5: nothing pending is a no-op, and only then; what ran had a plan. */
function planAgainstOutcome({ outcome, plan }) {
    if (outcome === 'refused')
        return null;
    if ((0,unknown/* isUnknown */.t)(plan))
        return `the outcome is ${outcome}, and the plan is not known`;
    const planned = plan.migrations.length;
    return (outcome === 'no-op') === (planned === 0) ? null : `the outcome is ${outcome}, and the plan has ${String(planned)} migrations`;
}
/** C6: a no-op is a change of that type, and such a change has nothing in its plan. */
function changeAgainstOutcome({ outcome, change, plan }) {
    if (outcome === 'no-op' && change.type !== 'no-op')
        return `the outcome is no-op, and the change is ${change.type}`;
    if (change.type !== 'no-op' || (0,unknown/* isUnknown */.t)(plan) || plan.migrations.length === 0)
        return null;
    return `the change is no-op, and the plan has ${String(plan.migrations.length)} migrations`;
}
/** C7: the outcome of the deploy follows from those of its migrations. */
function migrationsAgainstOutcome({ outcome, execution, ledger }) {
    const { migrations } = execution;
    switch (outcome) {
        case 'succeeded':
            return refuteUnless(migrations.every(is('applied')), outcome, 'a planned migration was not applied');
        case 'failed':
            return refuteUnless(migrations.every(is('failed', 'rolled-back', 'not-executed')), outcome, 'a migration is something else than failed, rolled-back or not-executed');
        case 'partial':
            return refuteUnless((migrations.some(is('applied', 'partial')) || rowsCame(ledger)) && !migrations.some(isUndetermined), outcome, 'nothing stayed, or a migration is not known');
        case 'refused':
            return refuteUnless(migrations.every(is('not-executed')), outcome, 'a migration is something else than not-executed');
        case 'unknown':
            return refuteUnless(migrations.some(isUndetermined), outcome, 'what became of every migration is stated');
        case 'no-op':
            return refuteUnless(migrations.length === 0, outcome, 'migrations were executed');
    }
}
/** C8: drizzle-kit is not started for a refusal or a no-op, and what ended was started. */
function runAgainstOutcome({ outcome, execution: { exit, startedAt } }) {
    if (outcome === 'refused' || outcome === 'no-op')
        return (0,unknown/* isUnknown */.t)(exit) && (0,unknown/* isUnknown */.t)(startedAt) ? null : `the outcome is ${outcome}, and drizzle-kit ran`;
    return !(0,unknown/* isUnknown */.t)(exit) && (0,unknown/* isUnknown */.t)(startedAt) ? 'drizzle-kit ended, and when it started is not known' : null;
}
/** C9: a failure is told of a planned migration that was not applied, in a deploy that did not go well. */
function failureAgainstMigrations({ outcome, execution }) {
    const { failure, migrations } = execution;
    if (failure === null)
        return null;
    if (outcome === 'succeeded' || outcome === 'no-op' || outcome === 'refused')
        return `the outcome is ${outcome}, and a failure is told`;
    if ((0,unknown/* isUnknown */.t)(failure) || failure.migration === null)
        return null;
    const failed = migrations.find(({ name }) => name === failure.migration);
    if (failed === undefined)
        return 'the failure is told of a migration that was not planned';
    return failed.outcome === 'applied' ? 'the failure is told of a migration that was applied' : null;
}
/** C10: only what has a ledger row can have the time that the row tells. */
function appliedAtWithoutRow({ execution }) {
    const timed = execution.migrations.filter(({ appliedAt }) => !(0,unknown/* isUnknown */.t)(appliedAt));
    return timed.some(is('not-executed', 'rolled-back')) ? 'a migration that was not executed or was rolled back has the time when it was applied' : null;
}
/** C11: a deploy that did not go well says why, and one that did has no error. */
function problemsAgainstOutcome({ outcome, problems }) {
    const erred = problems.some(({ severity }) => severity === 'error');
    const well = outcome === 'succeeded' || outcome === 'no-op';
    if (well === !erred)
        return null;
    return erred ? `the outcome is ${outcome}, and an error is among the problems` : `the outcome is ${outcome}, and no error is among the problems`;
}
function is(...outcomes) {
    return ({ outcome }) => !(0,unknown/* isUnknown */.t)(outcome) && outcomes.includes(outcome);
}
/** A row can stay for a migration that did not: one with another hash than its file. */
function rowsCame({ before, after }) {
    return !(0,unknown/* isUnknown */.t)(before) && !(0,unknown/* isUnknown */.t)(after) && after.rows > before.rows;
}
function isUndetermined({ outcome }) {
    return (0,unknown/* isUnknown */.t)(outcome);
}
function refuteUnless(holds, outcome, found) {
    return holds ? null : `the outcome is ${outcome}, and ${found}`;
}

// EXTERNAL MODULE: ./src/model/ledger.ts
var ledger = __webpack_require__(44920);
// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(54966);
;// CONCATENATED MODULE: ./src/manifest/effects.ts
/** What stayed of a migration's statements, as far as a manifest says it. */

/** The commands that the manifest names; null if the statements are unknown. */
function commandsOf({ statements }) {
    if ((0,unknown/* isUnknown */.t)(statements))
        return null;
    return statements.flatMap(({ commands }) => ((0,unknown/* isUnknown */.t)(commands) ? [] : commands));
}
/** What became of each of them. */
function effectsOf(migration) {
    return commandsOf(migration)?.map(({ effect }) => effect) ?? null;
}
/** What was sent and is not named: no clause can say what it did. */
function isWhole({ statements, statementsLeftOut }) {
    return !(0,unknown/* isUnknown */.t)(statements) && statementsLeftOut === 0 && statements.every(({ commands }) => !(0,unknown/* isUnknown */.t)(commands));
}
/** Command tags that end a transaction; START TRANSACTION in one is a warning. ROLLBACK is also that of ROLLBACK TO SAVEPOINT. */
const ending = ['COMMIT', 'ROLLBACK', 'PREPARE TRANSACTION'];
/** Whether a migration ends the transaction, or may: then what stayed does not follow from the COMMIT of drizzle-kit. */
function mayEndTransaction(migrations) {
    return migrations.some((migration) => !isWhole(migration) || commandsOf(migration)?.some(({ kind }) => (0,unknown/* isUnknown */.t)(kind) || ending.includes(kind)));
}

;// CONCATENATED MODULE: ./src/manifest/ledger-clauses.ts
/** The ledger before and after against the outcome and the plan: clauses C12–C15. */




const emptyLedger = (0,ledger/* rowsDigest */.Q)([]);
/** C12: a ledger without rows has the digest of the empty list, and only it; an absent one has no rows. */
function ledgerStates({ ledger }) {
    for (const state of [ledger.before, ledger.after]) {
        if ((0,unknown/* isUnknown */.t)(state))
            continue;
        if (state.shape === 'absent' && state.rows > 0)
            return `the ledger is absent, and has ${String(state.rows)} rows`;
        if ((state.rows === 0) !== (state.sha256 === emptyLedger))
            return `the ledger has ${String(state.rows)} rows, and the digest of another number`;
    }
    return null;
}
/** C13: an outcome is what the ledger says, so both readings are there; what never ran left the ledger as it was. */
function ledgerAgainstOutcome({ outcome, ledger, execution }) {
    const { before, after } = ledger;
    const unread = (0,unknown/* isUnknown */.t)(after) ? unreadAgainstOutcome(outcome, execution) : null;
    if (unread !== null)
        return unread;
    if ((0,unknown/* isUnknown */.t)(before))
        return outcome === 'refused' || outcome === 'no-op' ? null : `the outcome is ${outcome}, and the ledger was not read before`;
    if ((0,unknown/* isUnknown */.t)(after) || (outcome !== 'refused' && outcome !== 'no-op'))
        return null;
    return before.sha256 === after.sha256 && before.rows === after.rows ? null : `the outcome is ${outcome}, and the ledger changed`;
}
function unreadAgainstOutcome(outcome, execution) {
    if (execution.migrations.some((migration) => migration.outcome === 'applied'))
        return 'a migration was applied, and the ledger was not read afterwards';
    switch (outcome) {
        case 'succeeded':
            return 'the outcome is succeeded, and the ledger was not read afterwards';
        case 'failed':
            return failedUnread(execution);
        case 'partial':
            return partialUnread(execution);
        case 'refused':
        case 'no-op':
        case 'unknown':
            return null;
    }
}
/** Known without the ledger: the server said that it committed a statement, of a migration that has no row yet. */
function partialUnread({ migrations }) {
    const stayed = migrations.some((migration) => migration.outcome === 'partial' && effectsOf(migration)?.includes('kept') === true);
    return stayed ? null : 'the outcome is partial, the ledger was not read afterwards, and no statement is known to be kept';
}
/** Known without the ledger: the server said that the transaction is over, and kept nothing of it. */
function failedUnread({ commit, migrations }) {
    if ((0,unknown/* isUnknown */.t)(commit) || commit === 'committed')
        return 'the outcome is failed, the ledger was not read afterwards, and no rollback is known';
    const rolledBack = migrations.every((migration) => effectsOf(migration)?.every((effect) => effect === 'rolled-back') ?? false);
    return rolledBack ? null : 'the outcome is failed, the ledger was not read afterwards, and a statement is not known to be rolled back';
}
/** C14: the rows that came are the migrations that were applied. */
function ledgerRows({ outcome, ledger, execution }) {
    const { before, after } = ledger;
    if ((0,unknown/* isUnknown */.t)(before) || (0,unknown/* isUnknown */.t)(after))
        return null;
    const came = after.rows - before.rows;
    const applied = execution.migrations.filter((migration) => migration.outcome === 'applied').length;
    if (outcome === 'succeeded' && came !== applied)
        return `${(0,sentence/* plural */.LS)(applied, 'migration')} ${(0,sentence/* agree */.d5)(applied, 'was', 'were')} applied, and ${(0,sentence/* plural */.LS)(came, 'row')} came`;
    return outcome === 'partial' && came < applied
        ? `${(0,sentence/* plural */.LS)(applied, 'migration')} ${(0,sentence/* agree */.d5)(applied, 'was', 'were')} applied, and only ${(0,sentence/* plural */.LS)(came, 'row')} came`
        : null;
}
/** C35: a row with an interrupted deploy belongs to a migration that `interrupted` names as applied by it, and each migration has one row. */
function rowsOfInterrupted({ ledger: { unrecorded, interrupted } }) {
    if ((0,unknown/* isUnknown */.t)(unrecorded))
        return null;
    const left = interrupted.flatMap(({ manifestId, migrations }) => migrations.flatMap((one) => (one.applied === true ? [{ ...one, deploy: manifestId }] : [])));
    for (const row of unrecorded) {
        if (row.deploy === null)
            continue;
        const at = left.findIndex(({ deploy, sha256, name }) => deploy === row.deploy && sha256 === row.hash && (row.name === null || row.name === name));
        if (at === -1)
            return `a ledger row names the interrupted deploy ${row.deploy}, which applied no such migration`;
        left.splice(at, 1);
    }
    return null;
}
/** C15: what is pending is the plan. */
function pendingAgainstPlan({ plan, status }) {
    if ((0,unknown/* isUnknown */.t)(plan) || (0,unknown/* isUnknown */.t)(status) || plan.migrations.length === status.pending)
        return null;
    return `${String(status.pending)} migrations are pending, and the plan has ${String(plan.migrations.length)}`;
}
/** C15: any deviation stops a deploy before it starts. */
function deviationsAgainstOutcome({ outcome, status }) {
    if ((0,unknown/* isUnknown */.t)(status) || status.deviations.length === 0 || outcome === 'refused')
        return null;
    return `the outcome is ${outcome}, and files and ledger deviate`;
}

// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
;// CONCATENATED MODULE: ./src/manifest/plan-clauses.ts
/** The plan against itself and against what the manifest says was executed: clauses C1–C4. */


/** C1: a plan names each migration once. */
function planNames({ plan }) {
    if ((0,unknown/* isUnknown */.t)(plan))
        return null;
    const names = new Set(plan.migrations.map(({ name }) => name));
    return names.size === plan.migrations.length ? null : 'the plan names a migration twice';
}
/** C2: the plan's digest is that of its list. */
function planDigest({ plan }) {
    if ((0,unknown/* isUnknown */.t)(plan))
        return null;
    const computed = (0,digest/* canonicalDigest */.Xz)(plan.migrations);
    return computed === plan.sha256 ? null : `the plan's digest is ${plan.sha256}, and its list has ${computed}`;
}
/** C3: one entry for each planned migration, in the plan's order and with its digest; without a plan none. */
function executedAgainstPlan({ plan, execution }) {
    const planned = (0,unknown/* isUnknown */.t)(plan) ? [] : plan.migrations;
    const executed = execution.migrations;
    if (planned.length !== executed.length)
        return `the plan has ${String(planned.length)} migrations, and the execution speaks of ${String(executed.length)}`;
    const odd = planned.findIndex(({ name, sha256 }, at) => !isFile(executed[at], name, sha256));
    return odd === -1 ? null : `entry ${String(odd + 1)} of the execution is not entry ${String(odd + 1)} of the plan`;
}
function isFile(file, name, sha256) {
    return file?.name === name && file.sha256 === sha256;
}
/** C4: a file has one digest, so that the subjects' names are unique. */
function filesWithTwoDigests({ plan, status }) {
    const planned = (0,unknown/* isUnknown */.t)(plan) ? [] : plan.migrations;
    const deviations = (0,unknown/* isUnknown */.t)(status) ? [] : status.deviations;
    const digests = new Map(planned.map(({ name, sha256 }) => [name, sha256]));
    for (const { name, fileSha256 } of deviations) {
        if (name === null || fileSha256 === null)
            continue;
        if ((digests.get(name) ?? fileSha256) !== fileSha256)
            return 'one migration file has two digests';
        digests.set(name, fileSha256);
    }
    return null;
}

// EXTERNAL MODULE: ./src/model/chain.ts
var model_chain = __webpack_require__(94032);
;// CONCATENATED MODULE: ./src/manifest/story-clauses.ts
/** The manifest against its chain and against the clock: clauses C16 and C17. */


/** C16: the chain is that of the target; a manifest follows another one, and tells of others, each once. */
function chainAgainstItself({ manifestId, chain, ledger, system }) {
    const { position } = chain;
    if (chain.id !== (0,model_chain/* chainId */.t)(system.repository, system.environment, system.database.fingerprint))
        return 'the chain is not that of the repository, environment and database';
    if (!(0,unknown/* isUnknown */.t)(position) && position.previous?.manifestId === manifestId)
        return 'the manifest is its own predecessor';
    const interrupted = ledger.interrupted.map((deploy) => deploy.manifestId);
    if (interrupted.includes(manifestId))
        return 'the manifest tells of itself as an interrupted deploy';
    if (new Set(interrupted).size !== interrupted.length)
        return 'an interrupted deploy is listed twice';
    const previous = (0,unknown/* isUnknown */.t)(position) ? null : position.previous;
    const isDenied = ledger.interrupted.some((deploy) => deploy.reason === 'no-manifest' && deploy.manifestId === previous?.manifestId);
    return isDenied ? 'interrupted says of the deploy of the previous manifest that it left no manifest' : null;
}
/** C17: as far as they are known, the times of the deploy's own clock follow each other. */
function timesInOrder({ times, execution }) {
    const story = [
        ['times.startedAt', times.startedAt],
        ['execution.lockAcquiredAt', execution.lockAcquiredAt],
        ['execution.startedAt', execution.startedAt],
        ['execution.finishedAt', execution.finishedAt],
        ['times.recordedAt', times.recordedAt],
    ];
    const known = story.flatMap(([name, time]) => ((0,unknown/* isUnknown */.t)(time) ? [] : [{ name, time }]));
    // The schema allows one spelling of a time, so the order of the texts is the order of the times.
    const late = known.find(({ time }, at) => time < (known[at - 1]?.time ?? time));
    return late === undefined ? null : `${late.name} is before what precedes it`;
}

;// CONCATENATED MODULE: ./src/manifest/separation-of-duties-clauses.ts
/** Who approved, against who may: clauses C27–C29. */

/** C27: an approval counts only from a person who had no hand in what he approved. */
function approversIndependent({ gate }) {
    if ((0,unknown/* isUnknown */.t)(gate) || (0,unknown/* isUnknown */.t)(gate.approvals))
        return null;
    return gate.approvals.map((approval) => dependence(approval, gate)).find((found) => found !== null) ?? null;
}
function dependence(approval, gate) {
    const { approver, discount } = approval;
    if ((approver?.kind === 'person') === (discount === 'not-a-person'))
        return `an approval by ${approver?.kind ?? 'nobody'} is told as if it were another's`;
    if (discount !== null || approver === null)
        return null;
    if (among(approver, gate.separationOfDuties.triggerers))
        return 'an approval counts that is by somebody who started the run';
    const own = approval.gate === 'environment' ? among(approver, gate.separationOfDuties.developers) : hadHand(approver, approval, gate);
    return own ? 'an approval counts that is by somebody who had a hand in the change' : null;
}
/** By the account's id; where a commit names none, by login, or by the name that stands in its place. */
function among({ id, login }, developers) {
    if ((0,unknown/* isUnknown */.t)(developers))
        return false;
    return developers.some(({ account, name }) => account?.id === undefined || account.id === null ? (account?.login ?? name).toLowerCase() === login.toLowerCase() : account.id === id);
}
/** A review is held against the people of its own pull request: whoever wrote another one of the deploy may approve this one. */
function hadHand({ id }, { boundTo }, { pullRequests }) {
    const pullRequest = (0,unknown/* isUnknown */.t)(pullRequests) ? undefined : pullRequests.find(({ number }) => number === boundTo.pullRequest);
    if (pullRequest === undefined)
        return false;
    const { author, merger, lastPusher, commits } = pullRequest;
    const committers = (0,unknown/* isUnknown */.t)(commits) ? [] : commits.flatMap((commit) => [commit.author, commit.committer]);
    return [author, merger, (0,unknown/* isUnknown */.t)(lastPusher) ? null : lastPusher, ...committers].some((person) => person?.id === id);
}
/** C28: the lists of approvers, of those who count and of violations are those of the approvals. */
function separationAgainstApprovals({ gate }) {
    if ((0,unknown/* isUnknown */.t)(gate) || (0,unknown/* isUnknown */.t)(gate.approvals))
        return null;
    const { approvers, counted, violations } = gate.separationOfDuties;
    const found = gate.approvals.flatMap(({ approver, gate, discount }) => (approver === null ? [] : [{ id: approver.id, gate, discount }]));
    const counting = found.filter(({ discount }) => discount === null);
    const violating = found.filter(({ discount }) => discount === 'not-independent');
    if (!(0,unknown/* isUnknown */.t)(approvers) && !isSameSet(idsOf(approvers), idsOf(found)))
        return 'the approvers are not those of the approvals';
    if (!(0,unknown/* isUnknown */.t)(counted) && !isSameSet(idsOf(counted), idsOf(counting)))
        return 'those who count are not the approvers of the approvals that count';
    if ((0,unknown/* isUnknown */.t)(violations))
        return null;
    const told = violations.map(({ approver, gate }) => `${gate} ${approver.id}`);
    const meant = violating.map(({ gate, id }) => `${gate} ${id}`);
    return told.toSorted().join() === meant.toSorted().join() ? null : 'the violations are not those of the approvals';
}
function idsOf(people) {
    return new Set(people.map(({ id }) => id));
}
function isSameSet(one, other) {
    return one.size === other.size && [...one].every((id) => other.has(id));
}
/** GitHub's clock and the runner's need not agree to the minute. */
const skew = 5 * 60 * 1_000;
/** C29: the gates were read during the deploy, and what they approved had not begun. Another job that signs may wait for an approval of its own. */
function approvalsInTime({ gate, execution, times }) {
    if ((0,unknown/* isUnknown */.t)(gate))
        return null;
    if (isAfter(times.startedAt, gate.controls.readAt) || isAfter(gate.controls.readAt, times.recordedAt))
        return 'the gates were not read during the deploy';
    const begun = execution.form === 'isolated' ? times.recordedAt : execution.startedAt;
    if ((0,unknown/* isUnknown */.t)(gate.approvals) || (0,unknown/* isUnknown */.t)(begun))
        return null;
    // When it was only observed, it was given before that.
    const late = gate.approvals.some(({ gate, at }) => gate === 'environment' && at.source !== 'observed' && isAfter(at.time, begun));
    return late ? 'an approval of the environment is later than the start of what it approves' : null;
}
function isAfter(one, other) {
    return Date.parse(one) - Date.parse(other) > skew;
}

;// CONCATENATED MODULE: ./src/manifest/identity-clauses.ts
/** Who was running, as the token proves it, against what the manifest says elsewhere: clause C22. */

/** C22: a deploy goes on only where the runner's declarations are what the token proves, so that both say the same. */
function identityAgainstRun(manifest) {
    const { identity } = manifest.run;
    if ((0,unknown/* isUnknown */.t)(identity) || identity.proof.kind !== 'oidc' || manifest.outcome === 'refused')
        return null;
    const pairs = [...ofRun(manifest, identity), ...ofJob(manifest, identity), ...ofApproval(manifest, identity)];
    const odd = pairs.find(([, proven, said]) => !(0,unknown/* isUnknown */.t)(proven) && !(0,unknown/* isUnknown */.t)(said) && proven !== said);
    return odd === undefined ? null : `the identity token proves another ${odd[0]} than the manifest says`;
}
function ofRun({ run, source, system }, identity) {
    return [
        ['run', identity.runId, run.id],
        ['repository', idOf(identity.repository), idOf(system.repository)],
        ['actor', idOf(identity.actor), idOf(run.actor)],
        ['ref', identity.ref, source.ref],
        ['workflow', identity.workflowRef, source.workflowRef],
    ];
}
/** Another job that signs may do so in a later attempt, and outside the environment. */
function ofJob({ run: { attempt }, system, execution }, identity) {
    const isLater = !(0,unknown/* isUnknown */.t)(attempt) && !(0,unknown/* isUnknown */.t)(identity.attempt) && identity.attempt >= attempt;
    if (execution.form === 'isolated')
        return isLater ? [] : [['attempt', identity.attempt, attempt]];
    return [
        ['attempt', identity.attempt, attempt],
        ['environment', identity.environment, system.environment],
    ];
}
function ofApproval({ gate, source }, { event, sha }) {
    const approved = !(0,unknown/* isUnknown */.t)(gate) && gate.outcome === 'approved' && asksEnvironment(gate.settings.approval);
    return approved && isOfOneCommit(event) ? [['commit', sha, source.commit]] : [];
}
function asksEnvironment(approval) {
    return approval === 'environment' || approval === 'both';
}
/** In a run of a pull request, or of another run, GitHub tells the token of one commit and the approver of another. */
function isOfOneCommit(event) {
    return !(0,unknown/* isUnknown */.t)(event) && !event.startsWith('pull_request') && event !== 'workflow_run';
}
function idOf(value) {
    return (0,unknown/* isUnknown */.t)(value) ? value : value.id;
}

;// CONCATENATED MODULE: ./src/manifest/environment-clauses.ts
/** The environment gate: clauses C23 and C24. */


/** C23: where an environment approved, its rules made somebody else decide, and somebody did, for each attempt and for this commit. */
function environmentApproved(manifest) {
    const { gate, run, source } = manifest;
    if ((0,unknown/* isUnknown */.t)(gate) || gate.outcome !== 'approved' || !asksEnvironment(gate.settings.approval))
        return null;
    const weak = weakness(gate);
    if (weak !== null)
        return `an environment approved, and ${weak}`;
    if ((0,unknown/* isUnknown */.t)(source.commit))
        return 'an environment approved, and the commit is not known';
    if ((0,unknown/* isUnknown */.t)(gate.approvals))
        return null;
    const counted = gate.approvals.filter(({ gate, discount }) => gate === 'environment' && discount === null);
    const attempt = attemptOf(run);
    if (counted.length < attempt)
        return `attempt ${String(attempt)} was approved, and ${String(counted.length)} approvals of the environment count`;
    const other = counted.some(({ boundTo: { commit } }) => commit !== source.commit);
    return other ? 'an approval of the environment is of another commit than was deployed' : null;
}
/** Of the deploy: another job may have signed in a later one. */
function attemptOf({ attempt, identity }) {
    if (!(0,unknown/* isUnknown */.t)(attempt))
        return attempt;
    return (0,unknown/* isUnknown */.t)(identity) || (0,unknown/* isUnknown */.t)(identity.attempt) ? 1 : identity.attempt;
}
/** What of the environment's rules would have been a refusal. */
function weakness({ controls: { environment }, settings }) {
    if ((0,unknown/* isUnknown */.t)(environment) || environment === null)
        return 'its rules were not read';
    const { requiredReviewers, preventSelfReview, adminsCanBypass, branchPolicy } = environment;
    if (!(0,unknown/* isUnknown */.t)(requiredReviewers) && requiredReviewers.length === 0)
        return 'it has no required reviewers';
    if (preventSelfReview !== true)
        return 'it does not prevent self-review';
    if (adminsCanBypass === true)
        return 'administrators may bypass it';
    if (!settings.strict)
        return null;
    if (adminsCanBypass !== false)
        return 'it is not known whether administrators may bypass it';
    return branchPolicy === null ? 'any branch may deploy to it' : null;
}
/** C24: the controls are those of this environment, and its approvals are of it, of this run and of a commit. */
function environmentBindings(manifest) {
    const { gate, system } = manifest;
    if ((0,unknown/* isUnknown */.t)(gate))
        return null;
    const { environment } = gate.controls;
    if (!(0,unknown/* isUnknown */.t)(environment) && environment !== null && environment.name.toLowerCase() !== system.environment.toLowerCase())
        return 'the controls are those of another environment';
    if ((0,unknown/* isUnknown */.t)(gate.approvals))
        return null;
    const approvals = gate.approvals.filter((approval) => approval.gate === 'environment');
    if (approvals.length > 0 && ((0,unknown/* isUnknown */.t)(environment) || environment === null))
        return 'an environment approved whose controls were not read';
    return approvals.map((approval) => misbound(approval, manifest, environment)).find((found) => found !== null) ?? null;
}
function misbound({ boundTo, at, discount }, { run }, environment) {
    const own = (0,unknown/* isUnknown */.t)(environment) ? null : environment;
    const runId = (0,unknown/* isUnknown */.t)(run.identity) || (0,unknown/* isUnknown */.t)(run.identity.runId) ? run.id : run.identity.runId;
    if (boundTo.environment === null || boundTo.environment.id !== own?.id || boundTo.environment.name !== own.name)
        return 'an approval of the environment is of another one';
    if (boundTo.run === null || (!(0,unknown/* isUnknown */.t)(runId) && boundTo.run !== runId))
        return 'an approval of the environment is of another run';
    if (boundTo.pullRequest !== null || (0,unknown/* isUnknown */.t)(boundTo.commit))
        return 'an approval of the environment is bound to a pull request, or to no commit';
    if (at.source === 'review')
        return 'an approval of the environment has the time of a review';
    return discount === null || discount === 'not-a-person' || discount === 'not-independent'
        ? null
        : `an approval of the environment is discounted as ${discount}`;
}

// EXTERNAL MODULE: ./src/manifest/schema.ts
var schema = __webpack_require__(46470);
;// CONCATENATED MODULE: ./src/manifest/gate-clauses.ts
/** The gates' answer against what was asked of them and what the deploy then did: clauses C18–C21. */


/** C18: nothing is asked only where nothing was demanded, and an emergency has a reason and a ticket. */
function gateAgainstSettings({ gate }) {
    if ((0,unknown/* isUnknown */.t)(gate))
        return null;
    const { outcome, settings } = gate;
    const { emergency } = settings;
    if ((outcome === 'not-asked') !== (settings.approval === 'none' && emergency === null))
        return `the gate is ${outcome}, and the policy asks for approval ${settings.approval}${emergency === null ? '' : ' in an emergency'}`;
    if (outcome === 'approved' && emergency !== null)
        return 'the gate is approved, and the policy says that it is an emergency';
    if (outcome !== 'emergency')
        return null;
    if (emergency === null)
        return 'the gate is emergency, and the policy knows of none';
    return emergency.reason.trim() === '' || emergency.ticket.trim() === '' ? 'the gate is emergency, without a reason or a ticket' : null;
}
/** C19: what ran passed a gate, and what a gate refused did not run and says why. */
function gateAgainstOutcome({ gate, outcome, problems }) {
    if ((0,unknown/* isUnknown */.t)(gate))
        return hasRun(outcome) ? `the outcome is ${outcome}, and what the gates answered is not known` : null;
    if (gate.outcome !== 'refused')
        return null;
    if (outcome !== 'refused')
        return `the gates refused, and the outcome is ${outcome}`;
    const told = problems.some(({ code, severity }) => severity === 'error' && /^(?:gate|github)\//u.test(code));
    return told || problems.length === schema/* maxProblems */.d4 ? null : 'the gates refused, and no error among the problems is one of theirs';
}
/** C20: an emergency is a change of that type, and nothing else is one. */
function changeAgainstGate({ gate, outcome, change }) {
    const answer = (0,unknown/* isUnknown */.t)(gate) ? 'not known' : gate.outcome;
    const emergency = answer === 'emergency' && outcome !== 'no-op';
    return (change.type === 'emergency') === emergency ? null : `the change is ${change.type}, and the gate is ${answer}`;
}
/** C21: what ran is what was approved beforehand. */
function planAgainstApproved({ gate, outcome, plan }) {
    if ((0,unknown/* isUnknown */.t)(gate) || (0,unknown/* isUnknown */.t)(plan) || gate.approvedPlanSha256 === null || !hasRun(outcome))
        return null;
    return gate.approvedPlanSha256 === plan.sha256 ? null : `the plan is ${plan.sha256}, and ${gate.approvedPlanSha256} was approved`;
}
/** Whether drizzle-kit was started, or was about to be. */
function hasRun(outcome) {
    return outcome !== 'refused' && outcome !== 'no-op';
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/model/migration.ts
var migration = __webpack_require__(33861);
;// CONCATENATED MODULE: ./src/manifest/review-clauses.ts
/** The pull-request gate: clauses C25 and C26. */




/** C25: an approval of a pull request is of one that brought something; one that counts is a review of its last commit. */
function reviewBindings({ gate }) {
    if ((0,unknown/* isUnknown */.t)(gate) || (0,unknown/* isUnknown */.t)(gate.pullRequests))
        return null;
    const { pullRequests } = gate;
    const numbers = new Map(pullRequests.map((pullRequest) => [pullRequest.number, pullRequest]));
    if (numbers.size !== pullRequests.length)
        return 'a pull request stands there twice';
    if ((0,unknown/* isUnknown */.t)(gate.approvals))
        return null;
    const approvals = gate.approvals.filter((approval) => approval.gate === 'pull-request');
    return approvals.map((approval) => review_clauses_misbound(approval, numbers.get(approval.boundTo.pullRequest ?? 0))).find((found) => found !== null) ?? null;
}
function review_clauses_misbound({ boundTo, approver, at, discount }, pullRequest) {
    if (pullRequest === undefined)
        return 'an approval is of a pull request that brought nothing of the plan';
    const named = `an approval of pull request #${String(pullRequest.number)}`;
    if (boundTo.run !== null || boundTo.environment !== null)
        return `${named} is bound to a run or an environment`;
    if (at.source === 'deployment-status')
        return `${named} has the time of a deployment`;
    if (discount !== null)
        return null;
    if (boundTo.commit !== pullRequest.headSha)
        return `${named} counts, and is not of its last commit`;
    if ((0,unknown/* isUnknown */.t)(pullRequest.reviews))
        return null;
    const stands = pullRequest.reviews.some(({ reviewer, state, commit }) => state === 'APPROVED' && commit === pullRequest.headSha && reviewer !== null && reviewer.id === approver?.id);
    return stands ? null : `${named} counts, and is not among its reviews`;
}
/** C26: where pull requests approved what ran, each migration came by one with an approval that counts. */
function migrationsApproved(manifest) {
    const { gate, plan, outcome } = manifest;
    if ((0,unknown/* isUnknown */.t)(gate) || gate.outcome !== 'approved' || !asksPullRequests(gate) || !hasRun(outcome) || (0,unknown/* isUnknown */.t)(plan))
        return null;
    const brought = broughtPaths(gate);
    const paths = pathsOf(manifest, plan.migrations);
    if (brought === null || paths === null)
        return null;
    const open = paths.filter((path) => !brought.has(path)).length;
    return open === 0 ? null : `${String(open)} of ${String(paths.length)} migrations came by no pull request with an approval that counts`;
}
/** What came by pull requests with an approval that counts; null where that is not known. */
function broughtPaths({ approvals, pullRequests }) {
    if ((0,unknown/* isUnknown */.t)(approvals) || (0,unknown/* isUnknown */.t)(pullRequests))
        return null;
    const counted = new Set(approvals.flatMap(({ boundTo, discount }) => (discount === null ? [boundTo.pullRequest] : [])));
    const lists = pullRequests.flatMap(({ number, files }) => (counted.has(number) ? [files] : []));
    return lists.some(unknown/* isUnknown */.t) ? null : new Set(lists.flatMap((files) => ((0,unknown/* isUnknown */.t)(files) ? [] : files.map(({ path }) => path))));
}
/** The name of a folder that was too long for a manifest was cut. */
const longestFolder = 511;
function pathsOf({ source, status }, migrations) {
    if ((0,unknown/* isUnknown */.t)(status) || (0,unknown/* isUnknown */.t)(source.migrationsPath) || source.migrationsPath.length > longestFolder)
        return null;
    const { generation } = status;
    const folder = source.migrationsPath;
    return migrations.map(({ name }) => external_node_path_.posix.normalize((0,migration/* migrationPath */.OQ)(generation, folder, name)));
}
function asksPullRequests({ settings: { approval } }) {
    return approval === 'pull-request' || approval === 'both';
}

;// CONCATENATED MODULE: ./src/manifest/statement-clauses.ts
/** What the manifest says of each statement against its migration, the clock and the failure: clauses C30 and C32. */

/** C30: the statements of a migration stand in its order, each once, at plausible times. */
function statementsInOrder({ execution }) {
    const { migrations, startedAt, finishedAt } = execution;
    const odd = migrations.map(oddNumbers).find((found) => found !== null);
    if (odd !== undefined)
        return odd;
    const statements = migrations.flatMap(statementsOf);
    const early = !(0,unknown/* isUnknown */.t)(startedAt) && statements.some((statement) => statement.startedAt < startedAt);
    if (early)
        return 'a statement was sent before drizzle-kit was started';
    const late = !(0,unknown/* isUnknown */.t)(finishedAt) && statements.some((statement) => statement.finishedAt !== null && statement.finishedAt > finishedAt);
    if (late)
        return 'a statement was answered after drizzle-kit had ended';
    return oddTimes(statements);
}
function oddNumbers({ sha256, statements, statementsLeftOut }) {
    if ((0,unknown/* isUnknown */.t)(statements))
        return statementsLeftOut === 0 ? null : 'the statements of a migration are not known, and some are left out';
    const numbers = statements.map(({ index }) => index);
    if (numbers.some((number, at) => number <= (numbers[at - 1] ?? 0)))
        return 'the statements of a migration are not in its order, or one stands twice';
    if ((numbers.at(-1) ?? 0) > numbers.length + statementsLeftOut)
        return 'a statement of a migration is missing, and is not counted as left out';
    const isSplit = (numbers.at(-1) ?? 0) > 1;
    return isSplit && statements.some((statement) => statement.sha256 === sha256) ? 'one of several statements has the hash of the whole file' : null;
}
/** The schema allows one spelling of a time, so the order of the texts is the order of the times. */
function oddTimes(statements) {
    const early = statements.some(({ startedAt }, at) => startedAt < (statements[at - 1]?.startedAt ?? startedAt));
    if (early)
        return 'a statement was sent before the one that precedes it';
    const late = statements.some(({ startedAt, finishedAt }) => finishedAt !== null && finishedAt < startedAt);
    return late ? 'a statement was answered before it was sent' : null;
}
/** C32: `failure` is the first statement that failed, and a migration that failed has one. */
function errorsAgainstFailure({ execution }) {
    const { migrations, failure } = execution;
    const errors = migrations.flatMap((migration) => statementsOf(migration).flatMap((statement) => errorOf(migration, statement)));
    const unexplained = migrations.find(({ name, outcome, statements }) => outcome === 'failed' && !(0,unknown/* isUnknown */.t)(statements) && !errors.some(isOf(name)));
    if (unexplained !== undefined)
        return 'a migration failed, but none of its statements did';
    if (failure === null || (0,unknown/* isUnknown */.t)(failure))
        return failure === null && errors.length > 0 ? 'a statement failed, but failure is null' : null;
    const named = migrations.find(({ name }) => name === failure.migration);
    if (named !== undefined && (0,unknown/* isUnknown */.t)(named.statements))
        return null;
    const [first] = errors;
    if (failure.migration === null)
        return errors.every(isConsequence) ? null : 'a statement failed, but failure names none of the plan';
    if (first === undefined)
        return 'failure names a statement, but no statement failed';
    return isFailure(first, failure) ? null : 'the failure is not that of the first statement that failed';
}
function isFailure({ migration, statement, sqlState, message, position, kind }, failure) {
    const isPlace = migration === failure.migration && statement === failure.statement && position === failure.position;
    return isPlace && sqlState === failure.sqlState && message === failure.message && (kind ?? failure.keyword) === failure.keyword;
}
/** In a transaction that has failed, or over a connection that has ended, all that follows fails too. */
function isConsequence({ sqlState }) {
    return sqlState === null || sqlState === '25P02';
}
function errorOf({ name }, { index, error, commands }) {
    if (error === null)
        return [];
    const kind = (0,unknown/* isUnknown */.t)(commands) ? undefined : commands.at(-1)?.kind;
    return [{ migration: name, statement: index, ...error, kind: kind === undefined || (0,unknown/* isUnknown */.t)(kind) ? null : kind }];
}
function isOf(name) {
    return ({ migration }) => migration === name;
}
function statementsOf({ statements }) {
    return (0,unknown/* isUnknown */.t)(statements) ? [] : statements;
}

;// CONCATENATED MODULE: ./src/manifest/effect-clauses.ts
/** What stayed of the statements against how drizzle-kit was connected, its COMMIT and the outcomes: clauses C31, C33 and C34. */


/** C31: what was seen depends on the connection; what was not started had none. */
function seenAgainstConnection({ execution }) {
    const { connection, commit, lock, migrations, startedAt, exit } = execution;
    const stated = [connection, lock, startedAt].filter((fact) => !(0,unknown/* isUnknown */.t)(fact)).length;
    if (stated !== 0 && stated !== 3)
        return 'of the start of drizzle-kit, its connection and the lock, only a part is known';
    const known = migrations.filter(({ statements }) => !(0,unknown/* isUnknown */.t)(statements));
    if (connection === 'relay')
        return known.length === migrations.length ? null : 'drizzle-kit was connected through the relay, but statements are not known';
    const how = (0,unknown/* isUnknown */.t)(connection) ? 'how drizzle-kit was connected is not known' : 'drizzle-kit had a session of its own';
    if (!(0,unknown/* isUnknown */.t)(commit))
        return `${how}, but the fate of its COMMIT is stated`;
    if (connection === 'separate' && !(0,unknown/* isUnknown */.t)(exit) && migrations.some(isWithoutRow))
        return `${how}, but what became of a migration without a row is stated`;
    const told = (0,unknown/* isUnknown */.t)(connection) ? known.filter(({ statements, statementsLeftOut }) => !isEmpty(statements) || statementsLeftOut > 0) : known;
    return told.length === 0 ? null : `${how}, but statements are listed`;
}
function isWithoutRow({ outcome }) {
    return outcome === 'failed' || outcome === 'rolled-back' || outcome === 'not-executed';
}
/** C33: a migration is what stayed of its statements. */
function effectsAgainstMigrations({ execution: { migrations } }) {
    return migrations.map(judge).find((found) => found !== null) ?? null;
}
function judge(migration) {
    const { outcome, statements, statementsLeftOut } = migration;
    const effects = effectsOf(migration);
    if ((0,unknown/* isUnknown */.t)(outcome) || (0,unknown/* isUnknown */.t)(statements) || effects === null)
        return null;
    switch (outcome) {
        case 'not-executed':
            return isEmpty(statements) && statementsLeftOut === 0 ? null : 'a migration was not executed, and statements of it were sent';
        case 'failed':
        case 'rolled-back':
            return effects.includes('kept') ? `a migration is ${outcome}, and something of it stayed` : null;
        case 'partial':
            return isWhole(migration) && effects.every((effect) => effect === 'rolled-back') ? 'a migration is partial, and nothing of it stayed' : null;
        case 'applied':
            if (statements.some(({ error }) => error !== null))
                return 'a migration was applied, and a statement of it failed';
            return effects.includes('rolled-back') && !rollsBack(migration) ? 'a migration was applied, and something of it was rolled back' : null;
    }
}
/** A migration may roll back what it did itself, as with ROLLBACK TO SAVEPOINT. */
function rollsBack(migration) {
    return !isWhole(migration) || (commandsOf(migration)?.some(({ kind }) => (0,unknown/* isUnknown */.t)(kind) || kind === 'ROLLBACK') ?? false);
}
/** C34: unless the plan ends the transaction itself, what stayed is what drizzle-kit committed, and of a migration all or nothing. */
function effectsAgainstCommit({ execution: { commit, migrations } }) {
    if (mayEndTransaction(migrations))
        return null;
    const each = migrations.map((migration) => effectsOf(migration) ?? []);
    if (each.some((effects) => effects.includes('kept') && effects.includes('rolled-back')))
        return 'a part of a migration stayed, and the rest was rolled back';
    const effects = each.flat();
    if ((0,unknown/* isUnknown */.t)(commit) || effects.length === 0)
        return null;
    switch (commit) {
        case 'committed':
            return effects.every((effect) => effect === 'rolled-back') ? 'a transaction was committed, and all was rolled back' : null;
        case 'rolled-back':
            return effects.every((effect) => effect === 'kept') ? 'a transaction was rolled back, and all of it stayed' : null;
        case 'not-sent':
            if (effects.includes('kept'))
                return 'no COMMIT was sent, and something of the plan stayed';
            return migrations.some(({ outcome }) => outcome === 'applied') ? 'no COMMIT was sent, and a migration was applied' : null;
    }
}
function isEmpty(statements) {
    return Array.isArray(statements) && statements.length === 0;
}

;// CONCATENATED MODULE: ./src/manifest/consistency.ts
/** What a truthful manifest cannot say: the clauses C1–C35 of docs/manifest-spec.md, each judged on the manifest alone. */












const clauses = [
    { id: 'C1', place: 'plan.migrations', contradiction: planNames },
    { id: 'C2', place: 'plan.sha256', contradiction: planDigest },
    { id: 'C3', place: 'execution.migrations', contradiction: executedAgainstPlan },
    { id: 'C4', place: 'status.deviations', contradiction: filesWithTwoDigests },
    { id: 'C5', place: 'outcome', contradiction: planAgainstOutcome },
    { id: 'C6', place: 'change.type', contradiction: changeAgainstOutcome },
    { id: 'C7', place: 'execution.migrations', contradiction: migrationsAgainstOutcome },
    { id: 'C8', place: 'execution.exit', contradiction: runAgainstOutcome },
    { id: 'C9', place: 'execution.failure', contradiction: failureAgainstMigrations },
    { id: 'C10', place: 'execution.migrations', contradiction: appliedAtWithoutRow },
    { id: 'C11', place: 'problems', contradiction: problemsAgainstOutcome },
    { id: 'C12', place: 'ledger', contradiction: ledgerStates },
    { id: 'C13', place: 'ledger.after', contradiction: ledgerAgainstOutcome },
    { id: 'C14', place: 'ledger.after.rows', contradiction: ledgerRows },
    { id: 'C15', place: 'status.pending', contradiction: pendingAgainstPlan },
    { id: 'C15', place: 'status.deviations', contradiction: deviationsAgainstOutcome },
    { id: 'C16', place: 'chain', contradiction: chainAgainstItself },
    { id: 'C17', place: 'times', contradiction: timesInOrder },
    { id: 'C18', place: 'gate.outcome', contradiction: gateAgainstSettings },
    { id: 'C19', place: 'gate.outcome', contradiction: gateAgainstOutcome },
    { id: 'C20', place: 'change.type', contradiction: changeAgainstGate },
    { id: 'C21', place: 'gate.approvedPlanSha256', contradiction: planAgainstApproved },
    { id: 'C22', place: 'run.identity', contradiction: identityAgainstRun },
    { id: 'C23', place: 'gate.approvals', contradiction: environmentApproved },
    { id: 'C24', place: 'gate.approvals', contradiction: environmentBindings },
    { id: 'C25', place: 'gate.approvals', contradiction: reviewBindings },
    { id: 'C26', place: 'gate.pullRequests', contradiction: migrationsApproved },
    { id: 'C27', place: 'gate.approvals', contradiction: approversIndependent },
    { id: 'C28', place: 'gate.separationOfDuties', contradiction: separationAgainstApprovals },
    { id: 'C29', place: 'gate.controls.readAt', contradiction: approvalsInTime },
    { id: 'C30', place: 'execution.migrations', contradiction: statementsInOrder },
    { id: 'C31', place: 'execution.connection', contradiction: seenAgainstConnection },
    { id: 'C32', place: 'execution.failure', contradiction: errorsAgainstFailure },
    { id: 'C33', place: 'execution.migrations', contradiction: effectsAgainstMigrations },
    { id: 'C34', place: 'execution.commit', contradiction: effectsAgainstCommit },
    { id: 'C35', place: 'ledger.unrecorded', contradiction: rowsOfInterrupted },
];
/** Every contradiction in a manifest, as `verify/manifest-inconsistent`, in the order of the clauses. */
function findContradictions(manifest) {
    return clauses.flatMap(({ id, place, contradiction }) => {
        const found = contradiction(manifest);
        return found === null ? [] : [contradictory(id, place, found)];
    });
}
function contradictory(clause, place, found) {
    return new problem/* Problem */.AF('verify/manifest-inconsistent', {
        message: `The manifest contradicts itself (${clause}): ${found}.`,
        remedy: 'Do not rely on this manifest. If it differs from what was signed (verify/predicate-mismatch), it was changed afterwards: take it from where the deploy published it. Otherwise, ask who signed it, and report it if drizzle-attest wrote it.',
        place,
    });
}


/***/ }),

/***/ 94032:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ chainId)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95305);
/* harmony import */ var _unknown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65251);
/** The chain of the manifests of one target: repository, environment and database. */


/** The identity of a chain: one for each repository (by id, where it has one), environment (in any case) and database. */
function chainId(repository, environment, fingerprint) {
    const owner = (0,_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t)(repository) ? null : (0,_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t)(repository.id) ? repository.fullName : repository.id;
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalDigest */ .Xz)([owner, environment.toLowerCase(), fingerprint]);
}


/***/ }),

/***/ 87226:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
/** Things of one kind together. */
/** In the order in which the keys, and those of one key, first come: Map.groupBy, which the oldest supported Node lacks. */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const group = groups.get(keyOf(item));
        if (group === undefined)
            groups.set(keyOf(item), [item]);
        else
            group.push(item);
    }
    return groups;
}


/***/ }),

/***/ 44920:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ rowsDigest)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95305);

/** The digest of a ledger's rows: the name and `applied_at` are left out, because drizzle-kit 1.0 fills them in for the rows of 0.31. */
function rowsDigest(rows) {
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalDigest */ .Xz)(rows.map(({ hash, createdAt }) => [hash, createdAt]));
}


/***/ }),

/***/ 18326:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ parseSigningKey),
/* harmony export */   e: () => (/* binding */ parsePublicKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12652);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95305);
/** The keys of a seal: ECDSA P-256 and Ed25519, read from PEM. */



/** The signing key in a PKCS#8 or SEC1 PEM text. Throws `seal/key-invalid`, which says nothing of the key itself. */
function parseSigningKey(pem) {
    const text = pem.reveal();
    refuseOtherText(text, 'PRIVATE KEY');
    const privateKey = readPem(() => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(text));
    return { publicKey: describe((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(privateKey)), privateKey };
}
/** The verification key in a PEM text. Throws `seal/key-invalid`. */
function parsePublicKey(pem) {
    refuseOtherText(pem, 'PUBLIC KEY');
    return describe(readPem(() => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(pem)));
}
/** What can be told from the text's labels is told before the parser only says no. */
function refuseOtherText(text, expected) {
    if (text.trim() === '')
        throw invalid('nothing');
    const labels = [...text.matchAll(/-----BEGIN ([A-Z0-9 ]{1,64})-----/gu)].map(([, label]) => label ?? '');
    if (labels.length === 0)
        throw invalid('a text without a PEM block');
    if (labels.includes('ENCRYPTED PRIVATE KEY') || text.includes('Proc-Type: 4,ENCRYPTED'))
        throw invalid('an encrypted private key');
    const keys = labels.filter((label) => label !== 'EC PARAMETERS');
    if (keys.length !== 1)
        throw invalid(`${String(keys.length)} PEM blocks`);
    if (keys[0]?.endsWith(expected) !== true)
        throw invalid(`a PEM block of another kind, where a ${expected.toLowerCase()} belongs`);
}
function readPem(read) {
    try {
        return read();
    }
    catch {
        // The parser's own error is left out: nobody promises that it holds nothing of the text.
        throw invalid('a PEM block that cannot be read; its line breaks may be lost');
    }
}
function describe(key) {
    const spki = key.export({ type: 'spki', format: 'der' });
    return { algorithm: algorithmOf(key), keyId: (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .br)(spki), pem: key.export({ type: 'spki', format: 'pem' }).toString() };
}
function algorithmOf(key) {
    const type = key.asymmetricKeyType ?? 'unknown';
    const curve = key.asymmetricKeyDetails?.namedCurve;
    if (type === 'ed25519')
        return 'ed25519';
    if (type === 'ec' && curve === 'prime256v1')
        return 'ecdsa-p256-sha256';
    throw invalid(type === 'ec' ? `an EC key on the curve ${curve ?? 'of explicit parameters'}` : `a key of type ${type}`);
}
function invalid(found) {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF('seal/key-invalid', {
        message: `Found ${found}; expected one unencrypted ECDSA P-256 or Ed25519 key in PEM.`,
        remedy: 'Make one with: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256, and keep the line breaks of the PEM text.',
        place: 'signing key',
    });
}


/***/ }),

/***/ 54966:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ countOthers),
/* harmony export */   DR: () => (/* binding */ quoteNames),
/* harmony export */   Dp: () => (/* binding */ listClauses),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   Zv: () => (/* binding */ listNames),
/* harmony export */   d5: () => (/* binding */ agree),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   sb: () => (/* binding */ clause)
/* harmony export */ });
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60287);
/** How a message is composed: full stops, counts, and lists that show the first and count the others. */

/** Without the full stop at its end, to stand within a sentence. */
function clause(text) {
    return text.trimEnd().replace(/\.$/u, '');
}
/** With a full stop at its end, unless it has one, or another mark that ends a sentence. */
function sentence(text) {
    const trimmed = text.trimEnd();
    return /[.!?]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}
/** `1 migration`, `2 migrations`. */
function plural(count, noun) {
    return `${String(count)} ${agree(count, noun, `${noun}s`)}`;
}
/** The word that goes with the number. */
function agree(count, one, several) {
    return count === 1 ? one : several;
}
/** Names in a sentence, each once: the first of them, and how many more there are. */
function listNames(names, most = 10) {
    const distinct = [...new Set(names)];
    const more = distinct.length - most;
    return `${distinct.slice(0, most).join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
}
/** The same of names from elsewhere, in double quotes. */
function quoteNames(names, most = 5) {
    return listNames(names.map(_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD), most);
}
/** Clauses in a sentence: the first of them, and how many more there are. */
function listClauses(clauses, most) {
    const more = clauses.length - most;
    return [...clauses.slice(0, most), ...(more > 0 ? [`and ${String(more)} more`] : [])].join('; ');
}
/** The line below the first `most` of a list, if there are more; `end` says where those are. */
function countOthers(count, most, end = '') {
    return count > most ? [`… and ${String(count - most)} more${end}`] : [];
}


/***/ })

};
