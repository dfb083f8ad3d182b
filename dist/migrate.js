export const ids = [8456];
export const modules = {

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

/***/ 76059:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HC: () => (/* binding */ replace),
/* harmony export */   N4: () => (/* binding */ note),
/* harmony export */   SX: () => (/* binding */ applicationName),
/* harmony export */   Y0: () => (/* binding */ startFacts)
/* harmony export */ });
/* harmony import */ var _host_random_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91391);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65251);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52621);



function startFacts(inputs, host, distSha256, signing) {
    return {
        start: {
            manifestId: (0,_host_random_js__WEBPACK_IMPORTED_MODULE_0__/* .newId */ .S)(),
            startedAt: host.clock(),
            environment: inputs.environment,
            database: inputs.database,
            run: host.run,
            tool: { version: _model_version_js__WEBPACK_IMPORTED_MODULE_1__/* .toolVersion */ .f, node: host.nodeVersion, distSha256 },
            signing,
            form: inputs.form.kind,
            approvedPlanSha256: inputs.approvedPlan?.sha256 ?? null,
        },
        identity: null,
        gate: null,
        project: null,
        source: null,
        server: null,
        lockAcquiredAt: null,
        position: (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L)('the deploy stopped before it read the head of the chain, which it does under the lock'),
        before: null,
        unrecorded: (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L)('the deploy stopped before it read the ledger'),
        interrupted: [],
        status: null,
        applying: false,
        execution: null,
        problems: [],
    };
}
/** The name of this run's sessions in the database, by which a later deploy knows them. */
function applicationName({ start: { run, manifestId } }) {
    return `drizzle-attest/${typeof run.id === 'string' ? run.id : 'terminal'}.${manifestId.slice(0, 8)}`;
}
function note(facts, problems) {
    facts.problems = [...facts.problems, ...problems];
}
/** What is judged again is told once, as it was judged last. */
function replace(facts, earlier, later) {
    facts.problems = [...facts.problems.filter((problem) => !earlier.includes(problem)), ...later];
}


/***/ }),

/***/ 98456:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  migrate: () => (/* binding */ migrate)
});

// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/host/disk.ts
var disk = __webpack_require__(83409);
// EXTERNAL MODULE: ./src/model/chain.ts
var model_chain = __webpack_require__(94032);
// EXTERNAL MODULE: ./src/model/time.ts
var time = __webpack_require__(50816);
// EXTERNAL MODULE: ./src/manifest/bounded.ts
var bounded = __webpack_require__(96876);
// EXTERNAL MODULE: ./src/manifest/reach.ts
var reach = __webpack_require__(28726);
// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
// EXTERNAL MODULE: ./src/manifest/outside.ts
var outside = __webpack_require__(64330);
// EXTERNAL MODULE: ./src/manifest/schema-execution.ts
var schema_execution = __webpack_require__(48365);
;// CONCATENATED MODULE: ./src/manifest/compose-statements.ts





