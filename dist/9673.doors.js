export const id = 9673;
export const ids = [9673];
export const modules = {

/***/ 39673:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/host/disk.ts
var disk = __webpack_require__(83409);
// EXTERNAL MODULE: ./src/manifest/document.ts
var manifest_document = __webpack_require__(18812);
// EXTERNAL MODULE: ./src/publish/markdown.ts
var markdown = __webpack_require__(51886);
// EXTERNAL MODULE: ./src/publish/problem.ts
var publish_problem = __webpack_require__(72968);
;// CONCATENATED MODULE: ./src/publish/chains.ts


const titles = {
    complete: '✅ Complete: every manifest is verified, and no chain has a fault',
    broken: '❌ Broken',
    unproven: '❌ Not proven to be complete',
};
function renderChains({ kind, chains, unchained, refusals, unverified }, manifests, problems) {
    const rows = chains.map(({ id, environment, links }) => {
        const [first, last] = [links[0], links.at(-1)];
        const head = last === undefined ? '' : `\`${String(last.sequence)}:${last.sha256}\``;
        return `| ${(0,markdown/* escapeMarkdown */.F)(environment)} | \`${id.slice(0, 12)}\` | ${String(links.length)} | ${String(first?.sequence ?? '')}–${String(last?.sequence ?? '')} | ${head} |`;
    });
    const table = rows.length === 0 ? [] : [['| Environment | Chain | Records | Sequence | Head, to note elsewhere |', '|---|---|---|---|---|', ...rows].join('\n')];
    const counts = `${String(manifests)} manifests, ${String(unverified.length)} of them not verified, ${String(unchained.length)} without a place in a chain.`;
    const early = refusals.length === 0 ? '' : ` ${String(refusals.length)} refused before the ledger was read: nothing ran, and no chain counts them.`;
    return [`## ${titles[kind]}`, `${counts}${early}`, ...table, ...problems.map(publish_problem/* renderProblem */.y)].join('\n\n');
}

// EXTERNAL MODULE: ./src/commands/problem-log.ts
var problem_log = __webpack_require__(48466);
// EXTERNAL MODULE: ./src/commands/verification/manifest.ts + 3 modules
var manifest = __webpack_require__(90181);
;// CONCATENATED MODULE: ./src/publish/verdict.ts

const verdict_titles = {
    verified: '✅ Verified',
    rejected: '❌ Rejected',
    unsigned: '❌ UNSIGNED: nothing proves who wrote this manifest',
};
function renderVerdict({ kind, steps }, others) {
    const lines = steps.map(({ clause, title, result }) => `- ${clause} ${title}: ${renderResult(result)}`);
    return [`## ${verdict_titles[kind]}`, lines.join('\n'), ...others.map(renderOther)].join('\n\n');
}
function renderOther({ tool, command, leavesOut }) {
    return `A part of the same with ${tool}:\n\n    ${command.replaceAll('\n', '\n    ')}\n\n${leavesOut}`;
}
function renderResult(result) {
    switch (result.kind) {
        case 'passed':
            return `✅ ${(0,markdown/* escapeMarkdown */.F)(result.detail)}`;
        case 'failed':
            return `❌ \`${result.problem.code}\` ${(0,markdown/* escapeMarkdown */.F)(result.problem.message)} ${(0,markdown/* escapeMarkdown */.F)(result.problem.remedy)}`;
        case 'skipped':
            return `➖ ${(0,markdown/* escapeMarkdown */.F)(result.reason)}`;
    }
}

// EXTERNAL MODULE: ./src/manifest/statement.ts
var statement = __webpack_require__(46600);
;// CONCATENATED MODULE: ./src/seal/equivalent.ts
/** The commands with which other tools verify the same signature, for whoever does not want to believe this one. */

/** Nothing but `drizzle-attest verify` compares the whole manifest; these check the signature, who made it, and the manifest's digest. */
function renderEquivalentCommands(policy, paths) {
    if ('keys' in policy)
        return [cosignWithKey(policy, paths)];
    return [ghOf(policy.identity, paths), cosignOf(policy.identity, paths)];
}
const wholeManifest = 'the manifest itself (V1-V3, V9-V13) and its agreement with the certificate (V15, V16)';
function ghOf(identity, paths) {
    const command = render([
        ['gh', 'attestation', 'verify', paths.manifestPath],
        identity.repository === null ? ['--owner', ownerOf(identity)] : ['--repo', identity.repository],
        ['--bundle', paths.bundle],
        ['--custom-trusted-root', paths.trustedRoot],
        ['--predicate-type', statement.predicateType],
        ['--cert-identity', `${identity.server}/${identity.signerWorkflow}`],
        ['--cert-oidc-issuer', identity.issuer],
        identity.signerDigest === null ? [] : ['--signer-digest', identity.signerDigest],
        identity.sourceRef === null ? [] : ['--source-ref', identity.sourceRef],
        identity.allowSelfHosted ? [] : ['--deny-self-hosted-runners'],
    ]);
    return { tool: 'gh', command, leavesOut: `It leaves out the ids of repository and owner, the environment, ${wholeManifest}.` };
}
/** Without the name of the repository its owner is the closest that gh asks for: that of the signer workflow. */
function ownerOf({ signerWorkflow }) {
    return signerWorkflow.split('/')[0] ?? '';
}
function cosignOf(identity, paths) {
    const github = identity.instance === 'github';
    const command = render([
        ['cosign', 'verify-blob-attestation'],
        ['--bundle', paths.bundle],
        ['--trusted-root', paths.trustedRoot],
        ['--type', statement.predicateType],
        ['--certificate-identity', `${identity.server}/${identity.signerWorkflow}`],
        ['--certificate-oidc-issuer', identity.issuer],
        identity.repository === null ? [] : ['--certificate-github-workflow-repository', identity.repository],
        identity.sourceRef === null ? [] : ['--certificate-github-workflow-ref', identity.sourceRef],
        github ? ['--use-signed-timestamps', '--insecure-ignore-tlog', '--insecure-ignore-sct'] : [],
        [paths.manifestPath],
    ]);
    const single = `cosign reads one trusted root: of a .jsonl, give the line of this instance as a file. It leaves out the runner, the environment, ${wholeManifest}.`;
    const logs = "GitHub's instance has neither an entry log nor a certificate log, so that there is nothing to ignore; the time is that of its timestamp authority. ";
    return { tool: 'cosign', command, leavesOut: `${github ? logs : ''}${single}` };
}
function cosignWithKey({ trustedRoots = [] }, paths) {
    const command = render([
        ['cosign', 'verify-blob-attestation'],
        ['--key', paths.publicKey],
        ['--bundle', paths.bundle],
        ['--type', statement.predicateType],
        trustedRoots.length === 0 ? [] : ['--trusted-root', paths.trustedRoot, '--use-signed-timestamps'],
        ['--insecure-ignore-tlog'],
        [paths.manifestPath],
    ]);
    return {
        tool: 'cosign',
        command,
        leavesOut: 'Manifests that a key signed stand in no log, so that there is none to ask. It leaves out the manifest itself (V1-V3, V9-V13).',
    };
}
/** One option a line, as people copy it into a shell. */
function render(words) {
    const lines = words.filter((group) => group.length > 0).map((group) => group.map(quote).join(' '));
    return lines.join(' \\\n  ');
}
function quote(word) {
    return /^[\w@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./src/commands/verify/one.ts
/** One manifest: its verdict, step by step, and how to check the same with other tools. */







async function verifyOne(files, basis, host) {
    const { verdict, policy } = (await judgeFiles(files, basis)).judged;
    const problems = (0,manifest/* problemsOf */.GW)(verdict);
    for (const problem of problems)
        (0,problem_log/* logProblem */.O)(problem, host.log);
    host.setOutput('verdict', verdict.kind);
    host.setOutput('codes', JSON.stringify(problems.map(({ code }) => code)));
    const used = basis.policies.find(({ name }) => name === policy) ?? basis.policies[0];
    const commands = renderEquivalentCommands(used.policy, { ...files, trustedRoot: 'trusted_root.json', publicKey: 'public-key.pem' });
    await host.showSummary(renderVerdict(verdict, verdict.kind === 'verified' ? commands : []));
    host.showResult({ ...shapeVerdict(verdict), policy });
    return verdict.kind === 'verified' ? 0 : 1;
}
/** Throws `verify/unreadable` where there is no manifest; without a bundle it is unsigned. */
async function judgeFiles(files, basis) {
    const evidence = await readEvidence(files);
    return { manifestBytes: evidence.manifestBytes, judged: (0,manifest/* judgeEvidence */.Z0)(evidence, basis) };
}
/** Throws `verify/unreadable`. */
async function readEvidence({ manifestPath, bundle }) {
    const [bytes, seal] = await Promise.all([(0,disk/* readBytes */.io)(manifestPath, manifest_document/* longestEvidence */.QZ), (0,disk/* readBytes */.io)(bundle, manifest_document/* longestEvidence */.QZ)]);
    if (bytes !== null)
        return { manifestBytes: bytes, bundle: seal };
    throw new problem/* Problem */.AF('verify/unreadable', {
        message: 'The manifest cannot be read.',
        remedy: 'Give the path of a manifest, or of a folder of manifests, that exists and may be read.',
        place: 'manifest',
    });
}
/** The verdict as JSON; a Problem has fields that JSON would leave out. */
function shapeVerdict({ kind, steps }) {
    return {
        verdict: kind,
        steps: steps.map(({ clause, title, result }) => ({
            clause,
            title,
            result: result.kind === 'failed' ? { kind: 'failed', code: result.problem.code, message: result.problem.message, remedy: result.problem.remedy } : result,
        })),
    };
}

;// CONCATENATED MODULE: ./src/commands/verify/folder.ts
/** A folder of manifests: each verified alone, then all of them together as chains. */







async function verifyFolder(folder, basis, expected, host) {
    const places = await (0,disk/* findFiles */.lY)(folder, manifest_document/* manifestName */.vS);
    const verified = [];
    for (const place of places) {
        const path = (0,external_node_path_.join)(folder, place);
        verified.push((0,manifest/* verifyManifestAt */.sR)(place, await readEvidence({ manifestPath: path, bundle: `${path}.sigstore.json` }), basis));
    }
    const { verdict, problems } = (0,manifest/* verifyManifests */.G7)(verified, expected);
    for (const problem of problems)
        (0,problem_log/* logProblem */.O)(problem, host.log);
    host.setOutput('verdict', verdict.kind);
    host.setOutput('codes', JSON.stringify(problems.map(({ code }) => code)));
    await host.showSummary(renderChains(verdict, places.length, problems));
    const { kind, chains, unchained, refusals, unverified } = verdict;
    host.showResult({
        verdict: kind,
        chains,
        unchained,
        refusals,
        unverified,
        problems: problems.map(({ code, severity, message, place }) => ({ code, severity, message, place })),
    });
    return places.length === 0 ? 2 : kind === 'complete' ? 0 : 1;
}

// EXTERNAL MODULE: ./src/commands/verification/policies.ts + 2 modules
var verification_policies = __webpack_require__(90764);
;// CONCATENATED MODULE: ./src/commands/verify/verify.ts
/** verify: whether a manifest, or a folder of them, is what somebody trusted signed; offline, from files alone. */






async function verify(inputs, host) {
    const at = (path) => (0,external_node_path_.resolve)(host.directory, path);
    const [policies, files, folder] = await Promise.all([
        (0,verification_policies/* readVerificationPolicies */.g)(inputs.trust, at),
        inputs.migrations === null ? null : readFiles(at(inputs.migrations)),
        (0,disk/* isFolder */.lQ)(at(inputs.manifest)),
    ]);
    const basis = { policies, files };
    if (!folder) {
        refuse(inputs.expectedHeads.length > 0, 'expected-head', 'A single manifest has no chain to compare it with.');
        refuse(inputs.expectedStarts.length > 0, 'expected-start', 'A single manifest has no chain to compare it with.');
        const manifestPath = at(inputs.manifest);
        return await verifyOne({ manifestPath, bundle: inputs.bundle === null ? `${manifestPath}.sigstore.json` : at(inputs.bundle) }, basis, host);
    }
    refuse(inputs.bundle !== null, 'bundle', 'Each manifest of a folder has its bundle beside it.');
    return await verifyFolder(at(inputs.manifest), basis, { heads: inputs.expectedHeads, starts: inputs.expectedStarts }, host);
}
async function readFiles(path) {
    const files = await (0,disk/* readMigrationFiles */.IE)(path);
    if (files !== null)
        return files;
    throw new problem/* Problem */.AF('verify/unreadable', {
        message: 'The folder of migrations cannot be read.',
        remedy: 'Give the path of a folder that exists and may be read.',
        place: 'migrations',
    });
}
function refuse(given, place, message) {
    if (given)
        throw new problem/* Problem */.AF('input/conflict', { message, remedy: 'Take the input out.', place });
}


/***/ })

};
