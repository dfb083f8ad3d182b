export const id = 5805;
export const ids = [5805];
export const modules = {

/***/ 66164:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ exitCodeOf)
/* harmony export */ });
/** The first problem that stops decides; warnings do not. */
function exitCodeOf(problems) {
    return problems.find(({ severity }) => severity === 'error')?.exitCode ?? 0;
}


/***/ }),

/***/ 12522:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ openOwnRepository)
});

// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
;// CONCATENATED MODULE: ./src/model/github.ts
/** GitHub's REST interface, as a stage that is handed a client may use it. */
/** `fullName` is `OWNER/REPO`. */
function githubPlace(fullName) {
    const [owner = '', repo = ''] = fullName.split('/');
    return { owner, repo };
}

// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
;// CONCATENATED MODULE: ./src/commands/github-repository.ts
/** The repository of the job, and a client that asks GitHub for it. */



/** Throws `github/no-access`. */
async function openOwnRepository({ job, run, signal }, token) {
    if (job === null)
        throw noAccess('a terminal has no repository of its own on GitHub', 'Run it in a job of GitHub Actions.');
    if (token === null)
        throw noAccess('no github-token was given', "Give the job's own token: github-token: ${{ github.token }}.");
    if ((0,unknown/* isUnknown */.t)(run.repository))
        throw noAccess(run.repository.unknown, 'Run it in a job of GitHub Actions, and let no step set its variables.');
    const { openGithub } = await Promise.all(/* import() */[__webpack_require__.e(1351), __webpack_require__.e(7019)]).then(__webpack_require__.bind(__webpack_require__, 37019));
    const { fullName } = run.repository;
    return { github: openGithub({ apiUrl: job.apiUrl, token, signal }), place: githubPlace(fullName), fullName };
}
function noAccess(reason, remedy) {
    return new problem/* Problem */.AF('github/no-access', { message: `GitHub cannot be asked: ${reason}.`, remedy, place: 'github-token' });
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
/* harmony export */   Py: () => (/* binding */ manifestFolderName),
/* harmony export */   RT: () => (/* binding */ selectOwnFolder),
/* harmony export */   Xl: () => (/* binding */ selectMarks),
/* harmony export */   lw: () => (/* binding */ parseMark),
/* harmony export */   vS: () => (/* binding */ selectHeadFolder),
/* harmony export */   ww: () => (/* binding */ parseHead)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64377);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _manifest_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96042);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95305);
/* harmony import */ var _model_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67978);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65251);
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
    const manifests = new Set(names.map((name) => whole.exec(name)?.groups?.['id']));
    const marks = names.filter((name) => mark.test(name));
    const isRecorded = (name) => manifests.has(mark.exec(name)?.groups?.['id']);
    return {
        open: marks.filter((name) => !isRecorded(name)),
        recorded: marks.filter(isRecorded),
        drafts: names.filter((name) => name.endsWith('.draft') && mark.test(name.slice(0, -'.draft'.length))),
    };
}
function sequenceOf(name) {
    return Number(chained.exec(name)?.groups?.['sequence']);
}
/** What the next manifest has to know of this one. */
function parseHead(manifestBytes, folderName) {
    const { manifestId, chain, ledger } = asHead(() => (0,_manifest_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(manifestBytes), folderName);
    if ((0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnknown */ .t)(chain.position) || chain.position.sequence !== sequenceOf(folderName)) {
        throw invalidHead('Its manifest says another sequence than the name of its folder.', folderName);
    }
    return { manifestId, sequence: chain.position.sequence, sha256: (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .b)(manifestBytes), ledgerAfter: ledger.after };
}
const markSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    manifestId: zod__WEBPACK_IMPORTED_MODULE_5__/* .uuid */ .uRe(),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_6__/* .datetime */ .w$({ precision: 3 }),
    runId: zod__WEBPACK_IMPORTED_MODULE_5__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().regex(/^\d{1,19}$/u), zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ unknown: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().min(1).max(4096) })]),
    ledger: zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ rows: zod__WEBPACK_IMPORTED_MODULE_5__/* .int */ .Whr().min(0), sha256: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/u) }),
    migrations: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ name: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().min(1).max(512), sha256: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/u) })).max(_model_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .maxMigrations */ .W),
});
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
    return firstBytes(`${[notSigned, ...before, ...lines].join('\n')}\n`);
}
function firstBytes(text) {
    const bytes = Buffer.from(text);
    return bytes.length <= longestLog ? text : new TextDecoder().decode(bytes.subarray(0, longestLog - 1), { stream: true });
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
/* harmony export */   e0: () => (/* binding */ deploymentStatuses),
/* harmony export */   eF: () => (/* binding */ run),
/* harmony export */   eN: () => (/* binding */ actor),
/* harmony export */   hW: () => (/* binding */ sha),
/* harmony export */   id: () => (/* binding */ id),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   q: () => (/* binding */ branchRules),
/* harmony export */   tk: () => (/* binding */ branch),
/* harmony export */   uP: () => (/* binding */ runApprovals)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65251);
/** GitHub's answers about the repository, its environments and runs: of each the fields that the gates use, strictly typed. */


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
const flag = zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()
    .optional()
    .transform((value) => value ?? (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L)('GitHub does not say it'));
