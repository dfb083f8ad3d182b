export const ids = [7433];
export const modules = {

/***/ 24796:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ openOwnRepository)
/* harmony export */ });
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _github_place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43588);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65251);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54966);
/** The repository of the job, and a client that asks GitHub for it. */




/** Throws `github/no-access`. */
async function openOwnRepository({ job, run, signal }, token) {
    if (job === null)
        throw noAccess('a terminal has no repository of its own on GitHub', 'Run it in a job of GitHub Actions.');
    if (token === null)
        throw noAccess('no github-token was given', "Give the job's own token: github-token: ${{ github.token }}.");
    if ((0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t)(run.repository))
        throw noAccess(run.repository.unknown, 'Run it in a job of GitHub Actions, and let no step set its variables.');
    const { openGithub } = await Promise.all(/* import() */[__webpack_require__.e(1351), __webpack_require__.e(6584)]).then(__webpack_require__.bind(__webpack_require__, 96584));
    const { fullName } = run.repository;
    return { github: openGithub({ apiUrl: job.apiUrl, token, signal }), place: (0,_github_place_js__WEBPACK_IMPORTED_MODULE_2__/* .githubPlace */ .V)(fullName), fullName };
}
function noAccess(reason, remedy) {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('github/no-access', { message: `GitHub cannot be asked: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .em)(reason)}`, remedy, place: 'github-token' });
}


/***/ }),

/***/ 87433:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keep: () => (/* binding */ keep)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./src/github/reading.ts
var reading = __webpack_require__(21535);
// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
// EXTERNAL MODULE: ./src/evidence/kept-manifest.ts
var kept_manifest = __webpack_require__(56567);
;// CONCATENATED MODULE: ./src/evidence/append-plan.ts
/** What an append adds to the branch as it is: only what is not there, and nothing in the place of anything. */



/** Manifests among each other are held to the same: the second of one place in the chain is a fork. */
function planAppend(manifests, state) {
    const names = new Map([...state].map(([chain, folders]) => [chain, new Set(folders.keys())]));
    const [added, problems] = [[], []];
    for (const kept of manifests) {
        const known = names.get(kept.chain) ?? new Set();
        const problem = contradiction(kept, known) ?? otherBytes(kept, state);
        if (problem !== null) {
            problems.push(problem);
            continue;
        }
        const there = state.get(kept.chain)?.get(kept.folder) ?? null;
        const files = kept.files.filter(({ name }) => there?.has(name) !== true);
        if (files.length > 0 && !(known.has(kept.folder) && there === null))
            added.push({ kept, files });
        names.set(kept.chain, known.add(kept.folder));
    }
    return { added, problems };
}
function contradiction(kept, names) {
    const { manifestId, chain } = kept.manifest;
    const others = [...names].filter((name) => name !== kept.folder);
    const own = others.find((name) => name.endsWith(`-${manifestId}`));
    if (own !== undefined)
        return differs(kept, `keeps the manifest ${manifestId} at ${own} already`);
    if ((0,unknown/* isUnknown */.t)(chain.position))
        return null;
    const { sequence } = chain.position;
    const rival = others.find((name) => /^\d{6,9}-/u.test(name) && Number.parseInt(name, 10) === sequence);
    return rival === undefined ? null : fork(kept, sequence, rival);
}
function otherBytes(kept, state) {
    const there = state.get(kept.chain)?.get(kept.folder) ?? null;
    const changed = kept.files.find(({ name, blob }) => there?.has(name) === true && there.get(name) !== blob);
    return changed === undefined ? null : differs(kept, `keeps other bytes as ${changed.name}`);
}
function fork(kept, sequence, rival) {
    return new problem/* Problem */.AF('evidence/branch-fork', {
        message: `Manifest ${String(sequence)} of this chain is ${rival} on the evidence branch, and ${kept.manifest.manifestId} claims the same sequence number.`,
        remedy: 'Keep its artifact: both deploys happened. Find out why the later one did not see the other, as with chain/fork; nothing of it was added.',
        place: (0,kept_manifest/* folderPath */.IC)(kept),
    });
}
function differs(kept, found) {
    return new problem/* Problem */.AF('evidence/branch-differs', {
        message: `The evidence branch ${found}, and what is there is never changed.`,
        remedy: 'Compare both with the copies in the artifact and the attestation store: one of them is not what the deploy wrote.',
        place: (0,kept_manifest/* folderPath */.IC)(kept),
    });
}