/** Characters that all statements together may take in the file: a migration must not be able to make a manifest too long to be read. */
const room = 3 * 1024 * 1024;
/** Of one of them: of what takes more, the commands are unknown. */
const longestStatement = 256 * 1024;
/** One for each migration. Statements that failed come first into the room that there is, then the others in the order of the plan. */
function composeStatements(migrations, fit) {
    const composed = migrations.map((migration) => ({
        migration,
        statements: (0,outside/* ifKnown */.HP)(migration.statements, fit, (known) => known.map((statement) => measure(composeStatement(statement, fit)))),
    }));
    const kept = compose_statements_select(composed.flatMap(({ statements }) => ((0,unknown/* isUnknown */.t)(statements) ? [] : statements)));
    return composed.map(({ migration, statements }) => {
        if ((0,unknown/* isUnknown */.t)(statements))
            return { migration, statements, statementsLeftOut: 0 };
        const named = statements.filter((measured) => kept.has(measured)).slice(0, schema_execution/* maxStatements */.hF);
        return { migration, statements: named.map(({ statement }) => statement), statementsLeftOut: statements.length - named.length };
    });
}
function compose_statements_select(statements) {
    const kept = new Set();
    const [failed, others] = [statements.filter(({ statement }) => statement.error !== null), statements.filter(({ statement }) => statement.error === null)];
    let left = room;
    for (const measured of [...failed, ...others]) {
        left -= measured.length;
        if (left < 0)
            return kept;
        kept.add(measured);
    }
    return kept;
}
/** In the file it stands five levels deep, with two spaces for each. */
function lengthOf(statement) {
    const lines = JSON.stringify(statement, null, 2).split('\n');
    return lines.reduce((length, line) => length + Buffer.byteLength(line) + 12, 0);
}
function measure(statement) {
    const length = lengthOf(statement);
    if (length <= longestStatement)
        return { statement, length };
    const shortened = { ...statement, commands: (0,unknown/* unknown */.L)('a manifest has no room for what is known of its commands') };
    return { statement: shortened, length: lengthOf(shortened) };
}
function composeStatement({ index, sha256, startedAt, finishedAt, commands, error }, fit) {
    return {
        index,
        sha256,
        startedAt: (0,time/* rfc3339 */.a)(startedAt),
        finishedAt: finishedAt === null ? null : (0,time/* rfc3339 */.a)(finishedAt),
        commands: whole(commands, 'commands', (command) => composeCommand(command, fit)),
        error: error === null ? null : composeError(error, fit),
    };
}
function composeError({ sqlState, message, position }, { text }) {
    return { sqlState, message: text(message), position };
}
function composeCommand({ kind, objects, rows, effect }, fit) {
    return { kind: (0,outside/* ifKnown */.HP)(kind, fit, bounded/* boundedName */.l), objects: composeObjects(objects, fit), rows, effect: (0,outside/* asIs */.$B)(effect, fit) };
}
function composeObjects(objects, fit) {
    return (0,outside/* ifKnown */.HP)(objects, fit, (known) => {
        const columns = Math.max(0, ...known.map((object) => object.columns.length));
        return columns > schema_execution/* statementLimits */.CV.columns ? (0,outside/* tooMany */.Ot)(columns, schema_execution/* statementLimits */.CV.columns, 'columns') : whole(known, 'objects', composeObject);
    });
}
/** Names of a migration's SQL, which is in git as it is. */
function composeObject({ kind, schema, table, name, columns }) {
    const named = (text) => (text === null ? null : (0,bounded/* boundedName */.l)(text));
    return { kind: (0,bounded/* boundedName */.l)(kind), schema: named(schema), table: named(table), name: (0,bounded/* boundedName */.l)(name), columns: columns.map(bounded/* boundedName */.l) };
}
function whole(list, what, compose) {
    return list.length > schema_execution/* statementLimits */.CV[what] ? (0,outside/* tooMany */.Ot)(list.length, schema_execution/* statementLimits */.CV[what], what) : list.map(compose);
}

;// CONCATENATED MODULE: ./src/manifest/compose-execution.ts






const noRow = 'it has no ledger row';
/** Also of one that has a row, in a ledger that was not read again. */
const noRowKnown = 'it has no ledger row that is known';
function composeExecution(facts, redact) {
    const { execution, lockAcquiredAt } = facts;
    const fit = (0,outside/* outside */.qY)(redact);
    return {
        form: facts.start.form,
        startedAt: execution === null ? notStarted(facts) : (0,time/* rfc3339 */.a)(execution.startedAt),
        finishedAt: execution === null ? notStarted(facts) : (0,time/* rfc3339 */.a)(execution.finishedAt),
        lockAcquiredAt: lockAcquiredAt === null ? (0,reach/* notReached */.e)(facts) : (0,time/* rfc3339 */.a)(lockAcquiredAt),
        exit: execution === null ? notStarted(facts) : composeExit(execution.end),
        connection: execution === null ? notStarted(facts) : execution.connection,
        commit: execution === null ? notStarted(facts) : (0,outside/* asIs */.$B)(execution.commit, fit),
        lock: execution === null ? notStarted(facts) : execution.lock,
        migrations: execution === null ? composePlanned(facts) : composeMigrations(execution, fit),
        failure: execution === null ? null : composeFailure(execution.failure, fit),
    };
}
function notStarted(facts) {
    if (facts.applying)
        return (0,unknown/* unknown */.L)('the ledger could not be read after drizzle-kit was started');
    return (0,unknown/* unknown */.L)(facts.status?.pending.length === 0 ? 'nothing was pending, so that drizzle-kit was not started' : 'drizzle-kit was not started');
}
function composeExit(end) {
    switch (end.kind) {
        case 'exited':
            return { code: end.code };
        case 'signalled':
            return { signal: end.signal };
        case 'timed-out':
            return { stopped: 'time-limit' };
        case 'cancelled':
            return { stopped: 'cancelled' };
        case 'stopped':
            return { stopped: nameStop(end.stop) };
        case 'not-started':
            return (0,unknown/* unknown */.L)(`it could not be started: ${end.reason}`);
    }
}
function nameStop(stop) {
    switch (stop.kind) {
        case 'refused':
            return 'foreign-statement';
        case 'session-lost':
            return stop.session === 'lock' ? 'lock-lost' : 'connection-lost';
        case 'transaction-ended':
        case 'lock-released':
        case 'lock-unread':
        case 'row-missing':
        case 'setting-changed':
        case 'internal-error':
            return stop.kind;
    }
}
/** Without an execution, what was planned was not executed, or nobody knows. */
function composePlanned({ status, applying }) {
    const unread = (0,unknown/* unknown */.L)('the ledger could not be read afterwards');
    const fate = applying ? { outcome: unread, statements: unread } : { outcome: 'not-executed', statements: [] };
    const appliedAt = (0,unknown/* unknown */.L)(noRowKnown);
    return (status?.pending ?? []).map(({ name, sha256 }) => ({ name, sha256, ...fate, appliedAt, statementsLeftOut: 0 }));
}
function composeMigrations({ judgement: { migrations }, after }, fit) {
    return composeStatements(migrations, fit).map(({ migration, ...part }) => ({
        ...composeMigration(migration, (0,unknown/* isUnknown */.t)(after) ? noRowKnown : noRow, fit),
        ...part,
    }));
}
function composeMigration({ migration, outcome, row }, without, fit) {
    const { name, sha256 } = migration;
    const reason = row === null ? without : 'the ledger of drizzle-kit 0.31 does not note it';
    return { name, sha256, outcome: (0,outside/* asIs */.$B)(outcome, fit), appliedAt: row?.appliedAt ?? (0,unknown/* unknown */.L)(reason) };
}
function composeFailure(failure, fit) {
    if (failure === null)
        return null;
    return (0,outside/* ifKnown */.HP)(failure, fit, (known) => ({ ...known, keyword: (0,bounded/* boundedName */.l)(known.keyword), message: fit.text(known.message) }));
}

