export const ids = [623];
export const modules = {

/***/ 77765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ parseAddress)
/* harmony export */ });
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/** The parts of a database URL, taken as the node drivers take them. */

/** Takes a URL apart; what stands in the query wins over what stands before it. */
function parseAddress(text) {
    const url = parseUrl(text);
    const given = url.searchParams;
    return {
        host: given.get('host') ?? decode(url.hostname).replace(/^\[(.+)\]$/u, '$1'),
        port: Number(given.get('port') ?? (url.port === '' ? '5432' : url.port)),
        user: given.get('user') ?? decode(url.username),
        password: given.get('password') ?? decode(url.password),
        database: decode(url.pathname.slice(1)),
        options: given.get('options'),
        limits: { lock_timeout: given.get('lock_timeout'), statement_timeout: given.get('statement_timeout') },
        channelBinding: ['prefer', 'require'].includes(given.get('channel_binding') ?? ''),
        certificates: { root: given.get('sslrootcert'), own: given.get('sslcert'), key: given.get('sslkey') },
    };
}
function parseUrl(text) {
    if (URL.canParse(text))
        return new URL(text);
    throw new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('url/invalid', {
        message: 'The database URL is not a URL.',
        remedy: 'Write it as postgresql://user:password@host:port/database, with special characters of the user and the password percent-encoded.',
    });
}
/** A percent sign that encodes nothing stands for itself, as the drivers have it. */
function decode(part) {
    return part.replace(/(?:%[0-9a-f]{2})+/giu, (encoded) => {
        try {
            return decodeURIComponent(encoded);
        }
        catch {
            return encoded;
        }
    });
}


/***/ }),

/***/ 37347:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JD: () => (/* binding */ isLost),
/* harmony export */   M4: () => (/* binding */ queryProblem),
/* harmony export */   Qd: () => (/* binding */ parseDriverError),
/* harmony export */   gt: () => (/* binding */ isTlsFailure),
/* harmony export */   qm: () => (/* binding */ connectProblem)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92857);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _model_circumstance_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26232);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1898);
/** What the driver threw, as a Problem that says neither where the database is nor what is in it. */




