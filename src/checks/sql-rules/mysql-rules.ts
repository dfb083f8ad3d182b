/** The rules for MySQL and MariaDB, family by family. */
import { alterRole } from './access/alter-role.ts';
import { auditControlDisabled } from './access/audit-control-disabled.ts';
import { createRole } from './access/create-role.ts';
import { dropRole } from './access/drop-role.ts';
import { grantAll } from './access/grant-all.ts';
import { grantPrivilege } from './access/grant-privilege.ts';
import { grantRole } from './access/grant-role.ts';
import { grantWithAdminOption } from './access/grant-with-admin-option.ts';
import { grantWithGrantOption } from './access/grant-with-grant-option.ts';
import { passwordLiteral } from './access/password-literal.ts';
import { privilegedRole } from './access/privileged-role.ts';
import { replicationObject } from './access/replication-object.ts';
import { revokePrivilege } from './access/revoke-privilege.ts';
import { securityDefinerFunction } from './access/security-definer-function.ts';
import { serverFileOrProgram } from './access/server-file-or-program.ts';
import { serverSetting } from './access/server-setting.ts';
import { setRole } from './access/set-role.ts';
import { addCheckWithoutNotValid } from './availability/add-check-without-not-valid.ts';
import { addColumnSerial } from './availability/add-column-serial.ts';
import { addColumnStoredGenerated } from './availability/add-column-stored-generated.ts';
import { addColumnVolatileDefault } from './availability/add-column-volatile-default.ts';
import { addForeignKeyWithoutNotValid } from './availability/add-foreign-key-without-not-valid.ts';
import { addPrimaryKey } from './availability/add-primary-key.ts';
import { addUniqueConstraint } from './availability/add-unique-constraint.ts';
import { alterColumnTypeRewrite } from './availability/alter-column-type-rewrite.ts';
import { mysqlConvertCharset } from './availability/mysql-convert-charset.ts';
import { mysqlCopyAlgorithm } from './availability/mysql-copy-algorithm.ts';
import { mysqlLockOption } from './availability/mysql-lock-option.ts';
import { mysqlNonAtomicDdl } from './availability/mysql-non-atomic-ddl.ts';
import { setNotNullScan } from './availability/set-not-null-scan.ts';
import { tableRewriteMaintenance } from './availability/table-rewrite-maintenance.ts';
import { unbatchedDataChange } from './availability/unbatched-data-change.ts';
import { confidentialityFactRules } from './confidentiality.ts';
import { deleteWithoutWhere } from './destructive/delete-without-where.ts';
import { dropColumn } from './destructive/drop-column.ts';
import { dropDatabase } from './destructive/drop-database.ts';
import { dropFunction } from './destructive/drop-function.ts';
import { dropPartition } from './destructive/drop-partition.ts';
import { dropSequence } from './destructive/drop-sequence.ts';
import { dropTable } from './destructive/drop-table.ts';
import { dropTrigger } from './destructive/drop-trigger.ts';
import { dropView } from './destructive/drop-view.ts';
import { renameColumn } from './destructive/rename-column.ts';
import { renameTable } from './destructive/rename-table.ts';
import { truncate } from './destructive/truncate.ts';
import { updateWithoutWhere } from './destructive/update-without-where.ts';
import { addRequiredColumn } from './integrity/add-required-column.ts';
import { cascadeDeleteAdded } from './integrity/cascade-delete-added.ts';
import { dropCheck } from './integrity/drop-check.ts';
import { dropConstraint } from './integrity/drop-constraint.ts';
import { dropForeignKey } from './integrity/drop-foreign-key.ts';
import { dropNotNull } from './integrity/drop-not-null.ts';
import { dropPrimaryKey } from './integrity/drop-primary-key.ts';
import { enforcementDisabled } from './integrity/enforcement-disabled.ts';
import { migrationsTableTamper } from './integrity/migrations-table-tamper.ts';
import { mysqlInlineReferencesIgnored } from './integrity/mysql-inline-references-ignored.ts';
import { narrowColumnType } from './integrity/narrow-column-type.ts';
import { statementWithoutBreakpoint } from './integrity/statement-without-breakpoint.ts';
import { tableWithoutPrimaryKey } from './integrity/table-without-primary-key.ts';
import { transactionControlInMigration } from './integrity/transaction-control-in-migration.ts';
import { unanalyzableStatement } from './meta/unanalyzable-statement.ts';
import type { FactRule } from './statement-facts/rule.ts';

export const mysqlRules: readonly FactRule[] = [
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
  ...confidentialityFactRules,
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
  renameColumn,
  unanalyzableStatement,
];
