/** Whether a change is rehearsed, on what, and after which files of the project's own. */
import { join, resolve } from 'node:path';
import { readBytes } from '../../host/disk.ts';
import type { Host } from '../../host/host.ts';
import type { Dialect } from '../../model/drizzle.ts';
import type { Migration } from '../../model/migration.ts';
import type { Project } from '../../model/project.ts';
import type { RehearsalAnswer } from '../../model/rehearsal.ts';
import { isWithin } from '../../project/paths.ts';
import type { ProjectPlace } from '../../project/place.ts';
import type { ShadowChoice } from '../../rehearsal/shadow/shadow.ts';
import type { CommonOrder } from './rehearse.ts';
import type { Circumstances, ReadProject } from './reading.ts';

export interface Change {
  readonly place: ProjectPlace;
  readonly read: ReadProject;
  readonly fresh: readonly Migration[];
  /** Whether there was a base that tells what is new. */
  readonly isCompared: boolean;
}

/** A migration that takes longer on an empty database does not belong into a pull request's check. */
const limits = { statementTimeoutMs: 120_000, timeLimitMs: 600_000 };

const longestSetup = 20_000_000;

/** Null where the change brings no migration: what merged before is not its fault. */
export async function rehearseChange(
  { place, read, fresh, isCompared }: Change,
  { inputs, settings }: Circumstances,
  host: Host,
): Promise<RehearsalAnswer | null> {
  if (fresh.length === 0) return null;
  if (read.project === null || inputs.rehearsal === 'off') return { kind: 'left-out', reason: inputs.isStatic ? 'static' : 'off' };
  if (!isCompared) return { kind: 'unavailable', reason: 'without a base nobody knows which migrations are new', remedy: 'Give a base that git has.' };
  const { project } = read;
  if (read.folder.defects.some(({ severity }) => severity === 'error'))
    return { kind: 'unavailable', reason: 'the migrations folder has defects with which nothing would be deployed', remedy: 'Mend them first.' };
  const setup = await Promise.all(settings.rehearsal.setup.map(async (path) => await readSetup(path, host)));
  const missing = setup.find(({ text }) => text === null);
  if (missing !== undefined)
    return {
      kind: 'unavailable',
      reason: `${missing.path} of rehearsal.setup cannot be read`,
      remedy: 'Name files of the repository in the check configuration file.',
    };
  const shadow: ShadowChoice = inputs.shadowUrl === null ? { kind: settings.rehearsal.shadow } : { kind: 'given', target: inputs.shadowUrl };
  return await rehearseBy(project, shadow, host, {
    place,
    base: read.folder.migrations.filter((migration) => !fresh.includes(migration)),
    change: fresh,
    setup: setup.map(({ path, text }) => ({ path, text: text ?? '' })),
    ...limits,
  });
}

/** A file of SQLite needs nothing to be chosen. */
async function rehearseBy(project: Project<Dialect>, shadow: ShadowChoice, host: Host, order: CommonOrder): Promise<RehearsalAnswer> {
  if (isOf(project, 'postgresql')) {
    const { rehearse } = await import('./rehearse.ts');
    return await rehearse({ ...order, project, shadow }, host);
  }
  if (isOf(project, 'sqlite') || isOf(project, 'turso')) {
    const { rehearseFile } = await import('./rehearse-file.ts');
    return await rehearseFile({ ...order, project });
  }
  return { kind: 'unavailable', reason: `migrations for ${project.config.dialect} are not rehearsed`, remedy: byHand };
}

const byHand =
  'Run drizzle-kit migrate on an empty MySQL server in a job of its own, such as with a service container; `rehearsal: off` in this one says that nothing is rehearsed.';

function isOf<D extends Dialect>(project: Project<Dialect>, dialect: D): project is Project<D> {
  return project.config.dialect === dialect;
}

async function readSetup(path: string, { workspace }: Host): Promise<{ readonly path: string; readonly text: string | null }> {
  const bytes = isWithin(workspace, resolve(workspace, path)) ? await readBytes(join(workspace, path), longestSetup) : null;
  return { path, text: bytes === null || bytes.length > longestSetup ? null : Buffer.from(bytes).toString('utf8') };
}
