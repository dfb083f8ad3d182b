export const id = 6039;
export const ids = [6039];
export const modules = {

/***/ 56039:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   notStored: () => (/* binding */ notStored),
/* harmony export */   storeAttestation: () => (/* binding */ storeAttestation)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61351);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12652);
/** The attestation store of a repository: GitHub keeps the bundle there, and finds it by the digest of the manifest. */



const created = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()]).transform(String) });
const refusal = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ status: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr(), response: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ status: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr() }) });
/** Never throws: a manifest that was signed is not lost because a copy of its bundle was not taken. */
async function storeAttestation(bundle, store) {
    const signal = AbortSignal.timeout(store.timeoutMs);
    try {
        const answer = created.safeParse(await post(bundle, store, signal));
        return answer.success ? { kind: 'stored', id: answer.data.id } : failed('its answer has no id', again);
    }
    catch (thrown) {
        const refused = refusal.safeParse(thrown);
        if (refused.success)
            return failed(whyRefused(refused.data.status), remedyFor(refused.data.status));
        return failed(signal.aborted ? 'the store did not answer in time' : 'the store could not be reached', again);
    }
}
/** Octokit would write its warnings past the log that takes secrets out. */
async function post(bundle, { apiUrl, repository, token }, signal) {
    const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
    const octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token.reveal(), { baseUrl: apiUrl, userAgent: 'drizzle-attest', log: silent });
    const [owner = '', repo = ''] = repository.split('/');
    const content = zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()).parse(JSON.parse(bundle));
    const { data } = await octokit.request('POST /repos/{owner}/{repo}/attestations', {
        owner,
        repo,
        bundle: content,
        request: { signal },
    });
    return data;
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
    const message = `The bundle was not stored as an attestation of the repository: ${found}.`;
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF('seal/not-stored', { message, remedy, place: 'attestations', severity: 'warning' });
}


/***/ })

};
