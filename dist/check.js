export const ids = [276,2474,6600,2739];
export const modules = {

/***/ 90276:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ kitOrder),
  k: () => (/* binding */ readSchemaSql),
  rehearse: () => (/* binding */ rehearse)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/host/process.ts
var process = __webpack_require__(17439);
// EXTERNAL MODULE: ./src/model/child-end.ts
var child_end = __webpack_require__(58415);
// EXTERNAL MODULE: ./src/model/migration.ts
var migration = __webpack_require__(33861);
// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
// EXTERNAL MODULE: ./src/sql/ledger-insert.ts
var ledger_insert = __webpack_require__(22465);
// EXTERNAL MODULE: ./src/sql/quoting.ts
var quoting = __webpack_require__(41431);
;// CONCATENATED MODULE: ./src/rehearsal/batches.ts


/** In groups that belong together, as drizzle-kit of this generation runs them on a ledger of this shape: what prepares the ledger, then each migration with its row. */
function planBatches(table, generation, shape, migrations) {
    const rows = migrations.map((migration) => [
        { migration: migration.name, statements: migration.chunks },
        { migration: null, statements: [(0,ledger_insert/* insertRow */.I)(table, generation, migration)] },
    ]);
    return [[{ migration: null, statements: prepareLedger(table, generation, shape) }], ...rows];
}
function prepareLedger(table, generation, shape) {
    const schema = `CREATE SCHEMA IF NOT EXISTS ${(0,quoting/* quoteName */.AB)(table.schema)}`;
    if (generation === 'v1' && shape === 'v0')
        return [schema, ...upgradeTable(table)];
    return generation === 'v1' && shape === 'v1' ? [schema] : [schema, createTable(table, generation)];
}
function createTable(table, generation) {
    const more = generation === 'v1' ? ', name text, applied_at timestamp with time zone DEFAULT now()' : '';
    return `CREATE TABLE IF NOT EXISTS ${(0,ledger_insert/* qualified */.L)(table)} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint${more})`;
}
/** drizzle-kit 1.0 takes over a ledger of 0.31. */
function upgradeTable(table) {
    return [
        `ALTER TABLE ${(0,ledger_insert/* qualified */.L)(table)} ADD COLUMN IF NOT EXISTS "name" text`,
        `ALTER TABLE ${(0,ledger_insert/* qualified */.L)(table)} ADD COLUMN IF NOT EXISTS "applied_at" timestamp with time zone DEFAULT now()`,
    ];
}

// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(54966);
;// CONCATENATED MODULE: ./src/commands/check/rehearse.ts
/** The rehearsal of a change, with the sessions, the drizzle-kit and the schema that it needs. */








async function rehearse(order, host) {
    const [{ rehearse: run }, { openShadowSession }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(3602), __webpack_require__.e(2786)]).then(__webpack_require__.bind(__webpack_require__, 52786)),
        Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(623)]).then(__webpack_require__.bind(__webpack_require__, 30623)),
    ]);
    const { place, project, base, change, setup, shadow, statementTimeoutMs, timeLimitMs } = order;
    const rehearsal = {
        ...{ shadow, setup, statementTimeoutMs, timeLimitMs, signal: place.signal, searchPath: place.searchPath },
        run: kitOrder(project, place, timeLimitMs),
        base: setOf(project, base, 'absent'),
        change: setOf(project, change, base.length === 0 ? 'absent' : project.kit.generation),
        generation: project.kit.generation,
        ledger: project.config.ledgerTable,
        packageFolders: [place.packageFolder, place.repositoryRoot, host.programFolder],
    };
    return await run(rehearsal, {
        openSession: openShadowSession,
        runChild: process/* runChild */.w$,
        readSchemaSql: async () => await readSchemaSql(place, project.kit),
        mask: host.mask,
        warn: (line) => host.log.warning(line),
    });
}
/** drizzle-kit's ledger statements, each with the migration that it stands behind; the first prepare the table. */
function setOf({ kit, config }, migrations, shape) {
    return { migrations, groups: migrations.length === 0 ? [] : planBatches(config.ledgerTable, kit.generation, shape, migrations) };
}
function kitOrder({ kit, config, folder }, place, timeLimitMs) {
    const { repositoryRoot, searchPath, signal } = place;
    const tempFolder = (0,external_node_path_.join)(place.tempFolder, 'rehearsal');
    return { kit, config, migrationsFolder: (0,external_node_path_.join)(repositoryRoot, folder.path), timeLimitMs, signal, tempFolder, searchPath };
}
/** A project that is described by inputs alone has no config, and then no schema to load. */
async function readSchemaSql(place, kit) {
    const { readWholeSchema } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 7506));
    try {
        return statementsOf(await readWholeSchema(place, kit, process/* runChild */.w$));
    }
    catch (thrown) {
        if (thrown instanceof problem/* Problem */.AF)
            return (0,unknown/* unknown */.L)((0,sentence/* clause */.sb)(thrown.message));
        throw thrown;
    }
}
function statementsOf(answer) {
    switch (answer.kind) {
        case 'in-sync':
            return [];
        case 'missing':
            return (0,migration/* splitChunks */.bV)(answer.sql);
        case 'ambiguous':
            return (0,unknown/* unknown */.L)('drizzle-kit generate would have to ask about the schema');
        case 'failed':
            return (0,unknown/* unknown */.L)(`drizzle-kit generate ${(0,child_end/* describeEnd */.l)(answer.end)} for the whole schema`);
    }
}


/***/ }),

/***/ 22465:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ insertRow),
/* harmony export */   L: () => (/* binding */ qualified)
/* harmony export */ });
/* harmony import */ var _quoting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41431);

function insertRow(table, generation, { name, sha256, createdAt }) {
    const values = [(0,_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .ol)(sha256), (0,_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .ol)(createdAt.toString())];
    if (generation === 'v0')
        return `INSERT INTO ${qualified(table)} ("hash", "created_at") VALUES (${values.join(', ')})`;
    return `INSERT INTO ${qualified(table)} ("hash", "created_at", "name") VALUES (${[...values, (0,_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .ol)(name)].join(', ')})`;
}
function qualified(table) {
    return `${(0,_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(table.schema)}.${(0,_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(table.name)}`;
}


/***/ }),

/***/ 77832:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readCheckConfigurations: () => (/* binding */ readCheckConfigurations),
/* harmony export */   readDeployedConfiguration: () => (/* binding */ readDeployedConfiguration)
/* harmony export */ });
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65251);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58141);
/* harmony import */ var _sql_rules_meta_configuration_invalid_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19280);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27523);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94684);
/* harmony import */ var _configuration_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63842);
/** The check configuration file that was agreed on: git is asked for the base's, and the work tree for the one that the change would merge. */







/**
 * `base` is a branch, a tag or a commit; null where nothing is compared. Its newest commit judges, so that nobody goes back to an older policy by
 * starting from an older commit. Throws `check-configuration/invalid` where the file that is to judge cannot be used.
 */
async function readCheckConfigurations(repositoryRoot, base, readOutput) {
    const own = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .readCheckConfiguration */ .r)(repositoryRoot);
    if (base === null)
        return own === null ? nothing(false) : { settings: settingsOf(own, true), from: 'work-tree', changed: false, findings: [] };
    const { tip, fork } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .readPoints */ .Sb)(repositoryRoot, base, readOutput);
    // The rules on the history tell that there is no base; until there is, nothing is suppressed.
    if (tip === null)
        return nothing(false);
    const merged = await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .readBaseFile */ .go)(repositoryRoot, tip, _configuration_js__WEBPACK_IMPORTED_MODULE_5__.configurationFile, readOutput);
    const before = fork === null || fork === tip ? merged : await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .readBaseFile */ .go)(repositoryRoot, fork, _configuration_js__WEBPACK_IMPORTED_MODULE_5__.configurationFile, readOutput);
    return judge(textOf(merged), own, !isSame(own, textOf(before)));
}
/**
 * The file at the deployed commit, or that of the work tree if there is no commit. Throws `check-configuration/invalid` if it cannot be used.
 */
async function readDeployedConfiguration(repositoryRoot, commit, readOutput) {
    const text = (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_6__/* .isUnknown */ .t)(commit)
        ? await (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .readCheckConfiguration */ .r)(repositoryRoot)
        : textOf(await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .readBaseFile */ .go)(repositoryRoot, commit, _configuration_js__WEBPACK_IMPORTED_MODULE_5__.configurationFile, readOutput));
    return text === null ? _configuration_js__WEBPACK_IMPORTED_MODULE_5__.emptyConfiguration : settingsOf(text, false);
}
function judge(merged, own, changed) {
    const broken = changed && own !== null ? findProblem(own) : null;
    if (merged === null)
        return { ...nothing(changed), findings: broken === null ? [] : [(0,_sql_rules_meta_configuration_invalid_js__WEBPACK_IMPORTED_MODULE_2__/* .findBroken */ .xN)(broken)] };
    const unusable = findProblem(merged);
    if (unusable === null) {
        return { settings: settingsOf(merged, isSame(merged, own)), from: 'base', changed, findings: broken === null ? [] : [(0,_sql_rules_meta_configuration_invalid_js__WEBPACK_IMPORTED_MODULE_2__/* .findBroken */ .xN)(broken)] };
    }
    if (!changed || broken !== null)
        throw unusable;
    return { ...nothing(true), findings: [(0,_sql_rules_meta_configuration_invalid_js__WEBPACK_IMPORTED_MODULE_2__/* .findMended */ .Z1)(unusable)] };
}
function nothing(changed) {
    return { settings: _configuration_js__WEBPACK_IMPORTED_MODULE_5__.emptyConfiguration, from: 'none', changed, findings: [] };
}
function textOf(merged) {
    return merged === null || (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_6__/* .isUnknown */ .t)(merged) ? merged : merged.text;
}
/** A checkout may have written other line ends. */
function isSame(one, other) {
    return typeof one === 'string' && typeof other === 'string'
        ? one.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n')
        : one === null && other === null;
}
function findProblem(text) {
    try {
        settingsOf(text, false);
        return null;
    }
    catch (thrown) {
        return (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .asProblem */ .gr)(thrown);
    }
}
function settingsOf(text, hasLines) {
    if ((0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_6__/* .isUnknown */ .t)(text))
        throw (0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .invalid */ .G)(text.unknown, null);
    return (0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .parseCheckConfiguration */ .Y)(text, hasLines);
}


/***/ }),

/***/ 58141:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $s: () => (/* binding */ readMergedTexts),
/* harmony export */   Sb: () => (/* binding */ readPoints),
/* harmony export */   go: () => (/* binding */ readBaseFile),
/* harmony export */   wZ: () => (/* binding */ readBase)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _git_blob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52449);
/* harmony import */ var _git_git_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10308);
/* harmony import */ var _git_output_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28915);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95305);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(65251);
/* harmony import */ var _folder_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62007);
/* harmony import */ var _history_uncomparable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82487);
/** git, asked for the base that a change is compared with. */








/** Bytes of one file, and files at once. */
const limits = { bytes: 50_000_000, files: 200, parallel: 8 };
/** Throws nothing of its own. */
async function readBase({ repositoryRoot, migrationsPath, base }, readOutput) {
    const git = (0,_git_git_js__WEBPACK_IMPORTED_MODULE_5__/* .openGit */ .z)(repositoryRoot, readOutput);
    const point = await readMergeBase(git, base);
    if (typeof point !== 'string')
        return { kind: 'unreadable', finding: point };
    const path = (await isTree(git, point, migrationsPath)) ? migrationsPath : ((await readMovedFrom(git, point, migrationsPath)) ?? migrationsPath);
    const [tree, changed] = await Promise.all([readTree(git, point, path), readChanged(git, point, path)]);
    if (tree === null)
        return { kind: 'unreadable', finding: (0,_history_uncomparable_js__WEBPACK_IMPORTED_MODULE_4__/* .uncomparable */ .q)('objects', base) };
    const files = new Map(tree.map((file) => [file.path, file]));
    const journal = files.get('meta/_journal.json');
    const read = journal === undefined ? null : (await readMerged(git, [journal])).get(journal.blob);
    const text = read !== undefined && read !== null && 'text' in read ? read.text : null;
    const folder = (0,_folder_state_js__WEBPACK_IMPORTED_MODULE_3__/* .parseState */ .Bu)(path, new Map(tree.map(({ path: name, blob }) => [name, blob])), text);
    return { kind: 'read', base: { mergeBase: point, folder, files, changed } };
}
/** The bytes of files of the base, by git's id: unknown where they are no text, are too large, or git does not have them. */
async function readMergedTexts(root, files, readOutput) {
    return readMerged((0,_git_git_js__WEBPACK_IMPORTED_MODULE_5__/* .openGit */ .z)(root, readOutput), files);
}
/** A file as it is in the base; null where the base does not have it. */
async function readBaseFile(root, mergeBase, path, readOutput) {
    const git = (0,_git_git_js__WEBPACK_IMPORTED_MODULE_5__/* .openGit */ .z)(root, readOutput);
    const { code, stdout } = await git('ls-tree', '-z', '--long', mergeBase, '--', path);
    const file = (0,_git_output_js__WEBPACK_IMPORTED_MODULE_6__/* .parseTree */ .cZ)(code, stdout)?.[0];
    return file === undefined ? null : ((await readMerged(git, [file])).get(file.blob) ?? null);
}
/** The commit of a revision, and the one that it and the change come from; each null where git does not tell. */
async function readPoints(root, base, readOutput) {
    const git = (0,_git_git_js__WEBPACK_IMPORTED_MODULE_5__/* .openGit */ .z)(root, readOutput);
    const [tip, fork] = await Promise.all([readCommit(git, base), readMergeBase(git, base)]);
    return { tip, fork: typeof fork === 'string' ? fork : null };
}
async function readMergeBase(git, base) {
    const [head, tip, shallow] = await Promise.all([readCommit(git, 'HEAD'), readCommit(git, base), git('rev-parse', '--is-shallow-repository')]);
    const isShallow = shallow.stdout.trim() === 'true';
    if (head === null)
        return (0,_history_uncomparable_js__WEBPACK_IMPORTED_MODULE_4__/* .uncomparable */ .q)(shallow.code === null ? 'no-git' : 'no-commit', base);
    if (tip === null)
        return (0,_history_uncomparable_js__WEBPACK_IMPORTED_MODULE_4__/* .uncomparable */ .q)(isShallow ? 'shallow' : 'no-base', base);
    const { code, stdout } = await git('merge-base', head, tip);
    const point = (0,_git_output_js__WEBPACK_IMPORTED_MODULE_6__/* .parseId */ .Fg)(code, stdout);
    if (point === null)
        return (0,_history_uncomparable_js__WEBPACK_IMPORTED_MODULE_4__/* .uncomparable */ .q)(isShallow ? 'shallow' : 'unrelated', base);
    // A cut history may hide a later common commit, but not one later than the base itself.
    return isShallow && point !== tip ? (0,_history_uncomparable_js__WEBPACK_IMPORTED_MODULE_4__/* .uncomparable */ .q)('shallow', base) : point;
}
async function readCommit(git, revision) {
    return await (0,_git_git_js__WEBPACK_IMPORTED_MODULE_5__/* .readObjectId */ .f)(git, `${revision}^{commit}`);
}
async function isTree(git, commit, path) {
    return (await (0,_git_git_js__WEBPACK_IMPORTED_MODULE_5__/* .readObjectId */ .f)(git, treeOf(commit, path))) !== null;
}
/** The slash at the end makes git look for a tree, never for a file. */
function treeOf(commit, path) {
    return `${commit}:./${path === '' ? '' : `${path}/`}`;
}
/** The migrations folder of the base that is there no longer, where the one asked for was not there yet. */
async function readMovedFrom(git, commit, path) {
    const [before, now] = await Promise.all([commit, 'HEAD'].map((revision) => git('ls-tree', '-r', '-z', '--name-only', revision)));
    const [names, present] = [(0,_git_output_js__WEBPACK_IMPORTED_MODULE_6__/* .parseNames */ .Gw)(before?.code ?? null, before?.stdout ?? ''), (0,_git_output_js__WEBPACK_IMPORTED_MODULE_6__/* .parseNames */ .Gw)(now?.code ?? null, now?.stdout ?? '')];
    return names === null || present === null ? null : selectMoved(names, present, path);
}
/** A folder of migrations among the base's files that is none any more; one of the same last name is taken first. Null without one. */
function selectMoved(before, now, path) {
    const left = foldersIn(now);
    const gone = [...foldersIn(before)].filter((folder) => !left.has(folder)).sort();
    return gone.find((folder) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(folder) === node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path)) ?? gone[0] ?? null;
}
function foldersIn(names) {
    return new Set(names.flatMap((name) => /^(?:(.*)\/)?(?:meta\/_journal\.json|\d{14}[^/]*\/migration\.sql)$/u.exec(name)?.[1] ?? []));
}
async function readTree(git, commit, path) {
    if (!(await isTree(git, commit, path)))
        return [];
    const { code, stdout } = await git('ls-tree', '-r', '-z', '--long', treeOf(commit, path));
    return (0,_git_output_js__WEBPACK_IMPORTED_MODULE_6__/* .parseTree */ .cZ)(code, stdout);
}
/** By the index's own list of the files: what was only touched is listed too. */
async function readChanged(git, commit, path) {
    const compare = ['diff-index', '-z', '--name-only', '--no-renames', '--no-ext-diff', '--relative', commit, '--'];
    const [tracked, untracked] = await Promise.all([
        git(...compare, path === '' ? '.' : path),
        git('ls-files', '-z', '--others', '--', path === '' ? '.' : path),
    ]);
    const names = [(0,_git_output_js__WEBPACK_IMPORTED_MODULE_6__/* .parseNames */ .Gw)(tracked.code, tracked.stdout), (0,_git_output_js__WEBPACK_IMPORTED_MODULE_6__/* .parseNames */ .Gw)(untracked.code, untracked.stdout)];
    if (names.includes(null))
        return null;
    return new Set(names.flatMap((list) => list ?? []).map((name) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.relative(path, name)));
}
async function readMerged(git, files) {
    const read = new Map();
    const wanted = files.slice(0, limits.files);
    for (let start = 0; start < wanted.length; start += limits.parallel)
        for (const [blob, text] of await Promise.all(wanted.slice(start, start + limits.parallel).map((file) => readBlob(git, file))))
            read.set(blob, text);
    return read;
}
/** The bytes came as text: only where they give the same id again is the text the whole truth. */
async function readBlob(git, { blob, bytes }) {
    if (bytes > limits.bytes)
        return [blob, (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_7__/* .unknown */ .L)('The file of the base has more bytes than are read.')];
    const { code, stdout } = await git('cat-file', 'blob', blob);
    const content = Buffer.from(stdout);
    if (code !== 0)
        return [blob, (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_7__/* .unknown */ .L)('git does not have the file of the base.')];
    if ((0,_git_blob_js__WEBPACK_IMPORTED_MODULE_1__/* .blobId */ .z)(content, (0,_git_blob_js__WEBPACK_IMPORTED_MODULE_1__/* .formatOf */ .b)(blob)) !== blob)
        return [blob, (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_7__/* .unknown */ .L)('The file of the base is not UTF-8.')];
    return [blob, { sha256: (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .br)(content), text: stdout }];
}


/***/ }),

/***/ 18221:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ readSources)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66709);
/** The disk: the files of a repository that may start a push. Bounded; no link is followed. */




