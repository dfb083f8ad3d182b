export const ids = [2845,7362,8167];
export const modules = {

/***/ 24796:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ openOwnRepository)
/* harmony export */ });
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _github_place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43588);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65251);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54966);
/** The repository of the job, and a client that asks GitHub for it. */




/** Throws `github/no-access`. */
async function openOwnRepository({ job, run, signal }, token) {
    if (job === null)
        throw noAccess('a terminal has no repository of its own on GitHub', 'Run it in a job of GitHub Actions.');
    if (token === null)
        throw noAccess('no github-token was given', "Give the job's own token: github-token: ${{ github.token }}.");
    if ((0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t)(run.repository))
        throw noAccess(run.repository.unknown, 'Run it in a job of GitHub Actions, and let no step set its variables.');
    const { openGithub } = await Promise.all(/* import() */[__webpack_require__.e(1351), __webpack_require__.e(6584)]).then(__webpack_require__.bind(__webpack_require__, 96584));
    const { fullName } = run.repository;
    return { github: openGithub({ apiUrl: job.apiUrl, token, signal }), place: (0,_github_place_js__WEBPACK_IMPORTED_MODULE_2__/* .githubPlace */ .V)(fullName), fullName };
}
function noAccess(reason, remedy) {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('github/no-access', { message: `GitHub cannot be asked: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .em)(reason)}`, remedy, place: 'github-token' });
}


/***/ }),

/***/ 62845:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readFromManifest: () => (/* binding */ readFromManifest)
});

// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/host/process.ts
var process = __webpack_require__(17439);
// EXTERNAL MODULE: ./src/model/ledger-state.ts
var ledger_state = __webpack_require__(74880);
;// CONCATENATED MODULE: ./src/ledger/recalled.ts

/** Null if the first files, in their order, do not lead to that state: then only the database knows it. */
function recallLedger(migrations, state, table) {
    if (state.rows > migrations.length)
        return null;
    const rows = migrations.slice(0, state.rows).map((migration, at) => rowOf(migration, at, state.shape));
    const ledger = { shape: state.shape, table, rows };
    return (0,ledger_state/* ledgerState */.z)(ledger).sha256 === state.sha256 ? ledger : null;
}
function rowOf({ name, sha256, createdAt }, at, shape) {
    return { id: String(at + 1), hash: sha256, createdAt: String(createdAt), name: shape === 'v1' ? name : null, appliedAt: null };
}

// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
// EXTERNAL MODULE: ./src/project/repository.ts + 1 modules
var repository = __webpack_require__(7538);
// EXTERNAL MODULE: ./src/status/status.ts + 3 modules
var status_status = __webpack_require__(67112);
// EXTERNAL MODULE: ./src/commands/github-repository.ts
var github_repository = __webpack_require__(24796);
// EXTERNAL MODULE: ./src/commands/project-place.ts
var project_place = __webpack_require__(82353);
// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(54966);
;// CONCATENATED MODULE: ./src/commands/pending/from-manifest.ts
/** What is pending, as the last manifest of the target says that it left the database: for those who approve before anybody may ask it. */









async function readFromManifest(inputs, source, host) {
    const [project, newest] = await Promise.all([(0,repository/* readProject */.Wh)((0,project_place/* projectPlace */.h)(inputs.project, host), process/* runChild */.w$), readNewestOf(source, host)]);
    if (typeof newest === 'string')
        return notKnown(project, newest);
    const { after } = newest.manifest.ledger;
    if ((0,unknown/* isUnknown */.t)(after))
        return notKnown(project, `manifest ${String(newest.sequence)} does not know what it left: ${after.unknown}`);
    const ledger = recallLedger(project.folder.migrations, after, project.config.ledgerTable);
    if (ledger === null)
        return notKnown(project, `the files, in their order, are not what manifest ${String(newest.sequence)} saw in the ledger`);
    const status = (0,status_status/* evaluateStatus */.q)(project.kit, project.folder, ledger, inputs.outOfOrder);
    return {
        folder: project.folder,
        status,
        from: { kind: 'manifest', sequence: newest.sequence, manifestId: newest.manifest.manifestId },
        unknown: null,
    };
}
/** The manifest, or why there is none. Throws what keeps GitHub from saying. */
async function readNewestOf({ environment, target, evidenceBranch: branch, token }, host) {
    const opened = await (0,github_repository/* openOwnRepository */.H)(host, token).catch(whyNot);
    if (typeof opened === 'string')
        return opened;
    const [{ readChainIds }, { readNewest }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(6042), __webpack_require__.e(1563)]).then(__webpack_require__.bind(__webpack_require__, 51563)), Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(6042), __webpack_require__.e(2771)]).then(__webpack_require__.bind(__webpack_require__, 12771))]);
    const order = { ...opened.place, branch, environment, target };
    const [chainId, ...others] = await readChainIds(opened.github, order);
    if (chainId === undefined)
        return 'there is no manifest of this target yet';
    if (others.length > 0)
        return `the environment ${environment} has manifests of ${String(others.length + 1)} databases, and which of them is meant is not said`;
    return (await readNewest(opened.github, { ...order, chainId })) ?? 'there is no manifest of this target any more';
}
/** Where there is nobody to ask, the plan is not known; that stops nothing. */
function whyNot(thrown) {
    if (thrown instanceof problem/* Problem */.AF && thrown.code === 'github/no-access')
        return (0,sentence/* clause */.sb)(thrown.message);
    throw thrown;
}
function notKnown({ folder }, unknown) {
    return { folder, status: null, from: { kind: 'nobody' }, unknown };
}


