export const ids = [8940,7629,316];
export const modules = {

/***/ 78940:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collect: () => (/* binding */ collect)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/host/disk.ts
var disk = __webpack_require__(83409);
// EXTERNAL MODULE: ./src/manifest/document.ts
var manifest_document = __webpack_require__(18812);
// EXTERNAL MODULE: ./src/model/time.ts
var time = __webpack_require__(50816);
// EXTERNAL MODULE: ./src/manifest/evidence-index.ts
var evidence_index = __webpack_require__(96265);
// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
// EXTERNAL MODULE: ./src/text/markdown.ts
var markdown = __webpack_require__(86590);
// EXTERNAL MODULE: ./src/text/problem.ts
var text_problem = __webpack_require__(95928);
// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(54966);
;// CONCATENATED MODULE: ./src/publish/evidence-index.ts
/** What became of a period's evidence, so that it can be read aloud: the verdict first. */




const titles = {
    complete: '✅ Complete: every manifest is verified, and none is missing',
    incomplete: '❌ Not complete',
    unreadable: '❌ Not to be read',
};
const mostRows = 200;
const mostProblems = 100;
const inIndex = ', in evidence-index.json.';
function renderIndex({ verdict, period, sources, manifests, chains, problems }) {
    const wrong = problems.filter(({ severity }) => severity === 'error').length;
    const counts = `${String(manifests.length)} manifests from ${period.since} to ${period.until}, ${String(sources.deployments)} deployments, ${String(wrong)} problems.`;
    const shown = [...problems].toSorted((one, other) => Number(one.severity === 'warning') - Number(other.severity === 'warning'));
    return [
        `## ${titles[verdict]}`,
        counts,
        ...shown.slice(0, mostProblems).map(text_problem/* renderProblemMarkdown */.t_),
        ...(0,sentence/* countOthers */.$S)(shown.length, mostProblems, inIndex),
        ...renderChains(chains),
        ...renderManifests(manifests),
    ].join('\n\n');
}
function renderChains(chains) {
    if (chains.length === 0)
        return [];
    const rows = chains.map(({ id, environment, first, head: { sequence, sha256 } }) => [
        (0,markdown/* escapeMarkdown */.FV)(environment),
        `\`${id.slice(0, 12)}\``,
        `${String(first)}–${String(sequence)}`,
        `\`${String(sequence)}:${sha256}\``,
    ]);
    return [(0,markdown/* renderTable */.bo)('| Environment | Chain | Sequence | Head, to note elsewhere |', rows)];
}
function renderManifests(manifests) {
    if (manifests.length === 0)
        return [];
    const rows = manifests.slice(0, mostRows).map((manifest) => cells(manifest).map(markdown/* escapeMarkdown */.FV));
    return [
        (0,markdown/* renderTable */.bo)('| Started | Environment | No. | Outcome | Approved by | Run | Verdict | Found in | Kept until |', rows),
        ...(0,sentence/* countOthers */.$S)(manifests.length, mostRows, inIndex),
    ];
}
function cells({ said, path, verdict, foundIn, expiresAt }) {
    const places = [...new Set(foundIn.map(({ kind }) => kind))].join(', ');
    const until = expiresAt ?? 'for good';
    if (said === null)
        return ['', '', '', path, '', '', verdict, places, until];
    const { startedAt, environment, sequence, outcome, change, approvers, run } = said;
    const what = change === 'emergency' ? `${outcome} (emergency)` : outcome;
    return [startedAt, environment, String(sequence ?? '–'), what, approvers.join(', '), (0,unknown/* isUnknown */.t)(run.id) ? '' : run.id, verdict, places, until];
}

// EXTERNAL MODULE: ./src/evidence/files.ts
var evidence_files = __webpack_require__(17850);
// EXTERNAL MODULE: ./src/commands/problems.ts
var commands_problems = __webpack_require__(39596);
// EXTERNAL MODULE: ./src/commands/github-repository.ts
var github_repository = __webpack_require__(24796);
// EXTERNAL MODULE: ./src/commands/verification/policies.ts + 2 modules
var verification_policies = __webpack_require__(90764);
// EXTERNAL MODULE: ./src/github/reading.ts
var reading = __webpack_require__(21535);
// EXTERNAL MODULE: ./src/evidence/archive.ts
var evidence_archive = __webpack_require__(96339);
// EXTERNAL MODULE: ./src/evidence/artifacts-github.ts
var artifacts_github = __webpack_require__(86884);
// EXTERNAL MODULE: ./src/manifest/parse.ts
var parse = __webpack_require__(96042);
// EXTERNAL MODULE: ./src/evidence/branch-github.ts
var branch_github = __webpack_require__(98233);
;// CONCATENATED MODULE: ./src/evidence/branch-manifests-github.ts
/** The manifests of a period on the evidence branch, and the one right before it of each chain. */






/** Three requests, one for each chain, and two for each manifest of the period. What cannot be read is a problem, and the rest is read all the same. */
async function readBranchManifests(github, place, period) {
    try {
        const tip = (0,reading/* known */.eO)(await (0,branch_github/* readTip */.av)(github, place));
        if (tip === null)
            return { ...nothing, problems: [missing(place)] };
        const root = (0,reading/* known */.eO)(await (0,branch_github/* readBranchTree */.XL)(github, place, tip.tree));
        const chains = root.filter(({ path, type }) => type === 'tree' && /^[0-9a-f]{16}$/u.test(path));
        const read = [];
        for (const chain of chains)
            read.push(await readChain(github, place, chain, period).catch(asUnread));
        return {
            commit: tip.commit,
            inPeriod: read.flatMap((one) => one.inPeriod),
            before: read.flatMap((one) => one.before),
            problems: read.flatMap((one) => one.problems),
        };
    }
    catch (thrown) {
        return asUnread(thrown);
    }
}
const nothing = { commit: null, inPeriod: [], before: [] };
function asUnread(thrown) {
    if (thrown instanceof problem/* Problem */.AF)
        return { ...nothing, problems: [thrown] };
    throw thrown;
}
/** From the newest on, a handful at once, to the first that is older than the period. Manifests without a place are in no order: all are read. */
async function readChain(github, place, chain, period) {
    const folders = foldersOf(chain.path, (0,reading/* known */.eO)(await (0,branch_github/* readBranchTree */.XL)(github, place, chain.sha, true)));
    const [ordered, loose] = [folders.filter(({ sequence }) => sequence !== null), folders.filter(({ sequence }) => sequence === null)];
    ordered.sort((one, other) => (other.sequence ?? 0) - (one.sequence ?? 0));
    const read = [];
    for (let at = 0; at < ordered.length && !read.some(({ when }) => when === 'before'); at += atOnce) {
        read.push(...(await readAll(github, place, ordered.slice(at, at + atOnce), period)));
    }
    // Deploys that overlap begin in another order than that of their manifests: a chain is cut in one place.
    const last = read.findLastIndex(({ when }) => when === 'within');
    const inPeriod = read.slice(0, last + 1).filter(({ when }) => when !== 'after');
    const others = (await readAll(github, place, loose, period)).filter(({ when }) => when === 'within');
    return {
        commit: null,
        inPeriod: [...inPeriod, ...others],
        before: read
            .slice(last + 1)
            .filter(({ when }) => when === 'before')
            .slice(0, 1),
        problems: [],
    };
}
const atOnce = 10;
function foldersOf(chain, entries) {
    const folders = entries.flatMap(({ path, type }) => {
        const sequence = /^(?:(?<sequence>\d{6,9})|unchained)-[0-9a-f-]{36}$/u.exec(path);
        return type === 'tree' && sequence !== null ? [{ path, sequence: sequence.groups?.['sequence'] }] : [];
    });
    return folders.map(({ path, sequence }) => ({
        path: `${chain}/${path}`,
        sequence: sequence === undefined ? null : Number(sequence),
        files: new Map(entries.flatMap((entry) => (entry.type === 'blob' && entry.path.startsWith(`${path}/`) ? [[entry.path.slice(path.length + 1), entry]] : []))),
    }));
}
async function readAll(github, place, folders, period) {
    return await Promise.all(folders.map(async (folder) => await readFolder(github, place, folder, period)));
}
async function readFolder(github, place, { path, files }, period) {
    const read = async (name, limit) => {
        const entry = files.get(name);
        return entry === undefined ? null : (0,reading/* known */.eO)(await (0,branch_github/* readBlob */.gm)(github, place, entry, limit));
    };
    const manifestBytes = (await read(manifest_document/* manifestName */.vS, manifest_document/* longestEvidence */.QZ)) ?? new Uint8Array();
    const when = whenOf(manifestBytes, period);
    if (when === 'after')
        return { path, manifestBytes, bundle: null, log: null, when };
    const [bundle, log] = await Promise.all([read(evidence_files/* bundleName */.u1, manifest_document/* longestEvidence */.QZ), read(evidence_files/* logName */.Is, evidence_files/* longestLog */.rR)]);
    return { path, manifestBytes, bundle, log, when };
}
/** What is no manifest says nothing of its time, and has to be looked at. */
function whenOf(manifestBytes, { since, until }) {
    const startedAt = startOf(manifestBytes);
    if (startedAt === null)
        return 'within';
    return startedAt < since ? 'before' : startedAt < until ? 'within' : 'after';
}
function startOf(manifestBytes) {
    try {
        return (0,parse/* parseManifest */.Ng)(manifestBytes).times.startedAt;
    }
    catch {
        return null;
    }
}
function missing({ branch }) {
    return new problem/* Problem */.AF('evidence/branch-missing', {
        message: `There is no branch ${branch}.`,
        remedy: 'Nothing was kept on it yet, or somebody deleted it: restore it from a clone, or let keep add the manifests that are still to be had.',
        place: 'evidence-branch',
    });
}

// EXTERNAL MODULE: ./src/commands/verification/manifest.ts + 4 modules
var verification_manifest = __webpack_require__(2087);
;// CONCATENATED MODULE: ./src/commands/collect/gather.ts
/** All copies of a period's manifests, from the evidence branch and from the artifacts of the runs. */






async function gather({ github, place }, branch, period) {
    const [kept, uploaded] = await Promise.all([
        branch === null ? null : readBranchManifests(github, { ...place, branch }, period),
        gatherArtifacts({ github, place }, period),
    ]);
    const copies = (kept?.inPeriod ?? []).map((copy) => ({ ...copy, source: { kind: 'branch', path: copy.path } }));
    return {
        copies: [...copies, ...uploaded.copies],
        before: kept?.before ?? [],
        branch: branch === null ? null : { name: branch, commit: kept?.commit ?? null },
        artifacts: uploaded.artifacts,
        gone: uploaded.gone,
        problems: [...(kept?.problems ?? []), ...uploaded.problems],
        isUnreadable: uploaded.isUnread && (kept === null || (kept.commit === null && kept.problems.length > 0)),
    };
}
/** An artifact is made after its deploy began, so that older ones are of earlier periods. */
async function gatherArtifacts({ github, place }, { since, until }) {
    const from = Date.parse(since);
    const read = await (0,artifacts_github/* readArtifacts */.M)(github, place, 'migration-manifest-', (_, oldest) => Date.parse(oldest) < from);
    if (read.kind === 'unread')
        return { copies: [], artifacts: [], gone: [], problems: [(0,reading/* unreadProblem */.l0)(read)], isUnread: true };
    const artifacts = read.value.filter(({ createdAt }) => !(Date.parse(createdAt) < from));
    const [copies, gone, problems] = [[], [], []];
    for (const artifact of artifacts) {
        const archive = artifact.expired ? { kind: 'read', value: null } : await (0,artifacts_github/* downloadArtifact */.b)(github, place, artifact);
        if (archive.kind === 'unread')
            problems.push((0,reading/* unreadProblem */.l0)(archive));
        else if (archive.value === null)
            gone.push(artifact);
        else
            await unpack(archive.value, artifact).then(push, (thrown) => problems.push((0,problem/* asProblem */.gr)(thrown)));
    }
    return { copies, artifacts, gone, problems, isUnread: false };
    function push(copy) {
        const manifest = (0,verification_manifest/* manifestOf */.$V)(copy.manifestBytes);
        const isWithin = manifest === null || (manifest.times.startedAt >= since && manifest.times.startedAt < until);
        if (isWithin)
            copies.push(copy);
    }
}
async function unpack(archive, { id, name, expiresAt }) {
    const bytes = await (0,evidence_archive/* readManifestArchive */.O)(archive, name);
    return { ...bytes, source: { kind: 'artifact', name, id: String(id), expiresAt } };
}

// EXTERNAL MODULE: ./src/publish/gate-section.ts
var gate_section = __webpack_require__(23646);
;// CONCATENATED MODULE: ./src/commands/collect/compose.ts



function composeIndex({ manifests, chains, problems, isUnreadable, ...head }) {
    const isWrong = problems.some(({ severity }) => severity === 'error');
    return {
        schemaVersion: 1,
        kind: 'evidence-index',
        ...head,
        verdict: isUnreadable ? 'unreadable' : isWrong ? 'incomplete' : 'complete',
        chains: chains.flatMap(({ id, environment, links }) => {
            const [first, last] = [links[0], links.at(-1)];
            if (first === undefined || last === undefined)
                return [];
            return [{ id, environment, manifests: links.length, first: first.sequence, head: { sequence: last.sequence, sha256: last.sha256 } }];
        }),
        manifests: manifests.map(indexManifest).toSorted((one, other) => (one.path < other.path ? -1 : 1)),
        problems: problems.map(text_problem/* problemEntry */.WO),
    };
}
function indexManifest({ collected, folder, bundleFrom, verified }) {
    const { sha256, manifest, sources } = collected;
    return {
        path: folder,
        sha256,
        verdict: verified.entry.verdict,
        said: manifest === null ? null : whatItSays(manifest),
        foundIn: [...sources],
        bundleFrom,
        expiresAt: lastCopy(sources),
    };
}
/** Null where a copy is kept that does not expire, or where GitHub does not say when one does. */
function lastCopy(sources) {
    const ends = sources.map((source) => (source.kind === 'branch' ? null : source.expiresAt));
    return ends.includes(null)
        ? null
        : (ends
            .flatMap((end) => end ?? [])
            .toSorted()
            .at(-1) ?? null);
}
function whatItSays({ manifestId, chain, system, change, outcome, source, run, gate, times }) {
    return {
        manifestId,
        chain: chain.id,
        sequence: (0,unknown/* isUnknown */.t)(chain.position) ? null : chain.position.sequence,
        environment: system.environment,
        database: system.database.fingerprint,
        change: change.type,
        outcome,
        commit: source.commit,
        run: { id: run.id, attempt: run.attempt, url: run.url },
        approvers: (0,unknown/* isUnknown */.t)(gate) ? [] : [...(0,gate_section/* approversOf */.U)(gate)],
        startedAt: times.startedAt,
        recordedAt: times.recordedAt,
    };
}

// EXTERNAL MODULE: ./src/evidence/kept-manifest.ts
var kept_manifest = __webpack_require__(56567);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./src/manifest/statement.ts
var statement = __webpack_require__(46600);
;// CONCATENATED MODULE: ./src/seal/attestations-github.ts
/** Bundles of a manifest in the repository's attestation store, found by its digest. */



const answer = schemas/* object */.Ikc({ attestations: schemas/* array */.YOg(schemas/* object */.Ikc({ bundle: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).nullish() })) });
/** Their texts; none where the store has none. */
async function readBundles(github, place, manifestSha256) {
    const asked = await github.ask('GET /repos/{owner}/{repo}/attestations/{subject_digest}', {
        ...place,
        subject_digest: `sha256:${manifestSha256}`,
        predicate_type: statement.predicateType,
    });
    const read = (0,reading/* parseOptional */.Yv)(asked, answer, { what: 'the attestations of a manifest', permission: 'attestations: read' });
    return (0,reading/* mapReading */.P2)(read, (value) => (value?.attestations ?? []).flatMap(({ bundle }) => (bundle === null || bundle === undefined ? [] : [JSON.stringify(bundle)])));
}

