export const ids = [1692];
export const modules = {

/***/ 77832:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readCheckConfigurations: () => (/* binding */ readCheckConfigurations),
/* harmony export */   readDeployedConfiguration: () => (/* binding */ readDeployedConfiguration)
/* harmony export */ });
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12652);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65251);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58141);
/* harmony import */ var _sql_rules_meta_configuration_invalid_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19280);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27523);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94684);
/* harmony import */ var _configuration_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63842);
/** The check configuration file that was agreed on: git is asked for the base's, and the work tree for the one that the change would merge. */







/**
 * `base` is a branch, a tag or a commit; null where nothing is compared. Its newest commit judges, so that nobody goes back to an older policy by
 * starting from an older commit. Throws `check-configuration/invalid` where the file that is to judge cannot be used.
 */
async function readCheckConfigurations(repositoryRoot, base, readOutput) {
    const own = await (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .readCheckConfiguration */ .r)(repositoryRoot);
    if (base === null)
        return own === null ? nothing(false) : { settings: settingsOf(own, true), from: 'work-tree', changed: false, findings: [] };
    const { tip, fork } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .readPoints */ .Sb)(repositoryRoot, base, readOutput);
    // The rules on the history tell that there is no base; until there is, nothing is suppressed.
    if (tip === null)
        return nothing(false);
    const merged = await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .readBaseFile */ .go)(repositoryRoot, tip, _configuration_js__WEBPACK_IMPORTED_MODULE_5__.configurationFile, readOutput);
    const before = fork === null || fork === tip ? merged : await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .readBaseFile */ .go)(repositoryRoot, fork, _configuration_js__WEBPACK_IMPORTED_MODULE_5__.configurationFile, readOutput);
    return judge(textOf(merged), own, !isSame(own, textOf(before)));
}
/**
 * The file at the deployed commit, or that of the work tree if there is no commit. Throws `check-configuration/invalid` if it cannot be used.
 */
async function readDeployedConfiguration(repositoryRoot, commit, readOutput) {
    const text = (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_6__/* .isUnknown */ .t)(commit)
        ? await (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .readCheckConfiguration */ .r)(repositoryRoot)
        : textOf(await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .readBaseFile */ .go)(repositoryRoot, commit, _configuration_js__WEBPACK_IMPORTED_MODULE_5__.configurationFile, readOutput));
    return text === null ? _configuration_js__WEBPACK_IMPORTED_MODULE_5__.emptyConfiguration : settingsOf(text, false);
}
function judge(merged, own, changed) {
    const broken = changed && own !== null ? findProblem(own) : null;
    if (merged === null)
        return { ...nothing(changed), findings: broken === null ? [] : [(0,_sql_rules_meta_configuration_invalid_js__WEBPACK_IMPORTED_MODULE_2__/* .findBroken */ .xN)(broken)] };
    const unusable = findProblem(merged);
    if (unusable === null) {
        return { settings: settingsOf(merged, isSame(merged, own)), from: 'base', changed, findings: broken === null ? [] : [(0,_sql_rules_meta_configuration_invalid_js__WEBPACK_IMPORTED_MODULE_2__/* .findBroken */ .xN)(broken)] };
    }
    if (!changed || broken !== null)
        throw unusable;
    return { ...nothing(true), findings: [(0,_sql_rules_meta_configuration_invalid_js__WEBPACK_IMPORTED_MODULE_2__/* .findMended */ .Z1)(unusable)] };
}
function nothing(changed) {
    return { settings: _configuration_js__WEBPACK_IMPORTED_MODULE_5__.emptyConfiguration, from: 'none', changed, findings: [] };
}
function textOf(merged) {
    return merged === null || (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_6__/* .isUnknown */ .t)(merged) ? merged : merged.text;
}
/** A checkout may have written other line ends. */
function isSame(one, other) {
    return typeof one === 'string' && typeof other === 'string'
        ? one.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n')
        : one === null && other === null;
}
function findProblem(text) {
    try {
        settingsOf(text, false);
        return null;
    }
    catch (thrown) {
        return (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .asProblem */ .gr)(thrown);
    }
}
function settingsOf(text, hasLines) {
    if ((0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_6__/* .isUnknown */ .t)(text))
        throw (0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .invalid */ .G)(text.unknown, null);
    return (0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .parseCheckConfiguration */ .Y)(text, hasLines);
}


/***/ }),

/***/ 58141:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $s: () => (/* binding */ readMergedTexts),
/* harmony export */   Sb: () => (/* binding */ readPoints),
/* harmony export */   go: () => (/* binding */ readBaseFile),
/* harmony export */   wZ: () => (/* binding */ readBase)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _git_blob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52449);
/* harmony import */ var _git_git_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10308);
/* harmony import */ var _git_output_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28915);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95305);
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(65251);
/* harmony import */ var _folder_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62007);
/* harmony import */ var _history_uncomparable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82487);
/** git, asked for the base that a change is compared with. */








