/** access/password-literal: a password stands in a migration. */
import type { FactRule } from '../statement-facts/rule.ts';
import type { DefElem, Node } from '@pgsql/types';
import { shown } from '../naming.ts';
import type { SqlRule } from '../rule.ts';
import { selectParts, wordsOf } from '../../../sql/tree.ts';
import { definitions, selectRoleOptions } from './roles.ts';

export const passwordLiteral: SqlRule & FactRule = {
  id: 'access/password-literal',
  severity: 'error',
  criteria: ['CC6.1', 'C1.1'],
  cause:
    "A password is written in a migration: anyone who can read the repository, its history or the server's log has it, and a merged migration is never changed again.",
  remedy: 'Change that password now, since it has been written down. Set passwords where secrets are kept, outside of migrations.',
  alias: ['flyway RX002'],
  find: (node) => selectPasswords(node).map((owner) => ({ message: `Writes out the password of ${owner}.`, excerpt: null })),
  findFact: (fact) =>
    fact.kind === 'create-account' && fact.hasPassword ? fact.names.map((name) => ({ message: `Writes out the password of ${name}.`, excerpt: null })) : [],
};

/** Whose passwords are written; never the passwords. */
function selectPasswords(node: Node): readonly string[] {
  const described = selectRoleOptions(node);
  if (described?.options.some(isPassword) === true) return [`the role ${described.role}`];
  if ('CreateUserMappingStmt' in node) return ofServer(node.CreateUserMappingStmt.options, node.CreateUserMappingStmt.servername);
  if ('AlterUserMappingStmt' in node) return ofServer(node.AlterUserMappingStmt.options, node.AlterUserMappingStmt.servername);
  if ('CreateForeignServerStmt' in node) return ofServer(node.CreateForeignServerStmt.options, node.CreateForeignServerStmt.servername);
  if ('CreateSubscriptionStmt' in node) return ofSubscription(node.CreateSubscriptionStmt.conninfo, node.CreateSubscriptionStmt.subname);
  if ('AlterSubscriptionStmt' in node) return ofSubscription(node.AlterSubscriptionStmt.conninfo, node.AlterSubscriptionStmt.subname);
  return selectConnections(node);
}

function isPassword({ defname, arg }: DefElem): boolean {
  return /^(?:password|passwd|passcode|secret)$/iu.test(defname ?? '') && arg !== undefined && 'String' in arg && (arg.String.sval ?? '') !== '';
}

function ofServer(options: readonly Node[] | undefined, server = ''): readonly string[] {
  return definitions(options).some(isPassword) ? [`the foreign server ${shown([server])}`] : [];
}

function ofSubscription(conninfo = '', name = ''): readonly string[] {
  return holdsPassword(conninfo) ? [`the subscription ${shown([name])}`] : [];
}

function selectConnections(node: Node): readonly string[] {
  const calls = selectParts(node, 'FuncCall').filter(({ funcname = [] }) => funcname.flatMap(wordsOf).at(-1)?.startsWith('dblink') === true);
  const texts = calls.flatMap(({ args = [] }) => args.flatMap((arg) => ('A_Const' in arg ? [arg.A_Const.sval?.sval ?? ''] : [])));
  return texts.some(holdsPassword) ? ['a connection of dblink'] : [];
}

/** A connection string, in both its forms. */
function holdsPassword(text: string): boolean {
  return /\bpassword\s*=\s*\S/iu.test(text) || /^\s*postgres(?:ql)?:\/\/[^\s:@/]*:[^\s@]+@/iu.test(text);
}
