/** access/change-owner: an object belongs to somebody else. */
import type { Node, RoleSpec } from '@pgsql/types';
import { nameOf, relationName, roleName } from '../../../sql/statement-facts/postgresql/name.ts';
import { selectCommands, wordsOf } from '../../../sql/tree.ts';
import type { TreeRule } from '../rule.ts';

export const changeOwner: TreeRule = {
  id: 'access/change-owner',
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'The owner of an object changes: the new one may do anything with it, the old one nothing that was not granted.',
  remedy: 'See that the new owner is the role that runs migrations or one of the same trust, and that its owner agrees.',
  alias: ['bytebase STATEMENT_OBJECT_OWNER_CHECK'],
  find: (node) =>
    selectOwned(node).map(({ owner, what }) => ({ message: `Makes ${owner === undefined ? 'another role' : roleName(owner)} the owner of ${what}.` })),
};

interface Owned {
  readonly owner: RoleSpec | undefined;
  /** For a reader. */
  readonly what: string;
}

function selectOwned(node: Node): readonly Owned[] {
  if ('ReassignOwnedStmt' in node) return [{ owner: node.ReassignOwnedStmt.newrole, what: 'everything that other roles own' }];
  if ('AlterOwnerStmt' in node) {
    const { object, newowner: owner } = node.AlterOwnerStmt;
    return [{ owner, what: nameOf(object === undefined ? [] : wordsOf(object)).label }];
  }
  return selectCommands(node, 'AT_ChangeOwner').map(({ table, command }) => ({ owner: command.newowner, what: relationName(table).label }));
}