/** Bytes of one file, and files at once. */
const limits = { bytes: 50_000_000, files: 200, parallel: 8 };
/** Throws nothing of its own. */
async function readBase({ repositoryRoot, migrationsPath, base }, readOutput) {
    const git = (0,_git_git_js__WEBPACK_IMPORTED_MODULE_5__/* .openGit */ .z)(repositoryRoot, readOutput);
    const point = await readMergeBase(git, base);
    if (typeof point !== 'string')
        return { kind: 'unreadable', finding: point };
    const path = (await isTree(git, point, migrationsPath)) ? migrationsPath : ((await readMovedFrom(git, point, migrationsPath)) ?? migrationsPath);
    const [tree, changed] = await Promise.all([readTree(git, point, path), readChanged(git, point, path)]);
    if (tree === null)
        return { kind: 'unreadable', finding: (0,_history_uncomparable_js__WEBPACK_IMPORTED_MODULE_4__/* .uncomparable */ .q)('objects', base) };
    const files = new Map(tree.map((file) => [file.path, file]));
    const journal = files.get('meta/_journal.json');
    const read = journal === undefined ? null : (await readMerged(git, [journal])).get(journal.blob);
    const text = read !== undefined && read !== null && 'text' in read ? read.text : null;
    const folder = (0,_folder_state_js__WEBPACK_IMPORTED_MODULE_3__/* .parseState */ .Bu)(path, new Map(tree.map(({ path: name, blob }) => [name, blob])), text);
    return { kind: 'read', base: { mergeBase: point, folder, files, changed } };
}
/** The bytes of files of the base, by git's id: unknown where they are no text, are too large, or git does not have them. */
async function readMergedTexts(root, files, readOutput) {
    return readMerged((0,_git_git_js__WEBPACK_IMPORTED_MODULE_5__/* .openGit */ .z)(root, readOutput), files);
}
/** A file as it is in the base; null where the base does not have it. */
async function readBaseFile(root, mergeBase, path, readOutput) {
    const git = (0,_git_git_js__WEBPACK_IMPORTED_MODULE_5__/* .openGit */ .z)(root, readOutput);
    const { code, stdout } = await git('ls-tree', '-z', '--long', mergeBase, '--', path);
    const file = (0,_git_output_js__WEBPACK_IMPORTED_MODULE_6__/* .parseTree */ .cZ)(code, stdout)?.[0];
    return file === undefined ? null : ((await readMerged(git, [file])).get(file.blob) ?? null);
}
/** The commit of a revision, and the one that it and the change come from; each null where git does not tell. */
async function readPoints(root, base, readOutput) {
    const git = (0,_git_git_js__WEBPACK_IMPORTED_MODULE_5__/* .openGit */ .z)(root, readOutput);
    const [tip, fork] = await Promise.all([readCommit(git, base), readMergeBase(git, base)]);
    return { tip, fork: typeof fork === 'string' ? fork : null };
}
async function readMergeBase(git, base) {
    const [head, tip, shallow] = await Promise.all([readCommit(git, 'HEAD'), readCommit(git, base), git('rev-parse', '--is-shallow-repository')]);
    const isShallow = shallow.stdout.trim() === 'true';
    if (head === null)
        return (0,_history_uncomparable_js__WEBPACK_IMPORTED_MODULE_4__/* .uncomparable */ .q)(shallow.code === null ? 'no-git' : 'no-commit', base);
    if (tip === null)
        return (0,_history_uncomparable_js__WEBPACK_IMPORTED_MODULE_4__/* .uncomparable */ .q)(isShallow ? 'shallow' : 'no-base', base);
    const { code, stdout } = await git('merge-base', head, tip);
    const point = (0,_git_output_js__WEBPACK_IMPORTED_MODULE_6__/* .parseId */ .Fg)(code, stdout);
    if (point === null)
        return (0,_history_uncomparable_js__WEBPACK_IMPORTED_MODULE_4__/* .uncomparable */ .q)(isShallow ? 'shallow' : 'unrelated', base);
    // A cut history may hide a later common commit, but not one later than the base itself.
    return isShallow && point !== tip ? (0,_history_uncomparable_js__WEBPACK_IMPORTED_MODULE_4__/* .uncomparable */ .q)('shallow', base) : point;
}
async function readCommit(git, revision) {
    return await (0,_git_git_js__WEBPACK_IMPORTED_MODULE_5__/* .readObjectId */ .f)(git, `${revision}^{commit}`);
}
async function isTree(git, commit, path) {
    return (await (0,_git_git_js__WEBPACK_IMPORTED_MODULE_5__/* .readObjectId */ .f)(git, treeOf(commit, path))) !== null;
}
/** The slash at the end makes git look for a tree, never for a file. */
function treeOf(commit, path) {
    return `${commit}:./${path === '' ? '' : `${path}/`}`;
}
/** The migrations folder of the base that is there no longer, where the one asked for was not there yet. */
async function readMovedFrom(git, commit, path) {
    const [before, now] = await Promise.all([commit, 'HEAD'].map((revision) => git('ls-tree', '-r', '-z', '--name-only', revision)));
    const [names, present] = [(0,_git_output_js__WEBPACK_IMPORTED_MODULE_6__/* .parseNames */ .Gw)(before?.code ?? null, before?.stdout ?? ''), (0,_git_output_js__WEBPACK_IMPORTED_MODULE_6__/* .parseNames */ .Gw)(now?.code ?? null, now?.stdout ?? '')];
    return names === null || present === null ? null : selectMoved(names, present, path);
}
/** A folder of migrations among the base's files that is none any more; one of the same last name is taken first. Null without one. */
function selectMoved(before, now, path) {
    const left = foldersIn(now);
    const gone = [...foldersIn(before)].filter((folder) => !left.has(folder)).sort();
    return gone.find((folder) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(folder) === node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path)) ?? gone[0] ?? null;
}
function foldersIn(names) {
    return new Set(names.flatMap((name) => /^(?:(.*)\/)?(?:meta\/_journal\.json|\d{14}[^/]*\/migration\.sql)$/u.exec(name)?.[1] ?? []));
}
async function readTree(git, commit, path) {
    if (!(await isTree(git, commit, path)))
        return [];
    const { code, stdout } = await git('ls-tree', '-r', '-z', '--long', treeOf(commit, path));
    return (0,_git_output_js__WEBPACK_IMPORTED_MODULE_6__/* .parseTree */ .cZ)(code, stdout);
}
/** By the index's own list of the files: what was only touched is listed too. */
async function readChanged(git, commit, path) {
    const compare = ['diff-index', '-z', '--name-only', '--no-renames', '--no-ext-diff', '--relative', commit, '--'];
    const [tracked, untracked] = await Promise.all([
        git(...compare, path === '' ? '.' : path),
        git('ls-files', '-z', '--others', '--', path === '' ? '.' : path),
    ]);
    const names = [(0,_git_output_js__WEBPACK_IMPORTED_MODULE_6__/* .parseNames */ .Gw)(tracked.code, tracked.stdout), (0,_git_output_js__WEBPACK_IMPORTED_MODULE_6__/* .parseNames */ .Gw)(untracked.code, untracked.stdout)];
    if (names.includes(null))
        return null;
    return new Set(names.flatMap((list) => list ?? []).map((name) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.relative(path, name)));
}
async function readMerged(git, files) {
    const read = new Map();
    const wanted = files.slice(0, limits.files);
    for (let start = 0; start < wanted.length; start += limits.parallel)
        for (const [blob, text] of await Promise.all(wanted.slice(start, start + limits.parallel).map((file) => readBlob(git, file))))
            read.set(blob, text);
    return read;
}
/** The bytes came as text: only where they give the same id again is the text the whole truth. */
async function readBlob(git, { blob, bytes }) {
    if (bytes > limits.bytes)
        return [blob, (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_7__/* .unknown */ .L)('The file of the base has more bytes than are read.')];
    const { code, stdout } = await git('cat-file', 'blob', blob);
    const content = Buffer.from(stdout);
    if (code !== 0)
        return [blob, (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_7__/* .unknown */ .L)('git does not have the file of the base.')];
    if ((0,_git_blob_js__WEBPACK_IMPORTED_MODULE_1__/* .blobId */ .z)(content, (0,_git_blob_js__WEBPACK_IMPORTED_MODULE_1__/* .formatOf */ .b)(blob)) !== blob)
        return [blob, (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_7__/* .unknown */ .L)('The file of the base is not UTF-8.')];
    return [blob, { sha256: (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .br)(content), text: stdout }];
}


/***/ }),

/***/ 18221:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ readSources)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66709);
/** The disk: the files of a repository that may start a push. Bounded; no link is followed. */




