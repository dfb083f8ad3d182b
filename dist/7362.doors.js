export const id = 7362;
export const ids = [7362];
export const modules = {

/***/ 24712:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readFromDatabase: () => (/* binding */ readFromDatabase)
/* harmony export */ });
/* harmony import */ var _host_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17439);
/* harmony import */ var _host_random_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91391);
/* harmony import */ var _ledger_postgresql_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92593);
/* harmony import */ var _project_repository_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7538);
/* harmony import */ var _status_status_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67112);
/* harmony import */ var _project_place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82353);






async function readFromDatabase(inputs, url, host) {
    const [project, database] = await Promise.allSettled([
        (0,_project_repository_js__WEBPACK_IMPORTED_MODULE_3__/* .readProject */ .Wh)((0,_project_place_js__WEBPACK_IMPORTED_MODULE_5__/* .projectPlace */ .h)(inputs.project, host), _host_process_js__WEBPACK_IMPORTED_MODULE_0__/* .runChild */ .w$),
        (0,_ledger_postgresql_js__WEBPACK_IMPORTED_MODULE_2__/* .openPostgresql */ .v)(url, { applicationName: `drizzle-attest/pending.${(0,_host_random_js__WEBPACK_IMPORTED_MODULE_1__/* .newId */ .S)().slice(0, 8)}`, connectTimeoutMs: 30_000 }),
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

/***/ 67112:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ evaluateStatus)
});

// EXTERNAL MODULE: ./src/model/plan.ts
var plan = __webpack_require__(67978);
// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/model/excerpt.ts
var excerpt = __webpack_require__(24664);
;// CONCATENATED MODULE: ./src/status/stops.ts
/** The standings that forbid a deploy, each kind with its own code and remedy. */


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
        return [new problem/* Problem */.AF(stop.code, { message: `${list(found)}: ${stop.found}.`, remedy: stop.remedy(generation), ...placeOf(found) })];
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
    const named = found.slice(0, namedAtMost).map(nameOf).join(', ');
    return found.length > namedAtMost ? `${named} and ${String(found.length - namedAtMost)} more` : named;
}
/** What a person knows a standing by: the file's name, or what the row has instead. */
function nameOf(status) {
    const reason = status.kind === 'ambiguous' ? ` (${status.reason})` : '';
    if ('migration' in status && status.migration !== null)
        return status.migration.name + reason;
    return ('row' in status && status.row !== null ? rowName(status.row) : 'a row') + reason;
}
function rowName(row) {
    if (row.name !== null)
        return (0,excerpt/* excerpt */.K)(row.name);
    return `row ${row.id ?? 'without id'} (created_at ${row.createdAt ?? 'NULL'}, hash ${(0,excerpt/* excerpt */.K)(row.hash.slice(0, 12))}…)`;
}
function placeOf(found) {
    const file = found.flatMap((status) => ('migration' in status && status.migration !== null ? [status.migration.path] : []))[0];
    return file === undefined ? {} : { place: file };
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




/** A full outer join of files and rows, under the rule of the generation that will run. */
function evaluateStatus(kit, folder, ledger, outOfOrder) {
    const rule = {
        generation: kit.generation,
        outOfOrder,
        named: ledger.shape === 'v1',
        newestRow: newest(ledger.rows.flatMap(({ createdAt }) => (createdAt === null ? [] : [BigInt(createdAt)]))),
        newestFile: newest(folder.migrations.map(({ createdAt }) => BigInt(createdAt))),
    };
    const pairing = pairUp(folder.migrations, ledger, kit.generation);
    const twins = new Set(pairing.lonelyFiles.map(({ sha256 }) => sha256));
    const statuses = [
        ...pairing.pairs.map(statusOfPair),
        ...pairing.lonelyFiles.map((migration) => statusOfFile(migration, pairing, rule)),
        ...pairing.lonelyRows.filter(({ hash }) => !twins.has(hash)).map((row) => statusOfRow(row, pairing, rule)),
    ];
    const pending = pendingInOrder(folder.migrations, statuses);
    return {
        statuses,
        pending,
        plan: (0,plan/* planOf */.X)(pending),
        stops: [...vainAllowance(kit, outOfOrder), ...newerLedger(kit, ledger), ...stopsOf(statuses, kit.generation)],
    };
}
function newest(times) {
    return times.reduce((latest, time) => (latest === null || time > latest ? time : latest), null);
}
function pendingInOrder(migrations, statuses) {
    const pending = new Set(statuses.flatMap((status) => (status.kind === 'pending' ? [status.migration] : [])));
    return migrations.filter((migration) => pending.has(migration));
}


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p6: () => (/* binding */ date),
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDate */ .db(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODate */ .Brp, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