const thrownShape = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ code: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullish(), message: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullish(), routine: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullish() });
/** The facts of a thrown error. */
function parseDriverError(thrown) {
    const { code, message, routine } = thrownShape.catch({}).parse(thrown);
    const isSqlState = /^[0-9A-Z]{5}$/u.test(code ?? '') && !/^E[A-Z]{4}$/u.test(code ?? '');
    return { sqlState: isSqlState ? (code ?? null) : null, systemCode: isSqlState ? '' : (code ?? ''), message: message ?? '', routine: routine ?? null };
}
/** Whether TLS was refused or failed, rather than the connection itself. */
function isTlsFailure({ systemCode, message }) {
    if (/^(?:ERR_TLS|ERR_SSL|ERR_OSSL|EPROTO|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|INVALID_CA|CRL_)/u.test(systemCode))
        return true;
    return /does not support SSL|establishing an SSL connection|before secure TLS connection/u.test(message);
}
/** Whether the session ended, or cannot be used any more. */
function isLost({ sqlState, systemCode, message }) {
    if (sqlState !== null)
        return /^(?:57P0[1-5]|25P03|25P04|08\w{3})$/u.test(sqlState);
    return systemCode.startsWith('E') || /^Connection terminated|is not queryable|was closed|Query read timeout/u.test(message);
}
/** Why no session could be opened. */
function connectProblem(thrown) {
    if (thrown instanceof _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF)
        return thrown;
    const error = parseDriverError(thrown);
    const known = openings.find(({ when }) => when(error));
    if (known !== undefined)
        return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF(known.code, { message: `${known.message}${marked(error)}.`, remedy: known.remedy });
    return error.sqlState === null ? unreachable(error) : queryProblem(thrown);
}
/** Why a query of ours failed. */
function queryProblem(thrown) {
    if (thrown instanceof _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF)
        return thrown;
    const error = parseDriverError(thrown);
    if (isLost(error)) {
        return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('database/connection-lost', {
            message: `The connection to the database was lost${marked(error)}.`,
            remedy: (0,_model_circumstance_js__WEBPACK_IMPORTED_MODULE_1__/* .remedyOfCircumstance */ .R)(error.sqlState, 'run') ??
                'Look for a restart, a failover or a limit on idle sessions, and run again; what was applied is found again by the next run.',
        });
    }
    const code = error.sqlState === '42501' ? 'database/permission-denied' : 'database/query-failed';
    const says = error.sqlState === null ? 'without an SQLSTATE' : (0,_message_js__WEBPACK_IMPORTED_MODULE_2__/* .shownMessage */ .z)({ ...error, sqlState: error.sqlState });
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF(code, {
        message: `A query to the database failed${marked(error)}: ${says}`,
        remedy: remedyOfQuery(error.sqlState),
    });
}
function remedyOfQuery(sqlState) {
    if (sqlState === '57014' || sqlState === '55P03')
        return 'The query was cancelled, or waited for too long: look in pg_stat_activity for a session that holds a lock on the ledger table, and run again.';
    return (0,_model_circumstance_js__WEBPACK_IMPORTED_MODULE_1__/* .remedyOfCircumstance */ .R)(sqlState, 'run') ?? (sqlState === null ? 'Run again.' : 'Look for this SQLSTATE in the log of the server.');
}
/** Poolers answer with 08P01 to everything that they refuse, so their words decide. */
const openings = [
    {
        when: isTlsFailure,
        code: 'database/tls-refused',
        message: 'No encrypted connection as sslmode asks for could be made',
        remedy: 'Make the server offer TLS with a certificate that fits, name its CA with sslrootcert, or choose the sslmode that the server is set up for.',
    },
    {
        when: ({ sqlState, message }) => sqlState === '08P01' && /startup parameter|pooling mode/iu.test(message),
        code: 'database/transaction-pooler',
        message: 'The URL points to a connection pooler that rejects the required session settings',
        remedy: 'Use the direct connection to the database.',
    },
    {
        when: ({ sqlState, message }) => sqlState?.startsWith('28') === true || (sqlState === '08P01' && /password|auth|no such user/iu.test(message)),
        code: 'database/authentication-failed',
        message: 'The server did not accept this role, or not from here',
        remedy: 'Check user and password (special characters percent-encoded), and pg_hba.conf. If the server takes encrypted connections only, add sslmode=require or better.',
    },
    {
        when: ({ sqlState, message }) => sqlState === null && /client password must be|password authentication/iu.test(message),
        code: 'database/authentication-failed',
        message: 'The server requires a password, but the URL has none',
        remedy: 'Put the password into the URL, its special characters percent-encoded.',
    },
    {
        when: ({ sqlState, message }) => sqlState === '3D000' || (sqlState === '08P01' && /no such database/iu.test(message)),
        code: 'database/not-found',
        message: 'The server has no database of the name in the URL',
        remedy: 'Check the last part of the URL, and create the database if it is missing.',
    },
    {
        when: ({ sqlState }) => sqlState === '42501',
        code: 'database/permission-denied',
        message: 'The role may not connect to this database',
        remedy: 'Grant it CONNECT on the database.',
    },
    {
        when: ({ sqlState }) => sqlState === '53300',
        code: 'database/unreachable',
        message: 'The server has no connection free; a deploy needs two for one role, and three with kit-connection: separate',
        remedy: 'Raise the limit of the role or of the server, or end idle sessions.',
    },
    {
        when: ({ sqlState }) => sqlState !== null && /^(?:57P03|57P01|57P02)$/u.test(sqlState),
        code: 'database/unreachable',
        message: 'The server is starting, stopping or in recovery',
        remedy: 'Wait until it takes connections, and run again.',
    },
];
function unreachable(error) {
    const late = /timeout expired|read timeout/u.test(error.message) || error.systemCode === 'ETIMEDOUT';
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('database/unreachable', {
        message: `The database ${late ? 'did not answer in time' : 'could not be reached'}${marked(error)}.`,
        remedy: 'Check host and port of the URL, the network between this machine and the server, and that the server takes connections.',
    });
}
/** The system's code and the SQLSTATE are the only parts of a connection error that name no host. */
function marked({ sqlState, systemCode }) {
    if (sqlState !== null)
        return ` (SQLSTATE ${sqlState})`;
    return /^[A-Z][A-Z0-9_]+$/u.test(systemCode) ? ` (${systemCode})` : '';
}


