/** destructive/drop-database: a whole database goes. */
import type { FactRule } from '../rule.ts';

export const dropDatabase: FactRule = {
  id: 'destructive/drop-database',
  dialects: ['postgresql', 'mysql'],
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5', 'A1.2'],
  cause:
    'A database is dropped. PostgreSQL refuses that inside the transaction in which drizzle-kit runs migrations, and outside of it everything would be lost.',
  remedy: 'Take the statement out: databases are removed by those who run the server, outside of migrations.',
  alias: ['squawk ban-drop-database', 'pgfence drop-database', 'flyway RG03'],
  findFact: (fact) => (fact.kind === 'drop' && fact.object === 'database' ? fact.names.map(({ label }) => ({ message: `Drops the database ${label}.` })) : []),
};
