export const ids = [1563,2231,2771,5152,8400];
export const modules = {

/***/ 96339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readManifestArchive)
/* harmony export */ });
/* harmony import */ var yauzl__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20663);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12652);
/* harmony import */ var _manifest_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18812);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17850);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54966);
/** The files of a manifest in the zip archive that an artifact is: those, and nothing else. */





const limits = new Map([
    [_manifest_document_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestName */ .vS, _manifest_document_js__WEBPACK_IMPORTED_MODULE_2__/* .longestEvidence */ .QZ],
    [_files_js__WEBPACK_IMPORTED_MODULE_3__/* .bundleName */ .u1, _manifest_document_js__WEBPACK_IMPORTED_MODULE_2__/* .longestEvidence */ .QZ],
    [_files_js__WEBPACK_IMPORTED_MODULE_3__/* .logName */ .Is, _files_js__WEBPACK_IMPORTED_MODULE_3__/* .longestLog */ .rR],
]);
/** Nothing is written to any disk, so that no name leads anywhere. Throws `evidence/archive-invalid`. */
async function readManifestArchive(archive, place) {
    const files = await readFiles(archive).catch((thrown) => {
        throw invalid(thrown instanceof Error ? thrown.message : String(thrown), place);
    });
    const manifestBytes = files.get(_manifest_document_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestName */ .vS);
    if (manifestBytes === undefined)
        throw invalid(`it holds no ${_manifest_document_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestName */ .vS}`, place);
    return { manifestBytes, bundle: files.get(_files_js__WEBPACK_IMPORTED_MODULE_3__/* .bundleName */ .u1) ?? null, log: files.get(_files_js__WEBPACK_IMPORTED_MODULE_3__/* .logName */ .Is) ?? null };
}
async function readFiles(archive) {
    const files = new Map();
    const zip = await (0,yauzl__WEBPACK_IMPORTED_MODULE_0__/* .fromBufferPromise */ .SY)(Buffer.from(archive), { lazyEntries: true, strictFileNames: true });
    for await (const entry of zip.eachEntry()) {
        const limit = limits.get(entry.fileName);
        if (limit === undefined)
            throw new Error(`it holds the file ${JSON.stringify(entry.fileName.slice(0, 120))}, which no deploy puts there`);
        if (files.has(entry.fileName))
            throw new Error(`it holds ${entry.fileName} twice`);
        if (entry.uncompressedSize > limit)
            throw new Error(`its ${entry.fileName} has ${String(entry.uncompressedSize)} bytes, of ${String(limit)} at most`);
        files.set(entry.fileName, await readEntry(zip, entry));
    }
    return files;
}
/** The reader stops at the size that the archive says, and fails where there is less. */
async function readEntry(zip, entry) {
    const chunks = [];
    for await (const chunk of await zip.openReadStreamPromise(entry))
        if (Buffer.isBuffer(chunk))
            chunks.push(chunk);
    return Buffer.concat(chunks);
}
function invalid(found, place) {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF('evidence/archive-invalid', {
        message: `The artifact is no manifest of a deploy: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .em)(found)}`,
        remedy: 'Find out which step uploaded an artifact of this name, and take it out; nothing of it was used.',
        place,
    });
}


/***/ }),

/***/ 86884:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readArtifacts),
/* harmony export */   b: () => (/* binding */ downloadArtifact)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92857);
/* harmony import */ var _github_reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21535);
/* harmony import */ var _manifest_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18812);
/* harmony import */ var _newest_first_github_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76570);
/** The repository's workflow artifacts that hold manifests: which there are, and their bytes. */




const artifact = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().positive(),
    name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    size_in_bytes: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(0),
    expired: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(),
    expires_at: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(),
    workflow_run: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr(), repository_id: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr(), head_repository_id: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr() }).partial().nullish(),
});
const list = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ artifacts: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(artifact) }).transform(({ artifacts }) => artifacts);
const question = { what: 'the artifacts of the repository', permission: 'actions: read' };
const mostPages = 100;
const tooMany = {
    kind: 'unread',
    code: 'github/incomplete',
    what: question.what,
    reason: `there are more than ${String(mostPages * 100)}`,
    remedy: 'Shorten the retention of other artifacts, and keep manifests on an evidence branch (evidence-branch).',
};
/**
 * Those whose name begins so, newest first; a fork's are left out, for its runs have no secret to deploy with and upload what they like. `enough` ends
 * the reading early, and is heeded only while GitHub lists them from the newest on.
 */
async function readArtifacts(github, place, prefix, enough = () => false) {
    const read = await (0,_newest_first_github_js__WEBPACK_IMPORTED_MODULE_2__/* .readNewestFirst */ .F)(github, {
        ...{ route: 'GET /repos/{owner}/{repo}/actions/artifacts', parameters: place, schema: list, question, mostPages, tooMany },
        timeOf: ({ created_at: createdAt }) => createdAt,
        enough: (so) => enough(selectWanted(so, prefix), so.at(-1)?.created_at ?? ''),
    });
    return (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .mapReading */ .P2)(read, (all) => selectWanted(all, prefix));
}
function selectWanted(read, prefix) {
    const own = read.filter(({ name, workflow_run: run }) => name.startsWith(prefix) && (run?.head_repository_id ?? null) === (run?.repository_id ?? null));
    return own
        .map(({ id, name, size_in_bytes: size, expired, created_at, expires_at, workflow_run: run }) => {
        const runId = run?.id === undefined ? null : String(run.id);
        return { id, name, size, expired, createdAt: created_at ?? '', expiresAt: expires_at, runId };
    })
        .toSorted((one, other) => (one.createdAt === other.createdAt ? other.id - one.id : one.createdAt < other.createdAt ? 1 : -1));
}
/** Null where its bytes are gone. */
async function downloadArtifact(github, place, { id, name, size }) {
    const what = `the artifact ${name}`;
    if (size > _manifest_document_js__WEBPACK_IMPORTED_MODULE_1__/* .longestEvidence */ .QZ)
        return unfit(what, `it has ${String(size)} bytes, and ${String(_manifest_document_js__WEBPACK_IMPORTED_MODULE_1__/* .longestEvidence */ .QZ)} are the most that a manifest has`);
    const asked = await github.ask('GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}', {
        ...place,
        artifact_id: id,
        archive_format: 'zip',
    });
    if (asked.kind === 'answered' && (asked.status === 404 || asked.status === 410))
        return (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F9)(null);
    const read = (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .parseAnswer */ .Wp)(asked, zod__WEBPACK_IMPORTED_MODULE_3__/* ["instanceof"] */ .Nlp(ArrayBuffer), { what, permission: 'actions: read' });
    if (read.kind === 'unread')
        return read;
    return read.value.byteLength > _manifest_document_js__WEBPACK_IMPORTED_MODULE_1__/* .longestEvidence */ .QZ ? unfit(what, 'it is longer than it was said to be') : (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F9)(new Uint8Array(read.value));
}
function unfit(what, reason) {
    return { kind: 'unread', code: 'github/malformed', what, reason, remedy: 'Find out which step uploaded it: no deploy does.' };
}


