/** destructive/drop-schema: a schema goes, and whatever is in it. */
import type { FactRule } from '../rule.ts';

export const dropSchema: FactRule = {
  id: 'destructive/drop-schema',
  dialects: ['postgresql'],
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5', 'A1.2'],
  cause: 'A schema is dropped. With CASCADE every table in it goes too, also those that no migration of this project made.',
  remedy: 'Drop the objects of the schema one by one, so that the review sees each; then drop the empty schema without CASCADE, with a suppression.',
  alias: ['pgfence drop-schema', 'pgfence drop-schema-cascade', 'atlas DS101', 'flyway RG03'],
  findFact: (fact, { created }) =>
    fact.kind === 'drop' && fact.object === 'schema'
      ? fact.names
          .filter(({ key }) => !created.schemas.has(key))
          .map(({ label }) => ({ message: `Drops the schema ${label}${fact.isCascading ? ' with everything in it' : ''}.` }))
      : [],
};
