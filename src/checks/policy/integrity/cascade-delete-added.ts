/** integrity/cascade-delete-added: one delete takes rows of other tables with it. */
import type { Constraint, Node } from '@pgsql/types';
import { constraintsOf, findAlterations, findNewConstraints, labelOf } from '../alteration.ts';
import type { SqlRule } from '../rule.ts';

export const cascadeDeleteAdded: SqlRule = {
  id: 'integrity/cascade-delete-added',
  severity: 'warning',
  criteria: ['PI1.5', 'CC8.1'],
  cause:
    'A foreign key says ON DELETE CASCADE: deleting one row deletes all rows that point to it, and those that point to them. It holds for new tables as much as for old ones.',
  remedy: 'Make sure that losing these rows together is meant, also for records that must be kept; otherwise use ON DELETE RESTRICT.',
  alias: ['bytebase STATEMENT_DISALLOW_ON_DEL_CASCADE'],
  find(node) {
    return findForeignKeys(node)
      .filter(({ constraint }) => constraint.fk_del_action === 'c')
      .map(({ label, constraint }) => ({
        message: `Rows of ${label} are deleted together with the rows of ${labelOf(constraint.pktable ?? {})} that they point to.`,
      }));
  },
};

interface ForeignKey {
  /** The table that points, for a reader. */
  readonly label: string;
  readonly constraint: Constraint;
}

function findForeignKeys(node: Node): readonly ForeignKey[] {
  if (!('CreateStmt' in node)) return findNewConstraints(findAlterations(node)).filter(({ constraint }) => constraint.contype === 'CONSTR_FOREIGN');
  const label = labelOf(node.CreateStmt.relation ?? {});
  const constraints = (node.CreateStmt.tableElts ?? []).flatMap((element) => {
    if ('Constraint' in element) return [element.Constraint];
    return 'ColumnDef' in element ? constraintsOf(element.ColumnDef) : [];
  });
  return constraints.filter(({ contype }) => contype === 'CONSTR_FOREIGN').map((constraint) => ({ label, constraint }));
}
