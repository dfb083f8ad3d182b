export const id = 1636;
export const ids = [1636,6600];
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
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _model_canonical_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29563);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95305);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65251);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18812);
/* harmony import */ var _schema_issue_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90708);
/* harmony import */ var _strict_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18576);
/** The in-toto Statement v1 that is signed: the manifest as its predicate, the files that it speaks of as its subjects. */








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
/** The exact text to sign for a manifest: the RFC 8785 form of its statement. */
function renderStatement(manifest) {
    const subject = subjectsOf(manifest, (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .b)((0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .renderManifest */ .sB)(manifest)));
    const statement = { _type: statementType, subject, predicateType, predicate: manifest };
    return (0,_model_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$)(statement);
}
/**
 * The subjects of a manifest (clause F6): the manifest, then each recorded migration file as `migrations/<name>`. The prefix keeps
 * every name apart from the manifest's, whatever a migration is called. Stores take at most 1024 subjects, so the list ends there:
 * the manifest, which is the first of them, holds the digests of all.
 */
function subjectsOf(manifest, manifestSha256) {
    const files = recordedFiles(manifest).map(({ name, sha256 }) => ({ name: `migrations/${name}`, digest: { sha256 } }));
    return [{ name: _document_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestName */ .vS, digest: { sha256: manifestSha256 } }, ...files].slice(0, maxSubjects);
}
/** Each migration file of the plan and of the deviations, once; a name with two digests is told by clause C4. */
function recordedFiles(manifest) {
    const planned = (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_6__/* .isUnknown */ .t)(manifest.plan) ? [] : manifest.plan.migrations;
    const deviations = (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_6__/* .isUnknown */ .t)(manifest.status) ? [] : manifest.status.deviations;
    const deviating = deviations.flatMap(({ name, fileSha256 }) => (name === null || fileSha256 === null ? [] : [{ name, sha256: fileSha256 }]));
    return [...new Map([...planned, ...deviating].map((file) => [file.name, file])).values()];
}
/** The payload has the manifest's size and the subjects' beside it. */
const payloadForm = { place: 'signed payload', maxBytes: 20 * 1024 * 1024, spell: _model_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$, spacing: 'exact' };
/** The statement that a signed payload's bytes hold. Throws `verify/too-large`, `not-json`, `not-canonical`, `statement-invalid`. */
function parseStatement(payload) {
    const value = (0,_strict_js__WEBPACK_IMPORTED_MODULE_4__/* .parseStrict */ .z)(payload, payloadForm);
    const parsed = statementSchema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    throw new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('verify/statement-invalid', {
        message: `The signed payload is not an in-toto Statement v1: ${(0,_schema_issue_js__WEBPACK_IMPORTED_MODULE_7__/* .renderIssues */ .$1)(parsed.error, value)}.`,
        remedy: 'Use the bundle that the deploy published beside the manifest.',
        place: `signed payload: ${(0,_schema_issue_js__WEBPACK_IMPORTED_MODULE_7__/* .issuePlace */ .VV)(parsed.error)}`,
    });
}


/***/ }),

/***/ 11636:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  takeSteps: () => (/* binding */ takeSteps),
  verifyManifest: () => (/* binding */ verifyManifest)
});

// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/manifest/consistency.ts + 9 modules
var consistency = __webpack_require__(43300);
// EXTERNAL MODULE: ./src/manifest/parse.ts
var parse = __webpack_require__(96042);
// EXTERNAL MODULE: ./src/manifest/schema-issue.ts
var schema_issue = __webpack_require__(90708);
// EXTERNAL MODULE: ./src/manifest/statement.ts
var manifest_statement = __webpack_require__(46600);
// EXTERNAL MODULE: ./src/model/canonical.ts
var canonical = __webpack_require__(29563);
// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/seal/verify/bundle.ts
var verify_bundle = __webpack_require__(77439);
;// CONCATENATED MODULE: ./src/seal/verify/subjects.ts
/** The subjects of a signed statement against the files that the manifest speaks of, both ways. */


/** Throws `verify/subject-duplicate` where a name stands twice, even with the same digest. */
function refuseDuplicates(subjects) {
    const seen = new Set();
    for (const { name } of subjects) {
        if (seen.has(name))
            throw subjects_problem('verify/subject-duplicate', name, 'is a subject twice');
        seen.add(name);
    }
}
/** Throws `verify/subject-missing`, `subject-mismatch` or `subject-unexpected` unless the subjects are exactly the expected ones, in any order. */
function compareSubjects(found, expected) {
    const digests = new Map(found.map(({ name, digest }) => [name, digest.sha256]));
    for (const { name, digest } of expected) {
        const signed = digests.get(name);
        if (signed === undefined)
            throw subjects_problem('verify/subject-missing', name, 'belongs to the manifest, and is no subject of the signed statement');
        if (signed !== digest.sha256)
            throw subjects_problem('verify/subject-mismatch', name, `has sha256 ${digest.sha256}, and the signed statement says ${signed}`);
    }
    const names = new Set(expected.map(({ name }) => name));
    const unexpected = found.find(({ name }) => !names.has(name));
    if (unexpected !== undefined)
        throw subjects_problem('verify/subject-unexpected', unexpected.name, 'is a subject of the signed statement, and the manifest does not speak of it');
}
function subjects_problem(code, name, found) {
    return new problem/* Problem */.AF(code, {
        message: `${(0,schema_issue/* renderFound */.Hw)(name)} ${found}.`,
        remedy: 'Use manifest and bundle exactly as one deploy published them.',
        place: 'signed payload: subject',
    });
}