// EXTERNAL MODULE: ./src/manifest/compose-gate.ts + 3 modules
var compose_gate = __webpack_require__(85757);
// EXTERNAL MODULE: ./src/manifest/compose-identity.ts
var compose_identity = __webpack_require__(38584);
// EXTERNAL MODULE: ./src/manifest/compose-ledger.ts
var compose_ledger = __webpack_require__(80463);
// EXTERNAL MODULE: ./src/manifest/compose-problems.ts
var compose_problems = __webpack_require__(11702);
;// CONCATENATED MODULE: ./src/manifest/compose.ts
/** Facts -> manifest. What the deploy did not get to is said to be unknown, with the reason. */









/** `redact` takes secrets out of the texts that came from elsewhere. */
function composeManifest(facts, recordedAt, redact) {
    const { run, database } = facts.start;
    const environment = (0,compose_identity/* environmentOf */.p)(facts);
    const outcome = (0,reach/* outcomeOf */.s)(facts);
    return {
        schemaVersion: 1,
        manifestId: facts.start.manifestId,
        chain: { id: (0,model_chain/* chainId */.t)(run.repository, environment, database.fingerprint), position: facts.position },
        tool: composeTool(facts),
        system: composeSystem(facts, environment),
        change: { type: outcome === 'no-op' ? 'no-op' : facts.gate?.outcome === 'emergency' ? 'emergency' : 'standard' },
        source: composeSource(facts),
        run: composeRun(facts, redact),
        gate: (0,compose_gate/* composeGate */.G)(facts, environment, redact),
        plan: facts.status === null ? (0,reach/* notReached */.e)(facts) : { ...facts.status.plan, migrations: [...facts.status.plan.migrations] },
        status: (0,compose_ledger/* composeReconciliation */.CZ)(facts),
        ledger: (0,compose_ledger/* composeLedger */._d)(facts, redact),
        execution: composeExecution(facts, redact),
        outcome,
        problems: (0,compose_problems/* composeProblems */.J)(facts.problems, redact),
        signing: facts.start.signing,
        times: { startedAt: (0,time/* rfc3339 */.a)(facts.start.startedAt), recordedAt: (0,time/* rfc3339 */.a)(recordedAt), database: facts.server?.serverTime ?? (0,reach/* notReached */.e)(facts) },
    };
}
function composeTool(facts) {
    return {
        name: 'drizzle-attest',
        ...facts.start.tool,
        drizzleKit: facts.project?.kit.version ?? (0,reach/* notReached */.e)(facts),
        drizzleOrm: facts.project?.kit.ormVersion ?? (0,reach/* notReached */.e)(facts),
        lockfile: facts.project?.lockfile ?? (0,reach/* notReached */.e)(facts),
    };
}
function composeSystem(facts, environment) {
    const { start, project, server } = facts;
    return {
        repository: start.run.repository,
        environment,
        database: {
            dialect: start.database.dialect,
            fingerprint: start.database.fingerprint,
            ledgerTable: project?.config.ledgerTable ?? (0,reach/* notReached */.e)(facts),
            server: server === null ? (0,reach/* notReached */.e)(facts) : { version: server.serverVersion, role: server.role, tls: server.tls },
        },
    };
}
function composeSource(facts) {
    const { source, project, start } = facts;
    return {
        commit: source?.commit ?? (0,reach/* notReached */.e)(facts),
        tree: source?.tree ?? (0,reach/* notReached */.e)(facts),
        migrationsPath: project === null ? (0,reach/* notReached */.e)(facts) : (0,bounded/* boundedName */.l)(project.folder.path),
        migrationsTree: source?.migrationsTree ?? (0,reach/* notReached */.e)(facts),
        clean: source?.clean ?? (0,reach/* notReached */.e)(facts),
        ref: start.run.ref,
        workflowRef: start.run.workflowRef,
        workflowSha: start.run.workflowSha,
    };
}
function composeRun(facts, redact) {
    const { runner, id, attempt, number, url, event, actor, triggeringActor, runnerEnvironment } = facts.start.run;
    return { runner, id, attempt, number, url, event, actor, triggeringActor, runnerEnvironment, identity: (0,compose_identity/* composeIdentity */.J)(facts, redact) };
}