/***/ }),

/***/ 43588:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ githubPlace)
/* harmony export */ });
/** Which repository is asked. */
/** `fullName` is `OWNER/REPO`. */
function githubPlace(fullName) {
    const [owner = '', repo = ''] = fullName.split('/');
    return { owner, repo };
}


/***/ }),

/***/ 74880:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ findUnrecorded),
/* harmony export */   z: () => (/* binding */ ledgerState)
/* harmony export */ });
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44920);

/** What a manifest keeps of the ledger. */
function ledgerState(ledger) {
    return { shape: ledger.shape, rows: ledger.rows.length, sha256: (0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .rowsDigest */ .Q)(ledger.rows) };
}
/** Holds the ledger against the state that the previous manifest saw: the rows since then are those that no manifest tells of. */
function findUnrecorded(ledger, previous) {
    if (ledger.rows.length < previous.rows)
        return { kind: 'rewritten' };
    if ((0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .rowsDigest */ .Q)(ledger.rows.slice(0, previous.rows)) !== previous.sha256)
        return { kind: 'rewritten' };
    return { kind: 'agrees', unrecorded: ledger.rows.slice(previous.rows) };
}


/***/ }),

/***/ 44920:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ rowsDigest)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95305);

/** The digest of a ledger's rows: the name and `applied_at` are left out, because drizzle-kit 1.0 fills them in for the rows of 0.31. */
function rowsDigest(rows) {
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalDigest */ .Xz)(rows.map(({ hash, createdAt }) => [hash, createdAt]));
}


/***/ }),

/***/ 67112:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ evaluateFiles),
  q: () => (/* binding */ evaluateStatus)
});

// EXTERNAL MODULE: ./src/model/plan.ts
var plan = __webpack_require__(67978);
// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(54966);
;// CONCATENATED MODULE: ./src/status/stops.ts
/** The statuses that forbid a deploy, each kind with its own code and remedy. */



/** How many deviations a message names; the manifest holds all of them. */
const namedAtMost = 5;
const stops = [
    {
        code: 'history/edited',
        kind: 'edited',
        found: 'changed after being applied: the file is not what the ledger says was run',
        remedy: () => 'Restore the file as it was applied (git log shows it) and put the change into a new migration. Where only line ends differ, add "*.sql text eol=lf" to .gitattributes.',
    },
    {
        code: 'history/missing',
        kind: 'missing',
        found: 'in the ledger, without a file, and older than the newest file here',
        remedy: () => 'Restore the deleted migration from git. A history that was squashed on purpose has to be squashed in the ledger too.',
    },
    {
        code: 'history/foreign',
        kind: 'foreign',
        found: 'in the ledger, without a file, and newer than every file here',
        remedy: () => 'Deploy a commit that has these migrations: this checkout is older than the database, or something else writes to the same ledger table.',
    },
    {
        code: 'history/out-of-order',
        kind: 'out-of-order',
        found: 'without a ledger row, and older than what was applied last',
        remedy: (generation) => generation === 'v0'
            ? 'drizzle-kit 0.31 would skip it in silence and report success. Delete the migration and generate it again, so that it becomes the newest.'
            : 'drizzle-kit 1.0 would run it after newer ones. Generate it again, or set out-of-order: allow where that order is known to be right.',
    },
    {
        code: 'history/ambiguous',
        kind: 'ambiguous',
        found: 'open to more than one reading',
        remedy: () => 'Correct the ledger row by hand, with a second person looking on, until each row speaks of exactly one file.',
    },
];
function stopsOf(statuses, generation) {
    return stops.flatMap((stop) => {
        const found = statuses.filter(({ kind }) => kind === stop.kind);
        if (found.length === 0)
            return [];
        return [new problem/* Problem */.AF(stop.code, { message: `${list(found)}: ${stop.found}.`, remedy: stop.remedy(generation), place: firstFile(found) })];
    });
}
/** A ledger that 1.0 has taken over holds names; a row that 0.31 adds has none, and 1.0 would run its migration again. */
function newerLedger(kit, ledger) {
    if (kit.generation === 'v1' || ledger.shape !== 'v1')
        return [];
    return [
        new problem/* Problem */.AF('ledger/newer-than-kit', {
            message: `The ledger has the columns of drizzle-kit 1.0, and the project has drizzle-kit ${kit.version}.`,
            remedy: 'Deploy with drizzle-kit 1.0: rows that the older one writes have no name, and their migrations would run a second time.',
        }),
    ];
}
/** A wish that 0.31 cannot grant is not passed over in silence. */
function vainAllowance(kit, outOfOrder) {
    if (kit.generation === 'v1' || outOfOrder === 'refuse')
        return [];
    return [
        new problem/* Problem */.AF('input/conflict', {
            message: `out-of-order: allow needs drizzle-kit 1.0, and the project has ${kit.version}, which skips out-of-order migrations.`,
            remedy: 'Take the input out.',
            place: 'out-of-order',
        }),
    ];
}
function list(found) {
    return (0,sentence/* listNames */.Zv)(found.map(nameOf), namedAtMost);
}
/** What a person knows a status by: the file's name, or what the row has instead. */
function nameOf(status) {
    const reason = status.kind === 'ambiguous' ? ` (${status.reason})` : '';
    if ('migration' in status && status.migration !== null)
        return status.migration.name + reason;
    return ('row' in status && status.row !== null ? rowName(status.row) : 'a row') + reason;
}
function rowName(row) {
    if (row.name !== null)
        return (0,plain/* excerpt */.Kb)(row.name);
    return `row ${row.id ?? 'without id'} (created_at ${row.createdAt ?? 'NULL'}, hash ${(0,plain/* excerpt */.Kb)(row.hash.slice(0, 12))}…)`;
}
function firstFile(found) {
    return found.flatMap((status) => ('migration' in status && status.migration !== null ? [status.migration.path] : []))[0];
}

