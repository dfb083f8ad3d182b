export const id = 5174;
export const ids = [5174];
export const modules = {

/***/ 24664:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ excerpt)
/* harmony export */ });
/** Foreign text made fit to be shown: bounded, on one line, and without a character that could not be seen. */
/** At most `limit` characters of the text; what was cut is said. */
function excerpt(text, limit = 120) {
    const shown = text.slice(0, limit).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, escapeCharacter);
    return text.length > limit ? `${shown}… (${String(text.length)} characters)` : shown;
}
function escapeCharacter(character) {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}


/***/ }),

/***/ 2392:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ describeLoss),
/* harmony export */   g7: () => (/* binding */ decodeText),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/** What came of reading one file, before anybody judges it. */
/** The text of UTF-8 bytes, a byte order mark kept as drizzle-kit keeps it; null where they are not UTF-8. */
function decodeText(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return null;
    }
}
/** The value of a JSON text; undefined where it is none. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Why a file gave no bytes, as the end of a sentence that starts with its name. */
function describeLoss(content) {
    switch (content.kind) {
        case 'absent':
            return 'does not exist';
        case 'too-large':
            return `has ${String(content.size)} bytes, more than are read`;
        case 'outside':
            return 'is a symbolic link that leads out of the repository';
        case 'unreadable':
            return `could not be read (${content.reason})`;
    }
}


/***/ }),

/***/ 78064:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mg: () => (/* binding */ readRealPath),
/* harmony export */   TA: () => (/* binding */ readFile),
/* harmony export */   bW: () => (/* binding */ writeTemporary),
/* harmony export */   j1: () => (/* binding */ readFolder),
/* harmony export */   t2: () => (/* binding */ exists),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12652);
/* harmony import */ var _content_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2392);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41153);
/** The disk: bounded, never following a link out of the repository, and never opening what nobody needs. */






/** Sizes in bytes. */
const limits = { sql: 50_000_000, journal: 4_000_000 };
/** How many files are open at once; more gain nothing, the thread pool of Node is smaller. */
const parallel = 32;
/** Opening a FIFO must not wait for its writer. */
const reading = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK;
/** Everything in a migrations folder that drizzle-kit would read at deploy; null where there is no such folder. Both paths are real. */
async function readFolder(root, folder) {
    const entries = await listFolder(folder);
    if (entries === null)
        return null;
    const sqlNames = entries.filter((entry) => !entry.isDirectory() && entry.name.endsWith('.sql'));
    const folderNames = entries.filter((entry) => (entry.isDirectory() || entry.isSymbolicLink()) && !sqlNames.includes(entry));
    const [journal, sqlFiles, folders] = await Promise.all([
        followWithin(root, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'meta', '_journal.json'), limits.journal),
        mapParallel(sqlNames, ({ name }) => readWithin(root, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name), limits.sql)),
        mapParallel(folderNames, (entry) => (entry.isSymbolicLink() ? followWithin : readWithin)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry.name, 'migration.sql'), limits.sql)),
    ]);
    return { journal, sqlFiles: byName(sqlNames, sqlFiles), folders: byName(folderNames, folders) };
}
/** A file's bytes, links followed wherever they lead; at most `limit` of them. */
async function readFile(path, limit) {
    return readOpened(path, reading, limit);
}
/** A small file's text; null where there is none that can be read. */
async function readText(path, limit) {
    const content = await readFile(path, limit);
    return content.kind === 'read' ? (0,_content_js__WEBPACK_IMPORTED_MODULE_5__/* .decodeText */ .g7)(content.bytes) : null;
}
async function exists(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path).then(() => true, () => false);
}
/** The path without symbolic links; null where there is nothing that can be reached. */
async function readRealPath(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path).catch(() => null);
}
/** Makes a folder with these files in a folder for temporary things, and gives its path. */
async function writeTemporary(tempFolder, files) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(tempFolder, 'project-'));
    await Promise.all(Object.entries(files).map(([name, text]) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name), text, { flag: 'wx', mode: 0o600 })));
    return folder;
}
async function listFolder(folder) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { withFileTypes: true });
    }
    catch (thrown) {
        const code = codeOf(thrown);
        if (isAbsence(code))
            return null;
        throw new _errors_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .AF('folder/unreadable', { message: `The migrations folder could not be read (${code}).`, remedy: 'Let the job read it.', cause: thrown });
    }
}
/** Opens without following; a link is followed only after its end was seen to lie in the repository. */
async function readWithin(root, path, limit) {
    const content = await readOpened(path, reading | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW, limit);
    return content.kind === 'unreadable' && content.reason === 'ELOOP' ? followWithin(root, path, limit) : content;
}
async function followWithin(root, path, limit) {
    try {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path);
        return (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .isWithin */ .UO)(root, real) ? await readOpened(real, reading | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW, limit) : { kind: 'outside' };
    }
    catch (thrown) {
        return lossOf(codeOf(thrown));
    }
}
async function readOpened(path, flags, limit) {
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, flags);
        return await readHandle(file, limit).finally(() => file.close());
    }
    catch (thrown) {
        return lossOf(codeOf(thrown));
    }
}
async function readHandle(file, limit) {
    const stats = await file.stat();
    if (!stats.isFile())
        return { kind: 'unreadable', reason: 'it is no regular file' };
    if (stats.size > limit)
        return { kind: 'too-large', size: stats.size };
    return { kind: 'read', bytes: await file.readFile() };
}
function lossOf(code) {
    return isAbsence(code) ? { kind: 'absent' } : { kind: 'unreadable', reason: code };
}
function isAbsence(code) {
    return code === 'ENOENT' || code === 'ENOTDIR';
}
function codeOf(thrown) {
    return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : 'unknown error';
}
function byName(entries, contents) {
    return new Map(entries.map(({ name }, index) => [name, contents[index] ?? { kind: 'absent' }]));
}
async function mapParallel(items, work) {
    const results = [];
    const next = items.entries();
    const worker = async () => {
        for (const [index, item] of next)
            results[index] = await work(item);
    };
    await Promise.all(Array.from({ length: Math.min(parallel, items.length) }, worker));
    return results;
}


