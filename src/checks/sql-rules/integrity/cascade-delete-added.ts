/** integrity/cascade-delete-added: one delete takes rows of other tables with it. */
import { referencesIn } from '../constraints.ts';
import { isFilled } from '../created.ts';
import type { FactRule } from '../rule.ts';

export const cascadeDeleteAdded: FactRule = {
  id: 'integrity/cascade-delete-added',
  dialects: ['postgresql', 'mysql', 'sqlite'],
  severity: 'warning',
  criteria: ['PI1.5', 'CC8.1'],
  cause:
    'A foreign key says ON DELETE CASCADE: deleting one row deletes all rows that point to it, and those that point to them. For a table that the change itself makes it is a notice: nobody relied on its rows yet.',
  remedy: 'Make sure that losing these rows together is meant, also for rows that must be kept; otherwise use ON DELETE RESTRICT.',
  alias: ['bytebase STATEMENT_DISALLOW_ON_DEL_CASCADE'],
  findFact: (fact, { change, created }) =>
    referencesIn(fact, change)
      .filter(({ onDelete }) => onDelete === 'CASCADE')
      .map(({ table, to }) => ({
        ...(fact.kind === 'create-table' || !isFilled(table, created) ? { severity: 'notice' } : {}),
        message: `Rows of ${table.label} are deleted together with the rows of ${to.label} that they point to.`,
      })),
};
