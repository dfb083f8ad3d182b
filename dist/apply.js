export const ids = [3230,9837];
export const modules = {

/***/ 63230:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readPlan: () => (/* binding */ readPlan)
});

// EXTERNAL MODULE: ./src/model/relay.ts
var relay = __webpack_require__(34144);
// EXTERNAL MODULE: ./src/apply/plan-texts.ts
var plan_texts = __webpack_require__(15736);
;// CONCATENATED MODULE: ./src/apply/admission.ts


/** drizzle-kit 1.0 changes each row of a ledger that it takes over; a folder holds at most 10,000 migrations. */
const mostOwn = 20_000;
/** In characters, far more than drizzle-kit needs: its statements hold names, and one row at most. */
const longestOwn = 100_000;
/** What takes the plan further. */
const goesOn = new Set(['plan', 'begin', 'ledger-row', 'commit']);
class PlanAdmission {
    #plan;
    #readOwn;
    #migrations;
    /** For each migration, how many texts of the plan have been sent when it is complete. */
    #ends;
    /** How many texts of the plan have been sent, and how many rows for its migrations. */
    #sent = 0;
    #rows = [];
    #own = 0;
    /** The columns that were added to a ledger of 0.31: one without the other is a ledger of no drizzle-kit. */
    #added = new Set();
    /** How many migrations have been sent to their end, and whether a text ended the transaction: what follows runs outside of one. */
    #completed = 0;
    #hasEnded = false;
    /** Whether a part of the plan failed or was rolled back: its texts pass once, so the rest of it can never be whole. */
    #isUndone = false;
    constructor(plan, readOwn) {
        this.#plan = plan;
        this.#readOwn = readOwn;
        const ends = new Map(plan.map(({ migration }, at) => [migration, at + 1]));
        this.#migrations = [...ends.keys()];
        this.#ends = [...ends.values()];
    }
    judge(text, status) {
        const bare = trimBlanks(text);
        const next = this.#plan[this.#sent];
        if (next !== undefined && trimBlanks(next.text) === bare && (status !== 'idle' || this.#hasEnded))
            return { kind: 'plan', at: this.#sent };
        // The parser is asked for nothing that drizzle-kit does not send: it would keep the deploy from hearing anything else.
        const own = text.length > longestOwn ? (0,relay/* refused */.J5)('a statement longer than those of drizzle-kit') : this.#readOwn(text);
        if (own.kind !== 'refused')
            return own;
        const at = this.#plan.findIndex((planned) => trimBlanks(planned.text) === bare);
        return at === -1
            ? own
            : (0,relay/* refused */.J5)(`${nameStatement(this.#plan[at])} came ${at < this.#sent ? 'a second time' : status === 'idle' ? 'outside of a transaction' : 'before its turn'}`);
    }
    admit(ruling, status, parameters) {
        // In a failed transaction the server itself refuses everything.
        if (this.#isUndone && status !== 'failed' && goesOn.has(ruling.kind))
            return 'the plan went on after a part of it had failed or was rolled back';
        switch (ruling.kind) {
            case 'plan':
                return this.#take(ruling.at, status);
            case 'begin':
                // A ledger of 0.31 is taken over by 1.0 in a transaction of its own.
                return status === 'idle' && this.#isWhole() ? null : 'a transaction was begun within another, or in the middle of a migration';
            case 'ledger-row':
                return this.#takeRow(ruling.row, parameters);
            case 'commit':
                if (status === 'failed')
                    return null;
                if (this.#added.size === 1)
                    return 'COMMIT came when one of the two columns of drizzle-kit 1.0 had been added to the ledger';
                return this.#isWhole() ? null : 'COMMIT came in the middle of a migration, or without its row in the ledger';
            case 'own':
                this.#own += 1;
                if (ruling.adds !== undefined) {
                    if (status === 'idle')
                        return 'a column was added to the ledger outside of a transaction';
                    this.#added.add(ruling.adds);
                }
                return this.#own > mostOwn ? 'it sends more than drizzle-kit needs for its ledger' : null;
            case 'rollback':
                this.#added.clear();
                return null;
            case 'refused':
                return ruling.reason;
        }
    }
    hear({ ruling, tags, error }) {
        const isEnd = ruling.kind === 'commit' || ruling.kind === 'rollback';
        const isPart = ruling.kind === 'plan' || ruling.kind === 'ledger-row';
        if (isEnd ? this.#sent > 0 && !tags.includes('COMMIT') : isPart && error !== null)
            this.#isUndone = true;
    }
    get writtenRows() {
        return this.#rows;
    }
    mayEndTransaction(at) {
        const text = this.#plan[at];
        return text !== undefined && (0,plan_texts/* endsTransaction */.n)(text);
    }
    #take(at, status) {
        const text = this.#plan[at];
        if (text === undefined || at !== this.#sent)
            return `${nameStatement(text)} came a second time`;
        // It may have been prepared in a transaction that is over.
        if (status === 'idle' && !this.#hasEnded)
            return `${nameStatement(text)} came outside of a transaction`;
        this.#sent += 1;
        if ((0,plan_texts/* endsTransaction */.n)(text))
            this.#hasEnded = true;
        if (this.#ends[this.#completed] === this.#sent)
            this.#completed += 1;
        return null;
    }
    #takeRow(row, parameters) {
        const migration = this.#migrations[this.#rows.length];
        if (migration === undefined || this.#rows.length >= this.#completed)
            return 'a row for the ledger came before its migration had run';
        const written = new Map([...row].map(([column, value]) => [column, typeof value === 'object' && value !== null ? parameters[value.parameter - 1] : value]));
        const expected = { hash: migration.sha256, created_at: String(migration.createdAt), ...(written.has('name') ? { name: migration.name } : {}) };
        const columns = Object.entries(expected);
        if (written.size !== columns.length || columns.some(([column, value]) => written.get(column) !== value))
            return `the row for the ledger is not that of ${migration.name}`;
        const { hash, created_at: createdAt } = expected;
        this.#rows.push({ migration: migration.name, hash, createdAt, name: written.has('name') ? migration.name : null });
        return null;
    }
    #isWhole() {
        const next = this.#plan[this.#sent];
        return (next === undefined || next.index === 1) && this.#rows.length === this.#completed;
    }
}
/** Without what PostgreSQL passes over; other blanks, such as a no-break space, are letters to it. */
function trimBlanks(text) {
    let [from, to] = [0, text.length];
    while (from < to && isBlank(text, from))
        from += 1;
    while (to > from && isBlank(text, to - 1))
        to -= 1;
    return text.slice(from, to);
}
function isBlank(text, at) {
    return ' \t\n\r\f\v'.includes(text.charAt(at));
}
function nameStatement(text) {
    return text === undefined ? 'a statement' : `statement ${String(text.index)} of ${text.migration.name}`;
}

// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
;// CONCATENATED MODULE: ./src/sql/ledger-row.ts
/** By the names of its columns; null for an INSERT of anything but one row of such values. */
function writtenRow(node) {
    if (!('InsertStmt' in node))
        return null;
    const { cols = [], selectStmt, override } = node.InsertStmt;
    if (override !== 'OVERRIDING_NOT_SET' || !hasOnly(node.InsertStmt, ['relation', 'cols', 'selectStmt', 'override']))
        return null;
    const values = selectStmt === undefined ? null : onlyValues(selectStmt);
    if (values?.length !== cols.length)
        return null;
    const row = new Map();
    for (const [at, column] of cols.entries()) {
        const value = ledger_row_valueOf(values[at]);
        const name = 'ResTarget' in column && column.ResTarget.indirection === undefined ? column.ResTarget.name : undefined;
        if (value === undefined || name === undefined)
            return null;
        row.set(name, value);
    }
    return row;
}
/** Of a VALUES of one row. */
function onlyValues(select) {
    if (!('SelectStmt' in select) || !hasOnly(select.SelectStmt, ['valuesLists', 'limitOption', 'op']))
        return null;
    const [list, ...more] = select.SelectStmt.valuesLists ?? [];
    return list !== undefined && 'List' in list && more.length === 0 ? (list.List.items ?? []) : null;
}
function hasOnly(part, keys) {
    return Object.keys(part).every((key) => keys.includes(key));
}
function ledger_row_valueOf(node) {
    if (node === undefined)
        return undefined;
    if ('ParamRef' in node)
        return { parameter: node.ParamRef.number ?? 0 };
    if (!('A_Const' in node))
        return undefined;
    const { isnull, sval, ival, fval } = node.A_Const;
    if (isnull === true)
        return null;
    return sval?.sval ?? fval?.fval ?? (ival === undefined ? undefined : String(ival.ival ?? 0));
}

;// CONCATENATED MODULE: ./src/sql/ledger-table.ts
/** Whether it creates the ledger exactly as drizzle-kit of this generation does: any other table would be refused as a ledger from then on. */
function createsLedger(node, table, generation) {
    const tableElts = generation === 'v0' ? columns : [...columns, nameColumn, appliedColumn];
    return isSame(node, { CreateStmt: { relation: relationOf(table), tableElts, oncommit: 'ONCOMMIT_NOOP' } });
}
/** Which of the two columns of 1.0 it adds, as drizzle-kit 1.0 adds them to a ledger of 0.31; null if it does anything else. */
function addedLedgerColumn(node, table) {
    const adds = (def) => {
        const cmds = [{ AlterTableCmd: { subtype: 'AT_AddColumn', def, behavior: 'DROP_RESTRICT' } }];
        return isSame(node, { AlterTableStmt: { relation: relationOf(table), cmds, objtype: 'OBJECT_TABLE' } });
    };
    if (adds(nameColumn))
        return 'name';
    return adds(appliedColumn) ? 'applied_at' : null;
}
/** A tree holds nothing of what is not written, so whatever else is written makes it another statement. As deep as what is expected, whatever is found. */
function isSame(found, expected) {
    if (typeof found !== 'object' || found === null || typeof expected !== 'object' || expected === null)
        return found === expected;
    const wanted = new Map(Object.entries(expected));
    const parts = Object.entries(found).filter(([key]) => !passedOver.has(key));
    return parts.length === wanted.size && parts.every(([key, part]) => wanted.has(key) && isSame(part, wanted.get(key)));
}
/** Where a part stands in its text, and IF NOT EXISTS, are no part of what is made. */
const passedOver = new Set(['location', 'if_not_exists', 'missing_ok']);
function relationOf({ schema, name }) {
    return { schemaname: schema, relname: name, inh: true, relpersistence: 'p' };
}
const columns = [
    column('id', ['serial'], { contype: 'CONSTR_PRIMARY' }),
    column('hash', ['text'], { contype: 'CONSTR_NOTNULL', is_enforced: true, initially_valid: true }),
    column('created_at', ['pg_catalog', 'int8']),
];
const now = { FuncCall: { funcname: words(['now']), funcformat: 'COERCE_EXPLICIT_CALL' } };
const nameColumn = column('name', ['text']);
const appliedColumn = column('applied_at', ['pg_catalog', 'timestamptz'], { contype: 'CONSTR_DEFAULT', raw_expr: now });
function column(colname, type, ...constraints) {
    const named = { colname, typeName: { names: words(type), typemod: -1 }, is_local: true };
    return { ColumnDef: constraints.length === 0 ? named : { ...named, constraints: constraints.map((Constraint) => ({ Constraint })) } };
}
function words(names) {
    return names.map((sval) => ({ String: { sval } }));
}

;// CONCATENATED MODULE: ./src/sql/catalog-columns.ts
/** The columns of the catalogs that a statement of drizzle-kit may read: behind a table's name, any other word may call a function of that name. */
const ofCatalogs = `
  adbin admin_option adnum adrelid aggcombinefn aggdeserialfn aggfinalextra aggfinalfn aggfinalmodify aggfnoid agginitval aggkind aggmfinalextra
  aggmfinalfn aggmfinalmodify aggminitval aggminvtransfn aggmtransfn aggmtransspace aggmtranstype aggnumdirectargs aggserialfn aggsortop aggtransfn
  aggtransspace aggtranstype amhandler amname amtype attacl attalign attbyval attcollation attcompression attfdwoptions attgenerated atthasdef
  atthasmissing attidentity attinhcount attisdropped attislocal attlen attmissingval attname attndims attnotnull attnum attoptions attrelid
  attstattarget attstorage atttypid atttypmod boot_val cache_size castcontext castfunc castmethod castsource casttarget category classid classoid cmd
  collcollate collctype collencoding collicurules collisdeterministic colllocale collname collnamespace collowner collprovider collversion conbin
  condeferrable condeferred conenforced conexclop confdelsetcols confdeltype conffeqop confkey confmatchtype confrelid confupdtype conindid coninhcount
  conislocal conkey conname connamespace connoinherit conparentid conperiod conpfeqop conppeqop conrelid context contype contypid convalidated cycle
  data_type datacl datallowconn datcollate datcollversion datconnlimit datctype datdba datfrozenxid dathasloginevt daticurules datistemplate datlocale
  datlocprovider datminmxid datname dattablespace definition deptype description encoding enumlabel enumsortorder enumtypid enumvals ev_action ev_class
  ev_enabled ev_qual ev_type evtenabled evtevent evtfoid evtname evtowner evttags extcondition extconfig extname extnamespace extowner extra_desc
  extrelocatable extversion grantor hasindexes hasrules hastriggers increment_by indcheckxmin indclass indcollation indexdef indexname indexprs
  indexrelid indimmediate indisclustered indisexclusion indislive indisprimary indisready indisreplident indisunique indisvalid indkey indnatts
  indnkeyatts indnullsnotdistinct indoption indpred indrelid inhdetachpending inherit_option inhparent inhrelid inhseqno is_instead ispopulated lanacl
  laninline lanispl lanname lanowner lanplcallfoid lanpltrusted lanvalidator last_value matviewname matviewowner max_val max_value member min_val
  min_value name nspacl nspname nspowner objid objoid objsubid oid opcdefault opcfamily opcintype opckeytype opcmethod opcname opcnamespace opcowner
  opfmethod opfname opfnamespace opfowner oprcanhash oprcanmerge oprcode oprcom oprjoin oprkind oprleft oprname oprnamespace oprnegate oprowner oprrest
  oprresult oprright partattrs partclass partcollation partdefid partexprs partnatts partrelid partstrat pending_restart permissive polcmd policyname
  polname polpermissive polqual polrelid polroles polwithcheck proacl proallargtypes proargdefaults proargmodes proargnames proargtypes probin proconfig
  procost proisstrict prokind prolang proleakproof proname pronamespace pronargdefaults pronargs proowner proparallel proretset prorettype prorows
  prosecdef prosqlbody prosrc prosupport protrftypes provariadic provolatile qual refclassid refobjid refobjsubid relacl relallfrozen relallvisible
  relam relchecks relfilenode relforcerowsecurity relfrozenxid relhasindex relhasrules relhassubclass relhastriggers relispartition relispopulated
  relisshared relkind relminmxid relname relnamespace relnatts reloftype reloptions relowner relpages relpartbound relpersistence relreplident
  relrewrite relrowsecurity reltablespace reltoastrelid reltuples reltype reset_val rngcanonical rngcollation rngmultitypid rngsubdiff rngsubopc
  rngsubtype rngtypid rolbypassrls rolcanlogin rolconfig rolconnlimit rolcreatedb rolcreaterole roleid roles rolinherit rolname rolpassword
  rolreplication rolsuper rolvaliduntil rowsecurity rulename schemaname seqcache seqcycle seqincrement seqmax seqmin seqrelid seqstart seqtypid
  sequencename sequenceowner set_option setting short_desc source sourcefile sourceline spcacl spcname spcoptions spcowner start_value stxexprs stxkeys
  stxkind stxname stxnamespace stxowner stxrelid stxstattarget tablename tableowner tablespace tgargs tgattr tgconstraint tgconstrindid tgconstrrelid
  tgdeferrable tgenabled tgfoid tginitdeferred tgisinternal tgname tgnargs tgnewtable tgoldtable tgparentid tgqual tgrelid tgtype typacl typalign
  typanalyze typarray typbasetype typbyval typcategory typcollation typdefault typdefaultbin typdelim typelem typinput typisdefined typispreferred
  typlen typmodin typmodout typname typnamespace typndims typnotnull typoutput typowner typreceive typrelid typsend typstorage typsubscript typtype
  typtypmod unit vartype viewname viewowner with_check`;
const ofInformationSchema = `
  action_condition action_order action_orientation action_reference_new_row action_reference_new_table action_reference_old_row
  action_reference_old_table action_statement action_timing as_locator catalog_name character_maximum_length character_octet_length
  character_set_catalog character_set_name character_set_schema check_clause check_option collation_catalog collation_name collation_schema
  collection_type_identifier column_default column_name commit_action constraint_catalog constraint_name constraint_schema constraint_type created
  cycle_option data_type datetime_precision default_character_set_catalog default_character_set_name default_character_set_schema delete_rule
  domain_catalog domain_default domain_name domain_schema dtd_identifier enforced event_manipulation event_object_catalog event_object_schema
  event_object_table external_language external_name generation_expression grantee grantor identity_cycle identity_generation identity_increment
  identity_maximum identity_minimum identity_start increment initially_deferred interval_precision interval_type is_deferrable is_deterministic
  is_generated is_grantable is_identity is_implicitly_invocable is_insertable_into is_null_call is_nullable is_result is_self_referencing
  is_trigger_deletable is_trigger_insertable_into is_trigger_updatable is_typed is_udt_dependent is_updatable is_user_defined_cast last_altered
  match_option max_dynamic_result_sets maximum_cardinality maximum_value minimum_value module_catalog module_name module_schema new_savepoint_level
  nulls_distinct numeric_precision numeric_precision_radix numeric_scale object_catalog object_name object_schema object_type ordinal_position
  parameter_default parameter_mode parameter_name parameter_style position_in_unique_constraint privilege_type reference_generation
  result_cast_as_locator result_cast_char_max_length result_cast_char_octet_length result_cast_char_set_catalog result_cast_char_set_name
  result_cast_char_set_schema result_cast_collation_catalog result_cast_collation_name result_cast_collation_schema result_cast_datetime_precision
  result_cast_dtd_identifier result_cast_from_data_type result_cast_interval_precision result_cast_interval_type result_cast_maximum_cardinality
  result_cast_numeric_precision result_cast_numeric_precision_radix result_cast_numeric_scale result_cast_scope_catalog result_cast_scope_name
  result_cast_scope_schema result_cast_type_udt_catalog result_cast_type_udt_name result_cast_type_udt_schema role_name routine_body routine_catalog
  routine_definition routine_name routine_schema routine_type schema_level_routine schema_name schema_owner scope_catalog scope_name scope_schema
  security_type self_referencing_column_name sequence_catalog sequence_name sequence_schema specific_catalog specific_name specific_schema
  sql_data_access sql_path start_value table_catalog table_name table_schema table_type to_sql_specific_catalog to_sql_specific_name
  to_sql_specific_schema trigger_catalog trigger_name trigger_schema type_udt_catalog type_udt_name type_udt_schema udt_catalog udt_name udt_schema
  unique_constraint_catalog unique_constraint_name unique_constraint_schema update_rule user_defined_type_catalog user_defined_type_name
  user_defined_type_schema view_catalog view_definition view_name view_schema with_hierarchy`;
const catalogColumns = new Set(`${ofCatalogs} ${ofInformationSchema}`.split(/\s+/u));

// EXTERNAL MODULE: ./src/sql/tree.ts
var tree = __webpack_require__(35190);
;// CONCATENATED MODULE: ./src/sql/covered.ts
/** The parts of statements that have no effect beyond the relations and functions they name: a closed list, with closed lists of operators and types. */

/** Whether this part of a syntax tree has no effect beyond relations and functions; the parts in it are judged by themselves. */
function isCovered(key, part) {
    if (/^[A-Z]/u.test(key) && !kinds.has(key))
        return false;
    if (refused.has(key))
        return false;
    // The field of a value, which a function of that name may compute.
    if (key === 'indirection')
        return !('String' in part);
    // What is temporary hides other relations, and a crash of the server empties what is not logged.
    if (key === 'RangeVar' || key === 'relation')
        return !('catalogname' in part) && 'relpersistence' in part && part.relpersistence === 'p';
    if (key === 'TypeName' || key === 'typeName')
        return isPlainType(part);
    if (key === 'A_Expr')
        return 'name' in part && isPlainOperator((0,tree/* findWords */.ZB)(part.name));
    if (key === 'SubLink')
        return !('operName' in part) || isPlainOperator((0,tree/* findWords */.ZB)(part.operName));
    return true;
}
const kinds = new Set([
    ...['SelectStmt', 'InsertStmt', 'UpdateStmt', 'DeleteStmt', 'VariableShowStmt', 'CommonTableExpr'],
    ...['RangeVar', 'RangeSubselect', 'RangeFunction', 'JoinExpr', 'ResTarget', 'SortBy', 'List'],
    ...['A_Const', 'A_Expr', 'A_ArrayExpr', 'A_Indices', 'A_Indirection', 'A_Star', 'BoolExpr', 'BooleanTest', 'CaseExpr', 'CaseWhen', 'CoalesceExpr'],
    ...['CollateClause', 'ColumnRef', 'FuncCall', 'GroupingFunc', 'GroupingSet', 'MinMaxExpr', 'NullTest', 'ParamRef', 'RowExpr', 'SetToDefault', 'SubLink'],
    ...['SQLValueFunction', 'TypeCast', 'TypeName', 'WindowDef', 'String', 'Integer', 'Float', 'Boolean', 'BitString'],
]);
/** SELECT INTO, FOR UPDATE, and ORDER BY … USING. */
const refused = new Set(['intoClause', 'lockingClause', 'useOp']);
/** Those whose operators PostgreSQL brings along, and those by which its grammar writes them. */
const operators = new Set([
    ...['=', '<>', '!=', '<', '>', '<=', '>=', '+', '-', '*', '/', '%', '||', '~', '!~', '~*', '!~*', '~~', '!~~', '~~*', '!~~*'],
    ...['@>', '<@', '&&', '&', '|', '->', '->>', '#>', '#>>', '?', 'BETWEEN', 'NOT BETWEEN', 'BETWEEN SYMMETRIC', 'NOT BETWEEN SYMMETRIC'],
]);
function isPlainOperator(words) {
    return isOfPostgresql(words, operators);
}
const types = new Set([
    ...['text', 'varchar', 'bpchar', 'char', 'name', 'bool', 'bytea', 'uuid', 'json', 'jsonb', 'oid', 'regclass', 'regtype', 'regproc', 'regnamespace'],
    ...['int2', 'int4', 'int8', 'smallserial', 'serial', 'bigserial', 'numeric', 'float4', 'float8'],
    ...['date', 'time', 'timetz', 'timestamp', 'timestamptz', 'interval', 'int2vector', 'oidvector'],
]);
function isPlainType(part) {
    return 'names' in part && isOfPostgresql((0,tree/* findWords */.ZB)(part.names), types) && !('setof' in part) && !('pct_type' in part);
}
function isOfPostgresql(words, known) {
    const [name = '', schema = 'pg_catalog', ...more] = [...words].reverse();
    return known.has(name) && schema === 'pg_catalog' && more.length === 0;
}

;// CONCATENATED MODULE: ./src/sql/access.ts


function accessOf(node) {
    const relations = [];
    let uncovered = false;
    (0,tree/* walk */.GG)(node, (key, part) => {
        relations.push(...relationIn(key, part));
        uncovered ||= !isCovered(key, part);
    });
    return {
        relations,
        functions: (0,tree/* findCalls */.pr)(node).map(({ schema, name, args }) => ({ schema, name, takes: args.length > 0 })),
        qualified: (0,tree/* selectParts */.vZ)(node, 'ColumnRef').flatMap(({ fields }) => (0,tree/* wordsIn */.Hn)(fields).slice(1).slice(-1)),
        uncovered,
    };
}
/** Under the key `relation` lies what a statement writes, creates or alters. */
function relationIn(key, part) {
    if ((key !== 'RangeVar' && key !== 'relation') || !('relname' in part) || typeof part.relname !== 'string')
        return [];
    const schema = 'schemaname' in part && typeof part.schemaname === 'string' ? part.schemaname : null;
    return [{ schema, name: part.relname, mode: key === 'relation' ? 'write' : 'read' }];
}

;// CONCATENATED MODULE: ./src/sql/own-statements.ts



/**
 * True of a statement that creates the ledger's schema, of one that creates the ledger or adds columns to it exactly as drizzle-kit does, and of one
 * that reads, adds or changes its rows. What cannot be proved counts as no. What the database itself does along with it, such as a trigger on the ledger, is not in the text.
 */
function isLedgerOnly(node, table, generation) {
    if ('CreateSchemaStmt' in node) {
        const { schemaname, authrole, schemaElts } = node.CreateSchemaStmt;
        return schemaname === table.schema && authrole === undefined && schemaElts === undefined;
    }
    // A ledger of 1.0 is only its own to create: 0.31 would be refused from then on. The first betas of 1.0 create the older one.
    if ('CreateStmt' in node)
        return createsLedger(node, table, 'v0') || (generation === 'v1' && createsLedger(node, table, 'v1'));
    if ('AlterTableStmt' in node)
        return addedLedgerColumn(node, table) !== null;
    if (!('SelectStmt' in node || 'InsertStmt' in node || 'UpdateStmt' in node))
        return false;
    const { relations, functions, qualified, uncovered } = accessOf(node);
    const isLedger = ({ schema, name }) => schema === table.schema && name === table.name;
    const isKnown = functions.every((called) => own_statements_isOfPostgresql(called, ledgerFunctions)) && qualified.every((word) => ledgerColumns.has(word));
    // A WITH may write, too.
    const writes = relations.filter(({ mode }) => mode === 'write').length;
    return !uncovered && relations.length > 0 && relations.every(isLedger) && isKnown && writes === ('SelectStmt' in node ? 0 : 1);
}
/** True of SHOW, and of a SELECT that reads catalogs, or nothing, and calls only functions that look things up. What cannot be proved counts as no. */
function readsCatalogOnly(node) {
    if ('VariableShowStmt' in node)
        return true;
    if (!('SelectStmt' in node))
        return false;
    const { relations, functions, qualified, uncovered } = accessOf(node);
    const isKnown = functions.every((called) => own_statements_isOfPostgresql(called, catalogFunctions)) && qualified.every((word) => catalogColumns.has(word));
    return !uncovered && isKnown && relations.every(isCatalog);
}
/** True of an UPDATE that sets nothing but these columns. */
function setsOnly({ targetList = [] }, columns) {
    return targetList.every((target) => 'ResTarget' in target && target.ResTarget.indirection === undefined && columns.has(target.ResTarget.name ?? ''));
}
/** Without a schema, arguments of other types may lead to a function of somebody else that has the same name. */
function own_statements_isOfPostgresql({ schema, name, takes }, known) {
    return (schema === 'pg_catalog' || (schema === null && !takes)) && known.has(name);
}
function isCatalog({ schema, name, mode }) {
    if (mode !== 'read')
        return false;
    return schema === 'information_schema' ? informationViews.has(name) : (schema === null || schema === 'pg_catalog') && catalogs.has(name);
}
const ledgerFunctions = new Set(['now', 'count', 'max', 'min']);
/** Of both generations; a column of this name is there, so no function is looked for. */
const ledgerColumns = new Set(['id', 'hash', 'created_at', 'name', 'applied_at']);
/** None that holds passwords, values of rows, or statements of others. */
const catalogs = new Set([
    ...['pg_aggregate', 'pg_am', 'pg_attrdef', 'pg_attribute', 'pg_auth_members', 'pg_cast', 'pg_class', 'pg_collation', 'pg_constraint', 'pg_database'],
    ...['pg_depend', 'pg_description', 'pg_enum', 'pg_event_trigger', 'pg_extension', 'pg_index', 'pg_indexes', 'pg_inherits', 'pg_language', 'pg_matviews'],
    ...['pg_namespace', 'pg_opclass', 'pg_operator', 'pg_opfamily', 'pg_partitioned_table', 'pg_policies', 'pg_policy', 'pg_proc', 'pg_range', 'pg_rewrite'],
    ...['pg_roles', 'pg_sequence', 'pg_sequences', 'pg_settings', 'pg_shdescription', 'pg_statistic_ext', 'pg_tables', 'pg_tablespace', 'pg_trigger'],
    ...['pg_type', 'pg_views'],
]);
const informationViews = new Set([
    ...['check_constraints', 'column_privileges', 'columns', 'constraint_column_usage', 'constraint_table_usage', 'domains', 'element_types'],
    ...['enabled_roles', 'key_column_usage', 'parameters', 'referential_constraints', 'routines', 'schemata', 'sequences', 'table_constraints'],
    ...['table_privileges', 'tables', 'triggers', 'view_column_usage', 'view_table_usage', 'views'],
]);
const catalogFunctions = new Set([
    ...['array_agg', 'array_length', 'array_position', 'array_to_string', 'array_upper', 'bool_and', 'bool_or', 'btrim', 'col_description', 'concat'],
    ...['count', 'current_database', 'current_schema', 'current_schemas', 'current_setting', 'format_type', 'generate_subscripts'],
    ...['has_schema_privilege', 'has_table_privilege', 'json_agg', 'json_build_object', 'jsonb_agg', 'jsonb_build_object', 'length', 'like_escape', 'lower'],
    ...['max', 'min', 'now', 'obj_description', 'pg_backend_pid', 'pg_encoding_to_char', 'pg_get_constraintdef', 'pg_get_expr', 'pg_get_functiondef'],
    ...['pg_get_indexdef', 'pg_get_ruledef', 'pg_get_serial_sequence', 'pg_get_triggerdef', 'pg_get_userbyid', 'pg_get_viewdef', 'pg_has_role'],
    ...['pg_is_in_recovery', 'pg_table_is_visible', 'pg_type_is_visible', 'quote_ident', 'regexp_replace', 'replace', 'row_number', 'shobj_description'],
    ...['string_agg', 'substring', 'to_regclass', 'to_regtype', 'unnest', 'upper', 'version'],
]);

;// CONCATENATED MODULE: ./src/apply/sql-reading.ts





function readCommands(reader, text) {
    const read = reader.read(text);
    return (0,unknown/* isUnknown */.t)(read) ? read : read.map(({ facts }) => facts);
}
/** drizzle-kit sends one statement at a time of its own. What the parser cannot read is foreign. */
function readOwnText(reader, text, ledger) {
    const read = reader.read(text);
    if ((0,unknown/* isUnknown */.t)(read))
        return (0,relay/* refused */.J5)("a statement that PostgreSQL's parser cannot read");
    const [first, ...more] = read;
    if (first === undefined)
        return (0,relay/* refused */.J5)('an empty statement');
    const command = (0,unknown/* isUnknown */.t)(first.facts.kind) ? 'a statement of an unknown kind' : first.facts.kind;
    if (more.length > 0)
        return (0,relay/* refused */.J5)(`several statements at once, ${command} first`);
    const control = controlOf(first);
    if (control !== null)
        return { kind: control, command };
    const row = isLedgerOnly(first.node, ledger.table, ledger.generation) ? writtenRow(first.node) : null;
    if (row !== null)
        return { kind: 'ledger-row', command, row };
    if (!readsCatalogOnly(first.node) && !keepsLedger(first.node, ledger))
        return (0,relay/* refused */.J5)(`${command}, which is not in the plan`);
    const adds = addedLedgerColumn(first.node, ledger.table);
    return { kind: 'own', command, ...(adds === null ? {} : { adds }) };
}
/** Columns that drizzle-kit 1.0 adds. */
const added = new Set(['name', 'applied_at']);
/** The table and its rows are changed only where drizzle-kit 1.0 takes over a ledger of 0.31, and what the rows say of their migrations never. */
function keepsLedger(node, { table, generation, takenOver }) {
    if ('InsertStmt' in node || (!takenOver && ('UpdateStmt' in node || 'AlterTableStmt' in node)))
        return false;
    if ('UpdateStmt' in node && !setsOnly(node.UpdateStmt, added))
        return false;
    return isLedgerOnly(node, table, generation);
}
const controls = new Map([
    ['BEGIN', 'begin'],
    ['START TRANSACTION', 'begin'],
    ['COMMIT', 'commit'],
    ['ROLLBACK', 'rollback'],
]);
/** None of AND CHAIN and of ROLLBACK TO, whose word is more than their tag. */
function controlOf({ facts: { kind }, effects }) {
    return effects.some(({ word }) => word === kind) ? (controls.get(kind) ?? null) : null;
}

;// CONCATENATED MODULE: ./src/apply/plan-reading.ts



/** `generation` is of the drizzle-kit that sends it. */
function readPlan(pending, before, generation, sql) {
    const texts = (0,plan_texts/* planTexts */._)(pending, (text) => readCommands(sql, text));
    const ledger = { table: before.table, generation, takenOver: generation === 'v1' && before.shape === 'v0' };
    return {
        texts,
        admission: new PlanAdmission(texts, once((text) => readOwnText(sql, text, ledger))),
    };
}
/** drizzle-kit sends the same text for each row. */
function once(read) {
    const known = new Map();
    return (text) => {
        const ruling = known.get(text) ?? read(text);
        if (known.size < mostKnown && text.length <= longestKnown)
            known.set(text, ruling);
        return ruling;
    };
}
/** Texts that are kept, and the length of each. */
const mostKnown = 100;
const longestKnown = 2_000;


/***/ }),

/***/ 35190:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GG: () => (/* binding */ walk),
/* harmony export */   Hn: () => (/* binding */ wordsIn),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   ZB: () => (/* binding */ findWords),
/* harmony export */   dv: () => (/* binding */ selectCommands),
/* harmony export */   gw: () => (/* binding */ partsIn),
/* harmony export */   j: () => (/* binding */ wordsOfRelation),
/* harmony export */   pr: () => (/* binding */ findCalls),
/* harmony export */   vZ: () => (/* binding */ selectParts)
/* harmony export */ });
/** Every part of the tree with the key that it is under, in the order of the text, itself first: what lies in a list is under the list's. A loop, which no depth can exhaust. */
function walk(root, visit) {
    const [keys, left] = [[''], [root]];
    while (left.length > 0) {
        const [key, part] = [keys.pop() ?? '', left.pop()];
        if (typeof part !== 'object' || part === null)
            continue;
        const names = Array.isArray(part) ? null : Object.keys(part);
        if (names !== null)
            visit(key, part);
        const parts = Object.values(part);
        for (let at = parts.length - 1; at >= 0; at -= 1) {
            if (typeof parts[at] !== 'object')
                continue;
            left.push(parts[at]);
            keys.push(names?.[at] ?? key);
        }
    }
}
/** In the order in which they are written. */
function selectParts(root, kind) {
    const found = [];
    walk(root, (_, part) => {
        if (holds(part, kind))
            found.push(part[kind]);
    });
    return found;
}
/** The nodes of one kind in a list. */
function partsIn(list, kind) {
    return (list ?? []).flatMap((node) => (holds(node, kind) ? [node[kind]] : []));
}
function holds(value, kind) {
    return Object.hasOwn(value, kind);
}
/** The function calls in the tree. */
function findCalls(root) {
    return selectParts(root, 'FuncCall').map(({ funcname, args = [] }) => {
        const names = wordsIn(funcname);
        return { schema: names.length > 1 ? (names[0] ?? null) : null, name: names.at(-1) ?? '', args };
    });
}
/** The names and the literal texts in the tree. */
function findWords(root) {
    const words = [];
    walk(root, (_, part) => {
        if ('sval' in part && typeof part.sval === 'string')
            words.push(part.sval);
    });
    return words;
}
/** The commands of an ALTER TABLE that are one of these; none for any other statement. */
function selectCommands(node, ...subtypes) {
    if (!('AlterTableStmt' in node) || node.AlterTableStmt.relation === undefined)
        return [];
    const table = node.AlterTableStmt.relation;
    return partsIn(node.AlterTableStmt.cmds, 'AlterTableCmd').flatMap((command) => command.subtype !== undefined && subtypes.includes(command.subtype) ? [{ table, command }] : []);
}
/** The words of a name that is a list, a type, a routine or a single string. */
function wordsOf(name) {
    if ('String' in name)
        return [name.String.sval ?? ''];
    if ('List' in name)
        return wordsIn(name.List.items);
    if ('TypeName' in name)
        return wordsIn(name.TypeName.names);
    if ('ObjectWithArgs' in name)
        return wordsIn(name.ObjectWithArgs.objname);
    if ('RangeVar' in name)
        return wordsOfRelation(name.RangeVar);
    return [];
}
/** The words in a list of names: a qualified name, or the columns of a key. */
function wordsIn(names) {
    return (names ?? []).flatMap(wordsOf);
}
function wordsOfRelation({ schemaname, relname }) {
    return [...(schemaname === undefined ? [] : [schemaname]), relname ?? ''];
}


/***/ }),

/***/ 15736:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ planTexts),
/* harmony export */   n: () => (/* binding */ endsTransaction)
/* harmony export */ });
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65251);