;// CONCATENATED MODULE: ./src/commands/collect/judged-manifests.ts





async function judgeManifests(all, basis, repository) {
    const manifests = [];
    const problems = new Map();
    const taken = new Set();
    for (const collected of all) {
        const stored = collected.bundles.length > 0 ? [] : await askStore(collected, repository, problems);
        const tried = [...collected.bundles, ...stored, ...(collected.bundles.length + stored.length === 0 ? [null] : [])];
        const results = tried.map((bundle) => ({ bundle, kind: kindOf(collected, bundle, basis) }));
        const { bundle, kind } = results.find((result) => result.kind === 'verified') ?? results[0] ?? { bundle: null, kind: 'unsigned' };
        const folder = folderOf(collected, kind === 'verified', taken);
        taken.add(folder);
        const bundleFrom = bundle === null ? null : stored.includes(bundle) ? 'attestation-store' : 'beside';
        const verified = (0,verification_manifest/* verifyManifestAt */.sR)(`${folder}/${manifest_document/* manifestName */.vS}`, { manifestBytes: collected.manifestBytes, bundle }, basis);
        manifests.push({ collected, folder, bundle, bundleFrom, verified });
    }
    return { manifests, problems: [...problems.values()] };
}
function kindOf({ manifestBytes }, bundle, basis) {
    return (0,verification_manifest/* verifyManifestAt */.sR)('', { manifestBytes, bundle }, basis).entry.verdict;
}
async function askStore({ sha256 }, { github, place }, problems) {
    const read = await readBundles(github, place, sha256);
    if (read.kind === 'read')
        return read.value.map((text) => Buffer.from(text));
    problems.set(read.code, (0,reading/* unreadProblem */.l0)(read));
    return [];
}
function folderOf(collected, isVerified, taken) {
    const own = isVerified ? ownFolder(collected) : null;
    return own === null || taken.has(own) ? `unverified/${collected.sha256.slice(0, 16)}` : own;
}
function ownFolder({ manifest }) {
    return manifest === null ? null : `${(0,kept_manifest/* chainFolderName */.$x)(manifest.chain.id)}/${(0,kept_manifest/* ownFolderName */.yS)(manifest)}`;
}

// EXTERNAL MODULE: ./src/gates/github/issue.ts
var issue = __webpack_require__(27629);
// EXTERNAL MODULE: ./src/gates/review-issue.ts
var review_issue = __webpack_require__(90316);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./src/evidence/artifact-name.ts
var artifact_name = __webpack_require__(53115);
// EXTERNAL MODULE: ./src/github/deployments.ts
var deployments = __webpack_require__(16887);
// EXTERNAL MODULE: ./src/github/fields.ts
var fields = __webpack_require__(10886);
// EXTERNAL MODULE: ./src/evidence/newest-first-github.ts
var newest_first_github = __webpack_require__(76570);
;// CONCATENATED MODULE: ./src/evidence/deployments-github.ts
/** What GitHub says was deployed to an environment in a period, and by which runs. */





const deployments_github_deployments = schemas/* array */.YOg(schemas/* object */.Ikc({ id: fields.id, environment: schemas/* string */.YjP(), created_at: schemas/* string */.YjP() }));
const question = { what: 'the deployments of the repository', permission: 'deployments: read' };
const mostPages = 50;
/** A job of Actions has ended by then, whether GitHub heard of it or not. */
const longestJobMs = 6 * 86_400_000;
/** One request for each hundred deployments, and one for each of the period. `now` is RFC 3339. */
async function readDeployments(github, place, environment, { since, until }, now) {
    const listed = await (0,newest_first_github/* readNewestFirst */.F)(github, {
        ...{ route: 'GET /repos/{owner}/{repo}/deployments', parameters: { ...place, environment }, schema: deployments_github_deployments, question, mostPages },
        timeOf: ({ created_at: createdAt }) => createdAt,
        enough: (read) => Date.parse(read.at(-1)?.created_at ?? '') < Date.parse(since),
        tooMany: (0,reading/* incomplete */.$x)(question, 'there are more than are read'),
    });
    if (listed.kind === 'unread')
        return listed;
    const ended = [];
    for (const { id, created_at: createdAt } of listed.value) {
        if (Date.parse(createdAt) < Date.parse(since) || Date.parse(createdAt) >= Date.parse(until))
            continue;
        const read = await (0,deployments/* readDeploymentStatuses */.y)(github, place, id, question);
        if (read.kind === 'unread')
            return read;
        const runId = runOf(read.value);
        if (runId !== null && hasEnded(read.value, createdAt, now))
            ended.push({ id, environment, createdAt, runId });
    }
    return (0,reading/* found */.F9)(ended);
}
/** What was refused at the gate, or waits for it, never began. */
function hasEnded(told, createdAt, now) {
    const states = new Set(told.map(({ state }) => state));
    const began = states.has('in_progress') || states.has('success');
    const over = ['success', 'failure', 'error', 'inactive'].some((state) => states.has(state));
    return began && (over || Date.parse(now) - Date.parse(createdAt) > longestJobMs);
}
/** Null for a deployment that no run made. */
function runOf(told) {
    const urls = told.flatMap(({ log_url, target_url }) => [log_url ?? '', target_url ?? '']);
    return urls.flatMap((url) => /\/actions\/runs\/(?<id>\d{1,19})(?:\/|$)/u.exec(url)?.groups?.['id'] ?? [])[0] ?? null;
}

