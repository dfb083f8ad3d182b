/** The rehearsal of a change in files of SQLite, with the drizzle-kit and the schema that it needs. */
import { runChild } from '../../host/process.ts';
import type { FileDialect } from '../../rehearsal/file/order.ts';
import type { Project } from '../../model/project.ts';
import type { RehearsalAnswer } from '../../model/rehearsal.ts';
import { kitOrder, readSchemaSql, type CommonOrder } from './rehearse.ts';

export interface RehearseFileOrder extends CommonOrder {
  readonly project: Project<FileDialect>;
}

export async function rehearseFile(order: RehearseFileOrder): Promise<RehearsalAnswer> {
  const { rehearseInFile } = await import('../../rehearsal/file/rehearsal.ts');
  const { place, project, base, change, setup, statementTimeoutMs, timeLimitMs } = order;
  const rehearsal = {
    ...{ setup, base, change, statementTimeoutMs, timeLimitMs, signal: place.signal, tempFolder: place.tempFolder },
    ...{
      dialect: project.config.dialect,
      generation: project.kit.generation,
      run: kitOrder(project, place, timeLimitMs),
      ledger: project.config.ledgerTable.name,
    },
  };
  return await rehearseInFile(rehearsal, { runChild, readSchemaSql: async () => await readSchemaSql(place, project.kit) });
}
