/** access/disable-row-level-security: every row of a table can be read again. */
import { nameOf } from '../created.ts';
import { shownRelation } from '../naming.ts';
import type { SqlRule } from '../rule.ts';
import { selectCommands } from '../../../sql/tree.ts';

export const disableRowLevelSecurity: SqlRule = {
  id: 'access/disable-row-level-security',
  severity: 'error',
  criteria: ['CC6.1', 'CC6.3'],
  cause:
    'Row-level security is switched off: the policies of the table hold for nobody any more, and every role with a privilege on it reaches all rows. Before a DROP TABLE of the same change it is not reported, since drizzle-kit writes it there.',
  remedy:
    'Keep it on, and change the policies; where it has to go, see that the privileges alone protect the rows, and have the owner of the data agree in a suppression.',
  alias: ['splinter 0007', 'splinter 0013'],
  find: (node, _statement, { created, change, position }) =>
    selectCommands(node, 'AT_DisableRowSecurity')
      .filter(({ table }) => !created.tables.has(nameOf(table)) && (change.dropped.get(nameOf(table)) ?? position) <= position)
      .map(({ table }) => ({ message: `Switches row-level security of ${shownRelation(table)} off.` })),
};