;// CONCATENATED MODULE: ./src/status/pairing.ts
/** Pairs each file with at most one row. Where several rows fit, one with the file's own hash is taken first. */
function pairUp(migrations, ledger, generation) {
    const speaksOf = identityRule(ledger, generation);
    const open = new Set(ledger.rows);
    const pairs = [];
    const lonelyFiles = [];
    for (const [migration, rows] of candidates(migrations, ledger.rows, speaksOf)) {
        const free = rows.filter((row) => open.has(row));
        const row = free.find(({ hash }) => hash === migration.sha256) ?? free[0];
        if (row === undefined)
            lonelyFiles.push(migration);
        else {
            open.delete(row);
            pairs.push({ migration, row });
        }
    }
    return { pairs, lonelyFiles, lonelyRows: [...open] };
}
/** 0.31 knows a row by its `created_at`, 1.0 by its name; the first 1.0 run on an older ledger goes by the second. */
function identityRule(ledger, generation) {
    if (generation === 'v0')
        return (row, { createdAt }) => row.createdAt === String(createdAt);
    if (ledger.shape === 'v1')
        return (row, { name }) => row.name === name;
    return (row, { createdAt }) => row.createdAt !== null && secondOf(row.createdAt) === secondOf(String(createdAt));
}
function secondOf(milliseconds) {
    return BigInt(milliseconds) / 1000n;
}
/** A file whose hash a row bears chooses before one whose content differs, so that two files of one second do not swap rows. */
function candidates(migrations, rows, speaksOf) {
    const found = migrations.map((migration) => [migration, rows.filter((row) => speaksOf(row, migration))]);
    const exact = ([migration, fitting]) => (fitting.some(({ hash }) => hash === migration.sha256) ? 0 : 1);
    return found.sort((one, other) => exact(one) - exact(other));
}

;// CONCATENATED MODULE: ./src/status/migration-status.ts
function statusOfPair({ migration, row }) {
    return { kind: row.hash === migration.sha256 ? 'applied' : 'edited', migration, row };
}
/** A file without a row: drizzle-kit will run it, would skip it, or would run again what another row says was run. */
function statusOfFile(migration, { lonelyRows }, rule) {
    const twin = lonelyRows.find(({ hash }) => hash === migration.sha256);
    if (twin !== undefined) {
        const reason = blank(twin, rule.named) ?? 'its content was applied under another name or time, and would run again';
        return { kind: 'ambiguous', migration, row: twin, reason };
    }
    return { kind: isOutOfOrder(BigInt(migration.createdAt), rule) ? 'out-of-order' : 'pending', migration };
}
/** 0.31 runs only what is newer than its newest row; 1.0 runs whatever has no row, in whatever order. */
function isOutOfOrder(createdAt, { generation, outOfOrder, newestRow }) {
    if (newestRow === null)
        return false;
    return generation === 'v0' ? createdAt <= newestRow : createdAt < newestRow && outOfOrder === 'refuse';
}
/** A row without a file: a hole in the history, or a database that is ahead of this checkout. */
function statusOfRow(row, { pairs }, rule) {
    const reason = blank(row, rule.named) ?? doubt(row, pairs);
    if (reason !== null)
        return { kind: 'ambiguous', migration: null, row, reason };
    const ahead = rule.newestFile === null || (row.createdAt !== null && BigInt(row.createdAt) > rule.newestFile);
    return { kind: ahead ? 'foreign' : 'missing', row };
}
/** Why a row cannot be told apart by what drizzle-kit knows rows by; null where it can. */
function blank({ createdAt, name }, named) {
    if (named && name === null)
        return 'the name of its row is NULL, so that 1.0 would run it again';
    if (createdAt === null)
        return 'the created_at of its row is NULL, which 0.31 takes for "nothing applied yet"';
    return null;
}
function doubt(row, pairs) {
    if (pairs.some((pair) => pair.row.hash === row.hash && pair.row.createdAt === row.createdAt))
        return 'another row says the same: its migration was recorded twice';
    return null;
}

;// CONCATENATED MODULE: ./src/status/status.ts




