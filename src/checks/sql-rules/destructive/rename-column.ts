/** destructive/rename-column: a column has another name from now on. */
import { quote } from '../../../text/plain.ts';
import { isOld } from '../created.ts';
import type { FactRule } from '../rule.ts';

export const renameColumn: FactRule = {
  id: 'destructive/rename-column',
  dialects: ['postgresql', 'mysql', 'sqlite'],
  severity: 'error',
  criteria: ['CC8.1', 'A1.2'],
  cause: 'A column is renamed. The code that is running while the deploy goes on names the old one in every query that Drizzle writes, and fails.',
  remedy:
    'Keep the old name in the database and rename in the schema file alone (`fullName: text("name")`); or add the new column, fill it, move the code, and drop the old one later.',
  alias: ['squawk renaming-column', 'strong_migrations rename_column', 'atlas BC102', 'pgfence rename-column'],
  findFact: (fact, { created }) =>
    fact.kind === 'rename-column' && isOld(fact.table, created)
      ? [{ message: `Renames the column ${quote(fact.from)} of ${fact.table.label} to ${quote(fact.to)}.` }]
      : [],
};
