export const id = 858;
export const ids = [858];
export const modules = {

/***/ 32609:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify_verify)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors.ts + 1 modules
var errors = __webpack_require__(51404);
// EXTERNAL MODULE: ./src/host/disk.ts
var disk = __webpack_require__(83409);
// EXTERNAL MODULE: ./src/publish/markdown.ts
var markdown = __webpack_require__(51886);
;// CONCATENATED MODULE: ./src/publish/verdict.ts

const titles = {
    verified: '✅ Verified',
    rejected: '❌ Rejected',
    unsigned: '❌ UNSIGNED: nothing proves who wrote this record',
};
function renderVerdict({ kind, steps }) {
    const lines = steps.map(({ clause, title, result }) => `- ${clause} ${title}: ${renderResult(result)}`);
    return [`## ${titles[kind]}`, lines.join('\n')].join('\n\n');
}
function renderResult(result) {
    switch (result.kind) {
        case 'passed':
            return `✅ ${(0,markdown/* escapeMarkdown */.F)(result.detail)}`;
        case 'failed':
            return `❌ \`${result.problem.code}\` ${(0,markdown/* escapeMarkdown */.F)(result.problem.message)} ${(0,markdown/* escapeMarkdown */.F)(result.problem.remedy)}`;
        case 'skipped':
            return `➖ ${(0,markdown/* escapeMarkdown */.F)(result.reason)}`;
    }
}

// EXTERNAL MODULE: ./src/seal/key.ts
var key = __webpack_require__(18326);
// EXTERNAL MODULE: ./src/seal/verify.ts + 19 modules
var verify = __webpack_require__(82843);
// EXTERNAL MODULE: ./src/commands/say.ts
var say = __webpack_require__(8729);
;// CONCATENATED MODULE: ./src/commands/verify.ts
/** verify: whether a record is what a trusted key signed; offline, from files alone. */







/** Evidence beyond this many bytes is refused by its size; nothing larger is read into memory. */
const longestEvidence = 32 * 1024 * 1024;
async function verify_verify(inputs, host) {
    const at = (path) => (0,external_node_path_.resolve)(host.directory, path);
    const keys = await readPublicKeys(inputs.publicKeys, at);
    const [manifest, bundle, files] = await Promise.all([
        (0,disk/* readBytes */.io)(at(inputs.manifest), longestEvidence),
        (0,disk/* readBytes */.io)(at(inputs.bundle), longestEvidence),
        inputs.migrations === null ? null : (0,disk/* readMigrationFiles */.IE)(at(inputs.migrations)),
    ]);
    if (manifest === null)
        throw unreadable('manifest', 'The manifest cannot be read.');
    if (inputs.migrations !== null && files === null)
        throw unreadable('migrations', 'The folder of migrations cannot be read.');
    const verdict = (0,verify.verifyRecord)({ manifest, bundle, files }, { keys });
    for (const problem of problemsOf(verdict))
        (0,say/* sayProblem */.V)(problem, host.log);
    host.setOutput('verdict', verdict.kind);
    host.setOutput('codes', JSON.stringify(problemsOf(verdict).map(({ code }) => code)));
    await host.showSummary(renderVerdict(verdict));
    host.showResult(shape(verdict));
    return verdict.kind === 'verified' ? 0 : 1;
}
async function readPublicKeys(given, at) {
    const text = given.kind === 'pem' ? given.pem : await readKeyFile(at(given.path));
    const blocks = text.match(/-----BEGIN [^-]+-----[\s\S]*?-----END [^-]+-----/gu) ?? [text];
    return blocks.map(key/* parsePublicKey */.e);
}
async function readKeyFile(path) {
    const bytes = await (0,disk/* readBytes */.io)(path, 1024 * 1024);
    if (bytes === null)
        throw unreadable('public-key-file', 'The file of public keys cannot be read.');
    return Buffer.from(bytes).toString('utf8');
}
function unreadable(place, message) {
    return new errors/* Problem */.A('verify/unreadable', { message, remedy: 'Give the path of a file that exists and may be read.', place });
}
function problemsOf({ steps }) {
    return steps.flatMap(({ result }) => (result.kind === 'failed' ? [result.problem] : []));
}
/** The verdict as JSON; a Problem has fields that JSON would leave out. */
function shape({ kind, steps }) {
    return {
        verdict: kind,
        steps: steps.map(({ clause, title, result }) => ({
            clause,
            title,
            result: result.kind === 'failed' ? { kind: 'failed', code: result.problem.code, message: result.problem.message, remedy: result.problem.remedy } : result,
        })),
    };
}


/***/ }),

/***/ 67978:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ maxMigrations),
/* harmony export */   X: () => (/* binding */ planOf)
/* harmony export */ });
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14611);
/** The plan: the pending migrations in order, each by name and SHA-256. */

/** How many migrations a folder may hold: a record names each of a plan. */
const maxMigrations = 10_000;
/** The plan of these migrations, in their order. */
function planOf(migrations) {
    const planned = migrations.map(({ name, sha256 }) => ({ name, sha256 }));
    return { sha256: (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalDigest */ .X)(planned), migrations: planned };
}


/***/ })

};
