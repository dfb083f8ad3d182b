export const id = 5126;
export const ids = [5126];
export const modules = {

/***/ 72724:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ keyOf),
  L: () => (/* binding */ parseCatalog)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
;// CONCATENATED MODULE: ./src/rehearsal/catalog/harmless.ts
const harmless = [
    {
        name: 'primary-key-name',
        reason: "PostgreSQL names the key of a table itself and keeps that name when the table is renamed; Drizzle's schema does not say it.",
        normalise: (one) => {
            const own = one.object.kind === 'constraint' && one.definition.startsWith('PRIMARY KEY') && one.object.name.endsWith('_pkey');
            return own ? { ...one, object: { ...one.object, name: `${one.object.table ?? ''}_pkey` } } : one;
        },
    },
    {
        name: 'cast-of-a-text-default',
        reason: 'The literal of a default keeps the kind of text that the column had when the default was set; its value is the same.',
        normalise: (one) => one.object.kind === 'column'
            ? { ...one, definition: one.definition.replace(/( DEFAULT '(?:[^']|'')*')::(?:text|character varying|bpchar)$/u, '$1') }
            : one,
    },
    {
        name: 'layout-of-a-view',
        reason: 'Blanks and line breaks of a query say nothing.',
        normalise: (one) => (one.object.kind === 'view' ? { ...one, definition: one.definition.replace(/\s+/gu, ' ').trim() } : one),
    },
];
function normalise(one) {
    return harmless.reduce((left, { normalise: apply }) => apply(left), one);
}

;// CONCATENATED MODULE: ./src/rehearsal/catalog/catalog.ts
/** A catalog as the server described it, with what makes no difference taken out of it. */


const rowsShape = schemas/* array */.YOg(schemas/* strictObject */.rej({
    kind: schemas/* enum */.k5n(['table', 'column', 'constraint', 'index', 'enum', 'sequence', 'view', 'policy']),
    schema: schemas/* string */.YjP(),
    table: schemas/* string */.YjP().nullable(),
    name: schemas/* string */.YjP(),
    definition: schemas/* string */.YjP().nullable(),
}));
/** drizzle-kit's own ledger is no part of it. */
function parseCatalog(rows, ledger) {
    const objects = rowsShape.parse(rows).map(({ definition, ...object }) => ({ object, definition: definition ?? '' }));
    const ours = objects.filter(({ object: { schema, table, name } }) => schema !== ledger.schema || (table ?? name) !== ledger.name);
    return new Map(ours.map(({ object, definition }) => normalise({ object, definition })).map((one) => [keyOf(one.object), one]));
}
function keyOf({ kind, schema, table, name }) {
    return JSON.stringify([kind, schema, table, name]);
}


/***/ }),

/***/ 25710:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ compareCatalogs)
/* harmony export */ });
/** What belongs to a table that only one side has is told by the table alone. */
function compareCatalogs({ before, migrated, declared }) {
    const found = [...new Set([...migrated.keys(), ...declared.keys()])].sort().flatMap((key) => {
        const [one, other] = [migrated.get(key), declared.get(key)];
        const object = one?.object ?? other?.object;
        if (object === undefined || one?.definition === other?.definition)
            return [];
        return [{ ...difference(object, one, other), touched: one?.definition !== before.get(key)?.definition }];
    });
    const alone = new Set(found.flatMap(({ object, way }) => (object.kind === 'table' && way !== 'different' ? [tableOf(object)] : [])));
    return joinRenamed(found.filter(({ object }) => object.table === null || !alone.has(tableOf(object))));
}
function difference(object, one, other) {
    const way = one === undefined ? 'only-in-schema' : other === undefined ? 'only-in-migrations' : 'different';
    return { way, object, inMigrations: one?.definition ?? null, inSchema: other?.definition ?? null };
}
function tableOf({ schema, table, name }) {
    return JSON.stringify([schema, table ?? name]);
}
/** The same constraint or index under two names is one difference, not two. */
function joinRenamed(found) {
    const pairs = new Map();
    for (const extra of found.filter(({ way }) => way === 'only-in-migrations')) {
        const twin = found.find((other) => other.way === 'only-in-schema' && !pairs.has(other) && sameButForName(extra, other));
        if (twin !== undefined)
            pairs.set(twin, extra);
    }
    const taken = new Set(pairs.values());
    return found.flatMap((one) => {
        if (taken.has(one))
            return [];
        const extra = pairs.get(one);
        return [extra === undefined ? one : renamed(extra, one)];
    });
}
function sameButForName(one, other) {
    if (one.object.kind !== other.object.kind || !['constraint', 'index'].includes(one.object.kind))
        return false;
    return tableOf(one.object) === tableOf(other.object) && withoutName(one, one.inMigrations) === withoutName(other, other.inSchema);
}
function withoutName({ object }, definition) {
    return object.kind === 'index' ? (definition ?? '').replace(/^(CREATE (?:UNIQUE )?INDEX )(?:"(?:[^"]|"")+"|\S+)/u, '$1') : (definition ?? '');
}
function renamed(extra, declared) {
    const describe = ({ object }, definition) => `named ${object.name}: ${definition ?? ''}`;
    return {
        way: 'renamed',
        object: declared.object,
        inMigrations: describe(extra, extra.inMigrations),
        inSchema: describe(declared, declared.inSchema),
        touched: extra.touched || declared.touched,
    };
}


/***/ }),

/***/ 63705:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ findMention)
/* harmony export */ });
/** The last statement that names the object, with its table where it has one; null where none does. */
function findMention({ table, name }, migrations) {
    for (const { path, statements } of migrations.toReversed()) {
        const index = statements.findLastIndex((statement) => statement.includes(name) && (table === null || statement.includes(table)));
        const statement = statements[index];
        if (statement === undefined)
            continue;
        const within = lineOf(statement, table === null ? 0 : statement.indexOf(table), name);
        const before = statements.slice(0, index).join('--> statement-breakpoint').split('\n').length - 1;
        return { path, line: 1 + before + within, excerpt: (statement.split('\n')[within] ?? '').trim() };
    }
    return null;
}
/** From 0: the name behind its table, or else the name anywhere. */
function lineOf(statement, from, name) {
    const behind = statement.indexOf(name, from);
    const at = behind === -1 ? statement.indexOf(name) : behind;
    return statement.slice(0, at).split('\n').length - 1;
}