/***/ }),

/***/ 98233:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XL: () => (/* binding */ readBranchTree),
/* harmony export */   av: () => (/* binding */ readTip),
/* harmony export */   gm: () => (/* binding */ readBlob)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92857);
/* harmony import */ var _git_blob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52449);
/* harmony import */ var _github_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10886);
/* harmony import */ var _github_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55772);
/* harmony import */ var _github_reading_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21535);
/** The evidence branch as GitHub's git data interface tells of it: its tip, its trees, and the bytes of its files. */





const ref = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ object: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz('commit'), sha: _github_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .sha */ .hW }) });
const commit = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ sha: _github_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .sha */ .hW, tree: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ sha: _github_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .sha */ .hW }) });
const blob = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ encoding: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz('base64'), content: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() });
/** Null where there is no such branch. Two requests; a third where there is none, since GitHub hides what a token may not see. */
async function readTip(github, { owner, repo, branch }) {
    const question = { what: `the branch ${branch}`, permission: 'contents: read' };
    const pointed = (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .parseOptional */ .Yv)(await github.ask('GET /repos/{owner}/{repo}/git/ref/{ref}', { owner, repo, ref: `heads/${branch}` }), ref, question);
    if (pointed.kind === 'unread')
        return pointed;
    if (pointed.value === null)
        return await proveAbsent(github, { owner, repo }, question);
    const read = (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .parseAnswer */ .Wp)(await github.ask('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { owner, repo, commit_sha: pointed.value.object.sha }), commit, question);
    return read.kind === 'read' ? (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .found */ .F9)({ commit: read.value.sha, tree: read.value.tree.sha }) : read;
}
/** A token that sees the repository is refused, not told of an absence, where it may not read the contents. */
async function proveAbsent(github, place, question) {
    const seen = (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .parseAnswer */ .Wp)(await github.ask('GET /repos/{owner}/{repo}', { ...place }), zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig() }), question);
    return seen.kind === 'read' ? (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .found */ .F9)(null) : seen;
}
/** The entries of one tree, all of them or none. `deep` goes into the trees in it. */
async function readBranchTree(github, place, tree, deep = false) {
    const question = { what: `the files of the branch ${place.branch}`, permission: 'contents: read' };
    const remedy = 'Move the manifests of closed periods to another store, and begin a new branch; name it as evidence-branch.';
    return await (0,_github_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readTree */ .Z)(github, place, { tree, deep, question, cutOff: { reason: 'GitHub lists only a part of them', remedy } });
}
/** The bytes are those that the id names, or none. */
async function readBlob(github, { owner, repo, branch }, { path, sha, size }, limit) {
    const question = { what: `the file ${path} of the branch ${branch}`, permission: 'contents: read' };
    if (size > limit)
        return unfit(question, `it has ${String(size)} bytes, and ${String(limit)} are the most that a deploy writes`);
    const read = (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .parseAnswer */ .Wp)(await github.ask('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', { owner, repo, file_sha: sha }), blob, question);
    if (read.kind === 'unread')
        return read;
    const bytes = Buffer.from(read.value.content, 'base64');
    return (0,_git_blob_js__WEBPACK_IMPORTED_MODULE_0__/* .blobId */ .z)(bytes) === sha ? (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .found */ .F9)(bytes) : unfit(question, 'its bytes are not those that its id names');
}
function unfit({ what }, reason) {
    return {
        kind: 'unread',
        code: 'github/malformed',
        what,
        reason,
        remedy: 'Find out who wrote it, and restore what the deploy wrote, from the artifact of its run.',
    };
}


/***/ }),

/***/ 16005:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fp: () => (/* binding */ markName),
/* harmony export */   LW: () => (/* binding */ parseUnresolved),
/* harmony export */   Py: () => (/* binding */ manifestFolderName),
/* harmony export */   RT: () => (/* binding */ selectOwnFolder),
/* harmony export */   Xl: () => (/* binding */ selectMarks),
/* harmony export */   Ym: () => (/* binding */ selectHeadMark),
/* harmony export */   lw: () => (/* binding */ parseMark),
/* harmony export */   oh: () => (/* binding */ renderMark),
/* harmony export */   vS: () => (/* binding */ selectHeadFolder),
/* harmony export */   ww: () => (/* binding */ parseHead)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64377);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _manifest_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96042);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95305);
/* harmony import */ var _model_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67978);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65251);
/* harmony import */ var _unresolved_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85894);
/** Names and contents of a chain's folder. */







