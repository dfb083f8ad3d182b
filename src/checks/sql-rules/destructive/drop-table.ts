/** destructive/drop-table: a table goes, and its rows with it. */
import type { FactRule } from '../statement-facts/rule.ts';
import { shown } from '../naming.ts';
import type { SqlRule } from '../rule.ts';
import { selectDropped } from './dropped.ts';
import { isDetached } from './drop-partition.ts';

export const dropTable: SqlRule & FactRule = {
  id: 'destructive/drop-table',
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5', 'A1.2'],
  cause: 'A table is dropped. Its rows can only be had back from a backup, and whatever still reads or writes it fails from that moment on.',
  remedy:
    'First deploy code that no longer uses the table and keep its rows where they are needed; then drop it in a change of its own, with a suppression that says where the rows are kept.',
  alias: ['squawk ban-drop-table', 'atlas DS102', 'pgfence drop-table', 'liquibase ChangeDropTableWarn', 'flyway RG01'],
  find: (node, _statement, surroundings) =>
    selectDropped(node, 'OBJECT_TABLE', 'OBJECT_FOREIGN_TABLE')
      .filter(({ key }) => !surroundings.created.tables.has(key) && !isDetached(surroundings.all, key))
      .map(({ words }) => ({ message: `Drops the table ${shown(words)} with all its rows.` })),
  findFact: (fact, { created, change, position }) =>
    fact.kind === 'drop' && fact.object === 'table' && !change.rebuilds.has(position)
      ? fact.names.filter(({ key }) => !created.has(key)).map(({ label }) => ({ message: `Drops the table ${label} with all its rows.` }))
      : [],
};