/** What would run, and what forbids it. */
function evaluateStatus(kit, folder, ledger, outOfOrder) {
    const files = evaluateFiles(kit.generation, folder, ledger, outOfOrder);
    return { ...files, outOfOrder, stops: [...vainAllowance(kit, outOfOrder), ...newerLedger(kit, ledger), ...stopsOf(files.statuses, kit.generation)] };
}
/** A full outer join of files and rows, under the rule of the generation that will run. */
function evaluateFiles(generation, folder, ledger, outOfOrder) {
    const rule = {
        generation,
        outOfOrder,
        named: ledger.shape === 'v1',
        newestRow: newest(ledger.rows.flatMap(({ createdAt }) => (createdAt === null ? [] : [BigInt(createdAt)]))),
        newestFile: newest(folder.migrations.map(({ createdAt }) => BigInt(createdAt))),
    };
    const pairing = pairUp(folder.migrations, ledger, generation);
    const twins = new Set(pairing.lonelyFiles.map(({ sha256 }) => sha256));
    const statuses = [
        ...pairing.pairs.map(statusOfPair),
        ...pairing.lonelyFiles.map((migration) => statusOfFile(migration, pairing, rule)),
        ...pairing.lonelyRows.filter(({ hash }) => !twins.has(hash)).map((row) => statusOfRow(row, pairing, rule)),
    ];
    const pending = pendingInOrder(folder.migrations, statuses);
    return { statuses, pending, plan: (0,plan/* planOf */.X)(pending) };
}
function newest(times) {
    return times.reduce((latest, time) => (latest === null || time > latest ? time : latest), null);
}
function pendingInOrder(migrations, statuses) {
    const pending = new Set(statuses.flatMap((status) => (status.kind === 'pending' ? [status.migration] : [])));
    return migrations.filter((migration) => pending.has(migration));
}


/***/ }),

/***/ 24712:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readFromDatabase: () => (/* binding */ readFromDatabase)
/* harmony export */ });
/* harmony import */ var _host_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17439);
/* harmony import */ var _host_random_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91391);
/* harmony import */ var _ledger_databases_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26132);
/* harmony import */ var _project_repository_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7538);
/* harmony import */ var _status_status_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67112);
/* harmony import */ var _project_place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82353);






async function readFromDatabase(inputs, url, host) {
    const [project, database] = await Promise.allSettled([
        (0,_project_repository_js__WEBPACK_IMPORTED_MODULE_3__/* .readProject */ .Wh)((0,_project_place_js__WEBPACK_IMPORTED_MODULE_5__/* .projectPlace */ .h)(inputs.project, host), _host_process_js__WEBPACK_IMPORTED_MODULE_0__/* .runChild */ .w$),
        (0,_ledger_databases_js__WEBPACK_IMPORTED_MODULE_2__/* .openDatabase */ .q)(url, { applicationName: `drizzle-attest/pending.${(0,_host_random_js__WEBPACK_IMPORTED_MODULE_1__/* .newId */ .S)().slice(0, 8)}`, connectTimeoutMs: 30_000 }),
    ]);
    try {
        if (project.status === 'rejected')
            throw project.reason;
        if (database.status === 'rejected')
            throw database.reason;
        const { kit, config, folder } = project.value;
        const ledger = await database.value.readLedger(config.ledgerTable);
        return { folder, status: (0,_status_status_js__WEBPACK_IMPORTED_MODULE_4__/* .evaluateStatus */ .q)(kit, folder, ledger, inputs.outOfOrder), from: { kind: 'database' }, unknown: null };
    }
    finally {
        await closeOpened(database);
    }
}
async function closeOpened(database) {
    if (database.status === 'fulfilled')
        await database.value.close();
}


/***/ }),

/***/ 64377:
((i,e,n)=>{n.d(e,{p6:()=>u,w$:()=>r});var o=n(43759),t=n(92857);function r(_){return o.G1(t.You,_)}function u(_){return o.db(t.Brp,_)}function d(_){return core._isoTime(ZodISOTime,_)}function a(_){return core._isoDuration(ZodISODuration,_)}}),

/***/ 6780:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ mayConcernDeploy)
/* harmony export */ });
/** A text without one of these words cannot have such a finding, and is not parsed. What a word means in its text is for the parser to say. */
const words = /\b(?:commit|rollback|abort|end|begin|start|savepoint|release|prepare|discard|deallocate|set|reset|listen|load|declare)\b|advisory|set_config|u&/iu;
function mayConcernDeploy({ chunks }) {
    return chunks.some((text) => words.test(text));
}


/***/ }),

/***/ 8167:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pending: () => (/* binding */ pending)
});

// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/host/process.ts
var process = __webpack_require__(17439);
// EXTERNAL MODULE: ./src/git/source.ts
var source = __webpack_require__(6891);
// EXTERNAL MODULE: ./src/publish/check/sql-section.ts
var sql_section = __webpack_require__(67738);
// EXTERNAL MODULE: ./src/text/markdown.ts
var markdown = __webpack_require__(86590);
// EXTERNAL MODULE: ./src/text/problem.ts
var text_problem = __webpack_require__(95928);
// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(54966);
;// CONCATENATED MODULE: ./src/publish/pending.ts




