export const ids = [316,1767,3412,7629];
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
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86590);
/* harmony import */ var _text_plain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60287);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54966);
/* harmony import */ var _model_time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50816);
/** The issue that asks for the review after an emergency deploy. */





/** By this the issue of a run is found again; it is not shown. */
function markerOf({ environment, runId }) {
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .hiddenMarker */ .z0)('emergency-review', { run: runId, environment: environment.toLowerCase() });
}
function renderTitle({ environment, runId }) {
    return (0,_text_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .plainLine */ .h0)(`Review the emergency deploy to ${environment} (run ${runId})`).slice(0, 200);
}
function renderBody(issue) {
    return [
        markerOf(issue),
        'Migrations are deployed without waiting for an approval. Somebody who had no hand in them has to look at them now, and say here what was found.',
        '',
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .fencedLines */ .RY)([
            `environment:  ${(0,_text_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .plainLine */ .h0)(issue.environment)}`,
            `commit:       ${(0,_text_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .plainLine */ .h0)(issue.commit)}`,
            `started at:   ${(0,_model_time_js__WEBPACK_IMPORTED_MODULE_3__/* .rfc3339 */ .a)(issue.at)}`,
            `manifest:       ${(0,_text_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .plainLine */ .h0)(issue.manifestId)}`,
            `started by:   ${issue.startedBy.map((login) => (0,_text_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .plainLine */ .h0)(login)).join(', ')}`,
            `ticket:       ${(0,_text_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .plainLine */ .h0)(issue.ticket)}`,
            `reason:       ${(0,_text_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .plainLine */ .h0)(issue.reason)}`,
            ...issue.migrations.slice(0, 100).map((name) => `migration:    ${(0,_text_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .plainLine */ .h0)(name)}`),
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
        message: `The issue for the review of this emergency deploy was not opened: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .em)(reason)}`,
        remedy: `Open it by hand. ${remedy}`.trim(),
        severity: 'warning',
    });
}


/***/ }),

/***/ 67648:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ openEvidence)
});

// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/manifest/document.ts
var manifest_document = __webpack_require__(18812);
// EXTERNAL MODULE: ./src/evidence/chain-folder.ts
var chain_folder = __webpack_require__(16005);
// EXTERNAL MODULE: ./src/evidence/files.ts
var evidence_files = __webpack_require__(17850);
;// CONCATENATED MODULE: ./src/evidence/directory-disk.ts
/** The folder that keeps the manifests: one folder for each chain, one for each manifest in it, and marks of deploys that are under way. */






/**
 * Opens the chain's folder and proves that it can be written to, before anything runs. `again` is the id of a manifest that may have been kept
 * before, without a seal, and then is kept anew. Throws `seal/already-sealed` where it cannot be.
 */
async function openEvidenceFolder(root, chainId, again = null) {
    const folder = (0,external_node_path_.join)(root, chainId.slice(0, 16));
    await written(() => (0,promises_.mkdir)(folder, { recursive: true }));
    await written(() => proveWritable(folder));
    const earlier = again === null ? null : await findUnsealed(folder, again);
    return {
        readHead: () => readHead(folder, earlier),
        readMarks: () => readMarks(folder),
        writeMark: (mark) => written(() => writeWhole((0,external_node_path_.join)(folder, (0,chain_folder/* markName */.Fp)(mark.manifestId)), (0,chain_folder/* renderMark */.oh)(mark))),
        addManifest: (manifestId, sequence, files, resolved) => written(() => addManifest(folder, manifestId, { sequence, earlier }, files, resolved), lateRemedy),
    };
}
async function findUnsealed(folder, manifestId) {
    const names = await (0,promises_.readdir)(folder);
    const own = (0,chain_folder/* selectOwnFolder */.RT)(names, manifestId);
    if (own === null)
        return null;
    if ((await (0,promises_.readdir)((0,external_node_path_.join)(folder, own))).includes(evidence_files/* bundleName */.u1))
        throw alreadySealed('is sealed already');
    if (/^\d/u.test(own) && (0,chain_folder/* selectHeadFolder */.vS)(names) !== own)
        throw alreadySealed('was kept without a seal, and other manifests follow it');
    return own;
}
function alreadySealed(found) {
    return new problem/* Problem */.AF('seal/already-sealed', {
        message: `The manifest of this deploy ${found}.`,
        remedy: 'Keep it as it is: a manifest stands in its chain once. If the deploy ran again, seal what that one handed over.',
        place: 'handover',
    });
}
async function readHead(folder, besides) {
    const name = (0,chain_folder/* selectHeadFolder */.vS)((await (0,promises_.readdir)(folder)).filter((other) => other !== besides));
    if (name === null)
        return null;
    const bytes = await (0,promises_.readFile)((0,external_node_path_.join)(folder, name, manifest_document/* manifestName */.vS)).catch((cause) => {
        throw new problem/* Problem */.AF('chain/head-invalid', {
            message: 'The newest manifest of this chain cannot be read.',
            remedy: 'Restore it from the artifact of its run: a chain that goes on without its head hides what the head says.',
            place: `${name}/${manifest_document/* manifestName */.vS}`,
            cause,
        });
    });
    return (0,chain_folder/* parseHead */.ww)(bytes, name);
}
async function readMarks(folder) {
    const names = await (0,promises_.readdir)(folder);
    const open = (0,chain_folder/* selectMarks */.Xl)(names).open.map(async (name) => {
        const mark = (0,chain_folder/* parseMark */.lw)(await (0,promises_.readFile)((0,external_node_path_.join)(folder, name), 'utf8'), name);
        return { ...mark, reason: 'no-manifest', known: [], alone: false };
    });
    const undecided = await readUndecided(folder, names);
    return [...(await Promise.all(open)), ...undecided.map(({ deploy }) => deploy)];
}
/** Marks beside a manifest that has no place in the chain and leaves something open. No head names it. */
async function readUndecided(folder, names) {
    const marks = (0,chain_folder/* selectMarks */.Xl)(names).unchained.map(async (mark) => {
        const bytes = await (0,promises_.readFile)((0,external_node_path_.join)(folder, mark.folder, manifest_document/* manifestName */.vS)).catch(() => null);
        const deploy = bytes === null ? null : (0,chain_folder/* parseUnresolved */.LW)(bytes);
        return deploy === null ? [] : [{ name: mark.name, deploy }];
    });
    return (await Promise.all(marks)).flat();
}
function draftName(manifestId) {
    return `.draft-${manifestId}`;
}
/** Where the unsealed form of a manifest waits for the sealed one to be there. */
function asideName(manifestId) {
    return `.unsealed-${manifestId}`;
}
/** The folder appears under its name only when it is whole. */
async function addManifest(folder, manifestId, { sequence, earlier }, files, resolved) {
    const draft = (0,external_node_path_.join)(folder, draftName(manifestId));
    const final = (0,external_node_path_.join)(folder, (0,chain_folder/* manifestFolderName */.Py)(sequence, manifestId));
    await (0,promises_.mkdir)(draft);
    await (0,promises_.writeFile)((0,external_node_path_.join)(draft, manifest_document/* manifestName */.vS), files.manifestText, { flush: true });
    if (files.bundle !== null)
        await (0,promises_.writeFile)((0,external_node_path_.join)(draft, evidence_files/* bundleName */.u1), files.bundle, { flush: true });
    if (files.log !== undefined && files.log !== null)
        await (0,promises_.writeFile)((0,external_node_path_.join)(draft, evidence_files/* logName */.Is), files.log, { flush: true });
    if (earlier !== null)
        await (0,promises_.rename)((0,external_node_path_.join)(folder, earlier), (0,external_node_path_.join)(folder, asideName(manifestId)));
    await (0,promises_.rename)(draft, final);
    await Promise.all([manifestId, ...resolved].map((id) => removeDrafts(folder, id)));
    await Promise.all(resolved.map((id) => (0,promises_.rm)((0,external_node_path_.join)(folder, (0,chain_folder/* markName */.Fp)(id)), { force: true })));
    await tidy(folder, sequence !== null);
    return {
        folder: final,
        manifestPath: (0,external_node_path_.join)(final, manifest_document/* manifestName */.vS),
        bundlePath: files.bundle === null ? null : (0,external_node_path_.join)(final, evidence_files/* bundleName */.u1),
        logPath: (files.log ?? null) === null ? null : (0,external_node_path_.join)(final, evidence_files/* logName */.Is),
    };
}
/** A killed deploy may have left its manifest half written, too; nothing refers to that. */
async function removeDrafts(folder, manifestId) {
    for (const name of [draftName(manifestId), asideName(manifestId)])
        await (0,promises_.rm)((0,external_node_path_.join)(folder, name), { recursive: true, force: true });
}
/** Removes marks that say no more than the manifest beside them. Half written ones are dead only to the deploy that holds the lock, and a manifest with a place in the chain comes from one that does. */
async function tidy(folder, locked) {
    const names = await (0,promises_.readdir)(folder);
    const { chained, unchained, drafts } = (0,chain_folder/* selectMarks */.Xl)(names);
    const kept = [(0,chain_folder/* selectHeadMark */.Ym)(names), ...(await readUndecided(folder, names)).map(({ name }) => name)];
    const recorded = [...chained, ...unchained.map(({ name }) => name)].filter((name) => !kept.includes(name));
    await Promise.all([...recorded, ...(locked ? drafts : [])].map((name) => (0,promises_.rm)((0,external_node_path_.join)(folder, name), { force: true })));
}
async function writeWhole(path, text) {
    await (0,promises_.writeFile)(`${path}.draft`, text, { flush: true });
    await (0,promises_.rename)(`${path}.draft`, path);
}
async function proveWritable(folder) {
    const probe = (0,external_node_path_.join)(folder, '.probe');
    await (0,promises_.writeFile)(probe, '');
    await (0,promises_.rm)(probe, { force: true });
}
/** Before anything runs a refusal is enough; afterwards the deploy has already become what it became. */
const earlyRemedy = 'Give the job a directory with free space that it may write to; nothing is deployed that cannot be recorded.';
const lateRemedy = 'Free space in that directory, and keep the manifest that stands in the log: what was deployed stays deployed.';
async function written(write, remedy = earlyRemedy) {
    try {
        return await write();
    }
    catch (cause) {
        if (cause instanceof problem/* Problem */.AF)
            throw cause;
        const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error';
        throw new problem/* Problem */.AF('evidence/unwritable', {
            message: `The evidence directory cannot be written to (${code}).`,
            remedy,
            place: 'evidence-directory',
            cause,
        });
    }
}

// EXTERNAL MODULE: ./src/commands/github-repository.ts
var github_repository = __webpack_require__(24796);
// EXTERNAL MODULE: ./src/commands/publication.ts
var publication = __webpack_require__(23052);
;// CONCATENATED MODULE: ./src/commands/chain-head.ts
/** The newest manifest of a chain, fetched from where it is kept before the chain is read. */




/** The evidence folder of a chain. Reading its head asks GitHub first, where that was chosen; then it throws `chain/head-unread`, too. Throws `seal/already-sealed`. */
async function openEvidence({ seal, chainId, environment, target, token, again }, host) {
    const root = (0,publication/* evidenceRoot */.wX)(seal, host);
    const evidence = await openEvidenceFolder(root, chainId, again);
    const { chainHead } = seal;
    if (chainHead.kind === 'directory')
        return evidence;
    const fetch = async () => {
        const { github, place } = await (0,github_repository/* openOwnRepository */.H)(host, token);
        const [{ readEnds }, { writeManifestFiles }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(5152)]).then(__webpack_require__.bind(__webpack_require__, 12771)), __webpack_require__.e(/* import() */ 8400).then(__webpack_require__.bind(__webpack_require__, 68400))]);
        const { newest, unresolved } = await readEnds(github, { ...place, branch: chainHead.evidenceBranch, environment, target, chainId, own: again });
        for (const manifest of newest === null ? unresolved : [newest, ...unresolved])
            await writeManifestFiles(root, manifest);
        for (const { deploy } of unresolved)
            await evidence.writeMark(deploy);
    };
    const fetched = again === null ? fetch : await fetchOnce(fetch);
    return {
        ...evidence,
        readHead: async () => {
            await fetched();
            return await evidence.readHead();
        },
    };
}
/** A manifest that is kept already is not sealed a second time; that its place could not be read is said when it is placed. */
async function fetchOnce(fetch) {
    const [fetched] = await Promise.allSettled([fetch()]);
    if (fetched.status === 'rejected' && fetched.reason instanceof problem/* Problem */.AF && fetched.reason.code === 'seal/already-sealed')
        throw fetched.reason;
    return async () => {
        if (fetched.status === 'rejected')
            throw fetched.reason;
        await Promise.resolve();
    };
}


/***/ }),

/***/ 49294:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  YI: () => (/* binding */ askGates),
  S4: () => (/* binding */ judge),
  JH: () => (/* binding */ refuseUnaskable)
});

// EXTERNAL MODULE: ./src/errors/problem.ts
var errors_problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/model/time.ts
var time = __webpack_require__(50816);
// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
// EXTERNAL MODULE: ./src/gates/readings.ts
var readings = __webpack_require__(24059);
// EXTERNAL MODULE: ./src/github/place.ts
var place = __webpack_require__(43588);
// EXTERNAL MODULE: ./src/github/reading.ts
var github_reading = __webpack_require__(21535);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./src/github/fields.ts
var fields = __webpack_require__(10886);
;// CONCATENATED MODULE: ./src/gates/change-answers.ts
/** GitHub's answers about commits and pull requests: of each the fields that the gates use, strictly typed. */



const signature = schemas/* object */.Ikc({ name: schemas/* string */.YjP(), email: schemas/* string */.YjP() }).nullable();
/** An account that GitHub does not know is null, or an empty object. */
const knownAccount = schemas/* union */.KCZ([fields/* actor */.eN, schemas/* strictObject */.rej({}).transform(() => null), schemas/* null */.chJ()]);
const commit = schemas/* object */.Ikc({
    sha: fields/* sha */.hW,
    author: knownAccount,
    committer: knownAccount,
    commit: schemas/* object */.Ikc({ message: schemas/* string */.YjP(), author: signature, committer: signature, verification: schemas/* object */.Ikc({ verified: schemas/* boolean */.zMY() }).nullish() }),
})
    .transform(({ sha, author, committer, commit }) => ({
    sha,
    message: commit.message,
    author: { account: author, signature: commit.author },
    committer: { account: committer, signature: commit.committer },
    verified: value(commit.verification?.verified),
}));
const change_answers_commits = schemas/* array */.YOg(commit);
/** A pull request in the list of those that a commit belongs to. */
const associated = schemas/* array */.YOg(schemas/* object */.Ikc({ number: schemas/* int */.Whr().min(1), merged_at: fields/* time */.kB.nullable(), base: schemas/* object */.Ikc({ ref: schemas/* string */.YjP() }) }));
const pullRequest = schemas/* object */.Ikc({
    number: schemas/* int */.Whr().min(1),
    html_url: schemas/* string */.YjP(),
    title: schemas/* string */.YjP(),
    user: fields/* actor */.eN.nullable(),
    merged_by: fields/* actor */.eN.nullable(),
    merged_at: fields/* time */.kB,
    merge_commit_sha: fields/* sha */.hW.nullable(),
    commits: schemas/* int */.Whr().min(0),
    changed_files: schemas/* int */.Whr().min(0),
    base: schemas/* object */.Ikc({ ref: schemas/* string */.YjP(), sha: fields/* sha */.hW }),
    head: schemas/* object */.Ikc({ ref: schemas/* string */.YjP(), sha: fields/* sha */.hW, repo: schemas/* object */.Ikc({ full_name: schemas/* string */.YjP() }).nullable() }),
});
const change_answers_reviews = schemas/* array */.YOg(schemas/* object */.Ikc({ id: fields.id, user: fields/* actor */.eN.nullable(), state: schemas/* string */.YjP(), submitted_at: fields/* time */.kB.nullish().transform((at) => at ?? null), commit_id: fields/* sha */.hW.nullable() }));
const change_answers_files = schemas/* array */.YOg(schemas/* object */.Ikc({ filename: schemas/* string */.YjP(), sha: fields/* sha */.hW.nullable(), status: schemas/* string */.YjP() }));
/** Who moved the branch to which commit. */
const change_answers_activity = schemas/* array */.YOg(schemas/* object */.Ikc({ after: schemas/* string */.YjP(), actor: fields/* actor */.eN.nullable() }));
/** The older field tells maintain as write, and triage as read. */
const permission = schemas/* object */.Ikc({ permission: schemas/* string */.YjP() }).transform((answer) => answer.permission === 'admin' || answer.permission === 'write');
const membership = schemas/* object */.Ikc({ state: schemas/* string */.YjP() }).transform((answer) => answer.state === 'active');
function value(value) {
    return value ?? (0,unknown/* unknown */.L)('GitHub does not say it');
}

// EXTERNAL MODULE: ./src/github/files.ts
var files = __webpack_require__(55772);
// EXTERNAL MODULE: ./src/gates/code-owners.ts
var code_owners = __webpack_require__(42736);
;// CONCATENATED MODULE: ./src/gates/commit-people.ts
function peopleOf(commit) {
    const coAuthors = readCoAuthors(commit.message).map((signature) => handOf(null, signature, 'co-author'));
    const committer = isGithubItself(commit) ? [] : [handOf(commit.committer.account, commit.committer.signature, 'committer')];
    return [handOf(commit.author.account, commit.author.signature, 'commit-author'), ...committer, ...coAuthors];
}
/** The co-authors as the trailers name them. */
function readCoAuthors(message) {
    const trailers = message.matchAll(/^[ \t]*co-authored-by:[ \t]*([^<\n]*?)[ \t]*<([^>\n]*)>/gimu);
    return [...trailers].map(([, name = '', email = '']) => ({ name, email }));
}
/** Commits that are made on the website are committed by GitHub, which is not a person. */
function isGithubItself({ committer: { account, signature } }) {
    if (account !== null)
        return account.login === 'web-flow';
    return signature?.name === 'GitHub' && /^noreply@[^@]+$/u.test(signature.email);
}
function handOf(account, signature, role) {
    if (account !== null)
        return { account: { login: account.login, id: account.id }, name: account.login, role };
    return { account: accountOf(signature?.email ?? ''), name: signature?.name ?? '', role };
}
/** GitHub's own addresses name the account: `ID+login@users.noreply.github.com`, and formerly without the id. */
function accountOf(email) {
    const [, id, login] = /^(?:(\d{1,19})\+)?([^@+]+)@users\.noreply\.[^@]+$/u.exec(email) ?? [];
    return login === undefined ? null : { login, id: id ?? null };
}

;// CONCATENATED MODULE: ./src/gates/separation-of-duties.ts

/** Everybody of a pull request; the last pusher only where he is known. */
function handsOfPull(pull, commits, lastPusher) {
    return [...actorHand(pull.user, 'author'), ...actorHand(pull.merged_by, 'merger'), ...actorHand(lastPusher, 'last-pusher'), ...commits.flatMap(peopleOf)];
}
function actorHand(account, role) {
    return account === null ? [] : [{ account: { login: account.login, id: account.id }, name: account.login, role }];
}
/** Each person once, with all roles, in the order of first mention. */
function gatherDevelopers(hands) {
    const developers = [];
    for (const { role, ...person } of hands) {
        const place = developers.findIndex((developer) => isSame(developer, person));
        const known = developers[place];
        if (known === undefined)
            developers.push({ ...person, roles: [role] });
        else
            developers[place] = merge(known, person, role);
    }
    return developers;
}
/** The parts that an account had in the change; none where its approval is independent. */
function rolesOf(account, developers) {
    return developers.filter((developer) => isSame(developer, { account, name: account.login })).flatMap(({ roles }) => roles);
}
/** Authors and committers whom nothing ties to an account: any approver could be one of them. */
function unidentified(developers) {
    return developers.filter(({ account, roles }) => account === null && roles.some((role) => role !== 'co-author'));
}
const separationRule = 'An approval counts only from a person who is none of author, committer, co-author, last pusher or merger of the change, and who neither started nor re-ran the run.';
/** `change` and `triggers` are the hands of all that is deployed, and of the run. */
function separationOfDuties(change, triggers, approvals) {
    const everybody = gatherDevelopers([...change, ...triggers]);
    return {
        rule: separationRule,
        developers: gatherDevelopers(change),
        triggerers: gatherDevelopers(triggers),
        approvers: distinct(approvals.flatMap(({ approver }) => (approver === null ? [] : [approver]))),
        counted: distinct(approvals.flatMap(({ approver, discount }) => (approver === null || discount !== null ? [] : [approver]))),
        violations: approvals.flatMap(({ approver, gate, discount }) => approver === null || discount !== 'not-independent' ? [] : [{ approver, gate, roles: [...new Set(rolesOf(approver, everybody))] }]),
    };
}
/** By the account's id; where one of the two has none, by login, and where there is no account at all, by the name. */
function isSame(one, other) {
    const [oneId, otherId] = [one.account?.id ?? null, other.account?.id ?? null];
    return oneId !== null && otherId !== null ? oneId === otherId : loginOf(one) !== '' && loginOf(one) === loginOf(other);
}
function loginOf({ account, name }) {
    return (account?.login ?? name).toLowerCase();
}
function merge(known, person, role) {
    const better = (known.account?.id ?? null) === null ? (person.account ?? known.account) : known.account;
    return { account: better, name: better?.login ?? known.name, roles: [...new Set([...known.roles, role])] };
}
function distinct(actors) {
    return [...new Map(actors.map((actor) => [actor.id, actor])).values()];
}

;// CONCATENATED MODULE: ./src/gates/reviews.ts

