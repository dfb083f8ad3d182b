/** destructive/rename-schema: everything in a schema has another name from now on. */
import { shown } from '../naming.ts';
import type { SqlRule } from '../rule.ts';

export const renameSchema: SqlRule = {
  id: 'destructive/rename-schema',
  severity: 'error',
  criteria: ['CC8.1', 'A1.2'],
  cause: 'A schema is renamed. The code that is running while the deploy goes on still uses the old name for every table in it, and fails.',
  remedy: 'Keep the name of the schema; or make the new one beside it, and move table by table with views under the old names.',
  alias: ['strong_migrations rename_schema', 'pgfence rename-schema', 'bytebase SCHEMA_BACKWARD_COMPATIBILITY'],
  find: (node, _statement, { created }) => {
    if (!('RenameStmt' in node)) return [];
    const { renameType, subname = '', newname = '' } = node.RenameStmt;
    if (renameType !== 'OBJECT_SCHEMA' || created.schemas.has(subname)) return [];
    return [{ message: `Renames the schema ${shown([subname])} to ${shown([newname])}.` }];
  },
};