// EXTERNAL MODULE: ./src/commands/chain-head.ts + 1 modules
var chain_head = __webpack_require__(67648);
// EXTERNAL MODULE: ./src/commands/problems.ts
var commands_problems = __webpack_require__(39596);
// EXTERNAL MODULE: ./src/commands/gates.ts + 15 modules
var gates = __webpack_require__(49294);
// EXTERNAL MODULE: ./src/commands/publication.ts
var publication = __webpack_require__(23052);
// EXTERNAL MODULE: ./src/commands/signer.ts + 1 modules
var commands_signer = __webpack_require__(59572);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/model/drizzle.ts
var drizzle = __webpack_require__(28647);
// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(54966);
;// CONCATENATED MODULE: ./src/kit/driver.ts
/** Whether drizzle-kit has a driver with which it can work: through the relay, only one that speaks PostgreSQL's protocol over TCP. */





const relayed = new Set(['pg', 'postgres']);
/** Throws `kit/driver-unsupported`. A driver that is not known is tried. */
function refuseDriver(connection, { kit: { driver }, lockfile }) {
    if ((0,unknown/* isUnknown */.t)(driver) || (driver !== null && (connection === 'separate' || relayed.has(driver))))
        return;
    const install = `Install pg beside drizzle-kit and commit the lockfile: ${installing(lockfile)}.`;
    throw new problem/* Problem */.AF('kit/driver-unsupported', {
        message: driver === null
            ? `drizzle-kit finds no PostgreSQL driver: none of ${(0,sentence/* listNames */.Zv)(drizzle/* postgresqlDrivers */.iV)} is installed where it looks for packages.`
            : `drizzle-kit would connect with ${driver}, which cannot work in the session that holds the lock. Only pg and postgres can.`,
        remedy: driver === null
            ? install
            : `${install} drizzle-kit takes pg before ${driver}; your application is not affected. Or set kit-connection: separate, which the manifest names as the weaker promise.`,
        place: 'drizzle-kit',
    });
}
const commands = {
    'pnpm-lock.yaml': 'pnpm add --save-dev pg',
    'yarn.lock': 'yarn add --dev pg',
    'bun.lock': 'bun add --dev pg',
    'bun.lockb': 'bun add --dev pg',
};
function installing(lockfile) {
    return ((0,unknown/* isUnknown */.t)(lockfile) ? undefined : commands[external_node_path_.posix.basename(lockfile.path)]) ?? 'npm install --save-dev pg';
}

// EXTERNAL MODULE: ./src/status/status.ts + 3 modules
var status_status = __webpack_require__(67112);
// EXTERNAL MODULE: ./src/evidence/chain-position.ts + 1 modules
var chain_position = __webpack_require__(43817);
// EXTERNAL MODULE: ./src/commands/unsafe-statements.ts
var unsafe_statements = __webpack_require__(30533);
;// CONCATENATED MODULE: ./src/commands/migrate/approved-plan.ts
/** The plan that was approved, against the one that is pending. */


/** Also of a plan of which nothing is pending: a deploy of it that is run again passes, if the list was given and all of it is applied. */
function otherPlan(approved, status) {
    const { plan } = status;
    if (approved === null || approved.sha256 === plan.sha256 || isApplied(approved, status))
        return [];
    const listed = approved.migrations === null ? `the plan with the digest ${approved.sha256}` : listOf(approved.migrations);
    return [
        new problem/* Problem */.AF('gate/plan-changed', {
            message: `The plan is not the one that was approved. Approved: ${listed}. Pending now: ${listOf(plan.migrations)}.`,
            remedy: `Find out what changed in between: another deploy, another commit, or the ledger. ${plan.migrations.length === 0 ? 'Nothing is left to deploy.' : 'Then have the plan of now approved.'}`,
            place: 'approved-plan',
        }),
    ];
}
function isApplied({ migrations }, { statuses, plan }) {
    if (migrations === null || plan.migrations.length > 0)
        return false;
    const applied = new Map(statuses.flatMap((status) => (status.kind === 'applied' ? [[status.migration.name, status.migration.sha256]] : [])));
    return migrations.every(({ name, sha256 }) => applied.get(name) === sha256);
}
const mostListed = 20;
function listOf(migrations) {
    const names = migrations.map(({ name, sha256 }) => `${name.slice(0, 80)} (${sha256.slice(0, 12)})`);
    return names.length === 0 ? 'nothing' : (0,sentence/* listNames */.Zv)(names, mostListed);
}

