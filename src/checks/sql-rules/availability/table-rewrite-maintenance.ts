/** availability/table-rewrite-maintenance: upkeep that writes a whole table while nobody can use it. */
import { isOld } from '../created.ts';
import type { FactRule } from '../rule.ts';

export const tableRewriteMaintenance: FactRule = {
  id: 'availability/table-rewrite-maintenance',
  dialects: ['postgresql', 'mysql', 'sqlite'],
  severity: 'warning',
  criteria: ['A1.2', 'CC8.1'],
  cause:
    'VACUUM FULL, CLUSTER, SET LOGGED or UNLOGGED, another tablespace or access method, REFRESH MATERIALIZED VIEW without CONCURRENTLY, OPTIMIZE TABLE and another ENGINE of MySQL, and VACUUM of SQLite write the whole table while nobody can use it. In PostgreSQL, VACUUM and a CLUSTER of all tables cannot run in the transaction of a deploy at all.',
  remedy: 'Run upkeep outside of the migrations, in a maintenance window or with a tool that works beside readers and writers.',
  alias: ['pgfence vacuum-full', 'pgfence set-logged-unlogged', 'pgfence refresh-matview-blocking', 'squawk prefer-repack'],
  findFact(fact, { created }) {
    if (fact.kind === 'outside-transaction' && fact.word === 'VACUUM') return [{ message: 'VACUUM cannot run inside of the transaction of the deploy.' }];
    return fact.kind === 'rewrite' && isOld(fact.table, created) ? [{ message: `${fact.why} writes ${fact.table.label} anew while others wait.` }] : [];
  },
};
