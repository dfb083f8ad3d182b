export const ids = [2794,6584];
export const modules = {

/***/ 18221:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ readSources)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66709);
/** The disk: the files of a repository that may start a push. Bounded; no link is followed. */




const limits = { files: 20_000, bytes: 1_000_000, searched: 20_000_000, parallel: 32 };
/** What code has to name for its text to matter. */
const named = Buffer.from('drizzle-kit');
/** `paths` are those that git knows, from the repository's root, with forward slashes. */
async function readSources(root, paths) {
    const wanted = [...new Set(paths)].filter((path) => (0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(path) !== null);
    const top = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(root);
    const sources = [];
    const unread = wanted.length > limits.files ? [{ path: null, reason: `it has ${wanted.length} files to look into, and ${limits.files} are looked into` }] : [];
    const read = async (path) => {
        const found = await readSource(top, path);
        if (typeof found === 'string')
            sources.push({ path, text: found });
        else if (found !== null)
            unread.push(found);
    };
    const next = wanted.slice(0, limits.files).values();
    await Promise.all(Array.from({ length: limits.parallel }, async () => {
        for (const path of next)
            await read(path);
    }));
    const byPath = (a, b) => ((a.path ?? '') < (b.path ?? '') ? -1 : 1);
    return { sources: sources.sort(byPath), unread: unread.sort(byPath) };
}
/** Null for what is not there (a deletion that is not committed), is no file of the repository's own, or names nothing that matters. */
async function readSource(root, path) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, path);
    try {
        const [stats, folder] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(full), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(full))]);
        const way = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, folder);
        if (!stats.isFile() || way === '..' || way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`))
            return null;
        const isCode = (0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(path) === 'code';
        const tooLarge = { path, reason: `it has ${stats.size} bytes, and ${limits.bytes} are read` };
        if (stats.size > (isCode ? limits.searched : limits.bytes))
            return tooLarge;
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(full, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
        const bytes = await file.readFile().finally(() => file.close());
        if (isCode && !bytes.includes(named))
            return null;
        return stats.size > limits.bytes ? tooLarge : bytes.toString('utf8');
    }
    catch (thrown) {
        const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown error';
        return code === 'ENOENT' || code === 'ENOTDIR' ? null : { path, reason: code };
    }
}


/***/ }),

/***/ 33446:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/github/client.ts
var client = __webpack_require__(96584);
// EXTERNAL MODULE: ./src/github/branch-rules.ts
var branch_rules = __webpack_require__(56689);
// EXTERNAL MODULE: ./src/github/place.ts
var place = __webpack_require__(43588);
// EXTERNAL MODULE: ./src/github/reading.ts
var reading = __webpack_require__(21535);
// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
// EXTERNAL MODULE: ./src/gates/answers.ts
var answers = __webpack_require__(46199);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
;// CONCATENATED MODULE: ./src/gates/repository-settings-answers.ts
/** GitHub's answers about a repository's settings: of each the fields that doctor uses. */

const secretNames = schemas/* object */.Ikc({ secrets: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP() })) }).transform(({ secrets }) => secrets.map(({ name }) => name));
const workflowToken = schemas/* object */.Ikc({ default_workflow_permissions: schemas/* enum */.k5n(['read', 'write']), can_approve_pull_request_reviews: schemas/* boolean */.zMY() });
const repository_settings_answers_retention = schemas/* object */.Ikc({ days: schemas/* int */.Whr().min(0), maximum_allowed_days: schemas/* int */.Whr().min(0) });
const enabled = schemas/* object */.Ikc({ enabled: schemas/* boolean */.zMY() })
    .optional()
    .transform((setting) => setting?.enabled ?? false);
/** Classic branch protection. */
const protection = schemas/* object */.Ikc({
    required_pull_request_reviews: schemas/* object */.Ikc({
        dismiss_stale_reviews: schemas/* boolean */.zMY().optional(),
        require_code_owner_reviews: schemas/* boolean */.zMY().optional(),
        require_last_push_approval: schemas/* boolean */.zMY().optional(),
        required_approving_review_count: schemas/* int */.Whr().optional(),
    })
        .optional(),
    required_status_checks: schemas/* object */.Ikc({ contexts: schemas/* array */.YOg(schemas/* string */.YjP()) }).optional(),
    enforce_admins: enabled,
    allow_force_pushes: enabled,
    allow_deletions: enabled,
});
/** Who may bypass is told to administrators only. */
const ruleset = schemas/* object */.Ikc({ id: schemas/* int */.Whr(), name: schemas/* string */.YjP(), enforcement: schemas/* string */.YjP(), bypass_actors: schemas/* array */.YOg(schemas/* unknown */.L5J()).nullish() });
const ownersErrors = schemas/* object */.Ikc({ errors: schemas/* array */.YOg(schemas/* object */.Ikc({ line: schemas/* int */.Whr(), path: schemas/* string */.YjP(), message: schemas/* string */.YjP() })) }).transform(({ errors }) => errors);

// EXTERNAL MODULE: ./src/gates/github/run.ts
var run = __webpack_require__(97759);
;// CONCATENATED MODULE: ./src/gates/github/repository-settings.ts
/** Reads the settings of a repository that its deploys depend on. */







/** Nothing that a route does not answer stops the others. */
async function readRepositorySettings(github, { repository, environments, branch, evidenceBranch, clock }) {
    const at = (0,place/* githubPlace */.V)(repository);
    const ref = branch === null ? (0,unknown/* unknown */.L)('the default branch is meant') : `refs/heads/${branch}`;
    const noRun = (0,unknown/* unknown */.L)('doctor asks of no run');
    const [runs, secrets, evidence, repositorySecrets, ownersErrors, token, retention] = await Promise.all([
        Promise.all(environments.map((environment) => (0,run/* readRun */.L)(github, { repository, environment, runId: noRun, ref, clock }))),
        Promise.all(environments.map((environment) => readEnvironmentSecrets(github, at, environment))),
        evidenceBranch === null ? null : readEvidence(github, at, evidenceBranch),
        readRepositorySecrets(github, at),
        readOwnersErrors(github, at),
        ask(github, at, 'actions/permissions/workflow', { what: "the rights of a workflow's token", permission: 'administration: read' }, workflowToken),
        ask(github, at, 'actions/permissions/artifact-and-log-retention', { what: 'how long artifacts are kept', permission: 'administration: read' }, repository_settings_answers_retention),
    ]);
    const [first] = runs;
    if (first === undefined)
        return null;
    const { repository: itself } = first;
    return {
        readAt: first.readAt,
        repository: itself,
        environments: runs.map(({ environment, branchPolicies }, index) => {
            const name = environments[index] ?? '';
            const asked = secrets[index] ?? (0,reading/* incomplete */.$x)({ what: `the secrets of ${name}` }, 'they were not asked for');
            return { name, environment: unlessHidden(environment, itself), branchPolicies, secrets: asked };
        }),
        branch: await readBranch(github, at, first),
        evidence: evidence === null ? null : { ...evidence, exists: unlessHidden(evidence.exists, itself) },
        repositorySecrets,
        ownersErrors: unlessHidden(ownersErrors, itself),
        token,
        retention: (0,reading/* mapReading */.P2)(retention, ({ days }) => days),
    };
}
/** That there is no such thing is what GitHub also says to somebody who may not see the repository at all. */
function unlessHidden(reading, repository) {
    const isAbsent = reading.kind === 'read' && (reading.value === null || reading.value === false);
    return isAbsent && repository.kind === 'unread' ? repository : reading;
}
async function ask(github, at, path, question, schema) {
    return (0,reading/* parseAnswer */.Wp)(await github.ask(`GET /repos/{owner}/{repo}/${path}`, at), schema, question);
}
async function readOwnersErrors(github, at) {
    const asked = await github.ask('GET /repos/{owner}/{repo}/codeowners/errors', at);
    return (0,reading/* parseOptional */.Yv)(asked, ownersErrors, { what: 'the errors of CODEOWNERS', permission: 'contents: read' });
}
async function readEnvironmentSecrets(github, at, name) {
    const pages = await github.askPages('GET /repos/{owner}/{repo}/environments/{environment_name}/secrets', { ...at, environment_name: name });
    return (0,reading/* parsePages */.Y7)(pages, secretNames, { what: `which secrets the environment "${name}" has`, permission: 'environments: read' });
}
async function readRepositorySecrets(github, at) {
    const question = { what: 'which secrets the repository has', permission: 'secrets: read' };
    const [own, given] = await Promise.all([
        github.askPages('GET /repos/{owner}/{repo}/actions/secrets', at),
        github.askPages('GET /repos/{owner}/{repo}/actions/organization-secrets', at),
    ]);
    const [ours, theirs] = [(0,reading/* parsePages */.Y7)(own, secretNames, question), (0,reading/* parsePages */.Y7)(given, secretNames, question)];
    if (ours.kind === 'unread')
        return ours;
    return theirs.kind === 'unread' ? theirs : (0,reading/* found */.F9)([...ours.value, ...theirs.value]);
}
async function readBranch(github, at, run) {
    const { branch, rules, branchProtected } = run;
    const [protection, rulesets] = await Promise.all([readProtection(github, at, run), readRulesets(github, at, rules)]);
    return { branch, rules, branchProtected, protection, rulesets };
}
async function readProtection(github, at, run) {
    const { branch, branchProtected } = run;
    if (branch.kind === 'unread')
        return branch;
    if (branchProtected.kind === 'read' && !branchProtected.value)
        return (0,reading/* found */.F9)(null);
    const asked = await github.ask('GET /repos/{owner}/{repo}/branches/{branch}/protection', { ...at, branch: branch.value });
    return (0,reading/* parseOptional */.Yv)(asked, protection, { what: `the classic protection of the branch ${branch.value}`, permission: 'administration: read' });
}
/** Those that the rules of a branch come from. */
async function readRulesets(github, at, rules) {
    if (rules.kind === 'unread')
        return rules;
    const ids = [...new Set(rules.value.flatMap(({ ruleset_id: id }) => id ?? []))];
    const question = { what: 'the rulesets of the branch', permission: 'metadata: read' };
    const route = 'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}';
    const read = await Promise.all(ids.map(async (id) => (0,reading/* parseAnswer */.Wp)(await github.ask(route, { ...at, ruleset_id: id }), ruleset, question)));
    const unread = read.find((one) => one.kind === 'unread');
    return unread ?? (0,reading/* found */.F9)(read.flatMap((one) => (one.kind === 'read' ? [one.value] : [])));
}
async function readEvidence(github, at, branch) {
    const [itself, rules] = await Promise.all([
        github.ask('GET /repos/{owner}/{repo}/branches/{branch}', { ...at, branch }),
        (0,branch_rules/* readBranchRules */.C)(github, at, branch),
    ]);
    const question = { what: `whether there is a branch ${branch}`, permission: 'contents: read' };
    return {
        branch,
        exists: (0,reading/* mapReading */.P2)((0,reading/* parseOptional */.Yv)(itself, answers/* branch */.tk, question), (found) => found !== null),
        rules,
        rulesets: await readRulesets(github, at, rules),
    };
}

// EXTERNAL MODULE: ./src/host/disk.ts
var disk = __webpack_require__(83409);
// EXTERNAL MODULE: ./src/host/process.ts
var process = __webpack_require__(17439);
// EXTERNAL MODULE: ./src/git/remote.ts
var git_remote = __webpack_require__(60668);
// EXTERNAL MODULE: ./src/model/version.ts
var version = __webpack_require__(52621);
;// CONCATENATED MODULE: ./src/publish/doctor/json.ts

function renderDoctorDocument({ repository, readAt, approval, files, verdict, controls }) {
    const required = controls.filter((control) => control.required);
    const count = (status) => required.filter((control) => control.status === status).length;
    return {
        schemaVersion: 1,
        tool: { name: 'drizzle-attest', version: version/* toolVersion */.f },
        repository,
        readAt,
        approval,
        files,
        verdict,
        counts: { required: required.length, configured: count('configured'), 'not-configured': count('not-configured'), unreadable: count('unreadable') },
        controls: controls.map((control) => ({ ...control, criteria: [...control.criteria] })),
    };
}

// EXTERNAL MODULE: ./src/text/markdown.ts
var markdown = __webpack_require__(86590);
// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(54966);
;// CONCATENATED MODULE: ./src/publish/doctor/words.ts

const groupTitles = {
    environment: 'Environment',
    branch: 'Branch',
    evidence: 'Evidence',
    'code-owners': 'Code owners',
    workflows: 'Workflows',
    settings: 'Settings of the repository',
};
/** In the order in which they were judged; each environment and the branch have groups of their own. */
function groupsOf({ controls }) {
    const groups = new Map();
    for (const control of controls) {
        const named = control.group === 'environment' || control.group === 'branch' ? control.subject : null;
        const title = `${groupTitles[control.group]}${named === null ? '' : ` ${named}`}`;
        groups.set(title, [...(groups.get(title) ?? []), control]);
    }
    return [...groups].map(([title, members]) => ({ title, controls: members }));
}
function renderVerdict({ controls, verdict }) {
    const required = controls.filter((control) => control.required);
    const count = (status, among) => among.filter((control) => control.status === status).length;
    const parts = [
        `${String(count('configured', required))} of ${(0,sentence/* plural */.LS)(required.length, 'required control')} configured`,
        ...(count('not-configured', required) === 0 ? [] : [`${String(count('not-configured', required))} not configured`]),
        ...(count('unreadable', required) === 0 ? [] : [`${String(count('unreadable', required))} unreadable`]),
    ];
    const advised = controls.filter((control) => !control.required && control.status !== 'configured').length;
    const heads = {
        configured: 'Every required control is configured',
        'not-configured': 'Required controls are not configured',
        unreadable: 'Required controls cannot be read',
    };
    return `${heads[verdict]}: ${parts.join(', ')}${advised === 0 ? '' : `; ${String(advised)} more to look at`}.`;
}
/** What the answer is about, and what it is not. */
function renderScope({ repository, readAt, approval, files }) {
    const from = files === 'work-tree' ? 'files of this folder' : 'files as GitHub has them';
    return `${repository}, approval: ${approval}, ${from}, read ${readAt}. This is the configuration now; that it worked is told by the manifests of deploys.`;
}
/** What is said of a control that decides nothing. */
function weightOf({ status, required }) {
    if (required || status === 'configured')
        return null;
    return status === 'not-configured' ? 'advised' : 'not counted';
}

;// CONCATENATED MODULE: ./src/publish/doctor/summary.ts


const marks = { configured: '✅', 'not-configured': '⛔', unreadable: '❔' };
function renderDoctorSummary(report) {
    return [
        `## ${marks[report.verdict]} ${renderVerdict(report)}`,
        (0,markdown/* inertText */.UJ)(renderScope(report), 2_000),
        ...groupsOf(report).flatMap(({ title, controls }) => [`### ${(0,markdown/* inertText */.UJ)(title)}`, renderControls(controls)]),
    ].join('\n\n');
}
function renderControls(controls) {
    const rows = controls.map((control) => {
        const { status, title, found, remedy, criteria } = control;
        const weight = weightOf(control);
        const read = `${(0,markdown/* inertText */.UJ)(found, 2_000)}${remedy === null ? '' : `<br>→ ${(0,markdown/* inertText */.UJ)(remedy, 2_000)}`}`;
        return [`${marks[status]}${weight === null ? '' : ` ${weight}`}`, title, read, criteria.join(' ')];
    });
    return (0,markdown/* renderTable */.bo)('| | control | what was read | criteria |', rows);
}

// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
;// CONCATENATED MODULE: ./src/publish/doctor/text.ts


const text_marks = { configured: '✔', 'not-configured': '✖', unreadable: '?' };
const verdictTones = { configured: 'good', 'not-configured': 'error', unreadable: 'warning' };
function renderDoctorText(report, paint) {
    return [
        `${paint(verdictTones[report.verdict], renderVerdict(report))}\n${paint('faint', (0,plain/* plainLine */.h0)(renderScope(report), 2_000))}`,
        ...groupsOf(report).map(({ title, controls }) => [paint('strong', (0,plain/* plainLine */.h0)(title, 500)), ...controls.map((control) => renderControl(control, paint))].join('\n')),
    ].join('\n\n');
}
function renderControl(control, paint) {
    const { status, required, title, found, remedy, criteria } = control;
    const weight = weightOf(control);
    const tone = status === 'configured' ? 'good' : !required ? 'faint' : verdictTones[status];
    const head = `  ${paint(tone, text_marks[status])} ${status === 'configured' ? title : paint('strong', title)}${weight === null ? '' : paint('faint', ` (${weight})`)}  ${paint('faint', criteria.join(' '))}`;
    return [
        head,
        `      ${paint(status === 'configured' ? 'faint' : 'notice', (0,plain/* plainLine */.h0)(found, 2_000))}`,
        ...(remedy === null ? [] : [`      ${paint('good', '→')} ${(0,plain/* plainLine */.h0)(remedy, 2_000)}`]),
    ].join('\n');
}

// EXTERNAL MODULE: ./src/checks/configuration/configuration.ts
var configuration = __webpack_require__(63842);
// EXTERNAL MODULE: ./src/checks/configuration/disk.ts
var configuration_disk = __webpack_require__(27523);
// EXTERNAL MODULE: ./src/checks/configuration/parse.ts + 5 modules
var parse = __webpack_require__(94684);
// EXTERNAL MODULE: ./src/checks/push/disk.ts
var push_disk = __webpack_require__(18221);
// EXTERNAL MODULE: ./src/checks/push/place.ts
var push_place = __webpack_require__(66709);
// EXTERNAL MODULE: ./src/git/work-tree.ts
var work_tree = __webpack_require__(6516);
// EXTERNAL MODULE: ./src/github/files.ts
var files = __webpack_require__(55772);
// EXTERNAL MODULE: ./src/commands/own-files.ts
var own_files = __webpack_require__(20392);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./src/workflow-templates/template.ts
var template = __webpack_require__(63401);
;// CONCATENATED MODULE: ./src/commands/doctor/workflow.ts
/** A workflow file, as far as doctor looks into it. */




const concurrency = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* looseObject */._H3({ 'cancel-in-progress': schemas/* unknown */.L5J().optional() })]).optional();
const step = schemas/* looseObject */._H3({ uses: schemas/* string */.YjP().optional(), with: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).nullish() });
const job = schemas/* looseObject */._H3({
    name: schemas/* string */.YjP().optional(),
    uses: schemas/* string */.YjP().optional(),
    permissions: schemas/* unknown */.L5J().optional(),
    concurrency,
    steps: schemas/* array */.YOg(step).nullish(),
});
const workflow_form = schemas/* looseObject */._H3({ permissions: schemas/* unknown */.L5J().optional(), concurrency, jobs: schemas/* record */.g1P(schemas/* string */.YjP(), job) });
function isWorkflow(path) {
    return external_node_path_.posix.dirname(path) === '.github/workflows' && /\.ya?ml$/u.test(path);
}
function parseWorkflow({ path, text }) {
    const document = (0,dist/* parseDocument */.Tp)(text, { logLevel: 'error' });
    if (document.errors.length > 0)
        return { kind: 'lost', path };
    const parsed = workflow_form.safeParse(readValue(document));
    if (!parsed.success)
        return { kind: 'lost', path };
    const { jobs, ...workflow } = parsed.data;
    const all = Object.entries(jobs);
    const uses = all.flatMap(([, { uses: called, steps }]) => [called, ...(steps ?? []).map((one) => one.uses)].flatMap((reference) => reference ?? []));
    return {
        kind: 'read',
        workflow: {
            path,
            uses: [...new Set(uses)].map((reference) => ({ reference, line: lineOf(text, reference) })),
            calls: all.flatMap(([id, one]) => callsOf(path, id, one, waits(workflow.concurrency) || waits(one.concurrency))),
            hasPermissions: workflow.permissions !== undefined || all.every(([, one]) => one.permissions !== undefined),
        },
    };
}
function readValue(document) {
    try {
        return document.toJS({ maxAliasCount: 100 });
    }
    catch {
        return null;
    }
}
const reusable = new RegExp(`^${template/* home */.iR}/\\.github/workflows/(check|deploy|deploy-targets|evidence)\\.yml@(.+)$`, 'iu');
const action = new RegExp(`^${template/* home */.iR}(?:/action)?@(.+)$`, 'iu');
const commands = { check: 'check', migrate: 'deploy', collect: 'evidence' };
function callsOf(path, id, { name, uses, steps }, isWaiting) {
    const shown = name ?? id;
    const [, workflow, ref] = reusable.exec(uses ?? '') ?? [];
    if (workflow !== undefined && ref !== undefined) {
        const what = workflow.toLowerCase() === 'check' ? 'check' : workflow.toLowerCase() === 'evidence' ? 'evidence' : 'deploy';
        return [{ what, path, ref, checkName: `${shown} / check`, waits: true }];
    }
    return (steps ?? []).flatMap((one) => {
        const at = action.exec(one.uses ?? '')?.[1];
        const command = one.with?.['command'];
        const what = typeof command === 'string' ? commands[command] : undefined;
        return at === undefined || what === undefined ? [] : [{ what, path, ref: at, checkName: shown, waits: isWaiting }];
    });
}
/** A group that cancels what is running leaves a deploy half done. */
function waits(given) {
    if (given === undefined)
        return false;
    return typeof given === 'string' || given['cancel-in-progress'] === undefined || given['cancel-in-progress'] === false;
}
function lineOf(text, reference) {
    return text.slice(0, Math.max(0, text.indexOf(reference))).split('\n').length;
}

