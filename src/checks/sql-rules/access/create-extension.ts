/** access/create-extension: the database can reach beyond itself. */
import { quote } from '../../../text/plain.ts';
import type { TreeRule } from '../rule.ts';

export const createExtension: TreeRule = {
  id: 'access/create-extension',
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'An extension is created that reaches other servers or the files and programs of this one, or a language in which every function can.',
  remedy: 'Leave it out where another way is there; else have those who run the server create it, limit who may use it, and say so in a suppression.',
  alias: ['splinter 0014'],
  find: (node) => {
    if (!('CreateExtensionStmt' in node)) return [];
    const { extname = '' } = node.CreateExtensionStmt;
    return reaching.has(extname) || /^pl\w+u$/u.test(extname)
      ? [{ message: `Creates the extension ${quote(extname)}, which reaches beyond the database.` }]
      : [];
  },
};

const reaching: ReadonlySet<string> = new Set([
  ...['dblink', 'postgres_fdw', 'file_fdw', 'adminpack', 'mysql_fdw', 'oracle_fdw', 'tds_fdw', 'multicorn', 'plsh', 'http', 'pg_net'],
]);
