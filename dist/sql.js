export const ids = [1698,5587,9972];
export const modules = {

/***/ 96932:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZQ: () => (/* binding */ namedObject),
/* harmony export */   aU: () => (/* binding */ discardTags),
/* harmony export */   cc: () => (/* binding */ commandTag)
/* harmony export */ });
/* harmony import */ var _object_kind_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15052);

/**
 * Null for a statement that this does not know. The server completes some commands under another tag: CREATE TABLE AS with the SELECT
 * that fills the table, EXECUTE with what was prepared, and COMMIT of a transaction that failed with ROLLBACK.
 */
function commandTag(node) {
    if ('TransactionStmt' in node)
        return node.TransactionStmt.kind === undefined ? null : transactions[node.TransactionStmt.kind];
    if ('DiscardStmt' in node)
        return node.DiscardStmt.target === undefined ? null : discardTags[node.DiscardStmt.target];
    if ('VariableSetStmt' in node)
        return node.VariableSetStmt.kind === undefined ? null : settings[node.VariableSetStmt.kind];
    return typedTag(node) ?? variedTag(node) ?? fixedTag(node);
}
/** Commands whose tag names the kind of object. */
function typedTag(node) {
    if ('DropStmt' in node)
        return tagOf('DROP', node.DropStmt.removeType);
    if ('DefineStmt' in node)
        return tagOf('CREATE', node.DefineStmt.kind);
    if ('AlterTableStmt' in node)
        return tagOf('ALTER', node.AlterTableStmt.objtype);
    if ('AlterTableMoveAllStmt' in node)
        return tagOf('ALTER', node.AlterTableMoveAllStmt.objtype);
    if ('AlterFunctionStmt' in node)
        return tagOf('ALTER', node.AlterFunctionStmt.objtype);
    if ('AlterOwnerStmt' in node)
        return tagOf('ALTER', node.AlterOwnerStmt.objectType);
    if ('AlterObjectSchemaStmt' in node)
        return tagOf('ALTER', node.AlterObjectSchemaStmt.objectType);
    if ('AlterObjectDependsStmt' in node)
        return tagOf('ALTER', node.AlterObjectDependsStmt.objectType);
    if (!('RenameStmt' in node))
        return null;
    const { renameType, relationType } = node.RenameStmt;
    return tagOf('ALTER', renameType === 'OBJECT_COLUMN' ? relationType : renameType);
}
/** Commands whose tag depends on something else. */
function variedTag(node) {
    if ('FetchStmt' in node)
        return node.FetchStmt.ismove === true ? 'MOVE' : 'FETCH';
    if ('ClosePortalStmt' in node)
        return node.ClosePortalStmt.portalname === undefined ? 'CLOSE CURSOR ALL' : 'CLOSE CURSOR';
    if ('DeallocateStmt' in node)
        return node.DeallocateStmt.name === undefined ? 'DEALLOCATE ALL' : 'DEALLOCATE';
    if ('GrantStmt' in node)
        return node.GrantStmt.is_grant === true ? 'GRANT' : 'REVOKE';
    if ('GrantRoleStmt' in node)
        return node.GrantRoleStmt.is_grant === true ? 'GRANT ROLE' : 'REVOKE ROLE';
    if ('CreateFunctionStmt' in node)
        return node.CreateFunctionStmt.is_procedure === true ? 'CREATE PROCEDURE' : 'CREATE FUNCTION';
    if ('VacuumStmt' in node)
        return node.VacuumStmt.is_vacuumcmd === true ? 'VACUUM' : 'ANALYZE';
    if ('CreateTableAsStmt' in node)
        return node.CreateTableAsStmt.objtype === 'OBJECT_MATVIEW' ? 'CREATE MATERIALIZED VIEW' : 'CREATE TABLE AS';
    return null;
}
function fixedTag(node) {
    const [tag = null] = commandOf(node);
    return tag;
}
/** The one object of a command that its tag and one field of it name; null for all others. */
function namedObject(node) {
    const [tag, field] = commandOf(node);
    if (tag === undefined || field === undefined)
        return null;
    const [part] = Object.values(node);
    return { kind: tag.slice(tag.indexOf(' ') + 1).toLowerCase(), name: new Map(Object.entries({ ...part })).get(field) };
}
function commandOf(node) {
    const [kind = ''] = Object.keys(node);
    const command = isFixed(kind) ? fixed[kind] : undefined;
    return command === undefined || typeof command === 'string' ? [command] : command;
}
function isFixed(kind) {
    return Object.hasOwn(fixed, kind);
}
function tagOf(verb, type) {
    const kind = (0,_object_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .objectKind */ .A)(type);
    return kind === null ? null : `${verb} ${kind.toUpperCase()}`;
}
const transactions = {
    TRANS_STMT_BEGIN: 'BEGIN',
    TRANS_STMT_START: 'START TRANSACTION',
    TRANS_STMT_COMMIT: 'COMMIT',
    TRANS_STMT_ROLLBACK: 'ROLLBACK',
    TRANS_STMT_SAVEPOINT: 'SAVEPOINT',
    TRANS_STMT_RELEASE: 'RELEASE',
    TRANS_STMT_ROLLBACK_TO: 'ROLLBACK',
    TRANS_STMT_PREPARE: 'PREPARE TRANSACTION',
    TRANS_STMT_COMMIT_PREPARED: 'COMMIT PREPARED',
    TRANS_STMT_ROLLBACK_PREPARED: 'ROLLBACK PREPARED',
};
const discardTags = {
    DISCARD_ALL: 'DISCARD ALL',
    DISCARD_PLANS: 'DISCARD PLANS',
    DISCARD_SEQUENCES: 'DISCARD SEQUENCES',
    DISCARD_TEMP: 'DISCARD TEMP',
};
const settings = {
    VAR_SET_VALUE: 'SET',
    VAR_SET_DEFAULT: 'SET',
    VAR_SET_CURRENT: 'SET',
    VAR_SET_MULTI: 'SET',
    VAR_RESET: 'RESET',
    VAR_RESET_ALL: 'RESET',
};
/** With the field that names the object, where the tag tells its kind and it is the only one. */
const fixed = {
    InsertStmt: 'INSERT',
    DeleteStmt: 'DELETE',
    UpdateStmt: 'UPDATE',
    MergeStmt: 'MERGE',
    SelectStmt: 'SELECT',
    DeclareCursorStmt: 'DECLARE CURSOR',
    CreateDomainStmt: ['CREATE DOMAIN', 'domainname'],
    CreateSchemaStmt: 'CREATE SCHEMA',
    CreateStmt: 'CREATE TABLE',
    CreateTableSpaceStmt: ['CREATE TABLESPACE', 'tablespacename'],
    DropTableSpaceStmt: ['DROP TABLESPACE', 'tablespacename'],
    AlterTableSpaceOptionsStmt: ['ALTER TABLESPACE', 'tablespacename'],
    CreateExtensionStmt: ['CREATE EXTENSION', 'extname'],
    AlterExtensionStmt: ['ALTER EXTENSION', 'extname'],
    AlterExtensionContentsStmt: ['ALTER EXTENSION', 'extname'],
    CreateFdwStmt: ['CREATE FOREIGN DATA WRAPPER', 'fdwname'],
    AlterFdwStmt: ['ALTER FOREIGN DATA WRAPPER', 'fdwname'],
    CreateForeignServerStmt: ['CREATE SERVER', 'servername'],
    AlterForeignServerStmt: ['ALTER SERVER', 'servername'],
    CreateUserMappingStmt: 'CREATE USER MAPPING',
    AlterUserMappingStmt: 'ALTER USER MAPPING',
    DropUserMappingStmt: 'DROP USER MAPPING',
    CreateForeignTableStmt: 'CREATE FOREIGN TABLE',
    ImportForeignSchemaStmt: 'IMPORT FOREIGN SCHEMA',
    TruncateStmt: 'TRUNCATE TABLE',
    CommentStmt: 'COMMENT',
    SecLabelStmt: 'SECURITY LABEL',
    CopyStmt: 'COPY',
    AlterDomainStmt: ['ALTER DOMAIN', 'typeName'],
    AlterDefaultPrivilegesStmt: 'ALTER DEFAULT PRIVILEGES',
    CompositeTypeStmt: 'CREATE TYPE',
    CreateEnumStmt: ['CREATE TYPE', 'typeName'],
    CreateRangeStmt: ['CREATE TYPE', 'typeName'],
    AlterEnumStmt: ['ALTER TYPE', 'typeName'],
    ViewStmt: 'CREATE VIEW',
    IndexStmt: 'CREATE INDEX',
    RuleStmt: 'CREATE RULE',
    CreateSeqStmt: 'CREATE SEQUENCE',
    AlterSeqStmt: 'ALTER SEQUENCE',
    DoStmt: 'DO',
    CreatedbStmt: ['CREATE DATABASE', 'dbname'],
    AlterDatabaseStmt: ['ALTER DATABASE', 'dbname'],
    AlterDatabaseRefreshCollStmt: ['ALTER DATABASE', 'dbname'],
    AlterDatabaseSetStmt: ['ALTER DATABASE', 'dbname'],
    DropdbStmt: ['DROP DATABASE', 'dbname'],
    NotifyStmt: 'NOTIFY',
    ListenStmt: 'LISTEN',
    UnlistenStmt: 'UNLISTEN',
    LoadStmt: 'LOAD',
    CallStmt: 'CALL',
    ClusterStmt: 'CLUSTER',
    ExplainStmt: 'EXPLAIN',
    RefreshMatViewStmt: 'REFRESH MATERIALIZED VIEW',
    AlterSystemStmt: 'ALTER SYSTEM',
    VariableShowStmt: 'SHOW',
    CreateTransformStmt: 'CREATE TRANSFORM',
    CreateTrigStmt: 'CREATE TRIGGER',
    CreateEventTrigStmt: ['CREATE EVENT TRIGGER', 'trigname'],
    AlterEventTrigStmt: ['ALTER EVENT TRIGGER', 'trigname'],
    CreatePLangStmt: ['CREATE LANGUAGE', 'plname'],
    CreateRoleStmt: ['CREATE ROLE', 'role'],
    AlterRoleStmt: 'ALTER ROLE',
    AlterRoleSetStmt: 'ALTER ROLE',
    DropRoleStmt: 'DROP ROLE',
    DropOwnedStmt: 'DROP OWNED',
    ReassignOwnedStmt: 'REASSIGN OWNED',
    LockStmt: 'LOCK TABLE',
    ConstraintsSetStmt: 'SET CONSTRAINTS',
    CheckPointStmt: 'CHECKPOINT',
    ReindexStmt: 'REINDEX',
    CreateConversionStmt: ['CREATE CONVERSION', 'conversion_name'],
    CreateCastStmt: 'CREATE CAST',
    CreateOpClassStmt: ['CREATE OPERATOR CLASS', 'opclassname'],
    CreateOpFamilyStmt: ['CREATE OPERATOR FAMILY', 'opfamilyname'],
    AlterOpFamilyStmt: ['ALTER OPERATOR FAMILY', 'opfamilyname'],
    AlterOperatorStmt: 'ALTER OPERATOR',
    AlterTypeStmt: ['ALTER TYPE', 'typeName'],
    AlterTSDictionaryStmt: ['ALTER TEXT SEARCH DICTIONARY', 'dictname'],
    AlterTSConfigurationStmt: ['ALTER TEXT SEARCH CONFIGURATION', 'cfgname'],
    CreatePolicyStmt: 'CREATE POLICY',
    AlterPolicyStmt: 'ALTER POLICY',
    CreateAmStmt: ['CREATE ACCESS METHOD', 'amname'],
    CreatePublicationStmt: ['CREATE PUBLICATION', 'pubname'],
    AlterPublicationStmt: ['ALTER PUBLICATION', 'pubname'],
    CreateSubscriptionStmt: ['CREATE SUBSCRIPTION', 'subname'],
    AlterSubscriptionStmt: ['ALTER SUBSCRIPTION', 'subname'],
    DropSubscriptionStmt: ['DROP SUBSCRIPTION', 'subname'],
    AlterCollationStmt: ['ALTER COLLATION', 'collname'],
    PrepareStmt: 'PREPARE',
    ExecuteStmt: 'EXECUTE',
    CreateStatsStmt: ['CREATE STATISTICS', 'defnames'],
    AlterStatsStmt: ['ALTER STATISTICS', 'defnames'],
};


/***/ }),

/***/ 15052:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ objectKind)
/* harmony export */ });
/** `materialized view`, `text search dictionary` …; a part of an object is called by the object that is altered with it. */
function objectKind(type) {
    return type === undefined ? null : (kinds[type] ?? null);
}
/** Null if PostgreSQL has no command of its own for it. */
const kinds = {
    OBJECT_ACCESS_METHOD: 'access method',
    OBJECT_AGGREGATE: 'aggregate',
    OBJECT_AMOP: null,
    OBJECT_AMPROC: null,
    OBJECT_ATTRIBUTE: 'type',
    OBJECT_CAST: 'cast',
    OBJECT_COLUMN: 'table',
    OBJECT_COLLATION: 'collation',
    OBJECT_CONVERSION: 'conversion',
    OBJECT_DATABASE: 'database',
    OBJECT_DEFAULT: null,
    OBJECT_DEFACL: null,
    OBJECT_DOMAIN: 'domain',
    OBJECT_DOMCONSTRAINT: 'domain',
    OBJECT_EVENT_TRIGGER: 'event trigger',
    OBJECT_EXTENSION: 'extension',
    OBJECT_FDW: 'foreign data wrapper',
    OBJECT_FOREIGN_SERVER: 'server',
    OBJECT_FOREIGN_TABLE: 'foreign table',
    OBJECT_FUNCTION: 'function',
    OBJECT_INDEX: 'index',
    OBJECT_LANGUAGE: 'language',
    OBJECT_LARGEOBJECT: 'large object',
    OBJECT_MATVIEW: 'materialized view',
    OBJECT_OPCLASS: 'operator class',
    OBJECT_OPERATOR: 'operator',
    OBJECT_OPFAMILY: 'operator family',
    OBJECT_PARAMETER_ACL: 'parameter',
    OBJECT_POLICY: 'policy',
    OBJECT_PROCEDURE: 'procedure',
    OBJECT_PUBLICATION: 'publication',
    OBJECT_PUBLICATION_NAMESPACE: null,
    OBJECT_PUBLICATION_REL: null,
    OBJECT_ROLE: 'role',
    OBJECT_ROUTINE: 'routine',
    OBJECT_RULE: 'rule',
    OBJECT_SCHEMA: 'schema',
    OBJECT_SEQUENCE: 'sequence',
    OBJECT_SUBSCRIPTION: 'subscription',
    OBJECT_STATISTIC_EXT: 'statistics',
    OBJECT_TABCONSTRAINT: 'table',
    OBJECT_TABLE: 'table',
    OBJECT_TABLESPACE: 'tablespace',
    OBJECT_TRANSFORM: 'transform',
    OBJECT_TRIGGER: 'trigger',
    OBJECT_TSCONFIGURATION: 'text search configuration',
    OBJECT_TSDICTIONARY: 'text search dictionary',
    OBJECT_TSPARSER: 'text search parser',
    OBJECT_TSTEMPLATE: 'text search template',
    OBJECT_TYPE: 'type',
    OBJECT_USER_MAPPING: 'user mapping',
    OBJECT_VIEW: 'view',
};


/***/ }),

/***/ 1208:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d4: () => (/* binding */ indexedColumns),
/* harmony export */   qd: () => (/* binding */ constrainedColumns),
/* harmony export */   vk: () => (/* binding */ writtenColumns),
/* harmony export */   xU: () => (/* binding */ definedColumns)
/* harmony export */ });
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35190);

/** The columns that a list of definitions defines. */
function definedColumns(elements) {
    return (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .partsIn */ .gw)(elements, 'ColumnDef').flatMap(({ colname }) => colname ?? []);
}
/** The columns that an INSERT, UPDATE or MERGE writes. */
function writtenColumns(targets) {
    return (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .partsIn */ .gw)(targets, 'ResTarget').flatMap(({ name }) => name ?? []);
}
/** The columns of the table itself that a constraint is about; those in the expression of a CHECK are not looked for. */
function constrainedColumns({ keys, fk_attrs: foreign, exclusions }) {
    const excluded = (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .partsIn */ .gw)(exclusions, 'List').flatMap(({ items }) => indexedColumns(items?.slice(0, 1)));
    return [...(0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsIn */ .Hn)(keys), ...(0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsIn */ .Hn)(foreign), ...excluded];
}
/** Expressions have no name. */
function indexedColumns(elements) {
    return (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .partsIn */ .gw)(elements, 'IndexElem').flatMap(({ name }) => name ?? []);
}