;// CONCATENATED MODULE: ./src/commands/doctor/files.ts
/** The repository's files: from the work tree where it is this repository, else as GitHub has them. */












/** Null where the folder holds no work tree that git knows. */
async function readOwnFiles(workspace) {
    const paths = await (0,work_tree/* readTracked */.T)(workspace, process/* readOutput */.ov);
    if (paths === null)
        return null;
    const [sources, codeOwners, policy] = await Promise.all([(0,push_disk/* readSources */.t)(workspace, paths), (0,own_files/* readCodeOwners */.k)(workspace), (0,configuration_disk/* readCheckConfiguration */.r)(workspace)]);
    const lost = sources.unread.find(({ path }) => path !== null && isWorkflow(path));
    const workflows = sources.sources.filter(({ path }) => isWorkflow(path));
    return {
        from: 'work-tree',
        paths: (0,reading/* found */.F9)(paths),
        workflows: lost === undefined ? (0,reading/* found */.F9)(workflows) : unread(`the workflow ${lost.path ?? ''}`, lost.reason),
        codeOwners: (0,reading/* found */.F9)(codeOwners),
        sources: (0,reading/* found */.F9)(sources),
        allowed: allowedBy(typeof policy === 'string' ? policy : null),
    };
}
/** Files that are asked of GitHub; each is a request. */
const mostFiles = 300;
/** Of what may start a push, all but code is asked for: there may be thousands of those files, and each is told as not read. */
async function readGithubFiles(github, repository, branch) {
    const at = (0,place/* githubPlace */.V)(repository);
    const paths = await readPaths(github, at, branch);
    if (paths.kind === 'unread')
        return { from: 'github', paths, workflows: paths, codeOwners: paths, sources: paths, allowed: [] };
    const starters = paths.value.filter((path) => (0,push_place/* kindOf */.I)(path) !== null);
    const read = starters.filter((path) => (0,push_place/* kindOf */.I)(path) !== 'code').sort((one, other) => Number(isWorkflow(other)) - Number(isWorkflow(one)));
    const wanted = [...paths.value.filter((path) => path === configuration.configurationFile || own_files/* codeOwnersPaths */.Y.some((known) => known === path)), ...read.slice(0, mostFiles)];
    const texts = await readTexts(github, at, branch, wanted);
    const textsOf = (chosen) => (0,reading/* mapReading */.P2)(texts, (known) => chosen.flatMap((path) => (known.has(path) ? [{ path, text: known.get(path) ?? '' }] : [])));
    const left = starters.length - Math.min(read.length, mostFiles);
    return {
        from: 'github',
        paths,
        workflows: textsOf(read.filter(isWorkflow)),
        codeOwners: (0,reading/* mapReading */.P2)(texts, (known) => own_files/* codeOwnersPaths */.Y.map((path) => known.get(path)).find((text) => text !== undefined) ?? null),
        sources: (0,reading/* mapReading */.P2)(textsOf(read), (sources) => ({
            sources,
            unread: left === 0 ? [] : [{ path: null, reason: `${String(left)} of its files, such as scripts in code, are only read in a clone` }],
        })),
        allowed: texts.kind === 'read' ? allowedBy(texts.value.get(configuration.configurationFile) ?? null) : [],
    };
}
async function readPaths(github, at, branch) {
    const question = { what: 'the list of files', permission: 'contents: read' };
    const cutOff = { reason: 'GitHub cut it off', remedy: 'Run doctor in a clone of the repository.' };
    const read = await (0,files/* readTree */.Z)(github, at, { tree: branch, deep: true, question, cutOff });
    return (0,reading/* mapReading */.P2)(read, (entries) => entries.filter(({ type }) => type === 'blob').map(({ path }) => path));
}
async function readTexts(github, at, branch, paths) {
    const read = await Promise.all(paths.map(async (path) => [path, await (0,files/* readFileText */.e)(github, at, branch, path)]));
    const texts = new Map();
    for (const [path, reading] of read) {
        if (reading.kind === 'unread')
            return reading;
        if (reading.value !== null)
            texts.set(path, reading.value);
    }
    return (0,reading/* found */.F9)(texts);
}
function allowedBy(policy) {
    if (policy === null)
        return [];
    try {
        return (0,parse/* parseCheckConfiguration */.Y)(policy, false).push.allowed;
    }
    catch {
        // The check says what is wrong with it; until then it allows nothing.
        return [];
    }
}
function unread(what, reason) {
    return { kind: 'unread', code: 'github/incomplete', what, reason, remedy: 'Let the file be read.' };
}

;// CONCATENATED MODULE: ./src/commands/doctor/table-rules.ts
const metadata = 'Metadata: read';
const administration = 'Administration: read';
const contents = 'Contents: read';
const table_rules_ruleset = 'Settings → Rules → Rulesets → the ruleset of {subject}';
const general = 'Settings → Actions → General';
const ruleControls = [
    {
        id: 'branch/pull-request',
        group: 'branch',
        title: 'Changes come by pull request',
        required: 'always',
        criteria: ['CC8.1'],
        needs: metadata,
        remedy: `${table_rules_ruleset} → Require a pull request before merging.`,
    },
    {
        id: 'branch/approvals',
        group: 'branch',
        title: 'A pull request needs an approval',
        required: 'always',
        criteria: ['CC8.1', 'CC6.3'],
        needs: metadata,
        remedy: `${table_rules_ruleset} → Require a pull request before merging → Required approvals: 1 or more.`,
    },
    {
        id: 'branch/last-push-approval',
        group: 'branch',
        title: 'Somebody else approves the last push',
        required: 'pull-request',
        criteria: ['CC8.1', 'CC6.3'],
        needs: metadata,
        remedy: `${table_rules_ruleset} → Require a pull request before merging → Require approval of the most recent reviewable push.`,
    },
    {
        id: 'branch/dismiss-stale',
        group: 'branch',
        title: 'New commits end an approval',
        required: 'advised',
        criteria: ['CC8.1'],
        needs: metadata,
        remedy: `${table_rules_ruleset} → Require a pull request before merging → Dismiss stale pull request approvals when new commits are pushed.`,
    },
    {
        id: 'branch/code-owner-review',
        group: 'branch',
        title: 'Owners of the code approve changes of it',
        required: 'advised',
        criteria: ['CC8.1'],
        needs: metadata,
        remedy: `${table_rules_ruleset} → Require a pull request before merging → Require review from Code Owners.`,
    },
    {
        id: 'branch/required-check',
        group: 'branch',
        title: 'The check of migrations has to pass',
        required: 'always',
        criteria: ['CC8.1', 'PI1.5'],
        needs: metadata,
        remedy: `${table_rules_ruleset} → Require status checks to pass → Add checks.`,
    },
    {
        id: 'branch/history',
        group: 'branch',
        title: 'The branch cannot be rewritten or deleted',
        required: 'always',
        criteria: ['CC8.1', 'CC7.2'],
        needs: metadata,
        remedy: `${table_rules_ruleset} → Restrict deletions and Block force pushes.`,
    },
    {
        id: 'branch/no-bypass',
        group: 'branch',
        title: 'Nobody may bypass the rules of the branch',
        required: 'readable',
        criteria: ['CC8.1', 'CC6.3'],
        needs: administration,
        remedy: `${table_rules_ruleset} → Bypass list: empty. For classic protection: Do not allow bypassing the above settings.`,
    },
    {
        id: 'evidence/branch',
        group: 'evidence',
        title: 'Manifests are kept on a branch',
        required: 'evidence',
        criteria: ['CC7.2', 'CC8.1'],
        needs: contents,
        remedy: 'Name it by evidence-branch in the workflow that deploys; the first deploy makes it.',
    },
    {
        id: 'evidence/append-only',
        group: 'evidence',
        title: 'Nothing on that branch can be changed',
        required: 'evidence',
        criteria: ['CC7.2', 'CC6.1'],
        needs: metadata,
        remedy: 'Settings → Rules → Rulesets → New branch ruleset → Include by pattern → {subject} → Restrict deletions and Block force pushes, and no pull request: the deploy appends to it.',
    },
    {
        id: 'evidence/retention',
        group: 'evidence',
        title: 'Manifests outlast the period of an audit',
        required: 'readable',
        criteria: ['CC7.2', 'CC8.1'],
        needs: administration,
        remedy: `${general} → Artifact and log retention: 365 days or more; or name an evidence-branch.`,
    },
];

;// CONCATENATED MODULE: ./src/commands/doctor/table-settings.ts
/** Controls of doctor: what lies in the settings of the repository: environments and tokens. */

const actions = 'Actions: read';
const table_settings_administration = 'Administration: read';
const environments = 'Settings → Environments → {subject}';
const table_settings_general = 'Settings → Actions → General';
const settingControls = [
    {
        id: 'environment/exists',
        group: 'environment',
        title: 'The environment exists',
        required: 'always',
        criteria: ['CC8.1'],
        needs: actions,
        remedy: 'Settings → Environments → New environment → {subject}. A job that names an environment that is not there creates it, without any rule.',
    },
    {
        id: 'environment/required-reviewers',
        group: 'environment',
        title: 'A deploy waits for required reviewers',
        required: 'environment',
        criteria: ['CC8.1'],
        needs: actions,
        remedy: `${environments} → Required reviewers.`,
    },
    {
        id: 'environment/self-review',
        group: 'environment',
        title: 'Who starts a deploy cannot approve it',
        required: 'environment',
        criteria: ['CC8.1', 'CC6.3'],
        needs: actions,
        remedy: `${environments} → Required reviewers → Prevent self-review.`,
    },
    {
        id: 'environment/admin-bypass',
        group: 'environment',
        title: 'Administrators cannot go around the rules',
        required: 'environment',
        criteria: ['CC8.1', 'CC6.3'],
        needs: actions,
        remedy: `${environments} → switch off Allow administrators to bypass configured protection rules.`,
    },
    {
        id: 'environment/branch-policy',
        group: 'environment',
        title: 'Only chosen branches may deploy',
        required: 'always',
        criteria: ['CC8.1', 'CC6.1'],
        needs: actions,
        remedy: `${environments} → Deployment branches and tags → Selected branches and tags.`,
    },
    {
        id: 'environment/secret',
        group: 'environment',
        title: 'The secret of the database lies in the environment alone',
        required: 'readable',
        criteria: ['CC6.1', 'CC6.3'],
        needs: 'Environments: read and Secrets: read',
        remedy: `${environments} → Environment secrets → ${template/* databaseSecret */.ak}; then delete it under Settings → Secrets and variables → Actions, of the repository and of the organization.`,
    },
    {
        id: 'settings/default-token',
        group: 'settings',
        title: 'The token of a job reads only, unless its workflow says otherwise',
        required: 'readable',
        criteria: ['CC6.1', 'CC6.3'],
        needs: table_settings_administration,
        remedy: `${table_settings_general} → Workflow permissions → Read repository contents and packages permissions.`,
    },
    {
        id: 'settings/no-self-approval',
        group: 'settings',
        title: 'Workflows cannot approve pull requests',
        required: 'readable',
        criteria: ['CC8.1', 'CC6.3'],
        needs: table_settings_administration,
        remedy: `${table_settings_general} → Workflow permissions → switch off Allow GitHub Actions to create and approve pull requests.`,
    },
];

