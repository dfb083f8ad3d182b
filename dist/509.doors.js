export const id = 509;
export const ids = [509,600];
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39687);
/* harmony import */ var _model_canonical_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14611);
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A('verify/statement-invalid', {
        message: `The signed payload is not an in-toto Statement v1: ${(0,_schema_issue_js__WEBPACK_IMPORTED_MODULE_7__/* .renderIssues */ .$1)(parsed.error, value)}.`,
        remedy: 'Use the bundle that the deploy published beside the manifest.',
        place: `signed payload: ${(0,_schema_issue_js__WEBPACK_IMPORTED_MODULE_7__/* .issuePlace */ .VV)(parsed.error)}`,
    });
}


/***/ }),

/***/ 38509:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyRecord: () => (/* binding */ verifyRecord)
});

// UNUSED EXPORTS: takeSteps

// EXTERNAL MODULE: ./src/errors.ts + 1 modules
var errors = __webpack_require__(39687);
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

// EXTERNAL MODULE: ./src/model/canonical.ts + 1 modules
var canonical = __webpack_require__(14611);
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

// EXTERNAL MODULE: ./src/model/chain.ts
var model_chain = __webpack_require__(94032);
;// CONCATENATED MODULE: ./src/manifest/story-clauses.ts
/** The record against its chain and against the clock: clauses C16 and C17. */


/** C16: the chain is that of the target; a record follows another one, and tells of others, each once. */
function chainAgainstItself({ recordId, chain, ledger, system }) {
    const { position } = chain;
    if (chain.id !== (0,model_chain/* chainId */.t)(system.repository, system.environment, system.database.fingerprint))
        return 'the chain is not that of the repository, environment and database';
    if (!(0,stated/* isUnknown */.t)(position) && position.previous?.recordId === recordId)
        return 'the record is its own predecessor';
    const interrupted = ledger.interrupted.map((deploy) => deploy.recordId);
    if (interrupted.includes(recordId))
        return 'the record tells of itself as an interrupted deploy';
    return new Set(interrupted).size === interrupted.length ? null : 'an interrupted deploy is told twice';
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
    return new errors/* Problem */.A('verify/record-inconsistent', {
        message: `The record contradicts itself (${clause}): ${found}.`,
        remedy: 'Do not rely on this record. Ask whoever holds the signing key how it came about, and report it if drizzle-attest wrote it.',
        place,
    });
}

// EXTERNAL MODULE: ./src/manifest/parse.ts
var parse = __webpack_require__(96042);
// EXTERNAL MODULE: ./src/manifest/schema-issue.ts
var schema_issue = __webpack_require__(90708);
// EXTERNAL MODULE: ./src/manifest/statement.ts
var manifest_statement = __webpack_require__(46600);
// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./src/manifest/strict.ts
var strict = __webpack_require__(18576);
;// CONCATENATED MODULE: ./src/seal/verify/bundle.ts
/** The strict reading of a bundle: Sigstore bundle v0.3, one DSSE signature, made by a key or with a certificate. */




const bundleMediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** The payload in base64, and little else. */
const bundleForm = { place: 'bundle', maxBytes: 32 * 1024 * 1024, spell: (value) => JSON.stringify(value), spacing: 'free' };
/** More than any certificate, timestamp or log entry has; readers of their formats need not be trusted with more. */
const longestMaterial = 256 * 1024;
const mostWitnesses = 16;
const base64 = schemas/* string */.YjP().min(1).refine(isBase64, 'standard base64 with its padding');
const material = base64.max(longestMaterial);
const keyId = schemas/* string */.YjP().max(1024);
const decimal = schemas/* string */.YjP().regex(/^(?:0|[1-9][0-9]{0,18})$/u);
const bundle_text = schemas/* string */.YjP().max(longestMaterial);
const logEntry = schemas/* strictObject */.rej({
    logIndex: decimal.optional(),
    logId: schemas/* strictObject */.rej({ keyId: material }),
    kindVersion: schemas/* strictObject */.rej({ kind: bundle_text, version: bundle_text }),
    integratedTime: decimal.optional(),
    inclusionPromise: schemas/* strictObject */.rej({ signedEntryTimestamp: material }).optional(),
    inclusionProof: schemas/* strictObject */.rej({
        logIndex: decimal.optional(),
        rootHash: material,
        treeSize: decimal,
        hashes: schemas/* array */.YOg(material).max(64).optional(),
        checkpoint: schemas/* strictObject */.rej({ envelope: bundle_text }),
    }),
    canonicalizedBody: material,
});
const bundleSchema = schemas/* strictObject */.rej({
    mediaType: schemas/* literal */.euz(bundleMediaType),
    verificationMaterial: schemas/* strictObject */.rej({
        publicKey: schemas/* strictObject */.rej({ hint: keyId }).optional(),
        certificate: schemas/* strictObject */.rej({ rawBytes: material }).optional(),
        tlogEntries: schemas/* array */.YOg(logEntry).max(mostWitnesses).optional(),
        timestampVerificationData: schemas/* strictObject */.rej({
            rfc3161Timestamps: schemas/* array */.YOg(schemas/* strictObject */.rej({ signedTimestamp: material }))
                .max(mostWitnesses)
                .optional(),
        })
            .optional(),
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
    throw new errors/* Problem */.A('verify/bundle-version', {
        message: `The bundle says mediaType ${(0,schema_issue/* renderFound */.Hw)(mark.data.mediaType)}; expected "${bundleMediaType}".`,
        remedy: 'Use the bundle that the deploy published beside the manifest.',
        place: 'bundle: mediaType',
    });
}
function describe(json) {
    const { tlogEntries = [], timestampVerificationData } = json.verificationMaterial;
    const signer = signerOf(json);
    if (signer.kind === 'key' && tlogEntries.length > 0)
        throw invalid('a log entry stands beside a key, and none of this version is checked', 'verificationMaterial.tlogEntries');
    return {
        json,
        signer,
        timestamps: (timestampVerificationData?.rfc3161Timestamps ?? []).map(({ signedTimestamp }) => signedTimestamp),
        logEntries: tlogEntries,
        payloadType: json.dsseEnvelope.payloadType,
        payload: Buffer.from(json.dsseEnvelope.payload, 'base64'),
    };
}
/** Two names for the one who signed would be two answers to the question who did. */
function signerOf({ verificationMaterial: { publicKey, certificate }, dsseEnvelope }) {
    if ((publicKey === undefined) === (certificate === undefined))
        throw invalid('expected either a publicKey or a certificate', 'verificationMaterial');
    const [{ keyid }] = dsseEnvelope.signatures;
    const expected = publicKey?.hint ?? '';
    if (keyid !== undefined && keyid !== expected)
        throw invalid('the signature names another key than the verification material', 'dsseEnvelope.signatures[0].keyid');
    return publicKey === undefined ? { kind: 'certificate' } : { kind: 'key', hint: publicKey.hint };
}
/** Only the one spelling of its bytes: decoders forgive much, and each forgives something else. */
function isBase64(encoded) {
    return Buffer.from(encoded, 'base64').toString('base64') === encoded;
}
function invalid(found, place) {
    return new errors/* Problem */.A('verify/bundle-invalid', {
        message: `The bundle is not a Sigstore bundle v0.3 with one signature, by a key or with a certificate: ${found}.`,
        remedy: 'Use the bundle that the deploy published beside the manifest.',
        place: `bundle: ${place}`,
    });
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
    return new errors/* Problem */.A(code, {
        message: `${(0,schema_issue/* renderFound */.Hw)(name)} ${found}.`,
        remedy: 'Use manifest and bundle exactly as one deploy published them.',
        place: 'signed payload: subject',
    });
}

;// CONCATENATED MODULE: ./src/seal/verify/checks.ts
/** The steps V1–V13 of docs/manifest-spec.md that ask nothing of who signed: each finds or throws. */









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
    throw new errors/* Problem */.A(first.code, { message, remedy: first.remedy, ...(first.place === null ? {} : { place: first.place }) });
}
/** V4: F8. */
function readBundle(bytes) {
    if (bytes === null)
        throw unsigned();
    const bundle = parseBundle(bytes);
    return { value: bundle, detail: `Sigstore bundle v0.3 with a ${bundle.signer.kind}, ${String(bytes.length)} bytes` };
}
/** V5: F9; the type is part of what is signed, so it is asked for exactly. */
function requirePayloadType(bundle) {
    if (bundle.payloadType === manifest_statement.payloadType)
        return { value: bundle, detail: manifest_statement.payloadType };
    throw refused('verify/payload-type', `The bundle signs a payload of type ${(0,schema_issue/* renderFound */.Hw)(bundle.payloadType)}; expected "${manifest_statement.payloadType}"`);
}
/** V7: F6, F9; read only after its signature, and from the signed bytes only. */
function readStatement(payload) {
    const statement = (0,manifest_statement.parseStatement)(payload);
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
/** V10: a record that names another rung of the signing ladder was not signed by the deploy that wrote it. */
function requireSigningStated(record, demanded) {
    if (record.signing === demanded)
        return { value: record, detail: `signing: ${demanded}` };
    throw refused('verify/record-inconsistent', `The policy is for records with signing: ${demanded}, and this one says signing: ${record.signing}`);
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
function unsigned() {
    const message = 'There is no bundle: nothing proves who wrote this manifest, or that it was not changed.';
    return new errors/* Problem */.A('verify/unsigned', {
        message,
        remedy: 'Give the bundle that the deploy published beside the manifest, or let deploys sign (signing: github or key).',
        place: 'bundle',
    });
}
function refused(code, found) {
    return new errors/* Problem */.A(code, { message: `${found}.`, remedy: 'Use manifest, bundle and files exactly as one deploy published them.' });
}

;// CONCATENATED MODULE: ./src/seal/verify/identity.ts
/** V14: the certificate is that of the workflow that the policy names; every text is compared for equality. */


/** Extensions of a certificate by the last number of their identifier, in words. */
const extensionNames = {
    8: 'issuer',
    9: 'signer workflow',
    10: 'commit of the signer workflow',
    11: 'runner environment',
    12: 'source repository',
    13: 'source commit',
    14: 'source ref',
    15: 'source repository id',
    17: 'source repository owner id',
    18: 'workflow',
    19: 'commit of the workflow',
    20: 'event',
    21: 'run',
    22: 'source repository visibility',
    23: 'deployment environment',
};
/** Throws `verify/identity`, `verify/self-hosted-runner`, `verify/environment`. Gives what was compared. */
function requireIdentity(claims, identity) {
    const workflow = `${identity.server}/${identity.signerWorkflow}`;
    requireEqual('verify/identity', 'subject', claims.subject, workflow);
    const compared = [
        [8, identity.issuer],
        [9, workflow],
        [10, identity.signerDigest],
        [12, identity.repository === null ? null : `${identity.server}/${identity.repository}`],
        [15, identity.repositoryId],
        [17, identity.ownerId],
        [14, identity.sourceRef],
    ];
    for (const [number, expected] of compared)
        if (expected !== null)
            requireExtension('verify/identity', claims, number, expected);
    requireRunner(claims.extensions.get(11), identity);
    return `${identity.signerWorkflow}, ${requireEnvironment(claims, identity)}`;
}
/** Throws unless the certificate has this extension with exactly this text. */
function requireExtension(code, { extensions }, number, expected) {
    requireEqual(code, extensionNames[number], extensions.get(number), expected);
}
function requireEqual(code, what, found, expected) {
    if (found !== expected)
        throw identity_refused(code, `its ${what} is ${(0,schema_issue/* renderFound */.Hw)(found)}; expected ${(0,schema_issue/* renderFound */.Hw)(expected)}`);
}
function requireRunner(found, { allowSelfHosted }) {
    if (found === 'github-hosted' || (found === 'self-hosted' && allowSelfHosted))
        return;
    throw identity_refused('verify/self-hosted-runner', `its runner environment is ${(0,schema_issue/* renderFound */.Hw)(found)}; expected "github-hosted"${allowSelfHosted ? ' or "self-hosted"' : ''}`);
}
/** Not every authority certifies the environment; that one did not is said, and is enough only where the policy says so. */
function requireEnvironment(claims, { environment, environmentExtension }) {
    if (environmentExtension === 'optional' && !claims.extensions.has(23))
        return 'deployment environment not certified';
    requireExtension('verify/environment', claims, 23, environment);
    return `deployment environment ${(0,schema_issue/* renderFound */.Hw)(environment)}`;
}
function identity_refused(code, found) {
    return new errors/* Problem */.A(code, {
        message: `The certificate is not that of the expected workflow: ${found}.`,
        remedy: 'If the workflow changed its name, ref, runner or environment by decision, change the policy; otherwise this record is not from it.',
        place: 'bundle: verificationMaterial.certificate',
    });
}

;// CONCATENATED MODULE: ./src/seal/verify/agreement.ts
/** V15: what the record says of its run is what the certificate says of the run that signed. */




/** Throws `verify/replay`, `verify/certificate-mismatch`, `verify/environment`, `verify/self-hosted-runner`. Gives what was compared. */
function requireAgreement(record, claims, identity) {
    requireSameRun(record, claims);
    const said = sayings(record, identity.server);
    for (const { number, entry, text } of said)
        if (!(0,stated/* isUnknown */.t)(text))
            requireSame(entry, text, number, claims.extensions.get(number));
    agreement_requireEnvironment(record, claims, identity);
    agreement_requireRunner(record, identity);
    const unsaid = said.filter(({ text }) => (0,stated/* isUnknown */.t)(text)).map(({ entry }) => entry);
    return `run and ${String(said.length - unsaid.length)} facts agree${unsaid.length === 0 ? '' : `; the record does not know ${unsaid.join(', ')}`}`;
}
/** A record that is signed by another run than its own was taken from somewhere else. */
function requireSameRun({ run: { url } }, { extensions }) {
    const signer = extensions.get(21);
    if (!(0,stated/* isUnknown */.t)(url) && url === signer)
        return;
    throw new errors/* Problem */.A('verify/replay', {
        message: `The record was signed by the run ${(0,schema_issue/* renderFound */.Hw)(signer)}, and says that it is of ${(0,stated/* isUnknown */.t)(url) ? `a run that is not known (${url.unknown})` : (0,schema_issue/* renderFound */.Hw)(url)}.`,
        remedy: 'Find the bundle that the run of this record made. A record that another run signed proves nothing of its own.',
        place: 'manifest: run.url',
    });
}
function sayings({ source, run, execution, system: { repository } }, server) {
    const ofRepository = (read) => (0,stated/* isUnknown */.t)(repository) ? repository : read(repository);
    const under = (text) => ((0,stated/* isUnknown */.t)(text) ? text : `${server}/${text}`);
    const shared = [
        { number: 12, entry: 'system.repository.fullName', text: under(ofRepository(({ fullName }) => fullName)) },
        { number: 15, entry: 'system.repository.id', text: ofRepository(({ id }) => id) },
        { number: 17, entry: 'system.repository.ownerId', text: ofRepository(({ ownerId }) => ownerId) },
        { number: 22, entry: 'system.repository.visibility', text: ofRepository(({ visibility }) => visibility) },
        { number: 13, entry: 'source.commit', text: source.commit },
        { number: 14, entry: 'source.ref', text: source.ref },
        { number: 18, entry: 'source.workflowRef', text: under(source.workflowRef) },
        { number: 19, entry: 'source.workflowSha', text: source.workflowSha },
        { number: 20, entry: 'run.event', text: run.event },
    ];
    // Where another job signed, its runner is another one too.
    return execution.form === 'isolated' ? shared : [...shared, { number: 11, entry: 'run.runnerEnvironment', text: run.runnerEnvironment }];
}
function requireSame(entry, said, number, certified) {
    if (said === certified)
        return;
    throw new errors/* Problem */.A('verify/certificate-mismatch', {
        message: `The record says ${entry} ${(0,schema_issue/* renderFound */.Hw)(said)}; the certificate says ${extensionNames[number]} ${(0,schema_issue/* renderFound */.Hw)(certified)}.`,
        remedy: 'Do not rely on this record: what signed it is not what it speaks of.',
        place: `manifest: ${entry}`,
    });
}
/** The policy's environment is the record's, whether the authority certifies it or not. */
function agreement_requireEnvironment({ system: { environment } }, { extensions }, identity) {
    const certified = extensions.get(23) ?? identity.environment;
    if (environment === identity.environment && environment === certified)
        return;
    throw new errors/* Problem */.A('verify/environment', {
        message: `The record is of the environment ${(0,schema_issue/* renderFound */.Hw)(environment)}; the policy expects ${(0,schema_issue/* renderFound */.Hw)(identity.environment)}, and the certificate says ${(0,schema_issue/* renderFound */.Hw)(extensions.get(23))}.`,
        remedy: 'Verify each record with the policy of its own environment; names are compared letter by letter.',
        place: 'manifest: system.environment',
    });
}
function agreement_requireRunner({ run: { runnerEnvironment } }, { allowSelfHosted }) {
    if (runnerEnvironment !== 'self-hosted' || allowSelfHosted)
        return;
    throw new errors/* Problem */.A('verify/self-hosted-runner', {
        message: 'The record says that it was deployed from a self-hosted runner; the policy does not allow one.',
        remedy: 'Deploy from a runner that GitHub hosts, or allow self-hosted runners in the policy by decision.',
        place: 'manifest: run.runnerEnvironment',
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@sigstore/verify/dist/index.js
var dist = __webpack_require__(54187);
;// CONCATENATED MODULE: ./src/seal/verify/certificate.ts

const arc = '1.3.6.1.4.1.57264.1.';
const subjectAlternativeName = '2.5.29.17';
/** The tag of a URI among the general names. */
const uri = 6;
/** Throws `verify/certificate` where something stands twice, is missing, or can be read in two ways. */
function readClaims(certificate) {
    const extensions = byIdentifier(certificate.extensions);
    const numbered = [...extensions].filter(([oid]) => oid.startsWith(arc)).map(([oid, value]) => [Number(oid.slice(arc.length)), value]);
    return {
        subject: readSubject(extensions.get(subjectAlternativeName)),
        extensions: new Map(numbered.filter(([number]) => number >= 8).map(([number, value]) => [number, readText(value, number)])),
        notBefore: certificate.notBefore,
        notAfter: certificate.notAfter,
    };
}
/** The OCTET STRING of each extension. A reader that takes the first of two and one that takes the last would see two certificates. */
function byIdentifier(extensions) {
    const found = new Map();
    for (const { subs } of extensions) {
        const [identifier, value] = [subs[0]?.toOID(), subs.at(-1)];
        if (identifier === undefined || value === undefined)
            throw certificate_invalid('an extension in it has no value');
        if (found.has(identifier))
            throw certificate_invalid(`it has the extension ${identifier} twice`);
        found.set(identifier, value);
    }
    return found;
}
function readSubject(value) {
    const names = value?.subs[0]?.subs ?? [];
    const [name, ...others] = names;
    if (name === undefined || others.length > 0 || !name.tag.isContextSpecific(uri))
        throw certificate_invalid(`it has ${String(names.length)} names; expected one, a URL`);
    return decode(name.value, 'its name');
}
/** A DER UTF8String, and nothing behind it. */
function readText({ value }, number) {
    const [tag, first = 0] = value;
    const lengthBytes = first < 0x80 ? 0 : first - 0x80;
    const start = 2 + lengthBytes;
    const length = lengthBytes === 0 ? first : value.subarray(2, start).reduce((sum, byte) => sum * 256 + byte, 0);
    if (tag !== 0x0c || lengthBytes > 2 || value.length !== start + length)
        throw certificate_invalid(`its extension ${arc}${String(number)} is not one text`);
    return decode(value.subarray(start), `its extension ${arc}${String(number)}`);
}
function decode(bytes, what) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw certificate_invalid(`${what} is not UTF-8`);
    }
}
function certificate_invalid(found) {
    return new errors/* Problem */.A('verify/certificate', {
        message: `The signing certificate cannot be relied on: ${found}.`,
        remedy: 'Use the bundle exactly as the deploy published it. If it is, somebody altered the evidence.',
        place: 'bundle: verificationMaterial.certificate',
    });
}

// EXTERNAL MODULE: ./node_modules/@sigstore/bundle/dist/index.js
var bundle_dist = __webpack_require__(61040);
;// CONCATENATED MODULE: ./src/seal/verify/witnesses.ts
/** What is wrong with the witnesses of a signature: timestamps, log entries, the promise of a certificate log. */

/** Throws `verify/timestamp`. */
function refuseLackOfTimestamps({ timestamps }) {
    if (timestamps.length === 0)
        throw timestampProblem('it has none, and the policy demands one');
}
function timestampProblem(found, cause) {
    return new errors/* Problem */.A('verify/timestamp', {
        message: `The time of signing is not proven by the bundle's timestamps: ${found}.`,
        remedy: `${exactly} Check that the trusted root is that of the instance that signed.`,
        place: 'bundle: verificationMaterial.timestampVerificationData',
        cause,
    });
}
function logProblem(found, cause) {
    return new errors/* Problem */.A('verify/log-entry', {
        message: `The bundle does not prove that the signature stands in a transparency log: ${found}.`,
        remedy: `${exactly} Check that the trusted root is that of the instance that signed.`,
        place: 'bundle: verificationMaterial.tlogEntries',
        cause,
    });
}
function certificateLogProblem(found, cause) {
    return new errors/* Problem */.A('verify/certificate-log', {
        message: `The certificate does not prove that it stands in a certificate log: ${found}.`,
        remedy: `${exactly} Check that the trusted root is that of the instance that signed.`,
        place: 'bundle: verificationMaterial.certificate',
        cause,
    });
}
function certificateProblem(found, cause) {
    return new errors/* Problem */.A('verify/certificate', {
        message: `The signing certificate is not believed: ${found}.`,
        remedy: `${exactly} Check that the trusted root is that of the instance that signed.`,
        place: 'bundle: verificationMaterial.certificate',
        cause,
    });
}
const exactly = 'Use the bundle exactly as the deploy published it.';

;// CONCATENATED MODULE: ./src/seal/verify/entity.ts
/** A bundle as Sigstore's verifier takes it, with what its parsers throw turned into problems. */




/** Throws `verify/bundle-invalid` where a certificate or a timestamp in it is none. */
function openEntity({ json }) {
    try {
        return (0,dist/* toSignedEntity */.DC)((0,bundle_dist.bundleFromJSON)(json));
    }
    catch (cause) {
        throw new errors/* Problem */.A('verify/bundle-invalid', {
            message: 'The certificate, a timestamp or a log entry in the bundle cannot be read.',
            remedy: 'Use the bundle that the deploy published beside the manifest.',
            place: 'bundle: verificationMaterial',
            cause,
        });
    }
}
/** The times that the bundle's witnesses state: believed only once the witnesses are. Throws `verify/timestamp`. */
function signedTimes({ timestamps }) {
    return timestamps.flatMap((witness) => {
        switch (witness.$case) {
            case 'timestamp-authority':
                return [{ source: witness.$case, time: readTime(() => witness.timestamp.signingTime) }];
            case 'transparency-log': {
                const { inclusionPromise, integratedTime } = witness.tlogEntry;
                // Without the log's promise nobody signed its time.
                return inclusionPromise === undefined ? [] : [{ source: witness.$case, time: readTime(() => new Date(Number(integratedTime) * 1000)) }];
            }
        }
    });
}
function readTime(read) {
    try {
        const time = read();
        if (!Number.isNaN(time.getTime()))
            return time;
    }
    catch (cause) {
        throw timestampProblem('the time in it cannot be read', cause);
    }
    throw timestampProblem('the time in it is none');
}
/** One witness is one, however often it stands there. Throws `verify/timestamp`, `verify/log-entry`. */
function refuseRepeats({ timestamps, logEntries }) {
    if (new Set(timestamps).size < timestamps.length)
        throw timestampProblem('one timestamp stands in it twice, and counts once');
    const entries = logEntries.flatMap(({ logId: { keyId }, logIndex = '0', canonicalizedBody }) => [`${keyId} ${logIndex}`, `${keyId} ${canonicalizedBody}`]);
    if (new Set(entries).size < entries.length)
        throw logProblem('one entry stands in it twice, and counts once');
}
/** Sigstore's verifier takes root and size of the tree from the checkpoint, and lets those beside it say anything. Throws `verify/log-entry`. */
function requireProofsOfCheckpoints({ logEntries }) {
    for (const { inclusionProof } of logEntries) {
        const { rootHash, treeSize, checkpoint } = inclusionProof;
        const [, size, root] = checkpoint.envelope.split('\n');
        if (size !== treeSize || root !== rootHash)
            throw logProblem('an inclusion proof in it is of another tree than the checkpoint beside it');
    }
}

;// CONCATENATED MODULE: ./src/seal/verify/keyless.ts
/** A signature with a certificate, against the authorities that the one who verifies trusts: chain, witnesses, signature; offline. */






/** What the certificate says, and when it was used. Throws `verify/identity-demanded`, `certificate`, `certificate-log`, `log-entry`, `timestamp`, `signature`. */
function verifyKeyless(bundle, { instance, trustedRoots }) {
    if (bundle.signer.kind === 'key')
        throw identityDemanded();
    refuseRepeats(bundle);
    refuseLackOfWitnesses(bundle, instance);
    requireProofsOfCheckpoints(bundle);
    const entity = openEntity(bundle);
    const signed = { kind: 'certificate', claims: claimsOf(entity), times: signedTimes(entity) };
    refuseLackOfTime(signed.times);
    const refusals = trustedRoots.map(({ material }) => refusalUnder(bundle, entity, material, instance, signed));
    if (refusals.includes(null))
        return signed;
    throw furthest(refusals.flatMap((refusal) => refusal ?? []));
}
/** What an instance must have witnessed; how many count is never read from the evidence. */
function refuseLackOfWitnesses(bundle, instance) {
    switch (instance) {
        case 'github':
            refuseLackOfTimestamps(bundle);
            return;
        case 'sigstore':
            if (bundle.logEntries.length === 0)
                throw logProblem('it has no log entry, and the policy demands one');
    }
}
/** Without a time, Sigstore's verifier would not ask whether the certificate was valid at it. */
function refuseLackOfTime(times) {
    if (times.length === 0)
        throw timestampProblem('neither a timestamp nor a log entry in it states a time that is signed');
}
function claimsOf({ key }) {
    if (key.$case !== 'certificate')
        throw identityDemanded();
    try {
        return readClaims(key.certificate);
    }
    catch (thrown) {
        if (thrown instanceof errors/* Problem */.A)
            throw thrown;
        throw certificateProblem('it is no certificate', thrown);
    }
}
/** Null where everything holds under this root. */
function refusalUnder(bundle, entity, trust, instance, signed) {
    // GitHub's instance has no certificate log; where a trusted root names one, its promise is demanded too.
    const ctlogThreshold = instance === 'sigstore' || trust.ctlogs.length > 0 ? 1 : 0;
    try {
        new dist/* Verifier */.BL(trust, { ctlogThreshold, tlogThreshold: instance === 'sigstore' ? 1 : 0, timestampThreshold: 1 }).verify(entity);
    }
    catch (cause) {
        return explain(cause, signed);
    }
    return isIssuedUnder(bundle, trust) ? null : { stage: 6, problem: certificateProblem('its form is not the one that its authority signed') };
}
/** A second reader, which is strict where Sigstore's is not: about the frame around what is signed. */
function isIssuedUnder({ json }, { certificateAuthorities }) {
    const bytes = Buffer.from(json.verificationMaterial.certificate?.rawBytes ?? '', 'base64');
    const issuers = certificateAuthorities.flatMap(({ certChain }) => certChain.map(({ publicKey }) => (0,external_node_crypto_.createPublicKey)({ key: publicKey, format: 'der', type: 'spki' })));
    try {
        const certificate = new external_node_crypto_.X509Certificate(bytes);
        return certificate.raw.equals(bytes) && issuers.some((issuer) => certificate.verify(issuer));
    }
    catch {
        return false;
    }
}
/** Sigstore's verifier goes in this order: times, chain, promise of the certificate log, log entries, signature. */
function explain(cause, signed) {
    if (!(cause instanceof dist/* VerificationError */.mk))
        return { stage: 0, problem: certificateProblem('it, or what stands beside it, cannot be read', cause) };
    switch (cause.code) {
        case 'TIMESTAMP_ERROR':
            return { stage: 1, problem: timestampProblem('a time in it was not attested by a trusted authority over this signature', cause) };
        case 'CERTIFICATE_ERROR':
            if (cause.message.includes('SCT'))
                return { stage: 3, problem: certificateLogProblem('no promise of a trusted certificate log is in it', cause) };
            return { stage: 2, problem: certificateProblem(whyNoChain(signed), cause) };
        case 'TLOG_ERROR':
        case 'TLOG_BODY_ERROR':
        case 'TLOG_INCLUSION_PROMISE_ERROR':
        case 'TLOG_INCLUSION_PROOF_ERROR':
        case 'TLOG_MISSING_INCLUSION_ERROR':
            return { stage: 4, problem: logProblem('an entry in it was not made by a trusted log, or not over this signature', cause) };
        case 'SIGNATURE_ERROR':
            return { stage: 5, problem: forged(cause) };
        case 'NOT_IMPLEMENTED_ERROR':
        case 'PUBLIC_KEY_ERROR':
            return { stage: 0, problem: certificateProblem('it cannot be checked', cause) };
    }
}
function whyNoChain(signed) {
    const untrusted = 'no trusted authority issued it';
    if (signed.kind === 'key')
        return untrusted;
    const { notBefore, notAfter } = signed.claims;
    const outside = signed.times.find(({ time }) => time < notBefore || time > notAfter);
    if (outside === undefined)
        return untrusted;
    return `it was valid from ${notBefore.toISOString()} to ${notAfter.toISOString()}, and the signature was made at ${outside.time.toISOString()}`;
}
function furthest(refusals) {
    const [first, ...others] = refusals;
    if (first === undefined)
        return certificateProblem('no trusted root was given');
    return others.reduce((best, other) => (other.stage > best.stage ? other : best), first).problem;
}
function forged(cause) {
    return new errors/* Problem */.A('verify/signature', {
        message: 'The signature was not made with the key of the certificate over this payload.',
        remedy: 'Use the bundle exactly as the deploy published it. If it is, somebody altered the evidence.',
        place: 'bundle: dsseEnvelope.signatures[0]',
        cause,
    });
}
function identityDemanded() {
    return new errors/* Problem */.A('verify/identity-demanded', {
        message: 'The bundle is signed with a key; the policy demands the certificate of a workflow.',
        remedy: 'Give the bundle that the workflow signed, or a policy with the keys that are trusted.',
        place: 'bundle: verificationMaterial.publicKey',
    });
}

// EXTERNAL MODULE: ./src/seal/verify/policy.ts
var verify_policy = __webpack_require__(52441);
;// CONCATENATED MODULE: ./src/seal/verify/signature.ts
/** The signature of a bundle against the keys that the one who verifies trusts; offline, through Sigstore's own verifier. */






/** The key that signed, and when. Throws `verify/key-demanded`, `verify/signature`, `verify/timestamp`. */
function verifySignature(bundle, policy) {
    const key = selectKey(bundle, policy.keys);
    const entity = openEntity(bundle);
    requireKey(entity, key);
    requireTimestamps(bundle, entity, key, policy.trustedRoots ?? []);
    return { kind: 'key', key, times: signedTimes(entity) };
}
function selectKey({ signer }, keys) {
    if (signer.kind === 'certificate')
        throw keyDemanded();
    const key = keys.find(({ keyId }) => keyId === signer.hint);
    if (key === undefined)
        throw foreignKey(signer.hint, keys);
    return key;
}
/** The signature alone: with the timestamps, one error would stand for two. */
function requireKey(entity, key) {
    try {
        new dist/* Verifier */.BL(trusting(key, noAuthorities), noThresholds).verify({ ...entity, timestamps: [] });
    }
    catch (cause) {
        throw signature_forged(key, cause);
    }
}
/** A timestamp that nobody checks looks like one that was. */
function requireTimestamps(bundle, entity, key, roots) {
    if (roots.length === 0 && bundle.timestamps.length === 0)
        return;
    if (roots.length === 0)
        throw timestampProblem('it brings a timestamp, and the policy trusts no timestamp authority');
    refuseLackOfTimestamps(bundle);
    refuseRepeats(bundle);
    if (!roots.some(({ material }) => holdsUnder(entity, trusting(key, material))))
        throw timestampProblem('a timestamp in it was not made by a trusted authority over this signature');
}
function holdsUnder(entity, trust) {
    try {
        new dist/* Verifier */.BL(trust, noThresholds).verify(entity);
        return true;
    }
    catch {
        return false;
    }
}
const noAuthorities = { certificateAuthorities: [], timestampAuthorities: [], tlogs: [], ctlogs: [] };
const noThresholds = { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 0 };
function trusting(key, authorities) {
    const publicKey = (0,external_node_crypto_.createPublicKey)(key.pem);
    return { ...authorities, publicKey: () => ({ publicKey, validFor: () => true }) };
}
function keyDemanded() {
    return new errors/* Problem */.A('verify/key-demanded', {
        message: 'The bundle is signed with a certificate; the policy demands a signature by a key.',
        remedy: 'Give the bundle that was signed with the key, or a policy with the identity of the workflow that signs.',
        place: 'bundle: verificationMaterial.certificate',
    });
}
function signature_forged(key, cause) {
    return new errors/* Problem */.A('verify/signature', {
        message: `The signature was not made by the key ${key.keyId} over this payload.`,
        remedy: 'Use the bundle exactly as the deploy published it. If it is, somebody altered the evidence.',
        place: 'bundle: dsseEnvelope.signatures[0]',
        cause,
    });
}
function foreignKey(hint, keys) {
    const given = keys.length === 0 ? 'no key is trusted' : `trusted are ${keys.map(({ keyId }) => keyId).join(', ')}`;
    return new errors/* Problem */.A('verify/signature', {
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
        return { step: { ...clause, result: { kind: 'failed', problem: (0,errors/* asProblem */.g)(thrown) } }, passed: null };
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

;// CONCATENATED MODULE: ./src/seal/verify/time.ts
/** V16: the record was signed when it was written, by times that others attested. */

/**
 * Throws `verify/time` where any of the times lies outside the window around `times.recordedAt`, which is the end of the deploy:
 * C17 puts it behind all other times. Gives the earliest time.
 */
function requireTimely({ times: { recordedAt } }, signed, { skewMs, withinMs }) {
    const written = new Date(recordedAt).getTime();
    const outside = signed.find(({ time }) => time.getTime() < written - skewMs || time.getTime() > written + withinMs);
    if (outside !== undefined)
        throw untimely(outside, recordedAt, { skewMs, withinMs });
    const [earliest] = signed.toSorted((one, other) => one.time.getTime() - other.time.getTime());
    return earliest === undefined ? 'no time was attested' : `signed ${earliest.time.toISOString()} (${earliest.source}), recorded ${recordedAt}`;
}
function untimely({ source, time }, recordedAt, { skewMs, withinMs }) {
    return new errors/* Problem */.A('verify/time', {
        message: `The record says that it was written at ${recordedAt}; the ${source} says that it was signed at ${time.toISOString()}, which is not within ${seconds(skewMs)} before and ${seconds(withinMs)} after.`,
        remedy: 'Find out why the record was signed at another time than that of its deploy. Where a gate made it wait, widen the window in the policy by decision.',
        place: 'manifest: times.recordedAt',
    });
}
function seconds(milliseconds) {
    return `${String(milliseconds / 1000)} s`;
}

;// CONCATENATED MODULE: ./src/seal/verify/signer.ts







/** V6: F10 or F11; what the bundle says of its signer selects among what is trusted, and never adds to it. */
function requireSignature(bundle, policy) {
    const signed = 'keys' in policy ? verifySignature(bundle, policy) : verifyKeyless(bundle, policy.identity);
    return { value: { bundle, signed }, detail: signer_describe(signed) };
}
function signer_describe(signed) {
    return signed.kind === 'key' ? `${signed.key.algorithm} key ${signed.key.keyId}` : `certificate, ${signed.times.map(({ source }) => source).join(' and ')}`;
}
const titles = {
    V14: 'The certificate is that of the expected workflow',
    V15: 'The record is of the run that signed it',
    V16: 'It was signed at the time of the deploy',
};
/** V14–V16, as far as the policy asks for them. */
function takeSignerSteps(policy, signature, record) {
    if (!('keys' in policy))
        return takeIdentitySteps(policy.identity, signature, record);
    const timed = (policy.trustedRoots ?? []).length > 0;
    return timed ? [takeTime(both(signature, record), policy.window ?? verify_policy/* usualWindow */.j)] : [];
}
function takeIdentitySteps(identity, signature, record) {
    const expected = proceed({ clause: 'V14', title: titles.V14 }, signature, ({ signed }) => {
        const claims = signer_claimsOf(signed);
        return { value: claims, detail: requireIdentity(claims, identity) };
    });
    const agreed = proceed({ clause: 'V15', title: titles.V15 }, both(expected, record), ([claims, said]) => ({
        value: null,
        detail: requireAgreement(said, claims, identity),
    }));
    return [expected, agreed, takeTime(both(signature, record), identity.window)];
}
function takeTime(needed, window) {
    return proceed({ clause: 'V16', title: titles.V16 }, needed, ([{ signed }, said]) => ({ value: null, detail: requireTimely(said, signed.times, window) }));
}
/** V6 gives a certificate wherever an identity is demanded. */
function signer_claimsOf(signed) {
    if (signed.kind === 'certificate')
        return signed.claims;
    throw new TypeError('A key has no identity.');
}

;// CONCATENATED MODULE: ./src/seal/verify.ts



/** The verdict on one deploy's evidence. Never throws: what goes wrong is a failed step. */
function verifyRecord(evidence, policy) {
    const taken = takeSteps(evidence, demandedSigning(policy), (bundle) => requireSignature(bundle, policy));
    const signer = takeSignerSteps(policy, taken.signature, taken.same);
    const required = evidence.files === null ? taken.mandatory : [...taken.mandatory, taken.files];
    return { kind: kindOf([...required, ...signer]), steps: [...taken.mandatory, taken.files, ...signer].map(({ step }) => step) };
}
/** V1–V13, where `requireSigner` is V6. */
function takeSteps(evidence, signing, requireSigner) {
    const text = begin(title('V1'), () => readManifest(evidence.manifest));
    const record = proceed(title('V2'), text, readRecord);
    const consistent = proceed(title('V3'), record, refuseContradictions);
    const bundle = begin(title('V4'), () => readBundle(evidence.bundle));
    const typed = proceed(title('V5'), bundle, requirePayloadType);
    const signature = proceed(title('V6'), typed, requireSigner);
    const statement = proceed(title('V7'), signature, ({ bundle: { payload } }) => readStatement(payload));
    const predicate = proceed(title('V8'), statement, requirePredicateType);
    const same = proceed(title('V9'), both(predicate, record), requireSameRecord);
    const stated = proceed(title('V10'), same, (said) => requireSigningStated(said, signing));
    const distinct = proceed(title('V11'), statement, requireDistinctSubjects);
    const subjects = proceed(title('V12'), both(distinct, same), ([named, said]) => requireSubjects(named, said, evidence.manifest));
    const given = evidence.files;
    const files = given === null ? skip(title('V13'), noFiles) : proceed(title('V13'), record, (said) => requireFiles(said, given));
    const mandatory = [text, record, consistent, bundle, typed, signature, statement, predicate, same, stated, distinct, subjects];
    return { mandatory, signature, same, files };
}
const noFiles = 'No migration files were given to compare.';
const verify_titles = {
    V1: 'The manifest is one exact text',
    V2: 'The manifest is a record of version 1',
    V3: 'The record does not contradict itself',
    V4: 'The bundle holds one signature',
    V5: 'What is signed is an in-toto statement',
    V6: 'Somebody trusted signed it',
    V7: 'The statement is in-toto Statement v1',
    V8: 'The statement is about a migration deployment',
    V9: 'The signed record is the manifest',
    V10: 'The record says how it is signed',
    V11: 'Each subject is named once',
    V12: 'The subjects are the manifest and its migrations',
    V13: 'The migration files are those of the record',
};
function title(clause) {
    return { clause, title: verify_titles[clause] };
}
/** The rung of the signing ladder that a policy is for. */
function demandedSigning(policy) {
    return 'keys' in policy ? 'key' : policy.identity.instance;
}
/** Verified is said only where every required step was taken and passed. */
function kindOf(required) {
    if (required.every(({ passed }) => passed !== null))
        return 'verified';
    const failed = required.flatMap(({ step: { result } }) => (result.kind === 'failed' ? [result.problem.code] : []));
    return failed.length > 0 && failed.every((code) => code === 'verify/unsigned') ? 'unsigned' : 'rejected';
}


/***/ }),

/***/ 52441:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ usualWindow)
/* harmony export */ });
const usualWindow = { skewMs: 5 * 60_000, withinMs: 24 * 3_600_000 };


/***/ })

};
