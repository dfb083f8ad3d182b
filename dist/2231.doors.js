export const id = 2231;
export const ids = [2231];
export const modules = {

/***/ 82231:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uploadFiles: () => (/* binding */ uploadFiles),
/* harmony export */   uploadManifest: () => (/* binding */ uploadManifest)
/* harmony export */ });
/* harmony import */ var _actions_artifact__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67131);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12652);
/** Uploads a manifest as one workflow artifact. */


/** Throws `evidence/not-uploaded`: the manifest stays where it was written. */
async function uploadManifest(name, manifest, retentionDays) {
    const files = [manifest.manifestPath, manifest.bundlePath, manifest.logPath].filter((path) => path !== null);
    return await uploadFiles(name, files, manifest.folder, retentionDays);
}
/** `files` lie in `folder`. Throws `evidence/not-uploaded`. */
async function uploadFiles(name, files, folder, retentionDays) {
    try {
        const { id } = await new _actions_artifact__WEBPACK_IMPORTED_MODULE_0__/* .DefaultArtifactClient */ .t9().uploadArtifact(name, [...files], folder, retentionDays === null ? {} : { retentionDays });
        return { name, id: id ?? null };
    }
    catch (cause) {
        throw new _errors_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF('evidence/not-uploaded', {
            message: `The artifact ${name} could not be uploaded: ${cause instanceof Error ? cause.message : String(cause)}.`,
            remedy: 'Keep the files of the evidence directory, and upload them in a step of their own (if: always()).',
            cause,
        });
    }
}


/***/ })

};