;// CONCATENATED MODULE: ./src/commands/doctor/table-sources.ts
const table_sources_contents = 'Contents: read';
const sourceControls = [
    {
        id: 'code-owners/valid',
        group: 'code-owners',
        title: 'CODEOWNERS has no errors',
        required: 'advised',
        criteria: ['CC8.1'],
        needs: table_sources_contents,
        remedy: 'Mend the lines in CODEOWNERS: GitHub passes over those that it cannot read.',
    },
    {
        id: 'code-owners/migrations',
        group: 'code-owners',
        title: 'Migrations have owners',
        required: 'advised',
        criteria: ['CC8.1', 'CC6.3'],
        needs: table_sources_contents,
        remedy: 'Give {subject} an owner in .github/CODEOWNERS.',
    },
    {
        id: 'code-owners/controls',
        group: 'code-owners',
        title: 'Workflows and check configuration file have owners',
        required: 'advised',
        criteria: ['CC8.1', 'CC6.3'],
        needs: table_sources_contents,
        remedy: 'Give /.github/workflows/ and /.github/drizzle-attest.yml an owner in .github/CODEOWNERS.',
    },
    {
        id: 'workflows/check',
        group: 'workflows',
        title: 'Changes are checked before they are merged',
        required: 'always',
        criteria: ['CC8.1', 'PI1.5'],
        needs: table_sources_contents,
        remedy: 'Run drizzle-attest init --write, and commit .github/workflows/drizzle-check.yml; call a release (v1) or a commit.',
    },
    {
        id: 'workflows/deploy',
        group: 'workflows',
        title: 'Migrations are deployed behind the gates',
        required: 'always',
        criteria: ['CC8.1'],
        needs: table_sources_contents,
        remedy: 'Run drizzle-attest init --write, and commit .github/workflows/drizzle-deploy.yml; call a release (v1) or a commit.',
    },
    {
        id: 'workflows/evidence',
        group: 'workflows',
        title: 'Manifests are collected and verified on a schedule',
        required: 'advised',
        criteria: ['CC7.2'],
        needs: table_sources_contents,
        remedy: 'Run drizzle-attest init --write, and commit .github/workflows/drizzle-evidence.yml.',
    },
    {
        id: 'workflows/no-push',
        group: 'workflows',
        title: 'Nothing deploys by drizzle-kit push',
        required: 'always',
        criteria: ['CC8.1', 'PI1.5'],
        needs: table_sources_contents,
        remedy: 'Generate migrations and deploy them. A place that pushes to a database which is thrown away is listed in .github/drizzle-attest.yml as allowed.',
    },
    {
        id: 'workflows/concurrency',
        group: 'workflows',
        title: 'Deploys wait for each other',
        required: 'advised',
        criteria: ['PI1.5', 'A1.2'],
        needs: table_sources_contents,
        remedy: 'Give the job that deploys a concurrency group, with cancel-in-progress: false and queue: max.',
    },
    {
        id: 'workflows/permissions',
        group: 'workflows',
        title: 'Workflows name the rights of their token',
        required: 'advised',
        criteria: ['CC6.1', 'CC6.3'],
        needs: table_sources_contents,
        remedy: 'Write permissions: {} at the top of the workflow, and what each job needs beside it.',
    },
    {
        id: 'workflows/pins',
        group: 'workflows',
        title: 'Actions are pinned to a commit',
        required: 'advised',
        criteria: ['CC6.8'],
        needs: table_sources_contents,
        remedy: 'Name the full commit id behind the @, with the version in a comment.',
    },
];

;// CONCATENATED MODULE: ./src/commands/doctor/table.ts



const controlTexts = [...settingControls, ...ruleControls, ...sourceControls];
function textOf(id) {
    const text = controlTexts.find((known) => known.id === id);
    if (text === undefined)
        throw new TypeError(`There is no control ${id}.`);
    return text;
}

;// CONCATENATED MODULE: ./src/commands/doctor/control.ts
/** A reading of a control -> the control, with what is said of it and whether it has to be there. */


/** `found` of a judgement is a whole sentence. */
function sayFor(demands) {
    return (id, subject, judgement) => {
        const text = textOf(id);
        const judged = 'kind' in judgement ? unreadable(judgement, text.needs) : judgement;
        const { group, title, criteria } = text;
        const remedy = judged.status === 'configured' ? null : (judged.remedy ?? text.remedy.replaceAll('{subject}', subject ?? 'the repository'));
        return {
            id,
            group,
            title,
            subject,
            status: judged.status,
            required: isRequired(text.required, judged.status, demands),
            found: judged.found,
            remedy,
            criteria,
        };
    };
}
/** As holding, or not. */
function judgedBy(holds, configured, missing) {
    return holds ? { status: 'configured', found: configured } : { status: 'not-configured', found: missing };
}
function isRequired(requirement, status, { approval, evidenceBranch }) {
    switch (requirement) {
        case 'always':
            return true;
        case 'environment':
            return approval !== 'pull-request';
        case 'pull-request':
            return approval !== 'environment';
        case 'evidence':
            return evidenceBranch !== null;
        case 'readable':
            return status !== 'unreadable';
        case 'advised':
            return false;
    }
}
/** The job's own token is never given what an administrator's settings take. */
function unreadable(unread, needs) {
    const { message } = (0,reading/* unreadProblem */.l0)(unread);
    const permission = /"(administration|environments|secrets): read"/u.exec(unread.remedy)?.[1];
    if (permission === undefined)
        return { status: 'unreadable', found: message, remedy: unread.remedy };
    const wanted = /^(?:Administration|Environments)/u.test(needs) ? needs : `${needs} and Administration: read`;
    return {
        status: 'unreadable',
        found: message,
        remedy: `Ask with a token of somebody who may: fine-grained, ${wanted} (in a terminal as GITHUB_TOKEN). A job's own token never may.`,
    };
}

;// CONCATENATED MODULE: ./src/commands/doctor/branch.ts


/** `checkNames` are those that the workflows of the repository give the check of migrations. */
function judgeBranch(settings, checkNames, say) {
    const { branch, rules, protection } = settings;
    const subject = branch.kind === 'read' ? branch.value : null;
    const facet = (holds) => {
        if (branch.kind === 'unread')
            return branch;
        if (rules.kind === 'unread')
            return rules;
        const judged = holds(join(ofRules(rules.value), protection.kind === 'read' && protection.value !== null ? ofProtection(protection.value) : nothing));
        // What a ruleset does not demand, a protection that may not be read may.
        return judged.status === 'not-configured' && protection.kind === 'unread' ? protection : judged;
    };
    return [
        say('branch/pull-request', subject, facet(({ pullRequest }) => judgedBy(pullRequest, 'A pull request is required.', 'Anybody who may write can push to it.'))),
        say('branch/approvals', subject, facet(({ approvals }) => judgedBy(approvals > 0, `${(0,sentence/* plural */.LS)(approvals, 'approval')} ${(0,sentence/* agree */.d5)(approvals, 'is', 'are')} required.`, 'No approval is required.'))),
        say('branch/last-push-approval', subject, facet(({ lastPush }) => judgedBy(lastPush, 'The last push needs the approval of somebody else.', 'Whoever pushes last may have approved, too.'))),
        say('branch/dismiss-stale', subject, facet(({ dismissStale }) => judgedBy(dismissStale, 'New commits dismiss approvals.', 'An approval counts for commits that came after it.'))),
        say('branch/code-owner-review', subject, facet(({ codeOwners }) => judgedBy(codeOwners, 'A review by code owners is required.', 'No review by code owners is required.'))),
        say('branch/required-check', subject, facet(({ checks }) => judgeChecks(checks, checkNames))),
        say('branch/history', subject, facet(({ history }) => judgedBy(history, 'Force pushes and deletion are blocked.', 'It can be force-pushed or deleted.'))),
        say('branch/no-bypass', subject, judgeBypass(settings)),
    ];
}
const nothing = { pullRequest: false, approvals: 0, lastPush: false, dismissStale: false, codeOwners: false, checks: [], history: false };
function ofRules(rules) {
    const reviews = rules.flatMap(({ type, parameters }) => (type === 'pull_request' ? [parameters ?? {}] : []));
    const types = new Set(rules.map(({ type }) => type));
    return {
        pullRequest: reviews.length > 0,
        approvals: Math.max(0, ...reviews.map((review) => review.required_approving_review_count ?? 0)),
        lastPush: reviews.some((review) => review.require_last_push_approval === true),
        dismissStale: reviews.some((review) => review.dismiss_stale_reviews_on_push === true),
        codeOwners: reviews.some((review) => review.require_code_owner_review === true),
        checks: rules.flatMap(({ type, parameters }) => type === 'required_status_checks' ? (parameters?.required_status_checks ?? []).map(({ context }) => context) : []),
        history: types.has('non_fast_forward') && types.has('deletion'),
    };
}
function ofProtection({ required_pull_request_reviews: reviews, required_status_checks: checks, ...rest }) {
    return {
        pullRequest: reviews !== undefined,
        approvals: reviews?.required_approving_review_count ?? 0,
        lastPush: reviews?.require_last_push_approval === true,
        dismissStale: reviews?.dismiss_stale_reviews === true,
        codeOwners: reviews?.require_code_owner_reviews === true,
        checks: checks?.contexts ?? [],
        history: !rest.allow_force_pushes && !rest.allow_deletions,
    };
}
function join(one, other) {
    return {
        pullRequest: one.pullRequest || other.pullRequest,
        approvals: Math.max(one.approvals, other.approvals),
        lastPush: one.lastPush || other.lastPush,
        dismissStale: one.dismissStale || other.dismissStale,
        codeOwners: one.codeOwners || other.codeOwners,
        checks: [...one.checks, ...other.checks],
        history: one.history || other.history,
    };
}
function judgeChecks(checks, names) {
    if (names.length === 0)
        return { status: 'not-configured', found: 'No workflow of the repository runs the check, so that none can be required.' };
    const lacking = names.filter((name) => !checks.includes(name));
    if (lacking.length === 0)
        return { status: 'configured', found: `${(0,sentence/* listNames */.Zv)(names)} has to pass.` };
    const required = checks.length === 0 ? 'No check is required' : `Required is ${(0,sentence/* listNames */.Zv)(checks)}`;
    return { status: 'not-configured', found: `${required}; ${(0,sentence/* listNames */.Zv)(lacking)} was expected.` };
}
function judgeBypass({ branch, rules, rulesets, protection }) {
    for (const reading of [branch, rules, rulesets, protection])
        if (reading.kind === 'unread')
            return reading;
    const all = rulesets;
    const sets = all.kind === 'read' ? all.value : [];
    const open = sets.filter(({ bypass_actors: actors }) => (actors ?? []).length > 0);
    if (open.length > 0)
        return { status: 'not-configured', found: `The ruleset ${(0,sentence/* listNames */.Zv)(open.map(({ name }) => `"${name}"`))} has a bypass list.` };
    const classic = protection.kind === 'read' ? protection.value : null;
    if (classic !== null && !classic.enforce_admins)
        return { status: 'not-configured', found: 'Administrators may bypass the classic protection.' };
    if (sets.length === 0 && classic === null)
        return { status: 'not-configured', found: 'The branch has no rules.' };
    const untold = sets.filter(({ bypass_actors: actors }) => actors === undefined || actors === null);
    if (untold.length === 0)
        return { status: 'configured', found: 'The bypass list is empty.' };
    return {
        status: 'unreadable',
        found: `GitHub does not say who may bypass the ruleset ${(0,sentence/* listNames */.Zv)(untold.map(({ name }) => `"${name}"`))}: it tells administrators only.`,
        remedy: "Ask with a token of somebody who may: fine-grained, Administration: read. A job's own token never may.",
    };
}