/** Remarks and reviews that were not sent say neither yes nor no. */
const silent = new Set(['COMMENTED', 'PENDING']);
/** The last review of each account that says yes or no; a state that is not known says no. */
function lastWords(reviews) {
    const spoken = reviews.filter(({ state }) => !silent.has(state)).toSorted((one, other) => compare(orderOf(one), orderOf(other)));
    return [...new Map(spoken.map((review) => [review.user?.id ?? `deleted ${review.id}`, review])).values()];
}
/** The persons who approved last, on whichever commit: those whose rights are to be read. */
function approversOf(reviews) {
    return lastWords(reviews).flatMap(({ user, state }) => (user?.kind === 'person' && (state === 'APPROVED' || state === 'CHANGES_REQUESTED') ? [user] : []));
}
/** `everybody` had a hand in the pull request or in the run. */
function approvalsOf(pull, { reviews, mayWrite }, everybody, readAt) {
    if (reviews.kind === 'unread')
        return [];
    return lastWords(reviews.value)
        .filter(({ state }) => state === 'APPROVED')
        .map((review) => ({
        gate: 'pull-request',
        approver: review.user,
        boundTo: { commit: review.commit_id ?? { unknown: 'the commit of the review is gone' }, pullRequest: pull.number, run: null, environment: null },
        comment: null,
        at: review.submitted_at === null ? { time: readAt, source: 'observed' } : { time: review.submitted_at, source: 'review' },
        discount: discountOf(review, pull, mayWrite, everybody),
    }));
}
/** People who may write here, and whose last word is that something has to change. */
function objectors({ reviews, mayWrite }) {
    if (reviews.kind === 'unread')
        return [];
    const asked = lastWords(reviews.value).filter(({ state }) => state === 'CHANGES_REQUESTED');
    return asked.flatMap(({ user }) => (user?.kind === 'person' && !isStranger(mayWrite.get(user.id)) ? [user] : []));
}
/** Anybody may review on a public repository; only who is known to have no say there is passed over. */
function isStranger(mayWrite) {
    return mayWrite?.kind === 'read' && !mayWrite.value;
}
function discountOf({ user, commit_id }, pull, mayWrite, everybody) {
    if (user?.kind !== 'person')
        return 'not-a-person';
    if (commit_id !== pull.head.sha)
        return 'stale';
    const rights = mayWrite.get(user.id);
    if (rights?.kind !== 'read')
        return 'unknown-rights';
    if (!rights.value)
        return 'without-write';
    return rolesOf(user, everybody).length > 0 ? 'not-independent' : null;
}
/** Ids grow; they order what has the same time or none. */
function orderOf({ submitted_at, id }) {
    return `${submitted_at ?? ''} ${id.padStart(19, '0')}`;
}
function compare(one, other) {
    return one < other ? -1 : 1;
}

;// CONCATENATED MODULE: ./src/gates/github/pull-request.ts






