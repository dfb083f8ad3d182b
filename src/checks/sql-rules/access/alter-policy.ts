/** access/alter-policy: who sees which rows changes. */
import { quote } from '../../../text/plain.ts';
import { relationName } from '../../../sql/statement-facts/postgresql/name.ts';
import { isOld } from '../created.ts';
import type { TreeRule } from '../rule.ts';

export const alterPolicy: TreeRule = {
  id: 'access/alter-policy',
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'A row-level policy is changed: it holds for other roles, or chooses other rows, than before.',
  remedy: 'See which rows become visible or vanish, and for whom.',
  alias: [],
  find: (node, { created }) => {
    if (!('AlterPolicyStmt' in node)) return [];
    const { table: relation, policy_name: name = '' } = node.AlterPolicyStmt;
    const table = relationName(relation);
    return isOld(table, created) ? [{ message: `Changes the policy ${quote(name)} of ${table.label}.` }] : [];
  },
};