// EXTERNAL MODULE: ./src/commands/migrate/facts.ts
var migrate_facts = __webpack_require__(76059);
// EXTERNAL MODULE: ./src/commands/pending-files.ts
var pending_files = __webpack_require__(9643);
;// CONCATENATED MODULE: ./src/commands/migrate/emergency.ts


/** A run waits at most thirty days for an approval; no issue of it is older. */
const longestRunMs = 35 * 24 * 3_600_000;
/** Gives what went wrong, which stops nothing: the emergency does not wait for an issue. */
async function openReview({ facts, host }, { github, readings }, gate) {
    const [{ openReviewIssue }, { notOpened }] = await Promise.all([__webpack_require__.e(/* import() */ 7629).then(__webpack_require__.bind(__webpack_require__, 27629)), __webpack_require__.e(/* import() */ 316).then(__webpack_require__.bind(__webpack_require__, 90316))]);
    const { repository } = readings.identity;
    if (typeof github === 'string')
        return [notOpened(github, '')];
    if ((0,unknown/* isUnknown */.t)(repository))
        return [notOpened(`the repository is not known, since ${repository.unknown}`, '')];
    const said = (value) => (typeof value === 'string' ? value : 'unknown');
    const { run, manifestId, environment, startedAt } = facts.start;
    const words = {
        environment,
        runId: said(run.id),
        runUrl: said(run.url),
        commit: said(facts.source?.commit),
        manifestId,
        reason: host.redact(gate.settings.emergency?.reason ?? ''),
        ticket: host.redact(gate.settings.emergency?.ticket ?? ''),
        migrations: facts.status?.plan.migrations.map(({ name }) => host.redact(name)) ?? [],
        startedBy: gate.separationOfDuties.triggerers.map(({ name }) => host.redact(name)),
        at: startedAt,
    };
    const { issue, problems } = await openReviewIssue(github, repository.fullName, words, (0,time/* rfc3339 */.a)(host.clock() - longestRunMs));
    if (issue !== null)
        host.log.info(`The review of this emergency is asked for in issue #${String(issue.number)}: ${issue.url}`);
    return problems;
}

;// CONCATENATED MODULE: ./src/commands/migrate/gate.ts
/** The gates on the way of a deploy: first whether this run may deploy at all, then whether it may run these migrations. */







/** Before anything is waited for: whoever may not deploy does not hold the lock either. */
async function passesRun({ facts, host, inputs }, asked) {
    facts.identity = asked.readings.identity;
    facts.gate = await (0,gates/* judge */.S4)(asked, commitOf(facts), []);
    const certified = inputs.form.kind === 'isolated' || inputs.form.seal.signing.kind === 'keyless';
    const problems = [...asked.problems, ...facts.gate.findings, ...(certified ? otherCommit(commitOf(facts), host.job?.sha) : [])];
    (0,migrate_facts/* note */.N4)(facts, problems);
    return !stops(facts.problems);
}
/** Under the lock, when the ledger has said what is pending. */
async function passesChange(order, asked, status) {
    const { facts, host, inputs } = order;
    const earlier = facts.gate?.findings ?? [];
    facts.gate = await (0,gates/* judge */.S4)(asked, commitOf(facts), await (0,pending_files/* readPending */.c)(host.workspace, status.pending));
    const changed = otherPlan(inputs.approvedPlan, status);
    (0,migrate_facts/* replace */.HC)(facts, earlier, [...facts.gate.findings, ...changed]);
    if (stops([...facts.gate.findings, ...changed]))
        return false;
    if (facts.gate.outcome === 'emergency')
        (0,migrate_facts/* note */.N4)(facts, await openReview(order, asked, facts.gate));
    return true;
}
function commitOf({ source }) {
    return source?.commit ?? (0,unknown/* unknown */.L)('the repository could not be read');
}
function stops(problems) {
    return problems.some(({ severity }) => severity === 'error');
}
/** A certificate names the commit of the run; a manifest of another commit would contradict it. Who hands over does not know how it will be signed. */
function otherCommit(commit, run) {
    if (run === undefined || (0,unknown/* isUnknown */.t)(run) || (0,unknown/* isUnknown */.t)(commit) || run === commit)
        return [];
    return [
        new problem/* Problem */.AF('seal/other-commit', {
            message: `The commit that is checked out is ${commit.slice(0, 12)}, and a keyless signature would be of the run's, ${run.slice(0, 12)}.`,
            remedy: 'Check out the commit of the run: actions/checkout without a ref. To deploy another commit, start a run of it, or sign with a key.',
        }),
    ];
}

