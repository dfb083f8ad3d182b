export const id = 8704;
export const ids = [8704];
export const modules = {

/***/ 90181:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z0: () => (/* binding */ judgeEvidence),
  $V: () => (/* binding */ manifestOf),
  GW: () => (/* binding */ problemsOf),
  sR: () => (/* binding */ verifyManifestAt),
  G7: () => (/* binding */ verifyManifests)
});

// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/manifest/parse.ts
var parse = __webpack_require__(96042);
// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/model/group.ts
var group = __webpack_require__(87226);
// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
;// CONCATENATED MODULE: ./src/seal/chain-faults.ts
/** What can be wrong with chains of manifests: clauses K1–K6 of docs/manifest-spec.md. */


function findChainFaults(chains, expected) {
    return [...chains.flatMap((chain) => faultsOf(chain, expected.starts)), ...expected.heads.flatMap((head) => findTruncation(chains, head))];
}
function faultsOf(chain, starts) {
    return [...findDuplicates(chain), ...findForks(chain), ...findStart(chain, starts), ...findGaps(chain), ...findBrokenLinks(chain)];
}
/** K1: a manifest is there once, under one id. */
function findDuplicates(chain) {
    const groups = (0,group/* groupBy */.$)(chain.links, ({ manifestId }) => manifestId);
    return [...groups]
        .filter(([, links]) => links.length > 1)
        .map(([manifestId, links]) => fault('chain/duplicate', chain, `the manifest ${manifestId} is there ${String(links.length)} times: ${placesOf(links)}`, 'Keep one copy of each manifest. Where the copies differ, find out which of them the deploy wrote.'));
}
/** K2: one place in the chain has one manifest; two are two histories, of which one was to be hidden. */
function findForks(chain) {
    const groups = (0,group/* groupBy */.$)(chain.links, ({ sequence }) => String(sequence));
    return [...groups]
        .filter(([, links]) => new Set(links.map(({ manifestId }) => manifestId)).size > 1)
        .map(([sequence, links]) => fault('chain/fork', chain, `${String(links.length)} manifests are number ${sequence}: ${placesOf(links)}`, 'Both deploys happened. Find out why the second did not see the first: two places of evidence, or no concurrency group.'));
}
/** K3: a chain begins with number 1, or right behind a manifest that the auditor knows. */
function findStart(chain, starts) {
    const [first] = chain.links;
    if (first === undefined || first.sequence === 1)
        return [];
    const known = starts.some(({ sequence, sha256 }) => sequence === first.sequence - 1 && sha256 === first.previous?.sha256);
    if (known)
        return [];
    return [
        fault('chain/no-start', chain, `the first manifest is number ${String(first.sequence)} (${first.place}), and what came before it is not known`, 'Add the earlier manifests, or give the head of the previous period.'),
    ];
}
/** K4: between the first and the last, no number is missing. */
function findGaps(chain) {
    return pairsOf(chain).flatMap(([before, after]) => {
        const missing = after.sequence - before.sequence - 1;
        if (missing < 1)
            return [];
        const numbers = missing === 1 ? `number ${String(before.sequence + 1)} is` : `numbers ${String(before.sequence + 1)} to ${String(after.sequence - 1)} are`;
        return [
            fault('chain/gap', chain, `${numbers} missing, between ${before.place} and ${after.place}`, 'Find the missing evidence: in the artifacts of the runs, in the attestation store, or where it is archived. A manifest that is not verified counts as missing.'),
        ];
    });
}
/** K5: a manifest names the digest and the id of the one before it. */
function findBrokenLinks(chain) {
    return chain.links.flatMap((link) => {
        const before = chain.links.filter(({ sequence }) => sequence === link.sequence - 1);
        if (before.length === 0 || before.some(({ sha256, manifestId }) => sha256 === link.previous?.sha256 && manifestId === link.previous.manifestId))
            return [];
        return [
            fault('chain/broken-link', chain, `number ${String(link.sequence)} (${link.place}) follows another manifest than ${placesOf(before)}`, 'One of the two was replaced after the other was written. Compare both with the copies in the attestation store.'),
        ];
    });
}
/** K6: the newest manifest that somebody noted is there. Records behind it may be newer than the note. */
function findTruncation(chains, head) {
    const links = chains.flatMap((chain) => chain.links);
    if (links.some(({ sequence, sha256 }) => sequence === head.sequence && sha256 === head.sha256))
        return [];
    const last = chains.map(({ links: all }) => String(all.at(-1)?.sequence ?? 0)).join(', ');
    const found = links.some(({ sequence }) => sequence === head.sequence)
        ? `number ${String(head.sequence)} has another digest`
        : `the chains end with number ${last}`;
    return [
        problemOf('chain/truncated', `The manifest ${String(head.sequence)}:${head.sha256}, which was expected, is not there: ${found}.`, 'Manifests were left out at the end, or replaced. Ask for the whole folder.'),
    ];
}
/** Each number's first manifest with that of the next number. */
function pairsOf({ links }) {
    const distinct = links.filter(({ sequence }, at) => sequence !== links[at - 1]?.sequence);
    return distinct.flatMap((after, at) => {
        const before = distinct[at - 1];
        return before === undefined ? [] : [[before, after]];
    });
}
function placesOf(links) {
    return links.map(({ place }) => place).join(', ');
}
function fault(code, { id, environment }, found, remedy) {
    return problemOf(code, `In the chain ${id.slice(0, 12)}… of ${environment}, ${found}.`, remedy);
}
function problemOf(code, message, remedy, severity = 'error') {
    return new problem/* Problem */.AF(code, { message, remedy, place: 'chain', severity });
}

