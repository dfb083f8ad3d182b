export const ids = [2402,5174];
export const modules = {

/***/ 82353:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ projectPlace)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/** Where the Drizzle project of this run lies. */

/** Loading a config takes drizzle-kit half a second; one that takes a minute never returns. */
const configTimeLimitMs = 60_000;
function projectPlace({ workingDirectory, config, given }, host) {
    return {
        repositoryRoot: host.workspace,
        packageFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(host.directory, workingDirectory),
        configPath: config,
        given,
        tempFolder: host.tempFolder,
        searchPath: host.searchPath,
        timeLimitMs: configTimeLimitMs,
        signal: host.signal,
    };
}


/***/ }),

/***/ 62330:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ startKit)
/* harmony export */ });
/** `args` begin with the command, as `migrate`; `env` is all that it gets, but for what the package manager needs to find packages. */
async function startKit({ script, environment }, args, command, runChild) {
    return await runChild({ ...command, file: 'node', args: [script, ...args], env: { ...command.env, ...environment } });
}


/***/ }),

/***/ 58415:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ describeEnd)
/* harmony export */ });
/** How a child ended, as the rest of a sentence that starts with its name. */
function describeEnd(end) {
    switch (end.kind) {
        case 'exited':
            return `ended with exit code ${String(end.code)}`;
        case 'signalled':
            return `was ended by ${end.signal}`;
        case 'timed-out':
            return 'reached the time limit';
        case 'cancelled':
            return 'was cancelled';
        case 'not-started':
            return `could not be started: ${end.reason}`;
    }
}


/***/ }),

/***/ 50427:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ childEnvironment)
/* harmony export */ });
/** Port 9 is the discard service: a config that connects as it is loaded reaches nobody. */
const unreachableUrl = 'postgres://nobody:nothing@127.0.0.1:9/nowhere';
/**
 * Its whole environment: nothing of the job's, and no secret. `folder` takes what the loaders write, so that no cache of theirs ends up in the work
 * tree.
 */
function childEnvironment(place, folder) {
    return { PATH: place.searchPath, HOME: place.tempFolder, TMPDIR: folder, DATABASE_URL: unreachableUrl, NO_COLOR: '1' };
}


/***/ }),

/***/ 88705:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Qf: () => (/* binding */ parseJsonConfig),
  u5: () => (/* binding */ parseProbe),
  zg: () => (/* binding */ selectConfig),
  O$: () => (/* binding */ unreadable)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/model/drizzle.ts
var drizzle = __webpack_require__(28647);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(54966);
;// CONCATENATED MODULE: ./src/project/config-thrown.ts
/** Why a config could not be loaded, by what it threw: its syntax, an import that is not there, or its own code. */




/** What to do where a config cannot be loaded. */
const givenInstead = 'Give the inputs `dialect` and `out` (and `migrations-schema` and `migrations-table`, where they are not the default): the config is not loaded then.';
/** `place` is the path of the config from the root of the repository. */
function describeThrown(thrown, place) {
    const said = (0,sentence/* sentence */.em)((0,plain/* firstLine */.TM)(thrown.message));
    switch (thrown.cause) {
        case 'syntax':
            return new problem/* Problem */.AF('config/unreadable', { message: describeSyntax(thrown, place), remedy: 'Correct the syntax there.', place });
        case 'module':
            return new problem/* Problem */.AF('config/unreadable', {
                message: `The config imports what is not there: ${said}`,
                remedy: `Install the dependencies of the project in a step before this one, or correct the import. ${givenInstead}`,
                place,
            });
        case 'other':
            return new problem/* Problem */.AF('config/unreadable', {
                message: `The config throws as it is loaded without the environment of a deploy: ${said}`,
                remedy: givenInstead,
                place,
            });
    }
}
/** esbuild: `FILE:2:39: ERROR: Expected …` · babel: `ParseError: Unexpected token \n FILE:2:39` · Node: the message, and `FILE:2` in the stack. */
function describeSyntax({ message, place: stack }, place) {
    const lines = [...message.split('\n'), stack].map((line) => line.trim());
    const at = lines
        .map((line) => /(?<file>[^/\\:]{1,255}):(?<line>\d+(?::\d+)?)(?:: ERROR: (?<said>.*))?$/u.exec(line)?.groups)
        .find((groups) => groups !== undefined);
    const file = at?.['file'] ?? (0,external_node_path_.basename)(place);
    const said = at?.['said'] ?? (lines[0] ?? '').replace(/^ParseError: /u, '');
    return `The config cannot be parsed, at ${(0,plain/* excerpt */.Kb)(file === (0,external_node_path_.basename)(place) ? place : file)}${at === undefined ? '' : `:${at['line'] ?? ''}`}: ${(0,sentence/* sentence */.em)((0,plain/* firstLine */.TM)(said))}`;
}

// EXTERNAL MODULE: ./src/text/json.ts
var text_json = __webpack_require__(21789);
// EXTERNAL MODULE: ./src/text/nearest.ts
var nearest = __webpack_require__(60613);
;// CONCATENATED MODULE: ./src/project/config.ts
/** What the drizzle config says, from a probe of it and from what was given as inputs. */








/** drizzle-kit's own default. */
const defaultOut = 'drizzle';
const config_text = schemas/* string */.YjP().max(1024).optional();
const configSchema = schemas/* object */.Ikc({
    dialect: config_text,
    driver: config_text,
    out: config_text,
    migrations: schemas/* object */.Ikc({ schema: config_text, table: config_text }).optional(),
});
/** What the probe writes; the keys that it copies carry no credentials. */
const probeSchema = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('object'), config: schemas/* unknown */.L5J() }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('other'), type: schemas/* string */.YjP() }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('thrown'), cause: schemas/* enum */.k5n(['syntax', 'module', 'other']), message: schemas/* string */.YjP(), place: schemas/* string */.YjP() }),
]);
/** Reads what the probe wrote about the config at `place`; null where it wrote nothing that makes sense. */
function parseProbe(json, place) {
    const probe = probeSchema.safeParse((0,text_json/* parseJson */.q)(json));
    if (!probe.success)
        return null;
    switch (probe.data.kind) {
        case 'object':
            return parseRawConfig(probe.data.config, place);
        case 'other':
            throw unreadable(`The config exports a ${probe.data.type}, but drizzle-kit expects an object.`, place);
        case 'thrown':
            throw describeThrown(probe.data, place);
    }
}
/** Reads a config that is a JSON file; drizzle-kit is not needed for that, and 1.0 cannot do it. */
function parseJsonConfig(json, place) {
    const value = (0,text_json/* parseJson */.q)(json.replace(/^\uFEFF/u, ''));
    if (value === undefined)
        throw config_problem('config/unreadable', 'The config is not JSON.', 'Correct its syntax.', place);
    return parseRawConfig(value, place);
}
/** Joins config and inputs: an input that is given wins. `loaded` is null where no config was loaded; any dialect that is not `supported` is refused. */
function selectConfig(loaded, given, supported) {
    const raw = loaded?.raw;
    const place = loaded?.path ?? 'dialect';
    const written = given.dialect ?? raw?.dialect;
    if (written === undefined)
        throw config_problem('config/incomplete', 'The config names no `dialect`.', 'Add `dialect` to it, or give it as an input.', place);
    const dialect = supported.find((one) => one === written);
    if (dialect === undefined)
        throw otherDialect(written, supported, given.dialect === null ? place : 'dialect');
    if (raw?.driver !== undefined)
        throw ownDriver(raw.driver, dialect, place);
    const out = raw?.out === undefined || raw.out === '' ? defaultOut : raw.out;
    return { dialect, out: given.out ?? out, ledgerTable: selectLedgerTable(raw, given) };
}
/** A config that could not be loaded. */
function unreadable(message, place) {
    return config_problem('config/unreadable', message, givenInstead, place);
}
function otherDialect(dialect, supported, place) {
    const listed = supported.map(plain/* quote */.hD).join(', ');
    const message = `The dialect is ${(0,plain/* quote */.hD)(dialect)}; supported ${(0,sentence/* agree */.d5)(supported.length, 'is', 'are')} ${listed}.`;
    const doing = supported.length === 1 ? 'Deploy' : 'Check';
    const meant = (0,nearest/* nearest */.p)(dialect, supported);
    const remedy = meant === null ? `${doing} this project by other means until its dialect is supported.` : `Write ${(0,plain/* quote */.hD)(meant)}, as drizzle-kit spells it.`;
    return config_problem('config/dialect-unsupported', message, remedy, place);
}
function ownDriver(driver, dialect, place) {
    const reached = dialect === 'postgresql' ? 'a PostgreSQL server' : 'a database';
    const message = `The config names the driver ${(0,plain/* quote */.hD)(driver)}; supported is ${reached} that is reached by its URL, without \`driver\`.`;
    return config_problem('config/driver-unsupported', message, 'Where the database can also be reached by a URL, give the inputs `dialect` and `out`.', place);
}
function selectLedgerTable(raw, given) {
    return {
        schema: given.ledgerSchema ?? raw?.migrations?.schema ?? drizzle/* defaultLedgerTable */.Fs.schema,
        name: given.ledgerTable ?? raw?.migrations?.table ?? drizzle/* defaultLedgerTable */.Fs.name,
    };
}
function parseRawConfig(value, place) {
    const parsed = configSchema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    const [issue] = parsed.error.issues;
    throw unreadable(`The config's \`${(0,plain/* excerpt */.Kb)(issue?.path.join('.') ?? '')}\` is not what drizzle-kit expects: ${(0,sentence/* sentence */.em)(issue?.message ?? 'unknown form')}`, place);
}
function config_problem(code, message, remedy, place) {
    return new problem/* Problem */.AF(code, { message, remedy, place });
}


