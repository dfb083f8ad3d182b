export const id = 2144;
export const ids = [2144];
export const modules = {

/***/ 48466:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ logProblem)
/* harmony export */ });
function logProblem({ code, message, remedy, place, severity }, log) {
    const text = `${code}${place === null ? '' : ` (${place})`}: ${message} ${remedy}`;
    if (severity === 'error')
        log.error(text);
    else
        log.warning(text);
}


/***/ }),

/***/ 21543:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ./src/errors/problem.ts
var errors_problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/host/disk.ts
var disk = __webpack_require__(83409);
// EXTERNAL MODULE: ./src/inputs/definition.ts
var definition = __webpack_require__(30312);
// EXTERNAL MODULE: ./src/inputs/definitions.ts + 8 modules
var definitions = __webpack_require__(24211);
;// CONCATENATED MODULE: ./src/inputs/values.ts
/** Single values from texts: what is there and wrong stops, it never becomes a default. */

const unitsMs = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
/** A duration such as `500ms`, `90s`, `5m` or `2h`, in milliseconds. */
function parseDuration(text, place, limits) {
    const duration = durationOf(text);
    const [least, most] = [durationOf(limits.atLeast) ?? 0, durationOf(limits.atMost) ?? 0];
    if (duration !== null && duration >= least && duration <= most)
        return duration;
    throw invalid(place, `"${text}" is no duration from ${limits.atLeast} to ${limits.atMost}.`, 'Write a whole number and a unit: 500ms, 90s, 5m or 2h.');
}
function durationOf(text) {
    const match = /^(?<amount>\d{1,9})(?<unit>ms|s|m|h)$/u.exec(text);
    const unit = unitsMs[match?.groups?.['unit'] ?? ''];
    return unit === undefined ? null : Number(match?.groups?.['amount']) * unit;
}
/** A whole number between two bounds. */
function parseCount(text, place, bounds) {
    const value = /^\d{1,9}$/u.test(text) ? Number(text) : Number.NaN;
    if (value >= bounds.from && value <= bounds.to)
        return value;
    throw invalid(place, `"${text}" is no whole number from ${String(bounds.from)} to ${String(bounds.to)}.`, 'Write it in digits.');
}
/** One of the words that an input may be. */
function parseChoice(text, place, choices) {
    const chosen = choices.find((choice) => choice === text);
    if (chosen !== undefined)
        return chosen;
    throw invalid(place, `"${text}" is none of ${choices.join(', ')}.`, `Write one of them.`);
}
/** A text for people and manifests: one line, not too long. */
function parseLine(text, place) {
    if (text.length <= 255 && !/\p{Cc}/u.test(text))
        return text;
    throw invalid(place, 'It is longer than 255 characters or holds control characters.', 'Write a shorter text on one line.');
}
/** What git takes for a branch, less what nobody uses. */
function parseBranch(text, place) {
    if (/^(?![-/.])(?!.*(?:\.\.|\/\/|@\{|\.lock$|[/.]$))[\w./@+-]{1,200}$/u.test(text))
        return text;
    throw invalid(place, 'It is no name of a branch.', 'Correct it; nothing is guessed.');
}
/** SHA-256 in hexadecimal digits, in either case. */
function parseSha256(text, place) {
    const sha256 = text.toLowerCase();
    if (/^[0-9a-f]{64}$/u.test(sha256))
        return sha256;
    throw invalid(place, `It is no SHA-256: ${String(text.length)} characters, and 64 hexadecimal digits were expected.`, 'Give the digest as the step that made it put it out.');
}
/** The address of a service that is asked over HTTP, as it is written; without a user, a query or a fragment. */
function parseServiceUrl(text, place) {
    const url = URL.canParse(text) ? new URL(text) : null;
    const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback.has(url.hostname));
    if (safe && url.username === '' && url.password === '' && url.search === '' && url.hash === '')
        return text.replace(/\/+$/u, '');
    throw invalid(place, 'It is no address that a manifest may be sent to.', 'Write https://host/path, without user, query or fragment; http only for 127.0.0.1, [::1] and localhost.');
}
const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);
/** Manifests of a chain as `<sequence>:<sha256>`, several of them with commas or spaces between. */
function parseChainPoints(text, place) {
    const words = text.split(/[\s,]+/u).filter((word) => word !== '');
    return words.map((word) => {
        const { sequence, sha256 } = /^(?<sequence>[1-9]\d{0,8}):(?<sha256>[0-9a-f]{64})$/u.exec(word)?.groups ?? {};
        if (sequence !== undefined && sha256 !== undefined)
            return { sequence: Number(sequence), sha256 };
        throw invalid(place, `"${word.slice(0, 80)}" is no manifest of a chain.`, "Write its sequence and its manifest's SHA-256, as 41:9f86d0…, with a comma between two.");
    });
}
function invalid(place, message, remedy) {
    return new errors_problem/* Problem */.AF('input/invalid', { message, remedy, place });
}

;// CONCATENATED MODULE: ./src/inputs/parse-adopt.ts
/** The inputs of init and doctor. */


const usualEnvironment = 'production';
const usualBranch = 'drizzle-attest-evidence';
const approvals = ['environment', 'pull-request', 'both'];
function parseInit(reader) {
    const branch = reader.optional('evidence-branch') ?? usualBranch;
    return {
        command: 'init',
        environment: parseName(reader, 'environment', reader.optional('environment') ?? usualEnvironment),
        approval: parseChoice(reader.optional('approval') ?? 'environment', reader.place('approval'), approvals),
        signing: parseChoice(reader.optional('signing') ?? 'github', reader.place('signing'), ['github', 'key']),
        evidenceBranch: branch === 'off' ? null : parseBranch(branch, reader.place('evidence-branch')),
        write: reader.flag('write'),
        force: reader.flag('force'),
    };
}
function parseDoctor(reader) {
    const [repository, branch, evidence] = [reader.optional('repository'), reader.optional('branch'), reader.optional('evidence-branch')];
    return {
        command: 'doctor',
        repository: repository === null ? null : parseRepository(repository, reader.place('repository')),
        apiUrl: reader.optionalUrl('api-url'),
        environments: parseEnvironments(reader),
        approval: parseChoice(reader.optional('approval') ?? 'environment', reader.place('approval'), approvals),
        branch: branch === null ? null : parseBranch(branch, reader.place('branch')),
        evidenceBranch: evidence === null || evidence === 'off' ? null : parseBranch(evidence, reader.place('evidence-branch')),
        reportDirectory: reader.optional('report-directory'),
        token: reader.optionalSecret('github-token'),
    };
}
/** With commas or line ends between. */
function parseEnvironments(reader) {
    const names = (reader.optional('environment') ?? usualEnvironment).split(/[,\n]/u).map((name) => name.trim());
    const given = [...new Set(names.filter((name) => name !== ''))];
    return given.map((name) => parseName(reader, 'environment', name));
}
/** An expression would be evaluated by the workflow that it is written into. */
function parseName(reader, input, text) {
    const place = reader.place(input);
    const name = parseLine(text, place);
    if (name.length <= 255 && !name.includes('${{') && !/[\p{C}\p{Zl}\p{Zp}]/u.test(name))
        return name;
    throw parse_adopt_invalid('It is no name of an environment: one line without expressions, of at most 255 characters, was expected.', place);
}
function parseRepository(text, place) {
    if (/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/u.test(text))
        return text;
    throw parse_adopt_invalid('It is no repository: OWNER/REPO was expected.', place);
}
function parse_adopt_invalid(message, place) {
    return new errors_problem/* Problem */.AF('input/invalid', { message, remedy: 'Correct it; nothing is guessed.', place });
}

;// CONCATENATED MODULE: ./src/inputs/parse-carrying.ts

function parseCarrying(reader) {
    return {
        artifact: reader.choice('artifact', ['upload', 'off']),
        retentionDays: reader.optionalCount('retention-days', { from: 1, to: 400 }),
        target: parseTarget(reader),
    };
}
/** Which of an environment's databases is meant; null where it has one. */
function parseTarget(reader) {
    const target = reader.optional('target');
    return target === null ? null : parseLine(target, reader.place('target'));
}

;// CONCATENATED MODULE: ./src/inputs/parse-check.ts