const reviewer = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('User'), reviewer: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id, login: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }) })
        .transform(({ reviewer }) => ({ type: 'User', id: reviewer.id, name: reviewer.login })),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('Team'), reviewer: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id, slug: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }) })
        .transform(({ reviewer }) => ({ type: 'Team', id: reviewer.id, name: reviewer.slug })),
]);
const protectionRule = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('type', [
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('required_reviewers'), prevent_self_review: flag, reviewers: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(reviewer) }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('wait_timer'), wait_timer: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0) }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('branch_policy') }),
]);
/** Rules of apps have types of their own; they are read elsewhere. */
const anyRule = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ type: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
const environment = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    id,
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1),
    can_admins_bypass: flag,
    protection_rules: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(anyRule)
        .transform((rules) => rules.filter(({ type }) => knownRules.has(type)))
        .pipe(zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(protectionRule))
        .optional()
        .transform((rules) => rules ?? []),
    deployment_branch_policy: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ protected_branches: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), custom_branch_policies: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY() }).nullable(),
});
const knownRules = new Set(['required_reviewers', 'wait_timer', 'branch_policy']);
const branchPolicies = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ branch_policies: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), type: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional() })) })
    .transform((answer) => answer.branch_policies.map(({ name, type }) => (type === undefined || type === 'branch' ? name : `${type}:${name}`)));
const customRules = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ custom_deployment_protection_rules: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ enabled: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), app: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ slug: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }) })).optional() })
    .transform((answer) => (answer.custom_deployment_protection_rules ?? []).map(({ enabled, app }) => ({ app: app.slug, enabled })));
const repository = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id, full_name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), default_branch: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1), visibility: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), owner: actor });
const run = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    id,
    run_attempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1),
    head_sha: sha,
    event: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    created_at: time,
    actor: actor.nullable(),
    triggering_actor: actor.nullable(),
    referenced_workflows: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), sha: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), ref: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish() })).nullish(),
});
/** The states are not an enumeration here: what is not exactly `approved` is no approval. */
const runApprovals = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ state: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), comment: optionalText, user: actor.nullable(), environments: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id, name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })) }));
const branchRules = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    type: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    parameters: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
        required_approving_review_count: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().optional(),
        require_code_owner_review: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional(),
        dismiss_stale_reviews_on_push: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional(),
        require_last_push_approval: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional(),
        required_status_checks: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ context: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })).optional(),
    })
        .optional(),
}));
const branch = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ protected: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY() }).transform((answer) => answer.protected);
const deployments = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id, sha, environment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }));
const deploymentStatuses = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ state: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), created_at: time, log_url: optionalText }));


/***/ }),

/***/ 97759:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   c: () => (/* binding */ readRun)
/* harmony export */ });
/* harmony import */ var _model_time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50816);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65251);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46199);
/* harmony import */ var _model_reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60405);
/* harmony import */ var _readings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24059);
/** Reads what does not depend on the migrations: the repository, the environment, the run and its approvals, the branch's rules. */





