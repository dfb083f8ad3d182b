export const ids = [4594];
export const modules = {

/***/ 84594:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  alert: () => (/* binding */ alert_alert)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/host/disk.ts
var disk = __webpack_require__(83409);
// EXTERNAL MODULE: ./src/manifest/document.ts
var manifest_document = __webpack_require__(18812);
// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./src/model/reading.ts
var reading = __webpack_require__(60405);
// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/text/markdown.ts
var markdown = __webpack_require__(86590);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
;// CONCATENATED MODULE: ./src/publish/alert.ts
/** The one issue that tells what a report found: its texts, and what has to be done about it. */



/** By this the issue is found again; it is not shown. */
function markerOf(kind) {
    return `<!-- drizzle-attest alert ${kind} -->`;
}
/**
 * Opened when there is a problem, updated in place, commented when there is a new one, closed when there is none. What somebody closed stays closed
 * until there is a problem that it did not tell; what we closed is opened again by any.
 */
function decideAlert(alert, issue) {
    const { title } = alert;
    const problems = alert.problems.slice(0, mostKnown);
    const body = renderBody({ ...alert, problems });
    if (issue === null)
        return problems.length === 0 ? { kind: 'none' } : { kind: 'create', title, body };
    const told = keysIn(issue.body);
    const fresh = problems.filter((problem) => !told.has(keyOf(problem)));
    if (problems.length === 0)
        return issue.state === 'closed' ? { kind: 'none' } : { kind: 'update', state: 'closed', title, body, comment: mended };
    if (issue.state === 'closed' && fresh.length === 0)
        return { kind: 'none' };
    if (issue.state === 'open' && fresh.length === 0 && told.size === new Set(problems.map(keyOf)).size)
        return { kind: 'none' };
    return { kind: 'update', state: 'open', title, body, comment: fresh.length === 0 ? null : renderFresh(fresh) };
}
const mended = 'All of this is mended: the last report found nothing that is wrong or missing.';
/** Problems that an issue shows, and those that have at least their key in it: both have to fit into what GitHub takes. */
const mostShown = 40;
const mostKnown = 1_000;
function renderBody({ kind, verdict, about, problems, runUrl }) {
    const keys = `<!-- problems: ${problems.map(keyOf).join(' ')} -->`;
    if (problems.length === 0)
        return [markerOf(kind), keys, 'Nothing is wrong or missing any more.', (0,markdown/* fencedLines */.RY)(about.map((line) => (0,plain/* oneLine */.TN)(line)))].join('\n\n');
    const shown = problems.slice(0, mostShown).map((problem) => (0,markdown/* fencedLines */.RY)(linesOf(problem)));
    const more = problems.length > mostShown ? [`… and ${String(problems.length - mostShown)} more, which the report names.`] : [];
    return [
        markerOf(kind),
        keys,
        `The verdict is **${(0,plain/* oneLine */.TN)(verdict)}**. What each code means, and what helps, stands in docs/errors.md of drizzle-attest. This issue is kept up to date, and closed when all is mended.`,
        (0,markdown/* fencedLines */.RY)(about.map((line) => (0,plain/* oneLine */.TN)(line))),
        ...shown,
        ...more,
        ...(runUrl === null ? [] : [`The report is in the artifacts of this run: ${runUrl}`]),
    ].join('\n\n');
}
function renderFresh(problems) {
    const more = problems.length > mostShown ? [`… and ${String(problems.length - mostShown)} more.`] : [];
    return ['New in the last report:', ...problems.slice(0, mostShown).map((problem) => (0,markdown/* fencedLines */.RY)(linesOf(problem))), ...more].join('\n\n');
}
function linesOf({ code, message, remedy, place }) {
    return [`${code}${place === null ? '' : ` (${(0,plain/* oneLine */.TN)(place, 200)})`}`, (0,plain/* oneLine */.TN)(message, 500), `→ ${(0,plain/* oneLine */.TN)(remedy, 300)}`];
}
/** The same problem has the same key in each report. */
function keyOf({ code, message, place }) {
    return (0,digest/* digest */.br)(JSON.stringify([code, place, message])).slice(0, 12);
}
function keysIn(body) {
    const keys = /^<!-- problems: (?<keys>[0-9a-f ]*) -->$/mu.exec(body)?.groups?.['keys'] ?? '';
    return new Set(keys.split(' ').filter((key) => key !== ''));
}

;// CONCATENATED MODULE: ./src/publish/alert-github.ts
/** Keeps the one issue of a kind of report: found again by the hidden marker in its first line. */




/** The list of the repository's issues is narrowed by it. Whoever takes it off an issue gets another one. */
const alertLabel = 'drizzle-attest';
const issue = schemas/* object */.Ikc({
    number: schemas/* int */.Whr(),
    html_url: schemas/* string */.YjP(),
    state: schemas/* enum */.k5n(['open', 'closed']),
    title: schemas/* string */.YjP(),
    body: schemas/* string */.YjP().nullish(),
    user: schemas/* object */.Ikc({ id: schemas/* int */.Whr(), type: schemas/* string */.YjP() }).nullable(),
});
const account = schemas/* object */.Ikc({ id: schemas/* int */.Whr() });
const route = '/repos/{owner}/{repo}/issues';
const alert_github_reading = { what: 'the issues of the repository', permission: 'issues: write' };
const writing = { what: 'the issue that was written', permission: 'issues: write' };
/** Throws a `github/…` code, or `alert/issues-off`. */
async function keepAlert(github, place, alert) {
    const ours = await findOurs(github, place, alert.kind);
    const action = decideAlert(alert, ours);
    switch (action.kind) {
        case 'none':
            return { kind: 'unchanged', url: ours?.url ?? null };
        case 'create': {
            const { title, body } = action;
            const created = (0,reading/* known */.eO)((0,reading/* parseAnswer */.Wp)(refuseOff(await github.ask(`POST ${route}`, { ...place, title, body, labels: [alertLabel] })), issue, writing));
            return { kind: 'created', url: created.html_url };
        }
        case 'update':
            return await update(github, place, ours?.number ?? 0, action);
    }
}
async function update(github, place, number, action) {
    const { title, body, state, comment } = action;
    const at = { ...place, issue_number: number };
    const changed = (0,reading/* known */.eO)((0,reading/* parseAnswer */.Wp)(refuseOff(await github.ask(`PATCH ${route}/{issue_number}`, { ...at, title, body, state })), issue, writing));
    if (comment !== null)
        (0,reading/* known */.eO)((0,reading/* parseAnswer */.Wp)(refuseOff(await github.ask(`POST ${route}/{issue_number}/comments`, { ...at, body: comment })), schemas/* unknown */.L5J(), writing));
    return { kind: state === 'closed' ? 'closed' : 'updated', url: changed.html_url };
}
/** The newest, where a person's hand made two. Anybody may write the marker: an issue is ours only where a bot opened it, or whoever holds the token. */
async function findOurs(github, place, kind) {
    const pages = await github.askPages(`GET ${route}`, { ...place, labels: alertLabel, state: 'all', sort: 'created', direction: 'desc' });
    const marked = (0,reading/* known */.eO)((0,reading/* parsePages */.Y7)(pages.map(refuseOff), schemas/* array */.YOg(issue), alert_github_reading)).filter(({ body }) => body?.startsWith(markerOf(kind)) === true);
    const own = marked.find(({ user }) => user?.type === 'Bot') ?? (marked.length === 0 ? undefined : await findOwn(github, marked));
    return own === undefined ? null : { number: own.number, url: own.html_url, state: own.state, title: own.title, body: own.body ?? '' };
}
async function findOwn(github, marked) {
    const answer = await github.ask('GET /user');
    const self = account.safeParse(answer.kind === 'answered' && answer.status === 200 ? answer.data : null);
    return self.success ? marked.find(({ user }) => user?.id === self.data.id) : undefined;
}
function refuseOff(answer) {
    if (answer.kind === 'unanswered' || answer.status !== 410)
        return answer;
    throw new problem/* Problem */.AF('alert/issues-off', {
        message: 'Issues are turned off in this repository, so that nobody is told of what the report found.',
        remedy: 'Turn them on (Settings → General → Features), or watch the verdict of the job that collects.',
    });
}

// EXTERNAL MODULE: ./src/manifest/evidence-index.ts
var evidence_index = __webpack_require__(96265);
// EXTERNAL MODULE: ./src/commands/github-repository.ts + 1 modules
var github_repository = __webpack_require__(12522);
;// CONCATENATED MODULE: ./src/commands/alert.ts
/** alert: keep one issue that tells what a report found, and close it when that is mended. */








/** That the report is bad news is no failure of this command: the one that made it has failed. */
async function alert_alert({ report, token }, host) {
    const index = await readReport((0,external_node_path_.resolve)(host.directory, report));
    const { github, place } = await (0,github_repository/* openOwnRepository */.H)(host, token);
    const end = await keepAlert(github, place, alertOf(index, (0,unknown/* isUnknown */.t)(host.run.url) ? null : host.run.url));
    host.log.info(`The issue for this report: ${end.kind}${end.url === null ? '' : ` (${end.url})`}.`);
    host.setOutput('issue-url', end.url ?? '');
    host.setOutput('codes', JSON.stringify(index.problems.map(({ code }) => code)));
    host.showResult(end);
    return 0;
}
async function readReport(path) {
    const bytes = await (0,disk/* readBytes */.io)(path, manifest_document/* longestEvidence */.QZ);
    if (bytes !== null)
        return (0,evidence_index/* parseEvidenceIndex */.dd)(bytes);
    throw new problem/* Problem */.AF('alert/report-unreadable', {
        message: 'The report cannot be read.',
        remedy: 'Give the path of evidence-index.json, as collect put it out (index-path).',
        place: 'report',
    });
}
function alertOf({ verdict, period, problems, collectedAt, manifests }, runUrl) {
    return {
        kind: 'evidence',
        title: 'Evidence of database deploys is not complete',
        verdict,
        about: [`period:   ${period.since} to ${period.until}`, `manifests:  ${String(manifests.length)}`, `report:   ${collectedAt}`],
        problems: problems.filter(({ severity }) => severity === 'error'),
        runUrl,
    };
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
    const parsed = evidenceIndexForm.safeParse(readJson(bytes));
    if (parsed.success)
        return parsed.data;
    const place = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
    throw new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('alert/report-unreadable', {
        message: `The file is no ${indexName} of version 1${place === '' ? '' : ` (${place})`}.`,
        remedy: 'Give the file that collect wrote, of the same version of drizzle-attest.',
        place: 'report',
    });
}
function readJson(bytes) {
    try {
        return JSON.parse(Buffer.from(bytes).toString('utf8'));
    }
    catch {
        return null;
    }
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

/***/ 64377:
((i,e,n)=>{n.d(e,{p6:()=>u,w$:()=>r});var o=n(43759),t=n(92857);function r(_){return o.G1(t.You,_)}function u(_){return o.db(t.Brp,_)}function d(_){return core._isoTime(ZodISOTime,_)}function a(_){return core._isoDuration(ZodISODuration,_)}})

};