;// CONCATENATED MODULE: ./src/commands/collect/missing.ts
/** What the manifests of a period do not tell, and GitHub does: deploys without a manifest, copies that are gone, emergencies that nobody reviewed. */








/** `manifests` are the verified ones, whenever they were. `now` is RFC 3339. */
async function findUnrecordedDeploys({ github, place }, environments, manifests, period, now) {
    const [ended, problems] = [[], []];
    for (const environment of environments) {
        const read = await readDeployments(github, place, environment, period, now);
        if (read.kind === 'unread')
            problems.push((0,reading/* unreadProblem */.l0)(read));
        else
            ended.push(...read.value);
    }
    const lacking = ended.filter((deployment) => !manifests.some((manifest) => isOf(manifest, deployment)));
    return { count: ended.length, problems: [...uniqueCodes(problems), ...lacking.map(noManifest)] };
}
function isOf({ run, system }, { runId, environment }) {
    return run.id === runId && system.environment.toLowerCase() === environment.toLowerCase();
}
/** One missing permission is said once, not once for each environment. */
function uniqueCodes(problems) {
    return [...new Map(problems.map((problem) => [`${problem.code} ${problem.message}`, problem])).values()];
}
function noManifest({ environment, runId, createdAt }) {
    return new problem/* Problem */.AF('evidence/no-manifest', {
        message: `The run ${runId} deployed to ${(0,plain/* excerpt */.Kb)(environment)} (${createdAt}), and no verified manifest tells of it.`,
        remedy: 'Look for its manifest in the run, and add it with keep. A job that ended before it deployed leaves none: note that where auditors find it.',
        place: `run ${runId}`,
    });
}
/** An artifact that is gone is no loss where its manifest is kept elsewhere. */
function findGone(gone, manifests) {
    return gone
        .filter(({ name, runId }) => !manifests.some((manifest) => (0,artifact_name/* isNameOf */.b)(name, manifest) && (runId === null || (0,unknown/* isUnknown */.t)(manifest.run.id) || manifest.run.id === runId)))
        .map(({ name, expired }) => new problem/* Problem */.AF('evidence/artifact-gone', {
        message: `The artifact ${(0,plain/* excerpt */.Kb)(name)} ${expired ? 'has expired' : 'was deleted'}, and its manifest is nowhere else.`,
        remedy: 'Look for a copy where evidence is archived, and add it with keep. An evidence branch (evidence-branch) keeps manifests for good.',
        place: name,
    }));
}
/** What was to be looked at afterwards, and was not. */
async function findUnreviewed({ github, place }, manifests, since) {
    const emergencies = manifests.filter(({ change }) => change.type === 'emergency');
    if (emergencies.length === 0)
        return [];
    const read = await (0,issue.readReviewIssues)(github, place, since);
    if (read.kind === 'unread')
        return [(0,reading/* unreadProblem */.l0)(read)];
    return emergencies.flatMap((manifest) => judgeReview(manifest, read.value));
}
function judgeReview({ manifestId, system, run }, issues) {
    const marker = (0,unknown/* isUnknown */.t)(run.id) ? null : (0,review_issue.markerOf)({ environment: system.environment, runId: run.id });
    const issue = issues.find(({ body }) => marker !== null && body.startsWith(marker));
    const where = `of the emergency deploy to ${(0,plain/* excerpt */.Kb)(system.environment)} (run ${(0,unknown/* isUnknown */.t)(run.id) ? 'not known' : run.id}, manifest ${manifestId})`;
    if (issue === undefined) {
        const message = `The issue for the review ${where} cannot be found.`;
        const line = marker === null ? '' : ` whose first line is ${marker}`;
        const remedy = `Somebody who had no hand in it has to look at it: open an issue by hand${line}, and close it when that is done.`;
        return [new problem/* Problem */.AF('evidence/no-review-issue', { message, remedy, place: manifestId })];
    }
    if (issue.state === 'closed')
        return [];
    const message = `The issue for the review ${where} is still open: ${issue.url}.`;
    return [
        new problem/* Problem */.AF('evidence/not-reviewed', {
            message,
            remedy: 'Have it reviewed by a person who had no hand in it, note what was found, and close the issue.',
            place: manifestId,
        }),
    ];
}

// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
;// CONCATENATED MODULE: ./src/commands/collect/starts.ts






/** Older artifacts are looked at for that many manifests; then the chain has no known start, which is said. */
const mostDownloads = 40;
/** Only a verified manifest is a start. */
async function findStarts({ before }, inPeriod, basis, repository, period) {
    const kept = before.map((copy) => (0,verification_manifest/* verifyManifestAt */.sR)(`${copy.path}/${manifest_document/* manifestName */.vS}`, copy, basis));
    const wanted = wantedStarts(inPeriod).filter((sha256) => !kept.some(({ entry }) => entry.manifestSha256 === sha256));
    const older = wanted.length === 0 ? [] : await readOlder(repository, period, new Set(wanted), basis);
    const verified = [...kept, ...older];
    const manifests = verified.flatMap(({ entry: { verdict, manifest } }) => (verdict === 'verified' && manifest !== null ? [manifest] : []));
    return { points: verified.flatMap(pointOf), manifests, problems: kept.flatMap(({ problems }) => problems) };
}
/** Digests of the manifests that the first ones of the period follow. */
function wantedStarts(verified) {
    const there = new Set(verified.map(({ entry }) => entry.manifestSha256));
    return verified.flatMap(({ entry: { verdict, manifest } }) => {
        const position = manifest?.chain.position;
        if (verdict !== 'verified' || position === undefined || (0,unknown/* isUnknown */.t)(position) || position.previous === null)
            return [];
        return there.has(position.previous.sha256) ? [] : [position.previous.sha256];
    });
}
function pointOf({ entry: { verdict, manifest, manifestSha256 } }) {
    const position = manifest?.chain.position;
    return verdict !== 'verified' || position === undefined || (0,unknown/* isUnknown */.t)(position) ? [] : [{ sequence: position.sequence, sha256: manifestSha256 }];
}
async function readOlder({ github, place }, { since }, wanted, basis) {
    const read = await (0,artifacts_github/* readArtifacts */.M)(github, place, 'migration-manifest-');
    if (read.kind === 'unread')
        return [];
    const older = read.value.filter(({ expired, createdAt }) => !expired && Date.parse(createdAt) < Date.parse(since));
    const found = [];
    for (const artifact of older.slice(0, mostDownloads)) {
        if (wanted.size === 0)
            break;
        const archive = await (0,artifacts_github/* downloadArtifact */.b)(github, place, artifact);
        const bytes = archive.kind === 'read' && archive.value !== null ? await (0,evidence_archive/* readManifestArchive */.O)(archive.value, artifact.name).catch(() => null) : null;
        if (bytes !== null && wanted.delete(digestOf(bytes)))
            found.push((0,verification_manifest/* verifyManifestAt */.sR)(artifact.name, bytes, basis));
    }
    return found;
}
function digestOf({ manifestBytes }) {
    return (0,digest/* digest */.br)(manifestBytes);
}

// EXTERNAL MODULE: ./src/model/group.ts
var group = __webpack_require__(87226);
;// CONCATENATED MODULE: ./src/commands/collect/union.ts
/** The same manifest from several places is one manifest: copies are told apart by their bytes alone. */




function uniteCopies(copies) {
    const groups = (0,group/* groupBy */.$)(copies, ({ manifestBytes }) => (0,digest/* digest */.br)(manifestBytes));
    return [...groups].map(([sha256, same]) => {
        const manifestBytes = same[0]?.manifestBytes ?? new Uint8Array();
        const bundles = new Map(same.flatMap(({ bundle }) => (bundle === null ? [] : [[(0,digest/* digest */.br)(bundle), bundle]])));
        const log = same.find((copy) => copy.log !== null)?.log ?? null;
        return { sha256, manifestBytes, bundles: [...bundles.values()], log, manifest: (0,verification_manifest/* manifestOf */.$V)(manifestBytes), sources: same.map(({ source }) => source) };
    });
}
/** One id, two manifests: at most one of them is what the deploy wrote. */
function findTwoManifests(collected) {
    const groups = (0,group/* groupBy */.$)(collected.filter(({ manifest }) => manifest !== null), ({ manifest }) => manifest?.manifestId ?? '');
    return [...groups]
        .filter(([, same]) => same.length > 1)
        .map(([manifestId, same]) => new problem/* Problem */.AF('evidence/two-manifests', {
        message: `${String(same.length)} different manifests say that they are the manifest ${manifestId}: ${same.map(({ sources }) => sources.map(placeOfSource).join(', ')).join(' · ')}.`,
        remedy: 'The one that verifies is what the deploy wrote. Find out who made the other, and compare with the attestation store.',
        place: manifestId,
    }));
}
function placeOfSource(source) {
    return source.kind === 'branch' ? source.path : `artifact ${source.name}`;
}

;// CONCATENATED MODULE: ./src/commands/collect/evaluate.ts
/** What a period's copies come to: one verdict on all of them, with everything that is wrong or missing. */







