export const id = 5581;
export const ids = [5581];
export const modules = {

/***/ 95581:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _commands_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21543);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12652);
/* harmony import */ var _host_terminal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71173);
/* harmony import */ var _inputs_arguments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34293);
/* harmony import */ var _inputs_help_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38106);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52621);
/** The person's door: argv -> command -> exit code. */






try {
    process.exitCode = await answer((0,_inputs_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .parseArguments */ .W)(process.argv.slice(2), process.env));
}
catch (thrown) {
    const { code, message, remedy, exitCode } = (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .asProblem */ .gr)(thrown);
    process.stderr.write(`${code}: ${message} ${remedy}\n`);
    process.exitCode = exitCode;
}
async function answer(asked) {
    switch (asked.kind) {
        case 'help':
            process.stdout.write((0,_inputs_help_js__WEBPACK_IMPORTED_MODULE_4__/* .renderHelp */ .W)(asked.command));
            return 0;
        case 'version':
            process.stdout.write(`${_model_version_js__WEBPACK_IMPORTED_MODULE_5__/* .toolVersion */ .f}\n`);
            return 0;
        case 'command': {
            const { command, texts, format } = asked;
            return await (0,_commands_run_js__WEBPACK_IMPORTED_MODULE_0__/* .runCommand */ .d)(command, { texts, place: _inputs_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$ }, await (0,_host_terminal_js__WEBPACK_IMPORTED_MODULE_2__/* .openTerminal */ .j)(format));
        }
    }
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 71173:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ openTerminal)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/host/disk.ts
var disk = __webpack_require__(83409);
// EXTERNAL MODULE: ./src/host/process.ts
var host_process = __webpack_require__(17439);
// EXTERNAL MODULE: ./src/host/clock.ts
var clock = __webpack_require__(54400);
;// CONCATENATED MODULE: ./src/host/markdown-text.ts
/** The summary for a terminal: the same Markdown without its marks, its tables in columns. */

