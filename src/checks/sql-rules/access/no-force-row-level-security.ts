/** access/no-force-row-level-security: the table's owner gets past the policies. */
import { relationName } from '../../../sql/statement-facts/postgresql/name.ts';
import { selectCommands } from '../../../sql/tree.ts';
import { isOld } from '../created.ts';
import type { TreeRule } from '../rule.ts';

export const noForceRowLevelSecurity: TreeRule = {
  id: 'access/no-force-row-level-security',
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'Row-level security is not forced any more: the owner of the table, which is often the role of the application, gets past its policies.',
  remedy: 'Keep FORCE ROW LEVEL SECURITY, or see that the application does not connect as the owner.',
  alias: [],
  find: (node, { created }) =>
    selectCommands(node, 'AT_NoForceRowSecurity')
      .map(({ table }) => relationName(table))
      .filter((table) => isOld(table, created))
      .map(({ label }) => ({ message: `The owner of ${label} gets past its policies from now on.` })),
};