const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
/** `owned` are the paths whose owners are asked for; null where none are. */
async function readPullRequest(github, at, number, owned) {
    const place = { ...at, pull_number: number };
    const needs = (what) => ({ what: `${what} of pull request #${number}`, permission: 'pull-requests: read' });
    const [itself, reviewPages, commitPages, filePages] = await Promise.all([
        github.ask(route, place),
        github.askPages(`${route}/reviews`, place),
        github.askPages(`${route}/commits`, place),
        github.askPages(`${route}/files`, place),
    ]);
    const pull = (0,github_reading/* parseAnswer */.Wp)(itself, pullRequest, needs('the facts'));
    const reviews = (0,github_reading/* parsePages */.Y7)(reviewPages, change_answers_reviews, needs('the reviews'));
    const commits = complete((0,github_reading/* parsePages */.Y7)(commitPages, change_answers_commits, needs('the commits')), pull, 'commits');
    const files = complete((0,github_reading/* parsePages */.Y7)(filePages, change_answers_files, needs('the files')), pull, 'changed_files');
    return { number, pull, reviews, commits, files, ...(await readAbout(github, at, pull, reviews, owned)) };
}
/** GitHub ends these lists without a word, after 250 commits or 3000 files. */
function complete(list, pull, of) {
    if (list.kind === 'unread' || pull.kind === 'unread' || list.value.length >= pull.value[of])
        return list;
    const what = `the ${of === 'commits' ? 'commits' : 'files'} of pull request #${pull.value.number}`;
    return (0,github_reading/* incomplete */.$x)({ what }, `GitHub lists ${list.value.length} of ${pull.value[of]}`);
}
/** What can only be asked for once the pull request and its reviews are known. */
async function readAbout(github, at, pull, reviews, owned) {
    if (pull.kind === 'unread')
        return { lastPusher: pull, mayWrite: new Map(), codeOwners: pull, teams: new Map() };
    const approvers = reviews.kind === 'read' ? approversOf(reviews.value) : [];
    const [lastPusher, mayWrite, codeOwners] = await Promise.all([
        readLastPusher(github, pull.value),
        readEach(approvers, (approver) => readMayWrite(github, at, approver)),
        owned === null ? (0,github_reading/* found */.F9)(null) : readCodeOwners(github, at, pull.value.base.sha),
    ]);
    const teams = codeOwners.kind === 'read' ? teamsOf(codeOwners.value ?? '', owned ?? []) : [];
    const read = [...teams].map(async (team) => [team, await readEach(approvers, (approver) => readMembership(github, team, approver))]);
    return { lastPusher, mayWrite, codeOwners, teams: new Map(await Promise.all(read)) };
}
async function readEach(approvers, read) {
    return new Map(await Promise.all(approvers.map(async (approver) => [approver.id, await read(approver)])));
}
/** Who moved the branch to the commit that was merged. The repository's activity tells it while it lasts; a fork that is gone tells nothing. */
async function readLastPusher(github, { number, head }) {
    const question = { what: `the last pusher of pull request #${number}`, permission: 'contents: read' };
    if (head.repo === null)
        return (0,github_reading/* incomplete */.$x)(question, 'the repository that it came from is gone');
    const parameters = { ...(0,place/* githubPlace */.V)(head.repo.full_name), ref: `refs/heads/${head.ref}`, per_page: 100 };
    const asked = await github.ask('GET /repos/{owner}/{repo}/activity', parameters);
    const activity = (0,github_reading/* parseAnswer */.Wp)(asked, change_answers_activity, question);
    if (activity.kind === 'unread')
        return activity;
    const actor = activity.value.find(({ after }) => after === head.sha)?.actor ?? null;
    return actor === null ? (0,github_reading/* incomplete */.$x)(question, 'the activity of the repository does not hold the push') : (0,github_reading/* found */.F9)(actor);
}
/** Somebody who is no collaborator has no rights here. */
async function readMayWrite(github, at, { login }) {
    const asked = await github.ask('GET /repos/{owner}/{repo}/collaborators/{username}/permission', { ...at, username: login });
    return (0,github_reading/* mapReading */.P2)((0,github_reading/* parseOptional */.Yv)(asked, permission, { what: `the rights of ${login}`, permission: 'metadata: read' }), (value) => value ?? false);
}
async function readMembership(github, team, { login }) {
    const [org = '', slug = ''] = team.split('/');
    const asked = await github.ask('GET /orgs/{org}/teams/{team_slug}/memberships/{username}', { org, team_slug: slug, username: login });
    const question = { what: `whether ${login} is in the team ${team}`, permission: 'members: read (a token of an app; the job has none)' };
    return (0,github_reading/* mapReading */.P2)((0,github_reading/* parseOptional */.Yv)(asked, membership, question), (value) => value ?? false);
}
function teamsOf(codeOwners, paths) {
    const owners = paths.flatMap((path) => (0,code_owners/* findOwners */.G)(codeOwners, path));
    return new Set(owners.filter((owner) => /^@.+\//u.test(owner)).map((owner) => owner.slice(1).toLowerCase()));
}
/** As the base branch had it: nobody makes himself an owner in the pull request that he approves. */
async function readCodeOwners(github, at, ref) {
    for (const path of ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']) {
        const file = await (0,files/* readFileText */.e)(github, at, ref, path, path);
        if (file.kind === 'unread' || file.value !== null)
            return file;
    }
    return (0,github_reading/* found */.F9)(null);
}

;// CONCATENATED MODULE: ./src/gates/github/changes.ts






async function readChanges(github, { repository, commit, pending, codeOwners }) {
    if (pending.length === 0)
        return { files: [], pulls: new Map() };
    if ((0,unknown/* isUnknown */.t)(repository))
        return (0,readings/* unaskedChanges */.r)(pending, `the repository is not known, since ${repository.unknown}`);
    if ((0,unknown/* isUnknown */.t)(commit))
        return (0,readings/* unaskedChanges */.r)(pending, `the commit that is deployed is not known, since ${commit.unknown}`);
    const at = (0,place/* githubPlace */.V)(repository);
    const associated = once((sha) => readAssociated(github, at, sha));
    const files = await Promise.all(pending.map((file) => readFile(github, at, commit, file, associated)));
    const numbers = new Set(files.flatMap((file) => (file.associated.kind === 'read' ? file.associated.value.filter(isMerged).map(({ number }) => number) : [])));
    const owned = codeOwners === 'off' ? null : pending.map(({ path }) => path);
    const pulls = await Promise.all([...numbers].map(async (number) => [number, await readPullRequest(github, at, number, owned)]));
    return { files, pulls: new Map(pulls) };
}
async function readFile(github, at, commit, file, associated) {
    const pages = await github.askPages('GET /repos/{owner}/{repo}/commits', { ...at, sha: commit, path: file.path });
    const history = (0,github_reading/* parsePages */.Y7)(pages, change_answers_commits, { what: `the commits of ${file.path}`, permission: 'contents: read' });
    if (history.kind === 'unread')
        return { file, history, associated: history };
    const [last] = history.value;
    return { file, history, associated: last === undefined ? { kind: 'read', value: [] } : await associated(last.sha) };
}
async function readAssociated(github, at, sha) {
    const question = { what: `the pull requests of the commit ${sha.slice(0, 12)}`, permission: 'pull-requests: read' };
    return (0,github_reading/* parsePages */.Y7)(await github.askPages('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', { ...at, commit_sha: sha }), associated, question);
}
function isMerged({ merged_at }) {
    return merged_at !== null;
}
/** One commit often brings several migrations. */
function once(read) {
    const known = new Map();
    return (key) => {
        const reading = known.get(key) ?? read(key);
        known.set(key, reading);
        return reading;
    };
}

// EXTERNAL MODULE: ./src/gates/github/run.ts
var github_run = __webpack_require__(97759);
;// CONCATENATED MODULE: ./src/gates/github/gates.ts





/** `github` is the reason if nobody can be asked: no token, or no job of GitHub Actions. */
async function readOwn(github, { identity, environment, clock }) {
    const run = typeof github === 'string'
        ? (0,readings/* unaskedRun */.h)((0,time/* rfc3339 */.a)(clock()), github)
        : await (0,github_run/* readRun */.L)(github, { repository: fullNameOf(identity), environment, runId: identity.runId, ref: identity.ref, clock });
    return { identity, environment, run };
}
async function addChanges(github, own, { commit, pending, codeOwners }) {
    const changes = typeof github === 'string'
        ? (0,readings/* unaskedChanges */.r)(pending, github)
        : await readChanges(github, { repository: fullNameOf(own.identity), commit, pending, codeOwners });
    return { ...own, commit, changes };
}
function fullNameOf({ repository }) {
    return (0,unknown/* isUnknown */.t)(repository) ? repository : repository.fullName;
}

// EXTERNAL MODULE: ./src/gates/identity.ts
var identity = __webpack_require__(8184);
// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
;// CONCATENATED MODULE: ./src/gates/controls.ts



function composeControls({ identity, run, changes }) {
    return {
        readAt: run.readAt,
        repository: (0,github_reading/* valueOrUnknown */.lB)((0,github_reading/* mapReading */.P2)(run.repository, ({ id, full_name, default_branch, visibility, owner }) => ({
            id,
            fullName: full_name,
            defaultBranch: default_branch,
            visibility,
            owner,
        }))),
        environment: (0,github_reading/* valueOrUnknown */.lB)((0,github_reading/* mapReading */.P2)(run.environment, (environment) => (environment === null ? null : environmentControls(environment, run)))),
        branch: run.branch.kind === 'unread' ? (0,github_reading/* valueOrUnknown */.lB)(run.branch) : branchControls(run.branch.value, run),
        branchProtected: (0,github_reading/* valueOrUnknown */.lB)(run.branchProtected),
        workflows: (0,github_reading/* valueOrUnknown */.lB)((0,github_reading/* mapReading */.P2)(run.run, (answer) => workflowControls(answer, identity))),
        unreadable: [...unreadOf(run), ...[...changes.pulls.values()].flatMap(unreadOf)].map(({ what, reason }) => ({ what, reason })),
    };
}
/** Every reading of a set that was not read; lists of readings are told by the judgement that needs them. */
function unreadOf(readings) {
    return Object.values(readings).flatMap((reading) => (isUnread(reading) ? [reading] : []));
}
function isUnread(reading) {
    return typeof reading === 'object' && reading !== null && 'kind' in reading && reading.kind === 'unread';
}
function environmentControls(answer, { branchPolicies, customRules }) {
    const { protection_rules: rules, deployment_branch_policy: policy } = answer;
    const reviewers = rules.find((rule) => rule.type === 'required_reviewers');
    const timer = rules.find((rule) => rule.type === 'wait_timer');
    return {
        id: answer.id,
        name: answer.name,
        requiredReviewers: reviewers?.reviewers ?? [],
        preventSelfReview: reviewers?.prevent_self_review ?? (0,unknown/* unknown */.L)('there are no required reviewers'),
        adminsCanBypass: answer.can_admins_bypass,
        waitTimer: timer?.wait_timer ?? 0,
        branchPolicy: policy === null ? null : policy.protected_branches ? { kind: 'protected-branches' } : { kind: 'custom', names: (0,github_reading/* valueOrUnknown */.lB)(branchPolicies) },
        customRules: (0,github_reading/* valueOrUnknown */.lB)(customRules),
    };
}
function branchControls(name, { rules }) {
    return (0,github_reading/* valueOrUnknown */.lB)((0,github_reading/* mapReading */.P2)(rules, (all) => ({
        name,
        pullRequest: pullRequestRule(all),
        requiredChecks: sorted(all.flatMap(({ parameters }) => parameters?.required_status_checks?.map(({ context }) => context) ?? [])),
        types: sorted(all.map(({ type }) => type)),
        sha256: (0,digest/* canonicalDigest */.Xz)(all),
    })));
}
/** Several rule sets add up: the strictest holds. */
function pullRequestRule(rules) {
    const all = rules.flatMap(({ type, parameters }) => (type === 'pull_request' ? [parameters ?? {}] : []));
    if (all.length === 0)
        return null;
    return {
        requiredApprovals: Math.max(...all.map((one) => one.required_approving_review_count ?? 0)),
        codeOwners: all.some((one) => one.require_code_owner_review === true),
        dismissStale: all.some((one) => one.dismiss_stale_reviews_on_push === true),
        lastPushApproval: all.some((one) => one.require_last_push_approval === true),
    };
}
/** The token's claims tell more of the run's own workflow than the run does: its commit. */
function workflowControls(run, identity) {
    const own = (0,unknown/* isUnknown */.t)(identity.workflowRef) ? run.path : identity.workflowRef;
    const home = repositoryOf(own);
    const called = (run.referenced_workflows ?? []).map(({ path, sha }) => ({ ref: path, sha, pinned: isPinned(path, sha, run.head_sha, home) }));
    const sha = identity.workflowSha;
    return [{ ref: own, sha, pinned: (0,unknown/* isUnknown */.t)(sha) ? false : isPinned(own, sha, run.head_sha, home) }, ...called];
}
function isPinned(ref, sha, commit, home) {
    const revision = ref.split('@').at(-1) ?? '';
    return /^[0-9a-f]{40}$/u.test(revision) || (sha === commit && repositoryOf(ref) === home);
}
function repositoryOf(ref) {
    return ref.split('/').slice(0, 2).join('/').toLowerCase();
}
function sorted(texts) {
    return [...new Set(texts)].sort();
}

// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(54966);
;// CONCATENATED MODULE: ./src/gates/environment-approvals.ts


function countApprovals(counting) {
    const { environment, approvals } = counting;
    const own = approvals.filter(({ environments }) => environments.some(({ id }) => id === environment.id));
    const time = gateTime(counting);
    return {
        approvals: own.filter(({ state }) => state === 'approved').map((answer) => approvalOf(answer, counting, time)),
        rejections: own.filter(({ state }) => state === 'rejected').length,
        otherStates: own.flatMap(({ state }) => (state === 'approved' || state === 'rejected' ? [] : [state])),
        otherEnvironments: approvals.flatMap((answer) => (own.includes(answer) ? [] : answer.environments.map(({ name }) => name))),
    };
}
/** What was there instead of an approval, as the rest of a sentence. */
function describeOthers({ otherStates, otherEnvironments }) {
    if (otherStates.length > 0)
        return `: its state is ${(0,sentence/* listNames */.Zv)(otherStates)}, not approved`;
    return otherEnvironments.length > 0 ? `, only for ${(0,sentence/* listNames */.Zv)(otherEnvironments)}` : '';
}
function approvalOf({ user, comment }, { environment, run, everybody }, at) {
    const commit = run.head_sha;
    return {
        gate: 'environment',
        approver: user,
        boundTo: { commit, pullRequest: null, run: run.id, environment: { id: environment.id, name: environment.name } },
        comment: comment === '' ? null : comment,
        at,
        discount: environment_approvals_discountOf(user, everybody),
    };
}
function environment_approvals_discountOf(user, everybody) {
    if (user?.kind !== 'person')
        return 'not-a-person';
    return rolesOf(user, everybody).length > 0 ? 'not-independent' : null;
}
/** GitHub keeps no time of an approval; the gate opened, at the latest, when the deployment left its waiting. */
function gateTime({ readAt, statuses }) {
    const opened = statuses.kind === 'read' ? openedAt(statuses.value) : null;
    return opened === null ? { time: readAt, source: 'observed' } : { time: opened, source: 'deployment-status' };
}
function openedAt(statuses) {
    const inOrder = statuses.toSorted((one, other) => (one.created_at < other.created_at ? -1 : 1));
    const waiting = inOrder.findLastIndex(({ state }) => state === 'waiting');
    return waiting === -1 ? null : (inOrder[waiting + 1]?.created_at ?? null);
}

;// CONCATENATED MODULE: ./src/gates/environment.ts
/** The environment gate: required reviewers who cannot be gone around, and an approval of this run for this environment by an independent person. */





/** `everybody` had a hand in the change or in the run. */
function judgeEnvironment(gateSettings, readings, everybody) {
    const { environment, run, approvals } = readings.run;
    const unread = [environment, run, approvals].flatMap((reading) => (reading.kind === 'unread' ? [(0,github_reading/* unreadProblem */.l0)(reading)] : []));
    const configured = environment.kind === 'read' ? judgeProtection(gateSettings, readings.environment, environment.value) : [];
    if (environment.kind === 'unread' || environment.value === null || run.kind === 'unread' || approvals.kind === 'unread') {
        return { approvals: [], problems: [...unread, ...configured] };
    }
    const found = countApprovals({ ...readings.run, environment: environment.value, run: run.value, approvals: approvals.value, everybody });
    const attempt = Math.max(run.value.run_attempt, (0,unknown/* isUnknown */.t)(readings.identity.attempt) ? 1 : readings.identity.attempt);
    const problems = [...configured, ...judgeCommit(readings, run.value), ...judgeApprovals(environment.value, found, attempt)];
    return { approvals: found.approvals, problems };
}
/** Whether the environment's own rules make an approval mean something. */
function judgeProtection(gateSettings, name, environment) {
    const place = `environment ${name}`;
    if (environment === null) {
        return [
            problem('gate/environment-missing', `There is no environment "${name}"; one with required reviewers was expected`, `${settings} A job that names an environment that is not there creates it, without any rule.`, place),
        ];
    }
    const reviewers = environment.protection_rules.find(({ type }) => type === 'required_reviewers');
    const advised = gateSettings.strict ? 'error' : 'warning';
    return [
        ...(reviewers?.type === 'required_reviewers' && reviewers.reviewers.length > 0
            ? judgeSelfReview(reviewers.prevent_self_review, name, place)
            : [
                problem('gate/no-required-reviewers', `The environment "${name}" has no required reviewers`, `${settings} Plans without required reviewers use approval: pull-request.`, place),
            ]),
        ...judgeBypass(environment, name, place, advised),
        ...(environment.deployment_branch_policy === null
            ? [
                problem('gate/no-branch-policy', `Any branch and any tag may deploy to the environment "${name}"`, 'Restrict its deployment branches and tags to those that are reviewed.', place, advised),
            ]
            : []),
    ];
}
const settings = 'Set required reviewers in the settings of the repository, under Environments.';
function judgeSelfReview(prevented, name, place) {
    if (prevented === true)
        return [];
    const read = (0,unknown/* isUnknown */.t)(prevented) ? 'GitHub does not say whether' : 'It is not so that';
    return [
        problem('gate/self-review-allowed', `${read} the environment "${name}" prevents self-review`, 'Switch on "Prevent self-review" beside its required reviewers.', place),
    ];
}
function judgeBypass({ can_admins_bypass: bypass }, name, place, advised) {
    if (bypass === false)
        return [];
    const remedy = 'Switch off "Allow administrators to bypass configured protection rules" in the settings of the environment.';
    if (bypass === true)
        return [problem('gate/admin-bypass', `Administrators may bypass the rules of the environment "${name}"`, remedy, place)];
    return [
        problem('gate/admin-bypass-unknown', `GitHub does not say whether administrators may bypass the rules of the environment "${name}"`, remedy, place, advised),
    ];
}
/** Who approves a run approves its commit, and no other. */
function judgeCommit({ commit }, run) {
    if ((0,unknown/* isUnknown */.t)(commit)) {
        const message = `The commit that is deployed is not known (${commit.unknown}), so it cannot be the one that was approved`;
        return [problem('gate/commit-unknown', message, 'Check the repository out with git (actions/checkout) before this step.')];
    }
    if (commit === run.head_sha)
        return [];
    const message = `The commit that is deployed is ${commit.slice(0, 12)}, and the run that was approved is of ${run.head_sha.slice(0, 12)}`;
    return [
        problem('gate/other-commit', message, 'Check out the commit of the run: actions/checkout without a ref. To deploy another commit, start a run of it.'),
    ];
}
function judgeApprovals(environment, found, attempt) {
    const { approvals, rejections } = found;
    const named = `the environment "${environment.name}"`;
    const people = (0,sentence/* listNames */.Zv)(approvals.map(({ approver }) => approver?.login ?? 'a deleted account'));
    if (rejections > 0) {
        return [
            problem('gate/rejected', `This run was rejected for ${named}`, 'Start a new run once what was objected to is mended: a rejection is not outvoted.'),
        ];
    }
    if (approvals.length === 0) {
        const message = `This run has no approval for ${named}${describeOthers(found)}`;
        return [
            problem('gate/not-approved', message, 'Have a required reviewer approve the waiting deployment. A gate that was bypassed leaves no approval; for such a case there is emergency.'),
        ];
    }
    const persons = approvals.filter(({ discount }) => discount !== 'not-a-person');
    if (persons.length === 0) {
        return [
            problem('gate/approver-not-a-person', `This run was approved for ${named} by ${people}, which is not a person`, 'Have a person approve it: bots and deleted accounts do not count.'),
        ];
    }
    const counted = persons.filter(({ discount }) => discount === null);
    if (counted.length === 0) {
        const message = `This run was approved for ${named} by ${people} alone, who had a hand in the change or in the run`;
        return [problem('gate/approver-not-independent', message, 'Start a new run, and have somebody approve it who did not write, push, merge or start it.')];
    }
    if (counted.length >= attempt)
        return [];
    const message = `This is attempt ${attempt} of the run, and it has ${(0,sentence/* plural */.LS)(counted.length, 'independent approval')} for ${named}`;
    return [problem('gate/rerun-not-approved', message, 'Start a new run instead of re-running this one: each attempt needs an approval of its own.')];
}
function problem(code, message, remedy, place, severity = 'error') {
    return new errors_problem/* Problem */.AF(code, { message: `${message}.`, remedy, severity, place });
}

// EXTERNAL MODULE: ./src/model/group.ts
var group = __webpack_require__(87226);
;// CONCATENATED MODULE: ./src/gates/origin.ts
/** Where each pending migration comes from: the merged pull requests that brought exactly its bytes into the deployed branch. */




/** `branch` is the one that is deployed. */
function findOrigins(changes, branch) {
    const origins = changes.files.map((file) => originOf(file, changes.pulls, branch));
    return {
        carried: origins.flatMap((origin) => (origin.kind === 'carried' ? [origin] : [])),
        problems: [...unreadProblems(origins), ...defects.flatMap((defect) => defectProblem(defect, origins, branch))],
    };
}
function originOf({ file, history, associated }, known, branch) {
    if (history.kind === 'unread')
        return { kind: 'unread', file, unread: history };
    const [mergedCommit] = history.value;
    if (mergedCommit === undefined)
        return { kind: 'unknown-file', file, detail: '' };
    if (associated.kind === 'unread')
        return { kind: 'unread', file, unread: associated };
    const merged = associated.value.filter(({ merged_at }) => merged_at !== null);
    if (merged.length === 0)
        return { kind: 'direct-push', file, detail: `commit ${mergedCommit.sha.slice(0, 12)} by ${authorOf(mergedCommit)}` };
    const here = merged.filter(({ base }) => base.ref === branch);
    if (here.length === 0)
        return { kind: 'other-branch', file, detail: merged.map(({ number, base }) => `#${number} into ${base.ref}`).join(', ') };
    return matchBytes(file, here.flatMap(({ number }) => known.get(number) ?? []));
}
function matchBytes(file, pulls) {
    const carriers = pulls.filter(({ files }) => files.kind === 'read' && files.value.some(({ filename, sha }) => filename === file.path && sha === file.blob));
    if (carriers.length > 0)
        return { kind: 'carried', file, pulls: carriers };
    const unread = pulls.flatMap(({ files }) => (files.kind === 'unread' ? [files] : []))[0];
    if (unread !== undefined)
        return { kind: 'unread', file, unread };
    return { kind: 'other-bytes', file, detail: pulls.map(({ number }) => `#${number}`).join(', ') };
}
const defects = [
    {
        kind: 'direct-push',
        code: 'gate/direct-push',
        found: (branch) => `came into ${branch} without a pull request`,
        remedy: 'Bring it in by a pull request: revert the commit and open one, and have a branch rule demand pull requests.',
    },
    {
        kind: 'other-branch',
        code: 'gate/other-branch',
        found: (branch) => `came by a pull request into another branch, and none into ${branch} brought it`,
        remedy: 'Merge by pull requests into the branch that is deployed, or start the run on the branch that the pull request was merged into.',
    },
    {
        kind: 'unknown-file',
        code: 'gate/file-differs',
        found: () => 'is in no commit that GitHub knows of at what is deployed',
        remedy: 'Deploy what is committed: find out which step of the job adds or changes files there.',
    },
    {
        kind: 'other-bytes',
        code: 'gate/file-differs',
        found: () => 'is not, byte for byte, the file of the pull request that its commit belongs to',
        remedy: 'Find out where it was changed after the review: in a merge, in a later commit, or by a step of this job. Line ends count.',
    },
];
function defectProblem({ kind, code, found, remedy }, origins, branch) {
    const hit = origins.flatMap((origin) => (origin.kind === kind && 'detail' in origin ? [origin] : []));
    const [first] = hit;
    if (first === undefined)
        return [];
    const names = (0,sentence/* listNames */.Zv)(hit.map(({ file, detail }) => (detail === '' ? file.name : `${file.name} (${detail})`)));
    return [new errors_problem/* Problem */.AF(code, { message: `${names}: ${found(branch)}.`, remedy, place: first.file.path })];
}
/** One for each kind of failure: three hundred files that may not be read are one finding. */
function unreadProblems(origins) {
    const unread = origins.flatMap((origin) => (origin.kind === 'unread' ? [origin] : []));
    const groups = (0,group/* groupBy */.$)(unread, (origin) => `${origin.unread.code} ${origin.unread.remedy}`);
    return [...groups.values()].flatMap(([first, ...others]) => {
        if (first === undefined)
            return [];
        const what = others.length === 0 ? first.unread.what : `${first.unread.what}, and the like of ${others.length} more`;
        return [(0,github_reading/* unreadProblem */.l0)({ ...first.unread, what })];
    });
}
function authorOf({ author }) {
    return author.account?.login ?? author.signature?.name ?? 'nobody that GitHub knows';
}

;// CONCATENATED MODULE: ./src/gates/pull-request-facts.ts


/** Each pull request that brought a pending migration, in the order of the migrations. */
function composePullRequests(carried) {
    const pulls = new Set(carried.flatMap((origin) => origin.pulls));
    return [...pulls].flatMap((readings) => {
        const files = carried.flatMap((origin) => (origin.pulls.includes(readings) ? [origin.file] : []));
        return factsOf(readings, files);
    });
}
function factsOf({ pull, reviews, commits, lastPusher }, files) {
    if (pull.kind === 'unread')
        return [];
    const { value } = pull;
    return [
        {
            number: value.number,
            url: value.html_url,
            title: value.title,
            author: value.user,
            merger: value.merged_by,
            mergedAt: value.merged_at,
            headSha: value.head.sha,
            mergeSha: value.merge_commit_sha,
            lastPusher: (0,github_reading/* valueOrUnknown */.lB)(lastPusher),
            reviews: (0,github_reading/* valueOrUnknown */.lB)((0,github_reading/* mapReading */.P2)(reviews, (all) => all.map(({ user, state, submitted_at, commit_id }) => ({ reviewer: user, state, submittedAt: submitted_at, commit: commit_id })))),
            commits: (0,github_reading/* valueOrUnknown */.lB)((0,github_reading/* mapReading */.P2)(commits, (all) => all.map(commitFacts))),
            files: files.map(({ path, blob }) => ({ path, blob })),
        },
    ];
}
function commitFacts(commit) {
    return {
        sha: commit.sha,
        author: commit.author.account,
        committer: commit.committer.account,
        coAuthors: readCoAuthors(commit.message).map(({ name, email }) => `${name} <${email}>`),
        signatureVerified: commit.verified,
    };
}

;// CONCATENATED MODULE: ./src/gates/code-owner-review.ts
/** Whether the owners of the migrations are among those who approved, by the CODEOWNERS that the base branch had. */




function judgeOwners({ number }, readings, files, approvals) {
    const { codeOwners } = readings;
    if (codeOwners.kind === 'unread')
        return [(0,github_reading/* unreadProblem */.l0)(codeOwners)];
    const counted = approvals.flatMap(({ approver, discount }) => (approver === null || discount !== null ? [] : [approver]));
    const owned = files.map((file) => ({ file, owners: (0,code_owners/* findOwners */.G)(codeOwners.value ?? '', file.path) }));
    const absent = owned.filter(({ owners }) => owners.length === 0).map(({ file }) => file);
    const answers = owned.filter(({ owners }) => owners.length > 0).map(({ file, owners }) => ({ file, owners, answer: isOwned(owners, counted, readings) }));
    const unread = answers.flatMap(({ answer }) => (answer.kind === 'unread' ? [(0,github_reading/* unreadProblem */.l0)(answer)] : []));
    const missing = answers.filter(({ answer }) => answer.kind === 'read' && !answer.value);
    return [...absentOwners(absent, `pull request #${number}`), ...unread.slice(0, 1), ...missingOwners(number, missing, `pull request #${number}`)];
}
/** Yes where one counted approver owns; a team that cannot be read leaves it open. */
function isOwned(owners, counted, { teams }) {
    const answers = owners.flatMap((owner) => counted.map((approver) => owns(owner, approver, teams)));
    const yes = answers.find((answer) => answer.kind === 'read' && answer.value);
    return yes ?? answers.find(({ kind }) => kind === 'unread') ?? { kind: 'read', value: false };
}
function owns(owner, approver, teams) {
    const name = owner.replace(/^@/u, '').toLowerCase();
    if (!owner.startsWith('@'))
        return { kind: 'read', value: false };
    if (!name.includes('/'))
        return { kind: 'read', value: name === approver.login.toLowerCase() };
    return teams.get(name)?.get(approver.id) ?? { kind: 'read', value: false };
}
function absentOwners(files, place) {
    if (files.length === 0)
        return [];
    const message = `CODEOWNERS of the base branch names no owner for ${(0,sentence/* listNames */.Zv)(files.map(({ path }) => path))}.`;
    return [
        new errors_problem/* Problem */.AF('gate/code-owners-absent', { message, remedy: 'Add a line for the migrations folder to .github/CODEOWNERS, or set code-owners: off.', place }),
    ];
}
function missingOwners(number, missing, place) {
    if (missing.length === 0)
        return [];
    const message = `No independent approval of pull request #${number} is by an owner of ${(0,sentence/* listNames */.Zv)(missing.map(({ file }) => file.path))}: ${(0,sentence/* listNames */.Zv)(missing.flatMap(({ owners }) => owners))}.`;
    return [
        new errors_problem/* Problem */.AF('gate/code-owner-missing', {
            message,
            remedy: 'Have one of the owners approve its last commit. An owner who is named by an address cannot be told from others.',
            place,
        }),
    ];
}

;// CONCATENATED MODULE: ./src/gates/pull-requests.ts
/** The pull-request gate: each pull request that brought a pending migration has, on its last commit, the approval of an independent person. */







/** A file that several pull requests brought needs one of them to pass. */
function judgePullRequests(gate) {
    const pulls = new Map(gate.carried.flatMap((file) => file.pulls.map((pull) => [pull.number, pull])));
    const judged = new Map([...pulls.values()].map((pull) => [pull.number, judgePull(pull, gate)]));
    const open = gate.carried.flatMap((file) => {
        const candidates = file.pulls.flatMap(({ number }) => judged.get(number) ?? []);
        return candidates.some(({ problems }) => problems.length === 0) ? [] : candidates.slice(0, 1);
    });
    return { approvals: [...judged.values()].flatMap(({ approvals }) => approvals), problems: [...new Set(open.flatMap(({ problems }) => problems))] };
}
function judgePull(readings, gate) {
    const { pull, reviews, commits } = readings;
    const unread = [pull, reviews, commits].flatMap((reading) => (reading.kind === 'unread' ? [(0,github_reading/* unreadProblem */.l0)(reading)] : []));
    if (pull.kind === 'unread' || commits.kind === 'unread' || reviews.kind === 'unread')
        return { approvals: [], problems: unread };
    const lastPusher = readings.lastPusher.kind === 'read' ? readings.lastPusher.value : null;
    const everybody = gatherDevelopers([...handsOfPull(pull.value, commits.value, lastPusher), ...gate.triggers]);
    const approvals = approvalsOf(pull.value, readings, everybody, gate.readAt);
    const problems = [...judgeObjections(pull.value, readings), ...pull_requests_judgeApprovals(pull.value, readings, approvals)];
    if (gate.gateSettings.codeOwners === 'off' || problems.length > 0)
        return { approvals, problems };
    const files = gate.carried.flatMap(({ file, pulls }) => (pulls.includes(readings) ? [file] : []));
    return { approvals, problems: judgeOwners(pull.value, readings, files, approvals) };
}
function judgeObjections({ number }, readings) {
    const people = objectors(readings);
    if (people.length === 0)
        return [];
    const message = `Pull request #${number} was merged while ${(0,sentence/* listNames */.Zv)(people.map(({ login }) => login))} asked for changes.`;
    return [
        new errors_problem/* Problem */.AF('gate/changes-requested', {
            message,
            remedy: 'Have the reviewer approve it or dismiss the review, with a reason that an auditor can read.',
            place: `pull request #${number}`,
        }),
    ];
}
/** One approval that counts is enough; without one, each kind of approval that does not count is told. */
function pull_requests_judgeApprovals(pull, readings, approvals) {
    if (approvals.some(({ discount }) => discount === null))
        return [];
    if (approvals.length === 0)
        return [
            lacking('gate/pull-request-not-approved', pull, 'has no approval that stands', 'Have a person approve its last commit; that is possible after the merge too.'),
        ];
    const groups = (0,group/* groupBy */.$)(approvals, ({ discount }) => discount);
    return [...groups].flatMap(([discount, group]) => {
        const people = (0,sentence/* listNames */.Zv)(group.map(({ approver }) => approver?.login ?? 'a deleted account'));
        return discount === null ? [] : discounted(discount, pull, people, readings);
    });
}
function discounted(discount, pull, people, { mayWrite }) {
    switch (discount) {
        case 'stale':
            return [
                lacking('gate/stale-approval', pull, `was approved by ${people} before its last commit ${pull.head.sha.slice(0, 12)}`, 'Have its last commit approved, and have a branch rule dismiss stale approvals.'),
            ];
        case 'not-a-person':
            return [
                lacking('gate/approver-not-a-person', pull, `was approved by ${people}, which is not a person`, 'Have a person approve it: bots and deleted accounts do not count.'),
            ];
        case 'without-write':
            return [
                lacking('gate/approver-without-write', pull, `was approved by ${people}, who may not write to the repository`, 'Have somebody approve it who may: anybody may review a public repository.'),
            ];
        case 'not-independent':
            return [
                lacking('gate/approver-not-independent', pull, `was approved by ${people} alone, who had a hand in it or in the run`, 'Have somebody approve it who did not write, push, merge or start it.'),
            ];
        case 'unknown-rights':
            return [unknownRights(pull, people, [...mayWrite.values()])];
    }
}
function unknownRights(pull, people, mayWrite) {
    const unread = mayWrite.find((reading) => reading.kind === 'unread');
    if (unread?.kind === 'unread')
        return (0,github_reading/* unreadProblem */.l0)(unread);
    return lacking('gate/approver-without-write', pull, `was approved by ${people}, of whom it is not known whether they may write to the repository`, 'Run again.');
}
function lacking(code, { number }, found, remedy) {
    return new errors_problem/* Problem */.AF(code, { message: `Pull request #${number} ${found}.`, remedy, place: `pull request #${number}` });
}

;// CONCATENATED MODULE: ./src/gates/verdict.ts
/** Policy and readings -> may this deploy go ahead. What was not read counts as no. */










function judgeGates(gateSettings, readings) {
    const { run, changes } = readings;
    const change = handsOfChange(changes);
    const triggers = handsOfRun(readings);
    const origins = run.branch.kind === 'read' ? findOrigins(changes, run.branch.value) : { carried: [], problems: [] };
    const environment = asksEnvironment(gateSettings.approval) ? judgeEnvironment(gateSettings, readings, gatherDevelopers([...change, ...triggers])) : nothing;
    const pulls = judgePullRequests({ gateSettings, carried: origins.carried, triggers, readAt: run.readAt });
    const approvals = [...environment.approvals, ...pulls.approvals];
    const problems = gateSettings.approval === 'none' ? [] : [...environment.problems, ...judgeChange(gateSettings, readings, origins), ...asked(gateSettings.approval, pulls)];
    return {
        ...conclude(gateSettings, verdict_distinct([...problems, ...judgePeople(gateSettings, change)])),
        settings: gateSettings,
        approvals,
        separationOfDuties: separationOfDuties(change, triggers, approvals),
        pullRequests: composePullRequests(origins.carried),
        controls: composeControls(readings),
    };
}
const nothing = { approvals: [], problems: [] };
function asksEnvironment(approval) {
    return approval === 'environment' || approval === 'both';
}
function asksPullRequests(approval) {
    return approval === 'pull-request' || approval === 'both';
}
function asked(approval, { problems }) {
    return asksPullRequests(approval) ? problems : [];
}
/**
 * Where the migrations come from. Without the pull-request gate a direct push is only a warning; but whoever wrote them has to be
 * known for any gate, since it is they who may not approve.
 */
function judgeChange(gateSettings, { run, changes }, { problems }) {
    if (changes.files.length === 0)
        return [];
    const branch = run.branch.kind === 'unread' ? [(0,github_reading/* unreadProblem */.l0)(run.branch)] : [];
    const commits = [...changes.pulls.values()].flatMap((pull) => [pull.pull, pull.commits]);
    const unread = commits.flatMap((reading) => (reading.kind === 'unread' ? [(0,github_reading/* unreadProblem */.l0)(reading)] : []));
    const origin = asksPullRequests(gateSettings.approval)
        ? problems
        : problems.map((problem) => (problem.code.startsWith('gate/') ? (0,errors_problem/* asWarning */.PQ)(problem) : problem));
    return [...branch, ...origin, ...unread];
}
/** An author or committer without an account may be anybody, an approver too. */
function judgePeople(gateSettings, change) {
    const nameless = gateSettings.approval === 'none' ? [] : unidentified(gatherDevelopers(change));
    if (nameless.length === 0)
        return [];
    return [
        new errors_problem/* Problem */.AF('gate/developer-unidentified', {
            message: `GitHub knows no account for ${(0,sentence/* listNames */.Zv)(nameless.map(({ name }) => (name === '' ? 'an author without a name' : name)))}, who wrote or committed what is deployed.`,
            remedy: 'Have them add the address of their commits to their GitHub account, so that an approval by themselves would show.',
            severity: gateSettings.strict ? 'error' : 'warning',
        }),
    ];
}
function handsOfChange({ files, pulls }) {
    const brought = [...pulls.values()].flatMap(({ pull, commits, lastPusher }) => pull.kind === 'read' ? handsOfPull(pull.value, commits.kind === 'read' ? commits.value : [], lastPusher.kind === 'read' ? lastPusher.value : null) : []);
    const merged = new Map(files.flatMap(({ history }) => (history.kind === 'read' ? history.value.map((commit) => [commit.sha, commit]) : [])));
    return [...brought, ...[...merged.values()].flatMap(peopleOf)];
}
/** As the run says it, and as the identity token says it: whoever either of them names. */
function handsOfRun({ run: { run }, identity: { actor } }) {
    const told = run.kind === 'read' ? [...actorHand(run.value.actor, 'actor'), ...actorHand(run.value.triggering_actor, 'triggering-actor')] : [];
    const claimed = 'unknown' in actor ? [] : [{ account: { login: actor.login, id: typeof actor.id === 'string' ? actor.id : null }, name: actor.login, role: 'actor' }];
    return [...told, ...claimed];
}
function conclude(gateSettings, problems) {
    if (gateSettings.emergency !== null)
        return emergency(gateSettings.emergency, problems);
    if (gateSettings.approval === 'none')
        return { outcome: 'not-asked', findings: [notAsked()] };
    const refusals = problems.filter(({ severity }) => severity === 'error');
    const warnings = problems.filter(({ severity }) => severity === 'warning');
    return { outcome: refusals.length > 0 ? 'refused' : 'approved', findings: [...refusals, ...warnings] };
}
/** What would have stopped it is recorded beside it. */
function emergency({ reason, ticket }, problems) {
    const missing = [...(reason.trim() === '' ? ['a reason'] : []), ...(ticket.trim() === '' ? ['a ticket'] : [])];
    if (missing.length > 0) {
        const message = `An emergency deploy was asked for without ${missing.join(' and ')}.`;
        return {
            outcome: 'refused',
            findings: [
                new errors_problem/* Problem */.AF('gate/emergency-incomplete', { message, remedy: 'Give emergency-reason and emergency-ticket: the review afterwards needs both.' }),
            ],
        };
    }
    const message = `EMERGENCY: this deploy goes ahead without waiting for an approval. Reason: ${reason.trim()} (${ticket.trim()}).`;
    const loud = new errors_problem/* Problem */.AF('gate/emergency', {
        message,
        remedy: 'Have it reviewed afterwards by somebody who had no hand in it, and note in its issue who reviewed it, and when.',
        severity: 'warning',
    });
    return { outcome: 'emergency', findings: [loud, ...problems.map(errors_problem/* asWarning */.PQ)] };
}
function notAsked() {
    return new errors_problem/* Problem */.AF('gate/not-asked', {
        message: 'NO APPROVAL WAS ASKED FOR: this deploy was started with approval: none.',
        remedy: 'Deploy from a job of GitHub Actions with approval: environment, or with approval: pull-request where the GitHub plan has no required reviewers.',
        severity: 'warning',
    });
}
function verdict_distinct(problems) {
    return [...new Map(problems.map((problem) => [`${problem.severity} ${problem.code} ${problem.message}`, problem])).values()];
}

;// CONCATENATED MODULE: ./src/commands/gates.ts
/** Who is running, and what the gates say of it: asked once, judged again as more becomes known. */





/** Nobody approves what runs in a terminal. Throws `input/conflict`. */
function refuseUnaskable({ gateSettings: { approval, emergency } }, { job }) {
    if (job !== null || (approval === 'none' && emergency === null))
        return;
    throw new errors_problem/* Problem */.AF('input/conflict', {
        message: `A terminal has no run that somebody could approve, and ${emergency === null ? `approval: ${approval} asks for that` : 'no issue for the review of an emergency'}.`,
        remedy: 'Deploy from a job of GitHub Actions, or choose approval: none, which the manifest then shows.',
        place: emergency === null ? '--approval' : '--emergency',
    });
}
/** Reads who is running, and what GitHub says of the run and its environment. */
async function askGates({ gateSettings, token }, environment, host) {
    const [{ identity, problems }, github] = await Promise.all([identify(environment, host), openGithub(gateSettings, token, host)]);
    const readings = await readOwn(github, { identity, environment, clock: host.clock });
    return { gateSettings, github, readings, problems: problems.map((problem) => lenient(problem, gateSettings, identity)) };
}
async function identify(environment, { job, run, clock, signal, mask }) {
    const declared = { run, sha: job?.sha ?? (0,unknown/* unknown */.L)('a terminal has no workflow run'), environment };
    if (job === null)
        return { identity: (0,identity/* decideDeclared */.B$)(declared, 'a terminal has no workflow run'), problems: [] };
    if (job.identityRequest === null) {
        return { identity: (0,identity/* decideDeclared */.B$)(declared, 'the job has no identity token (permission id-token: write)'), problems: [] };
    }
    const { readIdentity } = await Promise.all(/* import() */[__webpack_require__.e(1351), __webpack_require__.e(5925)]).then(__webpack_require__.bind(__webpack_require__, 55925));
    return await readIdentity({ ...declared, request: job.identityRequest, serverUrl: job.serverUrl, clock, signal, mask });
}
/** Where nothing depends on the answer, GitHub is not waited for. */
const patience = { timeoutMs: 5_000, tries: 2, waitMs: 500, longestWaitMs: 1_000 };
async function openGithub({ approval, emergency }, token, { job, signal }) {
    if (job === null)
        return 'a terminal has no run to ask for';
    if (token === null)
        return 'no github-token was given';
    const client = await Promise.all(/* import() */[__webpack_require__.e(1351), __webpack_require__.e(6584)]).then(__webpack_require__.bind(__webpack_require__, 96584));
    const access = { apiUrl: job.apiUrl, token, signal };
    return client.openGithub(approval === 'none' && emergency === null ? { ...access, limits: patience } : access);
}
/** A contradiction is never let pass. That nothing was proven stops nobody who asks for no approval, or cannot wait for one. */
function lenient(problem, { approval, emergency }, { environment }) {
    if (approval !== 'none' && emergency === null)
        return problem;
    const unproven = problem.code === 'identity/unreadable' || (problem.code === 'identity/environment-mismatch' && (0,unknown/* isUnknown */.t)(environment));
    return unproven ? (0,errors_problem/* asWarning */.PQ)(problem) : problem;
}
/** The gates' answer for a commit, and for the migrations that are about to run; none where that is not known yet. */
async function judge({ gateSettings, github, readings }, commit, pending) {
    return judgeGates(gateSettings, await addChanges(github, readings, { commit, pending, codeOwners: gateSettings.codeOwners }));
}


/***/ }),

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

