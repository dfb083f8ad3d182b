/** availability/detach-partition-not-concurrent: a partition comes or goes, and its table waits. */
import { excerpt } from '../../../text/plain.ts';
import { alterExisting } from '../alteration.ts';
import { nameOf } from '../created.ts';
import type { SqlRule } from '../rule.ts';

export const detachPartitionNotConcurrent: SqlRule = {
  id: 'availability/detach-partition-not-concurrent',
  severity: 'warning',
  criteria: ['A1.2', 'CC8.1'],
  cause:
    'DETACH PARTITION locks the whole partitioned table against readers and writers. ATTACH PARTITION reads every row of a table that was there before, unless a validated CHECK already says what the partition holds.',
  remedy: 'Detach with CONCURRENTLY outside of the migrations; before an attach, add and validate a CHECK that says the same as the bounds.',
  alias: ['squawk require-concurrent-partition-detach', 'pgfence detach-partition', 'pgfence attach-partition'],
  find(node, _statement, surroundings) {
    return alterExisting(node, surroundings).flatMap(({ label, command: { subtype, def } }) => {
      if (def === undefined || !('PartitionCmd' in def)) return [];
      const { name = {}, concurrent } = def.PartitionCmd;
      const partition = excerpt(name.relname ?? '');
      if (subtype === 'AT_DetachPartition' && concurrent !== true) return [{ message: `Detaching ${partition} locks ${label} for everybody.` }];
      const isRead = subtype === 'AT_AttachPartition' && !surroundings.created.tables.has(nameOf(name));
      return isRead ? [{ message: `Attaching ${partition} to ${label} reads all of its rows.` }] : [];
    });
  },
};
