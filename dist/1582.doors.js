export const id = 1582;
export const ids = [1582];
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

/***/ 51582:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  targets: () => (/* binding */ targets)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/host/disk.ts
var disk = __webpack_require__(83409);
// EXTERNAL MODULE: ./src/manifest/document.ts
var manifest_document = __webpack_require__(18812);
// EXTERNAL MODULE: ./src/manifest/parse.ts
var parse = __webpack_require__(96042);
// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
// EXTERNAL MODULE: ./src/model/target.ts
var target = __webpack_require__(5936);
// EXTERNAL MODULE: ./src/publish/markdown.ts
var markdown = __webpack_require__(51886);
// EXTERNAL MODULE: ./src/publish/problem.ts
var publish_problem = __webpack_require__(72968);
;// CONCATENATED MODULE: ./src/publish/target-index.ts
/** What a deploy to several targets left of each: one manifest, or none. */





/** In the order of the targets. Where a run was attempted again, the newest manifest of a target counts. */
function indexTargets(targets, found) {
    const entries = targets.map((target) => entryOf(target, found));
    const problems = entries.flatMap(problemsOf);
    return { verdict: problems.length === 0 ? 'complete' : 'incomplete', entries, problems };
}
function entryOf({ name, environment }, found) {
    const start = `migration-manifest-${(0,target/* targetLabel */.O)(environment, name)}-`;
    const newest = found
        .flatMap((one) => {
        const attempt = one.artifact.startsWith(start) ? /^\d+-(?<attempt>\d+)$/u.exec(one.artifact.slice(start.length))?.groups?.['attempt'] : undefined;
        return attempt === undefined ? [] : [{ ...one, attempt: Number(attempt) }];
    })
        .sort((one, other) => other.attempt - one.attempt)[0];
    if (newest === undefined)
        return { target: name, environment, deployed: null };
    const { manifest, manifestSha256, artifact } = newest;
    const { position, id: chain } = manifest.chain;
    const sequence = (0,unknown/* isUnknown */.t)(position) ? null : position.sequence;
    return { target: name, environment, deployed: { outcome: manifest.outcome, manifestId: manifest.manifestId, chain, sequence, manifestSha256, artifact } };
}
function problemsOf({ target, deployed }) {
    if (deployed === null)
        return [
            new problem/* Problem */.AF('targets/no-manifest', {
                message: `The target ${target} has no manifest in this run.`,
                remedy: 'Its deploy did not start, since an earlier one failed or was not approved, or it could not be sealed: see its jobs, and deploy again.',
                place: target,
            }),
        ];
    if (deployed.outcome === 'succeeded' || deployed.outcome === 'no-op')
        return [];
    return [
        new problem/* Problem */.AF('targets/not-deployed', {
            message: `The deploy to the target ${target} ended as ${deployed.outcome}.`,
            remedy: 'See its manifest for the cause, mend that, and deploy again: targets that are up to date are passed over.',
            place: target,
        }),
    ];
}
function renderTargetIndex({ verdict, entries, problems }) {
    const title = verdict === 'complete' ? '✅ Every target is deployed' : '⛔ Not every target is deployed';
    const rows = entries.map(({ target, environment, deployed }) => {
        const words = deployed === null ? ['no manifest', '', ''] : [deployed.outcome, String(deployed.sequence ?? 'unknown'), `\`${deployed.manifestSha256}\``];
        return `| ${[target, environment].map(markdown/* escapeMarkdown */.F).join(' | ')} | ${words.join(' | ')} |`;
    });
    const table = ['| Target | Environment | Outcome | Record | SHA-256 of the manifest |', '|---|---|---|---|---|', ...rows].join('\n');
    return [`## ${title}`, table, ...problems.map(publish_problem/* renderProblem */.y)].join('\n\n');
}

// EXTERNAL MODULE: ./src/commands/exit.ts
var exit = __webpack_require__(66164);
// EXTERNAL MODULE: ./src/commands/problem-log.ts
var problem_log = __webpack_require__(48466);
;// CONCATENATED MODULE: ./src/commands/targets.ts
/** targets: the order of deploys to several targets, and afterwards what each of them left. */