/** A summary has its limit, and a person reads less. */
const mostRows = 200;
const mostSqlBytes = 600_000;
function renderPending(state, problems) {
    const said = problems.map(text_problem/* renderProblemMarkdown */.t_);
    if (state.status === null)
        return ['## ❓ What is pending is not known yet', ...said, folderSize(state.folder)].join('\n\n');
    const { pending, plan } = state.status;
    const parts = [`## ${titleOf(pending, problems)}`, ...said, sourceOf(state.from)];
    if (pending.length === 0)
        return parts.join('\n\n');
    return [...parts, ...renderMigrations(pending), `Plan \`${plan.sha256}\``, ...(0,sql_section/* renderSql */.b)(pending, mostSqlBytes)].join('\n\n');
}
function titleOf(pending, problems) {
    if (problems.some(({ severity }) => severity === 'error'))
        return '⛔ A deploy would be refused';
    return pending.length === 0 ? '✅ Nothing is pending' : `📋 ${String(pending.length)} pending`;
}
function sourceOf(from) {
    switch (from.kind) {
        case 'database':
            return 'As the database says.';
        case 'manifest':
            return `As manifest ${String(from.sequence)} of this target (\`${from.manifestId}\`) says. The deploy asks the database, and stops if its plan is another one.`;
        case 'nobody':
            return '';
    }
}
function folderSize({ migrations }) {
    return `The folder has ${(0,sentence/* plural */.LS)(migrations.length, 'migration')}, up to ${(0,markdown/* escapeMarkdown */.FV)(migrations.at(-1)?.name ?? 'none')}.`;
}
function renderMigrations(pending) {
    const rows = pending.slice(0, mostRows).map(({ name, chunks, sha256 }) => [(0,markdown/* escapeMarkdown */.FV)(name), String(chunks.length), `\`${sha256.slice(0, 12)}\``]);
    return [(0,markdown/* renderTable */.bo)('| Migration | Statements | SHA-256 |', rows), ...(0,sentence/* countOthers */.$S)(pending.length, mostRows, '.')];
}

// EXTERNAL MODULE: ./src/commands/problems.ts
var commands_problems = __webpack_require__(39596);
// EXTERNAL MODULE: ./src/commands/unsafe-statements.ts
var unsafe_statements = __webpack_require__(30533);
;// CONCATENATED MODULE: ./src/commands/pending/pending.ts
/** pending: what a deploy would run now, and what would stop it; changes nothing. */








async function pending(inputs, host) {
    const state = await readState(inputs, host);
    const problems = [...problemsOf(state), ...(await readUnsafe(state, host))];
    for (const problem of problems)
        (0,commands_problems/* logProblem */.O)(problem, host.log);
    const plan = state.status?.plan ?? null;
    host.setOutput('pending', plan === null ? '' : JSON.stringify(plan.migrations.map(({ name }) => name)));
    host.setOutput('plan', plan === null ? '' : JSON.stringify(plan.migrations));
    host.setOutput('plan-sha256', plan?.sha256 ?? '');
    host.setOutput('codes', JSON.stringify(problems.map(({ code }) => code)));
    await host.showSummary(renderPending(state, problems));
    host.showResult({ from: state.from, plan, problems: problems.map(text_problem/* problemEntry */.WO) });
    return (0,commands_problems/* exitCodeOf */.F)(problems);
}
/** The database knows; where it is not to be asked yet, the last manifest tells what it was left with. */
async function readState(inputs, host) {
    const { source } = inputs;
    if (source.kind === 'database')
        return await (await Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(5174), __webpack_require__.e(2402), __webpack_require__.e(4938), __webpack_require__.e(7362)]).then(__webpack_require__.bind(__webpack_require__, 24712))).readFromDatabase(inputs, source.database, host);
    return await (await Promise.all(/* import() */[__webpack_require__.e(5174), __webpack_require__.e(2402), __webpack_require__.e(2845)]).then(__webpack_require__.bind(__webpack_require__, 62845))).readFromManifest(inputs, source, host);
}
/** The deploy judges them by the same rules. */
async function readUnsafe({ folder, status }, { workspace, clock }) {
    if (status === null || status.pending.length === 0)
        return [];
    const { commit } = await (0,source/* readSource */.o)(workspace, folder.path, process/* readOutput */.ov);
    return (await (0,unsafe_statements/* findUnsafe */.q)(status.pending, { workspace, commit, now: clock(), strict: false, connection: null })).map(({ problem }) => problem);
}
function problemsOf({ folder, status, unknown }) {
    if (status !== null)
        return [...folder.defects, ...status.stops];
    const notKnown = new problem/* Problem */.AF('plan/unknown', {
        message: `What is pending is not known before the deploy asks the database: ${(0,sentence/* sentence */.em)(unknown ?? '')}`,
        remedy: 'Nothing is wrong with that on the first deploy of a target. Otherwise keep the manifests (evidence-branch), or give the URL of a role that may only read as database-url.',
        severity: 'warning',
    });
    return [...folder.defects, notKnown];
}


/***/ }),

/***/ 30533:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ afterwards),
/* harmony export */   q: () => (/* binding */ findUnsafe)
/* harmony export */ });
/* harmony import */ var _checks_sql_rules_deployed_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6780);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _host_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17439);
/* harmony import */ var _model_correction_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40385);
/* harmony import */ var _model_reading_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5535);
/* harmony import */ var _text_problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95928);
/** Statements of the pending migrations that would end the transaction, release the lock or change the session of a deploy, unless the check configuration file allows them. */






