/** destructive/rename-column: a column has another name from now on. */
import type { FactRule } from '../statement-facts/rule.ts';
import { nameOf } from '../created.ts';
import { shown, shownColumn } from '../naming.ts';
import type { SqlRule } from '../rule.ts';

export const renameColumn: SqlRule & FactRule = {
  id: 'destructive/rename-column',
  severity: 'error',
  criteria: ['CC8.1', 'A1.2'],
  cause: 'A column is renamed. The code that is running while the deploy goes on names the old one in every query that Drizzle writes, and fails.',
  remedy:
    'Keep the old name in the database and rename in the schema file alone (`fullName: text("name")`); or add the new column, fill it, move the code, and drop the old one later.',
  alias: ['squawk renaming-column', 'strong_migrations rename_column', 'atlas BC102', 'pgfence rename-column'],
  find: (node, _statement, { created }) => {
    if (!('RenameStmt' in node)) return [];
    const { renameType, relation, subname = '', newname = '' } = node.RenameStmt;
    if (renameType !== 'OBJECT_COLUMN' || relation === undefined || created.tables.has(nameOf(relation))) return [];
    return [{ message: `Renames the column ${shownColumn(relation, subname)} to ${shown([newname])}.` }];
  },
  findFact: (fact, { created }) =>
    fact.kind === 'rename-column' && !created.has(fact.table.key)
      ? [{ message: `Renames the column ${shown([fact.from])} of ${fact.table.label} to ${shown([fact.to])}.` }]
      : [],
};
