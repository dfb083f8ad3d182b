export const id = 8400;
export const ids = [8400];
export const modules = {

/***/ 56567:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   $x: () => (/* binding */ chainFolderName),
/* harmony export */   df: () => (/* binding */ commitMessage),
/* harmony export */   y8: () => (/* binding */ keptManifest),
/* harmony export */   yS: () => (/* binding */ ownFolderName)
/* harmony export */ });
/* harmony import */ var _manifest_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18812);
/* harmony import */ var _manifest_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96042);
/* harmony import */ var _model_git_blob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15297);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65251);
/* harmony import */ var _chain_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16005);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17850);
/** A manifest as the evidence branch keeps it: its folder by what it says itself, and its files. */






/** Nothing of where it lay is believed. Throws what the strict reading throws. */
function keptManifest({ manifestBytes, bundle, log }) {
    const manifest = (0,_manifest_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(manifestBytes);
    const files = [file(_manifest_document_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestName */ .vS, manifestBytes), ...(bundle === null ? [] : [file(_files_js__WEBPACK_IMPORTED_MODULE_4__/* .bundleName */ .u1, bundle)]), ...(log === null ? [] : [file(_files_js__WEBPACK_IMPORTED_MODULE_4__/* .logName */ .Is, log)])];
    return { manifest, chain: chainFolderName(manifest.chain.id), folder: ownFolderName(manifest), files };
}
function chainFolderName(chainId) {
    return chainId.slice(0, 16);
}
function ownFolderName({ manifestId, chain: { position } }) {
    return (0,_chain_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestFolderName */ .Py)((0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_5__/* .isUnknown */ .t)(position) ? null : position.sequence, manifestId);
}
/** From the root of the branch, or of a folder of manifests. */
function placeOf({ chain, folder }) {
    return `${chain}/${folder}`;
}
/** One line for each manifest. Names of environments come from elsewhere: nobody is mentioned by one. */
function commitMessage(manifests) {
    const [first = '', ...others] = manifests.map(({ manifest }) => messageLine(manifest));
    return others.length === 0 ? first : [`evidence: ${String(manifests.length)} manifests`, '', first, ...others].join('\n');
}
function messageLine({ manifestId, chain: { position }, system }) {
    const environment = system.environment.replace(/[^\w.-]+/gu, '_');
    return `evidence: ${environment} ${(0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_5__/* .isUnknown */ .t)(position) ? 'unchained' : String(position.sequence)} ${manifestId}`;
}
function file(name, bytes) {
    return { name, bytes, blob: (0,_model_git_blob_js__WEBPACK_IMPORTED_MODULE_2__/* .gitBlobId */ .t)(bytes) };
}


/***/ }),

/***/ 68400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeManifestFiles: () => (/* binding */ writeManifestFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12652);
/* harmony import */ var _kept_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56567);
/* harmony import */ var _manifest_document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18812);
/** Lays a manifest that was kept elsewhere into the evidence directory, so that the chain goes on from it. */





/** The folder appears under its name only when it is whole. Throws `chain/head-invalid` where other bytes lie there. */
async function writeManifestFiles(root, bytes) {
    const kept = (0,_kept_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .keptManifest */ .y8)(bytes);
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, (0,_kept_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(kept));
    const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _manifest_document_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestName */ .vS)).catch(() => null);
    if (there !== null && Buffer.compare(there, bytes.manifestBytes) !== 0)
        throw replaced((0,_kept_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(kept));
    if (there !== null)
        return;
    const draft = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, kept.chain, `.laid-${kept.manifest.manifestId}`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(draft, { recursive: true, force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(draft, { recursive: true });
    for (const file of kept.files)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(draft, file.name), file.bytes, { flush: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(draft, folder);
}
function replaced(place) {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF('chain/head-invalid', {
        message: 'The evidence directory holds other bytes for the newest manifest of this chain than GitHub keeps.',
        remedy: 'Compare both with the attestation store: one of them is not what the deploy wrote.',
        place,
    });
}


/***/ })

};
