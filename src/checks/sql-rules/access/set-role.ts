/** access/set-role: the rest of the deploy runs as somebody else. */
import type { FactRule } from '../statement-facts/rule.ts';
import { shown } from '../naming.ts';
import type { SqlRule } from '../rule.ts';

export const setRole: SqlRule & FactRule = {
  id: 'access/set-role',
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause:
    'The migration takes on another role: what follows in the same deploy, migrations of others included, runs with its rights and makes objects that it owns.',
  remedy: 'Let the deploy connect as the role that is meant; else use SET LOCAL ROLE and RESET ROLE around the one statement that needs it.',
  alias: ['bytebase STATEMENT_CHECK_SET_ROLE_VARIABLE'],
  find: (node) => {
    if (!('VariableSetStmt' in node) || node.VariableSetStmt.kind !== 'VAR_SET_VALUE') return [];
    const { name = '', args = [] } = node.VariableSetStmt;
    if (name !== 'role' && name !== 'session_authorization') return [];
    const role = args[0] !== undefined && 'A_Const' in args[0] ? (args[0].A_Const.sval?.sval ?? '') : '';
    return role === 'none' ? [] : [{ message: `Goes on as the role ${shown([role])}.` }];
  },
  findFact: (fact) =>
    fact.kind === 'set' && fact.name === 'role'
      ? [{ message: 'Goes on as another role.', remedy: 'Let the deploy connect as the account that is meant.' }]
      : [],
};
