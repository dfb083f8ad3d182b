/** The family integrity: what takes away from what keeps the data right. Written by "npm run docs" from the files of its folder. */
import { addRequiredColumn } from './integrity/add-required-column.ts';
import { cascadeDeleteAdded } from './integrity/cascade-delete-added.ts';
import { constraintLeftNotValid } from './integrity/constraint-left-not-valid.ts';
import { deployLockReleased } from './integrity/deploy-lock-released.ts';
import { dropCheck } from './integrity/drop-check.ts';
import { dropConstraint } from './integrity/drop-constraint.ts';
import { dropForeignKey } from './integrity/drop-foreign-key.ts';
import { dropNotNull } from './integrity/drop-not-null.ts';
import { dropPrimaryKey } from './integrity/drop-primary-key.ts';
import { dropUnique } from './integrity/drop-unique.ts';
import { enforcementDisabled } from './integrity/enforcement-disabled.ts';
import { enumValueUnordered } from './integrity/enum-value-unordered.ts';
import { enumValueUsed } from './integrity/enum-value-used.ts';
import { migrationsTableTamper } from './integrity/migrations-table-tamper.ts';
import { mysqlInlineReferencesIgnored } from './integrity/mysql-inline-references-ignored.ts';
import { narrowColumnType } from './integrity/narrow-column-type.ts';
import { renameEnumValue } from './integrity/rename-enum-value.ts';
import { sessionLeftChanged } from './integrity/session-left-changed.ts';
import { sqliteRebuildInventsValues } from './integrity/sqlite-rebuild-invents-values.ts';
import { statementWithoutBreakpoint } from './integrity/statement-without-breakpoint.ts';
import { tableWithoutPrimaryKey } from './integrity/table-without-primary-key.ts';
import { transactionControlInMigration } from './integrity/transaction-control-in-migration.ts';
import type { SqlRule } from './rule.ts';

export const sqlIntegrityRules: readonly SqlRule[] = [
  addRequiredColumn,
  cascadeDeleteAdded,
  constraintLeftNotValid,
  deployLockReleased,
  dropCheck,
  dropConstraint,
  dropForeignKey,
  dropNotNull,
  dropPrimaryKey,
  dropUnique,
  enforcementDisabled,
  enumValueUnordered,
  enumValueUsed,
  migrationsTableTamper,
  mysqlInlineReferencesIgnored,
  narrowColumnType,
  renameEnumValue,
  sessionLeftChanged,
  sqliteRebuildInventsValues,
  statementWithoutBreakpoint,
  tableWithoutPrimaryKey,
  transactionControlInMigration,
];