/** What names one project: without any of them, every project below the folder is checked. */
const projectNames = ['working-directory', 'config', 'dialect', 'out'];
function parseCheck(reader, project) {
    const [base, shadow] = [reader.optional('base'), reader.optionalDatabaseUrl('shadow-url')];
    const [isStatic, rehearsal] = [reader.flag('static'), reader.choice('rehearsal', ['auto', 'off'])];
    if (isStatic && shadow !== null)
        throw reader.conflict('shadow-url', 'A static check rehearses nothing, so that it has no use for a database.', 'Take out one of static and shadow-url.');
    return {
        command: 'check',
        project,
        isProjectGiven: projectNames.some((name) => reader.isGiven(name)),
        base: base === null ? null : parseLine(base, reader.place('base')),
        isStatic,
        fix: reader.flag('fix'),
        rehearsal: isStatic ? 'off' : rehearsal,
        shadowUrl: shadow,
        linterResults: linesOf(reader.optional('linter-results')),
        reportDirectory: reader.optional('report-directory'),
        comment: reader.choice('comment', ['on', 'off']),
        token: reader.optionalSecret('github-token'),
    };
}
function linesOf(text) {
    return (text ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
}

;// CONCATENATED MODULE: ./src/inputs/parse-verification-policy.ts
function parseTrustedSigners(reader) {
    const pem = reader.optional('public-key');
    const path = reader.optional('public-key-file');
    const policy = reader.optional('verification-policy');
    if ([pem, path, policy].filter((given) => given !== null).length === 1) {
        if (pem !== null)
            return { kind: 'keys', pem };
        if (path !== null)
            return { kind: 'key-file', path };
        if (policy !== null)
            return { kind: 'verification-policy', path: policy };
    }
    throw reader.conflict('public-key', 'Exactly one of public-key, public-key-file and verification-policy is needed: who may have signed is never read from the evidence.', 'Give one of the three.');
}

;// CONCATENATED MODULE: ./src/inputs/parse-evidence.ts
/** The inputs of keep, collect and alert. */



function parseKeep(reader) {
    return {
        command: 'keep',
        manifests: reader.required('manifests'),
        evidenceBranch: parseBranch(reader.required('evidence-branch'), reader.place('evidence-branch')),
        token: reader.optionalSecret('github-token'),
    };
}
function parseCollect(reader) {
    return {
        command: 'collect',
        since: parseTime(reader, 'since', 0),
        until: parseTime(reader, 'until', day),
        environments: parse_evidence_parseEnvironments(reader),
        evidenceBranch: parseEvidenceBranch(reader),
        trust: parseTrustedSigners(reader),
        expectedHeads: parseChainPoints(reader.optional('expected-head') ?? '', reader.place('expected-head')),
        manifestsDirectory: reader.optional('manifests-directory'),
        token: reader.optionalSecret('github-token'),
    };
}
function parseAlert(reader) {
    return { command: 'alert', report: reader.required('report'), token: reader.optionalSecret('github-token') };
}
function parseEvidenceBranch(reader) {
    const branch = reader.optional('evidence-branch');
    return branch === null ? null : parseBranch(branch, reader.place('evidence-branch'));
}
const day = 86_400_000;
/** In milliseconds since 1970 UTC; a day without a time is moved by `ofDay`. */
function parseTime(reader, name, ofDay) {
    const text = reader.optional(name);
    if (text === null)
        return null;
    const isDay = /^\d{4}-\d\d-\d\d$/u.test(text);
    const time = isDay || /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/u.test(text) ? Date.parse(text) : Number.NaN;
    // Date.parse takes the 31st of February for the 3rd of March.
    const isReal = !Number.isNaN(time) && (!isDay || new Date(time).toISOString().startsWith(text));
    if (isReal)
        return isDay ? time + ofDay : time;
    throw new errors_problem/* Problem */.AF('input/invalid', {
        message: `"${text.slice(0, 80)}" is no day and no time.`,
        remedy: 'Write a day as 2026-01-31, or a time as 2026-01-31T12:00:00Z.',
        place: reader.place(name),
    });
}
/** With commas or line ends between. */
function parse_evidence_parseEnvironments(reader) {
    const names = (reader.optional('environment') ?? '').split(/[,\n]/u).map((name) => name.trim());
    return [...new Set(names.filter((name) => name !== ''))].map((name) => parseLine(name, reader.place('environment')));
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./src/model/plan.ts
var plan = __webpack_require__(67978);
;// CONCATENATED MODULE: ./src/inputs/parse-gates.ts
/** The inputs of the gates. */




function parseGates(reader) {
    const approval = reader.choice('approval', ['environment', 'pull-request', 'both', 'none']);
    const codeOwners = reader.choice('code-owners', ['require', 'off']);
    if (codeOwners === 'require' && (approval === 'environment' || approval === 'none')) {
        throw reader.conflict('code-owners', `approval: ${approval} asks for no review that could be by a code owner.`, 'Choose approval: pull-request or both, or take it out.');
    }
    return {
        gateSettings: { approval, strict: reader.flag('strict'), codeOwners, emergency: parseEmergency(reader) },
        token: reader.optionalSecret('github-token'),
    };
}
/** Reason and ticket may be missing here: the gate refuses that, and the refusal is recorded. */
function parseEmergency(reader) {
    const [reason, ticket] = ['emergency-reason', 'emergency-ticket'].map((name) => parseLine(reader.optional(name) ?? '', reader.place(name)));
    if (reader.flag('emergency'))
        return { reason: reason ?? '', ticket: ticket ?? '' };
    if (reason === '' && ticket === '')
        return null;
    throw reader.conflict('emergency', 'A reason or a ticket of an emergency is given, and emergency is not true.', 'Say emergency: true, or take them out.');
}
const sha256 = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/u);
const list = schemas/* array */.YOg(schemas/* strictObject */.rej({ name: schemas/* string */.YjP().min(1), sha256 })).max(plan/* maxMigrations */.W);
/** Either the digest, or the list from which it is computed. */
function parseApprovedPlan(reader) {
    const text = reader.optional('approved-plan');
    if (text === null)
        return null;
    if (sha256.safeParse(text).success)
        return { sha256: text, migrations: null };
    const migrations = list.safeParse(parseJson(text));
    if (migrations.success)
        return (0,plan/* planOf */.X)(migrations.data);
    throw new errors_problem/* Problem */.AF('input/invalid', {
        message: 'It is neither the SHA-256 of a plan nor a JSON list of [{"name", "sha256"}, …].',
        remedy: 'Give the output plan or plan-sha256 of the step that was approved, as it is.',
        place: reader.place('approved-plan'),
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

;// CONCATENATED MODULE: ./src/inputs/parse-seal.ts


const keyInputs = ['signing-key', 'signing-key-file'];
const endpointInputs = ['fulcio-url', 'rekor-url', 'timestamp-url'];
/** What the job that seals takes, the isolated deploy does not. */
const sealOnly = [
    'signing',
    ...keyInputs,
    'publish-names',
    ...endpointInputs,
    'attestations',
    'evidence-directory',
    'chain-start',
    'chain-head',
    'evidence-branch',
];
function parseForm(reader) {
    if (reader.choice('form', ['in-job', 'isolated']) === 'in-job')
        return { kind: 'in-job', seal: parseSeal(reader) };
    refuseGiven(reader, sealOnly, 'form: isolated leaves signing and keeping to the command seal.', 'Give it in the step with command: seal.');
    return { kind: 'isolated' };
}
function parseSeal(reader) {
    const signing = parseSigning(reader);
    return {
        signing,
        attestations: parseAttestations(reader, signing),
        evidenceDirectory: reader.optional('evidence-directory'),
        chainStart: reader.flag('chain-start'),
        chainHead: parseChainHead(reader),
    };
}
function parseChainHead(reader) {
    const kind = reader.choice('chain-head', ['directory', 'github']);
    if (kind === 'github')
        return { kind, evidenceBranch: parseEvidenceBranch(reader) };
    refuseGiven(reader, ['evidence-branch'], 'chain-head: directory asks no branch.', 'Take it out, or choose chain-head: github.');
    return { kind };
}
function parseSigning(reader) {
    const kind = parseChoice(reader.required('signing'), reader.place('signing'), ['github', 'sigstore', 'key', 'none']);
    const remedy = 'Take it out, or choose the signing that uses it.';
    if (kind !== 'key')
        refuseGiven(reader, keyInputs, `signing: ${kind} leaves the given key unused.`, remedy);
    if (kind === 'key' || kind === 'none')
        refuseGiven(reader, ['publish-names', ...endpointInputs], `signing: ${kind} asks no Sigstore instance.`, remedy);
    switch (kind) {
        case 'none':
            return { kind };
        case 'key':
            return parseKey(reader);
        case 'github':
        case 'sigstore':
            return parseKeyless(reader, kind);
    }
}
function parseKey(reader) {
    const [key, path] = [reader.optionalSecret('signing-key'), reader.optional('signing-key-file')];
    if (key !== null && path === null)
        return { kind: 'key', key };
    if (path !== null && key === null)
        return { kind: 'key-file', path };
    throw reader.conflict('signing-key', 'signing: key needs exactly one of signing-key and signing-key-file.', 'Give one of the two.');
}
function parseKeyless(reader, instance) {
    if (instance === 'github')
        refuseGiven(reader, ['publish-names'], 'signing: github publishes nothing.', 'Take it out.');
    return { kind: 'keyless', instance, publishNames: reader.flag('publish-names'), endpoints: parseEndpoints(reader) };
}
function parseEndpoints(reader) {
    const [fulcioUrl, rekorUrl, tsaUrl] = endpointInputs.map((name) => reader.optionalUrl(name) ?? null);
    return {
        ...(fulcioUrl === null || fulcioUrl === undefined ? {} : { fulcioUrl }),
        ...(rekorUrl === null || rekorUrl === undefined ? {} : { rekorUrl }),
        ...(tsaUrl === null || tsaUrl === undefined ? {} : { tsaUrl }),
    };
}
function parseAttestations(reader, { kind }) {
    const given = reader.optional('attestations');
    const keyless = kind === 'keyless';
    if (given === null)
        return keyless ? 'store' : 'off';
    const choice = parseChoice(given, reader.place('attestations'), ['store', 'off']);
    if (choice === 'off' || keyless)
        return choice;
    throw reader.conflict('attestations', 'The attestation store takes bundles that a Sigstore instance certified, and no others.', 'Choose signing: github or sigstore, or attestations: off.');
}
function refuseGiven(reader, names, message, remedy) {
    const given = names.find((name) => reader.isGiven(name));
    if (given !== undefined)
        throw reader.conflict(given, message, remedy);
}

;// CONCATENATED MODULE: ./src/inputs/parse-pending.ts



/** A URL wins: the database knows more than its manifests. Where neither is named, it is the URL that is missing. */
function parsePendingSource(reader) {
    const environment = reader.optional('environment');
    if (reader.optional('database-url') !== null || environment === null)
        return { kind: 'database', database: reader.databaseUrl('database-url') };
    return {
        kind: 'manifest',
        environment: parseLine(environment, reader.place('environment')),
        target: parseTarget(reader),
        evidenceBranch: parseEvidenceBranch(reader),
        token: reader.optionalSecret('github-token'),
    };
}

;// CONCATENATED MODULE: ./src/inputs/parse-targets.ts
/** The list of targets, and what is asked of it. */




/** GitHub's own limit for the jobs of one matrix. */
const mostTargets = 256;
/** As GitHub has it for secrets. */
const secretName = /^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/iu;
const entry = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP().regex(/^[\w.-]{1,100}$/u, 'a name of letters, digits, ".", "_" and "-", of at most 100 characters'),
    environment: schemas/* string */.YjP()
        .min(1)
        .max(255)
        .refine((text) => !/\p{Cc}/u.test(text), 'a name on one line')
        .optional(),
    secret: schemas/* string */.YjP().regex(secretName, 'the name of a secret').default('DATABASE_URL'),
});
const parse_targets_list = schemas/* array */.YOg(entry)
    .min(1, 'at least one target')
    .max(mostTargets, `at most ${String(mostTargets)} targets`);
function parseTargetsCommand(reader) {
    const targets = parseTargets(reader.required('targets'), reader.place('targets'));
    const manifests = reader.optional('manifests');
    if (manifests !== null && reader.isGiven('canary'))
        throw reader.conflict('canary', 'With records the targets are listed, not ordered.', 'Take canary or manifests out.');
    const canary = parseCount(reader.withFallback('canary'), reader.place('canary'), { from: 0, to: mostTargets });
    return { command: 'targets', targets, canary, manifests, ...parseCarrying(reader) };
}
function parseTargets(text, place) {
    const parsed = parse_targets_list.safeParse(readJson(text, place));
    if (!parsed.success) {
        const issue = parsed.error.issues[0];
        throw parse_targets_invalid(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`.replace(/^: /u, ''), place);
    }
    const targets = parsed.data.map(({ name, environment = name, secret }) => ({ name, environment, secret }));
    const names = targets.map(({ name }) => name.toLowerCase());
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined)
        throw parse_targets_invalid(`${twice} is there twice, and its manifests could not be told apart`, place);
    return targets;
}
function readJson(text, place) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw parse_targets_invalid('it is no JSON', place);
    }
}
function parse_targets_invalid(found, place) {
    return new errors_problem/* Problem */.AF('targets/invalid', {
        message: `The list of targets cannot be used: ${found}.`,
        remedy: 'Write a JSON list such as [{"name": "eu", "environment": "production-eu"}], each name once.',
        place,
    });
}

// EXTERNAL MODULE: ./src/model/secret.ts
var model_secret = __webpack_require__(31405);
// EXTERNAL MODULE: ./src/model/canonical.ts
var canonical = __webpack_require__(29563);
;// CONCATENATED MODULE: ./src/inputs/database-url.ts
/** The database's URL: refused where drivers would read it differently, masked in every form it may be shown in. */



const example = 'postgres://user:password@host:5432/database?sslmode=verify-full';
const tlsModes = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'];
const loopbackNames = ['localhost', '127.0.0.1', '[::1]', '::1'];
/** Reads the URL that `place` gave; `mask` is told of every secret form before anything is refused. */
function parseDatabaseUrl(text, place, mask) {
    if (text.trim() === '') {
        throw new errors_problem/* Problem */.AF('url/empty', {
            message: 'The database URL is empty.',
            remedy: 'Store it as the secret DATABASE_URL of the environment that the job names, and pass it on by name, also from a workflow that calls another one (secrets:). An unset secret arrives as an empty text.',
            place,
        });
    }
    for (const form of [text, ...passwordsAsWritten(text)])
        if (form !== '')
            mask(form);
    const url = parseUrl(text, place);
    const passwords = [decode(url.password, place), url.searchParams.get('password') ?? ''];
    const host = url.searchParams.get('host') ?? url.hostname;
    const hostForms = loopbackNames.includes(host) ? [] : [host];
    const secret = new model_secret/* Secret */.z(text, [url.href, url.password, ...passwords.flatMap(formsOf), ...hostForms], mask);
    return { url: secret, fingerprint: (0,canonical/* canonicalDigest */.X)([host, port(url), database(url, place)]), tlsMode: parseTlsMode(url, place) };
}
/** Also of a text that is no URL because its password is not encoded: what stands between the user and the last `@`, and what the query names so. */
function passwordsAsWritten(text) {
    const before = /^[^/]*\/\/[^:/@]*:(?<password>[\s\S]*)@/u.exec(text)?.groups?.['password'];
    const behind = [...text.matchAll(/[?&]password=(?<password>[^&#]*)/gu)].map(({ groups }) => groups?.['password'] ?? '');
    return before === undefined ? behind : [before, ...behind];
}
/** As programs show a password: bare, percent-encoded, as a form field, within a JSON text, and in base64. */
function formsOf(password) {
    const field = new URLSearchParams({ p: password }).toString().slice('p='.length);
    return [password, encodeURIComponent(password), field, JSON.stringify(password).slice(1, -1), Buffer.from(password).toString('base64')];
}
function parseUrl(text, place) {
    const url = URL.canParse(text) && text === text.trim() ? new URL(text) : null;
    if (url === null || !['postgres:', 'postgresql:'].includes(url.protocol) || (url.hostname === '' && !url.searchParams.has('host'))) {
        throw new errors_problem/* Problem */.AF('url/invalid', {
            message: 'The database URL cannot be read as a PostgreSQL URL.',
            remedy: `Write it as ${example}; characters such as # / ? @ % and spaces in user or password are percent-encoded.`,
            place,
        });
    }
    return url;
}
function decode(part, place) {
    try {
        return decodeURIComponent(part);
    }
    catch (cause) {
        throw new errors_problem/* Problem */.AF('url/invalid', {
            message: 'The database URL holds a % that is not followed by two hexadecimal digits.',
            remedy: 'Write a % in user, password or database name as %25.',
            place,
            cause,
        });
    }
}
function port(url) {
    return url.searchParams.get('port') ?? (url.port === '' ? '5432' : url.port);
}
/** The drivers of drizzle-kit leave the reserved characters of a path encoded, and would connect to a database of another name. */
function database(url, place) {
    const named = decode(url.pathname.slice(1), place);
    if (/[;/?:@&=+$,#]/u.test(named)) {
        throw new errors_problem/* Problem */.AF('url/invalid', {
            message: 'The name of the database holds one of ; / ? : @ & = + $ , #, which drizzle-kit does not read from a URL as it is meant.',
            remedy: 'Give the database a name without them.',
            place,
        });
    }
    if (named !== '')
        return named;
    throw new errors_problem/* Problem */.AF('url/invalid', {
        message: 'The database URL names no database.',
        remedy: `Name it behind the host, as in ${example}: without it the server would choose one by the user's name.`,
        place,
    });
}
function parseTlsMode(url, place) {
    const given = url.searchParams.get('sslmode');
    if (given === null)
        return 'unset';
    const mode = tlsModes.find((known) => known === given);
    if (mode !== undefined)
        return mode;
    throw new errors_problem/* Problem */.AF('url/invalid', {
        message: `The database URL asks for an sslmode that libpq does not know; known are ${tlsModes.join(', ')}.`,
        remedy: 'Choose one of them; verify-full is the only one that proves which server it is.',
        place,
    });
}

;// CONCATENATED MODULE: ./src/inputs/reader.ts
/** Single inputs by name, from the texts that a door was given. */





class Reader {
    #given;
    #mask;
    constructor(given, mask) {
        this.#given = given;
        this.#mask = mask;
    }
    place(name) {
        return this.#given.place(name);
    }
    optional(name) {
        const text = this.#given.texts.get(name);
        return text === undefined || text === '' ? null : text;
    }
    /** Whether somebody asked for something else than what holds anyway. */
    isGiven(name) {
        const text = this.optional(name);
        return text !== null && text !== definitions/* definitions */.B.find((known) => known.name === name)?.fallback;
    }
    required(name) {
        const text = this.optional(name);
        if (text !== null)
            return text;
        throw new errors_problem/* Problem */.AF('input/missing', { message: `The input ${name} is not given.`, remedy: 'Give it; it has no default.', place: this.place(name) });
    }
    withFallback(name) {
        return this.optional(name) ?? definitions/* definitions */.B.find((known) => known.name === name)?.fallback ?? this.required(name);
    }
    choice(name, choices) {
        return parseChoice(this.withFallback(name), this.place(name), choices);
    }
    duration(name, limits) {
        return parseDuration(this.withFallback(name), this.place(name), limits);
    }
    flag(name) {
        return this.choice(name, ['true', 'false']) === 'true';
    }
    /** A service's address: https, or a loopback one, without anything of a person in it. */
    optionalUrl(name) {
        const text = this.optional(name);
        return text === null ? null : parseServiceUrl(text, this.place(name));
    }
    optionalSecret(name) {
        const text = this.optional(name);
        return text === null ? null : this.secret(text);
    }
    optionalCount(name, bounds) {
        const text = this.optional(name);
        return text === null ? null : parseCount(text, this.place(name), bounds);
    }
    databaseUrl(name) {
        return parseDatabaseUrl(this.#given.texts.get(name) ?? '', this.place(name), this.#mask);
    }
    optionalDatabaseUrl(name) {
        return this.optional(name) === null ? null : this.databaseUrl(name);
    }
    secret(text) {
        return new model_secret/* Secret */.z(text, [], this.#mask);
    }
    conflict(name, message, remedy) {
        return new errors_problem/* Problem */.AF('input/conflict', { message, remedy, place: this.place(name) });
    }
}

;// CONCATENATED MODULE: ./src/inputs/parse.ts
/** Texts -> one frozen union tagged by its command. */














/** Reads the inputs of one command. Secrets are masked before anything else is looked at. */
function parseInputs(command, given, mask) {
    for (const { name } of definitions/* definitions */.B.filter(({ kind }) => kind === 'secret')) {
        const secret = given.texts.get(name);
        if (secret !== undefined && secret !== '')
            mask(secret);
    }
    const chosen = parseChoice(command, given.place('command'), definition/* commandNames */.o);
    refuseUnused(chosen, given);
    return Object.freeze(parseCommand(chosen, new Reader(given, mask)));
}
function refuseUnused(command, given) {
    for (const [name, text] of given.texts) {
        const definition = definitions/* definitions */.B.find((known) => known.name === name);
        // What the runner filled in by itself, nobody gave.
        if (text === '' || definition?.commands.includes(command) === true || definition?.expression !== undefined)
            continue;
        const users = definition?.commands.join(', ');
        throw new errors_problem/* Problem */.AF('input/unused', {
            message: users === undefined ? 'There is no such input.' : `${command} does not use it; it is an input of ${users}.`,
            remedy: 'Take it out, or correct its name.',
            place: given.place(name),
        });
    }
}
function parseCommand(command, reader) {
    switch (command) {
        case 'check':
            return parseCheck(reader, parseProject(reader));
        case 'migrate':
            return parseMigrate(reader);
        case 'seal':
            return parseSealCommand(reader);
        case 'pending':
            return parsePending(reader);
        case 'doctor':
            return parseDoctor(reader);
        case 'init':
            return parseInit(reader);
        case 'keep':
            return parseKeep(reader);
        case 'collect':
            return parseCollect(reader);
        case 'alert':
            return parseAlert(reader);
        case 'verify':
            return parseVerify(reader);
        case 'targets':
            return parseTargetsCommand(reader);
    }
}
function parseMigrate(reader) {
    return {
        command: 'migrate',
        project: parseProject(reader),
        database: reader.databaseUrl('database-url'),
        environment: parseLine(reader.required('environment'), reader.place('environment')),
        outOfOrder: reader.choice('out-of-order', ['refuse', 'allow']),
        limits: parseLimits(reader),
        failureReplay: reader.choice('failure-replay', ['on', 'off']),
        kitOutput: reader.choice('kit-output', ['status', 'full']),
        gates: parseGates(reader),
        approvedPlan: parseApprovedPlan(reader),
        form: parseForm(reader),
        ...parseCarrying(reader),
    };
}
function parseSealCommand(reader) {
    return {
        command: 'seal',
        handover: reader.required('handover'),
        handoverSha256: parseSha256(reader.required('handover-sha256'), reader.place('handover-sha256')),
        environment: parseLine(reader.required('environment'), reader.place('environment')),
        gates: parseGates(reader),
        seal: parseSeal(reader),
        ...parseCarrying(reader),
    };
}
function parsePending(reader) {
    return {
        command: 'pending',
        project: parseProject(reader),
        source: parsePendingSource(reader),
        outOfOrder: reader.choice('out-of-order', ['refuse', 'allow']),
    };
}
function parseVerify(reader) {
    return {
        command: 'verify',
        manifest: reader.required('manifest'),
        bundle: reader.optional('bundle'),
        trust: parseTrustedSigners(reader),
        migrations: reader.optional('migrations'),
        expectedHeads: parseChainPoints(reader.optional('expected-head') ?? '', reader.place('expected-head')),
        expectedStarts: parseChainPoints(reader.optional('expected-start') ?? '', reader.place('expected-start')),
    };
}
function parseProject(reader) {
    return {
        workingDirectory: reader.withFallback('working-directory'),
        config: reader.optional('config'),
        given: {
            dialect: reader.optional('dialect'),
            out: reader.optional('out'),
            ledgerSchema: reader.optional('migrations-schema'),
            ledgerTable: reader.optional('migrations-table'),
        },
    };
}
function parseLimits(reader) {
    return {
        lockWaitMs: reader.duration('lock-wait', { atLeast: '0s', atMost: '6h' }),
        lockTimeoutMs: reader.duration('lock-timeout', { atLeast: '0s', atMost: '24h' }),
        statementTimeoutMs: reader.duration('statement-timeout', { atLeast: '0s', atMost: '24h' }),
        timeLimitMs: reader.duration('time-limit', { atLeast: '1s', atMost: '24h' }),
    };
}

// EXTERNAL MODULE: ./src/publish/problem.ts
var publish_problem = __webpack_require__(72968);
;// CONCATENATED MODULE: ./src/publish/refusal.ts

function renderRefusal(problem) {
    return `## ⛔ Refused before anything was read\n\n${(0,publish_problem/* renderProblem */.y)(problem)}`;
}

// EXTERNAL MODULE: ./src/commands/problem-log.ts
var problem_log = __webpack_require__(48466);
;// CONCATENATED MODULE: ./src/commands/run.ts
/** From a door to its command: inputs are read, the command runs, and whatever stops it is said. */





/** Never throws. */
async function runCommand(command, given, host) {
    try {
        return await run(parseInputs(command, given, host.mask), host);
    }
    catch (thrown) {
        const problem = (0,errors_problem/* asProblem */.gr)(thrown);
        (0,problem_log/* logProblem */.O)(problem, host.log);
        host.setOutput('codes', JSON.stringify([problem.code]));
        // A person at a terminal has just read it.
        if (host.kind === 'github-actions')
            await host.showSummary(renderRefusal(problem));
        if (thrown instanceof Error)
            host.log.debug(thrown.stack ?? thrown.message);
        return problem.exitCode;
    }
    finally {
        await (0,disk/* removeFolder */.v$)(host.tempFolder);
    }
}
/** Each command is loaded only where it is used: the runner pays for the start of every run. */
async function run(inputs, host) {
    switch (inputs.command) {
        case 'check':
            return await (await Promise.all(/* import() */[__webpack_require__.e(3867), __webpack_require__.e(5174), __webpack_require__.e(2402), __webpack_require__.e(6342), __webpack_require__.e(3774)]).then(__webpack_require__.bind(__webpack_require__, 93774))).check(inputs, host);
        case 'migrate':
            return await (await Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(6042), __webpack_require__.e(5174), __webpack_require__.e(2402), __webpack_require__.e(2188), __webpack_require__.e(5805), __webpack_require__.e(6629), __webpack_require__.e(2683), __webpack_require__.e(8012)]).then(__webpack_require__.bind(__webpack_require__, 98012))).migrate(inputs, host);
        case 'seal':
            return await (await Promise.all(/* import() */[__webpack_require__.e(6042), __webpack_require__.e(5174), __webpack_require__.e(2188), __webpack_require__.e(5805), __webpack_require__.e(6629), __webpack_require__.e(7814)]).then(__webpack_require__.bind(__webpack_require__, 77814))).seal(inputs, host);
        case 'pending':
            return await (await __webpack_require__.e(/* import() */ 8167).then(__webpack_require__.bind(__webpack_require__, 8167))).pending(inputs, host);
        case 'targets':
            return await (await Promise.all(/* import() */[__webpack_require__.e(6042), __webpack_require__.e(1582)]).then(__webpack_require__.bind(__webpack_require__, 51582))).targets(inputs, host);
        case 'doctor':
            return await (await Promise.all(/* import() */[__webpack_require__.e(1351), __webpack_require__.e(3867), __webpack_require__.e(6342), __webpack_require__.e(112)]).then(__webpack_require__.bind(__webpack_require__, 42075))).doctor(inputs, host);
        case 'init':
            return await (await Promise.all(/* import() */[__webpack_require__.e(3867), __webpack_require__.e(5174), __webpack_require__.e(2402), __webpack_require__.e(6342), __webpack_require__.e(9490)]).then(__webpack_require__.bind(__webpack_require__, 19490))).init(inputs, host);
        case 'keep':
            return await (await Promise.all(/* import() */[__webpack_require__.e(6042), __webpack_require__.e(7433)]).then(__webpack_require__.bind(__webpack_require__, 87433))).keep(inputs, host);
        case 'collect':
            return await (await Promise.all(/* import() */[__webpack_require__.e(1074), __webpack_require__.e(4187), __webpack_require__.e(663), __webpack_require__.e(6042), __webpack_require__.e(1636), __webpack_require__.e(2188), __webpack_require__.e(5805), __webpack_require__.e(8704), __webpack_require__.e(6839)]).then(__webpack_require__.bind(__webpack_require__, 56839))).collect(inputs, host);
        case 'alert':
            return await (await __webpack_require__.e(/* import() */ 4594).then(__webpack_require__.bind(__webpack_require__, 84594))).alert(inputs, host);
        case 'verify':
            return await (await Promise.all(/* import() */[__webpack_require__.e(1074), __webpack_require__.e(4187), __webpack_require__.e(6042), __webpack_require__.e(1636), __webpack_require__.e(2188), __webpack_require__.e(8704), __webpack_require__.e(9673)]).then(__webpack_require__.bind(__webpack_require__, 39673))).verify(inputs, host);
    }
}


/***/ }),