// EXTERNAL MODULE: ./src/evidence/branch-github.ts
var branch_github = __webpack_require__(98233);
// EXTERNAL MODULE: ./src/github/branch-rules.ts
var branch_rules = __webpack_require__(56689);
;// CONCATENATED MODULE: ./src/evidence/branch-rules-github.ts
/** Why a branch refuses a commit, in the words of its rules. */



const protectedBranch = schemas/* object */.Ikc({ protection: schemas/* object */.Ikc({ enabled: schemas/* boolean */.zMY().optional() }).optional() });
/** They refuse no commit that has the tip as its parent and that GitHub signs. */
const harmless = new Set(['deletion', 'non_fast_forward', 'required_linear_history', 'required_signatures']);
/** Null where no rule is known that would. The rules of a branch may be read by every token. */
async function readRefusingRule(github, { owner, repo, branch }) {
    const read = await (0,branch_rules/* readBranchRules */.C)(github, { owner, repo }, branch);
    const refusing = read.kind === 'read' ? read.value.filter(({ type }) => /^[a-z_]{1,64}$/u.test(type) && !harmless.has(type)) : [];
    if (refusing.length > 0)
        return refusing.map(({ type, ruleset_id: id }) => `the rule ${type}${id === undefined ? '' : ` of ruleset ${String(id)}`}`).join(', ');
    const asked = await github.ask('GET /repos/{owner}/{repo}/branches/{branch}', { owner, repo, branch });
    const itself = (0,reading/* parseAnswer */.Wp)(asked, protectedBranch, { what: 'the protection', permission: 'metadata: read' });
    const classic = itself.kind === 'read' && itself.value.protection?.enabled === true;
    return classic ? 'it has a branch protection rule, whose conditions no job may read' : null;
}

;// CONCATENATED MODULE: ./src/evidence/append-github.ts
/** Appends manifests to the evidence branch: as one commit on its tip, never by force, and anew where somebody else was faster. */








const usual = { attempts: 8, waitMs: 250 };
/**
 * One manifest with its bundle takes nine requests: four that read, two for its files, three that write. Each further attempt takes seven. Throws a
 * `github/…` code, `evidence/branch-protected`, or `evidence/branch-busy`.
 */