const limits = { files: 20_000, bytes: 1_000_000, searched: 20_000_000, parallel: 32 };
/** What code has to name for its text to matter. */
const named = Buffer.from('drizzle-kit');
/** `paths` are those that git knows, from the repository's root, with forward slashes. */
async function readSources(root, paths) {
    const wanted = [...new Set(paths)].filter((path) => (0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(path) !== null);
    const top = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(root);
    const sources = [];
    const unread = wanted.length > limits.files ? [{ path: null, reason: `it has ${wanted.length} files to look into, and ${limits.files} are looked into` }] : [];
    const read = async (path) => {
        const found = await readSource(top, path);
        if (typeof found === 'string')
            sources.push({ path, text: found });
        else if (found !== null)
            unread.push(found);
    };
    const next = wanted.slice(0, limits.files).values();
    await Promise.all(Array.from({ length: limits.parallel }, async () => {
        for (const path of next)
            await read(path);
    }));
    const byPath = (a, b) => ((a.path ?? '') < (b.path ?? '') ? -1 : 1);
    return { sources: sources.sort(byPath), unread: unread.sort(byPath) };
}
/** Null for what is not there (a deletion that is not committed), is no file of the repository's own, or names nothing that matters. */
async function readSource(root, path) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, path);
    try {
        const [stats, folder] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(full), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(full))]);
        const way = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, folder);
        if (!stats.isFile() || way === '..' || way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`))
            return null;
        const isCode = (0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(path) === 'code';
        const tooLarge = { path, reason: `it has ${stats.size} bytes, and ${limits.bytes} are read` };
        if (stats.size > (isCode ? limits.searched : limits.bytes))
            return tooLarge;
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(full, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
        const bytes = await file.readFile().finally(() => file.close());
        if (isCode && !bytes.includes(named))
            return null;
        return stats.size > limits.bytes ? tooLarge : bytes.toString('utf8');
    }
    catch (thrown) {
        const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown error';
        return code === 'ENOENT' || code === 'ENOTDIR' ? null : { path, reason: code };
    }
}


/***/ }),

/***/ 19490:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/workflow-templates/template.ts
var template = __webpack_require__(63401);
// EXTERNAL MODULE: ./src/checks/push/disk.ts
var disk = __webpack_require__(18221);
// EXTERNAL MODULE: ./src/checks/push/push.ts + 13 modules
var push = __webpack_require__(71918);
// EXTERNAL MODULE: ./src/checks/configuration/git.ts
var git = __webpack_require__(77832);
// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/host/process.ts
var process = __webpack_require__(17439);
// EXTERNAL MODULE: ./src/project/disk.ts
var project_disk = __webpack_require__(78064);
// EXTERNAL MODULE: ./src/git/remote.ts
var git_remote = __webpack_require__(60668);
// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./src/text/problem.ts
var text_problem = __webpack_require__(95928);
// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(54966);
;// CONCATENATED MODULE: ./src/publish/adoption/text.ts




function renderAdoptionText(adoption, paint) {
    return [
        renderFound(adoption, paint),
        ...renderPlaces('Runs drizzle-kit push today', adoption.pushes, paint),
        ...renderPlaces('Runs drizzle-kit migrate today', adoption.deploys, paint),
        ...renderPlaces('Left out', adoption.leftOut, paint),
        ...adoption.files.map((file) => renderFile(file, adoption.writing, paint)),
        renderManualSteps(adoption, paint),
        paint('strong', renderEnd(adoption)),
    ].join('\n\n');
}
function renderFound({ repository, projects, packageManager, branch }, paint) {
    const manager = (0,unknown/* isUnknown */.t)(packageManager) ? `package manager unknown: ${packageManager.unknown}` : `installed by ${packageManager}`;
    return [
        `${paint('strong', line(repository ?? 'This repository'))}  ${paint('faint', `${line(manager)}, deployed from ${line(branch)}`)}`,
        ...projects.map((project) => `    ${renderProject(project, paint)}`),
    ].join('\n');
}
function renderProject({ config, dialect, folder, migrations, generation, environment }, paint) {
    const count = migrations === null ? 'which is not there yet' : (0,sentence/* plural */.LS)(migrations, 'migration');
    const layout = generation === null ? '' : `, layout of drizzle-kit ${generation}`;
    const fate = environment === null ? 'checked only: this dialect is not deployed' : `deployed to ${line(environment)}`;
    return `${paint('strong', line(config))}  ${line(dialect)}, ${line(folder)} (${count}${layout})  ${paint(environment === null ? 'warning' : 'good', fate)}`;
}
const mostPlaces = 20;
function renderPlaces(title, places, paint) {
    if (places.length === 0)
        return [];
    const shown = places.slice(0, mostPlaces).map(({ path, line: at, what }) => `${line((0,text_problem/* renderPlace */.oL)(path, at))}  ${line(what)}`);
    return [[paint('warning', `▲ ${title}`), ...shown, ...(0,sentence/* countOthers */.$S)(places.length, mostPlaces)].join('\n    ')];
}
function renderFile({ path, state, diff, written }, writing, paint) {
    const words = {
        new: written ? 'written' : 'new',
        same: 'is as it should be',
        differs: written ? 'replaced' : writing ? 'differs, and is left as it is' : 'differs; --write leaves it as it is, --write --force replaces it',
        kept: "is the team's own, and stays as it is",
    };
    const tone = state === 'differs' && !written ? 'warning' : 'faint';
    return [
        `${paint('strong', path)}  ${paint(tone, words[state])}`,
        ...diff
            .trimEnd()
            .split('\n')
            .slice(diff === '' ? 1 : 0)
            .map((text) => renderDiffLine(text, paint)),
    ].join('\n');
}
function renderDiffLine(text, paint) {
    const shown = line(text);
    if (/^(?:diff|index|new file|---|\+\+\+|@@)/u.test(text))
        return paint('faint', shown);
    if (text.startsWith('+'))
        return paint('good', shown);
    return text.startsWith('-') ? paint('error', shown) : shown;
}
function renderManualSteps({ manualSteps }, paint) {
    const items = manualSteps.map(({ what, where, why }, at) => {
        const number = `${String(at + 1)}.`.padStart(4);
        return [paint('strong', `${number} ${line(what)}`), `     ${paint('notice', '→')} ${line(where)}`, `     ${paint('faint', line(why))}`].join('\n');
    });
    return [paint('strong', 'What only a person can set, in this order'), ...items].join('\n');
}
function renderEnd({ files, writing }) {
    const count = (state) => files.filter(state).length;
    const written = count((file) => file.written);
    const open = count(({ state, written: isWritten }) => !isWritten && (state === 'new' || state === 'differs'));
    const wrote = `${(0,sentence/* plural */.LS)(written, 'file')} written`;
    if (open === 0)
        return written === 0 ? 'Nothing to write: every file is there.' : `${wrote}. Commit them in a pull request.`;
    if (writing)
        return `${wrote}, ${String(open)} left as ${(0,sentence/* agree */.d5)(open, 'it is', 'they are')}.`;
    return `Nothing was written: ${(0,sentence/* plural */.LS)(open, 'file')} would be. Run init again with --write.`;
}
function line(text) {
    return (0,plain/* plainLine */.h0)(text, 2_000);
}

// EXTERNAL MODULE: ./src/commands/problems.ts
var problems = __webpack_require__(39596);
// EXTERNAL MODULE: ./src/commands/own-files.ts
var own_files = __webpack_require__(20392);
// EXTERNAL MODULE: ./src/git/work-tree.ts
var work_tree = __webpack_require__(6516);
;// CONCATENATED MODULE: ./src/commands/init/calls.ts
/** The projects as the workflows of the repository name them. */


const usualConfigs = ['drizzle.config.ts', 'drizzle.config.js', 'drizzle.config.json'];
/** PostgreSQL is deployed; every other dialect is checked. Several databases need an environment each: its secret has one name. */
function placeEnvironments(projects, environment) {
    const names = namesOf(projects);
    const deployed = projects.filter(({ dialect }) => dialect === 'postgresql').length;
    return projects.map((project, at) => {
        if (project.dialect !== 'postgresql')
            return { ...project, environment: null };
        return { ...project, environment: deployed === 1 ? environment : `${environment}-${names[at] ?? ''}` };
    });
}
function selectCalls(projects) {
    const names = namesOf(projects);
    return projects.map(({ config, environment }, at) => {
        const [folder, file] = [external_node_path_.posix.dirname(config), external_node_path_.posix.basename(config)];
        const isFound = usualConfigs.includes(file) && !projects.some((other) => other.config !== config && external_node_path_.posix.dirname(other.config) === folder);
        return { name: names[at] ?? '', workingDirectory: folder === '.' ? null : folder, config: isFound ? null : file, environment };
    });
}
/** What job names may hold, each once; of the folder's last part, else of the whole path. */
function namesOf(projects) {
    if (projects.length === 1)
        return [''];
    const short = projects.map(({ config }) => nameOf(external_node_path_.posix.basename(external_node_path_.posix.dirname(config))));
    const long = projects.map(({ config }) => nameOf(`${external_node_path_.posix.dirname(config)}-${external_node_path_.posix.basename(config).replace(/\.config\b.*$|\.[^.]*$/u, '')}`));
    const names = new Set(short).size === short.length ? short : long;
    return names.map((name, at) => (names.indexOf(name) === at ? name : `${name}-${String(at + 1)}`));
}
function nameOf(text) {
    return (0,plain/* slug */.yR)(text) || 'root';
}

// EXTERNAL MODULE: ./src/checks/configuration/configuration.ts
var configuration = __webpack_require__(63842);
// EXTERNAL MODULE: ./src/gates/code-owners.ts
var code_owners = __webpack_require__(42736);
;// CONCATENATED MODULE: ./src/commands/init/manual-steps.ts
/** What only a person can set, in the order in which it is done, fitted to what was found. */




function selectManualSteps(found) {
    const environments = [...new Set(found.projects.flatMap(({ environment }) => environment ?? []))];
    return [
        ...endPushes(found),
        ...environments.flatMap((environment) => [protect(environment, found.choices), placeSecret(environment)]),
        ...protectBranch(found.choices),
        ...requireCheck(found),
        ...own(found),
        ...(environments.length === 0 ? [] : [...keep(found.choices), ...trust(found), ...limitTokens(), ...retain(found.choices), start()]),
    ];
}
function endPushes({ pushes, deploys }) {
    const list = (places) => places.map(({ path, line }) => (0,text_problem/* renderPlace */.oL)(path, line)).join(', ');
    return [
        ...(pushes.length === 0
            ? []
            : [
                {
                    what: 'Take out what runs drizzle-kit push, or list a place that pushes to a database which is thrown away as allowed.',
                    where: `${list(pushes)}; what is allowed stands in ${configuration.configurationFile} under push: allowed.`,
                    why: 'A push leaves no migration, no review and no manifest. None of these places is allowed by what init writes.',
                },
            ]),
        ...(deploys.length === 0
            ? []
            : [
                {
                    what: 'Take the step that runs drizzle-kit migrate out of the workflow.',
                    where: list(deploys),
                    why: 'It would go past the approval, and leave no manifest.',
                },
            ]),
    ];
}
function protect(environment, { approval, branch }) {
    const reviewers = approval === 'pull-request'
        ? ''
        : 'Required reviewers: at least one who does not write migrations. Prevent self-review: on. Allow administrators to bypass: off. ';
    return {
        what: `Make the environment ${environment}, and protect it.`,
        where: `Settings → Environments → New environment → ${environment}. ${reviewers}Deployment branches and tags: Selected branches and tags → ${branch}.`,
        why: approval === 'pull-request'
            ? 'Only what is merged may deploy; a job that names an environment that is not there creates it, without any rule.'
            : 'The deploy is refused without an approval of this run. A private repository has required reviewers on GitHub Enterprise only; on other plans run init with --approval pull-request.',
    };
}
function placeSecret(environment) {
    return {
        what: `Store the URL of the database as the secret ${template/* databaseSecret */.ak} of the environment, and delete it from the repository and the organization.`,
        where: `Settings → Environments → ${environment} → Environment secrets → Add environment secret; Settings → Secrets and variables → Actions → Repository secrets.`,
        why: 'A secret of the repository is given to every workflow on every branch, approved or not.',
    };
}
function protectBranch({ branch, approval }) {
    const last = approval === 'environment' ? '' : ' Dismiss stale approvals, and Require approval of the most recent reviewable push: on.';
    return [
        {
            what: `Give the branch ${branch} a ruleset.`,
            where: `Settings → Rules → Rulesets → New branch ruleset, Target branches → ${branch}. Restrict deletions, Block force pushes, Require a pull request before merging with at least 1 approval.${last} Bypass list: empty.`,
            why: 'What is deployed then came by a pull request that somebody else approved.',
        },
    ];
}
function requireCheck({ projects, choices }) {
    const names = projects.length === 1 ? 'check / check' : 'each job of drizzle-check, such as check-… / check';
    return [
        {
            what: 'Make the check required, once it has run on a first pull request.',
            where: `The same ruleset of ${choices.branch} → Require status checks to pass → Add checks → ${names}.`,
            why: 'Otherwise a change that the check refuses can be merged.',
        },
    ];
}
/** Lines for CODEOWNERS are for people to write: who owns what is theirs to say. */
function own({ projects, codeOwners, choices }) {
    const wanted = [...new Set([...projects.map(({ folder }) => `/${folder}/`), '/.github/workflows/', `/${configuration.configurationFile}`, '/.github/CODEOWNERS'])];
    const missing = wanted.filter((path) => (0,code_owners/* findOwners */.G)(codeOwners ?? '', probe(path)).length === 0);
    if (missing.length === 0)
        return [];
    return [
        {
            what: `Add owners to .github/CODEOWNERS: ${missing.map((path) => `${path.replaceAll(' ', '\\ ')} @your-team`).join('; ')}`,
            where: `.github/CODEOWNERS${codeOwners === null ? ' (there is none yet)' : ''}; then the ruleset of ${choices.branch} → Require review from Code Owners.`,
            why: 'Who owns migrations, workflows and check configuration file then agrees to each change of them.',
        },
    ];
}
/** Whether a folder is owned is asked for a file in it. */
function probe(path) {
    const bare = path.replace(/^\//u, '');
    return bare.endsWith('/') ? `${bare}any` : bare;
}
function keep({ evidenceBranch }) {
    if (evidenceBranch === null)
        return [];
    return [
        {
            what: `Give the evidence branch ${evidenceBranch} a ruleset of its own.`,
            where: `Settings → Rules → Rulesets → New branch ruleset, Target branches → Include by pattern → ${evidenceBranch}. Restrict deletions and Block force pushes, and nothing else: the deploy appends to it without a pull request.`,
            why: 'Manifests are added to it, and what is there is never changed. The first deploy makes the branch.',
        },
    ];
}
function trust({ choices: { signing }, hasTrust }) {
    if (signing === 'key')
        return [
            {
                what: `Store the private key as the secret SIGNING_KEY, and commit its public key in ${template/* verificationPolicyPath */.r2}.`,
                where: `Settings → Secrets and variables → Actions; ${template/* verificationPolicyPath */.r2} by schema/verification-policy-v1.schema.json, with "keys".`,
                why: 'The deploy signs with the one, and the evidence job believes the other.',
            },
        ];
    return [
        {
            what: `Commit the trusted root of GitHub's signatures${hasTrust ? '' : `, and ${template/* verificationPolicyPath */.r2} that names this repository (init writes it where the remote origin is known)`}.`,
            where: `gh attestation trusted-root > ${template/* rootsPath */.R0}`,
            why: 'The evidence job verifies each manifest by it, and so does an auditor with a copy of their own.',
        },
    ];
}
function limitTokens() {
    return [
        {
            what: 'Let workflows read only unless they say otherwise, and approve nothing.',
            where: 'Settings → Actions → General → Workflow permissions: Read repository contents and packages permissions; Allow GitHub Actions to create and approve pull requests: off.',
            why: 'The workflows name each right that they need.',
        },
    ];
}
function retain({ evidenceBranch }) {
    const enough = evidenceBranch === null ? 'at least 365 days, or copy the artifacts to a store of your own' : 'as long as the plan allows';
    return [
        {
            what: `Set how long artifacts and logs are kept: ${enough}.`,
            where: 'Settings → Actions → General → Artifact and log retention.',
            why: 'An audit looks back 6 to 12 months; GitHub deletes runs and artifacts after 90 days unless told otherwise.',
        },
    ];
}
function start() {
    return {
        what: 'Start the first deploy of each database by hand, with chain-start ticked; never again afterwards.',
        where: `Actions → drizzle-deploy → Run workflow (${template/* templatePaths */.bX.deploy}, which calls release ${template/* release */._r}).`,
        why: 'A chain of manifests has one declared beginning. A database that push made has to be adopted first: its tables would be created again.',
    };
}