/***/ }),

/***/ 94962:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Xg: () => (/* binding */ readConfig),
  e6: () => (/* binding */ readConfigPath),
  zY: () => (/* binding */ readKit),
  p4: () => (/* binding */ readTsconfigPath)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/kit/child.ts
var child = __webpack_require__(62330);
// EXTERNAL MODULE: ./src/model/child-end.ts
var child_end = __webpack_require__(58415);
// EXTERNAL MODULE: ./src/project/child.ts
var project_child = __webpack_require__(50427);
// EXTERNAL MODULE: ./src/project/config.ts + 1 modules
var config = __webpack_require__(88705);
// EXTERNAL MODULE: ./src/project/disk.ts
var disk = __webpack_require__(78064);
// EXTERNAL MODULE: ./src/model/drizzle.ts
var drizzle = __webpack_require__(28647);
// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
// EXTERNAL MODULE: ./src/project/paths.ts
var project_paths = __webpack_require__(41153);
;// CONCATENATED MODULE: ./src/project/driver.ts
/** The driver that the project's drizzle-kit will load for PostgreSQL, found as Node resolves an `import` of it. */





/** Node looks from the script's real path up to the top of the disk, also out of the repository. */
async function readDriver(script) {
    const path = await (0,disk/* readRealPath */.Mg)(script);
    if (path === null)
        return (0,unknown/* unknown */.L)('The script of drizzle-kit could not be found, so its driver is not known.');
    const folders = (0,project_paths/* ancestors */.T1)((0,external_node_path_.dirname)(path)).map((folder) => (0,external_node_path_.join)(folder, 'node_modules'));
    for (const driver of drizzle/* postgresqlDrivers */.iV) {
        if (await isInstalled(driver, folders))
            return driver;
    }
    return null;
}
/** The nearest folder of that name decides, even if it is empty. */
async function isInstalled(name, folders) {
    const paths = folders.map((folder) => (0,external_node_path_.join)(folder, name));
    const present = await Promise.all(paths.map(disk/* exists */.t2));
    const nearest = paths.find((_, index) => present[index]);
    return nearest !== undefined && (await (0,disk/* exists */.t2)((0,external_node_path_.join)(nearest, 'package.json')));
}

// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./src/text/json.ts
var text_json = __webpack_require__(21789);
;// CONCATENATED MODULE: ./src/project/installation.ts
/** An installed package, as its `package.json` tells: its version, and the script that a command starts. */






/** Keys that are not named here are none of our business. */
const manifestSchema = schemas/* object */.Ikc({ version: schemas/* string */.YjP().max(128), bin: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP())]).optional() });
/** The parts of a version that tell the generations apart: major, minor, and the number of a beta. */
const versionForm = /^(\d+)\.(\d+)\.\d+(?:-(beta|rc)\.(\d+)(?:-[0-9a-z]+)?)?$/u;
/** The project's drizzle-kit, from the packages that were found. */
function parseKit({ kit, orm }, nodeOptions) {
    const manifest = parseManifest(kit.manifest);
    const script = typeof manifest?.bin === 'string' ? manifest.bin : manifest?.bin?.['drizzle-kit'];
    if (manifest === null || script === undefined)
        throw notReadable();
    return {
        version: manifest.version,
        ormVersion: ormVersion(orm),
        generation: generationOf(manifest.version),
        script: (0,external_node_path_.join)(kit.folder, script),
        environment: nodeOptionsVariable(nodeOptions),
    };
}
/**
 * Node options as a variable for the environment. As arguments they would not reach the worker threads in which esbuild works, and a config under
 * Yarn Plug'n'Play would never be loaded.
 */