async function appendManifests(github, place, manifests, limits = usual) {
    const written = new Set();
    let tip = (0,reading/* known */.eO)(await (0,branch_github/* readTip */.av)(github, place));
    for (let attempt = 1;; attempt += 1) {
        const { added, problems } = planAppend(manifests, await readState(github, place, tip, manifests));
        if (added.length === 0)
            return { added: [], problems };
        await writeBlobs(github, place, added, written);
        const refused = await moveBranch(github, place, tip, await writeCommit(github, place, tip, added));
        if (refused === null)
            return { added: added.map(({ kept }) => (0,kept_manifest/* folderPath */.IC)(kept)), problems };
        const now = (0,reading/* known */.eO)(await (0,branch_github/* readTip */.av)(github, place));
        if (now?.commit === tip?.commit)
            await refuseProtected(github, place, refused);
        if (attempt >= limits.attempts)
            throw busy(place, attempt);
        tip = now;
        await (0,promises_.setTimeout)(limits.waitMs * attempt);
    }
}
/** Reads no more of the branch than the manifests' own chains and folders. */
async function readState(github, place, tip, manifests) {
    const wanted = [...new Set(manifests.map(({ chain }) => chain))];
    if (tip === null)
        return new Map();
    const root = (0,reading/* known */.eO)(await (0,branch_github/* readBranchTree */.XL)(github, place, tip.tree));
    const chains = wanted.map(async (chain) => {
        const entry = root.find(({ path, type }) => path === chain && type === 'tree');
        if (entry === undefined)
            return [chain, new Map()];
        const own = new Set(manifests.filter((kept) => kept.chain === chain).map(({ folder }) => folder));
        const folders = (0,reading/* known */.eO)(await (0,branch_github/* readBranchTree */.XL)(github, place, entry.sha)).map(async ({ path, sha, type }) => {
            if (!own.has(path) || type !== 'tree')
                return [path, null];
            return [path, new Map((0,reading/* known */.eO)(await (0,branch_github/* readBranchTree */.XL)(github, place, sha)).map((file) => [file.path, file.sha]))];
        });
        return [chain, new Map(await Promise.all(folders))];
    });
    return new Map(await Promise.all(chains));
}
const object = schemas/* object */.Ikc({ sha: schemas/* string */.YjP() });
const writing = { what: 'what was written to the evidence branch', permission: 'contents: write' };
async function writeBlobs(github, { owner, repo }, added, written) {
    for (const { bytes, blob } of added.flatMap(({ files }) => files)) {
        if (written.has(blob))
            continue;
        const { sha } = await post(github, 'blobs', { owner, repo, content: Buffer.from(bytes).toString('base64'), encoding: 'base64' });
        if (sha !== blob)
            throw new problem/* Problem */.AF('github/malformed', { message: 'GitHub names other bytes than it was given.', remedy: 'Run again.' });
        written.add(blob);
    }
}
/** On the tip: its tree with the files besides. Without a tip it is the first commit of a branch without history. */
async function writeCommit(github, { owner, repo }, tip, added) {
    const entries = added.flatMap(({ kept, files }) => files.map(({ name, blob }) => ({ path: `${(0,kept_manifest/* folderPath */.IC)(kept)}/${name}`, mode: '100644', type: 'blob', sha: blob })));
    const tree = await post(github, 'trees', { owner, repo, tree: entries, ...(tip === null ? {} : { base_tree: tip.tree }) });
    const message = (0,kept_manifest/* commitMessage */.df)(added.map(({ kept }) => kept));
    return (await post(github, 'commits', { owner, repo, message, tree: tree.sha, parents: tip === null ? [] : [tip.commit] })).sha;
}
async function post(github, what, parameters) {
    return (0,reading/* known */.eO)((0,reading/* parseAnswer */.Wp)(await github.ask(`POST /repos/{owner}/{repo}/git/${what}`, parameters), object, writing));
}
/** Null where the branch moved; else the answer that refused it. Throws where there was no such answer. */
async function moveBranch(github, { owner, repo, branch }, tip, sha) {
    const asked = tip === null
        ? await github.ask('POST /repos/{owner}/{repo}/git/refs', { owner, repo, ref: `refs/heads/${branch}`, sha })
        : await github.ask('PATCH /repos/{owner}/{repo}/git/refs/{ref}', { owner, repo, ref: `heads/${branch}`, sha, force: false });
    if (asked.kind === 'answered' && [403, 409, 422].includes(asked.status) && !asked.rateLimited)
        return asked;
    (0,reading/* known */.eO)((0,reading/* parseAnswer */.Wp)(asked, schemas/* unknown */.L5J(), writing));
    return null;
}
/** The branch stands where it stood: nobody was faster, so it is a rule that refuses, or a right that is not there. */
async function refuseProtected(github, place, refused) {
    const rule = await readRefusingRule(github, place);
    if (rule !== null) {
        throw new problem/* Problem */.AF('evidence/branch-protected', {
            message: `The branch ${place.branch} takes no append: ${rule}.`,
            remedy: 'Protect the evidence branch against deletion and force-pushes, and against nothing else: docs/evidence.md shows the ruleset.',
            place: 'evidence-branch',
        });
    }
    if (refused.kind === 'answered' && refused.status === 403)
        (0,reading/* known */.eO)((0,reading/* parseAnswer */.Wp)(refused, schemas/* unknown */.L5J(), writing));
}
function busy({ branch }, attempts) {
    return new problem/* Problem */.AF('evidence/branch-busy', {
        message: `The branch ${branch} was moved by others, or refused the append, ${String(attempts)} times in a row.`,
        remedy: 'Run again: what was added in the meantime stays, and what is there already is not added twice.',
        place: 'evidence-branch',
    });
}