/***/ }),

/***/ 1898:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ shownMessage)
/* harmony export */ });
/* harmony import */ var _text_plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60287);
/** What may be shown of a server's error: its condition, and its message if that can carry no row's value. */

/** Classes whose primary messages name objects of the schema, limits or states, and never a row's value. */
const plainClasses = new Set(['0A', '21', '23', '25', '2B', '2D', '3D', '3F', '40', '42', '53', '54', '55', '57']);
/** Names of conditions that are often met and not shown in full. */
const conditions = {
    P0001: 'raise_exception',
    P0002: 'no_data_found',
    P0003: 'too_many_rows',
    P0004: 'assert_failure',
    XX000: 'internal_error',
    XX001: 'data_corrupted',
    XX002: 'index_corrupted',
    '44000': 'with_check_option_violation',
    '58030': 'io_error',
};
const longestMessage = 500;
/** The message that may be shown, on one line. */
function shownMessage(error) {
    const kind = error.sqlState.slice(0, 2);
    if (isRaised(error.routine))
        return withheld(error.sqlState);
    if (kind === '22')
        return oneLine(withoutValues(error.message));
    if (plainClasses.has(kind))
        return oneLine(withoutNames(withoutLiterals(error.message)));
    return withheld(error.sqlState);
}
/** A RAISE in a function, in any procedural language, may name any SQLSTATE and put any data in its message. */
function isRaised(routine) {
    return routine !== null && /^(?:exec_stmt_raise|exec_stmt_assert|PLy_|plperl|pltcl|do_util_elog|plv8)/u.test(routine);
}
function withheld(sqlState) {
    const condition = conditions[sqlState];
    return `The server's message is withheld, since it may hold data${condition === undefined ? '' : `; its condition is ${condition}`}.`;
}
/** Data exceptions quote the value, or set it after a colon. */
function withoutValues(message) {
    return message
        .replace(/"[\s\S]*"/gu, '"…"')
        .replace(/'[\s\S]*'/gu, "'…'")
        .replace(/:\s[\s\S]*$/u, ': …')
        .replace(/\b0x[0-9a-f]+\b|\d+(?:\.\d+)?/giu, '…');
}
/** A syntax error quotes the token that it met, which may be a literal of the statement. */
function withoutLiterals(message) {
    return message.replace(/(at or near )"[\s\S]*"/gu, (whole, before) => /^"[a-z_]{1,30}"$|^"[^\w'"$]{1,10}"$/iu.test(whole.slice(before.length)) ? whole : `${before}"…"`);
}
/** The names of databases and roles say where and as whom the deploy connects. The server quotes them, but for the database in two messages on rights. */
function withoutNames(message) {
    return message
        .replace(/\b(database|role|role name|user|user mapping for) "[^"]*"/giu, (_whole, kind) => `${kind} "…"`)
        .replace(/^((?:permission denied for|must be owner of) database) (?!").+$/isu, (_whole, start) => `${start} "…"`);
}
function oneLine(message) {
    return (0,_text_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .excerpt */ .Kb)((0,_text_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .foldBlanks */ .dK)(message), longestMessage);
}


/***/ }),

/***/ 71926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect)
});

// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./src/ledger/address.ts
var ledger_address = __webpack_require__(77765);
// EXTERNAL MODULE: ./src/ledger/database-error.ts
var database_error = __webpack_require__(37347);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
var external_node_tls_default = /*#__PURE__*/__webpack_require__.n(external_node_tls_);
// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
;// CONCATENATED MODULE: ./src/ledger/postgresql/tls.ts
/** The ways in which a connection may be encrypted, in the order in which libpq tries them for an `sslmode`. */



