export const id = 8167;
export const ids = [8167];
export const modules = {

/***/ 66164:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ exitCodeOf)
/* harmony export */ });
/** The first problem that stops decides; warnings do not. */
function exitCodeOf(problems) {
    return problems.find(({ severity }) => severity === 'error')?.exitCode ?? 0;
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
// EXTERNAL MODULE: ./src/publish/check/sql-section.ts
var sql_section = __webpack_require__(67738);
// EXTERNAL MODULE: ./src/publish/markdown.ts
var markdown = __webpack_require__(51886);
// EXTERNAL MODULE: ./src/publish/problem.ts
var publish_problem = __webpack_require__(72968);
;// CONCATENATED MODULE: ./src/publish/pending.ts



/** A summary has its limit, and a person reads less. */
const mostRows = 200;
const mostSqlBytes = 600_000;
function renderPending(state, problems) {
    const said = problems.map(publish_problem/* renderProblem */.y);
    if (state.status === null)
        return ['## ❓ What is pending is not known yet', ...said, folderSize(state.folder)].join('\n\n');
    const { pending, plan } = state.status;
    const parts = [`## ${titleOf(pending, problems)}`, ...said, sourceOf(state.from)];
    if (pending.length === 0)
        return parts.join('\n\n');
    return [...parts, ...renderTable(pending), `Plan \`${plan.sha256}\``, ...(0,sql_section/* renderSql */.b)(pending, mostSqlBytes)].join('\n\n');
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
            return `As record ${String(from.sequence)} of this target (\`${from.manifestId}\`) says that it left the database. The deploy asks the database, and stops where that says otherwise.`;
        case 'nobody':
            return '';
    }
}
function folderSize({ migrations }) {
    return `The folder has ${String(migrations.length)} ${migrations.length === 1 ? 'migration' : 'migrations'}, up to ${(0,markdown/* escapeMarkdown */.F)(migrations.at(-1)?.name ?? 'none')}.`;
}
function renderTable(pending) {
    const rows = pending
        .slice(0, mostRows)
        .map(({ name, statements, sha256 }) => `| ${(0,markdown/* escapeMarkdown */.F)(name)} | ${String(statements.length)} | \`${sha256.slice(0, 12)}\` |`);
    const more = pending.length > mostRows ? [`… and ${String(pending.length - mostRows)} more.`] : [];
    return [['| Migration | Statements | SHA-256 |', '|---|---|---|', ...rows].join('\n'), ...more];
}

// EXTERNAL MODULE: ./src/commands/exit.ts
var exit = __webpack_require__(66164);
// EXTERNAL MODULE: ./src/commands/problem-log.ts
var problem_log = __webpack_require__(48466);
;// CONCATENATED MODULE: ./src/commands/pending/pending.ts
/** pending: what a deploy would run now, and what would stop it; changes nothing. */




async function pending(inputs, host) {
    const state = await readState(inputs, host);
    const problems = problemsOf(state);
    for (const problem of problems)
        (0,problem_log/* logProblem */.O)(problem, host.log);
    const plan = state.status?.plan ?? null;
    host.setOutput('pending', plan === null ? '' : JSON.stringify(plan.migrations.map(({ name }) => name)));
    host.setOutput('plan', plan === null ? '' : JSON.stringify(plan.migrations));
    host.setOutput('plan-sha256', plan?.sha256 ?? '');
    host.setOutput('codes', JSON.stringify(problems.map(({ code }) => code)));
    await host.showSummary(renderPending(state, problems));
    host.showResult({
        from: state.from,
        plan,
        problems: problems.map(({ code, severity, message, remedy, place }) => ({ code, severity, message, remedy, place })),
    });
    return (0,exit/* exitCodeOf */.F)(problems);
}
/** The database knows; where it is not to be asked yet, the last manifest tells what it was left with. */
async function readState(inputs, host) {
    const { source } = inputs;
    if (source.kind === 'database')
        return await (await Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(5174), __webpack_require__.e(2402), __webpack_require__.e(2683), __webpack_require__.e(7362)]).then(__webpack_require__.bind(__webpack_require__, 24712))).readFromDatabase(inputs, source.database, host);
    return await (await Promise.all(/* import() */[__webpack_require__.e(5174), __webpack_require__.e(2402), __webpack_require__.e(2845)]).then(__webpack_require__.bind(__webpack_require__, 62845))).readFromManifest(inputs, source, host);
}
function problemsOf({ folder, status, unknown }) {
    if (status !== null)
        return [...folder.defects, ...status.stops];
    const notKnown = new problem/* Problem */.AF('plan/unknown', {
        message: `What is pending is not known before the deploy asks the database: ${unknown}.`,
        remedy: 'Nothing is wrong with that on the first deploy of a target. Otherwise keep the manifests (evidence-branch), or give the URL of a role that may only read as database-url.',
        severity: 'warning',
    });
    return [...folder.defects, notKnown];
}


/***/ }),

/***/ 87226:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
/** Things of one kind together. */
/** In the order in which the keys, and those of one key, first come: Map.groupBy, which the oldest supported Node lacks. */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const group = groups.get(keyOf(item));
        if (group === undefined)
            groups.set(keyOf(item), [item]);
        else
            group.push(item);
    }
    return groups;
}


