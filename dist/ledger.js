export const ids = [623,2982,4938];
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
    const line = message.replace(/\s+/gu, ' ').trim();
    return line.length <= longestMessage ? line : `${line.slice(0, longestMessage)}…`;
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


/***/ }),

/***/ 92982:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lend: () => (/* binding */ lend)
});

// EXTERNAL MODULE: ./src/model/secret.ts
var secret = __webpack_require__(31405);
// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
// EXTERNAL MODULE: ./src/ledger/database-error.ts
var database_error = __webpack_require__(37347);
// EXTERNAL MODULE: ./src/ledger/lock-key.ts
var lock_key = __webpack_require__(49648);
// EXTERNAL MODULE: ./src/ledger/postgresql/ledger.ts + 1 modules
var postgresql_ledger = __webpack_require__(30946);
// EXTERNAL MODULE: ./src/ledger/postgresql/lock.ts
var lock = __webpack_require__(46917);
;// CONCATENATED MODULE: ./src/ledger/postgresql/relay/locks.ts
/** A COMMIT, also one within the plan, and what runs outside of a transaction. */
function mayLast(runs, admission, status) {
    if (runs.kind === 'commit' || (runs.kind === 'plan' && admission.mayEndTransaction(runs.at)))
        return true;
    return status === 'idle' && (runs.kind === 'plan' || runs.kind === 'ledger-row');
}
class Locks {
    #read;
    /** How many texts of the plan were passed on, and how many when both locks were last held. */
    #passed = 0;
    #held = 0;
    /** How many when the lock of the session that works was seen to be released; null if it was not. */
    #released = null;
    #looks = false;
    constructor(read) {
        this.#read = read;
    }
    /** A text of the plan is passed on. */
    pass() {
        this.#passed += 1;
    }
    /** Between two migrations, without keeping the next one waiting: tells which of them released a lock. */
    async look() {
        if (this.#looks)
            return;
        const passed = this.#passed;
        this.#looks = true;
        const answer = await this.#read();
        this.#looks = false;
        if (answer === 'held')
            this.#held = passed;
        if (answer === 'released')
            this.#released ??= passed;
    }
    /** Why nothing more may be passed on; null if nothing is known against it. */
    get seen() {
        return this.#released === null ? null : this.released();
    }
    /** Why nothing more may be passed on; null if both locks are held. */
    async ask() {
        switch (await this.#read()) {
            case 'held':
                this.#held = this.#passed;
                return null;
            case 'released':
                return this.released();
            case 'gone':
                return { kind: 'session-lost', session: 'work' };
            case 'unread':
                return { kind: 'lock-unread' };
        }
    }
    /** The lock of the session that works is not held any more. */
    released() {
        return { kind: 'lock-released', held: this.#held, sent: this.#released ?? this.#passed };
    }
}

;// CONCATENATED MODULE: ./src/ledger/postgresql/relay/frames.ts
/** Messages of PostgreSQL's protocol 3.0 as bytes: a type byte, an int32 length that counts itself, a body; the first one of a client has no type. */
/** Thrown for a message of an impossible or forbidden length. */
class FrameError extends Error {
}
const lengthBytes = 4;
/** Splits a stream into whole messages. The parts of a message are joined once, when its last one has come. */
class FrameReader {
    #head;
    #limit;
    #parts = [];
    #bytes = 0;
    /** `limit`: the longest message that is taken, in bytes. */
    constructor({ typed, limit }) {
        this.#head = typed ? 1 : 0;
        this.#limit = limit;
    }
    /** Throws FrameError. */
    push(part) {
        this.#parts.push(part);
        this.#bytes += part.length;
        const frames = [];
        for (let whole = this.#take(); whole !== null; whole = this.#take())
            frames.push(whole);
        return frames;
    }
    #take() {
        const length = this.#frameLength();
        if (length === null || this.#bytes < length)
            return null;
        const all = this.#joined();
        const bytes = all.subarray(0, length);
        this.#parts = all.length === length ? [] : [all.subarray(length)];
        this.#bytes -= length;
        return { type: this.#head === 0 ? '' : bytes.toString('latin1', 0, 1), bytes };
    }
    #frameLength() {
        const head = this.#head + lengthBytes;
        if (this.#bytes < head)
            return null;
        const first = this.#parts[0] ?? Buffer.alloc(0);
        const length = (first.length < head ? this.#joined() : first).readInt32BE(this.#head);
        if (length < lengthBytes || length > this.#limit)
            throw new FrameError(`a message of ${String(length)} bytes`);
        return this.#head + length;
    }
    #joined() {
        const joined = this.#parts.length === 1 ? (this.#parts[0] ?? Buffer.alloc(0)) : Buffer.concat(this.#parts);
        this.#parts = [joined];
        return joined;
    }
}
/** A message; strings become C strings. */
function frames_frame(type, ...body) {
    const bytes = Buffer.concat(body.map((part) => (typeof part === 'string' ? Buffer.from(`${part}\0`) : part)));
    return Buffer.concat([Buffer.from(type, 'latin1'), int32(bytes.length + lengthBytes), bytes]);
}
function int32(value) {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32BE(value);
    return bytes;
}
function int16(value) {
    const bytes = Buffer.alloc(2);
    bytes.writeInt16BE(value);
    return bytes;
}
/** The C string that begins there, and where the next field begins. Throws FrameError if it has no end. */
function readString(bytes, from) {
    const end = bytes.indexOf(0, from);
    if (end === -1)
        throw new FrameError('a text without an end');
    return [bytes.toString('utf8', from, end), end + 1];
}
/** The fields of an ErrorResponse by their letters: S, V, C, M, P, R … */
function readErrorFields(bytes) {
    const fields = new Map();
    for (let at = 5; at < bytes.length && bytes[at] !== 0;) {
        const [value, next] = readString(bytes, at + 1);
        fields.set(bytes.toString('latin1', at, at + 1), value);
        at = next;
    }
    return fields;
}
/** An error of the relay itself that ends the connection. */
function fatalError(sqlState, message) {
    return frames_frame('E', 'SFATAL', 'VFATAL', `C${sqlState}`, `M${message}`, Buffer.from([0]));
}
/** The answer to COPY FROM STDIN. The server passes over a sync that comes while it waits for rows, so the extended protocol needs another one. */
function refuseCopy(isExtended) {
    const refusal = frames_frame('f', 'COPY from the client is not possible in a migration');
    return isExtended ? Buffer.concat([refusal, frames_frame('S')]) : refusal;
}

;// CONCATENATED MODULE: ./src/ledger/postgresql/relay/borrowed-socket.ts

/** PostgreSQL itself sends no longer message. */
const longestMessage = 0x3f_ff_ff_ff;
class BorrowedSocket {
    #stream;
    #alive = true;
    /** Whether the client has not yet taken what was written to it. */
    #isFull = false;
    constructor(client, { onFrame, onLost }) {
        // After the login, the stream is that of TLS if there is TLS.
        this.#stream = client.connection.stream;
        const reader = new FrameReader({ typed: true, limit: longestMessage });
        const lose = () => {
            if (!this.#alive)
                return;
            this.#alive = false;
            this.#stream.destroy();
            onLost();
        };
        this.#stream.removeAllListeners('data');
        this.#stream.on('data', (part) => {
            try {
                for (const one of reader.push(part))
                    onFrame(one);
            }
            catch (thrown) {
                if (!(thrown instanceof FrameError))
                    throw thrown;
                lose();
            }
        });
        this.#stream.on('error', lose).on('close', lose).on('end', lose);
        if (this.#stream.destroyed)
            lose();
        else
            this.#stream.resume();
    }
    get alive() {
        return this.#alive;
    }
    /** Resolves when more may be written. */
    async write(bytes) {
        if (this.#alive && !this.#stream.write(bytes))
            await new Promise((resolve) => onceTaken(this.#stream, resolve));
    }
    /** Writes to a client, and reads no more from the server until it has taken that. */
    feed(client, bytes) {
        if (client.destroyed || client.write(bytes) || this.#isFull)
            return;
        this.#isFull = true;
        this.#stream.pause();
        onceTaken(client, () => {
            this.#isFull = false;
            this.#stream.resume();
        });
    }
    /** Asks the server to end the session, and leaves. */
    end() {
        if (this.#alive)
            this.#stream.end(frames_frame('X'));
        this.#alive = false;
        this.#stream.once('finish', () => this.#stream.destroy());
    }
    /** Leaves at once. */
    destroy() {
        this.#alive = false;
        this.#stream.destroy();
    }
}
/** Calls back once everything is written. After the other side's death `drain` never comes. */
function onceTaken(stream, callback) {
    const done = () => {
        stream.off('drain', done).off('close', done);
        callback();
    };
    stream.on('drain', done).on('close', done);
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/ledger/postgresql/relay/greeting.ts
/** The login of a client at the relay: the one-time token as its password, and nothing else than the protocol that drivers speak. */


/** The first int32 of a message without a type. */
const requests = { ssl: 80_877_103, gss: 80_877_104, cancel: 80_877_102 };
const protocolMajor = 3;
const longestGreeting = 10_000;
const greetingMs = 10_000;
/** Plays the login up to the token. A client that does not log in has its socket closed; one that does has it paused. */
async function greet(socket, token) {
    const greeting = await new Promise((resolve) => {
        const login = new Login(socket, token);
        const timer = setTimeout(() => end(rejected('a client did not log in')), greetingMs);
        const onClose = () => end(rejected('a client left before it had logged in'));
        socket.on('data', onData).on('close', onClose);
        function onData(part) {
            const reached = login.take(part);
            if (reached !== null)
                end(reached);
        }
        function end(reached) {
            clearTimeout(timer);
            socket.off('data', onData).off('close', onClose).pause();
            resolve(reached);
        }
    });
    if (greeting.kind !== 'login')
        socket.destroySoon();
    return greeting;
}
class Login {
    #socket;
    #token;
    #startup = new FrameReader({ typed: false, limit: longestGreeting });
    #password = null;
    constructor(socket, token) {
        this.#socket = socket;
        this.#token = token;
    }
    /** Null while the login is not over. */
    take(part) {
        try {
            if (this.#password !== null)
                return this.#checkToken(this.#password.push(part));
            for (const message of this.#startup.push(part)) {
                const reached = this.#start(message);
                if (reached !== null)
                    return reached;
            }
            return null;
        }
        catch (thrown) {
            if (thrown instanceof FrameError || thrown instanceof RangeError)
                return rejected('a client sent something else than a login');
            throw thrown;
        }
    }
    #start({ bytes }) {
        if (this.#password !== null)
            return rejected('a client sent more than a login');
        const code = bytes.readInt32BE(4);
        if (code === requests.ssl || code === requests.gss) {
            this.#socket.write('N');
            return null;
        }
        if (code === requests.cancel)
            return { kind: 'cancel', secret: Buffer.from(bytes.subarray(12)) };
        if (code >>> 16 !== protocolMajor || /(?:^|\0)replication\0/u.test(bytes.toString('latin1', 8))) {
            this.#socket.write(fatalError('0A000', 'The relay speaks protocol 3 without replication.'));
            return rejected('a client asked for another protocol');
        }
        // NegotiateProtocolVersion: 3.0, and no options.
        if ((code & 0xffff) !== 0)
            this.#socket.write(frames_frame('v', int32(0), int32(0)));
        this.#password = new FrameReader({ typed: true, limit: longestGreeting });
        this.#socket.write(frames_frame('R', int32(3)));
        return null;
    }
    #checkToken(messages) {
        const [message, ...more] = messages;
        if (message === undefined)
            return null;
        if (message.type === 'p' && more.length === 0 && isSame(readString(message.bytes, 5)[0], this.#token))
            return { kind: 'login' };
        this.#socket.write(fatalError('28P01', 'This is not the token of the relay.'));
        return rejected('a client logged in with another token');
    }
}
function rejected(reason) {
    return { kind: 'rejected', reason };
}
function isSame(one, other) {
    const hash = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest();
    return (0,external_node_crypto_.timingSafeEqual)(hash(one), hash(other));
}

;// CONCATENATED MODULE: ./src/ledger/postgresql/relay/token-random.ts
/** Random secrets: the token of one login, and the secret with which its client may ask to cancel. */

function drawToken() {
    return (0,external_node_crypto_.randomBytes)(32).toString('base64url');
}
/** Four bytes, as BackendKeyData has them. */
function drawCancelSecret() {
    return (0,external_node_crypto_.randomBytes)(4);
}

;// CONCATENATED MODULE: ./src/ledger/postgresql/relay/door.ts
/** The door of the relay: listens on this machine, and lets one client in who has the token. */




const host = '127.0.0.1';
/** Clients that have not logged in. */
const mostGuests = 8;
class Door {
    token = drawToken();
    #options;
    #cancelSecret = drawCancelSecret();
    #server;
    #sockets = new Set();
    #taken = false;
    constructor(options) {
        this.#options = options;
        this.#server = (0,external_node_net_.createServer)({ noDelay: true }, (socket) => void this.#welcome(socket));
    }
    /** Returns the port. */
    async listen() {
        await new Promise((resolve, reject) => this.#server.once('error', reject).listen(0, host, resolve));
        const address = this.#server.address();
        return typeof address === 'object' && address !== null ? address.port : 0;
    }
    close() {
        this.#server.close();
        for (const socket of this.#sockets)
            socket.destroy();
    }
    async #welcome(socket) {
        socket.on('error', () => undefined);
        if (this.#sockets.size > mostGuests) {
            socket.destroy();
            return;
        }
        this.#sockets.add(socket);
        socket.once('close', () => this.#sockets.delete(socket));
        const greeting = await greet(socket, this.token);
        if (greeting.kind === 'cancel' && greeting.secret.equals(this.#cancelSecret))
            this.#options.onCancel();
        if (greeting.kind === 'login')
            this.#admit(socket);
    }
    #admit(socket) {
        if (this.#taken)
            socket.end(fatalError('53300', 'The relay takes one connection.'));
        else if (this.#options.isShut())
            socket.end(fatalError('57P01', 'The session of this deploy is gone.'));
        else {
            this.#taken = true;
            const parameters = [...this.#options.parameters].map(([name, value]) => frames_frame('S', name, value));
            socket.write(Buffer.concat([frames_frame('R', int32(0)), ...parameters, frames_frame('K', int32(1), this.#cancelSecret), frames_frame('Z', Buffer.from('I'))]));
            this.#options.onClient(socket);
        }
    }
}

// EXTERNAL MODULE: ./src/ledger/message.ts
var ledger_message = __webpack_require__(1898);
;// CONCATENATED MODULE: ./src/ledger/postgresql/relay/exchange.ts


const statuses = { I: 'idle', T: 'in-transaction', E: 'failed' };
class Exchange {
    #clock;
    #texts = [];
    #running = new Set();
    #steps = [];
    #status = 'idle';
    /** The error since which the server passes over everything, if no sync was on its way yet. */
    #passedOver = null;
    #farewell = null;
    constructor(clock) {
        this.#clock = clock;
    }
    /** By the last ReadyForQuery. */
    get status() {
        return this.#status;
    }
    /** Whether the server has answered everything. */
    get idle() {
        return this.#steps.length === 0;
    }
    /** An error that answers nothing: the server ends an idle session with one. */
    get farewell() {
        return this.#farewell;
    }
    /** Whether the server passes over everything up to a sync that the client has not sent yet. */
    get passesOver() {
        return this.#passedOver !== null;
    }
    get sent() {
        return this.#texts;
    }
    /** The place of the last text of the plan that was sent; null before the first. */
    get lastPlanned() {
        return this.#texts.reduce((last, { ruling }) => (ruling.kind === 'plan' ? ruling.at : last), null);
    }
    /** Whether what runs came in the extended protocol. */
    get runsExtended() {
        return this.#steps[0]?.kind === 'execute';
    }
    /** A message that goes to the server; `ruling` is of the text that it is about, if it is about one. */
    forward({ type }, ruling) {
        const kind = stepOf(type);
        if (kind === null)
            return;
        const runs = ruling !== null && (kind === 'query' || kind === 'execute');
        const text = runs ? this.#open(ruling) : null;
        if (this.#passedOver === null || kind === 'sync')
            this.#steps.push({ kind, ruling, text });
        else if (text !== null)
            text.error = this.#passedOver;
    }
    /** A message of the server. Returns the texts that it ended. */
    answer({ type, bytes }) {
        const step = this.#steps[0];
        switch (type) {
            case '1': // ParseComplete
            case '2': // BindComplete
            case '3': // CloseComplete
                this.#steps.shift();
                return [];
            case 'T': // RowDescription
            case 'n': // NoData
                if (step?.kind === 'describe')
                    this.#steps.shift();
                return [];
            case 'C': // CommandComplete
            case 'I': // EmptyQueryResponse
            case 's': // PortalSuspended
                if (type === 'C')
                    step?.text?.tags.push(readString(bytes, 5)[0]);
                if (step?.kind === 'execute')
                    this.#steps.shift();
                return [];
            case 'E':
                this.#fail(step, readError(bytes));
                return [];
            case 'Z':
                return this.#ready(statuses[bytes.toString('latin1', 5, 6)] ?? 'failed');
            default:
                return [];
        }
    }
    /** The connection is gone: what was not answered never will be. */
    lose() {
        for (const text of this.#running)
            text.error ??= { sqlState: null, message: 'The connection was lost.', position: null };
        this.#running.clear();
        this.#steps = [];
    }
    #open(ruling) {
        const text = { ruling, startedAt: this.#clock(), before: this.#status, tags: [], finishedAt: null, error: null, after: null };
        this.#texts.push(text);
        this.#running.add(text);
        return text;
    }
    /** In the extended protocol the server passes over everything up to the next sync. */
    #fail(step, error) {
        if (step === undefined) {
            this.#farewell = error;
            return;
        }
        // What runs outside of a transaction is committed by the sync.
        if (step.kind === 'sync') {
            const text = [...this.#running].at(-1);
            if (text !== undefined)
                text.error ??= error;
            return;
        }
        if (step.kind === 'query') {
            if (step.text !== null)
                step.text.error = error;
            return;
        }
        const next = this.#steps.findIndex(({ kind }) => kind === 'sync');
        if (next === -1)
            this.#passedOver = error;
        const skipped = this.#steps.splice(0, next === -1 ? this.#steps.length : next);
        const text = skipped.find((one) => one.text !== null)?.text ?? (step.ruling === null ? null : this.#open(step.ruling));
        if (text !== null)
            text.error = error;
    }
    #ready(status) {
        this.#steps.shift();
        this.#status = status;
        this.#passedOver = null;
        const waiting = new Set(this.#steps.map(({ text }) => text));
        const ended = [...this.#running].filter((text) => !waiting.has(text));
        for (const text of ended) {
            text.finishedAt = this.#clock();
            text.after = status;
            this.#running.delete(text);
        }
        return ended;
    }
}
function stepOf(type) {
    switch (type) {
        case 'Q':
            return 'query';
        case 'P':
            return 'parse';
        case 'B':
            return 'bind';
        case 'D':
            return 'describe';
        case 'E':
            return 'execute';
        case 'C':
            return 'close';
        case 'S':
            return 'sync';
        default:
            return null;
    }
}
function readError(bytes) {
    const fields = readErrorFields(bytes);
    const sqlState = fields.get('C') ?? '';
    const position = Number(fields.get('P'));
    const message = (0,ledger_message/* shownMessage */.z)({ sqlState, message: fields.get('M') ?? '', routine: fields.get('R') ?? null });
    return { sqlState: /^[0-9A-Z]{5}$/u.test(sqlState) ? sqlState : null, message, position: Number.isInteger(position) && position > 0 ? position : null };
}

;// CONCATENATED MODULE: ./src/ledger/postgresql/relay/question.ts
/** A question of ours in the session that is lent, between two messages of its client. It has names of its own, so that what the client prepared stays. */


/** Messages of the server that come at any time, and are the client's. */
const unasked = new Set(['A', 'N', 'S']);
class Question {
    #answered = Promise.withResolvers();
    #texts = [];
    #failed = null;
    /** The messages that ask it. */
    bytes;
    constructor(queries) {
        this.bytes = Buffer.concat([...queries.map(runOnce), frames_frame('S')]);
    }
    get answer() {
        return this.#answered.promise;
    }
    /** Whether the message is a part of the answer. */
    take({ type, bytes }) {
        if (unasked.has(type))
            return false;
        if (type === 'D')
            this.#texts.push(lastColumn(bytes));
        if (type === 'E')
            this.#failed ??= `SQLSTATE ${readErrorFields(bytes).get('C') ?? ''}`;
        if (type === 'Z')
            this.#answered.resolve(this.#failed === null ? { texts: this.#texts } : { failed: this.#failed });
        return true;
    }
    /** The connection is gone. */
    lose() {
        this.#answered.resolve({ failed: 'the connection was lost' });
    }
}
/** Parse, Bind, Execute, and Close, which ends the portal, too. */
function runOnce(query) {
    const name = drawToken();
    const none = int16(0);
    return Buffer.concat([
        frames_frame('P', name, query, none),
        frames_frame('B', name, name, none, none, none),
        frames_frame('E', name, int32(0)),
        frames_frame('C', Buffer.from('P'), name),
        frames_frame('C', Buffer.from('S'), name),
    ]);
}
function lastColumn(row) {
    let [next, text] = [7, ''];
    for (let left = row.readUInt16BE(5); left > 0; left -= 1) {
        const [start, length] = [next + 4, Math.max(row.readInt32BE(next), 0)];
        next = start + length;
        if (next > row.length)
            throw new FrameError('a row without an end');
        text = row.toString('utf8', start, next);
    }
    return text;
}

;// CONCATENATED MODULE: ./src/ledger/postgresql/relay/last-check.ts


class LastCheck {
    #options;
    #question = null;
    constructor(options) {
        this.#options = options;
    }
    /** Why this must not run, or null. Both questions go out at once, and nothing else may be on its way to the server. */
    async find(runs, exchange, admission) {
        const { status, passesOver } = exchange;
        const { locks, rowCheck } = this.#options;
        if (runs === null || passesOver)
            return null;
        if (runs.kind === 'ledger-row')
            void locks.look();
        if (!mayLast(runs, admission, status))
            return locks.seen;
        const rows = status === 'in-transaction' ? admission.writtenRows : [];
        const [unlocked, missing] = await Promise.all([locks.ask(), rows.length === 0 ? null : this.#ask(rows).then((answer) => rowCheck.judge(rows, answer))]);
        return unlocked ?? (missing === 'released' ? locks.released() : missing);
    }
    /** Whether the message of the server is no concern of the client. */
    take(one) {
        return this.#question?.take(one) === true;
    }
    /** The connection to the server is gone. */
    lose() {
        this.#question?.lose();
    }
    async #ask(rows) {
        const question = new Question(this.#options.rowCheck.queries(rows));
        this.#question = question;
        await this.#options.write(question.bytes);
        const answer = await question.answer;
        this.#question = null;
        return answer;
    }
}
/** Why the deploy must not continue behind a text that the server has answered, or null. */
function stopAfter({ ruling, before, after, tags, error }, admission) {
    if (ruling.kind === 'ledger-row' && error === null && !tags.includes('INSERT 0 1'))
        return { kind: 'row-missing', reason: `the server answered the INSERT of a row with ${tags.at(-1) ?? 'nothing'}` };
    const isEnded = ruling.kind === 'plan' && before === 'in-transaction' && after === 'idle';
    return isEnded && !admission.mayEndTransaction(ruling.at) ? { kind: 'transaction-ended', at: ruling.at } : null;
}

// EXTERNAL MODULE: ./src/model/reading-settings.ts
var reading_settings = __webpack_require__(5535);
// EXTERNAL MODULE: ./src/ledger/postgresql/search-path.ts
var search_path = __webpack_require__(73824);
;// CONCATENATED MODULE: ./src/ledger/postgresql/relay/reported-settings.ts
/** Settings that change how the server reads a text, as it reports them: the parser, by which texts are judged, knows one way. */



class ReportedSettings {
    #values;
    /** As they were reported with the login and since. */
    constructor(values) {
        this.#values = new Map(values);
    }
    /** A message of the server. */
    hear({ type, bytes }) {
        if (type !== 'S')
            return;
        const [name, next] = readString(bytes, 5);
        this.#values.set(name, readString(bytes, next)[0]);
    }
    /** The setting by which the server reads a text in another way; null if there is none. */
    get misread() {
        return Object.entries(reading_settings/* readingSettings */.i).find(([name, value]) => (this.#values.get(name) ?? value) !== value)?.[0] ?? null;
    }
    /** Whether the name of a catalog or an operator may lead elsewhere. PostgreSQL reports the search_path since version 18. */
    get hidesCatalogs() {
        return (0,search_path/* putsOthersFirst */.G)(this.#values.get('search_path') ?? '');
    }
}

// EXTERNAL MODULE: ./src/model/relay.ts
var relay = __webpack_require__(34144);
;// CONCATENATED MODULE: ./src/ledger/postgresql/relay/prepared.ts

/** The server tells names apart by so many bytes (NAMEDATALEN - 1). */
const longestName = 63;
/** Byte by byte, and where the next field begins. Throws FrameError, also for a name that the server would cut. */
function readName(bytes, from) {
    const end = bytes.indexOf(0, from);
    if (end === -1 || end - from > longestName)
        throw new FrameError('a name without an end');
    return [bytes.toString('latin1', from, end), end + 1];
}
class Prepared {
    #statements = new Map();
    #portals = new Map();
    #usedNames = new Set();
    /** The names in the Parse and Close messages that the server has not answered, in their order; null for what is of no name. */
    #parsing = [];
    #closing = [];
    /** Whether the server has answered with an error since it was ready last. */
    #failed = false;
    /** Whether the server has, or may have, another statement of this name: it keeps the first. */
    isUsed(name) {
        return name !== '' && this.#usedNames.has(name);
    }
    parse(name, ruling) {
        this.#usedNames.add(name);
        this.#statements.set(name, ruling);
    }
    bind(portal, bound) {
        this.#portals.set(portal, bound);
    }
    statement(name) {
        return this.#statements.get(name) ?? null;
    }
    portal(name) {
        return this.#portals.get(name) ?? null;
    }
    /** What a Describe or a Close is about. */
    named(bytes) {
        const [name] = readName(bytes, 6);
        return isOfStatement(bytes) ? this.statement(name) : (this.portal(name)?.ruling ?? null);
    }
    close(bytes) {
        const [name] = readName(bytes, 6);
        (isOfStatement(bytes) ? this.#statements : this.#portals).delete(name);
    }
    /** These messages go to the server. */
    send(frames) {
        for (const { type, bytes } of frames) {
            if (type === 'P')
                this.#parsing.push(readName(bytes, 5)[0]);
            if (type === 'C')
                this.#closing.push(isOfStatement(bytes) ? readName(bytes, 6)[0] : null);
        }
    }
    /** A message of the server. No portal is used behind its ReadyForQuery: what ran may have closed it. */
    hear({ type }) {
        if (type === '1')
            this.#parsing.shift();
        if (type === '3')
            this.#release(this.#closing.shift() ?? null);
        if (type === 'E')
            this.#failed = true;
        if (type === 'Z')
            this.#ready();
    }
    /** After an error the server passed over each Parse and Close behind it. */
    #ready() {
        for (const name of this.#parsing)
            this.#release(name);
        if (this.#failed)
            this.#statements.delete('');
        this.#failed = false;
        this.#parsing = [];
        this.#closing = [];
        this.#portals.clear();
    }
    /** The statement without a name may be another one by now. */
    #release(statement) {
        if (statement === null || statement === '')
            return;
        this.#usedNames.delete(statement);
        this.#statements.delete(statement);
    }
}
function isOfStatement(bytes) {
    return bytes.toString('latin1', 5, 6) === 'S';
}

;// CONCATENATED MODULE: ./src/ledger/postgresql/relay/ruled-unit.ts
/** Judges a unit of a client by the admission: every message with the text that it is about, or the reason why nothing of it is passed on. */



async function openRules(asked) {
    const admission = await asked;
    return { book: new Rulebook(admission), admission };
}
class Rulebook {
    #admission;
    #prepared = new Prepared();
    constructor(admission) {
        this.#admission = admission;
    }
    /** Asked when the server owes no answer; `status` is its own then. A unit runs one text at most. */
    rule({ frames, closed }, status) {
        const ruled = [];
        let [runs, parameters] = [null, []];
        try {
            for (const frame of frames) {
                const ruling = this.#ruleOn(frame, status);
                if (ruling?.kind === 'refused')
                    return ruling;
                if (ruling !== null && (frame.type === 'Q' || frame.type === 'E')) {
                    if (runs !== null)
                        return (0,relay/* refused */.J)('it runs several statements at once');
                    runs = ruling;
                    if (frame.type === 'E')
                        parameters = this.#prepared.portal(readName(frame.bytes, 5)[0])?.parameters ?? [];
                }
                ruled.push({ frame, ruling });
            }
        }
        catch (thrown) {
            if (thrown instanceof FrameError || thrown instanceof RangeError)
                return (0,relay/* refused */.J)('it holds a malformed message');
            throw thrown;
        }
        // What follows in the same transaction would be judged by a status from before it.
        if (runs !== null && !closed)
            return (0,relay/* refused */.J)('it runs a statement and does not wait for its end');
        if (runs?.kind === 'plan' && parameters.length > 0)
            return (0,relay/* refused */.J)('it gives values to a statement of the plan');
        const reason = runs === null ? null : this.#admission.admit(runs, status, parameters);
        if (reason !== null)
            return (0,relay/* refused */.J)(reason);
        this.#prepared.send(frames);
        return { kind: 'admitted', frames: ruled, runs };
    }
    /** A message of the server. */
    hear(one) {
        this.#prepared.hear(one);
    }
    #ruleOn({ type, bytes }, status) {
        switch (type) {
            case 'Q':
                return this.#query(bytes, status);
            case 'P':
                return this.#parse(bytes, status);
            case 'B':
                return this.#bind(bytes);
            case 'D':
                return this.#prepared.named(bytes) ?? (0,relay/* refused */.J)('it describes a statement that was not prepared here');
            case 'E':
                return this.#execute(bytes);
            case 'C':
                this.#prepared.close(bytes);
                return null;
            case 'S':
            case 'H':
            case 'X':
                return null;
            default:
                return (0,relay/* refused */.J)(`a message of the type ${JSON.stringify(type)} is not passed on`);
        }
    }
    #query(bytes, status) {
        const [text, end] = readString(bytes, 5);
        return end === bytes.length ? this.#admission.judge(text, status) : (0,relay/* refused */.J)('it holds a malformed message');
    }
    #parse(bytes, status) {
        const [name, at] = readName(bytes, 5);
        if (this.#prepared.isUsed(name))
            return (0,relay/* refused */.J)('it prepares two statements under one name');
        const [text, next] = readString(bytes, at);
        const types = Array.from({ length: bytes.readUInt16BE(next) }, (_, one) => bytes.readUInt32BE(next + 2 + 4 * one));
        if (types.some((type) => type >= firstOfUsers))
            return (0,relay/* refused */.J)('it prepares a parameter of a type that is not one of PostgreSQL');
        const ruling = this.#admission.judge(text, status);
        if (ruling.kind !== 'refused')
            this.#prepared.parse(name, ruling);
        return ruling;
    }
    /** With a limit, the server would leave the statement half run. */
    #execute(bytes) {
        const [portal, next] = readName(bytes, 5);
        if (bytes.readInt32BE(next) > 0)
            return (0,relay/* refused */.J)('it asks for a part of the rows');
        return this.#prepared.portal(portal)?.ruling ?? (0,relay/* refused */.J)('it runs a statement that was not prepared here');
    }
    #bind(bytes) {
        const [portal, at] = readName(bytes, 5);
        const [statement, next] = readName(bytes, at);
        const ruling = this.#prepared.statement(statement);
        if (ruling === null)
            return (0,relay/* refused */.J)('it binds a statement that was not prepared here');
        this.#prepared.bind(portal, { ruling, parameters: readParameters(bytes, next) });
        return ruling;
    }
}
/** The object ids below are those of PostgreSQL itself; a type of somebody else may run code that checks its values. */
const firstOfUsers = 16_384;
/** Of a Bind: the formats of the parameters, one for all, or none if all are texts; then the parameters. Throws RangeError. */
function readParameters(bytes, from) {
    const formats = Array.from({ length: bytes.readUInt16BE(from) }, (_, at) => bytes.readInt16BE(from + 2 + 2 * at));
    let next = from + 2 + 2 * formats.length;
    const count = bytes.readUInt16BE(next);
    next += 2;
    return Array.from({ length: count }, (_, at) => {
        const length = bytes.readInt32BE(next);
        const [start, end] = [next + 4, next + 4 + Math.max(length, 0)];
        if (end > bytes.length)
            throw new RangeError('a parameter without an end');
        next = end;
        const isText = (formats.length === 1 ? formats[0] : (formats[at] ?? 0)) === 0;
        return length === -1 || !isText ? null : bytes.toString('utf8', start, end);
    });
}

;// CONCATENATED MODULE: ./src/ledger/postgresql/relay/units.ts

/** The longest message or unit that is taken. It is held whole before the server sees its first byte: half of one would spoil the session. */
const longestUnit = 256 * 1024 * 1024;
const mostFrames = 100_000;
/** Those that wait for a sync: Parse, Bind, Describe, Execute and Close. Any other message ends a unit, also one that is not passed on. */
const waiting = new Set(['P', 'B', 'D', 'E', 'C']);
/** Splits what a client sends after its login. */
class UnitReader {
    #reader = new FrameReader({ typed: true, limit: longestUnit });
    #frames = [];
    #bytes = 0;
    /** Throws FrameError. */
    push(part) {
        return this.#reader.push(part).flatMap((message) => this.#take(message));
    }
    #take(message) {
        this.#frames.push(message);
        this.#bytes += message.bytes.length;
        if (this.#bytes > longestUnit || this.#frames.length > mostFrames)
            throw new FrameError('more messages than are taken without a sync');
        if (waiting.has(message.type))
            return [];
        const unit = { frames: this.#frames, closed: message.type !== 'H' };
        this.#frames = [];
        this.#bytes = 0;
        return [unit];
    }
}
/** Reads a client whose socket is paused, and no more of it while its units wait. */
function readUnits(socket, { onUnit, onBroken, onQueued }) {
    const reader = new UnitReader();
    let queue = Promise.resolve();
    const take = async (units) => {
        for (const unit of units)
            await onUnit(unit);
        socket.resume();
    };
    socket.on('data', (part) => {
        try {
            const units = reader.push(part);
            if (units.length === 0)
                return;
            socket.pause();
            queue = queue.then(() => take(units)).catch(() => onBroken('it sent what could not be judged'));
            onQueued(queue);
        }
        catch (thrown) {
            if (!(thrown instanceof FrameError))
                throw thrown;
            onBroken(`it sent ${thrown.message}`);
        }
    });
    socket.resume();
}

;// CONCATENATED MODULE: ./src/ledger/postgresql/relay/relay.ts








class Relay {
    exchange;
    #options;
    #rules = null;
    #socket;
    #door;
    #stopping = new AbortController();
    #client = null;
    #queue = Promise.resolve();
    #waiting = [];
    #stop = null;
    #lastCheck;
    #settings;
    constructor(options) {
        this.#options = options;
        this.exchange = new Exchange(options.clock);
        this.#settings = new ReportedSettings(options.parameters);
        this.#lastCheck = new LastCheck({ ...options, write: (bytes) => this.#socket.write(bytes) });
        this.#door = new Door({
            parameters: options.parameters,
            isShut: () => !this.alive || this.#stop !== null,
            onClient: (socket) => this.#join(socket),
            onCancel: options.cancel,
        });
        this.#socket = new BorrowedSocket(options.client, { onFrame: (one) => this.#fromServer(one), onLost: () => this.#lost() });
    }
    /** Returns the port, and the password for the one client. */
    async listen() {
        return { port: await this.#door.listen(), token: this.#door.token };
    }
    /** Aborted when drizzle-kit has to end. */
    get signal() {
        return this.#stopping.signal;
    }
    get stopReason() {
        return this.#stop;
    }
    /** Whether a client ever logged in. */
    get connected() {
        return this.#client !== null;
    }
    get alive() {
        return this.#socket.alive;
    }
    /** Nothing more is passed on. The first reason is kept. */
    stop(reason) {
        this.#stop ??= reason;
        this.#stopping.abort();
        this.#client?.destroySoon();
    }
    /** The client is gone: waits until the server has answered everything, at most so long. Whether it has. */
    async close(waitMs) {
        this.#door.close();
        const answered = this.#queue.then(() => this.#whenIdle());
        await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, waitMs).unref())]);
        return this.exchange.idle;
    }
    /** Ends the session that works: asked for if it is idle, at once otherwise. */
    endSession() {
        if (this.exchange.idle)
            this.#socket.end();
        else
            this.#socket.destroy();
        this.exchange.lose();
        this.#lastCheck.lose();
        this.#settle();
    }
    #join(socket) {
        this.#client = socket.once('close', this.#options.onLeft);
        readUnits(socket, {
            onUnit: (unit) => this.#fromClient(unit, socket),
            onBroken: (reason) => this.#refuse(socket, reason),
            onQueued: (queue) => {
                this.#queue = queue;
            },
        });
    }
    async #fromClient(unit, socket) {
        if (unit.frames.at(-1)?.type === 'X') {
            socket.end();
            return;
        }
        await this.#whenIdle();
        const setting = this.#settings.misread;
        if (setting !== null)
            this.#halt(socket, { kind: 'setting-changed', setting, at: this.exchange.lastPlanned });
        if (this.#isOver())
            return;
        const { book, admission } = (this.#rules ??= await openRules(this.#options.admission));
        const ruled = book.rule(unit, this.exchange.status);
        if (ruled.kind === 'refused') {
            this.#refuse(socket, ruled.reason);
            return;
        }
        if (this.#settings.hidesCatalogs && ruled.frames.some(({ ruling }) => ruling?.kind === 'own')) {
            this.#refuse(socket, 'it looks names up, and the search_path puts other schemas before pg_catalog');
            return;
        }
        const objection = await this.#lastCheck.find(ruled.runs, this.exchange, admission);
        if (objection !== null)
            this.#halt(socket, objection);
        if (this.#isOver())
            return;
        if (ruled.runs?.kind === 'plan')
            this.#options.locks.pass();
        await this.#forward(ruled.frames);
    }
    #isOver() {
        return this.#stop !== null || !this.alive;
    }
    async #forward(frames) {
        for (const { frame: one, ruling } of frames)
            this.exchange.forward(one, ruling);
        await this.#socket.write(Buffer.concat(frames.map(({ frame: one }) => one.bytes)));
    }
    #refuse(socket, reason) {
        socket.write(fatalError('42501', 'drizzle-attest does not pass this on to the database.'));
        this.stop({ kind: 'refused', reason });
    }
    #halt(socket, reason) {
        socket.write(fatalError('55000', 'The deploy was stopped.'));
        this.stop(reason);
    }
    #fromServer(one) {
        if (this.#lastCheck.take(one))
            return;
        this.#settings.hear(one);
        // A migration cannot send rows; without an answer the server would wait for them.
        if (one.type === 'G') {
            void this.#socket.write(refuseCopy(this.exchange.runsExtended));
            return;
        }
        const ended = this.exchange.answer(one);
        this.#rules?.book.hear(one);
        const client = this.#client;
        if (client !== null)
            this.#socket.feed(client, one.bytes);
        for (const text of ended)
            this.#hear(text);
        if (this.exchange.idle)
            this.#settle();
    }
    #hear(text) {
        if (this.#rules === null)
            return;
        this.#rules.admission.hear(text);
        const reason = stopAfter(text, this.#rules.admission);
        if (reason !== null)
            this.stop(reason);
    }
    #lost() {
        this.exchange.lose();
        this.stop({ kind: 'session-lost', session: 'work' });
        this.#lastCheck.lose();
        this.#settle();
    }
    async #whenIdle() {
        if (this.exchange.idle || !this.#socket.alive)
            return;
        await new Promise((resolve) => this.#waiting.push(resolve));
    }
    #settle() {
        for (const resolve of this.#waiting.splice(0))
            resolve();
    }
}

;// CONCATENATED MODULE: ./src/ledger/postgresql/relay/commit-answer.ts

/** Unknown if it was sent and not answered. A COMMIT of a failed transaction is answered with ROLLBACK. */
function answeredFate(sent) {
    const commit = lastOfPlan(sent);
    if (commit === null)
        return 'not-sent';
    if (commit.tags.includes('COMMIT'))
        return 'committed';
    if (commit.tags.includes('ROLLBACK'))
        return 'rolled-back';
    // ReadyForQuery follows an ERROR; after FATAL or PANIC, which end the session, the transaction may be either.
    if (commit.error !== null && commit.finishedAt !== null)
        return 'rolled-back';
    return (0,unknown/* unknown */.L)('the connection was lost before COMMIT was answered');
}
/** The last COMMIT behind anything of the plan; another one ends a transaction in which nothing of it ran. */
function lastOfPlan(sent) {
    let [last, holds] = [null, false];
    for (const text of sent) {
        const { kind } = text.ruling;
        if (kind === 'commit' && holds)
            last = text;
        if (kind === 'commit' || kind === 'rollback')
            holds = false;
        if (kind === 'plan' || kind === 'ledger-row')
            holds = true;
    }
    return last;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/ledger/postgresql/pause.ts
var pause = __webpack_require__(90794);
;// CONCATENATED MODULE: ./src/ledger/postgresql/server-process.ts
/** The server's process of the session that works: stopped, and waited for until it is gone. */



/** Stops what it runs; harmless if it runs nothing. */
async function cancelProcess(session, process) {
    await session.select(`select pg_catalog.pg_cancel_backend(pid) as asked from (${ofProcess}) as one`, [process.pid, process.startedAt], schemas/* unknown */.L5J());
}
const ofProcess = 'select pid from pg_catalog.pg_stat_activity where pid::text = $1 and extract(epoch from backend_start)::text = $2';
const patienceMs = 300;
const endWaitMs = 15_000;
const pollMs = 20;
/** Waits until the process is gone, and ends it if it does not go by itself. From then on, what it did is done or undone. */
async function awaitEnd(session, process, signal) {
    const [patience, over] = [AbortSignal.timeout(patienceMs), AbortSignal.timeout(endWaitMs)];
    for (let delay = pollMs;; delay = Math.min(delay * 2, 500)) {
        const query = patience.aborted ? `select pg_catalog.pg_terminate_backend(pid) as asked from (${ofProcess}) as one` : ofProcess;
        if ((await session.select(query, [process.pid, process.startedAt], schemas/* unknown */.L5J())).length === 0)
            return;
        if (over.aborted || signal.aborted)
            throw stillThere(process);
        await (0,pause/* pause */.v)(delay, signal);
    }
}
function stillThere({ pid }) {
    return new problem/* Problem */.AF('apply/outcome-unknown', {
        message: `The session in which drizzle-kit worked (process ${pid} of the server) was asked to end and is still there.`,
        remedy: 'Look at it in pg_stat_activity. Once it is gone, deploy again: the next deploy reads from the ledger what it did, and names it.',
    });
}

;// CONCATENATED MODULE: ./src/ledger/postgresql/transaction-id.ts
/** A transaction's id of 64 bits, from the 32 bits that the server's views show. */
const epoch = 1n << 32n;
/**
 * `near`: a 64-bit id of about the same time, such as the end of a snapshot, which other transactions that are open can hold back behind this id. No
 * two ids that are in use are further apart than half an epoch.
 */
function widenTransactionId(id, near) {
    const [bits, close] = [BigInt(id), BigInt(near)];
    const whole = close - (close % epoch) + bits;
    if (whole - close > epoch / 2n)
        return (whole - epoch).toString();
    return (close - whole > epoch / 2n ? whole + epoch : whole).toString();
}

;// CONCATENATED MODULE: ./src/ledger/postgresql/transaction.ts
/** The transaction of the session that works, as the session that watches sees it: before its COMMIT, and after a COMMIT without an answer. */




const stateRow = schemas/* strictObject */.rej({
    held: schemas/* boolean */.zMY(),
    xid: schemas/* string */.YjP().nullable(),
    next: schemas/* string */.YjP(),
    startedAt: schemas/* string */.YjP().nullable(),
    countsFrom: schemas/* string */.YjP().nullable(),
});
/** After a crash, and after nothing else that happens by itself, the server forgets its statistics. */
const countsFrom = '(select stats_reset::text from pg_catalog.pg_stat_bgwriter)';
/** Asked by the session that watches, while the other one is idle. Throws if the lock of the session that asks is lost. */
async function readWorkState(session, process, key) {
    const query = `select exists(select from pg_catalog.pg_locks where locktype = 'advisory' and granted and objsubid = 1 and pid::text = $1
      and classid::text = $2 and objid::text = $3) as held, a.backend_xid::text as xid,
    pg_catalog.txid_snapshot_xmax(pg_catalog.txid_current_snapshot())::text as next,
    pg_catalog.to_char(a.xact_start at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "startedAt",
    ${countsFrom} as "countsFrom"
    from pg_catalog.pg_stat_activity a where a.pid::text = $1`;
    const [row] = await session.select(query, [process.pid, key.classId.toString(), key.objectId.toString()], stateRow);
    if (row === undefined)
        return { held: false, transaction: null };
    const id = row.xid === null ? null : widenTransactionId(row.xid, row.next);
    return { held: row.held, transaction: { id, startedAt: row.startedAt, countsFrom: row.countsFrom } };
}
const fateRow = schemas/* strictObject */.rej({ status: schemas/* enum */.k5n(['committed', 'aborted', 'in progress']).nullable(), countsFrom: schemas/* string */.YjP().nullable() });
/**
 * Of a transaction whose session is gone. A server that crashes gives ids out again that it had not yet kept: so `committed` is said of this transaction
 * only if there was no crash. A crash ends all sessions, so there was none if the session that asks has been there all the time.
 */
async function readFate(session, { id, countsFrom: from }, wasThere) {
    if (id === null)
        return (0,unknown/* unknown */.L)('the transaction had no id that could be asked for');
    const fate = await askFate(session, id);
    if (fate === 'not-given-out' || fate.status === 'aborted')
        return 'rolled-back';
    if (fate.status !== 'committed')
        return (0,unknown/* unknown */.L)('the server does not remember the transaction');
    const noCrash = wasThere || (from !== null && fate.countsFrom === from);
    return noCrash ? 'committed' : (0,unknown/* unknown */.L)('both sessions ended before COMMIT was answered');
}
/** A server that has not given the id out yet keeps nothing of that transaction: it ended before its writes were kept. */
async function askFate(session, id) {
    try {
        const [row] = await session.select(`select pg_catalog.txid_status($1::text::bigint) as status, ${countsFrom} as "countsFrom"`, [id], fateRow);
        return row ?? { status: null, countsFrom: null };
    }
    catch (thrown) {
        if ((0,database_error/* parseDriverError */.Qd)(thrown).sqlState !== '22023')
            throw thrown;
        return 'not-given-out';
    }
}

// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
;// CONCATENATED MODULE: ./src/ledger/postgresql/written-rows.ts
/** Whether the ledger holds the rows that drizzle-kit wrote, asked inside of its transaction right before COMMIT: an INSERT that was answered is no proof. */



/** Names lead to pg_catalog, whatever the migrations did to the search_path. */
function rowCheck(table, key) {
    return { queries: (rows) => [rowsSql(table, rows), heldSql(key)], judge };
}
function rowsSql(table, rows) {
    const ledger = (0,postgresql_ledger/* qualified */.L)(table);
    const hashes = rows.map(({ hash }) => esm/* default.escapeLiteral */.Ay.escapeLiteral(hash)).join(', ');
    const row = `pg_catalog.json_build_object('hash', t.hash, 'createdAt', t.created_at::pg_catalog.text, 'name', pg_catalog.to_jsonb(t) operator(pg_catalog.->>) 'name')`;
    return `select pg_catalog.pg_backend_pid(), pg_catalog.json_build_object(
    'isDeferred', exists(select from pg_catalog.pg_trigger g where g.tgrelid operator(pg_catalog.=) ${esm/* default.escapeLiteral */.Ay.escapeLiteral(ledger)}::pg_catalog.regclass
      and g.tgdeferrable and not g.tgisinternal),
    'rows', (select coalesce(pg_catalog.json_agg(${row}), '[]') from ${ledger} t where t.hash operator(pg_catalog.=) any (array[${hashes}]::pg_catalog.text[])))`;
}
/** Behind the other query: what reading the ledger led to cannot have released it unseen. */
function heldSql({ classId, objectId }) {
    return `select pg_catalog.pg_backend_pid(), exists(select from pg_catalog.pg_locks l where l.locktype operator(pg_catalog.=) 'advisory' and l.granted
    and l.pid operator(pg_catalog.=) pg_catalog.pg_backend_pid() and l.objsubid operator(pg_catalog.=) 1::pg_catalog.int2
    and l.classid::pg_catalog.text operator(pg_catalog.=) '${classId.toString()}' and l.objid::pg_catalog.text operator(pg_catalog.=) '${objectId.toString()}')`;
}
const answerShape = schemas/* tuple */.PVZ([schemas/* string */.YjP().transform((text) => foundShape.parse(JSON.parse(text))), schemas/* enum */.k5n(['t', 'f'])]);
const foundShape = schemas/* strictObject */.rej({
    isDeferred: schemas/* boolean */.zMY(),
    rows: schemas/* array */.YOg(schemas/* strictObject */.rej({ hash: schemas/* string */.YjP(), createdAt: schemas/* string */.YjP().nullable(), name: schemas/* string */.YjP().nullable() })),
});
function judge(rows, answer) {
    if ('failed' in answer)
        return missing(`the ledger could not be read in the transaction (${answer.failed})`);
    const { data } = answerShape.safeParse(answer.texts);
    if (data === undefined)
        return missing('the ledger could not be read in the transaction');
    const [found, held] = data;
    if (held !== 't')
        return 'released';
    const lost = rows.find((row) => !found.rows.some((one) => written_rows_isSame(one, row)));
    if (lost !== undefined)
        return missing(`the row of ${lost.migration} is not in it`);
    return found.isDeferred ? missing('a deferred trigger on it can still remove the rows') : null;
}
function written_rows_isSame(one, { hash, createdAt, name }) {
    return one.hash === hash && one.createdAt === createdAt && (name === null || one.name === name);
}
function missing(reason) {
    return { kind: 'row-missing', reason };
}

;// CONCATENATED MODULE: ./src/ledger/postgresql/loan.ts













/** How often the session that watches asks for a sign of life, and how long it may take to come. */
const heartbeatMs = 5_000;
const lifeSignMs = 30_000;
/** How long a running statement may take to stop, and a COMMIT to be answered, once drizzle-kit is gone. */
const stopMs = 5_000;
const commitMs = 15_000;
/** How long the ledger is asked for again while the server is gone: of a run, and of one that was cancelled. */
const resolveMs = 60_000;
const resolveCancelledMs = 5_000;
async function lend(lender, order) {
    const lending = new Lending(lender, order);
    const url = await lending.open();
    return { url, signal: lending.signal, left: lending.left, settle: (signal) => lending.settle(signal) };
}
class Lending {
    #lender;
    #order;
    #relay;
    #transaction = null;
    #heartbeat = null;
    #lockKept = true;
    #cancelledAt = null;
    #left = Promise.withResolvers();
    constructor(lender, order) {
        this.#lender = lender;
        this.#order = order;
        const { client, parameters } = lender.work;
        this.#relay = new Relay({
            client,
            parameters,
            admission: order.admission,
            locks: new Locks(() => this.#readLocks()),
            rowCheck: rowCheck(order.table, (0,lock_key/* workLockKey */.q)(order.table)),
            cancel: () => void this.#cancel(),
            clock: order.clock,
            onLeft: () => this.#leave(),
        });
    }
    /** Returns the URL of the relay. */
    async open() {
        const { port, token } = await this.#relay.listen();
        this.#lender.session().onLost(() => this.#loseLock());
        this.#heartbeat = setInterval(() => void this.#beat(), heartbeatMs).unref();
        return new secret/* Secret */.z(`postgres://relay:${token}@127.0.0.1:${String(port)}/relay`, [token], this.#order.mask);
    }
    get signal() {
        return this.#relay.signal;
    }
    get left() {
        return this.#left.promise;
    }
    #leave() {
        if (answeredFate(this.#relay.exchange.sent) === 'committed')
            this.#left.resolve(undefined);
    }
    async settle(signal) {
        const over = signal.aborted ? AbortSignal.timeout(resolveCancelledMs) : AbortSignal.any([signal, AbortSignal.timeout(resolveMs)]);
        await this.#stopWork();
        clearInterval(this.#heartbeat ?? undefined);
        this.#relay.endSession();
        const { commit, after } = await this.#resolve(over);
        const { stopReason: stop, connected, exchange } = this.#relay;
        return {
            sent: exchange.sent,
            stop,
            connected,
            commit,
            after,
            transactionStartedAt: this.#transaction?.startedAt ?? null,
            cancelledAt: this.#cancelledAt,
            farewell: exchange.farewell,
            lock: this.#lockKept ? 'kept' : this.#lender.session().holdsLock ? 'taken-again' : 'lost',
        };
    }
    /** Both locks, and the transaction that a COMMIT would end. */
    async #readLocks() {
        try {
            const { held, transaction } = await readWorkState(this.#lender.session(), this.#lender.work.process, (0,lock_key/* workLockKey */.q)(this.#order.table));
            this.#transaction = transaction;
            return held ? 'held' : transaction === null ? 'gone' : 'released';
        }
        catch {
            return 'unread';
        }
    }
    async #cancel() {
        try {
            await cancelProcess(this.#lender.session(), this.#lender.work.process);
        }
        catch {
            // Without a session that watches, the server notices by itself that the one that works is gone.
        }
    }
    #loseLock() {
        this.#lockKept = false;
        this.#relay.stop({ kind: 'session-lost', session: 'lock' });
    }
    async #beat() {
        const session = this.#lender.session();
        const late = setTimeout(() => session.abandon(), lifeSignMs);
        await session.lives();
        clearTimeout(late);
    }
    /** drizzle-kit is gone: what it left running is stopped, but for a COMMIT, whose answer is waited for. */
    async #stopWork() {
        const isCommitting = answeredFate(this.#relay.exchange.sent) !== 'not-sent';
        if (await this.#relay.close(isCommitting ? commitMs : 0))
            return;
        this.#cancelledAt = this.#order.clock();
        await this.#cancel();
        await this.#relay.close(stopMs);
    }
    /** Asks until the server has answered, or the time is over; with a new session if the one that watched is lost. */
    async #resolve(over) {
        let commit = answeredFate(this.#relay.exchange.sent);
        for (let delay = 250;; delay = Math.min(delay * 2, 5_000)) {
            try {
                const session = this.#lender.session().alive ? this.#lender.session() : await this.#lender.reopen();
                await awaitEnd(session, this.#lender.work.process, over);
                if ((0,unknown/* isUnknown */.t)(commit) && this.#transaction !== null)
                    commit = await readFate(session, this.#transaction, this.#lockKept);
                if (!this.#lockKept)
                    await this.#takeLockAgain(session, over);
                return { commit, after: await (0,postgresql_ledger/* readLedger */.S)(session, this.#order.table) };
            }
            catch (thrown) {
                const reason = (0,database_error/* queryProblem */.M4)(thrown);
                if (over.aborted || reason.code === 'apply/outcome-unknown')
                    return { commit, after: (0,unknown/* unknown */.L)(reason.message.replace(/\.$/u, '')) };
                await (0,pause/* pause */.v)(delay, over);
            }
        }
    }
    /** Another deploy may have it by now, and keep it: then the ledger is read without it. */
    async #takeLockAgain(session, over) {
        if (session.holdsLock)
            return;
        await (0,lock/* takeLock */.H)(session, (0,lock_key/* lockKey */.T)(this.#order.table), (0,lock/* startWait */.A)(resolveMs), over).catch((thrown) => {
            if (!session.alive)
                throw thrown;
        });
    }
}


/***/ }),

/***/ 34144:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ refused)
/* harmony export */ });
function refused(reason) {
    return { kind: 'refused', reason };
}


/***/ }),

/***/ 91391:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ newId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/** Chance, for identities that nobody can foretell. */

/** A new random UUID. */
function newId() {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
}


/***/ }),

/***/ 26132:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ openDatabase)
});

// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
// EXTERNAL MODULE: ./src/ledger/address.ts
var address = __webpack_require__(77765);
// EXTERNAL MODULE: ./src/ledger/database-error.ts
var database_error = __webpack_require__(37347);
// EXTERNAL MODULE: ./src/ledger/lock-key.ts
var lock_key = __webpack_require__(49648);
// EXTERNAL MODULE: ./src/ledger/postgresql/ledger.ts + 1 modules
var ledger = __webpack_require__(30946);
// EXTERNAL MODULE: ./src/ledger/postgresql/lock.ts
var lock = __webpack_require__(46917);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./src/ledger/postgresql/connection.ts + 1 modules
var connection = __webpack_require__(71926);
// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/model/reading-settings.ts
var reading_settings = __webpack_require__(5535);
;// CONCATENATED MODULE: ./src/ledger/postgresql/session.ts
/** A session of a deploy: every query to it first makes sure that it is still the same, and still has its lock. */





const answerShape = schemas/* tuple */.PVZ([schemas/* object */.Ikc({ pid: schemas/* string */.YjP(), held: schemas/* enum */.k5n(['t', 'f']), rows: schemas/* string */.YjP() })]);
class Session {
    #client;
    #pid = null;
    #lock = null;
    #broken = false;
    #onLost = () => undefined;
    /** `pid` is the server's process, where it is known before the first query. */
    constructor(client, pid = null) {
        this.#client = client;
        this.#pid = pid;
        client.on('error', () => this.#break());
        client.on('end', () => this.#break());
    }
    /** Whether nothing is known to have ended the session. */
    get alive() {
        return !this.#broken;
    }
    /** The server's process of this session; null before the first query. */
    get pid() {
        return this.#pid;
    }
    /** Whether every query makes sure that a lock is held. */
    get holdsLock() {
        return this.#lock !== null && this.alive;
    }
    /** Calls this once, when the session ends without being asked to; at once if it has. */
    onLost(callback) {
        this.#onLost = callback;
        if (this.#broken)
            callback();
    }
    /** Ends it as if the connection were lost. */
    abandon() {
        this.#break();
        this.#client.connection.stream.destroy();
    }
    /** Whether the server answers. */
    async lives() {
        try {
            await this.select('select', [], schemas/* unknown */.L5J());
            return true;
        }
        catch {
            return false;
        }
    }
    /** From now on, every query makes sure that this lock is held. */
    holds(lock) {
        this.#lock = lock;
    }
    /** Runs one SELECT in one round trip and returns its rows, strictly read. `values` are its parameters. */
    async select(query, values, row) {
        const [answer] = await this.#answer(query, values);
        this.#ensureSame(answer.pid, answer.held === 't');
        return schemas/* array */.YOg(row).parse(JSON.parse(answer.rows));
    }
    async end() {
        this.#onLost = () => undefined;
        if (this.#broken)
            this.#client.connection.stream.destroy();
        else
            await this.#client.end();
    }
    async #answer(query, values) {
        if (this.#broken)
            throw this.#lost();
        try {
            const { rows } = await this.#client.query(this.#guarded(query), [...values]);
            return answerShape.parse(rows);
        }
        catch (thrown) {
            if (!(0,database_error/* isLost */.JD)((0,database_error/* parseDriverError */.Qd)(thrown)))
                throw thrown;
            this.abandon();
            throw this.#lock === null ? (0,database_error/* queryProblem */.M4)(thrown) : this.#lost();
        }
    }
    #break() {
        if (this.#broken)
            return;
        this.#broken = true;
        this.#onLost();
    }
    #guarded(query) {
        return `select pg_catalog.pg_backend_pid() as pid, ${this.#heldSql()} as held, coalesce((select pg_catalog.json_agg(found) from (${query}) as found), '[]') as rows`;
    }
    #heldSql() {
        if (this.#lock === null)
            return 'false';
        const { classId, objectId } = this.#lock;
        return `exists(select from pg_catalog.pg_locks where locktype = 'advisory' and granted and pid = pg_catalog.pg_backend_pid()
      and classid = ${classId.toString()} and objid = ${objectId.toString()} and objsubid = 1)`;
    }
    #ensureSame(pid, held) {
        this.#pid ??= pid;
        if (this.#lock !== null && (pid !== this.#pid || !held)) {
            this.abandon();
            throw this.#lost();
        }
        if (pid !== this.#pid)
            throw poolerProblem();
    }
    #lost() {
        if (this.#lock === null)
            return (0,database_error/* queryProblem */.M4)({ message: 'Connection terminated' });
        return new problem/* Problem */.AF('lock/lost', {
            message: 'The session that held the lock of this deploy is gone, so another deploy may have run since.',
            remedy: 'Look for a restart, a failover, a limit on idle sessions or a pooler between here and the database, and run again: the next run reads what happened from the ledger.',
        });
    }
}
/** A session that is not one server process from one query to the next can hold no lock. */
function poolerProblem() {
    return new problem/* Problem */.AF('database/transaction-pooler', {
        message: 'The URL leads to a pooler that gives each transaction another session of the server, where no lock can be held.',
        remedy: 'Use the URL of the database itself (a direct or session-mode connection), not that of its transaction pooler.',
    });
}
/**
 * A session may sit idle for hours, and must end soon after this machine vanished. In milliseconds, the keepalives in seconds. Texts end where the parser,
 * which judges them, takes their end to be.
 */
const lastingSettings = {
    idle_session_timeout: '0',
    tcp_keepalives_idle: '30',
    tcp_keepalives_interval: '10',
    tcp_keepalives_count: '3',
    ...reading_settings/* readingSettings */.i,
};
/** Sets nothing on a server process other than the session's own: a pooler would keep it for others. Leaves out what the server does not know. */
async function applySettings(session, settings) {
    const pairs = Object.entries(settings).map(([name, value]) => `('${name}', ${esm/* default.escapeLiteral */.Ay.escapeLiteral(value)})`);
    const query = `select pg_catalog.set_config(s.name, wanted.value, false) as value from pg_catalog.pg_settings s
    join (values ${pairs.join(', ')}) as wanted(name, value) on wanted.name = s.name where pg_catalog.pg_backend_pid()::text = $1`;
    await session.select(query, [session.pid ?? ''], schemas/* unknown */.L5J());
}

;// CONCATENATED MODULE: ./src/ledger/postgresql/work-session.ts



const begunShape = schemas/* tuple */.PVZ([schemas/* unknown */.L5J(), schemas/* object */.Ikc({ rows: schemas/* tuple */.PVZ([schemas/* strictObject */.rej({ pid: schemas/* string */.YjP(), startedAt: schemas/* string */.YjP() })]) })]);
/**
 * Between two queries of the first session, a transaction pooler passes its server connection to the client that asks next. So a transaction
 * here either is merged on the same server process, or keeps another busy, and the first session's next query shows a change.
 */
async function beginLooking(client) {
    const query = `select pg_catalog.pg_backend_pid()::text as pid, extract(epoch from backend_start)::text as "startedAt" from pg_catalog.pg_stat_activity where pid = pg_catalog.pg_backend_pid()`;
    const [, { rows }] = begunShape.parse(await client.query(`begin; ${query}`));
    return rows[0];
}
/** Ends the transaction of `beginLooking`; what the session asks next shows whether its process is still the same. */
async function openWork(client, process, parameters) {
    await client.query('rollback');
    const session = new Session(client, process.pid);
    await setLasting(session);
    return { client, session, process, parameters };
}
/** While a statement runs, the server looks so often whether we are still there; a server on a system without that refuses the setting. */
async function setLasting(session) {
    try {
        await applySettings(session, { ...lastingSettings, client_connection_check_interval: '5000' });
    }
    catch (thrown) {
        if ((0,database_error/* parseDriverError */.Qd)(thrown).sqlState !== '22023')
            throw thrown;
        await applySettings(session, lastingSettings);
    }
}
/** The limits for drizzle-kit's statements. A limit that the URL sets itself wins. */
async function limitStatements({ session }, limits, ofUrl) {
    const given = { lock_timeout: limits.lockTimeoutMs, statement_timeout: limits.statementTimeoutMs };
    const set = Object.entries(given).flatMap(([name, milliseconds]) => {
        const own = ofUrl[name] ?? null;
        return own !== null ? [[name, own]] : milliseconds > 0 ? [[name, String(milliseconds)]] : [];
    });
    if (set.length > 0)
        await applySettings(session, Object.fromEntries(set));
}

;// CONCATENATED MODULE: ./src/ledger/postgresql/opening.ts





const factsSql = `select pg_catalog.current_setting('server_version') as version, r.rolsuper as superuser, r.rolcreaterole as "createRole", coalesce(s.ssl, false) as tls,
  pg_catalog.current_setting('search_path') as path,
  pg_catalog.to_char(pg_catalog.clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as time
  from pg_catalog.pg_roles r left join pg_catalog.pg_stat_ssl s on s.pid = pg_catalog.pg_backend_pid() where r.rolname = current_user`;
const factsRow = schemas/* strictObject */.rej({
    version: schemas/* string */.YjP(),
    superuser: schemas/* boolean */.zMY(),
    createRole: schemas/* boolean */.zMY(),
    tls: schemas/* boolean */.zMY(),
    path: schemas/* string */.YjP(),
    time: iso/* datetime */.w$({ precision: 3 }),
});
/** Row-level security would hide rows of the ledger, and the search_path may lead names of ours elsewhere. The limits are in milliseconds. */
const settings = {
    ...lastingSettings,
    lock_timeout: '0',
    statement_timeout: '60000',
    row_security: 'off',
    search_path: 'pg_catalog',
};
/** More than `statement_timeout` of the session: what still has no answer then has lost its server. */
const answerTimeoutMs = 75_000;
/** Opens both sessions of a deploy, and makes sure that each keeps its process of the server. */
async function openSessions(target, names, connectTimeoutMs) {
    const parameters = new Map();
    const [client, second] = await bothOrNone((0,connection/* connect */.N)({ target, name: names.lock, connectTimeoutMs, answerTimeoutMs }), (0,connection/* connect */.N)({ target, name: names.work, connectTimeoutMs, onParameter: (name, value) => parameters.set(name, value) }));
    const session = new Session(client);
    try {
        const { facts, path } = await readFacts(session, target);
        const process = await beginLooking(second);
        if (process.pid === session.pid)
            throw poolerProblem();
        await applySettings(session, settings);
        const looks = looksNeeded(client, session);
        for (let look = 1; look < looks; look += 1)
            await session.select('select', [], schemas/* unknown */.L5J());
        return { session, work: await openWork(second, process, parameters), facts, searchPath: path };
    }
    catch (thrown) {
        second.connection.stream.destroy();
        await session.end();
        throw (0,database_error/* connectProblem */.qm)(thrown);
    }
}
/** One session alone, after the first one was lost. */
async function reopenSession(target, name, connectTimeoutMs) {
    const session = new Session(await (0,connection/* connect */.N)({ target, name, connectTimeoutMs, answerTimeoutMs }));
    await session.select('select', [], schemas/* unknown */.L5J());
    await applySettings(session, settings);
    return session;
}
async function bothOrNone(first, second) {
    try {
        return await Promise.all([first, second]);
    }
    catch (thrown) {
        const settled = await Promise.allSettled([first, second]);
        await Promise.all(settled.flatMap((end) => (end.status === 'fulfilled' ? [end.value.end()] : [])));
        throw thrown;
    }
}
async function readFacts(session, target) {
    const [row] = schemas/* tuple */.PVZ([factsRow]).parse(await session.select(factsSql, [], factsRow));
    const facts = {
        dialect: 'postgresql',
        serverVersion: row.version,
        serverTime: row.time,
        role: { superuser: row.superuser, createRole: row.createRole },
        tls: { mode: target.tlsMode, used: row.tls },
    };
    return { facts, path: row.path };
}
/** The server's process as the startup reported it; a pooler reports a number of its own. */
const startupShape = schemas/* object */.Ikc({ processID: schemas/* number */.aig().nullish() });
/**
 * A pooler that hands its connections out in turn, or by chance, shows another process from one query to the next. If something stands
 * between here and the server, more looks leave less to chance.
 */
function looksNeeded(client, session) {
    return startupShape.parse(client).processID?.toString() === session.pid ? 1 : 8;
}

;// CONCATENATED MODULE: ./src/ledger/session-name.ts
/** The names under which a run's sessions show in the database, by which a later run tells them apart. */
/** What every session of drizzle-attest begins with. */
const sessionPrefix = 'drizzle-attest/';
const lockSuffix = '/lock';
const workSuffix = '/work';
/** PostgreSQL keeps the first 63 bytes of `application_name` (NAMEDATALEN - 1). */
const longestName = 63;
/** The names of a run's sessions, as the server will show them; `applicationName` is ASCII. */
function sessionNames(applicationName) {
    return {
        kit: shownName(applicationName),
        lock: applicationName.slice(0, longestName - lockSuffix.length) + lockSuffix,
        work: applicationName.slice(0, longestName - workSuffix.length) + workSuffix,
    };
}
/** A session's name, cut as the server cuts it. */
function shownName(applicationName) {
    return applicationName.slice(0, longestName);
}

// EXTERNAL MODULE: ./src/ledger/postgresql/pause.ts
var pause = __webpack_require__(90794);
;// CONCATENATED MODULE: ./src/ledger/postgresql/orphaned-sessions.ts
/** Sessions that a drizzle-kit opened by itself, beside the lock: waits for those of earlier deploys, and ends its own. */




const pollMs = 100;
const endWaitMs = 10_000;
const orphanedRow = schemas/* strictObject */.rej({ pid: schemas/* int */.Whr(), applicationName: schemas/* string */.YjP() });
/** Waits until no session of an earlier deploy is at work; a holder of the lock is the lock's concern, not this one's. */
async function waitForOrphanedSessions(session, names, waitMs, signal) {
    const over = AbortSignal.timeout(waitMs);
    for (;;) {
        const orphanedSessions = await readOrphanedSessions(session, names);
        if (orphanedSessions.length === 0)
            return;
        if (over.aborted)
            throw orphanedSessionProblem(orphanedSessions);
        await (0,pause/* pause */.v)(pollMs, signal);
        if (signal.aborted)
            throw cancelled();
    }
}
async function readOrphanedSessions(session, names) {
    const query = `select pid, application_name as "applicationName" from pg_catalog.pg_stat_activity where datname = current_database()
    and pg_catalog.starts_with(application_name, $1) and application_name !~ $2 and application_name <> $3 order by pid`;
    return session.select(query, [sessionPrefix, `(${lockSuffix}|${workSuffix})$`, names.kit], orphanedRow);
}
function cancelled() {
    return new problem/* Problem */.AF('apply/cancelled', {
        message: 'The run was cancelled while it waited for sessions of an earlier deploy; nothing was applied.',
        remedy: 'Run again when they have ended.',
    });
}
function orphanedSessionProblem(orphanedSessions) {
    const named = orphanedSessions.map(({ pid, applicationName }) => `"${applicationName}" (pid ${pid.toString()})`).join(', ');
    return new problem/* Problem */.AF('lock/orphaned-session', {
        message: `Sessions of an earlier deploy are still at work: ${named}.`,
        remedy: 'Wait until their statements have ended, or end them with pg_terminate_backend, and run again: what they did is read from the ledger.',
    });
}
/** Ends every session of exactly this name, and waits until the server has none of them. */
async function endSessions(session, applicationName) {
    const over = AbortSignal.timeout(endWaitMs);
    while ((await terminate(session, shownName(applicationName))) > 0) {
        if (over.aborted)
            throw outcomeUnknown(applicationName);
        await (0,pause/* pause */.v)(pollMs);
    }
}
/** Asking again does no harm: a session that is already ending stays so. */
async function terminate(session, name) {
    const query = `select pg_catalog.pg_terminate_backend(pid) as asked from pg_catalog.pg_stat_activity
    where datname = current_database() and application_name = $1 and pid <> pg_catalog.pg_backend_pid()`;
    return (await session.select(query, [name], schemas/* strictObject */.rej({ asked: schemas/* boolean */.zMY() }))).length;
}
function outcomeUnknown(applicationName) {
    return new problem/* Problem */.AF('apply/outcome-unknown', {
        message: `The session "${shownName(applicationName)}" of drizzle-kit was asked to end and is still there after ${(endWaitMs / 1000).toString()} s.`,
        remedy: 'Look at that session in pg_stat_activity; once it is gone, run again: the next run reads from the ledger what it did.',
    });
}

// EXTERNAL MODULE: ./src/ledger/postgresql/search-path.ts
var search_path = __webpack_require__(73824);
;// CONCATENATED MODULE: ./src/ledger/postgresql.ts











/** Connects to the database; throws a `database/…` Problem that says why it could not. */
async function openPostgresql(target, options) {
    const names = sessionNames(options.applicationName);
    const opened = await openSessions(target, names, options.connectTimeoutMs);
    return new Postgresql(opened, { target, names, connectTimeoutMs: options.connectTimeoutMs });
}
class Postgresql {
    facts;
    #circumstances;
    #work;
    #searchPath;
    #session;
    #isLent = false;
    #isReopened = false;
    constructor({ session, work, facts, searchPath }, circumstances) {
        this.facts = facts;
        this.#session = session;
        this.#work = work;
        this.#searchPath = searchPath;
        this.#circumstances = circumstances;
        // Without the lock nothing may run any more, and no other deploy has to wait for this one.
        session.onLost(() => work.session.abandon());
    }
    /** First that of the session that watches; so two deploys never wait for each other. */
    async lock(table, waitMs, signal) {
        const wait = (0,lock/* startWait */.A)(waitMs);
        await orProblem((0,lock/* takeLock */.H)(this.#session, (0,lock_key/* lockKey */.T)(table), wait, signal));
        await orProblem((0,lock/* takeLock */.H)(this.#work.session, (0,lock_key/* workLockKey */.q)(table), wait, signal));
    }
    waitForOrphanedSessions(waitMs, signal) {
        return orProblem(waitForOrphanedSessions(this.#session, this.#circumstances.names, waitMs, signal));
    }
    async lend(order) {
        const { target } = this.#circumstances;
        (0,search_path/* refuseOthersFirst */.a)(this.#searchPath);
        await orProblem(limitStatements(this.#work, order.limits, (0,address/* parseAddress */.o)(target.url.reveal()).limits));
        this.#isLent = true;
        const { lend } = await __webpack_require__.e(/* import() */ 2982).then(__webpack_require__.bind(__webpack_require__, 92982));
        const lender = { work: this.#work, session: () => this.#session, reopen: () => this.#reopen() };
        return await lend(lender, order);
    }
    /** If the session that watches is gone, a new one ends drizzle-kit's, which must not work without the lock. */
    async endSessions(applicationName) {
        if (this.#session.alive) {
            await orProblem(endSessions(this.#session, applicationName));
            return;
        }
        const session = await this.#reopened();
        await orProblem(endSessions(session, applicationName)).finally(() => session.end());
    }
    readLedger(table) {
        return orProblem((0,ledger/* readLedger */.S)(this.#session, table));
    }
    async keepLock(table, signal) {
        if (this.#session.holdsLock && (await this.#session.lives()))
            return this.#isReopened ? 'taken-again' : 'kept';
        try {
            await (0,lock/* takeLock */.H)(await this.#reopen(), (0,lock_key/* lockKey */.T)(table), (0,lock/* startWait */.A)(lockAgainMs), signal);
            return 'taken-again';
        }
        catch (thrown) {
            return (0,unknown/* unknown */.L)(`the session that held the lock was lost, and ${whyNotHeld((0,database_error/* queryProblem */.M4)(thrown))}`);
        }
    }
    async close() {
        if (!this.#isLent)
            await this.#work.session.end();
        await this.#session.end();
    }
    async #reopen() {
        await this.#session.end();
        this.#session = await this.#reopened();
        this.#isReopened = true;
        // The server may not have noticed yet that the lost one is gone.
        await endSessions(this.#session, this.#circumstances.names.lock);
        return this.#session;
    }
    #reopened() {
        const { target, names, connectTimeoutMs } = this.#circumstances;
        return reopenSession(target, names.lock, Math.min(connectTimeoutMs, reconnectMs));
    }
}
/** How long one attempt to connect again may take, and to take the lock again for the manifest's place alone. */
const reconnectMs = 10_000;
const lockAgainMs = 30_000;
/** Only the server can say that somebody else holds it. */
function whyNotHeld({ code }) {
    if (code === 'lock/timeout')
        return 'the server says that another session holds the lock now';
    if (code === 'apply/cancelled')
        return 'the run was cancelled while another session held the lock';
    return `the server could not be asked for the lock again (${code})`;
}
/** What the driver throws leaves this room as a Problem. */
async function orProblem(work) {
    try {
        return await work;
    }
    catch (thrown) {
        throw (0,database_error/* queryProblem */.M4)(thrown);
    }
}

;// CONCATENATED MODULE: ./src/ledger/databases.ts

const openers = { postgresql: openPostgresql };
/** Connects to the database; throws a `database/…` Problem that says why it could not. */
function openDatabase(target, options) {
    return openers[target.dialect](target, options);
}


/***/ }),

/***/ 49648:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ lockKey),
/* harmony export */   q: () => (/* binding */ workLockKey)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95305);
/** The keys of the advisory locks that keep two deploys to one ledger apart: a deploy holds both, each in a session of its own. */

/** Of the session that watches: the first 64 bits of the SHA-256 of `drizzle-attest:<schema>.<table>`. */
function lockKey(table) {
    return keyOf(`drizzle-attest:${table.schema}.${table.name}`);
}
/** Of the session in which drizzle-kit works: the same of `drizzle-attest/work:<schema>.<table>`. */
function workLockKey(table) {
    return keyOf(`drizzle-attest/work:${table.schema}.${table.name}`);
}
function keyOf(name) {
    const bits = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br)(name).slice(0, 16);
    return {
        value: BigInt.asIntN(64, BigInt(`0x${bits}`)).toString(),
        classId: Number.parseInt(bits.slice(0, 8), 16),
        objectId: Number.parseInt(bits.slice(8), 16),
    };
}


/***/ }),

/***/ 30946:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ qualified),
  S: () => (/* binding */ readLedger)
});

// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/ledger/database-error.ts
var database_error = __webpack_require__(37347);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./src/ledger/rows.ts
/** The ledger's table as it was found, read as one of the shapes that drizzle-kit makes. */


const int64 = schemas/* string */.YjP().regex(/^-?[0-9]{1,19}$/u);
const rowShape = schemas/* strictObject */.rej({
    id: int64,
    hash: schemas/* string */.YjP().min(1),
    createdAt: int64.nullable(),
    name: schemas/* string */.YjP().min(1).nullable(),
    appliedAt: iso/* datetime */.w$({ precision: 3 }).nullable(),
});
const columnsOf = {
    v0: ['id', 'hash', 'created_at'],
    v1: ['id', 'hash', 'created_at', 'name', 'applied_at'],
};
/** The ledger in the order of `id`; throws `ledger/unknown-shape` for what drizzle-kit did not make. */
function parseLedger(table, found) {
    const shape = found.kind === 'table' ? shapeOf(found.columns) : null;
    if (shape === null)
        throw unknownShape(`Its columns are ${found.columns.join(', ')}${found.kind === 'table' ? '' : ', and it is not a table'}.`);
    const rows = schemas/* array */.YOg(rowShape).safeParse(found.rows);
    if (!rows.success)
        throw unknownShape(`A row has no whole number as id or created_at, or an empty hash or name (${rows.error.issues[0]?.path.join('.') ?? ''}).`);
    return { shape, table, rows: rows.data.toSorted(byId) };
}
function shapeOf(columns) {
    const sorted = columns.toSorted().join(' ');
    if (sorted === columnsOf.v0.toSorted().join(' '))
        return 'v0';
    return sorted === columnsOf.v1.toSorted().join(' ') ? 'v1' : null;
}
function byId(left, right) {
    return Math.sign(Number(BigInt(left.id ?? 0) - BigInt(right.id ?? 0)));
}
function unknownShape(found) {
    return new problem/* Problem */.AF('ledger/unknown-shape', {
        message: `The ledger table is not one that drizzle-kit made. ${found} Expected are id, hash, created_at (0.31), with name and applied_at (1.0).`,
        remedy: 'Check the schema and table of the migrations in the drizzle config; leave the table as drizzle-kit makes it.',
    });
}

;// CONCATENATED MODULE: ./src/ledger/postgresql/ledger.ts
/** Reads drizzle-kit's ledger, in one round trip if the table is there. */





const tableRow = schemas/* strictObject */.rej({ kind: schemas/* string */.YjP(), columns: schemas/* array */.YOg(schemas/* string */.YjP()), rows: schemas/* unknown */.L5J() });
/** The ledger; `absent` if there is no such table. */
async function readLedger(session, table) {
    try {
        const [found] = schemas/* tuple */.PVZ([tableRow]).parse(await session.select(ledgerSql(table), [qualified(table)], tableRow));
        return parseLedger(table, { kind: found.kind === 'r' || found.kind === 'p' ? 'table' : 'other', columns: found.columns, rows: found.rows });
    }
    catch (thrown) {
        return explain(session, table, thrown);
    }
}
/** Numbers come as their digits: `created_at` has 64 bits, JSON's numbers in JavaScript have 53. */
function ledgerSql(table) {
    const time = `pg_catalog.to_char((row ->> 'applied_at')::timestamptz at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
    const row = `pg_catalog.json_build_object('id', row ->> 'id', 'hash', row ->> 'hash', 'createdAt', row ->> 'created_at', 'name', row ->> 'name', 'appliedAt', ${time})`;
    return `select c.relkind as kind,
    (select coalesce(pg_catalog.json_agg(a.attname order by a.attnum), '[]') from pg_catalog.pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
    (select coalesce(pg_catalog.json_agg(${row}), '[]') from (select pg_catalog.to_jsonb(t) as row from ${qualified(table)} t) as found) as rows
    from pg_catalog.pg_class c where c.oid = $1::text::regclass`;
}
function qualified({ schema, name }) {
    return `${esm/* default.escapeIdentifier */.Ay.escapeIdentifier(schema)}.${esm/* default.escapeIdentifier */.Ay.escapeIdentifier(name)}`;
}
async function explain(session, table, thrown) {
    const { sqlState } = (0,database_error/* parseDriverError */.Qd)(thrown);
    if (sqlState === '42P01' || sqlState === '3F000')
        return absentLedger(session, table);
    if (sqlState === '42501')
        throw missingRight(await readRights(session, table));
    if (sqlState?.startsWith('22') === true)
        return parseLedger(table, { kind: 'other', columns: [], rows: [] });
    throw (0,database_error/* queryProblem */.M4)(thrown);
}
const rightsRow = schemas/* strictObject */.rej({ schemaUsage: schemas/* boolean */.zMY().nullable(), tableSelect: schemas/* boolean */.zMY().nullable() });
/** Says that there is no table only after the catalog said so, in a session that is still the same. */
async function absentLedger(session, table) {
    const { tableSelect } = await readRights(session, table);
    if (tableSelect === null)
        return { shape: 'absent', table, rows: [] };
    throw new problem/* Problem */.AF('database/query-failed', {
        message: 'The ledger table appeared while it was being read.',
        remedy: 'Make sure that nothing else migrates this database now, and run again.',
    });
}
async function readRights(session, table) {
    const query = `select pg_catalog.has_schema_privilege(n.oid, 'usage') as "schemaUsage", pg_catalog.has_table_privilege(c.oid, 'select') as "tableSelect" from (select) as one
    left join pg_catalog.pg_namespace n on n.nspname = $1 left join pg_catalog.pg_class c on c.relnamespace = n.oid and c.relname = $2`;
    return schemas/* tuple */.PVZ([rightsRow]).parse(await session.select(query, [table.schema, table.name], rightsRow))[0];
}
function missingRight({ schemaUsage, tableSelect }) {
    const hidden = schemaUsage === true && tableSelect === true;
    const right = schemaUsage === false ? 'USAGE on the schema of the ledger table' : 'SELECT on the ledger table';
    return new problem/* Problem */.AF('database/permission-denied', {
        message: hidden ? 'Row-level security hides rows of the ledger table from the deploying role.' : `The deploying role lacks ${right} (SQLSTATE 42501).`,
        remedy: hidden ? 'Make the deploying role the owner of the ledger table, or switch its row-level security off.' : `Grant the deploying role ${right}.`,
    });
}


/***/ }),

/***/ 46917:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ startWait),
/* harmony export */   H: () => (/* binding */ takeLock)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _text_plain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60287);
/* harmony import */ var _pause_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90794);
/** Takes the deploy's advisory lock, without ever sitting in a transaction that others would have to wait for. */




const longestDelayMs = 1000;
function startWait(waitMs) {
    return { waitMs, over: AbortSignal.timeout(waitMs) };
}
/** Tries until the lock is taken, the wait is over, or the run is cancelled. Polls: who waits in the lock itself stops CREATE INDEX CONCURRENTLY (40P01). */
async function takeLock(session, key, { waitMs, over }, signal) {
    for (let delay = 25; !(await tryLock(session, key)); delay = Math.min(delay * 2, longestDelayMs)) {
        if (over.aborted)
            throw await lockTimeout(session, key, waitMs);
        await (0,_pause_js__WEBPACK_IMPORTED_MODULE_1__/* .pause */ .v)(Math.min(delay, waitMs), signal);
        if (signal.aborted)
            throw cancelled();
    }
    session.holds(key);
}
function cancelled() {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('apply/cancelled', {
        message: 'The run was cancelled while it waited for the lock; nothing was applied.',
        remedy: 'Run again when the other deploy has ended.',
    });
}
async function tryLock(session, key) {
    const [row] = await session.select('select pg_catalog.pg_try_advisory_lock($1) as taken', [key.value], zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ taken: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY() }));
    return row?.taken === true;
}
const holderSql = `select l.pid, a.application_name as name, pg_catalog.date_part('epoch', pg_catalog.clock_timestamp() - a.backend_start)::int as seconds
  from pg_catalog.pg_locks l left join pg_catalog.pg_stat_activity a on a.pid = l.pid
  where l.locktype = 'advisory' and l.granted and l.objsubid = 1 and l.classid = $1::text::oid and l.objid = $2::text::oid
  and l.database = (select oid from pg_catalog.pg_database where datname = current_database())`;
const holderRow = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ pid: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr(), name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(), seconds: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().nullable() });
async function lockTimeout(session, key, waitMs) {
    const [holder] = await session.select(holderSql, [key.classId.toString(), key.objectId.toString()], holderRow);
    const waited = `waited ${(waitMs / 1000).toString()} s.`;
    if (holder === undefined) {
        return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('lock/timeout', {
            message: `The lock of this database's deploys was held by a session that has just ended; ${waited}`,
            remedy: 'Run again, or raise the time to wait (lock-wait).',
        });
    }
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('lock/timeout', {
        message: `The lock of this database's deploys is held by ${describeHolder(holder)}; ${waited}`,
        remedy: `Wait until that deploy has ended, or raise the time to wait (lock-wait). If its job is dead, end its session: SELECT pg_terminate_backend(${holder.pid.toString()}).`,
    });
}
/** The server keeps no time of acquisition; the holder takes its lock right after it connects, so the session's age stands for it. */
function describeHolder({ pid, name, seconds }) {
    const named = name === null || name === '' ? 'a session without a name' : (0,_text_plain_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(name);
    return `${named} (pid ${pid.toString()}${seconds === null ? '' : `, connected for ${seconds.toString()} s`})`;
}


/***/ }),

/***/ 90794:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ pause)
/* harmony export */ });
/** Waiting between two looks at the database. */
/** Ends early when `signal` is aborted; the caller then asks the signal. */
function pause(milliseconds, signal) {
    return new Promise((resolve) => {
        const timer = setTimeout(done, milliseconds);
        signal?.addEventListener('abort', done, { once: true });
        function done() {
            clearTimeout(timer);
            signal?.removeEventListener('abort', done);
            resolve();
        }
    });
}


/***/ }),

/***/ 73824:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ putsOthersFirst),
/* harmony export */   a: () => (/* binding */ refuseOthersFirst)
/* harmony export */ });
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/** Where names without a schema lead: to pg_catalog first, unless the search_path puts it behind another schema. */

/** A schema of a search_path, in quotes or not. */
const schemas = /"(?:[^"]|"")*"|[^\s,"]+/gu;
/** The temporary schema, which holds no functions and operators, is searched first in any case. */
function putsOthersFirst(path) {
    const names = (path.match(schemas) ?? []).map((name) => (name.startsWith('"') ? name.slice(1, -1) : name.toLowerCase())).filter((name) => name !== 'pg_temp');
    return names.indexOf('pg_catalog') > 0;
}
/** drizzle-kit names catalogs and operators without their schema. */
function refuseOthersFirst(path) {
    if (!putsOthersFirst(path))
        return;
    throw new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('database/search-path', {
        message: `The search_path of the deploying role (${path}) puts other schemas before pg_catalog, so what drizzle-kit reads may be theirs.`,
        remedy: 'Take pg_catalog out of the search_path: then it is searched first. The role, the database or the URL sets it.',
    });
}


/***/ })

};
