/** PostgreSQL's name for what a statement is, as its CreateCommandTag tells it: what its log, its monitoring views and event triggers call the command. */
import type { DiscardMode, Node, ObjectType, TransactionStmtKind, VariableSetKind } from '@pgsql/types';
import { objectKind } from './object-kind.ts';
import type { NodeKind, PartOf } from './tree.ts';

/**
 * Null for a statement that this does not know. The server completes some commands under another tag: CREATE TABLE AS with the SELECT
 * that fills the table, EXECUTE with what was prepared, and COMMIT of a transaction that failed with ROLLBACK.
 */
export function commandTag(node: Node): string | null {
  if ('TransactionStmt' in node) return node.TransactionStmt.kind === undefined ? null : transactions[node.TransactionStmt.kind];
  if ('DiscardStmt' in node) return node.DiscardStmt.target === undefined ? null : discardTags[node.DiscardStmt.target];
  if ('VariableSetStmt' in node) return node.VariableSetStmt.kind === undefined ? null : settings[node.VariableSetStmt.kind];
  return typedTag(node) ?? variedTag(node) ?? fixedTag(node);
}

/** Commands whose tag names the kind of object. */
function typedTag(node: Node): string | null {
  if ('DropStmt' in node) return tagOf('DROP', node.DropStmt.removeType);
  if ('DefineStmt' in node) return tagOf('CREATE', node.DefineStmt.kind);
  if ('AlterTableStmt' in node) return tagOf('ALTER', node.AlterTableStmt.objtype);
  if ('AlterTableMoveAllStmt' in node) return tagOf('ALTER', node.AlterTableMoveAllStmt.objtype);
  if ('AlterFunctionStmt' in node) return tagOf('ALTER', node.AlterFunctionStmt.objtype);
  if ('AlterOwnerStmt' in node) return tagOf('ALTER', node.AlterOwnerStmt.objectType);
  if ('AlterObjectSchemaStmt' in node) return tagOf('ALTER', node.AlterObjectSchemaStmt.objectType);
  if ('AlterObjectDependsStmt' in node) return tagOf('ALTER', node.AlterObjectDependsStmt.objectType);
  if (!('RenameStmt' in node)) return null;
  const { renameType, relationType } = node.RenameStmt;
  return tagOf('ALTER', renameType === 'OBJECT_COLUMN' ? relationType : renameType);
}

/** Commands whose tag depends on something else. */
function variedTag(node: Node): string | null {
  if ('FetchStmt' in node) return node.FetchStmt.ismove === true ? 'MOVE' : 'FETCH';
  if ('ClosePortalStmt' in node) return node.ClosePortalStmt.portalname === undefined ? 'CLOSE CURSOR ALL' : 'CLOSE CURSOR';
  if ('DeallocateStmt' in node) return node.DeallocateStmt.name === undefined ? 'DEALLOCATE ALL' : 'DEALLOCATE';
  if ('GrantStmt' in node) return node.GrantStmt.is_grant === true ? 'GRANT' : 'REVOKE';
  if ('GrantRoleStmt' in node) return node.GrantRoleStmt.is_grant === true ? 'GRANT ROLE' : 'REVOKE ROLE';
  if ('CreateFunctionStmt' in node) return node.CreateFunctionStmt.is_procedure === true ? 'CREATE PROCEDURE' : 'CREATE FUNCTION';
  if ('VacuumStmt' in node) return node.VacuumStmt.is_vacuumcmd === true ? 'VACUUM' : 'ANALYZE';
  if ('CreateTableAsStmt' in node) return node.CreateTableAsStmt.objtype === 'OBJECT_MATVIEW' ? 'CREATE MATERIALIZED VIEW' : 'CREATE TABLE AS';
  return null;
}

function fixedTag(node: Node): string | null {
  const [tag = null] = commandOf(node);
  return tag;
}

/** The one object of a command that its tag and one field of it name; null for all others. */
export function namedObject(node: Node): { readonly kind: string; readonly name: unknown } | null {
  const [tag, field] = commandOf(node);
  if (tag === undefined || field === undefined) return null;
  const [part] = Object.values<object>(node);
  return { kind: tag.slice(tag.indexOf(' ') + 1).toLowerCase(), name: new Map(Object.entries<unknown>({ ...part })).get(field) };
}

function commandOf(node: Node): readonly [tag: string | undefined, field?: string] {
  const [kind = ''] = Object.keys(node);
  const command = isFixed(kind) ? fixed[kind] : undefined;
  return command === undefined || typeof command === 'string' ? [command] : command;
}

function isFixed(kind: string): kind is keyof typeof fixed {
  return Object.hasOwn(fixed, kind);
}

function tagOf(verb: string, type: ObjectType | undefined): string | null {
  const kind = objectKind(type);
  return kind === null ? null : `${verb} ${kind.toUpperCase()}`;
}

const transactions: Readonly<Record<TransactionStmtKind, string>> = {
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

export const discardTags = {
  DISCARD_ALL: 'DISCARD ALL',
  DISCARD_PLANS: 'DISCARD PLANS',
  DISCARD_SEQUENCES: 'DISCARD SEQUENCES',
  DISCARD_TEMP: 'DISCARD TEMP',
} as const satisfies Readonly<Record<DiscardMode, string>>;
export type DiscardTag = (typeof discardTags)[DiscardMode];

const settings: Readonly<Record<VariableSetKind, string>> = {
  VAR_SET_VALUE: 'SET',
  VAR_SET_DEFAULT: 'SET',
  VAR_SET_CURRENT: 'SET',
  VAR_SET_MULTI: 'SET',
  VAR_RESET: 'RESET',
  VAR_RESET_ALL: 'RESET',
};

/** With the field that names the object, where the tag tells its kind and it is the only one. */
const fixed: { readonly [Kind in NodeKind]?: string | readonly [tag: string, field: keyof PartOf<Kind> & string] } = {
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
