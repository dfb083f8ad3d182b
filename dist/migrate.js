export const ids = [3618];
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

/***/ 43618:
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
;// CONCATENATED MODULE: ./src/manifest/compose-execution.ts




function composeExecution(facts, redact) {
    const { execution, lockAcquiredAt } = facts;
    return {
        form: facts.start.form,
        startedAt: execution === null ? notStarted(facts) : (0,time/* rfc3339 */.a)(execution.startedAt),
        finishedAt: execution === null ? notStarted(facts) : (0,time/* rfc3339 */.a)(execution.finishedAt),
        lockAcquiredAt: lockAcquiredAt === null ? (0,reach/* notReached */.e)(facts) : (0,time/* rfc3339 */.a)(lockAcquiredAt),
        exit: execution === null ? notStarted(facts) : composeExit(execution.end),
        migrations: composeMigrations(facts),
        failure: execution === null ? null : composeFailure(execution.replay, redact),
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
        case 'not-started':
            return (0,unknown/* unknown */.L)(`it could not be started: ${end.reason}`);
    }
}
/** Without an execution, what was planned was not executed, or nobody knows. */
function composeMigrations(facts) {
    const { execution, status, applying } = facts;
    if (execution !== null)
        return execution.judgement.migrations.map(composeMigration);
    const outcome = applying ? (0,unknown/* unknown */.L)('the ledger could not be read afterwards') : 'not-executed';
    return (status?.pending ?? []).map(({ name, sha256 }) => ({ name, sha256, outcome, appliedAt: (0,unknown/* unknown */.L)('it has no ledger row that is known') }));
}
function composeMigration({ migration, outcome, row }) {
    const { name, sha256 } = migration;
    const reason = row === null ? 'it has no ledger row' : 'the ledger of drizzle-kit 0.31 does not note it';
    return { name, sha256, outcome, appliedAt: row?.appliedAt ?? (0,unknown/* unknown */.L)(reason) };
}
function composeFailure(replay, redact) {
    switch (replay?.kind) {
        case undefined:
            return null;
        case 'failed':
            return { ...replay.failure, message: (0,bounded/* boundedText */.L)(redact(replay.failure.message)) };
        case 'passed':
            return (0,unknown/* unknown */.L)('all pending statements passed when they were run again and rolled back');
        case 'not-replayed':
            return (0,unknown/* unknown */.L)(`the statements were not run again: ${replay.reason}`);
    }
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
        ledger: (0,compose_ledger/* composeLedger */._d)(facts),
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
            dialect: 'postgresql',
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
var gates = __webpack_require__(84399);
// EXTERNAL MODULE: ./src/commands/publication.ts
var publication = __webpack_require__(23052);
// EXTERNAL MODULE: ./src/commands/signer.ts + 1 modules
var commands_signer = __webpack_require__(59572);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/model/child-end.ts
var child_end = __webpack_require__(58415);
;// CONCATENATED MODULE: ./src/apply/explanation.ts
/** Says in words why a deploy did not end as planned, from what the ledger, the child and the replay told. */


/** `complaint` is a line of drizzle-kit that says why it did not go on. */
function explain(end, judgement, replay, complaint) {
    const whole = judgement.migrations.every(({ outcome }) => outcome === 'applied');
    return [...deviations(judgement), ...(whole ? lateEnd(end) : [failure(end, judgement, replay, complaint)])];
}
function deviations({ unexpected, mismatched }) {
    const problems = [];
    if (mismatched.length > 0) {
        problems.push(new problem/* Problem */.AF('apply/hash-mismatch', {
            message: `${mismatched.map(({ name }) => name).join(', ')}: the ledger holds another hash than the file that was planned.`,
            remedy: 'Something changed the file while it was deployed. Compare the file at the commit with the ledger, and keep the work tree of a deploy job to itself.',
        }));
    }
    if (unexpected.length > 0) {
        problems.push(new problem/* Problem */.AF('apply/unexpected-rows', {
            message: `${String(unexpected.length)} ledger rows came during this deploy that its plan does not explain.`,
            remedy: 'Find out what else writes to the ledger: every deploy of this database has to go through drizzle-attest, which takes the lock.',
        }));
    }
    return problems;
}
/** Everything is in the ledger: how the child ended is a curiosity then, but one that is told. */
function lateEnd(end) {
    if (end.kind === 'exited' && end.code === 0)
        return [];
    return [
        new problem/* Problem */.AF('apply/failed', {
            message: `drizzle-kit ${(0,child_end/* describeEnd */.l)(end)}, although the ledger holds the whole plan.`,
            remedy: 'Nothing has to be done: the ledger was read again after it ended.',
            severity: 'warning',
        }),
    ];
}
function failure(end, judgement, replay, complaint) {
    if (end.kind === 'not-started') {
        return new problem/* Problem */.AF('apply/kit-not-started', {
            message: `drizzle-kit could not be started: ${end.reason}.`,
            remedy: 'Install the dependencies of the project before this step.',
        });
    }
    if (judgement.outcome === 'partial') {
        const open = judgement.migrations.filter((judged) => judged.outcome !== 'applied').map(({ migration }) => migration.name);
        return new problem/* Problem */.AF('apply/partial', {
            message: `drizzle-kit ${(0,child_end/* describeEnd */.l)(end)}. A part of the plan stayed in the database; without a ledger row: ${open.join(', ')}.`,
            remedy: 'Look into the database at what these migrations change, bring it to the state before or after each of them by hand, and deploy again.',
        });
    }
    return rolledBack(end, judgement, replay, complaint);
}
function rolledBack(end, judgement, replay, complaint) {
    if (end.kind === 'timed-out' || end.kind === 'cancelled') {
        return new problem/* Problem */.AF(end.kind === 'timed-out' ? 'apply/time-limit' : 'apply/cancelled', {
            message: `drizzle-kit ${(0,child_end/* describeEnd */.l)(end)}. Nothing of the plan stayed in the database.`,
            remedy: end.kind === 'timed-out' ? 'Raise time-limit, or make the migration shorter.' : 'Deploy again.',
        });
    }
    if (replay?.kind === 'failed') {
        return new problem/* Problem */.AF('apply/failed', {
            message: `${renderFailure(replay.failure)} Nothing of the plan stayed in the database.`,
            remedy: remedyOf(replay.failure),
            ...placeOf(replay.failure, judgement),
        });
    }
    if (complaint !== null) {
        return new problem/* Problem */.AF('apply/failed', {
            message: `drizzle-kit ${(0,child_end/* describeEnd */.l)(end)}, and the ledger holds nothing of the plan. It said: ${complaint.replace(/\.$/u, '')}.`,
            remedy: 'Do what drizzle-kit asks for, and deploy again.',
        });
    }
    const swallowed = end.kind === 'exited' && end.code === 0;
    return new problem/* Problem */.AF(swallowed ? 'apply/not-executed' : 'apply/failed', {
        message: `drizzle-kit ${(0,child_end/* describeEnd */.l)(end)}, and the ledger holds nothing of the plan. ${renderReplay(replay)}`,
        remedy: 'Read what drizzle-kit printed (kit-output: full shows all of it), mend it and deploy again.',
    });
}
/** A failed statement in one sentence, without its text and without values. */
function renderFailure({ migration, statement, keyword, sqlState, message }) {
    const where = migration === null ? 'Keeping the ledger' : `Migration ${migration}, statement ${String(statement)} (${keyword}),`;
    return `${where} failed${sqlState === null ? '' : ` with SQLSTATE ${sqlState}`}: ${message.replace(/\.$/u, '')}.`;
}
function placeOf({ migration }, { migrations }) {
    const path = migrations.find((judged) => judged.migration.name === migration)?.migration.path;
    return path === undefined ? {} : { place: path };
}
function remedyOf({ migration, sqlState }) {
    if (migration === null && sqlState === '42501') {
        return 'drizzle-kit runs CREATE SCHEMA IF NOT EXISTS on every run, which needs CREATE on the database: grant it to the role that deploys (GRANT CREATE ON DATABASE … TO …).';
    }
    if (sqlState === '55P03')
        return 'Another session held a lock for longer than lock-timeout: deploy again at a quieter time, or raise it.';
    if (sqlState === '57014')
        return 'The statement ran longer than statement-timeout: raise it, or split the migration.';
    return 'Correct the migration (it was not applied, so that its file may be changed), and deploy again.';
}
function renderReplay(replay) {
    if (replay?.kind === 'not-replayed')
        return `Its statements were not run again: ${replay.reason}.`;
    return 'All of its statements pass when they are run again, so that the cause has gone or does not lie in the SQL.';
}

// EXTERNAL MODULE: ./src/apply/kit.ts + 1 modules
var kit = __webpack_require__(52447);
;// CONCATENATED MODULE: ./src/apply/outcome.ts
/** `failing` is the name of the migration whose statement failed, where that is known. */
function judge(planned, before, after, failing) {
    const fresh = addedRows(before, after);
    const found = planned.map((migration) => ({ migration, row: takeRow(fresh, migration) }));
    const kept = found.filter(({ row }) => row !== null).length;
    const mismatched = found.flatMap(({ migration, row }) => (row !== null && row.hash !== migration.sha256 ? [migration] : []));
    const stopped = failing === null ? planned.length : planned.findIndex(({ name }) => name === failing);
    const migrations = found.map(({ migration, row }, index) => ({ migration, row, outcome: outcomeOf(migration, row, index, stopped) }));
    return { outcome: deployOutcome(migrations, kept, fresh), migrations, unexpected: fresh, mismatched };
}
/** The rows of `after` that `before` had not, each counted as often as it occurs. */
function addedRows(before, after) {
    const counts = new Map();
    for (const row of before.rows)
        counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
    return after.rows.filter((row) => {
        const left = counts.get(keyOf(row)) ?? 0;
        if (left > 0)
            counts.set(keyOf(row), left - 1);
        return left === 0;
    });
}
/** The name is left out: the first run of drizzle-kit 1.0 on an older ledger fills it in. */
function keyOf({ id, hash, createdAt }) {
    return JSON.stringify([id, hash, createdAt]);
}
function takeRow(fresh, migration) {
    const at = fresh.findIndex(({ name, createdAt }) => (name === null ? createdAt === String(migration.createdAt) : name === migration.name));
    return fresh.splice(at, at === -1 ? 0 : 1)[0] ?? null;
}
function outcomeOf(migration, row, index, stopped) {
    if (row !== null)
        return row.hash === migration.sha256 ? 'applied' : 'failed';
    if (index <= stopped && endsItsTransaction(migration))
        return 'partial';
    return index === stopped ? 'failed' : 'not-executed';
}
/** drizzle-kit runs all that is pending in one transaction; a migration that ends it leaves behind what ran until then. */
function endsItsTransaction({ statements }) {
    return statements.some((statement) => /(?:^|;)\s*(?:COMMIT|END)\b/iu.test(bare(statement)));
}
/** A statement without its comments and without the bodies of its functions, where END ends a block. */
function bare(statement) {
    return statement.replace(/--[^\n]*|\/\*[\s\S]*?\*\/|\$(?<tag>\w*)\$[\s\S]*?\$\k<tag>\$/gu, ' ');
}
/** `partial` also where the whole plan is there and something else with it: the ledger is not what was planned. */
function deployOutcome(migrations, kept, unexpected) {
    if (migrations.every(({ outcome }) => outcome === 'applied'))
        return unexpected.length === 0 ? 'succeeded' : 'partial';
    return kept > 0 || migrations.some(({ outcome }) => outcome === 'partial') ? 'partial' : 'failed';
}

// EXTERNAL MODULE: ./src/apply/output.ts
var output = __webpack_require__(3131);
// EXTERNAL MODULE: ./src/apply/replay.ts
var replay = __webpack_require__(50297);
;// CONCATENATED MODULE: ./src/apply/apply.ts





/** Throws only where the ledger cannot be read again: then nobody knows what happened. */
async function applyPlan(order, database, ports) {
    const startedAt = ports.clock();
    const { end, complaint } = await runStreamed(order, ports);
    if (end.kind !== 'exited' || end.code !== 0)
        await database.endSessions(order.run.applicationName);
    const finishedAt = ports.clock();
    const after = await database.readLedger(order.before.table);
    const first = judge(order.pending, order.before, after, null);
    const replay = first.outcome === 'succeeded' ? null : await replayFailure(order, end, first, database);
    const failing = replay?.kind === 'failed' ? replay.failure.migration : null;
    const judgement = failing === null ? first : judge(order.pending, order.before, after, failing);
    return { startedAt, finishedAt, end, after, judgement, replay, problems: explain(end, judgement, replay, complaint) };
}
async function runStreamed(order, { runChild, log }) {
    const lines = (0,output/* watchKitLines */.l)(order.kitOutput);
    const onLine = (line) => {
        const shown = lines.take(line);
        if (shown !== null)
            log.info(shown);
    };
    const end = await log.group(`drizzle-kit ${order.run.kit.version} migrate`, () => (0,kit/* runKit */.i)({ ...order.run, onLine }, runChild));
    if (lines.withheld > 0) {
        log.info(`${String(lines.withheld)} lines of drizzle-kit are not shown, because they may hold SQL or data; kit-output: full shows them.`);
    }
    return { end, complaint: lines.complaint };
}
/** What was stopped is explained by that; run again, it would only take as long once more. */
async function replayFailure(order, end, judgement, database) {
    if (end.kind === 'timed-out' || end.kind === 'cancelled')
        return { kind: 'not-replayed', reason: 'drizzle-kit was stopped before its end' };
    if (order.failureReplay === 'off')
        return { kind: 'not-replayed', reason: 'failure-replay is off' };
    if (judgement.outcome === 'partial')
        return { kind: 'not-replayed', reason: 'a part of the plan stayed in the database' };
    const { config, kit, limits, signal } = order.run;
    return await database.replay((0,replay/* planReplay */.r)(config.ledgerTable, kit.generation, order.before.shape, order.pending), limits, signal);
}

// EXTERNAL MODULE: ./src/host/process.ts
var process = __webpack_require__(17439);
// EXTERNAL MODULE: ./src/ledger/state.ts
var state = __webpack_require__(43824);
// EXTERNAL MODULE: ./src/status/status.ts + 3 modules
var status_status = __webpack_require__(67112);
// EXTERNAL MODULE: ./src/commands/chain.ts + 1 modules
var commands_chain = __webpack_require__(35886);
// EXTERNAL MODULE: ./src/host/random.ts
var random = __webpack_require__(91391);
// EXTERNAL MODULE: ./src/model/version.ts
var version = __webpack_require__(52621);
;// CONCATENATED MODULE: ./src/commands/migrate/facts.ts



function startFacts(inputs, host, distSha256, signing) {
    return {
        start: {
            manifestId: (0,random/* newId */.S)(),
            startedAt: host.clock(),
            environment: inputs.environment,
            database: inputs.database,
            run: host.run,
            tool: { version: version/* toolVersion */.f, node: host.nodeVersion, distSha256 },
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
        position: (0,unknown/* unknown */.L)('the deploy stopped before it read the head of the chain, which it does under the lock'),
        before: null,
        unrecorded: (0,unknown/* unknown */.L)('the deploy stopped before it read the ledger'),
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
    note(facts, problems);
    return !stops(facts.problems);
}
/** Under the lock, when the ledger has said what is pending. */
async function passesChange(order, asked, { pending, plan }) {
    const { facts, host, inputs } = order;
    const earlier = facts.gate?.findings ?? [];
    facts.gate = await (0,gates/* judge */.S4)(asked, commitOf(facts), await (0,pending_files/* readPending */.c)(host.workspace, pending));
    const changed = otherPlan(inputs.approvedPlan, plan);
    replace(facts, earlier, [...facts.gate.findings, ...changed]);
    if (stops([...facts.gate.findings, ...changed]))
        return false;
    if (facts.gate.outcome === 'emergency')
        note(facts, await openReview(order, asked, facts.gate));
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
function otherPlan(approved, plan) {
    if (approved === null || approved.sha256 === plan.sha256)
        return [];
    const listed = approved.migrations === null ? `the plan with the digest ${approved.sha256}` : listOf(approved.migrations);
    return [
        new problem/* Problem */.AF('gate/plan-changed', {
            message: `The plan is not the one that was approved. Approved: ${listed}. Pending now: ${listOf(plan.migrations)}.`,
            remedy: 'Find out what changed in between: another deploy, another commit, or the ledger. Then have the plan of now approved.',
            place: 'approved-plan',
        }),
    ];
}
const mostListed = 20;
function listOf(migrations) {
    const shown = migrations.slice(0, mostListed).map(({ name, sha256 }) => `${name.slice(0, 80)} (${sha256.slice(0, 12)})`);
    const more = migrations.length - mostListed;
    return shown.length === 0 ? 'nothing' : `${shown.join(', ')}${more > 0 ? `, and ${String(more)} more` : ''}`;
}

// EXTERNAL MODULE: ./src/ledger/postgresql.ts + 12 modules
var postgresql = __webpack_require__(92593);
// EXTERNAL MODULE: ./src/project/git.ts + 1 modules
var git = __webpack_require__(74689);
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
        (0,postgresql/* openPostgresql */.v)(inputs.database, { applicationName: applicationName(facts), connectTimeoutMs: 30_000 }),
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
        facts.source = withoutFolder(await (0,git/* readSource */.o)(host.workspace, '', process/* readOutput */.ov));
        throw thrown;
    });
    facts.project = project;
    facts.source = await (0,git/* readSource */.o)(host.workspace, project.folder.path, process/* readOutput */.ov);
    note(facts, uncommitted(facts.source, project.folder.path, inputs.form.kind));
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
    const { project, database, asked } = await openAll(order);
    const passed = await passesRun(order, asked);
    if (project.status === 'rejected')
        throw project.reason;
    if (database.status === 'rejected')
        throw database.reason;
    refuseDefects(facts, project.value);
    if (!passed)
        return;
    await database.value.lock(project.value.config.ledgerTable, inputs.limits.lockWaitMs, host.signal);
    facts.lockAcquiredAt = host.clock();
    await database.value.waitForOrphanedSessions(inputs.limits.lockWaitMs, host.signal);
    const before = await readLedger(order, project.value, database.value);
    facts.status = (0,status_status/* evaluateStatus */.q)(project.value.kit, project.value.folder, before, inputs.outOfOrder);
    note(facts, facts.status.stops);
    if (facts.status.stops.length > 0 || facts.status.pending.length === 0)
        return;
    if (await passesChange(order, asked, facts.status))
        await apply(order, project.value, database.value, before);
}
/** All defects are told at once; the first that stops is thrown last. */
function refuseDefects(facts, { folder }) {
    const stop = folder.defects.find(({ severity }) => severity === 'error');
    note(facts, folder.defects.filter((defect) => defect !== stop));
    if (stop !== undefined)
        throw stop;
}
async function readLedger({ facts, chain }, project, database) {
    facts.position = (0,unknown/* unknown */.L)(chain === null ? 'the job that seals places it in the chain' : 'the deploy stopped before the head of the chain was read');
    facts.unrecorded = (0,unknown/* unknown */.L)(chain === null ? 'the job that seals holds the ledger against the chain' : 'the deploy stopped before it read the ledger');
    const [before, end] = await Promise.all([database.readLedger(project.config.ledgerTable), chain === null ? null : (0,commands_chain/* readChain */.UM)(chain)]);
    facts.before = before;
    if (chain === null || end === null)
        return before;
    const { problems, ...placing } = (0,commands_chain/* placeInChain */.EN)(chain, end, before);
    Object.assign(facts, placing);
    note(facts, problems);
    (0,commands_chain/* refuseSecondStart */.VH)(end.head, chain.chainStart);
    return before;
}
async function apply({ facts, host, inputs, chain, whileApplying }, project, database, before) {
    const { manifestId, run } = facts.start;
    const { pending, plan } = facts.status ?? { pending: [], plan: { migrations: [] } };
    const { rows, sha256 } = (0,state/* ledgerState */.z)(before);
    await chain?.evidence.writeMark({ manifestId, startedAt: (0,time/* rfc3339 */.a)(host.clock()), runId: run.id, ledger: { rows, sha256 }, migrations: plan.migrations });
    facts.applying = true;
    const { kit, config, folder } = project;
    const order = {
        run: {
            kit,
            config,
            migrationsFolder: (0,external_node_path_.join)(host.workspace, folder.path),
            url: inputs.database.url,
            applicationName: applicationName(facts),
            limits: inputs.limits,
            timeLimitMs: inputs.limits.timeLimitMs,
            signal: host.signal,
            tempFolder: host.tempFolder,
            searchPath: host.searchPath,
        },
        pending,
        before,
        kitOutput: inputs.kitOutput,
        failureReplay: inputs.failureReplay,
    };
    facts.execution = await applyPlan(order, database, {
        runChild: (command) => (0,process/* runChild */.w$)({ ...command, onStart: whileApplying }),
        log: host.log,
        clock: host.clock,
    });
    note(facts, facts.execution.problems);
}

// EXTERNAL MODULE: ./src/manifest/handover.ts
var handover = __webpack_require__(96214);
// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/evidence/artifact-name.ts
var artifact_name = __webpack_require__(53115);
// EXTERNAL MODULE: ./src/evidence/files.ts
var files = __webpack_require__(17850);
// EXTERNAL MODULE: ./src/publish/summary.ts
var summary = __webpack_require__(21463);
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
    const facts = startFacts(inputs, host, dist, signer.mode);
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
    const facts = startFacts(inputs, host, await (0,disk/* readDistDigest */.bt)(host.programFolder), 'none');
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


/***/ })

};
