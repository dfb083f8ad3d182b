export const id = 7814;
export const ids = [7814];
export const modules = {

/***/ 77814:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  seal: () => (/* binding */ seal)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors/problem.ts
var errors_problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/host/disk.ts
var disk = __webpack_require__(83409);
// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
// EXTERNAL MODULE: ./src/model/time.ts
var time = __webpack_require__(50816);
// EXTERNAL MODULE: ./src/manifest/compose-gate.ts + 3 modules
var compose_gate = __webpack_require__(85757);
// EXTERNAL MODULE: ./src/manifest/compose-identity.ts
var compose_identity = __webpack_require__(38584);
// EXTERNAL MODULE: ./src/manifest/compose-ledger.ts
var compose_ledger = __webpack_require__(80463);
// EXTERNAL MODULE: ./src/manifest/compose-problems.ts
var compose_problems = __webpack_require__(11702);
;// CONCATENATED MODULE: ./src/manifest/complete.ts






/** The clocks of two runners may differ; the time of sealing is not before that of the deploy. */
function completeManifest(handed, facts, redact) {
    const own = (0,compose_problems/* composeProblems */.J)([...(facts.gate?.findings ?? []), ...facts.problems], redact);
    const theirs = facts.gate === null ? handed.problems : handed.problems.filter(({ code, severity }) => severity === 'error' || !isOfGates(code));
    return {
        ...handed,
        chain: { ...handed.chain, position: facts.position },
        run: { ...handed.run, identity: (0,compose_identity/* composeIdentity */.J)({ identity: facts.identity, problems: [] }, redact) },
        gate: facts.gate === null ? handed.gate : (0,compose_gate/* composeGate */.G)({ gate: facts.gate, start: planOf(handed), problems: [] }, handed.system.environment, redact),
        ledger: { ...handed.ledger, unrecorded: (0,compose_ledger/* composeUnrecorded */.SI)(facts.unrecorded), interrupted: (0,compose_ledger/* composeInterrupted */.Zh)(facts.interrupted) },
        problems: [...(0,compose_problems/* mostSevere */.u)([...theirs, ...own])],
        signing: facts.signing,
        times: { ...handed.times, recordedAt: (0,time/* rfc3339 */.a)(Math.max(facts.recordedAt, Date.parse(handed.times.recordedAt))) },
    };
}
/** What the deploy's own reading of the gates found is found again, or the manifest is not sealed. The issue of an emergency is its alone. */
function isOfGates(code) {
    return code !== 'github/issue-not-opened' && code !== 'gate/plan-changed' && /^(?:gate|github|identity)\//u.test(code);
}
function planOf({ gate }) {
    return { approvedPlanSha256: (0,unknown/* isUnknown */.t)(gate) ? null : gate.approvedPlanSha256 };
}

// EXTERNAL MODULE: ./src/manifest/handover.ts
var manifest_handover = __webpack_require__(96214);
// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/commands/chain.ts + 1 modules
var commands_chain = __webpack_require__(35886);
// EXTERNAL MODULE: ./src/evidence/files.ts
var files = __webpack_require__(17850);
// EXTERNAL MODULE: ./src/commands/chain-head.ts + 1 modules
var chain_head = __webpack_require__(67648);
// EXTERNAL MODULE: ./src/commands/exit.ts
var exit = __webpack_require__(66164);
// EXTERNAL MODULE: ./src/commands/gates.ts + 15 modules
var gates = __webpack_require__(84399);
// EXTERNAL MODULE: ./src/commands/publication.ts
var publication = __webpack_require__(23052);
// EXTERNAL MODULE: ./src/commands/signer.ts + 1 modules
var commands_signer = __webpack_require__(59572);
// EXTERNAL MODULE: ./src/gates/answers.ts
var answers = __webpack_require__(46199);
// EXTERNAL MODULE: ./src/gates/github/run.ts
var github_run = __webpack_require__(97759);
// EXTERNAL MODULE: ./src/model/reading.ts
var reading = __webpack_require__(60405);
// EXTERNAL MODULE: ./src/host/process.ts
var process = __webpack_require__(17439);
// EXTERNAL MODULE: ./src/project/git.ts + 1 modules
var git = __webpack_require__(74689);
// EXTERNAL MODULE: ./src/manifest/bounded.ts
var bounded = __webpack_require__(96876);
// EXTERNAL MODULE: ./src/manifest/schema.ts
var schema = __webpack_require__(46470);
// EXTERNAL MODULE: ./src/model/canonical.ts
var canonical = __webpack_require__(29563);
// EXTERNAL MODULE: ./src/model/excerpt.ts
var excerpt = __webpack_require__(24664);
// EXTERNAL MODULE: ./src/model/version.ts
var version = __webpack_require__(52621);
;// CONCATENATED MODULE: ./src/commands/seal/compare.ts
/** Where a handed-over manifest and the sealing job's own reading disagree. */








/** Both are jobs of one run; the sealing one may be of a later attempt, which somebody else may have started. */
function compareRuns({ run, source, system, tool }, own) {
    return [
        ...differ('repository', system.repository, own.run.repository),
        ...differ('kind of runner', run.runner, own.run.runner),
        ...differ('run', run.id, own.run.id),
        ...differ('number of the run', run.number, own.run.number),
        ...compareAttempts(run, own.run),
        ...differ('event', run.event, own.run.event),
        ...differ('actor', run.actor, own.run.actor),
        ...differ('ref', source.ref, own.run.ref),
        ...differ('workflow', source.workflowRef, own.run.workflowRef),
        ...differ('commit of the workflow', source.workflowSha, own.run.workflowSha),
        ...differ('environment', system.environment.toLowerCase(), own.environment.toLowerCase()),
        ...differ('version of drizzle-attest', tool.version, version/* toolVersion */.f),
        ...differ('bundle of drizzle-attest', tool.distSha256, own.distSha256),
    ];
}
function compareAttempts({ attempt, url, triggeringActor }, own) {
    const isLater = !(0,unknown/* isUnknown */.t)(attempt) && !(0,unknown/* isUnknown */.t)(own.attempt) && own.attempt > attempt;
    if (!isLater)
        return [...differ('attempt', attempt, own.attempt), ...differ('address', url, own.url), ...differ('starter', triggeringActor, own.triggeringActor)];
    const earlier = (0,unknown/* isUnknown */.t)(own.url) ? own.url : own.url.replace(/\d+$/u, String(attempt));
    return differ('address', url, earlier);
}
/** A deploy that stopped before it knew its commit has nothing that could be another one. What lies beside the commit here was put there by somebody else. */
function compareSources({ source, outcome, plan }, own) {
    if (outcome === 'refused' && (0,unknown/* isUnknown */.t)(source.commit))
        return [];
    const planned = !(0,unknown/* isUnknown */.t)(plan) && plan.migrations.length > 0;
    const commits = [...differ('commit', source.commit, own.commit), ...differ('tree', source.tree, own.tree)];
    if ((0,unknown/* isUnknown */.t)(source.migrationsPath))
        return commits;
    return [
        ...commits,
        ...differ('migrations folder', source.migrationsTree, own.migrationsTree),
        ...(planned && (0,unknown/* isUnknown */.t)(own.migrationsTree)
            ? [{ what: 'migrations folder', handed: (0,excerpt/* excerpt */.K)(source.migrationsPath), own: own.migrationsTree.unknown }]
            : []),
        ...(planned ? differ('whether the migrations folder is that of the commit', true, own.clean) : []),
    ];
}
/** The clocks of two runners need not agree to the minute. */
const skewMs = 5 * 60_000;
/** What was recorded there cannot be later than now. */
function compareClocks({ times }, now) {
    if (Date.parse(times.recordedAt) <= now + skewMs)
        return [];
    return [{ what: 'time of the manifest', handed: times.recordedAt, own: (0,time/* rfc3339 */.a)(now) }];
}
/** A deploy reads the layout of the one generation that migrates it, and goes on only where nothing in it is defective. */
function compareFolders({ status }, own) {
    if ((0,unknown/* isUnknown */.t)(status))
        return [];
    const defects = own.defects.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []));
    return [...differ('layout of the migrations folder', status.generation, own.generation), ...differ('defects of the migrations folder', [], defects)];
}
/** The files that would run on the ledger as it was handed over, as far as the manifest says that it knew them. */
function comparePlans({ plan, status }, own) {
    if ((0,unknown/* isUnknown */.t)(plan) || (0,unknown/* isUnknown */.t)(status))
        return [];
    const files = pairNames(plan.migrations, own.plan.migrations).flatMap(([name, handed, read]) => differ(`migration ${(0,excerpt/* excerpt */.K)(name)}`, handed, read));
    if (files.length > 0)
        return files;
    const count = (which) => own.statuses.filter(({ kind }) => which(kind)).length;
    return [
        ...differ('plan', plan.sha256, own.plan.sha256),
        ...differ('applied before', status.applied, count((kind) => kind === 'applied')),
        ...differ('deviations', status.deviations.length, Math.min(schema/* maxDeviations */.R, count((kind) => kind !== 'applied' && kind !== 'pending'))),
    ];
}
/** The names of two plans, each with its digest in either. */
function pairNames(handed, own) {
    const digestOf = (plan, name) => plan.find((migration) => migration.name === name)?.sha256 ?? 'no such migration is pending';
    const names = new Set([...handed, ...own].map(({ name }) => name));
    return [...names].map((name) => [name, digestOf(handed, name), digestOf(own, name)]);
}
/** What was asked of the gates. The deploy knew secrets that this job does not, and took them out of reason and ticket. */
function compareGateSettings({ settings }, own) {
    const [handedWords, ownWords] = [settings.emergency, own.emergency];
    const alike = handedWords !== null && ownWords !== null && isKnown(handedWords.reason, ownWords.reason) && isKnown(handedWords.ticket, ownWords.ticket);
    return differ('policy of the gate', settings, alike ? { ...own, emergency: handedWords } : own);
}
/** Whether a text of the manifest is this one, trimmed, cut, and without what was secret. */
function isKnown(handed, own) {
    const parts = handed.split('***');
    const text = (0,bounded/* boundedText */.L)(own.trim());
    if (parts.length === 1)
        return handed === text;
    return isMadeOf(text, parts);
}
/** Whether the text begins with the first part and ends with the last, with the others between them in their order. */
function isMadeOf(text, parts) {
    const [first = '', last = ''] = [parts[0], parts.at(-1)];
    if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length)
        return false;
    const rest = text.slice(first.length, text.length - last.length);
    return parts.slice(1, -1).reduce((at, part) => (at === -1 ? -1 : after(rest, part, at)), 0) !== -1;
}
/** The place behind the next occurrence; -1 where there is none. */
function after(text, part, from) {
    const found = text.indexOf(part, from);
    return found === -1 ? -1 : found + part.length;
}
/** The outcome, and whose approval counted: each has to be found again. Where nobody had to approve, nothing depends on it. */
function compareGates({ outcome, separationOfDuties: { counted } }, own) {
    const findings = own.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    const answer = findings.length === 0 ? own.outcome : `${own.outcome} (${[...new Set(findings)].join(', ')})`;
    const found = idsOf(own.separationOfDuties.counted);
    const vanished = outcome === 'approved' && !(0,unknown/* isUnknown */.t)(counted) ? idsOf(counted).filter((approver) => !found.includes(approver)) : [];
    return [...differ('gate', outcome, answer), ...(vanished.length > 0 ? differ('approvers', (0,unknown/* isUnknown */.t)(counted) ? [] : idsOf(counted), found) : [])];
}
function idsOf(actors) {
    return actors.map(({ id, login }) => `${login} (${id})`).sort();
}
function differ(what, handed, own) {
    const [one, other] = [(0,canonical/* canonical */.$)(handed), (0,canonical/* canonical */.$)(own)];
    return one === other ? [] : [{ what, handed: (0,excerpt/* excerpt */.K)(one), own: (0,excerpt/* excerpt */.K)(other) }];
}
const mostListed = 10;
/** Throws `seal/handover-differs` where there is a difference. */
function refuse(differences) {
    if (differences.length === 0)
        return;
    const told = differences.slice(0, mostListed).map(({ what, handed, own }) => `${what}: handed over ${handed}, read here ${own}`);
    const more = differences.length - mostListed;
    throw new errors_problem/* Problem */.AF('seal/handover-differs', {
        message: `What was handed over is not what this job reads itself. ${told.join('; ')}${more > 0 ? `; and ${String(more)} more` : ''}.`,
        remedy: 'Nothing was signed. Check that both jobs have the same inputs, commit and version of drizzle-attest; otherwise find out who changed what in the deploy job.',
        place: 'handover',
    });
}