/***/ 88961:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ codes),
/* harmony export */   _: () => (/* binding */ isCode)
/* harmony export */ });
/** Every problem code in one table: its exit code and what it means. docs/errors.md has a section for each. */
const codes = {
    // What was asked for cannot be done: inputs, the project and its drizzle-kit, settings, and what a repository is brought here with.
    'input/missing': { exit: 2, meaning: 'An input that the command needs was not given, and it has no default.' },
    'input/invalid': {
        exit: 2,
        meaning: 'An input has a value that cannot be read: a word that is not one of its choices, a duration without its unit, a number out of its bounds, a path that is not there.',
    },
    'input/unused': { exit: 2, meaning: 'An input was given that this command does not use, or that does not exist.' },
    'input/conflict': { exit: 2, meaning: 'Two inputs were given that exclude each other, or one that asks for another that is not there.' },
    'targets/invalid': {
        exit: 2,
        meaning: 'The list of targets of a deploy to several databases is no JSON, names one twice, or has an entry that cannot be used: a name takes letters, digits, `.`, `_` and `-`, a secret is a name as GitHub takes it, and one list has at most 256 entries.',
    },
    'targets/no-manifest': { exit: 1, meaning: 'A target has no manifest in the run that was to deploy to it.' },
    'targets/not-deployed': {
        exit: 1,
        meaning: 'A target has a manifest, and that says that its deploy failed, was refused, or ended in a way that could not be read.',
    },
    'install/no-folder': {
        exit: 2,
        meaning: 'The step that installs the project, in the reusable workflows, was given a working directory that is not in the repository.',
    },
    'install/no-lockfile': {
        exit: 2,
        meaning: 'The step that installs the project found no lockfile of npm, pnpm, yarn or bun, neither in the working directory nor in a folder above it.',
    },
    'plan/unknown': {
        exit: 2,
        meaning: 'What is pending could not be told before the deploy: there is no manifest of this target yet, or the files of the checkout, in their order, do not give the ledger that its last manifest saw.',
    },
    'url/empty': { exit: 2, meaning: 'The database URL is empty.' },
    'url/invalid': { exit: 2, meaning: 'The database URL cannot be read, names no database, or asks for an `sslmode` that does not exist.' },
    'kit/not-found': { exit: 2, meaning: 'No drizzle-kit is installed for the package, or the installed one names no script to start.' },
    'kit/unsupported-version': { exit: 2, meaning: 'The installed drizzle-kit is of a version whose migrations folder and ledger drizzle-attest does not know.' },
    'config/not-found': { exit: 2, meaning: 'The package has no drizzle config, and the inputs do not stand in for one.' },
    'config/unreadable': { exit: 2, meaning: "The project's drizzle-kit could not load the config." },
    'config/incomplete': { exit: 2, meaning: 'The config was loaded, but it does not say the dialect or the migrations folder.' },
    'config/dialect-unsupported': { exit: 2, meaning: "The project's dialect is one that drizzle-attest does not deploy to." },
    'config/driver-unsupported': {
        exit: 2,
        meaning: 'The config asks for a driver that drizzle-attest cannot read the ledger through (a local or serverless one).',
    },
    'check-configuration/invalid': {
        exit: 2,
        meaning: 'The check configuration file `.github/drizzle-attest.yml` that is to judge cannot be used: it is not YAML with one reading, has a key or a rule that does not exist, a value of the wrong type, or lowers a rule that stands for everyone.',
    },
    'init/not-here': { exit: 2, meaning: '`init` was started in a job of GitHub Actions.' },
    'init/no-repository': { exit: 2, meaning: '`init` was started in a folder that lies in no git repository, or in one that git refuses to read.' },
    'init/package-unreadable': { exit: 2, meaning: 'A `package.json` of the repository is no JSON object as package managers read it.' },
    'init/name-unwritable': { exit: 2, meaning: 'The path of a drizzle config holds an expression of a workflow (`${{`) or characters that cannot be seen.' },
    'init/file-differs': { exit: 1, meaning: 'A workflow that `init` was told to write is there already and differs.' },
    'init/unwritable': {
        exit: 2,
        meaning: 'A file could not be written: it lies behind a link that leads out of the repository, what is there is no text, or the disk refused it.',
    },
    'doctor/no-repository': { exit: 2, meaning: '`doctor` was started in a folder whose remote `origin` names no repository of GitHub, and none was named.' },
    'linter/unreadable': {
        exit: 2,
        meaning: 'The results of another linter cannot be read: the file is not there, is not SARIF 2.1.0, is too large, or names a file outside of the repository.',
    },
    'report/unwritable': { exit: 2, meaning: 'The report files of a check cannot be written to their folder.' },
    // What stands against a deploy, or went wrong in one: the folder, the ledger, the lock, the gates, and what drizzle-kit did.
    'folder/missing': { exit: 1, meaning: 'The migrations folder does not exist. drizzle-kit 1.0 would report success on it.' },
    'folder/unreadable': { exit: 2, meaning: 'The migrations folder is there and could not be read.' },
    'folder/empty': { exit: 1, meaning: 'The migrations folder holds no migration.' },
    'folder/too-many-migrations': { exit: 2, meaning: 'The migrations folder holds more than 10,000 migrations.' },
    'folder/mixed-layouts': { exit: 1, meaning: 'The folder holds both a journal (drizzle-kit 0.x) and dated folders (1.0).' },
    'folder/outdated-layout': {
        exit: 1,
        meaning: 'The folder has the layout of drizzle-kit 0.x, and the installed drizzle-kit is 1.0, which would not see its migrations.',
    },
    'folder/newer-layout': {
        exit: 1,
        meaning: 'The folder has the layout of drizzle-kit 1.0, and the installed drizzle-kit is 0.x, which would not see its migrations.',
    },
    'folder/outside-repository': { exit: 2, meaning: 'The migrations folder is absolute, or leads out of the repository by `..` or a symbolic link.' },
    'journal/unreadable': { exit: 2, meaning: '`meta/_journal.json` could not be read as JSON.' },
    'journal/merge-conflict': { exit: 1, meaning: 'The journal holds the marks of an unfinished merge.' },
    'journal/invalid': { exit: 1, meaning: 'The journal is JSON, but the whole or one entry has another form than drizzle-kit writes.' },
    'journal/dialect-mismatch': { exit: 1, meaning: 'The journal is for another dialect than the one that is deployed to.' },
    'journal/duplicate-entry': { exit: 1, meaning: 'Two entries of the journal have the same tag or number.' },
    'journal/duplicate-when': {
        exit: 1,
        meaning: 'Two entries of the journal have the same `when`. drizzle-kit 0.31 compares only this number, so it would take one for applied because the other is.',
    },
    'journal/entry-without-sql': { exit: 1, meaning: 'The journal has an entry whose SQL file does not exist.' },
    'journal/sql-without-entry': { exit: 1, meaning: 'An SQL file lies in the folder that the journal does not know. drizzle-kit never runs it.' },
    'journal/out-of-order': {
        exit: 1,
        meaning: 'An entry of the journal is older (`when`) than the entry before it. drizzle-kit 0.31 would skip it in silence on a database that has the newer one.',
    },
    'migration/unreadable': { exit: 2, meaning: 'A migration file could not be read, or is not a regular file inside the repository.' },
    'migration/merge-conflict': { exit: 1, meaning: 'A migration file holds the marks of an unfinished merge.' },
    'migration/invalid-name': { exit: 1, meaning: 'A folder of a migration does not start with a UTC time of 14 digits, so drizzle-kit 1.0 cannot record it.' },
    'migration/invalid-utf8': {
        exit: 1,
        meaning: 'A migration file is not valid UTF-8. drizzle-kit would send, and hash, another text than the one that was reviewed.',
    },
    'migration/without-sql': { exit: 1, meaning: 'A folder of a migration has no `migration.sql`. drizzle-kit passes over it.' },
    'migration/too-large': { exit: 2, meaning: 'A migration, or the folder as a whole, is larger than what drizzle-attest reads.' },
    'source/uncommitted': {
        exit: 1,
        meaning: 'The migrations folder in the work tree differs from the commit that is checked out: a file was changed, added or removed, or is ignored by git.',
    },
    'source/changed': { exit: 1, meaning: 'A migration file was another one when it was read again for the gates than when the plan was made.' },
    'database/unreachable': { exit: 2, meaning: 'No connection came about: the name does not resolve, the port is closed, or nobody answered in time.' },
    'database/tls-refused': {
        exit: 2,
        meaning: "The connection is not as safe as the URL's `sslmode` asks: the server offers no TLS, its certificate does not verify, or a certificate file cannot be read. drizzle-attest never falls back to less.",
    },
    'database/authentication-failed': { exit: 2, meaning: 'The server refused the user or the password.' },
    'database/not-found': { exit: 2, meaning: 'The server has no database of this name.' },
    'database/permission-denied': { exit: 2, meaning: 'The role lacks a right that the deploy needs; the message names which.' },
    'database/transaction-pooler': { exit: 2, meaning: 'The URL leads to a pooler that gives each transaction another session of the server.' },
    'database/connection-lost': { exit: 2, meaning: 'The connection broke off while it was needed.' },
    'database/query-failed': { exit: 2, meaning: "A query of drizzle-attest's own failed." },
    'ledger/unknown-shape': { exit: 2, meaning: 'The ledger table does not have the columns that any known drizzle-kit gives it.' },
    'ledger/newer-than-kit': { exit: 1, meaning: 'The ledger has the columns of drizzle-kit 1.0, and the project has 0.x.' },
    'lock/timeout': { exit: 2, meaning: 'Another deploy to the same database held the lock for longer than `lock-wait`.' },
    'lock/lost': { exit: 2, meaning: 'The session that held the lock is gone, so another deploy may have run in the meantime.' },
    'lock/orphaned-session': { exit: 2, meaning: 'Sessions of an earlier deploy are still at work in the database, although its job has ended.' },
    'history/edited': {
        exit: 1,
        meaning: "A migration's file changed after it was applied: the ledger's hash is of other bytes. drizzle-kit does not look at this.",
    },
    'history/missing': { exit: 1, meaning: 'The ledger has a row, within the history of these files, whose file is gone.' },
    'history/foreign': { exit: 1, meaning: 'The ledger has a row that is newer than every file here.' },
    'history/out-of-order': {
        exit: 1,
        meaning: 'A migration that was not applied is older than one that was, as after an out-of-order merge. drizzle-kit 0.31 would skip it in silence; 1.0 would run it after newer ones.',
    },
    'history/ambiguous': {
        exit: 1,
        meaning: 'Rows and files can be matched in more than one way, for instance where two rows have the same time or a row has none.',
    },
    'apply/kit-not-started': { exit: 2, meaning: 'drizzle-kit could not be started.' },
    'apply/failed': { exit: 1, meaning: 'A migration failed and nothing of the plan stayed in the database.' },
    'apply/partial': { exit: 1, meaning: 'A part of the plan stayed in the database and another did not, or a migration left changes without a ledger row.' },
    'apply/not-executed': { exit: 1, meaning: 'drizzle-kit said that it was done, and the ledger holds nothing of the plan.' },
    'apply/time-limit': { exit: 1, meaning: 'drizzle-kit was stopped because it ran for longer than `time-limit`.' },
    'apply/cancelled': { exit: 1, meaning: 'The run was cancelled, and drizzle-kit with it.' },
    'apply/hash-mismatch': {
        exit: 1,
        meaning: 'After the deploy the ledger holds another hash than that of the planned file: it changed while it was deployed.',
    },
    'apply/unexpected-rows': { exit: 1, meaning: 'Ledger rows came during the deploy that its plan does not explain.' },
    'apply/outcome-unknown': {
        exit: 2,
        meaning: 'The ledger could not be read after drizzle-kit ran, or its session would not end, so nobody can say what was applied.',
    },
    'identity/token-invalid': {
        exit: 1,
        meaning: "The job's identity token was read, and its signature, issuer, audience, times or claims are not what they have to be.",
    },
    'identity/mismatch': {
        exit: 1,
        meaning: "The runner's variables say something else than the job's identity token: run, attempt, repository, commit, ref, actor or workflow.",
    },
    'identity/environment-mismatch': { exit: 1, meaning: 'The environment that the job runs in is not the one that the input names, or the job runs in none.' },
    'identity/unreadable': { exit: 2, meaning: 'The job may have an identity token, and it or the keys of its issuer could not be read.' },
    'github/no-access': { exit: 2, meaning: 'There is nobody to ask: no token was given, or the command does not run in a job of GitHub Actions.' },
    'github/token-refused': { exit: 2, meaning: 'GitHub does not accept the token (401).' },
    'github/forbidden': { exit: 2, meaning: 'The token has no right to what was asked for (403).' },
    'github/not-found': { exit: 2, meaning: 'GitHub knows no such thing, or hides it from this token (404, 422).' },
    'github/rate-limited': { exit: 2, meaning: 'The rate limit of the token is used up, and GitHub asks for a longer wait than is waited out.' },
    'github/unavailable': { exit: 2, meaning: 'GitHub did not answer, or answered with an error of its own, several times over.' },
    'github/malformed': { exit: 2, meaning: "GitHub's answer is not of the form that its API promises." },
    'github/incomplete': { exit: 2, meaning: 'A list goes on beyond what GitHub gives of it: it names 250 commits and 3000 files of a pull request at most.' },
    'github/issue-not-opened': { exit: 2, meaning: 'The issue that asks for the review of an emergency deploy could not be opened.' },
    'gate/environment-missing': { exit: 1, meaning: 'There is no environment of this name.' },
    'gate/no-required-reviewers': { exit: 1, meaning: 'The environment has no required reviewers, so nobody is asked before a job runs in it.' },
    'gate/self-review-allowed': { exit: 1, meaning: 'The environment does not prevent self-review, or GitHub does not say that it does.' },
    'gate/admin-bypass': { exit: 1, meaning: 'Administrators may bypass the rules of the environment.' },
    'gate/admin-bypass-unknown': {
        exit: 2,
        meaning: 'GitHub does not say whether administrators may bypass the rules of the environment: the field is not documented, and a token may not see it.',
    },
    'gate/no-branch-policy': { exit: 1, meaning: 'Any branch and any tag may deploy to the environment, those that nobody reviewed too.' },
    'gate/commit-unknown': { exit: 2, meaning: 'The commit that is deployed is not known, so it cannot be the one that was approved.' },
    'gate/other-commit': { exit: 1, meaning: 'The commit that is deployed is not the commit of the run that was approved.' },
    'gate/not-approved': { exit: 1, meaning: 'The run has no approval for this environment: none at all, one of another state, or one for another environment.' },
    'gate/rejected': { exit: 1, meaning: 'The run was rejected for this environment.' },
    'gate/approver-not-a-person': { exit: 1, meaning: 'Only a bot, an app or a deleted account approved.' },
    'gate/approver-not-independent': {
        exit: 1,
        meaning: 'Every person who approved had a hand in the change or in the run: as author, committer, co-author, last pusher or merger, or by starting or re-running it.',
    },
    'gate/approver-without-write': { exit: 1, meaning: 'The pull request was approved only by people who may not write to the repository.' },
    'gate/rerun-not-approved': { exit: 1, meaning: 'The run has fewer independent approvals for the environment than attempts.' },
    'gate/direct-push': { exit: 1, meaning: 'A pending migration came into the deployed branch without a merged pull request.' },
    'gate/other-branch': { exit: 1, meaning: 'A pending migration came by a pull request into another branch, and none into the deployed one brought it.' },
    'gate/file-differs': {
        exit: 1,
        meaning: 'A pending migration is not, byte for byte, the file of the pull request that its commit belongs to, or is in no commit at all.',
    },
    'gate/pull-request-not-approved': { exit: 1, meaning: 'A pull request that brought a pending migration has no approval that stands.' },
    'gate/stale-approval': { exit: 1, meaning: 'A pull request was approved before its last commit only.' },
    'gate/changes-requested': { exit: 1, meaning: 'A pull request was merged while somebody who may write to the repository asked for changes.' },
    'gate/code-owners-absent': { exit: 1, meaning: 'Code owners are asked for, and CODEOWNERS of the base branch names none for a pending migration.' },
    'gate/code-owner-missing': { exit: 1, meaning: 'No independent approval is by an owner of a pending migration.' },
    'gate/developer-unidentified': { exit: 1, meaning: 'GitHub knows no account for an author or committer of what is deployed, who might be the approver.' },
    'gate/emergency': { exit: 1, meaning: 'A warning: the deploy went ahead without waiting for an approval.' },
    'gate/emergency-incomplete': { exit: 2, meaning: 'An emergency deploy was asked for without a reason or without a ticket.' },
    'gate/not-asked': { exit: 1, meaning: 'A warning: the deploy runs with approval: none, so nobody was asked.' },
    'gate/plan-changed': {
        exit: 1,
        meaning: 'The migrations that are pending now are not the plan that was handed over as approved (`approved-plan`): others, in another order, or with other bytes.',
    },
    // What stands against believing a manifest: its chain, its seal, where it is kept, and its verification.
    'chain/unrecorded': { exit: 1, meaning: 'The ledger holds rows that came after the previous manifest, and no manifest tells of them.' },
    'chain/rewritten': { exit: 1, meaning: 'Ledger rows that the previous manifest saw are gone or changed.' },
    'chain/head-invalid': {
        exit: 1,
        meaning: 'The newest manifest of this chain cannot be read, or the evidence folder leaves more than one reading of which it is.',
    },
    'chain/head-unread': {
        exit: 2,
        meaning: 'With `chain-head: github`, GitHub did not say which manifest of this chain is the newest: a permission is missing, a list is longer than is read, or an artifact with the name of a manifest is none.',
    },
    'chain/already-started': { exit: 2, meaning: '`chain-start: true` was given, and the evidence folder already holds a manifest of this target.' },
    'chain/gap': { exit: 1, meaning: 'A number is missing in a chain: a manifest was left out, or the one that is there was not verified.' },
    'chain/fork': { exit: 1, meaning: 'Two manifests have one number in one chain: two deploys did not know of each other, or two histories were written.' },
    'chain/truncated': { exit: 1, meaning: 'A manifest that was expected as the head of a chain is not in the folder, or another one has its number.' },
    'chain/duplicate': { exit: 1, meaning: 'One manifest is in the folder twice, or two manifests have one id.' },
    'chain/broken-link': { exit: 1, meaning: 'A manifest names another manifest before it than the one that is there.' },
    'chain/no-start': { exit: 1, meaning: 'The first manifest of a chain in the folder is not its number 1, and what came before is not known.' },
    'chain/unchained': { exit: 1, meaning: 'A manifest names no place in a chain, so that nothing shows whether others are missing.' },
    'seal/key-invalid': { exit: 2, meaning: 'The signing key is not one unencrypted ECDSA P-256 or Ed25519 key in PEM.' },
    'seal/failed': { exit: 2, meaning: 'The statement could not be signed.' },
    'seal/no-identity-token': { exit: 2, meaning: 'Keyless signing needs an OIDC token of the job for the audience `sigstore`, and the job could not get one.' },
    'seal/no-authority': { exit: 2, meaning: '`signing: github` was asked for on a GitHub server that has no Sigstore instance.' },
    'seal/would-publish': { exit: 2, meaning: '`signing: sigstore` was asked for in a repository that is not public.' },
    'seal/other-commit': { exit: 1, meaning: 'The commit that is checked out is not the one of the run, which is the one that a keyless certificate names.' },
    'seal/handover-invalid': {
        exit: 2,
        meaning: 'The file that an isolated deploy handed over cannot be read, has another SHA-256 than the deploy job put out, or is not what a deploy hands over.',
    },
    'seal/handover-differs': {
        exit: 1,
        meaning: 'The sealing job read for itself the run, the commit, the migration files or the gates, and found something else than what was handed over.',
    },
    'seal/already-sealed': {
        exit: 2,
        meaning: 'The evidence directory holds the manifest of this deploy already: sealed, or without a seal and with other manifests behind it.',
    },
    'seal/not-stored': { exit: 2, meaning: 'The bundle could not be stored as an attestation of the repository.' },
    'seal/self-check-failed': { exit: 2, meaning: 'The sealed manifest does not pass `verify`, which every deploy runs on its own manifest.' },
    'evidence/unwritable': { exit: 2, meaning: 'The evidence folder cannot be written to.' },
    'evidence/not-uploaded': { exit: 2, meaning: 'The manifest could not be uploaded as an artifact.' },
    'evidence/branch-differs': { exit: 1, meaning: 'The evidence branch keeps other bytes for this manifest, or keeps it at another place.' },
    'evidence/branch-fork': { exit: 1, meaning: 'The evidence branch has another manifest at this place of the chain.' },
    'evidence/branch-protected': {
        exit: 2,
        meaning: 'A rule of the evidence branch refuses a plain commit on its tip, such as one that asks for a pull request or a status check.',
    },
    'evidence/branch-busy': {
        exit: 2,
        meaning: 'Others moved the evidence branch each time that a manifest was about to be added, or GitHub refused the move without a rule that is known.',
    },
    'evidence/branch-missing': { exit: 1, meaning: 'The evidence branch that was named is not there: nothing was kept yet, or somebody deleted it.' },
    'evidence/nothing-to-keep': { exit: 2, meaning: 'The folder that was given to `keep` holds no manifest, and is no folder that `collect` wrote.' },
    'evidence/manifest-refused': { exit: 1, meaning: 'A file is not kept: it is a link, it cannot be read, it is too long, or `collect` could not verify it.' },
    'evidence/archive-invalid': {
        exit: 1,
        meaning: 'An artifact has the name of a manifest and is none: no zip archive, a name in it that leads elsewhere, a file that no deploy puts there, or one that is too long.',
    },
    'evidence/artifact-gone': { exit: 1, meaning: 'The artifact of a manifest has expired or was deleted, and no other copy is known.' },
    'evidence/two-manifests': { exit: 1, meaning: 'Two different manifests say that they are the same manifest.' },
    'evidence/expiring': {
        exit: 1,
        meaning: 'The manifest exists as a workflow artifact only, and goes with it: it is not on the evidence branch, or there is none and it goes within 30 days.',
    },
    'evidence/no-manifest': { exit: 1, meaning: 'GitHub tells of a deployment that began and ended, and no verified manifest does.' },
    'evidence/not-reviewed': { exit: 1, meaning: 'An emergency deploy went ahead without an approval, and the issue that asks for its review is still open.' },
    'evidence/no-review-issue': { exit: 1, meaning: 'An emergency deploy went ahead without an approval, and there is no issue that asks for its review.' },
    'evidence/none-in-period': { exit: 1, meaning: 'No manifest is of this period.' },
    'alert/report-unreadable': { exit: 2, meaning: 'The report is not there, or is not what `collect` writes.' },
    'alert/issues-off': { exit: 2, meaning: 'Issues are turned off in this repository, so that nobody can be told by one.' },
    'verify/nothing': { exit: 2, meaning: 'There was nothing to verify.' },
    'verify/unreadable': { exit: 2, meaning: 'A file that was given does not exist or may not be read.' },
    'verification-policy/invalid': { exit: 2, meaning: 'The policy cannot be read, or asks for something that has no exact meaning.' },
    'verify/trusted-root-invalid': { exit: 2, meaning: 'The trusted root cannot be read.' },
    'verify/too-large': { exit: 1, meaning: 'A file is larger than any that a deploy writes.' },
    'verify/not-json': { exit: 1, meaning: 'A file is not strict JSON in UTF-8: it does not parse, repeats a key, or nests too deeply.' },
    'verify/not-canonical': {
        exit: 1,
        meaning: 'The manifest is not in the canonical form (RFC 8785) in which a deploy writes it: an editor or another program wrote it again.',
    },
    'verify/manifest-invalid': { exit: 1, meaning: 'The manifest is not a manifest of the version that it claims to be; the message names the field.' },
    'verify/manifest-version': { exit: 1, meaning: 'The manifest is of a version that this release does not read.' },
    'verify/unsigned': { exit: 1, meaning: 'The manifest has no signature.' },
    'verify/bundle-invalid': { exit: 1, meaning: 'The bundle is not a Sigstore bundle with exactly one signature, by a key or with a certificate.' },
    'verify/bundle-version': { exit: 1, meaning: 'The bundle is of another version of the Sigstore format.' },
    'verify/payload-type': { exit: 1, meaning: 'What was signed does not claim to be an in-toto statement.' },
    'verify/signature': { exit: 1, meaning: 'The signature was not made over this payload by a key that you gave.' },
    'verify/key-demanded': { exit: 1, meaning: 'The bundle is signed with a certificate, and the policy demands a signature by a key.' },
    'verify/identity-demanded': { exit: 1, meaning: 'The bundle is signed with a key, and the policy demands the certificate of a workflow.' },
    'verify/certificate': {
        exit: 1,
        meaning: 'The signing certificate was issued by nobody who is trusted, was not valid when it signed, or can be read in two ways.',
    },
    'verify/certificate-log': { exit: 1, meaning: 'The certificate brings no promise of a trusted certificate log, and the instance has one.' },
    'verify/log-entry': {
        exit: 1,
        meaning: 'The bundle does not prove that its signature stands in a transparency log, and the policy demands it; or it brings an entry that proves nothing.',
    },
    'verify/timestamp': {
        exit: 1,
        meaning: 'The time of signing is not attested by a timestamp authority that is trusted, or a timestamp is there that nobody checks.',
    },
    'verify/identity': { exit: 1, meaning: 'The certificate is that of another repository, owner, workflow, ref or issuer than the policy names.' },
    'verify/self-hosted-runner': { exit: 1, meaning: 'A self-hosted runner deployed or signed, and the policy does not allow one.' },
    'verify/environment': { exit: 1, meaning: 'Certificate, manifest and policy do not name the same environment, or the authority did not certify one.' },
    'verify/replay': { exit: 1, meaning: 'The manifest was signed by another run than the one that it says it is of.' },
    'verify/certificate-mismatch': {
        exit: 1,
        meaning: 'The manifest says something else of its commit, ref, workflow, event or repository than the certificate.',
    },
    'verify/time': { exit: 1, meaning: 'The manifest was signed before it was written, or long after.' },
    'verify/statement-invalid': { exit: 1, meaning: 'The signed payload is not an in-toto Statement v1.' },
    'verify/predicate-type': { exit: 1, meaning: 'The signed statement is of another type than a migration deployment.' },
    'verify/predicate-mismatch': { exit: 1, meaning: 'The signed manifest and the manifest file say different things.' },
    'verify/subject-duplicate': { exit: 1, meaning: 'The signed statement names the same file twice.' },
    'verify/subject-missing': { exit: 1, meaning: 'The signed statement does not name the manifest, or a migration that the manifest speaks of.' },
    'verify/subject-unexpected': { exit: 1, meaning: 'The signed statement names a file that the manifest does not speak of.' },
    'verify/subject-mismatch': { exit: 1, meaning: 'The signed digest of a file is not that of the file, or not the one in the manifest.' },
    'verify/manifest-inconsistent': {
        exit: 1,
        meaning: 'The manifest contradicts itself, as where its outcome is not that of its migrations; the message names the clause.',
    },
    'verify/migration-file': { exit: 1, meaning: 'A migration file in the folder that was given is not the one that was deployed, or is not there.' },
    'internal/unexpected': { exit: 2, meaning: 'Something happened that drizzle-attest did not foresee.' },
};
/** Whether a problem can have this code. */
function isCode(name) {
    return Object.hasOwn(codes, name);
}


