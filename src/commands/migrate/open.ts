/** Reads the repository, opens the database and asks GitHub, all at the same time. */
import { Problem } from '../../errors/problem.ts';
import { readOutput, runChild } from '../../host/process.ts';
import { openDatabase } from '../../ledger/databases.ts';
import type { Database } from '../../model/database.ts';
import type { Project } from '../../model/project.ts';
import type { Source } from '../../model/run.ts';
import { unknown } from '../../model/unknown.ts';
import { readSource } from '../../git/source.ts';
import { readProject } from '../../project/repository.ts';
import { askGates, type AskedGates } from '../gates.ts';
import { projectPlace } from '../project-place.ts';
import type { Deploy } from './order.ts';
import { applicationName, note } from './facts.ts';

export interface Opened {
  readonly project: PromiseSettledResult<Project>;
  readonly database: PromiseSettledResult<Database>;
  readonly asked: AskedGates;
}

/** The repository, the database and GitHub have nothing to do with each other until all are read. */
export async function openAll(order: Deploy): Promise<Opened> {
  const { facts, host, inputs, hold } = order;
  const [project, database, asked] = await Promise.allSettled([
    readRepository(order),
    openDatabase(inputs.database, { applicationName: applicationName(facts), connectTimeoutMs: 30_000 }),
    askGates(inputs.gates, inputs.environment, host),
  ]);
  if (database.status === 'fulfilled') {
    hold(database.value);
    facts.server = database.value.facts;
  }
  if (asked.status === 'rejected') throw asked.reason;
  return { project, database, asked: asked.value };
}

/** What is deployed, and from which commit: a refusal is a refusal of that commit. */
async function readRepository({ facts, host, inputs }: Deploy): Promise<Project> {
  const project = await readProject(projectPlace(inputs.project, host), runChild).catch(async (thrown: unknown) => {
    facts.source = withoutFolder(await readSource(host.workspace, '', readOutput));
    throw thrown;
  });
  facts.project = project;
  facts.source = await readSource(host.workspace, project.folder.path, readOutput);
  note(facts, uncommitted(facts.source, project.folder.path, inputs.form.kind));
  return project;
}

/** A project that cannot be read lies at a commit all the same; only its folder is not known. */
function withoutFolder({ commit, tree }: Source): Source {
  const reason = unknown('the project could not be read, so that its migrations folder is not known');
  return { commit, tree, migrationsTree: reason, clean: reason };
}

/** Files that are not at the commit were not reviewed with it; and no other job could read them again, to seal what they did. */
function uncommitted({ clean }: Source, place: string, form: 'in-job' | 'isolated'): Problem[] {
  if (clean !== false) return [];
  return [
    new Problem('source/uncommitted', {
      message: 'The migrations folder differs from the commit that is checked out.',
      remedy: 'Deploy what is committed: find out which step of the job changed or added files there.',
      place,
      severity: form === 'isolated' ? 'error' : 'warning',
    }),
  ];
}
