export const ids = [1636,6600,2586,3880,5289,6039,6584,7814,8768];
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92857);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95305);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65251);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18812);
/* harmony import */ var _schema_issue_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90708);
/* harmony import */ var _strict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18576);
/** The in-toto Statement v1 that is signed: the manifest as its predicate, the files that it speaks of as its subjects. */







const statementType = 'https://in-toto.io/Statement/v1';
const predicateType = 'https://github.com/drizzle-attest/drizzle-attest/attestation/migration-deployment/v1';
/** The DSSE payload type of an in-toto statement. */
const payloadType = 'application/vnd.in-toto+json';
const maxSubjects = 1024;
const subjectSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).max(1024),
    digest: zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ sha256: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/u) }),
});
const statementSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    _type: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(statementType),
    subject: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(subjectSchema).min(1).max(maxSubjects),
    predicateType: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().max(1024),
    predicate: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J()),
});
/** The exact text to sign for a manifest: the RFC 8785 form of its statement. A large manifest takes long to render, so a caller that has its digest passes it. */
function renderStatement(manifest, manifestSha256 = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br)((0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .renderManifest */ .sB)(manifest))) {
    const subject = subjectsOf(manifest, manifestSha256);
    const statement = { _type: statementType, subject, predicateType, predicate: manifest };
    return (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)(statement);
}
/**
 * The subjects of a manifest (clause F6): the manifest, then each recorded migration file as `migrations/<name>`. The prefix keeps
 * every name apart from the manifest's, whatever a migration is called. Stores take at most 1024 subjects, so the list ends there:
 * the manifest, which is the first of them, holds the digests of all.
 */
function subjectsOf(manifest, manifestSha256) {
    const files = recordedFiles(manifest).map(({ name, sha256 }) => ({ name: `migrations/${name}`, digest: { sha256 } }));
    return [{ name: _document_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestName */ .vS, digest: { sha256: manifestSha256 } }, ...files].slice(0, maxSubjects);
}
/** Each migration file of the plan and of the deviations, once; a name with two digests is told by clause C4. */
function recordedFiles(manifest) {
    const planned = (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_5__/* .isUnknown */ .t)(manifest.plan) ? [] : manifest.plan.migrations;
    const deviations = (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_5__/* .isUnknown */ .t)(manifest.status) ? [] : manifest.status.deviations;
    const deviating = deviations.flatMap(({ name, fileSha256 }) => (name === null || fileSha256 === null ? [] : [{ name, sha256: fileSha256 }]));
    return [...new Map([...planned, ...deviating].map((file) => [file.name, file])).values()];
}
/** The payload has the manifest's size and the subjects' beside it. */
const payloadForm = { place: 'signed payload', maxBytes: 20 * 1024 * 1024, spell: _model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N, spacing: 'exact' };
/** The statement that a signed payload's bytes hold. Throws `verify/too-large`, `not-json`, `not-canonical`, `statement-invalid`. */
function parseStatement(payload) {
    const value = (0,_strict_js__WEBPACK_IMPORTED_MODULE_3__/* .parseStrict */ .z)(payload, payloadForm);
    const parsed = statementSchema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    throw new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('verify/statement-invalid', {
        message: `The signed payload is not an in-toto Statement v1: ${(0,_schema_issue_js__WEBPACK_IMPORTED_MODULE_6__/* .renderIssues */ .$1)(parsed.error, value)}.`,
        remedy: 'Use the bundle that the deploy published beside the manifest.',
        place: `signed payload: ${(0,_schema_issue_js__WEBPACK_IMPORTED_MODULE_6__/* .issuePlace */ .VV)(parsed.error)}`,
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

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/manifest/consistency.ts + 12 modules
var consistency = __webpack_require__(56349);
// EXTERNAL MODULE: ./src/manifest/parse.ts
var parse = __webpack_require__(96042);
// EXTERNAL MODULE: ./src/manifest/schema-issue.ts
var schema_issue = __webpack_require__(90708);
// EXTERNAL MODULE: ./src/manifest/statement.ts
var manifest_statement = __webpack_require__(46600);
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
    return { value: (0,parse/* parseManifestJson */.vW)(manifestBytes), detail: `${String(manifestBytes.length)} bytes, sha256 ${(0,digest/* digest */.br)(manifestBytes)}` };
}
/** V2: F4, F5. */
function readManifest(value) {
    const manifest = (0,parse/* parseManifestValue */._1)(value);
    return { value: manifest, detail: `manifest ${manifest.manifestId}, outcome ${manifest.outcome}` };
}
/** V3: C1–C35. */
function refuseContradictions(manifest) {
    const [first, ...others] = (0,consistency/* findContradictions */._)(manifest);
    if (first === undefined)
        return { value: manifest, detail: 'no contradiction' };
    if (others.length === 0)
        throw first;
    const message = [first, ...others].map((problem) => problem.message).join(' ');
    throw (0,problem/* changeProblem */.Ef)(first, { message });
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
/** V9: both are read from canonical JSON, so equal values are equal texts. */
function requireSameManifest([statement, manifest]) {
    if ((0,external_node_util_.isDeepStrictEqual)(statement.predicate, manifest))
        return { value: manifest, detail: 'equal in every field' };
    throw refused('verify/predicate-mismatch', 'The signed manifest differs from the manifest file');
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
    compareSubjects(statement.subject, (0,manifest_statement.subjectsOf)(manifest, (0,digest/* digest */.br)(manifestBytes)));
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
    const found = content === undefined ? 'no file' : `sha256 ${(0,digest/* digest */.br)(content)}`;
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
    V2: 'The manifest has the form of version 1',
    V3: 'The manifest does not contradict itself',
    V4: 'The bundle holds one signature',
    V5: 'What is signed is an in-toto statement',
    V6: 'Somebody trusted signed it',
    V7: 'The statement is in-toto Statement v1',
    V8: 'The statement is about a migration deployment',
    V9: 'The signed manifest equals the manifest file',
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
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21789);


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
    const text = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeText */ .g)(bytes);
    if (text === null)
        throw invalid(`${what} is not UTF-8`);
    return text;
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


/***/ }),

/***/ 2087:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z0: () => (/* binding */ judgeEvidence),
  $V: () => (/* binding */ manifestOf),
  GW: () => (/* binding */ problemsOf),
  sR: () => (/* binding */ verifyManifestAt),
  G7: () => (/* binding */ verifyManifests)
});

// EXTERNAL MODULE: ./src/errors/problem.ts
var errors_problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/manifest/parse.ts
var parse = __webpack_require__(96042);
// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/model/group.ts
var group = __webpack_require__(87226);
// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(54966);
// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
;// CONCATENATED MODULE: ./src/seal/chain-faults.ts
/** What can be wrong with chains of manifests: clauses K1–K6 of docs/manifest-spec.md. */


function findChainFaults(chains, expected) {
    return [...chains.flatMap((chain) => faultsOf(chain, expected.starts)), ...expected.heads.flatMap((head) => findTruncation(chains, head))];
}
function faultsOf(chain, starts) {
    return [...findDuplicates(chain), ...findForks(chain), ...findStart(chain, starts), ...findGaps(chain), ...findBrokenLinks(chain)];
}
/** K1: a manifest is there once, under one id. */
function findDuplicates(chain) {
    const groups = (0,group/* groupBy */.$)(chain.links, ({ manifestId }) => manifestId);
    return [...groups]
        .filter(([, links]) => links.length > 1)
        .map(([manifestId, links]) => fault('chain/duplicate', chain, `the manifest ${manifestId} is there ${String(links.length)} times: ${placesOf(links)}`, 'Keep one copy of each manifest. Where the copies differ, find out which of them the deploy wrote.'));
}
/** K2: one place in the chain has one manifest; two are two histories, of which one was to be hidden. */
function findForks(chain) {
    const groups = (0,group/* groupBy */.$)(chain.links, ({ sequence }) => String(sequence));
    return [...groups]
        .filter(([, links]) => new Set(links.map(({ manifestId }) => manifestId)).size > 1)
        .map(([sequence, links]) => fault('chain/fork', chain, `${String(links.length)} manifests are number ${sequence}: ${placesOf(links)}`, 'Both deploys happened. Find out why the second did not see the first: two places of evidence, or no concurrency group.'));
}
/** K3: a chain begins with number 1, or right behind a manifest that the auditor knows. */
function findStart(chain, starts) {
    const [first] = chain.links;
    if (first === undefined || first.sequence === 1)
        return [];
    const known = starts.some(({ sequence, sha256 }) => sequence === first.sequence - 1 && sha256 === first.previous?.sha256);
    if (known)
        return [];
    return [
        fault('chain/no-start', chain, `the first manifest is number ${String(first.sequence)} (${first.place}), and what came before it is not known`, 'Add the earlier manifests, or give the head of the previous period.'),
    ];
}
/** K4: between the first and the last, no number is missing. */
function findGaps(chain) {
    return pairsOf(chain).flatMap(([before, after]) => {
        const missing = after.sequence - before.sequence - 1;
        if (missing < 1)
            return [];
        const numbers = missing === 1 ? `number ${String(before.sequence + 1)} is` : `numbers ${String(before.sequence + 1)} to ${String(after.sequence - 1)} are`;
        return [
            fault('chain/gap', chain, `${numbers} missing, between ${before.place} and ${after.place}`, 'Find the missing evidence: in the artifacts of the runs, in the attestation store, or where it is archived. A manifest that is not verified counts as missing.'),
        ];
    });
}
/** K5: a manifest names the digest and the id of the one before it. */
function findBrokenLinks(chain) {
    return chain.links.flatMap((link) => {
        const before = chain.links.filter(({ sequence }) => sequence === link.sequence - 1);
        if (before.length === 0 || before.some(({ sha256, manifestId }) => sha256 === link.previous?.sha256 && manifestId === link.previous.manifestId))
            return [];
        return [
            fault('chain/broken-link', chain, `number ${String(link.sequence)} (${link.place}) follows another manifest than ${placesOf(before)}`, 'One of the two was replaced after the other was written. Compare both with the copies in the attestation store.'),
        ];
    });
}
/** K6: the newest manifest that somebody noted is there. Manifests behind it may be newer than the note. */
function findTruncation(chains, head) {
    const links = chains.flatMap((chain) => chain.links);
    if (links.some(({ sequence, sha256 }) => sequence === head.sequence && sha256 === head.sha256))
        return [];
    const last = chains.map(({ links: all }) => String(all.at(-1)?.sequence ?? 0)).join(', ');
    const found = links.some(({ sequence }) => sequence === head.sequence)
        ? `number ${String(head.sequence)} has another digest`
        : `the chains end with number ${last}`;
    return [
        problemOf('chain/truncated', `The manifest ${String(head.sequence)}:${head.sha256}, which was expected, is not there: ${found}.`, 'Manifests were left out at the end, or replaced. Ask for the whole folder.'),
    ];
}
/** Each number's first manifest with that of the next number. */
function pairsOf({ links }) {
    const distinct = links.filter(({ sequence }, at) => sequence !== links[at - 1]?.sequence);
    return distinct.flatMap((after, at) => {
        const before = distinct[at - 1];
        return before === undefined ? [] : [[before, after]];
    });
}
function placesOf(links) {
    return links.map(({ place }) => place).join(', ');
}
function fault(code, { id, environment }, found, remedy) {
    return problemOf(code, `In the chain ${id.slice(0, 12)}… of ${environment}, ${found}.`, remedy);
}
function problemOf(code, message, remedy, severity = 'error') {
    return new errors_problem/* Problem */.AF(code, { message, remedy, place: 'chain', severity });
}

