/** The rehearsal of a change, with the sessions, the drizzle-kit and the schema that it needs. */
import { join } from 'node:path';
import { Problem } from '../../errors/problem.ts';
import type { KitOrder } from '../../kit/kit.ts';
import type { Host } from '../../host/host.ts';
import { runChild } from '../../host/process.ts';
import { describeEnd } from '../../model/child-end.ts';
import type { Dialect } from '../../model/drizzle.ts';
import type { GenerateAnswer } from '../../model/generate.ts';
import type { LedgerShape } from '../../model/ledger.ts';
import { splitChunks, type Migration } from '../../model/migration.ts';
import type { Kit, Project } from '../../model/project.ts';
import type { RehearsalAnswer } from '../../model/rehearsal.ts';
import { unknown, type OrUnknown } from '../../model/unknown.ts';
import type { ProjectPlace } from '../../project/repository.ts';
import { planBatches } from '../../rehearsal/batches.ts';
import type { MigrationSet, SetupSql } from '../../rehearsal/order.ts';
import type { ShadowChoice } from '../../rehearsal/shadow/shadow.ts';
import { clause } from '../../text/sentence.ts';

/** What a rehearsal of any dialect is given. */
export interface CommonOrder {
  readonly place: ProjectPlace;
  /** What the base has, and what is new since, each in the order of the folder. */
  readonly base: readonly Migration[];
  readonly change: readonly Migration[];
  readonly setup: readonly SetupSql[];
  /** For each statement. */
  readonly statementTimeoutMs: number;
  /** For the whole rehearsal. */
  readonly timeLimitMs: number;
}

export interface RehearseOrder extends CommonOrder {
  readonly project: Project;
  readonly shadow: ShadowChoice;
}

export interface RehearseHost extends Pick<Host, 'mask' | 'programFolder'> {
  readonly log: Pick<Host['log'], 'warning'>;
}

export async function rehearse(order: RehearseOrder, host: RehearseHost): Promise<RehearsalAnswer> {
  const [{ rehearse: run }, { openShadowSession }] = await Promise.all([
    import('../../rehearsal/rehearsal.ts'),
    import('../../ledger/postgresql/shadow-session.ts'),
  ]);
  const { place, project, base, change, setup, shadow, statementTimeoutMs, timeLimitMs } = order;
  const rehearsal = {
    ...{ shadow, setup, statementTimeoutMs, timeLimitMs, signal: place.signal, searchPath: place.searchPath },
    run: kitOrder(project, place, timeLimitMs),
    base: setOf(project, base, 'absent'),
    change: setOf(project, change, base.length === 0 ? 'absent' : project.kit.generation),
    generation: project.kit.generation,
    ledger: project.config.ledgerTable,
    packageFolders: [place.packageFolder, place.repositoryRoot, host.programFolder],
  };
  return await run(rehearsal, {
    openSession: openShadowSession,
    runChild,
    readSchemaSql: async () => await readSchemaSql(place, project.kit),
    mask: host.mask,
    warn: (line) => host.log.warning(line),
  });
}

/** drizzle-kit's ledger statements, each with the migration that it stands behind; the first prepare the table. */
function setOf({ kit, config }: Project, migrations: readonly Migration[], shape: LedgerShape): MigrationSet {
  return { migrations, groups: migrations.length === 0 ? [] : planBatches(config.ledgerTable, kit.generation, shape, migrations) };
}

export function kitOrder({ kit, config, folder }: Project<Dialect>, place: ProjectPlace, timeLimitMs: number): KitOrder {
  const { repositoryRoot, searchPath, signal } = place;
  const tempFolder = join(place.tempFolder, 'rehearsal');
  return { kit, config, migrationsFolder: join(repositoryRoot, folder.path), timeLimitMs, signal, tempFolder, searchPath };
}

/** A project that is described by inputs alone has no config, and then no schema to load. */
export async function readSchemaSql(place: ProjectPlace, kit: Kit): Promise<OrUnknown<readonly string[]>> {
  const { readWholeSchema } = await import('../../project/generate-kit.ts');
  try {
    return statementsOf(await readWholeSchema(place, kit, runChild));
  } catch (thrown) {
    if (thrown instanceof Problem) return unknown(clause(thrown.message));
    throw thrown;
  }
}

function statementsOf(answer: GenerateAnswer): OrUnknown<readonly string[]> {
  switch (answer.kind) {
    case 'in-sync':
      return [];
    case 'missing':
      return splitChunks(answer.sql);
    case 'ambiguous':
      return unknown('drizzle-kit generate would have to ask about the schema');
    case 'failed':
      return unknown(`drizzle-kit generate ${describeEnd(answer.end)} for the whole schema`);
  }
}
