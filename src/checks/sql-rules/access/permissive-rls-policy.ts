/** access/permissive-rls-policy: a policy lets every row through. */
import { quote } from '../../../text/plain.ts';
import type { AlterPolicyStmt, CreatePolicyStmt, Node } from '@pgsql/types';
import { choosesAll } from '../../../sql/statement-facts/postgresql/condition.ts';
import { relationName } from '../../../sql/statement-facts/postgresql/name.ts';
import type { TreeRule } from '../rule.ts';

export const permissiveRlsPolicy: TreeRule = {
  id: 'access/permissive-rls-policy',
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'A permissive policy has a condition that every row meets. Permissive policies are joined by OR, so it also undoes each of the others for its roles.',
  remedy: 'Write the condition that chooses the rows of the one who asks; where everybody may see them all, say so in a suppression.',
  alias: ['splinter 0024'],
  find: (node) => {
    const policy = selectPolicy(node);
    if (policy === null) return [];
    const { policy_name: name = '', table, qual, with_check: withCheck } = policy;
    const parts = [isAlwaysTrue(qual) ? ['USING'] : [], isAlwaysTrue(withCheck) ? ['WITH CHECK'] : []].flat();
    return parts.length === 0 ? [] : [{ message: `The policy ${quote(name)} of ${relationName(table).label} lets every row through (${parts.join(', ')}).` }];
  },
};

/** A restrictive policy that lets all rows through takes nothing off the others; whether an altered one is restrictive, the statement does not say. */
function selectPolicy(node: Node): CreatePolicyStmt | AlterPolicyStmt | null {
  if ('CreatePolicyStmt' in node) return node.CreatePolicyStmt.permissive === true ? node.CreatePolicyStmt : null;
  return 'AlterPolicyStmt' in node ? node.AlterPolicyStmt : null;
}

function isAlwaysTrue(condition: Node | undefined): boolean {
  return condition !== undefined && choosesAll(condition);
}