;// CONCATENATED MODULE: ./src/seal/chain-outcomes.ts


/** K8: the manifest after one of unknown outcome names it, and what a manifest says of an earlier deploy agrees with the manifest of that deploy. */
function findUnresolved(manifests) {
    const undecided = manifests.filter(({ manifest }) => manifest.outcome === 'unknown');
    return [...undecided.flatMap((one) => findSilent(one, manifests)), ...manifests.flatMap((one) => findContradicted(one, manifests))];
}
/** K7: a manifest needs no place in the chain if one that has a place names it. */
function isResolved({ manifest: { manifestId } }, manifests) {
    return manifests.some(({ manifest }) => sequenceOf(manifest) !== null && manifest.ledger.interrupted.some((told) => told.manifestId === manifestId));
}
function findSilent(before, manifests) {
    const sequence = sequenceOf(before.manifest);
    if (sequence === null)
        return [];
    const following = manifests.filter(({ manifest }) => manifest.chain.id === before.manifest.chain.id && sequenceOf(manifest) === sequence + 1);
    const isTold = ({ manifestId, reason }) => manifestId === before.manifest.manifestId && reason === 'outcome-unknown';
    const silent = following.filter(({ manifest }) => !manifest.ledger.interrupted.some(isTold));
    return silent.map((next) => unresolved(`${next.place} follows ${before.place}, which does not know its outcome, and does not say what became of it`));
}
function findContradicted({ place, manifest }, manifests) {
    return manifest.ledger.interrupted.flatMap((told) => {
        const named = manifests.find((other) => other.manifest.manifestId === told.manifestId);
        const found = named === undefined ? null : findContradiction(told, named.manifest, manifest);
        return named === undefined || found === null ? [] : [unresolved(`${place} names ${named.place}, ${found}`)];
    });
}
function findContradiction(told, { outcome, chain, plan, ledger, execution }, next) {
    if (told.reason === 'outcome-unknown' && outcome !== 'unknown')
        return `as if it did not know its outcome, which is ${outcome}`;
    if (told.reason === 'no-place' && !(0,unknown/* isUnknown */.t)(chain.position))
        return 'as if it had no place in the chain';
    const planned = (0,unknown/* isUnknown */.t)(plan) ? [] : plan.migrations;
    const isPlan = told.migrations.length === planned.length && told.migrations.every(({ name, sha256 }, at) => planned[at]?.name === name && planned[at].sha256 === sha256);
    if (!isPlan)
        return 'with another plan';
    const isOther = told.migrations.some(({ applied }, at) => isDenied(applied, execution.migrations[at]?.outcome));
    if (isOther)
        return 'and says otherwise whether it applied a migration';
    if ((0,unknown/* isUnknown */.t)(ledger.before) || (0,unknown/* isUnknown */.t)(next.ledger.before))
        return null;
    const applied = told.migrations.filter((migration) => migration.applied === true).length;
    return applied > next.ledger.before.rows - ledger.before.rows ? 'with more applied migrations than rows came' : null;
}
function isDenied(applied, outcome) {
    return !(0,unknown/* isUnknown */.t)(applied) && outcome !== undefined && !(0,unknown/* isUnknown */.t)(outcome) && applied !== (outcome === 'applied');
}
function sequenceOf({ chain: { position } }) {
    return (0,unknown/* isUnknown */.t)(position) ? null : position.sequence;
}
function unresolved(found) {
    return problemOf('chain/unresolved', `What a deploy applied is not resolved: ${found}.`, 'Compare both with the copies in the attestation store, and the rows of the ledger with the plan of the deploy.');
}

;// CONCATENATED MODULE: ./src/seal/chain.ts
/** A folder of manifests as the chains that they say they are: nothing dropped, nothing put in, nothing cut off at the end. */






/** Only verified manifests are links: a forged one closes no gap. */
function verifyChain(entries, expected) {
    const verified = entries.flatMap(({ verdict, manifest, place, manifestSha256 }) => verdict === 'verified' && manifest !== null ? [{ manifest, place, manifestSha256 }] : []);
    const unverified = entries.filter(({ verdict }) => verdict !== 'verified').map(({ place }) => place);
    const placeless = verified.filter(({ manifest }) => (0,unknown/* isUnknown */.t)(manifest.chain.position));
    const refusals = placeless.filter(isEarlyRefusal).map(({ place }) => place);
    const others = placeless.filter((entry) => !isEarlyRefusal(entry));
    const resolved = others.filter((entry) => isResolved(entry, verified)).map(({ place }) => place);
    const unchained = others.map(({ place }) => place).filter((place) => !resolved.includes(place));
    const chains = groupByChain(verified);
    const findings = verified.length === 0 ? [nothing(entries.length)] : [...findChainFaults(chains, expected), ...findUnresolved(verified), ...findUnchained(unchained)];
    return { kind: kindOf(findings, unverified), chains: chains.map(withoutCopies), unchained, refusals, resolved, unverified, findings };
}
/** K7. */
function isEarlyRefusal({ manifest: { outcome, ledger } }) {
    return outcome === 'refused' && (0,unknown/* isUnknown */.t)(ledger.before);
}
function groupByChain(verified) {
    const groups = (0,group/* groupBy */.$)(verified, ({ manifest }) => manifest.chain.id);
    return [...groups]
        .map(([id, members]) => ({ id, environment: members[0]?.manifest.system.environment ?? '', links: members.flatMap(toLink).toSorted(bySequence) }))
        .filter(({ links }) => links.length > 0)
        .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}
function toLink({ manifest: { manifestId, chain }, place, manifestSha256 }) {
    const { position } = chain;
    return (0,unknown/* isUnknown */.t)(position) ? [] : [{ sequence: position.sequence, sha256: manifestSha256, place, manifestId, previous: position.previous }];
}
/** The same answer for the same files, in whatever order a disk lists them. */
function bySequence(one, other) {
    return one.sequence - other.sequence || (one.place < other.place ? -1 : 1);
}
function withoutCopies(chain) {
    return { ...chain, links: [...new Map(chain.links.toReversed().map((link) => [link.sha256, link])).values()].toReversed() };
}
function kindOf(findings, unverified) {
    if (findings.some(({ severity }) => severity === 'error') || unverified.length > 0)
        return 'broken';
    return findings.length > 0 ? 'unproven' : 'complete';
}
function nothing(given) {
    return new errors_problem/* Problem */.AF('verify/nothing', {
        message: given === 0 ? 'There is no manifest to verify.' : `None of ${String(given)} manifests was verified, so that there is no chain to judge.`,
        remedy: 'Give the folder that holds the evidence: each migration-manifest.json with its bundle beside it.',
    });
}
function findUnchained(places) {
    if (places.length === 0)
        return [];
    const many = `${(0,sentence/* plural */.LS)(places.length, 'manifest')} ${(0,sentence/* agree */.d5)(places.length, 'names', 'name')}`;
    return [
        problemOf('chain/unchained', `${many} no place in a chain, and nothing shows whether others are missing: ${(0,sentence/* listNames */.Zv)(places)}.`, 'Deploy again, with the evidence of these manifests: the next manifest that has a place names them. If the chain of the target has not begun, begin it with chain-start: true, and give deploys an evidence directory that outlives the run (evidence-directory).', 'warning'),
    ];
}

// EXTERNAL MODULE: ./src/seal/verify.ts + 5 modules
var verify = __webpack_require__(11636);
;// CONCATENATED MODULE: ./src/seal/policies.ts

/** The first policy that is met; else the one under which the evidence came furthest, which is the one that it was probably meant for. */
function verifyUnderPolicies(evidence, policies) {
    const [first, ...others] = policies.map(({ name, policy }) => ({ policy: name, verdict: (0,verify.verifyManifest)(evidence, policy) }));
    if (first === undefined)
        throw new TypeError('No policy was given.');
    return others.reduce((best, other) => (rank(other) > rank(best) ? other : best), first);
}
function rank({ verdict: { kind, steps } }) {
    return kind === 'verified' ? Number.MAX_SAFE_INTEGER : steps.filter(({ result }) => result.kind === 'passed').length;
}

;// CONCATENATED MODULE: ./src/commands/verification/manifest.ts
/** One manifest against the verification basis, and several as the chains that they form: whatever command brought them together. */





