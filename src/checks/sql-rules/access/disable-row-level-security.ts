/** access/disable-row-level-security: every row of a table can be read again. */
import { relationName } from '../../../sql/statement-facts/postgresql/name.ts';
import { selectCommands } from '../../../sql/tree.ts';
import { isOld } from '../created.ts';
import type { TreeRule } from '../rule.ts';

export const disableRowLevelSecurity: TreeRule = {
  id: 'access/disable-row-level-security',
  severity: 'error',
  criteria: ['CC6.1', 'CC6.3'],
  cause:
    'Row-level security is switched off: the policies of the table hold for nobody any more, and every role with a privilege on it reaches all rows. Before a DROP TABLE of the same change it is not reported, since drizzle-kit writes it there.',
  remedy:
    'Keep it on, and change the policies; where it has to go, see that the privileges alone protect the rows, and have the owner of the data agree in a suppression.',
  alias: ['splinter 0007', 'splinter 0013'],
  find: (node, { created, change, position }) =>
    selectCommands(node, 'AT_DisableRowSecurity')
      .map(({ table }) => relationName(table))
      .filter((table) => isOld(table, created) && (change.dropped.get(table.key) ?? position) <= position)
      .map(({ label }) => ({ message: `Switches row-level security of ${label} off.` })),
};
