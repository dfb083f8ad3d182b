export const ids = [666,3842,4526,5437,7242];
export const modules = {

/***/ 68784:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judgeDeployed: () => (/* binding */ judgeDeployed)
/* harmony export */ });
/* harmony import */ var _configuration_apply_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35068);
/* harmony import */ var _suppressions_suppressions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29242);
/* harmony import */ var _suppressions_inline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92094);
/* harmony import */ var _sql_parser_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65736);
/* harmony import */ var _sql_statement_facts_postgresql_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39748);
/* harmony import */ var _deployed_words_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6780);
/* harmony import */ var _integrity_deploy_lock_released_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63933);
/* harmony import */ var _integrity_session_left_changed_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28461);
/* harmony import */ var _integrity_transaction_control_in_migration_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(28107);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(52093);










const rules = [_integrity_transaction_control_in_migration_js__WEBPACK_IMPORTED_MODULE_7__/* .transactionControlInMigration */ .b, _integrity_deploy_lock_released_js__WEBPACK_IMPORTED_MODULE_5__/* .deployLockReleased */ .A, _integrity_session_left_changed_js__WEBPACK_IMPORTED_MODULE_6__/* .sessionLeftChanged */ .M];
/**
 * `pending` in the order in which they will run; `today` is `YYYY-MM-DD`, in UTC. The check configuration file is read only if a rule found
 * something. A statement that is not understood has no finding here: the check reports it.
 */
async function judgeDeployed(pending, readConfiguration, today) {
    const read = pending.filter(_deployed_words_js__WEBPACK_IMPORTED_MODULE_9__/* .mayConcernDeploy */ .H);
    if (read.length === 0)
        return [];
    const parser = await (0,_sql_parser_js__WEBPACK_IMPORTED_MODULE_3__/* .openParser */ .q)(Number.POSITIVE_INFINITY);
    const parsed = read.map((migration) => (0,_sql_statement_facts_postgresql_js__WEBPACK_IMPORTED_MODULE_4__/* .readParsed */ .mY)(parser.parseMigration(migration), _sql_statement_facts_postgresql_js__WEBPACK_IMPORTED_MODULE_4__/* .readSession */ .lx));
    const found = (0,_findings_js__WEBPACK_IMPORTED_MODULE_8__/* .judgeSql */ .g)(parsed, rules, 'postgresql');
    if (found.length === 0)
        return [];
    const settings = await readConfiguration();
    const claims = read.flatMap((migration, at) => (0,_suppressions_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .parseInlineSuppressions */ .J)(migration, parsed[at] ?? { statements: [] }, 'postgresql').claims);
    const judged = (0,_suppressions_suppressions_js__WEBPACK_IMPORTED_MODULE_1__/* .suppress */ .M)((0,_configuration_apply_js__WEBPACK_IMPORTED_MODULE_0__/* .applyRuleSettings */ .m)(found, settings), [...settings.suppressions, ...claims], today);
    // Findings about a suppression itself belong to the check.
    return judged.filter(({ rule, suppressedBy }) => suppressedBy === null && rules.some(({ id }) => id === rule));
}


/***/ }),

/***/ 64377:
((i,e,n)=>{n.d(e,{p6:()=>u,w$:()=>r});var o=n(43759),t=n(92857);function r(_){return o.G1(t.You,_)}function u(_){return o.db(t.Brp,_)}function d(_){return core._isoTime(ZodISOTime,_)}function a(_){return core._isoDuration(ZodISODuration,_)}}),

/***/ 63842:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   configurationFile: () => (/* binding */ configurationFile),
/* harmony export */   emptyConfiguration: () => (/* binding */ emptyConfiguration)
/* harmony export */ });
/** From the repository's root. */
const configurationFile = '.github/drizzle-attest.yml';
/** Of a repository without a check configuration file. */
const emptyConfiguration = {
    sha256: null,
    suppressions: [],
    history: [],
    push: { allowed: [] },
    rules: new Map(),
    rehearsal: { setup: [], shadow: 'auto' },
};


/***/ }),

/***/ 27523:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readCheckConfiguration)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65251);
/* harmony import */ var _configuration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63842);
/** The disk: the check configuration file as it lies in the work tree. Bounded, and never led elsewhere by a link. */






const longest = 256_000;
/** Null where there is none. */
async function readCheckConfiguration(repositoryRoot) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(repositoryRoot, _configuration_js__WEBPACK_IMPORTED_MODULE_4__.configurationFile);
    try {
        const [stats, root, folder] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(repositoryRoot), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path))]);
        if (!stats.isFile() || folder !== (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(_configuration_js__WEBPACK_IMPORTED_MODULE_4__.configurationFile)))
            return (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L)('it is no regular file of the repository, or lies behind a link');
        if (stats.size > longest)
            return (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L)(`it has ${String(stats.size)} bytes, and at most ${String(longest)} are read`);
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
        const bytes = await file.readFile().finally(() => file.close());
        return (0,node_buffer__WEBPACK_IMPORTED_MODULE_3__.isUtf8)(bytes) ? bytes.toString('utf8') : (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L)('it is not UTF-8');
    }
    catch (thrown) {
        const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown error';
        return code === 'ENOENT' || code === 'ENOTDIR' ? null : (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L)(`it could not be read (${code})`);
    }
}


/***/ }),

/***/ 94684:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ parse_invalid),
  Y: () => (/* binding */ parseCheckConfiguration)
});

// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/checks/generate/generate.ts
var generate = __webpack_require__(76138);
// EXTERNAL MODULE: ./src/checks/history/history.ts + 10 modules
var history_history = __webpack_require__(73456);
// EXTERNAL MODULE: ./src/checks/integrity/integrity.ts + 14 modules
var integrity = __webpack_require__(98763);
// EXTERNAL MODULE: ./src/checks/sql-rules/access.ts + 30 modules
var access = __webpack_require__(68059);
// EXTERNAL MODULE: ./src/checks/sql-rules/availability.ts + 29 modules
var availability = __webpack_require__(94674);
// EXTERNAL MODULE: ./src/checks/sql-rules/confidentiality.ts + 9 modules
var confidentiality = __webpack_require__(99787);
// EXTERNAL MODULE: ./src/checks/sql-rules/destructive.ts + 23 modules
var destructive = __webpack_require__(42768);
// EXTERNAL MODULE: ./src/checks/sql-rules/integrity.ts + 21 modules
var sql_rules_integrity = __webpack_require__(36091);
// EXTERNAL MODULE: ./src/checks/sql-rules/meta.ts
var meta = __webpack_require__(88823);
// EXTERNAL MODULE: ./src/checks/push/push.ts + 13 modules
var push = __webpack_require__(71918);
// EXTERNAL MODULE: ./src/checks/rehearsal/rehearsal.ts + 1 modules
var rehearsal = __webpack_require__(89193);
;// CONCATENATED MODULE: ./src/checks/rules.ts











const listed = [
    ...integrity/* integrityRules */.X,
    ...sql_rules_integrity/* sqlIntegrityRules */.z,
    ...history_history/* historyTexts */.Tr,
    ...generate/* generateRules */.D,
    ...push/* pushTexts */.h,
    ...availability/* availabilityRules */.B,
    ...access/* accessRules */.S,
    ...confidentiality/* confidentialityRules */.C,
    ...destructive/* destructiveRules */.o,
    ...rehearsal/* rehearsalRules */.T,
    ...meta/* metaTexts */.s,
];
const allRules = [...new Set(listed)];

// EXTERNAL MODULE: ./src/checks/suppressions/suppressible.ts
var suppressible = __webpack_require__(42163);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./src/checks/suppressions/claim.ts
var claim = __webpack_require__(89614);
;// CONCATENATED MODULE: ./src/checks/suppressions/configured.ts
/** The suppressions of the check configuration file: for a rule in the files that a pattern names, or in one migration. */


const suppression = schemas/* strictObject */.rej({
    rule: claim/* ruleName */.oF.describe('family/name of the rule'),
    path: schemas/* string */.YjP().min(1).max(500).optional().describe('pattern of paths from the root of the repository, with *, ** and ?'),
    migration: schemas/* string */.YjP().min(1).max(500).optional().describe('name of a migration: the tag of the journal, or the name of the folder'),
    // Left out it is a finding, so that a reader is told which suppression has none.
    reason: claim/* reason */.l.optional().describe('why the hazard is accepted'),
    ticket: claim/* ticket */.bL.optional().describe('where it was agreed to'),
    until: claim/* day */.vd.describe('the last day on which it counts, YYYY-MM-DD'),
});
/** The value of `suppressions` in the check configuration file. */
const suppressionsSchema = schemas/* array */.YOg(suppression.refine(namesOne, 'either path or migration')).max(1_000);
function namesOne({ path, migration }) {
    return (path === undefined) !== (migration === undefined);
}
/** `policyFile` is the path of the file that they were read from. */
function selectConfiguredClaims(suppressions, configurationFile) {
    return suppressions.map(({ rule, path, migration, reason: why = '', ticket: agreed = null, until }) => ({
        rule,
        reason: why.trim() === '' ? null : why,
        ticket: agreed,
        until,
        place: { path: configurationFile, line: null },
        scope: path === undefined ? { kind: 'migration', name: migration ?? '' } : { kind: 'path', glob: path },
    }));
}

// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
;// CONCATENATED MODULE: ./src/checks/configuration/issue.ts

/** The entry that it is about: of a key that may not be there, the key itself. */
function pathOf(issue) {
    return issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
}
/** Part of a sentence; `value` is all of the file. */
function renderIssue(issue, value) {
    const entry = renderPath(issue.path);
    if (issue.code !== 'unrecognized_keys') {
        const key = issue.path.at(-1);
        const expected = key === 'until' ? lastDay : renderExpected(issue);
        if (key === undefined || entryAt(value, issue.path) !== undefined)
            return `${entry} is expected to be ${expected}`;
        return `${renderPath(issue.path.slice(0, -1))} has no ${(0,plain/* excerpt */.Kb)(String(key))}, which is expected to be ${expected}`;
    }
    const key = `"${(0,plain/* excerpt */.Kb)(issue.keys[0] ?? '')}"`;
    return issue.path[0] === 'rules' && issue.path.length === 1
        ? `rules has ${key}, and there is no rule of this name`
        : `${entry} has the key ${key}, and there is no such key`;
}
const lastDay = 'the last day on which it counts, one that the calendar has, as YYYY-MM-DD';
function entryAt(value, path) {
    return path.reduce((at, key) => (typeof at === 'object' && at !== null ? Object.entries(at).find(([name]) => name === String(key))?.[1] : undefined), value);
}
function renderExpected(issue) {
    switch (issue.code) {
        case 'invalid_type':
            return nouns[issue.expected] ?? issue.expected;
        case 'invalid_value':
            return issue.values.map(String).join(' or ');
        case 'too_big':
            return `of at most ${String(issue.maximum)} ${unitOf(issue.origin)}`;
        case 'too_small':
            return `of at least ${String(issue.minimum)} ${unitOf(issue.origin)}`;
        case 'invalid_format':
            return issue.message;
        case 'custom':
        case 'invalid_element':
        case 'invalid_key':
        case 'invalid_union':
        case 'not_multiple_of':
            return issue.message;
    }
}
const nouns = {
    object: 'a map',
    record: 'a map',
    array: 'a list',
    string: 'a text (in quotes where it looks like something else)',
};
function unitOf(origin) {
    return origin === 'array' ? 'entries' : 'characters';
}
function renderPath(path) {
    const text = path.map((key) => (typeof key === 'number' ? `[${String(key + 1)}]` : `.${(0,plain/* excerpt */.Kb)(String(key))}`)).join('');
    return text === '' ? 'the file' : text.replace(/^\./u, '');
}

// EXTERNAL MODULE: ./src/checks/configuration/lowered.ts
var configuration_lowered = __webpack_require__(42152);
// EXTERNAL MODULE: ./src/checks/history/declaration.ts
var declaration = __webpack_require__(50926);
;// CONCATENATED MODULE: ./src/checks/configuration/schema.ts
/** The form of the check configuration file, version 1: schema/check-configuration-v1.schema.json is made of it. */




const criteria = ['CC6.1', 'CC6.3', 'CC6.8', 'CC7.1', 'CC7.2', 'CC8.1', 'A1.2', 'PI1.5', 'C1.1'];
/** From the repository's root, with forward slashes, and never out of it. */
const path = schemas/* string */.YjP()
    .min(1)
    .max(500)
    .regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\\p{C}]+$/u, "a path from the repository's root, with forward slashes");
const rule = schemas/* strictObject */.rej({
    severity: schemas/* enum */.k5n(['error', 'warning', 'notice', 'off'])
        .optional()
        .describe('`off`: its findings are shown as suppressed by this file. Rules of the families history and meta can only be raised.'),
    criteria: schemas/* array */.YOg(schemas/* enum */.k5n(criteria))
        .min(1)
        .max(criteria.length)
        .optional()
        .describe("ids of the SOC 2 criteria that the rule serves here, instead of the rule's own"),
})
    .refine((given) => Object.keys(given).length > 0, 'severity, criteria or both')
    .meta({ minProperties: 1 });
const checkConfigurationSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    rules: schemas/* partialRecord */.jgl(schemas/* enum */.k5n(allRules.map(({ id }) => id)), rule)
        .optional()
        .describe('by their name in docs/rules.md'),
    suppressions: suppressionsSchema.optional().describe('findings that were agreed to: by rule, for the files that a pattern names or for one migration'),
    history: declaration/* declarationsSchema */.FR.optional().describe('a reset or a squash of merged migrations that was agreed on'),
    push: schemas/* strictObject */.rej({
        allowed: schemas/* array */.YOg(path).max(200).describe('files that may run drizzle-kit push: a path, or path#name for one script, target or task of it'),
    })
        .optional(),
    rehearsal: schemas/* strictObject */.rej({
        setup: schemas/* array */.YOg(path)
            .max(50)
            .optional()
            .describe('SQL files that are run on the shadow database before the first migration: extensions, roles and schemas that migrations expect'),
        shadow: schemas/* enum */.k5n(['auto', 'installed', 'pglite'])
            .optional()
            .describe('which database is used where no URL is given: the PostgreSQL of this machine (installed), PGlite, or whichever is there (auto)'),
    })
        .optional(),
});

// EXTERNAL MODULE: ./src/checks/configuration/configuration.ts
var configuration = __webpack_require__(63842);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./src/checks/configuration/yaml.ts
/** YAML of which there is one reading only: no aliases, tags or merges, no key twice, no second document. */

const longest = 64_000;
const deepest = 20;
function parseYaml(text) {
    if (text.length > longest)
        return invalid(null, `it has ${String(text.length)} characters, and at most ${String(longest)} are read`);
    const lines = new dist/* LineCounter */.HN();
    // Our own walk finds a key that comes twice, in a time that grows with the text and not with its square.
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
    const lineAt = (offset) => lines.linePos(offset).line;
    const [error] = [...document.errors, ...document.warnings];
    if (error !== undefined)
        return invalid(lineAt(error.pos[0]), faults[error.code] ?? `its YAML cannot be read (${error.code.toLowerCase().replaceAll('_', ' ')})`);
    const fault = findFault(document.contents, 0, lineAt);
    if (fault !== null)
        return { kind: 'invalid', fault };
    return { kind: 'read', value: document.toJS({ maxAliasCount: 0 }), lineOf: (path) => lineAt(offsetOf(document, path)) };
}
/** The errors of the YAML reader that people make, each with what is wrong in the line. */
const faults = {
    TAB_AS_INDENT: 'it is indented with a tab, and YAML takes spaces only',
    BAD_INDENT: 'a line is not indented as those beside it, or a bracket is not closed',
    MISSING_CHAR: 'a quote, a bracket or a comma is missing',
    BLOCK_AS_IMPLICIT_KEY: 'a line is indented too far, or a text with a colon in it is not in quotes',
    MULTIPLE_DOCS: 'it holds more than one document',
    TAG_RESOLVE_FAILED: 'it has a tag (`!name`)',
};
function findFault(node, depth, lineAt) {
    if (node === null || node === undefined)
        return null;
    if ((0,dist/* isAlias */.Vj)(node))
        return { line: lineAt(node.range?.[0] ?? 0), reason: 'it has an alias (`*name`), and each value is to be written where it counts' };
    if (!(0,dist/* isScalar */.jn)(node) && !(0,dist/* isMap */.jh)(node) && !(0,dist/* isSeq */.oP)(node))
        return { line: null, reason: 'it has an entry that is no value, list or map' };
    const line = lineAt(node.range?.[0] ?? 0);
    if (node.anchor !== undefined || node.tag !== undefined)
        return { line, reason: 'it has an anchor (`&name`) or a tag (`!name`)' };
    if (depth > deepest)
        return { line, reason: 'it is nested more deeply than any check configuration file' };
    if ((0,dist/* isScalar */.jn)(node))
        return null;
    return (0,dist/* isSeq */.oP)(node) ? findFirst(node.items, (item) => findFault(item, depth + 1, lineAt)) : findKeyFault(node.items, depth, lineAt);
}
function findKeyFault(items, depth, lineAt) {
    const seen = new Set();
    return findFirst(items, ({ key, value }) => {
        if (!(0,dist/* isScalar */.jn)(key) || typeof key.value !== 'string')
            return { line: (0,dist/* isScalar */.jn)(key) ? lineAt(key.range?.[0] ?? 0) : null, reason: 'it has a key that is no text' };
        const line = lineAt(key.range?.[0] ?? 0);
        if (key.value === '__proto__' || key.value === '<<')
            return { line, reason: `it has the key ${key.value}` };
        if (seen.has(key.value))
            return { line, reason: 'it has a key twice, so that nobody could tell which of the two counts' };
        seen.add(key.value);
        return findFault(key, depth + 1, lineAt) ?? findFault(value, depth + 1, lineAt);
    });
}
function findFirst(items, find) {
    for (const item of items) {
        const found = find(item);
        if (found !== null)
            return found;
    }
    return null;
}
/** A key is where its entry begins; a value that stands alone in a list begins itself. */
function offsetOf(document, path) {
    let [at, offset] = [document.contents, 0];
    for (const step of path) {
        const pair = (0,dist/* isMap */.jh)(at) ? at.items.find(({ key }) => (0,dist/* isScalar */.jn)(key) && key.value === step) : undefined;
        const item = (0,dist/* isSeq */.oP)(at) && typeof step === 'number' ? at.items[step] : pair?.value;
        const begin = pair?.key ?? item;
        if (!(0,dist/* isScalar */.jn)(begin) && !(0,dist/* isMap */.jh)(begin) && !(0,dist/* isSeq */.oP)(begin))
            return offset;
        offset = begin.range?.[0] ?? offset;
        at = item;
    }
    return offset;
}
function invalid(line, reason) {
    return { kind: 'invalid', fault: { line, reason } };
}

// EXTERNAL MODULE: ./src/text/problem.ts
var text_problem = __webpack_require__(95928);
// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(54966);
;// CONCATENATED MODULE: ./src/checks/configuration/parse.ts
/** The check configuration file's text as settings: all of it, or a Problem that says where it is wrong. */












/** Frozen. `hasLines`: the file that people see has this very text, so that its lines can be named. Throws `check-configuration/invalid`, whose place is `path:line`. */
function parseCheckConfiguration(text, hasLines) {
    const yaml = parseYaml(text);
    if (yaml.kind === 'invalid')
        throw parse_invalid(yaml.fault.reason, yaml.fault.line);
    const parsed = checkConfigurationSchema.safeParse(yaml.value);
    if (!parsed.success)
        throw fromIssues(parsed.error.issues, yaml);
    const lowered = findLowered(parsed.data);
    if (lowered !== null)
        throw parse_invalid(`${lowered} stands for everyone, and can be raised but not lowered or switched off`, yaml.lineOf(['rules', lowered, 'severity']));
    const unsound = findUnsound(parsed.data);
    if (unsound !== null)
        throw parse_invalid(unsound.reason, yaml.lineOf(['suppressions', unsound.at]));
    const settings = settingsOf(parsed.data, (path) => ({ path: configuration.configurationFile, line: hasLines ? yaml.lineOf(path) : null }));
    return freeze({ ...settings, sha256: (0,digest/* digest */.br)(text) });
}
/** The Problem of a check configuration file that cannot be used; `reason` is part of a sentence. */
function parse_invalid(reason, line) {
    return new problem/* Problem */.AF('check-configuration/invalid', {
        message: `The check configuration file cannot be used: ${(0,sentence/* sentence */.em)(reason)}`,
        remedy: 'Write it as docs/check-configuration.md and schema/check-configuration-v1.schema.json say. Nothing in it has a laxer reading.',
        place: (0,text_problem/* renderPlace */.oL)(configuration.configurationFile, line),
    });
}
const mostTold = 3;
function fromIssues(issues, { lineOf, value }) {
    const [first] = issues;
    const told = issues.map((issue) => renderIssue(issue, value));
    return parse_invalid((0,sentence/* listClauses */.Dp)(told, mostTold), first === undefined ? null : lineOf(pathOf(first)));
}
function findLowered({ rules = {} }) {
    const lowered = allRules.find((rule) => {
        const wanted = rules[rule.id]?.severity;
        return wanted !== undefined && (0,configuration_lowered/* isLowered */.t)(rule, wanted);
    });
    return lowered?.id ?? null;
}
/** What would be a finding of every later change, and of the one that mends it. */
function findUnsound({ suppressions = [] }) {
    const faults = suppressions.map(({ rule, reason = '' }) => {
        if (!(0,suppressible/* isRuleSuppressible */.c)(rule))
            return `nothing suppresses ${rule}`;
        return reason.trim() === '' ? `the suppression of ${rule} gives no reason` : null;
    });
    const at = faults.findIndex((fault) => fault !== null);
    return at === -1 ? null : { at, reason: faults[at] ?? '' };
}
function settingsOf({ rules = {}, suppressions = [], history = [], push, rehearsal }, placeOf) {
    const claims = selectConfiguredClaims(suppressions, configuration.configurationFile);
    return {
        rules: new Map(Object.entries(rules).flatMap(([id, rule]) => rule === undefined ? [] : [[id, { severity: rule.severity ?? null, criteria: rule.criteria ?? null, place: placeOf(['rules', id]) }]])),
        suppressions: claims.map((claim, at) => ({ ...claim, place: placeOf(['suppressions', at]) })),
        history,
        push: push ?? configuration.emptyConfiguration.push,
        rehearsal: { ...configuration.emptyConfiguration.rehearsal, ...withoutUndefined(rehearsal) },
    };
}
function withoutUndefined(given) {
    const { setup, shadow } = given ?? {};
    return { ...(setup === undefined ? {} : { setup }), ...(shadow === undefined ? {} : { shadow }) };
}
function freeze(value) {
    if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
        Object.freeze(value);
        for (const part of Object.values(value))
            freeze(part);
    }
    return value;
}


/***/ }),

/***/ 40212:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ dialectWords),
/* harmony export */   O: () => (/* binding */ findDialect)
/* harmony export */ });
/* harmony import */ var _model_drizzle_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28647);
/* harmony import */ var _text_plain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60287);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65251);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15409);
/** Of which dialect a migrations folder is, as its own files say it. */




/** What journals and snapshots of both generations call each dialect; for Turso they say `sqlite`. */
const dialectWords = {
    postgresql: ['postgresql', 'postgres', 'pg'],
    mysql: ['mysql'],
    sqlite: ['sqlite'],
    turso: ['turso', 'sqlite'],
};
/** The journal's word goes first, then that of the newest snapshot. `journal` is its text, `snapshots` are by their path from the folder. */
function findDialect(journal, snapshots) {
    const written = (journal === null ? null : (0,_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJournalDialect */ .P)(journal)) ?? newestWord(snapshots);
    if (written === null)
        return (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L)('Neither the journal nor a snapshot says of which dialect the migrations are.');
    return (_model_drizzle_js__WEBPACK_IMPORTED_MODULE_0__/* .dialects */ .O9.find((dialect) => dialectWords[dialect].includes(written)) ??
        (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L)(`The migrations are of the dialect "${(0,_text_plain_js__WEBPACK_IMPORTED_MODULE_3__/* .excerpt */ .Kb)(written)}", which is not checked.`));
}
/** Snapshots are numbered or dated, so the last name is the newest. */
function newestWord(snapshots) {
    const known = [...snapshots].flatMap(([file, parsed]) => (parsed.kind === 'known' ? [{ file, dialect: parsed.identity.dialect }] : []));
    return known.sort((a, b) => (a.file < b.file ? -1 : 1)).at(-1)?.dialect ?? null;
}


/***/ }),

/***/ 15409:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ parseJournalDialect),
/* harmony export */   z: () => (/* binding */ parseJournal)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21789);
/** The journal of the v0 layout with every key that a check compares; what is wrong with it, the project's reader tells. */


const entrySchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    idx: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0),
    when: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0),
    tag: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .max(200)
        .regex(/^[^\p{C}\p{Zl}\p{Zp}/\\]+$/u),
    breakpoints: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().nullable().catch(null),
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(20).nullable().catch(null),
});
const journalSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ entries: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()).max(10_000) });
/** The entries in the journal's order, those of another form left out; null where the text is no journal. */
function parseJournal(text) {
    const journal = journalSchema.safeParse((0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(text));
    if (!journal.success)
        return null;
    const entries = journal.data.entries.map((entry) => entrySchema.safeParse(entry)).flatMap(({ data }) => (data === undefined ? [] : [data]));
    return entries.map((entry, position) => ({ ...entry, position }));
}
/** What the journal says its dialect is; null where it does not. */
function parseJournalDialect(text) {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ dialect: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }).safeParse((0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(text)).data?.dialect ?? null;
}


/***/ }),

/***/ 26524:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E$: () => (/* binding */ parseSnapshot),
/* harmony export */   TG: () => (/* binding */ origin),
/* harmony export */   _W: () => (/* binding */ parseOpening)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21789);
/* harmony import */ var _text_plain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60287);
/** What a snapshot says of itself: who it is, and on which snapshots it was built. */



/** What the first snapshot of all names as the one before it. */
const origin = '00000000-0000-0000-0000-000000000000';
const mergeMark = /^(?:<{7}|\|{7}|>{7})(?= |\r?$)/mu;
const word = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(100);
const common = { id: word, version: word, dialect: word };
/** The first that `drizzle-kit pull` writes names none before it, and has the origin's id itself. */
const older = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...common, prevId: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(100) }).transform(({ prevId, ...rest }) => ({ ...rest, prevIds: prevId === '' ? [] : [prevId] }));
const newer = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...common, prevIds: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(word).max(1_000) });
function parseSnapshot(read) {
    switch (read.kind) {
        case 'unreadable':
            return read;
        case 'opening':
            return parseOpening(read.text) ?? { kind: 'unreadable', reason: 'its first bytes do not name it' };
        case 'whole':
            return parseWhole(read.text);
    }
}
/** Both generations write these keys first; null where they are not all among the first bytes, and the whole has to be read. */
function parseOpening(text) {
    const valueOf = (key) => new RegExp(`"${key}"\\s*:\\s*"([^"\\\\]{1,100})"`, 'u').exec(text)?.[1];
    const list = /"prevIds"\s*:\s*\[([^\]{}]*)\]/u.exec(text)?.[1];
    const prevId = valueOf('prevId');
    const prevIds = list === undefined ? (prevId === undefined ? undefined : [prevId]) : (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(`[${list}]`);
    const parsed = newer.safeParse({ id: valueOf('id'), version: valueOf('version'), dialect: valueOf('dialect'), prevIds });
    return parsed.success ? { kind: 'known', identity: parsed.data } : null;
}
function parseWhole(text) {
    const mark = mergeMark.exec(text);
    if (mark !== null)
        return { kind: 'conflict', line: text.slice(0, mark.index).split('\n').length };
    const json = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(text);
    if (json === undefined)
        return { kind: 'invalid', reason: 'it is not JSON' };
    const parsed = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([newer, older]).safeParse(json);
    if (parsed.success)
        return { kind: 'known', identity: parsed.data };
    return { kind: 'invalid', reason: `it lacks ${missingKeys(json)}` };
}
function missingKeys(json) {
    const keys = ['id', 'version', 'dialect'].filter((key) => typeof json !== 'object' || json === null || typeof new Map(Object.entries(json)).get(key) !== 'string');
    return keys.length === 0 ? 'the id of the snapshot before it' : (0,_text_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .Kb)(keys.join(', '));
}


/***/ }),

/***/ 62007:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ parseState),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   Pu: () => (/* binding */ snapshotFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _git_blob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52449);
/* harmony import */ var _model_migration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33861);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65251);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15409);
/* harmony import */ var _timestamp_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68770);
/** A migrations folder as it stands at one commit or in the work tree, in the form in which two of them are compared. */






/** drizzle-kit names no locale in a child without one, so its order is that of en-US. */
const kitLocale = 'en-US';
const folderFile = /^([^/]+)\/migration\.sql$/u;
function parseState(path, files, journal) {
    if (files.has('meta/_journal.json'))
        return parseJournalState(path, files, journal);
    const names = [...files.keys()].flatMap((file) => folderFile.exec(file)?.[1] ?? []).sort((a, b) => a.localeCompare(b, kitLocale));
    const migrations = names.flatMap((name) => {
        const createdAt = (0,_timestamp_js__WEBPACK_IMPORTED_MODULE_3__/* .parseTimestamp */ .l)(name);
        return createdAt === null ? [] : [{ ...placesOf('v1', path, name), name, createdAt, sql: files.get(`${name}/migration.sql`) ?? null, entry: null }];
    });
    return { path, generation: migrations.length === 0 ? null : 'v1', migrations, journal: null, readable: true };
}
function parseJournalState(path, files, journal) {
    const entries = journal === null ? null : (0,_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJournal */ .z)(journal);
    const migrations = (entries ?? []).map((entry) => ({
        ...placesOf('v0', path, entry.tag),
        name: entry.tag,
        createdAt: entry.when,
        sql: files.get(`${entry.tag}.sql`) ?? null,
        entry,
    }));
    return { path, generation: 'v0', migrations, journal, readable: entries !== null };
}
function placesOf(generation, folder, name) {
    return { path: (0,_model_migration_js__WEBPACK_IMPORTED_MODULE_4__/* .migrationPath */ .OQ)(generation, folder, name), snapshotPath: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(folder, snapshotFile(generation, name)) };
}
/** drizzle-kit 0.x names a snapshot by what stands before the tag's first underscore. */
function snapshotFile(generation, name) {
    return generation === 'v1' ? `${name}/snapshot.json` : `meta/${name.split('_', 1)[0] ?? ''}_snapshot.json`;
}
/** The folder that the project's reader read, with the names of all files that were found in it. */
function stateOf(folder, files, journal, format) {
    const ids = new Map(files.map((file) => [file, (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L)('The file could not be read.')]));
    for (const { name, chunks } of folder.migrations) {
        const file = folder.generation === 'v0' ? `${name}.sql` : `${name}/migration.sql`;
        ids.set(file, (0,_git_blob_js__WEBPACK_IMPORTED_MODULE_1__/* .blobId */ .z)(Buffer.from((0,_model_migration_js__WEBPACK_IMPORTED_MODULE_4__/* .joinChunks */ .dR)(chunks)), format));
    }
    return parseState(folder.path, ids, journal);
}


/***/ }),

/***/ 68770:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ formatTimestamp),
/* harmony export */   l: () => (/* binding */ parseTimestamp)
/* harmony export */ });
/** The UTC time of 14 digits with which drizzle-kit 1.0 starts a folder's name. */
const fourteenDigits = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/u;
/** Milliseconds since 1970; null where the name does not start with a time. */
function parseTimestamp(name) {
    const written = fourteenDigits.exec(name);
    if (written === null)
        return null;
    const [, year = '', month = '', day = '', hour = '', minute = '', second = ''] = written;
    const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`).getTime();
    // 31 February would be read as a day of March.
    return Number.isNaN(time) || formatTimestamp(time) !== written[0] ? null : time;
}
/** The 14 digits of a time in milliseconds; its parts of a second are lost. */
function formatTimestamp(milliseconds) {
    const time = new Date(milliseconds);
    return Number.isNaN(time.getTime()) ? '' : time.toISOString().slice(0, 19).replace(/[-T:]/gu, '');
}


/***/ }),

/***/ 76138:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ generateRules),
/* harmony export */   b: () => (/* binding */ judgeGenerate)
/* harmony export */ });
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54966);
/* harmony import */ var _model_child_end_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58415);
/* harmony import */ var _model_migration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33861);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93800);
/** Schema and migrations against each other: what drizzle-kit's generate answered, as findings. */




const criteria = ['CC8.1', 'PI1.5'];
const missing = {
    id: 'generate/missing-migration',
    severity: 'error',
    criteria,
    cause: 'The schema was changed, and no migration says so: a deploy would leave the database without the change, and the code would run against another schema than it declares.',
    remedy: 'Run drizzle-kit generate in the package, and commit the files that it writes.',
    alias: ['atlas schema-drift'],
};
const ambiguous = {
    id: 'generate/ambiguous-rename',
    severity: 'error',
    criteria,
    cause: 'The schema was changed in a way that only its author can tell: something was renamed, or one thing was dropped and another created. drizzle-kit would ask, and in a pipeline it writes nothing and still ends with 0.',
    remedy: 'Run drizzle-kit generate in a terminal, answer what it asks, and commit the files that it writes.',
    alias: [],
};
const failed = {
    id: 'generate/failed',
    severity: 'error',
    criteria,
    cause: 'drizzle-kit said neither that there are no changes nor that there is one: it could not load the config or the schema, could not read a snapshot, or was stopped. Without its answer nothing shows that schema and migrations agree.',
    remedy: 'Mend what it names; its words are those of the project. A schema that needs variables to load gets them by the input env.',
    alias: [],
};
const generateRules = [missing, ambiguous, failed];
/** `config` is where the project's config lies. */
function judgeGenerate(answer, config) {
    switch (answer.kind) {
        case 'in-sync':
            return [];
        case 'missing':
            return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOf */ .h)(missing, { message: `drizzle-kit generate would write a migration with ${countOf(answer.sql)}.`, place: config })];
        case 'ambiguous':
            return [
                (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOf */ .h)(ambiguous, {
                    message: `drizzle-kit generate would have to ask about ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .listNames */ .Zv)(answer.objects) || 'a table or a column that may be new or renamed'}.`,
                    place: config,
                }),
            ];
        case 'failed':
            return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOf */ .h)(failed, { message: `drizzle-kit generate ${(0,_model_child_end_js__WEBPACK_IMPORTED_MODULE_2__/* .describeEnd */ .l)(answer.end)}${renderWords(answer.said)}`, place: config })];
    }
}
function countOf(sql) {
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)((0,_model_migration_js__WEBPACK_IMPORTED_MODULE_3__/* .splitChunks */ .bV)(sql).filter((chunk) => chunk.trim() !== '').length, 'statement');
}
function renderWords(said) {
    return said.length === 0 ? ', and said nothing more.' : `: ${said.join(' · ').slice(0, 1_000)}`;
}


/***/ }),

/***/ 89944:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ compareFolders),
/* harmony export */   x: () => (/* binding */ newestMerged)
/* harmony export */ });
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65251);
/* harmony import */ var _folder_timestamp_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68770);
/** Two states of a migrations folder, laid beside each other: what merged, what became of it, and what is new. */


function compareFolders(base, head) {
    const converted = base.generation === 'v0' && head.generation === 'v1';
    const merged = base.migrations.filter(({ sql }) => sql !== null);
    const present = new Map(head.migrations.filter(({ sql }) => sql !== null).map((migration) => [migration.name, migration]));
    const pairs = merged.flatMap((migration) => {
        const same = present.get(converted ? convertedName(migration) : migration.name);
        return same === undefined ? [] : [{ base: migration, head: same }];
    });
    const [found, taken] = [new Set(pairs.map((pair) => pair.base)), new Set(pairs.map((pair) => pair.head))];
    const left = merged.filter((migration) => !found.has(migration));
    const renamed = pairByBytes(left, [...present.values()].filter((migration) => !taken.has(migration)));
    const [refound, retaken] = [new Set(renamed.map((pair) => pair.base)), new Set(renamed.map((pair) => pair.head))];
    return {
        base,
        head,
        converted,
        pairs,
        renamed,
        gone: left.filter((migration) => !refound.has(migration)),
        fresh: [...present.values()].filter((migration) => !taken.has(migration) && !retaken.has(migration)),
    };
}
/** The name that `drizzle-kit up` gives: the journal's time, then the tag without its number. */
function convertedName({ name, createdAt }) {
    return `${(0,_folder_timestamp_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTimestamp */ .E)(createdAt)}_${name.split('_').slice(1).join('_')}`;
}
function pairByBytes(left, open) {
    const free = new Set(open);
    return left.flatMap((base) => {
        const alike = [...free].filter(({ sql }) => sql === base.sql && !(0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t)(sql));
        const head = alike.find(({ createdAt }) => createdAt === base.createdAt) ?? alike[0];
        if (head === undefined)
            return [];
        free.delete(head);
        return [{ base, head }];
    });
}
/** The time that a new migration has to come after; null where nothing merged. */
function newestMerged({ base, head }) {
    const newest = base.migrations.reduce((latest, { createdAt }) => Math.max(latest ?? createdAt, createdAt), null);
    // 1.0 counts in seconds.
    return newest !== null && head.generation === 'v1' ? Math.floor(newest / 1_000) * 1_000 : newest;
}


/***/ }),

/***/ 50926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $C: () => (/* binding */ withDeclaration),
/* harmony export */   FR: () => (/* binding */ declarationsSchema),
/* harmony export */   HL: () => (/* binding */ withNotice),
/* harmony export */   oQ: () => (/* binding */ findCorrection)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/* harmony import */ var _text_plain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60287);
/** A reset, a squash or a correction that was agreed on before: declared in the base's check configuration file, by the migration that it ends with. */


const declaration = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    event: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['reset', 'squash', 'correction']),
    newest: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .min(1)
        .max(500)
        .describe('the last merged migration that it replaces, so that the declaration counts once; of a correction, the one that is corrected'),
    sha256: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^[0-9a-f]{64}$/u, 'a SHA-256 in 64 hexadecimal digits')
        .optional()
        .describe('for a correction: of the file that is corrected, as it is merged, so that the declaration counts once'),
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().trim().min(1).max(1_000),
    ticket: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().trim().min(1).max(200),
    until: zod__WEBPACK_IMPORTED_MODULE_1__/* .date */ .p6().describe('the last day on which it counts, YYYY-MM-DD'),
});
/** The value of `history` in the check configuration file. */
const declarationsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(declaration.refine(hasOwnDigest, 'a correction with sha256, or another event without it')).max(100);
function hasOwnDigest({ event, sha256 }) {
    return (event === 'correction') === (sha256 !== undefined);
}
const rules = { reset: 'history/reset', squash: 'history/squashed' };
const markAnew = 'Mark the ledger of each database anew before the next deploy, as docs/adopting.md says ("Mark the databases that are there").';
/** What is left to do once it was declared: what the rule says otherwise would take it back. */
const remedies = {
    reset: markAnew,
    squash: markAnew,
    correction: 'Merge this, and deploy the merged commit. A database that has applied the migration refuses the corrected file (history/edited).',
};
/** What is declared stays visible, as a notice that gives its reason. `now` in milliseconds. */
function withDeclaration(rule, newest, told, declarations, now) {
    const found = declarations.find((one) => one.event !== 'correction' && rules[one.event] === rule && one.newest === newest && counts(one, now));
    return found === undefined ? told : withNotice(told, found);
}
/** The declared correction of a merged file; null without one. */
function findCorrection(name, sha256, declarations, now) {
    return declarations.find((one) => one.event === 'correction' && one.newest === name && one.sha256 === sha256 && counts(one, now)) ?? null;
}
function withNotice(told, { event, reason, ticket, until }) {
    return {
        ...told,
        severity: 'notice',
        remedy: remedies[event],
        message: `${told.message} Declared: ${(0,_text_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .Kb)(reason)} (${(0,_text_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .Kb)(ticket)}, until ${until}).`,
    };
}
function counts({ until }, now) {
    return until >= new Date(now).toISOString().slice(0, 10);
}


/***/ }),

/***/ 63101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gx: () => (/* binding */ selectCorrected),
/* harmony export */   oh: () => (/* binding */ edited),
/* harmony export */   s5: () => (/* binding */ isEdited)
/* harmony export */ });
/* harmony import */ var _model_correction_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40385);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95305);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65251);
/* harmony import */ var _declaration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50926);
/* harmony import */ var _text_plain_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60287);
/** history/edited: a merged migration has other bytes than in the base. */





const edited = {
    id: 'history/edited',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'A migration that is in the base has other bytes now. Databases that ran it ran the old text, drizzle-kit never runs it again and never compares its hash: from here on no two databases are known to be alike.',
    remedy: `Restore the file as the base has it, and put the change into a new migration (\`drizzle-kit generate --custom\` for SQL that no schema gives). To correct a migration that no database has applied, such as one whose deploy failed, ${(0,_model_correction_js__WEBPACK_IMPORTED_MODULE_2__/* .correctionWay */ ._)()}.`,
    alias: ['atlas checksum'],
    find: ({ pairs }, evidence) => pairs.filter(isEdited).map((pair) => {
        const declared = correctionOf(pair, evidence);
        const told = describeFinding(pair, evidence);
        return declared === null ? told : (0,_declaration_js__WEBPACK_IMPORTED_MODULE_1__/* .withNotice */ .HL)(told, declared);
    }),
};
/** The edited pairs whose correction was declared beforehand: no database has them, so that they count as new. */
function selectCorrected({ pairs }, evidence) {
    return pairs.filter((pair) => isEdited(pair) && correctionOf(pair, evidence) !== null);
}
function correctionOf({ base }, { merged, declarations, now }) {
    const before = typeof base.sql === 'string' ? merged.get(base.sql) : undefined;
    return before === undefined || (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnknown */ .t)(before) ? null : (0,_declaration_js__WEBPACK_IMPORTED_MODULE_1__/* .findCorrection */ .oQ)(base.name, before.sha256, declarations, now);
}
/** What cannot be read the project's reader tells. */
function isEdited({ base, head }) {
    return base.sql !== head.sql && head.sql !== null && !(0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnknown */ .t)(head.sql);
}
function describeFinding({ base, head }, { merged, texts }) {
    const before = typeof base.sql === 'string' ? merged.get(base.sql) : undefined;
    const after = texts.get(head.path);
    if (before === undefined || (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnknown */ .t)(before) || after === undefined) {
        return { message: `The merged migration ${(0,_text_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(head.name)} was edited.`, place: { path: head.path, line: null } };
    }
    const digests = `sha256 ${before.sha256} in the base, ${(0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br)(after)} now`;
    if (ended(before.text) === ended(after)) {
        return {
            message: `The merged migration ${(0,_text_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(head.name)} has other line ends than in the base (${digests}).`,
            remedy: 'Restore the line ends, and add `*.sql text eol=lf` to .gitattributes.',
            place: { path: head.path, line: null },
        };
    }
    const line = firstDifference(before.text, after);
    return {
        message: `The merged migration ${(0,_text_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(head.name)} was edited (${digests}).`,
        place: { path: head.path, line },
        excerpt: after.split('\n')[line - 1] ?? null,
    };
}
function ended(text) {
    return text.replaceAll('\r\n', '\n');
}
/** The first line of the new text that differs, from 1. */
function firstDifference(before, after) {
    const [old, now] = [before.split('\n'), after.split('\n')];
    const index = now.findIndex((line, at) => line !== old[at]);
    return index === -1 ? Math.max(now.length, 1) : index + 1;
}


/***/ }),

/***/ 73456:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iz: () => (/* binding */ findHistory),
  Tr: () => (/* binding */ historyTexts),
  st: () => (/* binding */ selectEvidence)
});

// UNUSED EXPORTS: historyRules

// EXTERNAL MODULE: ./src/checks/finding.ts
var finding = __webpack_require__(93800);
// EXTERNAL MODULE: ./src/checks/history/rule.ts
var rule = __webpack_require__(43358);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
;// CONCATENATED MODULE: ./src/checks/history/breakpoints-changed.ts
/** history/breakpoints-changed: a merged entry's flag for statement breakpoints is not the base's. */


const breakpointsChanged = {
    id: 'history/breakpoints-changed',
    severity: 'warning',
    criteria: ['CC8.1'],
    cause: 'The `breakpoints` of a merged entry is not the one of the base. drizzle-kit splits a file at its marks whatever the flag says, so nothing runs differently, but the merged history is not what it was.',
    remedy: 'Restore the flag of the base.',
    alias: [],
    find({ head, pairs }) {
        return pairs
            .filter((pair) => pair.base.entry !== null && pair.head.entry !== null && pair.base.entry.breakpoints !== pair.head.entry.breakpoints)
            .map((pair) => ({
            message: `The merged entry ${(0,plain/* quote */.hD)(pair.head.name)} has \`breakpoints\` ${String(pair.head.entry?.breakpoints)}, and ${String(pair.base.entry?.breakpoints)} in the base.`,
            place: (0,rule/* entryPlace */.s)(head, pair.head),
        }));
    },
};

// EXTERNAL MODULE: ./src/checks/history/declaration.ts
var declaration = __webpack_require__(50926);
// EXTERNAL MODULE: ./src/checks/history/reset.ts
var history_reset = __webpack_require__(49933);
// EXTERNAL MODULE: ./src/checks/history/squashed.ts
var history_squashed = __webpack_require__(10352);
;// CONCATENATED MODULE: ./src/checks/history/deleted.ts



const deleted = {
    id: 'history/deleted',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'A migration that is in the base is gone. Databases that ran it have a row without a file, which stops the next deploy, and a new database never gets what it did.',
    remedy: 'Restore the file and its entry from the base; to undo what the migration did, add a new one.',
    alias: ['atlas non-linear'],
    find(change, evidence) {
        if ((0,history_reset/* isReset */.q)(change))
            return [];
        const squashed = new Set((0,history_squashed/* findSquash */.XC)(change, evidence)?.from ?? []);
        return change.gone.filter((migration) => !squashed.has(migration)).map((migration) => describeFinding(migration, change));
    },
};
function describeFinding(migration, { head }) {
    const entry = head.migrations.some(({ name }) => name === migration.name);
    const lost = entry ? 'has its entry in the journal still, but no SQL file' : 'is in the base, and not here';
    return { message: `The merged migration ${(0,plain/* quote */.hD)(migration.name)} ${lost}.`, place: { path: migration.path, line: null } };
}

// EXTERNAL MODULE: ./src/checks/history/edited.ts
var edited = __webpack_require__(63101);
// EXTERNAL MODULE: ./src/checks/history/change.ts
var history_change = __webpack_require__(89944);
// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(54966);
;// CONCATENATED MODULE: ./src/checks/history/inserted.ts
/** history/inserted: a new entry stands before merged ones. */




const inserted = {
    id: 'history/inserted',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'A new entry stands in the journal before merged ones. A new database would run it before them, and every existing one after them.',
    remedy: 'Move the new entry to the end of the journal, or delete the migration and generate it again.',
    alias: ['flyway outOfOrder'],
    find(change) {
        const { head, pairs, fresh } = change;
        if (head.generation !== 'v0')
            return [];
        const lastMerged = Math.max(-1, ...pairs.map((pair) => head.migrations.indexOf(pair.head)));
        const newest = (0,history_change/* newestMerged */.x)(change);
        // One that drizzle-kit would skip altogether is told as out of order.
        const before = fresh.filter((migration) => head.migrations.indexOf(migration) < lastMerged && newest !== null && migration.createdAt > newest);
        return before.map((migration) => {
            const after = pairs.filter((pair) => head.migrations.indexOf(pair.head) > head.migrations.indexOf(migration)).map((pair) => pair.head.name);
            return { message: `The new entry ${(0,plain/* quote */.hD)(migration.name)} stands before the merged ${(0,sentence/* quoteNames */.DR)(after)}.`, place: (0,rule/* entryPlace */.s)(head, migration) };
        });
    },
};

// EXTERNAL MODULE: ./src/checks/history/out-of-order.ts
var out_of_order = __webpack_require__(79355);
;// CONCATENATED MODULE: ./src/checks/history/moved.ts

const moved = {
    id: 'history/moved',
    severity: 'warning',
    criteria: ['CC8.1'],
    cause: 'The migrations folder has another path than in the base. Databases do not mind, but everything that names the old path does.',
    remedy: 'Let drizzle config, workflows, CODEOWNERS and container files name the new path.',
    alias: [],
    find({ base, head }) {
        if (base.path === head.path)
            return [];
        return [{ message: `The migrations folder was moved from ${(0,plain/* quote */.hD)(base.path)} to ${(0,plain/* quote */.hD)(head.path)}.`, place: { path: head.path, line: null } }];
    },
};

;// CONCATENATED MODULE: ./src/checks/history/renamed.ts


const renamed = {
    id: 'history/renamed',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'A migration that is in the base has another name now. drizzle-kit 1.0 knows what it ran by name, and 0.31 by `when`: under a new one it runs again.',
    remedy: 'Give it back its name (and its `when`).',
    alias: [],
    find: (change) => change.renamed.map((pair) => renamed_describeFinding(pair, change)),
};
/** 0.31 does not store the name: with the same `when`, it only misleads readers. */
function renamed_describeFinding({ base, head }, { head: folder }) {
    const harmless = folder.generation === 'v0' && base.createdAt === head.createdAt;
    const effect = harmless
        ? 'its `when` is the same, so drizzle-kit 0.31 does not mind, but manifests of earlier deploys name the old one'
        : 'drizzle-kit would take it for a new one';
    return {
        message: `The merged migration ${(0,plain/* quote */.hD)(base.name)} is called ${(0,plain/* quote */.hD)(head.name)} now: ${effect}.`,
        place: (0,rule/* entryPlace */.s)(folder, head),
        severity: harmless ? 'warning' : 'error',
    };
}

;// CONCATENATED MODULE: ./src/checks/history/reordered.ts
/** history/reordered: merged migrations run in another order than before. */


const reordered = {
    id: 'history/reordered',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'The journal has its merged entries in another order than the base. A new database would run them in that order, and may end differently from those that ran them in the old one.',
    remedy: 'Put the entries back in the order of the base, and new ones after them.',
    alias: [],
    find({ base, head, pairs }) {
        if (head.generation !== 'v0')
            return [];
        const place = new Map(pairs.map((pair) => [pair.base, head.migrations.indexOf(pair.head)]));
        let last = -1;
        const moved = base.migrations.filter((migration) => {
            const position = place.get(migration) ?? last;
            const early = position < last;
            last = Math.max(last, position);
            return early;
        });
        const first = moved[0];
        if (first === undefined)
            return [];
        return [{ message: `The journal has ${(0,sentence/* quoteNames */.DR)(moved.map(({ name }) => name))} before entries that ran earlier.`, place: (0,rule/* entryPlace */.s)(head, first) }];
    },
};

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
// EXTERNAL MODULE: ./src/git/blob.ts
var blob = __webpack_require__(52449);
// EXTERNAL MODULE: ./src/checks/folder/snapshot.ts
var snapshot = __webpack_require__(26524);
;// CONCATENATED MODULE: ./src/checks/history/snapshot-changed.ts
/** history/snapshot-changed: the snapshot of a merged migration is another one than in the base. */






const snapshotChanged = {
    id: 'history/snapshot-changed',
    severity: 'warning',
    criteria: ['CC8.1'],
    cause: 'The snapshot of a merged migration was changed. No database sees it, but the next `drizzle-kit generate` counts from what it says. A newer format of the same snapshot, which `drizzle-kit up` writes, is none of this.',
    remedy: 'Restore the snapshot from the base, and bring the schema forward by a new migration.',
    alias: [],
    find: (change, evidence) => selectRewritten(change, evidence)
        .filter((pair) => !isUpgrade(pair, evidence))
        .map(({ head }) => ({
        message: `The snapshot of the merged migration ${(0,plain/* quote */.hD)(head.name)} is not the one of the base.`,
        place: { path: external_node_path_.posix.join(change.head.path, (0,rule/* snapshotOf */.e)(head)), line: null },
    })),
};
/** Merged migrations whose snapshot has other bytes; a conversion writes all of them anew. */
function selectRewritten({ pairs, converted }, { files, snapshots }) {
    if (converted)
        return [];
    return pairs.filter(({ base, head }) => {
        const before = files.get((0,rule/* snapshotOf */.e)(base))?.blob;
        const now = snapshots.get((0,rule/* snapshotOf */.e)(head));
        return before !== undefined && now?.kind === 'whole' && (0,blob/* blobId */.z)(Buffer.from(now.text), (0,blob/* formatOf */.b)(before)) !== before;
    });
}
/** The same snapshot in a newer format: its id and its place in the line stay. */
function isUpgrade({ base, head }, { files, merged, snapshots }) {
    const old = merged.get(files.get((0,rule/* snapshotOf */.e)(base))?.blob ?? '');
    const now = snapshots.get((0,rule/* snapshotOf */.e)(head));
    if (old === undefined || (0,unknown/* isUnknown */.t)(old) || now === undefined)
        return false;
    const [before, after] = [(0,snapshot/* parseSnapshot */.E$)({ kind: 'whole', text: old.text }), (0,snapshot/* parseSnapshot */.E$)(now)];
    if (before.kind !== 'known' || after.kind !== 'known')
        return false;
    const same = before.identity.id === after.identity.id && before.identity.prevIds.join() === after.identity.prevIds.join();
    return same && Number(after.identity.version) > Number(before.identity.version);
}

// EXTERNAL MODULE: ./src/checks/history/uncomparable.ts
var uncomparable = __webpack_require__(82487);
;// CONCATENATED MODULE: ./src/checks/history/when-changed.ts


const whenChanged = {
    id: 'history/when-changed',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'The `when` of a merged entry is not the one of the base. drizzle-kit 0.31 knows what it ran by this number alone: raised, the migration runs a second time; lowered, its row speaks of no file.',
    remedy: 'Restore the `when` of the base.',
    alias: [],
    find: (change) => (change.head.generation === 'v0' && !change.converted ? change.pairs.filter(differs).map((pair) => when_changed_describeFinding(pair, change)) : []),
};
function differs({ base, head }) {
    return base.createdAt !== head.createdAt;
}
function when_changed_describeFinding({ base, head }, change) {
    return {
        message: `The merged entry ${(0,plain/* quote */.hD)(head.name)} has the \`when\` ${head.createdAt}, and ${base.createdAt} in the base.`,
        place: (0,rule/* entryPlace */.s)(change.head, head),
    };
}

// EXTERNAL MODULE: ./src/checks/folder/timestamp.ts
var timestamp = __webpack_require__(68770);
;// CONCATENATED MODULE: ./src/checks/history/when-future.ts
/** history/when-future: a new migration's time is yet to come. */



/** Clocks of developers differ by minutes, not by an hour. */
const tolerance = 3_600_000;
const whenFuture = {
    id: 'history/when-future',
    severity: 'warning',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'The time of a new migration lies in the future. Once it is deployed, every migration that is generated before that time is older than it, and drizzle-kit 0.31 skips those in silence.',
    remedy: 'Generate the migration again on a machine whose clock is right.',
    alias: [],
    find({ head, fresh }, { now }) {
        return fresh
            .filter(({ createdAt }) => createdAt > now + tolerance)
            .map((migration) => ({
            message: `The new migration ${(0,plain/* quote */.hD)(migration.name)} is of the future: ${(0,timestamp/* formatTimestamp */.E)(migration.createdAt) || migration.createdAt} (UTC).`,
            place: (0,rule/* entryPlace */.s)(head, migration),
        }));
    },
};

;// CONCATENATED MODULE: ./src/checks/history/when-typed.ts
/** history/when-typed: a new entry's time is a whole second, as only a person writes it. */


const whenTyped = {
    id: 'history/when-typed',
    severity: 'warning',
    criteria: ['CC8.1'],
    cause: 'The `when` of a new entry is a whole second, so a hand wrote it and not `drizzle-kit generate`. Such times are wrong often (a local time, last year), and order everything.',
    remedy: 'Generate the migration again, or make sure that its `when` is newer than every other and not in the future.',
    alias: [],
    find({ head, fresh }) {
        if (head.generation !== 'v0')
            return [];
        return fresh
            .filter(({ createdAt }) => createdAt % 1_000 === 0)
            .map((migration) => ({
            message: `The new entry ${(0,plain/* quote */.hD)(migration.name)} has the \`when\` ${migration.createdAt}, a whole second.`,
            place: (0,rule/* entryPlace */.s)(head, migration),
        }));
    },
};

;// CONCATENATED MODULE: ./src/checks/history/history.ts


















const historyRules = [
    edited/* edited */.oh,
    deleted,
    renamed,
    history_reset/* reset */.c,
    history_squashed/* squashed */.Pz,
    reordered,
    inserted,
    out_of_order/* outOfOrder */.w,
    whenChanged,
    whenTyped,
    whenFuture,
    breakpointsChanged,
    snapshotChanged,
    moved,
];
const historyTexts = [...historyRules, uncomparable/* historyUncomparable */.y];
/** The files of the base whose text the rules need: merged files that changed, and the last snapshot before a squash. */
function selectEvidence(change, seen) {
    const squashedTo = (0,history_squashed/* selectSquash */.wD)(change)?.from.at(-1);
    const names = [
        ...change.pairs.filter(edited/* isEdited */.s5).map(({ base }) => base.path.slice(change.base.path === '' ? 0 : change.base.path.length + 1)),
        ...selectRewritten(change, seen).map(({ base }) => (0,rule/* snapshotOf */.e)(base)),
        ...(squashedTo === undefined ? [] : [(0,rule/* snapshotOf */.e)(squashedTo)]),
    ];
    return names.flatMap((name) => seen.files.get(name) ?? []);
}
/** Every finding of every rule; a journal that cannot be read is one, since then nothing can be compared. */
function findHistory(change, evidence) {
    if (!change.base.readable)
        return [(0,uncomparable/* uncomparable */.q)('base-journal', change.base.path)];
    if (!change.head.readable)
        return [(0,uncomparable/* uncomparable */.q)('journal', change.head.path)];
    const newest = change.gone.at(-1)?.name;
    return historyRules.flatMap((rule) => rule.find(change, evidence).map((told) => (0,finding/* findingOf */.h)(rule, (0,declaration/* withDeclaration */.$C)(rule.id, newest, told, evidence.declarations, evidence.now))));
}


/***/ }),

/***/ 79355:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ selectOutOfOrder),
/* harmony export */   w: () => (/* binding */ outOfOrder)
/* harmony export */ });
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89944);
/* harmony import */ var _reset_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49933);
/* harmony import */ var _squashed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10352);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43358);
/* harmony import */ var _text_plain_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60287);





const outOfOrder = {
    id: 'history/out-of-order',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'A new migration is not newer than the newest of the base. drizzle-kit 0.31 skips it in silence and reports success; 1.0 runs it after newer ones, in an order that no new database has.',
    remedy: 'Run `drizzle-attest check --fix`, which gives it the next time where that is safe; else delete it and run `drizzle-kit generate` again on top of the base.',
    alias: ['atlas non-linear', 'flyway outOfOrder'],
    find: (change, evidence) => selectOutOfOrder(change, evidence).map((migration) => describeFinding(migration, change)),
};
/** The new migrations that come out of order, in the order in which drizzle-kit runs them. */
function selectOutOfOrder(change, evidence) {
    const newest = (0,_change_js__WEBPACK_IMPORTED_MODULE_3__/* .newestMerged */ .x)(change);
    if (newest === null || (0,_reset_js__WEBPACK_IMPORTED_MODULE_0__/* .isReset */ .q)(change))
        return [];
    const squash = (0,_squashed_js__WEBPACK_IMPORTED_MODULE_1__/* .findSquash */ .XC)(change, evidence);
    return change.fresh.filter((migration) => migration !== squash?.to && isOutOfOrder(migration, newest, change));
}
/** 0.31 compares times alone, and one that is equal counts as applied; 1.0 sorts names. */
function isOutOfOrder({ createdAt, name }, newest, { head, base, converted }) {
    if (head.generation === 'v0' || createdAt !== newest)
        return head.generation === 'v0' ? createdAt <= newest : createdAt < newest;
    return !converted && base.migrations.some((merged) => merged.createdAt === newest && name.localeCompare(merged.name, 'en-US') < 0);
}
function describeFinding(migration, change) {
    const newest = (0,_change_js__WEBPACK_IMPORTED_MODULE_3__/* .newestMerged */ .x)(change) ?? 0;
    const last = change.base.migrations.find(({ createdAt }) => createdAt >= newest);
    const against = last === undefined ? '' : ` than ${(0,_text_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(last.name)}, which merged`;
    const effect = change.head.generation === 'v0'
        ? `drizzle-kit 0.31 would skip it; its \`when\` has to be ${newest + 1} or more`
        : 'drizzle-kit 1.0 would run it after newer ones';
    return { message: `The new migration ${(0,_text_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(migration.name)} is not newer${against}: ${effect}.`, place: (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .entryPlace */ .s)(change.head, migration) };
}


/***/ }),

/***/ 49933:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ reset),
/* harmony export */   q: () => (/* binding */ isReset)
/* harmony export */ });
/* harmony import */ var _squashed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10352);
/* harmony import */ var _text_plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60287);
/** history/reset: nothing of the merged history is left. */


const reset = {
    id: 'history/reset',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'Every migration of the base is gone. No database that ran them can be deployed to any more, and what they did is told nowhere.',
    remedy: 'Restore the folder from the base. A reset on purpose is declared first, in a change of its own, under `history` in .github/drizzle-attest.yml (event: reset, newest: the last merged migration, reason, ticket, until); existing databases are then marked anew, as docs/adopting.md says ("Mark the databases that are there").',
    alias: [],
    find(change, evidence) {
        if (!isReset(change) || (0,_squashed_js__WEBPACK_IMPORTED_MODULE_0__/* .findSquash */ .XC)(change, evidence) !== null)
            return [];
        const now = change.fresh.length === 0 ? 'and none is here now' : `and the ${change.fresh.length} here are new`;
        return [
            {
                message: `All ${change.gone.length} merged migrations, up to ${(0,_text_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(change.gone.at(-1)?.name ?? '')}, are gone, ${now}.`,
                place: { path: change.head.path, line: null },
            },
        ];
    },
};
/** With a squash of all, which has a finding of its own, nothing is left either. */
function isReset({ gone, pairs, renamed }) {
    return gone.length > 0 && pairs.length === 0 && renamed.length === 0;
}


/***/ }),

/***/ 43358:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ snapshotOf),
/* harmony export */   s: () => (/* binding */ entryPlace)
/* harmony export */ });
/* harmony import */ var _folder_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62007);

/** Where a migration is to be shown: its line in the journal, or its SQL file. */
function entryPlace({ path, generation, journal }, migration) {
    if (generation === 'v1' || journal === null)
        return { path: migration.path, line: null };
    const written = JSON.stringify(migration.name);
    const line = journal.split('\n').findIndex((text) => text.includes('"tag"') && text.includes(written));
    return { path: `${path === '' ? '' : `${path}/`}meta/_journal.json`, line: line === -1 ? null : line + 1 };
}
/** The name of a migration's snapshot, from the migrations folder. */
function snapshotOf({ entry, name }) {
    return (0,_folder_state_js__WEBPACK_IMPORTED_MODULE_0__/* .snapshotFile */ .Pu)(entry === null ? 'v1' : 'v0', name);
}


/***/ }),

/***/ 10352:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pz: () => (/* binding */ squashed),
/* harmony export */   XC: () => (/* binding */ findSquash),
/* harmony export */   wD: () => (/* binding */ selectSquash)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92857);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95305);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65251);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43358);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21789);
/* harmony import */ var _text_plain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60287);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54966);
/** history/squashed: several merged migrations became fewer that give the same schema. */







const squashed = {
    id: 'history/squashed',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'Merged migrations were replaced by fewer that end in the same schema. New databases end alike; those that ran the old ones have rows without files, and would run the new one on top.',
    remedy: 'Restore the files. A squash on purpose is declared first, in a change of its own, under `history` in .github/drizzle-attest.yml (event: squash, newest: the last of the merged migrations, reason, ticket, until), and the ledger of each database is marked anew before the next deploy, as docs/adopting.md says ("Mark the databases that are there").',
    alias: [],
    find(change, evidence) {
        const squash = findSquash(change, evidence);
        if (squash === null)
            return [];
        const names = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteNames */ .DR)(squash.from.map(({ name }) => name));
        return [
            {
                message: `${squash.from.length} merged migrations (${names}; the last is ${(0,_text_plain_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(squash.from.at(-1)?.name ?? '')}) were squashed into ${(0,_text_plain_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(squash.to.name)}, whose snapshot is the same schema.`,
                place: (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .entryPlace */ .s)(change.head, squash.to),
            },
        ];
    },
};
/** A squash by positive proof alone: the snapshots at both ends say the same. */
function findSquash(change, { files, merged, snapshots }) {
    const squash = selectSquash(change);
    const last = squash?.from.at(-1);
    if (squash === null || last === undefined)
        return null;
    const old = merged.get(files.get((0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .snapshotOf */ .e)(last))?.blob ?? '');
    const now = snapshots.get((0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .snapshotOf */ .e)(squash.to));
    if (old === undefined || (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnknown */ .t)(old) || now?.kind !== 'whole')
        return null;
    const schema = schemaOf(old.text);
    return schema !== null && schema === schemaOf(now.text) ? squash : null;
}
/** What may be a squash: a run of merged migrations, none of which stayed, and a new one in its place. */
function selectSquash({ base, head, pairs, gone, fresh }) {
    const merged = base.migrations.filter(({ sql }) => sql !== null);
    const [first = 0, last = 0] = [gone[0], gone.at(-1)].map((migration) => (migration === undefined ? 0 : merged.indexOf(migration)));
    if (gone.length < 2 || last - first + 1 !== gone.length)
        return null;
    const stayed = pairs.map((pair) => ({ before: merged.indexOf(pair.base) < first, now: head.migrations.indexOf(pair.head) }));
    const from = Math.max(-1, ...stayed.filter(({ before }) => before).map(({ now }) => now));
    const until = Math.min(head.migrations.length, ...stayed.filter(({ before }) => !before).map(({ now }) => now));
    const to = fresh.find((migration) => head.migrations.indexOf(migration) > from && head.migrations.indexOf(migration) < until);
    return to === undefined ? null : { from: gone, to };
}
const snapshotSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({ type: zod__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5J().optional() });
/** What names a snapshot, and what it tells of the way that led to it. */
const ownKeys = new Set(['id', 'prevId', 'prevIds', 'footprints', '_meta']);
/** A snapshot's schema; null for a snapshot that only tells the difference from another. */
function schemaOf(text) {
    const parsed = snapshotSchema.safeParse((0,_text_json_js__WEBPACK_IMPORTED_MODULE_6__/* .parseJson */ .q)(text));
    if (!parsed.success || parsed.data.type === 'diff')
        return null;
    return (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)(Object.fromEntries(Object.entries(parsed.data).filter(([key]) => !ownKeys.has(key))));
}


/***/ }),

/***/ 82487:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ uncomparable),
/* harmony export */   y: () => (/* binding */ historyUncomparable)
/* harmony export */ });
/* harmony import */ var _text_plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60287);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93800);


const historyUncomparable = {
    id: 'history/uncomparable',
    severity: 'error',
    criteria: ['CC8.1'],
    cause: 'The commit that the change started from, or the journal in it, could not be read. Whether merged migrations were changed is not known.',
    remedy: 'Check out with `fetch-depth: 0`, and give the branch that the change goes to as the base.',
    alias: [],
};
/** Never an empty base: against nothing, everything would look new. */
function uncomparable(obstacle, base) {
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOf */ .h)(historyUncomparable, { place: null, ...words(obstacle, `"${(0,_text_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)(base)}"`) });
}
function words(obstacle, base) {
    switch (obstacle) {
        case 'no-git':
            return { message: 'git could not be started, so no base could be read.', remedy: 'Install git where the check runs.' };
        case 'no-commit':
            return {
                message: 'The repository has no commit that git can read.',
                remedy: 'Run the check in a checkout that git trusts (its setting `safe.directory`).',
            };
        case 'no-base':
            return {
                message: `The base ${base} is no commit that this clone knows.`,
                remedy: `Fetch it first, with \`fetch-depth: 0\` in actions/checkout, or give another base.`,
            };
        case 'shallow':
            return {
                message: `The clone is shallow: the commit from which the change and ${base} come is not in it.`,
                remedy: 'Set `fetch-depth: 0` at actions/checkout, or run `git fetch --unshallow`.',
            };
        case 'unrelated':
            return { message: `The change and ${base} have no commit in common.`, remedy: 'Give the branch that the change goes to as the base.' };
        case 'objects':
            return { message: `The files of ${base} could not be listed.`, remedy: 'Check out with `fetch-depth: 0` and without a filter.' };
        case 'base-journal':
            return { message: `The journal in ${base} of the base could not be read.`, remedy: 'Mend the journal on the base branch first, in a change of its own.' };
        case 'journal':
            return {
                message: `The journal in ${base} could not be read, so nothing was compared with the base.`,
                remedy: 'Mend the journal, as the findings on it say.',
            };
    }
}


/***/ }),

/***/ 98763:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ findIntegrity),
  X: () => (/* binding */ integrityRules)
});

// EXTERNAL MODULE: ./src/checks/finding.ts
var finding = __webpack_require__(93800);
// EXTERNAL MODULE: ./src/model/group.ts
var group = __webpack_require__(87226);
// EXTERNAL MODULE: ./src/checks/history/rule.ts
var rule = __webpack_require__(43358);
// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(54966);
;// CONCATENATED MODULE: ./src/checks/integrity/duplicate-prefix.ts
/** integrity/duplicate-prefix: two migrations with one number or one second. */



const duplicatePrefix = {
    id: 'integrity/duplicate-prefix',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'Two migrations start with the same number. In 0.x they share one snapshot file, so that one of the two schemas was overwritten; in 1.0 the rest of the name decides which runs first.',
    remedy: 'Delete the one that has not merged, with its entry and snapshot, and generate it again.',
    alias: [],
    find({ folder }) {
        return [...(0,group/* groupBy */.$)(folder.migrations, ({ name }) => name.split('_', 1)[0] ?? '')].flatMap(([prefix, same]) => {
            const last = same.at(-1);
            if (same.length < 2 || last === undefined || prefix === '' || !/^\d+$/u.test(prefix))
                return [];
            return [
                {
                    message: `The migrations ${(0,sentence/* quoteNames */.DR)(same.map(({ name }) => name))} have the same prefix ${prefix.slice(0, 20)}.`,
                    place: (0,rule/* entryPlace */.s)(folder, last),
                    severity: folder.generation === 'v1' ? 'warning' : 'error',
                },
            ];
        });
    },
};

// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/checks/folder/state.ts
var state = __webpack_require__(62007);
;// CONCATENATED MODULE: ./src/checks/integrity/rule.ts
/** What a rule on a migrations folder is: a text, and a pure choice over the folder and its snapshots. */


/** In the order of their names, which is the order in which drizzle-kit reads them; what it passes over is left out. */
function selectKnown({ snapshots, folder }) {
    return [...snapshots]
        .filter(([file]) => (folder.generation === 'v0') === file.startsWith('meta/') && !isIgnored(file))
        .flatMap(([file, parsed]) => (parsed.kind === 'known' ? [{ file, ...parsed.identity }] : []))
        .sort((a, b) => (a.file < b.file ? -1 : 1));
}
/** Whether every snapshot could be told apart: one that could not may be the one that is missed, and has its own finding. */
function areAllKnown({ snapshots }) {
    return [...snapshots.values()].every(({ kind }) => kind === 'known');
}
/** drizzle-kit 0.x passes over files of `meta` that start with an underscore. */
function isIgnored(file) {
    return file.startsWith('meta/_');
}
function snapshotOf({ generation }, { name }) {
    return (0,state/* snapshotFile */.Pu)(generation ?? 'v0', name);
}
function placeIn({ path }, file, line = null) {
    return { path: external_node_path_.posix.join(path, file), line };
}

;// CONCATENATED MODULE: ./src/checks/integrity/mixed-prefixes.ts
/** integrity/mixed-prefixes: the last snapshot by name is not that of the last migration. */


const mixedPrefixes = {
    id: 'integrity/mixed-prefixes',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'drizzle-kit 0.x takes the last snapshot by name for the schema as it is, and that is not the one of the last entry: kinds of prefix (number, date, unix time) are mixed, or entries stand in another order than their numbers.',
    remedy: 'Keep to one `migrations.prefix`, and let the newest migration be the last by name: delete it and generate it again.',
    alias: [],
    find({ folder, snapshots }) {
        const last = folder.migrations.findLast((migration) => snapshots.has(snapshotOf(folder, migration)));
        if (folder.generation !== 'v0' || last === undefined)
            return [];
        const own = new Set(folder.migrations.map((migration) => snapshotOf(folder, migration)));
        const file = [...snapshots.keys()]
            .filter((name) => own.has(name) && !isIgnored(name))
            .sort()
            .at(-1);
        if (file === undefined || file === snapshotOf(folder, last))
            return [];
        return [{ message: `The next \`generate\` would count from ${(0,plain/* excerpt */.Kb)(file)}, and the last entry is ${(0,plain/* quote */.hD)(last.name)}.`, place: placeIn(folder, file) }];
    },
};

;// CONCATENATED MODULE: ./src/checks/integrity/prefix-none.ts
/** integrity/prefix-none: names without a number, with which drizzle-kit 0.x cannot work. */


const prefixNone = {
    id: 'integrity/prefix-none',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'Migrations have no number (`migrations.prefix: "none"`). drizzle-kit 0.x then writes the snapshot as `_snapshot.json`, a name that it passes over: every `generate` writes the whole schema again.',
    remedy: 'Set another `migrations.prefix`, and generate the migration again.',
    alias: [],
    find({ folder }) {
        if (folder.generation !== 'v0')
            return [];
        const bare = folder.migrations.filter(({ name }) => name.startsWith('_') || !name.includes('_'));
        const last = bare.at(-1);
        return last === undefined
            ? []
            : [{ message: `The migrations ${(0,sentence/* quoteNames */.DR)(bare.map(({ name }) => name))} have no prefix.`, place: (0,rule/* entryPlace */.s)(folder, last) }];
    },
};

;// CONCATENATED MODULE: ./src/checks/integrity/snapshot-conflict.ts
/** integrity/snapshot-conflict: a snapshot with the marks of an unfinished merge. */


const snapshotConflict = {
    id: 'integrity/snapshot-conflict',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'A snapshot holds the marks of an unfinished merge. drizzle-kit 0.31 `generate` passes over it with exit code 0 and writes nothing.',
    remedy: 'Take the snapshot of the base branch as it is, delete your own migration with its snapshot and entry, and generate it again on top.',
    alias: [],
    find: ({ folder, snapshots }) => [...snapshots].flatMap(([file, parsed]) => parsed.kind === 'conflict'
        ? [{ message: `The snapshot ${(0,plain/* excerpt */.Kb)(file)} holds a mark of an unfinished merge.`, place: placeIn(folder, file, parsed.line) }]
        : []),
};

;// CONCATENATED MODULE: ./src/checks/integrity/snapshot-cycle.ts
/** integrity/snapshot-cycle: snapshots that build on each other in a ring. */



const snapshotCycle = {
    id: 'integrity/snapshot-cycle',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'Snapshots build on each other in a ring, or two have one id, so none of them was first. Someone copied or edited a snapshot.',
    remedy: 'Restore the snapshots from git, and generate the migration that has a copied one again.',
    alias: [],
    find(inspection) {
        const known = selectKnown(inspection);
        const twins = [...(0,group/* groupBy */.$)(known, ({ id }) => id).values()].filter((same) => same.length > 1);
        // One id twice looks like a ring as well.
        const ring = twins.length > 0 ? [] : selectRing(known);
        return [...twins.map((same) => ({ same, how: 'have one id' })), ...(ring.length > 0 ? [{ same: ring, how: 'build on each other in a ring' }] : [])].map(({ same, how }) => ({
            message: `The snapshots ${(0,sentence/* quoteNames */.DR)(same.map(({ file }) => file))} ${how}.`,
            place: placeIn(inspection.folder, same.at(-1)?.file ?? ''),
        }));
    },
};
/** What is left when those without a parent are taken away again and again, and then those without a child. */
function selectRing(known) {
    const rest = peel(known, (one) => one.prevIds, (one) => [one.id]);
    return peel(rest, (one) => [one.id], (one) => one.prevIds);
}
/** Takes away, in linear time, every snapshot none of whose needs another one that is left gives. */
function peel(known, needs, gives) {
    const givers = new Map();
    for (const one of known)
        for (const id of gives(one))
            givers.set(id, (givers.get(id) ?? 0) + 1);
    const takers = new Map();
    for (const one of known)
        for (const id of needs(one)) {
            const list = takers.get(id);
            if (list === undefined)
                takers.set(id, [one]);
            else
                list.push(one);
        }
    const left = new Set(known);
    const open = [...known];
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
        if (!left.has(one) || needs(one).some((id) => (givers.get(id) ?? 0) > 0))
            continue;
        left.delete(one);
        for (const id of gives(one)) {
            givers.set(id, (givers.get(id) ?? 1) - 1);
            if (givers.get(id) === 0)
                open.push(...(takers.get(id) ?? []));
        }
    }
    return [...left];
}

// EXTERNAL MODULE: ./src/checks/folder/dialect.ts
var folder_dialect = __webpack_require__(40212);
;// CONCATENATED MODULE: ./src/checks/integrity/snapshot-dialect.ts
/** integrity/snapshot-dialect: a snapshot of another database. */





const snapshotDialect = {
    id: 'integrity/snapshot-dialect',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'A snapshot is of another dialect than the project. The dialect was switched without a new folder, or two configs write into one.',
    remedy: 'Give each dialect a migrations folder of its own (`out` in the drizzle config).',
    alias: [],
    find(inspection) {
        const expected = inspection.dialect;
        if (expected === null)
            return [];
        const foreign = selectKnown(inspection).filter(({ dialect }) => !folder_dialect/* dialectWords */.K[expected].includes(dialect));
        return [...(0,group/* groupBy */.$)(foreign, ({ dialect }) => dialect)].map(([dialect, same]) => ({
            message: `The dialect of ${(0,sentence/* quoteNames */.DR)(same.map(({ file }) => file))} is ${(0,plain/* quote */.hD)(dialect)}, and the project's is ${(0,plain/* quote */.hD)(expected)}.`,
            place: placeIn(inspection.folder, same.at(-1)?.file ?? ''),
        }));
    },
};

// EXTERNAL MODULE: ./src/checks/folder/snapshot.ts
var snapshot = __webpack_require__(26524);
;// CONCATENATED MODULE: ./src/checks/integrity/snapshot-fork.ts
/** integrity/snapshot-fork: two snapshots build on one and the same (0.x). */




const snapshotFork = {
    id: 'integrity/snapshot-fork',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'Two snapshots name the same one as the one before them: two branches generated side by side. The newest does not know what the other changed, and drizzle-kit 0.31 `generate` refuses with exit code 0.',
    remedy: 'Keep the one that was merged first. Delete the other migration with its snapshot and entry, and generate it again on top.',
    alias: ['drizzle-kit check collision'],
    find(inspection) {
        if (inspection.folder.generation !== 'v0')
            return [];
        return [...(0,group/* groupBy */.$)(selectKnown(inspection), parentOf)].flatMap(([parent, children]) => {
            const last = children.at(-1);
            if (children.length < 2 || last === undefined)
                return [];
            const on = parent === snapshot/* origin */.TG || parent === '' ? 'are both the first' : 'build on the same snapshot';
            return [{ message: `The snapshots ${(0,sentence/* quoteNames */.DR)(children.map(({ file }) => file))} ${on}.`, place: placeIn(inspection.folder, last.file) }];
        });
    },
};
/** Empty for the one that `drizzle-kit pull` writes, on which the next builds as on the origin. */
function parentOf({ prevIds }) {
    return prevIds[0] ?? '';
}

;// CONCATENATED MODULE: ./src/checks/integrity/snapshot-heads.ts
/** integrity/snapshot-heads: several snapshots that nothing builds on (1.0). */


const snapshotHeads = {
    id: 'integrity/snapshot-heads',
    severity: 'warning',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'Several snapshots have none that builds on them: branches that generated side by side and were not brought together. drizzle-kit 1.0 joins them in the next migration where they do not contradict each other, and stops where they do.',
    remedy: 'Run `drizzle-kit check`. Where it tells of a conflict, delete the later migration and generate it again on top of the other.',
    alias: ['drizzle-kit check conflicts'],
    find(inspection) {
        if (inspection.folder.generation !== 'v1' || !areAllKnown(inspection))
            return [];
        const known = selectKnown(inspection);
        const built = new Set(known.flatMap(({ prevIds }) => prevIds));
        const heads = known.filter(({ id }) => !built.has(id));
        const last = heads.at(-1);
        if (heads.length < 2 || last === undefined)
            return [];
        return [
            {
                message: `Nothing builds on ${(0,sentence/* quoteNames */.DR)(heads.map(({ file }) => file))}: the history has ${heads.length} ends.`,
                place: placeIn(inspection.folder, last.file),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./src/checks/integrity/snapshot-invalid.ts
/** integrity/snapshot-invalid: a snapshot that drizzle-kit cannot read. */



const snapshotInvalid = {
    id: 'integrity/snapshot-invalid',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'A snapshot is no JSON, or lacks what drizzle-kit knows it by. drizzle-kit 0.31 `generate` then ends with exit code 0 and writes nothing, so a check by generate and git diff passes on nothing.',
    remedy: 'Restore the snapshot from git. Snapshots are not meant to be edited.',
    alias: ['drizzle-kit check malformed'],
    find({ folder, snapshots }) {
        return [...snapshots]
            .filter(([file]) => !isIgnored(file))
            .flatMap(([file, parsed]) => {
            if (parsed.kind !== 'invalid' && parsed.kind !== 'unreadable')
                return [];
            return [{ message: `The snapshot ${(0,plain/* excerpt */.Kb)(file)} cannot be understood: ${(0,sentence/* sentence */.em)(parsed.reason)}`, place: placeIn(folder, file) }];
        });
    },
};

;// CONCATENATED MODULE: ./src/checks/integrity/snapshot-missing.ts
/** integrity/snapshot-missing: a migration without its snapshot. */


const snapshotMissing = {
    id: 'integrity/snapshot-missing',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'A migration has no snapshot. Without that of the newest one, the next `drizzle-kit generate` counts from an older schema and writes again what is written already; without an older one, `drizzle-kit up` to 1.0 refuses the folder.',
    remedy: 'Restore the snapshot from git. Where there never was one, delete the migration and generate it again, with `--custom` where its SQL was written by hand.',
    alias: [],
    find({ folder, snapshots }) {
        const newest = folder.migrations.at(-1);
        return folder.migrations
            .filter((migration) => !snapshots.has(snapshotOf(folder, migration)) && migration.name.includes('_'))
            .map((migration) => ({
            message: `The ${migration === newest ? 'newest migration' : 'migration'} ${(0,plain/* quote */.hD)(migration.name)} has no snapshot.`,
            place: placeIn(folder, snapshotOf(folder, migration)),
            severity: migration === newest ? 'error' : 'warning',
        }));
    },
};

;// CONCATENATED MODULE: ./src/checks/integrity/snapshot-parent-missing.ts
/** integrity/snapshot-parent-missing: a snapshot that builds on one that is not there. */



const snapshotParentMissing = {
    id: 'integrity/snapshot-parent-missing',
    severity: 'warning',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'A snapshot names as the one before it a snapshot that is not in the folder. 0.31 does not look, `drizzle-kit up` refuses the folder, and 1.0 can no longer tell what the schema was.',
    remedy: 'Restore the missing snapshot from git; where it was lost in a merge, generate the migration again on top of the base.',
    alias: ['drizzle-kit check'],
    find(inspection) {
        const known = selectKnown(inspection);
        if (!areAllKnown(inspection))
            return [];
        const ids = new Set(known.map(({ id }) => id));
        return known.flatMap(({ file, prevIds }) => prevIds
            .filter((id) => id !== snapshot/* origin */.TG && !ids.has(id))
            .map((id) => ({
            message: `The snapshot ${(0,plain/* excerpt */.Kb)(file)} builds on ${(0,plain/* excerpt */.Kb)(id)}, which is not in the folder.`,
            place: placeIn(inspection.folder, file),
            // The snapshots of 1.0 tell only what changed since.
            severity: inspection.folder.generation === 'v1' ? 'error' : 'warning',
        })));
    },
};

;// CONCATENATED MODULE: ./src/checks/integrity/snapshot-orphaned.ts
/** integrity/snapshot-orphaned: a snapshot that belongs to no migration. */


const snapshotOrphaned = {
    id: 'integrity/snapshot-orphaned',
    severity: 'warning',
    criteria: ['CC8.1'],
    cause: 'A snapshot lies in `meta` that no entry of the journal has. drizzle-kit 0.31 takes the last file there by name for the schema as it is, whatever the journal says.',
    remedy: 'Remove the snapshot, or restore the entry and the SQL file that it belongs to.',
    alias: [],
    find({ folder, snapshots }) {
        if (folder.generation !== 'v0')
            return [];
        const own = new Set(folder.migrations.map((migration) => snapshotOf(folder, migration)));
        const files = [...snapshots.keys()].filter((file) => file.startsWith('meta/') && !isIgnored(file)).sort();
        return files
            .filter((file) => !own.has(file))
            .map((file) => {
            const last = file === files.at(-1);
            const effect = last ? ', and `generate` takes it for the newest' : '';
            return {
                message: `No entry of the journal has the snapshot ${(0,plain/* excerpt */.Kb)(file)}${effect}.`,
                place: placeIn(folder, file),
                severity: last ? 'error' : 'warning',
            };
        });
    },
};

;// CONCATENATED MODULE: ./src/checks/integrity/snapshot-version.ts
/** integrity/snapshot-version: a snapshot in a format that the project's drizzle-kit may not know. */




/** The oldest formats of snapshots that the newest drizzle-kit of each generation accepts, and the newest that are known here. */
const formats = {
    v0: {
        postgresql: { oldest: 7, newest: 7 },
        mysql: { oldest: 5, newest: 5 },
        sqlite: { oldest: 6, newest: 6 },
        turso: { oldest: 6, newest: 6 },
    },
    v1: {
        // 1.0 wrote 8 in its betas, and still reads it.
        postgresql: { oldest: 8, newest: 9 },
        mysql: { oldest: 6, newest: 6 },
        sqlite: { oldest: 7, newest: 7 },
        turso: { oldest: 7, newest: 7 },
    },
};
const snapshotVersion = {
    id: 'integrity/snapshot-version',
    severity: 'error',
    criteria: ['CC8.1'],
    cause: 'A snapshot has a newer format than this generation of drizzle-kit writes, or an older one than the next `generate` accepts. 0.31 then ends with exit code 0 and writes nothing.',
    remedy: 'Newer: install the drizzle-kit that wrote it. Older: run `drizzle-kit up` and commit what it writes.',
    alias: ['drizzle-kit check unsupported', 'drizzle-kit check non_latest'],
    find: (inspection) => [...(0,group/* groupBy */.$)(selectKnown(inspection), ({ version }) => version)].flatMap(([version, same]) => judge(version, same, inspection)),
};
function judge(version, same, { folder, dialect }) {
    if (dialect === null)
        return [];
    const { oldest, newest: known } = formats[folder.generation ?? 'v0'][dialect];
    const place = placeIn(folder, same.at(-1)?.file ?? '');
    const has = `The format of ${(0,sentence/* quoteNames */.DR)(same.map(({ file }) => file))} is ${(0,plain/* quote */.hD)(version)}`;
    if (!/^\d{1,4}$/u.test(version) || Number(version) > known)
        return [{ message: `${has}; the newest known one is ${known}.`, place }];
    if (Number(version) >= oldest)
        return [];
    return [{ message: `${has}, older than ${known}.`, place, severity: 'warning', remedy: 'Run `drizzle-kit up` and commit what it writes.' }];
}

;// CONCATENATED MODULE: ./src/checks/integrity/integrity.ts














const integrityRules = [
    snapshotConflict,
    snapshotInvalid,
    snapshotMissing,
    snapshotParentMissing,
    snapshotFork,
    snapshotHeads,
    snapshotCycle,
    snapshotDialect,
    snapshotVersion,
    snapshotOrphaned,
    duplicatePrefix,
    prefixNone,
    mixedPrefixes,
];
/** A journal that cannot be read has its finding already, and would make every snapshot look orphaned. */
function findIntegrity(inspection) {
    if (!inspection.folder.readable || inspection.folder.generation === null)
        return [];
    return integrityRules.flatMap((rule) => rule.find(inspection).map((told) => (0,finding/* findingOf */.h)(rule, told)));
}


/***/ }),

/***/ 71918:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ findPush),
  h: () => (/* binding */ pushTexts)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
;// CONCATENATED MODULE: ./src/checks/push/arguments.ts
/** How package managers, task runners and shells are told what to run. */

/** Options that take the next word as their value. */
const valued = new Set('-C --dir --cwd --prefix -F --filter --workspace -p --package -e --env-file -f --file --config -n --names -c --scope --project --projects --top-level --loglevel'.split(' '));
const elsewhere = /^(?:-F|--filter|-w|--workspaces?|-ws|-r|--recursive|-W)(?:=|$)/u;
const folderOption = /^(?:-C|--dir|--cwd|--prefix)$/u;
/** What yarn, pnpm and bun do themselves; another word is a script's name. */
const builtin = new Set('add install i ci remove rm uninstall update up upgrade link unlink init create publish pack why list ls outdated audit config info view version login logout cache store import rebuild prune patch patch-commit deploy fetch env setup licenses help root bin global set policies plugin dedupe node test-command approve-builds self-update doctor pm'.split(' '));
const managers = new Set(['npm', 'pnpm', 'yarn', 'bun']);
const runners = new Set(['npx', 'bunx', 'pnpx', 'pnpm-exec']);
const scriptRunners = new Set(['run-s', 'run-p', 'npm-run-all', 'npm-run-all2']);
const interpreters = new Set([
    'sh',
    'bash',
    'zsh',
    'dash',
    'ash',
    'ksh',
    'source',
    '.',
    'node',
    'tsx',
    'ts-node',
    'deno',
    'esno',
    'jiti',
    'vite-node',
    'babel-node',
]);
const starts = new Set([...managers, ...runners, ...scriptRunners, ...interpreters, 'turbo', 'nx', 'lerna', 'make', 'just']);
const codeOrShell = /\.(?:[cm]?[jt]sx?|sh|bash|zsh)$/u;
/** Empty for a command that starts none of these. */
function readArguments(words) {
    const name = external_node_path_.posix.basename(words[0] ?? '');
    const rest = words.slice(1);
    if (name === 'npm')
        return readNpm(rest);
    if (name === 'pnpm' || name === 'yarn' || name === 'bun')
        return readManager(name, rest);
    if (runners.has(name))
        return [{ kind: 'words', words: arguments_plain(rest).from }];
    if (scriptRunners.has(name))
        return plainAll(rest).map((script) => script_(script.split(' ', 1)[0] ?? '', rest));
    if (name === 'turbo')
        return plainAll(beforeDashes(rest))
            .filter((word) => word !== 'run')
            .map(task);
    if (name === 'lerna')
        return rest[0] === 'run' ? plainAll(rest.slice(1)).slice(0, 1).map(task) : [];
    if (name === 'nx')
        return readNx(rest);
    if (name === 'make' || name === 'just')
        return readTargets(name, rest);
    if (interpreters.has(name))
        return plainAll(rest)
            .filter((word) => codeOrShell.test(word))
            .slice(0, 1)
            .map(file);
    if (codeOrShell.test(words[0] ?? ''))
        return [file(words[0] ?? '')];
    return readWrapped(rest);
}
/** `sudo`, `dotenv -e .env --`, `docker compose run web` and scripts of one's own: what they start stands in their words. */
function readWrapped(rest) {
    const at = rest.findIndex((word) => starts.has(external_node_path_.posix.basename(word)) || (/^\.{0,2}\//u.test(word) && codeOrShell.test(word)));
    return at === -1 ? [] : [{ kind: 'words', words: rest.slice(at) }];
}
function readNpm(all) {
    // Of npm alone it takes a value: to pnpm it is the workspace's root.
    const rest = all.map((word) => (word === '-w' ? '--workspace' : word));
    const { first, from } = arguments_plain(rest);
    if (first === 'run' || first === 'run-script' || first === 'rum' || first === 'urn')
        return readRun(from.slice(1), rest);
    if (first === 'exec' || first === 'x')
        return [{ kind: 'words', words: arguments_plain(from.slice(1)).from }];
    if (first === 't' || first === 'tst')
        return [script_('test', rest)];
    return first !== undefined && ['start', 'test', 'restart', 'stop'].includes(first) ? [script_(first, rest)] : [];
}
function readManager(name, rest) {
    const { first, from } = arguments_plain(rest);
    if (first === undefined)
        return [];
    if (first === 'run' || first === 'recursive')
        return readRun(from.slice(1), rest);
    if (first === 'dlx' || first === 'exec' || (first === 'x' && name === 'bun'))
        return [{ kind: 'words', words: arguments_plain(from.slice(1)).from }];
    if (name === 'yarn' && first === 'workspace')
        return readRun(from.slice(2).filter((word) => word !== 'run'), ['-r']);
    if (name === 'yarn' && first === 'workspaces')
        return readRun(from.slice(!from.includes('run') ? 2 : from.indexOf('run') + 1), ['-r']);
    if (codeOrShell.test(first))
        return [file(first)];
    return builtin.has(first) ? [] : [script_(first, rest)];
}
/** `run` gives a script's name, or the file of one with bun. */
function readRun(from, all) {
    const { first } = arguments_plain(from);
    if (first === undefined)
        return [];
    return [codeOrShell.test(first) && first.includes('/') ? file(first) : script_(first, all)];
}
function readNx(rest) {
    const { first, from } = arguments_plain(rest);
    const listed = rest.flatMap((word, index) => {
        if (/^(?:--targets?|-t)=/u.test(word))
            return word.slice(word.indexOf('=') + 1).split(',');
        return /^(?:--targets?|-t)$/u.test(word) ? plainAll(rest.slice(index + 1)).flatMap((name) => name.split(',')) : [];
    });
    if (first === 'run')
        return from.slice(1, 2).flatMap((word) => [/^[^:]*:(.+)$/u, /^[^:]*:(.+):[^:]+$/u].flatMap((form) => form.exec(word)?.[1] ?? []).map(task));
    if (first === 'run-many' || first === 'affected')
        return listed.map(task);
    return first === undefined ? [] : [task(first)];
}
function readTargets(of, rest) {
    const targets = plainAll(rest).filter((word) => !word.includes('='));
    return (targets.length === 0 ? [''] : targets).map((name) => ({ kind: 'target', of, name }));
}
function script_(name, all) {
    const at = all.findIndex((word) => folderOption.test(word));
    const joined = all.find((word) => /^--(?:dir|cwd|prefix)=/u.test(word));
    const folder = at === -1 ? (joined?.slice(joined.indexOf('=') + 1) ?? '') : (all[at + 1] ?? '');
    return { kind: 'script', name, folder, elsewhere: all.some((word) => elsewhere.test(word)) };
}
function task(name) {
    return { kind: 'task', name: name.slice(name.indexOf('#') + 1) };
}
function file(path) {
    return { kind: 'file', path };
}
/** The first word that is no option, and all from there on. */
function arguments_plain(words) {
    let at = 0;
    for (let word = words[at]; word?.startsWith('-') === true; word = words[at])
        at += valued.has(word) ? 2 : 1;
    return { first: words[at], from: words.slice(at) };
}
function plainAll(words) {
    return words.filter((word, index) => !word.startsWith('-') && !valued.has(words[index - 1] ?? ''));
}
function beforeDashes(words) {
    const at = words.indexOf('--');
    return at === -1 ? words : words.slice(0, at);
}

;// CONCATENATED MODULE: ./src/checks/push/shell.ts
/** Shell text as simple commands: enough of the language to tell a command from a comment or a text that only mentions it. */
const hereDocument = /^<<-?[ \t]*(["']?)([\w.-]+)\1/u;
/** The commands in the order in which they stand; what is in `$(…)` and backticks is a command of its own. */
function parseShell(text) {
    const reading = { text, at: 0, line: 0, word: null, words: [], startLine: 0, waiting: [], commands: [] };
    while (reading.at < text.length)
        readNext(reading);
    endCommand(reading);
    return reading.commands;
}
function readNext(reading) {
    const { text, at, word } = reading;
    const character = text.charAt(at);
    if (character === '\\')
        return readEscape(reading);
    if (character === "'")
        return readQuoted(reading, "'");
    if (character === '"')
        return readQuoted(reading, '"');
    if (character === '#' && word === null)
        return skipTo(reading, '\n');
    if (text.startsWith('${{', at))
        return readExpression(reading);
    if (character === '<' && hereDocument.test(text.slice(at, at + 80)))
        return readHereMark(reading);
    if (character === '\n')
        return readLineEnd(reading);
    if (';&|()`'.includes(character) || (character === '$' && text.charAt(at + 1) === '('))
        return readSeparator(reading);
    if (' \t\r<>'.includes(character))
        endWord(reading);
    else
        append(reading, character);
    reading.at += 1;
}
function append(reading, characters) {
    if (reading.words.length === 0 && reading.word === null)
        reading.startLine = reading.line;
    reading.word = (reading.word ?? '') + characters;
}
/** A backslash before a line's end joins the lines. */
function readEscape(reading) {
    const next = reading.text.charAt(reading.at + 1);
    const lineEnd = next === '\r' && reading.text.charAt(reading.at + 2) === '\n' ? 2 : next === '\n' ? 1 : 0;
    if (lineEnd > 0)
        reading.line += 1;
    else
        append(reading, next);
    reading.at += 1 + Math.max(lineEnd, 1);
}
function readQuoted(reading, quote) {
    let content = '';
    let at = reading.at + 1;
    for (; at < reading.text.length && reading.text.charAt(at) !== quote; at += 1) {
        if (quote === '"' && reading.text.charAt(at) === '\\' && at + 1 < reading.text.length)
            at += 1;
        content += reading.text.charAt(at);
    }
    append(reading, content);
    reading.line += content.split('\n').length - 1;
    reading.at = at + 1;
}
/** An expression of GitHub's, which is filled in before the shell sees it. */
function readExpression(reading) {
    const end = reading.text.indexOf('}}', reading.at);
    const expression = reading.text.slice(reading.at, end === -1 ? undefined : end + 2);
    append(reading, expression);
    reading.line += expression.split('\n').length - 1;
    reading.at += expression.length;
}
function readSeparator(reading) {
    endCommand(reading);
    reading.at += reading.text.charAt(reading.at) === '$' ? 2 : 1;
}
function readHereMark(reading) {
    const [mark = '<<', , end = ''] = hereDocument.exec(reading.text.slice(reading.at, reading.at + 80)) ?? [];
    endWord(reading);
    reading.waiting.push({ end, command: reading.commands.length });
    reading.at += mark.length;
}
function readLineEnd(reading) {
    endCommand(reading);
    reading.at += 1;
    reading.line += 1;
    for (const { end, command } of reading.waiting.splice(0)) {
        const rest = reading.text.slice(reading.at);
        const found = rest.search(new RegExp(`^[ \\t]*${end.replaceAll('.', '\\.')}[ \\t\\r]*$`, 'mu'));
        const body = found === -1 ? rest : rest.slice(0, found);
        const owner = reading.commands[command];
        if (owner !== undefined)
            owner.input = body;
        reading.line += body.split('\n').length - 1;
        reading.at += body.length;
        skipTo(reading, '\n');
    }
}
function skipTo(reading, end) {
    const found = reading.text.indexOf(end, reading.at);
    reading.at = found === -1 ? reading.text.length : found;
}
function endWord(reading) {
    if (reading.word !== null)
        reading.words.push(reading.word);
    reading.word = null;
}
function endCommand(reading) {
    endWord(reading);
    if (reading.words.length > 0)
        reading.commands.push({ words: reading.words, line: reading.startLine, input: null });
    reading.words = [];
}

;// CONCATENATED MODULE: ./src/checks/push/invocation.ts
/** What a command starts, as far as it can lead to a push. */



/** Commands within commands are followed this deep. */
const depthLimit = 6;
/** Commands that only say or search what they are given. */
const sayers = new Set('echo printf cat tee grep egrep rg sed awk test [ [[ : true false git gh curl wget read alias export log logger notify-send touch mkdir rm cp mv ls which jq yq'.split(' '));
/** Commands that take another one as a text. */
const takers = new Set('sh bash zsh dash ash ksh eval concurrently conc su ssh docker docker-compose podman kubectl fly flyctl heroku railway nodemon watchexec start-server-and-test start-test dotenv dotenvx env-cmd cross-env-shell doppler infisical op script parallel timeout cmd powershell pwsh nix nix-shell devbox mise tsc-watch trap'.split(' '));
const shells = new Set('sh bash zsh dash ash ksh ssh'.split(' '));
const keywords = new Set('if then elif else do while until ! { } time exec command builtin and or not'.split(' '));
const kit = /^(?:npm:|.*[\\/])?drizzle-kit(?:@[^\\/]*)?(?:\.cmd|\.ps1|[\\/]bin\.cjs)?$/u;
const subcommand = /^push(?::(?:pg|mysql|sqlite))?$/u;
/** `folder` is where the text runs, from the repository's root. */
function parseInvocations(text, folder, depth = 0) {
    if (depth > depthLimit)
        return [];
    let here = folder;
    return parseShell(text).flatMap(({ words, line, input }) => {
        const command = withoutPrefix(words);
        if (command[0] === 'cd')
            here = within(here, command.find((word, index) => index > 0 && !word.startsWith('-')) ?? '');
        const found = readCommand(command, here, depth);
        const fed = input !== null && shells.has(nameOf(command[0] ?? '')) ? parseInvocations(input, here, depth + 1) : [];
        // What stands in a text of several lines counts from where the text begins, a here-document from the line after.
        return [...found, ...fed.map((invocation) => ({ ...invocation, line: invocation.line + 1 }))].map((invocation) => ({
            ...invocation,
            line: line + invocation.line,
        }));
    });
}
/** Words that stand before a command: the shell's own, make's marks, and variables for it alone. */
function withoutPrefix(words) {
    const first = words.findIndex((word) => !keywords.has(word) && !/^[A-Za-z_]\w*=/u.test(word));
    return first === -1 ? [] : words.slice(first);
}
function readCommand(words, folder, depth) {
    const name = nameOf(words[0] ?? '');
    if (words.length === 0 || sayers.has(name))
        return [];
    const pushes = readPush(words);
    if (pushes !== null)
        return [pushes];
    const texts = takers.has(name) ? words.slice(1).filter((word) => /\s|^(?:npm|pnpm|yarn|bun|node):/u.test(word)) : [];
    const nested = texts.flatMap((text) => parseInvocations(text.replace(/^(npm|pnpm|yarn|bun|node):/u, '$1 run '), folder, depth + 1));
    return [...nested, ...readArguments(words).flatMap((argument) => resolve(argument, folder, depth))];
}
/** `drizzle-kit … push …`, whatever starts it: a package manager's runner, a script of one's own, the file of its program. */
function readPush(words) {
    const at = words.findIndex((word, index) => kit.test(word) && subcommand.test(words.slice(index + 1).find((next) => !next.startsWith('-')) ?? ''));
    const rest = at === -1 ? [] : words.slice(at + 1);
    // `--explain` of 1.0 writes nothing: it is the way to look for drift.
    if (at === -1 || rest.some((word) => word === '--explain' || word === '--help' || word === '-h'))
        return null;
    const force = rest.includes('--force');
    return { kind: 'push', words: `drizzle-kit push${force ? ' --force' : ''}`, force, line: 0 };
}
function resolve(argument, folder, depth) {
    switch (argument.kind) {
        case 'words':
            return depth > depthLimit ? [] : readCommand(withoutPrefix(argument.words), folder, depth + 1);
        case 'script':
            return [{ kind: 'script', name: argument.name, folder: argument.elsewhere ? null : within(folder, argument.folder), line: 0 }];
        case 'task':
            return [{ kind: 'task', name: argument.name, line: 0 }];
        case 'target':
            return [{ kind: 'target', of: argument.of, name: argument.name, line: 0 }];
        case 'file':
            return [{ kind: 'file', path: within(folder, argument.path), line: 0 }];
    }
}
/** A path of the repository; one that leads out of it, or is absolute as in a container, is taken from the root. */
function within(folder, path) {
    const joined = path.startsWith('/') ? path.slice(1) : external_node_path_.posix.join(folder, path);
    return joined === '.' ? '' : joined.replace(/^(?:\.\.\/)+|\/$/gu, '');
}
function nameOf(word) {
    return external_node_path_.posix.basename(word).replace(/\.(?:exe|cmd)$/u, '');
}

;// CONCATENATED MODULE: ./src/checks/push/step.ts
/** A place that runs commands: a script, a step of a workflow, an instruction, a target. */



/** The step of a shell text; each step is shown at the line of its first push, or else of its first command. */
function stepOf({ text, folder, line, ...step }) {
    const invocations = parseInvocations(text, folder);
    const first = (invocations.find(({ kind }) => kind === 'push') ?? invocations[0])?.line ?? 0;
    return { ...step, invocations, line: line + first, excerpt: text.split('\n')[first] ?? null };
}
function folderOf(path) {
    const folder = external_node_path_.posix.dirname(path);
    return folder === '.' ? '' : folder;
}
/** A list of words, as exec forms have them, in the shell's own writing. */
function quoteWords(words) {
    return words.map(plain/* quoteShell */.LA).join(' ');
}

;// CONCATENATED MODULE: ./src/checks/push/code.ts
/** Code that pushes by drizzle-kit's own functions, or starts `drizzle-kit push` as a program. */




/** The functions of 0.x and 1.0 that write a schema to a database. */
const pushes = /\b(push(?:MySQL|SQLite|SingleStore|Libsql)?Schema|push)\b/u;
const code_module = /(["'`])drizzle-kit\/(?:api|cli|payload)[\w/.-]*\1/gu;
/** What stands before the module's name where it is taken in: its names, unless only types are meant. */
const taken = [/\b(?:import|export)\s+(?!type\s)([^;"'`]*?)\s*from\s*$/u, /\b(?:const|let|var)\s+([^;=]*?)\s*=\s*(?:await\s+)?(?:require|import)\s*\(\s*$/u];
/** A longer list of imports is not looked through. */
const reach = 2_000;
const started = /(?:\b(?:execSync|execFileSync|execFile|exec|spawnSync|spawn|execaCommandSync|execaCommand|execaSync|execa)|\$)\s{0,9}(?:\(\s{0,99})?(["'`])((?:(?!\1)[^\\]|\\.){0,4000}?)\1(?:\s{0,99},\s{0,99}\[([^\]]{0,2000})\])?/gu;
/** One step for the file; it says nothing of what is only in comments and texts. */
function parseCode({ path, text }) {
    const code = withoutComments(text);
    const found = [...findFunctions(code), ...findPrograms(code)];
    const first = found.find(({ kind }) => kind === 'push') ?? found[0];
    if (first === undefined)
        return [];
    const name = path.split('/').slice(-3).join('/');
    return [
        {
            kind: 'code',
            path,
            line: first.line + 1,
            name,
            label: (0,plain/* excerpt */.Kb)(external_node_path_.posix.basename(path)),
            callable: 'file',
            invocations: found,
            excerpt: text.split('\n')[first.line] ?? null,
        },
    ];
}
function findFunctions(code) {
    return [...code.matchAll(code_module)].slice(0, 100).flatMap(({ index }) => {
        const before = code.slice(Math.max(0, index - reach), index);
        // The nearest keyword is the module's own.
        const start = Math.max(...['import', 'export', 'const', 'let', 'var'].map((word) => before.lastIndexOf(`${word} `)));
        const names = start === -1 ? undefined : taken.map((form) => form.exec(before.slice(start))?.[1]).find((found) => found !== undefined);
        if (names === undefined)
            return [];
        const whole = /^(?:\*\s*as\s+)?(\w{1,200})$/u.exec(names)?.[1];
        const own = pushes.exec(names.replace(/\btype\s+\w+/gu, ''));
        const call = own ?? (whole === undefined ? null : new RegExp(`\\b${whole}\\s*\\.\\s*(push\\w*)\\s*\\(`, 'u').exec(code));
        if (call === null)
            return [];
        return [{ kind: 'push', words: `${call[1] ?? 'push'}()`, force: false, line: lineAt(code, own === null ? call.index : index - before.length + start) }];
    });
}
/** `execSync('drizzle-kit push')`, `spawn('npx', ['drizzle-kit', 'push'])`. */
function findPrograms(code) {
    return [...code.matchAll(started)].slice(0, 1_000).flatMap(({ index, 2: command = '', 3: list }) => {
        const words = list === undefined ? [] : [...list.matchAll(/(["'`])([^"'`]*)\1/gu)].map(([, , word = '']) => word);
        const found = parseInvocations(list === undefined ? command : quoteWords([command, ...words]), '');
        return found.length === 0 ? [] : found.map((invocation) => ({ ...invocation, line: lineAt(code, index) }));
    });
}
function lineAt(text, index) {
    return text.slice(0, index).split('\n').length - 1;
}
/** The code with its comments blanked; texts stay, for they hold names of modules. */
function withoutComments(text) {
    const token = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[^])*`|\/\/[^\n]*|\/\*[^]*?\*\//gu;
    return text.replace(token, (found) => (found.startsWith('/') ? found.replace(/[^\n]/gu, ' ') : found));
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./src/checks/push/leaf.ts
/** The values of a YAML or JSON text, each with the keys that lead to it and its line. */

/** Values at most; a larger file is data. */
const leafLimit = 50_000;
const leaf_depthLimit = 60;
/** Null where the text is neither, or is nested deeper than any configuration. */
function parseLeaves(text, form) {
    const lines = new dist/* LineCounter */.HN();
    try {
        const documents = (0,dist/* parseAllDocuments */.hR)(form === 'json' ? leaf_withoutComments(text) : text, { lineCounter: lines, uniqueKeys: false, logLevel: 'silent' });
        if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0))
            return null;
        const leaves = [];
        for (const document of documents)
            if (document.contents !== null)
                collect(document.contents, [], document, lines, leaves);
        return leaves;
    }
    catch (thrown) {
        // The parser recurses: nesting beyond its stack is no configuration.
        if (thrown instanceof RangeError || thrown instanceof Error)
            return null;
        throw thrown;
    }
}
function collect(node, keys, document, lines, leaves) {
    if (leaves.length >= leafLimit || keys.length > leaf_depthLimit)
        return;
    if ((0,dist/* isAlias */.Vj)(node)) {
        const target = node.resolve(document);
        // A list of aliases of lists of aliases grows without end: only what is plain is followed.
        if ((0,dist/* isScalar */.jn)(target))
            collect(target, keys, document, lines, leaves);
    }
    else if ((0,dist/* isScalar */.jn)(node)) {
        if (typeof node.value === 'string')
            leaves.push({ keys, text: node.value, line: lines.linePos(node.range?.[0] ?? 0).line + (isBlock(node.type) ? 1 : 0) });
    }
    else if ((0,dist/* isSeq */.oP)(node)) {
        node.items.forEach((item, index) => collect(item, [...keys, String(index)], document, lines, leaves));
    }
    else if ((0,dist/* isMap */.jh)(node)) {
        for (const { key, value } of node.items)
            if (value !== null)
                collect(value, [...keys, (0,dist/* isScalar */.jn)(key) ? String(key.value) : ''], document, lines, leaves);
    }
}
function isBlock(type) {
    return type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';
}
/** JSON as turbo and nx read it, with comments and a comma at the end of a list; every offset stays. */
function leaf_withoutComments(text) {
    const token = /"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[^]*?\*\/|,(?=\s*[}\]])/gu;
    return text.replace(/^\uFEFF/u, ' ').replace(token, (found) => (found.startsWith('"') ? found : found.replace(/[^\n]/gu, ' ')));
}

;// CONCATENATED MODULE: ./src/checks/push/configuration.ts
/** Steps of YAML, JSON and TOML files: workflows, compose, platforms, hooks, packages and task runners. */



/** Keys whose value is a command, and those whose list is the words of one. */
const commandKey = /^(?:run|script|scripts|command|commands|cmd|cmds|before_script|after_script|before_install|postdeploy|predeploy|release|web|worker|[a-z_]*command|[a-zA-Z]*Command)$/u;
const wordsKey = /^(?:command|entrypoint|args|cmd|test)$/u;
const unreadable = { steps: [], lost: 'it is not what its name says, or is nested too deeply' };
/** Every command of a workflow, a compose file, a platform's file or a hook's. */
function parseConfiguration(kind, { path, text }) {
    const leaves = path.endsWith('.toml') ? parseToml(text) : parseLeaves(text, path.endsWith('.json') ? 'json' : 'yaml');
    if (leaves === null)
        return unreadable;
    const folders = new Map(leaves.filter(({ keys }) => keys.at(-1) === 'working-directory').map(({ keys, text: folder }) => [keys.slice(0, -1).join('\0'), folder]));
    const steps = joinWords(leaves).flatMap(({ keys, text: command, line }) => {
        const key = keys.findLast((one) => !/^\d+$/u.test(one)) ?? '';
        if (!commandKey.test(key) && !wordsKey.test(key) && kind !== 'platform')
            return [];
        const folder = (folders.get(keys.slice(0, -1).join('\0')) ?? (kind === 'ci' ? '' : folderOf(path))).replace(/^\.\//u, '');
        return [stepOf({ kind, path, name: key, label: labelOf(kind, keys, leaves), callable: null, text: command, line, folder })];
    });
    return { steps: steps.filter(({ invocations }) => invocations.length > 0), lost: null };
}
/** What a reader finds it by: the job of a step, the service of a command, else the key. */
function labelOf(kind, keys, leaves) {
    const parent = keys.slice(0, -1);
    const name = kind === 'ci'
        ? leaves.find((leaf) => leaf.keys.length === keys.length && leaf.keys.at(-1) === 'name' && parent.every((key, at) => leaf.keys[at] === key))
        : undefined;
    if (name !== undefined)
        return `step "${(0,plain/* excerpt */.Kb)(name.text)}"`;
    return keys.length > 1 && (keys[0] === 'jobs' || keys[0] === 'services')
        ? `${keys[0].slice(0, -1)} "${(0,plain/* excerpt */.Kb)(keys[1] ?? '')}"`
        : `"${(0,plain/* excerpt */.Kb)(keys.at(-1) ?? '')}"`;
}
/** Lists that are the words of one command become its text. */
function joinWords(leaves) {
    const joined = new Map();
    for (const leaf of leaves) {
        const isWord = wordsKey.test(leaf.keys.at(-2) ?? '') && /^\d+$/u.test(leaf.keys.at(-1) ?? '');
        const id = (isWord ? leaf.keys.slice(0, -1) : leaf.keys).join('\0');
        const before = joined.get(id);
        const text = isWord ? quoteWords([leaf.text]) : leaf.text;
        joined.set(id, before === undefined ? { ...leaf, keys: isWord ? leaf.keys.slice(0, -1) : leaf.keys, text } : { ...before, text: `${before.text} ${text}` });
    }
    return [...joined.values()];
}
/** Texts of a TOML file, line by line: all that a command stands in. */
function parseToml(text) {
    return text.split('\n').flatMap((written, index) => {
        const found = /^\s*([\w."-]+)\s*=\s*(.+)$/u.exec(written.slice(0, 10_000));
        const [, key = '', value = ''] = found ?? [];
        const words = [...value.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/gu)].map(([, double, single]) => double?.replace(/\\(.)/gu, '$1') ?? single ?? '');
        if (words.length === 0)
            return [];
        return [{ keys: [key], text: value.startsWith('[') ? quoteWords(words) : (words[0] ?? ''), line: index + 1 }];
    });
}
/** The scripts of a package. */
function parsePackage({ path, text }) {
    const leaves = parseLeaves(text, 'json');
    if (leaves === null)
        return unreadable;
    const scripts = leaves.filter(({ keys }) => keys.length === 2 && keys[0] === 'scripts');
    const names = new Set(scripts.map(({ keys }) => keys[1]));
    const steps = scripts.map(({ keys, text: command, line }) => {
        const name = keys[1] ?? '';
        const step = stepOf({ kind: 'package', path, name, label: `script "${(0,plain/* excerpt */.Kb)(name)}"`, callable: 'script', text: command, line, folder: folderOf(path) });
        // npm runs these around it.
        const around = [`pre${name}`, `post${name}`].filter((other) => names.has(other));
        return {
            ...step,
            line,
            invocations: [...step.invocations, ...around.map((other) => ({ kind: 'script', name: other, folder: folderOf(path), line: 0 }))],
        };
    });
    return { steps, lost: null };
}
/** What a task of turbo or nx depends on, and the commands of an nx project. */
function parseTaskRunner({ path, text }) {
    const leaves = parseLeaves(text, 'json');
    if (leaves === null)
        return unreadable;
    const steps = leaves.flatMap((leaf) => {
        const [group, name = ''] = leaf.keys;
        if (!['tasks', 'pipeline', 'targets', 'targetDefaults'].includes(group ?? ''))
            return [];
        const step = { kind: 'task-runner', path, name, label: `task "${(0,plain/* excerpt */.Kb)(name)}"`, callable: 'task' };
        if (leaf.keys[2] === 'dependsOn')
            return [{ ...step, line: leaf.line, invocations: [dependency(leaf.text)], excerpt: leaf.text }];
        const isCommand = leaf.keys.slice(2).some((key) => key === 'command' || key === 'commands');
        return isCommand ? [stepOf({ ...step, text: leaf.text, line: leaf.line, folder: folderOf(path) })] : [];
    });
    return { steps, lost: null };
}
function dependency(written) {
    return { kind: 'task', name: written.replace(/^\^/u, '').replace(/^.*[#:]{1}(?=[^:]+$)/u, (project) => (project.endsWith('#') ? '' : project)), line: 0 };
}

// EXTERNAL MODULE: ./src/checks/push/place.ts
var place = __webpack_require__(66709);
// EXTERNAL MODULE: ./src/checks/finding.ts
var finding = __webpack_require__(93800);
;// CONCATENATED MODULE: ./src/checks/push/severity.ts
/** Names that speak of production outright. */
const production = new Set([
    'prod',
    'production',
    'deploy',
    'deployment',
    'release',
    'live',
    'staging',
    'vercel',
    'heroku',
    'railway',
    'render',
    'netlify',
    'fly',
]);
/** Names that speak of a developer's own machine, or of a database that is thrown away. */
const development = new Set([
    'dev',
    'develop',
    'development',
    'local',
    'test',
    'tests',
    'testing',
    'e2e',
    'spec',
    'bench',
    'studio',
    'sandbox',
    'playground',
    'shadow',
    'demo',
    'example',
    'examples',
    'fixture',
    'fixtures',
]);
/** Names that platforms and package managers call by themselves, or that a deploy goes by. */
const deploying = new Set([
    'build',
    'start',
    'serve',
    'up',
    'ci',
    'install',
    'prepare',
    'publish',
    'pack',
    'entrypoint',
    'boot',
    'bootstrap',
    'migrate',
    'migration',
    'migrations',
]);
/**
 * CI, container, compose, process and platform files run without a person: an error, unless the name says that a developer's command is meant (`devCommand`).
 * Everything else goes by its name: production before development, development before build and start; what says nothing is a warning.
 */
function severityOf(kind, name) {
    switch (kind) {
        case 'ci':
        case 'container':
        case 'compose':
        case 'process':
            return 'error';
        case 'platform':
            return byName(name) === 'notice' ? 'notice' : 'error';
        case 'package':
        case 'task-runner':
        case 'make':
        case 'just':
        case 'shell':
        case 'hook':
        case 'code':
            return byName(name);
    }
}
function byName(name) {
    const words = wordsOf(name ?? '');
    if (words.some((word) => production.has(word)))
        return 'error';
    if (words.some((word) => development.has(word)))
        return 'notice';
    return words.some((word) => deploying.has(word)) ? 'error' : 'warning';
}
/** `preDeployCommand`, `db:push:prod` and `postinstall` in words; npm's `pre` and `post` are taken off. */
function wordsOf(name) {
    const words = name
        .slice(0, 500)
        .replace(/([a-z])([A-Z])/gu, '$1 $2')
        .toLowerCase()
        .split(/[^a-z0-9]+/u);
    return words.flatMap((word) => [word, word.replace(/^(?:pre|post)(?=[a-z])/u, '')]);
}

;// CONCATENATED MODULE: ./src/checks/push/reachable.ts



const pushReachable = {
    id: 'push/reachable',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: '`drizzle-kit push` changes a database to the schema at hand: nobody reviewed the SQL, nothing records what ran, and with `--force` it drops data without a question. In CI, deploy, container and process files, and in scripts named like a deploy, it is an error; in other scripts a warning; in those for development a notice.',
    remedy: 'Generate migrations (`drizzle-kit generate`) and deploy them. A place that pushes to a database that is thrown away is listed in .github/drizzle-attest.yml as allowed.',
    alias: [],
};
/** How many steps of a way are named. */
const shownAtMost = 12;
/** Steps that push themselves, and those of CI and deploys that get there through others. `allowed` are paths, or `path#name`. */
function findReachable(ways, allowed) {
    return ways.flatMap((way) => {
        const { kind, name } = way.step;
        const severity = severityOf(kind, name);
        if (way.next !== null && severity !== 'error')
            return [];
        return [describeFinding(way, isAllowed(way.step, allowed) ? 'notice' : severity, isAllowed(way.step, allowed))];
    });
}
function isAllowed({ path, name }, allowed) {
    return allowed.has(path) || (name !== null && allowed.has(`${path}#${name}`));
}
function describeFinding(way, severity, isListed) {
    const { step, push } = way;
    return (0,finding/* findingOf */.h)(pushReachable, {
        message: `${[...describe(way), push.words].join(' → ')}${isListed ? ' (allowed by the check configuration file)' : ''}.`,
        place: { path: step.path, line: step.line },
        severity,
        excerpt: step.excerpt,
    });
}
/** The steps by name, those of other files with their file; of a long way, its beginning. */
function describe(way) {
    const words = [];
    for (let at = way; at !== null; at = at.next) {
        if (words.length >= shownAtMost)
            return [...words, '…'];
        const { path, label } = at.step;
        words.push(at === way || path === way.step.path || at.step.callable === 'file' ? label : `${label} (${(0,plain/* excerpt */.Kb)(path)})`);
    }
    return words;
}

// EXTERNAL MODULE: ./src/text/json.ts
var json = __webpack_require__(21789);
;// CONCATENATED MODULE: ./src/checks/push/script-file.ts
/** Steps of container, process, make, just and shell files. */




const instruction = /^\s*(?:ONBUILD\s+)?(?:HEALTHCHECK\s+(?:--\S+\s+)*)?(RUN|CMD|ENTRYPOINT)\s+((?:--\S+\s+)*)([^]*)$/iu;
function parseContainer({ path, text }) {
    return joinLines(text, /^\s*#/u).flatMap(({ text: written, line }) => {
        const [, name = '', , rest = ''] = instruction.exec(written) ?? [];
        if (name === '')
            return [];
        const words = rest.trim().startsWith('[') ? (0,json/* parseJson */.q)(rest.trim()) : null;
        const command = Array.isArray(words) ? quoteWords(words.filter((word) => typeof word === 'string')) : withBody(rest, text, line);
        return [stepOf({ kind: 'container', path, name: null, label: name.toUpperCase(), callable: null, text: command, line, folder: folderOf(path) })];
    });
}
/** A here-document of RUN is a script. */
function withBody(rest, text, line) {
    const end = /<<-?\s*["']?(\w+)/u.exec(rest)?.[1];
    if (end === undefined)
        return rest;
    const body = text.split('\n').slice(line);
    const last = body.findIndex((one) => one.trim() === end);
    return ['', ...body.slice(0, last === -1 ? undefined : last)].join('\n');
}
function parseProcesses({ path, text }) {
    return text.split('\n').flatMap((written, index) => {
        const [, name, command = ''] = /^([\w-]+):\s*(.+)$/u.exec(written) ?? [];
        if (name === undefined)
            return [];
        return [stepOf({ kind: 'process', path, name, label: `process "${name}"`, callable: null, text: command, line: index + 1, folder: folderOf(path) })];
    });
}
function parseShellScript(kind, { path, text }) {
    const name = external_node_path_.posix.basename(path).replace(/\.\w+$/u, '');
    return [stepOf({ kind, path, name, label: kind === 'hook' ? `hook "${(0,plain/* excerpt */.Kb)(name)}"` : (0,plain/* excerpt */.Kb)(path), callable: 'file', text, line: 1, folder: '' })];
}
/** Targets with their prerequisites, which make runs before them. */
function parseMake({ path, text }) {
    return parseRecipes('make', path, text, /^([^\s:#=][^:#=]*?)\s*::?(?!=)\s*([^#;=]*)(?:;(.*))?$/u, /^\t/u);
}
function parseJust({ path, text }) {
    return parseRecipes('just', path, text, /^@?([\w-]+)(?:\s[^:]*)?:(?!=)([^#]*)()$/u, /^[ \t]+/u);
}
function parseRecipes(kind, path, text, head, indented) {
    const steps = [];
    let heads = [];
    for (const { text: written, line } of joinLines(text, null)) {
        if (indented.test(written)) {
            const command = written.replace(/^[\s@+-]+/u, '');
            steps.push(...heads.map(({ name }) => stepOf({ ...namesOf(kind, path, name), text: command, line, folder: folderOf(path) })));
        }
        else if (written.trim() !== '') {
            const [, names = '', before = ''] = head.exec(written) ?? [];
            heads = names
                .split(/\s+/u)
                .flatMap((name) => (name === '' ? [] : [{ name, before: before.split(/[\s()]+/u).filter((one) => one !== '' && one !== '&&') }]));
            steps.push(...heads.map(({ name, before: needed }) => dependent(kind, path, line, name, needed)));
        }
    }
    const first = steps.find(({ name }) => name !== null && !name.startsWith('.'))?.name ?? '';
    // Without a name, both run the first.
    return [...steps, ...(first === '' ? [] : [dependent(kind, path, null, '', [first])])];
}
function dependent(of, path, line, name, before) {
    const invocations = before.map((needed) => ({ kind: 'target', of, name: needed, line: 0 }));
    return { ...namesOf(of, path, name), line, invocations, excerpt: null };
}
function namesOf(kind, path, name) {
    return { kind, path, name, label: `${kind === 'make' ? 'target' : 'recipe'} "${(0,plain/* excerpt */.Kb)(name)}"`, callable: kind };
}
function joinLines(text, comment) {
    const joined = [];
    let open = null;
    for (const [index, written] of text.split(/\r?\n/u).entries()) {
        // A comment between joined lines is none of them.
        if (comment?.test(written) === true)
            continue;
        open ??= { text: [], line: index + 1 };
        open.text.push(written.replace(/\\[ \t]*$/u, ''));
        if (/\\[ \t]*$/u.test(written))
            continue;
        joined.push({ text: open.text.join(' '), line: open.line });
        open = null;
    }
    return open === null ? joined : [...joined, { text: open.text.join(' '), line: open.line }];
}

// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(54966);
;// CONCATENATED MODULE: ./src/checks/push/unread.ts



const pushUnread = {
    id: 'push/unread',
    severity: 'warning',
    criteria: ['CC8.1'],
    cause: 'A file that may run `drizzle-kit push` could not be read or understood, so it is not known whether it does.',
    remedy: 'Mend the file; split one that is larger than 1 MB.',
    alias: [],
};
function findUnread(unread) {
    return unread.map(({ path, reason }) => (0,finding/* findingOf */.h)(pushUnread, {
        message: path === null
            ? `The repository was not looked through for \`drizzle-kit push\`: ${(0,sentence/* sentence */.em)(reason)}`
            : `${(0,plain/* excerpt */.Kb)(path)} was not understood: ${(0,sentence/* sentence */.em)(reason)}`,
        place: path === null ? null : { path, line: null },
    }));
}

// EXTERNAL MODULE: ./src/model/group.ts
var group = __webpack_require__(87226);
;// CONCATENATED MODULE: ./src/checks/push/calls.ts
/** Which steps an invocation starts, found by name, by folder or by file. */



/** Names with a `*` are compared with every script: not more often than this. */
const patternLimit = 500;
function indexCalls(steps) {
    const of = (callable, key) => (0,group/* groupBy */.$)(steps.filter((step) => step.callable === callable), key);
    const scripts = of('script', calls_nameOf);
    const local = of('script', (step) => keyOf(folderOf(step.path), calls_nameOf(step)));
    const tasks = of('task', calls_nameOf);
    const targets = { make: of('make', calls_nameOf), just: of('just', calls_nameOf) };
    const files = of('file', ({ path }) => path);
    const fileNames = of('file', ({ path }) => external_node_path_.posix.basename(path));
    const patterns = new Map();
    return (invocation, from) => {
        const others = (found) => (found ?? []).filter((step) => step !== from);
        switch (invocation.kind) {
            case 'push':
                return [];
            case 'script':
                if (!invocation.name.includes('*'))
                    return others(nearest(local, invocation) ?? scripts.get(invocation.name));
                if (!patterns.has(invocation.name) && patterns.size >= patternLimit)
                    return null;
                if (!patterns.has(invocation.name))
                    patterns.set(invocation.name, calls_select(scripts, invocation.name));
                return others(patterns.get(invocation.name)?.filter(({ path }) => path === from.path || from.callable !== 'script'));
            case 'task':
                return others([...(scripts.get(invocation.name) ?? []), ...(tasks.get(invocation.name) ?? [])]);
            case 'target':
                return others(targets[invocation.of].get(invocation.name));
            case 'file':
                return others(files.get(external_node_path_.posix.normalize(invocation.path)) ?? alone(fileNames.get(external_node_path_.posix.basename(invocation.path))));
        }
    };
}
function calls_nameOf({ name }) {
    return name ?? '';
}
function keyOf(folder, name) {
    return `${folder}\0${name}`;
}
/** The script of the nearest package above; null where none has one of the name, and any package's may be meant. */
function nearest(local, { name, folder }) {
    if (folder === null)
        return null;
    for (let at = folder;; at = folderOf(at)) {
        const own = local.get(keyOf(at, name));
        if (own !== undefined)
            return own;
        // Nothing lies above the root: the repository's, or, for an absolute path, the machine's.
        if (at === folderOf(at))
            return null;
    }
}
/** A path in a container is not one of the repository: where one file alone has the name, it is the one. */
function alone(files) {
    return files?.length === 1 ? files : [];
}
function calls_select(scripts, pattern) {
    return [...scripts].filter(([script]) => matches(pattern, script)).flatMap(([, same]) => same);
}
/** `*` and `**` both stand for anything; compared without a regular expression of another's making. */
function matches(pattern, name) {
    const parts = pattern.split(/\*+/u);
    const [first = '', last = ''] = [parts[0], parts.at(-1)];
    if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length)
        return false;
    let at = first.length;
    return parts.slice(1, -1).every((part) => {
        const found = name.indexOf(part, at);
        at = found + part.length;
        return found !== -1;
    });
}

;// CONCATENATED MODULE: ./src/checks/push/way.ts
/** The ways on which steps reach a push, each the shortest. */

/** A web of scripts with more calls than this is not followed to its end. */
const callLimit = 2_000_000;
/** For each step that reaches a push, the shortest way: found backwards from the pushes, each step once. */
function findWays(steps) {
    const { callers, complete } = invert(steps);
    const found = new Map();
    for (const step of steps) {
        const push = step.invocations.find((invocation) => invocation.kind === 'push');
        if (push !== undefined)
            found.set(step, { step, next: null, push });
    }
    // A map gives what is added while it is walked, in the order in which it was added.
    for (const [step, way] of found)
        for (const caller of callers.get(step) ?? [])
            if (!found.has(caller))
                found.set(caller, { step: caller, next: way, push: way.push });
    return { ways: [...found.values()], complete };
}
function invert(steps) {
    const findCalled = indexCalls(steps);
    const callers = new Map();
    let calls = 0;
    for (const step of steps)
        for (const invocation of step.invocations) {
            const called = findCalled(invocation, step);
            calls += called?.length ?? 0;
            if (called === null || calls > callLimit)
                return { callers, complete: false };
            for (const one of called)
                addCaller(callers, one, step);
        }
    return { callers, complete: true };
}
function addCaller(callers, called, caller) {
    const list = callers.get(called);
    if (list === undefined)
        callers.set(called, [caller]);
    else
        list.push(caller);
}

;// CONCATENATED MODULE: ./src/checks/push/push.ts







const pushTexts = [pushReachable, pushUnread];
/** `allowed`: paths, or `path#name` for one script, target or task, that the check configuration file lists. */
function findPush({ sources, unread }, allowed) {
    const parsed = sources.map((source) => ({ path: source.path, ...parseSource(source) }));
    const lost = parsed.flatMap(({ path, lost: reason }) => (reason === null ? [] : [{ path, reason }]));
    const { ways, complete } = findWays(parsed.flatMap(({ steps }) => steps));
    const cut = complete ? [] : [{ path: null, reason: 'its scripts call each other in more ways than are followed' }];
    return [...findReachable(ways, new Set(allowed)), ...findUnread([...unread, ...lost, ...cut])];
}
function parseSource(source) {
    const kind = (0,place/* kindOf */.I)(source.path);
    const of = (steps) => ({ steps, lost: null });
    switch (kind) {
        case null:
            return of([]);
        case 'ci':
        case 'compose':
        case 'platform':
            return parseConfiguration(kind, source);
        case 'hook':
            return /\.ya?ml$/u.test(source.path) ? parseConfiguration(kind, source) : of(parseShellScript(kind, source));
        case 'package':
            return parsePackage(source);
        case 'task-runner':
            return parseTaskRunner(source);
        case 'container':
            return of(parseContainer(source));
        case 'process':
            return of(parseProcesses(source));
        case 'make':
            return of(parseMake(source));
        case 'just':
            return of(parseJust(source));
        case 'shell':
            return of(parseShellScript(kind, source));
        case 'code':
            return of(parseCode(source));
    }
}


/***/ }),

/***/ 89193:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ judgeRehearsal),
  T: () => (/* binding */ rehearsalRules)
});

// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(54966);
// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
// EXTERNAL MODULE: ./src/checks/finding.ts
var finding = __webpack_require__(93800);
;// CONCATENATED MODULE: ./src/checks/rehearsal/difference.ts
/** An object that is not as the schema declares it, in words, and how much it weighs. */

/**
 * What the schema declares and the database lacks breaks the code whoever caused it. What is otherwise than declared is this change's fault only where
 * its migrations touch it; another name breaks no code, only the migration that will drop it by the schema's. A column of a declared table that the
 * schema does not know may refuse every insert, so that a new one weighs as much.
 */
function weigh({ way, touched, object }) {
    switch (way) {
        case 'only-in-schema':
            return { severity: 'error', declared: true };
        case 'different':
            return { severity: touched ? 'error' : 'warning', declared: true };
        case 'renamed':
            return { severity: 'warning', declared: true };
        case 'only-in-migrations':
            return { severity: touched && object.kind === 'column' ? 'error' : 'warning', declared: false };
    }
}
function describeDifference(difference) {
    const { way, object, inMigrations, inSchema, touched } = difference;
    const name = `${object.kind} ${[object.schema, object.table ?? '', object.name]
        .filter((part) => part !== '')
        .map((part) => (0,plain/* excerpt */.Kb)(part))
        .join('.')}`;
    const since = touched ? '' : ' No new migration touches it.';
    switch (way) {
        case 'only-in-schema':
            return `The ${name} is declared by the schema (${shorten(inSchema)}), and no migration makes it.`;
        case 'only-in-migrations':
            return `The ${name} is made by the migrations (${shorten(inMigrations)}), and the schema does not declare it.${since}`;
        case 'renamed':
        case 'different':
            return `The ${name} is “${shorten(inMigrations)}” after all migrations, and “${shorten(inSchema)}” by the schema.${since}`;
    }
}
const longest = 300;
function shorten(definition) {
    return (0,plain/* excerpt */.Kb)((0,plain/* foldBlanks */.dK)(definition ?? ''), longest);
}

;// CONCATENATED MODULE: ./src/checks/rehearsal/rehearsal.ts
/** What a rehearsal came to, as findings. */





const criteria = ['CC8.1', 'A1.2', 'PI1.5'];
const failed = {
    id: 'rehearsal/failed',
    severity: 'error',
    criteria,
    cause: 'On an empty database that went through all earlier migrations, the new ones do not run: a deploy would fail the same way, and what is pending behind it would wait.',
    remedy: 'Correct the migration in this change. If a database has it already, undo there what it did.',
    alias: [],
};
const differs = {
    id: 'rehearsal/differs',
    severity: 'error',
    criteria,
    cause: "After all migrations the database is not what the schema declares, although drizzle-kit's own generate may see no difference, since it compares the schema with its snapshots and never with the SQL. The code would run against columns, constraints or indexes that are not as it says.",
    remedy: 'Change the SQL of the new migration until it gives what the schema says, or change the schema and generate again.',
    alias: ['atlas schema-drift'],
};
const undeclared = {
    id: 'rehearsal/undeclared',
    severity: 'warning',
    criteria,
    cause: 'The migrations make something that the schema does not declare. Where that is meant, as with what Drizzle cannot express, nothing is wrong; otherwise it is a left-over that nobody keeps up.',
    remedy: 'Declare it in the schema, drop it in a migration, or suppress this with the reason why it stands in SQL alone.',
    alias: [],
};
const cannot = {
    id: 'rehearsal/cannot',
    severity: 'warning',
    criteria,
    cause: "The migrations rely on something that no migration makes: an extension, a schema, a role or a function of the database's host. Without it nothing can be said of how they run.",
    remedy: 'Name SQL files that make it under `rehearsal.setup` in .github/drizzle-attest.yml: they run before the first migration. An extension also has to be installed in the shadow database, as in the image of a service container.',
    alias: [],
};
const unavailable = {
    id: 'rehearsal/unavailable',
    severity: 'warning',
    criteria,
    cause: 'There was no shadow database to rehearse on, so that nothing shows whether the new migrations run.',
    remedy: 'Give the rehearsal a shadow database: a service container by its URL, PostgreSQL on the runner, or PGlite among the packages of the project.',
    alias: [],
};
const rehearsalRules = [failed, differs, undeclared, cannot, unavailable];
/** `place`: where is told what no line of the new migrations speaks of, the config for one. */
function judgeRehearsal(answer, place) {
    switch (answer.kind) {
        case 'left-out':
            return [];
        case 'unavailable':
            return [(0,finding/* findingOf */.h)(unavailable, { message: `Nothing was rehearsed: ${(0,sentence/* sentence */.em)(answer.reason)}`, place, remedy: answer.remedy ?? unavailable.remedy })];
        case 'failed':
            return [(0,finding/* findingOf */.h)(failed, { message: `${renderWhere(answer.failure)} ${renderError(answer.failure)}.`, ...placed(answer.failure, place) })];
        case 'cannot':
            return [(0,finding/* findingOf */.h)(cannot, { message: renderMissing(answer), ...placed(answer.failure, place), ...remedyOf(answer) })];
        case 'rehearsed':
            return (0,unknown/* isUnknown */.t)(answer.differences) ? [uncompared(answer.differences.unknown, place)] : judgeDifferences(answer.differences, place);
    }
}
/** More than these are counted: whoever mends the first will see the others. */
const mostDifferences = 30;
function judgeDifferences(differences, place) {
    const told = differences.map((difference) => {
        const weight = weigh(difference);
        const told = { message: describeDifference(difference), severity: weight.severity, ...mentioned(difference, place) };
        return (0,finding/* findingOf */.h)(weight.declared ? differs : undeclared, told);
    });
    const first = told.toSorted((one, other) => Number(other.severity === 'error') - Number(one.severity === 'error'));
    const more = first.slice(mostDifferences);
    const severity = more.some((finding) => finding.severity === 'error') ? 'error' : 'warning';
    const rest = more.length === 0 ? [] : [(0,finding/* findingOf */.h)(differs, { message: `${more.length} more objects are not as the schema declares them.`, place, severity })];
    return [...first.slice(0, mostDifferences), ...rest];
}
function uncompared(reason, place) {
    return (0,finding/* findingOf */.h)(cannot, {
        message: `The new migrations run, but what they give could not be compared with the schema: ${(0,sentence/* sentence */.em)(reason)}`,
        place,
        remedy: `Make the schema load and its own DDL run on an empty database. ${cannot.remedy}`,
    });
}
function mentioned({ mention }, otherwise) {
    return mention === null ? { place: otherwise, excerpt: null } : { place: { path: mention.path, line: mention.line }, excerpt: mention.excerpt };
}
function placed({ path, line, excerpt }, otherwise) {
    return { place: path === null ? otherwise : { path, line }, excerpt };
}
function renderWhere({ migration }) {
    return migration === null ? 'The deploy would fail:' : `Migration ${migration} would fail:`;
}
function renderError({ sqlState, message }) {
    return `${message}${sqlState === null ? '' : ` (SQLSTATE ${sqlState})`}`;
}
const during = { setup: 'a file of rehearsal.setup', base: 'an earlier migration', change: 'a new migration' };
function renderMissing({ missing, failure, during: when }) {
    const where = failure.migration === null ? '' : ` (${failure.migration})`;
    return `The change could not be rehearsed, since ${during[when]}${where} ${renderLack(missing)}: ${renderError(failure)}.`;
}
function renderLack({ kind, name }) {
    switch (kind) {
        case 'history':
            return 'does not run on an empty database';
        case 'right':
            return 'needs a right that the role of the shadow database lacks';
        case 'taken-role':
            return `creates the role ${name === null ? 'that is named here' : (0,plain/* excerpt */.Kb)(name)}, which the shadow database has already`;
        case 'extension':
        case 'schema':
        case 'role':
        case 'function':
            return `needs the ${kind} ${name === null ? 'that is named here' : (0,plain/* excerpt */.Kb)(name)}, which is not there`;
    }
}
function remedyOf({ missing: { kind }, shadow }) {
    switch (kind) {
        case 'history':
            return {
                remedy: 'What failed was deployed once and is not to be changed: bring the shadow database to where it runs, by SQL files under `rehearsal.setup` in .github/drizzle-attest.yml.',
            };
        case 'right':
            return { remedy: 'Give the rehearsal a shadow database with a role that may do this, best a service container with its superuser.' };
        case 'taken-role':
            return { remedy: 'Give the rehearsal a shadow database of its own, in which nothing else has made roles: a service container for this job alone.' };
        case 'function':
            return shadow.kind === 'file' ? { remedy: foreignBuild } : {};
        case 'extension':
        case 'schema':
        case 'role':
            return {};
    }
}
const foreignBuild = "It belongs to another build of SQLite, such as libSQL's, which only the project's own driver brings: suppress this with that reason, or switch the rehearsal off.";


/***/ }),

/***/ 68059:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ accessRules)
});

// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
;// CONCATENATED MODULE: ./src/checks/sql-rules/grants.ts
/** Grants, for a reader. */

function describeGrant(grant) {
    return grant.on === null ? `Makes ${grant.to} a member of ${listRoles(grant)}` : `Grants ${renderPrivileges(grant)} on ${grant.on} to ${grant.to}`;
}
/** `SELECT, INSERT`. */
function renderPrivileges({ privileges }) {
    return (0,plain/* excerpt */.Kb)(privileges.join(', '));
}
function listRoles({ privileges }) {
    return privileges.map(plain/* quote */.hD).join(', ');
}

;// CONCATENATED MODULE: ./src/checks/sql-rules/access/alter-default-privileges.ts
/** access/alter-default-privileges: who may use objects that are made later. */

const alterDefaultPrivileges = {
    id: 'access/alter-default-privileges',
    dialects: ['postgresql'],
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'Default privileges decide who may use what later migrations create, and those migrations do not show it.',
    remedy: 'Grant on each object in the migration that creates it; where defaults are wanted, have their owner agree to them.',
    alias: [],
    findFact(fact) {
        if (fact.kind !== 'grant' || !fact.isDefault)
            return [];
        const [verb, preposition] = fact.isRevoked ? ['Revokes', 'from'] : ['Grants', 'to'];
        return [{ message: `${verb} ${renderPrivileges(fact)} on ${fact.on ?? ''} ${preposition} ${fact.to}.` }];
    },
};

// EXTERNAL MODULE: ./src/sql/statement-facts/postgresql/name.ts
var postgresql_name = __webpack_require__(62436);
// EXTERNAL MODULE: ./src/checks/sql-rules/created.ts
var sql_rules_created = __webpack_require__(87036);
;// CONCATENATED MODULE: ./src/checks/sql-rules/access/alter-policy.ts
/** access/alter-policy: who sees which rows changes. */



const alterPolicy = {
    id: 'access/alter-policy',
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'A row-level policy is changed: it holds for other roles, or chooses other rows, than before.',
    remedy: 'See which rows become visible or vanish, and for whom.',
    alias: [],
    find: (node, { created }) => {
        if (!('AlterPolicyStmt' in node))
            return [];
        const { table: relation, policy_name: name = '' } = node.AlterPolicyStmt;
        const table = (0,postgresql_name/* relationName */.CJ)(relation);
        return (0,sql_rules_created/* isOld */.eD)(table, created) ? [{ message: `Changes the policy ${(0,plain/* quote */.hD)(name)} of ${table.label}.` }] : [];
    },
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/access/alter-public-role.ts
const alterPublicRole = {
    id: 'access/alter-public-role',
    severity: 'error',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'A setting is changed for all roles of the server at once, those of other applications and of its operators included.',
    remedy: 'Change the setting for the roles that are meant, by their names, where access is managed.',
    alias: ['flyway RG12'],
    find: (node) => {
        if ('AlterRoleStmt' in node && node.AlterRoleStmt.role?.roletype === 'ROLESPEC_PUBLIC')
            return [{ message: 'Changes PUBLIC, which is every role.' }];
        if (!('AlterRoleSetStmt' in node))
            return [];
        const { role } = node.AlterRoleSetStmt;
        return role === undefined || role.roletype === 'ROLESPEC_PUBLIC' ? [{ message: 'Changes a setting for every role of the server.' }] : [];
    },
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/access/alter-role.ts
const alterRole = {
    id: 'access/alter-role',
    dialects: ['postgresql', 'mysql'],
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'A role is changed by a migration: its attributes, settings, name or members are then not what those who manage access believe.',
    remedy: 'Change roles where access is managed.',
    alias: ['flyway RG11'],
    findFact: (fact, { dialect }) => fact.kind === 'create-account' && fact.isAltered
        ? fact.names.map((name) => ({ message: `Changes the ${dialect === 'mysql' ? 'account' : 'role'} ${name}.` }))
        : [],
};

// EXTERNAL MODULE: ./src/checks/sql-rules/constraints.ts
var constraints = __webpack_require__(42000);
// EXTERNAL MODULE: ./src/checks/sql-rules/words.ts
var words = __webpack_require__(99573);
;// CONCATENATED MODULE: ./src/checks/sql-rules/access/audit-control-disabled.ts
/** access/audit-control-disabled: what is done is not recorded any more. */




const auditControlDisabled = {
    id: 'access/audit-control-disabled',
    dialects: ['postgresql', 'mysql'],
    severity: 'error',
    criteria: ['CC6.1', 'CC7.2', 'CC8.1'],
    cause: 'An audit control is dropped or switched off: an event trigger, pgaudit, or a table or trigger whose name says audit. What is done from then on leaves no trace.',
    remedy: 'Keep the control; where another takes its place, put it in force before, and say in a suppression which it is.',
    alias: [],
    findFact(fact, { created }) {
        if (fact.kind === 'silence')
            return [{ message: fact.what }];
        if (fact.kind === 'set')
            return isSilencing(fact) ? [{ message: `Changes the setting ${(0,plain/* quote */.hD)(fact.name)}, by which what is done is recorded.` }] : [];
        if (fact.kind === 'drop') {
            const controls = fact.names.filter((name) => isControl(fact, name) && (0,sql_rules_created/* isOld */.eD)(name, created));
            return controls.map(({ label }) => ({ message: `Drops the ${fact.object} ${label}.` }));
        }
        if (fact.kind === 'disable-trigger')
            return speaksOfAudit(`${fact.table.label} ${fact.name ?? ''}`) ? [{ message: `${(0,constraints/* describeTrigger */.gb)(fact)} is disabled.` }] : [];
        const isErasing = fact.kind === 'truncate' || fact.kind === 'update' || fact.kind === 'delete';
        return isErasing && speaksOfAudit(fact.table.label) && (0,sql_rules_created/* isOld */.eD)(fact.table, created)
            ? [{ message: `Removes or rewrites rows of the audit table ${fact.table.label}.` }]
            : [];
    },
};
/** In PostgreSQL any change is meant; MySQL's switches may also be put on. */
function isSilencing({ name, value }) {
    if (/^(?:pgaudit\..*|log_statement|event_triggers)$/u.test(name))
        return true;
    return /^(?:sql_log_bin|log_bin|general_log|log_output|audit_log.*|server_audit_.*)$/u.test(name) && ['0', 'off', 'none', 'false'].includes(value ?? '');
}
function isControl({ object }, { key, label }) {
    if (object === 'event trigger')
        return true;
    if (object === 'extension')
        return key === 'pgaudit';
    return (object === 'trigger' || object === 'table') && speaksOfAudit(label);
}
function speaksOfAudit(names) {
    return (0,words/* splitWords */.y)(names).some((word) => /^(?:audit|audits|audited|auditing|auditlog|auditlogs|pgaudit)$/u.test(word));
}

// EXTERNAL MODULE: ./src/sql/tree.ts
var tree = __webpack_require__(35190);
;// CONCATENATED MODULE: ./src/checks/sql-rules/access/change-owner.ts


const changeOwner = {
    id: 'access/change-owner',
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'The owner of an object changes: the new one may do anything with it, the old one nothing that was not granted.',
    remedy: 'See that the new owner is the role that runs migrations or one of the same trust, and that its owner agrees.',
    alias: ['bytebase STATEMENT_OBJECT_OWNER_CHECK'],
    find: (node) => selectOwned(node).map(({ owner, what }) => ({ message: `Makes ${owner === undefined ? 'another role' : (0,postgresql_name/* roleName */.S3)(owner)} the owner of ${what}.` })),
};
function selectOwned(node) {
    if ('ReassignOwnedStmt' in node)
        return [{ owner: node.ReassignOwnedStmt.newrole, what: 'everything that other roles own' }];
    if ('AlterOwnerStmt' in node) {
        const { object, newowner: owner } = node.AlterOwnerStmt;
        return [{ owner, what: (0,postgresql_name/* nameOf */.Vb)(object === undefined ? [] : (0,tree/* wordsOf */.Z9)(object)).label }];
    }
    return (0,tree/* selectCommands */.dv)(node, 'AT_ChangeOwner').map(({ table, command }) => ({ owner: command.newowner, what: (0,postgresql_name/* relationName */.CJ)(table).label }));
}

;// CONCATENATED MODULE: ./src/checks/sql-rules/access/create-extension.ts
/** access/create-extension: the database can reach beyond itself. */

const createExtension = {
    id: 'access/create-extension',
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'An extension is created that reaches other servers or the files and programs of this one, or a language in which every function can.',
    remedy: 'Leave it out where another way is there; else have those who run the server create it, limit who may use it, and say so in a suppression.',
    alias: ['splinter 0014'],
    find: (node) => {
        if (!('CreateExtensionStmt' in node))
            return [];
        const { extname = '' } = node.CreateExtensionStmt;
        return reaching.has(extname) || /^pl\w+u$/u.test(extname)
            ? [{ message: `Creates the extension ${(0,plain/* quote */.hD)(extname)}, which reaches beyond the database.` }]
            : [];
    },
};
const reaching = new Set([
    ...['dblink', 'postgres_fdw', 'file_fdw', 'adminpack', 'mysql_fdw', 'oracle_fdw', 'tds_fdw', 'multicorn', 'plsh', 'http', 'pg_net'],
]);

;// CONCATENATED MODULE: ./src/checks/sql-rules/access/create-role.ts
const createRole = {
    id: 'access/create-role',
    dialects: ['postgresql', 'mysql'],
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'A role is created by a migration: accounts then come about without those who manage access, and live in every database of the server.',
    remedy: 'Create roles and accounts where access is managed, outside of migrations; a schema of PostgreSQL refers to them by `pgRole(…).existing()`.',
    alias: ['flyway RG08'],
    findFact: (fact, { dialect }) => fact.kind === 'create-account' && !fact.isAltered
        ? fact.names.map((name) => ({ message: `Creates the ${dialect === 'mysql' ? 'account' : 'role'} ${name}.` }))
        : [],
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/access/disable-row-level-security.ts
/** access/disable-row-level-security: every row of a table can be read again. */



const disableRowLevelSecurity = {
    id: 'access/disable-row-level-security',
    severity: 'error',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'Row-level security is switched off: the policies of the table hold for nobody any more, and every role with a privilege on it reaches all rows. Before a DROP TABLE of the same change it is not reported, since drizzle-kit writes it there.',
    remedy: 'Keep it on, and change the policies; where it has to go, see that the privileges alone protect the rows, and have the owner of the data agree in a suppression.',
    alias: ['splinter 0007', 'splinter 0013'],
    find: (node, { created, change, position }) => (0,tree/* selectCommands */.dv)(node, 'AT_DisableRowSecurity')
        .map(({ table }) => (0,postgresql_name/* relationName */.CJ)(table))
        .filter((table) => (0,sql_rules_created/* isOld */.eD)(table, created) && (change.dropped.get(table.key) ?? position) <= position)
        .map(({ label }) => ({ message: `Switches row-level security of ${label} off.` })),
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/access/drop-policy.ts
/** access/drop-policy: who sees which rows changes. */

const dropPolicy = {
    id: 'access/drop-policy',
    dialects: ['postgresql'],
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'A row-level policy is dropped: a permissive one takes rows from those who see them, a restrictive one gives them rows that were kept from them.',
    remedy: 'See which rows become visible or vanish, and for whom; where the policy is made again in the same change, compare the two.',
    alias: ['splinter 0008'],
    findFact(fact, { created, change, position }) {
        if (fact.kind !== 'drop' || fact.object !== 'policy' || fact.of === null || !(0,sql_rules_created/* isOld */.eD)(fact.of, created))
            return [];
        if ((change.dropped.get(fact.of.key) ?? position) > position)
            return [];
        return fact.names.map(({ label }) => ({ message: `Drops the policy ${label}.` }));
    },
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/access/drop-role.ts
const dropRole = {
    id: 'access/drop-role',
    dialects: ['postgresql', 'mysql'],
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'A role is dropped by a migration: whoever still uses it is locked out, and the deploy fails where it owns anything in any database of the server.',
    remedy: 'Drop roles where access is managed, after what they own was handed over.',
    alias: [],
    findFact: (fact, { dialect }) => fact.kind === 'drop' && (fact.object === 'user' || fact.object === 'role')
        ? fact.names.map(({ label }) => ({ message: `Drops the ${dialect === 'mysql' ? 'account' : 'role'} ${label}.` }))
        : [],
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/access/grant-all.ts
const grantAll = {
    id: 'access/grant-all',
    dialects: ['postgresql', 'mysql'],
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'ALL is granted: also TRUNCATE, REFERENCES and TRIGGER, and whatever a later PostgreSQL adds.',
    remedy: 'Name the privileges that the role uses.',
    alias: ['flyway RX009', 'liquibase SqlGrantSpecificPrivsWarn'],
    findFact: (fact) => fact.kind === 'grant' && !fact.isRevoked && fact.on !== null && fact.privileges.includes('ALL')
        ? [{ message: `Grants every privilege on ${fact.on} to ${fact.to}.` }]
        : [],
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/access/grant-privilege.ts
/** access/grant-privilege: a role may do more than before. */

const grantPrivilege = {
    id: 'access/grant-privilege',
    dialects: ['postgresql', 'mysql'],
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'A privilege is granted: from now on a role may read or change what it could not.',
    remedy: 'See that the role needs it and that its owner agrees; grant only the privileges that are used, on the objects that are used.',
    alias: ['liquibase SqlGrantWarn', 'flyway RG07'],
    findFact: (fact) => fact.kind === 'grant' && !fact.isRevoked && fact.on !== null && !fact.isDefault && !fact.isPublic && !fact.withOption && !fact.privileges.includes('ALL')
        ? [{ message: `${describeGrant(fact)}.` }]
        : [],
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/access/grant-role.ts
/** access/grant-role: a role gets all that another may do. */

const grantRole = {
    id: 'access/grant-role',
    dialects: ['postgresql', 'mysql'],
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'A role is granted to another: whatever the first may do, now and later, the second may do too.',
    remedy: 'See that the member needs all of it; else grant the single privileges.',
    alias: ['liquibase SqlGrantWarn', 'flyway RG07'],
    findFact: (fact) => (fact.kind === 'grant' && !fact.isRevoked && fact.on === null ? [{ message: `${describeGrant(fact)}.` }] : []),
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/access/grant-to-public.ts
/** access/grant-to-public: every role may do more than before. */

const grantToPublic = {
    id: 'access/grant-to-public',
    dialects: ['postgresql'],
    severity: 'error',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'A privilege is granted to PUBLIC: every role of the server has it, those that are made later included.',
    remedy: 'Grant to the roles that need it, by their names.',
    alias: ['flyway RX005'],
    findFact: (fact) => (fact.kind === 'grant' && !fact.isRevoked && fact.isPublic ? [{ message: `${describeGrant(fact)}, which is every role.` }] : []),
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/access/grant-with-admin-option.ts
/** access/grant-with-admin-option: a role may make others its members. */

const grantWithAdminOption = {
    id: 'access/grant-with-admin-option',
    dialects: ['postgresql', 'mysql'],
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'A role is granted WITH ADMIN OPTION: the member can let others in, and no migration tells whom.',
    remedy: 'Grant without the option, and make further members in migrations.',
    alias: ['liquibase SqlGrantAdminWarn', 'flyway RX007'],
    findFact: (fact) => fact.kind === 'grant' && !fact.isRevoked && fact.on === null && fact.withOption
        ? [{ message: `Lets ${fact.to} make others members of ${listRoles(fact)}.` }]
        : [],
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/access/grant-with-grant-option.ts
const grantWithGrantOption = {
    id: 'access/grant-with-grant-option',
    dialects: ['postgresql', 'mysql'],
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'A privilege is granted WITH GRANT OPTION: the role can give it to others, and no migration tells to whom.',
    remedy: 'Grant without the option, and make further grants in migrations.',
    alias: ['liquibase SqlGrantOptionWarn', 'flyway RX006'],
    findFact: (fact) => fact.kind === 'grant' && !fact.isRevoked && fact.on !== null && fact.withOption
        ? [{ message: `Lets ${fact.to} grant privileges on ${fact.on} to others.` }]
        : [],
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/access/no-force-row-level-security.ts
/** access/no-force-row-level-security: the table's owner gets past the policies. */



const noForceRowLevelSecurity = {
    id: 'access/no-force-row-level-security',
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'Row-level security is not forced any more: the owner of the table, which is often the role of the application, gets past its policies.',
    remedy: 'Keep FORCE ROW LEVEL SECURITY, or see that the application does not connect as the owner.',
    alias: [],
    find: (node, { created }) => (0,tree/* selectCommands */.dv)(node, 'AT_NoForceRowSecurity')
        .map(({ table }) => (0,postgresql_name/* relationName */.CJ)(table))
        .filter((table) => (0,sql_rules_created/* isOld */.eD)(table, created))
        .map(({ label }) => ({ message: `The owner of ${label} gets past its policies from now on.` })),
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/access/password-literal.ts
const passwordLiteral = {
    id: 'access/password-literal',
    dialects: ['postgresql', 'mysql'],
    severity: 'error',
    criteria: ['CC6.1', 'C1.1'],
    cause: "A password is written in a migration: anyone who can read the repository, its history or the server's log has it, and a merged migration is never changed again.",
    remedy: 'Change that password now, since it has been written down. Set passwords where secrets are kept, outside of migrations.',
    alias: ['flyway RX002'],
    findFact: (fact) => (fact.kind === 'password' ? [{ message: `Writes out the password of ${fact.owner}.`, excerpt: null }] : []),
};

// EXTERNAL MODULE: ./src/sql/statement-facts/postgresql/condition.ts
var postgresql_condition = __webpack_require__(42658);
;// CONCATENATED MODULE: ./src/checks/sql-rules/access/permissive-rls-policy.ts
/** access/permissive-rls-policy: a policy lets every row through. */



const permissiveRlsPolicy = {
    id: 'access/permissive-rls-policy',
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'A permissive policy has a condition that every row meets. Permissive policies are joined by OR, so it also undoes each of the others for its roles.',
    remedy: 'Write the condition that chooses the rows of the one who asks; where everybody may see them all, say so in a suppression.',
    alias: ['splinter 0024'],
    find: (node) => {
        const policy = selectPolicy(node);
        if (policy === null)
            return [];
        const { policy_name: name = '', table, qual, with_check: withCheck } = policy;
        const parts = [isAlwaysTrue(qual) ? ['USING'] : [], isAlwaysTrue(withCheck) ? ['WITH CHECK'] : []].flat();
        return parts.length === 0 ? [] : [{ message: `The policy ${(0,plain/* quote */.hD)(name)} of ${(0,postgresql_name/* relationName */.CJ)(table).label} lets every row through (${parts.join(', ')}).` }];
    },
};
/** A restrictive policy that lets all rows through takes nothing off the others; whether an altered one is restrictive, the statement does not say. */
function selectPolicy(node) {
    if ('CreatePolicyStmt' in node)
        return node.CreatePolicyStmt.permissive === true ? node.CreatePolicyStmt : null;
    return 'AlterPolicyStmt' in node ? node.AlterPolicyStmt : null;
}
function isAlwaysTrue(condition) {
    return condition !== undefined && (0,postgresql_condition/* choosesAll */.K)(condition);
}

;// CONCATENATED MODULE: ./src/checks/sql-rules/access/privileged-role.ts
/** access/privileged-role: a role gets past every other rule. */

const privilegedRole = {
    id: 'access/privileged-role',
    dialects: ['postgresql', 'mysql'],
    severity: 'error',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'A role becomes superuser, gets past row-level security, may make roles, replicate, or use the files and programs of the server: none of the other privileges holds it back any more.',
    remedy: 'Take the attribute or membership out; where it is needed, have it given where access is managed, and reviewed there.',
    alias: ['flyway RX008', 'flyway RX010', 'flyway RX011'],
    findFact(fact) {
        if (fact.kind === 'empower')
            return [{ message: fact.what }];
        return fact.kind === 'grant' && !fact.isRevoked && fact.isPowerful ? [{ message: `${describeGrant(fact)}: it holds for the whole server.` }] : [];
    },
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/access/replication-object.ts
const replicationObject = {
    id: 'access/replication-object',
    dialects: ['postgresql', 'mysql'],
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3', 'C1.1'],
    cause: 'A publication, subscription or foreign server is made or changed: rows go to another place, or come from one, beyond what the privileges of this database decide.',
    remedy: 'See which data it moves and to whom, and have the owner of the data agree.',
    alias: [],
    findFact: (fact) => (fact.kind === 'connect' ? [{ message: `Makes, changes or drops ${fact.what}.` }] : []),
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/access/revoke-privilege.ts
/** access/revoke-privilege: a role may do less than before. */

const revokePrivilege = {
    id: 'access/revoke-privilege',
    dialects: ['postgresql', 'mysql'],
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'A privilege is revoked: what still relies on it fails from that moment on, and a control may change with it.',
    remedy: 'See that nothing uses the privilege any more, and that the owner of the data agrees.',
    alias: ['liquibase SqlRevokeWarn'],
    findFact(fact) {
        if (fact.kind !== 'grant' || !fact.isRevoked || fact.isDefault)
            return [];
        const revoked = fact.on === null ? `membership in ${listRoles(fact)}` : `${renderPrivileges(fact)} on ${fact.on}`;
        return [{ message: `Revokes ${revoked} from ${fact.to}.` }];
    },
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/access/rls-enabled-no-policy.ts
/** access/rls-enabled-no-policy: nobody but the owner sees a row. */


const rlsEnabledNoPolicy = {
    id: 'access/rls-enabled-no-policy',
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3', 'A1.2'],
    cause: 'Row-level security is switched on and the change brings no policy for the table: every role but its owner sees no row and writes none.',
    remedy: 'Add the policies in the same change; where only the owner is meant to reach the table, say so in a suppression.',
    alias: ['splinter 0008'],
    find: (node, surroundings) => (0,tree/* selectCommands */.dv)(node, 'AT_EnableRowSecurity')
        .map(({ table }) => (0,postgresql_name/* relationName */.CJ)(table))
        .filter(({ key }) => !makesPolicy(surroundings, key))
        .map(({ label }) => ({ message: `Switches row-level security of ${label} on, and the change has no policy for it.` })),
};
function makesPolicy({ all }, key) {
    return all.some(({ statements }) => statements.some(({ node }) => node !== null && 'CreatePolicyStmt' in node && (0,postgresql_name/* relationName */.CJ)(node.CreatePolicyStmt.table).key === key));
}

;// CONCATENATED MODULE: ./src/checks/sql-rules/access/security-definer-function.ts
const securityDefinerFunction = {
    id: 'access/security-definer-function',
    dialects: ['postgresql', 'mysql'],
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'A function, or a view of MySQL, is SECURITY DEFINER: everybody who may use it, by default every role of PostgreSQL, acts with the rights of its owner in it, and row-level security of the caller does not hold.',
    remedy: 'Make it SECURITY INVOKER. Where it has to be definer, let its owner be a role that may do nothing else; in PostgreSQL, revoke EXECUTE from PUBLIC and grant it to the roles that need it.',
    alias: ['splinter 0028', 'splinter 0029', 'skeema definer'],
    findFact(fact) {
        if ((fact.kind !== 'create-view' && fact.kind !== 'create-routine') || !fact.isDefiner)
            return [];
        return [{ message: `The ${fact.kind === 'create-view' ? 'view' : fact.routine} ${fact.name.label} runs with the rights of its owner (its definer).` }];
    },
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/access/security-definer-search-path.ts
const securityDefinerSearchPath = {
    id: 'access/security-definer-search-path',
    dialects: ['postgresql'],
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: "A SECURITY DEFINER function sets no search_path of its own: a caller can put objects of theirs in front of those that it means, and have them used with its owner's rights.",
    remedy: "Add `SET search_path = ''` (or `pg_catalog, pg_temp`) to the function, and write the schema before each name in it.",
    alias: ['splinter 0011'],
    findFact: (fact, { change, position }) => fact.kind === 'create-routine' && fact.isDefiner && !fact.setsSearchPath && (change.searchPaths.get(fact.name.key) ?? -1) <= position
        ? [{ message: `The function ${fact.name.label} runs with the rights of its owner and sets no search_path.` }]
        : [],
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/access/server-file-or-program.ts
const serverFileOrProgram = {
    id: 'access/server-file-or-program',
    dialects: ['postgresql', 'mysql', 'sqlite'],
    severity: 'error',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'The statement reads or writes files of the database server, or runs a program or library on it, with the rights of the server itself.',
    remedy: 'Take it out: load data through the connection (COPY … FROM STDIN, or INSERT) in a job of its own.',
    alias: [],
    findFact: (fact) => (fact.kind === 'reach' ? [{ message: fact.what }] : []),
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/access/server-setting.ts
/** access/server-setting: the server or the database runs under other settings. */

const serverSetting = {
    id: 'access/server-setting',
    dialects: ['postgresql', 'mysql'],
    severity: 'warning',
    criteria: ['CC6.1', 'CC8.1'],
    cause: 'A setting of the whole server or database is changed, for every application in it. ALTER SYSTEM cannot run in the transaction in which drizzle-kit runs migrations, and so always fails.',
    remedy: 'Change settings where the server is managed; in a migration use SET LOCAL, and RESET at its end.',
    alias: [],
    findFact(fact, { dialect }) {
        if (fact.kind !== 'set' || fact.scope === 'session')
            return [];
        const message = `Changes the setting ${(0,plain/* quote */.hD)(fact.name)} of ${fact.of === null ? 'the whole server' : `the database ${fact.of.label}`}.`;
        return [fact.scope === 'server' && dialect === 'postgresql' ? { message, severity: 'error' } : { message }];
    },
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/access/set-role.ts
/** access/set-role: the rest of the deploy runs as somebody else. */

const setRole = {
    id: 'access/set-role',
    dialects: ['postgresql', 'mysql'],
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'The migration takes on another role: what follows in the same deploy, migrations of others included, runs with its rights and makes objects that it owns.',
    remedy: 'Let the deploy connect as the role that is meant; else, in PostgreSQL, use SET LOCAL ROLE and RESET ROLE around the one statement that needs it.',
    alias: ['bytebase STATEMENT_CHECK_SET_ROLE_VARIABLE'],
    findFact: (fact) => fact.kind === 'set' &&
        fact.scope === 'session' &&
        (fact.name === 'role' || fact.name === 'session_authorization') &&
        fact.value !== null &&
        fact.value !== 'none'
        ? [{ message: `Switches to the role ${(0,plain/* quote */.hD)(fact.value)}.` }]
        : [],
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/access.ts
/** The family access: statements after which somebody may do more, or less, than before. Written by "npm run docs" from the files of its folder. */





























const accessRules = [
    alterDefaultPrivileges,
    alterPolicy,
    alterPublicRole,
    alterRole,
    auditControlDisabled,
    changeOwner,
    createExtension,
    createRole,
    disableRowLevelSecurity,
    dropPolicy,
    dropRole,
    grantAll,
    grantPrivilege,
    grantRole,
    grantToPublic,
    grantWithAdminOption,
    grantWithGrantOption,
    noForceRowLevelSecurity,
    passwordLiteral,
    permissiveRlsPolicy,
    privilegedRole,
    replicationObject,
    revokePrivilege,
    rlsEnabledNoPolicy,
    securityDefinerFunction,
    securityDefinerSearchPath,
    serverFileOrProgram,
    serverSetting,
    setRole,
];


/***/ }),

/***/ 94674:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ availabilityRules)
});

// EXTERNAL MODULE: ./src/checks/sql-rules/constraints.ts
var constraints = __webpack_require__(42000);
;// CONCATENATED MODULE: ./src/checks/sql-rules/remedy.ts
/** For a hit: the rule's own remedy is PostgreSQL's, and this is that of the others. */
function elsewhere(dialect, remedy) {
    return dialect === 'postgresql' ? {} : { remedy };
}
/** MySQL has nothing like NOT VALID. */
const onCopy = 'Look for rows that break it first; where the table is large, alter it with a tool that copies it while it is written to.';

;// CONCATENATED MODULE: ./src/checks/sql-rules/availability/add-check-without-not-valid.ts
/** availability/add-check-without-not-valid: every row is checked while nobody can use the table. */


const addCheckWithoutNotValid = {
    id: 'availability/add-check-without-not-valid',
    dialects: ['postgresql', 'mysql'],
    severity: 'warning',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'Adding a CHECK to a table that has rows reads all of them under a lock that stops readers and writers, and fails on the first row that breaks it.',
    remedy: 'Add NOT VALID to the constraint in the migration file, and VALIDATE CONSTRAINT in a later deploy.',
    alias: [
        'squawk constraint-missing-not-valid',
        'strong_migrations add_check_constraint',
        'atlas PG305',
        'eugene E1',
        'pgfence add-constraint-check-no-not-valid',
    ],
    findFact: (fact, { created, dialect }) => (0,constraints/* constraintsOnRows */.Dw)(fact, created, 'check')
        .filter(({ constraint }) => constraint.isValidated)
        .map(({ table, constraint }) => ({
        message: `Adding ${(0,constraints/* describeConstraint */.Rl)(constraint, 'check')} reads every row of ${table.label} while others wait.`,
        ...elsewhere(dialect, onCopy),
    })),
};

// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./src/checks/sql-rules/created.ts
var sql_rules_created = __webpack_require__(87036);
;// CONCATENATED MODULE: ./src/checks/sql-rules/availability/add-column-serial.ts
/** availability/add-column-serial: a number of its own is written into each row. */


const addColumnSerial = {
    id: 'availability/add-column-serial',
    dialects: ['postgresql', 'mysql'],
    severity: 'warning',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'A serial or identity column numbers every row that is there: the table is written anew while nobody can read or write it.',
    remedy: 'Add a plain integer column and a sequence, fill it in batches, and set the default or the identity afterwards.',
    alias: [
        'strong_migrations add_column_auto_incrementing',
        'squawk prefer-identity',
        'squawk adding-serial-primary-key-field',
        'eugene E11',
        'pgfence add-column-serial',
    ],
    findFact: (fact, { created }) => fact.kind === 'add-column' && fact.column.isNumbered && (0,sql_rules_created/* isOld */.eD)(fact.table, created)
        ? [{ message: `The new column ${(0,plain/* quote */.hD)(fact.column.name)} of ${fact.table.label} numbers every row: the table is written anew while others wait.` }]
        : [],
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/availability/add-column-stored-generated.ts
/** availability/add-column-stored-generated: a stored expression is written into each row. */


const addColumnStoredGenerated = {
    id: 'availability/add-column-stored-generated',
    dialects: ['postgresql', 'mysql', 'sqlite'],
    severity: 'warning',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'A stored generated column is computed for every row at once: the table is written anew while nobody can read or write it.',
    remedy: 'Make the column VIRTUAL (PostgreSQL has that from 18 on), or compute it in a view; or add a plain column, keep it up with a trigger and fill it in batches.',
    alias: ['strong_migrations add_column_generated_stored', 'squawk adding-field-with-default', 'eugene E11', 'pgfence add-column-stored-generated'],
    findFact(fact, { created, dialect }) {
        if (fact.kind !== 'add-column' || fact.column.generated !== 'stored' || !(0,sql_rules_created/* isOld */.eD)(fact.table, created))
            return [];
        const what = `The new column ${(0,plain/* quote */.hD)(fact.column.name)} of ${fact.table.label} is computed for every row`;
        if (dialect === 'sqlite' || dialect === 'turso')
            return [{ severity: 'error', message: `${what} and stored: SQLite refuses to add such a column.` }];
        return [{ message: `${what}: the table is written anew while others wait.` }];
    },
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/availability/add-column-volatile-default.ts
/** availability/add-column-volatile-default: a default that differs from row to row is written into each row. */


const addColumnVolatileDefault = {
    id: 'availability/add-column-volatile-default',
    dialects: ['postgresql', 'mysql', 'sqlite'],
    severity: 'warning',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'A new column with a constant default costs nothing, but with a volatile one PostgreSQL writes the whole table anew while nobody can use it. A function that is not known here is a notice: unless it was declared STABLE or IMMUTABLE it is volatile.',
    remedy: 'Add the column without a default, set the default in a statement of its own, and fill the rows that are there in batches.',
    alias: ['squawk adding-field-with-default', 'strong_migrations add_column_default', 'atlas PG302', 'pgfence add-column-non-constant-default'],
    findFact(fact, { created, dialect }) {
        if (fact.kind !== 'add-column' || fact.column.generated !== null || !(0,sql_rules_created/* isOld */.eD)(fact.table, created))
            return [];
        return judgeDefault(fact.column, dialect).map(({ what, ...said }) => ({
            ...said,
            message: `The default of the new column ${(0,plain/* quote */.hD)(fact.column.name)} of ${fact.table.label} ${what}.`,
        }));
    },
};
/** MySQL knows the present time as a default without a copy; SQLite takes nothing but a constant. */
function judgeDefault({ default: value, calls }, dialect) {
    switch (dialect) {
        case 'postgresql':
            return calls.flatMap(judgeCall).slice(0, 1);
        case 'mysql':
            return value === 'computed' ? [{ what: 'is an expression, for which MySQL copies the table while writes wait' }] : [];
        case 'sqlite':
        case 'turso': {
            const remedy = 'Give it a constant default, or none, and fill the rows in a statement of its own.';
            const isConstant = value !== 'computed' && value !== 'now';
            return isConstant ? [] : [{ severity: 'error', what: 'is not constant: SQLite refuses it on a table that has rows', remedy }];
        }
    }
}
function judgeCall({ schema, name }) {
    if (add_column_volatile_default_volatile.has(name))
        return [{ what: `calls ${(0,plain/* quote */.hD)(name)}, so each row is written anew` }];
    if (steady.has(name) && (schema === null || schema === 'pg_catalog'))
        return [];
    return [{ severity: 'notice', what: `calls ${(0,plain/* quote */.hD)(name)}, and if that is volatile each row is written anew` }];
}
const add_column_volatile_default_volatile = new Set('random random_normal gen_random_uuid gen_random_bytes uuidv4 uuidv7 uuid_generate_v1 uuid_generate_v1mc uuid_generate_v4 clock_timestamp timeofday nextval currval lastval setval pg_sleep txid_current gen_salt'.split(' '));
const steady = new Set('now transaction_timestamp statement_timestamp timezone date_trunc date_part extract make_date make_time make_timestamp make_timestamptz make_interval age to_char to_date to_timestamp to_number current_setting current_schema current_database version pg_current_xact_id_if_assigned lower upper initcap length concat concat_ws format replace repeat substring substr left right trim btrim ltrim rtrim lpad rpad md5 sha256 sha512 encode decode abs ceil ceiling floor round trunc power sqrt json_build_object jsonb_build_object json_build_array jsonb_build_array json_object jsonb_object to_json to_jsonb row_to_json array_to_json array_fill array_append string_to_array to_tsvector point box int4range int8range numrange daterange tsrange tstzrange'.split(' '));

;// CONCATENATED MODULE: ./src/checks/sql-rules/availability/add-exclusion-constraint.ts
/** availability/add-exclusion-constraint: its index is built while nobody can use the table. */

const addExclusionConstraint = {
    id: 'availability/add-exclusion-constraint',
    dialects: ['postgresql'],
    severity: 'warning',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'An EXCLUDE constraint on a table that has rows builds its index under a lock that stops readers and writers. PostgreSQL has no way to build it beforehand.',
    remedy: 'Deploy it in a maintenance window and suppress this with its ticket, or enforce the rule in a new table that takes over.',
    alias: ['strong_migrations add_exclusion_constraint', 'eugene E8', 'pgfence add-constraint-exclude'],
    findFact: (fact, { created }) => (0,constraints/* constraintsOnRows */.Dw)(fact, created, 'exclusion').map(({ table, constraint }) => ({
        message: `Adding ${(0,constraints/* describeConstraint */.Rl)(constraint, 'exclusion constraint')} to ${table.label} writes an index of every row while others wait.`,
    })),
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/availability/add-foreign-key-without-not-valid.ts
/** availability/add-foreign-key-without-not-valid: two tables stand still while one is searched for orphans. */


const addForeignKeyWithoutNotValid = {
    id: 'availability/add-foreign-key-without-not-valid',
    dialects: ['postgresql', 'mysql'],
    severity: 'warning',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'Adding a foreign key to a table that has rows checks each of them, and nobody can write to either table meanwhile. drizzle-kit never writes NOT VALID.',
    remedy: 'Add NOT VALID to the constraint in the migration file, and VALIDATE CONSTRAINT in a later deploy.',
    alias: [
        'squawk adding-foreign-key-constraint',
        'squawk constraint-missing-not-valid',
        'strong_migrations add_foreign_key',
        'atlas PG306',
        'eugene E1',
        'pgfence add-constraint-fk-no-not-valid',
    ],
    findFact: (fact, { created, dialect }) => (0,constraints/* constraintsOnRows */.Dw)(fact, created, 'foreign-key')
        // With a new column that has no default there is nothing to check: it is known to be empty.
        .filter(({ constraint, column }) => constraint.isValidated && column?.default !== 'none')
        .map(({ table, constraint }) => ({
        message: `Adding ${(0,constraints/* describeConstraint */.Rl)(constraint, 'foreign key')} checks every row of ${table.label} while writes wait.`,
        ...elsewhere(dialect, onCopy),
    })),
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/availability/add-primary-key.ts
/** availability/add-primary-key: an index is built and every row read while nobody can use the table. */


const addPrimaryKey = {
    id: 'availability/add-primary-key',
    dialects: ['postgresql', 'mysql'],
    severity: 'warning',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'A primary key on a table that has rows builds a unique index, and may set NOT NULL, under a lock that stops readers and writers.',
    remedy: 'Build a unique index with CONCURRENTLY outside of the migration before the deploy, and add the key with PRIMARY KEY USING INDEX.',
    alias: [
        'squawk adding-serial-primary-key-field',
        'atlas PG104',
        'atlas PG304',
        'eugene W14',
        'pgfence add-pk-without-using-index',
        'drizzle-migration-lint add-primary-key-on-existing-table',
    ],
    findFact: (fact, { created, dialect }) => (0,constraints/* constraintsOnRows */.Dw)(fact, created, 'primary-key')
        .filter(({ constraint }) => !constraint.usesIndex)
        .map(({ table, constraint }) => ({
        message: `Adding ${(0,constraints/* describeConstraint */.Rl)(constraint, 'primary key')} to ${table.label} writes an index of every row while others wait.`,
        ...elsewhere(dialect, 'Where the table is large, alter it with a tool that copies it while it is written to.'),
    })),
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/availability/add-unique-constraint.ts



const addUniqueConstraint = {
    id: 'availability/add-unique-constraint',
    dialects: ['postgresql', 'mysql', 'sqlite'],
    severity: 'warning',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'A UNIQUE constraint on a table that has rows builds its index under a lock that stops readers and writers, and fails where two rows are alike.',
    remedy: 'Build a unique index with CONCURRENTLY outside of the migration before the deploy, and add the constraint with UNIQUE USING INDEX.',
    alias: [
        'squawk disallowed-unique-constraint',
        'strong_migrations add_unique_constraint',
        'atlas PG105',
        'atlas MF101',
        'eugene E7',
        'pgfence add-constraint-unique',
    ],
    findFact: (fact, surroundings) => findUnique(fact, surroundings).map((what) => ({
        message: `Adding ${what} builds its index while writes wait, and fails where two rows are alike.`,
        ...elsewhere(surroundings.dialect, 'Count the rows that are alike before the deploy, and merge them; build the index on a large table while little is written.'),
    })),
};
/** In PostgreSQL a unique index can be built while others write, for which there is a rule of its own. */
function findUnique(fact, { created, dialect }) {
    if (fact.kind === 'create-index')
        return fact.isUnique && dialect !== 'postgresql' && (0,sql_rules_created/* isFilled */.lq)(fact.table, created) ? [`the unique index ${fact.name} to ${fact.table.label}`] : [];
    return (0,constraints/* constraintsOnRows */.Dw)(fact, created, 'unique')
        .filter(({ constraint }) => !constraint.usesIndex)
        .map(({ table, constraint }) => `${(0,constraints/* describeConstraint */.Rl)(constraint, 'unique constraint')} to ${table.label}`);
}

// EXTERNAL MODULE: ./src/checks/sql-rules/retyped.ts
var retyped = __webpack_require__(86219);
;// CONCATENATED MODULE: ./src/checks/sql-rules/availability/alter-column-type-rewrite.ts
/** availability/alter-column-type-rewrite: another type for a column writes the whole table anew. */



const alterColumnTypeRewrite = {
    id: 'availability/alter-column-type-rewrite',
    dialects: ['postgresql', 'mysql'],
    severity: 'warning',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'Most changes of a column type write the table and its indexes anew while nobody can read or write it. The old type is not in the statement. So it is a notice where some old type makes the change one of the catalog alone (a shorter varchar to a longer one or to text, a numeric of less precision and the same scale, timestamp to timestamptz in a session at UTC), and a warning where hardly one does.',
    remedy: 'Add a column of the new type, fill it in batches, switch the readers, and drop the old column later; or suppress this with the old type or the row count.',
    alias: ['squawk changing-column-type', 'strong_migrations change_column', 'atlas PG301', 'eugene E5', 'pgfence alter-column-type'],
    findFact(fact, surroundings) {
        const changed = (0,retyped/* retyped */.sh)(fact, surroundings);
        if (changed === null || !('table' in fact))
            return [];
        const { why, ...said } = judgeType(changed, surroundings.dialect);
        return [{ ...said, message: `The column ${(0,plain/* quote */.hD)(changed.column)} of ${fact.table.label} becomes ${(0,plain/* excerpt */.Kb)(changed.type.label)}, ${why}.` }];
    },
};
/** By the name of the new type: from which old types PostgreSQL leaves the rows as they are. */
const free = {
    text: 'varchar',
    varchar: 'a shorter varchar, or text where no length is given',
    numeric: 'a numeric of at most this precision and the same scale',
    timestamptz: 'a timestamptz of less precision, or timestamp in a session at UTC',
    timestamp: 'a timestamp of less precision, or timestamptz in a session at UTC',
    varbit: 'a shorter varbit',
    inet: 'cidr',
};
function judgeType({ type, isComputed }, dialect) {
    const unless = (from) => `which rewrites the table unless the old type is ${from}; the statement does not tell`;
    if (dialect === 'mysql')
        return { severity: 'warning', why: unless('the same or only shorter'), remedy: `Tell the reviewer the old type. ${onCopy}` };
    if (isComputed)
        return { severity: 'warning', why: 'computed for each row, which rewrites the table' };
    const from = free[type.name];
    return from === undefined ? { severity: 'warning', why: 'which rewrites the table from nearly every other type' } : { severity: 'notice', why: unless(from) };
}

;// CONCATENATED MODULE: ./src/checks/sql-rules/availability/concurrent-in-transaction.ts
const concurrentInTransaction = {
    id: 'availability/concurrent-in-transaction',
    dialects: ['postgresql'],
    severity: 'error',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'drizzle-kit runs all pending migrations in one transaction, and PostgreSQL refuses CONCURRENTLY inside of one. This statement fails each time, and takes every other migration of the deploy with it.',
    remedy: 'Run this statement outside of the migrations, and leave in the migration only what finds its result there (CREATE INDEX IF NOT EXISTS, DROP INDEX IF EXISTS).',
    alias: ['squawk ban-concurrent-index-creation-in-transaction', 'atlas PG103', 'pgfence concurrent-in-transaction'],
    findFact: (fact) => 
    // REFRESH MATERIALIZED VIEW CONCURRENTLY is not among them: it may run in a transaction.
    fact.kind === 'outside-transaction' && fact.word.endsWith('CONCURRENTLY')
        ? [{ message: `${fact.word} cannot run inside of the transaction of the deploy.` }]
        : [],
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/availability/create-index-not-concurrent.ts
/** availability/create-index-not-concurrent: writes wait for the index of a table that has rows. */

const createIndexNotConcurrent = {
    id: 'availability/create-index-not-concurrent',
    dialects: ['postgresql'],
    severity: 'warning',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'CREATE INDEX reads the whole table, and nobody can write to it meanwhile. CONCURRENTLY would avoid that, but cannot run in the one transaction of a Drizzle deploy, so a large table needs its index from elsewhere. IF NOT EXISTS changes nothing here: the statement cannot show that the index is there.',
    remedy: 'Build the index with CREATE INDEX CONCURRENTLY outside of the migration before the deploy, keep IF NOT EXISTS in the migration, and suppress this with the ticket; for a small table suppress it with the row count.',
    alias: [
        'squawk require-concurrent-index-creation',
        'strong_migrations add_index',
        'atlas PG101',
        'eugene E6',
        'pgfence create-index-not-concurrent',
        'drizzle-migration-lint create-index-non-concurrently',
    ],
    findFact: (fact, { created }) => fact.kind === 'create-index' && !fact.isConcurrent && (0,sql_rules_created/* isFilled */.lq)(fact.table, created)
        ? [{ message: `The index ${fact.name} blocks writes to ${fact.table.label} while it is built.` }]
        : [],
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/availability/detach-partition-not-concurrent.ts
/** availability/detach-partition-not-concurrent: a partition comes or goes, and its table waits. */

const detachPartitionNotConcurrent = {
    id: 'availability/detach-partition-not-concurrent',
    dialects: ['postgresql'],
    severity: 'warning',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'DETACH PARTITION locks the whole partitioned table against readers and writers. ATTACH PARTITION reads every row of a table that was there before, unless a validated CHECK already says what the partition holds.',
    remedy: 'Detach with CONCURRENTLY outside of the migrations; before an attach, add and validate a CHECK that says the same as the bounds.',
    alias: ['squawk require-concurrent-partition-detach', 'pgfence detach-partition', 'pgfence attach-partition'],
    findFact(fact, { created }) {
        if (fact.kind !== 'partition' || !(0,sql_rules_created/* isOld */.eD)(fact.table, created))
            return [];
        const { table, word, names, isConcurrent } = fact;
        if (word === 'DETACH')
            return isConcurrent ? [] : names.map(({ label }) => ({ message: `Detaching ${label} locks ${table.label} for everybody.` }));
        const read = names.filter((name) => word === 'ATTACH' && (0,sql_rules_created/* isOld */.eD)(name, created));
        return read.map(({ label }) => ({ message: `Attaching ${label} to ${table.label} reads all of its rows.` }));
    },
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/availability/drop-index-not-concurrent.ts
const dropIndexNotConcurrent = {
    id: 'availability/drop-index-not-concurrent',
    dialects: ['postgresql'],
    severity: 'notice',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'DROP INDEX locks its table against readers and writers until the deploy commits, and queries that used the index become slow.',
    remedy: 'Make sure that nothing uses the index any more; on a busy table drop it with CONCURRENTLY outside of the migration, and keep IF EXISTS here.',
    alias: ['squawk require-concurrent-index-deletion', 'strong_migrations remove_index', 'atlas PG102', 'pgfence drop-index-not-concurrent'],
    findFact: (fact) => fact.kind === 'drop' && fact.object === 'index' && !fact.isConcurrent
        ? fact.names.map(({ label }) => ({ message: `Dropping the index ${label} locks its table.` }))
        : [],
};

// EXTERNAL MODULE: ./src/checks/sql-rules/change.ts
var sql_rules_change = __webpack_require__(41326);
;// CONCATENATED MODULE: ./src/checks/sql-rules/availability/foreign-key-without-index.ts
/** availability/foreign-key-without-index: each delete or new key of the other table searches this one from end to end. */



const foreignKeyWithoutIndex = {
    id: 'availability/foreign-key-without-index',
    dialects: ['postgresql', 'sqlite'],
    severity: 'notice',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'PostgreSQL and SQLite make no index for a foreign key, so each delete in the other table reads all of this one. Only columns that the change itself makes are judged: those that were there before may have an index that the statement does not show.',
    remedy: 'Add an index that starts with the columns of the key; on a new table it costs nothing.',
    alias: ['eugene E15', 'pgfence fk-missing-index', 'splinter 0001_unindexed_foreign_keys'],
    findFact: (fact, { change }) => (0,constraints/* referencesIn */.ii)(fact, change)
        .filter(({ table, constraint: { columns } }) => columns.every((column) => change.columns.has((0,sql_rules_change/* keyOf */.TN)(table, column))) && !isIndexed(table, columns, change))
        .map(({ table, constraint: { columns } }) => ({
        message: `No index of the change serves the foreign key on ${(0,plain/* quote */.hD)(columns.join(', '))} of ${table.label}.`,
    })),
};
/** An index serves where its first columns are those of the key, in any order. */
function isIndexed({ key }, columns, { indexed }) {
    return (indexed.get(key) ?? []).some((names) => columns.every((column) => names.slice(0, columns.length).includes(column)));
}

;// CONCATENATED MODULE: ./src/checks/sql-rules/availability/timeout.ts
function findUnlimited({ statement, postgresql, position }, setting) {
    const lifted = statement.facts?.some((fact) => fact.kind === 'set' && fact.name === setting && /^0+[a-z]*$/u.test(fact.value ?? ''));
    if (lifted === true)
        return [{ severity: 'warning', message: `The change switches ${setting} off, that of the deploy too.` }];
    const { firstLock, settings } = postgresql;
    if (firstLock?.position !== position || (settings.get(setting) ?? position) < position)
        return [];
    return [{ message: `The change locks ${firstLock.label} without a ${setting} of its own.` }];
}

;// CONCATENATED MODULE: ./src/checks/sql-rules/availability/missing-lock-timeout.ts
/** availability/missing-lock-timeout: a lock that is waited for without limit makes everybody wait. */

const missingLockTimeout = {
    id: 'availability/missing-lock-timeout',
    severity: 'notice',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'A statement that waits for a lock makes all later ones wait behind it. The change sets no lock_timeout before its first lock. It is a warning where the change switches the limit off, and else only a notice, since `migrate` sets its `lock-timeout` for the whole deploy; it matters where the files are also run by other means.',
    remedy: 'Keep the `lock-timeout` of the deploy low, or start the migration with SET LOCAL lock_timeout.',
    alias: ['squawk require-lock-timeout', 'eugene E9', 'pgfence missing-lock-timeout'],
    find: (_node, surroundings) => findUnlimited(surroundings, 'lock_timeout'),
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/availability/missing-statement-timeout.ts
/** availability/missing-statement-timeout: a statement that holds a lock may run for as long as it likes. */

const missingStatementTimeout = {
    id: 'availability/missing-statement-timeout',
    severity: 'notice',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'A statement that takes longer than expected holds its locks for all of that time. The change sets no statement_timeout before its first lock. It is a warning where the change switches the limit off, and else only a notice, since `migrate` sets its `statement-timeout` for the whole deploy.',
    remedy: 'Set the `statement-timeout` of the deploy, or start the migration with SET LOCAL statement_timeout.',
    alias: ['squawk require-statement-timeout', 'pgfence missing-statement-timeout'],
    find: (_node, surroundings) => findUnlimited(surroundings, 'statement_timeout'),
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/availability/mysql-convert-charset.ts
/** availability/mysql-convert-charset: every text of a table is written anew in another character set. */


const mysqlConvertCharset = {
    id: 'availability/mysql-convert-charset',
    dialects: ['mysql'],
    severity: 'warning',
    criteria: ['A1.2', 'PI1.5', 'CC8.1'],
    cause: 'CONVERT TO CHARACTER SET copies the table while writes wait, changes the types of columns that might become too long, and loses every character that the new set lacks. Keys to tables of another set cannot be used any more.',
    remedy: 'Convert on a copy first and compare; alter a large table with a tool that copies it while it is written to, together with the tables that point to it.',
    alias: ['bytebase TABLE_DISALLOW_SET_CHARSET', 'skeema charset'],
    findFact: (fact, { created }) => fact.kind === 'charset' && (0,sql_rules_created/* isOld */.eD)(fact.table, created) ? [{ message: `Converts all texts of ${fact.table.label} to ${(0,plain/* quote */.hD)(fact.charset)}.` }] : [],
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/availability/mysql-copy-algorithm.ts
/** availability/mysql-copy-algorithm: a table is copied while nobody can write to it, although it is asked for. */

const mysqlCopyAlgorithm = {
    id: 'availability/mysql-copy-algorithm',
    dialects: ['mysql'],
    severity: 'error',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'A statement says ALGORITHM=COPY: MySQL copies the whole table, and writes to it wait until the copy is done.',
    remedy: 'Say ALGORITHM=INSTANT or ALGORITHM=INPLACE, with which MySQL refuses the statement where it would have to copy; alter a large table with a tool that copies it while it is written to.',
    alias: ['strong_migrations copy_algorithm', 'bytebase STATEMENT_REQUIRE_ALGORITHM_OPTION'],
    findFact: (fact, { created }) => fact.kind === 'method' && fact.option === 'ALGORITHM' && fact.value === 'COPY' && (0,sql_rules_created/* isOld */.eD)(fact.table, created)
        ? [{ message: `Copies the whole of ${fact.table.label} while writes wait.` }]
        : [],
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/availability/mysql-lock-option.ts
/** availability/mysql-lock-option: others are locked out of a table, because the statement says so. */

const mysqlLockOption = {
    id: 'availability/mysql-lock-option',
    dialects: ['mysql'],
    severity: 'error',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'A statement says LOCK=EXCLUSIVE, under which nobody reads or writes the table, or LOCK=SHARED, under which nobody writes it.',
    remedy: 'Say LOCK=NONE, with which MySQL refuses the statement where it would have to lock others out.',
    alias: ['strong_migrations lock_option', 'bytebase STATEMENT_REQUIRE_LOCK_OPTION'],
    findFact: (fact, { created }) => fact.kind === 'method' && fact.option === 'LOCK' && ['EXCLUSIVE', 'SHARED'].includes(fact.value) && (0,sql_rules_created/* isOld */.eD)(fact.table, created)
        ? [{ message: `Locks others out of ${fact.table.label} (LOCK=${fact.value}).` }]
        : [],
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/availability/mysql-non-atomic-ddl.ts
const mysqlNonAtomicDdl = {
    id: 'availability/mysql-non-atomic-ddl',
    dialects: ['mysql'],
    severity: 'warning',
    criteria: ['A1.2', 'PI1.5', 'CC8.1'],
    cause: 'MySQL and MariaDB commit before and after each statement that changes the schema. Where a later statement of the migration fails, the earlier ones stay, the ledger has no word of it, and the next deploy fails at the first. It is only a notice where the migration changes the schema alone.',
    remedy: 'Keep to one change of the schema in a migration where it may fail, and have data changes in a migration of their own; try it on a copy of the data first.',
    alias: ['liquibase OneChangePerChangeset'],
    findFact(fact, { statement, migration }) {
        // Told once, at the first statement that changes the schema.
        if (harmless.has(fact.kind) || fact !== statement.facts?.find(({ kind }) => !harmless.has(kind)) || statement !== migration.statements.find(isDdl))
            return [];
        const changing = migration.statements.filter(isDdl);
        if (changing.length < 2)
            return [];
        const mixed = migration.statements.some(({ facts }) => facts?.some(({ kind }) => rows.has(kind)) === true);
        const message = `${changing.length} statements of this migration commit by themselves${mixed ? ', and it changes rows as well' : ''}: a failure in its middle leaves it half done.`;
        return [mixed ? { message } : { message, severity: 'notice' }];
    },
};
const rows = new Set(['insert', 'update', 'delete']);
const harmless = new Set(['insert', 'update', 'delete', 'query', 'set', 'upkeep', 'run', 'session', 'reach', 'password']);
function isDdl({ facts }) {
    return facts?.some(({ kind }) => !harmless.has(kind)) === true;
}

// EXTERNAL MODULE: ./src/sql/statement-facts/postgresql/name.ts
var postgresql_name = __webpack_require__(62436);
// EXTERNAL MODULE: ./src/sql/own-commits.ts
var own_commits = __webpack_require__(35051);
;// CONCATENATED MODULE: ./src/checks/sql-rules/availability/reindex-not-concurrent.ts
/** availability/reindex-not-concurrent: an index is built anew, and its table waits. */



const reindexNotConcurrent = {
    id: 'availability/reindex-not-concurrent',
    severity: 'warning',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'REINDEX stops writes to the table, and reads that would use the index, for as long as it builds. It is maintenance, not a change of the schema.',
    remedy: 'Run REINDEX CONCURRENTLY outside of the migrations.',
    alias: ['squawk require-concurrent-reindex', 'pgfence reindex-non-concurrent'],
    find(node) {
        if (!('ReindexStmt' in node) || (0,own_commits/* concurrentCommand */.H)(node) !== null)
            return [];
        const { relation, name = '' } = node.ReindexStmt;
        return [{ message: `REINDEX of ${relation === undefined ? (0,plain/* quote */.hD)(name) : (0,postgresql_name/* relationName */.CJ)(relation).label} blocks writes while it runs.` }];
    },
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/availability/set-not-null-scan.ts
/** availability/set-not-null-scan: every row is read while nobody can use the table. */





const setNotNullScan = {
    id: 'availability/set-not-null-scan',
    dialects: ['postgresql', 'mysql'],
    severity: 'warning',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'SET NOT NULL reads the whole table under a lock that stops readers and writers, and fails on the first row without a value. PostgreSQL skips the reading where a validated CHECK (column IS NOT NULL) is there already; one of an earlier deploy cannot be seen here.',
    remedy: 'Add CHECK (column IS NOT NULL) NOT VALID in one deploy, validate it in the next, and set NOT NULL in a third; suppress this there with the name of the constraint.',
    alias: [
        'squawk adding-not-nullable-field',
        'strong_migrations change_column_null_postgresql',
        'atlas PG303',
        'atlas MF104',
        'eugene E2',
        'pgfence alter-column-set-not-null',
    ],
    findFact(fact, surroundings) {
        const column = requiredColumn(fact, surroundings);
        if (column === null || !('table' in fact) || isProven(fact.table, column, surroundings))
            return [];
        const message = `NOT NULL on the column ${(0,plain/* quote */.hD)(column)} of ${fact.table.label} reads every row while others wait, and fails at the first without a value.`;
        return [{ message, ...elsewhere(surroundings.dialect, 'Fill the rows that have no value in an earlier deploy, and count those that are left.') }];
    },
};
function requiredColumn(fact, surroundings) {
    if (fact.kind !== 'add-constraint')
        return (0,retyped/* nullChange */.cV)(fact, surroundings, true);
    const { kind, isValidated, columns } = fact.constraint;
    return kind === 'not-null' && isValidated && (0,sql_rules_created/* isOld */.eD)(fact.table, surroundings.created) ? (columns[0] ?? null) : null;
}
/** By a CHECK of this change that was validated before: what that costs is said of the validation. */
function isProven(table, column, { change, position }) {
    return (change.notNullChecks.get((0,sql_rules_change/* keyOf */.TN)(table, column)) ?? []).some(({ position: added, constraint }) => {
        const validated = change.validated.get((0,sql_rules_change/* keyOf */.TN)(table, constraint.name ?? '')) ?? [];
        return constraint.isValidated ? added < position : validated.some((at) => at < position);
    });
}

;// CONCATENATED MODULE: ./src/checks/sql-rules/availability/sqlite-table-rebuild.ts
const sqliteTableRebuild = {
    id: 'availability/sqlite-table-rebuild',
    dialects: ['sqlite'],
    severity: 'notice',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'SQLite alters little in place, so drizzle-kit makes a new table, copies the rows, drops the old table and gives the new one its name. All rows are written again, and nobody else writes to the database meanwhile. Triggers of the old table are gone.',
    remedy: 'Know how many rows there are, and make the triggers of the table again in the same migration.',
    alias: ['atlas LT101'],
    findFact: (fact, { change, position }) => {
        const rebuild = fact.kind === 'rename-table' ? change.rebuilds.get(position) : undefined;
        return rebuild === undefined ? [] : [{ message: `All rows of ${rebuild.table.label} are copied into a new table of ${rebuild.columns.length} columns.` }];
    },
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/availability/statement-after-exclusive-lock.ts
const statementAfterExclusiveLock = {
    id: 'availability/statement-after-exclusive-lock',
    severity: 'warning',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'All pending migrations run in one transaction, so a lock is held until the last statement of the last file. This statement takes time that grows with a table (it changes rows, builds an index, validates a constraint or refreshes a view) after an earlier one has taken such a lock. It is told once, of the first. Short changes of the catalog after a lock are not reported.',
    remedy: 'Put the long statement in a change that is deployed on its own, or before the one that locks.',
    alias: ['eugene E4', 'eugene E10', 'pgfence statement-after-access-exclusive', 'pgfence wide-lock-window'],
    find(_node, { postgresql: { firstLock, longWork }, position }) {
        const [first] = longWork;
        if (firstLock === null || first?.position !== position)
            return [];
        const more = longWork.length === 1 ? '' : ` It is the first of ${longWork.length} such statements.`;
        return [{ message: `${first.what} while ${firstLock.label} has been locked since an earlier statement.${more}` }];
    },
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/availability/table-rewrite-maintenance.ts
/** availability/table-rewrite-maintenance: upkeep that writes a whole table while nobody can use it. */

const tableRewriteMaintenance = {
    id: 'availability/table-rewrite-maintenance',
    dialects: ['postgresql', 'mysql', 'sqlite'],
    severity: 'warning',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'VACUUM FULL, CLUSTER, SET LOGGED or UNLOGGED, another tablespace or access method, REFRESH MATERIALIZED VIEW without CONCURRENTLY, OPTIMIZE TABLE and another ENGINE of MySQL, and VACUUM of SQLite write the whole table while nobody can use it. In PostgreSQL, VACUUM and a CLUSTER of all tables cannot run in the transaction of a deploy at all.',
    remedy: 'Run upkeep outside of the migrations, in a maintenance window or with a tool that works beside readers and writers.',
    alias: ['pgfence vacuum-full', 'pgfence set-logged-unlogged', 'pgfence refresh-matview-blocking', 'squawk prefer-repack'],
    findFact(fact, { created }) {
        if (fact.kind === 'outside-transaction' && fact.word === 'VACUUM')
            return [{ message: 'VACUUM cannot run inside of the transaction of the deploy.' }];
        return fact.kind === 'rewrite' && (0,sql_rules_created/* isOld */.eD)(fact.table, created) ? [{ message: `${fact.why} writes ${fact.table.label} anew while others wait.` }] : [];
    },
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/availability/unbatched-data-change.ts
/** availability/unbatched-data-change: rows are changed all at once, inside of the deploy's transaction. */

const unbatchedDataChange = {
    id: 'availability/unbatched-data-change',
    dialects: ['postgresql', 'mysql', 'sqlite'],
    severity: 'warning',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'UPDATE, DELETE and INSERT … SELECT hold a lock on every row that they touch until the deploy commits, together with all other locks of its transaction. How many rows that is, the statement does not tell.',
    remedy: 'Change rows in batches by a job of its own after the deploy; where they are few, say how many to the reviewer.',
    alias: ['strong_migrations backfilling', 'pgfence update-in-migration', 'liquibase MaxAffectedRowsAllowed'],
    findFact: (fact, { created }) => (fact.kind === 'update' || fact.kind === 'delete' || (fact.kind === 'insert' && fact.source?.isReading === true)) &&
        !fact.isLater &&
        (0,sql_rules_created/* isOld */.eD)(fact.table, created)
        ? [{ message: `The rows of ${fact.table.label} are changed in one statement.` }]
        : [],
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/availability/validate-in-same-transaction.ts
/** availability/validate-in-same-transaction: the lock of NOT VALID is held while the rows are read after all. */



const validateInSameTransaction = {
    id: 'availability/validate-in-same-transaction',
    dialects: ['postgresql'],
    severity: 'warning',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'A constraint is added as NOT VALID and validated in the same change. All pending migrations of a deploy run in one transaction, those of different files too, so the lock of the first statement is held while the second reads every row.',
    remedy: 'Merge and deploy the VALIDATE CONSTRAINT in a change of its own, after this one is deployed.',
    alias: ['strong_migrations validate_foreign_key', 'strong_migrations validate_check_constraint', 'pgfence not-valid-validate-same-tx'],
    findFact(fact, { change, created, position }) {
        if (fact.kind !== 'validate-constraint' || !(0,sql_rules_created/* isOld */.eD)(fact.table, created))
            return [];
        const added = change.constraints.get((0,sql_rules_change/* keyOf */.TN)(fact.table, fact.name)) ?? [];
        if (!added.some((one) => one.position < position))
            return [];
        return [{ message: `The constraint ${(0,plain/* quote */.hD)(fact.name)} of ${fact.table.label} is validated in the transaction that adds it.` }];
    },
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/availability.ts
/** The family availability: what makes others wait while a migration runs. Written by "npm run docs" from the files of its folder. */



























const availabilityRules = [
    addCheckWithoutNotValid,
    addColumnSerial,
    addColumnStoredGenerated,
    addColumnVolatileDefault,
    addExclusionConstraint,
    addForeignKeyWithoutNotValid,
    addPrimaryKey,
    addUniqueConstraint,
    alterColumnTypeRewrite,
    concurrentInTransaction,
    createIndexNotConcurrent,
    detachPartitionNotConcurrent,
    dropIndexNotConcurrent,
    foreignKeyWithoutIndex,
    missingLockTimeout,
    missingStatementTimeout,
    mysqlConvertCharset,
    mysqlCopyAlgorithm,
    mysqlLockOption,
    mysqlNonAtomicDdl,
    reindexNotConcurrent,
    setNotNullScan,
    sqliteTableRebuild,
    statementAfterExclusiveLock,
    tableRewriteMaintenance,
    unbatchedDataChange,
    validateInSameTransaction,
];


/***/ }),

/***/ 99787:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ confidentialityRules)
});

// EXTERNAL MODULE: ./src/text/plain.ts
var text_plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./src/sql/statement-facts/postgresql/rows.ts
var rows = __webpack_require__(83322);
// EXTERNAL MODULE: ./src/checks/sql-rules/created.ts
var sql_rules_created = __webpack_require__(87036);
// EXTERNAL MODULE: ./src/checks/sql-rules/words.ts
var sql_rules_words = __webpack_require__(99573);
// EXTERNAL MODULE: ./src/checks/sql-rules/change.ts
var change = __webpack_require__(41326);
;// CONCATENATED MODULE: ./src/checks/sql-rules/confidentiality/columns.ts

/** A column that a rebuilt table had before is not new. */
function newColumns(fact, { replacing }) {
    if (fact.kind === 'add-column')
        return [{ table: fact.table, column: fact.column }];
    if (fact.kind !== 'create-table')
        return [];
    const kept = replacing.get(fact.table.key);
    return fact.columns.filter(({ name }) => kept?.has(name) !== true).map((column) => ({ table: fact.table, column }));
}
const textual = new Set([
    ...['', 'text', 'char', 'varchar', 'bpchar', 'citext', 'name', 'hstore', 'xml', 'json', 'jsonb', 'tinytext', 'mediumtext', 'longtext', 'clob', 'nchar'],
    ...['nvarchar', 'character', 'character varying', 'varying character', 'national varchar', 'national character', 'native character', 'string', 'enum', 'set'],
]);
/** SQLite keeps texts in columns of any type; one without a type says nothing else. */
function isTextual(type) {
    return textual.has(bareName(type));
}
/** Without its schema and the mark of an array. */
function bareName({ name }) {
    return name.replace(/\[\]$/u, '').replace(/^.*\./u, '').toLowerCase();
}
/** Whether its comment says how it is treated. */
function isClassified({ table, column: { name, comment } }, { classified }) {
    return (0,change/* classifies */.dB)(comment ?? '') || classified.has((0,change/* keyOf */.TN)(table, name));
}

;// CONCATENATED MODULE: ./src/checks/sql-rules/confidentiality/sensitive.ts
/** Names that speak of what should be kept from most readers, by the words that they are made of. */

const phrases = [
    [
        'secret',
        [
            'password',
            'passwd',
            'pwd',
            'passphrase',
            'passcode',
            'secret',
            'apikey',
            'api key',
            'access key',
            'private key',
            'privatekey',
            'encryption key',
            'signing key',
        ],
    ],
    ['secret', ['ssh key', 'recovery code', 'recovery codes', 'backup codes', 'security answer', 'mnemonic', 'seed phrase', 'credentials']],
    [
        'secret',
        ['ssn', 'social security', 'social security number', 'credit card', 'card number', 'cardnumber', 'creditcard', 'cvv', 'cvc', 'security code', 'card pin'],
    ],
    ['identity', ['token', 'jwt', 'otp', 'totp', '2fa', 'mfa code', 'cookie']],
    [
        'identity',
        [
            'driver license',
            'drivers license',
            'driving licence',
            'passport',
            'passport number',
            'national id',
            'national insurance',
            'tax id',
            'tax number',
            'vat id',
            'sin number',
        ],
    ],
    [
        'identity',
        [
            'bank account',
            'account number',
            'routing number',
            'iban',
            'swift code',
            'bic',
            'sort code',
            'health record',
            'medical record',
            'diagnosis',
            'patient id',
        ],
    ],
    ['identity', ['insurance number', 'health insurance', 'mac address', 'imei', 'biometric', 'fingerprint template', 'license plate', 'licence plate']],
    [
        'personal',
        [
            'email',
            'e mail',
            'phone',
            'telephone',
            'mobile',
            'fax',
            'dob',
            'date of birth',
            'birth date',
            'birthdate',
            'birthday',
            'address',
            'street',
            'postal code',
            'zip',
        ],
    ],
    [
        'personal',
        ['ip', 'ip address', 'latitude', 'longitude', 'lat', 'lng', 'lon', 'geolocation', 'salary', 'income', 'gender', 'sex', 'ethnicity', 'race', 'religion'],
    ],
    [
        'personal',
        ['nationality', 'first name', 'last name', 'full name', 'surname', 'firstname', 'lastname', 'fullname', 'maiden name', 'marital status', 'disability'],
    ],
];
const known = phrases.flatMap(([sensitivity, written]) => written.map((phrase) => [sensitivity, phrase.split(' ')]));
/** The value is not there in the clear. */
const protecting = new Set('hash hashed hashes digest encrypted encryption enc cipher ciphertext crypt bcrypt argon argon2 scrypt pbkdf salt salted sealed hmac sha sha256 fingerprint masked redacted tokenized bidx blind'.split(' '));
/** After the thing: it is about it, and not the thing itself. */
const describing = new Set(('count counts total type types kind id ids uuid name names at on expires expired expiry expiration expire status state hint policy policies url uri path limit limits usage used max min required ' +
    'enabled disabled verified valid length size version prefix suffix label ref reference arn kid provider issuer scope scopes format strength symbol contract standard price amount ' +
    'balance decimals budget method last brand template templates notification notifications preference preferences opt consent domain reset changed sent frequency rate cost costs source strategy mode algorithm attempt attempts tries created updated rotated').split(' '));
/** Before the thing: how much of it, or whether. */
const counting = new Set('max min has is needs no num total count last require requires allow allows use uses enable'.split(' '));
function isProtected(name) {
    return (0,sql_rules_words/* splitWords */.y)(name).some((word) => protecting.has(word));
}
/** Null for a name that speaks of nothing of the kind, of something protected, or only about it: `token_count`, `password_hash`. */
function sensitivityOf(name) {
    const words = (0,sql_rules_words/* splitWords */.y)(name);
    const found = known.flatMap(([sensitivity, phrase]) => {
        const at = (0,sql_rules_words/* indexOfWords */.V)(words, phrase);
        return at === -1 ? [] : [{ sensitivity, from: at, to: at + phrase.length }];
    });
    const [first] = found;
    if (first === undefined || words.some((word) => protecting.has(word)))
        return null;
    const before = words.slice(0, Math.min(...found.map(({ from }) => from)));
    const after = words.slice(Math.max(...found.map(({ to }) => to)));
    return before.some((word) => counting.has(word)) || after.some((word) => describing.has(word)) ? null : first.sensitivity;
}

;// CONCATENATED MODULE: ./src/checks/sql-rules/confidentiality/encryption-weakened.ts
/** confidentiality/encryption-weakened: what was kept encrypted is kept in the clear from now on. */






const encryptionWeakened = {
    id: 'confidentiality/encryption-weakened',
    dialects: ['postgresql', 'mysql', 'sqlite'],
    severity: 'error',
    criteria: ['C1.1', 'CC6.1'],
    cause: 'The change decrypts stored values, gives them a column in the clear, or drops what encrypts them: every reader of the table, each backup and each replica has them from then on.',
    remedy: 'Keep the values encrypted, and decrypt them where they are used; to change keys or methods, write the newly encrypted value beside the old one.',
    alias: [],
    findFact(fact, { change, created }) {
        if (fact.kind === 'drop' && fact.object === 'extension')
            return fact.names.filter(({ key }) => extensions.has(key)).map(({ label }) => ({ message: `Drops the extension ${label}, which encrypts.` }));
        if (fact.kind === 'change-type')
            return isTextual(fact.type) && (0,sql_rules_created/* isOld */.eD)(fact.table, created) ? findUnwrapped(fact) : [];
        if (fact.kind === 'decrypt')
            return [{ message: `Keeps in the clear what ${(0,text_plain/* quote */.hD)(fact.call)} decrypts.` }];
        if (fact.kind === 'rename-column')
            return (0,sql_rules_created/* isOld */.eD)(fact.table, created) ? findUncovered(fact) : [];
        return newColumns(fact, change)
            .filter(({ column }) => isTextual(column.type) && isNamedForClear(column.name))
            .map(({ table, column }) => ({ message: `The new column ${(0,text_plain/* quote */.hD)(column.name)} of ${table.label} is named for values in the clear.` }));
    },
};
const extensions = new Set(['pgcrypto', 'pgsodium', 'supabase_vault', 'pg_tde']);
const unwrapping = new Set(['convert_from', 'encode']);
/** Only bytes can be unwrapped into text; what they mean, the column's name has to tell. */
function findUnwrapped({ table, column, calls }) {
    if (calls.some(({ name }) => (0,rows/* isDecrypting */.mz)(name)))
        return [{ message: `Decrypts the column ${(0,text_plain/* quote */.hD)(column)} of ${table.label} for good.` }];
    if (!calls.some(({ name }) => unwrapping.has(name)))
        return [];
    const message = `Turns the bytes of the column ${(0,text_plain/* quote */.hD)(column)} of ${table.label} into readable text.`;
    return [isProtected(column) || sensitivityOf(column) !== null ? { message } : { message, severity: 'warning' }];
}
function isNamedForClear(name) {
    return (0,sql_rules_words/* splitWords */.y)(name).some((word) => ['plaintext', 'cleartext', 'decrypted', 'unencrypted', 'unhashed'].includes(word));
}
/** `ssn_encrypted` becomes `ssn`. */
function findUncovered({ table, from, to }) {
    if (!isProtected(from) || isProtected(to) || sensitivityOf(to) === null)
        return [];
    return [{ message: `Renames ${(0,text_plain/* quote */.hD)(from)} of ${table.label} to ${(0,text_plain/* quote */.hD)(to)}, as if it were not protected any more.`, severity: 'warning' }];
}

;// CONCATENATED MODULE: ./src/checks/sql-rules/confidentiality/sensitive-column-copied.ts
/** confidentiality/sensitive-column-copied: a sensitive column gets a second place, with readers of its own. */


const sensitiveColumnCopied = {
    id: 'confidentiality/sensitive-column-copied',
    dialects: ['postgresql', 'mysql', 'sqlite'],
    severity: 'warning',
    criteria: ['C1.1', 'CC6.1'],
    cause: 'A view, or a table that is filled from a query, takes in a column that by its name is sensitive. The privileges and row policies of the first place do not hold in the second.',
    remedy: 'Leave the column out of the query, or keep the second place as closed as the first (`security_invoker` for a view, the same grants and policies for a table).',
    alias: ['splinter 0002', 'splinter 0016'],
    findFact(fact, { change }) {
        const copy = copyOf(fact, change);
        if (copy === null)
            return [];
        const sensitive = [...new Set(copy.columns)].filter((name) => ['secret', 'identity'].includes(sensitivityOf(name) ?? ''));
        return sensitive.map((name) => ({ message: `Copies the column ${(0,text_plain/* quote */.hD)(name)} into ${copy.into}.` }));
    },
};
/** A rebuilt table is the same place as before. */
function copyOf(fact, { replacing }) {
    if (fact.kind === 'create-view')
        return { columns: fact.query.columns, into: `the view ${fact.name.label}` };
    if (fact.kind !== 'create-table' && fact.kind !== 'insert')
        return null;
    return fact.source === null || replacing.has(fact.table.key) ? null : { columns: fact.source.columns, into: fact.table.label };
}

;// CONCATENATED MODULE: ./src/checks/sql-rules/confidentiality/sensitive-column-plaintext.ts
/** confidentiality/sensitive-column-plaintext: a column for secrets is made for text in the clear. */



const sensitiveColumnPlaintext = {
    id: 'confidentiality/sensitive-column-plaintext',
    dialects: ['postgresql', 'mysql', 'sqlite'],
    severity: 'warning',
    criteria: ['C1.1', 'CC6.1'],
    cause: 'By its name a new column holds a secret, or what identifies a person or their money, and by its type it holds it in the clear: every reader of the table, each backup and each replica has it.',
    remedy: "Keep a hash or the encrypted value, and say so in the name (`password_hash`, `iban_encrypted`) or in a comment (COMMENT ON COLUMN … IS '@classification …'); or keep it in a store for secrets.",
    alias: ['splinter 0023'],
    findFact: (fact, { change, dialect, statement }) => newColumns(fact, change).flatMap((added) => {
        const { name, type } = added.column;
        const sensitivity = isTextual(type) && !isClassified(added, change) ? sensitivityOf(name) : null;
        if (sensitivity === null || sensitivity === 'personal')
            return [];
        const message = `The new column ${(0,text_plain/* quote */.hD)(name)} of ${added.table.label} is of type ${(0,text_plain/* excerpt */.Kb)(type.label)} and would hold its values in the clear.`;
        return [
            {
                message,
                line: lineOf(statement, name),
                remedy: `Keep a hash or the encrypted value, and say so in ${places[dialect]}; or keep it in a store for secrets.`,
            },
        ];
    }),
};
const places = {
    postgresql: "the name (`password_hash`, `iban_encrypted`) or in a comment (COMMENT ON COLUMN … IS '@classification …')",
    mysql: "the name (`password_hash`, `iban_encrypted`) or in the column's COMMENT",
    sqlite: 'the name (`password_hash`, `iban_encrypted`)',
    turso: 'the name (`password_hash`, `iban_encrypted`)',
};
/** The line of the file on which a column of this statement is written; the statement's own where that is not plain to see. */
function lineOf({ text, line }, name) {
    const starts = ['"', '`', ''].map((mark) => `${mark}${name}${mark} `);
    return (line +
        Math.max(text.split('\n').findIndex((written) => starts.some((start) => written.trimStart().startsWith(start))), 0));
}

// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(54966);
;// CONCATENATED MODULE: ./src/checks/sql-rules/confidentiality/sensitive-data-unclassified.ts
/** confidentiality/sensitive-data-unclassified: new columns tell of persons, and nothing says how they are to be treated. */



const sensitiveDataUnclassified = {
    id: 'confidentiality/sensitive-data-unclassified',
    dialects: ['postgresql', 'mysql', 'sqlite'],
    severity: 'notice',
    criteria: ['C1.1'],
    cause: 'By their names new columns hold data on persons, and no comment says how it is classified, so that exports, logs and retention cannot go by it.',
    remedy: "Classify the columns where the schema is described, or in a comment where the database has one: COMMENT ON COLUMN … IS '@classification personal' in PostgreSQL, the column's COMMENT in MySQL.",
    alias: ['bytebase COLUMN_COMMENT', 'liquibase TableCommentPatternCheck'],
    findFact(fact, { change }) {
        const columns = newColumns(fact, change).filter((added) => !yesOrWhen.has(bareName(added.column.type)) && sensitivityOf(added.column.name) === 'personal' && !isClassified(added, change));
        const [first] = columns;
        if (first === undefined)
            return [];
        const names = columns.map(({ column }) => column.name);
        return [{ message: `New columns of ${first.table.label} tell of persons, and none says how it is classified: ${(0,sentence/* quoteNames */.DR)(names)}.` }];
    },
};
const yesOrWhen = new Set(['bool', 'boolean', 'timestamp', 'timestamptz', 'datetime']);

;// CONCATENATED MODULE: ./src/checks/sql-rules/confidentiality/literal.ts
/** What a literal gives away, by its form alone. */
/** Longer texts are looked into at their beginning alone. */
const readAtMost = 20_000;
const secrets = /-----BEGIN [A-Z ]{0,30}PRIVATE KEY|\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\b(?:sk|rk)_live_[0-9a-zA-Z]{10,}|\bgh[pousr]_[0-9A-Za-z]{30,}|\bgithub_pat_[0-9A-Za-z_]{30,}|\bxox[abprs]-[0-9A-Za-z-]{10,}|\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}|\bsk-(?:proj-|ant-)?[A-Za-z0-9_-]{32,}|\bAIza[\w-]{35}\b/u;
const socialSecurity = /(?<![\d-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/u;
const card = /(?<![\d.-])\d(?:[ -]?\d){14,15}(?![\d.-])/gu;
/** Domains that are kept for examples and tests belong to nobody. */
const email = /(?<![\w.+-])[\w.+-]{1,64}@(?!(?:[\w-]{1,63}\.){0,5}(?:example\.(?:com|org|net)|(?:[\w-]{1,63}\.)?(?:test|example|invalid|localhost|local))\b)(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}\b/iu;
function findLeaks(text) {
    const read = text.slice(0, readAtMost);
    const leaks = [];
    if (secrets.test(read))
        leaks.push('a secret');
    if (socialSecurity.test(read))
        leaks.push('a social security number');
    if (Array.from(read.matchAll(card)).some(([digits]) => isCard(digits.replace(/\D/gu, ''))))
        leaks.push('a card number');
    if (email.test(read))
        leaks.push('an e-mail address');
    return leaks;
}
/** A value for a password column that is not a hash of one. */
function isPlainSecret(text) {
    return text !== '' && !/^(?:\$\w|\{\w+\}|(?:pbkdf2|scrypt|bcrypt|argon2|sha)\w*[:$]|(?:[\da-f]{2}){16,}$|md5[\da-f]{32}$)/iu.test(text);
}
/** Visa, Mastercard, American Express and Discover, with their check digit. */
function isCard(digits) {
    return /^(?:4\d{15}|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|6(?:011|5\d\d)\d{12})$/u.test(digits) && checkSum(digits) % 10 === 0;
}
function checkSum(digits) {
    const numbers = Array.from(digits, Number).reverse();
    return numbers.reduce((sum, digit, at) => sum + (at % 2 === 0 ? digit : ((digit * 2) % 10) + Math.floor((digit * 2) / 10)), 0);
}

;// CONCATENATED MODULE: ./src/checks/sql-rules/confidentiality/sensitive-literal-in-dml.ts
/** confidentiality/sensitive-literal-in-dml: a migration writes data of a person, or a secret, as a literal. */



const sensitiveLiteralInDml = {
    id: 'confidentiality/sensitive-literal-in-dml',
    dialects: ['postgresql', 'mysql', 'sqlite'],
    severity: 'error',
    criteria: ['C1.1', 'CC6.1'],
    cause: 'An INSERT or UPDATE holds a value that looks like a secret, or like the data of a person: it lies in the repository and its history for everyone who can read them, and a merged migration is never changed again.',
    remedy: 'Take the value out, and treat a secret as known to others: replace it where it is used. Load such data by a job that reads it from where it is kept.',
    alias: ['liquibase pii_ssn', 'liquibase pii_pan'],
    findFact(fact) {
        if (fact.kind !== 'insert' && fact.kind !== 'update')
            return [];
        const { texts, plain } = fact.written;
        const leaks = new Set(texts.flatMap(findLeaks));
        const columns = new Set(plain.flatMap(({ column, text }) => (sensitivityOf(column) === 'secret' && isPlainSecret(text) ? [column] : [])));
        return [
            ...Array.from(leaks, (leak) => describeFinding(`Writes what looks like ${leak}.`, leak === 'an e-mail address')),
            ...Array.from(columns, (column) => describeFinding(`Writes a value in the clear into the column ${(0,text_plain/* quote */.hD)(column)}.`, false)),
        ];
    },
};
/** The line is not shown, since it holds the value. */
function describeFinding(message, isWarning) {
    return { message, excerpt: null, ...(isWarning ? { severity: 'warning' } : {}) };
}

// EXTERNAL MODULE: ./src/sql/statement-facts/postgresql/name.ts
var postgresql_name = __webpack_require__(62436);
// EXTERNAL MODULE: ./src/sql/tree.ts
var tree = __webpack_require__(35190);
;// CONCATENATED MODULE: ./src/checks/sql-rules/confidentiality/table-without-rls.ts
/** confidentiality/table-without-rls: beside tables that keep their rows apart comes one that does not. */


const tableWithoutRls = {
    id: 'confidentiality/table-without-rls',
    severity: 'warning',
    criteria: ['C1.1', 'CC6.1', 'CC6.3'],
    cause: 'The change uses row-level security, and a table that it creates has none: each role that may read the table reads the rows of everybody.',
    remedy: 'Switch it on (`pgTable(…).enableRLS()`, or a policy in the schema) and add the policies; where the table is meant for all, say so in a suppression.',
    alias: ['splinter 0013'],
    find: (node, surroundings) => {
        if (!('CreateStmt' in node))
            return [];
        const { relation, partbound } = node.CreateStmt;
        // Whoever reads through the partitioned table meets its policies.
        if (relation?.relpersistence === 't' || partbound !== undefined)
            return [];
        const table = (0,postgresql_name/* relationName */.CJ)(relation);
        const isMissing = !hasSecurity(surroundings, table.key) && hasSecurity(surroundings, null);
        return isMissing ? [{ message: `Creates the table ${table.label} without row-level security.` }] : [];
    },
};
/** Whether the change switches row-level security on for this table; for any, where none is named. */
function hasSecurity({ all }, wanted) {
    return all.some(({ statements }) => statements.some(({ node }) => node === null ? false : (0,tree/* selectCommands */.dv)(node, 'AT_EnableRowSecurity').some(({ table }) => wanted === null || (0,postgresql_name/* relationName */.CJ)(table).key === wanted)));
}

;// CONCATENATED MODULE: ./src/checks/sql-rules/confidentiality.ts
/** The family confidentiality: statements after which more people can read what few should. Written by "npm run docs" from the files of its folder. */






const confidentialityRules = [
    encryptionWeakened,
    sensitiveColumnCopied,
    sensitiveColumnPlaintext,
    sensitiveDataUnclassified,
    sensitiveLiteralInDml,
    tableWithoutRls,
];


/***/ }),

/***/ 42768:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ destructiveRules)
});

// EXTERNAL MODULE: ./src/checks/sql-rules/created.ts
var sql_rules_created = __webpack_require__(87036);
;// CONCATENATED MODULE: ./src/checks/sql-rules/destructive/delete-without-where.ts
/** destructive/delete-without-where: all rows of a table are deleted. */

const deleteWithoutWhere = {
    id: 'destructive/delete-without-where',
    dialects: ['postgresql', 'mysql', 'sqlite'],
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5', 'A1.2'],
    cause: 'A DELETE has no WHERE, or one that every row meets: all rows go, and can only be had back from a backup.',
    remedy: 'Say in a WHERE which rows are meant; where all are, keep them first and say where in a suppression.',
    alias: ['pgfence delete-without-where', 'flyway RG06', 'bytebase STATEMENT_WHERE_REQUIRE_UPDATE_DELETE'],
    findFact: (fact, { created }) => fact.kind === 'delete' && fact.choice !== 'some' && !fact.isJoined && (0,sql_rules_created/* isOld */.eD)(fact.table, created)
        ? [{ message: `Deletes every row of ${fact.table.label}: it has no WHERE that chooses.` }]
        : [],
};

// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
;// CONCATENATED MODULE: ./src/checks/sql-rules/destructive/drop-cascade.ts
/** destructive/drop-cascade: what depends on the dropped object goes too, unnamed. */


const dropCascade = {
    id: 'destructive/drop-cascade',
    dialects: ['postgresql'],
    severity: 'warning',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'A DROP with CASCADE takes along whatever depends on the object: views, foreign keys of other tables, columns of a type, policies. The statement does not name them, so the review cannot see them. With a table, whose loss is told anyway, it is a notice: drizzle-kit writes it so each time.',
    remedy: 'Write the DROP without CASCADE, and drop each dependent object by its name before; drizzle-kit writes CASCADE of its own accord, and it may be taken out.',
    alias: ['bytebase STATEMENT_DISALLOW_RM_TBL_CASCADE', 'pgfence drop-schema-cascade'],
    findFact: (fact, { created }) => selectCascading(fact, created).map((object) => ({
        ...(fact.kind === 'drop' && fact.object === 'table' ? { severity: 'notice' } : {}),
        message: `Drops ${object} together with everything that depends on it.`,
    })),
};
function selectCascading(fact, created) {
    if (fact.kind === 'drop-column' || fact.kind === 'drop-constraint')
        return fact.isCascading && (0,sql_rules_created/* isOld */.eD)(fact.table, created)
            ? [`${(0,plain/* quote */.hD)(fact.kind === 'drop-column' ? fact.column : (fact.name ?? ''))} of ${fact.table.label}`]
            : [];
    // On a policy or a trigger nothing can depend.
    if (fact.kind !== 'drop' || !fact.isCascading || fact.of !== null)
        return [];
    return fact.names.filter(({ key }) => ![created.tables, created.types, created.schemas].some((names) => names.has(key))).map(({ label }) => label);
}

// EXTERNAL MODULE: ./src/checks/sql-rules/rebuild.ts
var sql_rules_rebuild = __webpack_require__(36371);
;// CONCATENATED MODULE: ./src/checks/sql-rules/destructive/drop-column.ts
/** destructive/drop-column: a column goes, and its values with it. */



const dropColumn = {
    id: 'destructive/drop-column',
    dialects: ['postgresql', 'mysql', 'sqlite'],
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5', 'A1.2'],
    cause: 'A column is dropped. Its values can only be had back from a backup, and the code that is still running names it in every SELECT that Drizzle writes.',
    remedy: 'First deploy code whose schema no longer has the column; then drop it in a change of its own, with a suppression that says why its values may go.',
    alias: ['squawk ban-drop-column', 'strong_migrations remove_column', 'atlas DS103', 'liquibase ChangeDropColumnWarn', 'flyway RG14'],
    findFact(fact, { created, change, position, tables }) {
        if (fact.kind === 'drop-column' && (0,sql_rules_created/* isOld */.eD)(fact.table, created))
            return [{ message: `Drops the column ${(0,plain/* quote */.hD)(fact.column)} of ${fact.table.label} with all its values.` }];
        const rebuild = fact.kind === 'drop' ? change.rebuilds.get(position) : undefined;
        return (0,sql_rules_rebuild/* leftOut */.ig)(rebuild, tables).map((name) => ({
            message: `Drops the column ${(0,plain/* quote */.hD)(name)} with all its values: the rebuild of its table leaves it out.`,
        }));
    },
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/destructive/drop-database.ts
const dropDatabase = {
    id: 'destructive/drop-database',
    dialects: ['postgresql', 'mysql'],
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5', 'A1.2'],
    cause: 'A database is dropped. PostgreSQL refuses that inside the transaction in which drizzle-kit runs migrations, and outside of it everything would be lost.',
    remedy: 'Take the statement out: databases are removed by those who run the server, outside of migrations.',
    alias: ['squawk ban-drop-database', 'pgfence drop-database', 'flyway RG03'],
    findFact: (fact) => (fact.kind === 'drop' && fact.object === 'database' ? fact.names.map(({ label }) => ({ message: `Drops the database ${label}.` })) : []),
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/destructive/drop-enum-value.ts
const dropEnumValue = {
    id: 'destructive/drop-enum-value',
    dialects: ['postgresql'],
    severity: 'warning',
    criteria: ['CC8.1', 'PI1.5', 'A1.2'],
    cause: 'An enum is dropped and made again, which is how a value is taken out or moved. The columns are rewritten under an exclusive lock, and the deploy fails where a row, or a default, still has a value that is gone.',
    remedy: 'Give the rows another value in an earlier deploy, and compare the values of the new enum with those that the column has; to add a value, ALTER TYPE … ADD VALUE is enough.',
    alias: ['bytebase SCHEMA_BACKWARD_COMPATIBILITY'],
    findFact(fact, { change, position }) {
        if ((fact.kind === 'delete' || fact.kind === 'update') && /^(?:pg_catalog|public)\.pg_enum$/u.test(fact.table.key))
            return [{ message: 'Changes the values of enums in pg_enum itself, behind the rows that have them.' }];
        if (fact.kind !== 'drop' || fact.object !== 'type')
            return [];
        return fact.names.flatMap(({ key, label }) => {
            const made = change.enums.get(key);
            if (made === undefined || made.position < position)
                return [];
            return [{ message: `Drops the enum ${label} and makes it again with ${made.values} values: rows that have any other stop the deploy.` }];
        });
    },
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/dropped.ts

function findDropped(fact, { change, created }, objects, kind, loss) {
    if (fact.kind !== 'drop' || !objects.includes(fact.object) || (fact.of !== null && !(0,sql_rules_created/* isOld */.eD)(fact.of, created)))
        return [];
    return fact.names.filter(({ key }) => !change.made.has(key)).map(({ label }) => ({ message: `Drops the ${kind} ${label}: ${loss}.` }));
}

;// CONCATENATED MODULE: ./src/checks/sql-rules/destructive/drop-function.ts
/** destructive/drop-function: a function or procedure goes. */

const dropFunction = {
    id: 'destructive/drop-function',
    dialects: ['postgresql', 'mysql'],
    severity: 'warning',
    criteria: ['CC8.1', 'A1.2'],
    cause: 'A function or procedure is dropped: what calls it fails, and PostgreSQL does not know of the calls inside other bodies or in the application.',
    remedy: 'See that nothing calls it any more, then agree to it; CREATE OR REPLACE changes a function without dropping it.',
    alias: ['bytebase SCHEMA_BACKWARD_COMPATIBILITY'],
    findFact: (fact, surroundings) => findDropped(fact, surroundings, ['function', 'procedure'], 'function', 'what calls it fails'),
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/destructive/drop-owned.ts
/** destructive/drop-owned: everything that a role owns goes. */

const dropOwned = {
    id: 'destructive/drop-owned',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5', 'A1.2'],
    cause: 'DROP OWNED drops every object that a role owns in this database, tables with their rows included, and no review can read from the statement which they are.',
    remedy: 'Hand the objects to another role (REASSIGN OWNED), or drop them one by one by their names.',
    alias: [],
    find: (node) => {
        if (!('DropOwnedStmt' in node))
            return [];
        const names = (node.DropOwnedStmt.roles ?? []).map((part) => (0,plain/* quote */.hD)('RoleSpec' in part ? (part.RoleSpec.rolename ?? 'the current role') : ''));
        return [{ message: `Drops everything that is owned by ${names.join(', ')}.` }];
    },
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/destructive/drop-partition.ts
/** destructive/drop-partition: a partition that the change takes off its table goes, and its rows with it. */

const dropPartition = {
    id: 'destructive/drop-partition',
    dialects: ['postgresql', 'mysql'],
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5', 'A1.2'],
    cause: 'A partition is detached and dropped in one change: its rows vanish from the partitioned table, and can only be had back from a backup.',
    remedy: 'Detach it in one change and drop it in a later one, after its rows were kept or their retention has ended; a suppression names the retention rule.',
    alias: ['flyway RG16'],
    findFact(fact, { created, change }) {
        if (fact.kind === 'partition' && (fact.word === 'DROP' || fact.word === 'TRUNCATE')) {
            const verb = fact.word === 'DROP' ? 'Drops' : 'Empties';
            return fact.names.map(({ label }) => ({ message: `${verb} the partition ${label} of ${fact.table.label} with all its rows.` }));
        }
        if (fact.kind !== 'drop' || fact.object !== 'table')
            return [];
        return fact.names
            .filter((table) => (0,sql_rules_created/* isOld */.eD)(table, created) && change.detached.has(table.key))
            .map(({ label }) => ({ message: `Drops the partition ${label} with all its rows.` }));
    },
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/destructive/drop-schema.ts
const dropSchema = {
    id: 'destructive/drop-schema',
    dialects: ['postgresql'],
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5', 'A1.2'],
    cause: 'A schema is dropped. With CASCADE every table in it goes too, also those that no migration of this project made.',
    remedy: 'Drop the objects of the schema one by one, so that the review sees each; then drop the empty schema without CASCADE, with a suppression.',
    alias: ['pgfence drop-schema', 'pgfence drop-schema-cascade', 'atlas DS101', 'flyway RG03'],
    findFact: (fact, { created }) => fact.kind === 'drop' && fact.object === 'schema'
        ? fact.names
            .filter(({ key }) => !created.schemas.has(key))
            .map(({ label }) => ({ message: `Drops the schema ${label}${fact.isCascading ? ' with everything in it' : ''}.` }))
        : [],
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/destructive/drop-sequence.ts
/** destructive/drop-sequence: a counter goes, and where it stood. */

const dropSequence = {
    id: 'destructive/drop-sequence',
    dialects: ['postgresql', 'mysql'],
    severity: 'warning',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'A sequence is dropped: the number at which it stood is lost, and one that is made later under its name gives numbers out a second time.',
    remedy: 'See that no column and no code takes numbers from it; where one has to be made anew, start it above the highest number that was given out.',
    alias: [],
    findFact: (fact, surroundings) => findDropped(fact, surroundings, ['sequence'], 'sequence', 'where it stood is lost'),
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/destructive/drop-table.ts
/** destructive/drop-table: a table goes, and its rows with it. */

const dropTable = {
    id: 'destructive/drop-table',
    dialects: ['postgresql', 'mysql', 'sqlite'],
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5', 'A1.2'],
    cause: 'A table is dropped. Its rows can only be had back from a backup, and whatever still reads or writes it fails from that moment on.',
    remedy: 'First deploy code that no longer uses the table and keep its rows where they are needed; then drop it in a change of its own, with a suppression that says where the rows are kept.',
    alias: ['squawk ban-drop-table', 'atlas DS102', 'pgfence drop-table', 'liquibase ChangeDropTableWarn', 'flyway RG01'],
    findFact: (fact, { created, change, position }) => fact.kind === 'drop' && fact.object === 'table' && !change.rebuilds.has(position)
        ? fact.names
            .filter((table) => (0,sql_rules_created/* isOld */.eD)(table, created) && !change.detached.has(table.key))
            .map(({ label }) => ({ message: `Drops the table ${label} with all its rows.` }))
        : [],
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/destructive/drop-trigger.ts
/** destructive/drop-trigger: what a trigger saw to is not seen to any more. */

const dropTrigger = {
    id: 'destructive/drop-trigger',
    dialects: ['postgresql', 'mysql', 'sqlite'],
    severity: 'warning',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'A trigger is dropped: what it kept up on every write (a history, a check, a sum) is silently not kept up from then on.',
    remedy: 'See that something else keeps up what the trigger did, then agree to it; a trigger that is made again in the same change is not reported.',
    alias: ['pgfence enable-disable-trigger'],
    findFact: (fact, surroundings) => findDropped(fact, surroundings, ['trigger'], 'trigger', 'what it kept up is not kept up any more'),
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/destructive/drop-type.ts
/** destructive/drop-type: a type or domain goes. */

const dropType = {
    id: 'destructive/drop-type',
    dialects: ['postgresql'],
    severity: 'warning',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'A type is dropped: casts, functions and clients that know it by name fail, and with CASCADE each column that has it goes too.',
    remedy: 'See that nothing uses the type any more, and drop it without CASCADE, so that PostgreSQL refuses where something does.',
    alias: ['bytebase SCHEMA_BACKWARD_COMPATIBILITY'],
    findFact: (fact, surroundings) => findDropped(fact, surroundings, ['type'], 'type', 'what uses it by name fails'),
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/destructive/drop-view.ts
/** destructive/drop-view: a view goes, and whoever reads through it is left without. */

const dropView = {
    id: 'destructive/drop-view',
    dialects: ['postgresql', 'mysql', 'sqlite'],
    severity: 'warning',
    criteria: ['CC8.1', 'A1.2'],
    cause: 'A view is dropped: what reads through it fails, the grants on it are gone, and a materialized view loses its rows.',
    remedy: 'See that no code, report or export reads the view any more, then agree to it; a view that is made again in the same change is not reported.',
    alias: ['bytebase SCHEMA_BACKWARD_COMPATIBILITY'],
    findFact: (fact, surroundings) => findDropped(fact, surroundings, ['view'], 'view', 'what reads through it fails'),
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/destructive/rename-column.ts
/** destructive/rename-column: a column has another name from now on. */


const renameColumn = {
    id: 'destructive/rename-column',
    dialects: ['postgresql', 'mysql', 'sqlite'],
    severity: 'error',
    criteria: ['CC8.1', 'A1.2'],
    cause: 'A column is renamed. The code that is running while the deploy goes on names the old one in every query that Drizzle writes, and fails.',
    remedy: 'Keep the old name in the database and rename in the schema file alone (`fullName: text("name")`); or add the new column, fill it, move the code, and drop the old one later.',
    alias: ['squawk renaming-column', 'strong_migrations rename_column', 'atlas BC102', 'pgfence rename-column'],
    findFact: (fact, { created }) => fact.kind === 'rename-column' && (0,sql_rules_created/* isOld */.eD)(fact.table, created)
        ? [{ message: `Renames the column ${(0,plain/* quote */.hD)(fact.from)} of ${fact.table.label} to ${(0,plain/* quote */.hD)(fact.to)}.` }]
        : [],
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/destructive/rename-schema.ts
/** destructive/rename-schema: everything in a schema has another name from now on. */

const renameSchema = {
    id: 'destructive/rename-schema',
    dialects: ['postgresql'],
    severity: 'error',
    criteria: ['CC8.1', 'A1.2'],
    cause: 'A schema is renamed. The code that is running while the deploy goes on still uses the old name for every table in it, and fails.',
    remedy: 'Keep the name of the schema; or make the new one beside it, and move table by table with views under the old names.',
    alias: ['strong_migrations rename_schema', 'pgfence rename-schema', 'bytebase SCHEMA_BACKWARD_COMPATIBILITY'],
    findFact: (fact, { created }) => fact.kind === 'rename-schema' && !created.schemas.has(fact.from) ? [{ message: `Renames the schema ${(0,plain/* quote */.hD)(fact.from)} to ${(0,plain/* quote */.hD)(fact.to)}.` }] : [],
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/destructive/rename-table.ts
/** destructive/rename-table: a table has another name or schema from now on. */

const renameTable = {
    id: 'destructive/rename-table',
    dialects: ['postgresql', 'mysql', 'sqlite'],
    severity: 'error',
    criteria: ['CC8.1', 'A1.2'],
    cause: 'A table or view is renamed, or moved to another schema. The code that is running while the deploy goes on, and every report outside of it, still uses the old name and fails.',
    remedy: 'Keep the old name in the database and rename in the schema file alone; or rename and create a view of the old name in the same migration.',
    alias: ['squawk renaming-table', 'strong_migrations rename_table', 'atlas BC101', 'pgfence rename-table'],
    findFact: (fact, { created, change, position }) => fact.kind === 'rename-table' && !change.rebuilds.has(position) && (0,sql_rules_created/* isOld */.eD)(fact.table, created) && !change.made.has(fact.table.key)
        ? [{ message: `Renames ${fact.table.label} to ${fact.to.label}.` }]
        : [],
};

// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(54966);
;// CONCATENATED MODULE: ./src/checks/sql-rules/destructive/sqlite-rebuild-loss.ts
/** destructive/sqlite-rebuild-loss: a rebuilt table has less in it than before. */


const sqliteRebuildLoss = {
    id: 'destructive/sqlite-rebuild-loss',
    dialects: ['sqlite'],
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5', 'A1.2'],
    cause: 'A table is rebuilt, and the copy leaves rows out, or does not fill all columns of the new table. The old table is dropped right after. A column that is not filled may be a new one: where the migrations do not tell the old columns, it is a warning.',
    remedy: 'Let the copy take all rows and columns; where some are meant to go, say which in a suppression, and where they are kept.',
    alias: [],
    findFact(fact, { change, position, tables }) {
        const rebuild = fact.kind === 'drop' ? change.rebuilds.get(position) : undefined;
        if (rebuild === undefined)
            return [];
        const { table, copy } = rebuild;
        if (copy.isFiltered)
            return [{ message: `The rebuild of ${table.label} does not copy all rows.` }];
        const missed = (0,sql_rules_rebuild/* unfilled */.qB)(rebuild, tables);
        if (missed.length === 0)
            return [];
        const message = `The rebuild of ${table.label} fills nothing into ${(0,sentence/* quoteNames */.DR)(missed)}.`;
        return [tables.columnsOf(table.key) === null ? { severity: 'warning', message } : { message }];
    },
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/destructive/sqlite-recreate-cascade.ts
const sqliteRecreateCascade = {
    id: 'destructive/sqlite-recreate-cascade',
    dialects: ['sqlite'],
    severity: 'warning',
    criteria: ['CC8.1', 'PI1.5', 'A1.2'],
    cause: 'A rebuild drops the old table. PRAGMA foreign_keys=OFF has no effect inside of a transaction, and drizzle-kit runs migrations in one with better-sqlite3 and the like: where foreign keys are on, the DROP deletes all rows, and ON DELETE CASCADE those of every table that points to them. libSQL switches foreign keys off before its transaction. It is an error where the migrations show such a key, and is not told where they show that there is none.',
    remedy: 'Rehearse the migration on a copy and count the rows of the tables that point here before and after; deploy with a connection on which foreign keys are off from the start.',
    alias: ['drizzle-migration-lint recreate-cascade-data-loss'],
    findFact(fact, { change, position, dialect, tables }) {
        const rebuild = fact.kind === 'drop' && dialect === 'sqlite' ? change.rebuilds.get(position) : undefined;
        if (rebuild === undefined)
            return [];
        const { key, label } = rebuild.table;
        const isCascading = change.cascading.has(key) || tables.isCascading(key);
        if (isCascading === false)
            return [];
        if (isCascading === true)
            return [{ severity: 'error', message: `The rebuild of ${label} drops it, which deletes the rows of tables that point to it with ON DELETE CASCADE.` }];
        return [{ message: `The rebuild of ${label} drops it: rows that point to it with ON DELETE CASCADE are deleted, if there are any.` }];
    },
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/destructive/truncate.ts
/** destructive/truncate: all rows of a table go. */

const truncate = {
    id: 'destructive/truncate',
    dialects: ['postgresql', 'mysql'],
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5', 'A1.2'],
    cause: 'A table is emptied. Its rows can only be had back from a backup, no delete trigger sees them go, and the table is locked against readers meanwhile.',
    remedy: 'Delete the rows that have to go by a condition that the review can judge; where all have to go, keep them first and say where in a suppression.',
    alias: ['pgfence truncate', 'liquibase ChangeTruncateTableWarn', 'flyway RG13', 'bytebase STATEMENT_DISALLOW_TRUNCATE'],
    findFact: (fact, { created }) => fact.kind === 'truncate' && (0,sql_rules_created/* isOld */.eD)(fact.table, created) ? [{ message: `Removes all rows of the table ${fact.table.label}.` }] : [],
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/destructive/truncate-cascade.ts
/** destructive/truncate-cascade: tables that nobody named are emptied too. */

const truncateCascade = {
    id: 'destructive/truncate-cascade',
    dialects: ['postgresql'],
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5', 'A1.2'],
    cause: 'TRUNCATE … CASCADE also empties every table that refers to the one named, and those that refer to them, whatever their foreign keys say on delete.',
    remedy: 'Leave CASCADE out and name each table that is to be emptied.',
    alias: ['squawk ban-truncate-cascade', 'pgfence truncate-cascade'],
    findFact: (fact, { created }) => fact.kind === 'truncate' && fact.isCascading && (0,sql_rules_created/* isOld */.eD)(fact.table, created)
        ? [{ message: `Also empties every table that refers to ${fact.table.label}, directly or not.` }]
        : [],
};

// EXTERNAL MODULE: ./src/checks/sql-rules/change.ts
var sql_rules_change = __webpack_require__(41326);
;// CONCATENATED MODULE: ./src/checks/sql-rules/destructive/update-without-where.ts
/** destructive/update-without-where: a value of every row is written over. */


const updateWithoutWhere = {
    id: 'destructive/update-without-where',
    dialects: ['postgresql', 'mysql', 'sqlite'],
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5', 'A1.2'],
    cause: 'An UPDATE has no WHERE, or one that every row meets: what stood there before is written over in all rows, and every row stays locked until the deploy ends. One that only fills columns which the change itself adds writes over nothing.',
    remedy: 'Say in a WHERE which rows are meant (`WHERE new_column IS NULL` for a backfill), and fill large tables in batches outside of the migration.',
    alias: ['pgfence update-in-migration', 'flyway RG09', 'bytebase STATEMENT_WHERE_REQUIRE_UPDATE_DELETE'],
    findFact(fact, { created, change }) {
        if (fact.kind !== 'update' || fact.choice === 'some' || fact.isJoined || !(0,sql_rules_created/* isOld */.eD)(fact.table, created))
            return [];
        const fillsOnly = fact.columns.every((column) => change.columns.has((0,sql_rules_change/* keyOf */.TN)(fact.table, column)));
        return fillsOnly ? [] : [{ message: `Updates every row of ${fact.table.label}: it has no WHERE that chooses.` }];
    },
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/destructive.ts
/** The family destructive: statements after which something is gone, or goes by another name. Written by "npm run docs" from the files of its folder. */






















const destructiveRules = [
    deleteWithoutWhere,
    dropCascade,
    dropColumn,
    dropDatabase,
    dropEnumValue,
    dropFunction,
    dropOwned,
    dropPartition,
    dropSchema,
    dropSequence,
    dropTable,
    dropTrigger,
    dropType,
    dropView,
    renameColumn,
    renameSchema,
    renameTable,
    sqliteRebuildLoss,
    sqliteRecreateCascade,
    truncate,
    truncateCascade,
    updateWithoutWhere,
];


/***/ }),

/***/ 36091:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ sqlIntegrityRules)
});

// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./src/checks/sql-rules/created.ts
var sql_rules_created = __webpack_require__(87036);
// EXTERNAL MODULE: ./src/checks/sql-rules/retyped.ts
var retyped = __webpack_require__(86219);
;// CONCATENATED MODULE: ./src/checks/sql-rules/integrity/add-required-column.ts
/** integrity/add-required-column: a column that needs a value, and rows that have none. */



const addRequiredColumn = {
    id: 'integrity/add-required-column',
    dialects: ['postgresql', 'mysql', 'sqlite'],
    severity: 'error',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'A column is added as NOT NULL without a default. On a table that has rows the deploy fails, and the old version of the program cannot insert.',
    remedy: 'Give the column a default, or add it without NOT NULL, fill it, and set NOT NULL in a later change.',
    alias: ['squawk adding-required-field', 'atlas MF103', 'pgfence add-column-not-null-no-default', 'drizzle-migration-lint add-column-not-null-no-default'],
    findFact(fact, { created, dialect }) {
        if (fact.kind !== 'add-column' || !(0,sql_rules_created/* isOld */.eD)(fact.table, created))
            return [];
        const { name, isNotNull, isNumbered, generated, default: value } = fact.column;
        if (!(isNotNull || (0,retyped/* isPrimary */.Dn)(fact.column)) || isNumbered || generated !== null || (value !== 'none' && value !== 'null'))
            return [];
        return [{ message: `The new column ${(0,plain/* quote */.hD)(name)} of ${fact.table.label} needs a value and has no default: ${outcomes[dialect]}.` }];
    },
};
const outcomes = {
    postgresql: 'PostgreSQL refuses it if the table has rows',
    mysql: 'MySQL writes 0, an empty text or a zero date into the rows that are there',
    sqlite: 'SQLite refuses it',
    turso: 'SQLite refuses it',
};

// EXTERNAL MODULE: ./src/checks/sql-rules/constraints.ts
var constraints = __webpack_require__(42000);
;// CONCATENATED MODULE: ./src/checks/sql-rules/integrity/cascade-delete-added.ts
/** integrity/cascade-delete-added: one delete takes rows of other tables with it. */


const cascadeDeleteAdded = {
    id: 'integrity/cascade-delete-added',
    dialects: ['postgresql', 'mysql', 'sqlite'],
    severity: 'warning',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'A foreign key says ON DELETE CASCADE: deleting one row deletes all rows that point to it, and those that point to them. For a table that the change itself makes it is a notice: nobody relied on its rows yet.',
    remedy: 'Make sure that losing these rows together is meant, also for rows that must be kept; otherwise use ON DELETE RESTRICT.',
    alias: ['bytebase STATEMENT_DISALLOW_ON_DEL_CASCADE'],
    findFact: (fact, { change, created }) => (0,constraints/* referencesIn */.ii)(fact, change)
        .filter(({ onDelete }) => onDelete === 'CASCADE')
        .map(({ table, to }) => ({
        ...(fact.kind === 'create-table' || !(0,sql_rules_created/* isFilled */.lq)(table, created) ? { severity: 'notice' } : {}),
        message: `Rows of ${table.label} are deleted together with the rows of ${to.label} that they point to.`,
    })),
};

// EXTERNAL MODULE: ./src/checks/sql-rules/change.ts
var sql_rules_change = __webpack_require__(41326);
;// CONCATENATED MODULE: ./src/checks/sql-rules/integrity/constraint-left-not-valid.ts
/** integrity/constraint-left-not-valid: a constraint that old rows may break. */



const constraintLeftNotValid = {
    id: 'integrity/constraint-left-not-valid',
    dialects: ['postgresql'],
    severity: 'notice',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'A constraint is added as NOT VALID and not validated in the same change, so rows that are there may break it. That is the right first step, for validating at once would hold the lock; it is a notice, so that the second step is not forgotten.',
    remedy: 'Deploy ALTER TABLE … VALIDATE CONSTRAINT in the next change.',
    alias: [],
    findFact(fact, { change, created, position }) {
        if (fact.kind !== 'add-constraint' || fact.constraint.isValidated || !(0,sql_rules_created/* isOld */.eD)(fact.table, created))
            return [];
        const validated = change.validated.get((0,sql_rules_change/* keyOf */.TN)(fact.table, fact.constraint.name ?? '')) ?? [];
        if (validated.some((at) => at >= position))
            return [];
        return [{ message: `The rows of ${fact.table.label} are not checked against ${(0,constraints/* describeConstraint */.Rl)(fact.constraint, 'constraint')}.` }];
    },
};

// EXTERNAL MODULE: ./src/checks/sql-rules/integrity/deploy-lock-released.ts
var deploy_lock_released = __webpack_require__(63933);
;// CONCATENATED MODULE: ./src/checks/sql-rules/dropped-constraints.ts
/** Constraints that a statement drops, and of which kind they were, as far as anything tells. */



/** PostgreSQL's statement has the name alone. PostgreSQL and drizzle-kit give names that end in the kind; where a name does not, it is `any`. */
const endings = [
    [/_fk(?:ey)?\d*$/iu, 'foreign-key'],
    [/_(?:check|chk)\d*$/iu, 'check'],
    [/_(?:unique|uniq|uidx|uq|key)\d*$/iu, 'unique'],
    [/_(?:pk|pkey)\d*$/iu, 'primary-key'],
];
/** Those of this kind that were there before the change. */
function findDroppedConstraints(fact, surroundings, wanted) {
    const found = fact.kind === 'drop' ? ofIndexes(fact) : fact.kind === 'drop-constraint' ? ofTable(fact, surroundings) : [];
    return found.filter(({ kind }) => kind === wanted);
}
function ofTable({ table, name, constraint }, { change, created, dialect, position }) {
    const added = change.constraints.get((0,sql_rules_change/* keyOf */.TN)(table, name ?? '')) ?? [];
    if (!(0,sql_rules_created/* isOld */.eD)(table, created) || added.some((one) => one.position < position))
        return [];
    const successor = added[0]?.constraint ?? null;
    const kind = constraint === 'any' && dialect === 'postgresql' ? kindOf(name ?? '', successor) : constraint;
    return [{ kind, table, name: name ?? '', label: `${name === null ? '' : ` ${(0,plain/* quote */.hD)(name)}`} of ${table.label}`, successor }];
}
function kindOf(name, successor) {
    return successor?.kind ?? endings.find(([ending]) => ending.test(name))?.[1] ?? 'any';
}
/** A unique index keeps what a unique constraint keeps; only its name tells that it is one. */
function ofIndexes({ object, names }) {
    if (object !== 'index')
        return [];
    return names
        .filter(({ key }) => kindOf(key, null) === 'unique')
        .map((name) => ({ kind: 'unique', table: name, name: name.key, label: ` ${name.label}`, successor: null }));
}

;// CONCATENATED MODULE: ./src/checks/sql-rules/integrity/drop-check.ts
/** integrity/drop-check: values that were refused are taken. */

const dropCheck = {
    id: 'integrity/drop-check',
    dialects: ['postgresql', 'mysql'],
    severity: 'warning',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'A CHECK is dropped, so values that it refused are taken from now on. One that is added again under its name is reported too: it may refuse less.',
    remedy: 'Tell the reviewer why these values are fine now, and compare the old and the new expression.',
    alias: ['pgfence drop-constraint'],
    findFact: (fact, surroundings) => findDroppedConstraints(fact, surroundings, 'check').map(({ label, successor }) => ({
        message: `The check${label} is ${successor === null ? 'dropped' : 'replaced by another of the same name'}.`,
    })),
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/integrity/drop-constraint.ts
/** integrity/drop-constraint: something that kept the data right is gone, and its name does not say what. */

const dropConstraint = {
    id: 'integrity/drop-constraint',
    dialects: ['postgresql', 'mysql'],
    severity: 'warning',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'A constraint is dropped. The statement has its name alone, and this name does not tell whether it was a key, a check or a foreign key.',
    remedy: 'Tell the reviewer what the constraint kept right, and what does so from now on.',
    alias: ['pgfence drop-constraint'],
    findFact: (fact, surroundings) => findDroppedConstraints(fact, surroundings, 'any').map(({ label }) => ({ message: `The constraint${label} is dropped.` })),
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/integrity/drop-foreign-key.ts
/** integrity/drop-foreign-key: rows may point to rows that are not there. */

const dropForeignKey = {
    id: 'integrity/drop-foreign-key',
    dialects: ['postgresql', 'mysql'],
    severity: 'warning',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'A foreign key is dropped, so nothing keeps the rows of the two tables together any more. One that the change adds again under the same name, or whose column by its name goes too, is not reported.',
    remedy: 'Tell the reviewer what keeps the references whole from now on, or leave the key.',
    alias: ['atlas CD101', 'pgfence drop-constraint'],
    findFact: (fact, surroundings) => findDroppedConstraints(fact, surroundings, 'foreign-key')
        .filter(({ successor, table, name }) => successor === null && !losesColumn(name, surroundings.change.droppedColumns.get(table.key) ?? []))
        .map(({ label }) => ({ message: `The foreign key${label} is dropped.` })),
};
/** Whether a key is named for one of these columns, as drizzle-kit names it: `posts_author_id_users_id_fk`. */
function losesColumn(key, columns) {
    return columns.some((column) => key.includes(`_${column}_`));
}

;// CONCATENATED MODULE: ./src/checks/sql-rules/integrity/drop-not-null.ts
/** integrity/drop-not-null: readers may find no value where there always was one. */


const dropNotNull = {
    id: 'integrity/drop-not-null',
    dialects: ['postgresql', 'mysql'],
    severity: 'warning',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'A column that always had a value may be without one from now on, and whatever reads it must know.',
    remedy: 'Make sure that all readers, reports and exports cope with rows that have no value here.',
    alias: ['squawk ban-drop-not-null', 'pgfence drop-not-null', 'bytebase COLUMN_NO_NULL'],
    findFact(fact, surroundings) {
        const column = (0,retyped/* nullChange */.cV)(fact, surroundings, false);
        return column === null || !('table' in fact) ? [] : [{ message: `The column ${(0,plain/* quote */.hD)(column)} of ${fact.table.label} may be empty from now on.` }];
    },
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/integrity/drop-primary-key.ts
/** integrity/drop-primary-key: rows lose what tells them apart. */

const dropPrimaryKey = {
    id: 'integrity/drop-primary-key',
    dialects: ['postgresql', 'mysql'],
    severity: 'error',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'A primary key is dropped: rows may be alike, replication cannot tell them apart, and other tables cannot point to them. It is a warning where the change gives the table another one.',
    remedy: 'Add the new primary key in the same change, or leave the old one.',
    alias: ['pgfence drop-constraint'],
    findFact: (fact, surroundings) => findDroppedConstraints(fact, surroundings, 'primary-key').map(({ label, table }) => surroundings.change.keyed.has(table.key)
        ? { severity: 'warning', message: `The primary key${label} is replaced.` }
        : { message: `The primary key${label} is dropped, and no other takes its place.` }),
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/integrity/drop-unique.ts
/** integrity/drop-unique: rows that had to differ may be alike. */

const dropUnique = {
    id: 'integrity/drop-unique',
    dialects: ['postgresql'],
    severity: 'warning',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'A unique constraint, or an index whose name says that it is unique, is dropped: the same value may come twice from now on, and it cannot be added again once it has.',
    remedy: 'Tell the reviewer what keeps the values apart from now on, or leave the constraint.',
    alias: ['pgfence drop-constraint'],
    findFact: (fact, surroundings) => findDroppedConstraints(fact, surroundings, 'unique')
        .filter(({ successor }) => successor === null)
        .map(({ label }) => ({ message: `The unique constraint${label} is dropped.` })),
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/integrity/enforcement-disabled.ts
/** integrity/enforcement-disabled: what keeps the data right is switched off. */


const enforcementDisabled = {
    id: 'integrity/enforcement-disabled',
    dialects: ['postgresql', 'mysql', 'sqlite'],
    severity: 'error',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'Triggers or rules are disabled, session_replication_role is set so that foreign keys are not checked, a constraint is NOT ENFORCED, or a catalog of the database is written by hand. What comes in meanwhile is checked by nothing, and what is off may stay off.',
    remedy: 'Change the data so that it passes the checks. Where that cannot be, suppress this with a reason, and switch the check on again in the same change.',
    alias: ['pgfence enable-disable-trigger'],
    findFact(fact, surroundings) {
        if (fact.kind === 'disable-trigger')
            return [{ message: `${(0,constraints/* describeTrigger */.gb)(fact)} is disabled.` }];
        if (fact.kind === 'disable-constraint')
            return [{ message: `The constraint ${(0,plain/* quote */.hD)(fact.name)} of ${fact.table.label} is not enforced any more.` }];
        if (fact.kind === 'set')
            return findSetting(fact.name, fact.value ?? '');
        if (fact.kind === 'pragma')
            return findPragma(fact.name, fact.value ?? '', surroundings);
        if (fact.kind !== 'insert' && fact.kind !== 'update' && fact.kind !== 'delete')
            return findUnenforced(fact);
        return isCatalog(fact.table, surroundings.dialect) ? [{ message: `The catalog ${fact.table.label} is written by hand.` }] : [];
    },
};
function findUnenforced(fact) {
    return (0,constraints/* constraintsIn */.qC)(fact)
        .filter(({ constraint }) => !constraint.isEnforced)
        .map(({ table, constraint }) => ({ message: `On ${table.label}, ${(0,constraints/* describeConstraint */.Rl)(constraint, 'constraint')} is added as NOT ENFORCED.` }));
}
const offWhenZero = new Set(['foreign_key_checks', 'unique_checks', 'check_constraint_checks']);
function findSetting(name, value) {
    if (name === 'session_replication_role' && value !== 'origin' && value !== '')
        return [{ message: `session_replication_role becomes ${(0,plain/* quote */.hD)(value)}, which switches triggers and foreign keys off.` }];
    if (!offWhenZero.has(name) || !isOff(value))
        return [];
    return [{ message: `${(0,plain/* quote */.hD)(name)} is switched off, and what is written meanwhile is checked by nothing.` }];
}
/** drizzle-kit switches foreign keys off for a rebuild, which has rules of its own. */
function findPragma(name, value, { dialect, change, position }) {
    if ((name === 'writable_schema' || name === 'ignore_check_constraints') && !isOff(value))
        return [{ message: `PRAGMA ${name} is switched on, so that what is written is not checked.` }];
    if (name !== 'foreign_keys' || !isOff(value) || [...change.rebuilds.values()].some(({ droppedAt }) => droppedAt > position))
        return [];
    if (dialect === 'turso')
        return [{ message: 'Foreign keys are switched off, and what is written meanwhile is checked by nothing.' }];
    const message = 'PRAGMA foreign_keys=OFF has no effect inside of the transaction in which drizzle-kit runs migrations, and outside of it takes the checks off.';
    return [{ severity: 'warning', message, remedy: 'Take it out; where references are to be checked only at the end, write PRAGMA defer_foreign_keys=ON.' }];
}
function isOff(value) {
    return ['0', 'off', 'false', 'no'].includes(value.toLowerCase());
}
function isCatalog({ key }, dialect) {
    return dialect === 'postgresql' ? /^(?:pg_catalog\.|public\.pg_)/u.test(key) : /^(?:main\.)?sqlite_(?:master|schema)$/u.test(key);
}

// EXTERNAL MODULE: ./src/sql/statement-facts/postgresql/name.ts
var postgresql_name = __webpack_require__(62436);
// EXTERNAL MODULE: ./src/sql/tree.ts
var tree = __webpack_require__(35190);
;// CONCATENATED MODULE: ./src/checks/sql-rules/integrity/enum-value-unordered.ts
/** integrity/enum-value-unordered: a value goes to the end of an enum, wherever it belongs. */



const enumValueUnordered = {
    id: 'integrity/enum-value-unordered',
    severity: 'notice',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'A value is added to an enum without BEFORE or AFTER, so it sorts and compares as the greatest. It is a notice, since drizzle-kit writes the place where the schema has the value in the middle: without one, the schema has it last.',
    remedy: 'Where queries sort or compare by the type, make sure that the last place is the right one.',
    alias: ['squawk require-enum-value-ordering', 'pgfence alter-enum-no-ordering'],
    find(node, { created }) {
        if (!('AlterEnumStmt' in node) || node.AlterEnumStmt.oldVal !== undefined || node.AlterEnumStmt.newValNeighbor !== undefined)
            return [];
        const { typeName, newVal = '' } = node.AlterEnumStmt;
        const type = (0,postgresql_name/* nameOf */.Vb)((0,tree/* wordsIn */.Hn)(typeName));
        return created.types.has(type.key) ? [] : [{ message: `The value ${(0,plain/* quote */.hD)(newVal)} comes last in the type ${type.label}.` }];
    },
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/integrity/enum-value-used.ts
/** integrity/enum-value-used: a new value of an enum cannot be used in the transaction that adds it. */


const enumValueUsed = {
    id: 'integrity/enum-value-used',
    severity: 'warning',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'The change adds a value to an enum that was there before, and a later statement of it holds the same word. All pending migrations run in one transaction, and PostgreSQL refuses to use a new value in the transaction that adds it. Deployed one after the other the migrations pass; deployed together they fail.',
    remedy: 'Deploy the change that adds the value first, and the one that uses it afterwards.',
    alias: [],
    find(node, { postgresql: { enumValues }, position }) {
        if (enumValues.size === 0)
            return [];
        const texts = (0,tree/* selectParts */.vZ)(node, 'A_Const').flatMap(({ sval }) => sval?.sval ?? []);
        const used = texts.filter((text) => (enumValues.get(text) ?? position) < position);
        return [...new Set(used)].map((text) => ({
            message: `The word ${(0,plain/* quote */.hD)(text)} is used, and an earlier statement of the same transaction adds it to an enum.`,
        }));
    },
};

// EXTERNAL MODULE: ./src/sql/token.ts
var token = __webpack_require__(87185);
;// CONCATENATED MODULE: ./src/sql/statement-facts/strings.ts


function findStrings({ text, node }, grammar) {
    if (grammar !== 'postgresql')
        return (0,token/* readTokens */.H)(text, grammar).tokens.map(({ kind, value }) => ({ text: value, isName: kind !== 'text' }));
    const strings = [];
    (0,tree/* walk */.GG)(node, (_, part) => {
        for (const [key, value] of Object.entries({ ...part }))
            if (typeof value === 'string')
                strings.push({ text: value, isName: key === 'relname' });
    });
    return strings;
}

// EXTERNAL MODULE: ./src/sql/lexer.ts + 4 modules
var lexer = __webpack_require__(46033);
;// CONCATENATED MODULE: ./src/checks/sql-rules/integrity/migrations-table-tamper.ts
/** integrity/migrations-table-tamper: a migration writes the ledger that says which migrations ran. */


const migrationsTableTamper = {
    id: 'integrity/migrations-table-tamper',
    dialects: ['postgresql', 'mysql', 'sqlite'],
    severity: 'error',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'A statement names the table in which drizzle-kit records what it applied, or the schema that holds it. Who writes there decides which migrations count as applied. A text that holds the name counts too, since it may be run; a SELECT from the table does not. A ledger of another name is not known here.',
    remedy: 'Take the statement out of the migration; a ledger that is wrong is mended by hand, and documented.',
    alias: [],
    findFact(fact, { dialect, statement }) {
        const isSchema = (fact.kind === 'drop' && fact.object === 'schema' && fact.names.some(({ key }) => key === 'drizzle')) ||
            (fact.kind === 'rename-schema' && fact.from === 'drizzle');
        if (isSchema)
            return [{ message: 'The statement touches the schema of the ledger of drizzle-kit.' }];
        // Told once for the statement. Only a text that has the name, or that can hide one behind escapes, is worth the walk.
        if (fact !== statement.facts?.[0] || !/__drizzle_migrations|\\/iu.test(statement.text))
            return [];
        const isReading = statement.facts.every(({ kind }) => kind === 'query' || kind === 'run' || kind === 'session');
        for (const { text, isName } of findStrings(statement, (0,lexer/* sqlGrammar */.iC)(dialect)))
            if (text.toLowerCase().includes(ledger) && !(isReading && isName))
                return [{ message: 'The statement touches the ledger of drizzle-kit.' }];
        return [];
    },
};
const ledger = '__drizzle_migrations';

;// CONCATENATED MODULE: ./src/checks/sql-rules/integrity/mysql-inline-references-ignored.ts
/** integrity/mysql-inline-references-ignored: a reference that MySQL reads and does not heed. */


const mysqlInlineReferencesIgnored = {
    id: 'integrity/mysql-inline-references-ignored',
    dialects: ['mysql'],
    severity: 'warning',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'REFERENCES stands at a column itself. MySQL before 9.0 takes that without a word and makes no foreign key; MariaDB makes one.',
    remedy: 'Write FOREIGN KEY (…) REFERENCES … as a constraint of the table, as drizzle-kit does.',
    alias: ['atlas MY102'],
    findFact: (fact, { change }) => (0,constraints/* referencesIn */.ii)(fact, change)
        .filter(({ constraint }) => constraint.isInline)
        .map(({ table, to, constraint }) => ({
        message: `The reference of ${(0,plain/* quote */.hD)(constraint.columns.join(', '))} of ${table.label} to ${to.label} may not be heeded.`,
    })),
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/integrity/narrow-column-type.ts
/** integrity/narrow-column-type: values that do not fit are cut, rounded or refused. */


const narrowColumnType = {
    id: 'integrity/narrow-column-type',
    dialects: ['postgresql', 'mysql'],
    severity: 'error',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'A column gets a type that holds less than others: values are cut or rounded without a word, or the deploy fails at the first that does not fit. The old type is not in the statement, so it is an error only for types than which hardly any is narrower, and a warning where the old type may have been narrower still.',
    remedy: 'Count the values that do not fit before the deploy, and say the old type to the reviewer; or add a new column and leave the old one until its values are moved.',
    alias: ['liquibase ModifyDataTypeWarn', 'bytebase SCHEMA_BACKWARD_COMPATIBILITY'],
    findFact(fact, surroundings) {
        const changed = (0,retyped/* retyped */.sh)(fact, surroundings);
        if (changed === null || !('table' in fact))
            return [];
        const becomes = `The column ${(0,plain/* quote */.hD)(changed.column)} of ${fact.table.label} becomes ${(0,plain/* excerpt */.Kb)(changed.type.label)}`;
        if (changed.isNumbered && tooSmall.has(changed.type.name))
            return [{ message: `${becomes}: its counter soon has no numbers left.` }];
        const severity = judgeWidth(changed, surroundings.dialect);
        return severity === null ? [] : [{ severity, message: `${becomes}, which may not hold what is there; the statement does not tell the old type.` }];
    },
};
const narrowest = new Set(['int2', 'float4', 'bool', 'date', 'char']);
const narrow = new Set(['int4', 'int8', 'float8', 'time', 'timetz', 'uuid', 'bit', 'money']);
/** Narrow where they have a length or a precision. */
const limited = new Set(['varchar', 'bpchar', 'numeric', 'varbit', 'timestamp', 'timestamptz', 'interval']);
/** MySQL repeats the type in every change of a column, so that there it is only a warning. */
const narrowInMysql = new Set('tinyint smallint mediumint int integer float date time year char varchar character binary varbinary decimal numeric bit bool boolean enum set tinytext tinyblob'.split(' '));
/** For numbers that are given out one after the other. */
const tooSmall = new Set(['tinyint', 'smallint', 'mediumint']);
function judgeWidth({ type: { name, modifiers } }, dialect) {
    if (dialect === 'mysql')
        return narrowInMysql.has(name) ? 'warning' : null;
    if (narrowest.has(name))
        return 'error';
    return narrow.has(name) || (limited.has(name) && modifiers.length > 0) ? 'warning' : null;
}

;// CONCATENATED MODULE: ./src/checks/sql-rules/integrity/rename-enum-value.ts
/** integrity/rename-enum-value: a value that programs know by its name gets another. */



const renameEnumValue = {
    id: 'integrity/rename-enum-value',
    severity: 'warning',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'A value of an enum is renamed: the program that runs during the deploy still reads and writes the old name, and fails.',
    remedy: 'Add the new value, move the rows and the programs over, and leave the old value; or deploy while nothing runs.',
    alias: ['strong_migrations rename_enum_value'],
    find(node, { created }) {
        if (!('AlterEnumStmt' in node) || node.AlterEnumStmt.oldVal === undefined)
            return [];
        const { typeName, oldVal, newVal = '' } = node.AlterEnumStmt;
        const type = (0,postgresql_name/* nameOf */.Vb)((0,tree/* wordsIn */.Hn)(typeName));
        return created.types.has(type.key) ? [] : [{ message: `The value ${(0,plain/* quote */.hD)(oldVal)} of the type ${type.label} is renamed to ${(0,plain/* quote */.hD)(newVal)}.` }];
    },
};

// EXTERNAL MODULE: ./src/checks/sql-rules/integrity/session-left-changed.ts
var session_left_changed = __webpack_require__(28461);
// EXTERNAL MODULE: ./src/checks/sql-rules/rebuild.ts
var sql_rules_rebuild = __webpack_require__(36371);
;// CONCATENATED MODULE: ./src/checks/sql-rules/integrity/sqlite-rebuild-invents-values.ts
/** integrity/sqlite-rebuild-invents-values: a rebuild copies a column that the old table does not have. */


const sqliteRebuildInventsValues = {
    id: 'integrity/sqlite-rebuild-invents-values',
    dialects: ['sqlite'],
    severity: 'error',
    criteria: ['PI1.5', 'CC8.1'],
    cause: "The copy of a rebuild takes a column that the old table does not have, which drizzle-kit 0.31 writes where a column is added together with a rebuild. SQLite takes the name in double quotes for a text, so that every row gets the column's own name as its value; a SQLite that is built without that fails.",
    remedy: 'Take the column out of both lists of the INSERT … SELECT, or generate the new column in a migration before.',
    alias: [],
    findFact: (fact, { change, position, tables }) => {
        const rebuild = fact.kind === 'drop' ? change.rebuilds.get(position) : undefined;
        return rebuild === undefined
            ? []
            : (0,sql_rules_rebuild/* invented */.mq)(rebuild, tables).map((name) => ({
                message: `The rebuild of ${rebuild.table.label} copies ${(0,plain/* quote */.hD)(name)}, which the old table does not have.`,
            }));
    },
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/integrity/statement-without-breakpoint.ts
const statementWithoutBreakpoint = {
    id: 'integrity/statement-without-breakpoint',
    dialects: ['mysql', 'sqlite'],
    severity: 'error',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'drizzle-kit sends what stands between two breakpoints at once. The drivers of MySQL and SQLite take one statement at a time: they refuse more, or run the first and leave out the rest without a word.',
    remedy: 'Write `--> statement-breakpoint` on a line of its own between the statements.',
    alias: [],
    findFact: (fact, { statement }) => statement.inPiece === 1 && fact === statement.facts?.[0]
        ? [{ message: 'A second statement stands in one piece with the first, without a breakpoint between them.' }]
        : [],
};

;// CONCATENATED MODULE: ./src/checks/sql-rules/integrity/table-without-primary-key.ts
const tableWithoutPrimaryKey = {
    id: 'integrity/table-without-primary-key',
    dialects: ['postgresql', 'mysql'],
    severity: 'warning',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'A new table has no primary key: the same row may come twice, and replication cannot tell rows apart.',
    remedy: 'Give the table a primary key.',
    alias: ['liquibase PrimaryKeyOnCreateTable', 'flyway RG15', 'bytebase TABLE_REQUIRE_PK', 'splinter 0004_no_primary_key'],
    findFact: (fact, { change }) => fact.kind === 'create-table' && !fact.isTemporary && !fact.inheritsKeys && !change.keyed.has(fact.table.key)
        ? [{ message: `The new table ${fact.table.label} has no primary key.` }]
        : [],
};

// EXTERNAL MODULE: ./src/checks/sql-rules/integrity/transaction-control-in-migration.ts
var transaction_control_in_migration = __webpack_require__(28107);
;// CONCATENATED MODULE: ./src/checks/sql-rules/integrity.ts
/** The family integrity: what takes away from what keeps the data right. Written by "npm run docs" from the files of its folder. */






















const sqlIntegrityRules = [
    addRequiredColumn,
    cascadeDeleteAdded,
    constraintLeftNotValid,
    deploy_lock_released/* deployLockReleased */.A,
    dropCheck,
    dropConstraint,
    dropForeignKey,
    dropNotNull,
    dropPrimaryKey,
    dropUnique,
    enforcementDisabled,
    enumValueUnordered,
    enumValueUsed,
    migrationsTableTamper,
    mysqlInlineReferencesIgnored,
    narrowColumnType,
    renameEnumValue,
    session_left_changed/* sessionLeftChanged */.M,
    sqliteRebuildInventsValues,
    statementWithoutBreakpoint,
    tableWithoutPrimaryKey,
    transaction_control_in_migration/* transactionControlInMigration */.b,
];


/***/ }),

/***/ 88823:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ metaRules),
/* harmony export */   s: () => (/* binding */ metaTexts)
/* harmony export */ });
/* harmony import */ var _meta_configuration_changed_in_same_pr_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40677);
/* harmony import */ var _meta_configuration_invalid_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19280);
/* harmony import */ var _meta_suppression_expired_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(331);
/* harmony import */ var _meta_suppression_invalid_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14305);
/* harmony import */ var _meta_suppression_refused_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46906);
/* harmony import */ var _meta_suppression_unused_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60162);
/* harmony import */ var _meta_suppression_without_reason_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93687);
/* harmony import */ var _meta_unanalyzable_statement_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(70132);








const metaRules = [_meta_unanalyzable_statement_js__WEBPACK_IMPORTED_MODULE_7__/* .unanalyzableStatement */ .g];
/** All of the family, with those that no statement fires. */
const metaTexts = [
    ...metaRules,
    _meta_suppression_without_reason_js__WEBPACK_IMPORTED_MODULE_6__/* .suppressionWithoutReason */ .M,
    _meta_suppression_expired_js__WEBPACK_IMPORTED_MODULE_2__/* .suppressionExpired */ .j,
    _meta_suppression_unused_js__WEBPACK_IMPORTED_MODULE_5__/* .suppressionUnused */ .K,
    _meta_suppression_refused_js__WEBPACK_IMPORTED_MODULE_4__/* .suppressionRefused */ .u,
    _meta_suppression_invalid_js__WEBPACK_IMPORTED_MODULE_3__/* .suppressionInvalid */ .J,
    _meta_configuration_changed_in_same_pr_js__WEBPACK_IMPORTED_MODULE_0__/* .configurationChangedInSamePr */ .W,
    _meta_configuration_invalid_js__WEBPACK_IMPORTED_MODULE_1__/* .configurationInvalid */ .Cu,
];


/***/ }),

/***/ 40677:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ configurationChangedInSamePr),
/* harmony export */   m: () => (/* binding */ findConfigurationChange)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93800);
/* harmony import */ var _text_plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60287);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54966);



const configurationChangedInSamePr = {
    id: 'meta/configuration-changed-in-same-pr',
    severity: 'warning',
    criteria: ['CC8.1'],
    cause: 'The check configuration file changes in the same change as the migrations that it judges. The one of the base judged them; the new one counts from the next change on.',
    remedy: 'Change the file in a pull request of its own, reviewed by its owners, before the migrations that need it.',
    alias: [],
};
/** `changed` are the paths of the change; a file that changes by itself is a notice. */
function findConfigurationChange(changed, configurationFile, newMigrations) {
    if (!changed.includes(configurationFile))
        return [];
    const place = { path: configurationFile, line: null };
    const message = newMigrations === 0
        ? `The check configuration file ${(0,_text_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(configurationFile)} changes; it counts once it is merged.`
        : `The check configuration file ${(0,_text_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(configurationFile)} changes together with ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(newMigrations, 'new migration')}.`;
    return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .findingOf */ .h)(configurationChangedInSamePr, { message, place, severity: newMigrations === 0 ? 'notice' : 'warning' })];
}


/***/ }),

/***/ 19280:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cu: () => (/* binding */ configurationInvalid),
/* harmony export */   Z1: () => (/* binding */ findMended),
/* harmony export */   xN: () => (/* binding */ findBroken)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93800);

const configurationInvalid = {
    id: 'meta/configuration-invalid',
    severity: 'error',
    criteria: ['CC8.1'],
    cause: 'The check configuration file of the change cannot be used. The one of the base judged this change; once the new one is merged, nothing could be judged any more.',
    remedy: 'Correct the file before it is merged: docs/check-configuration.md has every key.',
    alias: [],
};
/** The change would merge a file that does not read. */
function findBroken(problem) {
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOf */ .h)(configurationInvalid, { message: problem.message, place: parsePlace(problem) });
}
/** The change mends what is merged: only then can it be judged at all, by the rules as they are. */
function findMended(problem) {
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOf */ .h)(configurationInvalid, {
        severity: 'warning',
        message: `The check configuration file of the base cannot be used, and this change mends it. The rules judged as they are, without it. ${problem.message}`,
        remedy: 'Merge this change by itself, reviewed by the owners of the file.',
        place: parsePlace(problem, false),
    });
}
function parsePlace({ place }, withLine = true) {
    const [, path = '', line] = /^(.*?)(?::(\d{1,9}))?$/su.exec(place ?? '') ?? [];
    return path === '' ? null : { path, line: line === undefined || !withLine ? null : Number(line) };
}


/***/ }),

/***/ 70132:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ findNotUnderstood),
/* harmony export */   g: () => (/* binding */ unanalyzableStatement)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93800);
/* harmony import */ var _line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22064);


const unanalyzableStatement = {
    id: 'meta/unanalyzable-statement',
    dialects: ['postgresql', 'mysql'],
    severity: 'warning',
    criteria: ['CC8.1'],
    cause: 'The statement runs code that is not read: a DO block that does more than ask whether something is there, a procedure, a text that is built while it runs, or SQL that does not parse. No other rule has looked at what it does, so its silence means nothing here.',
    remedy: 'Write the statements out in the migration. Where that cannot be, have a person read it, and say in the review that they did.',
    alias: ['strong_migrations execute', 'pgfence unknown'],
    findFact: (fact, { change }) => (fact.kind === 'run' && (fact.prepared === null || !change.prepared.has(fact.prepared)) ? [{ message: fact.what }] : []),
};
/** What no rule was called for. A statement whose words are known may be right all the same, so it is no more than a warning. */
function findNotUnderstood(migrations) {
    return migrations.flatMap(({ path, statements }) => statements.flatMap((statement) => {
        if (statement.facts !== null)
            return [];
        const message = `The statement is not understood: ${statement.reason ?? 'no reason was given.'}`;
        const remedy = 'Write it in the words that drizzle-kit writes; commands of a client and templates are not SQL. Where that cannot be, have a person read it, and say in the review that they did.';
        const severity = statement.isReadable ? 'warning' : 'error';
        const place = { path, line: statement.line };
        return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOf */ .h)(unanalyzableStatement, { severity, message, remedy, place, excerpt: (0,_line_js__WEBPACK_IMPORTED_MODULE_1__/* .lineOf */ .c)(statement, statement.line) })];
    }));
}


/***/ }),

/***/ 86219:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dn: () => (/* binding */ isPrimary),
/* harmony export */   cV: () => (/* binding */ nullChange),
/* harmony export */   sh: () => (/* binding */ retyped)
/* harmony export */ });
/* harmony import */ var _created_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87036);

/** MySQL repeats the type in every change of a column; null where it is known to be the same as before. */
function retyped(fact, { created, dialect, tables }) {
    if (fact.kind === 'change-type')
        return (0,_created_js__WEBPACK_IMPORTED_MODULE_0__/* .isOld */ .eD)(fact.table, created) ? { ...fact, isNumbered: false } : null;
    if (fact.kind !== 'change-column' || dialect !== 'mysql' || !(0,_created_js__WEBPACK_IMPORTED_MODULE_0__/* .isOld */ .eD)(fact.table, created))
        return null;
    const { name, type, isNumbered } = fact.column;
    const before = tables.columnsOf(fact.table.key)?.get(name.toLowerCase());
    return before?.type.label === type.label ? null : { column: name, type, isComputed: false, isNumbered };
}
/** The column that becomes NOT NULL, or is so no more; in MySQL it is known from what it was before. */
function nullChange(fact, { created, dialect, tables }, toNotNull) {
    if (fact.kind === 'change-null')
        return fact.isNotNull === toNotNull && (0,_created_js__WEBPACK_IMPORTED_MODULE_0__/* .isOld */ .eD)(fact.table, created) ? fact.column : null;
    if (fact.kind !== 'change-column' || dialect !== 'mysql' || !(0,_created_js__WEBPACK_IMPORTED_MODULE_0__/* .isOld */ .eD)(fact.table, created))
        return null;
    const before = tables.columnsOf(fact.table.key)?.get(fact.column.name.toLowerCase());
    const isChanged = before?.isNotNull === !toNotNull && fact.column.isNotNull === toNotNull && !isPrimary(before);
    return isChanged ? fact.column.name : null;
}
function isPrimary({ constraints }) {
    return constraints.some(({ kind }) => kind === 'primary-key');
}


/***/ }),

/***/ 99573:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ indexOfWords),
/* harmony export */   y: () => (/* binding */ splitWords)
/* harmony export */ });
/** The words of a name, by which rules know what it speaks of: `apiKey`, `api_key` and `API_KEY` are the same two. */
/** Longer than any name that PostgreSQL keeps. */
const readAtMost = 256;
/** In lower case; digits at a word's end are left out, so that `address2` is an address. */
function splitWords(name) {
    return name
        .slice(0, readAtMost)
        .replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .map((word) => word.replace(/(?<=\p{L})\p{N}+$/u, ''))
        .filter((word) => word !== '');
}
/** Where these words stand in a name, one right after the other; -1 where they do not. */
function indexOfWords(words, wanted) {
    return words.findIndex((_word, at) => wanted.every((word, offset) => words[at + offset] === word));
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

/***/ 41431:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ quoteName),
/* harmony export */   _n: () => (/* binding */ unquote),
/* harmony export */   ol: () => (/* binding */ quoteText)
/* harmony export */ });
/** Names and texts in quotes, as PostgreSQL and SQLite read them. */
function quoteName(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/** Right with standard_conforming_strings, which is how a session of PostgreSQL starts. */
function quoteText(text) {
    return `'${text.replaceAll("'", "''")}'`;
}
/** What stands between a pair of quotes; a doubled quote in it is one, but a bracket is not. */
function unquote(quoted) {
    const inner = quoted.slice(1, -1);
    const quote = quoted.charAt(0);
    return quote !== '[' && inner.includes(quote) ? inner.replaceAll(quote + quote, quote) : inner;
}


/***/ }),

/***/ 87185:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readTokens)
/* harmony export */ });
/* harmony import */ var _lexer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46033);
/* harmony import */ var _quoting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41431);
/** SQL of MySQL and SQLite as tokens. */


/** Of one piece; a token takes about twenty times the memory of its text. */
const mostTokens = 2_000_000;
/** In MySQL a number may begin a name. `/*!` and its end are marks, with code between them. */
const inCode = {
    mysql: /\s+|\/\*M?!\d*|\*\/|[\p{L}\p{N}_$@\u0080-\u{10ffff}]+(?:\.\d+)?|./suy,
    sqlite: /\s+|\d[\w.]*|[\p{L}\p{N}_$\u0080-\u{10ffff}]+|\|\||[<>!=]=|<>|<<|>>|->>?|./suy,
};
function readTokens(text, grammar) {
    const tokens = [];
    let depth = 0;
    for (const { kind, from, to, isClosed } of (0,_lexer_js__WEBPACK_IMPORTED_MODULE_0__/* .findSegments */ .QL)(text, grammar)) {
        if (!isClosed)
            return { tokens, fault: `${kind === 'comment' ? 'A comment' : 'A quote'} is opened and never closed` };
        if (kind === 'name' || kind === 'text')
            tokens.push({ kind, value: (0,_quoting_js__WEBPACK_IMPORTED_MODULE_1__/* .unquote */ ._n)(text.slice(from, to)), word: '', from, to });
        if (kind === 'code')
            depth = readWords(text, { from, to, depth }, grammar, tokens);
        if (depth < 0 || depth > 1)
            return { tokens, fault: 'The marks of its comments do not match' };
        if (tokens.length > mostTokens)
            return { tokens, fault: `It has more than ${mostTokens} words and marks` };
    }
    return { tokens, fault: depth === 0 ? null : 'A comment is opened and never closed' };
}
/** Returns the depth behind the code, or the one at which it was given up. */
function readWords(text, code, grammar, tokens) {
    const pattern = inCode[grammar];
    let { from, depth } = code;
    while (from < code.to && tokens.length <= mostTokens && (depth === 0 || depth === 1)) {
        pattern.lastIndex = from;
        const run = pattern.exec(text)?.[0] ?? text.charAt(from);
        if (run.length > 2 && run.startsWith('/*'))
            depth += 1;
        else if (run === '*/')
            depth -= 1;
        else if (run.trim() !== '')
            tokens.push(tokenOf(run, from));
        from += run.length;
    }
    return depth;
}
function tokenOf(value, from) {
    const to = from + value.length;
    if (!/^[\p{L}\p{N}_$@\u0080-\u{10ffff}]/u.test(value))
        return { kind: 'mark', value, word: '', from, to };
    if (/^\d+(?:[xX][\da-fA-F]+|(?:\.\d*)?(?:[eE]\d+)?)$/u.test(value))
        return { kind: 'number', value, word: '', from, to };
    // No keyword is longer.
    return { kind: 'word', value, word: value.length > 40 ? '' : value.toUpperCase(), from, to };
}


/***/ }),

/***/ 42152:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ isHeavier),
/* harmony export */   t: () => (/* binding */ isLowered)
/* harmony export */ });
/* harmony import */ var _suppressions_suppressible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42163);

const weights = { off: 0, notice: 1, warning: 2, error: 3 };
/** What cannot be suppressed cannot be switched off either, by other words. */
function isLowered({ id, severity }, wanted) {
    return !(0,_suppressions_suppressible_js__WEBPACK_IMPORTED_MODULE_0__/* .isRuleSuppressible */ .c)(id) && weights[wanted] < weights[severity];
}
function isHeavier(wanted, than) {
    return weights[wanted] > weights[than];
}


/***/ }),

/***/ 93800:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ findingOf)
/* harmony export */ });
/* harmony import */ var _text_plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60287);
/** A finding of a rule: the rule's words, with what was found here. */

function findingOf(rule, { message, place, remedy, severity, excerpt }) {
    return {
        rule: rule.id,
        severity: severity ?? rule.severity,
        message,
        remedy: remedy ?? rule.remedy,
        place,
        criteria: rule.criteria,
        excerpt: excerpt === undefined || excerpt === null ? null : (0,_text_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .excerpt */ .Kb)(excerpt.trim()),
        suppressedBy: null,
    };
}


/***/ }),

/***/ 66709:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/** Which of a repository's files may start a command, known by their path. */

const kinds = [
    ['ci', /^\.github\/workflows\/[^/]+\.ya?ml$/u],
    ['ci', /(?:^|\/)action\.ya?ml$/u],
    ['ci', /(?:^|\/)(?:\.gitlab-ci|bitbucket-pipelines|azure-pipelines|cloudbuild|buildspec|\.circleci\/config)\.ya?ml$/u],
    ['container', /(?:^|\/)(?:Dockerfile|Containerfile)(?:\.[^/]+)?$|\.(?:dockerfile|containerfile)$/iu],
    ['compose', /(?:^|\/)(?:docker-|podman-)?compose(?:\.[^/]+)?\.ya?ml$/u],
    ['process', /(?:^|\/)Procfile(?:\.[^/]+)?$/u],
    ['platform', /(?:^|\/)(?:vercel|app|railway|now)\.json$/u],
    ['platform', /(?:^|\/)(?:netlify|fly(?:\.[^/]+)?|railway|nixpacks)\.toml$/u],
    ['platform', /(?:^|\/)(?:render|heroku)\.ya?ml$/u],
    ['package', /(?:^|\/)package\.json$/u],
    ['task-runner', /(?:^|\/)(?:turbo|nx|project)\.jsonc?$/u],
    ['make', /(?:^|\/)(?:GNUmakefile|[Mm]akefile)$|\.mk$/u],
    ['just', /(?:^|\/)\.?justfile$|\.just$/iu],
    ['hook', /(?:^|\/)\.husky\/[a-z-]+$/u],
    ['hook', /(?:^|\/)\.?lefthook(?:-local)?\.ya?ml$/u],
    ['shell', /\.(?:sh|bash|zsh)$/u],
    ['code', /\.[cm]?[jt]sx?$/u],
];
/** Folders of other people's files, and of what was built from ours. */
const passedOver = new Set(['node_modules', '.git', 'dist', '.next', '.turbo', 'vendor', '.yarn', 'coverage']);
/** Null for a file that starts nothing, or is not ours. */
function kindOf(path) {
    if (path.endsWith('.d.ts') ||
        node_path__WEBPACK_IMPORTED_MODULE_0__.posix
            .dirname(path)
            .split('/')
            .some((folder) => passedOver.has(folder)))
        return null;
    return kinds.find(([, pattern]) => pattern.test(path))?.[0] ?? null;
}


/***/ }),

/***/ 41326:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   dB: () => (/* binding */ classifies),
/* harmony export */   uQ: () => (/* binding */ describeChange)
/* harmony export */ });
/* harmony import */ var _constraints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42000);
/* harmony import */ var _rebuild_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36371);


/** A constraint or column of a table as one word; no name holds the character between them. */
function keyOf({ key }, name) {
    return `${key}\0${name}`;
}
/** What looks like SQLite's rebuild is none in PostgreSQL, which alters in place. */
function describeChange(migrations, dialect) {
    const gathering = new Gathering(dialect !== 'postgresql');
    const statements = migrations.flatMap((migration) => migration.statements);
    for (const [position, { facts }] of statements.entries())
        for (const fact of facts ?? [])
            gathering.add(fact, position);
    return gathering;
}
/** Whether a comment says how a column is treated: `@classification …`, `encrypted by …`. */
function classifies(comment) {
    return /classif|encrypted|hashed|@pii|tokeni[sz]ed/iu.test(comment);
}
class Gathering {
    needsTables = false;
    constraints = new Map();
    notNullChecks = new Map();
    validated = new Map();
    keyed = new Set();
    indexed = new Map();
    columns = new Set();
    classified = new Set();
    made = new Set();
    enums = new Map();
    prepared = new Set();
    searchPaths = new Map();
    cascading = new Set();
    dropped = new Map();
    droppedColumns = new Map();
    detached = new Set();
    #rebuilds = new _rebuild_js__WEBPACK_IMPORTED_MODULE_0__/* .Rebuilds */ .PZ();
    #mayRebuild;
    constructor(mayRebuild) {
        this.#mayRebuild = mayRebuild;
    }
    get rebuilds() {
        return this.#rebuilds.found;
    }
    get replacing() {
        return this.#rebuilds.replacing;
    }
    add(fact, position) {
        this.needsTables ||= fact.kind === 'change-column' || (fact.kind === 'rename-table' && this.#rebuilds.isDraft(fact.table));
        if (this.#mayRebuild)
            this.#rebuilds.add(fact, position);
        for (const { table, constraint } of (0,_constraints_js__WEBPACK_IMPORTED_MODULE_1__/* .constraintsIn */ .qC)(fact))
            this.#addConstraint(table, constraint);
        this.#addToTable(fact, position);
        this.#addObject(fact, position);
    }
    #addConstraint({ key }, { kind, columns, references }) {
        if (kind === 'primary-key')
            this.keyed.add(key);
        if (kind === 'primary-key' || kind === 'unique' || kind === 'index')
            push(this.indexed, key, columns);
        if (references?.onDelete === 'CASCADE')
            this.cascading.add(references.table.key);
    }
    #addToTable(fact, position) {
        if (fact.kind === 'create-table')
            for (const { name } of fact.columns)
                this.columns.add(keyOf(fact.table, name));
        if (fact.kind === 'add-column')
            this.columns.add(keyOf(fact.table, fact.column.name));
        if (fact.kind === 'drop-column')
            push(this.droppedColumns, fact.table.key, fact.column);
        // A partial index does not serve every look-up.
        if (fact.kind === 'create-index' && !fact.isPartial)
            push(this.indexed, fact.table.key, fact.columns);
        if (fact.kind === 'validate-constraint')
            push(this.validated, keyOf(fact.table, fact.name), position);
        if (fact.kind === 'partition' && fact.word === 'DETACH')
            for (const { key } of fact.names)
                this.detached.add(key);
        if (fact.kind === 'comment' && classifies(fact.text))
            this.classified.add(keyOf(fact.table, fact.column));
        if (fact.kind === 'drop' && fact.object === 'table')
            for (const { key } of fact.names)
                this.dropped.set(key, position);
        if (fact.kind !== 'add-constraint')
            return;
        const { table, constraint } = fact;
        push(this.constraints, keyOf(table, constraint.name ?? ''), { position, constraint });
        if (constraint.notNullColumn !== null)
            push(this.notNullChecks, keyOf(table, constraint.notNullColumn), { position, constraint });
    }
    #addObject(fact, position) {
        if (fact.kind === 'prepare')
            this.prepared.add(fact.name);
        if (fact.kind === 'create-routine' && fact.setsSearchPath)
            this.searchPaths.set(fact.name.key, position);
        if (fact.kind === 'create-view' || fact.kind === 'create-type' || fact.kind === 'create-other' || (fact.kind === 'create-routine' && !fact.isAltered))
            this.made.add(fact.name.key);
        if (fact.kind === 'create-table' && fact.source !== null)
            this.made.add(fact.table.key);
        if (fact.kind === 'create-type' && fact.values !== null && !this.enums.has(fact.name.key))
            this.enums.set(fact.name.key, { position, values: fact.values });
    }
}
function push(map, key, value) {
    const list = map.get(key);
    if (list === undefined)
        map.set(key, [value]);
    else
        list.push(value);
}


/***/ }),

/***/ 42000:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dw: () => (/* binding */ constraintsOnRows),
/* harmony export */   Rl: () => (/* binding */ describeConstraint),
/* harmony export */   gb: () => (/* binding */ describeTrigger),
/* harmony export */   ii: () => (/* binding */ referencesIn),
/* harmony export */   qC: () => (/* binding */ constraintsIn)
/* harmony export */ });
/* harmony import */ var _text_plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60287);
/* harmony import */ var _created_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87036);
/** The constraints that a statement brings, wherever it writes them. */


function constraintsIn(fact) {
    if (fact.kind === 'add-constraint')
        return [{ table: fact.table, constraint: fact.constraint, column: null }];
    if (fact.kind === 'add-column' || fact.kind === 'change-column')
        return ofColumn(fact.table, fact.column);
    if (fact.kind !== 'create-table')
        return [];
    const { table, columns, constraints } = fact;
    return [...columns.flatMap((column) => ofColumn(table, column)), ...constraints.map((constraint) => ({ table, constraint, column: null }))];
}
function ofColumn(table, column) {
    return column.constraints.map((constraint) => ({ table, constraint, column }));
}
/** Those of this kind that a table gets which may well have many rows. */
function constraintsOnRows(fact, created, kind) {
    if (fact.kind === 'create-table')
        return [];
    return constraintsIn(fact).filter(({ table, constraint }) => constraint.kind === kind && (0,_created_js__WEBPACK_IMPORTED_MODULE_0__/* .isFilled */ .lq)(table, created));
}
/** The foreign keys; a table that only takes another's place brings none. */
function referencesIn(fact, { replacing }) {
    if (fact.kind === 'create-table' && replacing.has(fact.table.key))
        return [];
    return constraintsIn(fact).flatMap((one) => {
        const { references } = one.constraint;
        return references === null ? [] : [{ ...one, to: references.table, onDelete: references.onDelete }];
    });
}
/** `the check "name"`, or what it is where it has none. */
function describeConstraint({ name }, kind) {
    return name === null ? `a ${kind}` : `the ${kind} ${(0,_text_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)}`;
}
/** `Every trigger of "table"`. */
function describeTrigger({ what, name, table }) {
    return `${what}${name === null ? '' : ` ${(0,_text_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)}`} of ${table.label}`;
}


/***/ }),

/***/ 87036:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GA: () => (/* binding */ Creation),
/* harmony export */   eD: () => (/* binding */ isOld),
/* harmony export */   lq: () => (/* binding */ isFilled)
/* harmony export */ });
/** Whether the table was there before the change. */
function isOld({ key }, { tables }) {
    return !tables.has(key);
}
/** Whether it may well have many rows: what only costs time is reported of no other. */
function isFilled(table, created) {
    return isOld(table, created) && !created.perhaps.has(table.key);
}
/** What has been created so far, one fact after the other. */
class Creation {
    tables = new Set();
    types = new Set();
    schemas = new Set();
    perhaps = new Set();
    /** Once a statement chose where PostgreSQL's unqualified names lead, they tell nothing any more. */
    #isPathKnown = true;
    /** What a rebuild drops and renames is the same table as before. */
    add(fact, isRebuilt) {
        if (fact.kind === 'set' && fact.name === 'search_path')
            this.#forgetUnqualified();
        if (fact.kind === 'create-table')
            this.#addTable(fact);
        if (fact.kind === 'create-view' && fact.isMaterialized)
            this.#addKnown(fact.name.key);
        if (fact.kind === 'create-type' && fact.values !== null)
            this.types.add(fact.name.key);
        if (fact.kind === 'create-other' && fact.object === 'schema' && !fact.mayExist)
            this.schemas.add(fact.name.key);
        if (fact.kind === 'drop' && !isRebuilt)
            this.#drop(fact);
        if (fact.kind === 'rename-table')
            this.#rename(fact.table.key, fact.to.key, isRebuilt);
    }
    /** A temporary table hides another of its name for some of the names that lead there; one that may be there already is not new. */
    #addTable({ table, isTemporary, mayExist }) {
        if (isTemporary)
            return;
        if (mayExist)
            this.perhaps.add(table.key);
        else
            this.#addKnown(table.key);
    }
    #drop({ object, names }) {
        const created = { table: this.tables, type: this.types, schema: this.schemas };
        for (const { key } of names)
            if (object === 'table' || object === 'type' || object === 'schema')
                created[object].delete(key);
    }
    /** An old table under a new table's name is not new. */
    #rename(from, to, isRebuilt) {
        const wasNew = this.tables.delete(from);
        if (isRebuilt)
            return;
        this.tables.delete(to);
        if (wasNew)
            this.#addKnown(to);
    }
    #addKnown(key) {
        if (this.#isPathKnown || !key.startsWith('public.'))
            this.tables.add(key);
    }
    #forgetUnqualified() {
        this.#isPathKnown = false;
        for (const names of [this.tables, this.types])
            for (const name of names)
                if (name.startsWith('public.'))
                    names.delete(name);
    }
}


/***/ }),

/***/ 63933:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ deployLockReleased)
/* harmony export */ });
const deployLockReleased = {
    id: 'integrity/deploy-lock-released',
    dialects: ['postgresql'],
    severity: 'error',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'A deploy holds an advisory lock in its session. The lock keeps other deploys from changing the same database. pg_advisory_unlock and its like can release it; DISCARD ALL and DEALLOCATE ALL throw away what the session and its driver still need. The other forms of DISCARD (PLANS, SEQUENCES, TEMP) release no lock, and are a warning. `migrate` refuses a plan with an error of this rule before anything runs, unless the check configuration file lowers this rule. With `kit-connection: relay`, a deploy without its lock does not commit; with `separate`, the lock is in another session, which these statements do not reach.',
    remedy: 'Take the statement out. A lock of your own is pg_advisory_xact_lock, which the end of the transaction releases.',
    alias: [],
    findFact: (fact) => (fact.kind === 'session' ? describe(fact.effect) : []),
};
function describe({ kind, word }) {
    if (kind === 'advisory-unlock')
        return [
            {
                message: `${word} releases advisory locks of the session, which may be that of the deploy: with kit-connection: relay, the deploy then does not commit.`,
            },
        ];
    if (kind !== 'discard')
        return [];
    if (word === 'DISCARD ALL')
        return [{ message: 'DISCARD ALL fails inside the transaction of the deploy, and releases all locks of the session outside of one.' }];
    if (word === 'DEALLOCATE ALL')
        return [{ message: 'DEALLOCATE ALL drops the prepared statements that the driver still uses.' }];
    return [{ message: `${word} throws away what the session of the deploy holds.`, severity: 'warning' }];
}


/***/ }),

/***/ 28461:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ sessionLeftChanged)
/* harmony export */ });
/* harmony import */ var _text_plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60287);
/* harmony import */ var _model_reading_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5535);
/** integrity/session-left-changed: what a migration sets for itself stays in force for those after it. */


const sessionLeftChanged = {
    id: 'integrity/session-left-changed',
    severity: 'warning',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'SET, also SET LOCAL, set_config, LISTEN, PREPARE, LOAD, a cursor WITH HOLD or an advisory lock of the session lasts beyond the migration. All pending migrations run in one session and one transaction, and later ones inherit the change: another search_path, another role, no checks. Which of them do depends on what happened to be pending together. A SET that the same change sets back is left out, and so is SET LOCAL of a time limit.',
    remedy: 'Set it back at the end of the migration, as in RESET search_path. For a lock, use pg_advisory_xact_lock.',
    alias: [],
    find(_node, { statement: { facts }, postgresql, position }) {
        return (facts ?? []).flatMap((fact) => {
            if (fact.kind !== 'session')
                return [];
            const { effect } = fact;
            if (effect.kind === 'session-hold')
                return [{ message: `${effect.word} lasts for the session of the deploy, beyond this migration.`, remedy: remedyOf(effect) }];
            if (effect.kind === 'session-reset' && effect.name === null)
                return [{ message: 'RESET ALL takes back the settings of the deploy too, such as its time limits.', remedy: 'Reset each setting by its name.' }];
            if (effect.kind !== 'session-set' || (effect.isLocal && limits.has(effect.name)))
                return [];
            if (Object.hasOwn(_model_reading_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .readingSettings */ .i, effect.name))
                return [
                    {
                        message: `${effect.name} decides how the server reads SQL, and a deploy through the relay stops behind the change.`,
                        remedy: `Take the change of ${effect.name} out of the migration, and write its texts for the default of PostgreSQL.`,
                    },
                ];
            const isReset = [effect.name, null].some((name) => (postgresql.resets.get(name) ?? -1) > position);
            const what = (0,_text_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)(effect.word === 'set_config' && effect.name !== '' ? `set_config of ${effect.name}` : effect.word);
            const until = effect.isLocal ? 'to the end of the transaction of the deploy' : 'for the session of the deploy';
            return isReset ? [] : [{ message: `${what} lasts ${until}, later migrations included.`, remedy: remedyOf(effect) }];
        });
    },
};
function remedyOf(effect) {
    if (effect.kind === 'session-hold')
        return effect.isLock ? 'Use pg_advisory_xact_lock, which the end of the transaction releases.' : 'Take the statement out of the migration.';
    if (effect.word === 'SET SESSION CHARACTERISTICS')
        return 'Take the statement out of the migration.';
    return `Set it back at the end of the migration (${resetOf(effect)}): all pending migrations are one transaction, so SET LOCAL lasts as long.`;
}
function resetOf({ word, name }) {
    if (word !== 'set_config')
        return (0,_text_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)(word.replace(/^SET (?:LOCAL )?/u, 'RESET '));
    return name === '' ? 'RESET and its name' : `RESET ${(0,_text_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)(name)}`;
}
/** They let later migrations fail, and change nothing that these do. */
const limits = new Set(['lock_timeout', 'statement_timeout', 'transaction_timeout', 'idle_in_transaction_session_timeout']);


/***/ }),

/***/ 28107:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ transactionControlInMigration)
/* harmony export */ });
const transactionControlInMigration = {
    id: 'integrity/transaction-control-in-migration',
    dialects: ['postgresql', 'mysql', 'sqlite'],
    severity: 'error',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'drizzle-kit runs all pending migrations and the rows of its ledger in one transaction. A COMMIT or ROLLBACK in a file ends it: a failure afterwards leaves half of the deploy applied, and no ledger row says so. A savepoint leaves the transaction open, and is only a warning. `migrate` refuses a plan with such a statement before anything runs, unless the check configuration file lowers this rule.',
    remedy: 'Take the statement out of the migration.',
    alias: ['squawk transaction-nesting', 'squawk ban-uncommitted-transaction', 'pgfence unclosed-transaction', 'bytebase STATEMENT_DISALLOW_COMMIT'],
    findFact: (fact, { dialect }) => (fact.kind === 'session' ? describe(fact.effect, dialect) : []),
};
function describe(effect, dialect) {
    switch (effect.kind) {
        case 'transaction-end':
            return [{ message: `${effect.word} ends the transaction of the deploy: ${consequences[effect.end]}` }];
        case 'transaction-start':
            return [{ message: `${effect.word} ${starts[dialect]}.` }];
        case 'transaction-control':
            return effect.word === 'COMMIT PREPARED' || effect.word === 'ROLLBACK PREPARED'
                ? [{ message: `${effect.word} cannot run inside the transaction of the deploy: the migration fails.` }]
                : [{ message: `${effect.word} splits the transaction of the deploy, which stays open.`, severity: 'warning' }];
        case 'advisory-unlock':
        case 'discard':
        case 'session-set':
        case 'session-reset':
        case 'session-hold':
            return [];
    }
}
const starts = {
    postgresql: 'does nothing inside the transaction of the deploy, and opens another one if that has ended',
    mysql: 'commits the transaction of the deploy, and opens another one',
    sqlite: 'fails inside the transaction of the deploy, and opens another one if that has ended',
    turso: 'fails inside the transaction of the deploy, and opens another one if that has ended',
};
const consequences = {
    commit: 'what ran before it stays if a later statement fails.',
    rollback: 'what ran before it in the same deploy is undone, earlier migrations and their ledger rows too.',
    prepare: 'what ran before it waits for a COMMIT PREPARED by hand, and keeps its locks until then.',
};


/***/ }),

/***/ 22064:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ lineOf)
/* harmony export */ });
/** Longer than what is shown of it; one line may be all of a file. */
const lineLimit = 1_000;
/** The line of the statement that lies at this line of the file; its first where it has no such line. */
function lineOf({ text, line }, wanted) {
    const lines = wanted === line ? [] : text.split('\n');
    const start = text.slice(0, lineLimit);
    return lines[wanted - line] ?? start.slice(0, Math.max(0, start.indexOf('\n')) || start.length);
}


/***/ }),

/***/ 331:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ suppressionExpired)
/* harmony export */ });
const suppressionExpired = {
    id: 'meta/suppression-expired',
    severity: 'error',
    criteria: ['CC8.1'],
    cause: 'The last day of a suppression is over: it does not count any more, and what it suppressed stands.',
    remedy: 'Remove the hazard, or have the suppression agreed to again with a new last day; remove a suppression that is not needed any more.',
    alias: [],
};


/***/ }),

/***/ 14305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ suppressionInvalid)
/* harmony export */ });
const suppressionInvalid = {
    id: 'meta/suppression-invalid',
    severity: 'error',
    criteria: ['CC8.1'],
    cause: 'A comment says `drizzle-attest:` and is no suppression in the one form that there is. It does not count, and what it meant to suppress stands.',
    remedy: 'Write `-- drizzle-attest: allow family/name reason="…" ticket=… until=YYYY-MM-DD` on one line.',
    alias: [],
};


/***/ }),

/***/ 46906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ suppressionRefused)
/* harmony export */ });
const suppressionRefused = {
    id: 'meta/suppression-refused',
    severity: 'error',
    criteria: ['CC8.1'],
    cause: 'A suppression is for a rule that has none: what happened to the history, a push that runs without a person, and the rules on suppressions themselves stand for everyone.',
    remedy: 'Remove the suppression and the cause of the finding.',
    alias: [],
};


/***/ }),

/***/ 60162:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ suppressionUnused)
/* harmony export */ });
const suppressionUnused = {
    id: 'meta/suppression-unused',
    severity: 'warning',
    criteria: ['CC8.1'],
    cause: 'A suppression meets no finding: its rule does not fire where it says, or its name is misspelt. It would suppress in silence what comes there later.',
    remedy: 'Remove the suppression, or correct its rule (`family/name`) and its place: the line right above the statement, or its last line.',
    alias: [],
};


/***/ }),

/***/ 93687:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ suppressionWithoutReason)
/* harmony export */ });
const suppressionWithoutReason = {
    id: 'meta/suppression-without-reason',
    severity: 'error',
    criteria: ['CC8.1'],
    cause: 'A suppression has no reason. Later readers must understand why a finding is suppressed, so the suppression does not count and the finding stands.',
    remedy: 'Add reason="…" that says why the hazard is accepted here.',
    alias: [],
};


/***/ }),

/***/ 36371:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PZ: () => (/* binding */ Rebuilds),
/* harmony export */   ig: () => (/* binding */ leftOut),
/* harmony export */   mq: () => (/* binding */ invented),
/* harmony export */   qB: () => (/* binding */ unfilled)
/* harmony export */ });
/** The steps have to come in this order, each for the same two tables. */
class Rebuilds {
    /** By the position of its last two steps: the DROP of the old table, and the new one's change of name. */
    found = new Map();
    /** By the new table's key: the columns that the copy fills. They are not new, and neither is the table. */
    replacing = new Map();
    /** New tables that may take another's place, by key. */
    #drafts = new Map();
    #draftOf = new Map();
    isDraft({ key }) {
        return this.#drafts.has(key);
    }
    add(fact, position) {
        if (fact.kind === 'create-table')
            this.#drafts.set(fact.table.key, { columns: fact.columns.map(({ name }) => name) });
        if (fact.kind === 'insert' && fact.source !== null && fact.source.from !== null)
            this.#fill(fact.table.key, fact.source.from, fact.source, fact.columns);
        if (fact.kind === 'drop' && fact.object === 'table') {
            for (const { key } of fact.names) {
                const draft = this.#drafts.get(this.#draftOf.get(key) ?? '');
                if (draft !== undefined)
                    draft.droppedAt ??= position;
            }
        }
        if (fact.kind === 'rename-table')
            this.#finish(fact.table.key, fact.to.key, position);
    }
    #fill(into, from, copy, filled) {
        const draft = this.#drafts.get(into);
        if (draft === undefined)
            return;
        Object.assign(draft, { copy, table: from, filled });
        this.#draftOf.set(from.key, into);
    }
    #finish(from, to, renamedAt) {
        const draft = this.#drafts.get(from);
        if (draft?.copy === undefined || draft.table?.key !== to || draft.droppedAt === undefined)
            return;
        const { columns, copy, table, filled = [], droppedAt } = draft;
        const rebuild = { table, columns, filled, copy, droppedAt };
        this.found.set(droppedAt, rebuild).set(renamedAt, rebuild);
        this.replacing.set(from, new Set(filled.length === 0 ? columns : filled));
        this.#drafts.delete(from);
    }
}
/** Old columns that the new table does not have. */
function leftOut(rebuild, tables) {
    const old = rebuild === undefined ? null : tables.columnsOf(rebuild.table.key);
    const kept = new Set(rebuild?.columns.map((name) => name.toLowerCase()));
    return old === null ? [] : [...old].filter(([key]) => !kept.has(key)).map(([, { name }]) => name);
}
/** Columns of the new table that the copy does not fill although the old one has them; without knowledge of it, all that are not filled. */
function unfilled({ table, columns, filled }, tables) {
    const old = tables.columnsOf(table.key);
    if (filled.length === 0)
        return [];
    const given = new Set(filled.map((name) => name.toLowerCase()));
    return columns.filter((name) => {
        const before = old?.get(name.toLowerCase());
        // A generated column has no values of its own.
        return !given.has(name.toLowerCase()) && !tables.isFresh(table.key, name) && (old === null || before?.generated === null);
    });
}
/** Columns that the copy takes and the old table does not have. */
function invented({ table, copy }, tables) {
    const old = tables.columnsOf(table.key);
    return old === null ? [] : copy.columns.filter((name) => !old.has(name.toLowerCase()));
}


/***/ }),

/***/ 89614:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bL: () => (/* binding */ ticket),
/* harmony export */   l: () => (/* binding */ reason),
/* harmony export */   oF: () => (/* binding */ ruleName),
/* harmony export */   vd: () => (/* binding */ day)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/** A suppression as it is written, before it is known whether it counts. */

/** What is shown to people stays on one line, without characters that could not be seen. */
const visible = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u, 'text on one line, without control characters');
const ruleName = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[a-z][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/u, 'a rule as family/name');
const reason = visible.max(500);
const ticket = visible.min(1).max(200);
/** A day that the calendar has. */
const day = zod__WEBPACK_IMPORTED_MODULE_1__/* .date */ .p6();


/***/ }),

/***/ 42163:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ isRuleSuppressible),
/* harmony export */   q: () => (/* binding */ isSuppressible)
/* harmony export */ });
/* harmony import */ var _push_place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66709);

/** What happened to the history cannot be agreed away, and a rule on suppressions that could be suppressed would be none. */
function isRuleSuppressible(rule) {
    return !rule.startsWith('history/') && !rule.startsWith('meta/');
}
/** A push that starts without a person changes a database that nobody looks at. */
function isSuppressible({ rule, place }) {
    if (!isRuleSuppressible(rule))
        return false;
    if (!rule.startsWith('push/'))
        return true;
    const kind = place === null ? 'ci' : (0,_push_place_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(place.path);
    return kind === null || !['ci', 'container', 'compose', 'process', 'platform'].includes(kind);
}


/***/ }),

/***/ 87226:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
/** Things of one kind together. */
/** In the order in which the keys, and those of one key, first come: Map.groupBy, which the oldest supported Node lacks. */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const group = groups.get(keyOf(item));
        if (group === undefined)
            groups.set(keyOf(item), [item]);
        else
            group.push(item);
    }
    return groups;
}


/***/ }),

/***/ 20733:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ withQueries)
/* harmony export */ });
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35190);

/** The queries of its WITH. PostgreSQL allows statements that change rows only in the outermost one. */
function withQueries(node) {
    return (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .partsIn */ .gw)(withClauseOf(node)?.ctes, 'CommonTableExpr').flatMap(({ ctequery }) => ctequery ?? []);
}
function withClauseOf(node) {
    if ('SelectStmt' in node)
        return node.SelectStmt.withClause;
    if ('InsertStmt' in node)
        return node.InsertStmt.withClause;
    if ('UpdateStmt' in node)
        return node.UpdateStmt.withClause;
    if ('DeleteStmt' in node)
        return node.DeleteStmt.withClause;
    return 'MergeStmt' in node ? node.MergeStmt.withClause : undefined;
}


/***/ }),

/***/ 46033:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Su: () => (/* binding */ findComments),
  QL: () => (/* binding */ findSegments),
  wr: () => (/* binding */ readCode),
  e7: () => (/* binding */ readCodeInPlace),
  W8: () => (/* binding */ skipBlank),
  iC: () => (/* binding */ sqlGrammar)
});

;// CONCATENATED MODULE: ./src/sql/lexer/segment.ts
/** The parts that a lexer tells apart, and how quotes of all dialects end. */
/** A doubled quote is one in the text. */
function endOfQuote(text, start, quote) {
    for (let at = text.indexOf(quote, start); at !== -1; at = text.indexOf(quote, at + 2))
        if (!text.startsWith(quote, at + 1))
            return at + 1;
    return null;
}
const escaped = { "'": /\\.|''|'/gsu, '"': /\\.|""|"/gsu };
/** As above, and a backslash takes the next character along. */
function endOfEscapedQuote(text, start, quote) {
    const marks = escaped[quote];
    marks.lastIndex = start;
    for (let found = marks.exec(text); found !== null; found = marks.exec(text))
        if (found[0] === quote)
            return marks.lastIndex;
    return null;
}
/** The place behind the next `end`; null if there is none. */
function behind(text, start, end) {
    const found = text.indexOf(end, start);
    return found === -1 ? null : found + end.length;
}
/** A comment that ends with its line. */
function lineComment(text, start) {
    const end = text.indexOf('\n', start);
    return { kind: 'comment', to: end === -1 ? text.length : end };
}

;// CONCATENATED MODULE: ./src/sql/lexer/mysql.ts
/** The comments and quotes of MySQL and MariaDB. */

/** What MySQL runs although it stands in a comment is code: `/*!50100 … *\/`, and MariaDB's own form of it. */
const mysqlLexer = {
    marks: /--(?=[\s\p{Cc}]|$)|#|\*\/|\/\*(?!M?!)|['"`]/gu,
    open(text, mark, from) {
        const start = from + mark.length;
        if (mark === '*/')
            return null;
        if (mark === '/*')
            return { kind: 'comment', to: behind(text, start, '*/') };
        if (mark === '`')
            return { kind: 'name', to: endOfQuote(text, start, mark) };
        if (mark === "'" || mark === '"')
            return { kind: 'text', to: endOfEscapedQuote(text, start, mark) };
        return lineComment(text, start);
    },
};

;// CONCATENATED MODULE: ./src/sql/lexer/postgresql.ts
/** PostgreSQL's comments and quotes, as its own scanner finds them. */

/** Words and numbers are taken whole: a `$` or an `e` within them opens nothing. A character beyond ASCII is a letter, a blank too. */
const postgresqlLexer = {
    marks: /--|\/\*|\$(?:[A-Za-z_\u0080-\u{10ffff}][\w\u0080-\u{10ffff}]*)?\$|[eEbBxX]?'|[uU]&['"]|"|[A-Za-z_\u0080-\u{10ffff}][\w$\u0080-\u{10ffff}]*|\$\d+|\d[\w\u0080-\u{10ffff}]*/gu,
    open(text, mark, from) {
        const start = from + mark.length;
        if (mark === '--')
            return { kind: 'comment', to: endOfLine(text, start) };
        if (mark === '/*')
            return { kind: 'comment', to: endOfComment(text, start) };
        if (mark.endsWith('$') && mark.startsWith('$'))
            return { kind: 'text', to: behind(text, start, mark) };
        if (mark.endsWith('"'))
            return { kind: 'name', to: endOfQuote(text, start, '"') };
        return mark.endsWith("'") ? openText(text, mark.charAt(0), start) : null;
    },
};
/** A text goes on with the next one if nothing but blanks with a line break stand between them. */
function openText(text, prefix, start) {
    for (let from = start;;) {
        const to = endOfPart(text, prefix, from);
        const next = to === null ? null : startOfNext(text, to);
        if (next === null)
            return { kind: 'text', to };
        from = next;
    }
}
/** Of bits no quote is doubled. */
function endOfPart(text, prefix, start) {
    if (/[eE]/u.test(prefix))
        return endOfEscapedQuote(text, start, "'");
    return /[bBxX]/u.test(prefix) ? behind(text, start, "'") : endOfQuote(text, start, "'");
}
/** Behind the quote that goes on; null if none does. */
function startOfNext(text, end) {
    const blanks = /[ \t\n\r\f\v]*/y;
    blanks.lastIndex = end;
    const run = blanks.exec(text)?.[0] ?? '';
    return /[\n\r]/u.test(run) && text.startsWith("'", end + run.length) ? end + run.length + 1 : null;
}
function endOfLine(text, start) {
    const marks = /[\n\r]/gu;
    marks.lastIndex = start;
    return marks.exec(text)?.index ?? text.length;
}
/** Comments nest. */
function endOfComment(text, start) {
    const marks = /\/\*|\*\//gu;
    marks.lastIndex = start;
    let depth = 1;
    for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
        depth += match[0] === '/*' ? 1 : -1;
        if (depth === 0)
            return marks.lastIndex;
    }
    return null;
}

;// CONCATENATED MODULE: ./src/sql/lexer/sqlite.ts
/** The comments and quotes of SQLite and libSQL. */

const sqliteLexer = {
    marks: /--|\/\*|['"`[]/gu,
    open(text, mark, from) {
        const start = from + mark.length;
        if (mark === '--')
            return lineComment(text, start);
        if (mark === '/*')
            return { kind: 'comment', to: behind(text, start, '*/') };
        if (mark === '[')
            return { kind: 'name', to: behind(text, start, ']') };
        return { kind: mark === "'" ? 'text' : 'name', to: endOfQuote(text, start, mark) };
    },
};

;// CONCATENATED MODULE: ./src/sql/lexer.ts



function sqlGrammar(dialect) {
    return dialect === 'turso' ? 'sqlite' : dialect;
}
const lexers = { postgresql: postgresqlLexer, mysql: mysqlLexer, sqlite: sqliteLexer };
/** In order and without gaps. What is never closed goes on to the end. */
function* findSegments(text, grammar) {
    const lexer = lexers[grammar];
    let [at, from] = [0, 0];
    for (;;) {
        lexer.marks.lastIndex = at;
        const match = lexer.marks.exec(text);
        if (match === null)
            break;
        const [mark] = match;
        const opened = lexer.open(text, mark, match.index);
        at = opened === null ? match.index + mark.length : (opened.to ?? text.length);
        if (opened === null)
            continue;
        if (match.index > from)
            yield { kind: 'code', from, to: match.index, isClosed: true };
        yield { kind: opened.kind, from: match.index, to: at, isClosed: opened.to !== null };
        from = at;
    }
    if (from < text.length)
        yield { kind: 'code', from, to: text.length, isClosed: true };
}
function findComments(text, grammar) {
    return [...findSegments(text, grammar)].filter(({ kind, isClosed }) => kind === 'comment' && isClosed);
}
/** PostgreSQL's code alone; a blank stands where something else stood. */
function readCode(text) {
    return [...findSegments(text, 'postgresql')].map(({ kind, from, to }) => (kind === 'code' ? text.slice(from, to) : ' ')).join('');
}
/** PostgreSQL's code at the same offsets: a comment is blanks, what stands in quotes is a word. */
function readCodeInPlace(text) {
    return [...findSegments(text, 'postgresql')]
        .map(({ kind, from, to }) => (kind === 'code' ? text.slice(from, to) : (kind === 'comment' ? ' ' : 'q').repeat(to - from)))
        .join('');
}
/** The length of what stands before the first statement: blanks, comments and semicolons; a comment without an end is no comment. */
function skipBlank(text, grammar) {
    for (const { kind, from, to, isClosed } of findSegments(text, grammar)) {
        if (kind === 'comment' && isClosed)
            continue;
        if (kind !== 'code')
            return from;
        const at = text.slice(from, to).search(/[^ \t\n\r\f\v;]/u);
        if (at !== -1)
            return from + at;
    }
    return text.length;
}


/***/ }),

/***/ 35051:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ concurrentCommand),
/* harmony export */   r: () => (/* binding */ commitsOnItsWay)
/* harmony export */ });
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35190);

function commitsOnItsWay(node) {
    return concurrentCommand(node) !== null || ['ReindexStmt', 'CallStmt', 'DoStmt', 'VacuumStmt', 'ClusterStmt', 'CreatedbStmt'].some((kind) => kind in node);
}
/** What is written with CONCURRENTLY and refused in a transaction; null for anything else. */
function concurrentCommand(node) {
    if ('IndexStmt' in node && node.IndexStmt.concurrent === true)
        return 'CREATE INDEX CONCURRENTLY';
    if ('DropStmt' in node && node.DropStmt.concurrent === true)
        return 'DROP INDEX CONCURRENTLY';
    const isReindex = 'ReindexStmt' in node && (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .partsIn */ .gw)(node.ReindexStmt.params, 'DefElem').some(({ defname }) => defname === 'concurrently');
    if (isReindex)
        return 'REINDEX CONCURRENTLY';
    const detached = (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .selectCommands */ .dv)(node, 'AT_DetachPartition');
    return detached.some(({ command: { def } }) => def !== undefined && 'PartitionCmd' in def && def.PartitionCmd.concurrent === true)
        ? 'DETACH PARTITION CONCURRENTLY'
        : null;
}


/***/ }),

/***/ 42658:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ choosesAll)
/* harmony export */ });
/** How deep a condition is looked into; what is nested deeper counts as a choice. */
const maxDepth = 50;
/** True of no condition at all, and of one that holds for every row: `true`, `1 = 1`, `id = id`, `x OR true`. */
function choosesAll(condition) {
    return condition === undefined || isTrue(condition, maxDepth);
}
function isTrue(node, depth) {
    if (depth === 0)
        return false;
    if ('A_Const' in node)
        return node.A_Const.boolval?.boolval === true;
    if ('TypeCast' in node)
        return node.TypeCast.arg !== undefined && isTrueWord(node.TypeCast.arg, depth);
    if ('A_Expr' in node)
        return isTautology(node.A_Expr);
    if (!('BoolExpr' in node))
        return false;
    const { boolop, args = [] } = node.BoolExpr;
    if (boolop === 'OR_EXPR')
        return args.some((part) => isTrue(part, depth - 1));
    if (boolop === 'AND_EXPR')
        return args.every((part) => isTrue(part, depth - 1));
    return args.every((part) => isFalse(part));
}
function isTrueWord(node, depth) {
    if ('A_Const' in node && node.A_Const.sval !== undefined)
        return ['t', 'true', 'y', 'yes', 'on', '1'].includes(node.A_Const.sval.sval ?? '');
    return isTrue(node, depth - 1);
}
function isFalse(node) {
    return 'A_Const' in node && node.A_Const.boolval !== undefined && node.A_Const.boolval.boolval !== true;
}
/** A comparison of a thing with itself, or of two constants that are equal or, for `<>`, are not. */
function isTautology({ kind, name = [], lexpr, rexpr }) {
    const operator = name.length === 1 && name[0] !== undefined && 'String' in name[0] ? name[0].String.sval : undefined;
    if (kind !== 'AEXPR_OP' || operator === undefined || lexpr === undefined || rexpr === undefined)
        return false;
    const [left, right] = [spelling(lexpr), spelling(rexpr)];
    if (left === null || right === null)
        return false;
    if (['=', '>=', '<='].includes(operator))
        return left === right;
    return ['<>', '!='].includes(operator) && 'A_Const' in lexpr && 'A_Const' in rexpr && left !== right;
}
/** A constant or a column in one form of writing; null for anything else. */
function spelling(node) {
    if ('ColumnRef' in node)
        return `column ${JSON.stringify(node.ColumnRef.fields)}`;
    return 'A_Const' in node ? spellConstant(node.A_Const) : null;
}
/** NULL equals nothing, itself included. */
function spellConstant({ isnull, ival, fval, sval, boolval }) {
    return isnull === true ? null : `constant ${JSON.stringify({ ival, fval, sval, boolval })}`;
}


/***/ }),

/***/ 62436:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CJ: () => (/* binding */ relationName),
/* harmony export */   Mp: () => (/* binding */ isOn),
/* harmony export */   QP: () => (/* binding */ typeOf),
/* harmony export */   S3: () => (/* binding */ roleName),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   pn: () => (/* binding */ partName)
/* harmony export */ });
/* harmony import */ var _text_plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60287);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35190);


/** PostgreSQL tells names apart by their letters' case; `public` stands where no schema is written. */
function nameOf(words) {
    return { key: words.length > 1 ? words.slice(-2).join('.') : `public.${words[0] ?? ''}`, label: (0,_text_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(words.join('.')) };
}
function relationName(relation) {
    return nameOf((0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOfRelation */ .j)(relation ?? {}));
}
/** A part of a table, such as a trigger, whose last word is its own. */
function partName(words) {
    const of = nameOf(words.slice(0, -1));
    const own = words.at(-1) ?? '';
    return { of, name: { key: `${of.key}.${own}`, label: `${(0,_text_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(own)} of ${of.label}` } };
}
const special = new Map([
    ['ROLESPEC_PUBLIC', 'PUBLIC'],
    ['ROLESPEC_CURRENT_ROLE', 'the current role'],
    ['ROLESPEC_CURRENT_USER', 'the current user'],
    ['ROLESPEC_SESSION_USER', 'the session user'],
]);
/** For a reader. */
function roleName({ roletype, rolename }) {
    return special.get(roletype) ?? (0,_text_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(rolename ?? '');
}
/** PostgreSQL's own short name; a type in another schema has the schema before it. */
function typeOf({ names = [], typmods = [], arrayBounds = [] }) {
    const name = (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsIn */ .Hn)(names)
        .filter((word) => word !== 'pg_catalog')
        .join('.');
    const modifiers = typmods.flatMap(numberOf);
    const array = arrayBounds.length > 0 ? '[]' : '';
    return { name: `${name}${array}`, modifiers, label: (0,_text_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .excerpt */ .Kb)(`${name}${modifiers.length > 0 ? `(${modifiers.join(', ')})` : ''}${array}`) };
}
function numberOf(node) {
    return 'A_Const' in node && node.A_Const.ival !== undefined ? [node.A_Const.ival.ival ?? 0] : [];
}
function isOn({ arg }) {
    return arg === undefined || ('Boolean' in arg && arg.Boolean.boolval === true);
}


/***/ }),

/***/ 83322:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aK: () => (/* binding */ readRows),
/* harmony export */   mz: () => (/* binding */ isDecrypting),
/* harmony export */   xB: () => (/* binding */ readQuery)
/* harmony export */ });
/* harmony import */ var _dml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20733);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35190);
/* harmony import */ var _condition_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42658);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62436);




function readRows(node, text) {
    const changed = readChanges(node, text);
    if (changed.length === 0 && 'SelectStmt' in node)
        return [{ kind: 'query', query: readQuery(node) }];
    return [...changed, ...readDecrypting(node)];
}
const nothing = { texts: [], plain: [] };
function readChanges(node, text) {
    const queries = [node, ...(0,_dml_js__WEBPACK_IMPORTED_MODULE_1__/* .withQueries */ .j)(node)];
    const changes = [...(0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .partsIn */ .gw)(queries, 'InsertStmt'), ...(0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .partsIn */ .gw)(queries, 'UpdateStmt'), ...(0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .partsIn */ .gw)(queries, 'DeleteStmt'), ...(0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .partsIn */ .gw)(queries, 'MergeStmt')];
    const now = new Set(changes.map(({ relation }) => relation));
    const at = ({ relation }) => ({
        table: (0,_name_js__WEBPACK_IMPORTED_MODULE_0__/* .relationName */ .CJ)(relation),
        isLater: !now.has(relation),
    });
    // A tree with a million values is searched for these only if its text has their word.
    const select = (kind, word) => (word.test(text) ? (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .selectParts */ .vZ)(node, kind) : []);
    return [
        ...select('InsertStmt', /\binsert\b/iu).map((insert) => ({ kind: 'insert', ...at(insert), ...readInsert(insert) })),
        ...select('UpdateStmt', /\bupdate\b/iu).map((update) => ({ kind: 'update', ...at(update), ...readUpdate(update) })),
        ...select('DeleteStmt', /\bdelete\b/iu).map((gone) => {
            const isJoined = (gone.usingClause ?? []).length > 0;
            return { kind: 'delete', ...at(gone), choice: choiceOf(gone.whereClause), isJoined };
        }),
        ...select('MergeStmt', /\bmerge\b/iu).map((merge) => {
            return { kind: 'update', ...at(merge), columns: [''], choice: 'some', isJoined: true, written: nothing };
        }),
    ];
}
function readInsert(insert) {
    const columns = (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .partsIn */ .gw)(insert.cols, 'ResTarget').map(({ name = '' }) => name);
    const query = insert.selectStmt;
    const rows = query !== undefined && 'SelectStmt' in query ? (query.SelectStmt.valuesLists ?? []) : [];
    const values = (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .partsIn */ .gw)(rows, 'List').map(({ items = [] }) => items);
    const plain = values.flatMap((row) => columns.flatMap((column, index) => plainText(column, row[index])));
    return { columns, source: query === undefined || rows.length > 0 ? null : readQuery(query), written: { texts: textsIn({ InsertStmt: insert }), plain } };
}
function readUpdate(update) {
    const { targetList, fromClause = [], whereClause } = update;
    const targets = (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .partsIn */ .gw)(targetList, 'ResTarget');
    const plain = targets.flatMap(({ name = '', val }) => plainText(name, val));
    const columns = targets.map(({ name = '' }) => name);
    return { columns, choice: choiceOf(whereClause), isJoined: fromClause.length > 0, written: { texts: textsIn({ UpdateStmt: update }), plain } };
}
function choiceOf(condition) {
    return condition === undefined ? 'none' : (0,_condition_js__WEBPACK_IMPORTED_MODULE_3__/* .choosesAll */ .K)(condition) ? 'all' : 'some';
}
function plainText(column, value) {
    return value !== undefined && 'A_Const' in value && value.A_Const.sval !== undefined ? [{ column, text: value.A_Const.sval.sval ?? '' }] : [];
}
function textsIn(node) {
    return (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .selectParts */ .vZ)(node, 'A_Const').flatMap(({ sval }) => sval?.sval ?? []);
}
/** A call around a column, such as a hash, makes something else of it. */
function readQuery(node) {
    const listed = (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .selectParts */ .vZ)(node, 'ResTarget').flatMap(({ val }) => (val !== undefined && 'ColumnRef' in val ? columnOf(val.ColumnRef.fields) : []));
    const select = 'SelectStmt' in node ? node.SelectStmt : noSelect;
    const { fromClause, larg } = select;
    let [first] = fromClause ?? [];
    const isJoined = (fromClause ?? []).length > 1 || (first !== undefined && 'JoinExpr' in first);
    while (first !== undefined && 'JoinExpr' in first)
        first = first.JoinExpr.larg;
    return {
        columns: [...new Set(listed)],
        // A union is taken for one that reads a table.
        isReading: fromClause !== undefined || larg !== undefined,
        from: first !== undefined && 'RangeVar' in first ? (0,_name_js__WEBPACK_IMPORTED_MODULE_0__/* .relationName */ .CJ)(first.RangeVar) : null,
        isFiltered: isJoined || filtering.some((clause) => select[clause] !== undefined),
    };
}
/** None of `t.*`. */
function columnOf(fields = []) {
    return (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsIn */ .Hn)(fields.slice(-1));
}
const noSelect = {};
const filtering = ['whereClause', 'limitCount', 'limitOffset', 'groupClause', 'havingClause', 'distinctClause', 'larg'];
const decrypting = new Set([
    ...['pgp_sym_decrypt', 'pgp_pub_decrypt', 'decrypt', 'decrypt_iv', 'crypto_aead_det_decrypt', 'crypto_secretbox_open'],
]);
function isDecrypting(call) {
    return decrypting.has(call);
}
/** Values that a query decrypts are stored, or shown by a view, in the clear. */
function readDecrypting(node) {
    if (!('InsertStmt' in node || 'UpdateStmt' in node || 'CreateTableAsStmt' in node || 'ViewStmt' in node))
        return [];
    const call = (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .findCalls */ .pr)(node).find(({ name }) => decrypting.has(name));
    return call === undefined ? [] : [{ kind: 'decrypt', call: call.name }];
}


/***/ }),

/***/ 35190:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GG: () => (/* binding */ walk),
/* harmony export */   Hn: () => (/* binding */ wordsIn),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   ZB: () => (/* binding */ findWords),
/* harmony export */   dv: () => (/* binding */ selectCommands),
/* harmony export */   gw: () => (/* binding */ partsIn),
/* harmony export */   j: () => (/* binding */ wordsOfRelation),
/* harmony export */   pr: () => (/* binding */ findCalls),
/* harmony export */   vZ: () => (/* binding */ selectParts)
/* harmony export */ });
/** Every part of the tree with the key that it is under, in the order of the text, itself first: what lies in a list is under the list's. A loop, which no depth can exhaust. */
function walk(root, visit) {
    const [keys, left] = [[''], [root]];
    while (left.length > 0) {
        const [key, part] = [keys.pop() ?? '', left.pop()];
        if (typeof part !== 'object' || part === null)
            continue;
        const names = Array.isArray(part) ? null : Object.keys(part);
        if (names !== null)
            visit(key, part);
        const parts = Object.values(part);
        for (let at = parts.length - 1; at >= 0; at -= 1) {
            if (typeof parts[at] !== 'object')
                continue;
            left.push(parts[at]);
            keys.push(names?.[at] ?? key);
        }
    }
}
/** In the order in which they are written. */
function selectParts(root, kind) {
    const found = [];
    walk(root, (_, part) => {
        if (holds(part, kind))
            found.push(part[kind]);
    });
    return found;
}
/** The nodes of one kind in a list. */
function partsIn(list, kind) {
    return (list ?? []).flatMap((node) => (holds(node, kind) ? [node[kind]] : []));
}
function holds(value, kind) {
    return Object.hasOwn(value, kind);
}
/** The function calls in the tree. */
function findCalls(root) {
    return selectParts(root, 'FuncCall').map(({ funcname, args = [] }) => {
        const names = wordsIn(funcname);
        return { schema: names.length > 1 ? (names[0] ?? null) : null, name: names.at(-1) ?? '', args };
    });
}
/** The names and the literal texts in the tree. */
function findWords(root) {
    const words = [];
    walk(root, (_, part) => {
        if ('sval' in part && typeof part.sval === 'string')
            words.push(part.sval);
    });
    return words;
}
/** The commands of an ALTER TABLE that are one of these; none for any other statement. */
function selectCommands(node, ...subtypes) {
    if (!('AlterTableStmt' in node) || node.AlterTableStmt.relation === undefined)
        return [];
    const table = node.AlterTableStmt.relation;
    return partsIn(node.AlterTableStmt.cmds, 'AlterTableCmd').flatMap((command) => command.subtype !== undefined && subtypes.includes(command.subtype) ? [{ table, command }] : []);
}
/** The words of a name that is a list, a type, a routine or a single string. */
function wordsOf(name) {
    if ('String' in name)
        return [name.String.sval ?? ''];
    if ('List' in name)
        return wordsIn(name.List.items);
    if ('TypeName' in name)
        return wordsIn(name.TypeName.names);
    if ('ObjectWithArgs' in name)
        return wordsIn(name.ObjectWithArgs.objname);
    if ('RangeVar' in name)
        return wordsOfRelation(name.RangeVar);
    return [];
}
/** The words in a list of names: a qualified name, or the columns of a key. */
function wordsIn(names) {
    return (names ?? []).flatMap(wordsOf);
}
function wordsOfRelation({ schemaname, relname }) {
    return [...(schemaname === undefined ? [] : [schemaname]), relname ?? ''];
}


/***/ }),

/***/ 77832:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readCheckConfigurations: () => (/* binding */ readCheckConfigurations),
/* harmony export */   readDeployedConfiguration: () => (/* binding */ readDeployedConfiguration)
/* harmony export */ });
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65251);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58141);
/* harmony import */ var _sql_rules_meta_configuration_invalid_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19280);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27523);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94684);
/* harmony import */ var _configuration_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63842);
/** The check configuration file that was agreed on: git is asked for the base's, and the work tree for the one that the change would merge. */







/**
 * `base` is a branch, a tag or a commit; null where nothing is compared. Its newest commit judges, so that nobody goes back to an older policy by
 * starting from an older commit. Throws `check-configuration/invalid` where the file that is to judge cannot be used.
 */
async function readCheckConfigurations(repositoryRoot, base, readOutput) {
    const own = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .readCheckConfiguration */ .r)(repositoryRoot);
    if (base === null)
        return own === null ? nothing(false) : { settings: settingsOf(own, true), from: 'work-tree', changed: false, findings: [] };
    const { tip, fork } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .readPoints */ .Sb)(repositoryRoot, base, readOutput);
    // The rules on the history tell that there is no base; until there is, nothing is suppressed.
    if (tip === null)
        return nothing(false);
    const merged = await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .readBaseFile */ .go)(repositoryRoot, tip, _configuration_js__WEBPACK_IMPORTED_MODULE_5__.configurationFile, readOutput);
    const before = fork === null || fork === tip ? merged : await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .readBaseFile */ .go)(repositoryRoot, fork, _configuration_js__WEBPACK_IMPORTED_MODULE_5__.configurationFile, readOutput);
    return judge(textOf(merged), own, !isSame(own, textOf(before)));
}
/**
 * The file at the deployed commit, or that of the work tree if there is no commit. Throws `check-configuration/invalid` if it cannot be used.
 */
async function readDeployedConfiguration(repositoryRoot, commit, readOutput) {
    const text = (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_6__/* .isUnknown */ .t)(commit)
        ? await (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .readCheckConfiguration */ .r)(repositoryRoot)
        : textOf(await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .readBaseFile */ .go)(repositoryRoot, commit, _configuration_js__WEBPACK_IMPORTED_MODULE_5__.configurationFile, readOutput));
    return text === null ? _configuration_js__WEBPACK_IMPORTED_MODULE_5__.emptyConfiguration : settingsOf(text, false);
}
function judge(merged, own, changed) {
    const broken = changed && own !== null ? findProblem(own) : null;
    if (merged === null)
        return { ...nothing(changed), findings: broken === null ? [] : [(0,_sql_rules_meta_configuration_invalid_js__WEBPACK_IMPORTED_MODULE_2__/* .findBroken */ .xN)(broken)] };
    const unusable = findProblem(merged);
    if (unusable === null) {
        return { settings: settingsOf(merged, isSame(merged, own)), from: 'base', changed, findings: broken === null ? [] : [(0,_sql_rules_meta_configuration_invalid_js__WEBPACK_IMPORTED_MODULE_2__/* .findBroken */ .xN)(broken)] };
    }
    if (!changed || broken !== null)
        throw unusable;
    return { ...nothing(true), findings: [(0,_sql_rules_meta_configuration_invalid_js__WEBPACK_IMPORTED_MODULE_2__/* .findMended */ .Z1)(unusable)] };
}
function nothing(changed) {
    return { settings: _configuration_js__WEBPACK_IMPORTED_MODULE_5__.emptyConfiguration, from: 'none', changed, findings: [] };
}
function textOf(merged) {
    return merged === null || (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_6__/* .isUnknown */ .t)(merged) ? merged : merged.text;
}
/** A checkout may have written other line ends. */
function isSame(one, other) {
    return typeof one === 'string' && typeof other === 'string'
        ? one.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n')
        : one === null && other === null;
}
function findProblem(text) {
    try {
        settingsOf(text, false);
        return null;
    }
    catch (thrown) {
        return (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .asProblem */ .gr)(thrown);
    }
}
function settingsOf(text, hasLines) {
    if ((0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_6__/* .isUnknown */ .t)(text))
        throw (0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .invalid */ .G)(text.unknown, null);
    return (0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .parseCheckConfiguration */ .Y)(text, hasLines);
}


/***/ }),

/***/ 58141:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $s: () => (/* binding */ readMergedTexts),
/* harmony export */   Sb: () => (/* binding */ readPoints),
/* harmony export */   go: () => (/* binding */ readBaseFile),
/* harmony export */   wZ: () => (/* binding */ readBase)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _git_blob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52449);
/* harmony import */ var _git_git_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10308);
/* harmony import */ var _git_output_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28915);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95305);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(65251);
/* harmony import */ var _folder_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62007);
/* harmony import */ var _history_uncomparable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82487);
/** git, asked for the base that a change is compared with. */








/** Bytes of one file, and files at once. */
const limits = { bytes: 50_000_000, files: 200, parallel: 8 };
/** Throws nothing of its own. */
async function readBase({ repositoryRoot, migrationsPath, base }, readOutput) {
    const git = (0,_git_git_js__WEBPACK_IMPORTED_MODULE_5__/* .openGit */ .z)(repositoryRoot, readOutput);
    const point = await readMergeBase(git, base);
    if (typeof point !== 'string')
        return { kind: 'unreadable', finding: point };
    const path = (await isTree(git, point, migrationsPath)) ? migrationsPath : ((await readMovedFrom(git, point, migrationsPath)) ?? migrationsPath);
    const [tree, changed] = await Promise.all([readTree(git, point, path), readChanged(git, point, path)]);
    if (tree === null)
        return { kind: 'unreadable', finding: (0,_history_uncomparable_js__WEBPACK_IMPORTED_MODULE_4__/* .uncomparable */ .q)('objects', base) };
    const files = new Map(tree.map((file) => [file.path, file]));
    const journal = files.get('meta/_journal.json');
    const read = journal === undefined ? null : (await readMerged(git, [journal])).get(journal.blob);
    const text = read !== undefined && read !== null && 'text' in read ? read.text : null;
    const folder = (0,_folder_state_js__WEBPACK_IMPORTED_MODULE_3__/* .parseState */ .Bu)(path, new Map(tree.map(({ path: name, blob }) => [name, blob])), text);
    return { kind: 'read', base: { mergeBase: point, folder, files, changed } };
}
/** The bytes of files of the base, by git's id: unknown where they are no text, are too large, or git does not have them. */
async function readMergedTexts(root, files, readOutput) {
    return readMerged((0,_git_git_js__WEBPACK_IMPORTED_MODULE_5__/* .openGit */ .z)(root, readOutput), files);
}
/** A file as it is in the base; null where the base does not have it. */
async function readBaseFile(root, mergeBase, path, readOutput) {
    const git = (0,_git_git_js__WEBPACK_IMPORTED_MODULE_5__/* .openGit */ .z)(root, readOutput);
    const { code, stdout } = await git('ls-tree', '-z', '--long', mergeBase, '--', path);
    const file = (0,_git_output_js__WEBPACK_IMPORTED_MODULE_6__/* .parseTree */ .cZ)(code, stdout)?.[0];
    return file === undefined ? null : ((await readMerged(git, [file])).get(file.blob) ?? null);
}
/** The commit of a revision, and the one that it and the change come from; each null where git does not tell. */
async function readPoints(root, base, readOutput) {
    const git = (0,_git_git_js__WEBPACK_IMPORTED_MODULE_5__/* .openGit */ .z)(root, readOutput);
    const [tip, fork] = await Promise.all([readCommit(git, base), readMergeBase(git, base)]);
    return { tip, fork: typeof fork === 'string' ? fork : null };
}
async function readMergeBase(git, base) {
    const [head, tip, shallow] = await Promise.all([readCommit(git, 'HEAD'), readCommit(git, base), git('rev-parse', '--is-shallow-repository')]);
    const isShallow = shallow.stdout.trim() === 'true';
    if (head === null)
        return (0,_history_uncomparable_js__WEBPACK_IMPORTED_MODULE_4__/* .uncomparable */ .q)(shallow.code === null ? 'no-git' : 'no-commit', base);
    if (tip === null)
        return (0,_history_uncomparable_js__WEBPACK_IMPORTED_MODULE_4__/* .uncomparable */ .q)(isShallow ? 'shallow' : 'no-base', base);
    const { code, stdout } = await git('merge-base', head, tip);
    const point = (0,_git_output_js__WEBPACK_IMPORTED_MODULE_6__/* .parseId */ .Fg)(code, stdout);
    if (point === null)
        return (0,_history_uncomparable_js__WEBPACK_IMPORTED_MODULE_4__/* .uncomparable */ .q)(isShallow ? 'shallow' : 'unrelated', base);
    // A cut history may hide a later common commit, but not one later than the base itself.
    return isShallow && point !== tip ? (0,_history_uncomparable_js__WEBPACK_IMPORTED_MODULE_4__/* .uncomparable */ .q)('shallow', base) : point;
}
async function readCommit(git, revision) {
    return await (0,_git_git_js__WEBPACK_IMPORTED_MODULE_5__/* .readObjectId */ .f)(git, `${revision}^{commit}`);
}
async function isTree(git, commit, path) {
    return (await (0,_git_git_js__WEBPACK_IMPORTED_MODULE_5__/* .readObjectId */ .f)(git, treeOf(commit, path))) !== null;
}
/** The slash at the end makes git look for a tree, never for a file. */
function treeOf(commit, path) {
    return `${commit}:./${path === '' ? '' : `${path}/`}`;
}
/** The migrations folder of the base that is there no longer, where the one asked for was not there yet. */
async function readMovedFrom(git, commit, path) {
    const [before, now] = await Promise.all([commit, 'HEAD'].map((revision) => git('ls-tree', '-r', '-z', '--name-only', revision)));
    const [names, present] = [(0,_git_output_js__WEBPACK_IMPORTED_MODULE_6__/* .parseNames */ .Gw)(before?.code ?? null, before?.stdout ?? ''), (0,_git_output_js__WEBPACK_IMPORTED_MODULE_6__/* .parseNames */ .Gw)(now?.code ?? null, now?.stdout ?? '')];
    return names === null || present === null ? null : selectMoved(names, present, path);
}
/** A folder of migrations among the base's files that is none any more; one of the same last name is taken first. Null without one. */
function selectMoved(before, now, path) {
    const left = foldersIn(now);
    const gone = [...foldersIn(before)].filter((folder) => !left.has(folder)).sort();
    return gone.find((folder) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(folder) === node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path)) ?? gone[0] ?? null;
}
function foldersIn(names) {
    return new Set(names.flatMap((name) => /^(?:(.*)\/)?(?:meta\/_journal\.json|\d{14}[^/]*\/migration\.sql)$/u.exec(name)?.[1] ?? []));
}
async function readTree(git, commit, path) {
    if (!(await isTree(git, commit, path)))
        return [];
    const { code, stdout } = await git('ls-tree', '-r', '-z', '--long', treeOf(commit, path));
    return (0,_git_output_js__WEBPACK_IMPORTED_MODULE_6__/* .parseTree */ .cZ)(code, stdout);
}
/** By the index's own list of the files: what was only touched is listed too. */
async function readChanged(git, commit, path) {
    const compare = ['diff-index', '-z', '--name-only', '--no-renames', '--no-ext-diff', '--relative', commit, '--'];
    const [tracked, untracked] = await Promise.all([
        git(...compare, path === '' ? '.' : path),
        git('ls-files', '-z', '--others', '--', path === '' ? '.' : path),
    ]);
    const names = [(0,_git_output_js__WEBPACK_IMPORTED_MODULE_6__/* .parseNames */ .Gw)(tracked.code, tracked.stdout), (0,_git_output_js__WEBPACK_IMPORTED_MODULE_6__/* .parseNames */ .Gw)(untracked.code, untracked.stdout)];
    if (names.includes(null))
        return null;
    return new Set(names.flatMap((list) => list ?? []).map((name) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.relative(path, name)));
}
async function readMerged(git, files) {
    const read = new Map();
    const wanted = files.slice(0, limits.files);
    for (let start = 0; start < wanted.length; start += limits.parallel)
        for (const [blob, text] of await Promise.all(wanted.slice(start, start + limits.parallel).map((file) => readBlob(git, file))))
            read.set(blob, text);
    return read;
}
/** The bytes came as text: only where they give the same id again is the text the whole truth. */
async function readBlob(git, { blob, bytes }) {
    if (bytes > limits.bytes)
        return [blob, (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_7__/* .unknown */ .L)('The file of the base has more bytes than are read.')];
    const { code, stdout } = await git('cat-file', 'blob', blob);
    const content = Buffer.from(stdout);
    if (code !== 0)
        return [blob, (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_7__/* .unknown */ .L)('git does not have the file of the base.')];
    if ((0,_git_blob_js__WEBPACK_IMPORTED_MODULE_1__/* .blobId */ .z)(content, (0,_git_blob_js__WEBPACK_IMPORTED_MODULE_1__/* .formatOf */ .b)(blob)) !== blob)
        return [blob, (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_7__/* .unknown */ .L)('The file of the base is not UTF-8.')];
    return [blob, { sha256: (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .br)(content), text: stdout }];
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


/***/ })

};
