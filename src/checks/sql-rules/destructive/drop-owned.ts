/** destructive/drop-owned: everything that a role owns goes. */
import { quote } from '../../../text/plain.ts';
import type { TreeRule } from '../rule.ts';

export const dropOwned: TreeRule = {
  id: 'destructive/drop-owned',
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5', 'A1.2'],
  cause:
    'DROP OWNED drops every object that a role owns in this database, tables with their rows included, and no review can read from the statement which they are.',
  remedy: 'Hand the objects to another role (REASSIGN OWNED), or drop them one by one by their names.',
  alias: [],
  find: (node) => {
    if (!('DropOwnedStmt' in node)) return [];
    const names = (node.DropOwnedStmt.roles ?? []).map((part) => quote('RoleSpec' in part ? (part.RoleSpec.rolename ?? 'the current role') : ''));
    return [{ message: `Drops everything that is owned by ${names.join(', ')}.` }];
  },
};
