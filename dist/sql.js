export const ids = [3967];
export const modules = {

/***/ 96932:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ discardTags),
/* harmony export */   c: () => (/* binding */ commandTag)
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
    const [kind = ''] = Object.keys(node);
    return isFixed(kind) ? (fixed[kind] ?? null) : null;
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
const fixed = {
    InsertStmt: 'INSERT',
    DeleteStmt: 'DELETE',
    UpdateStmt: 'UPDATE',
    MergeStmt: 'MERGE',
    SelectStmt: 'SELECT',
    DeclareCursorStmt: 'DECLARE CURSOR',
    CreateDomainStmt: 'CREATE DOMAIN',
    CreateSchemaStmt: 'CREATE SCHEMA',
    CreateStmt: 'CREATE TABLE',
    CreateTableSpaceStmt: 'CREATE TABLESPACE',
    DropTableSpaceStmt: 'DROP TABLESPACE',
    AlterTableSpaceOptionsStmt: 'ALTER TABLESPACE',
    CreateExtensionStmt: 'CREATE EXTENSION',
    AlterExtensionStmt: 'ALTER EXTENSION',
    AlterExtensionContentsStmt: 'ALTER EXTENSION',
    CreateFdwStmt: 'CREATE FOREIGN DATA WRAPPER',
    AlterFdwStmt: 'ALTER FOREIGN DATA WRAPPER',
    CreateForeignServerStmt: 'CREATE SERVER',
    AlterForeignServerStmt: 'ALTER SERVER',
    CreateUserMappingStmt: 'CREATE USER MAPPING',
    AlterUserMappingStmt: 'ALTER USER MAPPING',
    DropUserMappingStmt: 'DROP USER MAPPING',
    CreateForeignTableStmt: 'CREATE FOREIGN TABLE',
    ImportForeignSchemaStmt: 'IMPORT FOREIGN SCHEMA',
    TruncateStmt: 'TRUNCATE TABLE',
    CommentStmt: 'COMMENT',
    SecLabelStmt: 'SECURITY LABEL',
    CopyStmt: 'COPY',
    AlterDomainStmt: 'ALTER DOMAIN',
    AlterDefaultPrivilegesStmt: 'ALTER DEFAULT PRIVILEGES',
    CompositeTypeStmt: 'CREATE TYPE',
    CreateEnumStmt: 'CREATE TYPE',
    CreateRangeStmt: 'CREATE TYPE',
    AlterEnumStmt: 'ALTER TYPE',
    ViewStmt: 'CREATE VIEW',
    IndexStmt: 'CREATE INDEX',
    RuleStmt: 'CREATE RULE',
    CreateSeqStmt: 'CREATE SEQUENCE',
    AlterSeqStmt: 'ALTER SEQUENCE',
    DoStmt: 'DO',
    CreatedbStmt: 'CREATE DATABASE',
    AlterDatabaseStmt: 'ALTER DATABASE',
    AlterDatabaseRefreshCollStmt: 'ALTER DATABASE',
    AlterDatabaseSetStmt: 'ALTER DATABASE',
    DropdbStmt: 'DROP DATABASE',
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
    CreateEventTrigStmt: 'CREATE EVENT TRIGGER',
    AlterEventTrigStmt: 'ALTER EVENT TRIGGER',
    CreatePLangStmt: 'CREATE LANGUAGE',
    CreateRoleStmt: 'CREATE ROLE',
    AlterRoleStmt: 'ALTER ROLE',
    AlterRoleSetStmt: 'ALTER ROLE',
    DropRoleStmt: 'DROP ROLE',
    DropOwnedStmt: 'DROP OWNED',
    ReassignOwnedStmt: 'REASSIGN OWNED',
    LockStmt: 'LOCK TABLE',
    ConstraintsSetStmt: 'SET CONSTRAINTS',
    CheckPointStmt: 'CHECKPOINT',
    ReindexStmt: 'REINDEX',
    CreateConversionStmt: 'CREATE CONVERSION',
    CreateCastStmt: 'CREATE CAST',
    CreateOpClassStmt: 'CREATE OPERATOR CLASS',
    CreateOpFamilyStmt: 'CREATE OPERATOR FAMILY',
    AlterOpFamilyStmt: 'ALTER OPERATOR FAMILY',
    AlterOperatorStmt: 'ALTER OPERATOR',
    AlterTypeStmt: 'ALTER TYPE',
    AlterTSDictionaryStmt: 'ALTER TEXT SEARCH DICTIONARY',
    AlterTSConfigurationStmt: 'ALTER TEXT SEARCH CONFIGURATION',
    CreatePolicyStmt: 'CREATE POLICY',
    AlterPolicyStmt: 'ALTER POLICY',
    CreateAmStmt: 'CREATE ACCESS METHOD',
    CreatePublicationStmt: 'CREATE PUBLICATION',
    AlterPublicationStmt: 'ALTER PUBLICATION',
    CreateSubscriptionStmt: 'CREATE SUBSCRIPTION',
    AlterSubscriptionStmt: 'ALTER SUBSCRIPTION',
    DropSubscriptionStmt: 'DROP SUBSCRIPTION',
    AlterCollationStmt: 'ALTER COLLATION',
    PrepareStmt: 'PREPARE',
    ExecuteStmt: 'EXECUTE',
    CreateStatsStmt: 'CREATE STATISTICS',
    AlterStatsStmt: 'ALTER STATISTICS',
};