const chained = /^(?<sequence>\d{6,9})-[0-9a-f-]{36}$/u;
const whole = /^(?:\d{6,9}|unchained)-(?<id>[0-9a-f-]{36})$/u;
const mark = /^started-(?<id>[0-9a-f-]{36})\.json$/u;
/** `000042-<manifest id>`; a manifest that knows no place in its chain is `unchained-<manifest id>`. */
function manifestFolderName(sequence, manifestId) {
    return `${sequence === null ? 'unchained' : String(sequence).padStart(6, '0')}-${manifestId}`;
}
/** The folder of the newest manifest. Two of one sequence are a fork, which `verify` tells of; the later name is taken. */
function selectHeadFolder(names) {
    const ordered = names.filter((name) => chained.test(name)).sort((one, other) => sequenceOf(one) - sequenceOf(other) || (one < other ? -1 : 1));
    return ordered.at(-1) ?? null;
}
/** The folder of a manifest that was kept before; null where it was not. */
function selectOwnFolder(names, manifestId) {
    return names.find((name) => whole.exec(name)?.groups?.['id'] === manifestId) ?? null;
}
function markName(manifestId) {
    return `started-${manifestId}.json`;
}
function selectMarks(names) {
    const marks = names.filter((name) => mark.test(name)).map((name) => ({ name, folder: selectOwnFolder(names, mark.exec(name)?.groups?.['id'] ?? '') }));
    return {
        open: marks.flatMap(({ name, folder }) => (folder === null ? [name] : [])),
        chained: marks.flatMap(({ name, folder }) => (folder !== null && chained.test(folder) ? [name] : [])),
        unchained: marks.flatMap(({ name, folder }) => (folder !== null && !chained.test(folder) ? [{ name, folder }] : [])),
        drafts: names.filter((name) => name.endsWith('.draft') && mark.test(name.slice(0, -'.draft'.length))),
    };
}
/** The mark beside the newest manifest of the chain: if that does not know its outcome, the mark stays until the next one says it. */
function selectHeadMark(names) {
    const id = whole.exec(selectHeadFolder(names) ?? '')?.groups?.['id'];
    return id === undefined ? null : markName(id);
}
function sequenceOf(name) {
    return Number(chained.exec(name)?.groups?.['sequence']);
}
/** What the next manifest has to know of this one. */
function parseHead(manifestBytes, folderName) {
    const manifest = asHead(() => (0,_manifest_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(manifestBytes), folderName);
    const { manifestId, chain, execution, system } = manifest;
    if ((0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnknown */ .t)(chain.position) || chain.position.sequence !== sequenceOf(folderName)) {
        throw invalidHead('Its manifest says another sequence than the name of its folder.', folderName);
    }
    return {
        manifestId,
        sequence: chain.position.sequence,
        sha256: (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .br)(manifestBytes),
        lockedAt: execution.lockAcquiredAt,
        ledgerTable: system.database.ledgerTable,
        ledger: lastReading(manifest),
        unresolved: (0,_unresolved_js__WEBPACK_IMPORTED_MODULE_5__/* .unresolvedDeploy */ .V)(manifest),
    };
}
/** If another manifest came meanwhile, the ledger may also have gained the rows of that one. */
function lastReading(manifest) {
    const { before, after } = manifest.ledger;
    return (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnknown */ .t)(after) && (0,_unresolved_js__WEBPACK_IMPORTED_MODULE_5__/* .isAlone */ .S)(manifest) ? before : after;
}
/** The deploy that left a mark beside its manifest for a later one. A manifest that cannot be read has none. */
function parseUnresolved(manifestBytes) {
    try {
        return (0,_unresolved_js__WEBPACK_IMPORTED_MODULE_5__/* .unresolvedDeploy */ .V)((0,_manifest_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(manifestBytes));
    }
    catch (thrown) {
        if (thrown instanceof _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF)
            return null;
        throw thrown;
    }
}
const markSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({
    manifestId: zod__WEBPACK_IMPORTED_MODULE_6__/* .uuid */ .uRe(),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_7__/* .datetime */ .w$({ precision: 3 }),
    runId: zod__WEBPACK_IMPORTED_MODULE_6__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().regex(/^\d{1,19}$/u), zod__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({ unknown: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1).max(4096) })]),
    ledger: zod__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({ rows: zod__WEBPACK_IMPORTED_MODULE_6__/* .int */ .Whr().min(0), sha256: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/u) }),
    migrations: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({ name: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1).max(512), sha256: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/u) })).max(_model_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .maxMigrations */ .W),
});
function renderMark({ manifestId, startedAt, runId, ledger, migrations }) {
    return `${JSON.stringify({ manifestId, startedAt, runId, ledger, migrations }, null, 2)}\n`;
}
function parseMark(text, name) {
    return asHead(() => markSchema.parse(JSON.parse(text)), name);
}
function asHead(parse, place) {
    try {
        return parse();
    }
    catch (cause) {
        throw invalidHead(cause instanceof _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF ? cause.message : 'It is not of the form that a deploy writes.', place, cause);
    }
}
function invalidHead(found, place, cause) {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('chain/head-invalid', {
        message: `The evidence directory cannot tell how this chain goes on. ${found}`,
        remedy: 'Restore the file as the deploy wrote it, from the artifact of its run.',
        place,
        cause,
    });
}


/***/ }),

/***/ 51563:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readChainIds: () => (/* binding */ readChainIds)
/* harmony export */ });
/* harmony import */ var _github_reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21535);
/* harmony import */ var _manifest_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18812);
/* harmony import */ var _manifest_parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96042);
/* harmony import */ var _model_target_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5936);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(65251);
/* harmony import */ var _archive_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96339);
/* harmony import */ var _artifacts_github_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86884);
/* harmony import */ var _branch_github_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98233);
/* harmony import */ var _chain_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16005);