;// CONCATENATED MODULE: ./src/workflow-templates/check-configuration.ts
/** The first check configuration file of a repository: nothing is suppressed in it, and nothing may push. */
function renderCheckConfiguration() {
    return [
        '# yaml-language-server: $schema=https://raw.githubusercontent.com/drizzle-attest/drizzle-attest/main/schema/check-configuration-v1.schema.json',
        '# What this team has agreed on: how much a rule weighs, what is suppressed and until when, where push may run.',
        '# https://github.com/drizzle-attest/drizzle-attest/blob/main/docs/check-configuration.md says what may stand here.',
        'version: 1',
        '',
    ].join('\n');
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./src/workflow-templates/scalar.ts
/** A text as a value of a workflow file. */

/** As YAML reads it back, on one line; quoted only where it has to be. */
function scalar(text) {
    return (0,dist/* stringify */.As)(text, { lineWidth: 0, singleQuote: true, defaultStringType: /^[\w./-]+$/u.test(text) ? 'PLAIN' : 'QUOTE_SINGLE' }).trimEnd();
}
/** Whether a workflow can hold it: no expression begins in it, and it is one line of characters that can be seen. */
function isWritable(text) {
    return !text.includes('${{') && !/[\p{C}\p{Zl}\p{Zp}]/u.test(text);
}

;// CONCATENATED MODULE: ./src/workflow-templates/render.ts
/** The workflows that call ours, as files: what init writes, and what the documents show. */


/** On each pull request; `merge_group` is for repositories with a merge queue. */
function renderCheckTemplate(projects) {
    return render_renderFile('Judges each change of schema and migrations before it is merged. It needs no secret, so it works for forks.', 'drizzle-check', ['  pull_request:', '  merge_group:'], projects.map((project) => renderJob('check', project, [...projectInputs(project), ...(project.name === '' ? [] : [['artifact', `migration-check-${project.name}`]])])));
}
/** On each push to the branch that is deployed, and by hand; the first deploy of a database is started by hand. */
function renderDeployTemplate(projects, choices) {
    const deployed = projects.filter(({ environment }) => environment !== null);
    return render_renderFile('Deploys the migrations that were merged, behind an approval that is checked, and keeps a signed manifest of each deploy.', 'drizzle-deploy', [
        '  push:',
        `    branches: [${scalar(choices.branch)}]`,
        '  workflow_dispatch:',
        '    inputs:',
        '      chain-start:',
        '        description: The first deploy of this database by drizzle-attest; never again afterwards.',
        '        type: boolean',
        '        default: false',
    ], deployed.map((project) => renderJob('deploy', project, deployInputs(project, choices), secretsOf(choices))));
}
/** Once a week, and by hand. */
function renderEvidenceTemplate({ evidenceBranch }) {
    const job = { name: '', workingDirectory: null, config: null, environment: null };
    return render_renderFile('Collects the manifests of all deploys, verifies them, keeps what would expire, and opens one issue for what is missing.', 'drizzle-evidence', ['  schedule:', "    - cron: '17 5 * * 1' # Mondays", '  workflow_dispatch:'], [renderJob('evidence', job, [['verification-policy', template/* verificationPolicyPath */.r2], ...branchInput(evidenceBranch)])]);
}
function projectInputs({ workingDirectory, config }) {
    return [
        ...(workingDirectory === null ? [] : [['working-directory', scalar(workingDirectory)]]),
        ...(config === null ? [] : [['config', scalar(config)]]),
    ];
}
function deployInputs(project, { approval, signing, evidenceBranch }) {
    return [
        ['environment', scalar(project.environment ?? template/* defaults */.NT.environment)],
        ...projectInputs(project),
        ...(approval === template/* defaults */.NT.approval ? [] : [['approval', approval]]),
        ...(signing === template/* defaults */.NT.signing ? [] : [['signing', signing]]),
        ...branchInput(evidenceBranch),
        ['chain-start', '${{ inputs.chain-start == true }}'],
    ];
}
function branchInput(branch) {
    return branch === template/* defaults */.NT.evidenceBranch ? [] : [['evidence-branch', scalar(branch ?? '')]];
}
function secretsOf({ signing }) {
    return signing === 'key' ? [template/* databaseSecret */.ak, 'SIGNING_KEY'] : [template/* databaseSecret */.ak];
}
function render_renderFile(purpose, name, on, jobs) {
    return [
        `# ${purpose}`,
        `name: ${name}`,
        '',
        'on:',
        ...on,
        '',
        'permissions: {}',
        '',
        'jobs:',
        ...jobs.flatMap((job, at) => (at === 0 ? job : ['', ...job])),
        '',
    ].join('\n');
}
/** The secrets are named one by one: `inherit` would hand over all that the repository has. */
function renderJob(called, { name }, inputs, secrets = []) {
    return [
        `  ${name === '' ? called : `${called}-${name}`}:`,
        `    uses: ${(0,template/* renderReference */.Wj)(called)}`,
        '    permissions:',
        ...template/* permissions */.P[called].map(({ name: right, level, reason }) => `      ${right}: ${level} # ${reason}`),
        ...(inputs.length === 0 ? [] : ['    with:', ...inputs.map(([input, value]) => `      ${input}: ${value}`)]),
        ...(secrets.length === 0 ? [] : ['    secrets:', ...secrets.map((secret) => `      ${secret}: \${{ secrets.${secret} }}`)]),
    ];
}

;// CONCATENATED MODULE: ./src/workflow-templates/verification-policy.ts
/** Whom the evidence job of a repository believes: the deploy workflow of the release that it calls, for this repository and its environments. */


/** `repository` is `owner/name`; `server` is `https://github.com`. Only for manifests that GitHub's own instance signs. */
function renderVerificationPolicy(repository, server, environments) {
    const identity = {
        instance: 'github',
        trustedRoots: [external_node_path_.posix.basename(template/* rootsPath */.R0)],
        issuer: server === 'https://github.com' ? 'https://token.actions.githubusercontent.com' : `${server}/_services/token`,
        ...(server === 'https://github.com' ? {} : { server }),
        repository,
        signerWorkflow: `${template/* home */.iR}/.github/workflows/deploy.yml@refs/tags/${template/* release */._r}`,
    };
    // The job that signs lies outside the environment, so that its certificate names none: the manifest does, as the gates read it.
    const policies = environments.map((environment) => ({
        name: `deploys to ${environment}`,
        identity: { ...identity, environment, environmentExtension: 'optional' },
    }));
    return `${JSON.stringify({ schemaVersion: 1, policies }, null, 2)}\n`;
}

// EXTERNAL MODULE: ./src/host/disk.ts
var host_disk = __webpack_require__(83409);
// EXTERNAL MODULE: ./src/project/paths.ts
var paths = __webpack_require__(41153);
// EXTERNAL MODULE: ./src/git/git.ts
var git_git = __webpack_require__(10308);
;// CONCATENATED MODULE: ./src/commands/init/difference-git.ts
/** git, asked what differs between two texts; the repository itself is not touched. */



/** A unified diff with the path as people know it; empty where nothing differs. `tempFolder` is an empty folder that its owner removes. */
async function readDifference({ path, before, after }, tempFolder, readOutput) {
    if (before === after)
        return '';
    await Promise.all([
        before === null ? Promise.resolve() : (0,host_disk/* writeBytes */.NH)((0,external_node_path_.join)(tempFolder, 'a', path), Buffer.from(before)),
        (0,host_disk/* writeBytes */.NH)((0,external_node_path_.join)(tempFolder, 'b', path), Buffer.from(after)),
    ]);
    const sides = [before === null ? '/dev/null' : `a/${path}`, `b/${path}`];
    const options = ['--no-index', '--no-color', '--no-ext-diff', '--no-textconv', '--no-prefix', '--no-renames', '--text'];
    const { stdout } = await (0,git_git/* openGit */.z)(tempFolder, readOutput)('-c', 'core.autocrlf=false', 'diff', ...options, '--', ...sides);
    return stdout;
}

// EXTERNAL MODULE: ./src/text/json.ts
var json = __webpack_require__(21789);
;// CONCATENATED MODULE: ./src/commands/init/files.ts
/** The files that init writes: planned, compared with what is there, and written. */














/** Without a deployed project there is nothing to keep evidence of. */
function selectFiles(calls, choices, remote) {
    const environments = calls.flatMap(({ environment }) => (environment === null ? [] : [environment]));
    const deployed = environments.length === 0
        ? []
        : [
            { path: template/* templatePaths */.bX.deploy, text: renderDeployTemplate(calls, choices), owner: 'ours' },
            { path: template/* templatePaths */.bX.evidence, text: renderEvidenceTemplate(choices), owner: 'ours' },
            ...(remote === null || choices.signing === 'key'
                ? []
                : [{ path: template/* verificationPolicyPath */.r2, text: renderVerificationPolicy(remote.fullName, remote.serverUrl, environments), owner: 'theirs' }]),
        ];
    return [
        { path: template/* templatePaths */.bX.check, text: renderCheckTemplate(calls), owner: 'ours' },
        ...deployed,
        { path: configuration.configurationFile, text: renderCheckConfiguration(), owner: 'theirs' },
    ];
}
/** Of a file of ours, in bytes. */
const longestFile = 256_000;
/** Compares with what is there and, where asked to, writes. Throws `init/unwritable` before anything is written. */
async function placeFiles(wanted, { write, force }, host) {
    const planned = await Promise.all(wanted.map(async (file) => ({ file, before: await readPresent(file.path, host) })));
    const files = [];
    for (const { file, before } of planned) {
        const state = stateOf(file, before);
        const written = write && (state === 'new' || (state === 'differs' && force));
        const diff = state === 'same' || state === 'kept' ? '' : await readDifference({ path: file.path, before, after: file.text }, host.tempFolder, process/* readOutput */.ov);
        if (written)
            await writeWhole((0,external_node_path_.join)(host.workspace, file.path), file);
        files.push({ path: file.path, state, diff, written });
    }
    return files;
}
function stateOf({ text, owner }, before) {
    if (before === null)
        return 'new';
    if (before.replaceAll('\r\n', '\n') === text)
        return 'same';
    return owner === 'theirs' ? 'kept' : 'differs';
}
/** Null where there is none. A link that leads out of the repository is nothing to write through. */
async function readPresent(path, { workspace }) {
    const full = (0,external_node_path_.join)(workspace, path);
    const root = await (0,project_disk/* readRealPath */.Mg)(workspace);
    const nearest = await Promise.all((0,paths/* ancestors */.T1)((0,external_node_path_.dirname)(full), workspace).map(project_disk/* readRealPath */.Mg));
    const folder = nearest.find((found) => found !== null) ?? null;
    if (root === null || folder === null || !(0,paths/* isWithin */.UO)(root, folder))
        throw unwritable(path, 'it lies behind a link that leads out of the repository');
    const content = await (0,project_disk/* readFile */.TA)(full, longestFile);
    if (content.kind === 'absent')
        return null;
    const text = content.kind === 'read' ? (0,json/* decodeText */.g)(content.bytes) : null;
    if (text === null)
        throw unwritable(path, 'what is there is no text of usual length that can be read');
    return text;
}
/** A file that is there keeps its place until the new one is whole. */
async function writeWhole(full, { path, text }) {
    try {
        await (0,host_disk/* makeFolder */.fc)((0,external_node_path_.dirname)(full));
        await (0,host_disk/* replaceText */.ee)(full, text);
    }
    catch (thrown) {
        throw unwritable(path, thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown error', thrown);
    }
}
function unwritable(path, reason, cause) {
    return new problem/* Problem */.AF('init/unwritable', {
        message: `The file cannot be written: ${(0,sentence/* sentence */.em)(reason)}`,
        remedy: 'Make room for a plain file of this name in the repository, and run init again: it goes on where it stopped.',
        place: path,
        cause,
    });
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
;// CONCATENATED MODULE: ./src/commands/init/found.ts


function selectPushes(findings) {
    return findings.map(({ place, message }) => ({ path: place?.path ?? '', line: place?.line ?? null, what: message }));
}
const scripts = schemas/* looseObject */._H3({ scripts: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional() });
const migrates = /drizzle-kit(?:@[^\s'"]+)?\s+migrate\b/u;
/** By the text of their lines: `drizzle-kit migrate` itself, or a package script that is it. */
function selectDeploys(sources) {
    const names = sources.filter(({ path }) => /(?:^|\/)package\.json$/u.test(path)).flatMap(({ text }) => scriptsOf(text));
    const called = names.map((name) => new RegExp(`\\b(?:npm|pnpm|yarn|bun|turbo|nx)\\b[^#\\n]*(?<![\\w:.-])${name.replaceAll(/[.*+?^$\{}()|[\]\\/-]/gu, String.raw `\$&`)}(?![\\w:.-])`, 'u'));
    return sources
        .filter(({ path }) => /^\.github\/workflows\/[^/]+\.ya?ml$/u.test(path))
        .flatMap(({ path, text }) => text.split('\n').flatMap((line, at) => {
        const bare = line.replace(/(?:^|\s)#.*$/u, '');
        return migrates.test(bare) || called.some((pattern) => pattern.test(bare)) ? [{ path, line: at + 1, what: bare.trim() }] : [];
    }));
}
function scriptsOf(text) {
    const parsed = scripts.safeParse((0,json/* parseJson */.q)(text)).data?.scripts ?? {};
    return Object.entries(parsed).flatMap(([name, script]) => (typeof script === 'string' && migrates.test(script) ? [name] : []));
}

;// CONCATENATED MODULE: ./src/commands/init/package-manager.ts
/** Which package manager installs the repository, by its own word or by its lockfile. */





const lockfiles = {
    'package-lock.json': 'npm',
    'npm-shrinkwrap.json': 'npm',
    'pnpm-lock.yaml': 'pnpm',
    'yarn.lock': 'yarn',
    'bun.lock': 'bun',
    'bun.lockb': 'bun',
};
const manifest = schemas/* looseObject */._H3({ packageManager: schemas/* string */.YjP().max(200).optional() });
/** A package.json, by its path from the root. Throws `init/package-unreadable`. */
function parsePackage(path, text) {
    const parsed = manifest.safeParse((0,json/* parseJson */.q)((text ?? '').replace(/^\uFEFF/u, '')));
    if (parsed.success)
        return { packageManager: /^(npm|pnpm|yarn|bun)@/u.exec(parsed.data.packageManager ?? '')?.[1] ?? null };
    throw new problem/* Problem */.AF('init/package-unreadable', {
        message: 'It is no JSON object as package managers read it.',
        remedy: 'Mend it: how the project is installed, and which scripts push, is read from it.',
        place: path,
    });
}
/** `named` is what package.json files say, the nearest to the root first. */
function selectPackageManager(named, paths) {
    const said = named.find((name) => name !== null);
    if (said !== undefined)
        return said;
    const depth = (path) => path.split('/').length;
    const found = paths.filter((path) => external_node_path_.posix.basename(path) in lockfiles).sort((one, other) => depth(one) - depth(other));
    const nearest = found.filter((path) => depth(path) === depth(found[0] ?? ''));
    const names = [...new Set(nearest.map((path) => lockfiles[external_node_path_.posix.basename(path)] ?? ''))];
    if (names.length === 1)
        return names[0] ?? '';
    return (0,unknown/* unknown */.L)(names.length === 0 ? 'there is no lockfile, and package.json names none' : `there are lockfiles of ${names.join(' and ')}, and package.json names none`);
}

// EXTERNAL MODULE: ./src/project/config.ts + 1 modules
var project_config = __webpack_require__(88705);
;// CONCATENATED MODULE: ./src/project/config-text.ts
/** What a drizzle config says as it is written, without running it: only what is written out, once, as a text. */

/** A comment, or a text in quotes, which may hold what looks like one. */
const token = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/gu;
/** Of a config in TypeScript or JavaScript. What a spread or another file brings along is not known here. */
function parseConfigText(text) {
    const bare = text.replace(token, (part) => (part.startsWith('/*') || part.startsWith('//') ? ' ' : part));
    const open = bare.replace(token, "''");
    if (open.includes('...')) {
        const spread = (0,unknown/* unknown */.L)('the config takes over what another one says');
        return { dialect: spread, driver: spread, out: spread };
    }
    return { dialect: read(bare, open, 'dialect'), driver: read(bare, open, 'driver'), out: read(bare, open, 'out') };
}
/** `open` is the text with nothing in its quotes: a key within a text is none. */
function read(bare, open, key) {
    const mentioned = [...open.matchAll(new RegExp(`(?<![\\w$.])${key}(?![\\w$])`, 'gu'))].length + [...bare.matchAll(new RegExp(`['"]${key}['"]\\s*:`, 'gu'))].length;
    if (mentioned === 0)
        return null;
    const written = [...bare.matchAll(new RegExp(`(?<![\\w$.])['"]?${key}['"]?\\s*:\\s*(['"\`])((?:(?!\\1)[^\\\\\\n$])*)\\1\\s*(?=[,}\\n]|as\\b)`, 'gu'))];
    const [first] = written;
    if (mentioned > 1 || written.length !== 1 || first?.[2] === undefined)
        return (0,unknown/* unknown */.L)(`its \`${key}\` is not written out once`);
    return first[2];
}

// EXTERNAL MODULE: ./src/project/kit.ts + 3 modules
var kit = __webpack_require__(94962);
// EXTERNAL MODULE: ./src/project/recognise.ts
var recognise = __webpack_require__(6984);
// EXTERNAL MODULE: ./src/project/repository.ts + 1 modules
var repository = __webpack_require__(7538);
// EXTERNAL MODULE: ./src/commands/project-place.ts
var project_place = __webpack_require__(82353);
// EXTERNAL MODULE: ./src/model/drizzle.ts
var drizzle = __webpack_require__(28647);
;// CONCATENATED MODULE: ./src/commands/init/projects.ts
/** The Drizzle projects of a repository: read as they are written, and loaded by their own drizzle-kit only where that does not tell. */













/** Of a config, in bytes. */
const longestConfig = 1_000_000;
const given = { dialect: null, out: null, ledgerSchema: null, ledgerTable: null };
/** Throws `config/not-found`; and, where no project is left, what is wrong with the first one. */
async function readProjects(paths, host) {
    const configs = (0,recognise/* selectConfigPaths */.X)(paths);
    if (configs.length === 0)
        throw noConfig();
    const projects = [];
    const refused = [];
    for (const config of configs) {
        try {
            projects.push(await readFound(config, host));
        }
        catch (thrown) {
            refused.push((0,problem/* asProblem */.gr)(thrown));
        }
    }
    const [first] = refused;
    if (projects.length === 0 && first !== undefined)
        throw first;
    return { projects, leftOut: refused.map(({ code, message, place }) => ({ path: place ?? '', line: null, what: `${code}: ${message}` })) };
}
async function readFound(config, host) {
    if (!isWritable(config))
        throw projects_unwritable(config);
    const place = (0,project_place/* projectPlace */.h)({ workingDirectory: '.', config: external_node_path_.posix.basename(config), given }, host);
    const here = { ...place, packageFolder: (0,external_node_path_.join)(host.workspace, external_node_path_.posix.dirname(config)) };
    const written = await readWritten(config, host);
    const loaded = written ?? (await load(here, config, host));
    const { dialect, out } = (0,project_config/* selectConfig */.zg)(loaded, given, drizzle/* dialects */.O9);
    const folder = await (0,repository/* readMigrationsAlone */.jw)(here, out);
    const isThere = !folder.defects.some(({ code }) => code === 'folder/missing');
    return {
        config,
        dialect,
        folder: folder.path,
        migrations: isThere ? folder.migrations.length : null,
        generation: folder.migrations.length === 0 ? null : folder.generation === 'v0' ? '0.31' : '1.0',
        how: written === null ? 'loaded' : 'read',
    };
}
/** Null where the text does not tell. */
async function readWritten(config, { workspace }) {
    const text = await (0,project_disk/* readText */.yR)((0,external_node_path_.join)(workspace, config), longestConfig);
    if (text === null)
        return null;
    if (config.endsWith('.json'))
        return { raw: (0,project_config/* parseJsonConfig */.Qf)(text, config), path: config };
    const { dialect, driver, out } = parseConfigText(text);
    if ((0,unknown/* isUnknown */.t)(dialect) || (0,unknown/* isUnknown */.t)(driver) || (0,unknown/* isUnknown */.t)(out) || dialect === null)
        return null;
    return { raw: { dialect, ...(driver === null ? {} : { driver }), ...(out === null ? {} : { out }) }, path: config };
}
async function load(place, config, { log }) {
    log.info(`${config} does not say its dialect and folder in so many words: the drizzle-kit of the project loads it, in a process that is given no secret.`);
    return await (0,kit/* readConfig */.Xg)(place, await (0,kit/* readKit */.zY)(place, process/* runChild */.w$), process/* runChild */.w$);
}
function noConfig() {
    return new problem/* Problem */.AF('config/not-found', {
        message: 'The repository has no drizzle config that git knows, such as drizzle.config.ts.',
        remedy: 'Write one with `dialect`, `schema` and `out`, and run init again; files that git ignores are not looked at.',
    });
}
function projects_unwritable(config) {
    return new problem/* Problem */.AF('init/name-unwritable', {
        message: 'The path of a drizzle config holds an expression of a workflow, or characters that cannot be seen, so that no workflow is written for it.',
        remedy: 'Give its folder and its file plain names.',
        place: config,
    });
}

;// CONCATENATED MODULE: ./src/commands/init/init.ts
/** init: shows, or writes, the workflows and the check configuration file for this repository, and says what only a person can set. */



















/** 0, also where something would be written; 1 where a file differs that it was asked to write. */
async function init(inputs, host) {
    if (host.kind !== 'terminal')
        throw notHere();
    const paths = await (0,work_tree/* readTracked */.T)(host.workspace, process/* readOutput */.ov);
    if (paths === null)
        throw noRepository();
    const adoption = await adopt(inputs, paths, host);
    await host.showReport({
        markdown: () => '',
        text: (paint) => renderAdoptionText(adoption, paint),
        document: () => adoption,
        sarif: () => '',
        annotations: () => [],
    });
    const left = inputs.write ? adoption.files.filter(({ state, written }) => state === 'differs' && !written) : [];
    for (const file of left)
        (0,problems/* logProblem */.O)(differs(file), host.log);
    return left.length === 0 ? 0 : 1;
}
async function adopt(inputs, paths, host) {
    const packageManager = await readPackageManager(paths, host);
    const [found, { sources, unread }, { settings }, codeOwners, remote, branch] = await Promise.all([
        readProjects(paths, host),
        (0,disk/* readSources */.t)(host.workspace, paths),
        (0,git.readCheckConfigurations)(host.workspace, null, process/* readOutput */.ov),
        (0,own_files/* readCodeOwners */.k)(host.workspace),
        (0,git_remote/* readRemote */.Zz)(host.workspace, process/* readOutput */.ov),
        (0,work_tree/* readBranch */.p)(host.workspace, process/* readOutput */.ov),
    ]);
    const projects = placeEnvironments(found.projects, inputs.environment);
    const choices = { branch, approval: inputs.approval, signing: inputs.signing, evidenceBranch: inputs.evidenceBranch };
    const wanted = selectFiles(selectCalls(projects), choices, remote);
    const pushes = selectPushes((0,push/* findPush */.w)({ sources, unread }, settings.push.allowed).filter(({ severity }) => severity !== 'notice'));
    const deploys = selectDeploys(sources);
    const hasTrust = wanted.some(({ path }) => path === template/* verificationPolicyPath */.r2);
    return {
        repository: remote?.fullName ?? null,
        packageManager,
        branch,
        projects,
        leftOut: found.leftOut,
        pushes,
        deploys,
        files: await placeFiles(wanted, inputs, host),
        manualSteps: selectManualSteps({ choices, projects, pushes, deploys, codeOwners, hasTrust }),
        writing: inputs.write,
    };
}
const longestPackage = 1_000_000;
async function readPackageManager(paths, { workspace }) {
    const manifests = paths.filter((path) => /^(?:[^/]+\/){0,3}package\.json$/u.test(path)).sort((one, other) => one.length - other.length);
    const texts = await Promise.all(manifests.map(async (path) => ({ path, text: await (0,project_disk/* readText */.yR)((0,external_node_path_.join)(workspace, path), longestPackage) })));
    const named = texts.map(({ path, text }) => parsePackage(path, text).packageManager);
    return selectPackageManager(named, paths);
}
function notHere() {
    return new problem/* Problem */.AF('init/not-here', {
        message: 'init writes files for a person to read and to commit, and this is a job of GitHub Actions.',
        remedy: 'Run it in a terminal, in a clone of the repository.',
        place: 'command',
    });
}
function noRepository() {
    return new problem/* Problem */.AF('init/no-repository', {
        message: 'The folder lies in no git repository that can be read.',
        remedy: 'Run init in a clone of the repository, or run git init first.',
    });
}
function differs({ path }) {
    return new problem/* Problem */.AF('init/file-differs', {
        message: 'The file is there, and differs from what init would write; it was left as it is.',
        remedy: 'Compare the two, take over what is wanted, or replace the file with --write --force.',
        place: path,
    });
}


/***/ }),

/***/ 20392:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ codeOwnersPaths),
/* harmony export */   k: () => (/* binding */ readCodeOwners)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _project_disk_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78064);
/** Files of the repository that GitHub reads, too, as they lie in the work tree. */


/** Where GitHub looks for it, in its order. */
const codeOwnersPaths = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
/** GitHub reads no larger one, in bytes. */
const longest = 3_000_000;
/** Null where there is none. */
async function readCodeOwners(repositoryRoot) {
    for (const path of codeOwnersPaths) {
        const text = await (0,_project_disk_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(repositoryRoot, path), longest);
        if (text !== null)
            return text;
    }
    return null;
}


/***/ }),