async function evaluate(gathered, order) {
    const { period, now, basis, repository } = order;
    const collected = uniteCopies(gathered.copies);
    const judged = await judgeManifests(collected, basis, repository);
    const verified = judged.manifests.map((manifest) => manifest.verified);
    const starts = await findStarts(gathered, verified, basis, repository, period);
    const chains = judgeChains(judged.manifests, starts, order);
    const manifests = [...judged.manifests.flatMap(manifestIfVerified), ...starts.manifests];
    const environments = [
        ...new Map([...order.environments, ...manifests.map(({ system }) => system.environment)].map((name) => [name.toLowerCase(), name])).values(),
    ];
    const deployments = await findUnrecordedDeploys(repository, environments, manifests, period, now);
    const problems = [
        ...gathered.problems,
        ...judged.problems,
        ...starts.problems,
        ...chains.problems,
        ...findTwoManifests(collected),
        ...findGone(gathered.gone, manifests),
        ...deployments.problems,
        ...(await findUnreviewed(repository, judged.manifests.flatMap(manifestIfVerified), period.since)),
        ...findExpiring(judged.manifests, order),
    ];
    const sources = { branch: gathered.branch, artifacts: gathered.artifacts.length, deployments: deployments.count };
    const { fullName } = repository;
    const composition = { repository: fullName, period, collectedAt: now, sources, manifests: judged.manifests, chains: chains.verdict?.chains ?? [], problems };
    return { index: composeIndex({ ...composition, isUnreadable: gathered.isUnreadable }), manifests: judged.manifests, problems };
}
/** A quiet month is no fault. A head that was noted in an earlier period need not be in this one. */
function judgeChains(manifests, { points }, { expectedHeads }) {
    const heads = expectedHeads.filter(({ sequence, sha256 }) => !points.some((point) => point.sequence === sequence && point.sha256 === sha256));
    if (manifests.length === 0 && heads.length === 0)
        return { verdict: null, problems: [none()] };
    return (0,verification_manifest/* verifyManifests */.G7)(manifests.map(({ verified }) => verified), { heads, starts: points });
}
function manifestIfVerified({ collected, verified }) {
    return verified.entry.verdict === 'verified' && collected.manifest !== null ? [collected.manifest] : [];
}
function none() {
    return new problem/* Problem */.AF('evidence/none-in-period', {
        message: 'There is no manifest in the period.',
        remedy: 'Nothing is wrong where nothing was deployed. Name the environments (environment), so that deployments without a manifest are found even then.',
        severity: 'warning',
    });
}
const soonMs = 30 * 86_400_000;
/** With a branch, whatever is not on it yet; without one, what is gone within a month. */
function findExpiring(manifests, { evidenceBranch, now }) {
    return manifests
        .filter(({ collected: { sources }, verified }) => verified.entry.verdict === 'verified' && sources.every(({ kind }) => kind === 'artifact'))
        .filter(({ collected: { sources } }) => evidenceBranch !== null || Date.parse(lastCopy(sources) ?? now) - Date.parse(now) < soonMs)
        .map(({ folder, collected: { sources } }) => new problem/* Problem */.AF('evidence/expiring', {
        message: `The manifest is kept as an artifact only, which is gone ${lastCopy(sources) ?? 'at a time that GitHub does not say'}.`,
        remedy: 'Add it to the evidence branch with keep, or store the folder of the manifests where it lasts.',
        place: folder,
        severity: 'warning',
    }));
}

;// CONCATENATED MODULE: ./src/commands/collect/collect.ts
/** collect: bring a period's manifests together from wherever they are, verify them and their chains, and say what is missing. */













const usualPeriodMs = 35 * 86_400_000;
async function collect(inputs, host) {
    const at = (path) => (0,external_node_path_.resolve)(host.directory, path);
    const now = host.clock();
    const period = periodOf(inputs, now);
    const folder = inputs.manifestsDirectory === null ? (0,external_node_path_.join)(host.evidenceFolder, '..', 'drizzle-attest-manifests') : at(inputs.manifestsDirectory);
    await refuseFilled(folder);
    const [repository, policies] = await Promise.all([(0,github_repository/* openOwnRepository */.H)(host, inputs.token), (0,verification_policies/* readVerificationPolicies */.g)(inputs.trust, at)]);
    const gathered = await gather(repository, inputs.evidenceBranch, period);
    const order = { ...inputs, period, now: (0,time/* rfc3339 */.a)(now), basis: { policies, files: null }, repository };
    const { index, manifests, problems } = await evaluate(gathered, order);
    await written(async () => {
        for (const manifest of manifests)
            await writeManifest(folder, manifest);
        await (0,disk/* writeBytes */.NH)((0,external_node_path_.join)(folder, evidence_index/* indexName */.mo), Buffer.from(`${JSON.stringify(index, null, 2)}\n`));
    });
    for (const problem of problems)
        (0,commands_problems/* logProblem */.O)(problem, host.log);
    setOutputs(index, folder, host);
    await host.showSummary(renderIndex(index));
    host.showResult(index);
    return (0,commands_problems/* exitCodeOf */.F)(problems);
}
function periodOf({ since, until }, now) {
    const end = until ?? now;
    const begin = since ?? end - usualPeriodMs;
    if (begin < end)
        return { since: (0,time/* rfc3339 */.a)(begin), until: (0,time/* rfc3339 */.a)(end) };
    throw new problem/* Problem */.AF('input/conflict', {
        message: `The period ends (${(0,time/* rfc3339 */.a)(end)}) before it begins (${(0,time/* rfc3339 */.a)(begin)}).`,
        remedy: 'Give a later until, or an earlier since.',
        place: 'since',
    });
}
/** What lay there before would pass for a manifest of this period. */
async function refuseFilled(folder) {
    if (await (0,disk/* isEmptyFolder */.WF)(folder))
        return;
    throw new problem/* Problem */.AF('evidence/unwritable', {
        message: 'The folder for the manifests is not empty.',
        remedy: 'Give one that is not there yet.',
        place: 'manifests-directory',
    });
}
async function writeManifest(root, { folder, collected: { manifestBytes, log }, bundle }) {
    const files = [
        [manifest_document/* manifestName */.vS, manifestBytes],
        [evidence_files/* bundleName */.u1, bundle],
        [evidence_files/* logName */.Is, log],
    ];
    for (const [name, bytes] of files)
        if (bytes !== null)
            await (0,disk/* writeBytes */.NH)((0,external_node_path_.join)(root, folder, name), bytes);
}
async function written(write) {
    await write().catch((cause) => {
        throw new problem/* Problem */.AF('evidence/unwritable', {
            message: `The folder for the manifests cannot be written to (${cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error'}).`,
            remedy: 'Give a folder with free space that the job may write to.',
            place: 'manifests-directory',
            cause,
        });
    });
}
function setOutputs({ verdict, problems, manifests }, folder, host) {
    host.setOutput('verdict', verdict);
    host.setOutput('codes', JSON.stringify(problems.map(({ code }) => code)));
    host.setOutput('index-path', (0,external_node_path_.join)(folder, evidence_index/* indexName */.mo));
    host.setOutput('manifests-path', folder);
    const expiring = manifests.filter((manifest) => manifest.verdict === 'verified' && manifest.foundIn.every(({ kind }) => kind === 'artifact'));
    host.setOutput('expiring', JSON.stringify(expiring.map(({ path }) => path)));
}


/***/ }),

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

/***/ 96339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readManifestArchive)
/* harmony export */ });
/* harmony import */ var yauzl__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20663);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12652);
/* harmony import */ var _manifest_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18812);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17850);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54966);
/** The files of a manifest in the zip archive that an artifact is: those, and nothing else. */





const limits = new Map([
    [_manifest_document_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestName */ .vS, _manifest_document_js__WEBPACK_IMPORTED_MODULE_2__/* .longestEvidence */ .QZ],
    [_files_js__WEBPACK_IMPORTED_MODULE_3__/* .bundleName */ .u1, _manifest_document_js__WEBPACK_IMPORTED_MODULE_2__/* .longestEvidence */ .QZ],
    [_files_js__WEBPACK_IMPORTED_MODULE_3__/* .logName */ .Is, _files_js__WEBPACK_IMPORTED_MODULE_3__/* .longestLog */ .rR],
]);
/** Nothing is written to any disk, so that no name leads anywhere. Throws `evidence/archive-invalid`. */
async function readManifestArchive(archive, place) {
    const files = await readFiles(archive).catch((thrown) => {
        throw invalid(thrown instanceof Error ? thrown.message : String(thrown), place);
    });
    const manifestBytes = files.get(_manifest_document_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestName */ .vS);
    if (manifestBytes === undefined)
        throw invalid(`it holds no ${_manifest_document_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestName */ .vS}`, place);
    return { manifestBytes, bundle: files.get(_files_js__WEBPACK_IMPORTED_MODULE_3__/* .bundleName */ .u1) ?? null, log: files.get(_files_js__WEBPACK_IMPORTED_MODULE_3__/* .logName */ .Is) ?? null };
}
async function readFiles(archive) {
    const files = new Map();
    const zip = await (0,yauzl__WEBPACK_IMPORTED_MODULE_0__/* .fromBufferPromise */ .SY)(Buffer.from(archive), { lazyEntries: true, strictFileNames: true });
    for await (const entry of zip.eachEntry()) {
        const limit = limits.get(entry.fileName);
        if (limit === undefined)
            throw new Error(`it holds the file ${JSON.stringify(entry.fileName.slice(0, 120))}, which no deploy puts there`);
        if (files.has(entry.fileName))
            throw new Error(`it holds ${entry.fileName} twice`);
        if (entry.uncompressedSize > limit)
            throw new Error(`its ${entry.fileName} has ${String(entry.uncompressedSize)} bytes, of ${String(limit)} at most`);
        files.set(entry.fileName, await readEntry(zip, entry));
    }
    return files;
}
/** The reader stops at the size that the archive says, and fails where there is less. */
async function readEntry(zip, entry) {
    const chunks = [];
    for await (const chunk of await zip.openReadStreamPromise(entry))
        if (Buffer.isBuffer(chunk))
            chunks.push(chunk);
    return Buffer.concat(chunks);
}
function invalid(found, place) {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF('evidence/archive-invalid', {
        message: `The artifact is no manifest of a deploy: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .em)(found)}`,
        remedy: 'Find out which step uploaded an artifact of this name, and take it out; nothing of it was used.',
        place,
    });
}


/***/ }),

/***/ 53115:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ artifactName),
/* harmony export */   b: () => (/* binding */ isNameOf)
/* harmony export */ });
/* harmony import */ var _model_target_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5936);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65251);


/** Artifacts of one run share their names' space: the environment, run and attempt of the job that uploads keep two of them apart. */
function artifactName(kind, manifest, target) {
    const { system, run, manifestId } = manifest;
    const attempt = attemptOf(manifest);
    return `${kind}-${(0,_model_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetLabel */ .O)(system.environment, target)}-${(0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t)(run.id) ? manifestId : run.id}-${(0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t)(attempt) ? 0 : attempt}`;
}
/** Another job that signs may do so in a later attempt than the deploy's. */
function attemptOf({ run: { attempt, identity }, execution }) {
    return execution.form === 'in-job' || (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t)(identity) || (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t)(identity.attempt) ? attempt : identity.attempt;
}
/** Whether an artifact of this name can be the one of the manifest, whatever its target was called. */
function isNameOf(artifact, manifest) {
    const { system, run, manifestId } = manifest;
    const attempt = attemptOf(manifest);
    const end = `-${(0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t)(run.id) ? manifestId : run.id}-${(0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t)(attempt) ? 0 : attempt}`;
    return artifact.startsWith(`migration-manifest-${(0,_model_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetLabel */ .O)(system.environment, null)}`) && artifact.endsWith(end);
}


