export const ids = [623,2683];
export const modules = {

/***/ 37347:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JD: () => (/* binding */ isLost),
/* harmony export */   M4: () => (/* binding */ queryProblem),
/* harmony export */   Qd: () => (/* binding */ parseDriverError),
/* harmony export */   gt: () => (/* binding */ isTlsFailure),
/* harmony export */   qm: () => (/* binding */ connectProblem)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1898);
/** What the driver threw, as a Problem that says neither where the database is nor what is in it. */



const thrownShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ code: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish(), message: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish(), routine: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish() });
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
            remedy: 'Look for a restart, a failover or a limit on idle sessions, and run again; what was applied is found again by the next run.',
        });
    }
    const code = error.sqlState === '42501' ? 'database/permission-denied' : 'database/query-failed';
    const says = error.sqlState === null ? 'without an SQLSTATE' : (0,_message_js__WEBPACK_IMPORTED_MODULE_1__/* .shownMessage */ .z)({ ...error, sqlState: error.sqlState });
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF(code, {
        message: `A query to the database failed${marked(error)}: ${says}`,
        remedy: code === 'database/permission-denied' ? 'Grant the deploying role this right.' : 'Look for this SQLSTATE in the log of the server.',
    });
}
/** Poolers answer with 08P01 for whatever they refuse, so that their words have to tell. */
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
        message: 'A pooler stands before the database and refuses the session settings that a deploy needs',
        remedy: 'Use the URL of the database itself, not that of its pooler.',
    },
    {
        when: ({ sqlState, message }) => sqlState?.startsWith('28') === true || (sqlState === '08P01' && /password|auth|no such user/iu.test(message)),
        code: 'database/authentication-failed',
        message: 'The server did not accept this role, or not from here',
        remedy: 'Check user and password (odd characters percent-encoded), and pg_hba.conf; where the server takes encrypted connections only, add sslmode=require or better.',
    },
    {
        when: ({ sqlState, message }) => sqlState === null && /client password must be|password authentication/iu.test(message),
        code: 'database/authentication-failed',
        message: 'The server asks for a password that the URL does not hold',
        remedy: 'Put the password into the URL, its odd characters percent-encoded.',
    },
    {
        when: ({ sqlState, message }) => sqlState === '3D000' || (sqlState === '08P01' && /no such database/iu.test(message)),
        code: 'database/not-found',
        message: 'The server has no database of the name in the URL',
        remedy: 'Check the last part of the URL, and create the database where it is missing.',
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
        message: 'The server has no connection free; a deploy needs three for one role (lock, check, drizzle-kit)',
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
/** What may be shown of a server's error: its condition, and its message where that can carry no row's value. */
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
        .replace(/\d+(?:\.\d+)?/gu, '…');
}
/** A syntax error quotes the token that it met, which may be a literal of the statement. */
function withoutLiterals(message) {
    return message.replace(/(at or near )"[\s\S]*"/gu, (whole, before) => /^"[a-z_]{1,30}"$|^"[^\w'"$]{1,10}"$/iu.test(whole.slice(before.length)) ? whole : `${before}"…"`);
}
/** The names of databases and roles say where and as whom the deploy connects. */
function withoutNames(message) {
    return message.replace(/\b(database|role|user) (?:"[^"]*"|[^\s"]+(?=$|[\s,;]))/giu, (whole, kind) => /^(?:database|role|user) (?:is|does|has|must|cannot|was|name|mapping|to|in|with)$/iu.test(whole) ? whole : `${kind} "…"`);
}
function oneLine(message) {
    const line = message.replace(/\s+/gu, ' ').trim();
    return line.length <= longestMessage ? line : `${line.slice(0, longestMessage)}…`;
}


/***/ }),

/***/ 30384:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect)
});

// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
;// CONCATENATED MODULE: ./src/ledger/address.ts
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
        channelBinding: ['prefer', 'require'].includes(given.get('channel_binding') ?? ''),
        certificates: { root: given.get('sslrootcert'), own: given.get('sslcert'), key: given.get('sslkey') },
    };
}
function parseUrl(text) {
    if (URL.canParse(text))
        return new URL(text);
    throw new problem/* Problem */.AF('url/invalid', {
        message: 'The database URL is not a URL.',
        remedy: 'Give it as postgresql://user:password@host:port/database, odd characters of the user and the password percent-encoded.',
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

// EXTERNAL MODULE: ./src/ledger/database-error.ts
var database_error = __webpack_require__(37347);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
var external_node_tls_default = /*#__PURE__*/__webpack_require__.n(external_node_tls_);
;// CONCATENATED MODULE: ./src/ledger/postgresql/tls.ts
/** The ways in which a connection may be encrypted, in the order in which libpq tries them for an `sslmode`. */



/** Reads the certificates that the URL names, and gives the attempts of this mode. */
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
    const address = parseAddress(request.target.url.reveal());
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
/** libpq goes on to the other way where TLS failed, or where the server has no rule for this way (28000). */
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
        ...(request.limits === undefined ? {} : { lock_timeout: request.limits.lockTimeoutMs, statement_timeout: request.limits.statementTimeoutMs }),
        ...(request.answerTimeoutMs === undefined ? {} : { query_timeout: request.answerTimeoutMs }),
        types: { getTypeParser: () => (text) => text },
    });
    // Without a listener, a connection that breaks while idle would end the process; the next query says that it broke.
    client.on('error', () => undefined);
    try {
        await client.connect();
        return client;
    }
    catch (thrown) {
        client.connection.stream.destroy();
        throw thrown;
    }
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
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30384);



const connectTimeoutMs = 20_000;
/** A server that cannot end a statement itself gets so many milliseconds more. */
const patienceMs = 2_000;
const openShadowSession = async (address, statementTimeoutMs, signal) => {
    signal.throwIfAborted();
    const client = await (0,_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .N)({
        target: address,
        name: 'drizzle-attest/rehearsal',
        connectTimeoutMs,
        limits: { lockTimeoutMs: 0, statementTimeoutMs },
        answerTimeoutMs: statementTimeoutMs + patienceMs,
    });
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

/***/ 92593:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ openPostgresql)
});

// EXTERNAL MODULE: ./src/ledger/database-error.ts
var database_error = __webpack_require__(37347);
// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./src/errors/problem.ts
var errors_problem = __webpack_require__(12652);
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
    return new errors_problem/* Problem */.AF('ledger/unknown-shape', {
        message: `The ledger table is not one that drizzle-kit made. ${found} Expected are id, hash, created_at (0.31), with name and applied_at (1.0).`,
        remedy: 'Check the schema and table of the migrations in the drizzle config; leave the table as drizzle-kit makes it.',
    });
}

;// CONCATENATED MODULE: ./src/ledger/postgresql/ledger.ts
/** Reads drizzle-kit's ledger, in one round trip where the table is there. */