;// CONCATENATED MODULE: ./src/seal/chain.ts
/** A folder of manifests as the chains that they say they are: nothing dropped, nothing put in, nothing cut off at the end. */




/** Only verified manifests are links: a forged one closes no gap. */
function verifyChain(entries, expected) {
    const verified = entries.flatMap(({ verdict, manifest, place, manifestSha256 }) => verdict === 'verified' && manifest !== null ? [{ manifest, place, manifestSha256 }] : []);
    const unverified = entries.filter(({ verdict }) => verdict !== 'verified').map(({ place }) => place);
    const placeless = verified.filter(({ manifest }) => (0,unknown/* isUnknown */.t)(manifest.chain.position));
    const refusals = placeless.filter(isEarlyRefusal).map(({ place }) => place);
    const unchained = placeless.filter((entry) => !isEarlyRefusal(entry)).map(({ place }) => place);
    const chains = groupByChain(verified);
    const findings = verified.length === 0 ? [nothing(entries.length)] : [...findChainFaults(chains, expected), ...findUnchained(unchained)];
    return { kind: kindOf(findings, unverified), chains: chains.map(withoutCopies), unchained, refusals, unverified, findings };
}
/** K7. */
function isEarlyRefusal({ manifest: { outcome, ledger } }) {
    return outcome === 'refused' && (0,unknown/* isUnknown */.t)(ledger.before);
}
function groupByChain(verified) {
    const groups = (0,group/* groupBy */.$)(verified, ({ manifest }) => manifest.chain.id);
    return [...groups]
        .map(([id, members]) => ({ id, environment: members[0]?.manifest.system.environment ?? '', links: members.flatMap(toLink).toSorted(bySequence) }))
        .filter(({ links }) => links.length > 0)
        .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}
function toLink({ manifest: { manifestId, chain }, place, manifestSha256 }) {
    const { position } = chain;
    return (0,unknown/* isUnknown */.t)(position) ? [] : [{ sequence: position.sequence, sha256: manifestSha256, place, manifestId, previous: position.previous }];
}
/** The same answer for the same files, in whatever order a disk lists them. */
function bySequence(one, other) {
    return one.sequence - other.sequence || (one.place < other.place ? -1 : 1);
}
function withoutCopies(chain) {
    return { ...chain, links: [...new Map(chain.links.toReversed().map((link) => [link.sha256, link])).values()].toReversed() };
}
function kindOf(findings, unverified) {
    if (findings.some(({ severity }) => severity === 'error') || unverified.length > 0)
        return 'broken';
    return findings.length > 0 ? 'unproven' : 'complete';
}
function nothing(given) {
    return new problem/* Problem */.AF('verify/nothing', {
        message: given === 0 ? 'There is no manifest to verify.' : `None of ${String(given)} manifests was verified, so that there is no chain to judge.`,
        remedy: 'Give the folder that holds the evidence: each migration-manifest.json with its bundle beside it.',
    });
}
function findUnchained(places) {
    if (places.length === 0)
        return [];
    const many = places.length === 1 ? 'One manifest names' : `${String(places.length)} records name`;
    return [
        problemOf('chain/unchained', `${many} no place in a chain, so that nothing shows whether others are missing: ${list(places)}.`, 'Give deploys an evidence directory that outlives the run (evidence-directory), and declare the first one with chain-start.', 'warning'),
    ];
}
function list(places) {
    return places.length > 5 ? `${places.slice(0, 5).join(', ')}, …` : places.join(', ');
}