const limits = { files: 20_000, bytes: 1_000_000, searched: 20_000_000, parallel: 32 };
/** What code has to name for its text to matter. */
const named = Buffer.from('drizzle-kit');
/** `paths` are those that git knows, from the repository's root, with forward slashes. */
async function readSources(root, paths) {
    const wanted = [...new Set(paths)].filter((path) => (0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(path) !== null);
    const top = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(root);
    const sources = [];
    const unread = wanted.length > limits.files ? [{ path: null, reason: `it has ${wanted.length} files to look into, and ${limits.files} are looked into` }] : [];
    const read = async (path) => {
        const found = await readSource(top, path);
        if (typeof found === 'string')
            sources.push({ path, text: found });
        else if (found !== null)
            unread.push(found);
    };
    const next = wanted.slice(0, limits.files).values();
    await Promise.all(Array.from({ length: limits.parallel }, async () => {
        for (const path of next)
            await read(path);
    }));
    const byPath = (a, b) => ((a.path ?? '') < (b.path ?? '') ? -1 : 1);
    return { sources: sources.sort(byPath), unread: unread.sort(byPath) };
}
/** Null for what is not there (a deletion that is not committed), is no file of the repository's own, or names nothing that matters. */
async function readSource(root, path) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, path);
    try {
        const [stats, folder] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(full), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(full))]);
        const way = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, folder);
        if (!stats.isFile() || way === '..' || way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`))
            return null;
        const isCode = (0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(path) === 'code';
        const tooLarge = { path, reason: `it has ${stats.size} bytes, and ${limits.bytes} are read` };
        if (stats.size > (isCode ? limits.searched : limits.bytes))
            return tooLarge;
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(full, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
        const bytes = await file.readFile().finally(() => file.close());
        if (isCode && !bytes.includes(named))
            return null;
        return stats.size > limits.bytes ? tooLarge : bytes.toString('utf8');
    }
    catch (thrown) {
        const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown error';
        return code === 'ENOENT' || code === 'ENOTDIR' ? null : { path, reason: code };
    }
}


/***/ }),

/***/ 22528:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check)
});

// EXTERNAL MODULE: ./src/errors/codes.ts
var codes = __webpack_require__(88961);
;// CONCATENATED MODULE: ./src/model/rule-family.ts
/** The families of rules, in the order in which they are explained, each with what it looks at. */
const ruleFamilies = {
    integrity: 'The migrations folder in itself, and what a statement does to the integrity of the data: constraints, types, keys, and the ledger of the migrations.',
    history: 'The folder against the base of the change: what is merged stays as it is, and what is new comes after it.',
    generate: "The schema against the newest migration, as the project's own drizzle-kit sees it.",
    push: '`drizzle-kit push`, and the code that does the same, wherever the repository can start it.',
    availability: 'Statements that lock or rewrite what others are reading and writing at that moment.',
    access: 'Who may do what in the database: roles, grants, owners, row level security, functions that run as their owner.',
    confidentiality: 'Columns and values that most readers should not see in the clear.',
    destructive: 'Statements after which data, or a name that running code uses, is gone.',
    rehearsal: 'What a shadow database shows when the migrations really run.',
    meta: 'What keeps the other rules from being heard: statements that cannot be read, suppressions, and the check configuration file itself.',
};
/** Null for a rule that is another linter's, or the code of a problem. */
function familyOf(rule) {
    const [name = ''] = rule.split('/', 1);
    return isFamily(name) ? name : null;
}
function isFamily(name) {
    return Object.hasOwn(ruleFamilies, name);
}

// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
;// CONCATENATED MODULE: ./src/publish/check/redact-rehearsal.ts

function redactRehearsal(answer, redact) {
    switch (answer.kind) {
        case 'rehearsed': {
            const { differences } = answer;
            const shown = (0,unknown/* isUnknown */.t)(differences) ? (0,unknown/* unknown */.L)(redact(differences.unknown)) : differences.map((difference) => redactDifference(difference, redact));
            return { kind: 'rehearsed', shadow: redactShadow(answer.shadow, redact), differences: shown };
        }
        case 'failed':
            return { kind: 'failed', shadow: redactShadow(answer.shadow, redact), failure: redactFailure(answer.failure, redact) };
        case 'cannot':
            return {
                kind: 'cannot',
                shadow: redactShadow(answer.shadow, redact),
                missing: redactMissing(answer.missing, redact),
                during: answer.during,
                failure: redactFailure(answer.failure, redact),
            };
        case 'unavailable':
            return { kind: 'unavailable', reason: redact(answer.reason), remedy: orNull(answer.remedy, redact) };
        case 'left-out':
            return answer;
    }
}
function redactShadow({ kind, version }, redact) {
    return { kind, version: redact(version) };
}
function redactDifference({ way, object, inMigrations, inSchema, touched, mention }, redact) {
    return {
        way,
        object: redactName(object, redact),
        inMigrations: orNull(inMigrations, redact),
        inSchema: orNull(inSchema, redact),
        touched,
        mention: mention === null ? null : { path: redact(mention.path), line: mention.line, excerpt: redact(mention.excerpt) },
    };
}
function redactName({ kind, schema, table, name }, redact) {
    return { kind, schema: redact(schema), table: orNull(table, redact), name: redact(name) };
}
function redactMissing({ kind, name }, redact) {
    return { kind, name: orNull(name, redact) };
}
function redactFailure({ migration, path, line, excerpt, sqlState, message }, redact) {
    return { migration: orNull(migration, redact), path: orNull(path, redact), line, excerpt: orNull(excerpt, redact), sqlState, message: redact(message) };
}
function orNull(text, redact) {
    return text === null ? null : redact(text);
}

// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(54966);
;// CONCATENATED MODULE: ./src/publish/check/redact.ts
/** A report without secrets, before any form is made of it: what a form escapes, or cuts, could not be found in it any more. */





/** Of what drizzle-kit and the project's own code said: characters of SQL, names, lines, and characters of a line. */
const most = { sql: 1_000_000, objects: 1_000, lines: 200, line: 2_000 };
/** Every text of it but names that are ours: of rules, criteria, kinds, digests. What the project's own tools said is cut, too. */
function redactReport(report, redact) {
    return {
        verdict: report.verdict,
        scope: redact(report.scope),
        configuration: report.configuration,
        projects: report.projects.map((project) => redactProject(project, redact)),
        findings: report.findings.map((finding) => redactFinding(finding, redact)),
        rules: report.rules.map((rule) => redactRule(rule, redact)),
        unanalysed: report.unanalysed.map(redact),
    };
}
function redactProject(project, redact) {
    const { path, config, plan, sql, generate, rehearsal } = project;
    return {
        path: redact(path),
        config: config === null ? null : redact(config),
        plan: redactPlan(plan, redact),
        sql: sql.map((migration) => redactSql(migration, redact)),
        generate: generate === null ? null : redactGenerate(generate, redact),
        rehearsal: rehearsal === null ? null : redactRehearsal(rehearsal, redact),
    };
}
/** The digest is that of the plan as it is. */
function redactPlan({ sha256, migrations }, redact) {
    return { sha256, migrations: migrations.map((migration) => ({ ...migration, name: redact(migration.name) })) };
}
function redactSql({ name, path, chunks }, redact) {
    return { name: redact(name), path: redact(path), chunks: chunks.map(redact) };
}
function redactGenerate(answer, redact) {
    switch (answer.kind) {
        case 'in-sync':
            return answer;
        case 'missing':
            return { kind: 'missing', sql: (0,plain/* cut */.Jj)(redact(answer.sql), most.sql) };
        case 'ambiguous':
            return { kind: 'ambiguous', objects: cutList(answer.objects, most.objects, (object) => (0,plain/* cut */.Jj)(redact(object), most.line)) };
        case 'failed':
            return { kind: 'failed', end: redactEnd(answer.end, redact), said: cutList(answer.said, most.lines, (line) => (0,plain/* cut */.Jj)(redact(line), most.line)) };
    }
}
function redactEnd(end, redact) {
    return end.kind === 'not-started' ? { kind: 'not-started', reason: (0,plain/* cut */.Jj)(redact(end.reason), most.line) } : end;
}
function redactFinding({ rule, severity, message, remedy, place, criteria, excerpt, suppressedBy }, redact) {
    return {
        rule: redact_redactName(rule, redact),
        severity,
        message: redact(message),
        remedy: redact(remedy),
        place: place === null ? null : redactPlace(place, redact),
        criteria,
        excerpt: excerpt === null ? null : redact(excerpt),
        suppressedBy: suppressedBy === null ? null : redactSuppression(suppressedBy, redact),
    };
}
function redactSuppression({ reason, ticket, until, place }, redact) {
    return {
        reason: redact(reason),
        ticket: ticket === null ? null : redact(ticket),
        until: until === null ? null : redact(until),
        place: redactPlace(place, redact),
    };
}
function redactPlace({ path, line }, redact) {
    return { path: redact(path), line };
}
function redactRule({ id, severity, criteria, cause, remedy, alias }, redact) {
    return { id: redact_redactName(id, redact), severity, criteria, cause: redact(cause), remedy: redact(remedy), alias: alias.map(redact) };
}
/** A short secret may be a word of a rule of ours; the rules of other linters have names from elsewhere. */
function redact_redactName(rule, redact) {
    return familyOf(rule) !== null || (0,codes/* isCode */._)(rule) ? rule : redact(rule);
}
function cutList(texts, limit, each) {
    const shown = texts.slice(0, limit).map(each);
    return [...shown, ...(0,sentence/* countOthers */.$S)(texts.length, limit)];
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/checks/sql-rules/meta/configuration-changed-in-same-pr.ts
var configuration_changed_in_same_pr = __webpack_require__(40677);
// EXTERNAL MODULE: ./src/checks/push/push.ts + 13 modules
var push = __webpack_require__(71918);
// EXTERNAL MODULE: ./src/checks/configuration/apply.ts
var apply = __webpack_require__(35068);
// EXTERNAL MODULE: ./src/checks/configuration/configuration.ts
var configuration = __webpack_require__(63842);
// EXTERNAL MODULE: ./src/checks/suppressions/suppressions.ts + 1 modules
var suppressions = __webpack_require__(29242);
// EXTERNAL MODULE: ./src/project/paths.ts
var project_paths = __webpack_require__(41153);
// EXTERNAL MODULE: ./src/text/problem.ts
var problem = __webpack_require__(95928);
;// CONCATENATED MODULE: ./src/commands/check/report.ts
/** What was found in all projects and in the repository, under the check configuration file: one report. */








function judgeChange({ settings: reading, parts, sources, linted }, inputs, host) {
    const { settings, changed, findings: ofSettings } = reading;
    const { checked, unread } = parts;
    const found = unique([
        ...ofSettings,
        ...checked.flatMap(({ findings }) => findings),
        ...linted.findings,
        ...(0,push/* findPush */.w)(sources, settings.push.allowed),
        ...(0,configuration_changed_in_same_pr/* findConfigurationChange */.m)(changed ? [configuration.configurationFile] : [], configuration.configurationFile, countNew(checked)),
    ]);
    const notAnalysed = checked.flatMap(({ unanalysed }) => unanalysed);
    const claims = [...settings.suppressions, ...checked.flatMap((part) => part.claims)];
    const findings = (0,suppressions/* suppress */.M)((0,apply/* applyRuleSettings */.m)(found, settings), claims, new Date(host.clock()).toISOString().slice(0, 10));
    return {
        verdict: verdictOf(findings, unread.length + notAnalysed.length),
        scope: inputs.isProjectGiven
            ? (0,project_paths/* pathFrom */.Iw)(host.workspace, (0,external_node_path_.resolve)(host.directory, inputs.project.workingDirectory))
            : (0,project_paths/* pathFrom */.Iw)(host.workspace, host.directory),
        projects: checked.map(({ project }) => project),
        configuration: settings.sha256 === null ? null : { path: configuration.configurationFile, sha256: settings.sha256 },
        findings,
        rules: (0,apply/* applyToTexts */.U)(byId([...checked.flatMap(({ rules }) => rules), ...push/* pushTexts */.h, ...linted.rules]), settings),
        unanalysed: [...unread.map(problem/* renderProblemLine */.OV), ...notAnalysed, ...describeLeftOut(inputs)],
    };
}
function countNew(checked) {
    return checked.reduce((sum, { project }) => sum + project.plan.migrations.length, 0);
}
/** Two configs of one folder tell the same of it. */
function unique(findings) {
    const seen = new Set();
    return findings.filter(({ rule, place, message }) => {
        const key = JSON.stringify([rule, place, message]);
        return seen.size < seen.add(key).size;
    });
}
function byId(rules) {
    return [...new Map(rules.map((rule) => [rule.id, rule])).values()];
}
/** What was asked to be left out is said, and keeps nothing from passing. */
function describeLeftOut({ isStatic, rehearsal }) {
    if (isStatic)
        return ['Whether the schema has a migration for everything, and whether the migrations run: a static check runs nothing of the project.'];
    return rehearsal === 'off' ? ['Whether the migrations run: the rehearsal was switched off.'] : [];
}
function verdictOf(findings, unread) {
    if (findings.some(({ severity, suppressedBy }) => severity === 'error' && suppressedBy === null))
        return 'refused';
    return unread > 0 ? 'incomplete' : 'passed';
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/errors/problem.ts
var errors_problem = __webpack_require__(12652);
;// CONCATENATED MODULE: ./src/checks/linters/result.ts
/** One result of another linter, before it is a finding of ours. */





const criteria = ['CC8.1'];
const longest = { name: 60, text: 1_000 };
function linterFinding({ tool, rule, severity, message, help, place, excerpt: line, suppression }) {
    return {
        rule: ruleIdOf(tool, rule),
        severity,
        message: oneLine(message) || `${oneLine(tool)} gives no message.`,
        remedy: remedyOf(tool, help),
        place,
        criteria,
        excerpt: line === null ? null : (0,plain/* excerpt */.Kb)(line.trim()),
        suppressedBy: suppression === null ? null : { ...suppression, reason: oneLine(suppression.reason) },
    };
}
/** Each rule that has a result, once. */
function textsOf(results) {
    const texts = new Map();
    for (const result of results) {
        const id = ruleIdOf(result.tool, result.rule);
        if (!texts.has(id))
            texts.set(id, textOf(id, result));
    }
    return [...texts.values()];
}
function textOf(id, { tool, rule, usual, help, about }) {
    const [name, called] = [oneLine(tool), oneLine(rule)];
    const cause = about === null ? '' : `${(0,sentence/* sentence */.em)(oneLine(about))} `;
    return {
        id,
        severity: usual,
        criteria,
        cause: `${cause}This is ${called} of ${name}, taken in from its results.`,
        remedy: remedyOf(tool, help),
        alias: [`${name} ${called}`],
    };
}
function remedyOf(tool, help) {
    return help === null ? `See what ${oneLine(tool)} says of this rule.` : oneLine(help);
}
/** `tool/rule` in the letters that a suppression can name; never one of our own rules or codes. */
function ruleIdOf(tool, rule) {
    const name = (0,plain/* slug */.yR)(tool.slice(0, longest.name)).replace(/^(?![a-z])/u, 'linter-');
    const id = `${name}/${(0,plain/* slug */.yR)(rule.slice(0, longest.name)) || 'unnamed'}`;
    return familyOf(id) !== null || (0,codes/* isCode */._)(id) ? `linter-${id}` : id;
}
function oneLine(text) {
    return (0,plain/* excerpt */.Kb)((0,plain/* foldBlanks */.dK)(text.slice(0, longest.text * 2)), longest.text);
}
/** `place` is the report, `reason` part of a sentence. */
function unreadable(place, reason) {
    return new errors_problem/* Problem */.AF('linter/unreadable', {
        message: `The results of the linter cannot be read: ${(0,sentence/* sentence */.em)(reason)}`,
        remedy: "Let the linter write SARIF 2.1.0, and run it from the repository's root.",
        place,
    });
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
;// CONCATENATED MODULE: ./src/checks/linters/sarif-form.ts
/** What is read of SARIF 2.1.0; what else a file has is left alone. */

const sarif_form_text = schemas/* string */.YjP();
const level = schemas/* enum */.k5n(['none', 'note', 'warning', 'error']).optional();
const message = schemas/* object */.Ikc({ text: sarif_form_text.optional(), id: sarif_form_text.optional(), arguments: schemas/* array */.YOg(sarif_form_text).optional() });
const artifact = schemas/* object */.Ikc({ uri: sarif_form_text.optional(), uriBaseId: sarif_form_text.optional(), index: schemas/* int */.Whr().optional() });
const sarif_form_location = schemas/* object */.Ikc({
    physicalLocation: schemas/* object */.Ikc({
        artifactLocation: artifact.optional(),
        region: schemas/* object */.Ikc({ startLine: schemas/* int */.Whr().min(1).optional(), snippet: schemas/* object */.Ikc({ text: sarif_form_text.optional() }).optional() }).optional(),
    })
        .optional(),
});
const rule = schemas/* object */.Ikc({
    id: sarif_form_text.min(1),
    shortDescription: message.optional(),
    fullDescription: message.optional(),
    help: message.optional(),
    messageStrings: schemas/* record */.g1P(sarif_form_text, message).optional(),
    defaultConfiguration: schemas/* object */.Ikc({ level }).optional(),
});
const suppression = schemas/* object */.Ikc({
    status: schemas/* enum */.k5n(['accepted', 'underReview', 'rejected']).optional(),
    justification: sarif_form_text.optional(),
    location: sarif_form_location.optional(),
});
const result = schemas/* object */.Ikc({
    ruleId: sarif_form_text.min(1).optional(),
    ruleIndex: schemas/* int */.Whr().optional(),
    rule: schemas/* object */.Ikc({ id: sarif_form_text.min(1).optional(), index: schemas/* int */.Whr().optional(), toolComponent: schemas/* object */.Ikc({ index: schemas/* int */.Whr().optional() }).optional() }).optional(),
    kind: schemas/* enum */.k5n(['notApplicable', 'pass', 'fail', 'review', 'open', 'informational']).optional(),
    level,
    message,
    locations: schemas/* array */.YOg(sarif_form_location).optional(),
    suppressions: schemas/* array */.YOg(suppression).optional(),
    baselineState: schemas/* enum */.k5n(['new', 'unchanged', 'updated', 'absent']).optional(),
});
const component = schemas/* object */.Ikc({ name: sarif_form_text.min(1), rules: schemas/* array */.YOg(rule).optional() });
const run = schemas/* object */.Ikc({
    tool: schemas/* object */.Ikc({ driver: component, extensions: schemas/* array */.YOg(component).optional() }),
    originalUriBaseIds: schemas/* record */.g1P(sarif_form_text, artifact).optional(),
    artifacts: schemas/* array */.YOg(schemas/* object */.Ikc({ location: artifact.optional() })).optional(),
    results: schemas/* array */.YOg(result).nullish(),
});
const sarifReport = schemas/* object */.Ikc({ version: schemas/* literal */.euz('2.1.0'), runs: schemas/* array */.YOg(run).min(1).max(100) });

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./src/checks/linters/place.ts
/** Where in the repository a linter means: from its root, and never out of it. */


/** `uri` as in SARIF: absolute, or from `base`, which is absolute or null for the root. Null for what is no file of the repository. */
function fromUri(root, uri, base) {
    const top = (0,external_node_url_.pathToFileURL)(`${root}/`).href;
    try {
        const { protocol, host, pathname } = new URL(uri, base ?? top);
        if (protocol !== 'file:' || (host !== '' && host !== 'localhost'))
            return null;
        const [whole, from] = [decodeURIComponent(pathname), decodeURIComponent(new URL(top).pathname)];
        return fromRoot(from, whole);
    }
    catch {
        // Neither a URI nor one that names characters.
        return null;
    }
}
/** From the root or absolute. Null for what leaves the repository. */
function fromRoot(root, path) {
    const way = external_node_path_.posix.relative(slashed(root), external_node_path_.posix.resolve(slashed(root), path));
    return way === '' || way === '..' || way.startsWith('../') || path.includes('\0') ? null : way;
}
function slashed(path) {
    return path.replaceAll('\\', '/');
}

;// CONCATENATED MODULE: ./src/checks/linters/sarif.ts


/** Throws `linter/unreadable`. */
function fromSarif({ runs }, path, root) {
    return runs.flatMap((run) => {
        const components = [...(run.tool.extensions ?? []), run.tool.driver];
        const rules = new Map(components.flatMap((component) => (component.rules ?? []).map((rule) => [rule.id, rule])));
        return (run.results ?? []).filter(isFound).map((result) => describe(result, { run, rules, path, root }));
    });
}
/** 3.27.9, 3.27.24: what passed, or is there no longer, is no finding. */
function isFound({ kind, baselineState }) {
    return kind !== 'pass' && kind !== 'notApplicable' && baselineState !== 'absent';
}
function describe(result, surroundings) {
    const { run, path } = surroundings;
    const rule = findRule(result, surroundings);
    const id = result.ruleId ?? result.rule?.id ?? rule?.id;
    if (id === undefined)
        throw unreadable(path, 'it has a result that names no rule');
    const usual = severities[rule?.defaultConfiguration?.level ?? 'warning'];
    const [location] = result.locations ?? [];
    const place = parseLocation(location, surroundings);
    return {
        tool: run.tool.driver.name,
        rule: id,
        severity: severityOf(result, usual),
        usual,
        message: render(result.message, rule),
        help: rule?.help?.text ?? null,
        about: rule?.fullDescription?.text ?? rule?.shortDescription?.text ?? null,
        place,
        excerpt: location?.physicalLocation?.region?.snippet?.text?.split('\n', 1)[0] ?? null,
        suppression: suppressionOf(result, place, surroundings),
    };
}
/** 3.27.5 to 3.27.7: by id, by the beginning of an id that is made of several, or by index, 3.52.6, in the tool or in one of its extensions. */
function findRule({ ruleId, ruleIndex, rule }, { run, rules }) {
    const id = ruleId ?? rule?.id;
    if (id !== undefined)
        return rules.get(id) ?? rules.get(id.split('/').slice(0, -1).join('/'));
    const extension = rule?.toolComponent?.index;
    const component = extension === undefined ? run.tool.driver : run.tool.extensions?.[extension];
    return component?.rules?.[ruleIndex ?? rule?.index ?? -1];
}
const severities = { error: 'error', warning: 'warning', note: 'notice', none: 'notice' };
/** 3.27.10: without a level, only what failed has that of its rule. */
function severityOf({ level, kind = 'fail' }, usual) {
    if (level !== undefined)
        return severities[level];
    return kind === 'fail' ? usual : 'notice';
}
/** Characters of a message, and of what fills its gaps, so that one does not multiply the other. */
const sarif_longest = 2_000;
/** 3.11.5, 3.11.7: a text, or one of the rule's with its gaps filled. */
function render({ text, id, arguments: given = [] }, rule) {
    if (text !== undefined)
        return text;
    const strings = new Map(Object.entries(rule?.messageStrings ?? {}));
    const pattern = strings.get(id ?? '')?.text ?? '';
    return pattern.slice(0, sarif_longest).replace(/\{(\d{1,3})\}/gu, (gap, at) => given[Number(at)]?.slice(0, sarif_longest) ?? gap);
}
function parseLocation(location, surroundings) {
    const { artifactLocation, region } = location?.physicalLocation ?? {};
    if (artifactLocation === undefined)
        return null;
    const { uri, uriBaseId } = artifactLocation.uri === undefined ? (surroundings.run.artifacts?.[artifactLocation.index ?? -1]?.location ?? {}) : artifactLocation;
    if (uri === undefined)
        return null;
    const { root, path } = surroundings;
    const found = fromUri(root, uri, baseOf(uriBaseId, surroundings.run.originalUriBaseIds ?? {}, 0));
    // The root of a checkout elsewhere, as in another job, is this root: that is what the name stands for.
    const file = found ?? (uriBaseId === '%SRCROOT%' ? fromUri(root, uri, null) : null);
    if (file === null)
        throw unreadable(path, 'it has a result on a file outside of the repository');
    return { path: file, line: region?.startLine ?? null };
}
const mostBases = 10;
/** 3.14.14: null for the root, which is where a base that the file leaves open is. */
function baseOf(id, bases, depth) {
    if (id === undefined || depth > mostBases || !Object.hasOwn(bases, id))
        return null;
    const { uri, uriBaseId } = bases[id] ?? {};
    if (uri === undefined)
        return null;
    const above = baseOf(uriBaseId, bases, depth + 1);
    return URL.canParse(uri, above ?? undefined) ? new URL(uri, above ?? undefined).href : null;
}
/** 3.27.23: suppressed where there is a suppression, and none that was refused or is not decided. */
function suppressionOf({ suppressions = [] }, place, surroundings) {
    if (suppressions.length === 0 || suppressions.some(({ status = 'accepted' }) => status !== 'accepted'))
        return null;
    const [first] = suppressions;
    const name = surroundings.run.tool.driver.name;
    const reason = first?.justification ?? '';
    const where = parseLocation(first?.location, surroundings) ?? place ?? { path: surroundings.path, line: null };
    return { reason: reason.trim() === '' ? `Suppressed in the results of ${name}, without a reason.` : reason, ticket: null, until: null, place: where };
}

// EXTERNAL MODULE: ./src/text/json.ts
var json = __webpack_require__(21789);
;// CONCATENATED MODULE: ./src/checks/linters/report.ts




/** Results at most; GitHub's code scanning takes fewer. */
const mostResults = 25_000;
/** `path` is the report's own, `root` the repository's, absolute. Throws `linter/unreadable`. */
function parseLinterReport(text, path, root) {
    const value = (0,json/* parseJson */.q)(text.replace(/^\uFEFF/u, ''));
    if (value === undefined)
        throw unreadable(path, text.trim() === '' ? 'it is empty' : 'it is not JSON');
    const sarif = sarifReport.safeParse(value);
    if (!sarif.success)
        throw unreadable(path, `it is not SARIF 2.1.0 (${renderKeyPath(sarif.error.issues[0]?.path ?? [])})`);
    const { runs } = sarif.data;
    const count = runs.flatMap(({ results }) => results ?? []).length;
    if (count > mostResults)
        throw unreadable(path, `it has ${String(count)} results, and at most ${String(mostResults)} are taken in`);
    const results = fromSarif(sarif.data, path, root);
    return { tool: [...new Set(runs.map(({ tool }) => tool.driver.name))].join(', '), findings: results.map(linterFinding), rules: textsOf(results) };
}
/** Names of the format, never of the file. */
function renderKeyPath(path) {
    return path.length === 0 ? 'the file as a whole' : path.slice(0, 6).map(String).join('.');
}

;// CONCATENATED MODULE: ./src/checks/linters/disk.ts
/** The disk: the file in which another linter left its results. Bounded. */






const disk_longest = 30_000_000;
/** `path` from the repository's root, or absolute: the workflow names it, so that it may lie anywhere. Throws `linter/unreadable`. */
async function readLinterReport(path, root) {
    return parseLinterReport(await readText(path, root), path, root);
}
async function readText(path, root) {
    // A FIFO must not make us wait for its writer.
    const file = await (0,promises_.open)((0,external_node_path_.resolve)(root, path), external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK).catch((thrown) => {
        throw unreadable(path, `it cannot be opened (${thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown error'})`);
    });
    const bytes = await readBytes(file, path).finally(() => file.close());
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        throw unreadable(path, 'it is not UTF-8');
    return bytes.toString('utf8');
}
async function readBytes(file, path) {
    const stats = await file.stat();
    if (!stats.isFile())
        throw unreadable(path, 'it is no regular file');
    if (stats.size > disk_longest)
        throw unreadable(path, `it has ${String(stats.size)} bytes, and at most ${String(disk_longest)} are read`);
    return await file.readFile();
}

;// CONCATENATED MODULE: ./src/checks/linters/selection.ts
/** `paths` are the new migrations, from the repository's root. */
function selectNew(findings, paths) {
    const isNew = ({ place }) => place === null || paths.has(place.path);
    return { findings: findings.filter(isNew), elsewhere: [...new Set(findings.flatMap((finding) => (isNew(finding) ? [] : (finding.place?.path ?? []))))] };
}

;// CONCATENATED MODULE: ./src/commands/check/linters.ts
/** What other linters found in the new migrations, as findings like our own. */




/** Throws `linter/unreadable`. */
async function readLinters({ linterResults }, { checked }, host) {
    const reports = await Promise.all(linterResults.map(async (path) => await readLinterReport((0,project_paths/* pathFrom */.Iw)(host.workspace, (0,external_node_path_.resolve)(host.directory, path)), host.workspace)));
    const fresh = new Set(checked.flatMap(({ project }) => project.sql.map(({ path }) => path)));
    return {
        findings: reports.flatMap(({ findings, tool }) => {
            const selected = selectNew(findings, fresh);
            if (selected.elsewhere.length > 0)
                host.log.info(`${tool} also found something in ${String(selected.elsewhere.length)} files that are no new migrations.`);
            return selected.findings;
        }),
        rules: reports.flatMap(({ rules }) => rules),
    };
}

// EXTERNAL MODULE: ./src/checks/generate/generate.ts
var generate_generate = __webpack_require__(76138);
// EXTERNAL MODULE: ./src/checks/history/edited.ts
var edited = __webpack_require__(63101);
// EXTERNAL MODULE: ./src/checks/history/history.ts + 10 modules
var history_history = __webpack_require__(73456);
// EXTERNAL MODULE: ./src/model/migration.ts
var migration = __webpack_require__(33861);
// EXTERNAL MODULE: ./src/checks/folder/dialect.ts
var folder_dialect = __webpack_require__(40212);
// EXTERNAL MODULE: ./src/checks/folder/snapshot.ts
var snapshot = __webpack_require__(26524);
;// CONCATENATED MODULE: ./src/checks/folder/disk.ts
/** The disk: what lies in a migrations folder besides its SQL. Bounded, and never led out of the repository by a link. */




/** Bytes. */
const limits = { journal: 4_000_000, snapshot: 20_000_000, opening: 4_096, total: 400_000_000 };
/** Names at most: no folder of migrations comes near. */
const nameLimit = 40_000;
/**
 * Reads journal and snapshots. `whole` tells, by name, which snapshots are read to their end: with a base to compare with, those that
 * did not change were judged when they merged, and their first bytes are enough.
 */