/** What the check configuration file at the commit allows is a warning, or nothing. */
async function findUnsafe(pending, { workspace, commit, now, ...deploy }) {
    if (!pending.some(_checks_sql_rules_deployed_words_js__WEBPACK_IMPORTED_MODULE_3__/* .mayConcernDeploy */ .H))
        return [];
    // The rules and the configuration cost more to load than most deploys take beside drizzle-kit.
    const [{ judgeDeployed }, { readDeployedConfiguration }, { configurationFile }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(5437), __webpack_require__.e(1698), __webpack_require__.e(5587), __webpack_require__.e(666)]).then(__webpack_require__.bind(__webpack_require__, 68784)),
        Promise.all(/* import() */[__webpack_require__.e(3867), __webpack_require__.e(5437), __webpack_require__.e(4526), __webpack_require__.e(7242)]).then(__webpack_require__.bind(__webpack_require__, 77832)),
        __webpack_require__.e(/* import() */ 3842).then(__webpack_require__.bind(__webpack_require__, 63842)),
    ]);
    const today = new Date(now).toISOString().slice(0, 10);
    const findings = await judgeDeployed(pending, () => readDeployedConfiguration(workspace, commit, _host_process_js__WEBPACK_IMPORTED_MODULE_1__/* .readOutput */ .ov), today);
    return findings.flatMap((finding) => {
        const migration = pending.find(({ path }) => path === finding.place?.path);
        // The check has shown the notices.
        return migration === undefined || finding.severity === 'notice' ? [] : [describe(finding, finding.severity, migration, { ...deploy, configurationFile })];
    });
}
/** The same behind the deploy: nobody is to change the file of an applied migration, and what becomes of one that stopped is said by its error. */
function afterwards({ problem, remedy }, end) {
    return (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .changeProblem */ .Ef)(problem, {
        remedy: end === 'applied'
            ? `The migration is applied: leave its file as it is. For later migrations: ${remedy}`
            : `The error of this deploy says what to do with the migration. If you change its file: ${remedy}`,
    });
}
function describe({ rule, message, remedy, place }, judged, migration, allowing) {
    const severity = allowing.strict ? 'error' : judged;
    const problem = new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('apply/unsafe-statement', {
        message: `${message}${keepsLock(rule, allowing) ? ' Here it is separate: the lock of the deploy is in another session, and stays.' : ''} (${rule})${severity === judged ? '' : ', a warning that strict refuses.'}`,
        remedy: severity === 'warning'
            ? `If the file is not merged: ${remedy} ${staying(rule, migration, allowing)}`
            : `${remedy} ${wayOut(rule, judged, migration, allowing)}`,
        severity,
        place: (0,_text_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .renderPlace */ .oL)(migration.path, place?.line ?? 1),
    });
    return { problem, migration, remedy };
}
/** Whether drizzle-kit works in another session than the one that holds the lock. */
function keepsLock(rule, { connection }) {
    return rule === 'integrity/deploy-lock-released' && connection === 'separate';
}
/** SET NAMES changes client_encoding, and the name that set_config is called with need not stand in the text. */
const mayChangeReading = new RegExp(`${Object.keys(_model_reading_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .readingSettings */ .i).join('|')}|set_config|\\bnames\\b|\\breset\\b|u&`, 'iu');
/** A deploy that lost a lock to a migration never commits it, however often it is tried. */
function staying(rule, migration, allowing) {
    if (rule === 'integrity/session-left-changed' && allowing.connection !== 'separate' && migration.chunks.some((chunk) => mayChangeReading.test(chunk)))
        return `A merged file may stay as it is, unless it changes ${Object.keys(_model_reading_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .readingSettings */ .i).join(' or ')}.`;
    if (rule !== 'integrity/deploy-lock-released' || keepsLock(rule, allowing))
        return 'A merged file may stay as it is.';
    return `A merged file may stay as it is if it releases other locks than that of the deploy, or with kit-connection: separate. Otherwise, ${(0,_model_correction_js__WEBPACK_IMPORTED_MODULE_5__/* .correctionWay */ ._)(migration)}.`;
}
/** Lowering a rule does not give back a lock. */
function wayOut(rule, judged, migration, allowing) {
    const correct = `The ledger has no row of the migration. If its file is merged and no database has it, ${(0,_model_correction_js__WEBPACK_IMPORTED_MODULE_5__/* .correctionWay */ ._)(migration)}.`;
    if (rule === 'integrity/deploy-lock-released' && judged === 'error' && !keepsLock(rule, allowing))
        return correct;
    const allowed = judged === 'error' ? `set \`severity: warning\` for ${rule}` : `suppress ${rule} for this migration, with a reason,`;
    return `${correct} Or, if this consequence is acceptable, leave the file as it is: ${allowed} in ${allowing.configurationFile}, and deploy the commit that has this.`;
}


/***/ }),

/***/ 10308:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ readObjectId),
/* harmony export */   z: () => (/* binding */ openGit)
/* harmony export */ });
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28915);

const options = ['--no-optional-locks', '--literal-pathspecs', '-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];
function openGit(folder, readOutput) {
    return (...args) => readOutput('git', [...options, ...args], folder);
}
/** The id of what a revision names; null if git does not find it. */
async function readObjectId(git, revision) {
    const { code, stdout } = await git('rev-parse', '--verify', '--quiet', '--end-of-options', revision);
    return (0,_output_js__WEBPACK_IMPORTED_MODULE_0__/* .parseId */ .Fg)(code, stdout);
}


/***/ }),

