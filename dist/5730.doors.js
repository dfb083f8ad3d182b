export const id = 5730;
export const ids = [5730,7019];
export const modules = {

/***/ 37019:
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

/***/ 65730:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ unreadable),
/* harmony export */   e: () => (/* binding */ known),
/* harmony export */   readIdentityToken: () => (/* binding */ readIdentityToken)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92857);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _model_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31405);
/* harmony import */ var _model_reading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60405);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37019);
/** Asks GitHub for an identity token of the job, for one audience. */





const answer = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ value: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1) });
/** Throws `identity/unreadable`. */
async function readIdentityToken({ url, token }, audience, { signal, mask, limits }) {
    if (!URL.canParse(url))
        throw unreadable('the address of the token service is none');
    const address = new URL(url);
    address.searchParams.set('audience', audience);
    const github = (0,_client_js__WEBPACK_IMPORTED_MODULE_3__.openGithub)({ apiUrl: address.origin, token: null, signal, ...(limits === undefined ? {} : { limits }) });
    const asked = await github.ask(`GET ${address.href}`, {}, { authorization: `Bearer ${token.reveal()}` });
    const { value } = known((0,_model_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAnswer */ .Wp)(asked, answer, { what: 'the identity token of the job', permission: 'id-token: write' }));
    return new _model_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(value, [], mask);
}
function known(reading) {
    if (reading.kind === 'read')
        return reading.value;
    throw unreadable(`${reading.what} could not be read: ${reading.reason}`);
}
function unreadable(reason) {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('identity/unreadable', {
        message: `Who is running could not be proven, although the job may have an identity token: ${reason}.`,
        remedy: 'Run again when GitHub answers; on a server of your own, check that the runner reaches its token service.',
    });
}


/***/ })

};