/***/ }),

/***/ 86185:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ withLimit),
/* harmony export */   L: () => (/* binding */ limitOf)
/* harmony export */ });
/** The time that a rehearsal may take. */
/** Ends with the given signal, or after so many milliseconds. */
function withLimit(signal, limitMs) {
    return AbortSignal.any([signal, AbortSignal.timeout(limitMs)]);
}
/** For what has to be tidied up also where the rehearsal itself was stopped. */
function limitOf(milliseconds) {
    return AbortSignal.timeout(milliseconds);
}


/***/ }),

/***/ 85126:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rehearseInFile: () => (/* binding */ rehearseInFile)
});

// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
// EXTERNAL MODULE: ./src/rehearsal/catalog/comparison.ts
var comparison = __webpack_require__(25710);
// EXTERNAL MODULE: ./src/rehearsal/catalog/mention.ts
var mention = __webpack_require__(63705);
// EXTERNAL MODULE: ./src/rehearsal/clock.ts
var clock = __webpack_require__(86185);
// EXTERNAL MODULE: ./src/rehearsal/shadow/shadow.ts
var shadow = __webpack_require__(24498);
// EXTERNAL MODULE: ./src/rehearsal/stopped.ts
var stopped = __webpack_require__(5922);
// EXTERNAL MODULE: ./src/rehearsal/statements/quoting.ts
var quoting = __webpack_require__(99981);
;// CONCATENATED MODULE: ./src/rehearsal/file/ledger.ts

/** SERIAL is no type of SQLite: with 0.31 the key of every row is null. */
function createLedger(table, generation) {
    return generation === 'v0'
        ? `CREATE TABLE IF NOT EXISTS ${(0,quoting/* quoted */.T)(table)} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)`
        : `CREATE TABLE IF NOT EXISTS ${(0,quoting/* quoted */.T)(table)} (id INTEGER PRIMARY KEY, hash text NOT NULL, created_at numeric, name text, applied_at TEXT)`;
}
function noteMigration(table, generation, { name, sha256, createdAt }) {
    const values = `${(0,quoting/* literal */.e)(sha256)}, ${createdAt}`;
    if (generation === 'v0')
        return `INSERT INTO ${(0,quoting/* quoted */.T)(table)} ("hash", "created_at") VALUES (${values})`;
    const now = `strftime('%Y-%m-%dT%H:%M:%fZ', 'now')`;
    return `INSERT INTO ${(0,quoting/* quoted */.T)(table)} ("hash", "created_at", "name", "applied_at") VALUES (${values}, ${(0,quoting/* literal */.e)(name)}, ${now})`;
}
/** Those of the migrations that have no row of their own, in order. */
function findUnapplied(rows, generation, migrations) {
    const noted = new Set(rows.map((row) => JSON.stringify([row.hash, generation === 'v1' ? row.name : row.created])));
    return migrations.filter((migration) => !noted.has(JSON.stringify([migration.sha256, generation === 'v1' ? migration.name : String(migration.createdAt)])));
}

;// CONCATENATED MODULE: ./src/rehearsal/file/batches.ts

function setupBatches({ setup }) {
    return setup.map(({ path, text }) => ({ statements: [text], apart: false, sources: [{ during: 'setup', migration: null, path, statements: [text] }] }));
}
/** Each as it was deployed, with the ledger row that drizzle-kit wrote for it. */
function baseBatches({ base, ledger, generation }) {
    if (base.length === 0)
        return [];
    const prepare = { statements: [createLedger(ledger, generation)], apart: false, sources: [] };
    const migrations = base.map((migration) => ({
        statements: [...migration.statements, noteMigration(ledger, generation, migration)],
        apart: true,
        sources: [sourceOf('base', migration)],
    }));
    return [prepare, ...migrations];
}
/** All new migrations in one transaction, as drizzle-kit runs them. */
function changeBatch({ change }) {
    return { statements: change.flatMap(({ statements }) => statements), apart: true, sources: change.map((migration) => sourceOf('change', migration)) };
}
function sourceOf(during, { name, path, statements }) {
    return { during, migration: name, path, statements };
}
/** The source of a statement of a batch, and the statement's place in it, both from 0; null where it has none. */
function findSource({ sources }, statement) {
    let rest = statement;
    for (const source of sources) {
        if (rest < source.statements.length)
            return { source, statement: rest };
        rest -= source.statements.length;
    }
    return null;
}

