export const id = 1730;
export const ids = [1730,8819];
export const modules = {

/***/ 68819:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   annotate: () => (/* binding */ annotate)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96251);
/** An annotation as the runner reads it out of a step's output. */

/** `show` redacts. */
function annotate({ level, title, message, file, line }, show) {
    const place = { ...(file === null ? {} : { file: show(file) }), ...(line === null ? {} : { startLine: line }) };
    _actions_core__WEBPACK_IMPORTED_MODULE_0__[level](show(message), { title: show(title), ...place });
}


/***/ }),

/***/ 22310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ openRunner),
  g: () => (/* binding */ readRunnerInputs)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 6 modules
var core = __webpack_require__(96251);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/host/disk.ts
var disk = __webpack_require__(83409);
// EXTERNAL MODULE: ./src/host/process.ts
var host_process = __webpack_require__(17439);
// EXTERNAL MODULE: ./src/host/annotate-runner.ts
var annotate_runner = __webpack_require__(68819);
// EXTERNAL MODULE: ./src/host/clock.ts
var clock = __webpack_require__(54400);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./src/model/secret.ts
var secret = __webpack_require__(31405);
// EXTERNAL MODULE: ./src/host/run-facts.ts
var run_facts = __webpack_require__(91049);
;// CONCATENATED MODULE: ./src/host/github-job.ts
/** The runner's variables and event -> what the job can ask GitHub with, and what it is about. */



/** `event` is the parsed payload of the event that started the run. */
function parseGithubJob(variables, event, mask) {
    const [url, token] = [variables['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '', variables['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? ''];
    return {
        serverUrl: variables['GITHUB_SERVER_URL'] ?? '',
        apiUrl: variables['GITHUB_API_URL'] ?? '',
        sha: (0,run_facts/* parseCommit */.L5)(variables),
        baseRef: parseBaseRef(variables, event),
        pullRequest: parsePullRequest(event),
        identityRequest: url === '' || token === '' ? null : { url, token: new secret/* Secret */.z(token, [], mask) },
    };
}
const mergeGroup = schemas/* object */.Ikc({ merge_group: schemas/* object */.Ikc({ base_ref: schemas/* string */.YjP().startsWith('refs/heads/') }) });
const anyEvent = schemas/* object */.Ikc({ repository: schemas/* object */.Ikc({ default_branch: schemas/* string */.YjP().min(1) }) });
/** A pull request and a merge group name the branch that they go to; what else runs is on its way to the default branch, or there. */
function parseBaseRef(variables, event) {
    const named = variables['GITHUB_BASE_REF'] ?? '';
    if (named !== '')
        return named;
    const group = mergeGroup.safeParse(event);
    if (group.success)
        return group.data.merge_group.base_ref.slice('refs/heads/'.length);
    return anyEvent.safeParse(event).data?.repository.default_branch ?? null;
}
const payload = schemas/* object */.Ikc({
    repository: schemas/* object */.Ikc({ id: schemas/* int */.Whr() }),
    pull_request: schemas/* object */.Ikc({ number: schemas/* int */.Whr().min(1), head: schemas/* object */.Ikc({ repo: schemas/* object */.Ikc({ id: schemas/* int */.Whr() }).nullish() }) }),
});
/** Where it does not say which repository the change comes from, it counts as another one. */
function parsePullRequest(event) {
    const parsed = payload.safeParse(event);
    if (!parsed.success)
        return null;
    const { repository, pull_request: pull } = parsed.data;
    return { number: pull.number, fork: pull.head.repo?.id !== repository.id };
}

// EXTERNAL MODULE: ./src/host/plain.ts
var plain = __webpack_require__(34602);
// EXTERNAL MODULE: ./src/host/redaction.ts
var redaction = __webpack_require__(32955);
// EXTERNAL MODULE: ./src/host/transcript.ts
var host_transcript = __webpack_require__(77662);
;// CONCATENATED MODULE: ./src/host/runner.ts
/** A job of GitHub Actions: inputs, log, summary and outputs as the runner knows them. */











/** The runner hands an input `some-name` over as `INPUT_SOME-NAME`. */
const inputPrefix = 'INPUT_';
/** GitHub drops a step's summary above 1 MiB; in bytes. */
const longestSummary = 900_000;
/** The command of this step and its other inputs by name, as the runner gives them. */
function readRunnerInputs() {
    const given = Object.entries(process.env).filter(([name]) => name.startsWith(inputPrefix));
    const texts = new Map(given.map(([name, text]) => [name.slice(inputPrefix.length).toLowerCase(), (text ?? '').trim()]));
    const command = texts.get('command') ?? '';
    texts.delete('command');
    return { command, texts };
}
async function openRunner() {
    const redactor = (0,redaction/* createRedactor */.l)();
    const transcript = (0,host_transcript/* createTranscript */.X)(host_transcript/* longestTranscript */.H);
    const workspace = process.env['GITHUB_WORKSPACE'] ?? process.cwd();
    const runnerTemp = process.env['RUNNER_TEMP'] ?? (0,disk/* machineTempFolder */.eo)();
    const event = await (0,disk/* readJson */.Vh)(process.env['GITHUB_EVENT_PATH'] ?? '');
    const show = (text) => (0,plain/* visible */.RK)(redactor.redact(text));
    const mask = (form) => {
        redactor.add(form);
        for (const line of form.split(/\r?\n/u))
            if (line !== '')
                core.setSecret(line);
    };
    const showSummary = async (markdown) => {
        await core.summary.addRaw((0,plain/* firstBytes */.mI)(show(markdown), longestSummary), true).write();
    };
    return {
        kind: 'github-actions',
        log: transcript.remember({
            info: (line) => core.info((0,plain/* plainLine */.h0)(show(line))),
            warning: (line) => core.warning(show(line)),
            error: (line) => core.error(show(line)),
            debug: (line) => core.debug(show(line)),
            annotate: (annotation) => (0,annotate_runner.annotate)(annotation, show),
            group: (title, work) => core.group((0,plain/* plainLine */.h0)(show(title)), work),
        }, show),
        shownLines: transcript.lines,
        clock: clock/* systemClock */.m,
        mask,
        redact: redactor.redact,
        workspace,
        directory: workspace,
        tempFolder: await (0,disk/* makeTempFolder */.Pd)(runnerTemp),
        evidenceFolder: (0,external_node_path_.join)(runnerTemp, 'drizzle-attest-evidence'),
        reportFolder: (0,external_node_path_.join)(runnerTemp, 'drizzle-attest-check'),
        programFolder: import.meta.dirname,
        nodeVersion: process.version,
        searchPath: process.env['PATH'] ?? '',
        run: (0,run_facts/* parseRunFacts */.cL)(process.env, event),
        job: parseGithubJob(process.env, event, mask),
        signal: (0,host_process/* cancelSignal */.Bj)(),
        showSummary,
        showReport: async ({ markdown, annotations }) => {
            for (const annotation of annotations())
                (0,annotate_runner.annotate)(annotation, show);
            await showSummary(markdown());
        },
        showResult: () => undefined,
        setOutput: core.setOutput,
    };
}


/***/ }),

/***/ 41730:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _commands_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21543);
/* harmony import */ var _host_runner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22310);
/** The action's door: INPUT_* -> command -> exit code. */


const { command, texts } = (0,_host_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .readRunnerInputs */ .g)();
process.exitCode = await (0,_commands_run_js__WEBPACK_IMPORTED_MODULE_0__/* .runCommand */ .d)(command, { texts, place: (name) => `input ${name}` }, await (0,_host_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .openRunner */ .N)());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
