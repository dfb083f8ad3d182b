export const id = 8768;
export const ids = [8768];
export const modules = {

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