function planTexts(migrations, read) {
    return migrations.flatMap((migration) => migration.chunks.map((text, at) => ({ migration, index: at + 1, text, facts: read(text) })));
}
/** Whether it is known to end the transaction in which it runs. */
function endsTransaction({ facts }) {
    return !(0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknown */ .t)(facts) && facts.some(({ ends }) => ends !== null);
}


/***/ }),

/***/ 49837:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  apply: () => (/* binding */ apply)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/kit/kit.ts + 2 modules
var kit = __webpack_require__(85325);
// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(54966);
;// CONCATENATED MODULE: ./src/apply/apart.ts

/** Ends what drizzle-kit left, and reads. Throws if that fails although the lock is held. */
async function readApart(database, table, signal, endOwn) {
    const read = async () => {
        await endOwn();
        return await database.readLedger(table);
    };
    try {
        return { after: await read(), lock: 'kept' };
    }
    catch {
        // The second attempt throws again what is not a loss of the lock.
        const now = await database.keepLock(table, signal);
        if (now === 'kept')
            return { after: await read(), lock: now };
        return { after: (0,unknown/* unknown */.L)('the lock was lost while drizzle-kit worked in a session of its own'), lock: (0,unknown/* isUnknown */.t)(now) ? 'lost' : now };
    }
}