// EXTERNAL MODULE: ./src/rehearsal/catalog/catalog.ts + 1 modules
var catalog = __webpack_require__(72724);
;// CONCATENATED MODULE: ./src/rehearsal/file/tokens.ts
/** SQL text of SQLite as its tokens, so that the same said with other blanks, cases and quotes is the same. */
const tokens_form = /\s+|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|('(?:[^']|'')*')|"((?:[^"]|"")*)"|`((?:[^`]|``)*)`|\[([^\]]*)\]|([\p{L}_][\p{L}\p{N}_$]*|\d[\w.]*)|(\|\||<=|>=|<>|!=|==|<<|>>|->>|->|.)/gsu;
function parseTokens(sql) {
    const tokens = [];
    for (const [, text, double, back, square, word, sign] of sql.matchAll(tokens_form)) {
        const name = double?.replaceAll('""', '"') ?? back?.replaceAll('``', '`') ?? square;
        if (text !== undefined)
            tokens.push({ text, bare: false });
        else if (name !== undefined)
            tokens.push({ text: renderName(name), bare: false });
        else if (word !== undefined || sign !== undefined)
            tokens.push({ text: (word ?? sign ?? '').toLowerCase(), bare: true });
    }
    return tokens;
}
function renderName(name) {
    return /^[\p{L}_][\p{L}\p{N}_$]*$/u.test(name) ? name.toLowerCase() : `"${name.replaceAll('"', '""')}"`;
}
function renderTokens(tokens) {
    let [text, last] = ['', ''];
    for (const token of tokens) {
        const close = text === '' || last === '(' || last === '.' || [')', ',', '.', '('].includes(token.text);
        text += close ? token.text : ` ${token.text}`;
        last = token.text;
    }
    return text;
}
/** An expression in one form: without the brackets around all of it, and with 1 and 0 for true and false. */
function renderExpression(tokens) {
    const around = bracketsAround(tokens);
    const inner = tokens.slice(around, tokens.length - around);
    return renderTokens(inner.map((token) => (token.bare ? { ...token, text: truths[token.text] ?? token.text } : token)));
}
const truths = { true: '1', false: '0' };
/** How many pairs of brackets stand around all of it. */
function bracketsAround(tokens) {
    const closedAt = new Map();
    const open = [];
    for (const [at, { text, bare }] of tokens.entries()) {
        if (bare && text === '(')
            open.push(at);
        if (bare && text === ')')
            closedAt.set(open.pop() ?? -1, at);
    }
    let pairs = 0;
    while (closedAt.get(pairs) === tokens.length - 1 - pairs)
        pairs += 1;
    return pairs;
}
/** Where the bracket that opens at a place is closed; the last place where it is not. */
function closing(tokens, open) {
    let depth = 0;
    for (let at = open; at < tokens.length; at += 1) {
        const token = tokens[at];
        if (token?.bare !== true)
            continue;
        depth += token.text === '(' ? 1 : token.text === ')' ? -1 : 0;
        if (depth === 0)
            return at;
    }
    return tokens.length - 1;
}

;// CONCATENATED MODULE: ./src/rehearsal/file/table-text.ts
/** What the text of a CREATE TABLE says and no pragma tells: checks, generated expressions, collations, AUTOINCREMENT. */

/** Columns by their names in lower case. */
function parseTable(sql) {
    const items = itemsOf(parseTokens(sql));
    const columns = items.filter((item) => !isConstraint(item));
    return {
        columns: new Map(columns.map((item) => [unquoted(item[0]?.text ?? ''), { generated: follow(item, 'as'), collation: behind(item, 'collate') }])),
        checks: items.flatMap(checksOf),
        autoincrement: columns.some((item) => item.some(({ bare, text }) => bare && text === 'autoincrement')),
    };
}
/** What stands between the commas of the outer bracket. */
function itemsOf(tokens) {
    const open = tokens.findIndex(({ bare, text }) => bare && text === '(');
    if (open === -1)
        return [];
    const end = closing(tokens, open);
    const items = [[]];
    for (let at = open + 1; at < end; at += 1) {
        const token = tokens[at];
        if (token === undefined)
            break;
        if (token.bare && token.text === ',') {
            items.push([]);
            continue;
        }
        const upTo = token.bare && token.text === '(' ? closing(tokens, at) : at;
        // One by one, since a bracket may hold more tokens than a call takes arguments.
        for (const one of tokens.slice(at, upTo + 1))
            items.at(-1)?.push(one);
        at = upTo;
    }
    return items;
}
const constraintWords = ['constraint', 'primary', 'unique', 'check', 'foreign'];
function isConstraint([first]) {
    return first === undefined || (first.bare && constraintWords.includes(first.text));
}
function checksOf(item) {
    return placesOf(item, 'check').map((at) => ({
        name: item[at - 2]?.text === 'constraint' ? (item[at - 1]?.text ?? null) : null,
        expression: bracketed(item, at + 1) ?? '',
    }));
}
/** The expression in brackets behind a word; null where there is none. */
function follow(item, word) {
    return placesOf(item, word).flatMap((at) => bracketed(item, at + 1) ?? [])[0] ?? null;
}
function bracketed(item, open) {
    return item[open]?.text === '(' ? renderExpression(item.slice(open, closing(item, open) + 1)) : null;
}
function behind(item, word) {
    const [at] = placesOf(item, word);
    return at === undefined ? null : (item[at + 1]?.text ?? null);
}
/** Where a word stands outside of all brackets. The first token is a name. */
function placesOf(item, word) {
    const places = [];
    for (let at = 0; at < item.length; at += 1) {
        const token = item[at];
        if (token?.bare !== true)
            continue;
        if (token.text === '(')
            at = closing(item, at);
        else if (token.text === word && (at > 0 || isConstraint(item)))
            places.push(at);
    }
    return places;
}
function unquoted(name) {
    return name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"').toLowerCase() : name;
}

;// CONCATENATED MODULE: ./src/rehearsal/file/catalog.ts



