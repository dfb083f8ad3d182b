/** access/no-force-row-level-security: the table's owner gets past the policies. */
import { nameOf } from '../created.ts';
import { shownRelation } from '../naming.ts';
import type { SqlRule } from '../rule.ts';
import { selectCommands } from '../../../sql/tree.ts';

export const noForceRowLevelSecurity: SqlRule = {
  id: 'access/no-force-row-level-security',
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'Row-level security is not forced any more: the owner of the table, which is often the role of the application, gets past its policies.',
  remedy: 'Keep FORCE ROW LEVEL SECURITY, or see that the application does not connect as the owner.',
  alias: [],
  find: (node, _statement, { created }) =>
    selectCommands(node, 'AT_NoForceRowSecurity')
      .filter(({ table }) => !created.tables.has(nameOf(table)))
      .map(({ table }) => ({ message: `The owner of ${shownRelation(table)} gets past its policies from now on.` })),
};