/***/ 29668:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ setDeployOutputs),
/* harmony export */   n: () => (/* binding */ setOutputs)
/* harmony export */ });
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65251);
/* harmony import */ var _publish_gate_section_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23646);


/** What can be said of a deploy before its manifest is signed. */
function setDeployOutputs(manifest, host) {
    const { outcome, plan, gate, execution, manifestId } = manifest;
    const names = (applied) => JSON.stringify(execution.migrations.filter((migration) => (migration.outcome === 'applied') === applied).map(({ name }) => name));
    const known = !(0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t)(plan) && outcome !== 'unknown';
    host.setOutput('outcome', outcome);
    host.setOutput('gate', (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t)(gate) ? '' : gate.outcome);
    host.setOutput('approvers', (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t)(gate) ? '' : JSON.stringify((0,_publish_gate_section_js__WEBPACK_IMPORTED_MODULE_0__/* .approversOf */ .U)(gate)));
    host.setOutput('applied', outcome === 'unknown' ? '' : names(true));
    host.setOutput('pending', known ? names(false) : '');
    host.setOutput('plan-sha256', (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t)(plan) ? '' : plan.sha256);
    host.setOutput('manifest-id', manifestId);
}
function setOutputs({ manifest, sealing, manifestPath, bundlePath, manifestSha256, artifact, attestation, afterwards }, host) {
    setDeployOutputs(manifest, host);
    host.setOutput('verdict', sealing);
    host.setOutput('codes', JSON.stringify([...manifest.problems, ...afterwards].map(({ code }) => code)));
    host.setOutput('manifest-path', manifestPath);
    host.setOutput('bundle-path', bundlePath ?? '');
    host.setOutput('manifest-sha256', manifestSha256);
    host.setOutput('artifact-name', artifact ?? '');
    host.setOutput('attestation-id', attestation ?? '');
}


/***/ }),

/***/ 9643:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readPending)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12652);
/* harmony import */ var _host_disk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83409);
/* harmony import */ var _git_blob_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52449);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95305);
/** The pending migrations as they lie in the work tree now: it is these bytes that are held against the pull requests, and that drizzle-kit reads. */





/** Throws `source/changed` for a file that is another one than the plan was made of. */
async function readPending(workspace, pending) {
    return await Promise.all(pending.map(async ({ name, path, bytes, sha256 }) => {
        const content = await (0,_host_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .readBytes */ .io)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(workspace, path), bytes);
        if (content !== null && (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .digest */ .br)(content) === sha256)
            return { name, path, blob: (0,_git_blob_js__WEBPACK_IMPORTED_MODULE_3__/* .blobId */ .z)(content) };
        throw new _errors_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF('source/changed', {
            message: 'A migration file changed while this job was reading it.',
            remedy: 'Find out which process of this job writes to the work tree meanwhile.',
            place: path,
        });
    }));
}


/***/ }),

/***/ 23052:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P1: () => (/* binding */ keepManifest),
/* harmony export */   Py: () => (/* binding */ prepareKeeping),
/* harmony export */   wX: () => (/* binding */ evidenceRoot)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12652);
/* harmony import */ var _manifest_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18812);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95305);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(65251);
/* harmony import */ var _evidence_artifact_name_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(53115);
/* harmony import */ var _evidence_unresolved_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(85894);
/* harmony import */ var _publish_summary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40817);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(39596);
/* harmony import */ var _signer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59572);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29668);
/** A manifest, once it is composed: signed, written, uploaded, and told of. */











function evidenceRoot({ evidenceDirectory }, host) {
    return evidenceDirectory === null ? host.evidenceFolder : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(host.directory, evidenceDirectory);
}
/** Loads what comes after the deploy while drizzle-kit works: it is most of the bundle. */
function prepareKeeping({ signer, host, carrying }) {
    void (0,_signer_js__WEBPACK_IMPORTED_MODULE_5__/* .prepareSigner */ .gU)(signer);
    if (uploads(host, carrying))
        void Promise.all(/* import() */[__webpack_require__.e(1351), __webpack_require__.e(1260), __webpack_require__.e(6251), __webpack_require__.e(6138), __webpack_require__.e(7131), __webpack_require__.e(2231)]).then(__webpack_require__.bind(__webpack_require__, 82231));
}
function uploads({ kind }, { artifact }) {
    return kind === 'github-actions' && artifact === 'upload';
}
/** Gives all that went wrong besides what the manifest tells; the manifest stays on disk in any case. */
async function keepManifest(manifest, keeping) {
    const { host, signer, release } = keeping;
    const signed = await (0,_signer_js__WEBPACK_IMPORTED_MODULE_5__/* .signManifest */ .TX)(manifest, signer);
    const written = await write(manifest, signed, keeping).catch(async (thrown) => {
        await logManifest(manifest, host);
        throw thrown;
    });
    await release();
    const [artifact, attestation] = await Promise.all([upload(manifest, written, keeping), store(manifest, signed, keeping)]);
    const afterwards = [...(keeping.besides ?? []), ...signed.problems, ...artifact.problems, ...attestation.problems];
    const { sealing, bundle, manifestText } = signed;
    const { manifestPath, bundlePath } = written;
    const files = { manifestSha256: (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digest */ .br)(manifestText), manifestPath, bundlePath };
    await describeFinding({ manifest, sealing, ...files, artifact: artifact.value, attestation: attestation.value, afterwards }, bundle !== null, keeping);
    return afterwards;
}
async function write(manifest, { manifestText, bundle }, { evidence, log }) {
    const { position } = manifest.chain;
    const told = manifest.ledger.interrupted.map(({ manifestId }) => manifestId);
    const unresolved = (0,_evidence_unresolved_js__WEBPACK_IMPORTED_MODULE_7__/* .unresolvedDeploy */ .V)(manifest);
    // A manifest without a place resolves nothing: one that has a place is to name all that it names.
    const resolved = [...(unresolved === null ? [manifest.manifestId] : []), ...((0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_8__/* .isUnknown */ .t)(position) ? [] : told)];
    const files = { manifestText, bundle, log: log() };
    const written = await evidence.addManifest(manifest.manifestId, (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_8__/* .isUnknown */ .t)(position) ? null : position.sequence, files, resolved);
    // A deploy that ran has left its mark before; if the mark is gone, another manifest has named it since.
    if (unresolved !== null && (manifest.outcome === 'no-op' || manifest.outcome === 'refused'))
        await evidence.writeMark(unresolved);
    return written;
}
/** The last resort: a manifest that no disk takes still stands in the log, which outlives the job by some months. */
async function logManifest(manifest, { log }) {
    await log.group('The manifest could not be written; this is it:', async () => {
        for (const line of (0,_manifest_document_js__WEBPACK_IMPORTED_MODULE_2__/* .renderManifest */ .sB)(manifest).split('\n'))
            log.info(line);
        await Promise.resolve();
    });
}
const untried = { value: null, problems: [] };
async function upload(manifest, written, { host, carrying }) {
    if (!uploads(host, carrying))
        return untried;
    try {
        const { uploadManifest } = await Promise.all(/* import() */[__webpack_require__.e(1351), __webpack_require__.e(1260), __webpack_require__.e(6251), __webpack_require__.e(6138), __webpack_require__.e(7131), __webpack_require__.e(2231)]).then(__webpack_require__.bind(__webpack_require__, 82231));
        return { value: (await uploadManifest((0,_evidence_artifact_name_js__WEBPACK_IMPORTED_MODULE_9__/* .artifactName */ .C)('migration-manifest', manifest, carrying.target), written, carrying.retentionDays)).name, problems: [] };
    }
    catch (thrown) {
        return { value: null, problems: [(0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .asProblem */ .gr)(thrown)] };
    }
}
async function store(manifest, { bundle }, { host, attestations, token }) {
    const { repository } = manifest.system;
    if (bundle === null || attestations === 'off' || host.job === null || (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_8__/* .isUnknown */ .t)(repository))
        return untried;
    const { notStored, storeAttestation } = await Promise.all(/* import() */[__webpack_require__.e(1351), __webpack_require__.e(6039)]).then(__webpack_require__.bind(__webpack_require__, 56039));
    if (token === null)
        return { value: null, problems: [notStored('no github-token was given', 'Give it, or turn the store off with attestations: off.')] };
    const stored = await storeAttestation(bundle, { apiUrl: host.job.apiUrl, repository: repository.fullName, token, timeoutMs: 15_000 });
    return stored.kind === 'stored' ? { value: stored.id, problems: [] } : { value: null, problems: [stored.problem] };
}
async function describeFinding(published, signed, { host, problems }) {
    for (const problem of [...problems, ...published.afterwards])
        (0,_problems_js__WEBPACK_IMPORTED_MODULE_10__/* .logProblem */ .O)(problem, host.log);
    if (!signed)
        host.log.warning('UNSIGNED: nothing proves who wrote this manifest, or that it was not changed.');
    (0,_outputs_js__WEBPACK_IMPORTED_MODULE_6__/* .setOutputs */ .n)(published, host);
    await host.showSummary((0,_publish_summary_js__WEBPACK_IMPORTED_MODULE_4__/* .renderSummary */ .B)(published));
    const { manifest, sealing, manifestPath, bundlePath, manifestSha256, artifact, attestation } = published;
    host.showResult({ outcome: manifest.outcome, verdict: sealing, manifestPath, bundlePath, manifestSha256, artifact, attestation, manifest });
}


/***/ }),

/***/ 59572:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Hs: () => (/* binding */ openSigner),
  gU: () => (/* binding */ prepareSigner),
  TX: () => (/* binding */ signManifest)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/host/disk.ts
var disk = __webpack_require__(83409);
// EXTERNAL MODULE: ./src/manifest/document.ts
var manifest_document = __webpack_require__(18812);
// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/model/secret.ts
var secret = __webpack_require__(31405);
// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
// EXTERNAL MODULE: ./src/seal/identity-token.ts
var identity_token = __webpack_require__(55539);
;// CONCATENATED MODULE: ./src/seal/instance.ts
/** Which Sigstore instance signs, and where its authorities are. */


/** The instance that was asked for; never another one. Throws `seal/would-publish`. */
function chooseInstance({ asked, visibility, publishNames }) {
    if (asked === 'github' || visibility === 'public' || publishNames)
        return asked;
    throw new problem/* Problem */.AF('seal/would-publish', {
        message: `signing: sigstore writes the names of repository, workflow and environment to a public log for ever, and the repository is ${found(visibility)}.`,
        remedy: 'Choose signing: github, which has no public log, or say publish-names: true where the names may be known to everybody.',
        place: 'signing',
    });
}
function found(visibility) {
    return (0,unknown/* isUnknown */.t)(visibility) ? `of a visibility that is not known (${visibility.unknown})` : visibility;
}
/** The instance's services, as far as they are not given. Throws `seal/no-authority` where the server has none. */
function endpointsOf(instance, serverUrl, given) {
    const usual = instance === 'sigstore' ? publicGood : githubOf(serverUrl);
    const fulcioUrl = given.fulcioUrl ?? usual?.fulcioUrl;
    if (fulcioUrl === undefined)
        throw noAuthority();
    const endpoint = (name) => (given[name] === undefined ? (usual?.[name] ?? null) : given[name]);
    return { fulcioUrl, rekorUrl: endpoint('rekorUrl'), tsaUrl: endpoint('tsaUrl') };
}
const publicGood = {
    fulcioUrl: 'https://fulcio.sigstore.dev',
    rekorUrl: 'https://rekor.sigstore.dev',
    // Newer logs give no time of their own, so a bundle with a timestamp outlives the log that it was made with.
    tsaUrl: 'https://timestamp.sigstore.dev',
};
/** github.com and *.ghe.com have an instance each; a GitHub Enterprise Server has none. */
function githubOf(serverUrl) {
    if (serverUrl === 'https://github.com')
        return { fulcioUrl: 'https://fulcio.githubapp.com', rekorUrl: null, tsaUrl: 'https://timestamp.githubapp.com' };
    const [, subdomain] = /^https:\/\/([a-z0-9-]+)\.ghe\.com$/u.exec(serverUrl) ?? [];
    if (subdomain === undefined)
        return null;
    return { fulcioUrl: `https://fulcio.${subdomain}.ghe.com`, rekorUrl: null, tsaUrl: `https://timestamp.${subdomain}.ghe.com` };
}
function noAuthority() {
    return new problem/* Problem */.AF('seal/no-authority', {
        message: 'signing: github was asked for, and this GitHub server has no Sigstore instance; github.com and *.ghe.com have one.',
        remedy: 'Choose signing: key, or give the URLs of a Sigstore instance of your own.',
        place: 'signing',
    });
}

// EXTERNAL MODULE: ./src/seal/key.ts
var key = __webpack_require__(18326);
;// CONCATENATED MODULE: ./src/commands/signer.ts
/** The signer that was chosen, opened before anything runs: what cannot sign is said while nothing has happened. */










/** For each request to an authority, in milliseconds. */
const authorityTimeoutMs = 15_000;
/** Throws `seal/key-invalid`, `seal/no-identity-token`, `seal/would-publish`, `seal/no-authority`. */
async function openSigner(signing, host) {
    switch (signing.kind) {
        case 'none':
            return { mode: 'none' };
        case 'key':
            return { mode: 'key', key: (0,key/* parseSigningKey */.U)(signing.key) };
        case 'key-file':
            return { mode: 'key', key: (0,key/* parseSigningKey */.U)(new secret/* Secret */.z(await readKeyFile((0,external_node_path_.resolve)(host.directory, signing.path)), [], host.mask)) };
        case 'keyless':
            return openKeyless(signing, host);
    }
}
async function readKeyFile(path) {
    const bytes = await (0,disk/* readBytes */.io)(path, 64 * 1024);
    if (bytes !== null)
        return Buffer.from(bytes).toString('utf8');
    throw new problem/* Problem */.AF('seal/key-invalid', {
        message: 'The signing key file cannot be read.',
        remedy: 'Give the path of a PEM file, from the repository root.',
        place: 'signing-key-file',
    });
}
function openKeyless({ instance: asked, publishNames, endpoints }, host) {
    const { job, run } = host;
    const request = job?.identityRequest ?? null;
    if (job === null || request === null)
        throw (0,identity_token/* noIdentityToken */.n)('Keyless signing needs an identity token of this job, and the job may have none.');
    const visibility = (0,unknown/* isUnknown */.t)(run.repository) ? (0,unknown/* unknown */.L)(run.repository.unknown) : run.repository.visibility;
    const mode = chooseInstance({ asked, visibility, publishNames });
    return { mode, endpoints: endpointsOf(mode, job.serverUrl, endpoints), serverUrl: job.serverUrl, getToken: tokenOf(request, host) };
}
/** Sigstore's authorities take tokens for their own audience only. */
function tokenOf(request, { signal, mask }) {
    return async () => {
        const { readIdentityToken } = await Promise.all(/* import() */[__webpack_require__.e(1351), __webpack_require__.e(1605)]).then(__webpack_require__.bind(__webpack_require__, 71605));
        return (await readIdentityToken(request, 'sigstore', { signal, mask })).reveal();
    };
}
/** Loads what signing needs, so that it is there when there is something to sign. */
async function prepareSigner({ mode }) {
    if (mode === 'none')
        return;
    await Promise.all([__webpack_require__.e(/* import() */ 6600).then(__webpack_require__.bind(__webpack_require__, 46600)), ...(mode === 'key' ? [Promise.all(/* import() */[__webpack_require__.e(1074), __webpack_require__.e(3880)]).then(__webpack_require__.bind(__webpack_require__, 3880)), Promise.all(/* import() */[__webpack_require__.e(1074), __webpack_require__.e(4187), __webpack_require__.e(1636)]).then(__webpack_require__.bind(__webpack_require__, 11636))] : keyless())]);
}
function keyless() {
    return [Promise.all(/* import() */[__webpack_require__.e(1074), __webpack_require__.e(4187), __webpack_require__.e(6138), __webpack_require__.e(5179), __webpack_require__.e(5289)]).then(__webpack_require__.bind(__webpack_require__, 55289)), Promise.all(/* import() */[__webpack_require__.e(1074), __webpack_require__.e(4187), __webpack_require__.e(1636), __webpack_require__.e(8768)]).then(__webpack_require__.bind(__webpack_require__, 8768)), Promise.all(/* import() */[__webpack_require__.e(1351), __webpack_require__.e(6039)]).then(__webpack_require__.bind(__webpack_require__, 56039))];
}
/** Signs the manifest, and checks it with the auditor's own code before anybody is shown it. */
async function signManifest(manifest, signer) {
    const manifestText = (0,manifest_document/* renderManifest */.sB)(manifest);
    if (signer.mode === 'none' || contradictsCertificate(manifest, signer))
        return { manifestText, bundle: null, sealing: 'unsigned', problems: [] };
    try {
        const bundle = await seal(manifest, (0,digest/* digest */.br)(manifestText), signer);
        const failed = await check({ manifestBytes: Buffer.from(manifestText), bundle: Buffer.from(bundle), files: null }, signer);
        if (failed.length > 0)
            return { manifestText, bundle, sealing: 'rejected', problems: [selfCheckFailed(failed)] };
        return { manifestText, bundle, sealing: signer.mode === 'key' ? 'verified' : 'signed', problems: [] };
    }
    catch (thrown) {
        if (thrown instanceof problem/* Problem */.AF)
            return { manifestText, bundle: null, sealing: 'unsigned', problems: [thrown] };
        throw thrown;
    }
}
/** A certificate would name commit, run and environment as the token proves them, and no verifier takes it for a manifest of others; the refusal says so. */
function contradictsCertificate({ problems, run: { identity }, system }, { mode }) {
    const elsewhere = !(0,unknown/* isUnknown */.t)(identity) && identity.proof.kind === 'oidc' && !(0,unknown/* isUnknown */.t)(identity.environment) && identity.environment !== system.environment;
    return mode !== 'key' && (elsewhere || problems.some(({ code }) => code === 'seal/other-commit' || code === 'identity/mismatch'));
}
async function seal(manifest, manifestSha256, signer) {
    const { renderStatement } = await __webpack_require__.e(/* import() */ 6600).then(__webpack_require__.bind(__webpack_require__, 46600));
    const payload = renderStatement(manifest, manifestSha256);
    if (signer.mode === 'key')
        return await (await Promise.all(/* import() */[__webpack_require__.e(1074), __webpack_require__.e(3880)]).then(__webpack_require__.bind(__webpack_require__, 3880))).sealStatement(payload, signer.key);
    const { mode: instance, endpoints, getToken } = signer;
    return await (await Promise.all(/* import() */[__webpack_require__.e(1074), __webpack_require__.e(4187), __webpack_require__.e(6138), __webpack_require__.e(5179), __webpack_require__.e(5289)]).then(__webpack_require__.bind(__webpack_require__, 55289))).sealKeyless(payload, { instance, endpoints, getToken, timeoutMs: authorityTimeoutMs });
}
/** With a key everything can be checked; of a certificate everything but whom to trust, which is the verifier's to say. */
async function check(evidence, signer) {
    if (signer.mode === 'key') {
        const { verifyManifest } = await Promise.all(/* import() */[__webpack_require__.e(1074), __webpack_require__.e(4187), __webpack_require__.e(1636)]).then(__webpack_require__.bind(__webpack_require__, 11636));
        return verifyManifest(evidence, { keys: [signer.key.publicKey] }).steps.flatMap(({ result }) => (result.kind === 'failed' ? [result.problem] : []));
    }
    const { checkSealed } = await Promise.all(/* import() */[__webpack_require__.e(1074), __webpack_require__.e(4187), __webpack_require__.e(1636), __webpack_require__.e(8768)]).then(__webpack_require__.bind(__webpack_require__, 8768));
    return checkSealed(evidence, { instance: signer.mode, server: signer.serverUrl });
}
function selfCheckFailed(failed) {
    return new problem/* Problem */.AF('seal/self-check-failed', {
        message: `The sealed manifest does not pass its own verification. ${failed.map(({ code, message }) => `${code}: ${message}`).join(' ')}`,
        remedy: 'Keep the files and report it: the manifest may not be relied on.',
    });
}


/***/ }),

/***/ 53115:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ artifactName),
/* harmony export */   b: () => (/* binding */ isNameOf)
/* harmony export */ });
/* harmony import */ var _model_target_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5936);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65251);