const indexName = 'target-index.json';
async function targets(inputs, host) {
    return inputs.manifests === null ? order(inputs, host) : await index(inputs, inputs.manifests, host);
}
function order({ targets: all, canary }, host) {
    const [first, rest] = [all.slice(0, canary), all.slice(canary)];
    host.log.info(`First: ${first.map(({ name }) => name).join(', ') || 'none'}. Then: ${rest.map(({ name }) => name).join(', ') || 'none'}.`);
    host.setOutput('canary', JSON.stringify(first));
    host.setOutput('rest', JSON.stringify(rest));
    host.showResult({ canary: first, rest });
    return 0;
}
async function index(inputs, manifests, host) {
    const listed = indexTargets(inputs.targets, await readManifests((0,external_node_path_.resolve)(host.directory, manifests)));
    for (const problem of listed.problems)
        (0,problem_log/* logProblem */.O)(problem, host.log);
    const path = (0,external_node_path_.join)(host.evidenceFolder, 'targets', indexName);
    await (0,disk/* writeBytes */.NH)(path, Buffer.from(renderDocument(listed, host)));
    const late = await upload(path, inputs, host);
    for (const problem of late)
        (0,problem_log/* logProblem */.O)(problem, host.log);
    host.setOutput('verdict', listed.verdict);
    host.setOutput('codes', JSON.stringify([...listed.problems, ...late].map(({ code }) => code)));
    host.setOutput('index-path', path);
    await host.showSummary(renderTargetIndex(listed));
    host.showResult({ verdict: listed.verdict, targets: listed.entries });
    return (0,exit/* exitCodeOf */.F)([...listed.problems, ...late]);
}
/** Each lies in a folder of its artifact's name, as actions/download-artifact lays them down. */
async function readManifests(folder) {
    const places = await (0,disk/* findFiles */.lY)(folder, manifest_document/* manifestName */.vS).catch(() => []);
    return await Promise.all(places.map(async (place) => {
        const bytes = (await (0,disk/* readBytes */.io)((0,external_node_path_.join)(folder, place), manifest_document/* longestEvidence */.QZ)) ?? new Uint8Array();
        return { artifact: (0,external_node_path_.basename)((0,external_node_path_.dirname)(place)), manifestSha256: (0,digest/* digest */.b)(bytes), manifest: (0,parse/* parseManifest */.Ng)(bytes) };
    }));
}
function renderDocument({ verdict, entries }, { run, job }) {
    return `${JSON.stringify({ schemaVersion: 1, verdict, run: run.id, commit: job?.sha ?? null, targets: entries }, null, 2)}\n`;
}
async function upload(path, { artifact, retentionDays }, host) {
    if (host.kind !== 'github-actions' || artifact === 'off')
        return [];
    try {
        const { uploadFiles } = await Promise.all(/* import() */[__webpack_require__.e(1351), __webpack_require__.e(1260), __webpack_require__.e(6251), __webpack_require__.e(6138), __webpack_require__.e(7131), __webpack_require__.e(2231)]).then(__webpack_require__.bind(__webpack_require__, 82231));
        const { id, attempt } = host.run;
        const name = ['migration-index', ...[id, attempt].filter((part) => typeof part !== 'object')].join('-');
        host.setOutput('artifact-name', (await uploadFiles(name, [path], (0,external_node_path_.dirname)(path), retentionDays)).name);
        return [];
    }
    catch (thrown) {
        return [(0,problem/* asProblem */.gr)(thrown)];
    }
}


/***/ }),

/***/ 5936:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ targetLabel)
/* harmony export */ });
/** What keeps the artifacts of two targets apart; an environment with one target needs no other name. */
function targetLabel(environment, target) {
    const label = target === null || target.toLowerCase() === environment.toLowerCase() ? environment : `${environment}.${target}`;
    return label.replace(/[^\w.-]+/gu, '_');
}


/***/ })

};