const tableRow = schemas/* strictObject */.rej({ kind: schemas/* string */.YjP(), columns: schemas/* array */.YOg(schemas/* string */.YjP()), rows: schemas/* unknown */.L5J() });
/** The ledger; `absent` where there is no such table. */
async function readLedger(session, table) {
    try {
        const [found] = schemas/* tuple */.PVZ([tableRow]).parse(await session.select(ledgerSql(table), [regclass(table)], tableRow));
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
function regclass(table) {
    return qualified(table);
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
    throw new errors_problem/* Problem */.AF('database/query-failed', {
        message: 'The ledger table appeared while it was being read.',
        remedy: 'Make sure that nobody else migrates this database now, and run again.',
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
    return new errors_problem/* Problem */.AF('database/permission-denied', {
        message: hidden ? 'Row-level security hides rows of the ledger table from the deploying role.' : `The deploying role lacks ${right} (SQLSTATE 42501).`,
        remedy: hidden ? 'Make the deploying role the owner of the ledger table, or switch its row-level security off.' : `Grant the deploying role ${right}.`,
    });
}

// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
;// CONCATENATED MODULE: ./src/ledger/lock-key.ts
/** The key of the advisory lock that keeps two deploys to one ledger apart. */

/** The first 64 bits of the SHA-256 of `drizzle-attest:<schema>.<table>`. */
function lockKey(table) {
    const bits = (0,digest/* digest */.br)(`drizzle-attest:${table.schema}.${table.name}`).slice(0, 16);
    return {
        value: BigInt.asIntN(64, BigInt(`0x${bits}`)).toString(),
        classId: Number.parseInt(bits.slice(0, 8), 16),
        objectId: Number.parseInt(bits.slice(8), 16),
    };
}

;// CONCATENATED MODULE: ./src/ledger/postgresql/pause.ts
/** Waiting between two looks at the database. */
/** Ends early where `signal` says so; whoever waits asks the signal then. */
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

;// CONCATENATED MODULE: ./src/ledger/postgresql/lock.ts
/** Takes the deploy's advisory lock, without ever sitting in a transaction that others would have to wait for. */




const longestDelayMs = 1000;
/** Tries until the lock is taken, `waitMs` are over, or the run is cancelled. */
async function takeLock(session, table, waitMs, signal) {
    const key = lockKey(table);
    const over = AbortSignal.timeout(waitMs);
    for (let delay = 25; !(await tryLock(session, key)); delay = Math.min(delay * 2, longestDelayMs)) {
        if (over.aborted)
            throw await lockTimeout(session, key, waitMs);
        await pause(Math.min(delay, waitMs), signal);
        if (signal.aborted)
            throw cancelled();
    }
    session.holds(key);
}
function cancelled() {
    return new errors_problem/* Problem */.AF('apply/cancelled', {
        message: 'The run was cancelled while it waited for the lock; nothing was applied.',
        remedy: 'Run again when the other deploy has ended.',
    });
}
async function tryLock(session, key) {
    const [row] = await session.select('select pg_catalog.pg_try_advisory_lock($1) as taken', [key.value], schemas/* strictObject */.rej({ taken: schemas/* boolean */.zMY() }));
    return row?.taken === true;
}
const holderSql = `select a.application_name as name, pg_catalog.date_part('epoch', pg_catalog.clock_timestamp() - a.backend_start)::int as seconds
  from pg_catalog.pg_locks l join pg_catalog.pg_stat_activity a on a.pid = l.pid
  where l.locktype = 'advisory' and l.granted and l.objsubid = 1 and l.classid = $1::text::oid and l.objid = $2::text::oid
  and l.database = (select oid from pg_catalog.pg_database where datname = current_database())`;
/** The server keeps no time of acquisition; the holder takes its lock right after it connects, so the session's age stands for it. */
async function lockTimeout(session, key, waitMs) {
    const row = schemas/* strictObject */.rej({ name: schemas/* string */.YjP().nullable(), seconds: schemas/* number */.aig().nullable() });
    const [holder] = await session.select(holderSql, [key.classId.toString(), key.objectId.toString()], row);
    const name = holder?.name ?? '';
    const since = holder === undefined || holder.seconds === null ? '' : `, connected for ${holder.seconds.toString()} s`;
    return new errors_problem/* Problem */.AF('lock/timeout', {
        message: `The lock of this database's deploys is held by ${name === '' ? 'a session without a name' : `"${name}"`}${since}; waited ${(waitMs / 1000).toString()} s.`,
        remedy: 'Wait until that deploy has ended, or raise the time to wait. If its job is dead, end its session with pg_terminate_backend.',
    });
}

// EXTERNAL MODULE: ./src/ledger/postgresql/connection.ts + 2 modules
var connection = __webpack_require__(30384);
;// CONCATENATED MODULE: ./src/ledger/postgresql/session.ts



const answerShape = schemas/* tuple */.PVZ([schemas/* object */.Ikc({ pid: schemas/* string */.YjP(), held: schemas/* enum */.k5n(['t', 'f']), rows: schemas/* string */.YjP() })]);
class Session {
    #client;
    #pid = null;
    #lock = null;
    #broken = false;
    constructor(client) {
        this.#client = client;
        client.on('error', () => {
            this.#broken = true;
        });
        client.on('end', () => {
            this.#broken = true;
        });
    }
    /** Whether nothing is known to have ended the session. */
    get alive() {
        return !this.#broken;
    }
    /** The server's process of this session; null before the first query. */
    get pid() {
        return this.#pid;
    }
    /** From now on, every query makes sure that this lock is held. */
    holds(lock) {
        this.#lock = lock;
    }
    /** Runs one SELECT in one round trip and gives its rows, strictly read. `values` are its parameters. */
    async select(query, values, row) {
        const [answer] = await this.#answer(query, values);
        this.#ensureSame(answer.pid, answer.held === 't');
        return schemas/* array */.YOg(row).parse(JSON.parse(answer.rows));
    }
    async end() {
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
            this.#broken = true;
            this.#client.connection.stream.destroy();
            throw this.#lock === null ? (0,database_error/* queryProblem */.M4)(thrown) : this.#lost();
        }
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
        if (this.#lock !== null && (pid !== this.#pid || !held))
            throw this.#lost();
        if (pid !== this.#pid)
            throw poolerProblem();
    }
    #lost() {
        if (this.#lock === null)
            return (0,database_error/* queryProblem */.M4)({ message: 'Connection terminated' });
        return new errors_problem/* Problem */.AF('lock/lost', {
            message: 'The session that held the lock of this deploy is gone, so another deploy may have run since.',
            remedy: 'Look for a restart, a failover, a limit on idle sessions or a pooler between here and the database, and run again: the next run reads what happened from the ledger.',
        });
    }
}
/** A session that is not one server process from one query to the next can hold no lock. */
function poolerProblem() {
    return new errors_problem/* Problem */.AF('database/transaction-pooler', {
        message: 'The URL leads to a pooler that gives each transaction another session of the server, where no lock can be held.',
        remedy: 'Use the URL of the database itself (a direct or session-mode connection), not that of its transaction pooler.',
    });
}

;// CONCATENATED MODULE: ./src/ledger/postgresql/opening.ts





const factsSql = `select pg_catalog.current_setting('server_version') as version, r.rolsuper as superuser, r.rolcreaterole as "createRole", coalesce(s.ssl, false) as tls,
  pg_catalog.to_char(pg_catalog.clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as time
  from pg_catalog.pg_roles r left join pg_catalog.pg_stat_ssl s on s.pid = pg_catalog.pg_backend_pid() where r.rolname = current_user`;
const factsRow = schemas/* strictObject */.rej({
    version: schemas/* string */.YjP(),
    superuser: schemas/* boolean */.zMY(),
    createRole: schemas/* boolean */.zMY(),
    tls: schemas/* boolean */.zMY(),
    time: iso/* datetime */.w$({ precision: 3 }),
});
/**
 * The session may sit idle for hours while drizzle-kit works, must not read through row-level security that hides rows, and must end soon after this machine vanished.
 * The limits are in milliseconds, the keepalives in seconds.
 */
const settings = {
    idle_session_timeout: '0',
    lock_timeout: '0',
    statement_timeout: '60000',
    row_security: 'off',
    tcp_keepalives_idle: '30',
    tcp_keepalives_interval: '10',
    tcp_keepalives_count: '3',
};
/** More than `statement_timeout` of the session: what still has no answer then has lost its server. */
const answerTimeoutMs = 75_000;
/** Opens the session; the second connection lives only for the comparison. */
async function openSession(target, name, connectTimeoutMs) {
    const request = { target, name, connectTimeoutMs, answerTimeoutMs };
    const probeLimits = { lockTimeoutMs: connectTimeoutMs, statementTimeoutMs: connectTimeoutMs };
    const [client, probe] = await bothOrNone((0,connection/* connect */.N)(request), (0,connection/* connect */.N)({ ...request, limits: probeLimits, answerTimeoutMs: connectTimeoutMs }));
    const session = new Session(client);
    try {
        const facts = await readFacts(session, target);
        await lookAgain(session, client);
        await compare(probe, session, probeLimits);
        await applySettings(session);
        return { session, facts };
    }
    catch (thrown) {
        await session.end();
        throw (0,database_error/* connectProblem */.qm)(thrown);
    }
    finally {
        await endProbe(probe);
    }
}
/** A probe that still waits for an answer is not asked to end, but ended. */
async function endProbe(probe) {
    if (probe.getTransactionStatus() === null)
        probe.connection.stream.destroy();
    else
        await probe.end();
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
    return {
        dialect: 'postgresql',
        serverVersion: row.version,
        serverTime: row.time,
        role: { superuser: row.superuser, createRole: row.createRole },
        tls: { mode: target.tlsMode, used: row.tls },
    };
}
/** The server's process as the startup told it; a pooler tells a number of its own. */
const startupShape = schemas/* object */.Ikc({ processID: schemas/* number */.aig().nullish() });
/**
 * A pooler that hands its connections out in turn, or by chance, shows another process from one query to the next. Where something stands
 * between here and the server, more looks leave less to chance.
 */
async function lookAgain(session, client) {
    const direct = startupShape.parse(client).processID?.toString() === session.pid;
    for (let looks = direct ? 1 : 8; looks > 0; looks -= 1)
        await session.select('select', [], schemas/* unknown */.L5J());
}
const probeShape = schemas/* tuple */.PVZ([schemas/* unknown */.L5J(), schemas/* object */.Ikc({ rows: schemas/* tuple */.PVZ([schemas/* object */.Ikc({ pid: schemas/* string */.YjP(), lock: schemas/* string */.YjP(), statement: schemas/* string */.YjP() })]) })]);
/**
 * Between two queries of the first session, a transaction pooler gives its server connection to whoever asks next. So a transaction
 * here either is merged on the same server process, or keeps another busy so that the first session's next query shows a change.
 * The limits that drizzle-kit will send are sent here as well, and asked for again.
 */
async function compare(probe, session, limits) {
    const setting = (name) => `(select setting from pg_catalog.pg_settings where name = '${name}')`;
    const query = `begin; select pg_catalog.pg_backend_pid() as pid, ${setting('lock_timeout')} as lock, ${setting('statement_timeout')} as statement`;
    const answer = await probe.query(query);
    const [, { rows }] = probeShape.parse(answer);
    const [{ pid, lock, statement }] = rows;
    if (pid === session.pid)
        throw poolerProblem();
    if (lock !== limits.lockTimeoutMs.toString() || statement !== limits.statementTimeoutMs.toString())
        throw droppedSettings();
}
function droppedSettings() {
    return new errors_problem/* Problem */.AF('database/transaction-pooler', {
        message: 'A pooler stands before the database and drops the limits for locks and statements that a session asks for.',
        remedy: 'Use the URL of the database itself, not that of its pooler.',
    });
}
/** Sets nothing on a server process other than the session's own, where it would stay for a stranger. */
async function applySettings(session) {
    const pairs = Object.entries(settings).map(([name, value]) => `('${name}', '${value}')`);
    const query = `select pg_catalog.set_config(s.name, wanted.value, false) as value from pg_catalog.pg_settings s
    join (values ${pairs.join(', ')}) as wanted(name, value) on wanted.name = s.name where pg_catalog.pg_backend_pid()::text = $1`;
    await session.select(query, [session.pid ?? ''], schemas/* unknown */.L5J());
}

// EXTERNAL MODULE: ./src/ledger/message.ts
var ledger_message = __webpack_require__(1898);
;// CONCATENATED MODULE: ./src/ledger/statement.ts
/** A statement's place and first word: enough to find it in its file, without showing what it says. */
/** The words that a PostgreSQL statement can begin with; any other first word may be data, so it is not shown. */
const commands = new Set(('ABORT ALTER ANALYZE BEGIN CALL CHECKPOINT CLOSE CLUSTER COMMENT COMMIT COPY CREATE DEALLOCATE DECLARE DELETE DISCARD DO DROP END EXECUTE EXPLAIN FETCH GRANT ' +
    'IMPORT INSERT LISTEN LOAD LOCK MERGE MOVE NOTIFY PREPARE REASSIGN REFRESH REINDEX RELEASE RESET REVOKE ROLLBACK SAVEPOINT SECURITY SELECT SET SHOW START ' +
    'TABLE TRUNCATE UNLISTEN UPDATE VACUUM VALUES WITH').split(' '));
/** The first keyword after blanks and comments, in capitals; `UNKNOWN` where a statement does not begin with one. */
function firstKeyword(sql) {
    const word = /^[a-z]+/iu.exec(sql.slice(startOfStatement(sql)))?.[0].toUpperCase() ?? '';
    return commands.has(word) ? word : 'UNKNOWN';
}
/** Where a statement stands; it belongs to no migration where drizzle-kit keeps its own ledger. */
function placeOf(migration, statement) {
    return `statement ${statement.toString()} of ${migration ?? 'the ledger'}`;
}
function startOfStatement(sql) {
    let at = 0;
    for (;;) {
        const next = skipOne(sql, at);
        if (next === at)
            return at;
        at = next;
    }
}
function skipOne(sql, at) {
    if (sql.startsWith('--', at)) {
        const end = sql.indexOf('\n', at);
        return end === -1 ? sql.length : end + 1;
    }
    if (sql.startsWith('/*', at))
        return endOfBlock(sql, at);
    return /^[\s;(\uFEFF]/u.test(sql.slice(at, at + 1)) ? at + 1 : at;
}
/** Block comments nest. */
function endOfBlock(sql, at) {
    const marks = /\/\*|\*\//gu;
    marks.lastIndex = at;
    let depth = 0;
    for (let mark = marks.exec(sql); mark !== null; mark = marks.exec(sql)) {
        depth += mark[0] === '/*' ? 1 : -1;
        if (depth === 0)
            return marks.lastIndex;
    }
    return sql.length;
}

;// CONCATENATED MODULE: ./src/ledger/refusal.ts

/**
 * Words are looked for anywhere, in strings and comments too: refusing too much costs an explanation, refusing too little could change the database.
 * What a function of the user's own does inside is not seen here; drizzle-kit ran the same function a moment ago.
 * Sequence values (`nextval`, `setval`) are not undone by any rollback; drizzle-kit's own failed run has drawn them too.
 */
const leaks = [
    { pattern: /\bROLLBACK\b/iu, does: 'holds the word ROLLBACK, which could end the transaction and let the rest persist' },
    { pattern: /\bABORT\b/iu, does: 'holds the word ABORT, which could end the transaction and let the rest persist' },
    { pattern: /\bPREPARE\b[\s\S]*\bTRANSACTION\b/iu, does: 'holds the words PREPARE TRANSACTION, which could keep the transaction beyond its session' },
    { pattern: /\bCOPY\b[\s\S]*\b(?:TO|PROGRAM)\b/iu, does: 'holds a COPY that may write outside of the database' },
    { pattern: /\bdblink\w*/iu, does: 'uses dblink, which writes through a connection of its own' },
    { pattern: /\blo_(?:export|import)\w*/iu, does: 'uses files of the server' },
    { pattern: /\bpg_(?:file_|read_file|read_binary_file|ls_|stat_file)\w*/iu, does: 'uses files of the server' },
    { pattern: /\bpg_(?:terminate|cancel)_backend\b/iu, does: 'ends other sessions' },
    { pattern: /\bpg_(?:reload_conf|rotate_logfile|switch_wal|create_restore_point|promote|logical_emit_message)\b/iu, does: 'acts on the whole server' },
    { pattern: /\bpg_\w*(?:replication_slot|replication_origin|wal_replay|backup)\w*/iu, does: 'acts on replication or backups' },
    { pattern: /\bpg_(?:stat_reset|advisory_unlock)\w*/iu, does: 'acts on what no rollback restores' },
    { pattern: /\bALTER\s+SYSTEM\b|\b(?:CREATE|ALTER|DROP)\s+SUBSCRIPTION\b/iu, does: 'acts on the whole server' },
];
/** Words with which a statement can commit; END also closes CASE and blocks, which is harmless. */
const committing = /\b(?:COMMIT|END)\b/iu;
/** Why these batches must not be replayed; null where nothing stands against it. */
function findRefusal(batches) {
    for (const { migration, statements } of batches) {
        for (const [index, statement] of statements.entries()) {
            const leak = leaks.find(({ pattern }) => pattern.test(statement));
            if (leak !== undefined)
                return `${placeOf(migration, index + 1)} ${leak.does}`;
        }
    }
    return null;
}
/** Whether some statement could commit by itself. */
function mayCommit(batches) {
    return batches.some(({ statements }) => statements.some((statement) => committing.test(statement)));
}

;// CONCATENATED MODULE: ./src/ledger/postgresql/replay.ts







/** Never persists anything, but for what no rollback undoes: drawn and set sequence values. */
async function replay(request, batches) {
    const reason = findRefusal(batches);
    if (reason !== null)
        return { kind: 'not-replayed', reason };
    try {
        return await replayOn(await (0,connection/* connect */.N)(request), batches);
    }
    catch (thrown) {
        const problem = (0,errors_problem/* asProblem */.gr)(thrown);
        return { kind: 'not-replayed', reason: `no session for it could be opened (${problem.code})` };
    }
}
async function replayOn(client, batches) {
    try {
        await client.query('begin');
        const poison = await poisonTransaction(client);
        if (poison === null && mayCommit(batches)) {
            return {
                kind: 'not-replayed',
                reason: 'the role may not create temporary tables, without which a COMMIT in a migration could not be kept from persisting',
            };
        }
        return await runBatches(client, batches, poison);
    }
    finally {
        await rollBack(client);
    }
}
/**
 * A deferred constraint that is already violated makes every COMMIT, wherever it comes from, fail and roll back.
 * Its name is not to be guessed, so that no statement can take it away. Null where the role may not create it.
 */
async function poisonTransaction(client) {
    const name = await readUnguessableName(client);
    try {
        await client.query('savepoint before_poison');
        await client.query(`create temporary table ${name} (value int constraint ${name}_once unique deferrable initially deferred)`);
        await client.query(`insert into ${name} values (1), (1)`);
        return name;
    }
    catch {
        await client.query('rollback to savepoint before_poison');
        return null;
    }
}
async function readUnguessableName(client) {
    const { rows } = await client.query(`select 'drizzle_attest_' || replace(pg_catalog.gen_random_uuid()::text, '-', '') as name`);
    return schemas/* tuple */.PVZ([schemas/* object */.Ikc({ name: schemas/* string */.YjP().regex(/^drizzle_attest_[0-9a-f]{32}$/u) })]).parse(rows)[0].name;
}
async function runBatches(client, batches, poison) {
    for (const { migration, statements } of batches) {
        for (const [index, statement] of statements.entries()) {
            const thrown = await sendStatement(client, statement);
            if (thrown !== null)
                return replay_explain(thrown, migration, index + 1, statement, poison);
            if (client.getTransactionStatus() !== 'T')
                return endedItself(migration, index + 1);
        }
    }
    return { kind: 'passed' };
}
/** As drizzle-kit sends it: the simple protocol, in which one chunk may hold several statements. Gives what was thrown, or null. */
async function sendStatement(client, statement) {
    try {
        await client.query(statement);
        return null;
    }
    catch (thrown) {
        return thrown ?? new Error('');
    }
}
function replay_explain(thrown, migration, statement, sql, poison) {
    const error = (0,database_error/* parseDriverError */.Qd)(thrown);
    if (poison !== null && error.message.includes(poison)) {
        return error.sqlState === '23505' ? endedItself(migration, statement) : reachedPoison(migration, statement);
    }
    const message = error.sqlState === null || (0,database_error/* isLost */.JD)(error) ? 'The connection was lost.' : (0,ledger_message/* shownMessage */.z)({ ...error, sqlState: error.sqlState });
    const failure = { migration, statement, keyword: firstKeyword(sql), sqlState: error.sqlState, message };
    return { kind: 'failed', failure };
}
function endedItself(migration, statement) {
    return {
        kind: 'not-replayed',
        reason: `${placeOf(migration, statement)} ends its own transaction (COMMIT), or checks all deferred constraints, so that neither it nor what follows can be replayed; what stands before it passed`,
    };
}
function reachedPoison(migration, statement) {
    return {
        kind: 'not-replayed',
        reason: `${placeOf(migration, statement)} reaches for every temporary table, that of the replay too; what stands before it passed`,
    };
}
/** Where even this fails, the session is gone, and its transaction with it. */
async function rollBack(client) {
    try {
        await client.query('rollback');
        await client.end();
    }
    catch {
        client.connection.stream.destroy();
    }
}

;// CONCATENATED MODULE: ./src/ledger/session-name.ts
/** The names under which a run's sessions show in the database, so that a later run can tell them apart. */
/** What every session of drizzle-attest begins with. */
const sessionPrefix = 'drizzle-attest/';
const lockSuffix = '/lock';
const replaySuffix = '/replay';
/** PostgreSQL keeps the first 63 bytes of `application_name` (NAMEDATALEN - 1). */
const longestName = 63;
/** The names of a run's sessions, as the server will show them; `applicationName` is ASCII. */
function sessionNames(applicationName) {
    return {
        kit: shownName(applicationName),
        lock: applicationName.slice(0, longestName - lockSuffix.length) + lockSuffix,
        replay: applicationName.slice(0, longestName - replaySuffix.length) + replaySuffix,
    };
}
/** A session's name, cut as the server cuts it. */
function shownName(applicationName) {
    return applicationName.slice(0, longestName);
}

;// CONCATENATED MODULE: ./src/ledger/postgresql/orphaned-sessions.ts
/** Sessions of drizzle-attest other than the one that holds the lock: waits for those of others, and ends its own. */




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
        await pause(pollMs, signal);
        if (signal.aborted)
            throw orphaned_sessions_cancelled();
    }
}
async function readOrphanedSessions(session, names) {
    const query = `select pid, application_name as "applicationName" from pg_catalog.pg_stat_activity where datname = current_database()
    and pg_catalog.starts_with(application_name, $1) and pg_catalog.right(application_name, ${lockSuffix.length.toString()}) <> $2 and application_name not in ($3, $4) order by pid`;
    return session.select(query, [sessionPrefix, lockSuffix, names.kit, names.replay], orphanedRow);
}
function orphaned_sessions_cancelled() {
    return new errors_problem/* Problem */.AF('apply/cancelled', {
        message: 'The run was cancelled while it waited for sessions of an earlier deploy; nothing was applied.',
        remedy: 'Run again when they have ended.',
    });
}
function orphanedSessionProblem(orphanedSessions) {
    const named = orphanedSessions.map(({ pid, applicationName }) => `"${applicationName}" (pid ${pid.toString()})`).join(', ');
    return new errors_problem/* Problem */.AF('lock/orphaned-session', {
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
        await pause(pollMs);
    }
}
/** Asking again does no harm: a session that is already ending stays so. */
async function terminate(session, name) {
    const query = `select pg_catalog.pg_terminate_backend(pid) as asked from pg_catalog.pg_stat_activity
    where datname = current_database() and application_name = $1 and pid <> pg_catalog.pg_backend_pid()`;
    return (await session.select(query, [name], schemas/* strictObject */.rej({ asked: schemas/* boolean */.zMY() }))).length;
}
function outcomeUnknown(applicationName) {
    return new errors_problem/* Problem */.AF('apply/outcome-unknown', {
        message: `The session "${shownName(applicationName)}" of drizzle-kit was asked to end and is still there after ${(endWaitMs / 1000).toString()} s.`,
        remedy: 'Look at that session in pg_stat_activity; once it is gone, run again: the next run reads from the ledger what it did.',
    });
}

;// CONCATENATED MODULE: ./src/ledger/postgresql.ts







/** Connects to the database; throws a `database/…` Problem that says why it could not. */
async function openPostgresql(target, options) {
    const names = sessionNames(options.applicationName);
    const { session, facts } = await openSession(target, names.lock, options.connectTimeoutMs);
    return new Postgresql(session, facts, { target, names, connectTimeoutMs: options.connectTimeoutMs });
}
class Postgresql {
    facts;
    #session;
    #circumstances;
    constructor(session, facts, circumstances) {
        this.facts = facts;
        this.#session = session;
        this.#circumstances = circumstances;
    }
    lock(table, waitMs, signal) {
        return told(takeLock(this.#session, table, waitMs, signal));
    }
    waitForOrphanedSessions(waitMs, signal) {
        return told(waitForOrphanedSessions(this.#session, this.#circumstances.names, waitMs, signal));
    }
    /** Where the session itself is gone, a new one ends drizzle-kit's: it must not go on without the lock. */
    async endSessions(applicationName) {
        if (this.#session.alive) {
            await told(endSessions(this.#session, applicationName));
            return;
        }
        const { target, names, connectTimeoutMs } = this.#circumstances;
        const { session } = await openSession(target, names.lock, connectTimeoutMs);
        await told(endSessions(session, applicationName)).finally(() => session.end());
    }
    readLedger(table) {
        return told(readLedger(this.#session, table));
    }
    /** A statement is stopped at the server: a client that merely leaves would not end it, nor free its locks. */
    async replay(batches, limits, signal) {
        const { target, names, connectTimeoutMs } = this.#circumstances;
        const stopping = [];
        // Where that cannot be asked for, the server is lost, and the replay with it.
        const stop = () => void stopping.push(endSessions(this.#session, names.replay).catch(() => undefined));
        signal.addEventListener('abort', stop, { once: true });
        const end = signal.aborted ? null : await replay({ target, name: names.replay, connectTimeoutMs, limits }, batches);
        signal.removeEventListener('abort', stop);
        await Promise.all(stopping);
        return end === null || signal.aborted ? { kind: 'not-replayed', reason: 'they were stopped before their end' } : end;
    }
    close() {
        return this.#session.end();
    }
}
/** What the driver throws leaves this room as a Problem. */
async function told(work) {
    try {
        return await work;
    }
    catch (thrown) {
        throw (0,database_error/* queryProblem */.M4)(thrown);
    }
}


/***/ })

};