// EXTERNAL MODULE: ./src/text/markdown.ts
var markdown = __webpack_require__(86590);
// EXTERNAL MODULE: ./src/text/problem.ts
var text_problem = __webpack_require__(95928);
// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(54966);
;// CONCATENATED MODULE: ./src/publish/kept.ts
/** What was appended to the evidence branch, so that it can be read aloud. */



const mostPaths = 50;
function renderKept({ branch, manifests, added, problems }) {
    const isWrong = problems.some(({ severity }) => severity === 'error');
    const title = isWrong ? '## ❌ Not all manifests are kept' : '## ✅ Kept on the evidence branch';
    const there = manifests - added.length;
    const counts = `${String(added.length)} added to \`${branch}\`, ${String(there)} ${isWrong ? 'not added: there before, or refused' : 'there before'}.`;
    const list = [...added.slice(0, mostPaths).map((path) => `\`${(0,markdown/* escapeMarkdown */.FV)(path)}\``), ...(0,sentence/* countOthers */.$S)(added.length, mostPaths)];
    return [title, counts, ...(list.length === 0 ? [] : [(0,markdown/* bulletList */.fF)(list)]), ...problems.map(text_problem/* renderProblemMarkdown */.t_)].join('\n\n');
}

// EXTERNAL MODULE: ./src/commands/problems.ts
var commands_problems = __webpack_require__(39596);
// EXTERNAL MODULE: ./src/commands/github-repository.ts
var github_repository = __webpack_require__(24796);
// EXTERNAL MODULE: ./src/host/disk.ts
var disk = __webpack_require__(83409);
// EXTERNAL MODULE: ./src/manifest/document.ts
var manifest_document = __webpack_require__(18812);
// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/manifest/evidence-index.ts
var evidence_index = __webpack_require__(96265);
// EXTERNAL MODULE: ./src/evidence/files.ts
var evidence_files = __webpack_require__(17850);
;// CONCATENATED MODULE: ./src/commands/keep/manifests.ts
/** The manifests of a folder, as far as they may be kept. */









