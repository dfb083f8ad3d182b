/** A repository on a loopback GitHub that has workflows and little else, for tests of the interpreter itself. */
import { onTestFinished } from 'vitest';
import { startGitHub, type GitHub } from '../fakes/github/github.ts';
import { Story, type StoryOptions } from '../fakes/github/story.ts';
import type { Person } from '../fakes/github/world.ts';
import { Actions, type ActionsOptions } from './interpreter/interpreter.ts';

export interface Stage {
  readonly story: Story;
  readonly github: GitHub;
  readonly ada: Person;
  readonly ben: Person;
  readonly actions: (options?: Partial<ActionsOptions>) => Actions;
}

/** Ada has pushed these files to main. */
export async function makeStage(files: Readonly<Record<string, string>>, options: StoryOptions = {}): Promise<Stage> {
  const story = new Story({ host: 'github.localhost', ...options });
  const [ada, ben] = [story.person('ada', { id: 1815 }), story.person('ben', { id: 1706 })];
  story.directPush({ by: ada, files });
  const github = await startGitHub(story);
  onTestFinished(() => github.stop());
  return { story, github, ada, ben, actions: (more = {}) => new Actions({ github, ...more }) };
}

/** One workflow, at the path where `run` looks for it. */
export const path = '.github/workflows/test.yml';

export async function makeWorkflow(text: string, more: Readonly<Record<string, string>> = {}): Promise<Stage> {
  return await makeStage({ [path]: text, 'README.md': 'shop\n', ...more });
}