const entities = {
    '&lt;': '<',
    '&gt;': '>',
    '&#124;': '|',
    '&#91;': '[',
    '&#96;': '`',
    '&#64;': '@',
    '&#42;': '*',
    '&amp;': '&',
};
function renderPlain(markdown) {
    const plain = blocksOf(markdown.split('\n')).flatMap((block) => isRow(block[0] ?? '') ? renderTable(block) : block.filter((line) => line !== caution).map(renderLine));
    return plain
        .map(decode)
        .join('\n')
        .replace(/\n{3,}/gu, '\n\n');
}
/** What GitHub shows as a colour has no words of its own. */
const caution = '> [!CAUTION]';
/** Lines that are rows of one table together, any other line alone. */
function blocksOf(lines) {
    const blocks = [];
    for (const line of lines) {
        const last = blocks.at(-1);
        if (isRow(line) && last !== undefined && isRow(last[0] ?? ''))
            last.push(line);
        else
            blocks.push([line]);
    }
    return blocks;
}
function renderTable(lines) {
    const rows = lines.filter((line) => !isRule(line)).map(cellsOf);
    const columns = Math.max(0, ...rows.map((row) => row.length));
    const widths = Array.from({ length: columns }, (_, column) => Math.max(...rows.map((row) => decode(row[column] ?? '').length)));
    return rows.map((row) => renderRow(row, widths));
}
function renderLine(line) {
    return line.replace(/^#+ /u, '').replace(/^> /u, '  ').replaceAll('**', '').replaceAll('`', '');
}
function isRow(line) {
    return line.startsWith('|');
}
/** The line below a table's head, and a head without a title. */
function isRule(line) {
    return /^\|[-| ]+\|$/u.test(line);
}
function cellsOf(line) {
    return line
        .slice(1, -1)
        .split('|')
        .map((cell) => renderLine(cell.trim()));
}
/** The last column needs no room behind it. */
function renderRow(cells, widths) {
    return `  ${cells.map((cell, at) => (at === cells.length - 1 ? cell : cell.padEnd((widths[at] ?? 0) + cell.length - decode(cell).length))).join('  ')}`;
}
function decode(text) {
    return (0,external_node_util_.stripVTControlCharacters)(text.replaceAll(/&(?:lt|gt|amp|#124|#91|#96|#64|#42);/gu, (entity) => entities[entity] ?? entity));
}

// EXTERNAL MODULE: ./src/host/plain.ts
var plain = __webpack_require__(34602);
// EXTERNAL MODULE: ./src/host/redaction.ts
var redaction = __webpack_require__(32955);
// EXTERNAL MODULE: ./src/host/transcript.ts
var host_transcript = __webpack_require__(77662);
;// CONCATENATED MODULE: ./src/model/paint.ts
/** How a piece of text is meant, for a terminal that has colours. */
const withoutColour = (_tone, text) => text;

// EXTERNAL MODULE: ./src/host/run-facts.ts
var run_facts = __webpack_require__(91049);
;// CONCATENATED MODULE: ./src/host/terminal.ts
/** A person's terminal, or a script's: the answer goes to standard output, everything else to standard error. */











const tones = { error: 'red', warning: 'yellow', notice: 'cyan', good: 'green', strong: 'bold', faint: 'dim' };
const colours = { error: 'red', warning: 'yellow', notice: 'bold' };
async function openTerminal(format) {
    const redactor = (0,redaction/* createRedactor */.l)();
    const transcript = (0,host_transcript/* createTranscript */.X)(host_transcript/* longestTranscript */.H);
    const show = (text) => (0,plain/* visible */.RK)(redactor.redact(text));
    const say = (line) => void process.stderr.write(`${show(line)}\n`);
    const paint = (style, text) => void process.stderr.write(`${(0,external_node_util_.styleText)(style, show(text), { stream: process.stderr })}\n`);
    return {
        kind: 'terminal',
        log: transcript.remember({
            info: say,
            warning: (line) => paint('yellow', line),
            error: (line) => paint('red', line),
            debug: (line) => (process.env['DRIZZLE_ATTEST_DEBUG'] === undefined ? undefined : say(line)),
            annotate: ({ level, title, message, file, line }) => {
                const place = file === null ? '' : `${file}${line === null ? '' : `:${String(line)}`}: `;
                paint(colours[level], `${place}${title}: ${message}`);
            },
            group: async (title, work) => {
                paint('bold', title);
                return await work();
            },
        }, show),
        shownLines: transcript.lines,
        clock: clock/* systemClock */.m,
        mask: redactor.add,
        redact: redactor.redact,
        workspace: await (0,disk/* findRepositoryRoot */.mL)(process.cwd()),
        directory: process.cwd(),
        tempFolder: await (0,disk/* makeTempFolder */.Pd)((0,disk/* machineTempFolder */.eo)()),
        evidenceFolder: (0,external_node_path_.join)(process.cwd(), 'evidence'),
        reportFolder: (0,external_node_path_.join)(process.cwd(), 'check'),
        programFolder: import.meta.dirname,
        nodeVersion: process.version,
        searchPath: process.env['PATH'] ?? '',
        run: (0,run_facts/* terminalRunFacts */.v$)(),
        job: null,
        signal: (0,host_process/* cancelSignal */.Bj)(),
        showSummary: async (markdown) => {
            if (format === 'text')
                process.stdout.write(`${(0,plain/* visible */.RK)(renderPlain(redactor.redact(markdown)))}\n`);
            await Promise.resolve();
        },
        showReport: async (forms) => await showForm(format, forms, redactor.redact),
        showResult: (result) => {
            if (format === 'json')
                process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
        },
        setOutput: () => undefined,
    };
}
/** What the report says has nothing in it that a terminal would obey: its colours are all that is left to it. */
async function showForm(format, forms, redact) {
    const { annotate } = format === 'github' ? await Promise.all(/* import() */[__webpack_require__.e(1260), __webpack_require__.e(6251), __webpack_require__.e(8819)]).then(__webpack_require__.bind(__webpack_require__, 68819)) : { annotate: null };
    for (const annotation of annotate === null ? [] : forms.annotations())
        annotate?.(annotation, (text) => (0,plain/* visible */.RK)(redact(text)));
    process.stdout.write(`${redact(renderForm(format, forms))}\n`);
}
function renderForm(format, { text, document, sarif }) {
    switch (format) {
        case 'text':
            return text((tone, shown) => (0,external_node_util_.styleText)(tones[tone], shown, { stream: process.stdout }));
        case 'github':
            return text(withoutColour);
        case 'json':
            return JSON.stringify(document(), null, 2);
        case 'sarif':
            return sarif().trimEnd();
    }
}


/***/ }),

/***/ 34293:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   W: () => (/* binding */ parseArguments)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12652);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30312);
/* harmony import */ var _definitions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24211);
/** argv and the environment -> texts by input name, for the command line. */




