export const id = 2402;
export const ids = [2402];
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

/***/ 48403:
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
;// CONCATENATED MODULE: ./src/model/drizzle.ts
/** Drizzle's own words: its dialects, its two generations and where its ledger lies. */
/** drizzle-kit's defaults for PostgreSQL. */
const defaultLedgerTable = { schema: 'drizzle', name: '__drizzle_migrations' };

// EXTERNAL MODULE: ./src/project/content.ts
var content = __webpack_require__(2392);
// EXTERNAL MODULE: ./src/project/excerpt.ts
var excerpt = __webpack_require__(41388);
// EXTERNAL MODULE: ./src/model/excerpt.ts
var model_excerpt = __webpack_require__(24664);
;// CONCATENATED MODULE: ./src/project/config.ts
/** What the drizzle config says, from a probe of it and from what was given as inputs. */





/** drizzle-kit's own default. */
const defaultOut = 'drizzle';
/** What to do where a config cannot be loaded. */
const givenInstead = 'Give the inputs `dialect` and `out` (and `migrations-schema` and `migrations-table`, where they are not the default): the config is not loaded then.';
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
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('thrown'), message: schemas/* string */.YjP() }),
]);
/** Reads what the probe wrote about the config at `place`; null where it wrote nothing that makes sense. */
function parseProbe(json, place) {
    const probe = probeSchema.safeParse((0,content/* parseJson */.qF)(json));
    if (!probe.success)
        return null;
    switch (probe.data.kind) {
        case 'object':
            return parseRawConfig(probe.data.config, place);
        case 'other':
            throw unreadable(`The config exports a ${probe.data.type}, but drizzle-kit expects an object.`, place);
        case 'thrown':
            throw unreadable(`The config throws as it is loaded without the environment of a deploy: ${(0,excerpt/* firstLine */.TM)(probe.data.message).replace(/[.\s]*$/u, '')}.`, place);
    }
}
/** Reads a config that is a JSON file; drizzle-kit is not needed for that, and 1.0 cannot do it. */
function parseJsonConfig(json, place) {
    const value = (0,content/* parseJson */.qF)(json.replace(/^\uFEFF/u, ''));
    if (value === undefined)
        throw unreadable('The config is not JSON.', place);
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
    const listed = supported.map(excerpt/* quote */.hD).join(', ');
    const message = `The dialect is ${(0,excerpt/* quote */.hD)(dialect)}; supported ${supported.length === 1 ? 'is' : 'are'} ${listed}.`;
    const doing = supported.length === 1 ? 'Deploy' : 'Check';
    return config_problem('config/dialect-unsupported', message, `${doing} this project by other means until its dialect is supported.`, place);
}
function ownDriver(driver, dialect, place) {
    const reached = dialect === 'postgresql' ? 'a PostgreSQL server' : 'a database';
    const message = `The config names the driver ${(0,excerpt/* quote */.hD)(driver)}; supported is ${reached} that is reached by its URL, without \`driver\`.`;
    return config_problem('config/driver-unsupported', message, 'Where the database can also be reached by a URL, give the inputs `dialect` and `out`.', place);
}
function selectLedgerTable(raw, given) {
    return {
        schema: given.ledgerSchema ?? raw?.migrations?.schema ?? defaultLedgerTable.schema,
        name: given.ledgerTable ?? raw?.migrations?.table ?? defaultLedgerTable.name,
    };
}
function parseRawConfig(value, place) {
    const parsed = configSchema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    const [issue] = parsed.error.issues;
    throw unreadable(`The config's \`${(0,model_excerpt/* excerpt */.K)(issue?.path.join('.') ?? '')}\` is not what drizzle-kit expects: ${issue?.message ?? 'unknown form'}.`, place);
}
function config_problem(code, message, remedy, place) {
    return new problem/* Problem */.AF(code, { message, remedy, place });
}


/***/ }),

/***/ 87933:
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
// EXTERNAL MODULE: ./src/model/child-end.ts
var child_end = __webpack_require__(58415);
// EXTERNAL MODULE: ./src/project/child.ts
var child = __webpack_require__(50427);
// EXTERNAL MODULE: ./src/project/config.ts + 1 modules
var config = __webpack_require__(48403);
// EXTERNAL MODULE: ./src/project/disk.ts
var disk = __webpack_require__(78064);
// EXTERNAL MODULE: ./src/project/excerpt.ts
var excerpt = __webpack_require__(41388);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
// EXTERNAL MODULE: ./src/project/content.ts
var content = __webpack_require__(2392);
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
        message: `The installed drizzle-kit has the version ${(0,excerpt/* quote */.hD)(version)}; supported are 0.21 to 0.31 and 1.x.`,
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
    return manifestSchema.safeParse((0,content/* parseJson */.qF)(text)).data ?? null;
}
function notReadable() {
    return new problem/* Problem */.AF('kit/not-found', {
        message: 'The package.json of the installed drizzle-kit could not be read, or names no script of drizzle-kit.',
        remedy: 'Install the dependencies again.',
        place: 'drizzle-kit',
    });
}

// EXTERNAL MODULE: ./src/project/paths.ts
var project_paths = __webpack_require__(41153);
// EXTERNAL MODULE: ./src/project/probe.ts
var project_probe = __webpack_require__(46719);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./src/project/yarn.ts
/** Yarn Plug'n'Play: packages that lie in archives, found by asking the project's own `.pnp.cjs` in a child. */