/** Artifacts of one run share their names' space: the environment, run and attempt of the job that uploads keep two of them apart. */
function artifactName(kind, manifest, target) {
    const { system, run, manifestId } = manifest;
    const attempt = attemptOf(manifest);
    return `${kind}-${(0,_model_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetLabel */ .O)(system.environment, target)}-${(0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t)(run.id) ? manifestId : run.id}-${(0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t)(attempt) ? 0 : attempt}`;
}
/** Another job that signs may do so in a later attempt than the deploy's. */
function attemptOf({ run: { attempt, identity }, execution }) {
    return execution.form === 'in-job' || (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t)(identity) || (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t)(identity.attempt) ? attempt : identity.attempt;
}
/** Whether an artifact of this name can be the one of the manifest, whatever its target was called. */
function isNameOf(artifact, manifest) {
    const { system, run, manifestId } = manifest;
    const attempt = attemptOf(manifest);
    const end = `-${(0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t)(run.id) ? manifestId : run.id}-${(0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t)(attempt) ? 0 : attempt}`;
    return artifact.startsWith(`migration-manifest-${(0,_model_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetLabel */ .O)(system.environment, null)}`) && artifact.endsWith(end);
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

/***/ 43817:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z2: () => (/* binding */ overtakenBy),
  m2: () => (/* binding */ placeAgain),
  EN: () => (/* binding */ placeInChain),
  UM: () => (/* binding */ readChain),
  VH: () => (/* binding */ refuseSecondStart)
});

// UNUSED EXPORTS: findGap, positionAfter

// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/model/ledger-state.ts
var ledger_state = __webpack_require__(74880);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(54966);
// EXTERNAL MODULE: ./src/model/ledger.ts
var model_ledger = __webpack_require__(44920);
// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
;// CONCATENATED MODULE: ./src/evidence/interrupted.ts
/** What became of deploys of which no manifest says what they applied, from the ledger rows that came after each of them. */





/**
 * The lock kept the deploys apart, so a row belongs to the last one that started before it came. `head` is the ledger as the newest manifest of the
 * chain read it: manifests name the deploys of the rows until then, and a deploy that was not alone cannot claim those. Null without a manifest.
 */
function judgeInterrupted(unresolved, ledger, head) {
    const ordered = unresolved.toSorted((one, other) => one.ledger.rows - other.ledger.rows || (one.startedAt < other.startedAt ? -1 : 1));
    const appliedBy = new Map();
    const told = new Set(head === null ? [] : (0,unknown/* isUnknown */.t)(head) ? ledger.rows : ledger.rows.slice(0, head.rows));
    const deploys = ordered.map((deploy, index) => {
        const { manifestId, startedAt, runId, reason } = deploy;
        const judged = judgeMigrations(deploy, rowsOf(deploy, ordered[index + 1] ?? null, ledger), deploy.alone ? new Set() : told);
        for (const { row, applied } of judged)
            if (row !== null && applied === true)
                appliedBy.set(row, manifestId);
        return { manifestId, startedAt, runId, reason, migrations: judged.map(({ migration, applied }) => ({ ...migration, applied })) };
    });
    return { deploys, appliedBy };
}
function rowsOf({ ledger: { rows, sha256 } }, next, ledger) {
    const growth = (0,ledger_state/* findUnrecorded */.x)(ledger, { rows, sha256 });
    if (growth.kind === 'rewritten')
        return (0,unknown/* unknown */.L)('the ledger rows that it found have changed since');
    return next === null ? growth.unrecorded : growth.unrecorded.slice(0, next.ledger.rows - rows);
}
function judgeMigrations({ migrations, known }, rows, told) {
    if ((0,unknown/* isUnknown */.t)(rows))
        return migrations.map((migration) => ({ migration, applied: rows, row: null }));
    const left = [...rows];
    return migrations.map((migration) => {
        const own = known.find(({ name }) => name === migration.name)?.applied ?? null;
        if (own === false)
            return { migration, applied: false, row: null };
        const at = left.findIndex(({ name, hash }) => hash === migration.sha256 && (name === null || name === migration.name));
        const [row = null] = left.splice(at, at === -1 ? 0 : 1);
        return { migration, applied: judgeRow(row, own, told), row };
    });
}
/** `own`: true if the deploy's manifest says that the migration was applied; null if it does not know. */
function judgeRow(row, own, told) {
    if (row === null)
        return own === null ? false : (0,unknown/* unknown */.L)('its manifest says that it was applied, and its ledger row is gone');
    return own === null && told.has(row) ? (0,unknown/* unknown */.L)('its ledger row came while other manifests of the chain were written, and may be theirs') : true;
}
/** One for each deploy, but for one without a place that is known to have applied nothing: its own manifest says so. */
function tellInterrupted(deploys) {
    return deploys.filter(({ reason, migrations }) => migrations.some(({ applied }) => reason !== 'no-place' || applied !== false)).map(interrupted);
}
const reasons = {
    'no-manifest': 'which left no manifest',
    'outcome-unknown': 'whose manifest does not know its outcome',
    'no-place': 'whose manifest has no place in the chain',
};
function interrupted(deploy) {
    const { manifestId, runId, reason } = deploy;
    const run = (0,unknown/* isUnknown */.t)(runId) ? '' : ` (run ${runId})`;
    return new problem/* Problem */.AF('chain/interrupted', {
        message: `The deploy ${manifestId}${run}, ${reasons[reason]}, ${describeFates(deploy)}`,
        remedy: remedyOf(deploy),
        severity: 'warning',
    });
}
function describeFates({ migrations }) {
    const applied = migrations.filter((migration) => migration.applied === true);
    const missing = migrations.filter((migration) => migration.applied === false);
    const open = migrations.flatMap(({ name, applied: known }) => ((0,unknown/* isUnknown */.t)(known) ? [{ name, why: known.unknown }] : []));
    const parts = [
        ...(applied.length === 0 ? [] : [`applied ${(0,sentence/* plural */.LS)(applied.length, 'migration')}: ${named(applied)}`]),
        ...(open[0] === undefined ? [] : [`may have applied ${named(open)} (${open[0].why})`]),
        ...(missing.length === 0 ? [] : [`left no ledger row of ${named(missing)}`]),
    ];
    return `${parts.join('; it ')}.`;
}
function named(migrations) {
    return (0,sentence/* listNames */.Zv)(migrations.map(({ name }) => (0,plain/* excerpt */.Kb)(name)));
}
function remedyOf({ reason, migrations }) {
    const whole = migrations.every(({ applied }) => applied === true);
    const isOpen = migrations.some(({ applied }) => (0,unknown/* isUnknown */.t)(applied));
    return [
        ...(whole ? ['Nothing has to be done in the database: this manifest says who applied these ledger rows.'] : []),
        ...(isOpen ? ['Compare the ledger with the manifests of that time.'] : []),
        ...(migrations.some(({ applied }) => applied === false)
            ? [
                'A migration without a ledger row is pending. It can have left changes if it ends its own transaction, or with kit-connection: separate: then look in the database for what it changes.',
            ]
            : []),
        reason === 'no-place' ? 'The manifest of that deploy says why it has no place.' : 'Find out what interrupted that deploy.',
    ].join(' ');
}

;// CONCATENATED MODULE: ./src/evidence/chain-position.ts
/** How this manifest goes on from the newest one of its chain. */







/** Throws `chain/head-invalid`. */
async function readChain({ evidence }) {
    const [head, marks] = await Promise.all([evidence.readHead(), evidence.readMarks()]);
    return { head, marks };
}
/** `ledger` is as the deploy found it. */
function placeInChain({ chainStart }, { head, marks }, ledger) {
    const position = positionAfter(head, chainStart);
    // Manifests without a place are named by one that has a place.
    const open = unresolvedOf(head, marks).filter(({ reason }) => !(0,unknown/* isUnknown */.t)(position) || reason !== 'no-place');
    const { deploys, appliedBy } = judgeInterrupted(open, ledger, head?.ledger ?? null);
    const { unrecorded, problems } = findGap(head, position, ledger, appliedBy);
    return { position, interrupted: deploys, unrecorded, problems: [...((0,unknown/* isUnknown */.t)(position) ? [notStarted()] : []), ...tellInterrupted(deploys), ...problems] };
}
function notStarted() {
    return new problem/* Problem */.AF('chain/not-started', {
        message: 'The evidence holds no manifest with a place in the chain of this target, and chain-start is not set: this manifest has no place in a chain either.',
        remedy: 'If the target has no earlier manifest, set chain-start: true for the next deploy: its manifest begins the chain and names this one. If it has, give the deploy its evidence (evidence-directory, or chain-head: github).',
        place: 'chain-start',
        severity: 'warning',
    });
}
/** A head of unknown outcome is a mark itself; the one that its deploy left beside it says the same. */
function unresolvedOf(head, marks) {
    const unresolved = head?.unresolved ?? null;
    if (unresolved === null)
        return marks;
    return [...marks.filter(({ manifestId }) => manifestId !== unresolved.manifestId), unresolved];
}
function positionAfter(head, chainStart) {
    if (head !== null)
        return { sequence: head.sequence + 1, previous: { manifestId: head.manifestId, sha256: head.sha256 }, overtaken: false };
    if (chainStart)
        return { sequence: 1, previous: null };
    return (0,unknown/* unknown */.L)('the evidence holds no manifest with a place in the chain of this target, and chain-start does not begin one');
}
/** After the lock was lost, another deploy may have placed its manifest: a place is read again under the lock, and nobody has one without it. */
async function placeAgain({ evidence }, position, lock) {
    if (lock === 'kept' || (0,unknown/* isUnknown */.t)(position))
        return position;
    if ((0,unknown/* isUnknown */.t)(lock))
        return lock;
    const head = await evidence.readHead();
    return head === null || head.manifestId === position.previous?.manifestId ? position : overtakenBy(head);
}
/** The manifest holds the ledger against the head that its deploy began with: it cannot say what became of another one. */
function overtakenBy(head) {
    if (head.unresolved !== null)
        return (0,unknown/* unknown */.L)('another deploy left its manifest meanwhile, and that one does not know its outcome');
    return { sequence: head.sequence + 1, previous: { manifestId: head.manifestId, sha256: head.sha256 }, overtaken: true };
}
/** A chain starts once. Throws `chain/already-started`. */
function refuseSecondStart(head, chainStart) {
    if (head === null || !chainStart)
        return;
    throw new problem/* Problem */.AF('chain/already-started', {
        message: `chain-start is true, and the evidence directory holds manifest ${String(head.sequence)} of this target.`,
        remedy: 'Take chain-start out: the chain of this target has begun.',
        place: 'chain-start',
    });
}
/** What came into the ledger since the last manifest: by a deploy that was interrupted, or by somebody who went around the deploy. */
function findGap(head, position, ledger, appliedBy) {
    if (head === null && (0,unknown/* isUnknown */.t)(position))
        return { unrecorded: position, problems: [] };
    const previous = head === null ? { rows: 0, sha256: (0,model_ledger/* rowsDigest */.Q)([]) } : head.ledger;
    if ((0,unknown/* isUnknown */.t)(previous))
        return { unrecorded: (0,unknown/* unknown */.L)(`the previous manifest does not know the ledger: ${previous.unknown}`), problems: [] };
    const growth = (0,ledger_state/* findUnrecorded */.x)(ledger, previous);
    switch (growth.kind) {
        case 'rewritten':
            return { unrecorded: (0,unknown/* unknown */.L)('the rows that the previous manifest saw have changed'), problems: [rewritten(otherTable(head, ledger))] };
        case 'agrees':
            return tellRows(growth.unrecorded.map((row) => ({ ...row, deploy: appliedBy.get(row) ?? null })));
    }
}
function tellRows(rows) {
    const unexplained = rows.filter(({ deploy }) => deploy === null);
    return { unrecorded: rows, problems: unexplained.length === 0 ? [] : [unrecorded(unexplained)] };
}
function unrecorded(rows) {
    const names = rows.map(({ name, hash }) => (name === null ? `hash ${(0,plain/* excerpt */.Kb)(hash.slice(0, 12))}…` : (0,plain/* excerpt */.Kb)(name)));
    return new problem/* Problem */.AF('chain/unrecorded', {
        message: `The ledger holds ${(0,sentence/* plural */.LS)(rows.length, 'row')} that no manifest tells of: ${(0,sentence/* listNames */.Zv)(names)}.`,
        remedy: 'Find out who migrated without drizzle-attest. A row that was added by hand, as apply/partial asks, needs nothing more.',
        severity: 'warning',
    });
}
/** The table of the previous manifest, if it is another one than this deploy reads. */
function otherTable(head, { table }) {
    const before = head?.ledgerTable ?? table;
    return (0,unknown/* isUnknown */.t)(before) || (before.schema === table.schema && before.name === table.name) ? null : before;
}
function rewritten(other) {
    if (other !== null) {
        return new problem/* Problem */.AF('chain/rewritten', {
            message: `The previous manifest is of another ledger table, ${(0,plain/* excerpt */.Kb)(other.schema)}.${(0,plain/* excerpt */.Kb)(other.name)}: what that table says is applied is pending here and would run again.`,
            remedy: 'Set migrations.schema and migrations.table of the drizzle config back, or move the rows to the new table, and note it where auditors find it.',
            severity: 'warning',
        });
    }
    return new problem/* Problem */.AF('chain/rewritten', {
        message: 'Ledger rows that the previous manifest saw are gone or changed.',
        remedy: 'Find out who changed the ledger, or whether the database was restored from a backup, and note it where auditors find it.',
        severity: 'warning',
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

/***/ 8184:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B$: () => (/* binding */ decideDeclared),
/* harmony export */   V: () => (/* binding */ decideProven),
/* harmony export */   fm: () => (/* binding */ claimsSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65251);
/** Claims and declarations -> who is running, and where the two contradict each other. The claim `sub` is never taken apart: its form has changed before. */



const digits = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^(?:0|[1-9]\d{0,18})$/u);
/** Claims are texts, ids too; one that a server does not know of is not there. */
const claimsSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    iss: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    environment: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).optional(),
    run_id: digits,
    run_attempt: digits,
    check_run_id: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([digits, zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).transform(String)]).optional(),
    event_name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    ref: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    sha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u),
    repository: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    repository_id: digits,
    repository_owner_id: digits,
    repository_visibility: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    actor: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    actor_id: digits,
    workflow_ref: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    workflow_sha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    job_workflow_ref: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    job_workflow_sha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    runner_environment: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
});
/** The token's word holds; where the runner or the caller says otherwise, that is a refusal. */
function decideProven(claims, declared) {
    return { identity: identityOf(claims), problems: [...contradictions(claims, declared), ...environmentProblem(claims, declared.environment)] };
}
/** Nothing is proven, and the identity says why. */
function decideDeclared({ run, sha }, reason) {
    const unproven = (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L)(`only an identity token says it: ${reason}`);
    return {
        proof: { kind: 'declared', reason },
        environment: unproven,
        runId: run.id,
        attempt: run.attempt,
        jobId: unproven,
        event: run.event,
        ref: run.ref,
        sha,
        repository: run.repository,
        actor: run.actor,
        workflowRef: run.workflowRef,
        workflowSha: run.workflowSha,
        jobWorkflowRef: unproven,
        jobWorkflowSha: unproven,
        runnerEnvironment: run.runnerEnvironment,
    };
}
function identityOf(claims) {
    const optional = (value) => value ?? (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L)('the identity token does not say it');
    return {
        proof: { kind: 'oidc', issuer: claims.iss },
        environment: claims.environment ?? (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L)('the job names no environment'),
        runId: claims.run_id,
        attempt: Number(claims.run_attempt),
        jobId: optional(claims.check_run_id),
        event: claims.event_name,
        ref: claims.ref,
        sha: claims.sha,
        repository: {
            fullName: claims.repository,
            id: claims.repository_id,
            ownerId: claims.repository_owner_id,
            visibility: optional(claims.repository_visibility),
        },
        actor: { login: claims.actor, id: claims.actor_id },
        workflowRef: claims.workflow_ref,
        workflowSha: optional(claims.workflow_sha),
        jobWorkflowRef: claims.job_workflow_ref,
        jobWorkflowSha: optional(claims.job_workflow_sha),
        runnerEnvironment: optional(claims.runner_environment),
    };
}
/** What is not declared contradicts nothing. */
function contradictions(claims, { run, sha }) {
    const repository = (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnknown */ .t)(run.repository) ? run.repository : run.repository.id;
    const actor = (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnknown */ .t)(run.actor) ? run.actor : run.actor.id;
    const attempt = (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnknown */ .t)(run.attempt) ? run.attempt : String(run.attempt);
    const pairs = [
        ['run id', run.id, claims.run_id],
        ['run attempt', attempt, claims.run_attempt],
        ['repository id', repository, claims.repository_id],
        ['commit', sha, claims.sha],
        ['ref', run.ref, claims.ref],
        ['actor id', actor, claims.actor_id],
        ['workflow', run.workflowRef, claims.workflow_ref],
    ];
    const differing = pairs.flatMap(([name, said, proven]) => ((0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnknown */ .t)(said) || said === proven ? [] : [`${name}: ${said}, and the token says ${proven}`]));
    if (differing.length === 0)
        return [];
    return [
        new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('identity/mismatch', {
            message: `The runner's variables contradict the job's identity token. ${differing.join('; ')}.`,
            remedy: 'Find out what changed the GITHUB_* variables of this job: an earlier step, or the runner itself.',
        }),
    ];
}
function environmentProblem(claims, expected) {
    if (claims.environment?.toLowerCase() === expected.toLowerCase())
        return [];
    const found = claims.environment === undefined ? 'The job runs in no environment' : `The job runs in the environment "${claims.environment}"`;
    return [
        new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('identity/environment-mismatch', {
            message: `${found}, and the input environment is "${expected}".`,
            remedy: `Write environment: ${expected} at the job, and the same name in the input: only then do the environment's rules guard this deploy.`,
            place: 'environment',
        }),
    ];
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

/***/ 6891:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readSource)
/* harmony export */ });
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65251);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10308);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28915);



const porcelain = ['status', '--porcelain=v1', '-z', '--untracked-files=all', '--ignored=matching', '--'];
/** Reads the commit, and the migrations folder in it. `migrationsPath` is from the repository's root. Throws nothing of its own. */
async function readSource(repositoryRoot, migrationsPath, readOutput) {
    const git = (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .openGit */ .z)(repositoryRoot, readOutput);
    // The trailing slash of a path makes git look for a tree, never for a file or a link.
    const revisions = ['HEAD^{commit}', 'HEAD^{tree}', `HEAD:./${migrationsPath}${migrationsPath === '' ? '' : '/'}`];
    const [[commit, tree, migrationsTree], clean] = await Promise.all([
        readObjectIds(git, revisions),
        git(...porcelain, migrationsPath === '' ? '.' : migrationsPath).then(({ code, stdout }) => parseClean(code, stdout)),
    ]);
    if (!(0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t)(commit))
        return { commit, tree, migrationsTree, clean };
    const reason = await readReason(git);
    return { commit: reason, tree: reason, migrationsTree: reason, clean: reason };
}
/** All are there but for a rare repository, so they are asked for together, and one by one only to learn which is not. */
async function readObjectIds(git, revisions) {
    const { code, stdout } = await git('rev-parse', ...revisions);
    const [commit, tree, folder] = stdout
        .trimEnd()
        .split('\n')
        .map((line) => (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .parseId */ .Fg)(code, line));
    if (commit && tree && folder)
        return [commit, tree, folder];
    const known = async (at, absence) => (await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .readObjectId */ .f)(git, revisions[at])) ?? (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L)(absence);
    return Promise.all([
        known(0, 'git knows no commit here.'),
        known(1, 'git does not have the tree of the commit.'),
        known(2, 'The commit does not hold the migrations folder.'),
    ]);
}
/** Why git names no commit. What it says on its error stream is for people, so it is asked twice instead. */
async function readReason(git) {
    const inside = ['rev-parse', '--is-inside-work-tree'];
    const [trusting, asIs] = await Promise.all([git('-c', 'safe.directory=*', ...inside), git(...inside)]);
    if (asIs.code === null)
        return (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L)('git could not be started.');
    if (asIs.code === 0)
        return (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L)('The git repository has no commit that can be read.');
    if (trusting.code === 0)
        return (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L)('git refuses the repository because another user owns it (its setting safe.directory).');
    return (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L)('The project lies in no git repository that can be read.');
}
/** Ignored files that drizzle-kit would read all the same. */
const ignoredMigration = /(?:\.sql|_journal\.json|(?:^|\/)meta\/|(?:^|\/)\d{14}[^/]*\/)$/u;
/** Whether `git status --porcelain -z` tells of no difference from the commit. */
function parseClean(code, stdout) {
    if (code !== 0)
        return (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L)('git could not compare the migrations folder with the commit.');
    return (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .partsOf */ .CI)(stdout).every((entry) => entry.startsWith('!! ') && !ignoredMigration.test(entry.slice(3)));
}


/***/ }),

/***/ 96876:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ boundedText),
/* harmony export */   l: () => (/* binding */ boundedName)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95305);
/** Texts from elsewhere, cut to what a manifest takes: a manifest names things, it does not carry them. */

const longestText = 4_000;
const longestName = 512;
/** A text that may lose its end. */
function boundedText(text) {
    return text.slice(0, longestText).toWellFormed();
}
/** A name that stays apart from every other: one that is too long ends with the digest of the whole. */
function boundedName(name) {
    if (name.length <= longestName)
        return name.toWellFormed();
    const ending = `… (SHA-256 ${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br)(name)})`;
    return name.slice(0, longestName - ending.length).toWellFormed() + ending;
}


/***/ }),

/***/ 85757:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ composeGate)
});

;// CONCATENATED MODULE: ./src/manifest/compose-account.ts
function composeAccount({ login, id, kind }, { name }) {
    return { login: name(login), id, kind };
}
/** Null where the account is gone. */
function composeActor(actor, fit) {
    return actor === null ? null : composeAccount(actor, fit);
}

// EXTERNAL MODULE: ./src/manifest/outside.ts
var outside = __webpack_require__(64330);
;// CONCATENATED MODULE: ./src/manifest/compose-controls.ts


