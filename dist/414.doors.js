export const id = 414;
export const ids = [414];
export const modules = {

/***/ 32414:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  migrate: () => (/* binding */ migrate)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors.ts + 1 modules
var errors = __webpack_require__(39687);
// EXTERNAL MODULE: ./src/host/disk.ts
var disk = __webpack_require__(83409);
// EXTERNAL MODULE: ./src/model/chain.ts
var chain = __webpack_require__(94032);
;// CONCATENATED MODULE: ./src/model/time.ts
/** RFC 3339 times in UTC with milliseconds, from milliseconds since 1970. */
function rfc3339(milliseconds) {
    return new Date(milliseconds).toISOString();
}

// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
;// CONCATENATED MODULE: ./src/manifest/bounded.ts
/** Texts from elsewhere, cut to what a record takes: a record names things, it does not carry them. */

const longestText = 4_000;
const longestName = 512;
/** A text that may lose its end. */
function boundedText(text) {
    return text.slice(0, longestText).toWellFormed();
}
/** A name that stays apart from every other: one that is too long ends with the digest of the whole. */
function boundedName(name) {
    if (name.length <= longestName)
        return name.toWellFormed();
    const ending = `… (SHA-256 ${(0,digest/* digest */.b)(name)})`;
    return name.slice(0, longestName - ending.length).toWellFormed() + ending;
}

;// CONCATENATED MODULE: ./src/manifest/reach.ts
/** The reason for whatever stands behind the point at which a deploy stopped. */
function notReached({ problems }) {
    const stop = problems.find(({ severity }) => severity === 'error');
    return { unknown: stop === undefined ? 'the deploy had no need to read it' : `the deploy stopped before it was read: ${stop.code}` };
}
/** What the deploy came to, from how far it got. */
function outcomeOf({ execution, applying, problems }) {
    if (execution !== null)
        return execution.judgement.outcome;
    if (applying)
        return 'unknown';
    return problems.some(({ severity }) => severity === 'error') ? 'refused' : 'no-op';
}

// EXTERNAL MODULE: ./src/model/stated.ts
var stated = __webpack_require__(80890);
;// CONCATENATED MODULE: ./src/manifest/compose-execution.ts




function composeExecution(facts, redact) {
    const { execution, lockAcquiredAt } = facts;
    return {
        form: 'in-job',
        startedAt: execution === null ? notStarted(facts) : rfc3339(execution.startedAt),
        finishedAt: execution === null ? notStarted(facts) : rfc3339(execution.finishedAt),
        lockAcquiredAt: lockAcquiredAt === null ? notReached(facts) : rfc3339(lockAcquiredAt),
        exit: execution === null ? notStarted(facts) : composeExit(execution.end),
        migrations: composeMigrations(facts),
        failure: execution === null ? null : composeFailure(execution.replay, redact),
    };
}
function notStarted(facts) {
    if (facts.applying)
        return (0,stated/* unknown */.L)('the ledger could not be read after drizzle-kit was started');
    return (0,stated/* unknown */.L)(facts.reconciliation?.pending.length === 0 ? 'nothing was pending, so that drizzle-kit was not started' : 'drizzle-kit was not started');
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
            return (0,stated/* unknown */.L)(`it could not be started: ${end.reason}`);
    }
}
/** Without an execution, what was planned was not executed, or nobody knows. */
function composeMigrations(facts) {
    const { execution, reconciliation, applying } = facts;
    if (execution !== null)
        return execution.judgement.migrations.map(composeMigration);
    const outcome = applying ? (0,stated/* unknown */.L)('the ledger could not be read afterwards') : 'not-executed';
    return (reconciliation?.pending ?? []).map(({ name, sha256 }) => ({ name, sha256, outcome, appliedAt: (0,stated/* unknown */.L)('it has no ledger row that is known') }));
}
function composeMigration({ migration, outcome, row }) {
    const { name, sha256 } = migration;
    const reason = row === null ? 'it has no ledger row' : 'the ledger of drizzle-kit 0.31 does not note it';
    return { name, sha256, outcome, appliedAt: row?.appliedAt ?? (0,stated/* unknown */.L)(reason) };
}
function composeFailure(replay, redact) {
    switch (replay?.kind) {
        case undefined:
            return null;
        case 'failed':
            return { ...replay.failure, message: boundedText(redact(replay.failure.message)) };
        case 'passed':
            return (0,stated/* unknown */.L)('all pending statements passed when they were run again and rolled back');
        case 'not-replayed':
            return (0,stated/* unknown */.L)(`the statements were not run again: ${replay.reason}`);
    }
}

// EXTERNAL MODULE: ./src/model/canonical.ts + 1 modules
var canonical = __webpack_require__(14611);
// EXTERNAL MODULE: ./src/manifest/record.ts + 1 modules
var record = __webpack_require__(39670);
;// CONCATENATED MODULE: ./src/manifest/compose-ledger.ts
/** The record's words on the ledger: before, after, and how the files stand to it. */





function composeLedger(facts) {
    const { before, execution, unrecorded, interrupted } = facts;
    return {
        before: before === null ? notReached(facts) : stateOf(before),
        after: stateAfter(facts, before, execution?.after ?? null),
        unrecorded: (0,stated/* isUnknown */.t)(unrecorded) ? unrecorded : unrecorded.slice(0, record/* maxDeviations */.R).map(rowOf),
        interrupted: interrupted.slice(0, 64).map((deploy) => ({ ...deploy, migrations: [...deploy.migrations] })),
    };
}
/** Whoever may write to the ledger can write anything there. */
function rowOf({ name, hash, createdAt }) {
    return { name: name === null ? null : boundedName(name), hash: boundedName(hash), createdAt };
}
/** Where nothing ran, the ledger is as it was. */
function stateAfter(facts, before, after) {
    if (after !== null)
        return stateOf(after);
    return before === null || facts.applying ? notReached(facts) : stateOf(before);
}
function stateOf({ shape, rows }) {
    return { shape, rows: rows.length, sha256: (0,canonical/* canonicalDigest */.X)(rows.map(({ hash, createdAt }) => [hash, createdAt])) };
}
function composeReconciliation(facts) {
    const { reconciliation, project } = facts;
    if (reconciliation === null || project === null)
        return notReached(facts);
    return {
        generation: project.kit.generation,
        applied: reconciliation.standings.filter(({ kind }) => kind === 'applied').length,
        pending: reconciliation.pending.length,
        deviations: reconciliation.standings.flatMap(deviationOf).slice(0, record/* maxDeviations */.R),
    };
}
function deviationOf(standing) {
    if (standing.kind === 'applied' || standing.kind === 'pending')
        return [];
    const migration = 'migration' in standing ? standing.migration : null;
    const row = 'row' in standing && standing.row !== null ? rowOf(standing.row) : null;
    return [
        {
            kind: standing.kind,
            name: migration?.name ?? row?.name ?? null,
            fileSha256: migration?.sha256 ?? null,
            ledgerHash: row?.hash ?? null,
            createdAt: row?.createdAt ?? (migration === null ? null : String(migration.createdAt)),
        },
    ];
}

