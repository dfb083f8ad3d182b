export const id = 800;
export const ids = [800];
export const modules = {

/***/ 18812:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sB: () => (/* binding */ renderManifest),
/* harmony export */   vS: () => (/* binding */ manifestName),
/* harmony export */   yQ: () => (/* binding */ renderDocument)
/* harmony export */ });
/* harmony import */ var _model_canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14611);
/** The manifest file: the record of one deploy as the one text that says it. */

/** The name of the file, beside its bundle and as a subject of the statement. */
const manifestName = 'migration-manifest.json';
/** The manifest file's exact text: RFC 8785 order of keys, two spaces of indent, one final newline. */
function renderManifest(record) {
    return renderDocument(record);
}
/** Any JSON value in the manifest's spelling (clause F3). */
function renderDocument(value) {
    const ordered = JSON.parse((0,_model_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(value));
    return `${JSON.stringify(ordered, null, 2)}\n`;
}


/***/ }),

/***/ 96042:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ parseRecord),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   k_: () => (/* binding */ parseManifestText)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92857);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39687);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18812);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39670);
/* harmony import */ var _schema_issue_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90708);
/* harmony import */ var _strict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18576);
/** The strict reading of a manifest: its bytes become a record, or a Problem that names the entry. */






const manifestForm = { place: 'manifest', maxBytes: 16 * 1024 * 1024, spell: _document_js__WEBPACK_IMPORTED_MODULE_1__/* .renderDocument */ .yQ, spacing: 'exact' };
/** The record that a manifest file's bytes hold. Throws `verify/too-large`, `not-json`, `not-canonical`, `manifest-version`, `manifest-invalid`. */
function parseManifest(bytes) {
    return parseRecord(parseManifestText(bytes));
}
/** The JSON value of a manifest file's bytes, spelt as F3 says; whether it is a record is not asked yet. */
function parseManifestText(bytes) {
    return (0,_strict_js__WEBPACK_IMPORTED_MODULE_3__/* .parseStrict */ .z)(bytes, manifestForm);
}
/** The record that a JSON value is. */
function parseRecord(value) {
    refuseOtherVersion(value);
    const parsed = _record_js__WEBPACK_IMPORTED_MODULE_2__/* .recordSchema */ .fi.safeParse(value);
    if (parsed.success)
        return parsed.data;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A('verify/manifest-invalid', {
        message: `The manifest is not a record of version 1: ${(0,_schema_issue_js__WEBPACK_IMPORTED_MODULE_4__/* .renderIssues */ .$1)(parsed.error, value)}.`,
        remedy: 'Use the manifest exactly as the deploy published it.',
        place: `${_document_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestName */ .vS}: ${(0,_schema_issue_js__WEBPACK_IMPORTED_MODULE_4__/* .issuePlace */ .VV)(parsed.error)}`,
    });
}
const versioned = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ schemaVersion: zod__WEBPACK_IMPORTED_MODULE_5__/* .int */ .Whr() });
/** A version of its own code: a later record is no broken record. */
function refuseOtherVersion(value) {
    const mark = versioned.safeParse(value);
    if (!mark.success || mark.data.schemaVersion === 1)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A('verify/manifest-version', {
        message: `The manifest says schemaVersion ${(0,_schema_issue_js__WEBPACK_IMPORTED_MODULE_4__/* .renderFound */ .Hw)(mark.data.schemaVersion)}; this release reads version 1.`,
        remedy: 'Verify it with the release of drizzle-attest that wrote it, or a later one.',
        place: `${_document_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestName */ .vS}: schemaVersion`,
    });
}


/***/ }),

/***/ 39670:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ maxDeviations),
  d4: () => (/* binding */ maxProblems),
  fi: () => (/* binding */ recordSchema)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./src/model/plan.ts
var plan = __webpack_require__(67978);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(88532);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./src/manifest/record-words.ts
/** The words that all parts of a record share: forms of digests, times and numbers, and what is not known. */

/** A parser that is compiled first pays off after hundreds of records; a run reads two or three. */
core/* config */.$W({ jitless: true });
const sha256 = schemas/* string */.YjP()
    .regex(/^[0-9a-f]{64}$/u)
    .describe('SHA-256, 64 lower-case hexadecimal digits');
const gitId = schemas/* string */.YjP()
    .regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/u)
    .describe('git object id, SHA-1 or SHA-256');
const time = iso/* datetime */.w$({ precision: 3 }).describe('RFC 3339, UTC, milliseconds');
const int64 = schemas/* string */.YjP()
    .regex(/^(0|-?[1-9][0-9]{0,18})$/u)
    .describe('64-bit integer in decimal digits, no leading zeros');