function composeControls(controls, environmentName, fit) {
    const { readAt, branchProtected, unreadable } = controls;
    return {
        readAt,
        repository: (0,outside/* ifKnown */.HP)(controls.repository, fit, (repository) => composeRepository(repository, fit)),
        environment: (0,outside/* ifKnown */.HP)(controls.environment, fit, (environment) => environment === null ? null : { ...composeEnvironment(environment, fit), name: environmentName(environment.name) }),
        branch: (0,outside/* ifKnown */.HP)(controls.branch, fit, (branch) => composeBranch(branch, fit)),
        branchProtected: (0,outside/* asIs */.$B)(branchProtected, fit),
        workflows: (0,outside/* ifKnown */.HP)(controls.workflows, fit, (workflows) => (0,outside/* wholeList */.GM)(workflows, 'workflows', ({ ref, sha, pinned }) => ({ ref: fit.name(ref), sha: (0,outside/* asIs */.$B)(sha, fit), pinned }))),
        unreadable: (0,outside/* wholeList */.GM)(unreadable, 'unreadable', ({ what, reason }) => ({ what: fit.text(what), reason: fit.text(reason) })),
    };
}
function composeRepository({ fullName, id, visibility, defaultBranch, owner }, fit) {
    const { name } = fit;
    return { fullName: name(fullName), id, visibility: name(visibility), defaultBranch: name(defaultBranch), owner: composeAccount(owner, fit) };
}
function composeEnvironment(environment, fit) {
    const { id, requiredReviewers, preventSelfReview, adminsCanBypass, waitTimer, branchPolicy, customRules } = environment;
    return {
        id,
        requiredReviewers: (0,outside/* wholeList */.GM)(requiredReviewers, 'requiredReviewers', ({ type, name, id }) => ({ type, name: fit.name(name), id })),
        preventSelfReview: (0,outside/* asIs */.$B)(preventSelfReview, fit),
        adminsCanBypass: (0,outside/* asIs */.$B)(adminsCanBypass, fit),
        waitTimer,
        branchPolicy: composeBranchPolicy(branchPolicy, fit),
        customRules: (0,outside/* ifKnown */.HP)(customRules, fit, (rules) => (0,outside/* wholeList */.GM)(rules, 'customRules', ({ app, enabled }) => ({ app: fit.name(app), enabled }))),
    };
}
function composeBranchPolicy(policy, fit) {
    if (policy?.kind !== 'custom')
        return policy;
    return { kind: 'custom', names: (0,outside/* ifKnown */.HP)(policy.names, fit, (names) => (0,outside/* wholeList */.GM)(names, 'branchNames', fit.name)) };
}
function composeBranch({ name, pullRequest, requiredChecks, types, sha256 }, fit) {
    return {
        name: fit.name(name),
        pullRequest,
        requiredChecks: (0,outside/* wholeList */.GM)(requiredChecks, 'requiredChecks', fit.name),
        types: (0,outside/* wholeList */.GM)(types, 'ruleTypes', fit.name),
        sha256,
    };
}

// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
;// CONCATENATED MODULE: ./src/manifest/compose-pull-requests.ts



/** Characters that the reviews and commits of all pull requests may take: whoever commits must not be able to make a manifest too long to be read. */
const room = 3 * 1024 * 1024;
function composePullRequests(pullRequests, fit) {
    const whole = (0,outside/* wholeList */.GM)(pullRequests, 'pullRequests', (pullRequest) => composePullRequest(pullRequest, fit));
    return Array.isArray(whole) ? withinRoom(whole) : whole;
}
function composePullRequest(facts, fit) {
    const { number, url, title, author, merger, mergedAt, headSha, mergeSha, lastPusher, reviews, commits, files } = facts;
    return {
        number,
        url: fit.name(url),
        title: fit.text(title),
        author: composeActor(author, fit),
        merger: composeActor(merger, fit),
        mergedAt,
        headSha,
        mergeSha,
        lastPusher: (0,outside/* ifKnown */.HP)(lastPusher, fit, (actor) => composeAccount(actor, fit)),
        reviews: (0,outside/* ifKnown */.HP)(reviews, fit, (all) => (0,outside/* wholeList */.GM)(all, 'reviews', (review) => composeReview(review, fit))),
        commits: (0,outside/* ifKnown */.HP)(commits, fit, (all) => (0,outside/* wholeList */.GM)(all, 'commits', (commit) => composeCommit(commit, fit))),
        // Paths of planned migrations, whose names the plan has as they are.
        files: (0,outside/* wholeList */.GM)(files, 'files', ({ path, blob }) => ({ path, blob })),
    };
}
function composeReview({ reviewer, state, submittedAt, commit }, fit) {
    return { reviewer: composeActor(reviewer, fit), state: fit.name(state), submittedAt, commit };
}
function composeCommit({ sha, author, committer, coAuthors, signatureVerified }, fit) {
    return {
        sha,
        author: composeActor(author, fit),
        committer: composeActor(committer, fit),
        coAuthors: (0,outside/* wholeList */.GM)(coAuthors, 'coAuthors', fit.name),
        signatureVerified: (0,outside/* asIs */.$B)(signatureVerified, fit),
    };
}
/** Lists for which there is no room any more are unknown; the approvals, and who may not approve, stand elsewhere. */
function withinRoom(pullRequests) {
    let left = room;
    const fitted = (list) => {
        const size = JSON.stringify(list).length;
        if (size > left)
            return (0,unknown/* unknown */.L)('the lists of all pull requests together are longer than a manifest takes');
        left -= size;
        return list;
    };
    return pullRequests.map((pullRequest) => ({ ...pullRequest, reviews: fitted(pullRequest.reviews), commits: fitted(pullRequest.commits) }));
}

// EXTERNAL MODULE: ./src/manifest/reach.ts
var reach = __webpack_require__(28726);
;// CONCATENATED MODULE: ./src/manifest/compose-gate.ts





/** `environment` is the name as the manifest has it: it stands there anyway, and approvals are held against it. */
function composeGate(facts, environment, redact) {
    const { gate, start } = facts;
    if (gate === null)
        return (0,reach/* notReached */.e)(facts);
    const fit = (0,outside/* outside */.qY)(redact);
    const environmentName = (name) => (name.toLowerCase() === environment.toLowerCase() ? name : fit.name(name));
    return {
        outcome: gate.outcome,
        settings: composeGateSettings(gate.settings, fit),
        approvedPlanSha256: start.approvedPlanSha256,
        approvals: (0,outside/* wholeList */.GM)(gate.approvals, 'approvals', (approval) => composeApproval(approval, environmentName, fit)),
        separationOfDuties: composeSeparationOfDuties(gate.separationOfDuties, fit),
        pullRequests: composePullRequests(gate.pullRequests, fit),
        controls: composeControls(gate.controls, environmentName, fit),
    };
}
/** Trimmed first, so that what is cut away is never all that there was. */
function composeGateSettings({ approval, strict, codeOwners, emergency }, { text }) {
    const words = emergency === null ? null : { reason: text(emergency.reason.trim()), ticket: text(emergency.ticket.trim()) };
    return { approval, strict, codeOwners, emergency: words };
}
function composeApproval({ gate, approver, boundTo, comment, at, discount }, environmentName, fit) {
    const { commit, pullRequest, run, environment } = boundTo;
    return {
        gate,
        approver: composeActor(approver, fit),
        boundTo: {
            commit: (0,outside/* asIs */.$B)(commit, fit),
            pullRequest,
            run,
            environment: environment === null ? null : { id: environment.id, name: environmentName(environment.name) },
        },
        comment: comment === null ? null : fit.text(comment),
        at,
        discount,
    };
}
function composeSeparationOfDuties({ rule, developers, triggerers, approvers, counted, violations }, fit) {
    return {
        rule,
        developers: (0,outside/* wholeList */.GM)(developers, 'developers', (developer) => composeDeveloper(developer, fit)),
        triggerers: (0,outside/* wholeList */.GM)(triggerers, 'triggerers', (developer) => composeDeveloper(developer, fit)),
        approvers: (0,outside/* wholeList */.GM)(approvers, 'approvals', (approver) => composeAccount(approver, fit)),
        counted: (0,outside/* wholeList */.GM)(counted, 'approvals', (approver) => composeAccount(approver, fit)),
        violations: (0,outside/* wholeList */.GM)(violations, 'approvals', ({ approver, gate, roles }) => ({ approver: composeAccount(approver, fit), gate, roles: [...roles] })),
    };
}
function composeDeveloper({ account, name, roles }, fit) {
    return { account: account === null ? null : { login: fit.name(account.login), id: account.id }, name: fit.name(name), roles: [...roles] };
}


/***/ }),

/***/ 38584:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ composeIdentity),
/* harmony export */   p: () => (/* binding */ environmentOf)
/* harmony export */ });
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65251);
/* harmony import */ var _bounded_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96876);
/* harmony import */ var _outside_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64330);
/* harmony import */ var _reach_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28726);




/** What the manifest says elsewhere too, such as the ref, stands here as it does there: the two are compared. */
function composeIdentity(facts, redact) {
    const { identity } = facts;
    if (identity === null)
        return (0,_reach_js__WEBPACK_IMPORTED_MODULE_2__/* .notReached */ .e)(facts);
    const fit = (0,_outside_js__WEBPACK_IMPORTED_MODULE_1__/* .outside */ .qY)(redact);
    const plain = (value) => (0,_outside_js__WEBPACK_IMPORTED_MODULE_1__/* .asIs */ .$B)(value, fit);
    const named = (value) => (0,_outside_js__WEBPACK_IMPORTED_MODULE_1__/* .ifKnown */ .HP)(value, fit, _bounded_js__WEBPACK_IMPORTED_MODULE_0__/* .boundedName */ .l);
    return {
        proof: composeProof(identity.proof, fit),
        environment: named(identity.environment),
        runId: plain(identity.runId),
        attempt: plain(identity.attempt),
        jobId: plain(identity.jobId),
        event: named(identity.event),
        ref: named(identity.ref),
        sha: plain(identity.sha),
        repository: (0,_outside_js__WEBPACK_IMPORTED_MODULE_1__/* .ifKnown */ .HP)(identity.repository, fit, ({ fullName, id, ownerId, visibility }) => ({
            fullName: (0,_bounded_js__WEBPACK_IMPORTED_MODULE_0__/* .boundedName */ .l)(fullName),
            id: plain(id),
            ownerId: plain(ownerId),
            visibility: named(visibility),
        })),
        actor: (0,_outside_js__WEBPACK_IMPORTED_MODULE_1__/* .ifKnown */ .HP)(identity.actor, fit, ({ login, id }) => ({ login: fit.name(login), id: plain(id) })),
        workflowRef: named(identity.workflowRef),
        workflowSha: plain(identity.workflowSha),
        jobWorkflowRef: named(identity.jobWorkflowRef),
        jobWorkflowSha: plain(identity.jobWorkflowSha),
        runnerEnvironment: named(identity.runnerEnvironment),
    };
}
/** The environment that a manifest is of: as the token writes it where that is the one that was asked for, whose case GitHub does not tell apart. */
function environmentOf({ start, identity }) {
    if (identity?.proof.kind !== 'oidc' || (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnknown */ .t)(identity.environment))
        return start.environment;
    return identity.environment.toLowerCase() === start.environment.toLowerCase() ? identity.environment : start.environment;
}
function composeProof(proof, { name, text }) {
    switch (proof.kind) {
        case 'oidc':
            return { kind: 'oidc', issuer: name(proof.issuer) };
        case 'declared':
            return { kind: 'declared', reason: text(proof.reason) };
    }
}


/***/ }),

/***/ 80463:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CZ: () => (/* binding */ composeReconciliation),
/* harmony export */   _d: () => (/* binding */ composeLedger),
/* harmony export */   yA: () => (/* binding */ composeBefore)
/* harmony export */ });
/* harmony import */ var _model_ledger_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44920);
/* harmony import */ var _model_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67978);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65251);
/* harmony import */ var _bounded_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96876);
/* harmony import */ var _outside_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64330);
/* harmony import */ var _reach_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28726);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46470);
/** The manifest's words on the ledger: before, after, and how the files stand to it. */







function composeLedger(facts, redact) {
    const { before } = facts;
    return {
        before: before === null ? (0,_reach_js__WEBPACK_IMPORTED_MODULE_5__/* .notReached */ .e)(facts) : stateOf(before),
        after: stateAfter(facts, before, (0,_outside_js__WEBPACK_IMPORTED_MODULE_3__/* .outside */ .qY)(redact)),
        ...composeBefore(facts),
    };
}
/** What came before the deploy. A mark without room in this manifest stays where it is for the next one. */
function composeBefore({ unrecorded, interrupted, }) {
    const told = selectInterrupted(interrupted);
    const ids = new Set(told.map(({ manifestId }) => manifestId));
    return {
        unrecorded: (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_6__/* .isUnknown */ .t)(unrecorded)
            ? unrecorded
            : unrecorded.slice(0, _schema_js__WEBPACK_IMPORTED_MODULE_4__/* .maxDeviations */ .R).map(({ deploy, ...row }) => ({ ...rowOf(row), deploy: deploy !== null && ids.has(deploy) ? deploy : null })),
        interrupted: told.map((deploy) => ({ ...deploy, migrations: [...deploy.migrations] })),
    };
}
/** How many migrations of interrupted deploys a manifest names, all deploys together: a plan of the largest kind. */
const mostInterruptedMigrations = _model_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .maxMigrations */ .W;
/** Verification demands the deploys that left a manifest (K8), so those come first. */
function selectInterrupted(interrupted) {
    let left = mostInterruptedMigrations;
    const fits = ({ migrations }) => {
        if (migrations.length > left)
            return false;
        left -= migrations.length;
        return true;
    };
    const first = interrupted.toSorted((one, other) => Number(one.reason === 'no-manifest') - Number(other.reason === 'no-manifest'));
    const told = first.filter(fits).slice(0, _schema_js__WEBPACK_IMPORTED_MODULE_4__/* .maxInterrupted */ .Fq);
    return interrupted.filter((deploy) => told.includes(deploy));
}
/** Whoever may write to the ledger can write anything there. */
function rowOf({ name, hash, createdAt }) {
    return { name: name === null ? null : (0,_bounded_js__WEBPACK_IMPORTED_MODULE_2__/* .boundedName */ .l)(name), hash: (0,_bounded_js__WEBPACK_IMPORTED_MODULE_2__/* .boundedName */ .l)(hash), createdAt };
}
/** Where nothing ran, the ledger is as it was. */
function stateAfter(facts, before, fit) {
    const { execution, applying } = facts;
    if (execution !== null)
        return (0,_outside_js__WEBPACK_IMPORTED_MODULE_3__/* .ifKnown */ .HP)(execution.after, fit, stateOf);
    return before === null || applying ? (0,_reach_js__WEBPACK_IMPORTED_MODULE_5__/* .notReached */ .e)(facts) : stateOf(before);
}
function stateOf({ shape, rows }) {
    return { shape, rows: rows.length, sha256: (0,_model_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .rowsDigest */ .Q)(rows) };
}
function composeReconciliation(facts) {
    const { status, project } = facts;
    if (status === null || project === null)
        return (0,_reach_js__WEBPACK_IMPORTED_MODULE_5__/* .notReached */ .e)(facts);
    return {
        generation: project.kit.generation,
        outOfOrder: status.outOfOrder,
        applied: status.statuses.filter(({ kind }) => kind === 'applied').length,
        pending: status.pending.length,
        deviations: status.statuses.flatMap(deviationOf).slice(0, _schema_js__WEBPACK_IMPORTED_MODULE_4__/* .maxDeviations */ .R),
    };
}
function deviationOf(status) {
    if (status.kind === 'applied' || status.kind === 'pending')
        return [];
    const migration = 'migration' in status ? status.migration : null;
    const row = 'row' in status && status.row !== null ? rowOf(status.row) : null;
    return [
        {
            kind: status.kind,
            name: migration?.name ?? row?.name ?? null,
            fileSha256: migration?.sha256 ?? null,
            ledgerHash: row?.hash ?? null,
            createdAt: row?.createdAt ?? (migration === null ? null : String(migration.createdAt)),
        },
    ];
}


/***/ }),

/***/ 11702:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ composeProblems),
/* harmony export */   u: () => (/* binding */ mostSevere)
/* harmony export */ });
/* harmony import */ var _bounded_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96876);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46470);


/** `redact` takes secrets out. */
function composeProblems(problems, redact) {
    return mostSevere(problems).map((problem) => composeProblem(problem, redact));
}
/** Errors first, so that a flood of warnings cannot wash away what stopped the deploy. */
function mostSevere(problems) {
    return [...problems].sort((one, other) => Number(one.severity === 'warning') - Number(other.severity === 'warning')).slice(0, _schema_js__WEBPACK_IMPORTED_MODULE_1__/* .maxProblems */ .d4);
}
function composeProblem({ code, severity, message, remedy, place }, redact) {
    const cut = (text) => (0,_bounded_js__WEBPACK_IMPORTED_MODULE_0__/* .boundedText */ .L)(redact(text));
    return { code, severity, message: cut(message), remedy: cut(remedy), place: place === null || place === '' ? null : (0,_bounded_js__WEBPACK_IMPORTED_MODULE_0__/* .boundedName */ .l)(redact(place)) };
}


/***/ }),

/***/ 96214:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gr: () => (/* binding */ renderHandover),
/* harmony export */   dl: () => (/* binding */ parseHandover),
/* harmony export */   t_: () => (/* binding */ maxHandoverBytes)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92857);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _model_ledger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44920);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(65251);
/* harmony import */ var _consistency_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56349);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18812);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46470);
/* harmony import */ var _schema_issue_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(90708);
/* harmony import */ var _strict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18576);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(54966);
/** What an isolated deploy hands over to the job that seals: its manifest, not placed in a chain yet, and the ledger as it was. */










const row = zod__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({
    id: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().nullable(),
    hash: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    createdAt: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().nullable(),
    name: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().nullable(),
    appliedAt: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().nullable(),
});
const schema = zod__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({ manifest: _schema_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestSchema */ .rc, rows: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(row).nullable() });
const maxHandoverBytes = 32 * 1024 * 1024;
const form = { place: 'handover', maxBytes: maxHandoverBytes, spell: _document_js__WEBPACK_IMPORTED_MODULE_3__/* .renderDocument */ .yQ, spacing: 'exact' };
/** The file's exact text. */
function renderHandover({ manifest, rows }) {
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .renderDocument */ .yQ)({ manifest, rows });
}
/** Throws `seal/handover-invalid`. */
function parseHandover(bytes) {
    const handover = parseForm(bytes);
    const { manifest, rows } = handover;
    const [contradiction] = (0,_consistency_js__WEBPACK_IMPORTED_MODULE_2__/* .findContradictions */ ._)(manifest);
    if (contradiction !== undefined)
        throw invalid(contradiction.message);
    if (manifest.execution.form !== 'isolated' || manifest.signing !== 'none')
        throw invalid('it is of a deploy that was not asked to hand over');
    if (!(0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_7__/* .isUnknown */ .t)(manifest.chain.position))
        throw invalid('it claims a place in a chain, which is for the job that seals to give');
    const { before } = manifest.ledger;
    if ((rows === null) !== (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_7__/* .isUnknown */ .t)(before))
        throw invalid('it holds ledger rows only where the manifest knows the ledger, and here it differs');
    if (rows === null || (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_7__/* .isUnknown */ .t)(before) || (0,_model_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .rowsDigest */ .Q)(rows) === before.sha256)
        return handover;
    throw invalid('its ledger rows are not those of its manifest');
}
function parseForm(bytes) {
    const value = readValue(bytes);
    const parsed = schema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    throw invalid((0,_schema_issue_js__WEBPACK_IMPORTED_MODULE_8__/* .renderIssues */ .$1)(parsed.error, value));
}
function readValue(bytes) {
    try {
        return (0,_strict_js__WEBPACK_IMPORTED_MODULE_5__/* .parseStrict */ .z)(bytes, form);
    }
    catch (thrown) {
        if (thrown instanceof _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF)
            throw invalid(thrown.message);
        throw thrown;
    }
}
function invalid(found) {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('seal/handover-invalid', {
        message: `The file is not what an isolated deploy hands over: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_9__/* .sentence */ .em)(found)}`,
        remedy: 'Give the file of the output handover-path of the deploy job, brought over as its artifact, as it is; both jobs use one version of drizzle-attest.',
        place: 'handover',
    });
}


/***/ }),

/***/ 64330:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ asIs),
/* harmony export */   GM: () => (/* binding */ wholeList),
/* harmony export */   HP: () => (/* binding */ ifKnown),
/* harmony export */   Ot: () => (/* binding */ tooMany),
/* harmony export */   qY: () => (/* binding */ outside)
/* harmony export */ });
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65251);
/* harmony import */ var _bounded_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96876);
/* harmony import */ var _schema_gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27264);
/** What comes from outside, made fit for a manifest: without secrets, and bounded. */



function outside(redact) {
    return { text: (text) => (0,_bounded_js__WEBPACK_IMPORTED_MODULE_0__/* .boundedText */ .L)(redact(text)), name: (name) => (0,_bounded_js__WEBPACK_IMPORTED_MODULE_0__/* .boundedName */ .l)(redact(name)) };
}
/** A list as a whole, or how long it is: part of one would look like all of it. */
function wholeList(list, limit, compose) {
    return list.length > _schema_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .limits */ .Fy[limit] ? tooMany(list.length, _schema_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .limits */ .Fy[limit]) : list.map(compose);
}
/** `what` names them, if the place does not. */
function tooMany(found, most, what = '') {
    return (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L)(`there are ${`${String(found)} ${what}`.trimEnd()}, and a manifest takes at most ${String(most)}`);
}
/** The reason of what was not read may quote whoever did not answer. */
function ifKnown(value, { text }, compose) {
    return (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnknown */ .t)(value) ? (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L)(text(value.unknown)) : compose(value);
}
/** What has a form of its own, such as a digest or a yes. */
function asIs(value, fit) {
    return ifKnown(value, fit, (known) => known);
}


/***/ }),

/***/ 28726:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ notReached),
/* harmony export */   s: () => (/* binding */ outcomeOf)
/* harmony export */ });
/** The reason for whatever stands behind the point at which a deploy stopped. */
function notReached({ problems }) {
    const stop = problems.find(({ severity }) => severity === 'error');
    return { unknown: stop === undefined ? 'the deploy had no need to read it' : `the deploy stopped before it was read: ${stop.code}` };
}
/** What the deploy came to, from how far it got. */
function outcomeOf({ execution, applying, problems }) {
    if (execution !== null)
        return execution.judgement.outcome;
    if (applying)
        return 'unknown';
    return problems.some(({ severity }) => severity === 'error') ? 'refused' : 'no-op';
}


/***/ }),

/***/ 74880:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ findUnrecorded),
/* harmony export */   z: () => (/* binding */ ledgerState)
/* harmony export */ });
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44920);