;// CONCATENATED MODULE: ./src/manifest/compose.ts







/** `redact` takes secrets out of the texts that came from elsewhere. */
function composeRecord(facts, recordedAt, redact) {
    const { run, environment, database } = facts.start;
    const outcome = outcomeOf(facts);
    return {
        schemaVersion: 1,
        recordId: facts.start.recordId,
        chain: { id: (0,chain/* chainId */.t)(run.repository, environment, database.fingerprint), position: facts.position },
        tool: composeTool(facts),
        system: composeSystem(facts),
        change: { type: outcome === 'no-op' ? 'no-op' : 'standard' },
        source: composeSource(facts),
        run: composeRun(facts),
        plan: facts.reconciliation === null ? notReached(facts) : { ...facts.reconciliation.plan, migrations: [...facts.reconciliation.plan.migrations] },
        reconciliation: composeReconciliation(facts),
        ledger: composeLedger(facts),
        execution: composeExecution(facts, redact),
        outcome,
        problems: mostSevere(facts.problems).map((problem) => composeProblem(problem, redact)),
        signing: facts.start.signing,
        times: { startedAt: rfc3339(facts.start.startedAt), recordedAt: rfc3339(recordedAt), database: facts.server?.serverTime ?? notReached(facts) },
    };
}
function composeTool(facts) {
    return {
        name: 'drizzle-attest',
        ...facts.start.tool,
        drizzleKit: facts.project?.kit.version ?? notReached(facts),
        drizzleOrm: facts.project?.kit.ormVersion ?? notReached(facts),
        lockfile: facts.project?.lockfile ?? notReached(facts),
    };
}
function composeSystem(facts) {
    const { start, project, server } = facts;
    return {
        repository: start.run.repository,
        environment: start.environment,
        database: {
            dialect: 'postgresql',
            fingerprint: start.database.fingerprint,
            ledgerTable: project?.config.ledgerTable ?? notReached(facts),
            server: server === null ? notReached(facts) : { version: server.serverVersion, role: server.role, tls: server.tls },
        },
    };
}
function composeSource(facts) {
    const { source, project, start } = facts;
    return {
        commit: source?.commit ?? notReached(facts),
        tree: source?.tree ?? notReached(facts),
        migrationsPath: project === null ? notReached(facts) : boundedName(project.folder.path),
        migrationsTree: source?.migrationsTree ?? notReached(facts),
        clean: source?.clean ?? notReached(facts),
        ref: start.run.ref,
        workflowRef: start.run.workflowRef,
        workflowSha: start.run.workflowSha,
    };
}
function composeRun({ start: { run } }) {
    const { runner, id, attempt, number, url, event, actor, triggeringActor, runnerEnvironment } = run;
    return { runner, id, attempt, number, url, event, actor, triggeringActor, runnerEnvironment };
}
/** Errors first, so that a flood of warnings cannot wash away what stopped the deploy. */
function mostSevere(problems) {
    return [...problems].sort((one, other) => Number(one.severity === 'warning') - Number(other.severity === 'warning')).slice(0, record/* maxProblems */.d4);
}
function composeProblem({ code, severity, message, remedy, place }, redact) {
    const cut = (text) => boundedText(redact(text));
    return { code, severity, message: cut(message), remedy: cut(remedy), place: place === null || place === '' ? null : boundedName(redact(place)) };
}

// EXTERNAL MODULE: ./src/manifest/document.ts
var manifest_document = __webpack_require__(18812);
// EXTERNAL MODULE: ./src/model/secret.ts
var secret = __webpack_require__(31405);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./src/manifest/parse.ts
var parse = __webpack_require__(96042);
// EXTERNAL MODULE: ./src/model/plan.ts
var plan = __webpack_require__(67978);
;// CONCATENATED MODULE: ./src/publish/chain-folder.ts
/** Names and contents of a chain's folder. */






const chained = /^(?<sequence>\d{6,9})-[0-9a-f-]{36}$/u;
const whole = /^(?:\d{6,9}|unchained)-(?<id>[0-9a-f-]{36})$/u;
const mark = /^started-(?<id>[0-9a-f-]{36})\.json$/u;
/** `000042-<record id>`; a record that knows no place in its chain is `unchained-<record id>`. */
function recordFolderName(sequence, recordId) {
    return `${sequence === null ? 'unchained' : String(sequence).padStart(6, '0')}-${recordId}`;
}
/** The folder of the newest record. Two of one sequence are a fork, which `verify` tells of; the later name is taken. */
function selectHeadFolder(names) {
    const ordered = names.filter((name) => chained.test(name)).sort((one, other) => sequenceOf(one) - sequenceOf(other) || (one < other ? -1 : 1));
    return ordered.at(-1) ?? null;
}
function markName(recordId) {
    return `started-${recordId}.json`;
}
function selectMarks(names) {
    const records = new Set(names.map((name) => whole.exec(name)?.groups?.['id']));
    const marks = names.filter((name) => mark.test(name));
    const isRecorded = (name) => records.has(mark.exec(name)?.groups?.['id']);
    return {
        open: marks.filter((name) => !isRecorded(name)),
        recorded: marks.filter(isRecorded),
        drafts: names.filter((name) => name.endsWith('.draft') && mark.test(name.slice(0, -'.draft'.length))),
    };
}
function sequenceOf(name) {
    return Number(chained.exec(name)?.groups?.['sequence']);
}
/** What the next record has to know of this one. */
function parseHead(manifest, folderName) {
    const { recordId, chain, ledger } = asHead(() => (0,parse/* parseManifest */.Ng)(manifest), folderName);
    if ((0,stated/* isUnknown */.t)(chain.position) || chain.position.sequence !== sequenceOf(folderName)) {
        throw invalidHead('Its manifest says another sequence than the name of its folder.', folderName);
    }
    return { recordId, sequence: chain.position.sequence, sha256: (0,digest/* digest */.b)(manifest), ledgerAfter: ledger.after };
}
const markSchema = schemas/* strictObject */.rej({
    recordId: schemas/* uuid */.uRe(),
    startedAt: iso/* datetime */.w$({ precision: 3 }),
    runId: schemas/* union */.KCZ([schemas/* string */.YjP().regex(/^\d{1,19}$/u), schemas/* strictObject */.rej({ unknown: schemas/* string */.YjP().min(1).max(4096) })]),
    ledger: schemas/* strictObject */.rej({ rows: schemas/* int */.Whr().min(0), sha256: schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/u) }),
    migrations: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: schemas/* string */.YjP().min(1).max(512), sha256: schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/u) })).max(plan/* maxMigrations */.W),
});
function parseMark(text, name) {
    return asHead(() => markSchema.parse(JSON.parse(text)), name);
}
function asHead(parse, place) {
    try {
        return parse();
    }
    catch (cause) {
        throw invalidHead(cause instanceof errors/* Problem */.A ? cause.message : 'It is not of the form that a deploy writes.', place, cause);
    }
}
function invalidHead(found, place, cause) {
    return new errors/* Problem */.A('chain/head-invalid', {
        message: `The evidence directory cannot tell how this chain goes on. ${found}`,
        remedy: 'Restore the file as the deploy wrote it, from the artifact of its run.',
        place,
        cause,
    });
}

