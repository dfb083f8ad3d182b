/** What was pending, worked out once more: from the migrations of this job's own checkout, and the ledger as it was handed over. */
import { join } from 'node:path';
import type { Host } from '../../host/host.ts';
import type { Handover } from '../../manifest/handover.ts';
import type { PendingFile } from '../../model/gate.ts';
import type { MigrationsFolder } from '../../model/project.ts';
import { isUnknown } from '../../model/unknown.ts';
import { readFolder, readRealPath } from '../../project/disk.ts';
import { parseFolder } from '../../project/folders.ts';
import { evaluateFiles } from '../../status/status.ts';
import { readPending } from '../pending-files.ts';
import { compareFolders, comparePlans, refuse } from './compare.ts';
import type { Dialect } from '../../model/drizzle.ts';

/** Nothing where the deploy did not get so far. Throws `seal/handover-differs`. */
export async function planAgain({ manifest, rows }: Handover, host: Host): Promise<readonly PendingFile[]> {
  const { ledger, plan, status, source, system } = manifest;
  const { dialect, ledgerTable } = system.database;
  if (rows === null || isUnknown(plan) || isUnknown(status) || isUnknown(ledger.before)) return [];
  if (isUnknown(source.migrationsPath) || isUnknown(ledgerTable)) return [];
  const folder = await readMigrations(source.migrationsPath, status.generation, dialect, host);
  refuse(compareFolders(manifest, folder));
  const own = evaluateFiles(folder.generation, folder, { shape: ledger.before.shape, table: ledgerTable, rows }, status.outOfOrder);
  refuse(comparePlans(manifest, own));
  return await readPending(host.workspace, own.pending);
}

async function readMigrations(path: string, generation: MigrationsFolder['generation'], dialect: Dialect, { workspace }: Host): Promise<MigrationsFolder> {
  const root = (await readRealPath(workspace)) ?? workspace;
  return parseFolder(await readFolder(root, join(root, path)), path, generation, dialect);
}