/** The ids, each once. The newest artifact that is left stands for those before it. Throws what could not be read. */
async function readChainIds(github, order) {
    // An artifact bears the target's name; a branch knows no targets.
    if ((0,_model_target_js__WEBPACK_IMPORTED_MODULE_7__/* .targetLabel */ .O)(order.environment, order.target) !== (0,_model_target_js__WEBPACK_IMPORTED_MODULE_7__/* .targetLabel */ .O)(order.environment, null))
        return await readUploadedChain(github, order);
    const [kept, uploaded] = await Promise.all([
        order.branch === null ? [] : readKeptChains(github, { ...order, branch: order.branch }, order.environment),
        readUploadedChain(github, order),
    ]);
    return [...new Set([...kept, ...uploaded])];
}
async function readKeptChains(github, place, environment) {
    const tip = (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(await (0,_branch_github_js__WEBPACK_IMPORTED_MODULE_5__/* .readTip */ .av)(github, place));
    if (tip === null)
        return [];
    const chains = (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(await (0,_branch_github_js__WEBPACK_IMPORTED_MODULE_5__/* .readBranchTree */ .XL)(github, place, tip.tree)).filter(({ path, type }) => type === 'tree' && /^[0-9a-f]{16}$/u.test(path));
    const heads = await Promise.all(chains.map(async ({ sha }) => await readHeadOf(github, place, sha)));
    return heads.flatMap((manifest) => (manifest !== null && isOf(manifest, environment) ? [manifest.chain.id] : []));
}
async function readHeadOf(github, place, tree) {
    const folders = (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(await (0,_branch_github_js__WEBPACK_IMPORTED_MODULE_5__/* .readBranchTree */ .XL)(github, place, tree)).filter(({ type }) => type === 'tree');
    const name = (0,_chain_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .selectHeadFolder */ .vS)(folders.map(({ path }) => path));
    const folder = folders.find(({ path }) => path === name);
    if (folder === undefined)
        return null;
    const manifest = (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(await (0,_branch_github_js__WEBPACK_IMPORTED_MODULE_5__/* .readBranchTree */ .XL)(github, place, folder.sha)).find(({ path, type }) => path === _manifest_document_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestName */ .vS && type === 'blob');
    return manifest === undefined ? null : (0,_manifest_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)((0,_github_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(await (0,_branch_github_js__WEBPACK_IMPORTED_MODULE_5__/* .readBlob */ .gm)(github, place, manifest, _manifest_document_js__WEBPACK_IMPORTED_MODULE_1__/* .longestEvidence */ .QZ)));
}
async function readUploadedChain(github, order) {
    const prefix = `migration-manifest-${(0,_model_target_js__WEBPACK_IMPORTED_MODULE_7__/* .targetLabel */ .O)(order.environment, order.target)}-`;
    const usable = ({ expired, name }) => !expired && /^\d+-\d+$/u.test(name.slice(prefix.length));
    const artifacts = (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(await (0,_artifacts_github_js__WEBPACK_IMPORTED_MODULE_4__/* .readArtifacts */ .M)(github, order, prefix, (read) => read.some(usable)));
    for (const artifact of artifacts.filter(usable)) {
        const archive = (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(await (0,_artifacts_github_js__WEBPACK_IMPORTED_MODULE_4__/* .downloadArtifact */ .b)(github, order, artifact));
        if (archive === null)
            continue;
        const { chain, system } = (0,_manifest_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)((await (0,_archive_js__WEBPACK_IMPORTED_MODULE_3__/* .readManifestArchive */ .O)(archive, artifact.name)).manifestBytes);
        if (isOf({ system }, order.environment) && !(0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_8__/* .isUnknown */ .t)(chain.position))
            return [chain.id];
    }
    return [];
}
function isOf({ system }, environment) {
    return system.environment.toLowerCase() === environment.toLowerCase();
}


/***/ }),

/***/ 17850:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Is: () => (/* binding */ logName),
/* harmony export */   No: () => (/* binding */ renderLog),
/* harmony export */   rR: () => (/* binding */ longestLog),
/* harmony export */   u1: () => (/* binding */ bundleName)
/* harmony export */ });
/* harmony import */ var _manifest_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18812);
/* harmony import */ var _text_plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60287);
/** The names of a manifest's files, and how much of each is read. */


const bundleName = `${_manifest_document_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestName */ .vS}.sigstore.json`;
/** What the deploy said, as it was shown; nobody signs it. */
const logName = 'deploy.log';
/** Bytes. */
const longestLog = 1024 * 1024;
const notSigned = 'This log is not signed: what holds is the manifest beside it.';
/** Its text; `earlier` is the log of the job that handed over. */
function renderLog(lines, earlier = null) {
    const before = earlier === null ? [] : [earlier.replace(`${notSigned}\n`, '').trimEnd(), '', 'The job that sealed it said:'];
    return (0,_text_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .firstBytes */ .mI)(`${[notSigned, ...before, ...lines].join('\n')}\n`, longestLog - 1);
}


/***/ }),

/***/ 76570:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readNewestFirst)
/* harmony export */ });
/* harmony import */ var _github_reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21535);

async function readNewestFirst(github, order) {
    const read = [];
    for (let page = 1; page <= order.mostPages; page += 1) {
        const asked = await github.ask(order.route, { ...order.parameters, per_page: 100, page });
        const parsed = (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .parseAnswer */ .Wp)(asked, order.schema, order.question);
        if (parsed.kind === 'unread')
            return parsed;
        read.push(...parsed.value);
        const times = read.map((one) => Date.parse(order.timeOf(one) ?? ''));
        const ordered = times.every((time, at) => at === 0 || time <= (times[at - 1] ?? 0));
        if ((asked.kind === 'answered' && !asked.hasMore) || (ordered && order.enough(read)))
            return (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F9)(read);
    }
    return order.tooMany;
}


/***/ }),

/***/ 85894:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ isAlone),
/* harmony export */   V: () => (/* binding */ unresolvedDeploy)
/* harmony export */ });
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65251);