async function readFolderFiles(root, folder, whole) {
    const names = await listNames((0,external_node_path_.join)(root, folder));
    const top = await (0,promises_.realpath)(root).catch(() => root);
    const snapshots = new Map();
    let budget = limits.total;
    for (const name of names.filter((one) => one.endsWith('snapshot.json'))) {
        const read = await readSnapshot(top, (0,external_node_path_.join)(root, folder, name), whole(name), budget);
        budget -= read.kind === 'unreadable' ? 0 : read.text.length;
        snapshots.set(name, read);
    }
    const journal = names.includes('meta/_journal.json') ? await readWithin(top, (0,external_node_path_.join)(root, folder, 'meta/_journal.json'), limits.journal, false) : null;
    return { names, journal: journal?.kind === 'whole' ? journal.text : null, snapshots };
}
async function listNames(folder) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
    const below = await Promise.all(entries.slice(0, nameLimit).map(async (entry) => {
        if (entry.name.endsWith('.sql') && !entry.isDirectory())
            return [entry.name];
        if (!entry.isDirectory() && !entry.isSymbolicLink())
            return [];
        const inside = await (0,promises_.readdir)((0,external_node_path_.join)(folder, entry.name)).catch(() => []);
        return inside.filter((name) => isOfInterest(entry.name, name)).map((name) => `${entry.name}/${name}`);
    }));
    return below.flat().sort();
}
function isOfInterest(folder, name) {
    if (folder === 'meta')
        return name === '_journal.json' || name.endsWith('snapshot.json');
    return name === 'migration.sql' || name === 'snapshot.json';
}
async function readSnapshot(root, path, whole, budget) {
    if (budget <= 0)
        return { kind: 'unreadable', reason: 'the snapshots before it have more bytes than are read' };
    const read = await readWithin(root, path, limits.snapshot, !whole);
    return read.kind === 'opening' && (0,snapshot/* parseOpening */._W)(read.text) === null ? readWithin(root, path, limits.snapshot, false) : read;
}
async function readWithin(root, path, limit, openingOnly) {
    try {
        const real = await (0,promises_.realpath)(path);
        const way = (0,external_node_path_.relative)(root, real);
        if (way === '..' || way.startsWith(`..${external_node_path_.sep}`))
            return { kind: 'unreadable', reason: 'it is a symbolic link that leads out of the repository' };
        // A FIFO must not make us wait for its writer.
        const file = await (0,promises_.open)(real, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK | external_node_fs_.constants.O_NOFOLLOW);
        return await disk_readText(file, limit, openingOnly).finally(() => file.close());
    }
    catch (thrown) {
        return { kind: 'unreadable', reason: thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown error' };
    }
}
async function disk_readText(file, limit, openingOnly) {
    const stats = await file.stat();
    const { size } = stats;
    if (!stats.isFile())
        return { kind: 'unreadable', reason: 'it is no regular file' };
    if (size > limit)
        return { kind: 'unreadable', reason: `it has ${size} bytes, more than are read` };
    if (!openingOnly || size <= limits.opening)
        return { kind: 'whole', text: await file.readFile('utf8') };
    const { buffer, bytesRead } = await file.read(Buffer.alloc(limits.opening), 0, limits.opening, 0);
    return { kind: 'opening', text: buffer.subarray(0, bytesRead).toString('utf8') };
}

// EXTERNAL MODULE: ./src/git/blob.ts
var blob = __webpack_require__(52449);
// EXTERNAL MODULE: ./src/checks/folder/state.ts
var state = __webpack_require__(62007);
// EXTERNAL MODULE: ./src/checks/git.ts
var git = __webpack_require__(58141);
// EXTERNAL MODULE: ./src/checks/history/change.ts
var history_change = __webpack_require__(89944);
;// CONCATENATED MODULE: ./src/checks/integrity/defects.ts
const withLine = /^(.*):(\d{1,9})$/su;
/** The codes are the rules; what keeps files from being read at all serves the same criteria. */
function fromDefects(defects) {
    return defects.map(({ code, message, remedy, place, severity }) => ({
        rule: code,
        severity,
        message,
        remedy,
        place: place === null ? null : parsePlace(place),
        criteria: defects_criteria,
        excerpt: null,
        suppressedBy: null,
    }));
}
const defects_criteria = ['CC8.1', 'PI1.5'];
function parsePlace(place) {
    const found = withLine.exec(place);
    return { path: found?.[1] ?? place, line: found === null ? null : Number(found[2]) };
}

// EXTERNAL MODULE: ./src/checks/integrity/integrity.ts + 14 modules
var integrity = __webpack_require__(98763);
;// CONCATENATED MODULE: ./src/checks/integrity/merged.ts
/** What is told of a file by itself; other rules look at several, so that a new one may be what is wrong with an old one. */
const ofOneFile = new Set([
    'integrity/snapshot-invalid',
    'integrity/snapshot-version',
    'integrity/snapshot-orphaned',
    'integrity/snapshot-dialect',
]);
/** Above this many of a rule, one finding stands for them all. */
const toldAtMost = 3;
const softer = { error: 'warning', warning: 'notice', notice: 'notice' };
/** What the base had already is one step milder; the codes of defects that stop a deploy stay what they are. */
function softenMerged(findings, merged) {
    const old = new Map();
    for (const finding of findings)
        if (wasThere(finding, merged))
            old.set(finding.rule, [...(old.get(finding.rule) ?? []), finding]);
    return findings.flatMap((finding) => {
        const same = old.get(finding.rule) ?? [];
        if (!same.includes(finding))
            return [finding];
        if (same.length <= toldAtMost)
            return [soften(finding, 'It was so before this change.')];
        return finding === same[0] ? [soften(finding, `It was so before this change, as were ${String(same.length - 1)} more of the kind.`)] : [];
    });
}
function soften(finding, words) {
    return { ...finding, severity: softer[finding.severity], message: `${finding.message} ${words}` };
}
function wasThere({ rule, severity, place }, merged) {
    const { head, files, changed } = merged;
    const file = !place?.path.startsWith(`${head.path}/`) ? null : place.path.slice(head.path.length + 1);
    if (place === null || file === null)
        return false;
    // An error of the project's reader stops each deploy until it is mended.
    if (rule.startsWith('journal/'))
        return severity !== 'error' && isMerged(entryAt(head, place.line), merged);
    if (rule === 'integrity/duplicate-prefix')
        return isMerged(entryAt(head, place.line), merged);
    if (rule === 'integrity/snapshot-missing')
        return !files.has(file) && isMerged(head.migrations.find(({ snapshotPath }) => snapshotPath === place.path) ?? null, merged);
    const isSame = files.has(file) && !changed.has(file);
    if (ofOneFile.has(rule))
        return isSame;
    return rule === 'integrity/snapshot-parent-missing' && isSame && ![...files].some((one) => one.endsWith('snapshot.json') && changed.has(one));
}
/** The entry of the journal whose tag is written at this line, or next after it. */
function entryAt({ migrations, journal }, line) {
    if (line === null || journal === null)
        return null;
    const [, written = ''] = /"tag"\s*:\s*"((?:[^"\\]|\\.)*)"/u.exec(journal
        .split('\n')
        .slice(line - 1, line + 5)
        .join('\n')) ?? [];
    return migrations.find(({ name }) => JSON.stringify(name) === `"${written}"`) ?? null;
}
function isMerged(migration, { base }) {
    return migration !== null && base.migrations.some(({ name, createdAt }) => name === migration.name && createdAt === migration.createdAt);
}

;// CONCATENATED MODULE: ./src/checks/inspection.ts













async function judgeFolder(place, folder, readOutput) {
    const { repositoryRoot, base: revision } = place;
    const reading = revision === null ? null : await (0,git/* readBase */.wZ)({ repositoryRoot, migrationsPath: folder.path, base: revision }, readOutput);
    const base = reading?.kind === 'read' ? reading.base : null;
    const changed = base?.folder.path === folder.path ? base.changed : null;
    const files = await readFolderFiles(repositoryRoot, folder.path, (name) => changed === null || changed.has(name));
    const head = (0,state/* stateOf */.L4)(folder, files.names, files.journal, (0,blob/* formatOf */.b)(base?.mergeBase ?? ''));
    const snapshots = new Map([...files.snapshots].map(([name, text]) => [name, (0,snapshot/* parseSnapshot */.E$)(text)]));
    const dialect = place.dialect ?? (0,folder_dialect/* findDialect */.O)(files.journal, snapshots);
    const inFolder = [...fromDefects(folder.defects), ...(0,integrity/* findIntegrity */.x)({ dialect: (0,unknown/* isUnknown */.t)(dialect) ? null : dialect, folder: head, snapshots })];
    if (base === null)
        return { dialect, findings: [...inFolder, ...(reading?.kind === 'unreadable' ? [reading.finding] : [])], history: null };
    const change = (0,history_change/* compareFolders */.R)(base.folder, head);
    const seen = { files: base.files, snapshots: files.snapshots };
    const merged = await (0,git/* readMergedTexts */.$s)(repositoryRoot, (0,history_history/* selectEvidence */.st)(change, seen), readOutput);
    const texts = new Map(folder.migrations.map(({ path, chunks }) => [path, (0,migration/* joinChunks */.dR)(chunks)]));
    const evidence = { ...seen, merged, texts, declarations: place.declarations, now: place.now };
    const told = changed === null ? inFolder : softenMerged(inFolder, { base: base.folder, head, files: new Set(base.files.keys()), changed });
    return { dialect, findings: [...told, ...(0,history_history/* findHistory */.iz)(change, evidence)], history: { base, change, evidence } };
}

// EXTERNAL MODULE: ./src/checks/suppressions/inline.ts + 1 modules
var inline = __webpack_require__(92094);
// EXTERNAL MODULE: ./src/sql/lexer.ts + 4 modules
var lexer = __webpack_require__(46033);
// EXTERNAL MODULE: ./src/sql/parser.ts + 2 modules
var sql_parser = __webpack_require__(65736);
// EXTERNAL MODULE: ./src/sql/statement-facts/postgresql.ts + 6 modules
var postgresql = __webpack_require__(39748);
;// CONCATENATED MODULE: ./src/sql/statement-facts/cursor.ts
/** A way through the tokens of one statement: what is not expected is not understood, and nothing is passed over. */

/** Thrown out of the reading of one statement, and caught there. */
class NotUnderstood extends Error {
}
const end = { kind: 'mark', value: '', word: '', from: 0, to: 0 };
class Cursor {
    #tokens;
    #at = 0;
    constructor(tokens) {
        this.#tokens = tokens;
    }
    get isEnd() {
        return this.#at >= this.#tokens.length;
    }
    /** An empty mark where there is none. */
    peek(ahead = 0) {
        return this.#tokens[this.#at + ahead] ?? end;
    }
    next() {
        const token = this.peek();
        this.#at += 1;
        return token;
    }
    /** Whether these words or marks come next. */
    sees(...words) {
        return words.every((word, ahead) => isWord(this.peek(ahead), word));
    }
    accept(...words) {
        const isThere = this.sees(...words);
        if (isThere)
            this.#at += words.length;
        return isThere;
    }
    /** The one of these that comes next, taken; null where none does. */
    acceptOne(...words) {
        const found = words.find((word) => this.sees(word));
        if (found !== undefined)
            this.#at += 1;
        return found ?? null;
    }
    expect(...words) {
        if (!this.accept(...words))
            this.fail();
    }
    expectEnd() {
        if (!this.isEnd)
            this.fail();
    }
    fail() {
        throw new NotUnderstood(this.isEnd ? 'It ends too early.' : `It is not understood at ${(0,plain/* excerpt */.Kb)(this.peek().value)}.`);
    }
    /** A name without its schema. */
    name() {
        const token = this.next();
        // A number may begin a name in MySQL, and then is one word with it.
        if (token.kind === 'mark' || token.kind === 'number')
            throw new NotUnderstood(`A name is expected at ${(0,plain/* excerpt */.Kb)(token.value)}.`);
        return token.value;
    }
    qualified() {
        const words = [this.name()];
        while (this.accept('.'))
            words.push(this.name());
        return { key: words.join('.').toLowerCase(), label: (0,plain/* quote */.hD)(words.join('.')) };
    }
    names() {
        const names = [this.qualified()];
        while (this.accept(','))
            names.push(this.qualified());
        return names;
    }
    /** What stands between a pair of parentheses, which comes next. */
    group() {
        this.expect('(');
        const from = this.#at;
        let depth = 1;
        while (depth > 0) {
            if (this.isEnd)
                throw new NotUnderstood('A parenthesis is opened and never closed.');
            const { value, kind } = this.next();
            if (kind === 'mark')
                depth += value === '(' ? 1 : value === ')' ? -1 : 0;
        }
        return this.#tokens.slice(from, this.#at - 1);
    }
    /** What is left. */
    rest() {
        const rest = this.#tokens.slice(this.#at);
        this.#at = this.#tokens.length;
        return rest;
    }
}
function isWord({ kind, word, value }, wanted) {
    return kind === 'word' ? word === wanted : kind === 'mark' && value === wanted;
}
/** The parts between these commas that stand in no parentheses. */
function splitAtCommas(tokens) {
    const parts = [[]];
    let depth = 0;
    for (const token of tokens) {
        if (token.kind === 'mark')
            depth += token.value === '(' ? 1 : token.value === ')' ? -1 : 0;
        if (depth === 0 && isWord(token, ','))
            parts.push([]);
        else
            parts.at(-1)?.push(token);
    }
    return parts;
}
/** The tokens that stand in no parentheses, with where they stand. */
function topLevel(tokens) {
    let depth = 0;
    return tokens.flatMap((token, at) => {
        if (token.kind === 'mark' && token.value === ')')
            depth -= 1;
        const isTop = depth === 0;
        if (token.kind === 'mark' && token.value === '(')
            depth += 1;
        return isTop ? [{ token, at }] : [];
    });
}
/** What they say, without blanks. */
function joined(tokens) {
    return tokens.map(({ value }) => value).join('');
}

;// CONCATENATED MODULE: ./src/sql/statement-facts/access.ts
/** Accounts of MySQL, and what they may do. */


/** After CREATE USER, ALTER USER and CREATE ROLE. */
function readAccounts(cursor, isAltered) {
    cursor.accept('IF', 'NOT', 'EXISTS');
    cursor.accept('IF', 'EXISTS');
    const tokens = cursor.rest();
    const identified = tokens.findIndex((token) => isWord(token, 'IDENTIFIED'));
    const names = splitAtCommas(tokens).flatMap((part) => {
        const end = part.findIndex(({ word }) => accountOptions.has(word));
        const name = shownTokens(end === -1 ? part : part.slice(0, end));
        return name === '""' ? [] : [name];
    });
    if (names.length === 0)
        cursor.fail();
    const isWritten = identified !== -1 && tokens.slice(identified).some(({ kind, value }) => kind === 'text' && value !== '');
    return [
        {
            kind: 'create-account',
            names,
            isAltered,
        },
        ...(isWritten ? names.map((owner) => ({ kind: 'password', owner })) : []),
    ];
}
const accountOptions = new Set([
    'IDENTIFIED',
    'REQUIRE',
    'WITH',
    'ACCOUNT',
    'PASSWORD',
    'DEFAULT',
    'COMMENT',
    'ATTRIBUTE',
    'DISCARD',
    'FAILED_LOGIN_ATTEMPTS',
    'RETAIN',
]);
/** After GRANT or REVOKE; `on` is null where roles are granted. */
function readGrant(cursor, isRevoked) {
    cursor.accept('IF', 'EXISTS');
    const tokens = cursor.rest();
    const top = topLevel(tokens);
    const on = top.find(({ token }) => isWord(token, 'ON'))?.at ?? null;
    const to = top.find(({ token }) => isWord(token, isRevoked ? 'FROM' : 'TO'))?.at ?? null;
    if (to === null)
        return cursor.fail();
    const end = top.find(({ token, at }) => at > to && ['WITH', 'REQUIRE', 'AS', 'IGNORE'].includes(token.word))?.at ?? tokens.length;
    const written = splitAtCommas(tokens.slice(0, on ?? to)).map((part) => part.map(({ value }) => value).join(' '));
    const privileges = on === null ? written : written.map((one) => one.toUpperCase().replace(/^ALL PRIVILEGES$/u, 'ALL'));
    const withOption = tokens.slice(end).some(({ word }) => word === 'GRANT' || word === 'ADMIN') || privileges.some((one) => /^grant option$/iu.test(one));
    const owner = shownTokens(tokens.slice(to + 1, to + 2));
    const password = tokens.slice(to).some((token) => isWord(token, 'IDENTIFIED'))
        ? [
            { kind: 'create-account', names: [owner], isAltered: true },
            { kind: 'password', owner },
        ]
        : [];
    const object = on === null ? null : (0,plain/* excerpt */.Kb)(joined(tokens.slice(on + 1, to)));
    const isPowerful = (object === '*.*' && privileges.includes('ALL')) || written.some((privilege) => powerful.test(privilege));
    const grant = { privileges, on: object, to: shownTokens(tokens.slice(to + 1, end)), isPublic: false, isRevoked, withOption, isDefault: false, isPowerful };
    return [...password, { kind: 'grant', ...grant }];
}
/** Of whole servers and of other people's rights: with them all others can be taken. */
const powerful = /^(?:super|file|process|shutdown|reload|create user|create role|drop role|system_user|set_user_id|set_any_definer|.*_admin|role_admin|replication slave|proxy)$/iu;
function shownTokens(tokens) {
    return (0,plain/* quote */.hD)(joined(tokens));
}

// EXTERNAL MODULE: ./src/sql/statement-facts/table-part.ts
var table_part = __webpack_require__(80052);
;// CONCATENATED MODULE: ./src/sql/statement-facts/column.ts
/** One column: its type, and what follows it in any order. */

/** From its type on: the name is read already. */
function readColumn(cursor, name) {
    const type = readType(cursor);
    const isSerial = type.name === 'serial';
    const column = { name, isNotNull: isSerial, default: 'none', isNumbered: isSerial, generated: null, constraints: [], comment: null };
    if (isSerial)
        constrain(column, 'unique');
    while (!cursor.isEnd)
        if (!readOption(cursor, column))
            break;
    return { ...column, type, calls: [] };
}
function constrain(column, kind, said = {}) {
    column.constraints.push((0,table_part/* constraintOf */.v)(kind, { columns: [column.name], isInline: true, ...said }));
}
/** Words after which a column's type has ended. */
const options = new Set(('NOT NULL DEFAULT PRIMARY UNIQUE KEY AUTO_INCREMENT AUTOINCREMENT GENERATED AS REFERENCES CHECK CONSTRAINT COLLATE COMMENT ON CHARACTER CHARSET ' +
    'VIRTUAL STORED PERSISTENT INVISIBLE VISIBLE FIRST AFTER STORAGE COLUMN_FORMAT SRID SERIAL ENGINE_ATTRIBUTE ALGORITHM LOCK WITHOUT WITH ASCII UNICODE BINARY REF_SYSTEM_ID').split(' '));
/** SQLite takes a column without a type. */
function readType(cursor) {
    const [words, modifiers] = [[], []];
    let arguments_ = '';
    while (!cursor.isEnd && (cursor.peek().kind === 'word' || cursor.peek().kind === 'name')) {
        const { word, value } = cursor.peek();
        // The first word is the type, whatever it is: `binary(16)` and `character(20)` are types.
        if (words.length > 0 && options.has(word))
            break;
        if (words.length === 0 && options.has(word) && !['BINARY', 'CHARACTER', 'SERIAL'].includes(word))
            break;
        words.push(value.toLowerCase());
        cursor.next();
        if (!cursor.sees('('))
            continue;
        const inside = cursor.group();
        modifiers.push(...inside.flatMap(({ kind, value: number }) => (kind === 'number' ? [Number(number)] : [])));
        arguments_ = `(${inside.map(({ kind, value: part }) => (kind === 'text' ? `'${part}'` : part)).join('')})`;
    }
    const name = words.filter((word) => !['unsigned', 'signed', 'zerofill'].includes(word)).join(' ');
    return { name, modifiers, label: `${name}${arguments_}${words.includes('unsigned') ? ' unsigned' : ''}` };
}
/** False where what comes next belongs to no column. */
function readOption(cursor, column) {
    const name = cursor.accept('CONSTRAINT') ? cursor.name() : null;
    if (cursor.accept('NOT', 'NULL'))
        column.isNotNull = true;
    else if (cursor.accept('NULL'))
        column.isNotNull = false;
    else if (cursor.accept('DEFAULT'))
        column.default = readDefault(cursor);
    else if (cursor.accept('PRIMARY', 'KEY') || cursor.accept('PRIMARY'))
        constrain(column, 'primary-key', { name });
    else if (cursor.accept('UNIQUE', 'KEY') || cursor.accept('UNIQUE'))
        constrain(column, 'unique', { name });
    else if (cursor.acceptOne('AUTO_INCREMENT', 'AUTOINCREMENT') !== null)
        column.isNumbered = true;
    else if (cursor.accept('SERIAL', 'DEFAULT', 'VALUE')) {
        Object.assign(column, { isNumbered: true, isNotNull: true });
        constrain(column, 'unique');
    }
    else if (cursor.accept('GENERATED', 'ALWAYS', 'AS') || cursor.accept('AS'))
        column.generated = readGenerated(cursor);
    else if (cursor.sees('REFERENCES'))
        constrain(column, 'foreign-key', { name, references: readReference(cursor) });
    else if (cursor.accept('CHECK'))
        constrain(column, 'check', { name, isEnforced: readCheck(cursor) });
    else if (cursor.accept('COMMENT'))
        column.comment = cursor.next().value;
    else if (cursor.accept('ON', 'UPDATE'))
        readDefault(cursor);
    else
        return readMinor(cursor);
    return true;
}
function readMinor(cursor) {
    if (cursor.acceptOne('ASC', 'DESC', 'VISIBLE', 'INVISIBLE', 'ASCII', 'UNICODE', 'BINARY', 'KEY') !== null || readConflict(cursor))
        return true;
    if (cursor.accept('CHARACTER', 'SET') || cursor.acceptOne('CHARSET', 'COLLATE', 'STORAGE', 'COLUMN_FORMAT', 'SRID', 'ENGINE_ATTRIBUTE') !== null) {
        readValue(cursor);
        return true;
    }
    return false;
}
/** A value, a call, or an expression in parentheses. */
function readDefault(cursor) {
    if (cursor.sees('(')) {
        const [only, ...more] = cursor.group();
        return more.length === 0 && only !== undefined && only.kind !== 'word' ? 'constant' : 'computed';
    }
    const isSigned = cursor.acceptOne('-', '+') !== null;
    const token = cursor.next();
    if (token.kind === 'mark')
        cursor.fail();
    if (token.kind !== 'word' || isSigned)
        return 'constant';
    if (cursor.sees('('))
        cursor.group();
    else if (cursor.peek().kind === 'text' && (token.word === 'X' || token.word === 'B' || token.value.startsWith('_')))
        cursor.next();
    if (token.word === 'NULL')
        return 'null';
    if (['CURRENT_TIMESTAMP', 'NOW', 'LOCALTIME', 'LOCALTIMESTAMP', 'CURRENT_DATE', 'CURRENT_TIME'].includes(token.word))
        return 'now';
    return ['TRUE', 'FALSE', 'X', 'B'].includes(token.word) || token.value.startsWith('_') ? 'constant' : 'computed';
}
function readGenerated(cursor) {
    cursor.group();
    if (cursor.acceptOne('STORED', 'PERSISTENT') !== null)
        return 'stored';
    cursor.accept('VIRTUAL');
    return 'virtual';
}
function readValue(cursor) {
    cursor.accept('=');
    return cursor.next();
}
/** SQLite's ON CONFLICT of a constraint. */
function readConflict(cursor) {
    const isThere = cursor.accept('ON', 'CONFLICT');
    if (isThere)
        cursor.next();
    return isThere;
}
function readReference(cursor) {
    cursor.expect('REFERENCES');
    const table = cursor.qualified();
    if (cursor.sees('('))
        cursor.group();
    let onDelete = null;
    for (;;) {
        if (cursor.accept('ON', 'DELETE'))
            onDelete = readReaction(cursor);
        else if (cursor.accept('ON', 'UPDATE'))
            readReaction(cursor);
        else if (cursor.accept('MATCH'))
            cursor.next();
        else if (cursor.accept('DEFERRABLE') || cursor.accept('NOT', 'DEFERRABLE'))
            continue;
        else if (cursor.accept('INITIALLY'))
            cursor.next();
        else
            return { table, onDelete };
    }
}
function readReaction(cursor) {
    if (cursor.accept('SET'))
        return `SET ${cursor.next().word}`;
    return cursor.accept('NO', 'ACTION') ? null : cursor.next().word;
}
/** Whether it is enforced. */
function readCheck(cursor) {
    cursor.group();
    return readEnforced(cursor);
}
function readEnforced(cursor) {
    if (cursor.accept('NOT', 'ENFORCED'))
        return false;
    cursor.accept('ENFORCED');
    readConflict(cursor);
    return true;
}

;// CONCATENATED MODULE: ./src/sql/statement-facts/table.ts
/** Columns, keys and other constraints, as CREATE TABLE and ALTER TABLE list them. */



/** What stands between the parentheses of a CREATE TABLE. */
function readTableParts(tokens) {
    const [columns, constraints] = [[], []];
    for (const part of splitAtCommas(tokens)) {
        const cursor = new Cursor(part);
        const constraint = readConstraint(cursor);
        if (constraint === null)
            columns.push(readColumn(cursor, cursor.name()));
        else
            constraints.push(constraint);
        cursor.expectEnd();
    }
    return { columns, constraints };
}
/** Null where what comes next is no constraint of a table. */
function readConstraint(cursor) {
    const isNamed = cursor.accept('CONSTRAINT');
    const starts = ['PRIMARY', 'UNIQUE', 'FOREIGN', 'CHECK'];
    const name = isNamed && !starts.some((word) => cursor.sees(word)) ? cursor.name() : null;
    if (cursor.accept('PRIMARY', 'KEY'))
        return readKey(cursor, 'primary-key', name);
    if (cursor.accept('UNIQUE'))
        return readKey(cursor, 'unique', name);
    if (cursor.accept('FOREIGN', 'KEY')) {
        const own = cursor.sees('(') ? null : cursor.name();
        const columns = readColumnNames(cursor.group());
        return (0,table_part/* constraintOf */.v)('foreign-key', { name: name ?? own, columns, references: readReference(cursor) });
    }
    if (cursor.accept('CHECK'))
        return (0,table_part/* constraintOf */.v)('check', { name, isEnforced: readCheck(cursor) });
    if (isNamed)
        cursor.fail();
    if (!startsIndex(cursor))
        return null;
    cursor.acceptOne('FULLTEXT', 'SPATIAL', 'VECTOR');
    return readKey(cursor, 'index', null);
}
/** A column may have such a name too; then its type follows, and no parenthesis. */
function startsIndex(cursor) {
    const kinds = ['FULLTEXT', 'SPATIAL', 'VECTOR'];
    if (kinds.some((word) => cursor.sees(word, 'KEY') || cursor.sees(word, 'INDEX')))
        return true;
    if (!cursor.sees('KEY') && !cursor.sees('INDEX'))
        return false;
    return isWord(cursor.peek(1), '(') || isWord(cursor.peek(2), '(') || isWord(cursor.peek(2), 'USING');
}
function readKey(cursor, kind, given) {
    cursor.acceptOne('KEY', 'INDEX');
    const own = cursor.sees('(') || cursor.sees('USING') ? null : cursor.name();
    readMethod(cursor);
    const columns = readColumnNames(cursor.group());
    readIndexOptions(cursor);
    return (0,table_part/* constraintOf */.v)(kind, { name: given ?? own, columns });
}
function readMethod(cursor) {
    if (cursor.accept('USING'))
        cursor.name();
}
/** What may follow the columns of an index or a key. */
function readIndexOptions(cursor) {
    for (;;) {
        if (cursor.sees('USING'))
            readMethod(cursor);
        else if (cursor.accept('COMMENT') || cursor.accept('WITH', 'PARSER'))
            cursor.next();
        else if (cursor.accept('KEY_BLOCK_SIZE') || cursor.accept('ENGINE_ATTRIBUTE'))
            readValue(cursor);
        else if (cursor.acceptOne('VISIBLE', 'INVISIBLE', 'CLUSTERING') === null && !readConflict(cursor))
            return;
    }
}
/** The plain columns of an index; an empty text for an expression. */
function readColumnNames(tokens) {
    return splitAtCommas(tokens).map((part) => {
        const [first] = part;
        if (first === undefined || first.kind === 'mark' || (part.length > 1 && isWord(part[1] ?? first, '(') && part[2]?.kind !== 'number'))
            return '';
        return first.value;
    });
}

;// CONCATENATED MODULE: ./src/sql/statement-facts/alter.ts



