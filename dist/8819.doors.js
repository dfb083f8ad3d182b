export const id = 8819;
export const ids = [8819];
export const modules = {

/***/ 68819:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   annotate: () => (/* binding */ annotate)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96251);
/** An annotation as the runner reads it out of a step's output. */

/** `show` redacts. */
function annotate({ level, title, message, file, line }, show) {
    const place = { ...(file === null ? {} : { file: show(file) }), ...(line === null ? {} : { startLine: line }) };
    _actions_core__WEBPACK_IMPORTED_MODULE_0__[level](show(message), { title: show(title), ...place });
}


/***/ })

};