;// CONCATENATED MODULE: ./src/seal/verify/checks.ts
/** The steps V1–V13 of docs/manifest-spec.md that ask nothing of who signed: each finds or throws. */









/** V1: F1–F3. */
function readManifestText(manifestBytes) {
    return { value: (0,parse/* parseManifestJson */.vW)(manifestBytes), detail: `${String(manifestBytes.length)} bytes, sha256 ${(0,digest/* digest */.b)(manifestBytes)}` };
}
/** V2: F4, F5. */
function readManifest(value) {
    const manifest = (0,parse/* parseManifestValue */._1)(value);
    return { value: manifest, detail: `record ${manifest.manifestId}, outcome ${manifest.outcome}` };
}
/** V3: C1–C29. */
function refuseContradictions(manifest) {
    const [first, ...others] = (0,consistency/* findContradictions */._)(manifest);
    if (first === undefined)
        return { value: manifest, detail: 'no contradiction' };
    if (others.length === 0)
        throw first;
    const message = [first, ...others].map((problem) => problem.message).join(' ');
    throw new problem/* Problem */.AF(first.code, { message, remedy: first.remedy, ...(first.place === null ? {} : { place: first.place }) });
}
/** V4: F8. */
function readBundle(bytes) {
    if (bytes === null)
        throw unsigned();
    const bundle = (0,verify_bundle/* parseBundle */.Q)(bytes);
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
function requireSameManifest([statement, manifest]) {
    if ((0,canonical/* canonical */.$)(statement.predicate) === (0,canonical/* canonical */.$)(manifest))
        return { value: manifest, detail: 'equal in every field' };
    throw refused('verify/predicate-mismatch', 'The signed manifest is not the one in the manifest');
}
/** V10: a manifest that names another signing mode was not signed by the deploy that wrote it. */
function requireSigningMode(manifest, demanded) {
    if (manifest.signing === demanded)
        return { value: manifest, detail: `signing: ${demanded}` };
    throw refused('verify/manifest-inconsistent', `The policy is for manifests with signing: ${demanded}, and this one says signing: ${manifest.signing}`);
}
/** V11. */
function requireDistinctSubjects(statement) {
    refuseDuplicates(statement.subject);
    return { value: statement, detail: 'no name twice' };
}
/** V12: F6, both ways, with the digest of the manifest's own bytes. */
function requireSubjects(statement, manifest, manifestBytes) {
    compareSubjects(statement.subject, (0,manifest_statement.subjectsOf)(manifest, (0,digest/* digest */.b)(manifestBytes)));
    return { value: null, detail: `${String(statement.subject.length)} of ${String(statement.subject.length)} digests match` };
}
/** V13: only where the caller brought the files. */
function requireFiles(manifest, files) {
    const recorded = (0,manifest_statement.recordedFiles)(manifest);
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
    return new problem/* Problem */.AF('verify/unsigned', {
        message,
        remedy: 'Give the bundle that the deploy published beside the manifest, or let deploys sign (signing: github or key).',
        place: 'bundle',
    });
}
function refused(code, found) {
    return new problem/* Problem */.AF(code, { message: `${found}.`, remedy: 'Use manifest, bundle and files exactly as one deploy published them.' });
}

// EXTERNAL MODULE: ./src/seal/verify/agreement.ts
var agreement = __webpack_require__(72035);
// EXTERNAL MODULE: ./src/seal/verify/identity.ts
var verify_identity = __webpack_require__(28965);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@sigstore/verify/dist/index.js
var dist = __webpack_require__(54187);
// EXTERNAL MODULE: ./src/seal/verify/certificate.ts
var certificate = __webpack_require__(61688);
// EXTERNAL MODULE: ./src/seal/verify/entity.ts
var verify_entity = __webpack_require__(22668);
// EXTERNAL MODULE: ./src/seal/verify/witnesses.ts
var witnesses = __webpack_require__(19648);
;// CONCATENATED MODULE: ./src/seal/verify/keyless.ts
/** A signature with a certificate, against the authorities that the one who verifies trusts: chain, witnesses, signature; offline. */






/** What the certificate says, and when it was used. Throws `verify/identity-demanded`, `certificate`, `certificate-log`, `log-entry`, `timestamp`, `signature`. */
function verifyKeyless(bundle, { instance, trustedRoots }) {
    if (bundle.signer.kind === 'key')
        throw identityDemanded();
    (0,verify_entity/* refuseRepeats */.Zf)(bundle);
    refuseLackOfWitnesses(bundle, instance);
    (0,verify_entity/* requireProofsOfCheckpoints */.lS)(bundle);
    const entity = (0,verify_entity/* openEntity */.se)(bundle);
    const signed = { kind: 'certificate', claims: claimsOf(entity), times: (0,verify_entity/* signedTimes */.XT)(entity) };
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
            (0,witnesses/* refuseLackOfTimestamps */.sL)(bundle);
            return;
        case 'sigstore':
            if (bundle.logEntries.length === 0)
                throw (0,witnesses/* logProblem */.Ou)('it has no log entry, and the policy demands one');
    }
}
/** Without a time, Sigstore's verifier would not ask whether the certificate was valid at it. */
function refuseLackOfTime(times) {
    if (times.length === 0)
        throw (0,witnesses/* timestampProblem */.kI)('neither a timestamp nor a log entry in it states a time that is signed');
}
function claimsOf({ key }) {
    if (key.$case !== 'certificate')
        throw identityDemanded();
    try {
        return (0,certificate/* readClaims */.I)(key.certificate);
    }
    catch (thrown) {
        if (thrown instanceof problem/* Problem */.AF)
            throw thrown;
        throw (0,witnesses/* certificateProblem */.VP)('it is no certificate', thrown);
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
    return isIssuedUnder(bundle, trust) ? null : { stage: 6, problem: (0,witnesses/* certificateProblem */.VP)('its form is not the one that its authority signed') };
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
        return { stage: 0, problem: (0,witnesses/* certificateProblem */.VP)('it, or what stands beside it, cannot be read', cause) };
    switch (cause.code) {
        case 'TIMESTAMP_ERROR':
            return { stage: 1, problem: (0,witnesses/* timestampProblem */.kI)('a time in it was not attested by a trusted authority over this signature', cause) };
        case 'CERTIFICATE_ERROR':
            if (cause.message.includes('SCT'))
                return { stage: 3, problem: (0,witnesses/* certificateLogProblem */.jF)('no promise of a trusted certificate log is in it', cause) };
            return { stage: 2, problem: (0,witnesses/* certificateProblem */.VP)(whyNoChain(signed), cause) };
        case 'TLOG_ERROR':
        case 'TLOG_BODY_ERROR':
        case 'TLOG_INCLUSION_PROMISE_ERROR':
        case 'TLOG_INCLUSION_PROOF_ERROR':
        case 'TLOG_MISSING_INCLUSION_ERROR':
            return { stage: 4, problem: (0,witnesses/* logProblem */.Ou)('an entry in it was not made by a trusted log, or not over this signature', cause) };
        case 'SIGNATURE_ERROR':
            return { stage: 5, problem: forged(cause) };
        case 'NOT_IMPLEMENTED_ERROR':
        case 'PUBLIC_KEY_ERROR':
            return { stage: 0, problem: (0,witnesses/* certificateProblem */.VP)('it cannot be checked', cause) };
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
        return (0,witnesses/* certificateProblem */.VP)('no trusted root was given');
    return others.reduce((best, other) => (other.stage > best.stage ? other : best), first).problem;
}
function forged(cause) {
    return new problem/* Problem */.AF('verify/signature', {
        message: 'The signature was not made with the key of the certificate over this payload.',
        remedy: 'Use the bundle exactly as the deploy published it. If it is, somebody altered the evidence.',
        place: 'bundle: dsseEnvelope.signatures[0]',
        cause,
    });
}
function identityDemanded() {
    return new problem/* Problem */.AF('verify/identity-demanded', {
        message: 'The bundle is signed with a key; the policy demands the certificate of a workflow.',
        remedy: 'Give the bundle that the workflow signed, or a policy with the keys that are trusted.',
        place: 'bundle: verificationMaterial.publicKey',
    });
}

// EXTERNAL MODULE: ./src/seal/verify/verification-policy.ts
var verification_policy = __webpack_require__(89503);
;// CONCATENATED MODULE: ./src/seal/verify/signature.ts
/** The signature of a bundle against the keys that the one who verifies trusts; offline, through Sigstore's own verifier. */






/** The key that signed, and when. Throws `verify/key-demanded`, `verify/signature`, `verify/timestamp`. */
function verifySignature(bundle, policy) {
    const key = selectKey(bundle, policy.keys);
    const entity = (0,verify_entity/* openEntity */.se)(bundle);
    requireKey(entity, key);
    requireTimestamps(bundle, entity, key, policy.trustedRoots ?? []);
    return { kind: 'key', key, times: (0,verify_entity/* signedTimes */.XT)(entity) };
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
        throw (0,witnesses/* timestampProblem */.kI)('it brings a timestamp, and the policy trusts no timestamp authority');
    (0,witnesses/* refuseLackOfTimestamps */.sL)(bundle);
    (0,verify_entity/* refuseRepeats */.Zf)(bundle);
    if (!roots.some(({ material }) => holdsUnder(entity, trusting(key, material))))
        throw (0,witnesses/* timestampProblem */.kI)('a timestamp in it was not made by a trusted authority over this signature');
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
    return new problem/* Problem */.AF('verify/key-demanded', {
        message: 'The bundle is signed with a certificate; the policy demands a signature by a key.',
        remedy: 'Give the bundle that was signed with the key, or a policy with the identity of the workflow that signs.',
        place: 'bundle: verificationMaterial.certificate',
    });
}
function signature_forged(key, cause) {
    return new problem/* Problem */.AF('verify/signature', {
        message: `The signature was not made by the key ${key.keyId} over this payload.`,
        remedy: 'Use the bundle exactly as the deploy published it. If it is, somebody altered the evidence.',
        place: 'bundle: dsseEnvelope.signatures[0]',
        cause,
    });
}
function foreignKey(hint, keys) {
    const given = keys.length === 0 ? 'no key is trusted' : `trusted are ${keys.map(({ keyId }) => keyId).join(', ')}`;
    return new problem/* Problem */.AF('verify/signature', {
        message: `The bundle names the key ${(0,schema_issue/* renderFound */.Hw)(hint)}; ${given}.`,
        remedy: 'Give the public key that your organisation published for its deploys. Do not take it from where the evidence came from.',
        place: 'bundle: verificationMaterial.publicKey.hint',
    });
}

// EXTERNAL MODULE: ./src/seal/verify/steps.ts
var steps = __webpack_require__(23292);
// EXTERNAL MODULE: ./src/seal/verify/time.ts
var time = __webpack_require__(32102);
;// CONCATENATED MODULE: ./src/seal/verify/signer.ts







/** V6: F10 or F11; what the bundle says of its signer selects among what is trusted, and never adds to it. */
function requireSignature(bundle, policy) {
    const signed = 'keys' in policy ? verifySignature(bundle, policy) : verifyKeyless(bundle, policy.identity);
    return { value: { bundle, signed }, detail: describe(signed) };
}
function describe(signed) {
    return signed.kind === 'key' ? `${signed.key.algorithm} key ${signed.key.keyId}` : `certificate, ${signed.times.map(({ source }) => source).join(' and ')}`;
}
const titles = {
    V14: 'The certificate is that of the expected workflow',
    V15: 'The manifest is of the run that signed it',
    V16: 'It was signed at the time of the deploy',
};
/** V14–V16, as far as the policy asks for them. */
function takeSignerSteps(policy, signature, manifest) {
    if (!('keys' in policy))
        return takeIdentitySteps(policy.identity, signature, manifest);
    const timed = (policy.trustedRoots ?? []).length > 0;
    return timed ? [takeTime((0,steps/* both */.WP)(signature, manifest), policy.window ?? verification_policy/* usualWindow */.j)] : [];
}
function takeIdentitySteps(identity, signature, manifest) {
    const expected = (0,steps/* proceed */.rj)({ clause: 'V14', title: titles.V14 }, signature, ({ signed }) => {
        const claims = signer_claimsOf(signed);
        return { value: claims, detail: (0,verify_identity/* requireIdentity */.sK)(claims, identity) };
    });
    const agreed = (0,steps/* proceed */.rj)({ clause: 'V15', title: titles.V15 }, (0,steps/* both */.WP)(expected, manifest), ([claims, said]) => ({
        value: null,
        detail: (0,agreement/* requireAgreement */.O)(said, claims, identity),
    }));
    return [expected, agreed, takeTime((0,steps/* both */.WP)(signature, manifest), identity.window)];
}
function takeTime(needed, window) {
    return (0,steps/* proceed */.rj)({ clause: 'V16', title: titles.V16 }, needed, ([{ signed }, said]) => ({ value: null, detail: (0,time/* requireTimely */.I)(said, signed.times, window) }));
}
/** V6 gives a certificate wherever an identity is demanded. */
function signer_claimsOf(signed) {
    if (signed.kind === 'certificate')
        return signed.claims;
    throw new TypeError('A key has no identity.');
}

;// CONCATENATED MODULE: ./src/seal/verify.ts



/** The verdict on one deploy's evidence. Never throws: what goes wrong is a failed step. */
function verifyManifest(evidence, policy) {
    const taken = takeSteps(evidence, demandedSigning(policy), (bundle) => requireSignature(bundle, policy));
    const signer = takeSignerSteps(policy, taken.signature, taken.same);
    const required = evidence.files === null ? taken.mandatory : [...taken.mandatory, taken.files];
    return { kind: kindOf([...required, ...signer]), steps: [...taken.mandatory, taken.files, ...signer].map(({ step }) => step) };
}
/** V1–V13, where `requireSigner` is V6. */
function takeSteps(evidence, signing, requireSigner) {
    const text = (0,steps/* begin */.qN)(title('V1'), () => readManifestText(evidence.manifestBytes));
    const manifest = (0,steps/* proceed */.rj)(title('V2'), text, readManifest);
    const consistent = (0,steps/* proceed */.rj)(title('V3'), manifest, refuseContradictions);
    const bundle = (0,steps/* begin */.qN)(title('V4'), () => readBundle(evidence.bundle));
    const typed = (0,steps/* proceed */.rj)(title('V5'), bundle, requirePayloadType);
    const signature = (0,steps/* proceed */.rj)(title('V6'), typed, requireSigner);
    const statement = (0,steps/* proceed */.rj)(title('V7'), signature, ({ bundle: { payload } }) => readStatement(payload));
    const predicate = (0,steps/* proceed */.rj)(title('V8'), statement, requirePredicateType);
    const same = (0,steps/* proceed */.rj)(title('V9'), (0,steps/* both */.WP)(predicate, manifest), requireSameManifest);
    const stated = (0,steps/* proceed */.rj)(title('V10'), same, (said) => requireSigningMode(said, signing));
    const distinct = (0,steps/* proceed */.rj)(title('V11'), statement, requireDistinctSubjects);
    const subjects = (0,steps/* proceed */.rj)(title('V12'), (0,steps/* both */.WP)(distinct, same), ([named, said]) => requireSubjects(named, said, evidence.manifestBytes));
    const given = evidence.files;
    const files = given === null ? (0,steps/* skip */.iv)(title('V13'), noFiles) : (0,steps/* proceed */.rj)(title('V13'), manifest, (said) => requireFiles(said, given));
    const mandatory = [text, manifest, consistent, bundle, typed, signature, statement, predicate, same, stated, distinct, subjects];
    return { mandatory, signature, same, files };
}
const noFiles = 'No migration files were given to compare.';
const verify_titles = {
    V1: 'The manifest is one exact text',
    V2: 'The manifest is a manifest of version 1',
    V3: 'The manifest does not contradict itself',
    V4: 'The bundle holds one signature',
    V5: 'What is signed is an in-toto statement',
    V6: 'Somebody trusted signed it',
    V7: 'The statement is in-toto Statement v1',
    V8: 'The statement is about a migration deployment',
    V9: 'The signed manifest is the manifest',
    V10: 'The manifest says how it is signed',
    V11: 'Each subject is named once',
    V12: 'The subjects are the manifest and its migrations',
    V13: 'The migration files are those of the manifest',
};
function title(clause) {
    return { clause, title: verify_titles[clause] };
}
/** The signing mode that a policy is for. */
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

/***/ 72035:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ requireAgreement)
/* harmony export */ });
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _manifest_schema_issue_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90708);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65251);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28965);
/** V15: what the manifest says of its run is what the certificate says of the run that signed. */