;// CONCATENATED MODULE: ./src/apply/rows.ts
/** The rows of `after` that `before` had not, each counted as often as it occurs. */
function addedRows(before, after) {
    const counts = new Map();
    for (const row of before.rows)
        counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
    return after.rows.filter((row) => {
        const left = counts.get(keyOf(row)) ?? 0;
        if (left > 0)
            counts.set(keyOf(row), left - 1);
        return left === 0;
    });
}
/** The name is left out: the first run of drizzle-kit 1.0 on an older ledger fills it in. */
function keyOf({ id, hash, createdAt }) {
    return JSON.stringify([id, hash, createdAt]);
}
/** Takes the migration's row out of `fresh`; null if it has none. */
function takeRow(fresh, migration) {
    const at = fresh.findIndex(({ name, createdAt }) => (name === null ? createdAt === String(migration.createdAt) : name === migration.name));
    return fresh.splice(at, at === -1 ? 0 : 1)[0] ?? null;
}

;// CONCATENATED MODULE: ./src/apply/commit-fate.ts


/** The session is gone, so the transaction is over: its last row is there, or it was rolled back. If the plan ends transactions, earlier rows are of others. */
function settleCommit(settled, pending, before) {
    const { commit, after } = settled;
    if (!(0,unknown/* isUnknown */.t)(commit) || (0,unknown/* isUnknown */.t)(after))
        return commit;
    const fresh = addedRows(before, after);
    const written = settled.sent.filter(({ ruling }) => ruling.kind === 'ledger-row').length;
    const rows = pending.slice(0, written).map((migration) => takeRow(fresh, migration));
    const last = rows.at(-1);
    if (last === undefined)
        return commit;
    if (last === null)
        return 'rolled-back';
    return settled.lock === 'kept' || isOfDeploy(last, settled) ? 'committed' : (0,unknown/* unknown */.L)(`${commit.unknown}, and another deploy may have written its rows`);
}
/** drizzle-kit 1.0 notes the beginning of the transaction in each row. */
function isOfDeploy({ appliedAt }, { transactionStartedAt }) {
    return appliedAt !== null && appliedAt === transactionStartedAt;
}

