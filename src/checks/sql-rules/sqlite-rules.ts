/** The rules for SQLite and Turso, family by family. */
import { serverFileOrProgram } from './access/server-file-or-program.ts';
import { addColumnStoredGenerated } from './availability/add-column-stored-generated.ts';
import { addColumnVolatileDefault } from './availability/add-column-volatile-default.ts';
import { addUniqueConstraint } from './availability/add-unique-constraint.ts';
import { foreignKeyWithoutIndex } from './availability/foreign-key-without-index.ts';
import { sqliteTableRebuild } from './availability/sqlite-table-rebuild.ts';
import { tableRewriteMaintenance } from './availability/table-rewrite-maintenance.ts';
import { unbatchedDataChange } from './availability/unbatched-data-change.ts';
import { confidentialityFactRules } from './confidentiality.ts';
import { deleteWithoutWhere } from './destructive/delete-without-where.ts';
import { dropColumn } from './destructive/drop-column.ts';
import { dropTable } from './destructive/drop-table.ts';
import { dropTrigger } from './destructive/drop-trigger.ts';
import { dropView } from './destructive/drop-view.ts';
import { renameColumn } from './destructive/rename-column.ts';
import { renameTable } from './destructive/rename-table.ts';
import { sqliteRebuildLoss } from './destructive/sqlite-rebuild-loss.ts';
import { sqliteRecreateCascade } from './destructive/sqlite-recreate-cascade.ts';
import { updateWithoutWhere } from './destructive/update-without-where.ts';
import { addRequiredColumn } from './integrity/add-required-column.ts';
import { cascadeDeleteAdded } from './integrity/cascade-delete-added.ts';
import { enforcementDisabled } from './integrity/enforcement-disabled.ts';
import { migrationsTableTamper } from './integrity/migrations-table-tamper.ts';
import { sqliteRebuildInventsValues } from './integrity/sqlite-rebuild-invents-values.ts';
import { statementWithoutBreakpoint } from './integrity/statement-without-breakpoint.ts';
import { transactionControlInMigration } from './integrity/transaction-control-in-migration.ts';
import type { FactRule } from './statement-facts/rule.ts';

export const sqliteRules: readonly FactRule[] = [
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
  ...confidentialityFactRules,
  dropTable,
  dropColumn,
  dropView,
  dropTrigger,
  deleteWithoutWhere,
  updateWithoutWhere,
  renameTable,
  renameColumn,
  sqliteRecreateCascade,
  sqliteRebuildLoss,
];