/***/ }),

/***/ 86884:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readArtifacts),
/* harmony export */   b: () => (/* binding */ downloadArtifact)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92857);
/* harmony import */ var _github_reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21535);
/* harmony import */ var _manifest_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18812);
/* harmony import */ var _newest_first_github_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76570);
/** The repository's workflow artifacts that hold manifests: which there are, and their bytes. */




const artifact = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().positive(),
    name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    size_in_bytes: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(0),
    expired: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(),
    expires_at: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(),
    workflow_run: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr(), repository_id: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr(), head_repository_id: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr() }).partial().nullish(),
});
const list = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ artifacts: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(artifact) }).transform(({ artifacts }) => artifacts);
const question = { what: 'the artifacts of the repository', permission: 'actions: read' };
const mostPages = 100;
const tooMany = {
    kind: 'unread',
    code: 'github/incomplete',
    what: question.what,
    reason: `there are more than ${String(mostPages * 100)}`,
    remedy: 'Shorten the retention of other artifacts, and keep manifests on an evidence branch (evidence-branch).',
};
/**
 * Those whose name begins so, newest first; a fork's are left out, for its runs have no secret to deploy with and upload what they like. `enough` ends
 * the reading early, and is heeded only while GitHub lists them from the newest on.
 */
async function readArtifacts(github, place, prefix, enough = () => false) {
    const read = await (0,_newest_first_github_js__WEBPACK_IMPORTED_MODULE_2__/* .readNewestFirst */ .F)(github, {
        ...{ route: 'GET /repos/{owner}/{repo}/actions/artifacts', parameters: place, schema: list, question, mostPages, tooMany },
        timeOf: ({ created_at: createdAt }) => createdAt,
        enough: (so) => enough(selectWanted(so, prefix), so.at(-1)?.created_at ?? ''),
    });
    return (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .mapReading */ .P2)(read, (all) => selectWanted(all, prefix));
}
function selectWanted(read, prefix) {
    const own = read.filter(({ name, workflow_run: run }) => name.startsWith(prefix) && (run?.head_repository_id ?? null) === (run?.repository_id ?? null));
    return own
        .map(({ id, name, size_in_bytes: size, expired, created_at, expires_at, workflow_run: run }) => {
        const runId = run?.id === undefined ? null : String(run.id);
        return { id, name, size, expired, createdAt: created_at ?? '', expiresAt: expires_at, runId };
    })
        .toSorted((one, other) => (one.createdAt === other.createdAt ? other.id - one.id : one.createdAt < other.createdAt ? 1 : -1));
}
/** Null where its bytes are gone. */
async function downloadArtifact(github, place, { id, name, size }) {
    const what = `the artifact ${name}`;
    if (size > _manifest_document_js__WEBPACK_IMPORTED_MODULE_1__/* .longestEvidence */ .QZ)
        return unfit(what, `it has ${String(size)} bytes, and ${String(_manifest_document_js__WEBPACK_IMPORTED_MODULE_1__/* .longestEvidence */ .QZ)} are the most that a manifest has`);
    const asked = await github.ask('GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}', {
        ...place,
        artifact_id: id,
        archive_format: 'zip',
    });
    if (asked.kind === 'answered' && (asked.status === 404 || asked.status === 410))
        return (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F9)(null);
    const read = (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .parseAnswer */ .Wp)(asked, zod__WEBPACK_IMPORTED_MODULE_3__/* ["instanceof"] */ .Nlp(ArrayBuffer), { what, permission: 'actions: read' });
    if (read.kind === 'unread')
        return read;
    return read.value.byteLength > _manifest_document_js__WEBPACK_IMPORTED_MODULE_1__/* .longestEvidence */ .QZ ? unfit(what, 'it is longer than it was said to be') : (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F9)(new Uint8Array(read.value));
}
function unfit(what, reason) {
    return { kind: 'unread', code: 'github/malformed', what, reason, remedy: 'Find out which step uploaded it: no deploy does.' };
}


/***/ }),

/***/ 98233:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XL: () => (/* binding */ readBranchTree),
/* harmony export */   av: () => (/* binding */ readTip),
/* harmony export */   gm: () => (/* binding */ readBlob)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92857);
/* harmony import */ var _git_blob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52449);
/* harmony import */ var _github_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10886);
/* harmony import */ var _github_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55772);
/* harmony import */ var _github_reading_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21535);
/** The evidence branch as GitHub's git data interface tells of it: its tip, its trees, and the bytes of its files. */





const ref = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ object: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz('commit'), sha: _github_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .sha */ .hW }) });
const commit = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ sha: _github_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .sha */ .hW, tree: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ sha: _github_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .sha */ .hW }) });
const blob = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ encoding: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz('base64'), content: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() });
/** Null where there is no such branch. Two requests; a third where there is none, since GitHub hides what a token may not see. */
async function readTip(github, { owner, repo, branch }) {
    const question = { what: `the branch ${branch}`, permission: 'contents: read' };
    const pointed = (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .parseOptional */ .Yv)(await github.ask('GET /repos/{owner}/{repo}/git/ref/{ref}', { owner, repo, ref: `heads/${branch}` }), ref, question);
    if (pointed.kind === 'unread')
        return pointed;
    if (pointed.value === null)
        return await proveAbsent(github, { owner, repo }, question);
    const read = (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .parseAnswer */ .Wp)(await github.ask('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { owner, repo, commit_sha: pointed.value.object.sha }), commit, question);
    return read.kind === 'read' ? (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .found */ .F9)({ commit: read.value.sha, tree: read.value.tree.sha }) : read;
}
/** A token that sees the repository is refused, not told of an absence, where it may not read the contents. */
async function proveAbsent(github, place, question) {
    const seen = (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .parseAnswer */ .Wp)(await github.ask('GET /repos/{owner}/{repo}', { ...place }), zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig() }), question);
    return seen.kind === 'read' ? (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .found */ .F9)(null) : seen;
}
/** The entries of one tree, all of them or none. `deep` goes into the trees in it. */
async function readBranchTree(github, place, tree, deep = false) {
    const question = { what: `the files of the branch ${place.branch}`, permission: 'contents: read' };
    const remedy = 'Move the manifests of closed periods to another store, and begin a new branch; name it as evidence-branch.';
    return await (0,_github_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readTree */ .Z)(github, place, { tree, deep, question, cutOff: { reason: 'GitHub lists only a part of them', remedy } });
}
/** The bytes are those that the id names, or none. */
async function readBlob(github, { owner, repo, branch }, { path, sha, size }, limit) {
    const question = { what: `the file ${path} of the branch ${branch}`, permission: 'contents: read' };
    if (size > limit)
        return unfit(question, `it has ${String(size)} bytes, and ${String(limit)} are the most that a deploy writes`);
    const read = (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .parseAnswer */ .Wp)(await github.ask('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', { owner, repo, file_sha: sha }), blob, question);
    if (read.kind === 'unread')
        return read;
    const bytes = Buffer.from(read.value.content, 'base64');
    return (0,_git_blob_js__WEBPACK_IMPORTED_MODULE_0__/* .blobId */ .z)(bytes) === sha ? (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .found */ .F9)(bytes) : unfit(question, 'its bytes are not those that its id names');
}
function unfit({ what }, reason) {
    return {
        kind: 'unread',
        code: 'github/malformed',
        what,
        reason,
        remedy: 'Find out who wrote it, and restore what the deploy wrote, from the artifact of its run.',
    };
}


/***/ }),

/***/ 16005:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fp: () => (/* binding */ markName),
/* harmony export */   LW: () => (/* binding */ parseUnresolved),
/* harmony export */   Py: () => (/* binding */ manifestFolderName),
/* harmony export */   RT: () => (/* binding */ selectOwnFolder),
/* harmony export */   Xl: () => (/* binding */ selectMarks),
/* harmony export */   Ym: () => (/* binding */ selectHeadMark),
/* harmony export */   lw: () => (/* binding */ parseMark),
/* harmony export */   oh: () => (/* binding */ renderMark),
/* harmony export */   vS: () => (/* binding */ selectHeadFolder),
/* harmony export */   ww: () => (/* binding */ parseHead)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64377);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _manifest_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96042);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95305);
/* harmony import */ var _model_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67978);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65251);
/* harmony import */ var _unresolved_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85894);
/** Names and contents of a chain's folder. */







