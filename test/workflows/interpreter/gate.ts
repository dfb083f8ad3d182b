/** The environment of a job, and who lets it in. */
import { Unplayable } from './document.ts';
import type { Answer, Waiting } from './options.ts';
import type { Story } from '../../fakes/github/story.ts';
import type { Environment, Job, Run } from '../../fakes/github/world.ts';

/** GitHub makes an environment that is not there, without rules. */
export function environmentOf(story: Story, name: string): Environment {
  return story.environments.find((known) => known.name.toLowerCase() === name.toLowerCase()) ?? story.environment(name);
}

/** Null where the ref may deploy there; else GitHub's words. */
export function refusalOf(story: Story, { name, branches }: Environment, ref: string): string | null {
  if (branches === 'all') return null;
  const short = ref.replace(/^refs\/(?:heads|tags)\//u, '');
  const allowed =
    branches === 'protected' ? story.rules.some(({ branch }) => ref === `refs/heads/${branch}`) : branches.some((pattern) => patternOf(pattern).test(short));
  const kind = ref.startsWith('refs/tags/') ? 'Tag' : 'Branch';
  return allowed ? null : `${kind} "${short}" is not allowed to deploy to ${name} due to environment protection rules.`;
}

/** `*` does not cross a slash. */
function patternOf(pattern: string): RegExp {
  return new RegExp(`^${pattern.replaceAll(/[.+^${}()|[\]\\]/gu, String.raw`\$&`).replaceAll('*', '[^/]*')}$`, 'u');
}

/** Waits for the reviewers of the job's environment, and has the story tell what they said. False where it was rejected. */
export async function passGate(
  story: Story,
  run: Run,
  job: Job,
  needs: Waiting['needs'],
  approve: ((waiting: Waiting) => Answer | Promise<Answer>) | undefined,
): Promise<boolean> {
  const { environment } = job;
  if (environment === null || environment.reviewers.length === 0) return true;
  if (approve === undefined) throw new Unplayable(`The job ${job.name} waits for the reviewers of ${environment.name}: give \`approve\`.`);
  const answer = await approve({ run, job: job.name, environment, needs });
  if (answer === 'bypass') {
    story.bypass(run);
    return true;
  }
  const { by, state = 'approved', comment = '' } = answer;
  story.approve(run, by, [environment], { state, comment });
  return state === 'approved';
}

/** How the job's deployment ended. */
export function endDeployment(story: Story, job: Job, state: 'success' | 'failure'): void {
  const deployment = story.deployments.find((known) => known.job === job);
  if (deployment?.statuses.at(-1)?.state === 'failure') return;
  deployment?.statuses.push({ id: story.newId(), state, at: story.tick() });
}
