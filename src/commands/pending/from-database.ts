/** What is pending, as the database says. */
import type { Host } from '../../host/host.ts';
import { runChild } from '../../host/process.ts';
import { newId } from '../../host/random.ts';
import type { PendingInputs } from '../../inputs/deploy.ts';
import { openDatabase } from '../../ledger/databases.ts';
import type { Database, DatabaseUrl } from '../../model/database.ts';
import { readProject } from '../../project/repository.ts';
import type { PendingState } from '../../publish/pending.ts';
import { evaluateStatus } from '../../status/status.ts';
import { projectPlace } from '../project-place.ts';

export async function readFromDatabase(inputs: PendingInputs, url: DatabaseUrl, host: Host): Promise<PendingState> {
  const [project, database] = await Promise.allSettled([
    readProject(projectPlace(inputs.project, host), runChild),
    openDatabase(url, { applicationName: `drizzle-attest/pending.${newId().slice(0, 8)}`, connectTimeoutMs: 30_000 }),
  ]);
  try {
    if (project.status === 'rejected') throw project.reason;
    if (database.status === 'rejected') throw database.reason;
    const { kit, config, folder } = project.value;
    const ledger = await database.value.readLedger(config.ledgerTable);
    return { folder, status: evaluateStatus(kit, folder, ledger, inputs.outOfOrder), from: { kind: 'database' }, unknown: null };
  } finally {
    await closeOpened(database);
  }
}

async function closeOpened(database: PromiseSettledResult<Database>): Promise<void> {
  if (database.status === 'fulfilled') await database.value.close();
}