;// CONCATENATED MODULE: ./src/commands/doctor/environment.ts
/** The environment that is deployed to: whether its rules make an approval mean something. */




function judgeEnvironment(settings, { repository, repositorySecrets }, say) {
    const { name, environment } = settings;
    const by = (judge) => {
        if (environment.kind === 'unread')
            return environment;
        return environment.value === null
            ? { status: 'not-configured', found: 'There is no such environment.', remedy: `Make the environment ${name} first.` }
            : judge(environment.value);
    };
    const isPublic = repository.kind === 'read' && repository.value.visibility === 'public';
    return [
        environment.kind === 'unread'
            ? say('environment/exists', name, environment)
            : say('environment/exists', name, judgedBy(environment.value !== null, 'There is an environment of this name.', 'There is no environment of this name.')),
        say('environment/required-reviewers', name, by((found) => judgeReviewers(found, name, isPublic))),
        say('environment/self-review', name, by(judgeSelfReview)),
        say('environment/admin-bypass', name, by((found) => environment_judgeBypass(found, name))),
        say('environment/branch-policy', name, by((found) => judgePolicy(found, settings.branchPolicies))),
        say('environment/secret', name, judgeSecret(settings, repositorySecrets)),
    ];
}
function reviewersOf({ protection_rules: rules }) {
    const rule = rules.find(({ type }) => type === 'required_reviewers');
    return rule?.type === 'required_reviewers' && rule.reviewers.length > 0 ? rule : null;
}
function judgeReviewers(environment, name, isPublic) {
    const rule = reviewersOf(environment);
    if (rule !== null)
        return { status: 'configured', found: `An approval of ${(0,sentence/* listNames */.Zv)(rule.reviewers.map((reviewer) => reviewer.name))} is required.` };
    const found = 'It has no required reviewers.';
    if (isPublic)
        return { status: 'not-configured', found };
    return {
        status: 'not-configured',
        found: `${found} The repository is not public, so only GitHub Enterprise offers them.`,
        remedy: `Settings → Environments → ${name} → Required reviewers; where the plan has none, deploy with approval: pull-request, and ask doctor with --approval pull-request.`,
    };
}
function judgeSelfReview(environment) {
    const rule = reviewersOf(environment);
    if (rule === null)
        return { status: 'not-configured', found: 'There are no required reviewers, so nobody is kept from anything.' };
    if ((0,unknown/* isUnknown */.t)(rule.prevent_self_review))
        return { status: 'unreadable', found: 'GitHub does not say whether self-review is prevented.', remedy: 'Look it up in the settings of the environment.' };
    return judgedBy(rule.prevent_self_review, 'Self-review is prevented.', 'Whoever starts a deploy may approve it.');
}
function environment_judgeBypass({ can_admins_bypass: bypass }, name) {
    if ((0,unknown/* isUnknown */.t)(bypass))
        return {
            status: 'unreadable',
            found: 'GitHub does not say whether administrators may bypass the rules.',
            remedy: `Look it up: Settings → Environments → ${name} → Allow administrators to bypass configured protection rules.`,
        };
    return judgedBy(!bypass, 'Administrators may not bypass the rules.', 'Administrators may bypass the rules.');
}
function judgePolicy({ deployment_branch_policy: policy }, names) {
    if (policy === null)
        return { status: 'not-configured', found: 'Any branch and any tag may deploy.' };
    if (policy.protected_branches)
        return { status: 'configured', found: 'Only protected branches may deploy.' };
    if (names.kind === 'unread')
        return { status: 'unreadable', found: `Which branches may deploy could not be read: ${(0,sentence/* sentence */.em)(names.reason)}`, remedy: names.remedy };
    const all = names.value.filter((name) => /^(?:tag:)?\*+(?:\/\*+)?$/u.test(name));
    if (all.length > 0)
        return { status: 'not-configured', found: `The pattern ${(0,sentence/* listNames */.Zv)(all)} lets any branch or tag of its kind deploy.` };
    return { status: 'configured', found: `Only ${(0,sentence/* listNames */.Zv)(names.value)} may deploy.` };
}
/** What lies in the repository or comes from the organization is given to every workflow of every branch. */
function judgeSecret({ secrets }, repository) {
    const holds = (reading) => reading.kind === 'read' && reading.value.some((name) => name.toUpperCase() === template/* databaseSecret */.ak);
    if (holds(repository))
        return {
            status: 'not-configured',
            found: `${template/* databaseSecret */.ak} is a secret of the repository or its organization, which every workflow on every branch gets.`,
        };
    if (secrets.kind === 'unread')
        return secrets;
    if (!holds(secrets))
        return { status: 'not-configured', found: `The environment has no secret ${template/* databaseSecret */.ak}.` };
    return repository.kind === 'unread' ? repository : { status: 'configured', found: `${template/* databaseSecret */.ak} is a secret of the environment, and of nothing else.` };
}

;// CONCATENATED MODULE: ./src/commands/doctor/evidence.ts
/** Where manifests are kept: the branch that nothing can be taken from, and how long everything else lasts. */


/** An audit looks back 6 to 12 months. */
const leastDays = 365;
function judgeEvidence({ evidence, retention }, say) {
    return [...evidence_judgeBranch(evidence, say), say('evidence/retention', null, judgeRetention(evidence, retention))];
}
function evidence_judgeBranch(evidence, say) {
    if (evidence === null) {
        const none = { status: 'not-configured', found: 'No evidence branch was named: manifests end with their artifacts.' };
        return [say('evidence/branch', null, none)];
    }
    const { branch, exists } = evidence;
    const found = exists.kind === 'unread' ? exists : judgedBy(exists.value, 'The branch is there.', 'There is no such branch yet: the first deploy makes it.');
    return [say('evidence/branch', branch, found), say('evidence/append-only', branch, judgeRules(evidence))];
}
/** A rule that demands pull requests would keep the deploy from appending, too. */
function judgeRules({ rules, rulesets }) {
    if (rules.kind === 'unread')
        return rules;
    const types = new Set(rules.value.map(({ type }) => type));
    const lacking = [...(types.has('non_fast_forward') ? [] : ['force pushes']), ...(types.has('deletion') ? [] : ['deletion'])];
    if (lacking.length > 0)
        return { status: 'not-configured', found: `No ruleset blocks ${lacking.join(' and ')} of it.` };
    if (types.has('pull_request'))
        return {
            status: 'not-configured',
            found: 'Its rules demand pull requests, so that the deploy cannot append to it.',
            remedy: 'Take the branch out of the ruleset that demands pull requests, and give it one with Restrict deletions and Block force pushes alone.',
        };
    const named = rulesets.kind === 'read' ? ` by the ruleset ${(0,sentence/* listNames */.Zv)(rulesets.value.map(({ name }) => `"${name}"`))}` : '';
    return { status: 'configured', found: `Force pushes and deletion are blocked${named}.` };
}
function judgeRetention(evidence, retention) {
    const kept = evidence?.exists.kind === 'read' && evidence.exists.value;
    if (kept) {
        const days = retention.kind === 'read' ? ` after ${String(retention.value)} days` : '';
        return { status: 'configured', found: `Runs and artifacts are deleted${days}; the manifests stay on the evidence branch.` };
    }
    if (retention.kind === 'unread')
        return retention;
    return judgedBy(retention.value >= leastDays, `Artifacts and logs are kept for ${String(retention.value)} days.`, `Artifacts and logs are kept for ${String(retention.value)} days, and there is no evidence branch; an audit looks back up to ${String(leastDays)}.`);
}

// EXTERNAL MODULE: ./src/gates/code-owners.ts
var code_owners = __webpack_require__(42736);
// EXTERNAL MODULE: ./src/project/recognise.ts
var recognise = __webpack_require__(6984);
;// CONCATENATED MODULE: ./src/commands/doctor/owners.ts
/** CODEOWNERS: whether what a deploy depends on belongs to somebody. */