const chained = /^(?<sequence>\d{6,9})-[0-9a-f-]{36}$/u;
const whole = /^(?:\d{6,9}|unchained)-(?<id>[0-9a-f-]{36})$/u;
const mark = /^started-(?<id>[0-9a-f-]{36})\.json$/u;
/** `000042-<manifest id>`; a manifest that knows no place in its chain is `unchained-<manifest id>`. */
function manifestFolderName(sequence, manifestId) {
    return `${sequence === null ? 'unchained' : String(sequence).padStart(6, '0')}-${manifestId}`;
}
/** The folder of the newest manifest. Two of one sequence are a fork, which `verify` tells of; the later name is taken. */
function selectHeadFolder(names) {
    const ordered = names.filter((name) => chained.test(name)).sort((one, other) => sequenceOf(one) - sequenceOf(other) || (one < other ? -1 : 1));
    return ordered.at(-1) ?? null;
}
/** The folder of a manifest that was kept before; null where it was not. */
function selectOwnFolder(names, manifestId) {
    return names.find((name) => whole.exec(name)?.groups?.['id'] === manifestId) ?? null;
}
function markName(manifestId) {
    return `started-${manifestId}.json`;
}
function selectMarks(names) {
    const marks = names.filter((name) => mark.test(name)).map((name) => ({ name, folder: selectOwnFolder(names, mark.exec(name)?.groups?.['id'] ?? '') }));
    return {
        open: marks.flatMap(({ name, folder }) => (folder === null ? [name] : [])),
        chained: marks.flatMap(({ name, folder }) => (folder !== null && chained.test(folder) ? [name] : [])),
        unchained: marks.flatMap(({ name, folder }) => (folder !== null && !chained.test(folder) ? [{ name, folder }] : [])),
        drafts: names.filter((name) => name.endsWith('.draft') && mark.test(name.slice(0, -'.draft'.length))),
    };
}
/** The mark beside the newest manifest of the chain: if that does not know its outcome, the mark stays until the next one says it. */
function selectHeadMark(names) {
    const id = whole.exec(selectHeadFolder(names) ?? '')?.groups?.['id'];
    return id === undefined ? null : markName(id);
}
function sequenceOf(name) {
    return Number(chained.exec(name)?.groups?.['sequence']);
}
/** What the next manifest has to know of this one. */
function parseHead(manifestBytes, folderName) {
    const manifest = asHead(() => (0,_manifest_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(manifestBytes), folderName);
    const { manifestId, chain, execution, system } = manifest;
    if ((0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnknown */ .t)(chain.position) || chain.position.sequence !== sequenceOf(folderName)) {
        throw invalidHead('Its manifest says another sequence than the name of its folder.', folderName);
    }
    return {
        manifestId,
        sequence: chain.position.sequence,
        sha256: (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .br)(manifestBytes),
        lockedAt: execution.lockAcquiredAt,
        ledgerTable: system.database.ledgerTable,
        ledger: lastReading(manifest),
        unresolved: (0,_unresolved_js__WEBPACK_IMPORTED_MODULE_5__/* .unresolvedDeploy */ .V)(manifest),
    };
}
/** If another manifest came meanwhile, the ledger may also have gained the rows of that one. */
function lastReading(manifest) {
    const { before, after } = manifest.ledger;
    return (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnknown */ .t)(after) && (0,_unresolved_js__WEBPACK_IMPORTED_MODULE_5__/* .isAlone */ .S)(manifest) ? before : after;
}
/** The deploy that left a mark beside its manifest for a later one. A manifest that cannot be read has none. */
function parseUnresolved(manifestBytes) {
    try {
        return (0,_unresolved_js__WEBPACK_IMPORTED_MODULE_5__/* .unresolvedDeploy */ .V)((0,_manifest_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(manifestBytes));
    }
    catch (thrown) {
        if (thrown instanceof _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF)
            return null;
        throw thrown;
    }
}
const markSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({
    manifestId: zod__WEBPACK_IMPORTED_MODULE_6__/* .uuid */ .uRe(),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_7__/* .datetime */ .w$({ precision: 3 }),
    runId: zod__WEBPACK_IMPORTED_MODULE_6__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().regex(/^\d{1,19}$/u), zod__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({ unknown: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1).max(4096) })]),
    ledger: zod__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({ rows: zod__WEBPACK_IMPORTED_MODULE_6__/* .int */ .Whr().min(0), sha256: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/u) }),
    migrations: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({ name: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1).max(512), sha256: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/u) })).max(_model_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .maxMigrations */ .W),
});
function renderMark({ manifestId, startedAt, runId, ledger, migrations }) {
    return `${JSON.stringify({ manifestId, startedAt, runId, ledger, migrations }, null, 2)}\n`;
}
function parseMark(text, name) {
    return asHead(() => markSchema.parse(JSON.parse(text)), name);
}
function asHead(parse, place) {
    try {
        return parse();
    }
    catch (cause) {
        throw invalidHead(cause instanceof _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF ? cause.message : 'It is not of the form that a deploy writes.', place, cause);
    }
}
function invalidHead(found, place, cause) {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('chain/head-invalid', {
        message: `The evidence directory cannot tell how this chain goes on. ${found}`,
        remedy: 'Restore the file as the deploy wrote it, from the artifact of its run.',
        place,
        cause,
    });
}


/***/ }),

/***/ 17850:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Is: () => (/* binding */ logName),
/* harmony export */   No: () => (/* binding */ renderLog),
/* harmony export */   rR: () => (/* binding */ longestLog),
/* harmony export */   u1: () => (/* binding */ bundleName)
/* harmony export */ });
/* harmony import */ var _manifest_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18812);
/* harmony import */ var _text_plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60287);
/** The names of a manifest's files, and how much of each is read. */


const bundleName = `${_manifest_document_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestName */ .vS}.sigstore.json`;
/** What the deploy said, as it was shown; nobody signs it. */
const logName = 'deploy.log';
/** Bytes. */
const longestLog = 1024 * 1024;
const notSigned = 'This log is not signed: what holds is the manifest beside it.';
/** Its text; `earlier` is the log of the job that handed over. */
function renderLog(lines, earlier = null) {
    const before = earlier === null ? [] : [earlier.replace(`${notSigned}\n`, '').trimEnd(), '', 'The job that sealed it said:'];
    return (0,_text_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .firstBytes */ .mI)(`${[notSigned, ...before, ...lines].join('\n')}\n`, longestLog - 1);
}


/***/ }),

/***/ 56567:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ chainFolderName),
/* harmony export */   IC: () => (/* binding */ folderPath),
/* harmony export */   df: () => (/* binding */ commitMessage),
/* harmony export */   y8: () => (/* binding */ keptManifest),
/* harmony export */   yS: () => (/* binding */ ownFolderName)
/* harmony export */ });
/* harmony import */ var _manifest_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18812);
/* harmony import */ var _manifest_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96042);
/* harmony import */ var _git_blob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52449);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65251);
/* harmony import */ var _chain_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16005);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17850);
/* harmony import */ var _text_plain_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60287);
/** A manifest as the evidence branch keeps it: its folder by what it says itself, and its files. */







/** Nothing of where it lay is believed. Throws what the strict reading throws. */
function keptManifest({ manifestBytes, bundle, log }) {
    const manifest = (0,_manifest_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(manifestBytes);
    const files = [file(_manifest_document_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestName */ .vS, manifestBytes), ...(bundle === null ? [] : [file(_files_js__WEBPACK_IMPORTED_MODULE_4__/* .bundleName */ .u1, bundle)]), ...(log === null ? [] : [file(_files_js__WEBPACK_IMPORTED_MODULE_4__/* .logName */ .Is, log)])];
    return { manifest, chain: chainFolderName(manifest.chain.id), folder: ownFolderName(manifest), files };
}
function chainFolderName(chainId) {
    return chainId.slice(0, 16);
}
function ownFolderName({ manifestId, chain: { position } }) {
    return (0,_chain_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestFolderName */ .Py)((0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_5__/* .isUnknown */ .t)(position) ? null : position.sequence, manifestId);
}
/** From the root of the branch, or of a folder of manifests. */
function folderPath({ chain, folder }) {
    return `${chain}/${folder}`;
}
/** One line for each manifest. Names of environments come from elsewhere: nobody is mentioned by one. */
function commitMessage(manifests) {
    const [first = '', ...others] = manifests.map(({ manifest }) => messageLine(manifest));
    return others.length === 0 ? first : [`evidence: ${String(manifests.length)} manifests`, '', first, ...others].join('\n');
}
function messageLine({ manifestId, chain: { position }, system }) {
    return `evidence: ${(0,_text_plain_js__WEBPACK_IMPORTED_MODULE_6__/* .fileName */ .Md)(system.environment)} ${(0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_5__/* .isUnknown */ .t)(position) ? 'unchained' : String(position.sequence)} ${manifestId}`;
}
function file(name, bytes) {
    return { name, bytes, blob: (0,_git_blob_js__WEBPACK_IMPORTED_MODULE_2__/* .blobId */ .z)(bytes) };
}


/***/ }),

/***/ 76570:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readNewestFirst)
/* harmony export */ });
/* harmony import */ var _github_reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21535);

async function readNewestFirst(github, order) {
    const read = [];
    for (let page = 1; page <= order.mostPages; page += 1) {
        const asked = await github.ask(order.route, { ...order.parameters, per_page: 100, page });
        const parsed = (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .parseAnswer */ .Wp)(asked, order.schema, order.question);
        if (parsed.kind === 'unread')
            return parsed;
        read.push(...parsed.value);
        const times = read.map((one) => Date.parse(order.timeOf(one) ?? ''));
        const ordered = times.every((time, at) => at === 0 || time <= (times[at - 1] ?? 0));
        if ((asked.kind === 'answered' && !asked.hasMore) || (ordered && order.enough(read)))
            return (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F9)(read);
    }
    return order.tooMany;
}


/***/ }),

/***/ 85894:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ isAlone),
/* harmony export */   V: () => (/* binding */ unresolvedDeploy)
/* harmony export */ });
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65251);

/** How such a deploy began; null if the chain knows all there is to know. */
function unresolvedDeploy(manifest) {
    const { manifestId, plan, ledger, execution, times, run } = manifest;
    const reason = reasonOf(manifest);
    if (reason === null || (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknown */ .t)(plan) || (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknown */ .t)(ledger.before))
        return null;
    const { rows, sha256 } = ledger.before;
    const startedAt = (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknown */ .t)(execution.startedAt) ? times.startedAt : execution.startedAt;
    const known = execution.migrations.flatMap(({ name, outcome }) => ((0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknown */ .t)(outcome) ? [] : [{ name, applied: outcome === 'applied' }]));
    return { manifestId, startedAt, runId: run.id, ledger: { rows, sha256 }, migrations: plan.migrations, reason, known, alone: isAlone(manifest) };
}
/** Whether the manifest before it is the one that its deploy began with. */
function isAlone({ chain: { position } }) {
    return !(0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknown */ .t)(position) && (position.previous === null || !position.overtaken);
}
function reasonOf({ outcome, chain }) {
    if (outcome === 'unknown')
        return 'outcome-unknown';
    return (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknown */ .t)(chain.position) ? 'no-place' : null;
}


/***/ }),

/***/ 27629:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openReviewIssue: () => (/* binding */ openReviewIssue),
/* harmony export */   readReviewIssues: () => (/* binding */ readReviewIssues)
/* harmony export */ });
/* harmony import */ var _github_issues_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65039);
/* harmony import */ var _github_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43588);
/* harmony import */ var _github_reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21535);
/* harmony import */ var _review_issue_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90316);