const count = schemas/* int */.Whr().min(0);
const record_words_text = schemas/* string */.YjP().max(4096);
const record_words_name = schemas/* string */.YjP().min(1).max(512);
const unknown = schemas/* strictObject */.rej({ unknown: record_words_text.min(1).describe('why it is not known') });
const stated = (known) => schemas/* union */.KCZ([known, unknown]);

;// CONCATENATED MODULE: ./src/manifest/record.ts
/** The record of one deploy, version 1: the one schema from which types, checks and the published JSON Schema come. */



/** How many problems a record names, errors first. */
const maxProblems = 256;
/** How many deviations of the history a record names; the ledger's digests cover all rows. */
const maxDeviations = 1_024;
const recordId = schemas/* string */.YjP()
    .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u)
    .describe('UUID in lower case, so that one record has one name');
const actor = schemas/* strictObject */.rej({ login: record_words_name, id: stated(int64) });
const planned = schemas/* strictObject */.rej({ name: record_words_name, sha256: sha256 });
const problem = schemas/* strictObject */.rej({ code: record_words_name, severity: schemas/* enum */.k5n(['error', 'warning']), message: record_words_text, remedy: record_words_text, place: record_words_name.nullable() });
const chain = schemas/* strictObject */.rej({
    id: sha256.describe('digest of repository, environment and database fingerprint'),
    position: schemas/* union */.KCZ([
        schemas/* strictObject */.rej({ sequence: schemas/* literal */.euz(1), previous: schemas/* null */.chJ() }).describe('declared to be the first record of its chain'),
        schemas/* strictObject */.rej({ sequence: schemas/* int */.Whr().min(2), previous: schemas/* strictObject */.rej({ recordId, sha256: sha256 }) }),
        unknown,
    ]),
});
const tool = schemas/* strictObject */.rej({
    name: schemas/* literal */.euz('drizzle-attest'),
    version: record_words_name,
    distSha256: stated(sha256).describe('digest of the bundle that ran'),
    node: record_words_name,
    drizzleKit: stated(record_words_name),
    drizzleOrm: stated(record_words_name),
    lockfile: stated(schemas/* strictObject */.rej({ path: record_words_name, sha256: sha256 })),
});
const system = schemas/* strictObject */.rej({
    repository: stated(schemas/* strictObject */.rej({ fullName: record_words_name, id: stated(int64), ownerId: stated(int64), visibility: stated(record_words_name) })),
    environment: record_words_name,
    database: schemas/* strictObject */.rej({
        dialect: schemas/* enum */.k5n(['postgresql']),
        fingerprint: sha256.describe('digest of host, port and database name; never the URL'),
        ledgerTable: stated(schemas/* strictObject */.rej({ schema: record_words_name, name: record_words_name })),
        server: stated(schemas/* strictObject */.rej({
            version: record_words_name,
            role: schemas/* strictObject */.rej({ superuser: schemas/* boolean */.zMY(), createRole: schemas/* boolean */.zMY() }),
            tls: schemas/* strictObject */.rej({ mode: record_words_name, used: schemas/* boolean */.zMY() }),
        })),
    }),
});
const source = schemas/* strictObject */.rej({
    commit: stated(gitId),
    ref: stated(record_words_name),
    tree: stated(gitId),
    migrationsPath: stated(record_words_name),
    migrationsTree: stated(gitId).describe('git tree of the migrations folder at the commit'),
    clean: stated(schemas/* boolean */.zMY()).describe('whether the migrations folder in the work tree equals the commit'),
    workflowRef: stated(record_words_name),
    workflowSha: stated(gitId),
});
const run = schemas/* strictObject */.rej({
    runner: schemas/* enum */.k5n(['github-actions', 'terminal']),
    id: stated(int64),
    attempt: stated(schemas/* int */.Whr().min(1)),
    number: stated(int64),
    url: stated(record_words_name),
    event: stated(record_words_name),
    actor: stated(actor),
    triggeringActor: stated(record_words_name),
    runnerEnvironment: stated(record_words_name),
});
const ledgerState = schemas/* strictObject */.rej({
    shape: schemas/* enum */.k5n(['absent', 'v0', 'v1']),
    rows: count,
    sha256: sha256.describe('digest of the RFC 8785 form of [[hash, createdAt], …] in the order of id'),
});
const ledgerRow = schemas/* strictObject */.rej({ name: record_words_name.nullable(), hash: record_words_name, createdAt: int64.nullable() });
const interruptedMigration = schemas/* strictObject */.rej({ name: record_words_name, sha256: sha256, applied: stated(schemas/* boolean */.zMY()).describe('whether the ledger got its row before the next deploy') });
const ledger = schemas/* strictObject */.rej({
    before: stated(ledgerState),
    after: stated(ledgerState),
    unrecorded: stated(schemas/* array */.YOg(ledgerRow).max(maxDeviations)).describe('rows that came after the previous record of the chain, and that no record tells of'),
    interrupted: schemas/* array */.YOg(schemas/* strictObject */.rej({ recordId, startedAt: time, runId: stated(int64), migrations: schemas/* array */.YOg(interruptedMigration).max(plan/* maxMigrations */.W) }))
        .max(64)
        .describe('earlier deploys that started and left no record'),
});
const reconciliation = schemas/* strictObject */.rej({
    generation: schemas/* enum */.k5n(['v0', 'v1']),
    applied: count,
    pending: count,
    deviations: schemas/* array */.YOg(schemas/* strictObject */.rej({
        kind: schemas/* enum */.k5n(['edited', 'missing', 'foreign', 'late', 'ambiguous']),
        name: record_words_name.nullable(),
        fileSha256: sha256.nullable(),
        ledgerHash: record_words_name.nullable(),
        createdAt: int64.nullable(),
    }))
        .max(maxDeviations),
});
const failure = schemas/* strictObject */.rej({
    migration: record_words_name.nullable().describe('null: the statements with which drizzle-kit keeps its ledger'),
    statement: schemas/* int */.Whr().min(1),
    keyword: record_words_name,
    sqlState: schemas/* string */.YjP()
        .regex(/^[0-9A-Z]{5}$/u)
        .nullable(),
    message: record_words_text,
});
const executed = schemas/* strictObject */.rej({
    name: record_words_name,
    sha256: sha256,
    outcome: stated(schemas/* enum */.k5n(['applied', 'failed', 'not-executed', 'partial'])).describe('what the ledger says afterwards; unknown only where it could not be read'),
    appliedAt: stated(time),
});
const execution = schemas/* strictObject */.rej({
    form: schemas/* enum */.k5n(['in-job', 'isolated']).describe("in-job: the job that applied also signed; isolated: another job signed, which ran none of the project's code"),
    startedAt: stated(time),
    finishedAt: stated(time),
    lockAcquiredAt: stated(time),
    exit: stated(schemas/* union */.KCZ([schemas/* strictObject */.rej({ code: schemas/* int */.Whr() }), schemas/* strictObject */.rej({ signal: record_words_name }), schemas/* strictObject */.rej({ stopped: schemas/* enum */.k5n(['time-limit', 'cancelled']) })])).describe('how drizzle-kit ended; a fact, never the proof of what it did'),
    migrations: schemas/* array */.YOg(executed).max(plan/* maxMigrations */.W).describe('one for each planned migration, in the order of the plan'),
    failure: stated(failure).nullable(),
});
/** Strict: a key that is not named here is an error, so nothing rides along unseen. */
const recordSchema = schemas/* strictObject */.rej({
    schemaVersion: schemas/* literal */.euz(1),
    recordId,
    chain,
    tool,
    system,
    change: schemas/* strictObject */.rej({ type: schemas/* enum */.k5n(['standard', 'no-op']) }),
    source,
    run,
    plan: stated(schemas/* strictObject */.rej({ sha256: sha256.describe('digest of the RFC 8785 form of migrations'), migrations: schemas/* array */.YOg(planned).max(plan/* maxMigrations */.W) })),
    reconciliation: stated(reconciliation),
    ledger,
    execution,
    outcome: schemas/* enum */.k5n(['succeeded', 'no-op', 'failed', 'partial', 'refused', 'unknown']),
    problems: schemas/* array */.YOg(problem).max(maxProblems),
    signing: schemas/* enum */.k5n(['github', 'sigstore', 'key', 'none']).describe('who signs: a Sigstore instance, a key, or nobody'),
    times: schemas/* strictObject */.rej({ startedAt: time, recordedAt: time, database: stated(time) }),
});