;// CONCATENATED MODULE: ./src/publish/evidence-disk.ts
/** The folder that keeps the records: one folder for each chain, one for each record in it, and marks of deploys that are under way. */





const bundleName = `${manifest_document/* manifestName */.vS}.sigstore.json`;
/** Opens the chain's folder and proves that it can be written to, before anything runs. */
async function openEvidenceFolder(root, chainId) {
    const folder = (0,external_node_path_.join)(root, chainId.slice(0, 16));
    await written(() => (0,promises_.mkdir)(folder, { recursive: true }));
    await written(() => proveWritable(folder));
    return {
        readHead: () => readHead(folder),
        readMarks: () => readMarks(folder),
        writeMark: (mark) => written(() => writeWhole((0,external_node_path_.join)(folder, markName(mark.recordId)), `${JSON.stringify(mark, null, 2)}\n`)),
        addRecord: (recordId, sequence, files, told) => written(() => addRecord(folder, recordId, sequence, files, told), lateRemedy),
    };
}
async function readHead(folder) {
    const name = selectHeadFolder(await (0,promises_.readdir)(folder));
    if (name === null)
        return null;
    const bytes = await (0,promises_.readFile)((0,external_node_path_.join)(folder, name, manifest_document/* manifestName */.vS)).catch((cause) => {
        throw new errors/* Problem */.A('chain/head-invalid', {
            message: 'The newest record of this chain has no readable manifest.',
            remedy: 'Restore it from the artifact of its run: a chain that goes on without its head hides what the head says.',
            place: `${name}/${manifest_document/* manifestName */.vS}`,
            cause,
        });
    });
    return parseHead(bytes, name);
}
async function readMarks(folder) {
    const { open } = selectMarks(await (0,promises_.readdir)(folder));
    return await Promise.all(open.map(async (name) => parseMark(await (0,promises_.readFile)((0,external_node_path_.join)(folder, name), 'utf8'), name)));
}
function draftName(recordId) {
    return `.draft-${recordId}`;
}
/** The folder appears under its name only when it is whole. */
async function addRecord(folder, recordId, sequence, files, told) {
    const draft = (0,external_node_path_.join)(folder, draftName(recordId));
    const final = (0,external_node_path_.join)(folder, recordFolderName(sequence, recordId));
    await (0,promises_.mkdir)(draft);
    await (0,promises_.writeFile)((0,external_node_path_.join)(draft, manifest_document/* manifestName */.vS), files.manifest, { flush: true });
    if (files.bundle !== null)
        await (0,promises_.writeFile)((0,external_node_path_.join)(draft, bundleName), files.bundle, { flush: true });
    await (0,promises_.rename)(draft, final);
    await Promise.all([recordId, ...told].map((id) => forget(folder, id)));
    await tidy(folder, sequence !== null);
    return { folder: final, manifestPath: (0,external_node_path_.join)(final, manifest_document/* manifestName */.vS), bundlePath: files.bundle === null ? null : (0,external_node_path_.join)(final, bundleName) };
}
/** A killed deploy may have left its record half written, too; nothing refers to that. */
async function forget(folder, recordId) {
    await (0,promises_.rm)((0,external_node_path_.join)(folder, draftName(recordId)), { recursive: true, force: true });
    await (0,promises_.rm)((0,external_node_path_.join)(folder, markName(recordId)), { force: true });
}
/** Takes away marks that were left beside their record. Half written ones are dead only for whoever holds the lock, as each record with a place in the chain does. */
async function tidy(folder, locked) {
    const { recorded, drafts } = selectMarks(await (0,promises_.readdir)(folder));
    await Promise.all([...recorded, ...(locked ? drafts : [])].map((name) => (0,promises_.rm)((0,external_node_path_.join)(folder, name), { force: true })));
}
async function writeWhole(path, text) {
    await (0,promises_.writeFile)(`${path}.draft`, text, { flush: true });
    await (0,promises_.rename)(`${path}.draft`, path);
}
async function proveWritable(folder) {
    const probe = (0,external_node_path_.join)(folder, '.probe');
    await (0,promises_.writeFile)(probe, '');
    await (0,promises_.rm)(probe, { force: true });
}
/** Before anything runs a refusal is enough; afterwards the deploy has already become what it became. */
const earlyRemedy = 'Give the job a directory with free space that it may write to; nothing is deployed that cannot be recorded.';
const lateRemedy = 'Free space in that directory, and keep the record that stands in the log: what was deployed stays deployed.';
async function written(write, remedy = earlyRemedy) {
    try {
        return await write();
    }
    catch (cause) {
        if (cause instanceof errors/* Problem */.A)
            throw cause;
        const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error';
        throw new errors/* Problem */.A('evidence/unwritable', {
            message: `The evidence directory cannot be written to (${code}).`,
            remedy,
            place: 'evidence-directory',
            cause,
        });
    }
}