;// CONCATENATED MODULE: ./src/apply/effects.ts

/** `commit`: the fate of drizzle-kit's own COMMIT. */
function followEffects(sent, plan, commit) {
    const following = new Following(plan, commit);
    const texts = sent.map((text) => ({ sent: text, commands: following.take(text) }));
    following.end();
    return texts;
}
class Following {
    #plan;
    #commit;
    /** What the open transaction holds. */
    #pending = [];
    /** What of it may have been taken back to a savepoint: which part a savepoint takes back is not followed. */
    #doubtful = [];
    /** Whether a savepoint was set in it. */
    #savepoints = false;
    /** Whether the server itself commits what runs, at the end of the text. */
    #outside = false;
    constructor(plan, commit) {
        this.#plan = plan;
        this.#commit = commit;
    }
    take(sent) {
        this.#outside = sent.before === 'idle';
        const facts = this.#factsOf(sent);
        const commands = sent.tags.map((tag, at) => this.#complete(sent, tag, facts[at] ?? null));
        if (sent.error !== null)
            this.#fail(sent, facts, commands);
        if (sent.after === 'idle')
            this.#close(sent.error === null ? 'kept' : 'rolled-back');
        return commands;
    }
    /** The session ended: what was not committed is undone. */
    end() {
        this.#close('rolled-back');
    }
    #factsOf({ ruling }) {
        const facts = ruling.kind === 'plan' ? this.#plan[ruling.at]?.facts : undefined;
        return facts === undefined || (0,unknown/* isUnknown */.t)(facts) ? [] : facts;
    }
    #complete(sent, tag, facts) {
        const command = { ...commandOf(tag, facts), effect: 'kept' };
        const ending = this.#endingOf(sent, command.kind, facts);
        switch (ending) {
            case 'commit':
                this.#close('kept');
                break;
            case 'rollback':
                command.effect = 'rolled-back';
                this.#close('rolled-back');
                break;
            case 'prepare':
                this.#close((0,unknown/* unknown */.L)('its transaction was prepared, and can be committed by others'));
                break;
            case 'in-part':
                this.#doubtful.push(...this.#pending.splice(0));
                this.#pending.push(command);
                break;
            case null:
                if (command.kind === 'SAVEPOINT')
                    this.#savepoints = true;
                if (command.kind === 'BEGIN' || command.kind === 'START TRANSACTION')
                    this.#outside = false;
                this.#pending.push(command);
                break;
        }
        return command;
    }
    /** The server's tag says what the command did: COMMIT of a failed transaction has the tag ROLLBACK. */
    #endingOf({ ruling }, kind, facts) {
        if (kind === 'COMMIT')
            return 'commit';
        if (kind === 'PREPARE TRANSACTION')
            return 'prepare';
        if (kind !== 'ROLLBACK')
            return null;
        // Of a command that the parser did not read, ROLLBACK is also the tag of a return to a savepoint.
        const isInPart = facts === null ? ruling.kind === 'plan' && this.#savepoints : facts.ends === null;
        return isInPart ? 'in-part' : 'rollback';
    }
    /** If the parser read the text and all of it completed, the last command failed when its transaction was to be committed. */
    #fail(sent, facts, commands) {
        const isCommit = sent.ruling.kind === 'commit';
        const last = facts.length > 0 && commands.length >= facts.length ? commands.at(-1) : undefined;
        if (last?.kind === 'COMMIT' || last?.kind === 'PREPARE TRANSACTION')
            return;
        const command = last ?? { ...commandOf(isCommit ? 'COMMIT' : null, facts[commands.length] ?? null), rows: null, effect: 'rolled-back' };
        if (last === undefined)
            commands.push(command);
        command.effect = this.#outside && facts[commands.length - 1]?.commitsOnItsWay === true ? onItsWay : 'rolled-back';
        if (sent.finishedAt !== null)
            return;
        const effect = isCommit ? this.#effectOfCommit() : this.#mayStay(sent, facts.slice(sent.tags.length)) ? unanswered : null;
        if (effect === null)
            return;
        command.effect = effect;
        this.#close(effect);
    }
    /** Whether a text without an answer may have committed what it did. If the server reported an error, no command behind that one has run. */
    #mayStay({ ruling, error }, rest) {
        if (this.#outside)
            return true;
        if (ruling.kind !== 'plan')
            return false;
        const [next, ...more] = rest;
        const ran = next === undefined ? null : error?.sqlState === null ? [next, ...more] : [next];
        return ran?.some(({ ends }) => ends !== null) ?? (0,unknown/* isUnknown */.t)(this.#plan[ruling.at]?.facts);
    }
    #effectOfCommit() {
        if ((0,unknown/* isUnknown */.t)(this.#commit))
            return this.#commit;
        return this.#commit === 'committed' ? 'kept' : 'rolled-back';
    }
    #close(effect) {
        for (const command of this.#pending)
            command.effect = effect;
        for (const command of this.#doubtful)
            command.effect = effect === 'kept' ? takenBack : effect;
        this.#pending = [];
        this.#doubtful = [];
        this.#savepoints = false;
        this.#outside = true;
    }
}
const unanswered = (0,unknown/* unknown */.L)('the connection was lost before the server answered');
const onItsWay = (0,unknown/* unknown */.L)('it commits on its way, and failed outside of a transaction');
const takenBack = (0,unknown/* unknown */.L)('its transaction was rolled back to a savepoint');
function commandOf(tag, facts) {
    const { kind, rows } = tag === null ? { kind: null, rows: null } : readTag(tag);
    // The server completes CREATE TABLE AS and CREATE MATERIALIZED VIEW as SELECT, with their rows.
    const creates = kind === 'SELECT' && typeof facts?.kind === 'string' && facts.kind.startsWith('CREATE');
    return {
        kind: (creates ? facts.kind : kind) ?? facts?.kind ?? (0,unknown/* unknown */.L)("PostgreSQL's parser could not read the text"),
        objects: facts?.objects ?? (0,unknown/* unknown */.L)("PostgreSQL's parser could not read the text"),
        rows,
    };
}
/** `INSERT 0 3`: the words are the kind, the last number is that of the rows. */
function readTag(tag) {
    const parts = tag.split(' ');
    const firstNumber = parts.findIndex((part) => /^\d+$/u.test(part));
    if (firstNumber < 1)
        return { kind: tag, rows: null };
    return { kind: parts.slice(0, firstNumber).join(' '), rows: Number(parts.at(-1)) };
}

// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/model/relay.ts
var relay = __webpack_require__(34144);
;// CONCATENATED MODULE: ./src/apply/failure-text.ts

function renderFailure({ failure: { migration, statement, keyword, sqlState, message }, interruption }) {
    if (interruption === 'stopped')
        return `${subjectOf(migration, statement, keyword)} was running and was stopped.`;
    return `${subjectOf(migration, statement, keyword)} failed${sqlState === null ? '' : ` with SQLSTATE ${sqlState}`}: ${(0,sentence/* sentence */.em)(message)}`;
}
function subjectOf(migration, statement, keyword) {
    if (migration !== null)
        return `Migration ${migration}, statement ${String(statement)} (${keyword}),`;
    return keyword === 'COMMIT' ? 'COMMIT' : `drizzle-kit's own ${keyword}`;
}
/** The file of the migration that failed. */
function failedFile(failed, { migrations }) {
    return migrations.find((judged) => judged.migration.name === failed?.failure.migration)?.migration.path ?? null;
}

;// CONCATENATED MODULE: ./src/apply/interruption.ts

/** Null if nothing of the kind made it fail. `wasStopped`: whether drizzle-attest had asked the server to stop it. */
function findInterruption({ sqlState, message }, wasStopped) {
    switch (sqlState) {
        case '57014':
            if (message.includes(relay/* copyRefusal */.kX))
                return 'copy-from-client';
            if (message.includes('statement timeout'))
                return 'statement-timeout';
            if (wasStopped)
                return 'stopped';
            return message.includes('user request') ? 'cancelled' : 'cancelled-or-timed-out';
        case '55P03':
            if (message.includes('lock timeout'))
                return 'lock-timeout';
            return message.includes('could not obtain lock') ? 'lock-not-waited-for' : 'lock-not-had';
        case null:
            return wasStopped ? 'stopped' : null;
        default:
            return null;
    }
}
const longer = 'raise the limit that applied (statement-timeout, or that of the URL, the role, the database or the migration), or split the migration';
const quieter = 'deploy again at a quieter time';
const raised = 'raise the limit that applied (lock-timeout, or that of the URL, the role, the database or the migration)';
/** Of what something outside of the migration did. */
const remediesOfInterruption = {
    stopped: 'Find out what ended drizzle-kit, such as a lack of memory on the runner or a signal from outside, and deploy again.',
    cancelled: 'Somebody or something cancelled the statement (pg_cancel_backend): find out who, and deploy again.',
    'statement-timeout': `The statement reached its time limit: ${longer}.`,
    'cancelled-or-timed-out': `The statement was cancelled (pg_cancel_backend), or it reached its time limit: find out which from the log of the server. If it was the limit, ${longer}.`,
    'lock-timeout': `Another session held a lock that the statement waited for: ${quieter}, or ${raised}.`,
    'lock-not-waited-for': `Another session held a lock, and the statement does not wait for it (NOWAIT): ${quieter}.`,
    'lock-not-had': `Another session held a lock that the statement needs: ${quieter}. If the statement waited for it, ${raised}.`,
};

// EXTERNAL MODULE: ./src/model/child-end.ts
var child_end = __webpack_require__(58415);
;// CONCATENATED MODULE: ./src/apply/kit-end.ts
/** How drizzle-kit ended, if drizzle-attest stopped it, and the same in words. */

/** The relay ends drizzle-kit as a cancelled run would. */
function endOf(end, stop, asked) {
    return end.kind === 'cancelled' && stop !== null && !asked.aborted ? { kind: 'stopped', stop } : end;
}
/** As the rest of a sentence that starts with drizzle-kit. */
function describeKitEnd(end) {
    return end.kind === 'stopped' ? `was stopped by drizzle-attest, because ${describeStop(end.stop)}` : (0,child_end/* describeEnd */.l)(end);
}
/** As the rest of a sentence that ends with `because`. */
function describeStop(stop) {
    switch (stop.kind) {
        case 'refused':
            return `drizzle-kit sent something that is not passed on to the database: ${stop.reason}`;
        case 'transaction-ended':
            return 'a migration ended the transaction of the deploy';
        case 'lock-released':
            return 'a migration released a lock of the deploy';
        case 'lock-unread':
            return 'it could not be read whether the locks of the deploy were held';
        case 'row-missing':
            return `the ledger did not hold what drizzle-kit wrote to it: ${stop.reason}`;
        case 'setting-changed':
            return `a migration changed ${stop.setting}`;
        case 'internal-error':
            return stop.during === 'loading'
                ? `drizzle-attest could not load its own SQL parser: ${stop.reason}`
                : `drizzle-attest itself failed while it judged what drizzle-kit sent: ${stop.reason}`;
        case 'session-lost':
            return stop.session === 'lock' ? 'the session that held the lock of the deploy ended' : 'the session in which drizzle-kit worked ended';
    }
}

// EXTERNAL MODULE: ./src/model/correction.ts
var correction = __webpack_require__(40385);
// EXTERNAL MODULE: ./src/sql/ledger-insert.ts
var ledger_insert = __webpack_require__(22465);
;// CONCATENATED MODULE: ./src/apply/lock-released.ts
/** Says which statements of the plan released a lock of the deploy. */


/** `fate`: what stayed of the plan, as a sentence. */
function explainReleased({ held, sent }, plan, fate) {
    const between = plan.slice(held, sent);
    const [first, last] = [between[0]?.migration, between.at(-1)?.migration];
    const migration = first === last ? last : undefined;
    return new problem/* Problem */.AF('lock/released', {
        message: `${nameReleasing({ held, sent }, plan)} released the lock of the session in which drizzle-kit works, so the deploy was stopped before COMMIT. ${fate}`,
        remedy: `Take pg_advisory_unlock, pg_advisory_unlock_all or DISCARD out of the function that the migration calls, or out of the migration. If its file is merged and no database has it, ${(0,correction/* correctionWay */._)(migration)}.`,
        place: migration?.path,
    });
}
/** The locks are asked for before COMMIT and looked at with each ledger row, so these are the statements of few migrations as a rule. */
function nameReleasing({ held, sent }, plan) {
    const between = plan.slice(held, sent);
    const [first, last] = [between[0], between.at(-1)];
    if (first === undefined || last === undefined)
        return 'Something';
    if (first === last)
        return `Migration ${first.migration.name}, statement ${String(first.index)},`;
    if (first.migration === last.migration)
        return `Migration ${first.migration.name}, one of the statements ${String(first.index)} to ${String(last.index)},`;
    return `One of the statements from ${String(first.index)} of ${first.migration.name} to ${String(last.index)} of ${last.migration.name}`;
}

// EXTERNAL MODULE: ./src/model/circumstance.ts
var model_circumstance = __webpack_require__(26232);
;// CONCATENATED MODULE: ./src/apply/remedies.ts
/** What to do about a failed statement, by its SQLSTATE: a remedy that fits the cause, and a correction of the migration only if that can help. */



/** The first that fits counts. */
const remedies = [
    {
        states: ['55006'],
        todo: 'The object is in use. If another session uses it, end that session or deploy again at a quieter time.',
        correct: 'else',
    },
    {
        states: ['55P04'],
        todo: 'A value that was added to an enum can be used only after COMMIT, and all pending migrations run in one transaction. Deploy the commit that adds the value first, and then this one.',
        correct: 'else',
    },
    {
        states: ['0P', '28', '42704'],
        todo: 'The statement names a role, a type or another object that this database does not have. If something else is to make it (a role, an extension), create it there, and deploy again.',
        correct: 'else',
    },
    {
        states: ['42P04', '42P06', '42P07', '42701', '42710', '42723'],
        todo: 'The object is there already. If drizzle-kit push made this database, mark what it has as applied (docs/adopting.md, "Mark the databases that are there"). If somebody made the object by hand, or an earlier deploy left it without a ledger row, rename or drop it, and deploy again.',
        correct: 'else',
    },
    {
        states: ['22', '23', '44'],
        todo: 'A row that is there may be the cause: correct it by a reviewed script, and deploy again.',
        correct: 'else',
    },
    {
        states: ['0A'],
        todo: 'This server does not offer what the statement asks for. If its version or a missing extension is the cause, mend that, and deploy again.',
        correct: 'else',
    },
    {
        states: ['P0', '38', '39'],
        todo: 'A function, a trigger or a DO block ended with an error: the log of the server has its message. If a row that is there is the cause, correct it by a reviewed script, and deploy again.',
        correct: 'else',
    },
    {
        states: ['25001'],
        todo: 'All pending migrations run in one transaction, and this statement cannot run in one, such as CREATE INDEX CONCURRENTLY.',
        correct: 'always',
    },
    { states: ['42622'], todo: 'PostgreSQL keeps names of at most 63 bytes.', correct: 'always' },
];
/** Of a statement that failed in a transaction of which nothing stayed. */
function remedyOfFailure({ failure, interruption }, judgement) {
    const { migration, sqlState } = failure;
    if (interruption !== null && interruption !== 'copy-from-client')
        return remediesOfInterruption[interruption];
    if (migration === null)
        return remedyOfOwn(failure);
    const correction = correctionOf(migration, judgement);
    if (interruption !== null)
        return `Write the rows as INSERT: a migration has no client that could send them. Correct ${correction}`;
    const circumstance = (0,model_circumstance/* remedyOfCircumstance */.R)(sqlState, 'deploy');
    if (circumstance !== null)
        return circumstance;
    const known = findRemedy(sqlState);
    switch (known?.correct) {
        case undefined:
            return `Correct ${correction}`;
        case 'else':
            return `${known.todo} Otherwise, correct ${correction}`;
        case 'always':
            return `${known.todo} Correct ${correction}`;
    }
}
function findRemedy(sqlState) {
    return sqlState === null ? undefined : remedies.find(({ states }) => states.some((state) => sqlState.startsWith(state)));
}
function correctionOf(name, { migrations }) {
    const migration = migrations.find((one) => one.migration.name === name)?.migration;
    // What earlier deploys left of it, or have applied in another ledger table, is not known here.
    return `the migration. If its file is merged and no database has it or a part of it, ${(0,correction/* correctionWay */._)(migration)}.`;
}
/** Of a statement with which drizzle-kit keeps its ledger: no file holds it. */
function remedyOfOwn({ keyword, sqlState }) {
    if (sqlState === '42501')
        return 'drizzle-kit runs CREATE SCHEMA IF NOT EXISTS on every run, which needs CREATE on the database: grant it to the role that deploys (GRANT CREATE ON DATABASE … TO …).';
    const circumstance = (0,model_circumstance/* remedyOfCircumstance */.R)(sqlState, 'deploy');
    if (circumstance !== null)
        return circumstance;
    if (keyword === 'COMMIT')
        return 'A deferred constraint was violated by the plan as a whole. Correct the rows that are there by a reviewed script, or the migrations that write to that table, and deploy again.';
    return 'drizzle-kit could not keep its ledger: look for this SQLSTATE in the log of the server, mend the cause, and deploy again.';
}

;// CONCATENATED MODULE: ./src/apply/partial.ts
/** Says what stayed of a deploy that went only halfway, and which statement ended its transaction. */









function explainPartial(ended, failed) {
    const { judgement, ledger } = ended;
    const first = failed === null ? whyStopped(ended) : renderFailure(failed);
    const applied = judgement.migrations.filter(({ outcome }) => outcome === 'applied').map(({ migration }) => migration.name);
    const stayed = judgement.migrations.filter(({ outcome, row }) => outcome === 'partial' && row === null);
    return new problem/* Problem */.AF('apply/partial', {
        message: [
            ...judgement.migrations.flatMap(describeEnds),
            first,
            ...(applied.length === 0 ? [] : [`Applied: ${(0,sentence/* listNames */.Zv)(applied)}.`]),
            `A part of the plan stayed in the database${stayed.length === 0 ? '' : ` without its ledger row: ${(0,sentence/* listNames */.Zv)(stayed.map(describeStayed))}`}.`,
        ].join(' '),
        remedy: stayed.length > 0 ? mendByHand(stayed, ledger) : failed === null ? deployAgain : remedyOfFailure(failed, judgement),
        place: failedFile(failed, judgement),
    });
}
function whyStopped({ end, stop, seen }) {
    if (stop === null)
        return `drizzle-kit ${describeKitEnd(end)}.`;
    if (stop.kind === 'lock-released')
        return `${nameReleasing(stop, seen?.plan ?? [])} released a lock of the deploy, which was stopped there.`;
    return `The deploy was stopped there, because ${describeStop(stop)}.`;
}
const deployAgain = 'Deploy again: what has its ledger row is not run a second time.';
/** A person reads no more statements. */
const mostRows = 5;
function mendByHand(stayed, { table, generation }) {
    const rows = stayed.slice(0, mostRows).map(({ migration }) => `${(0,ledger_insert/* insertRow */.I)(table, generation, migration)};`);
    const more = stayed.length > mostRows ? ', and so on for the others' : '';
    const source = generation === 'v0'
        ? 'hash is the SHA-256 of the file, created_at the `when` of its entry in meta/_journal.json'
        : "hash is the SHA-256 of the file, created_at the time in its folder's name in milliseconds, name the folder's name";
    return [
        'Either run by hand what is missing of each migration that is named here without its ledger row, add its row, and deploy again:',
        `${rows.join(' ')}${more} (${source}).`,
        'Or undo by hand what stayed, and correct the migration before you deploy again.',
        `If its file is merged, ${(0,correction/* correctionWay */._)()}.`,
    ].join(' ');
}
/** `0002_x, statements 1 to 3`. */
function describeStayed({ migration, statements }) {
    const kept = (0,unknown/* isUnknown */.t)(statements) ? [] : statements.filter(hasKept).map(({ index }) => String(index));
    return kept.length === 0 ? migration.name : `${migration.name}, ${(0,sentence/* agree */.d5)(kept.length, 'statement', 'statements')} ${(0,sentence/* listNames */.Zv)(kept)}`;
}
function hasKept({ commands }) {
    return commands.some(({ effect, kind }) => effect === 'kept' && !isControl(kind));
}
/** Which statements ended the transaction of the deploy. */
function describeEnds({ migration, statements }) {
    if ((0,unknown/* isUnknown */.t)(statements))
        return [];
    const ending = statements.flatMap(({ index, commands }) => commands.flatMap(({ kind, effect }) => typeof kind === 'string' && isControl(kind) && (kind !== 'ROLLBACK' || effect === 'rolled-back') ? [`statement ${String(index)} (${kind})`] : []));
    return ending.length === 0 ? [] : [`Migration ${migration.name}, ${(0,sentence/* listNames */.Zv)(ending)}, ended the transaction of the deploy.`];
}
function isControl(kind) {
    return kind === 'COMMIT' || kind === 'ROLLBACK' || kind === 'PREPARE TRANSACTION';
}

;// CONCATENATED MODULE: ./src/apply/stop.ts
/** Says why the relay stopped a deploy of which nothing stayed. */







const remedyOfForeign = 'Check that drizzle-kit and drizzle-orm are the versions of the lockfile and unchanged. If a new version of drizzle-kit sends this, report it with the version.';
const remedyOfLoading = 'The copy of drizzle-attest that runs is not whole. Use the action at a released commit, or install the package again, so that dist/ holds all of its files, and deploy again.';
const nothingStayed = 'Nothing of the plan stayed in the database.';
function explainStop(stop, stopped) {
    switch (stop.kind) {
        case 'refused':
            return new problem/* Problem */.AF('apply/foreign-statement', { message: `${describeStop(stop)}. ${nothingStayed}`, remedy: remedyOfForeign });
        case 'transaction-ended':
            return new problem/* Problem */.AF('apply/failed', {
                message: `${nameText(stopped.plan, stop.at)} ended the transaction of the deploy, and the deploy was stopped there. ${nothingStayed}`,
                remedy: `Take the statement that ends the transaction out of the migration. ${mergedWay(stopped.plan, stop.at)}`,
                place: stopped.plan[stop.at]?.migration.path,
            });
        case 'lock-released':
            return explainReleased(stop, stopped.plan, nothingStayed);
        case 'lock-unread':
            return new problem/* Problem */.AF('database/query-failed', {
                message: `A query failed that asks whether this deploy still holds its locks, so nothing more was passed on to the database. ${nothingStayed}`,
                remedy: 'Deploy again. If it happens again, look in the log of the server for what ended the query.',
            });
        case 'row-missing':
            return new problem/* Problem */.AF('apply/row-missing', {
                message: `COMMIT was not passed on, because the ledger would not hold what drizzle-kit wrote to it: ${stop.reason}. ${nothingStayed}`,
                remedy: 'Look for rules, triggers and row-level security policies on the ledger table, and for a migration that deletes from it or rolls back to a savepoint of an earlier migration. Then deploy again.',
            });
        case 'setting-changed':
            return new problem/* Problem */.AF('apply/setting-changed', {
                message: `${nameText(stopped.plan, stop.at)} changed ${stop.setting}, by which the server reads SQL in another way than drizzle-attest, and the deploy was stopped there. ${nothingStayed}`,
                remedy: `Take the change of ${stop.setting} out of the migration, and write its texts for the default of PostgreSQL. ${mergedWay(stopped.plan, stop.at)}`,
                place: stopped.plan[stop.at ?? -1]?.migration.path,
            });
        case 'internal-error':
            return new problem/* Problem */.AF('apply/internal-error', {
                message: `${describeStop(stop)}. ${stop.during === 'loading' ? 'Nothing of the plan ran.' : nothingStayed}`,
                remedy: stop.during === 'loading' ? remedyOfLoading : 'Report it with this message, and with the statement that drizzle-kit sent last if it may be shown.',
            });
        case 'session-lost':
            return explainLost(stop.session, stopped);
    }
}
/** As the start of a sentence. */
function nameText(plan, at) {
    const text = plan[at ?? -1];
    return text === undefined ? 'A migration' : `Migration ${text.migration.name}, statement ${String(text.index)},`;
}
function mergedWay(plan, at) {
    return `If its file is merged and no database has it, ${(0,correction/* correctionWay */._)(plan[at ?? -1]?.migration)}.`;
}
function explainLost(session, { judgement, failed, lock, farewell }) {
    const lines = [
        session === 'lock' ? 'The session that held the lock of this deploy ended, and drizzle-kit was stopped.' : 'The session in which drizzle-kit worked ended.',
        ...(farewell === null || session === 'lock' ? [] : [`The server said with SQLSTATE ${farewell.sqlState ?? 'unknown'}: ${(0,sentence/* sentence */.em)(farewell.message)}`]),
        ...(failed === null ? [] : [renderFailure(failed)]),
        ...(session === 'lock' ? [describeLock(lock)] : []),
    ];
    return new problem/* Problem */.AF(session === 'lock' ? 'lock/lost' : 'database/connection-lost', {
        message: `${lines.join(' ')} ${nothingStayed}`,
        remedy: (0,model_circumstance/* remedyOfCircumstance */.R)(farewell?.sqlState ?? failed?.failure.sqlState ?? null, 'deploy') ??
            'Look for a restart, a failover, a limit on idle sessions or a pooler between here and the database, and deploy again.',
        place: failedFile(failed, judgement),
    });
}
function describeLock(lock) {
    switch (lock) {
        case 'kept':
            return 'The lock is held now.';
        case 'taken-again':
            return 'The lock was taken again afterwards; another deploy may have run in between.';
        case 'lost':
            return 'The lock was not taken again; another deploy may have run since.';
    }
}

;// CONCATENATED MODULE: ./src/apply/explanation.ts
/** Says in words why a deploy did not end as planned, from what was seen, what the ledger holds and how drizzle-kit ended. */










function explain(ended) {
    const { judgement } = ended;
    const whole = judgement.migrations.every(({ outcome }) => outcome === 'applied');
    return [...deviations(ended), ...(whole ? lateEnd(ended) : [explainEnd(ended)])];
}
function deviations({ judgement, lock, ledger }) {
    const { unexpected, mismatched } = judgement;
    const problems = [];
    if (mismatched.length > 0) {
        problems.push(new problem/* Problem */.AF('apply/hash-mismatch', {
            message: `${(0,sentence/* listNames */.Zv)(mismatched.map(({ name }) => name))}: the ledger holds another hash than the file that was planned.`,
            remedy: 'Something changed the file while it was deployed. Compare the file at the commit with the ledger, and keep the work tree of a deploy job to itself.',
        }));
    }
    if (unexpected.length > 0)
        problems.push(unexpectedRows(unexpected.length, lock, writersOf(judgement, ledger.table)));
    return problems;
}
/** The statements of the plan that wrote to the ledger itself. */
function writersOf({ migrations }, { schema, name }) {
    return migrations.flatMap(({ migration, statements }) => ((0,unknown/* isUnknown */.t)(statements) ? [] : statements).flatMap(({ index, commands }) => {
        const objects = commands.flatMap((command) => ((0,unknown/* isUnknown */.t)(command.objects) || command.effect !== 'kept' ? [] : command.objects));
        const writes = objects.some((one) => one.kind === 'table' && one.name === name && (one.schema === null || one.schema === schema));
        return writes ? [`${migration.name}, statement ${String(index)}`] : [];
    }));
}
function unexpectedRows(count, lock, writers) {
    const came = `${(0,sentence/* plural */.LS)(count, 'ledger row')} came during this deploy that its plan does not explain.`;
    if (writers.length > 0) {
        return new problem/* Problem */.AF('apply/unexpected-rows', {
            message: `${came} A migration wrote to the ledger itself: ${(0,sentence/* listClauses */.Dp)(writers, 5)}.`,
            remedy: `Take ${(0,sentence/* agree */.d5)(count, 'that row', 'those rows')} out of the ledger by hand, since drizzle-kit takes each row for a migration; and let no migration write to it.`,
        });
    }
    if (lock === 'kept') {
        return new problem/* Problem */.AF('apply/unexpected-rows', {
            message: came,
            remedy: 'Find out what else writes to the ledger. Every deploy of this database has to go through drizzle-attest, which takes the lock.',
        });
    }
    return new problem/* Problem */.AF('apply/unexpected-rows', {
        message: `${came} This deploy lost its lock, so another deploy may have written ${(0,sentence/* agree */.d5)(count, 'it', 'them')}.`,
        remedy: 'Look for a manifest of another deploy from this time. If there is none, find out what else writes to the ledger.',
    });
}
/** The ledger holds everything: how drizzle-kit ended is only noted. */
function lateEnd({ end, stop }) {
    if (stop?.kind === 'refused') {
        return [
            new problem/* Problem */.AF('apply/foreign-statement', {
                message: `${describeStop(stop)}. The whole plan is applied.`,
                remedy: remedyOfForeign,
                severity: 'warning',
            }),
        ];
    }
    if (end.kind === 'exited' && end.code === 0)
        return [];
    return [
        new problem/* Problem */.AF('apply/failed', {
            message: `The ledger holds the whole plan. drizzle-kit ${describeKitEnd(end)}.`,
            remedy: 'No action is needed: the ledger was read again after drizzle-kit had ended.',
            severity: 'warning',
        }),
    ];
}
function explainEnd(ended) {
    const { end, judgement, failure, stop, seen } = ended;
    if (end.kind === 'not-started') {
        return new problem/* Problem */.AF('apply/kit-not-started', {
            message: `drizzle-kit could not be started: ${(0,sentence/* sentence */.em)(end.reason)}`,
            remedy: 'Install the dependencies of the project before this step.',
        });
    }
    if (judgement.outcome === 'unknown')
        return explainUnknown(judgement, ended);
    const failed = failure === null || (0,unknown/* isUnknown */.t)(failure) ? null : { failure, interruption: findInterruption(failure, seen?.wasStopped ?? false) };
    if (judgement.outcome === 'partial')
        return explainPartial(ended, failed);
    if (stop === null)
        return rolledBack(ended, failed);
    return explainStop(stop, { judgement, failed, lock: ended.lock, plan: seen?.plan ?? [], farewell: seen?.farewell ?? null });
}
function explainUnknown({ migrations }, ended) {
    const { unread, seen } = ended;
    const open = migrations.filter(({ outcome }) => (0,unknown/* isUnknown */.t)(outcome));
    const why = open.flatMap(({ outcome }) => ((0,unknown/* isUnknown */.t)(outcome) ? [outcome.unknown] : []))[0] ?? '';
    if (seen === null)
        return explainUnseen((0,sentence/* listNames */.Zv)(open.map(({ migration }) => migration.name)), why, ended);
    return new problem/* Problem */.AF('apply/outcome-unknown', {
        message: `It is not known whether ${(0,sentence/* listNames */.Zv)(open.map(({ migration }) => migration.name))} ${(0,sentence/* agree */.d5)(open.length, 'was', 'were')} applied: ${(0,sentence/* sentence */.em)(unread?.message ?? why)}`,
        remedy: remedyOfUnread(unread),
    });
}
function remedyOfUnread(unread) {
    const next = 'the next deploy reads from the ledger what this one applied, and its manifest names it.';
    if (unread === null || (0,relay/* mayPass */.bg)(unread))
        return `Deploy again once the database can be reached: ${next}`;
    return unread.code === 'apply/outcome-unknown' ? unread.remedy : `${unread.remedy} Then deploy again: ${next}`;
}
/** drizzle-kit had a session of its own: the ledger and what drizzle-kit printed are all that there is. */
function explainUnseen(names, why, { end, complaint, lock }) {
    if (lock !== 'kept') {
        return new problem/* Problem */.AF('lock/lost', {
            message: `The session that held the lock of this deploy ended. drizzle-kit had a session of its own (kit-connection: separate), and ${describeKitEnd(end)}. ${describeLock(lock)} So the ledger cannot say what this deploy applied of ${names}.`,
            remedy: 'Look for a restart, a failover, a limit on idle sessions or a pooler between here and the database, and in the database for what these migrations change without a row in the ledger. Then deploy again: the next deploy reads the ledger, and its manifest names this one.',
        });
    }
    const printed = complaint === null ? '' : ` It printed: ${(0,sentence/* sentence */.em)(complaint)}`;
    return new problem/* Problem */.AF('apply/outcome-unknown', {
        message: `The ledger holds no row of ${names}. drizzle-kit ${describeKitEnd(end)}.${printed} With kit-connection: separate nothing more is known: ${(0,sentence/* sentence */.em)(why)}`,
        remedy: 'Look in the database for what these migrations change, and take back what is there. What drizzle-kit printed is shown only with kit-output: full, so seeing it takes another deploy, and drizzle-kit 0.31 may print no error at all. Set kit-connection: relay to see which statement fails, or correct the cause, and deploy again.',
    });
}
function rolledBack({ end, judgement, complaint, seen, unread }, failed) {
    const told = [...(failed === null ? [] : [renderFailure(failed)]), 'Nothing of the plan stayed in the database.'].join(' ');
    if (end.kind === 'timed-out' || end.kind === 'cancelled') {
        return new problem/* Problem */.AF(end.kind === 'timed-out' ? 'apply/time-limit' : 'apply/cancelled', {
            message: `drizzle-kit ${describeKitEnd(end)}. ${told}`,
            remedy: end.kind === 'timed-out' ? 'Raise time-limit, or make the migration shorter.' : 'Deploy again.',
            place: failedFile(failed, judgement),
        });
    }
    if (failed !== null) {
        return new problem/* Problem */.AF('apply/failed', {
            message: failed.interruption === 'stopped' ? `drizzle-kit ${describeKitEnd(end)}. ${told}` : told,
            remedy: remedyOfFailure(failed, judgement),
            place: failedFile(failed, judgement),
        });
    }
    const nothing = unread === null ? 'the ledger holds nothing of the plan' : `nothing of the plan was committed; the ledger could not be read: ${(0,sentence/* clause */.sb)(unread.message)}`;
    if (complaint !== null) {
        return new problem/* Problem */.AF('apply/failed', {
            message: `drizzle-kit ${describeKitEnd(end)}, and ${nothing}. It printed: ${(0,sentence/* sentence */.em)(complaint)}`,
            remedy: 'Do what drizzle-kit asks for, and deploy again.',
        });
    }
    const swallowed = end.kind === 'exited' && end.code === 0;
    return new problem/* Problem */.AF(swallowed ? 'apply/not-executed' : 'apply/failed', {
        message: `drizzle-kit ${describeKitEnd(end)}, and ${nothing}. ${seen?.connected === false ? 'It never connected to the database.' : 'No statement failed.'}`,
        remedy: end.kind === 'signalled'
            ? remediesOfInterruption.stopped
            : 'Set kit-output: full if it is not set, and deploy again: only then is all shown that drizzle-kit prints. Correct the cause that it names.',
    });
}

;// CONCATENATED MODULE: ./src/apply/outcome.ts


function judge({ migrations, before, after }) {
    const fresh = (0,unknown/* isUnknown */.t)(after) ? [] : addedRows(before, after);
    const judged = migrations.map((seen) => judgeMigration(seen, { fresh, unread: (0,unknown/* isUnknown */.t)(after) ? after.unknown : null }));
    return conclude(judged, fresh);
}
function judgeMigration(seen, rows) {
    const { migration, statements, row: written } = seen;
    const row = written === 'kept' ? takeRow(rows.fresh, migration) : null;
    return {
        migration,
        statements,
        row,
        outcome: (0,unknown/* isUnknown */.t)(written) || written === 'kept' ? outcomeOfRow(seen, row, rows.unread) : outcomeWithoutRow(statements),
    };
}
/** Of a migration whose row was committed, or may have been. */
function outcomeOfRow({ migration, statements, row: written }, row, unread) {
    if (unread !== null)
        return (0,unknown/* unknown */.L)(`the ledger could not be read again: ${unread}`);
    // The relay passes no row behind a statement that failed, and the outcome does not rest on that.
    if (row !== null)
        return isRowOf(row, migration) && statements.every(({ error }) => error === null) ? 'applied' : 'partial';
    return (0,unknown/* isUnknown */.t)(written) ? written : (0,unknown/* unknown */.L)('COMMIT was answered, and the ledger does not hold its row');
}
function outcomeWithoutRow(statements) {
    const effects = statements.flatMap(({ commands }) => commands.map(({ effect }) => effect));
    if (effects.includes('kept'))
        return 'partial';
    const open = effects.find((effect) => (0,unknown/* isUnknown */.t)(effect));
    if (open !== undefined)
        return open;
    if (statements.some(({ error }) => error !== null))
        return 'failed';
    return statements.length > 0 ? 'rolled-back' : 'not-executed';
}
/** `partial` also if the whole plan is there and something else with it: the ledger is not what was planned. */
function deployOutcome(migrations, unexpected) {
    if (migrations.some(({ outcome }) => (0,unknown/* isUnknown */.t)(outcome)))
        return 'unknown';
    if (migrations.every(({ outcome }) => outcome === 'applied'))
        return unexpected.length === 0 ? 'succeeded' : 'partial';
    return migrations.some(({ outcome, row }) => row !== null || outcome === 'partial') ? 'partial' : 'failed';
}
/** If drizzle-kit had a session of its own, only a row of the ledger says something. `without`: of a migration that has none. */
function judgeUnseen(planned, before, after, without) {
    const fresh = (0,unknown/* isUnknown */.t)(after) ? [] : addedRows(before, after);
    const statements = (0,unknown/* unknown */.L)('drizzle-kit had a session of its own');
    const migrations = planned.map((migration) => {
        const row = takeRow(fresh, migration);
        return { migration, statements, row, outcome: row === null ? without : isRowOf(row, migration) ? 'applied' : 'partial' };
    });
    return conclude(migrations, fresh);
}
function conclude(migrations, unexpected) {
    const mismatched = migrations.flatMap(({ migration, row }) => (row === null || isRowOf(row, migration) ? [] : [migration]));
    return { outcome: deployOutcome(migrations, unexpected), migrations, unexpected, mismatched };
}
function isRowOf({ hash }, { sha256 }) {
    return hash === sha256;
}

// EXTERNAL MODULE: ./src/apply/plan-texts.ts
var plan_texts = __webpack_require__(15736);
// EXTERNAL MODULE: ./src/model/digest.ts
var digest = __webpack_require__(95305);
;// CONCATENATED MODULE: ./src/apply/results.ts
/** What was seen of each migration of the plan: its statements, whether its ledger row stayed, and the statement that failed. */


/** drizzle-kit writes the rows in the order of the plan. */
function seenMigrations(migrations, plan, texts) {
    const rows = texts.filter(({ sent }) => sent.ruling.kind === 'ledger-row');
    return migrations.map((migration, at) => ({
        migration,
        statements: texts.flatMap((text) => resultOf(text, plan, migration)),
        row: effectOfRow(rows[at]),
    }));
}
/** A rule or a trigger can keep the row from being written. */
function effectOfRow(text) {
    const insert = text?.commands.at(-1);
    return insert === undefined || insert.rows === 0 ? null : insert.effect;
}
function resultOf({ sent, commands }, plan, migration) {
    const planned = sent.ruling.kind === 'plan' ? plan[sent.ruling.at] : undefined;
    if (planned?.migration !== migration)
        return [];
    const { startedAt, finishedAt, error } = sent;
    return [{ index: planned.index, sha256: (0,digest/* digest */.br)(planned.text), startedAt, finishedAt, commands, error }];
}
/** The first statement that failed; those after it failed because of it. */
function findFailure(plan, texts) {
    const at = texts.findIndex(({ sent }) => sent.error !== null);
    const text = texts[at];
    if (text === undefined || text.sent.error === null)
        return null;
    const { ruling, error } = text.sent;
    const planned = ruling.kind === 'plan' ? plan[ruling.at] : undefined;
    const own = texts.slice(0, at + 1).filter(({ sent }) => sent.ruling.kind !== 'plan').length;
    return {
        migration: planned?.migration.name ?? null,
        statement: planned?.index ?? own,
        keyword: ruling.kind === 'plan' ? kindOf(text.commands.at(-1)) : results_commandOf(ruling),
        ...error,
    };
}
/** Whether the first statement that failed was still running when the server was asked to stop what drizzle-kit had left. */
function wasStopped(texts, cancelledAt) {
    const failed = texts.find(({ sent }) => sent.error !== null)?.sent;
    return failed !== undefined && cancelledAt !== null && (failed.finishedAt === null || failed.finishedAt >= cancelledAt);
}
function results_commandOf(ruling) {
    return 'command' in ruling ? ruling.command : 'UNKNOWN';
}
function kindOf(command) {
    return command === undefined || (0,unknown/* isUnknown */.t)(command.kind) ? 'UNKNOWN' : command.kind;
}

;// CONCATENATED MODULE: ./src/apply/apply.ts
/** Applies the plan with the project's drizzle-kit; what was seen and the ledger decide the outcome. */











/** Throws only before drizzle-kit was started; and, if drizzle-kit has a session of its own, when the ledger cannot be read although the lock is held. */
async function applyPlan(order, database, ports) {
    return order.connection === 'relay' ? await applyByRelay(order, database, ports) : await applyApart(order, database, ports);
}
/** The parser is no part of what drizzle-kit has to wait for. */
async function read({ pending, openSql, before, run }) {
    const [{ readPlan }, sql] = await Promise.all([__webpack_require__.e(/* import() */ 3230).then(__webpack_require__.bind(__webpack_require__, 63230)), openSql()]);
    return readPlan(pending, before, run.kit.generation, sql);
}
/** PostgreSQL's parser is loaded while drizzle-kit starts, which takes longer. */
async function applyByRelay(order, database, ports) {
    const { clock, mask } = ports;
    const started = Promise.withResolvers();
    const reading = started.promise.then(() => read(order));
    // Those who need the plan meet the error. If drizzle-kit sends nothing, nobody does.
    reading.catch(() => undefined);
    const admission = reading.then((plan) => plan.admission);
    admission.catch(() => undefined);
    const loan = await database.lend({ table: order.before.table, admission, limits: order.limits, clock, mask });
    const startedAt = clock();
    const run = { ...order.run, signal: AbortSignal.any([order.run.signal, loan.signal]), connection: { kind: 'relay', url: loan.url } };
    const running = runStreamed(run, order.kitOutput, ports, () => started.resolve(null)).finally(() => started.resolve(null));
    // What became of its work is asked for while drizzle-kit's process still ends.
    const settling = Promise.race([running.catch(() => null), loan.left]).then(() => loan.settle(order.run.signal));
    const [ran, settled] = [await running.finally(() => settling), await settling];
    // Without the plan nothing was passed on.
    const texts = await reading.then((plan) => plan.texts, () => []);
    return describe(order, texts, { settled, end: endOf(ran.end, settled.stop, order.run.signal), complaint: ran.complaint, startedAt, finishedAt: clock() });
}
function describe({ pending, before, run }, plan, { settled, end, complaint, startedAt, finishedAt }) {
    const { after, unread, lock, stop, connected, farewell } = settled;
    const commit = settleCommit(settled, pending, before);
    const texts = followEffects(settled.sent, plan, commit);
    const judgement = judge({ migrations: seenMigrations(pending, plan, texts), before, after });
    const failure = judgement.outcome === 'succeeded' ? null : findFailure(plan, texts);
    const seen = { connected, farewell, wasStopped: wasStopped(texts, settled.cancelledAt), plan };
    const ledger = { table: before.table, generation: run.kit.generation };
    const problems = explain({ end, judgement, failure, stop, complaint, lock, unread, seen, ledger });
    return { startedAt, finishedAt, end, connection: 'relay', commit, lock, after, judgement, failure, problems };
}
/** drizzle-kit connects by itself, and nothing is seen of what it sends. */
async function applyApart(order, database, ports) {
    const { url, applicationName, limits, pending, before } = order;
    const startedAt = ports.clock();
    const connection = { kind: 'own-session', url, applicationName, limits };
    const { end, complaint } = await runStreamed({ ...order.run, connection }, order.kitOutput, ports);
    const isClean = end.kind === 'exited' && end.code === 0;
    const { after, lock } = await readApart(database, before.table, order.run.signal, () => isClean ? Promise.resolve() : database.endSessions(applicationName));
    const finishedAt = ports.clock();
    const without = (0,unknown/* isUnknown */.t)(after) ? after : await notSeen(order);
    const judgement = judgeUnseen(pending, before, after, end.kind === 'not-started' ? 'not-executed' : without);
    const unseen = (0,unknown/* unknown */.L)('drizzle-kit had a session of its own');
    const failure = judgement.outcome === 'succeeded' ? null : unseen;
    const ledger = { table: before.table, generation: order.run.kit.generation };
    const problems = explain({ end, judgement, failure, stop: null, complaint, lock, unread: null, seen: null, ledger });
    return { startedAt, finishedAt, end, connection: 'separate', commit: unseen, lock, after, judgement, failure, problems };
}
/** Everything has happened by then: a plan that cannot be read any more takes nothing from what is known. */
async function notSeen(order) {
    const plan = await read(order).then(({ texts }) => texts, () => null);
    const mayStay = plan === null || plan.some((text) => (0,unknown/* isUnknown */.t)(text.facts) || (0,plan_texts/* endsTransaction */.n)(text));
    return (0,unknown/* unknown */.L)(`its statements were not seen${mayStay ? ', and one of the plan may have ended its transaction' : ''}`);
}
async function runStreamed(run, output, { runChild, log }, onStart = () => undefined) {
    const ran = await log.group(`drizzle-kit ${run.kit.version} migrate`, () => (0,kit/* runKit */.i)({ ...run, output, onLine: (line) => log.info(line) }, (command) => runChild({ ...command, onStart })));
    const { withheld } = ran;
    if (withheld > 0) {
        const [are, they, them] = withheld === 1 ? ['is', 'it', 'it'] : ['are', 'they', 'them'];
        log.info(`${(0,sentence/* plural */.LS)(withheld, 'line')} of drizzle-kit ${are} not shown, because ${they} may hold SQL or data; kit-output: full shows ${them}.`);
    }
    return ran;
}

// EXTERNAL MODULE: ./src/host/process.ts
var process = __webpack_require__(17439);
// EXTERNAL MODULE: ./src/model/ledger-state.ts
var ledger_state = __webpack_require__(74880);
// EXTERNAL MODULE: ./src/model/time.ts
var time = __webpack_require__(50816);
// EXTERNAL MODULE: ./src/commands/migrate/facts.ts
var migrate_facts = __webpack_require__(76059);
;// CONCATENATED MODULE: ./src/commands/migrate/apply.ts
/** Applies the pending migrations, with a mark in the evidence store that stays if the deploy does not end. */






async function apply({ facts, host, inputs, chain, whileApplying }, project, database, before) {
    const { manifestId, run } = facts.start;
    const { pending, plan } = facts.status ?? { pending: [], plan: { migrations: [] } };
    const { rows, sha256 } = (0,ledger_state/* ledgerState */.z)(before);
    await chain?.evidence.writeMark({ manifestId, startedAt: (0,time/* rfc3339 */.a)(host.clock()), runId: run.id, ledger: { rows, sha256 }, migrations: plan.migrations });
    const { kit, config, folder } = project;
    const order = {
        run: {
            kit,
            config,
            migrationsFolder: (0,external_node_path_.join)(host.workspace, folder.path),
            timeLimitMs: inputs.limits.timeLimitMs,
            signal: host.signal,
            tempFolder: host.tempFolder,
            searchPath: host.searchPath,
        },
        connection: inputs.kitConnection,
        url: inputs.database.url,
        limits: inputs.limits,
        applicationName: (0,migrate_facts/* applicationName */.SX)(facts),
        pending,
        before,
        kitOutput: inputs.kitOutput,
        openSql: async () => await (await Promise.all(/* import() */[__webpack_require__.e(1698), __webpack_require__.e(9972)]).then(__webpack_require__.bind(__webpack_require__, 15528))).openStatements(),
    };
    facts.execution = await applyPlan(order, database, {
        runChild: (command) => (0,process/* runChild */.w$)({
            ...command,
            onStart: () => {
                command.onStart?.();
                facts.applying = true;
                whileApplying();
            },
        }),
        log: host.log,
        clock: host.clock,
        mask: host.mask,
    });
    (0,migrate_facts/* note */.N4)(facts, facts.execution.problems);
}


/***/ }),