/** What collect could not verify is not kept: whoever forged it wants its place. Throws `evidence/manifest-refused` for a folder that cannot be read. */
async function readManifests(folder) {
    const { files, links } = await (0,disk/* readTreeOf */.Q1)(folder).catch((cause) => {
        throw refused('manifests', 'the folder cannot be read', cause);
    });
    const index = files.includes(evidence_index/* indexName */.mo) ? await readRefused((0,external_node_path_.join)(folder, evidence_index/* indexName */.mo)) : null;
    const manifests = new Map();
    const problems = links.map((link) => refused(link, 'it is a link, and may lead out of the folder'));
    for (const path of files.filter((name) => name === manifest_document/* manifestName */.vS || name.endsWith(`/${manifest_document/* manifestName */.vS}`))) {
        try {
            const { kept, sha256 } = await readManifestFiles(folder, path, files);
            if (index?.has(sha256) === true)
                problems.push(refused(path, 'it was not verified'));
            else
                add(manifests, kept, path);
        }
        catch (thrown) {
            problems.push((0,problem/* changeProblem */.Ef)((0,problem/* asProblem */.gr)(thrown), { place: path }));
        }
    }
    return { manifests: [...manifests.values()], problems, isCollection: index !== null };
}
/** Digests of the manifests that were not verified. */
async function readRefused(path) {
    const { manifests } = (0,evidence_index/* parseEvidenceIndex */.dd)((await (0,disk/* readBytes */.io)(path, manifest_document/* longestEvidence */.QZ)) ?? new Uint8Array());
    return new Set(manifests.flatMap(({ verdict, sha256 }) => (verdict === 'verified' ? [] : [sha256])));
}
/** What lies beside it counts only as a file: a link leads who knows where. */
async function readManifestFiles(folder, path, files) {
    const read = async (name, limit) => {
        const other = `${path.slice(0, -manifest_document/* manifestName */.vS.length)}${name}`;
        return files.includes(other) ? await (0,disk/* readBytes */.io)((0,external_node_path_.join)(folder, other), limit) : null;
    };
    const [manifestBytes, bundle, log] = await Promise.all([read(manifest_document/* manifestName */.vS, manifest_document/* longestEvidence */.QZ), read(evidence_files/* bundleName */.u1, manifest_document/* longestEvidence */.QZ), read(evidence_files/* logName */.Is, evidence_files/* longestLog */.rR)]);
    if (manifestBytes === null)
        throw refused(path, 'it cannot be read');
    for (const [name, bytes, limit] of [
        [evidence_files/* bundleName */.u1, bundle, manifest_document/* longestEvidence */.QZ],
        [evidence_files/* logName */.Is, log, evidence_files/* longestLog */.rR],
    ]) {
        if (bytes !== null && bytes.byteLength > limit)
            throw refused(path, `its ${name} has more than ${String(limit)} bytes`);
    }
    return { kept: (0,kept_manifest/* keptManifest */.y8)({ manifestBytes, bundle, log }), sha256: (0,digest/* digest */.br)(manifestBytes) };
}
/** A copy adds what the other one lacks. */
function add(manifests, kept, path) {
    const earlier = manifests.get((0,kept_manifest/* folderPath */.IC)(kept));
    const other = earlier?.files.find(({ name, blob }) => kept.files.some((file) => file.name === name && file.blob !== blob));
    if (other !== undefined)
        throw twice(path, other);
    const more = kept.files.filter(({ name }) => earlier?.files.every((file) => file.name !== name) !== false);
    manifests.set((0,kept_manifest/* folderPath */.IC)(kept), { ...kept, files: [...(earlier?.files ?? []), ...more] });
}
function twice(path, { name }) {
    return new problem/* Problem */.AF('evidence/two-manifests', {
        message: `The folder holds this manifest twice, with other bytes as ${name}.`,
        remedy: 'Find out which of the two the deploy wrote, and keep that one alone.',
        place: path,
    });
}
function refused(place, reason, cause) {
    return new problem/* Problem */.AF('evidence/manifest-refused', {
        message: `This is not kept: ${(0,sentence/* sentence */.em)(reason)}`,
        remedy: 'Give the manifests as the deploys wrote them: plain files, each manifest with its bundle beside it.',
        place,
        cause,
    });
}

;// CONCATENATED MODULE: ./src/commands/keep/keep.ts
/** keep: append the manifests of a folder to the evidence branch, each once and for ever. */








/** What may be kept is kept, whatever is wrong with the rest. */
async function keep({ manifests: folder, evidenceBranch: branch, token }, host) {
    const { github, place } = await (0,github_repository/* openOwnRepository */.H)(host, token);
    const { manifests, problems: refused, isCollection } = await readManifests((0,external_node_path_.resolve)(host.directory, folder));
    if (manifests.length === 0 && refused.length === 0 && !isCollection)
        throw nothing();
    const { added, problems } = manifests.length === 0 ? { added: [], problems: [] } : await appendManifests(github, { ...place, branch }, manifests);
    const all = [...refused, ...problems];
    for (const problem of all)
        (0,commands_problems/* logProblem */.O)(problem, host.log);
    host.setOutput('kept', JSON.stringify(added));
    host.setOutput('codes', JSON.stringify(all.map(({ code }) => code)));
    await host.showSummary(renderKept({ branch, manifests: manifests.length, added, problems: all }));
    host.showResult({ kept: added, problems: all.map(text_problem/* problemEntry */.WO) });
    return (0,commands_problems/* exitCodeOf */.F)(all);
}
function nothing() {
    return new problem/* Problem */.AF('evidence/nothing-to-keep', {
        message: 'The folder holds no manifest.',
        remedy: 'Give the folder that the artifact with the manifest was downloaded to; a deploy that left none is a fault of its own.',
        place: 'manifests',
    });
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

/***/ 56689:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readBranchRules)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21535);
/** The rules of a branch, which every token may read. */


