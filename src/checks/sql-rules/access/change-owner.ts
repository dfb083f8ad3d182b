/** access/change-owner: an object belongs to somebody else. */
import type { Node } from '@pgsql/types';
import { shown, shownRelation } from '../naming.ts';
import type { SqlRule } from '../rule.ts';
import { selectCommands, wordsOf } from '../../../sql/tree.ts';
import { roleName } from './roles.ts';

export const changeOwner: SqlRule = {
  id: 'access/change-owner',
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'The owner of an object changes: the new one may do anything with it, the old one nothing that was not granted.',
  remedy: 'See that the new owner is the role that runs migrations or one of the same trust, and that its owner agrees.',
  alias: ['bytebase STATEMENT_OBJECT_OWNER_CHECK'],
  find: (node) => selectOwned(node).map((change) => ({ message: `Makes ${change}.` })),
};

function selectOwned(node: Node): readonly string[] {
  if ('ReassignOwnedStmt' in node) {
    const { newrole } = node.ReassignOwnedStmt;
    return [`${newrole === undefined ? 'another role' : roleName(newrole)} the owner of everything that other roles own`];
  }
  if ('AlterOwnerStmt' in node) {
    const { object, newowner } = node.AlterOwnerStmt;
    return [`${newowner === undefined ? 'another role' : roleName(newowner)} the owner of ${shown(object === undefined ? [] : wordsOf(object))}`];
  }
  return selectCommands(node, 'AT_ChangeOwner').map(
    ({ table, command: { newowner } }) => `${newowner === undefined ? 'another role' : roleName(newowner)} the owner of ${shownRelation(table)}`,
  );
}