/***/ }),

/***/ 20733:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ changedRows),
/* harmony export */   j: () => (/* binding */ withQueries)
/* harmony export */ });
/** UPDATE, DELETE and INSERT … SELECT, in a WITH too; not INSERT … VALUES, whose rows are written out. */
function changedRows(node) {
    const own = 'MergeStmt' in node ? listed(node.MergeStmt.relation) : changedDirectly(node);
    return [...own, ...withQueries(node).flatMap(changedDirectly)];
}
/** The queries of its WITH. PostgreSQL allows statements that change rows only in the outermost one. */
function withQueries(node) {
    return (withClauseOf(node)?.ctes ?? []).flatMap((cte) => ('CommonTableExpr' in cte ? (cte.CommonTableExpr.ctequery ?? []) : []));
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


/***/ }),

/***/ 46033:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Su: () => (/* binding */ findComments),
  QL: () => (/* binding */ findSegments),
  wr: () => (/* binding */ readCode),
  e7: () => (/* binding */ readCodeInPlace),
  W8: () => (/* binding */ skipBlank)
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
/** SQL text in its parts: code, comments, and what stands in quotes. One pass in linear time, without recursion, for texts of any size. */



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
/** The length of the blanks and comments before the first statement of PostgreSQL; a comment without an end is no comment. */
function skipBlank(text) {
    for (const { kind, from, to, isClosed } of findSegments(text, 'postgresql')) {
        if (kind === 'comment' && isClosed)
            continue;
        if (kind !== 'code')
            return from;
        const at = text.slice(from, to).search(/[^ \t\n\r\f\v]/u);
        if (at !== -1)
            return from + at;
    }
    return text.length;
}


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
/* harmony export */   wX: () => (/* binding */ namesIn),
/* harmony export */   xU: () => (/* binding */ definedColumns)
/* harmony export */ });
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35190);

