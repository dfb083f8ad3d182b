export const id = 730;
export const ids = [730];
export const modules = {

/***/ 57033:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ openRunner),
  g: () => (/* binding */ readRunnerInputs)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/host/disk.ts
var disk = __webpack_require__(83409);
// EXTERNAL MODULE: ./src/host/process.ts
var host_process = __webpack_require__(17439);
// EXTERNAL MODULE: ./src/host/clock.ts
var clock = __webpack_require__(54400);
;// CONCATENATED MODULE: ./src/host/plain.ts
/** Texts from elsewhere, on their way to a place that reads commands out of text. */
/** One line that the runner cannot take for a workflow command. */
function plainLine(text) {
    return text
        .replace(/[\r\n]+/gu, ' ')
        .replaceAll('##[', '# #[')
        .replace(/^\s*::/u, (start) => start.replace('::', ': :'));
}

// EXTERNAL MODULE: ./src/host/redaction.ts
var redaction = __webpack_require__(32955);
// EXTERNAL MODULE: ./src/host/run-facts.ts
var run_facts = __webpack_require__(91049);
;// CONCATENATED MODULE: ./src/host/runner.ts
/** A job of GitHub Actions: inputs, log, summary and outputs as the runner knows them. */










/** The runner hands an input `some-name` over as `INPUT_SOME-NAME`. */
const inputPrefix = 'INPUT_';
/** GitHub drops a step's summary above 1 MiB. */
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
    const show = (text) => plainLine(redactor.redact(text));
    return {
        kind: 'github-actions',
        log: {
            info: (line) => core/* info */.pq(show(line)),
            warning: (line) => core/* warning */.$e(redactor.redact(line)),
            error: (line) => core/* error */.z3(redactor.redact(line)),
            debug: (line) => core/* debug */.Yz(redactor.redact(line)),
            group: (title, work) => core/* group */.Os(show(title), work),
        },
        clock: clock/* systemClock */.m,
        mask: (form) => {
            redactor.add(form);
            for (const line of form.split(/\r?\n/u))
                if (line !== '')
                    core/* setSecret */.Pq(line);
        },
        redact: redactor.redact,
        workspace: process.env['GITHUB_WORKSPACE'] ?? process.cwd(),
        tempFolder: await (0,disk/* makeTempFolder */.Pd)(process.env['RUNNER_TEMP']),
        evidenceFolder: (0,external_node_path_.join)(process.env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'drizzle-attest-evidence'),
        programFolder: import.meta.dirname,
        nodeVersion: process.version,
        searchPath: process.env['PATH'] ?? '',
        run: (0,run_facts/* parseRunFacts */.c)(process.env, await readEvent(process.env['GITHUB_EVENT_PATH'])),
        signal: (0,host_process/* cancelSignal */.Bj)(),
        showSummary: async (markdown) => {
            await core/* summary */.z.addRaw(redactor.redact(markdown).slice(0, longestSummary), true).write();
        },
        showResult: () => undefined,
        setOutput: core/* setOutput */.uH,
    };
}
/** Without a readable payload, what it would say is unknown. */
async function readEvent(path) {
    if (path === undefined)
        return null;
    try {
        return JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 41730:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _commands_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73093);
/* harmony import */ var _host_runner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57033);
/** The action's door: INPUT_* -> command -> exit code. */


const { command, texts } = (0,_host_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .readRunnerInputs */ .g)();
process.exitCode = await (0,_commands_run_js__WEBPACK_IMPORTED_MODULE_0__/* .runCommand */ .d)(command, { texts, place: (name) => `input ${name}` }, await (0,_host_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .openRunner */ .N)());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