/***/ }),

/***/ 41388:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TM: () => (/* binding */ firstLine),
/* harmony export */   hD: () => (/* binding */ quote)
/* harmony export */ });
/* harmony import */ var _model_excerpt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24664);
/** Foreign text in a sentence: fit to be shown, and without addresses. */


/** The text in double quotes, for a sentence. */
function quote(text) {
    return `"${(0,_model_excerpt_js__WEBPACK_IMPORTED_MODULE_0__/* .excerpt */ .K)(text)}"`;
}
/** The first line of what a program said, URLs taken out: they may hold a host, a user or a password. */
function firstLine(text) {
    const line = text.trim().slice(0, 2_000).split(/\r?\n/u, 1)[0] ?? '';
    return (0,_model_excerpt_js__WEBPACK_IMPORTED_MODULE_0__/* .excerpt */ .K)(line.replace(/\w[\w+.-]*:\/\/\S*/gu, '<url>'));
}


/***/ }),

/***/ 83261:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ parseFolder)
});

// EXTERNAL MODULE: ./src/model/plan.ts
var plan = __webpack_require__(67978);
// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/project/excerpt.ts
var excerpt = __webpack_require__(41388);
// EXTERNAL MODULE: ./src/model/excerpt.ts
var model_excerpt = __webpack_require__(24664);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./src/project/content.ts
var project_content = __webpack_require__(2392);
;// CONCATENATED MODULE: ./src/project/lines.ts
/** Lines of a text file, counted from 1, and the marks that an unfinished git merge leaves at their start. */
const mergeMark = /^(?:<{7}|\|{7}|>{7})(?= |\r?$)/mu;
/** The lines on which a JSON text has `"key":`, in order. */
function findKeyLines(text, key) {
    return text.split('\n').flatMap((line, index) => Array.from({ length: line.split(`"${key}":`).length - 1 }, () => index + 1));
}
/** The line of the first merge-conflict mark. `=======` alone is none: SQL comments are underlined with it. */
function findMergeMark(text) {
    const found = mergeMark.exec(text);
    return found === null ? null : lineAt(text, found.index);
}
/** A path with its line, where there is one. */
function placeOf(path, line) {
    return line === null ? path : `${path}:${String(line)}`;
}
function lineAt(text, index) {
    let line = 1;
    for (let next = text.indexOf('\n'); next !== -1 && next < index; next = text.indexOf('\n', next + 1))
        line += 1;
    return line;
}

