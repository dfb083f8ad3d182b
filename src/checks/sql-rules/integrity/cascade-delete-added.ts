/** integrity/cascade-delete-added: one delete takes rows of other tables with it. */
import type { FactRule } from '../statement-facts/rule.ts';
import { referencesOf } from '../statement-facts/references.ts';
import type { Constraint, Node } from '@pgsql/types';
import { constraintsOf, findAlterations, findNewConstraints, labelOf } from '../alteration.ts';
import type { SqlRule } from '../rule.ts';

export const cascadeDeleteAdded: SqlRule & FactRule = {
  id: 'integrity/cascade-delete-added',
  severity: 'warning',
  criteria: ['PI1.5', 'CC8.1'],
  cause:
    'A foreign key says ON DELETE CASCADE: deleting one row deletes all rows that point to it, and those that point to them. For a table that the change itself makes it is a notice: nobody relied on its rows yet.',
  remedy: 'Make sure that losing these rows together is meant, also for rows that must be kept; otherwise use ON DELETE RESTRICT.',
  alias: ['bytebase STATEMENT_DISALLOW_ON_DEL_CASCADE'],
  find(node, _statement, { created }) {
    return findForeignKeys(node)
      .filter(({ constraint }) => constraint.fk_del_action === 'c')
      .map(({ label, table, constraint }) => ({
        ...(table === null || created.tables.has(table) || created.perhaps.has(table) ? { severity: 'notice' } : {}),
        message: `Rows of ${label} are deleted together with the rows of ${labelOf(constraint.pktable ?? {})} that they point to.`,
      }));
  },
  findFact: (fact, { change }) =>
    referencesOf(fact, change)
      .filter(({ onDelete }) => onDelete === 'CASCADE')
      .map(({ from, to }) => ({ message: `Rows of ${from} are deleted together with the rows of ${to} that they point to.` })),
};

interface ForeignKey {
  /** The table that points, for a reader. */
  readonly label: string;
  /** Null for one that the statement itself makes. */
  readonly table: string | null;
  readonly constraint: Constraint;
}

function findForeignKeys(node: Node): readonly ForeignKey[] {
  if (!('CreateStmt' in node)) return findNewConstraints(findAlterations(node)).filter(({ constraint }) => constraint.contype === 'CONSTR_FOREIGN');
  const label = labelOf(node.CreateStmt.relation ?? {});
  const constraints = (node.CreateStmt.tableElts ?? []).flatMap((element) => {
    if ('Constraint' in element) return [element.Constraint];
    return 'ColumnDef' in element ? constraintsOf(element.ColumnDef) : [];
  });
  return constraints.filter(({ contype }) => contype === 'CONSTR_FOREIGN').map((constraint) => ({ label, table: null, constraint }));
}
