export const id = 22;
export const ids = [22,600];
export const modules = {

/***/ 46600:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseStatement: () => (/* binding */ parseStatement),
/* harmony export */   payloadType: () => (/* binding */ payloadType),
/* harmony export */   predicateType: () => (/* binding */ predicateType),
/* harmony export */   recordedFiles: () => (/* binding */ recordedFiles),
/* harmony export */   renderStatement: () => (/* binding */ renderStatement),
/* harmony export */   statementType: () => (/* binding */ statementType),
/* harmony export */   subjectsOf: () => (/* binding */ subjectsOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92857);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _model_canonical_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29563);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95305);
/* harmony import */ var _model_stated_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80890);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18812);
/* harmony import */ var _schema_issue_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90708);
/* harmony import */ var _strict_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18576);
/** The in-toto Statement v1 that is signed: the record as its predicate, the files that it speaks of as its subjects. */








const statementType = 'https://in-toto.io/Statement/v1';
const predicateType = 'https://github.com/drizzle-attest/drizzle-attest/attestation/migration-deployment/v1';
/** The DSSE payload type of an in-toto statement. */
const payloadType = 'application/vnd.in-toto+json';
const maxSubjects = 1024;
const subjectSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().min(1).max(1024),
    digest: zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ sha256: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/u) }),
});
const statementSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    _type: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(statementType),
    subject: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(subjectSchema).min(1).max(maxSubjects),
    predicateType: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().max(1024),
    predicate: zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5J()),
});
/** The exact text to sign for a record: the RFC 8785 form of its statement. */
function renderStatement(record) {
    const subject = subjectsOf(record, (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .b)((0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .renderManifest */ .sB)(record)));
    const statement = { _type: statementType, subject, predicateType, predicate: record };
    return (0,_model_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$)(statement);
}
/**
 * The subjects of a record (clause F6): the manifest, then each recorded migration file as `migrations/<name>`. The prefix keeps
 * every name apart from the manifest's, whatever a migration is called. Stores take at most 1024 subjects, so the list ends there:
 * the manifest, which is the first of them, holds the digests of all.
 */
function subjectsOf(record, manifestSha256) {
    const files = recordedFiles(record).map(({ name, sha256 }) => ({ name: `migrations/${name}`, digest: { sha256 } }));
    return [{ name: _document_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestName */ .vS, digest: { sha256: manifestSha256 } }, ...files].slice(0, maxSubjects);
}
/** Each migration file of the plan and of the deviations, once; a name with two digests is told by clause C4. */
function recordedFiles(record) {
    const planned = (0,_model_stated_js__WEBPACK_IMPORTED_MODULE_6__/* .isUnknown */ .t)(record.plan) ? [] : record.plan.migrations;
    const deviations = (0,_model_stated_js__WEBPACK_IMPORTED_MODULE_6__/* .isUnknown */ .t)(record.reconciliation) ? [] : record.reconciliation.deviations;
    const deviating = deviations.flatMap(({ name, fileSha256 }) => (name === null || fileSha256 === null ? [] : [{ name, sha256: fileSha256 }]));
    return [...new Map([...planned, ...deviating].map((file) => [file.name, file])).values()];
}
/** The payload has the record's size and the subjects' beside it. */
const payloadForm = { place: 'signed payload', maxBytes: 20 * 1024 * 1024, spell: _model_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$, spacing: 'exact' };
/** The statement that a signed payload's bytes hold. Throws `verify/too-large`, `not-json`, `not-canonical`, `statement-invalid`. */
function parseStatement(payload) {
    const value = (0,_strict_js__WEBPACK_IMPORTED_MODULE_4__/* .parseStrict */ .z)(payload, payloadForm);
    const parsed = statementSchema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('verify/statement-invalid', {
        message: `The signed payload is not an in-toto Statement v1: ${(0,_schema_issue_js__WEBPACK_IMPORTED_MODULE_7__/* .renderIssues */ .$1)(parsed.error, value)}.`,
        remedy: 'Use the bundle that the deploy published beside the manifest.',
        place: `signed payload: ${(0,_schema_issue_js__WEBPACK_IMPORTED_MODULE_7__/* .issuePlace */ .VV)(parsed.error)}`,
    });
}


/***/ }),

/***/ 46022:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyRecord: () => (/* binding */ verifyRecord)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/model/stated.ts
var stated = __webpack_require__(80890);
;// CONCATENATED MODULE: ./src/manifest/outcome-clauses.ts
/** The outcome of the deploy against everything that the record says became of it: clauses C5–C11. */

