/** access/rls-enabled-no-policy: nobody but the owner sees a row. */
import { relationName } from '../../../sql/statement-facts/postgresql/name.ts';
import { selectCommands } from '../../../sql/tree.ts';
import type { TreeRule, TreeSurroundings } from '../rule.ts';

export const rlsEnabledNoPolicy: TreeRule = {
  id: 'access/rls-enabled-no-policy',
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3', 'A1.2'],
  cause: 'Row-level security is switched on and the change brings no policy for the table: every role but its owner sees no row and writes none.',
  remedy: 'Add the policies in the same change; where only the owner is meant to reach the table, say so in a suppression.',
  alias: ['splinter 0008'],
  find: (node, surroundings) =>
    selectCommands(node, 'AT_EnableRowSecurity')
      .map(({ table }) => relationName(table))
      .filter(({ key }) => !makesPolicy(surroundings, key))
      .map(({ label }) => ({ message: `Switches row-level security of ${label} on, and the change has no policy for it.` })),
};

function makesPolicy({ all }: TreeSurroundings, key: string): boolean {
  return all.some(({ statements }) =>
    statements.some(({ node }) => node !== null && 'CreatePolicyStmt' in node && relationName(node.CreatePolicyStmt.table).key === key),
  );
}