// EXTERNAL MODULE: ./src/project/disk.ts
var project_disk = __webpack_require__(78064);
// EXTERNAL MODULE: ./src/project/folders.ts + 7 modules
var folders = __webpack_require__(83261);
// EXTERNAL MODULE: ./src/status/status.ts + 3 modules
var status_status = __webpack_require__(67112);
// EXTERNAL MODULE: ./src/commands/pending-files.ts
var pending_files = __webpack_require__(9643);
;// CONCATENATED MODULE: ./src/commands/seal/plan-again.ts
/** What was pending, worked out once more: from the migrations of this job's own checkout, and the ledger as it was handed over. */







/** Nothing where the deploy did not get so far. Throws `seal/handover-differs`. */
async function planAgain({ manifest, rows }, host) {
    const { ledger, plan, status, source, system } = manifest;
    const { ledgerTable } = system.database;
    if (rows === null || (0,unknown/* isUnknown */.t)(plan) || (0,unknown/* isUnknown */.t)(status) || (0,unknown/* isUnknown */.t)(ledger.before))
        return [];
    if ((0,unknown/* isUnknown */.t)(source.migrationsPath) || (0,unknown/* isUnknown */.t)(ledgerTable))
        return [];
    const folder = await readMigrations(source.migrationsPath, status.generation, host);
    refuse(compareFolders(manifest, folder));
    const own = reconcileAgain(folder, { shape: ledger.before.shape, table: ledgerTable, rows }, plan.sha256);
    refuse(comparePlans(manifest, own));
    return await (0,pending_files/* readPending */.c)(host.workspace, own.pending);
}
async function readMigrations(path, generation, { workspace }) {
    const root = (await (0,project_disk/* readRealPath */.Mg)(workspace)) ?? workspace;
    return (0,folders/* parseFolder */.I)(await (0,project_disk/* readFolder */.j1)(root, (0,external_node_path_.join)(root, path)), path, generation);
}
/** The manifest does not say whether migrations were allowed to come out of order; where one was, the plan shows it. */
function reconcileAgain(folder, ledger, planSha256) {
    const kit = { version: '', ormVersion: '', generation: folder.generation, script: '', environment: {} };
    const [strict, lax] = [(0,status_status/* evaluateStatus */.q)(kit, folder, ledger, 'refuse'), (0,status_status/* evaluateStatus */.q)(kit, folder, ledger, 'allow')];
    return lax.plan.sha256 === planSha256 && strict.plan.sha256 !== planSha256 ? lax : strict;
}