/***/ }),

/***/ 46486:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ce: () => (/* binding */ ofTable),
/* harmony export */   Dw: () => (/* binding */ ofName),
/* harmony export */   HJ: () => (/* binding */ ofWords),
/* harmony export */   S3: () => (/* binding */ roleName),
/* harmony export */   eO: () => (/* binding */ ofRelation),
/* harmony export */   lB: () => (/* binding */ ofObject),
/* harmony export */   p1: () => (/* binding */ partOfTable),
/* harmony export */   pw: () => (/* binding */ ofRoles)
/* harmony export */ });
/* harmony import */ var _object_kind_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15052);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35190);


/** A list of it, which is empty if the statement leaves the name to the server. */
function ofRelation(kind, relation, { columns = [] } = {}) {
    if (kind === null || relation?.relname === undefined)
        return [];
    return [{ kind, schema: relation.schemaname ?? null, table: null, name: relation.relname, columns }];
}
/** What belongs to a table and lies in its schema. */
function ofTable(kind, table, name, columns = []) {
    if (name === undefined || table?.relname === undefined)
        return [];
    return [{ kind, schema: table.schemaname ?? null, table: table.relname, name, columns }];
}
/** The last word is the name, and the one before it the schema. */
function ofWords(kind, words, { table = null, columns = [] } = {}) {
    const name = words.at(-1);
    return kind === null || name === undefined ? [] : [{ kind, schema: words.at(-2) ?? null, table, name, columns }];
}
/** What lies in no schema. */
function ofName(kind, name) {
    return name === undefined ? [] : [{ kind, schema: null, table: null, name, columns: [] }];
}
function ofRoles(roles) {
    return (roles ?? []).flatMap((role) => {
        if ('RoleSpec' in role)
            return ofName('role', roleName(role.RoleSpec));
        return 'AccessPriv' in role ? ofName('role', role.AccessPriv.priv_name) : [];
    });
}
/** `current_user` and the like if a statement names a role by that. */
function roleName(role) {
    return role?.rolename ?? (role?.roletype === undefined ? undefined : rolesByWord[role.roletype]);
}
const rolesByWord = {
    ROLESPEC_CURRENT_ROLE: 'current_role',
    ROLESPEC_CURRENT_USER: 'current_user',
    ROLESPEC_SESSION_USER: 'session_user',
    ROLESPEC_PUBLIC: 'public',
};
/** An object as COMMENT ON, DROP, ALTER … OWNER and their like name it. */
function ofObject(type, object) {
    if (type === undefined || object === undefined)
        return [];
    const words = 'RoleSpec' in object ? [roleName(object.RoleSpec) ?? ''] : namedWords(object);
    const part = partOfTable(type);
    if (part !== null)
        return ofPart(part, words);
    if (type === 'OBJECT_COLUMN' || type === 'OBJECT_ATTRIBUTE')
        return ofWords((0,_object_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .objectKind */ .A)(type), words.slice(0, -1), { columns: words.slice(-1) });
    // The index method comes first.
    if (type === 'OBJECT_OPCLASS' || type === 'OBJECT_OPFAMILY')
        return ofWords((0,_object_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .objectKind */ .A)(type), words.slice(1));
    // The domain or the cast's first type, and behind it what is done with it.
    const namesFirst = type === 'OBJECT_DOMCONSTRAINT' || type === 'OBJECT_CAST' || type === 'OBJECT_TRANSFORM';
    return ofWords((0,_object_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .objectKind */ .A)(type), namesFirst && 'List' in object ? (object.List.items ?? []).slice(0, 1).flatMap(namedWords) : words);
}
/** The kind of what belongs to a table and is named beside it; null for any other. */
function partOfTable(type) {
    if (type === 'OBJECT_TABCONSTRAINT')
        return 'constraint';
    return type === 'OBJECT_TRIGGER' || type === 'OBJECT_POLICY' || type === 'OBJECT_RULE' ? (0,_object_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .objectKind */ .A)(type) : null;
}
/** `schema.table.name` of what belongs to a table. */
function ofPart(kind, words) {
    const [name, table, schema] = [words.at(-1), words.at(-2), words.at(-3)];
    return name === undefined || table === undefined ? [] : [{ kind, schema: schema ?? null, table, name, columns: [] }];
}
/** A large object is known by its number. */
function namedWords(node) {
    if ('Integer' in node)
        return [String(node.Integer.ival ?? 0)];
    if ('Float' in node)
        return [node.Float.fval ?? ''];
    return (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)(node);
}


/***/ }),

/***/ 74278:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ch: () => (/* binding */ ofWrittenRows),
/* harmony export */   WU: () => (/* binding */ ofCopied),
/* harmony export */   oe: () => (/* binding */ ofTruncated),
/* harmony export */   yz: () => (/* binding */ isRun)
/* harmony export */ });
/* harmony import */ var _dml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20733);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35190);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1208);
/* harmony import */ var _named_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46486);




/** Of a statement that runs a query at once; what functions write is not seen. */
function ofWrittenRows(node) {
    return [...ofWriting(node), ...(0,_dml_js__WEBPACK_IMPORTED_MODULE_1__/* .withQueries */ .j)(node).flatMap(ofWriting)];
}
function ofWriting(node) {
    if ('SelectStmt' in node)
        return ofSelectInto(node.SelectStmt);
    if ('InsertStmt' in node)
        return ofInserted(node.InsertStmt);
    if ('UpdateStmt' in node)
        return (0,_named_js__WEBPACK_IMPORTED_MODULE_0__/* .ofRelation */ .eO)('table', node.UpdateStmt.relation, { columns: (0,_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .writtenColumns */ .vk)(node.UpdateStmt.targetList) });
    if ('DeleteStmt' in node)
        return (0,_named_js__WEBPACK_IMPORTED_MODULE_0__/* .ofRelation */ .eO)('table', node.DeleteStmt.relation);
    return 'MergeStmt' in node ? ofMerged(node.MergeStmt) : [];
}
function ofTruncated(relations) {
    return (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .partsIn */ .gw)(relations, 'RangeVar').flatMap((relation) => (0,_named_js__WEBPACK_IMPORTED_MODULE_0__/* .ofRelation */ .eO)('table', relation));
}
/** COPY … TO writes no table, but its query may. */
function ofCopied({ relation, query, attlist, is_from: isFrom }) {
    if (isFrom === true)
        return (0,_named_js__WEBPACK_IMPORTED_MODULE_0__/* .ofRelation */ .eO)('table', relation, { columns: (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .wordsIn */ .Hn)(attlist) });
    return query === undefined ? [] : ofWrittenRows(query);
}
/** EXPLAIN runs its statement if it is asked to measure it (ANALYZE); a value that is not understood counts as yes. */
function isRun({ options }) {
    const measured = (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .partsIn */ .gw)(options, 'DefElem').flatMap(({ defname, arg }) => (defname === 'analyze' ? [arg] : []));
    const last = measured.at(-1);
    if (measured.length === 0 || last === undefined)
        return measured.length > 0;
    if ('String' in last)
        return !['false', 'off'].includes((last.String.sval ?? '').toLowerCase());
    return !('Integer' in last) || (last.Integer.ival ?? 0) !== 0;
}
function ofInserted({ relation, cols, onConflictClause }) {
    return (0,_named_js__WEBPACK_IMPORTED_MODULE_0__/* .ofRelation */ .eO)('table', relation, { columns: [...(0,_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .writtenColumns */ .vk)(cols), ...(0,_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .writtenColumns */ .vk)(onConflictClause?.targetList)] });
}
function ofMerged({ relation, mergeWhenClauses }) {
    const columns = (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .partsIn */ .gw)(mergeWhenClauses, 'MergeWhenClause').flatMap(({ targetList }) => (0,_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .writtenColumns */ .vk)(targetList));
    return (0,_named_js__WEBPACK_IMPORTED_MODULE_0__/* .ofRelation */ .eO)('table', relation, { columns });
}
/** The INTO of a UNION stands in its first SELECT, and a loop follows the chain of any length. */
function ofSelectInto(select) {
    let first = select;
    while (first.larg !== undefined)
        first = first.larg;
    const { rel, colNames } = first.intoClause ?? {};
    return (0,_named_js__WEBPACK_IMPORTED_MODULE_0__/* .ofRelation */ .eO)('table', rel, { columns: (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .wordsIn */ .Hn)(colNames) });
}


/***/ }),

/***/ 65736:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ openParser)
});

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./src/sql/lexer.ts + 4 modules
var lexer = __webpack_require__(46033);
;// CONCATENATED MODULE: ./src/sql/nesting.ts
/** Whether a text may be nested more deeply than PostgreSQL's parser can bear: chains of operators, of set operations and joins, and brackets within brackets. */

/** The parser bears four times as much. */
const deepest = 5_000;
/** A text that is shorter cannot hold so deep a nesting. */
const shortest = 2 * deepest;
const marks = /[()[\],;]|[-~!@#^&|`?+*/%<>=:]+|\b(?:union|except|intersect|join|case|not|collate)\b/giu;
function isTooNested(text) {
    if (text.length < shortest)
        return false;
    let [depth, chain, joined] = [0, 0, 0];
    for (const [mark] of (0,lexer/* readCode */.wr)(text).matchAll(marks)) {
        if (mark === '(' || mark === '[')
            depth += 1;
        else if (mark === ')' || mark === ']')
            depth -= 1;
        else if (mark === ',')
            chain = 0;
        else if (mark === ';')
            [depth, chain, joined] = [0, 0, 0];
        else if (/^\w/u.test(mark))
            joined += 1;
        else
            chain += 1;
        if (depth > deepest || chain > deepest || joined > deepest)
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./src/sql/block.ts
/** The plain statements of a DO block that does no more than ask whether something is there, or pass over that it is: all of PL/pgSQL that is followed. */

const conditional = /^(?:IF|ELSIF|ELSEIF)\b/iu;
const passing = /^(?:NULL|RETURN|RAISE\b.*)$/isu;
/** What needs more of the language than is known here. */
const unknown = /^(?:DECLARE|BEGIN|LOOP|FOR|FOREACH|WHILE|CASE|EXIT|CONTINUE|EXECUTE|GET|OPEN|FETCH|MOVE|CLOSE|ASSERT|CALL|COMMIT|ROLLBACK)\b|^<<|^[\w.]+\s*:?=/iu;
/** Null where anything of it is not understood. What an IF asks, and what is performed, is given as a SELECT. */
function openBlock(body) {
    const reading = { parts: [], depth: 0, place: 'before' };
    // The code at the same offsets, without what only looks like it.
    const code = (0,lexer/* readCodeInPlace */.e7)(body);
    let from = 0;
    for (const piece of code.split(';')) {
        if (!readPiece(reading, body, code, { from, to: from + piece.length }))
            return null;
        from += piece.length + 1;
    }
    return reading.place === 'after' && reading.depth === 0 ? reading.parts : null;
}
/** Whether the piece was understood. */
function readPiece(reading, body, code, span) {
    let { from } = span;
    for (;;) {
        from += code.slice(from, span.to).search(/\S|$/u);
        const text = code.slice(from, span.to).trimEnd();
        const opening = findOpening(reading, text);
        if (opening === 'lost')
            return false;
        if (opening === null)
            return readStatement(reading, text, { text: body.slice(from, from + text.length), from });
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
function readStatement(reading, code, part) {
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

// EXTERNAL MODULE: ./src/sql/tree.ts
var tree = __webpack_require__(35190);
;// CONCATENATED MODULE: ./src/sql/parser.ts
/** PostgreSQL's own grammar over migration files: statements with their syntax trees, or the reason why there is none. */






/** In bytes. A tree takes up to a hundred times its text, and all trees of a change are kept. */
const limits = { piece: 8_000_000, inAll: 24_000_000 };
/** The scanner reads a run of operator characters again for each operator or comment in it, so its time grows with the square of the run. */
const mostRescanned = 200_000_000;
/**
 * The package has one instance of its WebAssembly for the process. An error out of its middle (its stack or its memory was exhausted)
 * leaves that instance in a state in which it may hang or answer wrongly, so from then on it is not asked again.
 */
const instance = { broken: false };
/** `inAll` bounds the bytes that it reads in all, since the trees of a change are kept. A caller that keeps no tree needs no such bound. */
async function openParser(inAll = limits.inAll) {
    // Keeps V8 from compiling the grammar a second time, which takes more time and memory than it saves.
    (0,external_node_v8_.setFlagsFromString)('--wasm-tiering-budget=1000000000');
    const { loadModule, parseSync, hasSqlDetails } = await __webpack_require__.e(/* import() */ 2627).then(__webpack_require__.t.bind(__webpack_require__, 2627, 23));
    await loadModule();
    const reading = new Reading(parseSync, hasSqlDetails, inAll);
    return { parseMigration: ({ name, path, chunks }) => ({ name, path, statements: parseChunks(chunks, reading) }) };
}
function parseChunks(pieces, reading) {
    let line = 1;
    return pieces.flatMap((piece) => {
        const statements = reading.parsePiece(piece, line);
        line += countLines(piece);
        return statements;
    });
}
class Reading {
    #parse;
    #isSyntaxError;
    #inAll;
    #left;
    constructor(parse, isSyntaxError, inAll) {
        this.#parse = parse;
        this.#isSyntaxError = isSyntaxError;
        this.#inAll = inAll;
        this.#left = inAll;
    }
    /** `line` is where the piece starts in its file. */
    parsePiece(piece, line) {
        const start = (0,lexer/* skipBlank */.W8)(piece, 'postgresql');
        if (start === piece.length)
            return [];
        const failed = (reason) => [
            { text: piece.slice(start).trimEnd(), line: line + countLines(piece.slice(0, start)), node: null, reason },
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
            const inner = parts.flatMap(({ text, from }) => split(text, statement.line + countLines(statement.text.slice(0, at + from)), this.#parse(text)));
            return [{ ...statement, isOpened: true }, ...inner.map((one) => ({ ...one, isUncertain: true }))];
        }
        catch (thrown) {
            this.#explain(thrown);
            return [statement];
        }
    }
    #refuse(piece) {
        const bytes = Buffer.byteLength(piece);
        if (bytes > limits.piece)
            return `It has ${bytes} bytes, and at most ${limits.piece} are parsed.`;
        // The parser would take it for the end, PostgreSQL refuses it.
        if (piece.includes('\0'))
            return 'It holds a NUL character, which PostgreSQL does not take.';
        if (rescanned(piece) > mostRescanned)
            return 'It holds too long a run of operator characters.';
        if (isTooNested(piece))
            return 'It may be nested too deeply for the parser.';
        if (bytes > this.#left)
            return `The change has more than ${this.#inAll} bytes of SQL, and no more are parsed.`;
        if (instance.broken)
            return 'An earlier statement exhausted the parser, which cannot be relied on since.';
        this.#left -= bytes;
        return null;
    }
    #explain(thrown) {
        if (this.#isSyntaxError(thrown) && thrown instanceof Error)
            return `${(0,plain/* excerpt */.Kb)(thrown.message)}.`;
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
        lines += countLines(bytes.toString('latin1', seen, from));
        seen = from;
        const text = bytes.toString('utf8', from, length === 0 ? bytes.length : from + length).trimEnd();
        return [{ text, line: line + lines, node: stmt, reason: null }];
    });
}
/** The text of a DO block in PL/pgSQL. */
function bodyOf(node) {
    if (!('DoStmt' in node))
        return null;
    const options = new Map((0,tree/* partsIn */.gw)(node.DoStmt.args, 'DefElem').map(({ defname, arg }) => [defname, arg]));
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
function countLines(text) {
    let count = 0;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        count += 1;
    return count;
}


/***/ }),

/***/ 48399:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ sessionEffects)
/* harmony export */ });
/* harmony import */ var _command_tag_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96932);
/* harmony import */ var _objects_rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74278);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35190);



