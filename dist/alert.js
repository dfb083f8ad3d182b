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
// EXTERNAL MODULE: ./src/github/issues.ts
var issues = __webpack_require__(65039);
// EXTERNAL MODULE: ./src/github/reading.ts
var reading = __webpack_require__(21535);
// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/text/markdown.ts
var markdown = __webpack_require__(86590);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./src/text/problem.ts
var text_problem = __webpack_require__(95928);
// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(54966);
;// CONCATENATED MODULE: ./src/publish/alert.ts
/** The one issue that tells what a report found: its texts, and what has to be done about it. */





/** By this the issue is found again; it is not shown. */
function markerOf(kind) {
    return (0,markdown/* hiddenMarker */.z0)(`alert ${kind}`);
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
        return [markerOf(kind), keys, 'Nothing is wrong or missing any more.', (0,markdown/* fencedLines */.RY)(about.map((line) => (0,plain/* plainLine */.h0)(line)))].join('\n\n');
    return [
        markerOf(kind),
        keys,
        `The verdict is **${(0,plain/* plainLine */.h0)(verdict)}**. What each code means, and what helps, stands in docs/errors.md of drizzle-attest. This issue is kept up to date, and closed when all is mended.`,
        (0,markdown/* fencedLines */.RY)(about.map((line) => (0,plain/* plainLine */.h0)(line))),
        ...renderShown(problems),
        ...(0,sentence/* countOthers */.$S)(problems.length, mostShown, ', which the report names.'),
        ...(runUrl === null ? [] : [`The report is in the artifacts of this run: ${runUrl}`]),
    ].join('\n\n');
}
function renderFresh(problems) {
    return ['New in the last report:', ...renderShown(problems), ...(0,sentence/* countOthers */.$S)(problems.length, mostShown, '.')].join('\n\n');
}
function renderShown(problems) {
    return problems.slice(0, mostShown).map(text_problem/* renderProblemFence */.pq);
}
/** The same problem has the same key in each report. */
function keyOf({ code, message, place }) {
    return (0,digest/* digest */.br)(JSON.stringify([code, place, message])).slice(0, 12);
}
function keysIn(body) {
    const keys = /^<!-- problems: (?<keys>[0-9a-f ]*) -->$/mu.exec(body)?.groups?.['keys'] ?? '';
    return new Set(keys.split(' ').filter((key) => key !== ''));
}

// EXTERNAL MODULE: ./src/publish/own-github.ts
var own_github = __webpack_require__(60443);
;// CONCATENATED MODULE: ./src/publish/alert-github.ts
/** Keeps the one issue of a kind of report: found again by the hidden marker in its first line. */






/** The list of the repository's issues is narrowed by it. Whoever takes it off an issue gets another one. */
const alertLabel = 'drizzle-attest';
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
            const created = (0,reading/* known */.eO)((0,reading/* parseAnswer */.Wp)(refuseOff(await github.ask(`POST ${issues/* issueRoute */.R6}`, { ...place, title, body, labels: [alertLabel] })), issues/* issue */.sn, writing));
            return { kind: 'created', url: created.html_url };
        }
        case 'update':
            return await update(github, place, ours?.number ?? 0, action);
    }
}
async function update(github, place, number, action) {
    const { title, body, state, comment } = action;
    const at = { ...place, issue_number: number };
    const changed = (0,reading/* known */.eO)((0,reading/* parseAnswer */.Wp)(refuseOff(await github.ask(`PATCH ${issues/* issueRoute */.R6}/{issue_number}`, { ...at, title, body, state })), issues/* issue */.sn, writing));
    if (comment !== null)
        (0,reading/* known */.eO)((0,reading/* parseAnswer */.Wp)(refuseOff(await github.ask(`POST ${issues/* issueRoute */.R6}/{issue_number}/comments`, { ...at, body: comment })), schemas/* unknown */.L5J(), writing));
    return { kind: state === 'closed' ? 'closed' : 'updated', url: changed.html_url };
}
/** The newest, where a person's hand made two. */
async function findOurs(github, place, kind) {
    const pages = await (0,issues/* askIssues */.OV)(github, place, { labels: alertLabel });
    const own = await (0,own_github/* findOwn */.g)(github, (0,reading/* known */.eO)((0,reading/* parsePages */.Y7)(pages.map(refuseOff), issues/* issues */.Bq, alert_github_reading)), markerOf(kind));
    return own === null ? null : { number: own.number, url: own.html_url, state: own.state, title: own.title, body: own.body ?? '' };
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
// EXTERNAL MODULE: ./src/commands/github-repository.ts
var github_repository = __webpack_require__(24796);
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

/***/ 60443:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ findOwn)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _github_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10886);
/** What was written before: found again by the hidden marker in its first line. */


const account = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: _github_fields_js__WEBPACK_IMPORTED_MODULE_0__.id });
/** Anybody may write the marker: it is ours only where a bot wrote it, or the holder of the token. */
async function findOwn(github, written, marker) {
    const marked = written.filter(({ body }) => body?.startsWith(marker) === true);
    const ofBot = marked.find(({ user }) => user?.kind === 'bot');
    if (ofBot !== undefined || marked.length === 0)
        return ofBot ?? null;
    const answer = await github.ask('GET /user');
    const self = account.safeParse(answer.kind === 'answered' && answer.status === 200 ? answer.data : null);
    return self.success ? (marked.find(({ user }) => user?.id === self.data.id) ?? null) : null;
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

/***/ 64377:
((i,e,n)=>{n.d(e,{p6:()=>u,w$:()=>r});var o=n(43759),t=n(92857);function r(_){return o.G1(t.You,_)}function u(_){return o.db(t.Brp,_)}function d(_){return core._isoTime(ZodISOTime,_)}function a(_){return core._isoDuration(ZodISODuration,_)}})

};
