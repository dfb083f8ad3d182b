export const ids = [2786,5126];
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
/* harmony import */ var _model_migration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33861);
/** Where the new migrations speak of an object: the line that a reader has to look at. */

/** The last chunk that names the object, with its table where it has one; null where none does. */
function findMention({ table, name }, migrations) {
    for (const { path, chunks } of migrations.toReversed()) {
        const index = chunks.findLastIndex((chunk) => chunk.includes(name) && (table === null || chunk.includes(table)));
        const chunk = chunks[index];
        if (chunk === undefined)
            continue;
        const within = lineOf(chunk, table === null ? 0 : chunk.indexOf(table), name);
        const before = (0,_model_migration_js__WEBPACK_IMPORTED_MODULE_0__/* .joinChunks */ .dR)(chunks.slice(0, index)).split('\n').length - 1;
        return { path, line: 1 + before + within, excerpt: (chunk.split('\n')[within] ?? '').trim() };
    }
    return null;
}
/** From 0: the name behind its table, or else the name anywhere. */
function lineOf(chunk, from, name) {
    const behind = chunk.indexOf(name, from);
    const at = behind === -1 ? chunk.indexOf(name) : behind;
    return chunk.slice(0, at).split('\n').length - 1;
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

/***/ 17671:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R7: () => (/* binding */ rolesOf),
/* harmony export */   ce: () => (/* binding */ stopped)
/* harmony export */ });
/* unused harmony export findCreatedRoles */
/* harmony import */ var _sql_quoting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41431);

/** The roles that this rehearsal may leave on the server: those that its own SQL creates. */
function rolesOf({ setup, base, change }) {
    const statements = [...base.migrations, ...change.migrations].flatMap((migration) => migration.chunks);
    return findCreatedRoles([...setup.map(({ text }) => text), ...statements]);
}
/** Names as the server knows them: in lower case where they are not quoted. */
function findCreatedRoles(texts) {
    const pattern = /\bCREATE\s+(?:ROLE|USER|GROUP)\s+(?!MAPPING\b)(?:("(?:[^"]|"")+")|([\w$]+))/giu;
    const found = texts.flatMap((text) => [...text.matchAll(pattern)].map(([, quoted, bare]) => (quoted === undefined ? (bare?.toLowerCase() ?? '') : (0,_sql_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .unquote */ ._n)(quoted))));
    return [...new Set(found)].filter((name) => name !== '');
}
/** `signal` is that of the run, without the time limit of the rehearsal. */
function stopped({ signal, timeLimitMs }) {
    const reason = signal.aborted ? 'the run was cancelled' : `it took longer than ${timeLimitMs / 1000} s`;
    return { kind: 'unavailable', reason, remedy: null };
}


/***/ }),

/***/ 52786:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rehearse: () => (/* binding */ rehearse)
});

// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
// EXTERNAL MODULE: ./src/rehearsal/catalog/catalog.ts + 1 modules
var catalog = __webpack_require__(72724);
// EXTERNAL MODULE: ./src/rehearsal/catalog/comparison.ts
var comparison = __webpack_require__(25710);
// EXTERNAL MODULE: ./src/rehearsal/catalog/mention.ts
var mention = __webpack_require__(63705);
;// CONCATENATED MODULE: ./src/rehearsal/catalog/query.ts
/** The query that describes what a Drizzle schema can declare: one row an object, by PostgreSQL's own words for it. */
/**
 * Left out: what extensions brought; partitions, which are a way of storing their table; NOT NULL as a constraint, which the column tells; indexes of
 * constraints; sequences of columns, which the column tells, too.
 */
const catalogSql = `
with space as (
  select oid, nspname as name from pg_catalog.pg_namespace
  where nspname not like 'pg\\_%' and nspname <> 'information_schema'
), rel as (
  select c.*, s.name as space from pg_catalog.pg_class c join space s on s.oid = c.relnamespace
  where not c.relispartition and not exists (select from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
), owned as (
  select d.objid as sequence, d.refobjid as "table", d.refobjsubid as "column", d.deptype from pg_catalog.pg_depend d
  where d.classid = 'pg_catalog.pg_class'::regclass and d.refclassid = 'pg_catalog.pg_class'::regclass and d.deptype in ('a', 'i') and d.refobjsubid > 0
)
select 'table' as kind, space as schema, null as "table", relname as name,
  case relkind when 'p' then 'partitioned table by ' || pg_catalog.pg_get_partkeydef(oid) when 'f' then 'foreign table' else 'table' end
  || case relpersistence when 'u' then ', unlogged' else '' end
  || case when relrowsecurity then ', row-level security on' else '' end || case when relforcerowsecurity then ', forced' else '' end as definition
from rel where relkind in ('r', 'p', 'f')
union all
select 'column', rel.space, rel.relname, a.attname,
  pg_catalog.format_type(a.atttypid, a.atttypmod)
  || case when a.attcollation <> 0 and a.attcollation <> t.typcollation then ' COLLATE ' || (select collname from pg_catalog.pg_collation where oid = a.attcollation) else '' end
  || case when a.attnotnull then ' NOT NULL' else '' end
  || case when a.attidentity <> '' then case a.attidentity when 'a' then ' GENERATED ALWAYS' else ' GENERATED BY DEFAULT' end || ' AS IDENTITY '
       || coalesce((select pg_catalog.concat_ws(' ', q.seqstart, q.seqincrement, q.seqmin, q.seqmax, q.seqcache, q.seqcycle)
         from owned o join pg_catalog.pg_sequence q on q.seqrelid = o.sequence where o."table" = a.attrelid and o."column" = a.attnum and o.deptype = 'i' limit 1), '')
     when a.attgenerated <> '' then ' GENERATED ALWAYS AS (' || pg_catalog.pg_get_expr(d.adbin, d.adrelid) || ')' || case a.attgenerated when 's' then ' STORED' else ' VIRTUAL' end
     when d.adbin is null then ''
     when pg_catalog.pg_get_expr(d.adbin, d.adrelid) like 'nextval(%' and exists (select from owned o where o."table" = a.attrelid and o."column" = a.attnum and o.deptype = 'a')
       then ' DEFAULT nextval of its own sequence'
     else ' DEFAULT ' || pg_catalog.pg_get_expr(d.adbin, d.adrelid) end
from rel join pg_catalog.pg_attribute a on a.attrelid = rel.oid join pg_catalog.pg_type t on t.oid = a.atttypid
left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
where rel.relkind in ('r', 'p', 'f') and a.attnum > 0 and not a.attisdropped
union all
select 'constraint', rel.space, rel.relname, k.conname, pg_catalog.pg_get_constraintdef(k.oid)
from pg_catalog.pg_constraint k join rel on rel.oid = k.conrelid where k.contype in ('p', 'u', 'f', 'c', 'x') and k.conparentid = 0
union all
select 'index', rel.space, rel.relname, i.relname, pg_catalog.pg_get_indexdef(x.indexrelid) || case when x.indisvalid then '' else ' (invalid)' end
from pg_catalog.pg_index x join rel on rel.oid = x.indrelid join pg_catalog.pg_class i on i.oid = x.indexrelid
where not exists (select from pg_catalog.pg_constraint k where k.conindid = x.indexrelid and k.contype in ('p', 'u', 'x'))
union all
select 'enum', s.name, null, t.typname, (select pg_catalog.string_agg(pg_catalog.quote_literal(e.enumlabel), ', ' order by e.enumsortorder) from pg_catalog.pg_enum e where e.enumtypid = t.oid)
from pg_catalog.pg_type t join space s on s.oid = t.typnamespace where t.typtype = 'e'
  and not exists (select from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_type'::regclass and d.objid = t.oid and d.deptype = 'e')
union all
select 'sequence', rel.space, null, rel.relname, pg_catalog.concat_ws(' ', pg_catalog.format_type(q.seqtypid, null), 'start', q.seqstart, 'increment', q.seqincrement, 'minimum', q.seqmin, 'maximum', q.seqmax, 'cache', q.seqcache, case when q.seqcycle then 'cycle' end)
from rel join pg_catalog.pg_sequence q on q.seqrelid = rel.oid where not exists (select from owned o where o.sequence = rel.oid)
union all
select 'view', rel.space, null, rel.relname, case rel.relkind when 'm' then 'materialized ' else '' end || coalesce(pg_catalog.array_to_string(rel.reloptions, ', ') || ' ', '') || pg_catalog.pg_get_viewdef(rel.oid)
from rel where rel.relkind in ('v', 'm')
union all
select 'policy', rel.space, rel.relname, p.policyname,
  pg_catalog.concat_ws(' ', p.permissive, p.cmd, 'TO', pg_catalog.array_to_string(array(select unnest(p.roles)::text order by 1), ', '), 'USING (' || p.qual || ')', 'WITH CHECK (' || p.with_check || ')')
from pg_catalog.pg_policies p join rel on rel.space = p.schemaname and rel.relname = p.tablename
`;
/** Names without their schema would depend on the path of whoever asks. */
const plainPathSql = `SET LOCAL search_path = ''`;

