/** destructive/drop-partition: a partition that the change takes off its table goes, and its rows with it. */
import type { FactRule } from '../statement-facts/rule.ts';
import type { Node } from '@pgsql/types';
import { nameOf } from '../created.ts';
import { shown } from '../naming.ts';
import type { SqlRule } from '../rule.ts';
import type { ParsedMigration } from '../../../sql/parsed.ts';
import { selectCommands } from '../../../sql/tree.ts';
import { selectDropped } from './dropped.ts';

export const dropPartition: SqlRule & FactRule = {
  id: 'destructive/drop-partition',
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5', 'A1.2'],
  cause: 'A partition is detached and dropped in one change: its rows vanish from the partitioned table, and can only be had back from a backup.',
  remedy: 'Detach it in one change and drop it in a later one, after its rows were kept or their retention has ended; a suppression names the retention rule.',
  alias: ['flyway RG16'],
  find: (node, _statement, surroundings) =>
    selectDropped(node, 'OBJECT_TABLE')
      .filter(({ key }) => !surroundings.created.tables.has(key) && isDetached(surroundings.all, key))
      .map(({ words }) => ({ message: `Drops the partition ${shown(words)} with all its rows.` })),
  findFact: (fact) =>
    fact.kind === 'partition' && (fact.word === 'DROP' || fact.word === 'TRUNCATE')
      ? fact.names.map((name) => ({ message: `${fact.word === 'DROP' ? 'Drops' : 'Empties'} the partition ${name} of ${fact.table.label} with all its rows.` }))
      : [],
};

/** Whether the change detaches it: before its DROP, since afterwards there would be nothing to detach. */
export function isDetached(all: readonly ParsedMigration[], key: string): boolean {
  return all.some(({ statements }) => statements.some(({ node }) => node !== null && 'AlterTableStmt' in node && detaches(node, key)));
}

function detaches(node: Node, key: string): boolean {
  return selectCommands(node, 'AT_DetachPartition').some(({ command: { def } }) => {
    return def !== undefined && 'PartitionCmd' in def && def.PartitionCmd.name !== undefined && nameOf(def.PartitionCmd.name) === key;
  });
}