/** `text` is the statement's. In no order. Neither the code of a DO block nor that of a function it calls is in the tree. */
function sessionEffects(node, text) {
    if ('TransactionStmt' in node)
        return ofTransaction(node.TransactionStmt);
    if ('VariableSetStmt' in node)
        return ofSetting(node.VariableSetStmt);
    if ('DiscardStmt' in node)
        return [{ kind: 'discard', word: _command_tag_js__WEBPACK_IMPORTED_MODULE_0__/* .discardTags */ .aU[node.DiscardStmt.target ?? 'DISCARD_ALL'] }];
    return [...ofHeld(node), ...(mayCall.test(text) && runsFunctions(node) ? (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .findCalls */ .pr)(node).flatMap(ofCall) : [])];
}
/** A tree with a million rows is searched only if its text has a name of these functions, or U& that can hide one. */
const mayCall = /advisory|set_config|u&/iu;
function ofTransaction({ kind, chain }) {
    if (kind === undefined)
        return [];
    const andChain = chain === true ? ' AND CHAIN' : '';
    switch (kind) {
        case 'TRANS_STMT_COMMIT':
            return [{ kind: 'transaction-end', word: `COMMIT${andChain}`, end: 'commit' }];
        case 'TRANS_STMT_ROLLBACK':
            return [{ kind: 'transaction-end', word: `ROLLBACK${andChain}`, end: 'rollback' }];
        case 'TRANS_STMT_PREPARE':
            return [{ kind: 'transaction-end', word: 'PREPARE TRANSACTION', end: 'prepare' }];
        case 'TRANS_STMT_BEGIN':
            return [{ kind: 'transaction-start', word: 'BEGIN' }];
        case 'TRANS_STMT_START':
            return [{ kind: 'transaction-start', word: 'START TRANSACTION' }];
        case 'TRANS_STMT_SAVEPOINT':
            return [{ kind: 'transaction-control', word: 'SAVEPOINT' }];
        case 'TRANS_STMT_RELEASE':
            return [{ kind: 'transaction-control', word: 'RELEASE SAVEPOINT' }];
        case 'TRANS_STMT_ROLLBACK_TO':
            return [{ kind: 'transaction-control', word: 'ROLLBACK TO SAVEPOINT' }];
        case 'TRANS_STMT_COMMIT_PREPARED':
            return [{ kind: 'transaction-control', word: 'COMMIT PREPARED' }];
        case 'TRANS_STMT_ROLLBACK_PREPARED':
            return [{ kind: 'transaction-control', word: 'ROLLBACK PREPARED' }];
    }
}
const ofOneTransaction = new Set(['transaction_isolation', 'transaction_read_only', 'transaction_deferrable']);
/** SET TRANSACTION is of the transaction alone. */
function ofSetting({ kind, name = '', is_local: isLocal = false, args = [] }) {
    if (kind === undefined || (kind === 'VAR_SET_MULTI' && name.startsWith('TRANSACTION')) || ofOneTransaction.has(name))
        return [];
    const setting = name.toLowerCase();
    switch (kind) {
        case 'VAR_RESET_ALL':
            return [{ kind: 'session-reset', word: 'RESET ALL', name: null }];
        case 'VAR_RESET':
            return [{ kind: 'session-reset', word: `RESET ${shown(name)}`, name: setting }];
        case 'VAR_SET_DEFAULT':
            return [{ kind: 'session-reset', word: `SET ${shown(name)} TO DEFAULT`, name: setting }];
        case 'VAR_SET_VALUE':
        case 'VAR_SET_CURRENT':
        case 'VAR_SET_MULTI':
            if (name === 'role' && (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .findWords */ .ZB)(args).join() === 'none')
                return [{ kind: 'session-reset', word: 'SET ROLE NONE', name: setting }];
            return [{ kind: 'session-set', word: `SET ${isLocal ? 'LOCAL ' : ''}${shown(name)}`, name: setting, isLocal }];
    }
}
/** As it is written: SET ROLE and SET SESSION AUTHORIZATION have words of their own. */
function shown(name) {
    return name === 'role' || name === 'session_authorization' ? name.replace('_', ' ').toUpperCase() : name;
}
/** DECLARE … WITH HOLD, in the options of a cursor. */
const withHold = 0x20;
function ofHeld(node) {
    if ('ListenStmt' in node)
        return [{ kind: 'session-hold', word: 'LISTEN', isLock: false }];
    if ('LoadStmt' in node)
        return [{ kind: 'session-hold', word: 'LOAD', isLock: false }];
    if ('PrepareStmt' in node)
        return [{ kind: 'session-hold', word: 'PREPARE', isLock: false }];
    if ('DeallocateStmt' in node)
        return node.DeallocateStmt.name === undefined ? [{ kind: 'discard', word: 'DEALLOCATE ALL' }] : [];
    if (!('DeclareCursorStmt' in node))
        return [];
    const { options = 0 } = node.DeclareCursorStmt;
    return (options & withHold) === 0 ? [] : [{ kind: 'session-hold', word: 'DECLARE … WITH HOLD', isLock: false }];
}
/** False of a statement that keeps the calls in it for later. */
function runsFunctions(node) {
    if ('ExplainStmt' in node)
        return (0,_objects_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .isRun */ .yz)(node.ExplainStmt);
    const keeps = 'CreateFunctionStmt' in node || 'ViewStmt' in node || 'RuleStmt' in node || 'CreateTrigStmt' in node || 'CreateStmt' in node;
    return !keeps && !('CreatePolicyStmt' in node || 'AlterPolicyStmt' in node || 'CreateDomainStmt' in node || 'AlterDomainStmt' in node);
}
const unlocking = new Set(['pg_advisory_unlock', 'pg_advisory_unlock_shared', 'pg_advisory_unlock_all']);
/** Those that are not released at the transaction's end. */
const locking = new Set(['pg_advisory_lock', 'pg_advisory_lock_shared', 'pg_try_advisory_lock', 'pg_try_advisory_lock_shared']);
function ofCall({ name, args }) {
    if (unlocking.has(name))
        return [{ kind: 'advisory-unlock', word: name }];
    if (locking.has(name))
        return [{ kind: 'session-hold', word: name, isLock: true }];
    if (name !== 'set_config')
        return [];
    return [{ kind: 'session-set', word: 'set_config', name: (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .findWords */ .ZB)(args[0])[0]?.toLowerCase() ?? '', isLocal: isTrue(args[2]) }];
}
/** The written word `true`: nothing else is sure to be it. */
function isTrue(argument) {
    if (typeof argument !== 'object' || argument === null || !('A_Const' in argument))
        return false;
    const { A_Const: constant } = argument;
    if (typeof constant !== 'object' || constant === null || !('boolval' in constant))
        return false;
    const { boolval } = constant;
    return typeof boolval === 'object' && boolval !== null && 'boolval' in boolval && boolval.boolval === true;
}


/***/ }),

/***/ 35068:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ applyToTexts),
/* harmony export */   m: () => (/* binding */ applyRuleSettings)
/* harmony export */ });
/* harmony import */ var _suppressions_suppressible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42163);
/* harmony import */ var _lowered_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42152);
/* harmony import */ var _configuration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63842);



/** In their order, none left out: what is switched off stays as a finding that the check configuration file suppresses. Comes before `suppress`. */
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
        return (0,_suppressions_suppressible_js__WEBPACK_IMPORTED_MODULE_0__/* .isSuppressible */ .q)(finding)
            ? { ...served, suppressedBy: { reason: `Switched off in ${_configuration_js__WEBPACK_IMPORTED_MODULE_2__.configurationFile}.`, ticket: null, until: null, place } }
            : served;
    return keepsItsOwn(finding, severity) ? served : { ...served, severity };
}
/**
 * What stands for everyone is never lowered. Notices stay what they are there, and of a push everywhere: they are what was declared or allowed in this
 * very file, or a command for a developer's own database.
 */
function keepsItsOwn(finding, wanted) {
    if (finding.severity === 'notice' && (finding.rule.startsWith('history/') || finding.rule.startsWith('push/')))
        return true;
    return !(0,_suppressions_suppressible_js__WEBPACK_IMPORTED_MODULE_0__/* .isSuppressible */ .q)(finding) && !(0,_lowered_js__WEBPACK_IMPORTED_MODULE_1__/* .isHeavier */ .D)(wanted, finding.severity);
}


/***/ }),

/***/ 52093:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ judgeSql)
});

// EXTERNAL MODULE: ./src/sql/lexer.ts + 4 modules
var lexer = __webpack_require__(46033);
// EXTERNAL MODULE: ./src/checks/finding.ts
var finding = __webpack_require__(93800);
// EXTERNAL MODULE: ./src/checks/sql-rules/change.ts
var sql_rules_change = __webpack_require__(41326);
// EXTERNAL MODULE: ./src/checks/sql-rules/created.ts
var sql_rules_created = __webpack_require__(87036);
;// CONCATENATED MODULE: ./src/checks/sql-rules/known-tables.ts
class FactSchema {
    #tables = new Map();
    #fresh = new Set();
    #isComplete = true;
    #isChanging = false;
    /** From the merged migrations; what is added afterwards is the change. */
    static of(migrations) {
        const schema = new FactSchema();
        for (const { statements } of migrations)
            for (const { facts } of statements)
                schema.addAll(facts);
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
    addAll(facts) {
        if (facts === null)
            this.#isComplete = false;
        for (const fact of facts ?? [])
            this.#add(fact);
    }
    #add(fact) {
        if (fact.kind === 'create-table')
            this.#create(fact.table.key, fact.columns, fact.constraints);
        if (fact.kind === 'drop' && fact.object === 'table')
            for (const { key } of fact.names)
                this.#tables.delete(key);
        if (fact.kind === 'rename-table')
            this.#rename(fact.table.key, fact.to.key);
        if (!('table' in fact))
            return;
        const table = this.#tables.get(fact.table.key);
        if (table === undefined)
            return;
        if (fact.kind === 'add-column' || fact.kind === 'change-column')
            addColumn(table, fact.column);
        if (fact.kind === 'add-column' && this.#isChanging)
            this.#fresh.add(`${fact.table.key}\0${fact.column.name.toLowerCase()}`);
        if (fact.kind === 'drop-column')
            table.columns.delete(fact.column.toLowerCase());
        if (fact.kind === 'rename-column')
            renameColumn(table, fact.from, fact.to);
        if (fact.kind === 'add-constraint')
            addReference(table, fact.constraint);
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
    for (const constraint of column.constraints)
        addReference(table, constraint);
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

// EXTERNAL MODULE: ./src/checks/sql-rules/line.ts
var sql_rules_line = __webpack_require__(22064);
// EXTERNAL MODULE: ./src/sql/statement-facts/postgresql/name.ts
var postgresql_name = __webpack_require__(62436);
// EXTERNAL MODULE: ./src/sql/tree.ts
var tree = __webpack_require__(35190);
;// CONCATENATED MODULE: ./src/checks/sql-rules/lock.ts


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
        const { relation, objtype, cmds = [] } = node.AlterTableStmt;
        const isStrong = cmds.some((part) => 'AlterTableCmd' in part && !mild.has(part.AlterTableCmd.subtype));
        return objtype === 'OBJECT_TABLE' && isStrong ? listed(relation) : [];
    }
    if ('IndexStmt' in node)
        return node.IndexStmt.concurrent === true ? [] : listed(node.IndexStmt.relation);
    if ('RenameStmt' in node)
        return listed(node.RenameStmt.relation);
    if ('CreateTrigStmt' in node)
        return listed(node.CreateTrigStmt.relation);
    if ('DropStmt' in node)
        return node.DropStmt.removeType === 'OBJECT_TABLE' ? (node.DropStmt.objects ?? []).map((object) => (0,postgresql_name/* nameOf */.Vb)((0,tree/* wordsOf */.Z9)(object))) : [];
    return 'TruncateStmt' in node ? (node.TruncateStmt.relations ?? []).map((relation) => (0,postgresql_name/* nameOf */.Vb)((0,tree/* wordsOf */.Z9)(relation))) : [];
}
function listed(relation) {
    return relation === undefined ? [] : [(0,postgresql_name/* relationName */.CJ)(relation)];
}

;// CONCATENATED MODULE: ./src/checks/sql-rules/postgresql-change.ts




function describePostgresql(all) {
    const gathering = new Gathering();
    const statements = all.flatMap((migration) => migration.statements);
    for (const [position, statement] of statements.entries())
        gathering.add(statement, position);
    return gathering;
}
class Gathering {
    enumValues = new Map();
    settings = new Map();
    resets = new Map();
    longWork = [];
    firstLock = null;
    #created = new sql_rules_created/* Creation */.GA();
    add(statement, position) {
        const { node, facts } = statement;
        if (node === null || facts === null)
            return;
        for (const fact of facts) {
            if (fact.kind === 'set' && fact.scope === 'session' && !this.settings.has(fact.name))
                this.settings.set(fact.name, position);
            if (fact.kind === 'session' && fact.effect.kind === 'session-reset')
                this.resets.set(fact.effect.name, position);
        }
        if ('AlterEnumStmt' in node) {
            const { typeName, oldVal, newVal = '' } = node.AlterEnumStmt;
            // A renamed value may be used at once.
            const isAdded = oldVal === undefined && !this.#created.types.has((0,postgresql_name/* nameOf */.Vb)((0,tree/* wordsIn */.Hn)(typeName)).key);
            if (isAdded && !this.enumValues.has(newVal))
                this.enumValues.set(newVal, position);
        }
        const what = this.firstLock === null ? null : describeWork(statement, this.#created);
        if (what !== null)
            this.longWork.push({ position, what });
        const locked = this.firstLock === null ? lockedBy(node).find((table) => (0,sql_rules_created/* isOld */.eD)(table, this.#created)) : undefined;
        if (locked !== undefined)
            this.firstLock = { position, label: locked.label };
        if (!statement.isUncertain)
            for (const fact of facts)
                this.#created.add(fact, false);
    }
}
/** What a statement does that takes time with the rows of a table that was there before; null for what does not. */
function describeWork({ node, facts }, created) {
    for (const fact of facts ?? []) {
        const isRows = fact.kind === 'update' || fact.kind === 'delete' || (fact.kind === 'insert' && fact.source?.isReading === true);
        if (isRows && !fact.isLater && (0,sql_rules_created/* isFilled */.lq)(fact.table, created))
            return 'Rows are changed';
        if (fact.kind === 'create-index' && (0,sql_rules_created/* isFilled */.lq)(fact.table, created))
            return 'An index is built';
        if (fact.kind === 'validate-constraint' && (0,sql_rules_created/* isFilled */.lq)(fact.table, created))
            return 'A constraint is validated';
    }
    return node !== null && 'RefreshMatViewStmt' in node ? 'A materialized view is refreshed' : null;
}

// EXTERNAL MODULE: ./src/checks/sql-rules/rule.ts
var sql_rules_rule = __webpack_require__(27828);
;// CONCATENATED MODULE: ./src/checks/sql-rules/findings.ts








/**
 * Of the rules, those that serve the dialect are asked. `migrations` are the new ones of the change, in the order in which they will run; `readMerged` returns those before them, and is called only if
 * they matter. What was not understood is left to the rule that says so.
 */
function judgeSql(migrations, rules, dialect, readMerged = () => []) {
    const [change, postgresql] = [(0,sql_rules_change/* describeChange */.uQ)(migrations, dialect), describePostgresql(migrations)];
    const tables = FactSchema.of(change.needsTables ? readMerged() : []);
    const created = new sql_rules_created/* Creation */.GA();
    const served = rules.filter((rule) => (0,sql_rules_rule/* serves */.x)(rule, (0,lexer/* sqlGrammar */.iC)(dialect)));
    const statements = migrations.flatMap((migration) => migration.statements.map((statement) => ({ migration, statement })));
    return statements.flatMap(({ migration, statement }, position) => {
        const surroundings = { dialect, migration, statement, all: migrations, position, created, change, tables, postgresql };
        const hits = served.flatMap((rule) => findHits(rule, surroundings).map((hit) => ({ rule, hit })));
        if (!statement.isUncertain)
            for (const fact of statement.facts ?? [])
                created.add(fact, change.rebuilds.has(position));
        tables.addAll(statement.facts);
        // What one rule must not show, no other shows.
        const isShown = hits.every(({ hit }) => hit.excerpt !== null);
        return hits.map(({ rule, hit }) => {
            const line = hit.line ?? statement.line;
            return (0,finding/* findingOf */.h)(rule, { ...hit, place: { path: migration.path, line }, excerpt: isShown ? (0,sql_rules_line/* lineOf */.c)(statement, line) : null });
        });
    });
}
function findHits(rule, surroundings) {
    const { node, facts } = surroundings.statement;
    if ('find' in rule)
        return node === null ? [] : rule.find(node, surroundings);
    return (facts ?? []).flatMap((fact) => rule.findFact(fact, surroundings));
}


/***/ }),

/***/ 27828:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ serves)
/* harmony export */ });
function serves(rule, grammar) {
    return 'find' in rule ? grammar === 'postgresql' : rule.dialects.includes(grammar);
}