// EXTERNAL MODULE: ./src/model/child-end.ts
var child_end = __webpack_require__(58415);
// EXTERNAL MODULE: ./src/rehearsal/clock.ts
var clock = __webpack_require__(86185);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var classic_schemas = __webpack_require__(92857);
;// CONCATENATED MODULE: ./src/rehearsal/shadow/answers.ts
/** What a shadow database says of itself. */

const names = classic_schemas/* array */.YOg(classic_schemas/* object */.Ikc({ name: classic_schemas/* string */.YjP() }));
function parseNames(rows) {
    return names.parse(rows).map(({ name }) => name);
}
/** `16.4` of `16.4 (Debian 16.4-1)`. */
function parseVersion(rows) {
    return parseNames(rows)[0]?.split(' ')[0] ?? '';
}

;// CONCATENATED MODULE: ./src/rehearsal/statements/missing.ts
/** Types and functions of extensions that are often made by hand, or by a product, before the first migration. */
const extensionOf = {
    vector: 'vector',
    halfvec: 'vector',
    sparsevec: 'vector',
    citext: 'citext',
    hstore: 'hstore',
    ltree: 'ltree',
    geometry: 'postgis',
    geography: 'postgis',
    cube: 'cube',
    gin_trgm_ops: 'pg_trgm',
    gist_trgm_ops: 'pg_trgm',
    similarity: 'pg_trgm',
    uuid_generate_v4: 'uuid-ossp',
    uuid_generate_v1: 'uuid-ossp',
    uuid_generate_v1mc: 'uuid-ossp',
    gen_salt: 'pgcrypto',
    crypt: 'pgcrypto',
    digest: 'pgcrypto',
    hmac: 'pgcrypto',
    gen_random_bytes: 'pgcrypto',
    unaccent: 'unaccent',
};
/** Null where the statement fails by itself. */
function findMissing({ sql, error }, present) {
    const created = /\bCREATE\s+EXTENSION\s+(?:IF\s+NOT\s+EXISTS\s+)?"?([\w-]+)/iu.exec(sql)?.[1];
    if (created !== undefined && extensionStates.includes(error.sqlState ?? ''))
        return { kind: 'extension', name: created };
    const { message } = error;
    switch (error.sqlState ?? '') {
        case '3F000':
            return { kind: 'schema', name: named(message, 'schema') };
        case '42501':
            return { kind: 'right', name: null };
        case '42710':
            return takenRole(message);
        case '42704':
            return missingObject(message, present);
        case '42883':
            return missingFunction(message, present);
        case '42P01':
            return inForeignSchema(named(message, 'relation'), present);
        default:
            return null;
    }
}
/** Not available, no control file, not allowed, needs another one, or needs to be loaded with the server. */
const extensionStates = ['0A000', '58P01', '42501', '42704', '55000', 'XX000', 'F0000', '22023'];
function missingObject(message, present) {
    const role = named(message, 'role');
    if (role !== null)
        return { kind: 'role', name: role };
    const name = named(message, 'type') ?? named(message, 'operator class');
    return name === null ? null : (ofExtension(name) ?? inForeignSchema(name, present));
}
/** Roles belong to the whole server, which may serve others at the same time. */
function takenRole(message) {
    const name = /^role "(.+)" already exists/u.exec(message)?.[1];
    return name === undefined ? null : { kind: 'taken-role', name };
}
/** Where a function of the name is there, only its arguments are wrong, which is the statement's own fault. */
function missingFunction(message, present) {
    const name = /^function ([^(]+)\(/u.exec(message)?.[1];
    if (name === undefined)
        return null;
    const known = ofExtension(name) ?? inForeignSchema(name, present);
    if (known !== null)
        return known;
    return present.functions.has(name.split('.').at(-1) ?? name) ? null : { kind: 'function', name };
}
function ofExtension(name) {
    const bare = name
        .split('.')
        .at(-1)
        ?.replaceAll('"', '')
        .replace(/\[\]$|\(.*$/gu, '') ?? '';
    const extension = Object.hasOwn(extensionOf, bare) ? extensionOf[bare] : /^st_/iu.test(bare) ? 'postgis' : undefined;
    return extension === undefined ? null : { kind: 'extension', name: extension };
}
function inForeignSchema(name, { schemas }) {
    const schema = /^"?([^".]+)"?\../u.exec(name ?? '')?.[1];
    return schema === undefined || schemas.has(schema) ? null : { kind: 'schema', name: schema };
}
/** The name that the server gives: `relation "auth.users" does not exist`. */
function named(message, kind) {
    return new RegExp(`\\b${kind} "(.+?)" does not exist`, 'u').exec(message)?.[1] ?? null;
}

// EXTERNAL MODULE: ./src/rehearsal/statements/place.ts
var statements_place = __webpack_require__(70049);
// EXTERNAL MODULE: ./src/text/redaction.ts
var redaction = __webpack_require__(58);
;// CONCATENATED MODULE: ./src/rehearsal/explanation.ts
/** A failed statement, as the answer of a rehearsal: the fault of a migration, or something that the shadow database lacks. */





/** The base was deployed once, so that what fails in it is no fault of this change. */
async function explainFailure(stage, session, failed, occasion) {
    stage.signal.throwIfAborted();
    const shadow = stage.shadow.facts;
    const failure = describe(stage, failed, occasion);
    const missing = findMissing(failed, await readPresent(session));
    if (missing !== null)
        return { kind: 'cannot', shadow, missing, during: occasion.during, failure };
    if (occasion.during === 'change')
        return { kind: 'failed', shadow, failure };
    return { kind: 'cannot', shadow, missing: { kind: 'history', name: null }, during: occasion.during, failure };
}
function describe({ order }, failed, occasion) {
    const file = occasion.during === 'setup' ? { path: occasion.path, chunks: [failed.sql] } : fileOf(order, failed);
    const place = file === null ? null : (0,statements_place/* findPlace */.P)(failed, file);
    return {
        migration: failed.migration,
        path: place?.path ?? null,
        line: place?.line ?? null,
        excerpt: place?.excerpt ?? null,
        sqlState: failed.error.sqlState,
        message: (0,redaction/* redactAddresses */.G)(messageOf(failed.error, order.statementTimeoutMs), order.shadow.kind === 'given' ? [order.shadow.target.url.reveal()] : []),
    };
}
function fileOf({ base, change }, { migration }) {
    return [...base.migrations, ...change.migrations].find(({ name }) => name === migration) ?? null;
}
/** 57014 stands for more than the time limit, and the server may say which in another language. */
function messageOf({ sqlState, message }, statementTimeoutMs) {
    const late = `it ran longer than ${statementTimeoutMs / 1000} s`;
    if (message.includes(sqlState === '57014' ? 'statement timeout' : 'read timeout') && (sqlState === '57014' || sqlState === null))
        return late;
    if (sqlState === '57014')
        return message.includes('user request') ? 'it was cancelled from outside' : `it was cancelled from outside, or ${late}`;
    return (0,plain/* excerpt */.Kb)(message.replace(/\.$/u, ''), longestMessage);
}
const longestMessage = 500;
/** Where the session is gone, nothing more can be told apart. */
async function readPresent(session) {
    const names = async (sql) => new Set(parseNames(await session.read(sql).catch(() => [])));
    return {
        schemas: await names('select nspname as name from pg_catalog.pg_namespace'),
        functions: await names('select distinct proname as name from pg_catalog.pg_proc'),
    };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(43759);
;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/coerce.js


function string(params) {
    return core._coercedString(schemas.ZodString, params);
}
function number(params) {
    return api/* _coercedNumber */.qG(classic_schemas/* ZodNumber */.rSt, params);
}
function coerce_boolean(params) {
    return core._coercedBoolean(schemas.ZodBoolean, params);
}
function bigint(params) {
    return core._coercedBigint(schemas.ZodBigInt, params);
}
function date(params) {
    return core._coercedDate(schemas.ZodDate, params);
}

;// CONCATENATED MODULE: ./src/rehearsal/statements/server-error.ts
/** What a shadow database's driver threw, as facts. */

const thrownShape = classic_schemas/* object */.Ikc({ code: classic_schemas/* string */.YjP().nullish(), message: classic_schemas/* string */.YjP().nullish(), position: number().int().positive().nullish() });
function parseServerError(thrown) {
    const { code, message, position } = thrownShape.catch({}).parse(thrown);
    const isSqlState = /^[0-9A-Z]{5}$/u.test(code ?? '') && !/^E[A-Z]{4}$/u.test(code ?? '');
    return { sqlState: isSqlState ? (code ?? null) : null, message: (message ?? '').replace(/\s+/gu, ' ').trim(), position: position ?? null };
}

;// CONCATENATED MODULE: ./src/rehearsal/statements/run.ts

/** `active SQL transaction` and `unsafe use of a new enum value`: what a transaction alone makes fail. */
const needsNoTransaction = ['25001', '55P04'];
/** Each group in a transaction of its own; what can run in none is run without. Null where all of them ran. */
async function runApart(session, groups) {
    for (const group of groups) {
        const failed = await runTransaction(session, group);
        const again = failed !== null && needsNoTransaction.includes(failed.error.sqlState) ? await runBare(session, group) : failed;
        if (again !== null)
            return again;
        await forget(session);
    }
    return null;
}
/** Each deploy has a session of its own, and PGlite one for all: what a migration sets for its session must not last. */
async function forget(session) {
    const discard = async () => await session.run('DISCARD ALL');
    // A migration may have left a transaction open, which ends first; a session that is gone has nothing to forget.
    await discard().catch(async () => await session
        .run('ROLLBACK')
        .then(discard)
        .catch(() => undefined));
}
/** All batches in one transaction, as drizzle-kit runs what is pending. */
async function runTransaction(session, batches) {
    await session.run('BEGIN');
    const failed = await runBare(session, batches);
    if (failed === null) {
        const thrown = await attempt(session, 'COMMIT');
        const last = batches.at(-1);
        return thrown === null || last === undefined ? null : { migration: last.migration, statement: last.statements.length, sql: 'COMMIT', error: thrown };
    }
    // Where the session is gone, so is its transaction.
    await session.run('ROLLBACK').catch(() => undefined);
    return failed;
}
async function runBare(session, batches) {
    for (const { migration, statements } of batches) {
        for (const [index, sql] of statements.entries()) {
            const error = await attempt(session, sql);
            if (error !== null)
                return { migration, statement: index + 1, sql, error };
        }
    }
    return null;
}
async function attempt(session, sql) {
    try {
        await session.run(sql);
        return null;
    }
    catch (thrown) {
        return parseServerError(thrown);
    }
}

;// CONCATENATED MODULE: ./src/rehearsal/database.ts



/** An empty database but for the setup; a second one of the same server is a copy, since what setup does to the server is done once. */
async function setUp(stage, like) {
    const copied = like === null ? null : await stage.shadow.copy(like);
    if (copied !== null)
        return { kind: 'ready', address: copied };
    const address = await stage.shadow.create();
    for (const { path, text } of stage.order.setup) {
        const answer = await inSession(stage, address, async (session) => await runSetup(stage, session, path, text));
        if (answer !== null)
            return { kind: 'stopped', answer };
    }
    return { kind: 'ready', address };
}
async function runSetup(stage, session, path, text) {
    try {
        await session.run(text);
        return null;
    }
    catch (thrown) {
        return await explainFailure(stage, session, { migration: null, statement: 1, sql: text, error: parseServerError(thrown) }, { during: 'setup', path });
    }
}
/** The base's migrations, each as it was deployed. */
async function runBase(stage, address) {
    return await inSession(stage, address, async (session) => {
        const failed = await runApart(session, stage.order.base.groups);
        return failed === null ? null : await explainFailure(stage, session, failed, { during: 'base' });
    });
}
/** One session after the other: PGlite has room for few. */
async function inSession({ order, ports, signal }, address, work) {
    const session = await ports.openSession(address, order.statementTimeoutMs, signal);
    try {
        const result = await work(session);
        signal.throwIfAborted();
        await forget(session);
        return result;
    }
    finally {
        await session.close();
    }
}

// EXTERNAL MODULE: ./src/rehearsal/order.ts
var rehearsal_order = __webpack_require__(17671);
// EXTERNAL MODULE: ./src/sql/quoting.ts
var quoting = __webpack_require__(41431);
;// CONCATENATED MODULE: ./src/rehearsal/ledger.ts
/** Which migrations drizzle-kit noted in the shadow database's ledger. */



const rowsShape = classic_schemas/* array */.YOg(classic_schemas/* object */.Ikc({ hash: classic_schemas/* string */.YjP(), created: classic_schemas/* string */.YjP().nullable(), name: classic_schemas/* string */.YjP().nullish() }));
/** Those of the migrations that have no row with their hash, in order. */
async function readUnapplied(session, table, generation, migrations) {
    const name = generation === 'v1' ? ', name' : '';
    const query = `select hash, created_at::text as created${name} from ${(0,quoting/* quoteName */.AB)(table.schema)}.${(0,quoting/* quoteName */.AB)(table.name)}`;
    const rows = rowsShape.parse(await readRows(session, query));
    const noted = new Set(rows.map((row) => JSON.stringify([row.hash, generation === 'v1' ? row.name : row.created])));
    return migrations.filter((migration) => !noted.has(JSON.stringify([migration.sha256, generation === 'v1' ? migration.name : String(migration.createdAt)])));
}
async function readRows(session, query) {
    try {
        return await session.read(query);
    }
    catch (thrown) {
        if (isAbsent(thrown))
            return [];
        throw thrown;
    }
}
function isAbsent(thrown) {
    return ['42P01', '3F000', '42703'].includes(parseServerError(thrown).sqlState ?? '');
}

;// CONCATENATED MODULE: ./src/rehearsal/change.ts
/** The new migrations, through the project's drizzle-kit as a deploy runs it. The ledger says what it did; its exit code does not. */







/** Null where all of them are in the ledger. */
async function migrateChange(stage, address) {
    const { order, ports, shadow, signal } = stage;
    if (order.change.migrations.length === 0)
        return null;
    // PGlite ends no statement by itself, so that drizzle-kit has to be ended in its place.
    const kitSignal = shadow.facts.kind === 'pglite' ? (0,clock/* withLimit */.K)(signal, order.statementTimeoutMs * 2) : signal;
    const { end, complaint } = await ports.migrate(address, order.statementTimeoutMs, kitSignal);
    signal.throwIfAborted();
    const left = await readLeft(stage, address, end);
    return left.length === 0 ? null : await explain(stage, left, end, complaint);
}
/** A PGlite that is still at a statement answers nobody. */
async function readLeft(stage, address, end) {
    const { ledger, generation, change } = stage.order;
    if (end.kind !== 'exited' && stage.shadow.facts.kind === 'pglite')
        return change.migrations;
    return await inSession(stage, address, async (session) => await readUnapplied(session, ledger, generation, change.migrations));
}
/** drizzle-kit may keep the reason to itself: in a database like the first, the statements are run once more to find it. */
async function explain(stage, left, end, complaint) {
    const { order, shadow } = stage;
    await shadow.clear((0,rehearsal_order/* rolesOf */.R7)(order));
    const prepared = await setUp(stage, null);
    if (prepared.kind === 'stopped')
        return prepared.answer;
    const broken = await runBase(stage, prepared.address);
    if (broken !== null)
        return broken;
    return await inSession(stage, prepared.address, async (session) => {
        const failed = await runTransaction(session, order.change.groups.flat());
        return failed === null ? unexplained(stage, left, end, complaint) : await explainFailure(stage, session, failed, { during: 'change' });
    });
}
/**
 * Nothing is wrong with the statements, so that it lies with drizzle-kit: it passed them over, as it does with a migration that is older than what was
 * applied, or said why it does not go on. Where it did neither, it may be that it reaches no database of this machine.
 */
function unexplained({ shadow }, left, end, complaint) {
    const names = left.map(({ name }) => name).join(', ');
    const message = `drizzle-kit ${(0,child_end/* describeEnd */.l)(end)} and left no ledger row for ${names}, although all statements pass when they are run one by one`;
    if (complaint === null && !(end.kind === 'exited' && end.code === 0))
        return { kind: 'unavailable', reason: message, remedy: reachable };
    const said = complaint === null ? '' : `; it said: ${complaint.replace(/\.$/u, '')}`;
    const [first] = left;
    return {
        kind: 'failed',
        shadow: shadow.facts,
        failure: { migration: first?.name ?? null, path: first?.path ?? null, line: null, excerpt: null, sqlState: null, message: `${message}${said}` },
    };
}
const reachable = 'Run drizzle-kit migrate on an empty database to see what it says. A driver that speaks to one provider alone reaches no shadow database: add pg or postgres to the devDependencies.';

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/model/secret.ts
var secret = __webpack_require__(31405);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./src/rehearsal/shadow/installed-places.ts
/** Which of the installed versions is the newest, and which account of the system may run one. */
/** `16`, `postgresql@16`, `pgsql-16`: the names of versions, the newest first; other names are left out. */
function newestFirst(names) {
    const versions = names.flatMap((name) => {
        const version = /^(?:postgresql@|pgsql-)?(\d+)$/u.exec(name)?.[1];
        return version === undefined ? [] : [{ name, version: Number(version) }];
    });
    return versions.toSorted((one, other) => other.version - one.version).map(({ name }) => name);
}
/** The account `postgres` of a passwd file, else `nobody`. */
function parseAccount(passwd) {
    const accounts = new Map(passwd.split('\n').map((line) => [line.split(':')[0] ?? '', line.split(':')]));
    const fields = accounts.get('postgres') ?? accounts.get('nobody');
    const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])];
    return Number.isInteger(uid) && Number.isInteger(gid) && uid > 0 ? { uid, gid } : null;
}