function namesIn(list) {
    return (list ?? []).flatMap(_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9);
}
/** The columns that a list of definitions defines. */
function definedColumns(elements) {
    return (elements ?? []).flatMap((element) => ('ColumnDef' in element && element.ColumnDef.colname !== undefined ? [element.ColumnDef.colname] : []));
}
/** The columns that an INSERT, UPDATE or MERGE writes. */
function writtenColumns(targets) {
    return (targets ?? []).flatMap((target) => ('ResTarget' in target && target.ResTarget.name !== undefined ? [target.ResTarget.name] : []));
}
/** The columns of the table itself that a constraint is about; those in the expression of a CHECK are not looked for. */
function constrainedColumns({ keys, fk_attrs: foreign, exclusions }) {
    const excluded = (exclusions ?? []).flatMap((pair) => ('List' in pair ? indexedColumns(pair.List.items?.slice(0, 1)) : []));
    return [...namesIn(keys), ...namesIn(foreign), ...excluded];
}
/** Expressions have no name. */
function indexedColumns(elements) {
    return (elements ?? []).flatMap((element) => ('IndexElem' in element && element.IndexElem.name !== undefined ? [element.IndexElem.name] : []));
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
/* harmony import */ var _dml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20733);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1208);
/* harmony import */ var _named_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46486);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37550);




/** Of a statement that runs a query at once; what functions write is not seen. */
function ofWrittenRows(node) {
    return [...ofWriting(node), ...(0,_dml_js__WEBPACK_IMPORTED_MODULE_2__/* .withQueries */ .j)(node).flatMap(ofWriting)];
}
function ofWriting(node) {
    if ('SelectStmt' in node)
        return ofSelectInto(node.SelectStmt);
    if ('InsertStmt' in node)
        return ofInserted(node.InsertStmt);
    if ('UpdateStmt' in node)
        return (0,_named_js__WEBPACK_IMPORTED_MODULE_0__/* .ofRelation */ .eO)('table', node.UpdateStmt.relation, { columns: (0,_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .writtenColumns */ .vk)(node.UpdateStmt.targetList) });
    if ('DeleteStmt' in node)
        return (0,_named_js__WEBPACK_IMPORTED_MODULE_0__/* .ofRelation */ .eO)('table', node.DeleteStmt.relation);
    return 'MergeStmt' in node ? ofMerged(node.MergeStmt) : [];
}
function ofTruncated(relations) {
    return (0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .relationsIn */ .D1)(relations).flatMap((relation) => (0,_named_js__WEBPACK_IMPORTED_MODULE_0__/* .ofRelation */ .eO)('table', relation));
}
/** COPY … TO writes no table, but its query may. */
function ofCopied({ relation, query, attlist, is_from: isFrom }) {
    if (isFrom === true)
        return (0,_named_js__WEBPACK_IMPORTED_MODULE_0__/* .ofRelation */ .eO)('table', relation, { columns: (0,_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .namesIn */ .wX)(attlist) });
    return query === undefined ? [] : ofWrittenRows(query);
}
/** EXPLAIN runs its statement if it is asked to measure it (ANALYZE); a value that is not understood counts as yes. */
function isRun({ options = [] }) {
    const measured = options.flatMap((option) => ('DefElem' in option && option.DefElem.defname === 'analyze' ? [option.DefElem.arg] : []));
    const last = measured.at(-1);
    if (measured.length === 0 || last === undefined)
        return measured.length > 0;
    if ('String' in last)
        return !['false', 'off'].includes((last.String.sval ?? '').toLowerCase());
    return !('Integer' in last) || (last.Integer.ival ?? 0) !== 0;
}
function ofInserted({ relation, cols, onConflictClause }) {
    return (0,_named_js__WEBPACK_IMPORTED_MODULE_0__/* .ofRelation */ .eO)('table', relation, { columns: [...(0,_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .writtenColumns */ .vk)(cols), ...(0,_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .writtenColumns */ .vk)(onConflictClause?.targetList)] });
}
function ofMerged({ relation, mergeWhenClauses = [] }) {
    const columns = mergeWhenClauses.flatMap((clause) => ('MergeWhenClause' in clause ? (0,_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .writtenColumns */ .vk)(clause.MergeWhenClause.targetList) : []));
    return (0,_named_js__WEBPACK_IMPORTED_MODULE_0__/* .ofRelation */ .eO)('table', relation, { columns });
}
/** The INTO of a UNION stands in its first SELECT, and a loop follows the chain of any length. */
function ofSelectInto(select) {
    let first = select;
    while (first.larg !== undefined)
        first = first.larg;
    const { rel, colNames } = first.intoClause ?? {};
    return (0,_named_js__WEBPACK_IMPORTED_MODULE_0__/* .ofRelation */ .eO)('table', rel, { columns: (0,_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .namesIn */ .wX)(colNames) });
}