function judgeOwners({ ownersErrors }, { codeOwners, paths }, say) {
    const folders = paths.kind === 'read' ? (0,recognise/* selectMigrationsFolders */.z)(paths.value) : [];
    const controlled = ['.github/workflows/any.yml', configuration.configurationFile];
    const migrations = paths.kind === 'unread'
        ? paths
        : folders.length === 0
            ? { status: 'not-configured', found: 'The repository has no migrations yet.', remedy: 'Generate the first migration, and give its folder an owner.' }
            : judgeOwned(codeOwners, folders.map((folder) => `${folder}/any.sql`));
    return [
        say('code-owners/valid', null, judgeErrors(ownersErrors)),
        say('code-owners/migrations', folders.length === 0 ? null : folders.map((folder) => `/${folder}/`).join(', '), migrations),
        say('code-owners/controls', null, judgeOwned(codeOwners, controlled)),
    ];
}
function judgeErrors(errors) {
    if (errors.kind === 'unread')
        return errors;
    if (errors.value === null)
        return { status: 'not-configured', found: 'There is no CODEOWNERS.', remedy: 'Write .github/CODEOWNERS.' };
    const [first] = errors.value;
    if (first === undefined)
        return { status: 'configured', found: 'GitHub reads all of it.' };
    return {
        status: 'not-configured',
        found: `GitHub finds ${String(errors.value.length)} errors in it, the first in line ${String(first.line)} of ${first.path}.`,
    };
}
function judgeOwned(codeOwners, probes) {
    if (codeOwners.kind === 'unread')
        return codeOwners;
    const text = codeOwners.value;
    if (text === null)
        return { status: 'not-configured', found: 'There is no CODEOWNERS.' };
    const folder = (path) => path.replace(/any\.(?:sql|yml)$/u, '');
    const open = probes.filter((path) => (0,code_owners/* findOwners */.G)(text, path).length === 0);
    if (open.length > 0)
        return { status: 'not-configured', found: `Nobody owns ${(0,sentence/* listNames */.Zv)(open.map(folder))}.` };
    const judged = { status: 'configured', found: `They belong to ${(0,sentence/* listNames */.Zv)(probes.flatMap((path) => (0,code_owners/* findOwners */.G)(text, path)))}.` };
    return judged;
}

// EXTERNAL MODULE: ./src/checks/push/push.ts + 13 modules
var push = __webpack_require__(71918);
// EXTERNAL MODULE: ./src/text/problem.ts
var text_problem = __webpack_require__(95928);
;// CONCATENATED MODULE: ./src/commands/doctor/workflows.ts
/** The workflow files: what calls this project, what goes past it, and what others may slip in. */






function judgeWorkflows(files, say) {
    const { workflows } = files;
    if (workflows.kind === 'unread') {
        const ids = ['check', 'deploy', 'evidence', 'no-push', 'concurrency', 'permissions', 'pins'];
        return { controls: ids.map((id) => say(`workflows/${id}`, null, workflows)), checkNames: [] };
    }
    const parsed = workflows.value.map(parseWorkflow);
    const read = parsed.flatMap((one) => (one.kind === 'read' ? [one.workflow] : []));
    const lost = parsed.flatMap((one) => (one.kind === 'lost' ? [one.path] : []));
    const calls = read.flatMap((workflow) => workflow.calls);
    const describeFinding = (id, judged) => say(id, null, lost.length > 0 && judged.status !== 'not-configured' && !isFound(id) ? unparsed(lost) : judged);
    return {
        controls: [
            ...['check', 'deploy', 'evidence'].map((what) => {
                const judged = judgeCalls(calls.filter((call) => call.what === what), what);
                return say(`workflows/${what}`, null, judged.status === 'not-configured' && lost.length > 0 ? unparsed(lost) : judged);
            }),
            say('workflows/no-push', null, judgePush(files)),
            describeFinding('workflows/concurrency', judgeConcurrency(calls.filter(({ what }) => what === 'deploy'))),
            describeFinding('workflows/permissions', judgePermissions(read)),
            describeFinding('workflows/pins', judgePins(read)),
        ],
        checkNames: [...new Set(calls.filter(({ what }) => what === 'check').map(({ checkName }) => checkName))],
    };
}
/** What is there is there, whatever another file holds. */
function isFound(id) {
    return id === 'workflows/check' || id === 'workflows/deploy' || id === 'workflows/evidence';
}
function unparsed(paths) {
    return { status: 'unreadable', found: `${(0,sentence/* listNames */.Zv)(paths)} cannot be read as a workflow.`, remedy: 'Mend it; GitHub does not run it as it is.' };
}
/** A release or a commit: a branch moves under those who call it. */
const settled = /^(?:[0-9a-f]{40}|v\d+(?:\.\d+){0,2})$/u;
function judgeCalls(calls, what) {
    if (calls.length === 0)
        return { status: 'not-configured', found: `No workflow calls ${what}.yml of ${template/* home */.iR}, or its action.` };
    const moving = calls.filter(({ ref }) => !settled.test(ref));
    if (moving.length > 0)
        return {
            status: 'not-configured',
            found: `${(0,sentence/* listNames */.Zv)(moving.map(({ path, ref }) => `${path} calls it at ${ref}`))}, which is neither a release nor a commit.`,
        };
    return { status: 'configured', found: `${(0,sentence/* listNames */.Zv)(calls.map(({ path, ref }) => `${path} (${ref.length === 40 ? ref.slice(0, 12) : ref})`))}.` };
}
function judgePush({ sources, allowed }) {
    if (sources.kind === 'unread')
        return sources;
    const findings = (0,push/* findPush */.w)(sources.value, allowed);
    const reached = findings.filter(({ rule, severity }) => rule === 'push/reachable' && severity === 'error');
    const place = (finding) => `${finding.place?.path ?? ''}${finding.place?.line === undefined || finding.place.line === null ? '' : `:${String(finding.place.line)}`}`;
    if (reached.length > 0)
        return { status: 'not-configured', found: `drizzle-kit push is reached from ${(0,sentence/* listNames */.Zv)(reached.map(place))}.` };
    const unread = findings.filter(({ rule }) => rule === 'push/unread');
    if (unread.length > 0)
        return {
            status: 'unreadable',
            found: `No workflow, container or deploy script that was read pushes; not everything was: ${unread[0]?.message ?? ''}`,
            remedy: 'Run doctor in a clone of the repository, and mend the files that cannot be read.',
        };
    return { status: 'configured', found: 'Nothing that runs without a person reaches it.' };
}
function judgeConcurrency(deploys) {
    if (deploys.length === 0)
        return { status: 'not-configured', found: 'No workflow deploys by this project.' };
    const open = deploys.filter(({ waits }) => !waits);
    return judgedBy(open.length === 0, 'They queue, and none is cancelled.', `${(0,sentence/* listNames */.Zv)(open.map(({ path }) => path))} may run two deploys at once, or cancel one.`);
}
function judgePermissions(workflows) {
    const open = workflows.filter(({ hasPermissions }) => !hasPermissions).map(({ path }) => path);
    return judgedBy(open.length === 0, 'Every workflow does.', `${(0,sentence/* listNames */.Zv)(open)} ${(0,sentence/* agree */.d5)(open.length, 'does', 'do')} not.`);
}
/** Our own reusable workflows are judged where they are called; what begins with a dot or a dollar is the repository's own. */
function judgePins(workflows) {
    const open = workflows.flatMap(({ path, uses }) => uses.filter(({ reference }) => !isPinned(reference)).map(({ reference, line }) => `${(0,text_problem/* renderPlace */.oL)(path, line)} ${reference}`));
    return judgedBy(open.length === 0, 'All are.', `${String(open.length)} ${(0,sentence/* agree */.d5)(open.length, 'is', 'are')} not: ${(0,sentence/* listNames */.Zv)(open)}.`);
}
function isPinned(reference) {
    if (/^(?:\.\.?|\$)\//u.test(reference) || reference.toLowerCase().startsWith(`${template/* home */.iR}/`) || reference.toLowerCase().startsWith(`${template/* home */.iR}@`))
        return true;
    return /@[0-9a-f]{40}$|^docker:\/\/.+@sha256:[0-9a-f]{64}$/u.test(reference);
}

;// CONCATENATED MODULE: ./src/commands/doctor/report.ts






function judgeRepository(demands, repository, settings, files) {
    const say = sayFor(demands);
    const workflows = judgeWorkflows(files, say);
    const controls = [
        ...settings.environments.flatMap((environment) => judgeEnvironment(environment, settings, say)),
        ...judgeBranch(settings.branch, workflows.checkNames, say),
        ...judgeEvidence(settings, say),
        ...judgeOwners(settings, files, say),
        ...workflows.controls,
        ...judgeSettings(settings, say),
    ];
    return { repository, readAt: settings.readAt, approval: demands.approval, files: files.from, verdict: verdictOf(controls), controls };
}
/** What is missing is known; what cannot be read may be there. */
function verdictOf(controls) {
    const required = controls.filter((control) => control.required);
    if (required.some(({ status }) => status === 'not-configured'))
        return 'not-configured';
    return required.some(({ status }) => status === 'unreadable') ? 'unreadable' : 'configured';
}
function judgeSettings({ token }, say) {
    if (token.kind === 'unread')
        return [say('settings/default-token', null, token), say('settings/no-self-approval', null, token)];
    const { default_workflow_permissions: rights, can_approve_pull_request_reviews: approves } = token.value;
    return [
        say('settings/default-token', null, judgedBy(rights === 'read', 'It reads only.', 'It may write wherever a workflow says nothing.')),
        say('settings/no-self-approval', null, judgedBy(!approves, 'They may not.', 'A workflow may approve a pull request, and such an approval may count.')),
    ];
}

;// CONCATENATED MODULE: ./src/commands/doctor/doctor.ts
/** doctor: which controls of a repository are configured, which are missing, and which cannot be read. It changes nothing. */













const exitCodes = { configured: 0, 'not-configured': 1, unreadable: 2 };
async function doctor(inputs, host) {
    const target = await selectTarget(inputs, host);
    if (inputs.token === null)
        host.log.warning('No token was given (GITHUB_TOKEN or GH_TOKEN): GitHub tells only what everybody may know.');
    const github = (0,client.openGithub)({ apiUrl: target.apiUrl, token: inputs.token, signal: host.signal });
    const [settings, own] = await Promise.all([
        readRepositorySettings(github, { ...inputs, repository: target.repository, clock: host.clock }),
        target.isHere ? readOwnFiles(host.workspace) : null,
    ]);
    if (settings === null)
        throw new problem/* Problem */.AF('input/missing', { message: 'No environment was named.', remedy: 'Name one, or leave the input out.', place: 'environment' });
    const files = own ?? (await readElsewhere(github, target.repository, settings));
    const report = judgeRepository(inputs, target.repository, settings, files);
    await describeFinding(report, inputs, host);
    return exitCodes[report.verdict];
}
async function selectTarget({ repository, apiUrl }, { job, run, workspace }) {
    if (job !== null && !(0,unknown/* isUnknown */.t)(run.repository))
        return { repository: run.repository.fullName, apiUrl: job.apiUrl, isHere: true };
    const remote = await (0,git_remote/* readRemote */.Zz)(workspace, process/* readOutput */.ov);
    const named = repository ?? remote?.fullName ?? null;
    if (named === null)
        throw new problem/* Problem */.AF('doctor/no-repository', {
            message: 'The folder has no remote origin that names a repository of GitHub.',
            remedy: 'Name the repository: --repository OWNER/REPO.',
            place: '--repository',
        });
    const isHere = remote?.fullName.toLowerCase() === named.toLowerCase();
    return { repository: named, apiUrl: apiUrl ?? (0,git_remote/* apiUrlOf */.po)(isHere ? remote.serverUrl : 'https://github.com'), isHere };
}
async function readElsewhere(github, repository, { repository: answer, branch }) {
    if (branch.branch.kind === 'read')
        return await readGithubFiles(github, repository, branch.branch.value);
    const unread = answer.kind === 'unread' ? answer : branch.branch;
    return { from: 'github', paths: unread, workflows: unread, codeOwners: unread, sources: unread, allowed: [] };
}
async function describeFinding(report, { reportDirectory }, host) {
    await host.showReport({
        markdown: () => renderDoctorSummary(report),
        text: (paint) => renderDoctorText(report, paint),
        document: () => renderDoctorDocument(report),
        sarif: () => '',
        annotations: () => [],
    });
    host.setOutput('verdict', report.verdict);
    host.setOutput('codes', JSON.stringify([...new Set(report.controls.filter(({ required, status }) => required && status !== 'configured').map(({ id }) => id))]));
    if (reportDirectory === null && host.kind === 'terminal')
        return;
    const path = (0,external_node_path_.join)(reportDirectory === null ? host.reportFolder : (0,external_node_path_.resolve)(host.directory, reportDirectory), 'doctor-report.json');
    await (0,disk/* writeBytes */.NH)(path, Buffer.from(`${JSON.stringify(renderDoctorDocument(report), null, 2)}\n`)).catch((cause) => {
        throw new problem/* Problem */.AF('report/unwritable', {
            message: `The report could not be written (${cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error'}).`,
            remedy: 'Name a folder by report-directory that can be written to, and look for room on the disk.',
            place: 'report-directory',
            cause,
        });
    });
    host.setOutput('report-path', path);
}


/***/ }),