/** How such a deploy began; null if the chain knows all there is to know. */
function unresolvedDeploy(manifest) {
    const { manifestId, plan, ledger, execution, times, run } = manifest;
    const reason = reasonOf(manifest);
    if (reason === null || (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknown */ .t)(plan) || (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknown */ .t)(ledger.before))
        return null;
    const { rows, sha256 } = ledger.before;
    const startedAt = (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknown */ .t)(execution.startedAt) ? times.startedAt : execution.startedAt;
    const known = execution.migrations.flatMap(({ name, outcome }) => ((0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknown */ .t)(outcome) ? [] : [{ name, applied: outcome === 'applied' }]));
    return { manifestId, startedAt, runId: run.id, ledger: { rows, sha256 }, migrations: plan.migrations, reason, known, alone: isAlone(manifest) };
}
/** Whether the manifest before it is the one that its deploy began with. */
function isAlone({ chain: { position } }) {
    return !(0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknown */ .t)(position) && (position.previous === null || !position.overtaken);
}
function reasonOf({ outcome, chain }) {
    if (outcome === 'unknown')
        return 'outcome-unknown';
    return (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknown */ .t)(chain.position) ? 'no-place' : null;
}


/***/ }),

/***/ 52449:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ formatOf),
/* harmony export */   z: () => (/* binding */ blobId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/** git's id of a file's bytes. */

/** GitHub's repositories are SHA-1 ones. */
function blobId(content, format = 'sha1') {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(format)
        .update(`blob ${String(content.byteLength)}\0`)
        .update(content)
        .digest('hex');
}
function formatOf(objectId) {
    return objectId.length === 64 ? 'sha256' : 'sha1';
}


/***/ }),

/***/ 10886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eN: () => (/* binding */ actor),
/* harmony export */   hW: () => (/* binding */ sha),
/* harmony export */   id: () => (/* binding */ id),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   mR: () => (/* binding */ optionalText)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/** Fields that GitHub's answers share, strictly typed. */

/** GitHub's ids are numbers; ours are texts, as 64 bits need. */
const id = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative().transform(String);
const sha = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{40}$/u);
/** RFC 3339, brought to milliseconds. */
const time = zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$({ offset: true }).transform((text) => new Date(text).toISOString());
/** A person is an account of type User. GitHub's own apps write `[bot]` behind their names. */
const actor = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1), id, type: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }).transform(({ login, id, type }) => {
    if (type === 'Bot' || login.endsWith('[bot]'))
        return { login, id, kind: 'bot' };
    return { login, id, kind: type === 'User' ? 'person' : 'other' };
});
/** Absent and null are the same lack. */
const optionalText = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .nullish()
    .transform((text) => text ?? null);


/***/ }),

/***/ 55772:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ readTree),
/* harmony export */   e: () => (/* binding */ readFileText)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10886);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21535);
/** Files of a repository as GitHub has them: the entries of a tree, and the text of one file. */



/** The path is from the tree that was asked for; what is no file has 0 bytes. */
const treeEntry = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), type: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['blob', 'tree', 'commit']), sha: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .sha */ .hW, size: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(0).default(0) });
const tree = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ truncated: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(), tree: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(treeEntry) });
/** All entries or none. */
async function readTree(github, { owner, repo }, order) {
    const parameters = { owner, repo, tree_sha: order.tree, ...(order.deep ? { recursive: 1 } : {}) };
    const read = (0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAnswer */ .Wp)(await github.ask('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', parameters), tree, order.question);
    if (read.kind === 'unread')
        return read;
    return read.value.truncated ? { kind: 'unread', code: 'github/incomplete', what: order.question.what, ...order.cutOff } : (0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .found */ .F9)(read.value.tree);
}
const file = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('file'), encoding: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('base64'), content: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })
    .transform(({ content }) => Buffer.from(content, 'base64').toString('utf8'));
/** At a branch or a commit; null where there is no such file. */
async function readFileText(github, { owner, repo }, ref, path, what = `the file ${path}`) {
    const asked = await github.ask('GET /repos/{owner}/{repo}/contents/{path}', { owner, repo, path, ref });
    return (0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .parseOptional */ .Yv)(asked, file, { what, permission: 'contents: read' });
}


/***/ }),

/***/ 21535:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ incomplete),
/* harmony export */   F9: () => (/* binding */ found),
/* harmony export */   Op: () => (/* binding */ notAsked),
/* harmony export */   P2: () => (/* binding */ mapReading),
/* harmony export */   Wp: () => (/* binding */ parseAnswer),
/* harmony export */   Y7: () => (/* binding */ parsePages),
/* harmony export */   Yv: () => (/* binding */ parseOptional),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   l0: () => (/* binding */ unreadProblem),
/* harmony export */   lB: () => (/* binding */ valueOrUnknown)
/* harmony export */ });
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65251);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54966);