/***/ 28915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   Fg: () => (/* binding */ parseId),
/* harmony export */   Gw: () => (/* binding */ parseNames),
/* harmony export */   cZ: () => (/* binding */ parseTree)
/* harmony export */ });
/** What git prints, understood. */
const objectId = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
const treeLine = /^(?<mode>\d{6}) (?<type>\w+) (?<blob>[0-9a-f]{40,64}) +(?<size>\d+|-)\t(?<path>[^]+)$/u;
/** The first id that git printed; null where it printed none. */
function parseId(code, stdout) {
    const id = stdout.split('\n', 1)[0]?.trim() ?? '';
    return code === 0 && objectId.test(id) ? id : null;
}
/** The regular files of `git ls-tree -r -z --long`; null where git did not list them. */
function parseTree(code, stdout) {
    if (code !== 0)
        return null;
    return partsOf(stdout).flatMap((line) => {
        const { mode = '', type, blob = '', size, path = '' } = treeLine.exec(line)?.groups ?? {};
        return type === 'blob' && mode.startsWith('100') ? [{ path, blob, bytes: Number(size) }] : [];
    });
}
/** Names that git ended with NUL; null where it failed. */
function parseNames(code, stdout) {
    return code === 0 ? partsOf(stdout) : null;
}
/** What git ended with NUL each. */
function partsOf(stdout) {
    return stdout.split('\0').filter((part) => part !== '');
}


/***/ }),

/***/ 6891:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readSource)
/* harmony export */ });
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65251);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10308);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28915);



const porcelain = ['status', '--porcelain=v1', '-z', '--untracked-files=all', '--ignored=matching', '--'];
/** Reads the commit, and the migrations folder in it. `migrationsPath` is from the repository's root. Throws nothing of its own. */
async function readSource(repositoryRoot, migrationsPath, readOutput) {
    const git = (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .openGit */ .z)(repositoryRoot, readOutput);
    // The trailing slash of a path makes git look for a tree, never for a file or a link.
    const revisions = ['HEAD^{commit}', 'HEAD^{tree}', `HEAD:./${migrationsPath}${migrationsPath === '' ? '' : '/'}`];
    const [[commit, tree, migrationsTree], clean] = await Promise.all([
        readObjectIds(git, revisions),
        git(...porcelain, migrationsPath === '' ? '.' : migrationsPath).then(({ code, stdout }) => parseClean(code, stdout)),
    ]);
    if (!(0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t)(commit))
        return { commit, tree, migrationsTree, clean };
    const reason = await readReason(git);
    return { commit: reason, tree: reason, migrationsTree: reason, clean: reason };
}
/** All are there but for a rare repository, so they are asked for together, and one by one only to learn which is not. */
async function readObjectIds(git, revisions) {
    const { code, stdout } = await git('rev-parse', ...revisions);
    const [commit, tree, folder] = stdout
        .trimEnd()
        .split('\n')
        .map((line) => (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .parseId */ .Fg)(code, line));
    if (commit && tree && folder)
        return [commit, tree, folder];
    const known = async (at, absence) => (await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .readObjectId */ .f)(git, revisions[at])) ?? (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L)(absence);
    return Promise.all([
        known(0, 'git knows no commit here.'),
        known(1, 'git does not have the tree of the commit.'),
        known(2, 'The commit does not hold the migrations folder.'),
    ]);
}
/** Why git names no commit. What it says on its error stream is for people, so it is asked twice instead. */
async function readReason(git) {
    const inside = ['rev-parse', '--is-inside-work-tree'];
    const [trusting, asIs] = await Promise.all([git('-c', 'safe.directory=*', ...inside), git(...inside)]);
    if (asIs.code === null)
        return (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L)('git could not be started.');
    if (asIs.code === 0)
        return (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L)('The git repository has no commit that can be read.');
    if (trusting.code === 0)
        return (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L)('git refuses the repository because another user owns it (its setting safe.directory).');
    return (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L)('The project lies in no git repository that can be read.');
}
/** Ignored files that drizzle-kit would read all the same. */
const ignoredMigration = /(?:\.sql|_journal\.json|(?:^|\/)meta\/|(?:^|\/)\d{14}[^/]*\/)$/u;
/** Whether `git status --porcelain -z` tells of no difference from the commit. */
function parseClean(code, stdout) {
    if (code !== 0)
        return (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L)('git could not compare the migrations folder with the commit.');
    return (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .partsOf */ .CI)(stdout).every((entry) => entry.startsWith('!! ') && !ignoredMigration.test(entry.slice(3)));
}


/***/ }),

/***/ 40385:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ correctionWay)
/* harmony export */ });
/** Part of a sentence, behind the condition that the file is merged. Without a migration, it says what its name and digest are of. */
function correctionWay(migration) {
    const { name, sha256 } = migration ?? { name: 'its name', sha256: 'that of the merged file' };
    return `first merge a declaration of it under \`history\` in .github/drizzle-attest.yml (event: correction, newest: ${name}, sha256: ${sha256}, reason, ticket, until), then change the file in a pull request of its own, and deploy the merged commit`;
}


