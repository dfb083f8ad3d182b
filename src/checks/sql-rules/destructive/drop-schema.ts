/** destructive/drop-schema: a schema goes, and whatever is in it. */
import { shown } from '../naming.ts';
import type { SqlRule } from '../rule.ts';
import { selectDropped } from './dropped.ts';

export const dropSchema: SqlRule = {
  id: 'destructive/drop-schema',
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5', 'A1.2'],
  cause: 'A schema is dropped. With CASCADE every table in it goes too, also those that no migration of this project made.',
  remedy: 'Drop the objects of the schema one by one, so that the review sees each; then drop the empty schema without CASCADE, with a suppression.',
  alias: ['pgfence drop-schema', 'pgfence drop-schema-cascade', 'atlas DS101', 'flyway RG03'],
  find: (node, _statement, { created }) =>
    selectDropped(node, 'OBJECT_SCHEMA')
      .filter(({ words }) => !created.schemas.has(words.join('.')))
      .map(({ words, cascade }) => ({ message: `Drops the schema ${shown(words)}${cascade ? ' with everything in it' : ''}.` })),
};