;// CONCATENATED MODULE: ./src/rehearsal/shadow/installed-disk.ts
/** Where this machine keeps PostgreSQL's programs, and the folder in which a server of ours keeps its files. */




/** Absolute folders that hold both `initdb` and `postgres`: of the PATH first, then of the usual places, the newest version first. */
async function findInstalled(searchPath) {
    const usual = await Promise.all(versionFolders.map(async ({ folder, bin }) => newestFirst(await list(folder)).map((name) => (0,external_node_path_.join)(folder, name, bin))));
    const folders = [...new Set([...searchPath.split(external_node_path_.delimiter), ...usual.flat(), ...fixedFolders])].filter(external_node_path_.isAbsolute);
    const found = await Promise.all(folders.map(async (folder) => ((await holdsServer(folder)) ? folder : null)));
    return found.filter((folder) => folder !== null);
}
/** Debian and Ubuntu (GitHub's runners among them), Red Hat, Homebrew on both kinds of Mac. */
const versionFolders = [
    { folder: '/usr/lib/postgresql', bin: 'bin' },
    { folder: '/usr', bin: 'bin' },
    { folder: '/opt/homebrew/opt', bin: 'bin' },
    { folder: '/usr/local/opt', bin: 'bin' },
];
const fixedFolders = ['/usr/pgsql/bin', '/usr/local/pgsql/bin', '/Applications/Postgres.app/Contents/Versions/latest/bin'];
async function holdsServer(folder) {
    const present = await Promise.all(['initdb', 'postgres'].map(async (name) => await isExecutable((0,external_node_path_.join)(folder, name))));
    return present.every(Boolean);
}
async function isExecutable(path) {
    return await (0,promises_.access)(path, promises_.constants.X_OK).then(() => true, () => false);
}
/** The account that is to run a server where we are root; null where the system names none. */
async function readAccount() {
    return parseAccount(await (0,promises_.readFile)('/etc/passwd', 'utf8').catch(() => ''));
}
/** A folder that the account may reach and write, with the password in a file of its own. */
async function makeServerFolder(account, password) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'drizzle-attest-postgresql-'));
    const passwordFile = (0,external_node_path_.join)(folder, 'password');
    await (0,promises_.writeFile)(passwordFile, `${password}\n`, { mode: 0o600 });
    if (account !== null)
        await Promise.all([folder, passwordFile].map(async (path) => await (0,promises_.chown)(path, account.uid, account.gid)));
    return { folder, data: (0,external_node_path_.join)(folder, 'data'), passwordFile };
}
async function removeServerFolder({ folder }) {
    await (0,promises_.rm)(folder, { recursive: true, force: true });
}
async function list(folder) {
    return await (0,promises_.readdir)(folder).catch(() => []);
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./src/rehearsal/shadow/supervisor.ts
/** A program that keeps another one: it stops it and removes its folder when its own input ends, which comes also when whoever started it is killed. */
/** What the supervisor prints when nothing is kept any more, before the reason. */
const endedMark = 'supervisor: ended ';
/** A program that does not stop when asked to is killed after so many milliseconds. */
const graceMs = 5_000;
/** Plain JavaScript for `node -e`, with the program as JSON behind it. It has a session of its own: what ends the group of its starter does not reach it. */
const supervisorScript = `
const { spawn } = require('node:child_process');
const { rmSync } = require('node:fs');
const plan = JSON.parse(process.argv[1]);
let child = null;
let ending = false;
process.stdout.on('error', () => undefined);
process.stdin.on('error', () => undefined).once('close', end).resume();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, end);
run([...plan.before, plan.command]);

function run([{ file, args }, ...later]) {
  child = spawn(file, args, { cwd: plan.cwd, env: plan.env, stdio: ['ignore', 'pipe', 'pipe'], ...(plan.owner ?? {}) });
  let reason = null;
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => process.stdout.write(chunk));
  child.once('error', (error) => (reason = error.code ?? 'unknown'));
  child.once('close', (code, signal) => {
    if (reason === null && code === 0 && later.length > 0 && !ending) run(later);
    else leave(reason ?? (signal === null ? 'exit code ' + code : signal));
  });
}

function end() {
  if (ending) return;
  ending = true;
  child?.kill(plan.stopSignal);
  setTimeout(() => child?.kill('SIGKILL'), ${String(graceMs)}).unref();
}

function leave(reason) {
  try {
    if (plan.folder !== null) rmSync(plan.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  } finally {
    process.stdout.write('\\n${endedMark}' + reason + '\\n', () => process.exit(0));
  }
}
`;

;// CONCATENATED MODULE: ./src/rehearsal/shadow/supervised-process.ts
/** Starts a program that must not outlive this process, in whatever way this process ends. */


/** Rejects with what the program said last where it ends before it is ready, or where the signal comes first; then nothing is left of it. */
async function supervise(program, parseReady, signal) {
    const supervisor = (0,external_node_child_process_.spawn)(process.execPath, ['-e', supervisorScript, JSON.stringify(program)], {
        cwd: program.cwd,
        env: {},
        detached: true,
        stdio: ['pipe', 'pipe', 'ignore'],
    });
    const gone = new Promise((resolve) => supervisor.once('close', () => resolve()).once('error', () => resolve()));
    // Where it is gone already, there is nothing to be told.
    supervisor.stdin.on('error', () => undefined);
    const stop = async () => {
        supervisor.stdin.end();
        await gone;
    };
    signal.addEventListener('abort', () => void stop(), { once: true });
    if (signal.aborted)
        void stop();
    try {
        return { told: await waitFor(supervisor, parseReady), stop };
    }
    catch (thrown) {
        await stop();
        throw thrown;
    }
}
const mostLines = 5;
function waitFor(supervisor, parseReady) {
    return new Promise((resolve, reject) => {
        let said = [];
        let rest = '';
        supervisor.once('error', reject);
        supervisor.once('close', () => reject(new Error(said.join(' · '))));
        supervisor.stdout?.setEncoding('utf8').on('data', (chunk) => {
            const lines = `${rest}${chunk}`.split('\n');
            rest = lines.pop() ?? '';
            for (const line of lines) {
                const ready = parseReady(line);
                if (ready !== null)
                    resolve(ready);
            }
            said = [...said, ...lines.filter((line) => line.trim() !== '').map(reportEnd)].slice(-mostLines);
        });
    });
}
function reportEnd(line) {
    return line.startsWith(endedMark) ? `it ended with ${line.slice(endedMark.length)}` : line.trim();
}
/** Whether this process runs as root, which PostgreSQL refuses to. */
function isRoot() {
    return process.getuid?.() === 0;
}
/** The Node that runs this. */
function ownNode() {
    return process.execPath;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/rehearsal/shadow/name-random.ts
/** Names and passwords that nobody guesses, and that no other rehearsal has. */

function newDatabaseName() {
    return `drizzle_attest_${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`;
}
function newPassword() {
    return (0,external_node_crypto_.randomBytes)(16).toString('hex');
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./src/rehearsal/shadow/port-postgresql.ts
/** A port for a PostgreSQL of ours. */

/** A port of 127.0.0.1 that nobody listens on just now. */
function findFreePort() {
    return new Promise((resolve, reject) => {
        const probe = (0,external_node_net_.createServer)();
        probe.once('error', reject);
        probe.listen(0, '127.0.0.1', () => {
            const address = probe.address();
            const port = typeof address === 'object' && address !== null ? address.port : 0;
            probe.close(() => resolve(port));
        });
    });
}

// EXTERNAL MODULE: ./src/rehearsal/shadow/shadow.ts
var shadow = __webpack_require__(24498);
// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
;// CONCATENATED MODULE: ./src/rehearsal/shadow/server.ts
/** A PostgreSQL server that is reached by a URL: databases with names of our own are made in it and dropped again; the one that the URL names is left alone. */







/** For a statement that makes or drops a database. */
const limitMs = 30_000;
/** Throws a ShadowRefusal where the server cannot be reached or makes no databases. */
async function openServer(order) {
    const { version, roles } = await asAdmin(order, async (session) => ({
        version: parseVersion(await session.read(`select pg_catalog.current_setting('server_version') as name`)),
        roles: parseNames(await session.read('select rolname as name from pg_catalog.pg_roles')),
    }));
    return new Server(order, version, new Set(roles));
}
class Server {
    facts;
    #order;
    #rolesBefore;
    #names = [];
    constructor(order, version, rolesBefore) {
        this.#order = order;
        this.#rolesBefore = rolesBefore;
        this.facts = { kind: order.kind, version };
    }
    async create() {
        return await this.#make(null);
    }
    async copy(address) {
        return await this.#make(databaseOf(address));
    }
    /** A role is dropped only where nothing of another database needs it any more; then it stays, which the next rehearsal can bear. */
    async clear(roles) {
        if (this.#names.length === 0)
            return;
        const fresh = roles.filter((role) => !this.#rolesBefore.has(role));
        await asAdmin({ ...this.#order, signal: this.#order.cleaningSignal() }, async (session) => {
            for (const name of this.#names)
                await dropDatabase(session, name);
            for (const role of fresh)
                await session.run(`DROP ROLE IF EXISTS ${(0,quoting/* quoteName */.AB)(role)}`).catch(() => undefined);
        });
        this.#names = [];
    }
    /** What is in a server of our own goes with it. */
    async close(roles) {
        await (this.#order.stop === null ? this.clear(roles) : this.#order.stop());
    }
    /** Without a template of ours, the server's own is taken, into which an image may have put its extensions. */
    async #make(template) {
        const name = newDatabaseName();
        this.#names = [...this.#names, name];
        const like = template === null ? '' : ` TEMPLATE ${(0,quoting/* quoteName */.AB)(template)}`;
        await asAdmin(this.#order, async (session) => await session.run(`CREATE DATABASE ${(0,quoting/* quoteName */.AB)(name)}${like}`));
        const url = new URL(this.#order.address.url.reveal());
        url.pathname = `/${name}`;
        return { url: new secret/* Secret */.z(url.href, [], this.#order.mask), tlsMode: this.#order.address.tlsMode };
    }
}
/** Sessions of drizzle-kit that were left behind would keep the database; WITH (FORCE) is younger than PostgreSQL 13. */
async function dropDatabase(session, name) {
    await session.read(`select pg_catalog.pg_terminate_backend(pid) from pg_catalog.pg_stat_activity where datname = ${(0,quoting/* quoteText */.ol)(name)}`).catch(() => undefined);
    const dropped = await session.run(`DROP DATABASE IF EXISTS ${(0,quoting/* quoteName */.AB)(name)} WITH (FORCE)`).catch((thrown) => parseServerError(thrown));
    if (dropped?.sqlState === '42601')
        await session.run(`DROP DATABASE IF EXISTS ${(0,quoting/* quoteName */.AB)(name)}`);
}
async function asAdmin({ address, openSession, signal }, work) {
    try {
        const session = await openSession(address, limitMs, signal);
        return await work(session).finally(() => session.close());
    }
    catch (thrown) {
        throw signal.aborted ? thrown : refusalOf(thrown);
    }
}
function refusalOf(thrown) {
    if (thrown instanceof problem/* Problem */.AF)
        return new shadow/* ShadowRefusal */.R({ reason: `the shadow database cannot be used: ${thrown.message}`, remedy: thrown.remedy });
    const { sqlState } = parseServerError(thrown);
    const marked = sqlState === null ? '' : ` (SQLSTATE ${sqlState})`;
    return new shadow/* ShadowRefusal */.R({
        reason: `the shadow database made no database of its own for the rehearsal${marked}`,
        remedy: 'Give the URL of a role that may create databases (ALTER ROLE … CREATEDB), best on a service container of the job.',
    });
}
function databaseOf({ url }) {
    return decodeURIComponent(new URL(url.reveal()).pathname.slice(1));
}

;// CONCATENATED MODULE: ./src/rehearsal/shadow/installed.ts
/** A PostgreSQL that is installed on this machine, started for one rehearsal on a free port of this machine alone. */








const remedy = 'Install PostgreSQL on the runner, give the URL of a service container, or add @electric-sql/pglite and @electric-sql/pglite-socket to the project.';
/** Throws a ShadowRefusal where there is none, or where none starts. */
async function openInstalled(order) {
    const account = isRoot() ? await readAccount() : null;
    if (isRoot() && account === null) {
        throw new shadow/* ShadowRefusal */.R({ reason: 'PostgreSQL does not run as root, and this system has no account postgres or nobody', remedy });
    }
    const reasons = [];
    for (const bin of await findInstalled(order.searchPath)) {
        try {
            return await start(bin, account, order);
        }
        catch (thrown) {
            if (order.signal.aborted)
                throw thrown;
            reasons.push(thrown instanceof Error ? thrown.message : String(thrown));
        }
    }
    const reason = reasons.length === 0 ? 'no initdb and postgres are installed on this machine' : `the installed PostgreSQL did not start: ${reasons.join('; ')}`;
    throw new shadow/* ShadowRefusal */.R({ reason, remedy });
}
async function start(bin, account, order) {
    const password = newPassword();
    const folder = await makeServerFolder(account, password);
    const port = await findFreePort();
    const kept = await keepServer(bin, folder, port, account, order.signal);
    const url = new secret/* Secret */.z(`postgresql://postgres:${password}@127.0.0.1:${String(port)}/postgres`, [password], order.mask);
    const { openSession, mask, signal, cleaningSignal } = order;
    try {
        return await openServer({ kind: 'installed', address: { url, tlsMode: 'disable' }, openSession, mask, signal, cleaningSignal, stop: () => kept.stop() });
    }
    catch (thrown) {
        await kept.stop();
        throw thrown;
    }
}
async function keepServer(bin, folder, port, account, signal) {
    try {
        return await supervise(programOf(bin, folder, port, account), (line) => (line.includes('ready to accept connections') ? true : null), signal);
    }
    finally {
        if (signal.aborted)
            await removeServerFolder(folder);
    }
}
/** Nothing of it outlives the rehearsal, so that nothing has to reach the disk. */
const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'autovacuum=off',
    'max_connections=20',
    'shared_buffers=32MB',
    'dynamic_shared_memory_type=mmap',
    'lc_messages=C',
    // The readiness is told at this level, errors of statements at a lower one.
    'log_min_messages=log',
    'log_statement=none',
    'log_destination=stderr',
    'logging_collector=off',
];
function programOf(bin, { folder, data, passwordFile }, port, owner) {
    const initialise = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8', '--no-locale', '--no-sync'];
    return {
        before: [{ file: (0,external_node_path_.join)(bin, 'initdb'), args: [`--pgdata=${data}`, ...initialise] }],
        command: { file: (0,external_node_path_.join)(bin, 'postgres'), args: ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])] },
        env: { PATH: bin, LC_ALL: 'C' },
        cwd: '/',
        owner,
        stopSignal: 'SIGQUIT',
        folder,
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/shadow/pglite-script.ts
/** The program of a PGlite process, and what it says when it is ready. It is text, so that no bundle takes the packages in. */

const readyMark = 'pglite: ';
const readyShape = classic_schemas/* strictObject */.rej({ port: classic_schemas/* int */.Whr().positive(), version: classic_schemas/* string */.YjP().min(1) });
function parsePgliteReady(line) {
    if (!line.startsWith(readyMark))
        return null;
    return readyShape.parse(JSON.parse(line.slice(readyMark.length)));
}
/** For drizzle-kit's session and one that is not closed yet. */
const mostConnections = 4;
/**
 * A module for `node -e`, with the folders to look in as JSON behind it. Both packages come from one folder, since the server of one knows the database
 * of the other; extensions that are there are offered, each by the name that CREATE EXTENSION gives.
 */
const pgliteScript = `
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
const resolvers = JSON.parse(process.argv[1]).map((folder) => createRequire(join(folder, 'package.json')));
const found = (resolver, name) => { try { return resolver.resolve(name); } catch { return null; } };
const resolver = resolvers.find((one) => found(one, '@electric-sql/pglite') !== null && found(one, '@electric-sql/pglite-socket') !== null);
if (resolver === undefined) { console.log('not installed'); process.exit(1); }
const load = async (name) => { const path = found(resolver, name); return path === null ? null : await import(pathToFileURL(path).href); };
const contrib = ['amcheck', 'bloom', 'btree_gin', 'btree_gist', 'citext', 'cube', 'earthdistance', 'fuzzystrmatch', 'hstore', 'intarray', 'isn', 'lo', 'ltree', 'pg_trgm', 'pgcrypto', 'seg', 'tablefunc', 'tcn', 'tsm_system_rows', 'tsm_system_time', 'unaccent', 'uuid_ossp'];
const extensions = {};
for (const name of contrib) { const loaded = await load('@electric-sql/pglite/contrib/' + name).catch(() => null); if (loaded?.[name]) extensions[name] = loaded[name]; }
const vector = (await load('@electric-sql/pglite-pgvector').catch(() => null)) ?? (await load('@electric-sql/pglite/vector').catch(() => null));
if (vector?.vector) extensions.vector = vector.vector;
const { PGlite } = await load('@electric-sql/pglite');
const { PGLiteSocketServer } = await load('@electric-sql/pglite-socket');
const db = await PGlite.create({ extensions });
const server = new PGLiteSocketServer({ db, port: 0, host: '127.0.0.1', maxConnections: ${String(mostConnections)} });
server.addEventListener('listening', async (event) => {
  const { rows } = await db.query("select split_part(current_setting('server_version'), ' ', 1) as version");
  console.log('${readyMark}' + JSON.stringify({ port: event.detail.port, version: rows[0].version }));
});
await server.start();
`;

;// CONCATENATED MODULE: ./src/rehearsal/shadow/pglite.ts




/** Throws a ShadowRefusal where the packages are not installed. A rehearsal needs two databases, which start as fast as one. */
async function openPglite(order) {
    const started = await Promise.allSettled([startOne(order), startOne(order)]);
    const instances = started.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
    const refused = started.find((end) => end.status === 'rejected');
    const [first] = instances;
    if (refused === undefined && first !== undefined)
        return new Pglite(order, instances, first.ready.version);
    await Promise.all(instances.map(async ({ stop }) => await stop()));
    throw refused?.reason;
}
class Pglite {
    facts;
    #order;
    /** Those of the instances that are empty yet. */
    #spare;
    #instances;
    constructor(order, instances, version) {
        this.#order = order;
        this.#spare = instances;
        this.#instances = instances;
        this.facts = { kind: 'pglite', version };
    }
    async create() {
        const instance = this.#spare[0] ?? (await this.#start());
        this.#spare = this.#spare.slice(1);
        const url = `postgresql://postgres:postgres@127.0.0.1:${String(instance.ready.port)}/postgres`;
        return { url: new secret/* Secret */.z(url, [], () => undefined), tlsMode: 'disable' };
    }
    copy() {
        return Promise.resolve(null);
    }
    async clear() {
        await Promise.all(this.#instances.map(async ({ stop }) => await stop()));
        this.#spare = [];
        this.#instances = [];
    }
    async close() {
        await this.clear();
    }
    async #start() {
        const instance = await startOne(this.#order);
        this.#instances = [...this.#instances, instance];
        return instance;
    }
}
async function startOne({ folders, signal }) {
    const program = {
        before: [],
        command: { file: ownNode(), args: ['--input-type=module', '-e', pgliteScript, JSON.stringify(folders)] },
        env: {},
        cwd: '/',
        owner: null,
        stopSignal: 'SIGKILL',
        folder: null,
    };
    try {
        const kept = await supervise(program, parsePgliteReady, signal);
        return { ready: kept.told, stop: async () => await kept.stop() };
    }
    catch (thrown) {
        if (signal.aborted)
            throw thrown;
        const said = thrown instanceof Error ? thrown.message : '';
        throw new shadow/* ShadowRefusal */.R({
            reason: said.includes('not installed') ? 'PGlite is not installed' : `PGlite did not start: ${said.slice(0, 300)}`,
            remedy: 'Add @electric-sql/pglite and @electric-sql/pglite-socket to the devDependencies of the project.',
        });
    }
}

;// CONCATENATED MODULE: ./src/rehearsal/choice.ts





/** Taking away what was made is not stopped, but does not last, either. */
const cleaningMs = 15_000;
/** Throws a ShadowRefusal where there is none. A URL that is given is not replaced by something else, so that nobody takes one for the other. */
async function openShadow(order, { openSession, mask }, signal) {
    const common = { openSession, mask, signal, cleaningSignal: () => (0,clock/* limitOf */.L)(cleaningMs) };
    const { shadow, searchPath, packageFolders } = order;
    switch (shadow.kind) {
        case 'given':
            return await openServer({ ...common, kind: 'given', address: shadow.target, stop: null });
        case 'installed':
            return await openInstalled({ ...common, searchPath });
        case 'pglite':
            return await openPglite({ ...common, folders: packageFolders });
        case 'auto':
            return await openFirst([
                async () => await openInstalled({ ...common, searchPath }),
                async () => await openPglite({ ...common, folders: packageFolders }),
            ]);
    }
}
async function openFirst(openings) {
    const refusals = [];
    for (const open of openings) {
        try {
            return await open();
        }
        catch (thrown) {
            if (!(thrown instanceof shadow/* ShadowRefusal */.R))
                throw thrown;
            refusals.push(thrown);
        }
    }
    const reason = refusals.map(({ refusal }) => refusal.reason).join('; ');
    throw new shadow/* ShadowRefusal */.R({ reason, remedy: refusals[0]?.refusal.remedy ?? '' });
}

;// CONCATENATED MODULE: ./src/rehearsal/declared.ts



/**
 * What a Drizzle schema uses and cannot declare, as statements that make it again: roles, extensions and functions, with the schemas of these.
 * It is not compared, so that it may be the same on both sides.
 */
const groundSql = `
select statement as name from (
  select 1 as step, pg_catalog.format('CREATE ROLE %I', rolname) as statement from pg_catalog.pg_roles where rolname not like 'pg\\_%'
  union all
  select distinct 2, pg_catalog.format('CREATE SCHEMA IF NOT EXISTS %I', n.nspname) from pg_catalog.pg_namespace n
    where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
    and (exists (select from pg_catalog.pg_extension e where e.extnamespace = n.oid) or exists (select from pg_catalog.pg_proc p where p.pronamespace = n.oid))
  union all
  select 3, pg_catalog.format('CREATE EXTENSION IF NOT EXISTS %I SCHEMA %I CASCADE', e.extname, n.nspname) from pg_catalog.pg_extension e
    join pg_catalog.pg_namespace n on n.oid = e.extnamespace where n.nspname <> 'pg_catalog'
  union all
  select 4, 'SET check_function_bodies = off'
  union all
  select 5, pg_catalog.pg_get_functiondef(p.oid) from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace
    where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' and p.prokind in ('f', 'p')
    and not exists (select from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
) as ground order by step`;
async function readGround(session) {
    return parseNames(await session.read(groundSql));
}
/** What is there already: a role of the whole server, a schema of the ground. */
const already = ['42710', '42P06'];
/** Known where every statement of the schema ran. What of the ground cannot be made is missed by the statement that needs it, if any does. */
async function declare(session, ground, schema) {
    for (const sql of ground)
        await declared_attempt(session, sql);
    for (const [index, sql] of schema.entries()) {
        const error = await declared_attempt(session, sql);
        if (error === null || (already.includes(error.sqlState) && /^\s*CREATE\s+(?:ROLE|SCHEMA)\b/iu.test(sql)))
            continue;
        const marked = error.sqlState === null ? '' : ` with SQLSTATE ${error.sqlState}`;
        return (0,unknown/* unknown */.L)(`statement ${index + 1} of the schema's own DDL failed${marked}: ${error.message.replace(/\.$/u, '')}`);
    }
    return true;
}
async function declared_attempt(session, sql) {
    return await session.run(sql).then(() => null, (thrown) => parseServerError(thrown));
}

;// CONCATENATED MODULE: ./src/rehearsal/rehearsal.ts












/** Leaves nothing behind, however it ends. Throws only for what nobody foresaw. */
async function rehearse(order, ports) {
    const signal = (0,clock/* withLimit */.K)(order.signal, order.timeLimitMs);
    try {
        const shadow = await openShadow(order, ports, signal);
        try {
            return await rehearseOn({ order, ports, shadow, signal });
        }
        finally {
            await tidyUp(order, ports, shadow);
        }
    }
    catch (thrown) {
        if (signal.aborted)
            return (0,rehearsal_order/* stopped */.ce)(order);
        if (thrown instanceof shadow/* ShadowRefusal */.R)
            return { kind: 'unavailable', ...thrown.refusal };
        throw thrown;
    }
}
async function rehearseOn(stage) {
    const declared = stage.ports.readSchemaSql();
    try {
        const prepared = await setUp(stage, null);
        if (prepared.kind === 'stopped')
            return prepared.answer;
        const { address } = prepared;
        const beside = await setUp(stage, stage.order.setup.length === 0 ? null : address);
        if (beside.kind === 'stopped')
            return beside.answer;
        const broken = await runBase(stage, address);
        if (broken !== null)
            return broken;
        const before = await readCatalog(stage, address);
        const refused = await migrateChange(stage, address);
        if (refused !== null)
            return refused;
        return { kind: 'rehearsed', shadow: stage.shadow.facts, differences: await compare(stage, before, { address, beside: beside.address }, await declared) };
    }
    finally {
        // It is no use any more where the rehearsal ended before; then only its end is waited for.
        await declared.catch(() => undefined);
    }
}
async function compare(stage, before, { address, beside }, schema) {
    if ((0,unknown/* isUnknown */.t)(schema))
        return schema;
    const ground = await inSession(stage, address, readGround);
    const ran = await inSession(stage, beside, async (session) => await declare(session, ground, schema));
    if ((0,unknown/* isUnknown */.t)(ran))
        return (0,unknown/* unknown */.L)(ran.unknown);
    const found = (0,comparison/* compareCatalogs */.m)({ before, migrated: await readCatalog(stage, address), declared: await readCatalog(stage, beside) });
    return found.map((one) => ({ ...one, mention: one.touched ? (0,mention/* findMention */.E)(one.object, stage.order.change.migrations) : null }));
}
async function readCatalog(stage, address) {
    return await inSession(stage, address, async (session) => {
        await session.run(`BEGIN; ${plainPathSql}`);
        const rows = await session.read(catalogSql);
        await session.run('COMMIT');
        return (0,catalog/* parseCatalog */.L)(rows, stage.order.ledger);
    });
}
/** What could not be taken away is told; the answer stands. */
async function tidyUp(order, { warn }, shadow) {
    try {
        await shadow.close((0,rehearsal_order/* rolesOf */.R7)(order));
    }
    catch {
        warn('The rehearsal could not drop the databases that it made in the shadow database; their names begin with drizzle_attest_.');
    }
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
/* harmony import */ var _model_migration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33861);
/** Where in its file a statement failed. */

/** Null if the file has no such chunk. */
function findPlace(failed, { path, chunks }) {
    if (chunks[failed.statement - 1] === undefined)
        return null;
    const line = (0,_model_migration_js__WEBPACK_IMPORTED_MODULE_0__/* .joinChunks */ .dR)(chunks.slice(0, failed.statement - 1)).split('\n').length + lineWithin(failed);
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
// EXTERNAL MODULE: ./src/rehearsal/order.ts
var rehearsal_order = __webpack_require__(17671);
// EXTERNAL MODULE: ./src/sql/quoting.ts
var quoting = __webpack_require__(41431);
;// CONCATENATED MODULE: ./src/rehearsal/file/ledger.ts

/** SERIAL is no type of SQLite: with 0.31 the key of every row is null. */
function createLedger(table, generation) {
    return generation === 'v0'
        ? `CREATE TABLE IF NOT EXISTS ${(0,quoting/* quoteName */.AB)(table)} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)`
        : `CREATE TABLE IF NOT EXISTS ${(0,quoting/* quoteName */.AB)(table)} (id INTEGER PRIMARY KEY, hash text NOT NULL, created_at numeric, name text, applied_at TEXT)`;
}
function noteMigration(table, generation, { name, sha256, createdAt }) {
    const values = `${(0,quoting/* quoteText */.ol)(sha256)}, ${createdAt}`;
    if (generation === 'v0')
        return `INSERT INTO ${(0,quoting/* quoteName */.AB)(table)} ("hash", "created_at") VALUES (${values})`;
    const now = `strftime('%Y-%m-%dT%H:%M:%fZ', 'now')`;
    return `INSERT INTO ${(0,quoting/* quoteName */.AB)(table)} ("hash", "created_at", "name", "applied_at") VALUES (${values}, ${(0,quoting/* quoteText */.ol)(name)}, ${now})`;
}
/** Those of the migrations that have no row of their own, in order. */
function findUnapplied(rows, generation, migrations) {
    const noted = new Set(rows.map((row) => JSON.stringify([row.hash, generation === 'v1' ? row.name : row.created])));
    return migrations.filter((migration) => !noted.has(JSON.stringify([migration.sha256, generation === 'v1' ? migration.name : String(migration.createdAt)])));
}

;// CONCATENATED MODULE: ./src/rehearsal/file/batches.ts

function setupBatches({ setup }) {
    return setup.map(({ path, text }) => ({ statements: [text], apart: false, sources: [{ during: 'setup', migration: null, path, chunks: [text] }] }));
}
/** Each as it was deployed, with the ledger row that drizzle-kit wrote for it. */
function baseBatches({ base, ledger, generation }) {
    if (base.length === 0)
        return [];
    const prepare = { statements: [createLedger(ledger, generation)], apart: false, sources: [] };
    const migrations = base.map((migration) => ({
        statements: [...migration.chunks, noteMigration(ledger, generation, migration)],
        apart: true,
        sources: [sourceOf('base', migration)],
    }));
    return [prepare, ...migrations];
}
/** All new migrations in one transaction, as drizzle-kit runs them. */
function changeBatch({ change }) {
    return { statements: change.flatMap(({ chunks }) => chunks), apart: true, sources: change.map((migration) => sourceOf('change', migration)) };
}
function sourceOf(during, { name, path, chunks }) {
    return { during, migration: name, path, chunks };
}
/** The source of a statement of a batch, and the statement's place in it, both from 0; null where it has none. */
function findSource({ sources }, statement) {
    let rest = statement;
    for (const source of sources) {
        if (rest < source.chunks.length)
            return { source, statement: rest };
        rest -= source.chunks.length;
    }
    return null;
}

// EXTERNAL MODULE: ./src/rehearsal/catalog/catalog.ts + 1 modules
var catalog = __webpack_require__(72724);
// EXTERNAL MODULE: ./src/sql/token.ts
var token = __webpack_require__(87185);
;// CONCATENATED MODULE: ./src/rehearsal/file/tokens.ts
/** SQL text of SQLite as its tokens, so that the same said with other blanks, cases and quotes is the same. */


function parseTokens(sql) {
    return (0,token/* readTokens */.H)(sql, 'sqlite').tokens.map(({ kind, value, from, to }) => {
        if (kind === 'text')
            return { text: sql.slice(from, to), bare: false };
        return kind === 'name' ? { text: renderName(value), bare: false } : { text: value.toLowerCase(), bare: true };
    });
}
function renderName(name) {
    return /^[\p{L}_][\p{L}\p{N}_$]*$/u.test(name) ? name.toLowerCase() : (0,quoting/* quoteName */.AB)(name);
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
    return name.startsWith('"') ? (0,quoting/* unquote */._n)(name).toLowerCase() : name;
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

// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./src/rehearsal/statements/place.ts
var statements_place = __webpack_require__(70049);
;// CONCATENATED MODULE: ./src/rehearsal/file/explanation.ts
/** A statement that failed in a database file, as the answer of a rehearsal. */



/** The base was deployed once, so that what fails in it is no fault of this change. */
function explainFailure({ spot, message }, batches, shadow, statementTimeoutMs) {
    const batch = batches[spot.batch];
    const found = batch === undefined ? null : findSource(batch, spot.statement);
    const said = message === null ? `it ran longer than ${statementTimeoutMs / 1000} s` : (0,plain/* excerpt */.Kb)(message.replace(/\s+/gu, ' ').trim(), longestMessage);
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
    const sql = source.chunks[statement] ?? '';
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
            return (0,rehearsal_order/* stopped */.ce)(order);
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


/***/ })

};