function judgeEvidence({ manifestBytes, bundle }, { policies, files }) {
    return verifyUnderPolicies({ manifestBytes, bundle, files }, policies);
}
/** `place` is where the problems say that it lies. */
function verifyManifestAt(place, evidence, basis) {
    const { verdict } = judgeEvidence(evidence, basis);
    const entry = { place, verdict: verdict.kind, manifestSha256: (0,digest/* digest */.br)(evidence.manifestBytes), manifest: manifestOf(evidence.manifestBytes) };
    return { entry, problems: problemsOf(verdict).map((problem) => (0,errors_problem/* changeProblem */.Ef)(problem, { place })) };
}
function verifyManifests(verified, expected) {
    const verdict = verifyChain(verified.map(({ entry }) => entry), expected);
    return { verdict, problems: [...verified.flatMap(({ problems }) => problems), ...verdict.findings] };
}
function problemsOf({ steps }) {
    return steps.flatMap(({ result }) => (result.kind === 'failed' ? [result.problem] : []));
}
/** Why a manifest is no manifest, its verdict tells. */
function manifestOf(manifestBytes) {
    try {
        return (0,parse/* parseManifest */.Ng)(manifestBytes);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 90764:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ readVerificationPolicies)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/host/disk.ts
var disk = __webpack_require__(83409);
// EXTERNAL MODULE: ./src/seal/key.ts
var key = __webpack_require__(18326);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./src/manifest/schema-issue.ts
var schema_issue = __webpack_require__(90708);
// EXTERNAL MODULE: ./src/manifest/strict.ts
var strict = __webpack_require__(18576);
// EXTERNAL MODULE: ./src/seal/verify/verification-policy.ts
var verification_policy = __webpack_require__(89503);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@sigstore/verify/dist/index.js
var dist = __webpack_require__(54187);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./src/text/json.ts
var json = __webpack_require__(21789);
;// CONCATENATED MODULE: ./src/seal/verify/trusted-root.ts
/** Whom to believe, as a value: the authorities of a Sigstore instance, from the text of its trusted root. */






/** The trusted roots in a `trusted_root.json`, or in a `.jsonl` with one in each line. Throws `verify/trusted-root-invalid`. */
function parseTrustedRoots(text) {
    const roots = splitRoots(text).map(parseRoot);
    if (roots.length === 0)
        throw invalid('it is empty', '$');
    return roots;
}
function splitRoots(text) {
    const whole = (0,json/* parseJson */.q)(text);
    if (whole !== undefined)
        return [whole];
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return lines.map((line, at) => {
        const root = (0,json/* parseJson */.q)(line);
        if (root === undefined)
            throw invalid(`line ${String(at + 1)} is not JSON`, '$');
        return root;
    });
}
const bytes = schemas/* base64 */.K39().transform((text) => Buffer.from(text, 'base64'));
const time = iso/* datetime */.w$({ offset: true }).transform((text) => new Date(text));
const validFor = schemas/* object */.Ikc({ start: time.optional(), end: time.optional() }).transform(({ start, end }) => ({ start, end }));
const logId = schemas/* object */.Ikc({ keyId: bytes });
const log = schemas/* object */.Ikc({
    baseUrl: schemas/* string */.YjP(),
    publicKey: schemas/* object */.Ikc({ rawBytes: bytes, validFor: validFor.optional() }),
    logId,
    checkpointKeyId: logId.optional(),
});
const authority = schemas/* object */.Ikc({
    uri: schemas/* string */.YjP().default(''),
    certChain: schemas/* object */.Ikc({ certificates: schemas/* array */.YOg(schemas/* object */.Ikc({ rawBytes: bytes })).min(1) }),
    validFor: validFor.optional(),
});
/** Not strict: a trusted root comes from the one who verifies, and newer ones may hold more. */
const rootSchema = schemas/* object */.Ikc({
    mediaType: schemas/* string */.YjP().regex(/^application\/vnd\.dev\.sigstore\.trustedroot(?:\+json;version=0\.1|\.v0\.[12]\+json)$/u),
    certificateAuthorities: schemas/* array */.YOg(authority).min(1),
    timestampAuthorities: schemas/* array */.YOg(authority).default([]),
    tlogs: schemas/* array */.YOg(log).default([]),
    ctlogs: schemas/* array */.YOg(log).default([]),
});
function parseRoot(value) {
    const parsed = rootSchema.safeParse(value);
    if (!parsed.success)
        throw invalid((0,schema_issue/* renderIssues */.$1)(parsed.error, value), (0,schema_issue/* issuePlace */.VV)(parsed.error));
    const { mediaType, certificateAuthorities, timestampAuthorities, tlogs, ctlogs } = parsed.data;
    try {
        const material = (0,dist/* toTrustMaterial */.jO)({
            mediaType,
            certificateAuthorities: certificateAuthorities.map(authorityOf),
            timestampAuthorities: timestampAuthorities.map(authorityOf),
            tlogs: [],
            ctlogs: [],
        });
        refuseUnreadable(material);
        return { material: { ...material, tlogs: tlogs.map(logOf), ctlogs: ctlogs.map(logOf) } };
    }
    catch {
        throw invalid('a certificate or a key in it cannot be read', '$');
    }
}
/** Certificates are read when they are needed; one that cannot be read is told before that. */
function refuseUnreadable({ certificateAuthorities, timestampAuthorities }) {
    for (const { certChain } of [...certificateAuthorities, ...timestampAuthorities])
        for (const certificate of certChain)
            if (Number.isNaN(certificate.notAfter.getTime()))
                throw new TypeError('A certificate without an end.');
}
function authorityOf({ uri, certChain, validFor }) {
    return { subject: undefined, uri, certChain, validFor, operator: '' };
}
/** Newer logs name themselves in a checkpoint by another id than in a promise. */
function logOf({ baseUrl, publicKey, logId, checkpointKeyId }) {
    return {
        baseURL: baseUrl,
        logID: (checkpointKeyId ?? logId).keyId,
        publicKey: (0,external_node_crypto_.createPublicKey)({ key: publicKey.rawBytes, format: 'der', type: 'spki' }),
        validFor: { start: publicKey.validFor?.start ?? new Date(0), end: publicKey.validFor?.end ?? new Date(8.64e15) },
    };
}
function invalid(found, place) {
    return new problem/* Problem */.AF('verify/trusted-root-invalid', {
        message: `The trusted root cannot be used: ${found}.`,
        remedy: 'Get it with: gh attestation trusted-root > trusted_root.jsonl, keep it where the evidence cannot change it, and give its path.',
        place: `trusted root: ${place}`,
    });
}

// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(54966);
;// CONCATENATED MODULE: ./src/seal/verification-policy-file.ts
/** The verification policy: whom a team believes, written down once and pinned where the evidence cannot change it. */








const verification_policy_file_text = schemas/* string */.YjP().min(1).max(1024);
const int64 = schemas/* string */.YjP().regex(/^[1-9][0-9]{0,18}$/u);
const repository = schemas/* string */.YjP().regex(/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/u);
/** Nobody else can listen at 127.0.0.1 or below localhost (RFC 6761); tests and demonstrations do. */
const url = schemas/* string */.YjP().regex(/^(?:https:\/\/[A-Za-z0-9.-]+|http:\/\/(?:127\.0\.0\.1|(?:[a-z0-9-]+\.)?localhost):\d{1,5})(?:\/[A-Za-z0-9._-]+)*$/u);
const paths = schemas/* array */.YOg(verification_policy_file_text).min(1).max(16);
const verification_policy_file_window = schemas/* strictObject */.rej({
    skewSeconds: schemas/* int */.Whr().min(0).max(3_600).optional().describe('how much earlier than it was recorded a manifest may be signed; 300 where it is left out'),
    withinSeconds: schemas/* int */.Whr().min(60).max(3_456_000).optional().describe('how much later; 86400 where it is left out'),
})
    .describe('how far the time of signing may lie from the time of the deploy');
const identity = schemas/* strictObject */.rej({
    instance: schemas/* enum */.k5n(['github', 'sigstore']).describe('which Sigstore instance signs'),
    trustedRoots: paths.describe('trusted_root.json or .jsonl files, from the folder of this file'),
    issuer: url.describe('issuer of the OIDC tokens'),
    server: url.optional().describe('https://github.com where it is left out'),
    repository: repository.optional(),
    repositoryId: int64.optional().describe('survives a change of the name'),
    ownerId: int64.optional(),
    signerWorkflow: schemas/* string */.YjP()
        .regex(/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+\/\.github\/workflows\/[^@\s]+\.ya?ml@[^@\s]+$/u)
        .describe('OWNER/REPO/.github/workflows/FILE@REF of the workflow whose job signs, compared letter by letter'),
    signerDigest: schemas/* string */.YjP()
        .regex(/^[0-9a-f]{40}$/u)
        .optional()
        .describe('commit of that workflow'),
    sourceRef: schemas/* string */.YjP()
        .regex(/^refs\/(?:heads|tags)\/\S+$/u)
        .optional(),
    environment: verification_policy_file_text,
    environmentExtension: schemas/* enum */.k5n(['required', 'optional'])
        .optional()
        .describe('optional: also believe an authority that does not certify the environment; required where it is left out'),
    allowSelfHosted: schemas/* boolean */.zMY().optional().describe('false where it is left out'),
    window: verification_policy_file_window.optional(),
});
const verification_policy_file_name = verification_policy_file_text.describe('for messages only');
const keys = schemas/* array */.YOg(verification_policy_file_text).min(1).max(64).describe('public keys in PEM');
/** The published schema: schema/verification-policy-v1.schema.json. */
const verificationPolicySchema = schemas/* strictObject */.rej({
    schemaVersion: schemas/* literal */.euz(1),
    policies: schemas/* array */.YOg(schemas/* union */.KCZ([
        schemas/* strictObject */.rej({ name: verification_policy_file_name, identity: identity.refine(namesRepository, 'repository, repositoryId or both') }),
        schemas/* strictObject */.rej({ name: verification_policy_file_name, keys, trustedRoots: paths.optional().describe('whose timestamps are demanded'), window: verification_policy_file_window.optional() }),
    ]))
        .min(1)
        .max(64)
        .describe('a manifest is believed where one of them is met as a whole'),
});
function namesRepository(given) {
    return given.repository !== undefined || given.repositoryId !== undefined;
}
/** What the file says; its trusted roots are still paths. Throws `verification-policy/invalid`. */
function parseVerificationPolicyFile(bytes) {
    const value = parseJson(bytes);
    const parsed = verificationPolicySchema.safeParse(value);
    if (!parsed.success)
        throw verification_policy_file_invalid((0,schema_issue/* renderIssues */.$1)(parsed.error, value), (0,schema_issue/* issuePlace */.VV)(parsed.error));
    return parsed.data;
}
/** Every path of a trusted root in the file, once. */
function trustedRootPaths({ policies }) {
    return [...new Set(policies.flatMap((policy) => ('identity' in policy ? policy.identity.trustedRoots : (policy.trustedRoots ?? []))))];
}
/** The policies, with the texts of their trusted roots by path. Throws `verification-policy/invalid`, `verify/trusted-root-invalid`, `seal/key-invalid`. */
function resolveVerificationPolicies({ policies }, texts) {
    const roots = new Map([...texts].map(([path, content]) => [path, parseTrustedRoots(content)]));
    return policies.map((given) => ({ name: given.name, policy: 'identity' in given ? identityPolicy(given.identity, roots) : keyPolicy(given, roots) }));
}
function identityPolicy(given, roots) {
    return {
        identity: {
            instance: given.instance,
            trustedRoots: rootsAt(given.trustedRoots, roots),
            issuer: given.issuer,
            server: given.server ?? 'https://github.com',
            repository: given.repository ?? null,
            repositoryId: given.repositoryId ?? null,
            ownerId: given.ownerId ?? null,
            signerWorkflow: given.signerWorkflow,
            signerDigest: given.signerDigest ?? null,
            sourceRef: given.sourceRef ?? null,
            environment: given.environment,
            environmentExtension: given.environmentExtension ?? 'required',
            allowSelfHosted: given.allowSelfHosted ?? false,
            window: windowOf(given.window),
        },
    };
}
function keyPolicy(given, roots) {
    return { keys: given.keys.map(key/* parsePublicKey */.e), trustedRoots: rootsAt(given.trustedRoots ?? [], roots), window: windowOf(given.window) };
}
function rootsAt(given, roots) {
    return given.flatMap((path) => {
        const found = roots.get(path);
        if (found === undefined)
            throw verification_policy_file_invalid(`the trusted root ${path} was not read`, 'trustedRoots');
        return found;
    });
}
function windowOf(given) {
    const { skewSeconds, withinSeconds } = given ?? {};
    return {
        skewMs: skewSeconds === undefined ? verification_policy/* usualWindow */.j.skewMs : skewSeconds * 1000,
        withinMs: withinSeconds === undefined ? verification_policy/* usualWindow */.j.withinMs : withinSeconds * 1000,
    };
}
/** White space is free, as people write it; nothing that can be read in two ways is. */
function parseJson(bytes) {
    try {
        return (0,strict/* parseStrict */.z)(bytes, { place: 'verification policy', maxBytes: 1024 * 1024, spell: (value) => JSON.stringify(value), spacing: 'free' });
    }
    catch (thrown) {
        throw verification_policy_file_invalid(thrown instanceof problem/* Problem */.AF ? thrown.message : 'it is not JSON', '$');
    }
}
function verification_policy_file_invalid(found, place) {
    return new problem/* Problem */.AF('verification-policy/invalid', {
        message: `The verification policy cannot be used: ${(0,sentence/* sentence */.em)(found)}`,
        remedy: 'Write it as schema/verification-policy-v1.schema.json says. Nothing in it has a laxer reading.',
        place: `verification-policy: ${place}`,
    });
}

;// CONCATENATED MODULE: ./src/commands/verification/policies.ts
/** Whom to believe, read from what was given beside the evidence. */





const longestFile = 8 * 1024 * 1024;
async function readVerificationPolicies(trust, at) {
    switch (trust.kind) {
        case 'keys':
            return [policies_keyPolicy(trust.pem)];
        case 'key-file':
            return [policies_keyPolicy(await readText(at(trust.path), 'public-key-file'))];
        case 'verification-policy':
            return await readCheckConfiguration(at(trust.path));
    }
}
/** One text may hold several keys. */
function policies_keyPolicy(text) {
    const blocks = text.match(/-----BEGIN [^-]+-----[\s\S]*?-----END [^-]+-----/gu) ?? [text];
    return { name: 'the given public key', policy: { keys: blocks.map(key/* parsePublicKey */.e) } };
}
/** Trusted roots lie where the file says, from its own folder. */
async function readCheckConfiguration(path) {
    const file = parseVerificationPolicyFile(Buffer.from(await readText(path, 'verification-policy')));
    const roots = trustedRootPaths(file).map(async (root) => [root, await readText((0,external_node_path_.resolve)((0,external_node_path_.dirname)(path), root), 'verification-policy')]);
    const [first, ...others] = resolveVerificationPolicies(file, new Map(await Promise.all(roots)));
    if (first === undefined)
        throw unreadable('verification-policy');
    return [first, ...others];
}
async function readText(path, place) {
    const bytes = await (0,disk/* readBytes */.io)(path, longestFile);
    if (bytes === null)
        throw unreadable(place);
    return Buffer.from(bytes).toString('utf8');
}
function unreadable(place) {
    return new problem/* Problem */.AF('verify/unreadable', {
        message: 'The file that says whom to believe, or one that it names, cannot be read.',
        remedy: 'Give the path of a file that exists and may be read.',
        place,
    });
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


/***/ }),