/***/ }),

/***/ 37550:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ ofAlteredTable),
/* harmony export */   D1: () => (/* binding */ relationsIn),
/* harmony export */   U1: () => (/* binding */ ofIndex),
/* harmony export */   mK: () => (/* binding */ ofCreatedTable)
/* harmony export */ });
/* harmony import */ var _object_kind_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15052);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1208);
/* harmony import */ var _named_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46486);



/** The table, and each constraint that has a name. */
function ofCreatedTable({ relation, tableElts = [] }, kind) {
    const constraints = tableElts.flatMap((element) => {
        if ('Constraint' in element)
            return ofConstraint(relation, element.Constraint);
        if (!('ColumnDef' in element))
            return [];
        const { colname, constraints: own = [] } = element.ColumnDef;
        return own.flatMap((part) => ('Constraint' in part ? ofConstraint(relation, part.Constraint, colname) : []));
    });
    return [...(0,_named_js__WEBPACK_IMPORTED_MODULE_1__/* .ofRelation */ .eO)(kind, relation, { columns: (0,_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .definedColumns */ .xU)(tableElts) }), ...constraints];
}
function ofIndex({ idxname, relation, indexParams, indexIncludingParams }) {
    const columns = [...(0,_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .indexedColumns */ .d4)(indexParams), ...(0,_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .indexedColumns */ .d4)(indexIncludingParams)];
    return [...(0,_named_js__WEBPACK_IMPORTED_MODULE_1__/* .ofTable */ .Ce)('index', relation, idxname, columns), ...(0,_named_js__WEBPACK_IMPORTED_MODULE_1__/* .ofRelation */ .eO)('table', relation, { columns })];
}
function ofAlteredTable({ relation, objtype, cmds = [] }) {
    const commands = cmds.flatMap((part) => ('AlterTableCmd' in part ? [part.AlterTableCmd] : []));
    const columns = commands.flatMap(alteredColumns);
    return [...(0,_named_js__WEBPACK_IMPORTED_MODULE_1__/* .ofRelation */ .eO)((0,_object_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .objectKind */ .A)(objtype), relation, { columns }), ...commands.flatMap((command) => ofCommand(relation, command))];
}
/** What a command of ALTER TABLE changes besides the table. */
function ofCommand(relation, { subtype, name, def }) {
    if (subtype === undefined)
        return [];
    const part = namesPart[subtype];
    if (part !== undefined)
        return (0,_named_js__WEBPACK_IMPORTED_MODULE_1__/* .ofTable */ .Ce)(part, relation, name);
    if (def === undefined)
        return [];
    if ('ATAlterConstraint' in def)
        return (0,_named_js__WEBPACK_IMPORTED_MODULE_1__/* .ofTable */ .Ce)('constraint', relation, def.ATAlterConstraint.conname);
    if ('Constraint' in def)
        return ofConstraint(relation, def.Constraint);
    if ('PartitionCmd' in def)
        return (0,_named_js__WEBPACK_IMPORTED_MODULE_1__/* .ofRelation */ .eO)(subtype === 'AT_AttachPartition' || subtype === 'AT_DetachPartition' ? 'table' : null, def.PartitionCmd.name);
    if (subtype !== 'AT_AddColumn' || !('ColumnDef' in def))
        return [];
    const { colname, constraints = [] } = def.ColumnDef;
    return constraints.flatMap((one) => ('Constraint' in one ? ofConstraint(relation, one.Constraint, colname) : []));
}
function ofConstraint(table, constraint, column) {
    return (0,_named_js__WEBPACK_IMPORTED_MODULE_1__/* .ofTable */ .Ce)('constraint', table, constraint.conname, column === undefined ? (0,_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .constrainedColumns */ .qd)(constraint) : [column]);
}
function alteredColumns({ subtype, name, def }) {
    if (subtype === undefined)
        return [];
    if (def !== undefined && 'ColumnDef' in def && def.ColumnDef.colname !== undefined)
        return [def.ColumnDef.colname];
    if (def !== undefined && 'Constraint' in def && subtype === 'AT_AddConstraint')
        return (0,_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .constrainedColumns */ .qd)(def.Constraint);
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
/** The relations that a list names. */
function relationsIn(list) {
    return (list ?? []).flatMap((node) => ('RangeVar' in node ? [node.RangeVar] : []));
}


/***/ }),