/***/ }),

/***/ 12652:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AF: () => (/* binding */ Problem),
/* harmony export */   PQ: () => (/* binding */ asWarning),
/* harmony export */   gr: () => (/* binding */ asProblem)
/* harmony export */ });
/* harmony import */ var _codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88961);
/** A thing gone wrong, with its code, its place and its remedy. */

/** A thing gone wrong, with its code, its place and its remedy. */
class Problem extends Error {
    code;
    remedy;
    place;
    severity;
    constructor(code, details) {
        super(details.message, { cause: details.cause });
        this.name = 'Problem';
        this.code = code;
        this.remedy = details.remedy;
        this.place = details.place ?? null;
        this.severity = details.severity ?? 'error';
    }
    /** The exit code of a command that this ends. */
    get exitCode() {
        return _codes_js__WEBPACK_IMPORTED_MODULE_0__/* .codes */ .F[this.code].exit;
    }
}
/** The same, where it stops nothing. */
function asWarning({ code, message, remedy, place, cause }) {
    return new Problem(code, { message, remedy, cause, severity: 'warning', ...(place === null ? {} : { place }) });
}
/** What was thrown, as a Problem: what nobody foresaw becomes `internal/unexpected`. */
function asProblem(thrown) {
    if (thrown instanceof Problem)
        return thrown;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return new Problem('internal/unexpected', {
        message: `Something happened that drizzle-attest did not foresee: ${message}`,
        remedy: 'Run again with debug logging on, and report it with the stack trace that shows.',
        cause: thrown,
    });
}