/** After ALTER. */
function readAlterTable(cursor) {
    cursor.acceptOne('ONLINE', 'OFFLINE', 'IGNORE');
    cursor.expect('TABLE');
    cursor.accept('IF', 'EXISTS');
    const table = cursor.qualified();
    if (cursor.acceptOne('WAIT') !== null)
        cursor.next();
    cursor.accept('NOWAIT');
    // Between the names of partitions, and of what rows are ordered by, a comma begins no other change.
    const isOne = cursor.peek(1).word === 'PARTITION' || cursor.sees('ORDER', 'BY');
    const rest = cursor.rest();
    return (isOne ? [rest] : splitAtCommas(rest)).flatMap((part) => {
        const change = new Cursor(part);
        const facts = readChange(change, table);
        while (!change.isEnd)
            facts.push(...readTableOption(change, table));
        return facts;
    });
}
function readChange(cursor, table) {
    if (cursor.accept('ADD'))
        return readAdd(cursor, table);
    if (cursor.accept('DROP'))
        return readDrop(cursor, table);
    if (cursor.accept('RENAME'))
        return readRename(cursor, table);
    if (cursor.accept('MODIFY')) {
        acceptColumn(cursor);
        return [{ kind: 'change-column', table, column: readPlaced(cursor, cursor.name()) }];
    }
    if (cursor.accept('CHANGE')) {
        acceptColumn(cursor);
        const [from, to] = [cursor.name(), cursor.name()];
        const rename = from.toLowerCase() === to.toLowerCase() ? [] : [{ kind: 'rename-column', table, from, to }];
        return [...rename, { kind: 'change-column', table, column: readPlaced(cursor, to) }];
    }
    if (cursor.accept('ALTER'))
        return readAlterColumn(cursor, table);
    return readTableOption(cursor, table);
}
function acceptColumn(cursor) {
    cursor.accept('COLUMN');
    cursor.accept('IF', 'EXISTS');
    cursor.accept('IF', 'NOT', 'EXISTS');
}
function readPlaced(cursor, name) {
    const column = readColumn(cursor, name);
    if (cursor.accept('AFTER'))
        cursor.name();
    cursor.accept('FIRST');
    return column;
}
function readAdd(cursor, table) {
    if (cursor.accept('PARTITION')) {
        cursor.rest();
        return [partition(table, 'ADD', [])];
    }
    const constraint = cursor.sees('COLUMN') ? null : readConstraint(cursor);
    if (constraint !== null)
        return [{ kind: 'add-constraint', table, constraint }];
    acceptColumn(cursor);
    if (cursor.sees('('))
        return readTableParts(cursor.group()).columns.map((column) => ({ kind: 'add-column', table, column }));
    return [{ kind: 'add-column', table, column: readPlaced(cursor, cursor.name()) }];
}
function readDrop(cursor, table) {
    if (cursor.accept('PARTITION'))
        return [partition(table, 'DROP', cursor.names())];
    if (cursor.accept('PRIMARY', 'KEY'))
        return [{ kind: 'drop-constraint', table, constraint: 'primary-key', name: null, isCascading: false }];
    const words = { FOREIGN: 'foreign-key', CHECK: 'check', INDEX: 'index', KEY: 'index', CONSTRAINT: 'any' };
    for (const [word, constraint] of Object.entries(words)) {
        // A column may have the name of such a word, and then nothing follows.
        if (!cursor.sees(word) || cursor.peek(1).kind === 'mark')
            continue;
        cursor.next();
        if (word === 'FOREIGN')
            cursor.expect('KEY');
        cursor.accept('IF', 'EXISTS');
        return [{ kind: 'drop-constraint', table, constraint, name: cursor.name(), isCascading: false }];
    }
    acceptColumn(cursor);
    const column = cursor.name();
    return [{ kind: 'drop-column', table, column, isCascading: cursor.acceptOne('RESTRICT', 'CASCADE') === 'CASCADE' }];
}
function readRename(cursor, table) {
    if (cursor.accept('INDEX') || cursor.accept('KEY')) {
        cursor.name();
        cursor.expect('TO');
        cursor.name();
        return [{ kind: 'adjust', table }];
    }
    if (cursor.acceptOne('TO', 'AS', '=') !== null)
        return [{ kind: 'rename-table', table, to: cursor.qualified() }];
    cursor.accept('COLUMN');
    const from = cursor.name();
    // MySQL takes a new name for the table without TO.
    if (cursor.isEnd)
        return [{ kind: 'rename-table', table, to: { key: from.toLowerCase(), label: `"${from}"` } }];
    cursor.expect('TO');
    return [{ kind: 'rename-column', table, from, to: cursor.name() }];
}
/** MySQL changes a default or an index so; libSQL writes a column anew after TO. */
function readAlterColumn(cursor, table) {
    if (cursor.acceptOne('INDEX', 'KEY') !== null) {
        cursor.name();
        if (cursor.acceptOne('VISIBLE', 'INVISIBLE', 'IGNORED') === null)
            cursor.expect('NOT', 'IGNORED');
        return [{ kind: 'adjust', table }];
    }
    if (cursor.acceptOne('CHECK', 'CONSTRAINT') !== null) {
        const name = cursor.name();
        if (cursor.accept('NOT', 'ENFORCED'))
            return [{ kind: 'disable-constraint', table, name }];
        cursor.expect('ENFORCED');
        return [{ kind: 'adjust', table }];
    }
    cursor.accept('COLUMN');
    const name = cursor.name();
    if (cursor.accept('TO'))
        return readRewritten(cursor, table, name);
    if (cursor.accept('SET', 'DEFAULT'))
        readDefaultValue(cursor);
    else if (!cursor.accept('DROP', 'DEFAULT') && !cursor.accept('SET', 'VISIBLE'))
        cursor.expect('SET', 'INVISIBLE');
    return [{ kind: 'adjust', table }];
}
function readRewritten(cursor, table, from) {
    const to = cursor.name();
    const rename = from.toLowerCase() === to.toLowerCase() ? [] : [{ kind: 'rename-column', table, from, to }];
    return [...rename, { kind: 'change-column', table, column: readColumn(cursor, to) }];
}
function readDefaultValue(cursor) {
    if (cursor.sees('('))
        cursor.group();
    else {
        cursor.acceptOne('-', '+');
        cursor.next();
        if (cursor.sees('('))
            cursor.group();
    }
}
const rewriting = new Set(['ENGINE', 'ROW_FORMAT', 'KEY_BLOCK_SIZE', 'TABLESPACE', 'ENCRYPTION', 'COMPRESSION', 'PAGE_COMPRESSED']);
const light = new Set([
    ...['AUTO_INCREMENT', 'COMMENT', 'STATS_PERSISTENT', 'STATS_AUTO_RECALC', 'STATS_SAMPLE_PAGES', 'AVG_ROW_LENGTH', 'MAX_ROWS', 'MIN_ROWS', 'CHECKSUM'],
    ...['DELAY_KEY_WRITE', 'PACK_KEYS', 'INSERT_METHOD', 'AUTOEXTEND_SIZE', 'CONNECTION', 'DATA', 'INDEX', 'DIRECTORY', 'UNION', 'PASSWORD', 'VALIDATION'],
]);
const ofPartitions = [
    ...['TRUNCATE', 'REORGANIZE', 'EXCHANGE', 'COALESCE', 'REMOVE', 'REBUILD', 'OPTIMIZE', 'ANALYZE', 'CHECK', 'REPAIR', 'DISCARD', 'IMPORT'],
];
/** Options follow each other without commas too. */
function readTableOption(cursor, table) {
    const [token, first] = [cursor.peek(), cursor.peek().word];
    if (cursor.accept('CONVERT', 'TO', 'CHARACTER', 'SET') || cursor.accept('CONVERT', 'TO', 'CHARSET'))
        return [{ kind: 'charset', table, charset: readCharset(cursor) }];
    cursor.accept('DEFAULT');
    if (cursor.accept('CHARACTER', 'SET') || cursor.acceptOne('CHARSET', 'COLLATE') !== null) {
        readValue(cursor);
        return [{ kind: 'adjust', table }];
    }
    const option = cursor.acceptOne('ALGORITHM', 'LOCK');
    if (option === 'ALGORITHM' || option === 'LOCK')
        return [{ kind: 'method', table, option, value: readValue(cursor).word }];
    if (cursor.acceptOne('FORCE') !== null)
        return [{ kind: 'rewrite', table, why: 'FORCE' }];
    const word = cursor.acceptOne(...ofPartitions);
    if (word !== null)
        return readPartition(cursor, table, word);
    if (cursor.accept('PARTITION', 'BY'))
        return readPartition(cursor, table, 'PARTITION BY');
    if (cursor.accept('ORDER', 'BY'))
        return readPartition(cursor, table, 'ORDER BY');
    if (cursor.acceptOne('ENABLE', 'DISABLE', 'WITHOUT', 'WITH') !== null) {
        cursor.next();
        return [{ kind: 'adjust', table }];
    }
    if (token.kind !== 'word' || (!rewriting.has(first) && !light.has(first)))
        cursor.fail();
    cursor.next();
    if (first === 'DATA' || first === 'INDEX')
        cursor.expect('DIRECTORY');
    if (readValue(cursor).value === '(')
        cursor.rest();
    return [rewriting.has(first) ? { kind: 'rewrite', table, why: first } : { kind: 'adjust', table }];
}
function readPartition(cursor, table, word) {
    if (!word.endsWith('BY') && !cursor.accept('PARTITION') && !cursor.accept('PARTITIONING'))
        cursor.expect('TABLESPACE');
    const names = word === 'TRUNCATE' ? cursor.names() : [];
    cursor.rest();
    return [partition(table, word, names)];
}
function partition(table, word, names) {
    return { kind: 'partition', table, word, names, isConcurrent: false };
}
function readCharset(cursor) {
    const charset = cursor.next().value;
    if (cursor.accept('COLLATE'))
        readValue(cursor);
    return charset;
}

;// CONCATENATED MODULE: ./src/sql/statement-facts/rows.ts

/** After INSERT or REPLACE. */
function readInsert(cursor) {
    while (cursor.acceptOne('LOW_PRIORITY', 'DELAYED', 'HIGH_PRIORITY', 'IGNORE') !== null)
        ;
    if (cursor.accept('OR'))
        cursor.next();
    cursor.accept('INTO');
    const table = cursor.qualified();
    if (cursor.accept('PARTITION'))
        cursor.group();
    if (cursor.accept('AS'))
        cursor.name();
    const columns = cursor.sees('(') && !isQuery(cursor.peek(1)) ? rows_listNames(cursor.group()) : [];
    if (cursor.accept('DEFAULT', 'VALUES'))
        return [...insert(table, columns, null, { texts: [], plain: [] }, cursor.rest())];
    if (cursor.acceptOne('VALUES', 'VALUE') !== null) {
        const rows = readRows(cursor);
        const rest = cursor.rest();
        return insert(table, columns, null, { texts: textsIn([...rows.flat(), rest]), plain: plainOf(columns, rows) }, rest);
    }
    if (cursor.accept('SET')) {
        const rest = cursor.rest();
        return insert(table, columns, null, readAssignments(rest), rest);
    }
    const rest = cursor.rest();
    if (!isQuery(rest[0]) && !isWord(rest[0] ?? eof, '('))
        new Cursor(rest).fail();
    return insert(table, columns, readQuery(rest), { texts: textsIn([rest]), plain: [] }, rest);
}
const eof = { kind: 'mark', value: '', word: '', from: 0, to: 0 };
function insert(table, columns, source, written, rest) {
    return [{ kind: 'insert', table, columns, source, written, isLater: false }, ...reaches(rest)];
}
function isQuery(token) {
    return token !== undefined && ['SELECT', 'WITH', 'TABLE'].includes(token.word);
}
function rows_listNames(tokens) {
    return splitAtCommas(tokens).map((part) => part.at(-1)?.value ?? '');
}
/** Each row as its values. */
function readRows(cursor) {
    const rows = [];
    do {
        cursor.accept('ROW');
        rows.push(splitAtCommas(cursor.group()));
    } while (cursor.accept(','));
    return rows;
}
function plainOf(columns, rows) {
    return rows.flatMap((row) => row.flatMap((value, at) => {
        const [only] = value;
        const column = columns[at];
        return value.length === 1 && only?.kind === 'text' && column !== undefined ? [{ column, text: only.value }] : [];
    }));
}
function textsIn(parts) {
    return parts.flatMap((part) => part.flatMap(({ kind, value }) => (kind === 'text' ? [value] : [])));
}
/** After UPDATE. */
function readUpdate(cursor) {
    while (cursor.acceptOne('LOW_PRIORITY', 'IGNORE') !== null)
        ;
    if (cursor.accept('OR'))
        cursor.next();
    const table = cursor.qualified();
    const rest = cursor.rest();
    const top = topLevel(rest);
    const set = top.find(({ token }) => isWord(token, 'SET'));
    if (set === undefined)
        return new Cursor(rest).fail();
    const after = rest.slice(set.at + 1);
    const isJoined = set.at > 2 || top.slice(0, top.indexOf(set)).some(({ token }) => isWord(token, ',')) || topLevel(after).some(({ token }) => isWord(token, 'FROM'));
    const { columns, ...written } = readAssignments(after);
    return [{ kind: 'update', table, columns, choice: readChoice(after), isJoined, written, isLater: false }, ...reaches(after)];
}
function readAssignments(tokens) {
    const end = topLevel(tokens).find(({ token }) => ['WHERE', 'FROM', 'ORDER', 'LIMIT', 'ON', 'RETURNING'].includes(token.word))?.at ?? tokens.length;
    const parts = splitAtCommas(tokens.slice(0, end));
    const columns = parts.map((part) => {
        const name = part[part.findIndex((token) => isWord(token, '=')) - 1];
        return name === undefined || name.kind === 'mark' ? '' : name.value;
    });
    const plain = parts.flatMap((part) => {
        const [value, equals, column] = [part.at(-1), part.at(-2), part.at(-3)];
        return value?.kind === 'text' && equals !== undefined && isWord(equals, '=') && column !== undefined ? [{ column: column.value, text: value.value }] : [];
    });
    return { columns, texts: textsIn([tokens]), plain };
}
/** After DELETE. */
function readDelete(cursor) {
    while (cursor.acceptOne('LOW_PRIORITY', 'QUICK', 'IGNORE') !== null)
        ;
    // `DELETE t FROM t JOIN u …` of MySQL names the tables first.
    const named = cursor.sees('FROM') ? null : cursor.names();
    cursor.expect('FROM');
    const table = cursor.qualified();
    const rest = cursor.rest();
    const top = topLevel(rest);
    const isJoined = named !== null || top.some(({ token }) => ['USING', 'JOIN'].includes(token.word) || isWord(token, ','));
    return (named ?? [table]).map((one) => ({ kind: 'delete', table: one, choice: readChoice(rest), isJoined, isLater: false }));
}
/** What SELECT or WITH begins, or stands in parentheses around it. */
function readSelect(cursor) {
    const tokens = cursor.rest();
    if (!isWord(tokens[0] ?? eof, 'WITH'))
        return [...reaches(tokens), { kind: 'query', query: readQuery(tokens) }];
    const main = topLevel(tokens).find(({ token }) => ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'REPLACE', 'VALUES'].includes(token.word));
    if (main === undefined)
        return new Cursor(tokens).fail();
    const inner = new Cursor(tokens.slice(main.at + 1));
    if (main.token.word === 'UPDATE')
        return readUpdate(inner);
    if (main.token.word === 'DELETE')
        return readDelete(inner);
    if (main.token.word === 'INSERT' || main.token.word === 'REPLACE')
        return readInsert(inner);
    return [...reaches(tokens), { kind: 'query', query: readQuery(tokens.slice(main.at)) }];
}
const filtering = new Set(['WHERE', 'LIMIT', 'GROUP', 'HAVING', 'JOIN', 'UNION', 'EXCEPT', 'INTERSECT', 'DISTINCT']);
function readQuery(tokens) {
    const inner = unwrap(tokens);
    const top = topLevel(inner);
    const select = top.findIndex(({ token }) => token.word === 'SELECT');
    const from = top.findIndex(({ token }) => token.word === 'FROM');
    const first = (top[select]?.at ?? 0) + 1;
    const isMarked = ['DISTINCT', 'DISTINCTROW', 'ALL'].includes(inner[first]?.word ?? '');
    const listed = inner.slice(isMarked ? first + 1 : first, from === -1 ? inner.length : top[from]?.at);
    const source = from === -1 ? undefined : inner[(top[from]?.at ?? 0) + 1];
    const isFiltered = top.some(({ token }) => filtering.has(token.word) || (from !== -1 && isWord(token, ',') && token.from > (top[from]?.token.from ?? 0)));
    const name = source === undefined || source.kind === 'mark' ? null : new Cursor(inner.slice((top[from]?.at ?? 0) + 1)).qualified();
    return { columns: [...new Set(splitAtCommas(listed).flatMap(columnOf))], isReading: from !== -1, from: name, isFiltered };
}
function unwrap(tokens) {
    let [from, to] = [0, tokens.length];
    while (to - from > 1 && isWord(tokens[from] ?? eof, '(') && isWord(tokens[to - 1] ?? eof, ')')) {
        from += 1;
        to -= 1;
    }
    return tokens.slice(from, to);
}
const constants = new Set(['NULL', 'TRUE', 'FALSE', 'CURRENT_TIMESTAMP', 'CURRENT_DATE', 'CURRENT_TIME']);
/** `a`, `t.a`, `a AS b`; a constant, a call or a sum is no plain column. */
function columnOf(part) {
    const cursor = new Cursor(part);
    const { kind, word } = cursor.peek();
    if ((kind !== 'word' && kind !== 'name') || constants.has(word))
        return [];
    let name = cursor.name();
    while (cursor.accept('.'))
        name = cursor.peek().kind === 'mark' ? cursor.next().value : cursor.name();
    if (cursor.accept('AS'))
        cursor.next();
    else if (!cursor.isEnd && cursor.peek().kind !== 'mark')
        cursor.next();
    return cursor.isEnd && name !== '*' ? [name] : [];
}
/** Files and libraries of the server, and texts that are run. */
function reaches(tokens) {
    return tokens.flatMap((token, at) => {
        const next = tokens[at + 1] ?? eof;
        if (token.word === 'INTO' && ['OUTFILE', 'DUMPFILE'].includes(next.word))
            return [{ kind: 'reach', what: `Writes a file of the server (INTO ${next.word}).` }];
        if (['LOAD_FILE', 'LOAD_EXTENSION', 'READFILE', 'WRITEFILE'].includes(token.word) && isWord(next, '('))
            return [{ kind: 'reach', what: `Calls ${token.word.toLowerCase()}, which uses files or libraries of the server.` }];
        return [];
    });
}
/** Of what follows the table or the assignments. */
function readChoice(tokens) {
    const top = topLevel(tokens);
    const where = top.find(({ token }) => token.word === 'WHERE');
    // LIMIT chooses as well.
    if (top.some(({ token }) => token.word === 'LIMIT'))
        return 'some';
    if (where === undefined)
        return 'none';
    const end = top.find(({ token, at }) => at > where.at && ['ORDER', 'RETURNING'].includes(token.word))?.at ?? tokens.length;
    return holdsAlways(unwrap(tokens.slice(where.at + 1, end))) ? 'all' : 'some';
}
/** `true`, `1`, `1 = 1`, `id = id`, `x OR true`. */
function holdsAlways(condition) {
    const parts = [[]];
    for (const { token } of topLevel(condition))
        if (token.word === 'OR')
            parts.push([]);
        else
            parts.at(-1)?.push(token);
    return parts.some((part) => {
        const [left, operator, right] = part;
        if (left === undefined)
            return false;
        if (part.length === 1)
            return left.word === 'TRUE' || (left.kind === 'number' && Number(left.value) !== 0);
        return part.length === 3 && isWord(operator ?? eof, '=') && left.kind === right?.kind && left.value === right.value;
    });
}

;// CONCATENATED MODULE: ./src/sql/statement-facts/objects.ts
/** CREATE and DROP of everything but accounts. */






/** After CREATE. */
function readCreate(cursor) {
    cursor.accept('OR', 'REPLACE');
    const isTemporary = cursor.acceptOne('TEMPORARY', 'TEMP') !== null;
    const header = readHeader(cursor);
    if (cursor.accept('TABLE'))
        return [readTable(cursor, isTemporary)];
    if (cursor.accept('VIEW'))
        return [readView(cursor, header)];
    const routine = readRoutineWord(cursor);
    if (routine !== null)
        return [readRoutine(cursor, routine, header)];
    if (cursor.acceptOne('USER', 'ROLE') !== null)
        return readAccounts(cursor, false);
    if (cursor.accept('VIRTUAL', 'TABLE'))
        return [readOther(cursor, 'virtual table')];
    if (cursor.acceptOne('DATABASE', 'SCHEMA') !== null)
        return [readOther(cursor, 'database')];
    if (cursor.accept('SEQUENCE'))
        return [readOther(cursor, 'sequence')];
    if (cursor.accept('SERVER'))
        return [connect(readOther(cursor, 'database').name)];
    return readIndex(cursor);
}
/** What MySQL writes before VIEW, TRIGGER and the like. */
function readHeader(cursor) {
    let [isDefiner, security] = [false, null];
    for (;;) {
        if (cursor.accept('ALGORITHM'))
            readValue(cursor);
        else if (cursor.accept('AGGREGATE'))
            continue;
        else if (cursor.accept('DEFINER'))
            isDefiner = readDefiner(cursor);
        else if (cursor.accept('SQL', 'SECURITY'))
            security = cursor.accept('INVOKER') ? 'INVOKER' : readDefinerWord(cursor);
        else
            return { isDefiner, security };
    }
}
function readDefinerWord(cursor) {
    cursor.expect('DEFINER');
    return 'DEFINER';
}
/** Always true: somebody is named. */
function readDefiner(cursor) {
    readValue(cursor);
    if (cursor.sees('('))
        cursor.group();
    if (cursor.peek().value.startsWith('@') && cursor.next().value === '@')
        cursor.next();
    return true;
}
function readRoutineWord(cursor) {
    const words = { TRIGGER: 'trigger', PROCEDURE: 'procedure', FUNCTION: 'function', EVENT: 'event' };
    for (const [word, routine] of Object.entries(words))
        if (cursor.accept(word))
            return routine;
    return null;
}
/** The body is not read: it runs later, and not as the migration. */
function readRoutine(cursor, routine, header) {
    cursor.accept('IF', 'NOT', 'EXISTS');
    const name = cursor.qualified();
    const body = cursor.rest();
    const invoker = body.findIndex((token, at) => isWord(token, 'INVOKER') && isWord(body[at - 1] ?? token, 'SECURITY')) !== -1;
    // Without a word on it a procedure or function of MySQL runs with the rights of its definer, and a trigger or event always does.
    const isDefiner = header.isDefiner || (!invoker && routine !== 'trigger' && routine !== 'event');
    return { kind: 'create-routine', routine, name, isDefiner, isAltered: false, setsSearchPath: false };
}
function readTable(cursor, isTemporary) {
    const mayExist = cursor.accept('IF', 'NOT', 'EXISTS');
    const table = cursor.qualified();
    const nothing = { columns: [], constraints: [] };
    const said = { table, isTemporary, mayExist, inheritsKeys: cursor.accept('LIKE') };
    if (said.inheritsKeys) {
        cursor.qualified();
        return { kind: 'create-table', ...said, ...nothing, source: null };
    }
    const parts = cursor.sees('(') && !['SELECT', 'WITH', 'LIKE'].includes(cursor.peek(1).word) ? readTableParts(cursor.group()) : nothing;
    return { kind: 'create-table', ...said, ...parts, source: readSource(cursor.rest()) };
}
/** Options of the whole table stand before a query; they are not read. */
function readSource(rest) {
    const start = topLevel(rest).find(({ token, at }) => ['SELECT', 'WITH'].includes(token.word) || (isWord(token, 'AS') && at === 0));
    if (start !== undefined)
        return readQuery(rest.slice(isWord(start.token, 'AS') ? start.at + 1 : start.at));
    const known = topLevel(rest).every(({ token }) => token.kind !== 'mark' || ['=', ',', '(', ')', '-'].includes(token.value));
    if (!known)
        new Cursor(rest).fail();
    return null;
}
function readView(cursor, header) {
    cursor.accept('IF', 'NOT', 'EXISTS');
    const name = cursor.qualified();
    if (cursor.sees('('))
        cursor.group();
    cursor.expect('AS');
    const isDefiner = header.isDefiner || header.security === 'DEFINER';
    return { kind: 'create-view', name, query: readQuery(withoutOption(cursor.rest())), isDefiner, isMaterialized: false };
}
/** `WITH CASCADED CHECK OPTION` ends MySQL's views. */
function withoutOption(tokens) {
    if (tokens.at(-1)?.word !== 'OPTION' || tokens.at(-2)?.word !== 'CHECK')
        return tokens;
    return tokens.slice(0, tokens.findLastIndex(({ word }) => word === 'WITH'));
}
function readIndex(cursor) {
    const kind = cursor.acceptOne('UNIQUE', 'FULLTEXT', 'SPATIAL', 'VECTOR');
    cursor.expect('INDEX');
    cursor.accept('IF', 'NOT', 'EXISTS');
    const name = cursor.qualified().label;
    if (cursor.accept('USING'))
        cursor.name();
    cursor.expect('ON');
    const table = cursor.qualified();
    const columns = readColumnNames(cursor.group());
    readIndexOptions(cursor);
    const isPartial = cursor.sees('WHERE');
    if (isPartial)
        cursor.rest();
    return [{ kind: 'create-index', table, name, isUnique: kind === 'UNIQUE', isPartial, isConcurrent: false, columns }, ...readMethods(cursor, table)];
}
/** ALGORITHM and LOCK at the end of CREATE INDEX and DROP INDEX. */
function readMethods(cursor, table) {
    const option = cursor.acceptOne('ALGORITHM', 'LOCK');
    if (option !== 'ALGORITHM' && option !== 'LOCK')
        return [];
    return [{ kind: 'method', table, option, value: readValue(cursor).word }, ...readMethods(cursor, table)];
}
function readOther(cursor, object) {
    const mayExist = cursor.accept('IF', 'NOT', 'EXISTS');
    const name = cursor.qualified();
    cursor.rest();
    return { kind: 'create-other', object, name, mayExist };
}
const droppable = {
    TABLE: 'table',
    TABLES: 'table',
    VIEW: 'view',
    INDEX: 'index',
    TRIGGER: 'trigger',
    FUNCTION: 'function',
    PROCEDURE: 'procedure',
    EVENT: 'event',
    DATABASE: 'database',
    SCHEMA: 'database',
    ROLE: 'role',
    SEQUENCE: 'sequence',
    SERVER: 'server',
    TABLESPACE: 'other',
    RESOURCE: 'other',
};
/** After DROP. */
function objects_readDrop(cursor) {
    const isTemporary = cursor.acceptOne('TEMPORARY', 'TEMP') !== null;
    if (cursor.accept('USER')) {
        cursor.accept('IF', 'EXISTS');
        return [drop('user', namesOf(cursor.rest()))];
    }
    const { word } = cursor.next();
    const object = droppable[word];
    if (object === undefined)
        return cursor.fail();
    cursor.accept('IF', 'EXISTS');
    if (object === 'role')
        return [drop(object, namesOf(cursor.rest()))];
    const names = cursor.names();
    if (object === 'index' && cursor.accept('ON'))
        return [drop(object, names), ...readMethods(cursor, cursor.qualified())];
    if (object === 'other')
        cursor.rest();
    const isCascading = cursor.acceptOne('RESTRICT', 'CASCADE') === 'CASCADE';
    if (isTemporary)
        return [{ kind: 'upkeep', word: 'DROP TEMPORARY' }];
    return [drop(object, names, isCascading), ...(object === 'server' ? names.map(connect) : [])];
}
function drop(object, names, isCascading = false) {
    return { kind: 'drop', object, names, of: null, isCascading, isConcurrent: false };
}
function connect({ label }) {
    return { kind: 'connect', what: `the server ${label}` };
}
function namesOf(tokens) {
    const label = (0,plain/* quote */.hD)(joined(tokens));
    return [{ key: label.toLowerCase(), label }];
}