/** C5: nothing pending is a no-op, and only then; what ran had a plan. */
function planAgainstOutcome({ outcome, plan }) {
    if (outcome === 'refused' || outcome === 'unknown')
        return null;
    if ((0,stated/* isUnknown */.t)(plan))
        return `the outcome is ${outcome}, and the plan is not known`;
    const planned = plan.migrations.length;
    return (outcome === 'no-op') === (planned === 0) ? null : `the outcome is ${outcome}, and the plan has ${String(planned)} migrations`;
}
/** C6: a no-op is a change of that type, and such a change has nothing in its plan. */
function changeAgainstOutcome({ outcome, change, plan }) {
    if (outcome === 'no-op' && change.type !== 'no-op')
        return `the outcome is no-op, and the change is ${change.type}`;
    if (change.type !== 'no-op' || (0,stated/* isUnknown */.t)(plan) || plan.migrations.length === 0)
        return null;
    return `the change is no-op, and the plan has ${String(plan.migrations.length)} migrations`;
}
/** C7: the outcome of the deploy follows from those of its migrations. */
function migrationsAgainstOutcome({ outcome, execution, ledger }) {
    const { migrations } = execution;
    switch (outcome) {
        case 'succeeded':
            return refuteUnless(migrations.every(is('applied')), outcome, 'a planned migration was not applied');
        case 'failed':
            return refuteUnless(migrations.every(is('failed', 'not-executed')), outcome, 'a migration is neither failed nor not-executed');
        case 'partial':
            return refuteUnless((migrations.some(is('applied', 'partial')) || rowsCame(ledger)) && !migrations.some(isUndetermined), outcome, 'nothing stayed, or a migration is not known');
        case 'refused':
            return refuteUnless(migrations.every(is('not-executed')), outcome, 'a migration is something else than not-executed');
        case 'unknown':
            return refuteUnless(migrations.every(isUndetermined), outcome, 'what became of a migration is stated');
        case 'no-op':
            return refuteUnless(migrations.length === 0, outcome, 'migrations were executed');
    }
}
/** C8: drizzle-kit is not started for a refusal or a no-op, and what ended was started. */
function runAgainstOutcome({ outcome, execution }) {
    if ((0,stated/* isUnknown */.t)(execution.exit))
        return null;
    if (outcome === 'refused' || outcome === 'no-op')
        return `the outcome is ${outcome}, and drizzle-kit ended`;
    return (0,stated/* isUnknown */.t)(execution.startedAt) ? 'drizzle-kit ended, and when it started is not known' : null;
}
/** C9: a failure is told of a planned migration that was not applied, in a deploy that did not go well. */
function failureAgainstMigrations({ outcome, execution }) {
    const { failure, migrations } = execution;
    if (failure === null)
        return null;
    if (outcome === 'succeeded' || outcome === 'no-op' || outcome === 'refused')
        return `the outcome is ${outcome}, and a failure is told`;
    if ((0,stated/* isUnknown */.t)(failure) || failure.migration === null)
        return null;
    const failed = migrations.find(({ name }) => name === failure.migration);
    if (failed === undefined)
        return 'the failure is told of a migration that was not planned';
    return failed.outcome === 'applied' ? 'the failure is told of a migration that was applied' : null;
}
/** C10: only what has a ledger row can have the time that the row tells. */
function appliedAtWithoutRow({ execution }) {
    const timed = execution.migrations.filter(({ appliedAt }) => !(0,stated/* isUnknown */.t)(appliedAt));
    return timed.some(is('not-executed')) ? 'a migration that was not executed has the time when it was applied' : null;
}
/** C11: a deploy that did not go well says why, and one that did has no error. */
function problemsAgainstOutcome({ outcome, problems }) {
    const erred = problems.some(({ severity }) => severity === 'error');
    const well = outcome === 'succeeded' || outcome === 'no-op';
    if (well === !erred)
        return null;
    return erred ? `the outcome is ${outcome}, and an error is among the problems` : `the outcome is ${outcome}, and no error is among the problems`;
}
function is(...outcomes) {
    return ({ outcome }) => !(0,stated/* isUnknown */.t)(outcome) && outcomes.includes(outcome);
}
/** A row can stay for a migration that did not: one with another hash than its file. */
function rowsCame({ before, after }) {
    return !(0,stated/* isUnknown */.t)(before) && !(0,stated/* isUnknown */.t)(after) && after.rows > before.rows;
}
function isUndetermined({ outcome }) {
    return (0,stated/* isUnknown */.t)(outcome);
}
function refuteUnless(holds, outcome, found) {
    return holds ? null : `the outcome is ${outcome}, and ${found}`;
}