function nodeOptionsVariable(nodeOptions) {
    const text = nodeOptions.map((option) => (/[\s"\\]/u.test(option) ? JSON.stringify(option) : option)).join(' ');
    return text === '' ? {} : { NODE_OPTIONS: text };
}
/** The folder layout that a version of drizzle-kit migrates: a journal before 1.0.0-beta.9, dated folders since. */
function generationOf(version) {
    const [, major, minor, stage, number] = versionForm.exec(version) ?? [];
    if (major === '0' && stage === undefined && Number(minor) >= 21 && Number(minor) <= 31)
        return 'v0';
    if (major === '1' && stage === 'beta' && Number(number) < 9 && minor === '0')
        return 'v0';
    if (major === '1')
        return 'v1';
    throw new problem/* Problem */.AF('kit/unsupported-version', {
        message: `The installed drizzle-kit has the version ${(0,plain/* quote */.hD)(version)}; supported are 0.21 to 0.31 and 1.x.`,
        remedy: 'Install a supported version of drizzle-kit, or a drizzle-attest that knows this one.',
        place: 'drizzle-kit',
    });
}
/** What to say where no drizzle-kit was found. */
function notInstalled(place, detail) {
    return new problem/* Problem */.AF('kit/not-found', {
        message: `No drizzle-kit is installed for this package: ${detail}.`,
        remedy: 'Install the dependencies in a step before this one (npm ci, pnpm install, yarn install, bun install); drizzle-attest never downloads drizzle-kit.',
        place,
    });
}
function ormVersion(orm) {
    if (orm === null)
        return (0,unknown/* unknown */.L)('No drizzle-orm is installed for this package.');
    return parseManifest(orm.manifest)?.version ?? (0,unknown/* unknown */.L)('The package.json of the installed drizzle-orm could not be read.');
}
function parseManifest(text) {
    return manifestSchema.safeParse((0,text_json/* parseJson */.q)(text)).data ?? null;
}
function notReadable() {
    return new problem/* Problem */.AF('kit/not-found', {
        message: 'The package.json of the installed drizzle-kit could not be read, or names no script of drizzle-kit.',
        remedy: 'Install the dependencies again.',
        place: 'drizzle-kit',
    });
}

// EXTERNAL MODULE: ./src/project/probe.ts
var project_probe = __webpack_require__(46719);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./src/project/yarn.ts
/** Yarn Plug'n'Play: packages that lie in archives, found by asking the project's own `.pnp.cjs` in a child. */









const resultLimit = 1_000_000;
const packageSchema = schemas/* strictObject */.rej({ folder: schemas/* string */.YjP(), manifest: schemas/* string */.YjP() }).nullable();
const answerSchema = schemas/* strictObject */.rej({ kit: packageSchema, orm: packageSchema, driver: schemas/* enum */.k5n(drizzle/* postgresqlDrivers */.iV).nullable() });
/** Loaded with `.pnp.cjs` in the child, where archives can be read as folders. */
const question = `const { readFileSync, writeFileSync } = require('node:fs');
const { dirname } = require('node:path');
const [from, result, ...drivers] = process.argv.slice(2);
const api = require('node:module').findPnpApi(from);
const find = (name, issuer = from) => {
  try {
    const path = api.resolveToUnqualified(name + '/package.json', issuer);
    return { folder: dirname(path), manifest: readFileSync(path, 'utf8') };
  } catch {
    return null;
  }
};
const kit = find('drizzle-kit');
const driver = kit === null ? undefined : drivers.find((name) => find(name, kit.folder + '/') !== null);
writeFileSync(result, JSON.stringify({ kit, orm: find('drizzle-orm'), driver: driver ?? null }));
`;
/** The options with which Yarn itself starts Node. */
async function readPnpOptions(pnpPath) {
    const loader = (0,external_node_path_.join)((0,external_node_path_.dirname)(pnpPath), '.pnp.loader.mjs');
    return ['--require', pnpPath, ...((await (0,disk/* exists */.t2)(loader)) ? ['--experimental-loader', (0,external_node_url_.pathToFileURL)(loader).href] : [])];
}
/** Asks where the package has drizzle-kit and drizzle-orm, and which driver drizzle-kit has. */
async function readPnpPackages(pnpPath, place, runChild) {
    const folder = await (0,disk/* writeTemporary */.bW)(place.tempFolder, { 'question.cjs': question });
    const result = (0,external_node_path_.join)(folder, 'answer.json');
    const { timeLimitMs, signal, packageFolder } = place;
    const args = ['--require', pnpPath, (0,external_node_path_.join)(folder, 'question.cjs'), `${packageFolder}/`, result, ...drizzle/* postgresqlDrivers */.iV];
    const end = await runChild({ file: 'node', args, cwd: packageFolder, env: (0,project_child/* childEnvironment */.Q)(place, folder), timeLimitMs, signal, onLine: () => undefined });
    return parseAnswer(await (0,disk/* readText */.yR)(result, resultLimit), (0,child_end/* describeEnd */.l)(end));
}
function parseAnswer(json, end) {
    const answer = answerSchema.safeParse(json === null ? undefined : (0,text_json/* parseJson */.q)(json));
    if (!answer.success)
        throw notInstalled('.pnp.cjs', `Yarn's .pnp.cjs was asked and gave no answer (Node ${end})`);
    const { kit, orm, driver } = answer.data;
    if (kit === null)
        throw notInstalled('.pnp.cjs', "Yarn's .pnp.cjs does not know drizzle-kit as a dependency of the package");
    return { kit, orm, driver };
}

;// CONCATENATED MODULE: ./src/project/kit.ts
/** The project's own installed drizzle-kit: found where its package manager put it, and started to load the config. */













/** Of a package.json, a config or a probe's result, in bytes. */
const textLimit = 1_000_000;
const defaultConfigs = ['drizzle.config.ts', 'drizzle.config.js', 'drizzle.config.json'];
/** Finds drizzle-kit from the package's folder up to the repository's root, as Node and Yarn do; never on the PATH, never in a registry. */
async function readKit(place, runChild) {
    const levels = await Promise.all((0,project_paths/* ancestors */.T1)(place.packageFolder, place.repositoryRoot).map(readLevel));
    const source = levels.find((level) => level.source !== null)?.source ?? null;
    if (source === null)
        throw notInstalled(packagePath(place), 'no node_modules from its folder up to the root of the repository holds it');
    if (source.kind === 'node-modules') {
        const kit = parseKit({ kit: source.kit, orm: levels.find(({ orm }) => orm !== null)?.orm ?? null }, []);
        return { ...kit, driver: await readDriver(kit.script) };
    }
    const [packages, nodeOptions] = await Promise.all([readPnpPackages(source.path, place, runChild), readPnpOptions(source.path)]);
    return { ...parseKit(packages, nodeOptions), driver: packages.driver };
}
/** Loads the config with the project's drizzle-kit, in a child without the job's environment. */
async function readConfig(place, kit, runChild) {
    const path = await readConfigPath(place);
    const shown = (0,project_paths/* pathFrom */.Iw)(place.repositoryRoot, path);
    if (path.endsWith('.json'))
        return { raw: (0,config/* parseJsonConfig */.Qf)((await (0,disk/* readText */.yR)(path, textLimit)) ?? '', shown), path: shown };
    const probe = (0,project_probe/* renderProbe */.$H)(kit.generation, path, await readTsconfigPath(path));
    const folder = await (0,disk/* writeTemporary */.bW)(place.tempFolder, probe.files);
    const ended = await runCheck(place, kit, (0,external_node_path_.join)(folder, probe.entry), runChild);
    const result = await (0,disk/* readText */.yR)((0,external_node_path_.join)(folder, project_probe/* resultName */.x5), textLimit);
    const raw = result === null ? null : (0,config/* parseProbe */.u5)(result, shown);
    if (raw === null)
        throw (0,config/* unreadable */.O$)(`The config could not be loaded: drizzle-kit ${ended}`, shown);
    return { raw, path: shown };
}
async function readLevel(folder) {
    const path = (0,external_node_path_.join)(folder, '.pnp.cjs');
    const modules = (0,external_node_path_.join)(folder, 'node_modules');
    const [pnp, kit, orm] = await Promise.all([(0,disk/* exists */.t2)(path), readPackage((0,external_node_path_.join)(modules, 'drizzle-kit')), readPackage((0,external_node_path_.join)(modules, 'drizzle-orm'))]);
    if (pnp)
        return { source: { kind: 'pnp', path }, orm };
    return { source: kit === null ? null : { kind: 'node-modules', kit }, orm };
}
async function readPackage(folder) {
    const manifest = await (0,disk/* readText */.yR)((0,external_node_path_.join)(folder, 'package.json'), textLimit);
    return manifest === null ? null : { folder, manifest };
}
/** Absolute. Throws `config/not-found`. */
async function readConfigPath(place) {
    const names = place.configPath === null ? defaultConfigs : [place.configPath];
    const paths = names.map((name) => (0,external_node_path_.resolve)(place.packageFolder, name));
    const present = await Promise.all(paths.map(disk/* exists */.t2));
    const path = paths.find((_, index) => present[index]);
    if (path !== undefined)
        return path;
    throw new problem/* Problem */.AF('config/not-found', {
        message: `The package has no ${names.join(', ')}.`,
        remedy: 'Give the path of the drizzle config from the package, or give the inputs `dialect` and `out` instead.',
        place: packagePath(place),
    });
}
/** The tsconfig.json that is nearest to a config; null where there is none. */
async function readTsconfigPath(configPath) {
    const paths = (0,project_paths/* ancestors */.T1)((0,external_node_path_.dirname)(configPath)).map((folder) => (0,external_node_path_.join)(folder, 'tsconfig.json'));
    const present = await Promise.all(paths.map(disk/* exists */.t2));
    return paths.find((_, index) => present[index]) ?? null;
}
/** `check` needs no database and no schema; the probe ends the process before it looks at a folder. Gives how it ended, as a sentence's end. */
async function runCheck(place, kit, config, runChild) {
    const { packageFolder, timeLimitMs, signal } = place;
    const env = (0,project_child/* childEnvironment */.Q)(place, (0,external_node_path_.dirname)(config));
    let said = '';
    const onLine = (line) => {
        if (line.trim() !== '')
            said = line;
    };
    const end = await (0,child/* startKit */.h)(kit, ['check', '--config', config], { cwd: packageFolder, env, timeLimitMs, signal, onLine }, runChild);
    if (end.kind === 'cancelled')
        throw new problem/* Problem */.AF('apply/cancelled', { message: 'The run was cancelled while drizzle-kit loaded the config.', remedy: 'Run it again.' });
    return `${(0,child_end/* describeEnd */.l)(end)}${end.kind === 'exited' && said !== '' ? `, having said: ${(0,plain/* firstLine */.TM)(said)}` : '.'}`;
}
function packagePath(place) {
    return (0,project_paths/* pathFrom */.Iw)(place.repositoryRoot, place.packageFolder) || '.';
}


/***/ }),

/***/ 46719:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $H: () => (/* binding */ renderProbe),
/* harmony export */   x5: () => (/* binding */ resultName),
/* harmony export */   yx: () => (/* binding */ renderTsconfig)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_1__);
/** The files of a probe: a config for drizzle-kit that loads the project's own one, writes down what it says, and ends the process. */


