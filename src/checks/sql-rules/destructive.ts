/** The family destructive: statements after which something is gone, or goes by another name. Written by "npm run docs" from the files of its folder. */
import { deleteWithoutWhere } from './destructive/delete-without-where.ts';
import { dropCascade } from './destructive/drop-cascade.ts';
import { dropColumn } from './destructive/drop-column.ts';
import { dropDatabase } from './destructive/drop-database.ts';
import { dropEnumValue } from './destructive/drop-enum-value.ts';
import { dropFunction } from './destructive/drop-function.ts';
import { dropOwned } from './destructive/drop-owned.ts';
import { dropPartition } from './destructive/drop-partition.ts';
import { dropSchema } from './destructive/drop-schema.ts';
import { dropSequence } from './destructive/drop-sequence.ts';
import { dropTable } from './destructive/drop-table.ts';
import { dropTrigger } from './destructive/drop-trigger.ts';
import { dropType } from './destructive/drop-type.ts';
import { dropView } from './destructive/drop-view.ts';
import { renameColumn } from './destructive/rename-column.ts';
import { renameSchema } from './destructive/rename-schema.ts';
import { renameTable } from './destructive/rename-table.ts';
import { sqliteRebuildLoss } from './destructive/sqlite-rebuild-loss.ts';
import { sqliteRecreateCascade } from './destructive/sqlite-recreate-cascade.ts';
import { truncate } from './destructive/truncate.ts';
import { truncateCascade } from './destructive/truncate-cascade.ts';
import { updateWithoutWhere } from './destructive/update-without-where.ts';
import type { SqlRule } from './rule.ts';

export const destructiveRules: readonly SqlRule[] = [
  deleteWithoutWhere,
  dropCascade,
  dropColumn,
  dropDatabase,
  dropEnumValue,
  dropFunction,
  dropOwned,
  dropPartition,
  dropSchema,
  dropSequence,
  dropTable,
  dropTrigger,
  dropType,
  dropView,
  renameColumn,
  renameSchema,
  renameTable,
  sqliteRebuildLoss,
  sqliteRecreateCascade,
  truncate,
  truncateCascade,
  updateWithoutWhere,
];