// EXTERNAL MODULE: ./src/host/process.ts
var process = __webpack_require__(17439);
// EXTERNAL MODULE: ./src/ledger/databases.ts + 6 modules
var databases = __webpack_require__(26132);
// EXTERNAL MODULE: ./src/git/source.ts
var source = __webpack_require__(6891);
// EXTERNAL MODULE: ./src/project/repository.ts + 1 modules
var repository = __webpack_require__(7538);
// EXTERNAL MODULE: ./src/commands/project-place.ts
var project_place = __webpack_require__(82353);
;// CONCATENATED MODULE: ./src/commands/migrate/open.ts
/** Reads the repository, opens the database and asks GitHub, all at the same time. */









/** The repository, the database and GitHub have nothing to do with each other until all are read. */
async function openAll(order) {
    const { facts, host, inputs, hold } = order;
    const [project, database, asked] = await Promise.allSettled([
        readRepository(order),
        (0,databases/* openDatabase */.q)(inputs.database, { applicationName: (0,migrate_facts/* applicationName */.SX)(facts), connectTimeoutMs: 30_000 }),
        (0,gates/* askGates */.YI)(inputs.gates, inputs.environment, host),
    ]);
    if (database.status === 'fulfilled') {
        hold(database.value);
        facts.server = database.value.facts;
    }
    if (asked.status === 'rejected')
        throw asked.reason;
    return { project, database, asked: asked.value };
}
/** What is deployed, and from which commit: a refusal is a refusal of that commit. */
async function readRepository({ facts, host, inputs }) {
    const project = await (0,repository/* readProject */.Wh)((0,project_place/* projectPlace */.h)(inputs.project, host), process/* runChild */.w$).catch(async (thrown) => {
        facts.source = withoutFolder(await (0,source/* readSource */.o)(host.workspace, '', process/* readOutput */.ov));
        throw thrown;
    });
    facts.project = project;
    facts.source = await (0,source/* readSource */.o)(host.workspace, project.folder.path, process/* readOutput */.ov);
    (0,migrate_facts/* note */.N4)(facts, uncommitted(facts.source, project.folder.path, inputs.form.kind));
    return project;
}
/** A project that cannot be read lies at a commit all the same; only its folder is not known. */
function withoutFolder({ commit, tree }) {
    const reason = (0,unknown/* unknown */.L)('the project could not be read, so that its migrations folder is not known');
    return { commit, tree, migrationsTree: reason, clean: reason };
}
/** Files that are not at the commit were not reviewed with it; and no other job could read them again, to seal what they did. */
function uncommitted({ clean }, place, form) {
    if (clean !== false)
        return [];
    return [
        new problem/* Problem */.AF('source/uncommitted', {
            message: 'The migrations folder differs from the commit that is checked out.',
            remedy: 'Deploy what is committed: find out which step of the job changed or added files there.',
            place,
            severity: form === 'isolated' ? 'error' : 'warning',
        }),
    ];
}

;// CONCATENATED MODULE: ./src/commands/migrate/deploy.ts
/** The deploy itself, from the first read to the last. What it learns it notes at once, so that a refusal is recorded with all that was known. */