// EXTERNAL MODULE: ./src/seal/verify.ts + 5 modules
var verify = __webpack_require__(11636);
;// CONCATENATED MODULE: ./src/seal/policies.ts

/** The first policy that is met; else the one under which the evidence came furthest, which is the one that it was probably meant for. */
function verifyUnderPolicies(evidence, policies) {
    const [first, ...others] = policies.map(({ name, policy }) => ({ policy: name, verdict: (0,verify.verifyManifest)(evidence, policy) }));
    if (first === undefined)
        throw new TypeError('No policy was given.');
    return others.reduce((best, other) => (rank(other) > rank(best) ? other : best), first);
}
function rank({ verdict: { kind, steps } }) {
    return kind === 'verified' ? Number.MAX_SAFE_INTEGER : steps.filter(({ result }) => result.kind === 'passed').length;
}

;// CONCATENATED MODULE: ./src/commands/verification/manifest.ts
/** One manifest against the yardstick, and several as the chains that they form: whatever command brought them together. */





function judgeEvidence({ manifestBytes, bundle }, { policies, files }) {
    return verifyUnderPolicies({ manifestBytes, bundle, files }, policies);
}
/** `place` is where the problems say that it lies. */
function verifyManifestAt(place, evidence, basis) {
    const { verdict } = judgeEvidence(evidence, basis);
    const entry = { place, verdict: verdict.kind, manifestSha256: (0,digest/* digest */.b)(evidence.manifestBytes), manifest: manifestOf(evidence.manifestBytes) };
    return { entry, problems: problemsOf(verdict).map((problem) => at(place, problem)) };
}
function verifyManifests(verified, expected) {
    const verdict = verifyChain(verified.map(({ entry }) => entry), expected);
    return { verdict, problems: [...verified.flatMap(({ problems }) => problems), ...verdict.findings] };
}
function problemsOf({ steps }) {
    return steps.flatMap(({ result }) => (result.kind === 'failed' ? [result.problem] : []));
}
/** Why a manifest is no manifest, its verdict tells. */
function manifestOf(manifestBytes) {
    try {
        return (0,parse/* parseManifest */.Ng)(manifestBytes);
    }
    catch {
        return null;
    }
}
function at(place, { code, message, remedy, severity }) {
    return new problem/* Problem */.AF(code, { message, remedy, severity, place });
}


/***/ }),

/***/ 90764:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ readVerificationPolicies)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/host/disk.ts
var disk = __webpack_require__(83409);
// EXTERNAL MODULE: ./src/seal/key.ts
var key = __webpack_require__(18326);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./src/manifest/schema-issue.ts
var schema_issue = __webpack_require__(90708);
// EXTERNAL MODULE: ./src/manifest/strict.ts
var strict = __webpack_require__(18576);
// EXTERNAL MODULE: ./src/seal/verify/verification-policy.ts
var verification_policy = __webpack_require__(89503);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@sigstore/verify/dist/index.js
var dist = __webpack_require__(54187);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./src/seal/verify/trusted-root.ts
/** Whom to believe, as a value: the authorities of a Sigstore instance, from the text of its trusted root. */