/***/ }),

/***/ 5535:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readingSettings)
/* harmony export */ });
/** The settings of PostgreSQL by which it finds the end of a text in quotes, with the values that the parser knows. A deploy sets and keeps them. */
const readingSettings = { standard_conforming_strings: 'on', client_encoding: 'UTF8' };


/***/ }),

/***/ 88833:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ bytesOf),
/* harmony export */   D: () => (/* binding */ fillRoom)
/* harmony export */ });
/** Pieces of a page that has only so much room. */
/** UTF-8 bytes of a text. */
function bytesOf(text) {
    return Buffer.byteLength(text);
}
/** The first pieces that have room together, and none after the first that has not; a piece that is not asked for is not made. */
function fillRoom(pieces, bytes) {
    const separator = 2;
    const taken = [];
    let left = bytes;
    for (const piece of pieces) {
        const cost = bytesOf(piece) + separator;
        if (cost > left)
            break;
        left -= cost;
        taken.push(piece);
    }
    return { pieces: taken, left };
}


/***/ }),

/***/ 67738:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ foldedSql),
/* harmony export */   b: () => (/* binding */ renderSql)
/* harmony export */ });
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86590);
/* harmony import */ var _text_plain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60287);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54966);
/* harmony import */ var _room_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88833);




/** Characters of one statement: a person reads no more of it on a page. */
const longestStatement = 20_000;
/** Bytes around the statements of a migration: its name, its fold, its fence and what is said of a cut. */
const frame = 4_000;
/** At most so many bytes of UTF-8. */
function renderSql(migrations, bytes) {
    const shown = [];
    let left = bytes;
    for (const migration of migrations) {
        if (left < 2 * frame)
            break;
        const section = renderMigration(migration, left - frame);
        left -= (0,_room_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$)(section) + 2;
        shown.push(section);
    }
    const missing = migrations.length - shown.length;
    return missing === 0 ? shown : [...shown, `✂️ The page has no room for the SQL of ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(missing, 'more migration')}: their files have it.`];
}
function renderMigration({ name, path, chunks }, bytes) {
    const { pieces } = (0,_room_js__WEBPACK_IMPORTED_MODULE_0__/* .fillRoom */ .D)(cutChunks(chunks), bytes);
    const cut = chunks.slice(0, pieces.length).filter(({ length }) => length > longestStatement).length;
    const left = chunks.length - pieces.length;
    const said = [
        ...(cut === 0 ? [] : [`${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(cut, 'statement')} cut after ${String(longestStatement)} characters`]),
        ...(left === 0 ? [] : [`${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(left, 'more statement')} not shown`]),
    ];
    return foldedSql(`${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .inertCode */ .gQ)(name)}: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(chunks.length, 'statement')}`, pieces.join('\n\n'), said.length === 0 ? null : `✂️ ${said.join(', ')}: ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .inertCode */ .gQ)(path)} has all.`);
}
function* cutChunks(chunks) {
    for (const chunk of chunks)
        yield (0,_text_plain_js__WEBPACK_IMPORTED_MODULE_3__/* .plainBlock */ .Yj)(chunk.slice(0, longestStatement)).trim();
}
/** `title` is Markdown; `sql` is not. */
function foldedSql(title, sql, said) {
    return [`<details><summary>${title}</summary>`, (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .fenced */ .OF)(sql, 'sql'), ...(said === null ? [] : [said]), '</details>'].join('\n\n');
}


/***/ }),

/***/ 54966:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ countOthers),
/* harmony export */   DR: () => (/* binding */ quoteNames),
/* harmony export */   Dp: () => (/* binding */ listClauses),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   Zv: () => (/* binding */ listNames),
/* harmony export */   d5: () => (/* binding */ agree),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   sb: () => (/* binding */ clause)
/* harmony export */ });
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60287);
/** How a message is composed: full stops, counts, and lists that show the first and count the others. */

/** Without the full stop at its end, to stand within a sentence. */
function clause(text) {
    return text.trimEnd().replace(/\.$/u, '');
}
/** With a full stop at its end, unless it has one, or another mark that ends a sentence. */
function sentence(text) {
    const trimmed = text.trimEnd();
    return /[.!?]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}
/** `1 migration`, `2 migrations`. */
function plural(count, noun) {
    return `${String(count)} ${agree(count, noun, `${noun}s`)}`;
}
/** The word that goes with the number. */
function agree(count, one, several) {
    return count === 1 ? one : several;
}
/** Names in a sentence, each once: the first of them, and how many more there are. */
function listNames(names, most = 10) {
    const distinct = [...new Set(names)];
    const more = distinct.length - most;
    return `${distinct.slice(0, most).join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
}
/** The same of names from elsewhere, in double quotes. */
function quoteNames(names, most = 5) {
    return listNames(names.map(_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD), most);
}
/** Clauses in a sentence: the first of them, and how many more there are. */
function listClauses(clauses, most) {
    const more = clauses.length - most;
    return [...clauses.slice(0, most), ...(more > 0 ? [`and ${String(more)} more`] : [])].join('; ');
}
/** The line below the first `most` of a list, if there are more; `end` says where those are. */
function countOthers(count, most, end = '') {
    return count > most ? [`… and ${String(count - most)} more${end}`] : [];
}


/***/ })

};