/***/ 20392:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ codeOwnersPaths),
/* harmony export */   k: () => (/* binding */ readCodeOwners)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _project_disk_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78064);
/** Files of the repository that GitHub reads, too, as they lie in the work tree. */


/** Where GitHub looks for it, in its order. */
const codeOwnersPaths = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
/** GitHub reads no larger one, in bytes. */
const longest = 3_000_000;
/** Null where there is none. */
async function readCodeOwners(repositoryRoot) {
    for (const path of codeOwnersPaths) {
        const text = await (0,_project_disk_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(repositoryRoot, path), longest);
        if (text !== null)
            return text;
    }
    return null;
}


/***/ }),

/***/ 60668:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zz: () => (/* binding */ readRemote),
/* harmony export */   po: () => (/* binding */ apiUrlOf)
/* harmony export */ });
/* unused harmony export parseRemote */
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10308);

/** Null where the remote is none, or a place without owner and name. */
async function readRemote(repositoryRoot, readOutput) {
    const { code, stdout } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .openGit */ .z)(repositoryRoot, readOutput)('remote', 'get-url', 'origin');
    return code === 0 ? parseRemote(stdout.trim()) : null;
}
/** Of the forms that git takes: https, ssh, and `git@host:owner/name.git`. */
function parseRemote(url) {
    const parts = /^(?:(?:https?|ssh|git):\/\/(?:[^@/\s]*@)?([A-Za-z0-9.-]+)(?::\d+)?\/|(?:[\w.-]+@)([A-Za-z0-9.-]+):)([A-Za-z0-9_-]+)\/([\w.-]+?)(?:\.git)?\/?$/u.exec(url);
    const host = parts?.[1] ?? parts?.[2];
    if (parts === null || host === undefined)
        return null;
    const named = host === 'ssh.github.com' ? 'github.com' : host;
    return { serverUrl: `https://${named.toLowerCase()}`, fullName: `${parts[3] ?? ''}/${parts[4] ?? ''}` };
}
/** Where its REST interface is asked. */
function apiUrlOf(serverUrl) {
    const host = new URL(serverUrl).host;
    if (host === 'github.com')
        return 'https://api.github.com';
    return host.endsWith('.ghe.com') ? `https://api.${host}` : `${serverUrl}/api/v3`;
}


/***/ }),

/***/ 6516:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readTracked),
/* harmony export */   p: () => (/* binding */ readBranch)
/* harmony export */ });
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10308);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28915);


/** From the repository's root, those that git knows or would take in; null where it lists none. */
async function readTracked(repositoryRoot, readOutput) {
    const { code, stdout } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .openGit */ .z)(repositoryRoot, readOutput)('ls-files', '-z', '--cached', '--others', '--exclude-standard');
    return (0,_output_js__WEBPACK_IMPORTED_MODULE_1__/* .parseNames */ .Gw)(code, stdout);
}
/** The remote's default branch, else the one that is checked out. */
async function readBranch(repositoryRoot, readOutput) {
    const git = (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .openGit */ .z)(repositoryRoot, readOutput);
    const name = async (ref) => {
        const { code, stdout } = await git('symbolic-ref', '--short', ref);
        return code === 0 && /^[\w./@+-]+$/u.test(stdout.trim()) ? stdout.trim() : null;
    };
    const remote = await name('refs/remotes/origin/HEAD');
    return remote?.replace(/^origin\//u, '') ?? (await name('HEAD')) ?? 'main';
}


/***/ }),

/***/ 96584:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   defaultLimits: () => (/* binding */ defaultLimits),
/* harmony export */   openGithub: () => (/* binding */ openGithub)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61351);
/* harmony import */ var _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85555);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92857);
/** Asks GitHub: with a time limit, a bounded number of tries, and a bounded number of requests at once. It judges nothing of the answers. */




const defaultLimits = { timeoutMs: 15_000, tries: 4, waitMs: 500, longestWaitMs: 20_000 };
const perPage = 100;
const mostPages = 50;
const mostAtOnce = 10;
/** What can be read of an octokit error, whichever of its copies made it. */
const failure = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ status: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr(), response: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ headers: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J()), data: zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J() }) });
function openGithub({ apiUrl, token, signal, limits = defaultLimits }) {
    const octokit = openOctokit(apiUrl, token);
    const enter = turnstile(mostAtOnce);
    const ask = (route, parameters = {}, headers = {}) => enter(() => tryOften((once) => request(octokit, route, { ...parameters, headers }, once), limits, signal));
    return {
        ask,
        askPages: async (route, parameters = {}) => {
            const pages = [];
            for (let page = 1; page <= mostPages; page += 1) {
                const asked = await ask(route, { ...parameters, per_page: perPage, page });
                pages.push(asked);
                if (asked.kind === 'unanswered' || !asked.hasMore)
                    break;
            }
            return pages;
        },
    };
}
/** Octokit would write its warnings past the log that takes secrets out. */
function openOctokit(baseUrl, token) {
    const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
    const options = { baseUrl, userAgent: 'drizzle-attest', log: silent };
    return token === null ? new _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_1__/* .GitHub */ .gq(options) : (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token.reveal(), options);
}
async function request(octokit, route, options, signal) {
    try {
        const response = await octokit.request(route, {
            ...options,
            request: { signal },
        });
        return answered(response.status, { ...response.headers }, response.data);
    }
    catch (thrown) {
        const failed = failure.safeParse(thrown);
        if (failed.success)
            return answered(failed.data.status, failed.data.response.headers, failed.data.response.data);
        return { asked: { kind: 'unanswered', reason: signal.aborted ? 'it did not answer within the time limit' : 'the connection failed' }, retryAfterMs: null };
    }
}
function answered(status, headers, data) {
    const header = (name) => text(headers[name]);
    const retryAfter = header('retry-after');
    const rateLimited = status === 429 || (status === 403 && (retryAfter !== '' || header('x-ratelimit-remaining') === '0'));
    const hasMore = /;\s*rel="next"/u.test(header('link'));
    return { asked: { kind: 'answered', status, rateLimited, hasMore, data }, retryAfterMs: /^\d{1,6}$/u.test(retryAfter) ? Number(retryAfter) * 1_000 : null };
}
function text(header) {
    return typeof header === 'string' || typeof header === 'number' ? String(header) : '';
}
async function tryOften(once, limits, signal) {
    for (let count = 1;; count += 1) {
        const { asked, retryAfterMs } = await once(AbortSignal.any([signal, AbortSignal.timeout(limits.timeoutMs)]));
        const wait = retryAfterMs ?? limits.waitMs * 2 ** (count - 1);
        if (signal.aborted || count >= limits.tries || !isPassing(asked) || wait > limits.longestWaitMs)
            return asked;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(wait, undefined, { signal }).catch(() => undefined);
    }
}
/** Whether the same question may be answered a moment later. */
function isPassing(asked) {
    return asked.kind === 'unanswered' || asked.rateLimited || asked.status >= 500;
}
/** Lets so many in at once; the others wait in the order in which they came. */
function turnstile(places) {
    let free = places;
    const queue = [];
    return async (work) => {
        if (free > 0)
            free -= 1;
        else
            await new Promise((resolve) => queue.push(resolve));
        try {
            return await work();
        }
        finally {
            const next = queue.shift();
            if (next === undefined)
                free += 1;
            else
                next();
        }
    };
}


/***/ }),

/***/ 58415:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ describeEnd)
/* harmony export */ });
/** How a child ended, as the rest of a sentence that starts with its name. */
function describeEnd(end) {
    switch (end.kind) {
        case 'exited':
            return `ended with exit code ${String(end.code)}`;
        case 'signalled':
            return `was ended by ${end.signal}`;
        case 'timed-out':
            return 'reached the time limit';
        case 'cancelled':
            return 'was cancelled';
        case 'not-started':
            return `could not be started: ${end.reason}`;
    }
}


/***/ }),

/***/ 40385:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ correctionWay)
/* harmony export */ });
/** Part of a sentence, behind the condition that the file is merged. Without a migration, it says what its name and digest are of. */
function correctionWay(migration) {
    const { name, sha256 } = migration ?? { name: 'its name', sha256: 'that of the merged file' };
    return `first merge a declaration of it under \`history\` in .github/drizzle-attest.yml (event: correction, newest: ${name}, sha256: ${sha256}, reason, ticket, until), then change the file in a pull request of its own, and deploy the merged commit`;
}


/***/ }),