// EXTERNAL MODULE: ./src/model/canonical.ts
var canonical = __webpack_require__(29563);
;// CONCATENATED MODULE: ./src/manifest/ledger-clauses.ts
/** The ledger before and after against the outcome and the plan: clauses C12–C15. */


const emptyLedger = (0,canonical/* canonicalDigest */.X)([]);
/** C12: a ledger without rows has the digest of the empty list, and only it; an absent one has no rows. */
function ledgerStates({ ledger }) {
    for (const state of [ledger.before, ledger.after]) {
        if ((0,stated/* isUnknown */.t)(state))
            continue;
        if (state.shape === 'absent' && state.rows > 0)
            return `the ledger is absent, and has ${String(state.rows)} rows`;
        if ((state.rows === 0) !== (state.sha256 === emptyLedger))
            return `the ledger has ${String(state.rows)} rows, and the digest of another number`;
    }
    return null;
}
/** C13: an outcome is what the ledger says, so both readings are there; what never ran left the ledger as it was. */
function ledgerAgainstOutcome({ outcome, ledger }) {
    const { before, after } = ledger;
    const ran = outcome === 'succeeded' || outcome === 'failed' || outcome === 'partial';
    if ((0,stated/* isUnknown */.t)(before) || (0,stated/* isUnknown */.t)(after))
        return ran ? `the outcome is ${outcome}, and the ledger was not read before and after` : null;
    if (outcome !== 'refused' && outcome !== 'no-op')
        return null;
    return before.sha256 === after.sha256 && before.rows === after.rows ? null : `the outcome is ${outcome}, and the ledger changed`;
}
/** C14: the rows that came are the migrations that were applied. */
function ledgerRows({ outcome, ledger, execution }) {
    const { before, after } = ledger;
    if ((0,stated/* isUnknown */.t)(before) || (0,stated/* isUnknown */.t)(after))
        return null;
    const came = after.rows - before.rows;
    const applied = execution.migrations.filter((migration) => migration.outcome === 'applied').length;
    if (outcome === 'succeeded' && came !== applied)
        return `${String(applied)} migrations were applied, and ${String(came)} rows came`;
    return outcome === 'partial' && came < applied ? `${String(applied)} migrations were applied, and only ${String(came)} rows came` : null;
}
/** C15: what is pending is the plan. */
function pendingAgainstPlan({ plan, reconciliation }) {
    if ((0,stated/* isUnknown */.t)(plan) || (0,stated/* isUnknown */.t)(reconciliation) || plan.migrations.length === reconciliation.pending)
        return null;
    return `${String(reconciliation.pending)} migrations are pending, and the plan has ${String(plan.migrations.length)}`;
}
/** C15: any deviation stops a deploy before it starts. */
function deviationsAgainstOutcome({ outcome, reconciliation }) {
    if ((0,stated/* isUnknown */.t)(reconciliation) || reconciliation.deviations.length === 0 || outcome === 'refused')
        return null;
    return `the outcome is ${outcome}, and files and ledger deviate`;
}

;// CONCATENATED MODULE: ./src/manifest/plan-clauses.ts
/** The plan against itself and against what the record says was executed: clauses C1–C4. */


