/** Project x Ledger -> what would run, and what forbids it. */
import type { Generation } from '../model/drizzle.ts';
import type { Kit, MigrationsFolder } from '../model/project.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Migration } from '../model/migration.ts';
import { planOf } from '../model/plan.ts';
import type { FilesStatus, MigrationStatus, OutOfOrder, ProjectStatus } from '../model/status.ts';
import { newerLedger, stopsOf, vainAllowance } from './stops.ts';
import { pairUp } from './pairing.ts';
import { statusOfFile, statusOfPair, statusOfRow, type StatusRule } from './migration-status.ts';

/** What would run, and what forbids it. */
export function evaluateStatus(kit: Pick<Kit, 'generation' | 'version'>, folder: MigrationsFolder, ledger: Ledger, outOfOrder: OutOfOrder): ProjectStatus {
  const files = evaluateFiles(kit.generation, folder, ledger, outOfOrder);
  return { ...files, outOfOrder, stops: [...vainAllowance(kit, outOfOrder), ...newerLedger(kit, ledger), ...stopsOf(files.statuses, kit.generation)] };
}

/** A full outer join of files and rows, under the rule of the generation that will run. */
export function evaluateFiles(generation: Generation, folder: MigrationsFolder, ledger: Ledger, outOfOrder: OutOfOrder): FilesStatus {
  const rule: StatusRule = {
    generation,
    outOfOrder,
    named: ledger.shape === 'v1',
    newestRow: newest(ledger.rows.flatMap(({ createdAt }) => (createdAt === null ? [] : [BigInt(createdAt)]))),
    newestFile: newest(folder.migrations.map(({ createdAt }) => BigInt(createdAt))),
  };
  const pairing = pairUp(folder.migrations, ledger, generation);
  const twins = new Set(pairing.lonelyFiles.map(({ sha256 }) => sha256));
  const statuses = [
    ...pairing.pairs.map(statusOfPair),
    ...pairing.lonelyFiles.map((migration) => statusOfFile(migration, pairing, rule)),
    ...pairing.lonelyRows.filter(({ hash }) => !twins.has(hash)).map((row) => statusOfRow(row, pairing, rule)),
  ];
  const pending = pendingInOrder(folder.migrations, statuses);
  return { statuses, pending, plan: planOf(pending) };
}

function newest(times: readonly bigint[]): bigint | null {
  return times.reduce<bigint | null>((latest, time) => (latest === null || time > latest ? time : latest), null);
}

function pendingInOrder(migrations: readonly Migration[], statuses: readonly MigrationStatus[]): Migration[] {
  const pending = new Set(statuses.flatMap((status) => (status.kind === 'pending' ? [status.migration] : [])));
  return migrations.filter((migration) => pending.has(migration));
}