/** Throws the Problem that stops it; what was learned until then is in the facts. */
async function deploy(order) {
    const { facts, host, inputs } = order;
    const { lockWaitMs } = inputs.limits;
    const { project, database, asked } = await openAll(order);
    const passed = await passesRun(order, asked);
    if (project.status === 'rejected')
        throw project.reason;
    if (database.status === 'rejected')
        throw database.reason;
    refuseDefects(facts, project.value);
    refuseDriver(inputs.kitConnection, project.value);
    if (!passed)
        return;
    await database.value.lock(project.value.config.ledgerTable, lockWaitMs, host.signal, () => host.log.info(waiting('Another session holds the lock of the deploys of this database.', lockWaitMs)));
    facts.lockAcquiredAt = host.clock();
    await database.value.waitForOrphanedSessions(lockWaitMs, host.signal, () => host.log.info(waiting('Sessions of an earlier deploy are still at work.', lockWaitMs)));
    const before = await readLedger(order, project.value, database.value);
    facts.status = (0,status_status/* evaluateStatus */.q)(project.value.kit, project.value.folder, before, inputs.outOfOrder);
    (0,migrate_facts/* note */.N4)(facts, facts.status.stops);
    if (facts.status.stops.length > 0)
        return;
    if (facts.status.pending.length === 0) {
        (0,migrate_facts/* note */.N4)(facts, otherPlan(inputs.approvedPlan, facts.status));
        return;
    }
    if (!(await passesChange(order, asked, facts.status)))
        return;
    const unsafe = await (0,unsafe_statements/* findUnsafe */.q)(facts.status.pending, {
        workspace: host.workspace,
        commit: commitOf(facts),
        now: host.clock(),
        strict: inputs.gates.gateSettings.strict,
        connection: inputs.kitConnection,
    });
    (0,migrate_facts/* note */.N4)(facts, unsafe.map(({ problem }) => problem));
    if (unsafe.some(({ problem }) => problem.severity === 'error'))
        return;
    // Most deploys have nothing to apply, and need not load it.
    const { apply } = await __webpack_require__.e(/* import() */ 9837).then(__webpack_require__.bind(__webpack_require__, 49837));
    await apply(order, project.value, database.value, before);
    noteEnds(facts, unsafe);
}
function waiting(because, waitMs) {
    return `${because} Waiting for at most ${String(waitMs / 1000)} s (lock-wait).`;
}
/** What was only a warning before the deploy has another remedy behind it. */
function noteEnds(facts, unsafe) {
    const ends = new Map(facts.execution?.judgement.migrations.map(({ migration, outcome }) => [migration, endOf(outcome)]));
    const told = unsafe.flatMap((statement) => {
        const end = ends.get(statement.migration) ?? null;
        return end === null ? [] : [{ before: statement.problem, after: (0,unsafe_statements/* afterwards */.Q)(statement, end) }];
    });
    (0,migrate_facts/* replace */.HC)(facts, told.map(({ before }) => before), told.map(({ after }) => after));
}
/** Null of a migration that the next deploy runs as it is, once the cause of the failure is gone. */
function endOf(outcome) {
    if ((0,unknown/* isUnknown */.t)(outcome))
        return 'stopped';
    switch (outcome) {
        case 'applied':
            return 'applied';
        case 'failed':
        case 'partial':
            return 'stopped';
        case 'rolled-back':
        case 'not-executed':
            return null;
    }
}
/** All defects are told at once; the first that stops is thrown last. */
function refuseDefects(facts, { folder }) {
    const stop = folder.defects.find(({ severity }) => severity === 'error');
    (0,migrate_facts/* note */.N4)(facts, folder.defects.filter((defect) => defect !== stop));
    if (stop !== undefined)
        throw stop;
}
async function readLedger({ facts, chain }, project, database) {
    facts.position = (0,unknown/* unknown */.L)(chain === null ? 'the job that seals places it in the chain' : 'the deploy stopped before the head of the chain was read');
    facts.unrecorded = (0,unknown/* unknown */.L)(chain === null ? 'the job that seals holds the ledger against the chain' : 'the deploy stopped before it read the ledger');
    const [before, end] = await Promise.all([database.readLedger(project.config.ledgerTable), chain === null ? null : (0,chain_position/* readChain */.UM)(chain)]);
    facts.before = before;
    if (chain === null || end === null)
        return before;
    const { problems, ...placing } = (0,chain_position/* placeInChain */.EN)(chain, end, before);
    Object.assign(facts, placing);
    (0,migrate_facts/* note */.N4)(facts, problems);
    (0,chain_position/* refuseSecondStart */.VH)(end.head, chain.chainStart);
    return before;
}
/** Right before the manifest is written: the place in the chain was read under the lock, and counts only while it is held. */
async function confirmPlace({ facts, host, chain }, database) {
    if (chain === null || facts.project === null || facts.lockAcquiredAt === null || (0,unknown/* isUnknown */.t)(facts.position))
        return;
    facts.position = await (0,chain_position/* placeAgain */.m2)(chain, facts.position, await database.keepLock(facts.project.config.ledgerTable, host.signal));
}

// EXTERNAL MODULE: ./src/manifest/handover.ts
var handover = __webpack_require__(96214);
// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/evidence/artifact-name.ts
var artifact_name = __webpack_require__(53115);
// EXTERNAL MODULE: ./src/evidence/files.ts
var files = __webpack_require__(17850);
// EXTERNAL MODULE: ./src/publish/summary.ts + 1 modules
var summary = __webpack_require__(40817);
// EXTERNAL MODULE: ./src/commands/outputs.ts
var outputs = __webpack_require__(29668);
;// CONCATENATED MODULE: ./src/commands/migrate/hand-over.ts
/** The isolated form: what the deploy learned, for the job that seals. */