/***/ 42736:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ findOwners)
/* harmony export */ });
/** CODEOWNERS as GitHub reads it: the last pattern that matches a path names its owners. */
/** The owners of a path as written, `@login`, `@org/team` or an address; empty where no line, or a line without owners, is its last match. */
function findOwners(codeOwners, path) {
    return parseLines(codeOwners).findLast(({ pattern }) => pattern.test(path))?.owners ?? [];
}
/** GitHub skips a line that it cannot read: negations, character ranges, and words that are no owners. */
function parseLines(text) {
    return text.split(/\r?\n/u).flatMap((line) => {
        const [written = '', ...rest] = line.trim().split(/(?<!\\)[ \t]+/u);
        if (written === '' || /^[#!]/u.test(written) || /[[\]]/u.test(written))
            return [];
        const comment = rest.findIndex((word) => word.startsWith('#'));
        const owners = comment === -1 ? rest : rest.slice(0, comment);
        return owners.every(isOwner) ? [{ pattern: compile(written), owners }] : [];
    });
}
function isOwner(word) {
    return /^@[^\s@/]+(?:\/[^\s@/]+)?$/u.test(word) || /^[^\s@]+@[^\s@]+$/u.test(word);
}
/**
 * Of .gitignore: a slash at the start or within anchors the pattern to the root, `*` and `?` stop at a slash, `**` does not.
 * A pattern matches a folder with all that is in it, except that one ending in `/*` matches files right there.
 */
function compile(written) {
    const bare = written.replace(/^\//u, '').replaceAll(/\\(.)/gu, '$1');
    const isFolder = bare.endsWith('/');
    const segments = bare.replace(/\/$/u, '').split('/');
    const anchored = written.startsWith('/') || segments.length > 1;
    const flat = anchored && segments.at(-1) === '*' ? '$' : isFolder ? '/' : '(?:/|$)';
    return new RegExp(`^${anchored ? '' : '(?:.*/)?'}${joinSegments(segments)}${flat}`, 'u');
}
function joinSegments(segments) {
    return segments
        .map((segment, index) => {
        const last = index === segments.length - 1;
        if (segment === '**')
            return last ? '.+' : '(?:.*/)?';
        return `${escape(segment)}${last ? '' : '/'}`;
    })
        .join('');
}
function escape(segment) {
    return segment
        .replaceAll(/[.+^${}()|\\/]/gu, String.raw `\$&`)
        .replaceAll(/\*+/gu, '[^/]*')
        .replaceAll('?', '[^/]');
}


/***/ }),

/***/ 10308:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ readObjectId),
/* harmony export */   z: () => (/* binding */ openGit)
/* harmony export */ });
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28915);

