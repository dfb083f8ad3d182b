export const id = 8928;
export const ids = [8928];
export const modules = {

/***/ 52447:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ runKit)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/apply/session-url.ts
/** Adds name and limits of the session. A limit that the given URL sets itself is left as it is. */
function withSessionSettings(url, applicationName, limits) {
    const extended = new URL(url);
    extended.searchParams.set('application_name', applicationName);
    setUnlessGiven(extended.searchParams, 'lock_timeout', limits.lockTimeoutMs);
    setUnlessGiven(extended.searchParams, 'statement_timeout', limits.statementTimeoutMs);
    return extended.href;
}
function setUnlessGiven(parameters, name, milliseconds) {
    if (milliseconds > 0 && !parameters.has(name))
        parameters.set(name, String(milliseconds));
}

;// CONCATENATED MODULE: ./src/apply/kit.ts
/** Runs `drizzle-kit migrate`: the project's own, with a config made for this run, in an environment that holds the URL and nothing else. */



/** The variable that carries the URL into the one child that needs it. */
const urlVariable = 'DRIZZLE_ATTEST_DATABASE_URL';
/** The repository's own config is never loaded here: it is code, and this child holds the secret. */
async function runKit(run, runChild) {
    const folder = (0,external_node_path_.join)(run.tempFolder, 'apply');
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'package.json'), '{ "type": "commonjs" }\n');
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'drizzle.config.js'), renderConfig(run, folder));
    try {
        return await runChild({
            file: 'node',
            args: [run.kit.script, 'migrate', '--config', 'drizzle.config.js'],
            cwd: folder,
            env: {
                ...run.kit.environment,
                PATH: run.searchPath,
                HOME: folder,
                NO_COLOR: '1',
                [urlVariable]: urlFor(run),
            },
            timeLimitMs: run.timeLimitMs,
            signal: run.signal,
            onLine: run.onLine,
        });
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
/** A file has no sessions whose settings a URL could carry. */
function urlFor({ config, url, applicationName, limits }) {
    return config.dialect === 'sqlite' || config.dialect === 'turso' ? url.reveal() : withSessionSettings(url.reveal(), applicationName, limits);
}
/** `out` is relative because 0.31 cannot read an absolute one. */
function renderConfig({ config, migrationsFolder }, folder) {
    const settings = {
        dialect: config.dialect,
        out: (0,external_node_path_.relative)(folder, migrationsFolder),
        migrations: { schema: config.ledgerTable.schema, table: config.ledgerTable.name },
    };
    return `module.exports = { ...${JSON.stringify(settings)}, dbCredentials: { url: process.env.${urlVariable} } };\n`;
}


/***/ }),

/***/ 3131:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ watchKitLines)
/* harmony export */ });
/** Which lines of drizzle-kit may be shown: SQL and data stand in the others. */
/** Lines that are known to hold neither, and tell how far it is. */
const progress = [
    /^Reading config file /u,
    /^Using '[\w@/-]+' driver for database querying$/u,
    /^(?:\[.\] ?(?:applying migrations\.\.\.|migrations applied successfully!))+$/u,
];
/** Lines that are known to hold neither, and tell why it does not go on: versions, what to install, snapshots. */
const complaints = [
    /^Please install /u,
    /^To connect to .{1,80} (?:install|please)/u,
    /^(?:Error: )?Cannot find (?:module|package) '[\w@./-]+'/u,
    /^This version of drizzle-(?:kit|orm) is outdated/u,
    /^Your migrations folder format is outdated/u,
    /^Unrecognized options for command /u,
    /^Migration \S+ sorts before its parent \S+, so migrate can run it first\./u,
    /^Cannot reconstruct snapshot \S+: /u,
    /^The migrations folder has two base snapshots, /u,
    /^\S+ (?:snapshot is of unsupported version|is not of the latest version|data is malformed)/u,
];
/** `full` lets every line through; `status` only those that are known. */
function watchKitLines(shown) {
    let withheld = 0;
    let complaint = null;
    const seen = new Set();
    return {
        take: (line) => {
            const bare = line.trim().replace(/^\[[⠁-⣿]\]/u, '[·]');
            if (seen.has(bare))
                return null;
            seen.add(bare);
            const complains = complaints.some((known) => known.test(bare));
            if (complains)
                complaint ??= bare;
            if (complains || shown === 'full' || progress.some((known) => known.test(bare)))
                return bare;
            withheld += 1;
            return null;
        },
        get withheld() {
            return withheld;
        },
        get complaint() {
            return complaint;
        },
    };
}


/***/ }),

