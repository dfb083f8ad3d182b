/** Every project of a check, a few at once; one that cannot be read keeps the others from nothing. */
import { asProblem, type Problem } from '../../errors.ts';
import type { Host } from '../../host/host.ts';
import type { CheckInputs, ProjectInputs } from '../../inputs/inputs.ts';
import { checkProject, type CheckedPart, type Circumstances } from './project.ts';
import type { ReadRepository } from './repository.ts';

export interface Parts {
  readonly checked: readonly CheckedPart[];
  /** Why a project could not be read; each is something that was not analysed. */
  readonly unread: readonly Problem[];
}

/** Each has children of its own, and a machine that checks has few cores. */
const atOnce = 2;

/** Throws what was asked for wrongly, and what nobody foresaw. */
export async function checkProjects({ base, projects, settings }: ReadRepository, inputs: CheckInputs, host: Host): Promise<Parts> {
  const circumstances: Circumstances = { inputs, base, settings: settings.settings };
  const ended: (CheckedPart | Problem)[] = [];
  const next = projects.entries();
  const work = async (): Promise<void> => {
    for (const [at, project] of next) ended[at] = await checkOne(project, circumstances, host);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return {
    checked: ended.flatMap((end) => ('project' in end ? [end] : [])),
    unread: ended.flatMap((end) => ('project' in end ? [] : [end])),
  };
}

async function checkOne(project: ProjectInputs, circumstances: Circumstances, host: Host): Promise<CheckedPart | Problem> {
  try {
    return await checkProject(project, circumstances, host);
  } catch (thrown) {
    const problem = asProblem(thrown);
    if (/^(?:kit|config|folder)\//u.test(problem.code)) return problem;
    throw thrown;
  }
}