/***/ 85325:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ runKit)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/kit/child.ts
var child = __webpack_require__(62330);
;// CONCATENATED MODULE: ./src/kit/output.ts
/** Which lines of drizzle-kit may be shown: SQL and data stand in the others. */
/** Lines that are known to hold neither, and tell how far it is. */
const progress = [
    /^Reading config file /u,
    /^Using '[\w@/-]+' driver for database querying$/u,
    /^(?:\[.\] ?(?:applying migrations\.\.\.|migrations applied successfully!))+$/u,
];
/** Lines that are known to hold neither, and say why it stopped: versions, what to install, snapshots. */
const complaints = [
    /^Please install /u,
    /^To connect to .{1,80} (?:install|please)/u,
    /^(?:Error: )?Cannot find (?:module|package) '[\w@./-]+'/u,
    /^This version of drizzle-(?:kit|orm) is outdated/u,
    /^Your migrations folder format is outdated/u,
    /^Unrecognized options for command /u,
    /^Migration \S+ sorts before its parent \S+, so migrate can run it first\./u,
    /^Cannot reconstruct snapshot \S+: /u,
    /^The migrations folder has two base snapshots, /u,
    /^\S+ (?:snapshot is of unsupported version|is not of the latest version|data is malformed)/u,
];
/** `full` lets every line through; `status` only those that are known. */
function watchKitLines(shown) {
    let withheld = 0;
    let complaint = null;
    const seen = new Set();
    return {
        take: (line) => {
            const bare = line.trim().replace(/^\[[⠁-⣿]\]/u, '[·]');
            if (seen.has(bare))
                return null;
            seen.add(bare);
            const complains = complaints.some((known) => known.test(bare));
            if (complains)
                complaint ??= bare;
            if (complains || shown === 'full' || progress.some((known) => known.test(bare)))
                return bare;
            withheld += 1;
            return null;
        },
        get withheld() {
            return withheld;
        },
        get complaint() {
            return complaint;
        },
    };
}