/***/ }),

/***/ 90708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ renderIssues),
/* harmony export */   Hw: () => (/* binding */ renderFound),
/* harmony export */   VV: () => (/* binding */ issuePlace)
/* harmony export */ });
/** The first few things that are wrong with `value`, as `entry: found …, expected …`. */
function renderIssues(error, value) {
    const issues = error.issues.map(nearest);
    const told = issues.slice(0, 3).map((issue) => renderIssue(issue, value));
    if (issues.length > told.length)
        told.push(`${String(issues.length - told.length)} more`);
    return told.join('; ');
}
/** The entry of the first thing that is wrong, `$` for the whole. */
function issuePlace(error) {
    const [first] = error.issues;
    return first === undefined ? '$' : renderPath(nearest(first).path);
}
/** A value as short printable text: nothing in hostile input may reach a terminal or a page as it is. */
function renderFound(value) {
    if (value === undefined)
        return 'nothing';
    if (Array.isArray(value))
        return `an array of ${String(value.length)}`;
    if (typeof value === 'object' && value !== null)
        return 'an object';
    if (typeof value === 'string')
        return `"${printable(value)}"`;
    return JSON.stringify(value);
}
/** Of the alternatives of a union the one that came furthest, so that the deepest entry is named. */
function nearest(issue) {
    if (issue.code !== 'invalid_union')
        return issue;
    const firsts = issue.errors.flatMap(([first]) => (first === undefined ? [] : [nearest({ ...first, path: [...issue.path, ...first.path] })]));
    return firsts.reduce((best, other) => (other.path.length > best.path.length ? other : best), firsts[0] ?? issue);
}
function renderIssue(issue, value) {
    const entry = renderPath(issue.path);
    if (issue.code === 'unrecognized_keys')
        return `${entry}: found the key ${renderFound(issue.keys[0])}, expected no such key`;
    return `${entry}: found ${renderFound(valueAt(value, issue.path))}, expected ${renderExpected(issue)}`;
}
function renderExpected(issue) {
    switch (issue.code) {
        case 'invalid_type':
            return issue.expected;
        case 'invalid_value':
            return issue.values.map((allowed) => JSON.stringify(allowed)).join(' or ');
        case 'too_big':
            return `at most ${String(issue.maximum)}`;
        case 'too_small':
            return `at least ${String(issue.minimum)}`;
        case 'invalid_format':
            return issue.format === 'regex' ? (issue.pattern ?? issue.format) : issue.format;
        case 'custom':
        case 'invalid_element':
        case 'invalid_key':
        case 'invalid_union':
        case 'not_multiple_of':
        case 'unrecognized_keys':
            return issue.message;
    }
}
function renderPath(path) {
    const text = path.map((key) => (typeof key === 'number' ? `[${String(key)}]` : `.${printable(String(key))}`)).join('');
    return text === '' ? '$' : text.replace(/^\./u, '');
}
function valueAt(value, path) {
    return path.reduce((at, key) => (typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined), value);
}
function printable(text) {
    const short = text.length > 80 ? `${text.slice(0, 80)}…` : text;
    return short.replace(/[^\u0020-\u007e…]/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}


/***/ }),