/***/ 33861:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OQ: () => (/* binding */ migrationPath),
/* harmony export */   bV: () => (/* binding */ splitChunks),
/* harmony export */   dR: () => (/* binding */ joinChunks)
/* harmony export */ });
const breakpoint = '--> statement-breakpoint';
/** As drizzle-kit does it: whatever the journal's `breakpoints` says, and without trimming. */
function splitChunks(text) {
    return text.split(breakpoint);
}
/** The text of the file again. */
function joinChunks(chunks) {
    return chunks.join(breakpoint);
}
/** Where a migration's file lies, from the repository's root; `folder` is the migrations folder. */
function migrationPath(generation, folder, name) {
    const file = generation === 'v0' ? `${name}.sql` : `${name}/migration.sql`;
    return folder === '' ? file : `${folder}/${file}`;
}


/***/ }),

/***/ 5535:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readingSettings)
/* harmony export */ });
/** The settings of PostgreSQL by which it finds the end of a text in quotes, with the values that the parser knows. A deploy sets and keeps them. */
const readingSettings = { standard_conforming_strings: 'on', client_encoding: 'UTF8' };


/***/ }),

/***/ 78064:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mg: () => (/* binding */ readRealPath),
/* harmony export */   TA: () => (/* binding */ readFile),
/* harmony export */   bW: () => (/* binding */ writeTemporary),
/* harmony export */   j1: () => (/* binding */ readFolder),
/* harmony export */   t2: () => (/* binding */ exists),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12652);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41153);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21789);
/** The disk: bounded, never following a link out of the repository, and never opening what nobody needs. */






/** Sizes in bytes. */
const limits = { sql: 50_000_000, journal: 4_000_000 };
/** How many files are open at once; more gain nothing, the thread pool of Node is smaller. */
const parallel = 32;
/** Opening a FIFO must not wait for its writer. */
const reading = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK;
/** Everything in a migrations folder that drizzle-kit would read at deploy; null where there is no such folder. Both paths are real. */
async function readFolder(root, folder) {
    const entries = await listFolder(folder);
    if (entries === null)
        return null;
    const sqlNames = entries.filter((entry) => !entry.isDirectory() && entry.name.endsWith('.sql'));
    const folderNames = entries.filter((entry) => (entry.isDirectory() || entry.isSymbolicLink()) && !sqlNames.includes(entry));
    const [journal, sqlFiles, folders] = await Promise.all([
        followWithin(root, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'meta', '_journal.json'), limits.journal),
        mapParallel(sqlNames, ({ name }) => readWithin(root, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name), limits.sql)),
        mapParallel(folderNames, (entry) => (entry.isSymbolicLink() ? followWithin : readWithin)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry.name, 'migration.sql'), limits.sql)),
    ]);
    return { journal, sqlFiles: byName(sqlNames, sqlFiles), folders: byName(folderNames, folders) };
}
/** A file's bytes, links followed wherever they lead; at most `limit` of them. */
async function readFile(path, limit) {
    return readOpened(path, reading, limit);
}
/** A small file's text; null where there is none that can be read. */
async function readText(path, limit) {
    const content = await readFile(path, limit);
    return content.kind === 'read' ? (0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .decodeText */ .g)(content.bytes) : null;
}
async function exists(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path).then(() => true, () => false);
}
/** The path without symbolic links; null where there is nothing that can be reached. */
async function readRealPath(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path).catch(() => null);
}
/** Makes a folder with these files in a folder for temporary things, and gives its path. */
async function writeTemporary(tempFolder, files) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(tempFolder, 'project-'));
    await Promise.all(Object.entries(files).map(([name, text]) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name), text, { flag: 'wx', mode: 0o600 })));
    return folder;
}
async function listFolder(folder) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { withFileTypes: true });
    }
    catch (thrown) {
        const code = codeOf(thrown);
        if (isAbsence(code))
            return null;
        throw new _errors_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .AF('folder/unreadable', { message: `The migrations folder could not be read (${code}).`, remedy: 'Let the job read it.', cause: thrown });
    }
}
/** Opens without following; a link is followed only after its end was seen to lie in the repository. */
async function readWithin(root, path, limit) {
    const content = await readOpened(path, reading | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW, limit);
    return content.kind === 'unreadable' && content.reason === 'ELOOP' ? followWithin(root, path, limit) : content;
}
async function followWithin(root, path, limit) {
    try {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path);
        return (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .isWithin */ .UO)(root, real) ? await readOpened(real, reading | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW, limit) : { kind: 'outside' };
    }
    catch (thrown) {
        return lossOf(codeOf(thrown));
    }
}
async function readOpened(path, flags, limit) {
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, flags);
        return await readHandle(file, limit).finally(() => file.close());
    }
    catch (thrown) {
        return lossOf(codeOf(thrown));
    }
}
async function readHandle(file, limit) {
    const stats = await file.stat();
    if (!stats.isFile())
        return { kind: 'unreadable', reason: 'it is no regular file' };
    if (stats.size > limit)
        return { kind: 'too-large', size: stats.size };
    return { kind: 'read', bytes: await file.readFile() };
}
function lossOf(code) {
    return isAbsence(code) ? { kind: 'absent' } : { kind: 'unreadable', reason: code };
}
function isAbsence(code) {
    return code === 'ENOENT' || code === 'ENOTDIR';
}
function codeOf(thrown) {
    return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : 'unknown error';
}
function byName(entries, contents) {
    return new Map(entries.map(({ name }, index) => [name, contents[index] ?? { kind: 'absent' }]));
}
async function mapParallel(items, work) {
    const results = [];
    const next = items.entries();
    const worker = async () => {
        for (const [index, item] of next)
            results[index] = await work(item);
    };
    await Promise.all(Array.from({ length: Math.min(parallel, items.length) }, worker));
    return results;
}


/***/ }),

/***/ 41153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iw: () => (/* binding */ pathFrom),
/* harmony export */   T1: () => (/* binding */ ancestors),
/* harmony export */   UO: () => (/* binding */ isWithin)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/** Paths, compared without looking at the disk. */

/** Whether the absolute path is the folder or lies in it. */
function isWithin(folder, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, path);
    return !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(way) && way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`);
}
/** The path from the folder, with forward slashes; empty for the folder itself. */
function pathFrom(folder, path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, path).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/');
}
/** The folder and those above it, nearest first, up to the top or, where it is one of them, to `last`. */
function ancestors(folder, last) {
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(folder);
    return folder === last || parent === folder ? [folder] : [folder, ...ancestors(parent, last)];
}


/***/ }),

/***/ 6984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ selectConfigPaths),
/* harmony export */   z: () => (/* binding */ selectMigrationsFolders)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/** Drizzle's files, known by their path alone. */

/** drizzle-kit takes any name by --config; these are what people call them. */
const configName = /^drizzle(?:[.-][\w.-]+)?\.config(?:[.-][\w-]+)*\.(?:[cm]?[jt]s|json)$|^drizzle\.config\.[\w-]+\.(?:[cm]?[jt]s|json)$/u;
const journalName = /(?:^|\/)meta\/_journal\.json$/u;
/** What drizzle-kit 1.0 writes: one folder a migration. */
const migrationName = /(?:^|\/)\d{14}_[^/]+\/migration\.sql$/u;
/** The drizzle configs among the paths, in a fixed order. */
function selectConfigPaths(paths) {
    return paths.filter((path) => configName.test(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path))).sort();
}
/** The migrations folders that the paths tell of, in a fixed order. */
function selectMigrationsFolders(paths) {
    const folders = paths.flatMap((path) => (journalName.test(path) || migrationName.test(path) ? [node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path))] : []));
    return [...new Set(folders)].sort();
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


/***/ }),

/***/ 63401:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NT: () => (/* binding */ defaults),
/* harmony export */   P: () => (/* binding */ permissions),
/* harmony export */   R0: () => (/* binding */ rootsPath),
/* harmony export */   Wj: () => (/* binding */ renderReference),
/* harmony export */   _r: () => (/* binding */ release),
/* harmony export */   ak: () => (/* binding */ databaseSecret),
/* harmony export */   bX: () => (/* binding */ templatePaths),
/* harmony export */   iR: () => (/* binding */ home),
/* harmony export */   r2: () => (/* binding */ verificationPolicyPath)
/* harmony export */ });
/** What a repository's own workflows call: the reusable ones of this project, at one release. */
/** Where the reusable workflows lie. */
const home = 'drizzle-attest/drizzle-attest';
/** The moving tag of the newest release that changes no input. */
const release = 'v1';
/** `owner/repository/.github/workflows/name.yml@ref` */
function renderReference(called) {
    return `${home}/.github/workflows/${called}.yml@${release}`;
}
/** From the repository's root. */
const templatePaths = {
    check: '.github/workflows/drizzle-check.yml',
    deploy: '.github/workflows/drizzle-deploy.yml',
    evidence: '.github/workflows/drizzle-evidence.yml',
};
/** Whom the evidence job believes, by schema/verification-policy-v1.schema.json, and the trusted root beside it that `gh attestation trusted-root` writes. */
const verificationPolicyPath = '.github/drizzle-attest-verification-policy.json';
const rootsPath = '.github/drizzle-attest-roots.jsonl';
/** The environment's secret with the URL of the database. */
const databaseSecret = 'DATABASE_URL';
/** What the reusable workflows take where nothing is said. */
const defaults = { environment: 'production', approval: 'environment', signing: 'github', evidenceBranch: 'drizzle-attest-evidence' };
/** What each reusable workflow shares out among its jobs: a caller that grants less is not started by GitHub. */
const permissions = {
    check: [
        { name: 'contents', level: 'read', reason: 'the change, and the branch that it goes to' },
        { name: 'pull-requests', level: 'write', reason: 'one comment with the answer, updated in place' },
    ],
    deploy: [
        { name: 'contents', level: 'write', reason: 'one job appends the manifest to the evidence branch; the others read' },
        { name: 'actions', level: 'read', reason: "the environment's rules, and who approved this run" },
        { name: 'deployments', level: 'read', reason: 'when the gate opened' },
        { name: 'pull-requests', level: 'read', reason: 'who wrote, reviewed and merged what is deployed' },
        { name: 'id-token', level: 'write', reason: 'proves which workflow signs the manifest' },
        { name: 'attestations', level: 'write', reason: 'keeps the signature with the repository, where the plan has that' },
        { name: 'issues', level: 'write', reason: 'asks for the review of an emergency deploy; nothing else' },
    ],
    evidence: [
        { name: 'contents', level: 'write', reason: 'one job appends to the evidence branch what would expire; the others read' },
        { name: 'actions', level: 'read', reason: 'the runs of the period, and their artifacts' },
        { name: 'attestations', level: 'read', reason: 'the signatures that are kept with the repository' },
        { name: 'deployments', level: 'read', reason: 'which deploys should have a manifest' },
        { name: 'issues', level: 'write', reason: 'one issue for what is missing or does not verify, closed when it is mended' },
    ],
};


/***/ })

};