/** The file in the probe's folder that the child writes. */
const resultName = 'probe.json';
/**
 * Renders the probe. It loads the config through the loader that drizzle-kit would use for it: 0.x `require`s every config under a hook; 1.0 reads
 * TypeScript with jiti and imports everything else natively. `tsconfig` is the absolute path of the config's nearest tsconfig.json, or null.
 */
function renderProbe(generation, configPath, tsconfig) {
    if (generation === 'v0')
        return { entry: 'probe.cjs', files: { 'probe.cjs': renderCommonJs(configPath) } };
    if (!['.ts', '.mts', '.cts'].includes((0,node_path__WEBPACK_IMPORTED_MODULE_0__.extname)(configPath)))
        return { entry: 'probe.mjs', files: { 'probe.mjs': renderModule((0,node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)(configPath).href) } };
    return { entry: 'probe.mts', files: { 'probe.mts': renderModule(configPath), ...renderTsconfig(tsconfig) } };
}
function renderCommonJs(configPath) {
    return `const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const write = (probe) => writeFileSync(join(__dirname, ${JSON.stringify(resultName)}), JSON.stringify(probe));
try {
  write(describe(require(${JSON.stringify(configPath)})));
} catch (thrown) {
  write(describeThrown(thrown));
}
process.exit(0);
${describe}`;
}
function renderModule(specifier) {
    return `import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
const write = (probe) => writeFileSync(fileURLToPath(new URL(${JSON.stringify(resultName)}, import.meta.url)), JSON.stringify(probe));
try {
  write(describe(await import(${JSON.stringify(specifier)})));
} catch (thrown) {
  write(describeThrown(thrown));
}
process.exit(0);
${describe}`;
}
/** Plain JavaScript for both forms. Only the keys named here leave the child: credentials stay in it. */
const describe = `
function describe(loaded) {
  const config = unwrap(loaded);
  if (typeof config !== 'object' || config === null || typeof config.then === 'function')
    return { kind: 'other', type: typeof config?.then === 'function' ? 'promise' : String(config === null ? config : typeof config) };
  const { dialect, driver, out, migrations } = config;
  return { kind: 'object', config: { dialect, driver, out, migrations: migrations && { schema: migrations.schema, table: migrations.table, prefix: migrations.prefix } } };
}
function unwrap(loaded) {
  let config = loaded;
  for (let depth = 0; depth < 3 && config?.default !== undefined && config.dialect === undefined; depth += 1) config = config.default;
  return config;
}
function describeThrown(thrown) {
  const message = String(thrown?.message ?? thrown).slice(0, 2000);
  // Node names the place of a syntax error in the stack alone; the loaders of TypeScript have errors of their own for it.
  const isSyntax = thrown?.name === 'SyntaxError' || /^(?:Transform failed|ParseError)/.test(message);
  const cause = isSyntax ? 'syntax' : /^(?:ERR_)?MODULE_NOT_FOUND$/.test(thrown?.code) ? 'module' : 'other';
  const place = isSyntax ? String(thrown?.stack ?? '').split('\\n', 1)[0].slice(0, 2000) : '';
  return { kind: 'thrown', cause, message, place };
}
`;
/**
 * drizzle-kit 1.0 takes path aliases from the tsconfig.json nearest to the config that it is started with, and resolves them from its folder: the
 * probe's own one extends the project's, whose \`baseUrl\` goes before the one that stands in for the lack of it.
 */
function renderTsconfig(tsconfig) {
    if (tsconfig === null)
        return {};
    return {
        'base.json': JSON.stringify({ compilerOptions: { baseUrl: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(tsconfig, '..') } }),
        'tsconfig.json': JSON.stringify({ extends: ['./base.json', tsconfig] }),
    };
}


/***/ }),

/***/ 7538:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hT: () => (/* binding */ readCheckedProject),
  jw: () => (/* binding */ readMigrationsAlone),
  Wh: () => (/* binding */ readProject)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/model/drizzle.ts
var drizzle = __webpack_require__(28647);
// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
// EXTERNAL MODULE: ./src/project/config.ts + 1 modules
var config = __webpack_require__(88705);
// EXTERNAL MODULE: ./src/project/disk.ts
var disk = __webpack_require__(78064);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./src/project/folders.ts + 7 modules
var folders = __webpack_require__(83261);
// EXTERNAL MODULE: ./src/project/kit.ts + 3 modules
var project_kit = __webpack_require__(94962);
// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/project/content.ts
var content = __webpack_require__(2392);
// EXTERNAL MODULE: ./src/project/paths.ts
var paths = __webpack_require__(41153);
;// CONCATENATED MODULE: ./src/project/lockfile.ts
/** The package manager's lockfile that is nearest to the package. */





const names = ['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock', 'bun.lockb'];
/** The largest that is read, in bytes. */
const lockfileLimit = 100_000_000;
/** Where a lockfile of the folder may lie. */
function lockfilePaths(folder) {
    return names.map((name) => (0,external_node_path_.join)(folder, name));
}
/** Picks from one level's files; null where the level has none. Two lockfiles say nothing: which one was installed from is not known. */
function selectLockfile(root, files) {
    const present = files.filter(({ content }) => content.kind !== 'absent');
    const [first] = present;
    if (first === undefined)
        return null;
    if (present.length > 1)
        return (0,unknown/* unknown */.L)(`Several lockfiles lie side by side: ${present.map(({ path }) => (0,paths/* pathFrom */.Iw)(root, path)).join(', ')}.`);
    const path = (0,paths/* pathFrom */.Iw)(root, first.path);
    return first.content.kind === 'read' ? { path, sha256: (0,digest/* digest */.br)(first.content.bytes) } : (0,unknown/* unknown */.L)(`The lockfile ${path} ${(0,content/* describeLoss */.$)(first.content)}.`);
}

;// CONCATENATED MODULE: ./src/project/repository.ts
/** Reads a repository's Drizzle project: its drizzle-kit, its config and its migrations. */