/** The trusted roots in a `trusted_root.json`, or in a `.jsonl` with one in each line. Throws `verify/trusted-root-invalid`. */
function parseTrustedRoots(text) {
    const roots = splitRoots(text).map(parseRoot);
    if (roots.length === 0)
        throw invalid('it is empty', '$');
    return roots;
}
function splitRoots(text) {
    const whole = parseJson(text);
    if (whole !== undefined)
        return [whole];
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return lines.map((line, at) => {
        const root = parseJson(line);
        if (root === undefined)
            throw invalid(`line ${String(at + 1)} is not JSON`, '$');
        return root;
    });
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
const bytes = schemas/* base64 */.K39().transform((text) => Buffer.from(text, 'base64'));
const time = iso/* datetime */.w$({ offset: true }).transform((text) => new Date(text));
const validFor = schemas/* object */.Ikc({ start: time.optional(), end: time.optional() }).transform(({ start, end }) => ({ start, end }));
const logId = schemas/* object */.Ikc({ keyId: bytes });
const log = schemas/* object */.Ikc({
    baseUrl: schemas/* string */.YjP(),
    publicKey: schemas/* object */.Ikc({ rawBytes: bytes, validFor: validFor.optional() }),
    logId,
    checkpointKeyId: logId.optional(),
});
const authority = schemas/* object */.Ikc({
    uri: schemas/* string */.YjP().default(''),
    certChain: schemas/* object */.Ikc({ certificates: schemas/* array */.YOg(schemas/* object */.Ikc({ rawBytes: bytes })).min(1) }),
    validFor: validFor.optional(),
});
/** Not strict: a trusted root comes from the one who verifies, and newer ones may hold more. */
const rootSchema = schemas/* object */.Ikc({
    mediaType: schemas/* string */.YjP().regex(/^application\/vnd\.dev\.sigstore\.trustedroot(?:\+json;version=0\.1|\.v0\.[12]\+json)$/u),
    certificateAuthorities: schemas/* array */.YOg(authority).min(1),
    timestampAuthorities: schemas/* array */.YOg(authority).default([]),
    tlogs: schemas/* array */.YOg(log).default([]),
    ctlogs: schemas/* array */.YOg(log).default([]),
});
function parseRoot(value) {
    const parsed = rootSchema.safeParse(value);
    if (!parsed.success)
        throw invalid((0,schema_issue/* renderIssues */.$1)(parsed.error, value), (0,schema_issue/* issuePlace */.VV)(parsed.error));
    const { mediaType, certificateAuthorities, timestampAuthorities, tlogs, ctlogs } = parsed.data;
    try {
        const material = (0,dist/* toTrustMaterial */.jO)({
            mediaType,
            certificateAuthorities: certificateAuthorities.map(authorityOf),
            timestampAuthorities: timestampAuthorities.map(authorityOf),
            tlogs: [],
            ctlogs: [],
        });
        refuseUnreadable(material);
        return { material: { ...material, tlogs: tlogs.map(logOf), ctlogs: ctlogs.map(logOf) } };
    }
    catch {
        throw invalid('a certificate or a key in it cannot be read', '$');
    }
}
/** Certificates are read when they are needed; one that cannot be read is told before that. */
function refuseUnreadable({ certificateAuthorities, timestampAuthorities }) {
    for (const { certChain } of [...certificateAuthorities, ...timestampAuthorities])
        for (const certificate of certChain)
            if (Number.isNaN(certificate.notAfter.getTime()))
                throw new TypeError('A certificate without an end.');
}
function authorityOf({ uri, certChain, validFor }) {
    return { subject: undefined, uri, certChain, validFor, operator: '' };
}
/** Newer logs name themselves in a checkpoint by another id than in a promise. */
function logOf({ baseUrl, publicKey, logId, checkpointKeyId }) {
    return {
        baseURL: baseUrl,
        logID: (checkpointKeyId ?? logId).keyId,
        publicKey: (0,external_node_crypto_.createPublicKey)({ key: publicKey.rawBytes, format: 'der', type: 'spki' }),
        validFor: { start: publicKey.validFor?.start ?? new Date(0), end: publicKey.validFor?.end ?? new Date(8.64e15) },
    };
}
function invalid(found, place) {
    return new problem/* Problem */.AF('verify/trusted-root-invalid', {
        message: `The trusted root cannot be used: ${found}.`,
        remedy: 'Get it with: gh attestation trusted-root > trusted_root.jsonl, keep it where the evidence cannot change it, and give its path.',
        place: `trusted root: ${place}`,
    });
}

;// CONCATENATED MODULE: ./src/seal/verification-policy-file.ts
/** The verification policy: whom a team believes, written down once and pinned where the evidence cannot change it. */







const verification_policy_file_text = schemas/* string */.YjP().min(1).max(1024);
const int64 = schemas/* string */.YjP().regex(/^[1-9][0-9]{0,18}$/u);
const repository = schemas/* string */.YjP().regex(/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/u);
/** Nobody else can listen at 127.0.0.1 or below localhost (RFC 6761); tests and demonstrations do. */
const url = schemas/* string */.YjP().regex(/^(?:https:\/\/[A-Za-z0-9.-]+|http:\/\/(?:127\.0\.0\.1|(?:[a-z0-9-]+\.)?localhost):\d{1,5})(?:\/[A-Za-z0-9._-]+)*$/u);
const paths = schemas/* array */.YOg(verification_policy_file_text).min(1).max(16);
const verification_policy_file_window = schemas/* strictObject */.rej({
    skewSeconds: schemas/* int */.Whr().min(0).max(3_600).optional().describe('how much earlier than it was recorded a manifest may be signed; 300 where it is left out'),
    withinSeconds: schemas/* int */.Whr().min(60).max(3_456_000).optional().describe('how much later; 86400 where it is left out'),
})
    .describe('how far the time of signing may lie from the time of the deploy');
const identity = schemas/* strictObject */.rej({
    instance: schemas/* enum */.k5n(['github', 'sigstore']).describe('which Sigstore instance signs'),
    trustedRoots: paths.describe('trusted_root.json or .jsonl files, from the folder of this file'),
    issuer: url.describe('issuer of the OIDC tokens'),
    server: url.optional().describe('https://github.com where it is left out'),
    repository: repository.optional(),
    repositoryId: int64.optional().describe('survives a change of the name'),
    ownerId: int64.optional(),
    signerWorkflow: schemas/* string */.YjP()
        .regex(/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+\/\.github\/workflows\/[^@\s]+\.ya?ml@[^@\s]+$/u)
        .describe('OWNER/REPO/.github/workflows/FILE@REF of the workflow whose job signs, compared letter by letter'),
    signerDigest: schemas/* string */.YjP()
        .regex(/^[0-9a-f]{40}$/u)
        .optional()
        .describe('commit of that workflow'),
    sourceRef: schemas/* string */.YjP()
        .regex(/^refs\/(?:heads|tags)\/\S+$/u)
        .optional(),
    environment: verification_policy_file_text,
    environmentExtension: schemas/* enum */.k5n(['required', 'optional'])
        .optional()
        .describe('optional: also believe an authority that does not certify the environment; required where it is left out'),
    allowSelfHosted: schemas/* boolean */.zMY().optional().describe('false where it is left out'),
    window: verification_policy_file_window.optional(),
});
const verification_policy_file_name = verification_policy_file_text.describe('for messages only');
const keys = schemas/* array */.YOg(verification_policy_file_text).min(1).max(64).describe('public keys in PEM');
/** The published schema: schema/verification-policy-v1.schema.json. */
const verificationPolicySchema = schemas/* strictObject */.rej({
    schemaVersion: schemas/* literal */.euz(1),
    policies: schemas/* array */.YOg(schemas/* union */.KCZ([
        schemas/* strictObject */.rej({ name: verification_policy_file_name, identity: identity.refine(namesRepository, 'repository, repositoryId or both') }),
        schemas/* strictObject */.rej({ name: verification_policy_file_name, keys, trustedRoots: paths.optional().describe('whose timestamps are demanded'), window: verification_policy_file_window.optional() }),
    ]))
        .min(1)
        .max(64)
        .describe('a manifest is believed where one of them is met as a whole'),
});
function namesRepository(given) {
    return given.repository !== undefined || given.repositoryId !== undefined;
}
/** What the file says; its trusted roots are still paths. Throws `verification-policy/invalid`. */
function parseVerificationPolicyFile(bytes) {
    const value = verification_policy_file_parseJson(bytes);
    const parsed = verificationPolicySchema.safeParse(value);
    if (!parsed.success)
        throw verification_policy_file_invalid((0,schema_issue/* renderIssues */.$1)(parsed.error, value), (0,schema_issue/* issuePlace */.VV)(parsed.error));
    return parsed.data;
}
/** Every path of a trusted root in the file, once. */
function trustedRootPaths({ policies }) {
    return [...new Set(policies.flatMap((policy) => ('identity' in policy ? policy.identity.trustedRoots : (policy.trustedRoots ?? []))))];
}
/** The policies, with the texts of their trusted roots by path. Throws `verification-policy/invalid`, `verify/trusted-root-invalid`, `seal/key-invalid`. */
function resolveVerificationPolicies({ policies }, texts) {
    const roots = new Map([...texts].map(([path, content]) => [path, parseTrustedRoots(content)]));
    return policies.map((given) => ({ name: given.name, policy: 'identity' in given ? identityPolicy(given.identity, roots) : keyPolicy(given, roots) }));
}
function identityPolicy(given, roots) {
    return {
        identity: {
            instance: given.instance,
            trustedRoots: rootsAt(given.trustedRoots, roots),
            issuer: given.issuer,
            server: given.server ?? 'https://github.com',
            repository: given.repository ?? null,
            repositoryId: given.repositoryId ?? null,
            ownerId: given.ownerId ?? null,
            signerWorkflow: given.signerWorkflow,
            signerDigest: given.signerDigest ?? null,
            sourceRef: given.sourceRef ?? null,
            environment: given.environment,
            environmentExtension: given.environmentExtension ?? 'required',
            allowSelfHosted: given.allowSelfHosted ?? false,
            window: windowOf(given.window),
        },
    };
}
function keyPolicy(given, roots) {
    return { keys: given.keys.map(key/* parsePublicKey */.e), trustedRoots: rootsAt(given.trustedRoots ?? [], roots), window: windowOf(given.window) };
}
function rootsAt(given, roots) {
    return given.flatMap((path) => {
        const found = roots.get(path);
        if (found === undefined)
            throw verification_policy_file_invalid(`the trusted root ${path} was not read`, 'trustedRoots');
        return found;
    });
}
function windowOf(given) {
    const { skewSeconds, withinSeconds } = given ?? {};
    return {
        skewMs: skewSeconds === undefined ? verification_policy/* usualWindow */.j.skewMs : skewSeconds * 1000,
        withinMs: withinSeconds === undefined ? verification_policy/* usualWindow */.j.withinMs : withinSeconds * 1000,
    };
}
/** White space is free, as people write it; nothing that can be read in two ways is. */
function verification_policy_file_parseJson(bytes) {
    try {
        return (0,strict/* parseStrict */.z)(bytes, { place: 'verification policy', maxBytes: 1024 * 1024, spell: (value) => JSON.stringify(value), spacing: 'free' });
    }
    catch (thrown) {
        throw verification_policy_file_invalid(thrown instanceof problem/* Problem */.AF ? thrown.message : 'it is not JSON', '$');
    }
}
function verification_policy_file_invalid(found, place) {
    return new problem/* Problem */.AF('verification-policy/invalid', {
        message: `The verification policy cannot be used: ${found}.`,
        remedy: 'Write it as schema/verification-policy-v1.schema.json says. Nothing in it has a laxer reading.',
        place: `verification-policy: ${place}`,
    });
}

;// CONCATENATED MODULE: ./src/commands/verification/policies.ts
/** Whom to believe, read from what was given beside the evidence. */





const longestFile = 8 * 1024 * 1024;
async function readVerificationPolicies(trust, at) {
    switch (trust.kind) {
        case 'keys':
            return [policies_keyPolicy(trust.pem)];
        case 'key-file':
            return [policies_keyPolicy(await readText(at(trust.path), 'public-key-file'))];
        case 'verification-policy':
            return await readCheckConfiguration(at(trust.path));
    }
}
/** One text may hold several keys. */
function policies_keyPolicy(text) {
    const blocks = text.match(/-----BEGIN [^-]+-----[\s\S]*?-----END [^-]+-----/gu) ?? [text];
    return { name: 'the given public key', policy: { keys: blocks.map(key/* parsePublicKey */.e) } };
}
/** Trusted roots lie where the file says, from its own folder. */
async function readCheckConfiguration(path) {
    const file = parseVerificationPolicyFile(Buffer.from(await readText(path, 'verification-policy')));
    const roots = trustedRootPaths(file).map(async (root) => [root, await readText((0,external_node_path_.resolve)((0,external_node_path_.dirname)(path), root), 'verification-policy')]);
    const [first, ...others] = resolveVerificationPolicies(file, new Map(await Promise.all(roots)));
    if (first === undefined)
        throw unreadable('verification-policy');
    return [first, ...others];
}
async function readText(path, place) {
    const bytes = await (0,disk/* readBytes */.io)(path, longestFile);
    if (bytes === null)
        throw unreadable(place);
    return Buffer.from(bytes).toString('utf8');
}
function unreadable(place) {
    return new problem/* Problem */.AF('verify/unreadable', {
        message: 'The file that says whom to believe, or one that it names, cannot be read.',
        remedy: 'Give the path of a file that exists and may be read.',
        place,
    });
}


/***/ })

};