;// CONCATENATED MODULE: ./src/commands/seal/read-again.ts
/** What the sealing job reads for itself, held against what was handed over. */











/** Throws `seal/handover-differs`, whatever is wrong with the identity of this job, and what GitHub did not answer. */
async function readAgain(handover, asked, inputs, host) {
    const { manifest } = handover;
    const { identity } = asked.readings;
    const warnings = judgeIdentity(asked, inputs);
    const path = (0,unknown/* isUnknown */.t)(manifest.source.migrationsPath) ? '' : manifest.source.migrationsPath;
    const [source, dist] = await Promise.all([(0,git/* readSource */.o)(host.workspace, path, process/* readOutput */.ov), (0,disk/* readDistDigest */.bt)(host.programFolder)]);
    const run = { run: host.run, environment: inputs.environment, distSha256: dist };
    refuse([...compareRuns(manifest, run), ...compareSources(manifest, source), ...compareClocks(manifest, host.clock())]);
    const pending = await planAgain(handover, host);
    if ((0,unknown/* isUnknown */.t)(manifest.gate))
        return { identity, gate: null, warnings };
    refuse(compareGateSettings(manifest.gate, asked.gateSettings));
    if (manifest.gate.outcome === 'refused')
        return { identity, gate: null, warnings };
    return { identity, gate: await judgeAgain(manifest, manifest.gate, await atAttempt(asked, manifest), pending), warnings };
}
/** The job that signs need not run in the environment that is deployed to; with a certificate, it may at least run in no other one. */
function judgeIdentity({ problems, readings: { identity } }, { seal: { signing } }) {
    const nowhere = identity.proof.kind === 'oidc' && (0,unknown/* isUnknown */.t)(identity.environment);
    const expected = problems.filter(({ code }) => !(nowhere && code === 'identity/environment-mismatch'));
    const judged = expected.map((problem) => (problem.code === 'identity/environment-mismatch' && signing.kind !== 'keyless' ? (0,errors_problem/* asWarning */.PQ)(problem) : problem));
    const stop = judged.find(({ severity }) => severity === 'error');
    if (stop !== undefined)
        throw stop;
    return judged;
}
/** Sealing may be tried again, in a later attempt of the run and by somebody else; what was approved is the attempt that deployed. */
async function atAttempt(asked, { run: { id, attempt } }) {
    const { github, readings } = asked;
    const { repository } = readings.identity;
    if (typeof github === 'string' || (0,unknown/* isUnknown */.t)(attempt) || (0,unknown/* isUnknown */.t)(id) || (0,unknown/* isUnknown */.t)(repository) || readings.identity.attempt === attempt)
        return asked;
    const place = { ...(0,github_run/* placeOf */.$)(repository.fullName), run_id: id, attempt_number: attempt };
    const answer = await github.ask('GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}', place);
    const run = (0,reading/* parseAnswer */.Wp)(answer, answers/* run */.eF, { what: `attempt ${String(attempt)} of the run ${id}`, permission: 'actions: read' });
    return { ...asked, readings: { ...readings, run: { ...readings.run, run }, identity: { ...readings.identity, attempt } } };
}
/** A deploy that was stopped on its way was judged before its migrations were held against the pull requests that brought them. */
async function judgeAgain({ outcome, source }, handed, asked, pending) {
    const own = { ...asked, settings: handed.settings };
    const gate = await (0,gates/* judge */.S4)(own, source.commit, pending);
    const differences = compareGates(handed, gate);
    if (differences.length === 0)
        return gate;
    if (outcome === 'refused') {
        const earlier = await (0,gates/* judge */.S4)(own, source.commit, []);
        if (compareGates(handed, earlier).length === 0)
            return earlier;
    }
    refuseUnread(gate);
    refuse(differences);
    return gate;
}
/** Where GitHub does not tell, nobody changed anything. */
function refuseUnread({ findings }) {
    const unread = findings.find(({ code, severity }) => severity === 'error' && code.startsWith('github/'));
    if (unread === undefined)
        return;
    const again = unread.code === 'github/unavailable' ? 'Run this job again when GitHub answers.' : unread.remedy;
    throw new errors_problem/* Problem */.AF(unread.code, { message: unread.message, remedy: `Nothing was signed. ${again}` });
}