/***/ }),

/***/ 92094:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ parseInlineSuppressions)
});

// EXTERNAL MODULE: ./src/checks/finding.ts
var finding = __webpack_require__(93800);
// EXTERNAL MODULE: ./src/checks/sql-rules/meta/suppression-invalid.ts
var suppression_invalid = __webpack_require__(14305);
// EXTERNAL MODULE: ./src/sql/lexer.ts + 4 modules
var lexer = __webpack_require__(46033);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./src/checks/suppressions/claim.ts
var claim = __webpack_require__(89614);
;// CONCATENATED MODULE: ./src/checks/suppressions/comment.ts
/** One suppression as a comment: `-- drizzle-attest: allow family/name reason="…" ticket=… until=YYYY-MM-DD`. */


const mark = /^--\s*drizzle-attest\s*:/iu;
const anyMark = /^(?:--|\/\*)\s*drizzle-attest\s*:/iu;
const words = schemas/* strictObject */.rej({ reason: claim/* reason */.l.optional(), ticket: claim/* ticket */.bL.optional(), until: claim/* day */.vd.optional() });
/** Null for a comment that does not speak to us. `text` is the comment with its marks. */
function parseComment(text) {
    if (!anyMark.test(text))
        return null;
    if (!mark.test(text))
        return invalid('it is a block comment, and only `--` is read');
    const [, rule, rest] = /^\s*allow\s+(\S+)(.*)$/su.exec(text.replace(mark, '')) ?? [];
    if (rule === undefined || rest === undefined)
        return invalid('it does not say `allow` and a rule');
    if (!claim/* ruleName */.oF.safeParse(rule).success)
        return invalid('its rule is not written as family/name');
    const attributes = parseAttributes(rest.trim());
    if (attributes === null)
        return invalid('what follows the rule is not key=value or key="value", each key once');
    const parsed = words.safeParse(attributes);
    if (!parsed.success)
        return invalid(describe(parsed.error));
    const { reason: why = '', ticket: agreed = null, until = null } = parsed.data;
    return { kind: 'suppression', suppression: { rule, reason: why.trim() === '' ? null : why, ticket: agreed, until } };
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
function describe({ issues }) {
    const [issue] = issues;
    if (issue?.code === 'unrecognized_keys')
        return 'it has a key besides reason, ticket and until';
    return `its ${String(issue?.path[0] ?? 'text')} cannot be read${issue?.path[0] === 'until' ? ' as a day, YYYY-MM-DD' : ''}`;
}
function invalid(fault) {
    return { kind: 'invalid', fault };
}

;// CONCATENATED MODULE: ./src/checks/suppressions/inline.ts




/** `parsed` is the same migration's. */
function parseInlineSuppressions({ path, chunks }, parsed, grammar) {
    const [claims, findings] = [[], []];
    // Most migrations have none, and need no second reading.
    if (!chunks.some((chunk) => /drizzle-attest/iu.test(chunk)))
        return { claims, findings };
    const comments = readComments(chunks, grammar);
    const spans = parsed.statements.map(({ line, text }) => ({ from: line, to: line + countLines(text) }));
    for (const { text, line } of comments) {
        const place = { path, line };
        const comment = parseComment(text);
        if (comment?.kind === 'suppression')
            claims.push({ ...comment.suppression, place, scope: findScope(path, line, spans, comments) });
        if (comment?.kind === 'invalid')
            findings.push((0,finding/* findingOf */.h)(suppression_invalid/* suppressionInvalid */.J, { message: `The suppression cannot be read: ${comment.fault}.`, place, excerpt: text }));
    }
    return { claims, findings };
}
/** drizzle-kit cuts the file at its marks before anything reads quotes, so each piece is read by itself. */
function readComments(pieces, grammar) {
    let line = 1;
    return pieces.flatMap((piece) => {
        let [seen, at] = [0, line];
        line += countLines(piece);
        return (0,lexer/* findComments */.Su)(piece, grammar).map(({ from, to }) => {
            at += countLines(piece.slice(seen, from));
            seen = from;
            const text = piece.slice(from, to).trimEnd();
            return { text, line: at, lastLine: at + countLines(text) };
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


/***/ }),

/***/ 29242:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ suppress)
});

// EXTERNAL MODULE: ./src/model/group.ts
var group = __webpack_require__(87226);
// EXTERNAL MODULE: ./src/checks/finding.ts
var finding = __webpack_require__(93800);
// EXTERNAL MODULE: ./src/checks/sql-rules/meta/suppression-expired.ts
var suppression_expired = __webpack_require__(331);
// EXTERNAL MODULE: ./src/checks/sql-rules/meta/suppression-refused.ts
var suppression_refused = __webpack_require__(46906);
// EXTERNAL MODULE: ./src/checks/sql-rules/meta/suppression-unused.ts
var suppression_unused = __webpack_require__(60162);
// EXTERNAL MODULE: ./src/checks/sql-rules/meta/suppression-without-reason.ts
var suppression_without_reason = __webpack_require__(93687);
// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
;// CONCATENATED MODULE: ./src/checks/suppressions/glob.ts
/** Paths by pattern: `*` and `?` within a folder, `**` for any folders. Its time grows with the product of both lengths, whatever the pattern. */
function matchesGlob(glob, path) {
    return matches(glob.split('/'), path.split('/'), (pattern) => pattern === '**', matchesName);
}
function matchesName(pattern, name) {
    return matches(Array.from(pattern), Array.from(name), (sign) => sign === '*', (sign, character) => sign === '?' || sign === character);
}
/** One pattern item for one item, or, where it is a star, for any number of them: the last star is tried again, one item longer. */
function matches(pattern, items, isStar, fits) {
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

// EXTERNAL MODULE: ./src/checks/suppressions/suppressible.ts
var suppressible = __webpack_require__(42163);
;// CONCATENATED MODULE: ./src/checks/suppressions/suppressions.ts









/** The findings in their order, then one for each suppression that does not count or suppresses nothing. `today` is `YYYY-MM-DD`, in UTC. */
function suppress(findings, claims, today) {
    const byRule = (0,group/* groupBy */.$)(findings, ({ rule }) => rule);
    const suppressedBy = new Map();
    const told = claims.flatMap((claim) => {
        const meant = (byRule.get(claim.rule) ?? []).filter((finding) => claim.scope !== null && isMeant(claim.scope, finding));
        const suppressed = meant.filter(suppressible/* isSuppressible */.q);
        const fault = findFault(claim, { meant: meant.length, suppressed: suppressed.length, today });
        // A suppression that is for some of its findings only still counts for those.
        if (claim.reason === null || isExpired(claim, today))
            return fault;
        const suppression = { reason: claim.reason, ticket: claim.ticket, until: claim.until, place: claim.place };
        for (const finding of suppressed)
            if (!suppressedBy.has(finding))
                suppressedBy.set(finding, suppression);
        return fault;
    });
    return [...findings.map((finding) => ({ ...finding, suppressedBy: suppressedBy.get(finding) ?? finding.suppressedBy })), ...told];
}
/** The first thing that is wrong with a suppression, worst first. */
function findFault(claim, { meant, suppressed, today }) {
    const rule = (0,plain/* quote */.hD)(claim.rule);
    if (!(0,suppressible/* isRuleSuppressible */.c)(claim.rule))
        return describeFinding(suppression_refused/* suppressionRefused */.u, claim, `Nothing suppresses ${rule}.`);
    if (claim.reason === null)
        return describeFinding(suppression_without_reason/* suppressionWithoutReason */.M, claim, `The suppression of ${rule} gives no reason.`);
    if (isExpired(claim, today)) {
        // Else the change that takes it out of the check configuration file would be refused for it, since the base's file judges.
        const severity = isConfigured(claim) && meant === 0 ? 'warning' : suppression_expired/* suppressionExpired */.j.severity;
        return describeFinding(suppression_expired/* suppressionExpired */.j, claim, `The last day of the suppression of ${rule} was ${claim.until ?? ''}.`, severity);
    }
    if (meant > suppressed)
        return describeFinding(suppression_refused/* suppressionRefused */.u, claim, `Nothing suppresses ${rule} where it runs without a person.`);
    // A change has the findings of its own migrations only; one in the check configuration file may be for those of another.
    const severity = isConfigured(claim) ? 'notice' : suppression_unused/* suppressionUnused */.K.severity;
    return meant === 0 ? describeFinding(suppression_unused/* suppressionUnused */.K, claim, `The suppression of ${rule} meets no finding.`, severity) : [];
}
function isExpired({ until }, today) {
    return until !== null && until < today;
}
function isConfigured({ scope }) {
    return scope !== null && scope.kind !== 'lines';
}
function describeFinding(rule, { place }, message, severity = rule.severity) {
    return [(0,finding/* findingOf */.h)(rule, { message, place, severity })];
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


/***/ }),

/***/ 39748:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MH: () => (/* binding */ readFacts),
  mY: () => (/* binding */ readParsed),
  lx: () => (/* binding */ readSession)
});

// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(60287);
// EXTERNAL MODULE: ./src/sql/own-commits.ts
var own_commits = __webpack_require__(35051);
// EXTERNAL MODULE: ./src/sql/session-effects.ts
var session_effects = __webpack_require__(48399);
// EXTERNAL MODULE: ./src/sql/tree.ts
var tree = __webpack_require__(35190);
// EXTERNAL MODULE: ./src/sql/command-tag.ts
var command_tag = __webpack_require__(96932);
// EXTERNAL MODULE: ./src/sql/object-kind.ts
var object_kind = __webpack_require__(15052);
// EXTERNAL MODULE: ./src/sql/statement-facts/postgresql/name.ts
var postgresql_name = __webpack_require__(62436);
;// CONCATENATED MODULE: ./src/sql/statement-facts/postgresql/access.ts




function readAccess(node) {
    if ('AlterDefaultPrivilegesStmt' in node) {
        const { action } = node.AlterDefaultPrivilegesStmt;
        return action === undefined ? [] : [readGrant(action, true)];
    }
    if ('GrantStmt' in node || 'CreateSchemaStmt' in node)
        return (0,tree/* selectParts */.vZ)(node, 'GrantStmt').map((grant) => readGrant(grant, false));
    if ('GrantRoleStmt' in node)
        return readMembership(node.GrantRoleStmt);
    if ('DropRoleStmt' in node) {
        const names = (0,tree/* partsIn */.gw)(node.DropRoleStmt.roles, 'RoleSpec')
            .map(postgresql_name/* roleName */.S3)
            .map((label) => ({ key: label, label }));
        return [{ kind: 'drop', object: 'role', names, of: null, isCascading: false, isConcurrent: false }];
    }
    return [...readRole(node), ...readPassword(node)];
}
function readGrant(statement, isDefault) {
    const { is_grant: isGrant, privileges = [], grantees, grant_option: withOption } = statement;
    const roles = (0,tree/* partsIn */.gw)(grantees, 'RoleSpec');
    return {
        kind: 'grant',
        privileges: privileges.length === 0 ? ['ALL'] : (0,tree/* partsIn */.gw)(privileges, 'AccessPriv').map(({ priv_name: name = 'all' }) => name.toUpperCase()),
        on: describeObject(statement),
        to: roles.map(postgresql_name/* roleName */.S3).join(', '),
        isPublic: roles.some(({ roletype }) => roletype === 'ROLESPEC_PUBLIC'),
        isRevoked: isGrant !== true,
        withOption: withOption === true,
        isDefault,
        isPowerful: false,
    };
}
function describeObject({ targtype, objtype = 'OBJECT_TABLE', objects = [] }) {
    const kind = (0,object_kind/* objectKind */.A)(objtype) ?? 'object';
    if (targtype === 'ACL_TARGET_DEFAULTS')
        return `every new ${kind}`;
    const names = objects.map((object) => (0,plain/* quote */.hD)((0,tree/* wordsOf */.Z9)(object).join('.'))).join(', ');
    return targtype === 'ACL_TARGET_ALL_IN_SCHEMA' ? `every ${kind} in the schema ${names}` : `the ${kind} ${names}`;
}
function readMembership({ is_grant: isGrant, granted_roles, grantee_roles, opt }) {
    const roles = (0,tree/* partsIn */.gw)(granted_roles, 'AccessPriv').map(({ priv_name: name = '' }) => name);
    const to = (0,tree/* partsIn */.gw)(grantee_roles, 'RoleSpec').map(postgresql_name/* roleName */.S3).join(', ');
    const withOption = (0,tree/* partsIn */.gw)(opt, 'DefElem').some((option) => option.defname === 'admin' && (0,postgresql_name/* isOn */.Mp)(option));
    const said = { on: null, to, isPublic: false, isRevoked: isGrant !== true, withOption, isDefault: false };
    return [{ kind: 'grant', privileges: roles, ...said, isPowerful: roles.some((role) => powerful.has(role)) }];
}
const attributes = new Map([
    ['superuser', 'SUPERUSER'],
    ['bypassrls', 'BYPASSRLS'],
    ['createrole', 'CREATEROLE'],
    ['isreplication', 'REPLICATION'],
]);
/** Predefined roles of PostgreSQL, and those that providers give instead of a superuser. */
const powerful = new Set([
    ...['pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files', 'pg_read_all_data', 'pg_write_all_data', 'pg_create_subscription'],
    ...['rds_superuser', 'rds_replication', 'cloudsqlsuperuser', 'alloydbsuperuser', 'azure_pg_admin', 'neon_superuser', 'supabase_admin'],
]);
function readRole(node) {
    if ('CreateRoleStmt' in node)
        return describeRole((0,plain/* quote */.hD)(node.CreateRoleStmt.role ?? ''), node.CreateRoleStmt.options, false);
    if ('AlterRoleStmt' in node) {
        const { role, options } = node.AlterRoleStmt;
        return describeRole(role === undefined ? 'a role' : (0,postgresql_name/* roleName */.S3)(role), options, true);
    }
    // Without a role, or for PUBLIC, it is for all of them, which has a rule of its own.
    if ('AlterRoleSetStmt' in node && node.AlterRoleSetStmt.role?.roletype === 'ROLESPEC_CSTRING')
        return [altered((0,postgresql_name/* roleName */.S3)(node.AlterRoleSetStmt.role))];
    return 'RenameStmt' in node && node.RenameStmt.renameType === 'OBJECT_ROLE' ? [altered((0,plain/* quote */.hD)(node.RenameStmt.subname ?? ''))] : [];
}
function altered(name) {
    return { kind: 'create-account', names: [name], isAltered: true };
}
function describeRole(role, parts, isAltered) {
    const options = (0,tree/* partsIn */.gw)(parts, 'DefElem');
    const given = options.filter(postgresql_name/* isOn */.Mp).flatMap(({ defname }) => attributes.get(defname ?? '') ?? []);
    const joined = options.flatMap(namesOfMemberships).filter((name) => powerful.has(name));
    const what = [...given.map((attribute) => `Gives the role ${role} ${attribute}.`), ...joined.map((name) => `Makes ${role} a member of ${(0,plain/* quote */.hD)(name)}.`)];
    return [
        { kind: 'create-account', names: [role], isAltered },
        ...what.map((one) => ({ kind: 'empower', what: one })),
        ...(options.some(isPassword) ? [access_password(`the role ${role}`)] : []),
    ];
}
/** CREATE ROLE … IN ROLE. */
function namesOfMemberships({ defname, arg }) {
    if (defname !== 'addroleto' || arg === undefined || !('List' in arg))
        return [];
    return (0,tree/* partsIn */.gw)(arg.List.items, 'RoleSpec').map((role) => role.rolename ?? (0,postgresql_name/* roleName */.S3)(role));
}
/** Whose passwords are written; never the passwords. */
function access_password(owner) {
    return { kind: 'password', owner };
}
function isPassword({ defname, arg }) {
    return /^(?:password|passwd|passcode|secret)$/iu.test(defname ?? '') && arg !== undefined && 'String' in arg && (arg.String.sval ?? '') !== '';
}
function readPassword(node) {
    if ('CreateUserMappingStmt' in node)
        return ofServer(node.CreateUserMappingStmt.options, node.CreateUserMappingStmt.servername);
    if ('AlterUserMappingStmt' in node)
        return ofServer(node.AlterUserMappingStmt.options, node.AlterUserMappingStmt.servername);
    if ('CreateForeignServerStmt' in node)
        return ofServer(node.CreateForeignServerStmt.options, node.CreateForeignServerStmt.servername);
    if ('CreateSubscriptionStmt' in node)
        return ofSubscription(node.CreateSubscriptionStmt.conninfo, node.CreateSubscriptionStmt.subname);
    return 'AlterSubscriptionStmt' in node ? ofSubscription(node.AlterSubscriptionStmt.conninfo, node.AlterSubscriptionStmt.subname) : [];
}
function ofServer(options, server = '') {
    return (0,tree/* partsIn */.gw)(options, 'DefElem').some(isPassword) ? [access_password(`the foreign server ${(0,postgresql_name/* nameOf */.Vb)([server]).label}`)] : [];
}
function ofSubscription(conninfo = '', name = '') {
    return holdsPassword(conninfo) ? [access_password(`the subscription ${(0,plain/* quote */.hD)(name)}`)] : [];
}
/** A connection string, in both its forms. */
function holdsPassword(text) {
    return /\bpassword\s*=\s*\S/iu.test(text) || /^\s*postgres(?:ql)?:\/\/[^\s:@/]*:[^\s@]+@/iu.test(text);
}