/***/ 50297:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ planReplay)
/* harmony export */ });
/** The batches of a plan, to be replayed as drizzle-kit of this generation would have run them on a ledger of this shape. */
function planReplay(table, generation, shape, migrations) {
    const rows = migrations.flatMap((migration) => [
        { migration: migration.name, statements: migration.statements },
        { migration: null, statements: [insertRow(table, generation, migration)] },
    ]);
    return [{ migration: null, statements: prepareLedger(table, generation, shape) }, ...rows];
}
function prepareLedger(table, generation, shape) {
    const schema = `CREATE SCHEMA IF NOT EXISTS ${quoted(table.schema)}`;
    if (generation === 'v1' && shape === 'v0')
        return [schema, ...upgradeTable(table)];
    return generation === 'v1' && shape === 'v1' ? [schema] : [schema, createTable(table, generation)];
}
function createTable(table, generation) {
    const more = generation === 'v1' ? ', name text, applied_at timestamp with time zone DEFAULT now()' : '';
    return `CREATE TABLE IF NOT EXISTS ${qualified(table)} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint${more})`;
}
/** drizzle-kit 1.0 takes over a ledger of 0.31. */
function upgradeTable(table) {
    return [
        `ALTER TABLE ${qualified(table)} ADD COLUMN IF NOT EXISTS "name" text`,
        `ALTER TABLE ${qualified(table)} ADD COLUMN IF NOT EXISTS "applied_at" timestamp with time zone DEFAULT now()`,
    ];
}
function insertRow(table, generation, { name, sha256, createdAt }) {
    const values = [literal(sha256), literal(createdAt.toString())];
    if (generation === 'v0')
        return `INSERT INTO ${qualified(table)} ("hash", "created_at") VALUES (${values.join(', ')})`;
    return `INSERT INTO ${qualified(table)} ("hash", "created_at", "name") VALUES (${[...values, literal(name)].join(', ')})`;
}
function qualified(table) {
    return `${quoted(table.schema)}.${quoted(table.name)}`;
}
function quoted(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
function literal(text) {
    return `'${text.replaceAll("'", "''")}'`;
}


/***/ }),

/***/ 28928:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ readSchemaSql),
/* harmony export */   rehearse: () => (/* binding */ rehearse)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12652);
/* harmony import */ var _apply_kit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52447);
/* harmony import */ var _apply_output_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3131);
/* harmony import */ var _apply_replay_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50297);
/* harmony import */ var _host_process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17439);
/* harmony import */ var _model_child_end_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58415);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65251);
/** The rehearsal of a change, with the sessions, the drizzle-kit and the schema that it needs. */








async function rehearse(order, host) {
    const [{ rehearse: run }, { openShadowSession }] = await Promise.all([
        __webpack_require__.e(/* import() */ 1284).then(__webpack_require__.bind(__webpack_require__, 31284)),
        Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(623)]).then(__webpack_require__.bind(__webpack_require__, 30623)),
    ]);
    const { place, project, base, change, setup, shadow, statementTimeoutMs, timeLimitMs } = order;
    const rehearsal = {
        ...{ shadow, setup, statementTimeoutMs, timeLimitMs, signal: place.signal, searchPath: place.searchPath },
        base: setOf(project, base, 'absent'),
        change: setOf(project, change, base.length === 0 ? 'absent' : project.kit.generation),
        generation: project.kit.generation,
        ledger: project.config.ledgerTable,
        packageFolders: [place.packageFolder, place.repositoryRoot, host.programFolder],
    };
    return await run(rehearsal, {
        openSession: openShadowSession,
        migrate: migrateWith(order),
        readSchemaSql: async () => await readSchemaSql(place, project.kit),
        mask: host.mask,
        warn: (line) => host.log.warning(line),
    });
}
/** drizzle-kit's ledger statements, each with the migration that it stands behind; the first prepare the table. */
function setOf({ kit, config }, migrations, shape) {
    if (migrations.length === 0)
        return { migrations, groups: [] };
    const [prepare, ...rest] = (0,_apply_replay_js__WEBPACK_IMPORTED_MODULE_4__/* .planReplay */ .r)(config.ledgerTable, kit.generation, shape, migrations);
    const groups = migrations.map((_, index) => rest.slice(index * 2, index * 2 + 2));
    return { migrations, groups: prepare === undefined ? groups : [[prepare], ...groups] };
}
function migrateWith({ place, project, timeLimitMs }) {
    return async (address, statementTimeoutMs, signal) => {
        const lines = (0,_apply_output_js__WEBPACK_IMPORTED_MODULE_5__/* .watchKitLines */ .l)('status');
        const run = {
            kit: project.kit,
            config: project.config,
            migrationsFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(place.repositoryRoot, project.folder.path),
            url: address.url,
            applicationName: 'drizzle-attest/rehearsal',
            limits: { lockTimeoutMs: 0, statementTimeoutMs },
            timeLimitMs,
            signal,
            tempFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(place.tempFolder, 'rehearsal'),
            searchPath: place.searchPath,
            onLine: (line) => void lines.take(line),
        };
        return { end: await (0,_apply_kit_js__WEBPACK_IMPORTED_MODULE_2__/* .runKit */ .i)(run, _host_process_js__WEBPACK_IMPORTED_MODULE_3__/* .runChild */ .w$), complaint: lines.complaint };
    };
}
/** A project that is described by inputs alone has no config, and then no schema to load. */
async function readSchemaSql(place, kit) {
    const { readWholeSchema } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 7506));
    try {
        return statementsOf(await readWholeSchema(place, kit, _host_process_js__WEBPACK_IMPORTED_MODULE_3__/* .runChild */ .w$));
    }
    catch (thrown) {
        if (thrown instanceof _errors_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF)
            return (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_6__/* .unknown */ .L)(thrown.message.replace(/\.$/u, ''));
        throw thrown;
    }
}
function statementsOf(answer) {
    switch (answer.kind) {
        case 'in-sync':
            return [];
        case 'missing':
            return answer.sql.split('--> statement-breakpoint');
        case 'ambiguous':
            return (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_6__/* .unknown */ .L)('drizzle-kit generate would have to ask about the schema');
        case 'failed':
            return (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_6__/* .unknown */ .L)(`drizzle-kit generate ${(0,_model_child_end_js__WEBPACK_IMPORTED_MODULE_7__/* .describeEnd */ .l)(answer.end)} for the whole schema`);
    }
}


/***/ })

};