/** Throws `verify/replay`, `verify/certificate-mismatch`, `verify/environment`, `verify/self-hosted-runner`. Gives what was compared. */
function requireAgreement(manifest, claims, identity) {
    requireSameRun(manifest, claims);
    const said = sayings(manifest, identity.server);
    for (const { number, entry, text } of said)
        if (!(0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnknown */ .t)(text))
            requireSame(entry, text, number, claims.extensions.get(number));
    requireEnvironment(manifest, claims, identity);
    requireRunner(manifest, identity);
    const unsaid = said.filter(({ text }) => (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnknown */ .t)(text)).map(({ entry }) => entry);
    return `run and ${String(said.length - unsaid.length)} facts agree${unsaid.length === 0 ? '' : `; the manifest does not know ${unsaid.join(', ')}`}`;
}
/** A manifest that is signed by another run than its own was taken from somewhere else; where another job signed, that may have been in a later attempt. */
function requireSameRun({ run: { url }, execution }, { extensions }) {
    const signer = extensions.get(21);
    if (!(0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnknown */ .t)(url) && (url === signer || (execution.form === 'isolated' && isLaterAttempt(url, signer ?? ''))))
        return;
    throw new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('verify/replay', {
        message: `The manifest was signed by the run ${(0,_manifest_schema_issue_js__WEBPACK_IMPORTED_MODULE_3__/* .renderFound */ .Hw)(signer)}, and says that it is of ${(0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnknown */ .t)(url) ? `a run that is not known (${url.unknown})` : (0,_manifest_schema_issue_js__WEBPACK_IMPORTED_MODULE_3__/* .renderFound */ .Hw)(url)}.`,
        remedy: 'Find the bundle that the run of this manifest made. A manifest that another run signed proves nothing of its own.',
        place: 'manifest: run.url',
    });
}
function isLaterAttempt(deploy, signer) {
    const [of, by] = [deploy, signer].map((url) => /^(?<run>.+)\/attempts\/(?<attempt>[1-9]\d{0,8})$/u.exec(url)?.groups);
    return of !== undefined && by !== undefined && of['run'] === by['run'] && Number(by['attempt']) >= Number(of['attempt']);
}
function sayings({ source, run, execution, system: { repository } }, server) {
    const ofRepository = (read) => (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnknown */ .t)(repository) ? repository : read(repository);
    const under = (text) => ((0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnknown */ .t)(text) ? text : `${server}/${text}`);
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
    throw new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('verify/certificate-mismatch', {
        message: `The manifest says ${entry} ${(0,_manifest_schema_issue_js__WEBPACK_IMPORTED_MODULE_3__/* .renderFound */ .Hw)(said)}; the certificate says ${_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .extensionNames */ .EE[number]} ${(0,_manifest_schema_issue_js__WEBPACK_IMPORTED_MODULE_3__/* .renderFound */ .Hw)(certified)}.`,
        remedy: 'Do not rely on this manifest: what signed it is not what it speaks of.',
        place: `manifest: ${entry}`,
    });
}
/** The policy's environment is the manifest's, whether the authority certifies it or not. */
function requireEnvironment({ system: { environment } }, { extensions }, identity) {
    const certified = extensions.get(23) ?? identity.environment;
    if (environment === identity.environment && environment === certified)
        return;
    throw new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('verify/environment', {
        message: `The manifest is of the environment ${(0,_manifest_schema_issue_js__WEBPACK_IMPORTED_MODULE_3__/* .renderFound */ .Hw)(environment)}; the policy expects ${(0,_manifest_schema_issue_js__WEBPACK_IMPORTED_MODULE_3__/* .renderFound */ .Hw)(identity.environment)}, and the certificate says ${(0,_manifest_schema_issue_js__WEBPACK_IMPORTED_MODULE_3__/* .renderFound */ .Hw)(extensions.get(23))}.`,
        remedy: 'Verify each manifest with the policy of its own environment; names are compared letter by letter.',
        place: 'manifest: system.environment',
    });
}
function requireRunner({ run: { runnerEnvironment } }, { allowSelfHosted }) {
    if (runnerEnvironment !== 'self-hosted' || allowSelfHosted)
        return;
    throw new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('verify/self-hosted-runner', {
        message: 'The manifest says that it was deployed from a self-hosted runner; the policy does not allow one.',
        remedy: 'Deploy from a runner that GitHub hosts, or allow self-hosted runners in the policy by decision.',
        place: 'manifest: run.runnerEnvironment',
    });
}


