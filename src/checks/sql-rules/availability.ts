/** The rules on availability, in the order in which they are documented: what makes others wait while a migration runs. */
import { mysqlCopyAlgorithm } from './availability/mysql-copy-algorithm.ts';
import { mysqlLockOption } from './availability/mysql-lock-option.ts';
import { mysqlConvertCharset } from './availability/mysql-convert-charset.ts';
import { mysqlNonAtomicDdl } from './availability/mysql-non-atomic-ddl.ts';
import { sqliteTableRebuild } from './availability/sqlite-table-rebuild.ts';
import type { SqlRule } from './rule.ts';
import { addCheckWithoutNotValid } from './availability/add-check-without-not-valid.ts';
import { addColumnSerial } from './availability/add-column-serial.ts';
import { addColumnStoredGenerated } from './availability/add-column-stored-generated.ts';
import { addColumnVolatileDefault } from './availability/add-column-volatile-default.ts';
import { addExclusionConstraint } from './availability/add-exclusion-constraint.ts';
import { addForeignKeyWithoutNotValid } from './availability/add-foreign-key-without-not-valid.ts';
import { addPrimaryKey } from './availability/add-primary-key.ts';
import { addUniqueConstraint } from './availability/add-unique-constraint.ts';
import { alterColumnTypeRewrite } from './availability/alter-column-type-rewrite.ts';
import { concurrentInTransaction } from './availability/concurrent-in-transaction.ts';
import { createIndexNotConcurrent } from './availability/create-index-not-concurrent.ts';
import { detachPartitionNotConcurrent } from './availability/detach-partition-not-concurrent.ts';
import { dropIndexNotConcurrent } from './availability/drop-index-not-concurrent.ts';
import { foreignKeyWithoutIndex } from './availability/foreign-key-without-index.ts';
import { missingLockTimeout } from './availability/missing-lock-timeout.ts';
import { missingStatementTimeout } from './availability/missing-statement-timeout.ts';
import { reindexNotConcurrent } from './availability/reindex-not-concurrent.ts';
import { setNotNullScan } from './availability/set-not-null-scan.ts';
import { statementAfterExclusiveLock } from './availability/statement-after-exclusive-lock.ts';
import { tableRewriteMaintenance } from './availability/table-rewrite-maintenance.ts';
import { unbatchedDataChange } from './availability/unbatched-data-change.ts';
import { validateInSameTransaction } from './availability/validate-in-same-transaction.ts';

export const availabilityRules: readonly SqlRule[] = [
  createIndexNotConcurrent,
  dropIndexNotConcurrent,
  concurrentInTransaction,
  reindexNotConcurrent,
  alterColumnTypeRewrite,
  setNotNullScan,
  addForeignKeyWithoutNotValid,
  addCheckWithoutNotValid,
  validateInSameTransaction,
  addUniqueConstraint,
  addExclusionConstraint,
  addPrimaryKey,
  addColumnVolatileDefault,
  addColumnStoredGenerated,
  addColumnSerial,
  missingLockTimeout,
  missingStatementTimeout,
  statementAfterExclusiveLock,
  tableRewriteMaintenance,
  detachPartitionNotConcurrent,
  foreignKeyWithoutIndex,
  unbatchedDataChange,
  mysqlCopyAlgorithm,
  mysqlLockOption,
  mysqlConvertCharset,
  mysqlNonAtomicDdl,
  sqliteTableRebuild,
];
