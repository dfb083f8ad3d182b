/** access/server-setting: the server or the database runs under other settings. */
import type { FactRule } from '../statement-facts/rule.ts';
import { excerpt } from '../../../text/plain.ts';
import { shown } from '../naming.ts';
import type { SqlRule } from '../rule.ts';

export const serverSetting: SqlRule & FactRule = {
  id: 'access/server-setting',
  severity: 'warning',
  criteria: ['CC6.1', 'CC8.1'],
  cause:
    'A setting of the whole server or database is changed, for every application in it. ALTER SYSTEM cannot run in the transaction in which drizzle-kit runs migrations, and so always fails.',
  remedy: 'Change settings where the server is managed; in a migration use SET LOCAL.',
  alias: [],
  find: (node) => {
    if ('AlterSystemStmt' in node)
      return [{ message: `Changes the setting ${shown([node.AlterSystemStmt.setstmt?.name ?? 'all'])} of the whole server.`, severity: 'error' }];
    if (!('AlterDatabaseSetStmt' in node)) return [];
    const { dbname = '', setstmt } = node.AlterDatabaseSetStmt;
    return [{ message: `Changes the setting ${shown([setstmt?.name ?? 'all'])} of the database ${shown([dbname])}.` }];
  },
  findFact: (fact) => (fact.kind === 'set' && fact.scope === 'server' ? [{ message: `Changes the setting "${excerpt(fact.name)}" of the whole server.` }] : []),
};