/***/ }),

/***/ 77439:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ parseBundle)
/* harmony export */ });
/* unused harmony export bundleMediaType */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _manifest_schema_issue_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90708);
/* harmony import */ var _manifest_strict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18576);
/** The strict reading of a bundle: Sigstore bundle v0.3, one DSSE signature, made by a key or with a certificate. */




const bundleMediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** The payload in base64, and little else. */
const bundleForm = { place: 'bundle', maxBytes: 32 * 1024 * 1024, spell: (value) => JSON.stringify(value), spacing: 'free' };
/** More than any certificate, timestamp or log entry has; readers of their formats need not be trusted with more. */
const longestMaterial = 256 * 1024;
const mostWitnesses = 16;
const base64 = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).refine(isBase64, 'standard base64 with its padding');
const material = base64.max(longestMaterial);
const keyId = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(1024);
const decimal = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^(?:0|[1-9][0-9]{0,18})$/u);
const text = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(longestMaterial);
const logEntry = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    logIndex: decimal.optional(),
    logId: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ keyId: material }),
    kindVersion: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ kind: text, version: text }),
    integratedTime: decimal.optional(),
    inclusionPromise: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ signedEntryTimestamp: material }).optional(),
    inclusionProof: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        logIndex: decimal.optional(),
        rootHash: material,
        treeSize: decimal,
        hashes: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(material).max(64).optional(),
        checkpoint: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ envelope: text }),
    }),
    canonicalizedBody: material,
});
const bundleSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    mediaType: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(bundleMediaType),
    verificationMaterial: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        publicKey: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ hint: keyId }).optional(),
        certificate: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ rawBytes: material }).optional(),
        tlogEntries: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(logEntry).max(mostWitnesses).optional(),
        timestampVerificationData: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
            rfc3161Timestamps: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ signedTimestamp: material }))
                .max(mostWitnesses)
                .optional(),
        })
            .optional(),
    }),
    dsseEnvelope: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        payload: base64,
        payloadType: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        signatures: zod__WEBPACK_IMPORTED_MODULE_2__/* .tuple */ .PVZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ sig: base64, keyid: keyId.optional() })]),
    }),
});
/** Throws `verify/too-large`, `not-json`, `not-canonical`, `bundle-version`, `bundle-invalid`. */
function parseBundle(bytes) {
    const value = (0,_manifest_strict_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStrict */ .z)(bytes, bundleForm);
    refuseOtherVersion(value);
    const parsed = bundleSchema.safeParse(value);
    if (!parsed.success)
        throw invalid((0,_manifest_schema_issue_js__WEBPACK_IMPORTED_MODULE_3__/* .renderIssues */ .$1)(parsed.error, value), (0,_manifest_schema_issue_js__WEBPACK_IMPORTED_MODULE_3__/* .issuePlace */ .VV)(parsed.error));
    return describe(parsed.data);
}
const marked = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ mediaType: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() });
function refuseOtherVersion(value) {
    const mark = marked.safeParse(value);
    if (!mark.success || mark.data.mediaType === bundleMediaType)
        return;
    throw new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('verify/bundle-version', {
        message: `The bundle says mediaType ${(0,_manifest_schema_issue_js__WEBPACK_IMPORTED_MODULE_3__/* .renderFound */ .Hw)(mark.data.mediaType)}; expected "${bundleMediaType}".`,
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
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('verify/bundle-invalid', {
        message: `The bundle is not a Sigstore bundle v0.3 with one signature, by a key or with a certificate: ${found}.`,
        remedy: 'Use the bundle that the deploy published beside the manifest.',
        place: `bundle: ${place}`,
    });
}


/***/ }),

