/** availability/statement-after-exclusive-lock: long work while a lock of an earlier statement is held. */
import type { Node } from '@pgsql/types';
import { findAlterations } from '../alteration.ts';
import { nameOf } from '../created.ts';
import { changedRows } from '../dml.ts';
import type { SqlRule, Surroundings } from '../rule.ts';

export const statementAfterExclusiveLock: SqlRule = {
  id: 'availability/statement-after-exclusive-lock',
  severity: 'warning',
  criteria: ['A1.2', 'CC8.1'],
  cause:
    'All pending migrations run in one transaction, so a lock is held until the last statement of the last file. This statement takes time that grows with a table (it changes rows, builds an index, validates a constraint or refreshes a view) after an earlier one has taken such a lock. Short changes of the catalog after a lock are not reported.',
  remedy: 'Put the long statement in a change that is deployed on its own, or before the one that locks.',
  alias: ['eugene E4', 'eugene E10', 'pgfence statement-after-access-exclusive', 'pgfence wide-lock-window'],
  find(node, _statement, surroundings) {
    const { firstLock } = surroundings.change;
    if (firstLock === null || firstLock.position >= surroundings.position) return [];
    const work = describeWork(node, surroundings);
    return work === null ? [] : [{ message: `${work} while ${firstLock.label} has been locked since an earlier statement.` }];
  },
};

function describeWork(node: Node, { created }: Surroundings): string | null {
  if (changedRows(node).some((table) => !created.tables.has(nameOf(table)))) return 'Rows are changed';
  if ('IndexStmt' in node && !created.tables.has(nameOf(node.IndexStmt.relation ?? {}))) return 'An index is built';
  if ('RefreshMatViewStmt' in node) return 'A materialized view is refreshed';
  const validates = findAlterations(node).some(({ table, command }) => command.subtype === 'AT_ValidateConstraint' && !created.tables.has(table));
  return validates ? 'A constraint is validated' : null;
}