/***/ 48399:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ sessionEffects)
/* harmony export */ });
/* harmony import */ var _command_tag_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96932);
/* harmony import */ var _objects_rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74278);
/* harmony import */ var _syntax_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63769);



/** `text` is the statement's. In no order. Neither the code of a DO block nor that of a function it calls is in the tree. */
function sessionEffects(node, text) {
    if ('TransactionStmt' in node)
        return ofTransaction(node.TransactionStmt);
    if ('VariableSetStmt' in node)
        return ofSetting(node.VariableSetStmt);
    if ('DiscardStmt' in node)
        return [{ kind: 'discard', word: _command_tag_js__WEBPACK_IMPORTED_MODULE_0__/* .discardTags */ .a[node.DiscardStmt.target ?? 'DISCARD_ALL'] }];
    return [...ofHeld(node), ...(mayCall.test(text) && runsFunctions(node) ? (0,_syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .findCalls */ .pr)(node).flatMap(ofCall) : [])];
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
/** SET LOCAL and SET TRANSACTION end with the transaction. */
function ofSetting({ kind, name = '', is_local: isLocal, args = [] }) {
    if (isLocal === true || kind === undefined || (kind === 'VAR_SET_MULTI' && name.startsWith('TRANSACTION')) || ofOneTransaction.has(name))
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
            if (name === 'role' && (0,_syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .findWords */ .ZB)(args).join() === 'none')
                return [{ kind: 'session-reset', word: 'SET ROLE NONE', name: setting }];
            return [{ kind: 'session-set', word: `SET ${shown(name)}`, name: setting }];
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
    if (name !== 'set_config' || isTrue(args[2]))
        return [];
    return [{ kind: 'session-set', word: 'set_config', name: (0,_syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .findWords */ .ZB)(args[0])[0]?.toLowerCase() ?? '' }];
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

/***/ 63769:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GG: () => (/* binding */ walk),
/* harmony export */   Hn: () => (/* binding */ wordsIn),
/* harmony export */   ZB: () => (/* binding */ findWords),
/* harmony export */   pr: () => (/* binding */ findCalls)
/* harmony export */ });
/* unused harmony export hasKey */
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
/** The words of a list of strings, whatever else it holds. */
function wordsIn(list) {
    const items = Array.isArray(list) ? list : [];
    return items.flatMap((item) => {
        if (typeof item !== 'object' || item === null || !('String' in item) || typeof item.String !== 'object' || item.String === null)
            return [];
        return 'sval' in item.String && typeof item.String.sval === 'string' ? [item.String.sval] : [];
    });
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


/***/ }),

/***/ 35190:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   dv: () => (/* binding */ selectCommands),
/* harmony export */   j: () => (/* binding */ wordsOfRelation),
/* harmony export */   vZ: () => (/* binding */ selectParts)
/* harmony export */ });
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


/***/ })

};