;// CONCATENATED MODULE: ./src/sql/statement-facts/statement.ts





/** By the first word, which is taken already. */
const both = {
    CREATE: readWhole(readCreate),
    DROP: readWhole(objects_readDrop),
    ALTER: readWhole(readAlter),
    INSERT: readWhole(readInsert),
    REPLACE: readWhole(readInsert),
    UPDATE: readWhole(readUpdate),
    DELETE: readWhole(readDelete),
    BEGIN: transaction({ kind: 'transaction-start', word: 'BEGIN' }),
    START: transaction({ kind: 'transaction-start', word: 'START TRANSACTION' }),
    COMMIT: transaction({ kind: 'transaction-end', word: 'COMMIT', end: 'commit' }),
    END: transaction({ kind: 'transaction-end', word: 'COMMIT', end: 'commit' }),
    ROLLBACK: readRollback,
    SAVEPOINT: transaction({ kind: 'transaction-control', word: 'SAVEPOINT' }),
    RELEASE: transaction({ kind: 'transaction-control', word: 'RELEASE SAVEPOINT' }),
    ANALYZE: readUpkeep,
    EXPLAIN: readUpkeep,
};
const mysql = {
    RENAME: readWhole(statement_readRename),
    TRUNCATE: readWhole(readTruncate),
    SET: readWhole(readSet),
    GRANT: readWhole((cursor) => readGrant(cursor, false)),
    REVOKE: readWhole((cursor) => readGrant(cursor, true)),
    LOAD: always({ kind: 'reach', what: 'Loads rows from a file (LOAD DATA).' }),
    OPTIMIZE: readWhole(readOptimize),
    CALL: readCall,
    PREPARE: always(statement_run('Prepares a text that is run as SQL.')),
    EXECUTE: always(statement_run('Executes a text that is run as SQL.')),
    DEALLOCATE: readUpkeep,
    LOCK: readUpkeep,
    UNLOCK: readUpkeep,
    FLUSH: readUpkeep,
    USE: always(statement_run('Goes over to another database, so that the names below are not those of the project.')),
    SHOW: readUpkeep,
    DO: readUpkeep,
    CHECK: readUpkeep,
    XA: transaction({ kind: 'transaction-start', word: 'XA' }),
    INSTALL: always({ kind: 'reach', what: 'Loads a plugin or component into the server (INSTALL).' }),
    UNINSTALL: always({ kind: 'reach', what: 'Takes a plugin or component out of the server (UNINSTALL).' }),
};
const sqlite = {
    PRAGMA: readWhole(readPragma),
    ATTACH: always({ kind: 'reach', what: 'Attaches another database file (ATTACH).' }),
    DETACH: readUpkeep,
    VACUUM: readWhole((cursor) => cursor.rest().some((token) => isWord(token, 'INTO')) ? [{ kind: 'reach', what: 'Writes the database into another file (VACUUM INTO).' }] : [vacuum]),
    REINDEX: readUpkeep,
};
const vacuum = { kind: 'rewrite', table: { key: '', label: 'the whole database' }, why: 'VACUUM' };
function readStatement(cursor, dialect) {
    if (cursor.sees('(') || ['SELECT', 'WITH', 'VALUES', 'TABLE'].some((word) => cursor.sees(word)))
        return readSelect(cursor);
    const { word } = cursor.peek();
    const read = (dialect === 'mysql' ? mysql : sqlite)[word] ?? both[word];
    if (read === undefined)
        return cursor.fail();
    cursor.next();
    return read(cursor, word);
}
function readWhole(read) {
    return (cursor) => {
        const facts = read(cursor);
        cursor.expectEnd();
        return facts;
    };
}
function readUpkeep(cursor, word) {
    return [...drain(cursor), { kind: 'upkeep', word }];
}
/** Nothing but its first word is read. */
function always(fact) {
    return (cursor) => [...drain(cursor), fact];
}
function transaction(effect) {
    return always({ kind: 'session', effect });
}
function readRollback(cursor, word) {
    const isPart = cursor.rest().some((token) => isWord(token, 'TO'));
    return transaction(isPart ? { kind: 'transaction-control', word: 'ROLLBACK TO SAVEPOINT' } : { kind: 'transaction-end', word: 'ROLLBACK', end: 'rollback' })(cursor, word);
}
function readCall(cursor) {
    const { label } = cursor.qualified();
    return [...drain(cursor), statement_run(`Calls the procedure ${label}, whose statements are not seen here.`)];
}
function statement_run(what) {
    return { kind: 'run', what, prepared: null };
}
function drain(cursor) {
    cursor.rest();
    return [];
}
function readAlter(cursor) {
    if (cursor.accept('USER'))
        return readAccounts(cursor, true);
    if (['TABLE', 'ONLINE', 'IGNORE'].some((word) => cursor.sees(word)))
        return readAlterTable(cursor);
    if (cursor.acceptOne('DATABASE', 'SCHEMA') !== null)
        return readAlterDatabase(cursor);
    cursor.accept('OR', 'REPLACE');
    const header = readHeader(cursor);
    if (cursor.accept('VIEW'))
        return [readView(cursor, header)];
    const routine = readRoutineWord(cursor);
    return routine === null ? cursor.fail() : [readRoutine(cursor, routine, header)];
}
function readAlterDatabase(cursor) {
    const token = cursor.peek();
    const isNamed = token.kind !== 'word' || !['CHARACTER', 'CHARSET', 'COLLATE', 'DEFAULT', 'ENCRYPTION', 'READ'].includes(token.word);
    const table = isNamed ? cursor.qualified() : { key: '', label: 'the database' };
    cursor.rest();
    return [{ kind: 'adjust', table }];
}
function statement_readRename(cursor) {
    if (cursor.accept('USER')) {
        cursor.rest();
        return [{ kind: 'create-account', names: ['an account'], isAltered: true }];
    }
    if (cursor.acceptOne('TABLE', 'TABLES') === null)
        cursor.fail();
    return splitAtCommas(cursor.rest()).map((part) => {
        const [from, to] = readPair(part);
        return { kind: 'rename-table', table: from, to };
    });
}
function readPair(tokens) {
    const cursor = new Cursor(tokens);
    const from = cursor.qualified();
    cursor.expect('TO');
    const to = cursor.qualified();
    cursor.expectEnd();
    return [from, to];
}
function readTruncate(cursor) {
    cursor.accept('TABLE');
    return [{ kind: 'truncate', table: cursor.qualified(), isCascading: false }];
}
function readOptimize(cursor) {
    cursor.acceptOne('NO_WRITE_TO_BINLOG', 'LOCAL');
    if (cursor.acceptOne('TABLE', 'TABLES') === null)
        cursor.fail();
    return cursor.names().map((table) => ({ kind: 'rewrite', table, why: 'OPTIMIZE TABLE' }));
}
function readPragma(cursor) {
    const name = cursor.qualified().key.replace(/^.*\./u, '');
    if (cursor.sees('('))
        return [{ kind: 'pragma', name, value: joined(cursor.group()) }];
    if (!cursor.accept('='))
        return [{ kind: 'pragma', name, value: null }];
    const sign = cursor.acceptOne('-', '+') ?? '';
    return [{ kind: 'pragma', name, value: `${sign === '-' ? sign : ''}${cursor.next().value}` }];
}
/** `SET a = 1, GLOBAL b = 2`; what it is set to is kept as written. */
function readSet(cursor) {
    if (cursor.sees('ROLE') || cursor.sees('DEFAULT', 'ROLE'))
        return [{ kind: 'set', scope: 'session', name: 'role', value: cursor.rest().at(-1)?.value ?? '', of: null }];
    if (cursor.accept('PASSWORD')) {
        cursor.rest();
        return [
            { kind: 'create-account', names: ['an account'], isAltered: true },
            { kind: 'password', owner: 'an account' },
        ];
    }
    return splitAtCommas(cursor.rest()).map((part) => {
        const words = part.map(({ value }) => value.toLowerCase());
        const written = words.join(' ');
        const isServer = /^(?:global|persist|persist_only) |^@@(?:global|persist|persist_only)\b/u.test(written);
        const equals = words.findIndex((word) => word === '=');
        const name = (equals === -1 ? words.slice(0, -1) : words.slice(0, equals).filter((word) => word !== ':')).at(-1) ?? '';
        const value = words.slice(equals + 1).join(' ');
        return { kind: 'set', scope: isServer ? 'server' : 'session', name: name.replace(/^@@(?:session\.)?/u, ''), value, of: null };
    });
}

// EXTERNAL MODULE: ./src/sql/token.ts
var token = __webpack_require__(87185);
;// CONCATENATED MODULE: ./src/sql/statement-facts/statements.ts



/** What only PostgreSQL's statements have. */
const noTree = { node: null, isUncertain: false };
/** In bytes, as for PostgreSQL. */
const statements_limits = { piece: 8_000_000, inAll: 24_000_000 };
/** In the order given; what all of them may have together is bounded. */
function readMigrations(migrations, dialect) {
    let left = statements_limits.inAll;
    return migrations.map(({ name, path, chunks }) => {
        let line = 1;
        const statements = chunks.flatMap((piece) => {
            const first = line;
            line += countLines(piece);
            left -= Buffer.byteLength(piece);
            return left < 0 ? failed(piece, first, `The change has more than ${statements_limits.inAll} bytes of SQL, and no more are read.`) : readPiece(piece, first, dialect);
        });
        return { name, path, statements };
    });
}
function readPiece(piece, line, dialect) {
    if (Buffer.byteLength(piece) > statements_limits.piece)
        return failed(piece, line, `It has more than ${statements_limits.piece} bytes, and no more are read.`);
    if (piece.includes('\0'))
        return failed(piece, line, 'It holds a NUL character.');
    const { tokens, fault } = (0,token/* readTokens */.H)(piece, dialect);
    if (fault !== null)
        return failed(piece, line, `${fault}.`);
    let [seen, lines] = [0, 0];
    return splitStatements(tokens).map((statement, inPiece) => {
        const [from, to] = [statement[0]?.from ?? 0, statement.at(-1)?.to ?? 0];
        lines += countLines(piece.slice(seen, from));
        seen = from;
        return { text: piece.slice(from, to), line: line + lines, inPiece, isReadable: true, ...noTree, ...understand(statement, dialect) };
    });
}
function understand(statement, dialect) {
    if (!isBalanced(statement))
        return { facts: null, reason: 'Its parentheses do not match.' };
    try {
        return { facts: readStatement(new Cursor(statement), dialect), reason: null };
    }
    catch (thrown) {
        if (thrown instanceof NotUnderstood)
            return { facts: null, reason: thrown.message };
        throw thrown;
    }
}
function isBalanced(statement) {
    let depth = 0;
    for (const token of statement) {
        if (isWord(token, '('))
            depth += 1;
        if (isWord(token, ')'))
            depth -= 1;
        if (depth < 0)
            return false;
    }
    return depth === 0;
}
function failed(piece, line, reason) {
    const text = piece.trimStart();
    if (text === '')
        return [];
    return [
        {
            text: text.slice(0, 1_000),
            line: line + countLines(piece.slice(0, piece.length - text.length)),
            facts: null,
            reason,
            isReadable: false,
            inPiece: 0,
            ...noTree,
        },
    ];
}
/** A semicolon ends a statement, but not inside of the BEGIN … END of a trigger or a procedure. */
function splitStatements(tokens) {
    const statements = [];
    let [current, depth, isRoutine] = [[], 0, false];
    for (const [at, token] of tokens.entries()) {
        if (isWord(token, ';') && depth === 0) {
            if (current.length > 0)
                statements.push(current);
            [current, isRoutine] = [[], false];
            continue;
        }
        isRoutine ||=
            current.length < 16 && routines.has(token.word) && ['CREATE', 'ALTER'].includes(current[0]?.word ?? '') && !current.some(({ word }) => openers.has(word));
        if (isRoutine)
            depth = Math.max(0, depth + nesting(token, tokens[at - 1], tokens[at + 1]));
        current.push(token);
    }
    if (current.length > 0)
        statements.push(current);
    return statements;
}
const routines = new Set(['TRIGGER', 'PROCEDURE', 'FUNCTION', 'EVENT']);
const openers = new Set(['TABLE', 'VIEW', 'INDEX', 'USER', 'DATABASE', 'SCHEMA']);
/** `END IF` and `END LOOP` close what is not counted. */
function nesting(token, before, after) {
    if (token.word === 'BEGIN')
        return 1;
    if (token.word === 'CASE')
        return before?.word === 'END' ? 0 : 1;
    if (token.word !== 'END')
        return 0;
    return ['IF', 'LOOP', 'WHILE', 'REPEAT', 'FOR'].includes(after?.word ?? '') ? 0 : -1;
}
function countLines(text) {
    let count = 0;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        count += 1;
    return count;
}

// EXTERNAL MODULE: ./src/checks/sql-rules/findings.ts + 3 modules
var findings = __webpack_require__(52093);
// EXTERNAL MODULE: ./src/checks/sql-rules/meta.ts
var meta = __webpack_require__(88823);
// EXTERNAL MODULE: ./src/checks/sql-rules/meta/unanalyzable-statement.ts
var unanalyzable_statement = __webpack_require__(70132);
// EXTERNAL MODULE: ./src/checks/sql-rules/access.ts + 30 modules
var access = __webpack_require__(68059);
// EXTERNAL MODULE: ./src/checks/sql-rules/availability.ts + 29 modules
var availability = __webpack_require__(94674);
// EXTERNAL MODULE: ./src/checks/sql-rules/confidentiality.ts + 9 modules
var confidentiality = __webpack_require__(99787);
// EXTERNAL MODULE: ./src/checks/sql-rules/destructive.ts + 23 modules
var destructive = __webpack_require__(42768);
// EXTERNAL MODULE: ./src/checks/sql-rules/integrity.ts + 21 modules
var sql_rules_integrity = __webpack_require__(36091);
// EXTERNAL MODULE: ./src/checks/sql-rules/rule.ts
var sql_rules_rule = __webpack_require__(27828);
;// CONCATENATED MODULE: ./src/checks/sql-rules/sql-rules.ts







const sqlRules = [
    ...availability/* availabilityRules */.B,
    ...sql_rules_integrity/* sqlIntegrityRules */.z,
    ...access/* accessRules */.S,
    ...confidentiality/* confidentialityRules */.C,
    ...destructive/* destructiveRules */.o,
    ...meta/* metaRules */.J,
];
function sqlRulesOf(grammar) {
    return sqlRules.filter((rule) => (0,sql_rules_rule/* serves */.x)(rule, grammar));
}

;// CONCATENATED MODULE: ./src/checks/sql-rules/migrations.ts









/**
 * `migrations` are the new ones of the change, in the order in which they will run; `merged` are those of the folder before them, from which the
 * old columns of altered tables are known for MySQL and SQLite. PostgreSQL's parser is loaded only where there are migrations for it.
 */
async function judgeMigrations(dialect, migrations, merged = []) {
    if (migrations.length === 0)
        return { findings: [], claims: [] };
    const grammar = (0,lexer/* sqlGrammar */.iC)(dialect);
    const read = await readAll(grammar, migrations);
    const suppressions = migrations.map((migration, at) => (0,inline/* parseInlineSuppressions */.J)(migration, read[at] ?? { statements: [] }, grammar));
    const readMerged = () => (grammar === 'postgresql' ? [] : readMigrations(merged, grammar));
    return join([...(0,findings/* judgeSql */.g)(read, sqlRules, dialect, readMerged), ...(0,unanalyzable_statement/* findNotUnderstood */.Y)(read)], suppressions);
}
/** Every rule that may be heard on SQL of this dialect, with those on suppressions and on the check configuration file. */
function rulesOf(dialect) {
    return [...sqlRulesOf((0,lexer/* sqlGrammar */.iC)(dialect)).filter(({ id }) => !id.startsWith('meta/')), ...meta/* metaTexts */.s];
}
async function readAll(grammar, migrations) {
    if (grammar !== 'postgresql')
        return readMigrations(migrations, grammar);
    const parser = await (0,sql_parser/* openParser */.q)();
    return migrations.map((migration) => (0,postgresql/* readParsed */.mY)(parser.parseMigration(migration), postgresql/* readFacts */.MH));
}
function join(findings, suppressions) {
    return { findings: [...findings, ...suppressions.flatMap((one) => one.findings)], claims: suppressions.flatMap(({ claims }) => claims) };
}

// EXTERNAL MODULE: ./src/checks/rehearsal/rehearsal.ts + 1 modules
var rehearsal_rehearsal = __webpack_require__(89193);
// EXTERNAL MODULE: ./src/host/process.ts
var process = __webpack_require__(17439);
// EXTERNAL MODULE: ./src/model/plan.ts
var plan = __webpack_require__(67978);
// EXTERNAL MODULE: ./src/project/generate-kit.ts + 1 modules
var generate_kit = __webpack_require__(7506);
// EXTERNAL MODULE: ./src/commands/project-place.ts
var project_place = __webpack_require__(82353);
// EXTERNAL MODULE: ./src/project/kit.ts + 3 modules
var kit = __webpack_require__(94962);
// EXTERNAL MODULE: ./src/project/repository.ts + 1 modules
var repository = __webpack_require__(7538);
// EXTERNAL MODULE: ./src/checks/folder/timestamp.ts
var timestamp = __webpack_require__(68770);
// EXTERNAL MODULE: ./src/checks/history/out-of-order.ts
var out_of_order = __webpack_require__(79355);
// EXTERNAL MODULE: ./src/checks/history/rule.ts
var history_rule = __webpack_require__(43358);
;// CONCATENATED MODULE: ./src/checks/history/restamp.ts
/** The fix of history/out-of-order: the next time for a migration that comes out of order, where nothing else is wrong with it. */









/** From the first out-of-order one on, every new migration gets a time after all others; their order among themselves stays. */
function restamp(change, evidence) {
    const first = (0,out_of_order/* selectOutOfOrder */.a)(change, evidence)[0];
    if (first === undefined)
        return { kind: 'nothing-out-of-order' };
    const moving = change.fresh.slice(change.fresh.indexOf(first));
    const staying = change.head.migrations.filter((migration) => !moving.includes(migration));
    const reason = objection(moving, staying, evidence);
    if (reason !== null)
        return { kind: 'unsafe', reason };
    const moves = nextTimes(moving, staying, change);
    return change.head.generation === 'v0' ? restampJournal(change, moves) : { kind: 'folders', restamped: moves.flatMap(renameFolder) };
}
/** v0 counts in milliseconds, v1 in seconds. */
function nextTimes(moving, staying, change) {
    const step = change.head.generation === 'v0' ? 1 : 1_000;
    let last = Math.max((0,history_change/* newestMerged */.x)(change) ?? 0, ...staying.map(({ createdAt }) => createdAt));
    return moving.map((migration) => {
        last = Math.max(last + step, migration.createdAt);
        return { migration, createdAt: last };
    });
}
/** Why a new time alone would not mend it; null where it would. */
function objection(moving, staying, evidence) {
    let before = staying.at(-1);
    for (const migration of moving) {
        const name = (0,plain/* quote */.hD)(migration.name);
        const [own, last] = [identityOf(migration, evidence), before === undefined ? null : identityOf(before, evidence)];
        if (migration.sql === null || (0,unknown/* isUnknown */.t)(migration.sql))
            return `The SQL file of ${name} cannot be read.`;
        if (own === null)
            return `${name} has no snapshot that can be read: generate it again.`;
        if (last === null || !own.prevIds.includes(last.id))
            return `${name} was not generated on top of what will come before it: delete it and generate it again.`;
        if (migration.entry !== null && staying.some((other) => (0,history_rule/* snapshotOf */.e)(other) >= (0,history_rule/* snapshotOf */.e)(migration)))
            return `The number of ${name} is not higher than that of the others, so the next generate would count from a wrong snapshot: generate it again.`;
        before = migration;
    }
    return null;
}
function identityOf(migration, { snapshots }) {
    const read = snapshots.get((0,history_rule/* snapshotOf */.e)(migration));
    const parsed = read === undefined ? null : (0,snapshot/* parseSnapshot */.E$)(read);
    return parsed?.kind === 'known' ? parsed.identity : null;
}
// An object keeps the order of its keys, as the file has them.
const objectSchema = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
const entriesSchema = schemas/* array */.YOg(objectSchema);
/** Everything that is not moved stays as it was written; the form is the one that drizzle-kit writes. */
function restampJournal({ head }, moves) {
    const journal = objectSchema.safeParse((0,json/* parseJson */.q)(head.journal ?? ''));
    const entries = entriesSchema.safeParse(journal.data?.['entries']);
    if (!journal.success || !entries.success || head.journal === null)
        return { kind: 'unsafe', reason: 'The journal has another form than drizzle-kit writes.' };
    const tags = new Set(moves.map(({ migration }) => migration.name));
    const staying = entries.data.filter((entry) => !tags.has(entry['tag']));
    let index = Math.max(-1, ...staying.map((entry) => (typeof entry['idx'] === 'number' ? entry['idx'] : -1)));
    const moved = moves.flatMap(({ migration, createdAt }) => {
        const entry = entries.data.find((one) => one['tag'] === migration.name);
        index += 1;
        return entry === undefined ? [] : [{ ...entry, idx: index, when: createdAt }];
    });
    const indent = /^[ \t]+/mu.exec(head.journal)?.[0] ?? 2;
    const text = JSON.stringify({ ...journal.data, entries: [...staying, ...moved] }, null, indent) + (head.journal.endsWith('\n') ? '\n' : '');
    const restamped = moves.map(({ migration, createdAt }) => ({ name: migration.name, from: String(migration.createdAt), to: String(createdAt) }));
    return { kind: 'journal', text, restamped: restamped.filter(({ from, to }) => from !== to) };
}
function renameFolder({ migration, createdAt }) {
    const to = `${(0,timestamp/* formatTimestamp */.E)(createdAt)}${migration.name.slice('YYYYMMDDhhmmss'.length)}`;
    return to === migration.name ? [] : [{ name: migration.name, from: migration.name, to }];
}

// EXTERNAL MODULE: ./src/host/disk.ts
var disk = __webpack_require__(83409);
;// CONCATENATED MODULE: ./src/commands/check/fix.ts
/** `--fix`: a migration that would come out of order gets the next time, where that alone mends it; what was changed is said. */





/** Whether anything was changed, so that the folder has to be read again. */
async function fixFolder(place, folder, { log }) {
    const { history } = await judgeFolder(place, folder, process/* readOutput */.ov);
    if (history === null)
        return false;
    const fix = restamp(history.change, history.evidence);
    if (fix.kind === 'nothing-out-of-order')
        return false;
    if (fix.kind === 'unsafe') {
        log.warning(`Nothing was fixed in ${folder.path}: ${fix.reason}`);
        return false;
    }
    await fix_apply(fix, (0,external_node_path_.join)(place.repositoryRoot, folder.path));
    for (const { name, from, to } of fix.restamped)
        log.info(fix.kind === 'journal'
            ? `Fixed ${folder.path}/meta/_journal.json: ${name} has the time ${to}, and had ${from}.`
            : `Fixed ${folder.path}: ${from} is now called ${to}.`);
    return true;
}
async function fix_apply(fix, folder) {
    if (fix.kind === 'journal')
        await (0,disk/* replaceText */.ee)((0,external_node_path_.join)(folder, 'meta/_journal.json'), fix.text);
    else
        for (const { from, to } of fix.restamped)
            await (0,disk/* moveFolder */.W)((0,external_node_path_.join)(folder, from), (0,external_node_path_.join)(folder, to));
}

;// CONCATENATED MODULE: ./src/commands/check/reading.ts





/** Throws what keeps the project from being read at all. With `fix`, what comes out of order is mended first. */
async function readFixed(place, given, circumstances, host) {
    const { isStatic, fix } = circumstances.inputs;
    const read = async () => await (isStatic ? readStatically(place, given) : reading_readWhole(place));
    const first = await read();
    return fix && (await fixFolder(folderPlace(first, circumstances, host), first.folder, host)) ? await read() : first;
}
function folderPlace({ project }, { base, settings }, { workspace, clock }) {
    const dialect = project === null ? {} : { dialect: project.config.dialect };
    return { repositoryRoot: workspace, ...dialect, base, declarations: settings.history, now: clock() };
}
/** drizzle-kit's own. */
const defaultOut = 'drizzle';
async function readStatically(place, given) {
    return { folder: await (0,repository/* readMigrationsAlone */.jw)(place, given.given.out ?? defaultOut), project: null, config: null };
}
async function reading_readWhole(place) {
    const [project, path] = await Promise.all([(0,repository/* readCheckedProject */.hT)(place, process/* runChild */.w$), (0,kit/* readConfigPath */.e6)(place)]);
    return { folder: project.folder, project, config: (0,project_paths/* pathFrom */.Iw)(place.repositoryRoot, path) };
}