/***/ 61688:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readClaims)
/* harmony export */ });
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);

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
            throw invalid('an extension in it has no value');
        if (found.has(identifier))
            throw invalid(`it has the extension ${identifier} twice`);
        found.set(identifier, value);
    }
    return found;
}
function readSubject(value) {
    const names = value?.subs[0]?.subs ?? [];
    const [name, ...others] = names;
    if (name === undefined || others.length > 0 || !name.tag.isContextSpecific(uri))
        throw invalid(`it has ${String(names.length)} names; expected one, a URL`);
    return decode(name.value, 'its name');
}
/** A DER UTF8String, and nothing behind it. */
function readText({ value }, number) {
    const [tag, first = 0] = value;
    const lengthBytes = first < 0x80 ? 0 : first - 0x80;
    const start = 2 + lengthBytes;
    const length = lengthBytes === 0 ? first : value.subarray(2, start).reduce((sum, byte) => sum * 256 + byte, 0);
    if (tag !== 0x0c || lengthBytes > 2 || value.length !== start + length)
        throw invalid(`its extension ${arc}${String(number)} is not one text`);
    return decode(value.subarray(start), `its extension ${arc}${String(number)}`);
}
function decode(bytes, what) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw invalid(`${what} is not UTF-8`);
    }
}
function invalid(found) {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('verify/certificate', {
        message: `The signing certificate cannot be relied on: ${found}.`,
        remedy: 'Use the bundle exactly as the deploy published it. If it is, somebody altered the evidence.',
        place: 'bundle: verificationMaterial.certificate',
    });
}