/** What a manifest keeps of the ledger. */
function ledgerState(ledger) {
    return { shape: ledger.shape, rows: ledger.rows.length, sha256: (0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .rowsDigest */ .Q)(ledger.rows) };
}
/** Holds the ledger against the state that the previous manifest saw: the rows since then are those that no manifest tells of. */
function findUnrecorded(ledger, previous) {
    if (ledger.rows.length < previous.rows)
        return { kind: 'rewritten' };
    if ((0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .rowsDigest */ .Q)(ledger.rows.slice(0, previous.rows)) !== previous.sha256)
        return { kind: 'rewritten' };
    return { kind: 'agrees', unrecorded: ledger.rows.slice(previous.rows) };
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

/***/ 23646:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ approversOf),
/* harmony export */   e: () => (/* binding */ renderGate)
/* harmony export */ });
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65251);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86590);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54966);



const mostRows = 50;
const discounts = {
    'not-a-person': 'not a person',
    'not-independent': 'had a hand in the change or the run',
    stale: 'of an earlier commit',
    'without-write': 'may not write to the repository',
    'unknown-rights': 'rights not known',
};
/** Those whose approval counted for what was asked; nobody where the gate did not let the deploy through. */
function approversOf({ outcome, settings, approvals }) {
    if (outcome !== 'approved' || (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknown */ .t)(approvals))
        return [];
    const counting = approvals.filter(({ gate, discount }) => discount === null && (settings.approval === 'both' || settings.approval === gate));
    return [...new Set(counting.map(({ approver }) => approver?.login ?? 'a deleted account'))];
}
function renderGate({ gate, run }) {
    if ((0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknown */ .t)(gate))
        return [];
    return [renderOutcome(gate), ...renderApprovals(gate), ...renderPeople(gate), ...renderIdentity(run)];
}
/** GitHub shows such a quotation in red. */
function caution(title, text) {
    return `> [!CAUTION]\n> **${title}** ${text}`;
}
function renderOutcome(gate) {
    const { outcome, settings } = gate;
    const approvers = approversOf(gate);
    switch (outcome) {
        case 'approved':
            return approvers.length === 0
                ? '**Approved**: nothing was pending that needed more than the run.'
                : `**Approved** by ${approvers.map(_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV).join(', ')} (approval: ${settings.approval}).`;
        case 'refused':
            return `**Not approved** (approval: ${settings.approval}).`;
        case 'emergency':
            return caution('EMERGENCY, WITHOUT APPROVAL.', `Reason: ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(settings.emergency?.reason ?? '')} (${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(settings.emergency?.ticket ?? '')}).`);
        case 'not-asked':
            return caution('NO APPROVAL WAS ASKED FOR.', 'This deploy was started with approval: none.');
    }
}
function renderApprovals({ approvals }) {
    if ((0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknown */ .t)(approvals))
        return [`Approvals: unknown: ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(approvals.unknown)}`];
    if (approvals.length === 0)
        return [];
    const rows = approvals.slice(0, mostRows).map(renderApproval);
    return [(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .renderTable */ .bo)('| Approval by | Of | Counts | Time |', rows), ...(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .countOthers */ .$S)(approvals.length, mostRows, ', which the manifest names.')];
}
function renderApproval({ approver, boundTo, discount, at }) {
    const { pullRequest, environment } = boundTo;
    const of = pullRequest === null ? `this run, for ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(environment?.name ?? 'no environment')}` : `pull request #${String(pullRequest)}`;
    const counts = discount === null ? '✅' : `❌ ${discounts[discount]}`;
    return [(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(approver?.login ?? 'a deleted account'), of, counts, at.source === 'observed' ? `before ${at.time}` : at.time];
}
function renderPeople({ separationOfDuties: { developers, triggerers } }) {
    const named = (title, people) => {
        if ((0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknown */ .t)(people))
            return [`${title}: unknown: ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(people.unknown)}`];
        const shown = people.slice(0, mostRows).map(({ name, account, roles }) => `${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(account?.login ?? name)} (${roles.join(', ')})`);
        return shown.length === 0 ? [] : [`${title}: ${shown.join('; ')}${people.length > mostRows ? '; …' : ''}`];
    };
    const lines = [...named('Changed by', developers), ...named('Run by', triggerers)];
    return lines.length === 0 ? [] : [(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .bulletList */ .fF)(lines)];
}
/** Said where nobody vouches for who was running; a terminal says so by itself. */
function renderIdentity({ identity, runner }) {
    if (runner === 'terminal' || (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknown */ .t)(identity) || identity.proof.kind === 'oidc')
        return [];
    return [`Who was running is declared, not proven: ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .em)(identity.proof.reason))}`];
}


/***/ }),

/***/ 40817:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ renderHandedOver),
  B: () => (/* binding */ renderSummary)
});

// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
// EXTERNAL MODULE: ./src/publish/gate-section.ts
var gate_section = __webpack_require__(23646);
// EXTERNAL MODULE: ./src/text/markdown.ts
var markdown = __webpack_require__(86590);
// EXTERNAL MODULE: ./src/text/problem.ts
var problem = __webpack_require__(95928);
// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(54966);
;// CONCATENATED MODULE: ./src/publish/statement-section.ts



/** The last ones: what failed is among them. */
const mostStatements = 20;
const mostKinds = 3;
function statementSection({ outcome, execution }) {
    if (outcome !== 'failed' && outcome !== 'partial' && outcome !== 'unknown')
        return [];
    const rows = execution.migrations.flatMap(({ name, statements }) => ((0,unknown/* isUnknown */.t)(statements) ? [] : statements.map((statement) => renderRow(name, statement))));
    const sent = rows.length + execution.migrations.reduce((sum, { statementsLeftOut }) => sum + statementsLeftOut, 0);
    if (rows.length === 0)
        return [];
    const shown = rows.slice(-mostStatements);
    const table = (0,markdown/* renderTable */.bo)('| Migration | Statement | Command | Rows | Effect | SQLSTATE |', shown);
    return shown.length === sent ? [table] : [`The last ${String(shown.length)} of ${String(sent)} statements that were sent:`, table];
}
function renderRow(migration, statement) {
    return [(0,markdown/* escapeMarkdown */.FV)(migration), String(statement.index), kindOf(statement), rowsOf(statement), effectOf(statement), errorOf(statement)];
}
function kindOf({ commands }) {
    if ((0,unknown/* isUnknown */.t)(commands))
        return 'unknown';
    const kinds = commands.map(({ kind }) => ((0,unknown/* isUnknown */.t)(kind) ? 'unknown' : (0,markdown/* escapeMarkdown */.FV)(kind)));
    return (0,sentence/* listNames */.Zv)(kinds, mostKinds);
}
function rowsOf({ commands }) {
    const counts = (0,unknown/* isUnknown */.t)(commands) ? [] : commands.flatMap(({ rows }) => (rows === null ? [] : [rows]));
    return counts.length === 0 ? '' : String(counts.reduce((sum, rows) => sum + rows, 0));
}
/** A statement that holds several commands may have committed some of them. */
function effectOf({ commands }) {
    const effects = (0,unknown/* isUnknown */.t)(commands) ? [] : commands.map(({ effect }) => ((0,unknown/* isUnknown */.t)(effect) ? 'unknown' : effect));
    return [...new Set(effects)].join(', ').replaceAll('rolled-back', 'rolled back');
}
function errorOf({ error, finishedAt }) {
    if (error !== null)
        return error.sqlState === null ? '❌ the connection ended' : `❌ ${error.sqlState}`;
    return finishedAt === null ? 'no answer' : '';
}

;// CONCATENATED MODULE: ./src/publish/summary.ts






/** GitHub shows at most 1 MiB of a step's summary, and a person reads less. */
const mostRows = 200;
const inManifest = ', which the manifest names.';
const titles = {
    succeeded: '✅ Deployed',
    'no-op': '✅ Nothing to deploy',
    failed: '❌ Failed, nothing stayed',
    partial: '❌ Failed, a part stayed',
    refused: '⛔ Refused, nothing ran',
    unknown: '❌ Outcome unknown',
};
const marks = {
    applied: '✅ applied',
    failed: '❌ failed',
    'rolled-back': '↩️ rolled back',
    'not-executed': '➖ not executed',
    partial: '⚠️ partial',
};
function renderSummary(published) {
    const { manifest } = published;
    return [
        `## ${titles[manifest.outcome]}: ${(0,markdown/* escapeMarkdown */.FV)(manifest.system.environment)}`,
        ...manifestSections(manifest, published.afterwards),
        ...evidenceSection(published),
    ].join('\n\n');
}
/** The page of a deploy whose manifest another job seals. */
function renderHandedOver(manifest, afterwards) {
    const sealed = '### Evidence\n\n- Manifest: handed over; the job with `command: seal` signs and keeps it, and until then nothing proves this page';
    return [`## ${titles[manifest.outcome]}: ${(0,markdown/* escapeMarkdown */.FV)(manifest.system.environment)}`, ...manifestSections(manifest, afterwards), sealed].join('\n\n');
}
function manifestSections(manifest, afterwards) {
    return [
        ...(0,gate_section/* renderGate */.e)(manifest),
        ...[...afterwards, ...manifest.problems].map(problem/* renderProblemMarkdown */.t_),
        ...connectionSection(manifest),
        ...migrationSection(manifest),
        ...statementSection(manifest),
        ...interruptionSection(manifest),
        ...factSection(manifest),
    ];
}
/** The weaker promise is named where the outcome is read. */
function connectionSection({ execution }) {
    if (execution.connection !== 'separate')
        return [];
    return [
        '**Weaker promise** (kit-connection: separate): drizzle-kit had the database URL and a session of its own, outside of the lock. Its statements were not seen, and the ledger alone says what was applied.',
    ];
}
function migrationSection({ execution }) {
    if (execution.migrations.length === 0)
        return [];
    const rows = execution.migrations.slice(0, mostRows).map(({ name, outcome, sha256 }) => {
        const said = (0,unknown/* isUnknown */.t)(outcome) ? `❔ unknown: ${(0,markdown/* escapeMarkdown */.FV)(outcome.unknown)}` : marks[outcome];
        return [(0,markdown/* escapeMarkdown */.FV)(name), said, `\`${sha256.slice(0, 12)}\``];
    });
    return [(0,markdown/* renderTable */.bo)('| Migration | Outcome | SHA-256 |', rows), ...(0,sentence/* countOthers */.$S)(execution.migrations.length, mostRows, inManifest)];
}
const leads = {
    'no-manifest': { title: '**Interrupted deploy**', found: 'left no manifest. When this deploy began, the ledger said of its migrations' },
    'outcome-unknown': {
        title: '**Deploy of unknown outcome**',
        found: 'did not know what it had applied. When this deploy began, the ledger said of its migrations',
    },
    'no-place': {
        title: '**Deploy outside of the chain**',
        found: 'left a manifest that has no place in the chain. When this deploy began, that manifest and the ledger said of its migrations',
    },
};
const leftover = ' A migration without a row can have left changes: if it ends its own transaction, or with `kit-connection: separate`.';
function interruptionSection({ ledger }) {
    return ledger.interrupted.map(({ manifestId, startedAt, runId, reason, migrations }) => {
        const fates = migrations.map(({ name, applied }) => `${(0,markdown/* escapeMarkdown */.FV)(name)} ${fateOf(applied)}`);
        const run = (0,unknown/* isUnknown */.t)(runId) ? '' : ` of run ${runId}`;
        const shown = migrations.length === 0 ? 'it had none' : (0,sentence/* listNames */.Zv)(fates, mostRows);
        return `${leads[reason].title} ${manifestId}${run}, started ${startedAt}, ${leads[reason].found}: ${shown}.${migrations.some(({ applied }) => applied === false) && reason !== 'no-place' ? leftover : ''}`;
    });
}
function fateOf(applied) {
    if ((0,unknown/* isUnknown */.t)(applied))
        return `may have been applied (${(0,markdown/* escapeMarkdown */.FV)(applied.unknown)})`;
    return applied ? 'was applied' : 'had no row';
}
function factSection({ tool, system, source, plan, status, chain }) {
    const facts = [
        ['Commit', source.commit],
        ['Plan', (0,unknown/* isUnknown */.t)(plan) ? plan : `\`${plan.sha256}\``],
        ['Applied before', (0,unknown/* isUnknown */.t)(status) ? status : String(status.applied)],
        ['drizzle-kit', tool.drizzleKit],
        [
            'Server',
            (0,unknown/* isUnknown */.t)(system.database.server)
                ? system.database.server
                : `PostgreSQL ${system.database.server.version}${system.database.server.tls.used ? ', TLS' : ', no TLS'}`,
        ],
        ['Chain', (0,unknown/* isUnknown */.t)(chain.position) ? chain.position : `manifest ${String(chain.position.sequence)} of ${chain.id.slice(0, 12)}`],
    ];
    return [
        (0,markdown/* renderTable */.bo)('| | |', facts.map(([title, fact]) => [title, said(fact)])),
    ];
}
function said(fact) {
    return (0,unknown/* isUnknown */.t)(fact) ? `unknown: ${(0,markdown/* escapeMarkdown */.FV)(fact.unknown)}` : fact;
}
const signatures = {
    verified: 'signed, and verified with the key that signed it',
    signed: 'signed with the identity of this job; whom to trust is for `verify` with a verification policy to say, all else was checked',
    rejected: '**not verified**',
    unsigned: '**UNSIGNED**: nothing proves who wrote it',
};
function evidenceSection({ sealing, manifestSha256, manifestPath, bundlePath, artifact, attestation }) {
    return [
        [
            `### Evidence`,
            '',
            `- Signature: ${signatures[sealing]}`,
            `- Manifest: \`${(0,markdown/* escapeMarkdown */.FV)(manifestPath)}\`, SHA-256 \`${manifestSha256}\``,
            ...(bundlePath === null ? [] : [`- Bundle: \`${(0,markdown/* escapeMarkdown */.FV)(bundlePath)}\``]),
            ...(artifact === null ? [] : [`- Artifact: ${(0,markdown/* escapeMarkdown */.FV)(artifact)}`]),
            ...(attestation === null ? [] : [`- Attestation: ${(0,markdown/* escapeMarkdown */.FV)(attestation)}`]),
        ].join('\n'),
    ];
}


/***/ }),

/***/ 55539:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readSubject),
/* harmony export */   n: () => (/* binding */ noIdentityToken)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21789);
/** A look into an OIDC token, only to see whether it is one: its signature is for Fulcio to verify. */



const claims = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sub: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1) });
/** Its subject; null where the text is no token. */
function readSubject(token) {
    const parts = token.split('.');
    const [, payload = ''] = parts;
    if (parts.length !== 3)
        return null;
    return claims.safeParse((0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .q)(Buffer.from(payload, 'base64url').toString('utf8'))).data?.sub ?? null;
}
/** That keyless signing has nothing to show who it is. */
function noIdentityToken(message, cause) {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('seal/no-identity-token', {
        message,
        remedy: 'Give the job the permission id-token: write. Runs of pull requests from forks never get a token; there, and outside GitHub Actions, choose signing: key.',
        place: 'signing',
        ...(cause === undefined ? {} : { cause }),
    });
}


/***/ }),

/***/ 67112:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ evaluateFiles),
  q: () => (/* binding */ evaluateStatus)
});

// EXTERNAL MODULE: ./src/model/plan.ts
var plan = __webpack_require__(67978);
// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(54966);
;// CONCATENATED MODULE: ./src/status/stops.ts
/** The statuses that forbid a deploy, each kind with its own code and remedy. */



/** How many deviations a message names; the manifest holds all of them. */
const namedAtMost = 5;
const stops = [
    {
        code: 'history/edited',
        kind: 'edited',
        found: 'changed after being applied: the file is not what the ledger says was run',
        remedy: () => 'Restore the file as it was applied (git log shows it) and put the change into a new migration. Where only line ends differ, add "*.sql text eol=lf" to .gitattributes.',
    },
    {
        code: 'history/missing',
        kind: 'missing',
        found: 'in the ledger, without a file, and older than the newest file here',
        remedy: () => 'Restore the deleted migration from git. A history that was squashed on purpose has to be squashed in the ledger too.',
    },
    {
        code: 'history/foreign',
        kind: 'foreign',
        found: 'in the ledger, without a file, and newer than every file here',
        remedy: () => 'Deploy a commit that has these migrations: this checkout is older than the database, or something else writes to the same ledger table.',
    },
    {
        code: 'history/out-of-order',
        kind: 'out-of-order',
        found: 'without a ledger row, and older than what was applied last',
        remedy: (generation) => generation === 'v0'
            ? 'drizzle-kit 0.31 would skip it in silence and report success. Delete the migration and generate it again, so that it becomes the newest.'
            : 'drizzle-kit 1.0 would run it after newer ones. Generate it again, or set out-of-order: allow where that order is known to be right.',
    },
    {
        code: 'history/ambiguous',
        kind: 'ambiguous',
        found: 'open to more than one reading',
        remedy: () => 'Correct the ledger row by hand, with a second person looking on, until each row speaks of exactly one file.',
    },
];
function stopsOf(statuses, generation) {
    return stops.flatMap((stop) => {
        const found = statuses.filter(({ kind }) => kind === stop.kind);
        if (found.length === 0)
            return [];
        return [new problem/* Problem */.AF(stop.code, { message: `${list(found)}: ${stop.found}.`, remedy: stop.remedy(generation), place: firstFile(found) })];
    });
}
/** A ledger that 1.0 has taken over holds names; a row that 0.31 adds has none, and 1.0 would run its migration again. */
function newerLedger(kit, ledger) {
    if (kit.generation === 'v1' || ledger.shape !== 'v1')
        return [];
    return [
        new problem/* Problem */.AF('ledger/newer-than-kit', {
            message: `The ledger has the columns of drizzle-kit 1.0, and the project has drizzle-kit ${kit.version}.`,
            remedy: 'Deploy with drizzle-kit 1.0: rows that the older one writes have no name, and their migrations would run a second time.',
        }),
    ];
}
/** A wish that 0.31 cannot grant is not passed over in silence. */
function vainAllowance(kit, outOfOrder) {
    if (kit.generation === 'v1' || outOfOrder === 'refuse')
        return [];
    return [
        new problem/* Problem */.AF('input/conflict', {
            message: `out-of-order: allow needs drizzle-kit 1.0, and the project has ${kit.version}, which skips out-of-order migrations.`,
            remedy: 'Take the input out.',
            place: 'out-of-order',
        }),
    ];
}
function list(found) {
    return (0,sentence/* listNames */.Zv)(found.map(nameOf), namedAtMost);
}
/** What a person knows a status by: the file's name, or what the row has instead. */
function nameOf(status) {
    const reason = status.kind === 'ambiguous' ? ` (${status.reason})` : '';
    if ('migration' in status && status.migration !== null)
        return status.migration.name + reason;
    return ('row' in status && status.row !== null ? rowName(status.row) : 'a row') + reason;
}
function rowName(row) {
    if (row.name !== null)
        return (0,plain/* excerpt */.Kb)(row.name);
    return `row ${row.id ?? 'without id'} (created_at ${row.createdAt ?? 'NULL'}, hash ${(0,plain/* excerpt */.Kb)(row.hash.slice(0, 12))}…)`;
}
function firstFile(found) {
    return found.flatMap((status) => ('migration' in status && status.migration !== null ? [status.migration.path] : []))[0];
}

;// CONCATENATED MODULE: ./src/status/pairing.ts
/** Pairs each file with at most one row. Where several rows fit, one with the file's own hash is taken first. */
function pairUp(migrations, ledger, generation) {
    const speaksOf = identityRule(ledger, generation);
    const open = new Set(ledger.rows);
    const pairs = [];
    const lonelyFiles = [];
    for (const [migration, rows] of candidates(migrations, ledger.rows, speaksOf)) {
        const free = rows.filter((row) => open.has(row));
        const row = free.find(({ hash }) => hash === migration.sha256) ?? free[0];
        if (row === undefined)
            lonelyFiles.push(migration);
        else {
            open.delete(row);
            pairs.push({ migration, row });
        }
    }
    return { pairs, lonelyFiles, lonelyRows: [...open] };
}
/** 0.31 knows a row by its `created_at`, 1.0 by its name; the first 1.0 run on an older ledger goes by the second. */
function identityRule(ledger, generation) {
    if (generation === 'v0')
        return (row, { createdAt }) => row.createdAt === String(createdAt);
    if (ledger.shape === 'v1')
        return (row, { name }) => row.name === name;
    return (row, { createdAt }) => row.createdAt !== null && secondOf(row.createdAt) === secondOf(String(createdAt));
}
function secondOf(milliseconds) {
    return BigInt(milliseconds) / 1000n;
}
/** A file whose hash a row bears chooses before one whose content differs, so that two files of one second do not swap rows. */
function candidates(migrations, rows, speaksOf) {
    const found = migrations.map((migration) => [migration, rows.filter((row) => speaksOf(row, migration))]);
    const exact = ([migration, fitting]) => (fitting.some(({ hash }) => hash === migration.sha256) ? 0 : 1);
    return found.sort((one, other) => exact(one) - exact(other));
}

;// CONCATENATED MODULE: ./src/status/migration-status.ts
function statusOfPair({ migration, row }) {
    return { kind: row.hash === migration.sha256 ? 'applied' : 'edited', migration, row };
}
/** A file without a row: drizzle-kit will run it, would skip it, or would run again what another row says was run. */
function statusOfFile(migration, { lonelyRows }, rule) {
    const twin = lonelyRows.find(({ hash }) => hash === migration.sha256);
    if (twin !== undefined) {
        const reason = blank(twin, rule.named) ?? 'its content was applied under another name or time, and would run again';
        return { kind: 'ambiguous', migration, row: twin, reason };
    }
    return { kind: isOutOfOrder(BigInt(migration.createdAt), rule) ? 'out-of-order' : 'pending', migration };
}
/** 0.31 runs only what is newer than its newest row; 1.0 runs whatever has no row, in whatever order. */
function isOutOfOrder(createdAt, { generation, outOfOrder, newestRow }) {
    if (newestRow === null)
        return false;
    return generation === 'v0' ? createdAt <= newestRow : createdAt < newestRow && outOfOrder === 'refuse';
}
/** A row without a file: a hole in the history, or a database that is ahead of this checkout. */
function statusOfRow(row, { pairs }, rule) {
    const reason = blank(row, rule.named) ?? doubt(row, pairs);
    if (reason !== null)
        return { kind: 'ambiguous', migration: null, row, reason };
    const ahead = rule.newestFile === null || (row.createdAt !== null && BigInt(row.createdAt) > rule.newestFile);
    return { kind: ahead ? 'foreign' : 'missing', row };
}
/** Why a row cannot be told apart by what drizzle-kit knows rows by; null where it can. */
function blank({ createdAt, name }, named) {
    if (named && name === null)
        return 'the name of its row is NULL, so that 1.0 would run it again';
    if (createdAt === null)
        return 'the created_at of its row is NULL, which 0.31 takes for "nothing applied yet"';
    return null;
}
function doubt(row, pairs) {
    if (pairs.some((pair) => pair.row.hash === row.hash && pair.row.createdAt === row.createdAt))
        return 'another row says the same: its migration was recorded twice';
    return null;
}

