export const id = 5289;
export const ids = [5289,6600];
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
;// CONCATENATED MODULE: ./src/seal/authority-failure.ts
/** What went wrong with an authority that was asked to sign or to witness: which one, and what it said. */

/** `token` is taken out of whatever the authority said. */
function describeAuthorityFailure({ authority, reason }, instance, token) {
    const said = whatItSaid(reason, token);
    return new problem/* Problem */.AF('seal/failed', {
        message: `The manifest could not be signed: the ${authorityName(authority)}${instanceName(instance)} ${said}.`,
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
    const plain = told.replace(/[a-z]+:\/\/\S+/giu, '…').replace(/[^\u0020-\u007e…]/gu, ' ');
    return plain.trim() === '' ? 'nothing' : plain.slice(0, 200);
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