/***/ }),

/***/ 22668:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XT: () => (/* binding */ signedTimes),
/* harmony export */   Zf: () => (/* binding */ refuseRepeats),
/* harmony export */   lS: () => (/* binding */ requireProofsOfCheckpoints),
/* harmony export */   se: () => (/* binding */ openEntity)
/* harmony export */ });
/* harmony import */ var _sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61040);
/* harmony import */ var _sigstore_verify__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54187);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12652);
/* harmony import */ var _witnesses_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19648);
/** A bundle as Sigstore's verifier takes it, with what its parsers throw turned into problems. */




/** Throws `verify/bundle-invalid` where a certificate or a timestamp in it is none. */
function openEntity({ json }) {
    try {
        return (0,_sigstore_verify__WEBPACK_IMPORTED_MODULE_1__/* .toSignedEntity */ .DC)((0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__.bundleFromJSON)(json));
    }
    catch (cause) {
        throw new _errors_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF('verify/bundle-invalid', {
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
        throw (0,_witnesses_js__WEBPACK_IMPORTED_MODULE_3__/* .timestampProblem */ .kI)('the time in it cannot be read', cause);
    }
    throw (0,_witnesses_js__WEBPACK_IMPORTED_MODULE_3__/* .timestampProblem */ .kI)('the time in it is none');
}
/** One witness is one, however often it stands there. Throws `verify/timestamp`, `verify/log-entry`. */
function refuseRepeats({ timestamps, logEntries }) {
    if (new Set(timestamps).size < timestamps.length)
        throw (0,_witnesses_js__WEBPACK_IMPORTED_MODULE_3__/* .timestampProblem */ .kI)('one timestamp stands in it twice, and counts once');
    const entries = logEntries.flatMap(({ logId: { keyId }, logIndex = '0', canonicalizedBody }) => [`${keyId} ${logIndex}`, `${keyId} ${canonicalizedBody}`]);
    if (new Set(entries).size < entries.length)
        throw (0,_witnesses_js__WEBPACK_IMPORTED_MODULE_3__/* .logProblem */ .Ou)('one entry stands in it twice, and counts once');
}
/** Sigstore's verifier takes root and size of the tree from the checkpoint, and lets those beside it say anything. Throws `verify/log-entry`. */
function requireProofsOfCheckpoints({ logEntries }) {
    for (const { inclusionProof } of logEntries) {
        const { rootHash, treeSize, checkpoint } = inclusionProof;
        const [, size, root] = checkpoint.envelope.split('\n');
        if (size !== treeSize || root !== rootHash)
            throw (0,_witnesses_js__WEBPACK_IMPORTED_MODULE_3__/* .logProblem */ .Ou)('an inclusion proof in it is of another tree than the checkpoint beside it');
    }
}


/***/ }),