// EXTERNAL MODULE: ./src/sql/statement-facts/table-part.ts
var table_part = __webpack_require__(80052);
;// CONCATENATED MODULE: ./src/sql/statement-facts/postgresql/table.ts



function readTable({ relation, tableElts = [], partbound, if_not_exists: mayExist }) {
    return {
        kind: 'create-table',
        table: (0,postgresql_name/* relationName */.CJ)(relation),
        columns: (0,tree/* partsIn */.gw)(tableElts, 'ColumnDef').map(readColumn),
        constraints: (0,tree/* partsIn */.gw)(tableElts, 'Constraint').flatMap((one) => readConstraint(one) ?? []),
        isTemporary: relation?.relpersistence === 't',
        mayExist: mayExist === true,
        inheritsKeys: partbound !== undefined || tableElts.some(copiesIndexes),
        source: null,
    };
}
/** The bit of INCLUDING INDEXES in the options of LIKE. */
const includingIndexes = 64;
function copiesIndexes(element) {
    return 'TableLikeClause' in element && ((element.TableLikeClause.options ?? 0) & includingIndexes) !== 0;
}
const serial = /^(?:serial[248]?|smallserial|bigserial)$/u;
function readColumn({ colname: name = '', typeName = {}, constraints: parts }) {
    const nodes = (0,tree/* partsIn */.gw)(parts, 'Constraint');
    const has = (wanted) => nodes.some(({ contype }) => contype === wanted);
    const type = (0,postgresql_name/* typeOf */.QP)(typeName);
    const value = nodes.find(({ contype }) => contype === 'CONSTR_DEFAULT')?.raw_expr;
    const computed = nodes.find(({ contype }) => contype === 'CONSTR_GENERATED');
    return {
        name,
        type,
        isNotNull: has('CONSTR_NOTNULL'),
        default: value === undefined ? 'none' : readDefault(value),
        calls: (0,tree/* findCalls */.pr)(value),
        isNumbered: has('CONSTR_IDENTITY') || serial.test(type.name),
        generated: computed === undefined ? null : computed.generated_kind === 'v' ? 'virtual' : 'stored',
        constraints: nodes.flatMap((node, at) => readInline(node, nodes[at + 1], name)),
        comment: null,
    };
}
function readDefault(value) {
    if ('SQLValueFunction' in value)
        return /TIME|DATE/u.test(value.SQLValueFunction.op ?? '') ? 'now' : 'computed';
    return !('A_Const' in value) ? 'computed' : value.A_Const.isnull === true ? 'null' : 'constant';
}
/** NOT ENFORCED at a column stands behind its constraint as one of its own; NOT NULL is a quality of the column. */
function readInline(node, next, column) {
    const constraint = node.contype === 'CONSTR_NOTNULL' ? null : readConstraint(node);
    const isEnforced = next?.contype !== 'CONSTR_ATTR_NOT_ENFORCED' && constraint?.isEnforced === true;
    return constraint === null ? [] : [{ ...constraint, columns: [column], isInline: true, isEnforced }];
}
const kinds = new Map([
    ['CONSTR_PRIMARY', 'primary-key'],
    ['CONSTR_UNIQUE', 'unique'],
    ['CONSTR_FOREIGN', 'foreign-key'],
    ['CONSTR_CHECK', 'check'],
    ['CONSTR_EXCLUSION', 'exclusion'],
    ['CONSTR_NOTNULL', 'not-null'],
]);
const reactions = { r: 'RESTRICT', c: 'CASCADE', n: 'SET NULL', d: 'SET DEFAULT' };
/** Null of what is no constraint, such as DEFERRABLE. */
function readConstraint(node) {
    const kind = kinds.get(node.contype);
    if (kind === undefined)
        return null;
    const { pktable, fk_del_action: action = '' } = node;
    return (0,table_part/* constraintOf */.v)(kind, {
        name: node.conname ?? null,
        columns: (0,tree/* wordsIn */.Hn)(kind === 'foreign-key' ? node.fk_attrs : node.keys),
        references: kind === 'foreign-key' ? { table: (0,postgresql_name/* relationName */.CJ)(pktable), onDelete: reactions[action] ?? null } : null,
        isEnforced: (kind !== 'check' && kind !== 'foreign-key') || node.is_enforced === true,
        isValidated: node.skip_validation !== true,
        usesIndex: node.indexname !== undefined,
        notNullColumn: kind === 'check' ? checkedColumn(node.raw_expr) : null,
    });
}
function checkedColumn(expression) {
    if (expression === undefined || !('NullTest' in expression))
        return null;
    const { arg, nulltesttype } = expression.NullTest;
    return nulltesttype === 'IS_NOT_NULL' && arg !== undefined && 'ColumnRef' in arg ? ((0,tree/* wordsIn */.Hn)(arg.ColumnRef.fields).at(-1) ?? null) : null;
}

;// CONCATENATED MODULE: ./src/sql/statement-facts/postgresql/alter.ts



/** Of a foreign table or a type only its columns: what they hold lies elsewhere. */
function readAlterTable({ relation, objtype, cmds }) {
    const table = (0,postgresql_name/* relationName */.CJ)(relation);
    const facts = (0,tree/* partsIn */.gw)(cmds, 'AlterTableCmd').flatMap((command) => {
        const known = readCommand(table, command);
        return known.length === 0 ? [{ kind: 'adjust', table }] : known;
    });
    return objtype === 'OBJECT_TABLE' ? facts : facts.filter(({ kind }) => kind === 'add-column' || kind === 'drop-column');
}
const disabling = {
    AT_DisableTrig: 'The trigger',
    AT_DisableTrigAll: 'Every trigger',
    AT_DisableTrigUser: 'Every trigger of users',
    AT_DisableRule: 'The rule',
    AT_EnableReplicaTrig: 'For all but replicas the trigger',
    AT_EnableReplicaRule: 'For all but replicas the rule',
};
const rewriting = {
    AT_SetLogged: 'SET LOGGED',
    AT_SetUnLogged: 'SET UNLOGGED',
    AT_SetAccessMethod: 'SET ACCESS METHOD',
    AT_SetTableSpace: 'SET TABLESPACE',
};
function readCommand(table, command) {
    const { subtype, name = '', def } = command;
    if (subtype === undefined)
        return [];
    const [what, why] = [disabling[subtype], rewriting[subtype]];
    if (what !== undefined)
        return [{ kind: 'disable-trigger', table, what, name: command.name ?? null }];
    if (why !== undefined)
        return [{ kind: 'rewrite', table, why }];
    const isCascading = command.behavior === 'DROP_CASCADE';
    if (subtype === 'AT_DropColumn')
        return [{ kind: 'drop-column', table, column: name, isCascading }];
    if (subtype === 'AT_DropConstraint')
        return [{ kind: 'drop-constraint', table, constraint: 'any', name, isCascading }];
    if (subtype === 'AT_ValidateConstraint')
        return [{ kind: 'validate-constraint', table, name }];
    const isNotNull = subtype === 'AT_SetNotNull';
    if (isNotNull || subtype === 'AT_DropNotNull')
        return [{ kind: 'change-null', table, column: name, isNotNull }];
    return def === undefined ? [] : readDefinition(table, subtype, name, def);
}
function readDefinition(table, subtype, name, def) {
    if ('ColumnDef' in def) {
        if (subtype === 'AT_AddColumn')
            return [{ kind: 'add-column', table, column: readColumn(def.ColumnDef) }];
        return subtype === 'AT_AlterColumnType' ? [readType(table, name, def.ColumnDef)] : [];
    }
    if ('Constraint' in def) {
        const constraint = subtype === 'AT_AddConstraint' ? readConstraint(def.Constraint) : null;
        return constraint === null ? [] : [{ kind: 'add-constraint', table, constraint }];
    }
    if ('ATAlterConstraint' in def) {
        const { alterEnforceability, is_enforced: isEnforced, conname = '' } = def.ATAlterConstraint;
        return alterEnforceability === true && isEnforced !== true ? [{ kind: 'disable-constraint', table, name: conname }] : [];
    }
    if (!('PartitionCmd' in def) || (subtype !== 'AT_DetachPartition' && subtype !== 'AT_AttachPartition'))
        return [];
    const isConcurrent = def.PartitionCmd.concurrent === true;
    const word = subtype === 'AT_DetachPartition' ? 'DETACH' : 'ATTACH';
    return [{ kind: 'partition', table, word, names: [(0,postgresql_name/* relationName */.CJ)(def.PartitionCmd.name)], isConcurrent }];
}
function readType(table, column, { typeName = {}, raw_default: using }) {
    const type = (0,postgresql_name/* typeOf */.QP)(typeName);
    return { kind: 'change-type', table, column, type, isComputed: using !== undefined && !isPlainCast(using, column, type), calls: (0,tree/* findCalls */.pr)(using) };
}
/** `USING "name"::type` and `USING "name"` say no more than the statement does without them. */
function isPlainCast(using, column, type) {
    if ('ColumnRef' in using)
        return (0,tree/* wordsIn */.Hn)(using.ColumnRef.fields).at(-1) === column;
    if (!('TypeCast' in using) || using.TypeCast.arg === undefined || !('ColumnRef' in using.TypeCast.arg))
        return false;
    return isPlainCast(using.TypeCast.arg, column, type) && (0,postgresql_name/* typeOf */.QP)(using.TypeCast.typeName ?? {}).name === type.name;
}

// EXTERNAL MODULE: ./src/sql/statement-facts/postgresql/rows.ts
var rows = __webpack_require__(83322);
;// CONCATENATED MODULE: ./src/sql/statement-facts/postgresql/objects.ts






function readCreated(node) {
    if ('CreateStmt' in node)
        return [readTable(node.CreateStmt)];
    if ('CreateTableAsStmt' in node)
        return readTableAs(node.CreateTableAsStmt);
    if ('ViewStmt' in node)
        return node.ViewStmt.query === undefined ? [] : [view((0,postgresql_name/* relationName */.CJ)(node.ViewStmt.view), node.ViewStmt.query, false)];
    if ('IndexStmt' in node)
        return readIndex(node.IndexStmt);
    if ('CreateSeqStmt' in node)
        return [{ kind: 'create-other', object: 'sequence', name: (0,postgresql_name/* relationName */.CJ)(node.CreateSeqStmt.sequence), mayExist: false }];
    if ('CreateSchemaStmt' in node) {
        const { schemaname = '', if_not_exists: mayExist } = node.CreateSchemaStmt;
        return [{ kind: 'create-other', object: 'schema', name: { key: schemaname, label: (0,plain/* quote */.hD)(schemaname) }, mayExist: mayExist === true }];
    }
    if ('CreatedbStmt' in node) {
        const { dbname = '' } = node.CreatedbStmt;
        return [{ kind: 'create-other', object: 'database', name: { key: dbname, label: (0,plain/* quote */.hD)(dbname) }, mayExist: false }];
    }
    if ('CreateEnumStmt' in node) {
        const { typeName, vals = [] } = node.CreateEnumStmt;
        return [{ kind: 'create-type', name: (0,postgresql_name/* nameOf */.Vb)((0,tree/* wordsIn */.Hn)(typeName)), values: vals.length }];
    }
    if ('CreateDomainStmt' in node)
        return [{ kind: 'create-type', name: (0,postgresql_name/* nameOf */.Vb)((0,tree/* wordsIn */.Hn)(node.CreateDomainStmt.domainname)), values: null }];
    if ('CompositeTypeStmt' in node)
        return [{ kind: 'create-type', name: (0,postgresql_name/* relationName */.CJ)(node.CompositeTypeStmt.typevar), values: null }];
    return readRoutine(node);
}
function readTableAs({ into, query, objtype, if_not_exists: mayExist }) {
    if (query === undefined)
        return [];
    const table = (0,postgresql_name/* relationName */.CJ)(into?.rel);
    if (objtype === 'OBJECT_MATVIEW')
        return [view(table, query, true)];
    const isTemporary = into?.rel?.relpersistence === 't';
    const said = { columns: [], constraints: [], isTemporary, mayExist: mayExist === true, inheritsKeys: false };
    return [{ kind: 'create-table', table, ...said, source: (0,rows/* readQuery */.xB)(query) }];
}
function view(name, query, isMaterialized) {
    return { kind: 'create-view', name, query: (0,rows/* readQuery */.xB)(query), isDefiner: false, isMaterialized };
}
function readIndex({ relation, idxname, indexParams, whereClause, unique, concurrent }) {
    const columns = (0,tree/* partsIn */.gw)(indexParams, 'IndexElem').map(({ name = '' }) => name);
    const said = { table: (0,postgresql_name/* relationName */.CJ)(relation), name: (0,plain/* quote */.hD)(idxname ?? '(without a name)'), isUnique: unique === true, isPartial: whereClause !== undefined };
    return [{ kind: 'create-index', ...said, isConcurrent: concurrent === true, columns }];
}
function readRoutine(node) {
    if ('CreateTrigStmt' in node) {
        const { name } = (0,postgresql_name/* partName */.pn)([...(0,tree/* wordsOf */.Z9)({ RangeVar: node.CreateTrigStmt.relation ?? {} }), node.CreateTrigStmt.trigname ?? '']);
        return [{ kind: 'create-routine', routine: 'trigger', name, isDefiner: false, isAltered: false, setsSearchPath: false }];
    }
    if ('CreateFunctionStmt' in node)
        return [routine((0,tree/* wordsIn */.Hn)(node.CreateFunctionStmt.funcname), node.CreateFunctionStmt.options, false)];
    if (!('AlterFunctionStmt' in node))
        return [];
    const { func, actions } = node.AlterFunctionStmt;
    return [routine((0,tree/* wordsIn */.Hn)(func?.objname), actions, true)];
}
function routine(words, parts, isAltered) {
    const options = (0,tree/* partsIn */.gw)(parts, 'DefElem');
    const isDefiner = options.some((option) => option.defname === 'security' && (0,postgresql_name/* isOn */.Mp)(option));
    const setsSearchPath = options.some(({ arg }) => arg !== undefined && 'VariableSetStmt' in arg && arg.VariableSetStmt.name === 'search_path');
    return { kind: 'create-routine', routine: 'function', name: (0,postgresql_name/* nameOf */.Vb)(words), isDefiner, isAltered, setsSearchPath };
}
const inSchema = new Set(['table', 'view', 'index', 'sequence', 'function', 'procedure', 'type']);
const beside = ['trigger', 'policy', 'schema', 'extension', 'event trigger'];
/** By their names in PostgreSQL's documentation, where these are others. */
const called = new Map([
    ['foreign table', 'table'],
    ['materialized view', 'view'],
    ['routine', 'function'],
    ['aggregate', 'function'],
    ['domain', 'type'],
    ...[...inSchema, ...beside].map((kind) => [kind, kind]),
]);
function readDrop({ removeType, objects = [], behavior, concurrent }) {
    const object = called.get((0,object_kind/* objectKind */.A)(removeType) ?? '') ?? 'other';
    const said = { kind: 'drop', object, isCascading: behavior === 'DROP_CASCADE', isConcurrent: concurrent === true };
    const dropped = objects.map(tree/* wordsOf */.Z9);
    if (object === 'trigger' || object === 'policy')
        return dropped.map(postgresql_name/* partName */.pn).map(({ name, of }) => ({ ...said, names: [name], of }));
    const names = dropped.map((words) => (inSchema.has(object) ? (0,postgresql_name/* nameOf */.Vb)(words) : { key: words.join('.'), label: (0,plain/* quote */.hD)(words.join('.')) }));
    return [{ ...said, names, of: null }];
}
const relations = new Set(['OBJECT_TABLE', 'OBJECT_VIEW', 'OBJECT_MATVIEW', 'OBJECT_FOREIGN_TABLE']);
/** A new name, or a new schema. */
function readRenamed(node) {
    if ('RenameStmt' in node) {
        const { renameType, relation, subname = '', newname = '' } = node.RenameStmt;
        if (renameType === 'OBJECT_SCHEMA')
            return [{ kind: 'rename-schema', from: subname, to: newname }];
        if (relation === undefined)
            return [];
        const table = (0,postgresql_name/* relationName */.CJ)(relation);
        if (renameType === 'OBJECT_COLUMN')
            return [{ kind: 'rename-column', table, from: subname, to: newname }];
        return relations.has(renameType) ? [{ kind: 'rename-table', table, to: (0,postgresql_name/* relationName */.CJ)({ ...relation, relname: newname }) }] : [];
    }
    if (!('AlterObjectSchemaStmt' in node))
        return [];
    const { objectType, relation, newschema = '' } = node.AlterObjectSchemaStmt;
    if (!relations.has(objectType) || relation === undefined)
        return [];
    return [{ kind: 'rename-table', table: (0,postgresql_name/* relationName */.CJ)(relation), to: (0,postgresql_name/* relationName */.CJ)({ ...relation, schemaname: newschema }) }];
}

