/** destructive/drop-table: a table goes, and its rows with it. */
import { isOld } from '../created.ts';
import type { FactRule } from '../rule.ts';

export const dropTable: FactRule = {
  id: 'destructive/drop-table',
  dialects: ['postgresql', 'mysql', 'sqlite'],
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5', 'A1.2'],
  cause: 'A table is dropped. Its rows can only be had back from a backup, and whatever still reads or writes it fails from that moment on.',
  remedy:
    'First deploy code that no longer uses the table and keep its rows where they are needed; then drop it in a change of its own, with a suppression that says where the rows are kept.',
  alias: ['squawk ban-drop-table', 'atlas DS102', 'pgfence drop-table', 'liquibase ChangeDropTableWarn', 'flyway RG01'],
  findFact: (fact, { created, change, position }) =>
    fact.kind === 'drop' && fact.object === 'table' && !change.rebuilds.has(position)
      ? fact.names
          .filter((table) => isOld(table, created) && !change.detached.has(table.key))
          .map(({ label }) => ({ message: `Drops the table ${label} with all its rows.` }))
      : [],
};