/***/ 18576:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ parseStrict)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39687);
/** The strict reading of JSON: bounded bytes, and only one way to read them. */

/** How deep arrays and objects may be nested in whatever is read. */
const maxDepth = 64;
/**
 * The JSON value that these bytes spell, where no other reader could understand another one: duplicate keys, odd numbers,
 * needless escapes and a byte order mark do not survive being spelt again (clauses F1–F3).
 */
function parseStrict(bytes, form) {
    refuseSize(bytes, form);
    refuseDepth(bytes, form);
    const text = decode(bytes, form);
    const value = parseJson(text, form);
    if (!isSpelt(text, value, form))
        throw problem('verify/not-canonical', form, 'is not spelt the one way that its content is spelt: something in it can be read in two ways');
    return value;
}
function refuseSize(bytes, form) {
    if (bytes.length > form.maxBytes)
        throw problem('verify/too-large', form, `has ${String(bytes.length)} bytes; at most ${String(form.maxBytes)} are read`);
    if (bytes.length === 0)
        throw problem('verify/not-json', form, 'is empty');
}
/** Before JSON.parse and without recursion, so that no nesting can exhaust the stack here or later. */
function refuseDepth(bytes, form) {
    let depth = 0;
    let inString = false;
    for (let at = 0; at < bytes.length; at += 1) {
        const byte = bytes[at];
        if (inString && byte === backslash)
            at += 1;
        else if (byte === quote)
            inString = !inString;
        else if (inString)
            continue;
        else if (byte === openBracket || byte === openBrace)
            depth += 1;
        else if (byte === closeBracket || byte === closeBrace)
            depth -= 1;
        if (depth > maxDepth)
            throw problem('verify/too-large', form, `is nested deeper than ${String(maxDepth)} levels`);
    }
}
function decode(bytes, form) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw problem('verify/not-json', form, 'is not valid UTF-8');
    }
}
function parseJson(text, form) {
    if (text.startsWith('\uFEFF'))
        throw problem('verify/not-json', form, 'starts with a byte order mark');
    try {
        return JSON.parse(text);
    }
    catch {
        throw problem('verify/not-json', form, 'is not JSON, or ends too early');
    }
}
function isSpelt(text, value, form) {
    try {
        const spelt = form.spell(value);
        return form.spacing === 'exact' ? text === spelt : isSameButSpacing(text, spelt);
    }
    catch {
        // A value without a spelling: a number beyond the doubles, half of a surrogate pair.
        return false;
    }
}
/** Whether `text` is `compact` with white space between its tokens. */
function isSameButSpacing(text, compact) {
    let matched = 0;
    let inString = false;
    let escaped = false;
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (!inString && isSpace(code))
            continue;
        if (code !== compact.charCodeAt(matched))
            return false;
        matched += 1;
        if (code === quote && !escaped)
            inString = !inString;
        escaped = inString && code === backslash && !escaped;
    }
    return matched === compact.length;
}
function isSpace(code) {
    return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
const quote = 0x22;
const backslash = 0x5c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
function problem(code, form, found) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A(code, {
        message: `The ${form.place} ${found}.`,
        remedy: 'Use the file exactly as the deploy published it, not a copy that an editor or another program wrote again.',
        place: form.place,
    });
}


