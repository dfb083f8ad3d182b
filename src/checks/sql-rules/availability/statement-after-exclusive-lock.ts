/** availability/statement-after-exclusive-lock: long work while a lock of an earlier statement is held. */
import type { TreeRule } from '../rule.ts';

export const statementAfterExclusiveLock: TreeRule = {
  id: 'availability/statement-after-exclusive-lock',
  severity: 'warning',
  criteria: ['A1.2', 'CC8.1'],
  cause:
    'All pending migrations run in one transaction, so a lock is held until the last statement of the last file. This statement takes time that grows with a table (it changes rows, builds an index, validates a constraint or refreshes a view) after an earlier one has taken such a lock. It is told once, of the first. Short changes of the catalog after a lock are not reported.',
  remedy: 'Put the long statement in a change that is deployed on its own, or before the one that locks.',
  alias: ['eugene E4', 'eugene E10', 'pgfence statement-after-access-exclusive', 'pgfence wide-lock-window'],
  find(_node, { postgresql: { firstLock, longWork }, position }) {
    const [first] = longWork;
    if (firstLock === null || first?.position !== position) return [];
    const more = longWork.length === 1 ? '' : ` It is the first of ${longWork.length} such statements.`;
    return [{ message: `${first.what} while ${firstLock.label} has been locked since an earlier statement.${more}` }];
  },
};