/** drizzle-kit's own ledger is no part of it, and neither are triggers, which no schema declares. */
function catalogOf(objects, ledger) {
    const own = objects.filter(({ name }) => name !== ledger);
    const keys = new Map(own.map(({ name, columns }) => [name.toLowerCase(), keyColumns(columns)]));
    return new Map(own.flatMap((one) => describe(one, keys)).map((one) => [(0,catalog/* keyOf */.T)(one.object), one]));
}
function describe(one, keys) {
    if (one.type === 'view')
        return [object('view', null, one.name, renderTokens(behindWord(parseTokens(one.sql), 'as')))];
    if (one.type !== 'table')
        return [object('table', null, one.name, renderTokens(parseTokens(one.sql)))];
    const text = parseTable(one.sql);
    const options = [...(one.withoutRowid ? [', without rowid'] : []), ...(one.strict ? [', strict'] : [])].join('');
    return [
        object('table', null, one.name, `table${options}`),
        ...one.columns.map((column) => object('column', one.name, column.name, describeColumn(one, column, text))),
        ...describePrimaryKey(one, text),
        ...describeForeignKeys(one, keys),
        ...one.indexes.flatMap((index) => describeIndex(one, index)),
        ...text.checks.map(({ name, expression }) => object('constraint', one.name, name ?? `check (${expression})`, `CHECK (${expression})`)),
    ];
}
function object(kind, table, name, definition) {
    return { object: { kind, schema: '', table, name }, definition };
}
/** A key's columns need no NOT NULL: drizzle-kit 0.31 writes it and 1.0 does not, for the same schema. */
function describeColumn({ strict }, { name, type, required, fallback, pk, hidden }, { columns }) {
    const written = columns.get(name.toLowerCase());
    const collation = written?.collation ?? 'binary';
    return [
        strict ? type.toLowerCase() : affinityOf(type),
        ...(required === 1 && pk === 0 ? ['NOT NULL'] : []),
        ...(fallback === null ? [] : [`DEFAULT ${renderExpression(parseTokens(fallback))}`]),
        ...(hidden < 2 ? [] : [`GENERATED ALWAYS AS (${written?.generated ?? ''}) ${hidden === 3 ? 'STORED' : 'VIRTUAL'}`]),
        ...(collation === 'binary' ? [] : [`COLLATE ${collation}`]),
    ].join(' ');
}
/** By the five rules of SQLite, in their order: that is all that it makes of a type's name. */
function affinityOf(type) {
    const name = type.toLowerCase();
    if (name.includes('int'))
        return 'integer';
    if (/char|clob|text/u.test(name))
        return 'text';
    if (name.includes('blob') || name === '')
        return 'blob';
    return /real|floa|doub/u.test(name) ? 'real' : 'numeric';
}
function keyColumns(columns) {
    return columns
        .filter(({ pk }) => pk > 0)
        .sort((one, other) => one.pk - other.pk)
        .map(({ name }) => name);
}
/** Only a key of the type INTEGER, by that name, numbers its rows. */
function describePrimaryKey({ name, columns, withoutRowid }, { autoincrement }) {
    const key = keyColumns(columns);
    if (key.length === 0)
        return [];
    const numbers = key.length === 1 && !withoutRowid && columns.some(({ pk, type }) => pk === 1 && type.toLowerCase() === 'integer');
    return [object('constraint', name, 'primary key', `PRIMARY KEY (${key.join(', ')})${numbers ? ' as rowid' : ''}${autoincrement ? ' AUTOINCREMENT' : ''}`)];
}
/** Their names say nothing in SQLite: no statement takes one. */
function describeForeignKeys({ name, foreignKeys }, keys) {
    return [...Map.groupBy(foreignKeys, ({ id }) => id).values()].flatMap((parts) => {
        const [first] = parts;
        if (first === undefined)
            return [];
        const sources = parts.map(({ source }) => source).join(', ');
        const implied = keys.get(first.target.toLowerCase()) ?? [];
        const referenced = parts.map((part, at) => part.referenced ?? implied[at] ?? '').join(', ');
        const actions = [action('UPDATE', first.onUpdate), action('DELETE', first.onDelete)].join('');
        const definition = `FOREIGN KEY (${sources}) REFERENCES ${first.target}(${referenced})${actions}`;
        return [object('constraint', name, `foreign key (${sources})`, definition)];
    });
}
function action(event, what) {
    return what.toUpperCase() === 'NO ACTION' ? '' : ` ON ${event} ${what.toUpperCase()}`;
}
/** The index of a primary key is told by the key. */
function describeIndex({ name }, index) {
    if (index.origin === 'pk')
        return [];
    const columns = index.columns.map((column) => column.name ?? '').join(', ');
    if (index.origin === 'u')
        return [object('constraint', name, `unique (${columns})`, uniqueDefinition(columns))];
    const on = behindWord(parseTokens(index.sql ?? ''), 'on').slice(1);
    const uniquely = index.uniquely === 1 ? 'UNIQUE ' : '';
    return [
        object('index', name, index.name, `CREATE ${uniquely}INDEX ${index.name} ON ${name} ${renderTokens(on.filter(({ bare, text }) => !bare || text !== 'asc'))}`),
    ];
}
/** UNIQUE as a constraint. */
function uniqueDefinition(columns) {
    return `UNIQUE (${columns})`;
}
/** The tokens behind the first word of that kind. */
function behindWord(tokens, word) {
    return tokens.slice(tokens.findIndex(({ bare, text }) => bare && text === word) + 1);
}

// EXTERNAL MODULE: ./src/model/child-end.ts
var child_end = __webpack_require__(58415);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
;// CONCATENATED MODULE: ./src/rehearsal/file/answers.ts
/** What the program that works on a database file tells, line by line. */