const options = ['--no-optional-locks', '--literal-pathspecs', '-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];
function openGit(folder, readOutput) {
    return (...args) => readOutput('git', [...options, ...args], folder);
}
/** The id of what a revision names; null if git does not find it. */
async function readObjectId(git, revision) {
    const { code, stdout } = await git('rev-parse', '--verify', '--quiet', '--end-of-options', revision);
    return (0,_output_js__WEBPACK_IMPORTED_MODULE_0__/* .parseId */ .Fg)(code, stdout);
}


/***/ }),

/***/ 28915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   Fg: () => (/* binding */ parseId),
/* harmony export */   Gw: () => (/* binding */ parseNames),
/* harmony export */   cZ: () => (/* binding */ parseTree)
/* harmony export */ });
/** What git prints, understood. */
const objectId = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
const treeLine = /^(?<mode>\d{6}) (?<type>\w+) (?<blob>[0-9a-f]{40,64}) +(?<size>\d+|-)\t(?<path>[^]+)$/u;
/** The first id that git printed; null where it printed none. */
function parseId(code, stdout) {
    const id = stdout.split('\n', 1)[0]?.trim() ?? '';
    return code === 0 && objectId.test(id) ? id : null;
}
/** The regular files of `git ls-tree -r -z --long`; null where git did not list them. */
function parseTree(code, stdout) {
    if (code !== 0)
        return null;
    return partsOf(stdout).flatMap((line) => {
        const { mode = '', type, blob = '', size, path = '' } = treeLine.exec(line)?.groups ?? {};
        return type === 'blob' && mode.startsWith('100') ? [{ path, blob, bytes: Number(size) }] : [];
    });
}
/** Names that git ended with NUL; null where it failed. */
function parseNames(code, stdout) {
    return code === 0 ? partsOf(stdout) : null;
}
/** What git ended with NUL each. */
function partsOf(stdout) {
    return stdout.split('\0').filter((part) => part !== '');
}


