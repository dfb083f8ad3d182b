export const id = 6600;
export const ids = [6600];
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


/***/ })

};
