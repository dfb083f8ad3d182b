export const id = 269;
export const ids = [269,600];
export const modules = {

/***/ 14269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check)
});

// EXTERNAL MODULE: ./src/errors.ts + 1 modules
var errors = __webpack_require__(39687);
;// CONCATENATED MODULE: ./src/model/rule-family.ts
/** The families of rules, in the order in which they are explained, each with what it looks at. */
const ruleFamilies = {
    integrity: 'The migrations folder in itself, and what a statement does to the integrity of the data: constraints, types, keys, and the ledger of the migrations.',
    history: 'The folder against the base of the change: what has landed stays as it is, and what is new comes after it.',
    generate: "The schema against the newest migration, as the project's own drizzle-kit sees it.",
    push: '`drizzle-kit push`, and the code that does the same, wherever the repository can start it.',
    availability: 'Statements that lock or rewrite what others are reading and writing at that moment.',
    access: 'Who may do what in the database: roles, grants, owners, row level security, functions that run as their owner.',
    confidentiality: 'Columns and values that most readers should not see in the clear.',
    destructive: 'Statements after which data, or a name that running code uses, is gone.',
    rehearsal: 'What a scratch database shows when the migrations really run.',
    meta: 'What keeps the other rules from being heard: statements that cannot be read, waivers, and the policy file itself.',
};
/** Null for a rule that is another linter's, or the code of a problem. */
function familyOf(rule) {
    const [name = ''] = rule.split('/', 1);
    return isFamily(name) ? name : null;
}
function isFamily(name) {
    return Object.hasOwn(ruleFamilies, name);
}

// EXTERNAL MODULE: ./src/model/stated.ts
var stated = __webpack_require__(80890);
;// CONCATENATED MODULE: ./src/publish/check/redact-rehearsal.ts

function redactRehearsal(answer, redact) {
    switch (answer.kind) {
        case 'rehearsed': {
            const { differences } = answer;
            const shown = (0,stated/* isUnknown */.t)(differences) ? (0,stated/* unknown */.L)(redact(differences.unknown)) : differences.map((difference) => redactDifference(difference, redact));
            return { kind: 'rehearsed', scratch: redactScratch(answer.scratch, redact), differences: shown };
        }
        case 'failed':
            return { kind: 'failed', scratch: redactScratch(answer.scratch, redact), failure: redactFailure(answer.failure, redact) };
        case 'cannot':
            return {
                kind: 'cannot',
                scratch: redactScratch(answer.scratch, redact),
                missing: redactMissing(answer.missing, redact),
                during: answer.during,
                failure: redactFailure(answer.failure, redact),
            };
        case 'unavailable':
            return { kind: 'unavailable', reason: redact(answer.reason), remedy: orNull(answer.remedy, redact) };
        case 'left-out':
            return answer;
    }
}
function redactScratch({ kind, version }, redact) {
    return { kind, version: redact(version) };
}
function redactDifference({ way, object, inMigrations, inSchema, touched, mention }, redact) {
    return {
        way,
        object: redactName(object, redact),
        inMigrations: orNull(inMigrations, redact),
        inSchema: orNull(inSchema, redact),
        touched,
        mention: mention === null ? null : { path: redact(mention.path), line: mention.line, excerpt: redact(mention.excerpt) },
    };
}
function redactName({ kind, schema, table, name }, redact) {
    return { kind, schema: redact(schema), table: orNull(table, redact), name: redact(name) };
}
function redactMissing({ kind, name }, redact) {
    return { kind, name: orNull(name, redact) };
}
function redactFailure({ migration, path, line, excerpt, sqlState, message }, redact) {
    return { migration: orNull(migration, redact), path: orNull(path, redact), line, excerpt: orNull(excerpt, redact), sqlState, message: redact(message) };
}
function orNull(text, redact) {
    return text === null ? null : redact(text);
}

;// CONCATENATED MODULE: ./src/publish/check/redact.ts
/** A report without secrets, before any form is made of it: what a form escapes, or cuts, could not be found in it any more. */



/** Of what drizzle-kit and the project's own code said: characters of SQL, names, lines, and characters of a line. */
const most = { sql: 1_000_000, objects: 1_000, lines: 200, line: 2_000 };
/** Every text of it but names that are ours: of rules, criteria, kinds, digests. What the project's own tools said is cut, too. */
function redactReport(report, redact) {
    return {
        verdict: report.verdict,
        scope: redact(report.scope),
        policy: report.policy,
        projects: report.projects.map((project) => redactProject(project, redact)),
        findings: report.findings.map((finding) => redactFinding(finding, redact)),
        rules: report.rules.map((rule) => redactRule(rule, redact)),
        unanalysed: report.unanalysed.map(redact),
    };
}
function redactProject(project, redact) {
    const { path, config, plan, sql, generate, rehearsal } = project;
    return {
        path: redact(path),
        config: config === null ? null : redact(config),
        plan: redactPlan(plan, redact),
        sql: sql.map((migration) => redactSql(migration, redact)),
        generate: generate === null ? null : redactGenerate(generate, redact),
        rehearsal: rehearsal === null ? null : redactRehearsal(rehearsal, redact),
    };
}
/** The digest is that of the plan as it is. */
function redactPlan({ sha256, migrations }, redact) {
    return { sha256, migrations: migrations.map((migration) => ({ ...migration, name: redact(migration.name) })) };
}
function redactSql({ name, path, statements }, redact) {
    return { name: redact(name), path: redact(path), statements: statements.map(redact) };
}
function redactGenerate(answer, redact) {
    switch (answer.kind) {
        case 'in-sync':
            return answer;
        case 'missing':
            return { kind: 'missing', sql: cut(redact(answer.sql), most.sql) };
        case 'ambiguous':
            return { kind: 'ambiguous', objects: cutList(answer.objects, most.objects, (object) => cut(redact(object), most.line)) };
        case 'failed':
            return { kind: 'failed', end: redactEnd(answer.end, redact), said: cutList(answer.said, most.lines, (line) => cut(redact(line), most.line)) };
    }
}
function redactEnd(end, redact) {
    return end.kind === 'not-started' ? { kind: 'not-started', reason: cut(redact(end.reason), most.line) } : end;
}
function redactFinding({ rule, severity, message, remedy, place, criteria, excerpt, waivedBy }, redact) {
    return {
        rule: redact_redactName(rule, redact),
        severity,
        message: redact(message),
        remedy: redact(remedy),
        place: place === null ? null : redactPlace(place, redact),
        criteria,
        excerpt: excerpt === null ? null : redact(excerpt),
        waivedBy: waivedBy === null ? null : redactWaiver(waivedBy, redact),
    };
}
function redactWaiver({ reason, ticket, until, place }, redact) {
    return {
        reason: redact(reason),
        ticket: ticket === null ? null : redact(ticket),
        until: until === null ? null : redact(until),
        place: redactPlace(place, redact),
    };
}
function redactPlace({ path, line }, redact) {
    return { path: redact(path), line };
}
function redactRule({ id, severity, criteria, cause, remedy, alias }, redact) {
    return { id: redact_redactName(id, redact), severity, criteria, cause: redact(cause), remedy: redact(remedy), alias: alias.map(redact) };
}
/** A short secret may be a word of a rule of ours; the rules of other linters have names from elsewhere. */
function redact_redactName(rule, redact) {
    return familyOf(rule) !== null || (0,errors/* isCode */._m)(rule) ? rule : redact(rule);
}
function cut(text, limit) {
    return text.length > limit ? `${text.slice(0, limit)}… (${String(text.length)} characters)` : text;
}
function cutList(texts, limit, each) {
    const shown = texts.slice(0, limit).map(each);
    return texts.length > limit ? [...shown, `… and ${String(texts.length - limit)} more`] : shown;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/model/excerpt.ts
var model_excerpt = __webpack_require__(24664);
;// CONCATENATED MODULE: ./src/checks/finding.ts
/** A finding of a rule: the rule's words, with what was found here. */

function findingOf(rule, { message, place, remedy, severity, excerpt }) {
    return {
        rule: rule.id,
        severity: severity ?? rule.severity,
        message,
        remedy: remedy ?? rule.remedy,
        place,
        criteria: rule.criteria,
        excerpt: excerpt === undefined || excerpt === null ? null : (0,model_excerpt/* excerpt */.K)(excerpt.trim()),
        waivedBy: null,
    };
}

;// CONCATENATED MODULE: ./src/checks/policy/tree.ts
/** In the order in which they are written; without recursion, so that no nesting can exhaust the stack. */
function selectParts(root, kind) {
    const found = [];
    const waiting = [root];
    while (waiting.length > 0) {
        const value = waiting.pop();
        if (typeof value !== 'object' || value === null)
            continue;
        if (holds(value, kind))
            found.push(value[kind]);
        const parts = Object.values(value);
        for (let at = parts.length - 1; at >= 0; at -= 1)
            if (typeof parts[at] === 'object')
                waiting.push(parts[at]);
    }
    return found;
}
function holds(value, kind) {
    return Object.hasOwn(value, kind);
}
/** The commands of an ALTER TABLE that are one of these; none for any other statement. */
function selectCommands(node, ...subtypes) {
    if (!('AlterTableStmt' in node) || node.AlterTableStmt.relation === undefined)
        return [];
    const table = node.AlterTableStmt.relation;
    return (node.AlterTableStmt.cmds ?? []).flatMap((part) => {
        if (!('AlterTableCmd' in part))
            return [];
        const command = part.AlterTableCmd;
        return command.subtype !== undefined && subtypes.includes(command.subtype) ? [{ table, command }] : [];
    });
}
/** The words of a name that is a list, a type, a routine or a single string. */
function wordsOf(name) {
    if ('String' in name)
        return [name.String.sval ?? ''];
    if ('List' in name)
        return (name.List.items ?? []).flatMap(wordsOf);
    if ('TypeName' in name)
        return (name.TypeName.names ?? []).flatMap(wordsOf);
    if ('ObjectWithArgs' in name)
        return (name.ObjectWithArgs.objname ?? []).flatMap(wordsOf);
    if ('RangeVar' in name)
        return wordsOfRelation(name.RangeVar);
    return [];
}
function wordsOfRelation({ schemaname, relname }) {
    return [...(schemaname === undefined ? [] : [schemaname]), relname ?? ''];
}

;// CONCATENATED MODULE: ./src/checks/policy/naming.ts


/** As it is written in the statement, fit to be shown. */
function shown(words) {
    return `"${(0,model_excerpt/* excerpt */.K)(words.join('.'))}"`;
}
function shownRelation(relation) {
    return shown(wordsOfRelation(relation));
}
function shownColumn(relation, column) {
    return shown([...wordsOfRelation(relation), column]);
}
/** `schema.name`, `public` where none is written, as created objects are known. */
function keyOf(words) {
    return words.length > 1 ? words.slice(-2).join('.') : `public.${words[0] ?? ''}`;
}

;// CONCATENATED MODULE: ./src/checks/policy/meta/policy-file-changed-in-same-pr.ts


const policyFileChangedInSamePr = {
    id: 'meta/policy-file-changed-in-same-pr',
    severity: 'warning',
    criteria: ['CC8.1'],
    cause: 'The policy file changes in the same change as the migrations that it judges. The policy of the base judged them; the new one counts from the next change on.',
    remedy: 'Change the policy in a change of its own, reviewed by whoever answers for it, before the migrations that need it.',
    alias: [],
};
/** `changed` are the paths of the change; a policy that changes by itself is told as a notice. */
function findPolicyChange(changed, policyFile, newMigrations) {
    if (!changed.includes(policyFile))
        return [];
    const place = { path: policyFile, line: null };
    const message = newMigrations === 0
        ? `The policy file ${shown([policyFile])} changes; it counts once it has landed.`
        : `The policy file ${shown([policyFile])} changes together with ${newMigrations} new migration${newMigrations === 1 ? '' : 's'}.`;
    return [findingOf(policyFileChangedInSamePr, { message, place, severity: newMigrations === 0 ? 'notice' : 'warning' })];
}

;// CONCATENATED MODULE: ./src/checks/push/arguments.ts
/** How package managers, task runners and shells are told what to run. */

/** Options that take the next word as their value. */
const valued = new Set('-C --dir --cwd --prefix -F --filter --workspace -p --package -e --env-file -f --file --config -n --names -c --scope --project --projects --top-level --loglevel'.split(' '));
const elsewhere = /^(?:-F|--filter|-w|--workspaces?|-ws|-r|--recursive|-W)(?:=|$)/u;
const folderOption = /^(?:-C|--dir|--cwd|--prefix)$/u;
/** What yarn, pnpm and bun do themselves; another word is a script's name. */
const builtin = new Set('add install i ci remove rm uninstall update up upgrade link unlink init create publish pack why list ls outdated audit config info view version login logout cache store import rebuild prune patch patch-commit deploy fetch env setup licenses help root bin global set policies plugin dedupe node test-command approve-builds self-update doctor pm'.split(' '));
const managers = new Set(['npm', 'pnpm', 'yarn', 'bun']);
const runners = new Set(['npx', 'bunx', 'pnpx', 'pnpm-exec']);
const scriptRunners = new Set(['run-s', 'run-p', 'npm-run-all', 'npm-run-all2']);
const interpreters = new Set([
    'sh',
    'bash',
    'zsh',
    'dash',
    'ash',
    'ksh',
    'source',
    '.',
    'node',
    'tsx',
    'ts-node',
    'deno',
    'esno',
    'jiti',
    'vite-node',
    'babel-node',
]);
const starts = new Set([...managers, ...runners, ...scriptRunners, ...interpreters, 'turbo', 'nx', 'lerna', 'make', 'just']);
const codeOrShell = /\.(?:[cm]?[jt]sx?|sh|bash|zsh)$/u;
/** Empty for a command that starts none of these. */
function readArguments(words) {
    const name = external_node_path_.posix.basename(words[0] ?? '');
    const rest = words.slice(1);
    if (name === 'npm')
        return readNpm(rest);
    if (name === 'pnpm' || name === 'yarn' || name === 'bun')
        return readManager(name, rest);
    if (runners.has(name))
        return [{ kind: 'words', words: plain(rest).from }];
    if (scriptRunners.has(name))
        return plainAll(rest).map((script) => script_(script.split(' ', 1)[0] ?? '', rest));
    if (name === 'turbo')
        return plainAll(beforeDashes(rest))
            .filter((word) => word !== 'run')
            .map(task);
    if (name === 'lerna')
        return rest[0] === 'run' ? plainAll(rest.slice(1)).slice(0, 1).map(task) : [];
    if (name === 'nx')
        return readNx(rest);
    if (name === 'make' || name === 'just')
        return readTargets(name, rest);
    if (interpreters.has(name))
        return plainAll(rest)
            .filter((word) => codeOrShell.test(word))
            .slice(0, 1)
            .map(file);
    if (codeOrShell.test(words[0] ?? ''))
        return [file(words[0] ?? '')];
    return readWrapped(rest);
}
/** `sudo`, `dotenv -e .env --`, `docker compose run web` and scripts of one's own: what they start stands in their words. */
function readWrapped(rest) {
    const at = rest.findIndex((word) => starts.has(external_node_path_.posix.basename(word)) || (/^\.{0,2}\//u.test(word) && codeOrShell.test(word)));
    return at === -1 ? [] : [{ kind: 'words', words: rest.slice(at) }];
}
function readNpm(all) {
    // Of npm alone it takes a value: to pnpm it is the workspace's root.
    const rest = all.map((word) => (word === '-w' ? '--workspace' : word));
    const { first, from } = plain(rest);
    if (first === 'run' || first === 'run-script' || first === 'rum' || first === 'urn')
        return readRun(from.slice(1), rest);
    if (first === 'exec' || first === 'x')
        return [{ kind: 'words', words: plain(from.slice(1)).from }];
    if (first === 't' || first === 'tst')
        return [script_('test', rest)];
    return first !== undefined && ['start', 'test', 'restart', 'stop'].includes(first) ? [script_(first, rest)] : [];
}
function readManager(name, rest) {
    const { first, from } = plain(rest);
    if (first === undefined)
        return [];
    if (first === 'run' || first === 'recursive')
        return readRun(from.slice(1), rest);
    if (first === 'dlx' || first === 'exec' || (first === 'x' && name === 'bun'))
        return [{ kind: 'words', words: plain(from.slice(1)).from }];
    if (name === 'yarn' && first === 'workspace')
        return readRun(from.slice(2).filter((word) => word !== 'run'), ['-r']);
    if (name === 'yarn' && first === 'workspaces')
        return readRun(from.slice(!from.includes('run') ? 2 : from.indexOf('run') + 1), ['-r']);
    if (codeOrShell.test(first))
        return [file(first)];
    return builtin.has(first) ? [] : [script_(first, rest)];
}
/** `run` gives a script's name, or the file of one with bun. */
function readRun(from, all) {
    const { first } = plain(from);
    if (first === undefined)
        return [];
    return [codeOrShell.test(first) && first.includes('/') ? file(first) : script_(first, all)];
}
function readNx(rest) {
    const { first, from } = plain(rest);
    const listed = rest.flatMap((word, index) => {
        if (/^(?:--targets?|-t)=/u.test(word))
            return word.slice(word.indexOf('=') + 1).split(',');
        return /^(?:--targets?|-t)$/u.test(word) ? plainAll(rest.slice(index + 1)).flatMap((name) => name.split(',')) : [];
    });
    if (first === 'run')
        return from.slice(1, 2).flatMap((word) => [/^[^:]*:(.+)$/u, /^[^:]*:(.+):[^:]+$/u].flatMap((form) => form.exec(word)?.[1] ?? []).map(task));
    if (first === 'run-many' || first === 'affected')
        return listed.map(task);
    return first === undefined ? [] : [task(first)];
}
function readTargets(of, rest) {
    const targets = plainAll(rest).filter((word) => !word.includes('='));
    return (targets.length === 0 ? [''] : targets).map((name) => ({ kind: 'target', of, name }));
}
function script_(name, all) {
    const at = all.findIndex((word) => folderOption.test(word));
    const joined = all.find((word) => /^--(?:dir|cwd|prefix)=/u.test(word));
    const folder = at === -1 ? (joined?.slice(joined.indexOf('=') + 1) ?? '') : (all[at + 1] ?? '');
    return { kind: 'script', name, folder, elsewhere: all.some((word) => elsewhere.test(word)) };
}
function task(name) {
    return { kind: 'task', name: name.slice(name.indexOf('#') + 1) };
}
function file(path) {
    return { kind: 'file', path };
}
/** The first word that is no option, and all from there on. */
function plain(words) {
    let at = 0;
    for (let word = words[at]; word?.startsWith('-') === true; word = words[at])
        at += valued.has(word) ? 2 : 1;
    return { first: words[at], from: words.slice(at) };
}
function plainAll(words) {
    return words.filter((word, index) => !word.startsWith('-') && !valued.has(words[index - 1] ?? ''));
}
function beforeDashes(words) {
    const at = words.indexOf('--');
    return at === -1 ? words : words.slice(0, at);
}

;// CONCATENATED MODULE: ./src/checks/push/shell.ts
/** Shell text as simple commands: enough of the language to tell a command from a comment or a text that only mentions it. */
const hereDocument = /^<<-?[ \t]*(["']?)([\w.-]+)\1/u;
/** The commands in the order in which they stand; what is in `$(…)` and backticks is a command of its own. */
function parseShell(text) {
    const reading = { text, at: 0, line: 0, word: null, words: [], startLine: 0, waiting: [], commands: [] };
    while (reading.at < text.length)
        readNext(reading);
    endCommand(reading);
    return reading.commands;
}
function readNext(reading) {
    const { text, at, word } = reading;
    const character = text.charAt(at);
    if (character === '\\')
        return readEscape(reading);
    if (character === "'")
        return readQuoted(reading, "'");
    if (character === '"')
        return readQuoted(reading, '"');
    if (character === '#' && word === null)
        return skipTo(reading, '\n');
    if (text.startsWith('${{', at))
        return readExpression(reading);
    if (character === '<' && hereDocument.test(text.slice(at, at + 80)))
        return readHereMark(reading);
    if (character === '\n')
        return readLineEnd(reading);
    if (';&|()`'.includes(character) || (character === '$' && text.charAt(at + 1) === '('))
        return readSeparator(reading);
    if (' \t\r<>'.includes(character))
        endWord(reading);
    else
        append(reading, character);
    reading.at += 1;
}
function append(reading, characters) {
    if (reading.words.length === 0 && reading.word === null)
        reading.startLine = reading.line;
    reading.word = (reading.word ?? '') + characters;
}
/** A backslash before a line's end joins the lines. */
function readEscape(reading) {
    const next = reading.text.charAt(reading.at + 1);
    const lineEnd = next === '\r' && reading.text.charAt(reading.at + 2) === '\n' ? 2 : next === '\n' ? 1 : 0;
    if (lineEnd > 0)
        reading.line += 1;
    else
        append(reading, next);
    reading.at += 1 + Math.max(lineEnd, 1);
}
function readQuoted(reading, quote) {
    let content = '';
    let at = reading.at + 1;
    for (; at < reading.text.length && reading.text.charAt(at) !== quote; at += 1) {
        if (quote === '"' && reading.text.charAt(at) === '\\' && at + 1 < reading.text.length)
            at += 1;
        content += reading.text.charAt(at);
    }
    append(reading, content);
    reading.line += content.split('\n').length - 1;
    reading.at = at + 1;
}
/** An expression of GitHub's, which is filled in before the shell sees it. */
function readExpression(reading) {
    const end = reading.text.indexOf('}}', reading.at);
    const expression = reading.text.slice(reading.at, end === -1 ? undefined : end + 2);
    append(reading, expression);
    reading.line += expression.split('\n').length - 1;
    reading.at += expression.length;
}
function readSeparator(reading) {
    endCommand(reading);
    reading.at += reading.text.charAt(reading.at) === '$' ? 2 : 1;
}
function readHereMark(reading) {
    const [mark = '<<', , end = ''] = hereDocument.exec(reading.text.slice(reading.at, reading.at + 80)) ?? [];
    endWord(reading);
    reading.waiting.push({ end, command: reading.commands.length });
    reading.at += mark.length;
}
function readLineEnd(reading) {
    endCommand(reading);
    reading.at += 1;
    reading.line += 1;
    for (const { end, command } of reading.waiting.splice(0)) {
        const rest = reading.text.slice(reading.at);
        const found = rest.search(new RegExp(`^[ \\t]*${end.replaceAll('.', '\\.')}[ \\t\\r]*$`, 'mu'));
        const body = found === -1 ? rest : rest.slice(0, found);
        const owner = reading.commands[command];
        if (owner !== undefined)
            owner.input = body;
        reading.line += body.split('\n').length - 1;
        reading.at += body.length;
        skipTo(reading, '\n');
    }
}
function skipTo(reading, end) {
    const found = reading.text.indexOf(end, reading.at);
    reading.at = found === -1 ? reading.text.length : found;
}
function endWord(reading) {
    if (reading.word !== null)
        reading.words.push(reading.word);
    reading.word = null;
}
function endCommand(reading) {
    endWord(reading);
    if (reading.words.length > 0)
        reading.commands.push({ words: reading.words, line: reading.startLine, input: null });
    reading.words = [];
}

;// CONCATENATED MODULE: ./src/checks/push/invocation.ts
/** What a command starts, as far as it can lead to a push. */



/** Commands within commands are followed this deep. */
const depthLimit = 6;
/** Commands that only say or search what they are given. */
const sayers = new Set('echo printf cat tee grep egrep rg sed awk test [ [[ : true false git gh curl wget read alias export log logger notify-send touch mkdir rm cp mv ls which jq yq'.split(' '));
/** Commands that take another one as a text. */
const takers = new Set('sh bash zsh dash ash ksh eval concurrently conc su ssh docker docker-compose podman kubectl fly flyctl heroku railway nodemon watchexec start-server-and-test start-test dotenv dotenvx env-cmd cross-env-shell doppler infisical op script parallel timeout cmd powershell pwsh nix nix-shell devbox mise tsc-watch trap'.split(' '));
const shells = new Set('sh bash zsh dash ash ksh ssh'.split(' '));
const keywords = new Set('if then elif else do while until ! { } time exec command builtin and or not'.split(' '));
const kit = /^(?:npm:|.*[\\/])?drizzle-kit(?:@[^\\/]*)?(?:\.cmd|\.ps1|[\\/]bin\.cjs)?$/u;
const subcommand = /^push(?::(?:pg|mysql|sqlite))?$/u;
/** `folder` is where the text runs, from the repository's root. */
function parseInvocations(text, folder, depth = 0) {
    if (depth > depthLimit)
        return [];
    let here = folder;
    return parseShell(text).flatMap(({ words, line, input }) => {
        const command = withoutPrefix(words);
        if (command[0] === 'cd')
            here = within(here, command.find((word, index) => index > 0 && !word.startsWith('-')) ?? '');
        const found = readCommand(command, here, depth);
        const fed = input !== null && shells.has(nameOf(command[0] ?? '')) ? parseInvocations(input, here, depth + 1) : [];
        // What stands in a text of several lines counts from where the text begins, a here-document from the line after.
        return [...found, ...fed.map((invocation) => ({ ...invocation, line: invocation.line + 1 }))].map((invocation) => ({
            ...invocation,
            line: line + invocation.line,
        }));
    });
}
/** Words that stand before a command: the shell's own, make's marks, and variables for it alone. */
function withoutPrefix(words) {
    const first = words.findIndex((word) => !keywords.has(word) && !/^[A-Za-z_]\w*=/u.test(word));
    return first === -1 ? [] : words.slice(first);
}
function readCommand(words, folder, depth) {
    const name = nameOf(words[0] ?? '');
    if (words.length === 0 || sayers.has(name))
        return [];
    const pushes = readPush(words);
    if (pushes !== null)
        return [pushes];
    const texts = takers.has(name) ? words.slice(1).filter((word) => /\s|^(?:npm|pnpm|yarn|bun|node):/u.test(word)) : [];
    const nested = texts.flatMap((text) => parseInvocations(text.replace(/^(npm|pnpm|yarn|bun|node):/u, '$1 run '), folder, depth + 1));
    return [...nested, ...readArguments(words).flatMap((argument) => resolve(argument, folder, depth))];
}
/** `drizzle-kit … push …`, whatever starts it: a package manager's runner, a script of one's own, the file of its program. */
function readPush(words) {
    const at = words.findIndex((word, index) => kit.test(word) && subcommand.test(words.slice(index + 1).find((next) => !next.startsWith('-')) ?? ''));
    const rest = at === -1 ? [] : words.slice(at + 1);
    // `--explain` of 1.0 writes nothing: it is the way to look for drift.
    if (at === -1 || rest.some((word) => word === '--explain' || word === '--help' || word === '-h'))
        return null;
    const force = rest.includes('--force');
    return { kind: 'push', words: `drizzle-kit push${force ? ' --force' : ''}`, force, line: 0 };
}
function resolve(argument, folder, depth) {
    switch (argument.kind) {
        case 'words':
            return depth > depthLimit ? [] : readCommand(withoutPrefix(argument.words), folder, depth + 1);
        case 'script':
            return [{ kind: 'script', name: argument.name, folder: argument.elsewhere ? null : within(folder, argument.folder), line: 0 }];
        case 'task':
            return [{ kind: 'task', name: argument.name, line: 0 }];
        case 'target':
            return [{ kind: 'target', of: argument.of, name: argument.name, line: 0 }];
        case 'file':
            return [{ kind: 'file', path: within(folder, argument.path), line: 0 }];
    }
}
/** A path of the repository; one that leads out of it, or is absolute as in a container, is taken from the root. */
function within(folder, path) {
    const joined = path.startsWith('/') ? path.slice(1) : external_node_path_.posix.join(folder, path);
    return joined === '.' ? '' : joined.replace(/^(?:\.\.\/)+|\/$/gu, '');
}
function nameOf(word) {
    return external_node_path_.posix.basename(word).replace(/\.(?:exe|cmd)$/u, '');
}

;// CONCATENATED MODULE: ./src/checks/push/step.ts
/** A place that runs commands: a script, a step of a workflow, an instruction, a target. */


/** The step of a shell text; each step is shown at the line of its first push, or else of its first command. */
function stepOf({ text, folder, line, ...step }) {
    const invocations = parseInvocations(text, folder);
    const first = (invocations.find(({ kind }) => kind === 'push') ?? invocations[0])?.line ?? 0;
    return { ...step, invocations, line: line + first, excerpt: text.split('\n')[first] ?? null };
}
function folderOf(path) {
    const folder = external_node_path_.posix.dirname(path);
    return folder === '.' ? '' : folder;
}
/** A list of words, as exec forms have them, in the shell's own writing. */
function quoteWords(words) {
    return words.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
}

;// CONCATENATED MODULE: ./src/checks/push/code.ts
/** Code that pushes by drizzle-kit's own functions, or starts `drizzle-kit push` as a program. */




/** The functions of 0.x and 1.0 that write a schema to a database. */
const pushes = /\b(push(?:MySQL|SQLite|SingleStore|Libsql)?Schema|push)\b/u;
const code_module = /(["'`])drizzle-kit\/(?:api|cli|payload)[\w/.-]*\1/gu;
/** What stands before the module's name where it is taken in: its names, unless only types are meant. */
const taken = [/\b(?:import|export)\s+(?!type\s)([^;"'`]*?)\s*from\s*$/u, /\b(?:const|let|var)\s+([^;=]*?)\s*=\s*(?:await\s+)?(?:require|import)\s*\(\s*$/u];
/** A longer list of imports is not looked through. */
const reach = 2_000;
const started = /(?:\b(?:execSync|execFileSync|execFile|exec|spawnSync|spawn|execaCommandSync|execaCommand|execaSync|execa)|\$)\s{0,9}(?:\(\s{0,99})?(["'`])((?:(?!\1)[^\\]|\\.){0,4000}?)\1(?:\s{0,99},\s{0,99}\[([^\]]{0,2000})\])?/gu;
/** One step for the file; it says nothing of what is only in comments and texts. */
function parseCode({ path, text }) {
    const code = withoutComments(text);
    const found = [...findFunctions(code), ...findPrograms(code)];
    const first = found.find(({ kind }) => kind === 'push') ?? found[0];
    if (first === undefined)
        return [];
    const name = path.split('/').slice(-3).join('/');
    return [
        {
            kind: 'code',
            path,
            line: first.line + 1,
            name,
            label: (0,model_excerpt/* excerpt */.K)(external_node_path_.posix.basename(path)),
            callable: 'file',
            invocations: found,
            excerpt: text.split('\n')[first.line] ?? null,
        },
    ];
}
function findFunctions(code) {
    return [...code.matchAll(code_module)].slice(0, 100).flatMap(({ index }) => {
        const before = code.slice(Math.max(0, index - reach), index);
        // The nearest keyword is the module's own.
        const start = Math.max(...['import', 'export', 'const', 'let', 'var'].map((word) => before.lastIndexOf(`${word} `)));
        const names = start === -1 ? undefined : taken.map((form) => form.exec(before.slice(start))?.[1]).find((found) => found !== undefined);
        if (names === undefined)
            return [];
        const whole = /^(?:\*\s*as\s+)?(\w{1,200})$/u.exec(names)?.[1];
        const own = pushes.exec(names.replace(/\btype\s+\w+/gu, ''));
        const call = own ?? (whole === undefined ? null : new RegExp(`\\b${whole}\\s*\\.\\s*(push\\w*)\\s*\\(`, 'u').exec(code));
        if (call === null)
            return [];
        return [{ kind: 'push', words: `${call[1] ?? 'push'}()`, force: false, line: lineAt(code, own === null ? call.index : index - before.length + start) }];
    });
}
/** `execSync('drizzle-kit push')`, `spawn('npx', ['drizzle-kit', 'push'])`. */
function findPrograms(code) {
    return [...code.matchAll(started)].slice(0, 1_000).flatMap(({ index, 2: command = '', 3: list }) => {
        const words = list === undefined ? [] : [...list.matchAll(/(["'`])([^"'`]*)\1/gu)].map(([, , word = '']) => word);
        const found = parseInvocations(list === undefined ? command : quoteWords([command, ...words]), '');
        return found.length === 0 ? [] : found.map((invocation) => ({ ...invocation, line: lineAt(code, index) }));
    });
}
function lineAt(text, index) {
    return text.slice(0, index).split('\n').length - 1;
}
/** The code with its comments blanked; texts stay, for they hold names of modules. */
function withoutComments(text) {
    const token = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[^])*`|\/\/[^\n]*|\/\*[^]*?\*\//gu;
    return text.replace(token, (found) => (found.startsWith('/') ? found.replace(/[^\n]/gu, ' ') : found));
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./src/checks/push/leaf.ts
/** The values of a YAML or JSON text, each with the keys that lead to it and its line. */

/** Values at most; a larger file is data. */
const leafLimit = 50_000;
const leaf_depthLimit = 60;
/** Null where the text is neither, or is nested deeper than any configuration. */
function parseLeaves(text, form) {
    const lines = new dist/* LineCounter */.HN();
    try {
        const documents = (0,dist/* parseAllDocuments */.hR)(form === 'json' ? leaf_withoutComments(text) : text, { lineCounter: lines, uniqueKeys: false, logLevel: 'silent' });
        if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0))
            return null;
        const leaves = [];
        for (const document of documents)
            if (document.contents !== null)
                collect(document.contents, [], document, lines, leaves);
        return leaves;
    }
    catch (thrown) {
        // The parser recurses: nesting beyond its stack is no configuration.
        if (thrown instanceof RangeError || thrown instanceof Error)
            return null;
        throw thrown;
    }
}
function collect(node, keys, document, lines, leaves) {
    if (leaves.length >= leafLimit || keys.length > leaf_depthLimit)
        return;
    if ((0,dist/* isAlias */.Vj)(node)) {
        const target = node.resolve(document);
        // A list of aliases of lists of aliases grows without end: only what is plain is followed.
        if ((0,dist/* isScalar */.jn)(target))
            collect(target, keys, document, lines, leaves);
    }
    else if ((0,dist/* isScalar */.jn)(node)) {
        if (typeof node.value === 'string')
            leaves.push({ keys, text: node.value, line: lines.linePos(node.range?.[0] ?? 0).line + (isBlock(node.type) ? 1 : 0) });
    }
    else if ((0,dist/* isSeq */.oP)(node)) {
        node.items.forEach((item, index) => collect(item, [...keys, String(index)], document, lines, leaves));
    }
    else if ((0,dist/* isMap */.jh)(node)) {
        for (const { key, value } of node.items)
            if (value !== null)
                collect(value, [...keys, (0,dist/* isScalar */.jn)(key) ? String(key.value) : ''], document, lines, leaves);
    }
}
function isBlock(type) {
    return type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';
}
/** JSON as turbo and nx read it, with comments and a comma at the end of a list; every offset stays. */
function leaf_withoutComments(text) {
    const token = /"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[^]*?\*\/|,(?=\s*[}\]])/gu;
    return text.replace(/^\uFEFF/u, ' ').replace(token, (found) => (found.startsWith('"') ? found : found.replace(/[^\n]/gu, ' ')));
}

;// CONCATENATED MODULE: ./src/checks/push/configuration.ts
/** Steps of YAML, JSON and TOML files: workflows, compose, platforms, hooks, packages and task runners. */



/** Keys whose value is a command, and those whose list is the words of one. */
const commandKey = /^(?:run|script|scripts|command|commands|cmd|cmds|before_script|after_script|before_install|postdeploy|predeploy|release|web|worker|[a-z_]*command|[a-zA-Z]*Command)$/u;
const wordsKey = /^(?:command|entrypoint|args|cmd|test)$/u;
const unreadable = { steps: [], lost: 'it is not what its name says, or is nested too deeply' };
/** Every command of a workflow, a compose file, a platform's file or a hook's. */
function parseConfiguration(kind, { path, text }) {
    const leaves = path.endsWith('.toml') ? parseToml(text) : parseLeaves(text, path.endsWith('.json') ? 'json' : 'yaml');
    if (leaves === null)
        return unreadable;
    const folders = new Map(leaves.filter(({ keys }) => keys.at(-1) === 'working-directory').map(({ keys, text: folder }) => [keys.slice(0, -1).join('\0'), folder]));
    const steps = joinWords(leaves).flatMap(({ keys, text: command, line }) => {
        const key = keys.findLast((one) => !/^\d+$/u.test(one)) ?? '';
        if (!commandKey.test(key) && !wordsKey.test(key) && kind !== 'platform')
            return [];
        const folder = (folders.get(keys.slice(0, -1).join('\0')) ?? (kind === 'ci' ? '' : folderOf(path))).replace(/^\.\//u, '');
        return [stepOf({ kind, path, name: key, label: labelOf(kind, keys, leaves), callable: null, text: command, line, folder })];
    });
    return { steps: steps.filter(({ invocations }) => invocations.length > 0), lost: null };
}
/** What a reader finds it by: the job of a step, the service of a command, else the key. */
function labelOf(kind, keys, leaves) {
    const parent = keys.slice(0, -1);
    const name = kind === 'ci'
        ? leaves.find((leaf) => leaf.keys.length === keys.length && leaf.keys.at(-1) === 'name' && parent.every((key, at) => leaf.keys[at] === key))
        : undefined;
    if (name !== undefined)
        return `step "${(0,model_excerpt/* excerpt */.K)(name.text)}"`;
    return keys.length > 1 && (keys[0] === 'jobs' || keys[0] === 'services')
        ? `${keys[0].slice(0, -1)} "${(0,model_excerpt/* excerpt */.K)(keys[1] ?? '')}"`
        : `"${(0,model_excerpt/* excerpt */.K)(keys.at(-1) ?? '')}"`;
}
/** Lists that are the words of one command become its text. */
function joinWords(leaves) {
    const joined = new Map();
    for (const leaf of leaves) {
        const isWord = wordsKey.test(leaf.keys.at(-2) ?? '') && /^\d+$/u.test(leaf.keys.at(-1) ?? '');
        const id = (isWord ? leaf.keys.slice(0, -1) : leaf.keys).join('\0');
        const before = joined.get(id);
        const text = isWord ? quoteWords([leaf.text]) : leaf.text;
        joined.set(id, before === undefined ? { ...leaf, keys: isWord ? leaf.keys.slice(0, -1) : leaf.keys, text } : { ...before, text: `${before.text} ${text}` });
    }
    return [...joined.values()];
}
/** Texts of a TOML file, line by line: all that a command stands in. */
function parseToml(text) {
    return text.split('\n').flatMap((written, index) => {
        const found = /^\s*([\w."-]+)\s*=\s*(.+)$/u.exec(written.slice(0, 10_000));
        const [, key = '', value = ''] = found ?? [];
        const words = [...value.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/gu)].map(([, double, single]) => double?.replace(/\\(.)/gu, '$1') ?? single ?? '');
        if (words.length === 0)
            return [];
        return [{ keys: [key], text: value.startsWith('[') ? quoteWords(words) : (words[0] ?? ''), line: index + 1 }];
    });
}
/** The scripts of a package. */
function parsePackage({ path, text }) {
    const leaves = parseLeaves(text, 'json');
    if (leaves === null)
        return unreadable;
    const scripts = leaves.filter(({ keys }) => keys.length === 2 && keys[0] === 'scripts');
    const names = new Set(scripts.map(({ keys }) => keys[1]));
    const steps = scripts.map(({ keys, text: command, line }) => {
        const name = keys[1] ?? '';
        const step = stepOf({ kind: 'package', path, name, label: `script "${(0,model_excerpt/* excerpt */.K)(name)}"`, callable: 'script', text: command, line, folder: folderOf(path) });
        // npm runs these around it.
        const around = [`pre${name}`, `post${name}`].filter((other) => names.has(other));
        return {
            ...step,
            line,
            invocations: [...step.invocations, ...around.map((other) => ({ kind: 'script', name: other, folder: folderOf(path), line: 0 }))],
        };
    });
    return { steps, lost: null };
}
/** What a task of turbo or nx depends on, and the commands of an nx project. */
function parseTaskRunner({ path, text }) {
    const leaves = parseLeaves(text, 'json');
    if (leaves === null)
        return unreadable;
    const steps = leaves.flatMap((leaf) => {
        const [group, name = ''] = leaf.keys;
        if (!['tasks', 'pipeline', 'targets', 'targetDefaults'].includes(group ?? ''))
            return [];
        const step = { kind: 'task-runner', path, name, label: `task "${(0,model_excerpt/* excerpt */.K)(name)}"`, callable: 'task' };
        if (leaf.keys[2] === 'dependsOn')
            return [{ ...step, line: leaf.line, invocations: [dependency(leaf.text)], excerpt: leaf.text }];
        const isCommand = leaf.keys.slice(2).some((key) => key === 'command' || key === 'commands');
        return isCommand ? [stepOf({ ...step, text: leaf.text, line: leaf.line, folder: folderOf(path) })] : [];
    });
    return { steps, lost: null };
}
function dependency(written) {
    return { kind: 'task', name: written.replace(/^\^/u, '').replace(/^.*[#:]{1}(?=[^:]+$)/u, (project) => (project.endsWith('#') ? '' : project)), line: 0 };
}

;// CONCATENATED MODULE: ./src/checks/push/place.ts
/** Which of a repository's files may start a command, known by their path. */

const kinds = [
    ['ci', /^\.github\/workflows\/[^/]+\.ya?ml$/u],
    ['ci', /(?:^|\/)action\.ya?ml$/u],
    ['ci', /(?:^|\/)(?:\.gitlab-ci|bitbucket-pipelines|azure-pipelines|cloudbuild|buildspec|\.circleci\/config)\.ya?ml$/u],
    ['container', /(?:^|\/)(?:Dockerfile|Containerfile)(?:\.[^/]+)?$|\.(?:dockerfile|containerfile)$/iu],
    ['compose', /(?:^|\/)(?:docker-|podman-)?compose(?:\.[^/]+)?\.ya?ml$/u],
    ['process', /(?:^|\/)Procfile(?:\.[^/]+)?$/u],
    ['platform', /(?:^|\/)(?:vercel|app|railway|now)\.json$/u],
    ['platform', /(?:^|\/)(?:netlify|fly(?:\.[^/]+)?|railway|nixpacks)\.toml$/u],
    ['platform', /(?:^|\/)(?:render|heroku)\.ya?ml$/u],
    ['package', /(?:^|\/)package\.json$/u],
    ['task-runner', /(?:^|\/)(?:turbo|nx|project)\.jsonc?$/u],
    ['make', /(?:^|\/)(?:GNUmakefile|[Mm]akefile)$|\.mk$/u],
    ['just', /(?:^|\/)\.?justfile$|\.just$/iu],
    ['hook', /(?:^|\/)\.husky\/[a-z-]+$/u],
    ['hook', /(?:^|\/)\.?lefthook(?:-local)?\.ya?ml$/u],
    ['shell', /\.(?:sh|bash|zsh)$/u],
    ['code', /\.[cm]?[jt]sx?$/u],
];
/** Folders of other people's files, and of what was built from ours. */
const passedOver = new Set(['node_modules', '.git', 'dist', '.next', '.turbo', 'vendor', '.yarn', 'coverage']);
/** Null for a file that starts nothing, or is not ours. */
function kindOf(path) {
    if (path.endsWith('.d.ts') ||
        external_node_path_.posix
            .dirname(path)
            .split('/')
            .some((folder) => passedOver.has(folder)))
        return null;
    return kinds.find(([, pattern]) => pattern.test(path))?.[0] ?? null;
}

;// CONCATENATED MODULE: ./src/checks/push/severity.ts
/** Names that speak of production outright. */
const production = new Set([
    'prod',
    'production',
    'deploy',
    'deployment',
    'release',
    'live',
    'staging',
    'vercel',
    'heroku',
    'railway',
    'render',
    'netlify',
    'fly',
]);
/** Names that speak of a developer's own machine, or of a database that is thrown away. */
const development = new Set([
    'dev',
    'develop',
    'development',
    'local',
    'test',
    'tests',
    'testing',
    'e2e',
    'spec',
    'bench',
    'studio',
    'sandbox',
    'playground',
    'scratch',
    'demo',
    'example',
    'examples',
    'fixture',
    'fixtures',
]);
/** Names that platforms and package managers call by themselves, or that a deploy goes by. */
const deploying = new Set([
    'build',
    'start',
    'serve',
    'up',
    'ci',
    'install',
    'prepare',
    'publish',
    'pack',
    'entrypoint',
    'boot',
    'bootstrap',
    'migrate',
    'migration',
    'migrations',
]);
/**
 * CI, container, compose, process and platform files run without a person: an error, unless the name says that a developer's command is meant (`devCommand`).
 * Everything else goes by its name: production before development, development before build and start; what says nothing is a warning.
 */
function severityOf(kind, name) {
    switch (kind) {
        case 'ci':
        case 'container':
        case 'compose':
        case 'process':
            return 'error';
        case 'platform':
            return byName(name) === 'notice' ? 'notice' : 'error';
        case 'package':
        case 'task-runner':
        case 'make':
        case 'just':
        case 'shell':
        case 'hook':
        case 'code':
            return byName(name);
    }
}
function byName(name) {
    const words = severity_wordsOf(name ?? '');
    if (words.some((word) => production.has(word)))
        return 'error';
    if (words.some((word) => development.has(word)))
        return 'notice';
    return words.some((word) => deploying.has(word)) ? 'error' : 'warning';
}
/** `preDeployCommand`, `db:push:prod` and `postinstall` in words; npm's `pre` and `post` are taken off. */
function severity_wordsOf(name) {
    const words = name
        .slice(0, 500)
        .replace(/([a-z])([A-Z])/gu, '$1 $2')
        .toLowerCase()
        .split(/[^a-z0-9]+/u);
    return words.flatMap((word) => [word, word.replace(/^(?:pre|post)(?=[a-z])/u, '')]);
}

;// CONCATENATED MODULE: ./src/checks/push/reachable.ts



const pushReachable = {
    id: 'push/reachable',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: '`drizzle-kit push` changes a database to the schema at hand: nobody reviewed the SQL, nothing records what ran, and with `--force` it drops data without a question. In CI, deploy, container and process files, and in scripts named like a deploy, it is an error; in other scripts a warning; in those for development a notice.',
    remedy: 'Generate migrations (`drizzle-kit generate`) and deploy them. A place that pushes to a database that is thrown away is listed in .github/drizzle-attest.yml as allowed.',
    alias: [],
};
/** How many steps of a way are named. */
const shownAtMost = 12;
/** Steps that push themselves, and those of CI and deploys that get there through others. `allowed` are paths, or `path#name`. */
function findReachable(ways, allowed) {
    return ways.flatMap((way) => {
        const { kind, name } = way.step;
        const severity = severityOf(kind, name);
        if (way.next !== null && severity !== 'error')
            return [];
        return [tell(way, isAllowed(way.step, allowed) ? 'notice' : severity, isAllowed(way.step, allowed))];
    });
}
function isAllowed({ path, name }, allowed) {
    return allowed.has(path) || (name !== null && allowed.has(`${path}#${name}`));
}
function tell(way, severity, isListed) {
    const { step, push } = way;
    return findingOf(pushReachable, {
        message: `${[...describe(way), push.words].join(' → ')}${isListed ? ' (allowed by the policy)' : ''}.`,
        place: { path: step.path, line: step.line },
        severity,
        excerpt: step.excerpt,
    });
}
/** The steps by name, those of other files with their file; of a long way, its beginning. */
function describe(way) {
    const words = [];
    for (let at = way; at !== null; at = at.next) {
        if (words.length >= shownAtMost)
            return [...words, '…'];
        const { path, label } = at.step;
        words.push(at === way || path === way.step.path || at.step.callable === 'file' ? label : `${label} (${(0,model_excerpt/* excerpt */.K)(path)})`);
    }
    return words;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
;// CONCATENATED MODULE: ./src/checks/folder/journal.ts
/** The journal of the v0 layout with every key that a check compares; what is wrong with it, the project's reader tells. */

const entrySchema = schemas/* object */.Ikc({
    idx: schemas/* int */.Whr().min(0),
    when: schemas/* int */.Whr().min(0),
    tag: schemas/* string */.YjP()
        .max(200)
        .regex(/^[^\p{C}\p{Zl}\p{Zp}/\\]+$/u),
    breakpoints: schemas/* boolean */.zMY().nullable().catch(null),
    version: schemas/* string */.YjP().max(20).nullable().catch(null),
});
const journalSchema = schemas/* object */.Ikc({ entries: schemas/* array */.YOg(schemas/* unknown */.L5J()).max(10_000) });
/** The entries in the journal's order, those of another form left out; null where the text is no journal. */
function parseJournal(text) {
    const journal = journalSchema.safeParse(parseJson(text));
    if (!journal.success)
        return null;
    const entries = journal.data.entries.map((entry) => entrySchema.safeParse(entry)).flatMap(({ data }) => (data === undefined ? [] : [data]));
    return entries.map((entry, position) => ({ ...entry, position }));
}
/** What the journal says its dialect is; null where it does not. */
function parseJournalDialect(text) {
    return schemas/* object */.Ikc({ dialect: schemas/* string */.YjP() }).safeParse(parseJson(text)).data?.dialect ?? null;
}
/** The value of a JSON text; undefined where it is none. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/checks/push/script-file.ts
/** Steps of container, process, make, just and shell files. */




const instruction = /^\s*(?:ONBUILD\s+)?(?:HEALTHCHECK\s+(?:--\S+\s+)*)?(RUN|CMD|ENTRYPOINT)\s+((?:--\S+\s+)*)([^]*)$/iu;
function parseContainer({ path, text }) {
    return joinLines(text, /^\s*#/u).flatMap(({ text: written, line }) => {
        const [, name = '', , rest = ''] = instruction.exec(written) ?? [];
        if (name === '')
            return [];
        const words = rest.trim().startsWith('[') ? parseJson(rest.trim()) : null;
        const command = Array.isArray(words) ? quoteWords(words.filter((word) => typeof word === 'string')) : withBody(rest, text, line);
        return [stepOf({ kind: 'container', path, name: null, label: name.toUpperCase(), callable: null, text: command, line, folder: folderOf(path) })];
    });
}
/** A here-document of RUN is a script. */
function withBody(rest, text, line) {
    const end = /<<-?\s*["']?(\w+)/u.exec(rest)?.[1];
    if (end === undefined)
        return rest;
    const body = text.split('\n').slice(line);
    const last = body.findIndex((one) => one.trim() === end);
    return ['', ...body.slice(0, last === -1 ? undefined : last)].join('\n');
}
function parseProcesses({ path, text }) {
    return text.split('\n').flatMap((written, index) => {
        const [, name, command = ''] = /^([\w-]+):\s*(.+)$/u.exec(written) ?? [];
        if (name === undefined)
            return [];
        return [stepOf({ kind: 'process', path, name, label: `process "${name}"`, callable: null, text: command, line: index + 1, folder: folderOf(path) })];
    });
}
function parseShellScript(kind, { path, text }) {
    const name = external_node_path_.posix.basename(path).replace(/\.\w+$/u, '');
    return [stepOf({ kind, path, name, label: kind === 'hook' ? `hook "${(0,model_excerpt/* excerpt */.K)(name)}"` : (0,model_excerpt/* excerpt */.K)(path), callable: 'file', text, line: 1, folder: '' })];
}
/** Targets with their prerequisites, which make runs before them. */
function parseMake({ path, text }) {
    return parseRecipes('make', path, text, /^([^\s:#=][^:#=]*?)\s*::?(?!=)\s*([^#;=]*)(?:;(.*))?$/u, /^\t/u);
}
function parseJust({ path, text }) {
    return parseRecipes('just', path, text, /^@?([\w-]+)(?:\s[^:]*)?:(?!=)([^#]*)()$/u, /^[ \t]+/u);
}
function parseRecipes(kind, path, text, head, indented) {
    const steps = [];
    let heads = [];
    for (const { text: written, line } of joinLines(text, null)) {
        if (indented.test(written)) {
            const command = written.replace(/^[\s@+-]+/u, '');
            steps.push(...heads.map(({ name }) => stepOf({ ...namesOf(kind, path, name), text: command, line, folder: folderOf(path) })));
        }
        else if (written.trim() !== '') {
            const [, names = '', before = ''] = head.exec(written) ?? [];
            heads = names
                .split(/\s+/u)
                .flatMap((name) => (name === '' ? [] : [{ name, before: before.split(/[\s()]+/u).filter((one) => one !== '' && one !== '&&') }]));
            steps.push(...heads.map(({ name, before: needed }) => dependent(kind, path, line, name, needed)));
        }
    }
    const first = steps.find(({ name }) => name !== null && !name.startsWith('.'))?.name ?? '';
    // Without a name, both run the first.
    return [...steps, ...(first === '' ? [] : [dependent(kind, path, null, '', [first])])];
}
function dependent(of, path, line, name, before) {
    const invocations = before.map((needed) => ({ kind: 'target', of, name: needed, line: 0 }));
    return { ...namesOf(of, path, name), line, invocations, excerpt: null };
}
function namesOf(kind, path, name) {
    return { kind, path, name, label: `${kind === 'make' ? 'target' : 'recipe'} "${(0,model_excerpt/* excerpt */.K)(name)}"`, callable: kind };
}
function joinLines(text, comment) {
    const joined = [];
    let open = null;
    for (const [index, written] of text.split(/\r?\n/u).entries()) {
        // A comment between joined lines is none of them.
        if (comment?.test(written) === true)
            continue;
        open ??= { text: [], line: index + 1 };
        open.text.push(written.replace(/\\[ \t]*$/u, ''));
        if (/\\[ \t]*$/u.test(written))
            continue;
        joined.push({ text: open.text.join(' '), line: open.line });
        open = null;
    }
    return open === null ? joined : [...joined, { text: open.text.join(' '), line: open.line }];
}

;// CONCATENATED MODULE: ./src/checks/push/unread.ts


const pushUnread = {
    id: 'push/unread',
    severity: 'warning',
    criteria: ['CC8.1'],
    cause: 'A file that may run `drizzle-kit push` could not be read or understood, so it is not known whether it does.',
    remedy: 'Mend the file; split one that is larger than 1 MB.',
    alias: [],
};
function findUnread(unread) {
    return unread.map(({ path, reason }) => findingOf(pushUnread, {
        message: path === null ? `The repository was not looked through for \`drizzle-kit push\`: ${reason}.` : `${(0,model_excerpt/* excerpt */.K)(path)} was not understood: ${reason}.`,
        place: path === null ? null : { path, line: null },
    }));
}

// EXTERNAL MODULE: ./src/model/group.ts
var group = __webpack_require__(87226);
;// CONCATENATED MODULE: ./src/checks/push/calls.ts
/** Which steps an invocation starts, found by name, by folder or by file. */



/** Names with a `*` are compared with every script: not more often than this. */
const patternLimit = 500;
function indexCalls(steps) {
    const of = (callable, key) => (0,group/* groupBy */.$)(steps.filter((step) => step.callable === callable), key);
    const scripts = of('script', calls_nameOf);
    const local = of('script', (step) => calls_keyOf(folderOf(step.path), calls_nameOf(step)));
    const tasks = of('task', calls_nameOf);
    const targets = { make: of('make', calls_nameOf), just: of('just', calls_nameOf) };
    const files = of('file', ({ path }) => path);
    const fileNames = of('file', ({ path }) => external_node_path_.posix.basename(path));
    const patterns = new Map();
    return (invocation, from) => {
        const others = (found) => (found ?? []).filter((step) => step !== from);
        switch (invocation.kind) {
            case 'push':
                return [];
            case 'script':
                if (!invocation.name.includes('*'))
                    return others(nearest(local, invocation) ?? scripts.get(invocation.name));
                if (!patterns.has(invocation.name) && patterns.size >= patternLimit)
                    return null;
                if (!patterns.has(invocation.name))
                    patterns.set(invocation.name, calls_select(scripts, invocation.name));
                return others(patterns.get(invocation.name)?.filter(({ path }) => path === from.path || from.callable !== 'script'));
            case 'task':
                return others([...(scripts.get(invocation.name) ?? []), ...(tasks.get(invocation.name) ?? [])]);
            case 'target':
                return others(targets[invocation.of].get(invocation.name));
            case 'file':
                return others(files.get(external_node_path_.posix.normalize(invocation.path)) ?? alone(fileNames.get(external_node_path_.posix.basename(invocation.path))));
        }
    };
}
function calls_nameOf({ name }) {
    return name ?? '';
}
function calls_keyOf(folder, name) {
    return `${folder}\0${name}`;
}
/** The script of the nearest package above; null where none has one of the name, and any package's may be meant. */
function nearest(local, { name, folder }) {
    if (folder === null)
        return null;
    for (let at = folder;; at = folderOf(at)) {
        const own = local.get(calls_keyOf(at, name));
        if (own !== undefined)
            return own;
        // Nothing lies above the root: the repository's, or, for an absolute path, the machine's.
        if (at === folderOf(at))
            return null;
    }
}
/** A path in a container is not one of the repository: where one file alone has the name, it is the one. */
function alone(files) {
    return files?.length === 1 ? files : [];
}
function calls_select(scripts, pattern) {
    return [...scripts].filter(([script]) => matches(pattern, script)).flatMap(([, same]) => same);
}
/** `*` and `**` both stand for anything; compared without a regular expression of another's making. */
function matches(pattern, name) {
    const parts = pattern.split(/\*+/u);
    const [first = '', last = ''] = [parts[0], parts.at(-1)];
    if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length)
        return false;
    let at = first.length;
    return parts.slice(1, -1).every((part) => {
        const found = name.indexOf(part, at);
        at = found + part.length;
        return found !== -1;
    });
}

;// CONCATENATED MODULE: ./src/checks/push/way.ts
/** The ways on which steps reach a push, each the shortest. */

/** A web of scripts with more calls than this is not followed to its end. */
const callLimit = 2_000_000;
/** For each step that reaches a push, the shortest way: found backwards from the pushes, each step once. */
function findWays(steps) {
    const { callers, complete } = invert(steps);
    const found = new Map();
    for (const step of steps) {
        const push = step.invocations.find((invocation) => invocation.kind === 'push');
        if (push !== undefined)
            found.set(step, { step, next: null, push });
    }
    // A map gives what is added while it is walked, in the order in which it was added.
    for (const [step, way] of found)
        for (const caller of callers.get(step) ?? [])
            if (!found.has(caller))
                found.set(caller, { step: caller, next: way, push: way.push });
    return { ways: [...found.values()], complete };
}
function invert(steps) {
    const findCalled = indexCalls(steps);
    const callers = new Map();
    let calls = 0;
    for (const step of steps)
        for (const invocation of step.invocations) {
            const called = findCalled(invocation, step);
            calls += called?.length ?? 0;
            if (called === null || calls > callLimit)
                return { callers, complete: false };
            for (const one of called)
                addCaller(callers, one, step);
        }
    return { callers, complete: true };
}
function addCaller(callers, called, caller) {
    const list = callers.get(called);
    if (list === undefined)
        callers.set(called, [caller]);
    else
        list.push(caller);
}

;// CONCATENATED MODULE: ./src/checks/push/push.ts







const pushTexts = [pushReachable, pushUnread];
/** `allowed`: paths, or `path#name` for one script, target or task, that the policy file lists. */
function findPush({ sources, unread }, allowed) {
    const parsed = sources.map((source) => ({ path: source.path, ...parseSource(source) }));
    const lost = parsed.flatMap(({ path, lost: reason }) => (reason === null ? [] : [{ path, reason }]));
    const { ways, complete } = findWays(parsed.flatMap(({ steps }) => steps));
    const cut = complete ? [] : [{ path: null, reason: 'its scripts call each other in more ways than are followed' }];
    return [...findReachable(ways, new Set(allowed)), ...findUnread([...unread, ...lost, ...cut])];
}
function parseSource(source) {
    const kind = kindOf(source.path);
    const of = (steps) => ({ steps, lost: null });
    switch (kind) {
        case null:
            return of([]);
        case 'ci':
        case 'compose':
        case 'platform':
            return parseConfiguration(kind, source);
        case 'hook':
            return /\.ya?ml$/u.test(source.path) ? parseConfiguration(kind, source) : of(parseShellScript(kind, source));
        case 'package':
            return parsePackage(source);
        case 'task-runner':
            return parseTaskRunner(source);
        case 'container':
            return of(parseContainer(source));
        case 'process':
            return of(parseProcesses(source));
        case 'make':
            return of(parseMake(source));
        case 'just':
            return of(parseJust(source));
        case 'shell':
            return of(parseShellScript(kind, source));
        case 'code':
            return of(parseCode(source));
    }
}

;// CONCATENATED MODULE: ./src/checks/waivers/waivable.ts

/** What happened to the history cannot be agreed away, and a rule on waivers that could be waived would be none. */
function isRuleWaivable(rule) {
    return !rule.startsWith('history/') && !rule.startsWith('meta/');
}
/** A push that starts without a person changes a database that nobody looks at. */
function isWaivable({ rule, place }) {
    if (!isRuleWaivable(rule))
        return false;
    if (!rule.startsWith('push/'))
        return true;
    const kind = place === null ? 'ci' : kindOf(place.path);
    return kind === null || !['ci', 'container', 'compose', 'process', 'platform'].includes(kind);
}

;// CONCATENATED MODULE: ./src/checks/settings/lowered.ts

const weights = { off: 0, notice: 1, warning: 2, error: 3 };
/** What cannot be waived cannot be switched off either, by other words. */
function isLowered({ id, severity }, wanted) {
    return !isRuleWaivable(id) && weights[wanted] < weights[severity];
}
function isHeavier(wanted, than) {
    return weights[wanted] > weights[than];
}

;// CONCATENATED MODULE: ./src/checks/settings/settings.ts
/** From the repository's root. */
const policyFile = '.github/drizzle-attest.yml';
/** Of a repository without a policy file. */
const noSettings = {
    sha256: null,
    waivers: [],
    history: [],
    push: { allowed: [] },
    rules: new Map(),
    rehearsal: { setup: [], scratch: 'auto' },
};

;// CONCATENATED MODULE: ./src/checks/settings/apply.ts



/** In their order, none left out: what is switched off stays as a finding that the policy file waives. Comes before `waive`. */
function applyRuleSettings(findings, { rules }) {
    return findings.map((finding) => {
        const setting = rules.get(finding.rule);
        return setting === undefined ? finding : apply(finding, setting);
    });
}
/** The rules as they judge here, so that what is told of a rule is what it did. */
function applyToTexts(texts, { rules }) {
    return texts.map((text) => {
        const { severity = null, criteria = null } = rules.get(text.id) ?? {};
        return { ...text, severity: severity === null || severity === 'off' ? text.severity : severity, criteria: criteria ?? text.criteria };
    });
}
function apply(finding, { severity, criteria, place }) {
    const served = { ...finding, criteria: criteria ?? finding.criteria };
    if (severity === null)
        return served;
    if (severity === 'off')
        return isWaivable(finding) ? { ...served, waivedBy: { reason: `Switched off in ${policyFile}.`, ticket: null, until: null, place } } : served;
    return keepsItsOwn(finding, severity) ? served : { ...served, severity };
}
/**
 * What stands for everyone is never lowered. Notices stay what they are there, and of a push everywhere: they are what was declared or allowed in this
 * very file, or a command for a developer's own database.
 */
function keepsItsOwn(finding, wanted) {
    if (finding.severity === 'notice' && (finding.rule.startsWith('history/') || finding.rule.startsWith('push/')))
        return true;
    return !isWaivable(finding) && !isHeavier(wanted, finding.severity);
}

;// CONCATENATED MODULE: ./src/checks/policy/meta/suppression-expired.ts
const suppressionExpired = {
    id: 'meta/suppression-expired',
    severity: 'error',
    criteria: ['CC8.1'],
    cause: 'The last day of a waiver is over: it does not count any more, and what it waived stands.',
    remedy: 'Remove the hazard, or have the waiver agreed to again with a new last day; remove a waiver that is not needed any more.',
    alias: [],
};

;// CONCATENATED MODULE: ./src/checks/policy/meta/suppression-refused.ts
const suppressionRefused = {
    id: 'meta/suppression-refused',
    severity: 'error',
    criteria: ['CC8.1'],
    cause: 'A waiver is for a rule that has none: what happened to the history, a push that runs without a person, and the rules on waivers themselves stand for everyone.',
    remedy: 'Remove the waiver and the cause of the finding.',
    alias: [],
};

;// CONCATENATED MODULE: ./src/checks/policy/meta/suppression-unused.ts
const suppressionUnused = {
    id: 'meta/suppression-unused',
    severity: 'warning',
    criteria: ['CC8.1'],
    cause: 'A waiver meets no finding: its rule does not fire where it says, or its name is misspelt. It would waive in silence what comes there later.',
    remedy: 'Remove the waiver, or correct its rule (`family/name`) and its place: the line right above the statement, or its last line.',
    alias: [],
};

;// CONCATENATED MODULE: ./src/checks/policy/meta/suppression-without-reason.ts
const suppressionWithoutReason = {
    id: 'meta/suppression-without-reason',
    severity: 'error',
    criteria: ['CC8.1'],
    cause: 'A waiver gives no reason. What is waived has to be understood by whoever reads the record later, so the waiver does not count and the finding stands.',
    remedy: 'Add reason="…" that says why the hazard is accepted here.',
    alias: [],
};

;// CONCATENATED MODULE: ./src/checks/waivers/glob.ts
/** Paths by pattern: `*` and `?` within a folder, `**` for any folders. Its time grows with the product of both lengths, whatever the pattern. */
function matchesGlob(glob, path) {
    return glob_matches(glob.split('/'), path.split('/'), (pattern) => pattern === '**', matchesName);
}
function matchesName(pattern, name) {
    return glob_matches(Array.from(pattern), Array.from(name), (sign) => sign === '*', (sign, character) => sign === '?' || sign === character);
}
/** One pattern item for one item, or, where it is a star, for any number of them: the last star is tried again, one item longer. */
function glob_matches(pattern, items, isStar, fits) {
    let [at, item, star, tried] = [0, 0, -1, 0];
    while (item < items.length) {
        const wanted = pattern[at];
        if (wanted !== undefined && isStar(wanted)) {
            star = at;
            tried = item;
            at += 1;
        }
        else if (wanted !== undefined && fits(wanted, items[item] ?? '')) {
            at += 1;
            item += 1;
        }
        else if (star !== -1) {
            tried += 1;
            item = tried;
            at = star + 1;
        }
        else
            return false;
    }
    return pattern.slice(at).every(isStar);
}

;// CONCATENATED MODULE: ./src/checks/waivers/waivers.ts









/** The findings in their order, then one for each waiver that does not count or waives nothing. `today` is `YYYY-MM-DD`, in UTC. */
function waive(findings, claims, today) {
    const byRule = (0,group/* groupBy */.$)(findings, ({ rule }) => rule);
    const waivedBy = new Map();
    const told = claims.flatMap((claim) => {
        const meant = (byRule.get(claim.rule) ?? []).filter((finding) => claim.scope !== null && isMeant(claim.scope, finding));
        const waived = meant.filter(isWaivable);
        const fault = findFault(claim, { meant: meant.length, waived: waived.length, today });
        // A waiver that is for some of its findings only still counts for those.
        if (claim.reason === null || isExpired(claim, today))
            return fault;
        const waiver = { reason: claim.reason, ticket: claim.ticket, until: claim.until, place: claim.place };
        for (const finding of waived)
            if (!waivedBy.has(finding))
                waivedBy.set(finding, waiver);
        return fault;
    });
    return [...findings.map((finding) => ({ ...finding, waivedBy: waivedBy.get(finding) ?? finding.waivedBy })), ...told];
}
/** The first thing that is wrong with a waiver, worst first. */
function findFault(claim, { meant, waived, today }) {
    const rule = shown([claim.rule]);
    if (!isRuleWaivable(claim.rule))
        return waivers_tell(suppressionRefused, claim, `Nothing waives ${rule}.`);
    if (claim.reason === null)
        return waivers_tell(suppressionWithoutReason, claim, `The waiver of ${rule} gives no reason.`);
    if (isExpired(claim, today)) {
        // Else the change that takes it out of the policy file would be refused for it, since the base's file judges.
        const severity = isOfPolicy(claim) && meant === 0 ? 'warning' : suppressionExpired.severity;
        return waivers_tell(suppressionExpired, claim, `The last day of the waiver of ${rule} was ${claim.until ?? ''}.`, severity);
    }
    if (meant > waived)
        return waivers_tell(suppressionRefused, claim, `Nothing waives ${rule} where it runs without a person.`);
    // A change has the findings of its own migrations only; one in the policy file may be for those of another.
    const severity = isOfPolicy(claim) ? 'notice' : suppressionUnused.severity;
    return meant === 0 ? waivers_tell(suppressionUnused, claim, `The waiver of ${rule} meets no finding.`, severity) : [];
}
function isExpired({ until }, today) {
    return until !== null && until < today;
}
function isOfPolicy({ scope }) {
    return scope !== null && scope.kind !== 'lines';
}
function waivers_tell(rule, { place }, message, severity = rule.severity) {
    return [findingOf(rule, { message, place, severity })];
}
function isMeant(scope, { place }) {
    if (place === null)
        return false;
    switch (scope.kind) {
        case 'lines':
            return place.path === scope.path && place.line !== null && scope.from <= place.line && place.line <= scope.to;
        case 'path':
            return matchesGlob(scope.glob, place.path);
        case 'migration':
            return migrationOf(place.path) === scope.name;
    }
}
/** The migration whose file this is: `0001_tag.sql`, or `20260101000000_tag/migration.sql`. */
function migrationOf(path) {
    const [file = '', folder] = path.split('/').reverse();
    if (file === 'migration.sql')
        return folder ?? null;
    return file.endsWith('.sql') ? file.slice(0, -'.sql'.length) : null;
}

// EXTERNAL MODULE: ./src/project/paths.ts
var project_paths = __webpack_require__(41153);
;// CONCATENATED MODULE: ./src/commands/check/judge.ts
/** What was found in all projects and in the repository, under the policy file: one report. */







function judgeChange({ settings: reading, parts, sources, linted }, inputs, host) {
    const { settings, changed, findings: ofSettings } = reading;
    const { checked, unread } = parts;
    const found = unique([
        ...ofSettings,
        ...checked.flatMap(({ findings }) => findings),
        ...linted.findings,
        ...findPush(sources, settings.push.allowed),
        ...findPolicyChange(changed ? [policyFile] : [], policyFile, countNew(checked)),
    ]);
    const notAnalysed = checked.flatMap(({ unanalysed }) => unanalysed);
    const claims = [...settings.waivers, ...checked.flatMap((part) => part.claims)];
    const findings = waive(applyRuleSettings(found, settings), claims, new Date(host.clock()).toISOString().slice(0, 10));
    return {
        verdict: verdictOf(findings, unread.length + notAnalysed.length),
        scope: inputs.isProjectGiven
            ? (0,project_paths/* pathFrom */.Iw)(host.workspace, (0,external_node_path_.resolve)(host.directory, inputs.project.workingDirectory))
            : (0,project_paths/* pathFrom */.Iw)(host.workspace, host.directory),
        projects: checked.map(({ project }) => project),
        policy: settings.sha256 === null ? null : { path: policyFile, sha256: settings.sha256 },
        findings,
        rules: applyToTexts(byId([...checked.flatMap(({ rules }) => rules), ...pushTexts, ...linted.rules]), settings),
        unanalysed: [...unread.map(describeProblem), ...notAnalysed, ...describeLeftOut(inputs)],
    };
}
function countNew(checked) {
    return checked.reduce((sum, { project }) => sum + project.plan.migrations.length, 0);
}
/** Two configs of one folder tell the same of it. */
function unique(findings) {
    const seen = new Set();
    return findings.filter(({ rule, place, message }) => {
        const key = JSON.stringify([rule, place, message]);
        return seen.size < seen.add(key).size;
    });
}
function byId(rules) {
    return [...new Map(rules.map((rule) => [rule.id, rule])).values()];
}
function describeProblem({ code, place, message, remedy }) {
    return `${code}${place === null ? '' : ` (${place})`}: ${message} ${remedy}`;
}
/** What was asked to be left out is said, and keeps nothing from passing. */
function describeLeftOut({ isStatic, rehearsal }) {
    if (isStatic)
        return ['Whether the schema has a migration for everything, and whether the migrations run: a static check runs nothing of the project.'];
    return rehearsal === 'off' ? ['Whether the migrations run: the rehearsal was switched off.'] : [];
}
function verdictOf(findings, unread) {
    if (findings.some(({ severity, waivedBy }) => severity === 'error' && waivedBy === null))
        return 'refused';
    return unread > 0 ? 'incomplete' : 'passed';
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./src/checks/linters/fault.ts
/** Why the results of a linter cannot be taken in. */

/** `place` is the report, `reason` part of a sentence. */
function fault_unreadable(place, reason) {
    return new errors/* Problem */.AF('linter/unreadable', {
        message: `The results of the linter cannot be read: ${reason}.`,
        remedy: "Let the linter write SARIF 2.1.0, or squawk its own JSON (--reporter json), from the repository's root.",
        place,
    });
}

;// CONCATENATED MODULE: ./src/checks/linters/result.ts
/** One result of another linter, before it is a finding of ours. */



const criteria = ['CC8.1'];
const longest = { name: 60, text: 1_000 };
function result_findingOf({ tool, rule, severity, message, help, place, excerpt: line, suppression }) {
    return {
        rule: ruleIdOf(tool, rule),
        severity,
        message: oneLine(message) || `${oneLine(tool)} gives no message.`,
        remedy: remedyOf(tool, help),
        place,
        criteria,
        excerpt: line === null ? null : (0,model_excerpt/* excerpt */.K)(line.trim()),
        waivedBy: suppression === null ? null : { ...suppression, reason: oneLine(suppression.reason) },
    };
}
/** Each rule that has a result, once. */
function textsOf(results) {
    const texts = new Map();
    for (const result of results) {
        const id = ruleIdOf(result.tool, result.rule);
        if (!texts.has(id))
            texts.set(id, textOf(id, result));
    }
    return [...texts.values()];
}
function textOf(id, { tool, rule, usual, help, about }) {
    const [name, called] = [oneLine(tool), oneLine(rule)];
    const cause = about === null ? '' : `${oneLine(about).replace(/(?<![.!?])$/u, '.')} `;
    return {
        id,
        severity: usual,
        criteria,
        cause: `${cause}This is ${called} of ${name}, taken in from its results.`,
        remedy: remedyOf(tool, help),
        alias: [`${name} ${called}`],
    };
}
function remedyOf(tool, help) {
    return help === null ? `See what ${oneLine(tool)} says of this rule.` : oneLine(help);
}
/** `tool/rule` in the letters that a waiver can name; never one of our own rules or codes. */
function ruleIdOf(tool, rule) {
    const name = slug(tool).replace(/^(?![a-z])/u, 'linter-');
    const id = `${name}/${slug(rule) || 'unnamed'}`;
    return familyOf(id) !== null || (0,errors/* isCode */._m)(id) ? `linter-${id}` : id;
}
function slug(text) {
    return text
        .slice(0, longest.name)
        .toLowerCase()
        .replace(/[^a-z0-9]+/gu, '-')
        .replace(/^-|-$/gu, '');
}
function oneLine(text) {
    return (0,model_excerpt/* excerpt */.K)(text
        .slice(0, longest.text * 2)
        .replace(/\s+/gu, ' ')
        .trim(), longest.text);
}

;// CONCATENATED MODULE: ./src/checks/linters/sarif-form.ts
/** What is read of SARIF 2.1.0; what else a file has is left alone. */

const sarif_form_text = schemas/* string */.YjP();
const level = schemas/* enum */.k5n(['none', 'note', 'warning', 'error']).optional();
const message = schemas/* object */.Ikc({ text: sarif_form_text.optional(), id: sarif_form_text.optional(), arguments: schemas/* array */.YOg(sarif_form_text).optional() });
const artifact = schemas/* object */.Ikc({ uri: sarif_form_text.optional(), uriBaseId: sarif_form_text.optional(), index: schemas/* int */.Whr().optional() });
const sarif_form_location = schemas/* object */.Ikc({
    physicalLocation: schemas/* object */.Ikc({
        artifactLocation: artifact.optional(),
        region: schemas/* object */.Ikc({ startLine: schemas/* int */.Whr().min(1).optional(), snippet: schemas/* object */.Ikc({ text: sarif_form_text.optional() }).optional() }).optional(),
    })
        .optional(),
});
const rule = schemas/* object */.Ikc({
    id: sarif_form_text.min(1),
    shortDescription: message.optional(),
    fullDescription: message.optional(),
    help: message.optional(),
    messageStrings: schemas/* record */.g1P(sarif_form_text, message).optional(),
    defaultConfiguration: schemas/* object */.Ikc({ level }).optional(),
});
const suppression = schemas/* object */.Ikc({
    status: schemas/* enum */.k5n(['accepted', 'underReview', 'rejected']).optional(),
    justification: sarif_form_text.optional(),
    location: sarif_form_location.optional(),
});
const result = schemas/* object */.Ikc({
    ruleId: sarif_form_text.min(1).optional(),
    ruleIndex: schemas/* int */.Whr().optional(),
    rule: schemas/* object */.Ikc({ id: sarif_form_text.min(1).optional(), index: schemas/* int */.Whr().optional(), toolComponent: schemas/* object */.Ikc({ index: schemas/* int */.Whr().optional() }).optional() }).optional(),
    kind: schemas/* enum */.k5n(['notApplicable', 'pass', 'fail', 'review', 'open', 'informational']).optional(),
    level,
    message,
    locations: schemas/* array */.YOg(sarif_form_location).optional(),
    suppressions: schemas/* array */.YOg(suppression).optional(),
    baselineState: schemas/* enum */.k5n(['new', 'unchanged', 'updated', 'absent']).optional(),
});
const component = schemas/* object */.Ikc({ name: sarif_form_text.min(1), rules: schemas/* array */.YOg(rule).optional() });
const run = schemas/* object */.Ikc({
    tool: schemas/* object */.Ikc({ driver: component, extensions: schemas/* array */.YOg(component).optional() }),
    originalUriBaseIds: schemas/* record */.g1P(sarif_form_text, artifact).optional(),
    artifacts: schemas/* array */.YOg(schemas/* object */.Ikc({ location: artifact.optional() })).optional(),
    results: schemas/* array */.YOg(result).nullish(),
});
const sarifReport = schemas/* object */.Ikc({ version: schemas/* literal */.euz('2.1.0'), runs: schemas/* array */.YOg(run).min(1).max(100) });

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./src/checks/linters/place.ts
/** Where in the repository a linter means: from its root, and never out of it. */


/** `path` as a program was given it, from the root or absolute. Null for what leaves the repository. */
function fromRoot(root, path) {
    const way = external_node_path_.posix.relative(slashed(root), external_node_path_.posix.resolve(slashed(root), path));
    return way === '' || way === '..' || way.startsWith('../') || path.includes('\0') ? null : way;
}
/** `uri` as in SARIF: absolute, or from `base`, which is absolute or null for the root. Null for what is no file of the repository. */
function fromUri(root, uri, base) {
    const top = (0,external_node_url_.pathToFileURL)(`${root}/`).href;
    try {
        const { protocol, host, pathname } = new URL(uri, base ?? top);
        if (protocol !== 'file:' || (host !== '' && host !== 'localhost'))
            return null;
        const [whole, from] = [decodeURIComponent(pathname), decodeURIComponent(new URL(top).pathname)];
        return fromRoot(from, whole);
    }
    catch {
        // Neither a URI nor one that names characters.
        return null;
    }
}
function slashed(path) {
    return path.replaceAll('\\', '/');
}

;// CONCATENATED MODULE: ./src/checks/linters/sarif.ts


/** Throws `linter/unreadable`. */
function fromSarif({ runs }, path, root) {
    return runs.flatMap((run) => {
        const components = [...(run.tool.extensions ?? []), run.tool.driver];
        const rules = new Map(components.flatMap((component) => (component.rules ?? []).map((rule) => [rule.id, rule])));
        return (run.results ?? []).filter(isFound).map((result) => sarif_describe(result, { run, rules, path, root }));
    });
}
/** 3.27.9, 3.27.24: what passed, or is there no longer, is no finding. */
function isFound({ kind, baselineState }) {
    return kind !== 'pass' && kind !== 'notApplicable' && baselineState !== 'absent';
}
function sarif_describe(result, surroundings) {
    const { run, path } = surroundings;
    const rule = findRule(result, surroundings);
    const id = result.ruleId ?? result.rule?.id ?? rule?.id;
    if (id === undefined)
        throw fault_unreadable(path, 'it has a result that names no rule');
    const usual = severities[rule?.defaultConfiguration?.level ?? 'warning'];
    const [location] = result.locations ?? [];
    const place = placeOf(location, surroundings);
    return {
        tool: run.tool.driver.name,
        rule: id,
        severity: sarif_severityOf(result, usual),
        usual,
        message: render(result.message, rule),
        help: rule?.help?.text ?? null,
        about: rule?.fullDescription?.text ?? rule?.shortDescription?.text ?? null,
        place,
        excerpt: location?.physicalLocation?.region?.snippet?.text?.split('\n', 1)[0] ?? null,
        suppression: suppressionOf(result, place, surroundings),
    };
}
/** 3.27.5 to 3.27.7: by id, by the beginning of an id that is made of several, or by index, 3.52.6, in the tool or in one of its extensions. */
function findRule({ ruleId, ruleIndex, rule }, { run, rules }) {
    const id = ruleId ?? rule?.id;
    if (id !== undefined)
        return rules.get(id) ?? rules.get(id.split('/').slice(0, -1).join('/'));
    const extension = rule?.toolComponent?.index;
    const component = extension === undefined ? run.tool.driver : run.tool.extensions?.[extension];
    return component?.rules?.[ruleIndex ?? rule?.index ?? -1];
}
const severities = { error: 'error', warning: 'warning', note: 'notice', none: 'notice' };
/** 3.27.10: without a level, only what failed has that of its rule. */
function sarif_severityOf({ level, kind = 'fail' }, usual) {
    if (level !== undefined)
        return severities[level];
    return kind === 'fail' ? usual : 'notice';
}
/** Characters of a message, and of what fills its gaps, so that one does not multiply the other. */
const sarif_longest = 2_000;
/** 3.11.5, 3.11.7: a text, or one of the rule's with its gaps filled. */
function render({ text, id, arguments: given = [] }, rule) {
    if (text !== undefined)
        return text;
    const strings = new Map(Object.entries(rule?.messageStrings ?? {}));
    const pattern = strings.get(id ?? '')?.text ?? '';
    return pattern.slice(0, sarif_longest).replace(/\{(\d{1,3})\}/gu, (gap, at) => given[Number(at)]?.slice(0, sarif_longest) ?? gap);
}
function placeOf(location, surroundings) {
    const { artifactLocation, region } = location?.physicalLocation ?? {};
    if (artifactLocation === undefined)
        return null;
    const { uri, uriBaseId } = artifactLocation.uri === undefined ? (surroundings.run.artifacts?.[artifactLocation.index ?? -1]?.location ?? {}) : artifactLocation;
    if (uri === undefined)
        return null;
    const { root, path } = surroundings;
    const found = fromUri(root, uri, baseOf(uriBaseId, surroundings.run.originalUriBaseIds ?? {}, 0));
    // The root of a checkout elsewhere, as in another job, is this root: that is what the name stands for.
    const file = found ?? (uriBaseId === '%SRCROOT%' ? fromUri(root, uri, null) : null);
    if (file === null)
        throw fault_unreadable(path, 'it has a result on a file outside of the repository');
    return { path: file, line: region?.startLine ?? null };
}
const mostBases = 10;
/** 3.14.14: null for the root, which is where a base that the file leaves open is. */
function baseOf(id, bases, depth) {
    if (id === undefined || depth > mostBases || !Object.hasOwn(bases, id))
        return null;
    const { uri, uriBaseId } = bases[id] ?? {};
    if (uri === undefined)
        return null;
    const above = baseOf(uriBaseId, bases, depth + 1);
    return URL.canParse(uri, above ?? undefined) ? new URL(uri, above ?? undefined).href : null;
}
/** 3.27.23: suppressed where there is a suppression, and none that was refused or is not decided. */
function suppressionOf({ suppressions = [] }, place, surroundings) {
    if (suppressions.length === 0 || suppressions.some(({ status = 'accepted' }) => status !== 'accepted'))
        return null;
    const [first] = suppressions;
    const name = surroundings.run.tool.driver.name;
    const reason = first?.justification ?? '';
    const where = placeOf(first?.location, surroundings) ?? place ?? { path: surroundings.path, line: null };
    return { reason: reason.trim() === '' ? `Suppressed in the results of ${name}, without a reason.` : reason, ticket: null, until: null, place: where };
}

;// CONCATENATED MODULE: ./src/checks/linters/squawk.ts
/** The results of squawk, in the form that it calls `json`. */



/** Lines from 0. */
const violation = schemas/* object */.Ikc({
    file: schemas/* string */.YjP().min(1).max(4_096),
    line: schemas/* int */.Whr().min(0),
    level: schemas/* string */.YjP().max(100),
    message: schemas/* string */.YjP(),
    help: schemas/* string */.YjP().nullish(),
    rule_name: schemas/* string */.YjP().min(1).max(200),
});
const squawkReport = schemas/* array */.YOg(violation);
const tool = 'squawk';
/** Throws `linter/unreadable`. */
function fromSquawk(report, path, root) {
    return report.map(({ file, line, level, message, help, rule_name: rule }) => {
        // The name that it gives to what it was not given as a file.
        const where = file === 'stdin' ? null : fromRoot(root, file);
        if (where === null && file !== 'stdin')
            throw fault_unreadable(path, 'it has a result on a file outside of the repository');
        const severity = squawk_severityOf(level);
        const place = where === null ? null : { path: where, line: line + 1 };
        return { tool, rule, severity, usual: severity, message, help: help ?? null, about: null, place, excerpt: null, suppression: null };
    });
}
/** What it may call otherwise in another version weighs as much as an error. */
function squawk_severityOf(level) {
    return level.toLowerCase() === 'warning' ? 'warning' : 'error';
}

;// CONCATENATED MODULE: ./src/checks/linters/report.ts





/** Results at most; GitHub's code scanning takes fewer. */
const mostResults = 25_000;
/** `path` is the report's own, `root` the repository's, absolute. Throws `linter/unreadable`. */
function parseLinterReport(text, path, root) {
    const value = report_parseJson(text, path);
    const squawk = squawkReport.safeParse(value);
    if (squawk.success)
        return reportOf('squawk', fromSquawk(bounded(squawk.data, path), path, root));
    if (Array.isArray(value))
        throw fault_unreadable(path, "it is a list, and not the list that squawk's --reporter json gives");
    const sarif = sarifReport.safeParse(value);
    if (!sarif.success)
        throw fault_unreadable(path, `it is neither SARIF 2.1.0 nor the JSON of squawk (${report_placeOf(sarif.error.issues[0]?.path ?? [])})`);
    bounded(sarif.data.runs.flatMap(({ results }) => results ?? []), path);
    return reportOf([...new Set(sarif.data.runs.map(({ tool }) => tool.driver.name))].join(', '), fromSarif(sarif.data, path, root));
}
function report_parseJson(text, path) {
    try {
        return JSON.parse(text.replace(/^\uFEFF/u, ''));
    }
    catch {
        throw fault_unreadable(path, text.trim() === '' ? 'it is empty' : 'it is not JSON');
    }
}
function bounded(results, path) {
    if (results.length > mostResults)
        throw fault_unreadable(path, `it has ${String(results.length)} results, and at most ${String(mostResults)} are taken in`);
    return results;
}
function reportOf(tool, results) {
    return { tool, findings: results.map(result_findingOf), rules: textsOf(results) };
}
/** Names of the format, never of the file. */
function report_placeOf(path) {
    return path.length === 0 ? 'the file as a whole' : path.slice(0, 6).map(String).join('.');
}

;// CONCATENATED MODULE: ./src/checks/linters/disk.ts
/** The disk: the file in which another linter left its results. Bounded. */






const disk_longest = 30_000_000;
/** `path` from the repository's root, or absolute: the workflow names it, so that it may lie anywhere. Throws `linter/unreadable`. */
async function readLinterReport(path, root) {
    return parseLinterReport(await readText(path, root), path, root);
}
async function readText(path, root) {
    // A FIFO must not make us wait for its writer.
    const file = await (0,promises_.open)((0,external_node_path_.resolve)(root, path), external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK).catch((thrown) => {
        throw fault_unreadable(path, `it cannot be opened (${thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown error'})`);
    });
    const bytes = await readBytes(file, path).finally(() => file.close());
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        throw fault_unreadable(path, 'it is not UTF-8');
    return bytes.toString('utf8');
}
async function readBytes(file, path) {
    const stats = await file.stat();
    if (!stats.isFile())
        throw fault_unreadable(path, 'it is no regular file');
    if (stats.size > disk_longest)
        throw fault_unreadable(path, `it has ${String(stats.size)} bytes, and at most ${String(disk_longest)} are read`);
    return await file.readFile();
}

;// CONCATENATED MODULE: ./src/checks/linters/selection.ts
/** `paths` are the new migrations, from the repository's root. */
function selectNew(findings, paths) {
    const isNew = ({ place }) => place === null || paths.has(place.path);
    return { findings: findings.filter(isNew), elsewhere: [...new Set(findings.flatMap((finding) => (isNew(finding) ? [] : (finding.place?.path ?? []))))] };
}

;// CONCATENATED MODULE: ./src/commands/check/linters.ts
/** What other linters found in the new migrations, as findings like our own. */




/** Throws `linter/unreadable`. */
async function readLinters({ linterResults }, { checked }, host) {
    const reports = await Promise.all(linterResults.map(async (path) => await readLinterReport((0,project_paths/* pathFrom */.Iw)(host.workspace, (0,external_node_path_.resolve)(host.directory, path)), host.workspace)));
    const fresh = new Set(checked.flatMap(({ project }) => project.sql.map(({ path }) => path)));
    return {
        findings: reports.flatMap(({ findings, tool }) => {
            const selected = selectNew(findings, fresh);
            if (selected.elsewhere.length > 0)
                host.log.info(`${tool} also found something in ${String(selected.elsewhere.length)} files that are no new migrations.`);
            return selected.findings;
        }),
        rules: reports.flatMap(({ rules }) => rules),
    };
}

// EXTERNAL MODULE: ./src/model/child-end.ts
var child_end = __webpack_require__(58415);
;// CONCATENATED MODULE: ./src/checks/generate/generate.ts
/** Schema and migrations against each other: what drizzle-kit's generate answered, as findings. */


const generate_criteria = ['CC8.1', 'PI1.5'];
const missing = {
    id: 'generate/missing-migration',
    severity: 'error',
    criteria: generate_criteria,
    cause: 'The schema was changed, and no migration says so: a deploy would leave the database without the change, and the code would run against another schema than it declares.',
    remedy: 'Run drizzle-kit generate in the package, and commit the files that it writes.',
    alias: ['atlas schema-drift'],
};
const ambiguous = {
    id: 'generate/ambiguous-rename',
    severity: 'error',
    criteria: generate_criteria,
    cause: 'The schema was changed in a way that only its author can tell: something was renamed, or one thing was dropped and another created. drizzle-kit would ask, and in a pipeline it writes nothing and still ends with 0.',
    remedy: 'Run drizzle-kit generate in a terminal, answer what it asks, and commit the files that it writes.',
    alias: [],
};
const failed = {
    id: 'generate/failed',
    severity: 'error',
    criteria: generate_criteria,
    cause: 'drizzle-kit said neither that there are no changes nor that there is one: it could not load the config or the schema, could not read a snapshot, or was stopped. Without its answer nothing shows that schema and migrations agree.',
    remedy: 'Mend what it names; its words are those of the project. A schema that needs variables to load gets them by the input env.',
    alias: [],
};
const generateRules = [missing, ambiguous, failed];
/** `config` is where the project's config lies. */
function judgeGenerate(answer, config) {
    switch (answer.kind) {
        case 'in-sync':
            return [];
        case 'missing':
            return [findingOf(missing, { message: `drizzle-kit generate would write a migration with ${countOf(answer.sql)}.`, place: config })];
        case 'ambiguous':
            return [findingOf(ambiguous, { message: `drizzle-kit generate would have to ask about ${renderObjects(answer.objects)}.`, place: config })];
        case 'failed':
            return [findingOf(failed, { message: `drizzle-kit generate ${(0,child_end/* describeEnd */.l)(answer.end)}${renderWords(answer.said)}`, place: config })];
    }
}
function countOf(sql) {
    const count = sql.split('--> statement-breakpoint').filter((piece) => piece.trim() !== '').length;
    return count === 1 ? 'one statement' : `${String(count)} statements`;
}
const mostObjects = 10;
function renderObjects(objects) {
    if (objects.length === 0)
        return 'a table or a column that may be new or renamed';
    const shown = objects.slice(0, mostObjects).join(', ');
    return objects.length > mostObjects ? `${shown}, and ${String(objects.length - mostObjects)} more` : shown;
}
function renderWords(said) {
    return said.length === 0 ? ', and said nothing more.' : `: ${said.join(' · ').slice(0, 1_000)}`;
}

;// CONCATENATED MODULE: ./src/checks/history/names.ts
/** Names of migrations in a sentence. */

/** How many names a message gives; the report lists the files anyway. */
const namedAtMost = 5;
function quote(name) {
    return `"${(0,model_excerpt/* excerpt */.K)(name)}"`;
}
function list(names) {
    const named = names.slice(0, namedAtMost).map(quote).join(', ');
    return names.length > namedAtMost ? `${named} and ${names.length - namedAtMost} more` : named;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/model/git-blob.ts
var git_blob = __webpack_require__(15297);
// EXTERNAL MODULE: ./src/model/migration.ts
var migration = __webpack_require__(33861);
;// CONCATENATED MODULE: ./src/checks/folder/timestamp.ts
/** The UTC time of 14 digits with which drizzle-kit 1.0 starts a folder's name. */
const fourteenDigits = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/u;
/** Milliseconds since 1970; null where the name does not start with a time. */
function parseTimestamp(name) {
    const written = fourteenDigits.exec(name);
    if (written === null)
        return null;
    const [, year = '', month = '', day = '', hour = '', minute = '', second = ''] = written;
    const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`).getTime();
    // 31 February would be read as a day of March.
    return Number.isNaN(time) || formatTimestamp(time) !== written[0] ? null : time;
}
/** The 14 digits of a time in milliseconds; its parts of a second are lost. */
function formatTimestamp(milliseconds) {
    const time = new Date(milliseconds);
    return Number.isNaN(time.getTime()) ? '' : time.toISOString().slice(0, 19).replace(/[-T:]/gu, '');
}

;// CONCATENATED MODULE: ./src/checks/folder/state.ts
/** A migrations folder as it stands at one commit or in the work tree, in the form in which two of them are compared. */







/** drizzle-kit names no locale in a child without one, so its order is that of en-US. */
const kitLocale = 'en-US';
const folderFile = /^([^/]+)\/migration\.sql$/u;
function parseState(path, files, journal) {
    if (files.has('meta/_journal.json'))
        return parseJournalState(path, files, journal);
    const names = [...files.keys()].flatMap((file) => folderFile.exec(file)?.[1] ?? []).sort((a, b) => a.localeCompare(b, kitLocale));
    const migrations = names.flatMap((name) => {
        const createdAt = parseTimestamp(name);
        return createdAt === null ? [] : [{ ...placesOf('v1', path, name), name, createdAt, sql: files.get(`${name}/migration.sql`) ?? null, entry: null }];
    });
    return { path, generation: migrations.length === 0 ? null : 'v1', migrations, journal: null, readable: true };
}
function parseJournalState(path, files, journal) {
    const entries = journal === null ? null : parseJournal(journal);
    const migrations = (entries ?? []).map((entry) => ({
        ...placesOf('v0', path, entry.tag),
        name: entry.tag,
        createdAt: entry.when,
        sql: files.get(`${entry.tag}.sql`) ?? null,
        entry,
    }));
    return { path, generation: 'v0', migrations, journal, readable: entries !== null };
}
function placesOf(generation, folder, name) {
    return { path: (0,migration/* migrationPath */.O)(generation, folder, name), snapshotPath: external_node_path_.posix.join(folder, snapshotFile(generation, name)) };
}
/** drizzle-kit 0.x names a snapshot by what stands before the tag's first underscore. */
function snapshotFile(generation, name) {
    return generation === 'v1' ? `${name}/snapshot.json` : `meta/${name.split('_', 1)[0] ?? ''}_snapshot.json`;
}
/** The folder that the project's reader read, with the names of all files that were found in it. */
function stateOf(folder, files, journal, format) {
    const ids = new Map(files.map((file) => [file, (0,stated/* unknown */.L)('The file could not be read.')]));
    for (const { name, statements } of folder.migrations) {
        const file = folder.generation === 'v0' ? `${name}.sql` : `${name}/migration.sql`;
        ids.set(file, blobId(Buffer.from(statements.join('--> statement-breakpoint')), format));
    }
    return parseState(folder.path, ids, journal);
}
/** git's id of these bytes. */
function blobId(content, format) {
    if (format === 'sha1')
        return (0,git_blob/* gitBlobId */.t)(content);
    return (0,external_node_crypto_.createHash)('sha256').update(`blob ${content.byteLength}\0`).update(content).digest('hex');
}
function formatOf(objectId) {
    return objectId.length === 64 ? 'sha256' : 'sha1';
}

;// CONCATENATED MODULE: ./src/checks/history/rule.ts

/** Where a migration is to be shown: its line in the journal, or its SQL file. */
function entryPlace({ path, generation, journal }, migration) {
    if (generation === 'v1' || journal === null)
        return { path: migration.path, line: null };
    const written = JSON.stringify(migration.name);
    const line = journal.split('\n').findIndex((text) => text.includes('"tag"') && text.includes(written));
    return { path: `${path === '' ? '' : `${path}/`}meta/_journal.json`, line: line === -1 ? null : line + 1 };
}
/** The name of a migration's snapshot, from the migrations folder. */
function snapshotOf({ entry, name }) {
    return snapshotFile(entry === null ? 'v1' : 'v0', name);
}

;// CONCATENATED MODULE: ./src/checks/history/breakpoints-changed.ts
/** history/breakpoints-changed: a landed entry's flag for statement breakpoints is not the base's. */


const breakpointsChanged = {
    id: 'history/breakpoints-changed',
    severity: 'warning',
    criteria: ['CC8.1'],
    cause: 'The `breakpoints` of a landed entry is not the one of the base. drizzle-kit splits a file at its marks whatever the flag says, so nothing runs differently, but the landed history is not what it was.',
    remedy: 'Restore the flag of the base.',
    alias: [],
    find({ head, pairs }) {
        return pairs
            .filter((pair) => pair.base.entry !== null && pair.head.entry !== null && pair.base.entry.breakpoints !== pair.head.entry.breakpoints)
            .map((pair) => ({
            message: `The landed entry ${quote(pair.head.name)} has \`breakpoints\` ${String(pair.head.entry?.breakpoints)}, and ${String(pair.base.entry?.breakpoints)} in the base.`,
            place: entryPlace(head, pair.head),
        }));
    },
};

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./src/checks/history/declaration.ts
/** A reset or a squash that was agreed on before: declared in the base's policy file, by the last migration that it replaces. */


/** The value of `history` in the policy file. */
const declarationsSchema = schemas/* array */.YOg(schemas/* strictObject */.rej({
    event: schemas/* enum */.k5n(['reset', 'squash']),
    newest: schemas/* string */.YjP().min(1).max(500).describe('the last landed migration that it replaces, so that the declaration counts once'),
    reason: schemas/* string */.YjP().trim().min(1).max(1_000),
    ticket: schemas/* string */.YjP().trim().min(1).max(200),
    until: iso/* date */.p6().describe('the last day on which it counts, YYYY-MM-DD'),
}))
    .max(100);
const rules = { reset: 'history/reset', squash: 'history/squashed' };
/** What is declared stays visible, as a notice that gives its reason. `now` in milliseconds. */
function withDeclaration(rule, newest, told, declarations, now) {
    const today = new Date(now).toISOString().slice(0, 10);
    const found = declarations.find((one) => rules[one.event] === rule && one.newest === newest && one.until >= today);
    if (found === undefined)
        return told;
    return { ...told, severity: 'notice', message: `${told.message} Declared: ${(0,model_excerpt/* excerpt */.K)(found.reason)} (${(0,model_excerpt/* excerpt */.K)(found.ticket)}, until ${found.until}).` };
}

// EXTERNAL MODULE: ./src/model/canonical.ts
var canonical = __webpack_require__(29563);
;// CONCATENATED MODULE: ./src/checks/history/squashed.ts
/** history/squashed: several landed migrations became fewer that give the same schema. */






const squashed = {
    id: 'history/squashed',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'Landed migrations were replaced by fewer that end in the same schema. New databases end alike; those that ran the old ones have rows without files, and would run the new one on top.',
    remedy: 'Restore the files. A squash on purpose is declared first, in a change of its own, under `history` in .github/drizzle-attest.yml (event: squash, newest: the last of the landed migrations, reason, ticket, until), and the ledger of each database is squashed with the same deploy (`drizzle-attest baseline`).',
    alias: [],
    find(change, evidence) {
        const squash = findSquash(change, evidence);
        if (squash === null)
            return [];
        const names = list(squash.from.map(({ name }) => name));
        return [
            {
                message: `${squash.from.length} landed migrations (${names}; the last is ${quote(squash.from.at(-1)?.name ?? '')}) were squashed into ${quote(squash.to.name)}, whose snapshot is the same schema.`,
                place: entryPlace(change.head, squash.to),
            },
        ];
    },
};
/** A squash by positive proof alone: the snapshots at both ends say the same. */
function findSquash(change, { files, landed, snapshots }) {
    const squash = selectSquash(change);
    const last = squash?.from.at(-1);
    if (squash === null || last === undefined)
        return null;
    const old = landed.get(files.get(snapshotOf(last))?.blob ?? '');
    const now = snapshots.get(snapshotOf(squash.to));
    if (old === undefined || (0,stated/* isUnknown */.t)(old) || now?.kind !== 'whole')
        return null;
    const schema = schemaOf(old.text);
    return schema !== null && schema === schemaOf(now.text) ? squash : null;
}
/** What may be a squash: a run of landed migrations, none of which stayed, and a new one in its place. */
function selectSquash({ base, head, pairs, gone, fresh }) {
    const landed = base.migrations.filter(({ sql }) => sql !== null);
    const [first = 0, last = 0] = [gone[0], gone.at(-1)].map((migration) => (migration === undefined ? 0 : landed.indexOf(migration)));
    if (gone.length < 2 || last - first + 1 !== gone.length)
        return null;
    const stayed = pairs.map((pair) => ({ before: landed.indexOf(pair.base) < first, now: head.migrations.indexOf(pair.head) }));
    const from = Math.max(-1, ...stayed.filter(({ before }) => before).map(({ now }) => now));
    const until = Math.min(head.migrations.length, ...stayed.filter(({ before }) => !before).map(({ now }) => now));
    const to = fresh.find((migration) => head.migrations.indexOf(migration) > from && head.migrations.indexOf(migration) < until);
    return to === undefined ? null : { from: gone, to };
}
const snapshotSchema = schemas/* looseObject */._H3({ type: schemas/* unknown */.L5J().optional() });
/** What names a snapshot, and what it tells of the way that led to it. */
const ownKeys = new Set(['id', 'prevId', 'prevIds', 'footprints', '_meta']);
/** A snapshot's schema; null for a snapshot that only tells the difference from another. */
function schemaOf(text) {
    const parsed = snapshotSchema.safeParse(parseJson(text));
    if (!parsed.success || parsed.data.type === 'diff')
        return null;
    return (0,canonical/* canonical */.$)(Object.fromEntries(Object.entries(parsed.data).filter(([key]) => !ownKeys.has(key))));
}

;// CONCATENATED MODULE: ./src/checks/history/reset.ts
/** history/reset: nothing of the landed history is left. */


const reset_reset = {
    id: 'history/reset',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'Every migration of the base is gone. No database that ran them can be deployed to any more, and what they did is told nowhere.',
    remedy: 'Restore the folder from the base. A reset on purpose is declared first, in a change of its own, under `history` in .github/drizzle-attest.yml (event: reset, newest: the last landed migration, reason, ticket, until); existing databases are then adopted anew with `drizzle-attest baseline`.',
    alias: [],
    find(change, evidence) {
        if (!isReset(change) || findSquash(change, evidence) !== null)
            return [];
        const now = change.fresh.length === 0 ? 'and none is here now' : `and the ${change.fresh.length} here are new`;
        return [
            {
                message: `All ${change.gone.length} landed migrations, up to ${quote(change.gone.at(-1)?.name ?? '')}, are gone, ${now}.`,
                place: { path: change.head.path, line: null },
            },
        ];
    },
};
/** With a squash of all, which has a finding of its own, nothing is left either. */
function isReset({ gone, pairs, renamed }) {
    return gone.length > 0 && pairs.length === 0 && renamed.length === 0;
}

;// CONCATENATED MODULE: ./src/checks/history/deleted.ts



const deleted = {
    id: 'history/deleted',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'A migration that is in the base is gone. Databases that ran it have a row without a file, which stops the next deploy, and a new database never gets what it did.',
    remedy: 'Restore the file and its entry from the base; to undo what the migration did, add a new one.',
    alias: ['atlas non-linear'],
    find(change, evidence) {
        if (isReset(change))
            return [];
        const squashed = new Set(findSquash(change, evidence)?.from ?? []);
        return change.gone.filter((migration) => !squashed.has(migration)).map((migration) => deleted_tell(migration, change));
    },
};
function deleted_tell(migration, { head }) {
    const entry = head.migrations.some(({ name }) => name === migration.name);
    const lost = entry ? 'has its entry in the journal still, but no SQL file' : 'is in the base, and not here';
    return { message: `The landed migration ${quote(migration.name)} ${lost}.`, place: { path: migration.path, line: null } };
}

// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
;// CONCATENATED MODULE: ./src/checks/history/edited.ts
/** history/edited: a landed migration has other bytes than in the base. */



const edited = {
    id: 'history/edited',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'A migration that is in the base has other bytes now. Databases that ran it ran the old text, drizzle-kit never runs it again and never compares its hash: from here on no two databases are known to be alike.',
    remedy: 'Restore the file as the base has it, and put the change into a new migration (`drizzle-kit generate --custom` for SQL that no schema gives).',
    alias: ['atlas checksum'],
    find: ({ pairs }, evidence) => pairs.filter(isEdited).map((pair) => edited_tell(pair, evidence)),
};
/** What cannot be read the project's reader tells. */
function isEdited({ base, head }) {
    return base.sql !== head.sql && head.sql !== null && !(0,stated/* isUnknown */.t)(head.sql);
}
function edited_tell({ base, head }, { landed, texts }) {
    const before = typeof base.sql === 'string' ? landed.get(base.sql) : undefined;
    const after = texts.get(head.path);
    if (before === undefined || (0,stated/* isUnknown */.t)(before) || after === undefined) {
        return { message: `The landed migration ${quote(head.name)} was edited.`, place: { path: head.path, line: null } };
    }
    const digests = `sha256 ${before.sha256} in the base, ${(0,digest/* digest */.b)(after)} now`;
    if (ended(before.text) === ended(after)) {
        return {
            message: `The landed migration ${quote(head.name)} has other line ends than in the base (${digests}).`,
            remedy: 'Restore the line ends, and add `*.sql text eol=lf` to .gitattributes.',
            place: { path: head.path, line: null },
        };
    }
    const line = firstDifference(before.text, after);
    return {
        message: `The landed migration ${quote(head.name)} was edited (${digests}).`,
        place: { path: head.path, line },
        excerpt: after.split('\n')[line - 1] ?? null,
    };
}
function ended(text) {
    return text.replaceAll('\r\n', '\n');
}
/** The first line of the new text that differs, from 1. */
function firstDifference(before, after) {
    const [old, now] = [before.split('\n'), after.split('\n')];
    const index = now.findIndex((line, at) => line !== old[at]);
    return index === -1 ? Math.max(now.length, 1) : index + 1;
}

;// CONCATENATED MODULE: ./src/checks/history/change.ts
/** Two states of a migrations folder, laid beside each other: what landed, what became of it, and what is new. */


function compareFolders(base, head) {
    const converted = base.generation === 'v0' && head.generation === 'v1';
    const landed = base.migrations.filter(({ sql }) => sql !== null);
    const present = new Map(head.migrations.filter(({ sql }) => sql !== null).map((migration) => [migration.name, migration]));
    const pairs = landed.flatMap((migration) => {
        const same = present.get(converted ? convertedName(migration) : migration.name);
        return same === undefined ? [] : [{ base: migration, head: same }];
    });
    const [found, taken] = [new Set(pairs.map((pair) => pair.base)), new Set(pairs.map((pair) => pair.head))];
    const left = landed.filter((migration) => !found.has(migration));
    const renamed = pairByBytes(left, [...present.values()].filter((migration) => !taken.has(migration)));
    const [refound, retaken] = [new Set(renamed.map((pair) => pair.base)), new Set(renamed.map((pair) => pair.head))];
    return {
        base,
        head,
        converted,
        pairs,
        renamed,
        gone: left.filter((migration) => !refound.has(migration)),
        fresh: [...present.values()].filter((migration) => !taken.has(migration) && !retaken.has(migration)),
    };
}
/** The name that `drizzle-kit up` gives: the journal's time, then the tag without its number. */
function convertedName({ name, createdAt }) {
    return `${formatTimestamp(createdAt)}_${name.split('_').slice(1).join('_')}`;
}
function pairByBytes(left, open) {
    const free = new Set(open);
    return left.flatMap((base) => {
        const alike = [...free].filter(({ sql }) => sql === base.sql && !(0,stated/* isUnknown */.t)(sql));
        const head = alike.find(({ createdAt }) => createdAt === base.createdAt) ?? alike[0];
        if (head === undefined)
            return [];
        free.delete(head);
        return [{ base, head }];
    });
}
/** The time that a new migration has to come after; null where nothing landed. */
function newestLanded({ base, head }) {
    const newest = base.migrations.reduce((latest, { createdAt }) => Math.max(latest ?? createdAt, createdAt), null);
    // 1.0 counts in seconds.
    return newest !== null && head.generation === 'v1' ? Math.floor(newest / 1_000) * 1_000 : newest;
}

;// CONCATENATED MODULE: ./src/checks/history/inserted.ts
/** history/inserted: a new entry stands before landed ones. */



const inserted = {
    id: 'history/inserted',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'A new entry stands in the journal before landed ones. A new database would run it before them, and every existing one after them.',
    remedy: 'Move the new entry to the end of the journal, or delete the migration and generate it again.',
    alias: ['flyway outOfOrder'],
    find(change) {
        const { head, pairs, fresh } = change;
        if (head.generation !== 'v0')
            return [];
        const lastLanded = Math.max(-1, ...pairs.map((pair) => head.migrations.indexOf(pair.head)));
        const newest = newestLanded(change);
        // One that drizzle-kit would skip altogether is told as late.
        const before = fresh.filter((migration) => head.migrations.indexOf(migration) < lastLanded && newest !== null && migration.createdAt > newest);
        return before.map((migration) => {
            const after = pairs.filter((pair) => head.migrations.indexOf(pair.head) > head.migrations.indexOf(migration)).map((pair) => pair.head.name);
            return { message: `The new entry ${quote(migration.name)} stands before the landed ${list(after)}.`, place: entryPlace(head, migration) };
        });
    },
};

;// CONCATENATED MODULE: ./src/checks/history/late.ts





const late = {
    id: 'history/late',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'A new migration is not newer than the newest of the base. drizzle-kit 0.31 skips it in silence and reports success; 1.0 runs it after newer ones, in an order that no new database has.',
    remedy: 'Run `drizzle-attest check --fix`, which gives it the next time where that is safe; else delete it and run `drizzle-kit generate` again on top of the base.',
    alias: ['atlas non-linear', 'flyway outOfOrder'],
    find: (change, evidence) => selectLate(change, evidence).map((migration) => late_tell(migration, change)),
};
/** The new migrations that come too late, in the order in which drizzle-kit runs them. */
function selectLate(change, evidence) {
    const newest = newestLanded(change);
    if (newest === null || isReset(change))
        return [];
    const squash = findSquash(change, evidence);
    return change.fresh.filter((migration) => migration !== squash?.to && isLate(migration, newest, change));
}
/** 0.31 compares times alone, and one that is equal counts as applied; 1.0 sorts names. */
function isLate({ createdAt, name }, newest, { head, base, converted }) {
    if (head.generation === 'v0' || createdAt !== newest)
        return head.generation === 'v0' ? createdAt <= newest : createdAt < newest;
    return !converted && base.migrations.some((landed) => landed.createdAt === newest && name.localeCompare(landed.name, 'en-US') < 0);
}
function late_tell(migration, change) {
    const newest = newestLanded(change) ?? 0;
    const last = change.base.migrations.find(({ createdAt }) => createdAt >= newest);
    const against = last === undefined ? '' : ` than ${quote(last.name)}, which landed`;
    const effect = change.head.generation === 'v0'
        ? `drizzle-kit 0.31 would skip it; its \`when\` has to be ${newest + 1} or more`
        : 'drizzle-kit 1.0 would run it after newer ones';
    return { message: `The new migration ${quote(migration.name)} is not newer${against}: ${effect}.`, place: entryPlace(change.head, migration) };
}

;// CONCATENATED MODULE: ./src/checks/history/moved.ts
/** history/moved: the migrations folder lies elsewhere than before. */


const moved = {
    id: 'history/moved',
    severity: 'warning',
    criteria: ['CC8.1'],
    cause: 'The migrations folder has another path than in the base. Databases do not mind, but everything that names the old path does.',
    remedy: 'Let drizzle config, workflows, CODEOWNERS and container files name the new path.',
    alias: [],
    find({ base, head }) {
        if (base.path === head.path)
            return [];
        return [{ message: `The migrations folder was moved from ${quote(base.path)} to ${quote(head.path)}.`, place: { path: head.path, line: null } }];
    },
};
/** A folder of migrations among the base's files that is none any more; one of the same last name is taken first. Null where there is none. */
function selectMoved(before, now, path) {
    const left = foldersIn(now);
    const gone = [...foldersIn(before)].filter((folder) => !left.has(folder)).sort();
    return gone.find((folder) => external_node_path_.posix.basename(folder) === external_node_path_.posix.basename(path)) ?? gone[0] ?? null;
}
function foldersIn(names) {
    return new Set(names.flatMap((name) => /^(?:(.*)\/)?(?:meta\/_journal\.json|\d{14}[^/]*\/migration\.sql)$/u.exec(name)?.[1] ?? []));
}

;// CONCATENATED MODULE: ./src/checks/history/renamed.ts


const renamed = {
    id: 'history/renamed',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'A migration that is in the base has another name now. drizzle-kit 1.0 knows what it ran by name, and 0.31 by `when`: under a new one it runs again.',
    remedy: 'Give it back its name (and its `when`).',
    alias: [],
    find: (change) => change.renamed.map((pair) => renamed_tell(pair, change)),
};
/** 0.31 does not store the name: with the same `when`, it only misleads readers. */
function renamed_tell({ base, head }, { head: folder }) {
    const harmless = folder.generation === 'v0' && base.createdAt === head.createdAt;
    const effect = harmless
        ? 'its `when` is the same, so drizzle-kit 0.31 does not mind, but records of earlier deploys name the old one'
        : 'drizzle-kit would take it for a new one';
    return {
        message: `The landed migration ${quote(base.name)} is called ${quote(head.name)} now: ${effect}.`,
        place: entryPlace(folder, head),
        severity: harmless ? 'warning' : 'error',
    };
}

;// CONCATENATED MODULE: ./src/checks/history/reordered.ts
/** history/reordered: landed migrations run in another order than before. */


const reordered = {
    id: 'history/reordered',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'The journal has its landed entries in another order than the base. A new database would run them in that order, and may end differently from those that ran them in the old one.',
    remedy: 'Put the entries back in the order of the base, and new ones after them.',
    alias: [],
    find({ base, head, pairs }) {
        if (head.generation !== 'v0')
            return [];
        const place = new Map(pairs.map((pair) => [pair.base, head.migrations.indexOf(pair.head)]));
        let last = -1;
        const moved = base.migrations.filter((migration) => {
            const position = place.get(migration) ?? last;
            const early = position < last;
            last = Math.max(last, position);
            return early;
        });
        const first = moved[0];
        if (first === undefined)
            return [];
        return [{ message: `The journal has ${list(moved.map(({ name }) => name))} before entries that ran earlier.`, place: entryPlace(head, first) }];
    },
};

;// CONCATENATED MODULE: ./src/checks/folder/snapshot.ts
/** What a snapshot says of itself: who it is, and on which snapshots it was built. */



/** What the first snapshot of all names as the one before it. */
const origin = '00000000-0000-0000-0000-000000000000';
const mergeMark = /^(?:<{7}|\|{7}|>{7})(?= |\r?$)/mu;
const word = schemas/* string */.YjP().min(1).max(100);
const common = { id: word, version: word, dialect: word };
/** The first that `drizzle-kit pull` writes names none before it, and has the origin's id itself. */
const older = schemas/* object */.Ikc({ ...common, prevId: schemas/* string */.YjP().max(100) }).transform(({ prevId, ...rest }) => ({ ...rest, prevIds: prevId === '' ? [] : [prevId] }));
const newer = schemas/* object */.Ikc({ ...common, prevIds: schemas/* array */.YOg(word).max(1_000) });
function parseSnapshot(read) {
    switch (read.kind) {
        case 'unreadable':
            return read;
        case 'opening':
            return parseOpening(read.text) ?? { kind: 'unreadable', reason: 'its first bytes do not name it' };
        case 'whole':
            return parseWhole(read.text);
    }
}
/** Both generations write these keys first; null where they are not all among the first bytes, and the whole has to be read. */
function parseOpening(text) {
    const valueOf = (key) => new RegExp(`"${key}"\\s*:\\s*"([^"\\\\]{1,100})"`, 'u').exec(text)?.[1];
    const list = /"prevIds"\s*:\s*\[([^\]{}]*)\]/u.exec(text)?.[1];
    const prevId = valueOf('prevId');
    const prevIds = list === undefined ? (prevId === undefined ? undefined : [prevId]) : parseJson(`[${list}]`);
    const parsed = newer.safeParse({ id: valueOf('id'), version: valueOf('version'), dialect: valueOf('dialect'), prevIds });
    return parsed.success ? { kind: 'known', identity: parsed.data } : null;
}
function parseWhole(text) {
    const mark = mergeMark.exec(text);
    if (mark !== null)
        return { kind: 'conflict', line: text.slice(0, mark.index).split('\n').length };
    const json = parseJson(text);
    if (json === undefined)
        return { kind: 'invalid', reason: 'it is not JSON' };
    const parsed = schemas/* union */.KCZ([newer, older]).safeParse(json);
    if (parsed.success)
        return { kind: 'known', identity: parsed.data };
    return { kind: 'invalid', reason: `it lacks ${missingKeys(json)}` };
}
function missingKeys(json) {
    const keys = ['id', 'version', 'dialect'].filter((key) => typeof json !== 'object' || json === null || typeof new Map(Object.entries(json)).get(key) !== 'string');
    return keys.length === 0 ? 'the id of the snapshot before it' : (0,model_excerpt/* excerpt */.K)(keys.join(', '));
}

;// CONCATENATED MODULE: ./src/checks/history/snapshot-changed.ts
/** history/snapshot-changed: the snapshot of a landed migration is another one than in the base. */






const snapshotChanged = {
    id: 'history/snapshot-changed',
    severity: 'warning',
    criteria: ['CC8.1'],
    cause: 'The snapshot of a landed migration was changed. No database sees it, but the next `drizzle-kit generate` counts from what it says. A newer format of the same snapshot, which `drizzle-kit up` writes, is none of this.',
    remedy: 'Restore the snapshot from the base, and bring the schema forward by a new migration.',
    alias: [],
    find: (change, evidence) => selectRewritten(change, evidence)
        .filter((pair) => !isUpgrade(pair, evidence))
        .map(({ head }) => ({
        message: `The snapshot of the landed migration ${quote(head.name)} is not the one of the base.`,
        place: { path: external_node_path_.posix.join(change.head.path, snapshotOf(head)), line: null },
    })),
};
/** Landed migrations whose snapshot has other bytes; a conversion writes all of them anew. */
function selectRewritten({ pairs, converted }, { files, snapshots }) {
    if (converted)
        return [];
    return pairs.filter(({ base, head }) => {
        const before = files.get(snapshotOf(base))?.blob;
        const now = snapshots.get(snapshotOf(head));
        return before !== undefined && now?.kind === 'whole' && blobId(Buffer.from(now.text), formatOf(before)) !== before;
    });
}
/** The same snapshot in a newer format: its id and its place in the line stay. */
function isUpgrade({ base, head }, { files, landed, snapshots }) {
    const old = landed.get(files.get(snapshotOf(base))?.blob ?? '');
    const now = snapshots.get(snapshotOf(head));
    if (old === undefined || (0,stated/* isUnknown */.t)(old) || now === undefined)
        return false;
    const [before, after] = [parseSnapshot({ kind: 'whole', text: old.text }), parseSnapshot(now)];
    if (before.kind !== 'known' || after.kind !== 'known')
        return false;
    const same = before.identity.id === after.identity.id && before.identity.prevIds.join() === after.identity.prevIds.join();
    return same && Number(after.identity.version) > Number(before.identity.version);
}

;// CONCATENATED MODULE: ./src/checks/history/uncomparable.ts


const historyUncomparable = {
    id: 'history/uncomparable',
    severity: 'error',
    criteria: ['CC8.1'],
    cause: 'The commit that the change started from, or the journal in it, could not be read. Whether landed migrations were changed is not known.',
    remedy: 'Check out with `fetch-depth: 0`, and give the branch that the change goes to as the base.',
    alias: [],
};
/** Never an empty base: against nothing, everything would look new. */
function uncomparable(obstacle, base) {
    return findingOf(historyUncomparable, { place: null, ...words(obstacle, `"${(0,model_excerpt/* excerpt */.K)(base)}"`) });
}
function words(obstacle, base) {
    switch (obstacle) {
        case 'no-git':
            return { message: 'git could not be started, so no base could be read.', remedy: 'Install git where the check runs.' };
        case 'no-commit':
            return {
                message: 'The repository has no commit that git can read.',
                remedy: 'Run the check in a checkout that git trusts (its setting `safe.directory`).',
            };
        case 'no-base':
            return {
                message: `The base ${base} is no commit that this clone knows.`,
                remedy: `Fetch it first, with \`fetch-depth: 0\` in actions/checkout, or give another base.`,
            };
        case 'shallow':
            return {
                message: `The clone is shallow: the commit from which the change and ${base} come is not in it.`,
                remedy: 'Set `fetch-depth: 0` at actions/checkout, or run `git fetch --unshallow`.',
            };
        case 'unrelated':
            return { message: `The change and ${base} have no commit in common.`, remedy: 'Give the branch that the change goes to as the base.' };
        case 'objects':
            return { message: `The files of ${base} could not be listed.`, remedy: 'Check out with `fetch-depth: 0` and without a filter.' };
        case 'base-journal':
            return { message: `The journal in ${base} of the base could not be read.`, remedy: 'Mend the journal on the base branch first, in a change of its own.' };
        case 'journal':
            return {
                message: `The journal in ${base} could not be read, so nothing was compared with the base.`,
                remedy: 'Mend the journal, as the findings on it say.',
            };
    }
}

;// CONCATENATED MODULE: ./src/checks/history/when-changed.ts


const whenChanged = {
    id: 'history/when-changed',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'The `when` of a landed entry is not the one of the base. drizzle-kit 0.31 knows what it ran by this number alone: raised, the migration runs a second time; lowered, its row speaks of no file.',
    remedy: 'Restore the `when` of the base.',
    alias: [],
    find: (change) => (change.head.generation === 'v0' && !change.converted ? change.pairs.filter(differs).map((pair) => when_changed_tell(pair, change)) : []),
};
function differs({ base, head }) {
    return base.createdAt !== head.createdAt;
}
function when_changed_tell({ base, head }, change) {
    return {
        message: `The landed entry ${quote(head.name)} has the \`when\` ${head.createdAt}, and ${base.createdAt} in the base.`,
        place: entryPlace(change.head, head),
    };
}

;// CONCATENATED MODULE: ./src/checks/history/when-future.ts
/** history/when-future: a new migration's time is yet to come. */



/** Clocks of developers differ by minutes, not by an hour. */
const tolerance = 3_600_000;
const whenFuture = {
    id: 'history/when-future',
    severity: 'warning',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'The time of a new migration lies in the future. Once it is deployed, every migration that is generated before that time is older than it, and drizzle-kit 0.31 skips those in silence.',
    remedy: 'Generate the migration again on a machine whose clock is right.',
    alias: [],
    find({ head, fresh }, { now }) {
        return fresh
            .filter(({ createdAt }) => createdAt > now + tolerance)
            .map((migration) => ({
            message: `The new migration ${quote(migration.name)} is of the future: ${formatTimestamp(migration.createdAt) || migration.createdAt} (UTC).`,
            place: entryPlace(head, migration),
        }));
    },
};

;// CONCATENATED MODULE: ./src/checks/history/when-typed.ts
/** history/when-typed: a new entry's time is a whole second, as only a person writes it. */


const whenTyped = {
    id: 'history/when-typed',
    severity: 'warning',
    criteria: ['CC8.1'],
    cause: 'The `when` of a new entry is a whole second, so a hand wrote it and not `drizzle-kit generate`. Such times are wrong often (a local time, last year), and order everything.',
    remedy: 'Generate the migration again, or make sure that its `when` is newer than every other and not in the future.',
    alias: [],
    find({ head, fresh }) {
        if (head.generation !== 'v0')
            return [];
        return fresh
            .filter(({ createdAt }) => createdAt % 1_000 === 0)
            .map((migration) => ({
            message: `The new entry ${quote(migration.name)} has the \`when\` ${migration.createdAt}, a whole second.`,
            place: entryPlace(head, migration),
        }));
    },
};

;// CONCATENATED MODULE: ./src/checks/history/history.ts


















const historyRules = [
    edited,
    deleted,
    renamed,
    reset_reset,
    squashed,
    reordered,
    inserted,
    late,
    whenChanged,
    whenTyped,
    whenFuture,
    breakpointsChanged,
    snapshotChanged,
    moved,
];
const historyTexts = [...historyRules, historyUncomparable];
/** The files of the base whose text the rules need: landed files that changed, and the last snapshot before a squash. */
function selectEvidence(change, seen) {
    const squashedTo = selectSquash(change)?.from.at(-1);
    const names = [
        ...change.pairs.filter(isEdited).map(({ base }) => base.path.slice(change.base.path === '' ? 0 : change.base.path.length + 1)),
        ...selectRewritten(change, seen).map(({ base }) => snapshotOf(base)),
        ...(squashedTo === undefined ? [] : [snapshotOf(squashedTo)]),
    ];
    return names.flatMap((name) => seen.files.get(name) ?? []);
}
/** Every finding of every rule; a journal that cannot be read is one, since then nothing can be compared. */
function findHistory(change, evidence, declarations) {
    if (!change.base.readable)
        return [uncomparable('base-journal', change.base.path)];
    if (!change.head.readable)
        return [uncomparable('journal', change.head.path)];
    const newest = change.gone.at(-1)?.name;
    return historyRules.flatMap((rule) => rule.find(change, evidence).map((told) => findingOf(rule, withDeclaration(rule.id, newest, told, declarations, evidence.now))));
}

;// CONCATENATED MODULE: ./src/checks/folder/dialect.ts



/** What journals and snapshots of both generations call each dialect; for Turso they say `sqlite`. */
const dialectWords = {
    postgresql: ['postgresql', 'postgres', 'pg'],
    mysql: ['mysql'],
    sqlite: ['sqlite'],
    turso: ['turso', 'sqlite'],
};
const inOrder = ['postgresql', 'mysql', 'sqlite', 'turso'];
/** The journal's word goes first, then that of the newest snapshot. `journal` is its text, `snapshots` are by their path from the folder. */
function findDialect(journal, snapshots) {
    const written = (journal === null ? null : parseJournalDialect(journal)) ?? newestWord(snapshots);
    if (written === null)
        return (0,stated/* unknown */.L)('Neither the journal nor a snapshot says of which dialect the migrations are.');
    return (inOrder.find((dialect) => dialectWords[dialect].includes(written)) ??
        (0,stated/* unknown */.L)(`The migrations are of the dialect "${(0,model_excerpt/* excerpt */.K)(written)}", which is not checked.`));
}
/** Snapshots are numbered or dated, so the last name is the newest. */
function newestWord(snapshots) {
    const known = [...snapshots].flatMap(([file, parsed]) => (parsed.kind === 'known' ? [{ file, dialect: parsed.identity.dialect }] : []));
    return known.sort((a, b) => (a.file < b.file ? -1 : 1)).at(-1)?.dialect ?? null;
}

;// CONCATENATED MODULE: ./src/checks/folder/disk.ts
/** The disk: what lies in a migrations folder besides its SQL. Bounded, and never led out of the repository by a link. */




/** Bytes. */
const limits = { journal: 4_000_000, snapshot: 20_000_000, opening: 4_096, total: 400_000_000 };
/** Names at most: no folder of migrations comes near. */
const nameLimit = 40_000;
/**
 * Reads journal and snapshots. `whole` tells, by name, which snapshots are read to their end: with a base to compare with, those that
 * did not change were judged when they landed, and their first bytes are enough.
 */
async function readFolderFiles(root, folder, whole) {
    const names = await listNames((0,external_node_path_.join)(root, folder));
    const top = await (0,promises_.realpath)(root).catch(() => root);
    const snapshots = new Map();
    let budget = limits.total;
    for (const name of names.filter((one) => one.endsWith('snapshot.json'))) {
        const read = await readSnapshot(top, (0,external_node_path_.join)(root, folder, name), whole(name), budget);
        budget -= read.kind === 'unreadable' ? 0 : read.text.length;
        snapshots.set(name, read);
    }
    const journal = names.includes('meta/_journal.json') ? await readWithin(top, (0,external_node_path_.join)(root, folder, 'meta/_journal.json'), limits.journal, false) : null;
    return { names, journal: journal?.kind === 'whole' ? journal.text : null, snapshots };
}
async function listNames(folder) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
    const below = await Promise.all(entries.slice(0, nameLimit).map(async (entry) => {
        if (entry.name.endsWith('.sql') && !entry.isDirectory())
            return [entry.name];
        if (!entry.isDirectory() && !entry.isSymbolicLink())
            return [];
        const inside = await (0,promises_.readdir)((0,external_node_path_.join)(folder, entry.name)).catch(() => []);
        return inside.filter((name) => isOfInterest(entry.name, name)).map((name) => `${entry.name}/${name}`);
    }));
    return below.flat().sort();
}
function isOfInterest(folder, name) {
    if (folder === 'meta')
        return name === '_journal.json' || name.endsWith('snapshot.json');
    return name === 'migration.sql' || name === 'snapshot.json';
}
async function readSnapshot(root, path, whole, budget) {
    if (budget <= 0)
        return { kind: 'unreadable', reason: 'the snapshots before it have more bytes than are read' };
    const read = await readWithin(root, path, limits.snapshot, !whole);
    return read.kind === 'opening' && parseOpening(read.text) === null ? readWithin(root, path, limits.snapshot, false) : read;
}
async function readWithin(root, path, limit, openingOnly) {
    try {
        const real = await (0,promises_.realpath)(path);
        const way = (0,external_node_path_.relative)(root, real);
        if (way === '..' || way.startsWith(`..${external_node_path_.sep}`))
            return { kind: 'unreadable', reason: 'it is a symbolic link that leads out of the repository' };
        // A FIFO must not make us wait for its writer.
        const file = await (0,promises_.open)(real, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK | external_node_fs_.constants.O_NOFOLLOW);
        return await disk_readText(file, limit, openingOnly).finally(() => file.close());
    }
    catch (thrown) {
        return { kind: 'unreadable', reason: thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown error' };
    }
}
async function disk_readText(file, limit, openingOnly) {
    const stats = await file.stat();
    const { size } = stats;
    if (!stats.isFile())
        return { kind: 'unreadable', reason: 'it is no regular file' };
    if (size > limit)
        return { kind: 'unreadable', reason: `it has ${size} bytes, more than are read` };
    if (!openingOnly || size <= limits.opening)
        return { kind: 'whole', text: await file.readFile('utf8') };
    const { buffer, bytesRead } = await file.read(Buffer.alloc(limits.opening), 0, limits.opening, 0);
    return { kind: 'opening', text: buffer.subarray(0, bytesRead).toString('utf8') };
}

;// CONCATENATED MODULE: ./src/checks/git-output.ts
/** What git prints of trees and differences, understood. */
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
    return parts(stdout).flatMap((line) => {
        const { mode = '', type, blob = '', size, path = '' } = treeLine.exec(line)?.groups ?? {};
        return type === 'blob' && mode.startsWith('100') ? [{ path, blob, bytes: Number(size) }] : [];
    });
}
/** Names that git ended with NUL; null where it failed. */
function parseNames(code, stdout) {
    return code === 0 ? parts(stdout) : null;
}
function parts(stdout) {
    return stdout.split('\0').filter((part) => part !== '');
}

;// CONCATENATED MODULE: ./src/checks/git.ts
/** git, asked for the base that a change is compared with. It changes nothing, and starts no program that the repository's configuration names. */







const options = ['--no-optional-locks', '--literal-pathspecs', '-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];
/** Bytes of one file, and files at once. */
const git_limits = { bytes: 50_000_000, files: 200, parallel: 8 };
/** Throws nothing of its own. */
async function readBase({ repositoryRoot, migrationsPath, base }, readOutput) {
    const git = gitIn(repositoryRoot, readOutput);
    const point = await readMergeBase(git, base);
    if (typeof point !== 'string')
        return { kind: 'unreadable', finding: point };
    const path = (await isTree(git, point, migrationsPath)) ? migrationsPath : ((await readMovedFrom(git, point, migrationsPath)) ?? migrationsPath);
    const [tree, changed] = await Promise.all([readTree(git, point, path), readChanged(git, point, path)]);
    if (tree === null)
        return { kind: 'unreadable', finding: uncomparable('objects', base) };
    const files = new Map(tree.map((file) => [file.path, file]));
    const journal = files.get('meta/_journal.json');
    const read = journal === undefined ? null : (await readLanded(git, [journal])).get(journal.blob);
    const text = read !== undefined && read !== null && 'text' in read ? read.text : null;
    const folder = parseState(path, new Map(tree.map(({ path: name, blob }) => [name, blob])), text);
    return { kind: 'read', base: { mergeBase: point, folder, files, changed } };
}
/** The bytes of files of the base, by git's id: unknown where they are no text, are too large, or git does not have them. */
async function readLandedTexts(root, files, readOutput) {
    return readLanded(gitIn(root, readOutput), files);
}
/** A file as it is in the base; null where the base does not have it. */
async function readBaseFile(root, mergeBase, path, readOutput) {
    const git = gitIn(root, readOutput);
    const { code, stdout } = await git('ls-tree', '-z', '--long', mergeBase, '--', path);
    const file = parseTree(code, stdout)?.[0];
    return file === undefined ? null : ((await readLanded(git, [file])).get(file.blob) ?? null);
}
/** The commit of a revision, and the one that it and the change come from; each null where git does not tell. */
async function readPoints(root, base, readOutput) {
    const git = gitIn(root, readOutput);
    const [tip, fork] = await Promise.all([readCommit(git, base), readMergeBase(git, base)]);
    return { tip, fork: typeof fork === 'string' ? fork : null };
}
function gitIn(root, readOutput) {
    return (...args) => readOutput('git', [...options, ...args], root);
}
async function readMergeBase(git, base) {
    const [head, tip, shallow] = await Promise.all([readCommit(git, 'HEAD'), readCommit(git, base), git('rev-parse', '--is-shallow-repository')]);
    const isShallow = shallow.stdout.trim() === 'true';
    if (head === null)
        return uncomparable(shallow.code === null ? 'no-git' : 'no-commit', base);
    if (tip === null)
        return uncomparable(isShallow ? 'shallow' : 'no-base', base);
    const { code, stdout } = await git('merge-base', head, tip);
    const point = parseId(code, stdout);
    if (point === null)
        return uncomparable(isShallow ? 'shallow' : 'unrelated', base);
    // A cut history may hide a later common commit, but not one later than the base itself.
    return isShallow && point !== tip ? uncomparable('shallow', base) : point;
}
async function readCommit(git, revision) {
    const { code, stdout } = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
    return parseId(code, stdout);
}
async function isTree(git, commit, path) {
    const { code, stdout } = await git('rev-parse', '--verify', '--quiet', '--end-of-options', treeOf(commit, path));
    return parseId(code, stdout) !== null;
}
/** The slash at the end makes git look for a tree, never for a file. */
function treeOf(commit, path) {
    return `${commit}:./${path === '' ? '' : `${path}/`}`;
}
/** The migrations folder of the base that is there no longer, where the one asked for was not there yet. */
async function readMovedFrom(git, commit, path) {
    const [before, now] = await Promise.all([commit, 'HEAD'].map((revision) => git('ls-tree', '-r', '-z', '--name-only', revision)));
    const [names, present] = [parseNames(before?.code ?? null, before?.stdout ?? ''), parseNames(now?.code ?? null, now?.stdout ?? '')];
    return names === null || present === null ? null : selectMoved(names, present, path);
}
async function readTree(git, commit, path) {
    if (!(await isTree(git, commit, path)))
        return [];
    const { code, stdout } = await git('ls-tree', '-r', '-z', '--long', treeOf(commit, path));
    return parseTree(code, stdout);
}
/** By the index's own record of the files: what was only touched is listed too. */
async function readChanged(git, commit, path) {
    const compare = ['diff-index', '-z', '--name-only', '--no-renames', '--no-ext-diff', '--relative', commit, '--'];
    const [tracked, untracked] = await Promise.all([
        git(...compare, path === '' ? '.' : path),
        git('ls-files', '-z', '--others', '--', path === '' ? '.' : path),
    ]);
    const names = [parseNames(tracked.code, tracked.stdout), parseNames(untracked.code, untracked.stdout)];
    if (names.includes(null))
        return null;
    return new Set(names.flatMap((list) => list ?? []).map((name) => external_node_path_.posix.relative(path, name)));
}
async function readLanded(git, files) {
    const read = new Map();
    const wanted = files.slice(0, git_limits.files);
    for (let start = 0; start < wanted.length; start += git_limits.parallel)
        for (const [blob, text] of await Promise.all(wanted.slice(start, start + git_limits.parallel).map((file) => readBlob(git, file))))
            read.set(blob, text);
    return read;
}
/** The bytes came as text: only where they give the same id again is the text the whole truth. */
async function readBlob(git, { blob, bytes }) {
    if (bytes > git_limits.bytes)
        return [blob, (0,stated/* unknown */.L)('The file of the base has more bytes than are read.')];
    const { code, stdout } = await git('cat-file', 'blob', blob);
    const content = Buffer.from(stdout);
    if (code !== 0)
        return [blob, (0,stated/* unknown */.L)('git does not have the file of the base.')];
    if (blobId(content, formatOf(blob)) !== blob)
        return [blob, (0,stated/* unknown */.L)('The file of the base is not UTF-8.')];
    return [blob, { sha256: (0,digest/* digest */.b)(content), text: stdout }];
}

;// CONCATENATED MODULE: ./src/checks/integrity/defects.ts
const withLine = /^(.*):(\d{1,9})$/su;
/** The codes are the rules; what keeps files from being read at all serves the same criteria. */
function fromDefects(defects) {
    return defects.map(({ code, message, remedy, place, severity }) => ({
        rule: code,
        severity,
        message,
        remedy,
        place: place === null ? null : parsePlace(place),
        criteria: defects_criteria,
        excerpt: null,
        waivedBy: null,
    }));
}
const defects_criteria = ['CC8.1', 'PI1.5'];
function parsePlace(place) {
    const found = withLine.exec(place);
    return { path: found?.[1] ?? place, line: found === null ? null : Number(found[2]) };
}

;// CONCATENATED MODULE: ./src/checks/integrity/duplicate-prefix.ts
/** integrity/duplicate-prefix: two migrations with one number or one second. */



const duplicatePrefix = {
    id: 'integrity/duplicate-prefix',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'Two migrations start with the same number. In 0.x they share one snapshot file, so that one of the two schemas was overwritten; in 1.0 the rest of the name decides which runs first.',
    remedy: 'Delete the one that has not landed, with its entry and snapshot, and generate it again.',
    alias: [],
    find({ folder }) {
        return [...(0,group/* groupBy */.$)(folder.migrations, ({ name }) => name.split('_', 1)[0] ?? '')].flatMap(([prefix, same]) => {
            const last = same.at(-1);
            if (same.length < 2 || last === undefined || prefix === '' || !/^\d+$/u.test(prefix))
                return [];
            return [
                {
                    message: `The migrations ${list(same.map(({ name }) => name))} have the same prefix ${prefix.slice(0, 20)}.`,
                    place: entryPlace(folder, last),
                    severity: folder.generation === 'v1' ? 'warning' : 'error',
                },
            ];
        });
    },
};

;// CONCATENATED MODULE: ./src/checks/integrity/rule.ts
/** What a rule on a migrations folder is: a text, and a pure choice over the folder and its snapshots. */


/** In the order of their names, which is the order in which drizzle-kit reads them; what it passes over is left out. */
function selectKnown({ snapshots, folder }) {
    return [...snapshots]
        .filter(([file]) => (folder.generation === 'v0') === file.startsWith('meta/') && !isIgnored(file))
        .flatMap(([file, parsed]) => (parsed.kind === 'known' ? [{ file, ...parsed.identity }] : []))
        .sort((a, b) => (a.file < b.file ? -1 : 1));
}
/** Whether every snapshot could be told apart: one that could not may be the one that is missed, and has its own finding. */
function areAllKnown({ snapshots }) {
    return [...snapshots.values()].every(({ kind }) => kind === 'known');
}
/** drizzle-kit 0.x passes over files of `meta` that start with an underscore. */
function isIgnored(file) {
    return file.startsWith('meta/_');
}
function rule_snapshotOf({ generation }, { name }) {
    return snapshotFile(generation ?? 'v0', name);
}
function placeIn({ path }, file, line = null) {
    return { path: external_node_path_.posix.join(path, file), line };
}

;// CONCATENATED MODULE: ./src/checks/integrity/mixed-prefixes.ts
/** integrity/mixed-prefixes: the last snapshot by name is not that of the last migration. */



const mixedPrefixes = {
    id: 'integrity/mixed-prefixes',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'drizzle-kit 0.x takes the last snapshot by name for the schema as it is, and that is not the one of the last entry: kinds of prefix (number, date, unix time) are mixed, or entries stand in another order than their numbers.',
    remedy: 'Keep to one `migrations.prefix`, and let the newest migration be the last by name: delete it and generate it again.',
    alias: [],
    find({ folder, snapshots }) {
        const last = folder.migrations.findLast((migration) => snapshots.has(rule_snapshotOf(folder, migration)));
        if (folder.generation !== 'v0' || last === undefined)
            return [];
        const own = new Set(folder.migrations.map((migration) => rule_snapshotOf(folder, migration)));
        const file = [...snapshots.keys()]
            .filter((name) => own.has(name) && !isIgnored(name))
            .sort()
            .at(-1);
        if (file === undefined || file === rule_snapshotOf(folder, last))
            return [];
        return [{ message: `The next \`generate\` would count from ${(0,model_excerpt/* excerpt */.K)(file)}, and the last entry is ${quote(last.name)}.`, place: placeIn(folder, file) }];
    },
};

;// CONCATENATED MODULE: ./src/checks/integrity/prefix-none.ts
/** integrity/prefix-none: names without a number, with which drizzle-kit 0.x cannot work. */


const prefixNone = {
    id: 'integrity/prefix-none',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'Migrations have no number (`migrations.prefix: "none"`). drizzle-kit 0.x then writes the snapshot as `_snapshot.json`, a name that it passes over: every `generate` writes the whole schema again.',
    remedy: 'Set another `migrations.prefix`, and generate the migration again.',
    alias: [],
    find({ folder }) {
        if (folder.generation !== 'v0')
            return [];
        const bare = folder.migrations.filter(({ name }) => name.startsWith('_') || !name.includes('_'));
        const last = bare.at(-1);
        return last === undefined ? [] : [{ message: `The migrations ${list(bare.map(({ name }) => name))} have no prefix.`, place: entryPlace(folder, last) }];
    },
};

;// CONCATENATED MODULE: ./src/checks/integrity/snapshot-conflict.ts
/** integrity/snapshot-conflict: a snapshot with the marks of an unfinished merge. */


const snapshotConflict = {
    id: 'integrity/snapshot-conflict',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'A snapshot holds the marks of an unfinished merge. drizzle-kit 0.31 `generate` passes over it with exit code 0 and writes nothing.',
    remedy: 'Take the snapshot of the base branch as it is, delete your own migration with its snapshot and entry, and generate it again on top.',
    alias: [],
    find: ({ folder, snapshots }) => [...snapshots].flatMap(([file, parsed]) => parsed.kind === 'conflict'
        ? [{ message: `The snapshot ${(0,model_excerpt/* excerpt */.K)(file)} holds a mark of an unfinished merge.`, place: placeIn(folder, file, parsed.line) }]
        : []),
};

;// CONCATENATED MODULE: ./src/checks/integrity/snapshot-cycle.ts
/** integrity/snapshot-cycle: snapshots that build on each other in a ring. */



const snapshotCycle = {
    id: 'integrity/snapshot-cycle',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'Snapshots build on each other in a ring, or two have one id, so none of them was first. Someone copied or edited a snapshot.',
    remedy: 'Restore the snapshots from git, and generate the migration that has a copied one again.',
    alias: [],
    find(inspection) {
        const known = selectKnown(inspection);
        const twins = [...(0,group/* groupBy */.$)(known, ({ id }) => id).values()].filter((same) => same.length > 1);
        // One id twice looks like a ring as well.
        const ring = twins.length > 0 ? [] : selectRing(known);
        return [...twins.map((same) => ({ same, how: 'have one id' })), ...(ring.length > 0 ? [{ same: ring, how: 'build on each other in a ring' }] : [])].map(({ same, how }) => ({
            message: `The snapshots ${list(same.map(({ file }) => file))} ${how}.`,
            place: placeIn(inspection.folder, same.at(-1)?.file ?? ''),
        }));
    },
};
/** What is left when those without a parent are taken away again and again, and then those without a child. */
function selectRing(known) {
    const rest = peel(known, (one) => one.prevIds, (one) => [one.id]);
    return peel(rest, (one) => [one.id], (one) => one.prevIds);
}
/** Takes away, in linear time, every snapshot none of whose needs another one that is left gives. */
function peel(known, needs, gives) {
    const givers = new Map();
    for (const one of known)
        for (const id of gives(one))
            givers.set(id, (givers.get(id) ?? 0) + 1);
    const takers = new Map();
    for (const one of known)
        for (const id of needs(one)) {
            const list = takers.get(id);
            if (list === undefined)
                takers.set(id, [one]);
            else
                list.push(one);
        }
    const left = new Set(known);
    const open = [...known];
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
        if (!left.has(one) || needs(one).some((id) => (givers.get(id) ?? 0) > 0))
            continue;
        left.delete(one);
        for (const id of gives(one)) {
            givers.set(id, (givers.get(id) ?? 1) - 1);
            if (givers.get(id) === 0)
                open.push(...(takers.get(id) ?? []));
        }
    }
    return [...left];
}

;// CONCATENATED MODULE: ./src/checks/integrity/snapshot-dialect.ts
/** integrity/snapshot-dialect: a snapshot of another database. */




const snapshotDialect = {
    id: 'integrity/snapshot-dialect',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'A snapshot is of another dialect than the project. The dialect was switched without a new folder, or two configs write into one.',
    remedy: 'Give each dialect a migrations folder of its own (`out` in the drizzle config).',
    alias: [],
    find(inspection) {
        const expected = inspection.dialect;
        if (expected === null)
            return [];
        const foreign = selectKnown(inspection).filter(({ dialect }) => !dialectWords[expected].includes(dialect));
        return [...(0,group/* groupBy */.$)(foreign, ({ dialect }) => dialect)].map(([dialect, same]) => ({
            message: `The dialect of ${list(same.map(({ file }) => file))} is ${quote(dialect)}, and the project's is ${quote(expected)}.`,
            place: placeIn(inspection.folder, same.at(-1)?.file ?? ''),
        }));
    },
};

;// CONCATENATED MODULE: ./src/checks/integrity/snapshot-fork.ts
/** integrity/snapshot-fork: two snapshots build on one and the same (0.x). */




const snapshotFork = {
    id: 'integrity/snapshot-fork',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'Two snapshots name the same one as the one before them: two branches generated side by side. The newest does not know what the other changed, and drizzle-kit 0.31 `generate` refuses with exit code 0.',
    remedy: 'Keep the one that landed first. Delete the other migration with its snapshot and entry, and generate it again on top.',
    alias: ['drizzle-kit check collision'],
    find(inspection) {
        if (inspection.folder.generation !== 'v0')
            return [];
        return [...(0,group/* groupBy */.$)(selectKnown(inspection), parentOf)].flatMap(([parent, children]) => {
            const last = children.at(-1);
            if (children.length < 2 || last === undefined)
                return [];
            const on = parent === origin || parent === '' ? 'are both the first' : 'build on the same snapshot';
            return [{ message: `The snapshots ${list(children.map(({ file }) => file))} ${on}.`, place: placeIn(inspection.folder, last.file) }];
        });
    },
};
/** Empty for the one that `drizzle-kit pull` writes, on which the next builds as on the origin. */
function parentOf({ prevIds }) {
    return prevIds[0] ?? '';
}

;// CONCATENATED MODULE: ./src/checks/integrity/snapshot-heads.ts
/** integrity/snapshot-heads: several snapshots that nothing builds on (1.0). */


const snapshotHeads = {
    id: 'integrity/snapshot-heads',
    severity: 'warning',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'Several snapshots have none that builds on them: branches that generated side by side and were not brought together. drizzle-kit 1.0 joins them in the next migration where they do not contradict each other, and stops where they do.',
    remedy: 'Run `drizzle-kit check`. Where it tells of a conflict, delete the later migration and generate it again on top of the other.',
    alias: ['drizzle-kit check conflicts'],
    find(inspection) {
        if (inspection.folder.generation !== 'v1' || !areAllKnown(inspection))
            return [];
        const known = selectKnown(inspection);
        const built = new Set(known.flatMap(({ prevIds }) => prevIds));
        const heads = known.filter(({ id }) => !built.has(id));
        const last = heads.at(-1);
        if (heads.length < 2 || last === undefined)
            return [];
        return [
            {
                message: `Nothing builds on ${list(heads.map(({ file }) => file))}: the history has ${heads.length} ends.`,
                place: placeIn(inspection.folder, last.file),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./src/checks/integrity/snapshot-invalid.ts
/** integrity/snapshot-invalid: a snapshot that drizzle-kit cannot read. */


const snapshotInvalid = {
    id: 'integrity/snapshot-invalid',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'A snapshot is no JSON, or lacks what drizzle-kit knows it by. drizzle-kit 0.31 `generate` then ends with exit code 0 and writes nothing, so a check by generate and git diff passes on nothing.',
    remedy: 'Restore the snapshot from git. Snapshots are not meant to be edited.',
    alias: ['drizzle-kit check malformed'],
    find({ folder, snapshots }) {
        return [...snapshots]
            .filter(([file]) => !isIgnored(file))
            .flatMap(([file, parsed]) => {
            if (parsed.kind !== 'invalid' && parsed.kind !== 'unreadable')
                return [];
            return [{ message: `The snapshot ${(0,model_excerpt/* excerpt */.K)(file)} cannot be understood: ${parsed.reason}.`, place: placeIn(folder, file) }];
        });
    },
};

;// CONCATENATED MODULE: ./src/checks/integrity/snapshot-missing.ts
/** integrity/snapshot-missing: a migration without its snapshot. */


const snapshotMissing = {
    id: 'integrity/snapshot-missing',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'A migration has no snapshot. Without that of the newest one, the next `drizzle-kit generate` counts from an older schema and writes again what is written already; without an older one, `drizzle-kit up` to 1.0 refuses the folder.',
    remedy: 'Restore the snapshot from git. Where there never was one, delete the migration and generate it again, with `--custom` where its SQL was written by hand.',
    alias: [],
    find({ folder, snapshots }) {
        const newest = folder.migrations.at(-1);
        return folder.migrations
            .filter((migration) => !snapshots.has(rule_snapshotOf(folder, migration)) && migration.name.includes('_'))
            .map((migration) => ({
            message: `The ${migration === newest ? 'newest migration' : 'migration'} ${quote(migration.name)} has no snapshot.`,
            place: placeIn(folder, rule_snapshotOf(folder, migration)),
            severity: migration === newest ? 'error' : 'warning',
        }));
    },
};

;// CONCATENATED MODULE: ./src/checks/integrity/snapshot-parent-missing.ts
/** integrity/snapshot-parent-missing: a snapshot that builds on one that is not there. */



const snapshotParentMissing = {
    id: 'integrity/snapshot-parent-missing',
    severity: 'warning',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'A snapshot names as the one before it a snapshot that is not in the folder. 0.31 does not look, `drizzle-kit up` refuses the folder, and 1.0 can no longer tell what the schema was.',
    remedy: 'Restore the missing snapshot from git; where it was lost in a merge, generate the migration again on top of the base.',
    alias: ['drizzle-kit check'],
    find(inspection) {
        const known = selectKnown(inspection);
        if (!areAllKnown(inspection))
            return [];
        const ids = new Set(known.map(({ id }) => id));
        return known.flatMap(({ file, prevIds }) => prevIds
            .filter((id) => id !== origin && !ids.has(id))
            .map((id) => ({
            message: `The snapshot ${(0,model_excerpt/* excerpt */.K)(file)} builds on ${(0,model_excerpt/* excerpt */.K)(id)}, which is not in the folder.`,
            place: placeIn(inspection.folder, file),
            // The snapshots of 1.0 tell only what changed since.
            severity: inspection.folder.generation === 'v1' ? 'error' : 'warning',
        })));
    },
};

;// CONCATENATED MODULE: ./src/checks/integrity/snapshot-stray.ts
/** integrity/snapshot-stray: a snapshot that belongs to no migration. */


const snapshotStray = {
    id: 'integrity/snapshot-stray',
    severity: 'warning',
    criteria: ['CC8.1'],
    cause: 'A snapshot lies in `meta` that no entry of the journal has. drizzle-kit 0.31 takes the last file there by name for the schema as it is, whatever the journal says.',
    remedy: 'Remove the snapshot, or restore the entry and the SQL file that it belongs to.',
    alias: [],
    find({ folder, snapshots }) {
        if (folder.generation !== 'v0')
            return [];
        const own = new Set(folder.migrations.map((migration) => rule_snapshotOf(folder, migration)));
        const files = [...snapshots.keys()].filter((file) => file.startsWith('meta/') && !isIgnored(file)).sort();
        return files
            .filter((file) => !own.has(file))
            .map((file) => {
            const last = file === files.at(-1);
            const effect = last ? ', and `generate` takes it for the newest' : '';
            return {
                message: `No entry of the journal has the snapshot ${(0,model_excerpt/* excerpt */.K)(file)}${effect}.`,
                place: placeIn(folder, file),
                severity: last ? 'error' : 'warning',
            };
        });
    },
};

;// CONCATENATED MODULE: ./src/checks/integrity/snapshot-version.ts
/** integrity/snapshot-version: a snapshot in a format that the project's drizzle-kit may not know. */



/** The oldest formats of snapshots that the newest drizzle-kit of each generation accepts, and the newest that are known here. */
const formats = {
    v0: {
        postgresql: { oldest: 7, newest: 7 },
        mysql: { oldest: 5, newest: 5 },
        sqlite: { oldest: 6, newest: 6 },
        turso: { oldest: 6, newest: 6 },
    },
    v1: {
        // 1.0 wrote 8 in its betas, and still reads it.
        postgresql: { oldest: 8, newest: 9 },
        mysql: { oldest: 6, newest: 6 },
        sqlite: { oldest: 7, newest: 7 },
        turso: { oldest: 7, newest: 7 },
    },
};
const snapshotVersion = {
    id: 'integrity/snapshot-version',
    severity: 'error',
    criteria: ['CC8.1'],
    cause: 'A snapshot has a newer format than this generation of drizzle-kit writes, or an older one than the next `generate` accepts. 0.31 then ends with exit code 0 and writes nothing.',
    remedy: 'Newer: install the drizzle-kit that wrote it. Older: run `drizzle-kit up` and commit what it writes.',
    alias: ['drizzle-kit check unsupported', 'drizzle-kit check non_latest'],
    find: (inspection) => [...(0,group/* groupBy */.$)(selectKnown(inspection), ({ version }) => version)].flatMap(([version, same]) => judge(version, same, inspection)),
};
function judge(version, same, { folder, dialect }) {
    if (dialect === null)
        return [];
    const { oldest, newest: known } = formats[folder.generation ?? 'v0'][dialect];
    const place = placeIn(folder, same.at(-1)?.file ?? '');
    const has = `The format of ${list(same.map(({ file }) => file))} is ${quote(version)}`;
    if (!/^\d{1,4}$/u.test(version) || Number(version) > known)
        return [{ message: `${has}; the newest known one is ${known}.`, place }];
    if (Number(version) >= oldest)
        return [];
    return [{ message: `${has}, older than ${known}.`, place, severity: 'warning', remedy: 'Run `drizzle-kit up` and commit what it writes.' }];
}

;// CONCATENATED MODULE: ./src/checks/integrity/integrity.ts














const integrityRules = [
    snapshotConflict,
    snapshotInvalid,
    snapshotMissing,
    snapshotParentMissing,
    snapshotFork,
    snapshotHeads,
    snapshotCycle,
    snapshotDialect,
    snapshotVersion,
    snapshotStray,
    duplicatePrefix,
    prefixNone,
    mixedPrefixes,
];
/** A journal that cannot be read has its finding already, and would make every snapshot look stray. */
function findIntegrity(inspection) {
    if (!inspection.folder.readable || inspection.folder.generation === null)
        return [];
    return integrityRules.flatMap((rule) => rule.find(inspection).map((told) => findingOf(rule, told)));
}

;// CONCATENATED MODULE: ./src/checks/integrity/landed.ts
/** What is told of a file by itself; other rules look at several, so that a new one may be what is wrong with an old one. */
const ofOneFile = new Set([
    'integrity/snapshot-invalid',
    'integrity/snapshot-version',
    'integrity/snapshot-stray',
    'integrity/snapshot-dialect',
]);
/** Above this many of a rule, one finding stands for them all. */
const toldAtMost = 3;
const softer = { error: 'warning', warning: 'notice', notice: 'notice' };
/** What the base had already is one step milder; the codes of defects that stop a deploy stay what they are. */
function softenLanded(findings, landed) {
    const old = new Map();
    for (const finding of findings)
        if (wasThere(finding, landed))
            old.set(finding.rule, [...(old.get(finding.rule) ?? []), finding]);
    return findings.flatMap((finding) => {
        const same = old.get(finding.rule) ?? [];
        if (!same.includes(finding))
            return [finding];
        if (same.length <= toldAtMost)
            return [soften(finding, 'It was so before this change.')];
        return finding === same[0] ? [soften(finding, `It was so before this change, as were ${String(same.length - 1)} more of the kind.`)] : [];
    });
}
function soften(finding, words) {
    return { ...finding, severity: softer[finding.severity], message: `${finding.message} ${words}` };
}
function wasThere({ rule, severity, place }, landed) {
    const { head, files, changed } = landed;
    const file = !place?.path.startsWith(`${head.path}/`) ? null : place.path.slice(head.path.length + 1);
    if (place === null || file === null)
        return false;
    // An error of the project's reader stops each deploy until it is mended.
    if (rule.startsWith('journal/'))
        return severity !== 'error' && isLanded(entryAt(head, place.line), landed);
    if (rule === 'integrity/duplicate-prefix')
        return isLanded(entryAt(head, place.line), landed);
    if (rule === 'integrity/snapshot-missing')
        return !files.has(file) && isLanded(head.migrations.find(({ snapshotPath }) => snapshotPath === place.path) ?? null, landed);
    const isSame = files.has(file) && !changed.has(file);
    if (ofOneFile.has(rule))
        return isSame;
    return rule === 'integrity/snapshot-parent-missing' && isSame && ![...files].some((one) => one.endsWith('snapshot.json') && changed.has(one));
}
/** The entry of the journal whose tag is written at this line, or next after it. */
function entryAt({ migrations, journal }, line) {
    if (line === null || journal === null)
        return null;
    const [, written = ''] = /"tag"\s*:\s*"((?:[^"\\]|\\.)*)"/u.exec(journal
        .split('\n')
        .slice(line - 1, line + 5)
        .join('\n')) ?? [];
    return migrations.find(({ name }) => JSON.stringify(name) === `"${written}"`) ?? null;
}
function isLanded(migration, { base }) {
    return migration !== null && base.migrations.some(({ name, createdAt }) => name === migration.name && createdAt === migration.createdAt);
}

;// CONCATENATED MODULE: ./src/checks/inspection.ts











async function judgeFolder(place, folder, readOutput) {
    const { repositoryRoot, base: revision } = place;
    const reading = revision === null ? null : await readBase({ repositoryRoot, migrationsPath: folder.path, base: revision }, readOutput);
    const base = reading?.kind === 'read' ? reading.base : null;
    const changed = base?.folder.path === folder.path ? base.changed : null;
    const files = await readFolderFiles(repositoryRoot, folder.path, (name) => changed === null || changed.has(name));
    const head = stateOf(folder, files.names, files.journal, formatOf(base?.mergeBase ?? ''));
    const snapshots = new Map([...files.snapshots].map(([name, text]) => [name, parseSnapshot(text)]));
    const dialect = place.dialect ?? findDialect(files.journal, snapshots);
    const inFolder = [...fromDefects(folder.defects), ...findIntegrity({ dialect: (0,stated/* isUnknown */.t)(dialect) ? null : dialect, folder: head, snapshots })];
    if (base === null)
        return { dialect, findings: [...inFolder, ...(reading?.kind === 'unreadable' ? [reading.finding] : [])], history: null };
    const change = compareFolders(base.folder, head);
    const seen = { files: base.files, snapshots: files.snapshots };
    const landed = await readLandedTexts(repositoryRoot, selectEvidence(change, seen), readOutput);
    const texts = new Map(folder.migrations.map(({ path, statements }) => [path, statements.join('--> statement-breakpoint')]));
    const evidence = { ...seen, landed, texts, now: place.now };
    const told = changed === null ? inFolder : softenLanded(inFolder, { base: base.folder, head, files: new Set(base.files.keys()), changed });
    return { dialect, findings: [...told, ...findHistory(change, evidence, place.declarations)], history: { base, change, evidence } };
}

;// CONCATENATED MODULE: ./src/checks/policy/meta/suppression-invalid.ts
const suppressionInvalid = {
    id: 'meta/suppression-invalid',
    severity: 'error',
    criteria: ['CC8.1'],
    cause: 'A comment says `drizzle-attest:` and is no waiver in the one form that there is. It does not count, and what it meant to waive stands.',
    remedy: 'Write `-- drizzle-attest: allow family/name reason="…" ticket=… until=YYYY-MM-DD` on one line.',
    alias: [],
};

;// CONCATENATED MODULE: ./src/checks/policy/segments.ts
/** A `$` or an `e` within a word opens nothing. */
const opening = /--|\/\*|(?<![\p{L}\p{N}_$])\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$|(?:(?<![\p{L}\p{N}_$])[eE])?'|"/gu;
function* findSegments(text) {
    let at = 0;
    while (at < text.length) {
        opening.lastIndex = at;
        const match = opening.exec(text);
        const from = match?.index ?? text.length;
        if (from > at)
            yield { kind: 'code', from: at, to: from };
        if (match === null)
            return;
        const to = findEnd(text, from, match[0]);
        yield { kind: match[0] === '--' || match[0] === '/*' ? 'comment' : 'quoted', from, to };
        at = to;
    }
}
/** The code alone; a blank stands where something else stood. */
function readCode(text) {
    return [...findSegments(text)].map(({ kind, from, to }) => (kind === 'code' ? text.slice(from, to) : ' ')).join('');
}
/** The code at the same offsets: a comment is blanks, what stands in quotes is a word. */
function readCodeInPlace(text) {
    return [...findSegments(text)]
        .map(({ kind, from, to }) => (kind === 'code' ? text.slice(from, to) : (kind === 'comment' ? ' ' : 'q').repeat(to - from)))
        .join('');
}
/** What is never closed goes on to the end. */
function findEnd(text, from, mark) {
    const start = from + mark.length;
    if (mark === '--')
        return orEnd(text, text.indexOf('\n', start), 0);
    if (mark === '/*')
        return findCommentEnd(text, start);
    if (mark.startsWith('$'))
        return orEnd(text, text.indexOf(mark, start), mark.length);
    return findQuoteEnd(text, start, mark);
}
function findCommentEnd(text, start) {
    const marks = /\/\*|\*\//gu;
    marks.lastIndex = start;
    let depth = 1;
    for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
        depth += match[0] === '/*' ? 1 : -1;
        if (depth === 0)
            return marks.lastIndex;
    }
    return text.length;
}
/** A doubled quote is one in the text; a backslash takes the next character along where the string says so. */
function findQuoteEnd(text, start, mark) {
    const quote = mark.slice(-1);
    const marks = mark.length > 1 ? /\\.|''|'/gsu : new RegExp(`${quote}${quote}|${quote}`, 'gu');
    marks.lastIndex = start;
    for (let match = marks.exec(text); match !== null; match = marks.exec(text))
        if (match[0] === quote)
            return marks.lastIndex;
    return text.length;
}
function orEnd(text, found, length) {
    return found === -1 ? text.length : found + length;
}

;// CONCATENATED MODULE: ./src/checks/waivers/claim.ts
/** A waiver as it is written, before it is known whether it counts. */

/** What is shown to people stays on one line, without characters that could not be seen. */
const visible = schemas/* string */.YjP().regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u, 'text on one line, without control characters');
const ruleName = schemas/* string */.YjP().regex(/^[a-z][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/u, 'a rule as family/name');
const reason = visible.max(500);
const ticket = visible.min(1).max(200);
/** A day that the calendar has. */
const day = iso/* date */.p6();

;// CONCATENATED MODULE: ./src/checks/waivers/comment.ts
/** One waiver as a comment: `-- drizzle-attest: allow family/name reason="…" ticket=… until=YYYY-MM-DD`. */


const mark = /^--\s*drizzle-attest\s*:/iu;
const anyMark = /^(?:--|\/\*)\s*drizzle-attest\s*:/iu;
const comment_words = schemas/* strictObject */.rej({ reason: reason.optional(), ticket: ticket.optional(), until: day.optional() });
/** Null for a comment that does not speak to us. `text` is the comment with its marks. */
function parseComment(text) {
    if (!anyMark.test(text))
        return null;
    if (!mark.test(text))
        return invalid('it is a block comment, and only `--` is read');
    const [, rule, rest] = /^\s*allow\s+(\S+)(.*)$/su.exec(text.replace(mark, '')) ?? [];
    if (rule === undefined || rest === undefined)
        return invalid('it does not say `allow` and a rule');
    if (!ruleName.safeParse(rule).success)
        return invalid('its rule is not written as family/name');
    const attributes = parseAttributes(rest.trim());
    if (attributes === null)
        return invalid('what follows the rule is not key=value or key="value", each key once');
    const parsed = comment_words.safeParse(attributes);
    if (!parsed.success)
        return invalid(comment_describe(parsed.error));
    const { reason: why = '', ticket: agreed = null, until = null } = parsed.data;
    return { kind: 'waiver', waiver: { rule, reason: why.trim() === '' ? null : why, ticket: agreed, until } };
}
/** A key that comes twice would leave open which of the two counts. */
function parseAttributes(text) {
    const attribute = /([a-z]+)=(?:"((?:[^"\\]|\\["\\])*)"|([^\s"]+))(?:\s+|$)/uy;
    const found = new Map();
    while (attribute.lastIndex < text.length) {
        const match = attribute.exec(text);
        if (match === null)
            return null;
        const [, key = '', quoted, bare = ''] = match;
        if (found.has(key))
            return null;
        found.set(key, quoted === undefined ? bare : quoted.replace(/\\(.)/gsu, '$1'));
    }
    return Object.fromEntries(found);
}
function comment_describe({ issues }) {
    const [issue] = issues;
    if (issue?.code === 'unrecognized_keys')
        return 'it has a key besides reason, ticket and until';
    return `its ${String(issue?.path[0] ?? 'text')} cannot be read${issue?.path[0] === 'until' ? ' as a day, YYYY-MM-DD' : ''}`;
}
function invalid(fault) {
    return { kind: 'invalid', fault };
}

;// CONCATENATED MODULE: ./src/checks/waivers/inline.ts




/** `parsed` is the same migration's; `findParts` knows what is a comment in its dialect, and is PostgreSQL's where none is given. */
function parseInlineWaivers({ path, statements }, parsed, findParts = findSegments) {
    const [claims, findings] = [[], []];
    // Most migrations have none, and need no second reading.
    if (!statements.some((piece) => /drizzle-attest/iu.test(piece)))
        return { claims, findings };
    const comments = findComments(statements, findParts);
    const spans = parsed.statements.map(({ line, text }) => ({ from: line, to: line + countLines(text) }));
    for (const { text, line } of comments) {
        const place = { path, line };
        const comment = parseComment(text);
        if (comment?.kind === 'waiver')
            claims.push({ ...comment.waiver, place, scope: findScope(path, line, spans, comments) });
        if (comment?.kind === 'invalid')
            findings.push(findingOf(suppressionInvalid, { message: `The waiver cannot be read: ${comment.fault}.`, place, excerpt: text }));
    }
    return { claims, findings };
}
/** drizzle-kit cuts the file at its marks before anything reads quotes, so each piece is read by itself. */
function findComments(pieces, findParts) {
    let line = 1;
    return pieces.flatMap((piece) => {
        let [seen, at] = [0, line];
        line += countLines(piece);
        return [...findParts(piece)].flatMap(({ kind, from, to }) => {
            if (kind !== 'comment')
                return [];
            at += countLines(piece.slice(seen, from));
            seen = from;
            const text = piece.slice(from, to).trimEnd();
            return [{ text, line: at, lastLine: at + countLines(text) }];
        });
    });
}
/** In or at the end of a statement it is for that one; else for the one that begins below it, with nothing but comments between. */
function findScope(path, line, spans, comments) {
    const own = spans.findLast(({ from, to }) => from <= line && line <= to);
    if (own !== undefined)
        return { kind: 'lines', path, ...own };
    const below = spans.find(({ from }) => from > line);
    if (below === undefined)
        return null;
    const commented = new Set(comments.filter((comment) => comment.line >= line && comment.line < below.from).flatMap(linesOf));
    for (let between = line + 1; between < below.from; between += 1)
        if (!commented.has(between))
            return null;
    return { kind: 'lines', path, ...below };
}
function linesOf({ line, lastLine }) {
    return Array.from({ length: lastLine - line + 1 }, (_, offset) => line + offset);
}
function countLines(text) {
    return text.split('\n').length - 1;
}

;// CONCATENATED MODULE: ./src/checks/policy/meta/unanalyzable-statement.ts




const unanalyzableStatement = {
    id: 'meta/unanalyzable-statement',
    severity: 'warning',
    criteria: ['CC8.1'],
    cause: 'The statement runs code that is not read: a DO block that does more than ask whether something is there, a procedure, a text that is built while it runs, or SQL that does not parse. No other rule has looked at what it does, so its silence means nothing here.',
    remedy: 'Write the statements out in the migration. Where that cannot be, have a person read it, and say in the review that they did.',
    alias: ['strong_migrations execute', 'pgfence unknown'],
    find: (node, _statement, surroundings) => selectHits(node, surroundings),
    findAct: (act) => (act.kind === 'run' ? [{ message: act.what }] : []),
};
/** What no rule was called for, since it does not parse. PostgreSQL would most likely refuse it as well. */
function findUnparsed(migrations) {
    return migrations.flatMap(({ path, statements }) => statements
        .filter(({ node }) => node === null)
        .map(({ line, reason, text }) => findingOf(unanalyzableStatement, {
        severity: 'error',
        message: `The statement does not parse: ${reason ?? 'the parser gave no reason.'}`,
        remedy: 'Mend the statement so that PostgreSQL understands it; commands of psql and templates are not SQL.',
        place: { path, line },
        excerpt: text.slice(0, Math.max(0, text.indexOf('\n')) || text.length),
    })));
}
function selectHits(node, surroundings) {
    if ('DoStmt' in node)
        return [{ message: 'A DO block runs code that is not analysed.' }];
    if ('CallStmt' in node)
        return [{ message: `Calls the procedure ${shown((node.CallStmt.funccall?.funcname ?? []).flatMap(wordsOf))}, whose statements are not seen here.` }];
    if ('ExecuteStmt' in node)
        return isPrepared(node.ExecuteStmt.name, surroundings)
            ? []
            : [{ message: `Executes ${shown([node.ExecuteStmt.name ?? ''])}, which is prepared nowhere in the change.` }];
    if ('CreateFunctionStmt' in node)
        return tellBody(node);
    return selectParts(node, 'FuncCall')
        .map(({ funcname = [] }) => funcname.flatMap(wordsOf))
        .filter((words) => unanalyzable_statement_runners.has(words.at(-1) ?? '') || words.slice(-2).join('.') === 'cron.schedule')
        .map((words) => ({ message: `Hands a text to ${shown(words)}, which runs it as SQL.` }));
}
/** Functions that take SQL as a text. */
const unanalyzable_statement_runners = new Set([
    'query_to_xml',
    'query_to_xml_and_xmlschema',
    'query_to_xmlschema',
    'dblink',
    'dblink_exec',
    'dblink_send_query',
    'dblink_open',
    'schedule_in_database',
    'exec_sql',
    'execute_sql',
]);
function isPrepared(name, { before }) {
    return before.some(({ node }) => node !== null && 'PrepareStmt' in node && node.PrepareStmt.name === name);
}
function tellBody(node) {
    const { funcname = [], options = [] } = node.CreateFunctionStmt;
    const stated = new Map(options.flatMap((part) => ('DefElem' in part ? [[part.DefElem.defname, part.DefElem.arg]] : [])));
    const [language, body] = [stated.get('language'), stated.get('as')].map((arg) => (arg === undefined ? [] : wordsOf(arg)).join('\n'));
    const name = shown(funcname.flatMap(wordsOf));
    // A body without a language is a standard one, whose statements are parsed with it.
    if (language === undefined || language === '' || language.toLowerCase() === 'sql')
        return [];
    if (language.toLowerCase() !== 'plpgsql')
        return [{ message: `The function ${name} is written in ${shown([language])}, which is not analysed.` }];
    return runsBuiltText(body ?? '') ? [{ message: `The function ${name} executes SQL that it builds while it runs.` }] : [];
}
/** EXECUTE, where it is neither a trigger's EXECUTE FUNCTION nor the privilege. */
function runsBuiltText(body) {
    return /\bexecute\b(?!\s+(?:function|procedure|on)\b)/iu.test(readCode(body));
}

;// CONCATENATED MODULE: ./src/checks/policy/acts/change.ts
function describeActs(migrations) {
    const gathering = new Gathering();
    const statements = migrations.flatMap((migration) => migration.statements);
    for (const [position, { acts }] of statements.entries())
        for (const act of acts ?? [])
            gathering.add(act, position);
    return gathering;
}
class Gathering {
    needsTables = false;
    rebuilds = new Map();
    replacing = new Map();
    keyed = new Set();
    indexed = new Map();
    made = new Set();
    cascading = new Set();
    /** New tables that may take another's place, by key. */
    #drafts = new Map();
    #draftOf = new Map();
    add(act, position) {
        this.needsTables ||= act.kind === 'change-column' || (act.kind === 'rename-table' && this.#drafts.has(act.table.key));
        this.#addKeys(act);
        this.#addRebuild(act, position);
        if (act.kind === 'create-view' || act.kind === 'create-routine')
            this.made.add(act.name.key);
    }
    #addKeys(act) {
        if (act.kind === 'create-table') {
            for (const column of act.columns)
                this.#addColumn(act.table.key, column);
            for (const { kind, columns, references } of act.constraints)
                this.#addKey(act.table.key, kind, columns, references);
        }
        if (act.kind === 'add-column' || act.kind === 'change-column')
            this.#addColumn(act.table.key, act.column);
        if (act.kind === 'add-constraint')
            this.#addKey(act.table.key, act.constraint.kind, act.constraint.columns, act.constraint.references);
        if (act.kind === 'create-index' && !act.isPartial)
            this.#index(act.table.key, act.columns);
    }
    #addColumn(table, { name, isPrimary, isUnique, references }) {
        if (isPrimary)
            this.#addKey(table, 'primary-key', [name], null);
        if (isUnique)
            this.#index(table, [name]);
        if (references?.onDelete === 'CASCADE')
            this.cascading.add(references.table.key);
    }
    #addKey(table, kind, columns, references) {
        if (kind === 'primary-key')
            this.keyed.add(table);
        if (kind === 'primary-key' || kind === 'unique' || kind === 'index')
            this.#index(table, columns);
        if (references?.onDelete === 'CASCADE')
            this.cascading.add(references.table.key);
    }
    #index(table, columns) {
        const list = this.indexed.get(table);
        if (list === undefined)
            this.indexed.set(table, [columns]);
        else
            list.push(columns);
    }
    /** The steps have to come in this order, each for the same two tables. */
    #addRebuild(act, position) {
        if (act.kind === 'create-table')
            this.#drafts.set(act.table.key, { columns: act.columns.map(({ name }) => name) });
        if (act.kind === 'insert' && act.source?.from !== null && act.source !== null)
            this.#fill(act.table.key, act.source.from, act.source, act.columns);
        if (act.kind === 'drop' && act.object === 'table') {
            for (const { key } of act.names) {
                const draft = this.#drafts.get(this.#draftOf.get(key) ?? '');
                if (draft !== undefined)
                    draft.droppedAt ??= position;
            }
        }
        if (act.kind === 'rename-table')
            this.#finish(act.table.key, act.to.key, position);
    }
    #fill(into, from, copy, filled) {
        const draft = this.#drafts.get(into);
        if (draft === undefined)
            return;
        Object.assign(draft, { copy, table: from, filled });
        this.#draftOf.set(from.key, into);
    }
    #finish(from, to, renamedAt) {
        const draft = this.#drafts.get(from);
        if (draft?.copy === undefined || draft.table?.key !== to || draft.droppedAt === undefined)
            return;
        const { columns, copy, table, filled = [], droppedAt } = draft;
        const rebuild = { table, columns, filled, copy, droppedAt };
        this.rebuilds.set(droppedAt, rebuild).set(renamedAt, rebuild);
        this.replacing.set(from, new Set(filled.length === 0 ? columns : filled));
        this.#drafts.delete(from);
    }
}

;// CONCATENATED MODULE: ./src/checks/policy/acts/created.ts
class ActCreation {
    tables = new Set();
    /** What a rebuild drops and renames is the same table as before. */
    add(act, isRebuilt) {
        // A table that may be there already is not new.
        if (act.kind === 'create-table' && act.isNew)
            this.tables.add(act.table.key);
        if (act.kind === 'drop' && act.object === 'table')
            for (const { key } of act.names)
                if (!isRebuilt)
                    this.tables.delete(key);
        if (act.kind !== 'rename-table')
            return;
        const wasNew = this.tables.delete(act.table.key);
        if (isRebuilt)
            return;
        this.tables.delete(act.to.key);
        if (wasNew)
            this.tables.add(act.to.key);
    }
}

;// CONCATENATED MODULE: ./src/checks/policy/acts/schema.ts
class ActSchema {
    #tables = new Map();
    #fresh = new Set();
    #isComplete = true;
    #isChanging = false;
    /** From the migrations that landed; what is added afterwards is the change. */
    static of(migrations) {
        const schema = new ActSchema();
        for (const { statements } of migrations)
            for (const { acts } of statements)
                schema.addAll(acts);
        schema.#isChanging = true;
        return schema;
    }
    columnsOf(table) {
        return this.#isComplete ? (this.#tables.get(table)?.columns ?? null) : null;
    }
    isCascading(table) {
        if ([...this.#tables].some(([from, { cascades }]) => from !== table && cascades.has(table)))
            return true;
        return this.columnsOf(table) === null ? null : false;
    }
    isFresh(table, column) {
        return this.#fresh.has(`${table}\0${column.toLowerCase()}`);
    }
    /** Null is a statement that was not understood. */
    addAll(acts) {
        if (acts === null)
            this.#isComplete = false;
        for (const act of acts ?? [])
            this.#add(act);
    }
    #add(act) {
        if (act.kind === 'create-table')
            this.#create(act.table.key, act.columns, act.constraints);
        if (act.kind === 'drop' && act.object === 'table')
            for (const { key } of act.names)
                this.#tables.delete(key);
        if (act.kind === 'rename-table')
            this.#rename(act.table.key, act.to.key);
        if (!('table' in act))
            return;
        const table = this.#tables.get(act.table.key);
        if (table === undefined)
            return;
        if (act.kind === 'add-column' || act.kind === 'change-column')
            addColumn(table, act.column);
        if (act.kind === 'add-column' && this.#isChanging)
            this.#fresh.add(`${act.table.key}\0${act.column.name.toLowerCase()}`);
        if (act.kind === 'drop-column')
            table.columns.delete(act.column.toLowerCase());
        if (act.kind === 'rename-column')
            renameColumn(table, act.from, act.to);
        if (act.kind === 'add-constraint')
            addReference(table, act.constraint);
    }
    #create(key, columns, constraints) {
        const table = { columns: new Map(), cascades: new Set() };
        for (const column of columns)
            addColumn(table, column);
        for (const constraint of constraints)
            addReference(table, constraint);
        this.#tables.set(key, table);
    }
    #rename(from, to) {
        const table = this.#tables.get(from);
        this.#tables.delete(from);
        if (table !== undefined)
            this.#tables.set(to, table);
    }
}
function addColumn(table, column) {
    table.columns.set(column.name.toLowerCase(), column);
    addReference(table, column);
}
function addReference({ cascades }, { references }) {
    if (references?.onDelete === 'CASCADE')
        cascades.add(references.table.key);
}
function renameColumn({ columns }, from, to) {
    const column = columns.get(from.toLowerCase());
    columns.delete(from.toLowerCase());
    if (column !== undefined)
        columns.set(to.toLowerCase(), { ...column, name: to });
}

;// CONCATENATED MODULE: ./src/checks/policy/acts/judge.ts





/** `migrations` are the new ones of the change, in the order in which they will run; `readLanded` gives those before them, and is asked only where they matter. */
function judgeActs(migrations, rules, dialect, readLanded) {
    const change = describeActs(migrations);
    const tables = ActSchema.of(change.needsTables ? readLanded() : []);
    const creation = new ActCreation();
    const statements = migrations.flatMap((migration) => migration.statements.map((statement) => ({ migration, statement })));
    return statements.flatMap(({ migration, statement }, position) => {
        const surroundings = { dialect, migration, statement, position, created: creation.tables, change, tables };
        const hits = (statement.acts ?? []).flatMap((act) => {
            const found = rules.flatMap((rule) => rule.findAct(act, surroundings).map((hit) => ({ rule, hit })));
            creation.add(act, change.rebuilds.has(position));
            return found;
        });
        tables.addAll(statement.acts);
        // What one rule must not show, no other shows.
        const isShown = hits.every(({ hit }) => hit.excerpt !== null);
        return hits.map(({ rule, hit }) => findingOf(rule, { ...hit, place: { path: migration.path, line: statement.line }, excerpt: isShown ? firstLine(statement) : null }));
    });
}
/** What no rule was called for. A statement whose words are known may be right all the same, so it is no more than a warning. */
function findNotUnderstood(migrations) {
    return migrations.flatMap(({ path, statements }) => statements.flatMap((statement) => {
        if (statement.acts !== null)
            return [];
        const message = `The statement is not understood: ${statement.reason ?? 'no reason was given.'}`;
        const remedy = 'Write it in the words that drizzle-kit writes. Where that cannot be, have a person read it, and say in the review that they did.';
        const severity = statement.isReadable ? 'warning' : 'error';
        return [findingOf(unanalyzableStatement, { severity, message, remedy, place: { path, line: statement.line }, excerpt: firstLine(statement) })];
    }));
}
/** Longer than what is shown of it; one line may be all of a file. */
const lineLimit = 1_000;
function firstLine({ text }) {
    const start = text.slice(0, lineLimit);
    return start.slice(0, Math.max(0, start.indexOf('\n')) || start.length);
}

;// CONCATENATED MODULE: ./src/checks/policy/acts/cursor.ts
/** A way through the tokens of one statement: what is not expected is not understood, and nothing is passed over. */

/** Thrown out of the reading of one statement, and caught there. */
class NotUnderstood extends Error {
}
const end = { kind: 'mark', value: '', word: '', from: 0, to: 0 };
class Cursor {
    #tokens;
    #at = 0;
    constructor(tokens) {
        this.#tokens = tokens;
    }
    get isEnd() {
        return this.#at >= this.#tokens.length;
    }
    /** An empty mark where there is none. */
    peek(ahead = 0) {
        return this.#tokens[this.#at + ahead] ?? end;
    }
    next() {
        const token = this.peek();
        this.#at += 1;
        return token;
    }
    /** Whether these words or marks come next. */
    sees(...words) {
        return words.every((word, ahead) => isWord(this.peek(ahead), word));
    }
    accept(...words) {
        const isThere = this.sees(...words);
        if (isThere)
            this.#at += words.length;
        return isThere;
    }
    /** The one of these that comes next, taken; null where none does. */
    acceptOne(...words) {
        const found = words.find((word) => this.sees(word));
        if (found !== undefined)
            this.#at += 1;
        return found ?? null;
    }
    expect(...words) {
        if (!this.accept(...words))
            this.fail();
    }
    expectEnd() {
        if (!this.isEnd)
            this.fail();
    }
    fail() {
        throw new NotUnderstood(this.isEnd ? 'It ends too early.' : `It is not understood at ${(0,model_excerpt/* excerpt */.K)(this.peek().value)}.`);
    }
    /** A name without its schema. */
    name() {
        const token = this.next();
        // A number may begin a name in MySQL, and then is one word with it.
        if (token.kind === 'mark' || token.kind === 'number')
            throw new NotUnderstood(`A name is expected at ${(0,model_excerpt/* excerpt */.K)(token.value)}.`);
        return token.value;
    }
    qualified() {
        const words = [this.name()];
        while (this.accept('.'))
            words.push(this.name());
        return { key: words.join('.').toLowerCase(), label: `"${(0,model_excerpt/* excerpt */.K)(words.join('.'))}"` };
    }
    names() {
        const names = [this.qualified()];
        while (this.accept(','))
            names.push(this.qualified());
        return names;
    }
    /** What stands between a pair of parentheses, which comes next. */
    group() {
        this.expect('(');
        const from = this.#at;
        let depth = 1;
        while (depth > 0) {
            if (this.isEnd)
                throw new NotUnderstood('A parenthesis is opened and never closed.');
            const { value, kind } = this.next();
            if (kind === 'mark')
                depth += value === '(' ? 1 : value === ')' ? -1 : 0;
        }
        return this.#tokens.slice(from, this.#at - 1);
    }
    /** What is left. */
    rest() {
        const rest = this.#tokens.slice(this.#at);
        this.#at = this.#tokens.length;
        return rest;
    }
}
function isWord({ kind, word, value }, wanted) {
    return kind === 'word' ? word === wanted : kind === 'mark' && value === wanted;
}
/** The parts between these commas that stand in no parentheses. */
function splitAtCommas(tokens) {
    const parts = [[]];
    let depth = 0;
    for (const token of tokens) {
        if (token.kind === 'mark')
            depth += token.value === '(' ? 1 : token.value === ')' ? -1 : 0;
        if (depth === 0 && isWord(token, ','))
            parts.push([]);
        else
            parts.at(-1)?.push(token);
    }
    return parts;
}
/** The tokens that stand in no parentheses, with where they stand. */
function topLevel(tokens) {
    let depth = 0;
    return tokens.flatMap((token, at) => {
        if (token.kind === 'mark' && token.value === ')')
            depth -= 1;
        const isTop = depth === 0;
        if (token.kind === 'mark' && token.value === '(')
            depth += 1;
        return isTop ? [{ token, at }] : [];
    });
}

;// CONCATENATED MODULE: ./src/checks/policy/acts/access.ts
/** Accounts of MySQL, and what they may do. */


/** After CREATE USER, ALTER USER and CREATE ROLE. */
function readAccounts(cursor, isAltered) {
    cursor.accept('IF', 'NOT', 'EXISTS');
    cursor.accept('IF', 'EXISTS');
    const tokens = cursor.rest();
    const identified = tokens.findIndex((token) => isWord(token, 'IDENTIFIED'));
    const names = splitAtCommas(tokens).flatMap((part) => {
        const end = part.findIndex(({ word }) => accountOptions.has(word));
        const name = shownTokens(end === -1 ? part : part.slice(0, end));
        return name === '""' ? [] : [name];
    });
    if (names.length === 0)
        cursor.fail();
    return [
        {
            kind: 'create-account',
            names,
            isAltered,
            hasPassword: identified !== -1 && tokens.slice(identified).some(({ kind, value }) => kind === 'text' && value !== ''),
        },
    ];
}
const accountOptions = new Set([
    'IDENTIFIED',
    'REQUIRE',
    'WITH',
    'ACCOUNT',
    'PASSWORD',
    'DEFAULT',
    'COMMENT',
    'ATTRIBUTE',
    'DISCARD',
    'FAILED_LOGIN_ATTEMPTS',
    'RETAIN',
]);
/** After GRANT or REVOKE; `on` is null where roles are granted. */
function readGrant(cursor, isRevoked) {
    cursor.accept('IF', 'EXISTS');
    const tokens = cursor.rest();
    const top = topLevel(tokens);
    const on = top.find(({ token }) => isWord(token, 'ON'))?.at ?? null;
    const to = top.find(({ token }) => isWord(token, isRevoked ? 'FROM' : 'TO'))?.at ?? null;
    if (to === null)
        return cursor.fail();
    const end = top.find(({ token, at }) => at > to && ['WITH', 'REQUIRE', 'AS', 'IGNORE'].includes(token.word))?.at ?? tokens.length;
    const privileges = splitAtCommas(tokens.slice(0, on ?? to)).map((part) => part.map(({ value }) => value).join(' '));
    const withOption = tokens.slice(end).some(({ word }) => word === 'GRANT' || word === 'ADMIN') || privileges.some((one) => /^grant option$/iu.test(one));
    const password = tokens.slice(to).some((token) => isWord(token, 'IDENTIFIED'))
        ? [{ kind: 'create-account', names: [shownTokens(tokens.slice(to + 1, to + 2))], isAltered: true, hasPassword: true }]
        : [];
    return [
        ...password,
        {
            kind: 'grant',
            privileges,
            on: on === null
                ? null
                : tokens
                    .slice(on + 1, to)
                    .map(({ value }) => value)
                    .join(''),
            to: shownTokens(tokens.slice(to + 1, end)),
            isRevoked,
            withOption,
        },
    ];
}
function shownTokens(tokens) {
    return `"${(0,model_excerpt/* excerpt */.K)(tokens.map(({ value }) => value).join(''))}"`;
}

;// CONCATENATED MODULE: ./src/checks/policy/acts/column.ts
/** From its type on: the name is read already. */
function readColumn(cursor, name) {
    const type = readType(cursor);
    const isSerial = type.name === 'serial';
    const column = { ...column_plain, isNotNull: isSerial, isUnique: isSerial, isNumbered: isSerial };
    while (!cursor.isEnd)
        if (!readOption(cursor, column))
            break;
    return { name, type, ...column };
}
const column_plain = {
    isNotNull: false,
    default: 'none',
    isPrimary: false,
    isUnique: false,
    isNumbered: false,
    generated: null,
    references: null,
    hasCheck: false,
    comment: null,
};
/** Words after which a column's type has ended. */
const column_options = new Set(('NOT NULL DEFAULT PRIMARY UNIQUE KEY AUTO_INCREMENT AUTOINCREMENT GENERATED AS REFERENCES CHECK CONSTRAINT COLLATE COMMENT ON CHARACTER CHARSET ' +
    'VIRTUAL STORED PERSISTENT INVISIBLE VISIBLE FIRST AFTER STORAGE COLUMN_FORMAT SRID SERIAL ENGINE_ATTRIBUTE ALGORITHM LOCK WITHOUT WITH ASCII UNICODE BINARY REF_SYSTEM_ID').split(' '));
/** SQLite takes a column without a type. */
function readType(cursor) {
    const [words, modifiers] = [[], []];
    let arguments_ = '';
    while (!cursor.isEnd && (cursor.peek().kind === 'word' || cursor.peek().kind === 'name')) {
        const { word, value } = cursor.peek();
        // The first word is the type, whatever it is: `binary(16)` and `character(20)` are types.
        if (words.length > 0 && column_options.has(word))
            break;
        if (words.length === 0 && column_options.has(word) && !['BINARY', 'CHARACTER', 'SERIAL'].includes(word))
            break;
        words.push(value.toLowerCase());
        cursor.next();
        if (!cursor.sees('('))
            continue;
        const inside = cursor.group();
        modifiers.push(...inside.flatMap(({ kind, value: number }) => (kind === 'number' ? [Number(number)] : [])));
        arguments_ = `(${inside.map(({ kind, value: part }) => (kind === 'text' ? `'${part}'` : part)).join('')})`;
    }
    const name = words.filter((word) => !['unsigned', 'signed', 'zerofill'].includes(word)).join(' ');
    return { name, modifiers, label: `${name}${arguments_}${words.includes('unsigned') ? ' unsigned' : ''}` };
}
/** False where what comes next belongs to no column. */
function readOption(cursor, column) {
    if (cursor.accept('CONSTRAINT'))
        cursor.name();
    if (cursor.accept('NOT', 'NULL'))
        column.isNotNull = true;
    else if (cursor.accept('NULL'))
        column.isNotNull = false;
    else if (cursor.accept('DEFAULT'))
        column.default = readDefault(cursor);
    else if (cursor.accept('PRIMARY', 'KEY') || cursor.accept('PRIMARY'))
        column.isPrimary = true;
    else if (cursor.accept('UNIQUE', 'KEY') || cursor.accept('UNIQUE'))
        column.isUnique = true;
    else if (cursor.acceptOne('AUTO_INCREMENT', 'AUTOINCREMENT') !== null)
        column.isNumbered = true;
    else if (cursor.accept('SERIAL', 'DEFAULT', 'VALUE'))
        Object.assign(column, { isNumbered: true, isNotNull: true, isUnique: true });
    else if (cursor.accept('GENERATED', 'ALWAYS', 'AS') || cursor.accept('AS'))
        column.generated = readGenerated(cursor);
    else if (cursor.sees('REFERENCES'))
        column.references = readReference(cursor);
    else if (cursor.accept('CHECK'))
        column.hasCheck = readCheck(cursor);
    else if (cursor.accept('COMMENT'))
        column.comment = cursor.next().value;
    else if (cursor.accept('ON', 'UPDATE'))
        readDefault(cursor);
    else
        return readMinor(cursor);
    return true;
}
function readMinor(cursor) {
    if (cursor.acceptOne('ASC', 'DESC', 'VISIBLE', 'INVISIBLE', 'ASCII', 'UNICODE', 'BINARY', 'KEY') !== null || readConflict(cursor))
        return true;
    if (cursor.accept('CHARACTER', 'SET') || cursor.acceptOne('CHARSET', 'COLLATE', 'STORAGE', 'COLUMN_FORMAT', 'SRID', 'ENGINE_ATTRIBUTE') !== null) {
        readValue(cursor);
        return true;
    }
    return false;
}
/** A value, a call, or an expression in parentheses. */
function readDefault(cursor) {
    if (cursor.sees('(')) {
        const [only, ...more] = cursor.group();
        return more.length === 0 && only !== undefined && only.kind !== 'word' ? 'constant' : 'computed';
    }
    const isSigned = cursor.acceptOne('-', '+') !== null;
    const token = cursor.next();
    if (token.kind === 'mark')
        cursor.fail();
    if (token.kind !== 'word' || isSigned)
        return 'constant';
    if (cursor.sees('('))
        cursor.group();
    else if (cursor.peek().kind === 'text' && (token.word === 'X' || token.word === 'B' || token.value.startsWith('_')))
        cursor.next();
    if (token.word === 'NULL')
        return 'null';
    if (['CURRENT_TIMESTAMP', 'NOW', 'LOCALTIME', 'LOCALTIMESTAMP', 'CURRENT_DATE', 'CURRENT_TIME'].includes(token.word))
        return 'now';
    return ['TRUE', 'FALSE', 'X', 'B'].includes(token.word) || token.value.startsWith('_') ? 'constant' : 'computed';
}
function readGenerated(cursor) {
    cursor.group();
    if (cursor.acceptOne('STORED', 'PERSISTENT') !== null)
        return 'stored';
    cursor.accept('VIRTUAL');
    return 'virtual';
}
function readValue(cursor) {
    cursor.accept('=');
    return cursor.next();
}
/** SQLite's ON CONFLICT of a constraint. */
function readConflict(cursor) {
    const isThere = cursor.accept('ON', 'CONFLICT');
    if (isThere)
        cursor.next();
    return isThere;
}
function readReference(cursor) {
    cursor.expect('REFERENCES');
    const table = cursor.qualified();
    if (cursor.sees('('))
        cursor.group();
    let onDelete = null;
    for (;;) {
        if (cursor.accept('ON', 'DELETE'))
            onDelete = readReaction(cursor);
        else if (cursor.accept('ON', 'UPDATE'))
            readReaction(cursor);
        else if (cursor.accept('MATCH'))
            cursor.next();
        else if (cursor.accept('DEFERRABLE') || cursor.accept('NOT', 'DEFERRABLE'))
            continue;
        else if (cursor.accept('INITIALLY'))
            cursor.next();
        else
            return { table, onDelete };
    }
}
function readReaction(cursor) {
    if (cursor.accept('SET'))
        return `SET ${cursor.next().word}`;
    return cursor.accept('NO', 'ACTION') ? 'NO ACTION' : cursor.next().word;
}
/** Whether it is enforced. */
function readCheck(cursor) {
    cursor.group();
    return readEnforced(cursor);
}
function readEnforced(cursor) {
    if (cursor.accept('NOT', 'ENFORCED'))
        return false;
    cursor.accept('ENFORCED');
    readConflict(cursor);
    return true;
}

;// CONCATENATED MODULE: ./src/checks/policy/acts/table.ts


/** What stands between the parentheses of a CREATE TABLE. */
function readTableParts(tokens) {
    const [columns, constraints] = [[], []];
    for (const part of splitAtCommas(tokens)) {
        const cursor = new Cursor(part);
        const constraint = readConstraint(cursor);
        if (constraint === null)
            columns.push(readColumn(cursor, cursor.name()));
        else
            constraints.push(constraint);
        cursor.expectEnd();
    }
    return { columns, constraints };
}
/** Null where what comes next is no constraint of a table. */
function readConstraint(cursor) {
    const isNamed = cursor.accept('CONSTRAINT');
    const starts = ['PRIMARY', 'UNIQUE', 'FOREIGN', 'CHECK'];
    const name = isNamed && !starts.some((word) => cursor.sees(word)) ? cursor.name() : null;
    if (cursor.accept('PRIMARY', 'KEY'))
        return readKey(cursor, 'primary-key', name);
    if (cursor.accept('UNIQUE'))
        return readKey(cursor, 'unique', name);
    if (cursor.accept('FOREIGN', 'KEY')) {
        const own = cursor.sees('(') ? null : cursor.name();
        const columns = readColumnNames(cursor.group());
        return { kind: 'foreign-key', name: name ?? own, columns, references: readReference(cursor), isEnforced: true };
    }
    if (cursor.accept('CHECK')) {
        return { kind: 'check', name, columns: [], references: null, isEnforced: readCheck(cursor) };
    }
    if (isNamed)
        cursor.fail();
    if (!startsIndex(cursor))
        return null;
    cursor.acceptOne('FULLTEXT', 'SPATIAL', 'VECTOR');
    return readKey(cursor, 'index', null);
}
/** A column may have such a name too; then its type follows, and no parenthesis. */
function startsIndex(cursor) {
    const kinds = ['FULLTEXT', 'SPATIAL', 'VECTOR'];
    if (kinds.some((word) => cursor.sees(word, 'KEY') || cursor.sees(word, 'INDEX')))
        return true;
    if (!cursor.sees('KEY') && !cursor.sees('INDEX'))
        return false;
    return isWord(cursor.peek(1), '(') || isWord(cursor.peek(2), '(') || isWord(cursor.peek(2), 'USING');
}
function readKey(cursor, kind, given) {
    cursor.acceptOne('KEY', 'INDEX');
    const own = cursor.sees('(') || cursor.sees('USING') ? null : cursor.name();
    readMethod(cursor);
    const columns = readColumnNames(cursor.group());
    readIndexOptions(cursor);
    return { kind, name: given ?? own, columns, references: null, isEnforced: true };
}
function readMethod(cursor) {
    if (cursor.accept('USING'))
        cursor.name();
}
/** What may follow the columns of an index or a key. */
function readIndexOptions(cursor) {
    for (;;) {
        if (cursor.sees('USING'))
            readMethod(cursor);
        else if (cursor.accept('COMMENT') || cursor.accept('WITH', 'PARSER'))
            cursor.next();
        else if (cursor.accept('KEY_BLOCK_SIZE') || cursor.accept('ENGINE_ATTRIBUTE'))
            readValue(cursor);
        else if (cursor.acceptOne('VISIBLE', 'INVISIBLE', 'CLUSTERING') === null && !readConflict(cursor))
            return;
    }
}
/** The plain columns of an index; an empty text for an expression. */
function readColumnNames(tokens) {
    return splitAtCommas(tokens).map((part) => {
        const [first] = part;
        if (first === undefined || first.kind === 'mark' || (part.length > 1 && isWord(part[1] ?? first, '(') && part[2]?.kind !== 'number'))
            return '';
        return first.value;
    });
}

;// CONCATENATED MODULE: ./src/checks/policy/acts/alter.ts



/** After ALTER. */
function readAlterTable(cursor) {
    cursor.acceptOne('ONLINE', 'OFFLINE', 'IGNORE');
    cursor.expect('TABLE');
    cursor.accept('IF', 'EXISTS');
    const table = cursor.qualified();
    if (cursor.acceptOne('WAIT') !== null)
        cursor.next();
    cursor.accept('NOWAIT');
    // Between the names of partitions, and of what rows are ordered by, a comma begins no other change.
    const isOne = cursor.peek(1).word === 'PARTITION' || cursor.sees('ORDER', 'BY');
    const rest = cursor.rest();
    return (isOne ? [rest] : splitAtCommas(rest)).flatMap((part) => {
        const change = new Cursor(part);
        const acts = readChange(change, table);
        while (!change.isEnd)
            acts.push(...readTableOption(change, table));
        return acts;
    });
}
function readChange(cursor, table) {
    if (cursor.accept('ADD'))
        return readAdd(cursor, table);
    if (cursor.accept('DROP'))
        return readDrop(cursor, table);
    if (cursor.accept('RENAME'))
        return readRename(cursor, table);
    if (cursor.accept('MODIFY')) {
        acceptColumn(cursor);
        return [{ kind: 'change-column', table, column: readPlaced(cursor, cursor.name()) }];
    }
    if (cursor.accept('CHANGE')) {
        acceptColumn(cursor);
        const [from, to] = [cursor.name(), cursor.name()];
        const rename = from.toLowerCase() === to.toLowerCase() ? [] : [{ kind: 'rename-column', table, from, to }];
        return [...rename, { kind: 'change-column', table, column: readPlaced(cursor, to) }];
    }
    if (cursor.accept('ALTER'))
        return readAlterColumn(cursor, table);
    return readTableOption(cursor, table);
}
function acceptColumn(cursor) {
    cursor.accept('COLUMN');
    cursor.accept('IF', 'EXISTS');
    cursor.accept('IF', 'NOT', 'EXISTS');
}
function readPlaced(cursor, name) {
    const column = readColumn(cursor, name);
    if (cursor.accept('AFTER'))
        cursor.name();
    cursor.accept('FIRST');
    return column;
}
function readAdd(cursor, table) {
    if (cursor.accept('PARTITION')) {
        cursor.rest();
        return [{ kind: 'partition', table, word: 'ADD', names: [] }];
    }
    const constraint = cursor.sees('COLUMN') ? null : readConstraint(cursor);
    if (constraint !== null)
        return [{ kind: 'add-constraint', table, constraint }];
    acceptColumn(cursor);
    if (cursor.sees('('))
        return readTableParts(cursor.group()).columns.map((column) => ({ kind: 'add-column', table, column }));
    return [{ kind: 'add-column', table, column: readPlaced(cursor, cursor.name()) }];
}
function readDrop(cursor, table) {
    if (cursor.accept('PARTITION'))
        return [{ kind: 'partition', table, word: 'DROP', names: cursor.names().map(({ label }) => label) }];
    if (cursor.accept('PRIMARY', 'KEY'))
        return [{ kind: 'drop-constraint', table, constraint: 'primary-key', name: null }];
    const words = { FOREIGN: 'foreign-key', CHECK: 'check', INDEX: 'index', KEY: 'index', CONSTRAINT: 'any' };
    for (const [word, constraint] of Object.entries(words)) {
        // A column may have the name of such a word, and then nothing follows.
        if (!cursor.sees(word) || cursor.peek(1).kind === 'mark')
            continue;
        cursor.next();
        if (word === 'FOREIGN')
            cursor.expect('KEY');
        cursor.accept('IF', 'EXISTS');
        return [{ kind: 'drop-constraint', table, constraint, name: cursor.name() }];
    }
    acceptColumn(cursor);
    const column = cursor.name();
    cursor.acceptOne('RESTRICT', 'CASCADE');
    return [{ kind: 'drop-column', table, column }];
}
function readRename(cursor, table) {
    if (cursor.accept('INDEX') || cursor.accept('KEY')) {
        cursor.name();
        cursor.expect('TO');
        cursor.name();
        return [{ kind: 'adjust', table }];
    }
    if (cursor.acceptOne('TO', 'AS', '=') !== null)
        return [{ kind: 'rename-table', table, to: cursor.qualified() }];
    cursor.accept('COLUMN');
    const from = cursor.name();
    // MySQL takes a new name for the table without TO.
    if (cursor.isEnd)
        return [{ kind: 'rename-table', table, to: { key: from.toLowerCase(), label: `"${from}"` } }];
    cursor.expect('TO');
    return [{ kind: 'rename-column', table, from, to: cursor.name() }];
}
/** MySQL changes a default or an index so; libSQL writes a column anew after TO. */
function readAlterColumn(cursor, table) {
    if (cursor.acceptOne('INDEX', 'KEY') !== null) {
        cursor.name();
        if (cursor.acceptOne('VISIBLE', 'INVISIBLE', 'IGNORED') === null)
            cursor.expect('NOT', 'IGNORED');
        return [{ kind: 'adjust', table }];
    }
    if (cursor.acceptOne('CHECK', 'CONSTRAINT') !== null) {
        const name = cursor.name();
        if (cursor.accept('NOT', 'ENFORCED'))
            return [{ kind: 'disable-constraint', table, name }];
        cursor.expect('ENFORCED');
        return [{ kind: 'adjust', table }];
    }
    cursor.accept('COLUMN');
    const name = cursor.name();
    if (cursor.accept('TO'))
        return readRewritten(cursor, table, name);
    if (cursor.accept('SET', 'DEFAULT'))
        readDefaultValue(cursor);
    else if (!cursor.accept('DROP', 'DEFAULT') && !cursor.accept('SET', 'VISIBLE'))
        cursor.expect('SET', 'INVISIBLE');
    return [{ kind: 'adjust', table }];
}
function readRewritten(cursor, table, from) {
    const to = cursor.name();
    const rename = from.toLowerCase() === to.toLowerCase() ? [] : [{ kind: 'rename-column', table, from, to }];
    return [...rename, { kind: 'change-column', table, column: readColumn(cursor, to) }];
}
function readDefaultValue(cursor) {
    if (cursor.sees('('))
        cursor.group();
    else {
        cursor.acceptOne('-', '+');
        cursor.next();
        if (cursor.sees('('))
            cursor.group();
    }
}
const rewriting = new Set(['ENGINE', 'ROW_FORMAT', 'KEY_BLOCK_SIZE', 'TABLESPACE', 'ENCRYPTION', 'COMPRESSION', 'PAGE_COMPRESSED']);
const light = new Set([
    ...['AUTO_INCREMENT', 'COMMENT', 'STATS_PERSISTENT', 'STATS_AUTO_RECALC', 'STATS_SAMPLE_PAGES', 'AVG_ROW_LENGTH', 'MAX_ROWS', 'MIN_ROWS', 'CHECKSUM'],
    ...['DELAY_KEY_WRITE', 'PACK_KEYS', 'INSERT_METHOD', 'AUTOEXTEND_SIZE', 'CONNECTION', 'DATA', 'INDEX', 'DIRECTORY', 'UNION', 'PASSWORD', 'VALIDATION'],
]);
/** Options follow each other without commas too. */
function readTableOption(cursor, table) {
    const [token, first] = [cursor.peek(), cursor.peek().word];
    if (cursor.accept('CONVERT', 'TO', 'CHARACTER', 'SET') || cursor.accept('CONVERT', 'TO', 'CHARSET'))
        return [{ kind: 'charset', table, charset: readCharset(cursor) }];
    cursor.accept('DEFAULT');
    if (cursor.accept('CHARACTER', 'SET') || cursor.acceptOne('CHARSET', 'COLLATE') !== null) {
        readValue(cursor);
        return [{ kind: 'adjust', table }];
    }
    const option = cursor.acceptOne('ALGORITHM', 'LOCK');
    if (option === 'ALGORITHM' || option === 'LOCK')
        return [{ kind: 'method', table, option, value: readValue(cursor).word }];
    if (cursor.acceptOne('FORCE') !== null)
        return [{ kind: 'rewrite', table, why: 'FORCE' }];
    const partition = cursor.acceptOne('TRUNCATE', 'REORGANIZE', 'EXCHANGE', 'COALESCE', 'REMOVE', 'REBUILD', 'OPTIMIZE', 'ANALYZE', 'CHECK', 'REPAIR', 'DISCARD', 'IMPORT');
    if (partition !== null)
        return readPartition(cursor, table, partition);
    if (cursor.accept('PARTITION', 'BY'))
        return readPartition(cursor, table, 'PARTITION BY');
    if (cursor.accept('ORDER', 'BY'))
        return readPartition(cursor, table, 'ORDER BY');
    if (cursor.acceptOne('ENABLE', 'DISABLE', 'WITHOUT', 'WITH') !== null) {
        cursor.next();
        return [{ kind: 'adjust', table }];
    }
    if (token.kind !== 'word' || (!rewriting.has(first) && !light.has(first)))
        cursor.fail();
    cursor.next();
    if (first === 'DATA' || first === 'INDEX')
        cursor.expect('DIRECTORY');
    if (readValue(cursor).value === '(')
        cursor.rest();
    return [rewriting.has(first) ? { kind: 'rewrite', table, why: first } : { kind: 'adjust', table }];
}
function readPartition(cursor, table, word) {
    if (!word.endsWith('BY') && !cursor.accept('PARTITION') && !cursor.accept('PARTITIONING'))
        cursor.expect('TABLESPACE');
    const names = word === 'TRUNCATE' ? cursor.names().map(({ label }) => label) : [];
    cursor.rest();
    return [{ kind: 'partition', table, word, names }];
}
function readCharset(cursor) {
    const charset = cursor.next().value;
    if (cursor.accept('COLLATE'))
        readValue(cursor);
    return charset;
}

;// CONCATENATED MODULE: ./src/checks/policy/acts/rows.ts

/** After INSERT or REPLACE. */
function readInsert(cursor) {
    while (cursor.acceptOne('LOW_PRIORITY', 'DELAYED', 'HIGH_PRIORITY', 'IGNORE') !== null)
        ;
    if (cursor.accept('OR'))
        cursor.next();
    cursor.accept('INTO');
    const table = cursor.qualified();
    if (cursor.accept('PARTITION'))
        cursor.group();
    if (cursor.accept('AS'))
        cursor.name();
    const columns = cursor.sees('(') && !isQuery(cursor.peek(1)) ? rows_listNames(cursor.group()) : [];
    if (cursor.accept('DEFAULT', 'VALUES'))
        return [...insert(table, columns, null, { texts: [], plain: [] }, cursor.rest())];
    if (cursor.acceptOne('VALUES', 'VALUE') !== null) {
        const rows = readRows(cursor);
        const rest = cursor.rest();
        return insert(table, columns, null, { texts: textsIn([...rows.flat(), rest]), plain: plainOf(columns, rows) }, rest);
    }
    if (cursor.accept('SET')) {
        const rest = cursor.rest();
        return insert(table, columns, null, readAssignments(rest), rest);
    }
    const rest = cursor.rest();
    if (!isQuery(rest[0]) && !isWord(rest[0] ?? eof, '('))
        new Cursor(rest).fail();
    return insert(table, columns, readQuery(rest), { texts: textsIn([rest]), plain: [] }, rest);
}
const eof = { kind: 'mark', value: '', word: '', from: 0, to: 0 };
function insert(table, columns, source, written, rest) {
    return [{ kind: 'insert', table, columns, source, written }, ...reaches(rest)];
}
function isQuery(token) {
    return token !== undefined && ['SELECT', 'WITH', 'TABLE'].includes(token.word);
}
function rows_listNames(tokens) {
    return splitAtCommas(tokens).map((part) => part.at(-1)?.value ?? '');
}
/** Each row as its values. */
function readRows(cursor) {
    const rows = [];
    do {
        cursor.accept('ROW');
        rows.push(splitAtCommas(cursor.group()));
    } while (cursor.accept(','));
    return rows;
}
function plainOf(columns, rows) {
    return rows.flatMap((row) => row.flatMap((value, at) => {
        const [only] = value;
        const column = columns[at];
        return value.length === 1 && only?.kind === 'text' && column !== undefined ? [{ column, text: only.value }] : [];
    }));
}
function textsIn(parts) {
    return parts.flatMap((part) => part.flatMap(({ kind, value }) => (kind === 'text' ? [value] : [])));
}
/** After UPDATE. */
function readUpdate(cursor) {
    while (cursor.acceptOne('LOW_PRIORITY', 'IGNORE') !== null)
        ;
    if (cursor.accept('OR'))
        cursor.next();
    const table = cursor.qualified();
    const rest = cursor.rest();
    const top = topLevel(rest);
    const set = top.find(({ token }) => isWord(token, 'SET'));
    if (set === undefined)
        return new Cursor(rest).fail();
    const after = rest.slice(set.at + 1);
    const isJoined = set.at > 2 || top.slice(0, top.indexOf(set)).some(({ token }) => isWord(token, ',')) || topLevel(after).some(({ token }) => isWord(token, 'FROM'));
    return [{ kind: 'update', table, choice: readChoice(after), isJoined, written: readAssignments(after) }, ...reaches(after)];
}
function readAssignments(tokens) {
    const end = topLevel(tokens).find(({ token }) => ['WHERE', 'FROM', 'ORDER', 'LIMIT', 'ON', 'RETURNING'].includes(token.word))?.at ?? tokens.length;
    const plain = splitAtCommas(tokens.slice(0, end)).flatMap((part) => {
        const [value, equals, column] = [part.at(-1), part.at(-2), part.at(-3)];
        return value?.kind === 'text' && equals !== undefined && isWord(equals, '=') && column !== undefined ? [{ column: column.value, text: value.value }] : [];
    });
    return { texts: textsIn([tokens]), plain };
}
/** After DELETE. */
function readDelete(cursor) {
    while (cursor.acceptOne('LOW_PRIORITY', 'QUICK', 'IGNORE') !== null)
        ;
    // `DELETE t FROM t JOIN u …` of MySQL names the tables first.
    const named = cursor.sees('FROM') ? null : cursor.names();
    cursor.expect('FROM');
    const table = cursor.qualified();
    const rest = cursor.rest();
    const top = topLevel(rest);
    const isJoined = named !== null || top.some(({ token }) => ['USING', 'JOIN'].includes(token.word) || isWord(token, ','));
    return (named ?? [table]).map((one) => ({ kind: 'delete', table: one, choice: readChoice(rest), isJoined }));
}
/** What SELECT or WITH begins, or stands in parentheses around it. */
function readSelect(cursor) {
    const tokens = cursor.rest();
    if (!isWord(tokens[0] ?? eof, 'WITH'))
        return [...reaches(tokens), { kind: 'query', query: readQuery(tokens) }];
    const main = topLevel(tokens).find(({ token }) => ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'REPLACE', 'VALUES'].includes(token.word));
    if (main === undefined)
        return new Cursor(tokens).fail();
    const inner = new Cursor(tokens.slice(main.at + 1));
    if (main.token.word === 'UPDATE')
        return readUpdate(inner);
    if (main.token.word === 'DELETE')
        return readDelete(inner);
    if (main.token.word === 'INSERT' || main.token.word === 'REPLACE')
        return readInsert(inner);
    return [...reaches(tokens), { kind: 'query', query: readQuery(tokens.slice(main.at)) }];
}
const filtering = new Set(['WHERE', 'LIMIT', 'GROUP', 'HAVING', 'JOIN', 'UNION', 'EXCEPT', 'INTERSECT', 'DISTINCT']);
function readQuery(tokens) {
    const inner = unwrap(tokens);
    const top = topLevel(inner);
    const select = top.findIndex(({ token }) => token.word === 'SELECT');
    const from = top.findIndex(({ token }) => token.word === 'FROM');
    const listed = inner.slice((top[select]?.at ?? 0) + 1, from === -1 ? inner.length : top[from]?.at);
    const source = from === -1 ? undefined : inner[(top[from]?.at ?? 0) + 1];
    const isFiltered = top.some(({ token }) => filtering.has(token.word) || (from !== -1 && isWord(token, ',') && token.from > (top[from]?.token.from ?? 0)));
    const name = source === undefined || source.kind === 'mark' ? null : new Cursor(inner.slice((top[from]?.at ?? 0) + 1)).qualified();
    return { columns: splitAtCommas(listed).flatMap(columnOf), from: name, isFiltered };
}
function unwrap(tokens) {
    let [from, to] = [0, tokens.length];
    while (to - from > 1 && isWord(tokens[from] ?? eof, '(') && isWord(tokens[to - 1] ?? eof, ')')) {
        from += 1;
        to -= 1;
    }
    return tokens.slice(from, to);
}
/** `a`, `t.a`, `a AS b`; a call or a sum is no plain column. */
function columnOf(part) {
    const cursor = new Cursor(part);
    if (cursor.peek().kind === 'mark' || cursor.peek().kind === 'number')
        return [];
    let name = cursor.name();
    while (cursor.accept('.'))
        name = cursor.peek().kind === 'mark' ? cursor.next().value : cursor.name();
    if (cursor.accept('AS'))
        cursor.next();
    else if (!cursor.isEnd && cursor.peek().kind !== 'mark')
        cursor.next();
    return cursor.isEnd && name !== '*' ? [name] : [];
}
/** Files and libraries of the server, and texts that are run. */
function reaches(tokens) {
    return tokens.flatMap((token, at) => {
        const next = tokens[at + 1] ?? eof;
        if (token.word === 'INTO' && ['OUTFILE', 'DUMPFILE'].includes(next.word))
            return [{ kind: 'reach', what: `Writes a file of the server (INTO ${next.word}).` }];
        if (['LOAD_FILE', 'LOAD_EXTENSION', 'READFILE', 'WRITEFILE'].includes(token.word) && isWord(next, '('))
            return [{ kind: 'reach', what: `Calls ${token.word.toLowerCase()}, which uses files or libraries of the server.` }];
        return [];
    });
}
/** Of what follows the table or the assignments. */
function readChoice(tokens) {
    const top = topLevel(tokens);
    const where = top.find(({ token }) => token.word === 'WHERE');
    // LIMIT chooses as well.
    if (top.some(({ token }) => token.word === 'LIMIT'))
        return 'some';
    if (where === undefined)
        return 'none';
    const end = top.find(({ token, at }) => at > where.at && ['ORDER', 'RETURNING'].includes(token.word))?.at ?? tokens.length;
    return holdsAlways(unwrap(tokens.slice(where.at + 1, end))) ? 'all' : 'some';
}
/** `true`, `1`, `1 = 1`, `id = id`, `x OR true`. */
function holdsAlways(condition) {
    const parts = [[]];
    for (const { token } of topLevel(condition))
        if (token.word === 'OR')
            parts.push([]);
        else
            parts.at(-1)?.push(token);
    return parts.some((part) => {
        const [left, operator, right] = part;
        if (left === undefined)
            return false;
        if (part.length === 1)
            return left.word === 'TRUE' || (left.kind === 'number' && Number(left.value) !== 0);
        return part.length === 3 && isWord(operator ?? eof, '=') && left.kind === right?.kind && left.value === right.value;
    });
}

;// CONCATENATED MODULE: ./src/checks/policy/acts/objects.ts
/** CREATE and DROP of everything but accounts. */






/** After CREATE. */
function readCreate(cursor) {
    cursor.accept('OR', 'REPLACE');
    const isTemporary = cursor.acceptOne('TEMPORARY', 'TEMP') !== null;
    const header = readHeader(cursor);
    if (cursor.accept('TABLE'))
        return [readTable(cursor, isTemporary)];
    if (cursor.accept('VIEW'))
        return [readView(cursor, header)];
    const routine = readRoutineWord(cursor);
    if (routine !== null)
        return [readRoutine(cursor, routine, header)];
    if (cursor.acceptOne('USER', 'ROLE') !== null)
        return readAccounts(cursor, false);
    if (cursor.accept('VIRTUAL', 'TABLE'))
        return [readOther(cursor, 'virtual table')];
    if (cursor.acceptOne('DATABASE', 'SCHEMA') !== null)
        return [readOther(cursor, 'database')];
    if (cursor.accept('SEQUENCE'))
        return [readOther(cursor, 'sequence')];
    if (cursor.accept('SERVER'))
        return [readOther(cursor, 'server')];
    return readIndex(cursor);
}
/** What MySQL writes before VIEW, TRIGGER and the like. */
function readHeader(cursor) {
    let [isDefiner, security] = [false, null];
    for (;;) {
        if (cursor.accept('ALGORITHM'))
            readValue(cursor);
        else if (cursor.accept('AGGREGATE'))
            continue;
        else if (cursor.accept('DEFINER'))
            isDefiner = readDefiner(cursor);
        else if (cursor.accept('SQL', 'SECURITY'))
            security = cursor.accept('INVOKER') ? 'INVOKER' : readDefinerWord(cursor);
        else
            return { isDefiner, security };
    }
}
function readDefinerWord(cursor) {
    cursor.expect('DEFINER');
    return 'DEFINER';
}
/** Always true: somebody is named. */
function readDefiner(cursor) {
    readValue(cursor);
    if (cursor.sees('('))
        cursor.group();
    if (cursor.peek().value.startsWith('@') && cursor.next().value === '@')
        cursor.next();
    return true;
}
function readRoutineWord(cursor) {
    const words = { TRIGGER: 'trigger', PROCEDURE: 'procedure', FUNCTION: 'function', EVENT: 'event' };
    for (const [word, routine] of Object.entries(words))
        if (cursor.accept(word))
            return routine;
    return null;
}
/** The body is not read: it runs later, and not as the migration. */
function readRoutine(cursor, routine, header) {
    cursor.accept('IF', 'NOT', 'EXISTS');
    const name = cursor.qualified();
    const body = cursor.rest();
    const invoker = body.findIndex((token, at) => isWord(token, 'INVOKER') && isWord(body[at - 1] ?? token, 'SECURITY')) !== -1;
    // Without a word on it a procedure or function of MySQL runs with the rights of its definer, and a trigger or event always does.
    return { kind: 'create-routine', routine, name, isDefiner: header.isDefiner || (!invoker && routine !== 'trigger' && routine !== 'event') };
}
function readTable(cursor, isTemporary) {
    const mayExist = cursor.accept('IF', 'NOT', 'EXISTS');
    const table = cursor.qualified();
    const isNew = !mayExist && !isTemporary;
    const nothing = { columns: [], constraints: [] };
    if (cursor.accept('LIKE')) {
        cursor.qualified();
        return { kind: 'create-table', table, ...nothing, isNew, source: null };
    }
    const parts = cursor.sees('(') && !['SELECT', 'WITH', 'LIKE'].includes(cursor.peek(1).word) ? readTableParts(cursor.group()) : nothing;
    return { kind: 'create-table', table, ...parts, isNew, source: readSource(cursor.rest()) };
}
/** Options of the whole table stand before a query; they are not read. */
function readSource(rest) {
    const start = topLevel(rest).find(({ token, at }) => ['SELECT', 'WITH'].includes(token.word) || (isWord(token, 'AS') && at === 0));
    if (start !== undefined)
        return readQuery(rest.slice(isWord(start.token, 'AS') ? start.at + 1 : start.at));
    const known = topLevel(rest).every(({ token }) => token.kind !== 'mark' || ['=', ',', '(', ')', '-'].includes(token.value));
    if (!known)
        new Cursor(rest).fail();
    return null;
}
function readView(cursor, header) {
    cursor.accept('IF', 'NOT', 'EXISTS');
    const name = cursor.qualified();
    if (cursor.sees('('))
        cursor.group();
    cursor.expect('AS');
    return { kind: 'create-view', name, query: readQuery(withoutOption(cursor.rest())), isDefiner: header.isDefiner || header.security === 'DEFINER' };
}
/** `WITH CASCADED CHECK OPTION` ends MySQL's views. */
function withoutOption(tokens) {
    if (tokens.at(-1)?.word !== 'OPTION' || tokens.at(-2)?.word !== 'CHECK')
        return tokens;
    return tokens.slice(0, tokens.findLastIndex(({ word }) => word === 'WITH'));
}
function readIndex(cursor) {
    const kind = cursor.acceptOne('UNIQUE', 'FULLTEXT', 'SPATIAL', 'VECTOR');
    cursor.expect('INDEX');
    cursor.accept('IF', 'NOT', 'EXISTS');
    const name = cursor.qualified().label;
    if (cursor.accept('USING'))
        cursor.name();
    cursor.expect('ON');
    const table = cursor.qualified();
    const columns = readColumnNames(cursor.group());
    readIndexOptions(cursor);
    const isPartial = cursor.sees('WHERE');
    if (isPartial)
        cursor.rest();
    return [{ kind: 'create-index', table, name, isUnique: kind === 'UNIQUE', isPartial, columns }, ...readMethods(cursor, table)];
}
/** ALGORITHM and LOCK at the end of CREATE INDEX and DROP INDEX. */
function readMethods(cursor, table) {
    const option = cursor.acceptOne('ALGORITHM', 'LOCK');
    if (option !== 'ALGORITHM' && option !== 'LOCK')
        return [];
    return [{ kind: 'method', table, option, value: readValue(cursor).word }, ...readMethods(cursor, table)];
}
function readOther(cursor, what) {
    cursor.accept('IF', 'NOT', 'EXISTS');
    const name = cursor.qualified();
    cursor.rest();
    return { kind: 'create-other', what, name };
}
const droppable = {
    TABLE: 'table',
    TABLES: 'table',
    VIEW: 'view',
    INDEX: 'index',
    TRIGGER: 'trigger',
    FUNCTION: 'function',
    PROCEDURE: 'procedure',
    EVENT: 'event',
    DATABASE: 'database',
    SCHEMA: 'database',
    ROLE: 'role',
    SEQUENCE: 'sequence',
    SERVER: 'server',
    TABLESPACE: 'other',
    RESOURCE: 'other',
};
/** After DROP. */
function objects_readDrop(cursor) {
    const isTemporary = cursor.acceptOne('TEMPORARY', 'TEMP') !== null;
    if (cursor.accept('USER')) {
        cursor.accept('IF', 'EXISTS');
        return [{ kind: 'drop', object: 'user', names: objects_namesOf(cursor.rest()) }];
    }
    const { word } = cursor.next();
    const object = droppable[word];
    if (object === undefined)
        return cursor.fail();
    cursor.accept('IF', 'EXISTS');
    if (object === 'role')
        return [{ kind: 'drop', object, names: objects_namesOf(cursor.rest()) }];
    const names = cursor.names();
    if (object === 'index' && cursor.accept('ON'))
        return [{ kind: 'drop', object, names }, ...readMethods(cursor, cursor.qualified())];
    if (object === 'other')
        cursor.rest();
    cursor.acceptOne('RESTRICT', 'CASCADE');
    return isTemporary ? [{ kind: 'upkeep', word: 'DROP TEMPORARY' }] : [{ kind: 'drop', object, names }];
}
function objects_namesOf(tokens) {
    const label = `"${(0,model_excerpt/* excerpt */.K)(tokens.map(({ value }) => value).join(''))}"`;
    return [{ key: label.toLowerCase(), label }];
}

;// CONCATENATED MODULE: ./src/checks/policy/acts/statement.ts





/** By the first word, which is taken already. */
const both = {
    CREATE: readWhole(readCreate),
    DROP: readWhole(objects_readDrop),
    ALTER: readWhole(readAlter),
    INSERT: readWhole(readInsert),
    REPLACE: readWhole(readInsert),
    UPDATE: readWhole(readUpdate),
    DELETE: readWhole(readDelete),
    BEGIN: statement_tell('transaction'),
    START: statement_tell('transaction'),
    COMMIT: statement_tell('transaction'),
    END: statement_tell('transaction'),
    ROLLBACK: statement_tell('transaction'),
    SAVEPOINT: statement_tell('transaction'),
    RELEASE: statement_tell('transaction'),
    ANALYZE: statement_tell('upkeep'),
    EXPLAIN: statement_tell('upkeep'),
};
const mysql = {
    RENAME: readWhole(statement_readRename),
    TRUNCATE: readWhole(readTruncate),
    SET: readWhole(readSet),
    GRANT: readWhole((cursor) => readGrant(cursor, false)),
    REVOKE: readWhole((cursor) => readGrant(cursor, true)),
    LOAD: (cursor) => [...drain(cursor), { kind: 'reach', what: 'Loads rows from a file (LOAD DATA).' }],
    OPTIMIZE: readWhole(readOptimize),
    CALL: (cursor) => [...drain(cursor), { kind: 'run', what: 'Calls a procedure, whose statements are not seen here.' }],
    PREPARE: (cursor) => [...drain(cursor), { kind: 'run', what: 'Prepares a text that is run as SQL.' }],
    EXECUTE: (cursor) => [...drain(cursor), { kind: 'run', what: 'Executes a text that is run as SQL.' }],
    DEALLOCATE: statement_tell('upkeep'),
    LOCK: statement_tell('upkeep'),
    UNLOCK: statement_tell('upkeep'),
    FLUSH: statement_tell('upkeep'),
    USE: (cursor) => [...drain(cursor), { kind: 'run', what: 'Goes over to another database, so that the names below are not those of the project.' }],
    SHOW: statement_tell('upkeep'),
    DO: (cursor) => [...drain(cursor), { kind: 'upkeep', word: 'DO' }],
    CHECK: statement_tell('upkeep'),
    XA: statement_tell('transaction'),
    INSTALL: (cursor) => [...drain(cursor), { kind: 'reach', what: 'Loads a plugin or component into the server (INSTALL).' }],
    UNINSTALL: (cursor) => [...drain(cursor), { kind: 'reach', what: 'Takes a plugin or component out of the server (UNINSTALL).' }],
};
const sqlite = {
    PRAGMA: readWhole(readPragma),
    ATTACH: (cursor) => [...drain(cursor), { kind: 'reach', what: 'Attaches another database file (ATTACH).' }],
    DETACH: statement_tell('upkeep'),
    VACUUM: readWhole((cursor) => cursor.rest().some((token) => isWord(token, 'INTO')) ? [{ kind: 'reach', what: 'Writes the database into another file (VACUUM INTO).' }] : [vacuum]),
    REINDEX: statement_tell('upkeep'),
};
const vacuum = { kind: 'rewrite', table: { key: '', label: 'the whole database' }, why: 'VACUUM' };
function readStatement(cursor, dialect) {
    if (cursor.sees('(') || ['SELECT', 'WITH', 'VALUES', 'TABLE'].some((word) => cursor.sees(word)))
        return readSelect(cursor);
    const { word } = cursor.peek();
    const read = (dialect === 'mysql' ? mysql : sqlite)[word] ?? both[word];
    if (read === undefined)
        return cursor.fail();
    cursor.next();
    return read(cursor, word);
}
function readWhole(read) {
    return (cursor) => {
        const acts = read(cursor);
        cursor.expectEnd();
        return acts;
    };
}
function statement_tell(kind) {
    return (cursor, word) => [...drain(cursor), { kind, word }];
}
function drain(cursor) {
    cursor.rest();
    return [];
}
function readAlter(cursor) {
    if (cursor.accept('USER'))
        return readAccounts(cursor, true);
    if (['TABLE', 'ONLINE', 'IGNORE'].some((word) => cursor.sees(word)))
        return readAlterTable(cursor);
    if (cursor.acceptOne('DATABASE', 'SCHEMA') !== null)
        return readAlterDatabase(cursor);
    cursor.accept('OR', 'REPLACE');
    const header = readHeader(cursor);
    if (cursor.accept('VIEW'))
        return [readView(cursor, header)];
    const routine = readRoutineWord(cursor);
    return routine === null ? cursor.fail() : [readRoutine(cursor, routine, header)];
}
function readAlterDatabase(cursor) {
    const token = cursor.peek();
    const isNamed = token.kind !== 'word' || !['CHARACTER', 'CHARSET', 'COLLATE', 'DEFAULT', 'ENCRYPTION', 'READ'].includes(token.word);
    const table = isNamed ? cursor.qualified() : { key: '', label: 'the database' };
    cursor.rest();
    return [{ kind: 'adjust', table }];
}
function statement_readRename(cursor) {
    if (cursor.accept('USER')) {
        cursor.rest();
        return [{ kind: 'create-account', names: ['an account'], isAltered: true, hasPassword: false }];
    }
    if (cursor.acceptOne('TABLE', 'TABLES') === null)
        cursor.fail();
    return splitAtCommas(cursor.rest()).map((part) => {
        const [from, to] = readPair(part);
        return { kind: 'rename-table', table: from, to };
    });
}
function readPair(tokens) {
    const cursor = new Cursor(tokens);
    const from = cursor.qualified();
    cursor.expect('TO');
    const to = cursor.qualified();
    cursor.expectEnd();
    return [from, to];
}
function readTruncate(cursor) {
    cursor.accept('TABLE');
    return [{ kind: 'truncate', table: cursor.qualified() }];
}
function readOptimize(cursor) {
    cursor.acceptOne('NO_WRITE_TO_BINLOG', 'LOCAL');
    if (cursor.acceptOne('TABLE', 'TABLES') === null)
        cursor.fail();
    return cursor.names().map((table) => ({ kind: 'rewrite', table, why: 'OPTIMIZE TABLE' }));
}
function readPragma(cursor) {
    const name = cursor.qualified().key.replace(/^.*\./u, '');
    if (cursor.sees('('))
        return [
            {
                kind: 'pragma',
                name,
                value: cursor
                    .group()
                    .map(({ value }) => value)
                    .join(''),
            },
        ];
    if (!cursor.accept('='))
        return [{ kind: 'pragma', name, value: null }];
    const sign = cursor.acceptOne('-', '+') ?? '';
    return [{ kind: 'pragma', name, value: `${sign === '-' ? sign : ''}${cursor.next().value}` }];
}
/** `SET a = 1, GLOBAL b = 2`; what it is set to is kept as written. */
function readSet(cursor) {
    if (cursor.sees('ROLE') || cursor.sees('DEFAULT', 'ROLE'))
        return [...drain(cursor), { kind: 'set', scope: 'session', name: 'role', value: '' }];
    if (cursor.accept('PASSWORD'))
        return [...drain(cursor), { kind: 'create-account', names: ['an account'], isAltered: true, hasPassword: true }];
    return splitAtCommas(cursor.rest()).map((part) => {
        const words = part.map(({ value }) => value.toLowerCase());
        const written = words.join(' ');
        const isServer = /^(?:global|persist|persist_only) |^@@(?:global|persist|persist_only)\b/u.test(written);
        const equals = words.findIndex((word) => word === '=');
        const name = (equals === -1 ? words.slice(0, -1) : words.slice(0, equals).filter((word) => word !== ':')).at(-1) ?? '';
        return { kind: 'set', scope: isServer ? 'server' : 'session', name: name.replace(/^@@(?:session\.)?/u, ''), value: words.slice(equals + 1).join(' ') };
    });
}

;// CONCATENATED MODULE: ./src/checks/policy/acts/token.ts
/** What MySQL runs although it stands in a comment: `/*!50100 … *\/`, and MariaDB's own form of it. */
const token_opening = {
    mysql: /\s+|--(?=[\s\p{Cc}]|$)|#|\/\*M?!\d*|\*\/|\/\*|['"`]|[\p{L}\p{N}_$@\u0080-\u{10ffff}]+(?:\.\d+)?|./suy,
    sqlite: /\s+|--|\/\*|['"`[]|[\p{L}\p{N}_$\u0080-\u{10ffff}]+(?:\.\d+)?|./suy,
};
/** Of one piece; a token takes about twenty times the memory of its text. */
const mostTokens = 2_000_000;
function readTokens(text, dialect) {
    const tokens = [];
    const fault = scan(text, dialect, (part) => {
        if ('value' in part)
            tokens.push(part);
        return tokens.length <= mostTokens;
    });
    return { tokens, fault };
}
/** The comments alone, as the waivers in them are read. */
function findActComments(text, dialect) {
    const comments = [];
    scan(text, dialect, (part) => {
        if (!('value' in part))
            comments.push(part);
        return true;
    });
    return comments;
}
/** Gives what keeps the text from being read to its end. */
function scan(text, dialect, read) {
    const pattern = token_opening[dialect];
    let depth = 0;
    for (let at = 0; at < text.length;) {
        pattern.lastIndex = at;
        const mark = pattern.exec(text)?.[0] ?? text.charAt(at);
        const to = endOf(text, at, mark, dialect);
        if (to === null)
            return `${mark.startsWith('/*') ? 'A comment' : 'A quote'} is opened and never closed`;
        if (mark.startsWith('/*') && mark.length > 2)
            depth += 1;
        else if (mark === '*/')
            depth -= 1;
        else if (mark.trim() !== '' && !read(partOf(text, at, to, mark, dialect)))
            return `It has more than ${mostTokens} words and marks`;
        if (depth < 0 || depth > 1)
            return 'The marks of its comments do not match';
        at = to;
    }
    return depth === 0 ? null : 'A comment is opened and never closed';
}
/** Exclusive; null where the text ends before. */
function endOf(text, at, mark, dialect) {
    if (mark === '--' || mark === '#') {
        const end = text.indexOf('\n', at);
        return end === -1 ? text.length : end;
    }
    if (mark === '/*') {
        const end = text.indexOf('*/', at + 2);
        return end === -1 ? null : end + 2;
    }
    if (mark === '[' && dialect === 'sqlite') {
        const end = text.indexOf(']', at);
        return end === -1 ? null : end + 1;
    }
    return mark === "'" || mark === '"' || mark === '`' ? endOfQuote(text, at + 1, mark, dialect) : at + mark.length;
}
/** A doubled quote is one in the text; a backslash takes the next character along in MySQL's texts. */
function endOfQuote(text, from, quote, dialect) {
    const marks = dialect === 'mysql' && quote !== '`' ? new RegExp(`\\\\.|${quote}${quote}|${quote}`, 'gsu') : new RegExp(`${quote}${quote}|${quote}`, 'gu');
    marks.lastIndex = from;
    for (let found = marks.exec(text); found !== null; found = marks.exec(text))
        if (found[0] === quote)
            return marks.lastIndex;
    return null;
}
function partOf(text, from, to, mark, dialect) {
    if (mark === '--' || mark === '#' || mark === '/*')
        return { kind: 'comment', from, to };
    if (mark === "'" || mark === '"' || mark === '`') {
        const inner = text.slice(from + 1, to - 1);
        const value = inner.includes(mark) ? inner.replaceAll(mark + mark, mark) : inner;
        return { kind: mark === '`' || (mark === '"' && dialect === 'sqlite') ? 'name' : 'text', value, word: '', from, to };
    }
    if (mark === '[' && to - from > 1)
        return { kind: 'name', value: text.slice(from + 1, to - 1), word: '', from, to };
    if (/^[\p{L}\p{N}_$@\u0080-\u{10ffff}]/u.test(mark)) {
        const isNumber = /^\d+(?:\.\d+|[eE]\d+|[xX][\da-fA-F]+)?$/u.test(mark);
        // No keyword is longer.
        return { kind: isNumber ? 'number' : 'word', value: mark, word: isNumber || mark.length > 40 ? '' : mark.toUpperCase(), from, to };
    }
    return { kind: 'mark', value: mark, word: '', from, to };
}

;// CONCATENATED MODULE: ./src/checks/policy/acts/statements.ts



/** In bytes, as for PostgreSQL. */
const statements_limits = { piece: 8_000_000, inAll: 24_000_000 };
/** In the order given; what all of them may have together is bounded. */
function readMigrations(migrations, dialect) {
    let left = statements_limits.inAll;
    return migrations.map(({ name, path, statements }) => {
        let line = 1;
        const read = statements.flatMap((piece) => {
            const first = line;
            line += statements_countLines(piece);
            left -= Buffer.byteLength(piece);
            return left < 0 ? statements_failed(piece, first, `The change has more than ${statements_limits.inAll} bytes of SQL, and no more are read.`) : readPiece(piece, first, dialect);
        });
        return { name, path, statements: read };
    });
}
function readPiece(piece, line, dialect) {
    if (Buffer.byteLength(piece) > statements_limits.piece)
        return statements_failed(piece, line, `It has more than ${statements_limits.piece} bytes, and no more are read.`);
    if (piece.includes('\0'))
        return statements_failed(piece, line, 'It holds a NUL character.');
    const { tokens, fault } = readTokens(piece, dialect);
    if (fault !== null)
        return statements_failed(piece, line, `${fault}.`);
    let [seen, lines] = [0, 0];
    return splitStatements(tokens).map((statement, inPiece) => {
        const [from, to] = [statement[0]?.from ?? 0, statement.at(-1)?.to ?? 0];
        lines += statements_countLines(piece.slice(seen, from));
        seen = from;
        return { text: piece.slice(from, to), line: line + lines, inPiece, isReadable: true, ...understand(statement, dialect) };
    });
}
function understand(statement, dialect) {
    if (!isBalanced(statement))
        return { acts: null, reason: 'Its parentheses do not match.' };
    try {
        return { acts: readStatement(new Cursor(statement), dialect), reason: null };
    }
    catch (thrown) {
        if (thrown instanceof NotUnderstood)
            return { acts: null, reason: thrown.message };
        throw thrown;
    }
}
function isBalanced(statement) {
    let depth = 0;
    for (const token of statement) {
        if (isWord(token, '('))
            depth += 1;
        if (isWord(token, ')'))
            depth -= 1;
        if (depth < 0)
            return false;
    }
    return depth === 0;
}
function statements_failed(piece, line, reason) {
    const text = piece.trimStart();
    if (text === '')
        return [];
    return [
        { text: text.slice(0, 1_000), line: line + statements_countLines(piece.slice(0, piece.length - text.length)), acts: null, reason, isReadable: false, inPiece: 0 },
    ];
}
/** A semicolon ends a statement, but not inside of the BEGIN … END of a trigger or a procedure. */
function splitStatements(tokens) {
    const statements = [];
    let [current, depth, isRoutine] = [[], 0, false];
    for (const [at, token] of tokens.entries()) {
        if (isWord(token, ';') && depth === 0) {
            if (current.length > 0)
                statements.push(current);
            [current, isRoutine] = [[], false];
            continue;
        }
        isRoutine ||=
            current.length < 16 && routines.has(token.word) && ['CREATE', 'ALTER'].includes(current[0]?.word ?? '') && !current.some(({ word }) => openers.has(word));
        if (isRoutine)
            depth = Math.max(0, depth + nesting(token, tokens[at - 1], tokens[at + 1]));
        current.push(token);
    }
    if (current.length > 0)
        statements.push(current);
    return statements;
}
const routines = new Set(['TRIGGER', 'PROCEDURE', 'FUNCTION', 'EVENT']);
const openers = new Set(['TABLE', 'VIEW', 'INDEX', 'USER', 'DATABASE', 'SCHEMA']);
/** `END IF` and `END LOOP` close what is not counted. */
function nesting(token, before, after) {
    if (token.word === 'BEGIN')
        return 1;
    if (token.word === 'CASE')
        return before?.word === 'END' ? 0 : 1;
    if (token.word !== 'END')
        return 0;
    return ['IF', 'LOOP', 'WHILE', 'REPEAT', 'FOR'].includes(after?.word ?? '') ? 0 : -1;
}
function statements_countLines(text) {
    let count = 0;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        count += 1;
    return count;
}

;// CONCATENATED MODULE: ./src/checks/policy/syntax.ts
/** Everything in the tree in the order of the text, itself first: objects, lists, words and numbers. */
function* walk(root) {
    const left = [{ key: '', value: root }];
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
        yield next;
        // One by one: a list may hold more items than a call can take arguments.
        for (const part of partsOf(next).reverse())
            left.push(part);
    }
}
/** The function calls in the tree. */
function findCalls(root) {
    const calls = [];
    for (const { key, value } of walk(root)) {
        if (key !== 'FuncCall' || typeof value !== 'object' || value === null || !('funcname' in value))
            continue;
        const names = findWords(value.funcname);
        const args = 'args' in value && Array.isArray(value.args) ? value.args : [];
        calls.push({ schema: names.length > 1 ? (names[0] ?? null) : null, name: names.at(-1) ?? '', args });
    }
    return calls;
}
/** The names and the literal texts in the tree. */
function findWords(root) {
    const words = [];
    for (const { key, value } of walk(root))
        if (key === 'sval' && typeof value === 'string')
            words.push(value);
    return words;
}
function hasKey(root, wanted) {
    for (const { key } of walk(root))
        if (key === wanted)
            return true;
    return false;
}
function partsOf({ key, value }) {
    if (Array.isArray(value))
        return value.map((item) => ({ key, value: item }));
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.entries(value).map(([name, item]) => ({ key: name, value: item }));
}

;// CONCATENATED MODULE: ./src/checks/policy/setting.ts

/** All that this statement sets, whether for the session or the transaction. */
function findSettings(node) {
    if ('VariableSetStmt' in node) {
        const { name = '', args = [] } = node.VariableSetStmt;
        return [{ name: name.toLowerCase(), value: setting_valueOf(args[0]) }];
    }
    if (!('SelectStmt' in node))
        return [];
    return findCalls(node)
        .filter(({ name }) => name === 'set_config')
        .map(({ args }) => ({ name: (findWords(args[0])[0] ?? '').toLowerCase(), value: findWords(args[1])[0]?.toLowerCase() ?? null }));
}
function setsSearchPath(node) {
    return findSettings(node).some(({ name }) => name === 'search_path');
}
function setting_valueOf(node) {
    if (node === undefined || !('A_Const' in node))
        return null;
    const { sval, ival } = node.A_Const;
    return ival === undefined ? (sval?.sval?.toLowerCase() ?? null) : String(ival.ival ?? 0);
}

;// CONCATENATED MODULE: ./src/checks/policy/created.ts

/** The name by which a relation is known here. */
function created_nameOf({ schemaname, relname }) {
    return `${schemaname ?? 'public'}.${relname ?? ''}`;
}
/** What these statements leave created: what they drop again is not. */
function findCreated(statements) {
    const creation = new Creation();
    for (const { node } of statements)
        if (node !== null)
            creation.add(node);
    return creation;
}
/** What has been created so far, one statement after the other. */
class Creation {
    tables = new Set();
    types = new Set();
    schemas = new Set();
    perhaps = new Set();
    /** Once a statement chose where unqualified names lead, they tell nothing any more. */
    #isPathKnown = true;
    add(node) {
        if (setsSearchPath(node))
            this.#forgetUnqualified();
        this.#addCreated(node);
        if ('RenameStmt' in node && node.RenameStmt.renameType === 'OBJECT_TABLE' && node.RenameStmt.relation !== undefined)
            this.#move(node.RenameStmt.relation, { ...node.RenameStmt.relation, relname: node.RenameStmt.newname ?? '' });
        if ('AlterObjectSchemaStmt' in node && node.AlterObjectSchemaStmt.objectType === 'OBJECT_TABLE' && node.AlterObjectSchemaStmt.relation !== undefined)
            this.#move(node.AlterObjectSchemaStmt.relation, { ...node.AlterObjectSchemaStmt.relation, schemaname: node.AlterObjectSchemaStmt.newschema ?? '' });
        if ('DropStmt' in node)
            this.#drop(node.DropStmt.removeType, node.DropStmt.objects ?? []);
    }
    #addCreated(node) {
        if ('CreateStmt' in node &&
            node.CreateStmt.if_not_exists === true &&
            node.CreateStmt.relation !== undefined &&
            node.CreateStmt.relation.relpersistence !== 't')
            this.perhaps.add(created_nameOf(node.CreateStmt.relation));
        // A table that may be there already is not new.
        if ('CreateStmt' in node && node.CreateStmt.if_not_exists !== true)
            this.#addTable(node.CreateStmt.relation);
        if ('CreateTableAsStmt' in node && node.CreateTableAsStmt.if_not_exists !== true)
            this.#addTable(node.CreateTableAsStmt.into?.rel);
        if ('CreateEnumStmt' in node)
            this.types.add(listedName(node.CreateEnumStmt.typeName ?? []));
        if ('CreateSchemaStmt' in node && node.CreateSchemaStmt.if_not_exists !== true)
            this.schemas.add(node.CreateSchemaStmt.schemaname ?? '');
    }
    #addTable(relation) {
        // A temporary table hides another of its name for some of the names that lead there.
        if (relation === undefined || relation.relpersistence === 't' || !this.#isKnown(relation))
            return;
        this.tables.add(created_nameOf(relation));
    }
    /** An old table under a new table's name is not new. */
    #move(from, to) {
        const wasNew = this.tables.delete(created_nameOf(from));
        this.tables.delete(created_nameOf(to));
        if (wasNew && this.#isKnown(to))
            this.tables.add(created_nameOf(to));
    }
    #drop(type, objects) {
        for (const object of objects) {
            if (type === 'OBJECT_TABLE' && 'List' in object)
                this.tables.delete(listedName(object.List.items ?? []));
            if (type === 'OBJECT_TYPE' && 'TypeName' in object)
                this.types.delete(listedName(object.TypeName.names ?? []));
            if (type === 'OBJECT_SCHEMA' && 'String' in object)
                this.schemas.delete(object.String.sval ?? '');
        }
    }
    #isKnown({ schemaname }) {
        return this.#isPathKnown || schemaname !== undefined;
    }
    /** A name without a schema was taken for one in `public`, and both are in the same set. */
    #forgetUnqualified() {
        this.#isPathKnown = false;
        for (const names of [this.tables, this.types])
            for (const name of names)
                if (name.startsWith('public.'))
                    names.delete(name);
    }
}
/** A name that is given as a list of strings: `["public", "mood"]` or `["mood"]`. */
function listedName(names) {
    const words = names.flatMap((name) => ('String' in name && name.String.sval !== undefined ? [name.String.sval] : []));
    return words.length > 1 ? words.slice(-2).join('.') : `public.${words[0] ?? ''}`;
}

;// CONCATENATED MODULE: ./src/checks/policy/alteration.ts


function findAlterations(node) {
    if (!('AlterTableStmt' in node) || node.AlterTableStmt.relation === undefined || node.AlterTableStmt.objtype !== 'OBJECT_TABLE')
        return [];
    const { relation, cmds = [] } = node.AlterTableStmt;
    const named = { relation, table: created_nameOf(relation), label: alteration_labelOf(relation) };
    return cmds.flatMap((command) => ('AlterTableCmd' in command ? [{ ...named, command: command.AlterTableCmd }] : []));
}
/** Those of a table that was there before the change. */
function alterExisting(node, { created }) {
    return findAlterations(node).filter(({ table }) => !created.tables.has(table));
}
/** Those of a table that may well have many rows: what only costs time is told of no other. */
function alterFilled(node, { created }) {
    return alterExisting(node, { created }).filter(({ table }) => !created.perhaps.has(table));
}
function findNewConstraints(alterations) {
    return alterations.flatMap((alteration) => {
        const { def } = alteration.command;
        const column = addedColumn(alteration);
        if (column !== null)
            return constraintsOf(column).map((constraint) => ({ ...alteration, constraint, column }));
        const isAdded = alteration.command.subtype === 'AT_AddConstraint' && def !== undefined && 'Constraint' in def;
        return isAdded ? [{ ...alteration, constraint: def.Constraint, column: null }] : [];
    });
}
function addedColumn({ command: { subtype, def } }) {
    return subtype === 'AT_AddColumn' && def !== undefined && 'ColumnDef' in def ? def.ColumnDef : null;
}
function constraintsOf({ constraints = [] }) {
    return constraints.flatMap((constraint) => ('Constraint' in constraint ? [constraint.Constraint] : []));
}
/** `constraint "name"`, or what it is where it has none. */
function describeConstraint({ conname }, kind) {
    return conname === undefined ? `a ${kind}` : `the ${kind} ${(0,model_excerpt/* excerpt */.K)(conname)}`;
}
function alteration_labelOf({ schemaname, relname = '' }) {
    return (0,model_excerpt/* excerpt */.K)(schemaname === undefined ? relname : `${schemaname}.${relname}`);
}
/** The words in a list of names: the columns of a key. */
function alteration_wordsOf(names) {
    return (names ?? []).flatMap((name) => ('String' in name && name.String.sval !== undefined ? [name.String.sval] : []));
}

;// CONCATENATED MODULE: ./src/checks/policy/dml.ts
/** UPDATE, DELETE and INSERT … SELECT, in a WITH too; not INSERT … VALUES, whose rows are written out. */
function changedRows(node) {
    if ('UpdateStmt' in node)
        return [...listed(node.UpdateStmt.relation), ...dml_within(node.UpdateStmt.withClause)];
    if ('DeleteStmt' in node)
        return [...listed(node.DeleteStmt.relation), ...dml_within(node.DeleteStmt.withClause)];
    if ('MergeStmt' in node)
        return [...listed(node.MergeStmt.relation), ...dml_within(node.MergeStmt.withClause)];
    if ('InsertStmt' in node)
        return [...(isFromTable(node.InsertStmt.selectStmt) ? listed(node.InsertStmt.relation) : []), ...dml_within(node.InsertStmt.withClause)];
    return 'SelectStmt' in node ? dml_within(node.SelectStmt.withClause) : [];
}
/** PostgreSQL allows statements that change rows only in the outermost WITH. */
function dml_within(clause) {
    return (clause?.ctes ?? []).flatMap((cte) => 'CommonTableExpr' in cte && cte.CommonTableExpr.ctequery !== undefined ? changedDirectly(cte.CommonTableExpr.ctequery) : []);
}
function changedDirectly(node) {
    if ('UpdateStmt' in node)
        return listed(node.UpdateStmt.relation);
    if ('DeleteStmt' in node)
        return listed(node.DeleteStmt.relation);
    return 'InsertStmt' in node && isFromTable(node.InsertStmt.selectStmt) ? listed(node.InsertStmt.relation) : [];
}
/** A SELECT without FROM gives one row; a union is taken for one that reads a table. */
function isFromTable(query) {
    if (query === undefined || !('SelectStmt' in query))
        return false;
    return query.SelectStmt.fromClause !== undefined || query.SelectStmt.larg !== undefined;
}
function listed(relation) {
    return relation === undefined ? [] : [relation];
}

;// CONCATENATED MODULE: ./src/checks/policy/lock.ts



/** These leave readers and writers alone. */
const mild = new Set([
    'AT_ValidateConstraint',
    'AT_SetStatistics',
    'AT_AttachPartition',
    'AT_ClusterOn',
    'AT_DropCluster',
]);
/** The tables that others cannot write, or not even read, once this statement has run; the transaction's end lets them go. */
function lockedBy(node) {
    if ('AlterTableStmt' in node) {
        const strong = findAlterations(node).filter(({ command }) => !mild.has(command.subtype));
        return strong.slice(0, 1).map(({ relation }) => relation);
    }
    if ('IndexStmt' in node)
        return lock_listed(node.IndexStmt.concurrent === true ? undefined : node.IndexStmt.relation);
    if ('RenameStmt' in node)
        return lock_listed(node.RenameStmt.relation);
    if ('CreateTrigStmt' in node)
        return lock_listed(node.CreateTrigStmt.relation);
    if ('DropStmt' in node)
        return droppedTables(node);
    if ('TruncateStmt' in node)
        return (node.TruncateStmt.relations ?? []).flatMap((relation) => ('RangeVar' in relation ? [relation.RangeVar] : []));
    return [];
}
function droppedTables(node) {
    return 'DropStmt' in node && node.DropStmt.removeType === 'OBJECT_TABLE' ? (node.DropStmt.objects ?? []).flatMap(droppedTable) : [];
}
/** What a statement does that takes time with the rows of a table that was there before; null for what does not. */
function describeWork(node, created) {
    const isNew = (table) => created.tables.has(table) || created.perhaps.has(table);
    if (changedRows(node).some((table) => !isNew(created_nameOf(table))))
        return 'Rows are changed';
    if ('IndexStmt' in node && !isNew(created_nameOf(node.IndexStmt.relation ?? {})))
        return 'An index is built';
    if ('RefreshMatViewStmt' in node)
        return 'A materialized view is refreshed';
    const validates = findAlterations(node).some(({ table, command }) => command.subtype === 'AT_ValidateConstraint' && !isNew(table));
    return validates ? 'A constraint is validated' : null;
}
function lock_listed(relation) {
    return relation === undefined ? [] : [relation];
}
function droppedTable(object) {
    if (!('List' in object))
        return [];
    const names = (object.List.items ?? []).flatMap((item) => ('String' in item ? [item.String.sval ?? ''] : []));
    const schema = names.at(-2);
    return [{ relname: names.at(-1) ?? '', ...(schema === undefined ? {} : { schemaname: schema }) }];
}

;// CONCATENATED MODULE: ./src/checks/policy/change.ts




/** A constraint or column of a table as one word; no name holds the character between them. */
function change_keyOf(table, name) {
    return `${table}\0${name}`;
}
function describeChange(all) {
    const gathering = new change_Gathering();
    const statements = all.flatMap((migration) => migration.statements);
    for (const [position, { node, isUncertain }] of statements.entries())
        if (node !== null)
            gathering.add(node, position, isUncertain !== true);
    return gathering;
}
class change_Gathering {
    constraints = new Map();
    notNullChecks = new Map();
    validated = new Map();
    indexed = new Map();
    keyed = new Set();
    columns = new Set();
    enumValues = new Map();
    settings = new Map();
    dropped = new Map();
    droppedColumns = new Map();
    longWork = [];
    firstLock = null;
    #created = new Creation();
    add(node, position, isCertain) {
        for (const alteration of findAlterations(node))
            this.#addAlteration(alteration, position);
        if ('CreateStmt' in node)
            this.#addTable(node.CreateStmt);
        if ('IndexStmt' in node)
            this.#addIndex(node.IndexStmt);
        if ('AlterEnumStmt' in node)
            this.#addEnumValue(node.AlterEnumStmt, position);
        for (const { name } of findSettings(node))
            if (!this.settings.has(name))
                this.settings.set(name, position);
        for (const table of droppedTables(node))
            this.dropped.set(created_nameOf(table), position);
        const what = this.firstLock === null ? null : describeWork(node, this.#created);
        if (what !== null)
            this.longWork.push({ position, what });
        const locked = this.firstLock === null ? lockedBy(node).find((relation) => !this.#created.tables.has(created_nameOf(relation))) : undefined;
        if (locked !== undefined)
            this.firstLock = { position, label: alteration_labelOf(locked) };
        if (isCertain)
            this.#created.add(node);
    }
    #addAlteration(alteration, position) {
        const { table, command } = alteration;
        const column = addedColumn(alteration);
        if (column !== null)
            this.#addColumn(table, column);
        if (command.subtype === 'AT_DropColumn')
            push(this.droppedColumns, table, command.name ?? '');
        if (command.subtype === 'AT_ValidateConstraint')
            push(this.validated, change_keyOf(table, command.name ?? ''), position);
        if (command.subtype !== 'AT_AddConstraint' || command.def === undefined || !('Constraint' in command.def))
            return;
        const { Constraint: constraint } = command.def;
        const checked = findCheckedColumn(constraint);
        this.#addConstraint(table, constraint);
        push(this.constraints, change_keyOf(table, constraint.conname ?? ''), { position, constraint });
        if (checked !== null)
            push(this.notNullChecks, change_keyOf(table, checked), { position, constraint });
    }
    /** A renamed value may be used at once. */
    #addEnumValue({ typeName = [], oldVal, newVal = '' }, position) {
        if (oldVal !== undefined || this.#created.types.has(listedName(typeName)) || this.enumValues.has(newVal))
            return;
        this.enumValues.set(newVal, position);
    }
    #addTable({ relation, tableElts = [] }) {
        if (relation === undefined)
            return;
        for (const element of tableElts) {
            if ('ColumnDef' in element)
                this.#addColumn(created_nameOf(relation), element.ColumnDef);
            if ('Constraint' in element)
                this.#addConstraint(created_nameOf(relation), element.Constraint);
        }
    }
    #addColumn(table, column) {
        const name = column.colname ?? '';
        this.columns.add(change_keyOf(table, name));
        for (const constraint of constraintsOf(column))
            this.#addConstraint(table, { ...constraint, keys: [{ String: { sval: name } }] });
    }
    #addConstraint(table, { contype, keys }) {
        if (contype === 'CONSTR_PRIMARY')
            this.keyed.add(table);
        if (contype === 'CONSTR_PRIMARY' || contype === 'CONSTR_UNIQUE')
            push(this.indexed, table, alteration_wordsOf(keys));
    }
    /** A partial index does not serve every look-up. */
    #addIndex({ relation, indexParams = [], whereClause }) {
        if (relation === undefined || whereClause !== undefined)
            return;
        const names = indexParams.map((param) => ('IndexElem' in param ? (param.IndexElem.name ?? '') : ''));
        push(this.indexed, created_nameOf(relation), names);
    }
}
/** The column of `CHECK (column IS NOT NULL)`. */
function findCheckedColumn({ contype, raw_expr: expression }) {
    if (contype !== 'CONSTR_CHECK' || expression === undefined || !('NullTest' in expression))
        return null;
    const { arg, nulltesttype } = expression.NullTest;
    return nulltesttype === 'IS_NOT_NULL' && arg !== undefined && 'ColumnRef' in arg ? (alteration_wordsOf(arg.ColumnRef.fields).at(-1) ?? null) : null;
}
function push(map, key, value) {
    const list = map.get(key);
    if (list === undefined)
        map.set(key, [value]);
    else
        list.push(value);
}

;// CONCATENATED MODULE: ./src/checks/policy/judge.ts



/** `migrations` are the new ones of the change, in the order in which they will run. What did not parse is left to the rule that says so. */
function judgeSql(migrations, rules) {
    const statements = migrations.flatMap((migration) => migration.statements.map((statement) => ({ migration, statement })));
    const bare = statements.map(({ statement }) => statement);
    const change = describeChange(migrations);
    const created = new Creation();
    return statements.flatMap(({ migration, statement }, position) => {
        const { node } = statement;
        // What an opened block does, its statements do.
        if (node === null || statement.isOpened === true)
            return [];
        const surroundings = {
            migration,
            all: migrations,
            position,
            change,
            created,
            // Only a rule that asks pays for the copy.
            get before() {
                return bare.slice(0, position);
            },
            get after() {
                return bare.slice(position + 1);
            },
        };
        const hits = rules.flatMap((rule) => rule.find(node, statement, surroundings).map((hit) => ({ rule, hit })));
        if (statement.isUncertain !== true)
            created.add(node);
        // What one rule must not show, no other shows.
        const isShown = hits.every(({ hit }) => hit.excerpt !== null);
        return hits.map(({ rule, hit }) => judge_describe(rule, hit, statement, { path: migration.path, isShown }));
    });
}
function judge_describe(rule, hit, statement, { path, isShown }) {
    const line = hit.line ?? statement.line;
    return findingOf(rule, { ...hit, place: { path, line }, excerpt: isShown ? lineOf(statement, line) : null });
}
/** The line of the statement that lies at this line of the file; its first where it has no such line. */
function lineOf({ text, line }, wanted) {
    const lines = wanted === line ? [] : text.split('\n');
    return lines[wanted - line] ?? text.slice(0, Math.max(0, text.indexOf('\n')) || text.length);
}

;// CONCATENATED MODULE: ./src/checks/policy/meta/policy-file-invalid.ts

const policyFileInvalid = {
    id: 'meta/policy-file-invalid',
    severity: 'error',
    criteria: ['CC8.1'],
    cause: 'The policy file of the change cannot be used. The one of the base judged this change; once the new one has landed, nothing could be judged any more.',
    remedy: 'Correct the file before it lands: docs/policy-file.md has every key.',
    alias: [],
};
/** The change would land a file that does not read. */
function tellBroken(problem) {
    return findingOf(policyFileInvalid, { message: problem.message, place: policy_file_invalid_placeOf(problem) });
}
/** The change mends what has landed: only then can it be judged at all, by the rules as they are. */
function tellMended(problem) {
    return findingOf(policyFileInvalid, {
        severity: 'warning',
        message: `The policy file of the base cannot be used, and this change mends it. The rules judged as they are, without it. ${problem.message}`,
        remedy: 'Let this change land by itself, reviewed by whoever answers for the policy.',
        place: policy_file_invalid_placeOf(problem, false),
    });
}
function policy_file_invalid_placeOf({ place }, withLine = true) {
    const [, path = '', line] = /^(.*?)(?::(\d{1,9}))?$/su.exec(place ?? '') ?? [];
    return path === '' ? null : { path, line: line === undefined || !withLine ? null : Number(line) };
}

;// CONCATENATED MODULE: ./src/checks/policy/meta.ts








const metaRules = [unanalyzableStatement];
/** All of the family, with those that no statement fires. */
const metaTexts = [
    ...metaRules,
    suppressionWithoutReason,
    suppressionExpired,
    suppressionUnused,
    suppressionRefused,
    suppressionInvalid,
    policyFileChangedInSamePr,
    policyFileInvalid,
];

;// CONCATENATED MODULE: ./src/checks/policy/access/roles.ts

const special = new Map([
    ['ROLESPEC_PUBLIC', 'PUBLIC'],
    ['ROLESPEC_CURRENT_ROLE', 'the current role'],
    ['ROLESPEC_CURRENT_USER', 'the current user'],
    ['ROLESPEC_SESSION_USER', 'the session user'],
]);
/** For a message. */
function roleName({ roletype, rolename }) {
    return special.get(roletype) ?? shown([rolename ?? '']);
}
/** What CREATE ROLE or ALTER ROLE says of a role; null for other statements. */
function selectRoleOptions(node) {
    if ('CreateRoleStmt' in node)
        return { role: shown([node.CreateRoleStmt.role ?? '']), options: definitions(node.CreateRoleStmt.options) };
    if (!('AlterRoleStmt' in node))
        return null;
    const { role, options } = node.AlterRoleStmt;
    return { role: role === undefined ? 'a role' : roleName(role), options: definitions(options) };
}
function definitions(nodes = []) {
    return nodes.flatMap((part) => ('DefElem' in part ? [part.DefElem] : []));
}
function isOn({ arg }) {
    return arg === undefined || ('Boolean' in arg && arg.Boolean.boolval === true);
}

;// CONCATENATED MODULE: ./src/checks/policy/access/alter-role.ts


const alterRole = {
    id: 'access/alter-role',
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'A role is changed by a migration: its attributes, settings, name or members are then not what whoever manages access believes.',
    remedy: 'Change roles where access is managed.',
    alias: ['flyway RG11'],
    find: (node) => {
        const role = selectAltered(node);
        return role === null ? [] : [{ message: `Changes the role ${role}.` }];
    },
    findAct: (act) => (act.kind === 'create-account' && act.isAltered ? act.names.map((name) => ({ message: `Changes the account ${name}.` })) : []),
};
function selectAltered(node) {
    if ('AlterRoleStmt' in node && node.AlterRoleStmt.role !== undefined)
        return roleName(node.AlterRoleStmt.role);
    // Without a role, or for PUBLIC, it is for all of them, which has a rule of its own.
    if ('AlterRoleSetStmt' in node && node.AlterRoleSetStmt.role?.roletype === 'ROLESPEC_CSTRING')
        return roleName(node.AlterRoleSetStmt.role);
    return 'RenameStmt' in node && node.RenameStmt.renameType === 'OBJECT_ROLE' ? shown([node.RenameStmt.subname ?? '']) : null;
}

;// CONCATENATED MODULE: ./src/checks/policy/words.ts
/** The words of a name, by which rules know what it speaks of: `apiKey`, `api_key` and `API_KEY` are the same two. */
/** Longer than any name that PostgreSQL keeps. */
const readAtMost = 256;
/** In lower case; digits at a word's end are left out, so that `address2` is an address. */
function splitWords(name) {
    return name
        .slice(0, readAtMost)
        .replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .map((word) => word.replace(/(?<=\p{L})\p{N}+$/u, ''))
        .filter((word) => word !== '');
}
/** Where these words stand in a name, one right after the other; -1 where they do not. */
function indexOfWords(words, wanted) {
    return words.findIndex((_word, at) => wanted.every((word, offset) => words[at + offset] === word));
}

;// CONCATENATED MODULE: ./src/checks/policy/access/audit-control-disabled.ts





const auditControlDisabled = {
    id: 'access/audit-control-disabled',
    severity: 'error',
    criteria: ['CC6.1', 'CC7.2', 'CC8.1'],
    cause: 'An audit control is dropped or switched off: an event trigger, pgaudit, or a table or trigger whose name says audit. What is done from then on leaves no trace.',
    remedy: 'Keep the control; where another takes its place, put it in force before, and say in a waiver which it is.',
    alias: [],
    find: (node, _statement, surroundings) => selectDisabled(node, surroundings).map((message) => ({ message })),
    findAct: (act) => act.kind === 'set' &&
        /^(?:sql_log_bin|log_bin|general_log|log_output|audit_log.*|server_audit_.*)$/u.test(act.name) &&
        ['0', 'off', 'none', 'false'].includes(act.value)
        ? [{ message: `"${(0,model_excerpt/* excerpt */.K)(act.name)}" is switched off, and what is done meanwhile is not on record.` }]
        : [],
};
function selectDisabled(node, surroundings) {
    if ('AlterEventTrigStmt' in node && node.AlterEventTrigStmt.tgenabled === 'D')
        return [`Switches the event trigger ${shown([node.AlterEventTrigStmt.trigname ?? ''])} off.`];
    if ('VariableSetStmt' in node && isAuditSetting(node.VariableSetStmt.name))
        return [`Changes the setting ${shown([node.VariableSetStmt.name ?? ''])}.`];
    return [...selectDropped(node, surroundings), ...selectSwitchedOff(node), ...selectErased(node, surroundings)];
}
function isAuditSetting(name = '') {
    return name.startsWith('pgaudit.') || name === 'log_statement' || name === 'event_triggers';
}
function selectDropped(node, { created }) {
    if (!('DropStmt' in node))
        return [];
    const { removeType, objects = [] } = node.DropStmt;
    const names = objects.map(wordsOf);
    if (removeType === 'OBJECT_EVENT_TRIGGER')
        return names.map((words) => `Drops the event trigger ${shown(words)}.`);
    if (removeType === 'OBJECT_EXTENSION')
        return names.filter((words) => words.join('') === 'pgaudit').map(() => 'Drops the extension "pgaudit".');
    if (removeType === 'OBJECT_TRIGGER')
        return names.filter(speaksOfAudit).map((words) => `Drops the audit trigger ${shown(words)}.`);
    const tables = names.filter((words) => speaksOfAudit(words) && !created.tables.has(keyOf(words)));
    return removeType === 'OBJECT_TABLE' ? tables.map((words) => `Drops the audit table ${shown(words)}.`) : [];
}
/** DISABLE TRIGGER ALL, or of one whose name says audit. */
function selectSwitchedOff(node) {
    return selectCommands(node, 'AT_DisableTrig', 'AT_DisableTrigAll', 'AT_DisableTrigUser')
        .filter(({ table, command }) => speaksOfAudit([...wordsOfRelation(table), command.name ?? '']))
        .map(({ table, command }) => `Switches ${command.name === undefined ? 'the triggers' : `the trigger ${shown([command.name])}`} of ${shownRelation(table)} off.`);
}
function selectErased(node, { created }) {
    const emptied = 'TruncateStmt' in node ? (node.TruncateStmt.relations ?? []).flatMap((part) => ('RangeVar' in part ? [part.RangeVar] : [])) : [];
    const written = [...selectParts(node, 'DeleteStmt'), ...selectParts(node, 'UpdateStmt')].flatMap(({ relation }) => relation ?? []);
    return [...emptied, ...written]
        .filter((table) => speaksOfAudit(wordsOfRelation(table)) && !created.tables.has(created_nameOf(table)))
        .map((table) => `Removes or rewrites rows of the audit table ${shownRelation(table)}.`);
}
function speaksOfAudit(names) {
    return names.flatMap(splitWords).some((word) => /^(?:audit|audits|audited|auditing|auditlog|auditlogs|pgaudit)$/u.test(word));
}

;// CONCATENATED MODULE: ./src/checks/policy/access/create-role.ts

const createRole = {
    id: 'access/create-role',
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'A role is created by a migration: accounts then come about without whoever manages access, and live in every database of the server.',
    remedy: 'Create roles where access is managed, and refer to them in migrations (`pgRole(…).existing()` in the schema).',
    alias: ['flyway RG08'],
    find: (node) => ('CreateRoleStmt' in node ? [{ message: `Creates the role ${shown([node.CreateRoleStmt.role ?? ''])}.` }] : []),
    findAct: (act) => act.kind === 'create-account' && !act.isAltered
        ? act.names.map((name) => ({ message: `Creates the account ${name}.`, remedy: 'Create accounts where access is managed, outside of migrations.' }))
        : [],
};

;// CONCATENATED MODULE: ./src/checks/policy/access/drop-role.ts

const dropRole = {
    id: 'access/drop-role',
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'A role is dropped by a migration: whoever still uses it is locked out, and the deploy fails where it owns anything in any database of the server.',
    remedy: 'Drop roles where access is managed, after what they own was handed over.',
    alias: [],
    find: (node) => {
        if (!('DropRoleStmt' in node))
            return [];
        return (node.DropRoleStmt.roles ?? []).map((part) => ({ message: `Drops the role ${'RoleSpec' in part ? roleName(part.RoleSpec) : ''}.` }));
    },
    findAct: (act) => act.kind === 'drop' && (act.object === 'user' || act.object === 'role') ? act.names.map(({ label }) => ({ message: `Drops the account ${label}.` })) : [],
};

;// CONCATENATED MODULE: ./src/checks/policy/acts/grants.ts
/** Grants of MySQL, for a reader. */

/** Of whole servers and of other people's rights: who has them, can give themselves all others. */
const privileged = /^(?:super|file|process|shutdown|reload|create user|create role|drop role|system_user|set_user_id|set_any_definer|.*_admin|role_admin|replication slave|proxy)$/iu;
function describeGrant({ privileges, on, to }) {
    return `${(0,model_excerpt/* excerpt */.K)(privileges.join(', '))}${on === null ? '' : ` on ${(0,model_excerpt/* excerpt */.K)(on)}`} to ${to}`;
}
function isAll({ privileges, on }) {
    return on !== null && privileges.some((privilege) => /^all(?: privileges)?$/iu.test(privilege));
}
/** Everything on every database, or a privilege of the whole server. */
function isPrivileged(grant) {
    return (isAll(grant) && grant.on === '*.*') || grant.privileges.some((privilege) => privileged.test(privilege));
}

;// CONCATENATED MODULE: ./src/checks/policy/access/grants.ts



function selectGrants(node) {
    if ('AlterDefaultPrivilegesStmt' in node) {
        const { action } = node.AlterDefaultPrivilegesStmt;
        return action === undefined ? [] : [grants_describe(action, true)];
    }
    if (!('GrantStmt' in node || 'CreateSchemaStmt' in node))
        return [];
    return selectParts(node, 'GrantStmt').map((statement) => grants_describe(statement, false));
}
function grants_describe(statement, byDefault) {
    const { is_grant, privileges = [], grantees = [], grant_option } = statement;
    const roles = grantees.flatMap((part) => ('RoleSpec' in part ? [part.RoleSpec] : []));
    return {
        kind: is_grant === true ? 'grant' : 'revoke',
        byDefault,
        privileges: privileges.map((part) => ('AccessPriv' in part ? (part.AccessPriv.priv_name ?? 'all') : '')),
        withGrantOption: grant_option === true,
        object: describeObject(statement),
        grantees: roles.map(roleName).join(', '),
        toPublic: roles.some(({ roletype }) => roletype === 'ROLESPEC_PUBLIC'),
    };
}
function describeObject({ targtype, objtype = 'OBJECT_TABLE', objects = [] }) {
    const kind = objtype.replace('OBJECT_', '').toLowerCase().replaceAll('_', ' ');
    if (targtype === 'ACL_TARGET_DEFAULTS')
        return `every new ${kind}`;
    const names = objects.map((object) => shown(wordsOf(object))).join(', ');
    return targtype === 'ACL_TARGET_ALL_IN_SCHEMA' ? `every ${kind} in the schema ${names}` : `the ${kind} ${names}`;
}
/** `SELECT, INSERT`, or `ALL`. */
function renderPrivileges({ privileges }) {
    return privileges.length === 0 ? 'ALL' : privileges.join(', ').toUpperCase();
}

;// CONCATENATED MODULE: ./src/checks/policy/access/grant-all.ts


const grantAll = {
    id: 'access/grant-all',
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'ALL is granted: also TRUNCATE, REFERENCES and TRIGGER, and whatever a later PostgreSQL adds.',
    remedy: 'Name the privileges that the role uses.',
    alias: ['flyway RX009', 'liquibase SqlGrantSpecificPrivsWarn'],
    find: (node) => selectGrants(node)
        .filter(({ kind, privileges }) => kind === 'grant' && privileges.length === 0)
        .map(({ object, grantees }) => ({ message: `Grants every privilege on ${object} to ${grantees}.` })),
    findAct: (act) => (act.kind === 'grant' && !act.isRevoked && isAll(act) ? [{ message: `Grants ${describeGrant(act)}.` }] : []),
};

;// CONCATENATED MODULE: ./src/checks/policy/access/grant-privilege.ts


const grantPrivilege = {
    id: 'access/grant-privilege',
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'A privilege is granted: from now on a role may read or change what it could not.',
    remedy: 'See that the role needs it and that its owner agrees; grant only the privileges that are used, on the objects that are used.',
    alias: ['liquibase SqlGrantWarn', 'flyway RG07'],
    find: (node) => selectGrants(node)
        .filter(({ kind, byDefault, toPublic, withGrantOption, privileges }) => kind === 'grant' && !byDefault && !toPublic && !withGrantOption && privileges.length > 0)
        .map((grant) => ({ message: `Grants ${renderPrivileges(grant)} on ${grant.object} to ${grant.grantees}.` })),
    findAct: (act) => act.kind === 'grant' && !act.isRevoked && act.on !== null && !act.withOption && !isAll(act) ? [{ message: `Grants ${describeGrant(act)}.` }] : [],
};

;// CONCATENATED MODULE: ./src/checks/policy/access/membership.ts

function selectMembership(node) {
    if (!('GrantRoleStmt' in node))
        return null;
    const { is_grant, granted_roles = [], grantee_roles = [], opt } = node.GrantRoleStmt;
    return {
        kind: is_grant === true ? 'grant' : 'revoke',
        roles: granted_roles.map((part) => ('AccessPriv' in part ? (part.AccessPriv.priv_name ?? '') : '')),
        members: grantee_roles.map((part) => ('RoleSpec' in part ? roleName(part.RoleSpec) : '')).join(', '),
        withAdminOption: definitions(opt).some((option) => option.defname === 'admin' && isOn(option)),
    };
}

;// CONCATENATED MODULE: ./src/checks/policy/access/grant-role.ts



const grantRole = {
    id: 'access/grant-role',
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'A role is granted to another: whatever the first may do, now and later, the second may do too.',
    remedy: 'See that the member needs all of it; else grant the single privileges.',
    alias: ['liquibase SqlGrantWarn', 'flyway RG07'],
    find: (node) => {
        const membership = selectMembership(node);
        if (membership?.kind !== 'grant')
            return [];
        return [{ message: `Makes ${membership.members} a member of ${membership.roles.map((role) => shown([role])).join(', ')}.` }];
    },
    findAct: (act) => (act.kind === 'grant' && !act.isRevoked && act.on === null ? [{ message: `Grants the role ${describeGrant(act)}.` }] : []),
};

;// CONCATENATED MODULE: ./src/checks/policy/access/grant-with-admin-option.ts



const grantWithAdminOption = {
    id: 'access/grant-with-admin-option',
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'A role is granted WITH ADMIN OPTION: the member can let others in, and no migration tells whom.',
    remedy: 'Grant without the option, and make further members in migrations.',
    alias: ['liquibase SqlGrantAdminWarn', 'flyway RX007'],
    find: (node) => {
        const membership = selectMembership(node);
        if (membership?.kind !== 'grant' || !membership.withAdminOption)
            return [];
        return [{ message: `Lets ${membership.members} make others members of ${membership.roles.map((role) => shown([role])).join(', ')}.` }];
    },
    findAct: (act) => act.kind === 'grant' && !act.isRevoked && act.on === null && act.withOption
        ? [{ message: `Grants the role ${describeGrant(act)}, who may hand it on.` }]
        : [],
};

;// CONCATENATED MODULE: ./src/checks/policy/access/grant-with-grant-option.ts


const grantWithGrantOption = {
    id: 'access/grant-with-grant-option',
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'A privilege is granted WITH GRANT OPTION: the role can give it to others, and no migration tells to whom.',
    remedy: 'Grant without the option, and make further grants in migrations.',
    alias: ['liquibase SqlGrantOptionWarn', 'flyway RX006'],
    find: (node) => selectGrants(node)
        .filter(({ kind, withGrantOption }) => kind === 'grant' && withGrantOption)
        .map(({ object, grantees }) => ({ message: `Lets ${grantees} grant privileges on ${object} to others.` })),
    findAct: (act) => act.kind === 'grant' && !act.isRevoked && act.on !== null && act.withOption ? [{ message: `Grants ${describeGrant(act)}, who may hand it on.` }] : [],
};

;// CONCATENATED MODULE: ./src/checks/policy/access/password-literal.ts



const passwordLiteral = {
    id: 'access/password-literal',
    severity: 'error',
    criteria: ['CC6.1', 'C1.1'],
    cause: "A password is written in a migration: whoever can read the repository, its history, or the server's log has it, and a migration that landed is never changed again.",
    remedy: 'Change that password now, since it has been written down. Set passwords where secrets are kept, outside of migrations.',
    alias: ['flyway RX002'],
    find: (node) => selectPasswords(node).map((owner) => ({ message: `Writes out the password of ${owner}.`, excerpt: null })),
    findAct: (act) => act.kind === 'create-account' && act.hasPassword ? act.names.map((name) => ({ message: `Writes out the password of ${name}.`, excerpt: null })) : [],
};
/** Whose passwords are written; never the passwords. */
function selectPasswords(node) {
    const described = selectRoleOptions(node);
    if (described?.options.some(isPassword) === true)
        return [`the role ${described.role}`];
    if ('CreateUserMappingStmt' in node)
        return ofServer(node.CreateUserMappingStmt.options, node.CreateUserMappingStmt.servername);
    if ('AlterUserMappingStmt' in node)
        return ofServer(node.AlterUserMappingStmt.options, node.AlterUserMappingStmt.servername);
    if ('CreateForeignServerStmt' in node)
        return ofServer(node.CreateForeignServerStmt.options, node.CreateForeignServerStmt.servername);
    if ('CreateSubscriptionStmt' in node)
        return ofSubscription(node.CreateSubscriptionStmt.conninfo, node.CreateSubscriptionStmt.subname);
    if ('AlterSubscriptionStmt' in node)
        return ofSubscription(node.AlterSubscriptionStmt.conninfo, node.AlterSubscriptionStmt.subname);
    return selectConnections(node);
}
function isPassword({ defname, arg }) {
    return /^(?:password|passwd|passcode|secret)$/iu.test(defname ?? '') && arg !== undefined && 'String' in arg && (arg.String.sval ?? '') !== '';
}
function ofServer(options, server = '') {
    return definitions(options).some(isPassword) ? [`the foreign server ${shown([server])}`] : [];
}
function ofSubscription(conninfo = '', name = '') {
    return holdsPassword(conninfo) ? [`the subscription ${shown([name])}`] : [];
}
function selectConnections(node) {
    const calls = selectParts(node, 'FuncCall').filter(({ funcname = [] }) => funcname.flatMap(wordsOf).at(-1)?.startsWith('dblink') === true);
    const texts = calls.flatMap(({ args = [] }) => args.flatMap((arg) => ('A_Const' in arg ? [arg.A_Const.sval?.sval ?? ''] : [])));
    return texts.some(holdsPassword) ? ['a connection of dblink'] : [];
}
/** A connection string, in both its forms. */
function holdsPassword(text) {
    return /\bpassword\s*=\s*\S/iu.test(text) || /^\s*postgres(?:ql)?:\/\/[^\s:@/]*:[^\s@]+@/iu.test(text);
}

;// CONCATENATED MODULE: ./src/checks/policy/access/privileged-role.ts




const privilegedRole = {
    id: 'access/privileged-role',
    severity: 'error',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'A role becomes superuser, gets past row-level security, may make roles, replicate, or use the files and programs of the server: none of the other privileges holds it back any more.',
    remedy: 'Take the attribute or membership out; where it is needed, have it given where access is managed, and reviewed there.',
    alias: ['flyway RX008', 'flyway RX010', 'flyway RX011'],
    find: (node) => [...selectAttributes(node), ...selectPowerful(node)].map((message) => ({ message })),
    findAct: (act) => act.kind === 'grant' && !act.isRevoked && isPrivileged(act) ? [{ message: `Grants ${describeGrant(act)}: it holds for the whole server.` }] : [],
};
const attributes = new Map([
    ['superuser', 'SUPERUSER'],
    ['bypassrls', 'BYPASSRLS'],
    ['createrole', 'CREATEROLE'],
    ['isreplication', 'REPLICATION'],
]);
/** Predefined roles of PostgreSQL, and those that providers give instead of a superuser. */
const powerful = new Set([
    'pg_execute_server_program',
    'pg_read_server_files',
    'pg_write_server_files',
    'pg_read_all_data',
    'pg_write_all_data',
    'pg_create_subscription',
    'rds_superuser',
    'rds_replication',
    'cloudsqlsuperuser',
    'alloydbsuperuser',
    'azure_pg_admin',
    'neon_superuser',
    'supabase_admin',
]);
function selectAttributes(node) {
    const described = selectRoleOptions(node);
    if (described === null)
        return [];
    const { role, options } = described;
    const given = options.filter(isOn).flatMap(({ defname }) => attributes.get(defname ?? '') ?? []);
    const joined = options.flatMap(namesOfMemberships).filter((name) => powerful.has(name));
    return [...given.map((attribute) => `Gives the role ${role} ${attribute}.`), ...joined.map((name) => `Makes ${role} a member of ${shown([name])}.`)];
}
/** CREATE ROLE … IN ROLE. */
function namesOfMemberships({ defname, arg }) {
    if (defname !== 'addroleto' || arg === undefined || !('List' in arg))
        return [];
    return (arg.List.items ?? []).flatMap((part) => ('RoleSpec' in part ? [part.RoleSpec.rolename ?? roleName(part.RoleSpec)] : []));
}
function selectPowerful(node) {
    const membership = selectMembership(node);
    if (membership?.kind !== 'grant')
        return [];
    return membership.roles.filter((role) => powerful.has(role)).map((role) => `Makes ${membership.members} a member of ${shown([role])}.`);
}

;// CONCATENATED MODULE: ./src/checks/policy/access/replication-object.ts

const replicationObject = {
    id: 'access/replication-object',
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3', 'C1.1'],
    cause: 'A publication, subscription or foreign server is made or changed: rows go to another place, or come from one, beyond what the privileges of this database decide.',
    remedy: 'See which data it moves and to whom, and have the owner of the data agree.',
    alias: [],
    find: (node) => {
        const object = selectObject(node);
        return object === null ? [] : [{ message: `Makes or changes the ${object}.` }];
    },
    findAct: (act) => (act.kind === 'create-other' && act.what === 'server') || (act.kind === 'drop' && act.object === 'server')
        ? [{ message: 'Changes a connection of the server to another one.' }]
        : [],
};
function selectObject(node) {
    if ('CreatePublicationStmt' in node) {
        const { pubname = '', for_all_tables } = node.CreatePublicationStmt;
        return `publication ${shown([pubname])}${for_all_tables === true ? ' of all tables, those of later migrations included' : ''}`;
    }
    if ('AlterPublicationStmt' in node)
        return `publication ${shown([node.AlterPublicationStmt.pubname ?? ''])}`;
    if ('CreateSubscriptionStmt' in node)
        return `subscription ${shown([node.CreateSubscriptionStmt.subname ?? ''])}`;
    if ('AlterSubscriptionStmt' in node)
        return `subscription ${shown([node.AlterSubscriptionStmt.subname ?? ''])}`;
    if ('CreateForeignServerStmt' in node)
        return `foreign server ${shown([node.CreateForeignServerStmt.servername ?? ''])}`;
    if ('AlterForeignServerStmt' in node)
        return `foreign server ${shown([node.AlterForeignServerStmt.servername ?? ''])}`;
    if ('CreateFdwStmt' in node)
        return `foreign-data wrapper ${shown([node.CreateFdwStmt.fdwname ?? ''])}`;
    if ('CreateUserMappingStmt' in node)
        return `user mapping for the foreign server ${shown([node.CreateUserMappingStmt.servername ?? ''])}`;
    return 'ImportForeignSchemaStmt' in node ? `foreign tables of the server ${shown([node.ImportForeignSchemaStmt.server_name ?? ''])}` : null;
}

;// CONCATENATED MODULE: ./src/checks/policy/access/revoke-privilege.ts




const revokePrivilege = {
    id: 'access/revoke-privilege',
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'A privilege is revoked: what still relies on it fails from that moment on, and a control may change with it.',
    remedy: 'See that nothing uses the privilege any more, and that whoever owns the data agrees.',
    alias: ['liquibase SqlRevokeWarn'],
    find: (node) => selectRevoked(node).map((revoked) => ({ message: `Revokes ${revoked}.` })),
    findAct: (act) => (act.kind === 'grant' && act.isRevoked ? [{ message: `Revokes ${(0,model_excerpt/* excerpt */.K)(act.privileges.join(', '))} from ${act.to}.` }] : []),
};
function selectRevoked(node) {
    const membership = selectMembership(node);
    if (membership?.kind === 'revoke')
        return [`membership in ${membership.roles.map((role) => shown([role])).join(', ')} from ${membership.members}`];
    return selectGrants(node)
        .filter(({ kind, byDefault }) => kind === 'revoke' && !byDefault)
        .map((grant) => `${renderPrivileges(grant)} on ${grant.object} from ${grant.grantees}`);
}

;// CONCATENATED MODULE: ./src/checks/policy/access/definer.ts



/** What CREATE FUNCTION or ALTER FUNCTION says of a routine. */
function selectRoutine(node) {
    if ('CreateFunctionStmt' in node)
        return definer_describe((node.CreateFunctionStmt.funcname ?? []).flatMap(wordsOf), definitions(node.CreateFunctionStmt.options));
    if (!('AlterFunctionStmt' in node))
        return null;
    const { func, actions } = node.AlterFunctionStmt;
    return definer_describe((func?.objname ?? []).flatMap(wordsOf), definitions(actions));
}
function isDefiner({ options }) {
    return options.some((option) => option.defname === 'security' && isOn(option));
}
function definer_setsSearchPath({ options }) {
    return options.some(({ arg }) => arg !== undefined && 'VariableSetStmt' in arg && arg.VariableSetStmt.name === 'search_path');
}
function definer_describe(words, options) {
    return { words, key: keyOf(words), options };
}

;// CONCATENATED MODULE: ./src/checks/policy/access/security-definer-function.ts


const securityDefinerFunction = {
    id: 'access/security-definer-function',
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'A function is SECURITY DEFINER: everybody who may call it, by default every role, acts with the rights of its owner in it, and row-level security of the caller does not hold.',
    remedy: 'Make it SECURITY INVOKER; where it has to be definer, revoke EXECUTE from PUBLIC and grant it to the roles that need it.',
    alias: ['splinter 0028', 'splinter 0029', 'skeema definer'],
    find: (node) => {
        const routine = selectRoutine(node);
        return routine !== null && isDefiner(routine) ? [{ message: `The function ${shown(routine.words)} runs with the rights of its owner.` }] : [];
    },
    findAct: (act) => (act.kind === 'create-view' || act.kind === 'create-routine') && act.isDefiner
        ? [
            {
                message: `${act.name.label} runs with the rights of whoever defines it.`,
                remedy: 'Write SQL SECURITY INVOKER; where the definer is meant, let it be an account that may do nothing else.',
            },
        ]
        : [],
};

;// CONCATENATED MODULE: ./src/checks/policy/access/server-file-or-program.ts


const serverFileOrProgram = {
    id: 'access/server-file-or-program',
    severity: 'error',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'The statement reads or writes files of the database server, or runs a program or library on it, with the rights of the server itself.',
    remedy: 'Take it out: load data through the connection (COPY … FROM STDIN, or INSERT) in a job of its own.',
    alias: [],
    find: (node) => selectReaches(node).map((message) => ({ message })),
    findAct: (act) => (act.kind === 'reach' ? [{ message: act.what }] : []),
};
const functions = new Set([
    'lo_import',
    'lo_export',
    'pg_read_file',
    'pg_read_binary_file',
    'pg_ls_dir',
    'pg_stat_file',
    'pg_file_write',
    'pg_file_read',
    'pg_file_rename',
    'pg_file_unlink',
]);
function selectReaches(node) {
    if ('LoadStmt' in node)
        return [`Loads the library ${shown([node.LoadStmt.filename ?? ''])} into the server.`];
    if ('CopyStmt' in node && node.CopyStmt.filename !== undefined) {
        const { filename, is_program, is_from } = node.CopyStmt;
        if (is_program === true)
            return [`Runs the program ${shown([filename])} on the server.`];
        return [`${is_from === true ? 'Reads' : 'Writes'} the file ${shown([filename])} of the server.`];
    }
    const called = selectParts(node, 'FuncCall').flatMap(({ funcname = [] }) => funcname.flatMap(wordsOf).at(-1) ?? []);
    return called.filter((name) => functions.has(name)).map((name) => `Calls ${name}, which uses files of the server.`);
}

;// CONCATENATED MODULE: ./src/checks/policy/access/server-setting.ts


const serverSetting = {
    id: 'access/server-setting',
    severity: 'warning',
    criteria: ['CC6.1', 'CC8.1'],
    cause: 'A setting of the whole server or database is changed, for every application in it. ALTER SYSTEM cannot run in the transaction in which drizzle-kit runs migrations, and so always fails.',
    remedy: 'Change settings where the server is managed; in a migration use SET LOCAL.',
    alias: [],
    find: (node) => {
        if ('AlterSystemStmt' in node)
            return [{ message: `Changes the setting ${shown([node.AlterSystemStmt.setstmt?.name ?? 'all'])} of the whole server.`, severity: 'error' }];
        if (!('AlterDatabaseSetStmt' in node))
            return [];
        const { dbname = '', setstmt } = node.AlterDatabaseSetStmt;
        return [{ message: `Changes the setting ${shown([setstmt?.name ?? 'all'])} of the database ${shown([dbname])}.` }];
    },
    findAct: (act) => (act.kind === 'set' && act.scope === 'server' ? [{ message: `Changes the setting "${(0,model_excerpt/* excerpt */.K)(act.name)}" of the whole server.` }] : []),
};

;// CONCATENATED MODULE: ./src/checks/policy/access/set-role.ts

const setRole = {
    id: 'access/set-role',
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'The migration takes on another role: what follows in the same deploy, migrations of others included, runs with its rights and makes objects that it owns.',
    remedy: 'Let the deploy connect as the role that is meant; else use SET LOCAL ROLE and RESET ROLE around the one statement that needs it.',
    alias: ['bytebase STATEMENT_CHECK_SET_ROLE_VARIABLE'],
    find: (node) => {
        if (!('VariableSetStmt' in node) || node.VariableSetStmt.kind !== 'VAR_SET_VALUE')
            return [];
        const { name = '', args = [] } = node.VariableSetStmt;
        if (name !== 'role' && name !== 'session_authorization')
            return [];
        const role = args[0] !== undefined && 'A_Const' in args[0] ? (args[0].A_Const.sval?.sval ?? '') : '';
        return role === 'none' ? [] : [{ message: `Goes on as the role ${shown([role])}.` }];
    },
    findAct: (act) => act.kind === 'set' && act.name === 'role' ? [{ message: 'Goes on as another role.', remedy: 'Let the deploy connect as the account that is meant.' }] : [],
};

;// CONCATENATED MODULE: ./src/checks/policy/availability/add-check-without-not-valid.ts


const addCheckWithoutNotValid = {
    id: 'availability/add-check-without-not-valid',
    severity: 'warning',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'Adding a CHECK to a table that has rows reads all of them under a lock that stops readers and writers, and fails on the first row that breaks it.',
    remedy: 'Add NOT VALID to the constraint in the migration file, and VALIDATE CONSTRAINT in a later deploy.',
    alias: [
        'squawk constraint-missing-not-valid',
        'strong_migrations add_check_constraint',
        'atlas PG305',
        'eugene E1',
        'pgfence add-constraint-check-no-not-valid',
    ],
    find(node, _statement, surroundings) {
        const ofTables = findNewConstraints(alterFilled(node, surroundings)).map(({ label, constraint }) => ({ label, constraint }));
        const ofDomain = 'AlterDomainStmt' in node && node.AlterDomainStmt.def !== undefined && 'Constraint' in node.AlterDomainStmt.def
            ? [
                {
                    label: `each table that uses the domain ${(0,model_excerpt/* excerpt */.K)(alteration_wordsOf(node.AlterDomainStmt.typeName).join('.'))}`,
                    constraint: node.AlterDomainStmt.def.Constraint,
                },
            ]
            : [];
        return [...ofTables, ...ofDomain]
            .filter(({ constraint }) => constraint.contype === 'CONSTR_CHECK' && constraint.skip_validation !== true)
            .map(({ label, constraint }) => ({ message: `Adding ${describeConstraint(constraint, 'check')} reads every row of ${label} under an exclusive lock.` }));
    },
    findAct: (act, { created }) => act.kind === 'add-constraint' && act.constraint.kind === 'check' && !created.has(act.table.key)
        ? [
            {
                message: `Adding the check ${(0,model_excerpt/* excerpt */.K)(act.constraint.name ?? '')} copies ${act.table.label} and checks every row while writes wait.`,
                remedy: byTool,
            },
        ]
        : [],
};
/** MySQL has nothing like NOT VALID. */
const byTool = 'Look for rows that break it first; where the table is large, alter it with a tool that copies it while it is written to.';

;// CONCATENATED MODULE: ./src/checks/policy/type.ts

function typeOf(column) {
    return describeType(column.typeName ?? {});
}
function describeType({ names = [], typmods = [], arrayBounds = [] }) {
    const name = names
        .flatMap((part) => ('String' in part && part.String.sval !== undefined && part.String.sval !== 'pg_catalog' ? [part.String.sval] : []))
        .join('.');
    const modifiers = typmods.flatMap(numberOf);
    const isArray = arrayBounds.length > 0;
    return { name, modifiers, isArray, label: (0,model_excerpt/* excerpt */.K)(`${name}${modifiers.length > 0 ? `(${modifiers.join(', ')})` : ''}${isArray ? '[]' : ''}`) };
}
function numberOf(node) {
    return 'A_Const' in node && node.A_Const.ival !== undefined ? [node.A_Const.ival.ival ?? 0] : [];
}

;// CONCATENATED MODULE: ./src/checks/policy/availability/add-column-serial.ts



const serials = new Set(['serial', 'serial2', 'serial4', 'serial8', 'smallserial', 'bigserial']);
const addColumnSerial = {
    id: 'availability/add-column-serial',
    severity: 'warning',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'A serial or identity column numbers every row that is there: the table is written anew while nobody can read or write it.',
    remedy: 'Add a plain integer column and a sequence, fill it in batches, and set the default or the identity afterwards.',
    alias: [
        'strong_migrations add_column_auto_incrementing',
        'squawk prefer-identity',
        'squawk adding-serial-primary-key-field',
        'eugene E11',
        'pgfence add-column-serial',
    ],
    find(node, _statement, surroundings) {
        return alterExisting(node, surroundings).flatMap((alteration) => {
            const column = addedColumn(alteration);
            if (column === null)
                return [];
            const isIdentity = constraintsOf(column).some(({ contype }) => contype === 'CONSTR_IDENTITY');
            if (!isIdentity && !serials.has(typeOf(column).name))
                return [];
            const kind = isIdentity ? 'identity' : 'serial';
            return [{ message: `The ${kind} column ${(0,model_excerpt/* excerpt */.K)(column.colname ?? '')} makes PostgreSQL write ${alteration.label} anew.` }];
        });
    },
    findAct: (act, { created }) => act.kind === 'add-column' && act.column.isNumbered && !created.has(act.table.key)
        ? [
            {
                message: `The new column ${(0,model_excerpt/* excerpt */.K)(act.column.name)} of ${act.table.label} numbers every row, for which MySQL copies the table while nobody writes.`,
            },
        ]
        : [],
};

;// CONCATENATED MODULE: ./src/checks/policy/availability/add-column-stored-generated.ts


const addColumnStoredGenerated = {
    id: 'availability/add-column-stored-generated',
    severity: 'warning',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'A stored generated column is computed for every row at once: the table is written anew while nobody can read or write it.',
    remedy: 'Add a plain column, keep it up with a trigger and fill it in batches; or compute it in a view, or as a virtual column from PostgreSQL 18 on.',
    alias: ['strong_migrations add_column_generated_stored', 'squawk adding-field-with-default', 'eugene E11', 'pgfence add-column-stored-generated'],
    find(node, _statement, surroundings) {
        return findNewConstraints(alterExisting(node, surroundings))
            .filter(({ constraint }) => constraint.contype === 'CONSTR_GENERATED' && constraint.generated_kind !== 'v')
            .map(({ label, column }) => ({ message: `The stored column ${(0,model_excerpt/* excerpt */.K)(column?.colname ?? '')} makes PostgreSQL write ${label} anew.` }));
    },
    findAct: (act, { created, dialect }) => act.kind !== 'add-column' || act.column.generated !== 'stored' || created.has(act.table.key)
        ? []
        : [
            {
                severity: dialect === 'mysql' ? 'warning' : 'error',
                message: `The new column ${(0,model_excerpt/* excerpt */.K)(act.column.name)} of ${act.table.label} is computed and stored: ${dialect === 'mysql' ? 'MySQL copies the table while writes wait' : 'SQLite refuses to add such a column'}.`,
                remedy: 'Make the generated column VIRTUAL.',
            },
        ],
};

;// CONCATENATED MODULE: ./src/checks/policy/availability/add-column-volatile-default.ts



const addColumnVolatileDefault = {
    id: 'availability/add-column-volatile-default',
    severity: 'warning',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'A new column with a constant default costs nothing, but with a volatile one PostgreSQL writes the whole table anew while nobody can use it. A function that is not known here is a notice: unless it was declared STABLE or IMMUTABLE it is volatile.',
    remedy: 'Add the column without a default, set the default in a statement of its own, and fill the rows that are there in batches.',
    alias: ['squawk adding-field-with-default', 'strong_migrations add_column_default', 'atlas PG302', 'pgfence add-column-non-constant-default'],
    find(node, _statement, surroundings) {
        return alterExisting(node, surroundings).flatMap((alteration) => {
            const column = addedColumn(alteration);
            if (column === null)
                return [];
            const defaults = constraintsOf(column).filter(({ contype }) => contype === 'CONSTR_DEFAULT');
            const worst = defaults.flatMap(({ raw_expr: expression }) => findCalls(expression)).map(judgeCall);
            return worst
                .filter(({ severity }) => severity !== null)
                .slice(0, 1)
                .map(({ severity, name }) => ({
                ...(severity === null ? {} : { severity }),
                message: `The default of the new column ${(0,model_excerpt/* excerpt */.K)(column.colname ?? '')} calls ${(0,model_excerpt/* excerpt */.K)(name)}, ${severity === 'warning' ? 'so each row' : 'and if that is volatile each row'} of ${alteration.label} is written anew.`,
            }));
        });
    },
    findAct: (act, { created, dialect }) => tellComputed(act, created, dialect),
};
const add_column_volatile_default_volatile = new Set('random random_normal gen_random_uuid gen_random_bytes uuidv4 uuidv7 uuid_generate_v1 uuid_generate_v1mc uuid_generate_v4 clock_timestamp timeofday nextval currval lastval setval pg_sleep txid_current gen_salt'.split(' '));
const steady = new Set('now transaction_timestamp statement_timestamp timezone date_trunc date_part extract make_date make_time make_timestamp make_timestamptz make_interval age to_char to_date to_timestamp to_number current_setting current_schema current_database version pg_current_xact_id_if_assigned lower upper initcap length concat concat_ws format replace repeat substring substr left right trim btrim ltrim rtrim lpad rpad md5 sha256 sha512 encode decode abs ceil ceiling floor round trunc power sqrt json_build_object jsonb_build_object json_build_array jsonb_build_array json_object jsonb_object to_json to_jsonb row_to_json array_to_json array_fill array_append string_to_array to_tsvector point box int4range int8range numrange daterange tsrange tstzrange'.split(' '));
function judgeCall({ schema, name }) {
    if (add_column_volatile_default_volatile.has(name))
        return { name, severity: 'warning' };
    return { name, severity: steady.has(name) && (schema === null || schema === 'pg_catalog') ? null : 'notice' };
}
/** MySQL knows the present time as a default without a copy; SQLite takes nothing but a constant. */
function tellComputed(act, created, dialect) {
    if (act.kind !== 'add-column' || act.column.generated !== null || created.has(act.table.key))
        return [];
    const column = `${(0,model_excerpt/* excerpt */.K)(act.column.name)} of ${act.table.label}`;
    const { default: value } = act.column;
    if (dialect === 'mysql')
        return value === 'computed'
            ? [{ message: `The default of the new column ${column} is an expression, for which MySQL copies the table while writes wait.` }]
            : [];
    if (value !== 'computed' && value !== 'now')
        return [];
    return [
        {
            severity: 'error',
            message: `The default of the new column ${column} is not constant: SQLite refuses it on a table that has rows.`,
            remedy: 'Give it a constant default, or none, and fill the rows in a statement of its own.',
        },
    ];
}

;// CONCATENATED MODULE: ./src/checks/policy/availability/add-foreign-key-without-not-valid.ts


const addForeignKeyWithoutNotValid = {
    id: 'availability/add-foreign-key-without-not-valid',
    severity: 'warning',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'Adding a foreign key to a table that has rows checks each of them, and nobody can write to either table meanwhile. drizzle-kit never writes NOT VALID.',
    remedy: 'Add NOT VALID to the constraint in the migration file, and VALIDATE CONSTRAINT in a later deploy.',
    alias: [
        'squawk adding-foreign-key-constraint',
        'squawk constraint-missing-not-valid',
        'strong_migrations add_foreign_key',
        'atlas PG306',
        'eugene E1',
        'pgfence add-constraint-fk-no-not-valid',
    ],
    find(node, _statement, surroundings) {
        return findNewConstraints(alterFilled(node, surroundings))
            .filter(isChecked)
            .map(({ label, constraint }) => ({ message: `Adding ${describeConstraint(constraint, 'foreign key')} checks every row of ${label} while writes wait.` }));
    },
    findAct: (act, { created }) => act.kind === 'add-constraint' && act.constraint.kind === 'foreign-key' && !created.has(act.table.key)
        ? [
            {
                message: `Adding the foreign key ${(0,model_excerpt/* excerpt */.K)(act.constraint.name ?? '')} copies ${act.table.label} and checks every row while writes wait.`,
                remedy: add_foreign_key_without_not_valid_byTool,
            },
        ]
        : [],
};
/** MySQL has nothing like NOT VALID. */
const add_foreign_key_without_not_valid_byTool = 'Look for rows that break it first; where the table is large, alter it with a tool that copies it while it is written to.';
/** With a new column that has no default there is nothing to check: PostgreSQL knows that it is empty. */
function isChecked({ constraint, column }) {
    if (constraint.contype !== 'CONSTR_FOREIGN' || constraint.skip_validation === true)
        return false;
    return column === null || (column.constraints ?? []).some((one) => 'Constraint' in one && one.Constraint.contype === 'CONSTR_DEFAULT');
}

;// CONCATENATED MODULE: ./src/checks/policy/availability/add-primary-key.ts

const addPrimaryKey = {
    id: 'availability/add-primary-key',
    severity: 'warning',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'A primary key on a table that has rows builds a unique index, and may set NOT NULL, under a lock that stops readers and writers.',
    remedy: 'Build a unique index with CONCURRENTLY outside of the migration before the deploy, and add the key with PRIMARY KEY USING INDEX.',
    alias: [
        'squawk adding-serial-primary-key-field',
        'atlas PG104',
        'atlas PG304',
        'eugene W14',
        'pgfence add-pk-without-using-index',
        'drizzle-migration-lint add-primary-key-on-existing-table',
    ],
    find(node, _statement, surroundings) {
        return findNewConstraints(alterFilled(node, surroundings))
            .filter(({ constraint }) => constraint.contype === 'CONSTR_PRIMARY' && constraint.indexname === undefined)
            .map(({ label, constraint }) => ({
            message: `Adding ${describeConstraint(constraint, 'primary key')} builds an index on ${label} under an exclusive lock.`,
        }));
    },
    findAct: (act, { created, dialect }) => dialect === 'mysql' && act.kind === 'add-constraint' && act.constraint.kind === 'primary-key' && !created.has(act.table.key)
        ? [
            {
                message: `Adding a primary key writes ${act.table.label} anew in the order of the key.`,
                remedy: 'Where the table is large, alter it with a tool that copies it while it is written to.',
            },
        ]
        : [],
};

;// CONCATENATED MODULE: ./src/checks/policy/availability/add-unique-constraint.ts

const addUniqueConstraint = {
    id: 'availability/add-unique-constraint',
    severity: 'warning',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'A UNIQUE constraint on a table that has rows builds its index under a lock that stops readers and writers, and fails where two rows are alike.',
    remedy: 'Build a unique index with CONCURRENTLY outside of the migration before the deploy, and add the constraint with UNIQUE USING INDEX.',
    alias: [
        'squawk disallowed-unique-constraint',
        'strong_migrations add_unique_constraint',
        'atlas PG105',
        'atlas MF101',
        'eugene E7',
        'pgfence add-constraint-unique',
    ],
    find(node, _statement, surroundings) {
        return findNewConstraints(alterFilled(node, surroundings))
            .filter(({ constraint }) => constraint.contype === 'CONSTR_UNIQUE' && constraint.indexname === undefined)
            .map(({ label, constraint }) => ({
            message: `Adding ${describeConstraint(constraint, 'unique constraint')} builds an index on ${label} under an exclusive lock.`,
        }));
    },
    findAct: (act, { created }) => tellUnique(act, created),
};
/** MySQL and SQLite build the index while others read; it is the rows that may be alike which stop the deploy. */
function tellUnique(act, created) {
    const isUnique = (act.kind === 'add-constraint' && act.constraint.kind === 'unique') ||
        (act.kind === 'create-index' && act.isUnique) ||
        ((act.kind === 'add-column' || act.kind === 'change-column') && act.column.isUnique);
    if (!isUnique || created.has(act.table.key))
        return [];
    const message = `The rows of ${act.table.label} have to be unlike from now on: where two are alike, the deploy fails.`;
    return [
        {
            severity: 'warning',
            message,
            remedy: 'Count the rows that are alike before the deploy, and merge them; build the index on a large table while little is written.',
        },
    ];
}

;// CONCATENATED MODULE: ./src/checks/policy/acts/narrowed.ts
/** Columns of MySQL that a change gives a type that may hold less. */

const narrow = new Set('tinyint smallint mediumint int integer float date time year char varchar character binary varbinary decimal numeric bit bool boolean enum set tinytext tinyblob'.split(' '));
/** For numbers that are given out one after the other. */
const tooSmall = new Set(['tinyint', 'smallint', 'mediumint']);
/** Whether a column has the type that it had before, so far as that is known. */
function keepsType({ name, type }, before) {
    return before?.get(name.toLowerCase())?.type.label === type.label;
}
/** MySQL repeats the type in every change of a column, so that mostly it is only a warning. */
function tellNarrowed(act, { created, dialect, tables }) {
    if (act.kind !== 'change-column' || dialect !== 'mysql' || created.has(act.table.key))
        return [];
    if (keepsType(act.column, tables.columnsOf(act.table.key)))
        return [];
    const { name, type, isNumbered } = act.column;
    if (!narrow.has(type.name))
        return [];
    const isError = isNumbered && tooSmall.has(type.name);
    const message = `The column ${(0,model_excerpt/* excerpt */.K)(name)} of ${act.table.label} becomes ${(0,model_excerpt/* excerpt */.K)(type.label)}, which may not hold what is there; the statement does not tell the old type.`;
    return [
        isError
            ? { message: `The counter ${(0,model_excerpt/* excerpt */.K)(name)} of ${act.table.label} becomes ${(0,model_excerpt/* excerpt */.K)(type.label)}, and soon has no numbers left.` }
            : { message, severity: 'warning' },
    ];
}
/** Whether a column is known to have been the other way before. */
function changesNull(act, { created, dialect, tables }, toNotNull) {
    if (act.kind !== 'change-column' || dialect !== 'mysql' || created.has(act.table.key))
        return false;
    const before = tables.columnsOf(act.table.key)?.get(act.column.name.toLowerCase());
    return before?.isNotNull === !toNotNull && act.column.isNotNull === toNotNull && !before.isPrimary;
}

;// CONCATENATED MODULE: ./src/checks/policy/availability/alter-column-type-rewrite.ts
/** availability/alter-column-type-rewrite: another type for a column writes the whole table anew. */




const alterColumnTypeRewrite = {
    id: 'availability/alter-column-type-rewrite',
    severity: 'warning',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'Most changes of a column type write the table and its indexes anew while nobody can read or write it. The old type is not in the statement. So it is a notice where some old type makes the change one of the catalog alone (a shorter varchar to a longer one or to text, a numeric of less precision and the same scale, timestamp to timestamptz in a session at UTC), and a warning where hardly one does.',
    remedy: 'Add a column of the new type, fill it in batches, switch the readers, and drop the old column later; or waive this with the old type or the row count.',
    alias: ['squawk changing-column-type', 'strong_migrations change_column', 'atlas PG301', 'eugene E5', 'pgfence alter-column-type'],
    find(node, _statement, surroundings) {
        return alterExisting(node, surroundings).flatMap(({ label, command }) => {
            if (command.subtype !== 'AT_AlterColumnType' || command.def === undefined || !('ColumnDef' in command.def))
                return [];
            const [type, column] = [typeOf(command.def.ColumnDef), (0,model_excerpt/* excerpt */.K)(command.name ?? '')];
            const { severity, why } = judgeType(type, command.name ?? '', command.def.ColumnDef);
            return [{ severity, message: `The column ${column} of ${label} becomes ${type.label}, ${why}.` }];
        });
    },
    findAct: (act, { created, dialect, tables }) => act.kind === 'change-column' && dialect === 'mysql' && !created.has(act.table.key) && !keepsType(act.column, tables.columnsOf(act.table.key))
        ? [
            {
                severity: 'warning',
                message: `The column ${(0,model_excerpt/* excerpt */.K)(act.column.name)} of ${act.table.label} becomes ${(0,model_excerpt/* excerpt */.K)(act.column.type.label)}, which copies the table while writes wait unless the old type is the same or only shorter; the statement does not tell.`,
                remedy: 'Tell the reviewer the old type; where it is another and the table is large, alter it with a tool that copies it while it is written to.',
            },
        ]
        : [],
};
/** By the name of the new type: from which old types PostgreSQL leaves the rows as they are. */
const free = {
    text: 'varchar',
    varchar: 'a shorter varchar, or text where no length is given',
    numeric: 'a numeric of at most this precision and the same scale',
    timestamptz: 'a timestamptz of less precision, or timestamp in a session at UTC',
    timestamp: 'a timestamp of less precision, or timestamptz in a session at UTC',
    varbit: 'a shorter varbit',
    inet: 'cidr',
};
function judgeType(type, column, { raw_default: using }) {
    if (using !== undefined && !isPlainCast(using, column, type))
        return { severity: 'warning', why: 'computed for each row, which rewrites the table' };
    const from = type.isArray ? undefined : free[type.name];
    if (from === undefined)
        return { severity: 'warning', why: 'which rewrites the table from nearly every other type' };
    return { severity: 'notice', why: `which rewrites the table unless the old type is ${from}; the statement does not tell` };
}
/** `USING "name"::type` and `USING "name"` say no more than the statement does without them. */
function isPlainCast(using, column, type) {
    if ('ColumnRef' in using)
        return isColumn(using, column);
    if (!('TypeCast' in using) || using.TypeCast.arg === undefined || using.TypeCast.typeName === undefined)
        return false;
    const cast = describeType(using.TypeCast.typeName);
    return isColumn(using.TypeCast.arg, column) && cast.name === type.name && cast.isArray === type.isArray;
}
function isColumn(node, column) {
    const last = 'ColumnRef' in node ? node.ColumnRef.fields?.at(-1) : undefined;
    return last !== undefined && 'String' in last && last.String.sval === column;
}

;// CONCATENATED MODULE: ./src/checks/policy/availability/mysql-convert-charset.ts
/** availability/mysql-convert-charset: every text of a table is written anew in another character set. */

const mysqlConvertCharset = {
    id: 'availability/mysql-convert-charset',
    severity: 'warning',
    criteria: ['A1.2', 'PI1.5', 'CC8.1'],
    cause: 'CONVERT TO CHARACTER SET copies the table while writes wait, changes the types of columns that might become too long, and loses every character that the new set lacks. Keys to tables of another set cannot be used any more.',
    remedy: 'Convert on a copy first and compare; alter a large table with a tool that copies it while it is written to, together with the tables that point to it.',
    alias: ['bytebase TABLE_DISALLOW_SET_CHARSET', 'skeema charset'],
    findAct: (act, { created }) => act.kind === 'charset' && !created.has(act.table.key) ? [{ message: `Converts all texts of ${act.table.label} to ${(0,model_excerpt/* excerpt */.K)(act.charset)}.` }] : [],
};

;// CONCATENATED MODULE: ./src/checks/policy/availability/mysql-copy-algorithm.ts
const mysqlCopyAlgorithm = {
    id: 'availability/mysql-copy-algorithm',
    severity: 'error',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'A statement says ALGORITHM=COPY: MySQL copies the whole table, and writes to it wait until the copy is done.',
    remedy: 'Say ALGORITHM=INSTANT or ALGORITHM=INPLACE, with which MySQL refuses the statement where it would have to copy; alter a large table with a tool that copies it while it is written to.',
    alias: ['strong_migrations copy_algorithm', 'bytebase STATEMENT_REQUIRE_ALGORITHM_OPTION'],
    findAct: (act, { created }) => act.kind === 'method' && act.option === 'ALGORITHM' && act.value === 'COPY' && !created.has(act.table.key)
        ? [{ message: `Copies the whole of ${act.table.label} while writes wait.` }]
        : [],
};

;// CONCATENATED MODULE: ./src/checks/policy/availability/mysql-lock-option.ts
const mysqlLockOption = {
    id: 'availability/mysql-lock-option',
    severity: 'error',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'A statement says LOCK=EXCLUSIVE, under which nobody reads or writes the table, or LOCK=SHARED, under which nobody writes it.',
    remedy: 'Say LOCK=NONE, with which MySQL refuses the statement where it would have to lock others out.',
    alias: ['strong_migrations lock_option', 'bytebase STATEMENT_REQUIRE_LOCK_OPTION'],
    findAct: (act, { created }) => act.kind === 'method' && act.option === 'LOCK' && ['EXCLUSIVE', 'SHARED'].includes(act.value) && !created.has(act.table.key)
        ? [{ message: `Locks others out of ${act.table.label} (LOCK=${act.value}).` }]
        : [],
};

;// CONCATENATED MODULE: ./src/checks/policy/availability/mysql-non-atomic-ddl.ts
const mysqlNonAtomicDdl = {
    id: 'availability/mysql-non-atomic-ddl',
    severity: 'warning',
    criteria: ['A1.2', 'PI1.5', 'CC8.1'],
    cause: 'MySQL and MariaDB commit before and after each statement that changes the schema. Where a later statement of the migration fails, the earlier ones stay, the ledger has no word of it, and the next deploy fails at the first. It is only a notice where the migration changes the schema alone.',
    remedy: 'Keep to one change of the schema in a migration where it may fail, and have data changes in a migration of their own; try it on a copy of the data first.',
    alias: ['liquibase OneChangePerChangeset'],
    findAct(act, { statement, migration }) {
        // Told once, at the first statement that changes the schema.
        if (harmless.has(act.kind) || act !== statement.acts?.find(({ kind }) => !harmless.has(kind)) || statement !== migration.statements.find(isDdl))
            return [];
        const changing = migration.statements.filter(isDdl);
        if (changing.length < 2)
            return [];
        const mixed = migration.statements.some(({ acts }) => acts?.some(({ kind }) => rows.has(kind)) === true);
        const message = `${changing.length} statements of this migration commit by themselves${mixed ? ', and it changes rows as well' : ''}: a failure in its middle leaves it half done.`;
        return [mixed ? { message } : { message, severity: 'notice' }];
    },
};
const rows = new Set(['insert', 'update', 'delete']);
const harmless = new Set(['insert', 'update', 'delete', 'query', 'set', 'upkeep', 'run', 'transaction', 'reach']);
function isDdl({ acts }) {
    return acts?.some(({ kind }) => !harmless.has(kind)) === true;
}

;// CONCATENATED MODULE: ./src/checks/policy/availability/set-not-null-scan.ts




const setNotNullScan = {
    id: 'availability/set-not-null-scan',
    severity: 'warning',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'SET NOT NULL reads the whole table under a lock that stops readers and writers, and fails on the first row without a value. PostgreSQL skips the reading where a validated CHECK (column IS NOT NULL) is there already; one of an earlier deploy cannot be seen here.',
    remedy: 'Add CHECK (column IS NOT NULL) NOT VALID in one deploy, validate it in the next, and set NOT NULL in a third; waive this there with the name of the constraint.',
    alias: [
        'squawk adding-not-nullable-field',
        'strong_migrations change_column_null_postgresql',
        'atlas PG303',
        'atlas MF104',
        'eugene E2',
        'pgfence alter-column-set-not-null',
    ],
    find(node, _statement, surroundings) {
        const alterations = alterExisting(node, surroundings);
        const set = alterations
            .filter(({ command }) => command.subtype === 'AT_SetNotNull')
            .map(({ table, label, command }) => ({ table, label, column: command.name ?? '' }));
        const added = findNewConstraints(alterations)
            .filter(({ constraint, column }) => column === null && constraint.contype === 'CONSTR_NOTNULL' && constraint.skip_validation !== true)
            .map(({ table, label, constraint }) => ({ table, label, column: alteration_wordsOf(constraint.keys)[0] ?? '' }));
        return [...set, ...added]
            .filter(({ table, column }) => !isProven(table, column, surroundings))
            .map(({ label, column }) => ({ message: `NOT NULL on the column ${(0,model_excerpt/* excerpt */.K)(column)} of ${label} reads every row under an exclusive lock.` }));
    },
    findAct: (act, surroundings) => changesNull(act, surroundings, true)
        ? [
            {
                message: `The column ${(0,model_excerpt/* excerpt */.K)(act.column.name)} of ${act.table.label} becomes NOT NULL: MySQL writes the table anew, and the deploy fails at the first row without a value.`,
                remedy: 'Fill the rows that have no value in an earlier deploy, and count those that are left.',
            },
        ]
        : [],
};
/** By a CHECK of this change that was validated before: what that costs is said of the validation. */
function isProven(table, column, { change, position }) {
    return (change.notNullChecks.get(change_keyOf(table, column)) ?? []).some(({ position: added, constraint }) => {
        const validated = change.validated.get(change_keyOf(table, constraint.conname ?? '')) ?? [];
        return constraint.skip_validation === true ? validated.some((at) => at < position) : added < position;
    });
}

;// CONCATENATED MODULE: ./src/checks/policy/availability/table-rewrite-maintenance.ts


const tableRewriteMaintenance = {
    id: 'availability/table-rewrite-maintenance',
    severity: 'warning',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'VACUUM FULL, CLUSTER, SET LOGGED or UNLOGGED, another tablespace or access method, and REFRESH MATERIALIZED VIEW without CONCURRENTLY write the whole table while nobody can use it. VACUUM and a CLUSTER of all tables cannot run in the transaction of a deploy at all.',
    remedy: 'Run upkeep outside of the migrations, in a maintenance window or with a tool that works beside readers and writers.',
    alias: ['pgfence vacuum-full', 'pgfence set-logged-unlogged', 'pgfence refresh-matview-blocking', 'squawk prefer-repack'],
    find(node, _statement, surroundings) {
        return describeUpkeep(node, surroundings).map((message) => ({ message }));
    },
    findAct: (act, { created }) => act.kind === 'rewrite' && !created.has(act.table.key)
        ? [{ message: `${act.why} writes ${act.table.label} anew.`, remedy: 'Do it outside of the migration, at a time when the table may be slow or locked.' }]
        : [],
};
const table_rewrite_maintenance_rewriting = new Map([
    ['AT_SetLogged', 'SET LOGGED'],
    ['AT_SetUnLogged', 'SET UNLOGGED'],
    ['AT_SetAccessMethod', 'SET ACCESS METHOD'],
    ['AT_SetTableSpace', 'SET TABLESPACE'],
]);
function describeUpkeep(node, surroundings) {
    if ('VacuumStmt' in node && node.VacuumStmt.is_vacuumcmd === true)
        return ['VACUUM cannot run inside of the transaction of the deploy.'];
    if ('ClusterStmt' in node)
        return [`CLUSTER writes ${node.ClusterStmt.relation === undefined ? 'tables' : alteration_labelOf(node.ClusterStmt.relation)} anew under an exclusive lock.`];
    if ('RefreshMatViewStmt' in node) {
        const { relation = {}, concurrent, skipData } = node.RefreshMatViewStmt;
        const isHarmless = concurrent === true || skipData === true || surroundings.created.tables.has(created_nameOf(relation));
        return isHarmless ? [] : [`Nobody can read ${alteration_labelOf(relation)} while it is refreshed.`];
    }
    return alterExisting(node, surroundings).flatMap(({ label, command }) => {
        const what = table_rewrite_maintenance_rewriting.get(command.subtype);
        return what === undefined ? [] : [`${what} writes ${label} anew under an exclusive lock.`];
    });
}

;// CONCATENATED MODULE: ./src/checks/policy/availability/unbatched-data-change.ts



const unbatchedDataChange = {
    id: 'availability/unbatched-data-change',
    severity: 'warning',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'UPDATE, DELETE and INSERT … SELECT hold a lock on every row that they touch until the deploy commits, together with all other locks of its transaction. How many rows that is, the statement does not tell.',
    remedy: 'Change rows in batches by a job of its own after the deploy; where they are few, say how many to the reviewer.',
    alias: ['strong_migrations backfilling', 'pgfence update-in-migration', 'liquibase MaxAffectedRowsAllowed'],
    find(node, _statement, { created }) {
        return changedRows(node)
            .filter((table) => !created.tables.has(created_nameOf(table)))
            .map((table) => ({ message: `The rows of ${alteration_labelOf(table)} are changed in one statement.` }));
    },
    findAct: (act, { created }) => (act.kind === 'update' || act.kind === 'delete' || (act.kind === 'insert' && act.source !== null && act.source.from !== null)) &&
        !created.has(act.table.key)
        ? [{ message: `The rows of ${act.table.label} are changed in one statement.` }]
        : [],
};

;// CONCATENATED MODULE: ./src/checks/policy/acts/new-columns.ts
/** Columns that a change adds, and whether whoever reads them reads their values as they are. */

/** A column that a rebuilt table had before is not new. */
function newColumns(act, { replacing }) {
    if (act.kind === 'add-column')
        return [new_columns_describe(act.table.label, act.column)];
    if (act.kind !== 'create-table')
        return [];
    const kept = replacing.get(act.table.key);
    return act.columns.filter(({ name }) => kept?.has(name) !== true).map((column) => new_columns_describe(act.table.label, column));
}
const textual = new Set([
    ...['', 'text', 'char', 'varchar', 'tinytext', 'mediumtext', 'longtext', 'json', 'jsonb', 'clob', 'nchar', 'nvarchar', 'character', 'character varying'],
    ...['varying character', 'national varchar', 'national character', 'native character', 'string', 'enum', 'set'],
]);
/** SQLite keeps texts in columns of any type; one without a type says nothing else. */
function isTextual({ type }) {
    return textual.has(type.name);
}
/** Whether its comment says how it is treated. */
function isClassified({ comment }) {
    return comment !== null && /classif|encrypted|hashed|@pii|tokeni[sz]ed/iu.test(comment);
}
function new_columns_describe(table, column) {
    return { column, label: `"${(0,model_excerpt/* excerpt */.K)(column.name)}" of ${table}` };
}

;// CONCATENATED MODULE: ./src/checks/policy/confidentiality/columns.ts


/** Of CREATE TABLE and of ALTER TABLE … ADD COLUMN. */
function selectNewColumns(node) {
    if ('CreateStmt' in node && node.CreateStmt.relation !== undefined) {
        const { relation, tableElts = [] } = node.CreateStmt;
        return tableElts.flatMap((part) => ('ColumnDef' in part ? [columns_describe(relation, part.ColumnDef)] : []));
    }
    return selectCommands(node, 'AT_AddColumn').flatMap(({ table, command: { def } }) => {
        return def !== undefined && 'ColumnDef' in def ? [columns_describe(table, def.ColumnDef)] : [];
    });
}
/** The line of the file on which a column of this statement is written; the statement's own where that is not plain to see. */
function columns_lineOf({ text, line }, { name }) {
    const lines = text.split('\n');
    const at = lines.findIndex((written) => [`"${name}" `, `${name} `].some((start) => written.trimStart().startsWith(start)));
    return line + Math.max(at, 0);
}
function columns_typeOf({ names = [] }) {
    return (names.flatMap(wordsOf).at(-1) ?? '').toLowerCase();
}
const columns_textual = new Set(['text', 'varchar', 'bpchar', 'char', 'citext', 'json', 'jsonb', 'name', 'hstore', 'xml']);
/** Whether a reader of the column reads its value as it is. */
function columns_isTextual(type) {
    return columns_textual.has(type);
}
/** Whether the change comments the column with a classification: `@classification …`, `encrypted by …`. */
function columns_isClassified({ table, name }, all) {
    const key = [keyOf(wordsOfRelation(table)), name].join('.');
    return all.some(({ statements }) => statements.some(({ node }) => node !== null && classifies(node, key)));
}
function shownNew({ table, name }) {
    return shownColumn(table, name);
}
function classifies(node, key) {
    if (!('CommentStmt' in node) || node.CommentStmt.objtype !== 'OBJECT_COLUMN' || node.CommentStmt.object === undefined)
        return false;
    const words = wordsOf(node.CommentStmt.object);
    const commented = [keyOf(words.slice(0, -1)), words.at(-1)].join('.');
    return commented === key && /classif|encrypted|hashed|@pii|tokeni[sz]ed/iu.test(node.CommentStmt.comment ?? '');
}
function columns_describe(table, { colname = '', typeName }) {
    return { table, name: colname, type: typeName === undefined ? '' : columns_typeOf(typeName) };
}

;// CONCATENATED MODULE: ./src/checks/policy/confidentiality/sensitive.ts
/** Names that speak of what should be kept from most readers, by the words that they are made of. */

const phrases = [
    [
        'secret',
        [
            'password',
            'passwd',
            'pwd',
            'passphrase',
            'passcode',
            'secret',
            'apikey',
            'api key',
            'access key',
            'private key',
            'privatekey',
            'encryption key',
            'signing key',
        ],
    ],
    ['secret', ['ssh key', 'recovery code', 'recovery codes', 'backup codes', 'security answer', 'mnemonic', 'seed phrase', 'credentials']],
    [
        'secret',
        ['ssn', 'social security', 'social security number', 'credit card', 'card number', 'cardnumber', 'creditcard', 'cvv', 'cvc', 'security code', 'card pin'],
    ],
    ['identity', ['token', 'jwt', 'otp', 'totp', '2fa', 'mfa code', 'cookie']],
    [
        'identity',
        [
            'driver license',
            'drivers license',
            'driving licence',
            'passport',
            'passport number',
            'national id',
            'national insurance',
            'tax id',
            'tax number',
            'vat id',
            'sin number',
        ],
    ],
    [
        'identity',
        [
            'bank account',
            'account number',
            'routing number',
            'iban',
            'swift code',
            'bic',
            'sort code',
            'health record',
            'medical record',
            'diagnosis',
            'patient id',
        ],
    ],
    ['identity', ['insurance number', 'health insurance', 'mac address', 'imei', 'biometric', 'fingerprint template', 'license plate', 'licence plate']],
    [
        'personal',
        [
            'email',
            'e mail',
            'phone',
            'telephone',
            'mobile',
            'fax',
            'dob',
            'date of birth',
            'birth date',
            'birthdate',
            'birthday',
            'address',
            'street',
            'postal code',
            'zip',
        ],
    ],
    [
        'personal',
        ['ip', 'ip address', 'latitude', 'longitude', 'lat', 'lng', 'lon', 'geolocation', 'salary', 'income', 'gender', 'sex', 'ethnicity', 'race', 'religion'],
    ],
    [
        'personal',
        ['nationality', 'first name', 'last name', 'full name', 'surname', 'firstname', 'lastname', 'fullname', 'maiden name', 'marital status', 'disability'],
    ],
];
const known = phrases.flatMap(([sensitivity, written]) => written.map((phrase) => [sensitivity, phrase.split(' ')]));
/** The value is not there in the clear. */
const protecting = new Set('hash hashed hashes digest encrypted encryption enc cipher ciphertext crypt bcrypt argon argon2 scrypt pbkdf salt salted sealed hmac sha sha256 fingerprint masked redacted tokenized bidx blind'.split(' '));
/** After the thing: it is about it, and not the thing itself. */
const describing = new Set(('count counts total type types kind id ids uuid name names at on expires expired expiry expiration expire status state hint policy policies url uri path limit limits usage used max min required ' +
    'enabled disabled verified valid length size version prefix suffix label ref reference arn kid provider issuer scope scopes format strength symbol contract standard price amount ' +
    'balance decimals budget method last brand template templates notification notifications preference preferences opt consent domain reset changed sent frequency rate cost costs source strategy mode algorithm attempt attempts tries created updated rotated').split(' '));
/** Before the thing: how much of it, or whether. */
const counting = new Set('max min has is needs no num total count last require requires allow allows use uses enable'.split(' '));
function isProtected(name) {
    return splitWords(name).some((word) => protecting.has(word));
}
/** Null for a name that speaks of nothing of the kind, of something protected, or only about it: `token_count`, `password_hash`. */
function sensitivityOf(name) {
    const words = splitWords(name);
    const found = known.flatMap(([sensitivity, phrase]) => {
        const at = indexOfWords(words, phrase);
        return at === -1 ? [] : [{ sensitivity, from: at, to: at + phrase.length }];
    });
    const [first] = found;
    if (first === undefined || words.some((word) => protecting.has(word)))
        return null;
    const before = words.slice(0, Math.min(...found.map(({ from }) => from)));
    const after = words.slice(Math.max(...found.map(({ to }) => to)));
    return before.some((word) => counting.has(word)) || after.some((word) => describing.has(word)) ? null : first.sensitivity;
}

;// CONCATENATED MODULE: ./src/checks/policy/confidentiality/encryption-weakened.ts







const encryptionWeakened = {
    id: 'confidentiality/encryption-weakened',
    severity: 'error',
    criteria: ['C1.1', 'CC6.1'],
    cause: 'The change decrypts stored values, gives them a column in the clear, or drops what encrypts them: every reader of the table, each backup and each replica has them from then on.',
    remedy: 'Keep the values encrypted, and decrypt them where they are used; to change keys or methods, write the newly encrypted value beside the old one.',
    alias: [],
    find: (node, _statement, surroundings) => [
        ...selectDroppedExtensions(node),
        ...selectRetyped(node, surroundings),
        ...selectDecrypting(node),
        ...selectShadows(node),
        ...selectUncovered(node, surroundings),
    ],
    findAct: (act, { change, created }) => [
        ...newColumns(act, change)
            .filter(({ column }) => isTextual(column) && isNamedForClear(column.name))
            .map(({ label }) => ({ message: `The new column ${label} is named for values in the clear.` })),
        ...(act.kind === 'rename-column' && !created.has(act.table.key) && isProtected(act.from) && !isProtected(act.to) && sensitivityOf(act.to) !== null
            ? [
                {
                    message: `Renames ${shown([act.from])} of ${act.table.label} to ${shown([act.to])}, as if it were not protected any more.`,
                    severity: 'warning',
                },
            ]
            : []),
    ],
};
const extensions = new Set(['pgcrypto', 'pgsodium', 'supabase_vault', 'pg_tde']);
const decrypting = new Set([
    'pgp_sym_decrypt',
    'pgp_pub_decrypt',
    'decrypt',
    'decrypt_iv',
    'crypto_aead_det_decrypt',
    'crypto_secretbox_open',
]);
const unwrapping = new Set(['convert_from', 'encode']);
function selectDroppedExtensions(node) {
    if (!('DropStmt' in node) || node.DropStmt.removeType !== 'OBJECT_EXTENSION')
        return [];
    const names = (node.DropStmt.objects ?? []).map((object) => wordsOf(object).join('.'));
    return names.filter((name) => extensions.has(name)).map((name) => ({ message: `Drops the extension ${shown([name])}, which encrypts.` }));
}
/** Only bytes can be unwrapped into text; what they mean, the column's name has to tell. */
function selectRetyped(node, { created }) {
    return selectCommands(node, 'AT_AlterColumnType').flatMap(({ table, command: { name = '', def } }) => {
        if (def === undefined || !('ColumnDef' in def) || created.tables.has(created_nameOf(table)))
            return [];
        const { typeName, raw_default } = def.ColumnDef;
        if (typeName === undefined || raw_default === undefined || !columns_isTextual(columns_typeOf(typeName)))
            return [];
        const called = calledIn(raw_default);
        if (called.some((call) => decrypting.has(call)))
            return [{ message: `Decrypts the column ${shownColumn(table, name)} for good.` }];
        if (!called.some((call) => unwrapping.has(call)))
            return [];
        const message = `Turns the bytes of the column ${shownColumn(table, name)} into readable text.`;
        return [isProtected(name) || sensitivityOf(name) !== null ? { message } : { message, severity: 'warning' }];
    });
}
/** Values that a query decrypts are stored, or shown by a view, in the clear. */
function selectDecrypting(node) {
    if (!('InsertStmt' in node || 'UpdateStmt' in node || 'CreateTableAsStmt' in node || 'ViewStmt' in node))
        return [];
    const call = calledIn(node).find((name) => decrypting.has(name));
    return call === undefined ? [] : [{ message: `Keeps in the clear what ${shown([call])} decrypts.` }];
}
function calledIn(node) {
    return selectParts(node, 'FuncCall').flatMap(({ funcname = [] }) => funcname.flatMap(wordsOf).slice(-1));
}
function selectShadows(node) {
    return selectNewColumns(node)
        .filter(({ name, type }) => columns_isTextual(type) && isNamedForClear(name))
        .map((column) => ({ message: `The new column ${shownNew(column)} is named for values in the clear.` }));
}
function isNamedForClear(name) {
    return splitWords(name).some((word) => ['plaintext', 'cleartext', 'decrypted', 'unencrypted', 'unhashed'].includes(word));
}
/** `ssn_encrypted` becomes `ssn`. */
function selectUncovered(node, { created }) {
    if (!('RenameStmt' in node) || node.RenameStmt.renameType !== 'OBJECT_COLUMN' || node.RenameStmt.relation === undefined)
        return [];
    const { relation, subname = '', newname = '' } = node.RenameStmt;
    if (created.tables.has(created_nameOf(relation)) || !isProtected(subname) || isProtected(newname) || sensitivityOf(newname) === null)
        return [];
    return [{ message: `Renames ${shownColumn(relation, subname)} to ${shown([newname])}, as if it were not protected any more.`, severity: 'warning' }];
}

;// CONCATENATED MODULE: ./src/checks/policy/confidentiality/sensitive-column-copied.ts



const sensitiveColumnCopied = {
    id: 'confidentiality/sensitive-column-copied',
    severity: 'warning',
    criteria: ['C1.1', 'CC6.1'],
    cause: 'A view, or a table that is filled from a query, takes in a column that by its name is sensitive. The privileges and row policies of the first place do not hold in the second.',
    remedy: 'Leave the column out of the query, or keep the second place as closed as the first (`security_invoker` for a view, the same grants and policies for a table).',
    alias: ['splinter 0002', 'splinter 0016'],
    find: (node) => {
        const copy = selectCopy(node);
        if (copy === null)
            return [];
        const names = new Set(selectParts(copy.query, 'ResTarget').flatMap(({ val }) => sensitive_column_copied_columnOf(val)));
        const sensitive = Array.from(names).filter((name) => ['secret', 'identity'].includes(sensitivityOf(name) ?? ''));
        return sensitive.map((name) => ({ message: `Copies the column ${shown([name])} into ${copy.into}.` }));
    },
    findAct: (act, { change }) => copiedBy(act, change)
        .filter((name) => ['secret', 'identity'].includes(sensitivityOf(name) ?? ''))
        .map((name) => ({ message: `Copies the column ${shown([name])} into ${act.kind === 'create-view' ? act.name.label : 'another table'}.` })),
};
function selectCopy(node) {
    if ('ViewStmt' in node && node.ViewStmt.query !== undefined && node.ViewStmt.view !== undefined) {
        return { query: node.ViewStmt.query, into: `the view ${shownRelation(node.ViewStmt.view)}` };
    }
    if ('CreateTableAsStmt' in node && node.CreateTableAsStmt.query !== undefined && node.CreateTableAsStmt.into?.rel !== undefined) {
        return { query: node.CreateTableAsStmt.query, into: shownRelation(node.CreateTableAsStmt.into.rel) };
    }
    if (!('InsertStmt' in node) || node.InsertStmt.selectStmt === undefined || node.InsertStmt.relation === undefined)
        return null;
    return { query: node.InsertStmt.selectStmt, into: shownRelation(node.InsertStmt.relation) };
}
/** The name of a plain column; a call around it, such as a hash, makes something else of it. */
function sensitive_column_copied_columnOf(value) {
    if (value === undefined || !('ColumnRef' in value))
        return [];
    const words = (value.ColumnRef.fields ?? []).flatMap(wordsOf);
    return words.slice(-1);
}
/** A rebuilt table is the same place as before. */
function copiedBy(act, { replacing }) {
    if (act.kind === 'create-view')
        return [...new Set(act.query.columns)];
    if (act.kind === 'create-table' || act.kind === 'insert')
        return act.source === null || replacing.has(act.table.key) ? [] : [...new Set(act.source.columns)];
    return [];
}

;// CONCATENATED MODULE: ./src/checks/policy/confidentiality/sensitive-column-plaintext.ts




const sensitiveColumnPlaintext = {
    id: 'confidentiality/sensitive-column-plaintext',
    severity: 'warning',
    criteria: ['C1.1', 'CC6.1'],
    cause: 'By its name a new column holds a secret, or what identifies a person or their money, and by its type it holds it in the clear: every reader of the table, each backup and each replica has it.',
    remedy: "Keep a hash or the encrypted value, and say so in the name (`password_hash`, `iban_encrypted`) or in a comment (COMMENT ON COLUMN … IS '@classification …'); or keep it in a store for secrets.",
    alias: ['splinter 0023'],
    find: (node, statement, surroundings) => selectNewColumns(node).flatMap((column) => {
        const sensitivity = columns_isTextual(column.type) ? sensitivityOf(column.name) : null;
        if (sensitivity === null || sensitivity === 'personal' || columns_isClassified(column, surroundings.all))
            return [];
        const message = `The new column ${shownNew(column)} of type ${column.type} would hold its values in the clear.`;
        return [{ message, line: columns_lineOf(statement, column) }];
    }),
    findAct: (act, { change, dialect }) => newColumns(act, change).flatMap(({ column, label }) => {
        const sensitivity = isTextual(column) && !isClassified(column) ? sensitivityOf(column.name) : null;
        if (sensitivity === null || sensitivity === 'personal')
            return [];
        const message = `The new column ${label} of type ${(0,model_excerpt/* excerpt */.K)(column.type.label)} would hold its values in the clear.`;
        const remedy = dialect === 'mysql' ? remedyByComment : remedyByName;
        return [{ message, remedy }];
    }),
};
/** SQLite has no comments on columns. */
const remedyByName = 'Keep a hash or the encrypted value, and say so in the name (`password_hash`, `iban_encrypted`); or keep it in a store for secrets.';
const remedyByComment = "Keep a hash or the encrypted value, and say so in the name (`password_hash`, `iban_encrypted`) or in the column's COMMENT; or keep it in a store for secrets.";

;// CONCATENATED MODULE: ./src/checks/policy/confidentiality/sensitive-data-unclassified.ts




/** How many columns a message names. */
const sensitive_data_unclassified_namedAtMost = 8;
const yesOrWhen = new Set(['bool', 'timestamp', 'timestamptz']);
const sensitiveDataUnclassified = {
    id: 'confidentiality/sensitive-data-unclassified',
    severity: 'notice',
    criteria: ['C1.1'],
    cause: 'By their names new columns hold data on persons, and no comment says how it is classified, so that exports, logs and retention cannot go by it.',
    remedy: "Classify the column where the schema is described, or in the database: COMMENT ON COLUMN … IS '@classification personal'.",
    alias: ['bytebase COLUMN_COMMENT', 'liquibase TableCommentPatternCheck'],
    find: (node, _statement, surroundings) => {
        const columns = selectNewColumns(node).filter((column) => !yesOrWhen.has(column.type) && sensitivityOf(column.name) === 'personal' && !columns_isClassified(column, surroundings.all));
        const [first] = columns;
        if (first === undefined)
            return [];
        return [sensitive_data_unclassified_tell(shownRelation(first.table), columns)];
    },
    findAct: (act, { change }) => tellAdded(act, change),
};
function sensitive_data_unclassified_tell(table, columns) {
    const names = columns
        .slice(0, sensitive_data_unclassified_namedAtMost)
        .map(({ name }) => shown([name]))
        .join(', ');
    const more = columns.length > sensitive_data_unclassified_namedAtMost ? ` and ${columns.length - sensitive_data_unclassified_namedAtMost} more` : '';
    return { message: `New columns of ${table} tell of persons, and none says how it is classified: ${names}${more}.` };
}
function tellAdded(act, change) {
    if (act.kind !== 'create-table' && act.kind !== 'add-column')
        return [];
    const columns = newColumns(act, change).flatMap(({ column }) => {
        const isMeant = !['boolean', 'bool', 'timestamp', 'datetime'].includes(column.type.name) && !isClassified(column);
        return isMeant && sensitivityOf(column.name) === 'personal' ? [column] : [];
    });
    return columns.length === 0
        ? []
        : [{ ...sensitive_data_unclassified_tell(act.table.label, columns), remedy: 'Classify the columns where the schema is described, or in their COMMENT where the database has one.' }];
}

;// CONCATENATED MODULE: ./src/checks/policy/confidentiality/literal.ts
/** What a literal gives away, by its form alone. */
/** Longer texts are looked into at their beginning alone. */
const literal_readAtMost = 20_000;
const secrets = /-----BEGIN [A-Z ]{0,30}PRIVATE KEY|\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\b(?:sk|rk)_live_[0-9a-zA-Z]{10,}|\bgh[pousr]_[0-9A-Za-z]{30,}|\bgithub_pat_[0-9A-Za-z_]{30,}|\bxox[abprs]-[0-9A-Za-z-]{10,}|\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}|\bsk-(?:proj-|ant-)?[A-Za-z0-9_-]{32,}|\bAIza[\w-]{35}\b/u;
const socialSecurity = /(?<![\d-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/u;
const card = /(?<![\d.-])\d(?:[ -]?\d){14,15}(?![\d.-])/gu;
/** Domains that are kept for examples and tests belong to nobody. */
const email = /(?<![\w.+-])[\w.+-]{1,64}@(?!(?:[\w-]{1,63}\.){0,5}(?:example\.(?:com|org|net)|(?:[\w-]{1,63}\.)?(?:test|example|invalid|localhost|local))\b)(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}\b/iu;
function findLeaks(text) {
    const read = text.slice(0, literal_readAtMost);
    const leaks = [];
    if (secrets.test(read))
        leaks.push('a secret');
    if (socialSecurity.test(read))
        leaks.push('a social security number');
    if (Array.from(read.matchAll(card)).some(([digits]) => isCard(digits.replace(/\D/gu, ''))))
        leaks.push('a card number');
    if (email.test(read))
        leaks.push('an e-mail address');
    return leaks;
}
/** A value for a password column that is not a hash of one. */
function isPlainSecret(text) {
    return text !== '' && !/^(?:\$\w|\{\w+\}|(?:pbkdf2|scrypt|bcrypt|argon2|sha)\w*[:$]|(?:[\da-f]{2}){16,}$|md5[\da-f]{32}$)/iu.test(text);
}
/** Visa, Mastercard, American Express and Discover, with their check digit. */
function isCard(digits) {
    return /^(?:4\d{15}|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|6(?:011|5\d\d)\d{12})$/u.test(digits) && checkSum(digits) % 10 === 0;
}
function checkSum(digits) {
    const numbers = Array.from(digits, Number).reverse();
    return numbers.reduce((sum, digit, at) => sum + (at % 2 === 0 ? digit : ((digit * 2) % 10) + Math.floor((digit * 2) / 10)), 0);
}

;// CONCATENATED MODULE: ./src/checks/policy/confidentiality/sensitive-literal-in-dml.ts




const sensitiveLiteralInDml = {
    id: 'confidentiality/sensitive-literal-in-dml',
    severity: 'error',
    criteria: ['C1.1', 'CC6.1'],
    cause: 'An INSERT or UPDATE holds a value that looks like a secret, or like the data of a person: it lies in the repository and its history for everyone who can read them, and a migration that landed is never changed again.',
    remedy: 'Take the value out, and treat a secret as known to others: replace it where it is used. Load such data by a job that reads it from where it is kept.',
    alias: ['liquibase pii_ssn', 'liquibase pii_pan'],
    find: (node) => ('InsertStmt' in node || 'UpdateStmt' in node || 'SelectStmt' in node ? sensitive_literal_in_dml_selectHits(node) : []),
    findAct: (act) => (act.kind === 'insert' || act.kind === 'update' ? tellWritten(act.written) : []),
};
function sensitive_literal_in_dml_selectHits(node) {
    const [inserts, updates] = [selectParts(node, 'InsertStmt'), selectParts(node, 'UpdateStmt')];
    if (inserts.length + updates.length === 0)
        return [];
    const leaks = new Set(selectParts(node, 'A_Const').flatMap(({ sval }) => findLeaks(sval?.sval ?? '')));
    const columns = new Set([...inserts.flatMap(selectInserted), ...updates.flatMap(selectUpdated)]);
    return tellAll(leaks, columns);
}
function tellAll(leaks, columns) {
    return [
        ...Array.from(leaks, (leak) => sensitive_literal_in_dml_tell(`Writes what looks like ${leak}.`, leak === 'an e-mail address')),
        ...Array.from(columns, (column) => sensitive_literal_in_dml_tell(`Writes a value in the clear into the column ${shown([column])}.`, false)),
    ];
}
/** The line is not shown, since it holds the value. */
function sensitive_literal_in_dml_tell(message, isWarning) {
    return { message, excerpt: null, ...(isWarning ? { severity: 'warning' } : {}) };
}
/** The columns for secrets that VALUES fills with plain texts. */
function selectInserted({ cols = [], selectStmt }) {
    const names = cols.map((col) => ('ResTarget' in col ? (col.ResTarget.name ?? '') : ''));
    if (selectStmt === undefined || !('SelectStmt' in selectStmt))
        return [];
    const rows = (selectStmt.SelectStmt.valuesLists ?? []).map((row) => ('List' in row ? (row.List.items ?? []) : []));
    return names.filter((name, at) => sensitivityOf(name) === 'secret' && rows.some((row) => isPlainText(row[at])));
}
function selectUpdated({ targetList = [] }) {
    const targets = targetList.flatMap((part) => ('ResTarget' in part ? [part.ResTarget] : []));
    return targets.flatMap(({ name = '', val }) => (sensitivityOf(name) === 'secret' && isPlainText(val) ? [name] : []));
}
function isPlainText(value) {
    if (value === undefined || !('A_Const' in value))
        return false;
    const { sval } = value.A_Const;
    return sval !== undefined && isPlainSecret(sval.sval ?? '');
}
function tellWritten({ texts, plain }) {
    const leaks = new Set(texts.flatMap(findLeaks));
    const columns = new Set(plain.flatMap(({ column, text }) => (sensitivityOf(column) === 'secret' && isPlainSecret(text) ? [column] : [])));
    return tellAll(leaks, columns);
}

;// CONCATENATED MODULE: ./src/checks/policy/condition.ts
/** How deep a condition is looked into; what is nested deeper counts as a choice. */
const maxDepth = 50;
/** True of no condition at all, and of one that holds for every row: `true`, `1 = 1`, `id = id`, `x OR true`. */
function choosesAll(condition) {
    return condition === undefined || isTrue(condition, maxDepth);
}
function isTrue(node, depth) {
    if (depth === 0)
        return false;
    if ('A_Const' in node)
        return node.A_Const.boolval?.boolval === true;
    if ('TypeCast' in node)
        return node.TypeCast.arg !== undefined && isTrueWord(node.TypeCast.arg, depth);
    if ('A_Expr' in node)
        return isTautology(node.A_Expr);
    if (!('BoolExpr' in node))
        return false;
    const { boolop, args = [] } = node.BoolExpr;
    if (boolop === 'OR_EXPR')
        return args.some((part) => isTrue(part, depth - 1));
    if (boolop === 'AND_EXPR')
        return args.every((part) => isTrue(part, depth - 1));
    return args.every((part) => isFalse(part));
}
function isTrueWord(node, depth) {
    if ('A_Const' in node && node.A_Const.sval !== undefined)
        return ['t', 'true', 'y', 'yes', 'on', '1'].includes(node.A_Const.sval.sval ?? '');
    return isTrue(node, depth - 1);
}
function isFalse(node) {
    return 'A_Const' in node && node.A_Const.boolval !== undefined && node.A_Const.boolval.boolval !== true;
}
/** A comparison of a thing with itself, or of two constants that are equal or, for `<>`, are not. */
function isTautology({ kind, name = [], lexpr, rexpr }) {
    const operator = name.length === 1 && name[0] !== undefined && 'String' in name[0] ? name[0].String.sval : undefined;
    if (kind !== 'AEXPR_OP' || operator === undefined || lexpr === undefined || rexpr === undefined)
        return false;
    const [left, right] = [spelling(lexpr), spelling(rexpr)];
    if (left === null || right === null)
        return false;
    if (['=', '>=', '<='].includes(operator))
        return left === right;
    return ['<>', '!='].includes(operator) && 'A_Const' in lexpr && 'A_Const' in rexpr && left !== right;
}
/** A constant or a column in one form of writing; null for anything else. */
function spelling(node) {
    if ('ColumnRef' in node)
        return `column ${JSON.stringify(node.ColumnRef.fields)}`;
    return 'A_Const' in node ? spellConstant(node.A_Const) : null;
}
/** NULL equals nothing, itself included. */
function spellConstant({ isnull, ival, fval, sval, boolval }) {
    return isnull === true ? null : `constant ${JSON.stringify({ ival, fval, sval, boolval })}`;
}

;// CONCATENATED MODULE: ./src/checks/policy/destructive/delete-without-where.ts




const deleteWithoutWhere = {
    id: 'destructive/delete-without-where',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5', 'A1.2'],
    cause: 'A DELETE has no WHERE, or one that every row meets: all rows go, and can only be had back from a backup.',
    remedy: 'Say in a WHERE which rows are meant; where all are, keep them first and say where in a waiver.',
    alias: ['pgfence delete-without-where', 'flyway RG06', 'bytebase STATEMENT_WHERE_REQUIRE_UPDATE_DELETE'],
    find: (node, { text }, { created }) => {
        if (!/\bdelete\b/iu.test(text))
            return [];
        return selectParts(node, 'DeleteStmt').flatMap(({ relation, whereClause, usingClause = [] }) => {
            if (relation === undefined || usingClause.length > 0 || created.tables.has(created_nameOf(relation)) || !choosesAll(whereClause))
                return [];
            return [{ message: `Deletes every row of ${shownRelation(relation)}: it has no WHERE that chooses.` }];
        });
    },
    findAct: (act, { created }) => act.kind === 'delete' && act.choice !== 'some' && !act.isJoined && !created.has(act.table.key)
        ? [{ message: `Deletes every row of ${act.table.label}: it has no WHERE that chooses.` }]
        : [],
};

;// CONCATENATED MODULE: ./src/checks/policy/acts/rebuilt.ts
/** Old columns that the new table does not have. */
function leftOut(rebuild, tables) {
    const old = rebuild === undefined ? null : tables.columnsOf(rebuild.table.key);
    const kept = new Set(rebuild?.columns.map((name) => name.toLowerCase()));
    return old === null ? [] : [...old].filter(([key]) => !kept.has(key)).map(([, { name }]) => name);
}
/** Columns of the new table that the copy does not fill although the old one has them; without knowledge of it, all that are not filled. */
function unfilled({ table, columns, filled }, tables) {
    const old = tables.columnsOf(table.key);
    if (filled.length === 0)
        return [];
    const given = new Set(filled.map((name) => name.toLowerCase()));
    return columns.filter((name) => {
        const before = old?.get(name.toLowerCase());
        // A generated column has no values of its own.
        return !given.has(name.toLowerCase()) && !tables.isFresh(table.key, name) && (old === null || before?.generated === null);
    });
}
/** Columns that the copy takes and the old table does not have. */
function invented({ table, copy }, tables) {
    const old = tables.columnsOf(table.key);
    return old === null ? [] : copy.columns.filter((name) => !old.has(name.toLowerCase()));
}

;// CONCATENATED MODULE: ./src/checks/policy/destructive/drop-column.ts
/** destructive/drop-column: a column goes, and its values with it. */





const dropColumn = {
    id: 'destructive/drop-column',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5', 'A1.2'],
    cause: 'A column is dropped. Its values can only be had back from a backup, and the code that is still running names it in every SELECT that Drizzle writes.',
    remedy: 'First deploy code whose schema no longer has the column; then drop it in a change of its own, with a waiver that says why its values may go.',
    alias: ['squawk ban-drop-column', 'strong_migrations remove_column', 'atlas DS103', 'liquibase ChangeDropColumnWarn', 'flyway RG14'],
    find: (node, _statement, { created }) => selectCommands(node, 'AT_DropColumn')
        .filter(({ table }) => !created.tables.has(created_nameOf(table)))
        .map(({ table, command }) => ({ message: `Drops the column ${shownColumn(table, command.name ?? '')} with all its values.` })),
    findAct: (act, { created, change, position, tables }) => act.kind === 'drop' && change.rebuilds.has(position)
        ? leftOut(change.rebuilds.get(position), tables).map((name) => ({
            message: `Drops the column ${shown([name])} with all its values: the rebuild of its table leaves it out.`,
        }))
        : act.kind === 'drop-column' && !created.has(act.table.key)
            ? [{ message: `Drops the column ${shown([act.column])} of ${act.table.label} with all its values.` }]
            : [],
};

;// CONCATENATED MODULE: ./src/checks/policy/destructive/drop-database.ts

const dropDatabase = {
    id: 'destructive/drop-database',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5', 'A1.2'],
    cause: 'A database is dropped. PostgreSQL refuses that inside the transaction in which drizzle-kit runs migrations, and outside of it everything would be lost.',
    remedy: 'Take the statement out: databases are removed by whoever runs the server, outside of migrations.',
    alias: ['squawk ban-drop-database', 'pgfence drop-database', 'flyway RG03'],
    find: (node) => ('DropdbStmt' in node ? [{ message: `Drops the database ${shown([node.DropdbStmt.dbname ?? ''])}.` }] : []),
    findAct: (act) => (act.kind === 'drop' && act.object === 'database' ? act.names.map(({ label }) => ({ message: `Drops the database ${label}.` })) : []),
};

;// CONCATENATED MODULE: ./src/checks/policy/acts/dropped.ts
function tellDroppedActs(act, objects, { made }, kind, loss) {
    if (act.kind !== 'drop' || !objects.includes(act.object))
        return [];
    return act.names.filter(({ key }) => !made.has(key)).map(({ label }) => ({ message: `Drops the ${kind} ${label}: ${loss}.` }));
}

;// CONCATENATED MODULE: ./src/checks/policy/destructive/dropped.ts



/** The objects of these types that a statement drops. */
function dropped_selectDropped(node, ...types) {
    if (!('DropStmt' in node))
        return [];
    const { removeType, objects = [], behavior } = node.DropStmt;
    if (removeType === undefined || !types.includes(removeType))
        return [];
    return objects.map(wordsOf).map((words) => ({ words, key: keyOf(words), cascade: behavior === 'DROP_CASCADE' }));
}
/** A hit for each dropped object that the change neither made before nor makes again after. */
function tellDropped(node, types, surroundings, kind, loss) {
    return dropped_selectDropped(node, ...types)
        .filter(({ key }) => !makes(surroundings.before, key) && !makes(surroundings.after, key))
        .map(({ words }) => ({ message: `Drops the ${kind} ${shown(words)}: ${loss}.` }));
}
/** Whether one of the statements creates a view, routine, sequence or type of this name. */
function makes(statements, key) {
    return statements.some(({ node }) => node !== null && keyMade(node) === key);
}
function keyMade(node) {
    if ('ViewStmt' in node && node.ViewStmt.view !== undefined)
        return created_nameOf(node.ViewStmt.view);
    if ('CreateTableAsStmt' in node && node.CreateTableAsStmt.into?.rel !== undefined)
        return created_nameOf(node.CreateTableAsStmt.into.rel);
    if ('CreateSeqStmt' in node && node.CreateSeqStmt.sequence !== undefined)
        return created_nameOf(node.CreateSeqStmt.sequence);
    if ('CreateFunctionStmt' in node)
        return keyOf((node.CreateFunctionStmt.funcname ?? []).flatMap(wordsOf));
    if ('CreateEnumStmt' in node)
        return keyOf((node.CreateEnumStmt.typeName ?? []).flatMap(wordsOf));
    if ('CreateDomainStmt' in node)
        return keyOf((node.CreateDomainStmt.domainname ?? []).flatMap(wordsOf));
    if ('CompositeTypeStmt' in node && node.CompositeTypeStmt.typevar !== undefined)
        return created_nameOf(node.CompositeTypeStmt.typevar);
    return null;
}

;// CONCATENATED MODULE: ./src/checks/policy/destructive/drop-function.ts


const dropFunction = {
    id: 'destructive/drop-function',
    severity: 'warning',
    criteria: ['CC8.1', 'A1.2'],
    cause: 'A function or procedure is dropped: what calls it fails, and PostgreSQL does not know of the calls inside other bodies or in the application.',
    remedy: 'See that nothing calls it any more, then agree to it; CREATE OR REPLACE changes a function without dropping it.',
    alias: ['bytebase SCHEMA_BACKWARD_COMPATIBILITY'],
    find: (node, _statement, surroundings) => tellDropped(node, ['OBJECT_FUNCTION', 'OBJECT_PROCEDURE', 'OBJECT_ROUTINE', 'OBJECT_AGGREGATE'], surroundings, 'function', 'what calls it fails'),
    findAct: (act, { change }) => tellDroppedActs(act, ['function', 'procedure'], change, 'function', 'what calls it fails'),
};

;// CONCATENATED MODULE: ./src/checks/policy/destructive/drop-partition.ts




const dropPartition = {
    id: 'destructive/drop-partition',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5', 'A1.2'],
    cause: 'A partition is detached and dropped in one change: its rows vanish from the partitioned table, and can only be had back from a backup.',
    remedy: 'Detach it in one change and drop it in a later one, after its rows were kept or their retention has ended; a waiver names the retention rule.',
    alias: ['flyway RG16'],
    find: (node, _statement, surroundings) => dropped_selectDropped(node, 'OBJECT_TABLE')
        .filter(({ key }) => !surroundings.created.tables.has(key) && isDetached(surroundings.all, key))
        .map(({ words }) => ({ message: `Drops the partition ${shown(words)} with all its rows.` })),
    findAct: (act) => act.kind === 'partition' && (act.word === 'DROP' || act.word === 'TRUNCATE')
        ? act.names.map((name) => ({ message: `${act.word === 'DROP' ? 'Drops' : 'Empties'} the partition ${name} of ${act.table.label} with all its rows.` }))
        : [],
};
/** Whether the change detaches it: before its DROP, since afterwards there would be nothing to detach. */
function isDetached(all, key) {
    return all.some(({ statements }) => statements.some(({ node }) => node !== null && 'AlterTableStmt' in node && detaches(node, key)));
}
function detaches(node, key) {
    return selectCommands(node, 'AT_DetachPartition').some(({ command: { def } }) => {
        return def !== undefined && 'PartitionCmd' in def && def.PartitionCmd.name !== undefined && created_nameOf(def.PartitionCmd.name) === key;
    });
}

;// CONCATENATED MODULE: ./src/checks/policy/destructive/drop-sequence.ts


const dropSequence = {
    id: 'destructive/drop-sequence',
    severity: 'warning',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'A sequence is dropped: the number at which it stood is lost, and one that is made later under its name gives numbers out a second time.',
    remedy: 'See that no column and no code takes numbers from it; where one has to be made anew, start it above the highest number that was given out.',
    alias: [],
    find: (node, _statement, surroundings) => tellDropped(node, ['OBJECT_SEQUENCE'], surroundings, 'sequence', 'where it stood is lost'),
    findAct: (act, { change }) => tellDroppedActs(act, ['sequence'], change, 'sequence', 'where it stood is lost'),
};

;// CONCATENATED MODULE: ./src/checks/policy/destructive/drop-table.ts



const dropTable = {
    id: 'destructive/drop-table',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5', 'A1.2'],
    cause: 'A table is dropped. Its rows can only be had back from a backup, and whatever still reads or writes it fails from that moment on.',
    remedy: 'First deploy code that no longer uses the table and keep its rows where they are needed; then drop it in a change of its own, with a waiver that says where the rows are kept.',
    alias: ['squawk ban-drop-table', 'atlas DS102', 'pgfence drop-table', 'liquibase ChangeDropTableWarn', 'flyway RG01'],
    find: (node, _statement, surroundings) => dropped_selectDropped(node, 'OBJECT_TABLE', 'OBJECT_FOREIGN_TABLE')
        .filter(({ key }) => !surroundings.created.tables.has(key) && !isDetached(surroundings.all, key))
        .map(({ words }) => ({ message: `Drops the table ${shown(words)} with all its rows.` })),
    findAct: (act, { created, change, position }) => act.kind === 'drop' && act.object === 'table' && !change.rebuilds.has(position)
        ? act.names.filter(({ key }) => !created.has(key)).map(({ label }) => ({ message: `Drops the table ${label} with all its rows.` }))
        : [],
};

;// CONCATENATED MODULE: ./src/checks/policy/destructive/drop-trigger.ts




const dropTrigger = {
    id: 'destructive/drop-trigger',
    severity: 'warning',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'A trigger is dropped: what it kept up on every write (a history, a check, a sum) is silently not kept up from then on.',
    remedy: 'See that something else keeps up what the trigger did, then agree to it; a trigger that is made again in the same change is not reported.',
    alias: ['pgfence enable-disable-trigger'],
    find: (node, _statement, surroundings) => dropped_selectDropped(node, 'OBJECT_TRIGGER')
        .filter(({ words }) => !surroundings.created.tables.has(keyOf(words.slice(0, -1))) && !makesTrigger(surroundings.after, words))
        .map(({ words }) => ({
        message: `Drops the trigger ${shown(words.slice(-1))} of ${shown(words.slice(0, -1))}: what it kept up is not kept up any more.`,
    })),
    findAct: (act, { change }) => tellDroppedActs(act, ['trigger'], change, 'trigger', 'what it kept up is not kept up any more'),
};
function makesTrigger(statements, words) {
    return statements.some(({ node }) => {
        if (node === null || !('CreateTrigStmt' in node) || node.CreateTrigStmt.relation === undefined)
            return false;
        return node.CreateTrigStmt.trigname === words.at(-1) && keyOf(wordsOfRelation(node.CreateTrigStmt.relation)) === keyOf(words.slice(0, -1));
    });
}

;// CONCATENATED MODULE: ./src/checks/policy/destructive/drop-view.ts


const dropView = {
    id: 'destructive/drop-view',
    severity: 'warning',
    criteria: ['CC8.1', 'A1.2'],
    cause: 'A view is dropped: what reads through it fails, the grants on it are gone, and a materialized view loses its rows.',
    remedy: 'See that no code, report or export reads the view any more, then agree to it; a view that is made again in the same change is not reported.',
    alias: ['bytebase SCHEMA_BACKWARD_COMPATIBILITY'],
    find: (node, _statement, surroundings) => tellDropped(node, ['OBJECT_VIEW', 'OBJECT_MATVIEW'], surroundings, 'view', 'what reads through it fails'),
    findAct: (act, { change }) => tellDroppedActs(act, ['view'], change, 'view', 'what reads through it fails'),
};

;// CONCATENATED MODULE: ./src/checks/policy/destructive/rename-column.ts


const rename_column_renameColumn = {
    id: 'destructive/rename-column',
    severity: 'error',
    criteria: ['CC8.1', 'A1.2'],
    cause: 'A column is renamed. The code that is running while the deploy goes on names the old one in every query that Drizzle writes, and fails.',
    remedy: 'Keep the old name in the database and rename in the schema file alone (`fullName: text("name")`); or add the new column, fill it, move the code, and drop the old one later.',
    alias: ['squawk renaming-column', 'strong_migrations rename_column', 'atlas BC102', 'pgfence rename-column'],
    find: (node, _statement, { created }) => {
        if (!('RenameStmt' in node))
            return [];
        const { renameType, relation, subname = '', newname = '' } = node.RenameStmt;
        if (renameType !== 'OBJECT_COLUMN' || relation === undefined || created.tables.has(created_nameOf(relation)))
            return [];
        return [{ message: `Renames the column ${shownColumn(relation, subname)} to ${shown([newname])}.` }];
    },
    findAct: (act, { created }) => act.kind === 'rename-column' && !created.has(act.table.key)
        ? [{ message: `Renames the column ${shown([act.from])} of ${act.table.label} to ${shown([act.to])}.` }]
        : [],
};

;// CONCATENATED MODULE: ./src/checks/policy/destructive/rename-table.ts


const renameTable = {
    id: 'destructive/rename-table',
    severity: 'error',
    criteria: ['CC8.1', 'A1.2'],
    cause: 'A table or view is renamed, or moved to another schema. The code that is running while the deploy goes on, and every report outside of it, still uses the old name and fails.',
    remedy: 'Keep the old name in the database and rename in the schema file alone (`pgTable("old_name", …)`); or rename and create a view of the old name in the same migration.',
    alias: ['squawk renaming-table', 'strong_migrations rename_table', 'atlas BC101', 'pgfence rename-table'],
    find: (node, _statement, surroundings) => {
        const moved = rename_table_selectMoved(node);
        if (moved === null || surroundings.created.tables.has(created_nameOf(moved.relation)) || surroundings.after.some((later) => isView(later.node, moved.relation)))
            return [];
        return [{ message: `Gives ${shownRelation(moved.relation)} another ${moved.what}: ${shown([moved.to])}.` }];
    },
    findAct: (act, { created, change, position }) => act.kind === 'rename-table' && !change.rebuilds.has(position) && !created.has(act.table.key) && !change.made.has(act.table.key)
        ? [{ message: `Gives ${act.table.label} another name: ${act.to.label}.`, remedy: rename_table_remedyByName }]
        : [],
};
const rename_table_remedyByName = 'Keep the old name in the database and rename in the schema file alone; or rename and create a view of the old name in the same migration.';
const relations = ['OBJECT_TABLE', 'OBJECT_VIEW', 'OBJECT_MATVIEW', 'OBJECT_FOREIGN_TABLE'];
function rename_table_selectMoved(node) {
    if ('RenameStmt' in node) {
        const { renameType, relation, newname = '' } = node.RenameStmt;
        return relations.includes(renameType) && relation !== undefined ? { relation, to: newname, what: 'name' } : null;
    }
    if (!('AlterObjectSchemaStmt' in node))
        return null;
    const { objectType, relation, newschema = '' } = node.AlterObjectSchemaStmt;
    return relations.includes(objectType) && relation !== undefined ? { relation, to: newschema, what: 'schema' } : null;
}
/** A view under the old name keeps the running code going. */
function isView(node, relation) {
    return node !== null && 'ViewStmt' in node && node.ViewStmt.view !== undefined && created_nameOf(node.ViewStmt.view) === created_nameOf(relation);
}

;// CONCATENATED MODULE: ./src/checks/policy/destructive/truncated.ts

function selectTruncated(node, created) {
    if (!('TruncateStmt' in node))
        return { tables: [], cascade: false };
    const { relations = [], behavior } = node.TruncateStmt;
    const tables = relations.flatMap((part) => ('RangeVar' in part ? [part.RangeVar] : [])).filter((table) => !created.tables.has(created_nameOf(table)));
    return { tables, cascade: behavior === 'DROP_CASCADE' };
}

;// CONCATENATED MODULE: ./src/checks/policy/destructive/truncate.ts


const truncate = {
    id: 'destructive/truncate',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5', 'A1.2'],
    cause: 'A table is emptied. Its rows can only be had back from a backup, no delete trigger sees them go, and the table is locked against readers meanwhile.',
    remedy: 'Delete the rows that have to go by a condition that the review can judge; where all have to go, keep them first and say where in a waiver.',
    alias: ['pgfence truncate', 'liquibase ChangeTruncateTableWarn', 'flyway RG13', 'bytebase STATEMENT_DISALLOW_TRUNCATE'],
    find: (node, _statement, { created }) => selectTruncated(node, created).tables.map((table) => ({ message: `Removes all rows of the table ${shownRelation(table)}.` })),
    findAct: (act, { created }) => act.kind === 'truncate' && !created.has(act.table.key) ? [{ message: `Removes all rows of the table ${act.table.label}.` }] : [],
};

;// CONCATENATED MODULE: ./src/checks/policy/destructive/update-without-where.ts





const updateWithoutWhere = {
    id: 'destructive/update-without-where',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5', 'A1.2'],
    cause: 'An UPDATE has no WHERE, or one that every row meets: what stood there before is written over in all rows, and every row stays locked until the deploy ends. One that only fills columns which the change itself adds writes over nothing.',
    remedy: 'Say in a WHERE which rows are meant (`WHERE new_column IS NULL` for a backfill), and fill large tables in batches outside of the migration.',
    alias: ['pgfence update-in-migration', 'flyway RG09', 'bytebase STATEMENT_WHERE_REQUIRE_UPDATE_DELETE'],
    find: (node, { text }, { created, change }) => {
        if (!/\bupdate\b/iu.test(text))
            return [];
        return selectParts(node, 'UpdateStmt').flatMap(({ relation, whereClause, fromClause = [], targetList = [] }) => {
            if (relation === undefined || fromClause.length > 0 || created.tables.has(created_nameOf(relation)) || !choosesAll(whereClause))
                return [];
            if (fillsOnly(targetList, created_nameOf(relation), change))
                return [];
            return [{ message: `Updates every row of ${shownRelation(relation)}: it has no WHERE that chooses.` }];
        });
    },
    findAct: (act, { created }) => act.kind === 'update' && act.choice !== 'some' && !act.isJoined && !created.has(act.table.key)
        ? [{ message: `Updates every row of ${act.table.label}: it has no WHERE that chooses.` }]
        : [],
};
/** Whether each column that is set is one of the change's own. */
function fillsOnly(targets, table, { columns }) {
    return targets.every((target) => 'ResTarget' in target && columns.has(change_keyOf(table, target.ResTarget.name ?? '')));
}

;// CONCATENATED MODULE: ./src/checks/policy/integrity/add-required-column.ts



const addRequiredColumn = {
    id: 'integrity/add-required-column',
    severity: 'error',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'A column is added as NOT NULL without a default. On a table that has rows the deploy fails, and the old version of the program cannot insert.',
    remedy: 'Give the column a default, or add it without NOT NULL, fill it, and set NOT NULL in a later change.',
    alias: ['squawk adding-required-field', 'atlas MF103', 'pgfence add-column-not-null-no-default', 'drizzle-migration-lint add-column-not-null-no-default'],
    find(node, _statement, surroundings) {
        return alterExisting(node, surroundings).flatMap((alteration) => {
            const column = addedColumn(alteration);
            if (column === null || !isRequired(column))
                return [];
            return [{ message: `The new column ${(0,model_excerpt/* excerpt */.K)(column.colname ?? '')} of ${alteration.label} needs a value, and the rows that are there have none.` }];
        });
    },
    findAct: (act, { created, dialect }) => tellRequired(act, created, dialect),
};
function isRequired(column) {
    const constraints = constraintsOf(column);
    const needsValue = constraints.some(({ contype }) => contype === 'CONSTR_NOTNULL' || contype === 'CONSTR_PRIMARY');
    return needsValue && !constraints.some(givesValue) && !/^(?:small|big)?serial[248]?$/u.test(typeOf(column).name);
}
function givesValue({ contype, raw_expr: expression }) {
    if (contype === 'CONSTR_IDENTITY' || contype === 'CONSTR_GENERATED')
        return true;
    const isNull = expression !== undefined && 'A_Const' in expression && expression.A_Const.isnull === true;
    return contype === 'CONSTR_DEFAULT' && !isNull;
}
function tellRequired(act, created, dialect) {
    if (act.kind !== 'add-column' || created.has(act.table.key))
        return [];
    const { name, isNotNull, isPrimary, isNumbered, generated, default: value } = act.column;
    if (!(isNotNull || isPrimary) || isNumbered || generated !== null || (value !== 'none' && value !== 'null'))
        return [];
    const outcome = dialect === 'mysql' ? 'MySQL writes 0, an empty text or a zero date into the rows that are there' : 'SQLite refuses it';
    return [{ message: `The new column ${(0,model_excerpt/* excerpt */.K)(name)} of ${act.table.label} needs a value and has no default: ${outcome}.` }];
}

;// CONCATENATED MODULE: ./src/checks/policy/acts/references.ts
/** A table that only takes another's place brings none. */
function referencesOf(act, { replacing }) {
    if (act.kind === 'add-column' || act.kind === 'change-column')
        return ofColumn(act.table.label, act.column);
    if (act.kind === 'add-constraint')
        return ofConstraint(act.table.label, act.constraint);
    if (act.kind !== 'create-table' || replacing.has(act.table.key))
        return [];
    const { label } = act.table;
    return [...act.columns.flatMap((column) => ofColumn(label, column)), ...act.constraints.flatMap((constraint) => ofConstraint(label, constraint))];
}
function ofColumn(from, { name, references }) {
    return references === null ? [] : [{ from, to: references.table.label, onDelete: references.onDelete, columns: [name], isInline: true }];
}
function ofConstraint(from, { references, columns }) {
    return references === null ? [] : [{ from, to: references.table.label, onDelete: references.onDelete, columns, isInline: false }];
}

;// CONCATENATED MODULE: ./src/checks/policy/integrity/cascade-delete-added.ts


const cascadeDeleteAdded = {
    id: 'integrity/cascade-delete-added',
    severity: 'warning',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'A foreign key says ON DELETE CASCADE: deleting one row deletes all rows that point to it, and those that point to them. For a table that the change itself makes it is a notice: nobody relied on its rows yet.',
    remedy: 'Make sure that losing these rows together is meant, also for records that must be kept; otherwise use ON DELETE RESTRICT.',
    alias: ['bytebase STATEMENT_DISALLOW_ON_DEL_CASCADE'],
    find(node, _statement, { created }) {
        return findForeignKeys(node)
            .filter(({ constraint }) => constraint.fk_del_action === 'c')
            .map(({ label, table, constraint }) => ({
            ...(table === null || created.tables.has(table) || created.perhaps.has(table) ? { severity: 'notice' } : {}),
            message: `Rows of ${label} are deleted together with the rows of ${alteration_labelOf(constraint.pktable ?? {})} that they point to.`,
        }));
    },
    findAct: (act, { change }) => referencesOf(act, change)
        .filter(({ onDelete }) => onDelete === 'CASCADE')
        .map(({ from, to }) => ({ message: `Rows of ${from} are deleted together with the rows of ${to} that they point to.` })),
};
function findForeignKeys(node) {
    if (!('CreateStmt' in node))
        return findNewConstraints(findAlterations(node)).filter(({ constraint }) => constraint.contype === 'CONSTR_FOREIGN');
    const label = alteration_labelOf(node.CreateStmt.relation ?? {});
    const constraints = (node.CreateStmt.tableElts ?? []).flatMap((element) => {
        if ('Constraint' in element)
            return [element.Constraint];
        return 'ColumnDef' in element ? constraintsOf(element.ColumnDef) : [];
    });
    return constraints.filter(({ contype }) => contype === 'CONSTR_FOREIGN').map((constraint) => ({ label, table: null, constraint }));
}

;// CONCATENATED MODULE: ./src/checks/policy/integrity/dropped.ts



/** The statement has the name alone. PostgreSQL and drizzle-kit give names that end in the kind; where a name does not, it is a `constraint`. */
const endings = [
    [/_fk(?:ey)?\d*$/iu, 'foreign key'],
    [/_(?:check|chk)\d*$/iu, 'check'],
    [/_(?:unique|uniq|uidx|uq|key)\d*$/iu, 'unique constraint'],
    [/_(?:pk|pkey)\d*$/iu, 'primary key'],
];
const dropped_kinds = new Map([
    ['CONSTR_FOREIGN', 'foreign key'],
    ['CONSTR_CHECK', 'check'],
    ['CONSTR_UNIQUE', 'unique constraint'],
    ['CONSTR_PRIMARY', 'primary key'],
]);
/** Those of this kind that were there before the change. */
function findDropped(node, surroundings, wanted) {
    const { change, position } = surroundings;
    const ofTables = alterExisting(node, surroundings).flatMap(({ table, label, command: { subtype, name = '' } }) => {
        const added = change.constraints.get(change_keyOf(table, name)) ?? [];
        if (subtype !== 'AT_DropConstraint' || added.some((one) => one.position < position))
            return [];
        const successor = added[0]?.constraint ?? null;
        return [{ kind: dropped_kindOf(name, successor), table, label, name: (0,model_excerpt/* excerpt */.K)(name), successor }];
    });
    return [...ofTables, ...findUniqueIndexes(node)].filter(({ kind }) => kind === wanted);
}
function dropped_kindOf(name, successor) {
    return dropped_kinds.get(successor?.contype) ?? endings.find(([ending]) => ending.test(name))?.[1] ?? 'constraint';
}
/** A unique index keeps what a unique constraint keeps; only its name tells that it is one. */
function findUniqueIndexes(node) {
    if (!('DropStmt' in node) || node.DropStmt.removeType !== 'OBJECT_INDEX')
        return [];
    const names = (node.DropStmt.objects ?? []).flatMap((object) => ('List' in object ? [alteration_wordsOf(object.List.items).at(-1) ?? ''] : []));
    return names
        .filter((name) => dropped_kindOf(name, null) === 'unique constraint')
        .map((name) => ({ kind: 'unique constraint', table: '', label: 'its table', name: (0,model_excerpt/* excerpt */.K)(name), successor: null }));
}

;// CONCATENATED MODULE: ./src/checks/policy/integrity/drop-check.ts


const dropCheck = {
    id: 'integrity/drop-check',
    severity: 'warning',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'A CHECK is dropped, so values that it refused are taken from now on. One that is added again under its name is reported too: it may refuse less.',
    remedy: 'Tell the reviewer why these values are fine now, and compare the old and the new expression.',
    alias: ['pgfence drop-constraint'],
    find(node, _statement, surroundings) {
        return findDropped(node, surroundings, 'check').map(({ name, label, successor }) => ({
            message: successor === null ? `The check ${name} of ${label} is dropped.` : `The check ${name} of ${label} is replaced by another of the same name.`,
        }));
    },
    findAct: (act, { created }) => act.kind === 'drop-constraint' && act.constraint === 'check' && !created.has(act.table.key)
        ? [{ message: `The check ${(0,model_excerpt/* excerpt */.K)(act.name ?? '')} of ${act.table.label} is dropped.` }]
        : [],
};

;// CONCATENATED MODULE: ./src/checks/policy/integrity/drop-constraint.ts


const dropConstraint = {
    id: 'integrity/drop-constraint',
    severity: 'warning',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'A constraint is dropped. The statement has its name alone, and this name does not tell whether it was a key, a check or a foreign key.',
    remedy: 'Tell the reviewer what the constraint kept right, and what does so from now on.',
    alias: ['pgfence drop-constraint'],
    find(node, _statement, surroundings) {
        return findDropped(node, surroundings, 'constraint').map(({ name, label }) => ({ message: `The constraint ${name} of ${label} is dropped.` }));
    },
    findAct: (act, { created }) => act.kind === 'drop-constraint' && act.constraint === 'any' && !created.has(act.table.key)
        ? [{ message: `The constraint ${(0,model_excerpt/* excerpt */.K)(act.name ?? '')} of ${act.table.label} is dropped.` }]
        : [],
};

;// CONCATENATED MODULE: ./src/checks/policy/integrity/drop-foreign-key.ts


const dropForeignKey = {
    id: 'integrity/drop-foreign-key',
    severity: 'warning',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'A foreign key is dropped, so nothing keeps the rows of the two tables together any more. One that the change adds again under the same name, or whose column by its name goes too, is not reported.',
    remedy: 'Tell the reviewer what keeps the references whole from now on, or leave the key.',
    alias: ['atlas CD101', 'pgfence drop-constraint'],
    find(node, _statement, surroundings) {
        return findDropped(node, surroundings, 'foreign key')
            .filter(({ successor, table, name }) => successor === null && !losesColumn(name, surroundings.change.droppedColumns.get(table) ?? []))
            .map(({ name, label }) => ({ message: `The foreign key ${name} of ${label} is dropped.` }));
    },
    findAct: (act, { created }) => act.kind === 'drop-constraint' && act.constraint === 'foreign-key' && !created.has(act.table.key)
        ? [{ message: `The foreign key ${(0,model_excerpt/* excerpt */.K)(act.name ?? '')} of ${act.table.label} is dropped.` }]
        : [],
};
/** Whether a key is named for one of these columns, as drizzle-kit names it: `posts_author_id_users_id_fk`. */
function losesColumn(key, columns) {
    return columns.some((column) => key.includes(`_${column}_`));
}

;// CONCATENATED MODULE: ./src/checks/policy/integrity/drop-not-null.ts



const dropNotNull = {
    id: 'integrity/drop-not-null',
    severity: 'warning',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'A column that always had a value may be without one from now on, and whatever reads it must know.',
    remedy: 'Make sure that all readers, reports and exports cope with rows that have no value here.',
    alias: ['squawk ban-drop-not-null', 'pgfence drop-not-null', 'bytebase COLUMN_NO_NULL'],
    find(node, _statement, surroundings) {
        return alterExisting(node, surroundings)
            .filter(({ command }) => command.subtype === 'AT_DropNotNull')
            .map(({ label, command }) => ({ message: `The column ${(0,model_excerpt/* excerpt */.K)(command.name ?? '')} of ${label} may be empty from now on.` }));
    },
    findAct: (act, surroundings) => changesNull(act, surroundings, false) ? [{ message: `The column ${(0,model_excerpt/* excerpt */.K)(act.column.name)} of ${act.table.label} may be empty from now on.` }] : [],
};

;// CONCATENATED MODULE: ./src/checks/policy/integrity/drop-primary-key.ts

const dropPrimaryKey = {
    id: 'integrity/drop-primary-key',
    severity: 'error',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'A primary key is dropped: rows may be alike, replication cannot tell them apart, and other tables cannot point to them. It is a warning where the change gives the table another one.',
    remedy: 'Add the new primary key in the same change, or leave the old one.',
    alias: ['pgfence drop-constraint'],
    find(node, _statement, surroundings) {
        return findDropped(node, surroundings, 'primary key').map(({ name, label, table }) => surroundings.change.keyed.has(table)
            ? { severity: 'warning', message: `The primary key ${name} of ${label} is replaced.` }
            : { message: `The primary key ${name} of ${label} is dropped, and no other takes its place.` });
    },
    findAct: (act, { created, change }) => act.kind !== 'drop-constraint' || act.constraint !== 'primary-key' || created.has(act.table.key)
        ? []
        : change.keyed.has(act.table.key)
            ? [{ severity: 'warning', message: `The primary key of ${act.table.label} is replaced.` }]
            : [{ message: `The primary key of ${act.table.label} is dropped, and no other takes its place.` }],
};

;// CONCATENATED MODULE: ./src/checks/policy/acts/unchecked.ts
/** What switches the checks of MySQL and SQLite off. */

const offWhenZero = new Set(['foreign_key_checks', 'unique_checks', 'check_constraint_checks']);
const catalogs = new Set(['sqlite_master', 'sqlite_schema', 'main.sqlite_master', 'main.sqlite_schema']);
function findUnchecked(act, surroundings) {
    if (act.kind === 'set')
        return findSetting(act.name, act.value);
    if (act.kind === 'pragma')
        return findPragma(act.name, act.value ?? '', surroundings);
    if (act.kind === 'disable-constraint')
        return [{ message: `The check ${(0,model_excerpt/* excerpt */.K)(act.name)} of ${act.table.label} is not enforced any more.` }];
    if (act.kind === 'add-constraint')
        return tellUnenforced(act.table.label, [act.constraint]);
    if (act.kind === 'create-table')
        return tellUnenforced(act.table.label, act.constraints);
    const isWriting = act.kind === 'insert' || act.kind === 'update' || act.kind === 'delete';
    return isWriting && catalogs.has(act.table.key) ? [{ message: `The catalog ${act.table.label} is written by hand.` }] : [];
}
function findSetting(name, value) {
    if (!offWhenZero.has(name) || !isOff(value))
        return [];
    return [{ message: `${(0,model_excerpt/* excerpt */.K)(name)} is switched off, and what is written meanwhile is checked by nothing.` }];
}
function tellUnenforced(table, constraints) {
    return constraints
        .filter(({ isEnforced }) => !isEnforced)
        .map(({ name }) => ({ message: `On ${table}, the check ${(0,model_excerpt/* excerpt */.K)(name ?? '')} is added as NOT ENFORCED.` }));
}
/** drizzle-kit switches foreign keys off for a rebuild, which has rules of its own. */
function findPragma(name, value, { dialect, change, position }) {
    if ((name === 'writable_schema' || name === 'ignore_check_constraints') && !isOff(value))
        return [{ message: `PRAGMA ${name} is switched on, so that what is written is not checked.` }];
    if (name !== 'foreign_keys' || !isOff(value) || [...change.rebuilds.values()].some(({ droppedAt }) => droppedAt > position))
        return [];
    if (dialect === 'turso')
        return [{ message: 'Foreign keys are switched off, and what is written meanwhile is checked by nothing.' }];
    const message = 'PRAGMA foreign_keys=OFF has no effect inside of the transaction in which drizzle-kit runs migrations, and outside of it takes the checks off.';
    return [{ severity: 'warning', message, remedy: 'Take it out; where references are to be checked only at the end, write PRAGMA defer_foreign_keys=ON.' }];
}
function isOff(value) {
    return ['0', 'off', 'false', 'no'].includes(value.toLowerCase());
}

;// CONCATENATED MODULE: ./src/checks/policy/integrity/enforcement-disabled.ts




const enforcementDisabled = {
    id: 'integrity/enforcement-disabled',
    severity: 'error',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'Triggers or rules are disabled, session_replication_role is set so that foreign keys are not checked, a constraint is NOT ENFORCED, or a catalog of PostgreSQL is written by hand. What comes in meanwhile is checked by nothing, and what is off may stay off.',
    remedy: 'Change the data so that it passes the checks. Where that cannot be, waive this with a reason, and switch the check on again in the same change.',
    alias: ['pgfence enable-disable-trigger'],
    find(node) {
        return [...findDisabled(node), ...findUnenforced(node), ...findCatalogChange(node), ...findReplication(node)].map((message) => ({ message }));
    },
    findAct: (act, surroundings) => findUnchecked(act, surroundings),
};
const disabling = new Map([
    ['AT_DisableTrig', 'The trigger'],
    ['AT_DisableTrigAll', 'Every trigger'],
    ['AT_DisableTrigUser', 'Every trigger of users'],
    ['AT_DisableRule', 'The rule'],
    ['AT_EnableReplicaTrig', 'For all but replicas the trigger'],
    ['AT_EnableReplicaRule', 'For all but replicas the rule'],
]);
function findDisabled(node) {
    return findAlterations(node).flatMap(({ label, command: { subtype, name, def } }) => {
        const what = disabling.get(subtype);
        if (what !== undefined)
            return [`${what}${name === undefined ? '' : ` ${(0,model_excerpt/* excerpt */.K)(name)}`} of ${label} is disabled.`];
        const isOff = def !== undefined && 'ATAlterConstraint' in def && def.ATAlterConstraint.alterEnforceability === true && def.ATAlterConstraint.is_enforced !== true;
        return isOff ? [`A constraint of ${label} is not enforced any more.`] : [];
    });
}
function findUnenforced(node) {
    return findNewConstraints(findAlterations(node))
        .filter(({ constraint }) => isUnenforced(constraint))
        .map(({ label, constraint }) => `On ${label}, ${describeConstraint(constraint, 'constraint')} is added as NOT ENFORCED.`);
}
function isUnenforced({ contype, is_enforced: isEnforced }) {
    return contype === 'CONSTR_ATTR_NOT_ENFORCED' || ((contype === 'CONSTR_CHECK' || contype === 'CONSTR_FOREIGN') && isEnforced !== true);
}
function findReplication(node) {
    return findSettings(node)
        .filter(({ name, value }) => name === 'session_replication_role' && value !== 'origin' && value !== null)
        .map(({ value }) => `session_replication_role becomes ${(0,model_excerpt/* excerpt */.K)(value ?? '')}, which switches triggers and foreign keys off.`);
}
function findCatalogChange(node) {
    const relation = writtenBy(node);
    const isCatalog = relation?.schemaname === 'pg_catalog' || (relation?.schemaname === undefined && relation?.relname?.startsWith('pg_') === true);
    return relation !== undefined && isCatalog ? [`The catalog ${alteration_labelOf(relation)} is written by hand.`] : [];
}
function writtenBy(node) {
    if ('UpdateStmt' in node)
        return node.UpdateStmt.relation;
    if ('DeleteStmt' in node)
        return node.DeleteStmt.relation;
    return 'InsertStmt' in node ? node.InsertStmt.relation : undefined;
}

;// CONCATENATED MODULE: ./src/checks/policy/integrity/migrations-table-tamper.ts


const ledger = '__drizzle_migrations';
const migrationsTableTamper = {
    id: 'integrity/migrations-table-tamper',
    severity: 'error',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'A statement names the table in which drizzle-kit records what it applied, or the schema that holds it. Whoever writes there decides which migrations count as applied. A text that holds the name counts too, since it may be run; a SELECT from the table does not. A ledger of another name is not known here.',
    remedy: 'Take the statement out of the migration; a ledger that is wrong is mended by hand, with a record of its own.',
    alias: [],
    find(node, { text }) {
        const names = touchesSchema(node) ? 'the schema of the ledger of drizzle-kit' : touchesTable(node, text) ? 'the ledger of drizzle-kit' : null;
        return names === null ? [] : [{ message: `The statement touches ${names}.` }];
    },
    findAct: (act, { statement }) => act === statement.acts?.[0] && act.kind !== 'query' && statement.text.toLowerCase().includes(ledger)
        ? [{ message: 'The statement touches the ledger of drizzle-kit.' }]
        : [],
};
function touchesSchema(node) {
    if ('DropStmt' in node && node.DropStmt.removeType === 'OBJECT_SCHEMA')
        return findWords(node).includes('drizzle');
    return 'RenameStmt' in node && node.RenameStmt.renameType === 'OBJECT_SCHEMA' && node.RenameStmt.subname === 'drizzle';
}
/** Only a text that has the name, or that can hide one behind escapes, is worth the walk. */
function touchesTable(node, text) {
    if (!/__drizzle_migrations|\\/iu.test(text))
        return false;
    const isReading = 'SelectStmt' in node && changedRows(node).length === 0;
    for (const { key, value } of walk(node)) {
        const isTold = typeof value === 'string' && value.toLowerCase().includes(ledger);
        if (isTold && !(isReading && key === 'relname'))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./src/checks/policy/integrity/mysql-inline-references-ignored.ts
/** integrity/mysql-inline-references-ignored: a reference that MySQL reads and does not heed. */


const mysqlInlineReferencesIgnored = {
    id: 'integrity/mysql-inline-references-ignored',
    severity: 'warning',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'REFERENCES stands at a column itself. MySQL before 9.0 takes that without a word and makes no foreign key; MariaDB makes one.',
    remedy: 'Write FOREIGN KEY (…) REFERENCES … as a constraint of the table, as drizzle-kit does.',
    alias: ['atlas MY102'],
    findAct: (act, { change }) => referencesOf(act, change)
        .filter(({ isInline }) => isInline)
        .map(({ from, to, columns }) => ({ message: `The reference of ${(0,model_excerpt/* excerpt */.K)(columns.join(', '))} of ${from} to ${to} may not be heeded.` })),
};

;// CONCATENATED MODULE: ./src/checks/policy/integrity/narrow-column-type.ts




const narrowColumnType = {
    id: 'integrity/narrow-column-type',
    severity: 'error',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'A column gets a type that holds less than others: values are cut or rounded without a word, or the deploy fails at the first that does not fit. The old type is not in the statement, so it is an error only for types than which hardly any is narrower, and a warning where the old type may have been narrower still.',
    remedy: 'Count the values that do not fit before the deploy, and say the old type to the reviewer; or add a new column and leave the old one until its values are moved.',
    alias: ['liquibase ModifyDataTypeWarn', 'bytebase SCHEMA_BACKWARD_COMPATIBILITY'],
    find(node, _statement, surroundings) {
        return alterExisting(node, surroundings).flatMap(({ label, command }) => {
            if (command.subtype !== 'AT_AlterColumnType' || command.def === undefined || !('ColumnDef' in command.def))
                return [];
            const type = typeOf(command.def.ColumnDef);
            const severity = judgeWidth(type);
            if (severity === null)
                return [];
            return [
                {
                    severity,
                    message: `The column ${(0,model_excerpt/* excerpt */.K)(command.name ?? '')} of ${label} becomes ${type.label}, which may not hold what is there; the statement does not tell the old type.`,
                },
            ];
        });
    },
    findAct: (act, surroundings) => tellNarrowed(act, surroundings),
};
const narrowest = new Set(['int2', 'float4', 'bool', 'date', 'char']);
const narrow_column_type_narrow = new Set(['int4', 'int8', 'float8', 'time', 'timetz', 'uuid', 'bit', 'money']);
/** Narrow where they have a length or a precision. */
const limited = new Set(['varchar', 'bpchar', 'numeric', 'varbit', 'timestamp', 'timestamptz', 'interval']);
function judgeWidth({ name, modifiers, isArray }) {
    if (isArray)
        return null;
    if (narrowest.has(name))
        return 'error';
    return narrow_column_type_narrow.has(name) || (limited.has(name) && modifiers.length > 0) ? 'warning' : null;
}

;// CONCATENATED MODULE: ./src/checks/policy/integrity/statement-without-breakpoint.ts
const statementWithoutBreakpoint = {
    id: 'integrity/statement-without-breakpoint',
    severity: 'error',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'drizzle-kit sends what stands between two breakpoints at once. The drivers of MySQL and SQLite take one statement at a time: they refuse more, or run the first and leave out the rest without a word.',
    remedy: 'Write `--> statement-breakpoint` on a line of its own between the statements.',
    alias: [],
    findAct: (act, { statement }) => statement.inPiece === 1 && act === statement.acts?.[0]
        ? [{ message: 'A second statement stands in one piece with the first, without a breakpoint between them.' }]
        : [],
};

;// CONCATENATED MODULE: ./src/checks/policy/integrity/table-without-primary-key.ts


const tableWithoutPrimaryKey = {
    id: 'integrity/table-without-primary-key',
    severity: 'warning',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'A new table has no primary key: the same row may come twice, and replication cannot tell rows apart.',
    remedy: 'Give the table a primary key.',
    alias: ['liquibase PrimaryKeyOnCreateTable', 'flyway RG15', 'bytebase TABLE_REQUIRE_PK', 'splinter 0004_no_primary_key'],
    find(node, _statement, { change }) {
        const relation = findKeyless(node);
        if (relation === null || relation.relpersistence === 't' || change.keyed.has(created_nameOf(relation)))
            return [];
        return [{ message: `The new table ${alteration_labelOf(relation)} has no primary key.` }];
    },
    findAct: (act, { change, dialect }) => act.kind === 'create-table' && dialect === 'mysql' && act.isNew && act.source === null && act.columns.length > 0 && !change.keyed.has(act.table.key)
        ? [{ message: `The new table ${act.table.label} has no primary key.` }]
        : [],
};
/** The table that this statement makes, where its form leaves open whether it has a key. */
function findKeyless(node) {
    if ('CreateStmt' in node)
        return isInherited(node.CreateStmt) ? null : (node.CreateStmt.relation ?? null);
    if ('CreateTableAsStmt' in node && node.CreateTableAsStmt.objtype === 'OBJECT_TABLE')
        return node.CreateTableAsStmt.into?.rel ?? null;
    return null;
}
/** The bit of INCLUDING INDEXES in the options of LIKE. */
const includingIndexes = 64;
/** A partition has the key of its table; a copy may have the one of its model. */
function isInherited({ partbound, tableElts = [] }) {
    return (partbound !== undefined || tableElts.some((element) => 'TableLikeClause' in element && ((element.TableLikeClause.options ?? 0) & includingIndexes) !== 0));
}

;// CONCATENATED MODULE: ./src/checks/policy/integrity/transaction-control-in-migration.ts
const transactionControlInMigration = {
    id: 'integrity/transaction-control-in-migration',
    severity: 'error',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'drizzle-kit runs all pending migrations and the rows of its ledger in one transaction. A COMMIT or ROLLBACK in a file ends it: a failure afterwards leaves half of the deploy applied, and the ledger without a word of it.',
    remedy: 'Take the statement out of the migration.',
    alias: ['squawk transaction-nesting', 'squawk ban-uncommitted-transaction', 'pgfence unclosed-transaction', 'bytebase STATEMENT_DISALLOW_COMMIT'],
    find(node) {
        if (!('TransactionStmt' in node))
            return [];
        return [{ message: `${transaction_control_in_migration_words.get(node.TransactionStmt.kind) ?? 'A command of transactions'} meddles with the transaction of the deploy.` }];
    },
    findAct: (act) => (act.kind === 'transaction' ? [{ message: `${act.word} meddles with the transaction of the deploy.` }] : []),
};
const transaction_control_in_migration_words = new Map([
    ['TRANS_STMT_BEGIN', 'BEGIN'],
    ['TRANS_STMT_START', 'START TRANSACTION'],
    ['TRANS_STMT_COMMIT', 'COMMIT'],
    ['TRANS_STMT_ROLLBACK', 'ROLLBACK'],
    ['TRANS_STMT_SAVEPOINT', 'SAVEPOINT'],
    ['TRANS_STMT_RELEASE', 'RELEASE SAVEPOINT'],
    ['TRANS_STMT_ROLLBACK_TO', 'ROLLBACK TO SAVEPOINT'],
    ['TRANS_STMT_PREPARE', 'PREPARE TRANSACTION'],
    ['TRANS_STMT_COMMIT_PREPARED', 'COMMIT PREPARED'],
    ['TRANS_STMT_ROLLBACK_PREPARED', 'ROLLBACK PREPARED'],
]);

;// CONCATENATED MODULE: ./src/checks/policy/mysql.ts
/** The rules for MySQL and MariaDB, family by family. */

































































const mysqlRules = [
    addForeignKeyWithoutNotValid,
    addCheckWithoutNotValid,
    addUniqueConstraint,
    addPrimaryKey,
    alterColumnTypeRewrite,
    setNotNullScan,
    addColumnVolatileDefault,
    addColumnStoredGenerated,
    addColumnSerial,
    tableRewriteMaintenance,
    unbatchedDataChange,
    mysqlCopyAlgorithm,
    mysqlLockOption,
    mysqlConvertCharset,
    mysqlNonAtomicDdl,
    addRequiredColumn,
    narrowColumnType,
    tableWithoutPrimaryKey,
    cascadeDeleteAdded,
    dropNotNull,
    dropForeignKey,
    dropCheck,
    dropConstraint,
    dropPrimaryKey,
    transactionControlInMigration,
    migrationsTableTamper,
    enforcementDisabled,
    mysqlInlineReferencesIgnored,
    statementWithoutBreakpoint,
    grantPrivilege,
    grantAll,
    grantWithGrantOption,
    grantRole,
    grantWithAdminOption,
    revokePrivilege,
    privilegedRole,
    createRole,
    alterRole,
    dropRole,
    passwordLiteral,
    securityDefinerFunction,
    setRole,
    serverFileOrProgram,
    serverSetting,
    replicationObject,
    auditControlDisabled,
    sensitiveColumnPlaintext,
    sensitiveDataUnclassified,
    sensitiveLiteralInDml,
    sensitiveColumnCopied,
    encryptionWeakened,
    dropTable,
    dropColumn,
    dropDatabase,
    dropPartition,
    dropView,
    dropFunction,
    dropTrigger,
    dropSequence,
    truncate,
    deleteWithoutWhere,
    updateWithoutWhere,
    renameTable,
    rename_column_renameColumn,
    unanalyzableStatement,
];

;// CONCATENATED MODULE: ./src/checks/policy/blank.ts
/** Where a piece of SQL begins, after blanks and comments. */
/** The length of what comes before the first statement; a comment without an end is no comment. */
function skipBlank(text) {
    let at = 0;
    for (let next = skipOne(text, at); next > at; next = skipOne(text, at))
        at = next;
    return at;
}
function skipOne(text, at) {
    if (text.startsWith('--', at)) {
        const end = text.indexOf('\n', at);
        return end === -1 ? text.length : end + 1;
    }
    if (text.startsWith('/*', at))
        return endOfComment(text, at);
    const blanks = /[ \t\n\r\f\v]*/y;
    blanks.lastIndex = at;
    return at + (blanks.exec(text)?.[0].length ?? 0);
}
/** Comments nest. */
function endOfComment(text, at) {
    const marks = /\/\*|\*\//g;
    marks.lastIndex = at;
    let depth = 0;
    for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
        depth += mark[0] === '/*' ? 1 : -1;
        if (depth === 0)
            return marks.lastIndex;
    }
    return at;
}

;// CONCATENATED MODULE: ./src/checks/policy/block.ts
/** The plain statements of a DO block that does no more than ask whether something is there, or pass over that it is: all of PL/pgSQL that is followed. */

const conditional = /^(?:IF|ELSIF|ELSEIF)\b/iu;
const passing = /^(?:NULL|RETURN|RAISE\b.*)$/isu;
/** What needs more of the language than is known here. */
const unknown = /^(?:DECLARE|BEGIN|LOOP|FOR|FOREACH|WHILE|CASE|EXIT|CONTINUE|EXECUTE|GET|OPEN|FETCH|MOVE|CLOSE|ASSERT|CALL|COMMIT|ROLLBACK)\b|^<<|^[\w.]+\s*:?=/iu;
/** Null where anything of it is not understood. What an IF asks, and what is performed, is given as a SELECT. */
function openBlock(body) {
    const reading = { parts: [], depth: 0, place: 'before' };
    // The code at the same offsets, without what only looks like it.
    const code = readCodeInPlace(body);
    let from = 0;
    for (const piece of code.split(';')) {
        if (!block_readPiece(reading, body, code, { from, to: from + piece.length }))
            return null;
        from += piece.length + 1;
    }
    return reading.place === 'after' && reading.depth === 0 ? reading.parts : null;
}
/** Whether the piece was understood. */
function block_readPiece(reading, body, code, span) {
    let { from } = span;
    for (;;) {
        from += code.slice(from, span.to).search(/\S|$/u);
        const text = code.slice(from, span.to).trimEnd();
        const opening = findOpening(reading, text);
        if (opening === 'lost')
            return false;
        if (opening === null)
            return block_readStatement(reading, text, { text: body.slice(from, from + text.length), from });
        if (opening.asks !== null)
            reading.parts.push({ text: `SELECT ${body.slice(from + opening.asks.from, from + opening.asks.to)}`, from });
        from += opening.length;
    }
}
/** What stands before a statement, one word or condition at a time; null where the statement itself comes. */
function findOpening(reading, text) {
    const { place } = reading;
    const word = /^\w+/u.exec(text)?.[0] ?? '';
    const opening = { length: word.length, asks: null };
    if (place === 'before') {
        reading.place = 'statements';
        return /^BEGIN$/iu.test(word) ? opening : 'lost';
    }
    if (place !== 'statements')
        return null;
    if (/^EXCEPTION$/iu.test(word)) {
        reading.place = 'handlers';
        return opening;
    }
    if (/^ELSE$/iu.test(word))
        return opening;
    if (!conditional.test(text))
        return null;
    const then = text.search(/\bTHEN\b/iu);
    if (then === -1 || /\bCASE\b/iu.test(text.slice(0, then)))
        return 'lost';
    if (/^IF$/iu.test(word))
        reading.depth += 1;
    return { length: then + 'THEN'.length, asks: { from: word.length, to: then } };
}
function block_readStatement(reading, code, part) {
    if (reading.place === 'after')
        return code === '';
    if (/^END$/iu.test(code)) {
        reading.place = 'after';
        return true;
    }
    if (reading.place === 'handlers')
        return passing.test(code.replace(/^WHEN\b[\w\s]*?\bTHEN\b\s*/iu, ''));
    if (/^END\s+IF$/iu.test(code)) {
        reading.depth -= 1;
        return reading.depth >= 0;
    }
    if (passing.test(code))
        return true;
    if (code === '' || unknown.test(code))
        return false;
    const performed = /^PERFORM\b/iu.exec(code)?.[0].length ?? 0;
    reading.parts.push(performed === 0 ? part : { ...part, text: `SELECT ${part.text.slice(performed)}` });
    return true;
}

;// CONCATENATED MODULE: ./src/checks/policy/parser.ts



/** In bytes. A tree takes up to a hundred times its text, and all trees of a change are kept. */
const parser_limits = { piece: 8_000_000, inAll: 24_000_000 };
/** The scanner reads a run of operator characters again for each operator or comment in it, so its time grows with the square of the run. */
const mostRescanned = 200_000_000;
/**
 * The package has one instance of its WebAssembly for the process. An error out of its middle (its stack or its memory was exhausted)
 * leaves that instance in a state in which it may hang or answer wrongly, so from then on it is not asked again.
 */
const instance = { broken: false };
/** The parser of one change: what it may read in all is bounded. */
async function openParser() {
    const { loadModule, parseSync, hasSqlDetails } = await __webpack_require__.e(/* import() */ 627).then(__webpack_require__.t.bind(__webpack_require__, 2627, 23));
    await loadModule();
    const reading = new Reading(parseSync, hasSqlDetails);
    return { parseMigration: ({ name, path, statements }) => ({ name, path, statements: parsePieces(statements, reading) }) };
}
function parsePieces(pieces, reading) {
    let line = 1;
    return pieces.flatMap((piece) => {
        const statements = reading.parsePiece(piece, line);
        line += parser_countLines(piece);
        return statements;
    });
}
class Reading {
    #parse;
    #isSyntaxError;
    #left = parser_limits.inAll;
    constructor(parse, isSyntaxError) {
        this.#parse = parse;
        this.#isSyntaxError = isSyntaxError;
    }
    /** `line` is where the piece starts in its file. */
    parsePiece(piece, line) {
        const start = skipBlank(piece);
        if (start === piece.length)
            return [];
        const failed = (reason) => [
            { text: piece.slice(start).trimEnd(), line: line + parser_countLines(piece.slice(0, start)), node: null, reason },
        ];
        const refusal = this.#refuse(piece);
        if (refusal !== null)
            return failed(refusal);
        try {
            return split(piece, line, this.#parse(piece)).flatMap((statement) => this.#open(statement));
        }
        catch (thrown) {
            return failed(this.#explain(thrown));
        }
    }
    /** A DO block that is understood is followed by its statements; another stays alone. */
    #open(statement) {
        const body = statement.node === null ? null : bodyOf(statement.node);
        const at = body === null ? -1 : statement.text.indexOf(body);
        const parts = body === null || at === -1 ? null : openBlock(body);
        if (body === null || parts === null)
            return [statement];
        try {
            const inner = parts.flatMap(({ text, from }) => split(text, statement.line + parser_countLines(statement.text.slice(0, at + from)), this.#parse(text)));
            return [{ ...statement, isOpened: true }, ...inner.map((one) => ({ ...one, isUncertain: true }))];
        }
        catch (thrown) {
            this.#explain(thrown);
            return [statement];
        }
    }
    #refuse(piece) {
        const bytes = Buffer.byteLength(piece);
        if (bytes > parser_limits.piece)
            return `It has ${bytes} bytes, and at most ${parser_limits.piece} are parsed.`;
        // The parser would take it for the end, PostgreSQL refuses it.
        if (piece.includes('\0'))
            return 'It holds a NUL character, which PostgreSQL does not take.';
        if (rescanned(piece) > mostRescanned)
            return 'It holds too long a run of operator characters.';
        if (bytes > this.#left)
            return `The change has more than ${parser_limits.inAll} bytes of SQL, and no more are parsed.`;
        if (instance.broken)
            return 'An earlier statement exhausted the parser, which cannot be relied on since.';
        this.#left -= bytes;
        return null;
    }
    #explain(thrown) {
        if (this.#isSyntaxError(thrown) && thrown instanceof Error)
            return `${(0,model_excerpt/* excerpt */.K)(thrown.message)}.`;
        instance.broken = true;
        return 'It exhausted the parser: it is nested too deeply or too large.';
    }
}
/** The parser's places are counted in bytes of UTF-8, and leave out blanks and comments before a statement. */
function split(piece, line, { stmts = [] }) {
    const bytes = Buffer.from(piece);
    let [seen, lines] = [0, 0];
    return stmts.flatMap(({ stmt, stmt_location: from = 0, stmt_len: length = 0 }) => {
        if (stmt === undefined)
            return [];
        lines += parser_countLines(bytes.toString('latin1', seen, from));
        seen = from;
        const text = bytes.toString('utf8', from, length === 0 ? bytes.length : from + length).trimEnd();
        return [{ text, line: line + lines, node: stmt, reason: null }];
    });
}
/** The text of a DO block in PL/pgSQL. */
function bodyOf(node) {
    if (!('DoStmt' in node))
        return null;
    const options = new Map((node.DoStmt.args ?? []).flatMap((arg) => ('DefElem' in arg ? [[arg.DefElem.defname, arg.DefElem.arg]] : [])));
    const [body, language] = [options.get('as'), options.get('language')];
    const isKnown = language === undefined || ('String' in language && language.String.sval?.toLowerCase() === 'plpgsql');
    return isKnown && body !== undefined && 'String' in body ? (body.String.sval ?? null) : null;
}
function rescanned(piece) {
    let sum = 0;
    for (const [run] of piece.matchAll(/[-~!@#^&|`?+*/%<>=]{100,}/gu))
        sum += run.length ** 2;
    return sum;
}
function parser_countLines(text) {
    let count = 0;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        count += 1;
    return count;
}

;// CONCATENATED MODULE: ./src/checks/policy/access/alter-default-privileges.ts

const alterDefaultPrivileges = {
    id: 'access/alter-default-privileges',
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'Default privileges decide who may use what later migrations create, and those migrations do not show it.',
    remedy: 'Grant on each object in the migration that creates it; where defaults are wanted, have their owner agree to them.',
    alias: [],
    find: (node) => selectGrants(node)
        .filter(({ byDefault }) => byDefault)
        .map((grant) => ({
        message: `${grant.kind === 'grant' ? 'Grants' : 'Revokes'} ${renderPrivileges(grant)} on ${grant.object} ${grant.kind === 'grant' ? 'to' : 'from'} ${grant.grantees}.`,
    })),
};

;// CONCATENATED MODULE: ./src/checks/policy/access/alter-policy.ts
/** access/alter-policy: who sees which rows changes. */


const alterPolicy = {
    id: 'access/alter-policy',
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'A row-level policy is changed: it holds for other roles, or chooses other rows, than before.',
    remedy: 'See which rows become visible or vanish, and for whom.',
    alias: [],
    find: (node, _statement, { created }) => {
        if (!('AlterPolicyStmt' in node) || node.AlterPolicyStmt.table === undefined)
            return [];
        const { table, policy_name = '' } = node.AlterPolicyStmt;
        return created.tables.has(created_nameOf(table)) ? [] : [{ message: `Changes the policy ${shown([policy_name])} of ${shownRelation(table)}.` }];
    },
};

;// CONCATENATED MODULE: ./src/checks/policy/access/alter-public-role.ts
const alterPublicRole = {
    id: 'access/alter-public-role',
    severity: 'error',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'A setting is changed for all roles of the server at once, those of other applications and of its operators included.',
    remedy: 'Change the setting for the roles that are meant, by their names, where access is managed.',
    alias: ['flyway RG12'],
    find: (node) => {
        if ('AlterRoleStmt' in node && node.AlterRoleStmt.role?.roletype === 'ROLESPEC_PUBLIC')
            return [{ message: 'Changes PUBLIC, which is every role.' }];
        if (!('AlterRoleSetStmt' in node))
            return [];
        const { role } = node.AlterRoleSetStmt;
        return role === undefined || role.roletype === 'ROLESPEC_PUBLIC' ? [{ message: 'Changes a setting for every role of the server.' }] : [];
    },
};

;// CONCATENATED MODULE: ./src/checks/policy/access/change-owner.ts



const changeOwner = {
    id: 'access/change-owner',
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'The owner of an object changes: the new one may do anything with it, the old one nothing that was not granted.',
    remedy: 'See that the new owner is the role that runs migrations or one of the same trust, and that its owner agrees.',
    alias: ['bytebase STATEMENT_OBJECT_OWNER_CHECK'],
    find: (node) => selectOwned(node).map((change) => ({ message: `Makes ${change}.` })),
};
function selectOwned(node) {
    if ('ReassignOwnedStmt' in node) {
        const { newrole } = node.ReassignOwnedStmt;
        return [`${newrole === undefined ? 'another role' : roleName(newrole)} the owner of everything that other roles own`];
    }
    if ('AlterOwnerStmt' in node) {
        const { object, newowner } = node.AlterOwnerStmt;
        return [`${newowner === undefined ? 'another role' : roleName(newowner)} the owner of ${shown(object === undefined ? [] : wordsOf(object))}`];
    }
    return selectCommands(node, 'AT_ChangeOwner').map(({ table, command: { newowner } }) => `${newowner === undefined ? 'another role' : roleName(newowner)} the owner of ${shownRelation(table)}`);
}

;// CONCATENATED MODULE: ./src/checks/policy/access/create-extension.ts
/** access/create-extension: the database can reach beyond itself. */

const createExtension = {
    id: 'access/create-extension',
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'An extension is created that reaches other servers or the files and programs of this one, or a language in which every function can.',
    remedy: 'Leave it out where another way is there; else have whoever runs the server create it, limit who may use it, and say so in a waiver.',
    alias: ['splinter 0014'],
    find: (node) => {
        if (!('CreateExtensionStmt' in node))
            return [];
        const { extname = '' } = node.CreateExtensionStmt;
        return reaching.has(extname) || /^pl\w+u$/u.test(extname)
            ? [{ message: `Creates the extension ${shown([extname])}, which reaches beyond the database.` }]
            : [];
    },
};
const reaching = new Set([
    'dblink',
    'postgres_fdw',
    'file_fdw',
    'adminpack',
    'mysql_fdw',
    'oracle_fdw',
    'tds_fdw',
    'multicorn',
    'plsh',
    'http',
    'pg_net',
]);

;// CONCATENATED MODULE: ./src/checks/policy/access/disable-row-level-security.ts
/** access/disable-row-level-security: every row of a table can be read again. */



const disableRowLevelSecurity = {
    id: 'access/disable-row-level-security',
    severity: 'error',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'Row-level security is switched off: the policies of the table hold for nobody any more, and every role with a privilege on it reaches all rows. Before a DROP TABLE of the same change it is not reported, since drizzle-kit writes it there.',
    remedy: 'Keep it on, and change the policies; where it has to go, see that the privileges alone protect the rows, and have the owner of the data agree in a waiver.',
    alias: ['splinter 0007', 'splinter 0013'],
    find: (node, _statement, { created, change, position }) => selectCommands(node, 'AT_DisableRowSecurity')
        .filter(({ table }) => !created.tables.has(created_nameOf(table)) && (change.dropped.get(created_nameOf(table)) ?? position) <= position)
        .map(({ table }) => ({ message: `Switches row-level security of ${shownRelation(table)} off.` })),
};

;// CONCATENATED MODULE: ./src/checks/policy/access/drop-policy.ts
/** access/drop-policy: who sees which rows changes. */


const dropPolicy = {
    id: 'access/drop-policy',
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'A row-level policy is dropped: a permissive one takes rows from those who see them, a restrictive one gives them rows that were kept from them.',
    remedy: 'See which rows become visible or vanish, and for whom; where the policy is made again in the same change, compare the two.',
    alias: ['splinter 0008'],
    find: (node, _statement, { created, change, position }) => {
        if (!('DropStmt' in node) || node.DropStmt.removeType !== 'OBJECT_POLICY')
            return [];
        return (node.DropStmt.objects ?? [])
            .map(wordsOf)
            .filter((words) => !created.tables.has(keyOf(words.slice(0, -1))) && (change.dropped.get(keyOf(words.slice(0, -1))) ?? position) <= position)
            .map((words) => ({ message: `Drops the policy ${shown(words.slice(-1))} of ${shown(words.slice(0, -1))}.` }));
    },
};

;// CONCATENATED MODULE: ./src/checks/policy/access/grant-to-public.ts

const grantToPublic = {
    id: 'access/grant-to-public',
    severity: 'error',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'A privilege is granted to PUBLIC: every role of the server has it, those that are made later included.',
    remedy: 'Grant to the roles that need it, by their names.',
    alias: ['flyway RX005'],
    find: (node) => selectGrants(node)
        .filter(({ kind, toPublic }) => kind === 'grant' && toPublic)
        .map((grant) => ({ message: `Grants ${renderPrivileges(grant)} on ${grant.object} to PUBLIC, which is every role.` })),
};

;// CONCATENATED MODULE: ./src/checks/policy/access/no-force-row-level-security.ts
/** access/no-force-row-level-security: the table's owner gets past the policies. */



const noForceRowLevelSecurity = {
    id: 'access/no-force-row-level-security',
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'Row-level security is not forced any more: the owner of the table, which is often the role of the application, gets past its policies.',
    remedy: 'Keep FORCE ROW LEVEL SECURITY, or see that the application does not connect as the owner.',
    alias: [],
    find: (node, _statement, { created }) => selectCommands(node, 'AT_NoForceRowSecurity')
        .filter(({ table }) => !created.tables.has(created_nameOf(table)))
        .map(({ table }) => ({ message: `The owner of ${shownRelation(table)} gets past its policies from now on.` })),
};

;// CONCATENATED MODULE: ./src/checks/policy/access/permissive-rls-policy.ts


const permissiveRlsPolicy = {
    id: 'access/permissive-rls-policy',
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: 'A permissive policy has a condition that every row meets. Permissive policies are joined by OR, so it also undoes each of the others for its roles.',
    remedy: 'Write the condition that chooses the rows of the one who asks; where everybody may see them all, say so in a waiver.',
    alias: ['splinter 0024'],
    find: (node) => {
        const policy = selectPolicy(node);
        if (policy === null)
            return [];
        const parts = [isAlwaysTrue(policy.qual) ? ['USING'] : [], isAlwaysTrue(policy.withCheck) ? ['WITH CHECK'] : []].flat();
        return parts.length === 0
            ? []
            : [{ message: `The policy ${shown([policy.name])} of ${shownRelation(policy.table)} lets every row through (${parts.join(', ')}).` }];
    },
};
/** A restrictive policy that lets all rows through takes nothing off the others; whether an altered one is restrictive, the statement does not say. */
function selectPolicy(node) {
    if ('CreatePolicyStmt' in node && node.CreatePolicyStmt.permissive === true && node.CreatePolicyStmt.table !== undefined) {
        const { policy_name = '', table, qual, with_check } = node.CreatePolicyStmt;
        return { name: policy_name, table, qual, withCheck: with_check };
    }
    if (!('AlterPolicyStmt' in node) || node.AlterPolicyStmt.table === undefined)
        return null;
    const { policy_name = '', table, qual, with_check } = node.AlterPolicyStmt;
    return { name: policy_name, table, qual, withCheck: with_check };
}
function isAlwaysTrue(condition) {
    return condition !== undefined && choosesAll(condition);
}

;// CONCATENATED MODULE: ./src/checks/policy/access/rls-enabled-no-policy.ts
/** access/rls-enabled-no-policy: nobody but the owner sees a row. */



const rlsEnabledNoPolicy = {
    id: 'access/rls-enabled-no-policy',
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3', 'A1.2'],
    cause: 'Row-level security is switched on and the change brings no policy for the table: every role but its owner sees no row and writes none.',
    remedy: 'Add the policies in the same change; where only the owner is meant to reach the table, say so in a waiver.',
    alias: ['splinter 0008'],
    find: (node, _statement, surroundings) => selectCommands(node, 'AT_EnableRowSecurity')
        .filter(({ table }) => !makesPolicy(surroundings, created_nameOf(table)))
        .map(({ table }) => ({ message: `Switches row-level security of ${shownRelation(table)} on, and the change has no policy for it.` })),
};
function makesPolicy({ all }, key) {
    return all.some(({ statements }) => statements.some(({ node }) => {
        return node !== null && 'CreatePolicyStmt' in node && node.CreatePolicyStmt.table !== undefined && created_nameOf(node.CreatePolicyStmt.table) === key;
    }));
}

;// CONCATENATED MODULE: ./src/checks/policy/access/security-definer-search-path.ts
/** access/security-definer-search-path: a caller chooses what the names in it mean. */


const securityDefinerSearchPath = {
    id: 'access/security-definer-search-path',
    severity: 'warning',
    criteria: ['CC6.1', 'CC6.3'],
    cause: "A SECURITY DEFINER function sets no search_path of its own: a caller can put objects of theirs in front of those that it means, and have them used with its owner's rights.",
    remedy: "Add `SET search_path = ''` (or `pg_catalog, pg_temp`) to the function, and write the schema before each name in it.",
    alias: ['splinter 0011'],
    find: (node, _statement, surroundings) => {
        const routine = selectRoutine(node);
        if (routine === null || !isDefiner(routine) || definer_setsSearchPath(routine))
            return [];
        const isSetLater = surroundings.after.some((later) => {
            const other = later.node === null ? null : selectRoutine(later.node);
            return other?.key === routine.key && definer_setsSearchPath(other);
        });
        return isSetLater ? [] : [{ message: `The function ${shown(routine.words)} runs with the rights of its owner and sets no search_path.` }];
    },
};

;// CONCATENATED MODULE: ./src/checks/policy/access.ts
/** The family access: statements after which somebody may do more, or less, than before. */





























const accessRules = [
    grantPrivilege,
    grantToPublic,
    grantAll,
    grantWithGrantOption,
    grantRole,
    grantWithAdminOption,
    revokePrivilege,
    alterDefaultPrivileges,
    createRole,
    alterRole,
    dropRole,
    privilegedRole,
    alterPublicRole,
    passwordLiteral,
    changeOwner,
    securityDefinerFunction,
    securityDefinerSearchPath,
    disableRowLevelSecurity,
    noForceRowLevelSecurity,
    dropPolicy,
    alterPolicy,
    permissiveRlsPolicy,
    rlsEnabledNoPolicy,
    setRole,
    createExtension,
    serverFileOrProgram,
    replicationObject,
    serverSetting,
    auditControlDisabled,
];

;// CONCATENATED MODULE: ./src/checks/policy/availability/add-exclusion-constraint.ts
/** availability/add-exclusion-constraint: its index is built while nobody can use the table. */

const addExclusionConstraint = {
    id: 'availability/add-exclusion-constraint',
    severity: 'warning',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'An EXCLUDE constraint on a table that has rows builds its index under a lock that stops readers and writers. PostgreSQL has no way to build it beforehand.',
    remedy: 'Deploy it in a maintenance window and waive this with its ticket, or enforce the rule in a new table that takes over.',
    alias: ['strong_migrations add_exclusion_constraint', 'eugene E8', 'pgfence add-constraint-exclude'],
    find(node, _statement, surroundings) {
        return findNewConstraints(alterFilled(node, surroundings))
            .filter(({ constraint }) => constraint.contype === 'CONSTR_EXCLUSION')
            .map(({ label, constraint }) => ({
            message: `Adding ${describeConstraint(constraint, 'exclusion constraint')} builds an index on ${label} under an exclusive lock.`,
        }));
    },
};

;// CONCATENATED MODULE: ./src/checks/policy/availability/concurrent-in-transaction.ts

const concurrentInTransaction = {
    id: 'availability/concurrent-in-transaction',
    severity: 'error',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'drizzle-kit runs all pending migrations in one transaction, and PostgreSQL refuses CONCURRENTLY inside of one. This statement fails each time, and takes every other migration of the deploy with it.',
    remedy: 'Run this statement outside of the migrations, and leave in the migration only what finds its result there (CREATE INDEX IF NOT EXISTS, DROP INDEX IF EXISTS).',
    alias: ['squawk ban-concurrent-index-creation-in-transaction', 'atlas PG103', 'pgfence concurrent-in-transaction'],
    find(node) {
        const what = describeConcurrent(node);
        return what === null ? [] : [{ message: `${what} CONCURRENTLY cannot run inside of the transaction of the deploy.` }];
    },
};
/** REFRESH MATERIALIZED VIEW CONCURRENTLY is not among them: it may run in a transaction. */
function describeConcurrent(node) {
    if ('IndexStmt' in node && node.IndexStmt.concurrent === true)
        return 'CREATE INDEX';
    if ('DropStmt' in node && node.DropStmt.concurrent === true)
        return 'DROP INDEX';
    if ('ReindexStmt' in node && isConcurrentReindex(node.ReindexStmt.params))
        return 'REINDEX';
    const detached = findAlterations(node).some(({ command: { def } }) => def !== undefined && 'PartitionCmd' in def && def.PartitionCmd.concurrent === true);
    return detached ? 'DETACH PARTITION' : null;
}
function isConcurrentReindex(params) {
    return (params ?? []).some((param) => 'DefElem' in param && param.DefElem.defname === 'concurrently');
}

;// CONCATENATED MODULE: ./src/checks/policy/availability/create-index-not-concurrent.ts
/** availability/create-index-not-concurrent: writes wait for the index of a table that has rows. */



const createIndexNotConcurrent = {
    id: 'availability/create-index-not-concurrent',
    severity: 'warning',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'CREATE INDEX reads the whole table, and nobody can write to it meanwhile. CONCURRENTLY would avoid that, but cannot run in the one transaction of a Drizzle deploy, so a large table needs its index from elsewhere. IF NOT EXISTS changes nothing here: the statement cannot show that the index is there.',
    remedy: 'Build the index with CREATE INDEX CONCURRENTLY outside of the migration before the deploy, keep IF NOT EXISTS in the migration, and waive this with the ticket; for a small table waive it with the row count.',
    alias: [
        'squawk require-concurrent-index-creation',
        'strong_migrations add_index',
        'atlas PG101',
        'eugene E6',
        'pgfence create-index-not-concurrent',
        'drizzle-migration-lint create-index-non-concurrently',
    ],
    find(node, _statement, { created }) {
        if (!('IndexStmt' in node) || node.IndexStmt.concurrent === true)
            return [];
        const { relation = {}, idxname } = node.IndexStmt;
        if (created.tables.has(created_nameOf(relation)) || created.perhaps.has(created_nameOf(relation)))
            return [];
        return [{ message: `The index ${(0,model_excerpt/* excerpt */.K)(idxname ?? '(without a name)')} blocks writes to ${alteration_labelOf(relation)} while it is built.` }];
    },
};

;// CONCATENATED MODULE: ./src/checks/policy/availability/detach-partition-not-concurrent.ts
/** availability/detach-partition-not-concurrent: a partition comes or goes, and its table waits. */



const detachPartitionNotConcurrent = {
    id: 'availability/detach-partition-not-concurrent',
    severity: 'warning',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'DETACH PARTITION locks the whole partitioned table against readers and writers. ATTACH PARTITION reads every row of a table that was there before, unless a validated CHECK already says what the partition holds.',
    remedy: 'Detach with CONCURRENTLY outside of the migrations; before an attach, add and validate a CHECK that says the same as the bounds.',
    alias: ['squawk require-concurrent-partition-detach', 'pgfence detach-partition', 'pgfence attach-partition'],
    find(node, _statement, surroundings) {
        return alterExisting(node, surroundings).flatMap(({ label, command: { subtype, def } }) => {
            if (def === undefined || !('PartitionCmd' in def))
                return [];
            const { name = {}, concurrent } = def.PartitionCmd;
            const partition = (0,model_excerpt/* excerpt */.K)(name.relname ?? '');
            if (subtype === 'AT_DetachPartition' && concurrent !== true)
                return [{ message: `Detaching ${partition} locks ${label} for everybody.` }];
            const isRead = subtype === 'AT_AttachPartition' && !surroundings.created.tables.has(created_nameOf(name));
            return isRead ? [{ message: `Attaching ${partition} to ${label} reads all of its rows.` }] : [];
        });
    },
};

;// CONCATENATED MODULE: ./src/checks/policy/availability/drop-index-not-concurrent.ts
/** availability/drop-index-not-concurrent: an index goes, and its table waits. */


const dropIndexNotConcurrent = {
    id: 'availability/drop-index-not-concurrent',
    severity: 'notice',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'DROP INDEX locks its table against readers and writers until the deploy commits, and queries that used the index become slow.',
    remedy: 'Make sure that nothing uses the index any more; on a busy table drop it with CONCURRENTLY outside of the migration, and keep IF EXISTS here.',
    alias: ['squawk require-concurrent-index-deletion', 'strong_migrations remove_index', 'atlas PG102', 'pgfence drop-index-not-concurrent'],
    find(node) {
        if (!('DropStmt' in node) || node.DropStmt.removeType !== 'OBJECT_INDEX' || node.DropStmt.concurrent === true)
            return [];
        const names = (node.DropStmt.objects ?? []).flatMap((object) => ('List' in object ? [alteration_wordsOf(object.List.items).join('.')] : []));
        return names.map((name) => ({ message: `Dropping the index ${(0,model_excerpt/* excerpt */.K)(name)} locks its table.` }));
    },
};

;// CONCATENATED MODULE: ./src/checks/policy/availability/foreign-key-without-index.ts





const foreignKeyWithoutIndex = {
    id: 'availability/foreign-key-without-index',
    severity: 'notice',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'PostgreSQL makes no index for a foreign key, so each delete in the other table reads all of this one. Only columns that the change itself makes are judged: those that were there before may have an index that the statement does not show.',
    remedy: 'Add an index that starts with the columns of the key; on a new table it costs nothing.',
    alias: ['eugene E15', 'pgfence fk-missing-index', 'splinter 0001_unindexed_foreign_keys'],
    find(node, _statement, { change }) {
        return findKeys(node)
            .filter(({ table, columns }) => columns.every((column) => change.columns.has(change_keyOf(table, column))) && !isIndexed(table, columns, change))
            .map(({ label, columns }) => ({ message: `No index of the change serves the foreign key on ${(0,model_excerpt/* excerpt */.K)(columns.join(', '))} of ${label}.` }));
    },
    findAct: (act, { change, dialect }) => dialect === 'mysql' || (act.kind !== 'create-table' && act.kind !== 'add-column')
        ? []
        : referencesOf(act, change)
            .filter(({ columns }) => !(change.indexed.get(act.table.key) ?? []).some((names) => columns.every((column) => names.slice(0, columns.length).includes(column))))
            .map(({ columns }) => ({ message: `No index of the change serves the foreign key on ${(0,model_excerpt/* excerpt */.K)(columns.join(', '))} of ${act.table.label}.` })),
};
function findKeys(node) {
    if ('CreateStmt' in node)
        return keysOfTable(node.CreateStmt);
    return findNewConstraints(findAlterations(node))
        .filter(({ constraint }) => constraint.contype === 'CONSTR_FOREIGN')
        .map(({ table, label, constraint, column }) => ({ table, label, columns: column === null ? alteration_wordsOf(constraint.fk_attrs) : [column.colname ?? ''] }));
}
function keysOfTable({ relation, tableElts = [] }) {
    if (relation === undefined)
        return [];
    const columns = tableElts.flatMap((element) => {
        if ('Constraint' in element)
            return isForeign(element.Constraint) ? [alteration_wordsOf(element.Constraint.fk_attrs)] : [];
        if (!('ColumnDef' in element))
            return [];
        const { ColumnDef: column } = element;
        return constraintsOf(column).some(isForeign) ? [[column.colname ?? '']] : [];
    });
    return columns.map((names) => ({ table: created_nameOf(relation), label: alteration_labelOf(relation), columns: names }));
}
function isForeign({ contype }) {
    return contype === 'CONSTR_FOREIGN';
}
/** An index serves where its first columns are those of the key, in any order. */
function isIndexed(table, columns, { indexed }) {
    return (indexed.get(table) ?? []).some((names) => columns.every((column) => names.slice(0, columns.length).includes(column)));
}

;// CONCATENATED MODULE: ./src/checks/policy/availability/timeout.ts

function findUnlimited(node, { change, position }, setting) {
    const lifted = findSettings(node).some(({ name, value }) => name === setting && value !== null && /^0+[a-z]*$/u.test(value));
    if (lifted)
        return [{ severity: 'warning', message: `The change switches ${setting} off, that of the deploy too.` }];
    const { firstLock, settings } = change;
    if (firstLock?.position !== position || (settings.get(setting) ?? position) < position)
        return [];
    return [{ message: `The change locks ${firstLock.label} without a ${setting} of its own.` }];
}

;// CONCATENATED MODULE: ./src/checks/policy/availability/missing-lock-timeout.ts

const missingLockTimeout = {
    id: 'availability/missing-lock-timeout',
    severity: 'notice',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'A statement that waits for a lock makes all later ones wait behind it. The change sets no lock_timeout before its first lock. It is a warning where the change switches the limit off, and else only a notice, since `migrate` sets its `lock-timeout` for the whole deploy; it matters where the files are also run by other means.',
    remedy: 'Keep the `lock-timeout` of the deploy low, or start the migration with SET LOCAL lock_timeout.',
    alias: ['squawk require-lock-timeout', 'eugene E9', 'pgfence missing-lock-timeout'],
    find(node, _statement, surroundings) {
        return findUnlimited(node, surroundings, 'lock_timeout');
    },
};

;// CONCATENATED MODULE: ./src/checks/policy/availability/missing-statement-timeout.ts

const missingStatementTimeout = {
    id: 'availability/missing-statement-timeout',
    severity: 'notice',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'A statement that takes longer than expected holds its locks for all of that time. The change sets no statement_timeout before its first lock. It is a warning where the change switches the limit off, and else only a notice, since `migrate` sets its `statement-timeout` for the whole deploy.',
    remedy: 'Set the `statement-timeout` of the deploy, or start the migration with SET LOCAL statement_timeout.',
    alias: ['squawk require-statement-timeout', 'pgfence missing-statement-timeout'],
    find(node, _statement, surroundings) {
        return findUnlimited(node, surroundings, 'statement_timeout');
    },
};

;// CONCATENATED MODULE: ./src/checks/policy/availability/reindex-not-concurrent.ts
/** availability/reindex-not-concurrent: an index is built anew, and its table waits. */



const reindexNotConcurrent = {
    id: 'availability/reindex-not-concurrent',
    severity: 'warning',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'REINDEX stops writes to the table, and reads that would use the index, for as long as it builds. It is maintenance, not a change of the schema.',
    remedy: 'Run REINDEX CONCURRENTLY outside of the migrations.',
    alias: ['squawk require-concurrent-reindex', 'pgfence reindex-non-concurrent'],
    find(node) {
        if (!('ReindexStmt' in node) || isConcurrentReindex(node.ReindexStmt.params))
            return [];
        const { relation, name = '' } = node.ReindexStmt;
        return [{ message: `REINDEX of ${relation === undefined ? (0,model_excerpt/* excerpt */.K)(name) : alteration_labelOf(relation)} blocks writes while it runs.` }];
    },
};

;// CONCATENATED MODULE: ./src/checks/policy/availability/statement-after-exclusive-lock.ts
const statementAfterExclusiveLock = {
    id: 'availability/statement-after-exclusive-lock',
    severity: 'warning',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'All pending migrations run in one transaction, so a lock is held until the last statement of the last file. This statement takes time that grows with a table (it changes rows, builds an index, validates a constraint or refreshes a view) after an earlier one has taken such a lock. It is told once, of the first. Short changes of the catalog after a lock are not reported.',
    remedy: 'Put the long statement in a change that is deployed on its own, or before the one that locks.',
    alias: ['eugene E4', 'eugene E10', 'pgfence statement-after-access-exclusive', 'pgfence wide-lock-window'],
    find(_node, _statement, { change: { firstLock, longWork }, position }) {
        const [first] = longWork;
        if (firstLock === null || first?.position !== position)
            return [];
        const more = longWork.length === 1 ? '' : ` It is the first of ${longWork.length} such statements.`;
        return [{ message: `${first.what} while ${firstLock.label} has been locked since an earlier statement.${more}` }];
    },
};

;// CONCATENATED MODULE: ./src/checks/policy/availability/validate-in-same-transaction.ts
/** availability/validate-in-same-transaction: the lock of NOT VALID is held while the rows are read after all. */



const validateInSameTransaction = {
    id: 'availability/validate-in-same-transaction',
    severity: 'warning',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'A constraint is added as NOT VALID and validated in the same change. All pending migrations of a deploy run in one transaction, those of different files too, so the lock of the first statement is held while the second reads every row.',
    remedy: 'Merge and deploy the VALIDATE CONSTRAINT in a change of its own, after this one is deployed.',
    alias: ['strong_migrations validate_foreign_key', 'strong_migrations validate_check_constraint', 'pgfence not-valid-validate-same-tx'],
    find(node, _statement, { change, created, position }) {
        return findAlterations(node).flatMap(({ table, label, command }) => {
            if (command.subtype !== 'AT_ValidateConstraint' || created.tables.has(table))
                return [];
            const added = change.constraints.get(change_keyOf(table, command.name ?? '')) ?? [];
            if (!added.some((one) => one.position < position))
                return [];
            return [{ message: `The constraint ${(0,model_excerpt/* excerpt */.K)(command.name ?? '')} of ${label} is validated in the transaction that adds it.` }];
        });
    },
};

;// CONCATENATED MODULE: ./src/checks/policy/availability.ts






















const availabilityRules = [
    createIndexNotConcurrent,
    dropIndexNotConcurrent,
    concurrentInTransaction,
    reindexNotConcurrent,
    alterColumnTypeRewrite,
    setNotNullScan,
    addForeignKeyWithoutNotValid,
    addCheckWithoutNotValid,
    validateInSameTransaction,
    addUniqueConstraint,
    addExclusionConstraint,
    addPrimaryKey,
    addColumnVolatileDefault,
    addColumnStoredGenerated,
    addColumnSerial,
    missingLockTimeout,
    missingStatementTimeout,
    statementAfterExclusiveLock,
    tableRewriteMaintenance,
    detachPartitionNotConcurrent,
    foreignKeyWithoutIndex,
    unbatchedDataChange,
];

;// CONCATENATED MODULE: ./src/checks/policy/confidentiality/table-without-rls.ts



const tableWithoutRls = {
    id: 'confidentiality/table-without-rls',
    severity: 'warning',
    criteria: ['C1.1', 'CC6.1', 'CC6.3'],
    cause: 'The change uses row-level security, and a table that it creates has none: whoever may read the table reads the rows of everybody.',
    remedy: 'Switch it on (`pgTable(…).enableRLS()`, or a policy in the schema) and add the policies; where the table is meant for all, say so in a waiver.',
    alias: ['splinter 0013'],
    find: (node, _statement, { all }) => {
        if (!('CreateStmt' in node) || node.CreateStmt.relation === undefined)
            return [];
        const { relation, partbound } = node.CreateStmt;
        // Whoever reads through the partitioned table meets its policies.
        if (relation.relpersistence === 't' || partbound !== undefined)
            return [];
        const isMissing = !hasSecurity(all, created_nameOf(relation)) && hasSecurity(all, null);
        return isMissing ? [{ message: `Creates the table ${shownRelation(relation)} without row-level security.` }] : [];
    },
};
/** Whether the change switches row-level security on for this table; for any, where none is named. */
function hasSecurity(all, table) {
    return all.some(({ statements }) => statements.some(({ node }) => node !== null && 'AlterTableStmt' in node && secures(node, table)));
}
function secures(node, wanted) {
    return selectCommands(node, 'AT_EnableRowSecurity').some(({ table }) => wanted === null || created_nameOf(table) === wanted);
}

;// CONCATENATED MODULE: ./src/checks/policy/confidentiality.ts
/** The family confidentiality: statements after which more people can read what few should. */






const confidentialityRules = [
    sensitiveColumnPlaintext,
    sensitiveDataUnclassified,
    tableWithoutRls,
    sensitiveLiteralInDml,
    sensitiveColumnCopied,
    encryptionWeakened,
];

;// CONCATENATED MODULE: ./src/checks/policy/destructive/drop-cascade.ts



const dropCascade = {
    id: 'destructive/drop-cascade',
    severity: 'warning',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'A DROP with CASCADE takes along whatever depends on the object: views, foreign keys of other tables, columns of a type, policies. The statement does not name them, so the review cannot see them. With a table, whose loss is told anyway, it is a notice: drizzle-kit writes it so each time.',
    remedy: 'Write the DROP without CASCADE, and drop each dependent object by its name before; drizzle-kit writes CASCADE of its own accord, and it may be taken out.',
    alias: ['bytebase STATEMENT_DISALLOW_RM_TBL_CASCADE', 'pgfence drop-schema-cascade'],
    find: (node, _statement, { created }) => selectCascading(node, created).map((object) => ({
        ...('DropStmt' in node && node.DropStmt.removeType === 'OBJECT_TABLE' ? { severity: 'notice' } : {}),
        message: `Drops ${object} together with everything that depends on it.`,
    })),
};
function selectCascading(node, created) {
    if ('DropStmt' in node && node.DropStmt.behavior === 'DROP_CASCADE' && !isLeaf(node.DropStmt.removeType)) {
        const names = (node.DropStmt.objects ?? []).map(wordsOf);
        return names.filter((words) => !isNew(words, created)).map(shown);
    }
    if ('DropOwnedStmt' in node && node.DropOwnedStmt.behavior === 'DROP_CASCADE')
        return ['what a role owns'];
    const old = selectCommands(node, 'AT_DropColumn', 'AT_DropConstraint').filter(({ table }) => !created.tables.has(created_nameOf(table)));
    return old.flatMap(({ table, command: { name, behavior } }) => {
        if (behavior !== 'DROP_CASCADE')
            return [];
        return [name === undefined ? shownRelation(table) : shownColumn(table, name)];
    });
}
/** On which nothing can depend. */
function isLeaf(type) {
    return type === 'OBJECT_POLICY' || type === 'OBJECT_TRIGGER';
}
function isNew(words, { tables, types, schemas }) {
    const key = keyOf(words);
    return tables.has(key) || types.has(key) || (words.length === 1 && schemas.has(words[0] ?? ''));
}

;// CONCATENATED MODULE: ./src/checks/policy/destructive/drop-enum-value.ts




const dropEnumValue = {
    id: 'destructive/drop-enum-value',
    severity: 'warning',
    criteria: ['CC8.1', 'PI1.5', 'A1.2'],
    cause: 'An enum is dropped and made again, which is how a value is taken out or moved. The columns are rewritten under an exclusive lock, and the deploy fails where a row, or a default, still has a value that is gone.',
    remedy: 'Give the rows another value in an earlier deploy, and compare the values of the new enum with those that the column has; to add a value, ALTER TYPE … ADD VALUE is enough.',
    alias: ['bytebase SCHEMA_BACKWARD_COMPATIBILITY'],
    find: (node, _statement, surroundings) => {
        if (touchesEnumCatalog(node))
            return [{ message: 'Changes the values of enums in pg_enum itself, behind the rows that have them.' }];
        return dropped_selectDropped(node, 'OBJECT_TYPE').flatMap(({ key, words }) => {
            if (makes(surroundings.before, key))
                return [];
            const values = selectValues(surroundings.after, key);
            return values === null
                ? []
                : [{ message: `Drops the enum ${shown(words)} and makes it again with ${values} values: rows that have any other stop the deploy.` }];
        });
    },
};
function touchesEnumCatalog(node) {
    if (!('DeleteStmt' in node || 'UpdateStmt' in node))
        return false;
    const [written] = [...selectParts(node, 'DeleteStmt'), ...selectParts(node, 'UpdateStmt')];
    return written?.relation?.relname === 'pg_enum';
}
/** How many values the enum has when it is made; null where it is not made. */
function selectValues(statements, key) {
    for (const { node } of statements) {
        if (node !== null && 'CreateEnumStmt' in node && listedName(node.CreateEnumStmt.typeName ?? []) === key)
            return node.CreateEnumStmt.vals?.length ?? 0;
    }
    return null;
}

;// CONCATENATED MODULE: ./src/checks/policy/destructive/drop-owned.ts
/** destructive/drop-owned: everything that a role owns goes. */

const dropOwned = {
    id: 'destructive/drop-owned',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5', 'A1.2'],
    cause: 'DROP OWNED drops every object that a role owns in this database, tables with their rows included, and no review can read from the statement which they are.',
    remedy: 'Hand the objects to another role (REASSIGN OWNED), or drop them one by one by their names.',
    alias: [],
    find: (node) => {
        if (!('DropOwnedStmt' in node))
            return [];
        const roles = (node.DropOwnedStmt.roles ?? []).map((part) => shown(['RoleSpec' in part ? (part.RoleSpec.rolename ?? 'the current role') : '']));
        return [{ message: `Drops everything that is owned by ${roles.join(', ')}.` }];
    },
};

;// CONCATENATED MODULE: ./src/checks/policy/destructive/drop-schema.ts
/** destructive/drop-schema: a schema goes, and whatever is in it. */


const dropSchema = {
    id: 'destructive/drop-schema',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5', 'A1.2'],
    cause: 'A schema is dropped. With CASCADE every table in it goes too, also those that no migration of this project made.',
    remedy: 'Drop the objects of the schema one by one, so that the review sees each; then drop the empty schema without CASCADE, with a waiver.',
    alias: ['pgfence drop-schema', 'pgfence drop-schema-cascade', 'atlas DS101', 'flyway RG03'],
    find: (node, _statement, { created }) => dropped_selectDropped(node, 'OBJECT_SCHEMA')
        .filter(({ words }) => !created.schemas.has(words.join('.')))
        .map(({ words, cascade }) => ({ message: `Drops the schema ${shown(words)}${cascade ? ' with everything in it' : ''}.` })),
};

;// CONCATENATED MODULE: ./src/checks/policy/destructive/drop-type.ts

const dropType = {
    id: 'destructive/drop-type',
    severity: 'warning',
    criteria: ['CC8.1', 'PI1.5'],
    cause: 'A type is dropped: casts, functions and clients that know it by name fail, and with CASCADE each column that has it goes too.',
    remedy: 'See that nothing uses the type any more, and drop it without CASCADE, so that PostgreSQL refuses where something does.',
    alias: ['bytebase SCHEMA_BACKWARD_COMPATIBILITY'],
    find: (node, _statement, surroundings) => tellDropped(node, ['OBJECT_TYPE', 'OBJECT_DOMAIN'], surroundings, 'type', 'what uses it by name fails'),
};

;// CONCATENATED MODULE: ./src/checks/policy/destructive/rename-schema.ts
/** destructive/rename-schema: everything in a schema has another name from now on. */

const renameSchema = {
    id: 'destructive/rename-schema',
    severity: 'error',
    criteria: ['CC8.1', 'A1.2'],
    cause: 'A schema is renamed. The code that is running while the deploy goes on still uses the old name for every table in it, and fails.',
    remedy: 'Keep the name of the schema; or make the new one beside it, and move table by table with views under the old names.',
    alias: ['strong_migrations rename_schema', 'pgfence rename-schema', 'bytebase SCHEMA_BACKWARD_COMPATIBILITY'],
    find: (node, _statement, { created }) => {
        if (!('RenameStmt' in node))
            return [];
        const { renameType, subname = '', newname = '' } = node.RenameStmt;
        if (renameType !== 'OBJECT_SCHEMA' || created.schemas.has(subname))
            return [];
        return [{ message: `Renames the schema ${shown([subname])} to ${shown([newname])}.` }];
    },
};

;// CONCATENATED MODULE: ./src/checks/policy/destructive/truncate-cascade.ts
/** destructive/truncate-cascade: tables that nobody named are emptied too. */


const truncateCascade = {
    id: 'destructive/truncate-cascade',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5', 'A1.2'],
    cause: 'TRUNCATE … CASCADE also empties every table that refers to the one named, and those that refer to them, whatever their foreign keys say on delete.',
    remedy: 'Leave CASCADE out and name each table that is to be emptied.',
    alias: ['squawk ban-truncate-cascade', 'pgfence truncate-cascade'],
    find: (node, _statement, { created }) => {
        const { tables, cascade } = selectTruncated(node, created);
        return cascade ? tables.map((table) => ({ message: `Also empties every table that refers to ${shownRelation(table)}, directly or not.` })) : [];
    },
};

;// CONCATENATED MODULE: ./src/checks/policy/destructive.ts
/** The family destructive: statements after which something is gone, or goes by another name. */




















const destructiveRules = [
    dropTable,
    dropColumn,
    dropPartition,
    dropSchema,
    dropDatabase,
    dropOwned,
    dropCascade,
    truncate,
    truncateCascade,
    deleteWithoutWhere,
    updateWithoutWhere,
    renameTable,
    rename_column_renameColumn,
    renameSchema,
    dropType,
    dropEnumValue,
    dropView,
    dropFunction,
    dropSequence,
    dropTrigger,
];

;// CONCATENATED MODULE: ./src/checks/policy/integrity/constraint-left-not-valid.ts
/** integrity/constraint-left-not-valid: a constraint that old rows may break. */


const constraintLeftNotValid = {
    id: 'integrity/constraint-left-not-valid',
    severity: 'notice',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'A constraint is added as NOT VALID and not validated in the same change, so rows that are there may break it. That is the right first step, for validating at once would hold the lock; it is a notice, so that the second step is not forgotten.',
    remedy: 'Deploy ALTER TABLE … VALIDATE CONSTRAINT in the next change.',
    alias: [],
    find(node, _statement, surroundings) {
        return findNewConstraints(alterExisting(node, surroundings))
            .filter(({ table, constraint }) => {
            const validated = surroundings.change.validated.get(change_keyOf(table, constraint.conname ?? '')) ?? [];
            return constraint.skip_validation === true && !validated.some((position) => position >= surroundings.position);
        })
            .map(({ label, constraint }) => ({ message: `The rows of ${label} are not checked against ${describeConstraint(constraint, 'constraint')}.` }));
    },
};

;// CONCATENATED MODULE: ./src/checks/policy/integrity/drop-unique.ts

const dropUnique = {
    id: 'integrity/drop-unique',
    severity: 'warning',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'A unique constraint, or an index whose name says that it is unique, is dropped: the same value may come twice from now on, and it cannot be added again once it has.',
    remedy: 'Tell the reviewer what keeps the values apart from now on, or leave the constraint.',
    alias: ['pgfence drop-constraint'],
    find(node, _statement, surroundings) {
        return findDropped(node, surroundings, 'unique constraint')
            .filter(({ successor }) => successor === null)
            .map(({ name, label }) => ({ message: `The unique constraint ${name} of ${label} is dropped.` }));
    },
};

;// CONCATENATED MODULE: ./src/checks/policy/integrity/enum-value-unordered.ts
/** integrity/enum-value-unordered: a value goes to the end of an enum, wherever it belongs. */


const enumValueUnordered = {
    id: 'integrity/enum-value-unordered',
    severity: 'notice',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'A value is added to an enum without BEFORE or AFTER, so it sorts and compares as the greatest. It is a notice, since drizzle-kit writes the place where the schema has the value in the middle: without one, the schema has it last.',
    remedy: 'Where queries sort or compare by the type, make sure that the last place is the right one.',
    alias: ['squawk require-enum-value-ordering', 'pgfence alter-enum-no-ordering'],
    find(node, _statement, { created }) {
        if (!('AlterEnumStmt' in node) || node.AlterEnumStmt.oldVal !== undefined || node.AlterEnumStmt.newValNeighbor !== undefined)
            return [];
        const { typeName = [], newVal = '' } = node.AlterEnumStmt;
        const type = listedName(typeName);
        return created.types.has(type) ? [] : [{ message: `The value ${(0,model_excerpt/* excerpt */.K)(newVal)} comes last in the type ${(0,model_excerpt/* excerpt */.K)(type)}.` }];
    },
};

;// CONCATENATED MODULE: ./src/checks/policy/integrity/enum-value-used.ts
/** integrity/enum-value-used: a new value of an enum cannot be used in the transaction that adds it. */


const enumValueUsed = {
    id: 'integrity/enum-value-used',
    severity: 'warning',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'The change adds a value to an enum that was there before, and a later statement of it holds the same word. All pending migrations run in one transaction, and PostgreSQL refuses to use a new value in the transaction that adds it. Deployed one after the other the migrations pass; deployed together they fail.',
    remedy: 'Deploy the change that adds the value first, and the one that uses it afterwards.',
    alias: [],
    find(node, _statement, { change, position }) {
        if (change.enumValues.size === 0)
            return [];
        const used = [...findTexts(node)].filter((text) => (change.enumValues.get(text) ?? position) < position);
        return [...new Set(used)].map((text) => ({
            message: `The word ${(0,model_excerpt/* excerpt */.K)(text)} is used, and an earlier statement of the same transaction adds it to an enum.`,
        }));
    },
};
function* findTexts(root) {
    for (const { key, value } of walk(root)) {
        if (key !== 'A_Const' || typeof value !== 'object' || value === null || !('sval' in value))
            continue;
        const { sval } = value;
        if (typeof sval === 'object' && sval !== null && 'sval' in sval && typeof sval.sval === 'string')
            yield sval.sval;
    }
}

;// CONCATENATED MODULE: ./src/checks/policy/integrity/rename-enum-value.ts
/** integrity/rename-enum-value: a value that programs know by its name gets another. */


const renameEnumValue = {
    id: 'integrity/rename-enum-value',
    severity: 'warning',
    criteria: ['PI1.5', 'CC8.1'],
    cause: 'A value of an enum is renamed: the program that runs during the deploy still reads and writes the old name, and fails.',
    remedy: 'Add the new value, move the rows and the programs over, and leave the old value; or deploy while nothing runs.',
    alias: ['strong_migrations rename_enum_value'],
    find(node, _statement, { created }) {
        if (!('AlterEnumStmt' in node) || node.AlterEnumStmt.oldVal === undefined)
            return [];
        const { typeName = [], oldVal, newVal = '' } = node.AlterEnumStmt;
        const type = listedName(typeName);
        return created.types.has(type) ? [] : [{ message: `The value ${(0,model_excerpt/* excerpt */.K)(oldVal)} of the type ${(0,model_excerpt/* excerpt */.K)(type)} is renamed to ${(0,model_excerpt/* excerpt */.K)(newVal)}.` }];
    },
};

;// CONCATENATED MODULE: ./src/checks/policy/integrity.ts

















const sqlIntegrityRules = [
    dropForeignKey,
    dropCheck,
    dropUnique,
    dropPrimaryKey,
    dropConstraint,
    dropNotNull,
    narrowColumnType,
    addRequiredColumn,
    tableWithoutPrimaryKey,
    cascadeDeleteAdded,
    constraintLeftNotValid,
    enforcementDisabled,
    renameEnumValue,
    enumValueUnordered,
    enumValueUsed,
    transactionControlInMigration,
    migrationsTableTamper,
];

;// CONCATENATED MODULE: ./src/checks/policy/policy.ts
/** All rules on SQL, family by family. */






const policyRules = [
    ...availabilityRules,
    ...sqlIntegrityRules,
    ...accessRules,
    ...confidentialityRules,
    ...destructiveRules,
    ...metaRules,
];

;// CONCATENATED MODULE: ./src/checks/policy/availability/sqlite-table-rebuild.ts
const sqliteTableRebuild = {
    id: 'availability/sqlite-table-rebuild',
    severity: 'notice',
    criteria: ['A1.2', 'CC8.1'],
    cause: 'SQLite alters little in place, so drizzle-kit makes a new table, copies the rows, drops the old table and gives the new one its name. All rows are written again, and nobody else writes to the database meanwhile. Triggers of the old table are gone.',
    remedy: 'Know how many rows there are, and make the triggers of the table again in the same migration.',
    alias: ['atlas LT101'],
    findAct: (act, { change, position }) => {
        const rebuild = act.kind === 'rename-table' ? change.rebuilds.get(position) : undefined;
        return rebuild === undefined ? [] : [{ message: `All rows of ${rebuild.table.label} are copied into a new table of ${rebuild.columns.length} columns.` }];
    },
};

;// CONCATENATED MODULE: ./src/checks/policy/destructive/sqlite-rebuild-loss.ts
/** destructive/sqlite-rebuild-loss: a rebuilt table has less in it than before. */


const sqliteRebuildLoss = {
    id: 'destructive/sqlite-rebuild-loss',
    severity: 'error',
    criteria: ['CC8.1', 'PI1.5', 'A1.2'],
    cause: 'A table is rebuilt, and the copy leaves rows out, or does not fill all columns of the new table. The old table is dropped right after. A column that is not filled may be a new one: where the migrations do not tell the old columns, it is a warning.',
    remedy: 'Let the copy take all rows and columns; where some are meant to go, say which in a waiver, and where they are kept.',
    alias: [],
    findAct(act, { change, position, tables }) {
        const rebuild = act.kind === 'drop' ? change.rebuilds.get(position) : undefined;
        if (rebuild === undefined)
            return [];
        const { table, copy } = rebuild;
        if (copy.isFiltered)
            return [{ message: `The rebuild of ${table.label} does not copy all rows.` }];
        const missed = unfilled(rebuild, tables);
        if (missed.length === 0)
            return [];
        const names = missed
            .slice(0, 8)
            .map((name) => shown([name]))
            .join(', ');
        const message = `The rebuild of ${table.label} fills nothing into ${names}.`;
        return [tables.columnsOf(table.key) === null ? { severity: 'warning', message } : { message }];
    },
};

;// CONCATENATED MODULE: ./src/checks/policy/destructive/sqlite-recreate-cascade.ts
const sqliteRecreateCascade = {
    id: 'destructive/sqlite-recreate-cascade',
    severity: 'warning',
    criteria: ['CC8.1', 'PI1.5', 'A1.2'],
    cause: 'A rebuild drops the old table. PRAGMA foreign_keys=OFF has no effect inside of a transaction, and drizzle-kit runs migrations in one with better-sqlite3 and the like: where foreign keys are on, the DROP deletes all rows, and ON DELETE CASCADE those of every table that points to them. libSQL switches foreign keys off before its transaction. It is an error where the migrations show such a key, and is not told where they show that there is none.',
    remedy: 'Rehearse the migration on a copy and count the rows of the tables that point here before and after; deploy with a connection on which foreign keys are off from the start.',
    alias: ['drizzle-migration-lint recreate-cascade-data-loss'],
    findAct(act, { change, position, dialect, tables }) {
        const rebuild = act.kind === 'drop' && dialect === 'sqlite' ? change.rebuilds.get(position) : undefined;
        if (rebuild === undefined)
            return [];
        const { key, label } = rebuild.table;
        const isCascading = change.cascading.has(key) || tables.isCascading(key);
        if (isCascading === false)
            return [];
        if (isCascading === true)
            return [{ severity: 'error', message: `The rebuild of ${label} drops it, which deletes the rows of tables that point to it with ON DELETE CASCADE.` }];
        return [{ message: `The rebuild of ${label} drops it: rows that point to it with ON DELETE CASCADE are deleted, if there are any.` }];
    },
};

;// CONCATENATED MODULE: ./src/checks/policy/integrity/sqlite-rebuild-invents-values.ts
/** integrity/sqlite-rebuild-invents-values: a rebuild copies a column that the old table does not have. */


const sqliteRebuildInventsValues = {
    id: 'integrity/sqlite-rebuild-invents-values',
    severity: 'error',
    criteria: ['PI1.5', 'CC8.1'],
    cause: "The copy of a rebuild takes a column that the old table does not have, which drizzle-kit 0.31 writes where a column is added together with a rebuild. SQLite takes the name in double quotes for a text, so that every row gets the column's own name as its value; a SQLite that is built without that fails.",
    remedy: 'Take the column out of both lists of the INSERT … SELECT, or generate the new column in a migration before.',
    alias: [],
    findAct: (act, { change, position, tables }) => {
        const rebuild = act.kind === 'drop' ? change.rebuilds.get(position) : undefined;
        return rebuild === undefined
            ? []
            : invented(rebuild, tables).map((name) => ({
                message: `The rebuild of ${rebuild.table.label} copies ${shown([name])}, which the old table does not have.`,
            }));
    },
};

;// CONCATENATED MODULE: ./src/checks/policy/sqlite.ts
/** The rules for SQLite and Turso, family by family. */






























const sqliteRules = [
    addUniqueConstraint,
    addColumnVolatileDefault,
    addColumnStoredGenerated,
    tableRewriteMaintenance,
    foreignKeyWithoutIndex,
    unbatchedDataChange,
    sqliteTableRebuild,
    addRequiredColumn,
    cascadeDeleteAdded,
    transactionControlInMigration,
    migrationsTableTamper,
    enforcementDisabled,
    statementWithoutBreakpoint,
    sqliteRebuildInventsValues,
    serverFileOrProgram,
    sensitiveColumnPlaintext,
    sensitiveDataUnclassified,
    sensitiveLiteralInDml,
    sensitiveColumnCopied,
    encryptionWeakened,
    dropTable,
    dropColumn,
    dropView,
    dropTrigger,
    deleteWithoutWhere,
    updateWithoutWhere,
    renameTable,
    rename_column_renameColumn,
    sqliteRecreateCascade,
    sqliteRebuildLoss,
];

;// CONCATENATED MODULE: ./src/checks/policy/migrations.ts











/**
 * `migrations` are the new ones of the change, in the order in which they will run; `landed` are those of the folder before them, from which the
 * old columns of altered tables are known for MySQL and SQLite. PostgreSQL's parser is loaded only where there are migrations for it.
 */
async function judgeMigrations(dialect, migrations, landed = []) {
    if (migrations.length === 0)
        return { findings: [], claims: [] };
    switch (dialect) {
        case 'postgresql':
            return judgePostgresql(migrations);
        case 'mysql':
        case 'sqlite':
        case 'turso':
            return judgeByActs(migrations, landed, dialect);
    }
}
/** Every rule that may be heard on SQL of this dialect, with those on waivers and on the policy file. */
function rulesOf(dialect) {
    const rules = dialect === 'postgresql' ? policyRules : actRulesOf(dialect);
    return [...rules.filter(({ id }) => !id.startsWith('meta/')), ...metaTexts];
}
async function judgePostgresql(migrations) {
    const parser = await openParser();
    const read = migrations.map((migration) => ({ migration, parsed: parser.parseMigration(migration) }));
    const parsed = read.map((one) => one.parsed);
    const waivers = read.map((one) => parseInlineWaivers(one.migration, one.parsed));
    return join([...judgeSql(parsed, policyRules), ...findUnparsed(parsed)], waivers);
}
function judgeByActs(migrations, landed, dialect) {
    const grammar = dialect === 'mysql' ? 'mysql' : 'sqlite';
    const read = readMigrations(migrations, grammar);
    const byPath = new Map(read.map((migration) => [migration.path, migration]));
    const waivers = migrations.map((migration) => parseInlineWaivers(migration, byPath.get(migration.path) ?? { statements: [] }, (piece) => findActComments(piece, grammar)));
    return join([...judgeActs(read, actRulesOf(dialect), dialect, () => readMigrations(landed, grammar)), ...findNotUnderstood(read)], waivers);
}
function actRulesOf(dialect) {
    return dialect === 'mysql' ? mysqlRules : sqliteRules;
}
function join(findings, waivers) {
    return { findings: [...findings, ...waivers.flatMap((one) => one.findings)], claims: waivers.flatMap(({ claims }) => claims) };
}

;// CONCATENATED MODULE: ./src/checks/rehearsal/difference.ts
/** An object that is not as the schema declares it, in words, and how much it weighs. */

/**
 * What the schema declares and the database lacks breaks the code whoever caused it. What is otherwise than declared is this change's fault only where
 * its migrations touch it; another name breaks no code, only the migration that will drop it by the schema's. A column of a declared table that the
 * schema does not know may refuse every insert, so that a new one weighs as much.
 */
function weigh({ way, touched, object }) {
    switch (way) {
        case 'only-in-schema':
            return { severity: 'error', declared: true };
        case 'different':
            return { severity: touched ? 'error' : 'warning', declared: true };
        case 'renamed':
            return { severity: 'warning', declared: true };
        case 'only-in-migrations':
            return { severity: touched && object.kind === 'column' ? 'error' : 'warning', declared: false };
    }
}
function describeDifference(difference) {
    const { way, object, inMigrations, inSchema, touched } = difference;
    const name = `${object.kind} ${[object.schema, object.table ?? '', object.name]
        .filter((part) => part !== '')
        .map((part) => (0,model_excerpt/* excerpt */.K)(part))
        .join('.')}`;
    const since = touched ? '' : ' No new migration touches it.';
    switch (way) {
        case 'only-in-schema':
            return `The ${name} is declared by the schema (${shorten(inSchema)}), and no migration makes it.`;
        case 'only-in-migrations':
            return `The ${name} is made by the migrations (${shorten(inMigrations)}), and the schema does not declare it.${since}`;
        case 'renamed':
        case 'different':
            return `The ${name} is “${shorten(inMigrations)}” after all migrations, and “${shorten(inSchema)}” by the schema.${since}`;
    }
}
const difference_longest = 300;
function shorten(definition) {
    return (0,model_excerpt/* excerpt */.K)((definition ?? '').replace(/\s+/gu, ' ').trim(), difference_longest);
}

;// CONCATENATED MODULE: ./src/checks/rehearsal/rehearsal.ts
/** What a rehearsal came to, as findings. */




const rehearsal_criteria = ['CC8.1', 'A1.2', 'PI1.5'];
const rehearsal_failed = {
    id: 'rehearsal/failed',
    severity: 'error',
    criteria: rehearsal_criteria,
    cause: 'On an empty database that went through all earlier migrations, the new ones do not run: a deploy would fail the same way, and what is pending behind it would wait.',
    remedy: 'Correct the migration: it is not applied anywhere yet, so that its file may be changed.',
    alias: [],
};
const rehearsal_differs = {
    id: 'rehearsal/differs',
    severity: 'error',
    criteria: rehearsal_criteria,
    cause: "After all migrations the database is not what the schema declares, although drizzle-kit's own generate may see no difference, since it compares the schema with its snapshots and never with the SQL. The code would run against columns, constraints or indexes that are not as it says.",
    remedy: 'Change the SQL of the new migration until it gives what the schema says, or change the schema and generate again.',
    alias: ['atlas schema-drift'],
};
const undeclared = {
    id: 'rehearsal/undeclared',
    severity: 'warning',
    criteria: rehearsal_criteria,
    cause: 'The migrations make something that the schema does not declare. Where that is meant, as with what Drizzle cannot express, nothing is wrong; otherwise it is a left-over that nobody keeps up.',
    remedy: 'Declare it in the schema, drop it in a migration, or waive this with the reason why it stands in SQL alone.',
    alias: [],
};
const cannot = {
    id: 'rehearsal/cannot',
    severity: 'warning',
    criteria: rehearsal_criteria,
    cause: "The migrations rely on something that no migration makes: an extension, a schema, a role or a function of the database's host. Without it nothing can be said of how they run.",
    remedy: 'Name SQL files that make it under `rehearsal.setup` in .github/drizzle-attest.yml: they run before the first migration. An extension also has to be installed in the scratch server, as in the image of a service container.',
    alias: [],
};
const unavailable = {
    id: 'rehearsal/unavailable',
    severity: 'warning',
    criteria: rehearsal_criteria,
    cause: 'There was no scratch database to rehearse on, so that nothing shows whether the new migrations run.',
    remedy: 'Give the rehearsal a scratch database: a service container by its URL, PostgreSQL on the runner, or PGlite among the packages of the project.',
    alias: [],
};
const rehearsalRules = [rehearsal_failed, rehearsal_differs, undeclared, cannot, unavailable];
/** `place`: where is told what no line of the new migrations speaks of, the config for one. */
function judgeRehearsal(answer, place) {
    switch (answer.kind) {
        case 'left-out':
            return [];
        case 'unavailable':
            return [findingOf(unavailable, { message: `Nothing was rehearsed: ${answer.reason}.`, place, remedy: answer.remedy ?? unavailable.remedy })];
        case 'failed':
            return [findingOf(rehearsal_failed, { message: `${renderWhere(answer.failure)} ${renderError(answer.failure)}.`, ...placed(answer.failure, place) })];
        case 'cannot':
            return [findingOf(cannot, { message: renderMissing(answer), ...placed(answer.failure, place), ...rehearsal_remedyOf(answer) })];
        case 'rehearsed':
            return (0,stated/* isUnknown */.t)(answer.differences) ? [uncompared(answer.differences.unknown, place)] : judgeDifferences(answer.differences, place);
    }
}
/** More than these are counted: whoever mends the first will see the others. */
const mostDifferences = 30;
function judgeDifferences(differences, place) {
    const told = differences.map((difference) => {
        const weight = weigh(difference);
        const told = { message: describeDifference(difference), severity: weight.severity, ...mentioned(difference, place) };
        return findingOf(weight.declared ? rehearsal_differs : undeclared, told);
    });
    const first = told.toSorted((one, other) => Number(other.severity === 'error') - Number(one.severity === 'error'));
    const more = first.slice(mostDifferences);
    const severity = more.some((finding) => finding.severity === 'error') ? 'error' : 'warning';
    const rest = more.length === 0 ? [] : [findingOf(rehearsal_differs, { message: `${more.length} more objects are not as the schema declares them.`, place, severity })];
    return [...first.slice(0, mostDifferences), ...rest];
}
function uncompared(reason, place) {
    return findingOf(cannot, {
        message: `The new migrations run, but what they give could not be compared with the schema: ${reason}.`,
        place,
        remedy: `Make the schema load and its own DDL run on an empty database. ${cannot.remedy}`,
    });
}
function mentioned({ mention }, otherwise) {
    return mention === null ? { place: otherwise, excerpt: null } : { place: { path: mention.path, line: mention.line }, excerpt: mention.excerpt };
}
function placed({ path, line, excerpt }, otherwise) {
    return { place: path === null ? otherwise : { path, line }, excerpt };
}
function renderWhere({ migration }) {
    return migration === null ? 'The deploy would fail:' : `Migration ${migration} would fail:`;
}
function renderError({ sqlState, message }) {
    return `${message}${sqlState === null ? '' : ` (SQLSTATE ${sqlState})`}`;
}
const during = { setup: 'a file of rehearsal.setup', base: 'an earlier migration', change: 'a new migration' };
function renderMissing({ missing, failure, during: when }) {
    const where = failure.migration === null ? '' : ` (${failure.migration})`;
    return `The change could not be rehearsed, since ${during[when]}${where} ${renderLack(missing)}: ${renderError(failure)}.`;
}
function renderLack({ kind, name }) {
    switch (kind) {
        case 'history':
            return 'does not run on an empty database';
        case 'right':
            return 'needs a right that the role of the scratch database lacks';
        case 'taken-role':
            return `creates the role ${name === null ? 'that is named here' : (0,model_excerpt/* excerpt */.K)(name)}, which the scratch server has already`;
        case 'extension':
        case 'schema':
        case 'role':
        case 'function':
            return `needs the ${kind} ${name === null ? 'that is named here' : (0,model_excerpt/* excerpt */.K)(name)}, which is not there`;
    }
}
function rehearsal_remedyOf({ missing: { kind }, scratch }) {
    switch (kind) {
        case 'history':
            return {
                remedy: 'What failed was deployed once and is not to be changed: bring the scratch database to where it runs, by SQL files under `rehearsal.setup` in .github/drizzle-attest.yml.',
            };
        case 'right':
            return { remedy: 'Give the rehearsal a scratch server with a role that may do this, best a service container with its superuser.' };
        case 'taken-role':
            return { remedy: 'Give the rehearsal a scratch server of its own, in which nothing else has made roles: a service container for this job alone.' };
        case 'function':
            return scratch.kind === 'file' ? { remedy: foreignBuild } : {};
        case 'extension':
        case 'schema':
        case 'role':
            return {};
    }
}
const foreignBuild = "It belongs to another build of SQLite, such as libSQL's, which only the project's own driver brings: waive this with that reason, or switch the rehearsal off.";

// EXTERNAL MODULE: ./src/host/process.ts
var process = __webpack_require__(17439);
// EXTERNAL MODULE: ./src/model/plan.ts
var plan = __webpack_require__(67978);
// EXTERNAL MODULE: ./src/project/generate-kit.ts + 1 modules
var generate_kit = __webpack_require__(7506);
// EXTERNAL MODULE: ./src/commands/project-place.ts
var project_place = __webpack_require__(82353);
// EXTERNAL MODULE: ./src/project/kit.ts + 2 modules
var project_kit = __webpack_require__(87933);
// EXTERNAL MODULE: ./src/project/repository.ts + 1 modules
var repository = __webpack_require__(7538);
;// CONCATENATED MODULE: ./src/checks/history/restamp.ts
/** The fix of history/late: the next time for a migration that comes too late, where nothing else is wrong with it. */









/** From the first late one on, every new migration gets a time after all others; their order among themselves stays. */
function restamp(change, evidence) {
    const first = selectLate(change, evidence)[0];
    if (first === undefined)
        return { kind: 'nothing-late' };
    const moving = change.fresh.slice(change.fresh.indexOf(first));
    const staying = change.head.migrations.filter((migration) => !moving.includes(migration));
    const reason = objection(moving, staying, evidence);
    if (reason !== null)
        return { kind: 'unsafe', reason };
    const moves = nextTimes(moving, staying, change);
    return change.head.generation === 'v0' ? restampJournal(change, moves) : { kind: 'folders', restamped: moves.flatMap(renameFolder) };
}
/** v0 counts in milliseconds, v1 in seconds. */
function nextTimes(moving, staying, change) {
    const step = change.head.generation === 'v0' ? 1 : 1_000;
    let last = Math.max(newestLanded(change) ?? 0, ...staying.map(({ createdAt }) => createdAt));
    return moving.map((migration) => {
        last = Math.max(last + step, migration.createdAt);
        return { migration, createdAt: last };
    });
}
/** Why a new time alone would not mend it; null where it would. */
function objection(moving, staying, evidence) {
    let before = staying.at(-1);
    for (const migration of moving) {
        const name = quote(migration.name);
        const [own, last] = [identityOf(migration, evidence), before === undefined ? null : identityOf(before, evidence)];
        if (migration.sql === null || (0,stated/* isUnknown */.t)(migration.sql))
            return `The SQL file of ${name} cannot be read.`;
        if (own === null)
            return `${name} has no snapshot that can be read: generate it again.`;
        if (last === null || !own.prevIds.includes(last.id))
            return `${name} was not generated on top of what will come before it: delete it and generate it again.`;
        if (migration.entry !== null && staying.some((other) => snapshotOf(other) >= snapshotOf(migration)))
            return `The number of ${name} is not higher than that of the others, so the next generate would count from a wrong snapshot: generate it again.`;
        before = migration;
    }
    return null;
}
function identityOf(migration, { snapshots }) {
    const read = snapshots.get(snapshotOf(migration));
    const parsed = read === undefined ? null : parseSnapshot(read);
    return parsed?.kind === 'known' ? parsed.identity : null;
}
// A record keeps the order of its keys, as the file has them.
const recordSchema = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
const entriesSchema = schemas/* array */.YOg(recordSchema);
/** Everything that is not moved stays as it was written; the form is the one that drizzle-kit writes. */
function restampJournal({ head }, moves) {
    const journal = recordSchema.safeParse(parseJson(head.journal ?? ''));
    const entries = entriesSchema.safeParse(journal.data?.['entries']);
    if (!journal.success || !entries.success || head.journal === null)
        return { kind: 'unsafe', reason: 'The journal has another form than drizzle-kit writes.' };
    const tags = new Set(moves.map(({ migration }) => migration.name));
    const staying = entries.data.filter((entry) => !tags.has(entry['tag']));
    let index = Math.max(-1, ...staying.map((entry) => (typeof entry['idx'] === 'number' ? entry['idx'] : -1)));
    const moved = moves.flatMap(({ migration, createdAt }) => {
        const entry = entries.data.find((one) => one['tag'] === migration.name);
        index += 1;
        return entry === undefined ? [] : [{ ...entry, idx: index, when: createdAt }];
    });
    const indent = /^[ \t]+/mu.exec(head.journal)?.[0] ?? 2;
    const text = JSON.stringify({ ...journal.data, entries: [...staying, ...moved] }, null, indent) + (head.journal.endsWith('\n') ? '\n' : '');
    const restamped = moves.map(({ migration, createdAt }) => ({ name: migration.name, from: String(migration.createdAt), to: String(createdAt) }));
    return { kind: 'journal', text, restamped: restamped.filter(({ from, to }) => from !== to) };
}
function renameFolder({ migration, createdAt }) {
    const to = `${formatTimestamp(createdAt)}${migration.name.slice('YYYYMMDDhhmmss'.length)}`;
    return to === migration.name ? [] : [{ name: migration.name, from: migration.name, to }];
}

// EXTERNAL MODULE: ./src/host/disk.ts
var disk = __webpack_require__(83409);
;// CONCATENATED MODULE: ./src/commands/check/fix.ts
/** `--fix`: a migration that would come too late gets the next time, where that alone mends it; what was changed is said. */





/** Whether anything was changed, so that the folder has to be read again. */
async function fixFolder(place, folder, { log }) {
    const { history } = await judgeFolder(place, folder, process/* readOutput */.ov);
    if (history === null)
        return false;
    const fix = restamp(history.change, history.evidence);
    if (fix.kind === 'nothing-late')
        return false;
    if (fix.kind === 'unsafe') {
        log.warning(`Nothing was fixed in ${folder.path}: ${fix.reason}`);
        return false;
    }
    await fix_apply(fix, (0,external_node_path_.join)(place.repositoryRoot, folder.path));
    for (const { name, from, to } of fix.restamped)
        log.info(fix.kind === 'journal'
            ? `Fixed ${folder.path}/meta/_journal.json: ${name} has the time ${to}, and had ${from}.`
            : `Fixed ${folder.path}: ${from} is now called ${to}.`);
    return true;
}
async function fix_apply(fix, folder) {
    if (fix.kind === 'journal')
        await (0,disk/* replaceText */.ee)((0,external_node_path_.join)(folder, 'meta/_journal.json'), fix.text);
    else
        for (const { from, to } of fix.restamped)
            await (0,disk/* moveFolder */.W)((0,external_node_path_.join)(folder, from), (0,external_node_path_.join)(folder, to));
}

;// CONCATENATED MODULE: ./src/commands/check/reading.ts





/** Throws what keeps the project from being read at all. With `fix`, what comes too late is mended first. */
async function readFixed(place, given, circumstances, host) {
    const { isStatic, fix } = circumstances.inputs;
    const read = async () => await (isStatic ? readStatically(place, given) : reading_readWhole(place));
    const first = await read();
    return fix && (await fixFolder(folderPlace(first, circumstances, host), first.folder, host)) ? await read() : first;
}
function folderPlace({ project }, { base, settings }, { workspace, clock }) {
    const dialect = project === null ? {} : { dialect: project.config.dialect };
    return { repositoryRoot: workspace, ...dialect, base, declarations: settings.history, now: clock() };
}
/** drizzle-kit's own. */
const defaultOut = 'drizzle';
async function readStatically(place, given) {
    return { folder: await (0,repository/* readMigrationsAlone */.jw)(place, given.given.out ?? defaultOut), project: null, config: null };
}
async function reading_readWhole(place) {
    const [project, path] = await Promise.all([(0,repository/* readCheckedProject */.hT)(place, process/* runChild */.w$), (0,project_kit/* readConfigPath */.e6)(place)]);
    return { folder: project.folder, project, config: (0,project_paths/* pathFrom */.Iw)(place.repositoryRoot, path) };
}

;// CONCATENATED MODULE: ./src/commands/check/rehearsal.ts
/** Whether a change is rehearsed, on what, and after which files of the project's own. */



/** A migration that takes longer on an empty database does not belong into a pull request's check. */
const rehearsal_limits = { statementTimeoutMs: 120_000, timeLimitMs: 600_000 };
const longestSetup = 20_000_000;
/** Null where the change brings no migration: what landed before is not its fault. */
async function rehearseChange({ place, read, fresh, isCompared }, { inputs, settings }, host) {
    if (fresh.length === 0)
        return null;
    if (read.project === null || inputs.rehearsal === 'off')
        return { kind: 'left-out', reason: inputs.isStatic ? 'static' : 'off' };
    if (!isCompared)
        return { kind: 'unavailable', reason: 'without a base nobody knows which migrations are new', remedy: 'Give a base that git has.' };
    const { project } = read;
    if (read.folder.defects.some(({ severity }) => severity === 'error'))
        return { kind: 'unavailable', reason: 'the migrations folder has defects with which nothing would be deployed', remedy: 'Mend them first.' };
    const setup = await Promise.all(settings.rehearsal.setup.map(async (path) => await readSetup(path, host)));
    const missing = setup.find(({ text }) => text === null);
    if (missing !== undefined)
        return { kind: 'unavailable', reason: `${missing.path} of rehearsal.setup cannot be read`, remedy: 'Name files of the repository in the policy file.' };
    const scratch = inputs.scratchUrl === null ? { kind: settings.rehearsal.scratch } : { kind: 'given', target: inputs.scratchUrl };
    return await rehearseBy(project, scratch, host, {
        place,
        base: read.folder.migrations.filter((migration) => !fresh.includes(migration)),
        change: fresh,
        setup: setup.map(({ path, text }) => ({ path, text: text ?? '' })),
        ...rehearsal_limits,
    });
}
/** A file of SQLite needs nothing to be chosen. */
async function rehearseBy(project, scratch, host, order) {
    if (isOf(project, 'postgresql')) {
        const { rehearse } = await __webpack_require__.e(/* import() */ 928).then(__webpack_require__.bind(__webpack_require__, 28928));
        return await rehearse({ ...order, project, scratch }, host);
    }
    if (isOf(project, 'sqlite') || isOf(project, 'turso')) {
        const { rehearseFile } = await __webpack_require__.e(/* import() */ 739).then(__webpack_require__.bind(__webpack_require__, 42739));
        return await rehearseFile({ ...order, project });
    }
    return { kind: 'unavailable', reason: `migrations for ${project.config.dialect} are not rehearsed`, remedy: byHand };
}
const byHand = 'Run drizzle-kit migrate on an empty MySQL server in a job of its own, such as with a service container; `rehearsal: off` in this one says that nothing is rehearsed.';
function isOf(project, dialect) {
    return project.config.dialect === dialect;
}
async function readSetup(path, { workspace }) {
    const bytes = (0,project_paths/* isWithin */.UO)(workspace, (0,external_node_path_.resolve)(workspace, path)) ? await (0,disk/* readBytes */.io)((0,external_node_path_.join)(workspace, path), longestSetup) : null;
    return { path, text: bytes === null || bytes.length > longestSetup ? null : Buffer.from(bytes).toString('utf8') };
}

;// CONCATENATED MODULE: ./src/commands/check/project.ts
/** One project of a check: read, compared with the base, asked of drizzle-kit, rehearsed, and judged. */














/** Throws what keeps the project from being read at all. */
async function checkProject(given, circumstances, host) {
    const place = (0,project_place/* projectPlace */.h)(given, host);
    const read = await readFixed(place, given, circumstances, host);
    const judging = judgeFolder(folderPlace(read, circumstances, host), read.folder, process/* readOutput */.ov);
    const changing = judging.then((judged) => ({ judged, fresh: selectFresh(read.folder, judged) }));
    const [{ judged, fresh }, policy, generate, rehearsal] = await Promise.all([
        changing,
        changing.then((change) => judgePolicy(change.judged.dialect, change.fresh, landedOf(read.folder, change.fresh))),
        askGenerate(place, read, host),
        changing.then((change) => rehearseChange({ place, read, fresh: change.fresh, isCompared: change.judged.history !== null }, circumstances, host)),
    ]);
    const path = (0,project_paths/* pathFrom */.Iw)(place.repositoryRoot, place.packageFolder);
    return {
        project: {
            path,
            config: read.config,
            plan: (0,plan/* planOf */.X)(fresh),
            sql: fresh.map(({ name, path, statements }) => ({ name, path, statements })),
            generate,
            rehearsal,
        },
        findings: [
            ...judged.findings,
            ...(generate === null ? [] : judgeGenerate(generate, project_placeOf(read))),
            ...(rehearsal === null ? [] : judgeRehearsal(rehearsal, project_placeOf(read))),
            ...policy.findings,
        ],
        claims: policy.claims,
        rules: [
            ...integrityRules,
            ...(judged.history === null ? [] : historyTexts),
            ...(generate === null ? [] : generateRules),
            ...(rehearsal === null ? [] : rehearsalRules),
            ...policy.rules,
        ],
        unanalysed: policy.unanalysed,
    };
}
/** What the change brings; without a base nobody can say, and everything counts. */
function selectFresh({ migrations }, { history }) {
    if (history === null)
        return migrations;
    const names = new Set(history.change.fresh.map(({ name }) => name));
    return migrations.filter(({ name }) => names.has(name));
}
/** Those that were there before. */
function landedOf({ migrations }, fresh) {
    const names = new Set(fresh.map(({ name }) => name));
    return migrations.filter(({ name }) => !names.has(name));
}
/** Without a dialect nobody can tell what the SQL says. */
async function judgePolicy(dialect, migrations, landed) {
    if (!(0,stated/* isUnknown */.t)(dialect))
        return { ...(await judgeMigrations(dialect, migrations, landed)), rules: rulesOf(dialect), unanalysed: [] };
    return { findings: [], claims: [], rules: [], unanalysed: migrations.length === 0 ? [] : [dialect.unknown] };
}
/** What it says is redacted before anything is cut out of it. */
async function askGenerate(place, { project, folder }, { redact }) {
    const runRedacted = async (command) => await (0,process/* runChild */.w$)({ ...command, onLine: (line) => command.onLine(redact(line)) });
    return project === null ? null : await (0,generate_kit/* readGenerate */.I)(place, project.kit, folder, runRedacted);
}
/** Where something is told that has no line of its own. */
function project_placeOf({ config, folder }) {
    return { path: config ?? folder.path, line: null };
}

;// CONCATENATED MODULE: ./src/commands/check/projects.ts
/** Which Drizzle projects a check is about: the one that was named, or all that lie below the folder. */

/** drizzle-kit takes any name by --config; these are what people call them. */
const configName = /^drizzle(?:[.-][\w.-]+)?\.config(?:[.-][\w-]+)*\.(?:[cm]?[jt]s|json)$|^drizzle\.config\.[\w-]+\.(?:[cm]?[jt]s|json)$/u;
const journalName = /(?:^|\/)meta\/_journal\.json$/u;
/** What drizzle-kit 1.0 writes: one folder a migration. */
const migrationName = /(?:^|\/)\d{14}_[^/]+\/migration\.sql$/u;
/** `paths` are those that git knows, from `directory` on; null where it lists none. */
function selectProjects(inputs, paths) {
    if (inputs.isProjectGiven || paths === null)
        return [inputs.project];
    const found = inputs.isStatic ? selectFolders(paths) : selectConfigs(paths);
    // Whoever has no config that can be found is told so by the reader of the project.
    return found.length === 0 ? [inputs.project] : found.map((changed) => ({ ...inputs.project, ...changed }));
}
/** A config's paths are read from the folder that drizzle-kit runs in, which is the config's own. */
function selectConfigs(paths) {
    const configs = paths.filter((path) => configName.test(external_node_path_.posix.basename(path))).sort();
    return configs.map((path) => ({ workingDirectory: external_node_path_.posix.dirname(path), config: external_node_path_.posix.basename(path) }));
}
/** The migrations of a project that its drizzle-kit cannot read: where it was told, or below its folder. */
function selectUnread(project, paths) {
    if (project.given.out !== null)
        return [project];
    const folder = external_node_path_.posix.normalize(`${project.workingDirectory}/`);
    const inside = paths?.filter((path) => folder === './' || path.startsWith(folder)) ?? [];
    return selectFolders(inside).map((changed) => ({ ...project, ...changed }));
}
/** Without a config that may be run, the migrations themselves tell where they lie. */
function selectFolders(paths) {
    const folders = paths.flatMap((path) => (journalName.test(path) || migrationName.test(path) ? [external_node_path_.posix.dirname(external_node_path_.posix.dirname(path))] : []));
    return [...new Set(folders)].sort().map((folder) => ({
        workingDirectory: external_node_path_.posix.dirname(folder),
        given: { dialect: null, out: external_node_path_.posix.basename(folder), ledgerSchema: null, ledgerTable: null },
    }));
}

;// CONCATENATED MODULE: ./src/commands/check/parts.ts
/** Every project of a check, a few at once; one that cannot be read keeps the others from nothing. */



/** Each has children of its own, and a machine that checks has few cores. */
const atOnce = 2;
/** Throws what was asked for wrongly, and what nobody foresaw. */
async function checkProjects(repository, inputs, host) {
    const circumstances = { inputs, base: repository.base, settings: repository.settings.settings };
    const ended = [];
    const next = repository.projects.entries();
    const work = async () => {
        for (const [at, project] of next)
            ended[at] = await checkOne(project, repository, circumstances, host);
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return { checked: ended.flatMap(({ checked }) => checked), unread: ended.flatMap(({ unread }) => unread) };
}
/** What its drizzle-kit cannot read is judged by its files alone, and that this is not all of it is told. */
async function checkOne(project, repository, circumstances, host) {
    try {
        return { checked: [await checkProject(project, circumstances, host)], unread: [] };
    }
    catch (thrown) {
        const problem = asReading(thrown);
        const alone = circumstances.inputs.isStatic ? [] : selectUnread(project, repository.inFolder);
        const byFiles = { ...circumstances, inputs: { ...circumstances.inputs, isStatic: true } };
        const checked = await Promise.all(alone.map(async (one) => await checkProject(one, byFiles, host).catch(withoutReading)));
        return { checked: checked.filter((part) => part !== null), unread: [problem] };
    }
}
/** Why it cannot be read was told already. */
function withoutReading(thrown) {
    asReading(thrown);
    return null;
}
/** What keeps a project from being read; anything else is thrown again. */
function asReading(thrown) {
    const problem = (0,errors/* asProblem */.gr)(thrown);
    if (/^(?:kit|config|folder)\//u.test(problem.code))
        return problem;
    throw thrown;
}

;// CONCATENATED MODULE: ./src/checks/push/disk.ts
/** The disk: the files of a repository that may start a push. Bounded; no link is followed. */




const disk_limits = { files: 20_000, bytes: 1_000_000, searched: 20_000_000, parallel: 32 };
/** What code has to name for its text to matter. */
const named = Buffer.from('drizzle-kit');
/** `paths` are those that git knows, from the repository's root, with forward slashes. */
async function readSources(root, paths) {
    const wanted = [...new Set(paths)].filter((path) => kindOf(path) !== null);
    const top = await (0,promises_.realpath)(root);
    const sources = [];
    const unread = wanted.length > disk_limits.files ? [{ path: null, reason: `it has ${wanted.length} files to look into, and ${disk_limits.files} are looked into` }] : [];
    const read = async (path) => {
        const found = await disk_readSource(top, path);
        if (typeof found === 'string')
            sources.push({ path, text: found });
        else if (found !== null)
            unread.push(found);
    };
    const next = wanted.slice(0, disk_limits.files).values();
    await Promise.all(Array.from({ length: disk_limits.parallel }, async () => {
        for (const path of next)
            await read(path);
    }));
    const byPath = (a, b) => ((a.path ?? '') < (b.path ?? '') ? -1 : 1);
    return { sources: sources.sort(byPath), unread: unread.sort(byPath) };
}
/** Null for what is not there (a deletion that is not committed), is no file of the repository's own, or names nothing that matters. */
async function disk_readSource(root, path) {
    const full = (0,external_node_path_.join)(root, path);
    try {
        const [stats, folder] = await Promise.all([(0,promises_.lstat)(full), (0,promises_.realpath)((0,external_node_path_.dirname)(full))]);
        const way = (0,external_node_path_.relative)(root, folder);
        if (!stats.isFile() || way === '..' || way.startsWith(`..${external_node_path_.sep}`))
            return null;
        const isCode = kindOf(path) === 'code';
        const tooLarge = { path, reason: `it has ${stats.size} bytes, and ${disk_limits.bytes} are read` };
        if (stats.size > (isCode ? disk_limits.searched : disk_limits.bytes))
            return tooLarge;
        const file = await (0,promises_.open)(full, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK | external_node_fs_.constants.O_NOFOLLOW);
        const bytes = await file.readFile().finally(() => file.close());
        if (isCode && !bytes.includes(named))
            return null;
        return stats.size > disk_limits.bytes ? tooLarge : bytes.toString('utf8');
    }
    catch (thrown) {
        const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown error';
        return code === 'ENOENT' || code === 'ENOTDIR' ? null : { path, reason: code };
    }
}

;// CONCATENATED MODULE: ./src/checks/settings/disk.ts
/** The disk: the policy file as it lies in the work tree. Bounded, and never led elsewhere by a link. */






const settings_disk_longest = 256_000;
/** Null where there is none. */
async function readPolicyFile(repositoryRoot) {
    const path = (0,external_node_path_.join)(repositoryRoot, policyFile);
    try {
        const [stats, root, folder] = await Promise.all([(0,promises_.lstat)(path), (0,promises_.realpath)(repositoryRoot), (0,promises_.realpath)((0,external_node_path_.dirname)(path))]);
        if (!stats.isFile() || folder !== (0,external_node_path_.join)(root, (0,external_node_path_.dirname)(policyFile)))
            return (0,stated/* unknown */.L)('it is no regular file of the repository, or lies behind a link');
        if (stats.size > settings_disk_longest)
            return (0,stated/* unknown */.L)(`it has ${String(stats.size)} bytes, and at most ${String(settings_disk_longest)} are read`);
        const file = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK | external_node_fs_.constants.O_NOFOLLOW);
        const bytes = await file.readFile().finally(() => file.close());
        return (0,external_node_buffer_.isUtf8)(bytes) ? bytes.toString('utf8') : (0,stated/* unknown */.L)('it is not UTF-8');
    }
    catch (thrown) {
        const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown error';
        return code === 'ENOENT' || code === 'ENOTDIR' ? null : (0,stated/* unknown */.L)(`it could not be read (${code})`);
    }
}

;// CONCATENATED MODULE: ./src/checks/rules.ts













const rules_listed = [
    ...integrityRules,
    ...sqlIntegrityRules,
    ...historyTexts,
    ...generateRules,
    ...pushTexts,
    ...availabilityRules,
    ...accessRules,
    ...confidentialityRules,
    ...destructiveRules,
    ...rehearsalRules,
    ...metaTexts,
    // Most of them are those of PostgreSQL again.
    ...mysqlRules,
    ...sqliteRules,
];
const allRules = [...new Set(rules_listed)];

;// CONCATENATED MODULE: ./src/checks/waivers/policy.ts
/** The waivers of the policy file: for a rule in the files that a pattern names, or in one migration. */


const waiver = schemas/* strictObject */.rej({
    rule: ruleName.describe('family/name of the rule'),
    path: schemas/* string */.YjP().min(1).max(500).optional().describe('pattern of paths from the root of the repository, with *, ** and ?'),
    migration: schemas/* string */.YjP().min(1).max(500).optional().describe('name of a migration: the tag of the journal, or the name of the folder'),
    // Left out it is a finding, so that a reader is told which waiver has none.
    reason: reason.optional().describe('why the hazard is accepted'),
    ticket: ticket.optional().describe('where it was agreed to'),
    until: day.describe('the last day on which it counts, YYYY-MM-DD'),
});
/** The value of `waivers` in the policy file. */
const waiversSchema = schemas/* array */.YOg(waiver.refine(namesOne, 'either path or migration')).max(1_000);
function namesOne({ path, migration }) {
    return (path === undefined) !== (migration === undefined);
}
/** `policyFile` is the path of the file that they were read from. */
function selectPolicyClaims(waivers, policyFile) {
    return waivers.map(({ rule, path, migration, reason: why = '', ticket: agreed = null, until }) => ({
        rule,
        reason: why.trim() === '' ? null : why,
        ticket: agreed,
        until,
        place: { path: policyFile, line: null },
        scope: path === undefined ? { kind: 'migration', name: migration ?? '' } : { kind: 'path', glob: path },
    }));
}

;// CONCATENATED MODULE: ./src/checks/settings/issue.ts

/** The entry that it is about: of a key that may not be there, the key itself. */
function pathOf(issue) {
    return issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
}
/** Part of a sentence. */
function renderIssue(issue) {
    const entry = renderPath(issue.path);
    if (issue.code !== 'unrecognized_keys')
        return `${entry} is expected to be ${renderExpected(issue)}`;
    const key = `"${(0,model_excerpt/* excerpt */.K)(issue.keys[0] ?? '')}"`;
    return issue.path[0] === 'rules' && issue.path.length === 1
        ? `rules has ${key}, and there is no rule of this name`
        : `${entry} has the key ${key}, and there is no such key`;
}
function renderExpected(issue) {
    switch (issue.code) {
        case 'invalid_type':
            return nouns[issue.expected] ?? issue.expected;
        case 'invalid_value':
            return issue.values.map(String).join(' or ');
        case 'too_big':
            return `of at most ${String(issue.maximum)} ${unitOf(issue.origin)}`;
        case 'too_small':
            return `of at least ${String(issue.minimum)} ${unitOf(issue.origin)}`;
        case 'invalid_format':
            return issue.format === 'date' ? 'a day that the calendar has, YYYY-MM-DD' : issue.message;
        case 'custom':
        case 'invalid_element':
        case 'invalid_key':
        case 'invalid_union':
        case 'not_multiple_of':
            return issue.message;
    }
}
const nouns = {
    object: 'a map',
    record: 'a map',
    array: 'a list',
    string: 'a text (in quotes where it looks like something else)',
};
function unitOf(origin) {
    return origin === 'array' ? 'entries' : 'characters';
}
function renderPath(path) {
    const text = path.map((key) => (typeof key === 'number' ? `[${String(key + 1)}]` : `.${(0,model_excerpt/* excerpt */.K)(String(key))}`)).join('');
    return text === '' ? 'the file' : text.replace(/^\./u, '');
}

;// CONCATENATED MODULE: ./src/checks/settings/schema.ts
/** The form of the policy file, version 1: schema/policy-v1.schema.json is made of it. */




const schema_criteria = ['CC6.1', 'CC6.3', 'CC6.8', 'CC7.1', 'CC7.2', 'CC8.1', 'A1.2', 'PI1.5', 'C1.1'];
/** From the repository's root, with forward slashes, and never out of it. */
const path = schemas/* string */.YjP()
    .min(1)
    .max(500)
    .regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\\p{C}]+$/u, "a path from the repository's root, with forward slashes");
const schema_rule = schemas/* strictObject */.rej({
    severity: schemas/* enum */.k5n(['error', 'warning', 'notice', 'off'])
        .optional()
        .describe('`off`: its findings are shown as waived by this file. Rules of the families history and meta can only be raised.'),
    criteria: schemas/* array */.YOg(schemas/* enum */.k5n(schema_criteria))
        .min(1)
        .max(schema_criteria.length)
        .optional()
        .describe("ids of the SOC 2 criteria that the rule serves here, instead of the rule's own"),
})
    .refine((given) => Object.keys(given).length > 0, 'severity, criteria or both')
    .meta({ minProperties: 1 });
const settingsSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    rules: schemas/* partialRecord */.jgl(schemas/* enum */.k5n(allRules.map(({ id }) => id)), schema_rule)
        .optional()
        .describe('by their name in docs/rules.md'),
    waivers: waiversSchema.optional().describe('findings that were agreed to: by rule, for the files that a pattern names or for one migration'),
    history: declarationsSchema.optional().describe('a reset or a squash of landed migrations that was agreed on'),
    push: schemas/* strictObject */.rej({
        allowed: schemas/* array */.YOg(path).max(200).describe('files that may run drizzle-kit push: a path, or path#name for one script, target or task of it'),
    })
        .optional(),
    rehearsal: schemas/* strictObject */.rej({
        setup: schemas/* array */.YOg(path)
            .max(50)
            .optional()
            .describe('SQL files that are run on the scratch database before the first migration: extensions, roles and schemas that migrations expect'),
        scratch: schemas/* enum */.k5n(['auto', 'installed', 'pglite'])
            .optional()
            .describe('which database is used where no URL is given: the PostgreSQL of this machine (installed), PGlite, or whichever is there (auto)'),
    })
        .optional(),
});

;// CONCATENATED MODULE: ./src/checks/settings/yaml.ts
/** YAML of which there is one reading only: no aliases, tags or merges, no key twice, no second document. */

const yaml_longest = 64_000;
const deepest = 20;
function parseYaml(text) {
    if (text.length > yaml_longest)
        return yaml_invalid(null, `it has ${String(text.length)} characters, and at most ${String(yaml_longest)} are read`);
    const lines = new dist/* LineCounter */.HN();
    // Our own walk finds a key that comes twice, in a time that grows with the text and not with its square.
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
    const lineAt = (offset) => lines.linePos(offset).line;
    const [error] = [...document.errors, ...document.warnings];
    if (error !== undefined)
        return yaml_invalid(lineAt(error.pos[0]), `it is not YAML of one document without tags (${error.code.toLowerCase().replaceAll('_', ' ')})`);
    const fault = yaml_findFault(document.contents, 0, lineAt);
    if (fault !== null)
        return { kind: 'invalid', fault };
    return { kind: 'read', value: document.toJS({ maxAliasCount: 0 }), lineOf: (path) => lineAt(offsetOf(document, path)) };
}
function yaml_findFault(node, depth, lineAt) {
    if (node === null || node === undefined)
        return null;
    if ((0,dist/* isAlias */.Vj)(node))
        return { line: lineAt(node.range?.[0] ?? 0), reason: 'it has an alias (`*name`), and each value is to be written where it counts' };
    if (!(0,dist/* isScalar */.jn)(node) && !(0,dist/* isMap */.jh)(node) && !(0,dist/* isSeq */.oP)(node))
        return { line: null, reason: 'it has an entry that is no value, list or map' };
    const line = lineAt(node.range?.[0] ?? 0);
    if (node.anchor !== undefined || node.tag !== undefined)
        return { line, reason: 'it has an anchor (`&name`) or a tag (`!name`)' };
    if (depth > deepest)
        return { line, reason: 'it is nested more deeply than any policy' };
    if ((0,dist/* isScalar */.jn)(node))
        return null;
    return (0,dist/* isSeq */.oP)(node) ? findFirst(node.items, (item) => yaml_findFault(item, depth + 1, lineAt)) : findKeyFault(node.items, depth, lineAt);
}
function findKeyFault(items, depth, lineAt) {
    const seen = new Set();
    return findFirst(items, ({ key, value }) => {
        if (!(0,dist/* isScalar */.jn)(key) || typeof key.value !== 'string')
            return { line: (0,dist/* isScalar */.jn)(key) ? lineAt(key.range?.[0] ?? 0) : null, reason: 'it has a key that is no text' };
        const line = lineAt(key.range?.[0] ?? 0);
        if (key.value === '__proto__' || key.value === '<<')
            return { line, reason: `it has the key ${key.value}` };
        if (seen.has(key.value))
            return { line, reason: 'it has a key twice, so that nobody could tell which of the two counts' };
        seen.add(key.value);
        return yaml_findFault(key, depth + 1, lineAt) ?? yaml_findFault(value, depth + 1, lineAt);
    });
}
function findFirst(items, find) {
    for (const item of items) {
        const found = find(item);
        if (found !== null)
            return found;
    }
    return null;
}
/** A key is where its entry begins; a value that stands alone in a list begins itself. */
function offsetOf(document, path) {
    let [at, offset] = [document.contents, 0];
    for (const step of path) {
        const pair = (0,dist/* isMap */.jh)(at) ? at.items.find(({ key }) => (0,dist/* isScalar */.jn)(key) && key.value === step) : undefined;
        const item = (0,dist/* isSeq */.oP)(at) && typeof step === 'number' ? at.items[step] : pair?.value;
        const begin = pair?.key ?? item;
        if (!(0,dist/* isScalar */.jn)(begin) && !(0,dist/* isMap */.jh)(begin) && !(0,dist/* isSeq */.oP)(begin))
            return offset;
        offset = begin.range?.[0] ?? offset;
        at = item;
    }
    return offset;
}
function yaml_invalid(line, reason) {
    return { kind: 'invalid', fault: { line, reason } };
}

;// CONCATENATED MODULE: ./src/checks/settings/parse.ts
/** The policy file's text as settings: all of it, or a Problem that says where it is wrong. */










/** Frozen. `hasLines`: the file that people see has this very text, so that its lines can be named. Throws `settings/invalid`, whose place is `path:line`. */
function parseSettings(text, hasLines) {
    const yaml = parseYaml(text);
    if (yaml.kind === 'invalid')
        throw parse_invalid(yaml.fault.reason, yaml.fault.line);
    const parsed = settingsSchema.safeParse(yaml.value);
    if (!parsed.success)
        throw fromIssues(parsed.error.issues, yaml.lineOf);
    const lowered = findLowered(parsed.data);
    if (lowered !== null)
        throw parse_invalid(`${lowered} stands for everyone, and can be raised but not lowered or switched off`, yaml.lineOf(['rules', lowered, 'severity']));
    const unsound = findUnsound(parsed.data);
    if (unsound !== null)
        throw parse_invalid(unsound.reason, yaml.lineOf(['waivers', unsound.at]));
    const settings = settingsOf(parsed.data, (path) => ({ path: policyFile, line: hasLines ? yaml.lineOf(path) : null }));
    return freeze({ ...settings, sha256: (0,digest/* digest */.b)(text) });
}
/** The Problem of a policy file that cannot be used; `reason` is part of a sentence. */
function parse_invalid(reason, line) {
    return new errors/* Problem */.AF('settings/invalid', {
        message: `The policy file cannot be used: ${reason}.`,
        remedy: 'Write it as docs/policy-file.md and schema/policy-v1.schema.json say. Nothing in it has a laxer reading.',
        place: line === null ? policyFile : `${policyFile}:${String(line)}`,
    });
}
function fromIssues(issues, lineOf) {
    const [first] = issues;
    const told = issues.slice(0, 3).map(renderIssue);
    if (issues.length > told.length)
        told.push(`${String(issues.length - told.length)} more`);
    return parse_invalid(told.join('; '), first === undefined ? null : lineOf(pathOf(first)));
}
function findLowered({ rules = {} }) {
    const lowered = allRules.find((rule) => {
        const wanted = rules[rule.id]?.severity;
        return wanted !== undefined && isLowered(rule, wanted);
    });
    return lowered?.id ?? null;
}
/** What would be a finding of every later change, and of the one that mends it. */
function findUnsound({ waivers = [] }) {
    const faults = waivers.map(({ rule, reason = '' }) => {
        if (!isRuleWaivable(rule))
            return `nothing waives ${rule}`;
        return reason.trim() === '' ? `the waiver of ${rule} gives no reason` : null;
    });
    const at = faults.findIndex((fault) => fault !== null);
    return at === -1 ? null : { at, reason: faults[at] ?? '' };
}
function settingsOf({ rules = {}, waivers = [], history = [], push, rehearsal }, placeOf) {
    const claims = selectPolicyClaims(waivers, policyFile);
    return {
        rules: new Map(Object.entries(rules).flatMap(([id, rule]) => rule === undefined ? [] : [[id, { severity: rule.severity ?? null, criteria: rule.criteria ?? null, place: placeOf(['rules', id]) }]])),
        waivers: claims.map((claim, at) => ({ ...claim, place: placeOf(['waivers', at]) })),
        history,
        push: push ?? noSettings.push,
        rehearsal: { ...noSettings.rehearsal, ...withoutUndefined(rehearsal) },
    };
}
function withoutUndefined(given) {
    const { setup, scratch } = given ?? {};
    return { ...(setup === undefined ? {} : { setup }), ...(scratch === undefined ? {} : { scratch }) };
}
function freeze(value) {
    if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
        Object.freeze(value);
        for (const part of Object.values(value))
            freeze(part);
    }
    return value;
}

;// CONCATENATED MODULE: ./src/checks/settings/git.ts
/** The policy file that was agreed on: git is asked for the base's, and the work tree for the one that the change would land. */







/**
 * `base` is a branch, a tag or a commit; null where nothing is compared. Its newest commit judges, so that nobody goes back to an older policy by
 * starting from an older commit. Throws `settings/invalid` where the file that is to judge cannot be used.
 */
async function readSettings(repositoryRoot, base, readOutput) {
    const own = await readPolicyFile(repositoryRoot);
    if (base === null)
        return own === null ? nothing(false) : { settings: git_settingsOf(own, true), from: 'work-tree', changed: false, findings: [] };
    const { tip, fork } = await readPoints(repositoryRoot, base, readOutput);
    // The rules on the history tell that there is no base; until there is, nothing is waived.
    if (tip === null)
        return nothing(false);
    const landed = await readBaseFile(repositoryRoot, tip, policyFile, readOutput);
    const before = fork === null || fork === tip ? landed : await readBaseFile(repositoryRoot, fork, policyFile, readOutput);
    return git_judge(git_textOf(landed), own, !isSame(own, git_textOf(before)));
}
function git_judge(landed, own, changed) {
    const broken = changed && own !== null ? findProblem(own) : null;
    if (landed === null)
        return { ...nothing(changed), findings: broken === null ? [] : [tellBroken(broken)] };
    const unusable = findProblem(landed);
    if (unusable === null) {
        return { settings: git_settingsOf(landed, isSame(landed, own)), from: 'base', changed, findings: broken === null ? [] : [tellBroken(broken)] };
    }
    if (!changed || broken !== null)
        throw unusable;
    return { ...nothing(true), findings: [tellMended(unusable)] };
}
function nothing(changed) {
    return { settings: noSettings, from: 'none', changed, findings: [] };
}
function git_textOf(landed) {
    return landed === null || (0,stated/* isUnknown */.t)(landed) ? landed : landed.text;
}
/** A checkout may have written other line ends. */
function isSame(one, other) {
    return typeof one === 'string' && typeof other === 'string'
        ? one.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n')
        : one === null && other === null;
}
function findProblem(text) {
    try {
        git_settingsOf(text, false);
        return null;
    }
    catch (thrown) {
        return (0,errors/* asProblem */.gr)(thrown);
    }
}
function git_settingsOf(text, hasLines) {
    if ((0,stated/* isUnknown */.t)(text))
        throw parse_invalid(text.unknown.replace(/\.$/u, ''), null);
    return parseSettings(text, hasLines);
}

;// CONCATENATED MODULE: ./src/commands/check/repository.ts
/** What a check reads of the repository as a whole: the base, the files that git knows, the policy file, and what may start a push. */





/** Throws `settings/invalid`. */
async function readRepository(inputs, host) {
    const base = repository_baseOf(inputs, host);
    const [paths, settings] = await Promise.all([readPaths(host), readSettings(host.workspace, base, process/* readOutput */.ov)]);
    const inFolder = paths === null ? null : below(host, paths);
    return { base, projects: selectProjects(inputs, inFolder), settings, paths, inFolder };
}
/** Whatever may start a push. */
async function readPushSources({ paths }, { workspace }) {
    if (paths === null)
        return { sources: [], unread: [{ path: null, reason: 'git lists no files here' }] };
    return await readSources(workspace, paths);
}
function repository_baseOf({ base }, { job }) {
    const target = job?.baseRef ?? null;
    return base ?? (target === null ? 'origin/HEAD' : `origin/${target}`);
}
async function readPaths({ workspace }) {
    const { code, stdout } = await (0,process/* readOutput */.ov)('git', ['--no-optional-locks', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'], workspace);
    return code === 0 ? stdout.split('\0').filter((path) => path !== '') : null;
}
function below({ workspace, directory }, paths) {
    const folder = (0,project_paths/* pathFrom */.Iw)(workspace, directory);
    return folder === '' ? paths : paths.flatMap((path) => (path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : []));
}

;// CONCATENATED MODULE: ./src/publish/check/plain.ts
/** Texts from elsewhere whose every character can be seen: nothing moves a cursor, turns the direction of what follows, or looks like something else. */
/** At most `limit` characters on one line; what was cut is said. */
function plainLine(text, limit) {
    const shown = show(text.slice(0, limit).replace(/[\r\n\t]+/gu, ' '), /[\p{C}\p{Zl}\p{Zp}]/gu);
    return text.length > limit ? `${shown}… (${String(text.length)} characters)` : shown;
}
/** With its line ends and tabs as they are. */
function plainBlock(text) {
    return show(text.replaceAll('\r\n', '\n'), /(?![\n\t])[\p{C}\p{Zl}\p{Zp}]/gu);
}
function show(text, hidden) {
    return text.replace(hidden, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

;// CONCATENATED MODULE: ./src/publish/check/tally.ts

function tallyOf({ findings }) {
    const open = findings.filter(({ waivedBy }) => waivedBy === null);
    const of = (wanted) => open.filter(({ severity }) => severity === wanted);
    return { errors: of('error'), warnings: of('warning'), notices: of('notice'), waived: findings.filter(({ waivedBy }) => waivedBy !== null) };
}
const verdicts = { passed: 'Passed', refused: 'Refused', incomplete: 'Incomplete' };
/** `Refused: 2 errors, 1 warning, 1 waived`. */
function renderVerdict(report) {
    const { errors, warnings, notices, waived } = tallyOf(report);
    const counts = [
        ...counted(errors, 'error'),
        ...counted(warnings, 'warning'),
        ...counted(notices, 'notice'),
        ...(waived.length === 0 ? [] : [`${String(waived.length)} waived`]),
        ...(report.unanalysed.length === 0 ? [] : [`${String(report.unanalysed.length)} not analysed`]),
    ];
    return `${verdicts[report.verdict]}: ${counts.length === 0 ? 'nothing found' : counts.join(', ')}`;
}
function counted(findings, noun) {
    return findings.length === 0 ? [] : [plural(findings.length, noun)];
}
/** `1 error`, `2 errors`. */
function plural(count, noun) {
    return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
/** Findings of one rule together, in the order in which the rules first come. */
function groupByRule(findings) {
    return [...(0,group/* groupBy */.$)(findings, ({ rule }) => rule).values()];
}
/** `drizzle/0001.sql:12`. */
function renderPlace({ path, line }) {
    return line === null ? path : `${path}:${String(line)}`;
}

;// CONCATENATED MODULE: ./src/publish/check/annotations.ts


/** Of each level and step. */
const mostOfLevel = 10;
/** Characters; the runner cuts a message at 4,096. */
const longestMessage = 3_000;
const longestTitle = 200;
/** The aggregate first, then the worst, with as many rules among them as there is room for; none where nothing was found. */
function selectAnnotations(report) {
    if (report.verdict === 'passed' && report.findings.length === 0 && report.unanalysed.length === 0)
        return [];
    const { errors, warnings, notices } = tallyOf(report);
    const level = report.verdict !== 'passed' ? 'error' : warnings.length > 0 ? 'warning' : 'notice';
    const room = (of) => mostOfLevel - (of === level ? 1 : 0);
    const shown = [spread(errors).slice(0, room('error')), spread(warnings).slice(0, room('warning')), spread(notices).slice(0, room('notice'))].flat();
    const left = errors.length + warnings.length + notices.length - shown.length;
    return [aggregate(report, level, left), ...shown.map(annotate)];
}
/** One of each rule before a second of any. */
function spread(findings) {
    const groups = groupByRule(findings);
    return [...groups.flatMap((group) => group.slice(0, 1)), ...groups.flatMap((group) => group.slice(1))];
}
function aggregate(report, level, left) {
    const missing = left === 0 ? '' : ` ${String(left)} of these are not shown beside their lines.`;
    const message = `${renderVerdict(report)}.${missing} The summary of the run has all, with what to do.`;
    return { level, title: 'drizzle-attest check', message, file: null, line: null };
}
function annotate({ rule, severity, message, remedy, place }) {
    return {
        level: severity,
        title: plainLine(rule, longestTitle),
        message: `${plainLine(message, longestMessage / 2)}\n${plainLine(remedy, longestMessage / 2)}`,
        file: place?.path ?? null,
        line: place?.line ?? null,
    };
}

// EXTERNAL MODULE: ./src/model/version.ts
var version = __webpack_require__(52621);
;// CONCATENATED MODULE: ./src/publish/check/fingerprint.ts
/** What makes a finding the same finding in the next run, although the lines above it grew. */

/** One for each finding, in their order: what it says of which text in which file, and the how-manieth of those it is. */
function fingerprintsOf(findings) {
    const seen = new Map();
    return findings.map(({ rule, place, excerpt, message }) => {
        const text = (excerpt ?? message).replace(/\s+/gu, ' ').trim();
        const hash = (0,canonical/* canonicalDigest */.X)([rule.toWellFormed(), place?.path.toWellFormed() ?? null, text.toWellFormed()]).slice(0, 16);
        const count = (seen.get(hash) ?? 0) + 1;
        seen.set(hash, count);
        return `${hash}:${String(count)}`;
    });
}

;// CONCATENATED MODULE: ./src/publish/check/rule-url.ts
/** Where a rule is explained. */



const docs = `https://github.com/drizzle-attest/drizzle-attest/blob/v${version/* toolVersion */.f}/docs`;
/** In the documents of this very version. What is no rule of ours is the code of a problem, or another linter's. */
function ruleUrl(rule) {
    if (familyOf(rule) !== null)
        return `${docs}/rules.md#${anchorOf(rule)}`;
    return (0,errors/* isCode */._m)(rule) ? `${docs}/findings.md#${anchorOf(rule)}` : `${docs}/rules.md#rules-of-other-linters`;
}
/** GitHub makes anchors of headings by leaving out what is no letter, digit, `_` or `-`. */
function anchorOf(heading) {
    const anchor = heading
        .slice(0, 100)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}_-]/gu, '');
    return encodeURIComponent(anchor);
}

;// CONCATENATED MODULE: ./src/publish/check/json.ts





const checkReportName = 'check-report.json';
function renderCheckJson(report) {
    return `${JSON.stringify(documentOf(report), null, 2)}\n`;
}
function documentOf(report) {
    const { verdict, scope, projects, policy, findings, rules, unanalysed } = report;
    const { errors, warnings, notices, waived } = tallyOf(report);
    const fingerprints = fingerprintsOf(findings);
    return {
        schemaVersion: 1,
        tool: { name: 'drizzle-attest', version: version/* toolVersion */.f },
        verdict,
        counts: { errors: errors.length, warnings: warnings.length, notices: notices.length, waived: waived.length, unanalysed: unanalysed.length },
        scope,
        projects: projects.map(projectOf),
        policy: policy === null ? null : { ...policy },
        findings: findings.map((finding, at) => json_findingOf(finding, fingerprints[at] ?? '')),
        rules: rules.map(({ id, severity, criteria }) => ({ id, severity, criteria: [...criteria], url: ruleUrl(id) })),
        unanalysed: [...unanalysed],
    };
}
/** Field by field: what a rule may have added besides does not belong to the published form. */
function json_findingOf({ rule, severity, message, remedy, place, criteria, excerpt, waivedBy }, fingerprint) {
    const waiver = waivedBy === null ? null : { reason: waivedBy.reason, ticket: waivedBy.ticket, until: waivedBy.until, place: json_placeOf(waivedBy.place) };
    const shownPlace = place === null ? null : json_placeOf(place);
    return { rule, severity, message, remedy, place: shownPlace, criteria: [...criteria], excerpt, fingerprint, waivedBy: waiver };
}
function json_placeOf({ path, line }) {
    return { path, line };
}
function projectOf(project) {
    const { path, config, generate, rehearsal } = project;
    return { path, config, plan: planOf(project), generate: generateOf(generate), rehearsal: rehearsal === null ? null : rehearsalOf(rehearsal) };
}
function planOf({ plan, sql }) {
    const files = new Map(sql.map((migration) => [migration.name, migration]));
    const migrations = plan.migrations.map(({ name, sha256 }) => {
        const file = files.get(name);
        return { name, sha256, path: file?.path ?? null, statements: file?.statements.length ?? null };
    });
    return { sha256: plan.sha256, migrations };
}
/** What it found differs stands among the findings. */
function rehearsalOf(answer) {
    switch (answer.kind) {
        case 'rehearsed':
            return { kind: answer.kind, scratch: { ...answer.scratch }, differences: (0,stated/* isUnknown */.t)(answer.differences) ? null : answer.differences.length };
        case 'failed':
            return { kind: answer.kind, scratch: { ...answer.scratch }, migration: answer.failure.migration };
        case 'cannot':
            return { kind: answer.kind, scratch: { ...answer.scratch }, migration: answer.failure.migration, missing: { ...answer.missing } };
        case 'unavailable':
            return { kind: answer.kind, reason: answer.reason };
        case 'left-out':
            return { kind: answer.kind, reason: answer.reason };
    }
}
function generateOf(answer) {
    switch (answer?.kind) {
        case undefined:
            return null;
        case 'in-sync':
        case 'missing':
            return answer;
        case 'ambiguous':
            return { kind: 'ambiguous', objects: [...answer.objects] };
        case 'failed':
            return { kind: 'failed', end: answer.end, said: [...answer.said] };
    }
}

// EXTERNAL MODULE: ./src/publish/markdown.ts
var markdown = __webpack_require__(51886);
;// CONCATENATED MODULE: ./src/publish/check/inert.ts
/**
 * Texts from elsewhere in Markdown where GitHub acts on words, too: mentions, references to issues, links, formulas. An entity alone does not stop
 * a mention, which is looked for in what the page shows, so an invisible space parts its sign from its name; within code nothing is looked for.
 */


const invisibleSpace = '\u200b';
/** Part of a sentence of ours. */
function inertText(text, limit = 1_000) {
    const parted = plainLine(text, limit).replace(/@|#|gh-|:(?=\/\/)|www(?=\.)/giu, (sign) => `${sign}${invisibleSpace}`);
    return (0,markdown/* escapeMarkdown */.F)(parted).replace(/[_~$\\\]]/gu, entity);
}
/** A name as it is, in letters of one width. Unlike a code span it needs no care for backticks, nor for cells of a table. */
function inertCode(text, limit = 300) {
    return `<code>${plainLine(text, limit).replace(/[^\p{L}\p{N} ./:;,"'()=+?%-]|:(?=\/\/)|(?<=www)\./giu, entity)}</code>`;
}
/** Text on its own lines, in a fence longer than any that it holds, so that it ends nowhere else. */
function fenced(text, language) {
    const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([ticks]) => ticks.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${text}\n${fence}`;
}
function entity(character) {
    return `&#${String(character.codePointAt(0) ?? 0)};`;
}

;// CONCATENATED MODULE: ./src/publish/check/links.ts


function linkPlace(place, { files }) {
    const shown = inertCode(renderPlace(place));
    if (files === null)
        return shown;
    const line = place.line === null ? '' : `#L${String(place.line)}`;
    return `<a href="${files}/${encodePath(place.path)}${line}">${shown}</a>`;
}
/** A path as part of a URL that ends in no attribute, bracket or cell. */
function encodePath(path) {
    return path
        .toWellFormed()
        .split('/')
        .map((part) => encodeURIComponent(part).replace(/[!'()*]/gu, (character) => `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`))
        .join('/');
}

;// CONCATENATED MODULE: ./src/publish/check/sarif-rules.ts


/** Characters, and tags, that GitHub shows of a rule. */
const sarif_rules_longest = { name: 255, description: 1_000 };
const mostTags = 10;
const levels = { error: 'error', warning: 'warning', notice: 'note' };
const problemSeverities = { error: 'error', warning: 'warning', notice: 'recommendation' };
/** Those that were applied, then those of findings besides, each id once. */
function describeRules({ rules, findings }) {
    const texts = new Map(rules.map((rule) => [rule.id, rule]));
    for (const finding of findings)
        if (!texts.has(finding.rule))
            texts.set(finding.rule, sarif_rules_textOf(finding));
    return [...texts.values()].map(sarif_rules_describe);
}
/** A finding is its own explanation where its rule is not among those that were given. */
function sarif_rules_textOf({ rule, severity, criteria, message, remedy }) {
    return { id: rule, severity, criteria, cause: message, remedy, alias: [] };
}
function sarif_rules_describe({ id, severity, criteria, cause, remedy }) {
    const text = plainLine(cause, sarif_rules_longest.description);
    const [family = ''] = id.split('/');
    return {
        id,
        name: plainLine(id, sarif_rules_longest.name),
        shortDescription: { text: firstSentence(text) },
        fullDescription: { text },
        help: { text: plainLine(remedy, sarif_rules_longest.description) },
        helpUri: ruleUrl(id),
        defaultConfiguration: { level: levels[severity] },
        properties: { tags: ['database', family, ...criteria].slice(0, mostTags), precision: 'high', 'problem.severity': problemSeverities[severity] },
    };
}
function firstSentence(text) {
    return /^.*?[.:](?= |$)/u.exec(text)?.[0].replace(/:$/u, '.') ?? text;
}

;// CONCATENATED MODULE: ./src/publish/check/sarif.ts






/** GitHub takes more, but shows so many. */
const sarif_mostResults = 5_000;
const mostNotifications = 100;
const sarif_longestMessage = 1_000;
function renderSarif(report) {
    return `${JSON.stringify(sarifOf(report), null, 1)}\n`;
}
function sarifOf(report) {
    const { errors, warnings, notices, waived } = tallyOf(report);
    const findings = [...errors, ...warnings, ...notices, ...waived].slice(0, sarif_mostResults);
    const rules = [...describeRules({ rules: report.rules, findings })];
    const indexes = new Map(rules.map(({ id }, index) => [id, index]));
    const fingerprints = fingerprintsOf(findings);
    const fallback = fallbackPlace(report);
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'drizzle-attest',
                        semanticVersion: version/* toolVersion */.f,
                        informationUri: 'https://github.com/drizzle-attest/drizzle-attest',
                        rules,
                    },
                },
                automationDetails: { id: categoryOf(report) },
                columnKind: 'utf16CodeUnits',
                originalUriBaseIds: { '%SRCROOT%': { description: { text: "The repository's root." } } },
                invocations: [{ executionSuccessful: report.verdict !== 'incomplete', toolExecutionNotifications: notifications(report) }],
                results: findings.map((finding, at) => resultOf(finding, indexes.get(finding.rule) ?? -1, fingerprints[at] ?? '', fallback)),
                properties: { verdict: report.verdict, planSha256: report.projects.map(({ plan }) => plan.sha256) },
            },
        ],
    };
}
/** GitHub asks for a line of a file with every result; a finding about none is shown with its package. */
function fallbackPlace({ scope }) {
    return { path: scope === '' ? 'package.json' : `${scope}/package.json`, line: null };
}
/** What GitHub tells one analysis of a commit from another by: the part before the last slash. */
function categoryOf({ scope }) {
    return scope === '' ? 'drizzle-attest/check/' : `drizzle-attest/check/${encodePath(scope).slice(0, 200)}/`;
}
function resultOf(finding, ruleIndex, fingerprint, fallback) {
    const { rule, severity, message, remedy, place, excerpt, waivedBy } = finding;
    return {
        ruleId: rule,
        ruleIndex,
        // GitHub does not read suppressions: an error that is waived would still fail the pull request there.
        level: waivedBy === null ? levels[severity] : 'note',
        message: { text: inert(`${message} ${remedy}`) },
        locations: [locationOf(place ?? fallback, excerpt)],
        partialFingerprints: { primaryLocationLineHash: fingerprint },
        // An empty list says that it was looked into; its absence would leave that open.
        suppressions: waivedBy === null ? [] : [sarif_suppressionOf(waivedBy, finding)],
        properties: { severity, criteria: [...finding.criteria] },
    };
}
/** A bracket before a parenthesis would be a link. */
function inert(text) {
    return plainLine(text, sarif_longestMessage).replaceAll('](', '] (');
}
function locationOf(place, excerpt) {
    const snippet = excerpt === null || place.line === null ? {} : { snippet: { text: plainLine(excerpt, 500) } };
    return { physicalLocation: physical(place, snippet) };
}
function physical({ path, line }, snippet) {
    return { artifactLocation: { uri: encodePath(path), uriBaseId: '%SRCROOT%' }, region: { startLine: line ?? 1, ...snippet } };
}
function sarif_suppressionOf({ reason, ticket, until, place }, finding) {
    const details = [...(ticket === null ? [] : [`ticket ${ticket}`]), ...(until === null ? [] : [`until ${until}`])];
    return {
        kind: place.path === finding.place?.path ? 'inSource' : 'external',
        status: 'accepted',
        justification: plainLine([reason, ...details].join(', '), sarif_longestMessage),
        location: { physicalLocation: physical(place, {}) },
    };
}
function notifications({ unanalysed, findings }) {
    const told = unanalysed.slice(0, mostNotifications);
    const cut = [
        ...(unanalysed.length > told.length ? [`${plural(unanalysed.length - told.length, 'more thing')} could not be analysed.`] : []),
        ...(findings.length > sarif_mostResults ? [`${plural(findings.length - sarif_mostResults, 'finding')} left out: the JSON report has all.`] : []),
    ];
    return [...told, ...cut].map((text) => ({ level: 'warning', message: { text: inert(text) } }));
}

;// CONCATENATED MODULE: ./src/publish/check/room.ts
/** Pieces of a page that has only so much room. */
/** UTF-8 bytes of a text. */
function bytesOf(text) {
    return Buffer.byteLength(text);
}
/** The first pieces that have room together, and none after the first that has not; a piece that is not asked for is not made. */
function fillRoom(pieces, bytes) {
    const separator = 2;
    const taken = [];
    let left = bytes;
    for (const piece of pieces) {
        const cost = bytesOf(piece) + separator;
        if (cost > left)
            break;
        left -= cost;
        taken.push(piece);
    }
    return { pieces: taken, left };
}

;// CONCATENATED MODULE: ./src/publish/check/findings-section.ts





/** Of one rule, before the rest is folded; and with what is folded. */
const shownAtOnce = 5;
const mostOfRule = 100;
/** At most so many bytes of UTF-8, headings aside. */
function renderFindings(tally, links, bytes) {
    const parts = [
        { title: `### ❌ ${plural(tally.errors.length, 'error')}`, findings: tally.errors },
        { title: `### ⚠️ ${plural(tally.warnings.length, 'warning')}`, findings: tally.warnings },
        { title: `### ℹ️ ${plural(tally.notices.length, 'notice')}`, findings: tally.notices },
        { title: `### 🔕 ${plural(tally.waived.length, 'waived finding')}`, findings: tally.waived },
    ];
    const sections = [];
    let left = bytes;
    for (const { title, findings } of parts.filter((part) => part.findings.length > 0)) {
        const groups = groupByRule(findings);
        const filled = fillRoom(renderGroups(groups, links), left);
        left = filled.left;
        const missing = groups.slice(filled.pieces.length).flat().length;
        sections.push(title, ...filled.pieces, ...(missing === 0 ? [] : [`✂️ The page has no room for ${plural(missing, 'more finding')}: the JSON report has all.`]));
    }
    return sections;
}
function* renderGroups(groups, links) {
    for (const group of groups)
        yield renderGroup(group, links);
}
function renderGroup(group, links) {
    const [first] = group;
    if (first === undefined)
        return '';
    const { rule, criteria, remedy, waivedBy } = first;
    // Of what is waived only its reason is of interest: waived findings stand in groups of their own.
    const isShared = waivedBy !== null || group.every((finding) => finding.remedy === remedy);
    const items = group.slice(0, mostOfRule).map((finding) => renderItem(finding, isShared ? null : finding.remedy, links));
    const count = group.length === 1 ? '' : ` × ${String(group.length)}`;
    const served = criteria.length === 0 ? '' : ` · ${criteria.join(', ')}`;
    const rest = items.slice(shownAtOnce);
    const unnamed = group.length - items.length;
    return [
        `**[${inertCode(rule)}](${ruleUrl(rule)})**${count}${served}`,
        items.slice(0, shownAtOnce).join('\n'),
        ...(rest.length === 0 ? [] : [`<details><summary>${String(rest.length)} more of this rule</summary>`, rest.join('\n'), '</details>']),
        ...(unnamed === 0 ? [] : [`… and ${String(unnamed)} more of this rule: the JSON report has all.`]),
        ...(isShared && waivedBy === null ? [`> **What to do.** ${inertText(remedy)}`] : []),
    ].join('\n\n');
}
function renderItem({ place, message, excerpt, waivedBy }, remedy, links) {
    const lines = [
        `${place === null ? '' : `${linkPlace(place, links)}: `}${inertText(message)}`,
        ...(excerpt === null ? [] : [inertCode(excerpt)]),
        ...(remedy === null ? [] : [`**What to do.** ${inertText(remedy)}`]),
        ...(waivedBy === null ? [] : [renderWaiver(waivedBy, links)]),
    ];
    return `- ${lines.join('<br>')}`;
}
function renderWaiver({ reason, ticket, until, place }, links) {
    const details = [
        ...(ticket === null ? ['no ticket'] : [`ticket ${inertText(ticket, 200)}`]),
        until === null ? 'no end' : `until ${inertText(until, 40)}`,
        `by ${linkPlace(place, links)}`,
    ];
    return `**Waived**: ${inertText(reason)} (${details.join(', ')})`;
}

;// CONCATENATED MODULE: ./src/publish/check/sql-section.ts




/** Characters of one statement: a person reads no more of it on a page. */
const longestStatement = 20_000;
/** Bytes around the statements of a migration: its name, its fold, its fence and what is said of a cut. */
const sql_section_frame = 4_000;
/** At most so many bytes of UTF-8. */
function renderSql(migrations, bytes) {
    const shown = [];
    let left = bytes;
    for (const migration of migrations) {
        if (left < 2 * sql_section_frame)
            break;
        const section = renderMigration(migration, left - sql_section_frame);
        left -= bytesOf(section) + 2;
        shown.push(section);
    }
    const missing = migrations.length - shown.length;
    return missing === 0 ? shown : [...shown, `✂️ The page has no room for the SQL of ${plural(missing, 'more migration')}: their files have it.`];
}
function renderMigration({ name, path, statements }, bytes) {
    const { pieces } = fillRoom(cutStatements(statements), bytes);
    const cut = statements.slice(0, pieces.length).filter(({ length }) => length > longestStatement).length;
    const left = statements.length - pieces.length;
    const said = [
        ...(cut === 0 ? [] : [`${plural(cut, 'statement')} cut after ${String(longestStatement)} characters`]),
        ...(left === 0 ? [] : [`${plural(left, 'more statement')} not shown`]),
    ];
    return foldedSql(`${inertCode(name)}: ${plural(statements.length, 'statement')}`, pieces.join('\n\n'), said.length === 0 ? null : `✂️ ${said.join(', ')}: ${inertCode(path)} has all.`);
}
function* cutStatements(statements) {
    for (const statement of statements)
        yield plainBlock(statement.slice(0, longestStatement)).trim();
}
/** `title` is Markdown; `sql` is not. */
function foldedSql(title, sql, said) {
    return [`<details><summary>${title}</summary>`, fenced(sql, 'sql'), ...(said === null ? [] : [said]), '</details>'].join('\n\n');
}

;// CONCATENATED MODULE: ./src/publish/check/generate-section.ts
/** What drizzle-kit's generate answered, on a page. */




/** Characters of the SQL that it would write, names that it asks about, and lines that it said. */
const generate_section_most = { sql: 30_000, objects: 50, lines: 40 };
function renderGenerate(answer) {
    const title = '### Schema and migrations';
    switch (answer?.kind) {
        case undefined:
            return [title, '➖ drizzle-kit was not asked whether they say the same.'];
        case 'in-sync':
            return [title, '✅ drizzle-kit finds nothing that the schema says and the migrations do not.'];
        case 'missing':
            return [title, '❌ The schema says more than the migrations.', generate_section_renderMissing(answer.sql)];
        case 'ambiguous': {
            const objects = answer.objects.slice(0, generate_section_most.objects).map((object) => `- ${inertCode(object)}`);
            const left = answer.objects.length - objects.length;
            const items = left === 0 ? objects : [...objects, `- … and ${String(left)} more`];
            return [title, '❌ drizzle-kit would ask whether something was renamed.', ...(items.length === 0 ? [] : [items.join('\n')])];
        }
        case 'failed':
            return [title, `❌ drizzle-kit gave no answer: it ${inertText((0,child_end/* describeEnd */.l)(answer.end))}.`, ...generate_section_renderWords(answer.said)];
    }
}
function generate_section_renderMissing(sql) {
    const cut = sql.length > generate_section_most.sql ? `✂️ Cut after ${String(generate_section_most.sql)} of ${String(sql.length)} characters.` : null;
    return foldedSql('The SQL that generate would write', plainBlock(sql.slice(0, generate_section_most.sql)).trim(), cut);
}
function generate_section_renderWords(said) {
    if (said.length === 0)
        return [];
    const shown = said.slice(0, generate_section_most.lines).map((line) => plainBlock(line.slice(0, 1_000)));
    return [fenced(shown.join('\n'), 'text'), ...(said.length > generate_section_most.lines ? [`✂️ ${String(said.length - generate_section_most.lines)} more lines.`] : [])];
}

;// CONCATENATED MODULE: ./src/publish/check/rehearsal-section.ts



function renderRehearsal(answer) {
    return answer === null ? [] : ['### Rehearsal', inertText(describeRehearsal(answer))];
}
/** One line; what is to be done stands with the findings. */
function describeRehearsal(answer) {
    switch (answer.kind) {
        case 'rehearsed': {
            const { differences } = answer;
            if ((0,stated/* isUnknown */.t)(differences))
                return `⚠️ The migrations run on ${renderScratch(answer.scratch)}. What they give could not be compared with the schema.`;
            if (differences.length === 0)
                return `✅ The migrations run on ${renderScratch(answer.scratch)}, and give what the schema declares.`;
            return `⚠️ The migrations run on ${renderScratch(answer.scratch)}, and ${plural(differences.length, 'object')} then differ${differences.length === 1 ? 's' : ''} from the schema.`;
        }
        case 'failed':
            return `❌ A new migration does not run on ${renderScratch(answer.scratch)}.`;
        case 'cannot':
            return `❔ The migrations could not be rehearsed on ${renderScratch(answer.scratch)}.`;
        case 'unavailable':
            return `❔ Nothing was rehearsed: ${answer.reason}.`;
        case 'left-out':
            return answer.reason === 'static' ? '➖ A static check rehearses nothing.' : '➖ The rehearsal was switched off.';
    }
}
function renderScratch({ kind, version }) {
    switch (kind) {
        case 'given':
            return `the scratch server that was given (PostgreSQL ${version})`;
        case 'installed':
            return `the PostgreSQL of this machine (PostgreSQL ${version})`;
        case 'pglite':
            return `PGlite (PostgreSQL ${version})`;
        case 'file':
            return `a database file (SQLite ${version})`;
    }
}

;// CONCATENATED MODULE: ./src/publish/check/project-label.ts
/** A package may have several configs, which tell its projects apart. */
function project_label_labelOf({ path, config }) {
    return config ?? (path === '' ? '.' : path);
}

;// CONCATENATED MODULE: ./src/publish/check/summary.ts








const verdictMarks = { passed: '✅', refused: '⛔', incomplete: '❔' };
/** GitHub drops a step's summary above 1 MiB, and other steps of ours may write to it, too; in bytes. */
const longestPage = 800_000;
const longestFindings = 400_000;
/** Of what is said about what there is no room for. */
const mostSaid = 500;
const mostProjects = 50;
const mostUnanalysed = 200;
/** At most 800,000 bytes of UTF-8. */
function renderCheckSummary(report, links) {
    const head = [
        `## ${verdictMarks[report.verdict]} ${renderVerdict(report)}`,
        renderScope(report),
        ...renderFindings(tallyOf(report), links, longestFindings),
        ...renderUnanalysed(report.unanalysed),
    ];
    return summary_join([...head, ...renderProjects(report.projects, longestPage - bytesOf(summary_join(head)))]);
}
function summary_join(parts) {
    return parts.join('\n\n');
}
/** Each takes at most what those before it left. */
function renderProjects(projects, bytes) {
    const shown = [];
    let [left, count] = [bytes, 0];
    for (const project of projects) {
        const section = renderProject(project, projects.length > 1, left);
        const length = bytesOf(summary_join(section)) + 2;
        if (count === mostProjects || length > left - mostSaid)
            break;
        shown.push(...section);
        [left, count] = [left - length, count + 1];
    }
    return count === projects.length
        ? shown
        : [...shown, `✂️ The page has no room for ${plural(projects.length - count, 'more project')}: the JSON report has all.`];
}
function renderProject(project, named, bytes) {
    const head = [
        ...(named ? [`## ${inertCode(project_label_labelOf(project))}`] : []),
        ...renderGenerate(project.generate),
        ...renderRehearsal(project.rehearsal),
        ...renderPlan(project),
    ];
    return [...head, ...renderSql(project.sql, bytes - mostSaid - bytesOf(summary_join(head)))];
}
function renderScope({ projects, rules, policy }) {
    const judged = policy === null ? '' : ` under ${inertCode(policy.path)} (\`${policy.sha256.slice(0, 12)}\`)`;
    const applied = `${plural(rules.length, 'rule')}${judged} applied`;
    if (projects.every(({ path }) => path === ''))
        return `${applied}.`;
    const names = projects.slice(0, mostProjects).map((project) => inertCode(project_label_labelOf(project)));
    return `${applied} to ${names.join(', ')}${projects.length > mostProjects ? ` and ${String(projects.length - mostProjects)} more` : ''}.`;
}
function renderUnanalysed(unanalysed) {
    if (unanalysed.length === 0)
        return [];
    const items = unanalysed.slice(0, mostUnanalysed).map((reason) => `- ❔ ${inertText(reason, 500)}`);
    const left = unanalysed.length - items.length;
    return ['### ❔ Not analysed', [...items, ...(left === 0 ? [] : [`- … and ${String(left)} more`])].join('\n')];
}
function renderPlan({ plan }) {
    if (plan.migrations.length === 0)
        return ['### Plan', 'This change brings no migration.'];
    return ['### Plan', `${plural(plan.migrations.length, 'migration')}, in this order · plan-sha256 \`${plan.sha256}\``];
}

// EXTERNAL MODULE: ./src/manifest/statement.ts
var statement = __webpack_require__(46600);
;// CONCATENATED MODULE: ./src/publish/check/test-result.ts
/** The check as an in-toto statement of a test result, so that the record of a deploy can cite it. */





const testResultType = 'https://in-toto.io/attestation/test-result/v0.1';
/** Passes where everything could be analysed; no rule has this name. */
const completeness = 'check/complete';
/** Stores take at most so many subjects; the report, which is the first, names every migration. */
const mostSubjects = 1_024;
/** The exact text to sign: the RFC 8785 form of the statement about the report and the migrations that were checked. */
function renderTestStatement(report, circumstances) {
    const files = report.projects.flatMap((project) => subjectsOf(project, report.projects.length > 1));
    const subject = [{ name: checkReportName, digest: { sha256: (0,digest/* digest */.b)(renderCheckJson(report)) } }, ...files].slice(0, mostSubjects);
    return (0,canonical/* canonical */.$)({ _type: statement.statementType, subject, predicateType: testResultType, predicate: testResultOf(report, circumstances) });
}
/** The names are those of a deploy's manifest, under the project where there are several. */
function subjectsOf(project, named) {
    const folder = named ? `${project_label_labelOf(project).toWellFormed()}/migrations` : 'migrations';
    return project.plan.migrations.map(({ name, sha256 }) => ({ name: `${folder}/${name.toWellFormed()}`, digest: { sha256 } }));
}
/** A rule that found an error failed; one that found a warning, or only what is waived, warned; a notice fails nothing. */
function testResultOf(report, { url }) {
    const ends = endsOf(report);
    const named = (wanted) => [...ends].flatMap(([name, end]) => (end === wanted ? [name] : [])).sort();
    const [passedTests, warnedTests, failedTests] = [named('passed'), named('warned'), named('failed')];
    return {
        result: report.verdict !== 'passed' || failedTests.length > 0 ? 'FAILED' : warnedTests.length > 0 ? 'WARNED' : 'PASSED',
        configuration: report.policy === null ? [] : [{ name: report.policy.path, digest: { sha256: report.policy.sha256 } }],
        ...(url === null ? {} : { url }),
        passedTests,
        warnedTests,
        failedTests,
    };
}
/** The worst that came of each test, by its name. */
function endsOf({ verdict, findings, rules, unanalysed }) {
    const ends = new Map(rules.map(({ id }) => [id, 'passed']));
    ends.set(completeness, verdict === 'incomplete' ? 'failed' : unanalysed.length > 0 ? 'warned' : 'passed');
    for (const finding of findings) {
        const name = finding.rule.toWellFormed();
        ends.set(name, worse(ends.get(name) ?? 'passed', test_result_endOf(finding)));
    }
    return ends;
}
function test_result_endOf({ severity, waivedBy }) {
    if (waivedBy !== null)
        return 'warned';
    return severity === 'error' ? 'failed' : severity === 'warning' ? 'warned' : 'passed';
}
function worse(one, other) {
    if (one === 'failed' || other === 'failed')
        return 'failed';
    return one === 'warned' || other === 'warned' ? 'warned' : 'passed';
}

;// CONCATENATED MODULE: ./src/publish/check/text.ts




const marks = { error: '✖', warning: '▲', notice: '•' };
const tones = { passed: 'good', refused: 'error', incomplete: 'warning' };
function renderCheckText(report, paint) {
    const { errors, warnings, notices, waived } = tallyOf(report);
    const worstLast = [waived, notices, warnings, errors].flatMap((same) => [...(0,group/* groupBy */.$)(same, ({ rule }) => rule).values()].flat());
    return [
        ...worstLast.map((finding, at) => renderFinding(finding, isLastWord(worstLast, at), paint)),
        ...text_renderUnanalysed(report.unanalysed, paint),
        ...report.projects.flatMap((project) => text_renderProject(project, report.projects.length > 1, paint)),
        paint(tones[report.verdict], renderVerdict(report)),
    ].join('\n\n');
}
/** Of several with one remedy the last says it: the list is read from its end. */
function isLastWord(findings, at) {
    const [here, next] = [findings[at], findings[at + 1]];
    return here?.rule !== next?.rule || here?.remedy !== next?.remedy || next?.waivedBy !== null;
}
function renderFinding({ rule, severity, message, remedy, place, criteria, excerpt, waivedBy }, withRemedy, paint) {
    const tone = waivedBy === null ? severity : 'faint';
    const label = paint(tone, `${marks[severity]} ${severity}${waivedBy === null ? '' : ', waived'}`);
    const where = place === null ? '' : `${paint('strong', plainLine(renderPlace(place), 500))}  `;
    const served = criteria.length === 0 ? '' : `  ${paint('faint', criteria.join(' '))}`;
    return [
        `${where}${label}  ${paint('strong', plainLine(rule, 200))}${served}`,
        ...(excerpt === null ? [] : renderExcerpt(excerpt, place?.line ?? null, paint)),
        `    ${plainLine(message, 2_000)}`,
        ...(waivedBy === null ? renderRemedy(withRemedy ? remedy : null, paint) : [`    ${paint('faint', text_renderWaiver(waivedBy))}`]),
    ].join('\n');
}
function renderRemedy(remedy, paint) {
    return remedy === null ? [] : [`    ${paint('good', '→')} ${plainLine(remedy, 2_000)}`];
}
function renderExcerpt(excerpt, line, paint) {
    const number = line === null ? '' : String(line);
    return [`  ${paint('faint', `${number.padStart(4)} │`)} ${plainLine(excerpt, 500)}`];
}
function text_renderWaiver({ reason, ticket, until, place }) {
    const details = [...(ticket === null ? [] : [ticket]), until === null ? 'no end' : `until ${until}`, renderPlace(place)];
    return `waived: ${plainLine(reason, 1_000)} (${plainLine(details.join(', '), 500)})`;
}
function text_renderUnanalysed(unanalysed, paint) {
    if (unanalysed.length === 0)
        return [];
    return [[paint('warning', '? not analysed'), ...unanalysed.map((reason) => `    ${plainLine(reason, 1_000)}`)].join('\n')];
}
function text_renderProject(project, named, paint) {
    const parts = [...renderGenerated(project, paint), ...text_renderPlan(project, paint)];
    return parts.length === 0 || !named ? parts : [paint('strong', plainLine(project_label_labelOf(project), 500)), ...parts];
}
const mostLines = 60;
function renderGenerated({ generate }, paint) {
    if (generate?.kind !== 'missing')
        return [];
    const lines = generate.sql.trim().split('\n', mostLines + 1);
    const shown = lines.slice(0, mostLines).map((line) => `  ${paint('faint', '   + │')} ${plainLine(line, 500)}`);
    return [[paint('strong', 'drizzle-kit generate would write'), ...shown, ...(lines.length > mostLines ? ['       …'] : [])].join('\n')];
}
const mostNames = 20;
function text_renderPlan({ plan }, paint) {
    if (plan.migrations.length === 0)
        return [];
    const names = plan.migrations.slice(0, mostNames).map(({ name, sha256 }) => `    ${plainLine(name, 200)}  ${paint('faint', sha256.slice(0, 12))}`);
    const left = plan.migrations.length - names.length;
    const title = `${paint('strong', plural(plan.migrations.length, 'migration'))} to deploy  ${paint('faint', `plan-sha256 ${plan.sha256}`)}`;
    return [[title, ...names, ...(left === 0 ? [] : [`    … and ${String(left)} more`])].join('\n')];
}

;// CONCATENATED MODULE: ./src/publish/check/comment.ts






const comment_most = { findings: 10, projects: 10, migrations: 15, characters: 300 };
/** By this the comment of a check is found again; it is not shown. */
function commentMarker({ scope }) {
    return `<!-- drizzle-attest check scope=${encodeURIComponent(scope.toWellFormed()).replaceAll('-', '%2D')} -->`;
}
/** Whether somebody has to read of it: a pull request that touches no migration and breaks no rule is left alone. */
function isWorthComment({ verdict, findings, projects }) {
    return verdict !== 'passed' || findings.length > 0 || projects.some(({ plan }) => plan.migrations.length > 0);
}
function renderComment(report, links) {
    const { errors, warnings, notices } = tallyOf(report);
    const shown = [...errors, ...warnings, ...notices].slice(0, comment_most.findings);
    const left = errors.length + warnings.length + notices.length - shown.length;
    const of = report.scope === '' ? '' : ` · ${inertCode(report.scope)}`;
    return [
        commentMarker(report),
        `### ${verdictMarks[report.verdict]} ${renderVerdict(report)}${of}`,
        ...(shown.length === 0 ? [] : [shown.map((finding) => comment_renderItem(finding, links)).join('\n')]),
        ...(left === 0 ? [] : [`… and ${String(left)} more.`]),
        ...report.projects.slice(0, comment_most.projects).flatMap((project) => comment_renderPlan(project, report.projects.length > 1)),
        renderFoot(links),
    ].join('\n\n');
}
const comment_marks = { error: '❌', warning: '⚠️', notice: 'ℹ️' };
function comment_renderItem({ rule, severity, message, place }, links) {
    const where = place === null ? '' : ` ${linkPlace(place, links)}:`;
    return `- ${comment_marks[severity]} [${inertCode(rule, 100)}](${ruleUrl(rule)})${where} ${inertText(message, comment_most.characters)}`;
}
function comment_renderPlan(project, named) {
    const { plan } = project;
    if (plan.migrations.length === 0)
        return [];
    const names = plan.migrations.slice(0, comment_most.migrations).map(({ name }) => `- ${inertCode(name, 150)}`);
    const left = plan.migrations.length - names.length;
    const title = `<details><summary>${plural(plan.migrations.length, 'migration')} to deploy${named ? ` in ${inertCode(project_label_labelOf(project), 150)}` : ''}</summary>`;
    return [title, [...names, ...(left === 0 ? [] : [`- … and ${String(left)} more`])].join('\n'), `plan-sha256 \`${plan.sha256}\``, '</details>'];
}
function renderFoot({ run, commit }) {
    const checked = `<sub>Checked at ${inertCode(commit, 64)}.`;
    return run === null ? `${checked}</sub>` : `${checked} <a href="${run}">What to do, and the SQL that would run</a></sub>`;
}

;// CONCATENATED MODULE: ./src/commands/check/comment.ts


async function writeCheckComment(report, { comment, token }, host) {
    const { job, run, signal } = host;
    const pull = job?.pullRequest ?? null;
    if (comment === 'off' || job === null || pull === null || (0,stated/* isUnknown */.t)(run.repository))
        return;
    if (token === null) {
        host.log.info('No comment: no github-token was given.');
        return;
    }
    const [{ openGithub }, { writeComment }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(351), __webpack_require__.e(19)]).then(__webpack_require__.bind(__webpack_require__, 37019)), __webpack_require__.e(/* import() */ 988).then(__webpack_require__.bind(__webpack_require__, 46988))]);
    const links = { files: filesUrl(host), run: (0,stated/* isUnknown */.t)(run.url) ? null : run.url, commit: (0,stated/* isUnknown */.t)(job.sha) ? 'unknown' : job.sha };
    const place = { repository: run.repository.fullName, pullRequest: pull.number, fork: pull.fork, create: isWorthComment(report) };
    const github = openGithub({ apiUrl: job.apiUrl, token, signal });
    const end = await writeComment(github, place, commentMarker(report), host.redact(renderComment(report, links)));
    host.log.info(end.kind === 'skipped' ? `No comment: ${end.reason}.` : `Comment ${end.kind}.`);
}
/** Where the files of the checked commit are shown; null where that is not known. */
function filesUrl({ job, run }) {
    if (job === null || (0,stated/* isUnknown */.t)(job.sha) || (0,stated/* isUnknown */.t)(run.repository))
        return null;
    return `${job.serverUrl}/${run.repository.fullName}/blob/${job.sha}`;
}

;// CONCATENATED MODULE: ./src/commands/check/tell.ts
/** What a check found, wherever somebody looks for it: page, terminal, annotations, files, outputs, comment. */












/** What was found is shown before anything is written that may fail. */
async function tellCheck(answer, inputs, host) {
    const { report } = answer;
    await host.showReport({
        markdown: () => renderCheckSummary(report, { files: filesUrl(host) }),
        text: (paint) => renderCheckText(report, paint),
        document: () => documentOf(report),
        sarif: () => renderSarif(report),
        annotations: () => selectAnnotations(report),
    });
    setOutputs(answer, host);
    await writeFiles(report, inputs, host);
    await writeCheckComment(report, inputs, host);
}
async function writeFiles(report, { reportDirectory }, host) {
    if (reportDirectory === null && host.kind === 'terminal')
        return;
    const folder = reportDirectory === null ? host.reportFolder : (0,external_node_path_.resolve)(host.directory, reportDirectory);
    const circumstances = { url: (0,stated/* isUnknown */.t)(host.run.url) ? null : host.run.url };
    const files = [
        ['report-path', checkReportName, renderCheckJson(report)],
        ['sarif-path', 'check-report.sarif', renderSarif(report)],
        ['statement-path', 'check-statement.json', renderTestStatement(report, circumstances)],
    ];
    for (const [output, name, text] of files) {
        const path = (0,external_node_path_.join)(folder, name);
        await (0,disk/* writeBytes */.NH)(path, Buffer.from(text)).catch(failWriting);
        host.setOutput(output, path);
    }
}
function failWriting(thrown) {
    throw new errors/* Problem */.AF('report/unwritable', {
        message: `The reports of the check could not be written (${thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown error'}).`,
        remedy: 'Name a folder by report-directory that can be written to, and look for room on the disk.',
        place: 'report-directory',
        cause: thrown,
    });
}
function setOutputs({ report, plan, unread }, host) {
    const { errors, warnings, notices, waived } = tallyOf(report);
    host.setOutput('verdict', report.verdict);
    host.setOutput('codes', JSON.stringify([...new Set([...unread.map(({ code }) => code), ...report.findings.map(({ rule }) => rule)])]));
    host.setOutput('findings', JSON.stringify({ error: errors.length, warning: warnings.length, notice: notices.length, waived: waived.length }));
    host.setOutput('plan', plan === null ? '' : JSON.stringify(plan.migrations));
    host.setOutput('plan-sha256', plan?.sha256 ?? '');
}

;// CONCATENATED MODULE: ./src/commands/check/check.ts






const exitCodes = { passed: 0, refused: 1, incomplete: 2 };
async function check(inputs, host) {
    const repository = await readRepository(inputs, host);
    const [parts, sources] = await Promise.all([checkProjects(repository, inputs, host), readPushSources(repository, host)]);
    const linted = await readLinters(inputs, parts, host);
    const report = redactReport(judgeChange({ settings: repository.settings, parts, sources, linted }, inputs, host), host.redact);
    // A deploy is one project's: of several, no one digest would be what it compares.
    const [only = null] = repository.projects.length === 1 ? report.projects : [];
    await tellCheck({ report, plan: only?.plan ?? null, unread: parts.unread }, inputs, host);
    return exitCodes[report.verdict];
}


/***/ }),

/***/ 18812:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sB: () => (/* binding */ renderManifest),
/* harmony export */   vS: () => (/* binding */ manifestName),
/* harmony export */   yQ: () => (/* binding */ renderDocument)
/* harmony export */ });
/* harmony import */ var _model_canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29563);
/** The manifest file: the record of one deploy as the one text that says it. */

/** The name of the file, beside its bundle and as a subject of the statement. */
const manifestName = 'migration-manifest.json';
/** The manifest file's exact text: RFC 8785 order of keys, two spaces of indent, one final newline. */
function renderManifest(record) {
    return renderDocument(record);
}
/** Any JSON value in the manifest's spelling (clause F3). */
function renderDocument(value) {
    const ordered = JSON.parse((0,_model_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(value));
    return `${JSON.stringify(ordered, null, 2)}\n`;
}


/***/ }),

/***/ 90708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ renderIssues),
/* harmony export */   Hw: () => (/* binding */ renderFound),
/* harmony export */   VV: () => (/* binding */ issuePlace)
/* harmony export */ });
/** The first few things that are wrong with `value`, as `entry: found …, expected …`. */
function renderIssues(error, value) {
    const issues = error.issues.map(nearest);
    const told = issues.slice(0, 3).map((issue) => renderIssue(issue, value));
    if (issues.length > told.length)
        told.push(`${String(issues.length - told.length)} more`);
    return told.join('; ');
}
/** The entry of the first thing that is wrong, `$` for the whole. */
function issuePlace(error) {
    const [first] = error.issues;
    return first === undefined ? '$' : renderPath(nearest(first).path);
}
/** A value as short printable text: nothing in hostile input may reach a terminal or a page as it is. */
function renderFound(value) {
    if (value === undefined)
        return 'nothing';
    if (Array.isArray(value))
        return `an array of ${String(value.length)}`;
    if (typeof value === 'object' && value !== null)
        return 'an object';
    if (typeof value === 'string')
        return `"${printable(value)}"`;
    return JSON.stringify(value);
}
/** Of the alternatives of a union the one that came furthest, so that the deepest entry is named. */
function nearest(issue) {
    if (issue.code !== 'invalid_union')
        return issue;
    const firsts = issue.errors.flatMap(([first]) => (first === undefined ? [] : [nearest({ ...first, path: [...issue.path, ...first.path] })]));
    return firsts.reduce((best, other) => (other.path.length > best.path.length ? other : best), firsts[0] ?? issue);
}
function renderIssue(issue, value) {
    const entry = renderPath(issue.path);
    if (issue.code === 'unrecognized_keys')
        return `${entry}: found the key ${renderFound(issue.keys[0])}, expected no such key`;
    return `${entry}: found ${renderFound(valueAt(value, issue.path))}, expected ${renderExpected(issue)}`;
}
function renderExpected(issue) {
    switch (issue.code) {
        case 'invalid_type':
            return issue.expected;
        case 'invalid_value':
            return issue.values.map((allowed) => JSON.stringify(allowed)).join(' or ');
        case 'too_big':
            return `at most ${String(issue.maximum)}`;
        case 'too_small':
            return `at least ${String(issue.minimum)}`;
        case 'invalid_format':
            return issue.format === 'regex' ? (issue.pattern ?? issue.format) : issue.format;
        case 'custom':
        case 'invalid_element':
        case 'invalid_key':
        case 'invalid_union':
        case 'not_multiple_of':
        case 'unrecognized_keys':
            return issue.message;
    }
}
function renderPath(path) {
    const text = path.map((key) => (typeof key === 'number' ? `[${String(key)}]` : `.${printable(String(key))}`)).join('');
    return text === '' ? '$' : text.replace(/^\./u, '');
}
function valueAt(value, path) {
    return path.reduce((at, key) => (typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined), value);
}
function printable(text) {
    const short = text.length > 80 ? `${text.slice(0, 80)}…` : text;
    return short.replace(/[^\u0020-\u007e…]/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}


/***/ }),

/***/ 46600:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseStatement: () => (/* binding */ parseStatement),
/* harmony export */   payloadType: () => (/* binding */ payloadType),
/* harmony export */   predicateType: () => (/* binding */ predicateType),
/* harmony export */   recordedFiles: () => (/* binding */ recordedFiles),
/* harmony export */   renderStatement: () => (/* binding */ renderStatement),
/* harmony export */   statementType: () => (/* binding */ statementType),
/* harmony export */   subjectsOf: () => (/* binding */ subjectsOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92857);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39687);
/* harmony import */ var _model_canonical_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29563);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95305);
/* harmony import */ var _model_stated_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80890);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18812);
/* harmony import */ var _schema_issue_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90708);
/* harmony import */ var _strict_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18576);
/** The in-toto Statement v1 that is signed: the record as its predicate, the files that it speaks of as its subjects. */








const statementType = 'https://in-toto.io/Statement/v1';
const predicateType = 'https://github.com/drizzle-attest/drizzle-attest/attestation/migration-deployment/v1';
/** The DSSE payload type of an in-toto statement. */
const payloadType = 'application/vnd.in-toto+json';
const maxSubjects = 1024;
const subjectSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().min(1).max(1024),
    digest: zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ sha256: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/u) }),
});
const statementSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    _type: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(statementType),
    subject: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(subjectSchema).min(1).max(maxSubjects),
    predicateType: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().max(1024),
    predicate: zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5J()),
});
/** The exact text to sign for a record: the RFC 8785 form of its statement. */
function renderStatement(record) {
    const subject = subjectsOf(record, (0,_model_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .b)((0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .renderManifest */ .sB)(record)));
    const statement = { _type: statementType, subject, predicateType, predicate: record };
    return (0,_model_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$)(statement);
}
/**
 * The subjects of a record (clause F6): the manifest, then each recorded migration file as `migrations/<name>`. The prefix keeps
 * every name apart from the manifest's, whatever a migration is called. Stores take at most 1024 subjects, so the list ends there:
 * the manifest, which is the first of them, holds the digests of all.
 */
function subjectsOf(record, manifestSha256) {
    const files = recordedFiles(record).map(({ name, sha256 }) => ({ name: `migrations/${name}`, digest: { sha256 } }));
    return [{ name: _document_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestName */ .vS, digest: { sha256: manifestSha256 } }, ...files].slice(0, maxSubjects);
}
/** Each migration file of the plan and of the deviations, once; a name with two digests is told by clause C4. */
function recordedFiles(record) {
    const planned = (0,_model_stated_js__WEBPACK_IMPORTED_MODULE_6__/* .isUnknown */ .t)(record.plan) ? [] : record.plan.migrations;
    const deviations = (0,_model_stated_js__WEBPACK_IMPORTED_MODULE_6__/* .isUnknown */ .t)(record.reconciliation) ? [] : record.reconciliation.deviations;
    const deviating = deviations.flatMap(({ name, fileSha256 }) => (name === null || fileSha256 === null ? [] : [{ name, sha256: fileSha256 }]));
    return [...new Map([...planned, ...deviating].map((file) => [file.name, file])).values()];
}
/** The payload has the record's size and the subjects' beside it. */
const payloadForm = { place: 'signed payload', maxBytes: 20 * 1024 * 1024, spell: _model_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$, spacing: 'exact' };
/** The statement that a signed payload's bytes hold. Throws `verify/too-large`, `not-json`, `not-canonical`, `statement-invalid`. */
function parseStatement(payload) {
    const value = (0,_strict_js__WEBPACK_IMPORTED_MODULE_4__/* .parseStrict */ .z)(payload, payloadForm);
    const parsed = statementSchema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF('verify/statement-invalid', {
        message: `The signed payload is not an in-toto Statement v1: ${(0,_schema_issue_js__WEBPACK_IMPORTED_MODULE_7__/* .renderIssues */ .$1)(parsed.error, value)}.`,
        remedy: 'Use the bundle that the deploy published beside the manifest.',
        place: `signed payload: ${(0,_schema_issue_js__WEBPACK_IMPORTED_MODULE_7__/* .issuePlace */ .VV)(parsed.error)}`,
    });
}


/***/ }),

/***/ 18576:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ parseStrict)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39687);
/** The strict reading of JSON: bounded bytes, and only one way to read them. */

/** How deep arrays and objects may be nested in whatever is read. */
const maxDepth = 64;
/**
 * The JSON value that these bytes spell, where no other reader could understand another one: duplicate keys, odd numbers,
 * needless escapes and a byte order mark do not survive being spelt again (clauses F1–F3).
 */
function parseStrict(bytes, form) {
    refuseSize(bytes, form);
    refuseDepth(bytes, form);
    const text = decode(bytes, form);
    const value = parseJson(text, form);
    if (!isSpelt(text, value, form))
        throw problem('verify/not-canonical', form, 'is not spelt the one way that its content is spelt: something in it can be read in two ways');
    return value;
}
function refuseSize(bytes, form) {
    if (bytes.length > form.maxBytes)
        throw problem('verify/too-large', form, `has ${String(bytes.length)} bytes; at most ${String(form.maxBytes)} are read`);
    if (bytes.length === 0)
        throw problem('verify/not-json', form, 'is empty');
}
/** Before JSON.parse and without recursion, so that no nesting can exhaust the stack here or later. */
function refuseDepth(bytes, form) {
    let depth = 0;
    let inString = false;
    for (let at = 0; at < bytes.length; at += 1) {
        const byte = bytes[at];
        if (inString && byte === backslash)
            at += 1;
        else if (byte === quote)
            inString = !inString;
        else if (inString)
            continue;
        else if (byte === openBracket || byte === openBrace)
            depth += 1;
        else if (byte === closeBracket || byte === closeBrace)
            depth -= 1;
        if (depth > maxDepth)
            throw problem('verify/too-large', form, `is nested deeper than ${String(maxDepth)} levels`);
    }
}
function decode(bytes, form) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw problem('verify/not-json', form, 'is not valid UTF-8');
    }
}
function parseJson(text, form) {
    if (text.startsWith('\uFEFF'))
        throw problem('verify/not-json', form, 'starts with a byte order mark');
    try {
        return JSON.parse(text);
    }
    catch {
        throw problem('verify/not-json', form, 'is not JSON, or ends too early');
    }
}
function isSpelt(text, value, form) {
    try {
        const spelt = form.spell(value);
        return form.spacing === 'exact' ? text === spelt : isSameButSpacing(text, spelt);
    }
    catch {
        // A value without a spelling: a number beyond the doubles, half of a surrogate pair.
        return false;
    }
}
/** Whether `text` is `compact` with white space between its tokens. */
function isSameButSpacing(text, compact) {
    let matched = 0;
    let inString = false;
    let escaped = false;
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (!inString && isSpace(code))
            continue;
        if (code !== compact.charCodeAt(matched))
            return false;
        matched += 1;
        if (code === quote && !escaped)
            inString = !inString;
        escaped = inString && code === backslash && !escaped;
    }
    return matched === compact.length;
}
function isSpace(code) {
    return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
const quote = 0x22;
const backslash = 0x5c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
function problem(code, form, found) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF(code, {
        message: `The ${form.place} ${found}.`,
        remedy: 'Use the file exactly as the deploy published it, not a copy that an editor or another program wrote again.',
        place: form.place,
    });
}


/***/ }),

/***/ 15297:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ gitBlobId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/** The id that git gives to a file's bytes, by which GitHub lists the files of a pull request. */

/** 40 hexadecimal digits: GitHub's repositories are SHA-1 ones. */
function gitBlobId(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1')
        .update(`blob ${String(content.byteLength)}\0`)
        .update(content)
        .digest('hex');
}


/***/ }),

/***/ 87226:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
/** Things of one kind together. */
/** In the order in which the keys, and those of one key, first come: Map.groupBy, which the oldest supported Node lacks. */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const group = groups.get(keyOf(item));
        if (group === undefined)
            groups.set(keyOf(item), [item]);
        else
            group.push(item);
    }
    return groups;
}


/***/ }),

/***/ 33861:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ migrationPath)
/* harmony export */ });
/** Where a migration's file lies, from the repository's root; `folder` is the migrations folder. */
function migrationPath(generation, folder, name) {
    const file = generation === 'v0' ? `${name}.sql` : `${name}/migration.sql`;
    return folder === '' ? file : `${folder}/${file}`;
}


/***/ }),

/***/ 52621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ toolVersion)
/* harmony export */ });
/** The version of this release; package.json says the same, by test. */
const toolVersion = '0.1.0';


/***/ }),

/***/ 7506:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ readGenerate),
  readWholeSchema: () => (/* binding */ readWholeSchema)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/project/child.ts
var child = __webpack_require__(50427);
// EXTERNAL MODULE: ./src/project/disk.ts
var disk = __webpack_require__(78064);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./src/project/content.ts
var content = __webpack_require__(2392);
// EXTERNAL MODULE: ./src/project/excerpt.ts
var excerpt = __webpack_require__(41388);
// EXTERNAL MODULE: ./src/project/probe.ts
var probe = __webpack_require__(46719);
;// CONCATENATED MODULE: ./src/project/generate.ts
/** The config that lets drizzle-kit generate into a folder of ours, and what its answer means: only positive proof is one. */





/** By its own keys: jiti's modules answer for those of their default export, too, and then spread nothing. */
const pick = `const pick = (loaded) => (loaded?.default !== undefined && !Object.keys(loaded).includes('dialect') ? pick(loaded.default) : loaded);\n`;
/** The project's own config with another \`out\`, loaded as its generation loads configs. */
function renderWrapper({ generation, configPath, tsconfig, out }) {
    const [path, folder] = [JSON.stringify(configPath), JSON.stringify(out)];
    if (generation === 'v0')
        return { entry: 'config.cjs', files: { 'config.cjs': `${pick}module.exports = { ...pick(require(${path})), out: ${folder} };\n` } };
    const text = `import * as loaded from ${path};\n${pick}export default { ...pick(loaded), out: ${folder} };\n`;
    return { entry: 'config.mts', files: { 'config.mts': text, ...(0,probe/* renderTsconfig */.yx)(tsconfig) } };
}
/** A path as drizzle-kit 0.x reads it: from where it runs, with forward slashes. */
function renderOut(packageFolder, folder) {
    return (0,external_node_path_.relative)(packageFolder, folder).split('\\').join(external_node_path_.posix.sep);
}
const unchanged = 'No schema changes, nothing to migrate';
/** What it prints before it would ask: 0.31.10 and later cannot, older ones print the question. */
const questions = ['Interactive prompts require a TTY', 'created or renamed from another'];
const statusLine = schemas/* object */.Ikc({ status: schemas/* string */.YjP(), unresolved: schemas/* array */.YOg(schemas/* object */.Ikc({ kind: schemas/* string */.YjP(), entity: schemas/* array */.YOg(schemas/* string */.YjP()) })).optional() });
function parseGenerate({ end, lines, sql }) {
    const statuses = lines.flatMap((line) => {
        const parsed = statusLine.safeParse((0,content/* parseJson */.qF)(line));
        return parsed.success ? [parsed.data] : [];
    });
    const said = (text) => lines.some((line) => line.includes(text));
    const asked = statuses.find(({ status }) => status === 'missing_hints');
    if (end.kind !== 'exited')
        return failed(end, lines);
    if (asked !== undefined)
        return { kind: 'ambiguous', objects: (asked.unresolved ?? []).map(({ kind, entity }) => `${kind} ${entity.join('.')}`) };
    if (questions.some(said))
        return { kind: 'ambiguous', objects: [] };
    if (sql !== null && end.code === 0)
        return { kind: 'missing', sql };
    const proven = statuses.some(({ status }) => status === 'no_changes') || said(unchanged);
    return proven && end.code === 0 ? { kind: 'in-sync' } : failed(end, lines);
}
const mostLines = 12;
/** Its own words, without what it says of every run, and without where the machine keeps its files. */
function failed(end, lines) {
    const told = lines.map(excerpt/* firstLine */.TM).filter((line) => line !== '' && !/^(?:Reading config file|No config path|at )/u.test(line));
    return { kind: 'failed', end, said: told.slice(0, mostLines) };
}

// EXTERNAL MODULE: ./src/project/kit.ts + 2 modules
var project_kit = __webpack_require__(87933);
;// CONCATENATED MODULE: ./src/project/generate-kit.ts
/** Has the project's drizzle-kit generate into a folder of ours, so that the work tree stays as it is. */






/** Throws `config/not-found`; whatever drizzle-kit does is an answer. */
async function readGenerate(place, kit, folder, runChild) {
    return await generateInto(place, kit, runChild, async (out) => await layOut((0,external_node_path_.resolve)(place.repositoryRoot, folder.path), out, kit));
}
/** The same beside an empty folder: then `missing` holds the SQL of the whole schema, and `in-sync` says that it declares nothing. */
async function readWholeSchema(place, kit, runChild) {
    return await generateInto(place, kit, runChild, () => Promise.resolve(new Set()));
}
/** `fill` lays down what generate is to start from, and gives the names that are there then. */
async function generateInto(place, kit, runChild, fill) {
    const configPath = await (0,project_kit/* readConfigPath */.e6)(place);
    const packageFolder = (await (0,disk/* readRealPath */.Mg)(place.packageFolder)) ?? place.packageFolder;
    const out = (0,external_node_path_.join)(await (0,disk/* writeTemporary */.bW)(place.tempFolder, {}), 'out');
    const before = await fill(out);
    const order = { generation: kit.generation, configPath, tsconfig: await (0,project_kit/* readTsconfigPath */.p4)(configPath), out: renderOut(packageFolder, out) };
    const wrapper = renderWrapper(order);
    const entry = (0,external_node_path_.join)(await (0,disk/* writeTemporary */.bW)(place.tempFolder, wrapper.files), wrapper.entry);
    const lines = [];
    const end = await runChild({
        file: 'node',
        args: [kit.script, 'generate', '--name', 'check', '--config', entry, ...(kit.generation === 'v1' ? ['--output', 'json'] : [])],
        cwd: packageFolder,
        env: { ...(0,child/* childEnvironment */.Q)(place, (0,external_node_path_.dirname)(entry)), ...kit.environment },
        timeLimitMs: place.timeLimitMs,
        signal: place.signal,
        onLine: (line) => {
            if (lines.length < generate_kit_mostLines)
                lines.push(line);
        },
    });
    return parseGenerate({ end, lines, sql: await readNew(out, before, kit) });
}
/** A schema that prints without end fills no memory. */
const generate_kit_mostLines = 10_000;
/** What generate reads of a folder: of a journal only the newest snapshot, which is the last by name; of folders every ancestor. Gives the names in it. */
async function layOut(folder, out, { generation }) {
    if (generation === 'v0')
        return await layOutJournal((0,external_node_path_.join)(folder, 'meta'), out);
    await (0,promises_.mkdir)(out, { recursive: true });
    const names = (await list(folder)).filter((name) => /^\d{14}/u.test(name));
    for (const name of names)
        await (0,promises_.symlink)((0,external_node_path_.join)(folder, name), (0,external_node_path_.join)(out, name), 'junction');
    return new Set(names);
}
async function layOutJournal(meta, out) {
    const names = await list(meta);
    const snapshot = names
        .filter((name) => !name.startsWith('_'))
        .sort()
        .at(-1);
    const wanted = names.filter((name) => name === '_journal.json' || name === snapshot);
    // Where there is nothing yet, drizzle-kit makes the journal itself, but not in a folder that is there without one.
    if (wanted.length > 0)
        await (0,promises_.mkdir)((0,external_node_path_.join)(out, 'meta'), { recursive: true });
    await Promise.all(wanted.map(async (name) => await (0,promises_.copyFile)((0,external_node_path_.join)(meta, name), (0,external_node_path_.join)(out, 'meta', (0,external_node_path_.basename)(name)))));
    return new Set();
}
/** The one migration that was not there before; null where there is none. */
async function readNew(out, before, { generation }) {
    const fresh = (await list(out)).filter((name) => !before.has(name) && (generation === 'v1' || name.endsWith('.sql')));
    const [name] = fresh;
    if (name === undefined)
        return null;
    return await (0,promises_.readFile)(generation === 'v0' ? (0,external_node_path_.join)(out, name) : (0,external_node_path_.join)(out, name, 'migration.sql'), 'utf8').catch(() => null);
}
async function list(folder) {
    return await (0,promises_.readdir)(folder).catch(() => []);
}


/***/ })

};
