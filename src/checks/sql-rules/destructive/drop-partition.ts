/** destructive/drop-partition: a partition that the change takes off its table goes, and its rows with it. */
import { isOld } from '../created.ts';
import type { FactRule } from '../rule.ts';

export const dropPartition: FactRule = {
  id: 'destructive/drop-partition',
  dialects: ['postgresql', 'mysql'],
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5', 'A1.2'],
  cause: 'A partition is detached and dropped in one change: its rows vanish from the partitioned table, and can only be had back from a backup.',
  remedy: 'Detach it in one change and drop it in a later one, after its rows were kept or their retention has ended; a suppression names the retention rule.',
  alias: ['flyway RG16'],
  findFact(fact, { created, change }) {
    if (fact.kind === 'partition' && (fact.word === 'DROP' || fact.word === 'TRUNCATE')) {
      const verb = fact.word === 'DROP' ? 'Drops' : 'Empties';
      return fact.names.map(({ label }) => ({ message: `${verb} the partition ${label} of ${fact.table.label} with all its rows.` }));
    }
    if (fact.kind !== 'drop' || fact.object !== 'table') return [];
    return fact.names
      .filter((table) => isOld(table, created) && change.detached.has(table.key))
      .map(({ label }) => ({ message: `Drops the partition ${label} with all its rows.` }));
  },
};