;// CONCATENATED MODULE: ./src/commands/check/rehearsal.ts
/** Whether a change is rehearsed, on what, and after which files of the project's own. */



/** A migration that takes longer on an empty database does not belong into a pull request's check. */
const rehearsal_limits = { statementTimeoutMs: 120_000, timeLimitMs: 600_000 };
const longestSetup = 20_000_000;
/** Null where the change brings no migration: what merged before is not its fault. */
async function rehearseChange({ place, read, fresh, isCompared }, { inputs, settings }, host) {
    if (fresh.length === 0)
        return null;
    if (read.project === null || inputs.rehearsal === 'off')
        return { kind: 'left-out', reason: inputs.isStatic ? 'static' : 'off' };
    if (!isCompared)
        return { kind: 'unavailable', reason: 'without a base nobody knows which migrations are new', remedy: 'Give a base that git has.' };
    const { project } = read;
    if (read.folder.defects.some(({ severity }) => severity === 'error'))
        return { kind: 'unavailable', reason: 'the migrations folder has defects with which nothing would be deployed', remedy: 'Mend them first.' };
    const setup = await Promise.all(settings.rehearsal.setup.map(async (path) => await readSetup(path, host)));
    const missing = setup.find(({ text }) => text === null);
    if (missing !== undefined)
        return {
            kind: 'unavailable',
            reason: `${missing.path} of rehearsal.setup cannot be read`,
            remedy: 'Name files of the repository in the check configuration file.',
        };
    const shadow = inputs.shadowUrl === null ? { kind: settings.rehearsal.shadow } : { kind: 'given', target: inputs.shadowUrl };
    return await rehearseBy(project, shadow, host, {
        place,
        base: read.folder.migrations.filter((migration) => !fresh.includes(migration)),
        change: fresh,
        setup: setup.map(({ path, text }) => ({ path, text: text ?? '' })),
        ...rehearsal_limits,
    });
}
/** A file of SQLite needs nothing to be chosen. */
async function rehearseBy(project, shadow, host, order) {
    if (isOf(project, 'postgresql')) {
        const { rehearse } = await __webpack_require__.e(/* import() */ 276).then(__webpack_require__.bind(__webpack_require__, 90276));
        return await rehearse({ ...order, project, shadow }, host);
    }
    if (isOf(project, 'sqlite') || isOf(project, 'turso')) {
        const { rehearseFile } = await __webpack_require__.e(/* import() */ 2739).then(__webpack_require__.bind(__webpack_require__, 42739));
        return await rehearseFile({ ...order, project });
    }
    return { kind: 'unavailable', reason: `migrations for ${project.config.dialect} are not rehearsed`, remedy: byHand };
}
const byHand = 'Run drizzle-kit migrate on an empty MySQL server in a job of its own, such as with a service container; `rehearsal: off` in this one says that nothing is rehearsed.';
function isOf(project, dialect) {
    return project.config.dialect === dialect;
}
async function readSetup(path, { workspace }) {
    const bytes = (0,project_paths/* isWithin */.UO)(workspace, (0,external_node_path_.resolve)(workspace, path)) ? await (0,disk/* readBytes */.io)((0,external_node_path_.join)(workspace, path), longestSetup) : null;
    return { path, text: bytes === null || bytes.length > longestSetup ? null : Buffer.from(bytes).toString('utf8') };
}

;// CONCATENATED MODULE: ./src/commands/check/project.ts
/** One project of a check: read, compared with the base, asked of drizzle-kit, rehearsed, and judged. */















/** Throws what keeps the project from being read at all. */
async function checkProject(given, circumstances, host) {
    const place = (0,project_place/* projectPlace */.h)(given, host);
    const read = await readFixed(place, given, circumstances, host);
    const judging = judgeFolder(folderPlace(read, circumstances, host), read.folder, process/* readOutput */.ov);
    const changing = judging.then((judged) => ({ judged, fresh: selectFresh(read.folder, judged) }));
    const [{ judged, fresh }, configuration, generate, rehearsal] = await Promise.all([
        changing,
        changing.then((change) => judgePolicy(change.judged.dialect, change.fresh, mergedOf(read.folder, change.fresh))),
        askGenerate(place, read, host),
        changing.then((change) => rehearseChange({ place, read, fresh: change.fresh, isCompared: change.judged.history !== null }, circumstances, host)),
    ]);
    const path = (0,project_paths/* pathFrom */.Iw)(place.repositoryRoot, place.packageFolder);
    return {
        project: {
            path,
            config: read.config,
            plan: (0,plan/* planOf */.X)(fresh),
            sql: fresh.map(({ name, path, chunks }) => ({ name, path, chunks })),
            generate,
            rehearsal,
        },
        findings: [
            ...judged.findings,
            ...(generate === null ? [] : (0,generate_generate/* judgeGenerate */.b)(generate, configPlace(read))),
            ...(rehearsal === null ? [] : (0,rehearsal_rehearsal/* judgeRehearsal */.X)(rehearsal, configPlace(read))),
            ...configuration.findings,
        ],
        claims: configuration.claims,
        rules: [
            ...integrity/* integrityRules */.X,
            ...(judged.history === null ? [] : history_history/* historyTexts */.Tr),
            ...(generate === null ? [] : generate_generate/* generateRules */.D),
            ...(rehearsal === null ? [] : rehearsal_rehearsal/* rehearsalRules */.T),
            ...configuration.rules,
        ],
        unanalysed: configuration.unanalysed,
    };
}
/** What the change brings, and all that waits behind a corrected migration; without a base nobody can say, and everything counts. */
function selectFresh({ migrations }, { history }) {
    if (history === null)
        return migrations;
    const names = new Set(history.change.fresh.map(({ name }) => name));
    const corrected = new Set((0,edited/* selectCorrected */.gx)(history.change, history.evidence).map(({ head }) => head.name));
    const first = migrations.findIndex(({ name }) => corrected.has(name));
    return migrations.filter(({ name }, at) => names.has(name) || (first !== -1 && at >= first));
}
/** Those that were there before. */
function mergedOf({ migrations }, fresh) {
    const names = new Set(fresh.map(({ name }) => name));
    return migrations.filter(({ name }) => !names.has(name));
}
/** Without a dialect nobody can tell what the SQL says. */
async function judgePolicy(dialect, migrations, merged) {
    if (!(0,unknown/* isUnknown */.t)(dialect))
        return { ...(await judgeMigrations(dialect, migrations, merged)), rules: rulesOf(dialect), unanalysed: [] };
    return { findings: [], claims: [], rules: [], unanalysed: migrations.length === 0 ? [] : [dialect.unknown] };
}
/** What it says is redacted before anything is cut out of it. */
async function askGenerate(place, { project, folder }, { redact }) {
    const runRedacted = async (command) => await (0,process/* runChild */.w$)({ ...command, onLine: (line) => command.onLine(redact(line)) });
    return project === null ? null : await (0,generate_kit/* readGenerate */.I)(place, project.kit, folder, runRedacted);
}
/** Where something is told that has no line of its own. */
function configPlace({ config, folder }) {
    return { path: config ?? folder.path, line: null };
}

// EXTERNAL MODULE: ./src/project/recognise.ts
var recognise = __webpack_require__(6984);
;// CONCATENATED MODULE: ./src/commands/check/projects.ts
/** Which Drizzle projects a check is about: the one that was named, or all that lie below the folder. */


/** `paths` are those that git knows, from `directory` on; null where it lists none. */
function selectProjects(inputs, paths) {
    if (inputs.isProjectGiven || paths === null)
        return [inputs.project];
    const found = inputs.isStatic ? selectFolders(paths) : selectConfigs(paths);
    // Whoever has no config that can be found is told so by the reader of the project.
    return found.length === 0 ? [inputs.project] : found.map((changed) => ({ ...inputs.project, ...changed }));
}
/** A config's paths are read from the folder that drizzle-kit runs in, which is the config's own. */
function selectConfigs(paths) {
    return (0,recognise/* selectConfigPaths */.X)(paths).map((path) => ({ workingDirectory: external_node_path_.posix.dirname(path), config: external_node_path_.posix.basename(path) }));
}
/** The migrations of a project that its drizzle-kit cannot read: where it was told, or below its folder. */
function selectUnread(project, paths) {
    if (project.given.out !== null)
        return [project];
    const folder = external_node_path_.posix.normalize(`${project.workingDirectory}/`);
    const inside = paths?.filter((path) => folder === './' || path.startsWith(folder)) ?? [];
    return selectFolders(inside).map((changed) => ({ ...project, ...changed }));
}
/** Without a config that may be run, the migrations themselves tell where they lie. */
function selectFolders(paths) {
    return (0,recognise/* selectMigrationsFolders */.z)(paths).map((folder) => ({
        workingDirectory: external_node_path_.posix.dirname(folder),
        given: { dialect: null, out: external_node_path_.posix.basename(folder), ledgerSchema: null, ledgerTable: null },
    }));
}

;// CONCATENATED MODULE: ./src/commands/check/parts.ts
/** Every project of a check, a few at once; one that cannot be read keeps the others from nothing. */



/** Each has children of its own, and a machine that checks has few cores. */
const atOnce = 2;
/** Throws what was asked for wrongly, and what nobody foresaw. */
async function checkProjects(repository, inputs, host) {
    const circumstances = { inputs, base: repository.base, settings: repository.settings.settings };
    const ended = [];
    const next = repository.projects.entries();
    const work = async () => {
        for (const [at, project] of next)
            ended[at] = await checkOne(project, repository, circumstances, host);
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return { checked: ended.flatMap(({ checked }) => checked), unread: ended.flatMap(({ unread }) => unread) };
}
/** What its drizzle-kit cannot read is judged by its files alone, and that this is not all of it is told. */
async function checkOne(project, repository, circumstances, host) {
    try {
        return { checked: [await checkProject(project, circumstances, host)], unread: [] };
    }
    catch (thrown) {
        const problem = asReading(thrown);
        const alone = circumstances.inputs.isStatic ? [] : selectUnread(project, repository.inFolder);
        const byFiles = { ...circumstances, inputs: { ...circumstances.inputs, isStatic: true } };
        const checked = await Promise.all(alone.map(async (one) => await checkProject(one, byFiles, host).catch(withoutReading)));
        return { checked: checked.filter((part) => part !== null), unread: [problem] };
    }
}
/** Why it cannot be read was told already. */
function withoutReading(thrown) {
    asReading(thrown);
    return null;
}
/** What keeps a project from being read; anything else is thrown again. */
function asReading(thrown) {
    const problem = (0,errors_problem/* asProblem */.gr)(thrown);
    if (/^(?:kit|config|folder)\//u.test(problem.code))
        return problem;
    throw thrown;
}

// EXTERNAL MODULE: ./src/checks/push/disk.ts
var push_disk = __webpack_require__(18221);
// EXTERNAL MODULE: ./src/checks/configuration/git.ts
var configuration_git = __webpack_require__(77832);
// EXTERNAL MODULE: ./src/git/work-tree.ts
var work_tree = __webpack_require__(6516);
;// CONCATENATED MODULE: ./src/commands/check/repository.ts
/** What a check reads of the repository as a whole: the base, the files that git knows, the check configuration file, and what may start a push. */






/** Throws `check-configuration/invalid`. */
async function readRepository(inputs, host) {
    const base = repository_baseOf(inputs, host);
    const [paths, settings] = await Promise.all([(0,work_tree/* readTracked */.T)(host.workspace, process/* readOutput */.ov), (0,configuration_git.readCheckConfigurations)(host.workspace, base, process/* readOutput */.ov)]);
    const inFolder = paths === null ? null : below(host, paths);
    return { base, projects: selectProjects(inputs, inFolder), settings, paths, inFolder };
}
/** Whatever may start a push. */
async function readPushSources({ paths }, { workspace }) {
    if (paths === null)
        return { sources: [], unread: [{ path: null, reason: 'git lists no files here' }] };
    return await (0,push_disk/* readSources */.t)(workspace, paths);
}
function repository_baseOf({ base }, { job }) {
    const target = job?.baseRef ?? null;
    return base ?? (target === null ? 'origin/HEAD' : `origin/${target}`);
}
function below({ workspace, directory }, paths) {
    const folder = (0,project_paths/* pathFrom */.Iw)(workspace, directory);
    return folder === '' ? paths : paths.flatMap((path) => (path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : []));
}

// EXTERNAL MODULE: ./src/model/group.ts
var group = __webpack_require__(87226);
;// CONCATENATED MODULE: ./src/publish/check/tally.ts


function tallyOf({ findings }) {
    const open = findings.filter(({ suppressedBy }) => suppressedBy === null);
    const of = (wanted) => open.filter(({ severity }) => severity === wanted);
    return { errors: of('error'), warnings: of('warning'), notices: of('notice'), suppressed: findings.filter(({ suppressedBy }) => suppressedBy !== null) };
}
const verdicts = { passed: 'Passed', refused: 'Refused', incomplete: 'Incomplete' };
/** `Refused: 2 errors, 1 warning, 1 suppressed`. */
function renderVerdict(report) {
    const { errors, warnings, notices, suppressed } = tallyOf(report);
    const counts = [
        ...counted(errors, 'error'),
        ...counted(warnings, 'warning'),
        ...counted(notices, 'notice'),
        ...(suppressed.length === 0 ? [] : [`${String(suppressed.length)} suppressed`]),
        ...(report.unanalysed.length === 0 ? [] : [`${String(report.unanalysed.length)} not analysed`]),
    ];
    return `${verdicts[report.verdict]}: ${counts.length === 0 ? 'nothing found' : counts.join(', ')}`;
}
function counted(findings, noun) {
    return findings.length === 0 ? [] : [(0,sentence/* plural */.LS)(findings.length, noun)];
}
/** Findings of one rule together, in the order in which the rules first come. */
function groupByRule(findings) {
    return [...(0,group/* groupBy */.$)(findings, ({ rule }) => rule).values()];
}

;// CONCATENATED MODULE: ./src/publish/check/annotations.ts


/** Of each level and step. */
const mostOfLevel = 10;
/** Characters; the runner cuts a message at 4,096. */
const longestMessage = 3_000;
const longestTitle = 200;
/** The aggregate first, then the worst, with as many rules among them as there is room for; none where nothing was found. */
function selectAnnotations(report) {
    if (report.verdict === 'passed' && report.findings.length === 0 && report.unanalysed.length === 0)
        return [];
    const { errors, warnings, notices } = tallyOf(report);
    const level = report.verdict !== 'passed' ? 'error' : warnings.length > 0 ? 'warning' : 'notice';
    const room = (of) => mostOfLevel - (of === level ? 1 : 0);
    const shown = [spread(errors).slice(0, room('error')), spread(warnings).slice(0, room('warning')), spread(notices).slice(0, room('notice'))].flat();
    const left = errors.length + warnings.length + notices.length - shown.length;
    return [aggregate(report, level, left), ...shown.map(annotate)];
}
/** One of each rule before a second of any. */
function spread(findings) {
    const groups = groupByRule(findings);
    return [...groups.flatMap((group) => group.slice(0, 1)), ...groups.flatMap((group) => group.slice(1))];
}
function aggregate(report, level, left) {
    const missing = left === 0 ? '' : ` ${String(left)} of these are not shown beside their lines.`;
    const message = `${renderVerdict(report)}.${missing} The summary of the run has all, with what to do.`;
    return { level, title: 'drizzle-attest check', message, file: null, line: null };
}
function annotate({ rule, severity, message, remedy, place }) {
    return {
        level: severity,
        title: (0,plain/* plainLine */.h0)(rule, longestTitle),
        message: `${(0,plain/* plainLine */.h0)(message, longestMessage / 2)}\n${(0,plain/* plainLine */.h0)(remedy, longestMessage / 2)}`,
        file: place?.path ?? null,
        line: place?.line ?? null,
    };
}

// EXTERNAL MODULE: ./src/model/version.ts
var version = __webpack_require__(52621);
// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
;// CONCATENATED MODULE: ./src/publish/check/fingerprint.ts
/** What makes a finding the same finding in the next run, although the lines above it grew. */


/** One for each finding, in their order: what it says of which text in which file, and the how-manieth of those it is. */
function fingerprintsOf(findings) {
    const seen = new Map();
    return findings.map(({ rule, place, excerpt, message }) => {
        const text = (0,plain/* foldBlanks */.dK)(excerpt ?? message);
        const hash = (0,digest/* canonicalDigest */.Xz)([rule.toWellFormed(), place?.path.toWellFormed() ?? null, text.toWellFormed()]).slice(0, 16);
        const count = (seen.get(hash) ?? 0) + 1;
        seen.set(hash, count);
        return `${hash}:${String(count)}`;
    });
}

;// CONCATENATED MODULE: ./src/publish/check/rule-url.ts
/** Where a rule is explained. */



const docs = `https://github.com/drizzle-attest/drizzle-attest/blob/v${version/* toolVersion */.f}/docs`;
/** In the documents of this very version. What is no rule of ours is the code of a problem, or another linter's. */
function ruleUrl(rule) {
    if (familyOf(rule) !== null)
        return `${docs}/rules.md#${anchorOf(rule)}`;
    return (0,codes/* isCode */._)(rule) ? `${docs}/errors.md#${anchorOf(rule)}` : `${docs}/rules.md#rules-of-other-linters`;
}
/** GitHub makes anchors of headings by leaving out what is no letter, digit, `_` or `-`. */
function anchorOf(heading) {
    const anchor = heading
        .slice(0, 100)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}_-]/gu, '');
    return encodeURIComponent(anchor);
}

;// CONCATENATED MODULE: ./src/publish/check/json.ts





const checkReportName = 'check-report.json';
function renderCheckJson(report) {
    return `${JSON.stringify(documentOf(report), null, 2)}\n`;
}
function documentOf(report) {
    const { verdict, scope, projects, configuration, findings, rules, unanalysed } = report;
    const { errors, warnings, notices, suppressed } = tallyOf(report);
    const fingerprints = fingerprintsOf(findings);
    return {
        schemaVersion: 1,
        tool: { name: 'drizzle-attest', version: version/* toolVersion */.f },
        verdict,
        counts: { errors: errors.length, warnings: warnings.length, notices: notices.length, suppressed: suppressed.length, unanalysed: unanalysed.length },
        scope,
        projects: projects.map(projectOf),
        configuration: configuration === null ? null : { ...configuration },
        findings: findings.map((finding, at) => findingEntry(finding, fingerprints[at] ?? '')),
        rules: rules.map(({ id, severity, criteria }) => ({ id, severity, criteria: [...criteria], url: ruleUrl(id) })),
        unanalysed: [...unanalysed],
    };
}
/** Field by field: what a rule may have added besides does not belong to the published form. */
function findingEntry({ rule, severity, message, remedy, place, criteria, excerpt, suppressedBy }, fingerprint) {
    const suppression = suppressedBy === null
        ? null
        : { reason: suppressedBy.reason, ticket: suppressedBy.ticket, until: suppressedBy.until, place: placeEntry(suppressedBy.place) };
    const shownPlace = place === null ? null : placeEntry(place);
    return { rule, severity, message, remedy, place: shownPlace, criteria: [...criteria], excerpt, fingerprint, suppressedBy: suppression };
}
function placeEntry({ path, line }) {
    return { path, line };
}
function projectOf(project) {
    const { path, config, generate, rehearsal } = project;
    return { path, config, plan: planOf(project), generate: generateOf(generate), rehearsal: rehearsal === null ? null : rehearsalOf(rehearsal) };
}
function planOf({ plan, sql }) {
    const files = new Map(sql.map((migration) => [migration.name, migration]));
    const migrations = plan.migrations.map(({ name, sha256 }) => {
        const file = files.get(name);
        return { name, sha256, path: file?.path ?? null, statements: file?.chunks.length ?? null };
    });
    return { sha256: plan.sha256, migrations };
}
/** What it found differs stands among the findings. */
function rehearsalOf(answer) {
    switch (answer.kind) {
        case 'rehearsed':
            return { kind: answer.kind, shadow: { ...answer.shadow }, differences: (0,unknown/* isUnknown */.t)(answer.differences) ? null : answer.differences.length };
        case 'failed':
            return { kind: answer.kind, shadow: { ...answer.shadow }, migration: answer.failure.migration };
        case 'cannot':
            return { kind: answer.kind, shadow: { ...answer.shadow }, migration: answer.failure.migration, missing: { ...answer.missing } };
        case 'unavailable':
            return { kind: answer.kind, reason: answer.reason };
        case 'left-out':
            return { kind: answer.kind, reason: answer.reason };
    }
}
function generateOf(answer) {
    switch (answer?.kind) {
        case undefined:
            return null;
        case 'in-sync':
        case 'missing':
            return answer;
        case 'ambiguous':
            return { kind: 'ambiguous', objects: [...answer.objects] };
        case 'failed':
            return { kind: 'failed', end: answer.end, said: [...answer.said] };
    }
}

// EXTERNAL MODULE: ./src/text/markdown.ts
var markdown = __webpack_require__(86590);
;// CONCATENATED MODULE: ./src/publish/check/sarif-rules.ts


/** Characters, and tags, that GitHub shows of a rule. */
const sarif_rules_longest = { name: 255, description: 1_000 };
const mostTags = 10;
const levels = { error: 'error', warning: 'warning', notice: 'note' };
const problemSeverities = { error: 'error', warning: 'warning', notice: 'recommendation' };
/** Those that were applied, then those of findings besides, each id once. */
function describeRules({ rules, findings }) {
    const texts = new Map(rules.map((rule) => [rule.id, rule]));
    for (const finding of findings)
        if (!texts.has(finding.rule))
            texts.set(finding.rule, sarif_rules_textOf(finding));
    return [...texts.values()].map(sarif_rules_describe);
}
/** A finding is its own explanation where its rule is not among those that were given. */
function sarif_rules_textOf({ rule, severity, criteria, message, remedy }) {
    return { id: rule, severity, criteria, cause: message, remedy, alias: [] };
}
function sarif_rules_describe({ id, severity, criteria, cause, remedy }) {
    const text = (0,plain/* plainLine */.h0)(cause, sarif_rules_longest.description);
    const [family = ''] = id.split('/');
    return {
        id,
        name: (0,plain/* plainLine */.h0)(id, sarif_rules_longest.name),
        shortDescription: { text: firstSentence(text) },
        fullDescription: { text },
        help: { text: (0,plain/* plainLine */.h0)(remedy, sarif_rules_longest.description) },
        helpUri: ruleUrl(id),
        defaultConfiguration: { level: levels[severity] },
        properties: { tags: ['database', family, ...criteria].slice(0, mostTags), precision: 'high', 'problem.severity': problemSeverities[severity] },
    };
}
function firstSentence(text) {
    return /^.*?[.:](?= |$)/u.exec(text)?.[0].replace(/:$/u, '.') ?? text;
}

;// CONCATENATED MODULE: ./src/publish/check/sarif.ts







/** GitHub takes more, but shows so many. */
const sarif_mostResults = 5_000;
const mostNotifications = 100;
const sarif_longestMessage = 1_000;
function renderSarif(report) {
    return `${JSON.stringify(sarifOf(report), null, 1)}\n`;
}
function sarifOf(report) {
    const { errors, warnings, notices, suppressed } = tallyOf(report);
    const findings = [...errors, ...warnings, ...notices, ...suppressed].slice(0, sarif_mostResults);
    const rules = [...describeRules({ rules: report.rules, findings })];
    const indexes = new Map(rules.map(({ id }, index) => [id, index]));
    const fingerprints = fingerprintsOf(findings);
    const fallback = fallbackPlace(report);
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'drizzle-attest',
                        semanticVersion: version/* toolVersion */.f,
                        informationUri: 'https://github.com/drizzle-attest/drizzle-attest',
                        rules,
                    },
                },
                automationDetails: { id: categoryOf(report) },
                columnKind: 'utf16CodeUnits',
                originalUriBaseIds: { '%SRCROOT%': { description: { text: "The repository's root." } } },
                invocations: [{ executionSuccessful: report.verdict !== 'incomplete', toolExecutionNotifications: notifications(report) }],
                results: findings.map((finding, at) => resultOf(finding, indexes.get(finding.rule) ?? -1, fingerprints[at] ?? '', fallback)),
                properties: { verdict: report.verdict, planSha256: report.projects.map(({ plan }) => plan.sha256) },
            },
        ],
    };
}
/** GitHub asks for a line of a file with every result; a finding about none is shown with its package. */
function fallbackPlace({ scope }) {
    return { path: scope === '' ? 'package.json' : `${scope}/package.json`, line: null };
}
/** What GitHub tells one analysis of a commit from another by: the part before the last slash. */
function categoryOf({ scope }) {
    return scope === '' ? 'drizzle-attest/check/' : `drizzle-attest/check/${(0,markdown/* encodePath */.O0)(scope).slice(0, 200)}/`;
}
function resultOf(finding, ruleIndex, fingerprint, fallback) {
    const { rule, severity, message, remedy, place, excerpt, suppressedBy } = finding;
    return {
        ruleId: rule,
        ruleIndex,
        // GitHub does not read suppressions: an error that is suppressed would still fail the pull request there.
        level: suppressedBy === null ? levels[severity] : 'note',
        message: { text: (0,markdown/* inertMessage */.C5)(`${message} ${remedy}`, sarif_longestMessage) },
        locations: [locationOf(place ?? fallback, excerpt)],
        partialFingerprints: { primaryLocationLineHash: fingerprint },
        // An empty list says that it was looked into; its absence would leave that open.
        suppressions: suppressedBy === null ? [] : [sarif_suppressionOf(suppressedBy, finding)],
        properties: { severity, criteria: [...finding.criteria] },
    };
}
function locationOf(place, excerpt) {
    const snippet = excerpt === null || place.line === null ? {} : { snippet: { text: (0,plain/* plainLine */.h0)(excerpt, 500) } };
    return { physicalLocation: physical(place, snippet) };
}
function physical({ path, line }, snippet) {
    return { artifactLocation: { uri: (0,markdown/* encodePath */.O0)(path), uriBaseId: '%SRCROOT%' }, region: { startLine: line ?? 1, ...snippet } };
}
function sarif_suppressionOf({ reason, ticket, until, place }, finding) {
    const details = [...(ticket === null ? [] : [`ticket ${ticket}`]), ...(until === null ? [] : [`until ${until}`])];
    return {
        kind: place.path === finding.place?.path ? 'inSource' : 'external',
        status: 'accepted',
        justification: (0,plain/* plainLine */.h0)([reason, ...details].join(', '), sarif_longestMessage),
        location: { physicalLocation: physical(place, {}) },
    };
}
function notifications({ unanalysed, findings }) {
    const told = unanalysed.slice(0, mostNotifications);
    const cut = [
        ...(unanalysed.length > told.length ? [`${(0,sentence/* plural */.LS)(unanalysed.length - told.length, 'more thing')} could not be analysed.`] : []),
        ...(findings.length > sarif_mostResults ? [`${(0,sentence/* plural */.LS)(findings.length - sarif_mostResults, 'finding')} left out: the JSON report has all.`] : []),
    ];
    return [...told, ...cut].map((text) => ({ level: 'warning', message: { text: (0,markdown/* inertMessage */.C5)(text, sarif_longestMessage) } }));
}