/** C1: a plan names each migration once. */
function planNames({ plan }) {
    if ((0,stated/* isUnknown */.t)(plan))
        return null;
    const names = new Set(plan.migrations.map(({ name }) => name));
    return names.size === plan.migrations.length ? null : 'the plan names a migration twice';
}
/** C2: the plan's digest is that of its list. */
function planDigest({ plan }) {
    if ((0,stated/* isUnknown */.t)(plan))
        return null;
    const computed = (0,canonical/* canonicalDigest */.X)(plan.migrations);
    return computed === plan.sha256 ? null : `the plan's digest is ${plan.sha256}, and its list has ${computed}`;
}
/** C3: one entry for each planned migration, in the plan's order and with its digest; without a plan none. */
function executedAgainstPlan({ plan, execution }) {
    const planned = (0,stated/* isUnknown */.t)(plan) ? [] : plan.migrations;
    const executed = execution.migrations;
    if (planned.length !== executed.length)
        return `the plan has ${String(planned.length)} migrations, and the execution speaks of ${String(executed.length)}`;
    const odd = planned.findIndex(({ name, sha256 }, at) => !isFile(executed[at], name, sha256));
    return odd === -1 ? null : `entry ${String(odd + 1)} of the execution is not entry ${String(odd + 1)} of the plan`;
}
function isFile(file, name, sha256) {
    return file?.name === name && file.sha256 === sha256;
}
/** C4: a file has one digest, so that the subjects' names are unique. */
function filesWithTwoDigests({ plan, reconciliation }) {
    const planned = (0,stated/* isUnknown */.t)(plan) ? [] : plan.migrations;
    const deviations = (0,stated/* isUnknown */.t)(reconciliation) ? [] : reconciliation.deviations;
    const digests = new Map(planned.map(({ name, sha256 }) => [name, sha256]));
    for (const { name, fileSha256 } of deviations) {
        if (name === null || fileSha256 === null)
            continue;
        if ((digests.get(name) ?? fileSha256) !== fileSha256)
            return 'one migration file has two digests';
        digests.set(name, fileSha256);
    }
    return null;
}

;// CONCATENATED MODULE: ./src/manifest/story-clauses.ts
/** The record against its chain and against the clock: clauses C16 and C17. */


/** C16: the chain is that of the target; a record follows another one, and tells of others, each once. */
function chainAgainstItself({ recordId, chain, ledger, system }) {
    const { position } = chain;
    if (chain.id !== chainIdOf(system))
        return 'the chain is not that of the repository, environment and database';
    if (!(0,stated/* isUnknown */.t)(position) && position.previous?.recordId === recordId)
        return 'the record is its own predecessor';
    const interrupted = ledger.interrupted.map((deploy) => deploy.recordId);
    if (interrupted.includes(recordId))
        return 'the record tells of itself as an interrupted deploy';
    return new Set(interrupted).size === interrupted.length ? null : 'an interrupted deploy is told twice';
}
function chainIdOf({ repository, environment, database }) {
    const owner = (0,stated/* isUnknown */.t)(repository) ? null : (0,stated/* isUnknown */.t)(repository.id) ? repository.fullName : repository.id;
    return (0,canonical/* canonicalDigest */.X)([owner, environment.toLowerCase(), database.fingerprint]);
}
/** C17: as far as they are known, the times of the deploy's own clock follow each other. */
function timesInOrder({ times, execution }) {
    const story = [
        ['times.startedAt', times.startedAt],
        ['execution.lockAcquiredAt', execution.lockAcquiredAt],
        ['execution.startedAt', execution.startedAt],
        ['execution.finishedAt', execution.finishedAt],
        ['times.recordedAt', times.recordedAt],
    ];
    const known = story.flatMap(([name, time]) => ((0,stated/* isUnknown */.t)(time) ? [] : [{ name, time }]));
    // The schema allows one spelling of a time, so the order of the texts is the order of the times.
    const late = known.find(({ time }, at) => time < (known[at - 1]?.time ?? time));
    return late === undefined ? null : `${late.name} is before what precedes it`;
}

;// CONCATENATED MODULE: ./src/manifest/consistency.ts
/** What a truthful record cannot say: the clauses C1–C17 of docs/manifest-spec.md, each judged on the record alone. */





const clauses = [
    { id: 'C1', place: 'plan.migrations', contradiction: planNames },
    { id: 'C2', place: 'plan.sha256', contradiction: planDigest },
    { id: 'C3', place: 'execution.migrations', contradiction: executedAgainstPlan },
    { id: 'C4', place: 'reconciliation.deviations', contradiction: filesWithTwoDigests },
    { id: 'C5', place: 'outcome', contradiction: planAgainstOutcome },
    { id: 'C6', place: 'change.type', contradiction: changeAgainstOutcome },
    { id: 'C7', place: 'execution.migrations', contradiction: migrationsAgainstOutcome },
    { id: 'C8', place: 'execution.exit', contradiction: runAgainstOutcome },
    { id: 'C9', place: 'execution.failure', contradiction: failureAgainstMigrations },
    { id: 'C10', place: 'execution.migrations', contradiction: appliedAtWithoutRow },
    { id: 'C11', place: 'problems', contradiction: problemsAgainstOutcome },
    { id: 'C12', place: 'ledger', contradiction: ledgerStates },
    { id: 'C13', place: 'ledger.after', contradiction: ledgerAgainstOutcome },
    { id: 'C14', place: 'ledger.after.rows', contradiction: ledgerRows },
    { id: 'C15', place: 'reconciliation.pending', contradiction: pendingAgainstPlan },
    { id: 'C15', place: 'reconciliation.deviations', contradiction: deviationsAgainstOutcome },
    { id: 'C16', place: 'chain', contradiction: chainAgainstItself },
    { id: 'C17', place: 'times', contradiction: timesInOrder },
];
/** Every contradiction in a record, as `verify/record-inconsistent`, in the order of the clauses. */
function findContradictions(record) {
    return clauses.flatMap(({ id, place, contradiction }) => {
        const found = contradiction(record);
        return found === null ? [] : [contradictory(id, place, found)];
    });
}
function contradictory(clause, place, found) {
    return new errors/* Problem */.AF('verify/record-inconsistent', {
        message: `The record contradicts itself (${clause}): ${found}.`,
        remedy: 'Do not rely on this record. Ask whoever holds the signing key how it came about, and report it if drizzle-attest wrote it.',
        place,
    });
}

