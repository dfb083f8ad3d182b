/** access/rls-enabled-no-policy: nobody but the owner sees a row. */
import { nameOf } from '../created.ts';
import { shownRelation } from '../naming.ts';
import type { SqlRule, Surroundings } from '../rule.ts';
import { selectCommands } from '../../../sql/tree.ts';

export const rlsEnabledNoPolicy: SqlRule = {
  id: 'access/rls-enabled-no-policy',
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3', 'A1.2'],
  cause: 'Row-level security is switched on and the change brings no policy for the table: every role but its owner sees no row and writes none.',
  remedy: 'Add the policies in the same change; where only the owner is meant to reach the table, say so in a suppression.',
  alias: ['splinter 0008'],
  find: (node, _statement, surroundings) =>
    selectCommands(node, 'AT_EnableRowSecurity')
      .filter(({ table }) => !makesPolicy(surroundings, nameOf(table)))
      .map(({ table }) => ({ message: `Switches row-level security of ${shownRelation(table)} on, and the change has no policy for it.` })),
};

function makesPolicy({ all }: Surroundings, key: string): boolean {
  return all.some(({ statements }) =>
    statements.some(({ node }) => {
      return node !== null && 'CreatePolicyStmt' in node && node.CreatePolicyStmt.table !== undefined && nameOf(node.CreatePolicyStmt.table) === key;
    }),
  );
}