const branchRules = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    type: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    ruleset_id: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().optional(),
    parameters: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
        required_approving_review_count: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().optional(),
        require_code_owner_review: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
        dismiss_stale_reviews_on_push: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
        require_last_push_approval: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
        required_status_checks: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ context: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })).optional(),
    })
        .optional(),
}));
async function readBranchRules(github, { owner, repo }, branch) {
    const pages = await github.askPages('GET /repos/{owner}/{repo}/rules/branches/{branch}', { owner, repo, branch });
    return (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePages */ .Y7)(pages, branchRules, { what: `the rules of the branch ${branch}`, permission: 'metadata: read' });
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

/***/ 43588:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ githubPlace)
/* harmony export */ });
/** Which repository is asked. */
/** `fullName` is `OWNER/REPO`. */
function githubPlace(fullName) {
    const [owner = '', repo = ''] = fullName.split('/');
    return { owner, repo };
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

/***/ 96265:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dd: () => (/* binding */ parseEvidenceIndex),
/* harmony export */   mo: () => (/* binding */ indexName)
/* harmony export */ });
/* unused harmony export evidenceIndexForm */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _schema_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1789);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21789);
/** evidence-index.json: the manifests of a period, what was found of each, and what is missing. The one schema from which types, checks and the published JSON Schema come. */




const indexName = 'evidence-index.json';
const problem = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    code: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU,
    severity: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['error', 'warning']),
    message: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    remedy: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    place: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
});
const source = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('branch'), path: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('artifact'), name: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, id: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .int64 */ .Gk, expiresAt: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(64).nullable() }),
]);
const manifest = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    path: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq.describe('the folder of the manifest, from the folder of this file'),
    sha256: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc.describe('SHA-256 of migration-manifest.json'),
    verdict: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['verified', 'rejected', 'unsigned']),
    said: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        manifestId: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU,
        chain: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
        sequence: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).nullable(),
        environment: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU,
        database: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc.describe('fingerprint of the target'),
        change: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU,
        outcome: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU,
        commit: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU),
        run: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ id: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .int64 */ .Gk), attempt: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1)), url: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU) }),
        approvers: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
        startedAt: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB,
        recordedAt: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB,
    })
        .nullable()
        .describe('what the manifest says; null where it is none. Believed only where the verdict is verified'),
    foundIn: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(source),
    bundleFrom: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['beside', 'attestation-store']).nullable().describe('where its signature was; null: nowhere'),
    expiresAt: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(64).nullable().describe('when its last copy is gone; null where one does not expire'),
});
const evidenceIndexForm = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('evidence-index'),
    repository: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU,
    period: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ since: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB, until: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB }),
    collectedAt: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB,
    verdict: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['complete', 'incomplete', 'unreadable'])
        .describe('complete: all sources were read, every manifest is verified and none is missing; unreadable: neither source could be read'),
    sources: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        branch: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ name: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU, commit: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU.nullable() }).nullable().describe('null: none was asked'),
        artifacts: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9.describe('of manifests, in the period'),
        deployments: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9.describe('of the environments, in the period'),
    }),
    chains: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        id: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
        environment: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU,
        manifests: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9,
        first: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1),
        head: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ sequence: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1), sha256: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc }).describe('to note elsewhere, as expected-head of the next period'),
    })),
    manifests: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(manifest),
    problems: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(problem),
});
/** Throws `alert/report-unreadable`. */
function parseEvidenceIndex(bytes) {
    const parsed = evidenceIndexForm.safeParse((0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .q)(Buffer.from(bytes).toString('utf8')));
    if (parsed.success)
        return parsed.data;
    const place = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
    throw new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('alert/report-unreadable', {
        message: `The file is no ${indexName} of version 1${place === '' ? '' : ` (${place})`}.`,
        remedy: 'Give the file that collect wrote, of the same version of drizzle-attest.',
        place: 'report',
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