/***/ 43049:
((p,a)=>{Object.defineProperty(a,"__esModule",{value:!0}),a.BaseBundleBuilder=void 0;class u{signer;witnesses;constructor(e){this.signer=e.signer,this.witnesses=e.witnesses}async create(e){const n=await this.prepare(e).then(t=>this.signer.sign(t)),s=await this.package(e,n),o=await Promise.all(this.witnesses.map(t=>t.testify(s.content,l(n.key)))),r=[],c=[];return o.forEach(({tlogEntries:t,rfc3161Timestamps:d})=>{r.push(...t??[]),c.push(...d??[])}),s.verificationMaterial.tlogEntries=r,s.verificationMaterial.
timestampVerificationData={rfc3161Timestamps:c},s}async prepare(e){return e.data}}a.BaseBundleBuilder=u;function l(i){switch(i.$case){case"publicKey":return i.publicKey;case"x509Certificate":return i.certificate}}}),

/***/ 85192:
(function(p,u,c){var l=this&&this.__createBinding||(Object.create?(function(n,e,t,i){i===void 0&&(i=t);var r=Object.getOwnPropertyDescriptor(e,t);(!r||("get"in r?!e.__esModule:r.writable||r.configurable))&&(r={enumerable:!0,get:function(){return e[t]}}),Object.defineProperty(n,i,r)}):(function(n,e,t,i){i===void 0&&(i=t),n[i]=e[t]})),d=this&&this.__setModuleDefault||(Object.create?(function(n,e){Object.defineProperty(n,"default",{enumerable:!0,value:e})}):function(n,e){n.default=e}),s=this&&this.
__importStar||(function(){var n=function(e){return n=Object.getOwnPropertyNames||function(t){var i=[];for(var r in t)Object.prototype.hasOwnProperty.call(t,r)&&(i[i.length]=r);return i},n(e)};return function(e){if(e&&e.__esModule)return e;var t={};if(e!=null)for(var i=n(e),r=0;r<i.length;r++)i[r]!=="default"&&l(t,e,i[r]);return d(t,e),t}})();Object.defineProperty(u,"__esModule",{value:!0}),u.toMessageSignatureBundle=y,u.toDSSEBundle=_;const o=s(c(61040)),a=c(19100);function y(n,e){const t=a.crypto.
digest("sha256",n.data);return o.toMessageSignatureBundle({digest:t,signature:e.signature,certificate:e.key.$case==="x509Certificate"?a.pem.toDER(e.key.certificate):void 0,keyHint:e.key.$case==="publicKey"?e.key.hint:void 0,certificateChain:!0})}function _(n,e,t){return o.toDSSEBundle({artifact:n.data,artifactType:n.type,signature:e.signature,certificate:e.key.$case==="x509Certificate"?a.pem.toDER(e.key.certificate):void 0,keyHint:e.key.$case==="publicKey"?e.key.hint:void 0,certificateChain:t})}}),

/***/ 83997:
((r,n,u)=>{Object.defineProperty(n,"__esModule",{value:!0}),n.DSSEBundleBuilder=void 0;const i=u(19100),d=u(43049),s=u(85192);class l extends d.BaseBundleBuilder{certificateChain;constructor(e){super(e),this.certificateChain=e.certificateChain??!1}async prepare(e){const t=c(e);return i.dsse.preAuthEncoding(t.type,t.data)}async package(e,t){return(0,s.toDSSEBundle)(c(e),t,this.certificateChain)}}n.DSSEBundleBuilder=l;function c(a){return{...a,type:a.type??""}}}),

/***/ 19100:
(function(b,n,a){var l=this&&this.__createBinding||(Object.create?(function(i,e,u,t){t===void 0&&(t=u);var r=Object.getOwnPropertyDescriptor(e,u);(!r||("get"in r?!e.__esModule:r.writable||r.configurable))&&(r={enumerable:!0,get:function(){return e[u]}}),Object.defineProperty(i,t,r)}):(function(i,e,u,t){t===void 0&&(t=u),i[t]=e[u]})),d=this&&this.__setModuleDefault||(Object.create?(function(i,e){Object.defineProperty(i,"default",{enumerable:!0,value:e})}):function(i,e){i.default=e}),o=this&&this.
__importStar||(function(){var i=function(e){return i=Object.getOwnPropertyNames||function(u){var t=[];for(var r in u)Object.prototype.hasOwnProperty.call(u,r)&&(t[t.length]=r);return t},i(e)};return function(e){if(e&&e.__esModule)return e;var u={};if(e!=null)for(var t=i(e),r=0;r<t.length;r++)t[r]!=="default"&&l(u,e,t[r]);return d(u,e),u}})();Object.defineProperty(n,"__esModule",{value:!0}),n.ua=n.oidc=n.pem=n.json=n.encoding=n.dsse=n.crypto=void 0;var c=a(83917);Object.defineProperty(n,"crypto",
{enumerable:!0,get:function(){return c.crypto}}),Object.defineProperty(n,"dsse",{enumerable:!0,get:function(){return c.dsse}}),Object.defineProperty(n,"encoding",{enumerable:!0,get:function(){return c.encoding}}),Object.defineProperty(n,"json",{enumerable:!0,get:function(){return c.json}}),Object.defineProperty(n,"pem",{enumerable:!0,get:function(){return c.pem}}),n.oidc=o(a(81963)),n.ua=o(a(81268))}),

/***/ 81963:
((c,r,t)=>{Object.defineProperty(r,"__esModule",{value:!0}),r.extractJWTSubject=i;const o=t(83917);function i(n){const u=n.split(".",3),e=JSON.parse(o.encoding.base64Decode(u[1]));if(e.email){if(!e.email_verified)throw new Error("JWT email not verified by issuer");return e.email}if(e.sub)return e.sub;throw new Error("JWT subject not found")}}),