/***/ }),

/***/ 36948:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   UJ: () => (/* binding */ inertText),
/* harmony export */   gQ: () => (/* binding */ inertCode)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51886);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58824);
/**
 * Texts from elsewhere in Markdown where GitHub acts on words, too: mentions, references to issues, links, formulas. An entity alone does not stop
 * a mention, which is looked for in what the page shows, so an invisible space parts its sign from its name; within code nothing is looked for.
 */


const invisibleSpace = '\u200b';
/** Part of a sentence of ours. */
function inertText(text, limit = 1_000) {
    const parted = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h)(text, limit).replace(/@|#|gh-|:(?=\/\/)|www(?=\.)/giu, (sign) => `${sign}${invisibleSpace}`);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .F)(parted).replace(/[_~$\\\]]/gu, entity);
}
/** A name as it is, in letters of one width. Unlike a code span it needs no care for backticks, nor for cells of a table. */
function inertCode(text, limit = 300) {
    return `<code>${(0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h)(text, limit).replace(/[^\p{L}\p{N} ./:;,"'()=+?%-]|:(?=\/\/)|(?<=www)\./giu, entity)}</code>`;
}
/** Text on its own lines, in a fence longer than any that it holds, so that it ends nowhere else. */
function fenced(text, language) {
    const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([ticks]) => ticks.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${text}\n${fence}`;
}
function entity(character) {
    return `&#${String(character.codePointAt(0) ?? 0)};`;
}


/***/ }),

/***/ 58824:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ plainBlock),
/* harmony export */   h: () => (/* binding */ plainLine)
/* harmony export */ });
/** Texts from elsewhere whose every character can be seen: nothing moves a cursor, turns the direction of what follows, or looks like something else. */
/** At most `limit` characters on one line; what was cut is said. */
function plainLine(text, limit) {
    const shown = show(text.slice(0, limit).replace(/[\r\n\t]+/gu, ' '), /[\p{C}\p{Zl}\p{Zp}]/gu);
    return text.length > limit ? `${shown}… (${String(text.length)} characters)` : shown;
}
/** With its line ends and tabs as they are. */
function plainBlock(text) {
    return show(text.replaceAll('\r\n', '\n'), /(?![\n\t])[\p{C}\p{Zl}\p{Zp}]/gu);
}
function show(text, hidden) {
    return text.replace(hidden, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
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
/* harmony import */ var _inert_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36948);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58824);
/* harmony import */ var _room_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88833);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68306);




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
        left -= (0,_room_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$)(section) + 2;
        shown.push(section);
    }
    const missing = migrations.length - shown.length;
    return missing === 0 ? shown : [...shown, `✂️ The page has no room for the SQL of ${(0,_tally_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(missing, 'more migration')}: their files have it.`];
}
function renderMigration({ name, path, statements }, bytes) {
    const { pieces } = (0,_room_js__WEBPACK_IMPORTED_MODULE_1__/* .fillRoom */ .D)(cutStatements(statements), bytes);
    const cut = statements.slice(0, pieces.length).filter(({ length }) => length > longestStatement).length;
    const left = statements.length - pieces.length;
    const said = [
        ...(cut === 0 ? [] : [`${(0,_tally_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(cut, 'statement')} cut after ${String(longestStatement)} characters`]),
        ...(left === 0 ? [] : [`${(0,_tally_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(left, 'more statement')} not shown`]),
    ];
    return foldedSql(`${(0,_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .inertCode */ .gQ)(name)}: ${(0,_tally_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(statements.length, 'statement')}`, pieces.join('\n\n'), said.length === 0 ? null : `✂️ ${said.join(', ')}: ${(0,_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .inertCode */ .gQ)(path)} has all.`);
}
function* cutStatements(statements) {
    for (const statement of statements)
        yield (0,_plain_js__WEBPACK_IMPORTED_MODULE_3__/* .plainBlock */ .Y)(statement.slice(0, longestStatement)).trim();
}
/** `title` is Markdown; `sql` is not. */
function foldedSql(title, sql, said) {
    return [`<details><summary>${title}</summary>`, (0,_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .fenced */ .OF)(sql, 'sql'), ...(said === null ? [] : [said]), '</details>'].join('\n\n');
}


/***/ }),

/***/ 68306:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   RJ: () => (/* binding */ groupByRule),
/* harmony export */   gM: () => (/* binding */ renderVerdict),
/* harmony export */   oL: () => (/* binding */ renderPlace),
/* harmony export */   sv: () => (/* binding */ tallyOf)
/* harmony export */ });
/* harmony import */ var _model_group_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87226);

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
    return findings.length === 0 ? [] : [plural(findings.length, noun)];
}
/** `1 error`, `2 errors`. */
function plural(count, noun) {
    return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
/** Findings of one rule together, in the order in which the rules first come. */
function groupByRule(findings) {
    return [...(0,_model_group_js__WEBPACK_IMPORTED_MODULE_0__/* .groupBy */ .$)(findings, ({ rule }) => rule).values()];
}
/** `drizzle/0001.sql:12`. */
function renderPlace({ path, line }) {
    return line === null ? path : `${path}:${String(line)}`;
}


/***/ })

};