/** A project to deploy. Throws what keeps it from being read at all; what is wrong with its migrations is told in `folder.defects`. */
async function readProject(place, runChild) {
    return readSupported(place, runChild, drizzle/* deployDialects */.hU);
}
/** A project to check, of any dialect that is checked. */
async function readCheckedProject(place, runChild) {
    return readSupported(place, runChild, drizzle/* dialects */.O9);
}
async function readSupported(place, runChild, supported) {
    const kitRead = (0,project_kit/* readKit */.zY)(place, runChild);
    const configRead = readKitConfig(place, kitRead, runChild, supported);
    const folderRead = readMigrations(place, kitRead, configRead);
    const [kit, config, folder, lockfile] = await Promise.all([kitRead, configRead, folderRead, readLockfile(place)]);
    return { kit, config, folder, lockfile };
}
/** The migrations of one folder alone, without an installed drizzle-kit and without running anything of the project; the files tell their generation. */
async function readMigrationsAlone(place, out) {
    const { root, folder } = await readFolderPath(place, out);
    const content = await (0,disk/* readFolder */.j1)(root, folder);
    return (0,folders/* parseFolder */.I)(content, (0,paths/* pathFrom */.Iw)(root, folder), content !== null && content.journal.kind === 'absent' && content.folders.size > 0 ? 'v1' : 'v0', null);
}
async function readKitConfig(place, kit, runChild, supported) {
    const { given } = place;
    const loaded = given.dialect !== null && given.out !== null ? null : await (0,project_kit/* readConfig */.Xg)(place, await kit, runChild);
    return (0,config/* selectConfig */.zg)(loaded, given, supported);
}
async function readMigrations(place, kit, config) {
    const { out, dialect } = await config;
    const { root, folder } = await readFolderPath(place, out);
    const content = await (0,disk/* readFolder */.j1)(root, folder);
    return (0,folders/* parseFolder */.I)(content, (0,paths/* pathFrom */.Iw)(root, folder), (await kit).generation, dialect);
}
/** The real paths of the repository and of the folder, so that no link leads out of it. A folder that does not exist stays as written. */
async function readFolderPath(place, out) {
    const [root, packageFolder] = await Promise.all([(0,disk/* readRealPath */.Mg)(place.repositoryRoot), (0,disk/* readRealPath */.Mg)(place.packageFolder)]);
    if (root === null || packageFolder === null)
        throw noPackage(place);
    const written = (0,external_node_path_.resolve)(packageFolder, out);
    const folder = (await (0,disk/* readRealPath */.Mg)(written)) ?? written;
    if ((0,external_node_path_.isAbsolute)(out) || !(0,paths/* isWithin */.UO)(root, written) || !(0,paths/* isWithin */.UO)(root, folder))
        throw outside(out);
    return { root, folder };
}
async function readLockfile(place) {
    for (const folder of (0,paths/* ancestors */.T1)(place.packageFolder, place.repositoryRoot)) {
        const files = await Promise.all(lockfilePaths(folder).map(async (path) => ({ path, content: await (0,disk/* readFile */.TA)(path, lockfileLimit) })));
        const lockfile = selectLockfile(place.repositoryRoot, files);
        if (lockfile !== null)
            return lockfile;
    }
    return (0,unknown/* unknown */.L)('No lockfile lies between the package and the root of the repository.');
}
function noPackage(place) {
    return new problem/* Problem */.AF('input/invalid', {
        message: 'The folder of the package does not exist in the repository.',
        remedy: 'Give the path of the package from the root of the repository.',
        place: (0,paths/* pathFrom */.Iw)(place.repositoryRoot, place.packageFolder),
    });
}
function outside(out) {
    return new problem/* Problem */.AF('folder/outside-repository', {
        message: `The migrations folder ${(0,plain/* quote */.hD)(out)} is absolute or leads out of the repository, so no commit tells what is in it.`,
        remedy: 'Set `out` to a folder in the repository, as a path from the package.',
        place: 'out',
    });
}


/***/ }),

/***/ 33861:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OQ: () => (/* binding */ migrationPath),
/* harmony export */   bV: () => (/* binding */ splitChunks),
/* harmony export */   dR: () => (/* binding */ joinChunks)
/* harmony export */ });
const breakpoint = '--> statement-breakpoint';
/** As drizzle-kit does it: whatever the journal's `breakpoints` says, and without trimming. */
function splitChunks(text) {
    return text.split(breakpoint);
}
/** The text of the file again. */
function joinChunks(chunks) {
    return chunks.join(breakpoint);
}
/** Where a migration's file lies, from the repository's root; `folder` is the migrations folder. */
function migrationPath(generation, folder, name) {
    const file = generation === 'v0' ? `${name}.sql` : `${name}/migration.sql`;
    return folder === '' ? file : `${folder}/${file}`;
}


/***/ }),

/***/ 2392:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ describeLoss)
/* harmony export */ });
/** What came of reading one file, before anybody judges it. */
/** Why a file gave no bytes, as the end of a sentence that starts with its name. */
function describeLoss(content) {
    switch (content.kind) {
        case 'absent':
            return 'does not exist';
        case 'too-large':
            return `has ${String(content.size)} bytes, more than are read`;
        case 'outside':
            return 'is a symbolic link that leads out of the repository';
        case 'unreadable':
            return `could not be read (${content.reason})`;
    }
}


/***/ }),

/***/ 78064:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mg: () => (/* binding */ readRealPath),
/* harmony export */   TA: () => (/* binding */ readFile),
/* harmony export */   bW: () => (/* binding */ writeTemporary),
/* harmony export */   j1: () => (/* binding */ readFolder),
/* harmony export */   t2: () => (/* binding */ exists),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12652);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41153);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21789);
/** The disk: bounded, never following a link out of the repository, and never opening what nobody needs. */






/** Sizes in bytes. */
const limits = { sql: 50_000_000, journal: 4_000_000 };
/** How many files are open at once; more gain nothing, the thread pool of Node is smaller. */
const parallel = 32;
/** Opening a FIFO must not wait for its writer. */
const reading = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK;
/** Everything in a migrations folder that drizzle-kit would read at deploy; null where there is no such folder. Both paths are real. */
async function readFolder(root, folder) {
    const entries = await listFolder(folder);
    if (entries === null)
        return null;
    const sqlNames = entries.filter((entry) => !entry.isDirectory() && entry.name.endsWith('.sql'));
    const folderNames = entries.filter((entry) => (entry.isDirectory() || entry.isSymbolicLink()) && !sqlNames.includes(entry));
    const [journal, sqlFiles, folders] = await Promise.all([
        followWithin(root, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'meta', '_journal.json'), limits.journal),
        mapParallel(sqlNames, ({ name }) => readWithin(root, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name), limits.sql)),
        mapParallel(folderNames, (entry) => (entry.isSymbolicLink() ? followWithin : readWithin)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry.name, 'migration.sql'), limits.sql)),
    ]);
    return { journal, sqlFiles: byName(sqlNames, sqlFiles), folders: byName(folderNames, folders) };
}
/** A file's bytes, links followed wherever they lead; at most `limit` of them. */
async function readFile(path, limit) {
    return readOpened(path, reading, limit);
}
/** A small file's text; null where there is none that can be read. */
async function readText(path, limit) {
    const content = await readFile(path, limit);
    return content.kind === 'read' ? (0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .decodeText */ .g)(content.bytes) : null;
}
async function exists(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path).then(() => true, () => false);
}
/** The path without symbolic links; null where there is nothing that can be reached. */
async function readRealPath(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path).catch(() => null);
}
/** Makes a folder with these files in a folder for temporary things, and gives its path. */
async function writeTemporary(tempFolder, files) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(tempFolder, 'project-'));
    await Promise.all(Object.entries(files).map(([name, text]) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name), text, { flag: 'wx', mode: 0o600 })));
    return folder;
}
async function listFolder(folder) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { withFileTypes: true });
    }
    catch (thrown) {
        const code = codeOf(thrown);
        if (isAbsence(code))
            return null;
        throw new _errors_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .AF('folder/unreadable', { message: `The migrations folder could not be read (${code}).`, remedy: 'Let the job read it.', cause: thrown });
    }
}
/** Opens without following; a link is followed only after its end was seen to lie in the repository. */
async function readWithin(root, path, limit) {
    const content = await readOpened(path, reading | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW, limit);
    return content.kind === 'unreadable' && content.reason === 'ELOOP' ? followWithin(root, path, limit) : content;
}
async function followWithin(root, path, limit) {
    try {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path);
        return (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .isWithin */ .UO)(root, real) ? await readOpened(real, reading | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW, limit) : { kind: 'outside' };
    }
    catch (thrown) {
        return lossOf(codeOf(thrown));
    }
}
async function readOpened(path, flags, limit) {
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, flags);
        return await readHandle(file, limit).finally(() => file.close());
    }
    catch (thrown) {
        return lossOf(codeOf(thrown));
    }
}
async function readHandle(file, limit) {
    const stats = await file.stat();
    if (!stats.isFile())
        return { kind: 'unreadable', reason: 'it is no regular file' };
    if (stats.size > limit)
        return { kind: 'too-large', size: stats.size };
    return { kind: 'read', bytes: await file.readFile() };
}
function lossOf(code) {
    return isAbsence(code) ? { kind: 'absent' } : { kind: 'unreadable', reason: code };
}
function isAbsence(code) {
    return code === 'ENOENT' || code === 'ENOTDIR';
}
function codeOf(thrown) {
    return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : 'unknown error';
}
function byName(entries, contents) {
    return new Map(entries.map(({ name }, index) => [name, contents[index] ?? { kind: 'absent' }]));
}
async function mapParallel(items, work) {
    const results = [];
    const next = items.entries();
    const worker = async () => {
        for (const [index, item] of next)
            results[index] = await work(item);
    };
    await Promise.all(Array.from({ length: Math.min(parallel, items.length) }, worker));
    return results;
}