const formats = ['text', 'json', 'sarif', 'github'];
const flags = _definitions_js__WEBPACK_IMPORTED_MODULE_2__/* .definitions */ .B.filter(({ kind }) => kind !== 'secret');
const secrets = _definitions_js__WEBPACK_IMPORTED_MODULE_2__/* .definitions */ .B.filter(({ kind }) => kind === 'secret');
/** Secrets come from environment variables only: an argument can be read by every process of the machine. */
function parseArguments(argv, variables) {
    refuseSecretFlags(argv);
    const { values, positionals } = parse(argv);
    const [command, ...others] = positionals;
    if (values['version'] === true)
        return { kind: 'version' };
    if (values['help'] === true || command === undefined)
        return { kind: 'help', command: command ?? null };
    if (others.length > 0)
        throw usage(`There is more than one command: ${positionals.slice(0, 5).join(' ')}.`);
    const texts = new Map(flags.flatMap(({ name }) => (typeof values[name] === 'string' ? [[name, values[name]]] : [])));
    for (const { name, variable, otherVariable, commands } of secrets) {
        const secret = variables[variable ?? ''] ?? variables[otherVariable ?? ''];
        if (secret !== undefined && commands.some((user) => user === command))
            texts.set(name, secret);
    }
    return { kind: 'command', command, format: formatOf(values['format'], command), texts };
}
/** How a person knows an input on the command line: a flag, or the variable that holds a secret. */
function placeOf(name) {
    return secrets.find((secret) => secret.name === name)?.variable ?? `--${name}`;
}
function refuseSecretFlags(argv) {
    const found = secrets.find(({ name }) => argv.some((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`)));
    if (found === undefined)
        return;
    throw usage(`--${found.name} would put a secret where every process of the machine can read it; set ${found.variable ?? ''} in the environment.`);
}
function parse(argv) {
    const options = Object.fromEntries(flags.map(({ name }) => [name, { type: 'string' }]));
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
            args: joinFlags(joinPem(argv)),
            allowPositionals: true,
            options: { ...options, format: { type: 'string' }, help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' } },
        });
    }
    catch (cause) {
        throw usage(cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause));
    }
}
/** A PEM text begins like a flag; it is the value of the one before it. */
function joinPem(argv) {
    return argv.reduce((joined, argument) => {
        const flag = joined.at(-1);
        if (flag?.startsWith('--') === true && argument.startsWith('-----BEGIN '))
            return [...joined.slice(0, -1), `${flag}=${argument}`];
        return [...joined, argument];
    }, []);
}
/** `--static` alone says true. */
function joinFlags(argv) {
    return argv.map((argument, at) => {
        const isBare = flags.some(({ name, kind }) => kind === 'flag' && argument === `--${name}`);
        return isBare && !['true', 'false'].includes(argv[at + 1] ?? '') ? `${argument}=true` : argument;
    });
}
function formatOf(given, command) {
    const known = command === 'check' ? formats : formats.slice(0, 2);
    const format = known.find((one) => one === (given ?? 'text'));
    if (format !== undefined)
        return format;
    throw usage(`--format of ${command} is none of ${known.join(', ')}.`);
}
function usage(message) {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF('input/invalid', { message, remedy: `Commands are ${_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .commandNames */ .o.join(', ')}; --help says what each takes.` });
}


/***/ }),

/***/ 38106:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ renderHelp)
/* harmony export */ });
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30312);
/* harmony import */ var _definitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24211);
/** The command line's help, from the same definitions that read it. */


const purposes = {
    doctor: 'say which controls of a repository are configured, which are not, and which cannot be read',
    init: 'write the workflows and the check configuration file for a repository, or show what would be written',
    check: 'say what is wrong with a change of schema and migrations, before it is merged',
    migrate: 'deploy the pending migrations and leave a signed manifest of it',
    seal: 'sign and keep the manifest of a deploy that an isolated job handed over',
    verify: 'say whether a manifest, or a folder of them, is what somebody trusted signed; offline',
    targets: 'put several targets in order, and list afterwards what each deploy left',
    keep: 'append manifests to the evidence branch of the repository',
    collect: 'bring the manifests of a period together, verify them, and say what is missing',
    alert: 'keep one issue that tells what a report found, and close it when that is mended',
    pending: 'say what a deploy would run now, and what would stop it',
};
/** Help for one command, or for all where it is none of them. */
function renderHelp(command) {
    const known = _definition_js__WEBPACK_IMPORTED_MODULE_1__/* .commandNames */ .o.find((name) => name === command);
    return `${known === undefined ? renderOverview() : renderCommand(known)}\n`;
}
function renderOverview() {
    const lines = _definition_js__WEBPACK_IMPORTED_MODULE_1__/* .commandNames */ .o.map((name) => `  ${name.padEnd(10)}${purposes[name]}`);
    return [
        'Usage: drizzle-attest <command> [options]',
        '',
        'Commands:',
        ...lines,
        '',
        'drizzle-attest <command> --help says what a command takes.',
        'Exit codes: 0 fine, 1 the verdict says no, 2 cannot tell.',
    ].join('\n');
}
function renderCommand(command) {
    const used = _definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .definitions */ .B.filter(({ commands, name }) => commands.includes(command) && (!runnerOnly.includes(name) || (name === 'github-token' && asksGithub.includes(command))));
    const secrets = used.filter(({ kind }) => kind === 'secret');
    return [
        `Usage: drizzle-attest ${command} [options]`,
        '',
        `${purposes[command]}.`,
        '',
        'Options:',
        ...used.filter(({ kind }) => kind !== 'secret').map((definition) => renderEntry(`--${definition.name}`, definition)),
        ...(command === 'check'
            ? [
                '  --format text|json|sarif|github',
                '      text for people, json and sarif for programs, github for annotations in a job, on standard output. Default: text.',
            ]
            : ['  --format text|json', '      text for people, json for programs, on standard output. Default: text.']),
        ...(secrets.length === 0 ? [] : ['', 'Environment:', ...secrets.map((definition) => renderEntry(definition.variable ?? '', definition))]),
    ].join('\n');
}
/** They ask GitHub from a terminal, too. */
const asksGithub = ['doctor'];
/** A terminal has no artifacts. */
const runnerOnly = ['artifact', 'retention-days', 'github-token', 'comment'];
function renderEntry(title, { description, fallback, choices }) {
    const values = choices === undefined ? '' : ` ${choices.join('|')}`;
    return `  ${title}${values}\n      ${description}${fallback === undefined ? '' : ` Default: "${fallback}".`}`;
}


/***/ }),

/***/ 52621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ toolVersion)
/* harmony export */ });
/** The version of this release; package.json says the same, by test. */
const toolVersion = '1.0.0';


/***/ })

};