/***/ 81268:
(function(i,t,n){var o=this&&this.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(t,"__esModule",{value:!0}),t.getUserAgent=void 0;const s=o(n(70857)),r=()=>{const e=n(85896).rE,a=process.version,u=s.default.platform(),c=s.default.arch();return`sigstore-js/${e} (Node ${a}) (${u}/${c})`};t.getUserAgent=r}),

/***/ 3880:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sealStatement: () => (/* binding */ sealStatement),
/* harmony export */   signerOf: () => (/* binding */ signerOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _sigstore_bundle__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61040);
/* harmony import */ var _sigstore_sign_dist_bundler_dsse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83997);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12652);
/* harmony import */ var _manifest_statement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46600);
/** Signing: a statement becomes a Sigstore bundle v0.3 with one DSSE signature by a key. */


// The whole package is ten times as much to load: its clients of Fulcio, Rekor and the identity providers, which a key does not need.



/** The bundle file's text for an exact payload. Throws `seal/failed`. */
async function sealStatement(payload, key) {
    const builder = new _sigstore_sign_dist_bundler_dsse_js__WEBPACK_IMPORTED_MODULE_2__.DSSEBundleBuilder({ signer: signerOf(key), witnesses: [] });
    try {
        const bundle = await builder.create({ data: Buffer.from(payload, 'utf8'), type: _manifest_statement_js__WEBPACK_IMPORTED_MODULE_4__.payloadType });
        return JSON.stringify((0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_1__.bundleToJSON)(bundle));
    }
    catch (cause) {
        throw new _errors_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .AF('seal/failed', {
            message: 'The statement could not be signed with the given key.',
            remedy: 'Check the signing key, and run again.',
            cause,
        });
    }
}
/** Ed25519 takes no digest of its own; ECDSA P-256 goes with SHA-256. */
function signerOf({ privateKey, publicKey }) {
    const algorithm = publicKey.algorithm === 'ed25519' ? null : 'sha256';
    return {
        sign: (data) => Promise.resolve({ signature: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(algorithm, data, privateKey), key: { $case: 'publicKey', publicKey: publicKey.pem, hint: publicKey.keyId } }),
    };
}


/***/ }),

/***/ 85896:
(r=>{r.exports={rE:"4.1.1"}}),

/***/ 55289:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sealKeyless: () => (/* binding */ sealKeyless),
  sealTimestamped: () => (/* binding */ sealTimestamped)
});

// EXTERNAL MODULE: ./node_modules/@sigstore/bundle/dist/index.js
var dist = __webpack_require__(61040);
// EXTERNAL MODULE: ./node_modules/@sigstore/sign/dist/index.js
var sign_dist = __webpack_require__(15179);
// EXTERNAL MODULE: ./src/manifest/statement.ts
var statement = __webpack_require__(46600);
// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(54966);
;// CONCATENATED MODULE: ./src/seal/authority-failure.ts
/** What went wrong with an authority that was asked to sign or to witness: which one, and what it said. */



/** `token` is taken out of whatever the authority said. */
function describeAuthorityFailure({ authority, reason }, instance, token) {
    const said = whatItSaid(reason, token);
    return new problem/* Problem */.AF('seal/failed', {
        message: `The manifest could not be signed: the ${authorityName(authority)}${instanceName(instance)} ${(0,sentence/* sentence */.em)(said)}`,
        remedy: 'The manifest is kept unsigned, and nothing was signed in a lesser way. Look whether the service is up and reachable from the runner, and run again.',
        place: 'signing',
    });
}
function authorityName(code) {
    switch (code) {
        case 'CA_CREATE_SIGNING_CERTIFICATE_ERROR':
            return 'certificate authority (Fulcio)';
        case 'TLOG_CREATE_ENTRY_ERROR':
        case 'TLOG_FETCH_ENTRY_ERROR':
            return 'transparency log (Rekor)';
        case 'TSA_CREATE_TIMESTAMP_ERROR':
            return 'timestamp authority';
        case null:
        default:
            return 'signing services';
    }
}
function instanceName(instance) {
    switch (instance) {
        case 'github':
            return " of GitHub's Sigstore instance";
        case 'sigstore':
            return ' of the public good Sigstore instance';
        case null:
            return '';
    }
}
/** The name of a host stays out: only statuses, the authority's own words and system error codes are told. */
function whatItSaid(reason, token) {
    const status = property(reason, 'statusCode');
    if (typeof status === 'number')
        return `answered ${String(status)}: ${words(reason, token)}`;
    if (property(reason, 'type') === 'invalid-json')
        return unreadable;
    const code = property(reason, 'code') ?? property(property(reason, 'cause'), 'code') ?? property(reason, 'type');
    if (typeof code === 'string' && /^[A-Za-z0-9_-]{1,40}$/u.test(code))
        return `could not be reached (${code})`;
    return unreadable;
}
const unreadable = 'gave an answer that could not be read';
/** The token goes before anything is cut, so that no part of it is left. */
function words(reason, token) {
    const message = reason instanceof Error ? reason.message.replace(/^\(\d+\) /u, '') : '';
    const told = token === null ? message : message.replaceAll(token, '***');
    return told.trim() === '' ? 'nothing' : (0,plain/* excerpt */.Kb)((0,plain/* withoutUrls */.fV)(told), 200);
}
function property(value, name) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

// EXTERNAL MODULE: ./src/seal/identity-token.ts
var identity_token = __webpack_require__(55539);
// EXTERNAL MODULE: ./src/seal/sign.ts
var sign = __webpack_require__(3880);
// EXTERNAL MODULE: ./src/seal/verify/bundle.ts
var verify_bundle = __webpack_require__(77439);
// EXTERNAL MODULE: ./src/seal/verify/entity.ts
var entity = __webpack_require__(22668);
;// CONCATENATED MODULE: ./src/seal/sigstore.ts
/** Signing that asks somebody else: a Sigstore instance for a certificate, a log or a timestamp authority for a witness. */








/** The bundle file's text for an exact payload, signed with a certificate. Throws `seal/no-identity-token`, `seal/failed`. */
async function sealKeyless(payload, { instance, endpoints, getToken, timeoutMs }) {
    const token = await readToken(getToken);
    const signer = new sign_dist/* FulcioSigner */.$o({ fulcioBaseURL: endpoints.fulcioUrl, identityProvider: { getToken: () => Promise.resolve(token) }, ...patience(timeoutMs) });
    return await build(payload, signer, witnessesOf(endpoints, timeoutMs), instance, token);
}
/** The bundle file's text for an exact payload, signed with a key, its time attested. Throws `seal/failed`. */
async function sealTimestamped(payload, key, { tsaUrl, timeoutMs }) {
    return await build(payload, (0,sign.signerOf)(key), [new sign_dist/* TSAWitness */.gs({ tsaBaseURL: tsaUrl, ...patience(timeoutMs) })], null, null);
}
const needed = 'Keyless signing needs an OIDC token of this job for the audience sigstore;';
async function readToken(getToken) {
    const token = await getToken().catch((cause) => {
        throw (0,identity_token/* noIdentityToken */.n)(`${needed} the job could not get one.`, cause);
    });
    // Sigstore's signer quotes a token that it cannot read, so what it gets was read before.
    if ((0,identity_token/* readSubject */.$)(token) === null)
        throw (0,identity_token/* noIdentityToken */.n)(`${needed} what the job got is none.`);
    return token;
}
function witnessesOf({ rekorUrl, tsaUrl }, timeoutMs) {
    const log = rekorUrl === null ? [] : [new sign_dist/* RekorWitness */.fU({ rekorBaseURL: rekorUrl, fetchOnConflict: true, ...patience(timeoutMs) })];
    return tsaUrl === null ? log : [...log, new sign_dist/* TSAWitness */.gs({ tsaBaseURL: tsaUrl, ...patience(timeoutMs) })];
}
/** Tries again what may pass: a lost connection, 408, 429 and 5xx. */
function patience(timeoutMs) {
    return { timeout: timeoutMs, retry: { retries: 2, minTimeout: 250, maxTimeout: 2_000 } };
}
async function build(payload, signer, witnesses, instance, token) {
    try {
        const bundle = await new sign_dist/* DSSEBundleBuilder */.VV({ signer, witnesses }).create({ data: Buffer.from(payload, 'utf8'), type: statement.payloadType });
        return requireReadable(JSON.stringify((0,dist.bundleToJSON)(bundle)));
    }
    catch (cause) {
        const reason = cause instanceof sign_dist/* InternalError */.Gd ? cause.cause : cause;
        throw describeAuthorityFailure({ authority: cause instanceof sign_dist/* InternalError */.Gd ? cause.code : null, reason }, instance, token);
    }
}
/** Sigstore's builder takes whatever a timestamp authority answers. */
function requireReadable(bundle) {
    const times = (0,entity/* signedTimes */.XT)((0,entity/* openEntity */.se)((0,verify_bundle/* parseBundle */.Q)(Buffer.from(bundle, 'utf8'))));
    if (times.length === 0)
        throw new TypeError('No witness states a time.');
    return bundle;
}


/***/ }),

/***/ 96584:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   defaultLimits: () => (/* binding */ defaultLimits),
/* harmony export */   openGithub: () => (/* binding */ openGithub)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61351);
/* harmony import */ var _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85555);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92857);
/** Asks GitHub: with a time limit, a bounded number of tries, and a bounded number of requests at once. It judges nothing of the answers. */