function found(value) {
    return { kind: 'read', value };
}
/** One object. */
function parseAnswer(asked, schema, question) {
    const refused = refusalOf(asked, question);
    if (refused !== null || asked.kind === 'unanswered')
        return refused ?? notAnswered(question, 'no answer');
    const parsed = schema.safeParse(asked.data);
    return parsed.success ? found(parsed.data) : malformed(question, parsed.error);
}
/** One object, or null where GitHub says that there is none. */
function parseOptional(asked, schema, question) {
    if (asked.kind === 'answered' && asked.status === 404)
        return found(null);
    return parseAnswer(asked, schema, question);
}
/** A list of several pages, complete or not at all. */
function parsePages(pages, schema, question) {
    const parsed = pages.map((page) => parseAnswer(page, schema, question));
    const unread = parsed.find((page) => page.kind === 'unread');
    if (unread !== undefined)
        return unread;
    const last = pages.at(-1);
    if (last === undefined || (last.kind === 'answered' && last.hasMore))
        return incomplete(question, 'the list goes on beyond what is read of it');
    return found(parsed.flatMap((page) => (page.kind === 'read' ? page.value : [])));
}
function mapReading(reading, change) {
    return reading.kind === 'read' ? found(change(reading.value)) : reading;
}
function valueOrUnknown(reading) {
    return reading.kind === 'read' ? reading.value : (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L)(reading.reason);
}
/** The value. Throws why there is none. */
function known(reading) {
    if (reading.kind === 'read')
        return reading.value;
    throw unreadProblem(reading);
}
/** The reading's failure as a Problem that names what was wanted of it. */
function unreadProblem({ code, what, reason, remedy }, severity = 'error') {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF(code, { message: `Could not read ${what}: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .em)(reason)}`, remedy, severity });
}
function incomplete({ what }, reason) {
    return {
        kind: 'unread',
        code: 'github/incomplete',
        what,
        reason,
        remedy: 'Nothing is judged by a part of a list. Split the change into smaller pull requests, or deploy it in smaller parts.',
    };
}
/** Nothing could be asked at all. */
function notAsked({ what }, reason) {
    return {
        kind: 'unread',
        code: 'github/no-access',
        what,
        reason,
        remedy: 'Deploy from a job of GitHub Actions, and give it the github-token that the README names.',
    };
}
/** Null where GitHub answered with what was asked for. */
function refusalOf(asked, question) {
    if (asked.kind === 'unanswered')
        return notAnswered(question, asked.reason);
    if (asked.status >= 200 && asked.status < 300)
        return null;
    const unread = (code, reason, remedy) => ({ kind: 'unread', code, what: question.what, reason, remedy });
    const status = `GitHub answered ${String(asked.status)}`;
    if (asked.rateLimited)
        return unread('github/rate-limited', `${status}, the rate limit of the token is used up`, 'Wait until GitHub allows more requests, and run again.');
    if (asked.status === 401)
        return unread('github/token-refused', `${status}, it does not accept the token`, 'Give the job its own token: github-token: ${{ github.token }}.');
    if (asked.status === 403) {
        return unread('github/forbidden', `${status}, the token has no right to it`, `Grant the job the permission "${question.permission}", and let nothing below the job take it away.`);
    }
    if (asked.status === 404 || asked.status === 422) {
        const hint = `Check that it exists, and that the job has the permission "${question.permission}": GitHub hides what a token may not see.`;
        return unread('github/not-found', `${status}, it knows no such thing`, hint);
    }
    return notAnswered(question, status);
}
function notAnswered({ what }, reason) {
    return { kind: 'unread', code: 'github/unavailable', what, reason, remedy: 'Run again when GitHub answers.' };
}
function malformed({ what }, error) {
    const issue = error.issues[0];
    const place = issue === undefined || issue.path.length === 0 ? 'the answer as a whole' : issue.path.map(String).join('.');
    return {
        kind: 'unread',
        code: 'github/malformed',
        what,
        reason: `GitHub's answer is not of the form that its API promises (${place})`,
        remedy: 'Run again; where it stays so, a proxy may change the answers, or this version of GitHub Enterprise Server is not known.',
    };
}


/***/ }),

/***/ 5936:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ targetLabel)
/* harmony export */ });
/* harmony import */ var _text_plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60287);
/** One of several databases that the same migrations are deployed to: a region, a tenant, a shard. */

/** What keeps the artifacts of two targets apart; an environment with one target needs no other name. */
function targetLabel(environment, target) {
    const label = target === null || target.toLowerCase() === environment.toLowerCase() ? environment : `${environment}.${target}`;
    return (0,_text_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .fileName */ .Md)(label);
}


/***/ }),

/***/ 82231:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uploadFiles: () => (/* binding */ uploadFiles),
/* harmony export */   uploadManifest: () => (/* binding */ uploadManifest)
/* harmony export */ });
/* harmony import */ var _actions_artifact__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67131);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12652);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54966);
/** Uploads a manifest as one workflow artifact. */



/** Throws `evidence/not-uploaded`: the manifest stays where it was written. */
async function uploadManifest(name, manifest, retentionDays) {
    const files = [manifest.manifestPath, manifest.bundlePath, manifest.logPath].filter((path) => path !== null);
    return await uploadFiles(name, files, manifest.folder, retentionDays);
}
/** `files` lie in `folder`. Throws `evidence/not-uploaded`. */
async function uploadFiles(name, files, folder, retentionDays) {
    try {
        const { id } = await new _actions_artifact__WEBPACK_IMPORTED_MODULE_0__/* .DefaultArtifactClient */ .t9().uploadArtifact(name, [...files], folder, retentionDays === null ? {} : { retentionDays });
        return { name, id: id ?? null };
    }
    catch (cause) {
        throw new _errors_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF('evidence/not-uploaded', {
            message: `The artifact ${name} could not be uploaded: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .em)(cause instanceof Error ? cause.message : String(cause))}`,
            remedy: 'Keep the files of the evidence directory, and upload them in a step of their own (if: always()).',
            cause,
        });
    }
}


/***/ }),

/***/ 56567:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ chainFolderName),
/* harmony export */   IC: () => (/* binding */ folderPath),
/* harmony export */   df: () => (/* binding */ commitMessage),
/* harmony export */   y8: () => (/* binding */ keptManifest),
/* harmony export */   yS: () => (/* binding */ ownFolderName)
/* harmony export */ });
/* harmony import */ var _manifest_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18812);
/* harmony import */ var _manifest_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96042);
/* harmony import */ var _git_blob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52449);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65251);
/* harmony import */ var _chain_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16005);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17850);
/* harmony import */ var _text_plain_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60287);
/** A manifest as the evidence branch keeps it: its folder by what it says itself, and its files. */







