/** The rehearsal of a change in files of SQLite, with the drizzle-kit and the schema that it needs. */
import { join } from 'node:path';
import { runKit } from '../../kit/kit.ts';
import { watchKitLines } from '../../kit/output.ts';
import { runChild } from '../../host/process.ts';
import type { MigrateFile } from '../../rehearsal/file/order.ts';
import type { FileDialect } from '../../rehearsal/file/order.ts';
import type { Project } from '../../model/project.ts';
import type { RehearsalAnswer } from '../../model/rehearsal.ts';
import { readSchemaSql, type CommonOrder } from './rehearse.ts';

export interface RehearseFileOrder extends CommonOrder {
  readonly project: Project<FileDialect>;
}

export async function rehearseFile(order: RehearseFileOrder): Promise<RehearsalAnswer> {
  const { rehearseInFile } = await import('../../rehearsal/file/rehearsal.ts');
  const { place, project, base, change, setup, statementTimeoutMs, timeLimitMs } = order;
  const rehearsal = {
    ...{ setup, base, change, statementTimeoutMs, timeLimitMs, signal: place.signal, tempFolder: place.tempFolder, searchPath: place.searchPath },
    ...{ dialect: project.config.dialect, generation: project.kit.generation, kit: project.kit, ledger: project.config.ledgerTable.name },
  };
  return await rehearseInFile(rehearsal, { runChild, migrate: migrateWith(order), readSchemaSql: async () => await readSchemaSql(place, project.kit) });
}

function migrateWith({ place, project, timeLimitMs }: RehearseFileOrder): MigrateFile {
  return async ({ database, folder }, signal) => {
    const lines = watchKitLines('status');
    const run = {
      kit: project.kit,
      config: project.config,
      migrationsFolder: join(place.repositoryRoot, project.folder.path),
      connection: { kind: 'file', path: database } as const,
      timeLimitMs,
      signal,
      tempFolder: folder,
      searchPath: place.searchPath,
      onLine: (line: string) => void lines.take(line),
    };
    return { end: await runKit(run, runChild), complaint: lines.complaint };
  };
}