/** Anybody may open an issue on a public repository; one of a stranger must not pass for ours. */
const trusted = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);
const question = { what: 'the issues of the repository', permission: 'issues: write' };
/** `since` is a time before which no issue of this run can be: RFC 3339, or null for all issues. A failure is a warning. */
async function openReviewIssue(github, repository, words, since) {
    const at = (0,_github_place_js__WEBPACK_IMPORTED_MODULE_3__/* .githubPlace */ .V)(repository);
    const found = findMarked(await (0,_github_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .askIssues */ .OV)(github, at, since === null ? {} : { since }), (0,_review_issue_js__WEBPACK_IMPORTED_MODULE_2__.markerOf)(words));
    if (found !== null)
        return { issue: found, problems: [] };
    const opened = (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAnswer */ .Wp)(await github.ask(`POST ${_github_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .issueRoute */ .R6}`, { ...at, title: (0,_review_issue_js__WEBPACK_IMPORTED_MODULE_2__.renderTitle)(words), body: (0,_review_issue_js__WEBPACK_IMPORTED_MODULE_2__.renderBody)(words) }), _github_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .issue */ .sn, question);
    if (opened.kind === 'read')
        return { issue: { number: opened.value.number, url: opened.value.html_url }, problems: [] };
    return { issue: null, problems: [(0,_review_issue_js__WEBPACK_IMPORTED_MODULE_2__.notOpened)(opened.reason, opened.remedy)] };
}
/** A list that cannot be read hides an issue at worst; two are better than none. */
function findMarked(pages, marker) {
    const read = pages.map((page) => (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePages */ .Y7)([page], _github_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .issues */ .Bq, question));
    const marked = selectOurs(read.flatMap((page) => (page.kind === 'read' ? page.value : []))).find(({ body }) => body?.startsWith(marker) === true);
    return marked === undefined ? null : { number: marked.number, url: marked.html_url };
}
function selectOurs(all) {
    return all.filter(({ user, author_association }) => user?.kind === 'bot' || trusted.has(author_association));
}
/** Those that were touched since then, complete or not at all. `since` is RFC 3339. */
async function readReviewIssues(github, place, since) {
    const read = (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePages */ .Y7)(await (0,_github_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .askIssues */ .OV)(github, place, { since }), _github_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .issues */ .Bq, { ...question, permission: 'issues: read' });
    return (0,_github_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .mapReading */ .P2)(read, (all) => selectOurs(all).map(({ html_url: url, state, body }) => ({ url, state, body: body ?? '' })));
}


/***/ }),

/***/ 90316:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   markerOf: () => (/* binding */ markerOf),
/* harmony export */   notOpened: () => (/* binding */ notOpened),
/* harmony export */   renderBody: () => (/* binding */ renderBody),
/* harmony export */   renderTitle: () => (/* binding */ renderTitle)
/* harmony export */ });
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86590);
/* harmony import */ var _text_plain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60287);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54966);
/* harmony import */ var _model_time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50816);
/** The issue that asks for the review after an emergency deploy. */





/** By this the issue of a run is found again; it is not shown. */
function markerOf({ environment, runId }) {
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .hiddenMarker */ .z0)('emergency-review', { run: runId, environment: environment.toLowerCase() });
}
function renderTitle({ environment, runId }) {
    return (0,_text_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .plainLine */ .h0)(`Review the emergency deploy to ${environment} (run ${runId})`).slice(0, 200);
}
function renderBody(issue) {
    return [
        markerOf(issue),
        'Migrations are deployed without waiting for an approval. Somebody who had no hand in them has to look at them now, and say here what was found.',
        '',
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .fencedLines */ .RY)([
            `environment:  ${(0,_text_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .plainLine */ .h0)(issue.environment)}`,
            `commit:       ${(0,_text_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .plainLine */ .h0)(issue.commit)}`,
            `started at:   ${(0,_model_time_js__WEBPACK_IMPORTED_MODULE_3__/* .rfc3339 */ .a)(issue.at)}`,
            `manifest:       ${(0,_text_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .plainLine */ .h0)(issue.manifestId)}`,
            `started by:   ${issue.startedBy.map((login) => (0,_text_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .plainLine */ .h0)(login)).join(', ')}`,
            `ticket:       ${(0,_text_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .plainLine */ .h0)(issue.ticket)}`,
            `reason:       ${(0,_text_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .plainLine */ .h0)(issue.reason)}`,
            ...issue.migrations.slice(0, 100).map((name) => `migration:    ${(0,_text_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .plainLine */ .h0)(name)}`),
        ]),
        '',
        `The run with its manifest: ${issue.runUrl}`,
        '',
        '- [ ] reviewed by a person who did not write, push, merge or start it',
        '- [ ] the reason holds, and the ticket tells the whole story',
        '- [ ] what must not happen again is noted in the ticket',
    ].join('\n');
}
/** `reason` says why there is no issue, `remedy` what helps besides doing it by hand. */
function notOpened(reason, remedy) {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('github/issue-not-opened', {
        message: `The issue for the review of this emergency deploy was not opened: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .em)(reason)}`,
        remedy: `Open it by hand. ${remedy}`.trim(),
        severity: 'warning',
    });
}


/***/ }),

/***/ 52449:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ formatOf),
/* harmony export */   z: () => (/* binding */ blobId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/** git's id of a file's bytes. */

/** GitHub's repositories are SHA-1 ones. */
function blobId(content, format = 'sha1') {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(format)
        .update(`blob ${String(content.byteLength)}\0`)
        .update(content)
        .digest('hex');
}
function formatOf(objectId) {
    return objectId.length === 64 ? 'sha256' : 'sha1';
}


/***/ }),

/***/ 16887:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readDeploymentStatuses)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10886);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21535);
/** What became of a deployment. */



const statuses = zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ state: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), created_at: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB, log_url: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR, target_url: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR }));
async function readDeploymentStatuses(github, { owner, repo }, id, question) {
    const route = 'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses';
    return (0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePages */ .Y7)(await github.askPages(route, { owner, repo, deployment_id: id }), statuses, question);
}


/***/ }),

/***/ 10886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eN: () => (/* binding */ actor),
/* harmony export */   hW: () => (/* binding */ sha),
/* harmony export */   id: () => (/* binding */ id),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   mR: () => (/* binding */ optionalText)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/** Fields that GitHub's answers share, strictly typed. */

/** GitHub's ids are numbers; ours are texts, as 64 bits need. */
const id = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative().transform(String);
const sha = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{40}$/u);
/** RFC 3339, brought to milliseconds. */
const time = zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$({ offset: true }).transform((text) => new Date(text).toISOString());
/** A person is an account of type User. GitHub's own apps write `[bot]` behind their names. */
const actor = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1), id, type: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }).transform(({ login, id, type }) => {
    if (type === 'Bot' || login.endsWith('[bot]'))
        return { login, id, kind: 'bot' };
    return { login, id, kind: type === 'User' ? 'person' : 'other' };
});
/** Absent and null are the same lack. */
const optionalText = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .nullish()
    .transform((text) => text ?? null);


/***/ }),

/***/ 55772:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ readTree),
/* harmony export */   e: () => (/* binding */ readFileText)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10886);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21535);
/** Files of a repository as GitHub has them: the entries of a tree, and the text of one file. */



/** The path is from the tree that was asked for; what is no file has 0 bytes. */
const treeEntry = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), type: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['blob', 'tree', 'commit']), sha: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .sha */ .hW, size: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(0).default(0) });
const tree = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ truncated: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(), tree: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(treeEntry) });
/** All entries or none. */
async function readTree(github, { owner, repo }, order) {
    const parameters = { owner, repo, tree_sha: order.tree, ...(order.deep ? { recursive: 1 } : {}) };
    const read = (0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAnswer */ .Wp)(await github.ask('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', parameters), tree, order.question);
    if (read.kind === 'unread')
        return read;
    return read.value.truncated ? { kind: 'unread', code: 'github/incomplete', what: order.question.what, ...order.cutOff } : (0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .found */ .F9)(read.value.tree);
}
const file = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('file'), encoding: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('base64'), content: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })
    .transform(({ content }) => Buffer.from(content, 'base64').toString('utf8'));
/** At a branch or a commit; null where there is no such file. */
async function readFileText(github, { owner, repo }, ref, path, what = `the file ${path}`) {
    const asked = await github.ask('GET /repos/{owner}/{repo}/contents/{path}', { owner, repo, path, ref });
    return (0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .parseOptional */ .Yv)(asked, file, { what, permission: 'contents: read' });
}


/***/ }),

/***/ 65039:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ issues),
/* harmony export */   OV: () => (/* binding */ askIssues),
/* harmony export */   R6: () => (/* binding */ issueRoute),
/* harmony export */   sn: () => (/* binding */ issue)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10886);
/** The issues of a repository. */


const issueRoute = '/repos/{owner}/{repo}/issues';
const issue = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    number: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    state: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['open', 'closed']),
    title: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    body: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
    user: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .actor */ .eN.nullable(),
    author_association: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
});
const issues = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(issue);
/** Open and closed ones, the newest first. */
async function askIssues(github, place, narrowed) {
    return await github.askPages(`GET ${issueRoute}`, { ...place, state: 'all', sort: 'created', direction: 'desc', ...narrowed });
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

/***/ 21535:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ incomplete),
/* harmony export */   F9: () => (/* binding */ found),
/* harmony export */   Op: () => (/* binding */ notAsked),
/* harmony export */   P2: () => (/* binding */ mapReading),
/* harmony export */   Wp: () => (/* binding */ parseAnswer),
/* harmony export */   Y7: () => (/* binding */ parsePages),
/* harmony export */   Yv: () => (/* binding */ parseOptional),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   l0: () => (/* binding */ unreadProblem),
/* harmony export */   lB: () => (/* binding */ valueOrUnknown)
/* harmony export */ });
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65251);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54966);



