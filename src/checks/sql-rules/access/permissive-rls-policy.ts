/** access/permissive-rls-policy: a policy lets every row through. */
import type { Node, RangeVar } from '@pgsql/types';
import { choosesAll } from '../condition.ts';
import { shown, shownRelation } from '../naming.ts';
import type { SqlRule } from '../rule.ts';

export const permissiveRlsPolicy: SqlRule = {
  id: 'access/permissive-rls-policy',
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'A permissive policy has a condition that every row meets. Permissive policies are joined by OR, so it also undoes each of the others for its roles.',
  remedy: 'Write the condition that chooses the rows of the one who asks; where everybody may see them all, say so in a suppression.',
  alias: ['splinter 0024'],
  find: (node) => {
    const policy = selectPolicy(node);
    if (policy === null) return [];
    const parts = [isAlwaysTrue(policy.qual) ? ['USING'] : [], isAlwaysTrue(policy.withCheck) ? ['WITH CHECK'] : []].flat();
    return parts.length === 0
      ? []
      : [{ message: `The policy ${shown([policy.name])} of ${shownRelation(policy.table)} lets every row through (${parts.join(', ')}).` }];
  },
};

interface Policy {
  readonly name: string;
  readonly table: RangeVar;
  readonly qual: Node | undefined;
  readonly withCheck: Node | undefined;
}

/** A restrictive policy that lets all rows through takes nothing off the others; whether an altered one is restrictive, the statement does not say. */
function selectPolicy(node: Node): Policy | null {
  if ('CreatePolicyStmt' in node && node.CreatePolicyStmt.permissive === true && node.CreatePolicyStmt.table !== undefined) {
    const { policy_name = '', table, qual, with_check } = node.CreatePolicyStmt;
    return { name: policy_name, table, qual, withCheck: with_check };
  }
  if (!('AlterPolicyStmt' in node) || node.AlterPolicyStmt.table === undefined) return null;
  const { policy_name = '', table, qual, with_check } = node.AlterPolicyStmt;
  return { name: policy_name, table, qual, withCheck: with_check };
}

function isAlwaysTrue(condition: Node | undefined): boolean {
  return condition !== undefined && choosesAll(condition);
}