async function readRun(github, order) {
    const readAt = (0,_model_time_js__WEBPACK_IMPORTED_MODULE_3__/* .rfc3339 */ .a)(order.clock());
    if ((0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnknown */ .t)(order.repository))
        return (0,_readings_js__WEBPACK_IMPORTED_MODULE_2__/* .unaskedRun */ .h)(readAt, `the repository is not known, since ${order.repository.unknown}`);
    const at = placeOf(order.repository);
    const repository = readRepository(github, at);
    const [environment, branch, run] = await Promise.all([
        readEnvironment(github, at, order.environment),
        readBranch(github, at, order.ref, repository),
        readRunItself(github, at, order),
    ]);
    return { readAt, repository: await repository, ...environment, ...branch, ...run };
}
function placeOf(fullName) {
    const [owner = '', repo = ''] = fullName.split('/');
    return { owner, repo };
}
async function readRepository(github, at) {
    return (0,_model_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAnswer */ .Wp)(await github.ask('GET /repos/{owner}/{repo}', at), _answers_js__WEBPACK_IMPORTED_MODULE_0__/* .repository */ .Jk, { what: 'the repository', permission: 'metadata: read' });
}
async function readEnvironment(github, at, name) {
    const place = { ...at, environment_name: name };
    const route = 'GET /repos/{owner}/{repo}/environments/{environment_name}';
    const needs = (what) => ({ what, permission: 'actions: read' });
    const [itself, rules] = await Promise.all([github.ask(route, place), github.ask(`${route}/deployment_protection_rules`, place)]);
    const environment = (0,_model_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .parseOptional */ .Yv)(itself, _answers_js__WEBPACK_IMPORTED_MODULE_0__/* .environment */ .cA, needs(`the environment "${name}"`));
    const custom = environment.kind === 'read' && environment.value?.deployment_branch_policy?.custom_branch_policies === true;
    return {
        environment,
        customRules: (0,_model_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .mapReading */ .P2)((0,_model_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .parseOptional */ .Yv)(rules, _answers_js__WEBPACK_IMPORTED_MODULE_0__/* .customRules */ .bl, needs("the environment's custom rules")), (value) => value ?? []),
        branchPolicies: custom
            ? (0,_model_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePages */ .Y7)(await github.askPages(`${route}/deployment-branch-policies`, place), _answers_js__WEBPACK_IMPORTED_MODULE_0__/* .branchPolicies */ .P6, needs("the environment's branch policy"))
            : (0,_model_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .mapReading */ .P2)(environment, () => []),
    };
}
/** A tag belongs to no branch; what is reviewed is what the default branch holds. */
async function readBranch(github, at, ref, repository) {
    const named = (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnknown */ .t)(ref) ? null : (/^refs\/heads\/(.+)$/u.exec(ref)?.[1] ?? null);
    const branch = named === null ? (0,_model_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .mapReading */ .P2)(await repository, (value) => value.default_branch) : (0,_model_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .found */ .F9)(named);
    if (branch.kind === 'unread')
        return { branch, rules: branch, branchProtected: branch };
    const place = { ...at, branch: branch.value };
    const [rules, itself] = await Promise.all([
        github.askPages('GET /repos/{owner}/{repo}/rules/branches/{branch}', place),
        github.ask('GET /repos/{owner}/{repo}/branches/{branch}', place),
    ]);
    return {
        branch,
        rules: (0,_model_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePages */ .Y7)(rules, _answers_js__WEBPACK_IMPORTED_MODULE_0__/* .branchRules */ .q, { what: `the rules of the branch ${branch.value}`, permission: 'metadata: read' }),
        branchProtected: (0,_model_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAnswer */ .Wp)(itself, _answers_js__WEBPACK_IMPORTED_MODULE_0__/* .branch */ .tk, { what: `whether the branch ${branch.value} is protected`, permission: 'contents: read' }),
    };
}
async function readRunItself(github, at, { runId, environment }) {
    if ((0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnknown */ .t)(runId)) {
        const unread = (0,_model_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .notAsked */ .Op)({ what: 'the run and its approvals' }, runId.unknown);
        return { run: unread, approvals: unread, statuses: unread };
    }
    const place = { ...at, run_id: runId };
    const needs = (what) => ({ what, permission: 'actions: read' });
    const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}';
    const [itself, approvals] = await Promise.all([github.ask(route, place), github.ask(`${route}/approvals`, place)]);
    const run = (0,_model_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAnswer */ .Wp)(itself, _answers_js__WEBPACK_IMPORTED_MODULE_0__/* .run */ .eF, needs(`the run ${runId}`));
    return {
        run,
        approvals: (0,_model_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePages */ .Y7)([approvals], _answers_js__WEBPACK_IMPORTED_MODULE_0__/* .runApprovals */ .uP, needs(`the approvals of the run ${runId}`)),
        statuses: run.kind === 'read' ? await readStatuses(github, at, environment, run.value) : run,
    };
}
/** The log of a status lies in the run that it belongs to; by that alone a deployment is known as the run's. */
async function readStatuses(github, at, environment, run) {
    const needs = { what: "the run's deployments", permission: 'deployments: read' };
    const pages = await github.askPages('GET /repos/{owner}/{repo}/deployments', { ...at, environment, sha: run.head_sha });
    const deployments = (0,_model_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePages */ .Y7)(pages, _answers_js__WEBPACK_IMPORTED_MODULE_0__/* .deployments */ .bg, needs);
    if (deployments.kind === 'unread')
        return deployments;
    const route = 'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses';
    const lists = await Promise.all(deployments.value.map(({ id }) => github.askPages(route, { ...at, deployment_id: id })));
    const read = lists.map((list) => (0,_model_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePages */ .Y7)(list, _answers_js__WEBPACK_IMPORTED_MODULE_0__/* .deploymentStatuses */ .e0, needs));
    const unread = read.find((list) => list.kind === 'unread');
    if (unread !== undefined)
        return unread;
    const own = read.flatMap((list) => (list.kind === 'read' && list.value.some(({ log_url }) => isOfRun(log_url, run.id)) ? list.value : []));
    return (0,_model_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .found */ .F9)(own);
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
/* harmony import */ var _model_reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60405);