const spot = schemas/* object */.Ikc({ batch: schemas/* number */.aig(), statement: schemas/* number */.aig(), offset: schemas/* number */.aig() });
const column = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    type: schemas/* string */.YjP(),
    required: schemas/* number */.aig(),
    fallback: schemas/* string */.YjP().nullable(),
    /** Its place in the primary key, from 1; 0 where it is not in it. */
    pk: schemas/* number */.aig(),
    /** 2 and 3 are generated: when read, and stored. */
    hidden: schemas/* number */.aig(),
});
const foreignKey = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    target: schemas/* string */.YjP(),
    source: schemas/* string */.YjP(),
    /** Null where the target's primary key is meant. */
    referenced: schemas/* string */.YjP().nullable(),
    onUpdate: schemas/* string */.YjP(),
    onDelete: schemas/* string */.YjP(),
});
const index = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    uniquely: schemas/* number */.aig(),
    /** Whether it was made by itself, by UNIQUE or by PRIMARY KEY. */
    origin: schemas/* enum */.k5n(['c', 'u', 'pk']),
    sql: schemas/* string */.YjP().nullable(),
    /** Without a name where it is an expression. */
    columns: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP().nullable(), descending: schemas/* number */.aig(), collation: schemas/* string */.YjP().nullable() })),
});
const answers_object = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    type: schemas/* string */.YjP(),
    sql: schemas/* string */.YjP(),
    withoutRowid: schemas/* boolean */.zMY(),
    strict: schemas/* boolean */.zMY(),
    columns: schemas/* array */.YOg(column),
    foreignKeys: schemas/* array */.YOg(foreignKey),
    indexes: schemas/* array */.YOg(index),
});
const noted = schemas/* object */.Ikc({ hash: schemas/* string */.YjP(), created: schemas/* string */.YjP().nullable(), name: schemas/* string */.YjP().nullable() });
const line = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('no-sqlite'), node: schemas/* string */.YjP() }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('broken'), message: schemas/* string */.YjP() }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('failed'), ...spot.shape, message: schemas/* string */.YjP().nullable() }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('more-than-one'), ...spot.shape }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('object'), object: answers_object }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('noted'), row: noted }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('opened'), version: schemas/* string */.YjP() }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('done') }),
]);
/** Null where the line is none of the program's. */
function parseLine(text) {
    if (!text.startsWith('{'))
        return null;
    try {
        return line.safeParse(JSON.parse(text)).data ?? null;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/rehearsal/file/drivers.ts
/** libSQL's client switches foreign keys off around all migrations. */
const libsql = { name: '@libsql/client', foreignKeys: false, looseQuotes: true };
const tursoDatabase = { name: '@tursodatabase/database', foreignKeys: false, looseQuotes: true };
const tursoServerless = { name: '@tursodatabase/serverless', foreignKeys: false, looseQuotes: true };
/** It is built with foreign keys on, as node:sqlite is. */
const betterSqlite = { name: 'better-sqlite3', foreignKeys: true, looseQuotes: false };
/** In the order in which drizzle-kit looks for them: the first that is installed is taken. */
function driversOf(dialect, generation) {
    if (dialect === 'turso')
        return generation === 'v0' ? [libsql] : [libsql, tursoDatabase, tursoServerless];
    return generation === 'v0' ? [libsql, betterSqlite] : [libsql, tursoDatabase, tursoServerless, betterSqlite];
}
/** Where none is installed: drizzle-kit 1.0 takes node:sqlite then. */
const otherwise = { foreignKeys: true, looseQuotes: false };
/** What gives the project a driver. */
function missingDriverRemedy(dialect) {
    const names = dialect === 'turso' ? '@libsql/client' : '@libsql/client or better-sqlite3';
    return `Add ${names} to the devDependencies of the project: drizzle-kit migrate needs it for a file of SQLite.`;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/rehearsal/file/program.ts
/** The program that works on a database file: a process of its own, since SQLite answers while nothing else of its thread runs, and may never end. */
/** Plain JavaScript for Node, with the path of its order as JSON behind it. One thread is SQLite's, the other keeps the time and can be killed. */
const fileProgram = String.raw `
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { Worker, isMainThread, parentPort, workerData } = require('node:worker_threads');

function watch(order) {
  const driver = order.drivers.find(({ name }) => isInstalled(order.kitScript, name));
  const worker = new Worker(__filename, { workerData: { ...order, driver: driver ?? order.otherwise }, execArgv: [] });
  let timer;
  const tell = (told, then) => process.stdout.write(JSON.stringify(told) + '\n', then);
  const end = (told) => tell(told, () => process.kill(process.pid, 'SIGKILL'));
  worker.on('error', (error) => end({ kind: 'broken', message: String(error.message) }));
  worker.on('message', (told) => {
    clearTimeout(timer);
    if (told.kind === 'at') timer = setTimeout(() => end({ kind: 'failed', ...told.spot, message: null }), order.statementTimeoutMs);
    else tell(told);
  });
}

function isInstalled(script, name) {
  try {
    return createRequire(script).resolve(name) !== '';
  } catch {
    return false;
  }
}

function work({ database, driver, batches, read, ledger }) {
  const sqlite = loadSqlite();
  if (sqlite === null) return tell({ kind: 'no-sqlite', node: process.version });
  const db = open(sqlite, database, driver);
  tell({ kind: 'opened', version: all(db, 'select sqlite_version() as version')[0].version });
  for (const [batch, { statements, apart }] of batches.entries()) {
    // What a batch sets for its session does not last, as each deploy has one of its own.
    if (db.isTransaction) db.exec('ROLLBACK');
    db.exec('PRAGMA foreign_keys = ' + (driver.foreignKeys ? 'ON' : 'OFF'));
    const failed = apart ? runApart(db, batch, statements) : runAll(db, batch, statements);
    if (failed !== null) return tell({ kind: 'failed', ...failed });
  }
  if (db.isTransaction) db.exec('ROLLBACK');
  tell({ kind: 'at', spot: { batch: batches.length, statement: 0, offset: 0 } });
  if (read) for (const table of all(db, tablesSql)) tell({ kind: 'object', object: describe(db, table) });
  if (ledger !== null && all(db, 'select 1 from sqlite_schema where name = ?', ledger).length > 0)
    for (const row of all(db, 'select * from "' + ledger.replaceAll('"', '""') + '"')) tell({ kind: 'noted', row: ledgerRow(row) });
  db.close();
  tell({ kind: 'done' });
}

function loadSqlite() {
  try {
    return require('node:sqlite');
  } catch {
    return null;
  }
}

function open({ DatabaseSync, constants }, path, { foreignKeys, looseQuotes }) {
  const db = new DatabaseSync(path, { enableForeignKeyConstraints: foreignKeys, enableDoubleQuotedStringLiterals: looseQuotes });
  const leads = (action, name) =>
    action === constants.SQLITE_ATTACH || (action === constants.SQLITE_PRAGMA && /^(?:temp|data)_store_directory$/i.test(name ?? ''));
  db.setAuthorizer?.((action, name) => (leads(action, name) ? constants.SQLITE_DENY : constants.SQLITE_OK));
  return db;
}

function runApart(db, batch, statements) {
  db.exec('BEGIN');
  const failed = runAll(db, batch, statements) ?? commit(db, batch, statements);
  if (failed === null) return null;
  try { db.exec('ROLLBACK'); } catch {}
  return / (?:within|inside) a transaction|no transaction is active/.test(failed.message) ? runAll(db, batch, statements) : failed;
}

function commit(db, batch, statements) {
  if (db.isTransaction === false) return null;
  try {
    db.exec('COMMIT');
    return null;
  } catch (error) {
    return { batch, statement: Math.max(0, statements.length - 1), offset: 0, message: error.message };
  }
}

function runAll(db, batch, statements) {
  for (const [statement, text] of statements.entries()) {
    let offset = 0;
    try {
      if (text.length > 100_000) {
        tell({ kind: 'at', spot: { batch, statement, offset } });
        db.exec(text);
      } else while (offset < text.length) {
        tell({ kind: 'at', spot: { batch, statement, offset } });
        const prepared = prepare(db, text.slice(offset));
        if (prepared === null) break;
        if (prepared.columns().length > 0) for (const row of prepared.iterate()) void row;
        else prepared.run();
        if (offset > 0) tell({ kind: 'more-than-one', batch, statement, offset });
        offset += prepared.sourceSQL.length;
      }
    } catch (error) {
      return { batch, statement, offset, message: error.message };
    }
  }
  return null;
}

function prepare(db, text) {
  try {
    return db.prepare(text);
  } catch (error) {
    if (error.code === 'ERR_INVALID_ARG_VALUE' || /contains no statements/.test(error.message)) return null;
    throw error;
  }
}

const tablesSql = "select t.name, t.type, t.wr, t.strict, s.sql from pragma_table_list t join sqlite_schema s on s.name = t.name and s.type in ('table', 'view') where t.schema = 'main' and t.type <> 'shadow' and t.name not like 'sqlite\\_%' escape '\\' and t.name not like 'libsql\\_%' escape '\\'";

function describe(db, { name, type, wr, strict, sql }) {
  const table = type === 'table';
  return {
    name, type, sql, withoutRowid: wr === 1, strict: strict === 1,
    columns: table ? all(db, 'select name, type, "notnull" as required, dflt_value as fallback, pk, hidden from pragma_table_xinfo(?)', name) : [],
    foreignKeys: table ? all(db, 'select id, seq, "table" as target, "from" as source, "to" as referenced, on_update as onUpdate, on_delete as onDelete from pragma_foreign_key_list(?) order by id, seq', name) : [],
    indexes: table ? all(db, 'select i.name, i."unique" as uniquely, i.origin, s.sql from pragma_index_list(?) i left join sqlite_schema s on s.type = \'index\' and s.name = i.name', name).map((index) => ({
      ...index,
      columns: all(db, 'select name, "desc" as descending, coll as collation from pragma_index_xinfo(?) where key = 1 order by seqno', index.name),
    })) : [],
  };
}

function ledgerRow({ hash, created_at: created, name }) {
  return { hash: String(hash), created: created == null ? null : String(Number(created)), name: name ?? null };
}

function all(db, sql, ...values) {
  return db.prepare(sql).all(...values);
}

function tell(told) {
  parentPort.postMessage(told);
}

if (isMainThread) watch(JSON.parse(readFileSync(process.argv[2], 'utf8')));
else work(workerData);
`;

;// CONCATENATED MODULE: ./src/rehearsal/file/program-disk.ts
/** The folder of a rehearsal in files: the databases, the program that works on them, and its orders. */



const programName = 'program.cjs';
/** Gives the new folder's absolute path. */
async function makeFolder(tempFolder) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(tempFolder, 'rehearsal-'));
    await (0,promises_.mkdir)((0,external_node_path_.join)(folder, 'kit'));
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, programName), fileProgram, { mode: 0o600 });
    return folder;
}
/** Gives the program's arguments. An order is as long as all migrations together, which no command line takes. */
async function writeOrder(folder, name, order) {
    const path = (0,external_node_path_.join)(folder, `${name}.json`);
    await (0,promises_.writeFile)(path, JSON.stringify(order), { mode: 0o600 });
    return [(0,external_node_path_.join)(folder, programName), path];
}
async function removeFolder(folder) {
    await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

;// CONCATENATED MODULE: ./src/rehearsal/file/database.ts
/** Work on a database file, in a process of its own. */





function databasePath({ folder }, name) {
    return `${folder}/${name}.db`;
}
/** Throws a ShadowRefusal where this Node has no SQLite. */
async function workOnFile(stage, { name, batches, read }) {
    const { order, ports, folder, signal } = stage;
    const args = await writeOrder(folder, `order-${name}`, {
        ...{ database: databasePath(stage, name), batches, read, ledger: read ? order.ledger : null, otherwise: otherwise },
        ...{ kitScript: order.kit.script, drivers: driversOf(order.dialect, order.generation), statementTimeoutMs: order.statementTimeoutMs },
    });
    const lines = [];
    const end = await ports.runChild({
        file: 'node',
        args,
        cwd: folder,
        env: { ...order.kit.environment, PATH: order.searchPath, HOME: folder, NODE_NO_WARNINGS: '1' },
        timeLimitMs: order.timeLimitMs,
        signal,
        onLine: (text) => {
            const line = parseLine(text);
            if (line !== null)
                lines.push(line);
        },
    });
    signal.throwIfAborted();
    return endOf(lines) ?? refuse(`SQLite's own process ${(0,child_end/* describeEnd */.l)(end)}`);
}
function endOf(lines) {
    const last = lines.at(-1);
    const version = lines.find((line) => line.kind === 'opened')?.version ?? '';
    switch (last?.kind) {
        case 'failed':
            return { kind: 'failed', version, spot: last, message: last.message };
        case 'done':
            return { kind: 'done', state: stateOf(lines, version) };
        case 'no-sqlite':
            throw new shadow/* ShadowRefusal */.R({
                reason: `this Node (${last.node}) has no SQLite`,
                remedy: 'Run drizzle-attest with Node 22.13 or later, as its action does: SQLite comes with it.',
            });
        case 'broken':
            return refuse(`SQLite's own process ended with: ${last.message.slice(0, longestReason)}`);
        case 'opened':
        case 'more-than-one':
        case 'object':
        case 'noted':
        case undefined:
            return null;
    }
}
const longestReason = 300;
function refuse(reason) {
    throw new shadow/* ShadowRefusal */.R({ reason, remedy: 'Run the check again; if it happens again, rehearse the migrations by hand on an empty database.' });
}
function stateOf(lines, version) {
    const extra = lines.find((line) => line.kind === 'more-than-one');
    return {
        version,
        objects: lines.flatMap((line) => (line.kind === 'object' ? [line.object] : [])),
        noted: lines.flatMap((line) => (line.kind === 'noted' ? [line.row] : [])),
        extra: extra ?? null,
    };
}

// EXTERNAL MODULE: ./src/model/excerpt.ts
var excerpt = __webpack_require__(24664);
// EXTERNAL MODULE: ./src/rehearsal/statements/place.ts
var statements_place = __webpack_require__(70049);
;// CONCATENATED MODULE: ./src/rehearsal/file/explanation.ts
/** A statement that failed in a database file, as the answer of a rehearsal. */



/** The base was deployed once, so that what fails in it is no fault of this change. */
function explainFailure({ spot, message }, batches, shadow, statementTimeoutMs) {
    const batch = batches[spot.batch];
    const found = batch === undefined ? null : findSource(batch, spot.statement);
    const said = message === null ? `it ran longer than ${statementTimeoutMs / 1000} s` : (0,excerpt/* excerpt */.K)(message.replace(/\s+/gu, ' ').trim(), longestMessage);
    const failure = found === null ? unplaced(said) : explanation_describe(found, spot.offset, said);
    const during = found?.source.during ?? 'change';
    const missing = findMissing(said);
    if (missing === null && during === 'change')
        return { kind: 'failed', shadow, failure };
    return { kind: 'cannot', shadow, missing: missing ?? { kind: 'history', name: null }, during, failure };
}
const longestMessage = 500;
function unplaced(message) {
    return { migration: null, path: null, line: null, excerpt: null, sqlState: null, message };
}
function explanation_describe({ source, statement }, offset, message) {
    const sql = source.statements[statement] ?? '';
    const at = offset + (findNamed(sql.slice(offset), message) ?? firstSaying(sql.slice(offset)));
    const position = Array.from(sql.slice(0, at)).length + 1;
    const failed = { migration: source.migration, statement: statement + 1, sql, error: { sqlState: null, message, position } };
    const place = (0,statements_place/* findPlace */.P)(failed, source);
    return { migration: source.migration, path: source.path, line: place?.line ?? null, excerpt: place?.excerpt ?? null, sqlState: null, message };
}
/** SQLite gives no place, but names what it stumbled over; where that stands but once, it is the place. */
function findNamed(sql, message) {
    const [, near, name] = /^near "(.+?)": |(?:no such \w+|duplicate column name|unknown column) "?([\w.]+)"?|: ([\w.]+)$/u.exec(message) ?? [];
    const sought = near ?? name?.split('.').at(-1);
    if (sought === undefined)
        return null;
    const first = sql.indexOf(sought);
    return first === -1 || sql.includes(sought, first + 1) ? null : first;
}
/** Behind blanks, comments and the end of the statement before. */
function firstSaying(sql) {
    return /^(?:[\s;]+|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*/u.exec(sql)?.[0].length ?? 0;
}
/** What another build of SQLite has, as that of libSQL, and no SQL can make. */
function findMissing(message) {
    const name = /^no such (?:function|module): (\S+)$/u.exec(message)?.[1];
    return name === undefined ? null : { kind: 'function', name };
}

;// CONCATENATED MODULE: ./src/rehearsal/file/change.ts
/** The new migrations in a database file, through the project's drizzle-kit. The ledger says what it did; its exit code does not. */







/** SQLite ends no statement by itself, so that drizzle-kit has to be ended in its place. */
async function migrateChange(stage, name, shadow) {
    const { order, ports, folder, signal } = stage;
    const place = { database: databasePath(stage, name), folder: `${folder}/kit` };
    const { end, complaint } = await ports.migrate(place, (0,clock/* withLimit */.K)(signal, order.statementTimeoutMs * 2));
    signal.throwIfAborted();
    const after = await workOnFile(stage, { name, batches: [], read: true });
    if (after.kind === 'failed')
        return { kind: 'refused', answer: explainFailure(after, [], shadow, order.statementTimeoutMs) };
    const left = findUnapplied(after.state.noted, order.generation, order.change);
    if (left.length === 0)
        return { kind: 'migrated', state: after.state };
    return { kind: 'refused', answer: await explain(stage, { left, end, complaint, shadow }) };
}
/** drizzle-kit may keep the reason to itself: in a file like the first, the statements are run once more to find it. */
async function explain(stage, unmigrated) {
    const { order } = stage;
    const batches = [...setupBatches(order), ...baseBatches(order), changeBatch(order)];
    const again = await workOnFile(stage, { name: 'again', batches, read: false });
    if (again.kind === 'failed')
        return explainFailure(again, batches, unmigrated.shadow, order.statementTimeoutMs);
    const { extra } = again.state;
    const batch = extra === null ? undefined : batches[extra.batch];
    const found = extra === null || batch === undefined ? null : findSource(batch, extra.statement);
    if (extra === null || found?.source.during !== 'change')
        return unexplained(order.dialect, unmigrated);
    return { kind: 'failed', shadow: unmigrated.shadow, failure: explanation_describe(found, extra.offset, severalStatements) };
}
const severalStatements = 'another statement begins here without a --> statement-breakpoint before it, and not every driver takes more than one at once';
/** Nothing is wrong with the statements, so that it lies with drizzle-kit: it said why it does not go on, or has no driver, or passed them over. */
function unexplained(dialect, { left, end, complaint, shadow }) {
    const names = left.map(({ name }) => name).join(', ');
    const said = complaint === null ? '' : `; it said: ${complaint.replace(/\.$/u, '')}`;
    const message = `drizzle-kit ${(0,child_end/* describeEnd */.l)(end)} and left no ledger row for ${names}, although all statements pass when they are run one by one${said}`;
    const lacksDriver = complaint !== null && /install|^(?:Error: )?Cannot find/iu.test(complaint);
    if (lacksDriver || (complaint === null && !(end.kind === 'exited' && end.code === 0)))
        return { kind: 'unavailable', reason: message, remedy: missingDriverRemedy(dialect) };
    const [first] = left;
    return {
        kind: 'failed',
        shadow,
        failure: { migration: first?.name ?? null, path: first?.path ?? null, line: null, excerpt: null, sqlState: null, message },
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/file/harmless.ts
/** What is unique by a constraint in one and by an index in the other refuses the same rows: 0.31 makes an index of `unique()`, 1.0 a constraint. */
function withoutTwins(found) {
    const keys = found.map(uniqueKey);
    return found.filter((one, at) => {
        const key = keys[at] ?? null;
        return key === null || !found.some((other, place) => keys[place] === key && other.way !== one.way);
    });
}
/** Table and columns of what is unique on one side alone; null for everything else. */
function uniqueKey({ way, object, inMigrations, inSchema }) {
    if (way !== 'only-in-migrations' && way !== 'only-in-schema')
        return null;
    const definition = inMigrations ?? inSchema ?? '';
    const [, columns] = /^(?:UNIQUE |CREATE UNIQUE INDEX [^(]* ON [^(]*)\(([\p{L}\p{N}_, ]+)\)$/u.exec(definition) ?? [];
    return columns === undefined ? null : JSON.stringify([object.table, columns.toLowerCase().replaceAll(' ', '')]);
}

;// CONCATENATED MODULE: ./src/rehearsal/file/rehearsal.ts













/** Leaves nothing behind, however it ends. Throws only for what nobody foresaw. */
async function rehearseInFile(order, ports) {
    const signal = (0,clock/* withLimit */.K)(order.signal, order.timeLimitMs);
    const folder = await makeFolder(order.tempFolder);
    try {
        return await rehearseIn({ order, ports, folder, signal });
    }
    catch (thrown) {
        if (signal.aborted)
            return (0,stopped/* stopped */.c)(order);
        if (thrown instanceof shadow/* ShadowRefusal */.R)
            return { kind: 'unavailable', ...thrown.refusal };
        throw thrown;
    }
    finally {
        await removeFolder(folder);
    }
}
async function rehearseIn(stage) {
    const { order, ports } = stage;
    const declaring = ports.readSchemaSql();
    try {
        const batches = [...setupBatches(order), ...baseBatches(order)];
        const base = await workOnFile(stage, { name: 'migrated', batches, read: true });
        if (base.kind === 'failed')
            return explainFailure(base, batches, { kind: 'file', version: base.version }, order.statementTimeoutMs);
        const shadow = { kind: 'file', version: base.state.version };
        const migrated = await migrateChange(stage, 'migrated', shadow);
        if (migrated.kind === 'refused')
            return migrated.answer;
        return { kind: 'rehearsed', shadow, differences: await compare(stage, base.state, migrated.state, await declaring) };
    }
    finally {
        // It is no use any more where the rehearsal ended before; then only its end is waited for.
        await declaring.catch(() => undefined);
    }
}
async function compare(stage, before, migrated, schema) {
    if ((0,unknown/* isUnknown */.t)(schema))
        return schema;
    const { order } = stage;
    const setup = setupBatches(order);
    const declared = await workOnFile(stage, { name: 'declared', batches: [...setup, { statements: schema, apart: false }], read: true });
    if (declared.kind === 'failed') {
        const where = declared.spot.batch < setup.length ? 'the setup' : `statement ${declared.spot.statement + 1} of the schema's own DDL`;
        return (0,unknown/* unknown */.L)(`${where} failed: ${declared.message ?? 'it ran too long'}`);
    }
    const [first, second, own] = [before, migrated, declared.state].map(({ objects }) => catalogOf(objects, order.ledger));
    if (first === undefined || second === undefined || own === undefined)
        return (0,unknown/* unknown */.L)('a catalog is missing');
    const found = withoutTwins((0,comparison/* compareCatalogs */.m)({ before: first, migrated: second, declared: own }));
    return found.map((one) => ({ ...one, mention: one.touched ? (0,mention/* findMention */.E)(soughtOf(one.object), order.change) : null }));
}
/** Most constraints have no names of their own here, so that their first column is looked for, or their table. */
function soughtOf(object) {
    if (object.kind !== 'constraint' || !/^(?:primary key$|(?:foreign key|unique) \()/u.test(object.name))
        return object;
    return { ...object, name: /\(([^,)]+)/u.exec(object.name)?.[1] ?? object.table ?? object.name };
}


/***/ }),

/***/ 24498:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ ShadowRefusal)
/* harmony export */ });
/** Thrown where a shadow database of some kind cannot be had. */
class ShadowRefusal extends Error {
    refusal;
    constructor(refusal) {
        super(refusal.reason);
        this.refusal = refusal;
    }
}


/***/ }),