/** Reads the certificates that the URL names, and returns the attempts of this mode. */
async function readTlsAttempts(mode, paths) {
    if (mode === 'unset' || mode === 'disable')
        return [false];
    return attemptsOf(mode, await readCertificates(paths));
}
/** As in libpq, a given root certificate is checked in every mode. */
function attemptsOf(mode, { root, own }) {
    const chain = { ...own, ...(root === null ? {} : { ca: [...root] }), rejectUnauthorized: true };
    const anyName = { ...chain, checkServerIdentity: () => undefined };
    const lax = root === null ? { ...own, rejectUnauthorized: false } : anyName;
    switch (mode) {
        case 'allow':
            return [false, lax];
        case 'prefer':
            return [lax, false];
        case 'require':
            return [lax];
        case 'verify-ca':
            return [root === null ? rootMissing() : anyName];
        case 'verify-full':
            return [chain];
    }
}
/** Every public authority's certificates would do without a name to check, so this mode needs one named authority. */
function rootMissing() {
    throw new problem/* Problem */.AF('database/tls-refused', {
        message: 'sslmode=verify-ca needs the CA to verify against, and the URL has no sslrootcert.',
        remedy: 'Add sslrootcert with the path of the CA certificate, or use sslmode=verify-full, which checks the name against public CAs.',
    });
}
async function readCertificates({ root, own, key }) {
    const [ca, cert, privateKey] = await Promise.all([readRoot(root), readPem('sslcert', own), readPem('sslkey', key)]);
    return { root: ca, own: { ...(cert === null ? {} : { cert }), ...(privateKey === null ? {} : { key: privateKey }) } };
}
async function readRoot(path) {
    if (path === 'system')
        return systemCertificates();
    const pem = await readPem('sslrootcert', path);
    return pem === null ? null : [pem];
}
/** Node reads the system's store since 22.15; before, its own roots stand in. */
function systemCertificates() {
    return typeof (external_node_tls_default()).getCACertificates === 'function' ? external_node_tls_default().getCACertificates('system') : (external_node_tls_default()).rootCertificates;
}
async function readPem(parameter, path) {
    if (path === null)
        return null;
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch {
        throw new problem/* Problem */.AF('database/tls-refused', {
            message: `The file that ${parameter} of the URL names could not be read.`,
            remedy: 'Write the certificate to that path before the deploy, readable for this process.',
        });
    }
}

;// CONCATENATED MODULE: ./src/ledger/postgresql/connection.ts
/** Opens one connection to PostgreSQL, encrypted as the URL says. */





/** Dead peers are found, and idle connections kept open, while drizzle-kit is at work. */
const keepAliveDelayMs = 10_000;
/** Connects, or throws the Problem that says why not; nothing is left open then. */
async function connect(request) {
    const address = (0,ledger_address/* parseAddress */.o)(request.target.url.reveal());
    const attempts = await readTlsAttempts(request.target.tlsMode, address.certificates);
    let failed = null;
    for (const attempt of attempts) {
        try {
            return await connectOnce(request, address, attempt);
        }
        catch (thrown) {
            failed = thrown;
            if (!mayTryNext(thrown))
                break;
        }
    }
    throw (0,database_error/* connectProblem */.qm)(failed);
}
/** libpq tries the other way if TLS failed, or if the server has no rule for this way (28000). */
function mayTryNext(thrown) {
    const error = (0,database_error/* parseDriverError */.Qd)(thrown);
    return (0,database_error/* isTlsFailure */.gt)(error) || error.sqlState === '28000';
}
async function connectOnce(request, address, tls) {
    const client = new esm/* default.Client */.Ay.Client({
        host: address.host,
        port: address.port,
        user: address.user,
        // A function keeps the driver from looking for another password, in PGPASSWORD or in a file.
        password: () => address.password,
        database: address.database,
        ...(address.options === null ? {} : { options: address.options }),
        application_name: request.name,
        ssl: tls,
        enableChannelBinding: address.channelBinding,
        connectionTimeoutMillis: request.connectTimeoutMs,
        keepAlive: true,
        keepAliveInitialDelayMillis: keepAliveDelayMs,
        ...(request.answerTimeoutMs === undefined ? {} : { query_timeout: request.answerTimeoutMs }),
        types: { getTypeParser: () => (text) => text },
    });
    // Without a listener, a connection that breaks while idle would end the process; the next query says that it broke.
    client.on('error', () => undefined);
    if (request.onParameter !== undefined)
        hearParameters(client, request.onParameter);
    try {
        await client.connect();
        return client;
    }
    catch (thrown) {
        client.connection.stream.destroy();
        throw thrown;
    }
}
const parameterShape = schemas/* object */.Ikc({ parameterName: schemas/* string */.YjP(), parameterValue: schemas/* string */.YjP() });
/** The server reports them once, so the listener has to be there before. */
function hearParameters(client, onParameter) {
    client.connection.on('parameterStatus', (message) => {
        const { data } = parameterShape.safeParse(message);
        if (data !== undefined)
            onParameter(data.parameterName, data.parameterValue);
    });
}


