/** Every project of a check, a few at once; one that cannot be read keeps the others from nothing. */
import { asProblem, type Problem } from '../../errors/problem.ts';
import type { Host } from '../../host/host.ts';
import type { CheckInputs } from '../../inputs/check.ts';
import type { ProjectInputs } from '../../inputs/project.ts';
import { checkProject, type CheckedPart } from './project.ts';
import { selectUnread } from './projects.ts';
import type { Circumstances } from './reading.ts';
import type { ReadRepository } from './repository.ts';

export interface Parts {
  readonly checked: readonly CheckedPart[];
  /** Why a project could not be read; each is something that was not analysed. */
  readonly unread: readonly Problem[];
}

/** Each has children of its own, and a machine that checks has few cores. */
const atOnce = 2;

/** Throws what was asked for wrongly, and what nobody foresaw. */
export async function checkProjects(repository: ReadRepository, inputs: CheckInputs, host: Host): Promise<Parts> {
  const circumstances: Circumstances = { inputs, base: repository.base, settings: repository.settings.settings };
  const ended: Parts[] = [];
  const next = repository.projects.entries();
  const work = async (): Promise<void> => {
    for (const [at, project] of next) ended[at] = await checkOne(project, repository, circumstances, host);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { checked: ended.flatMap(({ checked }) => checked), unread: ended.flatMap(({ unread }) => unread) };
}

/** What its drizzle-kit cannot read is judged by its files alone, and that this is not all of it is told. */
async function checkOne(project: ProjectInputs, repository: ReadRepository, circumstances: Circumstances, host: Host): Promise<Parts> {
  try {
    return { checked: [await checkProject(project, circumstances, host)], unread: [] };
  } catch (thrown) {
    const problem = asReading(thrown);
    const alone = circumstances.inputs.isStatic ? [] : selectUnread(project, repository.inFolder);
    const byFiles = { ...circumstances, inputs: { ...circumstances.inputs, isStatic: true } };
    const checked = await Promise.all(alone.map(async (one) => await checkProject(one, byFiles, host).catch(withoutReading)));
    return { checked: checked.filter((part) => part !== null), unread: [problem] };
  }
}

/** Why it cannot be read was told already. */
function withoutReading(thrown: unknown): null {
  asReading(thrown);
  return null;
}

/** What keeps a project from being read; anything else is thrown again. */
function asReading(thrown: unknown): Problem {
  const problem = asProblem(thrown);
  if (/^(?:kit|config|folder)\//u.test(problem.code)) return problem;
  throw thrown;
}