/** Nothing of where it lay is believed. Throws what the strict reading throws. */
function keptManifest({ manifestBytes, bundle, log }) {
    const manifest = (0,_manifest_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(manifestBytes);
    const files = [file(_manifest_document_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestName */ .vS, manifestBytes), ...(bundle === null ? [] : [file(_files_js__WEBPACK_IMPORTED_MODULE_4__/* .bundleName */ .u1, bundle)]), ...(log === null ? [] : [file(_files_js__WEBPACK_IMPORTED_MODULE_4__/* .logName */ .Is, log)])];
    return { manifest, chain: chainFolderName(manifest.chain.id), folder: ownFolderName(manifest), files };
}
function chainFolderName(chainId) {
    return chainId.slice(0, 16);
}
function ownFolderName({ manifestId, chain: { position } }) {
    return (0,_chain_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestFolderName */ .Py)((0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_5__/* .isUnknown */ .t)(position) ? null : position.sequence, manifestId);
}
/** From the root of the branch, or of a folder of manifests. */
function folderPath({ chain, folder }) {
    return `${chain}/${folder}`;
}
/** One line for each manifest. Names of environments come from elsewhere: nobody is mentioned by one. */
function commitMessage(manifests) {
    const [first = '', ...others] = manifests.map(({ manifest }) => messageLine(manifest));
    return others.length === 0 ? first : [`evidence: ${String(manifests.length)} manifests`, '', first, ...others].join('\n');
}
function messageLine({ manifestId, chain: { position }, system }) {
    return `evidence: ${(0,_text_plain_js__WEBPACK_IMPORTED_MODULE_6__/* .fileName */ .Md)(system.environment)} ${(0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_5__/* .isUnknown */ .t)(position) ? 'unchained' : String(position.sequence)} ${manifestId}`;
}
function file(name, bytes) {
    return { name, bytes, blob: (0,_git_blob_js__WEBPACK_IMPORTED_MODULE_2__/* .blobId */ .z)(bytes) };
}


/***/ }),

/***/ 12771:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readEnds: () => (/* binding */ readEnds),
/* harmony export */   readNewest: () => (/* binding */ readNewest)
/* harmony export */ });
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _github_reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21535);
/* harmony import */ var _manifest_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18812);
/* harmony import */ var _manifest_parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96042);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95305);
/* harmony import */ var _model_target_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5936);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(65251);
/* harmony import */ var _archive_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96339);
/* harmony import */ var _artifacts_github_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86884);
/* harmony import */ var _branch_github_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98233);
/* harmony import */ var _chain_folder_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(16005);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(17850);
/* harmony import */ var _kept_manifest_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(56567);
/* harmony import */ var _unresolved_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(85894);
/** The newest manifest of a chain, where GitHub keeps it: on the evidence branch, or in the artifact of its run. */