/***/ }),

/***/ 83261:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ parseFolder)
});

// EXTERNAL MODULE: ./src/model/plan.ts
var plan = __webpack_require__(67978);
// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./src/project/content.ts
var project_content = __webpack_require__(2392);
// EXTERNAL MODULE: ./src/text/json.ts
var text_json = __webpack_require__(21789);
// EXTERNAL MODULE: ./src/text/problem.ts
var text_problem = __webpack_require__(95928);
;// CONCATENATED MODULE: ./src/project/lines.ts
/** Lines of a text file, counted from 1, and the marks that an unfinished git merge leaves at their start. */
const mergeMark = /^(?:<{7}|\|{7}|>{7})(?= |\r?$)/mu;
/** The lines on which a JSON text has `"key":`, in order. */
function findKeyLines(text, key) {
    return text.split('\n').flatMap((line, index) => Array.from({ length: line.split(`"${key}":`).length - 1 }, () => index + 1));
}
/** The line of the first merge-conflict mark. `=======` alone is none: SQL comments are underlined with it. */
function findMergeMark(text) {
    const found = mergeMark.exec(text);
    return found === null ? null : lineAt(text, found.index);
}
function lineAt(text, index) {
    let line = 1;
    for (let next = text.indexOf('\n'); next !== -1 && next < index; next = text.indexOf('\n', next + 1))
        line += 1;
    return line;
}

;// CONCATENATED MODULE: ./src/project/entries.ts
/** What is wrong with the journal's entries among themselves. */




/** Every defect, in the order of the entries, with its line in the journal's text. */
function findDefects(entries, text, path) {
    const defects = [...findDuplicates(entries), ...findDisorder(entries)].sort((a, b) => a.entry.position - b.entry.position);
    if (defects.length === 0)
        return [];
    const lines = { idx: findKeyLines(text, 'idx'), when: findKeyLines(text, 'when'), tag: findKeyLines(text, 'tag') };
    return defects.map(({ code, key, entry, message, remedy, severity }) => new problem/* Problem */.AF(code, { message, remedy, severity, place: (0,text_problem/* renderPlace */.oL)(path, lines[key][entry.position] ?? null) }));
}
/**
 * One tag twice runs one file twice, and of two entries with one `when` drizzle-kit skips the second once the first is applied. One `idx` twice
 * only warns: nothing reads it at deploy, but the next `generate` counts on from it.
 */
function findDuplicates(entries) {
    const seen = { tag: new Set(), when: new Set(), idx: new Set() };
    return entries.flatMap((entry) => {
        const found = [];
        if (seen.tag.has(entry.tag))
            found.push(duplicate('journal/duplicate-entry', 'tag', entry, 'error'));
        else if (seen.when.has(entry.when))
            found.push(duplicate('journal/duplicate-when', 'when', entry, 'error'));
        if (seen.idx.has(entry.idx))
            found.push(duplicate('journal/duplicate-entry', 'idx', entry, 'warning'));
        seen.tag.add(entry.tag);
        seen.when.add(entry.when);
        seen.idx.add(entry.idx);
        return found;
    });
}
function duplicate(code, key, entry, severity) {
    const message = `The journal's entry ${(0,plain/* quote */.hD)(entry.tag)} has the \`${key}\` of an earlier entry (${(0,plain/* quote */.hD)(String(entry[key]))}).`;
    const remedy = 'Keep one of the two; where both are migrations, delete the later one and generate it again.';
    return { code, key, entry, message, remedy, severity };
}
/** Only a warning here: whether drizzle-kit would skip the entry depends on what the ledger holds already. */
function findDisorder(entries) {
    let newest = -1;
    return entries.flatMap((entry) => {
        const late = entry.when < newest;
        newest = Math.max(newest, entry.when);
        return late ? [disorder(entry)] : [];
    });
}
function disorder(entry) {
    const message = `The journal's entry ${(0,plain/* quote */.hD)(entry.tag)} has an older \`when\` than an entry before it, so drizzle-kit skips it where that one is applied.`;
    const remedy = 'If it was never deployed, delete the migration and generate it again.';
    return { code: 'journal/out-of-order', key: 'when', entry, message, remedy, severity: 'warning' };
}

;// CONCATENATED MODULE: ./src/project/journal.ts
/** The journal of the v0 layout, `meta/_journal.json`: which migrations there are, in which order, and since when. */








/** The largest journals in the wild have a few hundred entries. */
const entryLimit = 10_000;
/** A tag names a file beside the journal: no path, no control character, and short enough for a file's name. */
const tag = schemas/* string */.YjP()
    .max(200)
    .regex(/^[^\p{C}\p{Zl}\p{Zp}/\\]+$/u);
