/** The family availability: what makes others wait while a migration runs. Written by "npm run docs" from the files of its folder. */
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
import { mysqlConvertCharset } from './availability/mysql-convert-charset.ts';
import { mysqlCopyAlgorithm } from './availability/mysql-copy-algorithm.ts';
import { mysqlLockOption } from './availability/mysql-lock-option.ts';
import { mysqlNonAtomicDdl } from './availability/mysql-non-atomic-ddl.ts';
import { reindexNotConcurrent } from './availability/reindex-not-concurrent.ts';
import { setNotNullScan } from './availability/set-not-null-scan.ts';
import { sqliteTableRebuild } from './availability/sqlite-table-rebuild.ts';
import { statementAfterExclusiveLock } from './availability/statement-after-exclusive-lock.ts';
import { tableRewriteMaintenance } from './availability/table-rewrite-maintenance.ts';
import { unbatchedDataChange } from './availability/unbatched-data-change.ts';
import { validateInSameTransaction } from './availability/validate-in-same-transaction.ts';
import type { SqlRule } from './rule.ts';

export const availabilityRules: readonly SqlRule[] = [
  addCheckWithoutNotValid,
  addColumnSerial,
  addColumnStoredGenerated,
  addColumnVolatileDefault,
  addExclusionConstraint,
  addForeignKeyWithoutNotValid,
  addPrimaryKey,
  addUniqueConstraint,
  alterColumnTypeRewrite,
  concurrentInTransaction,
  createIndexNotConcurrent,
  detachPartitionNotConcurrent,
  dropIndexNotConcurrent,
  foreignKeyWithoutIndex,
  missingLockTimeout,
  missingStatementTimeout,
  mysqlConvertCharset,
  mysqlCopyAlgorithm,
  mysqlLockOption,
  mysqlNonAtomicDdl,
  reindexNotConcurrent,
  setNotNullScan,
  sqliteTableRebuild,
  statementAfterExclusiveLock,
  tableRewriteMaintenance,
  unbatchedDataChange,
  validateInSameTransaction,
];