;// CONCATENATED MODULE: ./src/commands/seal/seal.ts
/** seal: sign and keep what an isolated deploy handed over, after reading for itself whatever can be read without the database. */















/** Throws, and signs nothing, where anything that was handed over is otherwise than it reads itself. */
async function seal(inputs, host) {
    (0,gates/* refuseUnaskable */.JH)(inputs.gates, host);
    const [signer, { manifest, rows }] = await Promise.all([(0,commands_signer/* openSigner */.Hs)(inputs.seal.signing, host), readHandover(inputs, host)]);
    const asked = await (0,gates/* askGates */.YI)(inputs.gates, inputs.environment, host);
    const { gate, identity, warnings } = await readAgain({ manifest, rows }, asked, inputs, host);
    const evidence = await (0,chain_head/* openEvidence */.i)({ ...inputs, chainId: manifest.chain.id, token: inputs.gates.token, again: manifest.manifestId }, host);
    const { problems: late, ...placing } = await place(evidence, inputs, { manifest, rows });
    const problems = [...warnings, ...late.filter(({ severity }) => severity === 'warning')];
    const facts = { ...placing, identity, gate, signing: signer.mode, problems, recordedAt: host.clock() };
    const sealed = completeManifest(manifest, facts, host.redact);
    const told = { problems: [...(gate?.findings ?? []), ...problems], besides: late.filter(({ severity }) => severity === 'error') };
    const handed = await readHandedLog(inputs, host);
    const log = () => (handed === null ? null : (0,files/* renderLog */.No)(host.shownLines().map(host.redact), handed));
    const keeping = {
        host,
        signer,
        evidence,
        ...inputs.seal,
        carrying: inputs,
        token: inputs.gates.token,
        log,
        ...told,
        release: () => Promise.resolve(),
    };
    return (0,exit/* exitCodeOf */.F)(await (0,publication/* keepManifest */.P1)(sealed, keeping));
}
/** The digest came another way than the file: whoever changed the one cannot have changed the other. Throws `seal/handover-invalid`. */
async function readHandover({ handover, handoverSha256 }, host) {
    const bytes = await (0,disk/* readBytes */.io)((0,external_node_path_.resolve)(host.directory, handover), manifest_handover/* maxHandoverBytes */.t_);
    if (bytes === null)
        throw invalid('cannot be read', 'Download the artifact of the deploy job before this step, and give the path of the file in it.');
    const found = (0,digest/* digest */.b)(bytes);
    if (found === handoverSha256)
        return (0,manifest_handover/* parseHandover */.dl)(bytes);
    throw invalid(`has the SHA-256 ${found}, and the deploy job put out ${handoverSha256}`, 'Do not sign it: find out what changed the file between the two jobs, or whether it is of another deploy.');
}
/** Nobody vouches for it, and a deploy that was asked for the full output of drizzle-kit hands none over. */
async function readHandedLog({ handover }, host) {
    const bytes = await (0,disk/* readBytes */.io)((0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_path_.resolve)(host.directory, handover)), files/* logName */.Is), files/* longestLog */.rR);
    return bytes === null || bytes.byteLength > files/* longestLog */.rR ? null : host.redact(Buffer.from(bytes).toString('utf8'));
}
function invalid(found, remedy) {
    return new errors_problem/* Problem */.AF('seal/handover-invalid', { message: `The handed-over file ${found}.`, remedy, place: 'handover' });
}
/** What was applied is never left without a manifest: one that cannot be placed is sealed without a place, and that is an error of this job. */
async function place(evidence, { seal: { chainStart } }, { manifest, rows }) {
    const { ledgerTable } = manifest.system.database;
    if (rows === null || (0,unknown/* isUnknown */.t)(manifest.ledger.before) || (0,unknown/* isUnknown */.t)(ledgerTable))
        return unplaced('the deploy stopped before it read the ledger', []);
    try {
        const chain = { evidence, chainStart };
        const end = await (0,commands_chain/* readChain */.UM)(chain);
        (0,commands_chain/* refuseSecondStart */.VH)(end.head, chainStart);
        return (0,commands_chain/* placeInChain */.EN)(chain, end, { shape: manifest.ledger.before.shape, table: ledgerTable, rows });
    }
    catch (thrown) {
        const problem = (0,errors_problem/* asProblem */.gr)(thrown);
        return unplaced(`the chain could not be read: ${problem.code}`, [problem]);
    }
}
function unplaced(reason, problems) {
    return { position: (0,unknown/* unknown */.L)(reason), unrecorded: (0,unknown/* unknown */.L)(reason), interrupted: [], problems };
}


/***/ })

};