/***/ }),

/***/ 60668:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zz: () => (/* binding */ readRemote),
/* harmony export */   po: () => (/* binding */ apiUrlOf)
/* harmony export */ });
/* unused harmony export parseRemote */
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10308);

/** Null where the remote is none, or a place without owner and name. */
async function readRemote(repositoryRoot, readOutput) {
    const { code, stdout } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .openGit */ .z)(repositoryRoot, readOutput)('remote', 'get-url', 'origin');
    return code === 0 ? parseRemote(stdout.trim()) : null;
}
/** Of the forms that git takes: https, ssh, and `git@host:owner/name.git`. */
function parseRemote(url) {
    const parts = /^(?:(?:https?|ssh|git):\/\/(?:[^@/\s]*@)?([A-Za-z0-9.-]+)(?::\d+)?\/|(?:[\w.-]+@)([A-Za-z0-9.-]+):)([A-Za-z0-9_-]+)\/([\w.-]+?)(?:\.git)?\/?$/u.exec(url);
    const host = parts?.[1] ?? parts?.[2];
    if (parts === null || host === undefined)
        return null;
    const named = host === 'ssh.github.com' ? 'github.com' : host;
    return { serverUrl: `https://${named.toLowerCase()}`, fullName: `${parts[3] ?? ''}/${parts[4] ?? ''}` };
}
/** Where its REST interface is asked. */
function apiUrlOf(serverUrl) {
    const host = new URL(serverUrl).host;
    if (host === 'github.com')
        return 'https://api.github.com';
    return host.endsWith('.ghe.com') ? `https://api.${host}` : `${serverUrl}/api/v3`;
}