;// CONCATENATED MODULE: ./src/model/check-report.ts
/** A package may have several configs, which tell its projects apart. */
function labelOf({ path, config }) {
    return config ?? (path === '' ? '.' : path);
}

;// CONCATENATED MODULE: ./src/publish/check/links.ts


function linkPlace(place, { files }) {
    const shown = (0,markdown/* inertCode */.gQ)((0,problem/* renderPlace */.oL)(place.path, place.line));
    if (files === null)
        return shown;
    const line = place.line === null ? '' : `#L${String(place.line)}`;
    return `<a href="${files}/${(0,markdown/* encodePath */.O0)(place.path)}${line}">${shown}</a>`;
}

// EXTERNAL MODULE: ./src/publish/check/room.ts
var room = __webpack_require__(88833);
;// CONCATENATED MODULE: ./src/publish/check/findings-section.ts






/** Of one rule, before the rest is folded; and with what is folded. */
const shownAtOnce = 5;
const mostOfRule = 100;
/** At most so many bytes of UTF-8, headings aside. */
function renderFindings(tally, links, bytes) {
    const parts = [
        { title: `### ❌ ${(0,sentence/* plural */.LS)(tally.errors.length, 'error')}`, findings: tally.errors },
        { title: `### ⚠️ ${(0,sentence/* plural */.LS)(tally.warnings.length, 'warning')}`, findings: tally.warnings },
        { title: `### ℹ️ ${(0,sentence/* plural */.LS)(tally.notices.length, 'notice')}`, findings: tally.notices },
        { title: `### 🔕 ${(0,sentence/* plural */.LS)(tally.suppressed.length, 'suppressed finding')}`, findings: tally.suppressed },
    ];
    const sections = [];
    let left = bytes;
    for (const { title, findings } of parts.filter((part) => part.findings.length > 0)) {
        const groups = groupByRule(findings);
        const filled = (0,room/* fillRoom */.D)(renderGroups(groups, links), left);
        left = filled.left;
        const missing = groups.slice(filled.pieces.length).flat().length;
        sections.push(title, ...filled.pieces, ...(missing === 0 ? [] : [`✂️ The page has no room for ${(0,sentence/* plural */.LS)(missing, 'more finding')}: the JSON report has all.`]));
    }
    return sections;
}
function* renderGroups(groups, links) {
    for (const group of groups)
        yield renderGroup(group, links);
}
function renderGroup(group, links) {
    const [first] = group;
    if (first === undefined)
        return '';
    const { rule, criteria, remedy, suppressedBy } = first;
    // Of what is suppressed only its reason is of interest: suppressed findings stand in groups of their own.
    const isShared = suppressedBy !== null || group.every((finding) => finding.remedy === remedy);
    const items = group.slice(0, mostOfRule).map((finding) => renderItem(finding, isShared ? null : finding.remedy, links));
    const count = group.length === 1 ? '' : ` × ${String(group.length)}`;
    const served = criteria.length === 0 ? '' : ` · ${criteria.join(', ')}`;
    const rest = items.slice(shownAtOnce);
    return [
        `**[${(0,markdown/* inertCode */.gQ)(rule)}](${ruleUrl(rule)})**${count}${served}`,
        items.slice(0, shownAtOnce).join('\n'),
        ...(rest.length === 0 ? [] : [`<details><summary>${String(rest.length)} more of this rule</summary>`, rest.join('\n'), '</details>']),
        ...(0,sentence/* countOthers */.$S)(group.length, mostOfRule, ' of this rule: the JSON report has all.'),
        ...(isShared && suppressedBy === null ? [`> **What to do.** ${(0,markdown/* inertText */.UJ)(remedy)}`] : []),
    ].join('\n\n');
}
function renderItem({ place, message, excerpt, suppressedBy }, remedy, links) {
    const lines = [
        `${place === null ? '' : `${linkPlace(place, links)}: `}${(0,markdown/* inertText */.UJ)(message)}`,
        ...(excerpt === null ? [] : [(0,markdown/* inertCode */.gQ)(excerpt)]),
        ...(remedy === null ? [] : [`**What to do.** ${(0,markdown/* inertText */.UJ)(remedy)}`]),
        ...(suppressedBy === null ? [] : [renderSuppression(suppressedBy, links)]),
    ];
    return `- ${lines.join('<br>')}`;
}
function renderSuppression({ reason, ticket, until, place }, links) {
    const details = [
        ...(ticket === null ? ['no ticket'] : [`ticket ${(0,markdown/* inertText */.UJ)(ticket, 200)}`]),
        until === null ? 'no end' : `until ${(0,markdown/* inertText */.UJ)(until, 40)}`,
        `by ${linkPlace(place, links)}`,
    ];
    return `**Suppressed**: ${(0,markdown/* inertText */.UJ)(reason)} (${details.join(', ')})`;
}

// EXTERNAL MODULE: ./src/model/child-end.ts
var child_end = __webpack_require__(58415);
// EXTERNAL MODULE: ./src/publish/check/sql-section.ts
var sql_section = __webpack_require__(67738);
;// CONCATENATED MODULE: ./src/publish/check/generate-section.ts
/** What drizzle-kit's generate answered, on a page. */





/** Characters of the SQL that it would write, names that it asks about, and lines that it said. */
const generate_section_most = { sql: 30_000, objects: 50, lines: 40 };
function renderGenerate(answer) {
    const title = '### Schema and migrations';
    switch (answer?.kind) {
        case undefined:
            return [title, '➖ drizzle-kit was not asked whether they say the same.'];
        case 'in-sync':
            return [title, '✅ drizzle-kit finds nothing that the schema says and the migrations do not.'];
        case 'missing':
            return [title, '❌ The schema says more than the migrations.', renderMissing(answer.sql)];
        case 'ambiguous': {
            const objects = answer.objects.slice(0, generate_section_most.objects).map((object) => (0,markdown/* inertCode */.gQ)(object));
            const items = [...objects, ...(0,sentence/* countOthers */.$S)(answer.objects.length, generate_section_most.objects)];
            return [title, '❌ drizzle-kit would ask whether something was renamed.', ...(items.length === 0 ? [] : [(0,markdown/* bulletList */.fF)(items)])];
        }
        case 'failed':
            return [title, `❌ drizzle-kit gave no answer: it ${(0,markdown/* inertText */.UJ)((0,child_end/* describeEnd */.l)(answer.end))}.`, ...renderWords(answer.said)];
    }
}
function renderMissing(sql) {
    const cut = sql.length > generate_section_most.sql ? `✂️ Cut after ${String(generate_section_most.sql)} of ${String(sql.length)} characters.` : null;
    return (0,sql_section/* foldedSql */.L)('The SQL that generate would write', (0,plain/* plainBlock */.Yj)(sql.slice(0, generate_section_most.sql)).trim(), cut);
}
function renderWords(said) {
    if (said.length === 0)
        return [];
    const shown = said.slice(0, generate_section_most.lines).map((line) => (0,plain/* plainBlock */.Yj)(line.slice(0, 1_000)));
    return [(0,markdown/* fenced */.OF)(shown.join('\n'), 'text'), ...(said.length > generate_section_most.lines ? [`✂️ ${String(said.length - generate_section_most.lines)} more lines.`] : [])];
}

;// CONCATENATED MODULE: ./src/publish/check/rehearsal-section.ts



function renderRehearsal(answer) {
    return answer === null ? [] : ['### Rehearsal', (0,markdown/* inertText */.UJ)(describeRehearsal(answer))];
}
/** One line; what is to be done stands with the findings. */
function describeRehearsal(answer) {
    switch (answer.kind) {
        case 'rehearsed': {
            const { differences } = answer;
            if ((0,unknown/* isUnknown */.t)(differences))
                return `⚠️ The migrations run on ${renderShadow(answer.shadow)}. What they give could not be compared with the schema.`;
            if (differences.length === 0)
                return `✅ The migrations run on ${renderShadow(answer.shadow)}, and give what the schema declares.`;
            return `⚠️ The migrations run on ${renderShadow(answer.shadow)}, and ${(0,sentence/* plural */.LS)(differences.length, 'object')} then ${(0,sentence/* agree */.d5)(differences.length, 'differs', 'differ')} from the schema.`;
        }
        case 'failed':
            return `❌ A new migration does not run on ${renderShadow(answer.shadow)}.`;
        case 'cannot':
            return `❔ The migrations could not be rehearsed on ${renderShadow(answer.shadow)}.`;
        case 'unavailable':
            return `❔ Nothing was rehearsed: ${(0,sentence/* sentence */.em)(answer.reason)}`;
        case 'left-out':
            return answer.reason === 'static' ? '➖ A static check rehearses nothing.' : '➖ The rehearsal was switched off.';
    }
}
function renderShadow({ kind, version }) {
    switch (kind) {
        case 'given':
            return `the shadow database that was given (PostgreSQL ${version})`;
        case 'installed':
            return `the PostgreSQL of this machine (PostgreSQL ${version})`;
        case 'pglite':
            return `PGlite (PostgreSQL ${version})`;
        case 'file':
            return `a database file (SQLite ${version})`;
    }
}

;// CONCATENATED MODULE: ./src/publish/check/summary.ts
/** The check as the page that a reviewer reads: verdict, findings, what generate would write, and the SQL that a deploy would run. */









const verdictMarks = { passed: '✅', refused: '⛔', incomplete: '❔' };
/** GitHub drops a step's summary above 1 MiB, and other steps of ours may write to it, too; in bytes. */
const longestPage = 800_000;
const longestFindings = 400_000;
/** Of what is said about what there is no room for. */
const mostShown = 500;
const mostProjects = 50;
const mostUnanalysed = 200;
/** At most 800,000 bytes of UTF-8. */
function renderCheckSummary(report, links) {
    const head = [
        `## ${verdictMarks[report.verdict]} ${renderVerdict(report)}`,
        renderScope(report),
        ...renderFindings(tallyOf(report), links, longestFindings),
        ...renderUnanalysed(report.unanalysed),
    ];
    return summary_join([...head, ...renderProjects(report.projects, longestPage - (0,room/* bytesOf */.$)(summary_join(head)))]);
}
function summary_join(parts) {
    return parts.join('\n\n');
}
/** Each takes at most what those before it left. */
function renderProjects(projects, bytes) {
    const shown = [];
    let [left, count] = [bytes, 0];
    for (const project of projects) {
        const section = renderProject(project, projects.length > 1, left);
        const length = (0,room/* bytesOf */.$)(summary_join(section)) + 2;
        if (count === mostProjects || length > left - mostShown)
            break;
        shown.push(...section);
        [left, count] = [left - length, count + 1];
    }
    return count === projects.length
        ? shown
        : [...shown, `✂️ The page has no room for ${(0,sentence/* plural */.LS)(projects.length - count, 'more project')}: the JSON report has all.`];
}
function renderProject(project, named, bytes) {
    const head = [
        ...(named ? [`## ${(0,markdown/* inertCode */.gQ)(labelOf(project))}`] : []),
        ...renderGenerate(project.generate),
        ...renderRehearsal(project.rehearsal),
        ...renderPlan(project),
    ];
    return [...head, ...(0,sql_section/* renderSql */.b)(project.sql, bytes - mostShown - (0,room/* bytesOf */.$)(summary_join(head)))];
}
function renderScope({ projects, rules, configuration }) {
    const judged = configuration === null ? '' : ` under ${(0,markdown/* inertCode */.gQ)(configuration.path)} (\`${configuration.sha256.slice(0, 12)}\`)`;
    const applied = `${(0,sentence/* plural */.LS)(rules.length, 'rule')}${judged} applied`;
    if (projects.every(({ path }) => path === ''))
        return `${applied}.`;
    const names = projects.map((project) => (0,markdown/* inertCode */.gQ)(labelOf(project)));
    return `${applied} to ${(0,sentence/* listNames */.Zv)(names, mostProjects)}.`;
}
function renderUnanalysed(unanalysed) {
    if (unanalysed.length === 0)
        return [];
    const reasons = unanalysed.slice(0, mostUnanalysed).map((reason) => `❔ ${(0,markdown/* inertText */.UJ)(reason, 500)}`);
    return ['### ❔ Not analysed', (0,markdown/* bulletList */.fF)([...reasons, ...(0,sentence/* countOthers */.$S)(unanalysed.length, mostUnanalysed)])];
}
function renderPlan({ plan }) {
    if (plan.migrations.length === 0)
        return ['### Plan', 'This change brings no migration.'];
    return ['### Plan', `${(0,sentence/* plural */.LS)(plan.migrations.length, 'migration')}, in this order · plan-sha256 \`${plan.sha256}\``];
}

// EXTERNAL MODULE: ./src/manifest/statement.ts
var statement = __webpack_require__(46600);
;// CONCATENATED MODULE: ./src/publish/check/test-result.ts
/** The check as an in-toto statement of a test result, so that the manifest of a deploy can cite it. */




const testResultType = 'https://in-toto.io/attestation/test-result/v0.1';
/** Passes where everything could be analysed; no rule has this name. */
const completeness = 'check/complete';
/** Stores take at most so many subjects; the report, which is the first, names every migration. */
const mostSubjects = 1_024;
/** The exact text to sign: the RFC 8785 form of the statement about the report and the migrations that were checked. */
function renderTestStatement(report, circumstances) {
    const files = report.projects.flatMap((project) => subjectsOf(project, report.projects.length > 1));
    const subject = [{ name: checkReportName, digest: { sha256: (0,digest/* digest */.br)(renderCheckJson(report)) } }, ...files].slice(0, mostSubjects);
    return (0,digest/* canonical */.$N)({ _type: statement.statementType, subject, predicateType: testResultType, predicate: testResultOf(report, circumstances) });
}
/** The names are those of a deploy's manifest, under the project where there are several. */
function subjectsOf(project, named) {
    const folder = named ? `${labelOf(project).toWellFormed()}/migrations` : 'migrations';
    return project.plan.migrations.map(({ name, sha256 }) => ({ name: `${folder}/${name.toWellFormed()}`, digest: { sha256 } }));
}
/** A rule that found an error failed; one that found a warning, or only what is suppressed, warned; a notice fails nothing. */
function testResultOf(report, { url }) {
    const ends = endsOf(report);
    const named = (wanted) => [...ends].flatMap(([name, end]) => (end === wanted ? [name] : [])).sort();
    const [passedTests, warnedTests, failedTests] = [named('passed'), named('warned'), named('failed')];
    return {
        result: report.verdict !== 'passed' || failedTests.length > 0 ? 'FAILED' : warnedTests.length > 0 ? 'WARNED' : 'PASSED',
        configuration: report.configuration === null ? [] : [{ name: report.configuration.path, digest: { sha256: report.configuration.sha256 } }],
        ...(url === null ? {} : { url }),
        passedTests,
        warnedTests,
        failedTests,
    };
}
/** The worst that came of each test, by its name. */
function endsOf({ verdict, findings, rules, unanalysed }) {
    const ends = new Map(rules.map(({ id }) => [id, 'passed']));
    ends.set(completeness, verdict === 'incomplete' ? 'failed' : unanalysed.length > 0 ? 'warned' : 'passed');
    for (const finding of findings) {
        const name = finding.rule.toWellFormed();
        ends.set(name, worse(ends.get(name) ?? 'passed', endOf(finding)));
    }
    return ends;
}
function endOf({ severity, suppressedBy }) {
    if (suppressedBy !== null)
        return 'warned';
    return severity === 'error' ? 'failed' : severity === 'warning' ? 'warned' : 'passed';
}
function worse(one, other) {
    if (one === 'failed' || other === 'failed')
        return 'failed';
    return one === 'warned' || other === 'warned' ? 'warned' : 'passed';
}

;// CONCATENATED MODULE: ./src/publish/check/text.ts
/** The check for a terminal: each finding with its line, what was not analysed, and the verdict last, where the eye is. */






const marks = { error: '✖', warning: '▲', notice: '•' };
const tones = { passed: 'good', refused: 'error', incomplete: 'warning' };
function renderCheckText(report, paint) {
    const { errors, warnings, notices, suppressed } = tallyOf(report);
    const worstLast = [suppressed, notices, warnings, errors].flatMap((same) => [...(0,group/* groupBy */.$)(same, ({ rule }) => rule).values()].flat());
    return [
        ...worstLast.map((finding, at) => renderFinding(finding, isLastWord(worstLast, at), paint)),
        ...text_renderUnanalysed(report.unanalysed, paint),
        ...report.projects.flatMap((project) => text_renderProject(project, report.projects.length > 1, paint)),
        paint(tones[report.verdict], renderVerdict(report)),
    ].join('\n\n');
}
/** Of several with one remedy the last says it: the list is read from its end. */
function isLastWord(findings, at) {
    const [here, next] = [findings[at], findings[at + 1]];
    return here?.rule !== next?.rule || here?.remedy !== next?.remedy || next?.suppressedBy !== null;
}
function renderFinding({ rule, severity, message, remedy, place, criteria, excerpt, suppressedBy }, withRemedy, paint) {
    const tone = suppressedBy === null ? severity : 'faint';
    const label = paint(tone, `${marks[severity]} ${severity}${suppressedBy === null ? '' : ', suppressed'}`);
    const where = place === null ? '' : `${paint('strong', (0,plain/* plainLine */.h0)((0,problem/* renderPlace */.oL)(place.path, place.line), 500))}  `;
    const served = criteria.length === 0 ? '' : `  ${paint('faint', criteria.join(' '))}`;
    return [
        `${where}${label}  ${paint('strong', (0,plain/* plainLine */.h0)(rule, 200))}${served}`,
        ...(excerpt === null ? [] : renderExcerpt(excerpt, place?.line ?? null, paint)),
        `    ${(0,plain/* plainLine */.h0)(message, 2_000)}`,
        ...(suppressedBy === null ? renderRemedy(withRemedy ? remedy : null, paint) : [`    ${paint('faint', text_renderSuppression(suppressedBy))}`]),
    ].join('\n');
}
function renderRemedy(remedy, paint) {
    return remedy === null ? [] : [`    ${paint('good', '→')} ${(0,plain/* plainLine */.h0)(remedy, 2_000)}`];
}
function renderExcerpt(excerpt, line, paint) {
    const number = line === null ? '' : String(line);
    return [`  ${paint('faint', `${number.padStart(4)} │`)} ${(0,plain/* plainLine */.h0)(excerpt, 500)}`];
}
function text_renderSuppression({ reason, ticket, until, place }) {
    const details = [...(ticket === null ? [] : [ticket]), until === null ? 'no end' : `until ${until}`, (0,problem/* renderPlace */.oL)(place.path, place.line)];
    return `suppressed: ${(0,plain/* plainLine */.h0)(reason, 1_000)} (${(0,plain/* plainLine */.h0)(details.join(', '), 500)})`;
}
function text_renderUnanalysed(unanalysed, paint) {
    if (unanalysed.length === 0)
        return [];
    return [[paint('warning', '? not analysed'), ...unanalysed.map((reason) => `    ${(0,plain/* plainLine */.h0)(reason, 1_000)}`)].join('\n')];
}
function text_renderProject(project, named, paint) {
    const parts = [...renderGenerated(project, paint), ...text_renderPlan(project, paint)];
    return parts.length === 0 || !named ? parts : [paint('strong', (0,plain/* plainLine */.h0)(labelOf(project), 500)), ...parts];
}
const mostLines = 60;
function renderGenerated({ generate }, paint) {
    if (generate?.kind !== 'missing')
        return [];
    const lines = generate.sql.trim().split('\n', mostLines + 1);
    const shown = lines.slice(0, mostLines).map((line) => `  ${paint('faint', '   + │')} ${(0,plain/* plainLine */.h0)(line, 500)}`);
    return [[paint('strong', 'drizzle-kit generate would write'), ...shown, ...(lines.length > mostLines ? ['       …'] : [])].join('\n')];
}
const mostNames = 20;
function text_renderPlan({ plan }, paint) {
    if (plan.migrations.length === 0)
        return [];
    const names = plan.migrations.slice(0, mostNames).map(({ name, sha256 }) => `${(0,plain/* plainLine */.h0)(name, 200)}  ${paint('faint', sha256.slice(0, 12))}`);
    const title = `${paint('strong', (0,sentence/* plural */.LS)(plan.migrations.length, 'migration'))} to deploy  ${paint('faint', `plan-sha256 ${plan.sha256}`)}`;
    return [[title, ...names, ...(0,sentence/* countOthers */.$S)(plan.migrations.length, mostNames)].join('\n    ')];
}

;// CONCATENATED MODULE: ./src/publish/check/comment.ts
/** The check as the one comment on its pull request: short, and the rest linked. */







const comment_most = { findings: 10, projects: 10, migrations: 15, characters: 300 };
/** By this the comment of a check is found again; it is not shown. */
function commentMarker({ scope }) {
    return (0,markdown/* hiddenMarker */.z0)('check', { scope });
}
/** Whether somebody has to read of it: a pull request that touches no migration and breaks no rule is left alone. */
function isWorthComment({ verdict, findings, projects }) {
    return verdict !== 'passed' || findings.length > 0 || projects.some(({ plan }) => plan.migrations.length > 0);
}
function renderComment(report, links) {
    const { errors, warnings, notices } = tallyOf(report);
    const open = [...errors, ...warnings, ...notices];
    const shown = open.slice(0, comment_most.findings);
    const of = report.scope === '' ? '' : ` · ${(0,markdown/* inertCode */.gQ)(report.scope)}`;
    return [
        commentMarker(report),
        `### ${verdictMarks[report.verdict]} ${renderVerdict(report)}${of}`,
        ...(shown.length === 0 ? [] : [shown.map((finding) => comment_renderItem(finding, links)).join('\n')]),
        ...(0,sentence/* countOthers */.$S)(open.length, comment_most.findings, '.'),
        ...report.projects.slice(0, comment_most.projects).flatMap((project) => comment_renderPlan(project, report.projects.length > 1)),
        renderFoot(links),
    ].join('\n\n');
}
const comment_marks = { error: '❌', warning: '⚠️', notice: 'ℹ️' };
function comment_renderItem({ rule, severity, message, place }, links) {
    const where = place === null ? '' : ` ${linkPlace(place, links)}:`;
    return `- ${comment_marks[severity]} [${(0,markdown/* inertCode */.gQ)(rule, 100)}](${ruleUrl(rule)})${where} ${(0,markdown/* inertText */.UJ)(message, comment_most.characters)}`;
}
function comment_renderPlan(project, named) {
    const { plan } = project;
    if (plan.migrations.length === 0)
        return [];
    const names = plan.migrations.slice(0, comment_most.migrations).map(({ name }) => (0,markdown/* inertCode */.gQ)(name, 150));
    const items = [...names, ...(0,sentence/* countOthers */.$S)(plan.migrations.length, comment_most.migrations)];
    const title = `<details><summary>${(0,sentence/* plural */.LS)(plan.migrations.length, 'migration')} to deploy${named ? ` in ${(0,markdown/* inertCode */.gQ)(labelOf(project), 150)}` : ''}</summary>`;
    return [title, (0,markdown/* bulletList */.fF)(items), `plan-sha256 \`${plan.sha256}\``, '</details>'];
}
function renderFoot({ run, commit }) {
    const checked = `<sub>Checked at ${(0,markdown/* inertCode */.gQ)(commit, 64)}.`;
    return run === null ? `${checked}</sub>` : `${checked} <a href="${run}">What to do, and the SQL that would run</a></sub>`;
}

;// CONCATENATED MODULE: ./src/commands/check/comment.ts



async function writeCheckComment(report, { comment, token }, host) {
    const { job, run, signal } = host;
    const pull = job?.pullRequest ?? null;
    if (comment === 'off' || job === null || pull === null || (0,unknown/* isUnknown */.t)(run.repository))
        return;
    if (token === null) {
        host.log.info('No comment: no github-token was given.');
        return;
    }
    const [{ openGithub }, { writeComment }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(1351), __webpack_require__.e(6584)]).then(__webpack_require__.bind(__webpack_require__, 96584)), __webpack_require__.e(/* import() */ 6988).then(__webpack_require__.bind(__webpack_require__, 46988))]);
    const links = { files: filesUrl(host), run: (0,unknown/* isUnknown */.t)(run.url) ? null : run.url, commit: (0,unknown/* isUnknown */.t)(job.sha) ? 'unknown' : job.sha };
    const place = { repository: run.repository.fullName, pullRequest: pull.number, fork: pull.fork, create: isWorthComment(report) };
    const github = openGithub({ apiUrl: job.apiUrl, token, signal });
    const end = await writeComment(github, place, commentMarker(report), host.redact(renderComment(report, links)));
    host.log.info(end.kind === 'skipped' ? `No comment: ${(0,sentence/* sentence */.em)(end.reason)}` : `Comment ${end.kind}.`);
}
/** Where the files of the checked commit are shown; null where that is not known. */
function filesUrl({ job, run }) {
    if (job === null || (0,unknown/* isUnknown */.t)(job.sha) || (0,unknown/* isUnknown */.t)(run.repository))
        return null;
    return `${job.serverUrl}/${run.repository.fullName}/blob/${job.sha}`;
}