/***/ }),

/***/ 54400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = () => Date.now();


/***/ }),

/***/ 83409:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IE: () => (/* binding */ readMigrationFiles),
/* harmony export */   NH: () => (/* binding */ writeBytes),
/* harmony export */   Pd: () => (/* binding */ makeTempFolder),
/* harmony export */   Q1: () => (/* binding */ readTreeOf),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   W: () => (/* binding */ moveFolder),
/* harmony export */   WF: () => (/* binding */ isEmptyFolder),
/* harmony export */   bt: () => (/* binding */ readDistDigest),
/* harmony export */   ee: () => (/* binding */ replaceText),
/* harmony export */   eo: () => (/* binding */ machineTempFolder),
/* harmony export */   fc: () => (/* binding */ makeFolder),
/* harmony export */   io: () => (/* binding */ readBytes),
/* harmony export */   lQ: () => (/* binding */ isFolder),
/* harmony export */   lY: () => (/* binding */ findFiles),
/* harmony export */   mL: () => (/* binding */ findRepositoryRoot),
/* harmony export */   v$: () => (/* binding */ removeFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _model_canonical_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29563);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95305);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65251);
/** The folders and files of this program itself. */






/** The machine's folder for files that need not last. */
function machineTempFolder() {
    return (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)();
}
/** A new folder for this run alone, under `parent`. */
async function makeTempFolder(parent) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, 'drizzle-attest-'));
}
async function removeFolder(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
}
/** The nearest folder upward that holds `.git`; the folder itself where none does. */
async function findRepositoryRoot(folder) {
    for (let candidate = folder; candidate !== (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(candidate); candidate = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(candidate)) {
        if (await exists((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(candidate, '.git')))
            return candidate;
    }
    return folder;
}
async function exists(path) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path).then(() => true, () => false);
}
/** The SHA-256 of the RFC 8785 form of `[[name, sha256], …]` over the scripts of the bundle that runs; sources have none. */
async function readDistDigest(folder) {
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)).filter((name) => name.endsWith('.js')).sort();
    if (!names.includes('index.js'))
        return (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L)('it runs from its sources, not from its bundle');
    return (0,_model_canonical_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalDigest */ .X)(await Promise.all(names.map(async (name) => [name, (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .digest */ .b)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name)))])));
}
/** A JSON file's value; null where it cannot be read, and what it would say is unknown then. */
async function readJson(path) {
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
    }
    catch {
        return null;
    }
}
/** A file's bytes, at most one more than `limit` so that what is too long shows; null where it cannot be read. */
async function readBytes(path, limit) {
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
        try {
            const { size } = await file.stat();
            const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, limit) + 1), 0, null, 0);
            return buffer.subarray(0, bytesRead);
        }
        finally {
            await file.close();
        }
    }
    catch {
        return null;
    }
}
/** The folder, and those to it, where they are not there yet. */
async function makeFolder(path) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path, { recursive: true });
}
/** Writes a file whole, and the folders to it. */
async function writeBytes(path, bytes) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, bytes, { flush: true });
}
/** Puts a text in a file's place in one step, so that nobody sees half of it; a link is replaced, not followed. */
async function replaceText(path, text) {
    const fresh = `${path}.drizzle-attest`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(fresh, { force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(fresh, text, { flush: true, flag: 'wx' });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(fresh, path);
}
/** Throws where there is something at `to`. */
async function moveFolder(from, to) {
    if (await exists(to))
        throw new Error('There is a folder of the new name already.');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(from, to);
}
async function isFolder(path) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then((found) => found.isDirectory(), () => false);
}
/** Every file of this name below a folder, by its path from there, in a fixed order. Links are not followed. */
async function findFiles(folder, name) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true, recursive: true });
    const found = entries.filter((entry) => entry.isFile() && entry.name === name);
    return found.map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath, entry.name))).sort();
}
/** The migration files of a folder by migration name, whichever generation wrote it; null where it cannot be read. */
async function readMigrationFiles(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true }).catch(() => null);
    if (entries === null)
        return null;
    const files = entries.map(async (entry) => {
        if (entry.isDirectory())
            return [entry.name, await readBytes((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry.name, 'migration.sql'), longestMigration)];
        return [entry.name.replace(/\.sql$/u, ''), entry.name.endsWith('.sql') ? await readBytes((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry.name), longestMigration) : null];
    });
    return new Map((await Promise.all(files)).flatMap(([name, bytes]) => (bytes === null ? [] : [[name, bytes]])));
}
const longestMigration = 64 * 1024 * 1024;
/** What lies below a folder, by its path from there with forward slashes, in a fixed order; `links` is all that is neither file nor folder. */
async function readTreeOf(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true, recursive: true });
    const pathOf = (entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath, entry.name)).replaceAll('\\', '/');
    const files = entries.filter((entry) => entry.isFile()).map(pathOf);
    const links = entries.filter((entry) => !entry.isFile() && !entry.isDirectory()).map(pathOf);
    return { files: files.sort(), links: links.sort() };
}
/** Whether there is nothing in a folder, or no folder at all. */
async function isEmptyFolder(folder) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).then((names) => names.length === 0, () => true);
}


