/** destructive/rename-schema: everything in a schema has another name from now on. */
import { quote } from '../../../text/plain.ts';
import type { FactRule } from '../rule.ts';

export const renameSchema: FactRule = {
  id: 'destructive/rename-schema',
  dialects: ['postgresql'],
  severity: 'error',
  criteria: ['CC8.1', 'A1.2'],
  cause: 'A schema is renamed. The code that is running while the deploy goes on still uses the old name for every table in it, and fails.',
  remedy: 'Keep the name of the schema; or make the new one beside it, and move table by table with views under the old names.',
  alias: ['strong_migrations rename_schema', 'pgfence rename-schema', 'bytebase SCHEMA_BACKWARD_COMPATIBILITY'],
  findFact: (fact, { created }) =>
    fact.kind === 'rename-schema' && !created.schemas.has(fact.from) ? [{ message: `Renames the schema ${quote(fact.from)} to ${quote(fact.to)}.` }] : [],
};