const defaultLimits = { timeoutMs: 15_000, tries: 4, waitMs: 500, longestWaitMs: 20_000 };
const perPage = 100;
const mostPages = 50;
const mostAtOnce = 10;
/** What can be read of an octokit error, whichever of its copies made it. */
const failure = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ status: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr(), response: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ headers: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J()), data: zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J() }) });
function openGithub({ apiUrl, token, signal, limits = defaultLimits }) {
    const octokit = openOctokit(apiUrl, token);
    const enter = turnstile(mostAtOnce);
    const ask = (route, parameters = {}, headers = {}) => enter(() => tryOften((once) => request(octokit, route, { ...parameters, headers }, once), limits, signal));
    return {
        ask,
        askPages: async (route, parameters = {}) => {
            const pages = [];
            for (let page = 1; page <= mostPages; page += 1) {
                const asked = await ask(route, { ...parameters, per_page: perPage, page });
                pages.push(asked);
                if (asked.kind === 'unanswered' || !asked.hasMore)
                    break;
            }
            return pages;
        },
    };
}
/** Octokit would write its warnings past the log that takes secrets out. */
function openOctokit(baseUrl, token) {
    const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
    const options = { baseUrl, userAgent: 'drizzle-attest', log: silent };
    return token === null ? new _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_1__/* .GitHub */ .gq(options) : (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token.reveal(), options);
}
async function request(octokit, route, options, signal) {
    try {
        const response = await octokit.request(route, {
            ...options,
            request: { signal },
        });
        return answered(response.status, { ...response.headers }, response.data);
    }
    catch (thrown) {
        const failed = failure.safeParse(thrown);
        if (failed.success)
            return answered(failed.data.status, failed.data.response.headers, failed.data.response.data);
        return { asked: { kind: 'unanswered', reason: signal.aborted ? 'it did not answer within the time limit' : 'the connection failed' }, retryAfterMs: null };
    }
}
function answered(status, headers, data) {
    const header = (name) => text(headers[name]);
    const retryAfter = header('retry-after');
    const rateLimited = status === 429 || (status === 403 && (retryAfter !== '' || header('x-ratelimit-remaining') === '0'));
    const hasMore = /;\s*rel="next"/u.test(header('link'));
    return { asked: { kind: 'answered', status, rateLimited, hasMore, data }, retryAfterMs: /^\d{1,6}$/u.test(retryAfter) ? Number(retryAfter) * 1_000 : null };
}
function text(header) {
    return typeof header === 'string' || typeof header === 'number' ? String(header) : '';
}
async function tryOften(once, limits, signal) {
    for (let count = 1;; count += 1) {
        const { asked, retryAfterMs } = await once(AbortSignal.any([signal, AbortSignal.timeout(limits.timeoutMs)]));
        const wait = retryAfterMs ?? limits.waitMs * 2 ** (count - 1);
        if (signal.aborted || count >= limits.tries || !isPassing(asked) || wait > limits.longestWaitMs)
            return asked;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(wait, undefined, { signal }).catch(() => undefined);
    }
}
/** Whether the same question may be answered a moment later. */
function isPassing(asked) {
    return asked.kind === 'unanswered' || asked.rateLimited || asked.status >= 500;
}
/** Lets so many in at once; the others wait in the order in which they came. */
function turnstile(places) {
    let free = places;
    const queue = [];
    return async (work) => {
        if (free > 0)
            free -= 1;
        else
            await new Promise((resolve) => queue.push(resolve));
        try {
            return await work();
        }
        finally {
            const next = queue.shift();
            if (next === undefined)
                free += 1;
            else
                next();
        }
    };
}


/***/ }),

/***/ 56039:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   notStored: () => (/* binding */ notStored),
/* harmony export */   storeAttestation: () => (/* binding */ storeAttestation)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96584);
/* harmony import */ var _github_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43588);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54966);
/** The attestation store of a repository: GitHub keeps the bundle there, and finds it by the digest of the manifest. */





const created = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()]).transform(String) });
const content = zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .json */ .Pq9());
/** Never throws for what the store does: a manifest that was signed is not lost because a copy of its bundle was not taken. */
async function storeAttestation(bundle, { apiUrl, repository, token, timeoutMs }) {
    const signal = AbortSignal.timeout(timeoutMs);
    // A deploy does not wait for a second try.
    const github = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__.openGithub)({ apiUrl, token, signal, limits: { timeoutMs, tries: 1, waitMs: 0, longestWaitMs: 0 } });
    const answer = await github.ask('POST /repos/{owner}/{repo}/attestations', { ...(0,_github_place_js__WEBPACK_IMPORTED_MODULE_3__/* .githubPlace */ .V)(repository), bundle: content.parse(JSON.parse(bundle)) });
    if (answer.kind === 'unanswered')
        return failed(signal.aborted ? 'the store did not answer in time' : 'the store could not be reached', again);
    if (answer.status >= 400)
        return failed(whyRefused(answer.status), remedyFor(answer.status));
    const stored = created.safeParse(answer.data);
    return stored.success ? { kind: 'stored', id: stored.data.id } : failed('its answer has no id', again);
}
function whyRefused(status) {
    if (status === 403)
        return 'the store answered 403: the token may not write attestations, or the plan has none for a repository of this visibility';
    if (status === 404)
        return 'the store answered 404: the plan, or this GitHub server, has no attestations for this repository';
    return `the store answered ${String(status)}`;
}
const again = 'The bundle beside the manifest proves the same. Upload it later by hand if you rely on the store.';
function remedyFor(status) {
    if (status !== 403 && status !== 404)
        return again;
    return 'Give the job attestations: write. Private repositories have a store only on GitHub Enterprise Cloud: elsewhere the bundle beside the manifest proves the same; keep it, and turn the upload off.';
}
function failed(found, remedy) {
    return { kind: 'not-stored', problem: notStored(found, remedy) };
}
/** That there is no copy in the store, and why. */
function notStored(found, remedy) {
    const message = `The bundle was not stored as an attestation of the repository: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .em)(found)}`;
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('seal/not-stored', { message, remedy, place: 'attestations', severity: 'warning' });
}


/***/ }),

/***/ 77814:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  seal: () => (/* binding */ seal)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors/problem.ts
var errors_problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/host/disk.ts
var disk = __webpack_require__(83409);
// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
// EXTERNAL MODULE: ./src/model/time.ts
var time = __webpack_require__(50816);
// EXTERNAL MODULE: ./src/manifest/compose-gate.ts + 3 modules
var compose_gate = __webpack_require__(85757);
// EXTERNAL MODULE: ./src/manifest/compose-identity.ts
var compose_identity = __webpack_require__(38584);
// EXTERNAL MODULE: ./src/manifest/compose-ledger.ts
var compose_ledger = __webpack_require__(80463);
// EXTERNAL MODULE: ./src/manifest/compose-problems.ts
var compose_problems = __webpack_require__(11702);
;// CONCATENATED MODULE: ./src/manifest/complete.ts






/** The clocks of two runners may differ; the time of sealing is not before that of the deploy. */
function completeManifest(handed, facts, redact) {
    const own = (0,compose_problems/* composeProblems */.J)([...(facts.gate?.findings ?? []), ...facts.problems], redact);
    const theirs = facts.gate === null ? handed.problems : handed.problems.filter(({ code, severity }) => severity === 'error' || !isOfGates(code));
    return {
        ...handed,
        chain: { ...handed.chain, position: facts.position },
        run: { ...handed.run, identity: (0,compose_identity/* composeIdentity */.J)({ identity: facts.identity, problems: [] }, redact) },
        gate: facts.gate === null ? handed.gate : (0,compose_gate/* composeGate */.G)({ gate: facts.gate, start: planOf(handed), problems: [] }, handed.system.environment, redact),
        ledger: { ...handed.ledger, ...(0,compose_ledger/* composeBefore */.yA)(facts) },
        problems: [...(0,compose_problems/* mostSevere */.u)([...theirs, ...own])],
        signing: facts.signing,
        times: { ...handed.times, recordedAt: (0,time/* rfc3339 */.a)(Math.max(facts.recordedAt, Date.parse(handed.times.recordedAt))) },
    };
}
/** What the deploy's own reading of the gates found is found again, or the manifest is not sealed. The issue of an emergency is its alone. */
function isOfGates(code) {
    return code !== 'github/issue-not-opened' && code !== 'gate/plan-changed' && /^(?:gate|github|identity)\//u.test(code);
}
function planOf({ gate }) {
    return { approvedPlanSha256: (0,unknown/* isUnknown */.t)(gate) ? null : gate.approvedPlanSha256 };
}

// EXTERNAL MODULE: ./src/manifest/handover.ts
var manifest_handover = __webpack_require__(96214);
// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/evidence/chain-position.ts + 1 modules
var chain_position = __webpack_require__(43817);
// EXTERNAL MODULE: ./src/evidence/files.ts
var files = __webpack_require__(17850);
// EXTERNAL MODULE: ./src/commands/chain-head.ts + 1 modules
var chain_head = __webpack_require__(67648);
// EXTERNAL MODULE: ./src/commands/problems.ts
var commands_problems = __webpack_require__(39596);
// EXTERNAL MODULE: ./src/commands/gates.ts + 15 modules
var gates = __webpack_require__(49294);
// EXTERNAL MODULE: ./src/commands/publication.ts
var publication = __webpack_require__(23052);
// EXTERNAL MODULE: ./src/commands/signer.ts + 1 modules
var commands_signer = __webpack_require__(59572);
// EXTERNAL MODULE: ./src/gates/github/run.ts
var github_run = __webpack_require__(97759);
// EXTERNAL MODULE: ./src/host/process.ts
var process = __webpack_require__(17439);
// EXTERNAL MODULE: ./src/git/source.ts
var git_source = __webpack_require__(6891);
// EXTERNAL MODULE: ./src/manifest/bounded.ts
var bounded = __webpack_require__(96876);
// EXTERNAL MODULE: ./src/manifest/schema.ts
var schema = __webpack_require__(46470);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(54966);
// EXTERNAL MODULE: ./src/model/version.ts
var version = __webpack_require__(52621);
;// CONCATENATED MODULE: ./src/commands/seal/compare.ts
/** Where a handed-over manifest and the sealing job's own reading disagree. */