;// CONCATENATED MODULE: ./src/project/entries.ts
/** What is wrong with the journal's entries among themselves. */



/** Every defect, in the order of the entries, with its line in the journal's text. */
function findDefects(entries, text, path) {
    const defects = [...findDuplicates(entries), ...findDisorder(entries)].sort((a, b) => a.entry.position - b.entry.position);
    if (defects.length === 0)
        return [];
    const lines = { idx: findKeyLines(text, 'idx'), when: findKeyLines(text, 'when'), tag: findKeyLines(text, 'tag') };
    return defects.map(({ code, key, entry, message, remedy, severity }) => new problem/* Problem */.AF(code, { message, remedy, severity, place: placeOf(path, lines[key][entry.position] ?? null) }));
}
/**
 * One tag twice runs one file twice, and of two entries with one `when` drizzle-kit skips the second once the first is applied. One `idx` twice
 * only warns: nothing reads it at deploy, but the next `generate` counts on from it.
 */
function findDuplicates(entries) {
    const seen = { tag: new Set(), when: new Set(), idx: new Set() };
    return entries.flatMap((entry) => {
        const found = [];
        if (seen.tag.has(entry.tag))
            found.push(duplicate('journal/duplicate-entry', 'tag', entry, 'error'));
        else if (seen.when.has(entry.when))
            found.push(duplicate('journal/duplicate-when', 'when', entry, 'error'));
        if (seen.idx.has(entry.idx))
            found.push(duplicate('journal/duplicate-entry', 'idx', entry, 'warning'));
        seen.tag.add(entry.tag);
        seen.when.add(entry.when);
        seen.idx.add(entry.idx);
        return found;
    });
}
function duplicate(code, key, entry, severity) {
    const message = `The journal's entry ${(0,excerpt/* quote */.hD)(entry.tag)} has the \`${key}\` of an earlier entry (${(0,excerpt/* quote */.hD)(String(entry[key]))}).`;
    const remedy = 'Keep one of the two; where both are migrations, delete the later one and generate it again.';
    return { code, key, entry, message, remedy, severity };
}
/** Only a warning here: whether drizzle-kit would skip the entry depends on what the ledger holds already. */
function findDisorder(entries) {
    let newest = -1;
    return entries.flatMap((entry) => {
        const late = entry.when < newest;
        newest = Math.max(newest, entry.when);
        return late ? [disorder(entry)] : [];
    });
}
function disorder(entry) {
    const message = `The journal's entry ${(0,excerpt/* quote */.hD)(entry.tag)} has an older \`when\` than an entry before it, so drizzle-kit skips it where that one is applied.`;
    const remedy = 'If it was never deployed, delete the migration and generate it again.';
    return { code: 'journal/out-of-order', key: 'when', entry, message, remedy, severity: 'warning' };
}

;// CONCATENATED MODULE: ./src/project/journal.ts
/** The journal of the v0 layout, `meta/_journal.json`: which migrations there are, in which order, and since when. */






/** The largest journals in the wild have a few hundred entries. */
const entryLimit = 10_000;
/** A tag names a file beside the journal: no path, no control character, and short enough for a file's name. */
const tag = schemas/* string */.YjP()
    .max(200)
    .regex(/^[^\p{C}\p{Zl}\p{Zp}/\\]+$/u);