;// CONCATENATED MODULE: ./src/status/status.ts




/** What would run, and what forbids it. */
function evaluateStatus(kit, folder, ledger, outOfOrder) {
    const files = evaluateFiles(kit.generation, folder, ledger, outOfOrder);
    return { ...files, outOfOrder, stops: [...vainAllowance(kit, outOfOrder), ...newerLedger(kit, ledger), ...stopsOf(files.statuses, kit.generation)] };
}
/** A full outer join of files and rows, under the rule of the generation that will run. */
function evaluateFiles(generation, folder, ledger, outOfOrder) {
    const rule = {
        generation,
        outOfOrder,
        named: ledger.shape === 'v1',
        newestRow: newest(ledger.rows.flatMap(({ createdAt }) => (createdAt === null ? [] : [BigInt(createdAt)]))),
        newestFile: newest(folder.migrations.map(({ createdAt }) => BigInt(createdAt))),
    };
    const pairing = pairUp(folder.migrations, ledger, generation);
    const twins = new Set(pairing.lonelyFiles.map(({ sha256 }) => sha256));
    const statuses = [
        ...pairing.pairs.map(statusOfPair),
        ...pairing.lonelyFiles.map((migration) => statusOfFile(migration, pairing, rule)),
        ...pairing.lonelyRows.filter(({ hash }) => !twins.has(hash)).map((row) => statusOfRow(row, pairing, rule)),
    ];
    const pending = pendingInOrder(folder.migrations, statuses);
    return { statuses, pending, plan: (0,plan/* planOf */.X)(pending) };
}
function newest(times) {
    return times.reduce((latest, time) => (latest === null || time > latest ? time : latest), null);
}
function pendingInOrder(migrations, statuses) {
    const pending = new Set(statuses.flatMap((status) => (status.kind === 'pending' ? [status.migration] : [])));
    return migrations.filter((migration) => pending.has(migration));
}


/***/ }),

/***/ 46199:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jk: () => (/* binding */ repository),
/* harmony export */   P6: () => (/* binding */ branchPolicies),
/* harmony export */   bg: () => (/* binding */ deployments),
/* harmony export */   bl: () => (/* binding */ customRules),
/* harmony export */   cA: () => (/* binding */ environment),
/* harmony export */   eF: () => (/* binding */ run),
/* harmony export */   tk: () => (/* binding */ branch),
/* harmony export */   uP: () => (/* binding */ runApprovals)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _github_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10886);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65251);
/** GitHub's answers about the repository, its environments and runs: of each the fields that the gates use, strictly typed. */



const flag = zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()
    .optional()
    .transform((value) => value ?? (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L)('GitHub does not say it'));
const reviewer = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('User'), reviewer: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: _github_fields_js__WEBPACK_IMPORTED_MODULE_0__.id, login: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }) })
        .transform(({ reviewer }) => ({ type: 'User', id: reviewer.id, name: reviewer.login })),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('Team'), reviewer: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: _github_fields_js__WEBPACK_IMPORTED_MODULE_0__.id, slug: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }) })
        .transform(({ reviewer }) => ({ type: 'Team', id: reviewer.id, name: reviewer.slug })),
]);
const protectionRule = zod__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt('type', [
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('required_reviewers'), prevent_self_review: flag, reviewers: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(reviewer) }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('wait_timer'), wait_timer: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0) }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('branch_policy') }),
]);
/** Rules of apps have types of their own; they are read elsewhere. */
const anyRule = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ type: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() });
const environment = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: _github_fields_js__WEBPACK_IMPORTED_MODULE_0__.id,
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    can_admins_bypass: flag,
    protection_rules: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(anyRule)
        .transform((rules) => rules.filter(({ type }) => knownRules.has(type)))
        .pipe(zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(protectionRule))
        .optional()
        .transform((rules) => rules ?? []),
    deployment_branch_policy: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ protected_branches: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), custom_branch_policies: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY() }).nullable(),
});
const knownRules = new Set(['required_reviewers', 'wait_timer', 'branch_policy']);
const branchPolicies = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ branch_policies: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), type: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional() })) })
    .transform((answer) => answer.branch_policies.map(({ name, type }) => (type === undefined || type === 'branch' ? name : `${type}:${name}`)));
const customRules = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ custom_deployment_protection_rules: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ enabled: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), app: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ slug: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }) })).optional() })
    .transform((answer) => (answer.custom_deployment_protection_rules ?? []).map(({ enabled, app }) => ({ app: app.slug, enabled })));
const repository = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: _github_fields_js__WEBPACK_IMPORTED_MODULE_0__.id, full_name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), default_branch: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1), visibility: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), owner: _github_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .actor */ .eN });
const run = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: _github_fields_js__WEBPACK_IMPORTED_MODULE_0__.id,
    run_attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1),
    head_sha: _github_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .sha */ .hW,
    event: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    created_at: _github_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB,
    actor: _github_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .actor */ .eN.nullable(),
    triggering_actor: _github_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .actor */ .eN.nullable(),
    referenced_workflows: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), sha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), ref: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish() })).nullish(),
});
/** The states are not an enumeration here: what is not exactly `approved` is no approval. */
const runApprovals = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ state: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), comment: _github_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR, user: _github_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .actor */ .eN.nullable(), environments: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: _github_fields_js__WEBPACK_IMPORTED_MODULE_0__.id, name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })) }));
const branch = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ protected: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY() }).transform((answer) => answer.protected);
const deployments = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: _github_fields_js__WEBPACK_IMPORTED_MODULE_0__.id, sha: _github_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .sha */ .hW, environment: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }));


/***/ }),

/***/ 42736:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ findOwners)
/* harmony export */ });
/** CODEOWNERS as GitHub reads it: the last pattern that matches a path names its owners. */
/** The owners of a path as written, `@login`, `@org/team` or an address; empty where no line, or a line without owners, is its last match. */
function findOwners(codeOwners, path) {
    return parseLines(codeOwners).findLast(({ pattern }) => pattern.test(path))?.owners ?? [];
}
/** GitHub skips a line that it cannot read: negations, character ranges, and words that are no owners. */
function parseLines(text) {
    return text.split(/\r?\n/u).flatMap((line) => {
        const [written = '', ...rest] = line.trim().split(/(?<!\\)[ \t]+/u);
        if (written === '' || /^[#!]/u.test(written) || /[[\]]/u.test(written))
            return [];
        const comment = rest.findIndex((word) => word.startsWith('#'));
        const owners = comment === -1 ? rest : rest.slice(0, comment);
        return owners.every(isOwner) ? [{ pattern: compile(written), owners }] : [];
    });
}
function isOwner(word) {
    return /^@[^\s@/]+(?:\/[^\s@/]+)?$/u.test(word) || /^[^\s@]+@[^\s@]+$/u.test(word);
}
/**
 * Of .gitignore: a slash at the start or within anchors the pattern to the root, `*` and `?` stop at a slash, `**` does not.
 * A pattern matches a folder with all that is in it, except that one ending in `/*` matches files right there.
 */
function compile(written) {
    const bare = written.replace(/^\//u, '').replaceAll(/\\(.)/gu, '$1');
    const isFolder = bare.endsWith('/');
    const segments = bare.replace(/\/$/u, '').split('/');
    const anchored = written.startsWith('/') || segments.length > 1;
    const flat = anchored && segments.at(-1) === '*' ? '$' : isFolder ? '/' : '(?:/|$)';
    return new RegExp(`^${anchored ? '' : '(?:.*/)?'}${joinSegments(segments)}${flat}`, 'u');
}
function joinSegments(segments) {
    return segments
        .map((segment, index) => {
        const last = index === segments.length - 1;
        if (segment === '**')
            return last ? '.+' : '(?:.*/)?';
        return `${escape(segment)}${last ? '' : '/'}`;
    })
        .join('');
}
function escape(segment) {
    return segment
        .replaceAll(/[.+^${}()|\\/]/gu, String.raw `\$&`)
        .replaceAll(/\*+/gu, '[^/]*')
        .replaceAll('?', '[^/]');
}


/***/ }),

/***/ 97759:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readRun),
/* harmony export */   c: () => (/* binding */ readAttempt)
/* harmony export */ });
/* harmony import */ var _github_branch_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56689);
/* harmony import */ var _github_deployments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16887);
/* harmony import */ var _github_place_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(43588);
/* harmony import */ var _github_reading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21535);
/* harmony import */ var _model_time_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50816);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65251);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46199);
/* harmony import */ var _readings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24059);
/** Reads what does not depend on the migrations: the repository, the environment, the run and its approvals, the branch's rules. */








async function readRun(github, order) {
    const readAt = (0,_model_time_js__WEBPACK_IMPORTED_MODULE_5__/* .rfc3339 */ .a)(order.clock());
    if ((0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_6__/* .isUnknown */ .t)(order.repository))
        return (0,_readings_js__WEBPACK_IMPORTED_MODULE_4__/* .unaskedRun */ .h)(readAt, `the repository is not known, since ${order.repository.unknown}`);
    const at = (0,_github_place_js__WEBPACK_IMPORTED_MODULE_7__/* .githubPlace */ .V)(order.repository);
    const repository = readRepository(github, at);
    const [environment, branch, run] = await Promise.all([
        readEnvironment(github, at, order.environment),
        readBranch(github, at, order.ref, repository),
        readRunItself(github, at, order),
    ]);
    return { readAt, repository: await repository, ...environment, ...branch, ...run };
}
async function readRepository(github, at) {
    return (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAnswer */ .Wp)(await github.ask('GET /repos/{owner}/{repo}', at), _answers_js__WEBPACK_IMPORTED_MODULE_3__/* .repository */ .Jk, { what: 'the repository', permission: 'metadata: read' });
}
async function readEnvironment(github, at, name) {
    const place = { ...at, environment_name: name };
    const route = 'GET /repos/{owner}/{repo}/environments/{environment_name}';
    const needs = (what) => ({ what, permission: 'actions: read' });
    const [itself, rules] = await Promise.all([github.ask(route, place), github.ask(`${route}/deployment_protection_rules`, place)]);
    const environment = (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .parseOptional */ .Yv)(itself, _answers_js__WEBPACK_IMPORTED_MODULE_3__/* .environment */ .cA, needs(`the environment "${name}"`));
    const custom = environment.kind === 'read' && environment.value?.deployment_branch_policy?.custom_branch_policies === true;
    return {
        environment,
        customRules: (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .mapReading */ .P2)((0,_github_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .parseOptional */ .Yv)(rules, _answers_js__WEBPACK_IMPORTED_MODULE_3__/* .customRules */ .bl, needs("the environment's custom rules")), (value) => value ?? []),
        branchPolicies: custom
            ? (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePages */ .Y7)(await github.askPages(`${route}/deployment-branch-policies`, place), _answers_js__WEBPACK_IMPORTED_MODULE_3__/* .branchPolicies */ .P6, needs("the environment's branch policy"))
            : (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .mapReading */ .P2)(environment, () => []),
    };
}
/** A tag belongs to no branch; what is reviewed is what the default branch holds. */
async function readBranch(github, at, ref, repository) {
    const named = (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_6__/* .isUnknown */ .t)(ref) ? null : (/^refs\/heads\/(.+)$/u.exec(ref)?.[1] ?? null);
    const branch = named === null ? (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .mapReading */ .P2)(await repository, (value) => value.default_branch) : (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .found */ .F9)(named);
    if (branch.kind === 'unread')
        return { branch, rules: branch, branchProtected: branch };
    const [rules, itself] = await Promise.all([
        (0,_github_branch_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .readBranchRules */ .C)(github, at, branch.value),
        github.ask('GET /repos/{owner}/{repo}/branches/{branch}', { ...at, branch: branch.value }),
    ]);
    return {
        branch,
        rules,
        branchProtected: (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAnswer */ .Wp)(itself, _answers_js__WEBPACK_IMPORTED_MODULE_3__/* .branch */ .tk, { what: `whether the branch ${branch.value} is protected`, permission: 'contents: read' }),
    };
}
async function readRunItself(github, at, { runId, environment }) {
    if ((0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_6__/* .isUnknown */ .t)(runId)) {
        const unread = (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .notAsked */ .Op)({ what: 'the run and its approvals' }, runId.unknown);
        return { run: unread, approvals: unread, statuses: unread };
    }
    const place = { ...at, run_id: runId };
    const needs = (what) => ({ what, permission: 'actions: read' });
    const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}';
    const [itself, approvals] = await Promise.all([github.ask(route, place), github.ask(`${route}/approvals`, place)]);
    const run = (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAnswer */ .Wp)(itself, _answers_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF, needs(`the run ${runId}`));
    return {
        run,
        approvals: (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePages */ .Y7)([approvals], _answers_js__WEBPACK_IMPORTED_MODULE_3__/* .runApprovals */ .uP, needs(`the approvals of the run ${runId}`)),
        statuses: run.kind === 'read' ? await readStatuses(github, at, environment, run.value) : run,
    };
}
/** An earlier attempt than the one that asks. */
async function readAttempt(github, repository, runId, attempt) {
    const place = { ...(0,_github_place_js__WEBPACK_IMPORTED_MODULE_7__/* .githubPlace */ .V)(repository), run_id: runId, attempt_number: attempt };
    const asked = await github.ask('GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}', place);
    return (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAnswer */ .Wp)(asked, _answers_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF, { what: `attempt ${String(attempt)} of the run ${runId}`, permission: 'actions: read' });
}
/** The log of a status lies in the run that it belongs to; by that alone a deployment is known as the run's. */
async function readStatuses(github, at, environment, run) {
    const needs = { what: "the run's deployments", permission: 'deployments: read' };
    const pages = await github.askPages('GET /repos/{owner}/{repo}/deployments', { ...at, environment, sha: run.head_sha });
    const deployments = (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePages */ .Y7)(pages, _answers_js__WEBPACK_IMPORTED_MODULE_3__/* .deployments */ .bg, needs);
    if (deployments.kind === 'unread')
        return deployments;
    const read = await Promise.all(deployments.value.map(({ id }) => (0,_github_deployments_js__WEBPACK_IMPORTED_MODULE_1__/* .readDeploymentStatuses */ .y)(github, at, id, needs)));
    const unread = read.find((list) => list.kind === 'unread');
    if (unread !== undefined)
        return unread;
    const own = read.flatMap((list) => (list.kind === 'read' && list.value.some(({ log_url }) => isOfRun(log_url, run.id)) ? list.value : []));
    return (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .found */ .F9)(own);
}
function isOfRun(logUrl, runId) {
    return logUrl?.includes(`/actions/runs/${runId}/`) ?? false;
}


/***/ }),

/***/ 24059:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ unaskedRun),
/* harmony export */   r: () => (/* binding */ unaskedChanges)
/* harmony export */ });
/* harmony import */ var _github_reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21535);

/** Where GitHub is not asked at all: everything stays unread, for one reason. */
function unaskedRun(readAt, reason) {
    const unread = (what) => (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .notAsked */ .Op)({ what }, reason);
    return {
        readAt,
        repository: unread('the repository'),
        branch: unread('the deployed branch'),
        environment: unread('the environment'),
        branchPolicies: unread("the environment's branch policy"),
        customRules: unread("the environment's custom rules"),
        run: unread('the run'),
        approvals: unread("the run's approvals"),
        statuses: unread("the run's deployments"),
        rules: unread("the branch's rules"),
        branchProtected: unread('whether the branch is protected'),
    };
}
function unaskedChanges(pending, reason) {
    const unread = (what) => (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .notAsked */ .Op)({ what }, reason);
    const files = pending.map((file) => ({ file, history: unread(`the commits of ${file.path}`), associated: unread(`the pull request of ${file.path}`) }));
    return { files, pulls: new Map() };
}


/***/ }),

/***/ 10308:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ readObjectId),
/* harmony export */   z: () => (/* binding */ openGit)
/* harmony export */ });
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28915);

const options = ['--no-optional-locks', '--literal-pathspecs', '-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];
function openGit(folder, readOutput) {
    return (...args) => readOutput('git', [...options, ...args], folder);
}
/** The id of what a revision names; null if git does not find it. */
async function readObjectId(git, revision) {
    const { code, stdout } = await git('rev-parse', '--verify', '--quiet', '--end-of-options', revision);
    return (0,_output_js__WEBPACK_IMPORTED_MODULE_0__/* .parseId */ .Fg)(code, stdout);
}


/***/ }),

/***/ 28915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   Fg: () => (/* binding */ parseId),
/* harmony export */   Gw: () => (/* binding */ parseNames),
/* harmony export */   cZ: () => (/* binding */ parseTree)
/* harmony export */ });
/** What git prints, understood. */
const objectId = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
const treeLine = /^(?<mode>\d{6}) (?<type>\w+) (?<blob>[0-9a-f]{40,64}) +(?<size>\d+|-)\t(?<path>[^]+)$/u;
/** The first id that git printed; null where it printed none. */
function parseId(code, stdout) {
    const id = stdout.split('\n', 1)[0]?.trim() ?? '';
    return code === 0 && objectId.test(id) ? id : null;
}
/** The regular files of `git ls-tree -r -z --long`; null where git did not list them. */
function parseTree(code, stdout) {
    if (code !== 0)
        return null;
    return partsOf(stdout).flatMap((line) => {
        const { mode = '', type, blob = '', size, path = '' } = treeLine.exec(line)?.groups ?? {};
        return type === 'blob' && mode.startsWith('100') ? [{ path, blob, bytes: Number(size) }] : [];
    });
}
/** Names that git ended with NUL; null where it failed. */
function parseNames(code, stdout) {
    return code === 0 ? partsOf(stdout) : null;
}
/** What git ended with NUL each. */
function partsOf(stdout) {
    return stdout.split('\0').filter((part) => part !== '');
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

/***/ 16887:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readDeploymentStatuses)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10886);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21535);
/** What became of a deployment. */



const statuses = zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ state: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), created_at: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB, log_url: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR, target_url: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR }));
async function readDeploymentStatuses(github, { owner, repo }, id, question) {
    const route = 'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses';
    return (0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePages */ .Y7)(await github.askPages(route, { owner, repo, deployment_id: id }), statuses, question);
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

/***/ 50816:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ rfc3339)
/* harmony export */ });
/** RFC 3339 times in UTC with milliseconds, from milliseconds since 1970. */
function rfc3339(milliseconds) {
    return new Date(milliseconds).toISOString();
}


/***/ }),

/***/ 52621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ toolVersion)
/* harmony export */ });
/** The version of this release; package.json says the same, by test. */
const toolVersion = '1.0.0';


/***/ }),

/***/ 27629:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openReviewIssue: () => (/* binding */ openReviewIssue),
/* harmony export */   readReviewIssues: () => (/* binding */ readReviewIssues)
/* harmony export */ });
/* harmony import */ var _github_issues_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65039);
/* harmony import */ var _github_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43588);
/* harmony import */ var _github_reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21535);
/* harmony import */ var _review_issue_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90316);




/** Anybody may open an issue on a public repository; one of a stranger must not pass for ours. */
const trusted = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);
const question = { what: 'the issues of the repository', permission: 'issues: write' };
/** `since` is a time before which no issue of this run can be: RFC 3339, or null for all issues. A failure is a warning. */
async function openReviewIssue(github, repository, words, since) {
    const at = (0,_github_place_js__WEBPACK_IMPORTED_MODULE_3__/* .githubPlace */ .V)(repository);
    const found = findMarked(await (0,_github_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .askIssues */ .OV)(github, at, since === null ? {} : { since }), (0,_review_issue_js__WEBPACK_IMPORTED_MODULE_2__.markerOf)(words));
    if (found !== null)
        return { issue: found, problems: [] };
    const opened = (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAnswer */ .Wp)(await github.ask(`POST ${_github_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .issueRoute */ .R6}`, { ...at, title: (0,_review_issue_js__WEBPACK_IMPORTED_MODULE_2__.renderTitle)(words), body: (0,_review_issue_js__WEBPACK_IMPORTED_MODULE_2__.renderBody)(words) }), _github_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .issue */ .sn, question);
    if (opened.kind === 'read')
        return { issue: { number: opened.value.number, url: opened.value.html_url }, problems: [] };
    return { issue: null, problems: [(0,_review_issue_js__WEBPACK_IMPORTED_MODULE_2__.notOpened)(opened.reason, opened.remedy)] };
}
/** A list that cannot be read hides an issue at worst; two are better than none. */
function findMarked(pages, marker) {
    const read = pages.map((page) => (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePages */ .Y7)([page], _github_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .issues */ .Bq, question));
    const marked = selectOurs(read.flatMap((page) => (page.kind === 'read' ? page.value : []))).find(({ body }) => body?.startsWith(marker) === true);
    return marked === undefined ? null : { number: marked.number, url: marked.html_url };
}
function selectOurs(all) {
    return all.filter(({ user, author_association }) => user?.kind === 'bot' || trusted.has(author_association));
}
/** Those that were touched since then, complete or not at all. `since` is RFC 3339. */
async function readReviewIssues(github, place, since) {
    const read = (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePages */ .Y7)(await (0,_github_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .askIssues */ .OV)(github, place, { since }), _github_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .issues */ .Bq, { ...question, permission: 'issues: read' });
    return (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .mapReading */ .P2)(read, (all) => selectOurs(all).map(({ html_url: url, state, body }) => ({ url, state, body: body ?? '' })));
}


/***/ }),

/***/ 65039:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ issues),
/* harmony export */   OV: () => (/* binding */ askIssues),
/* harmony export */   R6: () => (/* binding */ issueRoute),
/* harmony export */   sn: () => (/* binding */ issue)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10886);
/** The issues of a repository. */


const issueRoute = '/repos/{owner}/{repo}/issues';
const issue = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    number: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    state: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['open', 'closed']),
    title: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    body: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
    user: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .actor */ .eN.nullable(),
    author_association: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
});
const issues = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(issue);
/** Open and closed ones, the newest first. */
async function askIssues(github, place, narrowed) {
    return await github.askPages(`GET ${issueRoute}`, { ...place, state: 'all', sort: 'created', direction: 'desc', ...narrowed });
}


/***/ })

};
