/** availability/table-rewrite-maintenance: upkeep that writes a whole table while nobody can use it. */
import type { FactRule } from '../statement-facts/rule.ts';
import type { AlterTableType, Node } from '@pgsql/types';
import { alterExisting, labelOf } from '../alteration.ts';
import { nameOf } from '../created.ts';
import type { SqlRule, Surroundings } from '../rule.ts';

export const tableRewriteMaintenance: SqlRule & FactRule = {
  id: 'availability/table-rewrite-maintenance',
  severity: 'warning',
  criteria: ['A1.2', 'CC8.1'],
  cause:
    'VACUUM FULL, CLUSTER, SET LOGGED or UNLOGGED, another tablespace or access method, and REFRESH MATERIALIZED VIEW without CONCURRENTLY write the whole table while nobody can use it. VACUUM and a CLUSTER of all tables cannot run in the transaction of a deploy at all.',
  remedy: 'Run upkeep outside of the migrations, in a maintenance window or with a tool that works beside readers and writers.',
  alias: ['pgfence vacuum-full', 'pgfence set-logged-unlogged', 'pgfence refresh-matview-blocking', 'squawk prefer-repack'],
  find(node, _statement, surroundings) {
    return describeUpkeep(node, surroundings).map((message) => ({ message }));
  },
  findFact: (fact, { created }) =>
    fact.kind === 'rewrite' && !created.has(fact.table.key)
      ? [{ message: `${fact.why} writes ${fact.table.label} anew.`, remedy: 'Do it outside of the migration, at a time when the table may be slow or locked.' }]
      : [],
};

const rewriting: ReadonlyMap<AlterTableType | undefined, string> = new Map<AlterTableType, string>([
  ['AT_SetLogged', 'SET LOGGED'],
  ['AT_SetUnLogged', 'SET UNLOGGED'],
  ['AT_SetAccessMethod', 'SET ACCESS METHOD'],
  ['AT_SetTableSpace', 'SET TABLESPACE'],
]);

function describeUpkeep(node: Node, surroundings: Surroundings): readonly string[] {
  if ('VacuumStmt' in node && node.VacuumStmt.is_vacuumcmd === true) return ['VACUUM cannot run inside of the transaction of the deploy.'];
  if ('ClusterStmt' in node)
    return [`CLUSTER writes ${node.ClusterStmt.relation === undefined ? 'tables' : labelOf(node.ClusterStmt.relation)} anew under an exclusive lock.`];
  if ('RefreshMatViewStmt' in node) {
    const { relation = {}, concurrent, skipData } = node.RefreshMatViewStmt;
    const isHarmless = concurrent === true || skipData === true || surroundings.created.tables.has(nameOf(relation));
    return isHarmless ? [] : [`Nobody can read ${labelOf(relation)} while it is refreshed.`];
  }
  return alterExisting(node, surroundings).flatMap(({ label, command }) => {
    const what = rewriting.get(command.subtype);
    return what === undefined ? [] : [`${what} writes ${label} anew under an exclusive lock.`];
  });
}