/** Both are jobs of one run; the sealing one may be of a later attempt, which somebody else may have started. */
function compareRuns({ run, source, system, tool }, own) {
    return [
        ...differ('repository', system.repository, own.run.repository),
        ...differ('kind of runner', run.runner, own.run.runner),
        ...differ('run', run.id, own.run.id),
        ...differ('number of the run', run.number, own.run.number),
        ...compareAttempts(run, own.run),
        ...differ('event', run.event, own.run.event),
        ...differ('actor', run.actor, own.run.actor),
        ...differ('ref', source.ref, own.run.ref),
        ...differ('workflow', source.workflowRef, own.run.workflowRef),
        ...differ('commit of the workflow', source.workflowSha, own.run.workflowSha),
        ...differ('environment', system.environment.toLowerCase(), own.environment.toLowerCase()),
        ...differ('version of drizzle-attest', tool.version, version/* toolVersion */.f),
        ...differ('bundle of drizzle-attest', tool.distSha256, own.distSha256),
    ];
}
function compareAttempts({ attempt, url, triggeringActor }, own) {
    const isLater = !(0,unknown/* isUnknown */.t)(attempt) && !(0,unknown/* isUnknown */.t)(own.attempt) && own.attempt > attempt;
    if (!isLater)
        return [...differ('attempt', attempt, own.attempt), ...differ('address', url, own.url), ...differ('starter', triggeringActor, own.triggeringActor)];
    const earlier = (0,unknown/* isUnknown */.t)(own.url) ? own.url : own.url.replace(/\d+$/u, String(attempt));
    return differ('address', url, earlier);
}
/** A deploy that stopped before it knew its commit has nothing that could be another one. What lies beside the commit here was put there by somebody else. */
function compareSources({ source, outcome, plan }, own) {
    if (outcome === 'refused' && (0,unknown/* isUnknown */.t)(source.commit))
        return [];
    const planned = !(0,unknown/* isUnknown */.t)(plan) && plan.migrations.length > 0;
    const commits = [...differ('commit', source.commit, own.commit), ...differ('tree', source.tree, own.tree)];
    if ((0,unknown/* isUnknown */.t)(source.migrationsPath))
        return commits;
    return [
        ...commits,
        ...differ('migrations folder', source.migrationsTree, own.migrationsTree),
        ...(planned && (0,unknown/* isUnknown */.t)(own.migrationsTree)
            ? [{ what: 'migrations folder', handed: (0,plain/* excerpt */.Kb)(source.migrationsPath), own: own.migrationsTree.unknown }]
            : []),
        ...(planned ? differ('whether the migrations folder is that of the commit', true, own.clean) : []),
    ];
}
/** The clocks of two runners need not agree to the minute. */
const skewMs = 5 * 60_000;
/** What was recorded there cannot be later than now. */
function compareClocks({ times }, now) {
    if (Date.parse(times.recordedAt) <= now + skewMs)
        return [];
    return [{ what: 'time of the manifest', handed: times.recordedAt, own: (0,time/* rfc3339 */.a)(now) }];
}
/** A deploy reads the layout of the one generation that migrates it, and goes on only where nothing in it is defective. */
function compareFolders({ status }, own) {
    if ((0,unknown/* isUnknown */.t)(status))
        return [];
    const defects = own.defects.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []));
    return [...differ('layout of the migrations folder', status.generation, own.generation), ...differ('defects of the migrations folder', [], defects)];
}
/** The files that would run on the ledger as it was handed over, as far as the manifest says that it knew them. */
function comparePlans({ plan, status }, own) {
    if ((0,unknown/* isUnknown */.t)(plan) || (0,unknown/* isUnknown */.t)(status))
        return [];
    const files = pairNames(plan.migrations, own.plan.migrations).flatMap(([name, handed, read]) => differ(`migration ${(0,plain/* excerpt */.Kb)(name)}`, handed, read));
    if (files.length > 0)
        return files;
    const count = (which) => own.statuses.filter(({ kind }) => which(kind)).length;
    return [
        ...differ('plan', plan.sha256, own.plan.sha256),
        ...differ('applied before', status.applied, count((kind) => kind === 'applied')),
        ...differ('deviations', status.deviations.length, Math.min(schema/* maxDeviations */.R, count((kind) => kind !== 'applied' && kind !== 'pending'))),
    ];
}
/** The names of two plans, each with its digest in either. */
function pairNames(handed, own) {
    const digestOf = (plan, name) => plan.find((migration) => migration.name === name)?.sha256 ?? 'no such migration is pending';
    const names = new Set([...handed, ...own].map(({ name }) => name));
    return [...names].map((name) => [name, digestOf(handed, name), digestOf(own, name)]);
}
/** What was asked of the gates. The deploy knew secrets that this job does not, and took them out of reason and ticket. */
function compareGateSettings({ settings }, own) {
    const [handedWords, ownWords] = [settings.emergency, own.emergency];
    const alike = handedWords !== null && ownWords !== null && isKnown(handedWords.reason, ownWords.reason) && isKnown(handedWords.ticket, ownWords.ticket);
    return differ('settings of the gates', settings, alike ? { ...own, emergency: handedWords } : own);
}
/** Whether a text of the manifest is this one, trimmed, cut, and without what was secret. */
function isKnown(handed, own) {
    const parts = handed.split('***');
    const text = (0,bounded/* boundedText */.L)(own.trim());
    if (parts.length === 1)
        return handed === text;
    return isMadeOf(text, parts);
}
/** Whether the text begins with the first part and ends with the last, with the others between them in their order. */
function isMadeOf(text, parts) {
    const [first = '', last = ''] = [parts[0], parts.at(-1)];
    if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length)
        return false;
    const rest = text.slice(first.length, text.length - last.length);
    return parts.slice(1, -1).reduce((at, part) => (at === -1 ? -1 : after(rest, part, at)), 0) !== -1;
}
/** The place behind the next occurrence; -1 where there is none. */
function after(text, part, from) {
    const found = text.indexOf(part, from);
    return found === -1 ? -1 : found + part.length;
}
/** The outcome, and whose approval counted: each has to be found again. Where nobody had to approve, nothing depends on it. */
function compareGates({ outcome, separationOfDuties: { counted } }, own) {
    const findings = own.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    const answer = findings.length === 0 ? own.outcome : `${own.outcome} (${[...new Set(findings)].join(', ')})`;
    const found = idsOf(own.separationOfDuties.counted);
    const vanished = outcome === 'approved' && !(0,unknown/* isUnknown */.t)(counted) ? idsOf(counted).filter((approver) => !found.includes(approver)) : [];
    return [...differ('gate', outcome, answer), ...(vanished.length > 0 ? differ('approvers', (0,unknown/* isUnknown */.t)(counted) ? [] : idsOf(counted), found) : [])];
}
function idsOf(actors) {
    return actors.map(({ id, login }) => `${login} (${id})`).sort();
}
function differ(what, handed, own) {
    const [one, other] = [(0,digest/* canonical */.$N)(handed), (0,digest/* canonical */.$N)(own)];
    return one === other ? [] : [{ what, handed: (0,plain/* excerpt */.Kb)(one), own: (0,plain/* excerpt */.Kb)(other) }];
}
const mostListed = 10;
/** Throws `seal/handover-differs` where there is a difference. */
function refuse(differences) {
    if (differences.length === 0)
        return;
    const told = differences.map(({ what, handed, own }) => `${what}: handed over ${handed}, read here ${own}`);
    throw new errors_problem/* Problem */.AF('seal/handover-differs', {
        message: `What was handed over is not what this job reads itself. ${(0,sentence/* listClauses */.Dp)(told, mostListed)}.`,
        remedy: 'Nothing was signed. Check that both jobs have the same inputs, commit and version of drizzle-attest; otherwise find out who changed what in the deploy job.',
        place: 'handover',
    });
}

// EXTERNAL MODULE: ./src/project/disk.ts
var project_disk = __webpack_require__(78064);
// EXTERNAL MODULE: ./src/project/folders.ts + 7 modules
var folders = __webpack_require__(83261);
// EXTERNAL MODULE: ./src/status/status.ts + 3 modules
var status_status = __webpack_require__(67112);
// EXTERNAL MODULE: ./src/commands/pending-files.ts
var pending_files = __webpack_require__(9643);
;// CONCATENATED MODULE: ./src/commands/seal/plan-again.ts
/** What was pending, worked out once more: from the migrations of this job's own checkout, and the ledger as it was handed over. */







/** Nothing where the deploy did not get so far. Throws `seal/handover-differs`. */
async function planAgain({ manifest, rows }, host) {
    const { ledger, plan, status, source, system } = manifest;
    const { dialect, ledgerTable } = system.database;
    if (rows === null || (0,unknown/* isUnknown */.t)(plan) || (0,unknown/* isUnknown */.t)(status) || (0,unknown/* isUnknown */.t)(ledger.before))
        return [];
    if ((0,unknown/* isUnknown */.t)(source.migrationsPath) || (0,unknown/* isUnknown */.t)(ledgerTable))
        return [];
    const folder = await readMigrations(source.migrationsPath, status.generation, dialect, host);
    refuse(compareFolders(manifest, folder));
    const own = (0,status_status/* evaluateFiles */.T)(folder.generation, folder, { shape: ledger.before.shape, table: ledgerTable, rows }, status.outOfOrder);
    refuse(comparePlans(manifest, own));
    return await (0,pending_files/* readPending */.c)(host.workspace, own.pending);
}
async function readMigrations(path, generation, dialect, { workspace }) {
    const root = (await (0,project_disk/* readRealPath */.Mg)(workspace)) ?? workspace;
    return (0,folders/* parseFolder */.I)(await (0,project_disk/* readFolder */.j1)(root, (0,external_node_path_.join)(root, path)), path, generation, dialect);
}

;// CONCATENATED MODULE: ./src/commands/seal/read-again.ts
/** What the sealing job reads for itself, held against what was handed over. */