;// CONCATENATED MODULE: ./src/commands/check/outputs.ts
/** What a check found, wherever somebody looks for it: page, terminal, annotations, files, outputs, comment. */












/** What was found is shown before anything is written that may fail. */
async function setCheckOutputs(answer, inputs, host) {
    const { report } = answer;
    await host.showReport({
        markdown: () => renderCheckSummary(report, { files: filesUrl(host) }),
        text: (paint) => renderCheckText(report, paint),
        document: () => documentOf(report),
        sarif: () => renderSarif(report),
        annotations: () => selectAnnotations(report),
    });
    setOutputs(answer, host);
    await writeFiles(report, inputs, host);
    await writeCheckComment(report, inputs, host);
}
async function writeFiles(report, { reportDirectory }, host) {
    if (reportDirectory === null && host.kind === 'terminal')
        return;
    const folder = reportDirectory === null ? host.reportFolder : (0,external_node_path_.resolve)(host.directory, reportDirectory);
    const circumstances = { url: (0,unknown/* isUnknown */.t)(host.run.url) ? null : host.run.url };
    const files = [
        ['report-path', checkReportName, renderCheckJson(report)],
        ['sarif-path', 'check-report.sarif', renderSarif(report)],
        ['statement-path', 'check-statement.json', renderTestStatement(report, circumstances)],
    ];
    for (const [output, name, text] of files) {
        const path = (0,external_node_path_.join)(folder, name);
        await (0,disk/* writeBytes */.NH)(path, Buffer.from(text)).catch(failWriting);
        host.setOutput(output, path);
    }
}
function failWriting(thrown) {
    throw new errors_problem/* Problem */.AF('report/unwritable', {
        message: `The reports of the check could not be written (${thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown error'}).`,
        remedy: 'Name a folder by report-directory that can be written to, and look for room on the disk.',
        place: 'report-directory',
        cause: thrown,
    });
}
function setOutputs({ report, plan, unread }, host) {
    const { errors, warnings, notices, suppressed } = tallyOf(report);
    host.setOutput('verdict', report.verdict);
    host.setOutput('codes', JSON.stringify([...new Set([...unread.map(({ code }) => code), ...report.findings.map(({ rule }) => rule)])]));
    host.setOutput('findings', JSON.stringify({ error: errors.length, warning: warnings.length, notice: notices.length, suppressed: suppressed.length }));
    host.setOutput('plan', plan === null ? '' : JSON.stringify(plan.migrations));
    host.setOutput('plan-sha256', plan?.sha256 ?? '');
}

;// CONCATENATED MODULE: ./src/commands/check/check.ts






const exitCodes = { passed: 0, refused: 1, incomplete: 2 };
async function check(inputs, host) {
    const repository = await readRepository(inputs, host);
    const [parts, sources] = await Promise.all([checkProjects(repository, inputs, host), readPushSources(repository, host)]);
    const linted = await readLinters(inputs, parts, host);
    const report = redactReport(judgeChange({ settings: repository.settings, parts, sources, linted }, inputs, host), host.redact);
    // A deploy is one project's: of several, no one digest would be what it compares.
    const [only = null] = repository.projects.length === 1 ? report.projects : [];
    await setCheckOutputs({ report, plan: only?.plan ?? null, unread: parts.unread }, inputs, host);
    return exitCodes[report.verdict];
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

/***/ 6516:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readTracked),
/* harmony export */   p: () => (/* binding */ readBranch)
/* harmony export */ });
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10308);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28915);


/** From the repository's root, those that git knows or would take in; null where it lists none. */
async function readTracked(repositoryRoot, readOutput) {
    const { code, stdout } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .openGit */ .z)(repositoryRoot, readOutput)('ls-files', '-z', '--cached', '--others', '--exclude-standard');
    return (0,_output_js__WEBPACK_IMPORTED_MODULE_1__/* .parseNames */ .Gw)(code, stdout);
}
/** The remote's default branch, else the one that is checked out. */
async function readBranch(repositoryRoot, readOutput) {
    const git = (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .openGit */ .z)(repositoryRoot, readOutput);
    const name = async (ref) => {
        const { code, stdout } = await git('symbolic-ref', '--short', ref);
        return code === 0 && /^[\w./@+-]+$/u.test(stdout.trim()) ? stdout.trim() : null;
    };
    const remote = await name('refs/remotes/origin/HEAD');
    return remote?.replace(/^origin\//u, '') ?? (await name('HEAD')) ?? 'main';
}


/***/ }),

/***/ 18812:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QZ: () => (/* binding */ longestEvidence),
/* harmony export */   sB: () => (/* binding */ renderManifest),
/* harmony export */   vS: () => (/* binding */ manifestName),
/* harmony export */   yQ: () => (/* binding */ renderDocument)
/* harmony export */ });
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95305);
/** The manifest file: the one text of a deploy's manifest. */

/** The name of the file, beside its bundle and as a subject of the statement. */
const manifestName = 'migration-manifest.json';
/** Evidence beyond this many bytes is refused by its size; nothing larger is read into memory. */
const longestEvidence = 32 * 1024 * 1024;
/** The manifest file's exact text: RFC 8785 order of keys, two spaces of indent, one final newline. */
function renderManifest(manifest) {
    return renderDocument(manifest);
}
/** Any JSON value in the manifest's spelling (clause F3). */
function renderDocument(value) {
    const ordered = JSON.parse((0,_model_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)(value));
    return `${JSON.stringify(ordered, null, 2)}\n`;
}


/***/ }),

/***/ 90708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ renderIssues),
/* harmony export */   Hw: () => (/* binding */ renderFound),
/* harmony export */   VV: () => (/* binding */ issuePlace)
/* harmony export */ });
/* harmony import */ var _text_plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60287);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54966);


const mostIssues = 3;
/** The first few things that are wrong with `value`, as `entry: found …, expected …`. */
function renderIssues(error, value) {
    const issues = error.issues.map(nearest);
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .listClauses */ .Dp)(issues.map((issue) => renderIssue(issue, value)), mostIssues);
}
/** The entry of the first thing that is wrong, `$` for the whole. */
function issuePlace(error) {
    const [first] = error.issues;
    return first === undefined ? '$' : renderPath(nearest(first).path);
}
/** A value as short printable text: nothing in hostile input may reach a terminal or a page as it is. */
function renderFound(value) {
    if (value === undefined)
        return 'nothing';
    if (Array.isArray(value))
        return `an array of ${String(value.length)}`;
    if (typeof value === 'object' && value !== null)
        return 'an object';
    if (typeof value === 'string')
        return (0,_text_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(value);
    return JSON.stringify(value);
}
/** Of the alternatives of a union the one that came furthest, so that the deepest entry is named. */
function nearest(issue) {
    if (issue.code !== 'invalid_union')
        return issue;
    const firsts = issue.errors.flatMap(([first]) => (first === undefined ? [] : [nearest({ ...first, path: [...issue.path, ...first.path] })]));
    return firsts.reduce((best, other) => (other.path.length > best.path.length ? other : best), firsts[0] ?? issue);
}
function renderIssue(issue, value) {
    const entry = renderPath(issue.path);
    if (issue.code === 'unrecognized_keys')
        return `${entry}: found the key ${renderFound(issue.keys[0])}, expected no such key`;
    return `${entry}: found ${renderFound(valueAt(value, issue.path))}, expected ${renderExpected(issue)}`;
}
function renderExpected(issue) {
    switch (issue.code) {
        case 'invalid_type':
            return issue.expected;
        case 'invalid_value':
            return issue.values.map((allowed) => JSON.stringify(allowed)).join(' or ');
        case 'too_big':
            return `at most ${String(issue.maximum)}`;
        case 'too_small':
            return `at least ${String(issue.minimum)}`;
        case 'invalid_format':
            return issue.format === 'regex' ? (issue.pattern ?? issue.format) : issue.format;
        case 'custom':
        case 'invalid_element':
        case 'invalid_key':
        case 'invalid_union':
        case 'not_multiple_of':
        case 'unrecognized_keys':
            return issue.message;
    }
}
function renderPath(path) {
    const text = path.map((key) => (typeof key === 'number' ? `[${String(key)}]` : `.${(0,_text_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)(String(key))}`)).join('');
    return text === '' ? '$' : text.replace(/^\./u, '');
}
function valueAt(value, path) {
    return path.reduce((at, key) => (typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined), value);
}


/***/ }),

/***/ 46600:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseStatement: () => (/* binding */ parseStatement),
/* harmony export */   payloadType: () => (/* binding */ payloadType),
/* harmony export */   predicateType: () => (/* binding */ predicateType),
/* harmony export */   recordedFiles: () => (/* binding */ recordedFiles),
/* harmony export */   renderStatement: () => (/* binding */ renderStatement),
/* harmony export */   statementType: () => (/* binding */ statementType),
/* harmony export */   subjectsOf: () => (/* binding */ subjectsOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92857);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95305);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65251);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18812);
/* harmony import */ var _schema_issue_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90708);
/* harmony import */ var _strict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18576);
/** The in-toto Statement v1 that is signed: the manifest as its predicate, the files that it speaks of as its subjects. */







const statementType = 'https://in-toto.io/Statement/v1';
const predicateType = 'https://github.com/drizzle-attest/drizzle-attest/attestation/migration-deployment/v1';
/** The DSSE payload type of an in-toto statement. */
const payloadType = 'application/vnd.in-toto+json';
const maxSubjects = 1024;
const subjectSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).max(1024),
    digest: zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ sha256: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/u) }),
});
const statementSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    _type: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(statementType),
    subject: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(subjectSchema).min(1).max(maxSubjects),
    predicateType: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().max(1024),
    predicate: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J()),
});
/** The exact text to sign for a manifest: the RFC 8785 form of its statement. A large manifest takes long to render, so a caller that has its digest passes it. */
function renderStatement(manifest, manifestSha256 = (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br)((0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .renderManifest */ .sB)(manifest))) {
    const subject = subjectsOf(manifest, manifestSha256);
    const statement = { _type: statementType, subject, predicateType, predicate: manifest };
    return (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)(statement);
}
/**
 * The subjects of a manifest (clause F6): the manifest, then each recorded migration file as `migrations/<name>`. The prefix keeps
 * every name apart from the manifest's, whatever a migration is called. Stores take at most 1024 subjects, so the list ends there:
 * the manifest, which is the first of them, holds the digests of all.
 */
function subjectsOf(manifest, manifestSha256) {
    const files = recordedFiles(manifest).map(({ name, sha256 }) => ({ name: `migrations/${name}`, digest: { sha256 } }));
    return [{ name: _document_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestName */ .vS, digest: { sha256: manifestSha256 } }, ...files].slice(0, maxSubjects);
}
/** Each migration file of the plan and of the deviations, once; a name with two digests is told by clause C4. */
function recordedFiles(manifest) {
    const planned = (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_5__/* .isUnknown */ .t)(manifest.plan) ? [] : manifest.plan.migrations;
    const deviations = (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_5__/* .isUnknown */ .t)(manifest.status) ? [] : manifest.status.deviations;
    const deviating = deviations.flatMap(({ name, fileSha256 }) => (name === null || fileSha256 === null ? [] : [{ name, sha256: fileSha256 }]));
    return [...new Map([...planned, ...deviating].map((file) => [file.name, file])).values()];
}
/** The payload has the manifest's size and the subjects' beside it. */
const payloadForm = { place: 'signed payload', maxBytes: 20 * 1024 * 1024, spell: _model_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N, spacing: 'exact' };
/** The statement that a signed payload's bytes hold. Throws `verify/too-large`, `not-json`, `not-canonical`, `statement-invalid`. */
function parseStatement(payload) {
    const value = (0,_strict_js__WEBPACK_IMPORTED_MODULE_3__/* .parseStrict */ .z)(payload, payloadForm);
    const parsed = statementSchema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    throw new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('verify/statement-invalid', {
        message: `The signed payload is not an in-toto Statement v1: ${(0,_schema_issue_js__WEBPACK_IMPORTED_MODULE_6__/* .renderIssues */ .$1)(parsed.error, value)}.`,
        remedy: 'Use the bundle that the deploy published beside the manifest.',
        place: `signed payload: ${(0,_schema_issue_js__WEBPACK_IMPORTED_MODULE_6__/* .issuePlace */ .VV)(parsed.error)}`,
    });
}


/***/ }),

/***/ 18576:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ parseStrict)
/* harmony export */ });
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21789);
/** The strict reading of JSON: bounded bytes, and only one way to read them. */


/** How deep arrays and objects may be nested in whatever is read. */
const maxDepth = 64;
/**
 * The JSON value that these bytes spell, where no other reader could understand another one: duplicate keys, odd numbers,
 * needless escapes and a byte order mark do not survive being spelt again (clauses F1–F3).
 */
function parseStrict(bytes, form) {
    refuseSize(bytes, form);
    refuseDepth(bytes, form);
    const text = decode(bytes, form);
    const value = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(text);
    if (value === undefined)
        throw problem('verify/not-json', form, 'is not JSON, or ends too early');
    if (!isSpelt(text, value, form))
        throw problem('verify/not-canonical', form, `is not in the one form in which it is written: its text differs in something, such as ${differing[form.spacing]}`);
    return value;
}
const differing = {
    exact: 'a key that stands twice, the order of keys, white space or the last line end',
    free: 'a key that stands twice, or an escape that is not needed',
};
function refuseSize(bytes, form) {
    if (bytes.length > form.maxBytes)
        throw problem('verify/too-large', form, `has ${String(bytes.length)} bytes; at most ${String(form.maxBytes)} are read`);
    if (bytes.length === 0)
        throw problem('verify/not-json', form, 'is empty');
}
/** Before JSON.parse and without recursion, so that no nesting can exhaust the stack here or later. */
function refuseDepth(bytes, form) {
    let depth = 0;
    let inString = false;
    for (let at = 0; at < bytes.length; at += 1) {
        const byte = bytes[at];
        if (inString && byte === backslash)
            at += 1;
        else if (byte === quote)
            inString = !inString;
        else if (inString)
            continue;
        else if (byte === openBracket || byte === openBrace)
            depth += 1;
        else if (byte === closeBracket || byte === closeBrace)
            depth -= 1;
        if (depth > maxDepth)
            throw problem('verify/too-large', form, `is nested deeper than ${String(maxDepth)} levels`);
    }
}
function decode(bytes, form) {
    const text = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeText */ .g)(bytes);
    if (text === null)
        throw problem('verify/not-json', form, 'is not valid UTF-8');
    if (text.startsWith('\uFEFF'))
        throw problem('verify/not-json', form, 'starts with a byte order mark');
    return text;
}
function isSpelt(text, value, form) {
    try {
        const spelt = form.spell(value);
        return form.spacing === 'exact' ? text === spelt : isSameButSpacing(text, spelt);
    }
    catch {
        // A value without a spelling: a number beyond the doubles, half of a surrogate pair.
        return false;
    }
}
/** Whether `text` is `compact` with white space between its tokens. */
function isSameButSpacing(text, compact) {
    let matched = 0;
    let inString = false;
    let escaped = false;
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (!inString && isSpace(code))
            continue;
        if (code !== compact.charCodeAt(matched))
            return false;
        matched += 1;
        if (code === quote && !escaped)
            inString = !inString;
        escaped = inString && code === backslash && !escaped;
    }
    return matched === compact.length;
}
function isSpace(code) {
    return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
const quote = 0x22;
const backslash = 0x5c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
function problem(code, form, found) {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF(code, {
        message: `The ${form.place} ${found}.`,
        remedy: 'Use the file exactly as the deploy published it, not a copy that an editor or another program wrote again.',
        place: form.place,
    });
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

/***/ 52621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ toolVersion)
/* harmony export */ });
/** The version of this release; package.json says the same, by test. */
const toolVersion = '1.0.0';


/***/ }),

/***/ 7506:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ readGenerate),
  readWholeSchema: () => (/* binding */ readWholeSchema)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/kit/child.ts
var child = __webpack_require__(62330);
// EXTERNAL MODULE: ./src/project/child.ts
var project_child = __webpack_require__(50427);
// EXTERNAL MODULE: ./src/project/disk.ts
var disk = __webpack_require__(78064);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./src/text/json.ts
var json = __webpack_require__(21789);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./src/project/probe.ts
var probe = __webpack_require__(46719);
;// CONCATENATED MODULE: ./src/project/generate.ts
/** The config that lets drizzle-kit generate into a folder of ours, and what its answer means: only positive proof is one. */





/** By its own keys: jiti's modules answer for those of their default export, too, and then spread nothing. */
const pick = `const pick = (loaded) => (loaded?.default !== undefined && !Object.keys(loaded).includes('dialect') ? pick(loaded.default) : loaded);\n`;
/** The project's own config with another \`out\`, loaded as its generation loads configs. */
function renderWrapper({ generation, configPath, tsconfig, out }) {
    const [path, folder] = [JSON.stringify(configPath), JSON.stringify(out)];
    if (generation === 'v0')
        return { entry: 'config.cjs', files: { 'config.cjs': `${pick}module.exports = { ...pick(require(${path})), out: ${folder} };\n` } };
    const text = `import * as loaded from ${path};\n${pick}export default { ...pick(loaded), out: ${folder} };\n`;
    return { entry: 'config.mts', files: { 'config.mts': text, ...(0,probe/* renderTsconfig */.yx)(tsconfig) } };
}
/** A path as drizzle-kit 0.x reads it: from where it runs, with forward slashes. */
function renderOut(packageFolder, folder) {
    return (0,external_node_path_.relative)(packageFolder, folder).split('\\').join(external_node_path_.posix.sep);
}
const unchanged = 'No schema changes, nothing to migrate';
/** What it prints before it would ask: 0.31.10 and later cannot, older ones print the question. */
const questions = ['Interactive prompts require a TTY', 'created or renamed from another'];
const statusLine = schemas/* object */.Ikc({ status: schemas/* string */.YjP(), unresolved: schemas/* array */.YOg(schemas/* object */.Ikc({ kind: schemas/* string */.YjP(), entity: schemas/* array */.YOg(schemas/* string */.YjP()) })).optional() });
function parseGenerate({ end, lines, sql }) {
    const statuses = lines.flatMap((line) => {
        const parsed = statusLine.safeParse((0,json/* parseJson */.q)(line));
        return parsed.success ? [parsed.data] : [];
    });
    const said = (text) => lines.some((line) => line.includes(text));
    const asked = statuses.find(({ status }) => status === 'missing_hints');
    if (end.kind !== 'exited')
        return failed(end, lines);
    if (asked !== undefined)
        return { kind: 'ambiguous', objects: (asked.unresolved ?? []).map(({ kind, entity }) => `${kind} ${entity.join('.')}`) };
    if (questions.some(said))
        return { kind: 'ambiguous', objects: [] };
    if (sql !== null && end.code === 0)
        return { kind: 'missing', sql };
    const proven = statuses.some(({ status }) => status === 'no_changes') || said(unchanged);
    return proven && end.code === 0 ? { kind: 'in-sync' } : failed(end, lines);
}
const mostLines = 12;
/** Its own words, without what it says of every run, and without where the machine keeps its files. */
function failed(end, lines) {
    const told = lines.map(plain/* firstLine */.TM).filter((line) => line !== '' && !/^(?:Reading config file|No config path|at )/u.test(line));
    return { kind: 'failed', end, said: told.slice(0, mostLines) };
}

// EXTERNAL MODULE: ./src/project/kit.ts + 3 modules
var project_kit = __webpack_require__(94962);
;// CONCATENATED MODULE: ./src/project/generate-kit.ts
/** Has the project's drizzle-kit generate into a folder of ours, so that the work tree stays as it is. */







/** Throws `config/not-found`; whatever drizzle-kit does is an answer. */
async function readGenerate(place, kit, folder, runChild) {
    return await generateInto(place, kit, runChild, async (out) => await layOut((0,external_node_path_.resolve)(place.repositoryRoot, folder.path), out, kit));
}
/** The same beside an empty folder: then `missing` holds the SQL of the whole schema, and `in-sync` says that it declares nothing. */
async function readWholeSchema(place, kit, runChild) {
    return await generateInto(place, kit, runChild, () => Promise.resolve(new Set()));
}
/** `fill` lays down what generate is to start from, and gives the names that are there then. */
async function generateInto(place, kit, runChild, fill) {
    const configPath = await (0,project_kit/* readConfigPath */.e6)(place);
    const packageFolder = (await (0,disk/* readRealPath */.Mg)(place.packageFolder)) ?? place.packageFolder;
    const out = (0,external_node_path_.join)(await (0,disk/* writeTemporary */.bW)(place.tempFolder, {}), 'out');
    const before = await fill(out);
    const order = { generation: kit.generation, configPath, tsconfig: await (0,project_kit/* readTsconfigPath */.p4)(configPath), out: renderOut(packageFolder, out) };
    const wrapper = renderWrapper(order);
    const entry = (0,external_node_path_.join)(await (0,disk/* writeTemporary */.bW)(place.tempFolder, wrapper.files), wrapper.entry);
    const lines = [];
    const onLine = (line) => {
        if (lines.length < generate_kit_mostLines)
            lines.push(line);
    };
    const args = ['generate', '--name', 'check', '--config', entry, ...(kit.generation === 'v1' ? ['--output', 'json'] : [])];
    const { timeLimitMs, signal } = place;
    const end = await (0,child/* startKit */.h)(kit, args, { cwd: packageFolder, env: (0,project_child/* childEnvironment */.Q)(place, (0,external_node_path_.dirname)(entry)), timeLimitMs, signal, onLine }, runChild);
    return parseGenerate({ end, lines, sql: await readNew(out, before, kit) });
}
/** A schema that prints without end fills no memory. */
const generate_kit_mostLines = 10_000;
/** What generate reads of a folder: of a journal only the newest snapshot, which is the last by name; of folders every ancestor. Gives the names in it. */
async function layOut(folder, out, { generation }) {
    if (generation === 'v0')
        return await layOutJournal((0,external_node_path_.join)(folder, 'meta'), out);
    await (0,promises_.mkdir)(out, { recursive: true });
    const names = (await list(folder)).filter((name) => /^\d{14}/u.test(name));
    for (const name of names)
        await (0,promises_.symlink)((0,external_node_path_.join)(folder, name), (0,external_node_path_.join)(out, name), 'junction');
    return new Set(names);
}
async function layOutJournal(meta, out) {
    const names = await list(meta);
    const snapshot = names
        .filter((name) => !name.startsWith('_'))
        .sort()
        .at(-1);
    const wanted = names.filter((name) => name === '_journal.json' || name === snapshot);
    // Where there is nothing yet, drizzle-kit makes the journal itself, but not in a folder that is there without one.
    if (wanted.length > 0)
        await (0,promises_.mkdir)((0,external_node_path_.join)(out, 'meta'), { recursive: true });
    await Promise.all(wanted.map(async (name) => await (0,promises_.copyFile)((0,external_node_path_.join)(meta, name), (0,external_node_path_.join)(out, 'meta', (0,external_node_path_.basename)(name)))));
    return new Set();
}
/** The one migration that was not there before; null where there is none. */
async function readNew(out, before, { generation }) {
    const fresh = (await list(out)).filter((name) => !before.has(name) && (generation === 'v1' || name.endsWith('.sql')));
    const [name] = fresh;
    if (name === undefined)
        return null;
    return await (0,promises_.readFile)(generation === 'v0' ? (0,external_node_path_.join)(out, name) : (0,external_node_path_.join)(out, name, 'migration.sql'), 'utf8').catch(() => null);
}
async function list(folder) {
    return await (0,promises_.readdir)(folder).catch(() => []);
}


/***/ }),

/***/ 6984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ selectConfigPaths),
/* harmony export */   z: () => (/* binding */ selectMigrationsFolders)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/** Drizzle's files, known by their path alone. */

/** drizzle-kit takes any name by --config; these are what people call them. */
const configName = /^drizzle(?:[.-][\w.-]+)?\.config(?:[.-][\w-]+)*\.(?:[cm]?[jt]s|json)$|^drizzle\.config\.[\w-]+\.(?:[cm]?[jt]s|json)$/u;
const journalName = /(?:^|\/)meta\/_journal\.json$/u;
/** What drizzle-kit 1.0 writes: one folder a migration. */
const migrationName = /(?:^|\/)\d{14}_[^/]+\/migration\.sql$/u;
/** The drizzle configs among the paths, in a fixed order. */
function selectConfigPaths(paths) {
    return paths.filter((path) => configName.test(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path))).sort();
}
/** The migrations folders that the paths tell of, in a fixed order. */
function selectMigrationsFolders(paths) {
    const folders = paths.flatMap((path) => (journalName.test(path) || migrationName.test(path) ? [node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path))] : []));
    return [...new Set(folders)].sort();
}


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


/***/ }),

/***/ 42739:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rehearseFile: () => (/* binding */ rehearseFile)
/* harmony export */ });
/* harmony import */ var _host_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17439);
/* harmony import */ var _rehearse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90276);
/** The rehearsal of a change in files of SQLite, with the drizzle-kit and the schema that it needs. */


async function rehearseFile(order) {
    const { rehearseInFile } = await Promise.all(/* import() */[__webpack_require__.e(3602), __webpack_require__.e(5126)]).then(__webpack_require__.bind(__webpack_require__, 85126));
    const { place, project, base, change, setup, statementTimeoutMs, timeLimitMs } = order;
    const rehearsal = {
        ...{ setup, base, change, statementTimeoutMs, timeLimitMs, signal: place.signal, tempFolder: place.tempFolder },
        ...{
            dialect: project.config.dialect,
            generation: project.kit.generation,
            run: (0,_rehearse_js__WEBPACK_IMPORTED_MODULE_1__/* .kitOrder */ .R)(project, place, timeLimitMs),
            ledger: project.config.ledgerTable.name,
        },
    };
    return await rehearseInFile(rehearsal, { runChild: _host_process_js__WEBPACK_IMPORTED_MODULE_0__/* .runChild */ .w$, readSchemaSql: async () => await (0,_rehearse_js__WEBPACK_IMPORTED_MODULE_1__/* .readSchemaSql */ .k)(place, project.kit) });
}


/***/ })

};