// EXTERNAL MODULE: ./src/seal/key.ts
var key = __webpack_require__(18326);
// EXTERNAL MODULE: ./src/commands/exit.ts
var exit = __webpack_require__(66164);
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
        problems.push(new errors/* Problem */.A('apply/hash-mismatch', {
            message: `${mismatched.map(({ name }) => name).join(', ')}: the ledger holds another hash than the file that was planned.`,
            remedy: 'Something changed the file while it was deployed. Compare the file at the commit with the ledger, and keep the work tree of a deploy job to itself.',
        }));
    }
    if (unexpected.length > 0) {
        problems.push(new errors/* Problem */.A('apply/unexpected-rows', {
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
        new errors/* Problem */.A('apply/failed', {
            message: `drizzle-kit ${(0,child_end/* describeEnd */.l)(end)}, although the ledger holds the whole plan.`,
            remedy: 'Nothing has to be done: the ledger was read again after it ended.',
            severity: 'warning',
        }),
    ];
}
function failure(end, judgement, replay, complaint) {
    if (end.kind === 'not-started') {
        return new errors/* Problem */.A('apply/kit-not-started', {
            message: `drizzle-kit could not be started: ${end.reason}.`,
            remedy: 'Install the dependencies of the project before this step.',
        });
    }
    if (judgement.outcome === 'partial') {
        const open = judgement.migrations.filter((judged) => judged.outcome !== 'applied').map(({ migration }) => migration.name);
        return new errors/* Problem */.A('apply/partial', {
            message: `drizzle-kit ${(0,child_end/* describeEnd */.l)(end)}. A part of the plan stayed in the database; without a ledger row: ${open.join(', ')}.`,
            remedy: 'Look into the database at what these migrations change, bring it to the state before or after each of them by hand, and deploy again.',
        });
    }
    return rolledBack(end, judgement, replay, complaint);
}
function rolledBack(end, judgement, replay, complaint) {
    if (end.kind === 'timed-out' || end.kind === 'cancelled') {
        return new errors/* Problem */.A(end.kind === 'timed-out' ? 'apply/time-limit' : 'apply/cancelled', {
            message: `drizzle-kit ${(0,child_end/* describeEnd */.l)(end)}. Nothing of the plan stayed in the database.`,
            remedy: end.kind === 'timed-out' ? 'Raise time-limit, or make the migration shorter.' : 'Deploy again.',
        });
    }
    if (replay?.kind === 'failed') {
        return new errors/* Problem */.A('apply/failed', {
            message: `${renderFailure(replay.failure)} Nothing of the plan stayed in the database.`,
            remedy: remedyOf(replay.failure),
            ...placeOf(replay.failure, judgement),
        });
    }
    if (complaint !== null) {
        return new errors/* Problem */.A('apply/failed', {
            message: `drizzle-kit ${(0,child_end/* describeEnd */.l)(end)}, and the ledger holds nothing of the plan. It said: ${complaint.replace(/\.$/u, '')}.`,
            remedy: 'Do what drizzle-kit asks for, and deploy again.',
        });
    }
    const swallowed = end.kind === 'exited' && end.code === 0;
    return new errors/* Problem */.A(swallowed ? 'apply/not-executed' : 'apply/failed', {
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
                [urlVariable]: withSessionSettings(run.url.reveal(), run.applicationName, run.limits),
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
/** `out` is relative because 0.31 cannot read an absolute one. */
function renderConfig({ config, migrationsFolder }, folder) {
    const settings = {
        dialect: config.dialect,
        out: (0,external_node_path_.relative)(folder, migrationsFolder),
        migrations: { schema: config.ledgerTable.schema, table: config.ledgerTable.name },
    };
    return `module.exports = { ...${JSON.stringify(settings)}, dbCredentials: { url: process.env.${urlVariable} } };\n`;
}

;// CONCATENATED MODULE: ./src/apply/outcome.ts
/** `failing` is the name of the migration whose statement failed, where that is known. */
function judge(planned, before, after, failing) {
    const fresh = addedRows(before, after);
    const found = planned.map((migration) => ({ migration, row: takeRow(fresh, migration) }));
    const kept = found.filter(({ row }) => row !== null).length;
    const mismatched = found.flatMap(({ migration, row }) => (row !== null && row.hash !== migration.sha256 ? [migration] : []));
    const stopped = failing === null ? planned.length : planned.findIndex(({ name }) => name === failing);
    const migrations = found.map(({ migration, row }, index) => ({ migration, row, outcome: outcome_outcomeOf(migration, row, index, stopped) }));
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
function outcome_outcomeOf(migration, row, index, stopped) {
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

;// CONCATENATED MODULE: ./src/apply/output.ts
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

;// CONCATENATED MODULE: ./src/apply/replay.ts
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
    const lines = watchKitLines(order.kitOutput);
    const onLine = (line) => {
        const shown = lines.take(line);
        if (shown !== null)
            log.info(shown);
    };
    const end = await log.group(`drizzle-kit ${order.run.kit.version} migrate`, () => runKit({ ...order.run, onLine }, runChild));
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
    return await database.replay(planReplay(config.ledgerTable, kit.generation, order.before.shape, order.pending), limits, signal);
}

// EXTERNAL MODULE: ./src/host/process.ts
var process = __webpack_require__(17439);
// EXTERNAL MODULE: ./src/ledger/postgresql.ts + 17 modules
var postgresql = __webpack_require__(44699);
;// CONCATENATED MODULE: ./src/ledger/state.ts
/** The ledger's state in few words, and what came into it since an earlier state. */

/** What a record keeps of the ledger. */
function ledgerState(ledger) {
    return { shape: ledger.shape, rows: ledger.rows.length, sha256: rowsDigest(ledger.rows) };
}
/** Holds the ledger against the state that the previous record saw: the rows since then are those that no record tells of. */
function findUnrecorded(ledger, previous) {
    if (ledger.rows.length < previous.rows)
        return { kind: 'rewritten' };
    if (rowsDigest(ledger.rows.slice(0, previous.rows)) !== previous.sha256)
        return { kind: 'rewritten' };
    return { kind: 'agrees', unrecorded: ledger.rows.slice(previous.rows) };
}
/** The name and `applied_at` are left out: drizzle-kit 1.0 fills them in for the rows of 0.31. */
function rowsDigest(rows) {
    return (0,canonical/* canonicalDigest */.X)(rows.map(({ hash, createdAt }) => [hash, createdAt]));
}

;// CONCATENATED MODULE: ./src/project/git-output.ts
/** What git prints, understood. */

const objectId = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
/** Ignored files that drizzle-kit would read all the same. */
const ignoredMigration = /(?:\.sql|_journal\.json|(?:^|\/)meta\/|(?:^|\/)\d{14}[^/]*\/)$/u;
/** The id that `git rev-parse` gave; null where it gave none. */
function parseObjectId(code, stdout) {
    const id = stdout.trim();
    return code === 0 && objectId.test(id) ? id : null;
}
/** Whether `git status --porcelain -z` tells of no difference from the commit. */
function parseClean(code, stdout) {
    if (code !== 0)
        return (0,stated/* unknown */.L)('git could not compare the migrations folder with the commit.');
    const entries = stdout.split('\0').filter((entry) => entry !== '');
    return entries.every((entry) => entry.startsWith('!! ') && !ignoredMigration.test(entry.slice(3)));
}

;// CONCATENATED MODULE: ./src/project/git.ts


/** No program that the repository's own git configuration names is started. */
const options = ['--no-optional-locks', '--literal-pathspecs', '-c', 'core.fsmonitor=false'];
const porcelain = ['status', '--porcelain=v1', '-z', '--untracked-files=all', '--ignored=matching', '--'];
/** Reads the commit, and the migrations folder in it. `migrationsPath` is from the repository's root. Throws nothing of its own. */
async function readSource(repositoryRoot, migrationsPath, readOutput) {
    const git = (...args) => readOutput('git', [...options, ...args], repositoryRoot);
    const [commit, tree, migrationsTree, clean] = await Promise.all([
        readObjectId(git, 'HEAD^{commit}', 'git knows no commit here.'),
        readObjectId(git, 'HEAD^{tree}', 'git does not have the tree of the commit.'),
        readObjectId(git, `HEAD:./${migrationsPath}${migrationsPath === '' ? '' : '/'}`, 'The commit does not hold the migrations folder.'),
        git(...porcelain, migrationsPath === '' ? '.' : migrationsPath).then(({ code, stdout }) => parseClean(code, stdout)),
    ]);
    if (!(0,stated/* isUnknown */.t)(commit))
        return { commit, tree, migrationsTree, clean };
    const reason = await readReason(git);
    return { commit: reason, tree: reason, migrationsTree: reason, clean: reason };
}
/** The trailing slash of a path makes git look for a tree, never for a file or a link. */
async function readObjectId(git, revision, absence) {
    const { code, stdout } = await git('rev-parse', '--verify', '--quiet', '--end-of-options', revision);
    return parseObjectId(code, stdout) ?? (0,stated/* unknown */.L)(absence);
}
/** Why git names no commit. What it says on its error stream is for people, so it is asked twice instead. */
async function readReason(git) {
    const inside = ['rev-parse', '--is-inside-work-tree'];
    const [trusting, asIs] = await Promise.all([git('-c', 'safe.directory=*', ...inside), git(...inside)]);
    if (asIs.code === null)
        return (0,stated/* unknown */.L)('git could not be started.');
    if (asIs.code === 0)
        return (0,stated/* unknown */.L)('The git repository has no commit that can be read.');
    if (trusting.code === 0)
        return (0,stated/* unknown */.L)('git refuses the repository because another user owns it (its setting safe.directory).');
    return (0,stated/* unknown */.L)('The project lies in no git repository that can be read.');
}

// EXTERNAL MODULE: ./src/project/repository.ts + 20 modules
var repository = __webpack_require__(61912);
// EXTERNAL MODULE: ./src/reconcile/reconcile.ts + 3 modules
var reconcile = __webpack_require__(87895);
// EXTERNAL MODULE: ./src/commands/project-place.ts
var project_place = __webpack_require__(82353);
// EXTERNAL MODULE: ./src/model/excerpt.ts
var excerpt = __webpack_require__(24664);
;// CONCATENATED MODULE: ./src/commands/migrate/chain.ts
/** How this record goes on from the newest one of its chain. */




function positionAfter(head, chainStart) {
    if (head !== null)
        return { sequence: head.sequence + 1, previous: { recordId: head.recordId, sha256: head.sha256 } };
    if (chainStart)
        return { sequence: 1, previous: null };
    return (0,stated/* unknown */.L)('the evidence directory holds no earlier record of this target, and chain-start does not declare that there is none');
}
/** A chain starts once. Throws `chain/already-started`. */
function refuseSecondStart(head, chainStart) {
    if (head === null || !chainStart)
        return;
    throw new errors/* Problem */.A('chain/already-started', {
        message: `chain-start is true, and the evidence directory holds record ${String(head.sequence)} of this target.`,
        remedy: 'Take chain-start out: it is for the first deploy of a target only.',
        place: 'chain-start',
    });
}
/** What came into the ledger since the last record: by a deploy that was killed, or by somebody who went around the deploy. */
function findGap(head, position, ledger) {
    if (head === null && (0,stated/* isUnknown */.t)(position))
        return { unrecorded: position, problems: [] };
    const previous = head === null ? { rows: 0, sha256: emptyLedger } : head.ledgerAfter;
    if ((0,stated/* isUnknown */.t)(previous))
        return { unrecorded: (0,stated/* unknown */.L)(`the previous record does not know what it left: ${previous.unknown}`), problems: [] };
    const growth = findUnrecorded(ledger, previous);
    switch (growth.kind) {
        case 'rewritten':
            return { unrecorded: (0,stated/* unknown */.L)('the rows that the previous record saw have changed'), problems: [rewritten()] };
        case 'agrees':
            return { unrecorded: growth.unrecorded, problems: growth.unrecorded.length === 0 ? [] : [unrecorded(growth.unrecorded)] };
    }
}
/** The SHA-256 of the RFC 8785 form of an empty list. */
const emptyLedger = '4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945';
function unrecorded(rows) {
    const names = rows.slice(0, 5).map(({ name, hash }) => (name === null ? `hash ${(0,excerpt/* excerpt */.K)(hash.slice(0, 12))}…` : (0,excerpt/* excerpt */.K)(name)));
    return new errors/* Problem */.A('chain/unrecorded', {
        message: `The ledger holds ${rows.length === 1 ? 'a row' : `${String(rows.length)} rows`} that no record tells of: ${names.join(', ')}${rows.length > 5 ? ', …' : ''}.`,
        remedy: 'An interrupted deploy explains them where this record names one; otherwise find out who migrated without drizzle-attest.',
        severity: 'warning',
    });
}
function rewritten() {
    return new errors/* Problem */.A('chain/rewritten', {
        message: 'Ledger rows that the previous record saw are gone or changed.',
        remedy: 'Find out who changed the ledger, or whether the database was restored from a backup, and note it where auditors find it.',
        severity: 'warning',
    });
}

// EXTERNAL MODULE: ./src/host/random.ts
var random = __webpack_require__(91391);
// EXTERNAL MODULE: ./src/model/version.ts
var version = __webpack_require__(52621);
;// CONCATENATED MODULE: ./src/commands/migrate/facts.ts



function startFacts(inputs, host, distSha256) {
    return {
        start: {
            recordId: (0,random/* newId */.S)(),
            startedAt: host.clock(),
            environment: inputs.environment,
            database: inputs.database,
            run: host.run,
            tool: { version: version/* toolVersion */.f, node: host.nodeVersion, distSha256 },
            signing: inputs.signing.kind === 'none' ? 'none' : 'key',
        },
        project: null,
        source: null,
        server: null,
        lockAcquiredAt: null,
        position: (0,stated/* unknown */.L)('the deploy stopped before it read the head of the chain, which it does under the lock'),
        before: null,
        unrecorded: (0,stated/* unknown */.L)('the deploy stopped before it read the ledger'),
        interrupted: [],
        reconciliation: null,
        applying: false,
        execution: null,
        problems: [],
    };
}
/** The name of this run's sessions in the database, by which a later deploy knows them. */
function applicationName({ start: { run, recordId } }) {
    return `drizzle-attest/${typeof run.id === 'string' ? run.id : 'terminal'}.${recordId.slice(0, 8)}`;
}

;// CONCATENATED MODULE: ./src/commands/migrate/interrupted.ts
/** What became of deploys that started and never recorded: the rows that came after each of them tell. */


/** The deploys in the order in which they ran: the lock kept them apart, so a row belongs to the last one that started before it came. */
function judgeInterrupted(marks, ledger) {
    const ordered = marks.toSorted((one, other) => one.ledger.rows - other.ledger.rows || (one.startedAt < other.startedAt ? -1 : 1));
    return ordered.map((mark, index) => {
        const rows = rowsOf(mark, ordered[index + 1] ?? null, ledger);
        return { recordId: mark.recordId, startedAt: mark.startedAt, runId: mark.runId, migrations: judgeMigrations(mark.migrations, rows) };
    });
}
function rowsOf({ ledger: { rows, sha256 } }, next, ledger) {
    const growth = findUnrecorded(ledger, { rows, sha256 });
    if (growth.kind === 'rewritten')
        return (0,stated/* unknown */.L)('the ledger rows that it found have changed since');
    return next === null ? growth.unrecorded : growth.unrecorded.slice(0, next.ledger.rows - rows);
}
function judgeMigrations(planned, rows) {
    if ((0,stated/* isUnknown */.t)(rows))
        return planned.map((migration) => ({ ...migration, applied: rows }));
    const left = [...rows];
    return planned.map((migration) => {
        const at = left.findIndex(({ name, hash }) => hash === migration.sha256 && (name === null || name === migration.name));
        left.splice(at, at === -1 ? 0 : 1);
        return { ...migration, applied: at !== -1 };
    });
}

;// CONCATENATED MODULE: ./src/commands/migrate/deploy.ts
/** The deploy itself, from the first read to the last. What it learns it notes at once, so that a refusal is recorded with all that was known. */















/** Throws the Problem that stops it; what was learned until then is in the facts. */
async function deploy(order) {
    const { facts, host, inputs } = order;
    const [project, database] = await openBoth(order);
    refuseDefects(facts, project);
    await database.lock(project.config.ledgerTable, inputs.limits.lockWaitMs, host.signal);
    facts.lockAcquiredAt = host.clock();
    await database.waitForStrays(inputs.limits.lockWaitMs, host.signal);
    const before = await readAll(order, project, database);
    facts.reconciliation = (0,reconcile/* reconcile */.L)(project.kit, project.folder, before, inputs.outOfOrder);
    note(facts, facts.reconciliation.stops);
    if (facts.reconciliation.stops.length > 0 || facts.reconciliation.pending.length === 0)
        return;
    await apply(order, project, database, before);
}
/** The repository and the database have nothing to do with each other until both are read. */
async function openBoth(order) {
    const { facts, inputs, hold } = order;
    const [project, database] = await Promise.allSettled([
        readRepository(order),
        (0,postgresql/* openPostgresql */.v)(inputs.database, { applicationName: applicationName(facts), connectTimeoutMs: 30_000 }),
    ]);
    if (database.status === 'fulfilled') {
        hold(database.value);
        facts.server = database.value.facts;
    }
    if (project.status === 'rejected')
        throw project.reason;
    if (database.status === 'rejected')
        throw database.reason;
    return [project.value, database.value];
}
/** What is deployed, and from which commit: a refusal is a refusal of that commit. */
async function readRepository({ facts, host, inputs }) {
    const project = await (0,repository/* readProject */.W)((0,project_place/* projectPlace */.h)(inputs.project, host), process/* runChild */.w$).catch(async (thrown) => {
        facts.source = withoutFolder(await readSource(host.workspace, '', process/* readOutput */.ov));
        throw thrown;
    });
    facts.project = project;
    facts.source = await readSource(host.workspace, project.folder.path, process/* readOutput */.ov);
    note(facts, uncommitted(facts.source, project.folder.path));
    return project;
}
/** A project that cannot be read lies at a commit all the same; only its folder is not known. */
function withoutFolder({ commit, tree }) {
    const reason = (0,stated/* unknown */.L)('the project could not be read, so that its migrations folder is not known');
    return { commit, tree, migrationsTree: reason, clean: reason };
}
/** Files that are not at the commit were not reviewed with it. */
function uncommitted({ clean }, place) {
    if (clean !== false)
        return [];
    return [
        new errors/* Problem */.A('source/uncommitted', {
            message: 'The migrations folder differs from the commit that is checked out.',
            remedy: 'Deploy what is committed: find out which step of the job changed or added files there.',
            place,
            severity: 'warning',
        }),
    ];
}
/** All defects are told at once; the first that stops is thrown last. */
function refuseDefects(facts, { folder }) {
    const stop = folder.defects.find(({ severity }) => severity === 'error');
    note(facts, folder.defects.filter((defect) => defect !== stop));
    if (stop !== undefined)
        throw stop;
}
async function readAll({ facts, inputs, evidence }, project, database) {
    facts.position = (0,stated/* unknown */.L)('the deploy stopped before the head of the chain was read');
    const [head, marks, before] = await Promise.all([evidence.readHead(), evidence.readMarks(), database.readLedger(project.config.ledgerTable)]);
    facts.before = before;
    facts.interrupted = judgeInterrupted(marks, before);
    facts.position = positionAfter(head, inputs.chainStart);
    const gap = findGap(head, facts.position, before);
    facts.unrecorded = gap.unrecorded;
    note(facts, gap.problems);
    refuseSecondStart(head, inputs.chainStart);
    return before;
}
async function apply({ facts, host, inputs, evidence }, project, database, before) {
    const { recordId, run } = facts.start;
    const { pending, plan } = facts.reconciliation ?? { pending: [], plan: { migrations: [] } };
    const { rows, sha256 } = ledgerState(before);
    await evidence.writeMark({ recordId, startedAt: rfc3339(host.clock()), runId: run.id, ledger: { rows, sha256 }, migrations: plan.migrations });
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
    facts.execution = await applyPlan(order, database, { runChild: process/* runChild */.w$, log: host.log, clock: host.clock });
    note(facts, facts.execution.problems);
}
function note(facts, problems) {
    facts.problems = [...facts.problems, ...problems];
}

// EXTERNAL MODULE: ./src/publish/markdown.ts
var markdown = __webpack_require__(51886);
// EXTERNAL MODULE: ./src/publish/problem.ts
var problem = __webpack_require__(72968);
;// CONCATENATED MODULE: ./src/publish/summary.ts



/** GitHub shows at most 1 MiB of a step's summary, and a person reads less. */
const mostRows = 200;
const titles = {
    succeeded: '✅ Deployed',
    'no-op': '✅ Nothing to deploy',
    failed: '❌ Failed, nothing stayed',
    partial: '❌ Failed, a part stayed',
    refused: '⛔ Refused, nothing ran',
    unknown: '❌ Outcome unknown',
};
const marks = { applied: '✅ applied', failed: '❌ failed', 'not-executed': '➖ not executed', partial: '⚠️ partial' };
function renderSummary(published) {
    const { record } = published;
    return [
        `## ${titles[record.outcome]}: ${(0,markdown/* escapeMarkdown */.F)(record.system.environment)}`,
        ...[...published.afterwards, ...record.problems].map(problem/* renderProblem */.y),
        ...migrationSection(record),
        ...interruptionSection(record),
        ...factSection(record),
        ...evidenceSection(published),
    ].join('\n\n');
}
function migrationSection({ execution }) {
    if (execution.migrations.length === 0)
        return [];
    const rows = execution.migrations.slice(0, mostRows).map(({ name, outcome, sha256 }) => {
        const said = (0,stated/* isUnknown */.t)(outcome) ? `❔ unknown: ${(0,markdown/* escapeMarkdown */.F)(outcome.unknown)}` : marks[outcome];
        return `| ${(0,markdown/* escapeMarkdown */.F)(name)} | ${said} | \`${sha256.slice(0, 12)}\` |`;
    });
    const more = execution.migrations.length - mostRows;
    return [
        ['| Migration | Outcome | SHA-256 |', '|---|---|---|', ...rows].join('\n'),
        ...(more > 0 ? [`… and ${String(more)} more, which the manifest names.`] : []),
    ];
}
function interruptionSection({ ledger }) {
    return ledger.interrupted.map(({ recordId, startedAt, migrations }) => {
        const fates = migrations.slice(0, mostRows).map(({ name, applied }) => `${(0,markdown/* escapeMarkdown */.F)(name)} ${fateOf(applied)}`);
        const more = migrations.length > mostRows ? [`and ${String(migrations.length - mostRows)} more, which the manifest names`] : [];
        return `**Interrupted deploy** ${recordId}, started ${startedAt}, left no record: ${[...fates, ...more].join(', ')}.`;
    });
}
function fateOf(applied) {
    if ((0,stated/* isUnknown */.t)(applied))
        return `may have been applied (${(0,markdown/* escapeMarkdown */.F)(applied.unknown)})`;
    return applied ? 'was applied' : 'was not applied';
}
function factSection({ tool, system, source, plan, reconciliation, chain }) {
    const facts = [
        ['Commit', source.commit],
        ['Plan', (0,stated/* isUnknown */.t)(plan) ? plan : `\`${plan.sha256}\``],
        ['Applied before', (0,stated/* isUnknown */.t)(reconciliation) ? reconciliation : String(reconciliation.applied)],
        ['drizzle-kit', tool.drizzleKit],
        [
            'Server',
            (0,stated/* isUnknown */.t)(system.database.server)
                ? system.database.server
                : `PostgreSQL ${system.database.server.version}${system.database.server.tls.used ? ', TLS' : ', no TLS'}`,
        ],
        ['Chain', (0,stated/* isUnknown */.t)(chain.position) ? chain.position : `record ${String(chain.position.sequence)} of ${chain.id.slice(0, 12)}`],
    ];
    return [['| | |', '|---|---|', ...facts.map(([title, fact]) => `| ${title} | ${said(fact)} |`)].join('\n')];
}
function said(fact) {
    return (0,stated/* isUnknown */.t)(fact) ? `unknown: ${(0,markdown/* escapeMarkdown */.F)(fact.unknown)}` : fact;
}
function evidenceSection({ verdict, manifestSha256, manifestPath, bundlePath, artifact }) {
    const signature = verdict.kind === 'verified'
        ? 'signed, and verified with the key that signed it'
        : verdict.kind === 'unsigned'
            ? '**UNSIGNED**: nothing proves who wrote it'
            : '**not verified**';
    return [
        [
            `### Evidence`,
            '',
            `- Record: ${signature}`,
            `- Manifest: \`${(0,markdown/* escapeMarkdown */.F)(manifestPath)}\`, SHA-256 \`${manifestSha256}\``,
            ...(bundlePath === null ? [] : [`- Bundle: \`${(0,markdown/* escapeMarkdown */.F)(bundlePath)}\``]),
            ...(artifact === null ? [] : [`- Artifact: ${(0,markdown/* escapeMarkdown */.F)(artifact)}`]),
        ].join('\n'),
    ];
}

// EXTERNAL MODULE: ./src/commands/say.ts
var say = __webpack_require__(8729);
;// CONCATENATED MODULE: ./src/commands/migrate/publish.ts




/** `problems` are those of the record. Gives all that went wrong after it was composed: the record stays on disk in any case. */
async function publish(unpublished, written, inputs, host, problems) {
    const late = [];
    const artifact = await upload(unpublished, written, inputs, host).catch((thrown) => {
        late.push((0,errors/* asProblem */.g)(thrown));
        return null;
    });
    const published = { ...unpublished, artifact, afterwards: [...unpublished.afterwards, ...late] };
    for (const problem of [...problems, ...published.afterwards])
        (0,say/* sayProblem */.V)(problem, host.log);
    if (published.verdict.kind !== 'verified')
        host.log.warning('UNSIGNED: nothing proves who wrote this record, or that it was not changed.');
    setOutputs(published, host);
    await host.showSummary(renderSummary(published));
    host.showResult({ outcome: published.record.outcome, verdict: published.verdict.kind, ...pathsOf(published), record: published.record });
    return published.afterwards;
}
async function upload({ record }, written, inputs, host) {
    if (host.kind === 'terminal' || inputs.artifact === 'off')
        return null;
    const { artifactName, uploadRecord } = await Promise.all(/* import() */[__webpack_require__.e(260), __webpack_require__.e(251), __webpack_require__.e(332), __webpack_require__.e(625)]).then(__webpack_require__.bind(__webpack_require__, 67625));
    const { id, attempt } = record.run;
    const name = artifactName(inputs.environment, (0,stated/* isUnknown */.t)(id) ? record.recordId : id, (0,stated/* isUnknown */.t)(attempt) ? '0' : String(attempt));
    return (await uploadRecord(name, written, inputs.retentionDays)).name;
}
function pathsOf({ manifestPath, bundlePath, manifestSha256, artifact }) {
    return { manifestPath, bundlePath, manifestSha256, artifact };
}
function setOutputs({ record, verdict, manifestPath, bundlePath, manifestSha256, artifact, afterwards }, host) {
    const applied = record.execution.migrations.filter(({ outcome }) => outcome === 'applied').map(({ name }) => name);
    const open = record.execution.migrations.filter(({ outcome }) => outcome !== 'applied').map(({ name }) => name);
    const known = !(0,stated/* isUnknown */.t)(record.plan) && record.outcome !== 'unknown';
    host.setOutput('outcome', record.outcome);
    host.setOutput('verdict', verdict.kind);
    host.setOutput('codes', JSON.stringify([...record.problems, ...afterwards].map(({ code }) => code)));
    host.setOutput('applied', record.outcome === 'unknown' ? '' : JSON.stringify(applied));
    host.setOutput('pending', known ? JSON.stringify(open) : '');
    host.setOutput('plan-sha256', (0,stated/* isUnknown */.t)(record.plan) ? '' : record.plan.sha256);
    host.setOutput('record-id', record.recordId);
    host.setOutput('manifest-path', manifestPath);
    host.setOutput('bundle-path', bundlePath ?? '');
    host.setOutput('manifest-sha256', manifestSha256);
    host.setOutput('artifact-name', artifact ?? '');
}

;// CONCATENATED MODULE: ./src/commands/migrate/seal.ts
/** Record -> files on disk, sealed and verified with the auditor's own code before anybody is shown them. */



async function sealRecord(record, key, evidence) {
    const manifest = (0,manifest_document/* renderManifest */.sB)(record);
    const sealed = key === null ? { bundle: null, problems: [] } : await sealWith(key, record);
    const verdict = await verifySealed(manifest, sealed.bundle, key);
    const sequence = (0,stated/* isUnknown */.t)(record.chain.position) ? null : record.chain.position.sequence;
    const told = record.outcome === 'unknown' ? [] : record.ledger.interrupted.map(({ recordId }) => recordId);
    const written = await evidence.addRecord(record.recordId, sequence, { manifest, bundle: sealed.bundle }, told);
    const problems = key === null || sealed.problems.length > 0 || verdict.kind === 'verified' ? sealed.problems : [selfCheckFailed(verdict)];
    return { written, manifest, verdict, problems };
}
async function sealWith(key, record) {
    const [{ sealStatement }, { renderStatement }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(74), __webpack_require__.e(880)]).then(__webpack_require__.bind(__webpack_require__, 3880)), __webpack_require__.e(/* import() */ 600).then(__webpack_require__.bind(__webpack_require__, 46600))]);
    try {
        return { bundle: await sealStatement(renderStatement(record), key), problems: [] };
    }
    catch (thrown) {
        if (thrown instanceof errors/* Problem */.A)
            return { bundle: null, problems: [thrown] };
        throw thrown;
    }
}
async function verifySealed(manifest, bundle, key) {
    const { verifyRecord } = await Promise.all(/* import() */[__webpack_require__.e(74), __webpack_require__.e(187), __webpack_require__.e(509)]).then(__webpack_require__.bind(__webpack_require__, 38509));
    const evidence = { manifest: Buffer.from(manifest), bundle: bundle === null ? null : Buffer.from(bundle), files: null };
    return verifyRecord(evidence, { keys: key === null ? [] : [key.publicKey] });
}
function selfCheckFailed({ steps }) {
    const failed = steps.flatMap(({ clause, result }) => (result.kind === 'failed' ? [`${clause}: ${result.problem.message}`] : []));
    return new errors/* Problem */.A('seal/self-check-failed', {
        message: `The sealed record does not pass its own verification. ${failed.join(' ')}`,
        remedy: 'Keep the files and report it: the record may not be relied on.',
    });
}

;// CONCATENATED MODULE: ./src/commands/migrate/migrate.ts
/** migrate: deploy the pending migrations, and leave a sealed record of whatever came of it. */















/** Ends with a record even where the deploy was refused or failed; only what cannot be recorded at all throws. */
async function migrate(inputs, host) {
    const [key, dist] = await Promise.all([readSigningKey(inputs.signing, host), (0,disk/* readDistDigest */.bt)(host.programFolder)]);
    const facts = startFacts(inputs, host, dist);
    const evidence = await openEvidenceFolder(evidenceRoot(inputs, host), (0,chain/* chainId */.t)(host.run.repository, inputs.environment, inputs.database.fingerprint));
    const held = [];
    try {
        await deploy({ inputs, host, facts, evidence, hold: (database) => held.push(database) }).catch((thrown) => {
            facts.problems = [...facts.problems, (0,errors/* asProblem */.g)(thrown)];
            host.log.debug(stackOf(thrown));
        });
        return await migrate_record({ inputs, host, facts, evidence, key }, async () => await closeAll(held));
    }
    finally {
        await closeAll(held);
    }
}
/** The record is written while the lock is held, so that the chain has one order; what follows need not hold it. */
async function migrate_record({ inputs, host, facts, evidence, key }, release) {
    const composed = composeRecord(facts, host.clock(), host.redact);
    const { written, manifest, verdict, problems } = await sealRecord(composed, key, evidence).catch(async (thrown) => {
        await sayRecord(composed, host);
        throw thrown;
    });
    await release();
    const published = {
        record: composed,
        verdict,
        manifestSha256: (0,digest/* digest */.b)(manifest),
        manifestPath: written.manifestPath,
        bundlePath: written.bundlePath,
        afterwards: problems,
    };
    const afterwards = await publish(published, written, inputs, host, facts.problems);
    return (0,exit/* exitCodeOf */.F)([...facts.problems, ...afterwards]);
}
/** The last resort: a record that no disk takes still stands in the log, which outlives the job by some months. */
async function sayRecord(composed, { log }) {
    await log.group('The record could not be written; this is it:', async () => {
        for (const line of (0,manifest_document/* renderManifest */.sB)(composed).split('\n'))
            log.info(line);
        await Promise.resolve();
    });
}
async function readSigningKey(signing, host) {
    switch (signing.kind) {
        case 'none':
            return null;
        case 'key':
            return (0,key/* parseSigningKey */.U)(signing.key);
        case 'key-file':
            return (0,key/* parseSigningKey */.U)(new secret/* Secret */.z(await readKeyFile((0,external_node_path_.resolve)(host.directory, signing.path)), [], host.mask));
    }
}
async function readKeyFile(path) {
    const bytes = await (0,disk/* readBytes */.io)(path, 64 * 1024);
    if (bytes !== null)
        return Buffer.from(bytes).toString('utf8');
    throw new errors/* Problem */.A('seal/key-invalid', {
        message: 'The signing key file cannot be read.',
        remedy: 'Give the path of a PEM file, from the repository root.',
        place: 'signing-key-file',
    });
}
function evidenceRoot({ evidenceDirectory }, host) {
    return evidenceDirectory === null ? host.evidenceFolder : (0,external_node_path_.resolve)(host.directory, evidenceDirectory);
}
async function closeAll(held) {
    for (const database of held.splice(0))
        await database.close();
}
function stackOf(thrown) {
    return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}


/***/ }),

/***/ 52621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ toolVersion)
/* harmony export */ });
/** The version of this release; package.json says the same, by test. */
const toolVersion = '0.1.0';


/***/ })

};