/** The full output of drizzle-kit may hold rows; what is kept for good must not. */
function logOf({ kitOutput }, host) {
    return kitOutput === 'full' ? null : (0,files/* renderLog */.No)(host.shownLines().map(host.redact));
}
const handoverName = 'migration-handover.json';
/** Gives what went wrong with it; what cannot be written is thrown. */
async function handOver(facts, inputs, host, release) {
    const manifest = composeManifest(facts, host.clock(), host.redact);
    const text = (0,handover/* renderHandover */.Gr)({ manifest, rows: facts.before?.rows ?? null });
    const folder = (0,external_node_path_.join)(host.evidenceFolder, 'handover');
    const path = (0,external_node_path_.join)(folder, handoverName);
    await (0,disk/* writeBytes */.NH)(path, Buffer.from(text));
    const log = logOf(inputs, host);
    const logPath = (0,external_node_path_.join)(folder, files/* logName */.Is);
    if (log !== null)
        await (0,disk/* writeBytes */.NH)(logPath, Buffer.from(log));
    await release();
    const problems = [];
    if (host.kind === 'github-actions' && inputs.artifact === 'upload') {
        const { uploadFiles } = await Promise.all(/* import() */[__webpack_require__.e(1351), __webpack_require__.e(1260), __webpack_require__.e(6251), __webpack_require__.e(6138), __webpack_require__.e(7131), __webpack_require__.e(2231)]).then(__webpack_require__.bind(__webpack_require__, 82231));
        const name = (0,artifact_name/* artifactName */.C)('migration-handover', manifest, inputs.target);
        const uploaded = await uploadFiles(name, log === null ? [path] : [path, logPath], folder, inputs.retentionDays).catch((thrown) => void problems.push((0,problem/* asProblem */.gr)(thrown)));
        host.setOutput('artifact-name', uploaded?.name ?? '');
    }
    for (const problem of [...facts.problems, ...problems])
        (0,commands_problems/* logProblem */.O)(problem, host.log);
    (0,outputs/* setDeployOutputs */.O)(manifest, host);
    host.setOutput('codes', JSON.stringify([...manifest.problems, ...problems].map(({ code }) => code)));
    host.setOutput('handover-path', path);
    host.setOutput('handover-sha256', (0,digest/* digest */.br)(text));
    await host.showSummary((0,summary/* renderHandedOver */.j)(manifest, problems));
    host.showResult({ outcome: manifest.outcome, handoverPath: path, handoverSha256: (0,digest/* digest */.br)(text), manifest });
    return problems;
}

;// CONCATENATED MODULE: ./src/commands/migrate/migrate.ts
/** migrate: deploy the pending migrations, and leave a manifest of whatever came of it: sealed, or handed over to the job that seals. */












/** Ends with a manifest even where the deploy was refused or failed; only what cannot be recorded at all throws. */
async function migrate(inputs, host) {
    (0,gates/* refuseUnaskable */.JH)(inputs.gates, host);
    return inputs.form.kind === 'isolated' ? await migrateIsolated(inputs, host) : await migrateInJob(inputs, inputs.form.seal, host);
}
async function migrateInJob(inputs, seal, host) {
    const [signer, dist] = await Promise.all([(0,commands_signer/* openSigner */.Hs)(seal.signing, host), (0,disk/* readDistDigest */.bt)(host.programFolder)]);
    const facts = (0,migrate_facts/* startFacts */.Y0)(inputs, host, dist, signer.mode);
    const chain = (0,model_chain/* chainId */.t)(host.run.repository, inputs.environment, inputs.database.fingerprint);
    const evidence = await (0,chain_head/* openEvidence */.i)({ ...inputs, seal, chainId: chain, token: inputs.gates.token, again: null }, host);
    const keeping = { host, signer, evidence, ...seal, carrying: inputs, token: inputs.gates.token, log: () => logOf(inputs, host) };
    const order = { inputs, host, facts, chain: { evidence, chainStart: seal.chainStart }, whileApplying: () => (0,publication/* prepareKeeping */.Py)(keeping) };
    return await run(order, async (release) => {
        const manifest = composeManifest(facts, host.clock(), host.redact);
        return await (0,publication/* keepManifest */.P1)(manifest, { ...keeping, problems: facts.problems, release });
    });
}
async function migrateIsolated(inputs, host) {
    const facts = (0,migrate_facts/* startFacts */.Y0)(inputs, host, await (0,disk/* readDistDigest */.bt)(host.programFolder), 'none');
    const order = { inputs, host, facts, chain: null, whileApplying: () => undefined };
    return await run(order, async (release) => await handOver(facts, inputs, host, release));
}
/** `keep` gives what went wrong once the manifest was composed. */
async function run(order, keep) {
    const { facts, host } = order;
    const held = [];
    const release = async () => {
        for (const database of held.splice(0))
            await database.close();
    };
    try {
        await deploy({ ...order, hold: (database) => held.push(database) }).catch((thrown) => {
            facts.problems = [...facts.problems, (0,problem/* asProblem */.gr)(thrown)];
            host.log.debug(stackOf(thrown));
        });
        for (const database of held)
            await confirmPlace(order, database);
        const afterwards = await keep(release);
        return (0,commands_problems/* exitCodeOf */.F)([...facts.problems, ...afterwards]);
    }
    finally {
        await release();
    }
}
function stackOf(thrown) {
    return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
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


/***/ })

};