// EXTERNAL MODULE: ./src/sql/lexer.ts + 4 modules
var lexer = __webpack_require__(46033);
;// CONCATENATED MODULE: ./src/sql/setting.ts

/** All that this statement sets, whether for the session or the transaction. */
function findSettings(node) {
    if ('VariableSetStmt' in node) {
        const { name = '', args = [] } = node.VariableSetStmt;
        return [{ name: name.toLowerCase(), value: setting_valueOf(args[0]) }];
    }
    if (!('SelectStmt' in node))
        return [];
    return (0,tree/* findCalls */.pr)(node)
        .filter(({ name }) => name === 'set_config')
        .map(({ args }) => ({ name: ((0,tree/* findWords */.ZB)(args[0])[0] ?? '').toLowerCase(), value: (0,tree/* findWords */.ZB)(args[1])[0]?.toLowerCase() ?? null }));
}
function setting_valueOf(node) {
    if (node === undefined || !('A_Const' in node))
        return null;
    const { sval, ival } = node.A_Const;
    return ival === undefined ? (sval?.sval?.toLowerCase() ?? null) : String(ival.ival ?? 0);
}

;// CONCATENATED MODULE: ./src/sql/statement-facts/postgresql/server.ts






function readServer(node) {
    return [...readSettings(node), ...readUpkeep(node), ...readConnection(node), ...readCodeOf(node), ...(0,tree/* findCalls */.pr)(node).flatMap(readCall)];
}
function readSettings(node) {
    if ('AlterSystemStmt' in node)
        return [{ kind: 'set', scope: 'server', name: node.AlterSystemStmt.setstmt?.name ?? 'all', value: null, of: null }];
    if ('AlterDatabaseSetStmt' in node) {
        const { dbname = '', setstmt } = node.AlterDatabaseSetStmt;
        return [{ kind: 'set', scope: 'database', name: setstmt?.name ?? 'all', value: null, of: (0,postgresql_name/* nameOf */.Vb)([dbname]) }];
    }
    return findSettings(node).map(({ name, value }) => ({ kind: 'set', scope: 'session', name, value, of: null }));
}
function readUpkeep(node) {
    if ('ClusterStmt' in node) {
        const { relation } = node.ClusterStmt;
        return [{ kind: 'rewrite', table: relation === undefined ? { key: '', label: 'tables' } : (0,postgresql_name/* relationName */.CJ)(relation), why: 'CLUSTER' }];
    }
    if (!('RefreshMatViewStmt' in node))
        return [];
    const { relation, concurrent, skipData } = node.RefreshMatViewStmt;
    return concurrent === true || skipData === true ? [] : [{ kind: 'rewrite', table: (0,postgresql_name/* relationName */.CJ)(relation), why: 'REFRESH MATERIALIZED VIEW' }];
}
function readConnection(node) {
    const what = describeConnection(node);
    return what === null ? [] : [{ kind: 'connect', what }];
}
function describeConnection(node) {
    if ('CreatePublicationStmt' in node) {
        const { pubname = '', for_all_tables: isForAll } = node.CreatePublicationStmt;
        return `the publication ${(0,plain/* quote */.hD)(pubname)}${isForAll === true ? ' of all tables, those of later migrations included' : ''}`;
    }
    if ('AlterPublicationStmt' in node)
        return `the publication ${(0,plain/* quote */.hD)(node.AlterPublicationStmt.pubname ?? '')}`;
    if ('CreateSubscriptionStmt' in node)
        return `the subscription ${(0,plain/* quote */.hD)(node.CreateSubscriptionStmt.subname ?? '')}`;
    if ('AlterSubscriptionStmt' in node)
        return `the subscription ${(0,plain/* quote */.hD)(node.AlterSubscriptionStmt.subname ?? '')}`;
    if ('CreateForeignServerStmt' in node)
        return `the foreign server ${(0,plain/* quote */.hD)(node.CreateForeignServerStmt.servername ?? '')}`;
    if ('AlterForeignServerStmt' in node)
        return `the foreign server ${(0,plain/* quote */.hD)(node.AlterForeignServerStmt.servername ?? '')}`;
    if ('CreateFdwStmt' in node)
        return `the foreign-data wrapper ${(0,plain/* quote */.hD)(node.CreateFdwStmt.fdwname ?? '')}`;
    if ('CreateUserMappingStmt' in node)
        return `the user mapping for the foreign server ${(0,plain/* quote */.hD)(node.CreateUserMappingStmt.servername ?? '')}`;
    return 'ImportForeignSchemaStmt' in node ? `the foreign tables of the server ${(0,plain/* quote */.hD)(node.ImportForeignSchemaStmt.server_name ?? '')}` : null;
}
function readCodeOf(node) {
    if ('LoadStmt' in node)
        return [{ kind: 'reach', what: `Loads the library ${(0,plain/* quote */.hD)(node.LoadStmt.filename ?? '')} into the server.` }];
    if ('CopyStmt' in node)
        return readCopy(node.CopyStmt);
    if ('DoStmt' in node)
        return [run('A DO block runs code that is not analysed.')];
    if ('CallStmt' in node)
        return [run(`Calls the procedure ${shown(node.CallStmt.funccall?.funcname)}, whose statements are not seen here.`)];
    if ('PrepareStmt' in node)
        return [{ kind: 'prepare', name: node.PrepareStmt.name ?? '' }];
    if ('ExecuteStmt' in node) {
        const { name = '' } = node.ExecuteStmt;
        return [run(`Executes ${(0,plain/* quote */.hD)(name)}, which is prepared nowhere in the change.`, name)];
    }
    return 'CreateFunctionStmt' in node ? readBody(node) : [];
}
function readCopy({ filename, is_program: isProgram, is_from: isFrom }) {
    if (filename === undefined)
        return [];
    if (isProgram === true)
        return [{ kind: 'reach', what: `Runs the program ${(0,plain/* quote */.hD)(filename)} on the server.` }];
    return [{ kind: 'reach', what: `${isFrom === true ? 'Reads' : 'Writes'} the file ${(0,plain/* quote */.hD)(filename)} of the server.` }];
}
function run(what, prepared = null) {
    return { kind: 'run', what, prepared };
}
function shown(names) {
    return (0,plain/* quote */.hD)((0,tree/* wordsIn */.Hn)(names).join('.'));
}
function readBody(node) {
    const { funcname, options } = node.CreateFunctionStmt;
    const stated = new Map((0,tree/* partsIn */.gw)(options, 'DefElem').map(({ defname, arg }) => [defname, arg]));
    const [language, body] = [stated.get('language'), stated.get('as')].map((arg) => (arg === undefined ? [] : (0,tree/* wordsOf */.Z9)(arg)).join('\n'));
    // A body without a language is a standard one, whose statements are parsed with it.
    if (language === undefined || language === '' || language.toLowerCase() === 'sql')
        return [];
    if (language.toLowerCase() !== 'plpgsql')
        return [run(`The function ${shown(funcname)} is written in ${(0,plain/* quote */.hD)(language)}, which is not analysed.`)];
    return runsBuiltText(body ?? '') ? [run(`The function ${shown(funcname)} executes SQL that it builds while it runs.`)] : [];
}
/** EXECUTE, where it is neither a trigger's EXECUTE FUNCTION nor the privilege. */
function runsBuiltText(body) {
    return /\bexecute\b(?!\s+(?:function|procedure|on)\b)/iu.test((0,lexer/* readCode */.wr)(body));
}
/** Functions that take SQL as a text. */
const runners = new Set([
    ...['query_to_xml', 'query_to_xml_and_xmlschema', 'query_to_xmlschema', 'dblink', 'dblink_exec', 'dblink_send_query', 'dblink_open'],
    ...['schedule_in_database', 'exec_sql', 'execute_sql'],
]);
const files = new Set([
    ...['lo_import', 'lo_export', 'pg_read_file', 'pg_read_binary_file', 'pg_ls_dir', 'pg_stat_file'],
    ...['pg_file_write', 'pg_file_read', 'pg_file_rename', 'pg_file_unlink'],
]);
function readCall({ schema, name, args }) {
    if (files.has(name))
        return [{ kind: 'reach', what: `Calls ${name}, which uses files of the server.` }];
    const isRunner = runners.has(name) || (schema === 'cron' && name === 'schedule');
    const words = schema === null ? name : `${schema}.${name}`;
    return [
        ...(isRunner ? [run(`Hands a text to ${(0,plain/* quote */.hD)(words)}, which runs it as SQL.`)] : []),
        ...(name.startsWith('dblink') && args.flatMap(tree/* findWords */.ZB).some(holdsPassword) ? [{ kind: 'password', owner: 'a connection of dblink' }] : []),
    ];
}

;// CONCATENATED MODULE: ./src/sql/statement-facts/postgresql.ts












/** What a block does, the statements that were found in it do. */
function readParsed({ name, path, statements }, read) {
    return { name, path, statements: statements.map((statement) => ({ ...statement, ...readStatement(statement, read) })) };
}
function readStatement({ node, text, isOpened, isUncertain }, read) {
    const said = { inPiece: 0, isReadable: false, isUncertain: isUncertain === true };
    if (node === null)
        return { ...said, node, facts: null };
    return isOpened === true ? { ...said, node: null, facts: [] } : { ...said, node, facts: read(node, text) };
}
/** Never none, so that a rule can ask about each statement; what only its server knows of (locks, values of an enum) stays in the tree. */
function readFacts(node, text) {
    const word = (0,own_commits/* concurrentCommand */.H)(node) ?? ('VacuumStmt' in node && node.VacuumStmt.is_vacuumcmd === true ? 'VACUUM' : null);
    const facts = [...readKnown(node, text), ...(word === null ? [] : [{ kind: 'outside-transaction', word }])];
    return facts.length === 0 ? [{ kind: 'upkeep', word: (0,command_tag/* commandTag */.cc)(node) ?? '' }] : facts;
}
function readKnown(node, text) {
    if ('AlterTableStmt' in node)
        return readAlterTable(node.AlterTableStmt);
    if ('DropStmt' in node)
        return readDrop(node.DropStmt);
    const facts = [...readCreated(node), ...readRenamed(node), ...readAccess(node), ...readOther(node), ...(0,rows/* readRows */.aK)(node, text), ...readServer(node)];
    return [...facts, ...readSession(node, text)];
}
/** The one kind that a deploy asks about. */
function readSession(node, text) {
    return (0,session_effects/* sessionEffects */.L)(node, text).map((effect) => ({ kind: 'session', effect }));
}
function readOther(node) {
    if ('DropdbStmt' in node) {
        const names = [(0,postgresql_name/* nameOf */.Vb)([node.DropdbStmt.dbname ?? ''])];
        return [{ kind: 'drop', object: 'database', names, of: null, isCascading: false, isConcurrent: false }];
    }
    if ('DropOwnedStmt' in node) {
        const names = [{ key: '', label: 'what a role owns' }];
        return [{ kind: 'drop', object: 'other', names, of: null, isCascading: node.DropOwnedStmt.behavior === 'DROP_CASCADE', isConcurrent: false }];
    }
    if ('TruncateStmt' in node) {
        const { relations, behavior } = node.TruncateStmt;
        const tables = (0,tree/* partsIn */.gw)(relations, 'RangeVar').map(postgresql_name/* relationName */.CJ);
        return tables.map((table) => ({ kind: 'truncate', table, isCascading: behavior === 'DROP_CASCADE' }));
    }
    if ('AlterEventTrigStmt' in node && node.AlterEventTrigStmt.tgenabled === 'D')
        return [{ kind: 'silence', what: `Switches the event trigger ${(0,plain/* quote */.hD)(node.AlterEventTrigStmt.trigname ?? '')} off.` }];
    if ('AlterDomainStmt' in node)
        return readDomain(node.AlterDomainStmt);
    if (!('CommentStmt' in node) || node.CommentStmt.objtype !== 'OBJECT_COLUMN' || node.CommentStmt.object === undefined)
        return [];
    const words = (0,tree/* wordsOf */.Z9)(node.CommentStmt.object);
    return [{ kind: 'comment', table: (0,postgresql_name/* nameOf */.Vb)(words.slice(0, -1)), column: words.at(-1) ?? '', text: node.CommentStmt.comment ?? '' }];
}
/** A domain has no rows: those of every table that uses it are meant. */
function readDomain({ typeName, def }) {
    const constraint = def !== undefined && 'Constraint' in def ? readConstraint(def.Constraint) : null;
    const table = { key: '', label: `each table that uses the domain ${(0,postgresql_name/* nameOf */.Vb)((0,tree/* wordsIn */.Hn)(typeName)).label}` };
    return constraint === null ? [] : [{ kind: 'add-constraint', table, constraint }];
}


/***/ }),

/***/ 80052:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ constraintOf)
/* harmony export */ });
/** A constraint of which nothing more is said. */
function constraintOf(kind, said) {
    const plain = { name: null, columns: [], references: null, isEnforced: true, isValidated: true, isInline: false, usesIndex: false, notNullColumn: null };
    return { kind, ...plain, ...said };
}


/***/ }),

/***/ 20733:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ withQueries)
/* harmony export */ });
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35190);

/** The queries of its WITH. PostgreSQL allows statements that change rows only in the outermost one. */
function withQueries(node) {
    return (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .partsIn */ .gw)(withClauseOf(node)?.ctes, 'CommonTableExpr').flatMap(({ ctequery }) => ctequery ?? []);
}
function withClauseOf(node) {
    if ('SelectStmt' in node)
        return node.SelectStmt.withClause;
    if ('InsertStmt' in node)
        return node.InsertStmt.withClause;
    if ('UpdateStmt' in node)
        return node.UpdateStmt.withClause;
    if ('DeleteStmt' in node)
        return node.DeleteStmt.withClause;
    return 'MergeStmt' in node ? node.MergeStmt.withClause : undefined;
}


/***/ }),

/***/ 46033:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Su: () => (/* binding */ findComments),
  QL: () => (/* binding */ findSegments),
  wr: () => (/* binding */ readCode),
  e7: () => (/* binding */ readCodeInPlace),
  W8: () => (/* binding */ skipBlank),
  iC: () => (/* binding */ sqlGrammar)
});

;// CONCATENATED MODULE: ./src/sql/lexer/segment.ts
/** The parts that a lexer tells apart, and how quotes of all dialects end. */
/** A doubled quote is one in the text. */
function endOfQuote(text, start, quote) {
    for (let at = text.indexOf(quote, start); at !== -1; at = text.indexOf(quote, at + 2))
        if (!text.startsWith(quote, at + 1))
            return at + 1;
    return null;
}
const escaped = { "'": /\\.|''|'/gsu, '"': /\\.|""|"/gsu };
/** As above, and a backslash takes the next character along. */
function endOfEscapedQuote(text, start, quote) {
    const marks = escaped[quote];
    marks.lastIndex = start;
    for (let found = marks.exec(text); found !== null; found = marks.exec(text))
        if (found[0] === quote)
            return marks.lastIndex;
    return null;
}
/** The place behind the next `end`; null if there is none. */
function behind(text, start, end) {
    const found = text.indexOf(end, start);
    return found === -1 ? null : found + end.length;
}
/** A comment that ends with its line. */
function lineComment(text, start) {
    const end = text.indexOf('\n', start);
    return { kind: 'comment', to: end === -1 ? text.length : end };
}