const entrySchema = schemas/* object */.Ikc({ idx: schemas/* int */.Whr().min(0), when: schemas/* int */.Whr().min(0), tag });
const journalSchema = schemas/* object */.Ikc({ dialect: schemas/* string */.YjP(), entries: schemas/* array */.YOg(schemas/* unknown */.L5J()).max(entryLimit) });
/** Judges the journal at `path` (from the repository's root); keys that drizzle-kit does not read at deploy are not judged. */
function parseJournal(content, path, dialect) {
    if (content.kind !== 'read')
        return refusal('journal/unreadable', `The journal ${(0,project_content/* describeLoss */.$4)(content)}.`, path);
    const text = (0,project_content/* decodeText */.g7)(content.bytes);
    if (text === null)
        return refusal('journal/invalid', 'The journal is not valid UTF-8.', path);
    const mark = findMergeMark(text);
    if (mark !== null)
        return refusal('journal/merge-conflict', 'The journal holds a mark of an unfinished merge.', placeOf(path, mark));
    const json = (0,project_content/* parseJson */.qF)(text);
    if (json === undefined)
        return refusal('journal/invalid', 'The journal is not JSON.', path);
    const journal = journalSchema.safeParse(json);
    if (!journal.success)
        return refusal('journal/invalid', `The journal has another form than drizzle-kit writes: ${describeIssue(journal.error)}.`, path);
    const parsed = journal.data.entries.map((entry, position) => parseEntry(entry, position, path));
    const entries = parsed.flatMap((entry) => (entry instanceof problem/* Problem */.AF ? [] : [entry]));
    const invalid = parsed.filter((entry) => entry instanceof problem/* Problem */.AF);
    return { known: true, entries, defects: [...judgeDialect(journal.data.dialect, dialect, path), ...invalid, ...findDefects(entries, text, path)] };
}
function parseEntry(entry, position, path) {
    const parsed = entrySchema.safeParse(entry);
    if (parsed.success)
        return { ...parsed.data, position };
    return new problem/* Problem */.AF('journal/invalid', {
        message: `Entry ${String(position)} of the journal has another form than drizzle-kit writes: ${describeIssue(parsed.error)}.`,
        remedy: 'Restore the entry from git; its tag is the name of a file beside the journal, without `.sql`.',
        place: path,
    });
}
/** What journals call each dialect: drizzle-kit below 0.21 said `pg`, and for Turso it says `sqlite`. */
const inJournals = {
    postgresql: { name: 'PostgreSQL', words: ['postgresql', 'pg'] },
    mysql: { name: 'MySQL', words: ['mysql'] },
    sqlite: { name: 'SQLite', words: ['sqlite'] },
    turso: { name: 'Turso', words: ['sqlite', 'turso'] },
};
function judgeDialect(written, dialect, path) {
    if (dialect === null || inJournals[dialect].words.includes(written))
        return [];
    return [
        new problem/* Problem */.AF('journal/dialect-mismatch', {
            message: `The journal is for the dialect ${(0,excerpt/* quote */.hD)(written)}, but the deploy is for ${(0,excerpt/* quote */.hD)(dialect)}.`,
            remedy: `Point \`out\` to the folder of the ${inJournals[dialect].name} migrations.`,
            place: path,
        }),
    ];
}
function describeIssue(error) {
    const issue = error.issues[0];
    if (issue === undefined)
        return 'nothing of it was recognised';
    return `${issue.path.length === 0 ? 'the whole' : `\`${(0,model_excerpt/* excerpt */.K)(issue.path.join('.'))}\``}: ${issue.message}`;
}
function refusal(code, message, place) {
    return {
        known: false,
        entries: [],
        defects: [new problem/* Problem */.AF(code, { message, remedy: 'Restore the journal from git, or resolve the merge that left it so.', place })],
    };
}

// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
;// CONCATENATED MODULE: ./src/project/statements.ts
/** One migration's SQL file: its digest, its statements and what is wrong with it. */




/** drizzle-kit splits here whatever the journal's `breakpoints` says, and trims nothing. */
const breakpoint = '--> statement-breakpoint';
/** Judges the SQL file at `path` (from the repository's root). */
function parseSqlFile(content, path) {
    if (content.kind !== 'read')
        return { file: null, defects: [lossOf(content, path)] };
    const text = (0,project_content/* decodeText */.g7)(content.bytes);
    if (text === null)
        return { file: null, defects: [invalidUtf8(path)] };
    return {
        file: { sha256: (0,digest/* digest */.b)(content.bytes), bytes: content.bytes.length, statements: text.split(breakpoint) },
        defects: mergeConflicts(text, path),
    };
}
function lossOf(content, path) {
    const details = { message: `The migration file ${(0,project_content/* describeLoss */.$4)(content)}.`, place: path };
    return content.kind === 'too-large'
        ? new problem/* Problem */.AF('migration/too-large', { ...details, remedy: 'Load bulk data outside of migrations, or split the file into several migrations.' })
        : new problem/* Problem */.AF('migration/unreadable', { ...details, remedy: 'Commit the migration as a regular file that the job may read.' });
}
function invalidUtf8(path) {
    return new problem/* Problem */.AF('migration/invalid-utf8', {
        message: 'The migration file is not valid UTF-8, so drizzle-kit would send and hash other text than was reviewed.',
        remedy: 'Save the file as UTF-8.',
        place: path,
    });
}
function mergeConflicts(text, path) {
    const line = findMergeMark(text);
    if (line === null)
        return [];
    return [
        new problem/* Problem */.AF('migration/merge-conflict', {
            message: 'The migration file holds a mark of an unfinished merge.',
            remedy: 'Resolve the merge, then commit the file again.',
            place: placeOf(path, line),
        }),
    ];
}

;// CONCATENATED MODULE: ./src/project/journal-layout.ts
/** The v0 layout: a journal, and one SQL file for each of its entries. */





/** A name as `generate` gives it: a number, then words; `0001_name.down.sql` is some other tool's. */
const generatedName = /^\d{4,}_[^.]+\.sql$/u;
/** Reads entries and files together; the files are known by the folder's listing, so a tag cannot lead elsewhere. */
function parseJournalLayout(content, path, dialect) {
    const journalPath = external_node_path_.posix.join(path, 'meta/_journal.json');
    const journal = parseJournal(content.journal, journalPath, dialect);
    const parsed = journal.entries.map((entry) => parseEntryFile(entry, content, path));
    const tags = new Set(journal.entries.map(({ tag }) => tag));
    const orphans = journal.known ? [...content.sqlFiles.keys()].filter((name) => !tags.has(name.slice(0, -'.sql'.length))).sort() : [];
    return {
        migrations: parsed.flatMap(({ migrations }) => migrations),
        defects: [...journal.defects, ...parsed.flatMap(({ defects }) => defects), ...orphans.map((name) => orphan(name, path))],
    };
}
function parseEntryFile(entry, content, folder) {
    const path = external_node_path_.posix.join(folder, `${entry.tag}.sql`);
    const sql = content.sqlFiles.get(`${entry.tag}.sql`);
    if (sql === undefined || sql.kind === 'absent')
        return { migrations: [], defects: [withoutSql(entry, path)] };
    const { file, defects } = parseSqlFile(sql, path);
    return { migrations: file === null ? [] : [{ name: entry.tag, createdAt: entry.when, path, ...file }], defects };
}
function withoutSql(entry, place) {
    return new problem/* Problem */.AF('journal/entry-without-sql', {
        message: `The journal has the entry ${(0,excerpt/* quote */.hD)(entry.tag)}, but its SQL file does not exist.`,
        remedy: 'Restore the file from git; remove the entry only if it was never deployed.',
        place,
    });
}
/**
 * drizzle-kit does not see such a file. Under a name that `generate` gives, it was meant to run, and a deploy without it is not the one that was
 * reviewed: an error. Under any other name it is somebody's script: a warning.
 */
function orphan(name, folder) {
    return new problem/* Problem */.AF('journal/sql-without-entry', {
        message: `The SQL file ${(0,excerpt/* quote */.hD)(name)} has no entry in the journal, so drizzle-kit never runs it.`,
        remedy: 'Generate the migration again so that the journal knows it, or move the file out of the folder.',
        place: external_node_path_.posix.join(folder, (0,model_excerpt/* excerpt */.K)(name)),
        severity: generatedName.test(name) ? 'error' : 'warning',
    });
}

;// CONCATENATED MODULE: ./src/project/timestamp.ts
/** The time that drizzle-kit 1.0 writes into a migration folder's name: 14 digits, UTC. */
const fourteenDigits = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})/u;
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Whether the name starts with 14 digits. */
function isDated(name) {
    return fourteenDigits.test(name);
}
/** Milliseconds since 1970 of the name's first 14 digits; null where they are no time, of which drizzle-kit makes NaN or another time. */
function parseTimestamp(name) {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = fourteenDigits.exec(name)?.slice(1).map(Number) ?? [];
    const valid = year >= 1970 && day >= 1 && day <= daysIn(year, month) && hour < 24 && minute < 60 && second < 60;
    return valid ? (((daysBefore(year, month) + day - 1) * 24 + hour) * 60 + minute) * 60_000 + second * 1_000 : null;
}
/** Days from 1970 to the first of the month. */
function daysBefore(year, month) {
    const leapDays = (before) => Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
    const months = lengths.slice(0, month - 1).map((_, index) => daysIn(year, index + 1));
    return (year - 1970) * 365 + leapDays(year - 1) - leapDays(1969) + months.reduce((sum, days) => sum + days, 0);
}
/** 0 where there is no such month. */
function daysIn(year, month) {
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return (lengths[month - 1] ?? 0) + (month === 2 && leap ? 1 : 0);
}

;// CONCATENATED MODULE: ./src/project/folder-layout.ts
/** The v1 layout: one dated folder for each migration, no journal. */





/** A child of drizzle-kit has no locale in its environment, so its `localeCompare` is that of en-US. */
const kitLocale = 'en-US';
const printable = /^[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u;
/** Reads the folders in the order in which drizzle-kit runs them. */
function parseFolderLayout(content, path) {
    const parsed = [...content.folders]
        .sort(([a], [b]) => a.localeCompare(b, kitLocale))
        .filter(([name, { kind }]) => kind !== 'absent' || isDated(name))
        .map(([name, sql]) => parseMigration(name, sql, path));
    return { migrations: parsed.flatMap(({ migrations }) => migrations), defects: parsed.flatMap(({ defects }) => defects) };
}
function parseMigration(name, sql, folder) {
    const place = external_node_path_.posix.join(folder, (0,model_excerpt/* excerpt */.K)(name));
    if (sql.kind === 'absent')
        return { migrations: [], defects: [folder_layout_withoutSql(name, place)] };
    const createdAt = printable.test(name) ? parseTimestamp(name) : null;
    const path = createdAt === null ? `${place}/migration.sql` : external_node_path_.posix.join(folder, name, 'migration.sql');
    const { file, defects } = parseSqlFile(sql, path);
    if (createdAt === null)
        return { migrations: [], defects: [invalidName(name, place), ...defects] };
    return { migrations: file === null ? [] : [{ name, createdAt, path, ...file }], defects };
}
function invalidName(name, place) {
    return new problem/* Problem */.AF('migration/invalid-name', {
        message: `The migration folder ${(0,excerpt/* quote */.hD)(name)} does not start with a UTC time of 14 digits (YYYYMMDDhhmmss), so drizzle-kit cannot record it.`,
        remedy: 'Rename the folder as `drizzle-kit generate` names one; if it holds no migration, move it out of the migrations folder.',
        place,
    });
}
/** Only a warning: drizzle-kit passes over such a folder, and git keeps no empty one, so it is a leftover of a work tree. */
function folder_layout_withoutSql(name, place) {
    return new problem/* Problem */.AF('migration/without-sql', {
        message: `The migration folder ${(0,excerpt/* quote */.hD)(name)} has no \`migration.sql\`, so drizzle-kit passes over it.`,
        remedy: 'Restore the file from git, or remove the folder.',
        place,
        severity: 'warning',
    });
}