/***/ }),

/***/ 94032:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ chainId)
/* harmony export */ });
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14611);
/* harmony import */ var _stated_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80890);
/** The chain of the records of one target: repository, environment and database. */


/** The identity of a chain: one for each repository (by id, where it has one), environment (in any case) and database. */
function chainId(repository, environment, fingerprint) {
    const owner = (0,_stated_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t)(repository) ? null : (0,_stated_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t)(repository.id) ? repository.fullName : repository.id;
    return (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalDigest */ .X)([owner, environment.toLowerCase(), fingerprint]);
}


/***/ }),

/***/ 18326:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ parseSigningKey),
/* harmony export */   e: () => (/* binding */ parsePublicKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39687);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95305);
/** The keys of a seal: ECDSA P-256 and Ed25519, read from PEM. */



/** The signing key in a PKCS#8 or SEC1 PEM text. Throws `seal/key-invalid`, which says nothing of the key itself. */
function parseSigningKey(pem) {
    const text = pem.reveal();
    refuseOtherText(text, 'PRIVATE KEY');
    const privateKey = readPem(() => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(text));
    return { publicKey: describe((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(privateKey)), privateKey };
}
/** The verification key in a PEM text. Throws `seal/key-invalid`. */
function parsePublicKey(pem) {
    refuseOtherText(pem, 'PUBLIC KEY');
    return describe(readPem(() => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(pem)));
}
/** What can be told from the text's labels is told before the parser only says no. */
function refuseOtherText(text, expected) {
    if (text.trim() === '')
        throw invalid('nothing');
    const labels = [...text.matchAll(/-----BEGIN ([A-Z0-9 ]{1,64})-----/gu)].map(([, label]) => label ?? '');
    if (labels.length === 0)
        throw invalid('a text without a PEM block');
    if (labels.includes('ENCRYPTED PRIVATE KEY') || text.includes('Proc-Type: 4,ENCRYPTED'))
        throw invalid('an encrypted private key');
    const keys = labels.filter((label) => label !== 'EC PARAMETERS');
    if (keys.length !== 1)
        throw invalid(`${String(keys.length)} PEM blocks`);
    if (keys[0]?.endsWith(expected) !== true)
        throw invalid(`a PEM block of another kind, where a ${expected.toLowerCase()} belongs`);
}
function readPem(read) {
    try {
        return read();
    }
    catch {
        // The parser's own error is left out: nobody promises that it holds nothing of the text.
        throw invalid('a PEM block that cannot be read; its line breaks may be lost');
    }
}
function describe(key) {
    const spki = key.export({ type: 'spki', format: 'der' });
    return { algorithm: algorithmOf(key), keyId: (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .b)(spki), pem: key.export({ type: 'spki', format: 'pem' }).toString() };
}
function algorithmOf(key) {
    const type = key.asymmetricKeyType ?? 'unknown';
    const curve = key.asymmetricKeyDetails?.namedCurve;
    if (type === 'ed25519')
        return 'ed25519';
    if (type === 'ec' && curve === 'prime256v1')
        return 'ecdsa-p256-sha256';
    throw invalid(type === 'ec' ? `an EC key on the curve ${curve ?? 'of explicit parameters'}` : `a key of type ${type}`);
}
function invalid(found) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A('seal/key-invalid', {
        message: `Found ${found}; expected one unencrypted ECDSA P-256 or Ed25519 key in PEM.`,
        remedy: 'Make one with: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256, and keep the line breaks of the PEM text.',
        place: 'signing key',
    });
}


/***/ })

};