function found(value) {
    return { kind: 'read', value };
}
/** One object. */
function parseAnswer(asked, schema, question) {
    const refused = refusalOf(asked, question);
    if (refused !== null || asked.kind === 'unanswered')
        return refused ?? notAnswered(question, 'no answer');
    const parsed = schema.safeParse(asked.data);
    return parsed.success ? found(parsed.data) : malformed(question, parsed.error);
}
/** One object, or null where GitHub says that there is none. */
function parseOptional(asked, schema, question) {
    if (asked.kind === 'answered' && asked.status === 404)
        return found(null);
    return parseAnswer(asked, schema, question);
}
/** A list of several pages, complete or not at all. */
function parsePages(pages, schema, question) {
    const parsed = pages.map((page) => parseAnswer(page, schema, question));
    const unread = parsed.find((page) => page.kind === 'unread');
    if (unread !== undefined)
        return unread;
    const last = pages.at(-1);
    if (last === undefined || (last.kind === 'answered' && last.hasMore))
        return incomplete(question, 'the list goes on beyond what is read of it');
    return found(parsed.flatMap((page) => (page.kind === 'read' ? page.value : [])));
}
function mapReading(reading, change) {
    return reading.kind === 'read' ? found(change(reading.value)) : reading;
}
function valueOrUnknown(reading) {
    return reading.kind === 'read' ? reading.value : (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L)(reading.reason);
}
/** The value. Throws why there is none. */
function known(reading) {
    if (reading.kind === 'read')
        return reading.value;
    throw unreadProblem(reading);
}
/** The reading's failure as a Problem that names what was wanted of it. */
function unreadProblem({ code, what, reason, remedy }, severity = 'error') {
    return new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF(code, { message: `Could not read ${what}: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .em)(reason)}`, remedy, severity });
}
function incomplete({ what }, reason) {
    return {
        kind: 'unread',
        code: 'github/incomplete',
        what,
        reason,
        remedy: 'Nothing is judged by a part of a list. Split the change into smaller pull requests, or deploy it in smaller parts.',
    };
}
/** Nothing could be asked at all. */
function notAsked({ what }, reason) {
    return {
        kind: 'unread',
        code: 'github/no-access',
        what,
        reason,
        remedy: 'Deploy from a job of GitHub Actions, and give it the github-token that the README names.',
    };
}
/** Null where GitHub answered with what was asked for. */
function refusalOf(asked, question) {
    if (asked.kind === 'unanswered')
        return notAnswered(question, asked.reason);
    if (asked.status >= 200 && asked.status < 300)
        return null;
    const unread = (code, reason, remedy) => ({ kind: 'unread', code, what: question.what, reason, remedy });
    const status = `GitHub answered ${String(asked.status)}`;
    if (asked.rateLimited)
        return unread('github/rate-limited', `${status}, the rate limit of the token is used up`, 'Wait until GitHub allows more requests, and run again.');
    if (asked.status === 401)
        return unread('github/token-refused', `${status}, it does not accept the token`, 'Give the job its own token: github-token: ${{ github.token }}.');
    if (asked.status === 403) {
        return unread('github/forbidden', `${status}, the token has no right to it`, `Grant the job the permission "${question.permission}", and let nothing below the job take it away.`);
    }
    if (asked.status === 404 || asked.status === 422) {
        const hint = `Check that it exists, and that the job has the permission "${question.permission}": GitHub hides what a token may not see.`;
        return unread('github/not-found', `${status}, it knows no such thing`, hint);
    }
    return notAnswered(question, status);
}
function notAnswered({ what }, reason) {
    return { kind: 'unread', code: 'github/unavailable', what, reason, remedy: 'Run again when GitHub answers.' };
}
function malformed({ what }, error) {
    const issue = error.issues[0];
    const place = issue === undefined || issue.path.length === 0 ? 'the answer as a whole' : issue.path.map(String).join('.');
    return {
        kind: 'unread',
        code: 'github/malformed',
        what,
        reason: `GitHub's answer is not of the form that its API promises (${place})`,
        remedy: 'Run again; where it stays so, a proxy may change the answers, or this version of GitHub Enterprise Server is not known.',
    };
}


/***/ }),

/***/ 96265:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dd: () => (/* binding */ parseEvidenceIndex),
/* harmony export */   mo: () => (/* binding */ indexName)
/* harmony export */ });
/* unused harmony export evidenceIndexForm */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _schema_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1789);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21789);
/** evidence-index.json: the manifests of a period, what was found of each, and what is missing. The one schema from which types, checks and the published JSON Schema come. */




const indexName = 'evidence-index.json';
const problem = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    code: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU,
    severity: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['error', 'warning']),
    message: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    remedy: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    place: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
});
const source = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('branch'), path: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('artifact'), name: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, id: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .int64 */ .Gk, expiresAt: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(64).nullable() }),
]);
const manifest = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    path: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq.describe('the folder of the manifest, from the folder of this file'),
    sha256: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc.describe('SHA-256 of migration-manifest.json'),
    verdict: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['verified', 'rejected', 'unsigned']),
    said: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        manifestId: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU,
        chain: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
        sequence: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).nullable(),
        environment: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU,
        database: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc.describe('fingerprint of the target'),
        change: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU,
        outcome: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU,
        commit: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU),
        run: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ id: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .int64 */ .Gk), attempt: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .orUnknown */ .uL)(zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1)), url: (0,_schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .orUnknown */ .uL)(_schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU) }),
        approvers: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
        startedAt: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB,
        recordedAt: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB,
    })
        .nullable()
        .describe('what the manifest says; null where it is none. Believed only where the verdict is verified'),
    foundIn: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(source),
    bundleFrom: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['beside', 'attestation-store']).nullable().describe('where its signature was; null: nowhere'),
    expiresAt: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(64).nullable().describe('when its last copy is gone; null where one does not expire'),
});
const evidenceIndexForm = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('evidence-index'),
    repository: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU,
    period: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ since: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB, until: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB }),
    collectedAt: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB,
    verdict: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['complete', 'incomplete', 'unreadable'])
        .describe('complete: all sources were read, every manifest is verified and none is missing; unreadable: neither source could be read'),
    sources: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        branch: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ name: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU, commit: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU.nullable() }).nullable().describe('null: none was asked'),
        artifacts: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9.describe('of manifests, in the period'),
        deployments: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9.describe('of the environments, in the period'),
    }),
    chains: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        id: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc,
        environment: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU,
        manifests: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9,
        first: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1),
        head: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ sequence: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1), sha256: _schema_values_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc }).describe('to note elsewhere, as expected-head of the next period'),
    })),
    manifests: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(manifest),
    problems: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(problem),
});
/** Throws `alert/report-unreadable`. */
function parseEvidenceIndex(bytes) {
    const parsed = evidenceIndexForm.safeParse((0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .q)(Buffer.from(bytes).toString('utf8')));
    if (parsed.success)
        return parsed.data;
    const place = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
    throw new _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('alert/report-unreadable', {
        message: `The file is no ${indexName} of version 1${place === '' ? '' : ` (${place})`}.`,
        remedy: 'Give the file that collect wrote, of the same version of drizzle-attest.',
        place: 'report',
    });
}


/***/ }),

/***/ 5936:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ targetLabel)
/* harmony export */ });
/* harmony import */ var _text_plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60287);
/** One of several databases that the same migrations are deployed to: a region, a tenant, a shard. */

/** What keeps the artifacts of two targets apart; an environment with one target needs no other name. */
function targetLabel(environment, target) {
    const label = target === null || target.toLowerCase() === environment.toLowerCase() ? environment : `${environment}.${target}`;
    return (0,_text_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .fileName */ .Md)(label);
}


/***/ }),

/***/ 50816:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ rfc3339)
/* harmony export */ });
/** RFC 3339 times in UTC with milliseconds, from milliseconds since 1970. */
function rfc3339(milliseconds) {
    return new Date(milliseconds).toISOString();
}


/***/ }),

/***/ 23646:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ approversOf),
/* harmony export */   e: () => (/* binding */ renderGate)
/* harmony export */ });
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65251);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86590);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54966);



const mostRows = 50;
const discounts = {
    'not-a-person': 'not a person',
    'not-independent': 'had a hand in the change or the run',
    stale: 'of an earlier commit',
    'without-write': 'may not write to the repository',
    'unknown-rights': 'rights not known',
};
/** Those whose approval counted for what was asked; nobody where the gate did not let the deploy through. */
function approversOf({ outcome, settings, approvals }) {
    if (outcome !== 'approved' || (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknown */ .t)(approvals))
        return [];
    const counting = approvals.filter(({ gate, discount }) => discount === null && (settings.approval === 'both' || settings.approval === gate));
    return [...new Set(counting.map(({ approver }) => approver?.login ?? 'a deleted account'))];
}
function renderGate({ gate, run }) {
    if ((0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknown */ .t)(gate))
        return [];
    return [renderOutcome(gate), ...renderApprovals(gate), ...renderPeople(gate), ...renderIdentity(run)];
}
/** GitHub shows such a quotation in red. */
function caution(title, text) {
    return `> [!CAUTION]\n> **${title}** ${text}`;
}
function renderOutcome(gate) {
    const { outcome, settings } = gate;
    const approvers = approversOf(gate);
    switch (outcome) {
        case 'approved':
            return approvers.length === 0
                ? '**Approved**: nothing was pending that needed more than the run.'
                : `**Approved** by ${approvers.map(_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV).join(', ')} (approval: ${settings.approval}).`;
        case 'refused':
            return `**Not approved** (approval: ${settings.approval}).`;
        case 'emergency':
            return caution('EMERGENCY, WITHOUT APPROVAL.', `Reason: ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(settings.emergency?.reason ?? '')} (${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(settings.emergency?.ticket ?? '')}).`);
        case 'not-asked':
            return caution('NO APPROVAL WAS ASKED FOR.', 'This deploy was started with approval: none.');
    }
}
function renderApprovals({ approvals }) {
    if ((0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknown */ .t)(approvals))
        return [`Approvals: unknown: ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(approvals.unknown)}`];
    if (approvals.length === 0)
        return [];
    const rows = approvals.slice(0, mostRows).map(renderApproval);
    return [(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .renderTable */ .bo)('| Approval by | Of | Counts | Time |', rows), ...(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .countOthers */ .$S)(approvals.length, mostRows, ', which the manifest names.')];
}
function renderApproval({ approver, boundTo, discount, at }) {
    const { pullRequest, environment } = boundTo;
    const of = pullRequest === null ? `this run, for ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(environment?.name ?? 'no environment')}` : `pull request #${String(pullRequest)}`;
    const counts = discount === null ? '✅' : `❌ ${discounts[discount]}`;
    return [(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(approver?.login ?? 'a deleted account'), of, counts, at.source === 'observed' ? `before ${at.time}` : at.time];
}
function renderPeople({ separationOfDuties: { developers, triggerers } }) {
    const named = (title, people) => {
        if ((0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknown */ .t)(people))
            return [`${title}: unknown: ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(people.unknown)}`];
        const shown = people.slice(0, mostRows).map(({ name, account, roles }) => `${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(account?.login ?? name)} (${roles.join(', ')})`);
        return shown.length === 0 ? [] : [`${title}: ${shown.join('; ')}${people.length > mostRows ? '; …' : ''}`];
    };
    const lines = [...named('Changed by', developers), ...named('Run by', triggerers)];
    return lines.length === 0 ? [] : [(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .bulletList */ .fF)(lines)];
}
/** Said where nobody vouches for who was running; a terminal says so by itself. */
function renderIdentity({ identity, runner }) {
    if (runner === 'terminal' || (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknown */ .t)(identity) || identity.proof.kind === 'oidc')
        return [];
    return [`Who was running is declared, not proven: ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .em)(identity.proof.reason))}`];
}


/***/ })

};