const entrySchema = schemas/* object */.Ikc({ idx: schemas/* int */.Whr().min(0), when: schemas/* int */.Whr().min(0), tag });
const journalSchema = schemas/* object */.Ikc({ dialect: schemas/* string */.YjP(), entries: schemas/* array */.YOg(schemas/* unknown */.L5J()).max(entryLimit) });
/** Judges the journal at `path` (from the repository's root); keys that drizzle-kit does not read at deploy are not judged. */
function parseJournal(content, path, dialect) {
    if (content.kind !== 'read')
        return refusal('journal/unreadable', `The journal ${(0,project_content/* describeLoss */.$)(content)}.`, path);
    const text = (0,text_json/* decodeText */.g)(content.bytes);
    if (text === null)
        return refusal('journal/invalid', 'The journal is not valid UTF-8.', path);
    const mark = findMergeMark(text);
    if (mark !== null)
        return refusal('journal/merge-conflict', 'The journal holds a mark of an unfinished merge.', (0,text_problem/* renderPlace */.oL)(path, mark));
    const json = (0,text_json/* parseJson */.q)(text);
    if (json === undefined)
        return refusal('journal/invalid', 'The journal is not JSON.', path);
    const journal = journalSchema.safeParse(json);
    if (!journal.success)
        return refusal('journal/invalid', `The journal has another form than drizzle-kit writes: ${describeIssue(journal.error)}.`, path);
    const parsed = journal.data.entries.map((entry, position) => parseEntry(entry, position, path));
    const entries = parsed.flatMap((entry) => (entry instanceof problem/* Problem */.AF ? [] : [entry]));
    const invalid = parsed.filter((entry) => entry instanceof problem/* Problem */.AF);
    return { known: true, entries, defects: [...judgeDialect(journal.data.dialect, dialect, path), ...invalid, ...findDefects(entries, text, path)] };
}
function parseEntry(entry, position, path) {
    const parsed = entrySchema.safeParse(entry);
    if (parsed.success)
        return { ...parsed.data, position };
    return new problem/* Problem */.AF('journal/invalid', {
        message: `Entry ${String(position)} of the journal has another form than drizzle-kit writes: ${describeIssue(parsed.error)}.`,
        remedy: 'Restore the entry from git; its tag is the name of a file beside the journal, without `.sql`.',
        place: path,
    });
}
/** What journals call each dialect: drizzle-kit below 0.21 said `pg`, and for Turso it says `sqlite`. */
const inJournals = {
    postgresql: { name: 'PostgreSQL', words: ['postgresql', 'pg'] },
    mysql: { name: 'MySQL', words: ['mysql'] },
    sqlite: { name: 'SQLite', words: ['sqlite'] },
    turso: { name: 'Turso', words: ['sqlite', 'turso'] },
};
function judgeDialect(written, dialect, path) {
    if (dialect === null || inJournals[dialect].words.includes(written))
        return [];
    return [
        new problem/* Problem */.AF('journal/dialect-mismatch', {
            message: `The journal is for the dialect ${(0,plain/* quote */.hD)(written)}, but the deploy is for ${(0,plain/* quote */.hD)(dialect)}.`,
            remedy: `Point \`out\` to the folder of the ${inJournals[dialect].name} migrations.`,
            place: path,
        }),
    ];
}
function describeIssue(error) {
    const issue = error.issues[0];
    if (issue === undefined)
        return 'nothing of it was recognised';
    return `${issue.path.length === 0 ? 'the whole' : `\`${(0,plain/* excerpt */.Kb)(issue.path.join('.'))}\``}: ${issue.message}`;
}
function refusal(code, message, place) {
    return {
        known: false,
        entries: [],
        defects: [new problem/* Problem */.AF(code, { message, remedy: 'Restore the journal from git, or resolve the merge that left it so.', place })],
    };
}

// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
// EXTERNAL MODULE: ./src/model/migration.ts
var migration = __webpack_require__(33861);
;// CONCATENATED MODULE: ./src/project/statements.ts
/** One migration's SQL file: its digest, its statements and what is wrong with it. */







/** Judges the SQL file at `path` (from the repository's root). */
function parseSqlFile(content, path) {
    if (content.kind !== 'read')
        return { file: null, defects: [lossOf(content, path)] };
    const text = (0,text_json/* decodeText */.g)(content.bytes);
    if (text === null)
        return { file: null, defects: [invalidUtf8(path)] };
    return {
        file: { sha256: (0,digest/* digest */.br)(content.bytes), bytes: content.bytes.length, chunks: (0,migration/* splitChunks */.bV)(text) },
        defects: mergeConflicts(text, path),
    };
}
function lossOf(content, path) {
    const details = { message: `The migration file ${(0,project_content/* describeLoss */.$)(content)}.`, place: path };
    return content.kind === 'too-large'
        ? new problem/* Problem */.AF('migration/too-large', { ...details, remedy: 'Load bulk data outside of migrations, or split the file into several migrations.' })
        : new problem/* Problem */.AF('migration/unreadable', { ...details, remedy: 'Commit the migration as a regular file that the job may read.' });
}
function invalidUtf8(path) {
    return new problem/* Problem */.AF('migration/invalid-utf8', {
        message: 'The migration file is not valid UTF-8, so drizzle-kit would send and hash other text than was reviewed.',
        remedy: 'Save the file as UTF-8.',
        place: path,
    });
}
function mergeConflicts(text, path) {
    const line = findMergeMark(text);
    if (line === null)
        return [];
    return [
        new problem/* Problem */.AF('migration/merge-conflict', {
            message: 'The migration file holds a mark of an unfinished merge.',
            remedy: 'Resolve the merge, then commit the file again.',
            place: (0,text_problem/* renderPlace */.oL)(path, line),
        }),
    ];
}

;// CONCATENATED MODULE: ./src/project/journal-layout.ts
/** The v0 layout: a journal, and one SQL file for each of its entries. */





/** A name as `generate` gives it: a number, then words; `0001_name.down.sql` is some other tool's. */
const generatedName = /^\d{4,}_[^.]+\.sql$/u;
/** Reads entries and files together; the files are known by the folder's listing, so a tag cannot lead elsewhere. */
function parseJournalLayout(content, path, dialect) {
    const journalPath = external_node_path_.posix.join(path, 'meta/_journal.json');
    const journal = parseJournal(content.journal, journalPath, dialect);
    const parsed = journal.entries.map((entry) => parseEntryFile(entry, content, path));
    const tags = new Set(journal.entries.map(({ tag }) => tag));
    const orphans = journal.known ? [...content.sqlFiles.keys()].filter((name) => !tags.has(name.slice(0, -'.sql'.length))).sort() : [];
    return {
        migrations: parsed.flatMap(({ migrations }) => migrations),
        defects: [...journal.defects, ...parsed.flatMap(({ defects }) => defects), ...orphans.map((name) => orphan(name, path))],
    };
}
function parseEntryFile(entry, content, folder) {
    const path = external_node_path_.posix.join(folder, `${entry.tag}.sql`);
    const sql = content.sqlFiles.get(`${entry.tag}.sql`);
    if (sql === undefined || sql.kind === 'absent')
        return { migrations: [], defects: [withoutSql(entry, path)] };
    const { file, defects } = parseSqlFile(sql, path);
    return { migrations: file === null ? [] : [{ name: entry.tag, createdAt: entry.when, path, ...file }], defects };
}
function withoutSql(entry, place) {
    return new problem/* Problem */.AF('journal/entry-without-sql', {
        message: `The journal has the entry ${(0,plain/* quote */.hD)(entry.tag)}, but its SQL file does not exist.`,
        remedy: 'Restore the file from git; remove the entry only if it was never deployed.',
        place,
    });
}
/**
 * drizzle-kit does not see such a file. Under a name that `generate` gives, it was meant to run, and a deploy without it is not the one that was
 * reviewed: an error. Under any other name it is somebody's script: a warning.
 */
function orphan(name, folder) {
    return new problem/* Problem */.AF('journal/sql-without-entry', {
        message: `The SQL file ${(0,plain/* quote */.hD)(name)} has no entry in the journal, so drizzle-kit never runs it.`,
        remedy: 'Generate the migration again so that the journal knows it, or move the file out of the folder.',
        place: external_node_path_.posix.join(folder, (0,plain/* excerpt */.Kb)(name)),
        severity: generatedName.test(name) ? 'error' : 'warning',
    });
}

;// CONCATENATED MODULE: ./src/project/timestamp.ts
/** The time that drizzle-kit 1.0 writes into a migration folder's name: 14 digits, UTC. */
const fourteenDigits = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})/u;
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Whether the name starts with 14 digits. */
function isDated(name) {
    return fourteenDigits.test(name);
}
/** Milliseconds since 1970 of the name's first 14 digits; null where they are no time, of which drizzle-kit makes NaN or another time. */
function parseTimestamp(name) {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = fourteenDigits.exec(name)?.slice(1).map(Number) ?? [];
    const valid = year >= 1970 && day >= 1 && day <= daysIn(year, month) && hour < 24 && minute < 60 && second < 60;
    return valid ? (((daysBefore(year, month) + day - 1) * 24 + hour) * 60 + minute) * 60_000 + second * 1_000 : null;
}
/** Days from 1970 to the first of the month. */
function daysBefore(year, month) {
    const leapDays = (before) => Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
    const months = lengths.slice(0, month - 1).map((_, index) => daysIn(year, index + 1));
    return (year - 1970) * 365 + leapDays(year - 1) - leapDays(1969) + months.reduce((sum, days) => sum + days, 0);
}
/** 0 where there is no such month. */
function daysIn(year, month) {
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return (lengths[month - 1] ?? 0) + (month === 2 && leap ? 1 : 0);
}

;// CONCATENATED MODULE: ./src/project/folder-layout.ts
/** The v1 layout: one dated folder for each migration, no journal. */





/** A child of drizzle-kit has no locale in its environment, so its `localeCompare` is that of en-US. */
const kitLocale = 'en-US';
const printable = /^[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u;
/** Reads the folders in the order in which drizzle-kit runs them. */
function parseFolderLayout(content, path) {
    const parsed = [...content.folders]
        .sort(([a], [b]) => a.localeCompare(b, kitLocale))
        .filter(([name, { kind }]) => kind !== 'absent' || isDated(name))
        .map(([name, sql]) => parseMigration(name, sql, path));
    return { migrations: parsed.flatMap(({ migrations }) => migrations), defects: parsed.flatMap(({ defects }) => defects) };
}
function parseMigration(name, sql, folder) {
    const place = external_node_path_.posix.join(folder, (0,plain/* excerpt */.Kb)(name));
    if (sql.kind === 'absent')
        return { migrations: [], defects: [folder_layout_withoutSql(name, place)] };
    const createdAt = printable.test(name) ? parseTimestamp(name) : null;
    const path = createdAt === null ? `${place}/migration.sql` : external_node_path_.posix.join(folder, name, 'migration.sql');
    const { file, defects } = parseSqlFile(sql, path);
    if (createdAt === null)
        return { migrations: [], defects: [invalidName(name, place), ...defects] };
    return { migrations: file === null ? [] : [{ name, createdAt, path, ...file }], defects };
}
function invalidName(name, place) {
    return new problem/* Problem */.AF('migration/invalid-name', {
        message: `The migration folder ${(0,plain/* quote */.hD)(name)} does not start with a UTC time of 14 digits (YYYYMMDDhhmmss), so drizzle-kit cannot record it.`,
        remedy: 'Rename the folder as `drizzle-kit generate` names one; if it holds no migration, move it out of the migrations folder.',
        place,
    });
}
/** Only a warning: drizzle-kit passes over such a folder, and git keeps no empty one, so it is a leftover of a work tree. */
function folder_layout_withoutSql(name, place) {
    return new problem/* Problem */.AF('migration/without-sql', {
        message: `The migration folder ${(0,plain/* quote */.hD)(name)} has no \`migration.sql\`, so drizzle-kit passes over it.`,
        remedy: 'Restore the file from git, or remove the folder.',
        place,
        severity: 'warning',
    });
}

