export const ids = [4938];
export const modules = {

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
async function waitForOrphanedSessions(session, names, { over, onBusy }, signal) {
    for (;;) {
        const orphanedSessions = await readOrphanedSessions(session, names);
        if (orphanedSessions.length === 0)
            return;
        if (over.aborted)
            throw orphanedSessionProblem(orphanedSessions);
        onBusy();
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
    async lock(table, waitMs, signal, onWait) {
        const wait = (0,lock/* startWait */.A)(waitMs, onWait);
        await orProblem((0,lock/* takeLock */.H)(this.#session, (0,lock_key/* lockKey */.T)(table), wait, signal));
        await orProblem((0,lock/* takeLock */.H)(this.#work.session, (0,lock_key/* workLockKey */.q)(table), wait, signal));
    }
    waitForOrphanedSessions(waitMs, signal, onWait) {
        return orProblem(waitForOrphanedSessions(this.#session, this.#circumstances.names, (0,lock/* startWait */.A)(waitMs, onWait), signal));
    }
    async lend(order) {
        const { target } = this.#circumstances;
        (0,search_path/* refuseOthersFirst */.a)(this.#searchPath);
        const limited = orProblem(limitStatements(this.#work, order.limits, (0,address/* parseAddress */.o)(target.url.reveal()).limits));
        const [{ lend }] = await Promise.all([__webpack_require__.e(/* import() */ 2982).then(__webpack_require__.bind(__webpack_require__, 92982)), limited]);
        this.#isLent = true;
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
/** `onWait` is called once, when the wait begins. */
function startWait(waitMs, onWait = null) {
    let isTold = onWait === null || waitMs === 0;
    return {
        waitMs,
        over: AbortSignal.timeout(waitMs),
        onBusy() {
            if (!isTold)
                onWait?.();
            isTold = true;
        },
    };
}
/** Tries until the lock is taken, the wait is over, or the run is cancelled. Polls: who waits in the lock itself stops CREATE INDEX CONCURRENTLY (40P01). */
async function takeLock(session, key, { waitMs, over, onBusy }, signal) {
    for (let delay = 25; !(await tryLock(session, key)); delay = Math.min(delay * 2, longestDelayMs)) {
        if (over.aborted)
            throw await lockTimeout(session, key, waitMs);
        onBusy();
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