;// CONCATENATED MODULE: ./src/sql/lexer/mysql.ts
/** The comments and quotes of MySQL and MariaDB. */

/** What MySQL runs although it stands in a comment is code: `/*!50100 … *\/`, and MariaDB's own form of it. */
const mysqlLexer = {
    marks: /--(?=[\s\p{Cc}]|$)|#|\*\/|\/\*(?!M?!)|['"`]/gu,
    open(text, mark, from) {
        const start = from + mark.length;
        if (mark === '*/')
            return null;
        if (mark === '/*')
            return { kind: 'comment', to: behind(text, start, '*/') };
        if (mark === '`')
            return { kind: 'name', to: endOfQuote(text, start, mark) };
        if (mark === "'" || mark === '"')
            return { kind: 'text', to: endOfEscapedQuote(text, start, mark) };
        return lineComment(text, start);
    },
};

;// CONCATENATED MODULE: ./src/sql/lexer/postgresql.ts
/** PostgreSQL's comments and quotes, as its own scanner finds them. */

/** Words and numbers are taken whole: a `$` or an `e` within them opens nothing. A character beyond ASCII is a letter, a blank too. */
const postgresqlLexer = {
    marks: /--|\/\*|\$(?:[A-Za-z_\u0080-\u{10ffff}][\w\u0080-\u{10ffff}]*)?\$|[eEbBxX]?'|[uU]&['"]|"|[A-Za-z_\u0080-\u{10ffff}][\w$\u0080-\u{10ffff}]*|\$\d+|\d[\w\u0080-\u{10ffff}]*/gu,
    open(text, mark, from) {
        const start = from + mark.length;
        if (mark === '--')
            return { kind: 'comment', to: endOfLine(text, start) };
        if (mark === '/*')
            return { kind: 'comment', to: endOfComment(text, start) };
        if (mark.endsWith('$') && mark.startsWith('$'))
            return { kind: 'text', to: behind(text, start, mark) };
        if (mark.endsWith('"'))
            return { kind: 'name', to: endOfQuote(text, start, '"') };
        return mark.endsWith("'") ? openText(text, mark.charAt(0), start) : null;
    },
};
/** A text goes on with the next one if nothing but blanks with a line break stand between them. */
function openText(text, prefix, start) {
    for (let from = start;;) {
        const to = endOfPart(text, prefix, from);
        const next = to === null ? null : startOfNext(text, to);
        if (next === null)
            return { kind: 'text', to };
        from = next;
    }
}
/** Of bits no quote is doubled. */
function endOfPart(text, prefix, start) {
    if (/[eE]/u.test(prefix))
        return endOfEscapedQuote(text, start, "'");
    return /[bBxX]/u.test(prefix) ? behind(text, start, "'") : endOfQuote(text, start, "'");
}
/** Behind the quote that goes on; null if none does. */
function startOfNext(text, end) {
    const blanks = /[ \t\n\r\f\v]*/y;
    blanks.lastIndex = end;
    const run = blanks.exec(text)?.[0] ?? '';
    return /[\n\r]/u.test(run) && text.startsWith("'", end + run.length) ? end + run.length + 1 : null;
}
function endOfLine(text, start) {
    const marks = /[\n\r]/gu;
    marks.lastIndex = start;
    return marks.exec(text)?.index ?? text.length;
}
/** Comments nest. */
function endOfComment(text, start) {
    const marks = /\/\*|\*\//gu;
    marks.lastIndex = start;
    let depth = 1;
    for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
        depth += match[0] === '/*' ? 1 : -1;
        if (depth === 0)
            return marks.lastIndex;
    }
    return null;
}

;// CONCATENATED MODULE: ./src/sql/lexer/sqlite.ts
/** The comments and quotes of SQLite and libSQL. */

const sqliteLexer = {
    marks: /--|\/\*|['"`[]/gu,
    open(text, mark, from) {
        const start = from + mark.length;
        if (mark === '--')
            return lineComment(text, start);
        if (mark === '/*')
            return { kind: 'comment', to: behind(text, start, '*/') };
        if (mark === '[')
            return { kind: 'name', to: behind(text, start, ']') };
        return { kind: mark === "'" ? 'text' : 'name', to: endOfQuote(text, start, mark) };
    },
};

;// CONCATENATED MODULE: ./src/sql/lexer.ts



function sqlGrammar(dialect) {
    return dialect === 'turso' ? 'sqlite' : dialect;
}
const lexers = { postgresql: postgresqlLexer, mysql: mysqlLexer, sqlite: sqliteLexer };
/** In order and without gaps. What is never closed goes on to the end. */
function* findSegments(text, grammar) {
    const lexer = lexers[grammar];
    let [at, from] = [0, 0];
    for (;;) {
        lexer.marks.lastIndex = at;
        const match = lexer.marks.exec(text);
        if (match === null)
            break;
        const [mark] = match;
        const opened = lexer.open(text, mark, match.index);
        at = opened === null ? match.index + mark.length : (opened.to ?? text.length);
        if (opened === null)
            continue;
        if (match.index > from)
            yield { kind: 'code', from, to: match.index, isClosed: true };
        yield { kind: opened.kind, from: match.index, to: at, isClosed: opened.to !== null };
        from = at;
    }
    if (from < text.length)
        yield { kind: 'code', from, to: text.length, isClosed: true };
}
function findComments(text, grammar) {
    return [...findSegments(text, grammar)].filter(({ kind, isClosed }) => kind === 'comment' && isClosed);
}
/** PostgreSQL's code alone; a blank stands where something else stood. */
function readCode(text) {
    return [...findSegments(text, 'postgresql')].map(({ kind, from, to }) => (kind === 'code' ? text.slice(from, to) : ' ')).join('');
}
/** PostgreSQL's code at the same offsets: a comment is blanks, what stands in quotes is a word. */
function readCodeInPlace(text) {
    return [...findSegments(text, 'postgresql')]
        .map(({ kind, from, to }) => (kind === 'code' ? text.slice(from, to) : (kind === 'comment' ? ' ' : 'q').repeat(to - from)))
        .join('');
}
/** The length of what stands before the first statement: blanks, comments and semicolons; a comment without an end is no comment. */
function skipBlank(text, grammar) {
    for (const { kind, from, to, isClosed } of findSegments(text, grammar)) {
        if (kind === 'comment' && isClosed)
            continue;
        if (kind !== 'code')
            return from;
        const at = text.slice(from, to).search(/[^ \t\n\r\f\v;]/u);
        if (at !== -1)
            return from + at;
    }
    return text.length;
}


/***/ }),

/***/ 79667:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ changedObjects),
  F: () => (/* binding */ joinObjects)
});

// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
// EXTERNAL MODULE: ./src/sql/objects/named.ts
var objects_named = __webpack_require__(46486);
// EXTERNAL MODULE: ./src/sql/object-kind.ts
var object_kind = __webpack_require__(15052);
// EXTERNAL MODULE: ./src/sql/tree.ts
var tree = __webpack_require__(35190);
;// CONCATENATED MODULE: ./src/sql/objects/access.ts



/** The objects on which it grants, or the schema if it grants on all of a kind in one. */
function ofGrant({ targtype, objtype, objects = [], privileges }) {
    if (targtype === 'ACL_TARGET_DEFAULTS')
        return [];
    if (targtype === 'ACL_TARGET_ALL_IN_SCHEMA')
        return (0,tree/* wordsIn */.Hn)(objects).flatMap((name) => (0,objects_named/* ofName */.Dw)('schema', name));
    const columns = (0,tree/* partsIn */.gw)(privileges, 'AccessPriv').flatMap(({ cols }) => (0,tree/* wordsIn */.Hn)(cols));
    return objects.flatMap((object) => ('RangeVar' in object ? (0,objects_named/* ofRelation */.eO)((0,object_kind/* objectKind */.A)(objtype), object.RangeVar, { columns }) : (0,objects_named/* ofObject */.lB)(objtype, object)));
}
function ofGrantedRole({ granted_roles: granted, grantee_roles: grantees }) {
    return [...(0,objects_named/* ofRoles */.pw)(granted), ...(0,objects_named/* ofRoles */.pw)(grantees)];
}
/** The roles for which and the schemas in which it is the default. */
function ofDefaultPrivileges({ options }) {
    return (0,tree/* partsIn */.gw)(options, 'DefElem').flatMap(({ defname, arg }) => {
        const items = listIn(arg);
        return defname === 'schemas' ? (0,tree/* wordsIn */.Hn)(items).flatMap((name) => (0,objects_named/* ofName */.Dw)('schema', name)) : (0,objects_named/* ofRoles */.pw)(items);
    });
}
function ofRoleStatement(node) {
    if ('AlterRoleStmt' in node) {
        const members = (0,tree/* partsIn */.gw)(node.AlterRoleStmt.options, 'DefElem').filter(({ defname }) => defname === 'rolemembers');
        return [...(0,objects_named/* ofName */.Dw)('role', (0,objects_named/* roleName */.S3)(node.AlterRoleStmt.role)), ...members.flatMap(({ arg }) => (0,objects_named/* ofRoles */.pw)(listIn(arg)))];
    }
    // Without a role, it is for all of them.
    if ('AlterRoleSetStmt' in node)
        return [...(0,objects_named/* ofName */.Dw)('role', (0,objects_named/* roleName */.S3)(node.AlterRoleSetStmt.role)), ...(0,objects_named/* ofName */.Dw)('database', node.AlterRoleSetStmt.database)];
    return 'DropRoleStmt' in node ? (0,objects_named/* ofRoles */.pw)(node.DropRoleStmt.roles) : [];
}
function listIn(node) {
    return node !== undefined && 'List' in node ? (node.List.items ?? []) : [];
}

;// CONCATENATED MODULE: ./src/sql/objects/changed.ts



function ofChanged(node) {
    if ('RenameStmt' in node)
        return ofRenamed(node.RenameStmt);
    if ('AlterObjectSchemaStmt' in node)
        return ofMoved(node.AlterObjectSchemaStmt);
    if ('AlterOwnerStmt' in node)
        return ofEither(node.AlterOwnerStmt.objectType, node.AlterOwnerStmt.relation, node.AlterOwnerStmt.object);
    if ('AlterObjectDependsStmt' in node)
        return ofDependent(node.AlterObjectDependsStmt);
    if ('DropStmt' in node)
        return (node.DropStmt.objects ?? []).flatMap((object) => (0,objects_named/* ofObject */.lB)(node.DropStmt.removeType, object));
    if ('CommentStmt' in node)
        return (0,objects_named/* ofObject */.lB)(node.CommentStmt.objtype, node.CommentStmt.object);
    if ('SecLabelStmt' in node)
        return (0,objects_named/* ofObject */.lB)(node.SecLabelStmt.objtype, node.SecLabelStmt.object);
    if ('DefineStmt' in node)
        return (0,objects_named/* ofWords */.HJ)((0,object_kind/* objectKind */.A)(node.DefineStmt.kind), (0,tree/* wordsIn */.Hn)(node.DefineStmt.defnames));
    return 'AlterFunctionStmt' in node && node.AlterFunctionStmt.func !== undefined
        ? (0,objects_named/* ofObject */.lB)(node.AlterFunctionStmt.objtype, { ObjectWithArgs: node.AlterFunctionStmt.func })
        : [];
}
/** Under the old name and under the new one. */
function ofRenamed({ renameType, relationType, relation, object, subname, newname }) {
    const names = [subname, newname].filter((name) => name !== undefined);
    if (renameType === 'OBJECT_COLUMN')
        return (0,objects_named/* ofRelation */.eO)((0,object_kind/* objectKind */.A)(relationType), relation, { columns: names });
    if (renameType === 'OBJECT_ATTRIBUTE')
        return (0,objects_named/* ofRelation */.eO)('type', relation, { columns: names });
    if (renameType === 'OBJECT_DOMCONSTRAINT')
        return (0,objects_named/* ofObject */.lB)('OBJECT_DOMAIN', object);
    const part = (0,objects_named/* partOfTable */.p1)(renameType);
    return part === null
        ? ofRenamedObject(ofEither(renameType, relation, object), (0,object_kind/* objectKind */.A)(renameType), names)
        : names.flatMap((name) => (0,objects_named/* ofTable */.Ce)(part, relation, name));
}
/** What is not named by a relation or an object is by `subname`, and lies in no schema. */
function ofRenamedObject(old, kind, names) {
    if (old.length === 0)
        return names.flatMap((name) => (0,objects_named/* ofName */.Dw)(kind ?? '', name));
    return [...old, ...old.map((object) => ({ ...object, name: names.at(-1) ?? '' }))];
}
function ofMoved({ objectType, relation, object, newschema }) {
    const old = ofEither(objectType, relation, object);
    // An extension lies in no schema; its objects do.
    return objectType === 'OBJECT_EXTENSION' ? old : [...old, ...old.map((one) => ({ ...one, schema: newschema ?? null }))];
}
/** A trigger is named beside its table. */
function ofDependent({ objectType, relation, object }) {
    return objectType === 'OBJECT_TRIGGER' && object !== undefined
        ? (0,objects_named/* ofTable */.Ce)('trigger', relation, (0,tree/* wordsOf */.Z9)(object).at(-1))
        : ofEither(objectType, relation, object);
}
function ofEither(type, relation, object) {
    return relation === undefined ? (0,objects_named/* ofObject */.lB)(type, object) : (0,objects_named/* ofRelation */.eO)((0,object_kind/* objectKind */.A)(type), relation);
}

// EXTERNAL MODULE: ./src/sql/command-tag.ts
var command_tag = __webpack_require__(96932);
// EXTERNAL MODULE: ./src/sql/objects/columns.ts
var objects_columns = __webpack_require__(1208);
;// CONCATENATED MODULE: ./src/sql/objects/others.ts




