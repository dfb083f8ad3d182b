export const id = 510;
export const ids = [510];
export const modules = {

/***/ 95510:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pending: () => (/* binding */ pending)
});

// EXTERNAL MODULE: ./src/host/process.ts
var process = __webpack_require__(17439);
// EXTERNAL MODULE: ./src/host/random.ts
var random = __webpack_require__(91391);
// EXTERNAL MODULE: ./src/ledger/postgresql.ts + 17 modules
var postgresql = __webpack_require__(44699);
// EXTERNAL MODULE: ./src/project/repository.ts + 8 modules
var repository = __webpack_require__(48889);
// EXTERNAL MODULE: ./src/publish/markdown.ts
var markdown = __webpack_require__(51886);
// EXTERNAL MODULE: ./src/publish/problem.ts
var problem = __webpack_require__(72968);
;// CONCATENATED MODULE: ./src/publish/pending.ts


/** A summary has its limit, and a person reads less. */
const mostRows = 200;
function renderPending({ pending, plan }, problems) {
    const stopped = problems.some(({ severity }) => severity === 'error');
    const title = stopped ? '⛔ A deploy would be refused' : pending.length === 0 ? '✅ Nothing is pending' : `📋 ${String(pending.length)} pending`;
    const rows = pending
        .slice(0, mostRows)
        .map(({ name, statements, sha256 }) => `| ${(0,markdown/* escapeMarkdown */.F)(name)} | ${String(statements.length)} | \`${sha256.slice(0, 12)}\` |`);
    const more = pending.length > mostRows ? [`… and ${String(pending.length - mostRows)} more.`] : [];
    const table = rows.length === 0 ? [] : [['| Migration | Statements | SHA-256 |', '|---|---|---|', ...rows].join('\n'), ...more, `Plan \`${plan.sha256}\``];
    return [`## ${title}`, ...problems.map(problem/* renderProblem */.y), ...table].join('\n\n');
}

// EXTERNAL MODULE: ./src/reconcile/reconcile.ts + 3 modules
var reconcile = __webpack_require__(87895);
// EXTERNAL MODULE: ./src/commands/exit.ts
var exit = __webpack_require__(66164);
// EXTERNAL MODULE: ./src/commands/project-place.ts
var project_place = __webpack_require__(82353);
// EXTERNAL MODULE: ./src/commands/say.ts
var say = __webpack_require__(8729);
;// CONCATENATED MODULE: ./src/commands/pending.ts









async function pending(inputs, host) {
    const { project, reconciliation } = await readState(inputs, host);
    const problems = [...project.folder.defects, ...reconciliation.stops];
    for (const problem of problems)
        (0,say/* sayProblem */.V)(problem, host.log);
    const { plan } = reconciliation;
    host.setOutput('pending', JSON.stringify(plan.migrations.map(({ name }) => name)));
    host.setOutput('plan', JSON.stringify(plan.migrations));
    host.setOutput('plan-sha256', plan.sha256);
    await host.showSummary(renderPending(reconciliation, problems));
    host.showResult({ plan, problems: problems.map(({ code, severity, message, remedy, place }) => ({ code, severity, message, remedy, place })) });
    return (0,exit/* exitCodeOf */.F)(problems);
}
async function readState(inputs, host) {
    const [project, database] = await Promise.allSettled([
        (0,repository/* readProject */.W)((0,project_place/* projectPlace */.h)(inputs.project, host), process/* runChild */.w$),
        (0,postgresql/* openPostgresql */.v)(inputs.database, { applicationName: `drizzle-attest/pending.${(0,random/* newId */.S)().slice(0, 8)}`, connectTimeoutMs: 30_000 }),
    ]);
    try {
        if (project.status === 'rejected')
            throw project.reason;
        if (database.status === 'rejected')
            throw database.reason;
        const ledger = await database.value.readLedger(project.value.config.ledgerTable);
        return { project: project.value, reconciliation: (0,reconcile/* reconcile */.L)(project.value.kit, project.value.folder, ledger, inputs.outOfOrder) };
    }
    finally {
        await closeOpened(database);
    }
}
async function closeOpened(database) {
    if (database.status === 'fulfilled')
        await database.value.close();
}


/***/ })

};