/***/ }),

/***/ 34602:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   h0: () => (/* binding */ plainLine),
/* harmony export */   mI: () => (/* binding */ firstBytes)
/* harmony export */ });
/** Texts from elsewhere, on their way to a place that reads commands out of text. */
/** One line that the runner cannot take for a workflow command. */
function plainLine(text) {
    return text
        .replace(/[\r\n]+/gu, ' ')
        .replaceAll('##[', '# #[')
        .replace(/^\s*::/u, (start) => start.replace('::', ': :'));
}
/** Characters that would move a cursor, colour what follows or turn its direction stand as what they are. */
function visible(text) {
    const hidden = /(?![\n\t])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
    return text.replace(hidden, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
/** The beginning of a text that is at most so many bytes of UTF-8. */
function firstBytes(text, limit) {
    const bytes = Buffer.from(text);
    return bytes.length <= limit ? text : new TextDecoder().decode(bytes.subarray(0, limit), { stream: true });
}


/***/ }),

/***/ 17439:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ cancelSignal),
/* harmony export */   ov: () => (/* binding */ readOutput),
/* harmony export */   w$: () => (/* binding */ runChild)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/** Runs other programs: never through a shell, never with a terminal, and never longer than this process lives. */

/** How long a child that was asked to stop may take before it is killed, in milliseconds. */
const graceMs = 5_000;
/** The file descriptor whose closing tells a Node child that this process is gone. */
const lifelineDescriptor = 3;
/** Loaded into each Node child: without it, a deploy that is killed would leave its drizzle-kit at work. */
const lifeline = `data:text/javascript,import{Socket}from'node:net';new Socket({fd:${String(lifelineDescriptor)}}).on('close',()=>process.kill(-process.pid,'SIGKILL')).resume().unref()`;
/** Runs a child to its end, its limit or its cancelling. Never throws for what the child does. */
const runChild = async (command) => {
    const { execa } = await __webpack_require__.e(/* import() */ 4434).then(__webpack_require__.bind(__webpack_require__, 4434));
    const [file, args] = command.file === 'node' ? [process.execPath, ['--import', lifeline, ...command.args]] : [command.file, command.args];
    const child = execa(file, [...args], {
        cwd: command.cwd,
        env: command.env,
        extendEnv: false,
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
        all: true,
        buffer: false,
        reject: false,
    });
    command.onStart?.();
    const stop = stopAtLimit(command, (signal) => killGroup(child.pid, signal));
    await readLines(child.iterable({ from: 'all' }), command.onLine);
    const result = await child;
    stop.clear();
    killGroup(child.pid, 'SIGKILL');
    return endOf(result, stop.reason());
};
/** Runs a short read-only program, as git, and gives what it printed. */
const readOutput = async (file, args, cwd) => {
    const { getExecOutput } = await __webpack_require__.e(/* import() */ 1260).then(__webpack_require__.bind(__webpack_require__, 81260));
    try {
        const { exitCode, stdout } = await getExecOutput(file, [...args], { cwd, env: ownSettings(), silent: true, ignoreReturnCode: true });
        return { code: exitCode, stdout };
    }
    catch {
        return { code: null, stdout: '' };
    }
};
/** What such a program finds its own settings by. The rest of the environment holds secrets, and a repository can make git run programs. */
function ownSettings() {
    const names = /^(?:PATH|HOME|XDG_CONFIG_HOME|USERPROFILE|SYSTEMROOT|GIT_CONFIG_\w+)$/iu;
    return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (names.test(name) && value !== undefined ? [[name, value]] : [])));
}
function stopAtLimit(command, kill) {
    let reason = null;
    let hardKill;
    const stop = (why) => {
        if (reason !== null)
            return;
        reason = why;
        kill('SIGTERM');
        hardKill = setTimeout(() => kill('SIGKILL'), graceMs);
    };
    const cancel = () => stop('cancelled');
    const limit = setTimeout(() => stop('timed-out'), command.timeLimitMs);
    if (command.signal.aborted)
        cancel();
    command.signal.addEventListener('abort', cancel, { once: true });
    return {
        reason: () => reason,
        clear: () => {
            clearTimeout(limit);
            clearTimeout(hardKill);
            command.signal.removeEventListener('abort', cancel);
        },
    };
}
/** The group may be gone already, which is what was wanted. */
function killGroup(pid, signal) {
    if (pid === undefined)
        return;
    try {
        process.kill(-pid, signal);
    }
    catch (thrown) {
        if (!isGone(thrown))
            throw thrown;
    }
}
function isGone(thrown) {
    return thrown instanceof Error && 'code' in thrown && (thrown.code === 'ESRCH' || thrown.code === 'EPERM');
}
/** A carriage return, or a control sequence that moves the cursor or erases. */
const redraw = /\r|\u001B\[\d*[A-K]/u;
/** A spinner redraws its line after a carriage return: each drawing is a line, an empty one is none. */
async function readLines(lines, onLine) {
    for await (const chunk of lines)
        for (const line of chunk.split(redraw)) {
            const bare = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(line).trimEnd();
            if (bare !== '')
                onLine(bare);
        }
}
function endOf(result, stopped) {
    if (stopped !== null)
        return { kind: stopped };
    if (result.exitCode !== undefined)
        return { kind: 'exited', code: result.exitCode };
    if (result.signal !== undefined)
        return { kind: 'signalled', signal: result.signal };
    return { kind: 'not-started', reason: result.code ?? 'unknown reason' };
}
/** Aborted when this process is asked to end: the runner sends SIGINT, then SIGTERM, and kills some seconds later. */
function cancelSignal() {
    const controller = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM'])
        process.on(name, () => controller.abort());
    return controller.signal;
}


/***/ }),

/***/ 32955:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ createRedactor)
/* harmony export */ });
/** Takes secrets out of a text before anybody sees it. */
/** A redactor that knows no secret yet. Longer forms are taken out first, so that a URL does not leave its ends behind. */
function createRedactor() {
    let forms = [];
    return {
        add: (form) => {
            forms = [...new Set([...forms, ...form.split(/\r?\n/u).filter((line) => line !== '')])].sort((one, other) => other.length - one.length);
        },
        redact: (text) => forms.reduce((left, form) => left.replaceAll(form, '***'), text),
    };
}


/***/ }),