/***/ }),

/***/ 6516:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readTracked),
/* harmony export */   p: () => (/* binding */ readBranch)
/* harmony export */ });
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10308);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28915);


/** From the repository's root, those that git knows or would take in; null where it lists none. */
async function readTracked(repositoryRoot, readOutput) {
    const { code, stdout } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .openGit */ .z)(repositoryRoot, readOutput)('ls-files', '-z', '--cached', '--others', '--exclude-standard');
    return (0,_output_js__WEBPACK_IMPORTED_MODULE_1__/* .parseNames */ .Gw)(code, stdout);
}
/** The remote's default branch, else the one that is checked out. */
async function readBranch(repositoryRoot, readOutput) {
    const git = (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .openGit */ .z)(repositoryRoot, readOutput);
    const name = async (ref) => {
        const { code, stdout } = await git('symbolic-ref', '--short', ref);
        return code === 0 && /^[\w./@+-]+$/u.test(stdout.trim()) ? stdout.trim() : null;
    };
    const remote = await name('refs/remotes/origin/HEAD');
    return remote?.replace(/^origin\//u, '') ?? (await name('HEAD')) ?? 'main';
}


/***/ }),

/***/ 40385:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ correctionWay)
/* harmony export */ });
/** Part of a sentence, behind the condition that the file is merged. Without a migration, it says what its name and digest are of. */
function correctionWay(migration) {
    const { name, sha256 } = migration ?? { name: 'its name', sha256: 'that of the merged file' };
    return `first merge a declaration of it under \`history\` in .github/drizzle-attest.yml (event: correction, newest: ${name}, sha256: ${sha256}, reason, ticket, until), then change the file in a pull request of its own, and deploy the merged commit`;
}


/***/ }),

/***/ 5535:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readingSettings)
/* harmony export */ });
/** The settings of PostgreSQL by which it finds the end of a text in quotes, with the values that the parser knows. A deploy sets and keeps them. */
const readingSettings = { standard_conforming_strings: 'on', client_encoding: 'UTF8' };


/***/ }),

/***/ 6984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ selectConfigPaths),
/* harmony export */   z: () => (/* binding */ selectMigrationsFolders)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/** Drizzle's files, known by their path alone. */

/** drizzle-kit takes any name by --config; these are what people call them. */
const configName = /^drizzle(?:[.-][\w.-]+)?\.config(?:[.-][\w-]+)*\.(?:[cm]?[jt]s|json)$|^drizzle\.config\.[\w-]+\.(?:[cm]?[jt]s|json)$/u;
const journalName = /(?:^|\/)meta\/_journal\.json$/u;
/** What drizzle-kit 1.0 writes: one folder a migration. */
const migrationName = /(?:^|\/)\d{14}_[^/]+\/migration\.sql$/u;
/** The drizzle configs among the paths, in a fixed order. */
function selectConfigPaths(paths) {
    return paths.filter((path) => configName.test(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path))).sort();
}
/** The migrations folders that the paths tell of, in a fixed order. */
function selectMigrationsFolders(paths) {
    const folders = paths.flatMap((path) => (journalName.test(path) || migrationName.test(path) ? [node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path))] : []));
    return [...new Set(folders)].sort();
}


/***/ }),

/***/ 54966:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ countOthers),
/* harmony export */   DR: () => (/* binding */ quoteNames),
/* harmony export */   Dp: () => (/* binding */ listClauses),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   Zv: () => (/* binding */ listNames),
/* harmony export */   d5: () => (/* binding */ agree),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   sb: () => (/* binding */ clause)
/* harmony export */ });
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60287);
/** How a message is composed: full stops, counts, and lists that show the first and count the others. */

/** Without the full stop at its end, to stand within a sentence. */
function clause(text) {
    return text.trimEnd().replace(/\.$/u, '');
}
/** With a full stop at its end, unless it has one, or another mark that ends a sentence. */
function sentence(text) {
    const trimmed = text.trimEnd();
    return /[.!?]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}
/** `1 migration`, `2 migrations`. */
function plural(count, noun) {
    return `${String(count)} ${agree(count, noun, `${noun}s`)}`;
}
/** The word that goes with the number. */
function agree(count, one, several) {
    return count === 1 ? one : several;
}
/** Names in a sentence, each once: the first of them, and how many more there are. */
function listNames(names, most = 10) {
    const distinct = [...new Set(names)];
    const more = distinct.length - most;
    return `${distinct.slice(0, most).join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
}
/** The same of names from elsewhere, in double quotes. */
function quoteNames(names, most = 5) {
    return listNames(names.map(_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD), most);
}
/** Clauses in a sentence: the first of them, and how many more there are. */
function listClauses(clauses, most) {
    const more = clauses.length - most;
    return [...clauses.slice(0, most), ...(more > 0 ? [`and ${String(more)} more`] : [])].join('; ');
}
/** The line below the first `most` of a list, if there are more; `end` says where those are. */
function countOthers(count, most, end = '') {
    return count > most ? [`… and ${String(count - most)} more${end}`] : [];
}


/***/ }),

/***/ 63401:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NT: () => (/* binding */ defaults),
/* harmony export */   P: () => (/* binding */ permissions),
/* harmony export */   R0: () => (/* binding */ rootsPath),
/* harmony export */   Wj: () => (/* binding */ renderReference),
/* harmony export */   _r: () => (/* binding */ release),
/* harmony export */   ak: () => (/* binding */ databaseSecret),
/* harmony export */   bX: () => (/* binding */ templatePaths),
/* harmony export */   iR: () => (/* binding */ home),
/* harmony export */   r2: () => (/* binding */ verificationPolicyPath)
/* harmony export */ });
/** What a repository's own workflows call: the reusable ones of this project, at one release. */
/** Where the reusable workflows lie. */
const home = 'drizzle-attest/drizzle-attest';
/** The moving tag of the newest release that changes no input. */
const release = 'v1';
/** `owner/repository/.github/workflows/name.yml@ref` */
function renderReference(called) {
    return `${home}/.github/workflows/${called}.yml@${release}`;
}
/** From the repository's root. */
const templatePaths = {
    check: '.github/workflows/drizzle-check.yml',
    deploy: '.github/workflows/drizzle-deploy.yml',
    evidence: '.github/workflows/drizzle-evidence.yml',
};
/** Whom the evidence job believes, by schema/verification-policy-v1.schema.json, and the trusted root beside it that `gh attestation trusted-root` writes. */
const verificationPolicyPath = '.github/drizzle-attest-verification-policy.json';
const rootsPath = '.github/drizzle-attest-roots.jsonl';
/** The environment's secret with the URL of the database. */
const databaseSecret = 'DATABASE_URL';
/** What the reusable workflows take where nothing is said. */
const defaults = { environment: 'production', approval: 'environment', signing: 'github', evidenceBranch: 'drizzle-attest-evidence' };
/** What each reusable workflow shares out among its jobs: a caller that grants less is not started by GitHub. */
const permissions = {
    check: [
        { name: 'contents', level: 'read', reason: 'the change, and the branch that it goes to' },
        { name: 'pull-requests', level: 'write', reason: 'one comment with the answer, updated in place' },
    ],
    deploy: [
        { name: 'contents', level: 'write', reason: 'one job appends the manifest to the evidence branch; the others read' },
        { name: 'actions', level: 'read', reason: "the environment's rules, and who approved this run" },
        { name: 'deployments', level: 'read', reason: 'when the gate opened' },
        { name: 'pull-requests', level: 'read', reason: 'who wrote, reviewed and merged what is deployed' },
        { name: 'id-token', level: 'write', reason: 'proves which workflow signs the manifest' },
        { name: 'attestations', level: 'write', reason: 'keeps the signature with the repository, where the plan has that' },
        { name: 'issues', level: 'write', reason: 'asks for the review of an emergency deploy; nothing else' },
    ],
    evidence: [
        { name: 'contents', level: 'write', reason: 'one job appends to the evidence branch what would expire; the others read' },
        { name: 'actions', level: 'read', reason: 'the runs of the period, and their artifacts' },
        { name: 'attestations', level: 'read', reason: 'the signatures that are kept with the repository' },
        { name: 'deployments', level: 'read', reason: 'which deploys should have a manifest' },
        { name: 'issues', level: 'write', reason: 'one issue for what is missing or does not verify, closed when it is mended' },
    ],
};


/***/ })

};
