/** Project x Ledger -> what would run, and what forbids it. */
import type { Kit, MigrationsFolder } from '../model/project.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Migration } from '../model/migration.ts';
import { planOf } from '../model/plan.ts';
import type { Reconciliation, Standing } from '../model/reconciliation.ts';
import { newerLedger, stopsOf, vainAllowance } from './stops.ts';
import { pairUp } from './pairing.ts';
import { standingOfFile, standingOfPair, standingOfRow, type StandingRule } from './standing.ts';

/** A full outer join of files and rows, under the rule of the generation that will run. */
export function reconcile(kit: Kit, folder: MigrationsFolder, ledger: Ledger, outOfOrder: 'refuse' | 'allow'): Reconciliation {
  const rule: StandingRule = {
    generation: kit.generation,
    outOfOrder,
    named: ledger.shape === 'v1',
    newestRow: newest(ledger.rows.flatMap(({ createdAt }) => (createdAt === null ? [] : [BigInt(createdAt)]))),
    newestFile: newest(folder.migrations.map(({ createdAt }) => BigInt(createdAt))),
  };
  const pairing = pairUp(folder.migrations, ledger, kit.generation);
  const twins = new Set(pairing.lonelyFiles.map(({ sha256 }) => sha256));
  const standings = [
    ...pairing.pairs.map(standingOfPair),
    ...pairing.lonelyFiles.map((migration) => standingOfFile(migration, pairing, rule)),
    ...pairing.lonelyRows.filter(({ hash }) => !twins.has(hash)).map((row) => standingOfRow(row, pairing, rule)),
  ];
  const pending = pendingInOrder(folder.migrations, standings);
  return {
    standings,
    pending,
    plan: planOf(pending),
    stops: [...vainAllowance(kit, outOfOrder), ...newerLedger(kit, ledger), ...stopsOf(standings, kit.generation)],
  };
}

function newest(times: readonly bigint[]): bigint | null {
  return times.reduce<bigint | null>((latest, time) => (latest === null || time > latest ? time : latest), null);
}

function pendingInOrder(migrations: readonly Migration[], standings: readonly Standing[]): Migration[] {
  const pending = new Set(standings.flatMap((standing) => (standing.kind === 'pending' ? [standing.migration] : [])));
  return migrations.filter((migration) => pending.has(migration));
}