/***/ 91049:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ parseCommit),
/* harmony export */   cL: () => (/* binding */ parseRunFacts),
/* harmony export */   v$: () => (/* binding */ terminalRunFacts)
/* harmony export */ });
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65251);

/** `event` is the parsed payload of the event that started the run. */
function parseRunFacts(variables, event) {
    const text = (name) => variable(variables, name, /^[^\p{Cc}]{1,512}$/u);
    const int64 = (name) => variable(variables, name, /^(?:0|[1-9]\d{0,18})$/u);
    const attempt = variable(variables, 'GITHUB_RUN_ATTEMPT', /^[1-9]\d{0,8}$/u);
    const login = text('GITHUB_ACTOR');
    const fullName = text('GITHUB_REPOSITORY');
    return {
        runner: 'github-actions',
        id: int64('GITHUB_RUN_ID'),
        attempt: typeof attempt === 'string' ? Number(attempt) : attempt,
        number: int64('GITHUB_RUN_NUMBER'),
        url: runUrl(text('GITHUB_SERVER_URL'), fullName, int64('GITHUB_RUN_ID'), attempt),
        event: text('GITHUB_EVENT_NAME'),
        actor: typeof login === 'string' ? { login, id: int64('GITHUB_ACTOR_ID') } : login,
        triggeringActor: text('GITHUB_TRIGGERING_ACTOR'),
        runnerEnvironment: text('RUNNER_ENVIRONMENT'),
        ref: text('GITHUB_REF'),
        workflowRef: text('GITHUB_WORKFLOW_REF'),
        workflowSha: variable(variables, 'GITHUB_WORKFLOW_SHA', commitForm),
        repository: typeof fullName === 'string'
            ? { fullName, id: int64('GITHUB_REPOSITORY_ID'), ownerId: int64('GITHUB_REPOSITORY_OWNER_ID'), visibility: visibilityOf(event) }
            : fullName,
    };
}
/** What a terminal can say of its run: nothing that a runner says. */
function terminalRunFacts() {
    const none = (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L)('a terminal has no workflow run');
    return {
        runner: 'terminal',
        id: none,
        attempt: none,
        number: none,
        url: none,
        event: none,
        actor: none,
        triggeringActor: none,
        runnerEnvironment: none,
        ref: none,
        workflowRef: none,
        workflowSha: none,
        repository: none,
    };
}
const commitForm = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
/** The commit of the run. */
function parseCommit(variables) {
    return variable(variables, 'GITHUB_SHA', commitForm);
}
function variable(variables, name, form) {
    const value = variables[name];
    if (value === undefined || value === '')
        return (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L)(`${name} is not set`);
    return form.test(value) ? value : (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L)(`${name} is not of its form`);
}
function runUrl(server, repository, id, attempt) {
    if (typeof server !== 'string')
        return server;
    if (typeof repository !== 'string')
        return repository;
    if (typeof id !== 'string')
        return id;
    return typeof attempt === 'string' ? `${server}/${repository}/actions/runs/${id}/attempts/${attempt}` : attempt;
}
function visibilityOf(event) {
    const repository = property(event, 'repository');
    const visibility = property(repository, 'visibility');
    if (visibility === 'public' || visibility === 'private' || visibility === 'internal')
        return visibility;
    return (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L)('the event payload does not say it');
}
function property(value, name) {
    return typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
}


/***/ }),

/***/ 77662:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ longestTranscript),
/* harmony export */   X: () => (/* binding */ createTranscript)
/* harmony export */ });
/** Characters; a manifest's log has at most four times as many bytes. */
const longestTranscript = 256 * 1024;
/** Lines of debugging are not remembered. Beyond `limit` characters it says that more was left out, and nothing else. */
function createTranscript(limit) {
    const lines = [];
    let left = limit;
    const add = (line) => {
        if (left < 0)
            return;
        left -= line.length + 1;
        lines.push(left < 0 ? '… more was said, and is left out here.' : line);
    };
    return {
        remember: (log, show) => ({
            ...log,
            info: (line) => {
                add(show(line));
                log.info(line);
            },
            warning: (line) => {
                add(`warning: ${show(line)}`);
                log.warning(line);
            },
            error: (line) => {
                add(`error: ${show(line)}`);
                log.error(line);
            },
            group: (title, work) => {
                add(show(title));
                return log.group(title, work);
            },
        }),
        lines: () => lines,
    };
}


/***/ }),

/***/ 30312:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ commandNames)
/* harmony export */ });
/** What an input of the action or the command line is. */
const commandNames = ['check', 'migrate', 'seal', 'verify', 'pending', 'targets', 'doctor', 'init', 'keep', 'collect', 'alert'];


/***/ }),

/***/ 24211:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ definitions)
});

// UNUSED EXPORTS: actionDefinitions

;// CONCATENATED MODULE: ./src/inputs/adopt-definitions.ts
const adoptDefinitions = [
    {
        name: 'write',
        kind: 'flag',
        commands: ['init'],
        fallback: 'false',
        terminalOnly: true,
        description: 'true writes the files; without it they are only shown, as a diff. A file that is there and differs is left as it is.',
    },
    {
        name: 'force',
        kind: 'flag',
        commands: ['init'],
        fallback: 'false',
        terminalOnly: true,
        description: 'true also replaces workflows that are there and differ. The check configuration file is never replaced.',
    },
    {
        name: 'repository',
        kind: 'text',
        commands: ['doctor'],
        terminalOnly: true,
        description: "OWNER/REPO to look at. Without it, that of the remote origin; its files are read from the folder then, else from the repository's default branch.",
    },
    {
        name: 'api-url',
        kind: 'text',
        commands: ['doctor'],
        terminalOnly: true,
        description: "GitHub's REST interface, where it is not that of the remote's host.",
    },
    { name: 'branch', kind: 'text', commands: ['doctor'], description: 'The branch whose rules are read. Without it, the default branch of the repository.' },
];

;// CONCATENATED MODULE: ./src/inputs/check-definitions.ts
const check = ['check'];
const checkDefinitions = [
    {
        name: 'base',
        kind: 'text',
        commands: check,
        description: 'Branch, tag or commit that the change is merged into; what it has must stay as it is, and its check configuration file judges. Without it, the branch that the pull request or merge group goes to, in other runs the default branch, in a terminal origin/HEAD. The checkout has to reach back to it (fetch-depth: 0).',
    },
    {
        name: 'static',
        kind: 'flag',
        commands: check,
        fallback: 'false',
        description: 'true runs nothing of the project and needs no install: whether the schema has a migration for everything, and the rehearsal, are left out and said to be.',
    },
    {
        name: 'fix',
        kind: 'flag',
        commands: check,
        fallback: 'false',
        description: 'true gives a migration that would come out of order a time after those that merged before it (in the journal, or in the name of its folder), where that alone mends it, and says what it changed.',
    },
    {
        name: 'rehearsal',
        kind: 'choice',
        choices: ['auto', 'off'],
        commands: check,
        fallback: 'auto',
        description: 'auto runs the migrations on a shadow database, with the drizzle-kit of the project, and compares what comes out with the schema: on that of shadow-url, else by the PostgreSQL that is installed on the machine, else by PGlite where the project has it; for SQLite and Turso in a file. off leaves it out, and the report says so.',
    },
    {
        name: 'shadow-url',
        kind: 'secret',
        commands: check,
        variable: 'SHADOW_DATABASE_URL',
        description: 'postgres:// URL of a server on which databases for the rehearsal may be made and dropped, such as a service container of the job. The database that it names is only connected to. Never that of a server whose data matter.',
    },
    {
        name: 'linter-results',
        kind: 'path',
        commands: check,
        description: 'Reports of other linters, one path a line: SARIF 2.1.0. What they found in new migrations becomes findings.',
    },
    {
        name: 'report-directory',
        kind: 'path',
        commands: [...check, 'doctor'],
        description: "Folder for check-report.json, check-report.sarif and check-statement.json; of doctor, for doctor-report.json. Without it, one in the runner's temporary folder; a terminal then writes none.",
    },
    {
        name: 'comment',
        kind: 'choice',
        choices: ['on', 'off'],
        commands: check,
        fallback: 'on',
        description: 'Whether the answer is also a comment of the pull request, updated in place. Where the token may not write one (pull-requests: write), that is said.',
    },
];

;// CONCATENATED MODULE: ./src/inputs/deploy-definitions.ts
const deploys = ['migrate', 'pending'];
const projects = ['check', 'migrate', 'pending'];
const deployDefinitions = [
    {
        name: 'working-directory',
        kind: 'path',
        commands: projects,
        fallback: '.',
        description: 'Folder of the package with the Drizzle project, from the repository root. Without it, and without config, dialect or out, check takes every project that has a drizzle config.',
    },
    {
        name: 'config',
        kind: 'path',
        commands: projects,
        description: 'drizzle config, from the working directory. Without it drizzle-kit looks for drizzle.config.ts, .js and .json. It is loaded by the drizzle-kit of the project, in a child that holds no secret, and not at all where dialect and out are given.',
    },
    {
        name: 'dialect',
        kind: 'choice',
        choices: ['postgresql', 'mysql', 'sqlite', 'turso'],
        commands: projects,
        description: 'Dialect of the project; wins over the config. What is deployed is postgresql; check takes all four.',
    },
    { name: 'out', kind: 'path', commands: projects, description: 'Migrations folder, from the working directory; wins over the config.' },
    {
        name: 'migrations-schema',
        kind: 'text',
        commands: deploys,
        description: "Schema of Drizzle's ledger table; wins over the config. Where neither says it, drizzle.",
    },
    {
        name: 'migrations-table',
        kind: 'text',
        commands: deploys,
        description: "Name of Drizzle's ledger table; wins over the config. Where neither says it, __drizzle_migrations.",
    },
    {
        name: 'database-url',
        kind: 'secret',
        commands: deploys,
        variable: 'DATABASE_URL',
        description: 'URL of the database, postgres://user:password@host:port/database?sslmode=…, from an environment secret; direct, not through a transaction pooler.',
    },
    {
        name: 'environment',
        kind: 'text',
        commands: ['migrate', 'seal', 'pending', 'doctor', 'init', 'collect'],
        description: "Name of the environment that is deployed to, as the job's `environment:` has it; a part of the identity of its chain of manifests. pending without database-url takes what the last manifest of it left.",
    },
    {
        name: 'out-of-order',
        kind: 'choice',
        choices: ['refuse', 'allow'],
        commands: deploys,
        fallback: 'refuse',
        description: 'Whether a migration that is older than the last applied one may run. Only with drizzle-kit 1.0: 0.31 would skip it in silence.',
    },
    {
        name: 'lock-wait',
        kind: 'duration',
        commands: ['migrate'],
        fallback: '5m',
        description: 'How long to wait for another deploy to the same database. From 0s to 6h.',
    },
    {
        name: 'lock-timeout',
        kind: 'duration',
        commands: ['migrate'],
        fallback: '10s',
        description: 'lock_timeout of the session that migrates: how long a statement may wait for a table lock. 0s is no limit; at most 24h.',
    },
    {
        name: 'statement-timeout',
        kind: 'duration',
        commands: ['migrate'],
        fallback: '0s',
        description: 'statement_timeout of the session that migrates. 0s is no limit; at most 24h.',
    },
    {
        name: 'time-limit',
        kind: 'duration',
        commands: ['migrate'],
        fallback: '30m',
        description: 'How long drizzle-kit may run in all, before it is stopped and the ledger is read again. From 1s to 24h.',
    },
    {
        name: 'failure-replay',
        kind: 'choice',
        choices: ['on', 'off'],
        commands: ['migrate'],
        fallback: 'on',
        description: 'Whether a failed deploy is explained by running the pending statements again in a transaction that is always rolled back.',
    },
    {
        name: 'kit-output',
        kind: 'choice',
        choices: ['status', 'full'],
        commands: ['migrate'],
        fallback: 'status',
        description: 'status shows the lines of drizzle-kit that are known to hold no SQL and no data; full shows all of them, secrets taken out.',
    },
];

;// CONCATENATED MODULE: ./src/inputs/evidence-definitions.ts
const collect = ['collect'];
const evidenceDefinitions = [
    {
        name: 'evidence-branch',
        kind: 'text',
        commands: ['migrate', 'seal', 'pending', 'keep', 'collect', 'doctor', 'init'],
        description: 'Branch that the manifests are appended to, one folder a deploy. keep writes to it, and makes it with the first manifest; the others read it. For migrate and seal: with chain-head: github.',
    },
    {
        name: 'chain-head',
        kind: 'choice',
        choices: ['directory', 'github'],
        commands: ['migrate', 'seal'],
        fallback: 'directory',
        description: "Where the newest manifest of this target is: directory, in the evidence directory; github, on the evidence branch and among the repository's artifacts, whichever has the later one (contents: read, actions: read). Where GitHub does not say, nothing is guessed.",
    },
    {
        name: 'since',
        kind: 'text',
        commands: collect,
        description: 'Begin of the period, as 2026-01-31 (in UTC) or RFC 3339. Without it, 35 days before its end.',
    },
    { name: 'until', kind: 'text', commands: collect, description: 'End of the period, written likewise; a day is taken as a whole. Without it, now.' },
    {
        name: 'manifests-directory',
        kind: 'path',
        commands: collect,
        description: "Folder for the manifests and evidence-index.json; it must be empty. Without it, one in the runner's temporary folder, or ./manifests in a terminal.",
    },
    {
        name: 'report',
        kind: 'path',
        commands: ['alert'],
        description: 'Report whose problems the issue tells: evidence-index.json.',
    },
];

