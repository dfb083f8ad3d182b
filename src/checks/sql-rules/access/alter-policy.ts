/** access/alter-policy: who sees which rows changes. */
import { nameOf } from '../created.ts';
import { shown, shownRelation } from '../naming.ts';
import type { SqlRule } from '../rule.ts';

export const alterPolicy: SqlRule = {
  id: 'access/alter-policy',
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'A row-level policy is changed: it holds for other roles, or chooses other rows, than before.',
  remedy: 'See which rows become visible or vanish, and for whom.',
  alias: [],
  find: (node, _statement, { created }) => {
    if (!('AlterPolicyStmt' in node) || node.AlterPolicyStmt.table === undefined) return [];
    const { table, policy_name = '' } = node.AlterPolicyStmt;
    return created.tables.has(nameOf(table)) ? [] : [{ message: `Changes the policy ${shown([policy_name])} of ${shownRelation(table)}.` }];
  },
};
