export const id = 625;
export const ids = [625];
export const modules = {

/***/ 67625:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   artifactName: () => (/* binding */ artifactName),
/* harmony export */   uploadRecord: () => (/* binding */ uploadRecord)
/* harmony export */ });
/* harmony import */ var _actions_artifact__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47332);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39687);
/** Uploads a record as one workflow artifact. */


/** Artifacts of one run share their names' space: the environment, run and attempt keep two deploys of a run apart. */
function artifactName(environment, runId, attempt) {
    return `migration-manifest-${environment.replace(/[^\w.-]+/gu, '_')}-${runId}-${attempt}`;
}
/** Throws `evidence/not-uploaded`: the record stays where it was written. */
async function uploadRecord(name, record, retentionDays) {
    const files = [record.manifestPath, ...(record.bundlePath === null ? [] : [record.bundlePath])];
    try {
        const { id } = await new _actions_artifact__WEBPACK_IMPORTED_MODULE_0__/* .DefaultArtifactClient */ .t9().uploadArtifact(name, files, record.folder, retentionDays === null ? {} : { retentionDays });
        return { name, id: id ?? null };
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A('evidence/not-uploaded', {
            message: `The artifact ${name} could not be uploaded: ${cause instanceof Error ? cause.message : String(cause)}.`,
            remedy: 'Keep the files of the evidence directory, and upload them in a step of their own (if: always()).',
            cause,
        });
    }
}


/***/ })

};