const resultLimit = 1_000_000;
const packageSchema = schemas/* strictObject */.rej({ folder: schemas/* string */.YjP(), manifest: schemas/* string */.YjP() }).nullable();
const answerSchema = schemas/* strictObject */.rej({ kit: packageSchema, orm: packageSchema });
/** Loaded with `.pnp.cjs` in the child, where archives can be read as folders. */
const question = `const { readFileSync, writeFileSync } = require('node:fs');
const { dirname } = require('node:path');
const [from, result] = process.argv.slice(2);
const api = require('node:module').findPnpApi(from);
const find = (name) => {
  try {
    const path = api.resolveToUnqualified(name + '/package.json', from);
    return { folder: dirname(path), manifest: readFileSync(path, 'utf8') };
  } catch {
    return null;
  }
};
writeFileSync(result, JSON.stringify({ kit: find('drizzle-kit'), orm: find('drizzle-orm') }));
`;
/** The options with which Yarn itself starts Node. */
async function readPnpOptions(pnpPath) {
    const loader = (0,external_node_path_.join)((0,external_node_path_.dirname)(pnpPath), '.pnp.loader.mjs');
    return ['--require', pnpPath, ...((await (0,disk/* exists */.t2)(loader)) ? ['--experimental-loader', (0,external_node_url_.pathToFileURL)(loader).href] : [])];
}
/** Asks where the package has drizzle-kit and drizzle-orm. */
async function readPnpPackages(pnpPath, place, runChild) {
    const folder = await (0,disk/* writeTemporary */.bW)(place.tempFolder, { 'question.cjs': question });
    const result = (0,external_node_path_.join)(folder, 'answer.json');
    const { timeLimitMs, signal, packageFolder } = place;
    const args = ['--require', pnpPath, (0,external_node_path_.join)(folder, 'question.cjs'), `${packageFolder}/`, result];
    const end = await runChild({ file: 'node', args, cwd: packageFolder, env: (0,child/* childEnvironment */.Q)(place, folder), timeLimitMs, signal, onLine: () => undefined });
    return parseAnswer(await (0,disk/* readText */.yR)(result, resultLimit), (0,child_end/* describeEnd */.l)(end));
}
function parseAnswer(json, end) {
    const answer = answerSchema.safeParse(json === null ? undefined : (0,content/* parseJson */.qF)(json));
    if (!answer.success)
        throw notInstalled('.pnp.cjs', `Yarn's .pnp.cjs was asked and gave no answer (Node ${end})`);
    const { kit, orm } = answer.data;
    if (kit === null)
        throw notInstalled('.pnp.cjs', "Yarn's .pnp.cjs does not know drizzle-kit as a dependency of the package");
    return { kit, orm };
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
    if (source.kind === 'node-modules')
        return parseKit({ kit: source.kit, orm: levels.find(({ orm }) => orm !== null)?.orm ?? null }, []);
    const [packages, nodeOptions] = await Promise.all([readPnpPackages(source.path, place, runChild), readPnpOptions(source.path)]);
    return parseKit(packages, nodeOptions);
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
    const args = [kit.script, 'check', '--config', config];
    const env = { ...(0,child/* childEnvironment */.Q)(place, (0,external_node_path_.dirname)(config)), ...kit.environment };
    let said = '';
    const onLine = (line) => {
        if (line.trim() !== '')
            said = line;
    };
    const end = await runChild({ file: 'node', args, cwd: packageFolder, env, timeLimitMs, signal, onLine });
    if (end.kind === 'cancelled')
        throw new problem/* Problem */.AF('apply/cancelled', { message: 'The run was cancelled while drizzle-kit loaded the config.', remedy: 'Run it again.' });
    return `${(0,child_end/* describeEnd */.l)(end)}${end.kind === 'exited' && said !== '' ? `, having said: ${(0,excerpt/* firstLine */.TM)(said)}` : '.'}`;
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
  return { kind: 'thrown', message: String(thrown?.message ?? thrown).slice(0, 2000) };
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
// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
// EXTERNAL MODULE: ./src/project/config.ts + 1 modules
var config = __webpack_require__(48403);
// EXTERNAL MODULE: ./src/project/disk.ts
var disk = __webpack_require__(78064);
// EXTERNAL MODULE: ./src/project/excerpt.ts
var excerpt = __webpack_require__(41388);
// EXTERNAL MODULE: ./src/project/folders.ts + 7 modules
var folders = __webpack_require__(83261);
// EXTERNAL MODULE: ./src/project/kit.ts + 2 modules
var project_kit = __webpack_require__(87933);
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
    return first.content.kind === 'read' ? { path, sha256: (0,digest/* digest */.b)(first.content.bytes) } : (0,unknown/* unknown */.L)(`The lockfile ${path} ${(0,content/* describeLoss */.$4)(first.content)}.`);
}

;// CONCATENATED MODULE: ./src/project/repository.ts
/** Reads a repository's Drizzle project: its drizzle-kit, its config and its migrations. */










/** A project to deploy. Throws what keeps it from being read at all; what is wrong with its migrations is told in `folder.defects`. */
async function readProject(place, runChild) {
    return readSupported(place, runChild, ['postgresql']);
}
/** A project to check, of any dialect that is checked. */
async function readCheckedProject(place, runChild) {
    return readSupported(place, runChild, ['postgresql', 'mysql', 'sqlite', 'turso']);
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
        message: `The migrations folder ${(0,excerpt/* quote */.hD)(out)} is absolute or leads out of the repository, so no commit tells what is in it.`,
        remedy: 'Set `out` to a folder in the repository, as a path from the package.',
        place: 'out',
    });
}


/***/ })

};