function ofOther(node) {
    return [...ofNamed(node), ...ofSchemaObject(node), ...ofTablePart(node), ...ofType(node), ...ofServerObject(node)];
}
/** What the table of commands tells. */
function ofNamed(node) {
    const named = (0,command_tag/* namedObject */.ZQ)(node);
    if (named === null)
        return [];
    const { kind, name } = named;
    return typeof name === 'string' ? (0,objects_named/* ofName */.Dw)(kind, name) : (0,objects_named/* ofWords */.HJ)(kind, (0,tree/* findWords */.ZB)(name));
}
function ofSchemaObject(node) {
    if ('ViewStmt' in node)
        return (0,objects_named/* ofRelation */.eO)('view', node.ViewStmt.view, { columns: (0,tree/* wordsIn */.Hn)(node.ViewStmt.aliases) });
    if ('RefreshMatViewStmt' in node)
        return (0,objects_named/* ofRelation */.eO)('materialized view', node.RefreshMatViewStmt.relation);
    if ('CreateSeqStmt' in node)
        return (0,objects_named/* ofRelation */.eO)('sequence', node.CreateSeqStmt.sequence);
    if ('AlterSeqStmt' in node)
        return (0,objects_named/* ofRelation */.eO)('sequence', node.AlterSeqStmt.sequence);
    if ('CreateFunctionStmt' in node)
        return (0,objects_named/* ofWords */.HJ)(node.CreateFunctionStmt.is_procedure === true ? 'procedure' : 'function', (0,tree/* wordsIn */.Hn)(node.CreateFunctionStmt.funcname));
    return 'AlterOperatorStmt' in node ? (0,objects_named/* ofWords */.HJ)('operator', (0,tree/* wordsIn */.Hn)(node.AlterOperatorStmt.opername?.objname)) : [];
}
/** What belongs to a table, and what is done with the table as a whole. */
function ofTablePart(node) {
    if ('CreatePolicyStmt' in node)
        return (0,objects_named/* ofTable */.Ce)('policy', node.CreatePolicyStmt.table, node.CreatePolicyStmt.policy_name);
    if ('AlterPolicyStmt' in node)
        return (0,objects_named/* ofTable */.Ce)('policy', node.AlterPolicyStmt.table, node.AlterPolicyStmt.policy_name);
    if ('CreateTrigStmt' in node)
        return (0,objects_named/* ofTable */.Ce)('trigger', node.CreateTrigStmt.relation, node.CreateTrigStmt.trigname, (0,tree/* wordsIn */.Hn)(node.CreateTrigStmt.columns));
    if ('RuleStmt' in node)
        return (0,objects_named/* ofTable */.Ce)('rule', node.RuleStmt.relation, node.RuleStmt.rulename);
    if ('CreateStatsStmt' in node)
        return (0,tree/* partsIn */.gw)(node.CreateStatsStmt.relations, 'RangeVar').flatMap((table) => (0,objects_named/* ofRelation */.eO)('table', table));
    if ('CreatePublicationStmt' in node)
        return ofPublished(node.CreatePublicationStmt.pubobjects);
    if ('AlterPublicationStmt' in node)
        return ofPublished(node.AlterPublicationStmt.pubobjects);
    if ('ClusterStmt' in node)
        return (0,objects_named/* ofRelation */.eO)('table', node.ClusterStmt.relation);
    if ('VacuumStmt' in node)
        return (0,tree/* partsIn */.gw)(node.VacuumStmt.rels, 'VacuumRelation').flatMap(({ relation, va_cols: cols }) => (0,objects_named/* ofRelation */.eO)('table', relation, { columns: (0,tree/* wordsIn */.Hn)(cols) }));
    if (!('ReindexStmt' in node))
        return [];
    const { kind, relation, name } = node.ReindexStmt;
    if (relation !== undefined)
        return (0,objects_named/* ofRelation */.eO)(kind === 'REINDEX_OBJECT_INDEX' ? 'index' : 'table', relation);
    return (0,objects_named/* ofName */.Dw)(kind === 'REINDEX_OBJECT_SCHEMA' ? 'schema' : 'database', name);
}
function ofType(node) {
    if ('CompositeTypeStmt' in node)
        return (0,objects_named/* ofRelation */.eO)('type', node.CompositeTypeStmt.typevar, { columns: (0,objects_columns/* definedColumns */.xU)(node.CompositeTypeStmt.coldeflist) });
    if ('CreateCastStmt' in node)
        return (0,objects_named/* ofWords */.HJ)('cast', (0,tree/* wordsIn */.Hn)(node.CreateCastStmt.sourcetype?.names));
    return 'CreateTransformStmt' in node ? (0,objects_named/* ofWords */.HJ)('transform', (0,tree/* wordsIn */.Hn)(node.CreateTransformStmt.type_name?.names)) : [];
}
function ofPublished(objects) {
    return (0,tree/* partsIn */.gw)(objects, 'PublicationObjSpec').flatMap(({ pubtable }) => (0,objects_named/* ofRelation */.eO)('table', pubtable?.relation, { columns: (0,tree/* wordsIn */.Hn)(pubtable?.columns) }));
}
/** What lies in no schema. */
function ofServerObject(node) {
    if ('CreateUserMappingStmt' in node)
        return (0,objects_named/* ofName */.Dw)('user mapping', (0,objects_named/* roleName */.S3)(node.CreateUserMappingStmt.user));
    if ('AlterUserMappingStmt' in node)
        return (0,objects_named/* ofName */.Dw)('user mapping', (0,objects_named/* roleName */.S3)(node.AlterUserMappingStmt.user));
    if ('DropUserMappingStmt' in node)
        return (0,objects_named/* ofName */.Dw)('user mapping', (0,objects_named/* roleName */.S3)(node.DropUserMappingStmt.user));
    return 'AlterSystemStmt' in node ? (0,objects_named/* ofName */.Dw)('parameter', node.AlterSystemStmt.setstmt?.name) : [];
}

// EXTERNAL MODULE: ./src/sql/objects/rows.ts
var rows = __webpack_require__(74278);
;// CONCATENATED MODULE: ./src/sql/objects/tables.ts




/** The table, and each constraint that has a name. */
function ofCreatedTable({ relation, tableElts = [] }, kind) {
    const constraints = tableElts.flatMap((element) => {
        if ('Constraint' in element)
            return ofConstraint(relation, element.Constraint);
        if (!('ColumnDef' in element))
            return [];
        const { colname, constraints: own } = element.ColumnDef;
        return (0,tree/* partsIn */.gw)(own, 'Constraint').flatMap((part) => ofConstraint(relation, part, colname));
    });
    return [...(0,objects_named/* ofRelation */.eO)(kind, relation, { columns: (0,objects_columns/* definedColumns */.xU)(tableElts) }), ...constraints];
}
function ofIndex({ idxname, relation, indexParams, indexIncludingParams }) {
    const columns = [...(0,objects_columns/* indexedColumns */.d4)(indexParams), ...(0,objects_columns/* indexedColumns */.d4)(indexIncludingParams)];
    return [...(0,objects_named/* ofTable */.Ce)('index', relation, idxname, columns), ...(0,objects_named/* ofRelation */.eO)('table', relation, { columns })];
}
function ofAlteredTable({ relation, objtype, cmds }) {
    const commands = (0,tree/* partsIn */.gw)(cmds, 'AlterTableCmd');
    const columns = commands.flatMap(alteredColumns);
    return [...(0,objects_named/* ofRelation */.eO)((0,object_kind/* objectKind */.A)(objtype), relation, { columns }), ...commands.flatMap((command) => ofCommand(relation, command))];
}
/** What a command of ALTER TABLE changes besides the table. */
function ofCommand(relation, { subtype, name, def }) {
    if (subtype === undefined)
        return [];
    const part = namesPart[subtype];
    if (part !== undefined)
        return (0,objects_named/* ofTable */.Ce)(part, relation, name);
    if (def === undefined)
        return [];
    if ('ATAlterConstraint' in def)
        return (0,objects_named/* ofTable */.Ce)('constraint', relation, def.ATAlterConstraint.conname);
    if ('Constraint' in def)
        return ofConstraint(relation, def.Constraint);
    if ('PartitionCmd' in def)
        return (0,objects_named/* ofRelation */.eO)(subtype === 'AT_AttachPartition' || subtype === 'AT_DetachPartition' ? 'table' : null, def.PartitionCmd.name);
    if (subtype !== 'AT_AddColumn' || !('ColumnDef' in def))
        return [];
    const { colname, constraints } = def.ColumnDef;
    return (0,tree/* partsIn */.gw)(constraints, 'Constraint').flatMap((one) => ofConstraint(relation, one, colname));
}
function ofConstraint(table, constraint, column) {
    return (0,objects_named/* ofTable */.Ce)('constraint', table, constraint.conname, column === undefined ? (0,objects_columns/* constrainedColumns */.qd)(constraint) : [column]);
}
function alteredColumns({ subtype, name, def }) {
    if (subtype === undefined)
        return [];
    if (def !== undefined && 'ColumnDef' in def && def.ColumnDef.colname !== undefined)
        return [def.ColumnDef.colname];
    if (def !== undefined && 'Constraint' in def && subtype === 'AT_AddConstraint')
        return (0,objects_columns/* constrainedColumns */.qd)(def.Constraint);
    return namesColumn.has(subtype) && name !== undefined ? [name] : [];
}
/** Their name is a column's. */
const namesColumn = new Set([
    'AT_ColumnDefault',
    'AT_DropNotNull',
    'AT_SetNotNull',
    'AT_SetExpression',
    'AT_DropExpression',
    'AT_SetStatistics',
    'AT_SetOptions',
    'AT_ResetOptions',
    'AT_SetStorage',
    'AT_SetCompression',
    'AT_DropColumn',
    'AT_AlterColumnType',
    'AT_AlterColumnGenericOptions',
    'AT_AddIdentity',
    'AT_SetIdentity',
    'AT_DropIdentity',
]);
/** Their name is that of something that belongs to the table. */
const namesPart = {
    AT_ValidateConstraint: 'constraint',
    AT_DropConstraint: 'constraint',
    AT_EnableTrig: 'trigger',
    AT_EnableAlwaysTrig: 'trigger',
    AT_EnableReplicaTrig: 'trigger',
    AT_DisableTrig: 'trigger',
    AT_EnableRule: 'rule',
    AT_EnableAlwaysRule: 'rule',
    AT_EnableReplicaRule: 'rule',
    AT_DisableRule: 'rule',
};

;// CONCATENATED MODULE: ./src/sql/objects.ts








/**
 * Each object once, in the order of the statement; none for one that changes nothing. What the server changes along with them, such as what
 * CASCADE drops, what a trigger or a function writes or the index of a key, is named nowhere and so not here.
 */
function changedObjects(node) {
    const named = namedIn(node);
    return (0,unknown/* isUnknown */.t)(named) ? named : joinObjects(named);
}
/** Each object once, with all its columns. */
function joinObjects(named) {
    const joined = new Map();
    for (const object of named) {
        const key = JSON.stringify([object.kind, object.schema, object.table, object.name]);
        const { columns } = joined.get(key) ?? { columns: new Set() };
        for (const column of object.columns)
            columns.add(column);
        joined.set(key, { object, columns });
    }
    return [...joined.values()].map(({ object, columns }) => ({ ...object, columns: [...columns] }));
}
function namedIn(node) {
    const reason = reasonOfUnknown(node);
    if (reason !== null)
        return (0,unknown/* unknown */.L)(reason);
    if ('ExplainStmt' in node)
        return (0,rows/* isRun */.yz)(node.ExplainStmt) ? ofExplained(node.ExplainStmt.query) : [];
    if ('CreateSchemaStmt' in node) {
        const { schemaname, authrole, schemaElts = [] } = node.CreateSchemaStmt;
        return [...(0,objects_named/* ofName */.Dw)('schema', schemaname ?? (0,objects_named/* roleName */.S3)(authrole)), ...schemaElts.flatMap(ofDefinition)];
    }
    if ('CreateTableAsStmt' in node) {
        const { objtype, into, query } = node.CreateTableAsStmt;
        if (query !== undefined && 'ExecuteStmt' in query)
            return (0,unknown/* unknown */.L)(reasons.prepared);
        const made = (0,objects_named/* ofRelation */.eO)(objtype === 'OBJECT_MATVIEW' ? 'materialized view' : 'table', into?.rel, { columns: (0,tree/* wordsIn */.Hn)(into?.colNames) });
        return [...made, ...(query === undefined ? [] : (0,rows/* ofWrittenRows */.Ch)(query))];
    }
    if ('CopyStmt' in node)
        return (0,rows/* ofCopied */.WU)(node.CopyStmt);
    const runsQuery = 'SelectStmt' in node || 'InsertStmt' in node || 'UpdateStmt' in node || 'DeleteStmt' in node || 'MergeStmt' in node;
    return runsQuery ? (0,rows/* ofWrittenRows */.Ch)(node) : ofDefinition(node);
}
/** A statement that EXPLAIN takes holds no other EXPLAIN. */
function ofExplained(query) {
    return query === undefined || 'ExplainStmt' in query ? [] : namedIn(query);
}
function ofDefinition(node) {
    if ('CreateStmt' in node)
        return ofCreatedTable(node.CreateStmt, 'table');
    if ('CreateForeignTableStmt' in node)
        return ofCreatedTable(node.CreateForeignTableStmt.base ?? {}, 'foreign table');
    if ('AlterTableStmt' in node)
        return ofAlteredTable(node.AlterTableStmt);
    if ('IndexStmt' in node)
        return ofIndex(node.IndexStmt);
    if ('TruncateStmt' in node)
        return (0,rows/* ofTruncated */.oe)(node.TruncateStmt.relations);
    if ('GrantStmt' in node)
        return ofGrant(node.GrantStmt);
    if ('GrantRoleStmt' in node)
        return ofGrantedRole(node.GrantRoleStmt);
    if ('AlterDefaultPrivilegesStmt' in node)
        return ofDefaultPrivileges(node.AlterDefaultPrivilegesStmt);
    return [...ofRoleStatement(node), ...ofChanged(node), ...ofOther(node)];
}
const reasons = {
    block: 'The statements of a DO block are not all known.',
    procedure: 'What a procedure changes is not known.',
    prepared: 'What a prepared statement changes is not followed.',
    owned: 'The objects of a role are not named.',
    tablespace: 'The objects of a tablespace are not named.',
};
function reasonOfUnknown(node) {
    if ('DoStmt' in node)
        return reasons.block;
    if ('CallStmt' in node)
        return reasons.procedure;
    if ('ExecuteStmt' in node)
        return reasons.prepared;
    if ('DropOwnedStmt' in node || 'ReassignOwnedStmt' in node)
        return reasons.owned;
    if ('AlterTableMoveAllStmt' in node)
        return reasons.tablespace;
    if ('ImportForeignSchemaStmt' in node)
        return 'The tables of a foreign schema are not named.';
    return null;
}


/***/ }),

/***/ 35051:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ concurrentCommand),
/* harmony export */   r: () => (/* binding */ commitsOnItsWay)
/* harmony export */ });
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35190);

function commitsOnItsWay(node) {
    return concurrentCommand(node) !== null || ['ReindexStmt', 'CallStmt', 'DoStmt', 'VacuumStmt', 'ClusterStmt', 'CreatedbStmt'].some((kind) => kind in node);
}
/** What is written with CONCURRENTLY and refused in a transaction; null for anything else. */
function concurrentCommand(node) {
    if ('IndexStmt' in node && node.IndexStmt.concurrent === true)
        return 'CREATE INDEX CONCURRENTLY';
    if ('DropStmt' in node && node.DropStmt.concurrent === true)
        return 'DROP INDEX CONCURRENTLY';
    const isReindex = 'ReindexStmt' in node && (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .partsIn */ .gw)(node.ReindexStmt.params, 'DefElem').some(({ defname }) => defname === 'concurrently');
    if (isReindex)
        return 'REINDEX CONCURRENTLY';
    const detached = (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .selectCommands */ .dv)(node, 'AT_DetachPartition');
    return detached.some(({ command: { def } }) => def !== undefined && 'PartitionCmd' in def && def.PartitionCmd.concurrent === true)
        ? 'DETACH PARTITION CONCURRENTLY'
        : null;
}


/***/ }),

/***/ 15528:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   factsOf: () => (/* binding */ factsOf),
/* harmony export */   openStatements: () => (/* binding */ openStatements)
/* harmony export */ });
/* harmony import */ var _model_unknown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65251);
/* harmony import */ var _command_tag_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96932);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79667);
/* harmony import */ var _own_commits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35051);
/* harmony import */ var _parser_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65736);
/* harmony import */ var _session_effects_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48399);






/** Loads the parser, which costs some time and memory; each text is bounded, and their sum is not. */
async function openStatements() {
    const parser = await (0,_parser_js__WEBPACK_IMPORTED_MODULE_2__/* .openParser */ .q)(Number.POSITIVE_INFINITY);
    return { read: (text) => factsOf(parser.parseMigration({ name: '', path: '', chunks: [text] }).statements) };
}
/** A DO block whose statements follow it is one command together with them. */
function factsOf(statements) {
    const commands = [];
    for (const { node, text, reason, isOpened, isUncertain } of statements) {
        if (node === null)
            return (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L)(reason ?? 'The statement was not understood.');
        const known = { node, text, isOpened: isOpened === true };
        if (isUncertain === true)
            commands.at(-1)?.inner.push(known);
        else
            commands.push({ statement: known, inner: [] });
    }
    return commands.map(({ statement, inner }) => {
        const { node, isOpened } = statement;
        const effects = [statement, ...inner].flatMap((one) => (0,_session_effects_js__WEBPACK_IMPORTED_MODULE_3__/* .sessionEffects */ .L)(one.node, one.text));
        const kind = (0,_command_tag_js__WEBPACK_IMPORTED_MODULE_0__/* .commandTag */ .cc)(node) ?? (0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L)('The command has no tag that is known here.');
        const ends = effects.find((effect) => effect.kind === 'transaction-end')?.end ?? null;
        const objects = isOpened ? changedInside(inner) : (0,_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .changedObjects */ .v)(node);
        return { facts: { kind, objects, ends, commitsOnItsWay: (0,_own_commits_js__WEBPACK_IMPORTED_MODULE_5__/* .commitsOnItsWay */ .r)(node) }, effects, node };
    });
}
function changedInside(inner) {
    const objects = inner.map(({ node }) => (0,_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .changedObjects */ .v)(node));
    return objects.find(_model_unknown_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnknown */ .t) ?? (0,_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .joinObjects */ .F)(objects.flatMap((one) => ((0,_model_unknown_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnknown */ .t)(one) ? [] : one)));
}


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


/***/ })

};