/***/ 28965:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EE: () => (/* binding */ extensionNames),
/* harmony export */   sK: () => (/* binding */ requireIdentity)
/* harmony export */ });
/* unused harmony export requireExtension */
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _manifest_schema_issue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90708);
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
        throw refused(code, `its ${what} is ${(0,_manifest_schema_issue_js__WEBPACK_IMPORTED_MODULE_1__/* .renderFound */ .Hw)(found)}; expected ${(0,_manifest_schema_issue_js__WEBPACK_IMPORTED_MODULE_1__/* .renderFound */ .Hw)(expected)}`);
}
function requireRunner(found, { allowSelfHosted }) {
    if (found === 'github-hosted' || (found === 'self-hosted' && allowSelfHosted))
        return;
    throw refused('verify/self-hosted-runner', `its runner environment is ${(0,_manifest_schema_issue_js__WEBPACK_IMPORTED_MODULE_1__/* .renderFound */ .Hw)(found)}; expected "github-hosted"${allowSelfHosted ? ' or "self-hosted"' : ''}`);
}
/** Not every authority certifies the environment; that one did not is said, and is enough only where the policy says so. */
function requireEnvironment(claims, { environment, environmentExtension }) {
    if (environmentExtension === 'optional' && !claims.extensions.has(23))
        return 'deployment environment not certified';
    requireExtension('verify/environment', claims, 23, environment);
    return `deployment environment ${(0,_manifest_schema_issue_js__WEBPACK_IMPORTED_MODULE_1__/* .renderFound */ .Hw)(environment)}`;
}
function refused(code, found) {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF(code, {
        message: `The certificate is not that of the expected workflow: ${found}.`,
        remedy: 'If the workflow changed its name, ref, runner or environment by decision, change the policy; otherwise this manifest is not from it.',
        place: 'bundle: verificationMaterial.certificate',
    });
}