;// CONCATENATED MODULE: ./src/kit/session-url.ts
/** Adds name and limits of the session. A limit that the URL sets itself is left as it is. */
function withSessionSettings(url, applicationName, limits) {
    const extended = new URL(url);
    extended.searchParams.set('application_name', applicationName);
    setUnlessGiven(extended.searchParams, 'lock_timeout', limits.lockTimeoutMs);
    setUnlessGiven(extended.searchParams, 'statement_timeout', limits.statementTimeoutMs);
    return extended.href;
}
function setUnlessGiven(parameters, name, milliseconds) {
    if (milliseconds > 0 && !parameters.has(name))
        parameters.set(name, String(milliseconds));
}

;// CONCATENATED MODULE: ./src/kit/kit.ts
/** Runs `drizzle-kit migrate`: the project's own, with a config made for this run, in an environment that holds one address and no other secret. */





/** The variable that carries the address into the one child that needs it. */
const urlVariable = 'DRIZZLE_ATTEST_DATABASE_URL';
/** The repository's own config is never loaded here: it is code, and this child holds the address. */
async function runKit(run, runChild) {
    const { timeLimitMs, signal } = run;
    const folder = (0,external_node_path_.join)(run.tempFolder, 'apply');
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    await Promise.all([
        (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'package.json'), '{ "type": "commonjs" }\n'),
        (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'drizzle.config.js'), renderConfig(run, folder)),
    ]);
    const lines = watchKitLines(run.output);
    const onLine = (line) => {
        const shown = lines.take(line);
        if (shown !== null)
            run.onLine(shown);
    };
    const env = { PATH: run.searchPath, HOME: folder, NO_COLOR: '1', [urlVariable]: urlFor(run.connection) };
    try {
        const args = ['migrate', '--config', 'drizzle.config.js'];
        const end = await (0,child/* startKit */.h)(run.kit, args, { cwd: folder, env, timeLimitMs, signal, onLine }, runChild);
        return { end, complaint: lines.complaint, withheld: lines.withheld };
    }
    finally {
        // What drizzle-kit left at work may still write there; the folder goes with the others of this run.
        await (0,promises_.rm)(folder, { recursive: true, force: true }).catch(() => undefined);
    }
}
function urlFor(connection) {
    switch (connection.kind) {
        case 'relay':
            return connection.url.reveal();
        case 'own-session':
            return withSessionSettings(connection.url.reveal(), connection.applicationName, connection.limits);
        case 'file':
            return `file:${connection.path}`;
    }
}
/** `out` is relative because 0.31 cannot read an absolute one. */
function renderConfig({ config, migrationsFolder }, folder) {
    const settings = {
        dialect: config.dialect,
        out: (0,external_node_path_.relative)(folder, migrationsFolder),
        migrations: { schema: config.ledgerTable.schema, table: config.ledgerTable.name },
    };
    return `module.exports = { ...${JSON.stringify(settings)}, dbCredentials: { url: process.env.${urlVariable} } };\n`;
}