/***/ }),

/***/ 30623:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openShadowSession: () => (/* binding */ openShadowSession)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _database_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37347);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71926);



const connectTimeoutMs = 20_000;
/** A server that cannot end a statement itself gets so many milliseconds more. */
const patienceMs = 2_000;
const openShadowSession = async (address, statementTimeoutMs, signal) => {
    signal.throwIfAborted();
    const client = await (0,_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .N)({
        target: address,
        name: 'drizzle-attest/rehearsal',
        connectTimeoutMs,
        answerTimeoutMs: statementTimeoutMs + patienceMs,
    });
    await client.query(`select pg_catalog.set_config('statement_timeout', '${String(statementTimeoutMs)}', false)`);
    return sessionOf(client, signal);
};
function sessionOf(client, signal) {
    let lost = false;
    const leave = () => {
        lost = true;
        client.connection.stream.destroy();
    };
    // What the server does not answer in time would keep every later query waiting, too.
    const ask = async (sql) => {
        try {
            return await client.query(sql);
        }
        catch (thrown) {
            if ((0,_database_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isLost */ .JD)((0,_database_error_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDriverError */ .Qd)(thrown)))
                leave();
            throw thrown;
        }
    };
    signal.addEventListener('abort', leave, { once: true });
    if (signal.aborted)
        leave();
    return {
        run: async (sql) => {
            await ask(sql);
        },
        read: async (sql) => zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ rows: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()) }).parse(await ask(sql)).rows,
        close: async () => {
            signal.removeEventListener('abort', leave);
            // A session that still waits for an answer is not asked to end, but ended.
            if (lost || client.getTransactionStatus() === null)
                client.connection.stream.destroy();
            else
                await client.end().catch(leave);
        },
    };
}


/***/ }),

/***/ 26232:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ remedyOfCircumstance)
/* harmony export */ });
/** What to do about an SQLSTATE whose cause is no statement and no row: a right, another session, a limit, the server or the connection. */
/** The first that fits counts. */
const circumstances = [
    { states: ['42501'], todo: 'The role lacks a right that the statement needs: grant it, or make the role the owner of the object.' },
    {
        states: ['25006'],
        todo: 'The session may only read: use the primary server and not a standby, and take default_transaction_read_only from the role or the database.',
    },
    { states: ['40'], todo: 'Another transaction was in the way (a deadlock or a serialization failure): wait for a quieter time.' },
    { states: ['53100'], todo: 'The disk of the server is full: make room on it.' },
    { states: ['53200'], todo: 'The server has no memory left: wait for a quieter time, or give it more.' },
    { states: ['53300'], todo: 'The server has no connection left: end idle sessions, or raise the limit of the role or of the server.' },
    { states: ['53'], todo: 'The server has no resources left: raise the limit that the message names, or wait for a quieter time.' },
    {
        states: ['25P03', '25P04', '57P05'],
        todo: 'A time limit of the server ended the session: raise idle_in_transaction_session_timeout, transaction_timeout or idle_session_timeout for the role.',
    },
    { states: ['57P04'], todo: 'The database was dropped: find out by whom, and restore it.' },
    { states: ['57P'], todo: 'The server was restarted, or an administrator ended the session: wait until it takes connections.' },
    {
        states: ['08', 'HV'],
        todo: 'A connection failed: the one to the database, or one that a statement opens itself (a foreign server, dblink, a subscription). Make the other side reachable.',
    },
    {
        states: ['58', 'XX', 'F0'],
        todo: 'The server itself failed, such as by its disk, a missing file of an extension, or damaged data: look for this SQLSTATE in its log, and mend the cause.',
    },
];
/** Null where a statement or a row may be what is wrong. `again`: what is done once the cause is gone. */
function remedyOfCircumstance(sqlState, again) {
    const found = sqlState === null ? undefined : circumstances.find(({ states }) => states.some((state) => sqlState.startsWith(state)));
    return found === undefined ? null : `${found.todo} Then ${again} again.`;
}


/***/ })

};
