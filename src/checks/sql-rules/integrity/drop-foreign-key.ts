/** integrity/drop-foreign-key: rows may point to rows that are not there. */
import { findDroppedConstraints } from '../dropped-constraints.ts';
import type { FactRule } from '../rule.ts';

export const dropForeignKey: FactRule = {
  id: 'integrity/drop-foreign-key',
  dialects: ['postgresql', 'mysql'],
  severity: 'warning',
  criteria: ['PI1.5', 'CC8.1'],
  cause:
    'A foreign key is dropped, so nothing keeps the rows of the two tables together any more. One that the change adds again under the same name, or whose column by its name goes too, is not reported.',
  remedy: 'Tell the reviewer what keeps the references whole from now on, or leave the key.',
  alias: ['atlas CD101', 'pgfence drop-constraint'],
  findFact: (fact, surroundings) =>
    findDroppedConstraints(fact, surroundings, 'foreign-key')
      .filter(({ successor, table, name }) => successor === null && !losesColumn(name, surroundings.change.droppedColumns.get(table.key) ?? []))
      .map(({ label }) => ({ message: `The foreign key${label} is dropped.` })),
};

/** Whether a key is named for one of these columns, as drizzle-kit names it: `posts_author_id_users_id_fk`. */
function losesColumn(key: string, columns: readonly string[]): boolean {
  return columns.some((column) => key.includes(`_${column}_`));
}
