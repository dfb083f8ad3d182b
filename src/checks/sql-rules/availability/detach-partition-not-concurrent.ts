/** availability/detach-partition-not-concurrent: a partition comes or goes, and its table waits. */
import { isOld } from '../created.ts';
import type { FactRule } from '../rule.ts';

export const detachPartitionNotConcurrent: FactRule = {
  id: 'availability/detach-partition-not-concurrent',
  dialects: ['postgresql'],
  severity: 'warning',
  criteria: ['A1.2', 'CC8.1'],
  cause:
    'DETACH PARTITION locks the whole partitioned table against readers and writers. ATTACH PARTITION reads every row of a table that was there before, unless a validated CHECK already says what the partition holds.',
  remedy: 'Detach with CONCURRENTLY outside of the migrations; before an attach, add and validate a CHECK that says the same as the bounds.',
  alias: ['squawk require-concurrent-partition-detach', 'pgfence detach-partition', 'pgfence attach-partition'],
  findFact(fact, { created }) {
    if (fact.kind !== 'partition' || !isOld(fact.table, created)) return [];
    const { table, word, names, isConcurrent } = fact;
    if (word === 'DETACH') return isConcurrent ? [] : names.map(({ label }) => ({ message: `Detaching ${label} locks ${table.label} for everybody.` }));
    const read = names.filter((name) => word === 'ATTACH' && isOld(name, created));
    return read.map(({ label }) => ({ message: `Attaching ${label} to ${table.label} reads all of its rows.` }));
  },
};
