/** destructive/rename-table: a table has another name or schema from now on. */
import { isOld } from '../created.ts';
import type { FactRule } from '../rule.ts';

export const renameTable: FactRule = {
  id: 'destructive/rename-table',
  dialects: ['postgresql', 'mysql', 'sqlite'],
  severity: 'error',
  criteria: ['CC8.1', 'A1.2'],
  cause:
    'A table or view is renamed, or moved to another schema. The code that is running while the deploy goes on, and every report outside of it, still uses the old name and fails.',
  remedy: 'Keep the old name in the database and rename in the schema file alone; or rename and create a view of the old name in the same migration.',
  alias: ['squawk renaming-table', 'strong_migrations rename_table', 'atlas BC101', 'pgfence rename-table'],
  findFact: (fact, { created, change, position }) =>
    fact.kind === 'rename-table' && !change.rebuilds.has(position) && isOld(fact.table, created) && !change.made.has(fact.table.key)
      ? [{ message: `Renames ${fact.table.label} to ${fact.to.label}.` }]
      : [],
};