async function readNewest(github, order) {
    return (await readEnds(github, order)).newest;
}
/** Throws `chain/head-unread` if branch or artifacts do not say, `chain/fork` if they contradict each other, `seal/already-sealed`. */
async function readEnds(github, order) {
    try {
        const kept = order.branch === null ? null : await readNewestKept(github, { ...order, branch: order.branch }, order);
        const uploaded = await readUploads(github, order, kept);
        const newest = selectNewer(kept, uploaded.newest);
        return { newest, unresolved: uploaded.unresolved.filter((one) => one.manifest.manifestId !== order.own && isLeft(one, newest)) };
    }
    catch (thrown) {
        if (!(thrown instanceof _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF) || thrown.code === 'chain/fork' || thrown.code === 'seal/already-sealed')
            throw thrown;
        throw new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('chain/head-unread', {
            message: `Which manifest is the newest of this chain could not be read from GitHub: ${thrown.code}: ${thrown.message}`,
            remedy: thrown.remedy,
            place: 'chain-head',
            cause: thrown,
        });
    }
}
/** The newest one had to name what ended before it began. */
function isLeft({ manifest: { manifestId, times } }, newest) {
    if (newest === null)
        return true;
    const { ledger, times: those } = newest.manifest;
    return times.recordedAt >= those.startedAt && ledger.interrupted.every((told) => told.manifestId !== manifestId);
}
function selectNewer(kept, uploaded) {
    if (kept === null || uploaded === null)
        return kept ?? uploaded;
    if (kept.sequence !== uploaded.sequence)
        return kept.sequence > uploaded.sequence ? kept : uploaded;
    if ((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .digest */ .br)(kept.manifestBytes) === (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .digest */ .br)(uploaded.manifestBytes))
        return kept;
    throw new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('chain/fork', {
        message: `Two manifests are number ${String(kept.sequence)} of this chain: one on the evidence branch, and another in the artifact ${uploaded.from}.`,
        remedy: 'Both deploys happened, or one of the two was replaced. Find out which, and why the second did not see the first.',
        place: 'chain-head',
    });
}
/** Six requests, and one more for the bundle. */
async function readNewestKept(github, place, { chainId, own = null }) {
    const tip = (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(await (0,_branch_github_js__WEBPACK_IMPORTED_MODULE_7__/* .readTip */ .av)(github, place));
    if (tip === null)
        return null;
    const chain = (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(await (0,_branch_github_js__WEBPACK_IMPORTED_MODULE_7__/* .readBranchTree */ .XL)(github, place, tip.tree)).find(({ path, type }) => path === (0,_kept_manifest_js__WEBPACK_IMPORTED_MODULE_10__/* .chainFolderName */ .$x)(chainId) && type === 'tree');
    if (chain === undefined)
        return null;
    const folders = (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(await (0,_branch_github_js__WEBPACK_IMPORTED_MODULE_7__/* .readBranchTree */ .XL)(github, place, chain.sha));
    const names = folders.filter(({ type }) => type === 'tree').map(({ path }) => path);
    if (own !== null && (0,_chain_folder_js__WEBPACK_IMPORTED_MODULE_8__/* .selectOwnFolder */ .RT)(names, own) !== null)
        throw alreadyKept('on the evidence branch');
    const name = (0,_chain_folder_js__WEBPACK_IMPORTED_MODULE_8__/* .selectHeadFolder */ .vS)(names);
    const head = folders.find(({ path }) => path === name);
    if (head === undefined)
        return null;
    const files = (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(await (0,_branch_github_js__WEBPACK_IMPORTED_MODULE_7__/* .readBranchTree */ .XL)(github, place, head.sha));
    const read = async (wanted) => {
        const entry = files.find(({ path, type }) => path === wanted && type === 'blob');
        return entry === undefined ? null : (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(await (0,_branch_github_js__WEBPACK_IMPORTED_MODULE_7__/* .readBlob */ .gm)(github, place, entry, _manifest_document_js__WEBPACK_IMPORTED_MODULE_2__/* .longestEvidence */ .QZ));
    };
    const [manifestBytes, bundle] = await Promise.all([read(_manifest_document_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestName */ .vS), read(_files_js__WEBPACK_IMPORTED_MODULE_9__/* .bundleName */ .u1)]);
    if (manifestBytes === null)
        throw notOfChain(`${chain.path}/${head.path}`, 'it holds no manifest');
    return asNewest(asOfChain({ manifestBytes, bundle, log: null }, chainId), 'branch') ?? notOfChainThrown(`${chain.path}/${head.path}`);
}
function notOfChainThrown(place) {
    throw notOfChain(place, 'its manifest is of another chain, or knows no place in it');
}
function notOfChain(place, found) {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('chain/head-invalid', {
        message: `The newest manifest of this chain on the evidence branch cannot be used as the previous manifest: ${found}.`,
        remedy: 'Restore the branch as the deploys wrote it: from a clone, or from the artifacts of the runs.',
        place,
    });
}
/** Of one chain, uploads come in the order of the manifests but for those that overlap. */
const mostLookedAt = 3;
const mostDownloads = 100;
async function readUploads(github, order, kept) {
    const since = kept?.manifest.times.startedAt ?? '';
    const prefix = `migration-manifest-${(0,_model_target_js__WEBPACK_IMPORTED_MODULE_11__/* .targetLabel */ .O)(order.environment, order.target)}-`;
    const enough = (read, oldest) => oldest < since || read.length > mostDownloads;
    const artifacts = (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(await (0,_artifacts_github_js__WEBPACK_IMPORTED_MODULE_6__/* .readArtifacts */ .M)(github, order, prefix, enough)).filter(({ expired, createdAt, runId }) => !expired && createdAt >= since && runId !== null);
    const ofChain = [];
    const unresolved = [];
    for (const artifact of artifacts.slice(0, mostDownloads)) {
        const uploaded = await readUploaded(github, order, artifact);
        if (uploaded === null)
            continue;
        const newest = asNewest(uploaded, artifact.name);
        if (newest !== null && newest.manifest.manifestId === order.own)
            throw alreadyKept(`in the artifact ${artifact.name}`);
        const deploy = newest === null ? (0,_unresolved_js__WEBPACK_IMPORTED_MODULE_12__/* .unresolvedDeploy */ .V)(uploaded.manifest) : null;
        if (newest !== null)
            ofChain.push(newest);
        if (deploy !== null)
            unresolved.push({ ...uploaded, deploy });
        if (ofChain.length >= mostLookedAt)
            break;
    }
    if (ofChain.length === 0 && artifacts.length > mostDownloads)
        throw (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadProblem */ .l0)(beyond(prefix));
    return { newest: ofChain.toSorted((one, other) => other.sequence - one.sequence)[0] ?? null, unresolved };
}
function alreadyKept(where) {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('seal/already-sealed', {
        message: `The manifest of this deploy is kept already, ${where}.`,
        remedy: 'Keep it as it is: a manifest stands in its chain once. If the deploy ran again, seal what that one handed over.',
        place: 'handover',
    });
}
function beyond(prefix) {
    const reason = `none of the ${String(mostDownloads)} newest is of this chain, and there are more`;
    return {
        kind: 'unread',
        code: 'github/incomplete',
        what: `the artifacts ${prefix}…`,
        reason,
        remedy: 'Give each database of the environment a name (target), and keep manifests on an evidence branch (evidence-branch).',
    };
}
/** Null for a manifest of another chain, and for what only bears the name of one. */
async function readUploaded(github, order, artifact) {
    const archive = (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(await (0,_artifacts_github_js__WEBPACK_IMPORTED_MODULE_6__/* .downloadArtifact */ .b)(github, order, artifact));
    if (archive === null)
        return null;
    const uploaded = asOfChain(await (0,_archive_js__WEBPACK_IMPORTED_MODULE_5__/* .readManifestArchive */ .O)(archive, artifact.name), order.chainId);
    return uploaded !== null && ((0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_13__/* .isUnknown */ .t)(uploaded.manifest.run.id) || uploaded.manifest.run.id === artifact.runId) ? uploaded : null;
}
function asOfChain(bytes, chainId) {
    const manifest = (0,_manifest_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(bytes.manifestBytes);
    return manifest.chain.id === chainId ? { ...bytes, manifest } : null;
}
/** Null for one that has no place in its chain. */
function asNewest(read, from) {
    if (read === null || (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_13__/* .isUnknown */ .t)(read.manifest.chain.position))
        return null;
    return { ...read, sequence: read.manifest.chain.position.sequence, from };
}


/***/ }),

/***/ 68400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeManifestFiles: () => (/* binding */ writeManifestFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12652);
/* harmony import */ var _kept_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56567);
/* harmony import */ var _manifest_document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18812);
/** Lays a manifest that was kept elsewhere into the evidence directory, so that the chain goes on from it. */





/** The folder appears under its name only when it is whole. Throws `chain/head-invalid` where other bytes lie there. */
async function writeManifestFiles(root, bytes) {
    const kept = (0,_kept_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .keptManifest */ .y8)(bytes);
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, (0,_kept_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .folderPath */ .IC)(kept));
    const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _manifest_document_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestName */ .vS)).catch(() => null);
    if (there !== null && Buffer.compare(there, bytes.manifestBytes) !== 0)
        throw replaced((0,_kept_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .folderPath */ .IC)(kept));
    if (there !== null)
        return;
    const draft = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, kept.chain, `.laid-${kept.manifest.manifestId}`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(draft, { recursive: true, force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(draft, { recursive: true });
    for (const file of kept.files)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(draft, file.name), file.bytes, { flush: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(draft, folder);
}
function replaced(place) {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF('chain/head-invalid', {
        message: 'The evidence directory holds other bytes for the newest manifest of this chain than GitHub keeps.',
        remedy: 'Compare both with the attestation store: one of them is not what the deploy wrote.',
        place,
    });
}


/***/ })

};