// EXTERNAL MODULE: ./src/manifest/parse.ts + 1 modules
var parse = __webpack_require__(97033);
// EXTERNAL MODULE: ./src/manifest/statement.ts
var manifest_statement = __webpack_require__(46600);
// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/manifest/schema-issue.ts
var schema_issue = __webpack_require__(90708);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./src/manifest/strict.ts
var strict = __webpack_require__(18576);
;// CONCATENATED MODULE: ./src/seal/verify/bundle.ts
/** The strict reading of a bundle: Sigstore bundle v0.3, one DSSE signature, made by a key. */




const bundleMediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** The payload in base64, and little else. */
const bundleForm = { place: 'bundle', maxBytes: 32 * 1024 * 1024, spell: (value) => JSON.stringify(value), spacing: 'free' };
const base64 = schemas/* string */.YjP().min(1).refine(isBase64, 'standard base64 with its padding');
const none = schemas/* array */.YOg(schemas/* unknown */.L5J()).max(0, 'none: this release checks no log entry and no timestamp, and ignores none');
const keyId = schemas/* string */.YjP().max(1024);
const bundleSchema = schemas/* strictObject */.rej({
    mediaType: schemas/* literal */.euz(bundleMediaType),
    verificationMaterial: schemas/* strictObject */.rej({
        publicKey: schemas/* strictObject */.rej({ hint: keyId }),
        tlogEntries: none.optional(),
        timestampVerificationData: schemas/* strictObject */.rej({ rfc3161Timestamps: none.optional() }).optional(),
    }),
    dsseEnvelope: schemas/* strictObject */.rej({
        payload: base64,
        payloadType: schemas/* string */.YjP(),
        signatures: schemas/* tuple */.PVZ([schemas/* strictObject */.rej({ sig: base64, keyid: keyId.optional() })]),
    }),
});
/** Throws `verify/too-large`, `not-json`, `not-canonical`, `bundle-version`, `bundle-invalid`. */
function parseBundle(bytes) {
    const value = (0,strict/* parseStrict */.z)(bytes, bundleForm);
    refuseOtherVersion(value);
    const parsed = bundleSchema.safeParse(value);
    if (!parsed.success)
        throw invalid((0,schema_issue/* renderIssues */.$1)(parsed.error, value), (0,schema_issue/* issuePlace */.VV)(parsed.error));
    return describe(parsed.data);
}
const marked = schemas/* object */.Ikc({ mediaType: schemas/* string */.YjP() });
function refuseOtherVersion(value) {
    const mark = marked.safeParse(value);
    if (!mark.success || mark.data.mediaType === bundleMediaType)
        return;
    throw new errors/* Problem */.AF('verify/bundle-version', {
        message: `The bundle says mediaType ${(0,schema_issue/* renderFound */.Hw)(mark.data.mediaType)}; expected "${bundleMediaType}".`,
        remedy: 'Use the bundle that the deploy published beside the manifest.',
        place: 'bundle: mediaType',
    });
}
/** Two names for one key would be two answers to the question who signed. */
function describe(json) {
    const { hint } = json.verificationMaterial.publicKey;
    const [{ keyid }] = json.dsseEnvelope.signatures;
    if (keyid !== undefined && keyid !== hint)
        throw invalid('the signature names another key than the verification material', 'dsseEnvelope.signatures[0].keyid');
    return { json, hint, payloadType: json.dsseEnvelope.payloadType, payload: Buffer.from(json.dsseEnvelope.payload, 'base64') };
}
/** Only the one spelling of its bytes: decoders forgive much, and each forgives something else. */
function isBase64(text) {
    return Buffer.from(text, 'base64').toString('base64') === text;
}
function invalid(found, place) {
    return new errors/* Problem */.AF('verify/bundle-invalid', {
        message: `The bundle is not a Sigstore bundle v0.3 with one signature by a key: ${found}.`,
        remedy: 'Use the bundle that the deploy published beside the manifest.',
        place: `bundle: ${place}`,
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@sigstore/bundle/dist/index.js
var dist = __webpack_require__(61040);
// EXTERNAL MODULE: ./node_modules/@sigstore/verify/dist/index.js
var verify_dist = __webpack_require__(54187);
;// CONCATENATED MODULE: ./src/seal/verify/signature.ts
/** The signature of a bundle against the keys that the one who verifies trusts; offline, through Sigstore's own verifier. */





/** The key, among `keys`, that signed the bundle. Throws `verify/signature`. */
function verifySignature(bundle, keys) {
    const key = keys.find(({ keyId }) => keyId === bundle.hint);
    if (key === undefined)
        throw foreignKey(bundle.hint, keys);
    try {
        verifierFor(key).verify((0,verify_dist/* toSignedEntity */.DC)((0,dist.bundleFromJSON)(bundle.json)));
    }
    catch (cause) {
        throw new errors/* Problem */.AF('verify/signature', {
            message: `The signature was not made by the key ${key.keyId} over this payload.`,
            remedy: 'Use the bundle exactly as the deploy published it. If it is, somebody altered the evidence.',
            place: 'bundle: dsseEnvelope.signatures[0]',
            cause,
        });
    }
    return key;
}
/** No log and no timestamp authority is trusted: a bundle that brings one was refused before (V4). */
function verifierFor(key) {
    const publicKey = (0,external_node_crypto_.createPublicKey)(key.pem);
    const trust = { certificateAuthorities: [], timestampAuthorities: [], tlogs: [], ctlogs: [], publicKey: () => ({ publicKey, validFor: () => true }) };
    return new verify_dist/* Verifier */.BL(trust, { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 0 });
}
function foreignKey(hint, keys) {
    const given = keys.length === 0 ? 'no key is trusted' : `trusted are ${keys.map(({ keyId }) => keyId).join(', ')}`;
    return new errors/* Problem */.AF('verify/signature', {
        message: `The bundle names the key ${(0,schema_issue/* renderFound */.Hw)(hint)}; ${given}.`,
        remedy: 'Give the public key that your organisation published for its deploys. Do not take it from where the evidence came from.',
        place: 'bundle: verificationMaterial.publicKey.hint',
    });
}

;// CONCATENATED MODULE: ./src/seal/verify/steps.ts
/** Steps that build on each other: each is taken only where what it needs was passed, and none can throw. */

/** Takes a step that needs nothing before it. A check fails by throwing. */
function begin(clause, check) {
    try {
        const { value, detail } = check();
        return { step: { ...clause, result: { kind: 'passed', detail } }, passed: { value } };
    }
    catch (thrown) {
        return { step: { ...clause, result: { kind: 'failed', problem: (0,errors/* asProblem */.gr)(thrown) } }, passed: null };
    }
}
/** Takes a step with what an earlier one gave, or skips it where that one was not passed. */
function proceed(clause, needed, check) {
    const { passed } = needed;
    return passed === null ? skip(clause, `${needed.step.clause} was not passed.`) : begin(clause, () => check(passed.value));
}
/** A step that is not taken, and why. */
function skip(clause, reason) {
    return { step: { ...clause, result: { kind: 'skipped', reason } }, passed: null };
}
/** Two steps, for one that needs both. */
function both(one, other) {
    const step = one.passed === null ? one.step : other.step;
    return { step, passed: one.passed === null || other.passed === null ? null : { value: [one.passed.value, other.passed.value] } };
}

;// CONCATENATED MODULE: ./src/seal/verify/subjects.ts
/** The subjects of a signed statement against the files that the record speaks of, both ways. */


/** Throws `verify/subject-duplicate` where a name stands twice, even with the same digest. */
function refuseDuplicates(subjects) {
    const seen = new Set();
    for (const { name } of subjects) {
        if (seen.has(name))
            throw problem('verify/subject-duplicate', name, 'is a subject twice');
        seen.add(name);
    }
}
/** Throws `verify/subject-missing`, `subject-mismatch` or `subject-unexpected` unless the subjects are exactly the expected ones, in any order. */
function compareSubjects(found, expected) {
    const digests = new Map(found.map(({ name, digest }) => [name, digest.sha256]));
    for (const { name, digest } of expected) {
        const signed = digests.get(name);
        if (signed === undefined)
            throw problem('verify/subject-missing', name, 'belongs to the record, and is no subject of the signed statement');
        if (signed !== digest.sha256)
            throw problem('verify/subject-mismatch', name, `has sha256 ${digest.sha256}, and the signed statement says ${signed}`);
    }
    const names = new Set(expected.map(({ name }) => name));
    const unexpected = found.find(({ name }) => !names.has(name));
    if (unexpected !== undefined)
        throw problem('verify/subject-unexpected', unexpected.name, 'is a subject of the signed statement, and the record does not speak of it');
}
function problem(code, name, found) {
    return new errors/* Problem */.AF(code, {
        message: `${(0,schema_issue/* renderFound */.Hw)(name)} ${found}.`,
        remedy: 'Use manifest and bundle exactly as one deploy published them.',
        place: 'signed payload: subject',
    });
}

;// CONCATENATED MODULE: ./src/seal/verify.ts
/** The whole verification of one deploy's evidence, V1–V13 of docs/manifest-spec.md: no file, no network, no clock. */











/** The verdict on one deploy's evidence. Never throws: what goes wrong is a failed step. */
function verifyRecord(evidence, policy) {
    const text = begin(title('V1'), () => readManifest(evidence.manifest));
    const record = proceed(title('V2'), text, readRecord);
    const consistent = proceed(title('V3'), record, refuseContradictions);
    const bundle = begin(title('V4'), () => readBundle(evidence.bundle));
    const typed = proceed(title('V5'), bundle, requirePayloadType);
    const signed = proceed(title('V6'), typed, (sealed) => requireSignature(sealed, policy));
    const statement = proceed(title('V7'), signed, readStatement);
    const predicate = proceed(title('V8'), statement, requirePredicateType);
    const same = proceed(title('V9'), both(predicate, record), requireSameRecord);
    const stated = proceed(title('V10'), same, requireSigningStated);
    const distinct = proceed(title('V11'), statement, requireDistinctSubjects);
    const subjects = proceed(title('V12'), both(distinct, same), ([named, said]) => requireSubjects(named, said, evidence.manifest));
    const files = evidence.files;
    const matching = files === null ? skip(title('V13'), noFiles) : proceed(title('V13'), record, (said) => requireFiles(said, files));
    return judge([text, record, consistent, bundle, typed, signed, statement, predicate, same, stated, distinct, subjects], matching, files !== null);
}
const noFiles = 'No migration files were given to compare.';
const titles = {
    V1: 'The manifest is one exact text',
    V2: 'The manifest is a record of version 1',
    V3: 'The record does not contradict itself',
    V4: 'The bundle holds one signature by a key',
    V5: 'What is signed is an in-toto statement',
    V6: 'A trusted key signed it',
    V7: 'The statement is in-toto Statement v1',
    V8: 'The statement is about a migration deployment',
    V9: 'The signed record is the manifest',
    V10: 'The record says that it is signed with a key',
    V11: 'Each subject is named once',
    V12: 'The subjects are the manifest and its migrations',
    V13: 'The migration files are those of the record',
};
function title(clause) {
    return { clause, title: titles[clause] };
}
/** V1: F1–F3. */
function readManifest(manifest) {
    return { value: (0,parse/* parseManifestText */.k_)(manifest), detail: `${String(manifest.length)} bytes, sha256 ${(0,digest/* digest */.b)(manifest)}` };
}
/** V2: F4, F5. */
function readRecord(value) {
    const record = (0,parse/* parseRecord */.Hh)(value);
    return { value: record, detail: `record ${record.recordId}, outcome ${record.outcome}` };
}
/** V3: C1–C17. */
function refuseContradictions(record) {
    const [first, ...others] = findContradictions(record);
    if (first === undefined)
        return { value: record, detail: 'no contradiction' };
    if (others.length === 0)
        throw first;
    const message = [first, ...others].map((problem) => problem.message).join(' ');
    throw new errors/* Problem */.AF(first.code, { message, remedy: first.remedy, ...(first.place === null ? {} : { place: first.place }) });
}
/** V4: F8. */
function readBundle(bytes) {
    if (bytes === null)
        throw unsigned();
    const bundle = parseBundle(bytes);
    return { value: bundle, detail: `Sigstore bundle v0.3, ${String(bytes.length)} bytes` };
}
/** V5: the type is part of what is signed, so it is asked for exactly. */
function requirePayloadType(bundle) {
    if (bundle.payloadType === manifest_statement.payloadType)
        return { value: bundle, detail: manifest_statement.payloadType };
    throw refused('verify/payload-type', `The bundle signs a payload of type ${(0,schema_issue/* renderFound */.Hw)(bundle.payloadType)}; expected "${manifest_statement.payloadType}"`);
}
/** V6: the hint selects among the trusted keys only. */
function requireSignature(bundle, policy) {
    const key = verifySignature(bundle, policy.keys);
    return { value: bundle, detail: `${key.algorithm} key ${key.keyId}` };
}
/** V7: read only after its signature, and from the signed bytes only. */
function readStatement(bundle) {
    const statement = (0,manifest_statement.parseStatement)(bundle.payload);
    return { value: statement, detail: `${String(statement.subject.length)} subjects` };
}
/** V8: F7. */
function requirePredicateType(statement) {
    if (statement.predicateType === manifest_statement.predicateType)
        return { value: statement, detail: manifest_statement.predicateType };
    throw refused('verify/predicate-type', `The statement is of type ${(0,schema_issue/* renderFound */.Hw)(statement.predicateType)}; expected "${manifest_statement.predicateType}"`);
}
/** V9: compared by RFC 8785 text, which is the value and nothing else. */
function requireSameRecord([statement, record]) {
    if ((0,canonical/* canonical */.$)(statement.predicate) === (0,canonical/* canonical */.$)(record))
        return { value: record, detail: 'equal in every field' };
    throw refused('verify/predicate-mismatch', 'The signed record is not the one in the manifest');
}
/** V10: a signed record that calls itself unsigned was not signed by the deploy that wrote it. */
function requireSigningStated(record) {
    if (record.signing === 'key')
        return { value: record, detail: 'signing: key' };
    throw refused('verify/record-inconsistent', `The bundle is signed with a key, and the record says signing: ${record.signing}`);
}
/** V11. */
function requireDistinctSubjects(statement) {
    refuseDuplicates(statement.subject);
    return { value: statement, detail: 'no name twice' };
}
/** V12: F6, both ways, with the digest of the manifest's own bytes. */
function requireSubjects(statement, record, manifest) {
    compareSubjects(statement.subject, (0,manifest_statement.subjectsOf)(record, (0,digest/* digest */.b)(manifest)));
    return { value: null, detail: `${String(statement.subject.length)} of ${String(statement.subject.length)} digests match` };
}
/** V13: only where the caller brought the files. */
function requireFiles(record, files) {
    const recorded = (0,manifest_statement.recordedFiles)(record);
    for (const file of recorded)
        requireFile(file, files.get(file.name));
    return { value: null, detail: `${String(recorded.length)} of ${String(recorded.length)} files match` };
}
function requireFile({ name, sha256 }, content) {
    const found = content === undefined ? 'no file' : `sha256 ${(0,digest/* digest */.b)(content)}`;
    if (found === `sha256 ${sha256}`)
        return;
    throw refused('verify/migration-file', `The migration ${(0,schema_issue/* renderFound */.Hw)(name)} was recorded with sha256 ${sha256}; found ${found}`);
}
/** Verified is said only where every mandatory step was passed, and the optional one too where it was asked for. */
function judge(mandatory, optional, asked) {
    const required = asked ? [...mandatory, optional] : mandatory;
    return { kind: kindOf(required), steps: [...mandatory, optional].map(({ step }) => step) };
}
function kindOf(required) {
    if (required.every(({ passed }) => passed !== null))
        return 'verified';
    const failed = required.flatMap(({ step: { result } }) => (result.kind === 'failed' ? [result.problem.code] : []));
    return failed.length > 0 && failed.every((code) => code === 'verify/unsigned') ? 'unsigned' : 'rejected';
}
function unsigned() {
    const message = 'There is no bundle: nothing proves who wrote this manifest, or that it was not changed.';
    return new errors/* Problem */.AF('verify/unsigned', {
        message,
        remedy: 'Give the bundle that the deploy published beside the manifest, or let deploys sign (signing: key).',
        place: 'bundle',
    });
}
function refused(code, found) {
    return new errors/* Problem */.AF(code, { message: `${found}.`, remedy: 'Use manifest, bundle and files exactly as one deploy published them.' });
}


/***/ })

};