/***/ }),

/***/ 34144:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   bg: () => (/* binding */ mayPass),
/* harmony export */   kX: () => (/* binding */ copyRefusal)
/* harmony export */ });
function refused(reason) {
    return { kind: 'refused', reason };
}
/** Whether another attempt may get another answer: the connection was lost, or the server takes none yet. */
function mayPass({ code }) {
    return code === 'database/connection-lost' || code === 'database/unreachable' || code === 'lock/lost';
}
/** What a COPY FROM STDIN is answered with; the server's error repeats it. */
const copyRefusal = 'COPY from the client is not possible in a migration';


/***/ }),

/***/ 22465:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ insertRow),
/* harmony export */   L: () => (/* binding */ qualified)
/* harmony export */ });
/* harmony import */ var _quoting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41431);

function insertRow(table, generation, { name, sha256, createdAt }) {
    const values = [(0,_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .ol)(sha256), (0,_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .ol)(createdAt.toString())];
    if (generation === 'v0')
        return `INSERT INTO ${qualified(table)} ("hash", "created_at") VALUES (${values.join(', ')})`;
    return `INSERT INTO ${qualified(table)} ("hash", "created_at", "name") VALUES (${[...values, (0,_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .ol)(name)].join(', ')})`;
}
function qualified(table) {
    return `${(0,_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(table.schema)}.${(0,_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(table.name)}`;
}


/***/ }),

/***/ 41431:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ quoteName),
/* harmony export */   _n: () => (/* binding */ unquote),
/* harmony export */   ol: () => (/* binding */ quoteText)
/* harmony export */ });
/** Names and texts in quotes, as PostgreSQL and SQLite read them. */
function quoteName(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/** Right with standard_conforming_strings, which is how a session of PostgreSQL starts. */
function quoteText(text) {
    return `'${text.replaceAll("'", "''")}'`;
}
/** What stands between a pair of quotes; a doubled quote in it is one, but a bracket is not. */
function unquote(quoted) {
    const inner = quoted.slice(1, -1);
    const quote = quoted.charAt(0);
    return quote !== '[' && inner.includes(quote) ? inner.replaceAll(quote + quote, quote) : inner;
}


/***/ })

};
