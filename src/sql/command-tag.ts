/** PostgreSQL's name for what a statement is, as its CreateCommandTag tells it: what its log, its monitoring views and event triggers call the command. */
import type { DiscardMode, Node, ObjectType, TransactionStmtKind, VariableSetKind } from '@pgsql/types';
import { objectKind } from './object-kind.ts';
import type { NodeKind } from './tree.ts';

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
  const [kind = ''] = Object.keys(node);
  return isFixed(kind) ? (fixed[kind] ?? null) : null;
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

const fixed: Partial<Readonly<Record<NodeKind, string>>> = {
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