/***/ }),

/***/ 23292:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WP: () => (/* binding */ both),
/* harmony export */   iv: () => (/* binding */ skip),
/* harmony export */   qN: () => (/* binding */ begin),
/* harmony export */   rj: () => (/* binding */ proceed)
/* harmony export */ });
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/** Steps that build on each other: each is taken only where what it needs was passed, and none can throw. */

/** Takes a step that needs nothing before it. A check fails by throwing. */
function begin(clause, check) {
    try {
        const { value, detail } = check();
        return { step: { ...clause, result: { kind: 'passed', detail } }, passed: { value } };
    }
    catch (thrown) {
        return { step: { ...clause, result: { kind: 'failed', problem: (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .asProblem */ .gr)(thrown) } }, passed: null };
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


/***/ }),

/***/ 32102:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ requireTimely)
/* harmony export */ });
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/** V16: the manifest was signed when it was written, by times that others attested. */

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
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('verify/time', {
        message: `The manifest says that it was written at ${recordedAt}; the ${source} says that it was signed at ${time.toISOString()}, which is not within ${seconds(skewMs)} before and ${seconds(withinMs)} after.`,
        remedy: 'Find out why the manifest was signed at another time than that of its deploy. Where a gate made it wait, widen the window in the policy by decision.',
        place: 'manifest: times.recordedAt',
    });
}
function seconds(milliseconds) {
    return `${String(milliseconds / 1000)} s`;
}


/***/ }),

/***/ 89503:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ usualWindow)
/* harmony export */ });
const usualWindow = { skewMs: 5 * 60_000, withinMs: 24 * 3_600_000 };


/***/ }),

/***/ 19648:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ou: () => (/* binding */ logProblem),
/* harmony export */   VP: () => (/* binding */ certificateProblem),
/* harmony export */   jF: () => (/* binding */ certificateLogProblem),
/* harmony export */   kI: () => (/* binding */ timestampProblem),
/* harmony export */   sL: () => (/* binding */ refuseLackOfTimestamps)
/* harmony export */ });
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/** What is wrong with the witnesses of a signature: timestamps, log entries, the promise of a certificate log. */

/** Throws `verify/timestamp`. */
function refuseLackOfTimestamps({ timestamps }) {
    if (timestamps.length === 0)
        throw timestampProblem('it has none, and the policy demands one');
}
function timestampProblem(found, cause) {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('verify/timestamp', {
        message: `The time of signing is not proven by the bundle's timestamps: ${found}.`,
        remedy: `${exactly} Check that the trusted root is that of the instance that signed.`,
        place: 'bundle: verificationMaterial.timestampVerificationData',
        cause,
    });
}
function logProblem(found, cause) {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('verify/log-entry', {
        message: `The bundle does not prove that the signature stands in a transparency log: ${found}.`,
        remedy: `${exactly} Check that the trusted root is that of the instance that signed.`,
        place: 'bundle: verificationMaterial.tlogEntries',
        cause,
    });
}
function certificateLogProblem(found, cause) {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('verify/certificate-log', {
        message: `The certificate does not prove that it stands in a certificate log: ${found}.`,
        remedy: `${exactly} Check that the trusted root is that of the instance that signed.`,
        place: 'bundle: verificationMaterial.certificate',
        cause,
    });
}
function certificateProblem(found, cause) {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('verify/certificate', {
        message: `The signing certificate is not believed: ${found}.`,
        remedy: `${exactly} Check that the trusted root is that of the instance that signed.`,
        place: 'bundle: verificationMaterial.certificate',
        cause,
    });
}
const exactly = 'Use the bundle exactly as the deploy published it.';


/***/ })

};