;// CONCATENATED MODULE: ./src/inputs/gate-definitions.ts
const gated = ['migrate', 'seal'];
const gateDefinitions = [
    {
        name: 'approval',
        kind: 'choice',
        choices: ['environment', 'pull-request', 'both', 'none'],
        commands: [...gated, 'doctor', 'init'],
        fallback: 'environment',
        description: 'What must have been approved by an independent person: environment, this run, by a required reviewer of its environment; pull-request, each pull request that brought a pending migration, on its last commit; both; none, which every manifest shows. A terminal has no run, and takes none only.',
    },
    {
        name: 'strict',
        kind: 'flag',
        commands: gated,
        fallback: 'false',
        description: 'true refuses also what is otherwise a warning: controls that GitHub does not tell of, no branch policy, authors without an account.',
    },
    {
        name: 'code-owners',
        kind: 'choice',
        choices: ['require', 'off'],
        commands: gated,
        fallback: 'off',
        description: 'Whether an approval of a pull request has to come from an owner of the migrations by CODEOWNERS. For approval: pull-request and both.',
    },
    {
        name: 'emergency',
        kind: 'flag',
        commands: gated,
        fallback: 'false',
        description: 'true goes ahead without waiting for an approval; the manifest says so, and an issue is opened for the review afterwards.',
    },
    { name: 'emergency-reason', kind: 'text', commands: gated, description: 'Why it cannot wait; needed with emergency: true.' },
    { name: 'emergency-ticket', kind: 'text', commands: gated, description: 'Where it is tracked; needed with emergency: true.' },
    {
        name: 'approved-plan',
        kind: 'text',
        commands: ['migrate'],
        description: 'The plan that was approved: output plan of pending, or its digest alone. A deploy with another plan is refused; given the list, both are shown.',
    },
    {
        name: 'github-token',
        kind: 'secret',
        commands: ['check', ...gated, 'pending', 'doctor', 'keep', 'collect', 'alert'],
        variable: 'GITHUB_TOKEN',
        otherVariable: 'GH_TOKEN',
        expression: '${{ github.token }}',
        description: "The job's own token, by which the gates are read: permissions actions, contents, deployments and pull-requests: read; issues: write for an emergency, attestations: write for the attestation store, pull-requests: write for the comment of check.",
    },
];

;// CONCATENATED MODULE: ./src/inputs/seal-definitions.ts
const sealing = ['migrate', 'seal'];
const carrying = [...sealing, 'targets'];
const sealDefinitions = [
    {
        name: 'form',
        kind: 'choice',
        choices: ['in-job', 'isolated'],
        commands: ['migrate'],
        fallback: 'in-job',
        description: 'in-job: this step also signs and keeps the manifest. isolated: it hands the facts over to the command seal, in a job that has the right to sign and runs nothing of the project; the inputs below, but for artifact and retention-days, are then given there.',
    },
    {
        name: 'handover',
        kind: 'path',
        commands: ['seal'],
        description: 'File that the isolated deploy handed over; its output handover-path, brought over as an artifact.',
    },
    {
        name: 'handover-sha256',
        kind: 'text',
        commands: ['seal'],
        description: "SHA-256 of that file: the deploy job's output handover-sha256, which does not travel with the file.",
    },
    {
        name: 'signing',
        kind: 'choice',
        choices: ['github', 'sigstore', 'key', 'none'],
        commands: [...sealing, 'init'],
        description: "How the manifest is signed: github, by the job's identity and GitHub's own Sigstore instance; sigstore, by the public good instance, whose log everybody can read; key, with the key given; none, not at all (everything then says UNSIGNED). It must be chosen, and is never lowered. github and sigstore need id-token: write.",
    },
    {
        name: 'signing-key',
        kind: 'secret',
        commands: sealing,
        variable: 'SIGNING_KEY',
        description: 'Private key in PEM, ECDSA P-256 or Ed25519, for signing: key. Excludes signing-key-file.',
    },
    { name: 'signing-key-file', kind: 'path', commands: sealing, description: 'File with that private key. Excludes signing-key.' },
    {
        name: 'publish-names',
        kind: 'flag',
        commands: sealing,
        fallback: 'false',
        description: 'true allows signing: sigstore in a repository that is not public, whose name, workflow and environment the public log then tells for ever.',
    },
    {
        name: 'fulcio-url',
        kind: 'text',
        commands: sealing,
        description: 'Certificate authority in place of the one of the instance, for signing: github and sigstore.',
    },
    { name: 'rekor-url', kind: 'text', commands: sealing, description: 'Transparency log in place of the one of the instance.' },
    { name: 'timestamp-url', kind: 'text', commands: sealing, description: 'Timestamp authority (RFC 3161) in place of the one of the instance.' },
    {
        name: 'attestations',
        kind: 'choice',
        choices: ['store', 'off'],
        commands: sealing,
        description: "Whether a keyless bundle is also put into the repository's attestation store; where the plan has none, that is said and nothing else happens. Default: store for signing: github and sigstore, off for the others, for which there is none.",
    },
    {
        name: 'evidence-directory',
        kind: 'path',
        commands: sealing,
        description: "Folder that keeps the manifests of earlier deploys; the chain goes on from the newest one of this target, and this manifest is added. Without it, a folder in the runner's temporary one, or ./evidence in a terminal.",
    },
    {
        name: 'chain-start',
        kind: 'flag',
        commands: sealing,
        fallback: 'false',
        description: 'true declares that this target has no earlier manifest. An error where the evidence directory holds one.',
    },
    {
        name: 'artifact',
        kind: 'choice',
        choices: ['upload', 'off'],
        commands: carrying,
        fallback: 'upload',
        description: 'Whether the manifest, or what is handed over, is uploaded as a workflow artifact. A terminal has none to upload to.',
    },
    {
        name: 'retention-days',
        kind: 'count',
        commands: carrying,
        description: "Days that the artifact is kept, 1 to 400; GitHub caps it at the repository's setting. Without it, that setting.",
    },
];

;// CONCATENATED MODULE: ./src/inputs/target-definitions.ts
const targetDefinitions = [
    {
        name: 'target',
        kind: 'text',
        commands: ['migrate', 'seal', 'pending'],
        description: 'Name of the database, where one environment has several: it keeps the artifacts of their deploys apart.',
    },
    {
        name: 'targets',
        kind: 'text',
        commands: ['targets'],
        description: 'JSON list of {"name", "environment", "secret"}. The environment defaults to the name, the secret to DATABASE_URL. The order is that of the deploys.',
    },
    {
        name: 'canary',
        kind: 'count',
        commands: ['targets'],
        fallback: '1',
        description: 'How many of the first targets are in the output canary; the others are in rest.',
    },
    {
        name: 'manifests',
        kind: 'path',
        commands: ['targets', 'keep'],
        description: 'Folder with the manifests of a run, each in a folder of the name of its artifact: every target is then listed with what it left.',
    },
];

;// CONCATENATED MODULE: ./src/inputs/verify-definitions.ts
const verifyDefinitions = [
    {
        name: 'manifest',
        kind: 'path',
        commands: ['verify'],
        description: 'The migration-manifest.json to verify, or a folder of manifests: then each is verified, and the chains that they form.',
    },
    {
        name: 'bundle',
        kind: 'path',
        commands: ['verify'],
        description: 'Its Sigstore bundle. Without it, the manifest file name with .sigstore.json behind it. Not for a folder.',
    },
    {
        name: 'public-key',
        kind: 'text',
        commands: ['verify', 'collect'],
        description: 'Public key in PEM that must have signed. Excludes public-key-file and verification-policy.',
    },
    {
        name: 'public-key-file',
        kind: 'path',
        commands: ['verify', 'collect'],
        description: 'File with one or more public keys in PEM, any of which may have signed. Excludes public-key and verification-policy.',
    },
    {
        name: 'verification-policy',
        kind: 'path',
        commands: ['verify', 'collect'],
        description: 'File that says whom to believe, by schema/verification-policy-v1.schema.json: keys, or identities of workflows with their trusted roots. Excludes public-key and public-key-file.',
    },
    {
        name: 'migrations',
        kind: 'path',
        commands: ['verify'],
        description: 'Migrations folder whose files are compared too; without it that step says that it was skipped.',
    },
    {
        name: 'expected-head',
        kind: 'text',
        commands: ['verify', 'collect'],
        description: 'Newest manifests as they were noted elsewhere, <sequence>:<sha256>, with commas between: what was cut off at the end of a chain shows by them alone. For a folder.',
    },
    {
        name: 'expected-start',
        kind: 'text',
        commands: ['verify'],
        description: 'Records right before the first ones of the folder, written likewise, where it does not begin with the first of its chain. For a folder.',
    },
];

;// CONCATENATED MODULE: ./src/inputs/definitions.ts
/** Every input, once: action.yml, the command line's help and the README's table say the same, by test. */








const definitions = [
    ...checkDefinitions,
    ...deployDefinitions,
    ...gateDefinitions,
    ...sealDefinitions,
    ...verifyDefinitions,
    ...targetDefinitions,
    ...evidenceDefinitions,
    ...adoptDefinitions,
];
/** Those that the action has. */
const actionDefinitions = definitions.filter(({ terminalOnly }) => terminalOnly !== true);


/***/ }),

/***/ 29563:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ canonical),
/* harmony export */   X: () => (/* binding */ canonicalDigest)
/* harmony export */ });
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98799);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95305);
/** RFC 8785 (JSON Canonicalization Scheme): one text for one value, so that a digest says something about the value. */


/** The RFC 8785 text of a JSON value. */
function canonical(value) {
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new TypeError('Only a JSON value has a canonical form.');
    return text;
}
/** The SHA-256 of a value's RFC 8785 text. */
function canonicalDigest(value) {
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .b)(canonical(value));
}


/***/ }),

/***/ 95305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ digest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/** SHA-256 digests, always as 64 lower-case hexadecimal digits. */

/** The SHA-256 of a text's UTF-8 bytes, or of bytes as they are. */
function digest(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex');
}


/***/ }),

/***/ 67978:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ maxMigrations),
/* harmony export */   X: () => (/* binding */ planOf)
/* harmony export */ });
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29563);
/** The plan: the pending migrations in order, each by name and SHA-256. */

/** How many migrations a folder may hold: a manifest names each of a plan. */
const maxMigrations = 10_000;
/** The plan of these migrations, in their order. */
function planOf(migrations) {
    const planned = migrations.map(({ name, sha256 }) => ({ name, sha256 }));
    return { sha256: (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalDigest */ .X)(planned), migrations: planned };
}


/***/ }),

/***/ 31405:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/** A value that must never be shown: it has no text form, and whatever prints it prints `***`. */

class Secret {
    #value;
    /** `mask` is told every form of the value before anybody else can see one. */
    constructor(value, forms, mask) {
        this.#value = value;
        for (const form of new Set([value, ...forms]))
            if (form !== '')
                mask(form);
    }
    /** The bare value, for the one call that needs it. */
    reveal() {
        return this.#value;
    }
    toString() {
        return '***';
    }
    toJSON() {
        return '***';
    }
    [node_util__WEBPACK_IMPORTED_MODULE_0__.inspect.custom]() {
        return '***';
    }
}


/***/ }),

/***/ 65251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ unknown),
/* harmony export */   t: () => (/* binding */ isUnknown)
/* harmony export */ });
/** A fact that was read, or the reason why it could not be: nothing is left blank, and nothing has a default. */
/** Says that a fact is not known, and why, in a sentence without a secret in it. */
function unknown(reason) {
    return { unknown: reason };
}
/** Whether a stated fact is the lack of one. */
function isUnknown(value) {
    return typeof value === 'object' && value !== null && 'unknown' in value;
}


/***/ }),

/***/ 51886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ escapeMarkdown)
/* harmony export */ });
/** Texts from elsewhere, in Markdown that they cannot break out of. */
/** One line whose characters stand for themselves: no table cell ends, no tag, link or mention begins. */
function escapeMarkdown(text) {
    return text
        .replace(/\p{Cc}+/gu, ' ')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('|', '&#124;')
        .replaceAll('[', '&#91;')
        .replaceAll('`', '&#96;')
        .replaceAll('@', '&#64;')
        .replaceAll('*', '&#42;');
}


/***/ }),

/***/ 72968:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ renderProblem)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51886);
/** A problem for a page: what it is, where, and what to do. */

function renderProblem({ code, severity, message, remedy, place }) {
    const where = place === null ? '' : ` (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .F)(place)})`;
    return `**${severity === 'error' ? 'Error' : 'Warning'} \`${code}\`**${where}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .F)(message)}\n\n> ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .F)(remedy)}`;
}


/***/ })

};