/** Throws `seal/handover-differs`, whatever is wrong with the identity of this job, and what GitHub did not answer. */
async function readAgain(handover, asked, inputs, host) {
    const { manifest } = handover;
    const { identity } = asked.readings;
    const warnings = judgeIdentity(asked, inputs);
    const path = (0,unknown/* isUnknown */.t)(manifest.source.migrationsPath) ? '' : manifest.source.migrationsPath;
    const [source, dist] = await Promise.all([(0,git_source/* readSource */.o)(host.workspace, path, process/* readOutput */.ov), (0,disk/* readDistDigest */.bt)(host.programFolder)]);
    const run = { run: host.run, environment: inputs.environment, distSha256: dist };
    refuse([...compareRuns(manifest, run), ...compareSources(manifest, source), ...compareClocks(manifest, host.clock())]);
    const pending = await planAgain(handover, host);
    if ((0,unknown/* isUnknown */.t)(manifest.gate))
        return { identity, gate: null, warnings };
    refuse(compareGateSettings(manifest.gate, asked.gateSettings));
    if (manifest.gate.outcome === 'refused')
        return { identity, gate: null, warnings };
    return { identity, gate: await judgeAgain(manifest, manifest.gate, await atAttempt(asked, manifest), pending), warnings };
}
/** The job that signs need not run in the environment that is deployed to; with a certificate, it may at least run in no other one. */
function judgeIdentity({ problems, readings: { identity } }, { seal: { signing } }) {
    const nowhere = identity.proof.kind === 'oidc' && (0,unknown/* isUnknown */.t)(identity.environment);
    const expected = problems.filter(({ code }) => !(nowhere && code === 'identity/environment-mismatch'));
    const judged = expected.map((problem) => (problem.code === 'identity/environment-mismatch' && signing.kind !== 'keyless' ? (0,errors_problem/* asWarning */.PQ)(problem) : problem));
    const stop = judged.find(({ severity }) => severity === 'error');
    if (stop !== undefined)
        throw stop;
    return judged;
}
/** Sealing may be tried again, in a later attempt of the run and by somebody else; what was approved is the attempt that deployed. */
async function atAttempt(asked, { run: { id, attempt } }) {
    const { github, readings } = asked;
    const { repository } = readings.identity;
    if (typeof github === 'string' || (0,unknown/* isUnknown */.t)(attempt) || (0,unknown/* isUnknown */.t)(id) || (0,unknown/* isUnknown */.t)(repository) || readings.identity.attempt === attempt)
        return asked;
    const run = await (0,github_run/* readAttempt */.c)(github, repository.fullName, id, attempt);
    return { ...asked, readings: { ...readings, run: { ...readings.run, run }, identity: { ...readings.identity, attempt } } };
}
/** A deploy that was stopped on its way was judged before its migrations were held against the pull requests that brought them. */
async function judgeAgain({ outcome, source }, handed, asked, pending) {
    const own = { ...asked, gateSettings: handed.settings };
    const gate = await (0,gates/* judge */.S4)(own, source.commit, pending);
    const differences = compareGates(handed, gate);
    if (differences.length === 0)
        return gate;
    if (outcome === 'refused') {
        const earlier = await (0,gates/* judge */.S4)(own, source.commit, []);
        if (compareGates(handed, earlier).length === 0)
            return earlier;
    }
    refuseUnread(gate);
    refuse(differences);
    return gate;
}
/** Where GitHub does not tell, nobody changed anything. */
function refuseUnread({ findings }) {
    const unread = findings.find(({ code, severity }) => severity === 'error' && code.startsWith('github/'));
    if (unread === undefined)
        return;
    const again = unread.code === 'github/unavailable' ? 'Run this job again when GitHub answers.' : unread.remedy;
    throw (0,errors_problem/* changeProblem */.Ef)(unread, { remedy: `Nothing was signed. ${again}` });
}

;// CONCATENATED MODULE: ./src/commands/seal/seal.ts
/** seal: sign and keep what an isolated deploy handed over, after reading for itself whatever can be read without the database. */















/** Throws, and signs nothing, where anything that was handed over is otherwise than it reads itself. */
async function seal(inputs, host) {
    (0,gates/* refuseUnaskable */.JH)(inputs.gates, host);
    const [signer, { manifest, rows }] = await Promise.all([(0,commands_signer/* openSigner */.Hs)(inputs.seal.signing, host), readHandover(inputs, host)]);
    const asked = await (0,gates/* askGates */.YI)(inputs.gates, inputs.environment, host);
    const { gate, identity, warnings } = await readAgain({ manifest, rows }, asked, inputs, host);
    const evidence = await (0,chain_head/* openEvidence */.i)({ ...inputs, chainId: manifest.chain.id, token: inputs.gates.token, again: manifest.manifestId }, host);
    const { problems: late, ...placing } = await place(evidence, inputs, { manifest, rows });
    const problems = [...warnings, ...late.filter(({ severity }) => severity === 'warning')];
    const facts = { ...placing, identity, gate, signing: signer.mode, problems, recordedAt: host.clock() };
    const sealed = completeManifest(manifest, facts, host.redact);
    const told = { problems: [...(gate?.findings ?? []), ...problems], besides: late.filter(({ severity }) => severity === 'error') };
    const handed = await readHandedLog(inputs, host);
    const log = () => (handed === null ? null : (0,files/* renderLog */.No)(host.shownLines().map(host.redact), handed));
    const keeping = {
        host,
        signer,
        evidence,
        ...inputs.seal,
        carrying: inputs,
        token: inputs.gates.token,
        log,
        ...told,
        release: () => Promise.resolve(),
    };
    return (0,commands_problems/* exitCodeOf */.F)(await (0,publication/* keepManifest */.P1)(sealed, keeping));
}
/** The digest came another way than the file: whoever changed the one cannot have changed the other. Throws `seal/handover-invalid`. */
async function readHandover({ handover, handoverSha256 }, host) {
    const bytes = await (0,disk/* readBytes */.io)((0,external_node_path_.resolve)(host.directory, handover), manifest_handover/* maxHandoverBytes */.t_);
    if (bytes === null)
        throw invalid('cannot be read', 'Download the artifact of the deploy job before this step, and give the path of the file in it.');
    const found = (0,digest/* digest */.br)(bytes);
    if (found === handoverSha256)
        return (0,manifest_handover/* parseHandover */.dl)(bytes);
    throw invalid(`has the SHA-256 ${found}, and the deploy job put out ${handoverSha256}`, 'Do not sign it: find out what changed the file between the two jobs, or whether it is of another deploy.');
}
/** Nobody vouches for it, and a deploy that was asked for the full output of drizzle-kit hands none over. */
async function readHandedLog({ handover }, host) {
    const bytes = await (0,disk/* readBytes */.io)((0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_path_.resolve)(host.directory, handover)), files/* logName */.Is), files/* longestLog */.rR);
    return bytes === null || bytes.byteLength > files/* longestLog */.rR ? null : host.redact(Buffer.from(bytes).toString('utf8'));
}
function invalid(found, remedy) {
    return new errors_problem/* Problem */.AF('seal/handover-invalid', { message: `The handed-over file ${found}.`, remedy, place: 'handover' });
}
/** What was applied is never left without a manifest: one that cannot be placed is sealed without a place, and that is an error of this job. */
async function place(evidence, { seal: { chainStart } }, { manifest, rows }) {
    const { ledgerTable } = manifest.system.database;
    if (rows === null || (0,unknown/* isUnknown */.t)(manifest.ledger.before) || (0,unknown/* isUnknown */.t)(ledgerTable))
        return unplaced('the deploy stopped before it read the ledger', []);
    try {
        const chain = { evidence, chainStart };
        const end = await (0,chain_position/* readChain */.UM)(chain);
        (0,chain_position/* refuseSecondStart */.VH)(end.head, chainStart);
        const placing = (0,chain_position/* placeInChain */.EN)(chain, end, { shape: manifest.ledger.before.shape, table: ledgerTable, rows });
        return isOvertaken(manifest, end.head) ? { ...placing, position: (0,chain_position/* overtakenBy */.z2)(end.head) } : placing;
    }
    catch (thrown) {
        const problem = (0,errors_problem/* asProblem */.gr)(thrown);
        return unplaced(`the chain could not be read: ${problem.code}`, [problem]);
    }
}
/** Another deploy took the lock later, and was sealed before this one. */
function isOvertaken({ execution: { lockAcquiredAt } }, head) {
    return head !== null && !(0,unknown/* isUnknown */.t)(head.lockedAt) && !(0,unknown/* isUnknown */.t)(lockAcquiredAt) && head.lockedAt > lockAcquiredAt;
}
function unplaced(reason, problems) {
    return { position: (0,unknown/* unknown */.L)(reason), unrecorded: (0,unknown/* unknown */.L)(reason), interrupted: [], problems };
}


/***/ }),

/***/ 8768:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkSealed: () => (/* binding */ checkSealed)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12652);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11636);
/* harmony import */ var _agreement_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72035);
/* harmony import */ var _certificate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61688);
/* harmony import */ var _entity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22668);
/* harmony import */ var _verification_policy_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(89503);
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(23292);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(32102);
/** What a deploy checks of a manifest that it just had signed, where no trusted root is at hand: everything but whom to believe. */









/** What went wrong: nothing is no verdict, for nobody trusted was asked. */
function checkSealed(evidence, { instance, server }) {
    const taken = (0,_verify_js__WEBPACK_IMPORTED_MODULE_2__.takeSteps)(evidence, instance, requireOwnKey);
    const agreed = (0,_steps_js__WEBPACK_IMPORTED_MODULE_7__/* .proceed */ .rj)({ clause: 'V15', title: '' }, (0,_steps_js__WEBPACK_IMPORTED_MODULE_7__/* .both */ .WP)(taken.signature, taken.same), ([{ signed }, manifest]) => {
        if (signed.kind === 'certificate')
            (0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .requireAgreement */ .O)(manifest, signed.claims, { server, environment: manifest.system.environment, allowSelfHosted: true });
        return { value: null, detail: (0,_time_js__WEBPACK_IMPORTED_MODULE_8__/* .requireTimely */ .I)(manifest, signed.times, _verification_policy_js__WEBPACK_IMPORTED_MODULE_6__/* .usualWindow */ .j) };
    });
    return [...taken.mandatory, agreed].flatMap(({ step: { result } }) => (result.kind === 'failed' ? [result.problem] : []));
}
/** The signature is that of the certificate which came with it, whoever issued that. */
function requireOwnKey(bundle) {
    const entity = (0,_entity_js__WEBPACK_IMPORTED_MODULE_5__/* .openEntity */ .se)(bundle);
    if (entity.key.$case !== 'certificate')
        throw selfCheckFailed('it has no certificate');
    const { certificate } = entity.key;
    if (!entity.signature.verifySignature((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: certificate.publicKey, format: 'der', type: 'spki' })))
        throw selfCheckFailed('its signature was not made with the key of its certificate');
    const signed = { kind: 'certificate', claims: (0,_certificate_js__WEBPACK_IMPORTED_MODULE_4__/* .readClaims */ .I)(certificate), times: (0,_entity_js__WEBPACK_IMPORTED_MODULE_5__/* .signedTimes */ .XT)(entity) };
    return { value: { bundle, signed }, detail: 'its own certificate' };
}
function selfCheckFailed(found) {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF('seal/self-check-failed', {
        message: `The bundle that the Sigstore instance returned cannot be used: ${found}.`,
        remedy: 'Keep the files and report it: the manifest may not be relied on.',
    });
}


/***/ })

};