/***/ 70049:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ findPlace)
/* harmony export */ });
/** Null where the statement is none of this file. A file is its statements with the marks between them. */
function findPlace(failed, { path, statements }) {
    if (statements[failed.statement - 1] === undefined)
        return null;
    const before = statements.slice(0, failed.statement - 1).map((statement) => `${statement}--> statement-breakpoint`);
    const line = before.join('').split('\n').length + lineWithin(failed);
    return { path, line, excerpt: (failed.sql.split('\n')[lineWithin(failed)] ?? '').trim() };
}
/** From 0. The server's position counts characters, not units of UTF-16; where it gives none, the statement's first line that says something is meant. */
function lineWithin({ sql, error }) {
    if (error.position === null)
        return firstLineWithin(sql);
    return Array.from(sql)
        .slice(0, error.position - 1)
        .filter((character) => character === '\n').length;
}
function firstLineWithin(sql) {
    return Math.max(0, sql.split('\n').findIndex((line) => !/^\s*(?:--.*)?$/u.test(line)));
}


/***/ }),

/***/ 99981:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ quoted),
/* harmony export */   e: () => (/* binding */ literal)
/* harmony export */ });
/** Names and texts as PostgreSQL reads them. */
function quoted(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/** Right with standard_conforming_strings, which is how a session starts. */
function literal(text) {
    return `'${text.replaceAll("'", "''")}'`;
}


/***/ }),

/***/ 5922:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ stopped)
/* harmony export */ });
/** `signal` is that of the run, without the time limit of the rehearsal. */
function stopped({ signal, timeLimitMs }) {
    const reason = signal.aborted ? 'the run was cancelled' : `it took longer than ${timeLimitMs / 1000} s`;
    return { kind: 'unavailable', reason, remedy: null };
}


/***/ })

};