/** Where GitHub is not asked at all: everything stays unread, for one reason. */
function unaskedRun(readAt, reason) {
    const unread = (what) => (0,_model_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .notAsked */ .Op)({ what }, reason);
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
    const unread = (what) => (0,_model_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .notAsked */ .Op)({ what }, reason);
    const files = pending.map((file) => ({ file, history: unread(`the commits of ${file.path}`), associated: unread(`the pull request of ${file.path}`) }));
    return { files, pulls: new Map() };
}


/***/ }),

/***/ 15297:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ gitBlobId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/** The id that git gives to a file's bytes, by which GitHub lists the files of a pull request. */

/** 40 hexadecimal digits: GitHub's repositories are SHA-1 ones. */
function gitBlobId(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1')
        .update(`blob ${String(content.byteLength)}\0`)
        .update(content)
        .digest('hex');
}


/***/ }),

/***/ 60405:
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
/* harmony import */ var _unknown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65251);


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
    return reading.kind === 'read' ? reading.value : (0,_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L)(reading.reason);
}
/** The value. Throws why there is none. */
function known(reading) {
    if (reading.kind === 'read')
        return reading.value;
    throw unreadProblem(reading);
}
/** The reading's failure as a Problem that names what was wanted of it. */
function unreadProblem({ code, what, reason, remedy }, severity = 'error') {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF(code, { message: `Could not read ${what}: ${reason}.`, remedy, severity });
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
/** What keeps the artifacts of two targets apart; an environment with one target needs no other name. */
function targetLabel(environment, target) {
    const label = target === null || target.toLowerCase() === environment.toLowerCase() ? environment : `${environment}.${target}`;
    return label.replace(/[^\w.-]+/gu, '_');
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

/***/ 23646:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ approversOf),
/* harmony export */   e: () => (/* binding */ renderGate)
/* harmony export */ });
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65251);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51886);


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
                : `**Approved** by ${approvers.map(_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .F).join(', ')} (approval: ${settings.approval}).`;
        case 'refused':
            return `**Not approved** (approval: ${settings.approval}).`;
        case 'emergency':
            return caution('EMERGENCY, WITHOUT APPROVAL.', `Reason: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .F)(settings.emergency?.reason ?? '')} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .F)(settings.emergency?.ticket ?? '')}).`);
        case 'not-asked':
            return caution('NO APPROVAL WAS ASKED FOR.', 'This deploy ran with approval: none.');
    }
}
function renderApprovals({ approvals }) {
    if ((0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknown */ .t)(approvals))
        return [`Approvals: unknown: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .F)(approvals.unknown)}`];
    if (approvals.length === 0)
        return [];
    const rows = approvals.slice(0, mostRows).map((approval) => `| ${renderApproval(approval).join(' | ')} |`);
    const more = approvals.length - mostRows;
    return [
        ['| Approval by | Of | Counts | Time |', '|---|---|---|---|', ...rows].join('\n'),
        ...(more > 0 ? [`… and ${String(more)} more, which the manifest names.`] : []),
    ];
}
function renderApproval({ approver, boundTo, discount, at }) {
    const { pullRequest, environment } = boundTo;
    const of = pullRequest === null ? `this run, for ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .F)(environment?.name ?? 'no environment')}` : `pull request #${String(pullRequest)}`;
    const counts = discount === null ? '✅' : `❌ ${discounts[discount]}`;
    return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .F)(approver?.login ?? 'a deleted account'), of, counts, at.source === 'observed' ? `before ${at.time}` : at.time];
}
function renderPeople({ separationOfDuties: { developers, triggerers } }) {
    const named = (title, people) => {
        if ((0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknown */ .t)(people))
            return [`${title}: unknown: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .F)(people.unknown)}`];
        const shown = people.slice(0, mostRows).map(({ name, account, roles }) => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .F)(account?.login ?? name)} (${roles.join(', ')})`);
        return shown.length === 0 ? [] : [`${title}: ${shown.join('; ')}${people.length > mostRows ? '; …' : ''}`];
    };
    const lines = [...named('Changed by', developers), ...named('Run by', triggerers)];
    return lines.length === 0 ? [] : [lines.map((line) => `- ${line}`).join('\n')];
}
/** Said where nobody vouches for who was running; a terminal says so by itself. */
function renderIdentity({ identity, runner }) {
    if (runner === 'terminal' || (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknown */ .t)(identity) || identity.proof.kind === 'oidc')
        return [];
    return [`Who was running is declared, not proven: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .F)(identity.proof.reason)}.`];
}


/***/ })

};