;// CONCATENATED MODULE: ./src/project/folders.ts





/** Judges the folder at `path` (from the repository's root), which a drizzle-kit of `kitGeneration` will migrate. `content` is null where it is missing, `dialect` where the files are to tell it. */
function parseFolder(content, path, kitGeneration, dialect = 'postgresql') {
    if (content === null)
        return { generation: kitGeneration, path, migrations: [], defects: [missing(path)] };
    const generation = layoutOf(content) ?? kitGeneration;
    const { migrations, defects } = parseLayout(generation, content, path, dialect);
    const found = [...defects, ...judgeLayout(content, path, kitGeneration), ...judgeCount(migrations.length, path)];
    return { generation, path, migrations, defects: migrations.length === 0 && found.every(isWarning) ? [...found, empty(path)] : found };
}
/** By the files, never by the version: early betas of 1.0 still wrote a journal. Null where there is neither. */
function layoutOf(content) {
    if (content.journal.kind !== 'absent')
        return 'v0';
    if ([...content.folders.values()].some(({ kind }) => kind !== 'absent'))
        return 'v1';
    return null;
}
function parseLayout(generation, content, path, dialect) {
    if (generation === 'v1')
        return parseFolderLayout(content, path);
    const nothing = content.journal.kind === 'absent' && content.sqlFiles.size === 0;
    return nothing ? { migrations: [], defects: [] } : parseJournalLayout(content, path, dialect);
}
/** A manifest names each migration of a plan, and a plan may be all of them. */
function judgeCount(found, path) {
    if (found <= plan/* maxMigrations */.W)
        return [];
    return [
        new problem/* Problem */.AF('folder/too-many-migrations', {
            message: `The folder holds ${found.toString()} migrations; a deploy records at most ${plan/* maxMigrations */.W.toString()}.`,
            remedy: 'Squash the history: keep what every database has already applied as one migration.',
            place: path,
        }),
    ];
}
function judgeLayout(content, path, kitGeneration) {
    const generation = layoutOf(content);
    if (hasBoth(content))
        return [mixed(path)];
    if (generation === null || generation === kitGeneration)
        return [];
    return [generation === 'v0' ? outdated(path) : newer(path)];
}
function hasBoth({ journal, folders }) {
    return journal.kind !== 'absent' && [...folders].some(([name, { kind }]) => isDated(name) && kind !== 'absent');
}
function isWarning(problem) {
    return problem.severity === 'warning';
}
function missing(path) {
    return new problem/* Problem */.AF('folder/missing', {
        message: 'The migrations folder does not exist; drizzle-kit 1.0 would report success on it.',
        remedy: 'Commit the migrations, or point `out` to their folder.',
        place: path,
    });
}
function empty(path) {
    return new problem/* Problem */.AF('folder/empty', {
        message: 'The migrations folder holds no migration.',
        remedy: 'Run `drizzle-kit generate` and commit what it writes, or point `out` to the folder of the migrations.',
        place: path,
    });
}
function mixed(path) {
    return new problem/* Problem */.AF('folder/mixed-layouts', {
        message: 'The migrations folder holds a journal and dated folders, and each generation of drizzle-kit sees only one of the two.',
        remedy: 'Finish `drizzle-kit up`, or restore the folder from git.',
        place: path,
    });
}
function outdated(path) {
    return new problem/* Problem */.AF('folder/outdated-layout', {
        message: 'The migrations folder has the layout of drizzle-kit 0.x, but the installed drizzle-kit is 1.0.',
        remedy: 'Run `drizzle-kit up` and commit what it writes.',
        place: path,
    });
}
function newer(path) {
    return new problem/* Problem */.AF('folder/newer-layout', {
        message: 'The migrations folder has the layout of drizzle-kit 1.0, but the installed drizzle-kit is 0.x.',
        remedy: 'Install the drizzle-kit 1.0 that wrote the folder.',
        place: path,
    });
}


/***/ }),

/***/ 41153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iw: () => (/* binding */ pathFrom),
/* harmony export */   T1: () => (/* binding */ ancestors),
/* harmony export */   UO: () => (/* binding */ isWithin)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/** Paths, compared without looking at the disk. */

/** Whether the absolute path is the folder or lies in it. */
function isWithin(folder, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, path);
    return !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(way) && way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`);
}
/** The path from the folder, with forward slashes; empty for the folder itself. */
function pathFrom(folder, path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, path).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/');
}
/** The folder and those above it, nearest first, up to the top or, where it is one of them, to `last`. */
function ancestors(folder, last) {
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(folder);
    return folder === last || parent === folder ? [folder] : [folder, ...ancestors(parent, last)];
}


/***/ })

};