;// CONCATENATED MODULE: ./src/project/folders.ts





/** Judges the folder at `path` (from the repository's root), which a drizzle-kit of `kitGeneration` will migrate. `content` is null where it is missing, `dialect` where the files are to tell it. */
function parseFolder(content, path, kitGeneration, dialect) {
    if (content === null)
        return { generation: kitGeneration, path, migrations: [], defects: [missing(path)] };
    const generation = layoutOf(content) ?? kitGeneration;
    const { migrations, defects } = parseLayout(generation, content, path, dialect);
    const found = [...defects, ...judgeLayout(content, path, kitGeneration), ...judgeCount(migrations.length, path)];
    return { generation, path, migrations, defects: migrations.length === 0 && found.every(isWarning) ? [...found, empty(path)] : found };
}
/** By the files, never by the version: early betas of 1.0 still wrote a journal. Null where there is neither. */
function layoutOf(content) {
    if (content.journal.kind !== 'absent')
        return 'v0';
    if ([...content.folders.values()].some(({ kind }) => kind !== 'absent'))
        return 'v1';
    return null;
}
function parseLayout(generation, content, path, dialect) {
    if (generation === 'v1')
        return parseFolderLayout(content, path);
    const nothing = content.journal.kind === 'absent' && content.sqlFiles.size === 0;
    return nothing ? { migrations: [], defects: [] } : parseJournalLayout(content, path, dialect);
}
/** A manifest names each migration of a plan, and a plan may be all of them. */
function judgeCount(found, path) {
    if (found <= plan/* maxMigrations */.W)
        return [];
    return [
        new problem/* Problem */.AF('folder/too-many-migrations', {
            message: `The folder holds ${found.toString()} migrations; a deploy records at most ${plan/* maxMigrations */.W.toString()}.`,
            remedy: 'Squash the history: keep what every database has already applied as one migration.',
            place: path,
        }),
    ];
}
function judgeLayout(content, path, kitGeneration) {
    const generation = layoutOf(content);
    if (hasBoth(content))
        return [mixed(path)];
    if (generation === null || generation === kitGeneration)
        return [];
    return [generation === 'v0' ? outdated(path) : newer(path)];
}
function hasBoth({ journal, folders }) {
    return journal.kind !== 'absent' && [...folders].some(([name, { kind }]) => isDated(name) && kind !== 'absent');
}
function isWarning(problem) {
    return problem.severity === 'warning';
}
function missing(path) {
    return new problem/* Problem */.AF('folder/missing', {
        message: 'The migrations folder does not exist; drizzle-kit 1.0 would report success on it.',
        remedy: 'Commit the migrations, or point `out` to their folder.',
        place: path,
    });
}
function empty(path) {
    return new problem/* Problem */.AF('folder/empty', {
        message: 'The migrations folder holds no migration.',
        remedy: 'Run `drizzle-kit generate` and commit what it writes, or point `out` to the folder of the migrations.',
        place: path,
    });
}
function mixed(path) {
    return new problem/* Problem */.AF('folder/mixed-layouts', {
        message: 'The migrations folder holds a journal and dated folders, and each generation of drizzle-kit sees only one of the two.',
        remedy: 'Finish `drizzle-kit up`, or restore the folder from git.',
        place: path,
    });
}
function outdated(path) {
    return new problem/* Problem */.AF('folder/outdated-layout', {
        message: 'The migrations folder has the layout of drizzle-kit 0.x, but the installed drizzle-kit is 1.0.',
        remedy: 'Run `drizzle-kit up` and commit what it writes.',
        place: path,
    });
}
function newer(path) {
    return new problem/* Problem */.AF('folder/newer-layout', {
        message: 'The migrations folder has the layout of drizzle-kit 1.0, but the installed drizzle-kit is 0.x.',
        remedy: 'Install the drizzle-kit 1.0 that wrote the folder.',
        place: path,
    });
}


/***/ }),

/***/ 41153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iw: () => (/* binding */ pathFrom),
/* harmony export */   T1: () => (/* binding */ ancestors),
/* harmony export */   UO: () => (/* binding */ isWithin)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/** Paths, compared without looking at the disk. */

/** Whether the absolute path is the folder or lies in it. */
function isWithin(folder, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, path);
    return !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(way) && way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`);
}
/** The path from the folder, with forward slashes; empty for the folder itself. */
function pathFrom(folder, path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, path).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/');
}
/** The folder and those above it, nearest first, up to the top or, where it is one of them, to `last`. */
function ancestors(folder, last) {
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(folder);
    return folder === last || parent === folder ? [folder] : [folder, ...ancestors(parent, last)];
}


/***/ })

};
