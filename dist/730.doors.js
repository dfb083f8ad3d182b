export const id = 730;
export const ids = [730];
export const modules = {

/***/ 58934:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ openRunner),
/* harmony export */   g: () => (/* binding */ readRunnerInputs)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96251);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83409);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17439);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54400);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34602);
/* harmony import */ var _redaction_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32955);
/* harmony import */ var _run_facts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(91049);
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
    const redactor = (0,_redaction_js__WEBPACK_IMPORTED_MODULE_4__/* .createRedactor */ .l)();
    const workspace = process.env['GITHUB_WORKSPACE'] ?? process.cwd();
    const runnerTemp = process.env['RUNNER_TEMP'] ?? (0,_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .machineTempFolder */ .eo)();
    const show = (text) => (0,_plain_js__WEBPACK_IMPORTED_MODULE_5__/* .visible */ .RK)(redactor.redact(text));
    return {
        kind: 'github-actions',
        log: {
            info: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq((0,_plain_js__WEBPACK_IMPORTED_MODULE_5__/* .plainLine */ .h0)(show(line))),
            warning: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(show(line)),
            error: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3(show(line)),
            debug: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .debug */ .Yz(show(line)),
            group: (title, work) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .group */ .Os((0,_plain_js__WEBPACK_IMPORTED_MODULE_5__/* .plainLine */ .h0)(show(title)), work),
        },
        clock: _clock_js__WEBPACK_IMPORTED_MODULE_6__/* .systemClock */ .m,
        mask: (form) => {
            redactor.add(form);
            for (const line of form.split(/\r?\n/u))
                if (line !== '')
                    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq(line);
        },
        redact: redactor.redact,
        workspace,
        directory: workspace,
        tempFolder: await (0,_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .makeTempFolder */ .Pd)(runnerTemp),
        evidenceFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(runnerTemp, 'drizzle-attest-evidence'),
        programFolder: import.meta.dirname,
        nodeVersion: process.version,
        searchPath: process.env['PATH'] ?? '',
        run: (0,_run_facts_js__WEBPACK_IMPORTED_MODULE_7__/* .parseRunFacts */ .c)(process.env, await (0,_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(process.env['GITHUB_EVENT_PATH'] ?? '')),
        signal: (0,_process_js__WEBPACK_IMPORTED_MODULE_3__/* .cancelSignal */ .Bj)(),
        showSummary: async (markdown) => {
            await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw((0,_plain_js__WEBPACK_IMPORTED_MODULE_5__/* .firstBytes */ .mI)(redactor.redact(markdown), longestSummary), true).write();
        },
        showResult: () => undefined,
        setOutput: _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH,
    };
}


/***/ }),

/***/ 41730:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _commands_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73122);
/* harmony import */ var _host_runner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58934);
/** The action's door: INPUT_* -> command -> exit code. */


const { command, texts } = (0,_host_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .readRunnerInputs */ .g)();
process.exitCode = await (0,_commands_run_js__WEBPACK_IMPORTED_MODULE_0__/* .runCommand */ .d)(command, { texts, place: (name) => `input ${name}` }, await (0,_host_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .openRunner */ .N)());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
